"""Search for better numbers: optuna over the section of params.yaml that belongs to one kind of model.

Learns on train and judges by the mean log loss on validation; gate and test take no part. The first trial is
params.yaml as it stands. A search that was interrupted goes on where it stopped, and ends as it would have. No DVC
stage: it writes what it found to MLflow and to the screen; whether params.yaml takes it is your decision.
"""

import sys
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

import optuna
import yaml
from optuna.trial import FrozenTrial, TrialState

from escalml.config import read_params
from escalml.data.dataset import read_labelled
from escalml.data.reading import file_sha256
from escalml.errors import EscalmlError
from escalml.registry import Trial, default_tracking_uri, log_search
from escalml.training.stages.arguments import parser_of, run
from escalml.training.stages.prepare import DATA
from trials import RANGES, Ranges, Section, Values, searched_data, section_of, validation_loss, values_of, with_values

STUDIES = "models/tune.db"


def main(argv: list[str] | None = None) -> int:
    """Search, log, and say what was found."""
    parser = parser_of(__file__, __doc__)
    parser.add_argument("--kind", choices=tuple(RANGES), default="tfidf", help="default tfidf")
    parser.add_argument("--trials", type=int, default=25, help="of the whole search, earlier sittings included")
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    parser.add_argument("--seed", type=int, help="of the search; default: seed of params.yaml")
    options = parser.parse_args(argv)
    if options.trials < 1:
        raise EscalmlError(f"--trials is {options.trials}; give 1 or more.")
    root, kind = options.root, options.kind
    params = read_params(root / "params.yaml")
    seed = params.seed if options.seed is None else options.seed
    path = options.data or root / DATA
    data = searched_data(read_labelled(path, tuple(params.targets)), params)
    facts = {"kind": kind, "seed": str(seed), "data_sha256": file_sha256(path)}
    # Another file, other parameters or other ranges are another search.
    described = f"{facts} {params.model_dump_json()} {RANGES[kind]}"
    name = f"{kind} seed {seed} {sha256(described.encode()).hexdigest()[:12]}"
    (root / STUDIES).parent.mkdir(parents=True, exist_ok=True)
    study = open_study(f"sqlite:///{(root / STUDIES).resolve()}", name)
    current = section_of(params, kind)
    search(
        study,
        RANGES[kind],
        current=values_of(current, RANGES[kind]),
        loss=lambda values: validation_loss(with_values(current, values), data, params),
        n_trials=options.trials,
        seed=seed,
    )
    trials = [Trial(trial.params, trial.value or 0.0) for trial in completed(study)]
    uri = default_tracking_uri(root)
    run_id = log_search(uri, name=f"search: {kind}", facts=facts, trials=trials)
    print(found(kind, current, trials))
    print(f"\nlogged run {run_id} with {len(trials)} nested runs; next: put these into params.yaml, train, evaluate")
    return 0


def open_study(storage: str, name: str) -> optuna.Study:
    """A new search, or one that was begun before.

    Parameters
    ----------
    storage
        SQLAlchemy URL of the database that holds the trials.
    name
        What tells this search from others there.

    Returns
    -------
    The study, quiet.
    """
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    return optuna.create_study(storage=storage, study_name=name, load_if_exists=True)


def completed(study: optuna.Study) -> list[FrozenTrial]:
    """Trials that came to an end, in order; what an interruption cut off is left out."""
    return study.get_trials(states=(TrialState.COMPLETE,))


def search(
    study: optuna.Study,
    ranges: Ranges,
    *,
    current: Values,
    loss: Callable[[Values], float],
    n_trials: int,
    seed: int,
) -> None:
    """Try values until the study holds so many trials.

    Parameters
    ----------
    study
        From `open_study`; may hold trials already.
    ranges
        Name -> what may be tried.
    current
        Tried first, so that no search ends worse than it began.
    loss
        Lower is better.
    n_trials
        How many completed trials the study is to have.
    seed
        The same seed tries the same values, however often the search is interrupted.
    """
    while (n_done := len(completed(study))) < n_trials:
        # A sampler of its own for every trial: what it draws never depends on where this sitting began.
        study.sampler = optuna.samplers.TPESampler(seed=seed + n_done)
        if n_done == 0:
            study.enqueue_trial(dict(current))
        trial = study.ask(dict(ranges))
        value = loss(dict(trial.params))
        study.tell(trial, value)
        print(f"trial {n_done + 1} of {n_trials}: loss {value:.4f}", file=sys.stderr, flush=True)


def found(kind: str, current: Section, trials: Sequence[Trial]) -> str:
    """The best values as a part of params.yaml, under a comment that says how much they gain.

    Parameters
    ----------
    kind
        Name of the section.
    current
        The section as it stands.
    trials
        Of the whole search, the first with the current values.

    Returns
    -------
    YAML.
    """
    best = min(trials, key=lambda trial: trial.loss)
    fields = with_values(current, best.values).model_dump(mode="json")
    searched = {name.partition(".")[0] for name in best.values}
    rounded = {
        name: float(f"{value:.3g}") if isinstance(value, float) else value
        for name, value in fields.items()
        if name in searched
    }
    comment = f"# log loss on validation {best.loss:.4f}; as it was: {trials[0].loss:.4f}; {len(trials)} trials"
    return f"{comment}\n{yaml.safe_dump({kind: rounded}, sort_keys=False, default_flow_style=None)}".rstrip()


if __name__ == "__main__":
    run(main)
