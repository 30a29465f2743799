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
from escalml.evaluation.behaviour import Behaviour, behave
from escalml.evaluation.identifier_spans import IdentifierSpans
from escalml.evaluation.leave_one_source_out import Change, Scores, changes
from escalml.evaluation.table_cells import figure, markdown_table, rounded
from escalml.records import LabelledMessage, Record
from escalml.scoring.scorer import Scorer
from escalml.training.gate_rows import ALWAYS_ON_ALL, OwnRows, judged_on_own, own_rows_of, shared_fields
from escalml.training.measure import data_set_of
from escalml.training.plain_rival import FEWEST, METRIC_OF
from escalml.training.side_by_side import same_base, side_by_side

SPLIT = "gate"
# One of these has to be better, beyond chance; none may fall by more than its margin.
MATTERS = {"severity/qwk": 0.02, "escalated/average_precision": 0.02, "privacy/macro_f1": 0.03}
# What else may not become worse: by how much it may rise (of errors) or fall.
GUARDED = {
    "severity/under_triage_critical": 0.05,
    "escalated/roc_auc": 0.02,
    "escalated/ece": 0.02,
    "topic/macro_f1": 0.05,
}
ERRORS = ("severity/under_triage_critical", "escalated/ece")  # higher is worse
IN_A_SLICE = {"severity/qwk": 0.05, "severity/under_triage_critical": 0.10, "escalated/average_precision": 0.05}
SHIPPED_FIELDS = frozenset(("severity", "escalated", "reasons", "requested_level", "privacy", "topic", "vulnerable"))
OWN_FIELD = 0.05  # what a field of one's own may lose
SMALLEST_SLICE = 60  # messages; of fewer an interval says nothing
NAMES = {"PERSON": 0.03, "ADDRESS": 0.05}  # F1 that may be lost
# Share of the messages by which a behavioural test may be broken more often, and below which it may be broken whatever
# the champion does: a model that says the same of everything breaks none.
BEHAVIOUR, BEHAVIOUR_FLOOR = 0.1, 0.2
CHANCE = ("severity/qwk", "escalated/roc_auc")
OF_CHANCE = {"severity/qwk": 0.0, "escalated/roc_auc": 0.5}


class Check(Record):
    """One comparison: on which messages, `n` of them labelled, what was found, and whether the gate lets it pass."""

    messages: str
    n: str = ""
    metric: str
    champion: str
    challenger: str
    difference: str
    passed: bool
    demand: str


class Verdict(Record):
    """Whether a challenger is promoted, and every check that says so; the failed ones are the reasons."""

    promoted: bool
    n_messages: int
    checks: tuple[Check, ...]
    taught: tuple[str, ...] = ()  # shipped fields that were fitted to own rows

    @property
    def advice(self) -> tuple[str, ...]:
        """What to do about each field that own rows taught and that fails."""
        failed = [check for check in self.failed if _field_of(check.metric) in self.taught and "/" in check.metric]
        return tuple(
            f"{field}: your labels changed it; elsewhere it is worse, and your own rows do not show that it is better. "
            f"Leave the label {field} out of `escalml prepare`, and the field stays as the champion has it; give your "
            "labels a field of their own under targets; or label more"
            for field in dict.fromkeys(_field_of(check.metric) for check in failed)
        )

    @property
    def failed(self) -> tuple[Check, ...]:
        """The reasons against it."""
        return tuple(check for check in self.checks if not check.passed)

    def table(self) -> str:
        """The checks as a table, failed ones first."""
        order = sorted(self.checks, key=lambda check: check.passed)
        header = ["", "messages", "n", "metric", "champion", "challenger", "difference", "demand"]
        rows = [
            ["ok" if c.passed else "NO", c.messages, c.n, c.metric, c.champion, c.challenger, c.difference, c.demand]
            for c in order
        ]
        return markdown_table(header, rows)


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
    checks += _names(champion, challenger, names, found_alike=found_alike)
    english = [row.message for row in rows if row.language == "en"]
    checks += _behaves(behave(champion, english, seed=params.seed), behave(challenger, english, seed=params.seed))
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
            metrics = [name for name in MATTERS | GUARDED if _field_of(name) == field]
            found |= alone.changes(part.mask, metrics)
        judged = judged_on_own(challenger, own, found, MATTERS | GUARDED)
        return replace(alone, on_own=found, judged=judged)

    def changes(self, mask: NDArray[np.bool_], metrics: Sequence[str]) -> dict[str, Change]:
        """The metrics of both on some of the messages. `mask`: shape (n_messages,)."""
        old, new = (scores.select(mask) for scores in self.scores)
        config, seed = self.params.evaluation, self.params.seed
        return changes(self.data.select(mask), old, new, self.table, config, seed=seed, metrics=metrics)


