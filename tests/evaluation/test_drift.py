"""A comparison is quiet where nothing changed, and says what did where something has."""

import random
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from escalml.batch.job import Job
from escalml.config import EvaluationConfig
from escalml.errors import EscalmlError
from escalml.evaluation.drift import Sample, compare, read_sample
from escalml.evaluation.drift.distances import (
    Sizes,
    beyond_chance,
    category_distance,
    number_distance,
    share_distance,
    verdict,
)
from escalml.evaluation.drift.page import drift_page
from escalml.evaluation.drift.performance import change_of, expected_figures
from scored_files import a_prediction, days, write_both

QUICK = EvaluationConfig(n_bootstrap=200)
WORDS = ["lamp", "shelf", "parcel", "invoice", "router", "signal", "app", "login", "refund", "courier", "late", "again"]
LATER = ["firmware", "mesh", "fibre", "outage", "update", "crash"]
FLAGS = ("review", "any alarm", "written by a program", "language not supported", "likely to escalate")
N_SEEDS = 40


def sample_of(n=600, *, seed=0, shift=0.0, words=WORDS, language="en", per_group=1, alarms=0.03):
    """Messages of random words; their probabilities to escalate are moved up by `shift` in log-odds."""
    draw, numbers = random.Random(seed), np.random.default_rng(seed)
    log_odds = numbers.normal(-2 + shift, 1.2, n)
    probability = 1 / (1 + np.exp(-log_odds))
    flags = {name: (numbers.random(n) < alarms).astype(float) for name in FLAGS}
    flags["likely to escalate"] = (probability > 0.4).astype(float)
    when = datetime(2026, 3, 2, tzinfo=UTC)
    return Sample(
        title="scored.csv",
        models=frozenset({"1"}),
        model_sha256=None,
        since=when,
        until=when,
        probabilities={"escalated": probability, "praise": numbers.random(n)},
        severities=tuple(draw.choices(["low", "medium", "high"], [6, 3, 1], k=n)),
        topics=tuple(draw.choices(["billing", "delivery", "outage"], [5, 3, 1], k=n)),
        languages=(language,) * n,
        channels=None,
        flags=flags,
        texts=tuple(" ".join(draw.choices(words, k=draw.randrange(5, 30))) for _ in range(n)),
        groups=tuple(f"{seed} {number // per_group}" for number in range(n)),
    )


def marked(found):
    return {one.name: one.verdict for one in (*found.checks, *found.expected) if one.verdict != "same"}


