"""Gauges of drift for Prometheus. They say nothing before a first look, and NaN where a look finds too little."""

from dataclasses import dataclass
from math import nan
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Gauge

if TYPE_CHECKING:  # the server that starts the workers counts, too, and has no use for what compares
    from escalml.evaluation.drift import Check

_VERDICTS = ("same", "look", "drift")


@dataclass(frozen=True)
class DriftNow:
    """What is shown: checks, none where they cannot be made; how many messages there are on both sides."""

    checks: "tuple[Check, ...]"
    n_reference: int
    n_current: int


class DriftGauges:
    """The gauges. Of several workers the one that looked last is shown.

    Parameters
    ----------
    registry
        Where they are registered.
    """

    def __init__(self, registry: CollectorRegistry) -> None:
        def gauge(name: str, what: str, *labels: str) -> Gauge:
            return Gauge(name, what, labels, registry=registry, multiprocess_mode="livemostrecent")

        self._psi = gauge(
            "escalml_drift_psi", "How far recent scores, languages and channels are from the reference.", "kind", "name"
        )
        self._shares = gauge(
            "escalml_drift_share", "Share of messages to review, and with an alarm, on both sides.", "name", "side"
        )
        self._verdicts = gauge(
            "escalml_drift_verdict", "0 as before, 1 to look at, 2 drift: large and beyond chance.", "kind", "name"
        )
        self._messages = gauge("escalml_drift_messages", "Messages that are compared, on both sides.", "side")
        self._shown: set[tuple[str, str]] = set()

    def show(self, now: DriftNow) -> None:
        """Show what a look found."""
        self._messages.labels("reference").set(now.n_reference)
        self._messages.labels("current").set(now.n_current)
        for kind, name in self._shown - {(check.kind, check.name) for check in now.checks}:
            self._set(kind, name, nan, nan, nan)
        for check in now.checks:
            current = nan if check.current is None else check.current
            self._set(check.kind, check.name, check.measures.get("psi", nan), current, _VERDICTS.index(check.verdict))
            if check.reference is not None:
                self._shares.labels(check.name, "reference").set(check.reference)
            self._shown.add((check.kind, check.name))

    def _set(self, kind: str, name: str, psi: float, share: float, verdict: float) -> None:
        if kind == "share":
            self._shares.labels(name, "current").set(share)
        else:
            self._psi.labels(kind, name).set(psi)
        self._verdicts.labels(kind, name).set(verdict)
