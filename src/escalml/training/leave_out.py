"""Leave out: train again without each source, and measure what that changes. A test for honesty, no way to choose."""

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from escalml.config import Params
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.evaluation import evaluation_set
from escalml.evaluation.leave_one_source_out import LeaveOneSourceOut, LeftOut, Scores, changes
from escalml.records import LabelledMessage
from escalml.training.learn import Kind
from escalml.training.train import train

# Other heads would add nothing to these figures, and some have too few examples without the source that has most.
FIELDS = ("severity", "escalated", "privacy")
SPLITS = ("validation", "gate")


def leave_one_source_out(
    rows: Sequence[LabelledMessage],
    params: Params,
    *,
    data_sha256: str,
    kind: Kind = "tfidf",
    together: Mapping[str, Collection[str]] = MappingProxyType({}),
    on_fit: Callable[[str], None] = lambda _: None,
) -> LeaveOneSourceOut:
    """Train without each source in turn, and compare with the model that learned from all of them.

    Parameters
    ----------
    rows
        Labelled messages; `train` is learned from, `validation` and `gate` are measured on, less what was labelled
        because a model was unsure of it. (The validation split may stop an encoder early: the one that learned from all
        sources then saw these messages.)
    params
        Parameters.
    data_sha256
        Hash of the data file, so that the figures are not shown with a model of other data.
    kind
        What to train.
    together
        Name -> sources that are also left out at once.
    on_fit
        Called with what was left out, after each model.

    Returns
    -------
    A comparison per source and per name in `together` of which more than one source, but not all, were learned from.

    Raises
    ------
    EscalmlError
        If there are fewer than two sources, or a target has too few examples without one of them.
    """
    sources = sorted({row.source for row in rows if row.split == "train"})
    if len(sources) < 2:
        raise EscalmlError(
            f"the training data have {len(sources)} source(s); leaving one out needs two. "
            "data/README.md says how to add the public texts."
        )
    params = _with_measured_heads(params)
    table = TargetTable(params.targets)
    held_out = [row for row in rows if row.split in SPLITS and row.at_random]
    data = evaluation_set("all sources", " and ".join(SPLITS), held_out, table)

    def scores(name: str, left: Collection[str]) -> Scores:
        """Of a model that learned from all sources but some."""
        kept = [row for row in rows if row.source not in left]
        try:
            scorer = train(kept, params, data_sha256=data_sha256, kind=kind)
        except EscalmlError as error:
            raise EscalmlError(f"without {name}: {error}") from None
        on_fit(name)
        return Scores(scorer.probabilities([row.message for row in held_out]), scorer.thresholds)

    def compare(name: str, left: Collection[str], seen: Scores) -> LeftOut:
        """On the messages of what was left out, and on all others."""
        unseen, own = scores(name, left), np.isin(data.sources, list(left))
        found = [
            changes(data.select(at), seen.select(at), unseen.select(at), table, params.evaluation, seed=params.seed)
            for at in (own, ~own)
        ]
        return LeftOut(
            name=name,
            sources=tuple(sorted(left)),
            n_learned=sum(row.split == "train" and row.source not in left for row in rows),
            n_own=int(own.sum()),
            own=found[0],
            n_others=int((~own).sum()),
            others=found[1],
        )

    seen = scores("nothing", ())
    return LeaveOneSourceOut(
        kind=kind,
        fields=tuple(table.blocks),
        splits=SPLITS,
        n_learned=sum(row.split == "train" for row in rows),
        data_sha256=data_sha256,
        n_bootstrap=params.evaluation.n_bootstrap,
        interval=params.evaluation.interval,
        left_out=tuple(compare(name, left, seen) for name, left in _parts(sources, together).items()),
    )


def _with_measured_heads(params: Params) -> Params:
    """Parameters of models that have the measured fields alone, and the rules of their thresholds."""
    targets = {name: params.targets[name] for name in FIELDS if name in params.targets}
    table = TargetTable(targets)
    rules = {name: rule for name, rule in params.thresholds.rules.items() if name in (*table.columns, *table.blocks)}
    return params.model_copy(
        update={"targets": targets, "thresholds": params.thresholds.model_copy(update={"rules": rules})}
    )


def _parts(sources: Sequence[str], together: Mapping[str, Collection[str]]) -> dict[str, frozenset[str]]:
    """What to leave out: each source, then those of a name that leave something to learn from."""
    joint = {name: frozenset(sources).intersection(named) for name, named in together.items()}
    single = {source: frozenset([source]) for source in sources}
    return single | {name: part for name, part in joint.items() if 1 < len(part) < len(sources)}
