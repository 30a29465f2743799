"""A morning at the desk in a real browser: an agent with the keyboard and a narrow window, and a lead's figures."""

from datetime import UTC, datetime, timedelta

import pytest

from chromium import browsing
from desk_page import Console
from served import serving, until_ready

pytestmark = pytest.mark.slow
NOW = datetime.now(UTC)
TEXTS = (
    "Third time I write. I want to speak to your manager, this is a scandal and I cancel today.",
    "How do I change the language of the app?",
    "You charged me twice for one lamp.",
    "Where is my parcel? It should have come on Monday.",
)


class Desk(Console):
    """The console, and what people do in it."""

    def score(self, message_id, text):
        """Have a message come in; returns when it is kept."""
        self.api("/v1/score", {"messages": [{"id": message_id, "text": text}]})
        self.api(f"/v1/cases/{message_id}")


@pytest.fixture(scope="module")
def desk(tiny_model, tmp_path_factory, chromium):
    """A console of a service with four cases."""
    folder = tmp_path_factory.mktemp("morning")
    options = ("--store", str(folder / "store.db"))
    with serving(tiny_model, folder, *options) as served, browsing(chromium, folder / "profile") as page:
        until_ready(served)
        desk = Desk(page, f"http://127.0.0.1:{served.port}/")
        sent = [
            {"id": f"m-{n}", "text": text, "sent_at": (NOW - timedelta(minutes=20 - n)).isoformat()}
            for n, text in enumerate(TEXTS)
        ]
        desk.api("/v1/score", {"messages": sent})
        desk.api("/v1/cases/m-3")
        page.open(desk.address)
        desk.text(".queue li")
        yield desk


@pytest.fixture
def queue(desk):
    """The queue, read anew."""
    desk.go("#/alerts", "Alerts")
    desk.go("#/queue", "Queue")
    return desk


@pytest.fixture
def case(desk):
    """The page of one case."""
    desk.go("#/alerts", "Alerts")
    desk.go("#/case/m-1", "Case")
    desk.until("document.getElementById('draft')")
    return desk


def sums(desk):
    """Cells of the last row of each table of the report, by the name of their column."""
    return desk.until(
        "document.querySelector('tr.sum') && [...document.querySelectorAll('tr.sum')].map((row) => "
        "Object.fromEntries([...row.children].map((cell) => [cell.dataset.label ?? 'name', cell.innerText])))"
    )


def test_every_share_of_the_report_says_of_how_many_and_the_precision_how_sure(desk):
    likely = [one for one in desk.api("/v1/cases")["items"] if one["lane"] in ("likely", "requested")]
    assert likely
    desk.api(f"/v1/cases/{likely[0]['id']}/acknowledge", {})
    desk.go("#/reports", "Reports")
    weeks, teams = sums(desk)
    n = desk.api("/v1/cases?status=all")["total"]
    assert (weeks["name"], teams["name"], teams["Cases"]) == ("All weeks", "All teams", str(n))
    assert teams["Model right"].split("\n") == ["100\u00a0%", "1 of 1, 21\u00a0to\u00a0100\u00a0%"]
    assert teams["Late"].split("\n") == ["0\u00a0%", f"0 of {n}"]
    desk.api(f"/v1/cases/{likely[0]['id']}/undo", {})


def test_the_sum_of_one_team_is_not_called_that_of_all(desk):
    desk.go("#/alerts", "Alerts")
    desk.go("#/reports", "Reports")
    sums(desk)
    team = desk.api("/v1/reports")["teams"][0]
    choose = f"(list => (list.value = '{team['team']}', list.dispatchEvent(new Event('change'))))"
    desk.run(f"{choose}(document.getElementById('report-team'))")
    desk.until("document.querySelectorAll('tr.sum').length === 1")
    (weeks,) = sums(desk)
    assert (weeks["name"], weeks["Cases"]) == ("All weeks", str(team["cases"]))
    headings = desk.run("[...document.querySelectorAll('#page h2')].map((one) => one.innerText.toLowerCase())")
    assert [one for one in headings if "all teams" in one] == []


def key(desk, name, code):
    """Press a key that writes nothing."""
    for kind in ("rawKeyDown", "keyUp"):
        desk.page.call("Input.dispatchKeyEvent", type=kind, key=name, windowsVirtualKeyCode=code)


def down(desk):
    key(desk, "ArrowDown", 40)


