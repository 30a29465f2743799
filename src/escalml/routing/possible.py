"""Whether conditions can hold at all, and whether one follows from another: by what each fact can be.

A condition is taken apart into the ways in which it can hold, each a list of tests that hold or fail. Where there are
too many ways nothing is claimed.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from escalml.routing.conditions import All, AnyOf, Bound, Condition, HasAny, Not, OneOf, Says
from escalml.routing.facts import FACTS, RAISED, Scalar
from escalml.routing.policy import Policy

_MOST_WAYS = 400
_SHARES = (0.0, 1.0)
_RANGES: Mapping[str, tuple[float, float]] = {
    "level_4_risk": _SHARES, "requested_level": (0, 4), "state.level": (1, 4), "hours": (0, 24),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Literal:
    """A test of one fact, which holds or fails."""

    test: OneOf | HasAny | Bound | Says
    holds: bool


Way = tuple[Literal, ...]


class Possible:
    """What facts can be under a policy.

    Parameters
    ----------
    fixed
        Those that can be one of few values alone.
    budget
        How many combinations of tests are looked at; after that nothing is claimed any more. A draft that somebody
        sends may be of any size; the shipped policy takes some ten thousand.
    """

    def __init__(self, fixed: Mapping[str, frozenset[Scalar]], *, budget: int = 300_000) -> None:
        self.fixed = fixed
        self._left = budget

    def can_hold(self, condition: Condition) -> bool:
        """Whether any message could make it hold, as far as one fact at a time tells."""
        ways = _ways(condition, holds=True)
        return ways is None or any(map(self._fits, ways))

    def ways(self, condition: Condition) -> list[Way]:
        """The ways in which a condition can hold; one without any test where there are too many to look at."""
        ways = _ways(condition, holds=True)
        return [()] if ways is None else [way for way in ways if self._fits(way)]

    def follows(self, way: Way, condition: Condition) -> bool:
        """Whether a condition holds in every case in which these tests come out so."""
        contrary = _ways(condition, holds=False)
        return contrary is not None and not any(self._fits((*way, *other)) for other in contrary)

    def impossible_fact(self, condition: Condition) -> str | None:
        """The fact of which the condition asks what it can never be, where one alone is to blame."""
        ways = _ways(condition, holds=True) or []
        found = {next((fact for fact, tests in _by_fact(way).items() if not self._fact_fits(fact, tests)), None)
                 for way in ways}  # fmt: skip
        fact = found.pop() if len(found) == 1 else None
        return fact if fact != RAISED else None

    def _fits(self, way: Way) -> bool:
        """Whether all tests of a way can come out so; where there is no time to look, they may."""
        self._left -= 1
        return self._left < 0 or all(self._fact_fits(fact, tests) for fact, tests in _by_fact(way).items())

    def _fact_fits(self, fact: str, tests: Sequence[Literal]) -> bool:
        """Whether a fact can be such that all of its tests come out so."""
        if any(isinstance(one.test, HasAny | Says) for one in tests):
            return _words_fit(tests)
        values = self._values(fact, tests)
        if values is not None:
            return any(all(one.test.holds({fact: value}) == one.holds for one in tests) for value in values)
        return _numbers_fit(fact, tests)

    def _values(self, fact: str, tests: Sequence[Literal]) -> frozenset[Scalar] | None:
        """All values that come into question; None where they are numbers without end, or any text."""
        if fact in self.fixed:
            return self.fixed[fact]
        for one in tests:
            if one.holds and isinstance(one.test, OneOf):
                return one.test.values
        known = FACTS.get(fact)
        if known is None or known.kind in ("number", "target"):
            return None
        if known.kind == "flag":
            return frozenset({True, False, None})
        if known.words:
            return frozenset({*known.words, None})
        asked = {value for one in tests if isinstance(one.test, OneOf) for value in one.test.values}
        return frozenset({*asked, None, f"none of these: {len(asked)}"})


def facts_that_can_be(policy: Policy, *, budget: int = 300_000) -> Possible:
    """What facts can be under a policy: of what it does not set up, no rule ever learns anything."""
    fixed: dict[str, frozenset[Scalar]] = {}
    if policy.capacity is None:
        fixed["capacity_left"] = frozenset({None})
    if policy.leaders_sample is None:
        fixed["leaders_sample"] = frozenset({False})
    if not policy.handles:
        fixed["addressed"] = frozenset({True, None})
    if not policy.hours:
        fixed |= {"working_hours": frozenset({True}), "holiday": frozenset({False})}
    return Possible(fixed, budget=budget)


def _by_fact(way: Way) -> dict[str, list[Literal]]:
    found: dict[str, list[Literal]] = {}
    for one in way:
        found.setdefault(one.test.fact, []).append(one)
    return found


def _words_fit(tests: Sequence[Literal]) -> bool:
    """Whether a list of words can hold one of each that is asked for, and none of those that are excluded."""
    out: set[object] = set()
    for one in tests:
        if not one.holds:
            out |= set(one.test.words) if isinstance(one.test, HasAny) else set(_phrases(one))
    asked = [one for one in tests if one.holds]
    return all(set(one.test.words if isinstance(one.test, HasAny) else _phrases(one)) - out for one in asked)


def _phrases(one: Literal) -> tuple[str, ...]:
    return one.test.phrases if isinstance(one.test, Says) else ()


def _numbers_fit(fact: str, tests: Sequence[Literal]) -> bool:
    """Whether a number, or nobody's knowing it, fits all bounds."""
    bounds = [one for one in tests if isinstance(one.test, Bound)]
    known = any(one.holds for one in bounds)
    excluded = {value for one in tests if isinstance(one.test, OneOf) for value in one.test.values}
    if not known and None not in excluded:
        return True
    least, most = _RANGES.get(fact, (0.0, math.inf) if fact in FACTS else _SHARES)
    edges = sorted({least, most, *(one.test.limit for one in bounds if isinstance(one.test, Bound))})
    tried = [value for edge in edges for value in _near(edge) if least <= value <= most]
    return any(
        value not in excluded and all(one.test.holds({fact: value}) == one.holds for one in bounds) for value in tried
    )


def _near(edge: float) -> Iterable[float]:
    """A number and those beside it: between two bounds there is always one of them."""
    if math.isinf(edge):
        return (1e12, 1e12 + 0.25)
    return (edge, edge - 1e-9, edge + 1e-9, edge + 2e-9)


def _ways(condition: Condition, *, holds: bool) -> list[Way] | None:
    """The ways in which a condition holds, or fails; None where there are too many, or a test is of no known kind."""
    match condition:
        case Not(part):
            return _ways(part, holds=not holds)
        case All(parts):
            return _product(parts, holds=holds) if holds else _sum(parts, holds=holds)
        case AnyOf(parts):
            return _sum(parts, holds=holds) if holds else _product(parts, holds=holds)
        case OneOf() | HasAny() | Bound() | Says():
            return [(Literal(condition, holds),)]
    return None


def _sum(parts: Sequence[Condition], *, holds: bool) -> list[Way] | None:
    found: list[Way] = []
    for part in parts:
        ways = _ways(part, holds=holds)
        if ways is None or len(found) + len(ways) > _MOST_WAYS:
            return None
        found += ways
    return found


def _product(parts: Sequence[Condition], *, holds: bool) -> list[Way] | None:
    found: list[Way] = [()]
    for part in parts:
        ways = _ways(part, holds=holds)
        if ways is None or len(found) * len(ways) > _MOST_WAYS:
            return None
        found = [(*one, *other) for one in found for other in ways]
    return found
