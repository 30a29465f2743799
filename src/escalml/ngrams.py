"""Blocks of n-grams: what is read of a message, how it is cut, and which terms are kept.

Knows nothing of targets; stands on `features`.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from escalml.config import TfidfConfig
from escalml.features import MessageView
from escalml.targets import FloatArray

# A placeholder is one token; runs of ! and ? carry tone.
WORD_PATTERN = r"\[[a-z_]+\]|\w+|[!?]+"
_LETTERS = re.compile(r"[^\W\d_]+")


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


def fit_vectorizers(
    views: Sequence[MessageView], groups: Sequence[str], config: TfidfConfig, *, names: Collection[str] = ()
) -> list[Vectorizer]:
    """Fit the blocks whose vocabulary is not empty: without threads there is no history block.

    Parameters
    ----------
    views
        What the model sees of each message.
    groups
        Group of each message. A term is kept if it stands in `min_df` groups: what one customer wrote six times in a
        conversation is still one person's.
    config
        Numbers of params.yaml.
    names
        Words, lower case, that no term is made of: those that stand for people.

    Returns
    -------
    Word, character and history block, as far as they have terms.
    """
    blocks = [
        ("message", "word", config.word_ngrams),
        ("message", "char_wb", config.char_ngrams),
        ("history", "word", config.word_ngrams),
    ]
    fitted = []
    for reads, analyzer, ngrams in blocks:
        documents = [_without(names, document) for document in _documents(reads, views)]
        if sum(bool(document.strip()) for document in documents) < config.min_df:
            continue
        first = _new_tfidf(analyzer, ngrams, min_df=config.min_df, max_features=config.max_features).fit(documents)
        if terms := _of_many(first, documents, groups, config.min_df):
            tfidf = _new_tfidf(analyzer, ngrams, vocabulary=terms).fit(documents)
            fitted.append(Vectorizer(reads, tfidf))
    return fitted


def _without(names: Collection[str], document: str) -> str:
    """The document without some of its words."""
    return _LETTERS.sub(lambda word: "" if word[0] in names else word[0], document)


def _of_many(tfidf: TfidfVectorizer, documents: Sequence[str], groups: Sequence[str], least: int) -> list[str]:
    """Terms that stand in at least so many groups, in order."""
    present = csr_matrix(tfidf.transform(documents)).astype(bool)
    numbers = np.unique(np.asarray(groups), return_inverse=True)[1]
    ones = np.ones(len(documents))
    of_group = csr_matrix((ones, (numbers, np.arange(len(documents)))), shape=(numbers.max() + 1, len(documents)))
    n_groups = np.bincount((of_group @ present).tocoo().col, minlength=present.shape[1])
    return [str(term) for term, n in zip(tfidf.get_feature_names_out(), n_groups, strict=True) if n >= least]


def _new_tfidf(analyzer: str, ngrams: tuple[int, int], **options: object) -> TfidfVectorizer:
    """A block's vectoriser before it is fitted or rebuilt; documents come in lower case."""
    pattern = WORD_PATTERN if analyzer == "word" else None
    return TfidfVectorizer(
        analyzer=analyzer, ngram_range=ngrams, token_pattern=pattern, lowercase=False, sublinear_tf=True, **options
    )
