"""Cases: one for each conversation, what people and the clock do with them, and the way back."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from escalml.records.cases import CasesQuery
from escalml.store import Actor, Labels, NothingToUndoError, UnknownIdError
from escalml.store.case_folding import adopt_orphans
from escalml.store.tables import CASE_EVENTS, CASES, DECISIONS
from kept import a_store, keep, scored
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW

LATER = NOW + timedelta(hours=1)
MIA = Actor("Mia", "desk")


@pytest.fixture(params=["sqlite", "postgres"])
def where(request, tmp_path):
    """A place for a store of either kind."""
    return tmp_path if request.param == "sqlite" else database_url(request)


@pytest.fixture
def store(where):
    store = a_store(where)
    yield store
    store.close()


def said(message_id, text, level=1, at=NOW, conversation="talk", **fields):
    """A message of a conversation."""
    route = {"level": level, "queue_score": level / 10} | fields.pop("route", {})
    return scored(message_id, text, at=at, conversation_id=conversation, sent_at=at, route=route, **fields)


def cases(store, now=NOW, **query):
    return store.cases.list(CasesQuery(**query), now)


def only(store, now=NOW, **query):
    (item,) = cases(store, now, **query).items
    return item


def kinds(store, case_id="m-1"):
    return [event.kind for event in store.cases.history(case_id)]


@pytest.mark.parametrize("together", [True, False])
def test_messages_of_a_conversation_are_one_case_with_its_whole_thread(store, together):
    messages = [said("m-1", "my lamp is late"), said("m-2", "still no lamp", at=LATER)]
    if together:
        for one in messages:
            store.keep([one.message], [one.result], one.at)
        store.flush()
    else:
        for one in messages:
            keep(store, one)
    item = only(store)
    assert (item.id, item.message_id, item.n_messages, item.text) == ("m-1", "m-2", 2, "still no lamp")
    assert [turn.text for turn in store.cases.thread("m-2")] == ["my lamp is late", "still no lamp"]
    assert kinds(store) == ["message", "opened"]
    keep(store, scored("other", "hello"))
    assert cases(store).total == 2


def test_turns_that_a_message_brings_along_are_shown_once(store):
    thread = [
        {"role": "customer", "text": "my lamp is late"},
        {"role": "agent", "text": "we look into it"},
    ]
    keep(store, said("m-1", "my lamp is late"), said("m-2", "and now?", at=LATER, thread=thread))
    store.decision("m-2")
    assert [(turn.role, turn.text) for turn in store.cases.thread("m-1")] == [
        ("customer", "my lamp is late"),
        ("agent", "we look into it"),
        ("customer", "and now?"),
    ]


def test_an_open_case_rises_with_a_graver_message_and_does_not_fall_with_a_mild_one(store):
    keep(store, said("m-1", "late", 1))
    keep(store, said("m-2", "my child is hurt", 3, at=LATER, route={"team": "safety_desk"}))
    assert (only(store).level, only(store).team) == (3, "safety_desk")
    keep(store, said("m-3", "thanks", 1, at=LATER + timedelta(hours=1)))
    assert (only(store).level, only(store).team, only(store).message_id) == (3, "safety_desk", "m-3")


def test_the_reply_falls_due_as_first_promised_until_somebody_answers(store):
    keep(store, said("m-1", "late"))
    first = only(store).reply_by
    keep(store, said("m-2", "late, I say", at=LATER))
    assert only(store).reply_by == first
    answered = [{"role": "agent", "text": "tomorrow", "sent_at": LATER + timedelta(minutes=1)}]
    keep(store, said("m-3", "thanks, but when?", at=LATER + timedelta(hours=1), thread=answered))
    assert only(store).reply_by == first + timedelta(hours=2)


def test_a_new_message_opens_a_case_again_and_who_had_it_has_it_still(store):
    keep(store, said("m-1", "late", 3))
    store.cases.change("m-1", "assign", NOW, {"assignee": "Mia"}, actor=MIA)
    store.mark("m-1", "done", MIA)
    assert (cases(store).total, only(store, status="done").lane) == (0, "resolved")
    keep(store, said("m-2", "it broke again", 1, at=LATER))
    item = only(store)
    assert (item.level, item.assignee, item.status, kinds(store)[0]) == (1, "Mia", "open", "reopened")


def test_all_messages_of_a_case_are_done_with_it(store):
    keep(store, said("m-1", "late"), said("m-2", "late!", at=LATER))
    store.mark("m-2", "done")
    assert {store.decision(key).status for key in ("m-1", "m-2")} == {"done"}


def test_what_somebody_does_is_noted_with_who_and_when_and_can_be_taken_back_step_by_step(store):
    keep(store, said("m-1", "late"))
    before = only(store)
    changes = {"level": 3, "team": "supervisors", "by_hand": '["level", "team"]'}
    store.cases.change("m-1", "route", NOW, changes, actor=MIA)
    item = store.cases.change("m-1", "assign", LATER, {"assignee": "Omar"}, actor=MIA)
    assert (item.level, item.role, item.assignee, item.by_hand) == (3, "supervisor", "Omar", ("level", "team"))
    last = store.cases.history("m-1")[0]
    assert (last.kind, last.by, last.key_name, last.at) == ("assign", "Mia", "desk", LATER)
    assert (last.before, last.after) == ({"assignee": None}, {"assignee": "Omar"})
    assert store.cases.undo("m-1", LATER, actor=MIA)[0].assignee is None
    store.cases.undo("m-1", LATER, actor=MIA)
    assert only(store) == before
    with pytest.raises(NothingToUndoError, match="nobody did anything with this case"):
        store.cases.undo("m-1", LATER, actor=MIA)


def test_what_was_done_before_a_new_message_came_is_not_taken_back(store):
    keep(store, said("m-1", "late"))
    store.cases.change("m-1", "assign", NOW, {"assignee": "Omar"}, actor=MIA)
    keep(store, said("m-2", "late!", at=LATER))
    with pytest.raises(NothingToUndoError, match="changed it since"):
        store.cases.undo("m-1", LATER, actor=MIA)


def test_a_level_that_somebody_set_holds_against_graver_messages_and_other_decisions(store):
    keep(store, said("m-1", "late"))
    store.cases.change("m-1", "route", NOW, {"level": 2, "by_hand": '["level"]'}, actor=MIA)
    keep(store, said("m-2", "I am hurt", 4, at=LATER))
    assert only(store).level == 2


def test_a_corrected_case_follows_its_new_decision_and_gives_the_labels_back_with_it(store):
    keep(store, said("m-1", "late"))
    route = store.cases.stands_on("m-1").route.model_copy(update={"level": 3, "team": "supervisors"})
    labels = Labels({"severity": None}, {"severity": "high"})
    store.cases.change("m-1", "corrected", NOW, {"corrected": 1}, actor=MIA, route=route, labels=labels)
    assert (only(store).level, only(store).corrected) == (3, True)
    item, back = store.cases.undo("m-1", NOW, actor=MIA)
    assert (item.level, item.corrected, back) == (1, False, {"severity": None})


def test_a_snoozed_case_is_out_of_the_way_until_its_time_or_its_reply_by_time(store):
    keep(store, said("m-1", "late"))
    due = only(store).reply_by
    store.cases.change(
        "m-1", "snooze", NOW, {"snoozed_until": (LATER - NOW).total_seconds() + NOW.timestamp()}, actor=MIA
    )
    assert cases(store).total == 0
    assert only(store, status="snoozed").snoozed_until == LATER
    assert cases(store, LATER).total == 1
    store.cases.change("m-1", "snooze", NOW, {"snoozed_until": due.timestamp() + 9e5}, actor=MIA)
    assert cases(store, LATER).total == 0
    assert only(store, due + timedelta(seconds=1)).overdue


def test_a_new_message_wakes_a_snoozed_case(store):
    keep(store, said("m-1", "late"))
    store.cases.change("m-1", "snooze", NOW, {"snoozed_until": NOW.timestamp() + 9e4}, actor=MIA)
    keep(store, said("m-2", "hello?", at=LATER))
    assert only(store).snoozed_until is None


def test_lanes_follow_the_model_and_what_a_person_makes_of_it(store):
    keep(store, said("m-1", "late", escalated=True), scored("calm", "thanks"))
    assert cases(store).lanes == {"likely": 1, "requested": 0, "active": 0, "resolved": 0, "none": 1}
    for kind, stance, lane in (("acknowledge", "acknowledged", "active"), ("disagree", "disagreed", "none")):
        store.cases.change("m-1", kind, NOW, {"stance": stance}, actor=MIA)
        assert "m-1" in {item.id for item in cases(store, lane=lane).items}
    store.mark("m-1", "done")
    assert only(store, status="all", lane="resolved").id == "m-1"


def test_what_falls_due_next_is_told_and_can_come_first(store):
    keep(store, said("m-1", "grave", 3, conversation="a", route={"reply_by": LATER}))
    keep(store, said("m-2", "mild", 1, conversation="b", route={"reply_by": NOW + timedelta(minutes=9)}))
    assert [item.id for item in cases(store).items] == ["m-1", "m-2"]
    assert [item.id for item in cases(store, order="due").items] == ["m-2", "m-1"]
    assert cases(store).next_due == NOW + timedelta(minutes=9)
    assert (cases(store, LATER + timedelta(seconds=1)).overdue, cases(store).overdue) == (2, 0)


def test_how_many_are_late_counts_what_fits_the_filters_alone(store):
    keep(store, said("m-1", "grave", 3, conversation="a", route={"reply_by": LATER}))
    keep(store, said("m-2", "mild", 1, conversation="b", route={"reply_by": LATER}))
    after = LATER + timedelta(seconds=1)
    assert [cases(store, after, level=level).overdue for level in (1, 2, 3)] == [1, 0, 1]
    assert [cases(store, level=level).next_due for level in (1, 2)] == [LATER, None]
    store.mark("m-1", "done")
    assert (cases(store, after, status="done").overdue, cases(store, after).overdue) == (0, 1)


def test_a_late_case_goes_up_once_and_again_for_another_reply_by_time_alone(store):
    keep(store, said("m-1", "late"))
    late = only(store).reply_by + timedelta(minutes=1)
    assert not store.cases.late(late - timedelta(minutes=2), 9)
    (standing,) = store.cases.late(late, 9)
    route = standing.route.model_copy(update={"level": 2, "team": "billing_experts", "rules": ("reply-is-overdue",)})
    assert [store.cases.go_up(standing, route, late) for _ in range(2)] == [True, False]
    assert (only(store, late).level, only(store, late).team, store.cases.late(late, 9)) == (2, "billing_experts", [])
    event = store.cases.history("m-1")[0]
    assert (event.kind, event.by, event.after["rules"]) == ("overdue", None, ["reply-is-overdue"])
    store.cases.change("m-1", "route", late, {"reply_by": late.timestamp() + 60, "by_hand": '["reply_by"]'}, actor=MIA)
    assert not store.cases.late(late, 9)
    assert len(store.cases.late(late + timedelta(minutes=2), 9)) == 1


def test_a_done_case_does_not_go_up(store):
    keep(store, said("m-1", "late"))
    late = only(store).reply_by + timedelta(minutes=1)
    (standing,) = store.cases.late(late, 9)
    store.mark("m-1", "done")
    assert not store.cases.go_up(standing, standing.route, late)
    assert not store.cases.late(late, 9)


def test_one_holds_a_lease_until_it_lapses_or_is_let_go(store):
    def hold(who, seconds):
        return store.leases.hold("clock", who, NOW + timedelta(seconds=seconds), 30)

    assert [hold("a", 0), hold("b", 1), hold("a", 29), hold("b", 58), hold("b", 60)] == [True, False, True, False, True]
    store.leases.release("clock", "b")
    assert hold("a", 61)


def test_decisions_of_an_earlier_version_find_their_cases(store):
    keep(store, said("m-1", "late"), said("m-2", "late!", at=LATER))
    with store._database.transaction() as connection:
        for table in (CASES, CASE_EVENTS):
            connection.execute(table.delete())
        connection.execute(DECISIONS.update().values(case_id=None))
    assert cases(store).total == 0
    assert (adopt_orphans(store._database), adopt_orphans(store._database)) == (2, 0)
    assert (only(store).id, only(store).n_messages) == ("m-1", 2)


def test_of_a_forgotten_message_no_case_keeps_the_id(store):
    keep(store, said("m-1", "late"), said("m-2", "late!", at=LATER))
    store.forget(message_id="m-1")
    assert (only(store).id, only(store).n_messages, kinds(store, "m-2")) == ("m-2", 1, ["opened"])
    with store._database.transaction() as connection:
        columns = CASES.c.id, CASES.c.message_id, CASE_EVENTS.c.case_id, CASE_EVENTS.c.message_id
        ids = {key for column in columns for key in connection.execute(select(column)).scalars()}
    assert ids == {"m-2"}


def test_an_unknown_id_is_no_case(store):
    for ask in (store.cases.history, store.cases.thread, store.cases.stands_on):
        with pytest.raises(UnknownIdError, match="id: no decision is kept under it"):
            ask("nobody")
