"""What the service counts for Prometheus: requests, their time, and scored messages by severity.

BentoML's own request metrics stay off: they take the raw path as a label, so that any caller could write a text into
them or make them grow without end. Here every label comes from a closed list. Knows nothing of models; `answers`,
`service` and `pages` use it.
"""

import os
from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from escalml.schema import Result

# From a health probe (1 ms) to a full call of long messages, which the traffic timeout ends at 60 s.
SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)


class Measures:
    """The counters of this process. With several workers they are kept in files and summed when read."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._messages = Counter(
            "escalml_messages", "Messages scored, by severity level.", ["severity"], registry=self._registry
        )
        self._reviews = Counter(
            "escalml_reviews", "Scored messages that a person should look at.", registry=self._registry
        )
        self._kept = Counter(
            "escalml_store",
            "Decisions saved, decisions dropped because they could not be, and faults met on the way.",
            ["event"],
            registry=self._registry,
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

    def count_request(self, path: str, status: int, seconds: float) -> None:
        """Count one answered request; `path` comes from a closed list."""
        self._requests.labels(path, status).inc()
        self._seconds.labels(path).observe(seconds)

    def count_results(self, results: Iterable[Result]) -> None:
        """Count scored messages."""
        for result in results:
            self._messages.labels(result.severity.level if result.severity else "none").inc()
            self._reviews.inc(result.review)

    def count_kept(self, event: str, n: int) -> None:
        """Count what became of decisions: `saved`, `dropped`; or a `fault` of the store."""
        self._kept.labels(event).inc(n)

    def exposition(self) -> bytes:
        """Everything counted by all workers, in Prometheus' text format."""
        if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
            return generate_latest(self._registry)
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry)
