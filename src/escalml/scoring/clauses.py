"""Cuts a text into what a person reads as one thing: short sentences, and the clauses of long ones."""

import re
from collections.abc import Iterable, Iterator

Stretch = tuple[int, int]

MOST_WORDS = 30  # of a part; a text without any pause is cut after so many
_WRAPPED = 50  # characters of a line that ends for want of room
_WORD = re.compile(r"\S+")
_LINE = re.compile(r"[^\n]+")
# A run of marks or blanks is tried once, from its beginning, and never given back: a mail has runs of thousands.
_END = re.compile(r"(?:(?<![.!?…])[.!?…]++|[。！？])[\"'”’»)\]]*+(?=\s|\Z)|[。！？]")
_MARKS = " \t\r\n,;:–—-|/"  # what a stretch neither begins nor ends with
# What ends in a dot and no sentence: titles, abbreviations, initials, the numbers of days and of lists.
_NO_END = re.compile(
    r"(?<!\w)(?:\d{1,2}|[^\W\d_]|mr|mrs|ms|dr|prof|st|nr|nos|art|ref|tel|vs|approx|etc|ca|bzw|usw|evtl|ggf|inkl|str|hr|fr|"
    r"dhr|mevr|mw|sig|dott|avv|sr|sra|dra|mme|mlle|av|bd|núm|pág|jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez)\.\Z",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(r"\bno\.\s{0,3}\d", re.IGNORECASE)
_TAGS = re.compile(r"(?:\[HANDLE\]\s*){2,}")
_PAUSE = re.compile(r"(?<![,;:…])[,;:…]++[\"'”’»)\]]*+\s+|(?<!\s)\s++[-–—]++\s+")
# Words of seven languages; none that another of them uses within a clause, such as the French "car".
_JOINT = re.compile(
    r"(?<!\s)\s++(?=(?:and|but|because|so|while|although|yet|und|aber|weil|denn|sondern|obwohl|maar|omdat|et|mais|donc|parce|alors|"
    r"e|però|perché|quindi|pero|porque|aunque|porém|pois|en(?=\s(?:ik|we|wij|nu|dan|toen|het|er|niemand|ze|jullie)\s)|"
    r"y(?!\s(?:a|en|avait)\s))\s)",
    re.IGNORECASE,
)
_THOUGHT = re.compile(
    r"(?<!\s)\s++(?=(?:i|i'm|i've|we|you|they|it's|when|if|since|now|still|why|please|ich|wir|wenn|seit|jetzt|ik|wij|jullie|sinds|"
    r"nous|vous|quand|depuis|io|noi|quando|yo|cuando|desde|ahora|eu|agora)\s)",
    re.IGNORECASE,
)
# Where a sentence of more words than the second number is cut, and how many words either part has at least.
_BORDERS = ((_PAUSE, 11, 4), (_JOINT, 12, 4), (_THOUGHT, 20, 6))


def clauses(text: str) -> list[Stretch]:
    """Stretches of a text that can be read by themselves.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    Start and end of each, in order, never overlapping; only blanks, commas and dashes stand between them. No word,
    number or placeholder is cut, and a text that has a word has a stretch.
    """
    found: list[Stretch] = []
    for start, end in _sentences(text):
        found += _parts(text, start, end)
    return _with_marks(text, found)


def _count_words(text: str, start: int, end: int) -> int:
    """Number of words of a stretch: whatever stands between blanks."""
    return len(text[start:end].split())


def _sentences(text: str) -> Iterator[Stretch]:
    """Sentences of a text, and runs of handles before them: whom a message calls is a thing of its own."""
    for start, end in _paragraphs(text):
        first = start
        for mark in _END.finditer(text, start, end):
            if not _is_abbreviation(text, first, mark):
                yield from _behind_tags(text, first, mark.end())
                first = mark.end()
        yield from _behind_tags(text, first, end)


def _is_abbreviation(text: str, first: int, mark: re.Match[str]) -> bool:
    """Whether a dot ends an abbreviation and no sentence that began at `first`."""
    if mark[0] != ".":
        return False
    number = _NUMBER_OF.match(text, mark.start() - 2) if mark.start() >= 2 else None
    return bool(number or _NO_END.search(text, max(first, mark.end() - 8), mark.end()))


def _paragraphs(text: str) -> Iterator[Stretch]:
    """Runs of lines that belong together: a line goes on where it was full, and the one before ended no sentence."""
    start: int | None = None
    before: re.Match[str] | None = None
    for line in _LINE.finditer(text):
        goes_on = before is not None and line.start() == before.end() + 1 and _goes_on(before[0])
        if start is not None and before is not None and not goes_on:
            yield start, before.end()
            start = None
        start = line.start() if start is None else start
        before = line
    if start is not None and before is not None:
        yield start, before.end()


def _goes_on(line: str) -> bool:
    """Whether a line ended for want of room."""
    return len(line) >= _WRAPPED and line.rstrip()[-1:] not in (".", "!", "?", ":")


def _behind_tags(text: str, start: int, end: int) -> Iterator[Stretch]:
    """A sentence, and two handles or more that open it."""
    start, end = _trimmed(text, start, end)
    tags = _TAGS.match(text, start, end)
    if tags:
        yield _trimmed(text, start, tags.end())
        start = tags.end()
    if start < end:
        yield start, end


def _parts(text: str, start: int, end: int) -> list[Stretch]:
    """A sentence as it is, or the clauses of a long one."""
    parts = [(start, end)]
    for border, most, fewest in _BORDERS:
        parts = [piece for part in parts for piece in _cut(text, part, border, most, fewest)]
    return [piece for part in parts for piece in _counted_off(text, part)]


def _counted_off(text: str, part: Stretch) -> Iterator[Stretch]:
    """A part in stretches of so many words that it can be read."""
    words = [word.span() for word in _WORD.finditer(text, *part)]
    n_parts = -(-len(words) // MOST_WORDS)
    size = -(-len(words) // n_parts) if n_parts else 1
    for first in range(0, len(words), size):
        yield words[first][0], words[min(first + size, len(words)) - 1][1]


def _cut(text: str, part: Stretch, border: re.Pattern[str], most: int, fewest: int) -> list[Stretch]:
    """A part of more than so many words, cut at those borders that leave enough words on either side."""
    start, end = part
    left = _count_words(text, start, end)
    if left <= most:
        return [part]
    pieces: list[Stretch] = []
    first = start
    for found in border.finditer(text, start, end):
        n_words = _count_words(text, first, found.end())
        if n_words >= fewest and left - n_words >= fewest:
            pieces.append(_trimmed(text, first, found.end()))
            first, left = found.end(), left - n_words
    return [*pieces, _trimmed(text, first, end)]


def _trimmed(text: str, start: int, end: int) -> Stretch:
    """A stretch without the blanks, commas and dashes at its ends."""
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    while start < end and text[start] in _MARKS:
        start += 1
    return start, end


def _with_marks(text: str, found: Iterable[Stretch]) -> list[Stretch]:
    """The stretches; those that hold no letter and no digit, such as marks and emoji, join their neighbour."""
    joined: list[Stretch] = []
    for start, end in found:
        if joined and not (_says(text, (start, end)) and _says(text, joined[-1])):
            joined[-1] = (joined[-1][0], end)
        elif start < end:
            joined.append((start, end))
    return joined


def _says(text: str, stretch: Stretch) -> bool:
    """Whether a stretch holds a letter or digit."""
    return any(map(str.isalnum, text[stretch[0] : stretch[1]]))
