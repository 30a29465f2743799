"""No delivery is lost: a killed worker, a helpdesk or store out of order, two workers at once, too little time.

Those with a store are held and worked on afterwards; without one a delivery is worked on before it is answered.
"""

import os
import signal
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from time import monotonic, sleep

import httpx
import pytest
from starlette.testclient import TestClient

from desk_file import DeskFile
from escalml.service.webhooks.helpdesks import HELPDESKS, HelpdeskSettings
from escalml.service.webhooks.intake import Intake, RememberedDeliveries
from escalml.store import StoreError
from escalml.store.settings import default_location
from helpdesk_payloads import HUBSPOT, HUBSPOT_TICKET, ZENDESK
from kept import a_store, scored
from places import SUPPORT
from routing_cases import NOW
from served_calls import calls_over

TOKENS = {f"ESCALML_HELPDESK_{name.upper().replace('-', '_')}_TOKEN": "t" for name in HELPDESKS}
IN_TIME, OUT_OF_TIME = NOW + timedelta(seconds=61), NOW + timedelta(seconds=121)  # of 60 s of work, 120 s of lease


def grave(messages):
    return [scored(message.id, message.text, severity="critical", escalated=True).result for message in messages]


def an_intake(deliveries, respond, *, clock=lambda: NOW, score=grave, settings=None, **options):
    """What a worker of the service works with, before a helpdesk's API."""
    written = HelpdeskSettings(write_back="on", base_url="https://desk.example")
    settings = dict.fromkeys(HELPDESKS, HelpdeskSettings()) | (settings or {"zendesk": written, "hubspot": written})
    transport = httpx.MockTransport(respond)
    options |= {"transport": transport, "pause": lambda _: None, "clock": clock}
    return Intake(score, deliveries, settings, TOKENS, **options)


def calls_to(intake):
    """The service's calls, as this machine makes them."""
    return TestClient(calls_over(intake=intake), base_url="http://127.0.0.1", client=("127.0.0.1", 1))


def worker(deliveries, respond, **options):
    """A worker of the service, before a helpdesk's API."""
    return calls_to(an_intake(deliveries, respond, **options))


def until(holds):
    """Wait for what other threads do."""
    last = monotonic() + 30
    while not holds():
        assert monotonic() < last, "it did not come to be within 30 s"
        sleep(0.01)


def deliver(client, name="zendesk", payload=ZENDESK):
    return client.post(f"/v1/webhooks/{name}", json=payload)


KILLED = """
import sys, time
folder, moment, *sys.path[:0] = sys.argv[1:]
from pathlib import Path
from test_webhook_deliveries import DeskFile, a_store, deliver, grave, worker

def wait(*_):
    print(moment, flush=True)
    time.sleep(60)

is_after, folder = moment == "after", Path(folder)
desk = DeskFile(folder / "desk.json", wait if is_after else lambda: None)
client = worker(a_store(folder).deliveries, desk.handle, score=grave if is_after else wait)
if moment == "held":
    from escalml.service.webhooks.delivery_queue import DeliveryQueue
    DeliveryQueue.start = lambda self: None
deliver(client)
wait()
"""


@pytest.mark.slow
@pytest.mark.parametrize("moment", ["held", "before", "after"])
def test_a_delivery_whose_worker_is_killed_before_during_or_after_the_write_is_written_exactly_once(tmp_path, moment):
    where = [str(tmp_path), moment, str(Path(__file__).parent), str(SUPPORT)]
    with subprocess.Popen([sys.executable, "-c", KILLED, *where], stdout=subprocess.PIPE) as killed:
        assert killed.stdout.readline() == f"{moment}\n".encode()
        killed.kill()
    assert killed.returncode == -signal.SIGKILL
    desk, store = DeskFile(tmp_path / "desk.json"), a_store(tmp_path)
    intake = an_intake(store.deliveries, desk.handle, clock=lambda: NOW + timedelta(seconds=1))
    intake.start()
    until(lambda: not store.deliveries.count_waiting())
    assert deliver(calls_to(intake)).json()["outcome"] == "repeated"
    intake.close()
    store.close()
    assert (desk.ticket["notes"], desk.ticket["priority"]) == (1, "urgent")


@pytest.mark.parametrize(("user_type", "outcome"), [("Standard", "ignored"), ("Guest", "scored"), (None, "scored")])
def test_the_author_of_a_comment_of_salesforce_is_asked_for_and_an_agents_is_not_scored(user_type, outcome):
    def respond(request):
        if request.url.path.endswith("/CreatedBy"):
            return httpx.Response(200, json={"UserType": user_type}) if user_type else httpx.Response(403)
        return httpx.Response(200, json={"Id": "500X", "Priority": "High"})

    settings = {"salesforce": HelpdeskSettings(write_back="dry_run", base_url="https://desk.example")}
    client = worker(RememberedDeliveries(), respond, settings=settings)
    comment = {"Id": "00aX", "ParentId": "500X", "CommentBody": "Nobody answers."}
    answers = [deliver(client, "salesforce", comment).json()["outcome"] for _ in range(2)]
    assert answers == [outcome, "repeated"]


