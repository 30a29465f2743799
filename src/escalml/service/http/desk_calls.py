"""Handlers of the calls that need the store: feedback, the queue, a case, replies that wait for approval.

What comes in is redacted before it is kept.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel
from starlette.requests import Request

from escalml.data.labels import Block
from escalml.errors import EscalmlError
from escalml.privacy import Finder, Pseudonyms
from escalml.records import (
    Approval,
    ApprovalRequest,
    ApprovalsQuery,
    ApprovalVerdict,
    Approved,
    Correction,
    Message,
    QueueQuery,
)
from escalml.records.desk import Status
from escalml.scoring.trajectory import Trajectory, TurnRisk
from escalml.service.http.request_parts import id_of, key_name, read_body, read_query, redacted_name
from escalml.service.webhooks.helpdesks import HelpdeskError
from escalml.service.webhooks.tickets import Tickets
from escalml.store import Actor, AlreadyDecidedError, Store, StoreError
from escalml.store.settings import Clock, utc_now

Record = TypeVar("Record", bound=BaseModel)
Named = TypeVar("Named", Correction, ApprovalRequest, ApprovalVerdict)


class Follow(Protocol):
    """Has a case follow the labels of its message."""

    def __call__(self, given: Correction, labels: Mapping[str, Any], now: datetime, *, key_name: str | None) -> object:
        """Do so; see `Rerouting.follow`."""
        ...


@dataclass(frozen=True)
class DeskCalls:
    """The calls, over what they need of the service.

    That is its store, the fields that may be labelled, what finds identifiers, what gives the risks along a thread,
    whether another key has to approve than the one that asked, and what a corrected case follows.
    """

    store: Store | None
    blocks: Mapping[str, Block]
    find: Finder
    risks: Callable[[Message], Sequence[TurnRisk]]
    four_eyes: bool = True
    follow: Follow | None = None
    tickets: Tickets | None = None
    clock: Clock = utc_now

    @property
    def kept(self) -> Store:
        """The store; where there is none, an error that says why."""
        if self.store is None:
            raise StoreError("this service keeps nothing (--no-store); start it without, to have a queue and feedback.")
        return self.store

    def redact(self, text: str) -> str:
        """One text without its identifiers."""
        return Pseudonyms().redact(text, self.find([text])[0])

    def give_feedback(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Keep a correction whose labels are allowed."""
        correction = read_body(Correction, body)
        for name, label in correction.labels.items():
            if name not in self.blocks:
                raise EscalmlError(f"labels: a field is not known; expected {', '.join(self.blocks)}")
            self.blocks[name].encode(label)
        given = _with_name(correction)
        labels = self.kept.correct(given, self.clock(), key_name=key_name(request))
        if self.follow is not None:
            self.follow(given, labels, self.clock(), key_name=key_name(request))
        return {"id": correction.id, "labels": labels}

    def show_queue(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """A page of the queue."""
        return self.kept.decisions.queue(read_query(QueueQuery, request), self.clock())

    def show_decision(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """One case."""
        return self.kept.decision(id_of(request))

    def show_risk(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Risk after each turn of what is kept of a case."""
        return Trajectory(turns=tuple(self.risks(self.kept.decision(id_of(request)).message)))

    def finish(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Mark a case as done."""
        return self._mark(request, "done")

    def reopen(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Mark a case as open again."""
        return self._mark(request, "open")

    def _mark(self, request: Request, status: Status) -> dict[str, str]:
        message_id = id_of(request)
        self.kept.mark(message_id, status, Actor(key_name=key_name(request)))
        return {"id": message_id, "status": status}

    def show_approvals(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """A page of the replies that wait, or were decided."""
        return self.kept.approvals.list(read_query(ApprovalsQuery, request))

    def ask_approval(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Let a reply wait."""
        wanted = read_body(ApprovalRequest, body)
        asked = _with_name(self._redacted(wanted, "reply", "why"))
        return self.kept.approvals.add(asked, self.clock(), key_name=key_name(request), draft=wanted.reply)

    def show_draft(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """A reply that waits, as it was written."""
        draft = self.kept.approvals.draft(id_of(request))
        ticket = self.tickets.of(draft.message_id) if self.tickets and draft.message_id else None
        return draft.model_copy(update={"can_send": ticket.helpdesk if ticket and ticket.can_write else None})

    def approve(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Decide on a reply."""
        wanted, store = read_body(ApprovalVerdict, body), self.kept
        verdict = _with_name(self._redacted(wanted, "reply", "note"))
        approved = wanted.reply
        if wanted.decision == "approve":
            approved = _draft_of(store, id_of(request))
        given = store.approvals.decide(
            id_of(request), verdict, self.clock(), key_name=key_name(request), four_eyes=self.four_eyes
        )
        sent, fault = self._send(given, approved) if wanted.send and approved else (None, None)
        return Approved(**dict(given), approved_reply=approved, sent=sent, not_sent=fault)

    def _send(self, given: Approval, reply: str) -> tuple[str | None, str | None]:
        """Write an approved reply into its ticket: the helpdesk that has it, or why none does."""
        who = given.decided_by or given.decided_key_name
        head = f"Approved reply{f' (by {who})' if who else ''}, to be sent as it is:"
        try:
            if self.tickets is None or given.message_id is None:
                raise HelpdeskError("no ticket that may be written into")
            return self.tickets.write_note(given.message_id, f"{head}\n\n{reply}"), None
        except (HelpdeskError, StoreError) as error:
            return None, f"it is not in the ticket ({error}); copy it from here"

    def _redacted(self, record: Record, *names: str) -> Record:
        """A record whose texts of these names are redacted."""
        return record.model_copy(update={name: self.redact(text) for name in names if (text := getattr(record, name))})


def _draft_of(store: Store, approval_id: str) -> str | None:
    """A reply as it was written; None where somebody has decided on it, which `decide` then says."""
    try:
        return store.approvals.draft(approval_id).reply
    except AlreadyDecidedError:
        return None


def _with_name(record: Named) -> Named:
    """A record whose `by` is redacted."""
    return record.model_copy(update={"by": redacted_name(record.by)}) if record.by else record
