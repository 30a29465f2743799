"""What the head for names learns from: marked texts, and variations with invented values."""

import gzip
import json

import pytest

from escalml.errors import EscalmlError
from escalml.training.inventor import Inventor
from escalml.training.names_data import MarkedText, read_marked, read_messages


@pytest.fixture(scope="module")
def inventor():
    return Inventor(0)


def values(text):
    return [(text.text[start:end], label) for start, end, label in text.spans]


def test_marked_texts_are_read_with_the_meaning_of_their_labels(tmp_path):
    row = {
        "text": "Ann of Acme",
        "spans": [{"start": 7, "end": 11, "label": "CO"}, {"start": 0, "end": 3, "label": "N"}],
    }
    with gzip.open(tmp_path / "a.jsonl.gz", "wt") as lines:
        lines.write(json.dumps(row) + "\n")
    (text,) = read_marked(tmp_path / "a.jsonl.gz", {"N": "PERSON"}, source="a", tells_others=True)
    assert values(text) == [("Ann", "PERSON"), ("Acme", "OUTSIDE")]
    assert text.tells_others


def test_of_a_message_the_marked_turns_are_read_too(tmp_path):
    turn = {"role": "customer", "text": "Bo here", "identifiers": [{"type": "PERSON", "start": 0, "end": 2}]}
    row = {"text": "hi", "identifiers": None, "thread": [turn], "split": "train"}
    (tmp_path / "m.jsonl").write_text(json.dumps(row))
    assert [values(text) for text in read_messages(tmp_path / "m.jsonl")["train"]] == [[("Bo", "PERSON")]]


def test_a_span_inside_another_is_left_out(tmp_path):
    spans = [{"start": 0, "end": 7, "label": "A"}, {"start": 4, "end": 7, "label": "B"}]
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "Ann Lee", "spans": spans}))
    (text,) = read_marked(tmp_path / "a.jsonl", {"A": "PERSON", "B": "PERSON"}, source="a", tells_others=False)
    assert values(text) == [("Ann Lee", "PERSON")]


@pytest.mark.parametrize(("content", "says"), [("{", "cannot be read"), ('{"spans": []}', "a row has no `text`")])
def test_another_kind_of_file_is_refused(tmp_path, content, says):
    (tmp_path / "a.jsonl").write_text(content)
    with pytest.raises(EscalmlError, match=says):
        read_marked(tmp_path / "a.jsonl", {}, source="a", tells_others=False)


def test_a_variation_keeps_everything_but_the_names(inventor):
    text = MarkedText("ask Ann, not Bo. Ann!", ((4, 7, "PERSON"), (13, 15, "PERSON"), (17, 20, "PERSON")), "a")
    varied = inventor.varied(text)
    (first, _), (second, _), (again, _) = values(varied)
    assert varied.text == f"ask {first}, not {second}. {again}!"
    assert first == again != "Ann"


def test_the_same_seed_invents_the_same():
    assert [Inventor(3).sentence() for _ in range(3)] == [Inventor(3).sentence() for _ in range(3)]


def test_inserted_sentences_carry_marked_values(inventor):
    for _ in range(50):
        text = inventor.inserted("My parcel is late. Where is it?")
        assert text.spans
        assert all(value.strip() == value for value, _ in values(text))
        assert all(label in ("PERSON", "ADDRESS") for _, label in values(text))


def test_a_quarter_of_all_names_is_kept_from_the_head(inventor):
    known = inventor.known_names()
    assert len(known.given) > 5_000
    assert "james" in known.given or "mary" in known.given
    assert known.mark("xqzt") == 0
