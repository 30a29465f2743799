import numpy as np
import pytest

from escalml.data.views import view_message
from escalml.models.ngrams import history_document
from escalml.records import Message, Turn
from escalml.scoring.explain import character_weights, explain


def view_of(text, **fields):
    return view_message(Message(text=text, **fields), history_turns=6)


TEXTS = [
    "Third time I call about the same fault, I want to speak to a manager!!",
    "İ was  charged twice\n\nmail ann@example.org, a a a",
    "ok",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_characters_of_a_message_add_up_to_its_part_of_the_log_odds(scorer, text):
    view = view_of(text, subject="Complaint")
    weights = character_weights(scorer.classifier, view, range(len(scorer.table)))
    log_odds = scorer.classifier.log_odds([view])[0]
    assert np.allclose(weights.sum(axis=0), log_odds - scorer.classifier.intercepts)


def test_the_history_is_no_part_of_the_message(scorer):
    alone, told = view_of("any news?"), view_of("any news?", thread=(Turn(role="customer", text="nobody came again"),))
    assert history_document(alone) != history_document(told)
    columns = [scorer.table.index("escalated")]
    assert np.array_equal(
        character_weights(scorer.classifier, alone, columns), character_weights(scorer.classifier, told, columns)
    )


def test_phrases_slice_back_and_come_strongest_first(scorer):
    text = TEXTS[0]
    phrases = explain(scorer.classifier, view_of(text, subject="Hello"), [scorer.table.index("escalated")])[0]
    assert "manager" in "".join(text[phrase.start : phrase.end] for phrase in phrases)
    weights = [phrase.weight for phrase in phrases]
    assert weights == sorted(weights, reverse=True)
    assert min(weights) > 0


def test_a_phrase_over_a_placeholder_covers_what_it_stands_for(scorer):
    text = "I want your manager to mail ann@example.org today"
    columns = range(len(scorer.table))
    spans = [span for found in explain(scorer.classifier, view_of(text), columns) for span in found]
    inside = range(text.index("ann@") + 1, text.index("@example.org"))
    assert not any(span.start in inside or span.end in inside for span in spans)


def test_removing_the_strongest_phrase_lowers_the_score(scorer):
    text = TEXTS[0]
    column = scorer.table.index("escalated")
    strongest = explain(scorer.classifier, view_of(text), [column])[0][0]
    shorter = text[: strongest.start] + text[strongest.end :]
    before, after = scorer.probabilities([Message(text=text), Message(text=shorter + " .")])[:, column]
    assert after < before


def test_a_sentence_of_an_earlier_turn_is_named_with_its_place(scorer):
    told = "Good morning. I want to speak to a manager, third time I call!"
    view = view_of("Any news?", thread=(Turn(role="customer", text=told), Turn(role="agent", text="One moment.")))
    columns = range(len(scorer.table))
    spans = [span for found in explain(scorer.classifier, view, columns) for span in found]
    earlier = {told[span.start : span.end] for span in spans if span.turn == 0}
    assert "I want to speak to a manager, third time I call!" in earlier
    assert earlier <= {"Good morning.", "I want to speak to a manager, third time I call!"}
    alone = explain(scorer.classifier, view, columns, with_turns=False)
    assert not [span for found in alone for span in found if span.turn is not None]


def test_a_phrase_of_a_turn_covers_what_its_placeholder_stands_for(scorer):
    told = "My card 4111 1111 1111 1111 was charged twice and nobody answers."
    view = view_of("Any news?", thread=(Turn(role="customer", text=told),))
    spans = [span for found in explain(scorer.classifier, view, range(len(scorer.table))) for span in found]
    earlier = [span for span in spans if span.turn == 0]
    assert earlier
    assert {told[span.start : span.end] for span in earlier} == {told}
    assert all("[CARD]" in span.seen for span in earlier)


def test_turns_are_counted_in_the_thread_as_sent(scorer):
    thread = (*[Turn(role="agent", text="Hello.")] * 9, Turn(role="customer", text="I want to speak to a manager!"))
    phrases = scorer.predict([Message(text="Any news?", thread=thread)], explain=True)[0].explanation
    assert {phrase.turn for phrase in phrases if phrase.turn is not None and "manager" in phrase.text} == {9}


def test_a_weight_is_the_probability_that_the_phrase_adds(scorer):
    message = Message(text="I bought a lamp. It smells burnt and the plug is hot.")
    prediction = scorer.predict([message], explain=True)[0]
    rows = dict(zip(scorer.table.columns, scorer.probabilities([message])[0], strict=True))
    assert prediction.explanation
    assert all(0 < phrase.weight <= rows[phrase.target] for phrase in prediction.explanation)
