"""What more labels would bring: heads of a quarter, a half and all of the own labels, on the same held-out messages."""

from collections.abc import Callable, Sequence

import numpy as np

from escalml.config import Params
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.evaluation import evaluation_set
from escalml.evaluation.field_metrics import measure_field
from escalml.evaluation.fields import labelled_fields
from escalml.evaluation.table_cells import rounded
from escalml.records import LabelledMessage, Record
from escalml.scoring.scorer import Scorer
from escalml.training.heads import own_rows, train_heads
from escalml.training.plain_rival import FEWEST, METRIC_OF

SHARES = (0.25, 0.5, 1.0)
_WORTH = 0.01  # a gain below it is not worth a sentence


class CurvePoint(Record):
    """How good a field is with so many labelled own messages to learn from."""

    n_labels: int
    value: float


class LearningCurve(Record):
    """A field's figure by the number of labels, and what the curve says of more of them."""

    field: str
    metric: str
    points: tuple[CurvePoint, ...]

    def expected_gain(self, n_more: int) -> float:
        """What so many more labels would add, if the curve goes on.

        The curve is a - b / sqrt(n), fitted to the points by least squares.

        Parameters
        ----------
        n_more
            Labels in addition.

        Returns
        -------
        The gain; 0 where more labels have not helped so far.

        References
        ----------
        Figueroa et al. (2012), Predicting Sample Size Required for Classification Performance; their exponent is
        fixed here to 0.5, as three points leave no room for it.
        """
        n = np.array([point.n_labels for point in self.points], dtype=float)
        slope, _ = np.polyfit(n**-0.5, [point.value for point in self.points], 1)
        last = float(n[-1])
        gain: float = -float(slope) * (last**-0.5 - (last + n_more) ** -0.5)
        return max(0.0, gain)

    def sentence(self) -> str:
        """The curve in words."""
        told = ", ".join(f"{rounded(point.value)} with {point.n_labels:,}" for point in self.points)
        if len({point.n_labels for point in self.points}) < 2:
            return f"{self.field} {self.metric}: {told} labels; too few points for a curve"
        last = self.points[-1].n_labels
        gain = self.expected_gain(last)
        if gain < _WORTH:
            return f"{self.field} {self.metric}: {told} labels; more labels of this kind would hardly change it"
        return (
            f"{self.field} {self.metric}: {told} labels; about {last:,} more labels would add about {rounded(gain)}, "
            "if the curve goes on as it did"
        )


def learning_curves(
    rows: Sequence[LabelledMessage],
    params: Params,
    champion: Scorer,
    *,
    split: str = "validation",
    on_step: Callable[[str], None] = lambda _: None,
) -> list[LearningCurve]:
    """Train heads on growing parts of the own rows and measure each.

    Parameters
    ----------
    rows
        Labelled messages; own ones of the split `train` are learned from, conversation by conversation in random order.
    params
        As for `train_heads`.
    champion
        The model that the heads stand on.
    split
        Whose own rows measure; never `test`.
    on_step
        Told how far it is.

    Returns
    -------
    One curve per field that got heads from all of the labels, and that enough held-out rows label.

    Raises
    ------
    EscalmlError
        As `train_heads`, of all own rows.
    """
    own, held = own_rows(rows, champion), [row for row in own_rows(rows, champion, split) if row.at_random]
    groups = sorted({row.group for row in own})
    np.random.default_rng(params.seed).shuffle(groups)
    points: dict[str, list[CurvePoint]] = {}
    for share in SHARES:
        part = set(groups[: max(1, round(share * len(groups)))])
        learned = [row for row in own if row.group in part]
        on_step(f"learning from {len(learned):,} own messages")
        try:
            trained = train_heads(learned, params, champion, data_sha256="")
        except EscalmlError:
            if share == SHARES[-1]:
                raise
            continue  # of so few labels nothing is learned
        for field in (*trained.headed, *trained.kept):
            value = _value(trained.scorer, field, held, params)
            n = sum(row.labels.get(field) is not None for row in learned)
            if value is not None:
                points.setdefault(field, []).append(CurvePoint(n_labels=n, value=value))
    return [
        LearningCurve(field=field, metric=METRIC_OF[params.targets[field].kind], points=tuple(found))
        for field, found in points.items()
        if field in params.targets
    ]


def _value(scorer: Scorer, field: str, held: Sequence[LabelledMessage], params: Params) -> float | None:
    """The figure of one field; None where too few rows have a label."""
    block = scorer.table.blocks[field]
    table = TargetTable({field: block.config})
    rows = [row for row in held if row.labels.get(field) is not None]
    if len(rows) < FEWEST:
        return None
    data = evaluation_set(field, "validation", rows, table)
    said = scorer.probabilities([row.message for row in rows])[:, block.span]
    (fields,) = labelled_fields(table, data.targets, said, scorer.thresholds[block.span])
    measures = measure_field(fields, np.ones((1, len(rows))), params.evaluation)
    value = float(measures[f"{field}/{METRIC_OF[block.config.kind]}"].values[0])
    return None if np.isnan(value) else value
