"""Saved views of the list of cases."""

import json
from datetime import datetime
from uuid import uuid4

from sqlalchemy import ColumnElement, Row, func, or_, select

from escalml.errors import EscalmlError
from escalml.records.views import NewView, View, Views
from escalml.store.database import Database
from escalml.store.faults import UnknownIdError
from escalml.store.tables import CASES, VIEWS, key_of, seconds_of, time_of

MAX_VIEWS = 100  # of one person
_NOT_PART = {"limit", "offset"}


class ViewTable:
    """The views; each belongs to whoever saved it: a key, a person, or, where nobody needs a key, everybody.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, owner: str | None) -> Views:
        """Views that somebody sees: their own, and shared ones; by name."""
        own = _owned(owner)
        with self._database.transaction() as connection:
            rows = connection.execute(select(VIEWS).where(or_(own, VIEWS.c.shared == 1)).order_by(VIEWS.c.name)).all()
            assignees, languages = (
                connection.execute(select(column).where(column.is_not(None)).distinct().order_by(column))
                .scalars()
                .all()
                for column in (CASES.c.assignee, CASES.c.language)
            )
        return Views(
            items=tuple(_view(row, owner) for row in rows), assignees=tuple(assignees), languages=tuple(languages)
        )

    def add(self, view: NewView, now: datetime, *, owner: str | None) -> View:
        """Save a view; one of the same name of the same owner is replaced.

        Parameters
        ----------
        view
            The view, redacted.
        now
            The hour.
        owner
            Name of the key, or of the person, that saves it; None where nobody needs a key.

        Returns
        -------
        The view as it is kept.

        Raises
        ------
        EscalmlError
            If they have too many.
        StoreError
            If the store cannot be written.
        """
        query = view.query.model_dump(mode="json", exclude_defaults=True, exclude=_NOT_PART)
        row = {
            "id": uuid4().hex,
            "at": seconds_of(now),
            "name": key_of(view.name),
            "owner": owner,
            "shared": int(view.shared),
            "query": key_of(json.dumps(query)),
        }
        own = _owned(owner)
        with self._database.transaction() as connection:
            self._database.lock_others_out(connection)
            connection.execute(VIEWS.delete().where(own, VIEWS.c.name == row["name"]))
            if connection.execute(select(func.count()).select_from(VIEWS).where(own)).scalar_one() >= MAX_VIEWS:
                raise EscalmlError(f"name: you have {MAX_VIEWS} views; remove one first.")
            self._database.insert(connection, VIEWS, [row])
            return _view(connection.execute(select(VIEWS).where(VIEWS.c.id == row["id"])).one(), owner)

    def remove(self, view_id: str, *, owner: str | None) -> None:
        """Remove a view of one's own.

        Parameters
        ----------
        view_id
            Its id.
        owner
            As in `add`.

        Raises
        ------
        UnknownIdError
            If they have none of that id.
        StoreError
            If the store cannot be written.
        """
        with self._database.transaction() as connection:
            gone = connection.execute(VIEWS.delete().where(_owned(owner), VIEWS.c.id == key_of(view_id)))
        if not gone.rowcount:
            raise UnknownIdError("id: you have no view of that id; GET /v1/views lists them.")


def _owned(owner: str | None) -> ColumnElement[bool]:
    return VIEWS.c.owner.is_(None) if owner is None else VIEWS.c.owner == owner


def _view(row: Row, owner: str | None) -> View:  # type: ignore[type-arg]
    return View(
        id=row.id,
        at=time_of(row.at),
        name=row.name,
        shared=bool(row.shared),
        can_remove=row.owner == owner,
        query=json.loads(row.query),
    )
