"""The calls of the desk over HTTP: feedback, queue, cases, approvals."""

import asyncio
import json
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from escalml.privacy import find_by_patterns
from escalml.records import QueueQuery
from escalml.service.endpoints import METHODS
from escalml.service.http.desk_calls import DeskCalls
from escalml.service.http.limits import Limiter, Limits
from escalml.service.http.paths import EncodedSlashes
from escalml.service.http.responses import PlainResponses
from escalml.service.metrics import Metrics
from escalml.store import database
from kept import a_store, keep, scored
from planted import CARD, FOUND_BY_SHAPE, TEXT, leaks
from routing_cases import NOW
from served import ask, serving, until_ready
from served_calls import calls_over

CORRECTION = {"id": "t-1", "labels": {"severity": "high"}}


@pytest.fixture
def store(tmp_path):
    """A store with one decision."""
    store = a_store(tmp_path)
    keep(store, scored())
    yield store
    store.close()


def service(store, table, **options):
    """What stands around the calls in the service, too."""
    calls = calls_over(desk=DeskCalls(store, table.blocks, find_by_patterns, lambda _: [], **options))
    return TestClient(EncodedSlashes(PlainResponses(Limiter(calls, METHODS, Limits()), METHODS, Metrics())))


@pytest.fixture
def desk(store, table):
    return service(store, table)


def error(response, status):
    assert (response.status_code, list(response.json())) == (status, ["error"])
    return response.json()["error"]


def test_a_correction_is_kept_and_shown_with_its_case(desk):
    answer = desk.post("/v1/feedback", json=CORRECTION | {"by": "Mia"})
    assert (answer.status_code, answer.json()) == (200, CORRECTION)
    case = desk.get("/v1/decisions/t-1").json()
    assert (case["labels"], case["corrections"][0]["by"]) == ({"severity": "high"}, "Mia")
    assert case["message"]["text"] == "my card [CARD_1]"


BAD_FEEDBACK = [
    ({"id": "t-1"}, "labels: Field required"),
    ({"id": "t-1", "labels": {}}, "labels: Dictionary should have at least 1 item"),
    ({"id": "t-1", "labels": [TEXT]}, "labels: Input should be an object"),
    ({"id": "t-1", "labels": {TEXT: True}}, "labels: a field is not known; expected severity, escalated, reasons,"),
    ({"id": "t-1", "labels": {"severity": TEXT}}, "severity has a value that is not allowed"),
    ({"id": "t-1", "labels": {"escalated": TEXT}}, "escalated is a text of"),
    ({"id": "t-1", "labels": {"privacy": {"a": TEXT}}}, "privacy is dict; expected a list"),
    ({"id": "t-1", "labels": {"reasons": [TEXT]}}, "asks_next_level, outside_step"),
    ({"id": "t-1", "labels": {"requested_level": 2}}, "requested_level has a value that is not allowed"),
    (CORRECTION | {"by": TEXT * 9}, "by: String should have at most 80 characters"),
    ([TEXT], "record: Input should be an object"),
]


@pytest.mark.parametrize(("body", "said"), BAD_FEEDBACK, ids=range(len(BAD_FEEDBACK)))
def test_a_correction_that_is_not_allowed_is_named_by_its_field_and_not_quoted(desk, store, body, said):
    line = error(desk.post("/v1/feedback", json=body), 400)
    assert said in line
    assert not leaks(line)
    assert store.feedback.labelled() == []


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[" * 5000, TEXT.encode()])
def test_a_body_that_is_no_json_is_refused_and_not_quoted(desk, body):
    response = desk.post("/v1/feedback", content=body, headers={"Content-Type": "application/json"})
    assert not leaks(error(response, 400))


def test_what_no_one_has_scored_is_not_found(desk):
    calls = (desk.post("/v1/feedback", json=CORRECTION | {"id": "none"}), desk.get("/v1/decisions/none"))
    for response in (*calls, desk.post("/v1/decisions/none/done", json={})):
        assert "no decision is kept under it" in error(response, 404)


def test_an_id_with_a_slash_is_found_and_done(desk, store):
    keep(store, scored("shop/7 ä"))
    assert desk.get("/v1/decisions/shop%2F7%20ä").json()["id"] == "shop/7 ä"
    assert desk.post("/v1/decisions/shop%2F7%20ä/done", json={}).json() == {"id": "shop/7 ä", "status": "done"}
    assert [item["id"] for item in desk.get("/v1/queue?status=done").json()["items"]] == ["shop/7 ä"]


def test_the_queue_shows_redacted_texts_and_can_be_asked_for_a_page(desk, store):
    keep(store, scored("t-2", text=TEXT, subject=TEXT))
    page = desk.get("/v1/queue?limit=1&offset=1").json()
    assert (page["total"], len(page["items"]), page["limit"]) == (2, 1, 1)
    assert CARD not in desk.get("/v1/queue").text


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (f"level={TEXT}", "level: Input should be a valid integer"),
        ("level=9", "level: Input should be less than or equal to 4"),
        (f"status={TEXT}", "status: Input should be 'open', 'done' or 'all'"),
        ("limit=100000", "limit: Input should be less than or equal to 200"),
        ("offset=-1", "offset: Input should be greater than or equal to 0"),
    ],
)
def test_a_queue_that_cannot_be_shown_is_refused_by_the_field(desk, query, said):
    line = error(desk.get(f"/v1/queue?{query}"), 400)
    assert said in line
    assert not leaks(line)


