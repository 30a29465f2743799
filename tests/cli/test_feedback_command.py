"""`escalml feedback export` and `escalml forget`: from what agents corrected to training data, and out of the store."""

import json

import pytest

from escalml.cli.service_settings import store_environment
from escalml.data.dataset import read_labelled
from escalml.errors import EscalmlError
from escalml.records import Correction
from escalml.store import StoreSettings, store_settings
from escalml.training import prepare
from kept import AGENTS_LABELS, a_store, keep, scored
from places import ROOT
from planted import CARD, leaks
from routing_cases import NOW


@pytest.fixture
def store(tmp_path):
    """A store with two corrected messages of one conversation."""
    store = a_store(tmp_path)
    for number in (1, 2):
        keep(store, scored(f"t-{number}", text=f"card {CARD}, charge {number}", conversation_id="c-1"))
        store.correct(Correction(id=f"t-{number}", labels=AGENTS_LABELS), NOW)
    yield store
    store.close()


def test_what_agents_corrected_is_training_data(run, store, tmp_path, params, table):
    out = tmp_path / "feedback.jsonl"
    code, said, remarks = run("feedback", "export", "--out", out, "--store", store.file)
    assert (code, said) == (0, "")
    assert "wrote 2 corrected messages" in remarks
    rows = read_labelled(out, tuple(table.blocks))
    assert [row.message.text for row in rows] == ["card [CARD_1], charge 1", "card [CARD_1], charge 2"]
    assert rows[0].labels == dict.fromkeys(table.blocks) | AGENTS_LABELS
    assert len({(row.group, row.split, row.source) for row in rows}) == 1
    assert rows[0].looked_for["privacy"] == table.blocks["privacy"].values


@pytest.mark.slow
def test_prepare_takes_the_export_beside_the_corpus(run, store, tmp_path, params, table):
    run("feedback", "export", "--out", tmp_path / "feedback.jsonl", "--store", store.file)
    config = params.prepare.model_copy(update={"own_files": (str(tmp_path / "feedback.jsonl"),)})
    rows = prepare(config, table, ROOT, None)
    assert [row.source for row in rows].count("feedback") == 2


def test_an_export_holds_no_identifier_and_ids_only_on_request(run, store, tmp_path):
    for option, ids in (((), [None, None]), (("--keep-ids",), ["t-1", "t-2"])):
        out = tmp_path / f"{len(option)}.jsonl"
        run("feedback", "export", "--out", out, "--store", store.file, *option)
        assert [json.loads(line).get("id") for line in out.read_bytes().splitlines()] == ids
        assert not leaks(out.read_bytes())


def test_a_message_that_redaction_made_too_long_loses_its_end(run, store, tmp_path, table):
    keep(store, scored("long", text="a@b.co " * 2_857))  # 19,999 characters; [EMAIL_1] has three more than the address
    store.correct(Correction(id="long", labels={"severity": "low"}), NOW)
    run("feedback", "export", "--out", tmp_path / "f.jsonl", "--store", store.file)
    assert len(read_labelled(tmp_path / "f.jsonl", tuple(table.blocks))[-1].message.text) == 20_000


@pytest.mark.parametrize(
    ("out", "said"),
    [("f.csv", "f.csv: feedback is written as JSON lines"), ("store.db.jsonl", "exists; choose another --out")],
)
def test_an_export_that_cannot_be_written_is_refused(run, store, tmp_path, out, said):
    (tmp_path / "store.db.jsonl").write_text("")
    code, _, remarks = run("feedback", "export", "--out", tmp_path / out, "--store", store.file)
    assert code == 2
    assert said in remarks


def test_without_feedback_there_is_no_export(run, tmp_path):
    a_store(tmp_path).check()
    code, _, remarks = run("feedback", "export", "--out", tmp_path / "f.jsonl", "--store", tmp_path / "store.db")
    assert code == 2
    assert "there is no feedback to export" in remarks
    assert not (tmp_path / "f.jsonl").exists()


def test_forgetting_says_how_much_it_was(run, store):
    _, _, remarks = run("forget", "--id", "t-1", "--store", store.file)
    assert remarks == "deleted 6 rows: 2 of case events, 1 of cases, 1 of decisions, 1 of feedback, 1 of texts\n"
    _, _, remarks = run("forget", "--id", "t-1", "--store", store.file)
    assert remarks == "deleted 0 rows; nothing is kept under that id\n"


@pytest.mark.parametrize("words", [("forget", "--id", "t-1"), ("feedback", "export", "--out", "f.jsonl")])
def test_a_store_that_is_not_there_is_not_made(run, tmp_path, words):
    code, _, remarks = run(*words, "--store", tmp_path / "none.db")
    assert code == 2
    assert "none.db: no store is there; name it with --store or ESCALML_STORE." in remarks
    assert not (tmp_path / "none.db").exists()


def test_forgetting_nobody_is_refused(run):
    code, _, remarks = run("forget")
    assert (code, remarks) == (2, "escalml: give --id or --customer.\n")


# Settings


def test_the_environment_says_where_and_how_long():
    assert store_settings({"XDG_DATA_HOME": "/d"}) == StoreSettings("/d/escalml/store.db", 30)
    assert store_settings({"ESCALML_STORE": "postgresql://h/n", "ESCALML_KEEP_DAYS": "7"}) == StoreSettings(
        "postgresql://h/n", 7
    )
    assert store_settings({"ESCALML_NO_STORE": "1", "ESCALML_STORE": "x"}) is None
    assert store_settings({"ESCALML_NO_STORE": "", "ESCALML_STORE": "x"}) == StoreSettings("x", 30)


@pytest.mark.parametrize("days", ["0", "-1", "1.5", "many", "1000000"])
def test_days_that_are_none_are_refused(days):
    with pytest.raises(EscalmlError, match=r"ESCALML_KEEP_DAYS is not a whole number from 1 to 36,500"):
        store_settings({"ESCALML_KEEP_DAYS": days})


def test_the_options_of_serve_go_before_the_environment(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ESCALML_NO_STORE", "1")
    assert store_environment("x.db", 7, no_store=False) == {
        "ESCALML_STORE": str(tmp_path / "x.db"),
        "ESCALML_NO_STORE": "",
        "ESCALML_KEEP_DAYS": "7",
    }
    assert store_environment(None, None, no_store=True) == {"ESCALML_NO_STORE": "1"}
    with pytest.raises(EscalmlError, match="--store and --no-store: choose one"):
        store_environment("x.db", None, no_store=True)
