"""Maps the columns and keys of a file to the fields of a message, as the user says, or by their names alone."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from escalml.config import ColumnFile
from escalml.data.text_files import check_encoding
from escalml.errors import EscalmlError
from escalml.records import LABEL_FIELDS, Customer, Message, State, describe
from escalml.records.column_presets import LIKELY, PRESETS
from escalml.records.times import DayOrder
from escalml.yaml_files import read_yaml

# Fields of a result, and of training data, that a table may have beside those of a message.
_OTHER_FIELDS = (*LABEL_FIELDS, "group", "split", "source", "person_words")
_FIELDS = (
    *Message.model_fields,
    *(f"customer.{name}" for name in Customer.model_fields),
    *(f"state.{name}" for name in State.model_fields),
)
TARGETS = (*_FIELDS, *_OTHER_FIELDS)
_MAX_SHOWN = 40
_MAX_KEYS = 5_000  # of JSON objects are remembered; more are but looked up again
_SEPARATORS = re.compile(r"[\s_\-]+")
# A name of a column as far as it may be printed: of a file without a header it would be a message.
_PLAIN_WORD = re.compile(r"(?!.*\d{5})[^\W\d][\w.\-/#]{0,39}")
_PLAIN_WORDS = re.compile(r"(?!.*\d{5})[^\W\d][\w.\-/# ()]{0,39}")


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


@lru_cache(maxsize=4_096)
def normal(name: str) -> str:
    """A name without what people write in one way or another: case, blanks, underscores, dashes, a byte order mark."""
    text = unicodedata.normalize("NFKC", name).strip("\ufeff\u200b \t\r\n\"'")
    return _SEPARATORS.sub("", text).casefold()


def shown(name: object) -> str:
    """A name of a field as far as it may be printed: a misread header can hold a customer's words."""
    return name if isinstance(name, str) and _PLAIN_WORD.fullmatch(name) and name.isascii() else "(not a plain name)"


def shown_column(name: str) -> str:
    """A name of a column of a file whose header was understood, blanks and all, as far as it may be printed."""
    return name.strip() if _PLAIN_WORDS.fullmatch(name.strip()) else "(not a plain name)"


_BY_NORMAL = {normal(name): name for name in TARGETS}
_LIKELY_NAMES = frozenset(normal(name) for names in LIKELY.values() for name in names) | frozenset(
    normal(name) for preset in PRESETS.values() for names in preset.columns.values() for name in names
)


def is_known_name(name: str) -> bool:
    """Whether a column of this name is met in exports: what tells a header from a message."""
    return normal(name) in _BY_NORMAL or normal(name) in _LIKELY_NAMES


def is_known_field(name: str) -> bool:
    """Whether a row's field is one of a message, of its labels, or stands in for one (`text (2)`)."""
    plain = re.sub(r" \(\d+\)$", "", name)
    return plain in TARGETS or plain.partition(".")[0] in Message.model_fields


class MissingColumnError(EscalmlError):
    """A file without the column that is needed; `proposal` gives fields the columns that likely hold them."""

    def __init__(self, message: str, proposal: Mapping[str, str]) -> None:
        super().__init__(message)
        self.proposal = proposal


@dataclass
class Columns:
    """Where each column of a table goes: `targets[i]` is the field of column i; other columns keep their names."""

    targets: list[str]
    fallbacks: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)


def map_columns(names: Sequence[str], reading: Reading, *, required: str, where: Path) -> Columns:
    """Settle which column of a table is which field.

    Parameters
    ----------
    names
        Column names as they stand in the file.
    reading
        What the user said.
    required
        The field that must be there.
    where
        The file, for what is said of it.

    Returns
    -------
    Fields in the order of the columns, and the fields with several columns, of which the first that is filled counts.

    Raises
    ------
    EscalmlError
        If a column that is needed is missing or stands twice; a file without `required` is told what it has, and which
        columns are likely meant.
    """
    places: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        places.setdefault(normal(name), []).append(place)
    plan = _plan(names, places, reading, where)
    if required not in plan:
        raise _missing(required, names, where, is_table=True)
    wanted: dict[str, list[int]] = {}
    for target, sources in plan.items():
        for source in sources:
            _require_single(source, names, places, where)
        wanted[target] = [_place(source, names, places) for source in sources]
    return _assigned([name.strip("\ufeff") for name in names], wanted)


