"""The service as a caller sees it, in process. `test_serve` starts a real one."""

import logging
import re

import pytest

from escalml.errors import EscalmlError
from escalml.records import Identifier, Message
from escalml.scoring.answer import answer

SECRET = "hunter2-SECRET-4111111111111111"
BAD = [{"text": "fine"}, {"text": SECRET, "channel": SECRET, "customer": {"vip": SECRET}}]


@pytest.fixture
def service(client):
    import bentoml

    return bentoml.get_current_service()


@pytest.fixture
def loud(monkeypatch, caplog):
    """Whatever is logged, BentoML's own included."""
    monkeypatch.setattr(logging.getLogger("bentoml"), "propagate", True)
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.WARNING, logger="httpx")  # the test's own client, which logs the paths it asks for
    return caplog


def score(client, *messages, **options):
    response = client.post("/v1/score", json={"messages": list(messages), **options})
    return response.json()["results"]


def timeless(result):
    """A result without what grows while the message waits."""
    return result | {"route": result["route"] | {"queue_score": None}}


def error(response, status):
    assert response.status_code == status
    assert response.headers["content-type"] == "application/json"
    assert list(response.json()) == ["error"]
    return response.json()["error"]


def test_results_come_in_the_order_of_the_messages(client):
    results = score(client, *({"id": str(i), "text": f"Where is parcel {i}?"} for i in range(20)))
    assert [result["id"] for result in results] == [str(i) for i in range(20)]


def test_a_score_does_not_depend_on_what_else_is_in_the_call(client):
    message = {"id": "1", "text": "You charged me twice.", "sent_at": "2026-11-22T10:00:00Z"}
    (alone,) = score(client, message)
    together = score(client, message, {"id": "2", "text": "Thanks!"})
    assert timeless(together[0]) == timeless(alone)


def test_the_service_answers_what_batch_answers(client, service):
    fields = {"id": "1", "text": "Third time I ask. Your manager, please.", "sent_at": "2926-11-22T10:00:00Z"}
    message = Message.model_validate(fields)
    (expected,) = answer(
        service.engine.hot_reload.pair.scorer, service.engine.hot_reload.pair.policy, [message], now=message.sent_at
    )
    (result,) = score(client, fields)
    assert timeless(result) == timeless(expected.model_dump(mode="json"))


def test_phrases_are_given_only_on_request(client):
    message = {"text": "I want to speak to a manager now, this is the third time."}
    assert score(client, message)[0]["explanation"] is None
    assert score(client, message, explain=True)[0]["explanation"]


def test_an_empty_call_has_no_results(client):
    assert score(client) == []


def test_pseudonyms_are_numbered_through_one_call(client):
    texts = ["mail a@example.org", "not c@example.org but a@example.org", "nothing"]
    results = client.post("/v1/redact", json={"texts": texts}).json()["results"]
    assert [r["redacted_text"] for r in results] == ["mail [EMAIL_1]", "not [EMAIL_2] but [EMAIL_1]", "nothing"]
    assert results[0]["identifiers"][0] | {"score": 0} == {"type": "EMAIL", "start": 5, "end": 18, "score": 0}


def test_a_call_may_ask_for_a_mask_and_what_one_text_reveals_is_redacted_in_all(client):
    texts, expected = ["4921?", "my pin is 4921"], {"mask": "****", "placeholder": "[PASSWORD_1]"}
    for style, value in expected.items():
        results = client.post("/v1/redact", json={"texts": texts, "style": style}).json()["results"]
        assert [r["redacted_text"] for r in results] == [f"{value}?", f"my pin is {value}"]
    line = error(client.post("/v1/redact", json={"texts": [SECRET], "style": SECRET}), 400)
    assert line == "style: Input should be 'placeholder' or 'mask'"


def test_the_service_redacts_with_the_finder_of_its_model(client, service, monkeypatch):
    found = (Identifier(type="PERSON", start=0, end=3),)
    monkeypatch.setattr(service.engine.hot_reload.pair.scorer, "find_identifiers", lambda texts: [found] * len(texts))
    results = client.post("/v1/redact", json={"texts": ["Roe here"]}).json()["results"]
    assert results[0]["redacted_text"] == "[PERSON_1] here"


def test_the_model_says_what_it_was_calibrated_on(client):
    facts = client.get("/v1/model").json()
    assert {"name", "version", "thresholds", "trained_on", "policy_version"} <= facts.keys()


def test_a_bad_message_is_named_by_index_and_field_with_what_is_allowed(client):
    line = error(client.post("/v1/score", json={"messages": BAD, "strict": True}), 400)
    assert "messages[1].channel: Input should be 'email', 'chat'" in line
    assert "messages[1].customer.vip: Input should be a valid boolean" in line


def test_a_blank_text_is_named_by_its_index(client):
    line = error(client.post("/v1/score", json={"messages": [{"text": " "}]}), 400)
    assert line == "messages[0].text: is blank; a message needs at least one visible character"


def test_at_most_five_faults_are_named(client):
    line = error(client.post("/v1/score", json={"messages": [{}] * 7}), 400)
    assert line.startswith("messages[0].text: Field required; ")
    assert line.endswith("messages[4].text: Field required; and 2 more")


