"""How far two readers agree, beyond what chance would give."""

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from escalml.data.labels import FloatArray, TargetTable
from escalml.evaluation.bootstrap import estimate, resamples
from escalml.evaluation.metrics import ratio
from escalml.records import LabelledMessage, Record

_INTERVAL = 0.95


class Agreement(Record):
    """Two readers on one field or target; kappa is None where both gave one and the same label throughout."""

    field: str
    weighted: bool  # levels: errors weigh by their square
    n: int
    alike: float  # share of the messages with the same label
    kappa: float | None
    low: float | None
    high: float | None


def agreement(
    first: Mapping[str, LabelledMessage],
    second: Mapping[str, LabelledMessage],
    table: TargetTable,
    *,
    n_bootstrap: int = 500,
    seed: int = 0,
) -> list[Agreement]:
    """Compare two readers' labels of the same messages.

    Parameters
    ----------
    first
        Messages that one reader labelled, by id.
    second
        Those of the other.
    table
        The labelled fields.
    n_bootstrap
        Replicates of the interval.
    seed
        Of the bootstrap.

    Returns
    -------
    One for each field that both labelled; a field with several labels per message has one for each target.

    References
    ----------
    Cohen (1960), A Coefficient of Agreement for Nominal Scales; Cohen (1968), Weighted Kappa.
    """
    ids = [id_ for id_ in first if id_ in second]
    one, other = (table.encode_rows([side[id_] for id_ in ids]) for side in (first, second))
    found = []
    for block in table.blocks.values():
        kind = block.config.kind
        if kind in ("ordinal", "multiclass"):
            parts = [(block.field, _answers(one[:, block.span], kind), _answers(other[:, block.span], kind))]
            n_answers = len(block.columns) + 1
        else:
            parts = [
                (name, one[:, block.start + at], other[:, block.start + at]) for at, name in enumerate(block.columns)
            ]
            n_answers = 2
        for name, mine, theirs in parts:
            both = ~np.isnan(mine) & ~np.isnan(theirs)
            if both.any():
                pairs = np.column_stack([mine[both], theirs[both]]).astype(np.int64)
                groups = [first[id_].group for id_, is_in in zip(ids, both, strict=True) if is_in]
                replicates = resamples(groups, n_bootstrap, seed)
                found.append(_agreement(name, pairs, n_answers, replicates, weighted=kind == "ordinal"))
    return found


def _answers(targets: FloatArray, kind: str) -> FloatArray:
    """A message's level or class as a number; NaN where no label was given."""
    known = ~np.isnan(targets).any(axis=1)
    filled = np.nan_to_num(targets)
    classes = np.where(filled.any(axis=1), filled.argmax(axis=1), targets.shape[1])
    answers: FloatArray = np.where(known, filled.sum(axis=1) if kind == "ordinal" else classes, np.nan)
    return answers


def _agreement(
    name: str,
    pairs: NDArray[np.int64],
    n_answers: int,
    replicates: Iterable[FloatArray],
    *,
    weighted: bool,
) -> Agreement:
    """Agreement on one question; `pairs` has shape (n, 2), each answer a number below `n_answers`."""
    cells = pairs[:, 0] * n_answers + pairs[:, 1]
    one_hot = np.eye(n_answers**2)[cells]
    levels = np.arange(n_answers)
    distance = levels[:, None] - levels[None, :]
    penalty = distance**2.0 if weighted else (distance != 0).astype(float)
    values = []
    for weights in replicates:
        matrix = (weights @ one_hot).reshape(-1, n_answers, n_answers)
        by_chance = matrix.sum(axis=2)[:, :, None] * matrix.sum(axis=1)[:, None, :]
        observed = (matrix * penalty).sum(axis=(1, 2)) * matrix.sum(axis=(1, 2))
        values.append(1 - ratio(observed, (by_chance * penalty).sum(axis=(1, 2))))
    figure = estimate(np.concatenate(values), _INTERVAL)
    return Agreement(
        field=name,
        weighted=weighted,
        n=len(pairs),
        alike=float(np.mean(pairs[:, 0] == pairs[:, 1])),
        kappa=figure.value,
        low=figure.low,
        high=figure.high,
    )
