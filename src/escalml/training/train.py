"""Train: fit a model, then calibration, thresholds and abstention on its out-of-fold predictions."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from escalml.config import Params
from escalml.data.dataset import names_among
from escalml.data.labels import FloatArray, TargetTable, levels_nobody_has
from escalml.data.views import view_message
from escalml.errors import EscalmlError
from escalml.models.abstention import fit_critical_limit, fit_review
from escalml.models.base_models import origin_of
from escalml.models.calibration import NOBODY_SAID, fit_calibration
from escalml.models.classifier import Classifier
from escalml.models.manifest import ENGLISH, CalibrationFacts, Manifest, Readout, TrainingFacts
from escalml.models.tfidf import require_examples
from escalml.models.thresholds import fit_thresholds
from escalml.records import LabelledMessage
from escalml.scoring.alarm_features import add_alarms, alarms_of, fit_alarm_weights
from escalml.scoring.hard_rules import raise_certain
from escalml.scoring.scorer import Scorer
from escalml.training.kept_fits import fit_key, kept_or_learned
from escalml.training.learn import (
    Examples,
    Kind,
    Learned,
    OnProgress,
    learn_encoder,
    learn_tfidf,
    require_encoder_training,
    settings_of,
    stack,
)
from escalml.training.prepare import CORPORA


def train(
    rows: Sequence[LabelledMessage],
    params: Params,
    *,
    data_sha256: str,
    kind: Kind = "tfidf",
    network: Path | None = None,
    checkpoints: Path | None = None,
    fits: Path | None = None,
    on_progress: OnProgress = lambda _: None,
) -> Scorer:
    """Fit a model, its calibration, its thresholds and its abstention.

    Parameters
    ----------
    rows
        Labelled messages; those of the train split are learned from, those of validation may stop an encoder early.
    params
        Parameters.
    data_sha256
        Hash of the data file, for the manifest.
    kind
        `tfidf`, `encoder`, or `blend` of both.
    network
        Folder of a network that has learned from the labels already, for `encoder` and `blend`; see `learn_encoder`.
    checkpoints
        Folder that the encoder's fits keep their state in; killed, they go on from there.
    fits
        Folder that the last n-gram fit is kept in; where only thresholds have changed since, it is not made again.
    on_progress
        Called as the work goes on.

    Returns
    -------
    The scorer. All that turns scores into answers comes from out-of-fold predictions.

    Raises
    ------
    EscalmlError
        If a target has too few observed positives or negatives; names it with its counts.
    """
    if kind != "tfidf":
        require_encoder_training(params.encoder.base)
    of_train = [row for row in rows if row.split == "train"]
    table = TargetTable(params.targets)
    unsaid = levels_nobody_has(table.encode_rows(of_train), table)
    examples = examples_of(of_train, table, params, unsaid)
    validation = examples_of([row for row in rows if row.split == "validation"], table, params, unsaid)
    names = names_among(of_train, params.tfidf.min_df)
    fast: Readout | None = None
    learned: Learned[Classifier]
    fine_tuned = partial(
        learn_encoder, examples, validation, params, network=network, checkpoints=checkpoints, on_progress=on_progress
    )
    if kind == "tfidf":
        learned = kept_or_learned(
            fits,
            fit_key(params, data_sha256) if fits else "",
            lambda: learn_tfidf(examples, params, names=names, on_progress=on_progress),
        )
    elif kind == "encoder":
        learned = fine_tuned()
    else:
        phrases = learn_tfidf(examples, params, names=names, on_progress=on_progress)
        fast = read_out(phrases.log_odds, examples, table, params, of_train)
        learned = stack(phrases, fine_tuned(), examples.targets)
    readout = read_out(learned.log_odds, examples, table, params, of_train)
    manifest = Manifest(
        kind=kind,
        targets=params.targets,
        features=params.features,
        **dict(readout),
        threshold_rules=params.thresholds,
        languages=ENGLISH if kind == "tfidf" else params.encoder.reads,
        fast=fast,
        trained_on=TrainingFacts(
            sources=dict(sorted(Counter(row.source for row in of_train).items())),
            n_messages=len(of_train),
            data_sha256=data_sha256,
            base_weights=None if kind == "tfidf" else origin_of(params.encoder.base),
            trained_with=settings_of(params, kind),
        ),
    )
    return Scorer(learned.classifier, manifest)


def examples_of(
    rows: Sequence[LabelledMessage], table: TargetTable, params: Params, unsaid: Sequence[int] = ()
) -> Examples:
    """Views, targets and groups of labelled messages; columns of which nothing is to be learned are left open."""
    views = [view_message(row.message, history_turns=params.features.history_turns) for row in rows]
    targets = table.encode_rows(rows)
    targets[:, list(unsaid)] = np.nan
    groups, writers = [row.group for row in rows], [row.writer for row in rows]
    return Examples(views, targets, groups, [row.named_words for row in rows], writers)


def read_out(
    log_odds: FloatArray, examples: Examples, table: TargetTable, params: Params, rows: Sequence[LabelledMessage]
) -> Readout:
    """Fit what turns log-odds into probabilities, flags and abstentions, on rows that chance picked.

    Rows labelled because a model was unsure of them are learned from, but their rates are those of hard cases.

    Parameters
    ----------
    log_odds
        Out of fold. Shape (n, n_targets).
    examples
        The rows they are of.
    table
        Names of the targets.
    params
        Rules for thresholds and abstention.
    rows
        The same rows, which know how they were picked; their sources name what the probabilities were fitted to.

    Returns
    -------
    What alarms are worth, calibration, thresholds and conformal quantiles.

    Raises
    ------
    EscalmlError
        If no row that chance picked has, or none lacks, a target; names it with its counts.
    """
    at_random = [number for number, row in enumerate(rows) if row.at_random]
    log_odds, examples, rows = log_odds[at_random], examples.take(at_random), [rows[number] for number in at_random]
    targets = examples.targets
    try:
        require_examples(targets, table, 1)
    except EscalmlError as error:
        raise EscalmlError(f"of the messages whose sampling is random, to calibrate on: {error}") from None
    alarms = alarms_of(examples.views)
    weights = fit_alarm_weights(log_odds, alarms, targets, table)
    log_odds = add_alarms(log_odds, alarms, weights, table)
    calibration = fit_calibration(log_odds, targets)
    # What certainties raise while serving is left out here: it would lift a threshold to its own floor.
    probabilities = calibration.apply(log_odds)
    served = raise_certain(probabilities, examples.views, table)
    thresholds = fit_thresholds(probabilities, targets, table, params.thresholds)
    return Readout(
        calibration=CalibrationFacts(
            calibrated_on=_calibrated_on(rows),
            slopes=tuple(calibration.slopes.tolist()),
            intercepts=tuple(calibration.intercepts.tolist()),
            base_rates=tuple(_rates(targets).tolist()),
        ),
        thresholds=thresholds,
        # Abstention is promised for what is served, certainties included.
        review_quantiles=fit_review(served, targets, table, params.thresholds.review_coverage),
        critical_limit=fit_critical_limit(served, targets, thresholds, table, params.thresholds.critical_review),
        alarm_weights=weights,
    )


def _rates(targets: FloatArray) -> FloatArray:
    """Share of each target; `NOBODY_SAID` where no row says anything."""
    n_said = np.sum(~np.isnan(targets), axis=0)
    rates: FloatArray = np.where(n_said, np.nansum(targets, axis=0) / np.maximum(n_said, 1), NOBODY_SAID)
    return rates


def _calibrated_on(rows: Sequence[LabelledMessage]) -> str:
    """The data and base rate that probabilities were fitted to, in words."""
    sources = {row.source for row in rows}
    names = ", ".join(["escalml corpus"] * bool(CORPORA & sources) + sorted(sources - CORPORA))
    observed = [row.labels["escalated"] for row in rows if row.labels.get("escalated") is not None]
    return f"{names}, base rate {sum(observed) / len(observed):.2f}" if observed else names
