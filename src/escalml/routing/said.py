"""What a customer says now, for rules that ask about words: an operator's own phrases, sought in linear time."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

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
_EXPRESSION = re.compile("/(.+)/", re.DOTALL)
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


def is_addressed(message: Message, handles: tuple[str, ...]) -> bool | None:
    """Whether a customer writes to the company, and does not only write about it.

    Parameters
    ----------
    message
        The message.
    handles
        The company's own names where others read along, such as `@acme`.

    Returns
    -------
    True for what comes in private, names a handle, or goes on a conversation in which the desk has written; False for
    a post that does none of these; None where that cannot be told: no handle is known, or no text.
    """
    if not message.is_public or any(turn.role != "customer" for turn in message.thread):
        return True
    if not handles or message.text == UNKNOWN_TEXT:
        return None
    said = _plain("\n".join([message.subject or "", message.text]))
    return _handles(handles).search(said) is not None


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
        Plain words; `*` is any ending of a word. Between slashes: a regular expression of RE2, sought as it is in the
        text in small letters.

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
        if _EXPRESSION.fullmatch(phrase):
            _check_expression(phrase)
        if not any(character.isalnum() for character in phrase):
            raise EscalmlError(f"expected a phrase with a letter or digit, found {phrase!r}")
        if len(phrase) > MAX_PHRASE:
            raise EscalmlError(f"a phrase has {len(phrase)} characters; the limit is {MAX_PHRASE}")
    try:
        _compiled(phrases)
    except re2.error:
        raise EscalmlError("these are too many phrases for one rule; divide them over several") from None


def _check_expression(phrase: str) -> None:
    """Refuse a regular expression that RE2 does not read, or that fits nothing at all and so fits everywhere."""
    try:
        compiled = re2.compile(_pattern(phrase), _options())
    except re2.error:
        raise EscalmlError(
            "a phrase between slashes is a regular expression of RE2, and this one is none; look-around and back "
            "references are not in it"
        ) from None
    if compiled.search("") is not None:
        raise EscalmlError("a regular expression fits the empty text, so it would always hold; ask for a character")


def _options() -> "re2.Options":
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False  # it would print the pattern
    return options


@lru_cache(maxsize=64)
def _handles(handles: tuple[str, ...]) -> "re2._Regexp":
    """One pattern for all handles, each behind its `@`, which no mail address has before it."""
    names = "|".join(re2.escape(_plain(handle).removeprefix("@")) for handle in handles)
    return re2.compile(rf"(?:^|[^{_WORDLIKE}])@(?:{names})(?:$|[^{_WORDLIKE}])", _options())


@lru_cache(maxsize=256)  # drafts of policies come and go
def _compiled(phrases: tuple[str, ...]) -> "re2._Regexp":
    """One pattern for all phrases."""
    return re2.compile("|".join(map(_pattern, phrases)), _options())


def _pattern(phrase: str) -> str:
    """A phrase as RE2 reads it; between slashes it is an expression already."""
    if expression := _EXPRESSION.fullmatch(phrase):
        return f"(?:{expression[1]})"
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
