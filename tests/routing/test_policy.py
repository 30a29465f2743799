"""The policy language: what a rule may say, and how a slip in it is told."""

import pickle
from pathlib import Path
from typing import Any

import pytest
import yaml

from escalml.assets import asset
from escalml.config import TargetConfig, read_params
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.records import Customer, FieldResult, Message, Prediction
from escalml.routing import Context, Policy, decide, read_policy
from escalml.routing.facts import raised_targets, vocabulary
from routing_cases import NOW, a_message, a_post, a_prediction

SMALL = """\
version: "1"
teams: [desk, lab]
levels: {1: {team: desk}, 2: {team: expert}, 3: {team: desk}, 4: {team: desk}}
experts: {default: {team: lab, eta: "Within {hours} h."}}
say: {eta: "Soon.", handover: {default: "Write to us."}}
default: {level: 1, tier: 2, visibility: public, reply_within_hours: 24, priority: normal, needs_approval: false}
rules:
  - name: the-rule
    owner: desk
    when: {severity: high}
    then: {priority: high}
"""


@pytest.fixture
def written(tmp_path: Path):
    """Write the small policy with one text replaced; returns its path."""

    def write(old: str = "", new: str = "") -> Path:
        assert old in SMALL
        path = tmp_path / "policy.yaml"
        path.write_text(SMALL.replace(old, new, 1) if old else SMALL, encoding="utf-8")
        return path

    return write


@pytest.fixture
def matches(written):
    """Whether a rule with this `when` matches; the message is a quiet e-mail of a medium delivery matter by default."""

    def match(
        when: str, message: Message | None = None, prediction: Prediction | None = None, **targets: TargetConfig
    ) -> bool:
        policy = read_policy(written("{severity: high}", when), targets=targets)
        decision = decide(
            message or a_message(), prediction or a_prediction("medium", "delivery"), Context(policy, NOW)
        )
        return decision.rules == ("the-rule",)

    return match


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        ("{severity: medium}", True),
        ("{severity: [low, medium]}", True),
        ("{severity: {ge: medium, lt: critical}}", True),
        ("{severity: {gt: medium}}", False),
        ("{severity: {lt: medium}}", False),
        ("{severity: {not: medium}}", False),
        ("{severity_ge_medium: true, severity_ge_high: false}", True),
        ("{severity_ge_medium: {ge: 0.9}}", True),
        ("{severity_ge_medium: {gt: 0.9}}", False),
        ("{topic: {any_of: [delivery, billing]}}", True),
        ("{reasons: churn}", False),
        ("{reasons: {not: churn}}", True),
        ("{customer.previous_contacts: 0}", True),
        ("{hours_since_last_reply: null, customer.owner: null}", True),
        ("{customer.followers: {ge: 0}}", False),
        ("{not: {customer.followers: {ge: 0}}}", True),
        ("{state.expert_available: {not: true}}", True),
        ("{any: [{severity: low}, {topic: delivery}]}", True),
        ("{all: [{severity: medium}, {topic: billing}]}", False),
        ("{channel: email, public: false, inbox: front_line}", True),
    ],
)
def test_a_condition_says_what_it_reads_like(matches, when, holds):
    assert matches(when) is holds


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        ("{hours_since_sent: {ge: 3, le: 3}, hours_since_opened: {ge: 5, le: 5}}", True),
        ("{hours_waiting: {ge: 5, le: 5}}", True),  # nobody has ever replied: since the case was opened
        ("{overdue: false}", True),  # the reply is due within 24 h
        ("{leaders_sample: false, capacity_left: null, surge: false}", True),
        ("{language: en, brand: [acme, other]}", True),
        ("{level_4_risk: null}", True),
    ],
)
def test_a_condition_can_ask_how_long_it_has_been_and_what_is_going_on(matches, when, holds):
    opened = {"opened_at": "2026-11-22T04:00:00Z"}
    message = a_message(sent_at="2026-11-22T06:00:00Z", state=opened, language="en", brand="acme")
    assert matches(when, message) is holds


