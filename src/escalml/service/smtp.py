"""Mail servers: how one is reached and who we are there, and how a mail is sent by SMTP.

Passwords and tokens stand in the environment or in files that it names, never in a file of settings.
"""

import re
import smtplib
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from escalml.errors import EscalmlError
from escalml.service.webhooks.helpdesks import is_loopback

Security = Literal["tls", "starttls", "none"]
Server = Literal["IMAP", "SMTP"]
_TIMEOUT_SECONDS = 20.0  # of each step; all of them end before a claim of the mail lapses
_PORTS: Mapping[tuple[Server, Security], int] = {
    ("IMAP", "tls"): 993,
    ("IMAP", "starttls"): 143,
    ("IMAP", "none"): 143,
    ("SMTP", "tls"): 465,
    ("SMTP", "starttls"): 587,
    ("SMTP", "none"): 25,
}
# No more than keeps a typo out: what an address may be, a mail server knows.
_ADDRESS = re.compile(r"[^\s<>@,;\"]+@[^\s<>@,;\"]+")


class MailServerError(Exception):
    """A server is not there, or has broken off: later it may be. Its words hold no one's text."""


class MailRefusedError(Exception):
    """The server will not take this mail, now or later; `status` is what it says, a number."""

    def __init__(self, status: int) -> None:
        super().__init__(f"refused ({status})")
        self.status = status


class MailPostponedError(Exception):
    """The server will not take this mail now; others it may."""


def _one_is_a_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def check_addresses(values: tuple[str, ...], *, domains: bool) -> None:
    """Refuse what is no mail address, nor, where `domains` is said, a domain such as @example.com."""
    for value in values:
        if not (_ADDRESS.fullmatch(value) or (domains and _ADDRESS.fullmatch(f"any{value}"))):
            wanted = "an address such as ann@example.com" + (" or a domain such as @example.com" if domains else "")
            raise ValueError(f"holds what is not {wanted}")


Several = Annotated[tuple[str, ...], BeforeValidator(_one_is_a_list)]


