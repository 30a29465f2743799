"""Tickets of a scored file, ready to be decided anew: what the model said, what was decided, and the message.

Reads what `escalml score` wrote, in each format.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from escalml.data.dataset import MessageReader
from escalml.data.read_options import Reading
from escalml.data.reading import read_rows
from escalml.errors import EscalmlError
from escalml.records import SEVERITY_LEVELS, Decision, Message, Prediction, Result, describe
from escalml.routing.desk_state import RunningContext
from escalml.routing.policy import Policy
from escalml.routing.said import UNKNOWN_TEXT

# Of a running context over old tickets: every one that is dated counts on its day, one that is not on none.
PAST = datetime.max.replace(tzinfo=UTC)
_LISTS = frozenset({"reasons", "privacy_categories", "route_actions", "route_rules", "review_reasons", "alarms"})
# Of files of an earlier version they are missing.
_LATER_COLUMNS = (
    "review_reasons", "alarms", "language", "language_supported", "asks_for_human", "automatic", "opt_out",
    "vulnerable",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ticket:
    """One row of a scored file; `stored` is the decision it holds, `when` the hour of that decision."""

    message: Message
    prediction: Prediction
    stored: Decision
    when: datetime


def read_messages(path: Path, reading: Reading | None = None) -> dict[str, Message]:
    """Messages of a file by their id, for `read_tickets`; a row that cannot be read was not scored either."""
    return {str(item.id): item for item in MessageReader(path, reading) if isinstance(item, Message)}


def read_tickets(path: Path, messages: Mapping[str, Message] | None = None) -> Iterator[Ticket]:
    """Stream the tickets of a scored file.

    Parameters
    ----------
    path
        CSV, JSONL or Parquet, as `escalml score` writes them.
    messages
        The scored messages by id, for rules that ask about channel, customer or state. Without them a ticket is all
        that its result says: a message of no known channel, customer or thread.

    Yields
    ------
    Each ticket in order. `when` is the message's `sent_at`, else the time from which its reply-by time was counted.

    Raises
    ------
    EscalmlError
        If the file is no scored file, or an id in it is not among the messages; names the row.
    """
    for row in read_rows(path, required="id"):
        where = f"{path}: row {row.number}"
        if row.fault:
            raise EscalmlError(f"{where}: {row.fault}.")
        try:
            fields = row.fields if isinstance(row.fields.get("route"), Mapping) else _nested_result(row.fields)
            result = Result.model_validate(fields)
        except ValidationError as error:
            raise EscalmlError(f"{where}: {describe(error)}; give a file that `escalml score` wrote.") from None
        except (KeyError, TypeError, ValueError):
            raise EscalmlError(
                f"{where}: is no result with its route; give a file that this version's `escalml score` wrote."
            ) from None
        yield _ticket(result, messages, where)


def decide_anew(policy: Policy, tickets: Iterator[Ticket]) -> Iterator[tuple[Ticket, Decision]]:
    """Each ticket with what a policy makes of it: in order, floods and the managers' capacity counted."""
    running = RunningContext(policy, present=PAST)
    for ticket in tickets:
        yield ticket, running.decide(ticket.message, ticket.prediction, ticket.when)


def ticket_of(message: Message, result: Result, reply_by: datetime) -> Ticket:
    """A message with its result as a ticket.

    Parameters
    ----------
    message
        The message.
    result
        Its result.
    reply_by
        The result's reply-by time.

    Returns
    -------
    The ticket: of when the message was sent, else of the time from which its reply-by time was counted.
    """
    route = result.route
    since = route.counted_from or reply_by - timedelta(hours=route.reply_within_hours)
    return Ticket(message, result, route, message.sent_at or since)


def _ticket(result: Result, messages: Mapping[str, Message] | None, where: str) -> Ticket:
    """The ticket of a result and, where there are messages, the one with its id."""
    route = result.route
    if route.reply_by is None:
        raise EscalmlError(f"{where}: route.reply_by is absent; give a file that `escalml score` wrote.")
    if messages is None:
        return ticket_of(Message(id=result.id, text=UNKNOWN_TEXT), result, route.reply_by)
    if result.id not in messages:
        raise EscalmlError(f"{where}: no message has its id; give the file that was scored as --messages.")
    return ticket_of(messages[result.id], result, route.reply_by)


