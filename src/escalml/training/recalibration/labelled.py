"""Recalibrate: a trained model's probabilities fitted to another desk's labelled rows.

Its weights stay; curves, thresholds and quantiles of abstention change, target by target, where labels are enough. What
is reported of them is out of fold: no row is judged by a curve that was fitted on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold

from escalml.config import EvaluationConfig, ThresholdsConfig
from escalml.data.dataset import SOURCE_NAME
from escalml.data.labels import FloatArray, TargetTable
from escalml.data.views import MessageView, view_message
from escalml.errors import EscalmlError
from escalml.evaluation.bootstrap import Estimate, estimate
from escalml.evaluation.reliability import error_if_calibrated, expected_calibration_error
from escalml.models.abstention import CRITICAL, ESCALATED, fit_critical_limit, fit_review
from escalml.models.blend import BlendClassifier
from escalml.models.calibration import Calibration, fit_calibration
from escalml.models.classifier import Classifier
from escalml.models.manifest import CalibrationFacts, Manifest, Readout
from escalml.models.thresholds import rule_of, threshold_by
from escalml.records import LabelledMessage
from escalml.scoring.alarm_features import add_alarms, alarms_of
from escalml.scoring.hard_rules import REQUEST_PROBABILITY, raise_certain
from escalml.scoring.scorer import Scorer

MIN_ROWS = 200
MIN_OF_EACH = 20  # a curve has two numbers, and so has ten rows of the rarer label for each
N_FOLDS = 5

Folds = Sequence[tuple[NDArray[np.int64], NDArray[np.int64]]]
SomeReadout = TypeVar("SomeReadout", bound=Readout)


@dataclass(frozen=True)
class Figures:
    """Mean probability and calibration error over the labelled rows of a target; how many of all rows are flagged."""

    mean_probability: float
    ece: float
    n_flagged: int


@dataclass(frozen=True)
class TargetChange:
    """A target with a new curve; `if_calibrated` is what the error in `after` would be by luck alone."""

    target: str
    n_labelled: int
    n_positive: int
    before: Figures
    after: Figures
    if_calibrated: Estimate


@dataclass(frozen=True)
class Recalibration:
    """The new manifest, what changed, and the targets that keep their curve."""

    manifest: Manifest
    n_rows: int
    changes: tuple[TargetChange, ...]
    kept: tuple[str, ...]


@dataclass(frozen=True)
class _Desk:
    """A desk's labelled rows, and the columns of `targets`, shape (n, n_targets), with labels enough."""

    name: str
    sources: tuple[str, ...]
    views: Sequence[MessageView]
    targets: FloatArray
    folds: Folds
    columns: list[int]


@dataclass(frozen=True)
class _Refit(Generic[SomeReadout]):
    """A readout fitted to a desk, and the probabilities it serves there: of old, and out of fold by the new curves."""

    readout: SomeReadout
    before: FloatArray
    after: FloatArray


def recalibrate(scorer: Scorer, rows: Sequence[LabelledMessage], *, name: str, seed: int = 0) -> Recalibration:
    """Fit a model's probabilities to labelled rows.

    Parameters
    ----------
    scorer
        The model. Rows that it was trained on look better calibrated to it than others will.
    rows
        Labelled messages of one desk, whatever their split; those without a label are left out, and those that were
        labelled because a model was unsure of them.
    name
        What answers will call the rows.
    seed
        Of the folds.

    Returns
    -------
    The recalibration. A target with fewer than `MIN_OF_EACH` positives or negatives keeps curve and threshold; where
    `escalated` keeps its curve, abstention keeps its quantiles.

    Raises
    ------
    EscalmlError
        If there are fewer than `MIN_ROWS` labelled rows or `N_FOLDS` conversations, or no target has labels enough.
    """
    table, manifest, rules = scorer.table, scorer.manifest, scorer.manifest.threshold_rules
    desk = _desk(scorer, [row for row in rows if row.at_random], name, seed)
    refit = _refit(scorer.classifier, manifest, desk, table, rules)
    changed = refit.readout
    if manifest.fast and isinstance(scorer.classifier, BlendClassifier):
        fast = _refit(scorer.classifier.tfidf, manifest.fast, desk, table, rules)
        changed = changed.model_copy(update={"fast": fast.readout})
    flagged = [
        table.predict(refit.before, table.row(manifest.thresholds)).sum(axis=0),
        table.predict(refit.after, table.row(changed.thresholds)).sum(axis=0),
    ]
    return Recalibration(
        manifest=changed,
        n_rows=len(desk.views),
        changes=tuple(_change(table, desk, column, refit, flagged) for column in desk.columns),
        kept=tuple(target for column, target in enumerate(table.columns) if column not in desk.columns),
    )


