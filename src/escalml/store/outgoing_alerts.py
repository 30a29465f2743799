"""Alerts on their way to managers: written in the transaction that changes their case, sent afterwards, each once.

An alert stands here before anybody could be told of it, so a service that is killed has it still when it starts again.
Each channel's copy is claimed before it is sent, and settled afterwards. Where a kill falls between the two, it is
sent again under the same key, by which receivers know it for the same.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, and_, exists, func, select

from escalml.records.alerts import AlertCause, AlertSend, SendState
from escalml.records.cases import Problem
from escalml.store.alerts import give_back
from escalml.store.alike import LikeRules
from escalml.store.case_reading import Standing, joined, standing
from escalml.store.database import Database
from escalml.store.deliveries import gone_owners, this_process
from escalml.store.problems import levels_told, problems_of
from escalml.store.tables import ALERT_SENDS, CASES, OUTGOING_ALERTS, seconds_of, time_of

LEASE = timedelta(seconds=180)  # longer than any one try to send takes
_ACTION = '"alert_manager"'  # as it stands in the JSON of a route
_NOBODY_HAS_IT = and_(CASES.c.status == "open", CASES.c.stance.is_(None))


@dataclass(frozen=True)
class OutgoingAlert:
    """An alert: its number, the key by which receivers know it, its case, and what gave rise to it."""

    number: int
    key: str
    case_id: str
    at: datetime
    level: int
    team: str
    cause: AlertCause


@dataclass(frozen=True)
class AlertCase:
    """The case of an alert as it stands now; `problem`: the like cases that the alert stands for, too."""

    standing: Standing
    is_open: bool
    is_taken: bool
    problem: Problem | None = None


@dataclass(frozen=True)
class ClaimedSend:
    """A channel's copy of an alert that this process sends now; `tries` before it came to nothing."""

    alert: OutgoingAlert
    channel: str
    begun: datetime
    tries: int


