import sys

import numpy as np
import pytest

from escalml.config import EvaluationConfig, TargetConfig
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.evaluation import EvaluationSet, evaluate
from escalml.evaluation.plots import draw_plots

TABLE = TargetTable(
    {
        "severity": TargetConfig(kind="ordinal", labels=("low", "medium", "high")),
        "escalated": TargetConfig(kind="binary"),
        "privacy": TargetConfig(kind="multilabel", labels=("billing", "health")),
    }
)
N = 30


def draw(targets, directory):
    data = EvaluationSet(
        "invented", "test", targets, tuple(map(str, range(N))), ("s",) * N, ("email",) * N, np.full(N, 9), ("en",) * N
    )
    random = np.random.default_rng(0)
    predictions = {"model": random.random(targets.shape), "class prior": np.full(targets.shape, 0.3)}
    thresholds = dict.fromkeys(predictions, np.full(len(TABLE), 0.5))
    evaluation = evaluate(data, predictions, TABLE, thresholds, EvaluationConfig(n_bootstrap=50), seed=0)
    return draw_plots(data, predictions, evaluation, TABLE, directory)


@pytest.fixture
def targets():
    levels = np.arange(N) % 3
    return np.column_stack([levels >= 1, levels == 2, levels == 2, levels == 0, np.zeros(N)]).astype(float)


def test_four_pictures_are_written(targets, tmp_path):
    names = ["confusion", "reliability", "precision_recall", "recall_at_capacity"]
    assert draw(targets, tmp_path) == [tmp_path / f"{name}.png" for name in names]
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in tmp_path.iterdir())


def test_field_without_labels_has_no_picture(targets, tmp_path):
    targets[:, 2:] = np.nan
    assert [path.name for path in draw(targets, tmp_path)] == ["confusion.png", "reliability.png"]


def test_no_labels_at_all_draw_nothing(targets, tmp_path):
    assert draw(np.full_like(targets, np.nan), tmp_path) == []


def test_drawing_leaves_pyplot_alone(targets, tmp_path):
    before = "matplotlib.pyplot" in sys.modules
    draw(targets, tmp_path)
    assert ("matplotlib.pyplot" in sys.modules) == before


def test_missing_matplotlib_says_what_to_install(targets, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(EscalmlError, match=r"matplotlib; pip install 'escalml\[track\]'"):
        draw(targets, tmp_path)
