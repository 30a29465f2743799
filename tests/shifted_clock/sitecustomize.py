"""Mends `time.sleep` under libfaketime: Python imports this file when it starts, if its folder is on the path.

libfaketime 0.9.10 (Debian 13) takes the shift off the deadline of clock_nanosleep also where the monotonic clock, which
Python sleeps by, is not shifted: the call fails with EINVAL. Waiting for no file is not touched by it.
"""

import select
import time


def _sleep(seconds: float) -> None:
    """Sleep by another call."""
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    select.select([], [], [], seconds)


time.sleep = _sleep
