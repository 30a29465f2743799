"""What a batch reads: one file, several, folders, patterns such as `exports/*.csv`, or standard input."""

import glob
import hashlib
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from escalml.data.dataset import MessageReader, Reject
from escalml.data.known_ids import KnownIds
from escalml.data.read_options import Reading
from escalml.data.reading import check_source, file_sha256, is_readable
from escalml.data.row import FileFacts
from escalml.data.text_files import open_bytes
from escalml.errors import EscalmlError
from escalml.records import Message

STANDARD = "-"  # in place of a file: standard input or output
_WILD = frozenset("*?[")
_HIDDEN = (".", "_")  # what begins so in a folder is no part of its data; Spark takes it likewise


def find_files(names: str | Path | Sequence[str | Path]) -> list[Path]:
    """Files that names stand for.

    Parameters
    ----------
    names
        Files, folders (all message files in them and below, but for hidden ones) and patterns (`**` is any folder).

    Returns
    -------
    The files: of each name in order of their paths, none twice.

    Raises
    ------
    EscalmlError
        If a name stands for no file, or one of the files cannot be used.
    """
    names = [names] if isinstance(names, str | Path) else names
    found = dict.fromkeys(path for name in names for path in _files_of(str(name)))
    for path in found:
        check_source(path)
    return list(found)


def _files_of(name: str) -> list[Path]:
    """Files that one name stands for."""
    path = Path(name)
    if path.is_dir():
        files = [
            below
            for below in path.rglob("*")
            if not any(part.startswith(_HIDDEN) for part in below.relative_to(path).parts) and _is_messages(below)
        ]
        kind = "a folder without a message file"
    elif _WILD.isdisjoint(name) or path.exists():
        return [path]
    else:
        files = [file for file in map(Path, glob.glob(name, recursive=True)) if file.is_file()]  # noqa: PTH207 - a pattern may begin anywhere
        kind = "a pattern that no file matches"
    if not files:
        raise EscalmlError(f"{name}: is {kind}; give message files, folders of them, or patterns such as 'in/*.csv'.")
    return sorted(files)


def _is_messages(path: Path) -> bool:
    """Whether a file of a folder is one of messages that holds something."""
    return is_readable(path) and path.is_file() and path.stat().st_size > 0


def sha256_of(files: Sequence[Path]) -> str:
    """SHA-256 of a file; of several, of what they hold in their order."""
    if len(files) == 1:
        return file_sha256(files[0])
    return hashlib.sha256(" ".join(map(file_sha256, files)).encode()).hexdigest()


@contextmanager
def spooled(stream: IO[bytes]) -> Iterator[Path]:
    """A stream as a file that is there for a while, named by what it turns out to hold: JSON, Parquet or a table.

    Parameters
    ----------
    stream
        Such as standard input.

    Yields
    ------
    The file, which other users cannot read.
    """
    with tempfile.TemporaryDirectory(prefix="escalml-") as folder:
        raw = Path(folder) / "standard input"
        with raw.open("wb") as file:
            shutil.copyfileobj(stream, file, 1 << 20)
        with open_bytes(raw, FileFacts()) as unpacked:
            start = unpacked.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()
        suffix = ".parquet" if start.startswith(b"PAR1") else ".jsonl" if start[:1] in (b"{", b"[") else ".csv"
        yield raw.rename(raw.with_suffix(suffix))


class FilesReader:
    """Reads the messages of one file or several as those of one: an id stands in all of them once.

    Parameters
    ----------
    files
        The files, at least one.
    reading
        How their columns, days and letters are to be read; default by their names alone.
    """

    def __init__(self, files: Sequence[Path], reading: Reading | None = None) -> None:
        ids, several = KnownIds(), len(files) > 1
        self.reading = reading or Reading()
        self._readers = [
            MessageReader(path, reading, known_ids=ids, number=number if several else None)
            for number, path in enumerate(files, start=1)
        ]
        self._sizes = [path.stat().st_size for path in files]

    def __iter__(self) -> Iterator[Message | Reject]:
        """Each row as a message with an id, or as a reject; in order."""
        for reader in self._readers:
            yield from reader

    @property
    def share(self) -> float:
        """How much has been read, in [0, 1]."""
        read = sum(reader.share * size for reader, size in zip(self._readers, self._sizes, strict=True))
        return min(read / max(sum(self._sizes), 1), 1.0)

    @property
    def unknown_fields(self) -> Counter[str]:
        """Fields that the contract does not have, and how often each was met."""
        return sum((reader.unknown_fields for reader in self._readers), Counter())

    def notes(self) -> list[str]:
        """What a person should know of how the files were read; of several, with the name of each."""
        if len(self._readers) == 1:
            return self._readers[0].notes()
        return [f"{reader.path.name}: {note}" for reader in self._readers for note in reader.notes()]
