"""`escalml serve`: checks model and policy, then becomes the BentoML server.

The service runs in a process of its own; its settings go there as environment variables (`service_settings`).
"""

import ipaddress
import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from escalml.assets import asset
from escalml.cache import cache_folder
from escalml.cli.child_process import child_environment
from escalml.cli.options import Model, Policy, policy_file
from escalml.cli.service_settings import (
    alerts_environment,
    drift_environment,
    helpdesks_environment,
    keys_environment,
    served_model,
    shadow_environment,
    sign_in_environment,
    store_environment,
)
from escalml.errors import EscalmlError

# After a stop signal, calls under way get this long; only one of hundreds of very long messages takes more.
SECONDS_TO_FINISH = 30


def serve(
    host: Annotated[str, typer.Option(help="IP address to listen on; 0.0.0.0 is every network.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")] = 3000,
    model: Model = "champion",
    policy: Policy = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes; each holds the model.")] = 1,
    store: Annotated[
        str | None,
        typer.Option(
            help="Where decisions are kept, redacted: a file or postgresql://…; default the variable ESCALML_STORE, "
            "else a file in the user's data folder."
        ),
    ] = None,
    no_store: Annotated[
        bool, typer.Option("--no-store", help="Keep nothing; there is no queue and no feedback then.")
    ] = False,
    keep_days: Annotated[
        int | None, typer.Option(min=1, max=36_500, help="Days after which what is kept is deleted; default 30.")
    ] = None,
    shadow: Annotated[
        str | None,
        typer.Option(help="A challenger, as --model: it scores beside the model, and `escalml shadow` compares them."),
    ] = None,
    drift_reference: Annotated[
        Path | None,
        typer.Option(
            help="What was usual, from `escalml drift-profile`: /metrics then tell how far the last days are from it."
        ),
    ] = None,
    keys: Annotated[
        Path | None,
        typer.Option(
            help="File of the callers' keys (`escalml keys`); default the variable ESCALML_KEYS. Without one callers "
            "on this machine need no key, and others one from the user's own file."
        ),
    ] = None,
    sign_in: Annotated[
        Path | None,
        typer.Option(
            help="File that says which proxies sign people in, and what each group may do; default the variable "
            "ESCALML_SIGN_IN. Without one people sign in with a key."
        ),
    ] = None,
    behind_proxy: Annotated[
        bool,
        typer.Option(
            "--behind-proxy",
            help="Calls come through a proxy, so every caller needs a key: behind it each seems to be on this machine.",
        ),
    ] = False,
) -> None:
    """Serve scores and routes over HTTP, with a console at `/`."""
    if find_spec("bentoml") is None:
        raise EscalmlError("serving needs BentoML; install it with: pip install 'escalml[serve]'")
    _check_address(host, port)
    # Links are left as they are: the service follows them when they are set to another file.
    model_path, companion = served_model(model)
    policy_path = policy_file(policy).absolute()
    kept = store_environment(store, keep_days, no_store=no_store)
    kept |= shadow_environment(shadow, {**os.environ, **kept})
    kept |= drift_environment(drift_reference, {**os.environ, **kept})
    people, by_proxy = sign_in_environment(sign_in)
    is_behind = behind_proxy or bool(os.environ.get("ESCALML_BEHIND_PROXY"))
    callers = keys_environment(host, keys, behind_proxy=is_behind, signed_in_by_proxy=by_proxy)
    helpdesks, alerts = helpdesks_environment(), alerts_environment()
    _announce(host, port, model_path, policy_path)
    _announce_store({**os.environ, **kept})
    _announce_callers(host, callers, by_proxy=by_proxy)
    if companion:
        subprocess.Popen(companion.command, env=companion.environment)  # noqa: S603 - it ends with this process
    os.execve(  # noqa: S606  # this process becomes the server, so that whoever stops the one stops the other
        sys.executable,
        _command(host, port),
        {
            # BentoML empties its metrics folder at start: one per port, or a second server would empty the first's.
            "BENTOML_HOME": str(cache_folder() / f"serve-{port}"),
            # With an arena for each of its threads the C library keeps more and more of what was freed.
            "MALLOC_ARENA_MAX": "2",
            **child_environment(),
            "ESCALML_MODEL": str(model_path),
            "ESCALML_POLICY": str(policy_path),
            "ESCALML_WORKERS": str(workers),
            "ESCALML_SERVER": str(os.getpid()),
            **kept,
            **callers,
            **people,
            **helpdesks,
            **alerts,
        },
    )


