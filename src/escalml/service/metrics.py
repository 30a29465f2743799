"""What the service counts for Prometheus: requests, their time, calls that wait, scored messages by severity and level.

BentoML's own request metrics stay off: they take the raw path as a label, so that any caller could write a text into
them or make them grow without end. Here every label comes from a closed list.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from escalml.records import Result
from escalml.service.drift_gauges import DriftGauges, DriftNow

# From a health probe (1 ms) to a full call of long messages, which the traffic timeout ends at 60 s.
SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)


BANDS = tuple(tenth / 10 for tenth in range(1, 11))


class Metrics:
    """The counters of this process. With several workers they are kept in files and summed when read."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._messages = Counter(
            "escalml_messages", "Messages scored, by severity level.", ["severity"], registry=self._registry
        )
        self._unread = Counter(
            "escalml_messages_unread",
            "Messages of a call that could not be read and stand in its `errors`.",
            registry=self._registry,
        )
        self._routed = Counter(
            "escalml_routed", "Messages scored, by level of their route.", ["level"], registry=self._registry
        )
        self._escalation = Histogram(
            "escalml_escalation_probability",
            "Probability to escalate of the messages scored.",
            buckets=BANDS,
            registry=self._registry,
        )
        self._reviews = Counter(
            "escalml_reviews", "Scored messages that a person should look at.", registry=self._registry
        )
        self._review_reasons = Counter(
            "escalml_review_reasons", "Reasons for a person to look, by name.", ["reason"], registry=self._registry
        )
        self._alarms = Counter(
            "escalml_alarms", "Alarms that rules, not the model, raised, by name.", ["alarm"], registry=self._registry
        )
        self._kept = Counter(
            "escalml_store",
            "Decisions saved, decisions dropped because they could not be, and faults met on the way.",
            ["event"],
            registry=self._registry,
        )
        self._exchanges = Counter(
            "escalml_exchanges",
            "New models and policies that were taken or refused, by worker.",
            ["part", "event"],
            registry=self._registry,
        )
        self._shadow = Counter(
            "escalml_shadow",
            "Messages that a challenger scored, messages that passed it by, and its faults.",
            ["event"],
            registry=self._registry,
        )
        self._deliveries = Counter(
            "escalml_deliveries",
            "Events that helpdesks delivered, by what became of them and why.",
            ["helpdesk", "event", "outcome", "reason"],
            registry=self._registry,
        )
        self._alerts = Counter(
            "escalml_alerts",
            "Alerts of managers, by kind of channel and what became of each there.",
            ["channel", "outcome"],
            registry=self._registry,
        )
        self._calls = Gauge(
            "escalml_calls_under_way",
            "Calls let in and not yet answered: those being worked on, and those that wait for them.",
            registry=self._registry,
            multiprocess_mode="livesum",
        )
        self._requests = Counter(
            "escalml_requests", "Requests answered, by path and status.", ["path", "status"], registry=self._registry
        )
        self._seconds = Histogram(
            "escalml_request_seconds",
            "Time from the first byte to the answer, by path.",
            ["path"],
            buckets=SECONDS,
            registry=self._registry,
        )
        self._drift = DriftGauges(self._registry)

    def show_drift(self, now: DriftNow) -> None:
        """Show how far recent messages are from a reference."""
        self._drift.show(now)

    def count_request(self, path: str, status: int, seconds: float) -> None:
        """Count one answered request; `path` comes from a closed list."""
        self._requests.labels(path, status).inc()
        self._seconds.labels(path).observe(seconds)

    def count_calls(self, change: int) -> None:
        """Count a call that has been let in (1) or has ended (-1)."""
        self._calls.inc(change)

    def count_results(self, results: Iterable[Result]) -> None:
        """Count scored messages."""
        for result in results:
            self._messages.labels(result.severity.level if result.severity else "none").inc()
            self._routed.labels(result.route.level).inc()
            self._reviews.inc(result.review)
            for reason in result.review_reasons:
                self._review_reasons.labels(reason).inc()
            for alarm in result.alarms:
                self._alarms.labels(alarm.name).inc()
            if result.escalation:
                self._escalation.observe(result.escalation.probability)

    def count_unread(self, n: int) -> None:
        """Count messages that could not be read beside others that could."""
        self._unread.inc(n)

    def count_kept(self, event: str, n: int) -> None:
        """Count what became of decisions: `saved`, `dropped`; or a `fault` of the store."""
        self._kept.labels(event).inc(n)

    def count_exchange(self, part: str, event: str) -> None:
        """Count a new `model` or `policy` that was `taken` or `refused`."""
        self._exchanges.labels(part, event).inc()

    def count_shadow(self, event: str, n: int) -> None:
        """Count what became of messages at a challenger: `scored`, `passed_by`; or a `fault`."""
        self._shadow.labels(event).inc(n)

    def count_delivery(self, helpdesk: str, event: str, outcome: str, reason: str) -> None:
        """Count what became of one event of a helpdesk; all words come from closed lists."""
        self._deliveries.labels(helpdesk, event, outcome, reason).inc()

    def count_alert(self, channel: str, outcome: str) -> None:
        """Count an alert that was `sent`, `postponed`, `failed` or `not_needed` on a channel of a kind."""
        self._alerts.labels(channel, outcome).inc()

    def exposition(self) -> bytes:
        """Everything counted by all workers, in Prometheus' text format."""
        folder = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
        if folder is None:
            return generate_latest(self._registry)
        _forget_killed_workers(Path(folder))
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry)


def _forget_killed_workers(folder: Path) -> None:
    """Drop the gauges of workers that are no more: the calls that they had under way never end."""
    for file in folder.glob("gauge_live*_*.db"):
        worker = int(file.stem.rpartition("_")[2])
        try:
            os.kill(worker, 0)
        except OSError:  # there is none, or it is somebody else's by now
            file.unlink(missing_ok=True)
