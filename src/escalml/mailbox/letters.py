"""A mail, read: who wrote what to whom, in answer to which, and whether it is a customer's at all.

Mails come as they please: unknown character sets, broken headers and no end of parts must not cost one.
"""

import hashlib
import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message as Part
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parseaddr, parsedate_to_datetime

from escalml.data.newest_text import is_automatic_headers
from escalml.mailbox.settings import MailboxSettings
from escalml.service.webhooks.helpdesks import Arrived, Ignored, Ticket
from escalml.service.webhooks.helpdesks.form import BY_AGENT, arrived, text_key

MARK = "X-Escalml-Forward"  # of what we send: by it we know it again, whoever sends it back
FORWARD = "escalml."  # begins the Message-ID of what we send
_EVENT = "mail"
_ID = re.compile(r"<([^<>\s]{1,900})>")
_OUR_ID = re.compile(r"escalml\.([0-9a-f]{20})\.[0-9a-f]{16}@")
_N_HEAD = 20  # hexadecimal digits that stand for a Message-ID
_MAX_REFERENCES = 100
_MAX_HOPS = 60  # `Received` lines: more has none but what goes round in circles
_MAX_PARTS = 200
BOUNCED = Ignored("a mail that we had sent on came back", "bounced", _EVENT)
LOOP = Ignored("it is a mail of ours that came back", "loop", _EVENT)
AUTOMATIC = Ignored("a program wrote it", "automatic_text", _EVENT)


@dataclass(frozen=True)
class Letter:
    """A mail as far as it is read.

    `head` stands for its Message-ID, `references` for those of the mails that it answers, oldest first; `key` is alike
    whenever the same mail comes again, and another for another text under the same Message-ID.
    """

    head: str
    key: str
    references: tuple[str, ...]
    message_id: str
    sender: str
    subject: str
    text: str
    is_html: bool
    sent_at: str | None
    is_automatic: bool
    is_ours: bool
    is_bounce_of_ours: bool
    n_attachments: int


def read_letter(raw: bytes) -> Letter:
    """Read a mail.

    Parameters
    ----------
    raw
        As the server holds it; its end may be missing.

    Returns
    -------
    The letter. Nothing makes it fail: what cannot be read is empty.
    """
    mail = BytesParser(policy=compat32).parsebytes(raw)
    headers = {name: _words(value) for name, value in list(mail.items())[:_MAX_PARTS]}
    parts = list(_leaves(mail))
    # A mail that is sent on as an attachment, without a word, is what is to be read.
    texts = _texts(parts) or _texts([leaf for part in parts for inner in _mails_in(part) for leaf in _leaves(inner)])
    is_html, text = _joined(texts)
    sender = (parseaddr(_words(mail.get("From", "")))[1] or "").lower()
    subject, date = " ".join(_words(mail.get("Subject", "")).split()), _words(mail.get("Date", ""))
    message_id = next(iter(_ID.findall(_words(mail.get("Message-ID", "")))), "")
    content = _hash(sender, date, text_key(text, html=is_html) or subject)[:16]
    head = _head(message_id) if message_id else _hash(sender, date, subject, content)[:_N_HEAD]
    return Letter(
        head=head,
        key=f"{head}.{content}",
        references=tuple(one for one in _references(mail) if one != head),
        message_id=message_id,
        sender=sender,
        subject=subject,
        text=text,
        is_html=is_html,
        sent_at=_iso(date),
        is_automatic=is_automatic_headers(headers),
        is_ours=bool(mail.get(MARK)) or message_id.startswith(FORWARD) or len(mail.get_all("Received", [])) > _MAX_HOPS,
        is_bounce_of_ours=_OUR_ID.search(raw.decode("latin-1")) is not None,
        n_attachments=sum(map(_is_attachment, parts)),
    )


