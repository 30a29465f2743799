"""Cross-validation of any kind of model: scores of each row by a model that saw nothing of its fold.

A finished fold is kept as a file of log-odds, without texts, so a run that was interrupted goes on. Other settings or
data make other files; other code does not: delete them after changing it.
"""

import hashlib
import json
from pathlib import Path

import numpy as np
from sklearn.model_selection import StratifiedGroupKFold

from escalml.config import Params
from escalml.data.labels import FloatArray, TargetTable
from escalml.data.writing import write_atomically
from escalml.errors import EscalmlError
from escalml.evaluation.metrics import IntArray
from escalml.models.classifier import Classifier
from escalml.models.tfidf import fit_tfidf
from escalml.training import Kind, Progress
from escalml.training.learn import Examples
from escalml.training.stages.train import Reporter


def folds_of(examples: Examples, params: Params) -> IntArray:
    """Fold of each row, from 0: classes in like shares, a group never in two folds.

    Parameters
    ----------
    examples
        The rows.
    params
        Number of folds, and the seed.

    Returns
    -------
    Shape (n,).

    Raises
    ------
    EscalmlError
        If there are fewer rows of a class than folds.
    """
    targets = np.nan_to_num(examples.targets, nan=-1.0)
    _, classes, sizes = np.unique(targets, axis=0, return_inverse=True, return_counts=True)
    if not 2 <= params.n_folds <= sizes.min():
        raise EscalmlError(f"n_folds is {params.n_folds}; expected 2 to {sizes.min()}, the rows of the rarest class.")
    folds = np.zeros(len(targets), dtype=np.int64)
    splitter = StratifiedGroupKFold(params.n_folds, shuffle=True, random_state=params.seed)
    for fold, (_, held_out) in enumerate(splitter.split(targets, classes, examples.groups)):
        folds[held_out] = fold
    return folds


def out_of_fold(
    kind: Kind, examples: Examples, folds: IntArray, params: Params, out: Path, *, n_run: int
) -> FloatArray:
    """Log-odds of each row by a model that saw nothing of its fold; fits only what no earlier run has left.

    Parameters
    ----------
    kind
        `tfidf`, `encoder`, or `blend`: here the plain mean of both, since learned weights would need several encoders
        a fold.
    examples
        The rows.
    folds
        From `folds_of`.
    params
        Settings.
    out
        Folder that keeps finished folds.
    n_run
        How many folds to run, from the first.

    Returns
    -------
    Shape (n, n_targets); NaN in folds that are not run.
    """
    if kind == "blend":
        members: tuple[Kind, ...] = ("tfidf", "encoder")
        mean: FloatArray = np.mean(
            [out_of_fold(member, examples, folds, params, out, n_run=n_run) for member in members], axis=0
        )
        return mean
    kept = out / f"{kind}-{_fingerprint(kind, examples, params)}"
    kept.mkdir(parents=True, exist_ok=True)
    report = Reporter()
    log_odds = np.full(examples.targets.shape, np.nan)
    for fold in range(min(n_run, params.n_folds)):
        path, part = kept / f"fold-{fold + 1:02}.json", f"fold {fold + 1} of {params.n_folds}"
        held_out = np.flatnonzero(folds == fold).tolist()
        if not path.exists():
            model = _fit(kind, examples.take(np.flatnonzero(folds != fold).tolist()), params, part, report)
            scores = model.log_odds(examples.take(held_out).views)
            with write_atomically(path) as file:
                file.write(json.dumps(scores.tolist()).encode())
            report(Progress(kind, part, finished=True))
        log_odds[held_out] = json.loads(path.read_bytes())
    return log_odds


def _fingerprint(kind: Kind, examples: Examples, params: Params) -> str:
    """Short hash of all that a fold's scores depend on, the code apart."""
    own = params.model_dump(mode="json", include={"seed", "n_folds", "targets", "features", kind})
    seen = [(view.subject, view.text.text, view.history) for view in examples.views]
    facts = [own, seen, list(examples.groups), np.nan_to_num(examples.targets, nan=-1.0).tolist()]
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:12]


def _fit(kind: Kind, examples: Examples, params: Params, part: str, report: Reporter) -> Classifier:
    """One model of some rows; `part` is what the report calls it."""
    table = TargetTable(params.targets)
    if kind == "tfidf":
        return fit_tfidf(examples.views, examples.targets, examples.groups, table, params.tfidf)
    from escalml.training.encoder_training import fit_encoder
    from escalml.training.fine_tuning import Step

    def on_step(step: Step) -> None:
        report(Progress(kind, part, step.describe()))

    return fit_encoder(examples.views, examples.targets, table, params.encoder, seed=params.seed, on_step=on_step)
