"""The encoder: a small transformer that reads a message with its thread; int8 ONNX, no torch.

Every message is run alone: int8 activations are scaled per run, so a batch would change a score (and padding costs
time). Knows nothing of training or calibration; stands on `features` and `targets`.
"""

import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from escalml.errors import EscalmlError
from escalml.features import MessageView
from escalml.targets import FloatArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

GRAPH, TOKENIZER, SETTINGS = "encoder.onnx", "tokenizer.json", "encoder.json"
N_MARKS = 3  # [CLS] history [SEP] message [SEP]
MIN_HISTORY = 8  # tokens; less says nothing
HEAD_SHARE = 2 / 3  # of a message that is too long, the opening tells more than the end


class EncoderClassifier:
    """Fitted encoder.

    Parameters
    ----------
    graph
        The ONNX model. In: `input_ids` and `attention_mask`, shape (n, n_tokens); out: `log_odds`, (n, n_targets).
    tokenizer
        Cuts text into tokens.
    max_tokens
        How many tokens of a message and its history the model reads.
    n_targets
        Number of targets.
    """

    def __init__(self, graph: bytes, tokenizer: "Tokenizer", *, max_tokens: int, n_targets: int) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        # One thread per run and one run per core: faster than one run on all cores, and the same sums every time.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self.session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self.graph = graph
        self.tokenizer = tokenizer
        self.max_tokens = max_tokens
        self._n_targets = n_targets

    @property
    def n_targets(self) -> int:
        """Number of targets."""
        return self._n_targets

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
        if len(views) < 2:  # a thread would cost more than it saves
            return np.array([self._run(view) for view in views]).reshape(len(views), self.n_targets)
        with ThreadPoolExecutor(n_cores()) as pool:
            return np.array(list(pool.map(self._run, views)))

    def _run(self, view: MessageView) -> FloatArray:
        tokens = np.array([tokens_of(view, self.tokenizer, self.max_tokens)], dtype=np.int64)
        inputs = {"input_ids": tokens, "attention_mask": np.ones_like(tokens)}
        row: FloatArray = self.session.run(["log_odds"], inputs)[0][0].astype(np.float64)
        return row

    def save(self, directory: Path) -> None:
        """Write the model into an existing directory: graph, tokenizer and settings."""
        (directory / GRAPH).write_bytes(self.graph)
        (directory / TOKENIZER).write_text(self.tokenizer.to_str(), encoding="utf-8")
        settings = {"max_tokens": self.max_tokens, "n_targets": self.n_targets}
        (directory / SETTINGS).write_text(json.dumps(settings) + "\n", encoding="utf-8")

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
        try:
            settings = json.loads((directory / SETTINGS).read_bytes())
            tokenizer = read_tokenizer(directory)
            return cls((directory / GRAPH).read_bytes(), tokenizer, **settings)
        except ImportError as error:
            raise EscalmlError(f"an encoder needs the package {error.name}: pip install {error.name}.") from None
        # tokenizers and onnxruntime raise bare Exception and types of their own for a damaged file.
        except Exception as error:
            raise EscalmlError(
                f"{directory}: {GRAPH}, {TOKENIZER} or {SETTINGS} cannot be loaded ({type(error).__name__}); "
                "train or copy the model again."
            ) from None


def n_cores() -> int:
    """Cores that this process may use, which in a container are fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_tokenizer(directory: Path) -> "Tokenizer":
    """The tokenizer of a model directory, without the padding and truncation that it may have been saved with."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(directory / TOKENIZER))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def tokens_of(view: MessageView, tokenizer: "Tokenizer", max_tokens: int) -> list[int]:
    """Token ids: the latest part of the history that fits, then the message.

    Parameters
    ----------
    view
        What the model sees.
    tokenizer
        Knows `[CLS]` and `[SEP]`.
    max_tokens
        Longest result. A message that is longer loses its middle; only what it leaves free goes to the history.

    Returns
    -------
    Ids as `[CLS] history [SEP] message [SEP]`, at most `max_tokens`.
    """
    first, separator = (tokenizer.token_to_id(mark) or 0 for mark in ("[CLS]", "[SEP]"))
    message = f"{view.subject}\n{view.text.text}" if view.subject else view.text.text
    room = max_tokens - N_MARKS
    tokens = _without_middle(tokenizer.encode(message, add_special_tokens=False).ids, room)
    room -= len(tokens)
    history: list[int] = []
    if room >= MIN_HISTORY and view.history:
        turns = " ".join(f"{role}: {text}" for role, text in view.history)
        history = tokenizer.encode(turns, add_special_tokens=False).ids[-room:]
    return [first, *history, separator, *tokens, separator]


def _without_middle(tokens: list[int], room: int) -> list[int]:
    if len(tokens) <= room:
        return tokens
    head = int(room * HEAD_SHARE)
    return tokens[:head] + tokens[head - room :]