@pytest.mark.parametrize(
    ("call", "body"),
    [
        ("score", {"messages": [{"text": "x" * 20_000}] * 50 + [{"text": "y"}]}),
        ("redact", {"texts": ["x" * 20_000] * 50 + ["y"]}),
    ],
)
def test_more_than_can_be_done_in_time_is_refused_at_once(client, call, body):
    assert "at most 1,000,000 characters in all" in error(client.post(f"/v1/{call}", json=body), 400)


def test_257_messages_are_refused(client):
    line = error(client.post("/v1/score", json={"messages": [{"text": "hi"}] * 257}), 400)
    assert line == "messages: List should have at most 256 items after validation, not 257"


@pytest.mark.parametrize(
    "body", [b"", b"{", b'{"messages": [hunter2', b"[]", b"null", b'"hunter2"', b"\xff", b"[" * 5000]
)
def test_a_body_that_is_no_json_object_is_refused_and_not_quoted(client, loud, body):
    response = client.post("/v1/score", content=body, headers={"Content-Type": "application/json"})
    assert "hunter2" not in error(response, 400) + loud.text


def test_what_a_caller_can_mend_is_said_in_one_line(client, service, monkeypatch):
    def predict(messages, *, explain):
        raise EscalmlError("messages: no.")

    monkeypatch.setattr(service.engine.hot_reload.pair.scorer, "predict", predict)
    assert error(client.post("/v1/score", json={"messages": [{"text": "hi"}]}), 400) == "messages: no."


def test_a_refusal_of_the_guard_has_the_shape_of_every_error(client):
    assert "no such path" in error(client.get("/v1/score/"), 404)
    assert error(client.get("/v1/score"), 405) == "this path takes POST"
    assert "application/json" in error(client.post("/v1/score", content=b"{}"), 415)


@pytest.mark.parametrize("path", ["/static_content/index.css", "/schema.json"])
def test_bentomls_own_pages_are_not_served(client, path):
    assert "no such path" in error(client.get(path), 404)


@pytest.mark.parametrize(
    "body",
    [
        {"messages": BAD, "strict": True},
        {"messages": BAD[1:]},
        {"messages": SECRET},
        [SECRET],
        {"messages": [], "explain": SECRET},
        {SECRET: SECRET},
    ],
)
def test_a_refused_text_is_in_no_error_and_no_log(client, loud, body):
    assert SECRET not in error(client.post("/v1/score", json=body), 400)
    assert SECRET not in loud.text


def test_a_scored_text_is_in_no_log_and_no_metric(client, loud):
    assert score(client, {"text": SECRET})
    client.post("/v1/redact", json={"texts": [SECRET]})
    client.get(f"/{SECRET}")
    assert SECRET not in loud.text + client.get("/metrics").text


def test_our_own_fault_is_logged_with_its_traceback_but_not_its_words(client, service, monkeypatch, loud):
    def predict(messages, *, explain):
        raise ValueError(f"cannot read {messages[0].text}")

    monkeypatch.setattr(service.engine.hot_reload.pair.scorer, "predict", predict)
    line = error(client.post("/v1/score", json={"messages": [{"text": SECRET}]}), 500)
    assert line == "internal error; the server's log has the traceback"
    assert "in predict" in loud.text
    assert "ValueError (its words are withheld" in loud.text
    assert SECRET not in loud.text


def test_a_fault_of_a_page_is_answered_and_logged_in_the_same_way(client, service, monkeypatch, loud):
    def facts():
        raise ValueError(SECRET)

    monkeypatch.setattr(service.engine, "facts", facts)
    assert error(client.get("/v1/model"), 500) == "internal error; the server's log has the traceback"
    assert "ValueError (its words are withheld" in loud.text
    assert SECRET not in loud.text


def test_a_callers_fault_is_no_news_for_the_log(client, loud):
    client.post("/v1/score", json={"messages": BAD, "strict": True})
    assert not [record for record in loud.records if record.levelno >= logging.WARNING]


def test_scored_messages_are_counted_by_severity(client):
    def count():
        text = client.get("/metrics").text
        return sum(float(n) for n in re.findall(r'^escalml_messages_total\{severity="\w+"\} (.*)$', text, re.M))

    before = count()
    score(client, {"text": "one"}, {"text": "two"})
    assert count() - before == 2


def test_unknown_paths_are_counted_as_one(client):
    for i in range(3):
        client.get(f"/no-such-{i}")
    text = client.get("/metrics").text
    assert 'escalml_requests_total{path="other",status="404"}' in text
    assert "no-such" not in text


@pytest.mark.parametrize("path", ["/", "/console/app.js", "/v1/model", "/metrics", "/readyz", "/docs.json", "/nothing"])
def test_every_answer_keeps_the_browser_on_a_short_lead(client, path):
    headers = client.get(path).headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_the_root_is_our_own_page(client):
    assert "<title>escalml" in client.get("/").text


@pytest.mark.parametrize("texts", [["a"] * 33, ["a" * 20_000] * 6], ids=["messages", "characters"])
def test_too_much_to_explain_at_once_is_refused_with_the_limit(client, texts):
    body = {"messages": [{"text": text} for text in texts], "explain": True}
    refused = client.post("/v1/score", json=body)
    assert refused.status_code == 400
    assert "explain: at most 32 messages of 100,000 characters in all" in refused.text
