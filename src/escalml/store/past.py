"""Kept decisions as messages and results again, for tools that look at a desk's past."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, or_, select

from escalml.records import Message, Result
from escalml.routing.scored import Ticket, ticket_of
from escalml.routing.waiting import ANSWERS
from escalml.store.database import Database
from escalml.store.feedback import merged
from escalml.store.tables import CASE_EVENTS, CASES, DECISIONS, FEEDBACK, seconds_of, time_of

_AT_ONCE = 200


@dataclass(frozen=True)
class Outcome:
    """What became of a message.

    `stance` is what a person says of an escalation: acknowledged or disagreed. `answered_at` is the first answer that
    the store knows of: a turn of an agent in a later message, or the hour at which the case was closed.
    """

    case_id: str
    status: str
    level: int
    team: str
    stance: str | None
    answered_at: datetime | None
    labels: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Kept:
    """A message as it is kept, redacted; the result on which its case stands; and what became of it."""

    message: Message
    result: Result
    at: datetime
    outcome: Outcome

    @property
    def ticket(self) -> Ticket:
        """The message with its result, ready to be decided anew."""
        return ticket_of(self.message, self.result, self.result.route.reply_by or self.at)


class Past:
    """The decisions of the last days, in the order in which they were made.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def between(self, since: datetime | None = None, until: datetime | None = None) -> Iterator[Kept]:
        """Stream decisions, some at a time, so that the service can go on.

        Parameters
        ----------
        since
            Only those of this hour or later; None: from the first on.
        until
            Only those before this hour; None: to the last.

        Yields
        ------
        Each decision. Customer and conversation are fingerprints: they tell who is the same, and name nobody. A
        message that was sent without its time has that of its decision.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        last: Row[Any] | None = None
        while True:
            with self._database.transaction() as connection:
                rows = connection.execute(_page(since, until, last)).all()
                found = list(_kept(connection, rows))
            yield from found
            if len(rows) < _AT_ONCE:
                return
            last = rows[-1]


def _page(since: datetime | None, until: datetime | None, last: Row[Any] | None) -> Select[Any]:
    """The next decisions after the last one."""
    at, key = DECISIONS.c.at, DECISIONS.c.message_id
    page = select(DECISIONS).order_by(at, key).limit(_AT_ONCE)
    if since is not None:
        page = page.where(at >= seconds_of(since))
    if until is not None:
        page = page.where(at < seconds_of(until))
    return page if last is None else page.where(or_(at > last.at, and_(at == last.at, key > last.message_id)))


def _kept(connection: Connection, rows: Sequence[Row[Any]]) -> Iterator[Kept]:
    """Decisions with what became of them."""
    case_ids = {row.case_id for row in rows if row.case_id is not None}
    cases = {case.id: case for case in connection.execute(select(CASES).where(CASES.c.id.in_(case_ids)))}
    given: dict[str, list[dict[str, Any]]] = defaultdict(list)
    its = FEEDBACK.c.message_id.in_([row.message_id for row in rows])
    for row in connection.execute(select(FEEDBACK).where(its).order_by(FEEDBACK.c.number)):
        given[row.message_id].append(json.loads(row.labels))
    answers = answer_times(connection, case_ids)
    for row in rows:
        message, result = _message(row), Result.model_validate_json(row.result)
        case = cases.get(row.case_id)
        sent = seconds_of(message.sent_at) if message.sent_at else row.at
        answered = min((time for time in answers.get(row.case_id, ()) if time > sent), default=None)
        outcome = Outcome(
            case_id=row.case_id or row.message_id,
            status=row.status,
            level=case.level if case else row.level,
            team=case.team if case else row.team,
            stance=case.stance if case else None,
            answered_at=None if answered is None else time_of(answered),
            labels=merged(given.get(row.message_id, ())),
        )
        yield Kept(message, result, time_of(row.at), outcome)


def _message(row: Row[Any]) -> Message:
    """The kept message with the id of its decision, and fingerprints where ids were."""
    message = Message.model_validate_json(row.message)
    customer = message.customer.model_copy(update={"id": row.customer, "owner": row.owner})
    return message.model_copy(
        update={
            "id": row.message_id,
            "conversation_id": row.conversation,
            "customer": customer,
            "sent_at": message.sent_at or time_of(row.at),
        }
    )


def answer_times(connection: Connection, case_ids: set[str] | Select[Any]) -> dict[str, set[float]]:
    """When somebody at the company answered, by case: turns in kept threads, and when the case was closed.

    Parameters
    ----------
    connection
        In a transaction.
    case_ids
        Of the cases, or a query for them.

    Returns
    -------
    Case id -> seconds since 1970, in no order; cases without a known answer are left out.
    """
    found: dict[str, set[float]] = defaultdict(set)
    its = select(DECISIONS.c.case_id, DECISIONS.c.message).where(
        DECISIONS.c.case_id.in_(case_ids), DECISIONS.c.answered == 1
    )
    for case_id, text in connection.execute(its):
        message = Message.model_validate_json(text)
        if message.state.last_reply_at is not None:
            found[case_id].add(seconds_of(message.state.last_reply_at))
        found[case_id].update(
            seconds_of(turn.sent_at) for turn in message.thread if turn.role in ANSWERS and turn.sent_at is not None
        )
    closed = select(CASE_EVENTS.c.case_id, CASE_EVENTS.c.at).where(
        CASE_EVENTS.c.case_id.in_(case_ids), CASE_EVENTS.c.kind == "done", CASE_EVENTS.c.undone == 0
    )
    for case_id, at in connection.execute(closed):
        found[case_id].add(at)
    return {case_id: times for case_id, times in found.items() if times}
