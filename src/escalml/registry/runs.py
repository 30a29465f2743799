"""Runs: what was trained, with what, and how good it was."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from escalml.config import Params, flat_settings
from escalml.data.labels import TargetTable
from escalml.evaluation import Evaluation, LeadTime, Metric
from escalml.models.manifest import Manifest, model_sha256, read_manifest
from escalml.registry.store import EXPERIMENT, open_experiment, tracking

_DIGEST = 36  # characters; MLflow takes no more
_METRICS_PER_CALL = 1_000  # MLflow refuses more in one batch


@dataclass(frozen=True)
class Trial:
    """What a search tried, and how good it was: lower is better."""

    values: Mapping[str, float]
    loss: float


def log_run(
    uri: str,
    *,
    model: Path,
    params: Params,
    evaluations: Sequence[Evaluation],
    plots: Iterable[Path],
    name: str,
    lead_time: LeadTime | None = None,
) -> str:
    """Log a trained and measured model as an MLflow run.

    Parameters
    ----------
    uri
        Tracking URI.
    model
        Its directory.
    params
        How it was measured; what it was trained with, its manifest says.
    evaluations
        What was measured.
    plots
        Pictures, each in the folder of its data set.
    name
        Name of the run.
    lead_time
        What was measured along whole conversations, if anything was.

    Returns
    -------
    The run's id.
    """
    manifest = read_manifest(model)
    with tracking(uri) as mlflow:
        open_experiment(mlflow, uri)
        with mlflow.start_run(run_name=name) as run:
            mlflow.log_params(_settings(manifest, params))
            _log_data(mlflow, manifest)
            mlflow.set_tags(
                {
                    "kind": manifest.kind,
                    "calibrated_on": manifest.calibration.calibrated_on,
                    "data_sha256": manifest.trained_on.data_sha256,
                    "model_sha256": model_sha256(model),
                    "sources": ", ".join(manifest.trained_on.sources),
                    "splits_measured": ", ".join(sorted({evaluation.split for evaluation in evaluations})),
                }
            )
            figures = {_slug(evaluation): evaluation.models["model"] for evaluation in evaluations}
            if lead_time:
                figures[f"conversations.{lead_time.split}"] = lead_time.metrics
                mlflow.log_dict(lead_time.model_dump(mode="json"), "evaluation/lead_time.json")
            metrics = list(_metrics(_of_fields(figures, manifest)).items())
            for start in range(0, len(metrics), _METRICS_PER_CALL):
                mlflow.log_metrics(dict(metrics[start : start + _METRICS_PER_CALL]))
            for evaluation in evaluations:
                mlflow.log_dict(
                    evaluation.model_dump(mode="json"), f"evaluation/{evaluation.dataset.replace(' ', '_')}.json"
                )
            for plot in plots:
                mlflow.log_artifact(str(plot), f"plots/{plot.parent.name}")
            return str(run.info.run_id)


def _settings(manifest: Manifest, params: Params) -> dict[str, str]:
    """What a model was made with, by its manifest, and what it was measured with."""
    own = {"kind": manifest.kind, **manifest.trained_on.trained_with}
    if manifest.trained_on.base_weights:
        own["base_weights"] = manifest.trained_on.base_weights
    said = {
        "targets": {name: config.model_dump(mode="json") for name, config in manifest.targets.items()},
        "features": manifest.features.model_dump(mode="json"),
        "thresholds": manifest.threshold_rules.model_dump(mode="json"),
        "evaluation": params.evaluation.model_dump(mode="json"),
    }
    return own | dict(flat_settings(said))


def _log_data(mlflow: ModuleType, manifest: Manifest) -> None:
    """The training data as an input of the run: its hash, no path and no text."""
    from mlflow.data.code_dataset_source import CodeDatasetSource
    from mlflow.data.meta_dataset import MetaDataset

    digest = manifest.trained_on.data_sha256[:_DIGEST]
    if digest:
        source = CodeDatasetSource(tags={"made_by": "escalml prepare"})
        data = MetaDataset(source, name="messages", digest=digest)  # type: ignore[abstract]  # MLflow's own example
        mlflow.log_input(data, context="training")


def _of_fields(figures: Mapping[str, Mapping[str, Metric]], manifest: Manifest) -> dict[str, dict[str, Metric]]:
    """The figures of whole fields and conversations: those of single labels stay in the files of the run."""
    table = TargetTable(manifest.targets)
    single = {column for column in table.columns if column not in table.blocks}
    return {
        measured: {name: metric for name, metric in named.items() if name.partition("/")[0] not in single}
        for measured, named in figures.items()
    }


def _slug(evaluation: Evaluation) -> str:
    """Data set and split as MLflow allows them in a name."""
    return f"{evaluation.dataset.replace(' ', '_')}.{evaluation.split}"


def _metrics(figures: Mapping[str, Mapping[str, Metric]]) -> dict[str, float]:
    """`corpus.validation/escalated/brier` with `.low` and `.high`; undefined ones are left out."""
    metrics: dict[str, float] = {}
    for measured, named in figures.items():
        for name, metric in named.items():
            key = f"{measured}/{name}"
            found = {key: metric.value, f"{key}.low": metric.low, f"{key}.high": metric.high}
            metrics |= {name: float(value) for name, value in found.items() if value is not None}
    return metrics


def log_search(uri: str, *, name: str, facts: Mapping[str, str], trials: Sequence[Trial]) -> str:
    """Log a search for better numbers: one run that holds the best, with a nested run per trial.

    Parameters
    ----------
    uri
        Tracking URI.
    name
        Name of the run.
    facts
        Tags: what was searched, and on which data.
    trials
        One or more, in the order they were made.

    Returns
    -------
    The outer run's id.
    """
    best = min(trials, key=lambda trial: trial.loss)
    with tracking(uri) as mlflow:
        open_experiment(mlflow, uri)
        with mlflow.start_run(run_name=name) as run:
            mlflow.set_tags(dict(facts))
            _log_trial(mlflow, best)
            for number, trial in enumerate(trials):
                with mlflow.start_run(run_name=f"trial {number}", nested=True):
                    _log_trial(mlflow, trial)
            return str(run.info.run_id)


def _log_trial(mlflow: ModuleType, trial: Trial) -> None:
    mlflow.log_params(dict(trial.values))
    mlflow.log_metric("validation/log_loss", trial.loss)


def latest_run(uri: str, sha256: str) -> str | None:
    """Id of the latest run that measured exactly this model; None where there is none."""
    with tracking(uri) as mlflow:
        open_experiment(mlflow, uri)
        runs = mlflow.search_runs(
            experiment_names=[EXPERIMENT],
            filter_string=f"tags.model_sha256 = '{sha256}'",
            max_results=1,
            output_format="list",
        )
        return str(runs[0].info.run_id) if runs else None
