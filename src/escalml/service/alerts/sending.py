"""Sends alerts: looks who gets each, waits for the end of quiet hours, and tries again what fails, for a day.

Every worker of every replica runs one. The store says which of them plans and sends what, so each alert goes to each
channel once; only what a killed process had sent and not yet noted goes again, under the same id. A slow channel keeps
no other one waiting.
"""

import logging
import random
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime, timedelta
from threading import Event, Thread

from escalml.errors import without_words
from escalml.records.alerts import SendState
from escalml.service.alerts.channels import LaterError, NeverError, Sender
from escalml.service.alerts.settings import AlertSettings
from escalml.store import ClaimedSend, OutgoingAlert, Store, StoreError
from escalml.store.settings import Clock, utc_now

log = logging.getLogger("escalml.alerts")
PATIENCE = timedelta(hours=24)  # after it an alert is no news any more
LOOK_SECONDS = 1.0
_ORPHANS_LOOKS = 10  # between two looks for what killed processes had in work
_AT_ONCE = 20
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(seconds=2), timedelta(minutes=5)
_REASON = 60  # characters of a reason that are kept


class AlertSending:
    """What plans and sends alerts in this process.

    Parameters
    ----------
    store
        Where they are.
    settings
        Which channels there are, and who gets what.
    sender
        Sends one alert on one channel.
    count
        Told of each outcome: kind of the channel, and `sent`, `postponed`, `failed` or `not_needed`.
    clock
        The hour.
    """

    def __init__(
        self,
        store: Store,
        settings: AlertSettings,
        sender: Sender,
        count: Callable[[str, str], None] = lambda _kind, _outcome: None,
        clock: Clock = utc_now,
    ) -> None:
        self._store = store
        self._settings = settings
        self._sender = sender
        self._count = count
        self._clock = clock
        self._closing = Event()
        self._pool = ThreadPoolExecutor(max(1, len(settings.channels)), thread_name_prefix="escalml-alert")
        self._under_way: dict[str, Future[None]] = {}
        self._thread = Thread(target=self._watch, name="escalml-alerts", daemon=True)
        self._is_in_order = True

    def start(self) -> None:
        """Plan and send from now on."""
        self._thread.start()

    def close(self) -> None:
        """Begin nothing more. What is under way goes on until its claim is settled or the process ends."""
        self._closing.set()
        if self._thread.ident is not None:
            self._thread.join(LOOK_SECONDS + 5.0)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def look(self) -> None:
        """Plan what is new, and begin to send what is due on every channel that is idle.

        Raises
        ------
        StoreError
            If the store cannot be read or written.
        """
        self.plan()
        for name in self._settings.channels:
            under_way = self._under_way.get(name)
            if under_way is None or under_way.done():
                claimed = self._store.outgoing_alerts.claim(name, self._clock(), _AT_ONCE)
                if claimed:
                    self._under_way[name] = self._pool.submit(self._send_all, claimed)

    def wait(self) -> None:
        """Wait until what is under way has come to its end."""
        for future in list(self._under_way.values()):
            future.result()

    def plan(self) -> int:
        """Say of every new alert who gets it and from when on; how many there were."""
        n_planned = 0
        while alerts := self._store.outgoing_alerts.unplanned(_AT_ONCE):
            for alert in alerts:
                n_planned += self._store.outgoing_alerts.plan(alert, self._channels(alert))
            if self._closing.is_set():
                break
        return n_planned

    def _channels(self, alert: OutgoingAlert) -> dict[str, datetime]:
        """Channel -> from when on an alert may be sent there; none where it is no news any more."""
        now = self._clock()
        case = self._store.outgoing_alerts.case_of(alert.case_id)
        if case is None or now - alert.at > PATIENCE:
            return {}
        names = self._settings.channels_of(alert, case.standing.route.rules)
        return {name: self._settings.earliest(name, alert, now) for name in names}

    def _send_all(self, claimed: list[ClaimedSend]) -> None:
        """Send what was claimed, one after the other; what is not begun when the service ends is left to others."""
        for one in claimed:
            try:
                mine = None if self._closing.is_set() else self._store.outgoing_alerts.renew(one, self._clock())
                if mine is None:
                    with suppress(StoreError):
                        self._store.outgoing_alerts.postpone(one, self._clock(), "not begun")
                else:
                    self._send(mine)
            except StoreError as error:
                log.warning("what became of an alert on %s could not be noted: %s", one.channel, error)
            except Exception as error:  # a fault of ours with one alert must not end the others
                log.error("an alert on %s failed: %s", one.channel, without_words(error))
                with suppress(StoreError):
                    self._postpone(one, type(error).__name__, None)

    def _send(self, claimed: ClaimedSend) -> None:
        case = self._store.outgoing_alerts.case_of(claimed.alert.case_id)
        if case is None or not case.is_open:
            self._settle(claimed, "not_needed", "the case is done" if case else "the case was forgotten")
            return
        try:
            self._sender.send(claimed.channel, claimed.alert, case, self._clock())
        except LaterError as error:
            self._postpone(claimed, str(error), error.seconds)
        except NeverError as error:
            self._settle(claimed, "failed", str(error))
            log.error("channel %s refuses an alert: %s", claimed.channel, error)
        else:
            self._settle(claimed, "sent", None)

    def _settle(self, claimed: ClaimedSend, state: SendState, reason: str | None) -> None:
        self._store.outgoing_alerts.settle(claimed, state, self._clock(), reason and reason[:_REASON])
        self._count(self._kind(claimed.channel), state)

    def _postpone(self, claimed: ClaimedSend, reason: str, seconds: float | None) -> None:
        now = self._clock()
        begun = self._settings.earliest(claimed.channel, claimed.alert, claimed.alert.at)
        if now - begun > PATIENCE:
            self._settle(claimed, "failed", reason)
            log.error("channel %s did not take an alert for a day: %s", claimed.channel, reason)
            return
        self._store.outgoing_alerts.postpone(claimed, now + _pause(claimed.tries, seconds), reason[:_REASON])
        self._count(self._kind(claimed.channel), "postponed")
        if claimed.tries == 0:
            log.warning("channel %s does not take an alert now: %s", claimed.channel, reason)

    def _kind(self, channel: str) -> str:
        its = self._settings.channels.get(channel)
        return its.kind if its else "none"

    def _watch(self) -> None:
        looks = 0
        while not self._closing.wait(LOOK_SECONDS):
            try:
                if looks % _ORPHANS_LOOKS == 0:
                    self._store.outgoing_alerts.free_orphans()
                looks += 1
                self.look()
            except StoreError as error:
                if self._is_in_order:
                    log.error("alerts are not sent: %s", error)
                self._is_in_order = False
            except Exception:  # a fault of ours with one alert must not end the watch over all others
                log.exception("alerts were not sent to the end")
            else:
                self._is_in_order = True


def _pause(tries: int, seconds: float | None) -> timedelta:
    """How long to wait: as asked for, else twice as long each time, with jitter; five minutes at most."""
    if seconds is not None:
        return min(timedelta(seconds=max(1.0, seconds)), _LONGEST_PAUSE)
    wanted: timedelta = _FIRST_PAUSE * 2 ** min(tries, 10) * random.uniform(0.75, 1.25)
    return min(wanted, _LONGEST_PAUSE)
