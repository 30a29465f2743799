"""What was kept lately, as numbers and names from closed lists: no text leaves this file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from escalml.records import Message
from escalml.store.database import Database
from escalml.store.tables import DECISIONS, seconds_of

_NO_CHANNEL = Message.model_fields["channel"].default  # what is kept leaves out what a message has by default


@dataclass(frozen=True)
class RecentScore:
    """One decision.

    `model` is the version that scored it, `case_id` its case (its own id where it has none yet), `targets` P of each
    target, `language` None where none was told.
    """

    model: str
    case_id: str
    targets: Mapping[str, float]
    language: str | None
    channel: str
    review: bool
    has_alarm: bool


class RecentScores:
    """The latest decisions.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def since(self, when: datetime, *, most: int) -> list[RecentScore]:
        """The latest decisions since an hour.

        Parameters
        ----------
        when
            None is older.
        most
            How many at most.

        Returns
        -------
        The decisions, the latest first.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        columns = DECISIONS.c.message_id, DECISIONS.c.case_id, DECISIONS.c.message, DECISIONS.c.result
        latest = select(*columns).where(DECISIONS.c.at >= seconds_of(when)).order_by(DECISIONS.c.at.desc()).limit(most)
        with self._database.transaction() as connection:
            rows = connection.execute(latest).all()
        return [_score(row.case_id or row.message_id, json.loads(row.message), json.loads(row.result)) for row in rows]


def _score(case_id: str, message: Mapping[str, Any], result: Mapping[str, Any]) -> RecentScore:
    return RecentScore(
        model=result["model"]["version"],
        case_id=case_id,
        targets=result["targets"],
        language=(result.get("language") or {}).get("code"),
        channel=message.get("channel", _NO_CHANNEL),
        review=bool(result["review"]),
        has_alarm=bool(result.get("alarms")),
    )
