"""Cases over HTTP: what people do with them acts at once, is noted, and can be taken back."""

from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from escalml.privacy import find_by_patterns
from escalml.records.views import NewView
from escalml.routing import Policy, RunningContext
from escalml.service.desk.clock import DeskClock
from escalml.service.desk.rerouting import Rerouting
from escalml.service.desk.threads import with_thread
from escalml.service.endpoints import METHODS
from escalml.service.http.case_calls import CaseCalls
from escalml.service.http.desk_calls import DeskCalls
from escalml.service.http.limits import Limiter, Limits
from escalml.service.http.paths import EncodedSlashes
from escalml.service.http.responses import PlainResponses
from escalml.service.http.view_calls import ViewCalls
from escalml.service.metrics import Metrics
from escalml.store import UnknownIdError
from kept import a_store, keep, scored
from planted import TEXT, leaks
from routing_cases import NOW, POLICY, a_message
from served_calls import calls_over

YEARS_LATER = "2100-01-01T00:00:00+00:00"


@dataclass
class Rules:
    """A policy in use."""

    policy: Policy = POLICY
    running: RunningContext = field(default_factory=lambda: RunningContext(POLICY))


@pytest.fixture
def store(tmp_path):
    """A store with one case."""
    store = a_store(tmp_path)
    keep(store, scored("shop/1", topic="billing", sent_at=NOW))
    yield store
    store.close()


@pytest.fixture
def rerouting(store):
    return Rerouting(store, Rules)


@pytest.fixture
def desk(store, table, rerouting):
    own = DeskCalls(store, table.blocks, find_by_patterns, lambda _: [], follow=rerouting.follow, clock=lambda: NOW)
    cases = CaseCalls(store, rerouting, table.blocks, clock=lambda: NOW)
    calls = calls_over(desk=own, cases=cases, views=ViewCalls(store, find_by_patterns, clock=lambda: NOW))
    return TestClient(EncodedSlashes(PlainResponses(Limiter(calls, METHODS, Limits()), METHODS, Metrics())))


def path(act="", case_id="shop/1"):
    return f"/v1/cases/{quote(case_id, safe='')}{act}"


def ask(desk, address, body=None, status=200):
    answer = desk.get(address) if body is None else desk.post(address, json=body)
    assert answer.status_code == status, answer.text
    return answer.json()


def do(desk, act, body=None, status=200, case_id="shop/1"):
    answer = desk.post(path(f"/{act}", case_id), json=body or {})
    assert answer.status_code == status, answer.text
    return answer.json()


def case(desk, case_id="shop/1"):
    return desk.get(path(case_id=case_id)).json()


def correct(desk, **labels):
    answer = desk.post("/v1/feedback", json={"id": "shop/1", "labels": labels, "by": "Mia"})
    assert answer.status_code == 200, answer.text


def test_a_case_shows_its_decision_thread_and_history(desk):
    (item,) = desk.get("/v1/cases").json()["items"]
    assert (item["id"], item["level"], item["lane"]) == ("shop/1", 1, "none")
    shown = case(desk)
    assert (shown["item"], shown["route"]["team"]) == (item, "front_line")
    assert [turn["text"] for turn in shown["thread"]] == ["my card [CARD_1]"]
    assert ([event["kind"] for event in shown["events"]], shown["can_undo"]) == (["opened"], False)


def test_a_correction_routes_the_case_anew_at_once_and_taking_it_back_routes_it_back(desk):
    before = case(desk)["route"]
    correct(desk, severity="critical")
    after = case(desk)
    assert (after["route"]["level"], after["route"]["team"], after["item"]["corrected"]) == (3, "supervisors", True)
    assert "critical-matter" in after["route"]["rules"]
    assert after["decision"]["result"]["severity"]["level"] == "low"  # what the model said stays
    event = after["events"][0]
    assert (event["kind"], event["by"], event["after"]["labels"]) == ("corrected", "Mia", {"severity": "critical"})
    correct(desk, severity=None)
    assert (case(desk)["route"], case(desk)["item"]["corrected"]) == (before, False)


