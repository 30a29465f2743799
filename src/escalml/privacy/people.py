"""Names and street addresses that their surroundings show, without a model: `Dear Mr Albrecht`, `Bahnhofstr. 3`.

They are no placeholders of the view, which models learned without them.
"""

import re
from collections.abc import Iterator, Sequence

from escalml.privacy.answered import widest
from escalml.privacy.answers import answers_in
from escalml.privacy.gates import Gates
from escalml.privacy.name_rows import GREETING, LAST_LATIN, NAME, ROWS, is_name
from escalml.privacy.spans import HOLE, merge_spans, unite_spans
from escalml.privacy.streets import find_streets, grow_addresses
from escalml.privacy.transcripts import without_speakers
from escalml.privacy.typography import Shown, read_shown
from escalml.records import Identifier

_GREETED = re.compile(rf"(?<!\w)(?:{GREETING}|[Tt]hanks|[Tt]hank you|[Dd]anke|[Mm]erci),? ({NAME})(?!\w)")
_GATES = Gates(row.gate for row in ROWS)
_NO_WORD = re.compile(r"\W{0,20}")


def find_people(text: str) -> tuple[Identifier, ...]:
    """Names and street addresses that their surroundings show.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    Spans of type PERSON or ADDRESS, sorted by start, never overlapping, offsets in code points of `text`.
    """
    shown = read_shown(text)
    found = (span for span in _people(shown.text) if HOLE not in shown.text[span.start : span.end])
    return merge_spans(_sent(span, shown) for span in found)


def join_names(
    text: str, names: Sequence[Identifier], people: Sequence[Identifier] | None = None
) -> tuple[Identifier, ...]:
    """What a model found of names and addresses, with what their surroundings show, addresses with all their lines.

    Parameters
    ----------
    text
        Any text.
    names
        Spans of a model; none where there is no model.
    people
        What `find_people` finds in the text, where somebody has asked it.

    Returns
    -------
    Spans of type PERSON or ADDRESS, sorted by start, never overlapping.
    """
    told = [name for name in names if name.end - name.start > 1 or ord(text[name.start]) > LAST_LATIN]
    people = find_people(text) if people is None else people
    told = [_behind_a_name(text, name, people) if name.type == "ADDRESS" else name for name in told]
    united = unite_spans(told, people)
    return merge_spans(grow_addresses(text, unite_spans(united, _greeted(text, united))))


def _greeted(text: str, found: Sequence[Identifier]) -> Iterator[Identifier]:
    """Greetings by the first or last word of a name that the text holds in full, however rare: `Hi Ola`."""
    known = {
        word
        for span in found
        if span.type == "PERSON" and len(words := text[span.start : span.end].split()) > 1
        for word in (words[0], words[-1])
        if len(word) > 2
    }
    if not known:
        return
    for greeted in _GREETED.finditer(text):
        if greeted[1] in known and is_name(greeted[1]):
            yield Identifier(type="PERSON", start=greeted.start(1), end=greeted.end(1), score=0.85)


def _behind_a_name(text: str, address: Identifier, people: Sequence[Identifier]) -> Identifier:
    """An address that a model begins in the middle of a name, from behind the name on."""
    for person in people:
        if person.type == "PERSON" and person.start <= address.start < person.end < address.end:
            begin = _NO_WORD.match(text, person.end, address.end - 1)
            return address.model_copy(update={"start": begin.end() if begin else person.end})
    return address


def _people(text: str) -> Iterator[Identifier]:
    """Names, addresses, and answers that are either; they may overlap."""
    opened = _GATES.opened_by(text)
    for number, row in enumerate(ROWS):
        if number in opened and row.shape.search(text):
            for match in row.regex.finditer(text):
                if row.check(match[1]):
                    yield Identifier(type="PERSON", start=match.start(1), end=match.end(1), score=row.score)
    answers = (span for span in answers_in(text) if span.type in {"PERSON", "ADDRESS"})
    yield from widest((*find_streets(without_speakers(text)), *answers))


def _sent(span: Identifier, shown: Shown) -> Identifier:
    start, end = shown.sent_span(span.start, span.end)
    return span.model_copy(update={"start": start, "end": end})
