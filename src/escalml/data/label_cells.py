"""Labels as exports write them: `High`, `P1`, yes or no, names of one's own; and outcomes, which columns tell.

What a value was read as is counted, and so is each value that no label is known for.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from escalml.config import LabelColumn, OwnFile, TargetConfig
from escalml.data.column_names import normal, shown, shown_column
from escalml.data.outcomes import find_cell, folded, is_blank, outcome_cell, parse_outcome, yes_or_no
from escalml.data.read_options import Reading, places_of
from escalml.errors import EscalmlError

# What other scales call the four levels. Bare numbers are not among them: 1 is the gravest at ServiceNow and the least
# grave at Freshdesk.
_SEVERITY_WORDS = {
    "critical": "critical urgent blocker emergency highest p0 p1 sev0 sev1 s1 kritisch dringend critique urgente "
    "crítica crítico critica critico krytyczny",
    "high": "high major important p2 sev2 s2 hoch haute élevée alta alto hoog wysoki",
    "medium": "medium normal moderate average p3 sev3 s3 mittel moyenne media medio normaal średni",
    "low": "low minor trivial lowest p4 p5 sev4 sev5 s4 planning niedrig gering basse faible baja bajo bassa laag",
}
_SEVERITY = {word: level for level, words in _SEVERITY_WORDS.items() for word in words.split()}
_NUMBERED = re.compile(r"\d+\s*[-–:.)]?\s+(?=\D)")  # ServiceNow writes `1 - Critical`, Zammad `3 high`
_PARTS = re.compile(r"\s*[;,|\n]\s*")
_MOST_VALUES = 1_000  # that are counted apart
_PLAIN_VALUE = re.compile(r"(?!.*\d{5})[\w][\w .\-/]{0,29}")


class LabelReader:
    """Reads the labels of one field from the rows of one file.

    Parameters
    ----------
    field
        The labelled field.
    config
        Its kind and labels.
    entry
        What the user said of its column.
    reading
        How the file's columns are read.

    Raises
    ------
    EscalmlError
        If a value is mapped to what is no label of the field, or an outcome is asked of a field that is not yes/no.
    """

    def __init__(self, field: str, config: TargetConfig, entry: LabelColumn, reading: Reading) -> None:
        self.field = field
        self.counts: Counter[tuple[str, str]] = Counter()  # a value as far as it may be shown, its label -> rows
        self.unknown: Counter[str] = Counter()
        self._config = config
        self._outcomes = [parse_outcome(text) for text in entry.any_of]
        if self._outcomes and config.kind != "binary":
            raise EscalmlError(f"labels.{field}: any_of asks yes or no, and the field is {config.kind}; name a column.")
        self._column = entry.column or field
        self._reading = reading
        self._places = places_of(self._column, reading)
        self._outcome_places = [places_of(outcome.column, reading) for outcome in self._outcomes]
        own = {value: value for value in (*config.labels, *([config.none] if config.none is not None else []))}
        builtin = {word: level for word, level in _SEVERITY.items() if level in own} if field == "severity" else {}
        self._values: dict[str, Any] = {folded(value): label for value, label in (builtin | own).items()}
        for value, label in entry.values.items():
            self._values[folded(value)] = self._allowed(label)
        self._looked_for = entry.looked_for

    @property
    def columns(self) -> set[str]:
        """Names of the columns that it reads, without case, blanks and dashes."""
        return {normal(name) for name in (self._column, *(outcome.column for outcome in self._outcomes))}

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels of an ordinal field; none of another."""
        return self._config.labels if self._config.kind == "ordinal" else ()

    @property
    def rule(self) -> str:
        """What the labels are read from, as it may be printed."""
        if self._outcomes:
            return " or ".join(f"{shown_column(outcome.column)} {outcome.operator}" for outcome in self._outcomes)
        return shown_column(self._column)

    @property
    def is_outcome(self) -> bool:
        """Whether the labels are what became of a message, and no reader's judgement."""
        return bool(self._outcomes)

    def _allowed(self, label: object) -> object:
        """A label that a value is mapped to, if the field has it."""
        kind = self._config.kind
        if label is None or (kind == "binary" and isinstance(label, bool)):
            return label
        if kind == "binary":
            return yes_or_no(label, self.field)
        given = [label] if isinstance(label, str) else list(label) if isinstance(label, list | tuple) else []
        known = (*self._config.labels, *([self._config.none] if self._config.none is not None else []))
        if any(value not in known for value in given) or (kind != "multilabel" and len(given) != 1):
            raise EscalmlError(
                f"labels.{self.field}.values: maps a value to what is no label; expected {', '.join(known)}, or null."
            )
        return given if kind == "multilabel" else given[0]

    def read(self, fields: Mapping[str, Any]) -> object:
        """The label of a row.

        Parameters
        ----------
        fields
            The fields of the row, as they were read.

        Returns
        -------
        The label; None where nobody gave one.

        Raises
        ------
        EscalmlError
            If what stands there is no label; names the field and what is allowed, never the value.
        """
        if self._outcomes:
            label = self._of_outcomes(fields)
            self._count(self.rule, label)
            return label
        cell = next((cell for place in self._places if not is_blank(cell := find_cell(fields, place))), None)
        return None if cell is None and not self._is_empty_list(fields) else self._of_cell(cell)

    def _is_empty_list(self, fields: Mapping[str, Any]) -> bool:
        """Whether a reader looked and found none."""
        return self._config.kind == "multilabel" and any(find_cell(fields, place) == [] for place in self._places)

    def _of_outcomes(self, fields: Mapping[str, Any]) -> bool | None:
        """Whether one of the outcomes came; where one is open and none came, nobody knows."""
        found = [
            outcome.of_row(outcome_cell(fields, outcome, places))
            for outcome, places in zip(self._outcomes, self._outcome_places, strict=True)
        ]
        return True if True in found else None if None in found else False

    def _of_cell(self, cell: object) -> object:
        if self._config.kind == "multilabel":
            return self._several(cell)
        return self._one(cell)

    def _several(self, cell: object) -> object:
        """The labels of a list, of JSON or of a text with commas; a value that is mapped to several gives all."""
        if cell is None:
            return []
        if isinstance(cell, str) and cell.lstrip().startswith("["):
            try:
                cell = json.loads(cell)
            except ValueError:
                raise EscalmlError(
                    f"{self.field}: is a text that is not valid JSON; write a list, or part its values by commas"
                ) from None
        whole = folded(cell) if isinstance(cell, str) else ""
        if whole in self._values:
            cell = [cell]
        items = cell if isinstance(cell, list | tuple) else [part for part in _PARTS.split(str(cell)) if part]
        labels: list[str] = []
        for item in items:
            label = self._one(item)
            labels += [label] if isinstance(label, str) else label if isinstance(label, list) else []
        return list(dict.fromkeys(labels))

    def _one(self, value: object) -> object:
        """The label that one value stands for."""
        key = folded(value)
        if key not in self._values and self.field == "severity":
            key = _NUMBERED.sub("", key)
        if key in self._values:
            label = self._values[key]
        elif self._config.kind == "binary":
            try:
                label = value if isinstance(value, bool) else yes_or_no(value, self._column)
            except EscalmlError:
                raise self._no_label(value) from None
        else:
            raise self._no_label(value)
        self._count(_shown_value(value), label)
        return label

    def _no_label(self, value: object) -> EscalmlError:
        if len(self.unknown) < _MOST_VALUES:
            self.unknown[_shown_value(value)] += 1
        expected = "yes or no" if self._config.kind == "binary" else ", ".join(self._config.labels)
        kind = f"a text of {len(value)} characters" if isinstance(value, str) else _kind(value)
        return EscalmlError(f"{self.field}: is {kind}; expected {expected}, or a value that labels.values maps")

    def _count(self, value: str, label: object) -> None:
        if len(self.counts) < _MOST_VALUES:
            self.counts[value, "not labelled" if label is None else str(label)] += 1

    def looked_for(self, *, named: bool) -> tuple[str, ...] | None:
        """The labels that whoever filled the column could choose from; None: all.

        Parameters
        ----------
        named
            Whether the user named the column. Of a named column of levels those that it never holds count as not to
            be had: a scale of three levels says nothing of a fourth.

        Returns
        -------
        The labels.
        """
        if self._looked_for:
            return self._looked_for
        if not named or self._config.kind != "ordinal":
            return None
        found = {label for _, label in self.counts}
        some = tuple(label for label in self._config.labels if label in found)
        return None if len(some) in (0, len(self._config.labels)) else some