def test_a_reply_is_redacted_waits_and_is_decided_on_once(desk):
    waiting = desk.post("/v1/approvals", json={"reply": f"Your card {CARD} is safe.", "message_id": "t-1"}).json()
    assert (waiting["reply"], waiting["status"]) == ("Your card [CARD_1] is safe.", "pending")
    assert desk.get("/v1/approvals").json()["items"] == [waiting]
    verdict = {"decision": "edit", "reply": f"{CARD} is safe.", "note": CARD, "by": "Mia"}
    decided = desk.post(f"/v1/approvals/{waiting['id']}", json=verdict).json()
    assert (decided["edited_reply"], decided["note"]) == ("[CARD_1] is safe.", "[CARD_1]")
    assert "edited already" in error(desk.post(f"/v1/approvals/{waiting['id']}", json={"decision": "approve"}), 409)
    pages = [desk.get(f"/v1/approvals?status={status}").json() for status in ("pending", "decided", "all")]
    assert [(page["total"], len(page["items"])) for page in pages] == [(0, 0), (1, 1), (1, 1)]


@pytest.mark.parametrize(
    ("path", "body", "status", "said"),
    [
        ("/v1/approvals", {"reply": " "}, 400, "reply: is blank"),
        ("/v1/approvals/none", {"decision": "approve"}, 404, "no reply waits under it"),
        ("/v1/approvals/none", {"decision": "burn"}, 400, "decision: Input should be 'approve', 'return' or 'edit'"),
        ("/v1/approvals/none", {"decision": "edit"}, 400, "reply: has to come with decision `edit`"),
        ("/v1/approvals/none", {"decision": "approve", "reply": TEXT}, 400, "and with no other"),
    ],
)
def test_an_approval_that_cannot_be_is_refused(desk, path, body, status, said):
    line = error(desk.post(path, json=body), status)
    assert said in line
    assert not leaks(line)


def test_who_decides_is_told_why_and_a_case_shows_the_replies_to_it_alone(desk):
    for number in ("t-1", "t-2"):
        body = {"reply": "Sorry!", "message_id": number, "why": f"public, 5 days in the job, card {CARD}"}
        desk.post("/v1/approvals", json=body)
    (shown,) = desk.get("/v1/approvals?status=all&message_id=t-2").json()["items"]
    assert (shown["message_id"], shown["why"]) == ("t-2", "public, 5 days in the job, card [CARD_1]")


def keyed(store, table, key, **options):
    """The desk as a caller with a key has it."""
    calls = service(store, table, **options)

    async def app(scope, receive, send):
        await calls.app(scope | {"key": key}, receive, send)

    return TestClient(app)


def test_whose_key_it_was_is_recorded_apart_from_the_name_that_a_caller_gives(store, table):
    bot, lead = keyed(store, table, "bot"), keyed(store, table, "leads")
    waiting = bot.post("/v1/approvals", json={"reply": "Sorry!", "by": "leads"}).json()
    assert (waiting["by"], waiting["key_name"]) == ("leads", "bot")
    decided = lead.post(f"/v1/approvals/{waiting['id']}", json={"decision": "approve", "by": "key bot"}).json()
    assert (decided["decided_by"], decided["decided_key_name"]) == ("key bot", "leads")
    bot.post("/v1/feedback", json=CORRECTION)
    (given,) = bot.get("/v1/decisions/t-1").json()["corrections"]
    assert (given["by"], given["key_name"]) == (None, "bot")


