"""`escalml alerts …`: who gets an alert, and whether it arrives."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import uuid4

import typer

from escalml.assets import asset
from escalml.cli.options import Model, Policy
from escalml.errors import EscalmlError

if TYPE_CHECKING:
    from escalml.service.alerts.settings import AlertSettings
    from escalml.store import AlertCase, OutgoingAlert

app = typer.Typer()


@app.callback()
def alerts() -> None:
    """Work with managers' alerts."""


@app.command()
def check(
    settings: Annotated[
        Path | None,
        typer.Argument(help="File such as serving/alerts.yaml; default the variable ESCALML_ALERTS.", readable=False),
    ] = None,
    send: Annotated[bool, typer.Option("--send", help="Send a sample alert on every channel, once.")] = False,
    policy: Policy = None,
    model: Model = "champion",
) -> None:
    """Check the settings of alerts and their secrets, say who gets what, and with --send try every channel."""
    from escalml.cli.policy.inputs import read
    from escalml.service.alerts.settings import check_secrets, read_alerts, unknown_names

    file = settings or Path(os.environ.get("ESCALML_ALERTS") or asset("serving/alerts.yaml"))
    found = read_alerts(file.expanduser())
    check_secrets(found, os.environ)
    for line in _said(found):
        typer.echo(line)
    faults = unknown_names(found, read(policy, model))
    for fault in faults:
        typer.echo(f"mend  {fault}")
    if send and not _all_sent(found):
        raise EscalmlError("not every channel took the sample; the lines above that begin with `mend` say why.")
    if faults:
        raise EscalmlError(
            "nobody would get alerts of teams or rules that the policy does not have; --policy names yours."
        )


def _said(settings: "AlertSettings") -> list[str]:
    """Who gets what, a line each."""
    if not settings.channels:
        return ["No channel is set up: alerts stand in the console alone."]
    lines = []
    for entry in settings.who:
        named = {"teams": entry.teams, "rules": entry.rules, "causes": entry.causes}
        parts = [f"{name} {', '.join(values)}" for name, values in named.items() if values]
        level = [f"from level {entry.from_level}"] if entry.from_level > 1 else []
        lines.append(f"{'; '.join([*parts, *level]) or 'every alert'} -> {', '.join(entry.channels)}")
    lines.append(f"all others -> {', '.join(settings.others) or 'nobody: they stand in the console alone'}")
    return lines


def _all_sent(settings: "AlertSettings") -> bool:
    """Send a sample on every channel, and say what became of it."""
    from escalml.service.alerts.channels import Channels, LaterError, NeverError

    now = datetime.now(UTC)
    alert, case = _sample(now)
    channels, is_good = Channels(settings, os.environ), True
    for name, channel in settings.channels.items():
        try:
            channels.send(name, alert, case, now)
        except (LaterError, NeverError) as error:
            is_good = False
            typer.echo(f"mend  {name} ({channel.kind}): {error}")
        else:
            typer.echo(f"good  {name} ({channel.kind}): took the sample")
    channels.close()
    return is_good


def _sample(now: datetime) -> tuple["OutgoingAlert", "AlertCase"]:
    """An alert of an invented case, decided by the shipped model and policy."""
    from escalml import Message, Scorer, answer, read_policy
    from escalml.store import AlertCase, OutgoingAlert, Standing

    message = Message(id="sample", text="This is a test: an invented customer wants to speak to your manager now.")
    result = answer(Scorer.load(), read_policy(), [message], now=now)[0]
    standing = Standing("sample", message, result, result.route, result.route.reply_by, now)
    alert = OutgoingAlert(0, uuid4().hex, "sample", now, result.route.level, result.route.team, "message")
    return alert, AlertCase(standing, is_open=True, is_taken=False)
