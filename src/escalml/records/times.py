"""Reads a moment of time as people and programs write it, or refuses it; a number never becomes 1970 by mistake."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Literal

DayOrder = Literal["DMY", "MDY"]

# What pydantic and `datetime.fromisoformat` read alike; by far the most frequent form.
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d(?::\d\d)?)?)?", re.ASCII)
_NUMBER = re.compile(r"\d{1,20}(?:\.\d{1,20})?", re.ASCII)
_CLOCK = re.compile(
    r"(?:[T ,]| at) ?(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:[.,](\d{1,9}))?)? ?([ap])?\.?(?(5)m\.?)"
    r" ?(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d\d(?::?\d\d)?)?$",
    re.ASCII | re.IGNORECASE,
)
_DAY = re.compile(r"(\d{1,4})([-/. ])(\d{1,2}|[a-z]{3,9})\.?\2(\d{1,4})", re.ASCII | re.IGNORECASE)
_NAMED_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.ASCII | re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? ", re.ASCII | re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MAX_LENGTH = 60
# A bare number outside of the years 1980 to 2100 counts something else than time.
_EXCEL_DAYS = (29_221, 73_051)
_UNIX_SECONDS = (315_532_800, 4_102_444_800)
_EXCEL_EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
ASK_FOR_ORDER = (
    "can be read as day/month or as month/day; write ISO 8601, or for a file give --dates DMY or --dates MDY"
)
NOT_A_TIME = "is not a time that can be read; write ISO 8601, such as 2026-05-04T09:12:00Z"


class _AmbiguousError(ValueError):
    """A day with two readings."""


def read_time(value: object, order: DayOrder | None = None) -> datetime:
    """Read a moment of time.

    Parameters
    ----------
    value
        ISO 8601 (also with a blank before the zone), RFC 2822, `20251103`, an Excel serial day, seconds or milliseconds
        since 1970, a day with the month's English name, `25/11/2025`; a clock may follow a day, as `12:17 PM`.
    order
        Which comes first in a day such as `03/11/25`, where both could.

    Returns
    -------
    The moment; without a zone where none was given.

    Raises
    ------
    ValueError
        If it is no time, or one that has two readings; says so without the value.
    """
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime.combine(value, time())
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError(NOT_A_TIME)
    text = str(value).strip()
    if len(text) > _MAX_LENGTH:
        raise ValueError(NOT_A_TIME)
    try:
        return _read_number(text) if _NUMBER.fullmatch(text) else _read_words(text, order)
    except _AmbiguousError:
        raise ValueError(ASK_FOR_ORDER) from None
    except (ValueError, OverflowError, IndexError, TypeError):  # `email.utils` quotes what it cannot read
        raise ValueError(NOT_A_TIME) from None


def is_iso(text: str) -> bool:
    """Whether a text is a plain ISO 8601 time, which needs no second look."""
    return _ISO.fullmatch(text) is not None


def _read_number(text: str) -> datetime:
    """A bare number: a compact day, an Excel serial, or seconds or milliseconds since 1970."""
    number = float(text)
    if len(text) in (8, 14) and text.isdigit() and text[:2] in ("19", "20"):
        return datetime.strptime(text, "%Y%m%d" if len(text) == 8 else "%Y%m%d%H%M%S")
    if _EXCEL_DAYS[0] <= number < _EXCEL_DAYS[1]:  # as seconds they would lie on the first day of 1970
        return (_EXCEL_EPOCH + timedelta(seconds=round(number * 86_400))).replace(tzinfo=None)
    for unit in (1, 1_000, 1_000_000, 1_000_000_000):
        if _UNIX_SECONDS[0] <= number / unit < _UNIX_SECONDS[1]:
            return datetime.fromtimestamp(number / unit, UTC)
    raise ValueError(NOT_A_TIME)


def _read_words(text: str, order: DayOrder | None) -> datetime:
    """Any other form: ISO 8601, else a day that a clock may follow, else RFC 2822."""
    if is_iso(text):
        return datetime.fromisoformat(text)
    clock = _CLOCK.search(text)
    day = text[: clock.start()] if clock else text
    try:
        found = _read_day(_WEEKDAY.sub("", day, count=1).strip(" ,T"), order)
    except LookupError:
        return parsedate_to_datetime(text)
    return datetime.combine(found, _read_clock(clock)) if clock else datetime.combine(found, time())


def _read_day(text: str, order: DayOrder | None) -> date:
    """A day in one of its forms; a LookupError if it has none of them."""
    named = _NAMED_MONTH_FIRST.fullmatch(text)
    if named:
        return date(int(named[3]), _month(named[1]), int(named[2]))
    parts = _DAY.fullmatch(text)
    if not parts:
        raise LookupError
    first, middle, last = parts[1], parts[3], parts[4]
    if len(first) == 4:
        return date(int(first), _month(middle), int(last))
    if not middle.isdigit():
        return date(_year(last), _month(middle), int(first))
    return _day_in_order(int(first), int(middle), _year(last), order)


def _day_in_order(first: int, second: int, year: int, order: DayOrder | None) -> date:
    """A day of two numbers before its year."""
    if order is None:
        if first <= 12 and second <= 12 and first != second:
            raise _AmbiguousError
        order = "DMY" if second <= 12 else "MDY"
    return date(year, second, first) if order == "DMY" else date(year, first, second)


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    if text[:3].lower() not in _MONTHS:
        raise ValueError(NOT_A_TIME)
    return _MONTHS.index(text[:3].lower()) + 1


def _year(text: str) -> int:
    """A year of four digits, or of two as the C library reads them: 69 and later are of the last century."""
    if len(text) not in (2, 4):
        raise ValueError(NOT_A_TIME)
    year = int(text)
    return year if len(text) == 4 else year + (1900 if year >= 69 else 2000)


def _read_clock(clock: re.Match[str]) -> time:
    hour, minute, second, fraction, half, zone = clock.groups()
    hours = int(hour)
    if half:
        if not 1 <= hours <= 12:
            raise ValueError(NOT_A_TIME)
        hours = hours % 12 + (12 if half.lower() == "p" else 0)
    microsecond = int((fraction or "0")[:6].ljust(6, "0"))
    return time(hours, int(minute), int(second or 0), microsecond, tzinfo=_zone(zone))


def _zone(text: str | None) -> timezone | None:
    if text is None:
        return None
    digits = re.sub(r"[^\d]", "", text)
    if not digits:
        return UTC
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return timezone(-offset if "-" in text else offset)
