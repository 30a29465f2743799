"""The encoder as it comes, not fine-tuned: its mean-pooled vectors, and a logistic regression per target on them.

For comparison only: what fine-tuning is worth is what it adds to this.
"""

from collections.abc import Sequence

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from torch import nn

from escalml.config import EncoderConfig
from escalml.data.labels import FloatArray
from escalml.data.views import MessageView
from escalml.models.base_models import find_base_model
from escalml.models.encoder_input import read_tokenizer, tokens_of
from escalml.training.encoder_export import padded
from escalml.training.encoder_network import MultiTaskEncoder, load_body, tokenizer_folder

# Set beforehand and not searched: standardised vectors of some hundred numbers need a strong penalty.
INVERSE_REGULARISATION = 0.01
BATCH = 32


def frozen_log_odds(
    views: Sequence[MessageView], targets: FloatArray, scored: Sequence[MessageView], config: EncoderConfig
) -> FloatArray:
    """Learn linear heads on frozen vectors, and score other messages with them.

    Parameters
    ----------
    views
        What is learned from.
    targets
        Shape (n_views, n_targets), in {0, 1, NaN}; each column has observed positives and negatives.
    scored
        What is scored.
    config
        Base model and number of tokens, as for fine-tuning.

    Returns
    -------
    Uncalibrated log-odds. Shape (n_scored, n_targets).
    """
    return head_log_odds(embed(views, config), targets, embed(scored, config))


def embed(views: Sequence[MessageView], config: EncoderConfig) -> FloatArray:
    """Vectors of messages, from the same tokens that a fine-tuned encoder reads.

    Parameters
    ----------
    views
        What the model sees of each message.
    config
        Base model and number of tokens.

    Returns
    -------
    Means over tokens. Shape (n_views, width).
    """
    base = find_base_model(config.base)
    model = MultiTaskEncoder(load_body(base), 1, 0.0).eval()
    model.head = nn.Identity()
    tokenizer = read_tokenizer(tokenizer_folder(base))
    documents = [tokens_of(view, tokenizer, config.max_tokens) for view in views]
    order = sorted(range(len(documents)), key=lambda row: len(documents[row]))
    vectors = np.zeros((len(documents), model.body.config.hidden_size))
    with torch.inference_mode():
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            vectors[rows] = model(*padded([documents[row] for row in rows]))[0].numpy()
    return vectors


def head_log_odds(
    vectors: FloatArray, targets: FloatArray, scored: FloatArray, *, c: float = INVERSE_REGULARISATION
) -> FloatArray:
    """One logistic regression per target, on standardised vectors.

    Parameters
    ----------
    vectors
        Of what is learned from. Shape (n, width).
    targets
        Shape (n, n_targets), in {0, 1, NaN}.
    scored
        Of what is scored. Shape (n_scored, width).
    c
        Inverse regularisation.

    Returns
    -------
    Shape (n_scored, n_targets).
    """
    log_odds = np.zeros((len(scored), targets.shape[1]))
    for column in range(targets.shape[1]):
        observed = ~np.isnan(targets[:, column])
        head = make_pipeline(StandardScaler(), LogisticRegression(C=c, max_iter=2_000))
        log_odds[:, column] = head.fit(vectors[observed], targets[observed, column]).decision_function(scored)
    return log_odds
