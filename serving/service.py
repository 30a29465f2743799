"""The scoring service: one BentoML API around the Scorer and the policy that batch scoring uses too.

Knows nothing of how a model is trained or a policy is written; what comes in and goes out is `payloads`. Start it
with `escalml serve`, which checks model and policy first.
"""

import gc
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any, Literal
from uuid import uuid4

import bentoml
from bentoml.exceptions import InvalidArgument

from answers import PlainAnswers
from api_description import describe_api
from desk_calls import METHODS as DESK_METHODS
from desk_calls import Desk, desk_calls
from escalml import __version__
from escalml.assets import asset
from escalml.batch import answer
from escalml.errors import EscalmlError
from escalml.identifiers import Pseudonyms, masked
from escalml.reply import check_reply
from escalml.routing import RunningContext, read_policy
from escalml.schema import DraftReply, Message, Result
from escalml.scoring import Scorer
from escalml.store import Store, store_settings
from guard import Guard, Limits
from helpdesks import HELPDESKS, read_helpdesks
from intake import Intake, RememberedDeliveries
from measures import Measures
from pages import PATHS, pages
from payloads import (
    MAX_EXPLAINED,
    MAX_EXPLAINED_CHARACTERS,
    Redaction,
    RedactRequest,
    RedactResponse,
    ReplyRequest,
    ReplyResponse,
    ScoreRequest,
    ScoreResponse,
)
from quiet_logs import withhold_texts
from webhooks import METHODS as WEBHOOK_METHODS
from webhooks import webhooks

METHODS = {
    **dict.fromkeys((*PATHS, "/readyz", "/livez", "/healthz"), "GET"),
    **dict.fromkeys(("/v1/score", "/v1/redact", "/v1/reply-check"), "POST"),
    **DESK_METHODS,
    **WEBHOOK_METHODS,
}
measures = Measures()


def path_from(variable: str, default: str) -> Path:
    """The path that an environment variable names, else that of a shipped asset."""
    return Path(os.environ[variable]) if os.environ.get(variable) else asset(default)


