"""An alert in the shape that each kind of receiver reads: plain JSON, Slack, Teams, Mattermost, a mail.

What a customer wrote must not act in a manager's chat: no mention, no link with another name, no formatting. So it
stands in blocks that parse nothing (Slack's plain_text, Teams' TextRun) or in a code span (Mattermost).
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as MAIL
from email.utils import format_datetime
from typing import Any

from escalml.errors import EscalmlError
from escalml.service.alerts.settings import ChannelKind
from escalml.service.alerts.words import AlertText
from escalml.store import AlertCase, OutgoingAlert

_SLACK_TITLE = 150  # characters of a header block
_CARD = "http://adaptivecards.io/schemas/adaptive-card.json"


def body_of(kind: ChannelKind, alert: OutgoingAlert, case: AlertCase, text: AlertText) -> dict[str, Any]:
    """The JSON that is posted to a webhook.

    Parameters
    ----------
    kind
        Of the channel; not `email`.
    alert
        The alert.
    case
        Its case as it stands now.
    text
        The alert in words.

    Returns
    -------
    The body.
    """
    if kind == "slack":
        return _slack(text)
    if kind == "teams":
        return _teams(text)
    if kind == "mattermost":
        return _mattermost(text)
    route, reply_by = case.standing.route, case.standing.reply_by
    return {
        "type": "escalml.alert",
        "id": alert.key,
        "at": alert.at.isoformat(),
        "cause": alert.cause,
        "case": {"id": alert.case_id, "url": text.link},
        "like_cases": case.problem.n_cases if case.problem else 1,
        "problem": case.problem and case.problem.id,
        "level": route.level,
        "team": route.team,
        "priority": route.priority,
        "reply_by": reply_by and reply_by.isoformat(),
        "title": text.title,
        "why": list(text.why),
    }


def _slack(text: AlertText) -> dict[str, Any]:
    blocks: list[dict[str, Any]] = [
        {"type": "header", "text": _plain(text.title[:_SLACK_TITLE])},
        *({"type": "section", "text": _plain(line)} for line in text.why),
    ]
    if text.link:
        escaped = text.link.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("|", "%7C")
        blocks.append({"type": "section", "text": {"type": "mrkdwn", "text": f"<{escaped}|{text.open_words}>"}})
    # What a notification shows; the customer's words would be parsed there.
    return {"text": text.title, "blocks": blocks, "unfurl_links": False}


def _plain(line: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": line, "emoji": False}


def _teams(text: AlertText) -> dict[str, Any]:
    lines = [(text.title, {"weight": "Bolder", "size": "Medium"}), *((line, {}) for line in text.why)]
    card: dict[str, Any] = {
        "$schema": _CARD,
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": [
            {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": line, **how}]} for line, how in lines
        ],
    }
    if text.link:
        card["actions"] = [{"type": "Action.OpenUrl", "title": text.open_words, "url": text.link}]
    kind = "application/vnd.microsoft.card.adaptive"
    return {"type": "message", "attachments": [{"contentType": kind, "contentUrl": None, "content": card}]}


def _mattermost(text: AlertText) -> dict[str, Any]:
    why, said = text.why
    lines = [f"**{text.title}**", why, f"`{said.replace('`', '′')}`"]
    if text.link:
        lines.append(f"[{text.open_words}]({text.link.replace(')', '%29')})")
    return {"text": "\n".join(lines)}


def signature_of(key: str, moment: datetime, body: bytes, secret: str) -> dict[str, str]:
    """The headers by which a receiver knows that an alert is ours, and that it has it already.

    Parameters
    ----------
    key
        Of the alert: the same at every try.
    moment
        Of this try.
    body
        As it is sent.
    secret
        The key of the signature; `whsec_` and base64, or any text. Empty: nothing is signed.

    Returns
    -------
    The headers.

    Raises
    ------
    EscalmlError
        If the secret begins with whsec_ and goes on with what is no base64.

    References
    ----------
    Standard Webhooks 1.0, https://www.standardwebhooks.com.
    """
    stamp = str(int(moment.timestamp()))
    headers = {"webhook-id": key, "webhook-timestamp": stamp}
    if not secret:
        return headers
    try:
        own = base64.b64decode(secret.removeprefix("whsec_")) if secret.startswith("whsec_") else secret.encode()
    except binascii.Error:
        raise EscalmlError("alerts: a secret that begins with whsec_ goes on in base64; mend it.") from None
    signed = hmac.new(own, f"{key}.{stamp}.".encode() + body, hashlib.sha256).digest()
    return headers | {"webhook-signature": f"v1,{base64.b64encode(signed).decode()}"}


def mail_of(
    channel: str, alert: OutgoingAlert, text: AlertText, sender: str, to: Sequence[str], now: datetime
) -> EmailMessage:
    """An alert as a mail. Its Message-ID hangs on alert and channel alone: who gets it twice has it once.

    Parameters
    ----------
    channel
        Name of the channel.
    alert
        The alert.
    text
        The alert in words.
    sender
        Whom it comes from.
    to
        Whom it goes to.
    now
        The hour.

    Returns
    -------
    The mail.
    """
    mail = EmailMessage(policy=MAIL)
    mail["From"] = Address("escalml", addr_spec=sender)
    mail["To"] = ", ".join(to)
    mail["Subject"] = text.title
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<escalml-alert-{alert.key}-{channel}@{sender.rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail.set_content(f"{text.plain}\n")
    return mail
