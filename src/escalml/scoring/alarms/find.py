"""Finds alarms in a text: danger to life, fire, injury, a leak of data and whatever else cannot wait for a model."""

import re
from dataclasses import dataclass
from functools import cache

from escalml.scoring.alarms.cues import CueIndex
from escalml.scoring.alarms.tables import NEGATORS, NOT_MEANT, TABLES

# Older mail does not count (RUBRIC 8): lines that begin with ">", and what stands below a mail program's own line.
_QUOTED = re.compile(r"^[ \t]*>.*", re.MULTILINE)
_FORWARDED = re.compile(
    r"^[-_> \t]{2,20}(?:original message|original mail|urspr.ngliche nachricht|oorspronkelijk bericht|message d.origine"
    r"|messaggio originale|mensaje original|mensagem original)\b",
    re.MULTILINE | re.IGNORECASE,
)
ALARM_NAMES = tuple(table.name for table in TABLES)


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


def _without_quotes(text: str) -> str:
    """The text with older mail that it quotes blanked out, so that offsets stay."""
    written = text[: found.start()] if (found := _FORWARDED.search(text)) and text[: found.start()].strip() else text
    return _QUOTED.sub(lambda line: " " * len(line[0]), written)


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
    first: dict[str, AlarmSpan] = {}
    for name, start, end in _index().find(_without_quotes(text)):
        known = first.get(name)
        if known is None or (start, -end) < (known.start, -known.end):
            first[name] = AlarmSpan(name, start, end)
    return tuple(sorted(first.values(), key=lambda span: (span.start, span.end, span.name)))