def event_of(letter: Letter, conversation: str, settings: MailboxSettings) -> Arrived | Ignored:
    """What a letter says, or why it is no customer's.

    Parameters
    ----------
    letter
        The letter.
    conversation
        What all mails of its thread share.
    settings
        Of the mailbox.

    Returns
    -------
    The message, its id made of the conversation's and the letter's own.
    """
    is_form = settings.is_form(letter.sender)
    if letter.is_ours or letter.sender in settings.own:
        return LOOP
    if letter.is_automatic and not is_form:
        return BOUNCED if letter.is_bounce_of_ours else AUTOMATIC
    if settings.is_agents(letter.sender) and not is_form:
        return Ignored(BY_AGENT.reason, BY_AGENT.code, _EVENT)
    found = arrived(
        "mail",
        Ticket(conversation),
        letter.text,
        part=letter.key,
        html=letter.is_html,
        subject=letter.subject or None,
        opens=True,
        channel="email",
        sent_at=letter.sent_at,
        customer={"id": letter.sender[:200] or None} if not is_form else None,
    )
    if isinstance(found, Ignored):
        return Ignored(found.reason, found.code, _EVENT)
    return Arrived(found.message.model_copy(update={"inbox": settings.inbox}), found.ticket, _EVENT)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()


def _head(message_id: str) -> str:
    """What stands for a Message-ID; of a mail that we sent on, for that of the customer's mail in it."""
    ours = _OUR_ID.match(message_id)
    return ours[1] if ours else _hash(message_id)[:_N_HEAD]


def _references(mail: Part) -> Sequence[str]:
    """What stands for the mails that it answers, each once, oldest first."""
    named = " ".join(_words(value) for name in ("References", "In-Reply-To") for value in mail.get_all(name, []))
    heads = [_head(one) for one in _ID.findall(named)]
    # The first one opens the thread; of very many the latest count beside it.
    kept = [*heads[:1], *heads[1:][-_MAX_REFERENCES:]]
    return tuple(dict.fromkeys(kept))


def _words(value: object) -> str:
    """A header's value, decoded as far as it can be."""
    plain = str(value)
    try:
        return str(make_header(decode_header(plain)))
    except (MessageError, LookupError, ValueError):
        return plain


def _iso(date: str) -> str | None:
    try:
        return parsedate_to_datetime(date).isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _is_attachment(part: Part) -> bool:
    is_text = part.get_content_type() in ("text/plain", "text/html")
    return part.get_content_disposition() == "attachment" or not is_text


def _texts(parts: Sequence[Part]) -> list[tuple[str, bool]]:
    """Each text that says something, and whether it is HTML."""
    read = [(_text_of(part), part.get_content_subtype() == "html") for part in parts if not _is_attachment(part)]
    return [(text, is_html) for text, is_html in read if text.strip()]


def _mails_in(part: Part) -> list[Part]:
    """The mail that a part is, where it is one."""
    inside = part.get_payload() if part.get_content_type() == "message/rfc822" else None
    return [one for one in inside if isinstance(one, Part)] if isinstance(inside, list) else []


def _leaves(part: Part, depth: int = 0) -> Iterator[Part]:
    """The parts that a reader is shown, in order: of alternatives one; what is attached is left closed."""
    kind = part.get_content_type()
    inside = part.get_payload() if part.is_multipart() else None
    if not isinstance(inside, list) or depth > 20 or (kind == "message/rfc822" and depth):
        yield part
        return
    children = [child for child in inside[:_MAX_PARTS] if isinstance(child, Part)]
    if kind == "multipart/alternative":
        children = [_best(children)] if children else []
    for child in children:
        yield from _leaves(child, depth + 1)


def _best(alternatives: Sequence[Part]) -> Part:
    """Plain text where it says anything, else HTML, else the last."""
    for kind in ("text/plain", "text/html"):
        for part in alternatives:
            if part.get_content_type() == kind and _text_of(part).strip():
                return part
    return alternatives[-1]


def _text_of(part: Part) -> str:
    """A part's text; what its character set does not know is U+FFFD."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    try:
        return content.decode(part.get_content_charset() or "utf-8", "replace")
    except (LookupError, ValueError):
        return content.decode("utf-8", "replace")


def _joined(texts: Sequence[tuple[str, bool]]) -> tuple[bool, str]:
    """All texts as one, and whether that is HTML: as soon as one is."""
    if not any(is_html for _, is_html in texts):
        return False, "\n\n".join(text for text, _ in texts)
    return True, "\n".join(text if is_html else f"<pre>{html.escape(text)}</pre>" for text, is_html in texts)
