"""API keys: who may call a service, kept as hashes in one JSON file.

`escalml keys` makes and revokes keys, the service looks callers up.
"""

import fcntl
import hashlib
import hmac
import json
import os
import re
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from escalml.data.writing import write_atomically
from escalml.errors import EscalmlError

LOCATION = "ESCALML_KEYS"
SCOPES = ("score", "agent", "approver", "admin")  # each may do what those before it may
MAX_DAYS = 36_500
_PREFIX = "escalml_"  # lets secret scanners find a key that somebody committed
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Key:
    """What is kept of a key: never its secret."""

    name: str
    scope: str
    created: datetime
    expires: datetime | None
    # Not a slow hash: those protect passwords, which can be guessed. Nobody guesses 256 random bits, and every call
    # pays for the hash.
    sha256: str

    def is_valid(self, now: datetime) -> bool:
        """Whether it has not expired."""
        return self.expires is None or now < self.expires


def keys_file(keys: Path | None, environment: Mapping[str, str]) -> Path:
    """Where keys are kept.

    Parameters
    ----------
    keys
        What `--keys` names.
    environment
        Such as `os.environ`.

    Returns
    -------
    What is named, else what `ESCALML_KEYS` names, else a file in the user's own data folder.
    """
    data = Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return keys or Path(environment.get(LOCATION) or data / "escalml" / "keys.json")


def read_keys(path: Path) -> Sequence[Key]:
    """Keys of a file.

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    Its keys, oldest first; none where there is no file.

    Raises
    ------
    EscalmlError
        If the file cannot be read or is not a file of keys.
    """
    try:
        return _parse(path.read_bytes(), path)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise EscalmlError(f"{path}: cannot be read ({error.strerror}); name another with --keys.") from None


def find_key(keys: Sequence[Key], secret: str) -> Key | None:
    """Look a caller up.

    Parameters
    ----------
    keys
        Those that there are.
    secret
        What the caller sent.

    Returns
    -------
    The key, which may have expired; None where there is none.
    """
    digest = _digest(secret)
    # All of them, to the last: the time that it takes says nothing of which one, or how nearly one, fits.
    found = [key for key in keys if hmac.compare_digest(key.sha256, digest)]
    return found[0] if found else None


def create_key(path: Path, name: str, scope: str, *, now: datetime, days: int | None = None) -> str:
    """Make a key.

    Parameters
    ----------
    path
        File of the keys; made where it is not there.
    name
        Whose key it is; logs show it.
    scope
        One of `SCOPES`.
    now
        The time; it has a zone.
    days
        How long it is good, 1 to 36,500; None: until it is revoked.

    Returns
    -------
    The secret, which is kept nowhere.

    Raises
    ------
    EscalmlError
        If name, scope or days are not allowed, the name is taken, or the file cannot be read or written.
    """
    if not _NAME.fullmatch(name):
        raise EscalmlError("name: 1 to 64 letters, digits, dots, hyphens and underscores, a letter or digit first.")
    if scope not in SCOPES:
        raise EscalmlError(f"scope is not known; expected one of {', '.join(SCOPES)}.")
    if days is not None and not 1 <= days <= MAX_DAYS:
        raise EscalmlError(f"days: a whole number from 1 to {MAX_DAYS:,}.")
    secret = _PREFIX + secrets.token_urlsafe(32)
    key = Key(name, scope, now, None if days is None else now + timedelta(days=days), _digest(secret))

    def added(keys: Sequence[Key]) -> Sequence[Key]:
        if any(other.name == name for other in keys):
            raise EscalmlError(f"{path}: has a key {name} already; choose another name, or revoke that one first.")
        return [*keys, key]

    _change(path, added)
    return secret


def revoke_key(path: Path, name: str) -> None:
    """Delete a key; a service that runs refuses it from its next call on.

    Parameters
    ----------
    path
        File of the keys.
    name
        Whose key.

    Raises
    ------
    EscalmlError
        If there is no such key, or the file cannot be read or written.
    """

    def removed(keys: Sequence[Key]) -> Sequence[Key]:
        left = [key for key in keys if key.name != name]
        if len(left) == len(keys):
            raise EscalmlError(f"{path}: has no key of that name; `escalml keys list` shows them.")
        return left

    _change(path, removed)


def _change(path: Path, change: Callable[[Sequence[Key]], Sequence[Key]]) -> None:
    """Write the file anew; two changes at a time would undo each other, a revocation among them."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _alone(path):
            keys = [asdict(key) for key in change(read_keys(path))]
            with write_atomically(path) as file:
                os.fchmod(file.fileno(), 0o600)
                file.write(json.dumps({"keys": keys}, indent=1, default=datetime.isoformat).encode())
    except OSError as error:
        raise EscalmlError(f"{path}: cannot be written ({error.strerror}); name another with --keys.") from None


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Wait until no other process changes the file."""
    lock = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _parse(content: bytes, path: Path) -> Sequence[Key]:
    """Keys of a file's content; whatever is not exactly as it was written is refused."""
    try:
        keys = [_key(entry) for entry in json.loads(content)["keys"]]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise EscalmlError(f"{path}: is no file of keys; restore it, or delete it and create new keys.") from None
    return keys


def _key(entry: Any) -> Key:  # noqa: ANN401 - JSON
    if set(entry) != {field.name for field in fields(Key)}:
        raise ValueError
    expires = None if entry["expires"] is None else _time(entry["expires"])
    if not (_NAME.fullmatch(entry["name"]) and entry["scope"] in SCOPES and _SHA256.fullmatch(entry["sha256"])):
        raise ValueError
    return Key(entry["name"], entry["scope"], _time(entry["created"]), expires, entry["sha256"])


def _time(text: str) -> datetime:
    time = datetime.fromisoformat(text)
    if time.tzinfo is None:
        raise ValueError
    return time


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="surrogateescape")).hexdigest()
