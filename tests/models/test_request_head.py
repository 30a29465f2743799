"""The learned head for requests for the next level: it only raises, and belongs to one encoder."""

import numpy as np
import pytest

from escalml.data.views import view_message
from escalml.errors import EscalmlError
from escalml.models.head_files import ENCODER
from escalml.models.manifest import read_manifest, write_manifest
from escalml.models.request_head import REQUESTS, RequestHead
from escalml.records import Message
from escalml.scoring.hard_rules import REQUEST_PROBABILITY, raise_certain
from escalml.scoring.scorer import Scorer
from escalml.training.request_head_fitting import fit_request_head, invent_requests
from escalml.training.request_phrases import ASKING

SHA = "ab" * 32
CALM, ASKED = "When do you open on Sunday?", "Get me your manager."


def views(*texts):
    return [view_message(Message(text=text), history_turns=2) for text in texts]


def head(asks, chief, *, least=0.9, width=2, encoder=SHA):
    """Its first input says whether anybody is asked for, its second whether an executive is."""
    weights = np.zeros((2, width))
    weights[0, 0], weights[1, 1] = asks, chief
    return RequestHead(weights, np.zeros(2), least, encoder)


def test_below_its_least_probability_nobody_is_asked_for():
    found = head(1.0, 1.0).requests(np.array([[2.0, 1.0], [5.0, 1.0], [5.0, -1.0]]))
    assert [level for level, _ in found] == [0, 4, 3]
    assert found[0][1] == 0
    assert found[1][1] == pytest.approx(1 / (1 + np.exp(-5.0)))


def test_a_learned_request_raises_to_its_own_probability(table):
    (row,) = raise_certain(np.zeros((1, len(table.columns))), views(CALM), table, learned=[(4, 0.93)])
    raised = {name for name in table.columns if row[table.index(name)]}
    wanted = {"reason_asks_next_level", "requests_level_4", "escalated"} & set(table.columns)
    assert wanted
    assert raised == wanted
    assert {row[table.index(name)] for name in raised} == {0.93}


def test_it_never_lowers(table):
    before = np.full((1, len(table.columns)), 0.97)
    assert (raise_certain(before, views(CALM), table, learned=[(3, 0.91)]) >= 0.97).all()


def test_what_a_cue_says_wins(table):
    (row,) = raise_certain(np.zeros((1, len(table.columns))), views(ASKED), table, learned=[(4, 0.99)])
    assert row[table.index("escalated")] == REQUEST_PROBABILITY
    if "requests_level_4" in table.columns:
        assert row[table.index("requests_level_4")] == 0


def with_head(folder, requests):
    """A saved model that has this head."""
    scorer = Scorer.load(folder)
    requests.save(folder)
    write_manifest(scorer.manifest, folder)


@pytest.fixture
def blend(blend_model, tmp_path):
    from escalml.models.manifest import copy_model

    copy_model(blend_model, tmp_path / "model")
    return tmp_path / "model"


def always(folder, *, asks=50.0, encoder=None):
    """A head that takes every message, or with `asks=-50.0` none, for a request."""
    scorer = Scorer.load(folder)
    width = scorer.classifier.look(views(CALM)).vectors.shape[1]
    own = encoder or read_manifest(folder).files[ENCODER]
    return RequestHead(np.zeros((2, width)), np.array([asks, -1.0]), 0.9, own)


def test_a_model_with_the_head_hears_what_no_cue_says(blend):
    plain = Scorer.load(blend).predict([Message(text=CALM)])[0]
    with_head(blend, always(blend))
    heard = Scorer.load(blend).predict([Message(text=CALM)])[0]
    assert heard.escalation.probability == pytest.approx(1.0)
    assert heard.escalation.likely
    assert plain.escalation.probability < 0.99
    assert Scorer.load(blend).remembering().predict([Message(text=CALM)])[0] == heard
    assert Scorer.load(blend, fast=True).requests is None


def test_a_silent_head_changes_nothing(blend):
    messages = [Message(text=CALM), Message(text=ASKED)]
    plain = Scorer.load(blend).predict(messages)
    with_head(blend, always(blend, asks=-50.0))
    assert Scorer.load(blend).predict(messages) == plain


def test_a_saved_model_keeps_its_head(blend, tmp_path):
    with_head(blend, always(blend))
    scorer = Scorer.load(blend)
    scorer.save(tmp_path / "copy")
    again = Scorer.load(tmp_path / "copy")
    assert again.requests.encoder == scorer.requests.encoder
    assert (again.requests.weights == scorer.requests.weights).all()


def test_a_head_of_another_encoder_is_refused(blend):
    with_head(blend, always(blend, encoder=SHA))
    with pytest.raises(EscalmlError, match=r"was fitted to another encoder; fit it again"):
        Scorer.load(blend)


def test_a_head_that_no_manifest_lists_is_refused(blend):
    always(blend).save(blend)
    with pytest.raises(EscalmlError, match=rf"{REQUESTS}: is not in manifest\.json"):
        Scorer.load(blend)


def test_invented_requests_are_the_same_each_time_and_know_seven_languages():
    beside = {"de": ["Das Paket ist da."]}
    made = invent_requests(3, beside)
    assert made == invent_requests(3, beside)
    assert made != invent_requests(4, beside)
    assert {level for _, level in made} == {0, 3, 4}
    assert len(ASKING) == 7
    assert not any("{p}" in text or "|" in text for text, _ in made)
    assert any("Das Paket ist da." in text for text, _ in made)


def test_a_fitted_head_tells_who_asks_for_whom():
    rng = np.random.default_rng(0)
    levels = np.array([0] * 300 + [3] * 40 + [4] * 40)
    vectors = rng.normal(size=(len(levels), 8)) + np.column_stack(
        [4.0 * (levels > 0), 4.0 * (levels == 4), *[0 * levels] * 6]
    )
    fitted = fit_request_head((vectors, levels.tolist()), (vectors[::3], levels[::3].tolist()), encoder=SHA, seed=0)
    found = [level for level, _ in fitted.requests(vectors)]
    assert sum(1 for level, want in zip(found, levels, strict=True) if level and not want) <= 1
    assert sum(1 for level, want in zip(found, levels, strict=True) if level == want and want) >= 40
    assert fitted.encoder == SHA
