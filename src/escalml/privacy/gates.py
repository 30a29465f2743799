"""Which rows of a table a text is searched by: what opens any of them is sought in one pass of RE2.

A row's gate is what every match of the row implies, in RE2's syntax and in small letters. It may be wider than the
row, never narrower.
"""

import re
from collections.abc import Iterable, Sequence

import re2

NO_LETTER = r"[^\pL\pN_]"  # what Python's own \W is; RE2's knows ASCII alone
BEGIN = rf"(?:^|{NO_LETTER})"  # of a word
END = rf"(?:{NO_LETTER}|$)"
# Look-around, groups with names, what counts letters and borders, and escaped capitals.
_UNLIKE = re.compile(r"\(\?(?!:|i:)|\\[wWsSbBDAZ\d]")
_ESCAPED = re.compile(r"\\u([\dA-Fa-f]{4})")
DIGIT = r"\p{Nd}"
# Gates in one search. RE2 keeps the states that it met; of a hundred gates they fill its memory again and again, which
# takes ten times as long as four searches.
_MOST = 30


def any_of(words: Sequence[str], *, begin: bool = False) -> str:
    """The gate of a row by words.

    Parameters
    ----------
    words
        In small letters, one of which a text must hold; none = any text.
    begin
        Whether each stands at the beginning of a word.

    Returns
    -------
    The gate; empty where any text will do.
    """
    found = "|".join(re2.escape(word) for word in words)
    return f"{BEGIN}(?:{found})" if begin and found else found


def widened(source: str) -> str:
    """An expression of Python's as a gate.

    Parameters
    ----------
    source
        An expression of plain parts.

    Returns
    -------
    The expression in small letters; empty where it has parts that RE2 lacks or reads otherwise.
    """
    if not source or _UNLIKE.search(source):
        return ""
    plain = _ESCAPED.sub(lambda escaped: chr(int(escaped[1], 16)), source)
    return plain.replace("(?i:", "(?:").lower().replace(r"\d", DIGIT)


def whole_words(source: str) -> str:
    """An expression of Python's between word borders as a gate.

    Parameters
    ----------
    source
        An expression of plain parts, without its borders.

    Returns
    -------
    The expression in small letters between borders that know every letter.
    """
    return rf"{BEGIN}(?:{widened(source)}){END}"


class Gates:
    """The rows that a text opens.

    Parameters
    ----------
    sources
        The gate of each row; an empty one is always open.
    """

    def __init__(self, sources: Iterable[str]) -> None:
        rows = list(enumerate(sources))
        self._always = frozenset(row for row, source in rows if not source)
        gated = [(row, source) for row, source in rows if source]
        self._sets = [_search_set(gated[start : start + _MOST]) for start in range(0, len(gated), _MOST)]

    def opened_by(self, text: str) -> frozenset[int]:
        """Numbers of the rows that a text opens.

        Parameters
        ----------
        text
            Any text; half an emoji does no harm.

        Returns
        -------
        Numbers from 0, in the order in which the gates were given.
        """
        plain = text.lower().encode("utf-8", "surrogatepass")
        found = (row_of[number] for gates, row_of in self._sets for number in gates.Match(plain) or ())
        return self._always.union(found)


def _search_set(gated: Sequence[tuple[int, str]]) -> tuple[re2.Set, list[int]]:
    """Gates as one search, and the row of each by the number that the search gives it."""
    gates = re2.Set.SearchSet()
    for _, source in gated:
        gates.Add(source.encode())
    gates.Compile()
    return gates, [row for row, _ in gated]
