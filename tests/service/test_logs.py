"""The log of the service: one JSON object per line, with the request's id and never what a caller wrote."""

import asyncio
import gc
import io
import json
import logging
import re
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient
from test_auth import NOW, service

from escalml.service.endpoints import METHODS
from escalml.service.http.key_ring import KeyRing
from escalml.service.http.responses import PlainResponses
from escalml.service.logs import JsonLines, log_as_json, withhold_texts
from escalml.service.metrics import Metrics
from escalml.store.api_keys import create_key
from planted import TEXT, leaks

SECRET = "my card is 4111111111111111"
ONE = re.compile(r"[0-9a-f]{32}")


class PanicError(BaseException):
    """What a library of another language raises at its own bug: no Exception."""


@pytest.fixture
def written(monkeypatch, caplog):
    """What the process writes to its log, whoever logs: BentoML's loggers have handlers of their own otherwise."""
    factory = logging.getLogRecordFactory()
    withhold_texts()
    handler = logging.StreamHandler(io.StringIO())
    handler.setFormatter(JsonLines())
    handler.addFilter(lambda record: not record.name.startswith("httpx"))  # the test's own client logs what it asks
    monkeypatch.setattr(logging.getLogger("bentoml"), "propagate", True)
    monkeypatch.setattr(logging.root, "handlers", [*logging.root.handlers, handler])
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, "bentoml")
    caplog.set_level(logging.DEBUG, "escalml")
    yield handler.stream
    logging.setLogRecordFactory(factory)


def lines(written):
    """Those of ours and BentoML's."""
    found = [json.loads(line) for line in written.getvalue().splitlines()]
    return [line for line in found if line["logger"].startswith(("bentoml", "escalml"))]


def failing(error):
    """A service that logs a line and then fails."""

    async def app(scope, receive, send):
        logging.getLogger("escalml.hot_reload").warning("look\nhere")
        raise error

    return TestClient(PlainResponses(app, METHODS, Metrics()))


