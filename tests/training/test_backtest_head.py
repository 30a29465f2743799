"""A head on the encoder learns from the first part of a past alone."""

import numpy as np
import pytest

from escalml.data.outcomes import parse_outcome
from escalml.data.read_options import make_reading
from escalml.errors import EscalmlError
from escalml.evaluation.backtest import read_past
from escalml.evaluation.backtest.lesson import Lesson, documents_of
from escalml.evaluation.metrics import review_curve, roc_auc
from escalml.training.backtest_head import head_on_encoder
from invented_past import COLUMNS, invented_rows, write_export


@pytest.fixture(scope="module")
def lesson(tmp_path_factory):
    path = write_export(tmp_path_factory.mktemp("past") / "export.csv", invented_rows(400, rate=0.3))
    past = read_past(path, parse_outcome("tags contains escalate"), make_reading(columns=COLUMNS))
    learned = np.arange(len(past)) < past.n_first
    return Lesson(past, documents_of(past, history_turns=6), learned, np.ones(len(past)))


def test_it_ranks_the_last_part_by_what_the_first_one_taught(lesson, blend_scorer, params):
    found = head_on_encoder(lesson, blend_scorer, params)
    assert found.shape == (120,)
    assert ((found >= 0) & (found <= 1)).all()
    outcomes = lesson.past.outcomes[lesson.last]
    assert roc_auc(review_curve(outcomes, found, np.ones((1, 120))))[0] > 0.7


def test_rows_that_were_not_scored_are_neither_learned_nor_asked(lesson, scorer, params):
    weights = np.ones(len(lesson.past))
    weights[::2] = 0
    found = head_on_encoder(Lesson(lesson.past, lesson.documents, lesson.learned, weights), scorer, params)
    assert not found[::2].any()
    assert found[1::2].all()


def test_too_few_outcomes_say_how_many_are_needed(lesson, scorer, params):
    few = lesson.learned & ((lesson.past.outcomes == 0) | (np.cumsum(lesson.past.outcomes) <= 3))
    with pytest.raises(EscalmlError, match=r"teach no target: each needs \d+ conversations"):
        head_on_encoder(Lesson(lesson.past, lesson.documents, few, lesson.weights), scorer, params)
