"""A prediction as a person has corrected it: what the labels say is certain, the rest stays as the model said."""

from collections.abc import Mapping, Sequence
from typing import Any

from escalml.records import SEVERITY_LEVELS, FieldResult, Prediction, SeverityResult, TopicResult
from escalml.routing.own_fields import settled_targets


def corrected(prediction: Prediction, labels: Mapping[str, Any]) -> Prediction:
    """Put a person's labels in the place of what a model said.

    Parameters
    ----------
    prediction
        What the model says.
    labels
        Right labels by field, as in training data; a field that is not there stays as the model said.

    Returns
    -------
    The prediction by which to decide: labels have probability 1 or 0, and no person has to look any more.
    """
    targets = dict(prediction.targets)
    for name, label in labels.items():
        targets |= _targets(name, label, targets, prediction.fields)
    own = {
        name: _own_field(field, labels[name]) if name in labels else field for name, field in prediction.fields.items()
    }
    changes: dict[str, Any] = {"targets": targets, "fields": own, "review": False, "review_reasons": ()}
    if "severity" in labels:
        level = str(labels["severity"])
        changes["severity"] = SeverityResult(
            level=level, probabilities={one: float(one == level) for one in SEVERITY_LEVELS}
        )
    if "topic" in labels:
        topic = labels["topic"]
        changes["topic"] = (
            None if topic in (None, "none") else TopicResult(label=str(topic), probabilities={str(topic): 1.0})
        )
    if "privacy" in labels:
        categories = tuple(labels["privacy"])
        changes["privacy"] = prediction.privacy.model_copy(
            update={"sensitive": bool(categories), "categories": categories, "probabilities": _shares(categories)}
        )
    if prediction.escalation is not None:
        changes["escalation"] = prediction.escalation.model_copy(update=_escalation(labels))
    return prediction.model_copy(update=changes)


def _escalation(labels: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of the section on escalation that labels settle."""
    changes: dict[str, Any] = {}
    if "escalated" in labels:
        changes |= {"likely": bool(labels["escalated"]), "probability": float(bool(labels["escalated"]))}
    if "reasons" in labels:
        changes["reasons"] = _shares(labels["reasons"])
    if "requested_level" in labels:
        changes["requested_level"] = int(labels["requested_level"])
    return changes


def _own_field(said: FieldResult, label: Any) -> FieldResult:  # noqa: ANN401 - any field's label
    """A field of the user's own, as a person labelled it."""
    given = tuple(label) if isinstance(label, list | tuple) else label
    names = ("true",) * (given is True) if isinstance(given, bool) else given if isinstance(given, tuple) else (given,)
    return said.model_copy(
        update={"label": given, "probabilities": {name: float(name in names) for name in said.probabilities}}
    )


def _targets(
    field: str,
    label: Any,  # noqa: ANN401 - any field's label
    known: Mapping[str, float],
    own: Mapping[str, FieldResult],
) -> dict[str, float]:
    """The model's targets that a label settles, each 1 or 0."""
    match field:
        case "severity":
            rank = SEVERITY_LEVELS.index(label) if label in SEVERITY_LEVELS else 0
            settled = {f"severity_ge_{one}": place < rank for place, one in enumerate(SEVERITY_LEVELS[1:])}
        case "requested_level":
            settled = {f"requests_level_{one}": int(label) >= one for one in (3, 4)}
        case "reasons" | "privacy":
            prefix = "reason_" if field == "reasons" else "privacy_"
            settled = {name: name.removeprefix(prefix) in label for name in known if name.startswith(prefix)}
        case "topic":
            settled = {name: name == f"topic_{label}" for name in known if name.startswith("topic_")}
        case _:
            settled = settled_targets(field, own.get(field, FieldResult(label=None, probabilities={})), label)
    return {name: float(holds) for name, holds in settled.items() if name in known}


def _shares(names: Sequence[str]) -> dict[str, float]:
    return dict.fromkeys(names, 1.0)
