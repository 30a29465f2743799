"""The model card: what a model is, what it learned from and under which licences, how good it is, what it is not for.

Every figure comes from the manifest, the files or the evaluations, and every licence from the table of sources, so that
no word here goes stale with another model.
"""

from collections.abc import Mapping, Sequence

from escalml.config import TargetConfig
from escalml.data.labels import TargetTable
from escalml.data.sources import Source
from escalml.evaluation.behaviour import Behaviour, behaviour_section
from escalml.evaluation.deletion import DeletionTest, deletion_section
from escalml.evaluation.evaluate import Evaluation, Metric
from escalml.evaluation.identifier_spans import IdentifierSpans, identifier_section
from escalml.evaluation.lead_time import LeadTime
from escalml.evaluation.leave_one_source_out import LeaveOneSourceOut, leave_one_source_out_section
from escalml.evaluation.levels import Levels, levels_section
from escalml.evaluation.prior_shift import PriorShift, prior_shift_section
from escalml.evaluation.provenance import data_section, model_section
from escalml.evaluation.scorecard import (
    categories_table,
    lead_time_section,
    own_headlines,
    results_table,
    slices_table,
)
from escalml.evaluation.table_cells import figure, markdown_table
from escalml.models.abstention import ESCALATED
from escalml.models.manifest import Manifest, TrainingFacts

HEADLINES = (
    "severity/qwk",
    "severity/under_triage_critical",
    "escalated/roc_auc",
    "escalated/average_precision",
    "escalated/recall_at_10",
    "escalated/set_coverage",
    "escalated/review_share",
    "reasons/micro_f1",
    "privacy/micro_f1",
    "privacy/macro_f1",
    "topic/micro_f1",
    "topic/macro_f1",
)
BY_SOURCE = ("severity/qwk", "escalated/roc_auc", "escalated/average_precision")
PHRASES = (
    "- The n-gram part knows phrases, not meaning: it keeps the words and character sequences that stand in several "
    "groups of training messages, and is lost where a matter is put in other words."
)
READING = (
    "- The encoder reads the opening and the end of a message that is too long for it, and of earlier turns only the "
    "latest that fit."
)


def model_card(
    manifest: Manifest,
    sizes: Mapping[str, int],
    sources: Mapping[str, Source],
    evaluations: Sequence[Evaluation],
    *,
    lead_time: LeadTime | None = None,
    prior_shift: PriorShift | None = None,
    left_out: LeaveOneSourceOut | None = None,
    deletion: DeletionTest | None = None,
    behaviour: Behaviour | None = None,
    identifiers: IdentifierSpans | None = None,
    levels: Levels | None = None,
) -> str:
    """Write the card of one model.

    Parameters
    ----------
    manifest
        Of the model.
    sizes
        From `file_sizes`.
    sources
        From `read_sources`.
    evaluations
        Of this model, one per data set.
    lead_time
        What was measured along whole conversations, if anything was.
    prior_shift
        What was measured at another base rate, if anything was.
    left_out
        What leaving out sources of the same training data did, if that was measured.
    deletion
        What cutting phrases did, if it was tried.
    behaviour
        What behavioural tests found, if they were made.
    identifiers
        How well literal identifiers are found, if that was measured.
    levels
        What the shipped policy makes of the predictions, if that was measured.

    Returns
    -------
    Markdown. The version is left to the manifest: a model gets it after it was measured.
    """
    own = dict.fromkeys(name for evaluation in evaluations for name in own_headlines(evaluation))
    parts = [
        model_section(manifest, sizes),
        data_section(manifest.trained_on, sources),
        _labels(manifest.trained_on, sources),
        _use(),
        "## Figures\n\nEvery category and slice: [results.md](results.md).",
        results_table(evaluations, metrics=[*HEADLINES, *own]),
        _by_source(evaluations),
        _calibration(evaluations),
        _privacy(manifest.targets, evaluations),
        identifier_section(identifiers) if identifiers else "",
        levels_section(levels) if levels else "",
        lead_time_section(lead_time) if lead_time else "",
        prior_shift_section(prior_shift) if prior_shift else "",
        leave_one_source_out_section(left_out) if left_out else "",
        deletion_section(deletion) if deletion else "",
        behaviour_section(behaviour) if behaviour else "",
        _people(evaluations),
        _limits(manifest),
    ]
    return "\n\n".join(part for part in parts if part)