class StrictSettings(BaseModel):
    """A section of a file of settings: unknown keys are refused, and no error quotes a value."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class ServerSettings(StrictSettings):
    """How one mail server is reached. `ca_file`: who vouches for its certificate, where that is not a public one."""

    host: str
    port: Annotated[int, Field(ge=1, le=65_535)] | None = None
    security: Security = "tls"
    ca_file: Path | None = None

    @model_validator(mode="after")
    def _passwords_travel_encrypted(self) -> "ServerSettings":
        if self.security == "none" and not is_loopback(self.host):
            raise ValueError("security has to be tls or starttls: passwords and mails would travel in the clear")
        return self

    def port_of(self, server: Server) -> int:
        """Its port; the usual one where none is named."""
        return self.port or _PORTS[server, self.security]

    def tls(self) -> ssl.SSLContext:
        """How its certificate is checked.

        Returns
        -------
        By `ca_file`, else by the authorities that the system knows.

        Raises
        ------
        EscalmlError
            If `ca_file` cannot be read.
        """
        try:
            return ssl.create_default_context(cafile=self.ca_file and str(self.ca_file.expanduser()))
        except (OSError, ssl.SSLError):
            raise EscalmlError(
                f"ca_file: {self.ca_file} holds no certificate that can be read; name a PEM file."
            ) from None


class SmtpSettings(ServerSettings):
    """What sends mails on. `sender` is whom they come from; without a `user` nobody logs in."""

    sender: str
    user: str | None = None

    @model_validator(mode="after")
    def _the_sender_is_an_address(self) -> "SmtpSettings":
        check_addresses((self.sender,), domains=False)
        return self


@dataclass(frozen=True)
class Secret:
    """What proves who we are to a server: a password, or a token (XOAUTH2)."""

    value: str
    is_token: bool

    def __repr__(self) -> str:
        """Without the secret, which must not show in a traceback."""
        return f"Secret(is_token={self.is_token})"


def secret_of(server: Server, environment: Mapping[str, str], whose: str = "MAILBOX") -> Secret:
    """The secret for a server; read anew for each connection, since a token lasts for an hour.

    Parameters
    ----------
    server
        Which one.
    environment
        Holds it in ESCALML_<WHOSE>_<SERVER>_PASSWORD or …_TOKEN, or names its file in …_PASSWORD_FILE or …_TOKEN_FILE.
    whose
        What uses it, as it stands in the variable's name.

    Returns
    -------
    The secret.

    Raises
    ------
    EscalmlError
        If there is none, or its file cannot be read.
    """
    start = f"ESCALML_{whose}_{server}"
    for kind in ("TOKEN", "PASSWORD"):
        if value := environment.get(f"{start}_{kind}"):
            return Secret(value, is_token=kind == "TOKEN")
        if file := environment.get(f"{start}_{kind}_FILE"):
            return Secret(_first_line(file, f"{start}_{kind}_FILE"), is_token=kind == "TOKEN")
    raise EscalmlError(
        f"{server}: needs a secret; set {start}_PASSWORD, {start}_PASSWORD_FILE, or …_TOKEN for XOAUTH2."
    )


def _first_line(file: str, variable: str) -> str:
    try:
        lines = Path(file).expanduser().read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise EscalmlError(f"{variable}: its file cannot be read ({type(error).__name__}).") from None
    if not lines or not lines[0].strip():
        raise EscalmlError(f"{variable}: its file is empty; its first line has to be the secret.")
    return lines[0].strip()


@contextmanager
def connect(smtp: SmtpSettings, secret: Secret | None) -> Iterator[smtplib.SMTP]:
    """Connect to a server that sends mails, and log in where it has a user.

    Parameters
    ----------
    smtp
        Which one.
    secret
        What proves who we are; None where nobody logs in.

    Yields
    ------
    The connection.

    Raises
    ------
    EscalmlError
        If the server does not take our secret.
    MailServerError
        If it is not there.
    """
    try:
        client = _connect(smtp)
    except (OSError, smtplib.SMTPException) as error:
        raise MailServerError(f"SMTP: is not there, or its certificate is not believed ({_name(error)})") from None
    try:
        if secret and smtp.user:
            _log_in(client, smtp.user, secret.value, is_token=secret.is_token)
        yield client
    finally:
        with suppress(OSError, smtplib.SMTPException):
            client.quit()


def _connect(smtp: SmtpSettings) -> smtplib.SMTP:
    port = smtp.port_of("SMTP")
    if smtp.security == "tls":
        return smtplib.SMTP_SSL(smtp.host, port, timeout=_TIMEOUT_SECONDS, context=smtp.tls())
    client = smtplib.SMTP(smtp.host, port, timeout=_TIMEOUT_SECONDS)
    if smtp.security == "starttls":
        client.starttls(context=smtp.tls())
    return client


def _log_in(client: smtplib.SMTP, user: str, secret: str, *, is_token: bool) -> None:
    try:
        client.ehlo_or_helo_if_needed()
        if is_token:
            client.user = user
            client.auth("XOAUTH2", lambda _=None: f"user={user}\1auth=Bearer {secret}\1\1")
        else:
            client.login(user, secret)
    except smtplib.SMTPAuthenticationError as error:
        if 400 <= error.smtp_code < 500:
            raise MailServerError(f"SMTP: cannot log in now ({error.smtp_code})") from None
        raise EscalmlError(
            f"SMTP: refuses this user or secret ({error.smtp_code}); mend smtp.user or the secret."
        ) from None
    except (OSError, smtplib.SMTPException) as error:
        raise MailServerError(f"SMTP: broke off while we logged in ({_name(error)})") from None


def send(client: smtplib.SMTP, mail: bytes, sender: str, to: Sequence[str]) -> int:
    """Send a mail.

    Parameters
    ----------
    client
        From `connect`.
    mail
        The mail, written.
    sender
        Whom it comes from.
    to
        Whom it goes to.

    Returns
    -------
    How many of the addresses the server would not take.

    Raises
    ------
    MailRefusedError
        If it takes none of them, or not this mail, for good.
    MailPostponedError
        If it does not take it now.
    MailServerError
        If it broke off.
    """
    try:
        options = ["BODY=8BITMIME"] if client.has_extn("8bitmime") else []
        return len(client.sendmail(sender, list(to), mail, options))
    except smtplib.SMTPRecipientsRefused as error:
        statuses = [status for status, _ in error.recipients.values()]
        raise _refusal(min(statuses)) from None  # one that may be taken later is a reason to wait
    except smtplib.SMTPServerDisconnected as error:
        raise MailServerError(f"SMTP: {_name(error)}") from None
    except smtplib.SMTPResponseException as error:
        if error.smtp_code == 421:
            raise MailServerError("SMTP: closes (421)") from None
        raise _refusal(error.smtp_code) from None
    except OSError as error:
        raise MailServerError(f"SMTP: {_name(error)}") from None


def _refusal(status: int) -> MailRefusedError | MailPostponedError:
    return MailPostponedError(f"postponed ({status})") if status < 500 else MailRefusedError(status)


def _name(error: Exception) -> str:
    """What went wrong, without the server's own words."""
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
