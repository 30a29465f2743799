"""Counts cases by week and team, for a lead: volume, levels, lateness, answers, corrections, alarms."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from math import sqrt
from statistics import median
from typing import Any

from sqlalchemy import Connection, and_, or_, select

from escalml.records.reports import ReportRow, Reports, ReportsQuery
from escalml.store.database import Database
from escalml.store.feedback import merged
from escalml.store.past import answer_times
from escalml.store.tables import CASE_EVENTS, CASES, DECISIONS, FEEDBACK, key_of, seconds_of, time_of

_HOUR = 3600.0


@dataclass
class CaseFacts:
    """What is counted of a case. `judged` has, for each message that people judged, whether the model and they said so.

    `came` is when its first message was sent, else scored.
    """

    week: date
    team: str
    level: int
    came: float
    is_late: bool
    n_messages: int = 0
    origin: str | None = None
    has_alarm: bool = False
    review: bool = False
    hours_to_answer: float | None = None
    corrected: bool = False
    judged: list[tuple[bool, bool]] = field(default_factory=list)


class ReportTable:
    """Reports on the cases that are kept.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def make(self, query: ReportsQuery, now: datetime, keep_days: int) -> Reports:
        """Count the cases that were opened in some weeks.

        Parameters
        ----------
        query
            How many weeks, and of which team.
        now
            The hour, in the last of them.
        keep_days
            Days after which a case is deleted.

        Returns
        -------
        The figures.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        monday = week_of(now) - timedelta(weeks=query.weeks - 1)
        since = datetime(monday.year, monday.month, monday.day, tzinfo=now.tzinfo)
        with self._database.transaction() as connection:
            facts = _read(connection, since, now, query.team)
        weeks = [monday + timedelta(weeks=n) for n in range(query.weeks)]
        return report_of(facts, weeks, since=since, now=now, keep_days=keep_days)


def week_of(time: datetime) -> date:
    """The Monday of a time's week."""
    return time.date() - timedelta(days=time.weekday())


def report_of(
    facts: Sequence[CaseFacts], weeks: Sequence[date], *, since: datetime, now: datetime, keep_days: int
) -> Reports:
    """Figures of cases.

    Parameters
    ----------
    facts
        Of each case.
    weeks
        Mondays, the oldest first; a week without a case has a row, too.
    since
        Where the report begins.
    now
        Where it ends.
    keep_days
        Days after which a case is deleted.

    Returns
    -------
    The report.
    """
    by_week, by_team, by_both = defaultdict(list), defaultdict(list), defaultdict(list)
    for one in facts:
        by_week[one.week].append(one)
        by_team[one.team].append(one)
        by_both[(one.week, one.team)].append(one)
    teams = sorted(by_team, key=lambda team: (-len(by_team[team]), team))
    return Reports(
        since=since,
        as_of=now,
        keep_days=keep_days,
        rows=tuple(
            row_of(by_both[(week, team)], week, team) for week in weeks for team in teams if by_both.get((week, team))
        ),
        weeks=tuple(row_of(by_week[week], week, None) for week in weeks),
        teams=tuple(row_of(by_team[team], None, team) for team in teams),
        total=row_of(facts, None, None),
    )


def row_of(facts: Sequence[CaseFacts], week: date | None, team: str | None) -> ReportRow:
    """One row of figures."""
    levels, origins = Counter(one.level for one in facts), Counter(one.origin for one in facts)
    hours = [one.hours_to_answer for one in facts if one.hours_to_answer is not None]
    likely = [people for one in facts for model, people in one.judged if model]
    review = sum(one.review for one in facts)
    low, high = share_interval(sum(likely), len(likely)) if likely else (None, None)
    return ReportRow(
        week=week,
        team=team,
        cases=len(facts),
        messages=sum(one.n_messages for one in facts),
        level_1=levels[1],
        level_2=levels[2],
        level_3=levels[3],
        level_4=levels[4],
        up=origins["up"],
        down=origins["down"],
        across=origins["across"],
        no_origin=origins[None],
        overdue=sum(one.is_late for one in facts),
        answered=len(hours),
        hours_to_answer=round(median(hours), 2) if hours else None,
        corrected=sum(one.corrected for one in facts),
        likely_judged=len(likely),
        likely_right=sum(likely),
        precision=sum(likely) / len(likely) if likely else None,
        precision_low=low,
        precision_high=high,
        alarms=sum(one.has_alarm for one in facts),
        review=review,
        review_share=review / len(facts) if facts else 0.0,
    )


def share_interval(n_so: int, n: int) -> tuple[float, float]:
    """95 % interval of a share, which has a width where all or none are so.

    Parameters
    ----------
    n_so
        How many are so.
    n
        Of how many; at least 1.

    Returns
    -------
    Lower and upper end, from 0 to 1.

    References
    ----------
    Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference.
    """
    share, z2 = n_so / n, 1.96**2
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = sqrt(z2) / (1 + z2 / n) * sqrt(share * (1 - share) / n + z2 / (4 * n**2))
    return max(0.0, centre - half), min(1.0, centre + half)


