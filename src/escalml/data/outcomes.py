"""Outcome expressions: what of an export's columns says that a message escalated, such as `tags contains escalate`.

`status became escalated` also looks into the history of a ticket, as Zendesk, Jira and Zammad export it in JSON.
"""

import json
import math
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from escalml.data.column_names import normal, shown
from escalml.errors import EscalmlError
from escalml.records.times import DayOrder, read_time

_FORM = re.compile(
    r"\s*(?P<column>.+?)\s*(?:(?P<sign>!=|>=|<=|==|=|>|<)|\s(?P<word>contains|became|is)\s)\s*(?P<value>.*?)\s*",
    re.IGNORECASE,
)
_YES = frozenset(("true", "yes", "y", "1", "1.0", "t", "x", "on"))
_NO = frozenset(("false", "no", "n", "0", "0.0", "f", "off"))
_BLANK = frozenset(("", "n/a", "na", "nan", "null", "none", "nil", "-", "--", "#n/a", "undefined", "nat", "<na>"))
_FORMS = (
    "`status=escalated`, `status!=solved`, `status became escalated`, `tags contains escalate`, `tier>1`, "
    "`escalated_at is filled`, or the name of a yes/no column"
)
_STEPS = re.compile(r"\s*(?:->|→|=>|>|;|\||,)\s*")  # what parts the values that a cell went through
# Where an export keeps what happened to a ticket, and how it names a field and what that became: Zendesk's audits,
# Jira's changelog, Zammad's history.
_HISTORIES = ("audits", "changelog", "history", "histories", "events")
_CHANGED = ("field_name", "field", "attribute", "fieldname")
_BECAME = ("toString", "to", "value_to", "new_value", "value")
_MAX_DEPTH = 8
_MAX_SHOWN = 40


@dataclass(frozen=True)
class Outcome:
    """What is asked of each row: a column, how it is compared, and with what.

    `operator` is one of `= != > >= < <= contains became filled yes`; `value` is empty for the last two.
    """

    column: str
    operator: str
    value: str = ""

    def __str__(self) -> str:
        """The expression, as a user writes it."""
        if self.operator == "yes":
            return self.column
        if self.operator == "filled":
            return f"{self.column} is filled"
        return f"{self.column} {self.operator} {self.value}"

    def of_row(self, cell: object) -> bool | None:
        """Whether the outcome came, as a cell says it.

        Parameters
        ----------
        cell
            What stands in the column; None where nothing does.

        Returns
        -------
        Yes, no, or None where a blank cell leaves it open. A blank cell of `contains` and `is filled` is a no.

        Raises
        ------
        EscalmlError
            If the cell is of a kind that cannot be compared so; names column and kind, never the value.
        """
        blank = is_blank(cell)
        if self.operator == "filled":
            return not blank
        if self.operator == "became":
            return None if blank else _went_through(cell, self.value)
        if self.operator == "contains":
            return not blank and _contains(cell, self.value)
        return None if blank else self._compared(cell)

    def hour_of(self, cell: object, dates: DayOrder | None = None) -> datetime | None:
        """The hour of an outcome that came, where its cell holds one; in UTC where it names no zone."""
        if self.operator != "filled":
            return None
        try:
            hour = read_time(cell, dates)
        except ValueError:
            return None
        return hour if hour.tzinfo else hour.replace(tzinfo=UTC)

    def _compared(self, cell: object) -> bool:
        """A cell that is not blank against the value."""
        if self.operator == "yes":
            return yes_or_no(cell, self.column)
        if self.operator in ("=", "!="):
            return (_plain(cell, self.column) == folded(self.value)) == (self.operator == "=")
        return _ORDERS[self.operator](_number(cell, self.column), float(self.value))


_ORDERS: Mapping[str, Callable[[float, float], bool]] = {
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
}


def parse_outcome(text: str) -> Outcome:
    """Read an outcome expression.

    Parameters
    ----------
    text
        Such as `status=escalated`, `tags contains escalate`, `tier>1`, `escalated_at is filled`, `escalated`.

    Returns
    -------
    The outcome.

    Raises
    ------
    EscalmlError
        If it is none of the known forms, lacks its value, or orders by what is no number.
    """
    if not text.strip():
        raise EscalmlError(f"--outcome: is empty; write {_FORMS}.")
    found = _FORM.fullmatch(text)
    if not found:
        return Outcome(text.strip(), "yes")
    column, value = found["column"], found["value"].strip("\"'")
    sign = (found["sign"] or found["word"]).lower()
    if sign == "is":
        return _is(column, value)
    if not value:
        raise EscalmlError(f"--outcome: nothing stands behind {sign!r}; write {_FORMS}.")
    if sign in _ORDERS and not _is_number(value):
        raise EscalmlError(f"--outcome: {sign!r} compares numbers, and a text stands behind it; write such as tier>1.")
    return Outcome(column, "=" if sign == "==" else sign, value)


def _is(column: str, value: str) -> Outcome:
    """`is filled`, and `is VALUE` as people write `=`."""
    if not value:
        raise EscalmlError(f"--outcome: nothing stands behind 'is'; write {_FORMS}.")
    return Outcome(column, "filled") if value.lower() == "filled" else Outcome(column, "=", value)


def find_cell(fields: Mapping[str, Any], column: str) -> object:
    """What stands in a column, or at a path of names in JSON; None where nothing does.

    Parameters
    ----------
    fields
        The fields of a row. A column that became a field of a message is found under that field's name.
    column
        Name, in any case, with blanks, dashes or underscores.

    Returns
    -------
    The cell.
    """
    if column in fields:
        return fields[column]
    return _at(fields, [column]) if "." not in column else _at(fields, [column]) or _at(fields, column.split("."))


