"""The scoring service: one BentoML API around the Scorer and the policy that batch scoring uses too.

What comes in and goes out is `payloads`. Start it with `escalml serve`, which checks model and policy first.
"""

import logging
import os
import signal
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from uuid import uuid4

import bentoml
from bentoml.exceptions import InvalidArgument

from escalml import __version__
from escalml.errors import EscalmlError
from escalml.privacy import Pseudonyms, masked
from escalml.records import DraftReply, Message
from escalml.routing.draw import STYLE
from escalml.service.http.api_description import describe_api
from escalml.service.http.auth import Auth
from escalml.service.http.connections import limit_connections
from escalml.service.http.desk_calls import METHODS as DESK_METHODS
from escalml.service.http.desk_calls import desk_calls
from escalml.service.http.key_ring import KeyRing
from escalml.service.http.limits import UNPROVEN, Limiter, Limits
from escalml.service.http.pages import FILES, PATHS, pages
from escalml.service.http.paths import EncodedSlashes
from escalml.service.http.payloads import (
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
from escalml.service.http.responses import PlainResponses
from escalml.service.logs import log_as_json, withhold_texts
from escalml.service.metrics import Metrics
from escalml.service.parent_watch import end_with_server
from escalml.service.webhooks.deliveries import METHODS as WEBHOOK_METHODS
from escalml.service.webhooks.deliveries import XML_PATHS, refuse_unsigned, webhooks

if TYPE_CHECKING:
    from escalml.service.engine import Engine

PROBES = ("/readyz", "/livez", "/healthz")
TEXT_PATHS = ("/v1/score", "/v1/redact", "/v1/reply-check")
METHODS = {
    **dict.fromkeys((*PATHS, *PROBES), "GET"),
    **dict.fromkeys(TEXT_PATHS, "POST"),
    **DESK_METHODS,
    **WEBHOOK_METHODS,
}
log = logging.getLogger("escalml")
metrics = Metrics()


@bentoml.service(
    name="escalml",
    workers=int(os.environ.get("ESCALML_WORKERS", "1")),
    http={"host": "127.0.0.1", "port": 3000},
    traffic={"timeout": 60},
    threads=Limits.calls + UNPROVEN.calls,  # all but the queue's wait
    metrics={"enabled": False},  # see `metrics`
    logging={"access": {"enabled": False}},
    tracing={"excluded_urls": ".*"},
)
class Escalml:
    """Learned severity, escalation, privacy and topic of customer messages, and the route a policy makes of them."""

    def __init__(self) -> None:
        withhold_texts()
        log_as_json()
        # Not above: the server that starts the workers reads this module, too, and has no use for a model.
        from escalml.service.engine import Engine

        is_worker = bentoml.server_context.worker_index is not None  # a test runs it in its own process
        if is_worker:  # its server may have been killed while it read all this
            end_with_server(int(os.environ.get("ESCALML_SERVER") or os.getppid()))
        try:
            self.engine: Engine = Engine(os.environ, metrics)
        except EscalmlError as error:
            if not is_worker:
                raise
            log.critical("the service ends: %s", error)
            os.kill(os.getppid(), signal.SIGTERM)  # else it would start one worker after another
            os._exit(1)
        self.engine.start()

    @bentoml.on_shutdown
    def close(self) -> None:
        """Write down what was answered last."""
        self.engine.close()

    @bentoml.api(route="/v1/score", input_spec=ScoreRequest, output_spec=ScoreResponse)
    def score(self, messages: list[Message], explain: bool) -> ScoreResponse:
        """Score and route messages. The same message gives the same result alone, in a list, and in a file.

        But for a flood: `surge` holds while negative public mentions of its brand and topic come far above their rate.
        """
        if explain and too_much_to_explain(messages):
            raise InvalidArgument(
                f"explain: at most {MAX_EXPLAINED} messages of {MAX_EXPLAINED_CHARACTERS:,} characters in all, "
                "subjects and threads included; send fewer at a time, or set explain to false."
            )
        messages = [message if message.id else message.model_copy(update={"id": uuid4().hex}) for message in messages]
        try:
            return ScoreResponse(results=self.engine.answer(messages, explain=explain))
        except EscalmlError as error:
            raise InvalidArgument(str(error)) from None

    @bentoml.api(route="/v1/redact", input_spec=RedactRequest, output_spec=RedactResponse)
    def redact(self, texts: list[str], style: Literal["placeholder", "mask"]) -> RedactResponse:
        """Find literal identifiers and replace them: by pseudonyms, numbered through the whole call, or by a mask."""
        found = self.engine.find(texts)
        redacted = Pseudonyms(masked if style == "mask" else None).redact_all(texts, found)
        return RedactResponse(
            results=[Redaction(identifiers=i, redacted_text=t) for i, t in zip(found, redacted, strict=True)]
        )

    @bentoml.api(route="/v1/reply-check", input_spec=ReplyRequest, output_spec=ReplyResponse)
    def reply_check(self, **draft: Any) -> ReplyResponse:  # noqa: ANN401 - the fields of ReplyRequest
        """Go through the checklist of a draft reply, and say whether a colleague has to approve it."""
        return ReplyResponse(**dict(self.engine.check_reply(DraftReply(**draft))))


def too_much_to_explain(messages: list[Message]) -> bool:
    """Whether explaining these would keep other calls waiting for long."""
    return len(messages) > MAX_EXPLAINED or sum(m.n_characters for m in messages) > MAX_EXPLAINED_CHARACTERS


def _engine() -> "Engine":
    """What stands behind the calls in this process."""
    return bentoml.get_current_service().engine  # type: ignore[no-any-return]


KEYS = os.environ.get("ESCALML_KEYS")
BEHIND_PROXY = bool(os.environ.get("ESCALML_BEHIND_PROXY"))
DOCUMENTS: Mapping[str, Callable[[], dict[str, Any] | str]] = {
    "/v1/model": lambda: _engine().facts(),
    "/v1/model/results": lambda: _engine().results(),
    "/v1/policy/map": lambda: _engine().policy_map(),
    "/docs.json": lambda: describe_api(
        Escalml.openapi_spec.asdict(), __version__, _engine().desk().blocks, has_keys=KEYS is not None
    ),
}
CONSOLE = (*Path(__file__).with_name("console").iterdir(), STYLE)
Escalml.mount_asgi_app(webhooks(lambda: _engine().intake), name="webhooks")
Escalml.mount_asgi_app(desk_calls(lambda: _engine().desk()), name="desk")
Escalml.mount_asgi_app(pages(CONSOLE, DOCUMENTS, metrics.exposition))
Escalml.add_asgi_middleware(EncodedSlashes)
Escalml.add_asgi_middleware(PlainResponses, paths=METHODS, metrics=metrics, unlogged=(*PROBES, "/metrics", "/", FILES))
Escalml.add_asgi_middleware(Auth, paths=METHODS, keys=KeyRing(Path(KEYS)) if KEYS else None, behind_proxy=BEHIND_PROXY)
Escalml.add_asgi_middleware(
    Limiter,
    methods=METHODS,
    limits=Limits(),
    count=metrics.count_calls,
    xml_paths=XML_PATHS,
    mended_paths=TEXT_PATHS,
    check_sender=refuse_unsigned(lambda: _engine().intake),
)
limit_connections()
