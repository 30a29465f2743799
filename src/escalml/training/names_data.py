"""Texts with marked names and addresses, to learn from."""

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from escalml.errors import EscalmlError

PERSON, ADDRESS, OUTSIDE = "PERSON", "ADDRESS", "OUTSIDE"


@dataclass(frozen=True)
class MarkedText:
    """A text with spans `(start, end, label)`, sorted, none overlapping another.

    `tells_others`: organisations and places are marked too; where they are not, nobody knows them from the rest.
    """

    text: str
    spans: tuple[tuple[int, int, str], ...]
    source: str
    tells_others: bool = False


def read_messages(path: Path) -> dict[str, list[MarkedText]]:
    """Texts and earlier turns of a file of labelled messages in which a reader marked identifiers.

    Parameters
    ----------
    path
        JSONL with the columns `text`, `identifiers`, `thread` and `split`, such as the corpus.

    Returns
    -------
    For each split its texts, in order; a row whose `identifiers` are null is left out.

    Raises
    ------
    EscalmlError
        If the file cannot be read so.
    """
    found: dict[str, list[MarkedText]] = {}
    for row in _json_lines(path):
        for part in (row, *(row.get("thread") or ())):
            if part.get("identifiers") is not None:
                spans = [(span["start"], span["end"], span["type"]) for span in part["identifiers"]]
                found.setdefault(row["split"], []).append(MarkedText(part["text"], _apart(_kept(spans)), "corpus"))
    return found


def read_marked(path: Path, labels: Mapping[str, str], *, source: str, tells_others: bool) -> list[MarkedText]:
    """Read texts with marked spans.

    Parameters
    ----------
    path
        JSONL, also gzipped: `text` and `spans`, each with `start`, `end` and `label`.
    labels
        The file's labels -> `PERSON`, `ADDRESS`, `ORGANISATION` or `PLACE`; the others are outside.
    source
        Name of the data set.
    tells_others
        Whether it marks organisations and places.

    Returns
    -------
    The texts, in order.

    Raises
    ------
    EscalmlError
        If the file cannot be read so.
    """
    return [
        MarkedText(
            row["text"],
            _apart((span["start"], span["end"], labels.get(span["label"], OUTSIDE)) for span in row["spans"]),
            source,
            tells_others,
        )
        for row in _json_lines(path)
    ]


def _json_lines(path: Path) -> list[dict[str, Any]]:
    """The rows of a file, each with a text."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
    except (OSError, ValueError) as error:
        raise EscalmlError(f"{path}: cannot be read ({type(error).__name__}); give a readable file of JSONL.") from None
    if not all(isinstance(row, dict) and isinstance(row.get("text"), str) for row in rows):
        raise EscalmlError(f"{path}: a row has no `text`; expected JSONL with `text` and marked spans.")
    return rows


def _kept(spans: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Identifiers of other types are outside: patterns find those."""
    return [(start, end, label if label in (PERSON, ADDRESS) else OUTSIDE) for start, end, label in spans]


def _apart(spans: Iterable[tuple[int, int, str]]) -> tuple[tuple[int, int, str], ...]:
    """Sorted spans, without those that begin inside the one before."""
    apart: list[tuple[int, int, str]] = []
    for span in sorted(spans):
        if not apart or span[0] >= apart[-1][1]:
            apart.append(span)
    return tuple(apart)
