"""The view: what every model sees of a message, in training and serving alike.

It is made from what the customer says now: HTML, older mail, signatures and boilerplate are set aside first.
Identifiers, handles, links, masks and long digit runs become placeholders, so that a model learns no one's number and
redacted text trains as well as raw text.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from escalml.data.leaders import LEADERS
from escalml.data.newest_text import NewestText, complains, is_automatic_subject, read_newest, read_readable
from escalml.data.newest_text.offsets import Edit, source_position
from escalml.privacy import PLACEHOLDER_MARK, find_identifiers
from escalml.privacy.spans import merge_spans
from escalml.records import Identifier, Message

# One pass, first alternative wins. `[CARD_1]`, or `[CARD_` and a hash, is what redaction leaves of a card number: all
# become `[CARD]`.
_PLACEHOLDERS = re.compile(
    rf"(?P<redacted>\[(?P<type>[A-Z][A-Z_]{{1,20}}?)(?:_{PLACEHOLDER_MARK})?\])"
    r"|(?P<LINK>(?:https?://|www\.)\S{1,2000})"
    r"|(?P<HANDLE>(?<![\w@])@\w{1,50})"
    r"|(?P<MASK>(?<!\w)[Xx*]{2,}(?:[-/ ][Xx*\d]{2,}){0,5}(?!\w))"
    r"|(?P<NUMBER>\d[\d.,:/-]{2,}\d)"
)

# `@XYZChairman`, `@ceo_xyz`, `@acmeCEO`. Not president, director, md: heads of state, artists, doctors, Md Rahman.
_EXECUTIVE = re.compile(
    r"@(?:(?i:\w*?chair(?:man|woman|person)|\w*?founder(?!s)|\w*?managing_?director|\w*?chief_?exec|\w+ceo\d*$)"
    r"|(?i:ceo)(?=[_A-Z\d]|of|$)|\w*_(?i:ceo)_|\w*?[a-z\d]C(?:EO|[FOT]O$)|(?:\w*_)?(?i:c[fot]o|cmd)(?:_|$)|CMD)"
)
_LONGEST_HANDLE = 40


def lower_case(text: str) -> str:
    """Lower case without changing the length, which a few letters (such as a dotted capital I) would."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@dataclass(frozen=True)
