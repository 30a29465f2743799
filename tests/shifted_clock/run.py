"""Runs the tests marked `clock` on other days: in 400 days, and across the midnights of a month's and a year's end.

    python tests/shifted_clock/run.py [options of pytest]

libfaketime (Debian: apt-get install faketime) shifts the clock of every process that the tests start. Where it is
missing nothing is run, and under CI that is a failure.
"""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
LIBRARIES = ("/usr/lib/*/faketime/libfaketime.so.1", "/usr/lib/faketime/libfaketime.so.1")
BEFORE_MIDNIGHT = timedelta(seconds=8)  # so that it strikes while the tests run


def days(now: datetime) -> dict[str, datetime]:
    """The hours at which the tests start."""
    next_month = (now.replace(day=1) + timedelta(days=32)).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    next_year = next_month.replace(year=now.year + 1, month=1)
    return {
        "in 400 days": now + timedelta(days=400),
        "at the end of a month": next_month - BEFORE_MIDNIGHT,
        "at the end of a year": next_year - BEFORE_MIDNIGHT,
    }


def marked() -> list[str]:
    """The test files with such tests: to read all the others takes longer than to run these."""
    return [
        str(path) for path in sorted(HERE.parent.rglob("test_*.py")) if "pytest.mark.clock" in path.read_text("utf-8")
    ]


def library() -> Path | None:
    """Where libfaketime lies."""
    found = (path for pattern in LIBRARIES for path in Path("/").glob(pattern.removeprefix("/")))
    return next(found, None)


def shifted(environment: dict[str, str], faketime: Path, shift: timedelta) -> dict[str, str]:
    """Environment of a process whose clock is shifted."""
    path = os.pathsep.join(filter(None, [str(HERE), environment.get("PYTHONPATH")]))
    return environment | {
        "LD_PRELOAD": str(faketime),
        "FAKETIME": f"{shift.total_seconds():+.0f}",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",  # threads and timeouts go by it
        "NO_FAKE_STAT": "1",  # else Python would take every compiled module for an old one
        "PYTHONPATH": path,
        "TZ": "UTC",
    }


def main(options: list[str]) -> int:
    """Run the tests on each of the days."""
    faketime = library()
    if faketime is None:
        print("libfaketime is missing: apt-get install faketime. The tests on other days were not run.")
        return 1 if os.environ.get("CI") == "true" else 0
    failed = []
    for name, day in days(datetime.now(UTC)).items():
        shift = day - datetime.now(UTC)
        print(f"{name}, from {day:%Y-%m-%d %H:%M:%S} on:", flush=True)
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-m",
            "clock and not slow",
            "-p",
            "no:cacheprovider",
            *marked(),
            *options,
        ]
        done = subprocess.run(command, env=shifted(dict(os.environ), faketime, shift), cwd=HERE.parents[1], check=False)
        failed += [name] if done.returncode else []
    if failed:
        print(f"the tests marked `clock` fail {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
