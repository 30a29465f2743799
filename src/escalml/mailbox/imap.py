"""The folder that mails come to, by IMAP: read without a trace, and changed only where it was opened for that."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from imaplib import IMAP4

from escalml.errors import EscalmlError
from escalml.mailbox.settings import ImapSettings
from escalml.service.smtp import MailServerError, Secret, secret_of

try:
    from imapclient import IMAPClient
    from imapclient.exceptions import LoginError
except ImportError:
    raise EscalmlError("a mailbox needs imapclient; install it with: pip install 'escalml[mailbox]'") from None

MAX_READ = 25_000_000  # bytes of a mail: servers take no larger ones, and the text stands in front
_TIMEOUT_SECONDS = 60.0
_POLL_SECONDS = 30.0  # where a server cannot tell of new mail
_FAULTS = (IMAP4.error, OSError)


@dataclass(frozen=True)
class Fetched:
    """A mail as the server holds it; `is_whole`: not cut at `MAX_READ`."""

    raw: bytes
    is_whole: bool


class Inbox:
    """An open folder. `open_inbox` makes it; `uid_validity` changes where the server has numbered all mails anew."""

    def __init__(self, client: IMAPClient, settings: ImapSettings, *, read_only: bool) -> None:
        self._client = client
        with _faults("cannot open the folder; does it exist?"):
            selected = client.select_folder(_native(client, settings.folder), readonly=read_only)
        self.uid_validity = int(selected[b"UIDVALIDITY"])
        self._uid_next = int(selected.get(b"UIDNEXT", 0))
        self._known_folders: set[str] = set()

    @property
    def can_move(self) -> bool:
        """Whether the server moves mails as one step: to copy and delete might double or lose one."""
        return bool(self._client.has_capability("MOVE"))

    def last_uid(self) -> int:
        """Number of the newest mail that has ever been in the folder, or a little less."""
        return self._uid_next - 1 if self._uid_next else max(self.uids_after(0), default=0)

    def uids_after(self, uid: int) -> list[int]:
        """Numbers of the mails that came after one, oldest first."""
        return self._search("UID", f"{uid + 1}:*", above=uid)

    def uids_since(self, day: date) -> list[int]:
        """Numbers of the mails that came on a day or after it, oldest first."""
        return self._search("SINCE", day)

    def _search(self, *criteria: object, above: int = 0) -> list[int]:
        with _faults("cannot search the folder"):
            # `9:*` is also the last mail where it has a smaller number.
            return sorted(uid for uid in self._client.search(list(criteria)) if uid > above)

    def fetch(self, uid: int) -> Fetched | None:
        """A mail, which stays unread; None where it is gone."""
        with _faults("cannot fetch a mail"):
            found = self._client.fetch([uid], [f"BODY.PEEK[]<0.{MAX_READ}>", "RFC822.SIZE"]).get(uid)
        if found is None or b"BODY[]<0>" not in found:
            return None
        raw = found[b"BODY[]<0>"] or b""
        return Fetched(raw, len(raw) >= int(found[b"RFC822.SIZE"]) or len(raw) < MAX_READ)

    def flag(self, uid: int) -> None:
        """Flag a mail; a second time changes nothing."""
        with _faults("cannot flag a mail"):
            self._client.add_flags([uid], [b"\\Flagged"], silent=True)

    def file(self, uid: int, folder: str) -> None:
        """Move a mail to another folder, which is made where there is none.

        Parameters
        ----------
        uid
            Its number.
        folder
            Its name, with / between a folder and the one that it is in.

        Raises
        ------
        MailServerError
            If it cannot now.
        """
        name = _native(self._client, folder)
        with _faults("cannot move a mail"):
            if name not in self._known_folders and not self._client.folder_exists(name):
                self._client.create_folder(name)
                self._client.subscribe_folder(name)
            self._known_folders.add(name)
            self._client.move([uid], name)

    def wait(self, seconds: float) -> None:
        """Wait until a mail may have come, at most so long."""
        if not self._client.has_capability("IDLE"):
            time.sleep(min(seconds, _POLL_SECONDS))
            with _faults("has broken off"):
                self._client.noop()
            return
        with _faults("has broken off"):
            self._client.idle()
            self._client.idle_check(timeout=seconds)
            self._client.idle_done()


@contextmanager
def open_inbox(settings: ImapSettings, environment: Mapping[str, str], *, read_only: bool) -> Iterator[Inbox]:
    """Log in and open the folder.

    Parameters
    ----------
    settings
        Where.
    environment
        Holds the secret.
    read_only
        Open it so that the server itself refuses every change.

    Yields
    ------
    The open folder.

    Raises
    ------
    EscalmlError
        If the server does not take our secret.
    MailServerError
        If it is not there.
    """
    secret = secret_of("IMAP", environment)
    with _faults("is not there, or its certificate is not believed"):
        client = IMAPClient(
            settings.host,
            settings.port_of("IMAP"),
            ssl=settings.security == "tls",
            ssl_context=settings.tls() if settings.security == "tls" else None,
            timeout=_TIMEOUT_SECONDS,
        )
    try:
        with _faults("cannot encrypt the connection"):
            if settings.security == "starttls":
                client.starttls(settings.tls())
        _log_in(client, settings, secret)
        yield Inbox(client, settings, read_only=read_only)
    finally:
        with suppress(*_FAULTS):
            client.logout()


def _log_in(client: IMAPClient, settings: ImapSettings, secret: Secret) -> None:
    try:
        if secret.is_token:
            client.oauth2_login(settings.user, secret.value)
        else:
            client.login(settings.user, secret.value)
    except LoginError:
        kind = "token" if secret.is_token else "password"
        raise EscalmlError(
            f"IMAP: {settings.host} refuses this user or {kind}; mend imap.user or the secret."
        ) from None
    except _FAULTS as error:
        raise MailServerError(f"IMAP: broke off while we logged in ({type(error).__name__})") from None


@contextmanager
def _faults(what: str) -> Iterator[None]:
    """What goes wrong with the server, without its own words: they may quote a mail."""
    try:
        yield
    except _FAULTS as error:
        cause = error.strerror or type(error).__name__ if isinstance(error, OSError) else type(error).__name__
        raise MailServerError(f"IMAP: {what} ({cause})") from None


def _native(client: IMAPClient, folder: str) -> str:
    """A folder's name as the server writes it: many have . where others have /, and some a prefix."""
    if folder.upper() == "INBOX" or not client.has_capability("NAMESPACE"):
        return folder
    with _faults("cannot tell how folders are named"):
        personal = client.namespace().personal
    if not personal:
        return folder
    prefix, delimiter = (_text(one) for one in personal[0])
    name = folder.replace("/", delimiter) if delimiter else folder
    return name if not prefix or name.startswith(prefix) else prefix + name


def _text(value: object) -> str:
    return value.decode() if isinstance(value, bytes) else str(value or "")