def test_a_target_that_the_model_lacks_is_neither_reached_nor_missed(matches):
    blind = a_prediction("medium", "delivery", escalated=None)
    assert not matches("{escalated: true}", prediction=blind)
    assert not matches("{escalated: false}", prediction=blind)


def test_the_hours_since_the_last_reply_are_counted_to_now(matches):
    waiting = a_message(state={"last_reply_at": "2026-11-20T09:00:00Z"})  # NOW is the 22nd, 09:00
    assert matches("{hours_since_last_reply: {ge: 48, le: 48}}", waiting)


OWN = {
    "queue": TargetConfig(kind="multiclass", labels=("Payments", "Shipping"), prefix="team"),
    "urgency": TargetConfig(kind="ordinal", labels=("low", "medium", "high")),
    "parts": TargetConfig(kind="multilabel", labels=("lamp", "cable")),
    "went_up": TargetConfig(kind="binary"),
}


@pytest.fixture
def own_prediction():
    """A model that names what has a low probability, since its thresholds are low, and not what has a high one."""
    targets = {"team_Payments": 0.6, "team_Shipping": 0.3, "urgency_ge_medium": 0.2, "urgency_ge_high": 0.1,
               "parts_lamp": 0.2, "parts_cable": 0.7, "went_up": 0.1}  # fmt: skip
    fields = {
        "queue": FieldResult(label="Shipping", probabilities={"Payments": 0.6, "Shipping": 0.3}, prefix="team"),
        "urgency": FieldResult(label="medium", probabilities={"low": 0.8, "medium": 0.1, "high": 0.1}),
        "parts": FieldResult(label=("lamp",), probabilities={"lamp": 0.2, "cable": 0.7}),
        "went_up": FieldResult(label=True, probabilities={"true": 0.1}),
    }
    return a_prediction().model_copy(update={"targets": targets, "fields": fields})


@pytest.mark.parametrize(
    ("target", "holds"),
    [
        ("team_Shipping", True), ("team_Payments", False), ("urgency_ge_medium", True), ("urgency_ge_high", False),
        ("parts_lamp", True), ("parts_cable", False), ("went_up", True),
    ],
)  # fmt: skip
def test_a_target_of_an_own_field_is_reached_where_the_model_names_its_label(matches, own_prediction, target, holds):
    assert matches(f"{{{target}: true}}", prediction=own_prediction, **OWN) is holds


def test_a_threshold_of_the_policy_holds_instead_of_the_label_that_a_model_names(own_prediction):
    thresholds = {"team_Payments": 0.5, "team_Shipping": 0.5}
    raised = raised_targets(own_prediction, thresholds)
    assert {name for name in raised if name.startswith("team_")} == {"team_Payments"}
    assert "went_up" in raised


def test_a_target_of_a_file_that_does_not_say_which_label_was_named_is_reached_at_one_half(matches):
    own = {"urgent": TargetConfig(kind="binary")}
    sure = a_prediction().model_copy(update={"targets": {"urgent": 0.5}})
    assert matches("{urgent: true}", prediction=sure, **own)
    assert not matches("{urgent: true}", prediction=sure.model_copy(update={"targets": {"urgent": 0.49}}), **own)


def test_every_column_of_the_target_matrix_is_a_word_of_the_language():
    targets = read_params(asset("params.yaml")).targets
    terms = vocabulary(targets).terms
    assert {name for name, term in terms.items() if term.kind == "target"} == set(TargetTable(targets).columns)


def test_every_customer_fact_but_the_fairness_group_can_be_asked_about():
    facts = {name.removeprefix("customer.") for name in vocabulary().terms if name.startswith("customer.")}
    assert facts == set(Customer.model_fields) - {"group"}


