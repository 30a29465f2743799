"""Kept decisions as messages and results again: redacted, in order, with what became of them."""

from datetime import timedelta

import pytest

from escalml.records import Correction, Turn
from escalml.routing import RunningContext
from escalml.routing.scored import PAST
from escalml.store import past
from kept import a_store, keep, scored
from planted import CARD, leaks
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW, POLICY

HOUR = timedelta(hours=1)


@pytest.fixture(params=["sqlite", "postgres"])
def store(request, tmp_path):
    where = tmp_path if request.param == "sqlite" else database_url(request)
    store = a_store(where, clock=lambda: NOW + 3 * HOUR)
    store.check()  # makes the tables, which may take longer than a test waits for a decision
    yield store
    store.close()


def ids(store, **window):
    return [kept.message.id for kept in store.past.between(**window)]


def test_decisions_come_in_the_order_in_which_they_were_made_each_once(store, monkeypatch):
    monkeypatch.setattr(past, "_AT_ONCE", 2)  # so that several pages are read, with equal hours across their border
    keep(store, *(scored(f"t-{n}", at=NOW + HOUR * (n // 3)) for n in (5, 4, 3, 2, 1, 0)))
    assert ids(store) == ["t-0", "t-1", "t-2", "t-3", "t-4", "t-5"]
    assert ids(store, since=NOW + HOUR) == ["t-3", "t-4", "t-5"]
    assert ids(store, until=NOW + HOUR) == ["t-0", "t-1", "t-2"]


def test_who_wrote_is_a_fingerprint_and_the_text_is_redacted(store):
    fields = {"conversation_id": "talk", "customer": {"id": "ann@example.com"}}
    keep(store, scored("t-1", f"my card {CARD}", **fields), scored("t-2", "any news?", **fields))
    first, second = store.past.between()
    assert first.message.text == "my card [CARD_1]"
    assert first.message.customer.id == second.message.customer.id != "ann@example.com"
    assert first.message.conversation_id == second.message.conversation_id != "talk"
    assert not leaks(first.message.model_dump_json().encode())


def test_the_same_policy_decides_a_kept_message_as_it_was_decided(store):
    keep(store, scored("t-1", severity="critical", channel="social"), scored("t-2"))
    running = RunningContext(POLICY, present=PAST)
    for kept in store.past.between():
        ticket = kept.ticket
        again = running.decide(ticket.message, ticket.prediction, ticket.when)
        assert (again.level, again.team, again.actions) == (
            ticket.stored.level, ticket.stored.team, ticket.stored.actions,
        )  # fmt: skip


def test_the_first_answer_is_a_turn_of_an_agent_in_a_later_message_else_the_end_of_the_case(store):
    answer = Turn(role="agent", text="we look into it", sent_at=NOW + HOUR)
    keep(store, scored("t-1", "where is it", conversation_id="talk", sent_at=NOW), scored("t-9", "alone"))
    later = {"conversation_id": "talk", "sent_at": NOW + 2 * HOUR, "at": NOW + 2 * HOUR, "thread": (answer,)}
    keep(store, scored("t-2", "still not here", **later))
    store.decision("t-2")  # waits for its thread, which is kept behind the answer
    store.mark("t-9", "done")
    answered = {kept.message.id: kept.outcome.answered_at for kept in store.past.between()}
    assert answered == {"t-1": NOW + HOUR, "t-2": None, "t-9": NOW + 3 * HOUR}


def test_labels_and_what_people_did_stand_beside_a_decision(store):
    keep(store, scored("t-1"))
    store.correct(Correction(id="t-1", labels={"severity": "high"}), NOW)
    store.correct(Correction(id="t-1", labels={"escalated": True}), NOW)
    store.mark("t-1", "done")
    (kept,) = store.past.between()
    assert (kept.outcome.labels, kept.outcome.status) == ({"severity": "high", "escalated": True}, "done")
