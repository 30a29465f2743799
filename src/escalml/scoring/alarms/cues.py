"""Compiles tables of cues, and finds in one reading of a text which of them hold.

A cue is a line such as `smell*|reek* + gas`: groups of words that stand near each other. `a + b`: in one sentence, at
most six words apart, in either order. `a > b`: likewise, in this order. `a & b`: at most thirty words apart, across
sentences. Within a group `|` is "or"; a word may be a phrase; `*` is any ending. `$name` is a group that the table
names itself by a line `name = a|b`.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from escalml.scoring.alarms.words import PAUSE, Words, phrase_words, read_words

NEAR, FAR = 6, 30
NEAR_LETTERS, FAR_LETTERS = 18, 90  # where every letter is a word
_LETTER_LANGUAGES = frozenset({"zh", "ja", "ko", "th", "ar", "he", "fa", "ur"})
_SHORTEST_PREFIX = 2
_LONGEST_PHRASE = 12
_MOST_ANCHORS = 300
_DENIES = 3  # how far a "not" between parts that stand far apart reaches: it and the two words after it
_MOST_WORDS, _LONGEST_WORD = 50_000, 40  # in the memory of words, and letters of one


@dataclass(frozen=True)
class AlarmTable:
    """What an alarm listens for.

    Parameters
    ----------
    name
        Name of the alarm.
    cues
        Language -> lines, one cue each; blank lines and what follows `#` do not count, a `|` at the end continues.
    unless
        Language -> lines, one group each. Such a word in the same sentence cancels; after `&`, anywhere in the message.
    negation
        How many words before a cue a "not" still cancels it; 0: never.
    near
        How many words apart the groups of a cue may stand.
    """

    name: str
    cues: Mapping[str, str]
    unless: Mapping[str, str] = field(default_factory=dict)
    negation: int = 3
    near: int = NEAR


@dataclass(frozen=True)
class _Cue:
    """Groups of one cue: the first, and for each further one how it must stand to those before."""

    alarm: int
    first: int
    further: tuple[tuple[str, int], ...]
    near: int
    far: int
    negator: int
    sentence_cancels: tuple[int, ...]
    message_cancels: tuple[int, ...]

    @property
    def groups(self) -> tuple[int, ...]:
        """All that must be there."""
        return (self.first, *(group for _, group in self.further))

    @cached_property
    def is_wide(self) -> bool:
        """Whether parts of it may stand in different sentences."""
        return any(operator == "&" for operator, _ in self.further)

    @property
    def looked_at(self) -> tuple[int, ...]:
        """All that must be there or may cancel."""
        negator = () if self.negator < 0 else (self.negator,)
        return (*self.groups, *negator, *self.sentence_cancels, *self.message_cancels)


@dataclass(frozen=True)
class _Hits:
    """Where a group was found: first and last word of each place, by rising first word."""

    first: list[int]
    last: list[int]


@dataclass
class _Entries:
    """Groups that begin with a word. A set of groups is a number: bit n stands for group n."""

    alone: int = 0
    in_phrases: int = 0
    phrases: dict[str, list[tuple[tuple[str, ...], int]]] = field(default_factory=dict)  # by their second word
    open_phrases: list[tuple[tuple[str, ...], int]] = field(default_factory=list)  # whose second word ends in "*"

    def add(self, further: tuple[str, ...], group: int) -> None:
        """Take up a phrase by the words after its first."""
        if not further:
            self.alone |= 1 << group
            return
        self.in_phrases |= 1 << group
        if further[0].endswith("*"):
            self.open_phrases.append((further, group))
        else:
            self.phrases.setdefault(further[0], []).append((further, group))

    def phrases_at(self, words: list[str], position: int) -> Iterator[tuple[int, int]]:
        """Group and last word of each phrase that stands at a position."""
        following = words[position + 1] if position + 1 < len(words) else ""
        for further, group in (*self.phrases.get(following, ()), *self.open_phrases):
            if _follows(words, position + 1, further):
                yield group, position + len(further)


class CueIndex:
    """All cues of all tables, to be looked up word by word.

    Parameters
    ----------
    tables
        One per alarm.
    negators
        Language -> group of words that deny what follows.
    not_meant
        Group of words of a message that reports nothing, whatever it says.
    """

    def __init__(self, tables: Iterable[AlarmTable], negators: Mapping[str, str], not_meant: str = "") -> None:
        self.names: list[str] = []
        self.negation: list[int] = []
        self._spelt: dict[str, list[str]] = {}  # words of phrases, most of which stand in many groups
        self._exact: dict[str, _Entries] = defaultdict(_Entries)
        self._prefix: dict[str, _Entries] = defaultdict(_Entries)
        self._cues: list[tuple[int, _Cue]] = []  # each with the set of its groups
        self._groups: dict[str, int] = {}
        self._negators = {language: self._group(_lines(words)[0], {}) for language, words in negators.items()}
        self._not_meant = 1 << self._group(_lines(not_meant)[0], {}) if not_meant else 0
        for table in tables:
            self._add(table)
        self._spelt.clear()
        self._cues_of: dict[int, list[int]] = defaultdict(list)  # by the first group
        for number, (_, cue) in enumerate(self._cues):
            self._cues_of[cue.first].append(number)
        self._first_groups = sum(1 << group for group in self._cues_of)
        self._words: dict[str, tuple[_Entries, ...]] = {}
        self._longest_prefix = max(map(len, self._prefix), default=0)

    def find(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Cues that hold in a text.

        Parameters
        ----------
        text
            Any text.

        Yields
        ------
        Name of the alarm, start and end in code points: the first place of each cue.
        """
        read = read_words(text)
        entries = [self._known_entries(word) for word in read.words]
        present = self._present(read.words, entries)
        cues = self._complete(present)
        if not cues or present & self._not_meant:
            return
        wanted = 0
        for cue in cues:
            for group in cue.looked_at:
                wanted |= 1 << group
        found = _locate(read.words, entries, wanted & present)
        for cue in cues:
            if span := self._place(cue, read, found):
                yield self.names[cue.alarm], read.starts[min(span)], read.ends[max(span)]

    def _complete(self, present: int) -> list[_Cue]:
        """Cues all of whose groups occur, in their order: looked for only where their first group does."""
        numbers = [number for group in _members(present & self._first_groups) for number in self._cues_of[group]]
        return [
            self._cues[number][1]
            for number in sorted(numbers)
            if self._cues[number][0] & present == self._cues[number][0]
        ]

    def _known_entries(self, word: str) -> tuple[_Entries, ...]:
        """What begins with this word; most words come again and again."""
        entries = self._words.get(word)
        if entries is None:
            if len(self._words) >= _MOST_WORDS:
                self._words.clear()
            entries = self._entries(word)
            if len(word) <= _LONGEST_WORD:
                self._words[word] = entries
        return entries

    def _entries(self, word: str) -> tuple[_Entries, ...]:
        """What begins with this word, or with a part of it that stands for any ending."""
        lengths = range(_SHORTEST_PREFIX, min(len(word), self._longest_prefix) + 1)
        found = [self._prefix[word[:length]] for length in lengths if word[:length] in self._prefix]
        return (self._exact[word], *found) if word in self._exact else tuple(found)

    def _present(self, words: list[str], entries: list[tuple[_Entries, ...]]) -> int:
        """Set of all groups that occur."""
        present = 0
        for position, of_word in enumerate(entries):
            if not of_word:
                continue
            for entry in of_word:
                present |= entry.alone
                if entry.in_phrases:
                    for group, _ in entry.phrases_at(words, position):
                        present |= 1 << group
        return present

    def _place(self, cue: _Cue, read: Words, found: Mapping[int, _Hits]) -> list[int]:
        """Words of the first place where a cue holds and nothing cancels it; none if there is none."""
        if any(group in found for group in cue.message_cancels):
            return []
        for low, high in _anchors(cue, found):
            span = _extend(cue, low, high, read, found)
            if span and not self._is_cancelled(cue, span, read, found):
                return span
        return []

    def _is_cancelled(self, cue: _Cue, span: list[int], read: Words, found: Mapping[int, _Hits]) -> bool:
        """Whether the sentence says otherwise: by a "not" before the cue, or by a word that gives it another sense."""
        low, high = min(span), max(span)
        for group in cue.sentence_cancels:
            if group in found and _in_sentences(found[group], low, high, read.sentences):
                return True
        if cue.negator not in found or not self.negation[cue.alarm]:
            return False
        hits = found[cue.negator].first
        begin = bisect_left(hits, low - self.negation[cue.alarm])
        own = set(span)
        return any(
            position not in own
            and read.sentences[position] == read.sentences[low]
            and PAUSE not in read.words[position:low]
            and (position < low or not cue.is_wide or not own.isdisjoint(range(position, position + _DENIES)))
            for position in hits[begin : bisect_left(hits, high)]
        )

    def _add(self, table: AlarmTable) -> None:
        """Take up the cues of a table."""
        alarm = len(self.names)
        self.names.append(table.name)
        self.negation.append(table.negation)
        for language, lines in table.cues.items():
            near, far = (NEAR_LETTERS, FAR_LETTERS) if language in _LETTER_LANGUAGES else (table.near, FAR)
            cancels = [line for key in ("any", language) for line in _lines(table.unless.get(key, ""))]
            sentence = tuple(self._group(line, {}) for line in cancels if not line.startswith("&"))
            message = tuple(self._group(line[1:], {}) for line in cancels if line.startswith("&"))
            negator = self._negators.get(language, -1)
            for first, further in self._read_cues(lines):
                cue = _Cue(alarm, first, further, near, far, negator, sentence, message)
                self._cues.append((sum(1 << group for group in set(cue.groups)), cue))

    def _read_cues(self, lines: str) -> Iterator[tuple[int, tuple[tuple[str, int], ...]]]:
        """The first group of each cue, and the further ones with their operators."""
        named: dict[str, str] = {}
        for line in _lines(lines):
            if "=" in line:
                name, words = line.split("=", 1)
                named[name.strip()] = words
                continue
            if line[0] in "+>&":
                raise ValueError(f"a cue begins with {line[0]!r}: end the line before it with '|', or join the two")
            first, *rest = re.split(r" ([+>&]) ", line)
            operators, groups = rest[::2], rest[1::2]
            further = [(operator, self._group(words, named)) for operator, words in zip(operators, groups, strict=True)]
            yield self._group(first, named), tuple(further)

    def _group(self, line: str, named: Mapping[str, str]) -> int:
        """Number of a group of words; the same words are one group."""
        if line not in self._groups or named:
            phrases = sorted({phrase for part in line.split("|") for phrase in _resolved(part.strip(), named)})
            line = "|".join(phrases)
            if line not in self._groups:
                self._groups[line] = len(self._groups)
                for phrase in phrases:
                    self._index(phrase, self._groups[line])
        return self._groups[line]

    def _index(self, phrase: str, group: int) -> None:
        words = self._spelt.get(phrase)
        if words is None:
            words = self._spelt[phrase] = phrase_words(phrase)
        first, *further = words
        if first.endswith("*"):
            self._prefix[first[:-1]].add(tuple(further), group)
        else:
            self._exact[first].add(tuple(further), group)


