import json

import pytest

from escalml.assets import asset
from escalml.config import FeaturesConfig, TargetConfig, ThresholdsConfig
from escalml.data.sources import SOURCES, read_sources
from escalml.evaluation import Evaluation, LeadTime, Metric, PriorShift
from escalml.evaluation.behaviour import Behaviour
from escalml.evaluation.card import model_card
from escalml.evaluation.deletion import DeletionTest
from escalml.evaluation.identifier_spans import IdentifierSpans
from escalml.evaluation.leave_one_source_out import LeaveOneSourceOut
from escalml.evaluation.levels import Levels
from escalml.evaluation.provenance import file_sizes
from escalml.models.manifest import CalibrationFacts, Manifest, TrainingFacts, read_manifest
from escalml.training.stages.evaluate import read_left_out
from places import ROOT

CHAMPION = ROOT / "models/champion"
SIZES = {"tfidf.safetensors": 2_388_901, "encoder.onnx": 23_115_803}


@pytest.fixture(scope="module")
def sources():
    return read_sources(asset(SOURCES))


def metric(value, low=None, high=None, n_positive=46):
    return Metric(value=value, low=low, high=high, n=1570, n_positive=n_positive)


@pytest.fixture
def manifest():
    """A blend of three targets, whose base rate of escalation is 0.24."""
    return Manifest(
        kind="blend",
        targets={
            "escalated": TargetConfig(kind="binary"),
            "privacy": TargetConfig(kind="multilabel", labels=("billing", "health")),
        },
        features=FeaturesConfig(),
        calibration=CalibrationFacts(
            calibrated_on="here", slopes=(1, 1, 1), intercepts=(0, 0, 0), base_rates=(0.24, 0.3, 0.1)
        ),
        thresholds={"escalated": 0.3, "privacy_billing": 0.3, "privacy_health": 0.3},
        threshold_rules=ThresholdsConfig(),
        review_quantiles=None,
        trained_on=TrainingFacts(
            sources={"corpus": 991, "xci": 1807}, n_messages=2798, data_sha256="ab12", base_weights="all-MiniLM-L6-v2"
        ),
    )


@pytest.fixture
def evaluation():
    slices = {"source=xci": metric(0.44), "source=all but cfpb": metric(0.61), "channel=chat": metric(0.7)}
    return Evaluation(
        dataset="invented",
        split="gate",
        n_messages=1600,
        n_groups=1200,
        n_bootstrap=1000,
        interval=0.95,
        coverage={},
        models={
            "model": {
                "severity/qwk": metric(0.614, 0.55, 0.66),
                "escalated/ece": metric(0.03),
                "escalated/ece_if_calibrated": metric(0.025, 0.02, 0.04),
                "privacy_health/miss_rate": metric(0.77, 0.6, 0.93),
                "privacy_health/average_precision": metric(0.3),
                "topic_safety/miss_rate": metric(0.62),
                "topic_safety/average_precision": metric(0.6),
            }
        },
        slices={name: {"model": {"severity/qwk": found}} for name, found in slices.items()},
        reliability={},
        confusion={},
    )


@pytest.fixture
def write(manifest, sources, evaluation):
    """The card, with what a test changes."""

    def write(evaluation=evaluation, sizes=SIZES, measured=None, **changes):
        return model_card(manifest.model_copy(update=changes), sizes, sources, [evaluation], **(measured or {}))

    return write


def section(card, title):
    return card.split(f"\n## {title}")[1].split("\n## ")[0]


# The model


def test_the_card_says_of_what_weights_and_licence_the_encoder_is(write, manifest):
    assert "fine-tuned from the weights `all-MiniLM-L6-v2` (Apache-2.0)" in write()
    own = manifest.trained_on.model_copy(update={"base_weights": "ours"})
    assert "weights `ours` (licence: see where they came from)" in write(trained_on=own)


def test_labels_of_own_files_are_their_owners_and_what_was_not_learned_from_is_said(write, manifest):
    facts = manifest.trained_on
    both, own = ({**facts.sources, "desk": 7}, {"desk": 7})
    labels = section(write(trained_on=facts.model_copy(update={"sources": both})), "Labels")
    assert "Judgements by a rubric" in labels
    assert "Those of `desk` are their owner's" in labels
    alone = write(trained_on=facts.model_copy(update={"sources": own}))
    assert "rubric (data/README.md)" not in section(alone, "Labels")
    assert "None of the shipped data was learned from." in alone
    assert "| `desk` | 7 | an own file | its owner |" in alone


def test_the_size_is_that_of_the_files(write):
    assert "| `tfidf.safetensors` | 2.39 |\n| `encoder.onnx` | 23.12 |\n| all | 25.50 |" in write()


def test_the_manifest_is_not_weighed_for_it_changes_with_registration(tmp_path):
    for name in ("manifest.json", "tfidf.json", "card.md"):
        (tmp_path / name).write_text("1234")
    assert file_sizes(tmp_path) == {"tfidf.json": 4}


def test_targets_messages_and_base_rate_are_the_manifests(write):
    card = write()
    assert "3 yes-or-no targets: `escalated` (binary); `privacy` (multilabel, billing, health)" in card
    assert "learned from 2,798 messages (file of SHA-256 `ab12`)" in card
    assert "abstention hold for: here." in card
    assert "Probabilities hold for a base rate of 24 % escalated." in card


