"""The gate: whether a challenger may replace the champion, by both on the same messages.

Paired, with bootstrap over groups. A challenger is promoted where it is better in something that matters, worse in
nothing beyond a margin, breaks no slice, and learned more than chance. What was fitted to a desk's own messages is
compared on these (`gate_rows`).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from escalml.config import Params
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.evaluation import EvaluationSet, evaluation_set
from escalml.evaluation.behaviour import behave
from escalml.evaluation.identifier_spans import IdentifierSpans
from escalml.evaluation.leave_one_source_out import Change, Scores, changes
from escalml.records import LabelledMessage
from escalml.scoring.scorer import Scorer
from escalml.training.gate_checks import (
    CHANCE,
    GUARDED,
    IN_A_SLICE,
    MATTERS,
    SMALLEST_SLICE,
    behaves,
    better_in_something,
    check_of,
    finds_names,
    fits_own,
    more_than_chance,
    not_broken,
    not_worse,
)
from escalml.training.gate_rows import ALWAYS_ON_ALL, OwnRows, judged_on_own, own_rows_of, shared_fields
from escalml.training.gate_verdict import Check, Verdict, field_of
from escalml.training.measure import data_set_of
from escalml.training.plain_rival import FEWEST, METRIC_OF
from escalml.training.side_by_side import same_base, side_by_side

SPLIT = "gate"
SHIPPED_FIELDS = frozenset(("severity", "escalated", "reasons", "requested_level", "privacy", "topic", "vulnerable"))
OWN_FIELD = 0.05  # what a field of one's own may lose


def judge(
    champion: Scorer,
    challenger: Scorer,
    rows: Sequence[LabelledMessage],
    params: Params,
    *,
    names: tuple[IdentifierSpans | None, IdentifierSpans | None] = (None, None),
) -> Verdict:
    """Compare challenger and champion.

    Parameters
    ----------
    champion
        The model that is in use.
    challenger
        The one that would replace it.
    rows
        Labelled messages; those of the split `gate` that chance picked count.
    params
        Public sources, bootstrap and seed.
    names
        How champion and challenger find names and addresses, where somebody measured it.

    Returns
    -------
    The verdict.

    Raises
    ------
    EscalmlError
        If no message belongs to the split, or the models have no field in common.
    """
    rows = [row for row in rows if row.split == SPLIT and row.at_random]
    if not rows:
        raise EscalmlError(f"no message belongs to the split {SPLIT!r}: there is nothing to compare the models on.")
    shared = shared_fields(champion.manifest.targets, challenger.manifest.targets)
    if not shared:
        raise EscalmlError("champion and challenger have no labelled field in common; register with --force REASON.")
    found_alike = same_base(champion, challenger)
    champion, challenger = side_by_side(champion, challenger)
    both = _Both.of(champion, challenger, rows, TargetTable(shared), params)
    new = _new_fields(challenger, shared, rows, params)
    checks = [*_overall(both, new), *_in_parts(both, [data_set_of(row, params) for row in rows])]
    checks += finds_names(champion, challenger, names, found_alike=found_alike)
    english = [row.message for row in rows if row.language == "en"]
    checks += behaves(behave(champion, english, seed=params.seed), behave(challenger, english, seed=params.seed))
    promoted = all(check.passed for check in checks)
    return Verdict(promoted=promoted, n_messages=len(rows), checks=tuple(checks), taught=tuple(both.own))


@dataclass(frozen=True)
class _Both:
    """What both models say of the messages, and which of these decide what.

    `own` are, by field, the messages that the challenger was fitted to, where those are not all; `on_own` what was
    found there, and `judged` the metrics that these alone decide.
    """

    data: EvaluationSet
    scores: tuple[Scores, Scores]
    table: TargetTable
    params: Params
    own: Mapping[str, OwnRows]
    on_own: Mapping[str, Change]
    judged: frozenset[str]

    @classmethod
    def of(
        cls,
        champion: Scorer,
        challenger: Scorer,
        rows: Sequence[LabelledMessage],
        table: TargetTable,
        params: Params,
    ) -> "_Both":
        """Score the messages by both."""
        data = evaluation_set("all", SPLIT, rows, table)
        scores = _scores(champion, rows, table), _scores(challenger, rows, table)
        own = own_rows_of(challenger, [name for name in table.blocks if name in SHIPPED_FIELDS], data.sources)
        alone = cls(data, scores, table, params, own, {}, frozenset())
        found: dict[str, Change] = {}
        for field, part in own.items():
            metrics = [name for name in MATTERS | GUARDED if field_of(name) == field]
            found |= alone.changes(part.mask, metrics)
        judged = judged_on_own(challenger, own, found, MATTERS | GUARDED)
        return replace(alone, on_own=found, judged=judged)

    def changes(self, mask: NDArray[np.bool_], metrics: Sequence[str]) -> dict[str, Change]:
        """The metrics of both on some of the messages. `mask`: shape (n_messages,)."""
        old, new = (scores.select(mask) for scores in self.scores)
        config, seed = self.params.evaluation, self.params.seed
        return changes(self.data.select(mask), old, new, self.table, config, seed=seed, metrics=metrics)


def _overall(both: _Both, new: Mapping[str, Change]) -> Iterator[Check]:
    """That something is better, and nothing that counts is worse, on all messages or where it was fitted."""
    fields = {name: block.config.kind for name, block in both.table.blocks.items() if name not in SHIPPED_FIELDS}
    of_own_fields = {f"{name}/{METRIC_OF[kind]}": OWN_FIELD for name, kind in fields.items()}
    margins = {name: margin for name, margin in (MATTERS | GUARDED | of_own_fields).items() if name not in both.judged}
    overall = both.changes(np.ones(len(both.data), dtype=np.bool_), list(margins))
    matters = {name: overall[name] for name in (*MATTERS, *of_own_fields) if name in overall}
    enough = {name: change for name, change in both.on_own.items() if name in MATTERS and change.seen.n >= FEWEST}
    yield from better_in_something(matters, enough, new)
    yield from not_worse(overall, "all", margins)
    for name in sorted(both.judged):
        yield fits_own(both.on_own.get(name), name, both.own[field_of(name)].name)
    for name in sorted(both.on_own.keys() - both.judged - {*ALWAYS_ON_ALL}):
        demand = "none; were it better here beyond chance, other rows would not count"
        yield check_of(both.own[field_of(name)].name, name, both.on_own[name], passed=True, demand=demand)


def _in_parts(both: _Both, sets: Sequence[str]) -> Iterator[Check]:
    """That the challenger knows something of each data set, and breaks no slice."""
    named = np.array(sets)
    for name in sorted(set(sets)):
        yield from more_than_chance(both.changes(named == name, CHANCE), name)
        yield from _unbroken(both, name, named == name)
    for name, mask in both.data.slices().items():
        yield from _unbroken(both, name, mask)


def _unbroken(both: _Both, name: str, mask: NDArray[np.bool_]) -> Iterator[Check]:
    """That a slice is not broken; what own rows decide, by the own rows of the slice."""
    of_all = [metric for metric in IN_A_SLICE if metric not in both.judged]
    if mask.sum() >= SMALLEST_SLICE:
        yield from not_broken(both.changes(mask, of_all), name)
    for metric in sorted(both.judged.intersection(IN_A_SLICE)):
        own = both.own[field_of(metric)]
        if (part := mask & own.mask).sum() >= SMALLEST_SLICE:
            yield from not_broken(both.changes(part, [metric]), f"{name}, {own.name}")


def _scores(scorer: Scorer, rows: Sequence[LabelledMessage], table: TargetTable) -> Scores:
    """What a model says of messages, of the targets of a table; of a label that it does not know it never speaks."""
    said = scorer.probabilities([row.message for row in rows])
    probabilities, thresholds = np.zeros((len(rows), len(table))), np.ones(len(table))
    for place, name in enumerate(table.columns):
        if name in scorer.table.columns:
            column = scorer.table.index(name)
            probabilities[:, place], thresholds[place] = said[:, column], scorer.thresholds[column]
    return Scores(probabilities, thresholds)


def _new_fields(
    challenger: Scorer, shared: Collection[str], rows: Sequence[LabelledMessage], params: Params
) -> dict[str, Change]:
    """Fields that the champion does not share, each beside its own answers shuffled: that it knows more than chance."""
    found: dict[str, Change] = {}
    for field, kind in challenger.manifest.targets.items():
        labelled = [row for row in rows if row.labels.get(field) is not None]
        if field in shared or len(labelled) < FEWEST:
            continue
        table, name = TargetTable({field: kind}), f"{field}/{METRIC_OF[kind.kind]}"
        scores = _scores(challenger, labelled, table)
        shuffled = Scores(np.random.default_rng(params.seed).permutation(scores.probabilities), scores.thresholds)
        data = evaluation_set(field, SPLIT, labelled, table)
        found |= changes(data, shuffled, scores, table, params.evaluation, seed=params.seed, metrics=[name])
    return found
