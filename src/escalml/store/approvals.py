"""Replies that a colleague has to see before they are sent, and what became of them."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Row, select

from escalml.records import VERDICTS, Approval, ApprovalRequest, Approvals, ApprovalVerdict
from escalml.store.database import Database
from escalml.store.faults import AlreadyDecidedError, UnknownIdError
from escalml.store.tables import APPROVALS, key_of, seconds_of, time_of


class PendingReplies:
    """The approvals of the last days. Whatever texts come in here are redacted.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, request: ApprovalRequest, now: datetime) -> Approval:
        """Let a reply wait for approval; it is on the disk when this returns.

        Parameters
        ----------
        request
            The reply, redacted.
        now
            The hour.

        Returns
        -------
        What waits, with a new id.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        row = {
            "id": uuid4().hex,
            "message_id": request.message_id and key_of(request.message_id),
            "at": seconds_of(now),
            "status": "pending",
            "by": request.by and key_of(request.by),
            "reply": key_of(request.reply),
            "why": request.why and key_of(request.why),
        }
        with self._database.transaction() as connection:
            self._database.insert(connection, APPROVALS, [row])
            return _approval(connection.execute(select(APPROVALS).where(APPROVALS.c.id == row["id"])).one())

    def list(self, *, pending: bool = True, message_id: str | None = None) -> Approvals:
        """What waits for approval, or all of the last days, oldest first.

        Parameters
        ----------
        pending
            Only what waits.
        message_id
            Only replies to this message.

        Returns
        -------
        The approvals.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        wanted = select(APPROVALS).order_by(APPROVALS.c.at, APPROVALS.c.id)
        if pending:
            wanted = wanted.where(APPROVALS.c.status == "pending")
        if message_id is not None:
            wanted = wanted.where(APPROVALS.c.message_id == key_of(message_id))
        with self._database.transaction() as connection:
            return Approvals(items=tuple(map(_approval, connection.execute(wanted))))

    def decide(self, approval_id: str, verdict: ApprovalVerdict, now: datetime) -> Approval:
        """Approve, return or edit a reply, once; it is on the disk when this returns.

        Parameters
        ----------
        approval_id
            What `add` gave it.
        verdict
            The decision; its texts are redacted.
        now
            The hour.

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
            "status": VERDICTS[verdict.decision],
            "decided_at": seconds_of(now),
            "decided_by": verdict.by and key_of(verdict.by),
            "edited_reply": verdict.reply and key_of(verdict.reply),
            "note": verdict.note and key_of(verdict.note),
        }
        its = APPROVALS.c.id == key_of(approval_id)
        with self._database.transaction() as connection:
            changed = connection.execute(APPROVALS.update().where(its, APPROVALS.c.status == "pending").values(cells))
            row = connection.execute(select(APPROVALS).where(its)).one_or_none()
        if row is None:
            raise UnknownIdError("id: no reply waits under it; GET /v1/approvals lists those that do.")
        if not changed.rowcount:
            raise AlreadyDecidedError(f"id: this reply is {row.status} already; a decision stands.")
        return _approval(row)


def _approval(row: Row[Any]) -> Approval:
    cells = dict(row._mapping)
    cells["submitted_at"] = time_of(cells.pop("at"))
    cells["decided_at"] = None if row.decided_at is None else time_of(row.decided_at)
    return Approval.model_validate(cells)
