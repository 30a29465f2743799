"""Fine-tuning of the encoder: one transformer, one linear head for all targets, exported to int8 ONNX.

What it returns is what is served, so whatever is fitted on its scores (blend, calibration, thresholds) is fitted on the
quantised model.
"""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from escalml.config import EncoderConfig
from escalml.data.labels import FloatArray, TargetTable
from escalml.data.views import MessageView
from escalml.errors import EscalmlError
from escalml.models.base_models import find_base_model
from escalml.models.encoder import EncoderClassifier
from escalml.models.encoder_input import read_tokenizer, tokens_of
from escalml.training.encoder_export import export_int8, samples_of
from escalml.training.encoder_network import MultiTaskEncoder, has_head, load_network, tokenizer_folder
from escalml.training.fine_tuning import Lesson, Step, fine_tune
from escalml.training.served_network import starting_network

if TYPE_CHECKING:
    from tokenizers import Tokenizer


def fit_encoder(
    views: Sequence[MessageView],
    targets: FloatArray,
    table: TargetTable,
    config: EncoderConfig,
    *,
    seed: int,
    validation: tuple[Sequence[MessageView], FloatArray] | None = None,
    checkpoints: Path | None = None,
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
        Names of the targets.
    config
        Numbers of params.yaml.
    seed
        For weights of the head, dropout and order.
    validation
        Views and targets to stop early by; without them, all epochs are run.
    checkpoints
        Folder in which the training keeps its state; killed, it goes on from there when it is begun again.
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
    model = starting_network(base, table, config)
    tokenizer = read_tokenizer(tokenizer_folder(base))
    lesson = Lesson(documents_of(views, tokenizer, config), targets)
    held_out = Lesson(documents_of(validation[0], tokenizer, config), validation[1]) if validation else None
    if checkpoints:
        checkpoints.mkdir(parents=True, exist_ok=True)
    checkpoint = checkpoints / f"{key_of(lesson, table, config, seed)}.pt" if checkpoints else None
    fine_tune(model, lesson, table, config, seed=seed, validation=held_out, checkpoint=checkpoint, on_step=on_step)
    return exported(model, lesson.documents, tokenizer, table, config)


def ready_encoder(
    network: Path, views: Sequence[MessageView], table: TargetTable, config: EncoderConfig
) -> EncoderClassifier:
    """A network that has learned already, as it is served.

    Parameters
    ----------
    network
        A folder that `save_network` wrote.
    views
        Some messages, to compare the served graph with the network on.
    table
        Names of the targets.
    config
        Numbers of params.yaml.

    Returns
    -------
    The encoder.

    Raises
    ------
    EscalmlError
        If the folder holds no network for these targets, or the exported graph does not agree with it.
    """
    if not has_head(network, table):
        raise EscalmlError(
            f"{network}: no network for the targets of params.yaml; escalml distil --with-labels writes one."
        )
    tokenizer = read_tokenizer(network)
    return exported(
        load_network(str(network), table, config), documents_of(views, tokenizer, config), tokenizer, table, config
    )


def documents_of(views: Sequence[MessageView], tokenizer: "Tokenizer", config: EncoderConfig) -> list[list[int]]:
    """Token ids of each message with its history."""
    return [tokens_of(view, tokenizer, config.max_tokens) for view in views]


def exported(
    model: MultiTaskEncoder,
    documents: Sequence[list[int]],
    tokenizer: "Tokenizer",
    table: TargetTable,
    config: EncoderConfig,
) -> EncoderClassifier:
    """The network as it is served; graph and network are compared on some of the documents."""
    graph = export_int8(
        model, samples_of(documents), inputs=("input_ids", "attention_mask"), outputs=("log_odds", "layers")
    )
    return EncoderClassifier(graph, tokenizer, max_tokens=config.max_tokens, n_targets=len(table))


def key_of(lesson: Lesson, table: TargetTable, config: EncoderConfig, seed: int) -> str:
    """A name for a training that differs wherever its result may: by data, settings, targets and seed."""
    digest = hashlib.sha256(repr((table.columns, config, seed)).encode())
    for document in lesson.documents:
        digest.update(repr(document).encode())
    digest.update(lesson.targets.tobytes())
    return digest.hexdigest()[:16]
