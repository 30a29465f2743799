"""Corrections: an agent's labels for a message, kept with the redacted message as it was then."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from escalml.records import Correction, KeptCorrection, Message
from escalml.store.database import Database
from escalml.store.tables import DECISIONS, FEEDBACK, key_of, seconds_of, time_of


@dataclass(frozen=True)
class Labelled:
    """A redacted message and all corrections of it as one."""

    message_id: str
    message: Message
    conversation: str | None
    labels: dict[str, Any]


class Feedback:
    """The corrections of the last days.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, correction: Correction, now: datetime, *, key_name: str | None = None) -> dict[str, Any] | None:
        """Keep a correction; it is on the disk when this returns.

        Parameters
        ----------
        correction
            Labels that have been found to be allowed.
        now
            The hour.
        key_name
            Name of the API key that gave it.

        Returns
        -------
        All corrections of this message as one; None where no decision is kept under the id.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        key, of_message = key_of(correction.id), DECISIONS.c.message_id == key_of(correction.id)
        copied = (DECISIONS.c.message, DECISIONS.c.customer, DECISIONS.c.conversation)
        with self._database.transaction() as connection:
            decision = connection.execute(select(*copied).where(of_message)).one_or_none()
            if decision is None:
                return None
            row = {
                **decision._mapping,
                "message_id": key,
                "at": seconds_of(now),
                "by": correction.by and key_of(correction.by),
                "key_name": key_name,
                "labels": json.dumps(correction.labels),
            }
            self._database.insert(connection, FEEDBACK, [row])
            same = select(FEEDBACK).where(FEEDBACK.c.message_id == key, FEEDBACK.c.message == decision.message)
            given = connection.execute(same.order_by(FEEDBACK.c.number)).all()
        return merged(json.loads(item.labels) for item in given)

    def labelled(self) -> list[Labelled]:
        """Every corrected message with its labels, in the order of the first correction.

        Returns
        -------
        Messages with a label at least; one whose text had changed between two corrections comes twice.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        with self._database.transaction() as connection:
            rows = connection.execute(select(FEEDBACK).order_by(FEEDBACK.c.number)).all()
        of_message: dict[tuple[str, str], list[Row[Any]]] = {}
        for row in rows:
            of_message.setdefault((row.message_id, row.message), []).append(row)
        found = [_labelled(given) for given in of_message.values()]
        return [item for item in found if item.labels]


def correction_of(row: Row[Any]) -> KeptCorrection:
    """A row of the table as a record."""
    return KeptCorrection(at=time_of(row.at), by=row.by, key_name=row.key_name, labels=json.loads(row.labels))


def merged(given: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Corrections as one, oldest first: the last of a field wins, and null takes it back."""
    last = {field: label for labels in given for field, label in labels.items()}
    return {field: label for field, label in last.items() if label is not None}


def _labelled(rows: list[Row[Any]]) -> Labelled:
    first = rows[0]
    return Labelled(
        message_id=first.message_id,
        message=Message.model_validate_json(first.message),
        conversation=first.conversation,
        labels=merged(json.loads(row.labels) for row in rows),
    )
