"""The open benchmark of recorded escalations: its sample stands for all, goes on after a stop, and keeps no text."""

import gzip
import json

import numpy as np
import pytest

from benchmark_recorded_escalations import DATA, main, order_of, weights_of
from escalml.data.outcomes import parse_outcome
from escalml.errors import EscalmlError
from escalml.evaluation.backtest import read_past
from invented_past import invented_rows


@pytest.fixture
def shared(tmp_path, monkeypatch):
    """Invented questions where the benchmark's would stand."""
    path = tmp_path / "shared" / DATA
    path.parent.mkdir(parents=True)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for row in invented_rows():
            question = {"id": row["Ticket ID"], "sent_at": row["Created"], "text": row["Body"]}
            file.write(json.dumps(question | {"escalated": "escalate" in row["tags"]}) + "\n")
    monkeypatch.setenv("ESCALML_SHARED", str(tmp_path / "shared"))
    return path


def test_a_sample_stands_for_all_and_more_only_extend_it(shared):
    past = read_past(shared, parse_outcome("escalated"))
    few, more = order_of(past, 50, 0), order_of(past, 100, 0)
    n_positive = int(past.outcomes.sum())
    assert np.array_equal(few, more[: n_positive + 50])
    weights = weights_of(past, few)
    assert weights.sum() == pytest.approx(len(past))
    assert (weights[past.outcomes == 1] == 1).all()


def test_figures_are_shown_and_no_text_is_kept(shared, tmp_path, tiny_model, capsys):
    words = ["--root", str(tmp_path), "--model", str(tiny_model), "--negatives", "300", "--out", str(tmp_path / "out")]
    assert main(words) == 0
    assert "scored" in capsys.readouterr().out
    assert main(words) == 0
    shown = capsys.readouterr().out
    assert "scored 2" not in shown  # by the first run
    assert "of all 600 scored" in shown
    kept = next((tmp_path / "out").glob("*.json")).read_text()
    assert not any(word in kept for word in ("unacceptable", "bondel"))


def test_questions_that_are_not_there_are_asked_for(tmp_path, monkeypatch):
    monkeypatch.setenv("ESCALML_SHARED", str(tmp_path))
    with pytest.raises(EscalmlError, match=r"no such file, and the questions are not ours to ship"):
        main(["--root", str(tmp_path)])
