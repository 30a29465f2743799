"""Which targets a field of the user's own settles: by what the model named, or by what a person said is right."""

from collections.abc import Mapping
from typing import Any

from escalml.records import FieldResult

# Of fields that have sections of their own in a prediction.
_SHIPPED = ("severity_ge_", "escalated", "reason_", "requests_level_", "privacy_", "topic_", "vulnerable")
# A file that was scored before predictions had `fields` does not say which label the model named.
UNDECODED_THRESHOLD = 0.5


def settled_targets(name: str, field: FieldResult, label: Any) -> dict[str, bool]:  # noqa: ANN401 - any field's label
    """Targets of a field, and which of them a label reaches.

    Parameters
    ----------
    name
        Of the field.
    field
        The field, as a model said it: its labels, and what its targets are named by.
    label
        The label: a level, one label or none, true or false, or a list.

    Returns
    -------
    Target -> whether it is reached. By every kind that the field may be of, so some are no target of the model.
    """
    if isinstance(label, bool):
        return {name: label}
    labels = list(field.probabilities)
    rank = labels.index(label) if label in labels else -1
    given = label if isinstance(label, list | tuple) else (label,)
    reached = {f"{name}_ge_{one}": place <= rank for place, one in enumerate(labels)}
    return reached | {f"{field.prefix or name}_{one}": one in given for one in labels}


def raised_own_targets(targets: Mapping[str, float], fields: Mapping[str, FieldResult]) -> set[str]:
    """Targets of the user's own fields that a model takes as reached.

    Parameters
    ----------
    targets
        Probability of each target.
    fields
        What the model says of each own field; empty where the file was scored before there were any.

    Returns
    -------
    Those of the labels that the model named, by its own thresholds; of a target of no field here, from one half on.
    """
    named: dict[str, bool] = {}
    for name, field in fields.items():
        named |= settled_targets(name, field, field.label)
    undecoded = {name for name in targets if name not in named and not name.startswith(_SHIPPED)}
    reached = {name for name, holds in named.items() if holds and name in targets}
    return reached | {name for name in undecoded if targets[name] >= UNDECODED_THRESHOLD}
