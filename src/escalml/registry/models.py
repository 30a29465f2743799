"""Registered models: a new version, the alias `champion`, and back to a plain model directory."""

import contextlib
import io
import shutil
import tempfile
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any

import pandas as pd

import escalml
from escalml.errors import EscalmlError
from escalml.models.manifest import copy_model, read_manifest
from escalml.records import Message
from escalml.records.columns import csv_cells, flat_message_columns, flat_prediction
from escalml.registry.reaching import shown_uri
from escalml.registry.store import open_experiment, refusal, tracking
from escalml.scoring.scorer import Scorer

MODEL_NAME = "escalml"
CHAMPION = "champion"
EXAMPLE = "I was charged twice and nobody answers."
# What MLflow says of a model, version or alias that is not there; the third is what it says of an alias.
_NOT_FOUND = ("RESOURCE_DOES_NOT_EXIST", "NOT_FOUND", "INVALID_PARAMETER_VALUE")
_PACKAGE = Path(escalml.__file__).resolve().parent
# Named rather than inferred: inference takes seconds and adds what scoring does not need.
_SCORING_NEEDS = (
    "numpy",
    "onnxruntime",
    "pandas",
    "pyarrow",
    "pydantic",
    "pyyaml",
    "safetensors",
    "scikit-learn",
    "scipy",
    "tokenizers",
)


@dataclass(frozen=True)
class Registration:
    """A registered model version and the run that it came from."""

    version: str
    run_id: str


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
    with tracking(uri) as mlflow, tempfile.TemporaryDirectory() as scratch:
        open_experiment(mlflow, uri)
        client = mlflow.MlflowClient()
        known = client.search_model_versions(f"name='{MODEL_NAME}'")
        version = str(max((int(entry.version) for entry in known), default=0) + 1)
        directory = Path(scratch) / "model"
        _copy_model(model, directory, version)
        with mlflow.start_run(run_id=run_id), contextlib.redirect_stderr(io.StringIO()):
            info = mlflow.pyfunc.log_model(
                name="model",
                python_model=str(_PACKAGE / "registry/pyfunc.py"),
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
    copy_model(source, target, manifest=read_manifest(source).model_copy(update={"version": version}))


def _copy_code(scratch: Path) -> Path:
    """The package without its assets: what a Spark worker needs to score."""
    code = scratch / "escalml"
    shutil.copytree(_PACKAGE, code, ignore=shutil.ignore_patterns("assets", "__pycache__", "cli"))
    return code


def _signature(mlflow: ModuleType, model: Path) -> Any:  # noqa: ANN401 - mlflow is imported lazily
    """Columns in and out by name and type; every input column but `text` may be missing."""
    from mlflow.types import ColSpec, Schema, TensorSpec
    from mlflow.types.schema import AnyType

    anything = AnyType()  # type: ignore[no-untyped-call]
    # Yes or no with gaps, ids that are numbers, times: no one type of MLflow's holds them, so they pass as they are.
    inputs: list[ColSpec | TensorSpec] = [
        ColSpec(kind if name == "text" or kind == "double" else anything, name, required=name == "text")
        for name, kind in flat_message_columns().items()
    ]
    # What a model has no target for is an empty column.
    kinds = {str: "string", bool: "boolean", int: "long", float: "double", type(None): "string"}
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
        If there is no such model, it is not whole, or the registry cannot be reached.
    """
    with tracking(uri) as mlflow, tempfile.TemporaryDirectory() as scratch:
        try:
            found = Path(mlflow.artifacts.download_artifacts(artifact_uri=reference, dst_path=scratch))
        except Exception as error:  # of the registry, its database or the network: whatever MLflow lets through
            raise unavailable(uri, reference, error) from None
        exported = found / "artifacts" / "model"
        if not read_manifest(exported).files:
            raise EscalmlError(
                f"{reference}: an earlier version of escalml registered it, without the SHA-256 of its files; register "
                "it again: escalml register"
            )
        copy_model(exported, target)
    return target


def unavailable(uri: str, reference: str, error: Exception) -> EscalmlError:
    """What to say of a model that could not be had: that it is not there, or that its registry fails."""
    code = getattr(error, "error_code", None)
    if code in _NOT_FOUND or isinstance(error, FileNotFoundError):
        return EscalmlError(
            f"{reference}: not found in {shown_uri(uri)} ({type(error).__name__}); register it, "
            "or name its registry by MLFLOW_TRACKING_URI."
        )
    return EscalmlError(f"{reference}: {refusal(uri, error)}")
