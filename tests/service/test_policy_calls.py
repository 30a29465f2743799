"""Around the policy over HTTP: drafts tried beside it, suggestions for its owners, open cases routed again."""

from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from escalml.assets import asset
from escalml.config import read_params
from escalml.privacy import find_by_patterns
from escalml.routing import RunningContext
from escalml.routing.desk_state import CountedAlerts
from escalml.routing.policy import parse_policy
from escalml.service.desk.known_before import with_past
from escalml.service.desk.rerouting import Rerouting
from escalml.service.endpoints import METHODS
from escalml.service.http.limits import Limiter, Limits
from escalml.service.http.policy_calls import PolicyCalls
from escalml.service.http.responses import PlainResponses
from escalml.service.metrics import Metrics
from escalml.store import Actor
from kept import a_store, keep, scored
from routing_cases import NOW, POLICY, a_message, a_prediction
from served_calls import calls_over

SHIPPED = asset("serving/policy.yaml").read_text(encoding="utf-8")
DRAFT = SHIPPED.replace("when: {severity: critical}", "when: {severity: {ge: low}}").replace(
    'version: "2026-11-29"', 'version: "draft"'
)
TARGETS = read_params(asset("params.yaml")).targets
MIA = Actor(by="Mia")


class Rules:
    """The policy in use, and the desk's counts under it."""

    def __init__(self):
        self.policy, self.alerts = POLICY, CountedAlerts()
        self.running = RunningContext(POLICY, alerts=self.alerts)

    def go_live(self, text):
        self.policy = parse_policy(text)
        self.running = self.running.under(self.policy)


@pytest.fixture
def store(tmp_path):
    store = a_store(tmp_path)
    keep(store, scored("t-1", topic="billing", sent_at=NOW), scored("t-2", severity="high", topic="billing"))
    yield store
    store.close()


@pytest.fixture
def rules():
    return Rules()


@pytest.fixture
def call(store, rules):
    """Call the API under the policy in use."""

    def call(path, body=None, status=200):
        calls = PolicyCalls(
            rules.policy,
            TARGETS,
            lambda messages: [a_prediction("high", "billing").model_copy(update={"id": m.id}) for m in messages],
            find_by_patterns,
            store,
            Rerouting(store, lambda: rules),
            clock=lambda: NOW,
        )
        app = PlainResponses(Limiter(calls_over(policies=calls), METHODS, Limits()), METHODS, Metrics())
        client = TestClient(app)
        answer = client.get(path) if body is None else client.post(path, json=body)
        assert answer.status_code == status, answer.text
        return answer.json()

    return call


def test_a_draft_is_tried_beside_the_policy_in_use_with_the_log_of_every_rule(call, store):
    given = call("/v1/policy/try", {"message": {"text": "my bill"}, "draft": DRAFT})
    assert (given["live"]["route"]["level"], given["draft"]["route"]["level"]) == (2, 3)
    assert "level" in given["differs_in"]
    assert given["faults"] == []
    log = {step["rule"]: step for step in given["draft"]["rules"]}
    assert list(log) == [rule.name for rule in POLICY.rules]
    assert (log["critical-matter"]["holds"], "level 3" in log["critical-matter"]["settles"]) == (True, True)
    assert log["public-crisis"]["lacks"][0] == "others can read it"


def test_of_a_draft_with_faults_each_is_told_and_the_policy_in_use_still_decides(call):
    bad = DRAFT.replace("alarms: press}", "alarms: pres}").replace("alarms: violence}", "alarms: violense}")
    given = call("/v1/policy/try", {"message": {"text": "my bill"}, "draft": bad})
    assert (given["draft"], given["live"]["route"]["level"]) == (None, 2)
    assert [fault.partition("did you mean ")[2] for fault in given["faults"]] == ["'violence'?", "'press'?"]
    assert all(fault.startswith("draft:") for fault in given["faults"])


def test_a_draft_that_is_no_yaml_is_told_so(call):
    given = call("/v1/policy/try", {"message": {"text": "hi"}, "draft": "a: [b"})
    assert "not valid YAML" in given["faults"][0]


def test_rules_of_a_draft_that_do_nothing_are_told(call):
    given = call("/v1/policy/try", {"message": {"text": "hi"}, "draft": DRAFT})
    assert any(said.startswith("rule 'vents-about-us' can never hold") for said in given["warnings"])


def test_a_suggestion_reaches_the_owner_of_its_rule_with_its_case_redacted(call):
    given = call(
        "/v1/policy/suggestions",
        {"rule": "critical-matter", "text": "too late, mail jo@example.org", "message_id": "t-1", "by": "Mia"},
    )
    assert (given["owner"], given["message_id"], given["status"]) == ("supervisors", "t-1", "open")
    listed = call("/v1/policy/suggestions?owner=supervisors")["items"]
    assert [(one["id"], one["text"], one["by"]) for one in listed] == [(given["id"], "too late, mail [EMAIL_1]", "Mia")]
    assert call("/v1/policy/suggestions?owner=sales")["items"] == []


