"""How well literal identifiers are found: precision, recall and F1 of spans by type, with intervals over texts.

A finding counts where it has the type of a marked span and shares at least half of their union: borders differ by taste
("Ms Ann Lee" or "Ann Lee", the +44 inside or outside), and what is half covered is no longer legible.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from escalml.config import EvaluationConfig
from escalml.data.labels import FloatArray
from escalml.evaluation.bootstrap import estimate, resamples
from escalml.evaluation.evaluate import Metric
from escalml.evaluation.metrics import ratio
from escalml.evaluation.table_cells import figure, markdown_table
from escalml.records import Identifier, Record

ENOUGH = 0.5  # of the union of both spans
EXACT = 1.0
ALL, BUT_PERSON, UNTYPED = "all types", "all but PERSON", "whatever type"


class SpanFigures(Record):
    """What one row of the table rests on: `n` of recall counts marked spans, that of precision the findings.

    `n_positive` of both counts the matches. `exact_f1` takes equal borders alone for a match.
    """

    precision: Metric
    recall: Metric
    f1: Metric
    exact_f1: Metric


class IdentifierSpans(Record):
    """What was measured, on what.

    `rows` are `all types` (micro), `all but PERSON`, `whatever type` (a finding of another type matches too: what
    redaction covers), then every type that was marked or found. `clean_flagged`: share of the texts in which nothing
    is marked that have a finding.
    """

    split: str
    n_texts: int
    n_bootstrap: int
    interval: float
    rows: dict[str, SpanFigures]
    clean_flagged: Metric


@dataclass(frozen=True)
class MarkedText:
    """One text: spans that a reader marked, spans that were found, and which texts it is no independent evidence of."""

    group: str
    marked: Sequence[Identifier]
    found: Sequence[Identifier]


def overlap(one: Identifier, other: Identifier) -> float:
    """Characters that two spans share, as a part of those that either has: 1 for equal borders, 0 if apart."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start))


def n_matches(marked: Sequence[Identifier], found: Sequence[Identifier], least: float) -> int:
    """How many spans match, whatever their type.

    Parameters
    ----------
    marked
        Spans of one text.
    found
        Spans of the same text.
    least
        Overlap from which two match, in (0, 1].

    Returns
    -------
    The number of pairs; the closest are paired first, and no span is in two.
    """
    pairs = [(overlap(m, f), i, j) for i, m in enumerate(marked) for j, f in enumerate(found)]
    taken_marked, taken_found = set(), set()
    for share, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if share >= least and i not in taken_marked and j not in taken_found:
            taken_marked.add(i)
            taken_found.add(j)
    return len(taken_marked)


def evaluate_identifier_spans(
    texts: Sequence[MarkedText], config: EvaluationConfig, *, split: str, seed: int
) -> IdentifierSpans | None:
    """Compare what was found with what was marked.

    Parameters
    ----------
    texts
        Any number of texts, those without spans too.
    config
        Replicates and interval.
    split
        Which split the texts are.
    seed
        Of the bootstrap over groups of texts.

    Returns
    -------
    The figures; None if there are no texts.
    """
    if not texts:
        return None
    types = sorted({str(span.type) for text in texts for span in [*text.marked, *text.found]})
    members = {ALL: types, BUT_PERSON: [name for name in types if name != "PERSON"], **{name: [name] for name in types}}
    clean = np.array([[not text.marked, not text.marked and bool(text.found)] for text in texts], float)
    weights = np.vstack(list(resamples([text.group for text in texts], config.n_bootstrap, seed)))
    counts = {name: _totals(texts, weights, kept) for name, kept in members.items()}
    counts[UNTYPED] = weights @ np.array([_counts(text.marked, text.found) for text in texts])
    n_clean, n_flagged = (weights @ clean).T
    return IdentifierSpans(
        split=split,
        n_texts=len(texts),
        n_bootstrap=config.n_bootstrap,
        interval=config.interval,
        rows={name: _figures(counts[name], config.interval) for name in (ALL, BUT_PERSON, UNTYPED, *types)},
        clean_flagged=_share(n_flagged, n_clean, config.interval),
    )


def _totals(texts: Sequence[MarkedText], weights: FloatArray, types: Collection[str]) -> FloatArray:
    """Counts over the texts, each type matched apart. Shape (1 + n_replicates, 4)."""
    per_text = np.zeros((len(texts), 4))
    for row, text in enumerate(texts):
        here = {str(span.type) for span in [*text.marked, *text.found]}
        for name in here.intersection(types):
            per_text[row] += _counts(_of_type(text.marked, name), _of_type(text.found, name))
    totals: FloatArray = weights @ per_text
    return totals


def _of_type(spans: Iterable[Identifier], name: str) -> list[Identifier]:
    return [span for span in spans if span.type == name]


def _counts(marked: Sequence[Identifier], found: Sequence[Identifier]) -> tuple[int, int, int, int]:
    """Matches, exact matches, marked spans, findings."""
    return n_matches(marked, found, ENOUGH), n_matches(marked, found, EXACT), len(marked), len(found)


def _figures(totals: FloatArray, interval: float) -> SpanFigures:
    """Figures of one row from its counts in the sample and its replicates."""
    matched, exact, marked, found = totals.T
    return SpanFigures(
        precision=_share(matched, found, interval),
        recall=_share(matched, marked, interval),
        f1=_share(2 * matched, marked + found, interval),
        exact_f1=_share(2 * exact, marked + found, interval),
    )


def _share(part: FloatArray, whole: FloatArray, interval: float) -> Metric:
    """A share of the sample, first, with the interval of its replicates; undefined where there is no whole."""
    e = estimate(ratio(part, whole), interval)
    return Metric(value=e.value, low=e.low, high=e.high, n=int(whole[0]), n_positive=int(part[0]))


def identifier_table(measured: IdentifierSpans) -> str:
    """The figures as a Markdown table, a row per type."""
    rows = [
        [
            name if name in (ALL, BUT_PERSON, UNTYPED) else f"`{name}`",
            *(figure(metric) for metric in (found.precision, found.recall, found.f1, found.exact_f1)),
            f"{found.recall.n:,}",
            f"{found.precision.n:,}",
        ]
        for name, found in measured.rows.items()
    ]
    return markdown_table(["type", "precision ↑", "recall ↑", "F1 ↑", "F1, exact borders ↑", "marked", "found"], rows)


def identifier_section(measured: IdentifierSpans) -> str:
    """The figures as a section of Markdown."""
    caption = (
        f"**escalml corpus**, split {measured.split}: {measured.n_texts:,} texts (earlier turns not counted); "
        f"[{100 * measured.interval:g} % interval, {measured.n_bootstrap:,} bootstrap replicates over groups]. A "
        f"finding matches a marked span of its type if they share at least {100 * ENOUGH:g} % of their union. "
        f"*Whatever type*: a match of another type counts too, as it does for redaction. Of the "
        f"{measured.clean_flagged.n:,} texts in which nothing is marked, {figure(measured.clean_flagged)} have a "
        "finding."
    )
    return f"## Literal identifiers\n\n{caption}\n\n{identifier_table(measured)}"
