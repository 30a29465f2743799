"""Reads tables of text: finds out the delimiter and the header; a broken record is lost alone."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from escalml.data.formulas import unguard_cell
from escalml.data.row import FileFacts

if TYPE_CHECKING:
    from _csv import Reader

MAX_FIELD = 10_000_000
DELIMITERS = (",", ";", "\t", "|")
_SEPARATOR_LINE = re.compile(r'"?sep=([^"\r\n])"?\s*', re.IGNORECASE)  # the first line that Excel writes and obeys
_SAMPLE_LINES, _SAMPLE_CHARACTERS = 60, 200_000
_HEADER_WITHIN = 10  # records


@dataclass(frozen=True)
class BrokenRecord:
    """A record that is no valid CSV, and why."""

    fault: str


Cells = Sequence[object]


@dataclass(frozen=True)
class Table:
    """Column names as they stand in a file, and its records."""

    names: list[str]
    records: Iterator[Cells | BrokenRecord]


@dataclass(frozen=True)
class _Form:
    """A reading of the first lines: its delimiter, and which record is the header."""

    delimiter: str
    header: int
    names: list[str]
    n_known: int
    regularity: float

    @property
    def rank(self) -> tuple[int, float, int]:
        """What makes one reading likelier than another."""
        return self.n_known, self.regularity, len(self.names)


def read_table(lines: Iterator[str], facts: FileFacts, is_known: Callable[[str], bool]) -> Table:
    """Read a delimited text.

    Parameters
    ----------
    lines
        Lines with their ends.
    facts
        Gets the delimiter, and how many lines stand above the header.
    is_known
        Whether a column of this name is looked for; tells a header from what stands above it.

    Returns
    -------
    The table; without any record if there is no line.
    """
    csv.field_size_limit(MAX_FIELD)  # the default of 128 kB would end the file at one long cell
    sample = _sample(lines)
    separator = _SEPARATOR_LINE.fullmatch(sample[0]) if sample else None
    first_line = 1
    if separator:
        del sample[0]
        first_line = 2
    form = _likeliest(sample, [separator[1]] if separator else DELIMITERS, is_known)
    facts.delimiter = form.delimiter
    # `a, b`: where every name has a blank before it, the blank is no part of the cells.
    padded = len(form.names) > 1 and all(name.startswith(" ") for name in form.names[1:])
    # Strict: a quote that is never closed would else swallow all rows after it, unseen, into one message.
    reader = csv.reader(chain(sample, lines), delimiter=form.delimiter, strict=True, skipinitialspace=padded)
    for _ in range(form.header):
        next(reader)
    facts.n_skipped = reader.line_num
    names = next(reader, [])
    return Table(names, _records(reader, len(names), first_line))


def _sample(lines: Iterator[str]) -> list[str]:
    """The first lines, without blank ones before them."""
    sample: list[str] = []
    n_characters = 0
    for line in islice(lines, _SAMPLE_LINES):
        sample.append(line)
        n_characters += len(line)
        if n_characters > _SAMPLE_CHARACTERS:
            break
    return sample


def _likeliest(sample: Sequence[str], delimiters: Sequence[str], is_known: Callable[[str], bool]) -> _Form:
    forms = [_form(sample, delimiter, is_known) for delimiter in delimiters]
    return max(forms, key=lambda form: form.rank)  # the first of several, so a comma where nothing tells


def _form(sample: Sequence[str], delimiter: str, is_known: Callable[[str], bool]) -> _Form:
    records: list[list[str]] = []
    with suppress(csv.Error):
        records.extend(csv.reader(sample, delimiter=delimiter, strict=True))
    filled = [(place, record) for place, record in enumerate(records) if any(cell.strip() for cell in record)]
    if not filled:
        return _Form(delimiter, 0, [], 0, 0.0)
    counts = [sum(map(is_known, record)) for _, record in filled[:_HEADER_WITHIN]]
    # Only a record with two known names is a header below other lines: a message may be any one word.
    best = next((place for place, count in enumerate(counts) if count > 1), 0) if counts[0] == 0 else 0
    place, names = filled[best]
    others = [record for _, record in filled[best + 1 :]]
    regular = sum(len(record) == len(names) for record in others) / len(others) if others else 0.5
    return _Form(delimiter, place, names, counts[best], regular if len(names) > 1 else 0.0)


def _records(reader: "Reader", n_names: int, first_line: int) -> Iterator[Cells | BrokenRecord]:
    while True:
        begun = reader.line_num + first_line
        try:
            for cells in reader:
                if len(cells) <= n_names:
                    if cells:
                        yield [unguard_cell(cell) for cell in cells]
                elif any(cells[n_names:]):
                    yield BrokenRecord("has more cells than the header; quote cells that hold a comma")
                else:
                    yield [unguard_cell(cell) for cell in cells[:n_names]]
                begun = reader.line_num + first_line
            return
        except csv.Error as error:
            ended = reader.line_num + first_line - 1
            lines = f"line {begun}" if ended <= begun else f"lines {begun}-{ended}"
            yield BrokenRecord(
                f"{lines} of the file: not valid CSV ({error}), so not read; double the quotes in a cell"
            )
