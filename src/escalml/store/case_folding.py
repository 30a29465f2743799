"""Decisions find their cases when they are kept, and are let go of when they are forgotten."""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, or_, select

from escalml.store.case_rows import Folding
from escalml.store.database import Database
from escalml.store.outgoing_alerts import note_alerts, note_growth
from escalml.store.problems import Problems
from escalml.store.tables import ALERT_SENDS, CASE_EVENTS, CASES, DECISIONS, OUTGOING_ALERTS

_ADOPTED_AT_ONCE = 500


def fold(
    database: Database,
    connection: Connection,
    rows: Sequence[Mapping[str, Any]],
    problems: Problems | None = None,
) -> dict[str, str]:
    """Add decisions to their cases, in a transaction that locks others out.

    Parameters
    ----------
    database
        Where they are.
    connection
        In that transaction.
    rows
        Rows of the table of decisions, in the order in which they were scored.
    problems
        Links the cases that are new, of which managers are to hear; None: the decisions were there before.

    Returns
    -------
    Message id -> id of its case.
    """
    if not rows:
        return {}
    known = [row.get("case_id") or row["message_id"] for row in rows]
    talks = [row["conversation"] for row in rows if row["conversation"]]
    its = or_(CASES.c.id.in_(known), CASES.c.conversation.in_(talks))
    before = {row.id: dict(row._mapping) for row in connection.execute(select(CASES).where(its))}
    folding = Folding(before.values())
    found = {row["message_id"]: folding.add(row)["id"] for row in rows}
    database.upsert(connection, CASES, list(folding.changed.values()))
    if folding.events:
        database.insert(connection, CASE_EVENTS, folding.events)
    if problems is not None:
        new = [row for row in rows if found[row["message_id"]] == row["message_id"] and row["message_id"] not in before]
        linked = problems.link(connection, new)
        changes = [
            (before.get(case_id), {**case, "problem": linked.get(case_id, case["problem"])})
            for case_id, case in folding.changed.items()
        ]
        hour = max(row["at"] for row in rows)
        note_alerts(database, connection, changes, hour, "message", problems.rules)
        note_growth(database, connection, linked, hour, problems.rules)
    return found


def adopt_orphans(database: Database) -> int:
    """Find cases for decisions that have none: those of an earlier version, and those whose case was forgotten.

    Parameters
    ----------
    database
        Where they are.

    Returns
    -------
    How many there were.

    Raises
    ------
    StoreError
        If the store cannot be written.
    """
    n_adopted = 0
    orphans = select(DECISIONS).where(DECISIONS.c.case_id.is_(None)).order_by(DECISIONS.c.at)
    while _has_orphans(database):
        with database.transaction() as connection:
            database.lock_others_out(connection)
            rows = [dict(row._mapping) for row in connection.execute(orphans.limit(_ADOPTED_AT_ONCE))]
            for key, case_id in fold(database, connection, rows).items():
                its = DECISIONS.update().where(DECISIONS.c.message_id == key)
                connection.execute(its.values(case_id=case_id))
        n_adopted += len(rows)
    return n_adopted


def _has_orphans(database: Database) -> bool:
    """Whether any decision has no case; asked first, since nobody has to wait for that."""
    its = select(DECISIONS.c.at).where(DECISIONS.c.case_id.is_(None)).limit(1)
    with database.transaction() as connection:
        return connection.execute(its).first() is not None


def forget_cases(connection: Connection, message_ids: Collection[str]) -> dict[str, int]:
    """Delete the cases of messages, by their ids, and count them; `adopt_orphans` regroups what else was in them."""
    its = select(DECISIONS.c.case_id).where(DECISIONS.c.message_id.in_(message_ids), DECISIONS.c.case_id.is_not(None))
    keys = connection.execute(its).scalars().all()
    columns = {"case_events": CASE_EVENTS.c.case_id, "outgoing_alerts": OUTGOING_ALERTS.c.case_id, "cases": CASES.c.id}
    tables = {"case_events": CASE_EVENTS, "outgoing_alerts": OUTGOING_ALERTS, "cases": CASES}
    alerts = select(OUTGOING_ALERTS.c.number).where(OUTGOING_ALERTS.c.case_id.in_(keys))
    connection.execute(ALERT_SENDS.delete().where(ALERT_SENDS.c.alert.in_(alerts)))
    deleted = {
        name: connection.execute(table.delete().where(columns[name].in_(keys))).rowcount
        for name, table in tables.items()
    }
    connection.execute(DECISIONS.update().where(DECISIONS.c.case_id.in_(keys)).values(case_id=None))
    _forget_links(connection, frozenset(keys))
    return deleted


def _forget_links(connection: Connection, keys: Collection[str]) -> None:
    """Take the ids of forgotten cases out of the histories of cases that were linked with them."""
    links = select(CASE_EVENTS.c.number, CASE_EVENTS.c.after).where(CASE_EVENTS.c.kind == "link")
    for row in connection.execute(links).all() if keys else ():
        after = json.loads(row.after)
        if after.get("linked") in keys:
            cells = json.dumps({name: cell for name, cell in after.items() if name != "linked"})
            connection.execute(CASE_EVENTS.update().where(CASE_EVENTS.c.number == row.number).values(after=cells))
