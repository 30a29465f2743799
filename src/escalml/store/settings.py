"""Where decisions are kept and for how long, as the environment says.

`ESCALML_STORE` is a file or URL, `ESCALML_KEEP_DAYS` a number of days, `ESCALML_NO_STORE=1` keeps nothing.
`ESCALML_DRAFT_KEY` names the file of the key that closes drafts up. `ESCALML_FOUR_EYES=0` lets a key approve what it
has asked for itself.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from escalml.errors import EscalmlError

LOCATION, KEEP_DAYS, NO_STORE = "ESCALML_STORE", "ESCALML_KEEP_DAYS", "ESCALML_NO_STORE"
FOUR_EYES = "ESCALML_FOUR_EYES"
DRAFT_KEY = "ESCALML_DRAFT_KEY"
WORKERS = "ESCALML_WORKERS"  # processes of one service
DEFAULT_KEEP_DAYS, MAX_KEEP_DAYS = 30, 36_500

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The hour of this machine, with its time zone."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class StoreSettings:
    """A file or URL, and after how many days a row is deleted; `shared` if several processes keep in a file."""

    location: str
    keep_days: int = DEFAULT_KEEP_DAYS
    draft_key: Path | None = None  # None: beside the file of the store, or in the user's own data folder
    shared: bool = False  # a server is, in any case

    @property
    def key_file(self) -> Path:
        """Where the key of drafts is."""
        if self.draft_key is not None:
            return self.draft_key
        is_url = "://" in self.location
        file = default_location(os.environ) if is_url else Path(self.location)
        return file.with_name(f"{file.name}.drafts.key")


def store_settings(environment: Mapping[str, str]) -> StoreSettings | None:
    """What the environment says.

    Parameters
    ----------
    environment
        Such as `os.environ`.

    Returns
    -------
    The settings; None where nothing is to be kept.

    Raises
    ------
    EscalmlError
        If the days are not a whole number within their limits.
    """
    if environment.get(NO_STORE, "").lower() not in ("", "0", "false", "no"):
        return None
    days = environment.get(KEEP_DAYS) or str(DEFAULT_KEEP_DAYS)
    if not days.isdecimal() or not 1 <= int(days) <= MAX_KEEP_DAYS:
        raise EscalmlError(f"{KEEP_DAYS} is not a whole number from 1 to {MAX_KEEP_DAYS:,}; give a number of days.")
    key = environment.get(DRAFT_KEY)
    location = environment.get(LOCATION) or str(default_location(environment))
    shared = environment.get(WORKERS, "1") != "1"
    return StoreSettings(location, int(days), Path(key) if key else None, shared)


def four_eyes(environment: Mapping[str, str]) -> bool:
    """Whether a reply is approved by another key than the one that asked; as long as nobody says no.

    Parameters
    ----------
    environment
        Such as `os.environ`.

    Returns
    -------
    Whether it is.

    Raises
    ------
    EscalmlError
        If the variable says neither yes nor no.
    """
    said = environment.get(FOUR_EYES, "").lower() or "1"
    if said not in ("1", "true", "yes", "0", "false", "no"):
        raise EscalmlError(f"{FOUR_EYES} is neither 1 nor 0; give 0 to let a key approve what it has asked for.")
    return said in ("1", "true", "yes")


def default_location(environment: Mapping[str, str]) -> Path:
    """The file in the user's own data folder: the same one from wherever a command is started."""
    return Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "escalml" / "store.db"


def location_of(store: str | None) -> str:
    """What `--store` names, else the environment, else the default."""
    return store or os.environ.get(LOCATION) or str(default_location(os.environ))
