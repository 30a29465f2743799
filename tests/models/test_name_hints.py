import numpy as np
import pytest

from escalml.models.learned_hints import N_COLUMNS, LearnedHints, columns_of, shipped_hints
from escalml.models.name_hints import NameHints
from escalml.models.name_tokens import KnownNames

COMMON_WORDS = "where is my order the parcel never came why do you ask box street broken again smith hope"
COMMON = frozenset(COMMON_WORDS.split())


@pytest.fixture
def hints():
    return NameHints(KnownNames(frozenset({"zorana"}), frozenset({"smith"})), lambda word: word in COMMON)


@pytest.mark.parametrize(
    "text",
    [
        "ask Zorana",
        "zorana never came",
        "Smith came",
        "the Quillfeather came",
        "petra came",
        "14 mill street",
        "I ask Box",
    ],
)
def test_a_text_with_a_hint_of_a_name_is_searched(hints, text):
    assert any(hints.places(text))


@pytest.mark.parametrize(
    "text", ["", "Where is my order?", "WHERE IS MY ORDER", "the [EMAIL] never came on Monday", "box 3", "i hope"]
)
def test_a_text_without_a_hint_is_spared(hints, text):
    assert not any(hints.places(text))


def test_a_word_as_long_as_a_text_is_told_but_not_remembered(hints):
    long = "x" * 5_000
    assert not any(hints.places(f"was {long} here"))
    assert "here" in hints._told
    assert long not in hints._told


def judged_by(log_odds):
    judge = LearnedHints(np.zeros(N_COLUMNS, np.float32), bias=log_odds, threshold=0.0)
    return NameHints(KnownNames(frozenset({"zorana"}), frozenset({"smith"})), lambda word: word in COMMON, judge)


def test_hints_stand_where_their_words_stand(hints):
    text = "ask Zorana or the Quillfeather"
    assert [text[start:end] for start, end in hints.places(text)] == ["Zorana", "Quillfeather"]


def test_a_word_that_the_judge_thinks_unlikely_is_spared():
    assert not any(judged_by(-1.0).places("ask Zorana"))
    assert any(judged_by(1.0).places("ask Zorana"))


@pytest.mark.parametrize("text", ["жду Иванова", "请找王小明", "Παπαδόπουλος"])
def test_words_in_other_scripts_are_never_judged(text):
    assert any(judged_by(-1.0).places(text))


def test_a_word_is_judged_by_what_stands_beside_it(hints):
    (first,), (second,) = (list(hints.hints(text)) for text in ("ask Zorana now", "the Zorana case"))
    assert columns_of(first.words, first.place, starts=first.starts) != columns_of(
        second.words, second.place, starts=second.starts
    )


@pytest.mark.parametrize(
    "text",
    [
        "I spoke to Quillfeather about it and nothing came of it.",
        "My name is Zorana Petrovic and I want my money back.",
        "Ich habe mit Frau Sonnenschmidt telefoniert.",
        "Je suis Aurore Bellefontaine, cliente depuis dix ans.",
        "please send it to 14 Mill Street instead",
    ],
)
def test_the_shipped_judge_keeps_names_that_it_never_saw(text):
    hints = NameHints(KnownNames(frozenset(), frozenset()), lambda word: word in COMMON, shipped_hints())
    assert any(hints.places(text))


@pytest.mark.parametrize("text", ["where is my Samsung order?", "The Amazon box came broken.", "I paid by PayPal"])
def test_the_shipped_judge_spares_texts_that_name_firms_alone(text):
    hints = NameHints(KnownNames(frozenset(), frozenset()), lambda word: word in COMMON, shipped_hints())
    assert not any(hints.places(text))