def _desk(scorer: Scorer, rows: Sequence[LabelledMessage], name: str, seed: int) -> _Desk:
    """The labelled rows in folds; messages of a group stay in one."""
    encoded = scorer.table.encode_rows(rows)
    labelled = np.flatnonzero(~np.isnan(encoded).all(axis=1)).tolist()
    groups = [rows[row].group for row in labelled]
    if len(groups) < MIN_ROWS or len(set(groups)) < N_FOLDS:
        raise EscalmlError(
            f"{len(groups)} labelled messages (conversations: {len(set(groups))}); calibrating needs {MIN_ROWS}, of at "
            f"least {N_FOLDS} conversations. Label more, or give --base-rate alone."
        )
    targets = encoded[labelled]
    folds = list(GroupKFold(N_FOLDS, shuffle=True, random_state=seed).split(groups, groups=groups))
    turns = scorer.manifest.features.history_turns
    views = [view_message(rows[row].message, history_turns=turns) for row in labelled]
    found = {rows[row].source for row in labelled}  # a file's name may hold what is nobody's business
    sources = tuple(sorted({source if SOURCE_NAME.fullmatch(source) else name for source in found}))
    return _Desk(name, sources, views, targets, folds, _with_labels_enough(targets, folds))


def _with_labels_enough(targets: FloatArray, folds: Folds) -> list[int]:
    """Columns with enough of either label, and some of it in whatever rows a curve is fitted on."""
    enough = np.ones(targets.shape[1], dtype=bool)
    for label in (0, 1):
        has = targets == label
        enough &= has.sum(axis=0) >= MIN_OF_EACH
        for fit_rows, _ in folds:
            enough &= has[fit_rows].any(axis=0)
    columns: list[int] = np.flatnonzero(enough).tolist()
    if not columns:
        raise EscalmlError(
            f"no target has {MIN_OF_EACH} positive and {MIN_OF_EACH} negative labels; label more, or give --base-rate "
            "alone."
        )
    return columns


def _refit(
    classifier: Classifier, readout: SomeReadout, desk: _Desk, table: TargetTable, rules: ThresholdsConfig
) -> _Refit[SomeReadout]:
    """Fit a readout to a desk: curves on all rows, thresholds on what the curves make of them."""
    scores = classifier.log_odds(desk.views)
    log_odds = add_alarms(scores, alarms_of(desk.views), readout.alarm_weights, table)
    old = Calibration(np.array(readout.calibration.slopes), np.array(readout.calibration.intercepts))
    before = raise_certain(old.apply(log_odds), desk.views, table, request=readout.request_probability)
    new = _with_new_curves(old, log_odds, desk, np.arange(len(log_odds)))
    held_out = np.empty_like(log_odds)
    for fit_rows, rows in desk.folds:
        held_out[rows] = _with_new_curves(old, log_odds, desk, fit_rows).apply(log_odds[rows])
    fitted = new.apply(log_odds)
    refitted = {table.columns[column]: column for column in desk.columns}
    thresholds = {
        name: threshold_by(rule_of(name, table, rules), fitted[:, column], desk.targets[:, column])
        for name, column in refitted.items()
    }
    quantiles, request = readout.review_quantiles, readout.request_probability
    if ESCALATED in refitted:  # who asks for the next level stays flagged
        request = max(_request_probability(readout, old, new, refitted[ESCALATED]), thresholds[ESCALATED])
    after = raise_certain(held_out, desk.views, table, request=request)
    if ESCALATED in refitted:
        quantiles = fit_review(after, desk.targets, table, rules.review_coverage)
    limit = readout.critical_limit
    if CRITICAL in refitted:
        limit = fit_critical_limit(after, desk.targets, readout.thresholds | thresholds, table, rules.critical_review)
    update = {
        "calibration": _facts(readout.calibration, new, desk, table),
        "thresholds": readout.thresholds | thresholds,
        "review_quantiles": quantiles,
        "critical_limit": limit,
        "request_probability": request,
    }
    return _Refit(readout.model_copy(update=update), before, after)


