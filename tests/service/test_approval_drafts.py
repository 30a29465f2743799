"""Approvals with the draft as written: seen by who decides, sealed till then, gone afterwards, sent to the ticket."""

import json
import sqlite3
import stat

import httpx
import pytest
from starlette.testclient import TestClient

from escalml.privacy import find_by_patterns
from escalml.service.endpoints import METHODS
from escalml.service.http.case_calls import CaseCalls
from escalml.service.http.desk_calls import DeskCalls
from escalml.service.http.limits import Limiter, Limits
from escalml.service.http.responses import PlainResponses
from escalml.service.metrics import Metrics
from escalml.service.webhooks.helpdesks import HELPDESKS, HelpdeskSettings
from escalml.service.webhooks.intake import Intake
from escalml.service.webhooks.tickets import Tickets
from escalml.store import StoreError
from kept import a_store, keep, scored
from routing_cases import NOW
from served_calls import calls_over

WRITTEN = "Dear Jo, your card 4111 1111 1111 1111 is safe; mail jo@example.org if not."
REDACTED = "Dear [PERSON_1], your card [CARD_1] is safe; mail [EMAIL_1] if not."
MESSAGE = "zammad-12-77"
WRITES = HelpdeskSettings(write_back="on", base_url="https://desk.example")


class Zammad:
    """A helpdesk's API that holds one ticket; `is_down`: it answers nothing."""

    def __init__(self):
        self.notes = []
        self.is_down = False

    def handle(self, request):
        if self.is_down:
            return httpx.Response(500)
        if request.method == "POST":
            self.notes.append(json.loads(request.content))
        ticket = {"id": 12, "priority": "2 normal", "group": "Users"}
        return httpx.Response(200, json={"tags": []} if "tags" in request.url.path else ticket)


@pytest.fixture
def store(tmp_path):
    store = a_store(tmp_path)
    keep(store, scored(MESSAGE))
    store.deliveries.begin("zammad", MESSAGE, NOW, message_id=MESSAGE)
    yield store
    store.close()


@pytest.fixture
def zammad():
    return Zammad()


@pytest.fixture
def desk(store, table, zammad):
    return a_desk(store, table, zammad)


def a_desk(store, table, zammad, settings=WRITES):
    intake = Intake(
        lambda _: [],
        store.deliveries,
        dict.fromkeys(HELPDESKS, HelpdeskSettings()) | {"zammad": settings},
        {"ESCALML_HELPDESK_ZAMMAD_TOKEN": "t"},
        transport=httpx.MockTransport(zammad.handle),
        pause=lambda _: None,
        clock=lambda: NOW,
    )
    tickets = Tickets(store, intake)
    own = DeskCalls(store, table.blocks, find_by_patterns, lambda _: [], tickets=tickets, clock=lambda: NOW)
    cases = CaseCalls(store, None, table.blocks, tickets, clock=lambda: NOW)
    calls = calls_over(desk=own, cases=cases)
    return TestClient(PlainResponses(Limiter(calls, METHODS, Limits()), METHODS, Metrics()))


def ask(desk, reply=WRITTEN, **more):
    answer = desk.post("/v1/approvals", json={"reply": reply, "message_id": MESSAGE, "by": "Mia", **more})
    assert answer.status_code == 200, answer.text
    return answer.json()


def decide(desk, waiting, status=200, **verdict):
    answer = desk.post(f"/v1/approvals/{waiting['id']}", json={"decision": "approve", "by": "Lea", **verdict})
    assert answer.status_code == status, answer.text
    return answer.json()


def on_disk(folder):
    """All bytes of the database, and of what stands beside it."""
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())


def test_who_decides_sees_the_draft_as_written_and_the_list_shows_it_redacted(desk):
    waiting = ask(desk)
    assert (waiting["reply"], waiting["has_draft"]) == (REDACTED, True)
    given = desk.get(f"/v1/approvals/{waiting['id']}/draft").json()
    assert (given["reply"], given["as_written"], given["can_send"]) == (WRITTEN, True, "zammad")


def test_no_file_shows_the_draft_before_or_after_it_is_decided(desk, store, tmp_path):
    waiting = ask(desk)
    store.flush()
    assert b"4111 1111" not in on_disk(tmp_path)
    decide(desk, waiting, decision="edit", reply=WRITTEN + " Sorry!")
    assert b"4111 1111" not in on_disk(tmp_path)
    with sqlite3.connect(tmp_path / "store.db") as database:
        assert database.execute("SELECT sealed, reply FROM approvals").fetchall() == [(None, REDACTED)]
    assert desk.get(f"/v1/approvals/{waiting['id']}/draft").status_code == 409


