"""What comes in is redacted before it is kept. `service` mounts it beside `pages`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from escalml.data.labels import Block
from escalml.errors import EscalmlError
from escalml.privacy import Finder, Pseudonyms
from escalml.records import ApprovalRequest, ApprovalVerdict, Correction, Message, QueueQuery, describe
from escalml.records.desk import Status
from escalml.scoring.trajectory import Trajectory, TurnRisk
from escalml.store import AlreadyDecidedError, Store, StoreError, UnknownIdError

_STATUS = {UnknownIdError: 404, AlreadyDecidedError: 409, StoreError: 503}
Record = TypeVar("Record", bound=BaseModel)


@dataclass(frozen=True)
class Desk:
    """What the calls need of the service.

    Its store, the fields that may be labelled, what finds identifiers, and what gives the risks along a thread.
    """

    store: Store | None
    blocks: Mapping[str, Block]
    find: Finder
    risks: Callable[[Message], Sequence[TurnRisk]]

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
        correction = correction.model_copy(update=_who(correction, request))
        return {"id": correction.id, "labels": self.kept.correct(correction, _now())}

    def show_queue(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """A page of the queue."""
        try:
            query = QueueQuery.model_validate(dict(request.query_params))
        except ValidationError as error:
            raise EscalmlError(describe(error)) from None
        return self.kept.decisions.queue(query, _now())

    def show_decision(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """One case."""
        return self.kept.decision(request.path_params["id"])

    def show_risk(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Risk after each turn of what is kept of a case."""
        return Trajectory(turns=tuple(self.risks(self.kept.decision(request.path_params["id"]).message)))

    def finish(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Mark a case as done."""
        return self._mark(request.path_params["id"], "done")

    def reopen(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Mark a case as open again."""
        return self._mark(request.path_params["id"], "open")

    def _mark(self, message_id: str, status: Status) -> dict[str, str]:
        self.kept.mark(message_id, status)
        return {"id": message_id, "status": status}

    def show_approvals(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Replies that wait, or all of them."""
        wanted = request.query_params.get("status", "pending")
        if wanted not in ("pending", "all"):
            raise EscalmlError("status: expected pending or all")
        of_message = request.query_params.get("message_id")
        return self.kept.approvals.list(pending=wanted == "pending", message_id=of_message)

    def ask_approval(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Let a reply wait."""
        asked = _read(ApprovalRequest, body)
        return self.kept.approvals.add(
            self._redacted(asked, "reply", "why").model_copy(update=_who(asked, request)), _now()
        )

    def approve(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Decide on a reply."""
        verdict = _read(ApprovalVerdict, body)
        redacted = self._redacted(verdict, "reply", "note").model_copy(update=_who(verdict, request))
        return self.kept.approvals.decide(request.path_params["id"], redacted, _now())

    def _redacted(self, record: Record, *names: str) -> Record:
        """A record whose texts of these names are redacted."""
        return record.model_copy(update={name: self.redact(text) for name in names if (text := getattr(record, name))})


# In the order in which they are tried: an id may hold a slash.
CALLS = {
    ("/v1/feedback", "POST"): Desk.give_feedback,
    ("/v1/queue", "GET"): Desk.show_queue,
    ("/v1/decisions/{id:path}/done", "POST"): Desk.finish,
    ("/v1/decisions/{id:path}/open", "POST"): Desk.reopen,
    ("/v1/decisions/{id:path}/risk", "GET"): Desk.show_risk,
    ("/v1/decisions/{id:path}", "GET"): Desk.show_decision,
    ("/v1/approvals", "GET"): Desk.show_approvals,
    ("/v1/approvals", "POST"): Desk.ask_approval,
    ("/v1/approvals/{id}", "POST"): Desk.approve,
}
METHODS = {path: ", ".join(method for of, method in CALLS if of == path) for path, _ in CALLS}


def desk_calls(desk: Callable[[], Desk]) -> Starlette:
    """Application for the calls of the desk.

    Parameters
    ----------
    desk
        Gives what they need, once the model is loaded.

    Returns
    -------
    The application.
    """

    def route(path: str, method: str, call: Callable[[Desk, bytes, Request], Any]) -> Route:
        async def answer(request: Request) -> Response:
            # In a thread: a locked database must not keep the others waiting.
            body = await request.body() if request.method == "POST" else b""  # `guard` limits no other
            return await run_in_threadpool(_answer, call, desk(), body, request)

        return Route(path, answer, methods=[method])

    return Starlette(routes=[route(*where, call) for where, call in CALLS.items()])


def _answer(call: Callable[[Desk, bytes, Request], Any], desk: Desk, body: bytes, request: Request) -> Response:
    """What a call gives, or what is wrong with it in one line."""
    try:
        given = call(desk, body, request)
    except EscalmlError as error:
        return JSONResponse({"error": str(error)}, _STATUS.get(type(error), 400))
    if isinstance(given, BaseModel):
        return Response(given.model_dump_json(), media_type="application/json")
    return JSONResponse(given)


def _read(record: type[Record], body: bytes) -> Record:
    """The body of a call."""
    try:
        return record.model_validate_json(body)
    except ValidationError as error:
        raise EscalmlError(describe(error)) from None


def _now() -> datetime:
    return datetime.now(UTC)


def _who(record: Any, request: Request) -> dict[str, str | None]:  # noqa: ANN401 - whatever says `by` whom it is
    """Whom a record is by: as it says, and the caller's key, which nobody can make up."""
    key = request.scope.get("key")
    return {"by": f"{record.by} (key {key})" if key and record.by else f"key {key}" if key else record.by}
