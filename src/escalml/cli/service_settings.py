"""What `escalml serve` tells the service, checked first, so that what is wrong ends in one line."""

import ipaddress
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import typer

from escalml.assets import asset
from escalml.cache import cache_folder
from escalml.cli.child_process import child_environment
from escalml.cli.options import model_directory
from escalml.errors import EscalmlError


@dataclass(frozen=True)
class Companion:
    """A process that has to run beside the service."""

    command: list[str]
    environment: dict[str, str]


def served_model(model: str) -> tuple[Path, Companion | None]:
    """The model's folder, and what has to run beside the service.

    Parameters
    ----------
    model
        What `--model` names.

    Returns
    -------
    The folder; a link stays one, since the service follows it when it is set to another folder. Of an MLflow alias it
    is a link that the companion sets to each version the alias comes to stand for; all else has no companion.

    Raises
    ------
    EscalmlError
        If the registry has no such model.
    """
    if not (model.startswith("models:/") and "@" in model):
        return model_directory(model).absolute(), None
    from escalml.registry import default_tracking_uri
    from escalml.registry.follow import Follower

    uri = default_tracking_uri(Path())
    folder = cache_folder() / f"followed-{sha256(f'{uri} {model}'.encode()).hexdigest()[:16]}"
    follower = Follower(uri, model, folder)
    follower.look()
    command = [sys.executable, "-m", "escalml.registry.follow", model, str(folder)]
    return follower.link, Companion(command, {**child_environment(), "MLFLOW_TRACKING_URI": uri})


def store_environment(store: str | None, keep_days: int | None, *, no_store: bool) -> dict[str, str]:
    """What the options say of the store, as the service reads it; what they leave open the environment says."""
    if store and no_store:
        raise EscalmlError("--store and --no-store: choose one of them.")
    if no_store:
        return {"ESCALML_NO_STORE": "1"}
    named = store or os.environ.get("ESCALML_STORE")
    location = {"ESCALML_STORE": _absolute(named)} if named else {}
    if store:
        location["ESCALML_NO_STORE"] = ""
    return location | ({"ESCALML_KEEP_DAYS": str(keep_days)} if keep_days else {})


def shadow_environment(shadow: str | None, environment: Mapping[str, str]) -> dict[str, str]:
    """The challenger, checked."""
    from escalml.models.manifest import read_manifest, require_whole
    from escalml.store import store_settings

    if shadow is None:
        return {}
    if store_settings(environment) is None:
        raise EscalmlError("--shadow: a challenger's scores are kept in the store; leave --no-store out.")
    folder = model_directory(shadow).absolute()
    manifest = read_manifest(folder)
    require_whole(folder, manifest)
    typer.echo(f"{manifest.name} {manifest.version} scores beside it; compare them with: escalml shadow")
    return {"ESCALML_SHADOW": str(folder)}


def drift_environment(reference: Path | None, environment: Mapping[str, str]) -> dict[str, str]:
    """The reference of the drift metric, checked; what the option leaves open the environment says."""
    from escalml.evaluation.drift.profile import read_profile
    from escalml.store import store_settings

    named = reference or environment.get("ESCALML_DRIFT_REFERENCE")
    if not named:
        return {}
    if store_settings(environment) is None:
        raise EscalmlError("--drift-reference: what is compared is kept in the store; leave --no-store out.")
    file = Path(named).expanduser().absolute()
    read_profile(file)
    return {"ESCALML_DRIFT_REFERENCE": str(file)}


def keys_environment(
    host: str, keys: Path | None, *, behind_proxy: bool = False, signed_in_by_proxy: bool = False
) -> dict[str, str]:
    """Where the service finds its callers' keys, once one of them is good; nowhere where none is asked for.

    They are asked for where others than programs on this machine can call: on an address of a network, and through a
    proxy, behind which every stranger seems to be on this machine. Where a proxy signs people in keys are for programs
    alone, and there need not be any.
    """
    from escalml.store.api_keys import keys_file, read_keys

    named = keys or os.environ.get("ESCALML_KEYS")
    if not named and signed_in_by_proxy:
        return {"ESCALML_BEHIND_PROXY": "1"}
    if not named and not behind_proxy and ipaddress.ip_address(host).is_loopback:
        return {"ESCALML_BEHIND_PROXY": ""}
    file = keys_file(keys, os.environ).expanduser().absolute()
    now = datetime.now(UTC)
    if not any(key.is_valid(now) for key in read_keys(file)):
        raise EscalmlError(
            f"{file}: has no valid key, so nobody could call; make one: "
            f"escalml keys create NAME --scope agent --keys {file}"
        )
    return {"ESCALML_KEYS": str(file), "ESCALML_BEHIND_PROXY": "1" if behind_proxy else ""}


def sign_in_environment(sign_in: Path | None) -> tuple[dict[str, str], bool]:
    """Where the service finds who signs in and how, once that has been found to be good, and whether a proxy does it.

    Parameters
    ----------
    sign_in
        What `--sign-in` names; else the variable ESCALML_SIGN_IN.

    Returns
    -------
    The variable that names the file, and whether any proxy is trusted to say who somebody is.

    Raises
    ------
    EscalmlError
        If the file cannot be read, or a setting is not allowed.
    """
    from escalml.service.sign_in.settings import LOCATION, read_sign_in

    named = str(sign_in or os.environ.get(LOCATION) or "")
    if not named:
        return {}, False
    file = Path(named).expanduser().absolute()
    return {LOCATION: str(file)}, bool(read_sign_in(file).trusted_proxies)


def helpdesks_environment() -> dict[str, str]:
    """Where the service finds its helpdesks' settings, once they and their tokens have been found to be good.

    Returns
    -------
    The variable that names the file.

    Raises
    ------
    EscalmlError
        If a setting is not allowed, or the environment lacks a token that is needed.
    """
    from escalml.service.webhooks.helpdesks import HELPDESKS, read_helpdesks, token_of

    file = Path(os.environ.get("ESCALML_HELPDESKS") or asset("serving/helpdesks.yaml")).expanduser().absolute()
    for name, settings in read_helpdesks(file, tuple(HELPDESKS)).items():
        if settings.write_back != "off":
            token_of(name, settings, os.environ)
    return {"ESCALML_HELPDESKS": str(file)}


def alerts_environment() -> dict[str, str]:
    """Where the service finds the settings of its alerts, once they and their secrets have been found to be good.

    Returns
    -------
    The variable that names the file.

    Raises
    ------
    EscalmlError
        If a setting is not allowed, or the environment lacks a secret that is needed.
    """
    from escalml.service.alerts.settings import check_secrets, read_alerts

    file = Path(os.environ.get("ESCALML_ALERTS") or asset("serving/alerts.yaml")).expanduser().absolute()
    check_secrets(read_alerts(file), os.environ)
    return {"ESCALML_ALERTS": str(file)}


def _absolute(store: str) -> str:
    """A file as seen from anywhere; a URL as it is."""
    return store if "://" in store else str(Path(store).expanduser().absolute())
