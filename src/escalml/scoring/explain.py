"""Explanations: which phrases of a message decided a target.

The message is scored again without each of its clauses, and without each clause of its earlier turns: what it scores
less is what they are worth. That holds for every model and for every rule that is asked along. Of those that are worth
something the first are those that also say most by themselves.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from escalml.data.labels import FloatArray
from escalml.data.views import MessageView, View
from escalml.scoring.clauses import clauses
from escalml.scoring.occlusion import Place, occlude

# How often the model is asked about one message: the fewer, the sooner it answers; a long one is narrowed down.
MAX_GROUPS, MAX_TURN_GROUPS = 10, 6  # in the first round, of the text and of its turns
MAX_ROUNDS, MAX_IN_ROUND = 3, 8  # then the strongest groups are taken apart,
LEAST_RANK = 0.35  # if they come to this share of the strongest one
# What hardly moves a target explains nothing; what the desk said itself has to be among the strongest.
LEAST_FALL, LEAST_SHARE, LEAST_SHARE_OF_DESK = 0.15, 0.2, 0.5

# Where much is told twice, hardly anything is missed when one clause goes; what it says alone then tells them apart.
SHARE_ALONE = 0.5
MUCH_MISSED = 1.0  # log-odds that fall without one clause, from which it needs no other sign

LogOdds = Callable[[Sequence[MessageView]], FloatArray]
_Group = tuple[Place, ...]
_Falls = dict[_Group, FloatArray]  # of each group, one for each target


@dataclass(frozen=True)
class Span:
    """A stretch of a text as sent, how a model saw it, and by how much a target's log-odds fall without it.

    `turn` is the position in the view's history of the turn that it stands in; None: in the text. `seen_at` is where
    `seen` begins in the view.
    """

    start: int
    end: int
    weight: float
    seen: str = ""
    turn: int | None = None
    seen_at: int = 0


@dataclass(frozen=True)
class Explained:
    """The phrases of a target, the most telling first, and by how much its log-odds fall without all of them."""

    phrases: tuple[Span, ...]
    together: float


def explain(
    log_odds: LogOdds,
    view: MessageView,
    columns: Sequence[int],
    *,
    base: FloatArray | None = None,
    n_phrases: int = 3,
    with_turns: bool = True,
) -> list[Explained]:
    """The phrases that raised some targets most.

    Parameters
    ----------
    log_odds
        Says the log-odds of every target of some views. Shape (n_views, n_targets).
    view
        What the model saw.
    columns
        Indices of the targets.
    base
        What `log_odds` says of the view, where that is known. Shape (n_targets,).
    n_phrases
        At most so many for each target.
    with_turns
        Look at earlier turns as well.

    Returns
    -------
    For each target, whole clauses of the text or of a turn, the most telling first; every weight is positive.
    """
    if not columns:  # nothing to explain, and asking an encoder is dear
        return []
    unexplained = log_odds([view])[0] if base is None else base

    def ask(asked: Sequence[_Group]) -> _Falls:
        """By how much the log-odds of the targets fall without each group."""
        said = log_odds([occlude(view, group) for group in asked]) if asked else np.zeros((0, len(unexplained)))
        return dict(zip(asked, (unexplained - said)[:, list(columns)], strict=True))

    falls = _narrow_down(ask, _groups(view, with_turns=with_turns))
    alone = _alone(log_odds, view, [group[0] for group in falls if len(group) == 1], columns)
    chosen = [_strongest(falls, alone, position, view, n_phrases) for position in range(len(columns))]
    together = falls | ask([group for group in dict.fromkeys(map(_in_order, chosen)) if len(group) > 1])
    return [
        Explained(
            tuple(_as_sent(place, float(falls[place,][position]), view) for place in places),
            float(together[_in_order(places)][position]) if places else 0.0,
        )
        for position, places in enumerate(chosen)
    ]


def _groups(view: MessageView, *, with_turns: bool) -> list[_Group]:
    """What is taken out in the first round: clauses of the text and of the turns, those of long ones together."""
    groups = _split(_of_text(view.text), MAX_GROUPS)
    turns = [
        tuple(Place(*found, turn) for found in clauses(text))
        for turn, (_, text) in enumerate(view.history if with_turns else ())
    ]
    single = [(place,) for place in chain.from_iterable(turns)]
    return groups + (single if len(single) <= MAX_TURN_GROUPS else [turn for turn in turns if turn])


def _of_text(view: View) -> list[Place]:
    """Clauses of the text; those that share a name or an address are one."""
    places: list[Place] = []
    for start, end in clauses(view.text):
        place = Place(start, end)
        if places and view.identifiers:
            *_, before = view.source_span(places[-1].start, places[-1].end)
            behind, _ = view.source_span(start, end)
            if any(one.start < before and behind < one.end for one in view.identifiers):
                place = Place(places.pop().start, end)
        places.append(place)
    return places


def _split(places: Sequence[Place], n_groups: int) -> list[_Group]:
    """Neighbouring places in so many groups at most."""
    parts = np.array_split(np.arange(len(places)), max(1, min(len(places), n_groups)))
    return [tuple(places[index] for index in part) for part in parts if len(part)]


def _narrow_down(ask: Callable[[Sequence[_Group]], _Falls], groups: Sequence[_Group]) -> _Falls:
    """What the message loses without each group, of which the strongest are taken apart until they are clauses."""
    falls = ask(groups)
    for _ in range(MAX_ROUNDS - 1):
        parts: list[_Group] = []
        ranks = _ranks(falls)
        for group in sorted(ranks, key=lambda group: -ranks[group]):
            if len(group) > 1 and ranks[group] >= LEAST_RANK and len(parts) < MAX_IN_ROUND:
                parts += _split(group, min(len(group), max(2, MAX_IN_ROUND - len(parts))))
                del falls[group]
        if not parts:
            break
        falls |= ask(parts)
    return falls


def _ranks(falls: _Falls) -> dict[_Group, float]:
    """How much each group counts: its share of the strongest one, for the target where that is highest."""
    most = np.maximum(np.max(list(falls.values()), axis=0, initial=0.0), LEAST_FALL)
    return {group: float(np.max(fall / most)) for group, fall in falls.items()}


def _alone(
    log_odds: LogOdds, view: MessageView, places: Sequence[Place], columns: Sequence[int]
) -> dict[Place, FloatArray]:
    """By how much the log-odds of some targets are higher with each clause alone than with no words at all."""
    texts = [view.text.text if place.turn is None else view.history[place.turn][1] for place in places]
    words = [text[place.start : place.end] for text, place in zip(texts, places, strict=True)]
    said = log_odds([MessageView("", View(one), ()) for one in ["", *words]])[:, list(columns)]
    return dict(zip(places, np.maximum(said[1:] - said[0], 0.0), strict=True))


def _strongest(
    falls: _Falls, alone: dict[Place, FloatArray], position: int, view: MessageView, n_phrases: int
) -> list[Place]:
    """The clauses that count most for a target, the strongest first."""
    single = {group[0]: float(fall[position]) for group, fall in falls.items() if len(group) == 1}
    most = max(single.values(), default=0.0)

    def counts(place: Place) -> bool:
        by_desk = place.turn is not None and view.history[place.turn][0] != "customer"
        least = LEAST_SHARE_OF_DESK if by_desk else LEAST_SHARE
        return single[place] >= max(LEAST_FALL, least * most)

    share = SHARE_ALONE if most < MUCH_MISSED else 0.0

    def rank(place: Place) -> tuple[float, bool, int]:
        return -single[place] - share * float(alone[place][position]), place.turn is not None, place.start

    return sorted(filter(counts, single), key=rank)[:n_phrases]


def _in_order(places: Iterable[Place]) -> _Group:
    """The places as a group: targets with the same phrases have the same one."""
    return tuple(sorted(places, key=lambda place: (-1 if place.turn is None else place.turn, place.start)))


def _as_sent(place: Place, fall: float, view: MessageView) -> Span:
    """A place of the view as a phrase of the text as sent."""
    text = view.text if place.turn is None else view.turns[place.turn]
    start, end = text.source_span(place.start, place.end)
    return Span(start, end, fall, text.text[place.start : place.end], place.turn, place.start)
