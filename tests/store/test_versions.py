"""An id that is posted again: its case is raised and never lowered, and every answer is kept as a version of it."""

from datetime import timedelta

import pytest

from escalml.records import Correction, QueueQuery
from kept import a_store, keep, scored
from old_store import make_old
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW

LATER = NOW + timedelta(hours=1)


@pytest.fixture(params=["sqlite", "postgres"])
def where(request, tmp_path):
    """A place for a store of either kind."""
    return tmp_path if request.param == "sqlite" else database_url(request)


@pytest.fixture
def store(where):
    store = a_store(where)
    yield store
    store.close()


def post(text, level, queue_score=0.5, at=LATER, **fields):
    return scored(text=text, at=at, route={"level": level, "queue_score": queue_score, **fields})


@pytest.mark.parametrize("together", [True, False])
def test_a_case_is_not_lowered_or_replaced_by_another_post(store, together):
    first, second = post("my child is hurt", 4, at=NOW), post("all is well", 1)
    if together:
        store.keep([first.message, second.message], [first.result, second.result], NOW)
        store.flush()
    else:
        keep(store, first, second)
    case, (item,) = store.decision("t-1"), store.decisions.queue(QueueQuery(), NOW).items
    assert (case.message.text, case.result.route.level, item.level) == ("my child is hurt", 4, 4)
    assert sorted((one.text, one.level, one.stands) for one in case.versions) == [
        ("all is well", 1, False),
        ("my child is hurt", 4, True),
    ]


@pytest.mark.parametrize(("level", "queue_score"), [(3, 0.1), (2, 0.6)])
def test_a_more_urgent_post_raises_a_case_and_keeps_what_it_stood_on(store, level, queue_score):
    keep(store, post("it is late", 2, at=NOW), post("now I am really angry", level, queue_score))
    case = store.decision("t-1")
    assert [(one.text, one.stands) for one in case.versions] == [("now I am really angry", True), ("it is late", False)]
    assert (case.message.text, case.n_versions) == ("now I am really angry", 2)


def test_a_post_of_equal_urgency_does_not_replace_a_case(store):
    keep(store, post("my child is hurt", 4, at=NOW), post("nothing to see here", 4))
    assert store.decision("t-1").message.text == "my child is hurt"


def test_a_more_urgent_post_does_not_put_a_deadline_off(store):
    early, late = NOW - timedelta(hours=1), NOW + timedelta(days=9)
    keep(store, post("it is late", 2, reply_by=early), post("now I am angry", 3, reply_by=late))
    (item,) = store.decisions.queue(QueueQuery(), NOW).items
    assert (item.level, item.reply_by, item.overdue) == (3, early, True)


def test_the_same_answer_once_more_is_no_version_and_another_models_is(store):
    again = post("it is late", 2)
    model = again.result.model.model_copy(update={"version": "2"})
    keep(store, post("it is late", 2, at=NOW), again)
    assert store.decision("t-1").n_versions == 1
    store.keep([again.message], [again.result.model_copy(update={"model": model})], LATER)
    store.flush()
    assert store.decision("t-1").n_versions == 2


def test_of_many_versions_the_latest_are_shown_and_the_one_that_stands(store):
    keep(store, post("my child is hurt", 4, at=NOW))
    keep(store, *(post(f"all is well {n}", 1, at=NOW + timedelta(minutes=n + 1)) for n in range(60)))
    case = store.decision("t-1")
    assert (case.n_versions, len(case.versions)) == (61, 51)
    assert (case.versions[0].text, case.versions[-1].stands) == ("all is well 59", True)


def test_a_case_that_is_done_is_not_hidden_by_a_lower_post(store):
    keep(store, post("my child is hurt", 4, at=NOW))
    store.mark("t-1", "done")
    keep(store, post("my child is worse", 1))
    case = store.decision("t-1")
    assert (case.status, case.result.route.level, case.versions[0].text) == ("open", 4, "my child is worse")


def test_workers_that_keep_one_id_at_once_lower_nothing(where):
    stores = [a_store(where) for _ in range(4)]
    for level, store in zip((2, 4, 1, 3), stores, strict=True):
        one = post(f"level {level}", level)
        store.keep([one.message], [one.result], NOW)
    for store in stores:
        store.flush()
    case = stores[0].decision("t-1")
    assert (case.result.route.level, case.n_versions) == (4, 4)
    for store in stores:
        store.close()


def test_a_case_of_an_older_version_is_not_lowered_either(where):
    old = a_store(where)
    keep(old, post("my child is hurt", 4, at=NOW))
    with old._database.transaction() as connection:
        connection.exec_driver_sql("DROP TABLE versions")
        for column in ("content", "n_turns"):
            connection.exec_driver_sql(f"ALTER TABLE decisions DROP COLUMN {column}")
    old.close()
    store = a_store(where)
    make_old(store._database._engine)
    keep(store, post("all is well", 1))
    assert (store.decision("t-1").message.text, store.decision("t-1").n_versions) == ("my child is hurt", 2)
    store.close()


def test_a_message_that_is_only_a_version_is_forgotten_with_its_customer(store):
    keep(store, scored(text="mine", customer={"id": "c-1"}, route={"level": 1}))
    keep(store, scored(text="theirs", customer={"id": "c-2"}, route={"level": 3}))
    store.correct(Correction(id="t-1", labels={"severity": "high"}), NOW)
    assert store.forget(customer="c-1")["versions"] == 1
