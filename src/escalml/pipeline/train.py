"""Train: fit the model, then its calibration and thresholds on out-of-fold predictions.

Knows nothing of files; stands on `tfidf`, `calibration`, `thresholds` and `scoring`.
"""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from sklearn.model_selection import GroupKFold

from escalml.calibration import fit_calibration
from escalml.config import Params
from escalml.features import MessageView, view_message
from escalml.manifest import CalibrationFacts, Manifest, TrainingFacts
from escalml.pipeline.prepare import CORPUS
from escalml.schema import LabelledMessage
from escalml.scoring import Scorer
from escalml.targets import FloatArray, TargetTable
from escalml.tfidf import fit_tfidf
from escalml.thresholds import fit_thresholds


def train(
    rows: Sequence[LabelledMessage],
    params: Params,
    *,
    data_sha256: str,
    on_fold: Callable[[], None] = lambda: None,
) -> Scorer:
    """Fit the n-gram model, its calibration and its thresholds.

    Parameters
    ----------
    rows
        Labelled messages; only those of the train split are used.
    params
        Parameters.
    data_sha256
        Hash of the data file, for the manifest.
    on_fold
        Called after each fit.

    Returns
    -------
    The scorer. Calibration and thresholds come from out-of-fold predictions.

    Raises
    ------
    EscalmlError
        If a target has too few observed positives or negatives; names it with its counts.
    """
    rows = [row for row in rows if row.split == "train"]
    table = TargetTable(params.targets)
    targets = table.encode([row.labels for row in rows])
    views = [view_message(row.message, history_turns=params.features.history_turns) for row in rows]
    groups = [row.group for row in rows]
    classifier = fit_tfidf(views, targets, groups, table, params.tfidf)
    on_fold()
    log_odds = _out_of_fold(views, targets, groups, table, params, on_fold)
    calibration = fit_calibration(log_odds, targets)
    # What certainties raise while serving is left out here: it would lift a threshold to its own floor.
    probabilities = calibration.apply(log_odds)
    manifest = Manifest(
        targets=params.targets,
        features=params.features,
        calibration=CalibrationFacts(
            calibrated_on=_calibrated_on(rows),
            slopes=tuple(calibration.slopes.tolist()),
            intercepts=tuple(calibration.intercepts.tolist()),
        ),
        thresholds=fit_thresholds(probabilities, targets, table, params.thresholds),
        review_band=params.thresholds.review_band,
        trained_on=TrainingFacts(
            sources=dict(sorted(Counter(row.source for row in rows).items())),
            n_messages=len(rows),
            data_sha256=data_sha256,
        ),
    )
    return Scorer(classifier, manifest)


def _out_of_fold(
    views: Sequence[MessageView],
    targets: FloatArray,
    groups: Sequence[str],
    table: TargetTable,
    params: Params,
    on_fold: Callable[[], None],
) -> FloatArray:
    """Log-odds of each row by a model that saw nothing of its group. Shape (n_rows, n_targets)."""
    log_odds = np.full(targets.shape, np.nan)
    folds = GroupKFold(params.n_folds, shuffle=True, random_state=params.seed)
    # The whole data have enough examples of each target; a fold may lack a few of them.
    config = params.tfidf.model_copy(update={"min_positives": 1})
    for fit_rows, held_out in folds.split(views, groups=groups):
        fit_groups = [groups[row] for row in fit_rows]
        classifier = fit_tfidf([views[row] for row in fit_rows], targets[fit_rows], fit_groups, table, config)
        log_odds[held_out] = classifier.log_odds([views[row] for row in held_out])
        on_fold()
    return log_odds


def _calibrated_on(rows: Sequence[LabelledMessage]) -> str:
    """The data and base rate that probabilities were fitted to, in words."""
    sources = {row.source for row in rows}
    names = ", ".join(["escalml corpus"] * (CORPUS in sources) + sorted(sources - {CORPUS}))
    observed = [row.labels["escalated"] for row in rows if row.labels.get("escalated") is not None]
    return f"{names}, base rate {sum(observed) / len(observed):.2f}" if observed else names
