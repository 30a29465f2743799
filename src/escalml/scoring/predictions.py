"""From a row of probabilities to a prediction: levels, flags and labels by the manifest's thresholds."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from escalml.data.labels import Block, FloatArray, TargetTable, decode_levels, level_probabilities
from escalml.models.abstention import CRITICAL, ESCALATED, abstains
from escalml.models.manifest import Manifest
from escalml.models.thresholds import threshold_for_cost
from escalml.privacy import Pseudonyms
from escalml.records import (
    VULNERABLE,
    EscalationResult,
    FieldResult,
    Identifier,
    ModelFacts,
    Prediction,
    PrivacyResult,
    ReviewReason,
    SeverityResult,
    TopicResult,
)

SHOWN_TOPIC = 0.01
MILD = ("low", "medium")
# Fields that have a section of their own in a prediction; every other one is the user's.
SECTIONS = frozenset({"severity", "escalated", "reasons", "requested_level", "privacy", "topic", VULNERABLE})


def build_prediction(
    message_id: str,
    texts: Sequence[str],
    found: Sequence[tuple[Identifier, ...]],
    row: FloatArray,
    table: TargetTable,
    manifest: Manifest,
) -> Prediction:
    """Read a row of the probability matrix.

    Parameters
    ----------
    message_id
        The caller's id.
    texts
        Earlier turns, subject and text, as sent (`Message.texts`); the last one is redacted here.
    found
        Identifiers of each of them. What any reveals is redacted in the last, numbered as `escalml redact` does.
    row
        Probability of each target. Shape (n_targets,), in [0, 1].
    table
        Names of the targets.
    manifest
        Thresholds and facts of the model.

    Returns
    -------
    The prediction, unexplained. A section is None where the model has no such target.
    """
    severity = _severity(row, table, manifest)
    targets = {name: round(float(probability), 6) for name, probability in zip(table.columns, row, strict=True)}
    flagged = flagged_targets(row, table, manifest)
    escalation = _escalation(targets, flagged, table, manifest)
    reasons = tuple(_reasons_to_look(row, table, manifest, severity, escalation))
    return Prediction(
        id=message_id,
        model=ModelFacts(
            name=manifest.name, version=manifest.version, calibrated_on=manifest.calibration.calibrated_on
        ),
        severity=severity,
        escalation=escalation,
        privacy=_privacy(texts, found, targets, flagged, table, manifest),
        topic=_topic(targets, flagged, table),
        targets=targets,
        fields={
            name: _own_field(block, row, targets, flagged)
            for name, block in table.blocks.items()
            if name not in SECTIONS
        },
        review=bool(reasons),
        review_reasons=reasons,
    )


def flagged_targets(row: FloatArray, table: TargetTable, manifest: Manifest) -> set[str]:
    """Names of the targets that hold, decoded as the evaluation decodes them. `row`: shape (n_targets,), in [0, 1]."""
    predicted = table.predict(row[None], table.row(manifest.thresholds))[0]
    return {name for name, holds in zip(table.columns, predicted, strict=True) if holds}


def _reasons_to_look(
    row: FloatArray,
    table: TargetTable,
    manifest: Manifest,
    severity: SeverityResult | None,
    escalation: EscalationResult | None,
) -> Iterator[ReviewReason]:
    """Why a person should look: the model abstains on `escalated`, or would let wait what may be critical."""
    if manifest.review_quantiles and abstains(row[[table.index(ESCALATED)]], manifest.review_quantiles)[0]:
        yield "abstains"
    waits = severity is not None and severity.level in MILD and not (escalation and escalation.likely)
    if waits and manifest.critical_limit is not None and row[table.index(CRITICAL)] >= manifest.critical_limit:
        yield "may_be_critical"


def _severity(row: FloatArray, table: TargetTable, manifest: Manifest) -> SeverityResult | None:
    block = table.blocks.get("severity")
    if block is None:
        return None
    exceedances, levels = row[None, block.span], block.config.labels
    shares = [round(float(share), 6) for share in level_probabilities(exceedances)[0]]
    return SeverityResult(
        level=levels[decode_levels(exceedances, table.row(manifest.thresholds)[block.span])[0]],
        probabilities=dict(zip(levels, shares, strict=True)),
    )


def _escalation(
    targets: Mapping[str, float], flagged: set[str], table: TargetTable, manifest: Manifest
) -> EscalationResult | None:
    if "escalated" not in targets:
        return None
    reasons = {name: p for name, p in table.of_field("reasons", targets).items() if f"reason_{name}" in flagged}
    level: Literal[0, 3, 4] = 4 if "requests_level_4" in flagged else 3 if "requests_level_3" in flagged else 0
    return EscalationResult(
        probability=targets["escalated"],
        likely="escalated" in flagged,
        threshold=manifest.thresholds["escalated"],
        reasons=_strongest_first(reasons),
        requested_level=level,
    )


def _privacy(
    texts: Sequence[str],
    found: Sequence[tuple[Identifier, ...]],
    targets: Mapping[str, float],
    flagged: set[str],
    table: TargetTable,
    manifest: Manifest,
) -> PrivacyResult:
    probabilities = table.of_field("privacy", targets)
    categories = tuple(category for category in probabilities if f"privacy_{category}" in flagged)
    limits = {name: threshold_for_cost(cost) for name, cost in manifest.threshold_rules.sensitive.items()}
    may_be = any(probability >= limits.get(name, math.inf) for name, probability in probabilities.items())
    *before, redacted = Pseudonyms().redact_all(texts, found)
    return PrivacyResult(
        sensitive=bool(categories) or may_be,
        categories=categories,
        probabilities=probabilities,
        identifiers=found[-1],
        redacted_text=redacted,
        vulnerable=VULNERABLE in flagged if VULNERABLE in targets else None,
        redacted_before=tuple(before),
    )


def _topic(targets: Mapping[str, float], flagged: set[str], table: TargetTable) -> TopicResult | None:
    topics = table.of_field("topic", targets)
    total = sum(topics.values())
    if not total:
        return None
    shares = _strongest_first({name: round(probability / total, 6) for name, probability in topics.items()})
    picked = table.of_field("topic", {name: float(name in flagged) for name in targets})
    label = max(shares, key=lambda name: picked[name])  # of none, the likeliest
    return TopicResult(label=label, probabilities={n: p for n, p in shares.items() if p >= SHOWN_TOPIC})


def _own_field(block: Block, row: FloatArray, targets: Mapping[str, float], flagged: set[str]) -> FieldResult:
    """What the model says of a field that only its owner knows."""
    labels, kind = block.config.labels, block.config.kind
    if kind == "binary":
        return FieldResult(label=block.field in flagged, probabilities={"true": targets[block.field]})
    if kind == "ordinal":
        shares = [round(float(share), 6) for share in level_probabilities(row[None, block.span])[0]]
        reached = sum(column in flagged for column in block.columns)
        return FieldResult(label=labels[reached], probabilities=dict(zip(labels, shares, strict=True)))
    columns = dict(zip(labels, block.columns, strict=True))
    held = tuple(label for label, column in columns.items() if column in flagged)
    probabilities = _strongest_first({label: targets[column] for label, column in columns.items()})
    if kind == "multilabel":
        return FieldResult(label=held, probabilities=probabilities, prefix=block.config.prefix)
    total = sum(probabilities.values())
    if block.config.none is None and total:  # one of them holds, as of the topics
        probabilities = {label: round(probability / total, 6) for label, probability in probabilities.items()}
    label = held[0] if held else block.config.none
    return FieldResult(label=label, probabilities=probabilities, prefix=block.config.prefix)


def _strongest_first(probabilities: Mapping[str, float]) -> dict[str, float]:
    """Sorted by falling probability; equal ones keep their order."""
    return dict(sorted(probabilities.items(), key=lambda item: -item[1]))