def _nested_result(row: Mapping[str, Any]) -> dict[str, Any]:
    """A flat row in the nested form of a result; raises KeyError, TypeError or ValueError where it is none."""
    cells: dict[str, Any] = {name: None if value == "" else value for name, value in row.items()}
    cells = {**dict.fromkeys(_LATER_COLUMNS), **cells}
    cells |= {name: _list(cells[name]) for name in _LISTS}
    targets = {
        name.removeprefix("p_"): float(p) for name, p in cells.items() if name.startswith("p_") and p is not None
    }
    return {
        "id": cells["id"],
        "model": {"name": "", "version": cells["model_version"] or "", "calibrated_on": ""},
        "severity": cells["severity"] and {"level": cells["severity"], "probabilities": _shares(targets)},
        "escalation": _escalation(cells, targets),
        "privacy": {
            "sensitive": cells["privacy_sensitive"],
            "categories": cells["privacy_categories"],
            "probabilities": {},
            "identifiers": [],
            "redacted_text": cells.get("redacted_text") or "",
            "vulnerable": cells["vulnerable"],
        },
        "topic": cells["topic"] and {"label": cells["topic"], "probabilities": {}},
        "targets": targets,
        "fields": _own_fields(cells, targets),
        "review": cells["review"],
        "review_reasons": cells["review_reasons"],
        "alarms": [{"name": name, "start": 0, "end": 0} for name in cells["alarms"]],
        "language": _language(cells),
        **{name: cells[name] or False for name in ("asks_for_human", "automatic", "opt_out")},
        "route": _route(cells),
    }


_LIST = re.compile(r'\[["\]]')  # as a list of labels is written; a label itself may be `[internal] team`


def _own_fields(cells: Mapping[str, Any], targets: Mapping[str, float]) -> dict[str, Any]:
    """Fields of the user's own; of two whose names begin alike the longer one last, since its targets are its own."""
    names = sorted((name.removeprefix("field_") for name in cells if name.startswith("field_")), key=len)
    return {name: _own_field(name, cells[f"field_{name}"], targets) for name in names}


def _own_field(name: str, cell: object, targets: Mapping[str, float]) -> dict[str, Any]:
    """A field with its label; of what it is named by, a flat row holds no more than the names of its targets."""
    if name in targets:
        return {"label": str(cell).lower() == "true", "probabilities": {"true": targets[name]}}
    label = json.loads(cell) if isinstance(cell, str) and _LIST.match(cell) else cell
    stem = f"{name}_ge_" if any(target.startswith(f"{name}_ge_") for target in targets) else f"{name}_"
    shares = {target.removeprefix(stem): p for target, p in targets.items() if target.startswith(stem)}
    return {"label": tuple(label) if isinstance(label, list) else label, "probabilities": shares}


def _escalation(cells: Mapping[str, Any], targets: Mapping[str, float]) -> dict[str, Any] | None:
    """The section on escalation; its threshold, which no rule asks for, is not in a flat row."""
    if cells["escalation_probability"] is None:
        return None
    return {
        "probability": cells["escalation_probability"],
        "likely": cells["escalation_likely"],
        "threshold": 0.0,
        "reasons": {reason: targets.get(f"reason_{reason}", 0.0) for reason in cells["reasons"]},
        "requested_level": int(cells["requested_level"]),
    }


def _language(cells: Mapping[str, Any]) -> dict[str, Any] | None:
    """The language, of which a flat row does not hold how sure it is."""
    if cells["language_supported"] is None:
        return None
    return {
        "code": cells["language"],
        "score": float(bool(cells["language"])),
        "supported": cells["language_supported"],
    }


def _route(cells: Mapping[str, Any]) -> dict[str, Any]:
    """The decision, its texts nested."""
    route = {name.removeprefix("route_"): cell for name, cell in cells.items() if name.startswith("route_")}
    say = {name: route.pop(name) for name in list(route) if name.startswith("say_")}
    texts = {name.removeprefix("say_"): text for name, text in say.items()}
    return route | {"say": texts, "policy_version": cells["policy_version"]}


def _shares(targets: Mapping[str, float]) -> dict[str, float]:
    """Probability of each severity level, from those of reaching it: their running minimum, then differences."""
    reached = [1.0]
    for level in SEVERITY_LEVELS[1:]:
        reached.append(min(reached[-1], targets.get(f"severity_ge_{level}", 0.0)))
    shares = [round(here - above, 6) for here, above in pairwise([*reached, 0.0])]
    return dict(zip(SEVERITY_LEVELS, shares, strict=True))


def _list(cell: object) -> object:
    """A list, which a CSV holds as JSON."""
    return json.loads(cell) if isinstance(cell, str) else cell or []
