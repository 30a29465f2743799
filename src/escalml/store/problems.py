"""Problems: cases of the last hours that are alike are linked while they are kept, and are one alert.

A case is linked once, in the transaction in which it is opened and which locks others out: so all workers and replicas
that share a store agree. A person takes a case out of its problem by `part`; nothing links it again.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, case, func, select

from escalml.records.cases import Problem
from escalml.store.alike import MAX_MESSAGES, Alike, LikeRules
from escalml.store.database import Database
from escalml.store.tables import CASES, DECISIONS, OUTGOING_ALERTS, TEXTS, time_of

PARTED = ""  # in the place of a problem: somebody has taken the case out of one
_LEARNED_MESSAGES = 2_000


class Problems:
    """Links cases of one problem, and knows which of them managers have heard of.

    Parameters
    ----------
    database
        Where they are.
    rules
        When cases are of one problem; None: nothing is linked.
    """

    def __init__(self, database: Database, rules: LikeRules | None) -> None:
        self._database = database
        self.rules = rules
        self._alike = Alike(rules or LikeRules())
        self._last = -1  # messages up to this number of their words have been read

    def learn(self, now: float) -> None:
        """Count the words of messages from before the window, by which those within it are compared.

        Parameters
        ----------
        now
            The hour, in seconds.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        if self.rules is None:
            return
        before = now - self.rules.window.total_seconds()
        its = select(DECISIONS.c.message).where(DECISIONS.c.at < before).order_by(DECISIONS.c.at.desc())
        with self._database.transaction() as connection:
            found = connection.execute(its.limit(_LEARNED_MESSAGES)).scalars().all()
        self._alike.learn([json.loads(message)["text"] for message in found])

    def link(self, connection: Connection, opened: Sequence[Mapping[str, Any]]) -> dict[str, str]:
        """Link cases that were opened just now with those that are like them.

        Parameters
        ----------
        connection
            In a transaction that locks others out, in which the cases have been written.
        opened
            Rows of the table of decisions of their first messages.

        Returns
        -------
        Case -> its problem, of all cases that this has changed.
        """
        if self.rules is None or not opened:
            return {}
        self._read_others(connection, min(row["at"] for row in opened))
        groups: dict[str, tuple[str, ...]] = {}
        for row in opened:
            key = row["message_id"]
            text = json.loads(row["message"])["text"]
            self._alike.add(key, row.get("brand") or "", row["at"], text, customer=row["customer"])
            if group := self._alike.group_of(key):
                groups[key] = group
        return _link_groups(connection, groups) if groups else {}

    def _read_others(self, connection: Connection, since: float) -> None:
        """Take in the cases of the window that this process does not know: of others, or from before a restart."""
        first = since - self.rules.window.total_seconds() if self.rules else since
        its = (
            select(
                TEXTS.c.number, CASES.c.id, DECISIONS.c.at, DECISIONS.c.brand, DECISIONS.c.customer, DECISIONS.c.message
            )
            .join(CASES, CASES.c.id == TEXTS.c.message_id)
            .join(DECISIONS, DECISIONS.c.message_id == CASES.c.id)
            .where(TEXTS.c.number > self._last, TEXTS.c.at >= first)
            .order_by(TEXTS.c.number.desc())
            .limit(MAX_MESSAGES)
        )
        for row in reversed(connection.execute(its).all()):
            self._last = max(self._last, row.number)
            if row.id not in self._alike:
                text = json.loads(row.message)["text"]
                self._alike.add(row.id, row.brand or "", row.at, text, customer=row.customer)

    def forget(self, keys: Iterable[str]) -> None:
        """Let go of messages that were deleted; another process does when the window is over."""
        self._alike.forget(keys)


def _link_groups(connection: Connection, groups: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Put each group into one problem, the oldest of those that its cases have, else a new one; what that changes."""
    its = select(CASES.c.id, CASES.c.problem).where(CASES.c.id.in_({one for group in groups.values() for one in group}))
    rows = connection.execute(its.order_by(CASES.c.opened_at, CASES.c.id)).all()
    places = {row.id: place for place, row in enumerate(rows) if row.problem != PARTED}  # the oldest first
    problem_of = {row.id: row.problem for row in rows}
    changed: dict[str, str] = {}
    for key, group in groups.items():
        members = sorted((one for one in group if one in places), key=places.__getitem__)
        if len(members) < 2 or key not in places:
            continue
        known = list(dict.fromkeys(problem_of[one] for one in members if problem_of[one]))
        problem = known[0] if known else uuid4().hex
        moved = [*members, *_cases_of(connection, known[1:], problem_of)]
        changed |= {one: problem for one in moved if problem_of.get(one) != problem}
        problem_of |= dict.fromkeys(moved, problem)
    for problem in {*changed.values()}:
        keys = [one for one, its in changed.items() if its == problem]
        connection.execute(CASES.update().where(CASES.c.id.in_(keys)).values(problem=problem))
    return changed


def _cases_of(connection: Connection, problems: Sequence[str], problem_of: Mapping[str, str | None]) -> list[str]:
    """All cases of problems that become part of another one; `problem_of` says what is not yet written."""
    if not problems:
        return []
    kept = connection.execute(select(CASES.c.id).where(CASES.c.problem.in_(problems))).scalars()
    unwritten = (one for one, problem in problem_of.items() if problem in problems)
    return [*dict.fromkeys([*(one for one in kept if problem_of.get(one, problems[0]) in problems), *unwritten])]


def problems_of(connection: Connection, problems: Iterable[str | None]) -> dict[str, Problem]:
    """What is known of problems.

    Parameters
    ----------
    connection
        Of the database.
    problems
        Their ids; empty ones are nobody's.

    Returns
    -------
    Id -> the problem; without those of which one case alone is left.
    """
    wanted = {problem for problem in problems if problem}
    if not wanted:
        return {}
    n_open = func.sum(case((CASES.c.status == "open", 1), else_=0))
    its = select(
        CASES.c.problem, func.count().label("n"), n_open.label("n_open"), func.min(CASES.c.opened_at).label("since")
    )
    rows = connection.execute(its.where(CASES.c.problem.in_(wanted)).group_by(CASES.c.problem))
    return {
        row.problem: Problem(id=row.problem, n_cases=row.n, n_open=int(row.n_open), since=time_of(row.since))
        for row in rows
        if row.n > 1
    }


def levels_told(connection: Connection, problems: Iterable[str], since: float) -> dict[str, int]:
    """The highest level at which a manager has heard, since an hour, of a case of each problem that is still open."""
    highest = func.max(OUTGOING_ALERTS.c.level).label("level")
    # An expression, for which there is no index: a problem may have thousands of cases, and managers hear of few. So
    # the search begins with the alerts.
    open_in = case((CASES.c.status == "open", CASES.c.problem), else_=PARTED)
    its = (
        select(CASES.c.problem, highest)
        .join(OUTGOING_ALERTS, OUTGOING_ALERTS.c.case_id == CASES.c.id)
        .where(open_in.in_(set(problems)), OUTGOING_ALERTS.c.at >= since)
        .group_by(CASES.c.problem)
    )
    return {row.problem: row.level for row in connection.execute(its)}
