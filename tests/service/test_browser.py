"""The console in a real browser, from the key to the approved reply; it complains of nothing and asks nobody else."""

import json
import shutil
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlencode

import pytest

from chromium import browsing
from desk_page import Console
from escalml.assets import asset
from escalml.store.api_keys import create_key
from served import serving, until_ready

pytestmark = pytest.mark.slow
NOW = datetime.now(UTC)
MARKUP = "<img src='http://elsewhere.example/x' onerror='alert(1)'>"
ANGRY = f"Third time I ask. My card is 4111 1111 1111 1111 and I want to speak to your manager. 😡 {MARKUP}"
THREAD = [
    {"role": "customer", "text": "My router is dead."},
    {"role": "agent", "text": "We will call you tomorrow."},
]
CARE = (
    "My mother is 84, has dementia and is in a wheelchair after her stroke in hospital. She is on oxygen and needs her "
    "medication, and her carer says the power is off."
)
ID = "shop/7 ä"  # an id may hold anything
MESSAGES = [
    {"id": ID, "text": ANGRY, "thread": THREAD, "channel": "social", "sent_at": (NOW - timedelta(hours=9)).isoformat()},
    {"id": "t-2", "text": "How do I change the language?", "sent_at": NOW.isoformat()},
    {"id": "t-3", "text": "You charged me twice.", "sent_at": (NOW - timedelta(minutes=5)).isoformat()},
]
PAGES = {"#/queue": "Queue", f"#/case/{quote(ID, safe='')}": "Case", "#/approvals": "Approvals", "#/try": "Try"}
PAGES |= {"#/model": "Model", "#/policy": "Policy", "#/alerts": "Alerts"}
CASE = next(address for address in PAGES if "case" in address)


@pytest.fixture(scope="module")
def model(tiny_model, tmp_path_factory):
    """A model with figures, which are another's."""
    folder = shutil.copytree(tiny_model, tmp_path_factory.mktemp("measured") / "model")
    shutil.copy(asset("models/champion/evaluation.json"), folder)
    return folder


@pytest.fixture(scope="module")
def one_person_asks_and_approves():
    """There is one key here, and so no second pair of eyes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ESCALML_FOUR_EYES", "0")
        yield


@pytest.fixture(scope="module")
def desk(model, chromium, tmp_path_factory, one_person_asks_and_approves):
    """A console of a service with three cases, which one has entered with a key, after a wrong one."""
    folder = tmp_path_factory.mktemp("visit")
    key = create_key(folder / "keys.json", "mia", "approver", now=NOW)
    options = ("--keys", str(folder / "keys.json"), "--store", str(folder / "store.db"))
    with serving(model, folder, *options) as served, browsing(chromium, folder / "profile") as page:
        until_ready(served)
        desk = Console(page, f"http://127.0.0.1:{served.port}/", key)
        desk.api("/v1/score", {"messages": MESSAGES, "explain": True})
        page.open(desk.address)
        desk.asked = [desk.text("#key[open] #key-why")]
        for one in ("escalml_wrong", key):
            desk.run(f"document.getElementById('key-value').value = '{one}'")
            desk.click("#key button[type=submit]")
            if one != key:
                desk.asked.append(desk.until("document.getElementById('key-why').innerText.includes('not taken')"))
        desk.text(".queue li")
        yield desk


@pytest.fixture
def case(desk):
    """The page of the angry customer's case."""
    desk.go("#/approvals", "Approvals")
    desk.go(CASE, "Case")
    return desk


def test_a_key_is_asked_for_and_a_wrong_one_again(desk):
    assert desk.asked == ["This service asks for a key. Whoever runs it has one for you.", True]
    assert desk.run("Object.keys(localStorage).length") == 0
    assert desk.run("document.getElementById('sign-out').hidden") is False


def test_the_queue_begins_with_the_overdue_case_and_the_keyboard_opens_it(desk):
    desk.go("#/queue", "Queue")
    assert "overdue" in desk.text(".queue li:first-child .due")
    for key in "jjk":
        desk.press(key)
    desk.press("Enter")
    desk.until(f"document.title.endsWith({json.dumps(f'Case {ID} · escalml')})")
    assert desk.run("document.activeElement.tagName") == "H1"


