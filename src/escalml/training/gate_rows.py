"""On which messages each figure of the gate stands: all of them, or those that the challenger was fitted to.

A model that was calibrated at a desk has the desk's probabilities and thresholds, as it should; at another base rate
they are off on all other messages, which says nothing against it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from escalml.config import TargetConfig
from escalml.errors import EscalmlError
from escalml.evaluation.leave_one_source_out import Change
from escalml.models.head import HeadClassifier
from escalml.models.remembered import Remembered
from escalml.scoring.scorer import Scorer

CALIBRATION = "escalated/ece"
# What depends on thresholds, too. A field that keeps the champion's scores changes these by its calibration alone.
FLAGGED = ("severity/qwk", "privacy/macro_f1", "topic/macro_f1")
# Never forgiven on other messages: to read a critical matter as less.
ALWAYS_ON_ALL = ("severity/under_triage_critical",)


def shared_fields(
    champion: Mapping[str, TargetConfig], challenger: Mapping[str, TargetConfig]
) -> dict[str, TargetConfig]:
    """The fields on which two models can be compared.

    Parameters
    ----------
    champion
        Fields of the one.
    challenger
        Fields of the other.

    Returns
    -------
    Those that both have, with the labels of the one that has more of them: of a label that the other lacks that one
    never speaks. A field of another kind, or of other levels, is another field.

    Raises
    ------
    EscalmlError
        If either has labels of a field that the other lacks.
    """
    shared = {}
    for name in champion.keys() & challenger.keys():
        old, new = champion[name], challenger[name]
        if old.columns(name) == new.columns(name):
            shared[name] = old
        elif old.kind == new.kind and new.kind in ("multiclass", "multilabel") and old.prefix == new.prefix:
            gone, added = (sorted(set(a.labels) - set(b.labels)) for a, b in ((old, new), (new, old)))
            if gone and added:
                raise EscalmlError(
                    f"{name}: the champion also has {', '.join(gone)}, the challenger {', '.join(added)}, so they "
                    f"cannot be compared. Keep the champion's labels under targets.{name}.labels, add yours, and train "
                    "again; or register with --force REASON."
                )
            shared[name] = old if gone else new
    return {name: shared[name] for name in champion if name in shared}


@dataclass(frozen=True)
class OwnRows:
    """Messages of the sources that a field's probabilities were fitted to. `mask`: shape (n_messages,)."""

    mask: NDArray[np.bool_]
    name: str


def own_rows_of(challenger: Scorer, fields: Iterable[str], sources: Sequence[str]) -> dict[str, OwnRows]:
    """The messages that each field's probabilities were fitted to, where those are not all.

    Parameters
    ----------
    challenger
        The model; its manifest says what it was fitted to.
    fields
        Fields to look at.
    sources
        Of each message.

    Returns
    -------
    Field -> its messages; none of a field that was fitted to all that the model learned from.
    """
    fitted, found = challenger.manifest.calibration.fitted_to, {}
    for field in fields:
        columns = [column for column in challenger.table.blocks[field].columns if column in fitted]
        if columns:
            own = sorted({source for column in columns for source in fitted[column]})
            name = f"own rows ({', '.join(own)})" if own else "own rows (a base rate was given)"
            found[field] = OwnRows(np.isin(np.array(sources), own), name)
    return found


def judged_on_own(
    challenger: Scorer, own: Mapping[str, OwnRows], found: Mapping[str, Change], metrics: Iterable[str]
) -> frozenset[str]:
    """The metrics that own messages alone decide.

    Parameters
    ----------
    challenger
        The model.
    own
        From `own_rows_of`.
    found
        What was found on the own messages; nothing of a metric that none of them tells.
    metrics
        What the gate looks at.

    Returns
    -------
    Of these: calibration; what depends on thresholds, of a field that keeps the champion's scores; and what is better
    on own messages beyond chance: there a head has learned what the desk means, and other messages may lose by it.
    """
    headed = _fields_with_heads(challenger)
    judged = set()
    for name in metrics:
        field = name.partition("/")[0]
        if field not in own or name in ALWAYS_ON_ALL:
            continue
        low = found[name].difference.low if name in found else None
        is_better = low is not None and low > 0
        if name == CALIBRATION or is_better or (name in FLAGGED and field not in headed):
            judged.add(name)
    return frozenset(judged)


def _fields_with_heads(scorer: Scorer) -> set[str]:
    """Fields of which a head scores some target; `side_by_side` may have given the model a memory."""
    classifier = scorer.classifier
    if isinstance(classifier, Remembered):
        classifier = classifier.classifier
    if not isinstance(classifier, HeadClassifier):
        return set()
    return {scorer.table.block_of(scorer.table.columns[column]).field for column in classifier.heads.columns}