@pytest.mark.parametrize(("kind", "expected"), [("tfidf", (True, False)), ("encoder", (False, True))])
def test_limits_are_those_of_the_members(write, kind, expected):
    limits = section(write(kind=kind), "Limits")
    assert ("n-gram part knows phrases" in limits, "encoder reads" in limits) == expected


def test_a_judgement_is_not_called_an_outcome(write):
    assert "**`escalated` is a judgement, not an outcome**" in section(write(), "Labels")


# The figures


def test_sources_are_shown_apart_and_without_the_regulators(write):
    rows = section(write(), "Severity and escalation by source").strip().splitlines()[-2:]
    assert rows == ["| `source=xci` | 0.44, n 1,570 (46) |", "| `source=all but cfpb` | 0.61, n 1,570 (46) |"]


@pytest.mark.parametrize(("error", "place"), [(0.01, "below"), (0.03, "inside"), (0.05, "above"), (None, "–")])
def test_calibration_error_is_placed_beside_that_of_luck(write, evaluation, error, place):
    figures = evaluation.models["model"] | {"escalated/ece": metric(error)}
    text = write(evaluation.model_copy(update={"models": {"model": figures}}))
    row = section(text, "Calibration").strip().splitlines()[-1]
    assert row.startswith("| invented | `escalated` |")
    assert row.endswith(f"| 0.03 [0.02, 0.04] | {place} |")


def test_without_yes_or_no_targets_there_is_no_section_on_calibration(write, evaluation):
    assert "\n## Calibration" not in write(evaluation.model_copy(update={"models": {"model": {}}}))


def test_what_privacy_misses_is_about_privacy_alone(write):
    text = section(write(), "What privacy detection misses")
    assert "| `privacy_health` | 0.30 | 0.77 [0.60, 0.93] | 1,570 (46) |" in text
    assert "topic" not in text


def test_slices_say_that_none_is_of_people(write, evaluation):
    assert "Sliced by channel, source (results.md). None of these is a group of people" in write()
    sliced = evaluation.model_copy(update={"slices": {"group=a": {"model": {}}}})
    assert "None of these" not in write(sliced)


def test_what_was_not_measured_has_no_section(write):
    shift = {"mean_probability": 0.1, "ece": 0.1, "brier": 0.1, "flagged": 0.1}
    lead = {"split": "gate", "n_conversations": 1, "n_escalating": 1, "n_turns": 1, "n_bootstrap": 50, "interval": 0.9}
    draws = {"split": "gate", "base_rate": 0.2, "n_messages": 100, "n_positive": 3, "n_draws": 9}
    left = {"kind": "tfidf", "fields": (), "splits": ("gate",), "n_learned": 9, "data_sha256": "", "n_bootstrap": 50}
    measured = {
        "lead_time": LeadTime(**lead, capacities=(), metrics={"turns/average_precision": metric(0.8)}, ranges={}),
        "prior_shift": PriorShift(**draws, before=shift, after=shift),
        "left_out": LeaveOneSourceOut(**left, interval=0.95, left_out=()),
    }
    titles = ("\n## Along the thread", "\n## At another base rate", "\n## Sources it has not seen")
    assert [title in write(measured=measured) for title in titles] == [True] * 3
    assert [title in write() for title in titles] == [False] * 3


def test_identifiers_have_a_section_if_they_were_measured(write):
    facts = {"split": "gate", "n_texts": 3, "n_bootstrap": 50, "interval": 0.95}
    measured = IdentifierSpans(**facts, rows={}, clean_flagged=metric(0.01))
    assert "\n## Literal identifiers" in write(measured={"identifiers": measured})
    assert "\n## Literal identifiers" not in write()


def test_what_was_left_out_of_other_data_is_not_shown(tmp_path, capsys):
    path = tmp_path / "left.json"
    facts = {"kind": "tfidf", "fields": [], "splits": [], "n_learned": 9, "data_sha256": "a", "left_out": []}
    path.write_text(json.dumps(facts | {"n_bootstrap": 50, "interval": 0.95}))
    assert read_left_out(path, "a").kind == "tfidf"
    assert read_left_out(path, "b") is None
    assert "is of other data: not in the card" in capsys.readouterr().out
    assert read_left_out(tmp_path / "none.json", "a") is None


def test_the_champions_card_is_that_of_its_files_and_figures(sources):
    records = {"lead_time": LeadTime, "prior_shift": PriorShift, "left_out": LeaveOneSourceOut}
    records |= {"deletion": DeletionTest, "identifiers": IdentifierSpans, "levels": Levels, "behaviour": Behaviour}
    names = {"left_out": "leave_one_source_out"}
    paths = {name: CHAMPION / f"{names.get(name, name)}.json" for name in records}
    found = {name: json.loads(path.read_text()) for name, path in paths.items() if path.exists()}
    evaluations = [Evaluation.model_validate(item) for item in json.loads((CHAMPION / "evaluation.json").read_text())]
    measured = {name: records[name].model_validate(value) for name, value in found.items() if value}
    card = model_card(read_manifest(CHAMPION), file_sizes(CHAMPION), sources, evaluations, **measured)
    assert (CHAMPION / "card.md").read_text(encoding="utf-8") == card + "\n"
