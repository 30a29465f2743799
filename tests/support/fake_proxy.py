"""A proxy such as oauth2-proxy: it signs people in by a form of its own, and tells the service behind it who they are.

It does what oauth2-proxy does with `--pass-user-headers`: strips what a browser claims, adds who is signed in, answers
401 to scripts (`Accept: application/json`) and a page to people who are not, and ends its session at /oauth2/sign_out.
At /oauth2/auth it tells nginx who is signed in, as with `--set-xauthrequest`.
"""

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

SIGN_IN = "/oauth2/sign_in?as="
_NAME = "_fake_oauth2_proxy"
_CLAIMED = ("x-forwarded-user", "x-forwarded-email", "x-forwarded-groups", "x-forwarded-preferred-username")


class _Handler(BaseHTTPRequestHandler):
    behind: str
    people: Mapping[str, tuple[str, str]]  # name -> address and groups

    def _answer(self) -> None:
        who = SimpleCookie(self.headers.get("Cookie", "")).get(_NAME)
        if self.path.startswith(SIGN_IN):
            self._go(f"{_NAME}={self.path.removeprefix(SIGN_IN)}; Path=/; HttpOnly", "/")
        elif self.path == "/oauth2/auth":
            self._tell(None if who is None else self.people.get(who.value))
        elif self.path == "/oauth2/sign_out":
            self._go(f"{_NAME}=; Path=/; Max-Age=0", "/oauth2/start")
        elif who is None or who.value not in self.people:
            is_script = "application/json" in self.headers.get("Accept", "")
            self._send(401 if is_script else 200, b"<title>Sign in</title>Sign in at the proxy", {})
        else:
            self._pass_on(*self.people[who.value])

    def _pass_on(self, email: str, groups: str) -> None:
        headers = {name: value for name, value in self.headers.items() if name.lower() not in _CLAIMED}
        headers |= {"X-Forwarded-User": "sub-1", "X-Forwarded-Email": email, "X-Forwarded-Groups": groups}
        headers |= {"X-Forwarded-For": "203.0.113.9", "Connection": "close"}
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else None
        request = urllib.request.Request(self.behind + self.path, body, headers, method=self.command)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                self._send(answer.status, answer.read(), dict(answer.headers))
        except urllib.error.HTTPError as refused:
            with refused:
                self._send(refused.code, refused.read(), dict(refused.headers))

    def _tell(self, person: tuple[str, str] | None) -> None:
        if person is None:
            self._send(401, b"", {})
        else:
            email, groups = person
            said = {"User": "sub-1", "Email": email, "Groups": groups, "Preferred-Username": email.partition("@")[0]}
            self._send(202, b"", {f"X-Auth-Request-{name}": value for name, value in said.items()})

    def _go(self, cookie: str, to: str) -> None:
        self._send(302, b"", {"Set-Cookie": cookie, "Location": to})

    def _send(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": "text/html"} | dict(headers)).items():
            if name.lower() not in ("content-length", "connection", "date", "server", "transfer-encoding"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = _answer  # noqa: N815 - by these names it is called

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def proxy_before(port: int, people: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """Start one before a service on this machine; yields its address."""
    handler = type("Handler", (_Handler,), {"behind": f"http://127.0.0.1:{port}", "people": people})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