@pytest.mark.parametrize(
    "by", ["Mia (key leads)", "Mia （key leads）", "Mia\nkey: leads", "Mia: leads", "=cmd|a", "-", "[leads]"]
)
def test_a_name_that_could_read_like_anything_else_is_refused(desk, by):
    for path, body in (("/v1/feedback", CORRECTION), ("/v1/approvals", {"reply": "Sorry!"})):
        assert "by: is no name or number; letters" in error(desk.post(path, json=body | {"by": by}), 400)


@pytest.mark.parametrize("by", ["Mia", "मीरा", "O'Neil, J.-P.", "agent_17", "Zoë"])
def test_a_name_is_kept_as_it_is(desk, by):
    assert desk.post("/v1/approvals", json={"reply": "Sorry!", "by": by}).json()["by"] == by


def test_a_name_is_redacted(desk):
    waiting = desk.post("/v1/approvals", json={"reply": "Sorry!", "by": CARD}).json()
    assert (waiting["by"], CARD in desk.get("/v1/approvals").text) == ("[CARD_1]", False)


def test_the_id_of_a_message_is_kept_where_there_is_one_and_else_redacted(desk, store):
    keep(store, scored("zammad-17-4111 1111 1111 1111"))
    for given, kept in (("zammad-17-4111 1111 1111 1111",) * 2, (f"call {CARD}", "call [CARD_1]")):
        desk.post("/v1/approvals", json={"reply": "Sorry!", "message_id": given})
        (shown,) = desk.get("/v1/approvals", params={"message_id": given}).json()["items"]
        assert shown["message_id"] == kept


@pytest.mark.parametrize("decision", [{"decision": "approve"}, {"decision": "edit", "reply": "Oh"}])
def test_nobody_approves_what_their_own_key_asked_for(store, table, decision):
    bot, lead = keyed(store, table, "bot"), keyed(store, table, "leads")
    address = f"/v1/approvals/{bot.post('/v1/approvals', json={'reply': 'Sorry!'}).json()['id']}"
    assert "asked for with the same key" in error(bot.post(address, json=decision | {"by": "Mia"}), 403)
    assert bot.get("/v1/approvals").json()["total"] == 1
    assert lead.post(address, json=decision).status_code == 200


def test_whoever_asked_may_take_a_reply_back(store, table):
    bot = keyed(store, table, "bot")
    waiting = bot.post("/v1/approvals", json={"reply": "Sorry!"}).json()
    taken = bot.post(f"/v1/approvals/{waiting['id']}", json={"decision": "return", "note": "not yet"})
    assert (taken.status_code, taken.json()["status"]) == (200, "returned")


@pytest.mark.parametrize(("key", "options"), [("bot", {"four_eyes": False}), (None, {})])
def test_without_four_eyes_or_without_keys_whoever_asked_approves(store, table, key, options):
    desk = keyed(store, table, key, **options)
    waiting = desk.post("/v1/approvals", json={"reply": "Sorry!"}).json()
    assert desk.post(f"/v1/approvals/{waiting['id']}", json={"decision": "approve"}).status_code == 200


def test_pages_cover_the_approvals_once_in_either_order(desk):
    asked = [desk.post("/v1/approvals", json={"reply": f"Sorry {n}"}).json()["id"] for n in range(5)]
    for order, expected in (("oldest", asked), ("newest", asked[::-1])):
        pages = [desk.get(f"/v1/approvals?limit=2&offset={n}&order={order}").json() for n in (0, 2, 4, 6)]
        assert [item["id"] for page in pages for item in page["items"]] == expected
        assert {page["total"] for page in pages} == {5}


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (f"status={TEXT}", "status: Input should be 'pending', 'decided' or 'all'"),
        ("limit=201", "limit: Input should be less than or equal to 200"),
        ("order=x", "order: Input should be 'oldest' or 'newest'"),
    ],
)
def test_approvals_that_cannot_be_shown_are_refused_by_the_field(desk, query, said):
    assert error(desk.get(f"/v1/approvals?{query}"), 400) == said


@pytest.mark.parametrize("key", ["a/b", "a/done", "a/open", "a/risk", "/", "//a", "done"])
def test_an_id_with_slashes_works_in_every_call(desk, store, key):
    keep(store, scored(key), scored("a"))
    address = f"/v1/decisions/{quote(key, safe='')}"
    assert desk.get(address).json()["id"] == key
    assert desk.get(f"{address}/risk").json() == {"turns": []}
    for call, status in (("done", "done"), ("open", "open")):
        assert desk.post(f"{address}/{call}", json={}).json() == {"id": key, "status": status}
    assert desk.post("/v1/feedback", json=CORRECTION | {"id": key}).status_code == 200


