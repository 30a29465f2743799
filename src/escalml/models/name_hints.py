"""Whether a text can hold a name or an address at all, so that the encoder is spared the others.

Told by capitals, digits beside words for streets, and known names, a word at a time; the head decides where it is.
"""

import re
from collections.abc import Callable, Sequence
from enum import Enum, auto

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


class NameHints:
    """Tells which texts may hold a name or an address.

    Parameters
    ----------
    known
        Names that the head may look up.
    is_common
        Whether a word in lower case is in a vocabulary of common words.
    """

    def __init__(self, known: KnownNames, is_common: Callable[[str], bool]) -> None:
        self._known = known
        self._is_common = is_common
        self._kinds: dict[str, _Kind] = {}

    def may_hold_names(self, text: str) -> bool:
        """Whether any word of a view's text may be a part of a name or an address."""
        words = _WORD.findall(text)
        kinds = [self._kind(word) for word in words]
        if _Kind.HINT in kinds or _Kind.RARE in kinds:
            return True
        shouts = kinds.count(_Kind.CAPITALS) > 0.4 * len(kinds)
        starts = True
        for place, kind in enumerate(kinds):
            if self._hints(words, kinds, place, starts=starts, shouts=shouts):
                return True
            starts = kind is _Kind.END or (starts and kind is _Kind.SIGN)
        return False

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

    def _kind(self, word: str) -> _Kind:
        kind = self._kinds.get(word)
        if kind is None:
            if len(self._kinds) >= _MOST_WORDS:
                self._kinds.clear()
            kind = self._told(word)
            if len(word) <= _LONGEST_WORD:
                self._kinds[word] = kind
        return kind

    def _told(self, word: str) -> _Kind:
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
