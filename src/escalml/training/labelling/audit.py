"""Labels to look at again: those that a model which never saw them contradicts, and texts with several labels.

The method is confident learning. It is written out here in a few lines, as the package cleanlab is under the AGPL.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from escalml.data.labels import Block, FloatArray, TargetTable
from escalml.data.views import lower_case
from escalml.records import LabelledMessage

N_FOLDS = 5
FEWEST = 5  # of a label, below which nothing is said of it
_MOST_TERMS = 40_000
NONE = "none of them"


@dataclass(frozen=True)
class Suspect:
    """A label that may be wrong.

    `field` is a field, or a target of a field with several labels; `likely` what the other rows speak for, None for a
    contradiction; `given_share` how probable the given label is, in [0, 1].
    """

    row: int
    field: str
    given: str
    likely: str | None
    given_share: float
    kind: Literal["suspect", "contradiction"]


def audit(rows: Sequence[LabelledMessage], table: TargetTable, *, seed: int = 0) -> list[Suspect]:
    """Look for labels that may be wrong.

    Parameters
    ----------
    rows
        Labelled messages.
    table
        The labelled fields.
    seed
        Of the folds.

    Returns
    -------
    Contradictions first, then suspects, the least probable labels first.

    References
    ----------
    Northcutt, Jiang & Chuang (2021), Confident Learning: Estimating Uncertainty in Dataset Labels.
    """
    targets = table.encode_rows(rows)
    found: list[Suspect] = []
    for block in table.blocks.values():
        for name, names, given in _questions(block, targets[:, block.span]):
            seen = np.flatnonzero(given >= 0)
            shares = _out_of_fold([rows[row] for row in seen.tolist()], given[seen], len(names), seed)
            if shares is not None:
                found += [
                    Suspect(int(seen[row]), name, names[given[seen[row]]], names[likely], share, "suspect")
                    for row, likely, share in suspects(given[seen], shares)
                ]
    found.sort(key=lambda suspect: suspect.given_share)
    return [*_contradictions(rows, table), *found]


def _questions(block: Block, targets: FloatArray) -> list[tuple[str, tuple[str, ...], NDArray[np.int64]]]:
    """The questions that a field asks of each message: name, answers, and each message's answer; -1: none given."""
    whole = ~np.isnan(targets).any(axis=1)
    if block.config.kind == "ordinal":
        answers = np.where(whole, np.nansum(targets, axis=1), -1).astype(np.int64)
        return [(block.field, block.config.labels, answers)]
    if block.config.kind == "multiclass":
        answers = np.where(np.nan_to_num(targets).any(axis=1), np.nan_to_num(targets).argmax(axis=1), targets.shape[1])
        none = block.config.none if block.config.none is not None else NONE
        return [(block.field, (*block.config.labels, none), np.where(whole, answers, -1).astype(np.int64))]
    return [
        (name, ("no", "yes"), np.where(np.isnan(column), -1, np.nan_to_num(column)).astype(np.int64))
        for name, column in zip(block.columns, targets.T, strict=True)
    ]


def suspects(given: NDArray[np.int64], shares: FloatArray) -> list[tuple[int, int, float]]:
    """Rows whose given label is less probable than another that a model is confident of.

    A model is confident of a label where its probability reaches the mean that it has on rows with that label. So a
    rare label, whose probabilities are low throughout, is judged by its own measure.

    Parameters
    ----------
    given
        Label of each row. Shape (n,).
    shares
        Probability of each label, by a model that did not learn from the row. Shape (n, n_labels), rows sum to 1.

    Returns
    -------
    Row, likelier label, and the probability of the given one; least probable first.
    """
    n_labels = shares.shape[1]
    counts = np.bincount(given, minlength=n_labels)
    means = np.array([shares[given == label, label].mean() if counts[label] else np.inf for label in range(n_labels)])
    means[counts < FEWEST] = np.inf
    confident = np.where(shares >= means, shares, -1.0)
    likely = confident.argmax(axis=1)
    own = shares[np.arange(len(given)), given]
    wrong = np.flatnonzero((likely != given) & (confident.max(axis=1) > own) & (counts[given] >= FEWEST))
    return [(int(row), int(likely[row]), float(own[row])) for row in wrong[np.argsort(own[wrong], kind="stable")]]


def _out_of_fold(
    rows: Sequence[LabelledMessage], given: NDArray[np.int64], n_labels: int, seed: int
) -> FloatArray | None:
    """Probability of each label by plain models that did not learn from a row's conversation; None where too few."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold

    groups = [row.group for row in rows]
    n_folds = min(N_FOLDS, len(set(groups)))
    if n_folds < 2 or sum(np.bincount(given, minlength=n_labels) >= FEWEST) < 2:
        return None
    texts = [lower_case("\n".join(row.message.texts)) for row in rows]
    try:
        X = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, max_features=_MOST_TERMS).fit_transform(texts)
    except ValueError:  # no text has a word
        return None
    shares = np.zeros((len(rows), n_labels))
    for learn, held in GroupKFold(n_folds, shuffle=True, random_state=seed).split(X, groups=groups):
        labels = np.unique(given[learn])
        if len(labels) == 1:
            shares[held, labels[0]] = 1.0
            continue
        model = LogisticRegression(C=10.0, max_iter=1000).fit(X[learn], given[learn])
        shares[np.ix_(held, model.classes_)] = model.predict_proba(X[held])
    return shares


def _contradictions(rows: Sequence[LabelledMessage], table: TargetTable) -> list[Suspect]:
    """Messages whose text stands there with another label of the same field."""
    found: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for row, labelled in enumerate(rows):
        text = " ".join(lower_case("\n".join(labelled.message.texts)).split())
        for field in table.blocks:
            label = labelled.labels.get(field)
            if label is not None:
                told = ", ".join(sorted(map(str, label))) if isinstance(label, list | tuple) else str(label)
                found[field, text].append((row, told))
    return [
        Suspect(row, field, told, None, labels.count(told) / len(labels), "contradiction")
        for (field, _), given in found.items()
        if len(set(labels := [told for _, told in given])) > 1
        for row, told in given
    ]