def test_a_correction_counts_the_alert_that_it_makes(desk, rerouting):
    correct(desk, severity="critical")
    assert "alert_manager" in case(desk)["item"]["actions"]


@pytest.mark.parametrize(
    ("labels", "team"),
    [
        ({"topic": "delivery", "severity": "high"}, "delivery_experts"),
        ({"requested_level": "4"}, "executive_office"),
        ({"reasons": ["outside_step"]}, "supervisors"),
        ({"escalated": True}, "escalations_desk"),
    ],
)
def test_every_field_that_is_corrected_counts(desk, labels, team):
    correct(desk, **labels)
    assert case(desk)["route"]["team"] == team


def test_privacy_that_is_corrected_moves_a_public_case(desk, store):
    keep(store, scored("post", "hello", channel="social"))
    desk.post("/v1/feedback", json={"id": "post", "labels": {"privacy": ["billing"]}})
    assert desk.get(path(case_id="post")).json()["route"]["visibility"] == "private"


def test_a_level_by_hand_brings_its_team_and_holds_against_a_correction(desk):
    item = do(desk, "route", {"level": 2, "by": "Mia"})
    assert (item["level"], item["team"], item["role"], item["by_hand"]) == (
        2,
        "billing_experts",
        "expert",
        ["level", "team"],
    )
    correct(desk, severity="critical")
    assert case(desk)["item"]["level"] == 2


def test_reply_by_and_team_by_hand(desk):
    item = do(desk, "route", {"reply_by": YEARS_LATER, "team": "sales"})
    assert (item["team"], item["reply_by"], item["overdue"]) == ("sales", "2100-01-01T00:00:00Z", False)


def test_everything_can_be_undone_and_its_labels_are_taken_back_with_it(desk):
    before = case(desk)["item"]
    do(desk, "assign", {"assignee": "Omar", "by": "Mia"})
    do(desk, "disagree", {"by": "Mia"})
    assert case(desk)["decision"]["labels"] == {"escalated": False}
    do(desk, "undo")
    assert case(desk)["decision"]["labels"] == {}
    do(desk, "undo")
    assert case(desk)["item"] == before
    assert "nobody did anything" in do(desk, "undo", status=409)["error"]
    kinds = [(event["kind"], event["undone"]) for event in case(desk)["events"]]
    assert kinds[:4] == [("undone", False), ("undone", False), ("disagree", True), ("assign", True)]


def test_acknowledge_makes_an_active_escalation_and_says_so_to_training(desk):
    item = do(desk, "acknowledge", {"by": "Mia"})
    assert (item["lane"], item["level"], item["team"]) == ("active", 2, "escalations_desk")
    shown = case(desk)["decision"]
    assert (shown["labels"], shown["corrections"][0]["by"]) == ({"escalated": True}, "Mia")


def test_disagree_calms_a_case_that_the_model_takes_for_an_escalation(desk, store):
    keep(store, scored("likely", "hm", escalated=True, severity="medium", sent_at=NOW))
    assert desk.get(path(case_id="likely")).json()["item"]["lane"] == "likely"
    item = do(desk, "disagree", case_id="likely")
    assert item["lane"] == "none"
    assert "likely-escalation" not in desk.get(path(case_id="likely")).json()["route"]["rules"]


def test_a_snooze_is_no_label_and_ends_with_null(desk):
    assert do(desk, "snooze", {"until": YEARS_LATER})["snoozed_until"] == "2100-01-01T00:00:00Z"
    assert case(desk)["decision"]["labels"] == {}
    assert do(desk, "snooze", {"until": None})["snoozed_until"] is None
    assert "lies in the past" in do(desk, "snooze", {"until": "2020-01-01T00:00:00+00:00"}, 400)["error"]


def test_done_and_open_again_say_who(desk):
    assert do(desk, "done", {"by": "Mia"})["lane"] == "resolved"
    assert do(desk, "open")["status"] == "open"
    assert [event["by"] for event in case(desk)["events"][:2]] == [None, "Mia"]