def read_rules(path: Path, rules: list[dict[str, Any]]) -> Policy:
    path.write_text(yaml.safe_dump(yaml.safe_load(SMALL) | {"rules": rules}), encoding="utf-8")
    return read_policy(path)


def test_the_first_match_settles_a_field_and_every_match_adds_its_actions(tmp_path):
    always = {"owner": "desk", "when": {"public": True}}
    first = {"name": "first", **always, "then": {"priority": "high", "actions": ["ignore"]}}
    second = {"name": "second", **always, "then": {"priority": "low", "tier": 1, "actions": ["explain", "ignore"]}}
    idle = {"name": "idle", **always, "then": {"priority": "urgent", "actions": ["ignore"]}}
    decision = decide(a_post(), a_prediction(), Context(read_rules(tmp_path / "p.yaml", [first, second, idle]), NOW))
    assert (decision.priority, decision.tier, decision.actions) == ("high", 1, ("ignore", "explain"))
    assert decision.rules == ("first", "second")


def test_a_rule_s_own_words_are_said_in_place_of_the_general_ones(tmp_path):
    first = {"name": "first", "owner": "desk", "when": {"public": True}}
    second = first | {"name": "second", "then": {"say": {"eta": "Never.", "handover": "Call us."}}}
    first["then"] = {"visibility": "private", "actions": ["give_eta"], "say": {"eta": "In {hours} h."}}
    decision = decide(a_post(), a_prediction(), Context(read_rules(tmp_path / "p.yaml", [first, second]), NOW))
    assert (decision.say.eta, decision.say.handover) == ("In 24 h.", "Call us.")
    assert decision.rules == ("first", "second")


def test_words_are_said_only_where_they_are_due(tmp_path):
    rule = {"name": "words", "owner": "desk", "when": {"public": False}}
    rule["then"] = {"say": {"eta": "a", "handover": "b", "refer_down": "c"}}
    decision = decide(a_message(), a_prediction(), Context(read_rules(tmp_path / "p.yaml", [rule]), NOW))
    assert set(decision.say.model_dump().values()) == {None}


def test_an_expert_s_eta_tells_the_hours_the_rules_give(tmp_path):
    rule = {"name": "to-the-lab", "owner": "desk", "when": {"public": False}}
    rule["then"] = {"level": 2, "reply_within_hours": 6, "actions": ["give_eta"]}
    decision = decide(a_message(), a_prediction(), Context(read_rules(tmp_path / "p.yaml", [rule]), NOW))
    assert (decision.team, decision.role, decision.say.eta) == ("lab", "expert", "Within 6 h.")


