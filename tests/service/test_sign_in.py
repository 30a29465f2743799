"""People sign in with a key, or by a proxy that is trusted; what other sites send in their name is refused."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from starlette.responses import JSONResponse
from starlette.testclient import TestClient

from escalml.assets import asset
from escalml.errors import EscalmlError
from escalml.service.endpoints import METHODS, SCOPES
from escalml.service.http.auth import Auth
from escalml.service.http.key_ring import KeyRing
from escalml.service.http.limits import Limiter, Limits
from escalml.service.http.responses import PlainResponses
from escalml.service.metrics import Metrics
from escalml.service.sign_in.calls import SignInCalls
from escalml.service.sign_in.settings import SignInSettings, read_sign_in
from escalml.store import StoreError
from escalml.store.api_keys import create_key, revoke_key
from escalml.store.sessions import MAX_REMEMBERED, RememberedSessions
from kept import a_store
from served_calls import calls_over

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
PROXY = "10.0.0.7"
GROUPS = {"support": "agent", "leads": "approver", "it": "admin"}
ORIGIN = "https://desk.example"
MIA = {"X-Forwarded-User": "0a1b", "X-Forwarded-Email": "mia@example.com", "X-Forwarded-Groups": "staff,support"}
CHANGE = "/v1/cases/t-1/done"  # of scope agent


class Desk:
    """A service with sign-in; its clock is `now`."""

    def __init__(self, folder, settings=None, sessions=None, has_keys=True):
        self.path, self.now = folder / "keys.json", NOW
        self.settings = settings or SignInSettings(trusted_proxies=(PROXY,), groups=GROUPS)
        self.sessions = sessions or a_store(folder).sessions
        self.keys = KeyRing(self.path) if has_keys else None

    def browser(self, client="192.0.2.9", origin=ORIGIN, **headers):
        """A browser of its own, with its own cookies."""
        calls = SignInCalls(self.keys, self.settings, self.sessions, clock=lambda: self.now)
        app = calls_over(sign_in=calls)
        inner = Limiter(Answered(app), METHODS, Limits())
        options = {"keys": self.keys, "behind_proxy": True, "sign_in": self.settings, "clock": lambda: self.now}
        auth = Auth(inner, SCOPES, sessions=lambda: self.sessions, **options)
        return TestClient(
            PlainResponses(auth, METHODS, Metrics()), base_url=origin, client=(client, 1), headers=headers
        )


class Answered:
    """Answers the calls of signing in by their handlers, and any other with who called."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        own = scope["path"].startswith("/v1/session")
        other = JSONResponse({"key": scope.get("key"), "scope": scope.get("key_scope")})
        await (self.app if own else other)(scope, receive, send)


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def signed_in(desk, scope="agent", name="mia", **options):
    """A browser whose person has signed in with a key."""
    key = create_key(desk.path, name, scope, now=NOW)
    browser = desk.browser(**options)
    assert browser.post("/v1/session", json={"key": f" {key} "}).status_code == 200
    return browser


# With a key


def test_a_key_starts_a_session_which_then_does_what_the_key_may(desk):
    browser = signed_in(desk)
    assert browser.post(CHANGE, json={}).json() == {"key": "mia", "scope": "agent"}
    refused = browser.post("/v1/approvals/a-1", json={})
    assert (refused.status_code, refused.json()["error"]) == (403, "this needs the role approver; yours is agent")


def test_whoever_is_signed_in_nowhere_is_told_how_one_signs_in(desk):
    given = desk.browser().get("/v1/session").json()
    assert (given["signed_in"], given["sign_in"], given["scope"]) == (False, "key", None)


def test_a_session_says_who_one_is_and_what_one_may_do(desk):
    given = signed_in(desk, "approver").get("/v1/session").json()
    assert {given[name] for name in ("name", "key_name")} == {"mia"}
    assert (given["signed_in"], given["scope"], given["by"], given["four_eyes"]) == (True, "approver", "session", True)


def test_scripts_cannot_read_the_cookie_and_no_other_site_makes_the_browser_send_it(desk):
    key = create_key(desk.path, "mia", "agent", now=NOW)
    cookie = desk.browser().post("/v1/session", json={"key": key}).headers["set-cookie"]
    name, *attributes = cookie.split("; ")
    assert name.startswith("__Host-escalml=")
    assert set(attributes) == {"HttpOnly", "Max-Age=43200", "Path=/", "SameSite=strict", "Secure"}
    assert key not in cookie


