"""What an explanation of a scored message says to a person."""

import pytest

from escalml.data.views import view_message
from escalml.records import Identifier, Message, Turn
from escalml.scoring.explain import Span
from escalml.scoring.phrases import PhraseWords, explained_columns

REQUEST = "I want to speak to your manager."
FAULT = "The lamp that I bought smells burnt and its plug is hot."


def explained(scorer, text, **fields):
    return scorer.predict([Message(text=text, **fields)], explain=True)[0]


def phrases(prediction, target):
    return [phrase for phrase in prediction.explanation if phrase.target == target]


def test_a_weight_is_what_the_probability_loses_without_the_phrase(scorer):
    text = f"Hello there. {FAULT} {REQUEST}"
    prediction = explained(scorer, text)
    assert prediction.explanation
    for phrase in prediction.explanation:
        shorter = text[: phrase.start] + text[phrase.end :].lstrip()
        without = scorer.probabilities([Message(text=shorter)])[0, scorer.table.index(phrase.target)]
        assert prediction.targets[phrase.target] - without == pytest.approx(phrase.weight, abs=0.002)


def test_without_all_its_phrases_a_target_has_the_probability_that_is_told(scorer):
    prediction = explained(scorer, f"Hello there. {FAULT} {REQUEST}")
    assert set(prediction.without_phrases) == {phrase.target for phrase in prediction.explanation}
    for target, probability in prediction.without_phrases.items():
        assert 0 <= probability < prediction.targets[target]
        if len(named := phrases(prediction, target)) == 1:
            assert probability == pytest.approx(prediction.targets[target] - named[0].weight, abs=0.001)


def test_a_request_for_the_manager_is_named_first_where_it_decides(scorer):
    prediction = explained(scorer, f"The parcel came today, thank you. {REQUEST} It is sunny here.")
    assert prediction.escalation.likely
    for target in ("escalated", "requests_level_3"):
        assert phrases(prediction, target)[0].text == REQUEST


def test_of_the_levels_only_the_one_that_was_reached_is_explained(scorer):
    row = scorer.probabilities([Message(text="x")])[0] * 0
    for name in ("severity_ge_medium", "severity_ge_high"):
        row[scorer.table.index(name)] = 0.9
    named = [scorer.table.columns[column] for column in explained_columns(row, scorer.table, scorer.manifest)]
    assert [name for name in named if name.startswith("severity")] == ["severity_ge_high"]


def test_a_phrase_reads_as_the_redacted_text_does(scorer):
    text = "Charge 9,315 rupees to card 4111 1111 1111 1111 again and I want to speak to your manager"
    prediction = explained(scorer, text)
    assert prediction.explanation
    assert all(phrase.text in prediction.privacy.redacted_text for phrase in prediction.explanation)
    assert not any("4111" in phrase.text for phrase in prediction.explanation)


def test_a_name_is_redacted_in_a_phrase_and_is_not_cut(scorer, monkeypatch):
    text = "My name is Ann Alder, Grove and I want to speak to your manager about it, for the third time"
    start = text.index("Ann")
    name = Identifier(type="PERSON", start=start, end=text.index("Grove") + 5, score=0.9)
    monkeypatch.setattr(type(scorer.classifier), "names_in", lambda self, views: [(name,) for _ in views])
    prediction = explained(scorer, text)
    assert prediction.explanation
    assert not any(part in phrase.text for phrase in prediction.explanation for part in ("Ann", "Alder", "Grove"))


def test_a_phrase_of_a_turn_is_redacted_and_counts_in_the_thread_as_sent(scorer):
    told = "My card 4111 1111 1111 1111 was charged twice and nobody answers."
    thread = (*[Turn(role="agent", text="Hello.")] * 9, Turn(role="customer", text=told))
    prediction = explained(scorer, "Any news?", thread=thread)
    earlier = [phrase for phrase in prediction.explanation if phrase.turn is not None]
    assert {(phrase.turn, phrase.start, phrase.end) for phrase in earlier} == {(9, 0, len(told))}
    assert {phrase.text for phrase in earlier} == {told.replace("4111 1111 1111 1111", "[CARD_1]")}


def test_a_mail_with_markup_is_shown_as_it_is_read(scorer):
    prediction = explained(scorer, "<html><p>Ol&aacute;!</p><p>I want to speak to your <b>manager</b> now.</p></html>")
    assert {phrase.text for phrase in phrases(prediction, "escalated")} == {"I want to speak to your manager now."}


@pytest.mark.parametrize("name", ["J&ouml;rg M&uuml;ller", "Ann <b>Alder</b>", "Ann&nbsp;Alder"])
def test_a_name_that_markup_writes_otherwise_is_redacted(scorer, monkeypatch, name):
    html = f"<html><p>Hello.</p><p>I am {name} and I want to speak to your manager</p></html>"
    start = html.index(name)
    found = Identifier(type="PERSON", start=start, end=start + len(name), score=0.9)
    monkeypatch.setattr(type(scorer.classifier), "names_in", lambda self, views: [(found,) for _ in views])
    named = {phrase.text for phrase in phrases(explained(scorer, html), "escalated")}
    assert named == {"I am [PERSON_1] and I want to speak to your manager"}


def test_of_identifiers_that_overlap_in_a_turn_the_one_that_redaction_takes_counts():
    told = "Nothing came. Write to ann.alder@example.org Alder House 12, today"
    message = Message(text="Any news?", thread=(Turn(role="customer", text=told),))
    view = view_message(message, history_turns=6)
    mail = Identifier(type="EMAIL", start=told.index("ann"), end=told.index(" Alder House"), score=0.6)
    place = Identifier(type="ADDRESS", start=told.index("example"), end=told.index(", today"), score=0.99)
    words = PhraseWords(message, view, [(place,), (), ()], lambda texts: [(mail,) for _ in texts])
    shown = words.phrase("escalated", Span(0, told.index("@"), 1.0, "", 0), 0.5)
    assert (shown.text, shown.end) == ("Nothing came. Write to ann.alder", told.index("@"))


def test_names_are_looked_for_once_in_a_turn_whatever_phrases_it_has():
    asked = []

    def find(texts):
        asked.append(list(texts))
        return [() for _ in texts]

    told = "Nothing came. Nobody rings. "
    message = Message(text="Any news?", thread=(Turn(role="customer", text=told),))
    words = PhraseWords(message, view_message(message, history_turns=6), [(), (), ()], find)
    for start, end in ((0, 13), (14, 27)):
        assert words.phrase("escalated", Span(start, end, 1.0, told[start:end], 0), 0.5).text == told[start:end]
    assert asked == [[told]]
