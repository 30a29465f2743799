"""A case invented from facts, named as rules name them: the message, the prediction and the context."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from pydantic import AwareDatetime, TypeAdapter, ValidationError

from escalml.records import SEVERITY_LEVELS, VULNERABLE, Message, Prediction, describe
from escalml.routing.decide import Context
from escalml.routing.facts import FACTS, Vocabulary
from escalml.routing.faults import MisfitError, require_known
from escalml.routing.policy import Policy

_HOUR = TypeAdapter(AwareDatetime)
NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)  # any hour: a case's times are told from it
SURE = {True: 0.9, False: 0.1}  # probability of a target that a case says holds, or does not
_TIMES = {"hours_since_opened": "opened_at", "hours_since_last_reply": "last_reply_at"}
_OF_STATE = ("case.responders", "case.reopened", "case.reassigned")
_SENT = ("hours_since_sent", "hours_waiting")
# These follow from other facts, so a case cannot give them.
_DERIVED = {
    "overdue": "hours_waiting, which is longer than the rules' time to reply",
    "any_alarm": "alarms",
    "text.matches": "text, what the customer says",
    "addressed": "text, with one of the policy's handles or without, and public: true",
    "case.agent_silence": "hours_since_last_reply",
    "case.unanswered": "earlier_turns",
    "level_4_risk": "requests_level_4 or reason_outside_step, as a probability",
}
_OF_NOW = "now, the hour of the decision, such as '2026-12-25T10:00:00+01:00'"
_DERIVED |= dict.fromkeys(("working_hours", "weekday", "hours", "holiday"), _OF_NOW)
TEXT = "text"  # no fact that a rule could name, but what text.matches reads
HOUR = "now"  # no fact either, but what those of the clock follow from
_MESSAGE = ("channel", "public", "inbox", "origin", "language", "brand", TEXT)


class Arguments(NamedTuple):
    """What `decide` takes."""

    message: Message
    prediction: Prediction
    context: Context


@dataclass(frozen=True)
class InventedCase:
    """A case that a policy can decide."""

    message: Message
    prediction: Prediction
    surge: bool
    capacity_left: int | None
    leaders_sample: bool
    now: datetime = NOW

    def under(self, policy: Policy) -> Arguments:
        """The case as `decide` takes it; the leaders' sample holds nobody or everybody, as the case says."""
        sample = policy.leaders_sample
        share = {"leaders_sample": sample and sample.model_copy(update={"share": float(self.leaders_sample)})}
        context = Context(policy.model_copy(update=share), self.now, surge=self.surge, capacity_left=self.capacity_left)
        return Arguments(self.message, self.prediction, context)


def invent_case(facts: object, vocabulary: Vocabulary) -> InventedCase:
    """Invent the case of which some facts hold.

    Parameters
    ----------
    facts
        Fact or target -> value. A target is true, false, or a probability that reaches no threshold but the policy's.
        What is not named is as in a message of which nobody knows anything: low severity, no topic, not escalated.
    vocabulary
        The facts there are.

    Returns
    -------
    The case.

    Raises
    ------
    MisfitError
        If a fact is unknown, follows from others, or does not fit; names it.
    """
    if not isinstance(facts, Mapping):
        raise MisfitError("expected a mapping of facts, such as 'severity: high'")
    given = {str(name): value for name, value in facts.items()}
    require_known("fact", given, [*vocabulary.terms, TEXT, HOUR])
    for name in given:
        if name in _DERIVED:
            raise MisfitError(f"follows from other facts; give {_DERIVED[name]}", (name,))
    try:
        now = _HOUR.validate_python(given.pop(HOUR, NOW))
        return InventedCase(
            message=_message(given, now),
            now=now,
            prediction=_prediction(given),
            surge=given.get("surge", False) is True,
            capacity_left=given.get("capacity_left"),
            leaders_sample=given.get("leaders_sample", False) is True,
        )
    except ValidationError as error:
        raise MisfitError(describe(error)) from None
    except (TypeError, ValueError):
        raise MisfitError("a number or a list is not one; write them as the rules do") from None


