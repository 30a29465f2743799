"""Measure: a saved scorer beside its baselines, on each data set apart.

What is measured is what is served: the scorer as it was loaded, its thresholds as it has them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from escalml.config import Params
from escalml.data.dataset import read_labelled
from escalml.data.labels import FloatArray
from escalml.errors import EscalmlError
from escalml.evaluation import Evaluation, EvaluationSet, LeadTime, evaluate, evaluate_lead_time, evaluation_set
from escalml.evaluation.baselines import fit_baselines
from escalml.evaluation.conversations import read_conversations, scored_conversation
from escalml.evaluation.identifier_spans import IdentifierSpans, MarkedText, evaluate_identifier_spans
from escalml.evaluation.levels import DecidedMessage, Levels, evaluate_levels
from escalml.evaluation.plots import draw_plots
from escalml.models.abstention import fit_review
from escalml.models.thresholds import fit_thresholds
from escalml.records import Identifier, LabelledMessage
from escalml.routing import Context, Policy, decide
from escalml.scoring.scorer import Scorer

MODEL = "model"
PUBLIC = "public messages"
PICKED = "public messages that a model was unsure of"
OURS = {"corpus": "escalml corpus", "corpus2": "hard cases"}
FOREIGN = "other languages"
UNSEEN = {"corpus4": "unseen desks"}  # in seven languages; no model learns from these desks
NO_HOUR = datetime(2000, 1, 1, tzinfo=UTC)  # of an undated message: no decision on its level depends on it


@dataclass(frozen=True)
class Measurement:
    """One data set, what was predicted for it, and how good that was."""

    data: EvaluationSet
    predictions: Mapping[str, FloatArray]
    evaluation: Evaluation


def measure(scorer: Scorer, rows: Sequence[LabelledMessage], params: Params) -> list[Measurement]:
    """Measure a scorer on one split: corpora, public messages and each own source apart.

    Parameters
    ----------
    scorer
        The model under test.
    rows
        All labelled messages: baselines are fitted on the train split of the sources the model learned from, less what
        was labelled because a model was unsure of it, which would shift their base rates.
    params
        Split and bootstrap; thresholds of the baselines are chosen by the rules of the model itself.

    Returns
    -------
    One measurement per data set that has messages of the split.

    Raises
    ------
    EscalmlError
        If no message belongs to the split.
    """
    split = params.evaluation.split
    learned = scorer.manifest.trained_on.sources
    known = [row for row in rows if row.split == "train" and row.at_random and row.source in learned]
    targets = scorer.table.encode_rows(known)
    baselines = fit_baselines([row.message for row in known], targets)
    rules = scorer.manifest.threshold_rules
    thresholds, quantiles = {MODEL: scorer.thresholds}, {MODEL: scorer.manifest.review_quantiles}
    for name, baseline in baselines.items():
        probabilities = baseline.predict_proba([row.message for row in known])
        chosen = fit_thresholds(probabilities, targets, scorer.table, rules)
        thresholds[name] = scorer.table.row(chosen)
        quantiles[name] = fit_review(probabilities, targets, scorer.table, rules.review_coverage)
    measurements = []
    for name, part in _data_sets(rows, params).items():
        data = evaluation_set(name, split, part, scorer.table)
        messages = [row.message for row in part]
        predictions = {MODEL: scorer.probabilities(messages)}
        predictions |= {name: baseline.predict_proba(messages) for name, baseline in baselines.items()}
        evaluation = evaluate(
            data, predictions, scorer.table, thresholds, params.evaluation, seed=params.seed, quantiles=quantiles
        )
        measurements.append(Measurement(data, predictions, evaluation))
    return measurements


def _data_sets(rows: Sequence[LabelledMessage], params: Params) -> dict[str, list[LabelledMessage]]:
    """The messages of the split by data set; raises EscalmlError where there are none."""
    split = params.evaluation.split
    sets: dict[str, list[LabelledMessage]] = {}
    for row in rows:
        if row.split == split:
            sets.setdefault(data_set_of(row, params), []).append(row)
    if not sets:
        raise EscalmlError(f"no message belongs to split {split!r}; choose another in params.yaml (evaluation.split).")
    return sets


def data_set_of(row: LabelledMessage, params: Params) -> str:
    """The data set that a message is measured with."""
    if row.source in params.prepare.public_sources:
        return PUBLIC if row.at_random else PICKED
    if row.source in OURS and row.language != "en":
        return FOREIGN
    return {**OURS, **UNSEEN}.get(row.source, row.source)


def measure_levels(scorer: Scorer, policy: Policy, rows: Sequence[LabelledMessage], params: Params) -> Levels:
    """Measure the levels that a policy decides by a scorer, against those that the labels of one split call for.

    Parameters
    ----------
    scorer
        The model under test.
    policy
        The policy.
    rows
        All labelled messages.
    params
        Split and bootstrap.

    Returns
    -------
    The figures, per data set; each message is decided as it came in, or in no hour at all.

    Raises
    ------
    EscalmlError
        If no message belongs to the split.
    """
    measured = []
    for name, part in _data_sets(rows, params).items():
        decided = []
        for row, prediction in zip(part, scorer.predict([row.message for row in part]), strict=True):
            decision = decide(row.message, prediction, Context(policy, row.message.sent_at or NO_HOUR))
            decided.append(DecidedMessage(row.group, row.labels, decision.level, decision.level_4_risk))
        measured.append(evaluate_levels(name, decided, params.evaluation, seed=params.seed))
    return Levels(
        split=params.evaluation.split,
        policy_version=policy.version,
        n_bootstrap=params.evaluation.n_bootstrap,
        interval=params.evaluation.interval,
        sets=tuple(measured),
    )


def measure_lead_time(scorer: Scorer, path: Path, params: Params) -> LeadTime | None:
    """Measure a scorer along the whole conversations of one split.

    Parameters
    ----------
    scorer
        The model under test.
    path
        Labelled conversations, such as `data/corpus/threads.jsonl`.
    params
        Split, review capacities and bootstrap.

    Returns
    -------
    The figures; None if no conversation belongs to the split, or the model has no target `escalated`.

    Raises
    ------
    EscalmlError
        If a conversation is not valid.
    """
    split = params.evaluation.split
    conversations = [conversation for conversation in read_conversations(path) if conversation.split == split]
    if not conversations or "escalated" not in scorer.table.columns:
        return None
    scored = [scored_conversation(c, scorer.trajectory(c.message)) for c in conversations]
    return evaluate_lead_time(scored, params.evaluation, split=split, seed=params.seed)


def measure_identifiers(scorer: Scorer, paths: Sequence[Path], params: Params) -> IdentifierSpans | None:
    """Measure what a scorer finds in the texts of one split in which readers marked literal identifiers.

    Parameters
    ----------
    scorer
        The model under test.
    paths
        Files of labelled messages with the field `identifiers`, such as `data/corpus/corpus.jsonl`.
    params
        Split and bootstrap.

    Returns
    -------
    The figures; None if no text of the split was read for identifiers.

    Raises
    ------
    EscalmlError
        If a message is not valid.
    """
    split = params.evaluation.split
    rows = [row for path in paths for row in read_labelled(path, ("identifiers",)) if row.split == split]
    rows = [row for row in rows if row.labels["identifiers"] is not None]
    found = scorer.find_identifiers([row.message.text for row in rows])
    texts = [
        MarkedText(row.group, [Identifier.model_validate(span) for span in row.labels["identifiers"]], spans)
        for row, spans in zip(rows, found, strict=True)
    ]
    return evaluate_identifier_spans(texts, params.evaluation, split=split, seed=params.seed)


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
