"""The `hours:` of a policy: when its teams work, and how time is counted in which they do.

Days begin and end by the clock of the team's own zone; a public holiday and a day under `closed` count as no day.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, cached_property
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, field_validator

from escalml.routing.faults import MisfitError, unknown
from escalml.routing.part import Part

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DEFAULT = "default"  # key of the hours that hold for every team without its own
_SHORT = tuple(day[:3] for day in WEEKDAYS)
_TIME = r"(\d{1,2}):(\d{2})"
_SPAN = re.compile(rf"\s*{_TIME}\s*-\s*{_TIME}\s*")
_MINUTES_A_DAY = 24 * 60

Span = tuple[int, int]  # minutes of the day: from, until
Week = tuple[tuple[Span, ...], ...]


@dataclass(frozen=True)
class Calendar:
    """When somebody works.

    Parameters
    ----------
    zone
        Whose clock counts.
    week
        For each weekday from Monday the spans of work, in order; empty: day and night on every day.
    holidays
        Country, with a dash and subdivision if need be, whose public holidays are free.
    closed
        Other days on which nobody works.
    """

    zone: ZoneInfo
    week: Week = ()
    holidays: str | None = None
    closed: frozenset[date] = frozenset()

    def local(self, moment: datetime) -> datetime:
        """A moment by the clock on the wall."""
        return moment.astimezone(self.zone)

    def is_free(self, day: date) -> bool:
        """Whether nobody works on a day that is a holiday, or closed."""
        return day in self.closed or bool(self.holidays and day in _holidays_of(self.holidays, day.year))

    def is_open(self, moment: datetime) -> bool:
        """Whether somebody works at a moment; the last moment of a span is not part of it."""
        return any(begin <= moment < end for begin, end in self._spans(self.local(moment).date()))

    def after(self, start: datetime, hours: float) -> datetime:
        """The moment at which a number of working hours have gone by.

        Parameters
        ----------
        start
            Since when to count.
        hours
            How many; 0 is the next moment at which somebody works.

        Returns
        -------
        The moment, in UTC.

        Raises
        ------
        OverflowError
            If the calendar ends before.
        """
        left, day, start = timedelta(hours=hours), self.local(start).date(), start.astimezone(UTC)
        while True:
            for begin, end in self._spans(day):
                begins = max(begin, start)
                if begins < end and left <= end - begins:
                    return begins + left
                left -= max(timedelta(), end - begins)
            day += timedelta(days=1)

    def hours_between(self, start: datetime, end: datetime) -> float:
        """Working hours from one moment to a later one."""
        start, end = start.astimezone(UTC), end.astimezone(UTC)
        day, last, worked = self.local(start).date(), self.local(end).date(), timedelta()
        while day <= last:
            for begins, ends in self._spans(day):
                worked += max(timedelta(), min(end, ends) - max(start, begins))
            day += timedelta(days=1)
        return worked.total_seconds() / 3600

    def _spans(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """Begin and end of each span of work on a day, in UTC: a night in which the clock is set counts right."""
        if self.is_free(day):
            return
        for begin, end in self.week[day.weekday()] if self.week else ((0, _MINUTES_A_DAY),):
            yield self._moment(day, begin), self._moment(day, end)

    def _moment(self, day: date, minutes: int) -> datetime:
        day += timedelta(days=minutes // _MINUTES_A_DAY)
        of_day = time(minutes // 60 % 24, minutes % 60)
        return datetime.combine(day, of_day, tzinfo=self.zone).astimezone(UTC)


ALWAYS = Calendar(ZoneInfo("UTC"))


class TeamHours(Part):
    """When a team works: `always`, or spans by weekday."""

    zone: Annotated[str, Field(description="whose clock counts, such as Europe/Berlin")] = "UTC"
    open: Annotated[
        dict[str, str] | str,
        Field(description="`always`, or spans by weekdays: {mon-fri: '08:00-18:00', sat: '09:00-12:00, 13:00-16:00'}"),
    ] = "always"
    holidays: Annotated[
        str | None, Field(description="country whose public holidays are free, such as DE, or DE-BE for one part of it")
    ] = None
    closed: Annotated[tuple[date, ...], Field(description="other days on which nobody works")] = ()

    @field_validator("zone")
    @classmethod
    def _zone_is_known(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise MisfitError(
                f"{name!r} is no time zone that this machine knows; give one such as Europe/Berlin (Debian keeps them "
                "in the package tzdata)"
            ) from None
        return name

    @field_validator("open")
    @classmethod
    def _week_can_be_read(cls, given: dict[str, str] | str) -> dict[str, str] | str:
        _week(given)
        return given

    @field_validator("holidays")
    @classmethod
    def _holidays_are_known(cls, place: str | None) -> str | None:
        if place is not None:
            _check_place(place)
        return place

    @cached_property
    def calendar(self) -> Calendar:
        """The hours, ready to count by."""
        return Calendar(ZoneInfo(self.zone), _week(self.open), self.holidays, frozenset(self.closed))


def calendar_of(hours: Mapping[str, TeamHours], team: str | None) -> Calendar:
    """When a team works.

    Parameters
    ----------
    hours
        The `hours:` of a policy.
    team
        The team; None: the desk as a whole.

    Returns
    -------
    Its own hours, else those under `default`, else day and night.
    """
    own = hours.get(team or DEFAULT) or hours.get(DEFAULT)
    return own.calendar if own else ALWAYS


def _week(given: Mapping[str, str] | str) -> Week:
    """The spans of each weekday; empty where somebody always works."""
    if isinstance(given, str):
        if given != "always":
            raise MisfitError("expected always, or spans by weekdays such as {mon-fri: '08:00-18:00'}")
        return ()
    if not given:
        raise MisfitError("opens on no day; give one at least, or always")
    week: list[tuple[Span, ...]] = [()] * len(WEEKDAYS)
    for days, spans in given.items():
        for day in _days(days):
            if week[day]:
                raise MisfitError(f"{WEEKDAYS[day]} stands twice; name each day once", (days,))
            week[day] = _read_spans(spans, days)
    return tuple(week)


def _days(named: str) -> range:
    """The weekdays that `mon-fri` or `sat` names, 0 = Monday."""
    first, _, last = str(named).lower().partition("-")
    at = [_weekday(name.strip(), named) for name in (first, last or first)]
    if at[1] < at[0]:
        raise MisfitError("a span of days runs from Monday to Sunday; divide it in two", (named,))
    return range(at[0], at[1] + 1)


def _weekday(name: str, place: str) -> int:
    if name in WEEKDAYS:
        return WEEKDAYS.index(name)
    if name not in _SHORT:
        raise MisfitError(unknown("weekday", name, _SHORT), (place,))
    return _SHORT.index(name)


def _read_spans(written: str, place: str) -> tuple[Span, ...]:
    """The spans of a day, as `08:00-12:00, 13:00-17:00` names them."""
    spans: list[Span] = []
    for part in str(written).split(","):
        found = _SPAN.fullmatch(part)
        if not found:
            raise MisfitError("expected spans such as '08:00-18:00', with commas between them, in quotes", (place,))
        numbers = [int(number) for number in found.groups()]
        begin, end = numbers[0] * 60 + numbers[1], numbers[2] * 60 + numbers[3]
        if max(numbers[1], numbers[3]) > 59 or not (spans[-1][1] if spans else 0) <= begin < end <= _MINUTES_A_DAY:
            raise MisfitError(
                "a span begins before it ends, after the one before it, and ends at 24:00 at the latest; divide a "
                "night over its two days",
                (place,),
            )
        spans.append((begin, end))
    return tuple(spans)


def _check_place(place: str) -> None:
    """Refuse a country, or a part of one, of which no holidays are known."""
    import holidays

    known = holidays.list_supported_countries(include_aliases=True)
    country, _, part = place.partition("-")
    if country not in known:
        raise MisfitError(unknown("country with public holidays", country, known))
    if part and part not in known[country]:
        raise MisfitError(unknown(f"part of {country}", part, known[country] or [country]))


@cache
def _holidays_of(place: str, year: int) -> frozenset[date]:
    """The public holidays of a year."""
    import holidays

    country, _, part = place.partition("-")
    return frozenset(holidays.country_holidays(country, subdiv=part or None, years=year))