def _request_probability(readout: Readout, old: Calibration, new: Calibration, column: int) -> float:
    """What the least probability of a request to escalate is by the new curve."""
    probability = readout.request_probability or REQUEST_PROBABILITY
    score = old.score_of(column, probability)
    return probability if score is None else new.probability_of(column, score)


def _with_new_curves(old: Calibration, log_odds: FloatArray, desk: _Desk, rows: NDArray[np.int64]) -> Calibration:
    """The old curves but for the desk's columns, whose curves are fitted on some of its rows."""
    fitted = fit_calibration(log_odds[rows][:, desk.columns], desk.targets[rows][:, desk.columns])
    return old.with_columns(desk.columns, fitted)


def _facts(old: CalibrationFacts, curves: Calibration, desk: _Desk, table: TargetTable) -> CalibrationFacts:
    """The curves, with their base rates and what answers will say of them.

    Where `escalated` keeps its curve, what that was fitted on stays in the words.
    """
    base_rates = np.array(old.base_rates)
    base_rates[desk.columns] = np.nanmean(desk.targets[:, desk.columns], axis=0)
    rows = f"{desk.name}, {len(desk.targets):,} messages"
    if ESCALATED in (table.columns[column] for column in desk.columns):
        calibrated_on = f"{rows}, base rate {base_rates[table.index(ESCALATED)]:.2g}"
    else:
        calibrated_on = f"{old.calibrated_on}; {len(desk.columns)} of {len(table)} targets: {rows}"
    return CalibrationFacts(
        calibrated_on=calibrated_on,
        slopes=tuple(curves.slopes.tolist()),
        intercepts=tuple(curves.intercepts.tolist()),
        base_rates=tuple(base_rates.tolist()),
        fitted_to=old.fitted_to | dict.fromkeys((table.columns[column] for column in desk.columns), desk.sources),
    )


def _change(
    table: TargetTable, desk: _Desk, column: int, refit: _Refit[Manifest], flagged: Sequence[FloatArray]
) -> TargetChange:
    """What a new curve changes; `flagged` counts rows by column, before and after."""
    config, observed = EvaluationConfig(), ~np.isnan(desk.targets[:, column])
    targets, once = desk.targets[observed, column], np.ones((1, np.count_nonzero(observed)))
    before, after = (
        Figures(
            mean_probability=float(probabilities[observed, column].mean()),
            ece=float(
                expected_calibration_error(targets, probabilities[observed, column], once, n_bins=config.n_bins)[0]
            ),
            n_flagged=int(counts[column]),
        )
        for probabilities, counts in zip((refit.before, refit.after), flagged, strict=True)
    )
    drawn = error_if_calibrated(refit.after[observed, column], n_bins=config.n_bins, seed=0)
    return TargetChange(
        target=table.columns[column],
        n_labelled=len(targets),
        n_positive=int(targets.sum()),
        before=before,
        after=after,
        if_calibrated=estimate(np.append(drawn.mean(), drawn), config.interval),
    )
