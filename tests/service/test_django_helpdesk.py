"""End to end: a real django-helpdesk posts its webhooks, and sees its tickets prioritised and moved."""

import socket
import threading
import time
from datetime import UTC, datetime

import httpx
import pytest
import uvicorn

from django_desk import REPLY, DjangoDesk, installed
from escalml.assets import asset
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer
from escalml.service.webhooks.helpdesks import HELPDESKS, HelpdeskSettings
from escalml.service.webhooks.intake import Intake, RememberedDeliveries
from served_calls import calls_over

pytestmark = pytest.mark.slow
SECRET = "s3cret"
ANGRY = "This is the third time I write and nobody answers. I want to speak to your manager now."


class Ours:
    """Our side: the webhooks, on a port of their own, and what they decided."""

    def __init__(self, scorer, policy):
        self.results = []
        self._scorer, self._policy = scorer, policy
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        self.url = f"http://escalml:{SECRET}@127.0.0.1:{self.port}/v1/webhooks/django-helpdesk"

    def score(self, messages):
        results = answer(self._scorer, self._policy, messages, now=datetime.now(UTC))
        self.results += results
        return results

    def serve(self, base_url):
        settings = {name: HelpdeskSettings() for name in HELPDESKS}
        settings["django-helpdesk"] = HelpdeskSettings(write_back="on", base_url=base_url, groups={"supervisors": 2})
        environment = {
            "ESCALML_HELPDESK_DJANGO_HELPDESK_SECRET": SECRET,
            "ESCALML_HELPDESK_DJANGO_HELPDESK_TOKEN": httpx.BasicAuth("escalml", "secret")._auth_header,
        }
        intake = Intake(self.score, RememberedDeliveries(), settings, environment)
        config = uvicorn.Config(calls_over(intake=intake), port=self.port, log_level="error", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run)
        thread.start()
        return server, thread, intake


@pytest.fixture(scope="module")
def sides(policy, tmp_path_factory):
    """A client of the helpdesk's API as an agent, the helpdesk, and ours."""
    folder = tmp_path_factory.mktemp("desk")
    ours = Ours(Scorer.load(asset("models/champion")), policy)
    desk = DjangoDesk(installed(folder / "venv"), folder, ours.url)
    server, thread, intake = ours.serve(desk.url)
    with desk.running(), httpx.Client(base_url=desk.url, auth=("agent", "secret"), timeout=60) as agent:
        while not server.started:
            time.sleep(0.05)
        yield agent, desk, ours
    server.should_exit = True
    thread.join(20)
    for sender in intake.senders.values():
        sender.close()


def create(agent, text, priority=3):
    fields = {"queue": 1, "title": "Order", "description": text, "priority": priority, "submitter_email": "j@x.example"}
    response = agent.post("/api/tickets/", json=fields)
    assert response.status_code == 201, response.text[:500]
    return response.json()["id"]


def ticket(agent, ticket_id):
    return agent.get(f"/api/tickets/{ticket_id}/").json()


def test_a_ticket_that_asks_for_a_manager_is_urgent_with_the_supervisors_and_has_one_internal_note(sides):
    agent, _, ours = sides
    seen = ticket(agent, create(agent, ANGRY))
    assert (seen["priority"], seen["queue"], seen["title"]) == (1, 2, "Order")
    notes = [f for f in seen["followup_set"] if "For: supervisors (level 3, urgent priority)." in f["comment"]]
    assert [note["public"] for note in notes] == [False]
    assert sum(result.id == f"django-helpdesk-{seen['id']}-0" for result in ours.results) == 1


def test_a_priority_that_a_person_gave_is_kept(sides):
    agent, _, _ = sides
    seen = ticket(agent, create(agent, ANGRY, priority=4))
    assert (seen["priority"], seen["queue"]) == (4, 2)


def test_a_customers_reply_moves_a_calm_ticket(sides):
    agent, desk, _ = sides
    ticket_id = create(agent, "Which sizes does the blue jacket come in?")
    assert ticket(agent, ticket_id)["queue"] == 1
    desk.run(REPLY, str(ticket_id), ANGRY)
    seen = ticket(agent, ticket_id)
    assert (seen["priority"], seen["queue"]) == (1, 2)
