"""Maps the columns of a table to the fields of a message: as the user says, or by their names alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from escalml.data.column_names import BY_NORMAL, normal, shown
from escalml.data.missing_columns import found_names, missing_column
from escalml.data.read_options import Reading
from escalml.errors import EscalmlError
from escalml.records.column_presets import PRESETS


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
        raise missing_column(required, names, where, is_table=True)
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
            found = found_names(names, is_table=True)
            raise EscalmlError(f"{where}: --column {target}={shown(name)}: there is no such column; {found}")
        plan[target] = [name]
        taken.add(normal(name))
    if reading.preset:
        for target, sources in PRESETS[reading.preset].columns.items():
            there = [name for name in sources if normal(name) in places and normal(name) not in taken]
            if target not in plan and there:
                plan[target] = there
        taken |= {normal(name) for sources in plan.values() for name in sources}
    for key in places:
        target = BY_NORMAL.get(key, "")
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
