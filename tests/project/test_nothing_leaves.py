"""Nothing leaves the machine, and nothing is written but where we say: every road under strace, in a new home."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import roads
from escalml.assets import asset
from escalml.cli.child_process import child_environment
from escalml.quiet import NO_REPORTS
from traced import Places, made_outside, run_traced, sent_outside

ROOT = Path(__file__).resolve().parents[2]
PLANTED = ("random", "json", "bentoml", "circus", "helpdesks", "yaml")  # modules that a road imports


@pytest.fixture
def places(tmp_path):
    folders = [tmp_path / name for name in ("work", "home", "temporary")]
    for folder in folders:
        folder.mkdir()
    return Places(*folders)


def plant(folder):
    """Modules that leave a note when they are imported from the folder that a user is in."""
    for name in PLANTED:
        (folder / f"{name}.py").write_text(f"open({str(folder / 'executed')!r}, 'w').close()\n")


@pytest.mark.slow
@pytest.mark.parametrize("road", ["commands", "learn", "encode", "serve"])
def test_a_road_sends_nothing_outside_and_writes_where_we_say(places, road):
    plant(places.work)
    _, calls = run_traced(places, roads.__file__, road)
    named = [places.home / folder for folder in (".cache/escalml", ".local/share/escalml")]
    drawing = (
        [places.home / folder for folder in (".cache/matplotlib", ".config/matplotlib")] if road == "learn" else []
    )
    assert len(calls) > 100
    assert sent_outside(calls) == []
    assert made_outside(calls, places.work, places.work, places.temporary, *named, *drawing) == []
    assert not (places.work / "executed").exists()


@pytest.mark.slow
def test_the_trace_sees_what_is_sent_and_written(places):
    program = (
        "import socket, pathlib; pathlib.Path.home().joinpath('note').touch(); pathlib.Path('here').touch();"
        "s = socket.socket(type=socket.SOCK_DGRAM); s.connect(('192.0.2.1', 9));"
        "t = socket.socket(type=socket.SOCK_DGRAM); t.sendto(b'', ('127.0.0.1', 53)); t.sendto(b'', ('127.0.0.1', 54))"
    )
    _, calls = run_traced(places, "-c", program)
    sent = sent_outside(calls)
    assert ["192.0.2.1" in sent[0], "htons(53)" in sent[1], len(sent)] == [True, True, 2]
    assert made_outside(calls, places.work, places.work) == [str(places.home / "note")]


@pytest.mark.parametrize("before", [{}, dict.fromkeys(NO_REPORTS, "0"), dict.fromkeys(NO_REPORTS, "")])
def test_whatever_is_imported_of_escalml_first_turns_reports_off_whatever_a_profile_says(before):
    program = (
        "import os, sys, escalml.errors; print({k: v for k, v in os.environ.items()}, 'onnxruntime' in sys.modules)"
    )
    environment = {k: v for k, v in os.environ.items() if k not in NO_REPORTS} | before
    environment["PYTHONPATH"] = str(ROOT / "src")
    said = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert all(f"{name!r}: {value!r}" in said.stdout for name, value in NO_REPORTS.items())
    assert said.stdout.strip().endswith("False")


def test_a_bento_and_dvc_which_do_not_start_with_escalml_have_it_in_their_settings():
    bento = yaml.safe_load(asset("serving/bentofile.yaml").read_text(encoding="utf-8"))
    said = {variable["name"]: variable["value"] for variable in bento["envs"]}
    assert {
        name: said.get(name) for name in ("ORT_DISABLE_TELEMETRY", "BENTOML_DO_NOT_TRACK")
    }.items() <= NO_REPORTS.items()
    settings = (ROOT / ".dvc/config").read_text().split("\n")
    assert {"    analytics = false", "    check_update = false"} <= set(settings)


def test_no_other_place_sets_what_quiet_sets():
    files = [path for folder in ("src", "serving", "training") for path in (ROOT / folder).rglob("*.py")]
    setting = {path.name for path in files for name in NO_REPORTS if name in path.read_text(encoding="utf-8")}
    assert setting == {"quiet.py"}


@pytest.mark.parametrize("entry", ["", ":", None])
def test_a_child_imports_nothing_from_the_current_folder(tmp_path, monkeypatch, entry):
    plant(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False) if entry is None else monkeypatch.setenv("PYTHONPATH", entry)
    subprocess.run(
        [sys.executable, "-m", "json.tool", "--help"], env=child_environment(), check=True, capture_output=True
    )
    subprocess.run([sys.executable, "-c", "import random, yaml"], env=child_environment(), check=True)
    assert not (tmp_path / "executed").exists()


def test_a_child_finds_the_modules_that_it_is_given_first_and_relative_paths_from_here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(["", "lib", "/opt"]))
    environment = child_environment(modules=tmp_path / "own")
    assert environment["PYTHONPATH"].split(os.pathsep) == [str(tmp_path / "own"), str(tmp_path / "lib"), "/opt"]
    assert environment["PYTHONSAFEPATH"] == "1"
