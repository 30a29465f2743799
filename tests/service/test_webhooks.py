"""The webhooks as a helpdesk sees them: who is believed, what is answered, what is written back."""

import base64
import hashlib
import hmac
import json
from contextlib import nullcontext
from datetime import timedelta

import httpx
import pytest
from starlette.testclient import TestClient

from escalml.assets import asset
from escalml.errors import EscalmlError
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer
from escalml.service.http.limits import RefusalError
from escalml.service.webhooks.deliveries import prove_sender, refuse_unsigned
from escalml.service.webhooks.helpdesks import HELPDESKS, HelpdeskSettings
from escalml.service.webhooks.intake import Intake, RememberedDeliveries
from helpdesk_payloads import CHATWOOT, FREESCOUT, HUBSPOT, HUBSPOT_TICKET, TEXT, ZAMMAD, ZENDESK
from routing_cases import NOW
from served_calls import calls_over

pytestmark = pytest.mark.clock

TICKET = {"id": 17, "priority": None, "tags": ["vip"], "group_id": 1, "updated_at": "2026-11-22T10:00:00Z"}


@pytest.fixture(scope="module")
def score(policy):
    model = Scorer.load(asset("models/champion"))
    return lambda messages: answer(model, policy, messages, now=NOW)


@pytest.fixture
def start(score):
    """Start the webhooks with settings of one helpdesk, before an API that answers as told."""

    def start(name="zendesk", respond=None, *, client=("127.0.0.1", 1), secret="", keys="", **settings):
        sent = []

        def handle(request):
            sent.append((request.method, json.loads(request.content or b"null")))
            return respond(request) if respond else httpx.Response(200, json={"ticket": TICKET})

        every = {other: HelpdeskSettings() for other in HELPDESKS}
        if settings:
            every[name] = HelpdeskSettings(base_url="https://desk.example", **settings)
        variable = f"ESCALML_HELPDESK_{name.upper()}_"
        environment = {f"{variable}SECRET": secret, f"{variable}TOKEN": "Bearer t", "ESCALML_KEYS": keys}
        transport = httpx.MockTransport(handle)
        options = {"transport": transport, "pause": lambda seconds: None, "clock": lambda: NOW}
        intake = Intake(score, RememberedDeliveries(), every, environment, **options)
        return TestClient(calls_over(intake=intake), base_url="http://127.0.0.1", client=client), sent

    return start


def zendesk_headers(body, time, secret=b"s"):
    stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ")
    signed = base64.b64encode(hmac.new(secret, stamp.encode() + body, hashlib.sha256).digest()).decode()
    return {"X-Zendesk-Webhook-Signature": signed, "X-Zendesk-Webhook-Signature-Timestamp": stamp}


def test_a_payload_is_answered_with_the_decision_and_the_update_and_nothing_is_sent(start):
    client, sent = start()
    given = client.post("/v1/webhooks/zendesk", json=ZENDESK).json()
    assert given["result"]["route"]["level"] == 3
    assert given["update"][0]["json"]["ticket"]["priority"] == "urgent"
    assert (given["write_back"], sent) == ("off", [])


def test_an_unknown_helpdesk_is_404_and_the_known_ones_are_named(start):
    response = start()[0].post("/v1/webhooks/otrs", json={})
    assert response.status_code == 404
    assert "zendesk, zammad, django-helpdesk" in response.json()["error"]


@pytest.mark.parametrize(
    ("path", "secret", "headers", "status"),
    [
        ("/v1/webhooks/zendesk", "", {}, 401),
        ("/v1/webhooks/zendesk", "s", {}, 401),
        ("/v1/webhooks/otrs", "s", {}, 404),
        ("/v1/webhooks/zendesk", "s", {"x-zendesk-webhook-signature": "x"}, None),
        ("/v1/score", "", {}, None),
    ],
)
def test_an_unsigned_delivery_is_refused_by_its_headers(path, secret, headers, status):
    every = {name: HelpdeskSettings() for name in HELPDESKS}
    variables = {"ESCALML_HELPDESK_ZENDESK_SECRET": secret, "ESCALML_KEYS": "keys.json"}
    intake = Intake(lambda messages: [], RememberedDeliveries(), every, variables)
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "path": path, "headers": raw, "client": ("127.0.0.1", 1)}
    with (
        nullcontext()
        if status is None
        else pytest.raises(RefusalError, match=r"no secret|signature|no such") as refusal
    ):
        refuse_unsigned(lambda: intake)(scope)
    assert status is None or refusal.value.response.status_code == status


