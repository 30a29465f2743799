from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escalml.scoring.clauses import MOST_WORDS, clauses


def cut(text):
    return [text[start:end] for start, end in clauses(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Help me get into my account", ["Help me get into my account"]),
        (
            "@brand my car turns itself off. I'm supposed to hear from a team but I've called 4 times, no call back.",
            [
                "@brand my car turns itself off.",
                "I'm supposed to hear from a team",
                "but I've called 4 times, no call back.",
            ],
        ),
        (
            "We got in the car and the order was not good, and when we called the shop nobody answered",
            [
                "We got in the car and the order was not good",
                "and when we called the shop nobody answered",
            ],
        ),
        ("ok. i am waiting. unacceptable!!", ["ok.", "i am waiting.", "unacceptable!!"]),
        ("[HANDLE] [HANDLE] someone changed my number", ["[HANDLE] [HANDLE]", "someone changed my number"]),
        (
            "vous me réclamez une facture du mois d'août alors que mon père est mort et vous proposez des solutions",
            [
                "vous me réclamez une facture du mois d'août",
                "alors que mon père est mort",
                "et vous proposez des solutions",
            ],
        ),
        (
            "il n'y a personne au magasin depuis lundi matin dans toute la ville de Cernay",
            ["il n'y a personne au magasin depuis lundi matin dans toute la ville de Cernay"],
        ),
        ("Nobody came 😡 !!! Again.", ["Nobody came 😡 !!!", "Again."]),
    ],
    ids=["short", "sentences", "joint", "chat", "tags", "french", "il y a", "marks"],
)
def test_a_text_is_cut_where_a_person_pauses(text, parts):
    assert cut(text) == parts


@pytest.mark.parametrize(
    "whole",
    [
        "£3,150.50 up front",
        "version 128.12.0esr of it",
        "Mr. Smith and Dr. Wu of St. Mary",
        "not good",
        "no. 12",
        "am 3. Mai z.B. um acht",
    ],
)
def test_an_amount_a_version_or_an_abbreviation_is_not_cut(whole):
    text = f"This is what the letter said to me at home. I read {whole} there, and then I asked them what it was about"
    assert any(whole in part for part in cut(text))


def test_a_line_that_was_wrapped_goes_on_and_a_new_paragraph_does_not():
    wrapped = "The engineer who came on Tuesday said that the part would\narrive on Friday and it did not"
    assert "would\narrive" in "".join(cut(wrapped))
    assert cut("Third call\nOla Berg\n8 Chapel Fold") == ["Third call", "Ola Berg", "8 Chapel Fold"]


def test_a_text_without_any_pause_comes_in_stretches_that_can_be_read():
    parts = cut(" ".join(["word"] * 500))
    assert max(len(part.split()) for part in parts) <= MOST_WORDS
    assert min(len(part.split()) for part in parts) > MOST_WORDS / 2


@pytest.mark.parametrize("run", [" ", ".", ",", " -", "…"])
def test_a_long_run_of_blanks_or_marks_cuts_no_word(run):
    """Each run is tried once: tried again from each of its characters, this takes minutes."""
    words = "one two three four five six seven eight nine ten eleven twelve"
    text = f"{words} {run * (19_000 // len(run))}0 {words}"
    assert [word for part in cut(text) for word in part.split() if word in words] == words.split() * 2


ODD = [
    "manager ",
    "and ",
    ", ",
    ". ",
    "!!",
    "\n",
    "\n\n",
    "[HANDLE] ",
    "[CARD] ",
    "a",
    "3.5",
    "😀",
    "é",
    "。",
    "- ",
    "no. ",
]


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.lists(st.sampled_from(ODD) | st.text(max_size=8), max_size=60).map("".join))
def test_every_word_is_in_one_clause_and_is_whole(text):
    found = clauses(text)
    assert all(start < end for start, end in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    covered = {position for start, end in found for position in range(start, end)}
    assert all(position in covered for position, letter in enumerate(text) if letter.isalnum())
