"""`escalml helpdesk …`: whether a helpdesk and we can talk."""

from typing import Annotated

import typer

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
    from pathlib import Path

    from escalml.assets import asset
    from escalml.errors import EscalmlError
    from escalml.records import Message, Result
    from escalml.service.webhooks.checking import check_helpdesk, is_good
    from escalml.service.webhooks.helpdesks import HELPDESKS, read_helpdesks

    if name not in HELPDESKS:
        raise EscalmlError(f"no such helpdesk; expected one of {', '.join(HELPDESKS)}.")
    file = Path(os.environ.get("ESCALML_HELPDESKS") or asset("serving/helpdesks.yaml")).expanduser()
    settings = read_helpdesks(file, tuple(HELPDESKS))[name]

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