def label_readers(file: OwnFile, targets: Mapping[str, TargetConfig], reading: Reading) -> list[LabelReader]:
    """What reads each labelled field of an own file.

    Parameters
    ----------
    file
        The file's entry. A field that it does not name is read from a column of its own name.
    targets
        The labelled fields.
    reading
        How the file's columns are read.

    Returns
    -------
    One reader per field that is to be read.

    Raises
    ------
    EscalmlError
        If a field is named that there is not; names those that there are.
    """
    for field in file.labels:
        if field not in targets:
            raise EscalmlError(
                f"{file.file}: labels: {shown(field)} is no labelled field; those of params.yaml (targets) are "
                f"{', '.join(targets)}."
            )
    readers = []
    for field, config in targets.items():
        given = file.labels.get(field, LabelColumn())
        if given is not None:
            readers.append(LabelReader(field, config, _entry(given, config), reading))
    return readers


def _entry(given: str | Sequence[str] | LabelColumn, config: TargetConfig) -> LabelColumn:
    """The short forms of a label's column, written out."""
    if isinstance(given, LabelColumn):
        return given
    if not isinstance(given, str):
        return LabelColumn(any_of=tuple(given))
    return LabelColumn(any_of=(given,)) if config.kind == "binary" else LabelColumn(column=given)


def _shown_value(value: object) -> str:
    """A value as far as it may be printed: of a column that was taken for labels it could be a message."""
    text = str(value).strip()
    return text if _PLAIN_VALUE.fullmatch(text) else f"({_kind(value)})"


def _kind(value: object) -> str:
    if isinstance(value, str):
        return "a longer text"
    return "a number" if isinstance(value, int | float) else "a list" if isinstance(value, list) else "an object"
