"""Requests that no service can answer well, of many kinds, each with words of its caller's that must reach no log.

`fault_callers` sends them.
"""

import json
from dataclasses import dataclass

from planted import NAME, TEXT

FOREIGN = "foreign payload of "  # may be answered: a helpdesk's event that does not concern us is ignored, not refused
HELPDESKS = (
    "zendesk",
    "zammad",
    "django-helpdesk",
    "freshdesk",
    "salesforce",
    "intercom",
    "hubspot",
    "jira",
    "chatwoot",
)
FOREIGN_PAYLOADS = (b"[[1, null]]", b'{"ticket": ' + json.dumps(TEXT).encode() + b"}", b"null")


@dataclass(frozen=True)
class Bad:
    """A request that cannot be answered well."""

    name: str
    path: str = "/v1/score"
    body: bytes | None = b"{}"
    method: str = "POST"
    headers: tuple[tuple[str, str], ...] = ()


def message(**fields: object) -> bytes:
    """A call with one message."""
    return json.dumps({"messages": [{"text": TEXT} | fields]}).encode()


def bad_kinds() -> list[Bad]:
    """Requests of many kinds, each with words that must not reach a log."""
    quoted = json.dumps(TEXT).encode()
    return [
        Bad("no JSON", body=b'{"messages": [' + quoted),
        Bad("not an object", body=quoted),
        Bad("no UTF-8", body=b'{"messages": [{"text": "\xff\xfe' + NAME.encode() + b'"}]}'),
        Bad("wrong type", body=message(text=[TEXT])),
        Bad("wrong channel", body=message(channel=TEXT)),
        Bad("no time", body=message(sent_at=TEXT)),
        Bad("too long a text", body=message(text=TEXT * 400)),
        Bad("too many messages", body=json.dumps({"messages": [{"text": NAME}] * 300}).encode()),
        Bad("huge id", body=message(id=TEXT * 1_000)),
        Bad("lone surrogate", body=b'{"messages": [{"text": "\\ud800 ' + NAME.encode() + b'"}]}'),
        Bad("lone surrogate as id", body=b'{"messages": [{"text": "x", "id": "\\udfff ' + NAME.encode() + b'"}]}'),
        Bad("NaN", body=b'{"messages": [{"text": "x", "customer": {"followers": NaN}}]}'),
        Bad("huge number", body=b'{"messages": [{"text": "x", "customer": {"followers": 1' + b"0" * 400 + b"}}]}"),
        Bad("deep nesting", body=b'{"messages": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
        Bad(
            "deep labels",
            "/v1/feedback",
            b'{"id": "x", "labels": {"severity": ' + b'{"a":' * 50_000 + b"1" + b"}" * 50_000 + b"}}",
        ),
        Bad("unknown labels", "/v1/feedback", json.dumps({"id": "x", "labels": {TEXT: TEXT}}).encode()),
        Bad("unknown id", "/v1/feedback", json.dumps({"id": TEXT, "labels": {"severity": "high"}}).encode()),
        Bad("big body", body=b'{"messages": "' + b"x" * 17_000_000 + b'"}'),
        Bad("announced as bigger than it may be", headers=(("Content-Length", "99999999999"),), body=None),
        Bad("no JSON in redact", "/v1/redact", b"[" + quoted + b"]"),
        Bad("wrong reply", "/v1/reply-check", json.dumps({"reply": 3, "message": TEXT}).encode()),
        Bad("wrong approval", "/v1/approvals", json.dumps({"reply": ""}).encode()),
        Bad("wrong verdict", "/v1/approvals/17", json.dumps({"decision": TEXT}).encode()),
        Bad("unknown decision", f"/v1/decisions/{'x' * 3_000}", None, "GET"),
        Bad("NUL in a path", "/v1/decisions/%00%ff%fe", None, "GET"),
        Bad("wrong query", f"/v1/queue?level={NAME.replace(' ', '+')}&limit=-1", None, "GET"),
        Bad("unknown path", f"/v1/{NAME.replace(' ', '%20')}", None, "GET"),
        Bad("path upwards", "/console/../../../../etc/passwd", None, "GET"),
        Bad("wrong method", method="DELETE", body=None),
        Bad("made-up method", method="WENDRICK", body=None),
        Bad("another format", headers=(("Content-Type", "application/vnd.bentoml+pickle"),), body=TEXT.encode()),
        Bad("a form", headers=(("Content-Type", "multipart/form-data; boundary=x"),), body=TEXT.encode()),
        Bad("odd request id", headers=(("X-Request-ID", TEXT),), body=b"{"),
        Bad("another host", headers=(("Host", "wendrick.example"),)),
        Bad("another origin", headers=(("Origin", "https://wendrick.example"),)),
        Bad("many headers", headers=tuple((f"X-{n}", NAME) for n in range(300)), body=b"{"),
        Bad("one huge header", headers=(("X-Long", NAME * 5_000),)),
        Bad("odd length", headers=(("Content-Length", "-1"),), body=None),
        Bad("compressed", headers=(("Content-Encoding", "gzip"),), body=b"\x1f\x8b" + NAME.encode()),
        Bad("unknown helpdesk", "/v1/webhooks/brasewater", b"{}"),
        *(Bad(f"no JSON of {name}", f"/v1/webhooks/{name}", b"{" + quoted) for name in HELPDESKS),
        *(Bad(FOREIGN + name, f"/v1/webhooks/{name}", body) for name in HELPDESKS for body in FOREIGN_PAYLOADS),
        Bad("bad chunk", headers=(("Transfer-Encoding", "chunked"),), body=b"zz\r\n" + NAME.encode()),
        Bad("two lengths", headers=(("Content-Length", "3"), ("Content-Length", "4")), body=b"{}"),
        Bad("no HTTP", method="", path="", body=b"\x16\x03\x01 " + NAME.encode()),
    ]
