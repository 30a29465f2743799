"""Logs that cannot quote a customer: what an exception says is withheld, where it happened is kept.

BentoML logs every refused request with a traceback, and pydantic's words in it hold the value it was given. The words
of any exception may do so, whoever raised it, so no log line of this process shows them. `service` switches it on.
"""

import logging

from bentoml.exceptions import BentoMLException
from pydantic import ValidationError

from escalml.errors import without_words

# The logger through which BentoML reports every exception of an API call.
API_LOGGER = "bentoml._internal.server.http_app"


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
