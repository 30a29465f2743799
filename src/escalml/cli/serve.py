"""`escalml serve`: checks model and policy, then becomes the BentoML server.

Knows nothing of the service's code, only where it lies; what it needs to know of paths goes by environment variables.
"""

import ipaddress
import os
import socket
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from escalml.assets import asset
from escalml.cli.options import Model, Policy, model_directory, policy_file
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
            "else a file in the user's data folder, or nothing where --host is not this machine."
        ),
    ] = None,
    no_store: Annotated[
        bool, typer.Option("--no-store", help="Keep nothing; there is no queue and no feedback then.")
    ] = False,
    keep_days: Annotated[
        int | None, typer.Option(min=1, max=36_500, help="Days after which what is kept is deleted; default 30.")
    ] = None,
) -> None:
    """Serve scores and routes over HTTP, with a console at `/`."""
    if find_spec("bentoml") is None:
        raise EscalmlError("serving needs BentoML; install it with: pip install 'escalml[serve]'")
    _check_address(host, port)
    model_path, policy_path = model_directory(model).resolve(), policy_file(policy).resolve()
    kept = _store_environment(store, keep_days, no_store=no_store)
    if not (ipaddress.ip_address(host).is_loopback or no_store or store or os.environ.get("ESCALML_STORE")):
        kept = {"ESCALML_NO_STORE": "1"}  # nothing is shown to a network that nobody asked to keep
    _announce(host, port, model_path, policy_path)
    _announce_store({**os.environ, **kept})
    os.execve(  # noqa: S606  # this process becomes the server, so that whoever stops the one stops the other
        sys.executable,
        _command(host, port),
        {
            # BentoML empties its metrics folder at start: one per port, or a second server would empty the first's.
            "BENTOML_HOME": str(_cache() / f"serve-{port}"),
            **os.environ,
            "BENTOML_DO_NOT_TRACK": "True",
            "ESCALML_MODEL": str(model_path),
            "ESCALML_POLICY": str(policy_path),
            "ESCALML_WORKERS": str(workers),
            **kept,
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
    """Load model and policy, so that a bad one ends here in one line, and say what is served where."""
    from escalml.routing import read_policy
    from escalml.scoring import Scorer

    manifest = Scorer.load(model_path).manifest
    policy = read_policy(policy_path, targets=manifest.targets)
    address = ipaddress.ip_address(host)
    shown = "127.0.0.1" if host == "0.0.0.0" else f"[{host}]" if address.version == 6 else host  # noqa: S104
    typer.echo(f"Serving {manifest.name} {manifest.version} ({manifest.kind}) with policy {policy.version}.")
    typer.echo(f"Console http://{shown}:{port}/   API http://{shown}:{port}/docs.json   Ctrl-C stops it.")
    if not address.is_loopback:
        typer.echo(
            "There is no login: whoever reaches this address can score and, where decisions are kept (--store), read "
            "the queue and correct it. Put it behind a proxy that has one."
        )
    sys.stdout.flush()


def _store_environment(store: str | None, keep_days: int | None, *, no_store: bool) -> dict[str, str]:
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


def _absolute(store: str) -> str:
    """A file as seen from anywhere; a URL as it is."""
    return store if "://" in store else str(Path(store).expanduser().absolute())


def _announce_store(environment: Mapping[str, str]) -> None:
    """Say where decisions are kept, once it is known that they can be."""
    from escalml.store import Store, store_settings

    settings = store_settings(environment)
    if settings is None:
        typer.echo("Nothing is kept: there is no queue, and feedback is refused.")
    else:
        store = Store(settings)
        store.check()
        store.close()
        typer.echo(f"Decisions are kept, redacted, for {settings.keep_days} days in {store.name}.")
    sys.stdout.flush()


def _command(host: str, port: int) -> list[str]:
    """BentoML's command line."""
    service = ["serve", "service:Escalml", "--working-dir", str(asset("serving"))]
    listen = ["--host", host, "--port", str(port), "--timeout-graceful-shutdown", str(SECONDS_TO_FINISH)]
    return [sys.executable, "-m", "bentoml", *service, *listen]


def _cache() -> Path:
    """The user's folder for what can be made anew."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "escalml"
