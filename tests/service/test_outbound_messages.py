"""Salesforce's outbound messages: read, worked on and acknowledged, and nothing in XML does any harm."""

import httpx
import pytest
from starlette.testclient import TestClient
from test_webhook_deliveries import RememberedDeliveries, grave

from escalml.service.webhooks.helpdesks import HELPDESKS, HelpdeskSettings
from escalml.service.webhooks.helpdesks.soap import records_of
from escalml.service.webhooks.intake import Intake
from helpdesk_payloads import TEXT
from served_calls import calls_over

CASE = "<sf:Id>5007000000OFL5FAAX</sf:Id><sf:Subject>Order</sf:Subject>"
FULL = f"{CASE}<sf:Description>{TEXT}</sf:Description>"
XML = {"Content-Type": "text/xml; charset=UTF-8"}


def message(*cases, kind="Case", prolog='<?xml version="1.0" encoding="UTF-8"?>'):
    """An outbound message, in the form of Salesforce's WSDL."""
    sent = "".join(
        f'<Notification><Id>04l{n}</Id><sObject xsi:type="sf:{kind}" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">'
        f"{case}</sObject></Notification>"
        for n, case in enumerate(cases)
    )
    return (
        f'{prolog}<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>'
        '<notifications xmlns="http://soap.sforce.com/2005/09/outbound"><OrganizationId>00D</OrganizationId>'
        f'<SessionId xsi:nil="true"/>{sent}</notifications></soapenv:Body></soapenv:Envelope>'
    ).encode()


@pytest.fixture
def salesforce():
    """A worker of the service before a Salesforce that holds one case; `sent` is what it was asked."""
    sent = []

    def respond(request):
        sent.append((request.method, request.url.path.rpartition("/sobjects/")[2]))
        case = {"Id": "5007000000OFL5FAAX", "Description": TEXT, "Priority": "Medium"}
        return httpx.Response(200, json=case)

    written = HelpdeskSettings(write_back="on", base_url="https://desk.example")
    settings = dict.fromkeys(HELPDESKS, HelpdeskSettings()) | {"salesforce": written}
    tokens = {"ESCALML_HELPDESK_SALESFORCE_TOKEN": "t"}
    intake = Intake(grave, RememberedDeliveries(), settings, tokens, transport=httpx.MockTransport(respond))
    return TestClient(calls_over(intake=intake), base_url="http://127.0.0.1", client=("127.0.0.1", 1)), sent


def test_a_message_is_worked_on_and_acknowledged_as_salesforce_demands(salesforce):
    client, sent = salesforce
    answer = client.post("/v1/webhooks/salesforce", content=message(FULL, FULL), headers=XML)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/xml; charset=utf-8")
    acknowledged = '<notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack>'
    assert acknowledged in answer.text
    case = "Case/5007000000OFL5FAAX"
    assert sent == [("GET", case), ("PATCH", case), ("POST", "CaseComment")]  # the second says the same


def test_a_message_with_an_id_alone_has_its_text_fetched(salesforce):
    client, sent = salesforce
    assert client.post("/v1/webhooks/salesforce", content=message(CASE), headers=XML).status_code == 200
    assert [method for method, _ in sent] == ["GET", "GET", "PATCH", "POST"]


def test_a_message_that_could_not_be_worked_on_is_not_acknowledged(salesforce, monkeypatch):
    client, _ = salesforce
    monkeypatch.setattr(RememberedDeliveries, "begin", lambda *_, **__: "in work")
    answer = client.post("/v1/webhooks/salesforce", content=message(FULL), headers=XML)
    assert (answer.status_code, "Ack" in answer.text) == (503, False)


def test_records_of_other_kinds_are_ignored_and_fields_without_a_value_left_out():
    (lead,) = records_of(message(FULL, kind="Lead"))
    assert [one.code for one in HELPDESKS["salesforce"].read([lead])] == ["other_event"]
    (case,) = records_of(message('<sf:Id>5</sf:Id><sf:Subject xsi:nil="true"/>'))
    assert case == {"Id": "5", "attributes": {"type": "Case", "notification": "04l0"}}


BOMB = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
FILE = '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/passwd">'


@pytest.mark.parametrize(
    "declared", ['<!DOCTYPE x [<!ENTITY i "ha">', BOMB, FILE, '<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd" [']
)
def test_a_document_type_and_with_it_every_entity_is_refused(salesforce, declared):
    client, sent = salesforce
    body = message(FULL.replace("Order", "&i;"), prolog=f"{declared}]>")
    assert client.post("/v1/webhooks/salesforce", content=body, headers=XML).status_code == 400
    assert sent == []


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"<a", b'<?xml version="1.0" encoding="klingon"?><a/>', b"\xff\xfe", b"<a>\x00</a>"]
)
def test_what_is_no_xml_is_refused(salesforce, body):
    assert salesforce[0].post("/v1/webhooks/salesforce", content=body, headers=XML).status_code == 400


@pytest.mark.parametrize(
    "body",
    [
        b"<a>" * 33 + b"</a>" * 33,
        b"<a>" * 1_000_000,
        b"<r>" + b"<a/>" * 50_000 + b"</r>",
        message("<sf:Id>5</sf:Id>", *["<sf:Id>5</sf:Id>"] * 100),
    ],
)
def test_more_than_salesforce_sends_is_refused(body):
    with pytest.raises(ValueError, match="than Salesforce sends"):
        records_of(body)


def test_no_other_helpdesk_takes_xml(salesforce):
    assert salesforce[0].post("/v1/webhooks/zammad", content=message(FULL), headers=XML).status_code == 400
