"""Names and addresses: found by a head that reads the encoder's layers; here a tiny one, trained in seconds."""

from dataclasses import replace

import numpy as np
import pytest

from escalml.config import NamesConfig
from escalml.data.views import view_message, view_text
from escalml.errors import EscalmlError
from escalml.models.encoder import EncoderClassifier
from escalml.models.name_tokens import SHAPES, KnownNames, cut, near
from escalml.models.names import LABELS, NameFinder
from escalml.records import Identifier, Message, Turn
from escalml.training.encoder_training import fit_encoder
from escalml.training.names_data import MarkedText
from escalml.training.names_training import fit_names, labels_of
from tiny_encoder import tiny_config
from two_targets import TABLE, TARGETS, VIEWS

pytestmark = pytest.mark.slow  # `make quick` leaves it out

KNOWN = KnownNames(frozenset({"ann", "bo", "priya", "omar"}), frozenset({"lee", "singh", "bo"}))
NAMES = ["Ann Lee", "Bo Singh", "Priya", "Omar Lee", "priya singh", "Ann"]
STREETS = ["12 High Street", "7 Low Road", "3 Mill Lane"]


def marked(before, value, after, label):
    return MarkedText(f"{before}{value}{after}", ((len(before), len(before) + len(value), label),), "test")


TEXTS = [
    *(marked(*frame, "PERSON") for name in NAMES for frame in (("get me ", name, " now"), ("thank you ", name, ""))),
    *(
        marked(*frame, "ADDRESS")
        for street in STREETS
        for frame in (("i live at ", street, "."), ("", street, ", now"))
    ),
    *(MarkedText(text, (), "test") for text in ("get me your manager", "lovely shop", "any news? nobody came", "now")),
]


@pytest.fixture(scope="module")
def encoder(base_model):
    plain = fit_encoder(VIEWS, TARGETS, TABLE, tiny_config(base_model, epochs=1), seed=0)
    config = NamesConfig(
        epochs=40,
        batch_tokens=200,
        width=64,
        n_layers=1,
        learning_rate=3e-3,
        thresholds={"PERSON": 0.6, "ADDRESS": 0.6},
    )
    names = fit_names(plain, TEXTS, KNOWN, config, seed=0)
    settings = {"max_tokens": plain.max_tokens, "n_targets": plain.n_targets}
    return EncoderClassifier(plain.graph, plain.tokenizer, names=names, **settings)


def found_in(encoder, text):
    return [(span.type, text[span.start : span.end]) for span in encoder.names_in([view_text(text)])[0]]


def test_a_name_is_found_where_it_stands(encoder):
    assert found_in(encoder, "thank you Omar Singh") == [("PERSON", "Omar Singh")]


def test_an_address_is_found_where_it_stands(encoder):
    assert found_in(encoder, "i live at 7 High Street.") == [("ADDRESS", "7 High Street")]


def test_a_text_without_names_has_none(encoder):
    assert found_in(encoder, "get me your manager now") == []
    assert found_in(encoder, "") == []


def test_a_name_at_the_end_of_a_long_text_is_found(encoder):
    text = "any news? nobody came. " * 30 + "thank you Ann Lee"
    assert found_in(encoder, text)[-1] == ("PERSON", "Ann Lee")


def test_only_words_near_a_hint_are_read(encoder):
    filler = "any news? nobody came. " * 30
    view = view_text(f"{filler}thank you Ann Lee. {filler}")
    tokens = cut(view, encoder.tokenizer, KNOWN)
    start = view.text.index("Ann")
    kept = near(tokens, [(start, start + 3)], 8)
    inside = [tokens.places[number] for number in kept]
    assert (start, start + 3) in [(tokens.places[number][0], start + 3) for number in kept]
    assert 16 < len(kept) < 60 < len(tokens.ids)
    assert inside == sorted(inside)
    first, last = inside[0][0], inside[-1][1]
    assert not view.text[first - 1].isalnum() or not view.text[first].isalnum()
    assert not view.text[last - 1 : last + 1].isalnum()


