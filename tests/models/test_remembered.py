"""A model that looks at each message once says what it said before."""

import numpy as np
import pytest

from escalml.data.views import view_message
from escalml.models.remembered import Remembered
from escalml.records import Message

TEXTS = ("Where is my parcel?", "Ann Lee of 4 Hill Road paid twice.", "I want to speak to a manager now.")


@pytest.fixture
def views():
    return [view_message(Message(text=text), history_turns=6) for text in TEXTS]


class Counted:
    """Counts of a model how many views it was asked of."""

    def __init__(self, classifier):
        self.classifier, self.asked = classifier, 0

    def __getattr__(self, name):
        return getattr(self.classifier, name)

    def look(self, views, *, for_names=True):
        self.asked += len(views)
        return self.classifier.look(views, for_names=for_names)


def test_it_says_what_the_model_says(blend_scorer, views):
    model, once = blend_scorer.classifier, Remembered(blend_scorer.classifier)
    for _ in range(2):
        for ours, theirs in zip(once.look(views), model.look(views), strict=True):
            assert np.array_equal(np.array(ours, dtype=object), np.array(theirs, dtype=object))
        assert np.array_equal(once.log_odds(views), model.log_odds(views))
        assert once.names_in([view.text for view in views]) == model.names_in([view.text for view in views])
    assert once.look([]).log_odds.shape == (0, model.n_targets)


def test_a_message_is_looked_at_once_and_for_its_names_when_they_are_wanted(scorer, views):
    model = Counted(scorer.classifier)
    once = Remembered(model)
    once.log_odds(views)
    once.log_odds([*views, views[0]])
    assert model.asked == len(views)
    once.read(views)
    once.read(views)
    assert model.asked == 2 * len(views)


def test_what_was_set_aside_makes_no_other_message(scorer):
    model = Counted(scorer.classifier)
    texts = ("It broke again.", "It broke again.\n\nSent from my iPhone")
    Remembered(model).log_odds([view_message(Message(text=text), history_turns=6) for text in texts])
    assert model.asked == 1


def test_without_names_all_but_contact_data_is_scored_alike(scorer):
    messages = [Message(text=text) for text in TEXTS]
    with_names, without = scorer.probabilities(messages), scorer.probabilities(messages, for_names=False)
    differ = {scorer.table.columns[column] for column in np.flatnonzero((with_names != without).any(axis=0))}
    assert differ <= {"privacy_contact"}
