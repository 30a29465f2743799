import numpy as np
import pytest
from scipy.special import expit as sigmoid
from scipy.special import logit

from desk import MANIFEST, TABLE, Given, N, desk
from escalml.config import EvaluationConfig, Params, TargetConfig, ThresholdRule
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.models.abstention import prediction_sets
from escalml.models.manifest import CalibrationFacts, Readout
from escalml.scoring.scorer import Scorer
from escalml.training.recalibration import measure_prior_shift, recalibrate, shift_base_rates

READOUT = Readout(**{name: getattr(MANIFEST, name) for name in Readout.model_fields})


def of(manifest, values):
    return dict(zip(TABLE.columns, values, strict=True))


@pytest.fixture(scope="module")
def overconfident():
    """What recalibration makes of a model whose odds are all e times too high."""
    scorer, rows = desk(too_high=1.0)
    return recalibrate(scorer, rows, name="tickets.csv")


def test_a_base_rate_shifts_escalation_and_in_proportion_its_reasons_and_nothing_else():
    shifted = shift_base_rates(MANIFEST, {"escalated": 0.03})
    # Two in five escalations have the reason, so 0.2 of 0.5 becomes 0.012 of 0.03.
    assert shifted.calibration.base_rates == pytest.approx((0.03, 0.012, 0.012, 0.3))
    reason = logit(0.012) - logit(0.2)
    assert shifted.calibration.intercepts == pytest.approx((logit(0.03) - logit(0.5), reason, reason, 0))


def test_a_target_with_a_rate_of_its_own_does_not_follow():
    shifted = shift_base_rates(MANIFEST, {"escalated": 0.03, "reason_churn": 0.2, "topic_outage": 0.6})
    assert shifted.calibration.intercepts[1] == 0
    assert shifted.calibration.intercepts[3] == pytest.approx(logit(0.6) - logit(0.3))


def test_thresholds_by_cost_stay_and_the_others_flag_the_same_messages():
    scorer, rows = desk()
    messages = [row.message for row in rows]
    shifted = Scorer(scorer.classifier, shift_base_rates(MANIFEST, {"escalated": 0.03}))
    assert shifted.manifest.thresholds["escalated"] == 1 / 3
    before, after = (s.probabilities(messages) >= s.thresholds for s in (scorer, shifted))
    assert np.array_equal(before[:, 1:], after[:, 1:])
    assert before[:, 0].sum() > after[:, 0].sum()


def test_the_same_messages_are_left_to_a_person_at_another_base_rate():
    scorer, rows = desk()
    shifted = Scorer(scorer.classifier, shift_base_rates(MANIFEST, {"escalated": 0.03}))
    reviews = [[found.review for found in s.predict([row.message for row in rows])] for s in (scorer, shifted)]
    assert reviews[0] == reviews[1]
    assert len(set(reviews[0])) == 2


def test_a_rate_there_and_back_gives_the_same_probabilities():
    there = shift_base_rates(MANIFEST, {"escalated": 0.03})
    back = shift_base_rates(there, {"escalated": 0.5})
    assert back.calibration.intercepts == pytest.approx(MANIFEST.calibration.intercepts)
    assert back.thresholds == pytest.approx(MANIFEST.thresholds)


def test_answers_name_the_rates_that_were_given():
    def words(**rates):
        return shift_base_rates(MANIFEST, rates).calibration.calibrated_on

    assert words(escalated=0.03) == "base rate 0.03, given"
    assert words(escalated=0.03, topic_outage=0.1) == "base rate 0.03, topic_outage base rate 0.1, given"
    assert words(topic_outage=0.1) == "elsewhere, base rate 0.50; topic_outage base rate 0.1, given"


def test_the_fast_part_of_a_model_is_shifted_too():
    shifted = shift_base_rates(MANIFEST.model_copy(update={"fast": READOUT}), {"escalated": 0.03})
    assert shifted.fast.calibration == shifted.calibration
    assert shifted.fast.thresholds == shifted.thresholds


@pytest.mark.parametrize("rate", [0.0, 1.0, -0.1, float("nan")])
def test_a_rate_that_is_no_share_is_refused(rate):
    with pytest.raises(EscalmlError, match="base rate of escalated: has to lie between 0 and 1"):
        shift_base_rates(MANIFEST, {"escalated": rate})


def test_an_unknown_target_is_refused_with_the_known_ones():
    with pytest.raises(EscalmlError, match="no target is named 'severity'; the targets are escalated, reason_churn"):
        shift_base_rates(MANIFEST, {"severity": 0.1})


