"""Reading cases: rows of the table with the decisions of their newest messages, as records."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, or_, select

from escalml.records import VULNERABLE, Customer, Decision, Message, Result
from escalml.records.cases import CaseEvent, CaseItem, CaseTurn, Lane, Problem, Why
from escalml.routing.ranking import CRITICAL_FROM, FIRST_FROM, parts_of_score
from escalml.store.case_rows import overlaid
from escalml.store.facets import FACETS, result_with
from escalml.store.faults import unknown_id
from escalml.store.shown import shown_of
from escalml.store.tables import CASE_EVENTS, CASES, DECISIONS, key_of, time_of

BY_PEOPLE = ("done", "open", "route", "assign", "snooze", "acknowledge", "disagree", "corrected", "part", "link")
_BANDS: Mapping[float, Literal["critical", "extra_care", "others"]] = {
    CRITICAL_FROM: "critical",
    FIRST_FROM: "extra_care",
    0.0: "others",
}
LANES: Mapping[Lane, ColumnElement[bool]] = {
    "resolved": CASES.c.status == "done",
    "active": and_(CASES.c.status == "open", CASES.c.stance == "acknowledged"),
    "requested": and_(CASES.c.status == "open", CASES.c.stance.is_(None), CASES.c.sign == "requested"),
    "likely": and_(CASES.c.status == "open", CASES.c.stance.is_(None), CASES.c.sign == "likely"),
    "none": and_(
        CASES.c.status == "open",
        or_(CASES.c.stance == "disagreed", and_(CASES.c.stance.is_(None), CASES.c.sign == "none")),
    ),
}


@dataclass(frozen=True)
class Standing:
    """What a case stands on, as far as it takes to decide it anew."""

    id: str
    message: Message
    result: Result
    route: Decision
    reply_by: datetime | None
    scored_at: datetime


def joined() -> Select[Any]:
    """Cases with the decisions of their newest messages; names that both have end in `_` where they are the case's."""
    both = {column.name for column in DECISIONS.columns} - {"message_id"}
    its = [column.label(f"{column.name}_") if column.name in both else column for column in CASES.columns]
    its = [column for column in its if column.name not in ("id", "message_id")]
    theirs = DECISIONS.c.message_id, DECISIONS.c.message, DECISIONS.c.result, DECISIONS.c.at.label("scored_at")
    return select(CASES.c.id.label("case_id_"), *its, *theirs).join(
        DECISIONS, DECISIONS.c.message_id == CASES.c.message_id
    )


def cells_now(found: Row[Any]) -> dict[str, Any]:
    """The cells of a case, by the names of its columns."""
    of = found._mapping
    return {column.name: of.get(f"{column.name}_", of.get(column.name)) for column in CASES.columns} | {
        "id": found.case_id_
    }


def find_case(connection: Connection, case_id: str, field: str = "id") -> Row[Any]:
    """A case by its id, or that of any of its messages, which was given in a field."""
    key = key_of(case_id)
    of_message = select(DECISIONS.c.case_id).where(DECISIONS.c.message_id == key).scalar_subquery()
    row = connection.execute(joined().where(or_(CASES.c.id == key, CASES.c.id == of_message))).first()
    if row is None:
        raise unknown_id(field)
    return row


def _lane(found: Row[Any]) -> Lane:
    if found.status_ == "done":
        return "resolved"
    if found.stance == "acknowledged":
        return "active"
    return "none" if found.stance == "disagreed" else found.sign


