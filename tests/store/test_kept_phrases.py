"""Phrases that mattered in earlier turns: kept with the number of their turn where the redacted thread shows them."""

from dataclasses import replace

from escalml.records import Identifier, Phrase
from escalml.store.kept_rows import TURNS_KEPT
from kept import a_store, keep, scored

TURNS = ["third time I ask", "card 4111 1111 1111 1111", "my neighbour Zebedee saw it"]


def phrase(text, turn=None):
    return Phrase(target="escalated", text=text, start=0, end=len(text), weight=0.2, turn=turn)


def kept(tmp_path, phrases, turns=TURNS):
    """The phrases that a store shows of a message with such turns, in which it looks for a name."""

    def find(texts):
        places = [text.find("Zebedee") for text in texts]
        return [() if at < 0 else (Identifier(type="PERSON", start=at, end=at + 7, score=0.9),) for at in places]

    store = a_store(tmp_path, find=find)
    thread = [{"role": "customer", "text": text} for text in turns]
    item = scored("t-1", "any news?", thread=thread)
    keep(store, replace(item, result=item.result.model_copy(update={"explanation": tuple(phrases)})))
    shown = store.decision("t-1").result.explanation
    store.close()
    return [(one.text, one.turn) for one in shown]


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
