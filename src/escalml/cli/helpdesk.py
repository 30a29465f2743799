"""`escalml helpdesk …`: whether a helpdesk and we can talk."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from escalml.service.webhooks.helpdesks import HelpdeskSettings

app = typer.Typer()


@app.callback()
def helpdesk() -> None:
    """Work with helpdesks."""


@app.command()
def check(
    name: Annotated[str, typer.Argument(help="Of the helpdesk, such as zendesk.")],
    url: Annotated[
        str | None,
        typer.Option(
            help="Our webhook as the helpdesk calls it; default its public_url, else the one of this machine."
        ),
    ] = None,
    ticket: Annotated[str | None, typer.Option(help="Id of a ticket to read; nothing of it is changed.")] = None,
) -> None:
    """Walk through what a helpdesk needs: set-up there, secret, address, token, priorities, and a dry run.

    It reads the same variables as the service: ESCALML_HELPDESKS, ESCALML_HELPDESK_<NAME>_SECRET and …_TOKEN.
    """
    import os
    from datetime import UTC, datetime

    from escalml.errors import EscalmlError
    from escalml.records import Message, Result
    from escalml.service.webhooks.checking import check_helpdesk, is_good

    settings = _settings_of(name)

    def decide() -> Result:
        from escalml import Scorer, answer, read_policy

        grave = Message(
            id="sample", text="I was charged twice and nobody answers. I want to speak to your manager now."
        )
        return answer(Scorer.load(), read_policy(), [grave], now=datetime.now(UTC))[0]

    address = url or settings.public_url or f"http://127.0.0.1:3000/v1/webhooks/{name}"
    steps = []
    for step in check_helpdesk(name, settings, os.environ, address=address, decide=decide, ticket_id=ticket):
        typer.echo(f"{step.state:<5} {step.what}: {step.said}")
        steps.append(step)
    if not is_good(steps):
        raise EscalmlError(
            f"{name}: not everything is good yet; the lines above that begin with `mend` say what to do."
        )


@app.command()
def poll(
    name: Annotated[str, typer.Argument(help="Of the helpdesk: request-tracker.")],
    to: Annotated[str, typer.Option(help="Address of the service.")] = "http://127.0.0.1:3000",
    every: Annotated[float, typer.Option(min=0.1, help="Seconds between two rounds.")] = 30.0,
    once: Annotated[bool, typer.Option("--once", help="One round, then end.")] = False,
    since: Annotated[
        str | None,
        typer.Option(help="Where the first round of all begins, such as 2026-11-01; default now. Later it goes on."),
    ] = None,
    state: Annotated[Path | None, typer.Option(help="File that says how far it has read.")] = None,
) -> None:
    """Ask a helpdesk that has no webhooks what is new, and deliver it to the running service.

    It reads the same variables as the service: ESCALML_HELPDESKS, ESCALML_HELPDESK_<NAME>_SECRET and …_TOKEN.
    """
    import os
    import time
    from contextlib import closing
    from datetime import UTC, datetime

    from escalml.errors import EscalmlError
    from escalml.service.webhooks.polling import NotNowError, poller_of
    from escalml.store.settings import default_location

    file = state or default_location(os.environ).with_name(f"poll-{name}.json")
    try:
        start = datetime.fromisoformat(since) if since else datetime.now(UTC)
    except ValueError:
        raise EscalmlError("--since: expected a day or time such as 2026-11-01T09:00.") from None
    start = start if start.tzinfo else start.replace(tzinfo=UTC)
    with closing(poller_of(name, _settings_of(name), os.environ, to=to, file=file)) as poller:
        while True:
            try:
                n_delivered = poller.round(start)
            except NotNowError as error:
                if once:
                    raise EscalmlError(f"{error}; try again.") from None
                typer.echo(f"{error}; it is tried again", err=True)
            else:
                if n_delivered or once:
                    typer.echo(f"{name}: {n_delivered} delivered")
            if once:
                return
            time.sleep(every)


def _settings_of(name: str) -> "HelpdeskSettings":
    """Settings of a helpdesk, from the file that the service reads."""
    import os

    from escalml.assets import asset
    from escalml.errors import EscalmlError
    from escalml.service.webhooks.helpdesks import HELPDESKS, read_helpdesks

    if name not in HELPDESKS:
        raise EscalmlError(f"no such helpdesk; expected one of {', '.join(HELPDESKS)}.")
    file = Path(os.environ.get("ESCALML_HELPDESKS") or asset("serving/helpdesks.yaml")).expanduser()
    return read_helpdesks(file, tuple(HELPDESKS))[name]
