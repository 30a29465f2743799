"""Decisions: kept, listed in the order of the queue, marked as done.

A message's id is its case. Who posts an id again can raise the case, never lower or replace it: every answer is kept
as a version of it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, func, select, true

from escalml.records import CaseVersion, KeptDecision, Message, Queue, QueueItem, QueueQuery, Result
from escalml.store.case_folding import fold
from escalml.store.database import Database
from escalml.store.faults import unknown_id
from escalml.store.feedback import correction_of, merged
from escalml.store.kept_rows import Scored, decision_row, first_message, whole_result
from escalml.store.problems import Problems
from escalml.store.search import take_up
from escalml.store.shown import shown_of
from escalml.store.tables import DECISIONS, FEEDBACK, VERSIONS, key_of, seconds_of, time_of

_VERSIONS_SHOWN = 50  # latest ones, beside the one on which the case stands


class Decisions:
    """The decisions of the last days, one per message id: the most urgent.

    Parameters
    ----------
    database
        Where they are.
    problems
        Links cases that are alike.
    """

    def __init__(self, database: Database, problems: Problems) -> None:
        self._database = database
        self._problems = problems

    def save(self, scored: Sequence[Scored]) -> None:
        """Keep decisions, all or none; `Store.keep` does so behind an answer.

        Parameters
        ----------
        scored
            Any number. Of an id that comes again the case stands on the most urgent answer: the highest level, then
            the highest queue score; the others are kept as its versions. A case that was done is open again when its
            text is another one. What is answered alike a second time changes nothing.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        rows = [decision_row(one) for one in scored]
        if not rows:
            return
        its = DECISIONS.c.message_id.in_({row["message_id"] for row in rows})
        with self._database.transaction() as connection:
            self._database.lock_others_out(connection)
            cases = _Cases(dict(row._mapping) for row in connection.execute(select(DECISIONS).where(its)))
            for row in rows:
                cases.add(row)
            if cases.changed:
                changed = list(cases.changed.values())
                of_message = fold(self._database, connection, changed, self._problems)
                with_case = [{**row, "case_id": of_message[row["message_id"]]} for row in changed]
                self._database.upsert(connection, DECISIONS, with_case)
                take_up(self._database, connection, with_case)
            if cases.versions:
                self._database.insert(connection, VERSIONS, cases.versions)

    def complete(self, scored: Scored, message: str) -> None:
        """Put the whole message, and the phrases of its turns, where it was kept without its subject and turns.

        Parameters
        ----------
        scored
            What `save` kept.
        message
            The message as JSON, from `whole_message`.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        first, key = first_message(scored), key_of(scored.result.id)
        cells = {"message": message, "result": whole_result(scored, message)}
        with self._database.transaction() as connection:
            for table in (DECISIONS, VERSIONS, FEEDBACK):  # feedback has copied it
                its = (table.c.message_id == key, table.c.message == first)
                known = {name: cell for name, cell in cells.items() if name in table.c}
                changed = connection.execute(table.update().where(*its).values(known))
                if table is DECISIONS and changed.rowcount:
                    row = {"message_id": key, "at": seconds_of(scored.at), "message": message}
                    take_up(self._database, connection, [row])

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
            others = select(VERSIONS).where(VERSIONS.c.message_id == key)
            latest = others.order_by(VERSIONS.c.number.desc()).limit(_VERSIONS_SHOWN)
            versions = [_version(item, stands=False) for item in connection.execute(latest)]
            n_others = connection.execute(select(func.count()).select_from(others.subquery())).scalar_one()
        if row is None:
            raise unknown_id()
        message = Message.model_validate_json(row.message)
        versions.append(_version(row, stands=True))
        return KeptDecision(
            id=row.message_id,
            scored_at=time_of(row.at),
            status=row.status,
            message=message,
            turns_not_kept=max(0, (row.n_turns or 0) - len(message.thread)),
            versions=tuple(sorted(versions, key=lambda version: version.scored_at, reverse=True)),
            n_versions=n_others + 1,
            result=Result.model_validate_json(row.result),
            corrections=tuple(corrections),
            labels=merged(item.labels for item in corrections),
        )


_Row = Mapping[str, Any]
_OF_A_VERSION = tuple(name for name in VERSIONS.columns.keys() if name != "number")  # noqa: SIM118 - no mapping


class _Cases:
    """Cases by their message's id, to which answers are added; what has to be written then."""

    def __init__(self, kept: Iterable[_Row]) -> None:
        self._kept = {row["message_id"]: row for row in kept}
        self.changed: dict[str, _Row] = {}
        self.versions: list[_Row] = []

    def add(self, new: _Row) -> None:
        """Add an answer: as a new case, as the one on which its case stands now, or as another version of it."""
        key = new["message_id"]
        old = self._kept.get(key)
        if old is None:
            self._change(key, new)
            return
        if all(old[name] == new[name] for name in ("content", "model", "policy_version", "level")):
            return
        is_same_text = old["content"] == new["content"] or old["message"] == new["message"]
        status = old["status"] if is_same_text else "open"
        if _urgency(new) > _urgency(old):
            deadlines = [row["reply_by"] for row in (old, new) if row["reply_by"] is not None]
            stays = {"status": status, "reply_by": min(deadlines, default=None), "case_id": old["case_id"]}
            self._change(key, {**new, **stays})
            self._add_version(old)
        else:
            if status != old["status"]:
                self._change(key, {**old, "status": status})
            self._add_version(new)

    def _change(self, key: str, row: _Row) -> None:
        self._kept[key] = self.changed[key] = row

    def _add_version(self, row: _Row) -> None:
        self.versions.append({name: row[name] for name in _OF_A_VERSION})


def _urgency(row: _Row) -> tuple[int, float]:
    return row["level"], row["queue_score"]


def _version(row: Row[Any], *, stands: bool) -> CaseVersion:
    """What a case shows of an answer."""
    result = json.loads(row.result)
    route = result["route"]
    return CaseVersion(
        scored_at=time_of(row.at),
        stands=stands,
        text=json.loads(row.message)["text"],
        severity=(result["severity"] or {}).get("level"),
        level=route["level"],
        team=route["team"],
        queue_score=route["queue_score"],
        model=row.model,
        policy_version=row.policy_version,
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
    reply_by = None if row.reply_by is None else time_of(row.reply_by)  # the earliest that was given
    shown = shown_of(message, result, result["route"], status=row.status, reply_by=reply_by, now=now)
    return QueueItem(id=row.message_id, scored_at=time_of(row.at), **shown)
