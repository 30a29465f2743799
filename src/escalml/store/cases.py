"""Cases: listed in order, changed by people and by the clock, each change with who and when, and a way back."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from escalml.records import Decision, Message
from escalml.records.alerts import AlertCause
from escalml.records.cases import CaseDone, CaseEvent, CaseItem, Cases, CasesQuery, CaseTurn, EventKind
from escalml.store.case_links import link_cases, take_back_link
from escalml.store.case_notes import Actor, Labels, Note, write_case
from escalml.store.case_pages import page_of
from escalml.store.case_reading import (
    Standing,
    cells_now,
    event_of,
    find_case,
    item,
    joined,
    last_done,
    standing,
    turns_of,
)
from escalml.store.case_rows import cells_of, rerouted
from escalml.store.database import Database
from escalml.store.faults import NothingToUndoError, SameCaseError
from escalml.store.outgoing_alerts import note_alerts
from escalml.store.problems import Problems, problems_of
from escalml.store.tables import (
    CASE_EVENTS,
    CASES,
    DECISIONS,
    key_of,
    seconds_of,
    time_of,
)

_EVENTS_SHOWN = 200
_Cells = Mapping[str, Any]
_MESSAGES_SHOWN = 50  # latest ones


class CaseTable:
    """The cases of the last days.

    Parameters
    ----------
    database
        Where they are.
    problems
        Which of them are alike.
    """

    def __init__(self, database: Database, problems: Problems) -> None:
        self._database = database
        self._problems = problems

    def list(self, query: CasesQuery, now: datetime) -> Cases:
        """A page of the cases.

        Parameters
        ----------
        query
            Which ones, and in which order.
        now
            The hour that decides what is overdue and what is out of the way.

        Returns
        -------
        The page, with how many cases each lane has.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        with self._database.transaction() as connection:
            return page_of(connection, query, now, is_file=self._database.file is not None)

    def find(self, case_id: str, now: datetime) -> CaseItem:
        """One case as it stands in the list, by its id or that of any of its messages."""
        with self._database.transaction() as connection:
            return _found(connection, case_id, now)

    def stands_on(self, case_id: str) -> Standing:
        """What a case stands on."""
        with self._database.transaction() as connection:
            return standing(find_case(connection, case_id))

    def history(self, case_id: str) -> tuple[CaseEvent, ...]:
        """What was done with a case, newest first."""
        with self._database.transaction() as connection:
            key = find_case(connection, case_id).case_id_
            its = select(CASE_EVENTS).where(CASE_EVENTS.c.case_id == key).order_by(CASE_EVENTS.c.number.desc())
            return tuple(map(event_of, connection.execute(its.limit(_EVENTS_SHOWN))))

    def thread(self, case_id: str) -> tuple[CaseTurn, ...]:
        """The whole conversation as far as it is kept, oldest first: latest messages, with the turns before them."""
        with self._database.transaction() as connection:
            key = find_case(connection, case_id).case_id_
            its = select(DECISIONS).where(DECISIONS.c.case_id == key).order_by(DECISIONS.c.at.desc())
            rows = connection.execute(its.limit(_MESSAGES_SHOWN)).all()
        return turns_of([(row.message_id, Message.model_validate_json(row.message)) for row in reversed(rows)])

    def before(self, conversation: str, message_id: str) -> tuple[CaseTurn, ...]:
        """What is kept of a conversation, for a message of it that comes without its thread.

        Parameters
        ----------
        conversation
            As `kept_rows` writes it.
        message_id
            Of the message that comes; an earlier post of it is no turn before it.

        Returns
        -------
        The turns, oldest first; none where the conversation is new.
        """
        its = and_(DECISIONS.c.conversation == conversation, DECISIONS.c.message_id != key_of(message_id))
        with self._database.transaction() as connection:
            latest = select(DECISIONS).where(its).order_by(DECISIONS.c.at.desc()).limit(_MESSAGES_SHOWN)
            rows = connection.execute(latest).all()
        return turns_of([(row.message_id, Message.model_validate_json(row.message)) for row in reversed(rows)])

    def change(
        self,
        case_id: str,
        kind: EventKind,
        now: datetime,
        changes: Mapping[str, Any],
        *,
        actor: Actor,
        route: Decision | None = None,
        labels: Labels | None = None,
    ) -> CaseDone:
        """Change a case, and note who did; on the disk when this returns.

        Parameters
        ----------
        case_id
            Its id, or that of any of its messages.
        kind
            What was done.
        now
            The hour.
        changes
            Column -> cell.
        actor
            Who did it.
        route
            A decision that the case follows from now on, but for what somebody has set by hand.
        labels
            The labels that were given with it, to be taken back with it.

        Returns
        -------
        The case afterwards.

        Raises
        ------
        UnknownIdError
            If there is none, or no longer.
        StoreError
            If the store cannot be written.
        """
        with self._database.transaction() as connection:
            self._database.lock_others_out(connection)
            found = find_case(connection, case_id)
            cells = cells_now(found)
            if route is not None:
                changes = {**rerouted(cells, route.model_dump(mode="json")), **changes}
            number = write_case(self._database, connection, found, Note(kind, now, actor, labels=labels), changes)
            if route is not None:
                after = {**cells, **changes}
                self._note_alert(connection, cells, after, now, "corrected")
            return _done(connection, found.case_id_, now, number)

    def undo(
        self, case_id: str, now: datetime, *, actor: Actor, only: Collection[int] | None = None
    ) -> tuple[CaseDone, dict[str, Any]]:
        """Take back the last thing that somebody did with a case; once more takes back the one before it.

        Parameters
        ----------
        case_id
            Its id, or that of any of its messages.
        now
            The hour.
        actor
            Who does.
        only
            Numbers of events, of which the last one has to be one; None: it may be any.

        Returns
        -------
        The case afterwards, and the labels that stood before, which are the caller's to put back.

        Raises
        ------
        UnknownIdError
            If there is no such case.
        NothingToUndoError
            If nobody did anything, or a message, the clock or somebody else has changed the case since.
        StoreError
            If the store cannot be written.
        """
        with self._database.transaction() as connection:
            self._database.lock_others_out(connection)
            found = find_case(connection, case_id)
            last = last_done(connection, found.case_id_)
            if last is None:
                raise NothingToUndoError(
                    "id: nobody did anything with this case that can be taken back: a message, or the clock, has "
                    "changed it since; set level, team or reply_by by hand."
                )
            if only is not None and last.number not in only:
                raise NothingToUndoError("events: something else was done with this case since; its history says what.")
            connection.execute(CASE_EVENTS.update().where(CASE_EVENTS.c.number == last.number).values(undone=1))
            before = json.loads(last.before)
            cells = {name: cell for name, cell in before.items() if name in CASES.c}
            note = Note("undone", now, actor, more={"what": last.kind}, always=True)
            number = write_case(self._database, connection, found, note, cells)
            if last.kind == "link":
                take_back_link(self._database, connection, found, last, note)
            return _done(connection, found.case_id_, now, number), before.get("labels", {})

    def link(self, case_id: str, like: str, now: datetime, *, actor: Actor) -> CaseDone:
        """Put two cases into one problem; see `link_cases` for whose.

        Parameters
        ----------
        case_id
            Its id, or that of any of its messages.
        like
            Id of the other case, or of any of its messages.
        now
            The hour.
        actor
            Who does.

        Returns
        -------
        The case afterwards.

        Raises
        ------
        SameCaseError
            If both are the same case.
        UnknownIdError
            If one of them is not there.
        StoreError
            If the store cannot be written.
        """
        with self._database.transaction() as connection:
            self._database.lock_others_out(connection)
            found, other = find_case(connection, case_id), find_case(connection, like, "like")
            if found.case_id_ == other.case_id_:
                raise SameCaseError("like: is this case itself; give the id of another case.")
            number = link_cases(self._database, connection, found, other, Note("link", now, actor))
            return _done(connection, found.case_id_, now, number)

    def late(self, now: datetime, limit: int) -> Sequence[Standing]:
        """Open cases whose reply is overdue and that nobody has looked at for it, the longest overdue first."""
        unseen = or_(CASES.c.looked_for.is_(None), CASES.c.looked_for != CASES.c.reply_by)
        its = and_(CASES.c.status == "open", CASES.c.reply_by < seconds_of(now), unseen)
        with self._database.transaction() as connection:
            return [
                standing(row) for row in connection.execute(joined().where(its).order_by(CASES.c.reply_by).limit(limit))
            ]

    def open_after(self, case_id: str, limit: int) -> Sequence[Standing]:
        """Open cases whose ids come after another one, in the order of their ids."""
        its = and_(CASES.c.status == "open", CASES.c.id > case_id)
        with self._database.transaction() as connection:
            return [standing(row) for row in connection.execute(joined().where(its).order_by(CASES.c.id).limit(limit))]

    def next_due(self, now: datetime) -> datetime | None:
        """When the next open case falls due; None where none does."""
        coming = select(func.min(CASES.c.reply_by)).where(CASES.c.status == "open", CASES.c.reply_by >= seconds_of(now))
        with self._database.transaction() as connection:
            found = connection.execute(coming).scalar()
        return None if found is None else time_of(found)

    def go_up(self, standing: Standing, route: Decision, now: datetime) -> bool:
        """Note that a case is overdue, and have it go up where the rules say so; once for each reply-by time.

        Parameters
        ----------
        standing
            The case, as `late` gave it.
        route
            What the rules make of it now.
        now
            The hour.

        Returns
        -------
        Whether this did it; False where somebody was faster, or the case is no longer late.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        with self._database.transaction() as connection:
            self._database.lock_others_out(connection)
            row = connection.execute(joined().where(CASES.c.id == standing.id)).one_or_none()
            if row is None or row.status_ != "open" or row.looked_for == row.reply_by_ or row.reply_by_ is None:
                return False
            if row.reply_by_ >= seconds_of(now):
                return False
            changes: dict[str, Any] = {"looked_for": row.reply_by_, "snoozed_until": None}
            old = Decision.model_validate_json(row.route)
            moves = route.team != row.team_ and not {*route.rules} <= {*old.rules}
            if (route.level > row.level_ or (route.level == row.level_ and moves)) and "level" not in json.loads(
                row.by_hand
            ):
                cells = cells_of(route.model_dump(mode="json"))
                changes |= {name: cells[name] for name in ("level", "team", "queue_score", "route")}
            note = Note("overdue", now, Actor(), more={"rules": list(route.rules)})
            before = cells_now(row)
            write_case(self._database, connection, row, note, changes)
            late = {**before, "route": cells_of(route.model_dump(mode="json"))["route"]} | changes
            self._note_alert(connection, before, late, now, "overdue")
            return True

    def _note_alert(
        self, connection: Connection, before: _Cells, after: _Cells, now: datetime, cause: AlertCause
    ) -> None:
        note_alerts(self._database, connection, [(before, after)], seconds_of(now), cause, self._problems.rules)


def _found(connection: Connection, case_id: str, now: datetime) -> CaseItem:
    """A case as it stands in the list, by its id or that of any of its messages."""
    row = find_case(connection, case_id)
    return item(row, now, problems_of(connection, [row.problem]).get(row.problem))


def _done(connection: Connection, case_id: str, now: datetime, event: int | None) -> CaseDone:
    """A case with which something was done, and what was noted of that."""
    return CaseDone(**dict(_found(connection, case_id, now)), event=event)