def kinds(desk, case_id="m-1"):
    """What was done with a case, newest first."""
    return [event["kind"] for event in desk.api(f"/v1/cases/{case_id}")["events"]]


def ids(desk):
    """Cases on the page, in their order."""
    return desk.run("[...document.querySelectorAll('a.open')].map((one) => one.dataset.id)")


def test_who_looks_through_the_levels_with_the_keyboard_sets_none_until_they_say_so(case):
    for field in ("set-level", "set-team", "snooze"):
        case.run(f"document.getElementById('{field}').focus()")
        down(case)
        down(case)
    assert case.run("document.getElementById('set-level').value") == "3"
    assert kinds(case) == ["opened"]
    case.run("document.getElementById('set-team').value = 'sales'")
    case.run("document.getElementById('set-route').focus()")
    case.press("Enter")
    case.until("document.getElementById('undo')")
    item = case.api("/v1/cases/m-1")["item"]
    assert (item["level"], item["team"], item["by_hand"]) == (3, "sales", ["level", "team"])
    case.press("z")
    case.until("document.querySelector('.history li.undone')")
    assert case.api("/v1/cases/m-1")["item"]["by_hand"] == []


def test_a_topic_is_corrected_by_the_keyboard_once_and_not_at_each_step(case):
    case.run("document.querySelector('select[data-field=topic]').focus()")
    before = case.run("document.activeElement.value")
    down(case)
    down(case)
    assert case.api("/v1/cases/m-1")["decision"]["corrections"] == []
    wanted = case.run("document.activeElement.value")
    assert wanted != before
    case.press("Enter")
    case.until("document.querySelector('[data-field=topic] .corrected button')")
    assert [one["labels"] for one in case.api("/v1/cases/m-1")["decision"]["corrections"]] == [{"topic": wanted}]
    case.api("/v1/cases/m-1/undo", {})


def test_a_topic_that_keys_changed_is_sent_though_the_pointer_then_opens_the_list_and_changes_nothing(case):
    case.run("document.querySelector('select[data-field=topic]').focus()")
    before = case.run("document.activeElement.value")
    down(case)
    wanted = case.run("document.activeElement.value")
    assert wanted != before
    case.run("document.activeElement.dispatchEvent(new Event('pointerdown')), document.activeElement.blur()")
    case.until("document.querySelector('[data-field=topic] .corrected button')")
    assert case.api("/v1/cases/m-1")["decision"]["corrections"][-1]["labels"] == {"topic": wanted}
    case.api("/v1/cases/m-1/undo", {})


def test_a_draft_stays_where_the_customer_writes_once_more(desk):
    first = {"id": "d-1", "conversation_id": "draft", "text": "Where is my lamp?"}
    desk.api("/v1/score", {"messages": [first]})
    desk.api("/v1/cases/d-1")
    desk.go("#/case/d-1", "Case")
    desk.until("document.getElementById('draft')")
    desk.run("document.getElementById('draft').focus()")
    desk.write("Dear customer")
    desk.api("/v1/score", {"messages": [{**first, "id": "d-2", "text": "Hello? Anybody there?"}]})
    desk.api("/v1/decisions/d-2")
    desk.click("#changed")
    desk.until("document.querySelectorAll('.thread li').length === 2")
    assert desk.run("document.getElementById('draft').value") == "Dear customer"
    desk.api("/v1/cases/d-1/done", {})


def test_after_a_correction_by_the_keyboard_the_focus_stays_at_it(case):
    case.run("document.getElementById('correct-severity-critical').focus()")
    case.press("Enter")
    case.until("document.querySelector('.route')?.innerText.includes('Corrected by')")
    assert case.until("document.activeElement.id") == "correct-severity-critical"
    case.run("document.querySelector('.corrected button').focus()")
    case.press("Enter")
    case.until("!document.querySelector('.route').innerText.includes('Corrected by')")
    assert str(case.until("document.activeElement.id")).startswith("correct-severity-")


def test_a_checked_reply_is_copied_to_be_sent_from_the_helpdesk(case):
    case.run("document.getElementById('draft').value = 'You find it under Settings, Language. Enjoy the app!'")
    case.click("#reply button[type=submit]")
    case.click("#copy-reply")
    case.until("document.getElementById('toast').innerText.startsWith('The reply is ')")
    assert "escalml sends nothing to customers" in case.text("#verdict")
    case.run("document.getElementById('draft').value += ' Your card is 4111 1111 1111 1111.'")
    case.click("#copy-reply")
    case.until("document.getElementById('toast').innerText.includes('has changed since it was checked')")


