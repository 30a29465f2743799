"""One record of a file, and what was found out about the file that it stands in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Row:
    """One record of a file: its fields, or why they cannot be read."""

    number: int  # counted from 1, the header of a table apart
    fields: Mapping[str, Any] = field(default_factory=dict)
    fault: str | None = None


@dataclass
class FileFacts:
    """How a file turned out to be written; filled while it is read."""

    delimiter: str = ","
    encoding: str = "utf-8"
    compression: str = ""
    n_recoded: int = 0  # lines of a UTF-8 file that hold bytes of another encoding, read as cp1252
    n_replaced: int = 0  # characters that the named encoding does not have
    n_skipped: int = 0  # lines above the header
    sheet: str = ""
    n_sheets: int = 1
    wrapper: str = ""
    share: Callable[[], float] = lambda: 0.0  # how much of it has been read, in [0, 1]

    def sentences(self) -> list[str]:
        """What a person should know of it; empty where the file is as the contract says."""
        found = [
            (self.compression, f"unpacked ({self.compression})"),
            (self.delimiter != ",", f"read as {_DELIMITER_NAMES.get(self.delimiter, self.delimiter)}-separated"),
            (self.encoding != "utf-8", f"read as {self.encoding}"),
            (self.wrapper, f"read the list under {self.wrapper!r}"),
            (self.sheet and self.n_sheets > 1, f"read sheet 1 of {self.n_sheets}"),
            (self.n_skipped, f"skipped {self.n_skipped} lines above the header"),
            (self.n_recoded, f"{self.n_recoded} lines are not UTF-8 and were read as cp1252 (Western European)"),
            (self.n_replaced, f"{self.n_replaced} characters do not exist in {self.encoding} and became U+FFFD"),
        ]
        return [sentence for holds, sentence in found if holds]


_DELIMITER_NAMES = {"\t": "tab", ";": "`;`", "|": "`|`"}
