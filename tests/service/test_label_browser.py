"""The page to label by keys in a real browser: keys label, the page asks on, and what was pressed is on the disk."""

import json
import socket
import threading

import pytest
import uvicorn

from chromium import browsing
from desk_page import Console
from escalml.config import TargetConfig
from escalml.data.labels import TargetTable
from escalml.service.label_page import label_page
from escalml.training.labelling.by_hand import Sheet

pytestmark = pytest.mark.slow
MARKUP = "<img src='http://elsewhere.example/x' onerror='alert(1)'>"
TABLE = TargetTable(
    {
        "severity": TargetConfig(kind="ordinal", labels=("low", "high")),
        "privacy": TargetConfig(kind="multilabel", labels=("billing", "health")),
        "escalated": TargetConfig(kind="binary"),
    }
)
ASKED = "document.querySelector('.asked h3')?.textContent.startsWith(%s)"
TITLE = "document.getElementById('label-title').textContent.startsWith(%s)"


@pytest.fixture
def console(chromium, tmp_path):
    """The page of Ann, whose list Bob has labelled in part."""
    source = tmp_path / "list.csv"
    source.write_text(f"id,text\na,My lamp. {MARKUP}\nb,Charged twice\n")
    Sheet(source, "bob", TABLE).give("a", "severity", "low")
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        app = label_page(Sheet(source, "ann", TABLE))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            with browsing(chromium, tmp_path / "profile") as page:
                page.open(f"http://127.0.0.1:{port}/")
                yield Console(page, f"http://127.0.0.1:{port}/")
        finally:
            server.should_exit = True
            thread.join()


def test_keys_label_field_by_field_and_message_by_message(console, tmp_path):
    def after(key, until, what):
        console.press(key)
        console.until(until % json.dumps(what))

    console.until(ASKED % '"Severity"')
    after("2", ASKED, "Privacy")
    after("n", ASKED, "Escalated")  # none of them
    after("1", TITLE, "Message 2")
    after("x", ASKED, "Privacy")
    console.press("2")
    console.until("document.querySelector('.asked [aria-pressed=true]')")
    after("n", ASKED, "Escalated")
    after("k", TITLE, "Message 1")
    assert "ann and bob" in console.until("document.querySelector('#agreement table') && document.body.innerText")
    lines = (tmp_path / "list.ann.jsonl").read_text().splitlines()
    labels = [{name: row[name] for name in TABLE.blocks if name in row} for row in map(json.loads, lines)]
    assert labels == [
        {"severity": "high", "privacy": [], "escalated": True},
        {"severity": None, "privacy": ["health"]},
    ]
    assert not console.page.told("Runtime.exceptionThrown", "Log.entryAdded")  # nor did the markup load anything