def _lines(text: str) -> list[str]:
    """Lines that say something, without comments; one that ends in `|` goes on in the next."""
    kept = (line for raw in text.splitlines() if (line := raw.split("#")[0].strip()))
    return "\n".join(kept).replace("|\n", "|").splitlines()


def _resolved(part: str, named: Mapping[str, str]) -> list[str]:
    """A phrase, or the phrases behind `$name`."""
    if part.startswith("$"):
        return [phrase for inner in named[part[1:]].split("|") for phrase in _resolved(inner.strip(), named)]
    return [part]


def _follows(words: list[str], position: int, further: tuple[str, ...]) -> bool:
    """Whether these words stand at a position."""
    if position + len(further) > len(words):
        return False
    for word, wanted in zip(words[position : position + len(further)], further, strict=True):
        if word != wanted and not (wanted[-1] == "*" and word.startswith(wanted[:-1])):
            return False
    return True


def _locate(words: list[str], entries: list[tuple[_Entries, ...]], wanted: int) -> dict[int, _Hits]:
    """Places of the wanted groups."""
    found: dict[int, _Hits] = {}
    for position, of_word in enumerate(entries):
        for entry in of_word:
            if not (entry.alone | entry.in_phrases) & wanted:
                continue
            here = [(group, position) for group in _members(entry.alone & wanted)]
            if entry.in_phrases & wanted:
                here += [(group, last) for group, last in entry.phrases_at(words, position) if wanted >> group & 1]
            for group, last in here:
                hits = found.setdefault(group, _Hits([], []))
                hits.first.append(position)
                hits.last.append(last)
    return found


