"""Phrases that mattered in earlier turns: kept with the number of their turn where the redacted thread shows them."""

from dataclasses import replace

from escalml.records import Identifier, Phrase
from escalml.store.kept_rows import TURNS_KEPT
from kept import a_store, keep, scored

TURNS = ["third time I ask", "card 4111 1111 1111 1111", "my neighbour Zebedee saw it"]


def phrase(text, turn=None):
    return Phrase(target="escalated", text=text, start=0, end=len(text), weight=0.2, turn=turn)


def kept_result(tmp_path, phrases, turns=TURNS, **update):
    """What a store shows of a message with such turns, in which it looks for a name."""

    def find(texts):
        places = [text.find("Zebedee") for text in texts]
        return [() if at < 0 else (Identifier(type="PERSON", start=at, end=at + 7, score=0.9),) for at in places]

    store = a_store(tmp_path, find=find)
    thread = [{"role": "customer", "text": text} for text in turns]
    item = scored("t-1", "any news?", thread=thread)
    result = item.result.model_copy(update={"explanation": tuple(phrases), **update})
    keep(store, replace(item, result=result))
    shown = store.decision("t-1").result
    store.close()
    return shown


def kept(tmp_path, phrases, turns=TURNS):
    """The phrases of it."""
    return [(one.text, one.turn) for one in kept_result(tmp_path, phrases, turns).explanation]


def test_a_phrase_of_a_turn_is_kept_with_its_number(tmp_path):
    assert kept(tmp_path, [phrase("third time", 0), phrase("any news")]) == [("third time", 0), ("any news", None)]


def test_a_phrase_that_its_redacted_turn_does_not_show_is_not_kept(tmp_path):
    assert kept(tmp_path, [phrase("4111 1111", 1), phrase("neighbour Zebedee", 2), phrase("neighbour", 2)]) == [
        ("neighbour", 2)
    ]


def test_a_phrase_is_sought_in_its_own_turn_alone(tmp_path):
    assert kept(tmp_path, [phrase("third time", 2), phrase("third time", 9)]) == []


def test_numbers_count_in_the_turns_that_are_kept(tmp_path):
    many = [f"old news {number}" for number in range(TURNS_KEPT)] + TURNS
    phrases = [phrase("third time", TURNS_KEPT), phrase("old news 0", 0)]
    assert kept(tmp_path, phrases, many) == [("third time", TURNS_KEPT - len(TURNS))]


def test_what_is_left_without_phrases_is_kept_only_where_all_of_them_are(tmp_path):
    urgent = phrase("any news").model_copy(update={"target": "severity_ge_high"})
    phrases = [phrase("any news"), phrase("4111 1111", 1), urgent]
    left = {"escalated": 0.1, "severity_ge_high": 0.2}
    shown = kept_result(tmp_path, phrases, without_phrases=left)
    assert [one.target for one in shown.explanation] == ["escalated", "severity_ge_high"]
    assert shown.without_phrases == {"severity_ge_high": 0.2}
