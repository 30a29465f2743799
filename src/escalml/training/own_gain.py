"""Does it pay? Champion and challenger on the own messages that neither learned from, field by field, paired."""

from collections.abc import Sequence

import numpy as np

from escalml.config import Params
from escalml.data.labels import FloatArray, TargetTable
from escalml.errors import EscalmlError
from escalml.evaluation import evaluation_set
from escalml.evaluation.leave_one_source_out import Change, Scores, changes
from escalml.evaluation.table_cells import figure, markdown_table
from escalml.records import LabelledMessage, Record
from escalml.scoring.scorer import Scorer
from escalml.training.plain_rival import FEWEST, METRIC_OF

MIN_EACH = 10  # conversations with and without a target: with fewer an interval spans nearly everything


class FieldGain(Record):
    """One field of the own messages: champion, challenger and difference; `change` is None where nothing can be told.

    A field that is new to the champion is compared with the challenger's own answers, shuffled: with chance.
    """

    field: str
    metric: str
    new: bool
    n: int
    change: Change | None
    few: tuple[str, ...]  # targets of the field with too few conversations, with their counts

    @property
    def verdict(self) -> str:
        """What the interval says."""
        if self.change is None:
            return f"not compared: {FEWEST} labelled messages are needed"
        difference = self.change.difference
        if difference.low is None or difference.high is None:
            return "not compared: all labels are the same"
        if difference.low > 0:
            return "better than chance" if self.new else "better"
        return (
            "no better than chance"
            if self.new
            else "worse"
            if difference.high < 0
            else "no different, for all one can tell"
        )


class OwnGain(Record):
    """What a challenger is worth on own messages of one split."""

    split: str
    n: int
    fields: tuple[FieldGain, ...]

    def table(self) -> str:
        """The comparison as a table, and what is too little to tell."""
        rows = [
            [
                gain.field,
                gain.metric,
                f"{gain.n:,}",
                "(new)" if gain.new else figure(gain.change.seen) if gain.change else "–",
                figure(gain.change.unseen) if gain.change else "–",
                figure(gain.change.difference) if gain.change else "–",
                gain.verdict,
            ]
            for gain in self.fields
        ]
        header = ["field", "metric", "messages", "champion", "challenger", "difference", "it is"]
        few = [f"{gain.field}: {'; '.join(gain.few)}" for gain in self.fields if gain.few]
        note = f"\n\nToo few to tell ({MIN_EACH} conversations with and without are the least): {'. '.join(few)}."
        return markdown_table(header, rows) + (note if few else "")


def compare_on_own(
    champion: Scorer, challenger: Scorer, own: Sequence[LabelledMessage], params: Params, *, split: str
) -> OwnGain:
    """Compare two models on own messages.

    Parameters
    ----------
    champion
        The model that is in use.
    challenger
        The one that may replace it.
    own
        Labelled messages of the split that neither has learned from; those that chance picked count.
    params
        Bootstrap and seed.
    split
        Which split they are, for the report.

    Returns
    -------
    Every field of the challenger that own messages label.

    Raises
    ------
    EscalmlError
        If there are no such messages.
    """
    own = [row for row in own if row.at_random]
    if not own:
        raise EscalmlError(
            f"no message of the split {split} is your own; name your file under prepare.own_files, or give --own to "
            "escalml prepare."
        )
    messages = [row.message for row in own]
    said = [scorer.probabilities(messages) for scorer in (champion, challenger)]
    gains = []
    for field, block in challenger.table.blocks.items():
        table = TargetTable({field: block.config})
        targets = table.encode_rows(own)
        rows = np.flatnonzero(~np.isnan(targets).all(axis=1)).tolist()
        if not rows:
            continue
        name = f"{field}/{METRIC_OF[block.config.kind]}"
        new = Scores(said[1][rows][:, block.span], challenger.thresholds[block.span])
        old = champion.table.blocks.get(field)
        is_new = old is None or old.columns != block.columns
        if old is None or is_new:
            other = Scores(np.random.default_rng(params.seed).permutation(new.probabilities), new.thresholds)
        else:
            other = Scores(said[0][rows][:, old.span], champion.thresholds[old.span])
        labelled = [own[row] for row in rows]
        data = evaluation_set(field, split, labelled, table)
        found = changes(data, other, new, table, params.evaluation, seed=params.seed, metrics=[name])
        gains.append(
            FieldGain(
                field=field,
                metric=METRIC_OF[block.config.kind],
                new=is_new,
                n=len(rows),
                change=found.get(name) if len(rows) >= FEWEST else None,
                few=_few(labelled, targets[rows], table),
            )
        )
    return OwnGain(split=split, n=len(own), fields=tuple(gains))


def _few(rows: Sequence[LabelledMessage], targets: FloatArray, table: TargetTable) -> tuple[str, ...]:
    """Targets with too few conversations with or without them."""
    few = []
    for column, name in enumerate(table.columns):
        with_, without = (
            len({row.group for row, given in zip(rows, targets[:, column], strict=True) if given == label})
            for label in (1.0, 0.0)
        )
        if min(with_, without) < MIN_EACH:
            few.append(f"{name} {with_} with, {without} without")
    return tuple(few)
