import sys

import numpy as np
import pytest

from escalml.errors import EscalmlError
from escalml.evaluation.baselines import KEYWORDS, fit_baselines, keyword_features, no_features, sentiment_features
from escalml.records import Message


def messages(*texts):
    return [Message(text=text) for text in texts]


def hits(message):
    return dict(zip(KEYWORDS, np.expm1(keyword_features([message])[0]).round().tolist(), strict=True))


TRAIN = messages(*["I want a refund of this charge"] * 6, *["lovely shop, thanks"] * 6)
TARGETS = np.column_stack([[1.0] * 6 + [0.0] * 6, [1.0, 0, 0, 0] + [np.nan] * 8, np.ones(12), np.full(12, np.nan)])


@pytest.fixture(scope="module")
def baselines():
    return fit_baselines(TRAIN, TARGETS)


def test_baselines_are_prior_keywords_and_sentiment(baselines):
    assert list(baselines) == ["class prior", "keyword list", "VADER sentiment"]


def test_class_prior_is_the_base_rate_of_the_labelled_rows(baselines):
    # Column 1: one of four labelled rows, not one of twelve. Column 3 has no label at all.
    predicted = baselines["class prior"].predict_proba(messages("anything", "else"))
    assert predicted == pytest.approx(np.tile([0.5, 0.25, 1, 0.5], (2, 1)))


@pytest.mark.parametrize("name", ["class prior", "keyword list", "VADER sentiment"])
def test_probabilities_have_one_column_per_target_and_one_row_per_message(baselines, name):
    for texts in ((), ("one",), ("one", "two")):
        predicted = baselines[name].predict_proba(messages(*texts))
        assert predicted.shape == (len(texts), 4)
        assert ((predicted >= 0) & (predicted <= 1)).all()


@pytest.mark.parametrize("name", ["keyword list", "VADER sentiment"])
def test_features_move_a_target_they_go_with(baselines, name):
    refund, thanks = baselines[name].predict_proba(messages("I want a refund of this charge", "lovely shop, thanks"))
    assert refund[0] > 0.6 > 0.4 > thanks[0]


@pytest.mark.parametrize("name", ["keyword list", "VADER sentiment"])
def test_labels_that_are_all_alike_give_their_base_rate(baselines, name):
    assert baselines[name].predict_proba(TRAIN)[:, 2] == pytest.approx(1)


def test_missing_labels_teach_nothing():
    rest = np.array([1.0, 1, 0, 0] + [np.nan] * 2)
    texts = messages("refund please", "refund now", "thanks", "great", "refund the charge", "refund")
    labelled, all_rows = fit_baselines(texts[:4], rest[:4, None]), fit_baselines(texts, rest[:, None])
    for name, baseline in labelled.items():
        assert baseline.predict_proba(texts) == pytest.approx(all_rows[name].predict_proba(texts))


def test_keywords_count_in_subject_and_text_whatever_the_case():
    assert hits(Message(text="my refund, please", subject="REFUND"))["billing"] == 2


def test_keywords_are_whole_words_unless_an_ending_is_open():
    # "sue" is no part of "issue", "manager" none of "management"; "refund*" has endings.
    found = hits(Message(text="an issue with management and refunds"))
    assert (found["outside step"], found["asks next level"], found["billing"]) == (0, 0, 1)


def test_earlier_turns_are_not_read():
    turn = {"role": "customer", "text": "get me your manager"}
    assert hits(Message(text="hello", thread=[turn]))["asks next level"] == 0


def test_sentiment_tells_praise_from_complaint():
    praise, complaint = sentiment_features(messages("great, I love it", "terrible, I hate it"))
    assert praise[0] > 0 > complaint[0]


def test_no_features_leaves_the_shape():
    assert no_features(messages("a", "b")).shape == (2, 0)


def test_missing_lexicon_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "vaderSentiment.vaderSentiment", None)
    with pytest.raises(EscalmlError, match=r"vaderSentiment; pip install 'escalml\[track\]'"):
        sentiment_features(messages("a"))
