"""Debian's Request Tracker 5 on loopback, with a SQLite database of its own."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

SERVER = Path("/usr/share/request-tracker5/libexec/rt-server")
DATABASE = Path("/var/lib/dbconfig-common/sqlite3/request-tracker5/rtdb")  # as Debian makes it, empty
PASSWORD, CUSTOMER, MARKS, SUPERVISORS = "secret-1", "jane@x.example", "Escalml", 3
CONFIGURATION = """
Set($rtname, 'desk.example'); Set($Organization, 'desk.example');
Set($DatabaseType, 'SQLite'); Set($DatabaseName, '{folder}/rtdb'); Set($DatabaseUser, ''); Set($DatabasePassword, '');
Set($WebDomain, '127.0.0.1'); Set($WebPort, {port}); Set($WebPath, '');
Set($MailCommand, 'testfile'); Set($LogToSyslog, undef); Set($LogToSTDERR, 'warning'); Set($LogDir, '{folder}');
Set($MasonDataDir, '{folder}/mason'); Set($MasonSessionDir, '{folder}/sessions');
1;
"""
PEOPLE = """
use strict; use warnings; use lib '/usr/share/request-tracker5/lib'; use RT -init;
sub done { my ($ok, $why) = @_; die $why unless $ok }
for (['escalml', 1], ['agent', 1], ['jane@x.example', 0]) {
  my ($name, $privileged) = @$_;
  my $user = RT::User->new(RT->SystemUser);
  my $mail = $name =~ /@/ ? $name : $name . '@desk.example';
  done $user->Create(Name => $name, Password => $ARGV[0], Privileged => $privileged, EmailAddress => $mail);
  done $user->PrincipalObj->GrantRight(Right => 'SuperUser', Object => RT->System) if $privileged;
}
my $everyone = RT::Group->new(RT->SystemUser); $everyone->LoadSystemInternalGroup('Everyone');
for my $right (qw(CreateTicket ReplyToTicket SeeQueue ShowTicket)) {
  done $everyone->PrincipalObj->GrantRight(Right => $right, Object => RT->System);
}
done(RT::Queue->new(RT->SystemUser)->Create(Name => 'Supervisors'));
my $marks = RT::CustomField->new(RT->SystemUser);
my $tickets = RT::Ticket->CustomFieldLookupType;
done $marks->Create(Name => 'Escalml', Type => 'Freeform', MaxValues => 1, LookupType => $tickets);
done $marks->AddToObject(RT::Queue->new(RT->SystemUser));
"""


def skip_where_it_is_missing() -> None:
    """Skip where there is no Request Tracker; in CI, which installs it, fail."""
    if SERVER.exists() and os.access(DATABASE, os.R_OK):
        return
    needed = "Debian's request-tracker5 and rt5-db-sqlite, whose empty database root alone may read"
    assert not os.environ.get("CI"), f"CI has no {needed}: .ci/run installs it"
    pytest.skip(f"needs {needed}")


class RequestTracker:
    """The helpdesk: `agent` and `customer` are its users, by REST2."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self._port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self._port}"
        for part in ("mason", "sessions", "none"):
            (folder / part).mkdir()
        (folder / "site.pm").write_text(CONFIGURATION.format(folder=folder, port=self._port))
        shutil.copy(DATABASE, folder / "rtdb")
        own = {"RT_SITE_CONFIG": str(folder / "site.pm"), "RT_SITE_CONFIG_DIR": str(folder / "none")}
        self._environment = {**os.environ, **own}
        self.agent, self.customer = self._user("agent"), self._user(CUSTOMER)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Serve it."""
        people = ["perl", "-e", PEOPLE, PASSWORD]
        made = subprocess.run(people, env=self._environment, capture_output=True, text=True, check=False, timeout=300)
        assert made.returncode == 0, made.stderr[-2000:]
        with (self._folder / "log").open("w") as log:
            command = ["perl", str(SERVER), "--port", str(self._port)]
            process = subprocess.Popen(command, env=self._environment, stdout=log, stderr=log)
        try:
            for _ in range(3000):
                assert process.poll() is None, (self._folder / "log").read_text()[-2000:]
                try:
                    self.agent.get("/rt").raise_for_status()
                except httpx.TransportError:
                    time.sleep(0.1)
                else:
                    break
            yield
        finally:
            process.terminate()
            process.wait(60)
            self.agent.close()
            self.customer.close()

    def create(self, text: str) -> str:
        """Number of a new ticket of the customer's."""
        fields = {"Queue": "General", "Subject": "Order", "Content": text, "ContentType": "text/plain"}
        return str(_json(self.customer.post("/ticket", json=fields))["id"])

    def correspond(self, who: httpx.Client, ticket_id: str, text: str) -> None:
        """A reply that the other side sees."""
        _json(who.post(f"/ticket/{ticket_id}/correspond", json={"Content": text, "ContentType": "text/plain"}))

    def ticket(self, ticket_id: str) -> dict:
        """Priority, queue and marks of a ticket."""
        fields = _json(self.agent.get(f"/ticket/{ticket_id}"))
        marks = next(one["values"] for one in fields["CustomFields"] if one["name"] == MARKS)
        return {"priority": int(fields["Priority"]), "queue": int(fields["Queue"]["id"]), "marks": " ".join(marks)}

    def comments(self, ticket_id: str) -> list[str]:
        """What only agents see of a ticket."""
        history = _json(self.agent.get(f"/ticket/{ticket_id}/history", params={"fields": "Type", "per_page": 100}))
        ids = [one["id"] for one in history["items"] if one["Type"] == "Comment"]
        parts = [_json(self.agent.get(f"/transaction/{one}/attachments", params={"fields": "Content"})) for one in ids]
        return [item["Content"] for part in parts for item in part["items"]]

    def _user(self, name: str) -> httpx.Client:
        return httpx.Client(base_url=f"{self.url}/REST/2.0", auth=(name, PASSWORD), timeout=120, trust_env=False)


def _json(response: httpx.Response) -> dict:
    assert response.is_success, response.text[:500]
    return response.json()
