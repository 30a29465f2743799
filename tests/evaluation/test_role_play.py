"""Role-play sheets: some cases of each level and reason, redacted, without ids."""

import json
import re
import sys
from html import escape

import pytest

from escalml.cli import main
from escalml.errors import EscalmlError
from escalml.evaluation.desk_report.cases import read_cases
from escalml.evaluation.desk_report.export import read_export
from escalml.evaluation.role_play import NO_REASON, choose_sheets
from escalml.evaluation.role_play_page import role_play_page
from scored_files import a_prediction, days, write_both

KINDS = (
    a_prediction("low", "question"),
    a_prediction("high", "billing", True, ("repeat_unresolved", "churn")),
    a_prediction("medium", "delivery", True, ("public_callout",)),
)


@pytest.fixture
def files(tmp_path):
    """Scored file and messages: ten of each kind, of which the third is public."""
    rows = [({"sent_at": days(n), "channel": "social" if n % 3 == 2 else "email"}, KINDS[n % 3], {}) for n in range(30)]
    return write_both(tmp_path, rows, text="the lamp of order {} flickers")


def sheets_of(files, *, with_messages=True, **options):
    scored, messages = files
    cases = read_cases(scored, read_export(messages) if with_messages else None)
    return choose_sheets(cases, is_known_public=with_messages, **({"each": 2, "seed": 0} | options))


def test_there_are_so_many_of_each_level_and_reason_and_no_case_twice(files):
    sheets = sheets_of(files)
    assert [sheet.number for sheet in sheets] == list(range(1, len(sheets) + 1))
    counts = {}
    for sheet in sheets:
        counts.setdefault(sheet.reason, []).append(sheet.text)
    assert {reason: len(texts) for reason, texts in counts.items()} == {
        NO_REASON: 2,
        "repeat_unresolved": 2,
        "churn": 2,
        "public_callout": 2,
    }
    assert len({sheet.text for sheet in sheets}) == 8


def test_another_seed_draws_others_and_the_same_the_same(files):
    assert sheets_of(files) == sheets_of(files)
    assert sheets_of(files) != sheets_of(files, seed=1)


def test_no_id_stands_on_a_sheet(files):
    sheets = sheets_of(files, each=50)
    shown = role_play_page(sheets, "scored") + "".join(sheet.model_dump_json() for sheet in sheets)
    for sheet in sheets:
        shown = shown.replace(sheet.text, "")  # the texts of these cases name it
    assert not re.search(r"\bm-\d", shown)


def test_what_others_could_read_is_unknown_without_the_messages(files):
    assert {sheet.public for sheet in sheets_of(files)} == {True, False}
    assert {sheet.public for sheet in sheets_of(files, with_messages=False)} == {None}


def test_the_checklist_is_that_of_the_level(files):
    for sheet in sheets_of(files):
        assert any("apologises" in item for item in sheet.checklist) == (sheet.level >= 3)
        assert any("by when" in item for item in sheet.checklist) == (sheet.level == 2)


def test_the_sheet_of_the_trainee_tells_no_answer(files):
    sheets = sheets_of(files)
    shown = re.split(r"<h2>Case (?=\d+</h2>)", role_play_page(sheets, "scored"))[1:]
    assert len(shown) == len(sheets)
    for sheet, both in zip(sheets, shown, strict=True):
        trainee, second = both.split(f"<h2>Case {sheet.number}: what was decided</h2>")
        told = [*sheet.wants, *sheet.actions, *sheet.checklist, f"Level {sheet.level}"]
        assert not any(escape(word) in trainee for word in told)
        assert all(escape(word) in second for word in told)


def test_texts_that_nobody_can_play_are_refused(tmp_path):
    files = write_both(tmp_path, [({"sent_at": days(0)}, KINDS[0], {})], text="short")
    with pytest.raises(EscalmlError, match="no case has a redacted text of 20 to 900 characters"):
        sheets_of(files)


def test_the_command_writes_sheets_to_print_and_for_programs(files, tmp_path, monkeypatch):
    scored, messages = files
    for name in ("sheets.html", "sheets.jsonl"):
        argv = ["escalml", "export-training", str(scored), "--messages", str(messages), "--out", str(tmp_path / name)]
        monkeypatch.setattr(sys, "argv", argv)
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code == 0
    page = (tmp_path / "sheets.html").read_text()
    assert "8 cases to play" in page
    assert "http" not in page.replace("http-equiv", "")
    assert len([json.loads(line) for line in (tmp_path / "sheets.jsonl").read_text().splitlines()]) == 8