def _assigned(names: list[str], wanted: Mapping[str, Sequence[int]]) -> Columns:
    """Give each field its columns; a column may be the first of one field and stand in for another."""
    columns = Columns([f"{name} (not used)" if name in wanted else name for name in names])
    owner: dict[int, str] = {}
    for target, places in wanted.items():
        if places[0] not in owner:
            owner[places[0]] = columns.targets[places[0]] = target
    for target, places in wanted.items():
        others = []
        for number, place in enumerate(places[1:], start=2):
            if place not in owner:
                owner[place] = columns.targets[place] = f"{target} ({number})"
            others.append(owner[place])
        if others and owner[places[0]] == target:
            columns.fallbacks.append((target, tuple(others)))
    return columns


def _plan(
    names: Sequence[str], places: Mapping[str, Sequence[int]], reading: Reading, where: Path
) -> dict[str, list[str]]:
    """Columns by the field that they give: what the user said, the preset, then the names themselves."""
    plan: dict[str, list[str]] = {}
    taken: set[str] = set()
    given = dict(reading.columns)
    for target, name in given.items():
        if normal(name) not in places:
            raise EscalmlError(
                f"{where}: --column {target}={shown(name)}: there is no such column; {_found(names, is_table=True)}"
            )
        plan[target] = [name]
        taken.add(normal(name))
    if reading.preset:
        for target, sources in PRESETS[reading.preset].columns.items():
            found = [name for name in sources if normal(name) in places and normal(name) not in taken]
            if target not in plan and found:
                plan[target] = found
        taken |= {normal(name) for sources in plan.values() for name in sources}
    for key in places:
        target = _BY_NORMAL.get(key, "")
        if target and target not in plan and key not in taken:
            plan[target] = [target]
    return plan


def _place(source: str, names: Sequence[str], places: Mapping[str, Sequence[int]]) -> int:
    """Place of a column; one that is written exactly so goes before one that only means the same."""
    exact = [place for place in places[normal(source)] if names[place].strip("\ufeff") == source]
    return exact[0] if exact else places[normal(source)][0]


def _require_single(source: str, names: Sequence[str], places: Mapping[str, Sequence[int]], where: Path) -> None:
    """Refuse a column that is needed and stands twice: which of them holds the message is not to be guessed."""
    all_places = places[normal(source)]
    exact = [place for place in all_places if names[place].strip("\ufeff") == source]
    if len(exact) > 1 or (not exact and len(all_places) > 1):
        raise EscalmlError(
            f"{where}: the column {shown(names[all_places[0]].strip())} stands {len(exact) or len(all_places)} times; "
            "rename all but one of them, or leave them out of the export."
        )


def _missing(required: str, names: Sequence[str], where: Path, *, is_table: bool) -> MissingColumnError:
    what = "columns" if is_table else "fields"
    if required != "text":
        return MissingColumnError(
            f"{where}: none of its {len(names)} {what} is named {required!r}. Give a file that `escalml score` wrote.",
            {},
        )
    proposal = propose(names)
    likely = ", ".join(f"{target}={name}" for target, name in proposal.items())
    remedy = f"Likely meant: {likely}." if likely else "Name the column of messages: --column text=NAME."
    header = " A CSV needs a header line." if is_table and not likely else ""
    found = _found(names, is_table=is_table)
    return MissingColumnError(
        f"{where}: none of its {len(names)} {what} is named 'text'; {found} {remedy}{header}", proposal
    )


def _found(names: Sequence[str], *, is_table: bool) -> str:
    """The columns that there are, as far as they are names and no message."""
    pattern = _PLAIN_WORDS if not is_table or any(map(is_known_name, names)) else _PLAIN_WORD
    plain = [name.strip("\ufeff ") for name in names if pattern.fullmatch(name.strip("\ufeff "))]
    if not plain or (is_table and pattern is _PLAIN_WORD and len(plain) < len(names)):
        return "what stands in its first line does not look like names of columns."
    more = f" and {len(names) - _MAX_SHOWN} more" if len(plain) > _MAX_SHOWN else ""
    return f"found: {', '.join(plain[:_MAX_SHOWN])}{more}."


