"""Where a text may hold a name or an address, so that the encoder reads no more than that.

Told by capitals, digits beside words for streets, and known names, a word at a time, then by a learned judge of the
words that are left; the head decides where a name is.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from escalml.models.learned_hints import LearnedHints, Word
from escalml.models.name_tokens import KnownNames
from escalml.privacy import GIVEN_NAMES

_WORD = re.compile(r"\w+|[^\w\s]|\n")
_ENDS = frozenset(".!?:>*•\n")
_MOST_WORDS, _LONGEST_WORD = 100_000, 40  # in the memory of words, and letters of one
_REACH = 4  # words between a house number and the word for its street
_STREET_WORDS = """
    street st road rd avenue ave lane ln drive dr close court crescent place terrace way gardens grove square hill mews
    boulevard blvd parade highway row walk apt flat suite box straße strasse weg platz rue calle via rua straat
"""
_STREET = frozenset(_STREET_WORDS.split())
# Capitalised in the middle of a sentence, and common given names that are words of their own in lower case.
_COMMON_WORDS = """
    i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december english german french british american google amazon apple facebook twitter
    instagram whatsapp uk us eu android windows wifi internet christmas easter pdf iphone ipad paypal visa mastercard
    bluetooth pro app the my it and but a an you we they this that
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_AMBIGUOUS_WORDS = """
    mark rob sue will may dawn grace joy hope rose iris jean pat lee jack nick bill rich ray guy bob max art dean kim jo
    pia eli
"""
_AMBIGUOUS = frozenset(_AMBIGUOUS_WORDS.split())


class _Kind(Enum):
    """What one word tells by itself."""

    HINT = auto()  # a name as far as one can tell
    RARE = auto()  # capitalised, and no common word
    TITLE = auto()  # capitalised, a common word
    CAPITALS = auto()
    DIGITS = auto()
    STREET = auto()
    END = auto()  # of a sentence or line
    SIGN = auto()
    PLAIN = auto()


_SURE = frozenset({_Kind.HINT, _Kind.RARE})


class Hint(NamedTuple):
    """A word that may be a part of a name, where it stands, and the words around it."""

    start: int
    end: int
    words: Sequence[Word]
    place: int
    starts: bool  # the first of its sentence


class NameHints:
    """Tells where texts may hold a name or an address.

    Parameters
    ----------
    known
        Names that the head may look up.
    is_common
        Whether a word in lower case is in a vocabulary of common words.
    judge
        Judges the words that the rules leave; None leaves them all.
    """

    def __init__(self, known: KnownNames, is_common: Callable[[str], bool], judge: LearnedHints | None = None) -> None:
        self._known = known
        self._is_common = is_common
        self._judge = judge
        self._told: dict[str, tuple[_Kind, Word]] = {}

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Words of a view's text that may be a part of a name or an address.

        Parameters
        ----------
        text
            The text of a view.

        Yields
        ------
        Start and end of each such word, in order.
        """
        for hint in self.hints(text):
            if self._judge is None or self._judge.is_likely(hint.words, hint.place, starts=hint.starts):
                yield hint.start, hint.end

    def hints(self, text: str) -> Iterator[Hint]:
        """Words that may be a part of a name or an address as far as the rules know.

        Parameters
        ----------
        text
            The text of a view.

        Yields
        ------
        Each such word with its surroundings, in order.
        """
        matches = list(_WORD.finditer(text))
        words = [match[0] for match in matches]
        told = [self._look_up(word) for word in words]
        kinds = [kind for kind, _ in told]
        around = [word for _, word in told]
        shouts = kinds.count(_Kind.CAPITALS) > 0.4 * len(kinds)
        starts = True
        for place, kind in enumerate(kinds):
            if kind in _SURE or self._hints(words, kinds, place, starts=starts, shouts=shouts):
                yield Hint(*matches[place].span(), around, place, starts)
            starts = kind is _Kind.END or (starts and kind is _Kind.SIGN)

    def _hints(self, words: Sequence[str], kinds: Sequence[_Kind], place: int, *, starts: bool, shouts: bool) -> bool:
        """Whether a word hints at a name by where it stands."""
        kind = kinds[place]
        if kind is _Kind.STREET:
            return _Kind.DIGITS in kinds[max(0, place - _REACH) : place]
        if place and words[place - 1] == "[":  # of a placeholder
            return False
        if kind is _Kind.CAPITALS:
            word = words[place]
            return not shouts and len(word) > _REACH and not self._is_common(word.lower())
        if kind is not _Kind.TITLE:
            return False
        if words[place].lower() not in _COMMON and (not starts or place == len(kinds) - 1):
            return True
        return place < len(kinds) - 1 and kinds[place + 1] is _Kind.TITLE and words[place + 1].lower() not in _COMMON

    def _look_up(self, word: str) -> tuple[_Kind, Word]:
        """What a word tells by itself; words that were met are kept."""
        told = self._told.get(word)
        if told is None:
            if len(self._told) >= _MOST_WORDS:
                self._told.clear()
            kind = self._kind(word)
            told = kind, self._described(word, kind)
            if len(word) <= _LONGEST_WORD:
                self._told[word] = told
        return told

    def _described(self, word: str, kind: _Kind) -> Word:
        """A word as the judge sees it."""
        lowered = word.lower()
        capitals = "U" if word.isupper() else "T" if word[0].isupper() else "l"
        return Word(kind.name, lowered, f"{capitals}{self._known.mark(word)}{(lowered in GIVEN_NAMES):d}")

    def _kind(self, word: str) -> _Kind:
        """What a word tells by itself."""
        if not word[0].isalpha():
            return _Kind.DIGITS if word[0].isdecimal() else _Kind.END if word in _ENDS else _Kind.SIGN
        lowered = word.lower()
        marked = self._known.mark(word)
        if word.islower():
            return self._told_in_lower_case(word, marked)
        if word.isupper():
            return _Kind.HINT if marked and len(word) > 2 else _Kind.CAPITALS if len(word) > 1 else _Kind.PLAIN
        if marked or lowered in GIVEN_NAMES:
            return _Kind.HINT
        return _Kind.TITLE if lowered in _COMMON or self._is_common(lowered) else _Kind.RARE

    def _told_in_lower_case(self, word: str, marked: int) -> _Kind:
        is_given = word in GIVEN_NAMES or (marked % 2 == 1 and not self._is_common(word))
        if is_given and word not in _AMBIGUOUS:
            return _Kind.HINT
        return _Kind.STREET if word in _STREET else _Kind.PLAIN
