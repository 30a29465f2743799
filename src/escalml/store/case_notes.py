"""Changes a case's cells, and notes in its history what was done, when and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from escalml.records.cases import EventKind
from escalml.store.case_reading import cells_now
from escalml.store.case_rows import event
from escalml.store.database import Database
from escalml.store.facets import facets_of
from escalml.store.tables import CASE_EVENTS, CASES, DECISIONS, key_of, seconds_of


@dataclass(frozen=True)
class Actor:
    """Who does something with a case: as the caller says, and by which API key."""

    by: str | None = None
    key_name: str | None = None


@dataclass(frozen=True)
class Labels:
    """Labels of a message by field: as they were, null where there was none, and as they are now."""

    before: dict[str, Any]
    after: dict[str, Any]


@dataclass(frozen=True)
class Note:
    """What is noted of a change: what was done, when, by whom; with `always` also where the case stays as it is."""

    kind: EventKind
    now: datetime
    actor: Actor
    labels: Labels | None = None
    more: dict[str, Any] = field(default_factory=dict)
    always: bool = False


def write_case(
    database: Database, connection: Connection, found: Row[Any], note: Note, changes: Mapping[str, Any]
) -> int | None:
    """Change a case's cells, and note it.

    Parameters
    ----------
    database
        Where it is.
    connection
        In a transaction that locks others out.
    found
        The case as it stands, with the decision of its newest message.
    note
        What is done.
    changes
        Column -> cell.

    Returns
    -------
    The number of the event; None where nothing changes: there is nothing to note then, and nothing to take back.
    """
    cells = cells_now(found)
    if any(cells[name] != cell for name, cell in changes.items()):
        changes = {**changes, **facets_of(found.message, found.result, {**cells, **changes})}
    changed = {name: cell for name, cell in changes.items() if cells[name] != cell}
    labels = note.labels if note.labels and note.labels.before != note.labels.after else Labels({}, {})
    if not (changed or labels.after or note.always):
        return None
    if changed:
        connection.execute(CASES.update().where(CASES.c.id == cells["id"]).values(**changed))
    if "status" in changed:
        messages = DECISIONS.update().where(DECISIONS.c.case_id == cells["id"])
        connection.execute(messages.values(status=changed["status"]))
    before = {name: cells[name] for name in changed} | ({"labels": labels.before} if labels.after else {})
    after = changed | ({"labels": labels.after} if labels.after else {}) | note.more
    who = {"by": note.actor.by and key_of(note.actor.by), "key_name": note.actor.key_name}
    row = event(cells, note.kind, seconds_of(note.now), before=before, after=after, **who)
    return database.insert_numbered(connection, CASE_EVENTS, row)
