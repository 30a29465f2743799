"""Plays the last days of an invented year into a store, each message, judgement and answer at its hour."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle
from typing import Literal

from escalml.cli.demo.year import Event
from escalml.records import Correction, Result
from escalml.records.cases import CaseAct
from escalml.routing import Policy, RunningContext
from escalml.scoring.scorer import Scorer
from escalml.service.desk.case_acts import ActName, CaseActs
from escalml.service.desk.clock import raise_late
from escalml.service.desk.rerouting import Rerouting
from escalml.store import Actor, Store, StoreSettings
from escalml.store.kept_rows import Scored, scored, whole_message

PEOPLE = ("Mia", "Omar", "Zoe")
_A_MOMENT = timedelta(seconds=1)
_ALERTS_AT_ONCE = 100


@dataclass
class _Rules:
    """The rules in use, and the counts under them."""

    policy: Policy
    running: RunningContext


@dataclass(frozen=True)
class _Step:
    """Something that happened at an hour."""

    at: datetime
    what: Literal["came", "judged", "answered"]
    event: Event
    kept: Scored
    by: str


class Replay:
    """A store, the people who work with it, and a clock that is set: an answer of last week is noted as of last week.

    Parameters
    ----------
    settings
        Where the store is made.
    policy
        Decides anew what falls due or is corrected.
    scorer
        Finds names in subjects and earlier turns.
    begin
        The hour before everything.
    """

    def __init__(self, settings: StoreSettings, policy: Policy, scorer: Scorer, begin: datetime) -> None:
        self._now = begin
        self._scorer = scorer
        self._store = Store(settings, clock=lambda: self._now)
        rules = _Rules(policy, RunningContext(policy))
        self._rerouting = Rerouting(self._store, lambda: rules)
        self._acts = CaseActs(self._store, self._rerouting, ("escalated",), lambda: self._now)

    def play(self, year: Sequence[Event], results: Sequence[Result], *, until: datetime) -> None:
        """Have everything happen, in the order of its hours.

        Parameters
        ----------
        year
            Messages, each with its time.
        results
            Theirs, in the same order.
        until
            The hour at which it ends.
        """
        try:
            for step in _steps(year, results):
                self._wait_until(step.at)
                self._do(step)
            self._wait_until(until)
            self._send_no_alert()
        finally:
            self._store.close()

    def _wait_until(self, hour: datetime) -> None:
        """Let time go by; what falls due meanwhile goes up at that moment."""
        while (due := self._store.cases.next_due(self._now)) is not None and due + _A_MOMENT < hour:
            self._now = due + _A_MOMENT
            raise_late(self._store, self._rerouting, self._now)
        self._now = max(self._now, hour)

    def _do(self, step: _Step) -> None:
        """What a service does with a message, or a person with a case."""
        message_id = step.kept.result.id
        if step.what == "came":
            # At once and not behind the answer, as a service does: nobody waits for it.
            self._store.decisions.save([step.kept])
            if step.kept.has_more:
                self._store.decisions.complete(step.kept, whole_message(step.kept, self._scorer.find_identifiers))
        elif step.what == "answered":
            self._store.mark(message_id, "done", Actor(step.by))
        else:
            self._judge(message_id, step)

    def _judge(self, message_id: str, step: _Step) -> None:
        """Somebody says of a case that the model called likely, or that it missed, whether it is an escalation."""
        escalated = bool(step.event.escalated)
        if _is_likely(step.kept.result):
            act: ActName = "acknowledge" if escalated else "disagree"
            self._acts.perform(act, message_id, CaseAct(), Actor(step.by))
        elif escalated:
            given = Correction(id=message_id, labels={"escalated": True}, by=step.by)
            labels = self._store.correct(given, self._now)
            self._rerouting.follow(given, labels, self._now, key_name=None)

    def _send_no_alert(self) -> None:
        """Note of all alerts that nobody gets them: a service that opens this store tells nobody of last week."""
        alerts = self._store.outgoing_alerts
        while found := alerts.unplanned(_ALERTS_AT_ONCE):
            for alert in found:
                alerts.plan(alert, {})


def _steps(year: Sequence[Event], results: Sequence[Result]) -> list[_Step]:
    """All that happened; a case is judged half way to its answer."""
    steps = []
    for event, result, by in zip(year, results, cycle(PEOPLE), strict=False):
        came = event.message.sent_at
        if came is None:
            continue
        kept = scored(event.message, result, came)
        steps.append(_Step(came, "came", event, kept, by))
        if event.answered is not None:
            steps.append(_Step(event.answered, "answered", event, kept, by))
            if event.escalated is not None:
                steps.append(_Step(came + (event.answered - came) / 2, "judged", event, kept, by))
    return sorted(steps, key=lambda step: step.at)


def _is_likely(result: Result) -> bool:
    return result.escalation is not None and result.escalation.likely
