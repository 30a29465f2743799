"""`escalml mcp`: the tools of escalml for assistants that speak the Model Context Protocol."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import Model, Policy, model_directory, policy_file

if TYPE_CHECKING:
    from escalml.assistants.desk import Desk


def mcp(
    http: Annotated[
        bool, typer.Option("--http", help="Serve over HTTP, at /mcp; else over standard input and output.")
    ] = False,
    host: Annotated[str, typer.Option(help="With --http: IP address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="With --http: port to listen on.")] = 3001,
    keys: Annotated[
        Path | None,
        typer.Option(
            help="With --http: file of the callers' keys (`escalml keys`); default the variable ESCALML_KEYS. Without "
            "one only callers on this machine may call."
        ),
    ] = None,
    behind_proxy: Annotated[
        bool, typer.Option("--behind-proxy", help="With --http: calls come through a proxy, so all need a key.")
    ] = False,
    allow_writes: Annotated[
        bool, typer.Option("--allow-writes", help="Also offer tools that open, assign and finish cases.")
    ] = False,
    model: Model = "champion",
    policy: Policy = None,
    store: Annotated[
        str | None, typer.Option(help="Where cases are kept, as of `escalml serve`: the same one shows them.")
    ] = None,
) -> None:
    """Let assistants score, redact, check a reply, look at cases and try a policy; without --allow-writes only look."""
    from escalml.assistants.server import make_app, make_server
    from escalml.cli.service_settings import keys_environment
    from escalml.service.logs import withhold_texts

    callers = keys_environment(host, keys, behind_proxy=behind_proxy) if http else {}
    _log_to_stderr()
    withhold_texts()
    desk = _desk(model, policy, store, allow_writes=allow_writes)
    server = make_server(desk, allow_writes=allow_writes)
    try:
        if http:
            import uvicorn

            file = callers.get("ESCALML_KEYS")
            app = make_app(server, Path(file) if file else None, behind_proxy=behind_proxy)
            uvicorn.run(app, host=host, port=port, log_level="warning", access_log=False)
        else:
            server.run("stdio")
    finally:
        if desk.store:
            desk.store.close()


def _log_to_stderr() -> None:
    """Standard output is the protocol's."""
    import logging

    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.WARNING)


def _desk(model: str, policy: Path | None, store: str | None, *, allow_writes: bool) -> "Desk":
    """What the tools stand on; model and policy are exchanged for newer ones as the service does."""
    from datetime import UTC, datetime

    from escalml.assistants.desk import Desk
    from escalml.service.hot_reload import HotReload
    from escalml.store import Store, location_of, store_settings

    kept = store_settings({**os.environ, "ESCALML_STORE": location_of(store)})
    cases = None
    if kept:
        cases = Store(kept, find=lambda texts: live.pair.scorer.find_identifiers(texts))  # noqa: PLW0108 - not yet there
    live = HotReload(model_directory(model), policy_file(policy), cases.alerts if cases else None)
    if cases:
        cases.check()
        if allow_writes:
            cases.start()
    live.start()
    return Desk(lambda: (live.pair.scorer, live.pair.policy), cases, lambda: datetime.now(UTC))
