"""What a customer says now, for rules that ask about words: an operator's own phrases, sought in linear time."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property

import re2

from escalml.data.newest_text import read_newest
from escalml.errors import EscalmlError
from escalml.records import Message

UNKNOWN_TEXT = "(not given)"  # of a message whose file was not given
MAX_PHRASE = 200
_PEOPLE_OF_THE_DESK = ("agent", "supervisor")
_WORDLIKE = r"\pL\pM\pN_"  # RE2's own \b and \w know ASCII alone
# Scripts without blanks between words: there is no border to ask for.
_NO_BLANKS = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")


@dataclass(frozen=True, eq=False)
class Said:
    """What a customer says now: newest text, subject, and earlier turns that no person has answered.

    It is read when the first rule asks for it.
    """

    message: Message

    @cached_property
    def text(self) -> str:
        """All of it, one below the other."""
        newest = [read_newest(text).text for text in (self.message.text, *self._open_turns())]
        return _plain("\n\n".join([self.message.subject or "", *newest]))

    def _open_turns(self) -> list[str]:
        """Texts of the customer's turns since a person last wrote, latest first."""
        found = []
        for turn in reversed(self.message.as_read.thread):
            if turn.role in _PEOPLE_OF_THE_DESK:
                break
            if turn.role == "customer":
                found.append(turn.text)
        return found


def said_in(message: Message) -> Said | None:
    """What a message says; None where nobody knows its text."""
    return None if message.text == UNKNOWN_TEXT else Said(message)


def has_phrase(said: Said, phrases: tuple[str, ...]) -> bool:
    """Whether any of the phrases is said, whatever its capitals, on word borders.

    Parameters
    ----------
    said
        What a customer says.
    phrases
        Plain words; `*` is any ending of a word.

    Returns
    -------
    True if so. The time grows with the length of the text alone.
    """
    return _compiled(phrases).search(said.text) is not None


def check_phrases(phrases: tuple[str, ...]) -> None:
    """Refuse phrases that cannot be sought.

    Parameters
    ----------
    phrases
        As for `has_phrase`.

    Raises
    ------
    EscalmlError
        If one has no letter or digit, is too long, or all of them are too many.
    """
    for phrase in phrases:
        if not any(character.isalnum() for character in phrase):
            raise EscalmlError(f"expected a phrase with a letter or digit, found {phrase!r}")
        if len(phrase) > MAX_PHRASE:
            raise EscalmlError(f"a phrase has {len(phrase)} characters; the limit is {MAX_PHRASE}")
    try:
        _compiled(phrases)
    except re2.error:
        raise EscalmlError("these are too many phrases for one rule; divide them over several") from None


@cache
def _compiled(phrases: tuple[str, ...]) -> "re2._Regexp":
    """One pattern for all phrases."""
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False  # it would print the pattern
    return re2.compile("|".join(map(_pattern, phrases)), options)


def _pattern(phrase: str) -> str:
    """A phrase as RE2 reads it."""
    words = _plain(phrase).split()
    inner = r"[\s\pZ]+".join(re2.escape(word).replace(r"\*", f"[{_WORDLIKE}]*") for word in words)
    first, last = words[0][0], words[-1][-1]
    before = "" if _NO_BLANKS.match(first) or not first.isalnum() else rf"(?:^|[^{_WORDLIKE}])"
    after = "" if _NO_BLANKS.match(last) or not last.isalnum() else rf"(?:$|[^{_WORDLIKE}])"
    return f"{before}{inner}{after}"


def _plain(text: str) -> str:
    """A text whose letters, accents and apostrophes are written in one way, without marks that nobody sees."""
    seen = "".join(c for c in text if unicodedata.category(c) != "Cf") if not text.isascii() else text
    return unicodedata.normalize("NFKC", seen).casefold().translate(_APOSTROPHES)
