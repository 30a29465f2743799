"""Keeps the last n-gram fit with its out-of-fold scores: a change of thresholds alone does not train again."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import escalml
from escalml.config import Params
from escalml.data.arrays import read_arrays, write_arrays
from escalml.models.tfidf import TfidfClassifier
from escalml.training.learn import Learned, settings_of

_SCORES = "out_of_fold.safetensors"
_CODE = ("data", "models", "privacy", "records", "training")  # rooms on which a fit depends


def fit_key(params: Params, data_sha256: str) -> str:
    """A name for all that an n-gram fit depends on: data, settings, targets and code. Thresholds are not among them.

    Parameters
    ----------
    params
        Parameters.
    data_sha256
        Hash of the data file.

    Returns
    -------
    The name, of 32 characters.
    """
    said = {
        "data": data_sha256,
        "settings": settings_of(params, "tfidf"),
        "features": params.features.model_dump(mode="json"),
        "targets": {name: config.model_dump(mode="json") for name, config in params.targets.items()},
    }
    found = hashlib.sha256(json.dumps(said, sort_keys=True).encode())
    package = Path(escalml.__file__).parent
    for room in _CODE:
        for path in sorted((package / room).rglob("*.py")):
            found.update(path.read_bytes())
    return found.hexdigest()[:32]


def kept_or_learned(
    folder: Path | None, key: str, learn: Callable[[], Learned[TfidfClassifier]]
) -> Learned[TfidfClassifier]:
    """The fit that is kept under a key, else one that is made now and kept in its place.

    Parameters
    ----------
    folder
        Where fits are kept; None keeps none. Of several the last one stays.
    key
        From `fit_key`.
    learn
        Makes the fit.

    Returns
    -------
    The fit.
    """
    if folder is None:
        return learn()
    there = folder / key
    if (there / _SCORES).exists():
        return Learned(TfidfClassifier.load(there), read_arrays(there / _SCORES)["log_odds"])
    learned = learn()
    shutil.rmtree(folder, ignore_errors=True)
    there.mkdir(parents=True)
    learned.classifier.save(there)
    write_arrays(there / _SCORES, {"log_odds": learned.log_odds})  # last: what is not whole is made again
    return learned