def _members(groups: int) -> Iterator[int]:
    """Numbers of the groups in a set."""
    while groups:
        lowest = groups & -groups
        yield lowest.bit_length() - 1
        groups ^= lowest


def _anchors(cue: _Cue, found: Mapping[int, _Hits]) -> list[tuple[int, int]]:
    """Places of a cue's first group that lie about one of its rarest group; bounded, so that no text takes long."""
    hits = found[cue.first]
    rarest = min((found[group] for group in cue.groups), key=lambda candidate: len(candidate.first))
    if rarest is hits:
        return list(zip(hits.first, hits.last, strict=True))[:_MOST_ANCHORS]
    reach = sum(cue.far if operator == "&" else cue.near for operator, _ in cue.further) + _LONGEST_PHRASE
    places: dict[int, int] = {}
    for position in rarest.first[:_MOST_ANCHORS]:
        begin, end = bisect_left(hits.first, position - reach), bisect_right(hits.first, position + reach)
        places |= zip(hits.first[begin:end], hits.last[begin:end], strict=True)
    return sorted(places.items())[:_MOST_ANCHORS]


def _extend(cue: _Cue, low: int, high: int, read: Words, found: Mapping[int, _Hits]) -> list[int]:
    """Positions of the words of a cue whose first group stands from low to high; none if a group is not near."""
    span = list(range(low, high + 1))
    for operator, group in cue.further:
        reach = cue.far if operator == "&" else cue.near
        place = _nearest(operator, found[group], span, reach, read.sentences)
        if place is None:
            return []
        span.extend(range(place[0], place[1] + 1))
    return span


def _nearest(operator: str, hits: _Hits, span: list[int], reach: int, sentences: list[int]) -> tuple[int, int] | None:
    """First and last word of a place of a group before, between or after the words of a span."""
    low, high = min(span), max(span)
    begin = bisect_left(hits.first, high + 1 if operator == ">" else low - reach - _LONGEST_PHRASE)
    for index in range(begin, bisect_right(hits.first, high + reach)):
        first, last = hits.first[index], hits.last[index]
        apart = low - reach <= last and not any(first <= position <= last for position in span)
        if apart and (operator == "&" or sentences[first] == sentences[low]):
            return first, last
    return None


def _in_sentences(hits: _Hits, low: int, high: int, sentences: list[int]) -> bool:
    """Whether a group stands in a sentence of these words."""
    begin = bisect_left(sentences, sentences[low])
    index = bisect_left(hits.first, begin)
    return index < len(hits.first) and sentences[hits.first[index]] <= sentences[high]
