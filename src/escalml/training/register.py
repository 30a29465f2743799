"""Register: the whole road of training into a folder of its own, for `escalml quickstart`."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from escalml.config import Params
from escalml.data.labels import TargetTable
from escalml.data.reading import file_sha256
from escalml.evaluation.scorecard import results_table
from escalml.registry import CHAMPION, MODEL_NAME, fetch_model, log_run, register, sqlite_uri
from escalml.scoring.scorer import Scorer
from escalml.training.learn import Progress
from escalml.training.measure import draw_measurements, measure
from escalml.training.prepare import prepare, write_labelled
from escalml.training.train import train


@dataclass(frozen=True)
class Trained:
    """A registered model, its folder and its figures."""

    model: Path
    version: str
    tracking_uri: str
    results: str


def train_and_register(
    params: Params, data_root: Path, out: Path, *, on_step: Callable[[], None] = lambda: None
) -> Trained:
    """Prepare, train, measure, log and register the n-gram model of the corpus.

    Parameters
    ----------
    params
        Parameters.
    data_root
        Folder that `params.prepare` counts from.
    out
        Folder for data, model, plots and the MLflow store; made if need be.
    on_step
        Called `n_folds + 4` times, as the work goes on.

    Returns
    -------
    Where the champion is and how good it is.
    """
    out.mkdir(parents=True, exist_ok=True)
    rows = prepare(params.prepare, TargetTable(params.targets), data_root, None)
    data = out / "messages.jsonl"
    write_labelled(data, rows)
    model = out / "model"

    def on_progress(progress: Progress) -> None:
        if progress.finished:
            on_step()

    train(rows, params, data_sha256=file_sha256(data), on_progress=on_progress).save(model)
    scorer = Scorer.load(model)
    measurements = measure(scorer, rows, params)
    on_step()
    plots = draw_measurements(measurements, scorer, out / "plots")
    evaluations = [measured.evaluation for measured in measurements]
    uri = sqlite_uri(out)  # never the store of MLFLOW_TRACKING_URI: a demo must not become somebody's champion
    run_id = log_run(uri, model=model, params=params, evaluations=evaluations, plots=plots, name="quickstart")
    on_step()
    registration = register(uri, model=model, run_id=run_id)
    fetch_model(uri, f"models:/{MODEL_NAME}@{CHAMPION}", model)
    on_step()
    return Trained(model, registration.version, uri, results_table(evaluations))
