import pytest

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
    assert hints.may_hold_names(text)


@pytest.mark.parametrize(
    "text", ["", "Where is my order?", "WHERE IS MY ORDER", "the [EMAIL] never came on Monday", "box 3", "i hope"]
)
def test_a_text_without_a_hint_is_spared(hints, text):
    assert not hints.may_hold_names(text)


def test_a_word_as_long_as_a_text_is_told_but_not_remembered(hints):
    long = "x" * 5_000
    assert not hints.may_hold_names(f"was {long} here")
    assert "here" in hints._kinds
    assert long not in hints._kinds
