"""What webhooks need of the service: scores, what was delivered before, secrets, and who calls a helpdesk's API."""

import time
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from threading import Lock
from typing import Literal, Protocol

import httpx

from escalml.records import Message, Result
from escalml.service.webhooks.helpdesks import HELPDESKS, HelpdeskSettings, Sender, token_of, variable_of
from escalml.service.webhooks.helpdesks.sending import TIMEOUT
from escalml.store import LEASE_SECONDS, DeliveryState

MAX_REMEMBERED = 10_000


class Deliveries(Protocol):
    """Remembers what has been delivered; `escalml.store` has one on the disk, and says how each is meant."""

    def begin(self, helpdesk: str, key: str, now: datetime, *, message_id: str | None = None) -> DeliveryState:
        """Claim a delivery, if it is new or whoever had it in work is out of time."""
        ...

    def finish(self, helpdesk: str, key: str, begun: datetime) -> None:
        """Note that a delivery is worked on to its end."""
        ...

    def withdraw(self, helpdesk: str, key: str, begun: datetime) -> None:
        """Forget a delivery that could not be worked on."""
        ...


class RememberedDeliveries:
    """Deliveries in memory, for a service without a store: the last 10,000."""

    def __init__(self) -> None:
        self._begun: OrderedDict[tuple[str, str], datetime] = OrderedDict()
        self._finished: set[tuple[str, str]] = set()
        self._lock = Lock()

    def begin(self, helpdesk: str, key: str, now: datetime, *, message_id: str | None = None) -> DeliveryState:  # noqa: ARG002
        """Claim a delivery, if it is new or whoever had it in work is out of time."""
        its = (helpdesk, key)
        with self._lock:
            if its in self._finished:
                return "finished"
            if its in self._begun and (now - self._begun[its]).total_seconds() < LEASE_SECONDS:
                return "in work"
            self._begun[its] = now
            if len(self._begun) > MAX_REMEMBERED:
                self._finished.discard(self._begun.popitem(last=False)[0])
            return "begun"

    def finish(self, helpdesk: str, key: str, begun: datetime) -> None:
        """Note that a delivery is worked on to its end."""
        with self._lock:
            if self._begun.get((helpdesk, key)) == begun:
                self._finished.add((helpdesk, key))

    def withdraw(self, helpdesk: str, key: str, begun: datetime) -> None:
        """Forget a delivery that could not be worked on."""
        with self._lock:
            if self._begun.get((helpdesk, key)) == begun:
                del self._begun[helpdesk, key]


class Intake:
    """What webhooks need. `senders` has those helpdesks that may be read or written.

    `trusts_this_machine`: its programs may deliver without a signature.

    Parameters
    ----------
    score
        Answers messages as `/v1/score` does; what is to be kept of them is on the disk when it returns.
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
    clock
        The hour.

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
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.score = score
        self.clock = clock
        self.deliveries = deliveries
        self.settings = settings
        self._environment = environment
        # Where callers need keys, what comes from this machine may be a proxy's, with all the world behind it.
        self.trusts_this_machine = not environment.get("ESCALML_KEYS")
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
        token = token_of(name, self.settings[name], self._environment)
        return httpx.Client(
            base_url=self.settings[name].base_url or "",
            headers={HELPDESKS[name].token_header: token},
            timeout=TIMEOUT,
            transport=transport,
            trust_env=False,  # no proxy or .netrc that somebody left there gets to see a token
        )
