"""Cases that a person says have the same problem: linked by hand, and taken apart again."""

import json
from dataclasses import replace
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, select

from escalml.store.case_notes import Note, write_case
from escalml.store.case_reading import joined, last_done
from escalml.store.database import Database
from escalml.store.problems import problems_of
from escalml.store.tables import CASE_EVENTS, CASES


def link_cases(database: Database, connection: Connection, found: Row[Any], other: Row[Any], note: Note) -> int | None:
    """Put two cases into one problem.

    A case goes to the problem of the other one. Where only the first one has a problem that it shares with like cases,
    the other one joins it: a link takes no case away from its like ones for one that has none.

    Parameters
    ----------
    database
        Where they are.
    connection
        In a transaction that locks others out.
    found
        The case that the act is done with, as `joined` reads it.
    other
        The one that it is linked with.
    note
        Who does it, and when.

    Returns
    -------
    Number of the event in the history of the first case; None where they have the same problem already.
    """
    shared = problems_of(connection, [found.problem, other.problem])
    if found.problem in shared and other.problem not in shared:
        problem = found.problem
    else:
        problem = other.problem or found.problem or uuid4().hex
    if found.problem == other.problem == problem:
        return None
    its = {"problem": problem}
    write_case(database, connection, other, replace(note, more={"linked": found.case_id_}), its)
    return write_case(database, connection, found, replace(note, more={"linked": other.case_id_}, always=True), its)


def take_back_link(database: Database, connection: Connection, found: Row[Any], link: Row[Any], note: Note) -> None:
    """Take back what a link did with other cases: its event in the history of the first one is taken back already.

    Parameters
    ----------
    database
        Where they are.
    connection
        In a transaction that locks others out.
    found
        The case whose link was taken back, as it stood before that.
    link
        The event of that link.
    note
        Who takes it back, and when.
    """
    after = json.loads(link.after)
    is_moved = "problem" in after  # else the other one has joined it
    partner = connection.execute(joined().where(CASES.c.id == after.get("linked"))).one_or_none()
    theirs = partner and _link_with(connection, partner.case_id_, found.case_id_)
    if partner and theirs and is_moved != ("problem" in json.loads(theirs.after)):
        _take_back(database, connection, partner, theirs, note)
    if is_moved and found.problem:  # with the last link a problem is gone
        rest = connection.execute(joined().where(CASES.c.problem == found.problem).limit(2)).all()
        last = last_done(connection, rest[0].case_id_) if len(rest) == 1 else None
        if last is not None and last.kind == "link":
            _take_back(database, connection, rest[0], last, note)


def _link_with(connection: Connection, case_id: str, other_id: str) -> Row[Any] | None:
    """The newest event of a link of one case with another that nobody has taken back."""
    its = select(CASE_EVENTS).where(
        CASE_EVENTS.c.case_id == case_id, CASE_EVENTS.c.kind == "link", CASE_EVENTS.c.undone == 0
    )
    rows = connection.execute(its.order_by(CASE_EVENTS.c.number.desc()))
    return next((row for row in rows if json.loads(row.after).get("linked") == other_id), None)


def _take_back(database: Database, connection: Connection, row: Row[Any], link: Row[Any], note: Note) -> None:
    """Take back one event of a link; where its case has another problem by now, the case stays where it is."""
    before, after = json.loads(link.before), json.loads(link.after)
    if "problem" in after and row.problem != after["problem"]:
        return
    connection.execute(CASE_EVENTS.update().where(CASE_EVENTS.c.number == link.number).values(undone=1))
    write_case(database, connection, row, note, {name: before[name] for name in ("problem",) if name in before})
