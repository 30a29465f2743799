"""Moments of time as exports write them are read, or refused; none becomes 1970 (issue 15)."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from escalml.records import parse_message
from escalml.records.times import read_time

NOON = datetime(2025, 11, 3, 12, 17)
READ = [
    ("2025-11-03T12:17:00Z", NOON.replace(tzinfo=UTC)),
    ("2025-11-03 12:17", NOON),
    ("2025-11-03", datetime(2025, 11, 3)),
    ("2025-11-03 12:17:00 +0000", NOON.replace(tzinfo=UTC)),
    ("2025-11-03 12:17:00 UTC", NOON.replace(tzinfo=UTC)),
    ("2025-11-03 12:17:00 GMT+02:00", NOON.replace(tzinfo=timezone(timedelta(hours=2)))),
    ("2025-11-03T12:17:00 -10:00", NOON.replace(tzinfo=timezone(-timedelta(hours=10)))),
    ("2025-11-03 12:17:00.123456+00", NOON.replace(microsecond=123_456, tzinfo=UTC)),
    ("2025-11-03T12:17:00,5", NOON.replace(microsecond=500_000)),
    ("2025/11/03 12:17", NOON),
    ("Mon, 03 Nov 2025 12:17:00 +0000", NOON.replace(tzinfo=UTC)),
    ("Mon, 3 Nov 2025 07:17:00 EST", NOON.replace(hour=7, tzinfo=timezone(-timedelta(hours=5)))),
    ("03/Nov/25 12:17 PM", NOON),
    ("3 Nov 2025 12:17", NOON),
    ("3-Nov-2025 12:17 a.m.", NOON.replace(hour=0)),
    ("November 3, 2025 at 12:17 PM", NOON),
    ("Monday, November 3, 2025 12:17", NOON),
    ("25/11/2025 12:17", NOON.replace(day=25)),
    ("11/25/2025 12:17", NOON.replace(day=25)),
    ("25.11.25", datetime(2025, 11, 25)),
    ("07/07/2025", datetime(2025, 7, 7)),
    ("20251103", datetime(2025, 11, 3)),
    ("20251103121700", NOON),
    ("45964", datetime(2025, 11, 3)),
    (45964.5118055556, NOON),
    (1_762_172_220, NOON.replace(tzinfo=UTC)),
    ("1762172220", NOON.replace(tzinfo=UTC)),
    (1_762_172_220_000, NOON.replace(tzinfo=UTC)),
    ("1762172220000000", NOON.replace(tzinfo=UTC)),
]
REFUSED = ["2025", "0", "1", "17", "3000000", "123456789012345678901", "20251399", "2025-02-30", "13/13/2025", "soon"]
REFUSED += [
    "2025-11-03 25:00",
    "12:17",
    "2025-11",
    "03/Foo/25",
    "3 Nov 2025 13:17 PM",
    "",
    "x" * 1_000,
    "1e9",
    "1/2/345",
]
AMBIGUOUS = ["03/11/25", "03/11/2025 12:17", "3.11.2025", "03-11-25 1:00 PM"]


@pytest.mark.parametrize(("written", "moment"), READ)
def test_a_time_is_read(written, moment):
    assert read_time(written) == moment


@pytest.mark.parametrize("written", [*REFUSED, True, [1], float("nan"), float("inf"), -5])
def test_what_is_no_time_is_refused_without_being_shown(written):
    with pytest.raises(ValueError, match=r"^is not a time that can be read; write ISO 8601, such as [^ ]+$"):
        read_time(written)


@pytest.mark.parametrize("written", AMBIGUOUS)
def test_a_day_with_two_readings_is_asked_about_and_read_as_told(written):
    with pytest.raises(ValueError, match="give --dates DMY or --dates MDY"):
        read_time(written)
    assert (read_time(written, "DMY").month, read_time(written, "MDY").month) == (11, 3)


@pytest.mark.parametrize(("written", "order"), [("25/11/2025", "MDY"), ("11/25/2025", "DMY")])
def test_a_day_that_the_order_does_not_allow_is_refused(written, order):
    with pytest.raises(ValueError, match="is not a time that can be read"):
        read_time(written, order)


@pytest.mark.parametrize("written", ["20251103", 20251103, "45964"])
def test_no_message_on_any_road_is_of_1970(written):
    assert parse_message({"text": "a", "sent_at": written}, where="m").sent_at.year == 2025
