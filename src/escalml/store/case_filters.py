"""Which cases a question asks for, and in which order they come."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, case, or_, select

from escalml.records.cases import CasesQuery
from escalml.store.case_reading import LANES
from escalml.store.search import holds_words
from escalml.store.tables import APPROVALS, CASES, DECISIONS, key_of, seconds_of

_EQUAL = ("level", "severity", "channel", "topic", "language", "problem")
_AMONG = {"reason": "reasons", "alarm": "alarms"}
_YES_OR_NO = ("review", "vip", "vulnerable")


def conditions(query: CasesQuery, hour: float, *, is_file: bool) -> Iterable[ColumnElement[bool]]:
    """What has to hold of a case that a query asks for.

    Parameters
    ----------
    query
        The query.
    hour
        The hour: a snoozed case is out of the way until then, or until its reply is due.
    is_file
        Whether the store is a file of SQLite's.

    Yields
    ------
    Conditions, all of which have to hold.
    """
    yield from _stands(query, hour)
    yield from _is_like(query)
    yield from _needs_approval(query)
    if query.since is not None:
        yield CASES.c.at >= seconds_of(query.since)
    if query.until is not None:
        yield CASES.c.at < seconds_of(query.until)
    if query.q:
        named = CASES.c.id.icontains(key_of(query.q), autoescape=True)
        worded = holds_words(query.q, is_file=is_file)
        yield named if worded is None else or_(named, worded)


def _stands(query: CasesQuery, hour: float) -> Iterable[ColumnElement[bool]]:
    """Where a case stands, and with whom."""
    snoozed = and_(
        CASES.c.snoozed_until.is_not(None),
        CASES.c.snoozed_until > hour,
        or_(CASES.c.reply_by.is_(None), CASES.c.reply_by >= hour),  # what was promised brings it back
    )
    if query.lane is not None:
        yield LANES[query.lane]
    if query.team is not None:
        yield CASES.c.team == key_of(query.team)
    if query.assignee is not None:
        yield CASES.c.assignee == key_of(query.assignee)
    if query.assigned is not None:
        yield CASES.c.assignee.is_not(None) if query.assigned else CASES.c.assignee.is_(None)
    if query.status in ("open", "snoozed") and query.lane != "resolved":
        yield CASES.c.status == "open"
        yield snoozed if query.status == "snoozed" else ~snoozed
    if query.status == "done":
        yield CASES.c.status == "done"


def _is_like(query: CasesQuery) -> Iterable[ColumnElement[bool]]:
    """What is known of the newest message of a case."""
    for name in _EQUAL:
        if (value := getattr(query, name)) is not None:
            yield CASES.c[name] == (key_of(value) if isinstance(value, str) else value)
    for name, column in _AMONG.items():
        if (value := getattr(query, name)) is not None:
            yield CASES.c[column].contains(f" {key_of(value)} ", autoescape=True)
    for name in _YES_OR_NO:
        if (value := getattr(query, name)) is not None:
            yield CASES.c[name] == int(value)


def _needs_approval(query: CasesQuery) -> Iterable[ColumnElement[bool]]:
    """Whether a reply to a case needs approval, or waits for it."""
    if query.approval == "needed":
        yield CASES.c.approval == 1
    if query.approval == "waiting":
        waits = select(DECISIONS.c.case_id).join(APPROVALS, APPROVALS.c.message_id == DECISIONS.c.message_id)
        yield CASES.c.id.in_(waits.where(APPROVALS.c.status == "pending"))


def order_of(query: CasesQuery, hour: float) -> Sequence[ColumnElement[Any]]:
    """What cases are ordered by; no two share a place."""
    overdue = case((and_(CASES.c.status == "open", CASES.c.reply_by < hour), 0), else_=1)
    pressing = CASES.c.queue_score.desc()
    return {
        "urgent": (overdue, pressing, CASES.c.reply_by, CASES.c.id),
        "due": (CASES.c.reply_by.is_(None), CASES.c.reply_by, pressing, CASES.c.id),
        "level": (CASES.c.level.desc(), overdue, pressing, CASES.c.id),
        "risk": (CASES.c.risk.is_(None), CASES.c.risk.desc(), pressing, CASES.c.id),
        "newest": (CASES.c.at.desc(), CASES.c.id),
    }[query.order]
