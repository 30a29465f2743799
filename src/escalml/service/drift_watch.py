"""Compares what was kept lately with a reference that the operator names, for the metrics: numbers alone, no text.

It looks when somebody asks for the metrics, at most every ten minutes: where nobody asks, nothing is computed.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock

import numpy as np

from escalml.evaluation.drift.profile import Profile, Recent, compare_with_profile, read_profile
from escalml.evaluation.drift.sample import MIN_ROWS
from escalml.service.drift_gauges import DriftNow
from escalml.store import Store, StoreError
from escalml.store.recent import RecentScore, RecentScores
from escalml.store.settings import Clock, utc_now

log = logging.getLogger("escalml.drift")
DAYS = 7
MOST = 5_000  # latest messages: to read them takes well under a second
_EVERY = timedelta(minutes=10)


class DriftWatch:
    """Looks again when asked, if the last look is some minutes old.

    Parameters
    ----------
    profile
        What was usual.
    recent
        Where the latest decisions are.
    show
        Told what each look finds.
    clock
        The hour.
    """

    def __init__(
        self, profile: Profile, recent: RecentScores, show: Callable[[DriftNow], None], clock: Clock = utc_now
    ) -> None:
        self._profile, self._recent, self._show, self._clock = profile, recent, show, clock
        self._looked: datetime | None = None
        self._looking = Lock()

    def refresh(self) -> None:
        """Look, unless that was done lately or is being done."""
        if not self._looking.acquire(blocking=False):
            return
        try:
            now = self._clock()
            if self._looked is None or now - self._looked >= _EVERY:
                self._looked = now
                self._show(self._look(now))
        finally:
            self._looking.release()

    def _look(self, now: datetime) -> DriftNow:
        try:
            kept = self._recent.since(now - timedelta(days=DAYS), most=MOST)
        except StoreError as error:
            log.warning("drift is not measured: %s", error)
            return DriftNow((), self._profile.n, 0)
        scores = [score for score in kept if score.model == self._profile.model]
        checks = compare_with_profile(self._profile, _columns(scores)) if len(scores) >= MIN_ROWS else []
        return DriftNow(tuple(checks), self._profile.n, len(scores))


def _columns(scores: Sequence[RecentScore]) -> Recent:
    names = [name for name in scores[0].targets if all(name in score.targets for score in scores)]
    return Recent(
        probabilities={name: np.array([score.targets[name] for score in scores]) for name in names},
        languages=[score.language or "unknown" for score in scores],
        channels=[score.channel for score in scores],
        flags={
            "review": np.array([score.review for score in scores], dtype=float),
            "any alarm": np.array([score.has_alarm for score in scores], dtype=float),
        },
        n_independent=len({score.case_id for score in scores}),
    )


def drift_watch(
    environment: Mapping[str, str], store: Store | None, show: Callable[[DriftNow], None]
) -> DriftWatch | None:
    """The watch over drift, if a reference is named and there is a store.

    Parameters
    ----------
    environment
        `ESCALML_DRIFT_REFERENCE` names what `escalml drift-profile` wrote.
    store
        Where decisions are kept.
    show
        Told what each look finds.

    Returns
    -------
    The watch; None where there is nothing to compare, or nothing to compare with.

    Raises
    ------
    EscalmlError
        If the reference cannot be used.
    """
    named = environment.get("ESCALML_DRIFT_REFERENCE")
    return DriftWatch(read_profile(Path(named)), store.recent, show) if named and store else None
