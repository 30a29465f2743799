"""Faults of a policy file, told by file, line, rule and the nearest allowed word."""

import re
from collections.abc import Hashable, Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from escalml.errors import EscalmlError
from escalml.yaml_files import YamlFile, nodes_of

K = TypeVar("K")
V = TypeVar("V")
Place = tuple[Hashable, ...]
_MAX_FAULTS = 20
_MAX_SAID = 600  # characters of a fault: it quotes what stands in the file


class MisfitError(ValueError):
    """A fault at a place below the value being validated; `place` is the way down in keys and list positions."""

    def __init__(self, message: str, place: Place = ()) -> None:
        super().__init__(message)
        self.place = place


class PolicyError(EscalmlError):
    """All that is wrong with a policy file: `faults` has one sentence for each, with file and line."""

    def __init__(self, found: Sequence[str]) -> None:
        super().__init__("; ".join(found) + ".")
        self.faults = tuple(found)


def unknown(kind: str, word: object, allowed: Iterable[str]) -> str:
    """Say that a word is not known, with the nearest allowed one, or all of them where none is near."""
    words = sorted(allowed)
    nearest = get_close_matches(str(word), words, n=1)
    hint = f"did you mean {nearest[0]!r}?" if nearest else f"expected one of {', '.join(words)}"
    return f"{word!r} is not a known {kind}; {hint}"


def require_known(kind: str, names: Iterable[str], allowed: Iterable[str]) -> None:
    """Raise MisfitError for the first name that is not allowed."""
    words = tuple(allowed)
    for name in names:
        if name not in words:
            raise MisfitError(unknown(kind, name, words), (name,))


def require_all(table: dict[K, V], keys: Iterable[K]) -> dict[K, V]:
    """The table itself, once all of these keys are in it; raises MisfitError otherwise."""
    lacking = [str(key) for key in keys if key not in table]
    if lacking:
        raise MisfitError(f"lacks {', '.join(lacking)}")
    return table


def refuse_repeated_keys(path: Path, file: YamlFile) -> None:
    """Refuse a mapping that has a key twice.

    YAML keeps the last one silently, so a second test of the same fact would drop the first.

    Parameters
    ----------
    path
        The file, for errors.
    file
        What it holds.

    Raises
    ------
    EscalmlError
        If a key stands twice in one mapping; names file, line and key.
    """
    for node in nodes_of(file.root):
        if not isinstance(node, yaml.MappingNode):
            continue
        keys: set[str] = set()
        for key, _ in node.value:
            name = str(key.value)
            if name in keys:
                raise EscalmlError(
                    f"{path}:{key.start_mark.line + 1}: {_shortened(repr(name))} stands twice; keep one of the two."
                )
            keys.add(name)


def list_faults(path: Path, file: YamlFile, error: ValidationError) -> list[str]:
    """Tell pydantic's faults, each with file, line, rule, field and word.

    Parameters
    ----------
    path
        The policy file.
    file
        What it holds.
    error
        What the validation of its content raised.

    Returns
    -------
    One sentence without its full stop for each; of very many faults the first ones.
    """
    items = error.errors(include_url=False)
    faults = []
    for item in items[:_MAX_FAULTS]:
        cause = item.get("ctx", {}).get("error")
        place: Place = item["loc"] + (cause.place if isinstance(cause, MisfitError) else ())
        said = _shortened(f"{_field(file.content, place)}{_text(item)}")
        faults.append(f"{path}:{line_of(file.root, place)}: {said}")
    if len(items) > _MAX_FAULTS:
        faults.append(f"{path}: and {len(items) - _MAX_FAULTS} more")
    return faults


def _shortened(said: str) -> str:
    """What is said of a fault, on one line; of a very long one both ends."""
    said = said.replace("\n", " ")
    return said if len(said) <= _MAX_SAID else f"{said[: _MAX_SAID // 2]} … {said[-_MAX_SAID // 2 :]}"


def line_of(root: yaml.Node | None, place: Place) -> int:
    """Line of a place, or of the last part of it that the file has."""
    node, line = root, 1
    for part in place:
        if isinstance(node, yaml.MappingNode):
            pairs = [(key, value) for key, value in node.value if key.value == str(part)]
            if not pairs:
                break
            line, node = pairs[0][0].start_mark.line + 1, pairs[0][1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
            line = node.start_mark.line + 1
    return line


def _field(raw: object, place: Place) -> str:
    """What a policy author calls a place: the rule by its name, then the keys."""
    words = [str(part) for part in place if part != "[key]"]
    match raw, place:
        case {"rules": [*rules]}, ("rules", int(position), *_):
            rule = rules[position]
            name = rule.get("name", position + 1) if isinstance(rule, dict) else position + 1
            return ": ".join([f"rule {name!r}", ".".join(words[2:])] if words[2:] else [f"rule {name!r}"])
    return ".".join(words) or "policy"


def _text(item: ErrorDetails) -> str:
    """What is wrong, in the words of a policy author."""
    if item["type"] == "missing":
        return " is missing"
    if item["type"] == "literal_error":
        return ": " + unknown("word here", item["input"], re.findall(r"'([^']*)'", item["ctx"]["expected"]))
    if item["type"] == "string_type":
        return ": expected a text; put it in quotes"
    return ": " + item["msg"].removeprefix("Value error, ")