BAD = [
    ("route", {}, "level, team or reply_by has to be given"),
    ("route", {"team": TEXT}, "team: is none of the policy's; expected one of front_line"),
    ("route", {"level": 5}, "level: Input should be less than or equal to 4"),
    ("route", {"reply_by": "2026-01-01T00:00:00"}, "reply_by: Input should have timezone info"),
    ("assign", {"assignee": "a: b"}, "assignee: is no name or number"),
    ("snooze", {"until": TEXT}, "until: Input should be a valid datetime"),
    ("link", {}, "like: Field required"),
    ("link", {"like": "shop/1"}, "like: is this case itself"),
    ("acknowledge", {"by": "[x]"}, "by: is no name or number"),
]


@pytest.mark.parametrize(("act", "body", "said"), BAD, ids=range(len(BAD)))
def test_what_cannot_be_done_is_said_by_its_field_and_not_quoted(desk, act, body, said):
    line = do(desk, act, body, 400)["error"]
    assert said in line
    assert not leaks(line)
    assert len(case(desk)["events"]) == 1


def test_an_unknown_case_is_404(desk):
    assert desk.get(path(case_id="nobody")).status_code == 404
    do(desk, "done", status=404, case_id="nobody")


def due(store):
    """When the case's reply is due."""
    return store.cases.find("shop/1", NOW).reply_by


def test_a_message_that_comes_alone_is_scored_with_what_is_kept_of_its_conversation(store):
    keep(store, scored("m-1", "my lamp is late", conversation_id="talk", sent_at=NOW))
    follow_up = a_message(id="m-2", text="and now?", conversation_id="talk")
    (turn,) = with_thread(store, follow_up).thread
    assert (turn.role, turn.text, turn.sent_at) == ("customer", "my lamp is late", None)
    assert with_thread(store, a_message(id="m-1", conversation_id="talk")).thread == ()  # it is no turn before itself
    assert with_thread(store, a_message(id="m-3", conversation_id="another")).thread == ()
    own = a_message(id="m-4", conversation_id="talk", thread=[{"role": "agent", "text": "hello"}])
    assert with_thread(store, own) == own


class Hour:
    """A clock that is set."""

    def __init__(self, now):
        self.now = now

    def __call__(self):
        return self.now


def test_the_clock_raises_an_overdue_case_once_when_it_happens(store, rerouting):
    hour = Hour(due(store) - timedelta(seconds=1))
    clock = DeskClock(store, rerouting, clock=hour)
    assert (clock.look(), store.cases.find("shop/1", NOW).level) == (0, 1)
    hour.now = due(store) + timedelta(seconds=1)
    assert (clock.look(), clock.look()) == (1, 0)
    item, event = store.cases.find("shop/1", hour.now), store.cases.history("shop/1")[0]
    assert (item.level, item.team, item.overdue) == (2, "billing_experts", True)
    assert (event.kind, "reply-is-overdue" in event.after["rules"], event.at) == ("overdue", True, hour.now)


def test_of_two_workers_one_watches_and_the_other_takes_over(store, rerouting):
    hour = Hour(due(store) - timedelta(hours=1))
    first, second = (DeskClock(store, rerouting, clock=hour) for _ in range(2))
    first.look()
    hour.now = due(store) + timedelta(seconds=1)
    first._store.leases.hold("clock", first._holder, hour.now - timedelta(seconds=5), 45)
    assert second.look() == 0
    hour.now += timedelta(minutes=1)
    assert second.look() == 1


def test_a_corrected_case_goes_up_by_its_labels(desk, store, rerouting):
    correct(desk, topic="delivery")
    hour = Hour(due(store) + timedelta(seconds=1))
    DeskClock(store, rerouting, clock=hour).look()
    assert store.cases.find("shop/1", hour.now).team == "delivery_experts"


def test_the_clock_watches_in_a_thread_and_lets_go_at_the_end(store, rerouting):
    hour = Hour(due(store) + timedelta(seconds=1))
    found = []
    clock = DeskClock(store, rerouting, found.append, clock=hour)
    clock.start()
    for _ in range(1000):
        if found:
            break
        clock._closing.wait(0.01)
    clock.close()
    assert found == [1]
    assert store.leases.hold("clock", "another", hour.now, 1)