def _check_address(host: str, port: int) -> None:
    """Refuse what cannot be listened on; BentoML would say so in a traceback, or start over and over."""
    try:
        family = socket.AF_INET6 if ipaddress.ip_address(host).version == 6 else socket.AF_INET
    except ValueError:
        raise EscalmlError("--host is no IP address; give one such as 127.0.0.1, 0.0.0.0 or ::1.") from None
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise EscalmlError(f"cannot listen on {host}, port {port}: {reason}; choose others.") from None


def _announce(host: str, port: int, model_path: Path, policy_path: Path) -> None:
    """Check model and policy, so that a bad one ends here in one line, and say what is served where."""
    from escalml.models.manifest import read_manifest, require_whole
    from escalml.routing import read_policy

    manifest = read_manifest(model_path)
    require_whole(model_path, manifest)
    policy = read_policy(policy_path, targets=manifest.targets)
    address = ipaddress.ip_address(host)
    shown = "127.0.0.1" if host == "0.0.0.0" else f"[{host}]" if address.version == 6 else host  # noqa: S104
    typer.echo(f"Serving {manifest.name} {manifest.version} ({manifest.kind}) with policy {policy.version}.")
    typer.echo(f"Console http://{shown}:{port}/   API http://{shown}:{port}/docs.json   Ctrl-C stops it.")
    sys.stdout.flush()


def _announce_callers(host: str, callers: Mapping[str, str], *, by_proxy: bool) -> None:
    """Say who may call."""
    if by_proxy:
        typer.echo("A proxy signs people in; whoever can call from its address can claim to be anybody.")
    if "ESCALML_KEYS" not in callers and by_proxy:
        typer.echo("Programs have no key: make one with `escalml keys create`, and start with --keys.")
    elif "ESCALML_KEYS" not in callers:
        typer.echo("Callers on this machine need no key; others are refused. With --keys everybody needs one.")
    else:
        typer.echo(f"Callers need a key of {callers['ESCALML_KEYS']}; `escalml keys` makes and revokes them.")
        if not (callers["ESCALML_BEHIND_PROXY"] or ipaddress.ip_address(host).is_loopback):
            typer.echo(
                f"Keys and texts travel in the clear to {host}: put a proxy with TLS before it (serving/proxy/)."
            )
    sys.stdout.flush()


def _announce_store(environment: Mapping[str, str]) -> None:
    """Say where decisions are kept, once it is known that they can be."""
    from escalml.store.database import Database
    from escalml.store.faults import StoreError
    from escalml.store.settings import store_settings

    settings = store_settings(environment)
    if settings is None:
        typer.echo("Nothing is kept: there is no queue, and feedback is refused.")
    else:
        store = Database(settings.location)  # not a whole store, which takes twice as long to import
        try:
            with store.transaction():  # makes what tables there are not yet
                pass
        except StoreError as error:
            reason = str(error).partition(";")[0]  # without its end, which holds for a service that runs
            raise EscalmlError(
                f"{reason}: {store.name}; mend it, name another with --store, or give --no-store."
            ) from None
        store.close()
        typer.echo(f"Decisions are kept, redacted, for {settings.keep_days} days in {store.name}.")
    sys.stdout.flush()


def _command(host: str, port: int) -> list[str]:
    """BentoML's command line."""
    service = ["serve", "service:Escalml", "--working-dir", str(asset("serving"))]
    listen = ["--host", host, "--port", str(port), "--timeout-graceful-shutdown", str(SECONDS_TO_FINISH)]
    return [sys.executable, "-m", "bentoml", *service, *listen]