def test_without_tls_the_cookie_goes_by_another_name_and_counts_there_alone(desk):
    browser = signed_in(desk, origin="http://127.0.0.1:3000")
    assert list(browser.cookies) == ["escalml"]
    assert browser.get("/v1/queue").status_code == 200
    assert browser.get("/v1/queue", headers={"X-Forwarded-Proto": "https"}).status_code == 401


def test_a_wrong_key_starts_nothing_and_is_not_quoted(desk):
    signed_in(desk)
    browser = desk.browser()
    answer = browser.post("/v1/session", json={"key": "escalml_wrong"})
    assert (answer.status_code, "escalml_wrong" in answer.text, list(browser.cookies)) == (401, False, [])


def test_signing_out_ends_the_session_in_every_tab_and_for_whoever_has_copied_the_cookie(desk):
    browser = signed_in(desk)
    copied = dict(browser.cookies)
    assert browser.post("/v1/session/end", json={}).json()["signed_in"] is False
    assert list(browser.cookies) == []
    thief = desk.browser()
    thief.cookies.update(copied)
    answer = thief.get("/v1/queue")
    assert (answer.status_code, answer.json()["error"]) == (401, "this session is over; sign in again")


def test_who_signs_in_anew_leaves_the_session_before(desk):
    browser = signed_in(desk)
    before = dict(browser.cookies)
    browser.post("/v1/session", json={"key": create_key(desk.path, "omar", "agent", now=NOW)})
    assert browser.get("/v1/session").json()["name"] == "omar"
    other = desk.browser()
    other.cookies.update(before)
    assert other.get("/v1/queue").status_code == 401


@pytest.mark.parametrize("hours", [11.9, 12])
def test_a_session_lasts_as_long_as_the_settings_say(desk, hours):
    browser = signed_in(desk)
    desk.now = NOW + timedelta(hours=hours)
    assert browser.get("/v1/queue").status_code == (200 if hours < 12 else 401)


def test_a_session_is_over_when_its_key_is_revoked_also_if_another_takes_its_name(desk):
    browser = signed_in(desk)
    revoke_key(desk.path, "mia")
    assert browser.get("/v1/queue").status_code == 401
    create_key(desk.path, "mia", "admin", now=NOW)
    assert browser.get("/v1/queue").status_code == 401


def test_a_session_ends_with_its_key(desk):
    key = create_key(desk.path, "mia", "agent", now=NOW - timedelta(hours=23), days=1)
    answer = desk.browser().post("/v1/session", json={"key": key})
    assert "Max-Age=3600" in answer.headers["set-cookie"]


def test_the_store_keeps_neither_key_nor_secret(tmp_path):
    desk = Desk(tmp_path)
    browser = signed_in(desk)
    (secret,) = browser.cookies.values()
    content = b"".join(file.read_bytes() for file in tmp_path.glob("store.db*"))
    assert content
    assert secret.encode() not in content


def test_a_store_that_is_out_of_order_is_no_sign_out(desk):
    browser = signed_in(desk)
    fault = StoreError("the store cannot be read or written now (locked); scoring goes on without it.")
    desk.sessions = SimpleNamespace(find=lambda *_: (_ for _ in ()).throw(fault))
    assert browser.get("/v1/queue").status_code == 503


def test_sessions_in_memory_are_as_those_in_the_store(tmp_path):
    desk = Desk(tmp_path, sessions=RememberedSessions())
    browser = signed_in(desk)
    assert browser.get("/v1/queue").status_code == 200
    browser.post("/v1/session/end", json={})
    assert browser.get("/v1/queue").status_code == 401


def test_sessions_in_memory_do_not_grow_without_end():
    sessions, until = RememberedSessions(), NOW + timedelta(hours=1)
    first = sessions.begin("k", NOW, until)
    for _ in range(MAX_REMEMBERED):
        last = sessions.begin("k", NOW, until)
    assert (sessions.find(first, NOW), sessions.find(last, NOW)) == (None, "k")


def test_a_program_with_a_key_needs_no_session(desk):
    key = create_key(desk.path, "zendesk", "agent", now=NOW)
    browser = signed_in(desk)
    answer = browser.post(CHANGE, json={}, headers={"Authorization": f"Bearer {key}", "Origin": "https://evil.example"})
    assert answer.json()["key"] == "zendesk"


# What other sites send

