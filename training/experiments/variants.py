"""Variants of the ablation: a kind of model, and the data as it may see them.

What a variant may see is a plain change of labelled messages, so that no model knows it is being compared. What needs
torch is imported where it is needed.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from sklearn.linear_model import LogisticRegression

from escalml.config import Params
from escalml.data.dataset import names_among
from escalml.data.labels import FloatArray, TargetTable
from escalml.errors import EscalmlError
from escalml.models.tfidf import fit_tfidf, require_examples
from escalml.records import LabelledMessage
from escalml.training import Progress
from escalml.training.learn import OnProgress
from escalml.training.train import examples_of

Model = Literal["n-gram", "frozen", "fine-tuned", "blend"]
View = Literal["whole", "no-thread", "with-channel", "no-public"]
MODELS: tuple[Model, ...] = get_args(Model)
VIEWS: tuple[View, ...] = get_args(View)
MEMBERS: tuple[Model, ...] = ("n-gram", "fine-tuned")  # of a blend


@dataclass(frozen=True)
class Variant:
    """One line of the ablation table."""

    model: Model
    view: View

    @property
    def name(self) -> str:
        """Such as `n-gram` or `fine-tuned, no-thread`, without spaces."""
        return self.model if self.view == "whole" else f"{self.model},{self.view}"

    @property
    def needs_torch(self) -> bool:
        """Whether learning it takes the extra `train`."""
        return self.model != "n-gram"

    @property
    def members(self) -> tuple["Variant", ...]:
        """What a blend is made of; nothing for any other model."""
        return tuple(Variant(model, self.view) for model in MEMBERS) if self.model == "blend" else ()

    @property
    def reference(self) -> "Variant | None":
        """What it is compared with: its own model on whole data, else the n-gram model; None for that one."""
        if self.view != "whole":
            return Variant(self.model, "whole")
        return None if self.model == "n-gram" else Variant("n-gram", "whole")


# A blend comes after its members, and what takes minutes after what takes seconds.
VARIANTS = tuple(Variant(model, view) for model in MODELS for view in VIEWS)


def seen_by(view: View, rows: Sequence[LabelledMessage], public: Collection[str]) -> list[LabelledMessage]:
    """Labelled messages as a variant may see them.

    Parameters
    ----------
    view
        `no-thread` takes the earlier turns away; `with-channel` opens the subject with the channel, such as
        `[social]`, which no model reads otherwise; `no-public` leaves out public rows that would be learned from.
    rows
        Labelled messages.
    public
        Names of the public sources.

    Returns
    -------
    The rows; those of other splits than train keep their number and order.
    """
    if view == "no-public":
        return [row for row in rows if row.split != "train" or row.source not in public]
    return [row.model_copy(update={"message": row.message.model_copy(update=_changes(view, row))}) for row in rows]


def _changes(view: View, row: LabelledMessage) -> dict[str, object]:
    """Fields of the message that a view changes."""
    message = row.message
    if view == "no-thread":
        return {"thread": ()}
    return {"subject": f"[{message.channel}] {message.subject or ''}"} if view == "with-channel" else {}


def learn_and_score(
    variant: Variant,
    train: Sequence[LabelledMessage],
    scored: Sequence[LabelledMessage],
    params: Params,
    *,
    on_progress: OnProgress = lambda _: None,
) -> FloatArray:
    """Fit a model that is no blend, and score messages that it did not learn from.

    Parameters
    ----------
    variant
        Its model says how to learn; its view was applied to the rows before.
    train
        Rows to learn from.
    scored
        Rows to score.
    params
        As for `escalml train`. Fine-tuning runs all its epochs: to stop early by rows that are then measured would
        flatter it.
    on_progress
        Called as a fine-tuning goes on.

    Returns
    -------
    Uncalibrated log-odds. Shape (n_scored, n_targets).

    Raises
    ------
    EscalmlError
        If a target has too few examples, or the weights to start from are not there.
    """
    table = TargetTable(params.targets)
    learned, asked = examples_of(train, table, params), examples_of(scored, table, params)
    require_examples(learned.targets, table, params.tfidf.min_positives)
    if variant.model == "n-gram":
        names = names_among(train, params.tfidf.min_df)
        model = fit_tfidf(
            learned.views,
            learned.targets,
            learned.groups,
            table,
            params.tfidf,
            names=names,
            named=learned.named,
            writers=learned.writers,
        )
        return model.log_odds(asked.views)
    if variant.model == "frozen":
        from frozen_encoder import frozen_log_odds

        return frozen_log_odds(learned.views, learned.targets, asked.views, params.encoder)
    from escalml.training.encoder_training import fit_encoder
    from escalml.training.fine_tuning import Step

    def on_step(step: Step) -> None:
        on_progress(Progress(variant.name, "all rows", step.describe()))

    encoder = fit_encoder(learned.views, learned.targets, table, params.encoder, seed=params.seed, on_step=on_step)
    return encoder.log_odds(asked.views)


def blend_evenly(
    members: Sequence[FloatArray], held_out: Sequence[LabelledMessage], rows: slice, table: TargetTable
) -> FloatArray:
    """Mean of the members' log-odds, once these are on one scale; nothing else is learned.

    Parameters
    ----------
    members
        Log-odds of each. Shape (n, n_targets).
    held_out
        Rows that no member learned from and that are not measured.
    rows
        Where the members' log-odds of `held_out` stand.
    table
        Names of the targets.

    Returns
    -------
    Shape (n, n_targets).

    Raises
    ------
    EscalmlError
        If there are no held-out rows.
    """
    if not held_out:
        raise EscalmlError("a blend needs messages of the split gate to scale its members by; run without it: --only.")
    targets = table.encode_rows(held_out)
    blend: FloatArray = np.mean([part * scale_of(part[rows], targets, table) for part in members], axis=0)
    return blend


def scale_of(log_odds: FloatArray, targets: FloatArray, table: TargetTable) -> FloatArray:
    """What log-odds are to be multiplied by to be worth what they say: one factor per field, no shift.

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
    At least 0. Shape (n_targets,). A field shares its factor, since some of its columns have few positives; 1 where
    a field has labels of one kind only.

    References
    ----------
    Guo et al. (2017), On Calibration of Modern Neural Networks (temperature scaling).
    """
    scale = np.ones(len(table))
    for block in table.blocks.values():
        observed = ~np.isnan(targets[:, block.span])
        labels = targets[:, block.span][observed]
        if len(set(labels.tolist())) == 2:
            curve = LogisticRegression(C=100.0, fit_intercept=False).fit(
                log_odds[:, block.span][observed][:, None], labels
            )
            scale[block.span] = max(float(curve.coef_[0, 0]), 0.0)
    return scale
