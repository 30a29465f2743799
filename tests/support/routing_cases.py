"""Messages and predictions in plain words, for the tests of routing."""

from datetime import UTC, datetime
from typing import Any

from escalml.assets import asset
from escalml.config import read_params
from escalml.records import (
    SEVERITY_LEVELS,
    Decision,
    EscalationResult,
    Message,
    ModelFacts,
    Prediction,
    PrivacyResult,
    SeverityResult,
    TopicResult,
)
from escalml.routing import Context, decide, read_policy

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
POLICY = read_policy(asset("serving/policy.yaml"))
TOPICS = read_params(asset("params.yaml")).targets["topic"].labels


def a_message(**fields: Any) -> Message:
    return Message.model_validate({"text": "my message", "channel": "email"} | fields)


def a_post(**fields: Any) -> Message:
    return a_message(channel="social", **fields)


def a_prediction(
    severity: str | None = "low",
    topic: str | None = "question",
    escalated: bool | None = False,
    reasons: tuple[str, ...] = (),
    asks_for: int = 0,
    privacy: tuple[str, ...] = (),
    review: bool = False,
) -> Prediction:
    """A model that is sure: each probability is 0.9 or 0.1 and says what the arguments say."""
    sure = {True: 0.9, False: 0.1}
    names = [f"severity_ge_{level}" for level in SEVERITY_LEVELS[1:]] if severity else []
    targets = {name: sure[SEVERITY_LEVELS.index(severity) > rank] for rank, name in enumerate(names)}
    targets |= {} if escalated is None else {"escalated": sure[escalated]}
    shares = {level: 0.7 if level == severity else 0.1 for level in SEVERITY_LEVELS}
    return Prediction(
        id="t-1",
        model=ModelFacts(name="test", version="1", calibrated_on="nothing"),
        severity=SeverityResult(level=severity, probabilities=shares) if severity else None,
        escalation=None
        if escalated is None
        else EscalationResult(
            probability=sure[escalated],
            likely=escalated,
            threshold=0.4,
            reasons=dict.fromkeys(reasons, 0.9),
            requested_level=asks_for,
        ),
        privacy=PrivacyResult(
            sensitive=bool(privacy), categories=privacy, probabilities={}, identifiers=(), redacted_text=""
        ),
        topic=TopicResult(label=topic, probabilities={topic: 1.0}) if topic else None,
        targets=targets,
        review=review,
    )


def route(message: Message, prediction: Prediction, **context: Any) -> Decision:
    return decide(message, prediction, Context(POLICY, NOW, **context))
