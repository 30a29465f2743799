"""README and friends say what is so: the map is the disk, the results are the champion's, the code runs."""

import json
import re
import subprocess
import sys

import pytest

from escalml.config import read_params
from escalml.evaluation import Evaluation, LeadTime, PriorShift
from escalml.evaluation.deletion import DeletionTest
from escalml.evaluation.identifier_spans import IdentifierSpans
from escalml.evaluation.scorecard import report, results_table
from places import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md"))}
CHAMPION = ROOT / "models/champion"
MOST_LINES = 120


def map_text():
    return README.split("## Map")[1].split("```")[1]


def rooms():
    """Folders of the library that hold code."""
    return {path.parent.name for path in ROOT.glob("src/escalml/*/__init__.py")}


@pytest.fixture(scope="module")
def evaluations():
    return [Evaluation.model_validate(item) for item in json.loads((CHAMPION / "evaluation.json").read_text())]


def test_every_room_of_the_library_is_in_the_map():
    library = map_text().split("src/escalml/")[1].split("serving/ ")[0]
    assert {room for room in rooms() if not re.search(rf"\b{room}\b", library)} == set()


def test_every_folder_of_the_map_is_on_the_disk():
    tops = [line.split()[0] for line in map_text().strip().splitlines() if not line.startswith(" ")]
    assert [top for top in tops if not (ROOT / top).is_dir()] == []


def test_the_first_page_stays_one_page():
    assert len(README.splitlines()) <= MOST_LINES
    assert len(map_text().strip().splitlines()) <= 16


def test_every_room_says_what_it_is_for_with_an_example():
    said = {path.parent.name: path.read_text() for path in ROOT.glob("src/escalml/*/__init__.py")}
    assert {room for room, text in said.items() if ">>> " not in text.split('"""')[1]} == set()


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", *(f"docs/{name}" for name in DOCS)])
def test_every_link_leads_somewhere(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == []


def test_the_results_are_those_of_the_shipped_champion(evaluations):
    shown = DOCS["results.md"].split("models/champion/evaluation.json -->\n")[1].split("\n<!-- end of results")[0]
    assert shown == results_table(evaluations)
    path = CHAMPION / "lead_time.json"  # a champion of before it was measured has none
    lead_time = LeadTime.model_validate_json(path.read_text()) if path.exists() else None
    path = CHAMPION / "prior_shift.json"
    prior_shift = PriorShift.model_validate_json(path.read_text()) if path.exists() else None
    path = CHAMPION / "deletion.json"
    deletion = DeletionTest.model_validate_json(path.read_text()) if path.exists() else None
    path = CHAMPION / "identifiers.json"
    identifiers = IdentifierSpans.model_validate_json(path.read_text()) if path.exists() else None
    shown = report(evaluations, lead_time, prior_shift, deletion, identifiers)
    assert (CHAMPION / "results.md").read_text() == shown + "\n"


def test_the_champion_was_trained_with_the_shipped_parameters():
    manifest, params = json.loads((CHAMPION / "manifest.json").read_text()), read_params(ROOT / "params.yaml")
    assert manifest["targets"] == json.loads(params.model_dump_json())["targets"]
    assert manifest["languages"] == list(params.encoder.reads)
    assert f"{manifest['trained_on']['n_messages']:,} messages" in README


def test_the_python_example_runs():
    code = README.split("```python")[1].split("```")[0]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    assert "private" in done.stdout


def test_every_command_of_the_readme_exists():
    from typer.main import get_command

    from escalml.cli import app

    pages = "\n".join([README, *DOCS.values()])
    named = set(re.findall(r"(?:^\$ |^|`)escalml ([a-z][\w-]*)", pages, re.MULTILINE)) - {"reads"}
    assert named >= {"route", "score", "redact", "policy", "serve"}
    assert named <= set(get_command(app).commands)


def test_every_make_target_that_is_named_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    texts = "\n".join([README, *DOCS.values(), (ROOT / "CONTRIBUTING.md").read_text()])
    assert set(re.findall(r"(?:^|`|; )make ([a-z]+)", texts, re.MULTILINE)) <= targets


def test_the_first_lines_say_what_escalated_means():
    assert "It is a judgement, not an outcome" in " ".join(README.splitlines()[:14])
