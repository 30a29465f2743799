"""MLflow itself: imported late, kept quiet, set to a store and set back."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from escalml.errors import EscalmlError

EXPERIMENT = "escalml"


def sqlite_uri(root: Path) -> str:
    """Store in a SQLite file under a folder."""
    return f"sqlite:///{root.resolve() / 'mlflow.db'}"


def default_tracking_uri(root: Path) -> str:
    """SQLite file under a folder; `MLFLOW_TRACKING_URI` wins where it is set."""
    return os.environ.get("MLFLOW_TRACKING_URI") or sqlite_uri(root)


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
def tracking(uri: str) -> Iterator[ModuleType]:
    """MLflow set to a store, and set back afterwards: a caller's own choice of store is not ours to change."""
    mlflow = _import_mlflow()
    named = os.environ.get("MLFLOW_TRACKING_URI")
    before = mlflow.get_tracking_uri(), mlflow.get_registry_uri()
    mlflow.set_tracking_uri(uri)
    mlflow.set_registry_uri(uri)
    try:
        yield mlflow
    finally:
        mlflow.set_tracking_uri(before[0])
        mlflow.set_registry_uri(before[1])
        if named is None:  # MLflow notes a store in the environment, where it would pass for the user's choice
            os.environ.pop("MLFLOW_TRACKING_URI", None)


def open_experiment(mlflow: ModuleType, uri: str) -> None:
    """Use our experiment, with artefacts beside a SQLite store rather than in the working folder."""
    if mlflow.get_experiment_by_name(EXPERIMENT) is None:
        database = uri.removeprefix("sqlite:///")
        artifacts = (Path(database).resolve().parent / "mlartifacts").as_uri() if database != uri else None
        mlflow.create_experiment(EXPERIMENT, artifact_location=artifacts)
    mlflow.set_experiment(EXPERIMENT)