def test_a_request_is_one_line_with_its_template_status_time_and_key(written, tmp_path):
    secret = create_key(tmp_path / "keys.json", "zammad", "agent", now=NOW)
    client = service(KeyRing(tmp_path / "keys.json"))
    answer = client.get("/v1/decisions/t-1", headers={"Authorization": f"Bearer {secret}"})
    (line,) = [line for line in lines(written) if line["logger"] == "escalml.requests"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", line.pop("time"))
    assert 0 <= line.pop("milliseconds") < 10_000
    assert ONE.fullmatch(line["request_id"])
    assert line.pop("request_id") == answer.headers["x-request-id"]
    said = {"method": "GET", "path": "/v1/decisions/{id:path}", "status": 200, "key": "zammad"}
    assert line == {"level": "INFO", "logger": "escalml.requests", **said}


UUID = "4bf92f35-77b3-4da6-a3ce-929d0e0e4736"


@pytest.mark.parametrize("given", ["a", "A-1-b-123456", "x" * 64, UUID, UUID.upper(), UUID.replace("-", "")])
def test_an_id_that_the_caller_gave_is_kept(written, given):
    assert service().get("/v1/queue", headers={"X-Request-ID": given}).headers["x-request-id"] == given
    assert lines(written)[-1]["request_id"] == given


TEXTS = ("", "x" * 65, SECRET, 'a"b', "a\tb", "é", "ann.example", "a_b", "ann@desk.example")
NUMBERS = ("4111111111111111", "4111-1111-1111-1111", "tel-555-0-1-234", "1979-05-17", "a1234567", "1--2-3-4-5-6-7")
ALMOST = ("12345678-1234-1234-1234-123456789012", "4bf92f35-1234-5678-a3ce")  # UUIDs


@pytest.mark.parametrize("given", [*TEXTS, *NUMBERS, *ALMOST])
def test_an_id_that_could_be_a_text_or_a_number_is_replaced(written, given):
    answer = service().get("/v1/queue", headers={"X-Request-ID": given.encode("latin-1")})
    assert answer.headers["x-request-id"] != given
    assert ONE.fullmatch(answer.headers["x-request-id"])
    assert lines(written)[-1]["request_id"] == answer.headers["x-request-id"]


@pytest.mark.parametrize("path", ["/", "/nothing", "/v1/queue"])
def test_every_answer_has_an_id_of_its_own_also_a_refusal(path):
    clients = (service(), service(client=("192.0.2.1", 1)))
    ids = [client.get(path).headers["x-request-id"] for client in clients for _ in range(2)]
    assert len(set(ids)) == 4


@pytest.mark.parametrize("kind", [ValueError, PanicError])
def test_a_fault_is_one_line_with_its_trace_its_request_and_no_words(written, kind):
    answer = failing(kind(SECRET)).get("/v1/queue")
    warning, fault, request = lines(written)
    assert {line["request_id"] for line in (warning, fault, request)} == {answer.headers["x-request-id"]}
    assert (warning["level"], warning["message"], request["status"]) == ("WARNING", "look\nhere", 500)
    assert "in app" in fault["traceback"]
    assert f"{kind.__name__} (its words are withheld" in fault["traceback"]
    assert SECRET not in written.getvalue()


def test_what_no_task_has_waited_for_is_told_without_its_words(written):
    async def forget():
        asyncio.get_running_loop().call_exception_handler(
            {"message": "Task exception", "exception": ValueError(SECRET)}
        )
        fault = asyncio.get_running_loop().create_future()
        fault.set_exception(ValueError(SECRET))

    asyncio.run(forget())
    gc.collect()
    assert written.getvalue().count("words are withheld") == 2
    assert SECRET not in written.getvalue()


def test_a_line_outside_of_a_request_has_no_id(written):
    logging.getLogger("escalml.hot_reload").info("a new model")
    assert "request_id" not in lines(written)[-1]


def test_bentomls_handlers_write_json_and_those_of_others_stay():
    logger, handler, other = logging.getLogger("bentoml.test"), logging.StreamHandler(), logging.NullHandler()
    logger.handlers = [handler, other]
    log_as_json()
    logger.handlers = []
    assert isinstance(handler.formatter, JsonLines)
    assert other.formatter is None


def test_our_loggers_speak_although_bentoml_has_switched_them_off():
    logger = logging.getLogger("escalml.hot_reload")
    logger.disabled = True
    log_as_json()
    assert logger.isEnabledFor(logging.INFO)


# In the service


def test_what_is_in_path_query_headers_or_body_reaches_no_log(written, client):
    quoted, headers = quote(TEXT), {"X-Request-ID": quote(TEXT), "User-Agent": quote(TEXT), "Referer": quote(TEXT)}
    headers |= {"Authorization": f"Bearer {quote(TEXT)}", "Cookie": quote(TEXT), "X-Forwarded-For": quote(TEXT)}
    for path in (f"/{quoted}", f"/v1/decisions/{quoted}", f"/v1/queue?q={quoted}", f"/v1/model?{quoted}"):
        client.get(path, headers=headers)
        client.request(quote("4111111111111111"), path, headers=headers)
    for body in ({"messages": [{"text": TEXT}]}, {"messages": [{"text": "a", "channel": TEXT}]}, {TEXT: TEXT}, TEXT):
        client.post("/v1/score", json=body, headers=headers)
        client.post(f"/v1/approvals/{quoted}", json=body, headers=headers)
        client.post("/v1/webhooks/zendesk", json=body, headers=headers)
    assert len(lines(written)) >= 20
    assert not leaks(written.getvalue())


def test_probes_metrics_and_the_consoles_files_are_not_logged(written, client):
    for path in ("/livez", "/readyz", "/healthz", "/metrics", "/", "/console/console.js"):
        client.get(path)
    client.get("/v1/model")
    assert [line["path"] for line in lines(written) if "path" in line] == ["/v1/model"]


def test_lines_that_a_call_leaves_on_another_thread_bear_its_id(written, client, monkeypatch):
    import bentoml

    def fail(*_, **__):
        raise ValueError(SECRET)

    monkeypatch.setattr(bentoml.get_current_service().engine, "answer", fail)
    client.post("/v1/score", json={"messages": [{"text": "a"}]}, headers={"X-Request-ID": "r-1"})
    faults = [line for line in lines(written) if "traceback" in line]
    assert {line["request_id"] for line in faults} == {"r-1"}
    assert SECRET not in written.getvalue()