def _message(given: Mapping[str, Any], now: datetime) -> Message:
    """The message: facts of its own, and times told from now."""
    nested: dict[str, dict[str, Any]] = {"customer": {}, "state": {}}
    for name, value in given.items():
        outer, dot, inner = name.partition(".")
        if name in _OF_STATE:
            nested["state"][inner] = value
        elif dot:
            nested[outer][inner] = value
        elif name in _TIMES:
            nested["state"][_TIMES[name]] = now - timedelta(hours=value)
    sent = next((now - timedelta(hours=given[name]) for name in _SENT if name in given), None)
    turns = [{"role": "customer", "text": "-"}] * int(given.get("earlier_turns", 0))
    own = {name: given[name] for name in _MESSAGE if name in given}
    return Message.model_validate({"id": "case", "text": "-", "sent_at": sent, "thread": turns, **own, **nested})


def _prediction(given: Mapping[str, Any]) -> Prediction:
    """What a model that is sure would say."""
    given = {name: value for name, value in given.items() if name != TEXT}
    held = {name for name, value in given.items() if name not in FACTS and value is True}
    targets = {
        name: SURE[value] if isinstance(value, bool) else value for name, value in given.items() if name not in FACTS
    }
    severity, requested = given.get("severity", _severity(held)), given.get("requested_level", 0)
    topic = given.get("topic", next(iter(_named("topic_", held)), None))
    reasons = [*_listed(given.get("reasons", [])), *_named("reason_", held)]
    privacy = _named("privacy_", held)
    rank = SEVERITY_LEVELS.index(severity) if severity in SEVERITY_LEVELS else 0
    reached = {f"severity_ge_{level}": SURE[rank > place] for place, level in enumerate(SEVERITY_LEVELS[1:])}
    targets = reached | {f"reason_{reason}": SURE[True] for reason in reasons} | {"escalated": SURE[False]} | targets
    return Prediction.model_validate(
        {
            "id": "case",
            "model": {"name": "none", "version": "0", "calibrated_on": "nothing"},
            "severity": severity and {"level": severity, "probabilities": {severity: 1.0}},
            "escalation": {
                "probability": targets["escalated"],
                "likely": "escalated" in held,
                "threshold": 0.5,
                "reasons": dict.fromkeys(reasons, SURE[True]),
                "requested_level": int(max([requested, *(int(level) for level in _named("requests_level_", held))])),
            },
            "privacy": {
                "sensitive": given.get("privacy_sensitive", bool(privacy)),
                "categories": privacy,
                "probabilities": {},
                "identifiers": [],
                "redacted_text": "",
                "vulnerable": VULNERABLE in held if VULNERABLE in targets else None,
            },
            "topic": topic and {"label": topic, "probabilities": {}},
            "targets": targets,
            "review": given.get("review", bool(given.get("review_reasons"))),
            "review_reasons": _listed(given.get("review_reasons", [])),
            "alarms": [{"name": name, "start": 0, "end": 0} for name in _listed(given.get("alarms", []))],
            "language": {
                "code": given.get("language"),
                "score": 1.0,
                "supported": given.get("language_supported", True),
            },
            "asks_for_human": given.get("asks_for_human", False),
            "automatic": given.get("automatic", False),
            "opt_out": given.get("opt_out", False),
        }
    )


def _severity(held: set[str]) -> str:
    """The highest level that is reached."""
    return [SEVERITY_LEVELS[0], *(level for level in SEVERITY_LEVELS if f"severity_ge_{level}" in held)][-1]


def _named(prefix: str, held: set[str]) -> list[str]:
    """What follows a prefix in the names of the targets that hold."""
    return sorted(name.removeprefix(prefix) for name in held if name.startswith(prefix))


def _listed(value: object) -> list[str]:
    """A word or a list of words as a list."""
    return [str(word) for word in value] if isinstance(value, list) else [str(value)]
