"""On which messages a figure of the gate stands: a desk's own, where the challenger was fitted to them."""

import random

import pytest

from escalml.config import TargetConfig
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.evaluation.evaluate import Metric
from escalml.evaluation.leave_one_source_out import Change
from escalml.scoring.scorer import Scorer
from escalml.training.gate import judge
from escalml.training.gate_checks import SMALLEST_SLICE, fits_own
from escalml.training.gate_rows import OwnRows, _fields_with_heads, judged_on_own, own_rows_of, shared_fields
from escalml.training.gate_verdict import Check, Verdict
from escalml.training.heads import train_heads
from escalml.training.side_by_side import side_by_side

pytestmark = pytest.mark.slow  # `make quick` leaves it out


@pytest.fixture(autouse=True)
def _no_behaviour(monkeypatch):
    """Behavioural tests score each message twenty times and are not what is tested here."""
    monkeypatch.setattr("escalml.training.gate.behave", lambda *_, **__: None)


@pytest.fixture(scope="module")
def desk(corpus):
    """Messages of a desk where far more escalate: half to learn from, half to measure on."""
    rng = random.Random(0)
    rows = [row for row in corpus if row.split != "train" and (row.labels["escalated"] or rng.random() < 0.15)]
    return [
        row.model_copy(
            update={
                "source": "desk",
                "split": "gate" if number % 2 else "train",
                "labels": dict.fromkeys(row.labels) | {"escalated": row.labels["escalated"]},
            }
        )
        for number, row in enumerate(rows)
    ]


@pytest.fixture(scope="module")
def small(params):
    return params.model_copy(update={"evaluation": params.evaluation.model_copy(update={"n_bootstrap": 100})})


@pytest.fixture(scope="module")
def heads(desk, small, scorer):
    return train_heads(desk, small, scorer, data_sha256="2" * 64)


def calibration_checks(verdict: Verdict):
    return [check for check in verdict.checks if check.metric == "escalated/ece"]


def test_calibration_is_compared_where_it_was_fitted(heads, corpus, desk, small):
    gate = [row for row in corpus if row.split == "gate"]
    (check,) = calibration_checks(judge(heads.base, heads.scorer, [*gate, *desk], small))
    assert check.messages == "own rows (desk)"
    assert check.n == str(sum(row.split == "gate" for row in desk))
    assert check.passed
    # Were it compared on all, the model would be refused for what it was trained for.
    facts = heads.scorer.manifest.calibration.model_copy(update={"fitted_to": {}})
    unsaid = Scorer(heads.scorer.classifier, heads.scorer.manifest.model_copy(update={"calibration": facts}))
    (check,) = calibration_checks(judge(heads.base, unsaid, [*gate, *desk], small))
    assert (check.messages, check.passed) == ("all", False)


def test_too_few_own_rows_refuse_nothing_and_that_is_said(heads, corpus, desk, small):
    gate = [row for row in corpus if row.split == "gate"]
    few = [row for row in desk if row.split == "gate"][: SMALLEST_SLICE - 1]
    (check,) = calibration_checks(judge(heads.base, heads.scorer, [*gate, *few], small))
    assert check.passed
    assert check.demand == "too few to tell (60 are needed); not refused by it"
    (check,) = calibration_checks(judge(heads.base, heads.scorer, gate, small))
    assert (check.n, check.demand) == ("0", "no own row tells; not refused by it")


def change(value, low, high, n=100):
    metrics = [Metric(value=v, low=lo, high=hi, n=n, n_positive=None) for v, lo, hi in ((0.5, 0.4, 0.6),) * 2]
    return Change(
        seen=metrics[0], unseen=metrics[1], difference=Metric(value=value, low=low, high=high, n=n, n_positive=None)
    )


@pytest.mark.parametrize(
    ("difference", "n", "passed"),
    [
        (change(0.10, 0.05, 0.15), 100, False),
        (change(0.10, -0.01, 0.21), 100, True),  # chance alone can do that
        (change(0.01, 0.005, 0.015), 100, True),  # within the margin
        (change(0.10, 0.05, 0.15, n=59), 59, True),
    ],
)
def test_calibration_may_not_be_worse_on_own_rows_beyond_chance(difference, n, passed):
    assert fits_own(difference, "escalated/ece", "own rows (desk)").passed is passed


METRICS = ("severity/qwk", "severity/under_triage_critical", "escalated/average_precision", "escalated/ece")


def judged(heads, found):
    own = {field: OwnRows(None, "own rows (desk)") for field in ("severity", "escalated")}
    return judged_on_own(heads.scorer, own, found, METRICS)


def test_a_field_that_keeps_the_champions_scores_is_judged_by_its_calibration_on_own_rows_alone(heads):
    assert judged(heads, {}) == {"severity/qwk", "escalated/ece"}


