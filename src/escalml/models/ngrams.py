"""Blocks of n-grams: what is read of a message, how it is cut, which terms are kept, and what each weighs.

Terms are found with scikit-learn, which takes two seconds to import and so stays out of what scores.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from escalml.config import TfidfConfig
from escalml.data.labels import FloatArray
from escalml.data.views import MessageView

if TYPE_CHECKING:
    from sklearn.feature_extraction.text import TfidfVectorizer

# A placeholder is one token; runs of ! and ? carry tone.
TOKEN = re.compile(r"\[[a-z_]+\]|\w+|[!?]+")
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
    """One block of n-grams: the document it reads, how it cuts it, the terms it knows and how rare each is."""

    reads: str
    analyzer: str
    ngrams: tuple[int, int]
    vocabulary: Mapping[str, int]  # the column of each term
    idf: FloatArray  # inverse document frequency of each column

    def describe(self) -> dict[str, object]:
        """All of the block but its numbers: what it reads, how it cuts, and its terms in order."""
        terms = sorted(self.vocabulary, key=self.vocabulary.__getitem__)
        return {"reads": self.reads, "analyzer": self.analyzer, "ngrams": list(self.ngrams), "terms": terms}

    @classmethod
    def rebuild(cls, block: Mapping[str, Any], idf: FloatArray) -> "Vectorizer":
        """The block that `describe` described, with its inverse document frequencies; a ValueError if it has others."""
        columns = {term: column for column, term in enumerate(block["terms"])}
        if not len(block["terms"]) == len(columns) == len(idf):
            raise ValueError("terms and their frequencies are of different models")
        return cls(block["reads"], block["analyzer"], tuple(block["ngrams"]), columns, idf)

    def find(self, view: MessageView) -> list[int]:
        """Columns of the terms that a view holds, each as often as it stands there."""
        cut = _word_ngrams if self.analyzer == "word" else _character_ngrams
        ngrams = cut(_document(self.reads, view), *self.ngrams)
        return [column for column in map(self.vocabulary.get, ngrams) if column is not None]


def _word_ngrams(document: str, shortest: int, longest: int) -> list[str]:
    """Runs of tokens, joined by a blank."""
    tokens = TOKEN.findall(document)
    sizes = range(shortest, longest + 1)
    return [" ".join(tokens[first : first + size]) for size in sizes for first in range(len(tokens) - size + 1)]


def _character_ngrams(document: str, shortest: int, longest: int) -> list[str]:
    """Stretches of each word with a blank on either side; of a word shorter than all of them, the whole."""
    words = [f" {word} " for word in document.split()]
    sizes = range(shortest, longest + 1)
    cut = [word[first : first + size] for word in words for size in sizes for first in range(len(word) - size + 1)]
    return cut + [word for word in words if len(word) < shortest]


class Terms(NamedTuple):
    """The terms of some views and their TF-IDF, in the order that a csr_matrix takes them."""

    tfidf: FloatArray
    columns: NDArray[np.int64]  # of the blocks side by side; ascending within a view
    starts: NDArray[np.int64]  # where each view's terms start in both, and where the last one's end


def weigh(vectorizers: Sequence[Vectorizer], views: Sequence[MessageView]) -> Terms:
    """Weigh the terms of each view as TfidfVectorizer does: logarithmic counts, each block's row of unit length.

    Parameters
    ----------
    vectorizers
        The blocks.
    views
        What the model sees of each message.

    Returns
    -------
    Terms; those of a view depend on that view alone.
    """
    n_terms = [len(vectorizer.vocabulary) for vectorizer in vectorizers]
    found = [vectorizer.find(view) for view in views for vectorizer in vectorizers]
    row = np.repeat(np.arange(len(found)), [len(columns) for columns in found])  # one for each view and block
    first = np.tile(np.cumsum([0, *n_terms[:-1]]), len(views))  # column of each row's block
    keys = row * sum(n_terms) + first[row] + np.fromiter(chain.from_iterable(found), np.int64, len(row))
    keys, counts = np.unique(keys, return_counts=True)
    row, columns = np.divmod(keys, sum(n_terms))
    tfidf = (1 + np.log(counts)) * np.concatenate([vectorizer.idf for vectorizer in vectorizers])[columns]
    tfidf /= np.sqrt(np.bincount(row, tfidf**2))[row]
    return Terms(tfidf, columns, np.searchsorted(row, np.arange(len(views) + 1) * len(vectorizers)))


def _document(reads: str, view: MessageView) -> str:
    """What a block reads of a view."""
    return history_document(view) if reads == "history" else message_document(view)


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
        documents = [_without(names, _document(reads, view)) for view in views]
        if sum(bool(document.strip()) for document in documents) < config.min_df:
            continue
        first = _new_tfidf(analyzer, ngrams, min_df=config.min_df, max_features=config.max_features).fit(documents)
        if terms := _of_many(first, documents, groups, config.min_df):
            tfidf = _new_tfidf(analyzer, ngrams, vocabulary=terms).fit(documents)
            block = {"reads": reads, "analyzer": analyzer, "ngrams": ngrams, "terms": terms}
            fitted.append(Vectorizer.rebuild(block, tfidf.idf_))
    return fitted


def _without(names: Collection[str], document: str) -> str:
    """The document without some of its words."""
    return _LETTERS.sub(lambda word: "" if word[0] in names else word[0], document)


def _of_many(tfidf: "TfidfVectorizer", documents: Sequence[str], groups: Sequence[str], least: int) -> list[str]:
    """Terms that stand in at least so many groups, in order."""
    from scipy.sparse import csr_matrix

    present = csr_matrix(tfidf.transform(documents)).astype(bool)
    numbers = np.unique(np.asarray(groups), return_inverse=True)[1]
    ones = np.ones(len(documents))
    of_group = csr_matrix((ones, (numbers, np.arange(len(documents)))), shape=(numbers.max() + 1, len(documents)))
    n_groups = np.bincount((of_group @ present).tocoo().col, minlength=present.shape[1])
    return [str(term) for term, n in zip(tfidf.get_feature_names_out(), n_groups, strict=True) if n >= least]


def _new_tfidf(analyzer: str, ngrams: tuple[int, int], **options: object) -> "TfidfVectorizer":
    """A block's vectoriser before it is fitted; documents come in lower case."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    pattern = TOKEN.pattern if analyzer == "word" else None
    return TfidfVectorizer(
        analyzer=analyzer, ngram_range=ngrams, token_pattern=pattern, lowercase=False, sublinear_tf=True, **options
    )
