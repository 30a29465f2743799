"""What a team sees of its work in a real browser: like cases together, and pages that follow by themselves."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from chromium import browsing
from desk_page import Console
from served import serving, until_ready

pytestmark = pytest.mark.slow
NOW = datetime.now(UTC)
OUTAGE = (
    "No internet in Leeds since this morning, the router shows a red light.",
    "My internet is down in Leeds, router light is red since this morning.",
    "Is the internet down in Leeds? Red light on the router all morning.",
    "Internet in Leeds went off this morning and the router has a red light.",
)
REPLY = "We are sorry. The line in Leeds is back by 14:00 today, and we credit you the day."


class Desk(Console):
    """The console, and what people do in it."""

    def score(self, *messages):
        """Have messages come in; returns when they are kept."""
        self.api("/v1/score", {"messages": list(messages)})
        self.until_kept(messages[-1]["id"])

    def until_kept(self, case_id):
        assert self.api(f"/v1/cases/{case_id}")["item"]["id"]


@pytest.fixture(scope="module")
def desk(tiny_model, tmp_path_factory, chromium):
    """A console of a service that knows of an outage and of another matter."""
    folder = tmp_path_factory.mktemp("team")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ESCALML_FOUR_EYES", "0")
        options = ("--store", str(folder / "store.db"))
        with (
            serving(tiny_model, folder, *options) as served,
            browsing(chromium, folder / "profile") as page,
        ):
            until_ready(served)
            desk = Desk(page, f"http://127.0.0.1:{served.port}/")
            sent = [
                {"id": f"o-{n}", "text": text, "sent_at": (NOW - timedelta(minutes=9 - n)).isoformat()}
                for n, text in enumerate(OUTAGE)
            ]
            desk.score(*sent, {"id": "x-1", "text": "You charged my card twice for the ticket to Lisbon."})
            page.open(desk.address)
            desk.text(".queue li")
            yield desk


def ids(desk):
    """Cases on the page, in their order."""
    return desk.run("[...document.querySelectorAll('a.open')].map((one) => one.dataset.id)")


def test_like_cases_are_shown_together_as_a_proposed_major_case(desk):
    desk.go("#/queue", "Queue")
    assert desk.text("a.like") == "4 like cases"
    desk.click("a.like")
    assert "4 like cases, the first of them" in desk.text(".card.problem")
    assert set(ids(desk)) == {f"o-{n}" for n in range(4)}


def test_one_reply_to_all_like_cases_is_approved_in_one_go(desk):
    desk.go("#/case/o-0", "Case")
    assert "4 like cases" in desk.text(".card:has(#show-like) h2 ~ p")
    desk.run(f"document.getElementById('draft').value = {json.dumps(REPLY)}")
    desk.click("#reply button[type=submit]")
    desk.click("#ask-for-all")
    desk.until("document.body.innerText.includes('4 replies wait under')")
    desk.go("#/approvals", "Approvals")
    notes = "[...document.querySelectorAll('li[data-id] .note')].map((one) => one.innerText)"
    desk.until(f"{notes}.filter((one) => one.startsWith('As it was written')).length === 4")
    desk.click("li[data-id] .buttons button")
    desk.click("#same-words")
    desk.until("document.body.innerText.includes('4 replies in the same words are decided')")
    assert desk.api("/v1/approvals?status=pending")["total"] == 0


def test_a_wrong_link_is_undone_by_a_click_and_so_is_that(desk):
    desk.go("#/case/o-3", "Case")
    desk.click("#part")
    desk.until("!document.getElementById('part')")
    assert desk.api("/v1/cases/o-0")["item"]["problem"]["n_cases"] == 3
    desk.click("#undo")
    desk.text("#part")
    assert desk.api("/v1/cases/o-3")["item"]["problem"]["n_cases"] == 4


def test_a_case_is_added_to_a_problem_by_hand_with_the_keyboard_alone_and_taken_back(desk):
    desk.go("#/case/x-1", "Case")
    desk.run("document.querySelector('.same-problem summary').focus()")
    desk.press("Enter")
    desk.press("Tab")
    desk.write("leeds")
    desk.press("Enter")
    desk.until("document.querySelector('.same-problem [role=status]').innerText === '4 other cases found.'")
    assert desk.run("document.querySelector('.matches button').ariaLabel").startswith("Same problem as o-")
    desk.run("document.querySelector('.matches button').focus()")
    desk.press("Enter")
    desk.text("#part")
    assert "5 like cases" in desk.text(".card:has(#show-like) h2 ~ p")
    assert desk.run("document.querySelector('.same-problem summary').innerText") == "Add a case to this problem"
    desk.click("#undo")
    desk.until("!document.getElementById('part')")
    assert desk.api("/v1/cases/o-0")["item"]["problem"]["n_cases"] == 4


def test_chosen_cases_are_made_one_problem_and_taken_apart_again(desk):
    desk.go("#/queue", "Queue")
    for one in ("x-1", "o-0"):
        desk.click(f"input.choose[data-id='{one}']")
    desk.click("#bulk-link")
    desk.until("document.body.innerText.includes('One case put into the problem of another one.')")
    assert desk.api("/v1/cases/x-1")["item"]["problem"]["n_cases"] == 5
    desk.click("#undo")
    desk.until("document.body.innerText.includes('Taken back: 1.')")
    assert desk.api("/v1/cases/x-1")["item"]["problem"] is None


def test_cases_of_one_problem_are_not_linked_again_so_that_undo_takes_nothing_else_back(desk):
    desk.go("#/queue", "Queue")
    for one in ("o-0", "o-1"):
        desk.click(f"input.choose[data-id='{one}']")
    desk.click("#bulk-link")
    desk.until("document.body.innerText.includes('They have the same problem already.')")


def test_all_like_cases_are_closed_together(desk):
    desk.go("#/queue", "Queue")
    desk.click("a.like")
    desk.click("input.choose[data-id='o-1']")
    desk.click_on("Choose the whole page")
    assert desk.text("#bulk-part") == "Not the same problem"
    desk.click("#bulk-done")
    desk.until("document.body.innerText.includes('4 cases done')")
    assert desk.api("/v1/cases/o-0")["item"]["problem"]["n_open"] == 0


@pytest.fixture
def live(desk):
    """The queue of a page that hears of changes."""
    desk.go("#/queue", "Queue")
    desk.until("document.body.dataset.live === 'yes'")
    return desk


def test_a_new_case_is_announced_and_comes_only_when_it_is_asked_for(live):
    before = ids(live)
    live.run("document.querySelector('a.open').focus()")
    live.score({"id": "n-1", "text": "Where is the parcel with the garden chairs?"})
    assert live.text("#changed") == "One new case: show"
    assert ids(live) == before
    assert live.run("document.activeElement.dataset.id") == before[0]
    live.click("#changed")
    live.until("[...document.querySelectorAll('a.open')].some((one) => one.dataset.id === 'n-1')")


def test_what_a_colleague_does_shows_in_the_row_where_it_stands(live):
    live.api("/v1/cases/n-1/assign", {"assignee": "Zoe"})
    shown = "[...document.querySelectorAll('.queue li')].find((one) => one.querySelector('[data-id=\"n-1\"]'))"
    live.until(f"{shown}.innerText.includes('with Zoe')")


def test_a_case_says_that_a_colleague_has_changed_it_and_keeps_the_draft(live):
    live.go("#/case/x-1", "Case")
    live.run("document.getElementById('draft').value = 'Dear customer'")
    live.api("/v1/cases/x-1/assign", {"assignee": "Zoe"})
    assert live.text(".news").startswith("This case has changed.")
    assert live.run("document.getElementById('draft').value") == "Dear customer"
    live.click("#changed")
    live.until("document.querySelector('.head .about').innerText.includes('with Zoe')")


def test_ones_own_act_is_no_news(live):
    live.go("#/case/x-1", "Case")
    reads = "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/v1/cases/x-1')).length"
    before = live.run(reads)
    live.click("#acknowledge")
    live.until(f"{reads} >= {before + 2}")  # once after the act, and once more when the page has heard of it
    live.until("document.querySelector('.head .about').innerText.includes('Active')")
    assert live.run("document.querySelector('.news')") is None


def test_who_signs_out_hears_nothing_any_more(live):
    live.run("dispatchEvent(new Event('signed-out'))")
    assert live.run("document.body.dataset.live") is None
