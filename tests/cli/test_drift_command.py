"""`escalml drift`: two scored files in, a page, figures and an exit code out."""

import sys

import pytest

from escalml.cli import main
from escalml.evaluation.drift import Drift
from scored_files import a_prediction, days, write_both


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    """Drift of two files of 120 messages each, those of the second of a topic -> exit code, stdout, stderr."""

    def write(name, topic):
        (tmp_path / name).mkdir()
        rows = [({"sent_at": days(n)}, a_prediction("low", topic if n % 2 else "question"), {}) for n in range(120)]
        return write_both(tmp_path / name, rows)[0]

    def run(topic, *words):
        argv = ["escalml", "drift", write("before", "billing"), write("after", topic), "--out", tmp_path / "page.html"]
        monkeypatch.setattr(sys, "argv", [str(word) for word in (*argv, *words)])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, *capsys.readouterr()

    return run


def test_files_that_are_alike_end_with_0(run, tmp_path):
    code, out, err = run("billing", "--json")
    assert (code, Drift.model_validate_json(out).verdict) == (0, "same")
    assert f"wrote {tmp_path / 'page.html'}" in err


def test_a_drift_ends_with_4_and_says_where(run, tmp_path):
    code, out, err = run("outage")
    assert (code, out) == (4, "")
    assert "drift: topic" in err
    assert "Drift: what comes in" in (tmp_path / "page.html").read_text()


def test_a_page_that_stands_there_is_kept(run, tmp_path):
    (tmp_path / "page.html").write_text("mine")
    code, _, err = run("billing")
    assert (code, (tmp_path / "page.html").read_text()) == (2, "mine")
    assert "give --overwrite" in err
