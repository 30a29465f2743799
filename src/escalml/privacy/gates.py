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
        sources = list(sources)
        self._always = frozenset(row for row, source in enumerate(sources) if not source)
        self._set = re2.Set.SearchSet()
        self._row_of: list[int] = []  # by the number that the set gives a gate
        for row, source in enumerate(sources):
            if source:
                self._set.Add(source.encode())
                self._row_of.append(row)
        self._set.Compile()

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
        found = self._set.Match(text.lower().encode("utf-8", "surrogatepass"))
        return self._always.union(self._row_of[number] for number in found or ())
