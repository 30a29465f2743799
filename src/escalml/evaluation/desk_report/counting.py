"""Counts of a report: volume over time, topics, private matters in public, deadlines, floods."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Literal

from escalml.evaluation.desk_report.cases import Case
from escalml.evaluation.desk_report.record import NONE, Deadline, Flood, Period, Private
from escalml.records import SEVERITY_LEVELS
from escalml.routing.surge import WINDOWS_HOURS, SurgeWatch

Unit = Literal["hour", "day", "week", "month"]
_HOURS, _DAYS, _WEEKS = timedelta(days=2), timedelta(days=62), timedelta(days=2 * 366)
_TENTHS = 10
_IGNORED = "ignore"  # of the actions: nobody answers it


def unit_of(since: datetime, until: datetime) -> Unit:
    """The unit in which a time of this length is shown."""
    length = until - since
    if length < _HOURS:
        return "hour"
    if length <= _DAYS:
        return "day"
    return "week" if length <= _WEEKS else "month"


def volume(cases: Sequence[Case], unit: Unit) -> list[Period]:
    """Messages by time and severity.

    Parameters
    ----------
    cases
        In order of time, at least one.
    unit
        Length of a period.

    Returns
    -------
    Every period from the first to the last, also those without a message.
    """
    found: dict[str, Counter[str]] = {label: Counter() for label in _labels(cases[0].when, cases[-1].when, unit)}
    for case in cases:
        found[_label(_start(case.when, unit), unit)][case.severity] += 1
    return [Period(label=label, severities=_in_order(counts)) for label, counts in found.items()]


def _labels(first: datetime, last: datetime, unit: Unit) -> Iterator[str]:
    start, end = _start(first, unit), _start(last, unit)
    while start <= end:
        yield _label(start, unit)
        start = _start(start + _STEPS[unit], unit)


# A month has at most 31 days, and 31 days after its first day lie in the next.
_STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(days=7), "month": timedelta(days=31)}


def _start(when: datetime, unit: Unit) -> datetime:
    """Beginning of the period that a time lies in, in UTC; weeks begin on Monday."""
    hour = when.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    if unit == "hour":
        return hour
    day = hour.replace(hour=0)
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if unit == "month" else day


def _label(start: datetime, unit: Unit) -> str:
    forms = {"hour": "%d %b %H h", "day": "%Y-%m-%d", "week": "%Y-%m-%d", "month": "%Y-%m"}
    return start.strftime(forms[unit])


def _in_order(counts: Counter[str]) -> dict[str, int]:
    """Counts by severity, the lowest first."""
    return {level: counts[level] for level in (*SEVERITY_LEVELS, NONE) if counts[level]}


def risks(cases: Iterable[Case]) -> list[int]:
    """Messages by tenth of their probability to escalate, the lowest first."""
    found = [0] * _TENTHS
    for case in cases:
        if case.probability is not None:
            found[min(int(case.probability * _TENTHS), _TENTHS - 1)] += 1
    return found


def topics(cases: Iterable[Case]) -> dict[str, dict[str, int]]:
    """Messages by topic, the most frequent first, and severity."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        found[case.topic or NONE][case.severity] += 1
    return {topic: _in_order(counts) for topic, counts in sorted(found.items(), key=lambda item: -item[1].total())}


def private_in_public(cases: Sequence[Case]) -> Private:
    """Private matters that were raised where others can read them."""
    public = [case for case in cases if case.public]
    private = [case for case in public if case.categories]
    return Private(
        n_public=len(public),
        n_private=len(private),
        categories=dict(Counter(name for case in private for name in case.categories).most_common()),
        n_answered_in_public=sum(case.visibility == "public" for case in private),
    )


def deadlines(cases: Iterable[Case]) -> list[Deadline]:
    """Reply-by times by level, the highest first; what nobody answers is left out."""
    by_level: dict[int, list[Case]] = defaultdict(list)
    for case in cases:
        if _IGNORED not in case.actions:
            by_level[case.level].append(case)
    return [_deadline(level, by_level[level]) for level in sorted(by_level, reverse=True)]


def _deadline(level: int, cases: Sequence[Case]) -> Deadline:
    judged = [case for case in cases if case.reply_within_hours > 0]
    answered = [(case, case.known.answered) for case in judged if case.known.answered and case.known.has_time]
    hours = [(answer - case.when) / timedelta(hours=1) for case, answer in answered if answer]
    return Deadline(
        level=level,
        n=len(cases),
        n_at_once=len(cases) - len(judged),
        n_known=len(answered),
        n_kept=sum(answer <= case.due for case, answer in answered if answer),
        median_hours=median(hours) if hours else None,
    )


def floods(cases: Sequence[Case]) -> list[Flood]:
    """Floods of negative public messages, as the service would have told them.

    Parameters
    ----------
    cases
        In order of time.

    Returns
    -------
    One entry for each brand and topic and each time without a pause longer than the longest window, in order of time.
    """
    watch, pause = SurgeWatch(), timedelta(hours=max(WINDOWS_HOURS))
    open_ones: dict[tuple[str, str], Flood] = {}
    found: list[Flood] = []
    for case in cases:
        flooded = watch.count(case.brand, case.topic, case.when, negative=case.negative_mention)
        if not (flooded and case.negative_mention):
            continue
        key = (case.brand or "", case.topic or NONE)
        last = open_ones.get(key)
        if last and case.when - last.until <= pause:
            open_ones[key] = last.model_copy(update={"until": case.when, "n": last.n + 1})
        else:
            found += [last] if last else []
            open_ones[key] = Flood(brand=key[0], topic=key[1], since=case.when, until=case.when, n=1)
    return sorted([*found, *open_ones.values()], key=lambda flood: flood.since)