def _field_of(metric: str) -> str:
    return metric.partition("/")[0]


def _overall(both: _Both, new: Mapping[str, Change]) -> Iterator[Check]:
    """That something is better, and nothing that counts is worse, on all messages or where it was fitted."""
    fields = {name: block.config.kind for name, block in both.table.blocks.items() if name not in SHIPPED_FIELDS}
    of_own_fields = {f"{name}/{METRIC_OF[kind]}": OWN_FIELD for name, kind in fields.items()}
    margins = {name: margin for name, margin in (MATTERS | GUARDED | of_own_fields).items() if name not in both.judged}
    overall = both.changes(np.ones(len(both.data), dtype=np.bool_), list(margins))
    matters = {name: overall[name] for name in (*MATTERS, *of_own_fields) if name in overall}
    enough = {name: change for name, change in both.on_own.items() if name in MATTERS and change.seen.n >= FEWEST}
    yield from _better_in_something(matters, enough, new)
    yield from _not_worse(overall, "all", margins)
    for name in sorted(both.judged):
        yield _fits_own(both.on_own.get(name), name, both.own[_field_of(name)].name)
    for name in sorted(both.on_own.keys() - both.judged - {*ALWAYS_ON_ALL}):
        demand = "none; were it better here beyond chance, other rows would not count"
        yield _check(both.own[_field_of(name)].name, name, both.on_own[name], passed=True, demand=demand)


def _in_parts(both: _Both, sets: Sequence[str]) -> Iterator[Check]:
    """That the challenger knows something of each data set, and breaks no slice."""
    named = np.array(sets)
    for name in sorted(set(sets)):
        yield from _more_than_chance(both.changes(named == name, CHANCE), name)
        yield from _unbroken(both, name, named == name)
    for name, mask in both.data.slices().items():
        yield from _unbroken(both, name, mask)


def _unbroken(both: _Both, name: str, mask: NDArray[np.bool_]) -> Iterator[Check]:
    """That a slice is not broken; what own rows decide, by the own rows of the slice."""
    of_all = [metric for metric in IN_A_SLICE if metric not in both.judged]
    if mask.sum() >= SMALLEST_SLICE:
        yield from _not_broken(both.changes(mask, of_all), name)
    for metric in sorted(both.judged.intersection(IN_A_SLICE)):
        own = both.own[_field_of(metric)]
        if (part := mask & own.mask).sum() >= SMALLEST_SLICE:
            yield from _not_broken(both.changes(part, [metric]), f"{name}, {own.name}")


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


def _better_in_something(
    shared: Mapping[str, Change], own: Mapping[str, Change], new: Mapping[str, Change]
) -> Iterator[Check]:
    """One check: that something that matters is better, on all or on own rows, or a new field is known."""
    named = [(change, name, "") for name, change in shared.items()]
    named += [(change, name, " on own rows") for name, change in own.items()]
    named += [(change, name, " (new)") for name, change in new.items()]
    won = [one for one in named if one[0].difference.low is not None and one[0].difference.low > 0]
    yield Check(
        messages="all, or own rows" if own else "all",
        metric=" or ".join(dict.fromkeys(name for _, name, _ in named)) or "none that matters is labelled",
        champion="",
        challenger="",
        difference=", ".join(f"{name} {figure(change.difference)}{where}" for change, name, where in won)
        or "none is better",
        passed=bool(won),
        demand="one is better, its interval above 0",
    )


def _not_worse(found: Mapping[str, Change], messages: str, margins: Mapping[str, float]) -> Iterator[Check]:
    """That nothing is worse by more than its margin."""
    for name, margin in margins.items():
        if (change := found.get(name)) and (difference := change.difference.value) is not None:
            worse = difference if name in ERRORS else -difference
            demand = f"at most {margin:g} worse"
            yield _check(messages, name, change, passed=worse <= margin, demand=demand)


