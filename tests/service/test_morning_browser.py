"""A morning at the desk in a real browser: an agent with the keyboard and a narrow window, and a lead's figures."""

import json
import os
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from chromium import browsing
from desk_page import Console
from served import ask, serving, until_ready

pytestmark = pytest.mark.slow
NOW = datetime.now(UTC)
TEXTS = (
    "Third time I write. I want to speak to your manager, this is a scandal and I cancel today.",
    "How do I change the language of the app?",
    "You charged me twice for one lamp.",
    "Where is my parcel? It should have come on Monday.",
)


class Desk(Console):
    """The console, and the service behind it."""

    def api(self, path, body=None):
        status, text = ask(self.port, path, None if body is None else json.dumps(body).encode())
        assert status == 200, text
        return json.loads(text)

    def score(self, message_id, text):
        """Have a message come in; returns when it is kept."""
        self.api("/v1/score", {"messages": [{"id": message_id, "text": text}]})
        self.api(f"/v1/cases/{message_id}")


@pytest.fixture(scope="module")
def desk(tiny_model, tmp_path_factory):
    """A console of a service with four cases."""
    chromium = shutil.which("chromium")
    if chromium is None and os.environ.get("CI") != "true":
        pytest.skip("needs Chromium, as of Debian: apt-get install chromium")
    folder = tmp_path_factory.mktemp("morning")
    options = ("--store", str(folder / "store.db"))
    with serving(tiny_model, folder, *options) as served, browsing(chromium, folder / "profile") as page:
        until_ready(served)
        desk = Desk(page, f"http://127.0.0.1:{served.port}/")
        desk.port = served.port
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
    assert teams["Model right"].split("\n") == ["100\u00a0%", "1 of 1, 21–100\u00a0%"]
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
    assert "all teams" not in desk.run("document.getElementById('page').innerText").lower().replace("all teams\n", "")
