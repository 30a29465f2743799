"""What a team gets: the note that agents read in a helpdesk, with the customer's mail attached.

Its Message-ID hangs on the customer's mail alone. Where a crash leaves open whether it was sent, it is sent again under
the same one, by which mail systems know it for the same.
"""

import smtplib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import SMTP as MAIL
from email.policy import default
from email.utils import format_datetime
from typing import Literal

from escalml.errors import EscalmlError
from escalml.mailbox.imap import MailServerError
from escalml.mailbox.letters import FORWARD, MARK, Letter
from escalml.mailbox.settings import MailboxSettings, SmtpSettings, secret_of
from escalml.records import Result
from escalml.service.webhooks.helpdesks.notes import note_of
from escalml.service.webhooks.helpdesks.settings import NoteLanguage

_TIMEOUT_SECONDS = 20.0  # of each step; all of them end before a claim of the mail lapses
_MAX_SUBJECT = 150
# Whoever answers this mail would quote the note to the customer.
_HOW_TO_ANSWER: Mapping[NoteLanguage, str] = {
    "en": "The customer's mail is attached. Open it and answer that one, not this note.",
    "de": "Die Mail des Kunden hängt an. Bitte öffnen Sie sie und antworten Sie auf diese, nicht auf diese Notiz.",
    "fr": "Le message du client est joint. Ouvrez-le et répondez à celui-là, pas à cette note.",
    "es": "El correo del cliente va adjunto. Ábralo y responda a ese, no a esta nota.",
}
_TOO_LARGE: Mapping[NoteLanguage, str] = {
    "en": "The customer's mail could not be attached; it is in the mailbox.",
    "de": "Die Mail des Kunden ließ sich nicht anhängen; sie liegt im Postfach.",
    "fr": "Le message du client n'a pas pu être joint ; il est dans la boîte.",
    "es": "No se pudo adjuntar el correo del cliente; está en el buzón.",
}


@dataclass(frozen=True)
class Original:
    """The customer's mail, and how it goes along: as a mail, as a file where that is refused, or not at all."""

    raw: bytes
    goes_as: Literal["mail", "file", "none"]


class ForwardRefusedError(Exception):
    """The server will not take this mail, now or later; `status` is what it says, a number."""

    def __init__(self, status: int) -> None:
        super().__init__(f"refused ({status})")
        self.status = status


class ForwardPostponedError(Exception):
    """The server will not take this mail now; others it may."""


def write_forward(
    letter: Letter, result: Result, to: Sequence[str], settings: MailboxSettings, original: Original, now: datetime
) -> EmailMessage:
    """The mail that a team gets.

    Parameters
    ----------
    letter
        The customer's mail.
    result
        What was decided of it.
    to
        Addresses of the team.
    settings
        Of the mailbox, with the server that sends.
    original
        The customer's mail as it came, and how it goes along.
    now
        The hour.

    Returns
    -------
    The mail.
    """
    smtp = _smtp(settings)
    mail = EmailMessage(policy=MAIL)
    mail["From"] = Address("escalml", addr_spec=smtp.sender)
    mail["To"] = ", ".join(to)
    mail["Subject"] = f"[level {result.route.level}] Fwd: {_plain(letter.subject)}"
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{FORWARD}{letter.key}@{smtp.sender.rpartition('@')[2]}>"
    if letter.message_id.isascii() and letter.message_id:
        mail["In-Reply-To"] = mail["References"] = f"<{letter.message_id}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail[MARK] = result.id
    hint = (_TOO_LARGE if original.goes_as == "none" else _HOW_TO_ANSWER)[settings.language]
    mail.set_content(f"{note_of(result, settings.note)}\n\n{hint}\n")
    if original.goes_as == "mail":
        mail.add_attachment(BytesParser(policy=default).parsebytes(original.raw))
    elif original.goes_as == "file":
        mail.add_attachment(original.raw, maintype="application", subtype="octet-stream", filename="original.eml")
    return mail


def as_bytes(mail: EmailMessage) -> bytes | None:
    """A mail as it is sent; None where it cannot be written, as one that quotes a broken one."""
    try:
        return mail.as_bytes()
    except (MessageError, LookupError, ValueError, TypeError, AttributeError):
        return None


def _plain(subject: str) -> str:
    """A subject in one line, without what cannot be shown."""
    shown = "".join(sign for sign in subject if sign.isprintable()).encode(errors="replace").decode()
    return shown[:_MAX_SUBJECT]


@contextmanager
def open_smtp(settings: MailboxSettings, environment: Mapping[str, str]) -> Iterator[smtplib.SMTP]:
    """Connect to the server that sends mails on, and log in.

    Parameters
    ----------
    settings
        Of the mailbox.
    environment
        Holds the secret.

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
    smtp = _smtp(settings)
    secret = secret_of("SMTP", environment) if smtp.user else None
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
        From `open_smtp`.
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
    ForwardRefusedError
        If it takes none of them, or not this mail, for good.
    ForwardPostponedError
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


def _refusal(status: int) -> ForwardRefusedError | ForwardPostponedError:
    return ForwardPostponedError(f"postponed ({status})") if status < 500 else ForwardRefusedError(status)


def _name(error: Exception) -> str:
    """What went wrong, without the server's own words."""
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__


def _smtp(settings: MailboxSettings) -> SmtpSettings:
    if settings.smtp is None:
        raise EscalmlError("smtp: the server that sends mails on has to be named.")
    return settings.smtp