def propose(names: Collection[str]) -> dict[str, str]:
    """Columns that likely hold a field, by its field; empty where none likely holds the text."""
    by_normal = {normal(name): name.strip("\ufeff ") for name in reversed(list(names)) if name}
    proposal: dict[str, str] = {}
    for target, sources in LIKELY.items():
        free = [by_normal[key] for key in map(normal, sources) if key in by_normal]
        free = [name for name in free if name not in proposal.values() and _PLAIN_WORDS.fullmatch(name)]
        if free and normal(target) not in by_normal:
            proposal[target] = free[0]
    return proposal if "text" in proposal else {}


class KeyMapper:
    """Maps the keys of JSON objects, of which each may have others.

    Parameters
    ----------
    reading
        What the user said.
    """

    def __init__(self, reading: Reading) -> None:
        self._sources = {target: tuple(map(_Path, names)) for target, names in reading.sources().items()}
        self._same: set[str] = set()  # keys that stay as they are

    def map(self, fields: Mapping[str, Any]) -> Mapping[str, Any]:
        """The fields under the contract's names; what is not mapped keeps its own."""
        if self._sources:
            fields = self._from_sources(fields)
        elif fields.keys() <= self._same:
            return fields
        return self._by_name(fields)

    def _by_name(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Keys that mean a field and are not written so; an exact one goes before them."""
        if len(self._same) > _MAX_KEYS:
            self._same.clear()
        result: dict[str, Any] = {}
        for key, value in fields.items():
            target = _BY_NORMAL.get(normal(key), key)
            if target == key:
                self._same.add(key)
            if target != key and (target in fields or target in result):
                result[key] = value
            else:
                result[target] = value
        return result

    def _from_sources(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        result = dict(fields)
        found: dict[str, Any] = {}
        for target, paths in self._sources.items():
            for path in paths:
                value = path.value_in(fields)
                if value is not None and value != "":
                    found[target] = value
                    result.pop(path.top, None)
                    break
        for target in found:
            outer, dot, _ = target.partition(".")
            # What stood there under the same name is not what the user meant; an object may hold other fields.
            if not dot or not isinstance(result.get(outer), Mapping):
                result.pop(outer, None)
        return result | found


class _Path:
    """A name, or a path of names, in a JSON object."""

    def __init__(self, text: str) -> None:
        self._whole = normal(text)
        self._parts = [normal(part) for part in text.split(".")]
        self.top = text.split(".")[0]

    def value_in(self, fields: Mapping[str, Any]) -> object:
        """What stands there; None where nothing does."""
        whole = _get(fields, self._whole)
        if whole is not None or len(self._parts) == 1:
            return whole
        value: object = fields
        for part in self._parts:
            value = _get(value, part) if isinstance(value, Mapping) else None
        return value


def _get(fields: Mapping[str, Any], key: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    return next((value for name, value in fields.items() if normal(name) == key), None)


def check_keys(fields: Iterator[Mapping[str, Any]], required: str, where: Path) -> None:
    """Refuse JSON whose first records all lack the field that is needed.

    Parameters
    ----------
    fields
        The first records, under the contract's names.
    required
        The field.
    where
        The file, for what is said of it.

    Raises
    ------
    MissingColumnError
        Names the fields that there are, those within objects as a path.
    """
    counts: Counter[str] = Counter()
    for record in fields:
        if required in record:
            return
        counts.update(_paths(record))
    if counts:
        raise _missing(required, list(counts), where, is_table=False)


def _paths(record: Mapping[str, Any]) -> Iterator[str]:
    """Names of the fields of a record, and of those one or two objects deep."""
    for name, value in record.items():
        if not isinstance(value, Mapping):
            yield str(name)
            continue
        for inner, part in value.items():
            if isinstance(part, Mapping):
                yield from (f"{name}.{inner}.{deepest}" for deepest in part)
            else:
                yield f"{name}.{inner}"