def test_a_refresh_loses_neither_focus_nor_row(desk):
    desk.go("#/queue", "Queue")
    desk.run("document.querySelector('a[data-id=t-2]').focus(), document.activeElement.parentNode.id = 'old'")
    desk.press("r")
    desk.until("!document.getElementById('old')")
    assert desk.run("document.activeElement.dataset.id") == "t-2"


def test_a_case_is_done_by_a_key_and_opened_again_by_another(desk):
    desk.go("#/queue", "Queue")
    desk.run("document.querySelector('a[data-id=t-2]').focus()")
    desk.press("e")
    desk.until("!document.querySelector('a[data-id=t-2]') && document.getElementById('undo')")
    assert desk.api("/v1/decisions/t-2")["status"] == "done"
    desk.press("z")
    desk.until("document.querySelector('a[data-id=t-2]')")
    assert desk.api("/v1/decisions/t-2")["status"] == "open"


def test_a_search_narrows_the_queue_and_stands_in_the_address(desk):
    desk.go("#/queue", "Queue")
    desk.press("/")
    desk.press("3")
    desk.until("document.querySelectorAll('.queue > li').length === 1")
    assert desk.run("document.activeElement.id + location.hash") == "queue-q#/queue?q=3"


SHOWN = "[...document.querySelectorAll('.queue > li a.open')].map((one) => one.dataset.id)"


def test_words_filters_and_an_order_are_saved_as_a_view(desk):
    desk.go("#/approvals", "Approvals")
    desk.go("#/queue?q=%22charged+me%22&channel=other&order=risk", "Queue")
    assert desk.run(SHOWN) == ["t-3"]
    desk.run("document.getElementById('view-name').value = 'Double charges'")
    desk.click("#view-save")
    assert desk.text(".views .chips a") == "Double charges"
    desk.go("#/queue", "Queue")
    desk.click(".views .chips a")
    desk.until(f"({SHOWN}).join() === 't-3' && document.getElementById('queue-q').value === '\"charged me\"'")
    desk.click(".views .chips button")
    desk.until("!document.querySelector('.views .chips')")
    desk.go("#/queue", "Queue")


def test_several_cases_are_marked_as_done_at_once_and_that_is_taken_back(desk):
    desk.go("#/approvals", "Approvals")
    desk.go("#/queue", "Queue")
    before = desk.run(SHOWN)
    for name in ("t-2", "t-3"):
        desk.click(f"input.choose[data-id={name}]")
    assert "2 cases chosen" in desk.text(".bulk")
    desk.click("#bulk-done")
    desk.until(f"!({SHOWN}).includes('t-2') && !({SHOWN}).includes('t-3')")
    desk.click("#undo")
    desk.until(f"({SHOWN}).length === {len(before)}")
    assert desk.run(SHOWN) == before


def test_no_row_moves_under_the_focus_until_one_asks_for_it(desk):
    desk.go("#/approvals", "Approvals")
    desk.go("#/queue", "Queue")
    before = desk.run(SHOWN)
    desk.run("document.querySelector('.queue > li .why-here').open = true")
    desk.run(f"document.querySelector('input.choose[data-id={before[-1]}]').focus()")
    desk.api("/v1/score", {"messages": [{"id": "t-new", "text": "Gas! I smell gas in the kitchen."}]})
    desk.api("/v1/decisions/t-new")
    desk.run("document.dispatchEvent(new Event('visibilitychange'))")  # as if one came back to the tab
    desk.until("document.getElementById('changed')")
    assert desk.run(SHOWN) == before
    desk.run("document.getElementById('changed').click()")
    desk.until(f"({SHOWN}).includes('t-new')")
    assert desk.run("document.querySelector('.queue > li .why-here[open]') !== null")
    desk.api("/v1/decisions/t-new/done", {})
    desk.press("r")
    desk.until(f"!({SHOWN}).includes('t-new')")


def test_a_row_says_why_it_stands_there(desk):
    desk.go("#/approvals", "Approvals")
    desk.go("#/queue", "Queue")
    desk.click(".queue > li .why-here summary")
    shown = desk.text(".queue > li .why-here")
    assert "It is overdue, and so before all that is not." in shown
    item = desk.api("/v1/cases")["items"][0]
    assert f"Score {item['queue_score'] * 100:.1f}" in shown


