"""Handlers of the calls that need the store: feedback, the queue, a case, replies that wait for approval.

What comes in is redacted before it is kept.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from escalml.data.labels import Block
from escalml.errors import EscalmlError
from escalml.privacy import Finder, Pseudonyms, find_identifiers
from escalml.records import (
    ApprovalRequest,
    ApprovalsQuery,
    ApprovalVerdict,
    Correction,
    Message,
    QueueQuery,
    describe,
)
from escalml.records.desk import Status
from escalml.scoring.trajectory import Trajectory, TurnRisk
from escalml.service.http.paths import with_slashes
from escalml.store import Store, StoreError

Record = TypeVar("Record", bound=BaseModel)
Named = TypeVar("Named", Correction, ApprovalRequest, ApprovalVerdict)


@dataclass(frozen=True)
class DeskCalls:
    """The calls, over what they need of the service.

    That is its store, the fields that may be labelled, what finds identifiers, what gives the risks along a thread, and
    whether another key has to approve than the one that asked.
    """

    store: Store | None
    blocks: Mapping[str, Block]
    find: Finder
    risks: Callable[[Message], Sequence[TurnRisk]]
    four_eyes: bool = True

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
        correction = _read(Correction, body)
        for name, label in correction.labels.items():
            if name not in self.blocks:
                raise EscalmlError(f"labels: a field is not known; expected {', '.join(self.blocks)}")
            self.blocks[name].encode(label)
        labels = self.kept.correct(_with_name(correction), _now(), key_name=_key_name(request))
        return {"id": correction.id, "labels": labels}

    def show_queue(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """A page of the queue."""
        return self.kept.decisions.queue(_query(QueueQuery, request), _now())

    def show_decision(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """One case."""
        return self.kept.decision(_id(request))

    def show_risk(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Risk after each turn of what is kept of a case."""
        return Trajectory(turns=tuple(self.risks(self.kept.decision(_id(request)).message)))

    def finish(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Mark a case as done."""
        return self._mark(_id(request), "done")

    def reopen(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Mark a case as open again."""
        return self._mark(_id(request), "open")

    def _mark(self, message_id: str, status: Status) -> dict[str, str]:
        self.kept.mark(message_id, status)
        return {"id": message_id, "status": status}

    def show_approvals(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """A page of the replies that wait, or were decided."""
        return self.kept.approvals.list(_query(ApprovalsQuery, request))

    def ask_approval(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Let a reply wait."""
        asked = _with_name(self._redacted(_read(ApprovalRequest, body), "reply", "why"))
        return self.kept.approvals.add(asked, _now(), key_name=_key_name(request))

    def approve(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Decide on a reply."""
        verdict = _with_name(self._redacted(_read(ApprovalVerdict, body), "reply", "note"))
        return self.kept.approvals.decide(
            _id(request), verdict, _now(), key_name=_key_name(request), four_eyes=self.four_eyes
        )

    def _redacted(self, record: Record, *names: str) -> Record:
        """A record whose texts of these names are redacted."""
        return record.model_copy(update={name: self.redact(text) for name in names if (text := getattr(record, name))})


def _read(record: type[Record], body: bytes) -> Record:
    """The body of a call."""
    try:
        return record.model_validate_json(body)
    except ValidationError as error:
        raise EscalmlError(describe(error)) from None


def _id(request: Request) -> str:
    """The id in a path."""
    return with_slashes(request.path_params["id"])


def _now() -> datetime:
    return datetime.now(UTC)


def _query(record: type[Record], request: Request) -> Record:
    """The parameters of a call."""
    try:
        return record.model_validate(dict(request.query_params))
    except ValidationError as error:
        raise EscalmlError(describe(error)) from None


def _with_name(record: Named) -> Named:
    """A record whose `by` is redacted by patterns: the agent's own name is what it is for."""
    by = record.by
    return record.model_copy(update={"by": Pseudonyms().redact(by, find_identifiers(by))}) if by else record


def _key_name(request: Request) -> str | None:
    """Name of the caller's key, which nobody can make up; None where nobody needs one."""
    name = request.scope.get("key")
    return None if name is None else str(name)
