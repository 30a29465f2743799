"""axe-core finds no fault on any page of the console, in light and in dark; no page is wider than a phone."""

import json
import os
import shutil

import pytest

from axe import AXE, axe_faults
from chromium import browsing
from desk_page import Console
from escalml.assets import asset
from served import ask, serving, until_ready

pytestmark = pytest.mark.slow
THREAD = [
    {"role": "customer", "text": "My router is dead."},
    {"role": "agent", "text": "We will call you tomorrow."},
]
MESSAGES = [
    {"id": "a-1", "text": "Third time. I want to speak to your manager!", "thread": THREAD, "channel": "social"},
    {"id": "a-2", "text": "How do I change the language?", "channel": "email"},
    {"id": "a-3", "text": "There is smoke coming out of the charger.", "channel": "chat"},
    {"id": "a-4", "text": "لم يصل طلبي بعد، وأريد استرداد المبلغ.", "channel": "email"},
]
PAGES = {
    "#/queue": "Queue",
    "#/case/a-1": "Case",
    "#/case/a-2": "Case",
    "#/approvals": "Approvals",
    "#/approvals?status=all": "Approvals",
    "#/try": "Try",
    "#/practice": "Practice",
    "#/practice/a-1": "Practice",
    "#/practice/a-2": "Practice",
    "#/reports": "Reports",
    "#/model": "Model",
    "#/policy": "Policy",
    "#/draft?case=a-1": "Try a draft",
    "#/suggestions": "Suggested",
    "#/suggestions?status=all": "Suggested",
    "#/helpdesks": "Helpdesks",
}


@pytest.fixture(scope="module")
def desk(tiny_model, tmp_path_factory):
    """A console with cases, one of them done, a reply that waits and one that is decided, and suggestions."""
    chromium = shutil.which("chromium")
    if os.environ.get("CI") != "true" and (chromium is None or not AXE.exists()):
        pytest.skip("needs Chromium, as of Debian, and axe-core: npm ci --prefix tests/console_tools")
    assert chromium, "CI has no chromium: .ci/run installs it"
    assert AXE.exists(), "CI has no axe-core: npm ci --prefix tests/console_tools"
    folder = tmp_path_factory.mktemp("accessible")
    model = shutil.copytree(tiny_model, folder / "model")
    shutil.copy(asset("models/champion/evaluation.json"), model)
    with (
        serving(model, folder, "--store", str(folder / "store.db")) as served,
        browsing(chromium, folder / "profile") as page,
    ):
        until_ready(served)

        def post(path, body):
            status, text = ask(served.port, path, json.dumps(body).encode())
            assert status == 200, text
            return json.loads(text)

        post("/v1/score", {"messages": MESSAGES, "explain": True})
        post("/v1/approvals", {"reply": "Sorry!", "message_id": "a-1", "by": "Mia"})
        edited = post("/v1/approvals", {"reply": "Sorry for that!", "message_id": "a-2", "by": "Mia"})
        post(f"/v1/approvals/{edited['id']}", {"decision": "edit", "reply": "Sorry, Jo!", "by": "Lea"})
        for text in ("too late", "too early"):
            one = post("/v1/policy/suggestions", {"rule": "critical-matter", "text": text, "message_id": "a-1"})
        post(f"/v1/policy/suggestions/{one['id']}", {"decision": "take", "note": "yes"})
        post("/v1/cases/a-2/done", {})
        post("/v1/cases/a-1/assign", {"assignee": "x" * 80})
        page.call("Emulation.setDeviceMetricsOverride", width=1280, height=900, deviceScaleFactor=1, mobile=False)
        page.open(f"http://127.0.0.1:{served.port}/")
        console = Console(page, f"http://127.0.0.1:{served.port}/")
        console.text(".queue li")
        yield console


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_no_fault(desk, address, dark):
    desk.go(address, PAGES[address])
    desk.run("new Promise((done) => setTimeout(done, 300))")  # cards that ask the service for more have come
    assert axe_faults(desk.page, dark=dark) == []


def test_axe_finds_no_fault_on_a_tried_draft_and_on_an_open_form_of_the_map(desk):
    desk.go("#/draft?case=a-1", "Try a draft")
    desk.click("#draft-form button[type=submit]")
    desk.until("document.querySelector('.beside .card')")
    assert axe_faults(desk.page) == []
    desk.go("#/policy", "Policy")
    rule = "document.querySelector('.map').shadowRoot.getElementById('rule-critical-matter')"
    desk.until(f"{rule}?.querySelector('.suggest button')")
    desk.run(f"{rule}.querySelector('.suggest button').click()")
    desk.until(f"{rule}.querySelector('textarea')")
    assert axe_faults(desk.page) == []


@pytest.fixture
def phone(desk):
    """The console on a screen of 390 to 844 pixels."""
    desk.page.call("Emulation.setDeviceMetricsOverride", width=390, height=844, deviceScaleFactor=1, mobile=True)
    yield desk
    desk.page.call("Emulation.setDeviceMetricsOverride", width=1280, height=900, deviceScaleFactor=1, mobile=False)


def test_no_page_is_wider_than_a_phone(phone):
    wide = {}
    for address, title in PAGES.items():
        phone.go(address, title)
        phone.run("new Promise((done) => setTimeout(done, 100))")  # cards that ask the service for more have come
        wide[address] = phone.run("document.documentElement.scrollWidth")
    assert {address: width for address, width in wide.items() if width > 390} == {}


def test_on_a_phone_every_page_of_the_navigation_is_in_sight_and_the_first_case_is_on_the_first_screen(phone):
    phone.go("#/queue", "Queue")
    ends = phone.run("[...document.querySelectorAll('.top nav a')].map((a) => a.getBoundingClientRect().right)")
    assert len(ends) == 9
    assert max(ends) <= 390
    assert phone.run("document.querySelector('a.open').getBoundingClientRect().top") < 600


def test_arabic_begins_at_the_right(desk):
    desk.go("#/case/a-4", "Case")
    gap = desk.run("""(() => {
      const text = document.querySelector('.thread .last .quoted'), first = document.createRange();
      const letters = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      while (letters.nextNode() && !letters.currentNode.data); // before a phrase that is marked stands an empty text
      first.setStart(letters.currentNode, 0);
      first.setEnd(letters.currentNode, 1);
      return text.getBoundingClientRect().right - first.getBoundingClientRect().right;
    })()""")
    assert abs(gap) < 2


def test_on_a_small_laptop_what_the_customer_wrote_is_on_the_first_screen(desk):
    desk.page.call("Emulation.setDeviceMetricsOverride", width=1280, height=720, deviceScaleFactor=1, mobile=False)
    desk.go("#/case/a-3", "Case")
    for one in (".thread .last .quoted", ".route h2"):
        assert desk.run(f"document.querySelector('{one}').getBoundingClientRect().bottom") < 500
    desk.page.call("Emulation.setDeviceMetricsOverride", width=1280, height=900, deviceScaleFactor=1, mobile=False)


def test_axe_finds_a_fault_where_there_is_one(desk):
    desk.go("#/queue", "Queue")
    desk.run("document.getElementById('page').append(document.createElement('input'))")
    assert [fault.partition(":")[0] for fault in axe_faults(desk.page)] == ["label"]
