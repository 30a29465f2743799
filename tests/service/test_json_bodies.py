"""Half a character in one text of a call costs neither that text nor the others (issue 15)."""

import json

import pytest

from escalml.records.cases import Snooze
from escalml.service.http.json_bodies import mend_json
from escalml.service.http.request_parts import read_body

MENDED = [
    (rb'{"t": "a\ud83d"}', "a\ufffd"),
    (rb'{"t": "\ude00a"}', "\ufffda"),
    (rb'{"t": "\uD83D\uDE00"}', "😀"),
    (rb'{"t": "\ud83d\ud83d\ude00"}', "\ufffd😀"),
    (rb'{"t": "caf\u00e9 \ud83d\ude00"}', "café 😀"),
    (rb'{"t": "\\ud83d"}', "\\ud83d"),
    (rb'{"t": "\\\ud83d"}', "\\\ufffd"),
    (rb'{"t": "\ud83d\n"}', "\ufffd\n"),
    (b'\xef\xbb\xbf{"t": "a"}', "a"),
    ('\ufeff{"t": "aé"}'.encode("utf-16-le"), "aé"),
    ('\ufeff{"t": "aé"}'.encode("utf-16-be"), "aé"),
    (b'{"t": "caf\xe9"}', "caf\ufffd"),
    ('{"t": "\\ud83d é"}'.encode(), "\ufffd é"),
]


@pytest.mark.parametrize(("body", "text"), MENDED)
def test_a_body_is_mended_where_no_reader_would_take_it(body, text):
    assert json.loads(mend_json(body)) == {"t": text}


@pytest.mark.parametrize("body", [b"", b"{}", b"not json \\", "{'é'}".encode()])
def test_a_body_without_such_faults_stays_as_it_is(body):
    assert mend_json(body) == body


@pytest.mark.parametrize("half", [rb"\ud83d", rb"\ude00", b"\xff"])
def test_half_an_emoji_in_one_message_does_not_cost_the_others(client, half):
    body = b'{"messages": [{"id": "1", "text": "where is my parcel"}, {"id": "2", "text": "hello ' + half + b'"}]}'
    answer = client.post("/v1/score", content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, [result["id"] for result in answer.json()["results"]]) == (200, ["1", "2"])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_taken(client, encoding):
    headers = {"Content-Type": "application/json"}
    body = '{"messages": [{"id": "1", "text": "where is my parcel"}]}'.encode(encoding)
    assert client.post("/v1/score", content=body, headers=headers).status_code == 200


def test_a_byte_order_mark_before_a_body_of_the_desk_is_taken():
    assert read_body(Snooze, '{"until": "2026-11-29T20:00:00Z"}'.encode("utf-8-sig")).until.year == 2026


def test_half_an_emoji_does_not_cost_a_redaction_or_a_check(client):
    headers = {"Content-Type": "application/json"}
    assert client.post("/v1/redact", content=rb'{"texts": ["a\ud83d", "b"]}', headers=headers).status_code == 200
    reply = client.post("/v1/reply-check", content=rb'{"reply": "a\ud83d", "message": "b"}', headers=headers)
    assert reply.status_code == 200
