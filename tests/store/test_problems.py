"""Like cases are one problem and one alert; a person takes a case out by a click."""

from datetime import timedelta

import pytest

from alerting import alarming
from escalml.records.cases import CasesQuery
from escalml.store import Actor, LikeRules, NothingToUndoError, SameCaseError, UnknownIdError
from kept import a_store, keep, scored
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW

OUTAGE = (
    "no internet in Leeds since this morning, the router shows a red light",
    "my internet is down in Leeds, router light is red since this morning",
    "is the internet down in Leeds? red light on the router all morning",
    "internet in Leeds went off this morning and the router has a red light",
    "still no internet in Leeds, the red light on my router will not go",
)
OTHERS = (
    "you charged my card twice for one ticket to Lisbon",
    "where is the parcel with the garden chairs that I ordered in May",
    "thank you for the kind young man who carried my suitcase",
)
ANN = Actor("ann")


@pytest.fixture(params=["sqlite", "postgres"])
def location(request, tmp_path):
    found = tmp_path if request.param == "sqlite" else database_url(request)
    store = a_store(found)
    store.check()  # makes the tables, which takes a server its time
    store.close()
    return found


@pytest.fixture
def store(tmp_path):
    store = a_store(tmp_path)
    yield store
    store.close()


def outage(number, minutes=None, level=3, **fields):
    """A message about the outage, each a minute after the one before."""
    at = NOW + timedelta(minutes=number if minutes is None else minutes)
    return alarming(f"o-{number}", OUTAGE[number % len(OUTAGE)], level, at=at, **fields)


def one_by_one(store, *items):
    """Keep decisions of which none comes with another."""
    for item in items:
        keep(store, item)


def told(store):
    """Case, level and cause of each alert, oldest first."""
    return [(alert.case_id, alert.level, alert.cause) for alert, *_ in reversed(store.outgoing_alerts.newest(200))]


def problem_of(store, case_id):
    """Id of a case's problem and how many cases it has; None where it has none."""
    found = store.cases.find(case_id, NOW).problem
    return found and (found.id, found.n_cases)


def test_like_cases_are_one_problem_and_unlike_ones_have_none(store):
    keep(store, *map(outage, range(3)), *(scored(f"x-{n}", text, at=NOW) for n, text in enumerate(OTHERS)))
    found = [problem_of(store, f"o-{n}") for n in range(3)]
    assert found[0] is not None
    assert set(found) == {(found[0][0], 3)}
    assert [problem_of(store, f"x-{n}") for n in range(3)] == [None] * 3


def test_two_like_cases_are_no_problem_yet(store):
    keep(store, outage(0), outage(1))
    assert problem_of(store, "o-0") is None


def test_who_knows_of_a_problem_hears_of_no_further_case_of_it(store):
    one_by_one(store, *map(outage, range(5)))
    assert told(store) == [("o-0", 3, "message"), ("o-1", 3, "message")]


def test_cases_that_are_kept_together_are_one_alert(store):
    found = [outage(n) for n in range(5)]
    store.keep([one.message for one in found], [one.result for one in found], NOW)
    store.flush()
    assert told(store) == [("o-0", 3, "message")]


def test_a_graver_case_of_a_problem_alerts_anew_and_once(store):
    one_by_one(store, *map(outage, range(3)), outage(3, level=4), outage(4, level=4))
    assert told(store)[2:] == [("o-3", 4, "message")]


def test_a_case_with_danger_to_life_alerts_whatever_it_is_like(store):
    one_by_one(store, *map(outage, range(3)))
    alarmed = outage(3)
    danger = {"name": "violence", "field": "severity", "at_least": "high", "start": 0, "end": 2}
    result = type(alarmed.result).model_validate(alarmed.result.model_dump() | {"alarms": [danger]})
    store.keep([alarmed.message], [result], alarmed.at)
    store.flush()
    assert problem_of(store, "o-3") is not None
    assert told(store)[2:] == [("o-3", 3, "message")]


def test_cases_of_other_brands_or_other_days_are_other_problems(store):
    keep(store, outage(0, brand="ours"), outage(1, brand="ours"), outage(2, brand="theirs"))
    keep(store, outage(3, minutes=60 * 24, brand="ours"))
    assert [problem_of(store, f"o-{n}") for n in range(4)] == [None] * 4


def test_what_one_customer_writes_again_and_again_is_no_problem_of_many(store):
    one_by_one(store, *(outage(n, customer={"id": "c-1"}) for n in range(4)))
    assert problem_of(store, "o-0") is None


def test_who_knows_of_a_problem_is_told_when_it_has_grown(location):
    store = a_store(location, like=LikeRules(tell_again_at=(4, 5)))
    one_by_one(store, *map(outage, range(5)))
    assert told(store)[2:] == [("o-0", 3, "growing")] * 2
    _, case, _ = store.outgoing_alerts.newest(1)[0]
    assert (case.problem.n_cases, case.problem.n_open) == (5, 5)
    store.close()