def test_a_short_text_is_read_whole(encoder):
    tokens = cut(view_text("thank you Ann Lee"), encoder.tokenizer, KNOWN)
    assert near(tokens, [(10, 13)], 16).tolist() == list(range(len(tokens.ids)))


def test_names_that_somebody_has_found_are_not_sought_again(encoder):
    text = "thank you Ann Lee"
    known = replace(view_text(text), identifiers=(Identifier(type="PERSON", start=10, end=17),))
    assert encoder.names_in([view_text(text)])[0]
    assert encoder.names_in([known]) == [()]


def test_what_stands_near_a_hint_is_found_as_where_all_is_read(encoder):
    view = view_text("thank you Omar Singh")
    assert encoder.names_in([view]) == [encoder.names_anywhere(view)]


def test_one_pass_finds_what_a_pass_of_its_own_finds(encoder):
    text = "get me Bo Singh now"
    view = view_message(Message(text=text), history_turns=6)
    assert encoder.read([view])[1] == encoder.names_in([view.text])


def test_names_change_no_score(encoder):
    thread = (Turn(role="customer", text="nobody came"),)
    views = [view_message(Message(text="thank you Ann Lee " * n, thread=thread), history_turns=6) for n in (1, 40)]
    assert np.array_equal(encoder.read(views)[0], encoder.log_odds(views))


def test_what_is_found_never_depends_on_the_batch(encoder):
    views = [view_text(text.text) for text in TEXTS]
    assert encoder.names_in(views) == [encoder.names_in([view])[0] for view in views]


def test_a_saved_head_finds_what_the_trained_one_finds(encoder, tmp_path):
    encoder.save(tmp_path)
    views = [view_text(text.text) for text in TEXTS]
    assert EncoderClassifier.load(tmp_path).names_in(views) == encoder.names_in(views)


@pytest.mark.parametrize("file", ["names.onnx", "names.json"])
def test_a_damaged_head_is_refused(encoder, tmp_path, file):
    encoder.save(tmp_path)
    (tmp_path / file).write_bytes(b"{")
    with pytest.raises(EscalmlError, match=r"names.onnx or names.json cannot be loaded \(\w+\); train or copy"):
        NameFinder.load(tmp_path)


def test_a_model_without_a_head_finds_none(blend_scorer):
    assert blend_scorer.classifier.names_in([view_text("thank you Ann Lee")]) == [()]


def test_a_word_carries_what_the_encoder_cannot_see(encoder):
    tokens = cut(view_text("Ann lee: IBM 4x"), encoder.tokenizer, KNOWN)
    firsts = tokens.marks[tokens.marks[:, 1] == 1]
    assert [SHAPES[shape] for shape in firsts[:, 0]] == ["Title", "lower", "sign", "UPPER", "digit"]
    assert firsts[:, 2].tolist() == [1, 2, 0, 0, 0]


def test_a_placeholder_is_no_name(encoder):
    tokens = cut(view_text("mail ann@lee.example now"), encoder.tokenizer, KNOWN)
    assert set(tokens.holes) == {"", "[EMAIL]"}
    assert {int(mark) for mark, hole in zip(tokens.marks[:, 2], tokens.holes, strict=True) if hole} == {0}


def test_the_first_token_of_a_name_begins_it(encoder):
    text = marked("thank you ", "Ann Lee", ", bye", "PERSON")
    view = view_text(text.text)
    tokens = cut(view, encoder.tokenizer, KNOWN)
    labels = [LABELS[label] for label in labels_of(text, view, tokens)]
    inside = [label for label in labels if label != "OUTSIDE"]
    assert inside[0] == "PERSON_FIRST"
    assert set(inside[1:]) == {"PERSON_NEXT"}
    assert labels[0] == labels[-1] == "OUTSIDE"


def test_two_names_side_by_side_are_two(encoder):
    text = MarkedText("Ann Bo", ((0, 3, "PERSON"), (4, 6, "PERSON")), "test")
    view = view_text(text.text)
    labels = [LABELS[label] for label in labels_of(text, view, cut(view, encoder.tokenizer, KNOWN))]
    assert labels.count("PERSON_FIRST") == 2
