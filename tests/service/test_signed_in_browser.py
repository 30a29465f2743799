"""Signing in with a real browser: once for all tabs, by a key or through a proxy; each role sees what it may do."""

import json
import urllib.request
from types import SimpleNamespace

import pytest

from chromium import browsing
from desk_page import Console
from escalml.store.api_keys import create_key
from fake_proxy import SIGN_IN, proxy_before
from routing_cases import NOW
from served import ask, serving, until_ready

pytestmark = pytest.mark.slow
PEOPLE = {
    "mia": ("mia@example.com", "support"),
    "omar": ("omar@example.com", "leads"),
    "eve": ("eve@example.com", "kitchen"),
    "sam": ("sam@example.com", "press"),
}
SETTINGS = """
trusted_proxies: [127.0.0.1]
groups: {support: agent, leads: approver, press: score}
"""
SHOWN = "[...document.querySelectorAll('nav a[data-page]')].filter((one) => !one.hidden).map((one) => one.innerText)"
ALL_PAGES = ["Queue", "Alerts", "Approvals", "Try", "Practice", "Reports", "Model", "Policy", "Helpdesks"]


@pytest.fixture(scope="module")
def served(tiny_model, tmp_path_factory, chromium):
    """A service whose callers come through a proxy or have a key; one reply waits, asked for by omar."""
    folder = tmp_path_factory.mktemp("signed-in")
    (folder / "sign_in.yaml").write_text(SETTINGS)
    key = create_key(folder / "keys.json", "leo", "agent", now=NOW)
    options = ("--keys", str(folder / "keys.json"), "--store", str(folder / "store.db"))
    with serving(tiny_model, folder, *options, "--sign-in", str(folder / "sign_in.yaml")) as served:
        until_ready(served)
        with proxy_before(served.port, PEOPLE) as proxy:
            told = {"messages": [{"id": "t-1", "text": "You charged me twice."}]}
            assert through(proxy, "omar", "/v1/score", told)["results"]
            through(proxy, "omar", "/v1/approvals", {"reply": "So sorry.", "message_id": "t-1"})
            yield SimpleNamespace(port=served.port, proxy=proxy, key=key)


def through(proxy, person, path, body):
    """What the service answers to somebody through the proxy, as their own page would ask."""
    headers = {"Cookie": f"_fake_oauth2_proxy={person}", "Content-Type": "application/json"}
    headers["Accept"] = "application/json"
    request = urllib.request.Request(proxy + path, json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.loads(answer.read())


@pytest.fixture(scope="module")
def browser(served, tmp_path_factory, chromium):
    with browsing(chromium, tmp_path_factory.mktemp("browser") / "profile") as page:
        yield page


@pytest.fixture
def page(browser):
    """A browser in which nobody is signed in."""
    browser.call("Network.clearBrowserCookies")
    browser.events.clear()
    return browser


def console(page, address):
    page.open(f"{address}/")
    return Console(page, f"{address}/")


def by_proxy(page, served, person):
    page.open(f"{served.proxy}{SIGN_IN}{person}")
    return Console(page, f"{served.proxy}/")


def refusals(page):
    """Calls that were refused: nothing that is shown may end like that."""
    return [one["response"]["url"] for one in page.told("Network.responseReceived") if one["response"]["status"] == 403]


def test_a_key_signs_in_once_for_all_tabs_and_a_sign_out_ends_it_in_all(page, served):
    desk = console(page, f"http://127.0.0.1:{served.port}")
    desk.until("document.querySelector('#key[open]')")
    desk.run(f"document.getElementById('key-value').value = '{served.key}'")
    desk.click("#key button[type=submit]")
    desk.text(".queue li")
    assert (
        desk.run("document.cookie + JSON.stringify({...sessionStorage}) + JSON.stringify({...localStorage})") == "{}{}"
    )
    second = console(page.tab(), f"http://127.0.0.1:{served.port}")
    second.text(".queue li")
    assert second.run("document.querySelector('#key[open]')") is None
    assert second.text("#who") == "Signed in as leo, with the role agent."
    second.click("#sign-out")
    second.until("document.querySelector('#key[open]')")
    page.call("Page.bringToFront")  # nothing is drawn in a tab behind another
    desk.press("r")
    desk.until("document.querySelector('#key[open]')?.innerText.includes('Your session is over')")


def test_an_agent_through_the_proxy_is_asked_for_nothing_and_offered_nothing_that_is_refused(page, served):
    desk = by_proxy(page, served, "mia")
    desk.text(".queue li")
    assert desk.run(SHOWN) == ALL_PAGES
    assert desk.text("#show-you") == "mia"
    desk.go("#/approvals", "Approvals")
    assert "Whoever has the role of an approver decides." in desk.text("li.approval")
    assert desk.run("document.querySelectorAll('li.approval button').length") == 0
    for address, title in (("#/policy", "Policy"), ("#/suggestions", "Suggested"), ("#/case/t-1", "Case")):
        desk.go(address, title)
    desk.until("document.getElementById('acknowledge')")
    assert refusals(page) == []


def test_an_approver_may_return_what_they_have_asked_for_but_is_not_offered_to_approve_it(page, served):
    desk = by_proxy(page, served, "omar")
    desk.text(".queue li")
    desk.go("#/approvals", "Approvals")
    desk.text("li.approval button")
    assert desk.run("[...document.querySelectorAll('li.approval button')].map((one) => one.innerText)") == ["Return"]
    assert refusals(page) == []


def test_what_a_person_does_stands_under_the_name_that_the_proxy_gave(page, served):
    desk = by_proxy(page, served, "mia")
    desk.text(".queue li")
    desk.go("#/case/t-1", "Case")
    desk.click_on("Take it")
    desk.until("document.querySelector('.head .about').innerText.includes('with mia')")
    assert "mia, mia@example.com" in desk.text(".history li")


def test_who_may_only_score_sees_two_pages(page, served):
    desk = by_proxy(page, served, "sam")
    desk.until("document.title.startsWith('Try')")
    assert desk.run(SHOWN) == ["Try", "Model"]
    desk.run("location.hash = '#/queue'")
    assert "Your role shows no cases" in desk.text(".fault")
    assert refusals(page) == []


def test_who_is_in_no_group_is_told_so_and_can_sign_out_at_the_proxy(page, served):
    desk = by_proxy(page, served, "eve")
    assert "You are signed in as eve, but none of your groups may use this desk." in desk.text(".fault")
    assert desk.run(SHOWN) == []
    desk.click_on("Sign out")
    desk.until("document.title === 'Sign in'")
    assert refusals(page) == []


def test_a_sign_in_that_has_ended_at_the_proxy_is_said_in_words(page, served):
    desk = by_proxy(page, served, "mia")
    desk.text(".queue li")
    page.call("Network.clearBrowserCookies")
    desk.press("r")
    assert "Your sign-in has ended" in desk.text(".counts .fault")


def test_what_a_browser_claims_of_itself_is_not_believed(served):
    status, _ = ask(served.port, "/v1/queue")
    assert status == 401
    headers = {"X-Forwarded-For": "203.0.113.9", "Cookie": "_fake_oauth2_proxy=eve", "X-Forwarded-Groups": "leads"}
    request = urllib.request.Request(f"{served.proxy}/v1/session", headers=headers)
    with urllib.request.urlopen(request) as answer:
        assert json.loads(answer.read())["scope"] is None
