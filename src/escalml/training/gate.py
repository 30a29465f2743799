"""The gate: whether a challenger may replace the champion, by both on the same messages.

Paired, with bootstrap over groups. A challenger is promoted where it is better in something that matters, worse in
nothing beyond a margin, breaks no slice, and learned more than chance.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

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
from escalml.training.measure import data_set_of
from escalml.training.plain_rival import FEWEST, METRIC_OF

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
    """One comparison: of what, what was found, and whether the gate lets it pass."""

    messages: str
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

    @property
    def failed(self) -> tuple[Check, ...]:
        """The reasons against it."""
        return tuple(check for check in self.checks if not check.passed)

    def table(self) -> str:
        """The checks as a table, failed ones first."""
        order = sorted(self.checks, key=lambda check: check.passed)
        header = ["", "messages", "metric", "champion", "challenger", "difference", "demand"]
        rows = [
            ["ok" if c.passed else "NO", c.messages, c.metric, c.champion, c.challenger, c.difference, c.demand]
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
    shared = {name: kind for name, kind in champion.manifest.targets.items() if name in challenger.table.blocks}
    if not shared:
        raise EscalmlError("champion and challenger have no labelled field in common; register with --force REASON.")
    table = TargetTable(shared)
    data = evaluation_set("all", SPLIT, rows, table)
    scores = [_scores(scorer, rows, table) for scorer in (champion, challenger)]

    def compare(part: EvaluationSet, rows_of_part: np.ndarray, metrics: Sequence[str]) -> dict[str, Change]:
        old, new = (score.select(rows_of_part) for score in scores)
        return changes(part, old, new, table, params.evaluation, seed=params.seed, metrics=metrics)

    everything = np.ones(len(rows), dtype=np.bool_)
    own = {f"{name}/{METRIC_OF[kind.kind]}": OWN_FIELD for name, kind in shared.items() if name not in SHIPPED_FIELDS}
    overall = compare(data, everything, [*MATTERS, *GUARDED, *own])
    new = _new_fields(champion, challenger, rows, params)
    matters = {name: overall[name] for name in (*MATTERS, *own) if name in overall}
    checks = [*_better_in_something(matters, new), *_not_worse(overall, "all", MATTERS | GUARDED | own)]
    sets = np.array([data_set_of(row, params) for row in rows])
    for name in sorted(set(sets.tolist())):
        mask = sets == name
        found = compare(data.select(mask), mask, [*IN_A_SLICE, *CHANCE])
        checks += _more_than_chance(found, name)
        if mask.sum() >= SMALLEST_SLICE:
            checks += _not_broken(found, name)
    for name, mask in data.slices().items():
        if mask.sum() >= SMALLEST_SLICE:
            checks += _not_broken(compare(data.select(mask), mask, list(IN_A_SLICE)), name)
    checks += _names(champion, challenger, names)
    english = [row.message for row in rows if row.language == "en"]
    checks += _behaves(behave(champion, english, seed=params.seed), behave(challenger, english, seed=params.seed))
    return Verdict(promoted=all(check.passed for check in checks), n_messages=len(rows), checks=tuple(checks))


def _scores(scorer: Scorer, rows: Sequence[LabelledMessage], table: TargetTable) -> Scores:
    """What a model says of messages, of the targets of a table."""
    columns = [scorer.table.index(name) for name in table.columns]
    return Scores(scorer.probabilities([row.message for row in rows])[:, columns], scorer.thresholds[columns])


def _new_fields(
    champion: Scorer, challenger: Scorer, rows: Sequence[LabelledMessage], params: Params
) -> dict[str, Change]:
    """Fields that only the challenger has, each beside its own answers shuffled: that it knows more than chance."""
    found: dict[str, Change] = {}
    for field, kind in challenger.manifest.targets.items():
        labelled = [row for row in rows if row.labels.get(field) is not None]
        if field in champion.table.blocks or len(labelled) < FEWEST:
            continue
        table, name = TargetTable({field: kind}), f"{field}/{METRIC_OF[kind.kind]}"
        scores = _scores(challenger, labelled, table)
        shuffled = Scores(np.random.default_rng(params.seed).permutation(scores.probabilities), scores.thresholds)
        data = evaluation_set(field, SPLIT, labelled, table)
        found |= changes(data, shuffled, scores, table, params.evaluation, seed=params.seed, metrics=[name])
    return found


def _better_in_something(shared: Mapping[str, Change], new: Mapping[str, Change]) -> Iterator[Check]:
    """One check: that something that matters is better, or a new field is known, beyond chance."""
    gains = {**shared, **new}
    won = [name for name, change in gains.items() if change.difference.low is not None and change.difference.low > 0]
    yield Check(
        messages="all",
        metric=" or ".join(gains) or "none that matters is labelled",
        champion="",
        challenger="",
        difference=", ".join(f"{name} {figure(gains[name].difference)}{' (new)' * (name in new)}" for name in won)
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


def _not_broken(found: Mapping[str, Change], messages: str) -> Iterator[Check]:
    """That a slice is not worse by more than its margin, beyond chance."""
    for name, margin in IN_A_SLICE.items():
        change = found.get(name)
        if change is None or change.difference.value is None:
            continue
        low, high = change.difference.low, change.difference.high
        if name in ERRORS:
            broken = change.difference.value > margin and (low or 0.0) > 0
        else:
            broken = change.difference.value < -margin and (high or 0.0) < 0
        yield _check(messages, name, change, passed=not broken, demand=f"not {margin:g} worse, beyond chance")


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
    champion: Scorer, challenger: Scorer, measured: tuple[IdentifierSpans | None, IdentifierSpans | None]
) -> Iterator[Check]:
    """That names and addresses are still found."""
    if not champion.classifier.finds_names:
        return
    yield Check(
        messages="all",
        metric="names and addresses",
        champion="found",
        challenger="found" if challenger.classifier.finds_names else "not found",
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
        metric=name,
        champion=old,
        challenger=new,
        difference=figure(change.difference),
        passed=passed,
        demand=demand,
    )