def _labels(trained: TrainingFacts, sources: Mapping[str, Source]) -> str:
    """What the labels are: by our rubric, an owner's own, or both."""
    own = [name for name in trained.sources if name not in sources]
    parts = []
    if len(own) < len(trained.sources):
        parts.append(
            "Judgements by a rubric (data/README.md), and in what we ship read by language models, which may "
            "agree more than people would. **`escalated` is a judgement, not an outcome**: a reader said what *would* "
            "go past the first line; nobody observed what did. Rows that were never labelled count as neither yes nor "
            "no."
        )
    if own:
        parts.append(
            f"Those of {', '.join(f'`{name}`' for name in own)} are their owner's: priorities, outcomes or judgements, "
            "as the owner mapped them for `escalml prepare`. They need not mean what the rubric says."
        )
    if own and len(own) == len(trained.sources):
        parts.append("None of the shipped data was learned from.")
    return "## Labels\n\n" + "\n\n".join(parts)


def _use() -> str:
    """What it is for, and what it must not be used for."""
    return (
        "## Intended use\n\nTo put customers' messages in order, flag them and propose who answers, for a team that "
        "reads them; to score past messages.\n\n**Not for**: deciding about a customer (credit, refusal, price, "
        "closing an account) or about an employee; answering without a person; leaving a message unread because its "
        "score is low; emergencies; finding all personal data (to hand a text on, it is no anonymiser); predicting "
        "what will happen as a fact."
    )


def _by_source(evaluations: Sequence[Evaluation]) -> str:
    """Severity and escalation of each source apart, and of all but those in which nobody said what escalates."""
    tables = [
        f"**{evaluation.dataset}**, split {evaluation.split}:\n\n"
        f"{slices_table(evaluation, metrics=BY_SOURCE, facet='source=')}"
        for evaluation in evaluations
        if any(name.startswith("source=") for name in evaluation.slices)
    ]
    return "\n\n".join(["## Severity and escalation by source", *tables])


def _calibration(evaluations: Sequence[Evaluation]) -> str:
    """Error of the probabilities, beside that of a model without any."""
    rows = []
    for evaluation in evaluations:
        tested = next(iter(evaluation.models.values()))
        for name in [key.removesuffix("_if_calibrated") for key in tested if key.endswith("/ece_if_calibrated")]:
            error, luck = tested[name], tested[f"{name}_if_calibrated"]
            rows.append(
                [evaluation.dataset, f"`{name.removesuffix('/ece')}`", figure(error), figure(luck), _place(error, luck)]
            )
    if not rows:
        return ""
    caption = (
        "Calibration error over equal-mass bins, and that of a model whose probabilities are all true, on as many "
        "messages, with its sampling interval: below or inside it, no error is seen."
    )
    header = ["data set", "target", "calibration error ↓", "if calibrated", "ours is"]
    return f"## Calibration\n\n{caption}\n\n{markdown_table(header, rows)}"


def _place(error: Metric, luck: Metric) -> str:
    """Where an error lies beside the interval of luck alone."""
    if error.value is None or luck.low is None or luck.high is None:
        return "–"
    return "below" if error.value < luck.low else "inside" if error.value <= luck.high else "above"


def _privacy(targets: Mapping[str, TargetConfig], evaluations: Sequence[Evaluation]) -> str:
    """How much of each private matter stays unflagged."""
    if "privacy" not in targets:
        return ""
    names = targets["privacy"].columns("privacy")
    tables = [f"**{e.dataset}**, split {e.split}:\n\n{categories_table(e, names)}" for e in evaluations]
    caption = "Miss rate: share of the messages with such a matter that are not flagged, at the shipped thresholds."
    return "\n\n".join(["## What privacy detection misses", caption, *tables])


def _people(evaluations: Sequence[Evaluation]) -> str:
    """By what was sliced, and what that does not say."""
    facets = sorted({name.split("=")[0] for evaluation in evaluations for name in evaluation.slices})
    unknown = (
        "" if "group" in facets else " None of these is a group of people: how figures differ by who writes is unknown."
    )
    return f"## Fairness\n\nSliced by {', '.join(facets) or 'nothing'} (results.md).{unknown}"


def _limits(manifest: Manifest) -> str:
    """What to expect where."""
    columns = TargetTable(manifest.targets).columns
    lines = [
        "## Limits",
        f"- Trusted in {', '.join(manifest.languages)}; messages in other languages are scored, and go to a person.",
    ]
    if ESCALATED in columns:
        rate = manifest.calibration.base_rates[columns.index(ESCALATED)]
        lines.append(
            f"- Probabilities hold for a base rate of {100 * rate:.0f} % escalated. At a desk where fewer are, "
            "they are too high until `escalml calibrate` fits them."
        )
    lines += [PHRASES] * (manifest.kind != "encoder") + [READING] * (manifest.kind != "tfidf")
    lines.append(
        "- Figures on sources that it learned from are kinder than those of a new desk; how much kinder, leaving a "
        "source out tells."
    )
    return f"{lines[0]}\n\n" + "\n".join(lines[1:])
