"""Learn: one model of any kind, and what it says of its own training rows out of fold.

Out-of-fold scores stand in for those of unseen messages: blend, calibration, thresholds and conformal quantiles are
fitted on them. That one brings torch and is imported where needed.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Literal, TypeVar, get_args

import numpy as np
from sklearn.model_selection import GroupKFold

from escalml.config import Params
from escalml.data.labels import FloatArray, TargetTable
from escalml.data.views import MessageView
from escalml.errors import EscalmlError
from escalml.models.base_models import find_base_model
from escalml.models.blend import BlendClassifier, blended, fit_weights
from escalml.models.classifier import Classifier
from escalml.models.encoder import EncoderClassifier
from escalml.models.tfidf import TfidfClassifier, fit_tfidf, require_examples

ALL = "all rows"
Kind = Literal["tfidf", "encoder", "blend"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Model = TypeVar("Model", bound=Classifier, covariant=True)


@dataclass(frozen=True)
class Examples:
    """What a model learns from: views, targets of shape (n, n_targets) in {0, 1, NaN}, and groups.

    `named` are the words of names and addresses in each view, `writers` who wrote each; empty where nobody said.
    """

    views: Sequence[MessageView]
    targets: FloatArray
    groups: Sequence[str]
    named: Sequence[Collection[str]] = ()
    writers: Sequence[str] = ()

    def take(self, rows: Sequence[int]) -> "Examples":
        """Some of the rows."""
        return Examples(
            [self.views[row] for row in rows],
            self.targets[rows],
            [self.groups[row] for row in rows],
            [self.named[row] for row in rows] if self.named else (),
            [self.writers[row] for row in rows] if self.writers else (),
        )


@dataclass(frozen=True)
class Learned(Generic[Model]):
    """A fitted model and its out-of-fold log-odds. Shape (n, n_targets)."""

    classifier: Model
    log_odds: FloatArray


@dataclass(frozen=True)
class Progress:
    """Where a training stands: which fit of which kind, and what there is to say of it."""

    kind: str
    part: str
    note: str = ""
    finished: bool = False


OnProgress = Callable[[Progress], None]


def learn_tfidf(
    examples: Examples, params: Params, *, names: Collection[str] = (), on_progress: OnProgress = lambda _: None
) -> Learned[TfidfClassifier]:
    """Fit the n-gram model, in seconds, and score its training rows out of fold.

    Parameters
    ----------
    examples
        Training rows.
    params
        Parameters.
    names
        Words that stand for people; no n-gram is made of them.
    on_progress
        Called after each fit.

    Returns
    -------
    The model and its out-of-fold log-odds.

    Raises
    ------
    EscalmlError
        If a target has too few observed positives or negatives; names it with its counts.
    """
    table = TargetTable(params.targets)
    require_examples(examples.targets, table, params.tfidf.min_positives)
    # The whole data have enough examples of each target; a fold may lack a few of them.
    config = params.tfidf.model_copy(update={"min_positives": 1})

    def fit(part: str, rows: Examples) -> TfidfClassifier:
        classifier = fit_tfidf(
            rows.views, rows.targets, rows.groups, table, config, names=names, named=rows.named, writers=rows.writers
        )
        on_progress(Progress("tfidf", part, finished=True))
        return classifier

    return _whole_and_out_of_fold(fit, examples, params.n_folds, params.seed)


def learn_encoder(
    examples: Examples,
    validation: Examples,
    params: Params,
    *,
    network: Path | None = None,
    checkpoints: Path | None = None,
    on_progress: OnProgress = lambda _: None,
) -> Learned[EncoderClassifier]:
    """Fine-tune the encoder, which takes long, and score its training rows out of fold.

    Parameters
    ----------
    examples
        Training rows.
    validation
        Rows to stop the fit on all rows early by; may be empty. The folds run all epochs.
    params
        Parameters.
    network
        Folder of a network that has learned from these rows already: it is taken as it is, and the folds alone are
        trained, from `encoder.base`, which must not have seen a label.
    checkpoints
        Folder that each fit keeps its state in; killed, they go on from there.
    on_progress
        Called as each fit goes on, and after it.

    Returns
    -------
    The model and its out-of-fold log-odds.

    Raises
    ------
    EscalmlError
        If a target has too few examples, or the weights to start from are not there.
    """
    from escalml.training.encoder_training import fit_encoder, ready_encoder
    from escalml.training.fine_tuning import Step

    table = TargetTable(params.targets)
    require_examples(examples.targets, table, params.tfidf.min_positives)

    def fit(part: str, rows: Examples) -> EncoderClassifier:
        def on_step(step: Step) -> None:
            on_progress(Progress("encoder", part, step.describe()))

        if part == ALL and network:
            return ready_encoder(network, rows.views, table, params.encoder)
        held_out = (validation.views, validation.targets) if part == ALL and validation.views else None
        classifier = fit_encoder(
            rows.views,
            rows.targets,
            table,
            params.encoder,
            seed=params.seed,
            validation=held_out,
            checkpoints=checkpoints,
            on_step=on_step,
        )
        on_progress(Progress("encoder", part, finished=True))
        return classifier

    return _whole_and_out_of_fold(fit, examples, params.encoder.n_folds, params.seed)


def require_encoder_training(base: str) -> None:
    """Refuse to begin what would fail after minutes: without torch, or with other base weights than those we know."""
    try:
        import escalml.training.encoder_training  # noqa: F401 - only to see whether it is there
    except ImportError as error:
        raise EscalmlError(
            f"training an encoder needs {error.name}, of the extra `train`: pip install 'escalml[train]' "
            "(from a checkout: pip install '.[train]'), or train --kind tfidf."
        ) from None
    find_base_model(base)


def stack(
    tfidf: Learned[TfidfClassifier], encoder: Learned[EncoderClassifier], targets: FloatArray
) -> Learned[BlendClassifier]:
    """Blend two models that learned from the same rows. `targets`: of those rows, shape (n, n_targets)."""
    members = [tfidf.log_odds, encoder.log_odds]
    weights = fit_weights(members, targets)
    return Learned(BlendClassifier(tfidf.classifier, encoder.classifier, weights), blended(members, weights))


def _whole_and_out_of_fold(
    fit: Callable[[str, Examples], Model], examples: Examples, n_folds: int, seed: int
) -> Learned[Model]:
    """A model of all rows, and the scores of each row by a model that saw nothing of its group."""
    classifier = fit(ALL, examples)
    log_odds = np.full(examples.targets.shape, np.nan)
    folds = GroupKFold(n_folds, shuffle=True, random_state=seed)
    for number, (fit_rows, held_out) in enumerate(folds.split(examples.views, groups=examples.groups), start=1):
        model = fit(f"fold {number} of {n_folds}", examples.take(fit_rows))
        log_odds[held_out] = model.log_odds(examples.take(held_out).views)
    return Learned(classifier, log_odds)
