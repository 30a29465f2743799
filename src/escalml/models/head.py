"""Heads on a champion: what own labels teach, beside a model that stays as it is.

A head is a logistic regression on the champion's log-odds, the encoder's vector of the message, where the champion has
an encoder, and n-grams of the own messages. A target without a head keeps the champion's log-odds.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from escalml.data.arrays import Array, read_arrays, write_arrays
from escalml.data.labels import FloatArray
from escalml.data.views import MessageView, View
from escalml.errors import EscalmlError
from escalml.models.blend import BlendClassifier
from escalml.models.classifier import Classifier, Look
from escalml.models.encoder import EncoderClassifier
from escalml.models.loading import loading
from escalml.models.ngrams import Vectorizer, weigh
from escalml.models.remembered import Remembered
from escalml.models.tfidf import TfidfClassifier
from escalml.records import Identifier

TERMS, NUMBERS = "head.json", "head.safetensors"
NEW = -1  # in place of a champion's column: it has no such target

Champion = TfidfClassifier | EncoderClassifier | BlendClassifier
CHAMPIONS: dict[str, type[Champion]] = {
    "tfidf": TfidfClassifier,
    "encoder": EncoderClassifier,
    "blend": BlendClassifier,
}


@dataclass(frozen=True)
class Heads:
    """Weights of the heads, one column for each target that has one.

    `columns` are these targets, shape (n_heads,); `log_odds`, `vectors` and `terms` what each input adds, shapes
    (n_champion_targets, n_heads), (width, n_heads) and (n_terms, n_heads); `intercepts` has shape (n_heads,).
    """

    columns: NDArray[np.int64]
    log_odds: FloatArray
    vectors: FloatArray
    terms: FloatArray
    intercepts: FloatArray


class HeadClassifier(Classifier):
    """A champion with heads.

    Parameters
    ----------
    champion
        The model that the heads stand on.
    champions_columns
        Of each target, the champion's column of the same target, or `NEW`. Shape (n_targets,).
    vectorizers
        Blocks of n-grams of the own messages; may be empty.
    heads
        The heads; each target that is `NEW` to the champion has one.
    """

    def __init__(
        self,
        champion: Champion | Remembered,
        champions_columns: NDArray[np.int64],
        vectorizers: Sequence[Vectorizer],
        heads: Heads,
    ) -> None:
        self.champion = champion
        self.champions_columns = champions_columns
        self.vectorizers = tuple(vectorizers)
        self.heads = heads

    @property
    def n_targets(self) -> int:
        """Number of targets."""
        return len(self.champions_columns)

    @property
    def finds_names(self) -> bool:
        """Whether the champion does."""
        return self.champion.finds_names

    def log_odds(self, views: Sequence[MessageView]) -> FloatArray:
        """Uncalibrated log-odds of every target. Shape (n_views, n_targets); a row depends on its own view alone."""
        return self._log_odds(views, self.champion.look(views, for_names=False))

    def read(self, views: Sequence[MessageView]) -> tuple[FloatArray, list[tuple[Identifier, ...]]]:
        """Log-odds, and the names and addresses that the champion finds, in one pass of its encoder."""
        look = self.champion.look(views)
        return self._log_odds(views, look), look.names

    def look(self, views: Sequence[MessageView], *, for_names: bool = True) -> Look:
        """What `read` says, and the champion's vector of each message, in one pass."""
        look = self.champion.look(views, for_names=for_names)
        return look._replace(log_odds=self._log_odds(views, look))

    def names_in(self, views: Sequence[View]) -> list[tuple[Identifier, ...]]:
        """Names and addresses that the champion finds."""
        return self.champion.names_in(views)

    def _log_odds(self, views: Sequence[MessageView], look: Look) -> FloatArray:
        """The champion's log-odds, and in their place those of the heads."""
        log_odds = np.zeros((len(views), self.n_targets))
        known = self.champions_columns != NEW
        log_odds[:, known] = look.log_odds[:, self.champions_columns[known]]
        log_odds[:, self.heads.columns] = head_log_odds(self.heads, self.vectorizers, views, look)
        return log_odds

    def use_cores(self, n: int) -> None:
        """Let the champion work on so many cores at most."""
        self.champion.use_cores(n)

    def save(self, directory: Path) -> None:
        """Write champion, terms and weights into an existing directory."""
        self.champion.save(directory)
        kind = next(kind for kind, its_class in CHAMPIONS.items() if type(self.champion) is its_class)
        described = {"champion": kind, "blocks": [vectorizer.describe() for vectorizer in self.vectorizers]}
        (directory / TERMS).write_text(json.dumps(described, ensure_ascii=False, indent=0), encoding="utf-8")
        numbers: dict[str, Array] = {
            "champions_columns": self.champions_columns,
            "columns": self.heads.columns,
            "log_odds": self.heads.log_odds,
            "vectors": self.heads.vectors,
            "terms": self.heads.terms.astype(np.float32),
            "intercepts": self.heads.intercepts,
            **{f"idf_{block}": vectorizer.idf for block, vectorizer in enumerate(self.vectorizers)},
        }
        write_arrays(directory / NUMBERS, numbers)

    @classmethod
    def load(cls, directory: Path) -> "HeadClassifier":
        """Read a model that `save` wrote.

        Parameters
        ----------
        directory
            Where its files lie.

        Returns
        -------
        The model; its log-odds equal those of the saved one.

        Raises
        ------
        EscalmlError
            If a file is missing or damaged, or the heads are another champion's.
        """
        numbers = read_arrays(directory / NUMBERS)
        with loading(directory, TERMS, NUMBERS):
            described = json.loads((directory / TERMS).read_bytes())
            blocks = enumerate(described["blocks"])
            vectorizers = [Vectorizer.rebuild(block, numbers[f"idf_{n}"]) for n, block in blocks]
            heads = Heads(
                columns=numbers["columns"],
                log_odds=numbers["log_odds"],
                vectors=numbers["vectors"],
                terms=numbers["terms"].astype(np.float64),
                intercepts=numbers["intercepts"],
            )
            champion = CHAMPIONS[described["champion"]].load(directory)
            champions_columns = numbers["champions_columns"]
        width = 0 if isinstance(champion, TfidfClassifier) else _encoder_of(champion).width
        n_terms = sum(len(vectorizer.vocabulary) for vectorizer in vectorizers)
        if (len(heads.log_odds), len(heads.vectors), len(heads.terms)) != (champion.n_targets, width, n_terms):
            raise EscalmlError(f"{directory}: the heads are another champion's; train or copy the model again.")
        return cls(champion, champions_columns, vectorizers, heads)


def _encoder_of(champion: EncoderClassifier | BlendClassifier) -> EncoderClassifier:
    return champion.encoder if isinstance(champion, BlendClassifier) else champion


def head_log_odds(
    heads: Heads, vectorizers: Sequence[Vectorizer], views: Sequence[MessageView], look: Look
) -> FloatArray:
    """What heads say.

    Parameters
    ----------
    heads
        The heads.
    vectorizers
        Blocks of n-grams that their terms stand for; may be empty.
    views
        What the model sees of each message.
    look
        What the champion says of the same messages.

    Returns
    -------
    Shape (n_views, n_heads). A row depends on its own view alone.
    """
    inputs = np.hstack([look.log_odds, look.vectors])
    weights = np.vstack([heads.log_odds, heads.vectors])
    # View by view: the order of the sum, and so its last digit, is the same whatever stands beside it.
    found = np.array([np.einsum("i,ih->h", row, weights) for row in inputs]).reshape(len(views), len(heads.columns))
    if vectorizers:
        found += weigh(vectorizers, views).sums(heads.terms)
    log_odds: FloatArray = found + heads.intercepts
    return log_odds
