"""The only door to MLflow: log a run, register a model, move the champion, fetch a model by its URI.

Never receives a text: parameters, metrics, plots and the model directory only. Stands on `evaluation` and `manifest`.
"""

import contextlib
import io
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any

import pandas as pd

from escalml.config import Params
from escalml.errors import EscalmlError
from escalml.evaluation import Evaluation
from escalml.flat import csv_cells, flat_message_columns, flat_prediction
from escalml.manifest import MODEL_FILES, model_sha256, read_manifest, write_manifest
from escalml.schema import Message
from escalml.scoring import Scorer

EXPERIMENT = "escalml"
MODEL_NAME = "escalml"
CHAMPION = "champion"
EXAMPLE = "I was charged twice and nobody answers."
_PACKAGE = Path(__file__).resolve().parent
# Named rather than inferred: inference takes seconds and adds what scoring does not need.
_SCORING_NEEDS = ("numpy", "pandas", "pyarrow", "pydantic", "pyyaml", "scikit-learn", "scipy", "skops")
_METRICS_PER_CALL = 1_000  # MLflow refuses more in one batch


@dataclass(frozen=True)
class Registration:
    """A registered model version and the run that it came from."""

    version: str
    run_id: str


def default_tracking_uri(root: Path) -> str:
    """SQLite file under a folder; `MLFLOW_TRACKING_URI` wins where it is set."""
    return os.environ.get("MLFLOW_TRACKING_URI") or f"sqlite:///{root.resolve() / 'mlflow.db'}"


def _import_mlflow() -> ModuleType:
    """MLflow, quietly and without telemetry: what a caller needs to know, our functions return."""
    os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
    os.environ.setdefault("MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR", "false")
    os.environ.setdefault("MLFLOW_LOGGING_LEVEL", "WARNING")
    try:
        import mlflow
    except ImportError:
        raise EscalmlError("tracking needs MLflow: pip install 'escalml[track]'.") from None
    return mlflow


@contextlib.contextmanager
def _tracking(uri: str) -> Iterator[ModuleType]:
    """MLflow set to a store, and set back afterwards: a caller's own MLflow settings are not ours to change."""
    mlflow = _import_mlflow()
    before = mlflow.get_tracking_uri(), mlflow.get_registry_uri()
    mlflow.set_tracking_uri(uri)
    mlflow.set_registry_uri(uri)
    try:
        yield mlflow
    finally:
        mlflow.set_tracking_uri(before[0])
        mlflow.set_registry_uri(before[1])


def _open_experiment(mlflow: ModuleType, uri: str) -> None:
    """Use our experiment, with artefacts beside a SQLite store rather than in the working folder."""
    if mlflow.get_experiment_by_name(EXPERIMENT) is None:
        database = uri.removeprefix("sqlite:///")
        artifacts = (Path(database).parent / "mlartifacts").as_uri() if database != uri else None
        mlflow.create_experiment(EXPERIMENT, artifact_location=artifacts)
    mlflow.set_experiment(EXPERIMENT)


def log_run(
    uri: str, *, model: Path, params: Params, evaluations: Sequence[Evaluation], plots: Iterable[Path], name: str
) -> str:
    """Log a trained and measured model as an MLflow run.

    Parameters
    ----------
    uri
        Tracking URI.
    model
        Its directory.
    params
        What it was trained with.
    evaluations
        What was measured.
    plots
        Pictures, each in the folder of its data set.
    name
        Name of the run.

    Returns
    -------
    The run's id.
    """
    manifest = read_manifest(model)
    with _tracking(uri) as mlflow:
        _open_experiment(mlflow, uri)
        with mlflow.start_run(run_name=name) as run:
            mlflow.log_params(dict(_flat_params(params.model_dump(mode="json"))))
            mlflow.set_tags(
                {
                    "data_sha256": manifest.trained_on.data_sha256,
                    "model_sha256": model_sha256(model),
                    "sources": ", ".join(manifest.trained_on.sources),
                    "splits_measured": ", ".join(sorted({evaluation.split for evaluation in evaluations})),
                }
            )
            metrics = list(_metrics(evaluations).items())
            for start in range(0, len(metrics), _METRICS_PER_CALL):
                mlflow.log_metrics(dict(metrics[start : start + _METRICS_PER_CALL]))
            for evaluation in evaluations:
                mlflow.log_dict(
                    evaluation.model_dump(mode="json"), f"evaluation/{evaluation.dataset.replace(' ', '_')}.json"
                )
            for plot in plots:
                mlflow.log_artifact(str(plot), f"plots/{plot.parent.name}")
            return str(run.info.run_id)


