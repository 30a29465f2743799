"""Ends this worker when the server that started it is gone.

A server that is killed cannot tell its workers. They would answer on, unwatched, and keep the port from the next one.
"""

import logging
import os
import signal
import threading
import time
from collections.abc import Callable

log = logging.getLogger("escalml.parent_watch")
LOOK_SECONDS = 1.0


def _end_this() -> None:
    """End as after an operator's stop signal: calls under way are answered, decisions kept."""
    os.kill(os.getpid(), signal.SIGTERM)


def end_with_server(
    server: int,
    parent: Callable[[], int] = os.getppid,
    end: Callable[[], None] = _end_this,
    pause: Callable[[float], None] = time.sleep,
) -> threading.Thread:
    """End this process once its parent is not, or no longer, the server.

    Parameters
    ----------
    server
        The process that started this one.
    parent
        Gives the process that this one belongs to; an orphan gets another one.
    end
        Ends this one.
    pause
        Waits a number of seconds.

    Returns
    -------
    The thread that watches, already at work.
    """

    def watch() -> None:
        while parent() == server:
            pause(LOOK_SECONDS)
        log.error("the server is no more; this worker ends, too")
        end()

    thread = threading.Thread(target=watch, name="escalml-parent-watch", daemon=True)
    thread.start()
    return thread
