"""Warns of rules of a policy that do nothing: that can never hold, or whose every word an earlier rule has said.

What it says is so whatever a message brings. It is no list of all such rules: it knows what each fact can be, but not
what two different facts have to do with each other.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from escalml.routing.conditions import Condition
from escalml.routing.parts import Rule
from escalml.routing.policy import Policy
from escalml.routing.possible import Possible, facts_that_can_be

_LACKS = {
    "capacity_left": "the policy sets no `capacity:`",
    "leaders_sample": "the policy sets no `leaders_sample:`",
    "addressed": "`handles:` names none of your own",
    "working_hours": "the policy sets no `hours:`",
    "holiday": "the policy sets no `hours:`",
}


@dataclass(frozen=True, slots=True)
class Warned:
    """What is to be said of a rule, `position` being its place in the policy from 0 on."""

    position: int
    rule: str
    said: str


def warnings_of(policy: Policy, *, budget: int = 300_000) -> list[Warned]:
    """Rules of a sound policy that do nothing.

    Parameters
    ----------
    policy
        The rules.
    budget
        How many combinations of tests are looked at: of a policy that needs more, its last rules are not told of.

    Returns
    -------
    One for each such rule, in their order; none where every rule may do something.
    """
    possible = facts_that_can_be(policy, budget=budget)
    said = (_warning(position, rule, policy, possible) for position, rule in enumerate(policy.rules))
    return [one for one in said if one is not None]


def _warning(position: int, rule: Rule, policy: Policy, possible: Possible) -> Warned | None:
    if not rule.then.exclusive and not rule.then.actions:
        return Warned(position, rule.name, "does nothing: its `then` is empty; say what it decides, or take it out")
    if not possible.can_hold(rule.when):
        return Warned(position, rule.name, f"can never hold: {_why(rule.when, possible)}")
    before = _said_before(rule, policy.rules[:position], possible)
    if before:
        names = ", ".join(before)
        return Warned(
            position, rule.name, f"never decides anything: where it holds, {names} decides it all before; put it above"
        )
    return None


def _why(condition: Condition, possible: Possible) -> str:
    """The fact of which too much is asked, and what the policy lacks for it."""
    fact = possible.impossible_fact(condition)
    if fact is None:
        return "its conditions exclude each other"
    return f"{fact} is never so" + (f", since {_LACKS[fact]}" if fact in possible.fixed else "")


def _said_before(rule: Rule, earlier: tuple[Rule, ...], possible: Possible) -> tuple[str, ...]:
    """Names of the earlier rules that, in each case in which this one holds, have said all that it says; else none."""
    names: dict[str, None] = {}
    for case in possible.ways(rule.when):
        always = [one for one in earlier if possible.follows(case, one.when)]
        for name in _sayings(rule):
            teller = next((one for one in always if name in set(_sayings(one))), None)
            if teller is None:
                return ()
            names[teller.name] = None
    return tuple(names)


def _sayings(rule: Rule) -> Iterator[str]:
    """What a rule decides or adds, by name."""
    yield from rule.then.exclusive
    yield from (f"action {action}" for action in rule.then.actions)