def test_a_problem_that_is_done_alerts_anew_when_it_comes_back(store):
    one_by_one(store, *map(outage, range(3)))
    for number in range(3):
        store.mark(f"o-{number}", "done")
    one_by_one(store, outage(3), outage(4))
    assert told(store)[2:] == [("o-3", 3, "message")]


def test_a_wrong_link_is_taken_back_and_comes_back_by_undo_alone(store):
    one_by_one(store, *map(outage, range(3)))
    store.cases.change("o-1", "part", NOW, {"problem": ""}, actor=ANN)
    keep(store, outage(3), outage(4))
    assert problem_of(store, "o-1") is None
    assert problem_of(store, "o-0")[1] == 4
    back, _ = store.cases.undo("o-1", NOW, actor=ANN)
    assert back.problem.n_cases == 5


@pytest.fixture
def unlike(location):
    """A store with three cases that nothing links, and two that are like."""
    store = a_store(location)
    one_by_one(store, *(scored(f"x-{n}", text, at=NOW) for n, text in enumerate(OTHERS)), outage(0), outage(1))
    yield store
    store.close()


def test_a_person_links_cases_that_share_no_word(unlike):
    unlike.cases.link("x-1", "x-0", NOW, actor=ANN)
    linked = unlike.cases.link("x-2", "x-0", NOW, actor=ANN)
    assert linked.problem.n_cases == 3
    assert {problem_of(unlike, f"x-{n}") for n in range(3)} == {(linked.problem.id, 3)}
    assert [event.kind for event in unlike.cases.history("x-2")][:1] == ["link"]


def test_a_link_by_hand_is_taken_back_and_with_the_last_one_the_problem_is_gone(unlike):
    unlike.cases.link("x-1", "x-0", NOW, actor=ANN)
    unlike.cases.link("x-2", "x-0", NOW, actor=ANN)
    unlike.cases.undo("x-2", NOW, actor=ANN)
    assert problem_of(unlike, "x-0")[1] == 2
    unlike.cases.undo("x-1", NOW, actor=ANN)
    assert [problem_of(unlike, f"x-{n}") for n in range(3)] == [None] * 3
    assert not [event for event in unlike.cases.history("x-0") if event.kind == "link" and not event.undone]


def test_a_case_that_was_taken_out_by_hand_stays_out_when_a_link_to_it_is_taken_back(unlike):
    keep(unlike, outage(2))
    unlike.cases.change("o-1", "part", NOW, {"problem": ""}, actor=ANN)
    unlike.cases.link("x-0", "o-1", NOW, actor=ANN)
    assert problem_of(unlike, "o-1")[1] == 2
    unlike.cases.undo("x-0", NOW, actor=ANN)
    keep(unlike, outage(3))
    assert problem_of(unlike, "o-1") is None


@pytest.fixture
def outage_and_others(unlike):
    """The same, of which three are one problem."""
    keep(unlike, outage(2))
    return unlike


def test_a_link_takes_no_case_out_of_its_problem_for_one_that_has_none(outage_and_others):
    store = outage_and_others
    problem, _ = problem_of(store, "o-0")
    linked = store.cases.link("o-0", "x-0", NOW, actor=ANN)
    assert [problem_of(store, one) for one in ("o-0", "o-1", "o-2", "x-0")] == [(problem, 4)] * 4
    assert linked.event == store.cases.history("o-0")[0].number


@pytest.mark.parametrize("taken_back_at", ["o-0", "x-0"])
def test_a_case_that_joined_a_problem_leaves_it_by_undo_at_either_case(outage_and_others, taken_back_at):
    store = outage_and_others
    problem, _ = problem_of(store, "o-0")
    store.cases.link("o-0", "x-0", NOW, actor=ANN)
    store.cases.undo(taken_back_at, NOW, actor=ANN)
    assert [problem_of(store, one) for one in ("o-0", "o-1", "x-0")] == [(problem, 3), (problem, 3), None]
    for one in ("o-0", "x-0"):
        assert [event.undone for event in store.cases.history(one) if event.kind == "link"] == [True]
        with pytest.raises(NothingToUndoError, match="nobody did anything"):
            store.cases.undo(one, NOW, actor=ANN)


def test_of_two_problems_a_case_moves_to_that_of_the_other_case(outage_and_others):
    store = outage_and_others
    store.cases.link("x-0", "x-1", NOW, actor=ANN)
    store.cases.link("x-0", "o-0", NOW, actor=ANN)
    assert problem_of(store, "x-0") == problem_of(store, "o-1") == (problem_of(store, "o-0")[0], 4)
    assert problem_of(store, "x-1") is None
    store.cases.undo("x-0", NOW, actor=ANN)
    assert problem_of(store, "x-0") == problem_of(store, "x-1") == (problem_of(store, "x-1")[0], 2)


