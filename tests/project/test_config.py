"""params.yaml: a slip is refused, and told with file, line or key."""

from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from escalml.assets import asset
from escalml.config import Params, read_params
from escalml.errors import EscalmlError
from escalml.yaml_files import read_yaml

SMALL = """\
seed: 0
n_folds: 5
targets:
  severity: {kind: ordinal, labels: [low, medium, high, critical]}
  escalated: {kind: binary}
tfidf: {min_df: 5}
thresholds:
  default: {by: f1}
  rules: {escalated: {by: cost, value: 2}}
evaluation: {split: validation, interval: 0.95, review_capacities: [0.05, 0.10]}
"""


@pytest.fixture
def read(tmp_path: Path):
    """Read the small parameters with one text replaced."""

    def read(old: str = "", new: str = "") -> Params:
        assert old in SMALL
        path = tmp_path / "params.yaml"
        path.write_text(SMALL.replace(old, new, 1) if old else SMALL, encoding="utf-8")
        return read_params(path)

    return read


def test_a_section_that_is_left_out_has_its_defaults(read):
    params = read()
    assert params.features.history_turns == 6
    assert params.tfidf == read("tfidf: {min_df: 5}\n").tfidf


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("seed: 0", "sed: 0", "sed"),
        ("min_df: 5", "min_fd: 5", "tfidf.min_fd"),
        ("kind: binary", "kind: binary, threshold: 1", "targets.escalated.threshold"),
        ("by: f1", "by: f1, at: 2", "thresholds.default.at"),
    ],
)
def test_an_unknown_key_is_refused_by_name(read, old, new, key):
    with pytest.raises(EscalmlError, match=rf"params\.yaml: {key}: Extra inputs are not permitted"):
        read(old, new)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("min_df: 5", "min_df: 4", r"tfidf\.min_df: Input should be greater than or equal to 5"),
        ("n_folds: 5", "n_folds: 1", r"n_folds: Input should be greater than or equal to 2"),
        ("interval: 0.95", "interval: 1", r"evaluation\.interval: Input should be less than 1"),
        ("0.05, 0.10", "0.05, 10", r"evaluation\.review_capacities\.1: Input should be less than 1"),
        ("seed: 0", "seed: zero", r"seed: Input should be a valid integer"),
        ("split: validation", "split: train", r"evaluation\.split: Input should be 'validation', 'gate' or 'test'"),
        ("[low, medium, high, critical]", "[low]", r"targets\.severity: labels must differ.*two or more"),
        ("[low, medium, high, critical]", "[low, low]", r"targets\.severity: labels must differ"),
        ("kind: binary", "kind: binary, labels: [a]", r"targets\.escalated: labels are required for every kind but"),
        ("kind: binary", "kind: multilabel", r"targets\.escalated: labels are required for every kind but binary"),
        ("[low, medium, high, critical]", "[no, yes]", r"targets\.severity\.labels\.0: Input should be a valid string"),
        ("by: f1", "by: f1, value: 1", r"thresholds\.default: value is required for cost.*no meaning for f1"),
        ("by: cost, value: 2", "by: cost", r"thresholds\.rules\.escalated: value is required"),
        ("by: cost, value: 2", "by: recall, value: 2", r"thresholds\.rules\.escalated: value of capacity and recall"),
    ],
)
def test_a_value_that_is_not_allowed_is_told_with_its_key(read, old, new, said):
    with pytest.raises(EscalmlError, match=rf"params\.yaml: {said}"):
        read(old, new)


def test_every_fault_is_told_at_once(read):
    with pytest.raises(EscalmlError, match=r"n_folds: .*; .*tfidf\.min_df: "):
        read(SMALL, SMALL.replace("n_folds: 5", "n_folds: 1").replace("min_df: 5", "min_df: 0"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"seed: 0\ntargets: a: b\n", r"bad\.yaml:2: not valid YAML: mapping values are not allowed"),
        (b"a: 1\nb:\n  - [x\n", r"bad\.yaml:4: not valid YAML: "),
        (b"a: 1\n\tb: 2\n", r"bad\.yaml:2: not valid YAML: "),
        (b"a: !!python/object:os.system x\n", r"bad\.yaml:1: not valid YAML: could not determine a constructor"),
        (b"a: \x00\n", r"bad\.yaml: not valid YAML: a control character"),
        (b"a: 2026-13-45\n", r"bad\.yaml: not valid YAML: .*a date that does not exist"),
        (b"a: caf\xe9\n", r"bad\.yaml: cannot be read \(UnicodeDecodeError\)"),
    ],
)
def test_what_is_no_yaml_is_told_with_file_and_line(tmp_path, content, said):
    path = tmp_path / "bad.yaml"
    path.write_bytes(content)
    with pytest.raises(EscalmlError, match=said):
        read_yaml(path)


def test_a_missing_file_and_a_folder_are_told_by_name(tmp_path):
    with pytest.raises(EscalmlError, match=r"none\.yaml: cannot be read \(FileNotFoundError\)"):
        read_yaml(tmp_path / "none.yaml")
    with pytest.raises(EscalmlError, match=r"cannot be read \(IsADirectoryError\)"):
        read_yaml(tmp_path)


@pytest.mark.parametrize("content", ["", "# nothing\n", "- a list\n", "a word\n"])
def test_a_file_without_parameters_is_refused(tmp_path, content):
    path = tmp_path / "params.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(EscalmlError, match=r"params\.yaml: file: Input should be a valid dictionary"):
        read_params(path)


def test_a_head_more_is_an_entry_more(read):
    params = read("targets:", "targets:\n  urgent: {kind: binary}")
    assert list(params.targets) == ["urgent", "severity", "escalated"]


def test_parameters_cannot_be_changed(read):
    with pytest.raises(ValidationError, match="frozen"):
        read().seed = 1  # type: ignore[misc]


def test_the_shipped_parameters_survive_a_round_trip(tmp_path):
    params = read_params(asset("params.yaml"))
    path = tmp_path / "again.yaml"
    path.write_text(yaml.safe_dump(params.model_dump(mode="json")), encoding="utf-8")
    assert read_params(path) == params


def test_another_severity_scale_is_refused_since_no_policy_would_know_it(tmp_path):
    path = tmp_path / "params.yaml"
    path.write_text("targets: {severity: {kind: ordinal, labels: [minor, major, blocker]}}")
    with pytest.raises(EscalmlError, match=r"targets\.severity: labels must be low, medium, high, critical"):
        read_params(path)
