"""What became of each delivery is logged, counted, kept and shown, so that nothing is lost in silence."""

import json
import logging
from datetime import timedelta

import httpx
import pytest
from starlette.testclient import TestClient
from test_webhook_deliveries import an_intake, calls_to, deliver

from desk_file import DeskFile
from escalml.service.http.limits import RefusalError
from escalml.service.webhooks import delivery_queue
from escalml.service.webhooks.deliveries import refuse_unsigned
from escalml.service.webhooks.helpdesks import HELPDESKS, HelpdeskSettings
from escalml.service.webhooks.helpdesks.form import ReasonCode
from escalml.service.webhooks.intake import Intake, RememberedDeliveries
from escalml.service.webhooks.overview import REASONS
from helpdesk_payloads import FRESHDESK, TEXT, ZAMMAD, ZENDESK, changed
from kept import a_store
from routing_cases import NOW
from served_calls import calls_over

pytestmark = pytest.mark.clock


@pytest.fixture(params=["memory", "store"])
def desk(request, tmp_path, monkeypatch):
    """The calls of a service that counts, with and without a store."""
    monkeypatch.setattr(delivery_queue, "WAIT_SECONDS", 60.0)
    counted, store = [], a_store(tmp_path) if request.param == "store" else None
    intake = an_intake(
        store.deliveries if store else RememberedDeliveries(),
        DeskFile(tmp_path / "desk.json").handle,
        kept=store.helpdesk_events if store else None,
        count=lambda *words: counted.append(words),
    )
    yield calls_to(intake), counted
    intake.close()
    if store:
        store.close()


def state(client, name):
    return next(one for one in client.get("/v1/helpdesks").json()["helpdesks"] if one["name"] == name)


def test_each_delivery_is_one_log_line_one_counter_and_one_row(desk, caplog):
    caplog.set_level(logging.INFO, "escalml.webhooks")
    client, counted = desk
    by_agent = changed(ZAMMAD, "article.sender", "Agent")
    for name, payload in (("zendesk", ZENDESK), ("zendesk", ZENDESK), ("zammad", by_agent)):
        deliver(client, name, payload)
    assert counted == [
        ("zendesk", "ticket.created", "scored", ""),
        ("zendesk", "ticket.created", "repeated", "repeated"),
        ("zammad", "article", "ignored", "by_agent"),
    ]
    lines = [record.getMessage() for record in caplog.records if record.name == "escalml.webhooks"]
    assert lines == [
        "zendesk: ticket.created: scored, write_back: sent",
        "zendesk: ticket.created: repeated (repeated)",
        "zammad: article: ignored (by_agent)",
    ]
    shown = state(client, "zendesk")
    assert shown["last_day"] == {"repeated": 1, "scored": 1}
    assert (shown["last_delivery"]["outcome"], shown["written"], shown["waiting"]) == ("repeated", "sent", 0)
    assert state(client, "zammad")["reasons"][0]["meaning"] == "an agent wrote it"


def test_a_delivery_whose_signature_does_not_fit_shows_at_once_and_a_flood_of_them_is_one_row():
    settings = dict.fromkeys(HELPDESKS, HelpdeskSettings())
    secret = {"ESCALML_HELPDESK_FRESHDESK_SECRET": "s", "ESCALML_KEYS": "k"}
    intake = Intake(lambda _: [], RememberedDeliveries(), settings, secret, clock=lambda: NOW)
    client = TestClient(calls_over(intake=intake), base_url="http://127.0.0.1")
    for _ in range(3):
        deliver_wrong = client.post("/v1/webhooks/freshdesk", json=FRESHDESK, headers={"X-Escalml-Secret": "x"})
        assert deliver_wrong.status_code == 401
    shown = state(client, "freshdesk")
    assert (shown["signature"], shown["last_day"]) == ("failing", {"refused": 1})


def test_a_form_is_refused_with_what_to_set_up_and_shows():
    settings = dict.fromkeys(HELPDESKS, HelpdeskSettings())
    intake = Intake(lambda _: [], RememberedDeliveries(), settings, {})
    headers = [(b"content-type", b"application/x-www-form-urlencoded")]
    scope = {"type": "http", "method": "POST", "path": "/v1/webhooks/zendesk", "headers": headers}
    with pytest.raises(RefusalError) as refusal:
        refuse_unsigned(lambda: intake)(scope)
    assert refusal.value.response.status_code == 415
    assert "request format JSON" in json.loads(refusal.value.response.body)["error"]
    intake.journal.flush()
    assert intake.journal.kept.newest("zendesk", 1)[0].reason == "bad_body"