def test_an_id_whose_slashes_are_not_encoded_is_found_as_before(desk, store):
    keep(store, scored("shop/7"))
    assert desk.get("/v1/decisions/shop/7").json()["id"] == "shop/7"
    assert desk.post("/v1/decisions/shop/7/done", json={}).json()["status"] == "done"


def test_a_case_shows_its_versions(desk, store):
    keep(store, scored(text="all is well", route={"level": 1, "queue_score": 0.0}))
    shown = desk.get("/v1/decisions/t-1").json()["versions"]
    assert {version["text"]: version["stands"] for version in shown} == {"my card [CARD_1]": True, "all is well": False}


def test_a_service_that_keeps_nothing_says_so(table):
    desk = service(None, table)
    assert "this service keeps nothing (--no-store)" in error(desk.get("/v1/queue"), 503)
    assert "this service keeps nothing (--no-store)" in error(desk.post("/v1/feedback", json=CORRECTION), 503)


def test_a_store_that_is_out_of_order_is_answered_with_503(tmp_path, table, monkeypatch):
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.05)
    (tmp_path / "store.db").write_bytes(b"no database " * 400)
    desk = service(a_store(tmp_path), table)
    assert "SQLITE_NOTADB" in error(desk.get("/v1/queue"), 503)


def test_the_body_of_a_get_which_nobody_limits_is_not_read(store, table):
    async def receive():
        raise AssertionError

    async def send(event):
        sent.append(event.get("status"))

    sent = []
    calls = calls_over(desk=DeskCalls(store, table.blocks, find_by_patterns, lambda _: []))
    scope = {"type": "http", "method": "GET", "path": "/v1/queue", "query_string": b"", "headers": []}
    asyncio.run(calls(scope, receive, send))
    assert sent == [200, None]


def test_calls_are_counted_by_their_template(store, table):
    metrics = Metrics()
    calls = calls_over(desk=DeskCalls(store, table.blocks, find_by_patterns, lambda _: []))
    TestClient(PlainResponses(calls, METHODS, metrics)).get("/v1/decisions/t-1")
    assert b'path="/v1/decisions/{id:path}",status="200"' in metrics.exposition()


# In the service


def score(client, *messages):
    return client.post("/v1/score", json={"messages": list(messages)}).json()["results"]


def test_what_is_scored_can_be_corrected_at_once_and_stands_in_the_queue(client):
    score(client, {"id": "desk-1", "text": f"Charged twice, card {CARD}", "sent_at": NOW.isoformat()})
    answer = client.post("/v1/feedback", json={"id": "desk-1", "labels": {"topic": "billing"}})
    assert answer.json() == {"id": "desk-1", "labels": {"topic": "billing"}}
    assert [item["id"] for item in client.get("/v1/queue?q=desk-1").json()["items"]] == ["desk-1"]
    assert CARD not in client.get("/v1/decisions/desk-1").text


def test_an_id_that_looks_like_a_call_is_a_case_of_its_own_in_the_service(client):
    score(client, {"id": "svc/done", "text": "Hello"})
    assert client.get("/v1/decisions/svc%2Fdone").json()["id"] == "svc/done"
    assert client.post("/v1/decisions/svc%2Fdone/done", json={}).json() == {"id": "svc/done", "status": "done"}


def test_messages_without_an_id_get_one_each(client):
    first, second = score(client, {"text": "Hello"}, {"text": "Hello"})
    assert first["id"] != second["id"]
    assert client.get(f"/v1/decisions/{first['id']}").json()["message"]["text"] == "Hello"


def test_decisions_that_are_kept_are_counted(client):
    score(client, {"id": "desk-2", "text": "Hello"})
    client.get("/v1/decisions/desk-2")
    assert 'escalml_store_total{event="saved"}' in client.get("/metrics").text


@pytest.mark.slow
def test_what_a_server_has_answered_is_kept_when_it_is_stopped(tiny_model, tmp_path, monkeypatch):
    monkeypatch.setenv("ESCALML_STORE", str(tmp_path / "store.db"))
    with serving(tiny_model, tmp_path) as served:
        until_ready(served)
        body = json.dumps({"messages": [{"id": f"t-{n}", "text": TEXT} for n in range(200)]})
        assert ask(served.port, "/v1/score", body.encode())[0] == 200
    assert a_store(tmp_path).decisions.queue(QueueQuery(), NOW).total == 200
    assert "Decisions are kept, redacted, for 30 days in" in (tmp_path / "log").read_text()
    assert leaks((tmp_path / "store.db").read_bytes()) & set(FOUND_BY_SHAPE) == set()
