"""Every row of the table of patterns works in linear time.

The proof has two halves. By its syntax, no row repeats anything without a bound, so the work at one position has a
ceiling. And on 100 kB of each row's own near misses all rows together stay within processor seconds that a single
quadratic one would exceed many times over.
"""

import resource
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from itertools import chain
from re import _constants as codes
from re import _parser as parser

import pytest

from escalml.privacy import PATTERNS, Pattern
from escalml.privacy.spans import HOLE

HIGHEST_REPEAT = 1_000
SIZE = 100_000  # characters of each hostile text
LIMIT_SECONDS = 60  # of the processor; 4 were needed


def named(pattern: Pattern) -> str:
    return f"{pattern.type}: {pattern.regex.pattern[:60]}"


def nodes(tree: parser.SubPattern) -> Iterator[tuple[object, object]]:
    """Every node of a parsed expression, outer ones first."""
    for node in tree:
        yield node
        pending = [node[1]]
        while pending:
            part = pending.pop()
            if isinstance(part, parser.SubPattern):
                yield from nodes(part)
            elif isinstance(part, (list, tuple)):
                pending += part


def example(tree: parser.SubPattern, *, longest: bool) -> str:
    """A text that the consuming part of an expression matches; its looks ahead and behind may still refuse it."""
    return "".join(_example(code, argument, longest=longest) for code, argument in tree)


def _example(code: object, argument: object, *, longest: bool) -> str:
    if code is codes.LITERAL:
        return chr(argument)
    if code is codes.NOT_LITERAL or code is codes.ANY:
        return " "
    if code is codes.IN:
        return _member(argument)
    if code is codes.BRANCH:
        return example(argument[1][-1 if longest else 0], longest=longest)
    if code is codes.SUBPATTERN:
        return example(argument[3], longest=longest)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        low, high, body = argument
        return example(body, longest=longest) * (min(high, low + 30) if longest else low)
    return ""


def _member(members: list[tuple[object, object]]) -> str:
    """A character of a class, such as `[A-Z\\d]`."""
    if members[0][0] is codes.NEGATE:
        return "e"
    code, argument = members[0]
    if code is codes.CATEGORY:
        return {codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " ", codes.CATEGORY_WORD: "a"}.get(argument, "-")
    return chr(argument if code is codes.LITERAL else argument[0])


def parsed(pattern: Pattern) -> parser.SubPattern:
    return parser.parse(pattern.regex.pattern)


def hostile_texts(pattern: Pattern) -> Iterator[str]:
    """What the row nearly matches, without its end, over and over: once short, once long."""
    for longest in (False, True):
        unit = f"{example(parsed(pattern), longest=longest)[:-1]} "
        yield unit * (SIZE // len(unit))


@pytest.mark.parametrize("pattern", PATTERNS, ids=named)
def test_no_row_repeats_anything_without_a_bound(pattern):
    trees = [parser.parse(regex.pattern) for regex in (pattern.regex, pattern.unless) if regex]
    found = chain.from_iterable(map(nodes, trees))
    repeats = [argument for code, argument in found if code in (codes.MAX_REPEAT, codes.MIN_REPEAT)]
    assert [high for _, high, _ in repeats if high > HIGHEST_REPEAT] == []


@pytest.mark.parametrize("pattern", PATTERNS, ids=named)
def test_no_row_takes_a_hole_for_a_value(pattern):
    text = example(parsed(pattern), longest=False)
    assert not any(HOLE in text[span.start : span.end] for span in pattern.find(f"{text}{HOLE} {HOLE}{text}"))


def test_all_rows_search_100_kb_of_their_own_near_misses_within_a_minute_of_the_processor():
    assert subprocess.run([sys.executable, __file__], check=False).returncode == 0


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT_SECONDS, LIMIT_SECONDS))
    for row in PATTERNS:
        for hostile in hostile_texts(row):
            deque(row.regex.finditer(hostile), maxlen=0)
