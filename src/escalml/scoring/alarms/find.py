"""Finds alarms in a text: danger to life, fire, injury, a leak of data and whatever else cannot wait for a model."""

from dataclasses import dataclass
from functools import cache, lru_cache

from escalml.scoring.alarms.cues import CueIndex
from escalml.scoring.alarms.quotes import without_quotes
from escalml.scoring.alarms.tables import GRAVE_WORDS, NEGATORS, NOT_MEANT, TABLES

_MOST, _LONGEST = 512, 4_000  # texts whose alarms are remembered, and characters of one

ALARM_NAMES = tuple(dict.fromkeys(table.name for table in TABLES))


@dataclass(frozen=True)
class AlarmSpan:
    """An alarm and the words that raised it: `text[start:end]`, in code points."""

    name: str
    start: int
    end: int


@cache
def _index() -> CueIndex:
    """The compiled tables; built at the first message."""
    return CueIndex(TABLES, NEGATORS, NOT_MEANT)


@cache
def _grave_words() -> CueIndex:
    """The compiled table of grave words."""
    return CueIndex([GRAVE_WORDS], NEGATORS, NOT_MEANT)


def find_alarms(text: str) -> tuple[AlarmSpan, ...]:
    """Alarms that the words of a text raise.

    Parameters
    ----------
    text
        What a customer wrote, as it is. Earlier turns are texts of their own.

    Returns
    -------
    One span per alarm, the first place that raises it, sorted by start.
    """
    if len(text) > _LONGEST:
        return _found(text)
    return _remembered(text)


def names_grave_matter(text: str) -> bool:
    """Whether a text uses words that a grave matter is often told with, alarm or not.

    Parameters
    ----------
    text
        What a customer wrote, as it is.

    Returns
    -------
    Many such messages are harmless: a reason to look, and not an alarm.
    """
    return any(True for _ in _grave_words().find(without_quotes(text)))


@lru_cache(_MOST)
def _remembered(text: str) -> tuple[AlarmSpan, ...]:
    """Alarms of a text, for whoever asks again: the model's features, a program's mail and the answer all do."""
    return _found(text)


def _found(text: str) -> tuple[AlarmSpan, ...]:
    first: dict[str, AlarmSpan] = {}
    for name, start, end in _index().find(without_quotes(text)):
        known = first.get(name)
        if known is None or (start, -end) < (known.start, -known.end):
            first[name] = AlarmSpan(name, start, end)
    return tuple(sorted(first.values(), key=lambda span: (span.start, span.end, span.name)))
