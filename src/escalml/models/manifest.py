"""The manifest: all of a model but its weights, the SHA-256 of each of its files, and what makes two models the same.

A folder whose files are not those that its manifest lists is no model: half copied, or mixed of two. An earlier version
wrote no hashes; `python -m escalml.models.manifest FOLDER` adds them to a folder that is known to be whole.
"""

import hashlib
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field, ValidationError

from escalml.config import FeaturesConfig, Section, TargetConfig, ThresholdsConfig
from escalml.data.reading import file_sha256
from escalml.data.writing import write_atomically
from escalml.errors import EscalmlError
from escalml.records import Probability, describe

MANIFEST = "manifest.json"
# Named here too, since the models are heavy to import; a model directory holds those of its kind.
_FILES_OF = {
    "tfidf": ("tfidf.json", "tfidf.safetensors"),
    "encoder": ("encoder.onnx", "encoder.json", "tokenizer.json"),
}
_FILES_OF["blend"] = (*_FILES_OF["tfidf"], *_FILES_OF["encoder"], "blend.safetensors")
_FILES_OF["head"] = ("head.json", "head.safetensors")  # beside those of the champion that it stands on
# Some encoders come with a head for names.
# What loading reads. What else lies in the folder (card, figures, results) is about the model, and may change.
MODEL_FILES = (
    MANIFEST,
    *_FILES_OF["tfidf"],
    *_FILES_OF["encoder"],
    "names.onnx",
    "names.json",
    "blend.safetensors",
    *_FILES_OF["head"],
    # The heads for requests for the next level and for danger between the lines, where they were fitted.
    "requests.safetensors",
    "danger.safetensors",
)
_OF_THIS_MODULE = "escalml.models.manifest" if __name__ == "__main__" else __name__

ENGLISH = ("en",)  # what a model is trained for where its manifest says nothing
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Stamp = tuple[tuple[int, ...], ...]
Loaded = TypeVar("Loaded")


class TrainingFacts(Section):
    """What a model learned from."""

    sources: dict[str, int]  # source -> training messages
    n_messages: int
    data_sha256: str
    base_weights: str | None = None  # that fine-tuning started from
    names: dict[str, int] = Field(default_factory=dict)  # source -> marked texts that the head for names learned from
    # Settings of the training, as `section.key`; of a model of before they were kept, none.
    trained_with: Annotated[dict[str, str], Field(exclude_if=lambda settings: not settings)] = Field(
        default_factory=dict
    )


class CalibrationFacts(Section):
    """One logistic curve per target, the base rate it holds for, and what it was fitted on, in words.

    `fitted_to`: target -> sources of the messages that its curve was fitted to, where those are not all that the model
    learned from; none where a base rate was given.
    """

    calibrated_on: str
    slopes: tuple[float, ...]
    intercepts: tuple[float, ...]
    base_rates: tuple[float, ...]
    fitted_to: Annotated[dict[str, tuple[str, ...]], Field(exclude_if=lambda targets: not targets)] = Field(
        default_factory=dict
    )


class LabelQuantiles(Section):
    """Highest 1 - P(label) at which a label of `escalated` is still in the prediction set."""

    no: Probability
    yes: Probability


class Readout(Section):
    """What turns log-odds into answers: probabilities, flags, abstentions.

    Without a target `escalated` there are no quantiles, and the model never abstains. `critical_limit`: from which
    probability of being critical a person looks at a message that would wait; None: never for that reason.
    `alarm_weights`: what an alarm adds to the log-odds of a target, before they are calibrated. `request_probability`:
    least probability of `escalated` of a message that asks for the next level, by this calibration; None: that of
    `scoring.hard_rules`.
    """

    calibration: CalibrationFacts
    thresholds: dict[str, float]
    review_quantiles: LabelQuantiles | None
    critical_limit: float | None = None
    alarm_weights: dict[str, dict[str, float]] = Field(default_factory=dict)
    request_probability: Annotated[Probability | None, Field(exclude_if=lambda one: one is None)] = None


class Manifest(Readout):
    """All of a model but its weights; `manifest.json` in a model directory.

    `threshold_rules` chose `thresholds`, `review_quantiles` and `critical_limit`, and will again when the model is
    calibrated anew. `languages`: ISO 639 codes of those the model was trained for; a person looks at a message in
    another one. `fast` reads out the n-gram part of a blend when that part answers alone. `files`: SHA-256 of each file
    of the model but the manifest itself; empty before the model is saved. `built_on`: the manifest of the champion that
    heads stand on, as it was.
    """

    name: str = "escalml"
    version: str = "0"
    kind: Literal["tfidf", "encoder", "blend", "head"] = "tfidf"
    targets: dict[str, TargetConfig]
    features: FeaturesConfig
    threshold_rules: ThresholdsConfig
    languages: tuple[str, ...] = ENGLISH
    fast: Readout | None = None
    built_on: "Manifest | None" = None
    trained_on: TrainingFacts
    files: dict[str, Sha256] = Field(default_factory=dict)


def write_manifest(manifest: Manifest, directory: Path) -> None:
    """Write `manifest.json`, last and at once, with the hashes of the model's files as they lie in the directory.

    Parameters
    ----------
    manifest
        All else that it says.
    directory
        Where the model's other files lie, just written, or found to be whole.
    """
    _put_manifest(manifest.model_copy(update={"files": _hashes(directory)}), directory)


def _put_manifest(manifest: Manifest, directory: Path) -> None:
    with write_atomically(directory / MANIFEST) as file:
        file.write(manifest.model_dump_json(indent=1, exclude=_unsaid(manifest)).encode() + b"\n")