def test_a_suggestion_for_a_rule_or_a_case_that_is_not_there_is_refused(call):
    call("/v1/policy/suggestions", {"rule": "critical-mater", "text": "x"}, 400)
    call("/v1/policy/suggestions", {"text": "x", "message_id": "nobody"}, 404)
    assert call("/v1/policy/suggestions", {"text": "a rule for recalls is missing"})["rule"] is None


def test_a_suggestion_is_decided_once(call):
    key = call("/v1/policy/suggestions", {"text": "a rule for recalls is missing"})["id"]
    given = call(f"/v1/policy/suggestions/{key}", {"decision": "take", "note": "in the next version", "by": "Lea"})
    assert (given["status"], given["decided_by"], given["note"]) == ("taken", "Lea", "in the next version")
    call(f"/v1/policy/suggestions/{key}", {"decision": "decline"}, 409)
    assert [one["id"] for one in call("/v1/policy/suggestions?status=decided")["items"]] == [key]
    assert call("/v1/policy/suggestions")["total"] == 0


def test_a_new_policy_changes_no_open_case_until_somebody_has_them_routed_again(call, store, rules):
    assert call("/v1/policy/route-again", {})["n_cases"] == 0
    rules.go_live(DRAFT)
    dry = call("/v1/policy/route-again", {})
    assert (dry["dry_run"], dry["policy_version"], dry["n_cases"], dry["n_changed"]) == (True, "draft", 2, 2)
    assert {move["id"]: move["team"] for move in dry["moves"]}["t-1"] == ["front_line", "supervisors"]
    assert store.cases.find("t-1", NOW).team == "front_line"
    assert rules.alerts.given(NOW.date()) == 0  # nothing is counted either
    done = call("/v1/policy/route-again", {"dry_run": False, "by": "Lea"})
    assert (done["n_changed"], done["moves"]) == (2, dry["moves"])
    assert store.cases.find("t-1", NOW).team == "supervisors"
    event = store.cases.history("t-1")[0]
    assert (event.kind, event.by) == ("rerouted", "Lea")
    assert rules.alerts.given(NOW.date()) == 2
    assert call("/v1/policy/route-again", {"dry_run": False})["n_cases"] == 0


def test_what_is_set_by_hand_or_done_stays_when_cases_are_routed_again(call, store, rules):
    store.cases.change("t-1", "route", NOW, {"team": "sales", "by_hand": '["team"]'}, actor=MIA)
    store.cases.change("t-2", "done", NOW, {"status": "done"}, actor=MIA)
    rules.go_live(DRAFT)
    call("/v1/policy/route-again", {"dry_run": False})
    assert (store.cases.find("t-1", NOW).team, store.cases.find("t-1", NOW).level) == ("sales", 3)
    assert store.cases.find("t-2", NOW).level == 2


def arrives(store, message_id, conversation, **fields):
    """A helpdesk's message, as the service keeps it."""
    message = with_past(store, a_message(id=message_id, conversation_id=conversation, **fields))
    given = message.model_dump(exclude={"id", "text"}, exclude_none=True)
    keep(store, scored(message_id, message.text, severity="critical", **given))
    return message


def test_a_customer_whose_case_escalated_comes_back_to_whoever_had_it(store):
    arrives(store, "a1", "a", customer={"id": "jo"})
    store.cases.change("a1", "assign", NOW, {"assignee": "Mia"}, actor=MIA)
    store.cases.change("a1", "done", NOW, {"status": "done"}, actor=MIA)
    again = arrives(store, "b1", "b", customer={"id": "jo"}, inbox="escalations")
    assert (again.customer.owner, again.customer.previous_escalations) == ("Mia", 1)
    case = store.cases.find("b1", NOW)
    assert (case.owner, case.assignee) == ("Mia", "Mia")
    assert store.cases.history("b1")[0].after["assignee"] == "Mia"
    other = arrives(store, "c1", "c", customer={"id": "kim"}, inbox="escalations")
    assert (other.customer.owner, store.cases.find("c1", NOW).assignee) == (None, None)


def test_how_a_case_was_handed_about_is_known_of_the_next_message(store):
    arrives(store, "a1", "a")
    for name in ("Mia", "Lea"):
        store.cases.change("a1", "assign", NOW, {"assignee": name}, actor=MIA)
    assert arrives(store, "a2", "a", sent_at=NOW + timedelta(hours=1)).state.model_dump(exclude_none=True) == {
        "responders": 2,
        "reassigned": 1,
        "reopened": 0,
    }
    store.cases.change("a1", "done", NOW, {"status": "done"}, actor=MIA)
    assert arrives(store, "a3", "a").state.reopened == 1
    assert arrives(store, "a4", "a").state.reopened == 1
    said = arrives(store, "a5", "a", state={"reopened": 7})
    assert said.state.reopened == 7  # what the helpdesk says stands


def test_teams_that_have_cases_are_known_whatever_the_policy_names(store):
    store.cases.change("t-1", "route", NOW, {"team": "of_old"}, actor=MIA)
    assert "of_old" in store.known.teams()
