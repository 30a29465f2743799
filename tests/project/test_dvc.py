"""`dvc repro` in a fresh clone: offline, without a remote, and twice."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from places import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout, so there is nothing to clone")
    folder = tmp_path_factory.mktemp("clone") / "escalml"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(folder)], check=True, capture_output=True)
    for name in ("dvc.yaml", "params.yaml", "training", "data", "src"):  # what is being worked on, committed or not
        source, target = ROOT / name, folder / name
        shutil.copytree(source, target, dirs_exist_ok=True) if source.is_dir() else shutil.copyfile(source, target)
    shutil.rmtree(folder / "data/processed", ignore_errors=True)
    # One corpus of three is enough to see the stages run, and minutes faster.
    params = (folder / "params.yaml").read_text()
    corpora = next(line for line in params.splitlines() if line.startswith("  corpus: ["))
    (folder / "params.yaml").write_text(params.replace(corpora, "  corpus: [data/corpus/corpus.jsonl]"))
    return folder


def repro(clone):
    tools = Path(sys.executable).parent
    environment = os.environ | {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}
    environment.pop("ESCALML_PUBLIC_TEXTS", None)
    done = subprocess.run(
        [tools / "dvc", "repro"], cwd=clone, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_pipeline_runs_once_and_then_has_nothing_to_do(clone):
    first = repro(clone)
    assert [stage for stage in ("prepare", "train", "evaluate") if f"Running stage '{stage}'" in first] == [
        "prepare",
        "train",
        "evaluate",
    ]
    second = repro(clone)
    assert "Running stage" not in second
    assert "Data and pipelines are up to date." in second
    assert (clone / "models/evaluation/tfidf/results.md").exists()