def _unsaid(manifest: Manifest) -> dict[str, Any]:
    """What is left out: an earlier version can still read the manifest of a model that has nothing it does not know."""
    unsaid: dict[str, Any] = {"languages": True} if manifest.languages == ENGLISH else {}
    unsaid |= {name: True for name in ("alarm_weights", "built_on") if not getattr(manifest, name)}
    if manifest.fast and not manifest.fast.alarm_weights:
        unsaid["fast"] = {"alarm_weights"}
    return unsaid


def _hashes(directory: Path) -> dict[str, str]:
    """SHA-256 of each file of a model that is there, but its manifest's."""
    paths = [directory / name for name in MODEL_FILES if name != MANIFEST]
    return {path.name: file_sha256(path) for path in paths if path.exists()}


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


def require_whole(directory: Path, manifest: Manifest) -> None:
    """Refuse a model directory whose files are not exactly those that its manifest lists.

    Parameters
    ----------
    directory
        What training wrote.
    manifest
        Its manifest.

    Raises
    ------
    EscalmlError
        If a file of the model is missing, there too many, or another; names it. If the manifest lists none.
    """
    if not manifest.files:
        raise EscalmlError(
            f"{directory / MANIFEST}: lists no SHA-256 of the model's files: an earlier version of escalml wrote it; "
            f"train the model again, or, if you know the folder to be whole: python -m {_OF_THIS_MODULE} {directory}"
        )
    try:
        found = _hashes(directory)
    except OSError as error:
        raise EscalmlError(f"{directory}: cannot be read ({error.strerror}); copy the model again.") from None
    for name in sorted({*_FILES_OF[manifest.kind], *manifest.files, *found}):
        if fault := _fault_of(manifest.files.get(name), found.get(name)):
            raise EscalmlError(f"{directory / name}: {fault}; copy the whole model again, or train it.")


def _fault_of(listed: str | None, found: str | None) -> str:
    """What is amiss with a file of a model; empty where nothing is."""
    if found is None:
        return f"is missing, though {MANIFEST} lists it" if listed else "is missing, and a model of its kind needs it"
    if listed is None:
        return f"is not in {MANIFEST}, so it is another model's"
    return "" if listed == found else f"is not the file that {MANIFEST} lists: its SHA-256 differs"


def load_whole(directory: Path, load: Callable[[Manifest], Loaded]) -> Loaded:
    """Load a model from a directory that is whole before and did not change meanwhile.

    Parameters
    ----------
    directory
        What training wrote.
    load
        Reads whatever it needs of the directory, whose manifest it is given.

    Returns
    -------
    What was loaded.

    Raises
    ------
    EscalmlError
        If the directory is no whole model, or was written to while it was read.
    """
    before = model_stamp(directory)
    manifest = read_manifest(directory)
    require_whole(directory, manifest)
    loaded = load(manifest)
    if model_stamp(directory) != before:
        raise EscalmlError(f"{directory}: was written to while it was loaded; load it again when that has ended.")
    return loaded


def model_stamp(directory: Path) -> Stamp:
    """What changes when any file of a model is written anew, or put in the place of another."""
    return tuple(file_stamp(directory / name) for name in MODEL_FILES)


def file_stamp(file: Path) -> tuple[int, ...]:
    """The part of a stamp that one file makes; empty where it is not there."""
    try:
        facts = file.stat()
    except OSError:
        return ()
    return facts.st_ino, facts.st_size, facts.st_mtime_ns


def clear_model(directory: Path) -> None:
    """Remove a model from a folder, its manifest first: without one the rest is no model."""
    for name in MODEL_FILES:
        (directory / name).unlink(missing_ok=True)


def copy_model(source: Path, target: Path, *, manifest: Manifest | None = None) -> None:
    """Copy the files of a model into a folder, making it if need be; those of an earlier model there give way.

    Parameters
    ----------
    source
        A model directory; `target` stays as it was where this is not whole.
    target
        The folder. It has a manifest, and so is a model, only when all is there.
    manifest
        What it is to say in place of the source's own; the hashes are the source's.

    Raises
    ------
    EscalmlError
        If the source is no whole model, or what was copied is not what it had.
    """
    own = read_manifest(source)
    require_whole(source, own)
    target.mkdir(parents=True, exist_ok=True)
    clear_model(target)
    for name in own.files:
        shutil.copyfile(source / name, target / name)
    require_whole(target, own)
    _put_manifest((manifest or own).model_copy(update={"files": own.files}), target)


def model_sha256(directory: Path) -> str:
    """SHA-256 over the files of a model directory: two models are the same if it is."""
    lines = [f"{file_sha256(path)} {path.name}" for path in sorted(directory.iterdir()) if path.name in MODEL_FILES]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def add_hashes(directory: Path) -> None:
    """Add the hashes to the manifest of a model that an earlier version wrote, in a folder that is known to be whole.

    Parameters
    ----------
    directory
        The model directory.

    Raises
    ------
    EscalmlError
        If it lacks a file, or has hashes that it does not fit: nothing is taken for whole that is known not to be.
    """
    manifest = read_manifest(directory)
    if not manifest.files:
        manifest = manifest.model_copy(update={"files": _hashes(directory)})
    require_whole(directory, manifest)
    _put_manifest(manifest, directory)


if __name__ == "__main__":
    try:
        add_hashes(Path(sys.argv[1] if len(sys.argv) == 2 else "FOLDER"))
    except EscalmlError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