def _flat_params(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Nested parameters as `section.key`; label lists stay out, since MLflow cuts values at 6,000 characters."""
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from _flat_params(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)


def _slug(evaluation: Evaluation) -> str:
    """Data set and split as MLflow allows them in a name."""
    return f"{evaluation.dataset.replace(' ', '_')}.{evaluation.split}"


def _metrics(evaluations: Sequence[Evaluation]) -> dict[str, float]:
    """`corpus.validation/escalated/brier` with `.low`, `.high` and `.n`; undefined ones are left out."""
    metrics: dict[str, float] = {}
    for evaluation in evaluations:
        for name, metric in evaluation.models["model"].items():
            key = f"{_slug(evaluation)}/{name}"
            found = {key: metric.value, f"{key}.low": metric.low, f"{key}.high": metric.high, f"{key}.n": metric.n}
            metrics |= {name: float(value) for name, value in found.items() if value is not None}
    return metrics


def latest_run(uri: str, sha256: str) -> str | None:
    """Id of the latest run that measured exactly this model; None where there is none."""
    with _tracking(uri) as mlflow:
        _open_experiment(mlflow, uri)
        runs = mlflow.search_runs(
            experiment_names=[EXPERIMENT],
            filter_string=f"tags.model_sha256 = '{sha256}'",
            max_results=1,
            output_format="list",
        )
        return str(runs[0].info.run_id) if runs else None


def register(uri: str, *, model: Path, run_id: str) -> Registration:
    """Register a model as a new version and make it the champion.

    Parameters
    ----------
    uri
        Tracking URI.
    model
        Its directory. The registered copy carries its version number.
    run_id
        The run that measured it.

    Returns
    -------
    The version and its run.

    Raises
    ------
    EscalmlError
        If another run took the version number at the same time.
    """
    with _tracking(uri) as mlflow, tempfile.TemporaryDirectory() as scratch:
        _open_experiment(mlflow, uri)
        client = mlflow.MlflowClient()
        known = client.search_model_versions(f"name='{MODEL_NAME}'")
        version = str(max((int(entry.version) for entry in known), default=0) + 1)
        directory = Path(scratch) / "model"
        _copy_model(model, directory, version)
        with mlflow.start_run(run_id=run_id), contextlib.redirect_stderr(io.StringIO()):
            info = mlflow.pyfunc.log_model(
                name="model",
                python_model=str(_PACKAGE / "pyfunc.py"),
                artifacts={"model": str(directory)},
                code_paths=[str(_copy_code(Path(scratch)))],
                pip_requirements=[f"{package}=={metadata.version(package)}" for package in _SCORING_NEEDS],
                signature=_signature(mlflow, directory),
                input_example=pd.DataFrame({"text": [EXAMPLE]}),
                registered_model_name=MODEL_NAME,
            )
        if str(info.registered_model_version) != version:
            raise EscalmlError(f"version {version} of {MODEL_NAME} was taken by another run meanwhile; register again.")
        client.set_registered_model_alias(MODEL_NAME, CHAMPION, version)
        return Registration(version, run_id)


def _copy_model(source: Path, target: Path, version: str) -> None:
    target.mkdir(parents=True)
    for name in MODEL_FILES:
        shutil.copyfile(source / name, target / name)
    write_manifest(read_manifest(source).model_copy(update={"version": version}), target)


def _copy_code(scratch: Path) -> Path:
    """The package without its assets: what a Spark worker needs to score."""
    code = scratch / "escalml"
    shutil.copytree(_PACKAGE, code, ignore=shutil.ignore_patterns("assets", "__pycache__", "cli"))
    return code


def _signature(mlflow: ModuleType, model: Path) -> Any:  # noqa: ANN401 - mlflow is imported lazily
    """Columns in and out by name and type; every input column but `text` may be missing."""
    from mlflow.types import ColSpec, Schema, TensorSpec

    inputs: list[ColSpec | TensorSpec] = [
        ColSpec(kind, name, required=name == "text") for name, kind in flat_message_columns().items()
    ]
    kinds = {str: "string", bool: "boolean", int: "long", float: "double"}
    outputs = csv_cells(flat_prediction(Scorer.load(model).predict([Message(text=EXAMPLE)])[0]))
    return mlflow.models.ModelSignature(
        inputs=Schema(inputs), outputs=Schema([ColSpec(kinds[type(cell)], name) for name, cell in outputs.items()])
    )


def fetch_model(uri: str, reference: str, target: Path) -> Path:
    """Export a registered model as a plain model directory.

    Parameters
    ----------
    uri
        Tracking URI.
    reference
        Such as `models:/escalml@champion` or `models:/escalml/3`.
    target
        Folder to write to; files of an earlier model there are replaced.

    Returns
    -------
    The folder.

    Raises
    ------
    EscalmlError
        If there is no such model.
    """
    with _tracking(uri) as mlflow, tempfile.TemporaryDirectory() as scratch:
        try:
            found = Path(mlflow.artifacts.download_artifacts(artifact_uri=reference, dst_path=scratch))
        except (mlflow.exceptions.MlflowException, OSError) as error:
            raise EscalmlError(f"{reference}: not found in {uri} ({type(error).__name__}).") from None
        target.mkdir(parents=True, exist_ok=True)
        for name in MODEL_FILES:
            shutil.copyfile(found / "artifacts" / "model" / name, target / name)
    return target
