"""The page to label by keys: what it saves, how it goes on, how two readers agree, whom it answers."""

import json

import pytest
from starlette.testclient import TestClient

from escalml.config import OwnFile, TargetConfig
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.service.label_page import label_page
from escalml.training.labelling.by_hand import Sheet
from escalml.training.own_data import read_own_file

TABLE = TargetTable(
    {
        "severity": TargetConfig(kind="ordinal", labels=("low", "medium", "high", "critical")),
        "privacy": TargetConfig(kind="multilabel", labels=("billing", "health")),
        "escalated": TargetConfig(kind="binary"),
    }
)


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "to_label.csv"
    rows = [f"m-{n},{'random' if n else 'active:rare x'},email,Message {n}" for n in range(4)]
    path.write_text("\n".join(["id,sampling,channel,text", *rows]))
    return path


def page_of(source, reader="ann"):
    return TestClient(label_page(Sheet(source, reader, TABLE)), base_url="http://127.0.0.1:3010")


def give(page, id_, field, label):
    return page.post("/labels", json={"id": id_, "field": field, "label": label})


def test_a_label_is_on_the_disk_when_the_page_hears_of_it(source, tmp_path):
    page = page_of(source)
    assert give(page, "m-0", "severity", "high").json() == {"saved": True}
    (line,) = (tmp_path / "to_label.ann.jsonl").read_text().splitlines()
    row = json.loads(line)
    assert (row["id"], row["severity"], row["sampling"]) == ("m-0", "high", "active:rare x")
    assert "privacy" not in row  # nobody has come to it


def test_another_start_goes_on_where_it_was(source):
    page = page_of(source)
    give(page, "m-2", "privacy", [])
    give(page, "m-2", "escalated", None)
    shown = page_of(source).get("/labels").json()
    assert [message["labels"] for message in shown["messages"]] == [{}, {}, {"privacy": [], "escalated": None}, {}]
    give(page_of(source), "m-0", "escalated", True)
    assert len(page_of(source).get("/labels").json()["messages"][2]["labels"]) == 2


def test_what_is_saved_is_read_as_an_own_file_and_what_nobody_could_tell_stays_unlabelled(source, tmp_path):
    page = page_of(source)
    for field, label in (("severity", "low"), ("privacy", []), ("escalated", None)):
        give(page, "m-1", field, label)
    path = tmp_path / "to_label.ann.jsonl"
    (own,) = read_own_file(path, OwnFile(file=str(path)), TABLE).rows
    assert own.row.labels == {"severity": "low", "privacy": [], "escalated": None}


def test_two_readers_see_how_far_they_agree_and_not_each_others_labels(source):
    ann, bob = page_of(source, "ann"), page_of(source, "bob")
    for n, (mine, theirs) in enumerate([(True, True), (False, False), (True, False), (False, False)]):
        give(ann, f"m-{n}", "escalated", mine)
        give(bob, f"m-{n}", "escalated", theirs)
    (found,) = ann.get("/agreement").json()["bob"]
    # 3 of 4 alike; by chance 1/2 * 1/4 + 1/2 * 3/4 = 1/2; kappa (3/4 - 1/2) / (1 - 1/2) = 1/2
    assert (found["field"], found["n"], found["alike"]) == ("escalated", 4, 0.75)
    assert found["kappa"] == pytest.approx(0.5)
    assert all(
        message["labels"] == {"escalated": n in (0, 2)}
        for n, message in enumerate(ann.get("/labels").json()["messages"])
    )


@pytest.mark.parametrize(
    ("sent", "fault"),
    [
        ({"id": "m-0", "field": "severity", "label": "terrible"}, "severity has a value that is not allowed"),
        ({"id": "m-9", "field": "severity", "label": "low"}, "the list holds no such message"),
        ({"id": "m-0", "field": "mood", "label": "low"}, "expected one of severity, privacy, escalated"),
        (["m-0"], "expected an object with id, field and label"),
    ],
)
def test_a_label_that_cannot_be_is_refused_and_nothing_is_saved(source, tmp_path, sent, fault):
    answer = page_of(source).post("/labels", json=sent)
    assert answer.status_code == 400
    assert fault in answer.json()["error"]
    assert not (tmp_path / "to_label.ann.jsonl").exists()


def test_pages_of_other_sites_get_nothing_and_label_nothing(source, tmp_path):
    page = page_of(source)
    assert page.get("/labels", headers={"Host": "elsewhere.example"}).status_code == 400
    sent = json.dumps({"id": "m-0", "field": "severity", "label": "low"})
    assert page.post("/labels", content=sent, headers={"Content-Type": "text/plain"}).status_code == 415
    assert not (tmp_path / "to_label.ann.jsonl").exists()


def test_a_readers_name_that_would_be_a_path_is_refused(source):
    with pytest.raises(EscalmlError, match="--reader: give up to 40 letters"):
        Sheet(source, "../ann", TABLE)


def test_a_list_with_a_row_that_cannot_be_read_is_refused(source):
    source.write_text("id,text\na,hello\nb,\n")
    with pytest.raises(EscalmlError, match=r"to_label.csv: row 2: text"):
        Sheet(source, "ann", TABLE)