def item(found: Row[Any], now: datetime, problem: Problem | None = None) -> CaseItem:
    """A case as it stands in the list, with the problem that it shares with others."""
    route = _route_now(found)
    message, result = json.loads(found.message), _result_now(found)
    reply_by = None if found.reply_by_ is None else time_of(found.reply_by_)
    shown = shown_of(message, result, route, status=found.status_, reply_by=reply_by, now=now)
    sent_at = message.get("sent_at")
    return CaseItem(
        **shown,
        id=found.case_id_,
        scored_at=time_of(found.scored_at),
        message_id=found.message_id,
        lane=_lane(found),
        n_messages=found.n_messages,
        assignee=found.assignee,
        snoozed_until=None if found.snoozed_until is None else time_of(found.snoozed_until),
        opened_at=time_of(found.opened_at),
        sent_at=sent_at and datetime.fromisoformat(sent_at),
        by_hand=tuple(json.loads(found.by_hand)),
        corrected=bool(found.corrected),
        actions=tuple(route["actions"]),
        why=_why(message, result, route["queue_score"]),
        problem=problem,
    )


def _why(message: Mapping[str, Any], result: Mapping[str, Any], score: float) -> Why:
    """What the queue score of a case is made of."""
    severity, escalation = result["severity"] or {}, result["escalation"] or {}
    parts = parts_of_score(
        score,
        severity=severity.get("probabilities"),
        escalation=escalation.get("probability"),
        customer=Customer.model_validate(message.get("customer") or {}),
        first=bool(result["privacy"].get(VULNERABLE)),
    )
    return Why(band=_BANDS[parts.base], **{name: round(part, 4) for name, part in vars(parts).items()})


def _result_now(found: Row[Any]) -> dict[str, Any]:
    """What is known of the newest message, as JSON has it: where an agent gave labels, these and not the model's."""
    return result_with(found.result, found.agent_labels)


def _route_now(found: Row[Any]) -> dict[str, Any]:
    """The decision that holds now, as JSON has it: with what somebody has set."""
    return overlaid(json.loads(found.route), found.level_, found.team_, found.reply_by_)


def standing(found: Row[Any]) -> Standing:
    """What a case stands on."""
    return Standing(
        id=found.case_id_,
        message=Message.model_validate_json(found.message),
        result=Result.model_validate_json(found.result),
        route=Decision.model_validate(_route_now(found)),
        reply_by=None if found.reply_by_ is None else time_of(found.reply_by_),
        scored_at=time_of(found.scored_at),
    )


def event_of(row: Row[Any]) -> CaseEvent:
    """Something that was done with a case."""
    return CaseEvent(
        number=row.number,
        at=time_of(row.at),
        kind=row.kind,
        by=row.by,
        key_name=row.key_name,
        before=_told(json.loads(row.before)),
        after=_told(json.loads(row.after)),
        undone=bool(row.undone),
    )


def _told(cells: Mapping[str, Any]) -> dict[str, Any]:
    """Cells of an event for people: times as times, and nothing that only an undo needs."""
    hidden = ("route", "by_hand", "queue_score", "looked_for", "corrected", "agent_labels", "problem", *FACETS)
    times = ("reply_by", "snoozed_until")
    return {
        name: time_of(cell).isoformat() if name in times and cell is not None else cell
        for name, cell in cells.items()
        if name not in hidden
    }


def last_done(connection: Connection, key: str) -> Row[Any] | None:
    """The last event of a case that can be taken back: done by people, and nothing has happened since."""
    its = select(CASE_EVENTS).where(
        CASE_EVENTS.c.case_id == key, CASE_EVENTS.c.undone == 0, CASE_EVENTS.c.kind != "undone"
    )
    last = connection.execute(its.order_by(CASE_EVENTS.c.number.desc()).limit(1)).one_or_none()
    return last if last is not None and last.kind in BY_PEOPLE else None


def turns_of(messages: Iterable[tuple[str, Message]]) -> tuple[CaseTurn, ...]:
    """Messages and the turns that they came with, each turn once."""
    turns: dict[tuple[str, str], CaseTurn] = {}
    for message_id, message in messages:
        for turn in message.thread:
            turns.setdefault((turn.role, turn.text), CaseTurn(role=turn.role, text=turn.text, sent_at=turn.sent_at))
        turns[("customer", message.text)] = CaseTurn(
            role="customer", text=message.text, sent_at=message.sent_at, message_id=message_id
        )
    return tuple(turns.values())
