"""Fine-tuning of the encoder: one transformer, one linear head for all targets, exported to int8 ONNX.

What it returns is what is served, so whatever is fitted on its scores (blend, calibration, thresholds) is fitted on the
quantised model.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import nn

from escalml.config import EncoderConfig
from escalml.data.labels import FloatArray, TargetTable
from escalml.data.views import MessageView
from escalml.models.base_models import find_base_model
from escalml.models.encoder import EncoderClassifier
from escalml.models.encoder_input import read_tokenizer, tokens_of
from escalml.training.encoder_export import export_int8, padded, samples_of
from escalml.training.encoder_network import MultiTaskEncoder, load_body, tokenizer_folder

BUCKET_BATCHES = 20  # batches that are sorted by length together: little padding, still random enough


@dataclass(frozen=True)
class Step:
    """Where a fine-tuning stands; losses are means over target groups."""

    epoch: int
    done: float  # share of the epoch's steps
    train_loss: float
    validation_loss: float | None = None  # known at the end of an epoch, where there is validation data

    def describe(self) -> str:
        """One line for the person who waits."""
        held_out = "" if self.validation_loss is None else f", validation loss {self.validation_loss:.4f}"
        return f"epoch {self.epoch + 1}, {self.done:.0%}: loss {self.train_loss:.4f}{held_out}"


def fit_encoder(
    views: Sequence[MessageView],
    targets: FloatArray,
    table: TargetTable,
    config: EncoderConfig,
    *,
    seed: int,
    validation: tuple[Sequence[MessageView], FloatArray] | None = None,
    on_step: Callable[[Step], None] = lambda _: None,
) -> EncoderClassifier:
    """Fine-tune, export, quantise.

    Parameters
    ----------
    views
        What the model sees of each message.
    targets
        Shape (n_views, n_targets), in {0, 1, NaN}; NaN takes no part in the loss.
    table
        Names of the targets; the loss is averaged within a field first, so that thirteen topics weigh as much as one
        escalation.
    config
        Numbers of params.yaml.
    seed
        For weights of the head, dropout and order.
    validation
        Views and targets to stop early by; without them, all epochs are run.
    on_step
        Called after every batch.

    Returns
    -------
    The fitted encoder.

    Raises
    ------
    EscalmlError
        If the base weights cannot be found, or the exported graph does not agree with the trained model.
    """
    base = find_base_model(config.base)
    torch.manual_seed(seed)
    model = MultiTaskEncoder(load_body(base), len(table), config.dropout)
    tokenizer = read_tokenizer(tokenizer_folder(base))

    def cut(views: Sequence[MessageView]) -> list[list[int]]:
        return [tokens_of(view, tokenizer, config.max_tokens) for view in views]

    documents = cut(views)
    held_out = (cut(validation[0]), validation[1]) if validation else None
    _fine_tune(model, documents, targets, table, config, seed, held_out, on_step)
    graph = export_int8(
        model, samples_of(documents), inputs=("input_ids", "attention_mask"), outputs=("log_odds", "layers")
    )
    return EncoderClassifier(graph, tokenizer, max_tokens=config.max_tokens, n_targets=len(table))


def _fine_tune(
    model: MultiTaskEncoder,
    documents: Sequence[list[int]],
    targets: FloatArray,
    table: TargetTable,
    config: EncoderConfig,
    seed: int,
    validation: tuple[Sequence[list[int]], FloatArray] | None,
    on_step: Callable[[Step], None],
) -> None:
    """Train in place; ends with the weights of the best epoch."""
    n_batches = math.ceil(len(documents) / config.batch_size)
    optimiser, schedule = _optimiser(model, config, n_batches * config.epochs)
    rng, labels = np.random.default_rng(seed), torch.tensor(targets, dtype=torch.float32)
    best, best_loss = None, math.inf
    for epoch in range(config.epochs):
        model.train()
        total = 0.0
        for position, batch in enumerate(_batches(documents, config.batch_size, rng), start=1):
            # bfloat16 halves the time on CPUs that have it; the loss and the weights stay in full precision.
            with torch.autocast("cpu", dtype=torch.bfloat16):
                log_odds, _ = model(*padded([documents[row] for row in batch]))
            loss = masked_loss(log_odds.float(), labels[batch], table)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            schedule.step()
            total += loss.item()
            on_step(Step(epoch, position / n_batches, total / position))
        if validation:
            loss_now = _loss_on(model, *validation, table)
            on_step(Step(epoch, 1.0, total / n_batches, loss_now))
            if loss_now >= best_loss:
                break
            best_loss = loss_now
            best = {name: weight.detach().clone() for name, weight in model.state_dict().items()}
    if best:
        model.load_state_dict(best)
    model.eval()


def masked_loss(log_odds: torch.Tensor, targets: torch.Tensor, table: TargetTable) -> torch.Tensor:
    """Binary cross-entropy over what is labelled: mean per target, then per field, then over fields.

    Parameters
    ----------
    log_odds
        Shape (n, n_targets).
    targets
        Same shape, in {0, 1, NaN}.
    table
        Names of the targets.

    Returns
    -------
    A scalar; 0 where nothing is labelled.
    """
    labelled = ~torch.isnan(targets)
    losses = nn.functional.binary_cross_entropy_with_logits(log_odds, torch.nan_to_num(targets), reduction="none")
    per_target = (losses * labelled).sum(dim=0) / labelled.sum(dim=0).clamp(min=1)
    present = labelled.any(dim=0)
    spans = [block.span for block in table.blocks.values()]
    fields = [per_target[span][present[span]].mean() for span in spans if present[span].any()]
    return torch.stack(fields).mean() if fields else log_odds.sum() * 0.0


def _optimiser(
    model: MultiTaskEncoder, config: EncoderConfig, n_steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW with a lower rate for lower layers (Howard & Ruder 2018), warm-up, then linear decay."""
    layers: list[nn.Module] = list(model.body.encoder.layer)
    # The word vectors are half of the weights, and a few thousand messages touch few of them: they stay as they are.
    model.body.embeddings.requires_grad_(False)
    rates = [config.learning_rate * config.layer_decay**depth for depth in reversed(range(len(layers)))]
    groups: list[dict[str, Any]] = [{"params": model.head.parameters(), "lr": config.head_learning_rate}]
    groups += [{"params": layer.parameters(), "lr": rate} for layer, rate in zip(layers, rates, strict=True)]
    optimiser = torch.optim.AdamW(groups, weight_decay=config.weight_decay)
    n_warm = max(1, int(config.warmup * n_steps))

    def share(step: int) -> float:
        return min((step + 1) / n_warm, max(n_steps - step, 0) / n_steps)

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, share)


def _batches(documents: Sequence[list[int]], size: int, rng: np.random.Generator) -> Iterator[list[int]]:
    """Random batches of documents of like length, in random order."""
    order = rng.permutation(len(documents)).tolist()
    batches: list[list[int]] = []
    for start in range(0, len(order), size * BUCKET_BATCHES):
        bucket = sorted(order[start : start + size * BUCKET_BATCHES], key=lambda row: len(documents[row]))
        batches += [bucket[first : first + size] for first in range(0, len(bucket), size)]
    rng.shuffle(batches)
    yield from batches


def _loss_on(model: MultiTaskEncoder, documents: Sequence[list[int]], targets: FloatArray, table: TargetTable) -> float:
    """Loss on held-out rows, each column a mean over all of them."""
    order = sorted(range(len(documents)), key=lambda row: len(documents[row]))
    model.eval()
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        parts = [model(*padded([documents[row] for row in order[at : at + 32]]))[0] for at in range(0, len(order), 32)]
    labels = torch.tensor(targets[order], dtype=torch.float32)
    return float(masked_loss(torch.cat(parts).float(), labels, table))
