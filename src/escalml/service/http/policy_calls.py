"""Handlers of the calls around the policy: drafts tried beside it, suggestions, open cases routed again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from escalml.config import TargetConfig
from escalml.errors import EscalmlError
from escalml.privacy import Finder, Pseudonyms
from escalml.records import Message, Prediction
from escalml.records.policies import (
    PolicyTrial,
    RouteAgain,
    SuggestionRequest,
    SuggestionsQuery,
    SuggestionVerdict,
)
from escalml.routing import Policy
from escalml.service.desk.policy_desk import route_again, try_draft
from escalml.service.desk.rerouting import Rerouting
from escalml.service.http.request_parts import id_of, key_name, read_body, read_query, redacted_name
from escalml.store import Actor, Store, StoreError
from escalml.store.settings import Clock, utc_now


@dataclass(frozen=True)
class PolicyCalls:
    """The calls, over the policy in use, the model's targets, what scores, what finds identifiers, and the store."""

    policy: Policy
    targets: Mapping[str, TargetConfig]
    predict: Callable[[Sequence[Message]], Sequence[Prediction]]
    find: Finder
    store: Store | None
    rerouting: Rerouting | None
    clock: Clock = utc_now

    @property
    def kept(self) -> Store:
        """The store; where there is none, an error that says why."""
        if self.store is None:
            raise StoreError("this service keeps nothing (--no-store); start it without, to have suggestions.")
        return self.store

    def try_draft(self, body: bytes, _: Request) -> Any:  # noqa: ANN401 - JSON
        """Decide a message by the policy in use and by a draft; nothing is kept or counted."""
        wanted = read_body(PolicyTrial, body)
        message = wanted.message.model_copy(update={"id": wanted.message.id or "trial"})
        (prediction,) = self.predict([message])
        return try_draft(message, prediction, self.policy, wanted.draft, now=self.clock(), targets=self.targets)

    def suggest(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Keep a suggested change for the owner of its rule."""
        wanted = read_body(SuggestionRequest, body)
        owners = {rule.name: rule.owner for rule in self.policy.rules}
        if wanted.rule is not None and wanted.rule not in owners:
            raise EscalmlError(
                "rule: is none of the policy's; GET /v1/policy/map shows them, and a rule that is missing has no name."
            )
        given = wanted.model_copy(update={"text": self._redacted(wanted.text), "by": redacted_name(wanted.by)})
        owner = owners.get(wanted.rule or "")
        store, version = self.kept, self.policy.version
        return store.soon(
            lambda: store.suggestions.add(given, self.clock(), owner=owner, version=version, key_name=key_name(request))
        )

    def list(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """A page of the suggestions."""
        return self.kept.suggestions.list(read_query(SuggestionsQuery, request))

    def decide(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Take or decline a suggestion."""
        wanted = read_body(SuggestionVerdict, body)
        note = wanted.note and self._redacted(wanted.note)
        given = wanted.model_copy(update={"note": note, "by": redacted_name(wanted.by)})
        return self.kept.suggestions.decide(id_of(request), given, self.clock(), key_name=key_name(request))

    def route_again(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Have open cases follow the policy in use, or say what would change."""
        wanted = read_body(RouteAgain, body)
        store = self.kept
        if self.rerouting is None:
            raise StoreError("this service decides no case anew.")
        actor = Actor(redacted_name(wanted.by), key_name(request))
        return route_again(store, self.rerouting, self.clock, dry_run=wanted.dry_run, actor=actor)

    def _redacted(self, text: str) -> str:
        """A text without its identifiers, which may have grown; the end of what no longer fits is cut."""
        return Pseudonyms().redact(text, self.find([text])[0])[:2_000]
