"""The run of the tests on other days: which days these are, and that CI cannot do without it."""

from datetime import UTC, datetime, timedelta

import pytest
from shifted_clock import run


@pytest.mark.parametrize(
    ("now", "month", "year"),
    [
        ((2026, 11, 29, 13), "2026-11-30", "2026-12-31"),
        ((2028, 1, 31, 23, 59), "2028-01-31", "2028-12-31"),
        ((2028, 2, 1), "2028-02-29", "2028-12-31"),
        ((2026, 12, 31, 23), "2026-12-31", "2026-12-31"),
    ],
)
def test_the_days_are_in_400_days_and_right_before_the_ends_of_month_and_year(now, month, year):
    now = datetime(*now, tzinfo=UTC)
    later, *ends = run.days(now).values()
    assert later - now == timedelta(days=400)
    assert [f"{end:%Y-%m-%d %H:%M}" for end in ends] == [f"{month} 23:59", f"{year} 23:59"]


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_without_libfaketime_ci_fails_and_a_user_is_told(monkeypatch, capsys, ci, code):
    monkeypatch.setattr(run, "library", lambda: None)
    monkeypatch.setenv("CI", ci)
    assert run.main([]) == code
    assert "apt-get install faketime" in capsys.readouterr().out


def test_the_files_with_marked_tests_are_found():
    assert {"test_store.py", "test_auth.py"} <= {name.rpartition("/")[2] for name in run.marked()}
