"""Whether a delivery comes from the helpdesk it names: signatures over the raw body, compared in constant time.

Where a time is signed too, a delivery of another time than now is refused. `webhooks` asks it.
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

REPLAY_SECONDS = 300
# A delivery without any of these headers is nobody's, whatever its body.
SIGNED_BY = frozenset(
    {
        "authorization",
        "x-chatwoot-signature",
        "x-escalml-secret",
        "x-freescout-signature",
        "x-hub-signature",
        "x-hubspot-signature-v3",
        "x-zendesk-webhook-signature",
    }
)


@dataclass(frozen=True)
class Delivery:
    """A request as it came: names of headers in lower case, the address as the helpdesk knows it."""

    body: bytes
    headers: Mapping[str, str]
    url: str
    now: datetime


Signature: TypeAlias = Callable[[bytes, Delivery], bool]


def shared_secret(secret: bytes, delivery: Delivery) -> bool:
    """The secret itself, as `X-Escalml-Secret` or as password of HTTP Basic: for systems that sign nothing."""
    given = delivery.headers.get("x-escalml-secret", "")
    kind, _, credentials = delivery.headers.get("authorization", "").partition(" ")
    if not given and kind.lower() == "basic":
        try:
            given = base64.b64decode(credentials, validate=True).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return False
    return hmac.compare_digest(given.encode(), secret)


def hub_signature(algorithm: str) -> Signature:
    """Signature of `X-Hub-Signature: <algorithm>=<hex>`.

    Parameters
    ----------
    algorithm
        `sha1` or `sha256`.

    Returns
    -------
    The check.
    """

    def check(secret: bytes, delivery: Delivery) -> bool:
        expected = f"{algorithm}={hmac.new(secret, delivery.body, algorithm).hexdigest()}"
        return hmac.compare_digest(delivery.headers.get("x-hub-signature", "").encode(), expected.encode())

    return check


def either(header: str, signature: Signature, without: Signature) -> Signature:
    """One check where a header is there, another where it is not: who signs cannot do without.

    Parameters
    ----------
    header
        Its name, in lower case.
    signature
        The check of what has it.
    without
        The check of what has not.

    Returns
    -------
    The check.
    """
    return lambda secret, delivery: (signature if header in delivery.headers else without)(secret, delivery)


def zendesk_signature(secret: bytes, delivery: Delivery) -> bool:
    """Zendesk's: base64 of HMAC-SHA256 over time and body."""
    time = delivery.headers.get("x-zendesk-webhook-signature-timestamp", "")
    given = delivery.headers.get("x-zendesk-webhook-signature", "")
    return _matches(given, secret, time.encode() + delivery.body) and _is_now(_iso(time), delivery.now)


def chatwoot_signature(secret: bytes, delivery: Delivery) -> bool:
    """Chatwoot's: `sha256=<hex>` of HMAC-SHA256 over time in seconds, a dot and body; of an older one, the secret.

    github.com/chatwoot/docs, api-reference/webhook-verification.mdx; seen there for Chatwoot 4.17.
    """
    given = delivery.headers.get("x-chatwoot-signature")
    if given is None:
        return shared_secret(secret, delivery)
    time = delivery.headers.get("x-chatwoot-timestamp", "")
    expected = f"sha256={hmac.new(secret, time.encode() + b'.' + delivery.body, hashlib.sha256).hexdigest()}"
    return hmac.compare_digest(given.encode(), expected.encode()) and _is_now(_seconds(time, 1), delivery.now)


def freescout_signature(secret: bytes, delivery: Delivery) -> bool:
    """FreeScout's: base64 of HMAC-SHA1 over the body."""
    expected = base64.b64encode(hmac.new(secret, delivery.body, hashlib.sha1).digest())
    return hmac.compare_digest(delivery.headers.get("x-freescout-signature", "").encode(), expected)


def hubspot_signature(secret: bytes, delivery: Delivery) -> bool:
    """HubSpot's version 3: base64 of HMAC-SHA256 over method, address, body and time in milliseconds."""
    time = delivery.headers.get("x-hubspot-request-timestamp", "")
    given = delivery.headers.get("x-hubspot-signature-v3", "")
    signed = b"POST" + delivery.url.encode() + delivery.body + time.encode()
    return _matches(given, secret, signed) and _is_now(_seconds(time, 1000), delivery.now)


def _matches(given: str, secret: bytes, signed: bytes) -> bool:
    expected = base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest())
    return hmac.compare_digest(given.encode(), expected)


def _is_now(time: float | None, now: datetime) -> bool:
    return time is not None and abs(now.timestamp() - time) <= REPLAY_SECONDS


def _iso(text: str) -> float | None:
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp()


def _seconds(text: str, per_second: int) -> float | None:
    """A number of at most 15 digits, which a float holds exactly."""
    return int(text) / per_second if text.isascii() and text.isdigit() and len(text) <= 15 else None
