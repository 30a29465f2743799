"""`escalml store export`, and policies tried on what the service keeps."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from escalml.assets import asset
from escalml.records import Correction
from escalml.routing.scored import read_messages, read_tickets
from kept import a_store, keep, scored
from planted import CARD, leaks

SHIPPED = asset("serving/policy.yaml")


@pytest.fixture
def store(tmp_path):
    """A store with a decision of an hour ago and one of ten days ago."""
    store = a_store(tmp_path)
    now = datetime.now(UTC)
    for name, ago in (("new", timedelta(hours=1)), ("old", timedelta(days=10))):
        keep(store, scored(name, f"card {CARD}", at=now - ago, sent_at=now - ago, severity="high"))
    store.correct(Correction(id="new", labels={"escalated": True}), now)
    yield store
    store.close()


@pytest.fixture
def strict(tmp_path):
    """The shipped policy, but high matters reach a supervisor."""
    path = tmp_path / "strict.yaml"
    text = SHIPPED.read_text(encoding="utf-8")
    path.write_text(text.replace("when: {severity: critical}", "when: {severity: {ge: high}}"), encoding="utf-8")
    return path


def test_an_export_is_what_the_tools_of_the_past_read(run, store, tmp_path):
    folder = tmp_path / "kept"
    code, out, err = run("store", "export", folder, "--store", store.file)
    assert (code, out) == (0, "")
    assert "wrote 2 decisions" in err
    tickets = list(read_tickets(folder / "scored.jsonl", read_messages(folder / "messages.jsonl")))
    assert [ticket.message.id for ticket in tickets] == ["old", "new"]
    assert tickets[0].message.text == "card [CARD_1]"
    assert not leaks((folder / "scored.jsonl").read_bytes() + (folder / "messages.jsonl").read_bytes())


def test_an_export_says_what_became_of_a_case(run, store, tmp_path):
    run("store", "export", tmp_path / "kept", "--store", store.file, "--days", 7)
    (line,) = (tmp_path / "kept" / "messages.jsonl").read_text(encoding="utf-8").splitlines()
    row = json.loads(line)
    assert {name: row[name] for name in ("id", "escalated", "case_status", "case_stance")} == {
        "id": "new", "escalated": True, "case_status": "open", "case_stance": "unsaid",
    }  # fmt: skip


def test_an_earlier_export_stays_and_an_empty_one_leaves_no_file(run, store, tmp_path):
    folder = tmp_path / "kept"
    code, _, err = run("store", "export", folder, "--store", store.file, "--until", "2001-01-01")
    assert (code, list(folder.iterdir())) == (2, [])
    assert "nothing is kept of that time" in err
    run("store", "export", folder, "--store", store.file)
    before = (folder / "scored.jsonl").read_bytes()
    code, _, err = run("store", "export", folder, "--store", store.file, "--days", 7)
    assert code == 2
    assert "exists; choose another folder" in err
    assert (folder / "scored.jsonl").read_bytes() == before


def test_what_a_new_policy_would_have_done_last_week_is_one_command(run, store, strict):
    code, out, err = run("policy", "simulate", strict, "--store", store.file)
    assert code == 0
    assert "1 tickets, decided by policy" in err
    assert "1 tickets change" in out
    assert run("policy", "simulate", SHIPPED, "--store", store.file, "--days", 30)[2].count("2 tickets") == 1


def test_diff_and_explain_read_the_store_too(run, store, strict):
    assert "1 of 1 tickets change" in run("policy", "diff", SHIPPED, strict, "--store", store.file)[2]
    assert run("policy", "explain", "new", "--store", store.file)[1].startswith("level ")
    code, _, err = run("policy", "explain", "old", "--store", store.file)
    assert code == 2
    assert "the last 7 days of the store: no ticket has this id" in err