def test_the_key_that_takes_a_case_asks_for_a_name_and_takes_nothing_without_one(case):
    case.press("t")
    case.until("document.activeElement.id === 'you-name'")
    case.run("document.getElementById('you').close()")
    case.run("new Promise((done) => setTimeout(done, 0))")  # the event of the close has come
    assert case.api("/v1/cases/m-1")["item"]["assignee"] is None


def test_a_case_is_taken_as_soon_as_the_name_is_given(case):
    case.click("#take")
    case.until("document.activeElement.id === 'you-name'")
    case.write("Ana")
    case.press("Enter")
    case.until("document.getElementById('undo')")
    assert case.api("/v1/cases/m-1")["item"]["assignee"] == "Ana"
    case.click("#undo")
    case.until("document.getElementById('toast').innerText.includes('Taken back')")
    case.run("localStorage.removeItem('escalml-name'); document.getElementById('you-name').value = ''")


def test_a_reply_is_written_and_checked_with_the_keyboard_alone(case):
    case.press("r")
    assert case.run("document.activeElement.id") == "draft"
    case.write("You find it under Settings, Language. Enjoy the app!")
    case.page.call("Input.dispatchKeyEvent", type="keyDown", key="Enter", windowsVirtualKeyCode=13, modifiers=2)
    case.until("document.getElementById('copy-reply')")
    case.press("Escape")
    assert case.run("document.activeElement.tagName") == "BODY"
    case.press("?")
    case.until("document.getElementById('keys').open")
    case.run("document.getElementById('keys').close()")


def test_a_case_is_taken_from_the_list_by_a_key_and_given_back_by_another(queue):
    queue.run("document.querySelector('a[data-id=m-2]').focus()")
    queue.press("t")
    queue.until("document.activeElement.id === 'you-name'")
    queue.write("Ana")
    queue.press("Enter")
    queue.until("document.getElementById('undo')")
    assert queue.api("/v1/cases/m-2")["item"]["assignee"] == "Ana"
    assert queue.run("document.activeElement.dataset.id") == "m-2"
    queue.press("z")
    queue.until("document.getElementById('toast').innerText.includes('Taken back')")
    assert queue.api("/v1/cases/m-2")["item"]["assignee"] is None
    queue.run("localStorage.removeItem('escalml-name'); document.getElementById('you-name').value = ''")


def test_an_answer_that_is_overtaken_by_a_later_question_is_not_shown(queue):
    queue.run("""{
      const plain = window.fetch;
      window.slow = [];
      window.fetch = async (path, how) => {
        const answer = await plain(path, how);
        if (String(path).includes('q=lam')) await new Promise((go) => window.slow.push(go));
        return answer;
      };
      window.plain = plain;
    }""")
    search = "(text => (document.getElementById('queue-q').value = text, "
    search += "document.getElementById('queue-q').dispatchEvent(new Event('input'))))"
    queue.run(f"{search}('lam')")
    queue.until("window.slow.length === 1")
    queue.run(f"{search}('language')")
    queue.until("document.querySelectorAll('.queue > li').length === 1")
    queue.run("window.slow[0](), window.fetch = window.plain")
    queue.run("new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))")
    assert ids(queue) == ["m-1"]


def test_a_view_that_was_removed_by_mistake_comes_back_as_it_was(queue):
    queue.api("/v1/views", {"name": "Chats", "query": {"channel": "chat"}, "shared": True})
    queue.go("#/alerts", "Alerts")
    queue.go("#/queue", "Queue")
    queue.click(".views .chips button")
    queue.until("!document.querySelector('.views .chips') && document.getElementById('undo')")
    assert queue.api("/v1/views")["items"] == []
    queue.click("#undo")
    queue.until("document.querySelector('.views .chips a')")
    (back,) = queue.api("/v1/views")["items"]
    assert [back[name] for name in ("name", "query", "shared")] == ["Chats", {"channel": "chat"}, True]
    queue.api(f"/v1/views/{back['id']}/remove", {})