def test_a_new_curve_takes_off_what_was_too_high(overconfident):
    # Right is z - 1. On 400 rows of slope 1 the intercept's standard error is 0.17.
    facts = overconfident.manifest.calibration
    assert facts.slopes[0] == pytest.approx(1, abs=0.3)
    assert facts.intercepts[0] == pytest.approx(-1, abs=0.4)
    escalated = overconfident.changes[0]
    assert escalated.before.mean_probability > 0.4 > 0.35 > escalated.after.mean_probability
    assert escalated.after.ece < escalated.before.ece
    assert escalated.if_calibrated.low < escalated.after.ece < escalated.if_calibrated.high


def test_targets_without_labels_enough_keep_curve_threshold_and_base_rate(overconfident):
    assert [change.target for change in overconfident.changes] == ["escalated", "reason_grave_matter"]
    assert overconfident.kept == ("reason_churn", "topic_outage")
    new = overconfident.manifest
    for column in (1, 3):
        assert (new.calibration.slopes[column], new.calibration.intercepts[column]) == (1, 0)
        assert new.calibration.base_rates[column] == MANIFEST.calibration.base_rates[column]
        assert new.thresholds[TABLE.columns[column]] == 0.4


def test_new_thresholds_follow_the_rules_that_the_model_was_trained_with(overconfident):
    assert overconfident.manifest.thresholds["escalated"] == pytest.approx(1 / 3)
    assert overconfident.manifest.thresholds["reason_grave_matter"] != 0.4
    assert overconfident.manifest.threshold_rules == MANIFEST.threshold_rules


def test_abstention_keeps_its_promise_on_other_messages_of_the_desk(overconfident):
    scorer, rows = desk(too_high=1.0, seed=1)
    served = Scorer(scorer.classifier, overconfident.manifest).probabilities([row.message for row in rows])[:, 0]
    sets = prediction_sets(served, overconfident.manifest.review_quantiles)
    labels = np.array([int(row.labels["escalated"]) for row in rows])
    # About 130 positives to fit on and as many here: a standard error of 0.04.
    assert [sets[labels == label, label].mean() for label in (0, 1)] == pytest.approx([0.9, 0.9], abs=0.08)


def test_answers_name_file_size_and_base_rate_of_the_rows(overconfident):
    rate = overconfident.manifest.calibration.base_rates[0]
    assert overconfident.manifest.calibration.calibrated_on == f"tickets.csv, 400 messages, base rate {rate:.2g}"


def test_where_escalation_keeps_its_curve_its_words_and_its_abstention_stay():
    scorer, rows = desk()
    rows = [row.model_copy(update={"labels": row.labels | {"escalated": None}}) for row in rows]
    new = recalibrate(scorer, rows, name="tickets.csv").manifest
    said = "elsewhere, base rate 0.50; 1 of 4 targets: tickets.csv, 400 messages"
    assert new.calibration.calibrated_on == said
    assert new.review_quantiles == MANIFEST.review_quantiles


def test_no_row_is_judged_by_a_curve_that_was_fitted_on_it():
    # The model knows nothing; 200 messages of one conversation escalate, 200 others do not. One curve for all would
    # say 0.5 of each and be right on average; a curve fitted without that conversation says 0 of it.
    _, rows = desk()
    labels = [{"escalated": row < 200} for row in range(N)]
    groups = ["one" if row < 200 else f"g{row}" for row in range(N)]
    told = [r.model_copy(update={"labels": y, "group": g}) for r, y, g in zip(rows, labels, groups, strict=True)]
    told += [row.model_copy(update={"labels": {"escalated": True}}) for row in rows[:30]]
    scorer = Scorer(Given(np.zeros((2 * N, len(TABLE)))), MANIFEST)
    assert recalibrate(scorer, told, name="x").changes[0].after.ece > 0.4


def test_unlabelled_rows_count_for_nothing():
    scorer, rows = desk()
    blank = [row.model_copy(update={"labels": {}, "group": "blank"}) for row in rows[:50]]
    assert recalibrate(scorer, rows + blank, name="x") == recalibrate(scorer, rows, name="x")


def test_too_few_labelled_rows_are_counted():
    scorer, rows = desk()
    with pytest.raises(EscalmlError, match=r"199 labelled messages \(conversations: 199\); calibrating needs 200"):
        recalibrate(scorer, rows[:199], name="x")


def test_one_conversation_is_no_desk():
    scorer, rows = desk()
    rows = [row.model_copy(update={"group": "one"}) for row in rows]
    with pytest.raises(EscalmlError, match=r"400 labelled messages \(conversations: 1\); .* least 5 conversations"):
        recalibrate(scorer, rows, name="x")


def test_labels_that_are_all_alike_are_refused():
    scorer, rows = desk()
    rows = [row.model_copy(update={"labels": {"escalated": False, "reasons": []}}) for row in rows]
    with pytest.raises(EscalmlError, match="no target has 20 positive and 20 negative labels"):
        recalibrate(scorer, rows, name="x")


