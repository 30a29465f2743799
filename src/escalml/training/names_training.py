"""Training of the token-level head that finds names and addresses in a fine-tuned encoder's layers.

The encoder stays as it is: the head learns from the layers of the int8 graph that is served, so no score of a message
changes by it.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from escalml.config import NamesConfig
from escalml.data.views import View, view_text
from escalml.models.encoder import EncoderClassifier, n_cores
from escalml.models.encoder_input import N_MARKS
from escalml.models.name_tokens import IntArray, KnownNames, Tokens, cut
from escalml.models.names import LABELS, NameFinder
from escalml.training.encoder_export import export_int8
from escalml.training.fine_tuning import half_precision
from escalml.training.names_data import ADDRESS, OUTSIDE, PERSON, MarkedText
from escalml.training.names_network import TokenHead

IGNORED = -100
BUCKET_BATCHES = 20
LOWER = np.array([0, 1, 1, 1, 1, 5, 6, 1])  # shape of a word once its capitals are gone
_OTHERS = [LABELS.index(OUTSIDE), LABELS.index("ORGANISATION"), LABELS.index("PLACE")]


@dataclass(frozen=True)
class Example:
    """A text as the head learns from it.

    Parameters
    ----------
    layers
        Shape (n_tokens, width), float16 to fit in memory.
    marks
        Of `Tokens`. Shape (n_tokens, 3).
    labels
        Index into `LABELS`, or `IGNORED`. Shape (n_tokens,).
    tells_others
        Whether organisations and places are marked too.
    """

    layers: NDArray[np.float16]
    marks: IntArray
    labels: IntArray
    tells_others: bool


def fit_names(
    encoder: EncoderClassifier,
    texts: Sequence[MarkedText],
    known: KnownNames,
    config: NamesConfig,
    *,
    seed: int,
    on_progress: Callable[[str], None] = lambda _: None,
) -> NameFinder:
    """Train a head, export, quantise.

    Parameters
    ----------
    encoder
        Whose layers it reads.
    texts
        With marked spans.
    known
        Names that it may look up.
    config
        Settings.
    seed
        Of initial weights and order.
    on_progress
        Called with one line as the work goes on.

    Returns
    -------
    The head.
    """
    on_progress(f"reading {len(texts)} texts")
    with ThreadPoolExecutor(n_cores()) as pool:
        examples = list(pool.map(lambda text: example_of(text, encoder, known), texts))
    examples = [example for example in examples if len(example.labels)]
    torch.manual_seed(seed)
    head = TokenHead(examples[0].layers.shape[1], width=config.width, n_layers=config.n_layers)
    _train(head, examples, config, np.random.default_rng(seed), on_progress)
    head.eval()
    middling = sorted(examples, key=lambda example: len(example.labels))[len(examples) // 2]
    samples = [_padded([examples[0], middling])[:2], _padded([middling])[:2]]
    graph = export_int8(head, samples, inputs=("layers", "marks"), outputs=("token_log_odds",))
    return NameFinder(graph, thresholds=config.thresholds, known=known)


def example_of(text: MarkedText, encoder: EncoderClassifier, known: KnownNames) -> Example:
    """A text as the head learns from it: its first tokens, as many as the encoder reads."""
    view = view_text(text.text)
    tokens = cut(view, encoder.tokenizer, known)
    room = encoder.max_tokens - N_MARKS
    layers = encoder.layers(tokens.ids[:room]).astype(np.float16)
    return Example(layers, tokens.marks[:room], labels_of(text, view, tokens)[:room], text.tells_others)


def labels_of(text: MarkedText, view: View, tokens: Tokens) -> IntArray:
    """Label of each token. Shape (n_tokens,): index into `LABELS`.

    A placeholder that a name was taken for is ignored: it hides what was marked.
    """
    labels = np.zeros(len(tokens.ids), dtype=np.int64)
    marked = iter(text.spans)
    span = next(marked, None)
    before = None
    for position, (start, end) in enumerate(view.source_span(*place) for place in tokens.places):
        while span and span[1] <= start:
            span = next(marked, None)
        if span is None:
            break
        if end <= span[0] or span[2] == OUTSIDE:
            continue
        if tokens.holes[position] and span[2] == PERSON:
            labels[position] = IGNORED
        elif span[2] in (PERSON, ADDRESS):
            labels[position] = LABELS.index(f"{span[2]}_{'NEXT' if before == span else 'FIRST'}")
        else:
            labels[position] = LABELS.index(span[2])
        before = span
    return labels


def _train(
    head: TokenHead,
    examples: Sequence[Example],
    config: NamesConfig,
    rng: np.random.Generator,
    on_progress: Callable[[str], None],
) -> None:
    """Train in place."""
    n_steps = config.epochs * len(list(_batches(examples, config.batch_tokens, rng)))
    optimiser = torch.optim.AdamW(head.parameters(), lr=config.learning_rate, weight_decay=0.01)
    n_warm = max(1, min(200, n_steps // 10))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / n_warm, max(n_steps - step, 0) / n_steps)
    )
    head.train()
    for epoch in range(config.epochs):
        losses = []
        for done, batch in enumerate(_batches(examples, config.batch_tokens, rng)):
            if done and done % 100 == 0:
                on_progress(f"epoch {epoch + 1} of {config.epochs}, {done * config.epochs / n_steps:.0%}")
            layers, marks, labels, tells_others = _padded([_without_capitals(examples[row], rng) for row in batch])
            with half_precision():
                log_odds = head(layers, marks)
            loss = token_loss(log_odds.float(), labels, tells_others)
            loss.backward()
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            schedule.step()
            losses.append(loss.item())
        on_progress(f"epoch {epoch + 1} of {config.epochs}: loss {np.mean(losses):.4f}")


def token_loss(log_odds: torch.Tensor, labels: torch.Tensor, tells_others: torch.Tensor) -> torch.Tensor:
    """Cross-entropy per token.

    Where nobody marked organisations and places, a token that is no name is any of the rest.

    Parameters
    ----------
    log_odds
        Shape (n, n_tokens, n_labels).
    labels
        Shape (n, n_tokens); `IGNORED` takes no part.
    tells_others
        Shape (n,).

    Returns
    -------
    A scalar.
    """
    log_shares = log_odds.log_softmax(dim=-1)
    losses = -log_shares.gather(-1, labels.clamp(min=0)[..., None])[..., 0]
    is_other = torch.isin(labels, torch.tensor(_OTHERS)) & ~tells_others[:, None]
    losses = torch.where(is_other, -log_shares[..., _OTHERS].logsumexp(dim=-1), losses)
    counts = labels != IGNORED
    return (losses * counts).sum() / counts.sum().clamp(min=1)


def _without_capitals(example: Example, rng: np.random.Generator) -> Example:
    """Three in ten texts lose their capitals, as many customers never set any."""
    if rng.random() >= 0.3:
        return example
    marks = example.marks.copy()
    marks[:, 0] = LOWER[marks[:, 0]]
    return Example(example.layers, marks, example.labels, example.tells_others)


def _batches(examples: Sequence[Example], n_tokens: int, rng: np.random.Generator) -> Iterator[list[int]]:
    """Random batches of texts of like length, in random order, of about so many tokens each."""
    order = rng.permutation(len(examples))
    lengths = np.array([len(example.labels) for example in examples])
    size = max(1, math.ceil(n_tokens / lengths.mean()))
    batches: list[list[int]] = []
    for start in range(0, len(order), size * BUCKET_BATCHES):
        bucket = sorted(order[start : start + size * BUCKET_BATCHES].tolist(), key=lambda row: int(lengths[row]))
        while bucket:  # from the longest on: it says how many of its like fit
            n_rows = max(1, n_tokens // int(lengths[bucket[-1]]))
            batches.append(bucket[-n_rows:])
            bucket = bucket[:-n_rows]
    rng.shuffle(batches)
    yield from batches


def _padded(examples: Sequence[Example]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Layers, marks, labels and `tells_others` of examples; padding has marks -1 and is ignored."""
    longest = max(len(example.labels) for example in examples)
    layers = torch.zeros(len(examples), longest, examples[0].layers.shape[1])
    marks = torch.full((len(examples), longest, 3), -1)
    labels = torch.full((len(examples), longest), IGNORED)
    for row, example in enumerate(examples):
        n_tokens = len(example.labels)
        layers[row, :n_tokens] = torch.from_numpy(example.layers.astype(np.float32))
        marks[row, :n_tokens] = torch.from_numpy(example.marks)
        labels[row, :n_tokens] = torch.from_numpy(example.labels)
    return layers, marks, labels, torch.tensor([example.tells_others for example in examples])
