"""Changes of the policy that people suggest, each with the case that gave rise to it, for the policy's owner."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Row, and_, func, select, true

from escalml.records.policies import Suggestion, SuggestionRequest, Suggestions, SuggestionsQuery, SuggestionVerdict
from escalml.store.case_reading import find_case
from escalml.store.database import Database
from escalml.store.faults import AlreadyDecidedError, UnknownIdError
from escalml.store.tables import SUGGESTIONS, key_of, seconds_of, time_of

_VERDICTS = {"take": "taken", "decline": "declined"}


class SuggestionTable:
    """The suggestions of the last days. Whatever texts come in here are redacted.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, given: SuggestionRequest, now: datetime, *, owner: str | None, version: str, key_name: str | None = None
    ) -> Suggestion:
        """Keep a suggestion; it is on the disk when this returns.

        Parameters
        ----------
        given
            The suggestion, redacted.
        now
            The hour.
        owner
            The team that answers for its rule.
        version
            Of the policy in use.
        key_name
            Name of the API key that gives it.

        Returns
        -------
        The suggestion with its new id.

        Raises
        ------
        UnknownIdError
            If no case is kept under its message's id.
        StoreError
            If the store cannot be written.
        """
        row: dict[str, Any] = {
            "id": uuid4().hex,
            "message_id": None,
            "at": seconds_of(now),
            "status": "open",
            "rule": given.rule and key_of(given.rule),
            "owner": owner,
            "text": key_of(given.text),
            "policy_version": version,
            "by": given.by and key_of(given.by),
            "key_name": key_name,
        }
        with self._database.transaction() as connection:
            if given.message_id is not None:
                row["message_id"] = find_case(connection, given.message_id).case_id_
            self._database.insert(connection, SUGGESTIONS, [row])
            return _suggestion(connection.execute(select(SUGGESTIONS).where(SUGGESTIONS.c.id == row["id"])).one())

    def list(self, query: SuggestionsQuery) -> Suggestions:
        """A page of the suggestions, newest first.

        Parameters
        ----------
        query
            Which ones.

        Returns
        -------
        The page.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        wanted = and_(true(), *_conditions(query))
        order = (SUGGESTIONS.c.at.desc(), SUGGESTIONS.c.id)
        page = select(SUGGESTIONS).where(wanted).order_by(*order).limit(query.limit).offset(query.offset)
        with self._database.transaction() as connection:
            total = connection.execute(select(func.count()).select_from(SUGGESTIONS).where(wanted)).scalar_one()
            items = tuple(map(_suggestion, connection.execute(page)))
        return Suggestions(items=items, total=total, limit=query.limit, offset=query.offset)

    def decide(
        self, suggestion_id: str, verdict: SuggestionVerdict, now: datetime, *, key_name: str | None = None
    ) -> Suggestion:
        """Take or decline a suggestion, once.

        Parameters
        ----------
        suggestion_id
            What `add` gave it.
        verdict
            The decision; its note is redacted.
        now
            The hour.
        key_name
            Name of the API key that decides.

        Returns
        -------
        What became of it.

        Raises
        ------
        UnknownIdError
            If there is none, or no longer.
        AlreadyDecidedError
            If somebody was faster.
        StoreError
            If the store cannot be written.
        """
        cells = {
            "status": _VERDICTS[verdict.decision],
            "decided_at": seconds_of(now),
            "decided_by": verdict.by and key_of(verdict.by),
            "decided_key_name": key_name,
            "note": verdict.note and key_of(verdict.note),
        }
        its = SUGGESTIONS.c.id == key_of(suggestion_id)
        with self._database.transaction() as connection:
            is_open = SUGGESTIONS.c.status == "open"
            changed = connection.execute(SUGGESTIONS.update().where(its, is_open).values(cells))
            row = connection.execute(select(SUGGESTIONS).where(its)).one_or_none()
        if row is None:
            raise UnknownIdError("id: no suggestion is kept under it; GET /v1/policy/suggestions lists them.")
        if not changed.rowcount:
            raise AlreadyDecidedError(f"id: this suggestion is {row.status} already; a decision stands.")
        return _suggestion(row)


def _conditions(query: SuggestionsQuery) -> Iterable[ColumnElement[bool]]:
    if query.status != "all":
        is_open = SUGGESTIONS.c.status == "open"
        yield is_open if query.status == "open" else ~is_open
    if query.owner is not None:
        yield SUGGESTIONS.c.owner == key_of(query.owner)


def _suggestion(row: Row[Any]) -> Suggestion:
    cells = dict(row._mapping)
    times = {name: None if cells[name] is None else time_of(cells[name]) for name in ("at", "decided_at")}
    return Suggestion.model_validate(cells | times)