def test_the_key_is_its_owners_alone_and_one_that_others_may_read_is_refused(desk, store, tmp_path):
    waiting = ask(desk)
    key = tmp_path / "store.db.drafts.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    key.chmod(0o644)
    answer = desk.get(f"/v1/approvals/{waiting['id']}/draft")
    assert (answer.status_code, "chmod 600" in answer.text) == (503, True)
    with pytest.raises(StoreError, match="others may read the key"):
        store.approvals.draft(waiting["id"])


def test_with_another_key_the_redacted_text_is_shown(desk, tmp_path):
    waiting = ask(desk)
    (tmp_path / "store.db.drafts.key").unlink()
    ask(desk, "another")  # makes a new key
    given = desk.get(f"/v1/approvals/{waiting['id']}/draft").json()
    assert (given["reply"], given["as_written"]) == (REDACTED, False)


@pytest.mark.parametrize(
    ("verdict", "approved"),
    [({}, WRITTEN), ({"decision": "edit", "reply": "Dear Jo"}, "Dear Jo"), ({"decision": "return"}, None)],
)
def test_the_approved_text_is_given_once_to_who_decides(desk, verdict, approved):
    given = decide(desk, ask(desk), **verdict)
    assert (given["approved_reply"], given["sent"]) == (approved, None)
    (listed,) = desk.get("/v1/approvals?status=all").json()["items"]
    assert "approved_reply" not in listed
    assert "4111" not in json.dumps(listed)


def test_an_approved_reply_is_written_into_its_ticket_as_an_internal_note(desk, zammad):
    given = decide(desk, ask(desk), send=True)
    assert (given["sent"], given["not_sent"]) == ("zammad", None)
    assert zammad.notes == [
        {
            "ticket_id": 12,
            "body": f"Approved reply (by Lea), to be sent as it is:\n\n{WRITTEN}",
            "type": "note",
            "internal": True,
        }
    ]


def test_a_reply_that_is_returned_is_not_sent(desk, zammad):
    assert decide(desk, ask(desk), decision="return", send=True)["sent"] is None
    assert zammad.notes == []


def test_where_the_helpdesk_does_not_answer_the_decision_stands_and_the_text_can_be_copied(desk, zammad):
    waiting = ask(desk)
    zammad.is_down = True
    given = decide(desk, waiting, send=True)
    assert (given["status"], given["approved_reply"], given["sent"]) == ("approved", WRITTEN, None)
    assert "copy it from here" in given["not_sent"]


def test_into_a_ticket_that_no_helpdesk_delivered_nothing_is_written(desk, store, zammad):
    keep(store, scored("zammad-9-1"))  # only its id looks like one
    waiting = ask(desk, message_id="zammad-9-1")
    assert desk.get(f"/v1/approvals/{waiting['id']}/draft").json()["can_send"] is None
    assert decide(desk, waiting, send=True)["sent"] is None
    assert zammad.notes == []


def test_without_keys_who_asked_under_a_name_does_not_approve_under_it(desk):
    waiting = ask(desk)
    assert "colleague has to decide" in decide(desk, waiting, 403, by="Mia")["error"]
    assert decide(desk, waiting, by="Mia", decision="return")["status"] == "returned"


def test_a_case_leads_to_its_ticket(desk):
    assert desk.get(f"/v1/cases/{MESSAGE}").json()["ticket"] == {
        "helpdesk": "zammad",
        "id": "12",
        "address": "https://desk.example/#ticket/zoom/12",
    }


def test_the_page_of_a_ticket_is_where_the_settings_say(store, table, zammad):
    own = HelpdeskSettings(ticket_url="https://help.example/t/{id}")
    shown = a_desk(store, table, zammad, own).get(f"/v1/cases/{MESSAGE}").json()["ticket"]
    assert shown["address"] == "https://help.example/t/12"
    nowhere = a_desk(store, table, zammad, HelpdeskSettings()).get(f"/v1/cases/{MESSAGE}").json()["ticket"]
    assert nowhere["address"] is None


@pytest.mark.parametrize("name", [name for name, helpdesk in HELPDESKS.items() if helpdesk.page])
def test_every_usual_page_of_a_ticket_names_it(store, table, zammad, name):
    keep(store, scored(f"{name}-A-1-2"))
    store.deliveries.begin(name, f"{name}-A-1-2", NOW, message_id=f"{name}-A-1-2")
    settings = {name: HelpdeskSettings(base_url="https://desk.example", account="3")}
    intake = Intake(
        lambda _: [], store.deliveries, dict.fromkeys(HELPDESKS, HelpdeskSettings()) | settings, {}, clock=lambda: NOW
    )
    found = Tickets(store, intake).of(f"{name}-A-1-2")
    assert (found.id, found.can_write) == ("A-1", False)
    assert found.address.startswith("https://desk.example/")
    assert "A-1" in found.address
