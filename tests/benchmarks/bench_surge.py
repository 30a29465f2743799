"""How often `SurgeWatch` raises a false alarm, and how soon it sees a flood: simulated streams, all from one seed.

A brand has topics of several usual rates; its negative mentions come at random (Poisson), evenly through the day or in
a daily rhythm from 0 to 2 times the mean. After 28 days at the usual rate, one topic floods at a multiple of it.
Prints two tables; asserts nothing (tests/routing/test_surge.py holds the bounds). Not collected by pytest.
Run it as `python tests/benchmarks/bench_surge.py`.
"""

import math
import random
import statistics
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent / "support"))

from escalml.routing.surge import SurgeWatch
from routing_cases import a_post, a_prediction

START = datetime(2026, 1, 5, tzinfo=UTC)
LEARNING_HOURS = 28 * 24
QUIET_DAYS = 30
FLOOD_HOURS = 24
SEEDS = range(20)
RATES = (0.2, 1.0, 4.0, 16.0)  # negative mentions of a topic per hour
POST = a_post(brand="ours")


def steady(_hour: float) -> float:
    """No daily rhythm."""
    return 1.0


def daily(hour: float) -> float:
    """A daily rhythm: none at midnight, twice the mean at noon."""
    return 1 - math.cos(2 * math.pi * hour / 24)


def arrivals(chance: random.Random, rate: float, hours: float, rhythm: Callable[[float], float]) -> Iterator[float]:
    """Hours at which mentions come: a Poisson process, thinned to its rhythm."""
    hour = 0.0
    while (hour := hour + chance.expovariate(2 * rate)) < hours:
        if chance.random() * 2 < rhythm(hour):
            yield hour


def alarm_hours(watch: SurgeWatch, topic: str, hours: Iterator[float]) -> list[float]:
    """Those of the hours at which there is a flood, by what the watch says."""
    sent = a_prediction("high", topic, True)
    return [hour for hour in hours if watch.observe(POST, sent, START + timedelta(hours=hour))]


def false_alarms(rate: float, rhythm: Callable[[float], float], seed: int) -> int:
    """Days with an alarm, of the quiet days after the learning ones."""
    hours = arrivals(random.Random(seed), rate, LEARNING_HOURS + 24 * QUIET_DAYS, rhythm)
    return len({int(hour // 24) for hour in alarm_hours(SurgeWatch(), "outage", hours) if hour >= LEARNING_HOURS})


def learned(rate: float, seed: int) -> SurgeWatch:
    """A watch that has seen the usual rate."""
    watch = SurgeWatch()
    alarm_hours(watch, "outage", arrivals(random.Random(seed), rate, LEARNING_HOURS, steady))
    return watch


def delay(watch: SurgeWatch, rate: float, seed: int) -> float | None:
    """Hours from the beginning of a flood of this rate to the alarm; None where a day of it raises none."""
    flood = arrivals(random.Random(-1 - seed), rate, FLOOD_HOURS, steady)
    seen = alarm_hours(deepcopy(watch), "outage", (LEARNING_HOURS + hour for hour in flood))
    return seen[0] - LEARNING_HOURS if seen else None


def main() -> None:
    """Print both tables."""
    print(f"false alarms per topic and day at the usual rate ({len(SEEDS)} streams of {QUIET_DAYS} days)")
    print(f"{'mentions/h':>10s} {'steady':>10s} {'daily':>10s}")
    for rate in RATES:
        days = len(SEEDS) * QUIET_DAYS
        rates = [sum(false_alarms(rate, rhythm, seed) for seed in SEEDS) / days for rhythm in (steady, daily)]
        print(f"{rate:10.2f} {rates[0]:10.5f} {rates[1]:10.5f}")
    print(f"\nhours until the alarm, median [90th percentile], floods of {FLOOD_HOURS} h ({len(SEEDS)} streams)")
    print(f"{'mentions/h':>10s} " + " ".join(f"{f'{times} x':>22s}" for times in (3, 5, 10)))
    for rate in RATES:
        watches = [learned(rate, seed) for seed in SEEDS]
        print(f"{rate:10.2f} " + " ".join(f"{_delays(watches, rate * times):>22s}" for times in (3, 5, 10)))


def _delays(watches: list[SurgeWatch], rate: float) -> str:
    """Median and 90th percentile of the delay, and how many floods were seen."""
    found = [delay(watch, rate, seed) for watch, seed in zip(watches, SEEDS, strict=True)]
    hours = sorted(math.inf if hour is None else hour for hour in found)
    seen = sum(hour is not None for hour in found)
    return f"{statistics.median(hours):.1f} [{hours[math.ceil(0.9 * len(hours)) - 1]:.1f}], {seen}/{len(hours)}"


if __name__ == "__main__":
    main()
