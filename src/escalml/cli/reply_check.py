"""`escalml reply-check`: a draft reply for the person who wrote it."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import Model, Policy, model_directory, policy_file

if TYPE_CHECKING:
    from escalml.records import ReplyCheck

SIGNS = {"pass": "[green]pass[/]", "fail": "[bold red]FAIL[/]", "not_applicable": "[dim]-[/]"}


def reply_check(
    context: typer.Context,
    reply: Annotated[str, typer.Argument(help="The draft; `-` reads it from standard input.")],
    message: Annotated[str, typer.Option(help="The customer's message that it answers.")],
    level: Annotated[int, typer.Option(help="1 to 4: 2 owes an ETA, 3 and 4 an apology and an explanation.")] = 1,
    channel: Annotated[str, typer.Option(help="email, chat, phone, sms, web_form, social, review or other.")] = "other",
    public: Annotated[
        bool | None, typer.Option("--public/--private", help="Others can read it; default yes for social and review.")
    ] = None,
    tenure_days: Annotated[int | None, typer.Option(help="How long its author has been in the job.")] = None,
    policy: Policy = None,
    model: Model = "champion",
    as_json: Annotated[bool, typer.Option("--json", help="Print the checklist as JSON.")] = False,
) -> None:
    """Check a draft reply: answers, few messages, channel, personal data, tone, ending, and what its level owes."""
    from escalml.errors import EscalmlError
    from escalml.records import parse_draft
    from escalml.replies import check_reply
    from escalml.routing import read_policy
    from escalml.scoring.scorer import Scorer

    if context.args:  # left to typer, they would be quoted on stderr: a text without its quotes
        raise EscalmlError(
            "the reply and the message: each has to be one argument, in quotes; `escalml reply-check --help` lists the "
            "options."
        )
    fields = {
        # A byte that is no UTF-8 becomes half a character, which the reply holds as U+FFFD.
        "reply": sys.stdin.buffer.read().decode(errors="surrogateescape") if reply == "-" else reply,
        "message": message,
        "level": level,
        "channel": channel,
        "public": public,
        "agent": {"tenure_days": tenure_days},
    }
    draft = parse_draft(fields, where="the draft")
    days = read_policy(policy_file(policy)).replies.approval_until_days
    scorer = Scorer.load(model_directory(model))  # it finds names, which patterns do not
    checked = check_reply(draft, approval_until_days=days, find=lambda text: scorer.find_identifiers([text])[0])
    if as_json:
        typer.echo(checked.model_dump_json(indent=2))
    else:
        _show(checked)


def _show(checked: "ReplyCheck") -> None:
    """The checklist as a table: verdict, why, what shows it, what to do."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for item in checked.items:
        shown = ", ".join(f"“{evidence.text}”" for evidence in item.evidence)
        lines = [f"{item.why}: {shown}" if shown else item.why, *([f"-> {item.hint}"] if item.hint else [])]
        table.add_row(item.name, SIGNS[item.verdict], Text("\n".join(lines)))
    approval = "needed before it goes public" if checked.needs_approval else "not needed"
    table.add_row("approval", "", Text(approval))
    Console(highlight=False).print(table)
