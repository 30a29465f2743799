"""Messages that were labelled because a model was unsure of them train, but tell no rates: they are hard cases."""

import numpy as np
import pytest

from desk import MANIFEST, Given, N, desk
from escalml.config import EvaluationConfig, Params, PrepareConfig, TargetConfig, ThresholdRule
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.records import LabelledMessage, Message
from escalml.scoring.scorer import Scorer
from escalml.training import leave_out, measure
from escalml.training.leave_out import leave_one_source_out
from escalml.training.recalibration import measure_prior_shift, recalibrate
from escalml.training.train import examples_of, read_out

PARAMS = Params(targets={"escalated": TargetConfig(kind="binary")}, evaluation=EvaluationConfig(n_bootstrap=50))
TABLE = TargetTable(PARAMS.targets)
UNSURE = "active:uncertain"


def rows_of(n, *, sampling="random", escalated=lambda number: number % 4 == 0, **fields):
    """`n` messages, one in four escalated; `fields` of the labelled message."""
    given = {"split": "train", "source": "corpus"} | fields
    return [
        LabelledMessage(
            message=Message(text=f"invented {number}"),
            labels={"escalated": escalated(number)},
            group=f"{sampling}{number}",
            sampling=sampling,
            **given,
        )
        for number in range(n)
    ]


def readout(rows):
    """What training makes of `rows`, for a model that is a little better than chance."""
    examples = examples_of(rows, TABLE, PARAMS)
    noise = np.random.default_rng(0).normal(0, 1, (len(rows), 1))
    return read_out(examples.targets + noise, examples, TABLE, PARAMS, rows)


def test_calibration_thresholds_and_abstention_are_those_of_random_rows():
    random, picked = rows_of(80), rows_of(80, sampling=UNSURE, escalated=lambda _: True, source="xci")
    assert readout(random + picked) == readout(random)
    taken_for_random = [row.model_copy(update={"sampling": "random"}) for row in picked]
    assert readout(random + taken_for_random) != readout(random)


def test_base_rate_and_its_words_leave_out_what_was_picked():
    facts = readout(rows_of(80) + rows_of(80, sampling=UNSURE, escalated=lambda _: True, source="xci")).calibration
    assert (facts.base_rates, facts.calibrated_on) == ((0.25,), "escalml corpus, base rate 0.25")


def test_a_target_that_no_random_row_has_is_named():
    rows = rows_of(40, escalated=lambda _: False) + rows_of(40, sampling=UNSURE)
    with pytest.raises(EscalmlError, match=r"whose sampling is random.*escalated \(0 positive, 40 negative\)"):
        readout(rows)


def test_a_desk_that_labels_what_a_model_was_unsure_of_is_calibrated_on_the_rest():
    scorer, rows = desk()
    picked = [r.model_copy(update={"sampling": UNSURE, "labels": {"escalated": True, "reasons": []}}) for r in rows]
    assert recalibrate(scorer, rows + picked, name="x") == recalibrate(scorer, rows, name="x")


def test_prior_shift_is_measured_on_random_rows():
    scorer, rows = desk()
    rows = [row.model_copy(update={"split": "validation"}) for row in rows]
    picked = [row.model_copy(update={"sampling": UNSURE}) for row in rows]
    params = Params(targets=MANIFEST.targets)
    assert measure_prior_shift(scorer, rows + picked, params) == measure_prior_shift(scorer, rows, params)


def test_a_source_left_out_is_measured_on_random_rows(monkeypatch):
    class Constant:
        thresholds = np.full(1, 0.5)

        def probabilities(self, messages):
            return np.full((len(messages), 1), 0.5)

    monkeypatch.setattr(leave_out, "train", lambda rows, params, **options: Constant())
    parts = [rows_of(4, split=split, source=source) for source in ("a", "b") for split in ("train", "gate")]
    picked = rows_of(9, split="gate", source="a", sampling=UNSURE)
    measured = leave_one_source_out([*picked, *(row for part in parts for row in part)], PARAMS, data_sha256="")
    assert [(left.n_own, left.n_others) for left in measured.left_out] == [(4, 4), (4, 4)]


# Data sets that are measured apart

PUBLIC = PARAMS.model_copy(update={"prepare": PrepareConfig(public_sources=("xci",))})


def undecided():
    """A model of `escalated` alone that learned from `elsewhere` and says 0.5 of every message."""
    facts = MANIFEST.calibration.model_copy(update={"slopes": (1.0,), "intercepts": (0.0,), "base_rates": (0.5,)})
    update = {"targets": PARAMS.targets, "calibration": facts, "thresholds": {"escalated": 1 / 3}}
    return Scorer(Given(np.zeros((N, 1))), MANIFEST.model_copy(update=update))


def measured(*held_out, train=()):
    """Data set -> measurement of a model that learned from `elsewhere`."""
    rows, learned = [row for part in held_out for row in part], rows_of(40, source="elsewhere")
    return {found.data.name: found for found in measure(undecided(), [*learned, *train, *rows], PUBLIC)}


def foreign(rows):
    return [row.model_copy(update={"message": row.message.model_copy(update={"language": "fr"})}) for row in rows]


def test_corpora_languages_public_and_picked_messages_are_measured_apart():
    held = {"split": "validation"}
    found = measured(
        rows_of(2, source="corpus", **held),
        rows_of(3, source="corpus2", **held),
        foreign(rows_of(4, source="corpus2", **held)),
        rows_of(5, source="xci", **held),
        foreign(rows_of(6, source="xci", **held)),
        rows_of(7, source="xci", sampling=UNSURE, **held),
        rows_of(8, source="tickets", **held),
    )
    assert {name: len(one.data) for name, one in found.items()} == {
        "escalml corpus": 2,
        "hard cases": 3,
        "other languages": 4,
        "public messages": 11,
        "public messages that a model was unsure of": 7,
        "tickets": 8,
    }


def test_baselines_know_the_base_rate_of_random_rows():
    picked = rows_of(40, sampling=UNSURE, escalated=lambda _: True, source="elsewhere")
    found = measured(rows_of(8, split="validation"), train=picked)["escalml corpus"]
    assert found.predictions["class prior"][:, 0] == pytest.approx(0.25)


def test_thresholds_of_baselines_follow_the_rules_of_the_model_measured():
    # params.yaml may have got a target since, with a rule of its own.
    rules = PUBLIC.thresholds.model_copy(update={"rules": {"vulnerable": ThresholdRule(by="cost", value=3)}})
    rows = rows_of(40, source="elsewhere") + rows_of(8, split="validation")
    found = measure(undecided(), rows, PUBLIC.model_copy(update={"thresholds": rules}))
    assert "VADER sentiment" in found[0].predictions
