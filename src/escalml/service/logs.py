"""The log of the service: one JSON object per line, with the id of its request, and never what a customer wrote.

A request is logged by its template and its key's name: path, query, headers and body may hold what a customer wrote.
So may the words of any exception, whoever raised it: pydantic's hold the value it was given, and BentoML logs every
refused request with a traceback. No log line of this process shows them; where it happened stays.
"""

import json
import logging
import re
from collections.abc import Iterable
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from bentoml.exceptions import BentoMLException
from pydantic import ValidationError

from escalml.errors import without_words

OURS = "escalml"  # the logger above all of this package
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
# The logger through which BentoML reports every exception of an API call.
API_LOGGER = "bentoml._internal.server.http_app"
_requests = logging.getLogger("escalml.requests")


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


class WithheldError(Exception):
    """Stands in a log for an exception whose own words may quote a customer."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(without_words(error))
        self.is_the_callers = isinstance(error, ValidationError) or (
            isinstance(error, BentoMLException) and error.error_code.value < 500
        )


class _QuietRecord(logging.LogRecord):
    """A record whose exception keeps its traceback and loses its words and its chain."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if self.exc_info and self.exc_info[1] is not None:
            withheld = WithheldError(self.exc_info[1])
            self.exc_info = (WithheldError, withheld, self.exc_info[2])
            if self.name == "asyncio":  # its lines after the first quote the exception, too
                self.msg = str(self.msg).partition("\n")[0]


def _is_ours(record: logging.LogRecord) -> bool:
    """Whether the fault is the server's: a caller's is answered with 400, which is no news for a log."""
    error = record.exc_info[1] if record.exc_info else None
    return not (isinstance(error, WithheldError) and error.is_the_callers)


def withhold_texts() -> None:
    """Withhold the words of every exception that this process logs from now on, and drop callers' faults."""
    logging.setLogRecordFactory(_QuietRecord)
    logger = logging.getLogger(API_LOGGER)
    if _is_ours not in logger.filters:
        logger.addFilter(_is_ours)


def log_as_json() -> None:
    """Word all that this process logs to a stream from now on as JSON; our own loggers from INFO on.

    BentoML's server shows its own loggers, of others no less than a warning, and switches off those that were there
    before it.
    """
    formatter = JsonLines()
    logging.getLogger(OURS).setLevel(logging.INFO)
    for name in tuple(logging.root.manager.loggerDict):
        if name.startswith(f"{OURS}."):
            logging.getLogger(name).disabled = False
    for logger in (logging.root, *map(logging.getLogger, logging.root.manager.loggerDict)):
        for handler in logger.handlers:
            if type(handler) is logging.StreamHandler:  # BentoML's; not what pytest catches records with
                handler.setFormatter(formatter)
