"""The scoring service: one BentoML service around the Scorer and the policy that batch scoring uses, too.

`endpoints` lists its calls. Start it with `escalml serve`, which checks model and policy first.
"""

import os
from typing import TYPE_CHECKING, Any, Literal
from uuid import uuid4

import bentoml
from bentoml.exceptions import InvalidArgument

from escalml import __version__
from escalml.errors import EscalmlError
from escalml.privacy import Pseudonyms, masked
from escalml.records import DraftReply, Message
from escalml.service.bento_defaults import add_middleware, end_service, prepare_worker
from escalml.service.bento_options import service_options
from escalml.service.endpoints.form import Backend
from escalml.service.endpoints.messages import REDACT, REPLY_CHECK, SCORE
from escalml.service.http.api_description import describe_api
from escalml.service.http.application import routes
from escalml.service.http.payloads import (
    MAX_EXPLAINED,
    MAX_EXPLAINED_CHARACTERS,
    Redaction,
    RedactResponse,
    ReplyResponse,
    ScoreResponse,
)
from escalml.service.http.unread_messages import Unread, errors_of, read_ones
from escalml.service.metrics import Metrics
from escalml.service.webhooks.deliveries import prove_sender, refuse_unsigned

if TYPE_CHECKING:
    from escalml.service.engine import Engine

metrics = Metrics()


@bentoml.service(name="escalml", **service_options(os.environ))
class Escalml:
    """Learned severity, escalation, privacy and topic of customer messages, and the route a policy makes of them."""

    def __init__(self) -> None:
        prepare_worker()
        # Not above: the server that starts the workers reads this module, too, and has no use for a model.
        from escalml.service.engine import Engine

        try:
            self.engine: Engine = Engine(os.environ, metrics)
        except EscalmlError as error:
            end_service(error)
        self.engine.start()

    @bentoml.on_shutdown
    def close(self) -> None:
        """Write down what was answered last."""
        self.engine.close()

    @bentoml.api(route=SCORE.path, input_spec=SCORE.body, output_spec=SCORE.answer)
    def score(
        self,
        messages: list[Message | Unread],
        explain: bool,
        trial: bool = False,
        strict: bool = False,  # noqa: ARG002 - told by how the messages were read
    ) -> ScoreResponse:
        """Score and route messages. The same message gives the same result alone, in a list, and in a file.

        But for a flood: `surge` holds while negative public mentions of its brand and topic come far above their rate.
        A message that cannot be read stands in `errors`, and costs the others nothing; where none can, or with
        `strict`, the call is refused.
        """
        errors, readable = errors_of(messages), read_ones(messages)
        metrics.count_unread(len(messages) - len(readable))
        if explain and too_much_to_explain(readable):
            raise InvalidArgument(
                f"explain: at most {MAX_EXPLAINED} messages of {MAX_EXPLAINED_CHARACTERS:,} characters in all, "
                "subjects and threads included; send fewer at a time, or set explain to false."
            )
        named = [message if message.id else message.model_copy(update={"id": uuid4().hex}) for message in readable]
        try:
            ask = self.engine.try_out if trial else self.engine.answer
            return ScoreResponse(results=ask(named, explain=explain), errors=errors)
        except EscalmlError as error:
            raise InvalidArgument(str(error)) from None

    @bentoml.api(route=REDACT.path, input_spec=REDACT.body, output_spec=REDACT.answer)
    def redact(self, texts: list[str], style: Literal["placeholder", "mask"]) -> RedactResponse:
        """Find literal identifiers and replace them: by pseudonyms, numbered through the whole call, or by a mask."""
        found = self.engine.find(texts)
        redacted = Pseudonyms(masked if style == "mask" else None).redact_all(texts, found)
        return RedactResponse(
            results=[Redaction(identifiers=i, redacted_text=t) for i, t in zip(found, redacted, strict=True)]
        )

    @bentoml.api(route=REPLY_CHECK.path, input_spec=REPLY_CHECK.body, output_spec=REPLY_CHECK.answer)
    def reply_check(self, **draft: Any) -> ReplyResponse:  # noqa: ANN401 - the fields of ReplyRequest
        """Go through the checklist of a draft reply, and say whether a colleague has to approve it."""
        return ReplyResponse(**dict(self.engine.check_reply(DraftReply(**draft))))


def too_much_to_explain(messages: list[Message]) -> bool:
    """Whether explaining these would keep other calls waiting for long."""
    return len(messages) > MAX_EXPLAINED or sum(m.n_characters for m in messages) > MAX_EXPLAINED_CHARACTERS


def _engine() -> "Engine":
    """What answers in this process."""
    return bentoml.get_current_service().engine  # type: ignore[no-any-return]


def _description() -> dict[str, Any]:
    """OpenAPI description of this service, with the fields of its model."""
    blocks = _engine().desk().blocks
    has_keys = bool(os.environ.get("ESCALML_KEYS"))
    return describe_api(Escalml.openapi_spec.asdict(), __version__, blocks, has_keys=has_keys)


Escalml.mount_asgi_app(routes(lambda: Backend(_engine(), metrics.exposition, _description)))
add_middleware(
    Escalml,
    os.environ,
    metrics,
    refuse_unsigned(lambda: _engine().intake),
    prove_sender(lambda: _engine().intake),
    lambda: _engine().sessions,
)
