"""Cues: phrases that speak for a reply or against it, and what they add up to.

Each kind of cue counts once, with a unit weight or a small whole one: on as few examples as there are, weights that are
not fitted predict as well as fitted ones (Dawes 1979, The Robust Beauty of Improper Linear Models).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from escalml.records import Evidence

_WRAPPED = re.compile(r"\s*\n\s*(?=\|)")
_PARTED = re.compile(r",\s+")


@dataclass(frozen=True)
class Cue:
    """A kind of phrase: what it shows, in words that an explanation can use, and how much it counts."""

    shows: str
    weight: int
    regex: re.Pattern[str]


@dataclass(frozen=True)
class Found:
    """A cue and the stretch of the text that shows it."""

    cue: Cue
    evidence: Evidence


def phrases(text: str) -> re.Pattern[str]:
    """Whole words in any case: regular expressions with plain apostrophes, parted by a comma, wrapped before a `|`."""
    parted = _PARTED.split(_WRAPPED.sub("", text.strip()))
    return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(parted)})(?!\w|-\w)")


def cue(shows: str, weight: int, text: str) -> Cue:
    """A cue of `phrases`."""
    return Cue(shows, weight, phrases(text))


def marks(shows: str, weight: int, regex: str) -> Cue:
    """A cue that is no word: emoji, exclamation marks."""
    return Cue(shows, weight, re.compile(regex))


def plain(text: str) -> str:
    """The text with straight apostrophes, as long as it was."""
    return text.replace("’", "'").replace("‘", "'")


def look(text: str, cues: Iterable[Cue], *, start: int = 0) -> tuple[Found, ...]:
    """The first place of each cue in a text.

    Parameters
    ----------
    text
        The reply as sent.
    cues
        What to look for.
    start
        Where to begin, in code points.

    Returns
    -------
    The cues found, in the order given, with offsets in `text`.
    """
    searched = plain(text)
    matches = ((cue, cue.regex.search(searched, start)) for cue in cues)
    return tuple(Found(cue, stretch(text, match.start(), match.end())) for cue, match in matches if match)


def stretch(text: str, start: int, end: int) -> Evidence:
    """A stretch of a text as evidence."""
    return Evidence(start=start, end=end, text=text[start:end])


def score(found: Sequence[Found]) -> int:
    """What the cues add up to."""
    return sum(item.cue.weight for item in found)


def told(found: Iterable[Found]) -> str:
    """What the cues show, for a sentence."""
    return ", ".join(item.cue.shows for item in found)