class OutgoingAlerts:
    """The alerts of the last days and what became of each on its channels.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def unplanned(self, limit: int) -> list[OutgoingAlert]:
        """Alerts of which nobody has yet looked who gets them, oldest first."""
        its = select(OUTGOING_ALERTS).where(OUTGOING_ALERTS.c.state == "new").order_by(OUTGOING_ALERTS.c.number)
        with self._database.transaction() as connection:
            return [_alert(row) for row in connection.execute(its.limit(limit))]

    def plan(self, alert: OutgoingAlert, channels: Mapping[str, datetime]) -> bool:
        """Note who gets an alert; once, whoever else looks.

        Parameters
        ----------
        alert
            One of `unplanned`.
        channels
            Channel -> from when on it may be sent there.

        Returns
        -------
        Whether this did it; False where another worker was faster.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        new = and_(OUTGOING_ALERTS.c.number == alert.number, OUTGOING_ALERTS.c.state == "new")
        with self._database.transaction() as connection:
            self._database.lock_others_out(connection)
            row = connection.execute(select(OUTGOING_ALERTS.c.message_id).where(new)).one_or_none()
            if row is None:
                return False
            connection.execute(OUTGOING_ALERTS.update().where(new).values(state="planned"))
            sends = [
                {
                    "alert": alert.number,
                    "channel": channel,
                    "message_id": row.message_id,
                    "at": seconds_of(alert.at),
                    "state": "waiting",
                    "due": seconds_of(due),
                    "tries": 0,
                }
                for channel, due in channels.items()
            ]
            if sends:
                self._database.insert(connection, ALERT_SENDS, sends)
        return True

    def claim(self, channel: str, now: datetime, limit: int) -> list[ClaimedSend]:
        """Take what is due on a channel, oldest first; what a process had in work for too long is due again."""
        hour = seconds_of(now)
        due = and_(
            ALERT_SENDS.c.channel == channel, ALERT_SENDS.c.state.in_(("waiting", "sending")), ALERT_SENDS.c.due <= hour
        )
        found = select(ALERT_SENDS.c.alert).where(due).order_by(ALERT_SENDS.c.alert).limit(limit)
        with self._database.transaction() as connection:
            if connection.execute(found).first() is None:  # nobody is kept waiting to learn that there is nothing
                return []
        with self._database.transaction() as connection:
            self._database.lock_others_out(connection)
            numbers = connection.execute(found).scalars().all()
            its = and_(ALERT_SENDS.c.channel == channel, ALERT_SENDS.c.alert.in_(numbers))
            taken = {"state": "sending", "owner": this_process(), "due": seconds_of(now + LEASE)}
            connection.execute(ALERT_SENDS.update().where(its).values(**taken))
            both = select(OUTGOING_ALERTS, ALERT_SENDS.c.tries).join(
                ALERT_SENDS, ALERT_SENDS.c.alert == OUTGOING_ALERTS.c.number
            )
            rows = connection.execute(both.where(its).order_by(OUTGOING_ALERTS.c.number)).all()
        return [ClaimedSend(_alert(row), channel, now, row.tries) for row in rows]

    def renew(self, claimed: ClaimedSend, now: datetime) -> ClaimedSend | None:
        """Keep a claim for as long again, before it is worked on; None where somebody else has it now."""
        until = seconds_of(now + LEASE)
        if not self._update(claimed, due=until):
            return None
        return ClaimedSend(claimed.alert, claimed.channel, now, claimed.tries)

    def settle(self, claimed: ClaimedSend, state: SendState, now: datetime, reason: str | None = None) -> None:
        """Note what became of a channel's copy for good."""
        self._update(claimed, state=state, owner=None, reason=reason, done_at=seconds_of(now))

    def postpone(self, claimed: ClaimedSend, until: datetime, reason: str) -> None:
        """Give a claimed copy back, to be tried again at an hour."""
        self._update(
            claimed, state="waiting", owner=None, reason=reason, due=seconds_of(until), tries=claimed.tries + 1
        )

    def _update(self, claimed: ClaimedSend, **cells: object) -> bool:
        """Change a copy that is still this process' own."""
        lease = ALERT_SENDS.c.due == seconds_of(claimed.begun + LEASE)
        ours = (ALERT_SENDS.c.owner == this_process(), ALERT_SENDS.c.state == "sending", lease)
        its = (ALERT_SENDS.c.alert == claimed.alert.number, ALERT_SENDS.c.channel == claimed.channel)
        with self._database.transaction() as connection:
            return connection.execute(ALERT_SENDS.update().where(*its, *ours).values(**cells)).rowcount == 1

    def free_orphans(self) -> int:
        """Give back what processes of this machine had in work that are no more; how much it was."""
        with self._database.transaction() as connection:
            gone = gone_owners(connection, ALERT_SENDS.c.owner)
            if not gone:
                return 0
            freed = ALERT_SENDS.update().where(ALERT_SENDS.c.owner.in_(gone))
            return connection.execute(freed.values(due=0.0, owner=None, state="waiting")).rowcount

    def case_of(self, case_id: str) -> AlertCase | None:
        """The case of an alert as it stands now; None where it was forgotten."""
        with self._database.transaction() as connection:
            row = connection.execute(joined().where(CASES.c.id == case_id)).one_or_none()
            return None if row is None else _case(row, problems_of(connection, [row.problem]))

    def newest(
        self, limit: int, *, after: int = 0, waiting: bool = False
    ) -> list[tuple[OutgoingAlert, AlertCase, tuple[AlertSend, ...]]]:
        """The newest alerts whose cases are kept, with their cases and what became of them on each channel.

        Parameters
        ----------
        limit
            How many at most.
        after
            Number of an alert; only newer ones.
        waiting
            Only alerts of open cases that nobody has taken.

        Returns
        -------
        Newest first.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        wanted = (_NOBODY_HAS_IT,) if waiting else ()
        has_case = exists().where(CASES.c.id == OUTGOING_ALERTS.c.case_id, *wanted)
        its = select(OUTGOING_ALERTS).where(OUTGOING_ALERTS.c.number > after, has_case)
        with self._database.transaction() as connection:
            alerts = [
                _alert(row) for row in connection.execute(its.order_by(OUTGOING_ALERTS.c.number.desc()).limit(limit))
            ]
            cases = joined().where(CASES.c.id.in_({alert.case_id for alert in alerts}))
            found = connection.execute(cases).all()
            problems = problems_of(connection, (row.problem for row in found))
            case_by_id = {row.case_id_: _case(row, problems) for row in found}
            numbers = [alert.number for alert in alerts]
            rows = connection.execute(
                select(ALERT_SENDS).where(ALERT_SENDS.c.alert.in_(numbers)).order_by(ALERT_SENDS.c.channel)
            ).all()
        sends: dict[int, list[AlertSend]] = {}
        for row in rows:
            sends.setdefault(row.alert, []).append(_send(row))
        return [
            (alert, case_by_id[alert.case_id], tuple(sends.get(alert.number, ())))
            for alert in alerts
            if alert.case_id in case_by_id
        ]

    def count_unseen(self) -> int:
        """How many open cases that nobody has taken have an alert."""
        its = select(OUTGOING_ALERTS.c.case_id).distinct()
        waiting = select(func.count()).select_from(CASES).where(_NOBODY_HAS_IT, CASES.c.id.in_(its))
        with self._database.transaction() as connection:
            return connection.execute(waiting).scalar_one()


def note_alerts(
    database: Database,
    connection: Connection,
    changes: Iterable[tuple[Mapping[str, Any] | None, Mapping[str, Any]]],
    at: float,
    cause: AlertCause,
    rules: LikeRules | None,
) -> None:
    """Note the alerts that changes of cases call for, in their own transaction.

    Where managers know of an open case of the same problem that is as grave, there is none: see `note_growth`.

    Parameters
    ----------
    database
        Where they are.
    connection
        In the transaction of the changes.
    changes
        Cells of each case before, None where it is new, and afterwards.
    at
        When.
    cause
        What changed the cases.
    rules
        When cases are of one problem; None: each alerts by itself.
    """
    called = [(before, after) for before, after in changes if _calls_a_manager(before, after)]
    again = [after["id"] for before, after in called if before is not None and before["status"] == "open"]
    told = _levels_told(connection, again) if again else {}
    news = [after for _, after in called if told.get(after["id"], 0) < after["level"]]
    rows = [_row(after, at, after["level"], cause) for after in _first_of_problems(connection, news, at, rules)]
    if rows:
        database.insert(connection, OUTGOING_ALERTS, rows)


def note_growth(
    database: Database, connection: Connection, linked: Mapping[str, str], at: float, rules: LikeRules | None
) -> None:
    """Note an alert of each problem that managers know, and that has grown to one of the numbers of the rules.

    Parameters
    ----------
    database
        Where they are.
    connection
        In the transaction in which cases were linked.
    linked
        Case -> its problem, of the cases that were.
    at
        When.
    rules
        At which numbers of cases.
    """
    if not linked or rules is None:
        return
    joined_now = Counter(linked.values())
    told = levels_told(connection, joined_now, at - rules.window.total_seconds())
    rows = []
    for problem, found in problems_of(connection, told).items():
        if any(found.n_cases - joined_now[problem] < mark <= found.n_cases for mark in rules.tell_again_at):
            its = select(CASES).join(OUTGOING_ALERTS, OUTGOING_ALERTS.c.case_id == CASES.c.id)
            first = its.where(CASES.c.problem == problem, CASES.c.status == "open").order_by(OUTGOING_ALERTS.c.number)
            case = connection.execute(first.limit(1)).one()
            rows.append(_row(dict(case._mapping), at, told[problem], "growing"))
    if rows:
        database.insert(connection, OUTGOING_ALERTS, rows)


def _row(case: Mapping[str, Any], at: float, level: int, cause: AlertCause) -> dict[str, Any]:
    """Row of a new alert about a case."""
    return {
        "key": uuid4().hex,
        "case_id": case["id"],
        "message_id": case["message_id"],
        "at": at,
        "level": level,
        "team": case["team"],
        "cause": cause,
        "state": "new",
    }


def _first_of_problems(
    connection: Connection, cases: Sequence[Mapping[str, Any]], at: float, rules: LikeRules | None
) -> list[Mapping[str, Any]]:
    """Those of some cases that call a manager of which no manager knows by a like case; the day's capacity has the
    others back.
    """
    problems = {case["problem"] for case in cases if case["problem"]}
    if not problems or rules is None:
        return list(cases)
    told = levels_told(connection, problems, at - rules.window.total_seconds())
    news, known = [], []
    for case in cases:
        problem = case["problem"]
        alone = not problem or not {*(case["alarms"] or "").split()}.isdisjoint(rules.alone)
        if alone or told.get(problem, 0) < case["level"]:
            news.append(case)
            told[problem] = max(case["level"], told.get(problem, 0))
        else:
            known.append(case["message_id"])
    if known:
        give_back(connection, known)
    return news


def _calls_a_manager(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> bool:
    """Whether a change makes an open case one that a manager has to hear of, or a graver one."""
    if after["status"] != "open" or _ACTION not in after["route"] or not _asks(after):
        return False
    if before is None or before["status"] != "open" or not _asks(before):
        return True
    return bool(after["level"] > before["level"])


def _asks(case: Mapping[str, Any]) -> bool:
    return "alert_manager" in json.loads(case["route"])["actions"]


def _levels_told(connection: Connection, case_ids: Collection[str]) -> dict[str, int]:
    """The highest level at which a manager was told of each case; corrections to and fro tell nobody twice."""
    highest = func.max(OUTGOING_ALERTS.c.level).label("level")
    its = select(OUTGOING_ALERTS.c.case_id, highest).where(OUTGOING_ALERTS.c.case_id.in_(case_ids))
    return {row.case_id: row.level for row in connection.execute(its.group_by(OUTGOING_ALERTS.c.case_id))}


def _alert(row: Row[Any]) -> OutgoingAlert:
    return OutgoingAlert(row.number, row.key, row.case_id, time_of(row.at), row.level, row.team, row.cause)


def _case(row: Row[Any], problems: Mapping[str, Problem]) -> AlertCase:
    is_open, is_taken = row.status_ == "open", row.stance is not None
    return AlertCase(standing(row), is_open=is_open, is_taken=is_taken, problem=problems.get(row.problem))


def _send(row: Row[Any]) -> AlertSend:
    done = None if row.done_at is None else time_of(row.done_at)
    return AlertSend(channel=row.channel, state=row.state, at=done, tries=row.tries, reason=row.reason)