def test_a_corrected_row_shows_the_labels_that_were_given_and_not_what_the_model_said(desk):
    correct(desk, severity="critical", topic="outage", escalated=True)
    item = case(desk)["item"]
    assert (item["severity"], item["topic"], item["escalation_probability"]) == ("critical", "outage", 1.0)
    assert (item["lane"], desk.get("/v1/cases").json()["items"]) == ("likely", [item])
    correct(desk, severity=None, topic=None, escalated=None)
    item = case(desk)["item"]
    assert (item["severity"], item["topic"], item["lane"]) == ("low", "billing", "none")


def test_undoing_a_correction_shows_what_the_model_said_again(desk):
    correct(desk, severity="critical")
    assert do(desk, "undo")["severity"] == "low"


def test_a_new_message_of_a_corrected_case_is_shown_as_the_model_reads_it(desk, store):
    keep(store, scored("talk-1", conversation_id="talk", sent_at=NOW))
    desk.post("/v1/feedback", json={"id": "talk-1", "labels": {"severity": "critical"}})
    keep(store, scored("talk-2", conversation_id="talk", sent_at=NOW + timedelta(minutes=1)))
    assert desk.get(path(case_id="talk-1")).json()["item"]["severity"] == "low"


TWICE = [
    ("assign", {"assignee": "Omar"}),
    ("snooze", {"until": YEARS_LATER}),
    ("route", {"level": 3}),
    ("acknowledge", {}),
    ("disagree", {}),
    ("done", {}),
    ("link", {"like": "t-2"}),
    ("part", {}),
]


@pytest.mark.parametrize(("act", "body"), TWICE, ids=[act for act, _ in TWICE])
def test_an_act_that_changes_nothing_has_no_event_and_undo_takes_nothing_else_back(desk, store, act, body):
    keep(store, scored("t-2", "where is my parcel"))
    first, second = do(desk, act, body), do(desk, act, body)
    assert (first["event"], second["event"]) == (case(desk)["events"][0]["number"], None)
    assert case(desk)["events"][1]["kind"] == "opened"
    do(desk, "done" if act != "done" else "open")
    assert "something else was done" in do(desk, "undo", {"events": [first["event"]]}, 409)["error"]


@pytest.mark.parametrize(("act", "body"), [("open", {}), ("assign", {"assignee": None}), ("snooze", {"until": None})])
def test_what_a_new_case_is_already_is_no_act(desk, act, body):
    assert do(desk, act, body)["event"] is None
    assert not case(desk)["can_undo"]


def test_the_same_correction_again_is_nothing_that_could_be_taken_back(desk):
    correct(desk, severity="critical")
    correct(desk, severity="critical")
    correct(desk, topic=None)
    assert [event["kind"] for event in case(desk)["events"]] == ["corrected", "opened"]
    assert do(desk, "undo")["severity"] == "low"


# Several cases at once


def several(desk, act, *ids, status=200, **fields):
    return ask(desk, "/v1/cases", {"ids": [*ids], "act": act, "by": "Mia", **fields}, status)


def test_one_thing_is_done_with_several_cases_and_taken_back(desk, store):
    keep(store, scored("t-2"), scored("t-3"))
    done = several(desk, "assign", "shop/1", "t-2", "shop/1", assignee="Omar")
    assert [(item["id"], item["assignee"]) for item in done["items"]] == [("shop/1", "Omar"), ("t-2", "Omar")]
    assert [event["by"] for event in case(desk)["events"]] == ["Mia", None]
    several(desk, "undo", "shop/1", "t-2")
    assert ask(desk, "/v1/cases?assigned=true")["total"] == 0


def test_undo_of_several_takes_back_only_the_events_it_names(desk, store):
    keep(store, scored("t-2"))
    do(desk, "assign", {"assignee": "Omar"}, case_id="t-2")
    done = several(desk, "assign", "shop/1", "t-2", assignee="Omar")
    events = [item["event"] for item in done["items"]]
    assert events[1] is None
    back = several(desk, "undo", "shop/1", "t-2", events=events[:1])
    assert ([one["id"] for one in back["items"]], [one["id"] for one in back["errors"]]) == (["shop/1"], ["t-2"])
    assert case(desk, "t-2")["item"]["assignee"] == "Omar"


