"""The n-gram model: word, character and history n-grams, one logistic regression per target.

Fast and strong on set phrases; trains on the corpus in seconds.
"""

import json
from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np

from escalml.config import TfidfConfig
from escalml.data.arrays import Array, read_arrays, write_arrays
from escalml.data.labels import FloatArray, TargetTable, levels_nobody_has
from escalml.data.views import MessageView
from escalml.errors import EscalmlError
from escalml.models.classifier import Classifier
from escalml.models.loading import loading
from escalml.models.ngrams import Vectorizer, fit_vectorizers, weigh

TERMS, NUMBERS = "tfidf.json", "tfidf.safetensors"


class TfidfClassifier(Classifier):
    """Fitted n-gram model.

    Parameters
    ----------
    vectorizers
        The blocks, in the order of the weights' rows.
    weights
        Shape (n_terms, n_targets).
    intercepts
        Shape (n_targets,).
    """

    def __init__(self, vectorizers: Sequence[Vectorizer], weights: FloatArray, intercepts: FloatArray) -> None:
        self.vectorizers = tuple(vectorizers)
        self.weights = weights
        self.intercepts = intercepts

    @property
    def n_targets(self) -> int:
        """Number of targets."""
        return len(self.intercepts)

    def log_odds(self, views: Sequence[MessageView]) -> FloatArray:
        """Uncalibrated log-odds of every target.

        Parameters
        ----------
        views
            What the model sees of each message.

        Returns
        -------
        Shape (n_views, n_targets). A row depends on its own view alone.
        """
        return weigh(self.vectorizers, views).sums(self.weights) + self.intercepts

    def save(self, directory: Path) -> None:
        """Write the model into an existing directory: terms as `tfidf.json`, numbers as `tfidf.safetensors`."""
        blocks = [vectorizer.describe() for vectorizer in self.vectorizers]
        (directory / TERMS).write_text(json.dumps(blocks, ensure_ascii=False, indent=0), encoding="utf-8")
        idf = {f"idf_{block}": vectorizer.idf for block, vectorizer in enumerate(self.vectorizers)}
        numbers: dict[str, Array] = {"weights": self.weights.astype(np.float32), "intercepts": self.intercepts, **idf}
        write_arrays(directory / NUMBERS, numbers)

    @classmethod
    def load(cls, directory: Path) -> "TfidfClassifier":
        """Read a model that `save` wrote.

        Parameters
        ----------
        directory
            Where its two files lie.

        Returns
        -------
        The model; its log-odds equal those of the saved one.

        Raises
        ------
        EscalmlError
            If a file is missing or damaged.
        """
        numbers = read_arrays(directory / NUMBERS)
        with loading(directory, TERMS):
            blocks = json.loads((directory / TERMS).read_bytes())
            vectorizers = [Vectorizer.rebuild(block, numbers[f"idf_{n}"]) for n, block in enumerate(blocks)]
            if len(numbers["weights"]) != sum(len(vectorizer.vocabulary) for vectorizer in vectorizers):
                raise ValueError("terms and weights are of different models")
            return cls(vectorizers, numbers["weights"].astype(np.float64), numbers["intercepts"])


def fit_tfidf(
    views: Sequence[MessageView],
    targets: FloatArray,
    groups: Sequence[str],
    table: TargetTable,
    config: TfidfConfig,
    *,
    names: Collection[str] = (),
    named: Sequence[Collection[str]] = (),
    writers: Sequence[str] = (),
) -> TfidfClassifier:
    """Train the n-gram model.

    Parameters
    ----------
    views
        What the model sees of each message.
    targets
        Shape (n_views, n_targets), in {0, 1, NaN}; a target is fitted on its observed rows.
    groups
        Group of each view; terms are counted by group.
    table
        Names of the targets.
    config
        Numbers of params.yaml.
    names
        Words, lower case, that no term is made of: those that stand for people.
    named
        Words that are a name or an address in each view; see `fit_vectorizers`.
    writers
        Who wrote each view; terms are counted by them, too.

    Returns
    -------
    The fitted model.

    Raises
    ------
    EscalmlError
        If a target has too few observed positives or negatives (names it with its counts), or no term is frequent.
    """
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    require_examples(targets, table, config.min_positives)
    vectorizers = fit_vectorizers(views, groups, config, names=names, named=named, writers=writers)
    if not vectorizers:
        raise EscalmlError(f"no term stands in {config.min_df} groups of messages; label more before training.")
    n_terms = sum(len(vectorizer.vocabulary) for vectorizer in vectorizers)
    tfidf, columns, starts = weigh(vectorizers, views)
    terms = csr_matrix((tfidf, columns, starts), shape=(len(views), n_terms))
    weights = np.zeros((n_terms, len(table)))
    intercepts = np.zeros(len(table))
    for column in range(len(table)):
        observed = ~np.isnan(targets[:, column])
        if not observed.any():  # a level that nobody could choose: see `levels_nobody_has`
            continue
        # liblinear: deterministic, and the fastest on sparse text of this size.
        regression = LogisticRegression(C=config.inverse_regularisation, solver="liblinear", random_state=0)
        regression.fit(terms[observed], targets[observed, column])
        # Rounded as they are stored, so that a saved model scores exactly as the fitted one.
        weights[:, column] = regression.coef_[0].astype(np.float32)
        intercepts[column] = regression.intercept_[0]
    return TfidfClassifier(vectorizers, weights, intercepts)


def require_examples(targets: FloatArray, table: TargetTable, min_positives: int) -> None:
    """Refuse to train a head that would be a silent constant.

    A top level of an ordinal field on which no row says anything is let through.

    Parameters
    ----------
    targets
        Shape (n, n_targets), in {0, 1, NaN}.
    table
        Names of the targets.
    min_positives
        How many observed positives, and negatives, each target needs.

    Raises
    ------
    EscalmlError
        If a target has fewer; names each such target with its counts.
    """
    positives, negatives = np.sum(targets == 1, axis=0), np.sum(targets == 0, axis=0)
    unsaid = [column for column in levels_nobody_has(targets, table) if not negatives[column]]
    scarce = [
        f"{name} ({positives[column]} positive, {negatives[column]} negative)"
        for column, name in enumerate(table.columns)
        if min(positives[column], negatives[column]) < min_positives and column not in unsaid
    ]
    if scarce:
        raise EscalmlError(
            f"too few labelled examples to train {', '.join(scarce)}; each target needs {min_positives} of both. "
            "Label more, remove the target from params.yaml, or lower tfidf.min_positives."
        )