def test_positives_of_one_conversation_fit_no_curve():
    # Held out together, they leave the other folds without a positive.
    scorer, rows = desk(churn=25)
    rows = [row.model_copy(update={"group": "one"}) if n < 25 else row for n, row in enumerate(rows)]
    assert "reason_churn" in recalibrate(scorer, rows, name="x").kept


def test_prior_shift_is_measured_on_the_split_alone_and_only_where_there_is_one():
    scorer, rows = desk()
    validation = [row.model_copy(update={"split": "validation"}) for row in rows]
    params = Params(targets=MANIFEST.targets, evaluation=EvaluationConfig(split="validation"))
    # A model of a base rate of one half, while about 0.3 escalate: thinned to 0.03 its error is large either way.
    found = measure_prior_shift(scorer, validation + rows, params)
    assert found.n_messages < N
    assert found.before.mean_probability > found.after.mean_probability
    assert measure_prior_shift(scorer, rows, params) is None


def test_a_model_that_knows_no_escalation_shows_no_prior_shift():
    targets = {"topic": MANIFEST.targets["topic"]}
    manifest = MANIFEST.model_copy(update={"targets": targets})
    params = Params(targets=targets)
    assert measure_prior_shift(Scorer(Given(np.zeros((1, 1))), manifest), [], params) is None


def test_who_asks_for_the_manager_still_does_where_few_escalate(scorer):
    shifted = shift_base_rates(scorer.manifest, {"escalated": 0.03}).calibration
    for target in ("requests_level_3", "requests_level_4"):
        column = scorer.table.index(target)
        assert shifted.intercepts[column] == scorer.manifest.calibration.intercepts[column]
    column = scorer.table.index("reason_churn")
    assert shifted.intercepts[column] < scorer.manifest.calibration.intercepts[column]


def test_the_same_messages_may_be_critical_at_another_base_rate():
    config = TargetConfig(kind="ordinal", labels=("low", "medium", "high", "critical"))
    table = TargetTable({"severity": config})
    facts = CalibrationFacts(
        calibrated_on="elsewhere", slopes=(1.0,) * 3, intercepts=(0.0,) * 3, base_rates=(0.7, 0.4, 0.2)
    )
    update = {"targets": {"severity": config}, "calibration": facts, "review_quantiles": None, "critical_limit": 0.05}
    manifest = MANIFEST.model_copy(update=update | {"thresholds": dict.fromkeys(table.columns, 0.5)})
    shifted = shift_base_rates(manifest, {"severity_ge_critical": 0.02})
    before, after = (sigmoid(np.array([-3.0, -2.9]) + facts.intercepts[2]) for facts in (facts, shifted.calibration))
    assert (
        [p >= manifest.critical_limit for p in before] == [p >= shifted.critical_limit for p in after] == [False, True]
    )
    assert shift_base_rates(manifest, {"severity_ge_high": 0.1}).critical_limit == 0.05


def test_a_request_for_a_manager_keeps_its_rank_at_the_desk(overconfident):
    # Odds are e times too high, so 19 to 1 is 19 / e to 1, or 0.87; what the curve is fitted to is drawn.
    assert overconfident.manifest.request_probability == pytest.approx(19 / np.e / (1 + 19 / np.e), abs=0.05)


@pytest.mark.parametrize("rule", [ThresholdRule(by="f1"), ThresholdRule(by="cost", value=1.5)], ids=["f1", "cost"])
def test_a_request_fitted_to_a_desk_stays_flagged_and_keeps_its_rank_at_another_base_rate(rule):
    rules = MANIFEST.threshold_rules.model_copy(update={"rules": {"escalated": rule}})
    thresholds = dict(MANIFEST.thresholds) | {"escalated": 0.4}
    manifest = MANIFEST.model_copy(
        update={"threshold_rules": rules, "thresholds": thresholds, "request_probability": 0.5}
    )
    for rate in (0.01, 0.95):
        shifted = shift_base_rates(manifest, {"escalated": rate})
        assert shifted.request_probability >= shifted.thresholds["escalated"]
        assert (shifted.request_probability > 0.5) == (rate > 0.5)
    assert shift_base_rates(manifest, {"topic_outage": 0.1}).request_probability == 0.5


def test_a_recalibrated_model_says_which_rows_it_was_fitted_to(overconfident):
    fitted = overconfident.manifest.calibration.fitted_to
    assert set(fitted) == {change.target for change in overconfident.changes}
    assert len(set(fitted.values())) == 1
    assert shift_base_rates(MANIFEST, {"topic_outage": 0.1}).calibration.fitted_to == {"topic_outage": ()}