def test_a_link_of_cases_that_are_linked_notes_nothing(outage_and_others):
    assert outage_and_others.cases.link("o-0", "o-1", NOW, actor=ANN).event is None
    assert [event.kind for event in outage_and_others.cases.history("o-0")] == ["opened"]


def test_a_case_that_is_forgotten_leaves_its_id_in_no_history(unlike):
    unlike.cases.link("x-0", "x-1", NOW, actor=ANN)
    unlike.forget(message_id="x-1")
    assert "x-1" not in str(unlike.cases.history("x-0"))
    unlike.cases.undo("x-0", NOW, actor=ANN)
    assert problem_of(unlike, "x-0") is None


def test_undo_of_an_event_takes_back_no_other_one(unlike):
    event = unlike.cases.link("x-0", "x-1", NOW, actor=ANN).event
    unlike.cases.change("x-0", "assign", NOW, {"assignee": "bob"}, actor=Actor("bob"))
    with pytest.raises(NothingToUndoError, match="events: something else was done with this case since"):
        unlike.cases.undo("x-0", NOW, actor=ANN, only=[event])
    assert unlike.cases.find("x-0", NOW).assignee == "bob"


def test_what_comes_later_and_is_like_a_case_linked_by_hand_joins_its_problem(unlike):
    linked = unlike.cases.link("x-0", "o-0", NOW, actor=ANN).problem
    keep(unlike, outage(2))
    assert problem_of(unlike, "o-2") == (linked.id, 4)


def test_a_case_is_not_linked_with_itself_nor_with_one_that_is_not_there(unlike):
    with pytest.raises(SameCaseError, match="like: is this case itself; give the id of another case"):
        unlike.cases.link("x-0", "x-0", NOW, actor=ANN)
    with pytest.raises(UnknownIdError, match="like: no decision is kept under it"):
        unlike.cases.link("x-0", "gone", NOW, actor=ANN)
    assert problem_of(unlike, "x-0") is None


def test_the_list_shows_the_cases_of_a_problem_together(store):
    one_by_one(store, *map(outage, range(3)), scored("x", OTHERS[0], at=NOW))
    found = store.cases.list(CasesQuery(problem=problem_of(store, "o-0")[0]), NOW)
    assert {item.id for item in found.items} == {"o-0", "o-1", "o-2"}
    assert {item.problem.n_cases for item in found.items} == {3}


def test_two_replicas_and_a_restarted_one_link_into_one_problem(location):
    one, other = a_store(location), a_store(location)
    keep(one, outage(0))
    keep(other, outage(1))
    keep(one, outage(2))
    keep(other, outage(3))
    one.close()
    again = a_store(location)
    keep(again, outage(4))
    assert len({problem_of(other, f"o-{n}") for n in range(5)}) == 1
    assert told(other) == [("o-0", 3, "message"), ("o-1", 3, "message")]
    other.close()
    again.close()


def test_of_a_forgotten_case_nothing_is_left_and_nothing_is_linked_with_it(store):
    keep(store, outage(0), outage(1))
    store.forget(message_id="o-0")
    keep(store, outage(2))
    assert problem_of(store, "o-1") is None


def test_a_needless_alert_does_not_use_up_the_capacity_of_the_day(location):
    store, day = a_store(location), NOW.date()
    assert all(store.alerts.take(f"o-{n}", day, 3) for n in range(3))
    assert not store.alerts.take("x", day, 3)
    one_by_one(store, *map(outage, range(3)))
    fresh = a_store(location)
    assert fresh.alerts.given(day) == 2
    fresh.close()
    store.close()


def test_without_rules_each_case_alerts_by_itself(tmp_path):
    store = a_store(tmp_path, like=None)
    one_by_one(store, *map(outage, range(3)))
    assert len(told(store)) == 3
    store.close()


def test_a_flood_of_another_brand_hides_no_like_cases(store):
    keep(store, outage(0, brand="ours"), outage(1, brand="ours"))
    flood = (alarming(f"f-{n}", OUTAGE[n % len(OUTAGE)], 3, at=NOW, brand="theirs") for n in range(200))
    keep(store, *flood)
    keep(store, outage(2, brand="ours"))
    assert problem_of(store, "o-2")[1] == 3


def test_what_stands_in_most_messages_of_a_desk_links_none(store):
    form = "message from our contact form name phone order number subject"
    matters = ["lamp", "tea", "bus", "rug", "pen", "jam", "cup", "bed", "hat", "map"]
    past = [scored(f"p-{n}", f"{form} {matters[n % 10]} {n}", at=NOW - timedelta(days=2)) for n in range(120)]
    store.decisions.save(past)
    store.problems.learn(NOW.timestamp())
    keep(store, *(scored(f"f-{n}", f"{form} {text}", at=NOW) for n, text in enumerate(OTHERS)))
    assert [problem_of(store, f"f-{n}") for n in range(3)] == [None] * 3