@pytest.mark.parametrize(
    ("signed", "path", "is_proven"), [(True, "zammad", True), (False, "zammad", None), (True, "../score", False)]
)
def test_a_delivery_is_proven_by_its_body_and_other_calls_are_not(signed, path, is_proven):
    every = {name: HelpdeskSettings() for name in HELPDESKS}
    intake = Intake(lambda messages: [], RememberedDeliveries(), every, {"ESCALML_HELPDESK_ZAMMAD_SECRET": "s"})
    digest = hmac.new(b"s" if signed else b"other", b"{}", "sha1").hexdigest()
    headers = [(b"x-hub-signature", f"sha1={digest}".encode()), (b"host", b"a.example")]
    scope = {"type": "http", "method": "POST", "scheme": "https", "server": ("a.example", 443), "query_string": b""}
    scope |= {"path": f"/v1/webhooks/{path}", "headers": headers, "client": ("192.0.2.1", 1)}
    with pytest.raises(RefusalError, match="signature") if is_proven is None else nullcontext():
        assert prove_sender(lambda: intake)(scope, b"{}") is is_proven


def test_a_delivery_from_elsewhere_without_a_configured_secret_is_refused(start):
    response = start(client=("192.0.2.1", 1))[0].post("/v1/webhooks/zendesk", json=ZENDESK)
    assert response.status_code == 401
    assert "set ESCALML_HELPDESK_ZENDESK_SECRET" in response.json()["error"]
    proxied = start()[0].post("/v1/webhooks/zendesk", json=ZENDESK, headers={"X-Forwarded-For": "192.0.2.1"})
    assert proxied.status_code == 401


def test_where_callers_need_keys_a_delivery_without_a_secret_is_refused_from_this_machine_too(start):
    response = start(keys="keys.json")[0].post("/v1/webhooks/zendesk", json=ZENDESK)  # it may be a proxy's
    assert response.status_code == 401


@pytest.mark.parametrize(("minutes", "secret", "status"), [(0, b"s", 200), (6, b"s", 401), (0, b"other", 401)])
def test_a_signature_has_to_fit_and_to_be_of_now(start, minutes, secret, status):
    client, _ = start(secret="s")
    body = json.dumps(ZENDESK).encode()
    headers = zendesk_headers(body, NOW - timedelta(minutes=minutes), secret)
    assert client.post("/v1/webhooks/zendesk", content=body, headers=headers).status_code == status
    assert client.post("/v1/webhooks/zendesk", content=body + b" ", headers=headers).status_code == 401


def test_zammad_signs_with_sha1_over_the_raw_body(start):
    client, _ = start("zammad", secret="s")
    body = json.dumps(ZAMMAD).encode()
    signed = {"X-Hub-Signature": "sha1=" + hmac.new(b"s", body, "sha1").hexdigest()}
    assert client.post("/v1/webhooks/zammad", content=body, headers=signed).status_code == 200
    assert client.post("/v1/webhooks/zammad", content=body).status_code == 401


def test_freescout_signs_with_sha1_in_base64_over_the_raw_body(start):
    client, _ = start("freescout", secret="s")
    body = json.dumps(FREESCOUT).encode()
    signed = {"X-FreeScout-Signature": base64.b64encode(hmac.digest(b"s", body, "sha1")).decode()}
    assert client.post("/v1/webhooks/freescout", content=body, headers=signed).json()["outcome"] == "scored"
    assert client.post("/v1/webhooks/freescout", content=body + b" ", headers=signed).status_code == 401


def chatwoot_headers(body, time, secret=b"s"):
    seconds = str(int(time.timestamp()))
    signed = hmac.new(secret, f"{seconds}.".encode() + body, "sha256").hexdigest()
    return {"X-Chatwoot-Signature": f"sha256={signed}", "X-Chatwoot-Timestamp": seconds}