def halves(sample, seed):
    """A random half, and the rest; by group, so that no conversation is in both."""
    names = sorted(set(sample.groups))
    first = set(random.Random(seed).sample(names, len(names) // 2))
    in_first = np.array([group in first for group in sample.groups])
    return [rows_of(sample, np.flatnonzero(side)) for side in (in_first, ~in_first)]


def rows_of(sample, rows):
    columns = {
        name: tuple(getattr(sample, name)[row] for row in rows)
        for name in ("severities", "topics", "languages", "texts", "groups")
    }
    numbers = {
        name: {key: values[rows] for key, values in getattr(sample, name).items()}
        for name in ("probabilities", "flags")
    }
    return replace(sample, **columns, **numbers)


def test_a_random_half_is_like_the_other_whatever_the_seed():
    whole = sample_of(1200)
    found = [marked(compare(*halves(whole, seed), config=QUICK, seed=seed)) for seed in range(N_SEEDS)]
    # One in a hundred may be marked by chance: of 40, three or more would be one case in 100.
    assert sum(map(bool, found)) < 3, found


def test_messages_of_one_conversation_are_no_independent_evidence():
    """Each message stands ten times in its conversation: halves by conversation differ more than so many rows may."""
    single = sample_of(120)
    whole = rows_of(single, np.repeat(np.arange(120), 10))
    found = [marked(compare(*halves(whole, seed), config=QUICK, seed=seed)) for seed in range(N_SEEDS)]
    assert sum(map(bool, found)) < 3, found


def test_other_words_are_a_drift_and_are_named():
    found = compare(sample_of(), sample_of(seed=1, words=WORDS + LATER), config=QUICK)
    assert found.verdict == "drift"
    assert marked(found)["words"] == "drift"
    assert {one.word for one in found.words} >= {"firmware", "mesh", "fibre"}


def test_a_word_of_few_messages_is_never_named():
    rare = sample_of(seed=1)
    rare = replace(rare, texts=(*(f"{text} grimsby" for text in rare.texts[:9]), *rare.texts[9:]))
    found = compare(sample_of(), rare, config=QUICK)
    assert "grimsby" not in drift_page(found) + found.model_dump_json()


def test_a_word_of_one_chatty_customer_is_never_named():
    one = sample_of(seed=1)
    texts = (*(f"{text} grimsby" for text in one.texts[:60]), *one.texts[60:])
    one = replace(one, texts=texts, groups=(*["chatty"] * 60, *one.groups[60:]))
    found = compare(sample_of(), one, config=QUICK)
    assert "grimsby" not in drift_page(found) + found.model_dump_json()


def test_higher_scores_are_told_by_target():
    found = compare(sample_of(), sample_of(seed=1, shift=1.0), config=QUICK)
    assert marked(found)["escalated"] == "drift"
    assert "praise" not in marked(found)
    assert marked(found)["likely to escalate"] in ("look", "drift")


def test_another_language_and_more_alarms_are_told():
    found = compare(sample_of(), sample_of(seed=1, language="nl", alarms=0.15), config=QUICK)
    assert marked(found)["language"] == "drift"
    assert marked(found)["any alarm"] == "drift"
    (check,) = [one for one in found.checks if one.name == "language"]
    assert "en: 100.0 % → 0.0 %" in check.says


def test_two_models_are_not_compared():
    with pytest.raises(EscalmlError, match="more than one model scored the two files"):
        compare(sample_of(), replace(sample_of(seed=1), models=frozenset({"2"})))
    with pytest.raises(EscalmlError, match="more than one model scored the two files"):
        compare(replace(sample_of(), model_sha256="a" * 64), replace(sample_of(seed=1), model_sha256="b" * 64))


def test_psi_is_that_of_the_formula():
    # 60 and 40 against 40 and 60 of 100, each with one half added: (40.5 - 60.5) / 101 ln(40.5 / 60.5), twice.
    found = category_distance(["a"] * 60 + ["b"] * 40, ["a"] * 40 + ["b"] * 60, Sizes(100, 100))
    assert found.measures["psi"] == pytest.approx(2 * 20 / 101 * np.log(60.5 / 40.5))


def test_ks_is_the_largest_gap_of_the_two_curves():
    found = number_distance(np.array([1.0, 2, 3, 4]), np.array([3.0, 4, 5, 6]), Sizes(4, 4))
    assert found.measures["ks"] == 0.5
    assert found.p_value > 0.1


def test_an_odds_ratio_is_the_same_both_ways():
    few, many = np.repeat([1.0, 0.0], [10, 90]), np.repeat([1.0, 0.0], [30, 70])
    one, two = (share_distance(*sides, Sizes(100, 100)) for sides in ((few, many), (many, few)))
    assert one.measures["odds_ratio"] == pytest.approx(two.measures["odds_ratio"])
    assert one.measures["odds_ratio"] == pytest.approx((30.5 / 70.5) / (10.5 / 90.5))


def test_chance_is_judged_among_all_checks():
    # Holm at 0.01: .001 <= .01 / 3, .004 <= .01 / 2, .02 > .01.
    assert beyond_chance([0.02, 0.001, 0.004]) == [False, True, True]
    assert beyond_chance([0.004, 0.004, 0.004]) == [False] * 3


def test_a_large_difference_by_chance_and_a_sure_trifle_are_both_as_before():
    assert verdict({"psi": 0.5}, is_beyond_chance=False) == "same"
    assert verdict({"psi": 0.05}, is_beyond_chance=True) == "same"
    assert [verdict({"psi": psi}, is_beyond_chance=True) for psi in (0.1, 0.25)] == ["look", "drift"]


def test_expected_performance_is_the_real_one_where_probabilities_hold():
    side = sample_of(6000)
    labels = np.random.default_rng(7).random(6000) < side.probabilities["escalated"]
    likely = side.flags["likely to escalate"] == 1
    expected = {name: values[0] for name, values in expected_figures(side, QUICK, seed=0).items()}
    assert expected["precision of “likely to escalate”"] == pytest.approx(labels[likely].mean(), abs=0.03)
    assert expected["recall of “likely to escalate”"] == pytest.approx(likely[labels].mean(), abs=0.03)


def test_an_expected_change_has_an_interval_around_it():
    before, after = (expected_figures(sample_of(seed=seed, shift=seed), QUICK, seed=seed) for seed in (0, 1))
    change, p_value = change_of(before["AUC"], after["AUC"], 0.95)
    assert change.low < change.value < change.high
    assert 0 <= p_value <= 1


def test_a_page_fetches_nothing_and_shows_every_check():
    found = compare(sample_of(), sample_of(seed=1, shift=1.0), config=QUICK)
    page = drift_page(found)
    assert "http" not in page.replace("http-equiv", "")
    assert "<script" not in page
    assert all(check.name in page for check in found.checks)
    assert page.index("Drift: what comes in") < page.index("<section")


def test_a_scored_file_is_read_with_its_channels_and_conversations(tmp_path):
    rows = [
        ({"sent_at": days(n), "channel": "chat", "conversation_id": f"c{n // 2}"}, a_prediction("high", "outage"), {})
        for n in range(120)
    ]
    scored, messages = write_both(tmp_path, rows)
    found = read_sample(scored, messages)
    assert (len(found), found.n_independent, set(found.channels)) == (120, 60, {"chat"})
    assert found.probabilities["severity_ge_high"].tolist() == [0.9] * 120
    assert found.texts[3] == "text of m-3"
    assert read_sample(scored).channels is None


def test_the_model_is_known_by_what_the_run_recorded(tmp_path):
    scored, _ = write_both(tmp_path, [({"sent_at": days(n)}, a_prediction(), {}) for n in range(100)])
    assert read_sample(scored).model_sha256 is None
    job = Job(
        escalml_version="1",
        input_sha256="i",
        model_sha256="m" * 64,
        policy_sha256="p",
        explain=False,
        fast=False,
        raw_cells=False,
        reading_sha256="r",
        started=datetime(2026, 3, 2, tzinfo=UTC),
    )
    (tmp_path / f"{scored.name}.job.json").write_text(job.model_dump_json())
    assert read_sample(scored).model_sha256 == "m" * 64


def test_too_few_rows_are_refused(tmp_path):
    scored, _ = write_both(tmp_path, [({"sent_at": days(0)}, a_prediction(), {})])
    with pytest.raises(EscalmlError, match="holds 1 results; 100 are needed"):
        read_sample(scored)