def test_a_label_is_corrected_by_a_click_and_the_correction_taken_back(case):
    path = f"/v1/decisions/{quote(ID, safe='')}"
    case.click("[data-field=severity] [data-label=critical]")
    case.until("document.querySelector('[data-field=severity] .corrected button')")
    assert case.api(path)["labels"] == {"severity": "critical"}
    case.click("[data-field=severity] .corrected button")
    case.until("!document.querySelector('[data-field=severity] .corrected button')")
    assert case.api(path)["labels"] == {}


def test_what_the_model_said_can_be_called_right_at_once(case):
    said = case.api(f"/v1/decisions/{quote(ID, safe='')}")["result"]
    case.click_on("All of it is right")
    case.until("document.querySelectorAll('.corrected button').length >= 6")
    labels = case.api(f"/v1/decisions/{quote(ID, safe='')}")["labels"]
    assert (labels["severity"], labels["escalated"]) == (said["severity"]["level"], said["escalation"]["likely"])
    assert sorted(labels["privacy"]) == sorted(said["privacy"]["categories"])


def test_a_case_shows_the_risk_after_each_message_of_the_customer(case):
    assert case.run("document.querySelectorAll('svg.risk circle').length") == 2
    turns = case.api(f"/v1/decisions/{quote(ID, safe='')}/risk")["turns"]
    shown = case.run("document.querySelector('svg.risk').getAttribute('aria-label')").replace("\u00a0", " ")
    assert shown.endswith(f"{turns[0]['probability']:.0%}, then {turns[1]['probability']:.0%}.".replace("%", " %"))


def test_a_reply_is_checked_handed_over_and_approved(case):
    case.run("document.getElementById('draft').value = 'No.', document.getElementById('draft-days').value = 3")
    case.click("#reply button[type=submit]")
    assert "Answers what was asked" in case.text(".checklist .fail")
    case.click_on("Ask for approval")
    case.click("#verdict a")
    case.click_on("Approve")
    case.text(".settled")
    assert case.text(".counts") == "0 waiting"
    (approval,) = case.api("/v1/approvals?status=decided")["items"]
    assert (approval["reply"], approval["status"], approval["message_id"]) == ("No.", "approved", ID)


def test_a_case_that_was_posted_again_shows_its_versions_and_what_it_stands_on(desk):
    desk.api("/v1/score", {"messages": [{"id": "t-9", "text": "You charged me twice, call my lawyer."}]})
    desk.api("/v1/score", {"messages": [{"id": "t-9", "text": "All is well, thank you."}]})
    desk.go("#/case/t-9", "Case")
    shown = desk.run("document.getElementById('page').innerText")
    assert "Posted 2 times" in shown
    assert shown.count("The case stands on this") == 1
    assert shown.count("You charged me twice") >= 2


def talk(desk, name, *texts):
    """A conversation of its own, one message after the other; its page."""
    for n, text in enumerate(texts, start=1):
        message = {"id": f"{name}-{n}", "conversation_id": name, "text": text, "sent_at": NOW.isoformat()}
        desk.api("/v1/score", {"messages": [message]})
        desk.api(f"/v1/decisions/{name}-{n}")
    desk.go("#/queue", "Queue")
    desk.go(f"#/case/{name}-1", "Case")
    return lambda: desk.api(f"/v1/cases/{name}-1")


def history(desk):
    return desk.run("[...document.querySelectorAll('.history b')].map((one) => one.innerText)")


def choose(desk, field, value):
    """Choose from a list as a person does."""
    desk.until(f"document.getElementById('{field}')")
    script = f"(list => (list.value = {value}, list.dispatchEvent(new Event('change'))))"
    desk.run(f"{script}(document.getElementById('{field}'))")


def test_a_conversation_is_one_row_and_one_page_with_its_whole_thread(desk):
    talk(desk, "parcel", "Where is my parcel?", "Still no parcel, and nobody answers.")
    assert desk.run("[...document.querySelectorAll('.thread .quoted')].map((one) => one.innerText)") == [
        "Where is my parcel?",
        "Still no parcel, and nobody answers.",
    ]
    assert history(desk) == ["Another message came", "Case opened"]
    desk.go("#/queue", "Queue")
    assert "2 messages" in desk.text("li:has(a[data-id=parcel-1]) .about")
    assert desk.run("document.querySelector('a[data-id=parcel-2]')") is None


