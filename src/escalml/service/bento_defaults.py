"""Undoes what BentoML, and Python below it, do by default and this service must not do: each default, and why.

Two more are undone before its server starts: `escalml.quiet` switches off its usage reports, and `escalml serve` gives
every port a metrics folder of its own (BENTOML_HOME), since BentoML empties that folder at its start.
"""

import ctypes
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import bentoml
from starlette.middleware.cors import CORSMiddleware
from starlette.types import Scope

from escalml.service.bento_options import named_origins
from escalml.service.endpoints import MENDED_PATHS, METHODS, SCOPES, UNLOGGED, XML_PATHS
from escalml.service.http.auth import Auth
from escalml.service.http.connections import limit_connections, see_real_callers
from escalml.service.http.key_ring import KeyRing
from escalml.service.http.limits import Limiter, Limits
from escalml.service.http.paths import EncodedSlashes
from escalml.service.http.responses import PlainResponses
from escalml.service.logs import log_as_json, withhold_texts
from escalml.service.parent_watch import end_with_server
from escalml.service.sign_in.settings import LOCATION as SIGN_IN
from escalml.service.sign_in.settings import read_sign_in

if TYPE_CHECKING:
    from escalml.service.metrics import Metrics
    from escalml.service.sign_in.callers import Sessions

log = logging.getLogger("escalml")
# A thread that waits for Python's lock may ask for it after so long: a message takes it a dozen times on its way, and
# with Python's 5 ms waited for the thread that keeps decisions each time.
_SWITCH_SECONDS = 0.0005


def add_middleware(
    service: Any,  # noqa: ANN401 - BentoML's services have no type
    environment: Mapping[str, str],
    metrics: "Metrics",
    check_sender: Callable[[Scope], None],
    prove: Callable[[Scope, bytes], bool],
    sessions: "Callable[[], Sessions | None]",
) -> None:
    """Put before the service what BentoML lacks.

    Parameters
    ----------
    service
        The service.
    environment
        Such as `os.environ`: what `escalml serve` was told.
    metrics
        Counts requests and calls.
    check_sender
        Raises RefusalError for a call of which the headers say enough.
    prove
        Whether a call's body proves who sent it; raises RefusalError where it has to and does not.
    sessions
        Gives the sessions of people who have signed in with a key.
    """
    # A slash in an id, sent as %2F, would be one of the path.
    service.add_asgi_middleware(EncodedSlashes)
    # Errors come in four shapes; those of a call that is refused quote what was sent, and its log has a traceback that
    # does so, too. Answers have no security headers and no request id.
    service.add_asgi_middleware(PlainResponses, paths=METHODS, metrics=metrics, unlogged=UNLOGGED)
    # Pages of other origins may not read its answers: those that are named may, with a key.
    if origins := named_origins(environment):
        service.add_asgi_middleware(
            CORSMiddleware,
            allow_origins=origins,
            allow_methods=["GET", "POST"],
            allow_headers=["Authorization", "Content-Type", "X-Request-ID"],
            expose_headers=["X-Request-ID", "Retry-After"],
        )
    # Everybody may call everything.
    keys = environment.get("ESCALML_KEYS")
    service.add_asgi_middleware(
        Auth,
        scopes=SCOPES,
        keys=KeyRing(Path(keys)) if keys else None,
        behind_proxy=bool(environment.get("ESCALML_BEHIND_PROXY")),
        sign_in=read_sign_in(Path(file) if (file := environment.get(SIGN_IN)) else None),
        sessions=sessions,
    )
    # It takes the address that a caller on this machine names for the caller's own: who may say who somebody is would
    # be whatever a header says.
    see_real_callers()
    # A body may be of any size and come as slowly as it likes; forms count as JSON; calls pile up until they time out.
    # It has paths of its own beside those of the table, such as a page that loads a third party's tracker.
    service.add_asgi_middleware(
        Limiter,
        methods=METHODS,
        limits=Limits(),
        count=metrics.count_calls,
        xml_paths=XML_PATHS,
        mended_paths=MENDED_PATHS,
        check_sender=check_sender,
        prove=prove,
    )
    # A connection whose caller sends nothing stays for ever.
    limit_connections()


def prepare_worker() -> None:
    """Make logs safe, have threads take turns quickly, and have this worker end with its server."""
    withhold_texts()  # before anything can fail: BentoML logs every refused request with the words of its exception
    log_as_json()
    sys.setswitchinterval(_SWITCH_SECONDS)
    if _is_worker():  # its server may have been killed while it was read: it would answer on, unwatched
        end_with_server(int(os.environ.get("ESCALML_SERVER") or os.getppid()))


def end_service(error: Exception) -> NoReturn:
    """End the server, too, where this process is its worker: it would start one worker after another.

    Parameters
    ----------
    error
        Why no worker can start.

    Raises
    ------
    Exception
        That error, where this process is no worker.
    """
    if not _is_worker():
        raise error
    log.critical("the service ends: %s", error)
    os.kill(os.getppid(), signal.SIGTERM)
    os._exit(1)


def _is_worker() -> bool:
    """Whether a server started this process; a test runs the service in its own."""
    return bentoml.server_context.worker_index is not None


def settle_memory() -> None:
    """Take the loaded model out of the garbage collector's sight, and let it look less often; let go of the one before.

    With Python's defaults a collection walks through the whole model every few requests: it was the 99th percentile
    of the response time.
    """
    gc.unfreeze()  # a model has parts that refer to each other: out of sight they would stay for ever, 120 MB of each
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def return_freed_memory() -> None:
    """Let the system have what the pair before has left: glibc keeps it, 60 MB with each of the first exchanges."""
    with suppress(AttributeError):  # another C library
        ctypes.CDLL(None).malloc_trim(0)