@pytest.mark.parametrize(("minutes", "secret", "status"), [(0, b"s", 200), (6, b"s", 401), (0, b"other", 401)])
def test_chatwoot_signs_time_and_body(start, minutes, secret, status):
    client, _ = start("chatwoot", secret="s")
    body = json.dumps(CHATWOOT).encode()
    headers = chatwoot_headers(body, NOW - timedelta(minutes=minutes), secret)
    assert client.post("/v1/webhooks/chatwoot", content=body, headers=headers).status_code == status
    assert client.post("/v1/webhooks/chatwoot", content=body + b" ", headers=headers).status_code == 401


def test_a_chatwoot_that_signs_nothing_sends_the_secret_and_one_that_signs_cannot_do_without_it(start):
    client, _ = start("chatwoot", secret="s")
    secret = {"X-Escalml-Secret": "s"}
    assert client.post("/v1/webhooks/chatwoot", json=CHATWOOT, headers=secret).status_code == 200
    forged = secret | {"X-Chatwoot-Signature": "sha256=é"}
    assert (
        client.post(
            "/v1/webhooks/chatwoot", json=CHATWOOT, headers=[(k, v.encode()) for k, v in forged.items()]
        ).status_code
        == 401
    )


def test_a_second_delivery_of_the_same_message_is_ignored(start):
    client, _ = start()
    client.post("/v1/webhooks/zendesk", json=ZENDESK)
    assert client.post("/v1/webhooks/zendesk", json=ZENDESK).json()["outcome"] == "repeated"


def test_a_dry_run_reads_the_ticket_and_sends_nothing(start):
    client, sent = start(write_back="dry_run")
    given = client.post("/v1/webhooks/zendesk", json=ZENDESK).json()
    assert (given["write_back"], [method for method, _ in sent]) == ("dry_run", ["GET"])
    assert given["update"][0]["json"]["ticket"]["tags"][0] == "vip"


def test_an_update_is_tried_again_after_a_conflict_with_the_ticket_as_it_then_is(start):
    seen = []

    def respond(request):
        seen.append(request.method)
        priority = None if len(seen) < 3 else "low"  # a person is faster, and sets one
        return httpx.Response(409 if len(seen) == 2 else 200, json={"ticket": {**TICKET, "priority": priority}})

    client, sent = start(respond=respond, write_back="on")
    assert client.post("/v1/webhooks/zendesk", json=ZENDESK).json()["write_back"] == "sent"
    assert seen == ["GET", "PUT", "GET", "PUT"]
    assert "priority" not in sent[-1][1]["ticket"]


def test_a_note_is_never_written_twice_but_what_was_not_worked_on_is_tried_again(start):
    tries = []

    def respond(request):
        is_note = request.url.path.endswith("ticket_articles")
        tries.append(is_note)
        status = (429 if sum(tries) == 1 else 500) if is_note else 200
        return httpx.Response(status, json={"id": 17, "priority": "2 normal", "tags": []})

    client, _ = start("zammad", respond, write_back="on")
    assert client.post("/v1/webhooks/zammad", json=ZAMMAD).status_code == 503
    assert sum(tries) == 2  # once more after 429, not after 500


def test_thin_events_say_what_is_needed_or_have_their_text_fetched(start):
    (ignored,) = start("hubspot")[0].post("/v1/webhooks/hubspot", json=HUBSPOT).json()["events"]
    assert "ESCALML_HELPDESK_HUBSPOT_TOKEN" in ignored["ignored"]
    client, _ = start("hubspot", lambda request: httpx.Response(200, json=HUBSPOT_TICKET), write_back="dry_run")
    (given,) = client.post("/v1/webhooks/hubspot", json=HUBSPOT).json()["events"]
    assert given["update"][0]["json"]["properties"]["hs_ticket_priority"] == "URGENT"


def test_write_back_without_a_token_is_refused_at_the_start(score):
    settings = {"zendesk": HelpdeskSettings(write_back="on", base_url="https://desk.example")}
    with pytest.raises(EscalmlError, match="zendesk: write_back needs its token; set ESCALML_HELPDESK_ZENDESK_TOKEN"):
        Intake(score, RememberedDeliveries(), settings, {})


def test_no_log_quotes_the_customer(start, caplog):
    client, _ = start(respond=lambda request: httpx.Response(500, text=TEXT), write_back="on")
    client.post("/v1/webhooks/zendesk", json=ZENDESK)
    assert "failed with status 500" in caplog.text
    assert "charged" not in caplog.text