def test_a_correction_routes_the_case_on_its_page_at_once(desk):
    case = talk(desk, "hurt", "How do I change the language?")
    desk.click("[data-field=severity] [data-label=critical]")
    shown = desk.until("document.querySelector('.route')?.innerText.includes('Corrected by mia') && "
                       "document.querySelector('.route').innerText")  # fmt: skip
    assert (case()["route"]["team"], shown.splitlines()[0]) == ("supervisors", "Level 3: supervisors")
    assert "the model said: severity" in shown
    desk.click("#undo-last")
    desk.until("!document.querySelector('.route').innerText.includes('Corrected by')")
    assert (case()["route"]["level"], case()["decision"]["labels"]) == (1, {})


def test_a_case_is_acknowledged_and_that_taken_back(desk):
    case = talk(desk, "ack", "How do I change my name?")
    desk.click("#acknowledge")
    desk.until("document.querySelector('.head .about').innerText.startsWith('Active escalation')")
    assert case()["decision"]["labels"] == {"escalated": True}
    assert "Training learns" in desk.text("#toast")
    desk.press("z")
    desk.until("!document.querySelector('.head .about').innerText.startsWith('Active escalation')")
    assert case()["decision"]["labels"] == {}


def test_level_team_and_assignee_are_set_by_hand_and_stand_in_the_history(desk):
    case = talk(desk, "hand", "How do I change my street?")
    choose(desk, "set-level", "'3'")
    desk.click("#set-route")
    desk.until("document.querySelector('.route h2').innerText === 'Level 3: supervisors'")
    choose(desk, "set-team", "'sales'")
    desk.click("#set-route")
    desk.until("document.querySelector('.route h2').innerText === 'Level 3: sales'")
    desk.run("document.getElementById('assignee').value = 'Omar'")
    desk.click_on("Assign")
    desk.until("document.querySelector('.head .about').innerText.includes('with Omar')")
    assert history(desk) == ["Assigned", "Set by hand", "Set by hand", "Case opened"]
    assert case()["item"]["by_hand"] == ["level", "team"]


def test_a_snoozed_case_leaves_the_queue_and_is_found_among_the_snoozed(desk):
    talk(desk, "nap", "How do I change my picture?")
    choose(desk, "snooze", "list.options[1].value")
    desk.click_on("Snooze")
    desk.until("document.querySelector('.history b').innerText === 'Snoozed'")
    desk.go("#/queue", "Queue")
    assert desk.run("document.querySelector('a[data-id=nap-1]')") is None
    choose(desk, "queue-status", "'snoozed'")
    assert "snoozed until" in desk.text("li:has(a[data-id=nap-1]) .chips")


def test_a_lane_shows_its_cases_alone(desk):
    desk.go("#/queue", "Queue")
    desk.click(".lane:nth-child(2)")
    desk.until("location.hash === '#/queue?lane=requested' && document.querySelector('.lane[aria-pressed=true]')")
    shown = desk.run("[...document.querySelectorAll('.queue a')].map((one) => one.dataset.id)")
    assert shown == [item["id"] for item in desk.api("/v1/cases?lane=requested")["items"]]
    assert ID in shown
    desk.click(".lane:nth-child(2)")
    desk.until("location.hash === '#/queue'")


def test_the_next_best_action_stands_on_top_until_the_case_is_done_and_then_the_next_case(desk):
    talk(desk, "calm", "How do I change my address?")
    assert desk.text("#next").startswith("Next: Answer within 4")
    desk.press("e")
    desk.until(
        "document.activeElement.id === 'next-case' || document.getElementById('done').innerText === 'Open again'"
    )
    assert desk.run("document.getElementById('next')") is None
    assert desk.run("document.querySelectorAll('.route .late, .route.critical').length") == 0


def test_a_draft_outlives_a_reload(desk):
    desk.go("#/case/t-3", "Case")
    desk.until("document.getElementById('draft')")
    draft = "(box => (box.value = 'So sorry', box.dispatchEvent(new Event('input'))))"
    desk.run(f"{draft}(document.getElementById('draft'))")
    desk.page.reload()
    assert desk.until("document.getElementById('draft')?.value") == "So sorry"


