"""What an evaluation needs of labelled messages: everything but their texts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from escalml.data.dataset import SOURCE_NAME
from escalml.data.labels import FloatArray, TargetTable
from escalml.errors import EscalmlError
from escalml.records import LabelledMessage

# About a third of the corpus each; 280 characters are one post.
LENGTH_EDGES = (120, 280)


@dataclass(frozen=True)
class EvaluationSet:
    """Labelled messages without their texts.

    `targets` has shape (n_messages, n_targets), in {0, 1, NaN}; `lengths` counts characters of text; the other
    columns have one entry per message.
    """

    name: str
    split: str
    targets: FloatArray
    groups: tuple[str, ...]
    sources: tuple[str, ...]
    channels: tuple[str, ...]
    lengths: NDArray[np.int64]
    languages: tuple[str, ...]
    customer_groups: tuple[str, ...] = ()  # empty where nobody says any; a message without has an empty one

    def __len__(self) -> int:
        """Number of messages."""
        return len(self.targets)

    def select(self, rows: NDArray[np.bool_] | NDArray[np.int64]) -> "EvaluationSet":
        """The messages that `rows` marks, a mask of shape (n_messages,), or whose positions it lists."""
        kept = np.arange(len(self))[rows]
        return replace(
            self,
            targets=self.targets[kept],
            groups=tuple(self.groups[row] for row in kept),
            sources=tuple(self.sources[row] for row in kept),
            channels=tuple(self.channels[row] for row in kept),
            lengths=self.lengths[kept],
            languages=tuple(self.languages[row] for row in kept),
            customer_groups=tuple(self.customer_groups[row] for row in kept) if self.customer_groups else (),
        )

    def slices(self) -> dict[str, NDArray[np.bool_]]:
        """Rows of each slice, by a name such as `source=xci`, `channel=email` or `length=121-280`."""
        low, high = LENGTH_EDGES
        names = np.array([f"1-{low}", f"{low + 1}-{high}", f"{high + 1}+"])
        facets = {
            "source": np.array(self.sources),
            "channel": np.array(self.channels),
            "length": names[np.searchsorted(LENGTH_EDGES, self.lengths)],
        }
        if len(set(self.languages)) > 1:
            facets["language"] = np.array(self.languages)
        if any(self.customer_groups):
            facets["customer group"] = np.array(self.customer_groups)
        return {
            f"{facet}={value}": column == value
            for facet, column in facets.items()
            for value in np.unique(column)
            if value != ""
        }


def evaluation_set(name: str, split: str, rows: Sequence[LabelledMessage], table: TargetTable) -> EvaluationSet:
    """Keep of labelled messages what an evaluation needs.

    Parameters
    ----------
    name
        What the report calls the data set.
    split
        Which split the rows are.
    rows
        The labelled messages.
    table
        The columns.

    Returns
    -------
    The evaluation set, in the order of `rows`.

    Raises
    ------
    EscalmlError
        If there are no rows.
    """
    if not rows:
        raise EscalmlError(f"{name} has no messages of split {split!r}; choose another in evaluation.split.")
    return EvaluationSet(
        name=name,
        split=split,
        targets=table.encode_rows(rows),
        groups=tuple(row.group for row in rows),
        sources=tuple(row.source for row in rows),
        channels=tuple(row.message.channel for row in rows),
        lengths=np.array([len(row.message.text) for row in rows], dtype=np.int64),
        languages=tuple(row.language for row in rows),
        customer_groups=tuple(_group_name(row.message.customer.group) for row in rows),
    )


def _group_name(group: str | None) -> str:
    """A customer group as a report may name it: a plain name, else that there is one; none is empty."""
    return "" if group is None else group if SOURCE_NAME.fullmatch(group) else "other"
