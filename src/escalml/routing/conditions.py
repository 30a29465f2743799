"""The `when` of a rule, parsed into conditions that can be compared, shown and asked; no text is ever run as code.

A mapping holds where all of its entries hold; `any`, `all` and `not` combine; every other key is a fact with a test.
"""

import operator
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from escalml.errors import EscalmlError
from escalml.routing.facts import RAISED, Facts, Scalar, Term, Vocabulary
from escalml.routing.faults import MisfitError, Place, unknown
from escalml.routing.said import Said, check_phrases, has_phrase

COMPARISONS = {"ge": operator.ge, "gt": operator.gt, "le": operator.le, "lt": operator.lt}
_TESTS = (*COMPARISONS, "is", "not", "any_of")
_COMBINATIONS = ("all", "any", "not")


class Condition(Protocol):
    """Something that holds of a message or does not."""

    def holds(self, facts: Facts) -> bool:
        """Whether it holds; a fact that nobody knows is in no list and above no bound."""
        ...


@dataclass(frozen=True, slots=True)
class OneOf:
    """A fact has one of these values."""

    fact: str
    values: frozenset[Scalar]

    def holds(self, facts: Facts) -> bool:
        """Whether it holds."""
        return facts.get(self.fact) in self.values


@dataclass(frozen=True, slots=True)
class HasAny:
    """A list of words has one of these in it."""

    fact: str
    words: frozenset[Scalar]

    def holds(self, facts: Facts) -> bool:
        """Whether it holds."""
        value = facts.get(self.fact)
        return isinstance(value, frozenset) and not self.words.isdisjoint(value)


@dataclass(frozen=True, slots=True)
class Says:
    """The customer says one of these phrases."""

    fact: str
    phrases: tuple[str, ...]

    def holds(self, facts: Facts) -> bool:
        """Whether it holds."""
        value = facts.get(self.fact)
        return isinstance(value, Said) and has_phrase(value, self.phrases)


@dataclass(frozen=True, slots=True)
class Bound:
    """A number stands on the right side of a limit."""

    fact: str
    comparison: str
    limit: float

    def holds(self, facts: Facts) -> bool:
        """Whether it holds."""
        value = facts.get(self.fact)
        return isinstance(value, int | float) and bool(COMPARISONS[self.comparison](value, self.limit))


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Condition, ...]

    def holds(self, facts: Facts) -> bool:
        """Whether it holds."""
        for part in self.parts:  # noqa: SIM110  twice as fast as all() over a generator, and it runs for every rule
            if not part.holds(facts):
                return False
        return True


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]

    def holds(self, facts: Facts) -> bool:
        """Whether it holds."""
        return any(part.holds(facts) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition

    def holds(self, facts: Facts) -> bool:
        """Whether it holds."""
        return not self.part.holds(facts)


def parse_condition(node: object, vocabulary: Vocabulary, place: Place = ()) -> Condition:
    """Read a condition.

    Parameters
    ----------
    node
        What the policy file holds at this place.
    vocabulary
        The facts there are.
    place
        The way down to it, for errors.

    Returns
    -------
    The condition.

    Raises
    ------
    MisfitError
        If a fact is unknown or a test does not fit it; names the word and what fits.
    """
    if not isinstance(node, Mapping) or not node:
        raise MisfitError("expected a condition such as 'severity: critical', or several under all, any or not", place)
    parts = tuple(_entry(str(key), value, vocabulary, (*place, key)) for key, value in node.items())
    return parts[0] if len(parts) == 1 else All(parts)


def _entry(key: str, value: object, vocabulary: Vocabulary, place: Place) -> Condition:
    """One entry of a condition's mapping: a combination or the test of a fact."""
    if key == "not":
        return Not(parse_condition(value, vocabulary, place))
    if key in _COMBINATIONS:
        if not isinstance(value, list) or not value:
            raise MisfitError(f"'{key}' needs a list of conditions, each with a dash", place)
        parts = tuple(parse_condition(item, vocabulary, (*place, index)) for index, item in enumerate(value))
        return All(parts) if key == "all" else AnyOf(parts)
    if key not in vocabulary.terms:
        raise MisfitError(unknown("fact", key, [*vocabulary.terms, *_COMBINATIONS]), place)
    return _test(key, vocabulary.terms[key], value, place)


def _test(fact: str, term: Term, value: object, place: Place) -> Condition:
    """A fact with its test: a value, a list of values, or a mapping such as {ge: 2, not: 3}."""
    if term.kind == "target" and isinstance(value, bool):
        return _raised(fact) if value else All((Not(_raised(fact)), Bound(fact, "ge", 0.0)))
    if not isinstance(value, Mapping):
        return _one_of(fact, term, value, place)
    parts = tuple(_operation(fact, term, str(key), limit, (*place, key)) for key, limit in value.items())
    if not parts:
        raise MisfitError("the test is empty", place)
    return parts[0] if len(parts) == 1 else All(parts)


def _raised(target: str) -> HasAny:
    """The target reaches its threshold; where a model lacks it, neither this nor its contrary holds."""
    return HasAny(RAISED, frozenset({target}))


def _operation(fact: str, term: Term, name: str, value: object, place: Place) -> Condition:
    """One named test of a fact."""
    if name not in _TESTS:
        raise MisfitError(unknown("test", name, _TESTS), place)
    if name not in COMPARISONS:
        found = _one_of(fact, term, value, place)
        return Not(found) if name == "not" else found
    if term.kind == "severity":
        limit = term.words.index(_word(term, value, place))
        return OneOf(fact, frozenset(word for rank, word in enumerate(term.words) if COMPARISONS[name](rank, limit)))
    if term.kind not in ("number", "target"):
        raise MisfitError(f"'{name}' compares numbers and severity levels; use a value or a list of values", place)
    return Bound(fact, name, _number(value, place))


def _one_of(fact: str, term: Term, value: object, place: Place) -> OneOf | HasAny | Says:
    """The fact is one of the values given."""
    if term.kind == "target":
        raise MisfitError("a target's test is true, false or a comparison of its probability such as {ge: 0.8}", place)
    values = value if isinstance(value, list) else [value]
    if not values:
        raise MisfitError("the list is empty", place)
    if term.kind == "phrases" and values != [None]:
        return _says(fact, tuple(_word(term, item, place) for item in values), place)
    allowed = frozenset(_scalar(term, item, place) for item in values)
    return HasAny(fact, allowed) if term.kind == "words" else OneOf(fact, allowed)


def _says(fact: str, phrases: tuple[str, ...], place: Place) -> Says:
    """A test of the customer's words."""
    try:
        check_phrases(phrases)
    except EscalmlError as error:
        raise MisfitError(str(error), place) from None
    return Says(fact, phrases)


def _scalar(term: Term, value: object, place: Place) -> Scalar:
    """A value that fits the fact; null stands for *nobody knows*."""
    if value is None and term.kind != "words":
        return None
    if term.kind == "flag":
        if not isinstance(value, bool):
            raise MisfitError(f"expected true or false, found {value!r}", place)
        return value
    return _number(value, place) if term.kind == "number" else _word(term, value, place)


def _number(value: object, place: Place) -> float:
    """A number; true and false, which Python counts as 1 and 0, are none."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise MisfitError(f"expected a number, found {value!r}", place)
    return float(value)


def _word(term: Term, value: object, place: Place) -> str:
    """A text, one of the fact's words where it has a closed list of them."""
    if not isinstance(value, str):
        raise MisfitError(f"expected a text, found {value!r}; put a word such as no or yes in quotes", place)
    if term.words and value not in term.words:
        raise MisfitError(unknown("word here", value, term.words), place)
    return value
