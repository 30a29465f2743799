"""Levels: does a policy, fed by a model, send messages to the level that their labels call for?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from escalml.config import EvaluationConfig
from escalml.data.labels import FloatArray
from escalml.evaluation.bootstrap import estimate, resamples
from escalml.evaluation.evaluate import Metric
from escalml.evaluation.metrics import average_precision, confusion, ratio, review_curve
from escalml.evaluation.table_cells import figure, markdown_table, support
from escalml.records import Record

LEVELS = (1, 2, 3, 4)
METRICS = {
    "level_3_recall": "level 3 or 4 called for: decided so ↑",
    "level_3_precision": "decided level 3 or 4: called for ↑",
    "level_4_recall": "level 4 called for: decided so ↑",
    "level_4_precision": "decided level 4: called for ↑",
    "level_4_risk/average_precision": "`level_4_risk`: average precision ↑",
}


class LevelConfusion(Record):
    """Levels of one data set.

    `decided` counts all messages by the level decided; `confusion` counts those whose labels tell a level, by that
    level and the one decided. Metrics are those of `METRICS`; `level_4_risk` stands against the labels *asks for an
    executive, or threatens or takes a step outside*.
    """

    dataset: str
    n_messages: int
    decided: tuple[int, ...]
    confusion: tuple[tuple[int, ...], ...]
    metrics: dict[str, Metric]


class Levels(Record):
    """What was measured: one policy over the predictions of one model."""

    split: str
    policy_version: str
    n_bootstrap: int
    interval: float
    sets: tuple[LevelConfusion, ...]


@dataclass(frozen=True)
class DecidedMessage:
    """A message's labels, the level decided and the risk of level 4 told; `risk` is None where no target tells it."""

    group: str
    labels: Mapping[str, Any]
    level: int
    risk: float | None


def called_for(labels: Mapping[str, Any]) -> int | None:
    """The level that a reader's labels call for, by the rubric.

    Parameters
    ----------
    labels
        Labels of one message.

    Returns
    -------
    4 where the customer asks for an executive; 3 where the matter is `escalated`, or critical; 2 where it is of high
    severity: the rubric has no label for a hand-over to an expert, so that 2 is a convention; else 1. None where
    severity, escalation or the level asked for was not labelled.
    """
    severity, escalated, asked = (labels.get(name) for name in ("severity", "escalated", "requested_level"))
    if severity is None or escalated is None or asked is None:
        return None
    if int(asked) == max(LEVELS):
        return 4
    if int(asked) or escalated or severity == "critical":
        return 3
    return 2 if severity == "high" else 1


def goes_over_our_heads(labels: Mapping[str, Any]) -> bool | None:
    """Whether the customer asks for an executive or has a step outside in mind; None where not labelled."""
    asked, reasons = labels.get("requested_level"), labels.get("reasons")
    return None if asked is None or reasons is None else int(asked) == max(LEVELS) or "outside_step" in reasons


def evaluate_levels(
    dataset: str, messages: Sequence[DecidedMessage], config: EvaluationConfig, *, seed: int
) -> LevelConfusion:
    """Measure the decisions of one data set, with intervals from a bootstrap over groups.

    Parameters
    ----------
    dataset
        What the report calls it.
    messages
        At least one.
    config
        Replicates and interval.
    seed
        Of the bootstrap.

    Returns
    -------
    The figures; only labelled messages count, metric by metric.
    """
    told = [(message, called_for(message.labels)) for message in messages]
    labelled = [(message, level) for message, level in told if level is not None]
    true = np.array([level for _, level in labelled], dtype=np.int64)
    decided = np.array([message.level for message, _ in labelled], dtype=np.int64)
    weights = _weights([message.group for message, _ in labelled], config, seed)
    shares = {
        "level_3_recall": _share(decided >= 3, true >= 3, weights, config),
        "level_3_precision": _share(true >= 3, decided >= 3, weights, config),
        "level_4_recall": _share(decided == 4, true == 4, weights, config),
        "level_4_precision": _share(true == 4, decided == 4, weights, config),
    }
    counts = confusion(true - 1, decided - 1, len(LEVELS), weights[:1])[0].astype(int).tolist()
    at_level = [sum(message.level == level for message in messages) for level in LEVELS]
    return LevelConfusion(
        dataset=dataset,
        n_messages=len(messages),
        decided=tuple(at_level),
        confusion=tuple(map(tuple, counts)),
        metrics=shares | _risk(messages, config, seed),
    )


def _weights(groups: Sequence[str], config: EvaluationConfig, seed: int) -> FloatArray:
    """Row weights of the sample, first, and of its replicates; none where there are no rows."""
    return np.vstack(list(resamples(groups, config.n_bootstrap, seed))) if groups else np.ones((1, 0))


def _share(hits: NDArray[np.bool_], of: NDArray[np.bool_], weights: FloatArray, config: EvaluationConfig) -> Metric:
    """Share of the rows `of` that are `hits`, undefined where there are none."""
    both = hits & of
    return _metric(ratio(weights @ both, weights @ of), int(of.sum()), int(both.sum()), config)


def _risk(messages: Sequence[DecidedMessage], config: EvaluationConfig, seed: int) -> dict[str, Metric]:
    """Order of the risk of level 4; empty where no target tells it."""
    told = [(m, m.risk, goes_over_our_heads(m.labels)) for m in messages]
    rows = [(m.group, risk, label) for m, risk, label in told if risk is not None and label is not None]
    if not rows:
        return {}
    labels = np.array([label for _, _, label in rows], dtype=float)
    weights = _weights([group for group, _, _ in rows], config, seed)
    values = average_precision(review_curve(labels, np.array([risk for _, risk, _ in rows]), weights))
    return {"level_4_risk/average_precision": _metric(values, len(rows), int(labels.sum()), config)}


def _metric(values: FloatArray, n: int, n_positive: int, config: EvaluationConfig) -> Metric:
    e = estimate(values, config.interval)
    return Metric(value=e.value, low=e.low, high=e.high, n=n, n_positive=n_positive)


def levels_section(measured: Levels) -> str:
    """The levels as a section of Markdown: what is decided, against what labels call for."""
    caption = (
        f"Decided by policy {measured.policy_version}, split {measured.split}, with no flood under way and managers "
        "free. Called for, by the labels: 4 where an executive is asked for, 3 where the matter is escalated or "
        "critical, 2 where it is of high severity (a convention: no label tells a hand-over to an expert), else 1. "
        f"[{100 * measured.interval:g} % interval, {measured.n_bootstrap:,} bootstrap replicates over groups; of a "
        "share the rows it is of, and in brackets those that count]"
    )
    return "\n\n".join(["## Levels", caption, *map(_set_section, measured.sets)])


def _set_section(found: LevelConfusion) -> str:
    """Shares, confusion and figures of one data set."""
    shares = ", ".join(
        f"level {level} {100 * n / found.n_messages:.1f} %" for level, n in zip(LEVELS, found.decided, strict=True)
    )
    confusion = markdown_table(
        ["called for ↓ decided →", *map(str, LEVELS)],
        [[str(level), *map(str, row)] for level, row in zip(LEVELS, found.confusion, strict=True)],
    )
    rows = [[METRICS[name], figure(metric), support(metric)] for name, metric in found.metrics.items()]
    return (
        f"**{found.dataset}**, {found.n_messages:,} messages: {shares}.\n\n{confusion}\n\n"
        f"{markdown_table(['figure', 'value', 'of (count)'], rows)}"
    )