def test_a_case_that_is_not_there_costs_the_others_nothing(desk):
    done = several(desk, "done", "gone", "shop/1")
    assert ([item["status"] for item in done["items"]], [one["id"] for one in done["errors"]]) == (["done"], ["gone"])
    assert "no decision is kept under it" in done["errors"][0]["error"]


def test_a_person_says_that_cases_have_the_same_problem_and_takes_it_back(desk, store):
    keep(store, scored("t-2", "where is my parcel"), scored("t-3", "the lamp smells of smoke"))
    assert do(desk, "link", {"like": "t-2"})["problem"]["n_cases"] == 2
    do(desk, "undo")
    assert case(desk)["item"]["problem"] is None
    done = several(desk, "link", "t-2", "t-3", "shop/1", like="shop/1")
    assert [item["problem"]["n_cases"] for item in done["items"]] == [2, 3]
    assert done["errors"] == [{"id": "shop/1", "error": "like: is this case itself; give the id of another case."}]
    several(desk, "undo", "t-2", "t-3")
    assert [ask(desk, f"/v1/cases/{one}")["item"]["problem"] for one in ("t-2", "t-3", "shop%2F1")] == [None] * 3


@pytest.mark.parametrize(
    ("act", "fields", "fault"),
    [
        ("link", {}, "like: "),
        ("route", {}, "level, team or reply_by has to be given"),
        ("route", {"team": "gardeners"}, "team: is none of the policy's"),
        ("snooze", {"until": "2020-01-01T00:00:00Z"}, "until: lies in the past"),
        ("forget", {}, "act: "),
    ],
)
def test_what_is_not_allowed_is_done_with_none_of_them(desk, act, fields, fault):
    answer = several(desk, act, "shop/1", status=400, **fields)
    assert fault in answer["error"]
    assert len(case(desk)["events"]) == 1


def test_acknowledging_several_is_a_label_of_each(desk, store):
    keep(store, scored("t-2"))
    several(desk, "acknowledge", "shop/1", "t-2")
    assert store.decision("t-2").labels == store.decision("shop/1").labels == {"escalated": True}


# Views


def test_a_view_is_saved_shown_and_removed(desk):
    query = {"q": "refund", "level": "2", "vip": "true", "order": "due", "offset": 50}
    view = ask(desk, "/v1/views", {"name": "Refunds", "query": query})
    assert view["query"] == {"q": "refund", "level": 2, "vip": True, "order": "due"}
    assert [one["name"] for one in ask(desk, "/v1/views")["items"]] == ["Refunds"]
    ask(desk, "/v1/views", {"name": "Refunds", "query": {}})  # of the same name: in its place
    (again,) = ask(desk, "/v1/views")["items"]
    ask(desk, f"/v1/views/{again['id']}/remove", {})
    ask(desk, f"/v1/views/{again['id']}/remove", {}, status=404)
    assert ask(desk, "/v1/views")["items"] == []


def test_the_words_of_a_view_are_redacted(desk):
    view = ask(desk, "/v1/views", {"name": "jo@example.org", "query": {"q": TEXT[:200]}})
    assert (view["name"], leaks(str(view))) == ("[EMAIL_1]", set())


def test_a_view_of_another_is_seen_when_it_is_shared_and_removed_by_its_owner_alone(store):
    own, shared = (
        store.views.add(NewView(name=name, query={}, shared=name == "ours"), NOW, owner="mia")
        for name in ("mine", "ours")
    )
    (seen,) = store.views.list("omar").items
    assert (seen.id, seen.can_remove) == (shared.id, False)
    with pytest.raises(UnknownIdError, match="you have no view of that id"):
        store.views.remove(shared.id, owner="omar")
    assert {view.id for view in store.views.list("mia").items} == {own.id, shared.id}


def test_a_filter_that_is_not_known_is_named(desk):
    answer = ask(desk, "/v1/cases?severity=terrible", status=400)
    assert "severity: " in answer["error"]
    assert "terrible" not in answer["error"]
