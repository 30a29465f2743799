"""Follows an alias: each version that it comes to stand for is exported, and a link set to it.

It runs beside the service, as long as that does: `python -m escalml.registry.follow REFERENCE FOLDER`. The registry is
that of MLFLOW_TRACKING_URI: as an argument every user of the machine could read its password in the list of processes.
"""

import os
import shutil
import sys
import time
from pathlib import Path

from escalml.cache import private_folder
from escalml.errors import EscalmlError, without_words
from escalml.registry.models import fetch_model, unavailable
from escalml.registry.store import default_tracking_uri, tracking

LOOK_SECONDS = 15.0
CURRENT = "current"


class Follower:
    """What an alias stands for, as a model directory behind a link.

    Parameters
    ----------
    uri
        Tracking URI.
    reference
        Such as `models:/escalml@champion`.
    folder
        Where versions are exported to, the latest two stay; its `current` is the link.
    """

    def __init__(self, uri: str, reference: str, folder: Path) -> None:
        self._uri = uri
        self._reference = reference
        self._name, _, self._alias = reference.removeprefix("models:/").partition("@")
        self._folder = folder

    @property
    def link(self) -> Path:
        """The model directory."""
        return self._folder / CURRENT

    def look(self) -> bool:
        """Export what the alias stands for now, unless it is there.

        Returns
        -------
        Whether the link was set to another version.

        Raises
        ------
        EscalmlError
            If there is no such model or alias, or the registry cannot be asked.
        """
        version = self._version()
        before = self.link.resolve().name
        if version == before and self.link.exists():
            return False
        target = private_folder(self._folder) / version
        fetch_model(self._uri, f"models:/{self._name}/{version}", target)
        new = self._folder / f"{CURRENT}.{os.getpid()}"
        new.unlink(missing_ok=True)
        new.symlink_to(target.name)
        new.replace(self.link)  # at once: whoever looks finds the old model or the new one
        self._tidy({version, before})
        return True

    def _version(self) -> str:
        with tracking(self._uri) as mlflow:
            try:
                return str(mlflow.MlflowClient().get_model_version_by_alias(self._name, self._alias).version)
            except Exception as error:  # of the registry, its database or the network: whatever MLflow lets through
                raise unavailable(self._uri, self._reference, error) from None

    def _tidy(self, wanted: set[str]) -> None:
        """Remove versions that nobody reads any more; the one before the last may still be being loaded."""
        for old in self._folder.iterdir():
            if old.is_dir() and not old.is_symlink() and old.name not in wanted:
                shutil.rmtree(old, ignore_errors=True)


def main() -> None:
    """Follow as long as the process that started this one lives."""
    follower, service = Follower(default_tracking_uri(Path()), sys.argv[1], Path(sys.argv[2])), os.getppid()
    trouble = ""
    while os.getppid() == service:
        try:
            follower.look()
            trouble = ""
        except Exception as error:
            now = str(error) if isinstance(error, EscalmlError) else without_words(error)
            if now != trouble:  # once, not at every look
                sys.stderr.write(f"{now} The model that answers stays.\n")
            trouble = now
        time.sleep(LOOK_SECONDS)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