def test_a_case_that_is_done_leaves_the_list_though_the_page_hears_of_that_before_it_has_the_list(queue):
    """The page hears of its own act, too, and then asks once more: that answer draws what was asked for."""
    queue.until("document.body.dataset.live === 'yes'")
    queue.run("""{
      window.plain = window.fetch;
      window.held = [];
      window.fetch = async (path, how) => {
        const answer = await window.plain(path, how);
        if (String(path).startsWith('v1/cases?') && window.held.length === 0)
          await new Promise((go) => window.held.push(go));
        return answer;
      };
      document.querySelector('a[data-id=m-3]').focus();
    }""")
    queue.press("e")
    queue.until("window.held.length === 1")
    queue.run("window.before = document.querySelector('.counts').lastChild")
    queue.until("document.querySelector('.counts').lastChild !== window.before")  # the second answer is drawn
    queue.run("window.held[0](), window.fetch = window.plain")
    queue.until("document.getElementById('toast').innerText.startsWith('Done: m-3')")
    assert "m-3" not in ids(queue)
    assert queue.run("document.getElementById('changed')") is None
    assert queue.run("document.activeElement.className") == "open"
    queue.api("/v1/cases/m-3/undo", {})


def test_who_is_at_the_button_that_refreshes_is_led_to_the_one_that_takes_its_place(queue):
    queue.until("document.body.dataset.live === 'yes'")
    queue.run("document.getElementById('refresh').focus()")
    queue.score("led-1", "I smell gas in my kitchen, and nobody comes.")
    queue.until("document.getElementById('changed')")
    assert queue.run("document.activeElement.id") == "changed"
    queue.press("Enter")
    queue.until("document.querySelector('a[data-id=led-1]')")
    assert queue.run("document.activeElement.id") == "refresh"


def test_a_case_that_is_done_is_not_called_overdue(desk):
    sent = (NOW - timedelta(days=9)).isoformat()
    desk.api("/v1/score", {"messages": [{"id": "old", "text": "You charged me twice for one chair.", "sent_at": sent}]})
    assert desk.api("/v1/cases/old")["item"]["overdue"]
    desk.api("/v1/cases/old/done", {})
    desk.go("#/alerts", "Alerts")
    desk.go("#/queue?status=done&q=chair", "Queue")
    shown = desk.text("li:has(a[data-id=old]) .when")
    assert shown.split()[:3] == ["done", "was", "due"]
    assert "overdue" not in desk.text("#page")


def test_what_somebody_asked_for_is_shown_although_the_page_has_looked_by_itself_meanwhile(queue):
    queue.run("""{
      const plain = window.fetch;
      window.plain = plain;
      window.fetch = async (path, how) => {
        const isHeld = window.hold;
        window.hold = false;
        const answer = await plain(path, how);
        if (isHeld) await new Promise((go) => (window.go = go));
        return answer;
      };
    }""")
    queue.api("/v1/cases/m-3/done", {})
    queue.run("window.hold = true, document.getElementById('refresh').click()")
    queue.until("window.go")
    queue.run("document.dispatchEvent(new Event('visibilitychange'))")  # as if one came back to the tab
    queue.until("!document.querySelector('a[data-id=m-3]')")  # by the answer that came first
    queue.run("window.go(), window.fetch = window.plain")
    assert queue.run("document.getElementById('changed')") is None
    queue.api("/v1/cases/m-3/open", {})


def tops(desk):
    return desk.run("[...document.querySelectorAll('.queue > li')].map((one) => one.getBoundingClientRect().top)")


def test_no_row_moves_when_a_case_is_chosen(queue):
    before = tops(queue)
    queue.run("document.querySelector('a[data-id=m-2]').focus()")
    queue.press("x")
    assert "One case chosen" in queue.text(".bulk")
    assert tops(queue) == before
    queue.press("b")
    assert queue.run("document.activeElement.textContent") == "Choose the whole page"
    queue.click_on("Choose none")


def test_the_row_under_the_pointer_stays_where_it_is_when_rows_above_it_grow(queue):
    size = {"width": 800, "height": 420, "deviceScaleFactor": 1, "mobile": False}
    queue.page.call("Emulation.setDeviceMetricsOverride", **size)
    last, above = ids(queue)[-1], ids(queue)[0]
    row = f"document.querySelector('a[data-id=\"{last}\"]').closest('li').getBoundingClientRect()"
    queue.run("scrollTo(0, document.documentElement.scrollHeight)")
    queue.until("document.body.dataset.live === 'yes'")
    y = queue.run(f"{row}.top") + 12
    queue.page.call("Input.dispatchMouseEvent", type="mouseMoved", x=300, y=y)
    queue.until("document.querySelector('.queue > li:hover')")
    before = queue.run(f"{row}.top")
    who = "Zoe of the evening shift in the small office behind the old station of Leeds, please"
    queue.api(f"/v1/cases/{above}/assign", {"assignee": who[:80]})
    for n in range(3):
        queue.score(f"new-{n}", "There is a gas leak in my kitchen, and nobody comes.")
    queue.until("document.querySelector('.queue > li').innerText.includes('Zoe')")
    queue.until("document.getElementById('changed')")
    assert last in ids(queue)
    assert abs(queue.run(f"{row}.top") - before) < 1
    queue.page.call("Emulation.clearDeviceMetricsOverride")


