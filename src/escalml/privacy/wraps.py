"""Values that a line break cuts in two: lines joined where a value may go on, and which findings to trust there."""

import re
from bisect import bisect_right

from escalml.privacy.typography import Edit, Shown
from escalml.records import Identifier

_BREAK = r"[ \t]?\r?\n[ \t]{0,3}(?:>[ \t]?){0,4}"
# A number, code or address that goes on: after a digit or a sign that joins, or before the `@` of an address.
_WRAP = re.compile(
    rf"(?<=[\d/+@-]){_BREAK}(?=[A-Za-z\d])|(?<=[\w])(?<!\d){_BREAK}(?=@\w)|(?<=\.){_BREAK}(?=[a-z]{{2,6}}\b(?!:))"
)
_JOINS = frozenset("-/@.+")
_SURE = 0.9


def join_lines(text: str) -> Shown | None:
    """A text whose lines are joined where a value may go on; None where none may."""
    if "\n" not in text:
        return None
    parts: list[str] = []
    edits: list[Edit] = []
    length = done = 0
    for match in _WRAP.finditer(text):
        before = text[match.start() - 1]
        if before == "." and "@" not in text[max(0, match.start() - 60) : match.start()]:
            continue
        shown = "" if before in _JOINS or text[match.end()] == "@" else " "
        length += match.start() - done
        parts += [text[done : match.start()], shown]
        edits.append(Edit(length, length + len(shown), match.start(), match.end()))
        length += len(shown)
        done = match.end()
    return Shown("".join([*parts, text[done:]]), tuple(edits)) if edits else None


def trust_across_lines(found: Identifier, joined: Shown) -> Identifier | None:
    """A finding of the joined text as a span of the lines; None unless it crosses one break and is sure.

    Parameters
    ----------
    found
        Span of `joined.text`.
    joined
        Of `join_lines`.

    Returns
    -------
    The span in the text with its lines.
    """
    first = bisect_right(joined.edits, found.start, key=lambda edit: edit.end)
    crossed = [edit for edit in joined.edits[first : first + 2] if edit.start < found.end]
    value = joined.text[found.start : found.end]
    if len(crossed) != 1 or crossed[0].start <= found.start:
        return None
    hyphened = crossed[0].start == crossed[0].end and joined.text[crossed[0].start - 1] in _JOINS
    if not (found.score >= _SURE or hyphened or (found.type == "PHONE" and (value[0] in "+0" or found.score >= 0.8))):
        return None
    start, end = joined.sent_span(found.start, found.end)
    return found.model_copy(update={"start": start, "end": end})
