"""`escalml prepare|train|evaluate|register`: the stages of training, from any folder, with their own options."""

import subprocess
import sys

import pytest
import yaml

from escalml.cli.stages import STAGES
from places import ROOT

pytestmark = pytest.mark.slow  # `make quick` leaves it out

PROGRAM = "from escalml.cli import main; main()"


def run(folder, *words):
    line = [sys.executable, "-c", PROGRAM, *words]
    return subprocess.run(line, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", STAGES)
def test_every_stage_shows_its_own_options(tmp_path, name):
    done = run(tmp_path, name, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"usage: escalml {name} " in done.stdout
    assert "--root" in done.stdout


def test_a_stage_without_a_checkout_says_what_is_missing(tmp_path):
    done = run(tmp_path, "train")
    assert done.returncode == 2
    assert "params.yaml" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_option_that_a_stage_does_not_have_ends_with_2(tmp_path):
    done = run(tmp_path, "train", "--kin", "tfidff")
    assert done.returncode == 2
    assert "escalml train: error:" in done.stderr


def test_the_pipeline_of_dvc_has_the_stages_in_order():
    stages = list(yaml.safe_load((ROOT / "dvc.yaml").read_text())["stages"])
    assert stages == [name for name in STAGES if name in stages] == ["prepare", "train", "evaluate"]