def test_an_alert_that_comes_while_one_looks_at_the_page_is_announced_and_the_others_say_who_has_them(desk):
    desk.score("fire-1", "There is a fire in my kitchen, the oven burns.")
    desk.go("#/queue", "Queue")
    desk.go("#/alerts", "Alerts")
    desk.until("document.body.dataset.live === 'yes'")
    (first,) = [one for one in desk.api("/v1/alerts")["items"] if one["case_id"] == "fire-1"]
    state = f"document.querySelector('[data-id=\"{first['id']}\"] .now').innerText"
    assert "Nobody has it yet" in desk.run(state)
    n = desk.run("document.querySelectorAll('#page .card').length")
    desk.api("/v1/cases/fire-1/acknowledge", {})
    desk.until(f"{state}.includes('Somebody has it')")
    desk.score("hurt-1", "Your ladder broke, I fell and I am in hospital with a broken leg.")
    assert desk.text("#changed") == "One new alert: show"
    desk.run("(window.offered = document.getElementById('changed')).focus()")
    desk.api("/v1/cases/fire-1/done", {})
    desk.until(f"{state}.includes('Done')")
    assert desk.run("document.activeElement === window.offered")  # and a screen reader does not say it again
    assert desk.run("document.querySelectorAll('#page .card').length") == n
    desk.click("#changed")
    desk.until("document.activeElement.hash === '#/case/hurt-1'")


def test_who_decides_on_replies_sees_in_the_navigation_how_many_wait_and_is_told_of_new_ones(desk):
    desk.api("/v1/approvals", {"reply": "So sorry.", "message_id": "m-1", "by": "Mia"})
    desk.until("document.getElementById('approvals-count').innerText === '1'")
    desk.go("#/approvals", "Approvals")
    place = "document.querySelector('[data-page=try]').getBoundingClientRect().left"
    before = desk.run(place)
    desk.api("/v1/approvals", {"reply": "We look into it.", "message_id": "m-2", "by": "Mia"})
    assert desk.text("#changed") == "More replies wait: show"
    desk.until("document.getElementById('approvals-count').innerText === '2'")
    assert desk.run(place) == before
    desk.click("#changed")
    desk.until("document.querySelectorAll('li.approval').length === 2")


def test_a_search_that_finds_nothing_offers_to_look_among_done_cases_and_to_begin_anew(desk):
    desk.score("gone-1", "Your xylophone arrived without its mallets.")
    desk.api("/v1/cases/gone-1/done", {})
    desk.go("#/queue?q=xylophone", "Queue")
    desk.click("#look-in-all")
    desk.until("document.querySelector('a[data-id=gone-1]')")
    desk.go("#/queue?q=zither&status=all", "Queue")
    desk.until("document.getElementById('clear-filters')")
    assert desk.run("document.getElementById('look-in-all')") is None
    desk.click("#clear-filters")
    desk.until("location.hash === '#/queue' && document.querySelector('a.open')")


def test_what_did_not_work_does_not_look_like_something_done(desk):
    desk.go("#/queue", "Queue")
    desk.until("document.querySelector('a.open')")
    desk.run("document.querySelector('a.open').focus()")
    desk.run("window.plain = window.fetch, window.fetch = async () => { throw new TypeError('Failed to fetch'); }")
    desk.press("e")
    desk.until("document.getElementById('toast').className === 'wrong'")
    assert "Whether it was done is not certain" in desk.text("#toast")
    desk.run("window.fetch = window.plain")
    desk.press("x")
    desk.press("x")
    desk.run("document.activeElement.blur()")
    desk.press("e")
    desk.until("document.getElementById('toast').innerText.startsWith('Choose a case first')")
    assert desk.run("document.getElementById('toast').className") == ""
