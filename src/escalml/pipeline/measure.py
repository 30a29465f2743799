"""Measure: a saved scorer beside its baselines, on each data set apart.

What is measured is what is served: the scorer as it was loaded, its thresholds as it has them. Stands on `evaluation`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from escalml.config import Params
from escalml.errors import EscalmlError
from escalml.evaluation import Evaluation, EvaluationSet, evaluate, evaluation_set
from escalml.evaluation.baselines import fit_baselines
from escalml.evaluation.plots import draw_plots
from escalml.schema import LabelledMessage
from escalml.scoring import Scorer
from escalml.targets import FloatArray
from escalml.thresholds import fit_thresholds

MODEL = "model"
PUBLIC = "public messages"
OURS = {"corpus": "escalml corpus"}


@dataclass(frozen=True)
class Measurement:
    """One data set, what was predicted for it, and how good that was."""

    data: EvaluationSet
    predictions: Mapping[str, FloatArray]
    evaluation: Evaluation


def measure(scorer: Scorer, rows: Sequence[LabelledMessage], params: Params) -> list[Measurement]:
    """Measure a scorer on one split: corpus, public messages and each own source apart.

    Parameters
    ----------
    scorer
        The model under test.
    rows
        All labelled messages: baselines are fitted on the train split of the sources the model learned from.
    params
        Split, bootstrap and the rules that the baselines' thresholds are chosen by.

    Returns
    -------
    One measurement per data set that has messages of the split.

    Raises
    ------
    EscalmlError
        If no message belongs to the split.
    """
    split = params.evaluation.split
    known = [row for row in rows if row.split == "train" and row.source in scorer.manifest.trained_on.sources]
    targets = scorer.table.encode([row.labels for row in known])
    baselines = fit_baselines([row.message for row in known], targets)
    thresholds = {MODEL: scorer.thresholds}
    for name, baseline in baselines.items():
        chosen = fit_thresholds(
            baseline.predict_proba([row.message for row in known]), targets, scorer.table, params.thresholds
        )
        thresholds[name] = scorer.table.row(chosen)
    sets: dict[str, list[LabelledMessage]] = {}
    for row in rows:
        if row.split == split:
            public = row.source in params.prepare.public_sources
            sets.setdefault(PUBLIC if public else OURS.get(row.source, row.source), []).append(row)
    if not sets:
        raise EscalmlError(f"no message belongs to split {split!r}; choose another in params.yaml (evaluation.split).")
    measurements = []
    for name, part in sets.items():
        data = evaluation_set(name, split, part, scorer.table)
        messages = [row.message for row in part]
        predictions = {MODEL: scorer.probabilities(messages)}
        predictions |= {name: baseline.predict_proba(messages) for name, baseline in baselines.items()}
        evaluation = evaluate(data, predictions, scorer.table, thresholds, params.evaluation, seed=params.seed)
        measurements.append(Measurement(data, predictions, evaluation))
    return measurements


def draw_measurements(measurements: Sequence[Measurement], scorer: Scorer, directory: Path) -> list[Path]:
    """Draw the plots of each measurement into `directory/<data set>/`, making the folders.

    Parameters
    ----------
    measurements
        What `measure` returned.
    scorer
        The model under test.
    directory
        Where to.

    Returns
    -------
    The files written.
    """
    plots = []
    for measured in measurements:
        folder = directory / measured.data.name.replace(" ", "-")
        folder.mkdir(parents=True, exist_ok=True)
        plots += draw_plots(measured.data, measured.predictions, measured.evaluation, scorer.table, folder)
    return plots
