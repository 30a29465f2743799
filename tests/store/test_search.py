"""The search: words of redacted messages, filters and orders, alike in SQLite and PostgreSQL; what goes is gone."""

from datetime import timedelta

import pytest
from sqlalchemy import text, update

from escalml.records import ApprovalRequest, Customer
from escalml.records.cases import CasesQuery
from escalml.routing.ranking import parts_of_score
from escalml.store import Actor
from escalml.store.index import INDEX
from escalml.store.tables import CASES, TEXTS
from escalml.store.words import for_postgres, for_sqlite, terms_of, words_of
from kept import a_store, keep, scored
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW

LAMP = {
    "text": "My lamp is broken, and the refund still hasn't come.",
    "channel": "email",
    "subject": "Order of the lamp",
}
TWEET = {"text": "@shop VIERZIG Tage für eine Rückerstattung?!", "channel": "social", "language": "de"}
CARD = {"text": "my card 4111 1111 1111 1111 was charged twice", "channel": "chat", "topic": "billing"}
THREAD = [{"role": "customer", "text": "the kettle smells of burnt plastic"}, {"role": "agent", "text": "unplug it"}]


@pytest.fixture(params=["sqlite", "postgres"])
def where(request, tmp_path):
    """A place for a store of either kind."""
    return tmp_path if request.param == "sqlite" else database_url(request)


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def read_only(request, tmp_path_factory):
    """Three cases that no test changes."""
    store = three(tmp_path_factory.mktemp("store") if request.param == "sqlite" else database_url(request))
    yield store
    store.close()


@pytest.fixture
def store(where):
    """Three cases, all open."""
    store = three(where)
    yield store
    store.close()


def three(where):
    store = a_store(where)
    keep(store, scored("lamp", **LAMP), scored("tweet", **TWEET), scored("card", **CARD, severity="critical"))
    for name in ("lamp", "tweet", "card"):
        store.decision(name)  # subjects and turns are kept behind the answer
    return store


@pytest.fixture
def in_file(tmp_path):
    store = a_store(tmp_path)
    yield store
    store.close()


def found(store, now=NOW, **query):
    return {item.id for item in store.cases.list(CasesQuery(**query), now).items}


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("lamp", {"lamp"}),
        ("LAMP Refund", {"lamp"}),
        ("lamp card", set()),
        ("refu", {"lamp"}),  # still being typed
        ("refu lamp", set()),  # of the last word alone
        ('"the refund still"', {"lamp"}),
        ('"refund the still"', set()),
        ('"of the lamp my lamp"', set()),  # not from the subject into the text
        ("order", {"lamp"}),  # the subject
        ("ruckerstattung", {"tweet"}),
        ("rückerstattung", {"tweet"}),
        ("vierzig", {"tweet"}),
        ("charged -lamp", {"card"}),
        ("lamp -refund", set()),
        ("hasn't", {"lamp"}),
        ("4111", set()),  # never kept
        ("1", set()),  # nor the number of a placeholder
        ("car", {"card"}),
        ("tweet", {"tweet"}),  # a part of the id
    ],
)
def test_words_are_found(read_only, question, ids):
    assert found(read_only, q=question) == ids


@pytest.mark.parametrize(
    "question", ['"', "-", "AND", "NEAR(", "a' OR 1=1 --", "(:*", "col:x", "\\", "\ue000", "& | ! <->"]
)
def test_no_question_is_a_fault(read_only, question):
    assert found(read_only, q=question) <= {"card", "lamp", "tweet"}


def test_an_earlier_turn_and_an_earlier_message_of_the_case_are_searched_too(store):
    keep(store, scored("k-1", "hello", conversation_id="k", thread=THREAD))
    keep(store, scored("k-2", "any news?", conversation_id="k", at=NOW + timedelta(minutes=1)))
    store.decision("k-1")
    assert found(store, q="kettle unplug") == {"k-1"}
    assert found(store, q="news") == {"k-1"}


def test_chinese_is_found_without_spaces(store):
    keep(store, scored("zh", "我要退款，三次了"))
    assert found(store, q="退款") == {"zh"}
    assert found(store, q="款退") == set()


FILTERS = [
    ({"channel": "social"}, {"tweet"}),
    ({"severity": "critical"}, {"card"}),
    ({"topic": "billing"}, {"card"}),
    ({"vip": True}, {"vip"}),
    ({"vip": False, "channel": "email"}, {"lamp"}),
    ({"assigned": True}, {"lamp"}),
    ({"assignee": "Mia"}, {"lamp"}),
    ({"assigned": False, "channel": "email"}, {"vip"}),
    ({"approval": "waiting"}, {"tweet"}),
    ({"since": NOW, "until": NOW + timedelta(minutes=1), "channel": "email"}, {"lamp"}),
    ({"since": NOW + timedelta(minutes=1)}, {"vip"}),
    ({"channel": "chat", "q": "lamp"}, set()),
]


def test_filters_narrow_the_list(store):
    keep(store, scored("vip", "a lamp", channel="email", customer={"vip": True}, at=NOW + timedelta(minutes=2)))
    store.cases.change("lamp", "assign", NOW, {"assignee": "Mia"}, actor=Actor("Mia"))
    store.approvals.add(ApprovalRequest(reply="Sorry", message_id="tweet"), NOW)
    for query, ids in FILTERS:
        assert found(store, **query) == ids, query