def test_what_another_worker_has_in_work_is_to_be_delivered_again(tmp_path):
    desk, deliveries = DeskFile(tmp_path / "desk.json"), RememberedDeliveries()
    inner = []

    def slow(messages):
        inner.append(deliver(worker(deliveries, desk.handle)))
        return grave(messages)

    assert deliver(worker(deliveries, desk.handle, score=slow)).status_code == 200
    assert (inner[0].status_code, inner[0].headers["Retry-After"], desk.ticket["notes"]) == (503, "30", 1)


def test_after_a_failed_write_the_helpdesk_is_told_so_and_its_next_delivery_is_written(tmp_path):
    desk, deliveries = DeskFile(tmp_path / "desk.json"), RememberedDeliveries()
    failed = deliver(worker(deliveries, lambda request: httpx.Response(502)))
    assert (failed.status_code, failed.headers["Retry-After"]) == (503, "30")
    assert "status 502" in failed.json()["error"]
    assert deliver(worker(deliveries, desk.handle)).json()["write_back"] == "sent"
    assert deliver(worker(deliveries, desk.handle)).json()["outcome"] == "repeated"


def test_an_event_that_cannot_be_read_does_not_keep_the_ones_after_it_from_their_turn():
    def respond(request):
        return httpx.Response(502) if "/tickets/16" in request.url.path else httpx.Response(200, json=HUBSPOT_TICKET)

    client = worker(RememberedDeliveries(), respond)
    events = [{**HUBSPOT[0], "objectId": number} for number in (16, 17)]
    assert deliver(client, "hubspot", events).status_code == 503
    assert deliver(client, "hubspot", events[1:]).json()["events"][0]["outcome"] == "repeated"


def test_when_its_time_is_up_a_worker_begins_no_call(tmp_path):
    desk, hours = DeskFile(tmp_path / "desk.json"), [NOW, NOW]
    client = worker(RememberedDeliveries(), desk.handle, clock=lambda: hours.pop(0) if hours else IN_TIME)
    assert "the time is up" in deliver(client).json()["error"]
    assert desk.ticket["notes"] == 0


@pytest.mark.parametrize("answer", ["<html>Log in</html>", "{}", '{"ticket": {"id": 17}}', "[1]"])
def test_a_ticket_whose_tags_are_not_known_is_not_written_to(answer):
    seen = []

    def respond(request):
        seen.append(request.method)
        return httpx.Response(200, text=answer)

    assert deliver(worker(RememberedDeliveries(), respond)).status_code == 503
    assert set(seen) == {"GET"}


@pytest.mark.parametrize("step", ["begin", "finish"])
def test_while_the_store_is_out_of_order_nothing_is_acknowledged(tmp_path, monkeypatch, step):
    def fail(*_, **__):
        raise StoreError("the store cannot be written now.")

    desk, deliveries = DeskFile(tmp_path / "desk.json"), RememberedDeliveries()
    with monkeypatch.context() as patch:
        patch.setattr(deliveries, step, fail)
        assert deliver(worker(deliveries, desk.handle)).status_code == 503
    assert deliver(worker(deliveries, desk.handle, clock=lambda: OUT_OF_TIME)).status_code == 200
    assert desk.ticket["notes"] == 1


def test_a_bug_leaves_no_claim_behind(tmp_path):
    def fail(_):
        raise ZeroDivisionError

    desk, deliveries = DeskFile(tmp_path / "desk.json"), RememberedDeliveries()
    with pytest.raises(ZeroDivisionError):
        deliver(worker(deliveries, desk.handle, score=fail))
    assert deliver(worker(deliveries, desk.handle)).json()["write_back"] == "sent"


def test_a_decision_is_on_the_disk_before_its_helpdesk_is_answered(client):
    assert client.post("/v1/webhooks/zendesk", json=ZENDESK).status_code == 200
    with sqlite3.connect(default_location(os.environ)) as kept:
        found = kept.execute("SELECT count(*) FROM decisions WHERE message_id LIKE 'zendesk-17-%'").fetchone()
    kept.close()
    assert found == (1,)


def test_the_service_takes_outbound_messages_of_salesforce_and_no_other_xml(client):
    xml = {"Content-Type": "text/xml; charset=UTF-8"}
    assert "<Ack>true</Ack>" in client.post("/v1/webhooks/salesforce", content=b"<a/>", headers=xml).text
    statuses = [
        client.post(path, content=b"<a/>", headers=xml).status_code for path in ("/v1/score", "/v1/webhooks/jira")
    ]
    assert statuses == [415, 415]