def test_a_head_that_is_worse_elsewhere_is_forgiven_only_where_it_is_better_on_own_rows(heads, monkeypatch):
    monkeypatch.setattr("escalml.training.gate_rows._fields_with_heads", lambda _: {"severity", "escalated"})
    assert judged(heads, {"severity/qwk": change(0.1, -0.05, 0.25)}) == {"escalated/ece"}
    assert judged(heads, {"severity/qwk": change(0.1, 0.05, 0.15)}) == {"severity/qwk", "escalated/ece"}
    # To read a critical matter as less is never forgiven.
    worse = {"severity/under_triage_critical": change(0.1, 0.05, 0.15)}
    assert "severity/under_triage_critical" not in judged(heads, worse)


def test_fields_with_heads_are_known_where_champion_and_challenger_stand_on_different_models(heads):
    headed = _fields_with_heads(heads.scorer)
    _, challenger = side_by_side(
        Scorer(heads.base.classifier, heads.base.manifest.model_copy(update={"files": {}})), heads.scorer
    )
    assert headed
    assert _fields_with_heads(challenger) == headed


def test_a_model_that_was_fitted_to_all_that_it_learned_from_is_judged_on_all(scorer, corpus):
    assert own_rows_of(scorer, scorer.table.blocks, [row.source for row in corpus]) == {}


def test_both_models_ask_what_they_stand_on_once(heads, desk, monkeypatch):
    asked = []
    kind = type(heads.base.classifier)
    look = kind.look
    monkeypatch.setattr(kind, "look", lambda self, views, **how: asked.extend(views) or look(self, views, **how))
    messages = [row.message for row in desk[:10]]
    before = [scorer.probabilities(messages) for scorer in (heads.base, heads.scorer)]
    asked.clear()
    both = side_by_side(heads.base, heads.scorer)
    assert [(scorer.probabilities(messages) == was).all() for scorer, was in zip(both, before, strict=True)] == [
        True
    ] * 2
    assert len(asked) == len(messages)
    assert TargetTable(heads.base.manifest.targets).columns == both[0].table.columns


def test_a_refusal_says_what_to_do_about_a_field_that_own_labels_changed():
    def failed(metric):
        words = dict.fromkeys(("champion", "challenger", "difference", "demand"), "")
        return Check(messages="all", metric=metric, passed=False, **words)

    def advice(*taught):
        checks = (failed("severity/qwk"), failed("severity/qwk"), failed("topic/macro_f1"))
        return Verdict(promoted=False, n_messages=9, checks=checks, taught=taught).advice

    (line,) = advice("severity", "escalated")
    assert line.startswith("severity: your labels changed it")
    assert "Leave the label severity out of `escalml prepare`" in line
    assert advice() == ()


def queue(*labels, kind="multiclass"):
    return {"queue": TargetConfig(kind=kind, labels=labels)}


def test_of_a_field_with_more_labels_in_one_model_all_labels_are_compared():
    old, new = queue("money", "goods"), queue("money", "goods", "moon")
    assert shared_fields(old, new) == shared_fields(new, old) == new
    assert shared_fields(queue("low", "high", kind="ordinal"), queue("low", "mid", "high", kind="ordinal")) == {}
    with pytest.raises(EscalmlError, match=r"queue: the champion also has goods, the challenger moon.*Keep the champ"):
        shared_fields(old, queue("money", "moon"))


def test_a_team_more_in_an_own_field_is_a_gain_over_a_champion_that_never_names_it(desk, small, scorer):
    def with_queues(rows, *labels):
        params = small.model_copy(update={"targets": {**small.targets, **queue(*labels)}})
        return train_heads(rows, params, scorer, data_sha256="2" * 64).scorer, params

    words = ("refund", "parcel", "lamp")
    names = ("money", "goods", "moon")
    rows = [
        row.model_copy(
            update={
                "message": row.message.model_copy(update={"text": f"{row.message.text} {words[n // 2 % 3]}"}),
                "labels": dict.fromkeys(row.labels) | {"queue": names[n // 2 % 3]},
            }
        )
        for n, row in enumerate(desk)
    ]
    before = [row.model_copy(update={"labels": dict.fromkeys(row.labels)}) if row.labels["queue"] == "moon" else row
              for row in rows]  # fmt: skip
    champion, _ = with_queues(before, *names[:2])
    challenger, params = with_queues(rows, *names)
    verdict = judge(champion, challenger, rows, params)
    assert verdict.promoted, verdict.table()
    assert "queue/macro_f1" in verdict.checks[0].difference
    assert "(new)" not in verdict.checks[0].difference
    # The other way round a team is lost, and that is refused.
    (lost,) = [check for check in judge(challenger, champion, rows, params).failed if check.metric == "queue/macro_f1"]
    assert lost.demand == "at most 0.05 worse"
