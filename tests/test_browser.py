"""The console in a real browser: it shows the route, complains of nothing and asks its own server alone."""

import json
import os
import shutil

import pytest
from chromium import browsing
from served import serving, until_ready

pytestmark = pytest.mark.slow
MARKUP = "<img src='http://elsewhere.example/x' onerror='alert(1)'>"
MESSAGE = f"Third time I ask. My card is 4111 1111 1111 1111 and I want to speak to your manager. 😡 {MARKUP}"
# `result` is filled once the answer is there.
ASK = """new Promise((done, fail) => {
  const answered = new MutationObserver(() => done(document.getElementById("result").innerText));
  answered.observe(document.getElementById("result"), { childList: true });
  document.getElementById("text").value = %s;
  document.getElementById("score").click();
  setTimeout(() => fail("no answer"), 60000);
})"""


@pytest.fixture(scope="module")
def chromium():
    """Where Chromium is; CI has installed it."""
    path = shutil.which("chromium")
    if path is None and os.environ.get("CI") != "true":
        pytest.skip("needs Chromium, as of Debian: apt-get install chromium")
    assert path, "CI has no chromium: .ci/run installs it"
    return path


@pytest.fixture(scope="module")
def visit(tiny_model, chromium, tmp_path_factory):
    """A visit to the page: its address, what it showed of a message, and the page itself."""
    folder = tmp_path_factory.mktemp("visit")
    with serving(tiny_model, folder) as served, browsing(chromium, folder / "profile") as page:
        until_ready(served)
        address = f"http://127.0.0.1:{served.port}/"
        page.open(address)
        yield address, page.run(ASK % json.dumps(MESSAGE)), page


def test_a_message_that_is_pasted_is_routed(visit):
    _, shown, _ = visit
    assert shown.startswith("Level 3: ")
    assert "4111 1111 1111 1111card" in shown.replace("\n", "")  # the number, and beside it what it is


def test_the_page_says_which_model_answers(visit):
    _, _, page = visit
    assert "escalml" in page.run("document.getElementById('model').innerText")


def test_what_a_customer_wrote_is_text_on_the_page(visit):
    _, shown, page = visit
    assert MARKUP in shown
    assert page.run("document.querySelectorAll('main img').length") == 0
    assert page.told("Page.javascriptDialogOpening") == []


def test_the_browser_complains_of_nothing(visit):
    _, _, page = visit
    assert page.told("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded") == []


def test_the_page_asks_its_own_server_alone(visit):
    address, _, page = visit
    asked = [request["request"]["url"] for request in page.told("Network.requestWillBeSent")]
    assert {f"{address}{name}" for name in ("", "console.js", "console.css", "v1/score", "v1/model")} <= set(asked)
    assert [url for url in asked if not url.startswith(address)] == []
