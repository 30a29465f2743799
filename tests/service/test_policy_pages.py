"""The pages around the policy in a real browser: drafts, suggestions that reach an owner, cases routed again."""

import json

import pytest

from chromium import browsing
from desk_page import Console
from escalml.assets import asset
from served import serving, until_ready

pytestmark = pytest.mark.slow
SHIPPED = asset("serving/policy.yaml").read_text(encoding="utf-8")
SAVED = "then: {level: 1, tier: 1, priority: low, actions: [saved_reply]}"  # of common-question
DRAFT = SHIPPED.replace(SAVED, SAVED.replace("level: 1", "level: 2")).replace('"2026-11-29"', '"next"')
MESSAGES = [{"id": "t-1", "text": "How do I change the language?", "channel": "email"}]


class Desk(Console):
    """The console, and what people do in it."""

    def fill(self, selector, text):
        self.until(f"document.querySelector({json.dumps(selector)})")
        self.run(
            f"(() => {{ const field = document.querySelector({json.dumps(selector)}); "
            f"field.value = {json.dumps(text)}; field.dispatchEvent(new Event('input')); }})()"
        )


@pytest.fixture(scope="module")
def desk(tiny_model, tmp_path_factory, chromium):
    """A console of a service with one case and a policy whose levels and one team have names of their own."""
    folder = tmp_path_factory.mktemp("policies")
    policy = folder / "policy.yaml"
    named = SHIPPED.replace("1: {team: front_line}", "1: {team: front_line, name: Service point}")
    policy.write_text(named.replace("# team_names: {front_line", "team_names: {front_line"), encoding="utf-8")
    options = ("--store", str(folder / "store.db"), "--policy", str(policy))
    with serving(tiny_model, folder, *options) as served, browsing(chromium, folder / "profile") as page:
        until_ready(served)
        desk = Desk(page, f"http://127.0.0.1:{served.port}/")
        desk.policy = policy
        desk.api("/v1/score", {"messages": MESSAGES, "explain": True})
        page.open(desk.address)
        desk.text(".queue li")
        yield desk


def test_levels_and_teams_are_called_as_the_policy_says(desk):
    desk.go("#/queue", "Queue")
    assert "1: Service point" in desk.text("#queue-level")
    assert "First line" in desk.text("#queue-team")


def test_a_draft_stands_beside_the_policy_in_use_with_the_log_of_its_rules(desk):
    desk.go("#/draft?case=t-1", "Try a draft")
    assert desk.run("document.getElementById('draft-message').value") == MESSAGES[0]["text"]
    desk.fill("#draft-policy", DRAFT)
    desk.click("#draft-form button[type=submit]")
    said = desk.until(
        "document.querySelectorAll('.beside .card').length === 2 && document.getElementById('tried').innerText"
    )
    assert "Draft: policy next" in said
    assert "They differ in:" in said
    assert "rules that do not hold" in said
    desk.fill("#draft-policy", DRAFT.replace("alarms: press}", "alarms: pres}"))
    desk.click("#draft-form button[type=submit]")
    assert "did you mean 'press'?" in desk.until("document.querySelector('#tried .fault')?.innerText")
    desk.page.reload()
    assert desk.until("document.getElementById('draft-policy')?.value.includes('alarms: pres}')")


def test_a_suggestion_beside_a_rule_reaches_its_owners_list_with_the_case(desk):
    desk.go("#/policy?case=t-1", "Policy")
    shadow = "document.querySelector('.map').shadowRoot"
    rule = f"{shadow}.getElementById('rule-critical-matter')"
    desk.until(f"{rule}?.querySelector('.suggest button')")
    desk.run(f"{rule}.querySelector('.suggest button').click()")
    desk.until(f"{rule}.querySelector('textarea')")
    assert desk.run(f"{rule}.querySelector('input').value") == "t-1"
    desk.run(f"{rule}.querySelector('textarea').value = 'an hour is too long'")
    desk.run(f"{rule}.querySelector('button[type=submit]').click()")
    assert "Sent to supervisors." in desk.until(
        "document.getElementById('toast').innerText.includes('Sent') && document.getElementById('toast').innerText"
    )
    desk.go("#/suggestions?owner=supervisors", "Suggested changes")
    shown = desk.text(".stack li")
    assert ("an hour is too long" in shown, "critical matter" in shown, "case t-1" in shown) == (True, True, True)
    desk.click_on("Take it")
    assert desk.until("document.querySelector('.settled')?.innerText") == "Taken."
    assert desk.api("/v1/policy/suggestions")["total"] == 0


def test_after_a_new_policy_has_gone_live_open_cases_are_offered_to_be_routed_again(desk):
    desk.go("#/policy", "Policy")
    assert desk.run("document.getElementById('again').childElementCount") == 0
    desk.policy.write_text(DRAFT, encoding="utf-8")
    for _ in range(600):
        if desk.api("/v1/model")["policy_version"] == "next":
            break
        desk.page.run("new Promise((done) => setTimeout(done, 100))")
    assert desk.api("/v1/cases/t-1")["item"]["level"] == 1
    desk.go("#/queue", "Queue")
    desk.go("#/policy", "Policy")
    assert "One open case was routed by another policy than next." in desk.text("#again .card")
    assert desk.api("/v1/cases/t-1")["item"]["level"] == 1  # so far it was only a dry run
    desk.click_on("Route it again")
    desk.until("document.getElementById('again').childElementCount === 0")
    assert desk.api("/v1/cases/t-1")["item"]["level"] == 2
    desk.go("#/case/t-1", "Case")
    assert "Routed again by another policy" in desk.text(".history")


def test_the_browser_complained_of_nothing(desk):
    assert desk.page.told("Runtime.exceptionThrown") == []
