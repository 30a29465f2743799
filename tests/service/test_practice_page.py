"""Practice in a real browser: turns one by one, the answers beside the decision, scores that stay in the browser."""

import json

import pytest

from chromium import browsing
from desk_page import Console
from served import serving, until_ready

pytestmark = pytest.mark.slow
THREAD = [
    {"role": "customer", "text": "My router has been dead since Monday."},
    {"role": "agent", "text": "We will call you tomorrow."},
]
CASE = {"id": "p-1", "text": "Third time I call. I want to speak to your manager!", "thread": THREAD}
OPEN = {"id": "p-2", "text": "How do I change the language of my router?", "channel": "email"}
MESSAGES = [CASE | {"channel": "social"}, OPEN]


class Desk(Console):
    """The console, and what people do in it."""

    def turns(self):
        return self.run("[...document.querySelectorAll('#page .thread li .quoted')].map((one) => one.innerText)")

    def decide(self, level, team, visibility=None):
        """Answer the questions, and compare."""
        self.click(f"input[name=level][value='{level}']")
        self.run(f"document.getElementById('practice-team').value = {json.dumps(team)}")
        if visibility:
            self.click(f"input[name=visibility][value={visibility}]")
        self.click("#practice-questions button[type=submit]")
        return self.text("#practice-solution")


@pytest.fixture(scope="module")
def desk(tiny_model, tmp_path_factory, chromium):
    """A console of a service with two cases, one of them taken as an escalation and finished."""
    folder = tmp_path_factory.mktemp("practice")
    with (
        serving(tiny_model, folder, "--store", str(folder / "store.db")) as served,
        browsing(chromium, folder / "profile") as page,
    ):
        until_ready(served)
        desk = Desk(page, f"http://127.0.0.1:{served.port}/")
        desk.api("/v1/score", {"messages": MESSAGES})
        desk.api("/v1/cases/p-1/acknowledge", {"by": "Lea"})
        desk.api("/v1/cases/p-1/done", {"by": "Lea"})
        page.open(desk.address)
        desk.text(".queue li")
        yield desk


@pytest.fixture
def decided(desk):
    """What was decided of the finished case."""
    return desk.api("/v1/cases/p-1")["route"]


def test_a_case_is_shown_turn_by_turn_and_asks_at_its_end(desk):
    desk.go("#/practice/p-1", "Practice")
    assert desk.turns() == [THREAD[0]["text"]]
    assert desk.run("document.getElementById('practice-questions')") is None
    desk.click("#next-turn")
    assert desk.turns() == [turn["text"] for turn in THREAD]
    desk.click("#next-turn")
    assert desk.turns()[-1] == CASE["text"]
    assert "Which level?" in desk.text("#practice-questions")


def test_what_was_decided_stands_beside_the_answers_with_the_checklist_and_what_happened(desk, decided):
    desk.go("#/practice/p-1", "Practice")
    desk.click("#next-turn")
    desk.click("#next-turn")
    desk.until("document.getElementById('practice-reply')")
    desk.run("document.getElementById('practice-reply').value = 'Send us your card number 4111 1111 1111 1111.'")
    wrong = next(name for name in desk.api("/v1/model")["teams"] if name != decided["team"])
    said = desk.decide(decided["level"], wrong, decided["visibility"])
    rows = desk.run("[...document.querySelectorAll('.compared tbody tr')].map((row) => row.className)")
    assert rows == ["pass", "fail", "pass"]
    assert "2 of 3 as it was decided." in said
    failed = desk.run("[...document.querySelectorAll('.checklist .fail b')].map((one) => one.innerText)")
    assert "Shows no personal data" in failed
    assert "A colleague took it as an escalation." in said
    assert "It is finished now." in said


def test_scores_stay_in_the_browser_by_name_and_can_be_forgotten(desk):
    desk.run("localStorage.clear(); localStorage.setItem('escalml-name', 'Mia')")
    desk.go("#/practice/p-2", "Practice")
    now = desk.api("/v1/cases/p-2")["route"]
    desk.decide(4 if now["level"] == 1 else 1, now["team"])
    kept = desk.run("localStorage.getItem('escalml-practice')")
    assert json.loads(kept)["Mia"]["questions"]["team"] == {"right": 1, "asked": 1}
    assert json.loads(kept)["Mia"]["questions"]["level"] == {"right": 0, "asked": 1}
    assert "router" not in kept
    assert "p-2" not in kept
    assert "1 case played." in desk.text("#scores")
    desk.click("#forget-scores")
    desk.until("document.getElementById('scores') === null")
    assert json.loads(desk.run("localStorage.getItem('escalml-practice')")) == {}


def test_finished_cases_are_drawn_first_and_none_comes_twice(desk):
    desk.page.reload()
    desk.go("#/queue", "Queue")
    desk.go("#/practice", "Practice")
    desk.click("#practice-start button[type=submit]")
    assert THREAD[0]["text"] in desk.text("#page .thread")
    desk.go("#/queue", "Queue")
    desk.go("#/practice", "Practice")
    desk.click("#practice-start button[type=submit]")
    assert OPEN["text"] in desk.text("#page .thread")
    desk.go("#/queue", "Queue")
    desk.go("#/practice", "Practice")
    desk.click("#practice-start button[type=submit]")
    assert "No such case is left to play." in desk.text("#practice-start [role=status] p")


def test_practice_changes_nothing_of_a_case(desk):
    assert [event["kind"] for event in desk.api("/v1/cases/p-2")["events"]] == ["opened"]
    assert desk.page.told("Runtime.exceptionThrown") == []
