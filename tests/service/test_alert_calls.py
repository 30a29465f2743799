"""The call for alerts, as the console and other programs read it, and the command that checks the settings."""

import json
from datetime import timedelta
from types import SimpleNamespace

import pytest
from starlette.requests import Request
from typer.testing import CliRunner

from alerting import Noting, alarming, look, receiver, sending, settings
from escalml.assets import asset
from escalml.cli import app
from escalml.cli.options import model_directory
from escalml.config import TargetConfig
from escalml.errors import EscalmlError
from escalml.models.manifest import read_manifest
from escalml.scoring.scorer import Scorer
from escalml.service.http.alert_calls import AlertCalls
from escalml.store import Actor, StoreError
from kept import a_store, keep, scored
from routing_cases import NOW


@pytest.fixture
def store(tmp_path):
    store = a_store(tmp_path)
    yield store
    store.close()


def alerts(store, query=""):
    """What the call answers."""
    request = Request({"type": "http", "query_string": query.encode(), "headers": [], "path": "/v1/alerts"})
    return AlertCalls(store, settings()).list(b"", request)


def test_the_list_says_which_case_why_and_who_got_it(store):
    keep(store, alarming("t-1", "my lamp burns, card 4111 1111 1111 1111"), scored("t-2"))
    look(sending(store, Noting()))
    [item] = alerts(store).items
    assert (item.case_id, item.level, item.team, item.is_open, item.is_taken) == ("t-1", 3, "safety_desk", True, False)
    assert item.why[1] == "“my lamp burns, card [CARD_1]”"
    assert [(send.channel, send.state) for send in item.sends] == [("duty", "sent")]


def test_who_asks_for_what_is_newer_gets_that_alone_and_the_number_of_cases_that_wait(store):
    keep(store, alarming("t-1"))
    first = alerts(store)
    keep(store, alarming("t-2"))
    second = alerts(store, f"after={first.newest}")
    assert [item.case_id for item in second.items] == ["t-2"]
    assert (first.unseen, second.unseen) == (1, 2)
    store.cases.change("t-2", "acknowledge", NOW + timedelta(hours=1), {"stance": "acknowledged"}, actor=Actor("ann"))
    third = alerts(store, f"after={second.newest}")
    assert (third.items, third.unseen, third.newest) == ((), 1, second.newest)


def test_who_asks_for_what_waits_gets_no_case_that_is_taken_or_done_and_by_when_each_is_to_be_answered(store):
    for name, text in {"t-1": "my lamp burns", "t-2": "somebody robs my account", "t-3": "nails in the bread"}.items():
        keep(store, alarming(name, text))
    store.cases.change("t-1", "acknowledge", NOW + timedelta(hours=1), {"stance": "acknowledged"}, actor=Actor("ann"))
    store.cases.change("t-2", "done", NOW + timedelta(hours=1), {"status": "done"}, actor=Actor("ann"))
    [item] = alerts(store, "waiting=true").items
    assert (item.case_id, item.reply_by) == ("t-3", store.cases.stands_on("t-3").reply_by)
    assert len(alerts(store).items) == 3


def test_without_a_store_the_call_says_why_there_are_none():
    with pytest.raises(StoreError, match="start it without"):
        alerts(None)


def check(*arguments):
    """What `escalml alerts check` prints, and how it ends."""
    done = CliRunner().invoke(app, ["alerts", "check", *map(str, arguments)])
    return done.output, done.exception


def test_the_command_says_who_gets_what_and_sends_a_sample(tmp_path, monkeypatch, scorer):
    file = tmp_path / "alerts.yaml"
    file.write_text("channels: {duty: {kind: json}}\nwho: [{teams: safety_desk, from_level: 3, channels: duty}]")
    monkeypatch.setattr(Scorer, "load", lambda: scorer)
    with receiver() as got:
        monkeypatch.setenv("ESCALML_ALERTS_DUTY_URL", got.url)
        said, fault = check(file, "--send")
        assert (said.splitlines()[0], fault) == ("teams safety_desk; from level 3 -> duty", None)
        assert said.endswith("good  duty (json): took the sample\n")
        assert json.loads(got.posts[0][1])["case"]["id"] == "sample"
        got.statuses = [404]
        said, fault = check(file, "--send")
    assert said.endswith("mend  duty (json): status 404\n")
    assert isinstance(fault, EscalmlError)


def test_the_command_finds_teams_and_rules_that_the_policy_does_not_have(tmp_path, monkeypatch):
    """#23: alerts of a team that was mistyped reached nobody, and the check said that all was well."""
    file = tmp_path / "alerts.yaml"
    file.write_text(
        "channels: {duty: {kind: json}}\n"
        "who: [{teams: safety_desk, channels: duty}, {teams: suprvisors, rules: critical-mater, channels: duty}]"
    )
    monkeypatch.setenv("ESCALML_ALERTS_DUTY_URL", "https://hooks.example.com/x")
    said, fault = check(file)
    assert said.splitlines()[-2:] == [
        "mend  who.1: 'suprvisors' is not a known team; did you mean 'supervisors'?",
        "mend  who.1: 'critical-mater' is not a known rule; did you mean 'critical-matter'?",
    ]
    assert "nobody would get alerts" in str(fault)


def test_a_sample_is_sent_also_where_a_name_is_not_in_the_policy(tmp_path, monkeypatch, scorer):
    file = tmp_path / "alerts.yaml"
    file.write_text("channels: {duty: {kind: json}}\nwho: [{teams: suprvisors, channels: duty}]")
    monkeypatch.setattr(Scorer, "load", lambda: scorer)
    with receiver() as got:
        monkeypatch.setenv("ESCALML_ALERTS_DUTY_URL", got.url)
        said, fault = check(file, "--send")
    assert said.splitlines()[-1] == "good  duty (json): took the sample"
    assert "nobody would get alerts" in str(fault)


def test_the_policy_may_ask_about_a_target_of_the_model_in_use(tmp_path, monkeypatch):
    policy, manifest = tmp_path / "policy.yaml", read_manifest(model_directory("champion"))
    shipped = asset("serving/policy.yaml").read_text(encoding="utf-8")
    policy.write_text(
        shipped.replace(
            "rules:\n", "rules:\n  - {name: ours, owner: sales, when: {churn: true}, then: {priority: high}}\n", 1
        )
    )
    targets = {**manifest.targets, "churn": TargetConfig(kind="binary")}
    monkeypatch.setattr("escalml.models.manifest.read_manifest", lambda _: SimpleNamespace(targets=targets))
    file = tmp_path / "alerts.yaml"
    file.write_text("channels: {duty: {kind: json}}\nwho: [{rules: ours, channels: duty}]")
    monkeypatch.setenv("ESCALML_ALERTS_DUTY_URL", "https://hooks.example.com/x")
    assert check(file, "--policy", policy)[1] is None


def test_the_command_names_the_variable_that_is_missing(tmp_path):
    file = tmp_path / "alerts.yaml"
    file.write_text("channels: {duty: {kind: json}}")
    assert "set ESCALML_ALERTS_DUTY_URL" in str(check(file)[1])
