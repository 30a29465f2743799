"""Full text over the redacted messages: SQLite's FTS5, or PostgreSQL's tsvector.

The words of each message stand in a table of their own, whose rows go when those of the message go. In SQLite triggers
keep the index in step with it.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, literal_column, select, text

from escalml.store.database import Database
from escalml.store.facets import facets_of
from escalml.store.index import INDEX
from escalml.store.tables import CASES, DECISIONS, TEXTS
from escalml.store.words import for_postgres, for_sqlite, terms_of, words_of

_AT_ONCE = 500
# Stands between two texts, so that no phrase goes over from one to the next: a sign that no word holds.
_BREAK = " \ue000 "


class Search:
    """Finds messages by their words.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._is_complete = False

    def take_some(self) -> int:
        """Take up some hundreds of the messages and cases that an earlier version kept: meanwhile new decisions wait.

        Returns
        -------
        How many there were; 0 once all are taken up.

        Raises
        ------
        StoreError
            If the store cannot be read or written.
        """
        if self._is_complete:
            return 0
        n_found = self._take_texts() + self._take_cases()
        self._is_complete = n_found == 0
        return n_found

    def look_again(self) -> None:
        """Look once more whether any are left: a worker of an earlier version may have kept some."""
        self._is_complete = False

    def _take_texts(self) -> int:
        known = select(TEXTS.c.message_id).where(TEXTS.c.message_id == DECISIONS.c.message_id).exists()
        left = select(DECISIONS.c.message_id, DECISIONS.c.at, DECISIONS.c.message).where(~known).limit(_AT_ONCE)
        with self._database.transaction() as connection:
            if connection.execute(left.limit(1)).first() is None:  # asked first, since nobody has to wait for that
                return 0
        with self._database.transaction() as connection:
            self._database.lock_others_out(connection)
            rows = [dict(row._mapping) for row in connection.execute(left)]
            take_up(self._database, connection, rows)
            return len(rows)

    def _take_cases(self) -> int:
        left = (
            select(CASES.c.id, CASES.c.route, CASES.c.agent_labels, DECISIONS.c.message, DECISIONS.c.result)
            .join(DECISIONS, DECISIONS.c.message_id == CASES.c.message_id)
            .where(CASES.c.channel.is_(None))
            .limit(_AT_ONCE)
        )
        with self._database.transaction() as connection:
            if connection.execute(left.limit(1)).first() is None:
                return 0
        with self._database.transaction() as connection:
            self._database.lock_others_out(connection)
            rows = connection.execute(left).all()
            for row in rows:
                cells = facets_of(row.message, row.result, dict(row._mapping))
                connection.execute(CASES.update().where(CASES.c.id == row.id).values(**cells))
            return len(rows)

    def tidy(self) -> None:
        """Take words that were deleted out of SQLite's index, which keeps them in its older parts until then."""
        if self._database.file:
            with self._database.transaction() as connection:
                connection.exec_driver_sql(f"INSERT INTO {INDEX}({INDEX}) VALUES ('optimize')")  # noqa: S608 - ours


def take_up(database: Database, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Put the words of messages in the place of those that were there.

    Parameters
    ----------
    database
        Where they are.
    connection
        In a transaction.
    rows
        Rows of the table of decisions: `message_id`, `at` and `message`.
    """
    if not rows:
        return
    connection.execute(TEXTS.delete().where(TEXTS.c.message_id.in_([row["message_id"] for row in rows])))
    words = [
        {"message_id": row["message_id"], "at": row["at"], "words": _words(json.loads(row["message"]))} for row in rows
    ]
    database.insert(connection, TEXTS, words)


def _words(message: Mapping[str, Any]) -> str:
    """Words of a message as it is kept, of its subject and of its earlier turns."""
    turns = [turn["text"] for turn in message.get("thread", ())]
    texts = [message.get("subject") or "", message["text"], *turns]
    return _BREAK.join(" ".join(words_of(one)) for one in texts if one)


def holds_words(question: str, *, is_file: bool) -> ColumnElement[bool] | None:
    """What has to hold of a case of which some message holds the words of a question.

    Parameters
    ----------
    question
        As somebody types it; see `terms_of`.
    is_file
        Whether the store is a file of SQLite's.

    Returns
    -------
    The condition; None where the question asks for no word.
    """
    terms = terms_of(question)
    asked = for_sqlite(terms) if is_file else for_postgres(terms)
    if not asked:
        return None
    if is_file:
        matching = f"SELECT rowid AS number FROM {INDEX} WHERE {INDEX} MATCH :words"  # noqa: S608 - ours
        found = text(matching).bindparams(words=asked)
        hits: ColumnElement[bool] = TEXTS.c.number.in_(found.columns(TEXTS.c.number))
    else:
        simple: ColumnElement[Any] = literal_column("'simple'::regconfig")
        hits = func.to_tsvector(simple, TEXTS.c.words).op("@@")(func.to_tsquery(simple, asked))
    its = and_(TEXTS.c.message_id == DECISIONS.c.message_id, hits)
    return CASES.c.id.in_(select(DECISIONS.c.case_id).where(its))
