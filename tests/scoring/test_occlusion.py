import numpy as np
import pytest

from escalml.data.views import view_message
from escalml.records import Message
from escalml.scoring.explain import explain
from escalml.scoring.occlusion import MAX_PASSES, occlusion


class CountsBad:
    """Log-odds of the one target: how often `bad` stands in the text."""

    n_targets = 1

    def __init__(self):
        self.n_passes = 0

    def log_odds(self, views):
        self.n_passes += len(views)
        return np.array([[float(view.text.text.count("bad"))] for view in views])


def words_of(text):
    view = view_message(Message(text=text), history_turns=6)
    starts = [n for n, c in enumerate(text) if c != " " and (n == 0 or text[n - 1] == " ")]
    return view, [(start, start + len(text[start:].split()[0])) for start in starts]


def test_the_word_that_matters_has_all_the_worth():
    view, words = words_of("all is bad today")
    assert occlusion(CountsBad(), view, words, [0])[:, 0].tolist() == [0, 0, 1, 0]


@pytest.mark.parametrize("n_words", [1, 15, 16, 500])
def test_a_message_is_never_scored_more_than_sixteen_times(n_words):
    model = CountsBad()
    view, words = words_of(" ".join(["bad"] * n_words))
    parts = occlusion(model, view, words, [0])
    assert parts.shape == (n_words, 1)
    assert parts.sum() == pytest.approx(n_words)  # each stretch without its bads loses as many
    assert model.n_passes == min(n_words + 1, MAX_PASSES)


def test_where_nothing_is_to_be_explained_the_model_is_not_asked():
    model = CountsBad()
    assert explain(model, words_of("bad bad")[0], []) == []
    assert model.n_passes == 0


def test_a_text_without_words_has_no_parts():
    view, _ = words_of("x")
    assert occlusion(CountsBad(), view, [], [0]).shape == (0, 1)
