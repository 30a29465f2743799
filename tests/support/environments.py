"""Environments of their own for what must not stand in ours, from the registries."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def python_with(requirement: str, folder: Path, variable: str) -> Path:
    """Python of a new environment with a requirement; `variable` may name one that is there already."""
    if named := os.environ.get(variable):
        return Path(named)
    python = folder / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    run_or_skip(
        [str(python), "-m", "pip", "install", "-qq", "--retries", "1", "--timeout", "15", requirement],
        folder,
        f"{requirement} cannot be installed here: the registry does not answer",
    )
    return python


def run_or_skip(command: list[str], folder: Path, why: str) -> None:
    """Run what asks a registry; where that fails, the test fails in CI, and is skipped elsewhere."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=400)
    if done.returncode and not os.environ.get("CI"):
        pytest.skip(why)
    assert done.returncode == 0, done.stderr[-2000:]
