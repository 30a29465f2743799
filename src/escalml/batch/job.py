"""What a batch run is of, where it keeps it, and whether it may go on with what an earlier run left.

`batch` does the work.
"""

import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from escalml import __version__
from escalml.batch.inputs import sha256_of
from escalml.config import Section
from escalml.data.read_options import Reading
from escalml.data.reading import file_sha256
from escalml.data.writing import PART_NAMES, is_folder, write_atomically
from escalml.errors import EscalmlError
from escalml.models.manifest import model_sha256

# Field of a job -> what the user would call it; where all are the same, two runs give the same output.
_WORK = {
    "escalml_version": "version of escalml",
    "input_sha256": "input",
    "model_sha256": "model",
    "policy_sha256": "policy",
    "explain": "choice of --explain",
    "fast": "choice of --fast",
    "encoder_above": "choice of --encoder-above",
    "raw_cells": "choice of --raw-cells",
    "reading_sha256": "choice of --column, --from, --columns, --dates or --encoding",
    "whole_text": "choice of --whole-text",
}


@dataclass(frozen=True)
class BatchSummary:
    """What a batch did."""

    n_scored: int
    n_rejected: int
    n_resumed: int  # of the scored, how many an earlier run had done
    unknown_fields: Counter[str]
    notes: tuple[str, ...] = ()  # what a person should know of how the input was read


class Job(Section):
    """What must be the same for a run to continue an earlier one, when that one began, and how it ended."""

    escalml_version: str
    input_sha256: str
    model_sha256: str
    policy_sha256: str
    explain: bool
    fast: bool
    encoder_above: float | None = None
    raw_cells: bool
    reading_sha256: str
    whole_text: bool = False
    started: datetime
    summary: BatchSummary | None = None

    def differences(self, other: "Job") -> list[str]:
        """What two jobs do not share, in the user's words."""
        return [name for field, name in _WORK.items() if getattr(self, field) != getattr(other, field)]


class JobPaths:
    """Where a job keeps what.

    Parameters
    ----------
    target
        The output.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        # In a folder of results, what begins with `_` is no result: so do Spark and others read it.
        self._before = target / "_" if is_folder(target) else target.with_name(f"{target.name}.")
        self.rejects = self._beside("rejects.jsonl")
        self.done = self._beside("job.json")
        self.parts = self._beside("parts")
        self.begun = self.parts / "job.json"

    def _beside(self, name: str) -> Path:
        return Path(f"{self._before}{name}")

    @property
    def locked(self) -> tuple[Path, ...]:
        """What no other run may write meanwhile."""
        return (self.target,) if is_folder(self.target) else (self.target, self.rejects, self.done)

    @property
    def holds_results(self) -> bool:
        """Whether a run has left its output there."""
        if is_folder(self.target):
            return any(self.target.glob(PART_NAMES))
        return self.target.exists()

    def part(self, number: int) -> Path:
        """Where a chunk's results are kept."""
        return self.parts / f"{number:08d}.json"

    def finished_parts(self) -> list[Path]:
        """The chunks that are done, in order."""
        return sorted(self.parts.glob("[0-9]*.json"))


def describe_job(
    files: Sequence[Path],
    model: Path,
    policy_file: Path,
    *,
    explain: bool,
    fast: bool,
    encoder_above: float | None = None,
    reading: Reading,
    raw_cells: bool = False,
    whole_text: bool = False,
) -> Job:
    """The job of scoring these files with this model and policy, beginning now."""
    return Job(
        escalml_version=__version__,
        input_sha256=sha256_of(files),
        model_sha256=model_sha256(model),
        policy_sha256=file_sha256(policy_file),
        explain=explain,
        fast=fast,
        encoder_above=encoder_above,
        raw_cells=raw_cells,
        reading_sha256=reading.fingerprint(),
        whole_text=whole_text,
        started=datetime.now(UTC),
    )


def claim(paths: JobPaths, job: Job, *, overwrite: bool) -> Job:
    """Settle whose work stands at the output.

    Parameters
    ----------
    paths
        Where the job keeps what.
    job
        What is to be done.
    overwrite
        Whether other work there, or the same when finished, may go.

    Returns
    -------
    The earlier job where it is the same, finished if it has a summary; else `job`, on a cleared place.

    Raises
    ------
    EscalmlError
        If other work is there and may not go; names what differs. If the folder of parts is a link.
    """
    if paths.parts.is_symlink():
        raise EscalmlError(f"{paths.parts}: is a link where a run keeps its parts; remove it, or choose another --out.")
    begun = _read_job(paths.begun)
    done = _read_job(paths.done) if paths.holds_results else None
    if begun and not begun.differences(job):
        return begun
    if done and not done.differences(job) and not overwrite:
        if not paths.begun.exists():
            shutil.rmtree(paths.parts, ignore_errors=True)  # the run that did it was killed as it cleared up
        return done
    if not overwrite and (paths.holds_results or paths.finished_parts()):
        earlier = done or begun
        run = f"another {', another '.join(earlier.differences(job))}" if earlier else "an unknown run"
        raise EscalmlError(f"{paths.target}: holds the work of {run}; choose another --out, or give --overwrite.")
    shutil.rmtree(paths.parts, ignore_errors=True)
    paths.parts.mkdir(parents=is_folder(paths.target))
    _write_job(paths.begun, job)
    return job


def finished_job(target: Path) -> Job | None:
    """The job that wrote a file, as it recorded beside it; None where nothing is recorded."""
    return _read_job(JobPaths(target).done)


def finish(paths: JobPaths, job: Job, summary: BatchSummary) -> None:
    """Record how a job ended, and remove its parts."""
    _write_job(paths.done, job.model_copy(update={"summary": summary}))
    shutil.rmtree(paths.parts)


def _read_job(path: Path) -> Job | None:
    """The job that a file tells of; None where there is none that this version can read."""
    try:
        return Job.model_validate_json(path.read_bytes())
    except (FileNotFoundError, ValidationError):
        return None


def _write_job(path: Path, job: Job) -> None:
    with write_atomically(path) as file:
        file.write(job.model_dump_json(indent=1).encode() + b"\n")
