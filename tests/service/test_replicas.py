"""Two replicas on one PostgreSQL, behind a proxy that takes turns, behave as one; the tests go on from each other."""

import json
import urllib.request
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import monotonic, sleep
from types import SimpleNamespace
from urllib.parse import quote

import psutil
import pytest

from escalml.assets import asset
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from round_robin import balancing
from served import Served, ask, serving, until_ready

pytestmark = pytest.mark.slow
CAPACITY, SECONDS = 3, 90.0
# Asks whether managers take one more alert, as `pressing-escalation` does, but of any message by SMS.
ALERT = """
  - name: test-alert
    owner: supervisors
    when: {channel: sms, not: {capacity_left: {le: 0}}}
    then: {level: 3, team: supervisors, tier: 3, reply_within_hours: 1, actions: [alert_manager]}
"""


@dataclass(frozen=True)
class Desk:
    """Both replicas, the port of the proxy before them, and the policy file that both follow."""

    replicas: tuple[Served, ...]
    port: int
    policy: object

    def get(self, path, port=None):
        status, body = ask(port or self.port, path)
        assert status == 200, body
        return json.loads(body)

    def post(self, path, body, port=None):
        status, answer = ask(port or self.port, path, json.dumps(body).encode())
        return status, json.loads(answer)

    def routes(self, *messages, port=None):
        status, answer = self.post("/v1/score", {"messages": list(messages)}, port)
        assert status == 200, answer
        return [result["route"] for result in answer["results"]]


def until(is_so):
    """Wait for what comes of itself."""
    last = monotonic() + SECONDS
    while not is_so():
        assert monotonic() < last, "it did not come to that"
        sleep(0.2)


@pytest.fixture(scope="module")
def desk(request, tiny_model, tmp_path_factory):
    folder = tmp_path_factory.mktemp("replicas")
    policy = folder / "policy.yaml"
    text = asset("serving/policy.yaml").read_text(encoding="utf-8").replace("rules:\n", f"rules:\n{ALERT}", 1)
    policy.write_text(text.replace("alerts_per_day: 50", f"alerts_per_day: {CAPACITY}"), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch, ExitStack() as stack:
        patch.setenv("ESCALML_DRAFT_KEY", str(folder / "drafts.key"))
        replicas = []
        for name in ("one", "other"):
            (folder / name).mkdir()
            options = ("--policy", str(policy), "--store", request.getfixturevalue("database"))
            replicas.append(stack.enter_context(serving(tiny_model, folder / name, *options)))
        for served in replicas:
            until_ready(served)
        port = stack.enter_context(balancing([served.port for served in replicas]))
        yield Desk(tuple(replicas), port, policy)


@pytest.fixture(scope="module")
def database(postgres_server):  # noqa: F811 - the fixture above
    return database_url(SimpleNamespace(getfixturevalue=lambda _: postgres_server))


def test_a_page_at_one_replica_hears_of_what_another_one_keeps(desk):
    here, there = (served.port for served in desk.replicas)
    with urllib.request.urlopen(f"http://127.0.0.1:{here}/v1/live", timeout=SECONDS) as answer:
        lines = iter(answer.readline, b"")
        assert next(line for line in lines if line.startswith(b"event"))
        desk.routes({"id": "told", "text": "my parcel is lost"}, port=there)
        assert any(line.startswith(b"data") and b'"told"' in line for line in lines)


def test_managers_get_no_more_alerts_than_they_take_whoever_answers(desk):
    # Of two matters alike one alert would be given back.
    matters = ("order", "lamp", "refund", "ticket", "invoice", "garden chair", "password", "suitcase", "doctor")
    sent = [{"id": f"sms-{n}", "text": f"{matter}?", "channel": "sms"} for n, matter in enumerate(matters)]
    given = [desk.routes(message)[0]["actions"] for message in sent]
    assert sum("alert_manager" in actions for actions in given) == CAPACITY


def test_what_one_replica_has_just_answered_the_other_can_be_told_about(desk):
    for n in range(4):
        desk.routes({"id": f"told-{n}", "text": "where is my parcel?"})
        status, answer = desk.post("/v1/feedback", {"id": f"told-{n}", "labels": {"severity": "high"}})
        assert status == 200, answer


def test_a_draft_is_asked_for_at_one_shown_at_the_other_and_decided_once(desk):
    one, other = (served.port for served in desk.replicas)
    _, asked = desk.post("/v1/approvals", {"reply": "We are sorry, 4111 1111 1111 1111.", "by": "Mia"}, one)
    assert desk.get(f"/v1/approvals/{asked['id']}/draft", other)["reply"].endswith("4111 1111 1111 1111.")
    decided = [
        desk.post(f"/v1/approvals/{asked['id']}", {"decision": "approve", "by": who}, port)[0]
        for who, port in (("Ann", other), ("Bob", one))
    ]
    assert decided == [200, 409]


def test_a_flood_of_which_each_replica_hears_half_is_a_flood_for_both(desk):
    call_out = {"text": "Please connect me with your manager.", "channel": "social", "brand": "Floodline"}
    for _ in range(8):
        desk.routes(*[call_out] * 4)  # 16 for each: no flood by themselves, of which 50 in the first hour would be one
    assert desk.routes(call_out)[0]["team"] == "supervisors"
    for _ in range(2):
        desk.routes(*[call_out] * 15)
    for served in desk.replicas:  # asked ten times at most, so that none gets to 50 by itself
        asked = (desk.routes(call_out, port=served.port)[0]["team"] for _ in range(10))
        assert any(team == "press_office" or sleep(1) for team in asked)


def test_one_of_both_watches_the_clock_and_what_is_overdue_goes_up_once(desk):
    ago = (datetime.now(UTC) - timedelta(days=3)).isoformat()
    desk.routes(*({"id": f"late-{n}", "text": "where is my parcel?", "sent_at": ago} for n in range(3)))

    def overdue(n):
        return [event["kind"] for event in desk.get(f"/v1/cases/{quote(f'late-{n}')}")["events"]].count("overdue")

    until(lambda: all(overdue(n) for n in range(3)))
    assert [overdue(n) for n in range(3)] == [1, 1, 1]


def test_a_new_policy_is_taken_by_both(desk):
    text = desk.policy.read_text(encoding="utf-8")
    desk.policy.write_text(text.replace('version: "', 'version: "next-', 1), encoding="utf-8")
    for served in desk.replicas:
        until(lambda port=served.port: desk.get("/v1/model", port)["policy_version"].startswith("next-"))


def test_one_is_killed_and_the_other_goes_on_with_all_that_was_kept(desk):
    desk.routes({"id": "before", "text": "where is my parcel?"})
    desk.post("/v1/feedback", {"id": "before", "labels": {"severity": "high"}})
    killed, other = desk.replicas
    server = psutil.Process(killed.process.pid)
    processes = (server, *server.children(recursive=True))
    for process in processes:  # it first: else it would start another worker
        with suppress(psutil.NoSuchProcess):
            process.kill()
    killed.process.wait(60)
    psutil.wait_procs(processes, 60)  # until then its port takes calls that nobody answers
    assert [len(desk.routes({"id": f"after-{n}", "text": "any news?"})) for n in range(4)] == [1] * 4
    assert desk.get("/v1/cases/before", other.port)["decision"]["labels"] == {"severity": "high"}
    # What the killed one had written of the flood stays.
    call_out = {"text": "Please connect me with your manager.", "channel": "social", "brand": "Floodline"}
    assert desk.routes(call_out)[0]["team"] == "press_office"
