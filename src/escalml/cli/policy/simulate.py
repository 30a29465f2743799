"""`escalml policy simulate`: what would a policy have made of past tickets?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.feedback import StoreOption
from escalml.cli.options import Model, with_reading
from escalml.cli.policy.inputs import DEFAULT_DAYS, Days, Messages, Scored

if TYPE_CHECKING:
    from escalml.data.read_options import Reading
    from escalml.routing import Policy
    from escalml.routing.simulate import Simulation

BUSIEST = 10


@with_reading
def simulate(
    *,
    policy: Annotated[Path, typer.Argument(readable=False, help="A policy.")],
    scored: Scored = None,
    messages: Messages = None,
    store: StoreOption = None,
    days: Days = DEFAULT_DAYS,
    capacity: Annotated[int | None, typer.Option(min=0, help="Alerts a day, in place of the policy's own.")] = None,
    answers_per_hour: Annotated[
        float | None,
        typer.Option(
            min=0.01, max=100_000, help="Tickets that each team answers in an hour of work: who would be late?"
        ),
    ] = None,
    model: Model = "champion",
    reading: "Reading",
) -> None:
    """Decide past tickets anew: tickets per level, team and day, alerts against capacity, lateness, what changes.

    Without SCORED: those that the service has decided in the last days.
    """
    from escalml.cli.policy.inputs import read, show_differences, tickets_of
    from escalml.cli.progress import say
    from escalml.routing import simulate as simulation
    from escalml.routing.parts import Capacity

    rules = read(policy, model)
    if capacity is not None:
        rules = rules.model_copy(update={"capacity": Capacity(alerts_per_day=capacity)})
    result = simulation.simulate(rules, tickets_of(scored, messages, reading, store, days))
    stored = ", ".join(sorted(result.stored_versions))
    say(f"{result.n_tickets} tickets, decided by policy {stored}, now by policy {rules.version}")
    _show_levels(result)
    late = _shares_late(result, rules, answers_per_hour) if answers_per_hour else None
    _show_teams(result, late)
    _show_days(result, rules)
    _show_lateness(result, answers_per_hour, late)
    if result.differences:
        show_differences(f"{len(result.differences)} tickets change; those most affected", result.differences)
        if result.stored_versions == {rules.version} and (messages is not None or scored is None):
            say(
                f"these decisions differ though both are by policy {rules.version}: give another version to other rules"
            )


def _show_levels(result: "Simulation") -> None:
    from escalml.cli.policy.inputs import show

    rows = [
        (level, result.levels[level], _percent(result.levels[level], result.n_tickets), f"{share:.1%}")
        for level in (4, 3, 2, 1)
        for share in [result.share_at_or_above(level)]
    ]
    show("Levels", ("level", "tickets", "share", "at it or above"), rows)


def _shares_late(result: "Simulation", rules: "Policy", answers_per_hour: float) -> dict[str, float]:
    """For each team the share that it answers late, working in its own hours."""
    from escalml.routing.simulate import share_late

    return {
        team: share_late(waiting, answers_per_hour=answers_per_hour, calendar=rules.calendar_of(team))
        for team, waiting in result.waiting.items()
    }


def _show_teams(result: "Simulation", late: dict[str, float] | None) -> None:
    from escalml.cli.policy.inputs import show

    rows = [
        (team, count, _percent(count, result.n_tickets), *((f"{late[team]:.1%}",) if late else ()))
        for team, count in result.teams.most_common()
    ]
    show("Teams", ("team", "tickets", "share", *(["answered late"] if late else [])), rows)


def _show_days(result: "Simulation", rules: "Policy") -> None:
    from escalml.cli.policy.inputs import show

    limit = None if rules.capacity is None else rules.capacity.alerts_per_day
    rows = [
        (day, result.days[day], alerts, "" if limit is None else max(0, alerts - limit))
        for day, alerts in sorted(result.alerts.items(), key=lambda item: (-item[1], -result.days[item[0]], item[0]))
    ]
    head = "no capacity is set" if limit is None else f"managers take {limit} a day"
    days = f"the busiest {BUSIEST} of {len(rows)} days" if len(rows) > BUSIEST else "by day"
    shown = rows[:BUSIEST] if len(rows) > BUSIEST else sorted(rows)
    show(f"Alerts {days}, {head}", ("day", "tickets", "alerts", "too many"), shown)


def _show_lateness(result: "Simulation", answers_per_hour: float | None, late: dict[str, float] | None) -> None:
    overdue = _percent(result.n_overdue, result.n_tickets)
    typer.echo(f"past the reply-by time when the message came: {overdue}")
    if late and result.n_tickets:
        n_late = sum(result.teams[team] * share for team, share in late.items())
        typer.echo(f"past it when answered, at {answers_per_hour:g} an hour and team: {n_late / result.n_tickets:.1%}")


def _percent(count: int, total: int) -> str:
    return f"{count / total:.1%}" if total else "none"
