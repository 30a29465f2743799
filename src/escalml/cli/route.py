"""`escalml route`: one message for a person."""

import sys
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import Model, Policy, WholeText, model_directory, policy_file

if TYPE_CHECKING:
    from escalml.records import Message, Result


def route(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="The message; `-` reads it from standard input.")],
    subject: Annotated[str | None, typer.Option(help="Subject of an e-mail or ticket.")] = None,
    channel: Annotated[str, typer.Option(help="email, chat, phone, sms, web_form, social, review or other.")] = "other",
    public: Annotated[bool | None, typer.Option(help="Others can read it; default yes for social and review.")] = None,
    model: Model = "champion",
    policy: Policy = None,
    explain: Annotated[bool, typer.Option(help="Name the phrases that moved each flagged score.")] = True,
    whole_text: WholeText = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the whole result as JSON.")] = False,
) -> None:
    """Score one message, say who should answer it, by when, where, and why."""
    from datetime import UTC, datetime

    from escalml.cli.explained import counts_from
    from escalml.errors import EscalmlError
    from escalml.records import parse_message
    from escalml.routing import read_policy
    from escalml.scoring.answer import answer
    from escalml.scoring.scorer import Scorer

    if context.args:  # left to typer, they would be quoted on stderr: a message without its quotes
        raise EscalmlError("the message: has to be one argument, in quotes; `escalml route --help` lists the options.")
    fields = {
        # A byte that is no UTF-8 becomes half a character, which the message holds as U+FFFD.
        "text": sys.stdin.buffer.read().decode(errors="surrogateescape") if text == "-" else text,
        "subject": subject,
        "channel": channel,
        "public": public,
    }
    message = parse_message(fields, where="the message")
    scorer = Scorer.load(model_directory(model), whole_text=whole_text)
    rules = read_policy(policy_file(policy), targets=scorer.manifest.targets)
    result = answer(scorer, rules, [message], now=datetime.now(UTC), explain=explain)[0]
    if as_json:
        typer.echo(result.model_dump_json(indent=2))
    else:
        _show(result, message, counts_from(scorer.manifest.thresholds, scorer.table))


def _show(result: "Result", message: "Message", thresholds: Mapping[str, float]) -> None:
    """The result as a short table: what a person needs to act, then why."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in {**_scores(result), **_decision(result), **_why(result, message, thresholds)}.items():
        if value:
            table.add_row(name, Text(value))
    Console(highlight=False).print(table)


def _scores(result: "Result") -> dict[str, str]:
    severity, escalation, privacy, topic = result.severity, result.escalation, result.privacy, result.topic
    rows: dict[str, str] = {}
    if severity:
        rows["severity"] = f"{severity.level}  ({_shares(severity.probabilities)})"
    if escalation:
        verdict = "likely to escalate" if escalation.likely else "not likely to escalate"
        rows["escalation"] = f"{escalation.probability:.2f}, {verdict} (threshold {escalation.threshold:.2f})"
        rows["reasons"] = _shares(escalation.reasons)
    rows["privacy"] = ", ".join(privacy.categories) or "nothing private"
    if privacy.vulnerable:
        rows["customer"] = "may need extra care"
    rows["identifiers"] = ", ".join(item.type for item in privacy.identifiers)
    rows["topic"] = _shares(dict(list(topic.probabilities.items())[:3])) if topic else ""
    return rows | {
        name: f"{_label(field.label)}  ({_shares(field.probabilities)})" for name, field in result.fields.items()
    }


def _label(label: bool | str | tuple[str, ...] | None) -> str:
    """A label of a field of the user's own, in words."""
    if isinstance(label, bool):
        return "yes" if label else "no"
    return ", ".join(label) or "none" if isinstance(label, tuple) else label or "none"


def _decision(result: "Result") -> dict[str, str]:
    from escalml.routing.plain_words import promise_in_words

    decision = result.route
    hours = promise_in_words(decision)
    return {
        "level": f"{decision.level} ({decision.role}), tier {decision.tier}",
        "team": f"{decision.team}, owner {decision.owner}" if decision.owner else decision.team,
        "answer": f"in {decision.visibility}, within {hours}, priority {decision.priority}",
        "actions": ", ".join(decision.actions),
        "say": "  ".join(said for _, said in decision.say if said),
    }


def _warnings(result: "Result", message: "Message") -> dict[str, str]:
    from escalml.cli.explained import alarm_words
    from escalml.routing.phrases import REVIEW_REASONS

    alarms = alarm_words(result, message)
    reasons = ", ".join(REVIEW_REASONS[reason] for reason in result.review_reasons)
    return {
        "alarm": f"rule, not model: {alarms}" if alarms else "",
        "review": f"a person should look: {reasons}" if result.review else "",
        "language": (result.language and result.language.code) or "",
    }


def _why(result: "Result", message: "Message", thresholds: Mapping[str, float]) -> dict[str, str]:
    from escalml.cli.explained import phrase_rows

    review = _warnings(result, message)
    counts = Counter(item.reason.replace("_", " ") for item in result.set_aside or ())
    aside = ", ".join(reason if n == 1 else f"{reason} ({n})" for reason, n in counts.items())
    review |= {"wrote it": "a program"} if result.automatic else {}
    review |= {"set aside": f"{aside}; --whole-text reads all"} if aside else {}
    return review | {"rules": ", ".join(result.route.rules)} | phrase_rows(result, thresholds)


def _shares(probabilities: dict[str, float]) -> str:
    return ", ".join(f"{name} {probability:.2f}" for name, probability in probabilities.items())
