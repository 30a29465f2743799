"""The tools for assistants, called by the SDK's own client: over HTTP with keys, and over standard input and output."""

import asyncio
import os
import socket
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Thread

import httpx2
import pytest
import uvicorn
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.exceptions import MCPError

from escalml.assets import asset
from escalml.assistants.desk import CHANGES, SCOPES, Desk
from escalml.assistants.server import make_app, make_server
from escalml.store import Store, StoreSettings
from escalml.store.api_keys import create_key

ANGRY = {"text": "My card was charged twice, nobody answers, and I want to speak to your manager, mail ann@example.org"}
READING = [name for name in SCOPES if name not in CHANGES]


@pytest.fixture
def desk(tmp_path, scorer, policy):
    store = Store(StoreSettings(str(tmp_path / "store.db")))
    yield Desk(lambda: (scorer, policy), store, lambda: datetime.now(UTC))
    store.close()


@contextmanager
def served(app):
    """Address of an application that a real server serves; its socket listens before the server runs."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        running = Thread(target=server.run, kwargs={"sockets": [listener]})
        running.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/mcp"
        finally:
            server.should_exit = True
            running.join()


def over_http(url, ask, key=None):
    async def asked():
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        async with (
            httpx2.AsyncClient(headers=headers, timeout=60) as http,
            Client(streamable_http_client(url, http_client=http)) as client,
        ):
            return await ask(client)

    return asyncio.run(asked())


def in_memory(server, ask):
    async def asked():
        async with Client(server) as client:
            return await ask(client)

    return asyncio.run(asked())


def call(name, **arguments):
    return lambda client: client.call_tool(name, arguments)


async def names(client):
    return [tool.name for tool in (await client.list_tools()).tools]


def said(result):
    return result.content[0].text.partition("Error executing tool ")[2].partition(": ")[2]


def test_without_a_word_only_tools_that_look_are_offered_and_say_so(desk):
    async def tools(client):
        return (await client.list_tools()).tools

    offered = in_memory(make_server(desk), tools)
    assert [tool.name for tool in offered] == READING
    assert all(tool.annotations.read_only_hint for tool in offered)
    more = in_memory(make_server(desk, allow_writes=True), tools)
    assert {tool.name: tool.annotations.read_only_hint for tool in more} == {name: name in READING for name in SCOPES}


def test_a_tool_that_was_not_asked_for_cannot_be_called(desk):
    refused = in_memory(make_server(desk), call("open_case", message=ANGRY))
    assert refused.is_error
    assert "open_case" in refused.content[0].text


def test_a_message_is_scored_and_nothing_is_kept(desk):
    found = in_memory(make_server(desk), call("score", messages=[ANGRY, {"text": "Thank you."}]))
    first, second = found.structured_content["results"]
    assert (first["route"]["level"], second["route"]["level"]) == (3, 1)
    assert "[EMAIL_1]" in first["privacy"]["redacted_text"]
    assert desk.list_cases(status="all")["total"] == 0


def test_texts_are_redacted_as_one_conversation(desk):
    found = in_memory(make_server(desk), call("redact", texts=["I am ann@example.org", "Yes, ann@example.org"]))
    assert found.structured_content == {"texts": ["I am [EMAIL_1]", "Yes, [EMAIL_1]"]}


def test_a_reply_is_checked(desk):
    draft = {"reply": "No.", "message": ANGRY["text"], "channel": "social", "tenure_days": 3}
    found = in_memory(make_server(desk), call("check_reply", **draft))
    assert found.structured_content["needs_approval"] is True


def test_what_is_wrong_is_said_without_a_customers_word(desk, caplog):
    found = in_memory(make_server(desk), call("score", messages=[{"text": "secret words", "channel": "pigeon"}]))
    assert found.is_error
    assert "messages[0]: channel" in said(found)
    assert "secret" not in said(found) + caplog.text


def test_a_fault_of_ours_is_told_without_its_words(desk, caplog):
    broken = Desk(lambda: (_ for _ in ()).throw(ValueError("secret words")), desk.store, desk.clock)
    found = in_memory(make_server(broken), call("redact", texts=["secret words"]))
    assert said(found) == "redact could not be done; the server's log says why."
    assert "redact: ValueError" in caplog.text
    assert "secret" not in caplog.text


def test_cases_are_opened_assigned_shown_and_finished(desk):
    server = make_server(desk, allow_writes=True)
    in_memory(server, call("open_case", message={**ANGRY, "id": "t-1", "conversation_id": "c-1"}))
    in_memory(server, call("assign_case", id="t-1", assignee="Bo", by="Cleo"))
    listed = in_memory(server, call("list_cases")).structured_content
    assert [(one["id"], one["assignee"], one["level"]) for one in listed["items"]] == [("t-1", "Bo", 3)]
    shown = in_memory(server, call("show_case", id="t-1")).structured_content
    assert "ann@example.org" not in str(shown)
    assert [(event["kind"], event["by"]) for event in shown["events"]] == [("assign", "Cleo"), ("opened", None)]
    in_memory(server, call("finish_case", id="t-1"))
    assert in_memory(server, call("list_cases")).structured_content["total"] == 0
    in_memory(server, call("reopen_case", id="t-1"))
    assert in_memory(server, call("list_cases")).structured_content["total"] == 1


def test_an_unknown_case_and_a_store_that_keeps_nothing_are_told(desk, scorer, policy):
    assert said(in_memory(make_server(desk), call("show_case", id="none"))).startswith("id: ")
    without = Desk(lambda: (scorer, policy), None, desk.clock)
    assert "nothing is kept here" in said(in_memory(make_server(without), call("list_cases")))


def test_a_policy_is_tried_on_what_is_kept(desk):
    desk.open_case({**ANGRY, "id": "t-1"})
    desk.open_case({"text": "Thank you.", "id": "t-2"})
    text = asset("serving/policy.yaml").read_text()
    same = in_memory(make_server(desk), call("simulate_policy", policy=text)).structured_content
    assert (same["messages"], same["changed"], same["levels"]["3"]) == (2, 0, 1)
    other = text.replace("team: supervisors", "team: escalations_desk")
    assert other != text
    changed = in_memory(make_server(desk), call("simulate_policy", policy=other)).structured_content
    assert (changed["changed"], changed["most_affected"][0]["new"]["team"]) == (1, "escalations_desk")


def test_a_policy_that_is_not_sound_is_refused_by_line(desk):
    desk.open_case({**ANGRY, "id": "t-1"})
    refused = in_memory(make_server(desk), call("simulate_policy", policy="version: [1"))
    assert refused.is_error
    assert said(refused).startswith("policy.yaml:")


def test_over_http_each_call_needs_a_key_of_its_scope(desk, tmp_path):
    keys, now = tmp_path / "keys.json", datetime.now(UTC)
    scoring, agent = (create_key(keys, scope, scope, now=now) for scope in ("score", "agent"))
    with served(make_app(make_server(desk, allow_writes=True), keys)) as url:
        assert over_http(url, names, agent) == list(SCOPES)
        assert not over_http(url, call("score", messages=[ANGRY]), scoring).is_error
        refused = over_http(url, call("list_cases"), scoring)
        assert said(refused) == "list_cases needs a key of scope agent; the scope of this one is score."
        over_http(url, call("open_case", message={**ANGRY, "id": "t-1"}), agent)
        over_http(url, call("assign_case", id="t-1", assignee="Bo"), agent)
        for wrong in (None, "escalml_wrong"):
            with pytest.raises((MCPError, ExceptionGroup)):
                over_http(url, names, wrong)
            assert httpx2.post(url, json={}, headers={"Authorization": f"Bearer {wrong}"}).status_code == 401
    assert desk.show_case("t-1")["events"][0]["key_name"] == "agent"


def test_without_keys_only_this_machine_may_call(desk):
    with served(make_app(make_server(desk), None)) as url:
        assert over_http(url, names) == READING
        body = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
        assert httpx2.post(url, json=body, headers={"Host": "evil.example"}).status_code == 421
        assert httpx2.post(url, json=body, headers={"Origin": "https://evil.example"}).status_code == 403
        assert httpx2.post(url, json=body, headers={"X-Forwarded-For": "192.0.2.1"}).status_code == 403


@pytest.mark.slow
def test_over_standard_input_and_output_the_command_serves_the_tools(tmp_path, tiny_model):
    code = "from escalml.cli import main; main()"
    words = ["-c", code, "mcp", "--model", str(tiny_model), "--store", str(tmp_path / "store.db"), "--allow-writes"]
    wanted = StdioServerParameters(command=sys.executable, args=words, env=dict(os.environ))

    async def ask(client):
        await client.call_tool("open_case", {"message": {**ANGRY, "id": "t-1"}})
        return await names(client), await client.call_tool("list_cases", {})

    offered, listed = in_memory(wanted, ask)
    assert offered == list(SCOPES)
    assert [one["id"] for one in listed.structured_content["items"]] == ["t-1"]
