"""Replies that a colleague has to see before they are sent, and what became of them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Row, and_, func, or_, select, true

from escalml.privacy import Pseudonyms, find_identifiers
from escalml.records import VERDICTS, Approval, ApprovalRequest, Approvals, ApprovalsQuery, ApprovalVerdict, Draft
from escalml.store.database import Database
from escalml.store.faults import AlreadyDecidedError, OwnRequestError, UnknownIdError
from escalml.store.sealing import Seal
from escalml.store.tables import APPROVALS, DECISIONS, key_of, seconds_of, time_of


class PendingReplies:
    """The approvals of the last days. Whatever texts come in here are redacted.

    Parameters
    ----------
    database
        Where they are.
    seal
        Closes up what is kept as it was written until it is decided.
    """

    def __init__(self, database: Database, seal: Seal) -> None:
        self._database = database
        self._seal = seal

    def add(
        self, request: ApprovalRequest, now: datetime, *, key_name: str | None = None, draft: str | None = None
    ) -> Approval:
        """Let a reply wait for approval; it is on the disk when this returns.

        Parameters
        ----------
        request
            The reply, redacted. Its `message_id` is kept as it is if a decision is kept under it, else redacted: it
            could be any text.
        now
            The hour.
        key_name
            Name of the API key that asks.
        draft
            The reply as it was written, for whoever decides; None: they see the redacted one.

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
            "message_id": None,
            "at": seconds_of(now),
            "status": "pending",
            "by": request.by and key_of(request.by),
            "reply": key_of(request.reply),
            "why": request.why and key_of(request.why),
            "key_name": key_name,
            "sealed": None if draft is None else self._seal.close_up(draft),
        }
        with self._database.transaction() as connection:
            if request.message_id:
                key = key_of(request.message_id)
                known = connection.execute(select(DECISIONS.c.at).where(DECISIONS.c.message_id == key)).first()
                row["message_id"] = key if known else _redacted(key)
            self._database.insert(connection, APPROVALS, [row])
            return _approval(connection.execute(select(APPROVALS).where(APPROVALS.c.id == row["id"])).one())

    def draft(self, approval_id: str) -> Draft:
        """A reply that waits, as it was written.

        Parameters
        ----------
        approval_id
            What `add` gave it.

        Returns
        -------
        The draft; redacted where it was kept in no other form, or the key is another one now.

        Raises
        ------
        UnknownIdError
            If there is none, or no longer.
        AlreadyDecidedError
            If it is decided: what was written is gone then.
        StoreError
            If the store, or the key of drafts, cannot be read.
        """
        with self._database.transaction() as connection:
            row = connection.execute(select(APPROVALS).where(APPROVALS.c.id == key_of(approval_id))).one_or_none()
        if row is None:
            raise _unknown()
        if row.status != "pending":
            raise AlreadyDecidedError(f"id: this reply is {row.status} already, and only its redacted text is kept.")
        written = self._seal.open(row.sealed) if row.sealed else None
        text = row.reply if written is None else written
        return Draft(id=row.id, reply=text, message_id=row.message_id, as_written=written is not None)

    def list(self, query: ApprovalsQuery) -> Approvals:
        """A page of what waits for approval, or was decided in the last days.

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
        first = APPROVALS.c.at.desc() if query.order == "newest" else APPROVALS.c.at
        page = select(APPROVALS).where(wanted).order_by(first, APPROVALS.c.id).limit(query.limit).offset(query.offset)
        with self._database.transaction() as connection:
            total = connection.execute(select(func.count()).select_from(APPROVALS).where(wanted)).scalar_one()
            items = tuple(map(_approval, connection.execute(page)))
        return Approvals(items=items, total=total, limit=query.limit, offset=query.offset)

    def decide(
        self,
        approval_id: str,
        verdict: ApprovalVerdict,
        now: datetime,
        *,
        key_name: str | None = None,
        four_eyes: bool = True,
    ) -> Approval:
        """Approve, return or edit a reply, once; it is on the disk when this returns.

        Parameters
        ----------
        approval_id
            What `add` gave it.
        verdict
            The decision; its texts are redacted.
        now
            The hour.
        key_name
            Name of the API key that decides.
        four_eyes
            Whether the key that asked may only return the reply; where nobody needs a key, the name that asked.

        Returns
        -------
        What became of it.

        Raises
        ------
        UnknownIdError
            If there is none, or no longer.
        AlreadyDecidedError
            If somebody was faster.
        OwnRequestError
            If the key that asked approves.
        StoreError
            If the store cannot be written.
        """
        cells: dict[str, Any] = {
            "status": VERDICTS[verdict.decision],
            "decided_at": seconds_of(now),
            "decided_by": verdict.by and key_of(verdict.by),
            "edited_reply": verdict.reply and key_of(verdict.reply),
            "note": verdict.note and key_of(verdict.note),
            "decided_key_name": key_name,
            "sealed": None,
        }
        its = APPROVALS.c.id == key_of(approval_id)
        may = APPROVALS.c.status == "pending"
        if four_eyes and verdict.decision != "return":
            may = and_(may, _by_another(key_name, cells["decided_by"]))
        with self._database.transaction() as connection:
            changed = connection.execute(APPROVALS.update().where(its, may).values(cells))
            row = connection.execute(select(APPROVALS).where(its)).one_or_none()
        if row is None:
            raise _unknown()
        if not changed.rowcount and row.status == "pending":
            raise OwnRequestError(
                "id: this reply was asked for with the same key, or under the same name where nobody needs a key; a "
                "colleague has to decide, or return it. Whoever runs the service can switch this off "
                "(ESCALML_FOUR_EYES=0)."
            )
        if not changed.rowcount:
            raise AlreadyDecidedError(f"id: this reply is {row.status} already; a decision stands.")
        return _approval(row)


def _by_another(key_name: str | None, by: str | None) -> ColumnElement[bool]:
    """Whether somebody else has asked: by the key, which nobody can make up, else by the name that they gave."""
    if key_name is not None:
        return or_(APPROVALS.c.key_name.is_(None), APPROVALS.c.key_name != key_name)
    if by is None:
        return true()
    return or_(APPROVALS.c.key_name.is_not(None), APPROVALS.c.by.is_(None), APPROVALS.c.by != by)


def _unknown() -> UnknownIdError:
    return UnknownIdError("id: no reply waits under it; GET /v1/approvals lists those that do.")


def _conditions(query: ApprovalsQuery) -> Iterable[ColumnElement[bool]]:
    if query.status != "all":
        is_pending = APPROVALS.c.status == "pending"
        yield is_pending if query.status == "pending" else ~is_pending
    if query.message_id is not None:
        key = key_of(query.message_id)
        yield APPROVALS.c.message_id.in_((key, _redacted(key)))


def _redacted(message_id: str) -> str:
    """An id without what patterns find in it."""
    return Pseudonyms().redact(message_id, find_identifiers(message_id))


def _approval(row: Row[Any]) -> Approval:
    cells = dict(row._mapping)
    cells["has_draft"] = cells.pop("sealed") is not None
    cells["submitted_at"] = time_of(cells.pop("at"))
    cells["decided_at"] = None if row.decided_at is None else time_of(row.decided_at)
    return Approval.model_validate(cells)
