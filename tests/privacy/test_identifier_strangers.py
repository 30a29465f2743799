"""Bare answers to desks that no list of ours knows: by the kind of question and the shape of the answer."""

import re

import pytest

import dialogue_forms
import dialogue_strangers
from escalml.privacy import answers_along, find_by_patterns
from escalml.privacy.spans import unite_spans

PAIRS = [line for pairs in (dialogue_strangers, dialogue_forms) for line in pairs.PAIRS.strip().splitlines()]
# Questions whose answer is a number in the groups of a card or a phone, or groups that the words before it cut.
STILL_MISSED = {
    "What's printed above the barcode on your travel pass?",
    "Health card number and version code?",
    "what's written on the luggage receipt?",
    "UBRN please",
}
MARK = re.compile(r"\{([A-Z_/]+)\|([^}]*)\}")
WAYS = {
    "names before the turns": "Kelly: Hi, how can I help?\nOla: it is broken\nKelly: {}\nOla: {}\nKelly: Thanks",
    "below a quote": "> {}\n\n{}\n",
    "one line for each turn": "Agent: {}\nCustomer: {}\nAgent: Thank you, one moment.",
}


def _missed(found_in):
    """The questions whose value is not found, and nothing around it, with one of its types."""
    missed = []
    for line in PAIRS:
        types, question, written = line.split("|", 2)
        value = written[written.index("{") + 1 : written.index("}")]
        text, spans = found_in(question, written.replace("{", "").replace("}", ""))
        start = text.rindex(value)
        if not any(s.type in types.split(",") and (s.start, s.end) == (start, start + len(value)) for s in spans):
            missed.append(question)
    return set(missed)


def _typed(text):
    return [(span.type, text[span.start : span.end]) for span in find_by_patterns([text])[0]]


def test_a_bare_answer_to_a_stranger_is_typed_in_a_thread():
    def find(question, answer):
        return answer, unite_spans(find_by_patterns([answer])[0], answers_along([question, "", answer])[-1])

    assert _missed(find) == STILL_MISSED


@pytest.mark.parametrize("way", WAYS)
def test_a_bare_answer_to_a_stranger_is_typed_in_a_text(way):
    def find(question, answer):
        text = WAYS[way].format(question, answer)
        return text, find_by_patterns([text])[0]

    # A line alone that has no question mark asks nobody.
    assert _missed(find) == STILL_MISSED | ({"last 4 of SSN"} if way == "below a quote" else set())


@pytest.mark.parametrize("written", dialogue_forms.FORMS)
def test_forms_and_pairs_in_a_line_are_typed(written):
    text = MARK.sub(r"\2", written)
    found = _typed(text)
    asked = MARK.findall(written)
    assert [value for _, value in found] == [value for _, value in asked]
    assert all(type_ in types.split("/") for (type_, _), (types, _) in zip(found, asked, strict=True))


@pytest.mark.parametrize("text", dialogue_forms.NO_IDENTIFIERS)
def test_answers_that_tell_nothing_of_a_person_are_left(text):
    assert _typed(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sehr geehrter Herr Direktor Müller,", [("PERSON", "Müller")]),
        ("Herr Direktor, bitte", []),
        ("my username is broken", []),
        ("username is kestrel", [("USERNAME", "kestrel")]),
        ("[10:05] Passenger: hello\n[10:06] Agent (Kim): hi", [("PERSON", "Kim")]),
        ("SOPHIA SANTINO", [("PERSON", "SOPHIA SANTINO")]),
        ("Rose Gold", []),
        ("nothing yet.\n\nthanks\nsophia santino", [("PERSON", "sophia santino")]),
        ("Thanks 🙏 Sophia Santino 🌸", [("PERSON", "Sophia Santino")]),
        ("Still waiting.\n--\nMill Lane 14\nNR3 1AB Norwich", [("ADDRESS", "Mill Lane 14\nNR3 1AB Norwich")]),
        (
            "From: Zog Brandt <z@example.org>\nHi Zog, any news?",
            [("PERSON", "Zog Brandt"), ("EMAIL", "z@example.org"), ("PERSON", "Zog")],
        ),
        ("Vivo en la calle Alcalá 120, 3º izquierda, Soria.", [("ADDRESS", "calle Alcalá 120, 3º izquierda, Soria")]),
        ("Mándelo a Gran Vía 22, Bilbao", [("ADDRESS", "Gran Vía 22, Bilbao")]),
        ("Urb. Los Olivos 8, Torrelodones", [("ADDRESS", "Urb. Los Olivos 8, Torrelodones")]),
        ("Plaza Mayor, 1, planta 4, oficina 12", [("ADDRESS", "Plaza Mayor, 1, planta 4, oficina 12")]),
        ("the video has views 120447188", []),
    ],
)
def test_names_offices_and_counts_are_told_apart(text, found):
    assert _typed(text) == found
