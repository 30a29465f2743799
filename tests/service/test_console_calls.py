"""What the console asks the service for beside the desk's calls: files, risks, results, the policy's map."""

import json
import re
import shutil

import pytest

from escalml.assets import asset
from escalml.errors import EscalmlError
from escalml.service.engine import RESULTS_FILE, results_of

THREAD = [
    {"role": "customer", "text": "My router is dead."},
    {"role": "agent", "text": "We will call you tomorrow."},
]
MESSAGE = {"id": "console-1", "text": "Nobody called. Get me your manager now.", "channel": "chat", "thread": THREAD}


@pytest.fixture
def result(client):
    (result,) = client.post("/v1/score", json={"messages": [MESSAGE]}).json()["results"]
    return result


def test_the_risk_of_a_case_ends_with_what_was_said_of_its_message(client, result):
    turns = client.get("/v1/decisions/console-1/risk").json()["turns"]
    assert [turn["turn"] for turn in turns] == [0, 2]
    assert turns[-1]["probability"] == pytest.approx(result["escalation"]["probability"], abs=1e-5)
    assert turns[0]["probability"] != turns[-1]["probability"]


def test_there_is_no_risk_of_what_no_one_has_scored(client):
    answer = client.get("/v1/decisions/none/risk")
    assert (answer.status_code, "no decision is kept under it" in answer.json()["error"]) == (404, True)


def test_a_case_that_is_done_can_be_opened_again(client, result):
    client.post("/v1/decisions/console-1/done", json={})
    assert client.get("/v1/decisions/console-1").json()["status"] == "done"
    assert client.post("/v1/decisions/console-1/open", json={}).json() == {"id": result["id"], "status": "open"}
    assert client.get("/v1/decisions/console-1").json()["status"] == "open"
    assert client.post("/v1/decisions/none/open", json={}).status_code == 404


def test_facts_say_whether_there_is_a_queue_and_for_which_teams(client, policy):
    facts = client.get("/v1/model").json()
    assert (facts["keeps_decisions"], facts["teams"]) == (True, list(policy.teams))


def test_a_model_that_was_not_measured_has_no_results_and_says_so(client):
    answer = client.get("/v1/model/results")
    assert (answer.status_code, list(answer.json())) == (404, ["error"])
    assert "`escalml evaluate` measures it" in answer.json()["error"]


def test_results_are_the_figures_of_the_model_directory_without_slices():
    measured = json.loads((asset("models/champion") / RESULTS_FILE).read_text())
    shown = results_of(asset("models/champion"))["evaluations"]
    assert [one["dataset"] for one in shown] == [one["dataset"] for one in measured]
    assert shown[0]["reliability"] == measured[0]["reliability"]
    assert shown[0]["models"]["model"] == measured[0]["models"]["model"]
    assert "slices" not in shown[0]


def test_results_that_cannot_be_read_are_as_none(tmp_path):
    shutil.copyfile(asset("params.yaml"), tmp_path / RESULTS_FILE)
    with pytest.raises(EscalmlError, match=r"comes without evaluation\.json"):
        results_of(tmp_path)


def test_the_map_of_the_live_policy_names_every_rule_and_holds_no_style(client, policy):
    page = client.get("/v1/policy/map")
    assert page.headers["content-type"].startswith("text/html")
    assert sorted(re.findall(r'id="rule-([\w-]+)"', page.text)) == sorted(rule.name for rule in policy.rules)
    assert "<style" not in page.text
    assert client.get("/v1/policy/" + re.findall(r'href="([^"]+)"', page.text)[0]).status_code == 200


@pytest.mark.parametrize("name", ["nothing.js", "..%2Fpolicy.yaml", "%2e%2e", "index.html%00"])
def test_the_console_gives_its_own_files_alone(client, name):
    assert client.get("/console/app.js").headers["content-type"].startswith("text/javascript")
    assert client.get(f"/console/{name}").status_code == 404


@pytest.mark.parametrize(
    "path", ["/v1/decisions/{id}/risk", "/v1/decisions/{id}/open", "/v1/model/results", "/v1/policy/map"]
)
def test_the_calls_are_described(client, path):
    assert path in client.get("/docs.json").json()["paths"]
