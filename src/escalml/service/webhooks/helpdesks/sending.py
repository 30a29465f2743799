"""Calls of a helpdesk's API: bounded in time, tried again where that is safe.

Logs name method, status and helpdesk, never a body.
"""

import logging
import random
import time
from collections.abc import Callable, Sequence

import httpx

from escalml.service.webhooks.helpdesks.form import ApiCall, Helpdesk, ReasonCode
from escalml.service.webhooks.helpdesks.reading import Json
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings

log = logging.getLogger("escalml.helpdesks")
TRIES = 3
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.25, 2.0
TIMEOUT = httpx.Timeout(5.0, connect=2.0)
_NOT_WORKED_ON = (429, 503)  # also a call that must not be done twice may be tried again
_MAY_PASS = (*_NOT_WORKED_ON, 500, 502, 504)


class HelpdeskError(Exception):
    """A helpdesk did not do what it was asked to; names the status or the kind of fault, nothing else."""


class RefusedError(HelpdeskError):
    """A helpdesk will not do it, however often it is asked. `code` is the reason in a word, for counters."""

    def __init__(self, status: int, call: ApiCall) -> None:
        self.status = status
        self.code, words = _REFUSALS.get(status, ("not_allowed", "it refuses the call"))
        fields = _fields_of(call.json) if self.code == "not_allowed" else ""
        super().__init__(f"{fields}status {status}: {words}")


_REFUSALS: dict[int, tuple[ReasonCode, str]] = {
    400: ("not_allowed", "a field or value is not allowed there"),
    401: ("wrong_token", "the token is wrong or has expired"),
    402: ("not_allowed", "the plan of this account does not include it"),
    403: ("not_allowed", "the token may not do this"),
    404: ("deleted", "the ticket is not there, or was deleted"),
    410: ("deleted", "the ticket was deleted"),
    422: ("not_allowed", "the ticket is closed, or a value is not allowed there"),
}
_WRAPPERS = ("ticket", "fields", "update", "properties", "custom_attributes", "ticket_attributes")


def _fields_of(body: Json) -> str:
    """Names of the fields that a call sets, to say which were refused; they are ours, or the system's own."""
    names = []
    for name, value in body.items() if isinstance(body, dict) else ():
        names += list(value) if name in _WRAPPERS and isinstance(value, dict) else [name]
    return f"{', '.join(names)}: " if names else ""


_OF_ONE_FIELD = (400, 422)  # what may be the fault of one field: the others may still be set
_PASSING = (408, 409, 425, 429)  # of the statuses that begin with 4


class ConflictError(HelpdeskError):
    """Somebody was faster: the ticket has changed since it was read."""


def client_of(
    helpdesk: Helpdesk, settings: HelpdeskSettings, token: str, transport: httpx.BaseTransport | None = None
) -> httpx.Client:
    """What calls the API of a helpdesk.

    Parameters
    ----------
    helpdesk
        The system.
    settings
        Its address.
    token
        The value of its header.
    transport
        Of the calls; None: the network.

    Returns
    -------
    The client.
    """
    return httpx.Client(
        base_url=settings.base_url or "",
        headers={helpdesk.token_header: token},
        timeout=TIMEOUT,
        transport=transport,
        trust_env=False,  # no proxy or .netrc that somebody left there gets to see a token
    )


class Sender:
    """Calls one helpdesk's API.

    Parameters
    ----------
    name
        Of the helpdesk, for logs.
    client
        With its address and token.
    pause
        Waits a number of seconds.
    """

    def __init__(self, name: str, client: httpx.Client, pause: Callable[[float], None] = time.sleep) -> None:
        self._name = name
        self._client = client
        self._pause = pause

    def send(self, calls: Sequence[ApiCall], is_late: Callable[[], bool] = lambda: False) -> list[Json]:
        """Make calls, one after another.

        Parameters
        ----------
        calls
            Any number.
        is_late
            Whether the time for them is up; asked before each, and before each try.

        Returns
        -------
        Answer of each; None where it is no JSON.

        Raises
        ------
        ConflictError
            If a ticket has changed since it was read.
        RefusedError
            If a call is refused, and will be again; the ones before it are done.
        HelpdeskError
            If a call fails three times, or the time is up; the ones before it are done.
        """
        return [self._send(call, is_late) for call in calls]

    def send_what_can_be(self, calls: Sequence[ApiCall], is_late: Callable[[], bool]) -> list[RefusedError]:
        """Make calls, also those after one that is refused; where one field is to blame, set the others one by one.

        Parameters
        ----------
        calls
            Any number.
        is_late
            As for `send`.

        Returns
        -------
        The refusals.

        Raises
        ------
        ConflictError, HelpdeskError
            As `send` does, but for refusals.
        """
        refusals: list[RefusedError] = []
        for call in calls:
            try:
                self._send(call, is_late)
            except RefusedError as refused:
                if call.instead and refused.status in _OF_ONE_FIELD:
                    refusals += self.send_what_can_be(call.instead, is_late)
                else:
                    refusals.append(refused)
                if refused.code in ("wrong_token", "deleted"):  # the others would end likewise
                    break
        return refusals

    def close(self) -> None:
        """Close its connections."""
        self._client.close()

    def _send(self, call: ApiCall, is_late: Callable[[], bool]) -> Json:
        for attempt in range(TRIES):
            if is_late():
                raise HelpdeskError("the time is up")
            response, fault = self._try(call)
            if response is not None and response.is_success:
                return _json(response)
            if response is not None and response.status_code == httpx.codes.CONFLICT:
                raise ConflictError("status 409")
            if response is not None and response.is_client_error and response.status_code not in _PASSING:
                raise RefusedError(response.status_code, call)
            if not _is_worth_another(call, response, fault) or attempt == TRIES - 1:
                break
            self._pause(_pause(attempt, response))
        what = f"status {response.status_code}" if response is not None else type(fault).__name__
        log.warning("%s: %s failed with %s", self._name, call.method, what)
        raise HelpdeskError(what)

    def _try(self, call: ApiCall) -> tuple[httpx.Response | None, httpx.TransportError | None]:
        """One attempt: a response, or what kept it from coming."""
        try:
            return self._client.request(call.method, call.path, json=call.json), None
        except httpx.TransportError as fault:
            return None, fault


def _is_worth_another(call: ApiCall, response: httpx.Response | None, fault: httpx.TransportError | None) -> bool:
    """Whether trying again may help and does no harm."""
    if response is not None:
        return response.status_code in (_MAY_PASS if call.repeatable else _NOT_WORKED_ON)
    return call.repeatable or isinstance(fault, httpx.ConnectError | httpx.ConnectTimeout)


def _pause(attempt: int, response: httpx.Response | None) -> float:
    """Seconds to wait: as asked for, else twice as long each time, with jitter; two at most."""
    asked = response.headers.get("retry-after", "") if response is not None else ""
    wanted = float(asked) if asked.isdecimal() else FIRST_PAUSE_SECONDS * 2**attempt * random.uniform(0.5, 1.5)
    return min(wanted, LONGEST_PAUSE_SECONDS)


def _json(response: httpx.Response) -> Json:
    try:
        return response.json()
    except ValueError:
        return None
