"""What a desk keeps: in SQLite here, and in PostgreSQL where there is one (`database`)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from escalml.errors import EscalmlError
from escalml.records import ApprovalRequest, ApprovalsQuery, ApprovalVerdict, Correction, Phrase, QueueQuery
from escalml.records.policies import SuggestionRequest
from escalml.store import AlreadyDecidedError, HelpdeskOutcome, UnknownIdError
from kept import AGENTS_LABELS, a_store, keep, scored
from planted import TEXT, leaks, leaks_under
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW, a_prediction

pytestmark = pytest.mark.clock


@pytest.fixture(params=["sqlite", "postgres"])
def store(request, tmp_path):
    """An empty store of either kind."""
    where = tmp_path if request.param == "sqlite" else database_url(request)
    store = a_store(where)
    yield store
    store.close()


@pytest.fixture
def in_file(tmp_path):
    """An empty store in `tmp_path`, which is otherwise empty."""
    store = a_store(tmp_path)
    yield store
    store.close()


def ids(store, **query):
    return [item.id for item in store.decisions.queue(QueueQuery(**query), NOW).items]


def correct(store, message_id="t-1", **labels):
    return store.correct(Correction(id=message_id, labels=labels, by="Mia"), NOW)


# What is kept


def test_a_decision_is_found_again_as_it_was_answered(store):
    item = scored(thread=[{"role": "agent", "text": "Hello"}], subject="Refund")
    keep(store, item)
    found = store.decision("t-1")
    assert (found.result.model_dump(), found.scored_at, found.status) == (item.result.model_dump(), NOW, "open")
    assert found.message.texts == ("Hello", "Refund", "my card [CARD_1]")


def test_only_redacted_texts_are_kept_and_no_customer_no_owner_and_no_brand(in_file, tmp_path):
    customer = {"id": TEXT, "owner": TEXT, "group": TEXT}
    secret = TEXT.replace("This is Wendrick Brasewater. ", "")  # names need a model
    part = {"role": "customer", "text": secret}
    fields = {"subject": secret, "thread": [part], "customer": customer, "conversation_id": TEXT, "brand": TEXT}
    keep(in_file, scored(text=secret, language=TEXT, route={"owner": None}, **fields))
    correct(in_file, severity="high")
    in_file.close()
    assert b"[CARD_1]" in (tmp_path / "store.db").read_bytes()
    assert leaks_under(tmp_path) == {}


def test_phrases_that_the_redacted_text_does_not_show_are_not_kept(store):
    item = scored(text="my card 4111 1111 1111 1111")
    phrases = tuple(Phrase(target="escalated", text=t, start=0, end=7, weight=0.1) for t in ("my card", "Roe"))
    keep(store, replace(item, result=item.result.model_copy(update={"explanation": phrases})))
    assert [phrase.text for phrase in store.decision("t-1").result.explanation] == ["my card"]


def test_an_id_with_any_character_can_be_kept(store):
    keep(store, scored("a/b\0'; DROP TABLE decisions; -- 😡"))
    assert store.decision("a/b\0'; DROP TABLE decisions; -- 😡").status == "open"


def test_the_file_is_its_owners_alone(in_file, tmp_path):
    keep(in_file, scored())
    assert [path.stat().st_mode & 0o077 for path in tmp_path.iterdir()] == [0, 0, 0]  # with its journals


# The queue


def test_the_queue_says_who_may_need_extra_care(store):
    item = scored("care")
    privacy = item.result.privacy.model_copy(update={"vulnerable": True})
    keep(store, scored("plain"), replace(item, result=item.result.model_copy(update={"privacy": privacy})))
    found = store.decisions.queue(QueueQuery(), NOW).items
    assert {one.id: one.vulnerable for one in found} == {"plain": None, "care": True}


def test_overdue_cases_come_first_then_the_highest_queue_score(store):
    late, soon = NOW - timedelta(minutes=1), NOW + timedelta(hours=1)
    routes = {"calm": (soon, 0.2), "grave": (soon, 0.9), "late": (late, 0.1), "later": (late, 0.5)}
    for name, (reply_by, queue_score) in routes.items():
        keep(store, scored(name, route={"reply_by": reply_by, "queue_score": queue_score}))
    assert ids(store) == ["later", "late", "grave", "calm"]
    assert [item.overdue for item in store.decisions.queue(QueueQuery(), NOW).items] == [True, True, False, False]


def test_the_queue_is_filtered_by_level_team_status_and_a_part_of_the_id(store):
    keep(store, scored("ab-1", route={"level": 3}), scored("ab_2", route={"team": "sales"}), scored("c%3"))
    store.mark("c%3", "done")
    assert ids(store, level=3) == ["ab-1"]
    assert ids(store, team="sales") == ["ab_2"]
    assert (ids(store, status="done"), len(ids(store, status="all"))) == (["c%3"], 3)
    assert (ids(store, q="B_"), ids(store, q="%", status="all")) == (["ab_2"], ["c%3"])


def test_pages_cover_the_queue_once(store):
    keep(store, *(scored(f"t-{n}") for n in range(5)))
    pages = [ids(store, limit=2, offset=offset) for offset in (0, 2, 4, 6)]
    assert pages == [["t-0", "t-1"], ["t-2", "t-3"], ["t-4"], []]
    assert store.decisions.queue(QueueQuery(limit=2), NOW).total == 5


def test_a_case_that_is_done_opens_again_with_another_text_and_not_with_the_same(store):
    keep(store, scored())
    store.mark("t-1", "done")
    keep(store, scored(at=NOW + timedelta(hours=1)))
    assert store.decision("t-1").status == "done"
    keep(store, scored(text="it is broken again"))
    assert (store.decision("t-1").status, ids(store)) == ("open", ["t-1"])


def test_a_case_that_is_done_can_be_opened_again(store):
    keep(store, scored())
    for status in ("done", "open"):
        store.mark("t-1", status)
        assert store.decision("t-1").status == status


@pytest.mark.parametrize(("ask", "more"), [("decision", ()), ("mark", ("done",))])
def test_an_unknown_id_is_said_to_be_unknown(store, ask, more):
    with pytest.raises(UnknownIdError, match="id: no decision is kept under it"):
        getattr(store, ask)("t-1", *more)


# Feedback


def test_of_several_corrections_the_last_of_a_field_wins_and_null_takes_one_back(store):
    keep(store, scored())
    assert correct(store, severity="high", topic="billing") == {"severity": "high", "topic": "billing"}
    assert correct(store, severity="critical", escalated=True)["severity"] == "critical"
    assert correct(store, topic=None) == {"severity": "critical", "escalated": True}
    found = store.decision("t-1")
    assert (len(found.corrections), found.labels) == (3, {"severity": "critical", "escalated": True})


def test_feedback_on_an_unknown_id_is_not_kept(store):
    with pytest.raises(UnknownIdError, match="id: no decision is kept under it"):
        correct(store, severity="high")
    assert store.feedback.labelled() == []


def test_labels_stay_with_the_text_that_they_were_given_for(store):
    keep(store, scored(text="it is broken"))
    correct(store, severity="high")
    keep(store, scored(text="thanks, all well", route={"level": 4}))  # on which the case stands from now on
    correct(store, severity="low")
    assert [(item.message.text, item.labels) for item in store.feedback.labelled()] == [
        ("it is broken", {"severity": "high"}),
        ("thanks, all well", {"severity": "low"}),
    ]


# Approvals, deliveries, a challenger


def test_a_reply_waits_until_a_colleague_decides_and_only_one_can(store):
    waiting = store.approvals.add(ApprovalRequest(reply="We are sorry.", message_id="t-1", by="Jo"), NOW)
    assert store.approvals.list(ApprovalsQuery()).items == (waiting,)
    edited = store.approvals.decide(waiting.id, ApprovalVerdict(decision="edit", reply="Sorry!", by="Mia"), NOW)
    assert (edited.status, edited.edited_reply, edited.decided_by) == ("edited", "Sorry!", "Mia")
    with pytest.raises(AlreadyDecidedError, match="this reply is edited already"):
        store.approvals.decide(waiting.id, ApprovalVerdict(decision="approve"), NOW)
    shown = [store.approvals.list(ApprovalsQuery(status=status)).items for status in ("pending", "decided", "all")]
    assert shown == [(), (edited,), (edited,)]


def test_nobody_decides_on_a_reply_that_is_not_there(store):
    with pytest.raises(UnknownIdError, match="no reply waits under it"):
        store.approvals.decide("none", ApprovalVerdict(decision="approve"), NOW)


def test_a_challengers_scores_are_kept_without_text(store):
    privacy = a_prediction().privacy.model_copy(update={"redacted_text": TEXT})
    store.shadow.save([a_prediction().model_copy(update={"privacy": privacy})], NOW)
    assert store.forget(message_id="t-1")["shadow_scores"] == 1


# Forgetting


def fill(store, message_id, **fields):
    """A row in every table."""
    keep(store, scored(message_id, **fields), scored(message_id, text="again", **fields))
    correct(store, message_id, **AGENTS_LABELS)
    store.approvals.add(ApprovalRequest(reply="We are sorry.", message_id=message_id), NOW)
    store.deliveries.begin("zammad", message_id, NOW, message_id=message_id)
    store.helpdesk_events.add([HelpdeskOutcome("zammad", "ticket", "scored", "", NOW, message_id=message_id)])
    store.shadow.save([a_prediction().model_copy(update={"id": message_id})], NOW)
    store.alerts.take(message_id, NOW.date(), 50)
    store.suggestions.add(SuggestionRequest(text="sooner", message_id=message_id), NOW, owner=None, version="1")


EVERYTHING = dict.fromkeys(
    (
        *("alerts", "approvals", "case_events", "cases", "decisions", "deliveries", "feedback", "helpdesk_events"),
        *("shadow_scores", "suggestions", "texts", "versions"),
    ),
    1,
)


NO_ALERTS = {"outgoing_alerts": 0, "alert_sends": 0}  # of a case that calls nobody; else: test_outgoing_alerts.py


def test_a_message_is_forgotten_in_every_table_and_no_other_is(store):
    fill(store, "t-1")
    fill(store, "t-2")
    assert store.forget(message_id="t-1") == EVERYTHING | NO_ALERTS
    assert store.forget(message_id="t-1") == dict.fromkeys(EVERYTHING, 0) | NO_ALERTS
    assert store.forget(message_id="t-2") == EVERYTHING | NO_ALERTS


def test_a_customer_is_forgotten_with_all_messages(store):
    fill(store, "t-1", customer={"id": "c-1"})
    fill(store, "t-2", customer={"id": "c-1"})
    fill(store, "t-3", customer={"id": "c-2"})
    assert store.forget(customer="c-1") == dict.fromkeys(EVERYTHING, 2) | NO_ALERTS
    assert ids(store) == ["t-3"]


def test_what_is_forgotten_stands_nowhere_in_the_file(in_file, tmp_path):
    keep(in_file, scored(text="Wendrick Brasewater"))  # as if no model had found the name
    assert leaks_under(tmp_path)
    in_file.forget(message_id="t-1")
    assert leaks(b"".join(path.read_bytes() for path in tmp_path.iterdir())) == set()


def test_nobody_is_forgotten_by_no_id(store):
    with pytest.raises(EscalmlError, match="give the id of a message or of a customer"):
        store.forget()


def test_rows_of_more_days_than_are_kept_are_deleted_from_every_table(store):
    fill(store, "t-1")
    assert [store.purge(NOW + timedelta(days=days)) for days in (7, 14, 21, 28)] == [0] * 4
    assert store.purge(NOW + timedelta(days=31)) == len(EVERYTHING)
    assert ids(store, status="all") == []


def test_the_start_deletes_what_is_too_old(in_file, tmp_path):
    keep(in_file, scored(at=NOW - timedelta(days=400)))
    again = a_store(tmp_path, keep_days=7)
    again.start()
    keep(again, scored("t-2"))
    again.close()
    assert in_file.forget(message_id="t-1")["decisions"] == 0
