"""Registered models: a new version, the alias `champion`, and back to a plain model directory."""

import contextlib
import io
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any

import pandas as pd

import escalml
from escalml.errors import EscalmlError
from escalml.models.manifest import Manifest, copy_model, model_sha256, read_manifest
from escalml.records import Message
from escalml.records.columns import flat_message_columns, flat_prediction
from escalml.registry.frames import EXAMPLE, typed
from escalml.registry.reaching import shown_uri
from escalml.registry.store import open_experiment, refusal, tracking
from escalml.scoring.scorer import Scorer

MODEL_NAME = "escalml"
CHAMPION = "champion"
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


def register(
    uri: str, *, model: Path, run_id: str | None, tags: Mapping[str, str] = MappingProxyType({})
) -> Registration:
    """Register a model as a new version and make it the champion.

    Parameters
    ----------
    uri
        Tracking URI.
    model
        Its directory. The registered copy carries its version number.
    run_id
        The run that measured it; None makes one.
    tags
        Of the version: why it was promoted.

    Returns
    -------
    The version and its run. Its tag `replaced` names the version that was the champion before.

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
        before = _champion(client)
        with mlflow.start_run(run_id=run_id) as run, contextlib.redirect_stderr(io.StringIO()):
            info = mlflow.pyfunc.log_model(
                name="model",
                **_packed(mlflow, directory, Path(scratch)),
                # MLflow takes no setting later that is not named here.
                model_config={"fast": False, "encoder_above": None, "whole_text": False, "column": ""},
                registered_model_name=MODEL_NAME,
            )
        if str(info.registered_model_version) != version:
            raise EscalmlError(f"version {version} of {MODEL_NAME} was taken by another run meanwhile; register again.")
        manifest = read_manifest(directory)
        client.update_model_version(MODEL_NAME, version, description=_description(manifest))
        facts = {
            "kind": manifest.kind,
            "data_sha256": manifest.trained_on.data_sha256,
            "model_sha256": model_sha256(model),
        }
        for name, value in {**facts, **tags, **({"replaced": before} if before else {})}.items():
            client.set_model_version_tag(MODEL_NAME, version, name, value)
        client.set_registered_model_alias(MODEL_NAME, CHAMPION, version)
        return Registration(version, str(run.info.run_id))


def _description(manifest: Manifest) -> str:
    """What a version is, for who looks through the registry."""
    facts = manifest.trained_on
    named = ", ".join(f"{name} {n:,}" for name, n in facts.sources.items())
    on = f", on a champion of kind {manifest.built_on.kind}" if manifest.built_on else ""
    return (
        f"Kind {manifest.kind}{on}; learned from {facts.n_messages:,} messages ({named}). Probabilities hold for: "
        f"{manifest.calibration.calibrated_on}. Fields: {', '.join(manifest.targets)}."
    )


def champion_version(uri: str) -> str | None:
    """Version that the alias `champion` points to; None where nothing is registered."""
    with tracking(uri) as mlflow:
        open_experiment(mlflow, uri)
        return _champion(mlflow.MlflowClient())


def _champion(client: Any) -> str | None:  # noqa: ANN401 - mlflow is imported lazily
    """Version of the champion, as a client knows it."""
    try:
        return str(client.get_model_version_by_alias(MODEL_NAME, CHAMPION).version)
    except Exception as error:  # whatever MLflow raises for a model or alias that is not there
        if getattr(error, "error_code", None) in _NOT_FOUND:
            return None
        raise


def roll_back(uri: str, version: str | None = None) -> str:
    """Make an earlier version the champion again.

    Parameters
    ----------
    uri
        Tracking URI.
    version
        Which; default the one that the champion replaced.

    Returns
    -------
    The version.

    Raises
    ------
    EscalmlError
        If there is no such version, or the champion replaced none.
    """
    with tracking(uri) as mlflow:
        open_experiment(mlflow, uri)
        client = mlflow.MlflowClient()
        known = {str(entry.version): entry for entry in client.search_model_versions(f"name='{MODEL_NAME}'")}
        current = _champion(client)
        wanted = version or (known[current].tags.get("replaced") if current else None)
        if wanted is None or wanted not in known:
            versions = ", ".join(sorted(known, key=int)) or "none"
            what = f"there is no version {wanted}" if wanted else "the champion replaced no other version"
            raise EscalmlError(f"{what} in {shown_uri(uri)}; name one of those registered: {versions}.")
        client.set_registered_model_alias(MODEL_NAME, CHAMPION, wanted)
        return wanted


def _copy_model(source: Path, target: Path, version: str) -> None:
    copy_model(source, target, manifest=read_manifest(source).model_copy(update={"version": version}))


def _copy_code(scratch: Path) -> Path:
    """The package without its assets: what a Spark worker needs to score."""
    code = scratch / "escalml"
    shutil.copytree(_PACKAGE, code, ignore=shutil.ignore_patterns("assets", "__pycache__", "cli"))
    return code


def save_pyfunc(
    model: Path, target: Path, *, fast: bool = False, whole_text: bool = False, encoder_above: float | None = None
) -> None:
    """Write a model directory as MLflow would have registered it, without a registry: for workers of one core each.

    Parameters
    ----------
    model
        The model's directory.
    target
        A folder that is not there yet.
    fast
        Score by the n-gram part of a blend alone.
    whole_text
        Read texts as they are sent, older mail, signatures and markup included.
    encoder_above
        With `fast`: the probability from which the whole blend is asked, too.
    """
    with tempfile.TemporaryDirectory() as scratch, contextlib.redirect_stderr(io.StringIO()):
        import mlflow

        packed = _packed(mlflow, model, Path(scratch))
        config = {"fast": fast, "whole_text": whole_text, "encoder_above": encoder_above, "one_core": True}
        del packed["input_example"]  # it would be scored once, to no end
        mlflow.pyfunc.save_model(str(target), model_config=config, **packed)


def _packed(mlflow: ModuleType, directory: Path, scratch: Path) -> dict[str, Any]:
    """All that MLflow keeps of a model: files, code, needs, and what goes in and out."""
    return {
        "python_model": str(_PACKAGE / "registry/pyfunc.py"),
        "artifacts": {"model": str(directory)},
        "code_paths": [str(_copy_code(scratch))],
        "pip_requirements": [f"{package}=={metadata.version(package)}" for package in _SCORING_NEEDS],
        "signature": _signature(mlflow, directory),
        "input_example": pd.DataFrame({"text": [EXAMPLE]}),
    }


def _signature(mlflow: ModuleType, model: Path) -> Any:  # noqa: ANN401 - mlflow is imported lazily
    """Columns in by name, and out by name and type; every input column but `text` may be missing."""
    from mlflow.types import ColSpec, DataType, ParamSchema, ParamSpec, Schema, TensorSpec
    from mlflow.types.schema import AnyType, Array

    anything = AnyType()  # type: ignore[no-untyped-call]
    # MLflow refuses a whole table for one cell of another type than its column's; the model names the row.
    inputs: list[ColSpec | TensorSpec] = [
        ColSpec(anything, name, required=name == "text") for name in flat_message_columns()
    ]
    # What a model has no target for is an empty column.
    kinds: dict[type, Any] = {
        str: "string",
        bool: "boolean",
        float: "double",
        type(None): "string",
        list: Array(DataType.string),
    }
    outputs = typed(flat_prediction(Scorer.load(model).predict([Message(text=EXAMPLE)])[0]))
    return mlflow.models.ModelSignature(
        inputs=Schema(inputs),
        outputs=Schema([ColSpec(kinds[type(cell)], name) for name, cell in outputs.items()]),
        params=ParamSchema([ParamSpec(name, DataType.boolean, default=False) for name in ("as_json", "explain")]),
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
