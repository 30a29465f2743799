"""A text as a reader sees it, in plain characters, and the way back to the text as sent.

`4111&nbsp;1111`, `219‑09‑4417` and `４１１１` are searched as what they show. Linear; plain ASCII costs one look.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from urllib.parse import unquote

from escalml.privacy.entities import HIDDEN, MARKED, MARKUP, is_quoted_printable, shown_bytes, shown_entity

_HYPHEN = "\u2010\u2011\ufe63\uff0d\u2043"  # a hyphen wherever it stands inside a word
_MINUS = "\u2012\u2013\u2212"  # typed for hyphens between digits and capitals
_DASH = "\u2014\u2015\ufe58"  # else punctuation
_DASHES = re.compile(rf"(?<=\w)[{_HYPHEN}](?=[\w\r\n])|(?<=\w)[{_MINUS}](?=[A-Z\d\r\n])|(?<=\d)[{_DASH}](?=[\d\r\n])")
_HAS_DASH = re.compile(f"[{_HYPHEN}{_MINUS}{_DASH}]")
_HAS_MARKUP = re.compile(rf"{MARKED.pattern}|[{HIDDEN}\u0300-\u036f]")
_LINE_ENDS = frozenset("\u0085\u2028\u2029")
# Wide, small and mathematical forms of ASCII characters; not `²` or `º`, which mean something else.
_FORMS = ((0xFF01, 0xFF5E), (0xFE50, 0xFE6B), (0x1D400, 0x1D7FF), (0x2460, 0x2468))


@dataclass(frozen=True)
class Edit:
    """`shown[start:end]` stands for `sent[sent_start:sent_end]`."""

    start: int
    end: int
    sent_start: int
    sent_end: int


@dataclass(frozen=True)
class Shown:
    """A text in plain characters, and the way back to the text as sent."""

    text: str
    edits: tuple[Edit, ...] = ()

    def sent_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch that is not empty stands in the text as sent, without hidden marks at its edges."""
        if not self.edits:
            return start, end
        return self._sent(start)[0], self._sent(end - 1)[1]

    def _sent(self, position: int) -> tuple[int, int]:
        """Start and end of one character in the text as sent; of one in an edit, those of the whole edit."""
        index = bisect_right(self.edits, position, key=lambda edit: edit.start) - 1
        if index < 0:
            return position, position + 1
        edit = self.edits[index]
        if position < edit.end:
            return edit.sent_start, edit.sent_end
        sent = edit.sent_end + position - edit.end
        return sent, sent + 1


class _PlainCharacters(dict[int, int]):
    """Code point -> the plain one that it stands for; worked out when first met."""

    def __missing__(self, code: int) -> int:
        self[code] = plain = ord(_plain(chr(code)))
        return plain


def _plain(character: str) -> str:
    """The ASCII character that a space, digit or wide letter stands for; else itself."""
    if character.isascii():
        return character
    if character in _LINE_ENDS:
        return "\n"
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if any(first <= ord(character) <= last for first, last in _FORMS):
        plain = unicodedata.normalize("NFKC", character)
        return plain if len(plain) == 1 else character
    return character


_PLAIN = _PlainCharacters()


def read_shown(text: str) -> Shown:
    """What a text shows, in plain characters.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    The same text for plain ASCII. Else spaces, digits, hyphens and wide letters of any kind as plain ones; entities,
    quoted-printable, inline tags and hidden marks as what they show; block tags as line ends, cells as tabs.
    """
    if text.isascii() and MARKED.search(text) is None:
        return Shown(text)
    shown = _without_markup(text) if _HAS_MARKUP.search(text) else Shown(text)
    plain = shown.text.translate(_PLAIN)
    if _HAS_DASH.search(plain):
        plain = _DASHES.sub("-", plain)
    return Shown(plain, shown.edits)


def _without_markup(text: str) -> Shown:
    """A text with what its markup shows in its place."""
    single = is_quoted_printable(text)
    parts: list[str] = []
    edits: list[Edit] = []
    length = done = 0
    for match in MARKUP.finditer(text):
        written = match[0]
        shown = _shown(str(match.lastgroup), written, single=single)
        if shown == written:
            continue
        length += match.start() - done
        parts += [text[done : match.start()], shown]
        edits.append(Edit(length, length + len(shown), match.start(), match.end()))
        length += len(shown)
        done = match.end()
    return Shown("".join([*parts, text[done:]]), tuple(edits))


def _shown(kind: str, written: str, *, single: bool) -> str:
    """What one piece of markup shows."""
    if kind in {"hidden", "inline", "soft_break"}:
        return ""
    if kind in {"block", "cell"}:
        return "\n" if kind == "block" else "\t"
    if kind == "entity":
        return shown_entity(written)
    if kind == "quoted":
        return shown_bytes(written, single=single)
    if kind == "percent":
        return unquote(written)
    composed = unicodedata.normalize("NFC", written)
    return composed if len(composed) == 1 else written
