"""Reads JSON as programs write it: a record per line, or records in a list, in a wrapped list, or one after another."""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any, NoReturn

from escalml.data.row import FileFacts, Row
from escalml.errors import EscalmlError

# Keys under which exports wrap their list of records.
WRAPPERS = frozenset(
    ["tickets", "messages", "conversations", "issues", "results", "records", "items", "data", "rows", "result", "value"]
) | frozenset(["values", "cases", "list", "content", "entries", "comments", "hits", "response", "documents"])
_MAX_RECORD = 1 << 26  # characters; a record that is longer is no message, and would fill the memory
_HEAD = 1 << 16
_BLANK = re.compile(r"[ \t\r\n\ufeff]*")
_PLAIN_KEY = re.compile(r"(?!.*\d{5})[A-Za-z_][\w.\-]{0,39}", re.ASCII)


class _TwiceError(ValueError):
    """A key that stands twice in an object; as pleasant a `msg` as a JSONDecodeError has."""

    def __init__(self, key: str) -> None:
        self.msg = f"the key {key!r} stands twice" if _PLAIN_KEY.fullmatch(key) else "a key stands twice"
        super().__init__(self.msg)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        seen: set[str] = set()
        raise _TwiceError(next(key for key, _ in pairs if key in seen or seen.add(key)))  # type: ignore[func-returns-value]
    return fields


def _absent(_: str) -> None:
    """NaN and Infinity, which are no JSON: a value that is missing."""


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_absent)


def read_json(path: Path, lines: Iterator[str], facts: FileFacts) -> Iterator[Row]:
    """Read the records of a JSON text.

    Parameters
    ----------
    path
        The file, for what is said of it.
    lines
        Its lines with their ends.
    facts
        Gets the key of the list, where one is wrapped.

    Returns
    -------
    Each record in order. One per line: a blank line is skipped but numbered, and a broken one is lost alone.

    Raises
    ------
    EscalmlError
        If a list of records is broken, so that where the next record begins is not known.
    """
    head = _first_lines(lines)
    lines = chain(head, lines)
    is_one_document = path.name.lower().endswith(".json") and sum(not line.isspace() for line in head) == 1
    if _is_one_per_line(head) and not is_one_document:
        return _line_records(lines)
    return _Documents(path, lines, facts).records()


def _first_lines(lines: Iterator[str]) -> list[str]:
    head: list[str] = []
    n_characters = 0
    for line in islice(lines, 1_000):
        head.append(line)
        n_characters += len(line)
        if n_characters > _HEAD:
            break
    return head


def _is_one_per_line(head: Sequence[str]) -> bool:
    """Whether each line is a record by itself, or would be if it were not broken."""
    filled = [line for line in head if line.strip(" \t\r\n\ufeff")]
    if not filled:
        return True
    first = filled[0].strip(" \t\r\n\ufeff")
    if first.startswith("["):
        return not _begins_list(first)
    if _is_object(first):
        return not _wraps(first)
    if not first.startswith("{") or len(filled) == 1:
        return True
    if first.endswith(("{", "[")):
        return False
    # A broken first line must not make one document of the records that follow it.
    if _is_object(filled[1]):
        return True
    return not (first.endswith(",") or _holds_more_than_a_line(head))


def _begins_list(first: str) -> bool:
    """Whether a line begins, or is, a list of objects."""
    return first.rstrip(",") in ("[", "[]") or first[1:].lstrip().startswith(("{", "]"))


def _holds_more_than_a_line(head: Sequence[str]) -> bool:
    text = "".join(head).lstrip(" \t\r\n\ufeff")
    try:
        _, end = _DECODER.raw_decode(text)
    except (ValueError, RecursionError):
        return False
    return end > len(text.partition("\n")[0])


def _is_object(line: str) -> bool:
    try:
        return isinstance(_DECODER.decode(line.strip(" \t\r\n\ufeff")), dict)
    except (ValueError, RecursionError):
        return False


def _wraps(line: str) -> bool:
    """Whether a line, which is an object, is but the wrapper of a list of records."""
    fields = _DECODER.decode(line)
    return "text" not in fields and any(
        key.lower() in WRAPPERS and (_is_list_of_objects(value) or _wraps_deeper(value))
        for key, value in fields.items()
    )


def _is_list_of_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _wraps_deeper(value: object) -> bool:
    return isinstance(value, dict) and any(
        key.lower() in WRAPPERS and _is_list_of_objects(item) for key, item in value.items()
    )


def _line_records(lines: Iterator[str]) -> Iterator[Row]:
    for number, line in enumerate(lines, start=1):
        if not line.isspace():
            yield _line_record(number, line)


def _line_record(number: int, line: str) -> Row:
    try:
        return json_row(number, _DECODER.decode(line.lstrip("\ufeff")))
    except (ValueError, RecursionError) as error:
        # Not every fault is a JSONDecodeError: so is a number of 5,000 digits.
        return Row(number, fault=f"is not valid JSON ({getattr(error, 'msg', 'too long or nested too deeply')})")


