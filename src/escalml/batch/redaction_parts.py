"""Spans that an interrupted redaction had found, kept beside its output so that the same command goes on.

Offsets and types alone, no text. They are removed when the copy is whole.
"""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from escalml import __version__
from escalml.batch.job import JobPaths
from escalml.data.reading import file_sha256
from escalml.data.writing import write_atomically
from escalml.errors import EscalmlError
from escalml.records import Identifier

Spans = tuple[Identifier, ...]


class FoundParts:
    """What was found in each chunk of rows.

    Parameters
    ----------
    target
        The redacted copy; the parts lie in `<target>.parts`.
    source
        What is redacted.
    finder
        What finds: other patterns or another model find something else.

    Raises
    ------
    EscalmlError
        If the folder holds something else.
    """

    def __init__(self, target: Path, source: Path, finder: str) -> None:
        self._paths = JobPaths(target)
        work = {"redaction_by": f"{__version__} {finder}", "input_sha256": file_sha256(source)}
        begun = _read(self._paths.begun)
        if begun == work:
            return
        if self._paths.parts.exists() and "redaction_by" not in begun:
            raise EscalmlError(f"{self._paths.parts}: holds the work of another command; choose another --out.")
        shutil.rmtree(self._paths.parts, ignore_errors=True)
        self._paths.parts.mkdir()
        _write(self._paths.begun, work)

    def read(self, number: int) -> list[Spans] | None:
        """Spans of each text of a chunk, as an earlier run found them; None where it had not come so far."""
        try:
            texts = json.loads(self._paths.part(number).read_bytes())
        except (FileNotFoundError, ValueError):
            return None
        return [tuple(Identifier.model_validate(span) for span in spans) for spans in texts]

    def keep(self, number: int, found: Sequence[Spans]) -> None:
        """Keep the spans of each text of a chunk."""
        _write(self._paths.part(number), [[span.model_dump() for span in spans] for spans in found])

    def remove(self) -> None:
        """Remove the parts: the copy is whole."""
        shutil.rmtree(self._paths.parts)


def _read(path: Path) -> dict[str, str]:
    """The work that a file tells of; empty where there is none."""
    try:
        work = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return work if isinstance(work, dict) else {}


def _write(path: Path, content: object) -> None:
    with write_atomically(path) as file:
        file.write(json.dumps(content).encode())
