"""Sends one alert on one channel; every way to fail ends in one of two words: later, or never.

Logs and reasons name channel and status, never an address or a text.
"""

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Protocol

import httpx

from escalml.errors import EscalmlError
from escalml.service.alerts.settings import AlertSettings, Channel, url_of, variable_of
from escalml.service.alerts.shapes import body_of, mail_of, signature_of
from escalml.service.alerts.words import words_of
from escalml.service.smtp import MailPostponedError, MailRefusedError, MailServerError, connect, secret_of, send
from escalml.store import AlertCase, OutgoingAlert

# To read: a receiver that is slow has it all the same, and asked again would have it twice.
_TIMEOUT = httpx.Timeout(30.0, connect=5.0)
_LATER = (408, 425, 429)  # of the statuses that begin with 4


class LaterError(Exception):
    """It may go better later; `seconds`: when the receiver wants to be asked again, where it says so."""

    def __init__(self, reason: str, seconds: float | None = None) -> None:
        super().__init__(reason)
        self.seconds = seconds


class NeverError(Exception):
    """It will not be taken, however often it is tried."""


class Sender(Protocol):
    """Sends an alert on a channel."""

    def send(self, channel: str, alert: OutgoingAlert, case: AlertCase, now: datetime) -> None:
        """Send it; raise `LaterError` or `NeverError` where that fails."""
        ...


class Channels:
    """The channels of the settings.

    Parameters
    ----------
    settings
        Which there are.
    environment
        Holds addresses and secrets.
    transport
        Of HTTP; None: the network.
    """

    def __init__(
        self,
        settings: AlertSettings,
        environment: Mapping[str, str] = os.environ,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._settings = settings
        self._environment = environment
        # No proxy or .netrc that somebody left there gets to see an alert; a redirect leads to nobody we know.
        self._client = httpx.Client(timeout=_TIMEOUT, transport=transport, trust_env=False)

    def close(self) -> None:
        """Close its connections."""
        self._client.close()

    def send(self, channel: str, alert: OutgoingAlert, case: AlertCase, now: datetime) -> None:
        """Send an alert.

        Parameters
        ----------
        channel
            Name of the channel.
        alert
            The alert.
        case
            Its case as it stands now.
        now
            The hour.

        Raises
        ------
        LaterError
            If it may go better later.
        NeverError
            If it is refused for good.
        """
        its = self._settings.channels.get(channel)
        if its is None:
            raise NeverError("there is no such channel any more")
        try:
            if its.kind == "email":
                self._mail(channel, its, alert, case, now)
            else:
                self._post(channel, its, alert, case, now)
        except EscalmlError as error:  # of the settings, which somebody may mend
            raise LaterError(str(error)) from None

    def _post(self, channel: str, its: Channel, alert: OutgoingAlert, case: AlertCase, now: datetime) -> None:
        text = words_of(alert, case, self._settings, may_quote=its.quote)
        body = json.dumps(body_of(its.kind, alert, case, text), ensure_ascii=False).encode()
        secret = self._environment.get(variable_of(channel, "SECRET"), "")
        headers = {"Content-Type": "application/json"} | signature_of(alert.key, now, body, secret)
        try:
            answer = self._client.post(url_of(channel, self._environment), content=body, headers=headers)
        except httpx.HTTPError as error:
            raise LaterError(_said(error)) from None
        if answer.is_success:
            return
        reason = f"status {answer.status_code}"
        if answer.is_server_error or answer.status_code in _LATER:
            asked = answer.headers.get("retry-after", "")
            raise LaterError(reason, float(asked) if asked.isdecimal() else None)
        raise NeverError(reason)

    def _mail(self, channel: str, its: Channel, alert: OutgoingAlert, case: AlertCase, now: datetime) -> None:
        smtp = self._settings.smtp
        if smtp is None:
            raise NeverError("no smtp is set up")
        text = words_of(alert, case, self._settings, may_quote=its.quote)
        mail = mail_of(channel, alert, text, smtp.sender, its.to, now.astimezone(UTC)).as_bytes()
        secret = secret_of("SMTP", self._environment, "ALERTS") if smtp.user else None
        try:
            with connect(smtp, secret) as client:
                send(client, mail, smtp.sender, its.to)
        except (MailServerError, MailPostponedError) as error:
            raise LaterError(str(error)) from None
        except MailRefusedError as error:
            raise NeverError(str(error)) from None


def _said(error: httpx.HTTPError) -> str:
    """What went wrong on the way, in words; the address is a secret and stands in none of them."""
    name = type(error).__name__
    if isinstance(error, httpx.TimeoutException):
        return f"no answer in time ({name})"
    if isinstance(error, httpx.ConnectError):
        return f"nobody answers at its address ({name})"
    return f"the connection broke ({name})" if isinstance(error, httpx.TransportError) else name
