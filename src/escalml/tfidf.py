"""The n-gram model: word, character and history n-grams, one logistic regression per target.

Fast and strong on set phrases; trains on the corpus in seconds. Knows nothing of calibration or thresholds; stands
on `features` (views) and `targets`.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from escalml.arrays import read_arrays, write_arrays
from escalml.config import TfidfConfig
from escalml.errors import EscalmlError
from escalml.features import MessageView
from escalml.targets import FloatArray, TargetTable

TERMS, NUMBERS = "tfidf.json", "tfidf.skops"
# A placeholder is one token; runs of ! and ? carry tone.
WORD_PATTERN = r"\[[a-z_]+\]|\w+|[!?]+"


def message_document(view: MessageView) -> str:
    """Subject and text in one, lower case: what the word and the character block read.

    The text stands at the end, character for character, so that an n-gram's place in it is known.
    """
    return _lower(f"{view.subject}\n{view.text.text}" if view.subject else view.text.text)


def history_document(view: MessageView) -> str:
    """Earlier turns with their roles as tokens, lower case: what the history block reads."""
    return _lower(" ".join(f"[{role}] {text}" for role, text in view.history))


def _lower(text: str) -> str:
    """Lower case without changing the length, which a few letters (such as a dotted capital I) would."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@dataclass(frozen=True)
class Vectorizer:
    """One block of n-grams and the document it reads."""

    reads: str
    tfidf: TfidfVectorizer

    def describe(self) -> dict[str, object]:
        """All of the block but its numbers: what it reads, how it cuts, and its terms in order."""
        tfidf = self.tfidf
        terms = sorted(tfidf.vocabulary_, key=tfidf.vocabulary_.__getitem__)
        return {"reads": self.reads, "analyzer": tfidf.analyzer, "ngrams": list(tfidf.ngram_range), "terms": terms}

    @classmethod
    def rebuild(cls, block: dict[str, Any], idf: FloatArray) -> "Vectorizer":
        """The block that `describe` described, with its inverse document frequencies, shape (n_terms,)."""
        tfidf = _new_tfidf(block["analyzer"], tuple(block["ngrams"]), vocabulary=block["terms"])
        tfidf.idf_ = idf
        return cls(block["reads"], tfidf)

    def transform(self, views: Sequence[MessageView]) -> csr_matrix:
        """TF-IDF of each view. Shape (n_views, n_terms), rows of unit length or zero."""
        return csr_matrix(self.tfidf.transform(_documents(self.reads, views)))


def _documents(reads: str, views: Sequence[MessageView]) -> list[str]:
    """What a block reads of each view."""
    document = history_document if reads == "history" else message_document
    return [document(view) for view in views]


class TfidfClassifier:
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
        if not views:
            return np.zeros((0, len(self.intercepts)))
        terms = hstack([vectorizer.transform(views) for vectorizer in self.vectorizers], format="csr")
        return np.asarray(terms @ self.weights) + self.intercepts

    def save(self, directory: Path) -> None:
        """Write the model into an existing directory: terms as `tfidf.json`, numbers as `tfidf.skops`."""
        blocks = [vectorizer.describe() for vectorizer in self.vectorizers]
        (directory / TERMS).write_text(json.dumps(blocks, ensure_ascii=False, indent=0), encoding="utf-8")
        idf = {f"idf_{block}": vectorizer.tfidf.idf_ for block, vectorizer in enumerate(self.vectorizers)}
        numbers = {"weights": self.weights.astype(np.float32), "intercepts": self.intercepts, **idf}
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
        try:
            blocks = json.loads((directory / TERMS).read_bytes())
            vectorizers = [Vectorizer.rebuild(block, numbers[f"idf_{n}"]) for n, block in enumerate(blocks)]
            return cls(vectorizers, numbers["weights"].astype(np.float64), numbers["intercepts"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise EscalmlError(
                f"{directory / TERMS}: cannot be loaded ({type(error).__name__}); train or copy the model again."
            ) from None


def fit_tfidf(
    views: Sequence[MessageView], targets: FloatArray, table: TargetTable, config: TfidfConfig
) -> TfidfClassifier:
    """Train the n-gram model.

    Parameters
    ----------
    views
        What the model sees of each message.
    targets
        Shape (n_views, n_targets), in {0, 1, NaN}; a target is fitted on its observed rows.
    table
        Names of the targets.
    config
        Numbers of params.yaml.

    Returns
    -------
    The fitted model.

    Raises
    ------
    EscalmlError
        If a target has too few observed positives or negatives; names it with its counts.
    """
    require_examples(targets, table, config.min_positives)
    vectorizers = _fit_vectorizers(views, config)
    terms = hstack([vectorizer.transform(views) for vectorizer in vectorizers], format="csr")
    weights = np.zeros((terms.shape[1], len(table)))
    intercepts = np.zeros(len(table))
    for column in range(len(table)):
        observed = ~np.isnan(targets[:, column])
        # liblinear: deterministic, and the fastest on sparse text of this size.
        regression = LogisticRegression(C=config.inverse_regularisation, solver="liblinear", random_state=0)
        regression.fit(terms[observed], targets[observed, column])
        # Rounded as they are stored, so that a saved model scores exactly as the fitted one.
        weights[:, column] = regression.coef_[0].astype(np.float32)
        intercepts[column] = regression.intercept_[0]
    return TfidfClassifier(vectorizers, weights, intercepts)


def require_examples(targets: FloatArray, table: TargetTable, min_positives: int) -> None:
    """Refuse to train a head that would be a silent constant.

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
    scarce = [
        f"{name} ({positives[column]} positive, {negatives[column]} negative)"
        for column, name in enumerate(table.columns)
        if min(positives[column], negatives[column]) < min_positives
    ]
    if scarce:
        raise EscalmlError(
            f"too few labelled examples to train {', '.join(scarce)}; each target needs {min_positives} of both. "
            "Label more, remove the target from params.yaml, or lower tfidf.min_positives."
        )


def _fit_vectorizers(views: Sequence[MessageView], config: TfidfConfig) -> list[Vectorizer]:
    """The blocks whose vocabulary is not empty: without threads there is no history block."""
    blocks = [
        ("message", "word", config.word_ngrams),
        ("message", "char_wb", config.char_ngrams),
        ("history", "word", config.word_ngrams),
    ]
    fitted = []
    for reads, analyzer, ngrams in blocks:
        documents = _documents(reads, views)
        if sum(bool(document.strip()) for document in documents) >= config.min_df:
            tfidf = _new_tfidf(analyzer, ngrams, min_df=config.min_df, max_features=config.max_features)
            fitted.append(Vectorizer(reads, tfidf.fit(documents)))
    return fitted


def _new_tfidf(analyzer: str, ngrams: tuple[int, int], **options: object) -> TfidfVectorizer:
    """A block's vectoriser before it is fitted or rebuilt; documents come in lower case."""
    pattern = WORD_PATTERN if analyzer == "word" else None
    return TfidfVectorizer(
        analyzer=analyzer, ngram_range=ngrams, token_pattern=pattern, lowercase=False, sublinear_tf=True, **options
    )
