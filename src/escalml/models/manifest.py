"""The manifest: all of a model but its weights, and what makes two models the same."""

import hashlib
import shutil
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from escalml.config import FeaturesConfig, Section, TargetConfig, ThresholdsConfig
from escalml.data.reading import file_sha256
from escalml.errors import EscalmlError
from escalml.records import Probability, describe

MANIFEST = "manifest.json"
# Named here too, since the models are heavy to import; a model directory holds those of its kind.
_FILES_OF = {
    "tfidf": ("tfidf.json", "tfidf.safetensors"),
    "encoder": ("encoder.onnx", "encoder.json", "tokenizer.json"),
}
_FILES_OF["blend"] = (*_FILES_OF["tfidf"], *_FILES_OF["encoder"], "blend.safetensors")
# Some encoders come with a head for names.
MODEL_FILES = (MANIFEST, *_FILES_OF["tfidf"], *_FILES_OF["encoder"], "names.onnx", "names.json", "blend.safetensors")


class TrainingFacts(Section):
    """What a model learned from."""

    sources: dict[str, int]  # source -> training messages
    n_messages: int
    data_sha256: str
    base_weights: str | None = None  # that fine-tuning started from
    names: dict[str, int] = Field(default_factory=dict)  # source -> marked texts that the head for names learned from


class CalibrationFacts(Section):
    """One logistic curve per target, the base rate it holds for, and what it was fitted on, in words."""

    calibrated_on: str
    slopes: tuple[float, ...]
    intercepts: tuple[float, ...]
    base_rates: tuple[float, ...]


class LabelQuantiles(Section):
    """Highest 1 - P(label) at which a label of `escalated` is still in the prediction set."""

    no: Probability
    yes: Probability


class Readout(Section):
    """What turns log-odds into answers: probabilities, flags, abstentions.

    Without a target `escalated` there are no quantiles, and the model never abstains.
    """

    calibration: CalibrationFacts
    thresholds: dict[str, float]
    review_quantiles: LabelQuantiles | None


class Manifest(Readout):
    """All of a model but its weights; `manifest.json` in a model directory.

    `threshold_rules` chose `thresholds` and `review_quantiles`, and will again when the model is calibrated anew.
    `fast` reads out the n-gram part of a blend when that part answers alone.
    """

    name: str = "escalml"
    version: str = "0"
    kind: Literal["tfidf", "encoder", "blend"] = "tfidf"
    targets: dict[str, TargetConfig]
    features: FeaturesConfig
    threshold_rules: ThresholdsConfig
    fast: Readout | None = None
    trained_on: TrainingFacts


def write_manifest(manifest: Manifest, directory: Path) -> None:
    """Write `manifest.json` into an existing directory."""
    (directory / MANIFEST).write_text(manifest.model_dump_json(indent=1) + "\n", encoding="utf-8")


def read_manifest(directory: Path) -> Manifest:
    """Read the manifest of a model directory.

    Parameters
    ----------
    directory
        What training wrote.

    Returns
    -------
    The manifest.

    Raises
    ------
    EscalmlError
        If there is none, or this version cannot read it.
    """
    path = directory / MANIFEST
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except OSError:
        raise EscalmlError(
            f"{directory}: no {MANIFEST} there; give a model directory written by training, or `champion`."
        ) from None
    except ValidationError as error:
        raise EscalmlError(f"{path}: {describe(error)}; written by another version of escalml?") from None


def require_files(directory: Path, manifest: Manifest) -> None:
    """Refuse a model directory that lacks a file; a look that takes no time, where loading takes seconds.

    Parameters
    ----------
    directory
        What training wrote.
    manifest
        Its manifest.

    Raises
    ------
    EscalmlError
        If a file of its kind is missing or empty; names it.
    """
    for name in _FILES_OF[manifest.kind]:
        if not (directory / name).is_file() or not (directory / name).stat().st_size:
            raise EscalmlError(f"{directory / name}: is missing or empty; train or copy the model again.")


def copy_model(source: Path, target: Path) -> None:
    """Copy the files of a model into a folder, making it if need be; those of an earlier model there give way."""
    target.mkdir(parents=True, exist_ok=True)
    (target / MANIFEST).unlink(missing_ok=True)
    for name in reversed(MODEL_FILES):  # the manifest last: a folder that has one is a whole model
        (target / name).unlink(missing_ok=True)
        if (source / name).exists():
            shutil.copyfile(source / name, target / name)


def model_sha256(directory: Path) -> str:
    """SHA-256 over the files of a model directory: two models are the same if it is."""
    lines = [f"{file_sha256(path)} {path.name}" for path in sorted(directory.iterdir()) if path.name in MODEL_FILES]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