def settle_memory() -> None:
    """Take the loaded model out of the garbage collector's sight, and let it look less often.

    With Python's defaults a collection walks through the whole model every few requests: it was the 99th percentile
    of the response time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@bentoml.service(
    name="escalml",
    workers=int(os.environ.get("ESCALML_WORKERS", "1")),
    http={"host": "127.0.0.1", "port": 3000},
    traffic={"timeout": 60},
    threads=1,  # per worker: scoring holds the interpreter, a second thread would only make both slower
    metrics={"enabled": False},  # see `measures`
    logging={"access": {"enabled": False}},
    tracing={"excluded_urls": ".*"},
)
class Escalml:
    """Learned severity, escalation, privacy and topic of customer messages, and the route a policy makes of them."""

    def __init__(self) -> None:
        withhold_texts()
        self._scorer = Scorer.load(path_from("ESCALML_MODEL", "models/champion"))
        policy = path_from("ESCALML_POLICY", "serving/policy.yaml")
        self._policy = read_policy(policy, targets=self._scorer.manifest.targets)
        # Floods are those that this worker has seen. Managers' alerts are not counted down here: that takes one count
        # for all workers.
        self._floods = RunningContext(self._policy.model_copy(update={"capacity": None}))
        self._one_at_a_time = Lock()
        settings = store_settings(os.environ)
        self.store = Store(settings, measures.count_kept, self._scorer.find_identifiers) if settings else None
        self.intake = Intake(
            self.answer_and_keep,
            self.store.deliveries if self.store else RememberedDeliveries(),
            read_helpdesks(path_from("ESCALML_HELPDESKS", "serving/helpdesks.yaml"), tuple(HELPDESKS)),
            os.environ,
        )
        # A model that cannot answer must never become ready; the first answer also pays for lazy imports.
        self._answer([Message(text="Hello")], explain=True)
        settle_memory()
        if self.store:
            self.store.start()

    @bentoml.on_shutdown
    def close_store(self) -> None:
        """Write down what was answered last."""
        if self.store:
            self.store.close()

    @bentoml.api(route="/v1/score", input_spec=ScoreRequest, output_spec=ScoreResponse)
    def score(self, messages: list[Message], explain: bool) -> ScoreResponse:
        """Score and route messages. The same message gives the same result alone, in a list, and in a file.

        But for a flood: `surge` holds while negative public mentions of its brand and topic come far above their rate.
        """
        if explain and too_much_to_explain(messages):
            raise InvalidArgument(
                f"explain: at most {MAX_EXPLAINED} messages of {MAX_EXPLAINED_CHARACTERS:,} characters in all; "
                "send fewer at a time, or set explain to false."
            )
        messages = [message if message.id else message.model_copy(update={"id": uuid4().hex}) for message in messages]
        try:
            return ScoreResponse(results=self.answer_and_keep(messages, explain=explain))
        except EscalmlError as error:
            raise InvalidArgument(str(error)) from None

    def answer_and_keep(self, messages: Sequence[Message], *, explain: bool = False) -> list[Result]:
        """Results, counted and kept; every message has an id."""
        results = self._answer(messages, explain=explain)
        measures.count_results(results)
        if self.store:
            self.store.keep(messages, results, datetime.now(UTC))
        return results

    @bentoml.api(route="/v1/redact", input_spec=RedactRequest, output_spec=RedactResponse)
    def redact(self, texts: list[str], style: Literal["placeholder", "mask"]) -> RedactResponse:
        """Find literal identifiers and replace them: by pseudonyms, numbered through the whole call, or by a mask."""
        found = self._scorer.find_identifiers(texts)
        redacted = Pseudonyms(masked if style == "mask" else None).redact_all(texts, found)
        return RedactResponse(
            results=[Redaction(identifiers=i, redacted_text=t) for i, t in zip(found, redacted, strict=True)]
        )

    @bentoml.api(route="/v1/reply-check", input_spec=ReplyRequest, output_spec=ReplyResponse)
    def reply_check(self, **draft: Any) -> ReplyResponse:  # noqa: ANN401 - the fields of ReplyRequest
        """Go through the checklist of a draft reply, and say whether a colleague has to approve it."""
        checked = check_reply(DraftReply(**draft), approval_until_days=self._policy.replies.approval_until_days)
        return ReplyResponse(**dict(checked))

    def _answer(self, messages: Sequence[Message], *, explain: bool) -> list[Result]:
        """Results as of now."""
        with self._one_at_a_time:  # webhooks come on threads of their own
            now = datetime.now(UTC)
            return answer(self._scorer, self._policy, messages, now=now, explain=explain, running=self._floods)

    def desk(self) -> Desk:
        """What the calls of the desk need."""
        return Desk(self.store, self._scorer.table.blocks, self._scorer.find_identifiers)

    def facts(self) -> dict[str, Any]:
        """What the model says of itself, and the policy's version."""
        return {**self._scorer.manifest.model_dump(mode="json"), "policy_version": self._policy.version}


def too_much_to_explain(messages: list[Message]) -> bool:
    """Whether explaining these would keep other calls waiting for long."""
    return len(messages) > MAX_EXPLAINED or sum(len(m.text) for m in messages) > MAX_EXPLAINED_CHARACTERS


def _facts() -> dict[str, Any]:
    """Facts of the service that runs in this process."""
    return bentoml.get_current_service().facts()  # type: ignore[no-any-return]


def _description() -> dict[str, Any]:
    """What /docs.json answers."""
    return describe_api(Escalml.openapi_spec.asdict(), __version__)


def _desk() -> Desk:
    """Desk of the service that runs in this process."""
    return bentoml.get_current_service().desk()  # type: ignore[no-any-return]


def _intake() -> Intake:
    """Intake of the service that runs in this process."""
    return bentoml.get_current_service().intake  # type: ignore[no-any-return]


Escalml.mount_asgi_app(webhooks(_intake), name="webhooks")
Escalml.mount_asgi_app(desk_calls(_desk), name="desk")
Escalml.mount_asgi_app(
    pages(asset("serving/console"), {"/v1/model": _facts, "/docs.json": _description}, measures.exposition)
)
Escalml.add_asgi_middleware(PlainAnswers, paths=METHODS, measures=measures)
Escalml.add_asgi_middleware(Guard, methods=METHODS, limits=Limits())
