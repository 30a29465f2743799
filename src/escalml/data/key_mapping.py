"""Maps the keys of JSON objects to the fields of a message: as the user says, or by their names alone."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from escalml.data.column_names import BY_NORMAL, normal
from escalml.data.missing_columns import missing_column
from escalml.data.read_options import Reading

_MAX_KEYS = 5_000  # of JSON objects are remembered; more are but looked up again


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
            target = BY_NORMAL.get(normal(key), key)
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
        raise missing_column(required, list(counts), where, is_table=False)


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
