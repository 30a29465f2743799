"""Conditions and outcomes of a policy in plain words, for people who never saw the file."""

from collections.abc import Iterable

from escalml.records import SEVERITY_LEVELS, Decision
from escalml.routing.conditions import All, AnyOf, Bound, Condition, HasAny, Not, OneOf, Says
from escalml.routing.facts import RAISED, Facts, Scalar
from escalml.routing.parts import PREVIOUS_OWNER, Outcome
from escalml.routing.phrases import (
    ACTIONS,
    BOUNDS,
    CONTRARY,
    FLAGS,
    NOUNS,
    NUMBERS,
    ORIGINS,
    REASONS,
    REVIEW_REASONS,
    SETTLED,
    SIGNS,
    TARGETS,
    VALUES,
    WORDS,
)
from escalml.routing.said import Said


def in_words(condition: Condition) -> str:
    """A condition as a clause without capital or full stop: *others can read it and severity is critical*."""
    return _clause(condition, inner=False)


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    """The conditions that all have to hold; one that is no such list is its own only part."""
    return condition.parts if isinstance(condition, All) and _unraised(condition) is None else (condition,)


def value_in_words(condition: Condition, facts: Facts) -> str:
    """What the facts are that a condition asks for: *severity: medium*; each once, in order."""
    found = dict.fromkeys(_facts_asked(condition))
    return ", ".join(f"{name}: {_shown(facts.get(name))}" for name in found)


def outcome_in_words(outcome: Outcome) -> str:
    """What a rule settles besides level and team: *answer within 1 h, urgent priority, alert a manager*."""
    order = list(SETTLED)
    fields = sorted(outcome.exclusive, key=lambda name: order.index(name) if name in order else len(order))
    said = [_settled(name, outcome.exclusive[name]) for name in fields if name not in ("level", "team")]
    if outcome.working_time:
        said = [f"{words[:-1]}working hours" if words.startswith("answer within") else words for words in said]
    return ", ".join([*said, *map(action_in_words, outcome.actions)])


def _settled(name: str, value: object) -> str:
    """An exclusive field with its value."""
    if name == "needs_approval":
        return "the reply needs approval" if value else "the reply needs no approval"
    if name == "reply_within_hours" and value == 0:
        return "answer at once"
    if name == "owner" and value == PREVIOUS_OWNER:
        return "to whoever had the customer's last case"
    if name == "origin":
        return ORIGINS[str(value)]
    if name.startswith("say."):
        return f"own words for {plain(name.removeprefix('say.'))}"
    return SETTLED.get(name, f"{plain(name)} {{}}").format(f"{value:g}" if isinstance(value, float) else value)


def promise_in_words(decision: Decision) -> str:
    """The time to reply: *8 h*, or *8 working h*."""
    return f"{decision.reply_within_hours:g} {'working h' if decision.working_time else 'h'}"


def action_in_words(action: str) -> str:
    """An action as a person would say it."""
    return ACTIONS.get(action, plain(action))


def plain(name: str) -> str:
    """A name of the policy without its dashes, dots and underscores."""
    return name.replace("_", " ").replace("-", " ").replace(".", " ")


def sentence(words: str) -> str:
    """Words with a capital at their beginning, and the others as they are."""
    return words[:1].upper() + words[1:]


def _clause(condition: Condition, *, inner: bool) -> str:
    """A clause; in brackets where it is part of another one and would be misread."""
    match condition:
        case All(parts):
            target = _unraised(condition)
            if target is not None:
                return _target(target, holds=False)
            said = " and ".join(_clause(part, inner=True) for part in parts)
        case AnyOf(parts):
            said = " or ".join(_clause(part, inner=True) for part in parts)
        case Not(part):
            return f"not {_clause(part, inner=True)}" if isinstance(part, All | AnyOf) else _negated(part)
        case _:
            return _test(condition)
    return f"({said})" if inner else said


def _unraised(condition: All) -> str | None:
    """The target of which this says that it stays below its threshold, as `escalated: false` does."""
    match condition.parts:
        case (Not(HasAny(fact, words)), Bound()) if fact == RAISED:
            return str(next(iter(words)))
    return None


