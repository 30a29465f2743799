"""What a policy would have made of past tickets: how many per level, team and day, alerts, lateness.

`scored` brings the tickets.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import tee

from escalml.records import Decision
from escalml.routing.compare import Difference, difference
from escalml.routing.hours import ALWAYS, Calendar
from escalml.routing.policy import Policy
from escalml.routing.scored import Ticket, decide_anew
from escalml.routing.waiting import due


@dataclass(slots=True)
class Simulation:
    """Counts over the tickets of a file; a day is one of the calendar in UTC."""

    n_tickets: int = 0
    levels: Counter[int] = field(default_factory=Counter)
    teams: Counter[str] = field(default_factory=Counter)
    days: Counter[date] = field(default_factory=Counter)
    alerts: Counter[date] = field(default_factory=Counter)
    n_overdue: int = 0  # due before the message came: earlier words of the customer had no answer
    stored_versions: set[str] = field(default_factory=set)
    differences: list[Difference] = field(default_factory=list)
    waiting: dict[str, list["Waiting"]] = field(default_factory=lambda: defaultdict(list))

    def share_at_or_above(self, level: int) -> float:
        """Share of the tickets at a level or a higher one, in [0, 1]; 0 where there are no tickets."""
        above = sum(count for at, count in self.levels.items() if at >= level)
        return above / self.n_tickets if self.n_tickets else 0.0


@dataclass(frozen=True, slots=True)
class Waiting:
    """A ticket as its team's queue sees it."""

    came: datetime
    due: datetime
    score: float


def simulate(policy: Policy, tickets: Iterator[Ticket]) -> Simulation:
    """Decide past tickets by a policy, and count.

    Parameters
    ----------
    policy
        The rules.
    tickets
        Past tickets, in the order in which they came.

    Returns
    -------
    The counts, and what differs from the decisions that the tickets hold.
    """
    result = Simulation()
    for ticket, decision in decide_anew(policy, tickets):
        _count(result, ticket, decision)
    return result


def _count(result: Simulation, ticket: Ticket, decision: Decision) -> None:
    day = ticket.when.astimezone(UTC).date()
    due = decision.reply_by or ticket.when
    result.n_tickets += 1
    result.levels[decision.level] += 1
    result.teams[decision.team] += 1
    result.days[day] += 1
    result.alerts[day] += "alert_manager" in decision.actions
    result.n_overdue += due < ticket.when
    result.stored_versions.add(ticket.stored.policy_version)
    result.waiting[decision.team].append(Waiting(ticket.when, due, decision.queue_score))
    if change := difference(ticket.prediction.id, ticket.stored, decision):
        result.differences.append(change)


def share_late(waiting: list[Waiting], *, answers_per_hour: float, calendar: Calendar = ALWAYS) -> float:
    """Share of a team's tickets that it answers after their reply-by time.

    Parameters
    ----------
    waiting
        The team's tickets, at least one.
    answers_per_hour
        How many tickets the team answers in an hour of work; > 0. It takes the highest queue score among those
        that have come, one after the other.
    calendar
        When the team works.

    Returns
    -------
    The share, in [0, 1].
    """
    arrivals = sorted(waiting, key=lambda ticket: ticket.came)
    queue: list[tuple[float, int]] = []
    clock, n_come, n_late = arrivals[0].came, 0, 0
    for _ in arrivals:
        if not queue:
            clock = max(clock, arrivals[n_come].came)
        while n_come < len(arrivals) and arrivals[n_come].came <= clock:
            heapq.heappush(queue, (-arrivals[n_come].score, n_come))
            n_come += 1
        _, place = heapq.heappop(queue)
        clock = due(clock, clock, 1 / answers_per_hour, calendar)
        n_late += clock > arrivals[place].due
    return n_late / len(arrivals)


def compare_policies(old: Policy, new: Policy, tickets: Iterator[Ticket]) -> Iterator[Difference | None]:
    """For each past ticket in order what two policies decide differently; None where nothing."""
    first, second = tee(tickets)
    for (ticket, before), (_, after) in zip(decide_anew(old, first), decide_anew(new, second), strict=True):
        yield difference(ticket.prediction.id, before, after)
