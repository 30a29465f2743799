"""The wheel alone, in an empty folder: what a user gets from an index."""

import os
import subprocess
import sys
import venv
from zipfile import ZipFile

import pytest

from places import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)], check=True, capture_output=True
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Environment with the wheel, and beside it the dependencies of this one: installing them again tests pip."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "env", with_pip=True)
    bin_ = folder / "env/bin"
    subprocess.run([bin_ / "pip", "install", "-q", "--no-deps", str(wheel)], check=True, capture_output=True)
    site = next((folder / "env/lib").glob("python*/site-packages"))
    dependencies = [path for path in sys.path if path.endswith("site-packages")]
    # Its own packages come first, so that escalml is the wheel's and not the checkout's.
    (site / "dependencies.pth").write_text("\n".join(dependencies))
    return bin_


def run(installed, folder, *arguments, **variables):
    return subprocess.run(
        [installed / "escalml", *arguments],
        cwd=folder,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,  # a minute or two on an idle machine
    )


def test_the_wheel_holds_the_assets(wheel):
    names = set(ZipFile(wheel).namelist())
    expected = ("params.yaml", "serving/policy.yaml", "serving/service.py")
    expected += ("models/champion/manifest.json", "data/corpus/corpus.jsonl", "data/samples/tickets.jsonl")
    expected += ("schemas/message.json",)
    assert {f"escalml/assets/{name}" for name in expected} <= names
    assert {"escalml/py.typed", "escalml/service/console/index.html", "escalml/routing/map.css"} <= names


def test_route_and_score_work_without_a_checkout(installed, tmp_path):
    where = "from escalml.assets import asset; print(asset('params.yaml'))"
    done = subprocess.run([installed / "python", "-c", where], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.startswith(str(installed.parent))
    assert '"team": "supervisors"' in run(installed, tmp_path, "route", "--json", "I want to speak to a manager").stdout
    (tmp_path / "in.csv").write_text("text\nwhere is my parcel?\n")
    done = run(installed, tmp_path, "score", "in.csv", "--out", "out.csv")
    assert (done.returncode, len((tmp_path / "out.csv").read_text().splitlines())) == (0, 2)


def test_quickstart_works_without_a_checkout(installed, tmp_path):
    done = run(installed, tmp_path, "quickstart", MLFLOW_TRACKING_URI=f"sqlite:///{tmp_path}/of-the-company.db")
    assert done.returncode == 0, done.stderr
    queue = [line for line in done.stdout.splitlines() if "T-" in line]
    assert len(queue) == 12
    assert {line.split("│")[1].strip() for line in queue[:2]} == {"T-02", "T-08"}
    assert (tmp_path / "escalml-quickstart/mlflow.db").exists()
    assert not (tmp_path / "of-the-company.db").exists()
