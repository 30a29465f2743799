"""What is said of a file without the column that is needed, and which of its columns are likely meant."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from escalml.data.column_names import PLAIN_WORD, PLAIN_WORDS, is_known_name, normal
from escalml.errors import EscalmlError
from escalml.records.column_presets import LIKELY

_MAX_SHOWN = 40


class MissingColumnError(EscalmlError):
    """A file without the column that is needed; `proposal` gives fields the columns that likely hold them."""

    def __init__(self, message: str, proposal: Mapping[str, str]) -> None:
        super().__init__(message)
        self.proposal = proposal


def missing_column(required: str, names: Sequence[str], where: Path, *, is_table: bool) -> MissingColumnError:
    """The error of a file without the column that is needed; `is_table`: it has columns, not the fields of JSON."""
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
    found = found_names(names, is_table=is_table)
    return MissingColumnError(
        f"{where}: none of its {len(names)} {what} is named 'text'; {found} {remedy}{header}", proposal
    )


def found_names(names: Sequence[str], *, is_table: bool) -> str:
    """The columns that there are, as far as they are names and no message."""
    pattern = PLAIN_WORDS if not is_table or any(map(is_known_name, names)) else PLAIN_WORD
    plain = [name.strip("\ufeff ") for name in names if pattern.fullmatch(name.strip("\ufeff "))]
    if not plain or (is_table and pattern is PLAIN_WORD and len(plain) < len(names)):
        return "what stands in its first line does not look like names of columns."
    more = f" and {len(names) - _MAX_SHOWN} more" if len(plain) > _MAX_SHOWN else ""
    return f"found: {', '.join(plain[:_MAX_SHOWN])}{more}."


def propose(names: Collection[str]) -> dict[str, str]:
    """Columns that likely hold a field, by its field; empty where none likely holds the text."""
    by_normal = {normal(name): name.strip("\ufeff ") for name in reversed(list(names)) if name}
    proposal: dict[str, str] = {}
    for target, sources in LIKELY.items():
        free = [by_normal[key] for key in map(normal, sources) if key in by_normal]
        free = [name for name in free if name not in proposal.values() and PLAIN_WORDS.fullmatch(name)]
        if free and normal(target) not in by_normal:
            proposal[target] = free[0]
    return proposal if "text" in proposal else {}
