"""Decisions: kept, listed in the order of the queue, marked as done."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, func, select, true

from escalml.privacy import Finder
from escalml.records import KeptDecision, Message, Queue, QueueItem, QueueQuery, Result
from escalml.records.desk import Status
from escalml.store.database import Database
from escalml.store.faults import UnknownIdError
from escalml.store.feedback import correction_of, merged
from escalml.store.redacted_rows import Scored, decision_row
from escalml.store.tables import DECISIONS, FEEDBACK, key_of, seconds_of, time_of

_EXCERPT = 300  # characters of a text that the queue shows


class Decisions:
    """The decisions of the last days, one per message id: the latest.

    Parameters
    ----------
    database
        Where they are.
    find
        Finds names in earlier turns and subjects.
    """

    def __init__(self, database: Database, find: Finder) -> None:
        self._database = database
        self._find = find

    def save(self, scored: Sequence[Scored]) -> None:
        """Keep decisions, all or none; `Store.keep` does so behind an answer.

        Parameters
        ----------
        scored
            Any number; of an id that comes again the latest stays. A case that was done is open again when its text
            is another one.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        rows = {row["message_id"]: row for row in (decision_row(one, self._find) for one in scored)}
        if rows:
            with self._database.transaction() as connection:
                self._database.upsert(connection, DECISIONS, list(rows.values()), _changes)

    def queue(self, query: QueueQuery, now: datetime) -> Queue:
        """A page of the queue: overdue ones first, then by falling queue score.

        Parameters
        ----------
        query
            Which ones.
        now
            The hour that decides what is overdue.

        Returns
        -------
        The page.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        overdue = and_(DECISIONS.c.status == "open", DECISIONS.c.reply_by < seconds_of(now))
        key = DECISIONS.c.message_id
        wanted = and_(true(), *_conditions(query))
        order = (case((overdue, 0), else_=1), DECISIONS.c.queue_score.desc(), DECISIONS.c.reply_by, key)
        # Sorted by an index alone; the texts of a page's rows are read afterwards.
        page = select(key).where(wanted).order_by(*order).limit(query.limit).offset(query.offset)
        with self._database.transaction() as connection:
            total = connection.execute(select(func.count()).select_from(DECISIONS).where(wanted)).scalar_one()
            keys = connection.execute(page).scalars().all()
            rows = {row.message_id: row for row in connection.execute(select(DECISIONS).where(key.in_(keys)))}
        items = tuple(_item(rows[found], now) for found in keys if found in rows)
        return Queue(items=items, total=total, limit=query.limit, offset=query.offset, as_of=now)

    def find(self, message_id: str) -> KeptDecision:
        """One decision with its corrections.

        Parameters
        ----------
        message_id
            The message's id.

        Returns
        -------
        The decision.

        Raises
        ------
        UnknownIdError
            If there is none, or no longer.
        StoreError
            If the store cannot be read.
        """
        key = key_of(message_id)
        with self._database.transaction() as connection:
            row = connection.execute(select(DECISIONS).where(DECISIONS.c.message_id == key)).one_or_none()
            given = select(FEEDBACK).where(FEEDBACK.c.message_id == key).order_by(FEEDBACK.c.number)
            corrections = [correction_of(item) for item in connection.execute(given)]
        if row is None:
            raise unknown_id()
        return KeptDecision(
            id=row.message_id,
            scored_at=time_of(row.at),
            status=row.status,
            message=Message.model_validate_json(row.message),
            result=Result.model_validate_json(row.result),
            corrections=tuple(corrections),
            labels=merged(item.labels for item in corrections),
        )

    def mark(self, message_id: str, status: Status) -> None:
        """Mark a case as done, or as open again; it may be so already.

        Parameters
        ----------
        message_id
            The message's id.
        status
            What it is from now on.

        Raises
        ------
        UnknownIdError
            If there is none, or no longer.
        StoreError
            If the store cannot be written.
        """
        marked = DECISIONS.update().where(DECISIONS.c.message_id == key_of(message_id)).values(status=status)
        with self._database.transaction() as connection:
            n_found = connection.execute(marked).rowcount
        if not n_found:
            raise unknown_id()


def _changes(new: Any) -> dict[str, ColumnElement[str]]:  # noqa: ANN401 - columns by their names
    """A case that was done stays so when the same message is scored again."""
    return {"status": case((DECISIONS.c.message == new.message, DECISIONS.c.status), else_=new.status)}


def unknown_id() -> UnknownIdError:
    """What to say of an id that the store does not have."""
    return UnknownIdError(
        "id: no decision is kept under it; give the id of a message that was scored, and not long ago."
    )


def _conditions(query: QueueQuery) -> Iterable[ColumnElement[bool]]:
    if query.level is not None:
        yield DECISIONS.c.level == query.level
    if query.team is not None:
        yield DECISIONS.c.team == key_of(query.team)
    if query.status != "all":
        yield DECISIONS.c.status == query.status
    if query.q:
        yield DECISIONS.c.message_id.icontains(key_of(query.q), autoescape=True)


def _item(row: Row[Any], now: datetime) -> QueueItem:
    message, result = json.loads(row.message), json.loads(row.result)
    severity, topic, escalation = (result[name] or {} for name in ("severity", "topic", "escalation"))
    route = result["route"]
    shown = ("role", "priority", "visibility", "reply_by", "needs_approval", "level", "team", "owner", "queue_score")
    return QueueItem(
        id=row.message_id,
        scored_at=time_of(row.at),
        status=row.status,
        text=message["text"][:_EXCERPT],
        channel=message.get("channel", "other"),
        severity=severity.get("level"),
        topic=topic.get("label"),
        escalation_probability=escalation.get("probability"),
        review=result["review"],
        overdue=row.status == "open" and row.reply_by is not None and row.reply_by < seconds_of(now),
        **{name: route[name] for name in shown},
    )
