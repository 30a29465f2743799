"""What has changed in the store since a moment: asked often, so it is answered by three indexes."""

from dataclasses import dataclass

from sqlalchemy import func, select

from escalml.store.database import Database
from escalml.store.tables import APPROVALS, CASE_EVENTS, OUTGOING_ALERTS

_CASES_TOLD = 100


@dataclass(frozen=True)
class Changes:
    """A mark of how the store stands, and the cases that changed since another one; None: perhaps any."""

    mark: str
    cases: tuple[str, ...] | None = None


class ChangeTable:
    """Tells how the store stands; all workers and replicas that share it tell the same.

    Parameters
    ----------
    database
        Where all of it is.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def since(self, mark: str | None) -> Changes:
        """How the store stands, and which cases have changed.

        Parameters
        ----------
        mark
            An earlier mark; None: there is none. What is no mark counts as one of long ago.

        Returns
        -------
        The mark of now, equal to the one before where nothing has changed.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        waiting = select(func.count()).select_from(APPROVALS).where(APPROVALS.c.status == "pending")
        with self._database.transaction() as connection:
            event = connection.execute(select(func.max(CASE_EVENTS.c.number))).scalar() or 0
            alert = connection.execute(select(func.max(OUTGOING_ALERTS.c.number))).scalar() or 0
            now = f"{event}.{alert}.{connection.execute(waiting).scalar_one()}"
            before = (mark or "").split(".")[0]
            if mark is None or mark == now or not before.isdecimal() or len(before) > len(str(event)):
                return Changes(now)
            its = select(CASE_EVENTS.c.case_id).where(CASE_EVENTS.c.number > int(before)).distinct()
            found = connection.execute(its.limit(_CASES_TOLD + 1)).scalars().all()
        return Changes(now, tuple(found) if int(before) <= event and len(found) <= _CASES_TOLD else None)
