"""What a search may try of each kind of model, and how a try is judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from optuna.distributions import FloatDistribution, IntDistribution

from escalml.config import EncoderConfig, Params, TfidfConfig
from escalml.data.dataset import names_among
from escalml.data.labels import FloatArray, TargetTable
from escalml.errors import EscalmlError
from escalml.models.tfidf import fit_tfidf
from escalml.records import LabelledMessage
from escalml.training.learn import Examples
from escalml.training.train import examples_of

Section = TfidfConfig | EncoderConfig
Values = Mapping[str, float]
Ranges = Mapping[str, IntDistribution | FloatDistribution]
# `char_ngrams.1` is the second number of `char_ngrams`. The numbers in use lie inside.
RANGES: Mapping[str, Ranges] = {
    "tfidf": {
        "word_ngrams.1": IntDistribution(1, 3),
        "char_ngrams.0": IntDistribution(1, 3),
        "char_ngrams.1": IntDistribution(3, 6),
        "min_df": IntDistribution(5, 10),
        "max_features": IntDistribution(5_000, 80_000, log=True),
        "inverse_regularisation": FloatDistribution(0.25, 64.0, log=True),
    },
    "encoder": {
        "epochs": IntDistribution(2, 5),
        "learning_rate": FloatDistribution(3e-5, 6e-4, log=True),
        "head_learning_rate": FloatDistribution(5e-4, 1e-2, log=True),
        "layer_decay": FloatDistribution(0.7, 1.0),
        "weight_decay": FloatDistribution(0.0, 0.1),
        "dropout": FloatDistribution(0.0, 0.3),
    },
}


@dataclass(frozen=True)
class Data:
    """The rows a search may see, and their views."""

    rows: Sequence[LabelledMessage]  # of the train split
    train: Examples
    validation: Examples


def searched_data(rows: Sequence[LabelledMessage], params: Params) -> Data:
    """Train and validation rows; the others are dropped here.

    Parameters
    ----------
    rows
        Labelled messages of any split.
    params
        Targets and features.

    Returns
    -------
    What the search may see.

    Raises
    ------
    EscalmlError
        If either split is empty.
    """
    table = TargetTable(params.targets)
    train, validation = ([row for row in rows if row.split == split] for split in ("train", "validation"))
    if not train or not validation:
        raise EscalmlError("a search needs messages of the splits train and validation; run training/prepare.py.")
    return Data(train, examples_of(train, table, params), examples_of(validation, table, params))


def section_of(params: Params, kind: str) -> Section:
    """The section of params.yaml that a kind of model reads."""
    return params.tfidf if kind == "tfidf" else params.encoder


def values_of(section: Section, names: Mapping[str, object]) -> Values:
    """Current values by the names of the search."""
    fields: dict[str, Any] = section.model_dump()
    parts = {name: name.partition(".") for name in names}
    return {name: fields[field][int(index)] if index else fields[field] for name, (field, _, index) in parts.items()}


def with_values(section: Section, values: Values) -> Section:
    """A section with some of its numbers changed.

    Parameters
    ----------
    section
        Where the other numbers come from.
    values
        By the names of the search, such as `char_ngrams.1`.

    Returns
    -------
    The changed section, checked as params.yaml is.
    """
    fields: dict[str, Any] = section.model_dump()
    for name, value in values.items():
        field, _, index = name.partition(".")
        if index:
            parts = list(fields[field])
            parts[int(index)] = value
            fields[field] = parts
        else:
            fields[field] = value
    return type(section).model_validate(fields)


def validation_loss(section: Section, data: Data, params: Params) -> float:
    """Learn on train with these numbers; mean log loss on validation.

    Parameters
    ----------
    section
        The numbers to try.
    data
        What the search may see. An encoder stops early by validation, as it does in training/train.py.
    params
        Everything else, and the seed of the fit.

    Returns
    -------
    Loss of the model that would be saved: of the quantised one, for an encoder.
    """
    table = TargetTable(params.targets)
    views, targets = data.train.views, data.train.targets
    if isinstance(section, TfidfConfig):
        names = names_among(data.rows, section.min_df)
        log_odds = fit_tfidf(views, targets, data.train.groups, table, section, names=names).log_odds(
            data.validation.views
        )
    else:
        from escalml.training.encoder_training import fit_encoder

        held_out = (data.validation.views, data.validation.targets)
        encoder = fit_encoder(views, targets, table, section, seed=params.seed, validation=held_out)
        log_odds = encoder.log_odds(data.validation.views)
    return mean_log_loss(log_odds, data.validation.targets, table)


def mean_log_loss(log_odds: FloatArray, targets: FloatArray, table: TargetTable) -> float:
    """Log loss over what is labelled: mean per target, then per field, then over fields.

    Parameters
    ----------
    log_odds
        Shape (n, n_targets).
    targets
        Same shape, in {0, 1, NaN}; at least one column has labels.
    table
        Names of the targets.

    Returns
    -------
    In nats; log 2 for a model that knows nothing. Thirteen topics weigh as much as one escalation.
    """
    labelled = ~np.isnan(targets)
    losses = np.logaddexp(0.0, log_odds) - np.nan_to_num(targets) * log_odds
    counts = labelled.sum(axis=0)
    means = (losses * labelled).sum(axis=0) / np.maximum(counts, 1)
    spans = [block.span for block in table.blocks.values()]
    return float(np.mean([means[span][counts[span] > 0].mean() for span in spans if counts[span].any()]))
