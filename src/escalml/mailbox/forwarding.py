"""What a team gets: the note that agents read in a helpdesk, with the customer's mail attached.

Its Message-ID hangs on the customer's mail alone. Where a crash leaves open whether it was sent, it is sent again under
the same one, by which mail systems know it for the same.
"""

import smtplib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
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
from escalml.mailbox.letters import FORWARD, MARK, Letter
from escalml.mailbox.settings import MailboxSettings
from escalml.records import Result
from escalml.service.smtp import SmtpSettings, connect, secret_of
from escalml.service.webhooks.helpdesks.notes import note_of
from escalml.service.webhooks.helpdesks.settings import NoteLanguage

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
    """Connect to the server that sends mails on, and log in; see `connect`."""
    smtp = _smtp(settings)
    with connect(smtp, secret_of("SMTP", environment) if smtp.user else None) as client:
        yield client


def _smtp(settings: MailboxSettings) -> SmtpSettings:
    if settings.smtp is None:
        raise EscalmlError("smtp: the server that sends mails on has to be named.")
    return settings.smtp
