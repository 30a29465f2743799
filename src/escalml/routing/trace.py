"""Why a decision is what it is: of every rule whether it held, what it settled, and what was missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from escalml.records import Decision, Message, Prediction
from escalml.routing.decide import Context, case_of, decide
from escalml.routing.desk_state import RunningContext
from escalml.routing.facts import Facts, read_facts
from escalml.routing.parts import LEVEL_FLOOR, Rule
from escalml.routing.plain_words import in_words, parts_of, value_in_words
from escalml.routing.policy import Policy
from escalml.routing.scored import PAST, Ticket


@dataclass(frozen=True, slots=True)
class Step:
    """A rule as it was tried: whether it holds; what it settled and added; of its conditions those that fail."""

    number: int
    rule: Rule
    holds: bool
    settled: dict[str, object]
    added: tuple[str, ...]
    failed: tuple[str, ...]  # each in words
    found: tuple[str, ...]  # what the facts are in the place of each

    @property
    def is_near(self) -> bool:
        """Whether one condition of several alone has failed."""
        return not self.holds and len(self.failed) == 1 < len(parts_of(self.rule.when))


@dataclass(frozen=True, slots=True)
class Trace:
    """A decision with its reasons: every rule of the policy in order."""

    decision: Decision
    steps: tuple[Step, ...]
    held_up: bool  # the level was raised to what holds whatever a policy says

    @property
    def matches(self) -> tuple[Step, ...]:
        """Rules that hold."""
        return tuple(step for step in self.steps if step.holds)

    @property
    def near(self) -> tuple[Step, ...]:
        """Rules that one condition kept away."""
        return tuple(step for step in self.steps if step.is_near)

    @property
    def others(self) -> tuple[Step, ...]:
        """All other rules."""
        return tuple(step for step in self.steps if not step.holds and not step.is_near)


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
            return trace_message(ticket.message, ticket.prediction, context)
        running.decide(ticket.message, ticket.prediction, ticket.when)
    return None


def trace_message(message: Message, prediction: Prediction, context: Context) -> Trace:
    """Decide a message, and say of every rule what became of it.

    Parameters
    ----------
    message
        The message.
    prediction
        What a model says of it.
    context
        Policy, hour, flood and capacity.

    Returns
    -------
    The decision and its reasons.
    """
    facts = read_facts(case_of(message, prediction, context))
    decision = decide(message, prediction, context)
    return Trace(decision, tuple(_steps(context.policy, facts)), held_up=LEVEL_FLOOR in decision.rules)


def _steps(policy: Policy, facts: Facts) -> Iterator[Step]:
    chosen: set[str] = set()
    for number, rule in enumerate(policy.rules, start=1):
        failed = [part for part in parts_of(rule.when) if not part.holds(facts)]
        settled: dict[str, object] = {}
        added: tuple[str, ...] = ()
        if not failed:
            settled = {name: value for name, value in rule.then.exclusive.items() if name not in chosen}
            added = tuple(action for action in rule.then.actions if action not in chosen)
            chosen |= {*settled, *added}
        words = tuple(map(in_words, failed))
        found = tuple(value_in_words(part, facts) for part in failed)
        yield Step(number, rule, not failed, settled, added, words, found)
