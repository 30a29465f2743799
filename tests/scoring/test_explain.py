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