FOREIGN = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},  # another host of the same domain
    {"Sec-Fetch-Site": "cross-site", "Origin": ORIGIN},
    {"Origin": "https://evil.example"},
    {"Origin": "https://desk.example.evil.example"},
    {"Origin": "null"},
]
OWN = [{"Sec-Fetch-Site": "same-origin", "Origin": ORIGIN}, {"Origin": ORIGIN}, {"Sec-Fetch-Site": "none"}, {}]


@pytest.mark.parametrize("headers", FOREIGN)
@pytest.mark.parametrize("path", [CHANGE, "/v1/session", "/v1/session/end"])
def test_what_another_sites_page_sends_with_the_cookie_changes_nothing(desk, path, headers):
    browser = signed_in(desk)
    answer = browser.post(path, json={}, headers=headers)
    assert (answer.status_code, "another site" in answer.text) == (403, True)
    assert browser.get("/v1/queue").status_code == 200  # and does not sign anybody out


@pytest.mark.parametrize("headers", OWN)
def test_what_the_consoles_own_page_sends_is_done(desk, headers):
    assert signed_in(desk).post(CHANGE, json={}, headers=headers).status_code == 200


@pytest.mark.parametrize("headers", FOREIGN)
def test_what_another_sites_page_sends_through_the_proxy_changes_nothing(desk, headers):
    browser = desk.browser(PROXY, **MIA)
    assert browser.post(CHANGE, json={}, headers=headers).status_code == 403


def test_a_form_of_another_site_is_refused_before_that(desk):
    answer = signed_in(desk).post(CHANGE, data={"a": "b"})
    assert answer.status_code == 415


# By a proxy


def test_whom_a_trusted_proxy_names_is_signed_in_and_needs_no_key(desk):
    browser = desk.browser(PROXY, **MIA)
    assert browser.post(CHANGE, json={}).json() == {"key": "mia@example.com", "scope": "agent"}
    given = browser.get("/v1/session").json()
    assert (given["name"], given["by"], given["sign_out"]) == ("mia", "proxy", "/oauth2/sign_out")
    assert list(browser.cookies) == []  # who is signed out at the proxy is signed out here


@pytest.mark.parametrize("address", ["10.0.0.8", "192.0.2.1", "127.0.0.1", "unix", "::1"])
def test_what_anybody_else_says_of_who_they_are_is_not_believed(desk, address):
    create_key(desk.path, "k", "admin", now=NOW)
    browser = desk.browser(address, **MIA | {"X-Forwarded-For": PROXY})
    assert browser.post(CHANGE, json={}).status_code == 401
    assert browser.get("/v1/session").json()["signed_in"] is False


def test_a_proxy_on_an_address_of_ipv6_or_in_a_network_is_trusted_too(tmp_path):
    settings = SignInSettings(trusted_proxies=("fd00::/64", "10.0.0.0/28"), everybody="score")
    for address in ("fd00::9", "10.0.0.15", "::ffff:10.0.0.15"):
        assert Desk(tmp_path, settings).browser(address, **MIA).get("/v1/model").status_code == 200, address


@pytest.mark.parametrize(("groups", "scope"), [("leads,support", "approver"), ("support", "agent"), (" it ", "admin")])
def test_of_several_groups_the_most_counts(desk, groups, scope):
    browser = desk.browser(PROXY, **MIA | {"X-Forwarded-Groups": groups})
    assert browser.get("/v1/session").json()["scope"] == scope


def test_who_is_in_none_of_the_groups_is_told_so_by_name(desk):
    browser = desk.browser(PROXY, **MIA | {"X-Forwarded-Groups": "kitchen"})
    given = browser.get("/v1/session").json()
    assert (given["signed_in"], given["scope"]) == (True, None)
    refused = browser.get("/v1/queue")
    assert refused.status_code == 403
    assert "signed in as mia, but none of your groups" in refused.json()["error"]


def test_a_preferred_name_is_shown_and_what_cannot_be_made_up_stands_beside_what_is_done(desk):
    browser = desk.browser(PROXY, **MIA | {"X-Forwarded-Preferred-Username": "Mia.K"})
    given = browser.get("/v1/session").json()
    assert (given["name"], given["key_name"]) == ("Mia.K", "mia@example.com")


def test_somebody_without_an_address_is_no_key_of_that_name(desk):
    create_key(desk.path, "zendesk", "admin", now=NOW)
    browser = desk.browser(PROXY, **{"X-Forwarded-User": "zendesk", "X-Forwarded-Groups": "support"})
    assert browser.get("/v1/session").json()["key_name"] == "zendesk@proxy"


