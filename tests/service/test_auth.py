"""Who may call what: by key and scope, or, without keys, from this machine and by its own name alone."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from escalml.service.endpoints import METHODS, SCOPES
from escalml.service.http.auth import Auth, check_local
from escalml.service.http.key_ring import KeyRing
from escalml.service.http.limits import Limiter, Limits, RefusalError
from escalml.service.http.responses import PlainResponses
from escalml.service.metrics import Metrics
from escalml.store.api_keys import SCOPES as KEY_SCOPES
from escalml.store.api_keys import create_key, revoke_key

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "keys.json"


def service(keys=None, **options):
    """What stands around the calls in the service, around an application that answers everything."""
    app = Starlette(exception_handlers={404: lambda *_: PlainTextResponse("done")})
    inner = Auth(Limiter(app, METHODS, Limits()), SCOPES, keys, clock=lambda: NOW)
    options = {"base_url": "http://127.0.0.1:3000", "client": ("127.0.0.1", 1)} | options
    return TestClient(PlainResponses(inner, METHODS, Metrics()), **options)


@pytest.fixture
def ask(path):
    """Ask a service with keys, from anywhere."""
    client = service(KeyRing(path), base_url="https://desk.example", client=("192.0.2.1", 1))

    def ask(template, secret=None, method="POST"):
        headers = {"Authorization": f"Bearer {secret}"} if secret else {}
        address = template.replace("{id:path}", "x").replace("{id}", "x").replace("{helpdesk}", "zammad")
        return client.request(method, address.replace("{file}", "console.js"), headers=headers, json={})

    return ask


@pytest.mark.parametrize("scope", KEY_SCOPES)
def test_a_key_opens_what_its_scope_and_those_below_it_may_call(ask, path, scope):
    secret = create_key(path, "k", scope, now=NOW)
    rank = ("open", *KEY_SCOPES).index
    for (method, template), needed in SCOPES.items():
        expected = 200 if rank(needed) <= rank(scope) else 403
        assert ask(template, secret, method).status_code == expected, template


def test_without_a_key_only_pages_probes_and_signed_webhooks_answer(ask, path):
    create_key(path, "k", "admin", now=NOW)
    answered = {template for method, template in SCOPES if ask(template, method=method).status_code == 200}
    pages = {"/", "/console/{file}", "/docs.json"}
    sign_in = {"/v1/session", "/v1/session/end"}
    assert answered == {*pages, *sign_in, "/readyz", "/livez", "/healthz", "/v1/webhooks/{helpdesk}"}


def test_a_key_that_scores_reads_no_case_and_only_an_approver_decides_on_replies():
    by_scope = {scope: {path for (_, path), needed in SCOPES.items() if needed == scope} for scope in KEY_SCOPES}
    assert by_scope["score"] == {"/v1/score", "/v1/redact", "/v1/model", "/v1/model/results", "/metrics"}
    of_policy = {"/v1/policy/route-again", "/v1/policy/suggestions/{id}"}
    assert by_scope["approver"] == {"/v1/approvals/{id}", "/v1/approvals/{id}/draft", *of_policy}
    assert by_scope["admin"] == set()  # nothing changes the service over HTTP


@pytest.mark.parametrize(("method", "status"), [("GET", 200), ("HEAD", 200), ("POST", 403), ("PUT", 403)])
def test_each_method_of_a_path_has_its_own_scope_and_an_unknown_method_the_highest(path, method, status):
    secret = create_key(path, "k", "agent", now=NOW)
    app = Starlette(exception_handlers={404: lambda *_: PlainTextResponse("done")})
    client = TestClient(Auth(app, {("GET", "/a"): "agent", ("POST", "/a"): "approver"}, KeyRing(path)))
    headers = {"Authorization": f"Bearer {secret}"}
    assert client.request(method, "/a", headers=headers).status_code == status


def test_a_refusal_says_how_to_get_a_key_or_which_scope_is_needed(ask, path):
    secret = create_key(path, "k", "score", now=NOW)
    none, small = ask("/v1/queue"), ask("/v1/queue", secret)
    assert (none.status_code, none.headers["www-authenticate"]) == (401, "Bearer")
    assert "`escalml keys create NAME --scope agent`" in none.json()["error"]
    assert small.json() == {"error": "this call needs a key of scope agent; the scope of this one is score"}


@pytest.mark.parametrize("header", ["Basic {}", "Bearer", "Bearer ", "{}", "Bearer {}x", "Bearer é", "Bearer {} {}"])
def test_what_is_no_key_is_refused_and_not_quoted(path, header):
    secret = create_key(path, "k", "admin", now=NOW)
    client = service(KeyRing(path))
    given = header.replace("{}", secret).encode("latin-1")
    response = client.get("/v1/model", headers={"Authorization": given})
    assert response.status_code == 401
    assert secret not in response.text
    assert client.get("/v1/model", headers={"Authorization": f"bearer {secret}"}).status_code == 200


@pytest.mark.clock
def test_a_key_that_has_expired_or_was_revoked_is_refused_while_the_service_runs(ask, path):
    old = create_key(path, "old", "admin", now=NOW - timedelta(days=2), days=1)
    revoked = create_key(path, "revoked", "admin", now=NOW)
    assert [ask("/v1/score", secret).status_code for secret in (old, revoked)] == [401, 200]
    revoke_key(path, "revoked")
    assert ask("/v1/score", revoked).status_code == 401


def test_a_broken_file_of_keys_lets_nobody_in_and_the_log_says_why(ask, path, caplog):
    secret = create_key(path, "k", "admin", now=NOW)
    path.write_text("{")
    response = ask("/v1/score", secret)
    assert response.status_code == 503
    assert response.json()["error"] == "the service's API keys cannot be read; its log says why"
    assert "keys.json: is no file of keys" in caplog.text
    path.unlink()
    assert [ask("/v1/score", secret).status_code, ask("/readyz", method="GET").status_code] == [503, 200]
    assert secret not in caplog.text


def test_no_byte_of_a_body_is_read_before_the_key_is_known(path):
    create_key(path, "k", "admin", now=NOW)
    sent = []

    async def send(event):
        sent.append(event.get("status"))

    async def receive():
        raise AssertionError("the body was read")

    scope = {"type": "http", "path": "/v1/score", "method": "POST", "headers": [(b"content-type", b"application/json")]}
    asyncio.run(Auth(Limiter(None, METHODS, Limits()), SCOPES, KeyRing(path))(scope, receive, send))
    assert sent[0] == 401


def test_an_unknown_path_is_not_found_with_or_without_a_key(path):
    assert service(KeyRing(path)).get("/nothing").status_code == 404


# Without keys


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:3000", "localhost", "LOCALHOST:80", "[::1]:3000", "127.8.9.1"]
)
def test_without_keys_a_loopback_name_is_answered(host):
    assert service().get("/v1/queue", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:3000", "evil@127.0.0.1", "", "0.0.0.0"]
)
def test_without_keys_another_name_of_this_machine_is_refused_on_every_path(host):
    for path in ("/", "/v1/queue", "/metrics"):
        response = service().get(path, headers={"Host": host})
        assert (response.status_code, "Host has to be 127.0.0.1" in response.text) == (421, True)


@pytest.mark.parametrize("caller", ["192.0.2.1", "172.17.0.1", "testclient"])
def test_without_keys_other_machines_are_refused_whatever_host_they_name(caller):
    response = service(client=(caller, 1)).get("/v1/queue")
    assert (response.status_code, "`escalml keys create`" in response.text) == (403, True)


@pytest.mark.parametrize(
    "header",
    [
        "Forwarded",
        "Via",
        "X-Forwarded-For",
        "X-Forwarded-Proto",
        "X-Real-IP",
        "CF-Connecting-IP",
        "True-Client-IP",
        "X-Original-Host",
        "X-Envoy-External-Address",
        "X-Amzn-Trace-Id",
        "Fly-Client-IP",
        "CDN-Loop",
        "Proxy-Connection",
    ],
)
def test_without_keys_who_comes_through_a_proxy_on_this_machine_is_refused(header):
    response = service().get("/v1/queue", headers={header: "192.0.2.1"})
    assert (response.status_code, "`escalml serve --behind-proxy --keys FILE`" in response.text) == (403, True)


def test_without_keys_what_a_proxy_that_adds_no_header_passes_on_is_refused():
    with pytest.raises(RefusalError, match="came through a proxy"):
        check_local({"http_version": "1.0", "client": ("127.0.0.1", 1), "headers": [(b"host", b"127.0.0.1:3000")]})


@pytest.mark.parametrize("path", ["/", "/v1/queue", "/v1/webhooks/zammad"])
def test_behind_a_proxy_nobody_is_on_this_machine(path):
    client = TestClient(
        Auth(None, SCOPES, None, behind_proxy=True), base_url="http://127.0.0.1", client=("127.0.0.1", 1)
    )
    assert client.get(path).status_code == 403


def test_two_headers_of_a_kind_are_refused_before_a_key_is_looked_up(path):
    headers = [("Content-Type", "application/json"), ("Content-Type", "text/plain")]
    response = service(KeyRing(path)).post("/v1/score", content=b"{}", headers=headers)
    assert (response.status_code, "Content-Type stands twice" in response.text) == (400, True)


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://127.0.0.1:3000", 200),
        ("http://127.0.0.1:4000", 403),
        ("http://localhost:3000", 403),
        ("https://evil.example", 403),
        ("null", 403),
    ],
)
def test_without_keys_a_page_of_another_site_cannot_call(origin, status):
    assert service().get("/v1/queue", headers={"Origin": origin}).status_code == status
    assert service().post("/v1/score", json={}, headers={"Origin": origin}).status_code == status


def test_with_a_key_a_caller_may_come_from_anywhere_by_any_name(path):
    secret = create_key(path, "k", "score", now=NOW)
    client = service(KeyRing(path), base_url="https://desk.example", client=("192.0.2.1", 1))
    headers = {"Authorization": f"Bearer {secret}", "Origin": "https://other.example"}
    assert client.post("/v1/score", json={}, headers=headers).status_code == 200


# In the service


def test_the_service_itself_refuses_a_foreign_host(client):
    assert client.get("/v1/model", headers={"Host": "evil.example"}).status_code == 421
    assert client.get("/v1/model").status_code == 200


def test_the_description_says_which_scope_a_call_needs(client):
    first, second = (client.get("/docs.json").json() for _ in range(2))
    assert first == second
    call = first["paths"]["/v1/approvals/{id}"]["post"]
    assert call["security"] == [{"key": []}, {}]  # or nothing: this service has no keys
    assert call["description"].endswith("Scope: approver.")
    assert {"401", "403"} <= call["responses"].keys()
    assert first["paths"]["/v1/webhooks/{helpdesk}"]["post"]["security"] == []
