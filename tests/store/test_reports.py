"""Figures for a lead, by week and team; each counted by hand in a comment."""

from datetime import date, timedelta

import pytest

from escalml.records import Correction, Turn
from escalml.records.reports import ReportsQuery
from escalml.store import Actor
from escalml.store.reports import share_interval
from kept import a_store, keep, scored
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
MONDAY = (NOW - NOW.weekday() * DAY).replace(hour=9, minute=0)
LAST_WEEK = MONDAY - 7 * DAY
TODAY = MONDAY + 6 * DAY  # the Sunday of the same week


@pytest.fixture(params=["sqlite", "postgres"])
def store(request, tmp_path):
    where = tmp_path if request.param == "sqlite" else database_url(request)
    store = a_store(where, clock=lambda: LAST_WEEK + 4 * HOUR)
    store.check()  # makes the tables, which may take longer than a test waits for a decision
    yield store
    store.close()


def case(name, team="front_line", level=1, at=MONDAY, reply_by=TODAY + DAY, likely=False, **fields):
    """A message of a case of its own."""
    route = {"team": team, "level": level, "reply_by": reply_by, **fields.pop("route", {})}
    return scored(name, at=at, sent_at=at, route=route, escalated=likely, **fields)


def report(store, **query):
    return store.reports.make(ReportsQuery(**query), TODAY, 30)


def test_cases_count_in_the_week_in_which_they_were_opened_with_the_team_that_has_them(store):
    keep(store, case("a", at=LAST_WEEK), case("b"), case("c", team="sales", level=3, route={"origin": "across"}))
    found = report(store, weeks=2)
    weeks = [(row.week, row.cases, row.level_1, row.level_3, row.across) for row in found.weeks]
    assert weeks == [(LAST_WEEK.date(), 1, 1, 0, 0), (MONDAY.date(), 2, 1, 1, 1)]
    assert [(row.team, row.cases) for row in found.teams] == [("front_line", 2), ("sales", 1)]
    assert [(row.week.day, row.team) for row in found.rows] == [
        (LAST_WEEK.day, "front_line"), (MONDAY.day, "front_line"), (MONDAY.day, "sales"),
    ]  # fmt: skip
    assert (found.total.cases, report(store, weeks=1).total.cases) == (3, 2)
    assert report(store, team="sales").total.cases == 1


def test_a_week_without_a_case_has_a_row_of_zeros(store):
    keep(store, case("a"))
    (empty, _) = report(store, weeks=2).weeks
    assert (empty.cases, empty.review_share, empty.precision, empty.hours_to_answer) == (0, 0.0, None, None)


def test_what_is_late_now_and_what_was_once_count_as_late(store):
    keep(store, case("in-time"), case("late-now", reply_by=MONDAY + HOUR), case("was-late", reply_by=MONDAY + HOUR))
    (_, standing) = sorted(store.cases.late(TODAY, 9), key=lambda one: one.id)
    assert standing.id == "was-late"
    store.cases.go_up(standing, standing.route, TODAY)
    store.mark("was-late", "done")
    assert report(store).total.overdue == 2


def test_a_case_closed_after_its_reply_by_time_was_late_though_no_clock_watched(store):
    late, soon = LAST_WEEK + 3 * HOUR, LAST_WEEK + 5 * HOUR
    keep(store, *(case(name, at=LAST_WEEK, reply_by=by) for name, by in (("late", late), ("soon", soon))))
    for name in ("late", "soon"):
        store.mark(name, "done")  # four hours after they came
    assert report(store, weeks=2).total.overdue == 1
    store.mark("late", "open")
    store.cases.change("late", "route", NOW, {"reply_by": (TODAY + DAY).timestamp()}, actor=Actor("Mia"))
    assert report(store, weeks=2).total.overdue == 0


def test_a_case_closed_in_time_was_not_late_though_a_correction_has_it_due_before_that(store):
    """The case follows the label, which was given to train on: its reply-by time moves to before it was closed."""
    keep(store, *(case(name, at=LAST_WEEK, reply_by=LAST_WEEK + 5 * HOUR) for name in "abc"))
    earlier, later = (LAST_WEEK + HOUR).timestamp(), (TODAY + DAY).timestamp()
    for name in "abc":
        store.mark(name, "done")  # four hours after they came
        store.cases.change(name, "corrected", NOW, {"reply_by": earlier}, actor=Actor("Mia"))
    store.cases.change("b", "corrected", NOW, {"reply_by": later}, actor=Actor("Mia"))
    store.cases.undo("c", NOW, actor=Actor("Mia"))
    assert report(store, weeks=2).total.overdue == 0


def test_the_time_to_the_first_answer_is_the_median_of_those_that_are_known(store):
    answer = Turn(role="agent", text="we look", sent_at=LAST_WEEK + HOUR)
    talk = {"conversation_id": "talk", "at": LAST_WEEK}
    keep(store, case("a", **talk), case("done", at=LAST_WEEK), case("open", at=LAST_WEEK))
    keep(store, case("a2", **talk | {"at": LAST_WEEK + DAY}, thread=(answer,)))
    store.decision("a2")  # waits for its thread, which is kept behind the answer
    store.mark("done", "done")  # four hours after it came
    found = report(store, weeks=2).total
    assert (found.cases, found.messages, found.answered, found.hours_to_answer) == (3, 4, 2, 2.5)  # of 1 and 4 hours


def test_how_often_people_agreed_with_what_the_model_called_likely(store):
    keep(store, *(case(f"likely-{n}", likely=True) for n in range(4)), case("missed"))
    for name, escalated in (("likely-0", True), ("likely-1", True), ("likely-2", False), ("missed", True)):
        store.correct(Correction(id=name, labels={"escalated": escalated}), NOW)
    store.correct(Correction(id="likely-3", labels={"severity": "high"}), NOW)
    found = report(store).total
    assert (found.corrected, found.likely_judged, found.likely_right) == (5, 3, 2)
    assert found.precision == pytest.approx(2 / 3)
    # Wilson (1927), by hand: z = 1.96, centre = (2/3 + 3.8416/6) / (1 + 3.8416/3) = .5731,
    # half = 1.96 / 2.2805 * sqrt(2/9/3 + 3.8416/36) = .3654
    assert (found.precision_low, found.precision_high) == (
        pytest.approx(0.2077, abs=5e-4),
        pytest.approx(0.9385, abs=5e-4),
    )


@pytest.mark.parametrize(
    ("n_so", "n", "ends"), [(0, 10, (0.0, 0.2775)), (10, 10, (0.7225, 1.0)), (1, 1, (0.2065, 1.0))]
)
def test_an_interval_of_few_is_wide_and_stays_a_share(n_so, n, ends):
    assert share_interval(n_so, n) == pytest.approx(ends, abs=5e-4)


def test_a_case_moved_by_hand_counts_with_its_new_team(store):
    keep(store, case("a"))
    store.cases.change("a", "route", NOW, {"team": "sales", "level": 2}, actor=Actor("Mia"))
    (row,) = report(store).teams
    assert (row.team, row.level_2, row.week) == ("sales", 1, None)


def test_weeks_begin_on_monday_whatever_the_day(store):
    found = report(store, weeks=3)
    assert [row.week.weekday() for row in found.weeks] == [0, 0, 0]
    assert found.since.date() == date.fromordinal(MONDAY.date().toordinal() - 14)
