"""Clients that are generated from `/docs.json`, in Python and in TypeScript, call a real server."""

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from environments import python_with, run_or_skip
from escalml.store.api_keys import create_key
from places import ROOT
from served import ask, serving, until_ready

pytestmark = pytest.mark.slow
CLIENTS = ROOT / "tests" / "api_clients"
GENERATOR = "openapi-python-client==0.29.1"  # it needs an older typer than escalml has, so it stands apart
NO_TEXT = "messages[1].text: is blank; a message needs at least one visible character"


@pytest.fixture(scope="module")
def server(tiny_model, tmp_path_factory):
    """Address, key and description of a running service."""
    folder = tmp_path_factory.mktemp("server")
    key = create_key(folder / "keys.json", "test", "agent", now=datetime.now(UTC))
    with serving(tiny_model, folder, "--keys", str(folder / "keys.json"), "--store", str(folder / "s.db")) as served:
        until_ready(served)
        (folder / "docs.json").write_text(ask(served.port, "/docs.json")[1])
        yield f"http://127.0.0.1:{served.port}", key, folder / "docs.json"


def run(command: list[str], folder: Path, **variables: str) -> str:
    """What a program prints."""
    environment = {**os.environ, **variables}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    return done.stdout


def check(said: dict, prefix: str) -> None:
    """What both clients get."""
    assert said["id"] == f"{prefix}-1"
    assert said["team"]
    assert 0 <= said["probability"] <= 1
    assert said["errors"] == [[1, f"{prefix}-2", "text", "text"]]
    assert said["strict"] == NO_TEXT
    assert said["redacted"] == "Mail [EMAIL_1]"
    assert said["feedback"] == 200
    assert f"{prefix}-1" in said["queue"]


def test_a_generated_python_client_calls_the_service(server, tmp_path):
    address, key, description = server
    python = python_with(GENERATOR, tmp_path / "venv", "OPENAPI_PYTHON_CLIENT_PYTHON")
    write = ["--path", str(description), "--meta", "none", "--output-path", "escalml_client", "--fail-on-warning"]
    path = os.pathsep.join([str(python.parent), os.environ["PATH"]])
    run([str(python.parent / "openapi-python-client"), "generate", *write], tmp_path, PATH=path)
    shutil.copy(CLIENTS / "python_client.py", tmp_path)
    said = json.loads(run([str(python), "python_client.py", address, key], tmp_path))
    check(said, "py")
    assert said["cases"]


def test_a_generated_typescript_client_is_sound_and_calls_the_service(server, tmp_path):
    if not shutil.which("npm"):
        assert not os.environ.get("CI"), "CI has no npm: .ci/run installs it"
        pytest.skip("npm is not here (apt-get install npm)")
    address, key, description = server
    for file in ("package.json", "package-lock.json", "tsconfig.json", "typescript_client.ts"):
        shutil.copy(CLIENTS / file, tmp_path)
    install = ["npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"]
    run_or_skip(install, tmp_path, "npm's registry does not answer")
    # By default it takes a field that has a default for one that callers have to send.
    options = ["--default-non-nullable", "false", "-o", "api.d.ts"]
    run(["npx", "--no-install", "openapi-typescript", str(description), *options], tmp_path)
    run(["npx", "--no-install", "tsc"], tmp_path)
    said = json.loads(run(["node", "out/typescript_client.js", address, key], tmp_path))
    check(said, "ts")
    assert said["helpdesk"] == 200
