"""MLflow itself: imported late, kept quiet, set to a store and set back."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from escalml.errors import EscalmlError
from escalml.registry.reaching import check_registry, is_server, shown_uri

EXPERIMENT = "escalml"


def sqlite_uri(root: Path) -> str:
    """Store in a SQLite file under a folder."""
    return f"sqlite:///{root.resolve() / 'mlflow.db'}"


def default_tracking_uri(root: Path) -> str:
    """SQLite file under a folder; `MLFLOW_TRACKING_URI` wins where it is set."""
    return os.environ.get("MLFLOW_TRACKING_URI") or sqlite_uri(root)


def _import_mlflow() -> ModuleType:
    """MLflow, quietly: what a caller needs to know, our functions return."""
    os.environ.setdefault("MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR", "false")
    os.environ.setdefault("MLFLOW_LOGGING_LEVEL", "WARNING")
    # MLflow's own 120 seconds and 7 tries are many minutes before it says that a server hangs.
    os.environ.setdefault("MLFLOW_HTTP_REQUEST_TIMEOUT", "60")
    os.environ.setdefault("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "2")
    try:
        import mlflow
    except ImportError:
        raise EscalmlError("tracking needs MLflow: pip install 'escalml[track]'.") from None
    return mlflow


@contextlib.contextmanager
def tracking(uri: str) -> Iterator[ModuleType]:
    """MLflow set to a store, and set back afterwards: a caller's own choice of store is not ours to change.

    Parameters
    ----------
    uri
        Tracking URI.

    Yields
    ------
    The module.

    Raises
    ------
    EscalmlError
        If MLflow is not installed, or the store is a server that cannot be reached or refuses what is asked.
    """
    mlflow = _import_mlflow()
    check_registry(uri)
    named = os.environ.get("MLFLOW_TRACKING_URI")
    before = mlflow.get_tracking_uri(), mlflow.get_registry_uri()
    mlflow.set_tracking_uri(uri)
    mlflow.set_registry_uri(uri)
    try:
        yield mlflow
    except mlflow.exceptions.MlflowException as error:
        if not is_server(uri):
            raise  # of a file of ours
        raise EscalmlError(refusal(uri, error)) from None  # its own words quote the URI, password and all
    finally:
        mlflow.set_tracking_uri(before[0])
        mlflow.set_registry_uri(before[1])
        if named is None:  # MLflow notes a store in the environment, where it would pass for the user's choice
            os.environ.pop("MLFLOW_TRACKING_URI", None)


def refusal(uri: str, error: Exception) -> str:
    """What to say of a registry's error, whose own words may quote its password."""
    code = getattr(error, "error_code", None) or type(error).__name__
    return f"the registry {shown_uri(uri)} refuses or fails ({code}); see its own log, and the login you gave it."


def open_experiment(mlflow: ModuleType, uri: str) -> None:
    """Use our experiment, with artefacts beside a SQLite store rather than in the working folder."""
    if mlflow.get_experiment_by_name(EXPERIMENT) is None:
        database = uri.removeprefix("sqlite:///")
        artifacts = (Path(database).resolve().parent / "mlartifacts").as_uri() if database != uri else None
        mlflow.create_experiment(EXPERIMENT, artifact_location=artifacts)
    mlflow.set_experiment(EXPERIMENT)
