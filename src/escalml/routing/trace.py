"""Why a decision is what it is: rules that matched and what each settled, rules that came near and what was missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from escalml.records import Decision
from escalml.routing.decide import case_of, decide
from escalml.routing.desk_state import RunningContext
from escalml.routing.facts import Facts, read_facts
from escalml.routing.parts import LEVEL_FLOOR, Rule
from escalml.routing.plain_words import in_words, parts_of, value_in_words
from escalml.routing.policy import Policy
from escalml.routing.scored import PAST, Ticket


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that matched: the fields it settled and the actions it added; both empty where earlier rules had."""

    rule: Rule
    settled: dict[str, object]
    added: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A rule of which one condition failed: that condition in words, and what the facts are."""

    rule: Rule
    failed: str
    found: str


@dataclass(frozen=True, slots=True)
class Trace:
    """A decision with its reasons."""

    decision: Decision
    matches: tuple[Match, ...]
    near: tuple[NearMiss, ...]
    held_up: bool  # the level was raised to what holds whatever a policy says


def trace_ticket(policy: Policy, tickets: Iterable[Ticket], ticket_id: str) -> Trace | None:
    """Explain the decision about one ticket of a file.

    Parameters
    ----------
    policy
        The rules.
    tickets
        The file's tickets in order: those before the one asked for make its floods and the managers' capacity.
    ticket_id
        Whose decision to explain.

    Returns
    -------
    The decision and its reasons; None where no ticket has the id.
    """
    running = RunningContext(policy, present=PAST)
    for ticket in tickets:
        if ticket.prediction.id == ticket_id:
            context = running.take_in(ticket.message, ticket.prediction, ticket.when)
            facts = read_facts(case_of(ticket.message, ticket.prediction, context))
            return _trace(policy, facts, decide(ticket.message, ticket.prediction, context))
        running.decide(ticket.message, ticket.prediction, ticket.when)
    return None


def _trace(policy: Policy, facts: Facts, decision: Decision) -> Trace:
    return Trace(
        decision=decision,
        matches=tuple(_matches(policy, facts)),
        near=tuple(_near_misses(policy, facts)),
        held_up=LEVEL_FLOOR in decision.rules,
    )


def _matches(policy: Policy, facts: Facts) -> Iterator[Match]:
    chosen: set[str] = set()
    for rule in policy.rules:
        if not rule.when.holds(facts):
            continue
        settled = {name: value for name, value in rule.then.exclusive.items() if name not in chosen}
        added = tuple(action for action in rule.then.actions if action not in chosen)
        chosen |= {*settled, *added}
        yield Match(rule, settled, added)


def _near_misses(policy: Policy, facts: Facts) -> Iterator[NearMiss]:
    """Rules with several conditions of which one alone failed; a rule with one condition is near to nothing."""
    for rule in policy.rules:
        parts = parts_of(rule.when)
        failed = [part for part in parts if not part.holds(facts)]
        if len(failed) == 1 < len(parts):
            yield NearMiss(rule, in_words(failed[0]), value_in_words(failed[0], facts))
