"""What one decision leaves for the next: the alerts that managers have had today, and the floods under way.

`decide` stays pure; who decides message after message (a batch, a simulation, the service) does so through here.
"""

from collections import Counter
from copy import copy
from dataclasses import replace
from datetime import UTC, date, datetime
from threading import Lock
from typing import Protocol

from escalml.records import Decision, Message, Prediction
from escalml.routing.decide import Context, decide
from escalml.routing.policy import Policy
from escalml.routing.surge import SurgeWatch


class Alerts(Protocol):
    """Counts the alerts of managers by day; `escalml.store` has a count that several processes share."""

    def given(self, day: date) -> int:
        """How many there were on a day, as far as this process knows."""
        ...

    def has(self, message_id: str, day: date) -> bool:
        """Whether one of a day's alerts is about a message; it is not counted twice."""
        ...

    def take(self, message_id: str, day: date, capacity: int) -> bool:
        """Count one more, unless there were as many as managers take; whether it is among them."""
        ...


class Floods(Protocol):
    """Tells floods of negative public mentions; `escalml.store` has one that several processes share."""

    def observe(self, message: Message, prediction: Prediction, when: datetime) -> bool:
        """Take in a message; whether there is a flood of mentions of its brand and topic now."""
        ...


class CountedAlerts:
    """Alerts of this process alone."""

    def __init__(self) -> None:
        self._days: Counter[date] = Counter()
        self._known: dict[date, set[str]] = {}
        self._one_at_a_time = Lock()

    def given(self, day: date) -> int:
        """How many there were on a day."""
        return self._days[day]

    def has(self, message_id: str, day: date) -> bool:
        """Whether one of a day's alerts is about a message; it is not counted twice."""
        return message_id in self._known.get(day, ())

    def take(self, message_id: str, day: date, capacity: int) -> bool:
        """Count one more, unless there were as many as managers take; whether it is among them."""
        with self._one_at_a_time:
            if self.has(message_id, day):
                return True
            is_free = self._days[day] < capacity
            self._days[day] += is_free
            if is_free and message_id:
                self._known.setdefault(day, set()).add(message_id)
            return is_free


class RunningContext:
    """The context of a row of decisions, kept up to date by them; threads may share its `decide`.

    Parameters
    ----------
    policy
        The rules, with the managers' capacity if they have one.
    present
        Of a run over old messages, each decided as of its own hour: when the run is made. What is undated, or dated
        later, is then in no flood and on no day, since one wrong date would end every window. None where every
        decision is made in its present.
    alerts
        Counts the managers' alerts; None: those of this context alone.
    floods
        Tells floods; None: those of the messages of this context alone.
    """

    def __init__(
        self,
        policy: Policy,
        *,
        present: datetime | None = None,
        alerts: Alerts | None = None,
        floods: Floods | None = None,
    ) -> None:
        self._policy = policy
        self._present = present
        self._alerts = alerts or CountedAlerts()
        self._floods: Floods = floods or SurgeWatch()
        self._one_at_a_time = Lock()

    def under(self, policy: Policy) -> "RunningContext":
        """The same desk under other rules: floods and alerts go on being counted together."""
        twin = copy(self)
        twin._policy = policy
        return twin

    def decide(self, message: Message, prediction: Prediction, now: datetime) -> Decision:
        """Decide one message, and take message and decision into account for the next.

        Parameters
        ----------
        message
            The message.
        prediction
            What a model says of it.
        now
            The hour of the decision, with its time zone.

        Returns
        -------
        The decision: that of `decide` with the floods that the messages before it make, and the alerts left after
        those of the same day (UTC) before it.
        """
        with self._one_at_a_time:
            context = self.take_in(message, prediction, now)
        # Nothing is locked from here on: an alert may wait for a store, and no other decision waits for it.
        decision = decide(message, prediction, context)
        if context.capacity_left and not self._counted(message, decision, now):
            # Another thread or process took the last one since: what may do without a manager has to.
            decision = decide(message, prediction, replace(context, capacity_left=0))
        return decision

    def decide_again(
        self, message: Message, prediction: Prediction, now: datetime, *, overdue: bool = False
    ) -> Decision:
        """Decide a message that was decided before: it makes no flood, and an alert about it is counted once a day.

        Parameters
        ----------
        message
            The message.
        prediction
            What a model, or a person since, says of it.
        now
            The hour of the decision, with its time zone.
        overdue
            Whether a reply-by time that stood has passed, whatever the message says of its time.

        Returns
        -------
        The decision.
        """
        left = self._capacity_left(message, now)
        context = Context(self._policy, now, capacity_left=left, overdue=overdue)
        decision = decide(message, prediction, context)
        if left and not self._counted(message, decision, now):
            decision = decide(message, prediction, replace(context, capacity_left=0))
        return decision

    def would_decide(self, message: Message, prediction: Prediction, now: datetime) -> Decision:
        """What `decide_again` would give, with nothing counted."""
        return decide(message, prediction, Context(self._policy, now, capacity_left=self._capacity_left(message, now)))

    def take_in(self, message: Message, prediction: Prediction, now: datetime) -> Context:
        """Take a message into account that is about to be decided at an hour; returns the context to decide it in."""
        came = self._came(message, now)
        surge = came is not None and self._floods.observe(message, prediction, came)
        left = None if came is None else self._capacity_left(message, now)
        return Context(self._policy, now, surge=surge, capacity_left=left)

    def record(self, message: Message, prediction: Prediction, decision: Decision, now: datetime) -> None:
        """Take a decision into account that an earlier run made at an hour, and this one goes on from."""
        came = self._came(message, now)
        if came is not None:
            self._floods.observe(message, prediction, came)
            self._counted(message, decision, now)

    def _came(self, message: Message, now: datetime) -> datetime | None:
        """When the message came in; None where that is not known."""
        sent = message.sent_at
        if sent is not None and sent <= (self._present or now):
            return sent
        return now if self._present is None else None

    def _counted(self, message: Message, decision: Decision, now: datetime) -> bool:
        """Count the alert that a decision makes; False where managers take no more."""
        capacity = self._policy.capacity
        if capacity is None or "alert_manager" not in decision.actions:
            return True
        return self._alerts.take(message.id or "", _day(now), capacity.alerts_per_day)

    def _capacity_left(self, message: Message, now: datetime) -> int | None:
        """Alerts that managers still take on the day of an hour, the one about this very message included.

        None where the policy sets no limit.
        """
        capacity = self._policy.capacity
        if capacity is None:
            return None
        left = max(0, capacity.alerts_per_day - self._alerts.given(_day(now)))
        return left or int(self._alerts.has(message.id or "", _day(now)))


def _day(now: datetime) -> date:
    return now.astimezone(UTC).date()