def json_row(number: int, fields: object) -> Row:
    """A record of its fields, or why it is none."""
    if isinstance(fields, dict):
        return Row(number, fields)
    return Row(number, fault=f"expected an object with at least a field 'text', found {type(fields).__name__}")


class _Documents:
    """Takes records one by one out of a text of any length; holds no more than one of them.

    Parameters
    ----------
    path
        The file, for what is said of it.
    lines
        Its lines.
    facts
        Gets the key of a wrapped list.
    """

    def __init__(self, path: Path, lines: Iterator[str], facts: FileFacts) -> None:
        self._path = path
        self._lines = lines
        self._facts = facts
        self._text = ""
        self._place = 0
        self._ended = False
        self._number = 0
        self._may_wrap = True
        self._anchor: int | None = None  # from where the text is kept, to go back to
        self._depth = 0  # of objects around the list

    def records(self) -> Iterator[Row]:
        """Each record of each document."""
        while self._peek():
            begin = self._peek()
            if begin == "[":
                yield from self._list()
            elif begin == "{" and self._find_wrapped_list():
                yield from self._list()
                self._skip_rest_of_wrapper()
            else:
                yield self._record(self._value())
            if self._peek() == ",":  # between documents, where a list lost its brackets
                self._place += 1

    def _list(self) -> Iterator[Row]:
        self._place += 1
        while (begin := self._peek()) != "]":
            yield self._record(self._value())
            begin = self._peek()
            if begin == ",":
                self._place += 1
            elif begin != "]":
                self._refuse("a comma or the end of the list is missing")
        self._place += 1

    def _record(self, value: object) -> Row:
        self._number += 1
        return json_row(self._number, value)

    def _find_wrapped_list(self) -> bool:
        """Go to the list that an object wraps; where it wraps none, stay, and do not look again."""
        if not self._may_wrap:
            return False
        self._anchor = self._place
        path = self._way_to_list()
        if path is None:
            self._place, self._may_wrap = self._anchor, False
        else:
            self._facts.wrapper, self._depth = path, path.count(".") + 1
        self._anchor = None
        return path is not None

    def _way_to_list(self) -> str | None:
        """Names of the keys that lead to the list; None where no list of objects stands under a wrapping key."""
        names: list[str] = []
        self._place += 1
        while self._peek() == '"':
            key = self._value()
            if key == "text" or self._peek() != ":":
                return None
            self._place += 1
            begin = self._peek()
            if str(key).lower() in WRAPPERS and begin == "[" and self._list_begins_with_object():
                return ".".join([*names, str(key)])
            if str(key).lower() in WRAPPERS and begin == "{" and not names:
                names.append(str(key))
                self._place += 1
                continue
            self._value()
            if self._peek() == ",":
                self._place += 1
        return None

    def _list_begins_with_object(self) -> bool:
        place = self._place
        self._place += 1
        begin = self._peek()
        self._place = place
        return begin in ("{", "]")

    def _skip_rest_of_wrapper(self) -> None:
        """Go behind the end of the wrapper."""
        while self._depth:
            begin = self._peek()
            if begin == "}":
                self._depth -= 1
                self._place += 1
            elif begin in (",", ":"):
                self._place += 1
            elif begin == "":
                self._refuse("the end is missing")
            else:
                self._value()

    def _peek(self) -> str:
        """The next character that is not blank; empty at the end."""
        while True:
            blank = _BLANK.match(self._text, self._place)
            self._place = blank.end() if blank else self._place
            if self._place < len(self._text):
                return self._text[self._place]
            if not self._more():
                return ""

    def _value(self) -> object:
        """The value that begins here."""
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._place)
            except _TwiceError as error:
                self._refuse(error.msg)
            except (ValueError, RecursionError) as error:
                if isinstance(error, RecursionError) or not self._more():
                    self._refuse(getattr(error, "msg", "too long or nested too deeply"))
                continue
            if end < len(self._text) or not self._more():  # a number at the end may go on
                self._place = end
                return value

    def _more(self) -> bool:
        """Read on, as much again as there is; false at the end."""
        if self._ended:
            return False
        begin = self._place if self._anchor is None else self._anchor
        kept = self._text[begin:]
        if len(kept) > _MAX_RECORD:
            self._refuse(f"a record is longer than {_MAX_RECORD >> 20} million characters, or broken")
        parts, wanted = [kept], max(_HEAD, len(kept))
        n_read = 0
        for line in self._lines:
            parts.append(line)
            n_read += len(line)
            if n_read >= wanted:
                break
        else:
            self._ended = True
        self._text, self._place = "".join(parts), self._place - begin
        self._anchor = None if self._anchor is None else 0
        return n_read > 0

    def _refuse(self, why: str) -> NoReturn:
        raise EscalmlError(
            f"{self._path}: is not valid JSON behind record {self._number} ({why}); export it again, or as JSONL."
        )