def _read(connection: Connection, since: datetime, now: datetime, team: str | None) -> list[CaseFacts]:
    """What is counted of each case."""
    hour = seconds_of(now)
    its = CASES.c.opened_at >= seconds_of(since)
    its = its if team is None else its & (CASES.c.team == key_of(team))
    columns = (CASES.c.id, CASES.c.message_id, CASES.c.opened_at, CASES.c.team, CASES.c.level, CASES.c.status)
    facts, newest = {}, set()
    for row in connection.execute(select(*columns, CASES.c.reply_by).where(its)):
        is_late = row.status == "open" and row.reply_by is not None and row.reply_by < hour
        facts[row.id] = CaseFacts(week_of(time_of(row.opened_at)), row.team, row.level, row.opened_at, is_late)
        newest.add(row.message_id)
    mine = select(CASES.c.id).where(its)
    _add_messages(connection, facts, newest, DECISIONS.c.case_id.in_(mine))
    for case_id in _late(connection, mine):
        facts[case_id].is_late = True
    answers = answer_times(connection, mine)
    for case_id, one in facts.items():
        first = min((time for time in answers.get(case_id, ()) if time > one.came), default=None)
        one.hours_to_answer = None if first is None else (first - one.came) / _HOUR
    return list(facts.values())


def _late(connection: Connection, of_cases: Any) -> set[str]:  # noqa: ANN401
    """Cases that became overdue, and those that were closed too late while no clock watched them."""
    became = select(CASE_EVENTS.c.case_id).where(CASE_EVENTS.c.kind == "overdue", CASE_EVENTS.c.case_id.in_(of_cases))
    late = set(connection.execute(became).scalars())
    its = select(CASE_EVENTS.c.case_id, CASE_EVENTS.c.kind, CASE_EVENTS.c.at, CASE_EVENTS.c.before, CASES.c.reply_by)
    closed = and_(CASE_EVENTS.c.kind == "done", CASE_EVENTS.c.undone == 0)
    told = or_(closed, CASE_EVENTS.c.before.contains('"reply_by"'))
    newest_first = its.join(CASES, CASES.c.id == CASE_EVENTS.c.case_id).where(
        CASES.c.status == "done", CASE_EVENTS.c.case_id.in_(of_cases), told
    )
    due: dict[str, float | None] = {}  # when the reply was due before what has been read so far
    for row in connection.execute(newest_first.order_by(CASE_EVENTS.c.number.desc())):
        reply_by = due.setdefault(row.case_id, row.reply_by)
        if row.kind == "done" and reply_by is not None and row.at > reply_by:
            late.add(row.case_id)
        due[row.case_id] = json.loads(row.before).get("reply_by", reply_by)
    return late


def _add_messages(
    connection: Connection,
    facts: Mapping[str, CaseFacts],
    newest: set[str],
    of_cases: Any,  # noqa: ANN401
) -> None:
    """Count the messages of the cases, and what people said of them."""
    given: dict[str, list[dict[str, Any]]] = defaultdict(list)
    labels = select(FEEDBACK.c.message_id, FEEDBACK.c.labels).join(
        DECISIONS, DECISIONS.c.message_id == FEEDBACK.c.message_id
    )
    for key, text in connection.execute(labels.where(of_cases).order_by(FEEDBACK.c.number)):
        given[key].append(json.loads(text))
    columns = (DECISIONS.c.message_id, DECISIONS.c.case_id, DECISIONS.c.message, DECISIONS.c.result)
    rows = select(*columns).where(of_cases).order_by(DECISIONS.c.at).execution_options(yield_per=500)
    for key, case_id, message, result in connection.execute(rows):
        _add_message(facts[case_id], json.loads(message), json.loads(result), key in newest, given.get(key, ()))


def _add_message(
    one: CaseFacts,
    message: Mapping[str, Any],
    result: Mapping[str, Any],
    is_newest: bool,
    given: Iterable[Mapping[str, Any]],
) -> None:
    if not one.n_messages and message.get("sent_at"):
        one.came = min(one.came, seconds_of(datetime.fromisoformat(message["sent_at"])))
    one.n_messages += 1
    one.origin = one.origin or result["route"].get("origin")
    one.has_alarm = one.has_alarm or bool(result.get("alarms"))
    if is_newest:
        one.review = bool(result["review"])
    labels = merged(given)
    one.corrected = one.corrected or bool(labels)
    if "escalated" in labels and result.get("escalation"):
        one.judged.append((bool(result["escalation"]["likely"]), bool(labels["escalated"])))
