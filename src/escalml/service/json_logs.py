"""Every log line of this process as one JSON object, with the id of the request that it belongs to.

A request is logged by its template and its key's name: path, query, headers and body may hold what a customer wrote.
`quiet_logs` withholds the words of exceptions, `answers` logs requests, `service` switches it on.
"""

import json
import logging
import re
from collections.abc import Iterable
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

REQUEST_ID = "X-Request-ID"
_HEADER = REQUEST_ID.lower().encode()
_OUTSIDE = ""  # of any request
_MAX_ID = 64
_ALLOWED = re.compile(rb"[A-Za-z0-9-]+")
# Seven digits, together or with hyphens between them, may be a telephone number, a card or a date of birth.
_NUMBER = re.compile(rb"[0-9](?:-*[0-9]){6}")
_UUID = re.compile(rb"(?=.*[A-Fa-f])[0-9A-Fa-f]{8}(-?)[0-9A-Fa-f]{4}\1[0-9A-Fa-f]{4}\1[0-9A-Fa-f]{4}\1[0-9A-Fa-f]{12}")
# A task has its own, and the threads that it starts take a copy along.
_request_id = ContextVar("request_id", default=_OUTSIDE)
_requests = logging.getLogger("bentoml.escalml.requests")


@dataclass(frozen=True)
class Served:
    """What is logged of a request."""

    method: str
    path: str
    status: int
    milliseconds: float
    key: str | None


class JsonLines(logging.Formatter):
    """Words a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, which has no line break in it whatever the record says."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
        }
        if request_id := _request_id.get():
            line["request_id"] = request_id
        if isinstance(record.msg, Served):
            return json.dumps(line | vars(record.msg))
        line["message"] = record.getMessage()
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line)


def enter_request(headers: Iterable[tuple[bytes, bytes]]) -> str:
    """Give the request that this task works on an id: its caller's own, else a new one.

    Parameters
    ----------
    headers
        Of the request, names in lower case.

    Returns
    -------
    The id: 1 to 64 letters, digits and hyphens.
    """
    given = next((value for name, value in headers if name == _HEADER), b"")
    request_id = given.decode() if _looks_like_an_id(given) else uuid4().hex
    _request_id.set(request_id)
    return request_id


def _looks_like_an_id(given: bytes) -> bool:
    """Whether a caller's id may stand in the log: a UUID, or a short word without a long number in it."""
    if len(given) > _MAX_ID or not _ALLOWED.fullmatch(given):
        return False
    return _UUID.fullmatch(given) is not None or _NUMBER.search(given) is None


def log_request(served: Served) -> None:
    """Log one request that has been answered."""
    _requests.info(served)


def log_as_json() -> None:
    """Word all that this process logs to a stream from now on as JSON."""
    formatter = JsonLines()
    for logger in (logging.root, *map(logging.getLogger, logging.root.manager.loggerDict)):
        for handler in logger.handlers:
            if type(handler) is logging.StreamHandler:  # BentoML's; not what pytest catches records with
                handler.setFormatter(formatter)