def _negated(condition: Condition) -> str:
    match condition:
        case HasAny(fact, words) if fact == RAISED:
            return " and ".join(_target(str(word), holds=False) for word in sorted(map(str, words)))
        case OneOf(fact, values) if fact in FLAGS and len(values) == 1:
            return _flag(fact, not next(iter(values)))
        case OneOf(fact, values) if values == {None}:
            return f"{_noun(fact)} is known"
        case OneOf(fact, values) if fact not in NUMBERS and not any((fact, value) in VALUES for value in values):
            return f"{_noun(fact)} is not {_either(fact, values)}"
        case Bound(fact, comparison, limit):
            return f"{_test(Bound(fact, CONTRARY[comparison], limit))} (or nobody knows)"
    return f"it is not so that {_test(condition)}"


def _test(condition: Condition) -> str:
    match condition:
        case HasAny(fact, words) if fact == RAISED:
            return _or(_target(str(word), holds=True) for word in sorted(map(str, words)))
        case HasAny(fact, words):
            return _or(_listed(fact, str(word)) for word in sorted(map(str, words)))
        case Says(_, phrases):
            return f"the customer says {_or(f'“{phrase}”' for phrase in phrases)}"
        case Bound(fact, comparison, limit):
            said = _number(fact, SIGNS[comparison].format(f"{limit:,g}"))
            return BOUNDS.get((fact, comparison, limit), said)
        case OneOf(fact, values):
            return _one_of(fact, values)
    return str(condition)


def _listed(fact: str, word: str) -> str:
    """A word that is in a list."""
    if fact in WORDS:
        return WORDS[fact].format(REVIEW_REASONS.get(word, plain(word)))
    return REASONS.get(word, f"{plain(fact)}: {plain(word)}")


def _one_of(fact: str, values: Iterable[Scalar]) -> str:
    ordered = sorted(values, key=lambda value: (value is not None, str(value)))
    if fact in FLAGS and len(ordered) == 1:
        return _flag(fact, ordered[0])
    phrases = [VALUES[fact, value] for value in ordered if (fact, value) in VALUES]
    rest = [value for value in ordered if (fact, value) not in VALUES]
    return _or([*phrases, _number(fact, _either(fact, rest))] if rest else phrases)


def _flag(fact: str, value: Scalar) -> str:
    return f"nobody knows whether {FLAGS[fact][0]}" if value is None else FLAGS[fact][0 if value else 1]


def _either(fact: str, values: Iterable[Scalar]) -> str:
    """Values joined by *or*; severities from one up to the highest as *high or above*."""
    words = sorted(values, key=str)
    if fact == "severity":
        words = sorted(words, key=lambda word: SEVERITY_LEVELS.index(word) if word in SEVERITY_LEVELS else -1)
        if 1 < len(words) < len(SEVERITY_LEVELS) and tuple(words) == SEVERITY_LEVELS[-len(words) :]:
            return f"{words[0]} or above"
    return _or(_shown(word) for word in words)


def _target(name: str, *, holds: bool) -> str:
    """A target that reaches its threshold, or does not."""
    said = TARGETS.get(name, (f"the model finds {plain(name)}", f"the model does not find {plain(name)}"))
    return said[0 if holds else 1]


def _number(fact: str, value: str) -> str:
    """A fact with its value; one without words of its own by its name."""
    return NUMBERS.get(fact, f"{_noun(fact)} is {{}}").replace("{}", value)


def _noun(fact: str) -> str:
    return NOUNS.get(fact, "the " + plain(fact))


def _or(items: Iterable[str]) -> str:
    *first, last = items
    return f"{', '.join(first)} or {last}" if first else last


def _shown(value: object) -> str:
    if value is None:
        return "unknown"
    if isinstance(value, Said):
        return "not shown"  # whoever asks why a rule passed by need not read the message
    if isinstance(value, frozenset):
        return ", ".join(map(plain, sorted(value))) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:,g}" if isinstance(value, int | float) else plain(str(value))


def _facts_asked(condition: Condition) -> Iterable[str]:
    """Names of the facts that a condition asks for; a raised target by its probability."""
    match condition:
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from _facts_asked(part)
        case Not(part):
            yield from _facts_asked(part)
        case HasAny(fact, words) if fact == RAISED:
            yield from sorted(map(str, words))
        case HasAny(fact) | OneOf(fact) | Bound(fact) | Says(fact):
            yield fact