class View:
    """A text with placeholders, and the way back to the text as sent."""

    text: str
    edits: tuple[Edit, ...] = ()
    identifiers: tuple[Identifier, ...] = ()  # found in the text as sent
    newest: NewestText | None = None  # what the view was made from, where that is not the text as sent
    executives: tuple[int, ...] = ()  # places in `edits` of the handles of executives

    @property
    def with_executives(self) -> str:
        """The text, but the handle of an executive reads `[HANDLE CEO]`; for patterns, since no model learned it."""
        parts: list[str] = []
        done = 0
        for place, edit in enumerate(self.edits):
            if place in self.executives:
                parts += [self.text[done : edit.view_start], "[HANDLE CEO]"]
                done = edit.view_end
        return "".join([*parts, self.text[done:]])

    def placeholder_at(self, position: int) -> str:
        """The placeholder that a position of the text belongs to, such as `[NUMBER]`; empty where it is none."""
        index = bisect_right(self.edits, position, key=lambda edit: edit.view_start) - 1
        if index < 0 or position >= self.edits[index].view_end:
            return ""
        return self.text[self.edits[index].view_start : self.edits[index].view_end]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the view stands in the text as sent.

        Parameters
        ----------
        start
            First position in `text`; a placeholder touched in part counts as a whole.
        end
            One past the last position.

        Returns
        -------
        Start and end in code points of the text as sent.
        """
        start = source_position(self.edits, start, at_end=False)
        end = source_position(self.edits, end, at_end=True)
        return self.newest.source_span(start, end) if self.newest else (start, end)

    def is_known(self, start: int, end: int) -> bool:
        """Whether a stretch of the view lies within one of its identifiers."""
        if not self.identifiers:
            return False
        start, end = self.source_span(start, end)
        index = bisect_right(self.identifiers, start, key=lambda span: span.start) - 1
        return index >= 0 and end <= self.identifiers[index].end


@dataclass(frozen=True)
class MessageView:
    """All that a model may see of a message; customer facts act through the policy, not here."""

    subject: str
    text: View
    history: tuple[tuple[str, str], ...]  # (role, text) of earlier turns, oldest first
    beside: tuple[tuple[Identifier, ...], ...] = ()  # found in each turn of `history` and in the subject, as sent
    turns: tuple[View, ...] = ()  # the views of `history`, with their way back to the turns as sent
    automatic: bool = False  # a program wrote it
    opt_out: bool = False  # all it asks is to be written to no more, or forgotten

    def with_names(self, names: Sequence[Identifier]) -> "MessageView":
        """The same view, whose text has these identifiers too."""
        if not names:
            return self
        return replace(self, text=replace(self.text, identifiers=merge_spans((*self.text.identifiers, *names))))


def view_text(text: str) -> View:
    """Replace what identifies by placeholders.

    Parameters
    ----------
    text
        Any text; may be empty.

    Returns
    -------
    The view, such as `my card [CARD] was charged [NUMBER]`.
    """
    identifiers = find_identifiers(text)
    taken = [(span.start, span.end, str(span.type)) for span in identifiers]
    spans = taken + [
        (match.start(), match.end(), match["type"] or str(match.lastgroup))
        for match in _PLACEHOLDERS.finditer(text)
        if not _overlaps(taken, match.start(), match.end())
    ]
    return _replace(text, sorted(spans), identifiers)


def view_newest(text: str, *, whole: bool = False) -> View:
    """What a model sees of a text as sent: what is said now, with placeholders.

    Parameters
    ----------
    text
        Any text; may be empty.
    whole
        Take the text as it is, and set nothing aside.

    Returns
    -------
    The view. Its identifiers are those of the whole text, its offsets lead back there.
    """
    newest = read_newest(text, whole=whole)
    return _view_of(newest, text)


def view_readable(text: str) -> View:
    """Everything that a text says, with placeholders: only the markup of HTML is left out; for whoever seeks names."""
    return _view_of(read_readable(text), text)


def _view_of(newest: NewestText, text: str) -> View:
    """The view of what was read out of a text; `newest` stays with it where it says more than the text itself."""
    if not newest.set_aside:
        view = view_text(text)
        return replace(view, newest=newest) if newest.automatic or newest.opt_out else view
    return replace(view_text(newest.text), identifiers=find_identifiers(text), newest=newest)


def _overlaps(spans: Sequence[tuple[int, int, str]], start: int, end: int) -> bool:
    """Whether `start:end` touches one of the sorted, disjoint spans."""
    index = bisect_right(spans, start, key=lambda span: span[0])
    before = index > 0 and spans[index - 1][1] > start
    return before or (index < len(spans) and spans[index][0] < end)


def _replace(text: str, spans: Sequence[tuple[int, int, str]], identifiers: tuple[Identifier, ...]) -> View:
    """The view that shows `[TYPE]` for each span."""
    parts: list[str] = []
    edits: list[Edit] = []
    executives: list[int] = []
    length = done = 0
    for start, end, name in spans:
        placeholder = f"[{name}]"
        length += start - done
        parts += [text[done:start], placeholder]
        if name == "HANDLE" and _is_executive(text, start, end):
            executives.append(len(edits))
        edits.append(Edit(length, length + len(placeholder), start, end))
        length += len(placeholder)
        done = end
    return View("".join([*parts, text[done:]]), tuple(edits), identifiers, executives=tuple(executives))


def _is_executive(text: str, start: int, end: int) -> bool:
    """Whether a handle tells an executive's title, or is that of a well-known one and no tag in a row of handles."""
    if _EXECUTIVE.match(text, start, end):
        return True
    neighbours = (
        *text[max(0, start - _LONGEST_HANDLE) : start].split()[-1:],
        *text[end : end + _LONGEST_HANDLE].split()[:1],
    )
    is_in_a_row = any(word.startswith(("@", "#")) for word in neighbours)
    return text[start:end].lstrip("@").lower() in LEADERS and not is_in_a_row


def _says_program(title: str, text: str) -> bool:
    """Whether a subject says that a program wrote, and the text does not show a person with a matter of their own."""
    return is_automatic_subject(title) and not complains(text)


def view_message(message: Message, *, history_turns: int, whole: bool = False) -> MessageView:
    """Everything a model sees of a message.

    Parameters
    ----------
    message
        The message.
    history_turns
        How many of the latest earlier turns to keep.
    whole
        Take text and turns as they are, and set nothing aside.

    Returns
    -------
    Subject, text and history, all with placeholders.
    """
    turns = message.thread[-history_turns:] if history_turns else ()
    *before, title, last = message.texts[-len(turns) - 2 :]
    history = [view_newest(turn, whole=whole) for turn in before]
    subject, text = view_text(title), view_newest(last, whole=whole)
    read = text.newest
    return MessageView(
        subject=subject.text,
        text=text,
        history=tuple((turn.role, view.text) for turn, view in zip(turns, history, strict=True)),
        beside=tuple(view.identifiers for view in (*history, subject)),
        turns=tuple(history),
        automatic=bool(message.automatic)
        or bool(read and read.automatic)
        or (not whole and not turns and _says_program(title, text.text)),
        opt_out=bool(read and read.opt_out),
    )