def outcome_cell(fields: Mapping[str, Any], outcome: Outcome, places: Sequence[str]) -> object:
    """What an outcome is asked of.

    Parameters
    ----------
    fields
        The fields of a row.
    outcome
        The outcome.
    places
        Names under which its column may stand, the likeliest first.

    Returns
    -------
    The cell; of `became` a list of all values that the column is known to have had. None where nothing stands.
    """
    cell = next((cell for place in places if (cell := find_cell(fields, place)) not in (None, "")), None)
    if outcome.operator != "became":
        return cell
    steps = [*([] if is_blank(cell) else _steps(cell)), *_changes(fields, normal(outcome.column))]
    return steps or None


def _changes(fields: Mapping[str, Any], column: str) -> Iterator[object]:
    """What a column became, by the histories of a row."""
    for name, part in fields.items():
        if normal(str(name)) in _HISTORIES:
            yield from _changed_to(_list_in(part) if isinstance(part, str) else part, column, 0)


def _changed_to(part: object, column: str, depth: int) -> Iterator[object]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(part, list | tuple):
        for item in part:
            yield from _changed_to(item, column, depth + 1)
    elif isinstance(part, Mapping):
        if any(normal(str(part.get(name, ""))) == column for name in _CHANGED):
            yield from (part[name] for name in _BECAME if part.get(name) not in (None, ""))
        for inner in part.values():
            yield from _changed_to(inner, column, depth + 1)


def _went_through(cell: object, value: str) -> bool:
    """Whether a cell, or one of the steps that it holds, is the value."""
    return any(_name_of(step) == folded(value) for step in _steps(cell))


def _steps(cell: object) -> list[object]:
    """The values that a cell went through, such as `new > open > escalated`; a value may hold a comma itself."""
    return list(cell) if isinstance(cell, list | tuple) else [cell, *_STEPS.split(str(cell))]


def _at(fields: Mapping[str, Any], path: Sequence[str]) -> object:
    value: object = fields
    for part in path:
        if not isinstance(value, Mapping):
            return None
        value = next((inner for name, inner in value.items() if normal(str(name)) == normal(part)), None)
    return value


def missing_column(column: str, names: Collection[str]) -> EscalmlError:
    """The error of an outcome whose column no row has; names those that there are, as far as they are plain names."""
    plain = [name for name in map(shown, names) if not name.startswith("(")]
    more = f" and {len(plain) - _MAX_SHOWN} more" if len(plain) > _MAX_SHOWN else ""
    return EscalmlError(
        f"--outcome: there is no column {shown(column)}; found: {', '.join(plain[:_MAX_SHOWN])}{more}. Write {_FORMS}."
    )


def is_blank(cell: object) -> bool:
    """Whether a cell says nothing: it is empty, or holds a word for nothing."""
    if isinstance(cell, float) and math.isnan(cell):
        return True
    if isinstance(cell, list | tuple | dict):
        return not cell
    return cell is None or folded(cell) in _BLANK


def folded(value: object) -> str:
    """A value without case and outer blanks; a whole number is written alike in text and table."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip().casefold()


def _kind(cell: object) -> str:
    """What kind of value a cell holds: all that is ever said of it."""
    if isinstance(cell, bool):
        return "yes or no"
    if isinstance(cell, int | float):
        return "a number"
    if isinstance(cell, list | tuple):
        return "a list"
    return "an object" if isinstance(cell, Mapping) else "a text"


def _plain(cell: object, column: str) -> str:
    if isinstance(cell, list | tuple | Mapping):
        raise EscalmlError(f"column {shown(column)}: holds {_kind(cell)}; write `{shown(column)} contains VALUE`.")
    return folded(cell)


def _number(cell: object, column: str) -> float:
    if isinstance(cell, bool) or not _is_number(cell):
        raise EscalmlError(
            f"column {shown(column)}: holds {_kind(cell)} where a number is expected; compare it with `=`, or leave "
            "the row out of the export."
        )
    return float(str(cell))


def _is_number(value: object) -> bool:
    try:
        return math.isfinite(float(str(value)))
    except ValueError:
        return False


def yes_or_no(cell: object, column: str) -> bool:
    """What a cell of a yes/no column says; an EscalmlError names column and kind where it is neither."""
    word = folded(cell)
    if word in _YES or word in _NO:
        return word in _YES
    raise EscalmlError(
        f"column {shown(column)}: holds {_kind(cell)} that is neither yes nor no; write such as "
        f"`{shown(column)}=VALUE` or `{shown(column)} is filled`."
    )


def _contains(cell: object, value: str) -> bool:
    """Whether a list holds the value, or a text holds it as whole words: `escalate` is no part of `de-escalated`."""
    if isinstance(cell, str) and cell.lstrip().startswith("["):
        cell = _list_in(cell)
    if isinstance(cell, list | tuple):
        return any(_name_of(item) == folded(value) for item in cell)
    return bool(re.search(rf"(?<![\w-]){re.escape(folded(value))}(?![\w-])", folded(cell)))


def _list_in(cell: str) -> object:
    """The list that a cell holds as JSON, else the cell."""
    try:
        return json.loads(cell)
    except ValueError:
        return cell


def _name_of(item: object) -> str:
    """An item of a list: itself, or the name of an object such as a label of Jira."""
    return folded(item.get("name", "") if isinstance(item, Mapping) else item)
