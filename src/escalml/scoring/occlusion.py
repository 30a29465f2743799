"""A message without some stretches of its text or its earlier turns: to ask a model what it says without them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from escalml.data.newest_text.offsets import Edit
from escalml.data.views import MessageView, View


@dataclass(frozen=True)
class Place:
    """A stretch of what a model sees: of the text, or of the turn at a position of the view's history."""

    start: int
    end: int
    turn: int | None = None


def occlude(view: MessageView, places: Iterable[Place]) -> MessageView:
    """The message without some stretches.

    Parameters
    ----------
    view
        What a model sees of a message.
    places
        Stretches of it that do not overlap, in any order.

    Returns
    -------
    The view without them. Identifiers that lay in them are gone, too: what they decide is no longer decided.
    """
    by_turn: dict[int | None, list[tuple[int, int]]] = {}
    for place in places:
        by_turn.setdefault(place.turn, []).append((place.start, place.end))
    history = list(view.history)
    for turn, stretches in by_turn.items():
        if turn is not None:
            role, said = history[turn]
            history[turn] = role, _cut(View(said), stretches).text
    text = _cut(view.text, by_turn[None]) if None in by_turn else view.text
    return replace(view, text=text, history=tuple(history))


def _cut(view: View, stretches: Sequence[tuple[int, int]]) -> View:
    """A text without some stretches and the blanks behind them; what is left keeps its placeholders and identifiers."""
    parts: list[str] = []
    edits: list[Edit] = []
    executives: list[int] = []
    identifiers = list(view.identifiers)
    done = length = 0
    for start, end in [*sorted(stretches), (len(view.text), len(view.text))]:
        parts.append(view.text[done:start])
        for place, edit in enumerate(view.edits):
            if done <= edit.view_start and edit.view_end <= start:
                executives += [len(edits)] if place in view.executives else []
                moved = length - done
                edits.append(edit._replace(view_start=edit.view_start + moved, view_end=edit.view_end + moved))
        length += start - done
        gone_from, gone_to = view.source_span(start, end)
        identifiers = [span for span in identifiers if span.end <= gone_from or span.start >= gone_to]
        done = end + len(view.text[end:]) - len(view.text[end:].lstrip())
    return View("".join(parts), tuple(edits), tuple(identifiers), executives=tuple(executives))