@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("freshdesk", b'{"ticket_id":1,"ticket_description":"<b a="1">hi"}', "ticket_description breaks"),
        ("zendesk", b'{"ticket_id": "1", "comment": "He said "secret words": no"}', "value of comment breaks"),
        ("zendesk", b"ticket_id=1&comment=secret+words", "request format JSON"),
        ("zendesk", b'{"zd_ticket_id": 5, "zd_text": "secret words"}', "docs/helpdesks.md"),
        ("zammad", b'{"ticket": "10081", "body": "secret words"}', "default payload"),
    ],
)  # fmt: skip
def test_a_body_that_cannot_be_read_is_refused_with_its_field_and_what_to_set_up(desk, name, body, words):
    answer = desk[0].post(f"/v1/webhooks/{name}", content=body)
    assert answer.status_code in (400, 422)
    assert words in answer.json()["error"]
    assert "secret words" not in answer.text


@pytest.mark.parametrize("method", ["HEAD", "GET"])
def test_a_helpdesk_may_look_whether_there_is_something_at_the_address(desk, method):
    assert desk[0].request(method, "/v1/webhooks/intercom").status_code == 200
    assert desk[0].request(method, "/v1/webhooks/otrs").status_code == 404


def test_every_reason_is_said_in_words():
    assert set(REASONS) == set(ReasonCode.__args__) - {""}


def test_only_the_newest_reasons_of_the_last_day_are_counted(tmp_path):
    hours = [NOW - timedelta(days=2)]
    intake = an_intake(RememberedDeliveries(), DeskFile(tmp_path / "d.json").handle, clock=lambda: hours[0])
    client = calls_to(intake)
    deliver(client, "zammad", changed(ZAMMAD, "article.sender", "Agent"))
    hours[0] = NOW
    deliver(client, "zammad", changed(ZAMMAD, "article.internal", True))
    shown = state(client, "zammad")
    assert shown["last_day"] == {"ignored": 1}
    assert [reason["code"] for reason in shown["reasons"]] == ["internal", "by_agent"]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "group_id: status 400: a field or value is not allowed there"),
        (401, "status 401: the token is wrong"),
        (404, "status 404: the ticket is not there"),
        (422, "status 422: the ticket is closed"),
    ],
)
def test_a_lasting_refusal_is_named_and_not_asked_for_again_and_the_rest_is_written(status, words):
    done, asked = [], []
    ticket = {"id": 17, "priority": None, "tags": [], "group_id": 1}

    def respond(request):
        if request.method == "GET":
            return httpx.Response(200, json={"ticket": ticket})
        fields = json.loads(request.content)["ticket"]
        asked.append(list(fields))
        if status != 400 or "group_id" in fields:
            return httpx.Response(status, text=TEXT)
        done.extend(fields)
        return httpx.Response(200, json={})

    written = HelpdeskSettings(
        write_back="on",
        base_url="https://desk.example",
        groups={"front_line": 5, "supervisors": 6, "billing_experts": 7},
    )
    client = calls_to(an_intake(RememberedDeliveries(), respond, settings={"zendesk": written}))
    answer = deliver(client)
    assert answer.status_code == 200
    assert answer.json()["write_back"].startswith("refused (")
    assert words in answer.json()["write_back"]
    assert sorted(done) == (["comment", "priority", "tags"] if status == 400 else [])
    n_asked = len(asked)
    assert deliver(client).json()["outcome"] == "repeated"
    assert len(asked) == n_asked
    assert state(client, "zendesk")["written"].startswith(f"refused ({status}")


def test_a_priority_that_a_scheme_of_jira_lacks_does_not_cost_labels_and_note():
    from helpdesk_payloads import JIRA

    done = []

    def respond(request):
        if request.method == "GET":
            return httpx.Response(200, json={"key": "SD-17", "fields": {"priority": {"name": "Medium"}, "labels": []}})
        body = json.loads(request.content)
        if "priority" in body.get("fields", {}):
            return httpx.Response(400)
        done.append(next(iter(body)))
        return httpx.Response(204)

    written = HelpdeskSettings(write_back="on", base_url="https://desk.example")
    client = calls_to(an_intake(RememberedDeliveries(), respond, settings={"jira": written}))
    assert "priority: status 400" in deliver(client, "jira", JIRA).json()["write_back"]
    assert done == ["update", "body"]