def test_who_decides_sees_the_draft_as_written_and_what_they_change_of_it(desk):
    asked = desk.api("/v1/approvals", {"reply": "Your card 4111 1111 1111 1111 is fine."})
    desk.go("#/queue", "Queue")
    desk.go("#/approvals", "Approvals")
    card = f"document.querySelector('[data-id=\"{asked['id']}\"]')"
    desk.until(f"{card}?.innerText.includes('4111 1111 1111 1111')")
    desk.run(f"[...{card}.querySelectorAll('button')].find((one) => one.textContent === 'Edit').click()")
    desk.run(f"{card}.querySelector('textarea').value = 'Your card is safe.'")
    desk.run(f"{card}.querySelector('textarea').dispatchEvent(new Event('input'))")
    assert desk.until(f"{card}.querySelector('.changes ins')?.textContent") == "safe."
    assert "4111" in desk.run(f"[...{card}.querySelectorAll('.changes del')].map((one) => one.textContent).join(' ')")
    desk.run(f"{card}.querySelector('form').requestSubmit()")
    assert desk.until(f"{card}.querySelector('.say blockquote')?.textContent") == "Your card is safe."
    (kept,) = [one for one in desk.api("/v1/approvals?status=decided")["items"] if one["id"] == asked["id"]]
    assert (kept["status"], "4111" in str(kept)) == ("edited", False)


def test_approvals_have_pages(desk):
    for n in range(51):
        desk.api("/v1/approvals", {"reply": f"Sorry {n}"})
    desk.go("#/queue", "Queue")
    desk.go("#/approvals", "Approvals")
    assert desk.text(".counts") == "51 waiting"
    desk.click_on("Further down")
    desk.until("document.querySelectorAll('li.approval').length === 1")
    assert "51 to 51 of 51" in desk.text(".pager")


def test_a_rule_of_a_case_leads_to_its_place_in_the_policy(case):
    address = case.run("document.querySelector('a[href^=\"#/policy/\"]').hash")
    rule, about = address.removeprefix("#/policy/").split("?")
    assert about == urlencode({"case": ID})  # a change that is suggested there names the case
    case.go(address, "Policy")
    assert case.until("document.querySelector('.map')?.shadowRoot.querySelector('.here')?.id") == f"rule-{rule}"
    assert (
        case.run("getComputedStyle(document.querySelector('.map').shadowRoot.querySelector('.here')).display") == "grid"
    )


def test_the_page_of_the_policy_has_one_main_part(desk):
    desk.go("#/policy", "Policy")
    assert desk.run("document.querySelector('.map').shadowRoot.querySelector('h2').textContent")
    assert desk.run("document.querySelector('.map').shadowRoot.querySelectorAll('main').length") == 0


def test_the_model_page_shows_what_was_measured(desk):
    desk.go("#/model", "Model")
    assert desk.run("document.querySelectorAll('svg.reliability circle').length") == 10
    desk.click("#capacity-30")
    measured = json.loads(asset("models/champion/evaluation.json").read_text())[0]["models"]["model"]
    found = f"{measured['escalated/recall_at_30']['value']:.0%}".replace("%", "\u00a0%")
    assert found in desk.run("document.querySelector('#main .verdict').textContent")


def test_a_message_that_is_pasted_is_routed(desk):
    desk.go("#/try", "Try")
    desk.run(f"document.getElementById('text').value = {json.dumps(ANGRY)}, document.getElementById('score').click()")
    shown = desk.until("document.querySelector('#result .route') && document.getElementById('result').innerText")
    assert shown.startswith("A trial: it is not in the queue.")
    assert "Level 3: " in shown
    assert "4111 1111 1111 1111card" in shown.replace("\n", "")  # the number, and beside it what it is
    assert MARKUP in shown


def test_a_customer_who_may_need_extra_care_is_shown_as_such_and_called_nothing(desk):
    desk.go("#/try", "Try")
    desk.run(f"document.getElementById('text').value = {json.dumps(CARE)}, document.getElementById('score').click()")
    shown = desk.until(
        "document.querySelector('#result .care') && document.getElementById('result').innerText"
    ).casefold()
    assert "this customer may need extra care." in shown
    assert "extra care" in desk.run(
        "[...document.querySelectorAll('#result .chips li')].map((c) => c.innerText).join()"
    )
    assert "vulnerable" not in shown


