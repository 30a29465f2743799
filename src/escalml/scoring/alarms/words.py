"""Reads a text as words that a cue can be compared with: lower case, no accents, one spelling of apostrophes."""

import re
import unicodedata
from dataclasses import dataclass

# Scripts whose words run together, or take their articles and prepositions along: every letter is a word of its own,
# and a cue is found as a part of the text.
_LETTERS = "\u0590-\u05ff\u0600-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_MARKS = "\u0300-\u036f\u0900-\u0963\u0966-\u097f"  # not letters to Python, but parts of words
_WORD = rf"(?:(?![{_LETTERS}])[^\W_]|[{_MARKS}])"
_CLITICS = "quest|dell|nell|sull|dall|coll|sant|lorsqu|jusqu|puisqu|all|qu|un|[cdjlmnst]"
_APOSTROPHES = "'’‘`´ʼ"
_TOKEN = re.compile(
    rf"(?P<clitic>(?<![^\W_])(?=[a-z]{{1,7}}[{_APOSTROPHES}])(?:{_CLITICS})[{_APOSTROPHES}](?=[^\W\d_]))"
    rf"|(?P<word>{_WORD}+(?:[{_APOSTROPHES}]{_WORD}+)*)|(?P<letter>[{_LETTERS}])"
    r"|(?P<stop>[.!?;…。！？؟।\n])|(?P<pause>[,:()—–、，،])|(?P<smile>[\U0001F600-\U0001F64F\U0001F900-\U0001F97F💀☠])"
)
_LONGEST = 24  # letters of a word that are compared
_SILENT = re.compile(f"[{_APOSTROPHES}\u0300-\u036f]")


def _plain_letters() -> dict[int, str]:
    """One plain letter for each accented one, so that offsets stay those of the text."""
    table = dict(zip(map(ord, "ßæœøłđðıİþŀǆ"), "saooldd iithld".replace(" ", ""), strict=False))
    for code in (*range(0x00C0, 0x0250), *range(0x0370, 0x0530), *range(0x1E00, 0x2000)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code):
            table.setdefault(code, base)
    # Arabic is written with and without the seat of a hamza, Hebrew and Arabic with and without vowels.
    return table | dict(zip(map(ord, "أإآٱىةؤئ"), "اااايهوي", strict=True))


_PLAIN = _plain_letters()
STOP, PAUSE = ".", ","


@dataclass(frozen=True)
class Words:
    """Words of a text, marks among them, with where each begins and ends and the sentence that it stands in."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[int]


def read_words(text: str) -> Words:
    """Split a text into words.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    Its words; offsets are code points of the text. A stop is `.`, a pause is `,`.
    """
    read = Words([], [], [], [])
    sentence = 0
    plain = text.translate(_PLAIN).lower()
    for found in _TOKEN.finditer(plain):
        kind, written = found.lastgroup, found[0]
        start, end = found.span()
        if kind == "letter" and written >= "\u0700":  # neither Hebrew nor Arabic
            word = written
        elif kind == "word" and written.isascii() and "'" not in written and "`" not in written:
            word = written[:_LONGEST]
        else:
            word = _spelling(written, kind)
        if not word or (kind == "stop" and _is_inside_a_number(plain, start)):
            continue
        read.words.append(word)
        read.starts.append(start)
        read.ends.append(end)
        read.sentences.append(sentence)
        sentence += kind == "stop"
    return read


def _spelling(written: str, kind: str | None) -> str:
    """How a word is compared; empty for a vowel point or a mark that Arabic and Hebrew may leave out."""
    if kind == "stop":
        return STOP
    if kind == "pause":
        return PAUSE
    if kind == "letter":
        return "" if unicodedata.category(written) == "Mn" or written == "\u0640" else written
    return _SILENT.sub("", written)[:_LONGEST]


def _is_inside_a_number(text: str, position: int) -> bool:
    """Whether a full stop stands between two digits."""
    return text[max(0, position - 1) : position].isdigit() and text[position + 1 : position + 2].isdigit()


def phrase_words(phrase: str) -> list[str]:
    """Words of a phrase of a cue in the spelling of `read_words`, each with its `*` for any ending."""
    plain = phrase.translate(_PLAIN).lower()
    if plain.isascii() and plain.replace(" ", "").replace("*", "").isalnum():
        return plain.split()
    words: list[str] = []
    for written in plain.split():
        spelt = read_words(written.removesuffix("*")).words
        words.extend(spelt)
        if written.endswith("*") and spelt and len(spelt[-1]) > 1:
            words[-1] += "*"
    return words
