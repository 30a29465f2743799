"""The network behind `names`: two small transformer layers over what the encoder's layers say of each token."""

import torch
from torch import nn

from escalml.models.name_tokens import SHAPES
from escalml.models.names import LABELS


class TokenHead(nn.Module):
    """Labels tokens.

    Parameters
    ----------
    width_in
        Width of the encoder's layers side by side.
    width
        Of the head's own layers.
    n_layers
        How many.
    n_heads
        Of attention.
    dropout
        Share that is dropped while training.
    """

    def __init__(
        self, width_in: int, width: int = 256, n_layers: int = 2, n_heads: int = 4, dropout: float = 0.1
    ) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width_in)
        self.project = nn.Linear(width_in, width)
        self.shape = nn.Embedding(len(SHAPES), width)
        self.first = nn.Embedding(2, width)
        self.known = nn.Embedding(4, width)
        self.layers = nn.ModuleList(_Layer(width, n_heads, dropout) for _ in range(n_layers))
        self.dropout = nn.Dropout(dropout)
        self.out = nn.Sequential(nn.LayerNorm(width), nn.Linear(width, len(LABELS)))

    def forward(self, layers: torch.Tensor, marks: torch.Tensor) -> torch.Tensor:
        """Log-odds of every label. Shapes (n, n_tokens, width_in) and (n, n_tokens, 3) -> (n, n_tokens, n_labels).

        The marks of padding are -1.
        """
        shapes, first, names = marks.clamp(min=0).unbind(dim=-1)
        is_text = marks[..., 0] >= 0
        hidden = self.project(self.dropout(self.norm(layers)))
        hidden = hidden + self.shape(shapes) + self.first(first) + self.known(names)
        for layer in self.layers:
            hidden = layer(hidden, is_text)
        log_odds: torch.Tensor = self.out(self.dropout(hidden))
        return log_odds


class _Layer(nn.Module):
    """Attention and a feed-forward network, each normalised before (Xiong et al. 2020)."""

    def __init__(self, width: int, n_heads: int, dropout: float) -> None:
        super().__init__()
        self.n_heads = n_heads
        self.before_attention, self.before_forward = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attend, self.merge = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.feed = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: torch.Tensor, is_text: torch.Tensor) -> torch.Tensor:
        """Shapes (n, n_tokens, width) and (n, n_tokens) -> (n, n_tokens, width)."""
        n, n_tokens, width = hidden.shape
        parts = self.attend(self.before_attention(hidden)).reshape(n, n_tokens, 3, self.n_heads, width // self.n_heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        scores = query @ key.transpose(-1, -2) * (width // self.n_heads) ** -0.5
        scores = scores.masked_fill(~is_text[:, None, None], -1e4)
        mixed = (scores.softmax(dim=-1) @ value).transpose(1, 2).reshape(n, n_tokens, width)
        hidden = hidden + self.dropout(self.merge(mixed))
        result: torch.Tensor = hidden + self.dropout(self.feed(self.before_forward(hidden)))
        return result
