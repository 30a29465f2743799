"""How a file is to be read: what the user says of its columns, days and encoding."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from pydantic import ValidationError

from escalml.config import ColumnFile
from escalml.data.column_names import TARGETS, normal, shown
from escalml.data.text_files import check_encoding
from escalml.errors import EscalmlError
from escalml.records import describe
from escalml.records.column_presets import PRESETS
from escalml.records.times import DayOrder
from escalml.yaml_files import read_yaml


@dataclass(frozen=True)
class Reading:
    """How a file is to be read: what the user said of its columns, its days and its encoding."""

    columns: tuple[tuple[str, str], ...] = ()  # field of a message, column or path in JSON
    preset: str | None = None
    dates: DayOrder | None = None
    encoding: str | None = None

    def fingerprint(self) -> str:
        """One hash per way of reading: two runs are the same only where it is."""
        said = repr((sorted(self.columns), self.preset, self.dates, self.encoding))
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()

    def sources(self) -> dict[str, tuple[str, ...]]:
        """Names of columns by the field that they give, in the order of preference."""
        preset = dict(PRESETS[self.preset].columns) if self.preset else {}
        return preset | {target: (name,) for target, name in self.columns}


def make_reading(
    *,
    columns: Sequence[str] = (),
    preset: str | None = None,
    file: Path | None = None,
    dates: str | None = None,
    encoding: str | None = None,
) -> Reading:
    """Make a way of reading of what a user gave.

    Parameters
    ----------
    columns
        `field=column` each, such as `text=Ticket description`; they win over the file, and the file over the preset.
    preset
        Name of a helpdesk.
    file
        A YAML file with `columns:`, and where wanted `from:`, `dates:` and `encoding:`.
    dates
        `DMY` or `MDY`.
    encoding
        Name of a text encoding.

    Returns
    -------
    The way of reading.

    Raises
    ------
    EscalmlError
        If a field, preset, order or encoding is unknown; names what there is.
    """
    given = read_column_file(file) if file else Reading()
    pairs = dict(given.columns) | dict(map(_pair, columns))
    preset = preset.lower() if preset else given.preset
    if preset is not None and preset not in PRESETS:
        raise EscalmlError(f"--from: is none of the exports that are known; use one of {', '.join(PRESETS)}.")
    order = _day_order(dates) if dates else given.dates
    named = check_encoding(encoding) if encoding else given.encoding
    return Reading(_checked(pairs), preset, order, named)


def _day_order(text: str) -> DayOrder:
    for order in get_args(DayOrder):
        if text.upper() == order:
            return order  # type: ignore[no-any-return]
    raise EscalmlError("--dates: use DMY (day/month/year) or MDY (month/day/year).")


def _pair(text: str) -> tuple[str, str]:
    target, sign, name = text.partition("=")
    if not sign or not target.strip() or not name.strip():
        raise EscalmlError("--column: use FIELD=COLUMN, such as --column text=description.")
    return target.strip(), name.strip()


def _checked(pairs: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The pairs, if each names a field that there is."""
    known = {normal(name): name for name in TARGETS}
    for target in pairs:
        if normal(target) not in known:
            near = get_close_matches(target, TARGETS, n=1)
            hint = f"did you mean {near[0]}?" if near else "the fields are in the contract."
            raise EscalmlError(f"--column: {shown(target)} is no field of a message; {hint}")
    return tuple((known[normal(target)], name) for target, name in pairs.items())


def read_column_file(path: Path) -> Reading:
    """The way of reading that a YAML file gives; an EscalmlError names what is wrong with it."""
    try:
        return reading_of(ColumnFile.model_validate(read_yaml(path)))
    except ValidationError as error:
        raise EscalmlError(f"{path}: {describe(error)}; expected columns: {{text: name of a column}}.") from None


def reading_of(entry: ColumnFile) -> Reading:
    """The way of reading that a file's entry gives."""
    encoding = check_encoding(entry.encoding) if entry.encoding else None
    return Reading(_checked(entry.columns), entry.preset, entry.dates, encoding)


def places_of(column: str, reading: Reading) -> list[str]:
    """Where a column may stand in a row that was read: under its own name, or that of the field it was mapped to."""
    mapped = [target for target, names in reading.sources().items() if normal(column) in map(normal, names)]
    return [column, *mapped]
