"""Makes a report of the rows of a scored file."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from escalml.config import EvaluationConfig
from escalml.evaluation.desk_report.cases import Case
from escalml.evaluation.desk_report.counting import (
    deadlines,
    floods,
    private_in_public,
    risks,
    topics,
    unit_of,
    volume,
)
from escalml.evaluation.desk_report.export import Export
from escalml.evaluation.desk_report.outcomes import measure_outcomes
from escalml.evaluation.desk_report.record import DeskReport, Outcomes, Risk
from escalml.evaluation.desk_report.workload import days_above, loads
from escalml.evaluation.pages.parts import cut

_SHOWN_RISKS, _SHOWN_CHARACTERS = 10, 300
_ALERT = "alert_manager"


@dataclass(frozen=True)
class Options:
    """What a user may say of a report.

    `capacity`: messages that the whole desk takes a day; `teams`: those of single teams; `outcome`: what the report
    calls the outcome, None where none is known; `banner`: what it says of itself at its head.
    """

    capacity: int | None = None
    teams: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    outcome: str | None = None
    banner: str = ""
    evaluation: EvaluationConfig = field(default_factory=EvaluationConfig)
    seed: int = 0


def make_report(
    cases: Sequence[Case], *, title: str, export: Export | None = None, options: Options | None = None
) -> DeskReport:
    """Count and measure.

    Parameters
    ----------
    cases
        In order of time, at least one.
    title
        What the report calls the file.
    export
        The messages' own file, if it was given.
    options
        What the user said.

    Returns
    -------
    The report.

    Raises
    ------
    EscalmlError
        If a team of the options got no message, or too few outcomes are known.
    """
    options = options or Options()
    since, until = cases[0].when, cases[-1].when
    n_days = (until.date() - since.date()).days + 1
    days = Counter(case.day for case in cases)
    unit = unit_of(since, until)
    return DeskReport(
        title=title,
        banner=options.banner,
        models=tuple(sorted({case.model for case in cases})),
        policies=tuple(sorted({case.policy for case in cases})),
        since=since,
        until=until,
        n=len(cases),
        n_days=n_days,
        n_likely=sum(case.likely for case in cases),
        n_review=sum(case.review for case in cases),
        n_alarmed=sum(case.alarmed for case in cases),
        n_alerts=sum(_ALERT in case.actions for case in cases),
        period=unit,
        volume=tuple(volume(cases, unit)),
        risks=tuple(risks(cases)),
        topics=topics(cases),
        private=private_in_public(cases) if export else None,
        deadlines=tuple(deadlines(cases)) if export else None,
        top=tuple(_top(cases)),
        teams=tuple(loads(cases, n_days, options.teams)),
        capacity=options.capacity,
        n_days_above=None if options.capacity is None else days_above(days, options.capacity),
        floods=tuple(floods([case for case in cases if case.known.has_time])) if export else None,
        outcomes=_outcomes(cases, options),
        notes=(*_notes(cases, export), *(export.notes if export else ())),
    )


def _outcomes(cases: Sequence[Case], options: Options) -> Outcomes | None:
    if options.outcome is None:
        return None
    return measure_outcomes(cases, options.outcome, options.evaluation, capacity=options.capacity, seed=options.seed)


def _top(cases: Sequence[Case]) -> list[Risk]:
    """The messages of the highest places in the queue."""
    first = sorted(cases, key=lambda case: (-case.queue_score, case.when, case.id))[:_SHOWN_RISKS]
    return [
        Risk(
            id=case.id,
            when=case.when,
            level=case.level,
            team=case.team,
            severity=case.severity,
            probability=case.probability,
            reasons=case.reasons,
            text=cut(case.text, _SHOWN_CHARACTERS),
        )
        for case in first
    ]


def _notes(cases: Sequence[Case], export: Export | None) -> list[str]:
    """What a reader should know of how far the figures carry."""
    said = []
    if export is None:
        said.append(
            "The messages' own file was not given (--messages): matters in public, deadlines and floods are not known."
        )
    n_untimed = sum(not case.known.has_time for case in cases)
    if export and n_untimed:
        said.append(
            f"{n_untimed:,} messages have no time of their own: they count on the day of the run that scored them."
        )
    if len({case.when for case in cases}) == 1 and len(cases) > 1:
        said.append("All messages count at one hour: the file says no times, and nothing here is over time.")
    if len({case.model for case in cases}) > 1:
        said.append("More than one model scored these messages: their probabilities do not compare.")
    return said
