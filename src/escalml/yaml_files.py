"""Reads the YAML files that people write, within bounds that no honest file comes near."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from escalml.errors import EscalmlError

MAX_BYTES = 1_000_000  # the shipped policy has 14,000
MAX_DEPTH = 64  # the shipped policy has 7 levels; whatever reads the content calls itself once for each
# Values, with each alias counted as all that it stands for. The shipped policy has 1,000; this many take a second.
MAX_VALUES = 50_000
_MAX_DIGITS = 100  # of a number: a longer one in base 60, as in 1:30:00, takes time with its square
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the first one is ten times as fast
# What PyYAML raises over `!!float ""`, `!!bool x` or 30 February.
_UNFIT = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
_NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A file's content, and where in the file each part of it stands."""

    content: object  # in plain Python types
    root: yaml.Node | None


def read_yaml(path: Path) -> object:
    """What a YAML file holds.

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    What the file holds, in plain Python types.

    Raises
    ------
    EscalmlError
        As `read_yaml_file`.
    """
    return read_yaml_file(path).content


def read_yaml_file(path: Path) -> YamlFile:
    """Parse a YAML file.

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    What it holds, with its places.

    Raises
    ------
    EscalmlError
        If the file cannot be read, is not YAML, is too big, nested too deeply, stands for too much by its aliases, or
        holds a number that is none (`.nan`, `.inf`); names file and line.
    """
    return parse_yaml(path, _read_text(path))


def parse_yaml(path: Path, text: str) -> YamlFile:
    """Parse YAML that has been read already; `path` is what its faults call it, the rest is as `read_yaml_file`."""
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        raise EscalmlError(f"{path}: has over {MAX_BYTES:,} bytes, the limit; split it, or take out what repeats.")
    try:
        _check_size(path, text)
        loader = _Loader(text)
        try:
            root = loader.get_single_node()
            _check_numbers(path, root)
            return YamlFile(None if root is None else loader.construct_document(root), root)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise EscalmlError(f"{path}:{line}: not valid YAML: {error.problem}.") from None
    except (yaml.YAMLError, *_UNFIT):
        raise EscalmlError(
            f"{path}: not valid YAML: a control character, a date that does not exist, or a value that does not fit "
            "its !!tag."
        ) from None


def _read_text(path: Path) -> str:
    """The file's text, once it is known to be of a size that people write."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise EscalmlError(f"{path}: has over {MAX_BYTES:,} bytes, the limit; split it, or take out what repeats.")
        return content.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EscalmlError(f"{path}: cannot be read ({type(error).__name__}); give a readable YAML file.") from None


def _check_size(path: Path, text: str) -> None:
    """Refuse what would take much time or memory to build; it ends at the first fault."""
    size = _Size()
    for event in yaml.parse(text, Loader=_Loader):
        if fault := size.count(event):
            line = event.start_mark.line + 1 if event.start_mark else 1
            raise EscalmlError(f"{path}:{line}: {fault}.")


class _Size:
    """How much a document stands for, up to where it has been read."""

    def __init__(self) -> None:
        self._n_values = 0
        self._by_anchor: dict[str, int] = {}
        self._open: list[tuple[str | None, int]] = []  # collections by their anchors, and the values before each

    def count(self, event: yaml.Event) -> str | None:
        """Count what an event brings; the fault where it is one."""
        if isinstance(event, yaml.CollectionStartEvent):
            self._open.append((event.anchor, self._n_values))
            self._n_values += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            self._note(*self._open.pop())
        elif isinstance(event, yaml.ScalarEvent):
            self._n_values += 1
            self._note(event.anchor, self._n_values - 1)
        elif isinstance(event, yaml.AliasEvent):
            anchor = str(event.anchor)
            if any(name == anchor for name, _ in self._open):
                return f"*{anchor[:40]} stands within itself; write out what you mean"
            self._n_values += self._by_anchor.get(anchor, 1)  # an unknown one is refused when the tree is built
        return self._fault()

    def _note(self, anchor: str | None, before: int) -> None:
        """Note how many values an anchor stands for."""
        if anchor:
            self._by_anchor[anchor] = self._n_values - before

    def _fault(self) -> str | None:
        if len(self._open) > MAX_DEPTH:
            return f"nested deeper than {MAX_DEPTH} levels, the limit; write it flatter"
        if self._n_values > MAX_VALUES:
            return (
                f"holds over {MAX_VALUES:,} values, the limit, with each *alias counted as all that it stands for; "
                "write less, or use fewer aliases"
            )
        return None


def _check_numbers(path: Path, root: yaml.Node | None) -> None:
    """Refuse numbers that are none, or that nobody writes."""
    for node in nodes_of(root):
        if not isinstance(node, yaml.ScalarNode) or node.tag not in _NUMBERS:
            continue
        line = node.start_mark.line + 1
        if len(node.value) > _MAX_DIGITS:
            raise EscalmlError(
                f"{path}:{line}: a number of over {_MAX_DIGITS} digits; put it in quotes if it is a text."
            )
        if node.tag == _NUMBERS[1] and not math.isfinite(yaml.constructor.SafeConstructor().construct_yaml_float(node)):
            raise EscalmlError(f"{path}:{line}: {node.value} is no number that can be compared; give a finite one.")


def nodes_of(root: yaml.Node | None) -> Iterator[yaml.Node]:
    """Every node of a document.

    Parameters
    ----------
    root
        Of the document; None where it is empty.

    Yields
    ------
    Each node once, also where several aliases stand for it.
    """
    waiting, seen = [root], set()
    while waiting:
        node = waiting.pop()
        if node is None or id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        if isinstance(node, yaml.MappingNode):
            waiting.extend(part for pair in node.value for part in pair)
        elif isinstance(node, yaml.SequenceNode):
            waiting.extend(node.value)