def test_reasons_alarms_review_and_language_are_filters(store):
    one = scored("grave", "the charger smokes")
    result = one.result
    changed = result.model_copy(
        update={
            "escalation": result.escalation.model_copy(update={"reasons": {"churn": 0.9, "grave_matter": 0.8}}),
            "alarms": result.alarms,
            "review": True,
        }
    )
    store.keep([one.message], [changed], one.at)
    store.flush()
    assert found(store, reason="churn") == found(store, reason="grave_matter") == {"grave"}
    assert found(store, reason="grave") == set()  # a part of a name is none
    assert found(store, review=True) == {"grave"}


def test_what_an_agent_has_corrected_is_what_is_filtered_and_undone_likewise(store):
    labels = '{"severity": "high"}'
    store.cases.change("lamp", "corrected", NOW, {"agent_labels": labels}, actor=Actor("Mia"))
    assert found(store, severity="high") == {"lamp"}
    store.cases.undo("lamp", NOW, actor=Actor("Mia"))
    assert found(store, severity="high") == set()
    (event, *_) = store.cases.history("lamp")
    assert "severity" not in event.after  # the history tells what people did, not what was drawn out of it


def test_each_order_puts_its_own_on_top(store):
    keep(
        store, scored("late", route={"level": 1, "queue_score": 0.1, "reply_by": NOW - timedelta(hours=1)}, sent_at=NOW)
    )
    keep(store, scored("grave", route={"level": 4, "queue_score": 0.2}, escalated=False, at=NOW + timedelta(hours=1)))
    keep(store, scored("risky", route={"level": 1, "queue_score": 0.3}, escalated=True))
    orders = {
        order: store.cases.list(CasesQuery(order=order), NOW).items[0].id
        for order in ("urgent", "level", "risk", "newest")
    }
    assert orders == {"urgent": "late", "level": "grave", "risk": "risky", "newest": "grave"}


def test_a_store_of_an_earlier_version_is_taken_up(store):
    with store._database.transaction() as connection:
        connection.execute(TEXTS.delete())
        connection.execute(update(CASES).values(channel=None, severity=None))
    assert (found(store, q="refund"), found(store, severity="critical")) == (set(), set())
    store.search.look_again()
    assert store.search.take_some() == 6  # three messages, three cases
    assert (found(store, q="refund"), found(store, severity="critical")) == ({"lamp"}, {"card"})
    assert store.search.take_some() == 0


def test_words_that_are_forgotten_or_too_old_stand_nowhere_in_the_file(in_file, tmp_path):
    keep(in_file, scored("t-1", "Zwetschgenknoedel"), scored("t-2", "Quarkstrudelrezept", at=NOW - timedelta(days=29)))
    keep(in_file, scored("t-3", "hello"))
    content = b"".join(file.read_bytes() for file in tmp_path.iterdir()).lower()
    assert b"zwetschgenknoedel" in content
    in_file.forget(message_id="t-1")
    in_file.purge(NOW + timedelta(days=2))
    in_file._database.overwrite_deleted()
    content = b"".join(file.read_bytes() for file in tmp_path.iterdir()).lower()
    assert [word for word in (b"wetschgenkn", b"uarkstrudel") if word in content] == []
    assert found(in_file, q="hello") == {"t-3"}


def test_the_index_stays_whole_when_a_message_comes_again_with_another_text(in_file):
    keep(in_file, scored("t-1", "a yellow umbrella"))
    keep(in_file, scored("t-1", "a green umbrella", route={"level": 3, "queue_score": 0.9}))
    assert (found(in_file, q="yellow"), found(in_file, q="green")) == (set(), {"t-1"})
    with in_file._database.transaction() as connection:
        connection.execute(text(f"INSERT INTO {INDEX}({INDEX}, rank) VALUES ('integrity-check', 1)"))


def test_words_are_the_same_however_they_are_written():
    assert words_of("E-Mail: ＣＡＦÉ, straße [CARD_1] 3x") == ["e", "mail", "cafe", "strasse", "3x"]


def test_a_question_is_quoted_for_either_database():
    terms = terms_of('refund "my lamp" -old ca')
    assert for_sqlite(terms) == '"refund" AND "my lamp" AND "ca" * NOT "old"'
    assert for_postgres(terms) == "('refund') & ('my' <-> 'lamp') & !('old') & ('ca':*)"


@pytest.mark.parametrize("vip", [True, False])
def test_the_parts_of_a_score_add_up_to_it(in_file, vip):
    keep(in_file, scored("t-1", "a", customer={"vip": vip, "previous_contacts": 3}, severity="high", escalated=True))
    (item,) = in_file.cases.list(CasesQuery(), NOW).items
    why = item.why
    assert why.base + why.severity + why.escalation + why.time + why.customer == pytest.approx(
        item.queue_score, abs=3e-4
    )
    assert why.customer == pytest.approx(0.75 * 0.1 * (0.75 if vip else 0.25), abs=1e-4)
    assert why.time > 0


def test_a_critical_matter_says_in_which_band_it_stands():
    parts = parts_of_score(0.9, severity={"critical": 1.0}, escalation=0.2, customer=Customer(), first=False)
    assert (parts.base, parts.severity, parts.escalation) == (0.75, 0.125, 0.0125)