@pytest.mark.parametrize("name", ["mia\nadmin", "<b>", "a b", "x" * 201, "mia:admin", "é\udcff"])
def test_a_name_that_could_be_read_as_something_else_is_refused(desk, name):
    browser = desk.browser(PROXY)
    headers = [(b"x-forwarded-email", name.encode("utf-8", "surrogateescape"))]
    answer = browser.get("/v1/queue", headers=headers)
    assert (answer.status_code, "says no name" in answer.text) == (403, True)


def test_a_header_that_stands_twice_is_refused_since_the_caller_may_have_added_one(desk):
    headers = [("X-Forwarded-Groups", "it"), ("X-Forwarded-User", "eve"), ("X-Forwarded-Groups", "support")]
    answer = desk.browser(PROXY).get("/v1/queue", headers=headers)
    assert (answer.status_code, "X-Forwarded-Groups stands twice" in answer.text) == (400, True)


def test_a_proxy_that_names_nobody_signs_nobody_in(desk):
    create_key(desk.path, "k", "admin", now=NOW)
    browser = desk.browser(PROXY, **{"X-Forwarded-Groups": "it", "X-Forwarded-User": ""})
    assert browser.get("/v1/queue").status_code == 401


def test_a_proxys_own_token_is_no_key_of_ours(desk):
    browser = desk.browser(PROXY, **MIA | {"Authorization": "Bearer eyJhbGciOi"})
    assert browser.get("/v1/queue").status_code == 200


def test_a_program_behind_the_proxy_is_known_by_its_key(desk):
    key = create_key(desk.path, "zendesk", "score", now=NOW)
    browser = desk.browser(PROXY, **MIA | {"Authorization": f"Bearer {key}"})
    assert browser.get("/v1/model").json()["key"] == "zendesk"
    assert browser.get("/v1/queue").status_code == 403


def test_without_keys_the_proxy_is_the_only_way_in(tmp_path):
    desk = Desk(tmp_path, has_keys=False)
    assert desk.browser(PROXY, **MIA).get("/v1/queue").status_code == 200
    for address in ("127.0.0.1", "192.0.2.1"):
        assert desk.browser(address).get("/v1/queue").status_code == 401
        assert desk.browser(address).get("/v1/session").json()["sign_in"] == "proxy"
    assert desk.browser().post("/v1/session", json={"key": "escalml_x"}).status_code == 409


def test_a_proxy_with_other_names_for_its_headers_is_understood(tmp_path):
    headers = {"user": "Remote-User", "email": "Remote-Email", "name": "Remote-Name", "groups": "Remote-Groups"}
    desk = Desk(tmp_path, SignInSettings(trusted_proxies=(PROXY,), groups=GROUPS, headers=headers))
    browser = desk.browser(PROXY, **{"Remote-User": "mia", "Remote-Groups": "leads"})
    assert browser.get("/v1/session").json()["scope"] == "approver"


# Its settings


def test_the_file_that_we_ship_trusts_nobody():
    assert read_sign_in(asset("serving/sign_in.yaml")) == SignInSettings()


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("trusted_proxies: [10.0.0.300]", r"trusted_proxies: \[0\] is no address or network"),
        ("trusted_proxies: ['0.0.0.0/0']", r"trusted_proxies: \[0\] is every address: anybody could claim"),
        ("groups: {support: boss}", "groups.support: .*'score', 'agent', 'approver' or 'admin'"),
        ("sign_out: https://evil.example/", "sign_out: is no path on this site"),
        ("sign_out: //evil.example/", "sign_out: is no path on this site"),
        ("session_hours: 0", "session_hours: .*greater than 0"),
        ("headers: {user: 'X User'}", "headers.user: is no name of a header"),
        ("trusted: true", "trusted: is no setting that there is"),
        ("trustd_proxies: [10.0.0.7]", r"trustd_proxies: is no setting that there is; did you mean trusted_proxies\?"),
        ("groups: {support: agent}", "trusted_proxies: is empty, so nobody is believed"),
        ("everybody: agent", "trusted_proxies: is empty"),
        ("- a", "expected settings such as trusted_proxies, found list"),
    ],
)
def test_a_setting_that_is_not_allowed_is_named(tmp_path, content, fault):
    (tmp_path / "sign_in.yaml").write_text(content)
    with pytest.raises(EscalmlError, match=rf"^sign_in.yaml: {fault}"):
        read_sign_in(tmp_path / "sign_in.yaml")
