"""The manifest: all of a model but its weights, and what makes two models the same.

Knows nothing of how a model works; stands on `config`.
"""

import hashlib
from pathlib import Path

from pydantic import ValidationError

from escalml.config import FeaturesConfig, Section, TargetConfig
from escalml.errors import EscalmlError
from escalml.rows import file_sha256
from escalml.schema import describe

MANIFEST = "manifest.json"
MODEL_FILES = (MANIFEST, "tfidf.json", "tfidf.skops")  # named here too, since tfidf is heavy to import


class TrainingFacts(Section):
    """What a model learned from."""

    sources: dict[str, int]  # source -> training messages
    n_messages: int
    data_sha256: str


class CalibrationFacts(Section):
    """One logistic curve per target, and the base rate it was fitted on, in words."""

    calibrated_on: str
    slopes: tuple[float, ...]
    intercepts: tuple[float, ...]


class Manifest(Section):
    """All of a model but its weights; `manifest.json` in a model directory."""

    name: str = "escalml"
    version: str = "0"
    kind: str = "tfidf"
    targets: dict[str, TargetConfig]
    features: FeaturesConfig
    calibration: CalibrationFacts
    thresholds: dict[str, float]
    review_band: float
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


def model_sha256(directory: Path) -> str:
    """SHA-256 over the files of a model directory: two models are the same if it is."""
    lines = [f"{file_sha256(path)} {path.name}" for path in sorted(directory.iterdir()) if path.name in MODEL_FILES]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
