"""End to end: a real Request Tracker is polled, and sees its tickets prioritised, moved and commented, each once."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

import httpx
import pytest
import uvicorn
import yaml

from escalml.scoring.answer import answer
from escalml.service.webhooks.helpdesks import HELPDESKS, HelpdeskSettings
from escalml.service.webhooks.intake import Intake
from escalml.service.webhooks.polling import poller_of
from kept import a_store
from places import ROOT
from request_tracker import MARKS, PASSWORD, SUPERVISORS, RequestTracker, skip_where_it_is_missing
from served_calls import calls_over

pytestmark = pytest.mark.slow
ANGRY = "This is the third time I write and nobody answers. I want to speak to your manager now."
VARIABLES = {
    "ESCALML_HELPDESK_REQUEST_TRACKER_SECRET": "s3cret",
    "ESCALML_HELPDESK_REQUEST_TRACKER_TOKEN": httpx.BasicAuth("escalml", PASSWORD)._auth_header,
}


class Patient(httpx.HTTPTransport):
    """Waits for a helpdesk that answers one call after another, on a machine that has much else to do."""

    def handle_request(self, request):
        request.extensions["timeout"] = dict.fromkeys(("connect", "read", "write", "pool"), 60.0)
        return super().handle_request(request)


class Ours:
    """Our side: the webhooks on a port of their own, with a store, and a poller that delivers to them."""

    def __init__(self, scorer, policy, folder, base_url):
        self.scored, self._scorer, self._policy, self._folder = [], scorer, policy, folder
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.settings = {
            "write_back": "on",
            "base_url": base_url,
            "marks_field": MARKS,
            "groups": {"supervisors": SUPERVISORS},
        }
        (folder / "helpdesks.yaml").write_text(yaml.safe_dump({"request-tracker": self.settings}))

    def score(self, messages):
        self.scored += messages
        return answer(self._scorer, self._policy, messages, now=datetime.now(UTC))

    @contextmanager
    def serving(self):
        settings = dict.fromkeys(HELPDESKS, HelpdeskSettings())
        settings["request-tracker"] = HelpdeskSettings.model_validate(self.settings)
        store = a_store(self._folder, clock=lambda: datetime.now(UTC))
        self.intake = Intake(self.score, store.deliveries, settings, VARIABLES, transport=Patient())
        config = uvicorn.Config(calls_over(intake=self.intake), port=self.port, log_level="error", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run)
        thread.start()
        until(lambda: server.started)
        try:
            yield
        finally:
            server.should_exit = True
            thread.join(20)
            self.intake.close()
            store.close()

    def poll(self):
        """One round, and the end of all that it delivered."""
        settings = HelpdeskSettings.model_validate(self.settings)
        file = self._folder / "place.json"
        with closing(poller_of("request-tracker", settings, VARIABLES, to=self.url, file=file)) as polls:
            polls.round(datetime.now(UTC) - timedelta(hours=1))
        until(lambda: not self.intake.queue.count_waiting())

    def has_done(self, ticket_id):
        """Whether a ticket was scored and all is written back; it asks our side, and so keeps the helpdesk free."""
        is_scored = any(one.id.startswith(f"request-tracker-{ticket_id}-") for one in self.scored)
        return is_scored and not self.intake.queue.count_waiting()

    @contextmanager
    def polling(self):
        """The command, as long as somebody lets it."""
        own = {"ESCALML_HELPDESKS": str(self._folder / "helpdesks.yaml"), "PYTHONPATH": str(ROOT / "src")}
        words = ["poll", "request-tracker", "--to", self.url, "--every", "0.2", "--state"]
        program = "from escalml.cli import main; main()"
        command = [sys.executable, "-c", program, "helpdesk", *words, str(self._folder / "running.json")]
        process = subprocess.Popen(command, env={**os.environ, **VARIABLES, **own})
        try:
            yield process
        finally:
            process.kill()
            process.wait(30)


def until(holds, poller=None):
    """Wait for what other threads and processes do, the poller's as long as it lives."""
    last = time.monotonic() + 300
    while not holds():
        assert poller is None or poller.poll() is None, f"the poller ended with {poller.returncode}"
        assert time.monotonic() < last, "it did not come to be within 300 s"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def sides(scorer, policy, tmp_path_factory):
    """The helpdesk, and ours."""
    skip_where_it_is_missing()
    folder = tmp_path_factory.mktemp("tracker")
    desk = RequestTracker(folder)
    ours = Ours(scorer, policy, tmp_path_factory.mktemp("ours"), desk.url)
    with desk.running(), ours.serving():
        yield desk, ours


def test_a_ticket_that_asks_for_a_manager_rises_moves_and_has_one_comment_however_often_it_is_polled(sides):
    desk, ours = sides
    ticket_id = desk.create(ANGRY)
    ours.poll()
    ours.poll()
    seen = desk.ticket(ticket_id)
    assert (seen["priority"], seen["queue"]) == (100, SUPERVISORS)
    assert "escalml-level-3" in seen["marks"]
    (comment,) = desk.comments(ticket_id)
    assert "For: supervisors (level 3" in comment


def test_a_priority_that_a_person_gave_is_kept(sides):
    desk, ours = sides
    ticket_id = desk.create(ANGRY)
    assert desk.agent.put(f"/ticket/{ticket_id}", json={"Priority": 20}).is_success
    ours.poll()
    assert desk.ticket(ticket_id)["priority"] == 20
    assert len(desk.comments(ticket_id)) == 1


def test_an_agents_words_are_never_scored_and_a_customers_reply_moves_a_calm_ticket(sides):
    desk, ours = sides
    ticket_id = desk.create("Which sizes does the blue jacket come in?")
    ours.poll()
    assert desk.ticket(ticket_id)["queue"] != SUPERVISORS
    n_scored = len(ours.scored)
    desk.correspond(desk.agent, ticket_id, ANGRY)
    ours.poll()
    assert (len(ours.scored), desk.ticket(ticket_id)["queue"]) == (n_scored, 1)
    desk.correspond(desk.customer, ticket_id, ANGRY)
    ours.poll()
    assert desk.ticket(ticket_id)["queue"] == SUPERVISORS


def test_a_poller_that_is_killed_goes_on_and_doubles_nothing(sides):
    desk, ours = sides
    with ours.polling() as poller:
        until((ours._folder / "running.json").exists, poller)
        before = desk.create(ANGRY)
        until(lambda: ours.has_done(before), poller)
        os.kill(poller.pid, signal.SIGKILL)
        poller.wait(30)
    meanwhile = desk.create(ANGRY)
    with ours.polling() as poller:
        until(lambda: ours.has_done(meanwhile), poller)
        after = desk.create(ANGRY)
        until(lambda: ours.has_done(after), poller)
    assert [len(desk.comments(one)) for one in (before, meanwhile, after)] == [1, 1, 1]
