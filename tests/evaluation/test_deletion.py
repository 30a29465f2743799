import pytest

from escalml.evaluation import deletion
from escalml.evaluation.deletion import deletion_test
from escalml.records import LabelledMessage, Message
from escalml.scoring.explain import Explained, Span


@pytest.fixture(scope="module")
def rows(corpus):
    return [row for row in corpus if row.split == "validation"]


def labelled(text):
    return LabelledMessage(message=Message(text=text), labels={}, group=text, split="validation", source="own")


def test_the_named_phrase_matters_more_than_another(scorer, rows, params):
    found = deletion_test(scorer, rows, params.evaluation, seed=0)
    assert found.n_flagged >= found.named_fall.n > 20
    assert found.named_fall.low > found.random_fall.high
    assert found.named_falls_more.low > 0.7


def test_of_many_flagged_messages_some_are_drawn_and_that_is_said(scorer, rows, params):
    found = deletion_test(scorer, rows, params.evaluation, seed=0, most=10)
    assert (found.n_drawn, found.named_fall.n <= 10) == (10, True)
    assert f"Of the {found.n_flagged} messages flagged `escalated`, 10 were drawn" in deletion.deletion_section(found)
    whole = deletion_test(scorer, rows, params.evaluation, seed=0, most=10_000)
    assert whole == deletion_test(scorer, rows, params.evaluation, seed=0)
    assert whole.n_flagged == found.n_flagged


def test_an_explanation_that_names_anything_fails(scorer, rows, params, monkeypatch):
    words = lambda _, view, columns, **__: [  # noqa: E731 - always the first word
        Explained((Span(0, view.text.text.find(" "), 1.0),), 1.0)
    ]
    monkeypatch.setattr(deletion, "explain", words)
    found = deletion_test(scorer, rows, params.evaluation, seed=0)
    assert found.named_falls_more.value < 0.6


def test_a_message_that_is_all_phrase_is_left_out(scorer, params):
    assert deletion_test(scorer, [labelled("escalate")], params.evaluation, seed=0) is None


def test_a_model_without_the_target_has_nothing_to_test(scorer, rows, params):
    assert deletion_test(scorer, rows, params.evaluation, seed=0, target="reason_bored") is None
