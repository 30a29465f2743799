"""Blocks of n-grams: what is read of a message, how it is cut, which terms are kept, and what each weighs.

Terms are found with scikit-learn, which takes two seconds to import and so stays out of what scores.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from escalml.config import TfidfConfig
from escalml.data.labels import FloatArray
from escalml.data.views import MessageView, lower_case

if TYPE_CHECKING:
    from sklearn.feature_extraction.text import TfidfVectorizer

# A placeholder is one token; runs of ! and ? carry tone.
TOKEN = re.compile(r"\[[a-z_]+\]|\w+|[!?]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_MOST_WORDS, _LONGEST_WORD = 50_000, 40  # in the memory of words, and letters of one


def message_document(view: MessageView) -> str:
    """Subject and text in one, lower case: what the word and the character block read."""
    return lower_case(f"{view.subject}\n{view.text.text}" if view.subject else view.text.text)


def history_document(view: MessageView) -> str:
    """Earlier turns with their roles as tokens, lower case: what the history block reads."""
    return lower_case(" ".join(f"[{role}] {text}" for role, text in view.history))


@dataclass(frozen=True)
class Vectorizer:
    """One block of n-grams: the document it reads, how it cuts it, the terms it knows and how rare each is."""

    reads: str
    analyzer: str
    ngrams: tuple[int, int]
    vocabulary: Mapping[str, int]  # the column of each term
    idf: FloatArray  # inverse document frequency of each column
    _words: dict[str, tuple[int, ...]] = field(default_factory=dict, repr=False, compare=False)

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
        document = _document(self.reads, view)
        if self.analyzer != "word":
            return [column for word in document.split() for column in self._of_word(word)]
        return self._known(_word_ngrams(document, *self.ngrams))

    def _of_word(self, word: str) -> tuple[int, ...]:
        """Columns of the character n-grams of a word; most words come again and again."""
        columns = self._words.get(word)
        if columns is None:
            columns = tuple(self._known(_character_ngrams(word, *self.ngrams)))
            if len(self._words) >= _MOST_WORDS:
                self._words.clear()
            if len(word) <= _LONGEST_WORD:
                self._words[word] = columns
        return columns

    def _known(self, ngrams: Iterable[str]) -> list[int]:
        """Columns of those n-grams that are terms."""
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

    def sums(self, weights: FloatArray) -> FloatArray:
        """What the terms of each view add up to. Shape (n_terms, n_targets) -> (n_views, n_targets).

        View by view: the order of the sum, and so its last digit, is the same whatever stands beside it.
        """
        sums = np.zeros((len(self.starts) - 1, weights.shape[1]))
        for view, (start, end) in enumerate(pairwise(self.starts)):
            sums[view] = np.einsum("t,tc->c", self.tfidf[start:end], weights.take(self.columns[start:end], axis=0))
        return sums


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
    views: Sequence[MessageView],
    groups: Sequence[str],
    config: TfidfConfig,
    *,
    names: Collection[str] = (),
    named: Sequence[Collection[str]] = (),
    writers: Sequence[str] = (),
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
    named
        Words, lower case, that are a name or an address in each message: there no term is made of them, even if they
        are common words elsewhere. Empty where nobody looked.
    writers
        Who wrote each message, where that is known. A term is kept if `min_df` of them used it, too: one customer has
        many conversations. Empty where nobody is known.

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
        pairs = zip(views, named or [()] * len(views), strict=True)
        documents = [_without(names, of_view, _document(reads, view)) for view, of_view in pairs]
        if sum(bool(document.strip()) for document in documents) < config.min_df:
            continue
        first = _new_tfidf(analyzer, ngrams, min_df=config.min_df, max_features=config.max_features).fit(documents)
        counted = [groups, writers] if writers else [groups]
        if terms := _of_many(first, documents, counted, config.min_df):
            tfidf = _new_tfidf(analyzer, ngrams, vocabulary=terms).fit(documents)
            block = {"reads": reads, "analyzer": analyzer, "ngrams": ngrams, "terms": terms}
            fitted.append(Vectorizer.rebuild(block, tfidf.idf_))
    return fitted


def _without(names: Collection[str], own: Collection[str], document: str) -> str:
    """The document without some of its words."""
    return _LETTERS.sub(lambda word: "" if word[0] in names or word[0] in own else word[0], document)


def _of_many(
    tfidf: "TfidfVectorizer", documents: Sequence[str], counted: Iterable[Sequence[str]], least: int
) -> list[str]:
    """Terms that stand in the documents of at least so many groups, by each way of grouping them, in order."""
    from scipy.sparse import csr_matrix

    present = csr_matrix(tfidf.transform(documents)).astype(bool)
    kept = np.ones(present.shape[1], dtype=bool)
    for groups in counted:
        numbers = np.unique(np.asarray(groups), return_inverse=True)[1]
        ones = np.ones(len(documents))
        of_group = csr_matrix((ones, (numbers, np.arange(len(documents)))), shape=(numbers.max() + 1, len(documents)))
        kept &= np.bincount((of_group @ present).tocoo().col, minlength=present.shape[1]) >= least
    return [str(term) for term, is_kept in zip(tfidf.get_feature_names_out(), kept, strict=True) if is_kept]


def _new_tfidf(analyzer: str, ngrams: tuple[int, int], **options: object) -> "TfidfVectorizer":
    """A block's vectoriser before it is fitted; documents come in lower case."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    pattern = TOKEN.pattern if analyzer == "word" else None
    return TfidfVectorizer(
        analyzer=analyzer, ngram_range=ngrams, token_pattern=pattern, lowercase=False, sublinear_tf=True, **options
    )
