"""Workload: what each team got by level and day, against what it can take."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from escalml.data.column_names import shown
from escalml.errors import EscalmlError
from escalml.evaluation.desk_report.cases import Case
from escalml.evaluation.desk_report.record import Load


def loads(cases: Sequence[Case], n_days: int, capacities: Mapping[str, int]) -> list[Load]:
    """What each team got.

    Parameters
    ----------
    cases
        At least one.
    n_days
        Days from the first to the last message; a mean is over all of them.
    capacities
        Messages a day that a team can take, by its name; not of every team.

    Returns
    -------
    The teams, the busiest first.

    Raises
    ------
    EscalmlError
        If a capacity is of a team that got nothing: most likely its name is misspelt.
    """
    by_team: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_team[case.team].append(case)
    for team in capacities.keys() - by_team.keys():
        raise EscalmlError(f"--team: {shown(team)} got no message; teams that did: {', '.join(sorted(by_team))}.")
    found = [_load(team, own, n_days, capacities.get(team)) for team, own in by_team.items()]
    return sorted(found, key=lambda load: (-load.n, load.team))


def _load(team: str, cases: Sequence[Case], n_days: int, capacity: int | None) -> Load:
    days = Counter(case.day for case in cases)
    busiest, n_busiest = min(days.items(), key=lambda item: (-item[1], item[0]))
    return Load(
        team=team,
        n=len(cases),
        levels=dict(sorted(Counter(case.level for case in cases).items())),
        a_day=len(cases) / n_days,
        busiest=n_busiest,
        busiest_day=date.fromisoformat(busiest),
        capacity=capacity,
        n_days_above=None if capacity is None else days_above(days, capacity),
        n_above=None if capacity is None else sum(max(0, n - capacity) for n in days.values()),
    )


def days_above(days: Mapping[str, int], capacity: int) -> int:
    """On how many days more came than can be taken."""
    return sum(n > capacity for n in days.values())


def parse_capacities(given: Sequence[str]) -> dict[str, int]:
    """Capacities by team from `TEAM=NUMBER` each; an EscalmlError where one is not of this form."""
    found = {}
    for text in given:
        team, sign, number = text.rpartition("=")
        if not sign or not team.strip() or not number.strip().isdecimal():
            raise EscalmlError("--team: use TEAM=NUMBER, such as --team supervisors=20.")
        found[team.strip()] = int(number)
    return found
