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
CHAMPION = ROOT / "models/champion"


def tracked():
    """Files under version control, or all source files where there is no git."""
    listing = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    return listing or [str(path.relative_to(ROOT)) for path in ROOT.glob("src/**/*.py")]


def map_lines():
    return README.split("## Map")[1].split("```")[1].strip().splitlines()


@pytest.fixture(scope="module")
def evaluations():
    return [Evaluation.model_validate(item) for item in json.loads((CHAMPION / "evaluation.json").read_text())]


def test_every_module_of_the_library_has_its_room_in_the_map():
    rooms = {path.split("/")[2] for path in tracked() if re.match(r"src/escalml/.+\.py$", path)} - {"__init__.py"}
    inside = README.split("src/escalml/")[1].split("training/  ")[0]
    shown = {line.split()[0].rstrip("/") for line in inside.splitlines()[1:] if line.startswith("  ")}
    assert shown == rooms


def test_every_folder_of_the_map_is_on_the_disk():
    tops = [line.split()[0] for line in map_lines() if not line.startswith(" ")]
    assert [top for top in tops if not (ROOT / top).exists()] == []


def test_a_room_is_described_in_eight_words_at_most():
    assert [line for line in map_lines() if len(line.split()) > 9] == []


def test_modules_stay_under_250_lines():
    lengths = {path: len((ROOT / path).read_text().splitlines()) for path in tracked() if path.endswith(".py")}
    assert {path: n for path, n in lengths.items() if n > 250 and (ROOT / path).exists()} == {}


def test_the_results_are_those_of_the_shipped_champion(evaluations):
    shown = README.split("models/champion/evaluation.json -->\n")[1].split("\n<!-- end of results")[0]
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
    assert f"{manifest['trained_on']['n_messages']:,} messages" in README


def test_the_python_example_runs():
    code = README.split("```python")[1].split("```")[0]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    assert "private" in done.stdout


def test_every_command_of_the_readme_exists():
    from typer.main import get_command

    from escalml.cli import app

    named = set(re.findall(r"^\$ escalml ([\w-]+)", README, re.MULTILINE))
    assert named >= {"route", "score", "redact", "policy", "serve"}
    assert named <= set(get_command(app).commands)


def test_every_make_target_that_is_named_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    texts = README + (ROOT / "CONTRIBUTING.md").read_text()
    assert set(re.findall(r"(?:^|`|; )make ([a-z]+)", texts, re.MULTILINE)) <= targets


def test_the_first_lines_say_what_escalated_means():
    assert "It is a judgement, not an outcome" in " ".join(README.splitlines()[:12])