def test_a_policy_declares_its_own_actions_and_four_always_stand(written):
    declared = 'version: "1"\nactions: [call_back]'
    path = written('version: "1"', declared)
    path.write_text(path.read_text().replace("priority: high", "actions: [call_back, give_eta]"))
    assert read_policy(path).known_actions == ("give_eta", "refer_down", "alert_manager", "ignore", "call_back")
    path.write_text(path.read_text().replace("give_eta", "call_bak"))
    with pytest.raises(EscalmlError, match=r":12: .*then\.actions.*'call_bak' .* mean 'call_back'\?"):
        read_policy(path)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("severity: high", "sevrity: high", r":10: rule 'the-rule': when\.sevrity: 'sevrity' .* mean 'severity'\?"),
        ("severity: high", "severity: hihg", r":10: .*when\.severity: 'hihg' .* mean 'high'\?"),
        ("severity: high", "severity: {gr: high}", r":10: .*'gr' is not a known test; expected one of any_of, ge"),
        ("severity: high", "topic: {ge: billing}", r":10: .*'ge' compares numbers and severity levels"),
        ("severity: high", "escalated: 0.5", r":10: .*true, false or a comparison .*\{ge: 0\.8\}"),
        ("severity: high", "public: 1", r":10: .*expected true or false, found 1"),
        ("severity: high", "overdu: true", r":10: .*when\.overdu: 'overdu' .* mean 'overdue'\?"),
        ("severity: high", "customer.group: a", r":10: .*'customer\.group' is not a known fact"),
        ("severity: high", "any: {severity: high}", r":10: .*'any' needs a list of conditions"),
        ("{severity: high}", "{}", r":10: .*expected a condition such as 'severity: critical'"),
        ("priority: high", "prioritty: high", r":11: .*then\.prioritty: 'prioritty' .* mean 'priority'\?"),
        ("priority: high", "priority: hgh", r":11: .*then\.priority: 'hgh' .* mean 'high'\?"),
        ("priority: high", "actions: [apologize]", r":11: .*'apologize' .* mean 'apologise'\?"),
        ("priority: high", "level: 5", r":11: .*then\.level: .*less than or equal to 4"),
        ("priority: high", "team: lap", r":11: .*then\.team: 'lap' is not a known team; did you mean 'lab'\?"),
        ("priority: high", "say: {et: Soon.}", r":11: .*then\.say\.et: 'et' .* mean 'eta'\?"),
        ("priority: high", 'say: {eta: "{day}"}', r":11: .*then\.say\.eta: \{day\} cannot be filled in"),
        ("priority: high", "up_to: 5", r":11: .*then\.up_to: .*less than or equal to 4"),
        ("priority: high", "origin: sideways", r":11: .*then\.origin: 'sideways' .* one of across, down, up"),
        ("owner: desk", "owner: dsk", r":9: rule 'the-rule': owner: 'dsk' .* mean 'desk'\?"),
        ("tier: 2, ", "", r":6: default\.tier is missing"),
        ("{hours}", "{days}", r":4: experts\.default\.eta: \{days\} cannot be filled in"),
        ("default: {team: lab", "biling: {team: lab", r":4: experts\.biling: 'biling' .* mean 'billing'\?"),
        ("4: {team: desk}", "", r":3: levels: lacks 4"),
        ('version: "1"', 'version: "1"\nthresholds: {escalatd: 0.3}', r":2: .*'escalatd' .* mean 'escalated'\?"),
        ('version: "1"', 'version: "1"\ncapacity: {alerts_per_day: -1}', r":2: .*alerts_per_day: .*greater than or"),
        (
            'version: "1"',
            'version: "1"\nleaders_sample: {share: 2, seed: 1}',
            r":2: .*share: .*less than or equal to 1",
        ),
        ('version: "1"', "version: 1", r":1: version: expected a text; put it in quotes"),
        ("name: the-rule", "name: level-floor", r":8: .*another rule, or escalml itself, uses this name"),
    ],
)
def test_a_slip_is_told_by_line_rule_word_and_the_nearest_allowed_one(written, old, new, fault):
    with pytest.raises(EscalmlError, match=r"policy\.yaml" + fault):
        read_policy(written(old, new))


def test_every_slip_is_told_at_once(written):
    with pytest.raises(EscalmlError, match=r":10: .*'sevrity'.*; .*:11: .*'hgh'"):
        read_policy(
            written("{severity: high}\n    then: {priority: high}", "{sevrity: high}\n    then: {priority: hgh}")
        )


def test_a_fact_that_stands_twice_in_a_condition_is_refused(written):
    with pytest.raises(EscalmlError, match=r":10: 'severity' stands twice; keep one of the two"):
        read_policy(written("severity: high", "severity: high, severity: low"))


def test_a_file_that_is_no_policy_is_refused(tmp_path):
    (tmp_path / "list.yaml").write_text("- 1\n", encoding="utf-8")
    with pytest.raises(EscalmlError, match=r"list\.yaml:1: policy: expected a mapping of version, teams"):
        read_policy(tmp_path / "list.yaml")


def test_a_policy_survives_the_way_to_another_process():
    policy = read_policy(asset("serving/policy.yaml"))
    assert pickle.loads(pickle.dumps(policy)) == policy
