"""`escalml report`: a scored file in, a page and figures out."""

import sys

import pytest

from escalml.cli import main
from escalml.evaluation.desk_report import DeskReport
from scored_files import a_prediction, days, write_both


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    """Report of three messages -> exit code, stdout, stderr."""
    scored, messages = write_both(tmp_path, [({"sent_at": days(n)}, a_prediction("high"), {}) for n in range(3)])

    def run(*words, with_messages=True):
        argv = ["escalml", "report", scored, "--out", tmp_path / "page.html", *words]
        argv += ["--messages", messages] if with_messages else []
        monkeypatch.setattr(sys, "argv", [str(word) for word in argv])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, *capsys.readouterr()

    return run


def test_the_page_is_written_and_the_figures_are_json(run, tmp_path):
    code, out, err = run("--json", "--capacity", "4")
    assert code == 0
    assert DeskReport.model_validate_json(out).n == 3
    assert "3 messages" in (tmp_path / "page.html").read_text()
    assert f"wrote {tmp_path / 'page.html'}" in err


def test_a_page_that_stands_there_is_kept(run, tmp_path):
    (tmp_path / "page.html").write_text("mine")
    code, _, err = run()
    assert (code, (tmp_path / "page.html").read_text()) == (2, "mine")
    assert "give --overwrite" in err


def test_an_outcome_asks_for_the_messages(run):
    code, _, err = run("--outcome", "escalated", with_messages=False)
    assert code == 2
    assert "give these as --messages" in err
