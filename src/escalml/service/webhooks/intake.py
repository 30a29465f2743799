"""What webhooks need of the service: scores, what was delivered before, secrets, and who calls a helpdesk's API.

With a store deliveries are held and worked on afterwards; without one they are worked on before they are answered.
"""

import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from threading import Lock
from typing import Literal, Protocol

import httpx

from escalml.errors import EscalmlError
from escalml.records import Message, Result
from escalml.service.webhooks.delivery_queue import DeliveryQueue
from escalml.service.webhooks.helpdesks import (
    HELPDESKS,
    Arrived,
    FetchRequired,
    Helpdesk,
    HelpdeskError,
    HelpdeskEvent,
    HelpdeskSettings,
    Ignored,
    Sender,
    token_of,
    variable_of,
)
from escalml.service.webhooks.helpdesks.sending import client_of
from escalml.service.webhooks.outcomes import Count, Journal, KeptOutcomes, Outcome, RememberedOutcomes
from escalml.service.webhooks.working import ignored, work_on
from escalml.store import LEASE_SECONDS, DeliveryState, StoreError
from escalml.store import Deliveries as StoredDeliveries

log = logging.getLogger("escalml.webhooks")
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
    """What webhooks need. `senders` has those helpdesks that may be read or written, `journal` what became of all.

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
    kept
        Where outcomes are kept; None: in memory.
    count
        Told helpdesk, event, outcome and reason of each delivery.
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
        kept: KeptOutcomes | None = None,
        count: Count = lambda *_: None,
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

        self.journal = Journal(kept or RememberedOutcomes(), count, clock)
        self.queue = (
            DeliveryQueue(
                deliveries,
                lambda helpdesk, event: work_on(self, helpdesk, event, is_claimed=True),
                self.journal,
                clock,
            )
            if isinstance(deliveries, StoredDeliveries)
            else None
        )

    def start(self) -> None:
        """Work on what is held from now on."""
        if self.queue:
            self.queue.start()

    def close(self) -> None:
        """Begin nothing more."""
        if self.queue:
            self.queue.close()
        for sender in self.senders.values():
            sender.close()

    def take(self, helpdesk: Helpdesk, events: Sequence[HelpdeskEvent]) -> tuple[list[Outcome], str | None]:
        """Take the events of a delivery.

        Parameters
        ----------
        helpdesk
            Whose they are.
        events
            Any number.

        Returns
        -------
        What became of each; and where one could neither be worked on nor held, why: it has to be delivered again.
        """
        skipped = [ignored(event) for event in events if isinstance(event, Ignored)]
        self.journal.note(helpdesk.name, skipped)
        wanted = [event for event in events if not isinstance(event, Ignored)]
        if self.queue is None:
            done, fault = self._work_now(helpdesk, wanted)
        else:
            try:
                done, fault = self.queue.put(helpdesk, wanted) if wanted else [], None
            except StoreError as error:
                done, fault = [], str(error)
        if fault:
            return done, fault
        left, others = iter(done), iter(skipped)
        return [next(others) if isinstance(event, Ignored) else next(left) for event in events], None

    def _work_now(
        self, helpdesk: Helpdesk, events: Sequence[Arrived | FetchRequired]
    ) -> tuple[list[Outcome], str | None]:
        """Work on every event, also after one that cannot be worked on now; with the last fault, if there was any."""
        done: list[Outcome] = []
        fault = None
        for event in events:
            try:
                done.append(work_on(self, helpdesk, event, is_claimed=False))
            except EscalmlError as error:
                fault = str(error)
            except HelpdeskError as error:
                fault = f"{helpdesk.name} could not be asked, or not be told all ({error}); deliver it again"
                self.journal.note(helpdesk.name, [Outcome(event.event, "failed", "unreachable", fault)])
        self.journal.note(helpdesk.name, done)
        return done, fault

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
        return client_of(HELPDESKS[name], self.settings[name], token, transport)
