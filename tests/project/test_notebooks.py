"""Every notebook runs top to bottom in the interpreter that runs the tests, and draws something.

Committed with outputs it is one run from top to bottom, without a fault and without a path of the machine it ran on.
"""

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

from places import ROOT

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])


def read(path: Path) -> NotebookNode:
    return nbformat.read(path, as_version=4)


def outputs_of(notebook: NotebookNode) -> list[NotebookNode]:
    return [output for cell in notebook.cells for output in cell.get("outputs", [])]


@pytest.fixture
def kernel_of_this_interpreter(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # Kernels of this environment come first, and start `sys.executable`; a user's own start-up files stay out.
    monkeypatch.setenv("JUPYTER_PREFER_ENV_PATH", "1")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))


def test_there_is_a_notebook() -> None:
    assert NOTEBOOKS


@each_notebook
def test_committed_outputs_are_those_of_one_run(path: Path) -> None:
    notebook = read(path)
    counts = [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"]
    assert counts in ([None] * len(counts), list(range(1, len(counts) + 1)))
    assert [output for output in outputs_of(notebook) if output.output_type == "error"] == []
    assert not re.search(r"/(home|tmp|work|root)/", path.read_text(encoding="utf-8"))


@each_notebook
def test_notebook_is_valid_and_asks_for_the_kernel_that_everyone_has(path: Path) -> None:
    notebook = read(path)
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "python3"


@pytest.mark.slow
@pytest.mark.usefixtures("kernel_of_this_interpreter")
@each_notebook
def test_notebook_runs_top_to_bottom_and_draws(path: Path) -> None:
    notebook = read(path)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
    outputs = outputs_of(notebook)
    assert [output for output in outputs if output.output_type == "error"] == []
    assert any("image/png" in output.get("data", {}) for output in outputs)
