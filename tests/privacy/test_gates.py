"""A gate opens for every text that its row finds something in, so that it costs no finding."""

import json
import re
from pathlib import Path

import pytest

from escalml.privacy import find, people, streets
from escalml.privacy.gates import Gates, any_of, whole_words, widened
from escalml.privacy.name_rows import ROWS as NAME_ROWS
from escalml.privacy.patterns import PATTERNS
from escalml.privacy.street_rows import ROWS

CORPUS = Path(__file__).parents[2] / "data" / "corpus" / "corpus3.jsonl"
PLAIN = (
    "Straße 4, 80331 München; 12 rue de la Paix, Rua do Moinho 3, Calle Mayor 5, Flat 4, 12 Mill Lane, Leeds LS1 4AA. "
    "Thanks, Nora\nMy name is Nora Holm. Dear Mr Albrecht, this is Petra Vogel. KRÄHENWEG 3, Ünal. NI no: QQ 12 34 56 C"
)


def texts() -> list[str]:
    rows = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    return [PLAIN, *(row["text"] for row in rows if row.get("split") != "test")][:400]


@pytest.mark.parametrize("name", ["identifiers", "names", "streets"])
def test_no_row_matches_where_its_gate_is_closed(name):
    gates, expressions = {
        "identifiers": (find._GATES, [row.regex for row in PATTERNS]),
        "names": (people._GATES, [row.regex for row in NAME_ROWS]),
        "streets": (streets._GATES, [re.compile(regex) for *_, regex in ROWS]),
    }[name]
    closed = [
        number
        for text in texts()
        for number, regex in enumerate(expressions)
        if number not in gates.opened_by(text) and regex.search(text)
    ]
    assert closed == []


def test_a_gate_knows_words_beside_letters_of_any_script():
    gates = Gates([any_of(["rue "], begin=True), whole_words("id|nif"), ""])
    assert gates.opened_by("la rue 4, NIF") == {0, 1, 2}
    assert gates.opened_by("érue 4, énif") == {2}


def test_half_an_emoji_opens_what_the_rest_of_the_text_opens():
    assert Gates(["card"]).opened_by("\ud83d my card") == {0}


@pytest.mark.parametrize("source", [r"(?<!\w)a", r"\bcard", r"a(?=b)", r"\w+"])
def test_an_expression_that_re2_reads_otherwise_is_no_gate(source):
    assert widened(source) == ""


def test_a_gate_counts_digits_of_every_script():
    assert Gates([widened(r"\d{3}")]).opened_by("٣٤٥") == {0}
