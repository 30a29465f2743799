"""`escalml backtest`: an export in, a page and figures out."""

import json
import sys

import pytest

from escalml.cli import main
from escalml.evaluation.backtest import Backtest
from invented_past import COLUMNS, invented_rows, write_export


@pytest.fixture
def run(monkeypatch, capsys, tiny_model, tmp_path):
    """Backtest rows -> exit code, stdout, stderr."""

    def run(*words, rows=None, outcome="tags contains escalate", columns=COLUMNS):
        export = write_export(tmp_path / "export.csv", rows or invented_rows())
        given = [word for column in columns for word in ("--column", column)]
        argv = ["escalml", "backtest", export, "--outcome", outcome, "--model", tiny_model]
        argv += ["--out", tmp_path / "page.html", *given, *words]
        monkeypatch.setattr(sys, "argv", [str(word) for word in argv])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, *capsys.readouterr()

    return run


def test_a_page_is_written_and_the_figures_are_json(run, tmp_path):
    code, out, err = run("--json", "--capacity", "4")
    assert code == 0
    found = Backtest.model_validate_json(out)
    assert (found.first.n, found.last.n, found.capacity) == (420, 180, 4)
    assert json.loads(out)["verdict"]["metric"] == "recall_at_capacity"
    assert "the first 4 messages of each day" in (tmp_path / "page.html").read_text()
    assert f"wrote {tmp_path / 'page.html'}" in err


def test_a_second_run_takes_up_the_scores_of_the_first(run, tmp_path):
    assert run()[0] == 0
    kept = sorted((tmp_path / "page.html.scores").iterdir())
    assert len(kept) == 3  # of 600 messages, 200 each
    times = [file.stat().st_mtime_ns for file in kept]
    assert run("--overwrite", "--capacity", "4")[0] == 0
    assert [file.stat().st_mtime_ns for file in sorted((tmp_path / "page.html.scores").iterdir())] == times


def test_a_head_on_the_encoder_stands_among_the_candidates(run):
    code, out, err = run("--json", "--on-encoder")
    assert code == 0, err
    found = Backtest.model_validate_json(out)
    assert [one.name for one in found.rankings if one.is_candidate][-1] == "the model, with a head on its encoder"


def test_a_page_that_is_there_is_kept(run, tmp_path):
    (tmp_path / "page.html").write_text("mine")
    code, _, err = run()
    assert (code, (tmp_path / "page.html").read_text()) == (2, "mine")
    assert "give --overwrite" in err


def test_a_column_that_is_likely_meant_is_proposed(run):
    code, _, err = run(columns=COLUMNS[1:])
    assert code == 2
    assert "Try: escalml backtest" in err
    assert "text=Body" in err


def test_texts_that_tell_the_outcome_are_refused_in_one_line(run, tmp_path):
    rows = invented_rows()
    for row in rows:
        row["Body"] += " sent to second line" if "escalate" in row["tags"] else ""
    code, _, err = run(rows=rows)
    assert (code, err.count("\n"), (tmp_path / "page.html").exists()) == (2, 1, False)
    assert "second line" not in err
