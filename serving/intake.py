"""What webhooks need of the service: scores, what was delivered before, secrets, and who calls a helpdesk's API.

Knows no system and no model; stands on `helpdesks`. `webhooks` uses it, `service` makes it.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from threading import Lock
from typing import Literal, Protocol

import httpx

from escalml.errors import EscalmlError
from escalml.schema import Message, Result
from helpdesks import HELPDESKS, HelpdeskSettings, Sender, variable_of
from helpdesks.sending import TIMEOUT

MAX_REMEMBERED = 10_000


class Deliveries(Protocol):
    """Remembers what has been delivered; `escalml.store` has one on the disk."""

    def first(self, helpdesk: str, key: str, now: datetime, *, message_id: str | None = None) -> bool:
        """Note a delivery; False if it is there already."""
        ...

    def withdraw(self, helpdesk: str, key: str) -> None:
        """Forget a delivery that could not be worked on."""
        ...


class RememberedDeliveries:
    """Deliveries in memory, for a service without a store: the last 10,000."""

    def __init__(self) -> None:
        self._seen: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._lock = Lock()

    def first(self, helpdesk: str, key: str, now: datetime, *, message_id: str | None = None) -> bool:  # noqa: ARG002
        """Note a delivery; False if it is there already."""
        with self._lock:
            if (helpdesk, key) in self._seen:
                return False
            self._seen[helpdesk, key] = None
            if len(self._seen) > MAX_REMEMBERED:
                self._seen.popitem(last=False)
            return True

    def withdraw(self, helpdesk: str, key: str) -> None:
        """Forget a delivery that could not be worked on."""
        with self._lock:
            self._seen.pop((helpdesk, key), None)


class Intake:
    """What webhooks need. `senders` has those helpdesks that may be read or written.

    Parameters
    ----------
    score
        Answers messages as `/v1/score` does.
    deliveries
        What came before.
    settings
        Of every helpdesk.
    environment
        Holds secrets and tokens.
    transport
        Of the calls; None: the network.
    pause
        Waits a number of seconds.

    Raises
    ------
    EscalmlError
        If a helpdesk is to be read or written and its token is missing.
    """

    def __init__(
        self,
        score: Callable[[Sequence[Message]], Sequence[Result]],
        deliveries: Deliveries,
        settings: Mapping[str, HelpdeskSettings],
        environment: Mapping[str, str],
        *,
        transport: httpx.BaseTransport | None = None,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self.score = score
        self.deliveries = deliveries
        self.settings = settings
        self._environment = environment
        self.senders = {
            name: Sender(name, self._client(name, transport), pause)
            for name, its in settings.items()
            if its.write_back != "off"
        }

    def variable(self, name: str, kind: Literal["SECRET", "TOKEN"]) -> str:
        """Environment variable of a helpdesk's secret or token."""
        settings = self.settings[name]
        named = settings.secret_variable if kind == "SECRET" else settings.token_variable
        return named or variable_of(name, kind)

    def secret(self, name: str) -> bytes:
        """What a helpdesk signs with; empty where none is set."""
        return self._environment.get(self.variable(name, "SECRET"), "").encode()

    def _client(self, name: str, transport: httpx.BaseTransport | None) -> httpx.Client:
        token = self._environment.get(self.variable(name, "TOKEN"), "")
        if not token:
            raise EscalmlError(f"{name}: write_back needs its token; set {self.variable(name, 'TOKEN')}.")
        return httpx.Client(
            base_url=self.settings[name].base_url or "",
            headers={HELPDESKS[name].token_header: token},
            timeout=TIMEOUT,
            transport=transport,
            trust_env=False,  # no proxy or .netrc that somebody left there gets to see a token
        )
