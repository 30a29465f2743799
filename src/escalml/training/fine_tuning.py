"""Fine-tuning: batches, loss, rates by layer, checkpoints that a killed training goes on from."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np
import torch
from torch import nn

from escalml.config import EncoderConfig
from escalml.data.labels import FloatArray, TargetTable
from escalml.training.encoder_export import padded
from escalml.training.encoder_network import MultiTaskEncoder

BUCKET_BATCHES = 20  # batches that are sorted by length together: little padding, still random enough
SECONDS_BETWEEN_CHECKPOINTS = 120.0


@dataclass(frozen=True)
class Step:
    """Where a fine-tuning stands; losses are means over target groups."""

    epoch: int
    done: float  # share of the epoch's steps
    train_loss: float
    validation_loss: float | None = None  # known at the end of an epoch, where there is validation data
    seconds_left: float | None = None  # of all epochs, at the pace so far

    def describe(self) -> str:
        """One line for the person who waits."""
        held_out = "" if self.validation_loss is None else f", validation loss {self.validation_loss:.4f}"
        left = "" if self.seconds_left is None else f", {self.seconds_left / 60:.0f} min left"
        return f"epoch {self.epoch + 1}, {self.done:.0%}: loss {self.train_loss:.4f}{held_out}{left}"


@dataclass(frozen=True)
class Lesson:
    """What a network learns from: token ids of each message, and targets in [0, 1] or NaN, shape (n, n_targets).

    A target between 0 and 1 is what a teacher thinks (Hinton, Vinyals & Dean 2015).
    """

    documents: Sequence[list[int]]
    targets: FloatArray


@dataclass
class _State:
    """Where a training stands, so that it can go on from there."""

    epoch: int = 0
    position: int = 0  # batches of the epoch that are done
    total: float = 0.0  # of their losses
    best_loss: float = math.inf
    best: dict[str, torch.Tensor] | None = None
    finished: bool = False
    parts: dict[str, Any] = field(default_factory=dict)  # weights, optimiser, schedule, random numbers


def fine_tune(
    model: MultiTaskEncoder,
    lesson: Lesson,
    table: TargetTable,
    config: EncoderConfig,
    *,
    seed: int,
    validation: Lesson | None = None,
    checkpoint: Path | None = None,
    on_step: Callable[[Step], None] = lambda _: None,
) -> None:
    """Train in place; ends with the weights of the best epoch.

    Parameters
    ----------
    model
        The network.
    lesson
        What it learns from.
    table
        Names of the targets and kinds of their fields, by which `masked_loss` weighs them.
    config
        Numbers of params.yaml.
    seed
        For dropout and order.
    validation
        Stop early by it; without it, all epochs are run.
    checkpoint
        A file to keep the state in, every two minutes; where it is there, the training goes on from it.
    on_step
        Called after every batch.
    """
    n_batches = math.ceil(len(lesson.documents) / config.batch_size)
    optimiser, schedule = _optimiser(model, config, n_batches * config.epochs)
    parts = {"model": model, "optimiser": optimiser, "schedule": schedule}
    state = _resumed(checkpoint, parts)
    labels = torch.tensor(lesson.targets, dtype=torch.float32)
    pace = _Pace(n_batches * config.epochs, n_batches * state.epoch + state.position)
    saved = monotonic()
    while state.epoch < config.epochs and not state.finished:
        model.train()
        for batch in list(_batches(lesson.documents, config.batch_size, seed, state.epoch))[state.position :]:
            state.total += _learn(model, lesson.documents, labels, batch, table, optimiser)
            schedule.step()
            state.position += 1
            mean = state.total / state.position
            on_step(Step(state.epoch, state.position / n_batches, mean, seconds_left=pace.left(1)))
            if checkpoint and monotonic() - saved > SECONDS_BETWEEN_CHECKPOINTS:
                _keep(checkpoint, state, parts)
                saved = monotonic()
        if validation:
            _compare(model, validation, table, state, on_step)
        state.epoch, state.position, state.total = state.epoch + 1, 0, 0.0
        if checkpoint:
            _keep(checkpoint, state, parts)
    if state.best:
        model.load_state_dict(state.best)
    model.eval()


class _Pace:
    """How long the rest takes, by how long what was done took."""

    def __init__(self, n_steps: int, done: int) -> None:
        self._left, self._done, self._started = n_steps - done, 0, monotonic()

    def left(self, n: int) -> float:
        """Seconds left after `n` more steps."""
        self._done += n
        return (monotonic() - self._started) / self._done * (self._left - self._done)


def _learn(
    model: MultiTaskEncoder,
    documents: Sequence[list[int]],
    labels: torch.Tensor,
    batch: Sequence[int],
    table: TargetTable,
    optimiser: torch.optim.Optimizer,
) -> float:
    """One step; its loss."""
    # The loss and the weights stay in full precision.
    with half_precision():
        log_odds, _ = model(*padded([documents[row] for row in batch]))
    loss = masked_loss(log_odds.float(), labels[list(batch)], table)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    optimiser.zero_grad()
    return float(loss.item())


def half_precision() -> torch.autocast:
    """A context that computes in bfloat16 where the CPU does so; where it does not, a step took 3.7 times as long."""
    able: dict[str, object] = getattr(torch.cpu, "get_capabilities", dict)()  # older releases cannot tell
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=bool(able.get("amx_bf16") or able.get("avx512_bf16")))


def _compare(
    model: MultiTaskEncoder,
    validation: Lesson,
    table: TargetTable,
    state: _State,
    on_step: Callable[[Step], None],
) -> None:
    """Keep the weights if the epoch was the best so far; else it was the last."""
    labels = torch.tensor(validation.targets, dtype=torch.float32)
    loss = float(masked_loss(torch.from_numpy(scores_of(model, validation.documents)), labels, table))
    on_step(Step(state.epoch, 1.0, state.total / max(state.position, 1), loss))
    if loss >= state.best_loss:
        state.finished = True
        return
    state.best_loss = loss
    state.best = {name: weight.detach().clone() for name, weight in model.state_dict().items()}


def scores_of(model: MultiTaskEncoder, documents: Sequence[list[int]], *, batch_size: int = 32) -> FloatArray:
    """Log-odds of documents, in order, by the network as it is. Shape (n, n_targets), float32."""
    order = sorted(range(len(documents)), key=lambda row: len(documents[row]))
    rows: list[Any] = [None] * len(documents)
    model.eval()
    with torch.inference_mode(), half_precision():
        for start in range(0, len(order), batch_size):
            batch = order[start : start + batch_size]
            log_odds, _ = model(*padded([documents[row] for row in batch]))
            for row, values in zip(batch, log_odds.float().numpy(), strict=True):
                rows[row] = values
    return np.stack(rows)


def masked_loss(log_odds: torch.Tensor, targets: torch.Tensor, table: TargetTable) -> torch.Tensor:
    """Binary cross-entropy over what is labelled: mean per target, then per field, then over fields.

    A multiclass field counts half the sum of its labels, not their mean: one label of many holds, so each alone is soon
    cheap to guess, and with the mean the encoder learned topics hardly better than the n-grams did.

    Parameters
    ----------
    log_odds
        Shape (n, n_targets).
    targets
        Same shape, in [0, 1] or NaN.
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
    fields = []
    for block in table.blocks.values():
        if (known := present[block.span]).any():
            of_field = per_target[block.span][known]
            fields.append(of_field.sum() / 2 if block.config.kind == "multiclass" else of_field.mean())
    return torch.stack(fields).mean() if fields else log_odds.sum() * 0.0


