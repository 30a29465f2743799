"""Groups and splits of own rows: what is one conversation, or a copy of another message, is never on two sides.

Copies count over all sources: an own message that also stands in the shipped data goes to the split that it has there.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

import numpy as np
from scipy.cluster.hierarchy import DisjointSet

from escalml.data.dataset import SPLITS, split_of
from escalml.data.near_copies import copy_groups
from escalml.data.views import lower_case, view_text
from escalml.records import LabelledMessage
from escalml.training.own_data.reading import OwnRow

SplitBy = Literal["time", "chance", "as given"]
_TIMED = 0.95  # share of own messages with a time from which they are split by it
_LARGEST = 0.2  # share of own rows that one group of near-copies may have: beyond that it is a template
_ORDER = ("train", "validation", "gate", "test")


@dataclass(frozen=True)
class Copies:
    """What of the own rows says the same as another message."""

    n_same: int  # own rows whose text an earlier own row has
    n_near: int  # own rows in groups of near-copies that are not all the same
    n_shipped: int  # own rows that are copies of a message of the shipped data
    n_apart: int  # own rows to learn from whose copy is measured on, as the file itself splits them
    n_template: int  # own rows of one template, which were grouped by their exact texts alone


def group_and_split(
    own: Sequence[OwnRow], shipped: Sequence[LabelledMessage], split_by: Mapping[str, str]
) -> tuple[list[OwnRow], Copies, SplitBy]:
    """Give own rows the groups and splits that they have not.

    Parameters
    ----------
    own
        Rows of all own files.
    shipped
        Labelled messages of corpora and public data sets.
    split_by
        What each own file, by its path, is to be split by: `auto`, `time` or `chance`.

    Returns
    -------
    The rows in their order, what of them is copied, and what they were split by.
    """
    texts = [_folded(item.row) for item in own] + [_folded(row) for row in shipped]
    alike = copy_groups(texts, len(own))
    sizes = np.bincount(alike[: len(own)], minlength=1)
    template = {place for place, size in enumerate(sizes.tolist()) if size > max(_LARGEST * len(own), 20)}
    n_template = sum(alike[place] in template for place in range(len(own)))
    keys = [
        f"text {texts[place]}" if alike[place] in template else f"alike {alike[place]}" for place in range(len(own))
    ]
    members = _united(own, keys)
    of_shipped = _shipped_by_copy(alike[len(own) :], shipped)
    by_time = _by_time(own, split_by)
    placed: list[OwnRow] = list(own)
    waiting: list[list[int]] = []
    n_shipped = 0
    for places in members:
        copies = [row for place in places for row in of_shipped.get(alike[place], ())]
        n_shipped += sum(alike[place] in of_shipped for place in places)
        if any(own[place].has_split for place in places):
            continue
        if copies:
            kept = max(copies, key=lambda row: _ORDER.index(row.split))
            _place(placed, places, kept.group, kept.split)
        else:
            waiting.append(places)
    for places, split in _split(own, waiting, by_time=by_time):
        _place(placed, places, _name(own, places), split)
    counted = Copies(
        n_same=len(own) - len(set(texts[: len(own)])),
        n_near=_near(texts, alike, len(own)),
        n_shipped=n_shipped,
        n_apart=_apart(placed, alike, of_shipped),
        n_template=n_template,
    )
    given = all(item.has_split for item in own)
    return placed, counted, "as given" if given else "time" if by_time else "chance"


def _folded(row: LabelledMessage) -> str:
    """What a message says, as copies are told by it: identifiers, case and punctuation do not count."""
    return " ".join(lower_case(view_text(row.message.text).text).split())


def _near(texts: Sequence[str], alike: Sequence[int], n_own: int) -> int:
    """Own rows in groups of own texts that are alike and not all the same."""
    distinct: dict[int, set[str]] = defaultdict(set)
    for place in range(n_own):
        distinct[alike[place]].add(texts[place])
    return sum(len(distinct[alike[place]]) > 1 for place in range(n_own))


def _united(own: Sequence[OwnRow], keys: Sequence[str]) -> list[list[int]]:
    """Places of rows that share a conversation, or a text, or both by way of others."""
    groups = DisjointSet(range(len(own)))
    first: dict[str, int] = {}
    for place, item in enumerate(own):
        for key in (f"group {item.row.group}", keys[place]):
            groups.merge(first.setdefault(key, place), place)
    members: dict[int, list[int]] = defaultdict(list)
    for place in range(len(own)):
        members[groups[place]].append(place)
    return list(members.values())


def _shipped_by_copy(alike: Sequence[int], shipped: Sequence[LabelledMessage]) -> dict[int, list[LabelledMessage]]:
    """Shipped messages by the number of the own text that they copy."""
    found: dict[int, list[LabelledMessage]] = defaultdict(list)
    for number, row in zip(alike, shipped, strict=True):
        found[number].append(row)
    return dict(found)


def _by_time(own: Sequence[OwnRow], split_by: Mapping[str, str]) -> bool:
    """Whether own rows are split by time: as asked for, else where nearly all have one."""
    asked = {split_by.get(str(item.file), "auto") for item in own}
    if "chance" in asked or not own:
        return False
    return "time" in asked or sum(item.row.message.sent_at is not None for item in own) >= _TIMED * len(own)


def _split(own: Sequence[OwnRow], waiting: Sequence[list[int]], *, by_time: bool) -> list[tuple[list[int], str]]:
    """A split for each group: by the time of its last message, or by hash."""
    if not by_time:
        return [(places, split_of(_name(own, places))) for places in waiting]
    ordered = sorted(waiting, key=lambda places: max(_time(own[place].row) for place in places))
    n, done, result = sum(map(len, ordered)), 0, []
    for places in ordered:
        share = 100 * (done + len(places) / 2) / n
        result.append((places, next(name for name, below in SPLITS if share < below)))
        done += len(places)
    return result


def _time(row: LabelledMessage) -> datetime:
    """When a message was sent; one without a time counts as the oldest, and is learned from."""
    return row.message.sent_at or datetime.min.replace(tzinfo=UTC)


def _name(own: Sequence[OwnRow], places: Sequence[int]) -> str:
    """Name of a group: one of those that its rows have, the same in whatever order they stand."""
    return min(own[place].row.group for place in places)


def _place(placed: list[OwnRow], places: Sequence[int], group: str, split: str) -> None:
    for place in places:
        placed[place] = placed[place].with_place(group, split)


def _apart(placed: Sequence[OwnRow], alike: Sequence[int], of_shipped: Mapping[int, Sequence[LabelledMessage]]) -> int:
    """Own rows to learn from whose copy is measured on."""
    measured = {alike[place] for place, item in enumerate(placed) if item.row.split != "train"}
    measured |= {number for number, rows in of_shipped.items() if any(row.split != "train" for row in rows)}
    return sum(item.row.split == "train" and alike[place] in measured for place, item in enumerate(placed))
