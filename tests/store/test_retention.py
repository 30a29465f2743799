"""A clock that has jumped ahead deletes nothing, until the jump turns out to be real."""

from datetime import timedelta

import pytest
from typer.testing import CliRunner

from escalml.cli import app
from escalml.records import QueueQuery
from escalml.store import ClockError
from kept import a_store, keep, scored
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW

DAY = timedelta(days=1)
AHEAD = NOW + 400 * DAY


@pytest.fixture(params=["sqlite", "postgres"])
def store(request, tmp_path):
    """A store with a decision of now, whose clock can be set."""
    hours = [NOW]
    store = a_store(tmp_path if request.param == "sqlite" else database_url(request), clock=lambda: hours[0])
    store.set_clock = lambda hour: hours.__setitem__(0, hour)
    keep(store, scored())
    yield store
    store.close()


def ids(store):
    return [item.id for item in store.decisions.queue(QueueQuery(), NOW).items]


def test_a_clock_that_has_jumped_deletes_nothing_and_says_so(store):
    for hour in (AHEAD, AHEAD + timedelta(hours=1)):
        with pytest.raises(ClockError, match=r"the clock is 400 days ahead .* say `escalml store confirm-clock`"):
            store.purge(hour)
    assert ids(store) == ["t-1"]


def test_messages_that_come_under_a_wrong_clock_do_not_make_it_right(store):
    keep(store, scored("t-2", at=AHEAD))
    with pytest.raises(ClockError, match="400 days ahead"):
        store.purge(AHEAD + timedelta(hours=1))
    assert sorted(ids(store)) == ["t-1", "t-2"]


def test_a_jump_is_real_when_the_clock_has_gone_on_for_a_day_and_messages_have_come(store):
    for hour in (AHEAD, AHEAD + DAY):  # nobody has written: nothing says that the hour is right
        with pytest.raises(ClockError, match="days ahead"):
            store.purge(hour)
    keep(store, scored("t-2", at=AHEAD + DAY))
    assert store.purge(AHEAD + DAY) == 4  # a decision, its words, its case, how that came
    assert ids(store) == ["t-2"]


def test_a_clock_that_jumps_again_and_one_that_is_set_right_prove_nothing(store):
    keep(store, scored("t-2", at=AHEAD))
    for hour in (AHEAD, AHEAD + 400 * DAY):
        with pytest.raises(ClockError, match="days ahead"):
            store.purge(hour)
    assert store.purge(NOW + DAY) == 0
    with pytest.raises(ClockError, match="days ahead"):
        store.purge(AHEAD + 2 * DAY)


def test_a_service_that_has_rested_for_a_week_deletes_at_once(store):
    store.purge(NOW + 7 * DAY)
    for weeks in (2, 3, 4):
        store.purge(NOW + 7 * weeks * DAY)
    assert store.purge(NOW + 31 * DAY) == 4


def test_what_is_kept_for_a_day_is_not_deleted_by_a_jump_of_two(tmp_path):
    store = a_store(tmp_path, keep_days=1)
    keep(store, scored())
    with pytest.raises(ClockError, match="2 days ahead"):
        store.purge(NOW + 2 * DAY)
    store.close()


def test_whoever_runs_the_service_can_say_that_the_clock_is_right(store):
    with pytest.raises(ClockError, match="days ahead"):
        store.purge(AHEAD)
    store.set_clock(AHEAD)
    store.confirm_clock()
    assert store.purge(AHEAD) == 4


def test_the_newest_row_of_a_store_of_an_older_version_stands_for_the_last_deletion(store):
    with store._database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM upkeep")
    with pytest.raises(ClockError, match="400 days ahead"):
        store.purge(AHEAD)


def test_the_upkeep_tells_of_a_jump_once(store, caplog):
    store.set_clock(AHEAD)
    for _ in range(3):
        store._keep_up()
    (record,) = caplog.records
    assert (record.levelname, "400 days ahead" in record.getMessage()) == ("ERROR", True)


def test_the_command_takes_the_clock_for_right(tmp_path):
    store = a_store(tmp_path)
    keep(store, scored(at=NOW - 400 * DAY))
    store.close()
    done = CliRunner().invoke(app, ["store", "confirm-clock", "--store", str(tmp_path / "store.db")])
    assert (done.exit_code, "the clock counts as right" in done.output) == (0, True)