def _optimiser(
    model: MultiTaskEncoder, config: EncoderConfig, n_steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW with a lower rate for lower layers (Howard & Ruder 2018), warm-up, then linear decay."""
    # The word vectors are most of the weights, and a few thousand messages touch few of them: they stay as they are.
    model.body.requires_grad_(False)
    learning: list[nn.Module] = list(model.body.encoder.layer)[config.frozen_layers :]
    rates = [config.learning_rate * config.layer_decay**depth for depth in reversed(range(len(learning)))]
    head = [*model.norm.parameters(), *model.head.parameters()]
    groups: list[dict[str, Any]] = [{"params": head, "lr": config.head_learning_rate}]
    for layer, rate in zip(learning, rates, strict=True):
        layer.requires_grad_(True)
        groups.append({"params": list(layer.parameters()), "lr": rate})
    optimiser = torch.optim.AdamW(groups, weight_decay=config.weight_decay, fused=True)
    n_warm = max(1, int(config.warmup * n_steps))

    def share(step: int) -> float:
        return min((step + 1) / n_warm, max(n_steps - step, 0) / n_steps)

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, share)


def _batches(documents: Sequence[list[int]], size: int, seed: int, epoch: int) -> Iterator[list[int]]:
    """Random batches of documents of like length, in random order: the same for the same seed and epoch."""
    rng = np.random.default_rng([seed, epoch])
    order = rng.permutation(len(documents)).tolist()
    batches: list[list[int]] = []
    for start in range(0, len(order), size * BUCKET_BATCHES):
        bucket = sorted(order[start : start + size * BUCKET_BATCHES], key=lambda row: len(documents[row]))
        batches += [bucket[first : first + size] for first in range(0, len(bucket), size)]
    rng.shuffle(batches)
    yield from batches


def _keep(path: Path, state: _State, parts: dict[str, Any]) -> None:
    """Write a checkpoint; what stands there stays whole until the new one is."""
    state.parts = {name: part.state_dict() for name, part in parts.items()} | {"random": torch.get_rng_state()}
    part = path.with_suffix(".part")
    torch.save(vars(state), part)
    part.replace(path)


def _resumed(path: Path | None, parts: dict[str, Any]) -> _State:
    """The state of a checkpoint, its parts taken up; that of a beginning where there is none."""
    if not path or not path.exists():
        return _State()
    state = _State(**torch.load(path, weights_only=True))
    for name, part in parts.items():
        part.load_state_dict(state.parts[name])
    torch.set_rng_state(state.parts["random"])
    return state
