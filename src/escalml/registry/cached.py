"""Registered models in the user's own cache, where no other user of the machine can put or change one."""

import tempfile
from contextlib import suppress
from pathlib import Path

from escalml.cache import cache_folder, private_folder
from escalml.errors import EscalmlError
from escalml.models.manifest import model_sha256, read_manifest, require_whole
from escalml.registry.models import fetch_model


def cached_model(uri: str, reference: str) -> Path:
    """Fetch a registered model into the cache.

    The folder bears the hash of the model's files. So it is either whole or not there, it is never changed while
    somebody loads it, and one that was tampered with is noticed and replaced.

    Parameters
    ----------
    uri
        Tracking URI.
    reference
        Such as `models:/escalml@champion`, `models:/escalml/3` or `runs:/…/model`.

    Returns
    -------
    A model directory, which only this user can open.

    Raises
    ------
    EscalmlError
        If there is no such model, it lacks a file, or the registry or the cache cannot be used.
    """
    models = private_folder(cache_folder() / "models")
    with tempfile.TemporaryDirectory(dir=models, prefix=".fetching-") as scratch:
        fetched = fetch_model(uri, reference, Path(scratch) / "model")
        require_whole(fetched, read_manifest(fetched))
        sha256 = model_sha256(fetched)
        folder = models / sha256[:32]
        if not _holds(folder, sha256):
            if folder.exists():
                folder.rename(Path(scratch) / "damaged")
            with suppress(OSError):  # another process was faster; what it left is looked at next
                fetched.rename(folder)
            if not _holds(folder, sha256):
                raise EscalmlError(f"{folder}: holds another model than the registry sent; remove the folder.")
    return folder


def _holds(folder: Path, sha256: str) -> bool:
    """Whether a folder is this user's own and holds exactly this model."""
    return folder.exists() and model_sha256(private_folder(folder)) == sha256