def _fits_own(change: Change | None, name: str, messages: str) -> Check:
    """That what was fitted to own rows is not worse there, beyond chance; too few of them refuse nothing."""
    margin = (MATTERS | GUARDED)[name]
    if change is None or change.difference.value is None:
        return Check(
            messages=messages,
            n="0",
            metric=name,
            champion="",
            challenger="",
            difference="",
            passed=True,
            demand="no own row tells; not refused by it",
        )
    if change.seen.n < SMALLEST_SLICE:
        demand = f"too few to tell ({SMALLEST_SLICE} are needed); not refused by it"
        return _check(messages, name, change, passed=True, demand=demand)
    passed = not _is_worse(name, change, margin)
    return _check(messages, name, change, passed=passed, demand=f"not {margin:g} worse, beyond chance")


def _is_worse(name: str, change: Change, margin: float) -> bool:
    """Whether a figure is worse by more than a margin, and beyond chance."""
    value, low, high = change.difference.value, change.difference.low, change.difference.high
    if value is None:
        return False
    return (value > margin and (low or 0.0) > 0) if name in ERRORS else (value < -margin and (high or 0.0) < 0)


def _not_broken(found: Mapping[str, Change], messages: str) -> Iterator[Check]:
    """That a slice is not worse by more than its margin, beyond chance."""
    for name, margin in IN_A_SLICE.items():
        change = found.get(name)
        if change is None or change.difference.value is None:
            continue
        passed = not _is_worse(name, change, margin)
        yield _check(messages, name, change, passed=passed, demand=f"not {margin:g} worse, beyond chance")


def _more_than_chance(found: Mapping[str, Change], messages: str) -> Iterator[Check]:
    """That the challenger learned something of these messages: shuffled labels teach nothing."""
    for name in CHANCE:
        change = found.get(name)
        if change is None or change.unseen.low is None or change.seen.low is None:
            continue
        chance = OF_CHANCE[name]
        # Where the champion is no better than chance either, the messages are too few to tell.
        passed = change.unseen.low > chance or change.seen.low <= chance < (change.unseen.value or 0.0)
        yield _check(messages, name, change, passed=passed, demand=f"above chance ({chance:g})")


def _names(
    champion: Scorer,
    challenger: Scorer,
    measured: tuple[IdentifierSpans | None, IdentifierSpans | None],
    *,
    found_alike: bool,
) -> Iterator[Check]:
    """That names and addresses are still found; `found_alike`: by the same files."""
    if not champion.classifier.finds_names:
        return
    found = "found alike: the same files" if found_alike else "found"
    yield Check(
        messages="all",
        metric="names and addresses",
        champion="found",
        challenger=found if challenger.classifier.finds_names else "not found",
        difference="",
        passed=challenger.classifier.finds_names,
        demand="found; escalml train-names adds the head",
    )
    old, new = measured
    if old is None or new is None or not challenger.classifier.finds_names:
        return
    for kind, margin in NAMES.items():
        before, after = (spans.rows[kind].f1.value if kind in spans.rows else None for spans in (old, new))
        if before is not None and after is not None:
            yield Check(
                messages="marked texts",
                metric=f"F1 of {kind}",
                champion=rounded(before),
                challenger=rounded(after),
                difference=f"{after - before:+.2f}",
                passed=after >= before - margin,
                demand=f"at most {margin:g} worse",
            )


def _behaves(old: Behaviour | None, new: Behaviour | None) -> Iterator[Check]:
    """That no behavioural test is broken much more often."""
    if old is None or new is None:
        return
    for before, after in zip(old.checks, new.checks, strict=True):
        shares = before.n_broken / before.n, after.n_broken / after.n
        yield Check(
            messages=f"{after.n} changed: {after.name}",
            metric=f"behaviour of {new.target}",
            champion=f"{before.n_broken} broken",
            challenger=f"{after.n_broken} broken",
            difference=f"{shares[1] - shares[0]:+.2f}",
            passed=shares[1] <= max(shares[0] + BEHAVIOUR, BEHAVIOUR_FLOOR),
            demand=f"at most {BEHAVIOUR:g} more, or {BEHAVIOUR_FLOOR:g}",
        )


def _check(messages: str, name: str, change: Change, *, passed: bool, demand: str) -> Check:
    """A comparison of one metric."""
    old, new = (rounded(metric.value) if metric.value is not None else "–" for metric in (change.seen, change.unseen))
    return Check(
        messages=messages,
        n=f"{change.seen.n:,}",
        metric=name,
        champion=old,
        challenger=new,
        difference=figure(change.difference),
        passed=passed,
        demand=demand,
    )
