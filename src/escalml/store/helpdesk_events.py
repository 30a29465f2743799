"""What became of helpdesks' deliveries: one row each, of names and hours alone, to show where nothing arrives."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from escalml.store.database import Database
from escalml.store.tables import HELPDESK_EVENTS, key_of, seconds_of, time_of


@dataclass(frozen=True)
class HelpdeskOutcome:
    """What became of one delivery, all of it in words of closed lists but for the message's id."""

    helpdesk: str
    event: str
    outcome: str
    reason: str
    at: datetime
    write_back: str | None = None
    message_id: str | None = None


class HelpdeskEvents:
    """The outcomes of the last days.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, outcomes: Sequence[HelpdeskOutcome]) -> None:
        """Keep outcomes."""
        rows = [
            {**vars(one), "at": seconds_of(one.at), "message_id": one.message_id and key_of(one.message_id)}
            for one in outcomes
        ]
        if rows:
            with self._database.transaction() as connection:
                self._database.insert(connection, HELPDESK_EVENTS, rows)

    def newest(self, helpdesk: str, n: int) -> list[HelpdeskOutcome]:
        """The newest outcomes of a helpdesk, newest first."""
        cells = HELPDESK_EVENTS.c
        query = select(HELPDESK_EVENTS).where(cells.helpdesk == helpdesk).order_by(cells.number.desc()).limit(n)
        with self._database.transaction() as connection:
            rows = connection.execute(query).all()
        return [
            HelpdeskOutcome(
                row.helpdesk, row.event, row.outcome, row.reason, time_of(row.at), row.write_back, row.message_id
            )
            for row in rows
        ]

    def counts(self, since: datetime) -> dict[tuple[str, str], int]:
        """How many there were since an hour, by helpdesk and outcome."""
        cells = HELPDESK_EVENTS.c
        query = select(cells.helpdesk, cells.outcome, func.count()).where(cells.at >= seconds_of(since))
        with self._database.transaction() as connection:
            rows = connection.execute(query.group_by(cells.helpdesk, cells.outcome)).all()
        return {(helpdesk, outcome): n for helpdesk, outcome, n in rows}
