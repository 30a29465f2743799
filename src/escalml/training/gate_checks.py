"""The checks of the gate: what has to be better, by how much something may become worse, and how each is told."""

from collections.abc import Iterator, Mapping

from escalml.evaluation.behaviour import Behaviour
from escalml.evaluation.identifier_spans import IdentifierSpans
from escalml.evaluation.leave_one_source_out import Change
from escalml.evaluation.table_cells import figure, rounded
from escalml.scoring.scorer import Scorer
from escalml.training.gate_verdict import Check

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
SMALLEST_SLICE = 60  # messages; of fewer an interval says nothing
NAMES = {"PERSON": 0.03, "ADDRESS": 0.05}  # F1 that may be lost
# Share of the messages by which a behavioural test may be broken more often, and below which it may be broken whatever
# the champion does: a model that says the same of everything breaks none.
BEHAVIOUR, BEHAVIOUR_FLOOR = 0.1, 0.2
CHANCE = ("severity/qwk", "escalated/roc_auc")
OF_CHANCE = {"severity/qwk": 0.0, "escalated/roc_auc": 0.5}


def better_in_something(
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


def not_worse(found: Mapping[str, Change], messages: str, margins: Mapping[str, float]) -> Iterator[Check]:
    """That nothing is worse by more than its margin."""
    for name, margin in margins.items():
        if (change := found.get(name)) and (difference := change.difference.value) is not None:
            worse = difference if name in ERRORS else -difference
            demand = f"at most {margin:g} worse"
            yield check_of(messages, name, change, passed=worse <= margin, demand=demand)


def fits_own(change: Change | None, name: str, messages: str) -> Check:
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
        return check_of(messages, name, change, passed=True, demand=demand)
    passed = not _is_worse(name, change, margin)
    return check_of(messages, name, change, passed=passed, demand=f"not {margin:g} worse, beyond chance")


def _is_worse(name: str, change: Change, margin: float) -> bool:
    """Whether a figure is worse by more than a margin, and beyond chance."""
    value, low, high = change.difference.value, change.difference.low, change.difference.high
    if value is None:
        return False
    return (value > margin and (low or 0.0) > 0) if name in ERRORS else (value < -margin and (high or 0.0) < 0)


def not_broken(found: Mapping[str, Change], messages: str) -> Iterator[Check]:
    """That a slice is not worse by more than its margin, beyond chance."""
    for name, margin in IN_A_SLICE.items():
        change = found.get(name)
        if change is None or change.difference.value is None:
            continue
        passed = not _is_worse(name, change, margin)
        yield check_of(messages, name, change, passed=passed, demand=f"not {margin:g} worse, beyond chance")


def more_than_chance(found: Mapping[str, Change], messages: str) -> Iterator[Check]:
    """That the challenger learned something of these messages: shuffled labels teach nothing."""
    for name in CHANCE:
        change = found.get(name)
        if change is None or change.unseen.low is None or change.seen.low is None:
            continue
        chance = OF_CHANCE[name]
        # Where the champion is no better than chance either, the messages are too few to tell.
        passed = change.unseen.low > chance or change.seen.low <= chance < (change.unseen.value or 0.0)
        yield check_of(messages, name, change, passed=passed, demand=f"above chance ({chance:g})")


def finds_names(
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


def behaves(old: Behaviour | None, new: Behaviour | None) -> Iterator[Check]:
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


def check_of(messages: str, name: str, change: Change, *, passed: bool, demand: str) -> Check:
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
