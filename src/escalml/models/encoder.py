"""The encoder: a small transformer that reads a message with its thread; int8 ONNX, no torch.

Every message is run alone: int8 activations are scaled per run, so a batch would change a score (and padding costs
time).
"""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from escalml.data.labels import FloatArray
from escalml.data.views import MessageView, View
from escalml.models.classifier import Classifier, Look
from escalml.models.encoder_input import N_MARKS, TOKENIZER, framed, read_tokenizer, tokens_of
from escalml.models.learned_hints import shipped_hints
from escalml.models.loading import loading, open_session
from escalml.models.name_hints import NameHints
from escalml.models.name_tokens import IntArray, Tokens, cut, near
from escalml.models.names import LABELS, FloatArray32, NameFinder
from escalml.records import Identifier

if TYPE_CHECKING:
    from tokenizers import Tokenizer

GRAPH, SETTINGS = "encoder.onnx", "encoder.json"
MARGIN = 16  # tokens at the edge of a window that its neighbour reads better
REACH = 16  # tokens on either side of a word that hints at a name that are read with it

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class EncoderClassifier(Classifier):
    """Fitted encoder.

    Parameters
    ----------
    graph
        The ONNX model. In: `input_ids` and `attention_mask`, shape (n, n_tokens); out: `log_odds`, (n, n_targets), and
        `layers`, (n, n_tokens, width): several layers side by side.
    tokenizer
        Cuts text into tokens.
    max_tokens
        How many tokens of a message and its history the model reads.
    n_targets
        Number of targets.
    names
        Finds names and addresses in the layers; None where nobody trained it.
    """

    def __init__(
        self, graph: bytes, tokenizer: "Tokenizer", *, max_tokens: int, n_targets: int, names: NameFinder | None = None
    ) -> None:
        self.session = open_session(graph)
        self.graph = graph
        self.tokenizer = tokenizer
        self.max_tokens = max_tokens
        self.names = names
        self._hints = NameHints(names.known, self.is_common, shipped_hints()) if names else None
        self._n_targets = n_targets
        self._n_cores = n_cores()

    def use_cores(self, n: int) -> None:
        """Work on so many cores at most; without it on all that this process may use."""
        self._n_cores = n

    def is_common(self, word: str) -> bool:
        """Whether a word in lower case is a token of its own; some tokenizers mark where a word begins."""
        return any(self.tokenizer.token_to_id(token) is not None for token in (word, f"▁{word}"))

    @property
    def n_targets(self) -> int:
        """Number of targets."""
        return self._n_targets

    @property
    def width(self) -> int:
        """Numbers that the layers give for each token, side by side."""
        return int(next(output for output in self.session.get_outputs() if output.name == "layers").shape[2])

    @property
    def finds_names(self) -> bool:
        """Whether somebody trained a head for them."""
        return self.names is not None

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
        rows = self._on_every_core(self._log_odds, views)
        return np.array(rows).reshape(len(views), self.n_targets)

    def read(self, views: Sequence[MessageView]) -> tuple[FloatArray, list[tuple[Identifier, ...]]]:
        """What `log_odds` says, and `names_in` the text of each view, in one pass."""
        if self.names is None:
            return self.log_odds(views), [() for _ in views]
        found = self.look(views)
        return found.log_odds, found.names

    def look(self, views: Sequence[MessageView], *, for_names: bool = True) -> Look:
        """What `read` says, and the mean of each message's layers over its tokens; width that of all layers."""
        finder = self.names if for_names else None
        read = self._on_every_core(lambda view: self._look(finder, view), views)
        return Look(
            np.array([row for row, _, _ in read]).reshape(len(views), self.n_targets),
            [names for _, names, _ in read],
            np.array([vector for _, _, vector in read]).reshape(len(views), self.width),
        )

    def names_in(self, views: Sequence[View]) -> list[tuple[Identifier, ...]]:
        """Names and addresses in texts of any length, as spans of the texts as sent."""
        if (finder := self.names) is None:
            return [() for _ in views]

        def find(asked: tuple[View, list[tuple[int, int]]]) -> tuple[Identifier, ...]:
            view, places = asked
            tokens = cut(view, self.tokenizer, finder.known)
            return self._names_near(finder, view, tokens, near(tokens, places, REACH))

        hinted = [list(self._places(view)) for view in views]
        asked = {
            number: (view, places) for number, (view, places) in enumerate(zip(views, hinted, strict=True)) if places
        }
        found = dict(zip(asked, self._on_every_core(find, list(asked.values())), strict=True))
        return [found.get(number, ()) for number in range(len(views))]

    def names_anywhere(self, view: View) -> tuple[Identifier, ...]:
        """Names and addresses in one text, every word of which is read: what `names_in` is measured by."""
        if (finder := self.names) is None:
            return ()
        tokens = cut(view, self.tokenizer, finder.known)
        return self._names_near(finder, view, tokens, np.arange(len(tokens.ids)))

    def _places(self, view: View) -> Iterator[tuple[int, int]]:
        """Words worth a search for names: those that hint at one and that nobody has found before."""
        if self._hints is not None:
            yield from (place for place in self._hints.places(view.text) if not view.is_known(*place))

    def _names_near(self, finder: NameFinder, view: View, tokens: Tokens, read: IntArray) -> tuple[Identifier, ...]:
        """Names among some of a text's tokens, which are read as if nothing stood between them."""
        if not len(read):
            return ()
        probabilities = np.zeros((len(tokens.ids), len(LABELS)), dtype=np.float32)
        probabilities[read] = self._windows(finder, tokens.only(read))
        return finder.find(view, tokens, probabilities)

    def layers(self, tokens: Sequence[int]) -> FloatArray32:
        """The layers of a text's tokens, read alone. Shape (n_tokens, width); at most `max_tokens` - 3 tokens."""
        return self._run(framed(self.tokenizer, [], tokens), "layers")[2:-1]

    def _on_every_core(self, work: Callable[[_Item], _Result], items: Sequence[_Item]) -> list[_Result]:
        """Results in order."""
        if len(items) < 2 or self._n_cores < 2:  # a thread would cost more than it saves
            return [work(item) for item in items]
        with ThreadPoolExecutor(self._n_cores) as pool:
            return list(pool.map(work, items))

    def _log_odds(self, view: MessageView) -> FloatArray:
        tokens = tokens_of(view, self.tokenizer, self.max_tokens)
        return self._run(tokens, "log_odds").astype(np.float64)

    def _look(
        self, finder: NameFinder | None, view: MessageView
    ) -> tuple[FloatArray, tuple[Identifier, ...], FloatArray]:
        """Log-odds, names of the text, and the mean of the layers."""
        read = tokens_of(view, self.tokenizer, self.max_tokens)
        row, layers = self._outputs(read, ["log_odds", "layers"])
        names = self._names(finder, view, read, layers) if finder and any(self._places(view.text)) else ()
        return row.astype(np.float64), names, layers.mean(axis=0, dtype=np.float64)

    def _names(
        self, finder: NameFinder, view: MessageView, read: Sequence[int], layers: FloatArray32
    ) -> tuple[Identifier, ...]:
        """Names of the text, for which the layers of the message serve unless its text was cut."""
        tokens = cut(view.text, self.tokenizer, finder.known)
        end = len(read) - 1
        start = end - len(tokens.ids)
        whole = start > 0 and read[start:end] == list(tokens.ids)
        if whole:
            probabilities = finder.probabilities(layers[start:end], tokens.marks)
        else:
            probabilities = self._windows(finder, tokens)
        return finder.find(view.text, tokens, probabilities)

    def _windows(self, finder: NameFinder, tokens: Tokens) -> FloatArray32:
        """Probability of each label for each token, read in windows that overlap. Shape (n_tokens, n_labels)."""
        room = self.max_tokens - N_MARKS
        margin = min(MARGIN, room // 4)
        parts = []
        for start in range(0, max(len(tokens.ids) - 2 * margin, 1), room - 2 * margin):
            window = slice(start, start + room)
            rows = finder.probabilities(self.layers(tokens.ids[window]), tokens.marks[window])
            is_last = start + room >= len(tokens.ids)
            parts.append(rows[margin if start else 0 : len(rows) if is_last else room - margin])
        return np.concatenate(parts)

    def _run(self, tokens: Sequence[int], output: str) -> FloatArray32:
        """One output for one message. Shape (n_targets,) or (n_tokens, width)."""
        return self._outputs(tokens, [output])[0]

    def _outputs(self, tokens: Sequence[int], outputs: Sequence[str]) -> list[FloatArray32]:
        ids = np.array([tokens], dtype=np.int64)
        found = self.session.run(list(outputs), {"input_ids": ids, "attention_mask": np.ones_like(ids)})
        return [output[0] for output in found]

    def save(self, directory: Path) -> None:
        """Write the model into an existing directory: graph, tokenizer and settings."""
        (directory / GRAPH).write_bytes(self.graph)
        (directory / TOKENIZER).write_text(self.tokenizer.to_str(), encoding="utf-8")
        settings = {"max_tokens": self.max_tokens, "n_targets": self.n_targets}
        (directory / SETTINGS).write_text(json.dumps(settings) + "\n", encoding="utf-8")
        if self.names:
            self.names.save(directory)

    @classmethod
    def load(cls, directory: Path) -> "EncoderClassifier":
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
            If a file is missing or damaged.
        """
        with loading(directory, GRAPH, TOKENIZER, SETTINGS):
            settings = json.loads((directory / SETTINGS).read_bytes())
            tokenizer = read_tokenizer(directory)
            names = NameFinder.load(directory)
            return cls((directory / GRAPH).read_bytes(), tokenizer, names=names, **settings)


def n_cores() -> int:
    """Cores that this process may use, which in a container are fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