def test_a_trial_becomes_a_case_only_when_asked(desk):
    desk.go("#/try", "Try")
    script = "document.getElementById('queue-it').checked = %s, document.getElementById('score').click()"
    before = desk.api("/v1/cases?status=all")["total"]
    desk.run("document.getElementById('result').replaceChildren(), " + script % "false")
    desk.until("document.querySelector('#result .route')")
    assert desk.api("/v1/cases?status=all")["total"] == before
    desk.run("document.getElementById('result').replaceChildren(), " + script % "true")
    desk.click("#result .chips a")
    desk.until("document.title.includes('Case ')")
    assert desk.api("/v1/cases?status=all")["total"] == before + 1


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_heading_labels_on_every_field_and_no_width_beyond_a_phone(desk, address):
    desk.page.call("Emulation.setDeviceMetricsOverride", width=360, height=740, deviceScaleFactor=1, mobile=True)
    desk.go(address, PAGES[address])
    assert desk.until("[...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).length") == 1
    fields = "[...document.querySelectorAll('input, textarea, select')].filter((one) => one.checkVisibility())"
    assert (
        desk.run(f"{fields}.filter((one) => !one.labels.length && !one.ariaLabel && !one.ariaLabelledByElements)") == []
    )
    assert desk.run("document.documentElement.scrollWidth") <= 360
    desk.page.call("Emulation.clearDeviceMetricsOverride")


@pytest.mark.parametrize("address", list(PAGES)[:3])
def test_what_a_customer_wrote_is_text_on_the_page(desk, address):
    desk.go(address, PAGES[address])
    assert desk.run("document.querySelectorAll('main img').length") == 0
    assert MARKUP in desk.run("document.getElementById('page').textContent") or "approvals" in address
    assert desk.page.told("Page.javascriptDialogOpening") == []


_NOTICES = """window.told = [], window.Notification = class {
  static permission = "default";
  static async requestPermission() { Notification.permission = "granted"; }
  constructor(title, { body }) { told.push([title, body]); }
}"""


def test_alerts_are_listed_counted_in_the_title_and_shown_on_the_desktop_once_allowed(desk):
    desk.run(_NOTICES)
    desk.go("#/alerts", "Alerts")
    assert desk.text("#page .card h2 a").startswith("Level 3 for ")
    assert " · by " in desk.text("#page .card .until")
    before = desk.until("Number(document.title.match(/^\\((\\d+)\\)/)?.[1])")
    assert desk.text("#alerts-count") == str(before)
    desk.click_on("Show new alerts on this desktop")
    desk.until("localStorage.getItem('escalml-alert')")
    text = "There is a gas leak in my kitchen, card 4111 1111 1111 1111. Get me your manager now."
    desk.api("/v1/score", {"messages": [{"id": "gas", "text": text}]})
    desk.api("/v1/cases/gas")  # it is on the disk then
    desk.go("#/queue", "Queue")
    desk.go("#/alerts", "Alerts")
    [[title, body]] = desk.until("window.told.length && window.told")
    assert title.startswith("Level ")
    assert "4111" not in body
    desk.until(f"document.title.startsWith('({before + 1}) ')")
    desk.click_on("Stop that")
    desk.until("localStorage.length === 0")


def test_the_browser_complains_of_nothing(desk):
    told = desk.page.told("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
    refused = "the server responded with a status of 401"  # until the key was right
    assert [one for one in told if refused not in one.get("entry", {}).get("text", "")] == []


def test_the_page_asks_its_own_server_alone(desk):
    asked = [request["request"]["url"] for request in desk.page.told("Network.requestWillBeSent")]
    names = ("", "console/app.js", "console/base.css", "v1/score", "v1/model", "v1/cases?limit=50&")
    assert {f"{desk.address}{name}" for name in names} <= set(asked)
    # The browser draws the sign in a field for dates itself, from data that it has.
    assert [url for url in asked if not url.startswith((desk.address, "data:"))] == []
