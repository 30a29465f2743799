"""Behind a real nginx with the lines that we ship: people are who oauth2-proxy says, and pages hear at once."""

import http.client
import json
import os
import re
import shutil
import socket
import ssl
import subprocess
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import pytest

from escalml.assets import asset
from escalml.store.api_keys import create_key
from fake_proxy import proxy_before
from mail_servers import free_port, make_certificate
from places import ROOT
from routing_cases import NOW
from served import serving, until_ready

pytestmark = pytest.mark.slow
SECONDS = 30  # a stream lasts a minute: what nginx gathers comes after that
PEOPLE = {"mia": ("mia@example.com", "support"), "omar": ("omar@example.com", "leads")}
SETTINGS = "trusted_proxies: [127.0.0.1]\ngroups: {support: agent, leads: approver}\n"
NAMES = ("X-Forwarded-Email", "x-forwarded-email", "X_Forwarded_Email", "X-Forwarded-User", "X-Forwarded-Groups")
CLAIMED = [(name, "leads" if "Groups" in name else "omar@example.com") for name in NAMES]


@dataclass(frozen=True)
class Front:
    """Where nginx listens, what it may be trusted by, and a key."""

    port: int
    context: ssl.SSLContext
    key: str

    @contextmanager
    def ask(self, path, person=None, *claimed, method="GET", body=None, accept="application/json"):
        """The answer to a call; `claimed` are headers that the caller makes up."""
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=SECONDS, context=self.context)
        connection.putrequest(method, path, skip_accept_encoding=True)
        content = json.dumps(body).encode() if body is not None else b""
        named = [("Cookie", f"_fake_oauth2_proxy={person}")] if person else []
        for name, value in (*named, *claimed, ("Accept", accept), ("Content-Length", str(len(content)))):
            connection.putheader(name, value)
        connection.putheader("Content-Type", "application/json")
        connection.endheaders(content)
        try:
            with connection.getresponse() as answer:
                yield answer
        finally:
            connection.close()

    def json(self, path, person=None, *claimed, **how):
        with self.ask(path, person, *claimed, **how) as answer:
            return answer.status, json.loads(answer.read())

    def status(self, path, person=None, *claimed):
        with self.ask(path, person, *claimed) as answer:
            return answer.status


def settings(folder, service, oauth2_proxy, port):
    """Our nginx.conf with the lines of docs/sign-in.md, on ports of its own."""
    certificate = make_certificate(folder)
    shown = (ROOT / "docs/sign-in.md").read_text(encoding="utf-8")
    [lines] = re.findall(r"```nginx\n(.*?)```", shown, re.DOTALL)
    content = asset("serving/proxy/nginx.conf").read_text(encoding="utf-8")
    plain = "location / {\n            proxy_pass http://escalml;\n        }\n"
    places = [f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")]
    for ours, here in (
        (plain, lines),
        ("listen 443 ssl", f"listen 127.0.0.1:{port} ssl"),
        ("127.0.0.1:3000", f"127.0.0.1:{service}"),
        ("127.0.0.1:4180", oauth2_proxy.removeprefix("http://")),
        ("/etc/ssl/escalml.crt", str(certificate.file)),
        ("/etc/ssl/escalml.key", str(certificate.key)),
        ("/run/nginx.pid", f"{folder}/pid"),
        ("/var/log/nginx/error.log", f"{folder}/error.log"),
        ("listen 80 default_server", f"listen 127.0.0.1:{free_port()}"),
        ("http {", "\n".join(["http {", *places])),
    ):
        assert ours in content, ours
        content = content.replace(ours, here)
    content = re.sub(r"\n *listen \[::\].*", "", content)
    (folder / "nginx.conf").write_text(content, encoding="utf-8")
    return folder / "nginx.conf", certificate


@pytest.fixture(scope="module")
def front(tiny_model, tmp_path_factory):
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin:/sbin:/bin")
    if nginx is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs nginx: apt-get install nginx-light")
        pytest.skip("needs nginx: apt-get install nginx-light")
    folder = tmp_path_factory.mktemp("behind-nginx")
    (folder / "sign_in.yaml").write_text(SETTINGS)
    key = create_key(folder / "keys.json", "leo", "agent", now=NOW)
    options = ("--sign-in", str(folder / "sign_in.yaml"), "--keys", str(folder / "keys.json"))
    with ExitStack() as stack:
        store = str(folder / "store.db")
        served = stack.enter_context(serving(tiny_model, folder, *options, "--store", store))
        until_ready(served)
        oauth2_proxy = stack.enter_context(proxy_before(served.port, PEOPLE))
        port = free_port()
        file, certificate = settings(folder, served.port, oauth2_proxy, port)
        process = subprocess.Popen([nginx, "-c", str(file), "-g", "daemon off;"], stderr=subprocess.DEVNULL)
        stack.callback(process.wait, 60)
        stack.callback(process.terminate)
        context = ssl.create_default_context(cafile=str(certificate.file))
        until_open(port, process)
        yield Front(port, context, key)


def until_open(port, process):
    """Wait until somebody listens."""
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            continue
        return
    raise AssertionError("nginx ended")


def test_a_person_is_who_oauth2_proxy_says_whatever_their_headers_claim(front):
    status, session = front.json("/v1/session", "mia", *CLAIMED)
    assert (status, session["name"], session["scope"]) == (200, "mia", "agent")


@pytest.mark.parametrize(
    "path",
    ["/v1/session", "/v1/cases", "/v1/webhooks/../cases", "/v1/webhooks/..%2fcases", "/v1/cases/../webhooks/zammad"],
)
def test_whoever_is_not_signed_in_is_nobody_whatever_their_headers_claim(front, path):
    assert front.status(path, None, *CLAIMED) in (401, 404)


def test_a_page_goes_to_sign_in_and_comes_back_there(front):
    with front.ask("/?a=1", None, *CLAIMED, accept="text/html,*/*") as answer:
        assert answer.status == 302
        assert answer.headers["Location"].endswith("/oauth2/sign_in?rd=https://127.0.0.1/?a=1")


def test_what_asks_who_somebody_is_cannot_be_called(front):
    assert front.status("/oauth2/auth", "mia") == 404


def test_a_page_behind_nginx_hears_of_a_change_while_its_stream_is_open(front):
    with front.ask("/v1/live", "mia", accept="text/event-stream") as stream:
        assert (stream.status, stream.headers["Content-Type"].partition(";")[0]) == (200, "text/event-stream")
        lines = iter(stream.readline, b"")
        assert next(line for line in lines if line.startswith(b"event"))
        sent = {"messages": [{"id": "told", "text": "my parcel is lost"}]}
        assert front.json("/v1/score", "omar", method="POST", body=sent)[0] == 200
        assert any(line.startswith(b"data") and b'"told"' in line for line in lines)
