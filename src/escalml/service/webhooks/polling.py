"""`escalml helpdesk poll`: asks a system without webhooks what is new, and delivers it as a webhook would.

It keeps no customer's words: the service fetches them. What it delivers twice, after a kill or because numbers may
become visible out of their order, the service knows as repeated.
"""

import json
import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from pydantic import BaseModel, ConfigDict, ValidationError

from escalml.errors import EscalmlError
from escalml.service.webhooks.deliveries import WEBHOOKS
from escalml.service.webhooks.helpdesks import (
    HELPDESKS,
    HelpdeskError,
    HelpdeskSettings,
    RefusedError,
    Sender,
    is_loopback,
    token_of,
    variable_of,
)
from escalml.service.webhooks.helpdesks.form import News, NewsItem
from escalml.service.webhooks.helpdesks.sending import client_of

log = logging.getLogger("escalml.polling")
# A transaction of a database that began earlier may end later, so what is newer than this is asked for again.
OVERLAP = timedelta(minutes=2)
_TIMEOUT = httpx.Timeout(30.0, connect=5.0)  # a search may take its time; a service may be starting


class Place(BaseModel):
    """How far a helpdesk has been read: everything after a number and since a time is still to come."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    since: datetime
    after: int = 0


class NotNowError(Exception):
    """Helpdesk or service cannot be asked now, and may be later."""


@dataclass
class Poller:
    """Asks one helpdesk, and delivers what is new; `round` is one time over.

    Parameters
    ----------
    name
        Of the helpdesk.
    news
        How it is asked.
    sender
        Calls its API.
    service
        Calls the service.
    file
        Where the place is kept.
    clock
        The hour.
    """

    name: str
    news: News
    sender: Sender
    service: httpx.Client
    file: Path
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)

    def __post_init__(self) -> None:
        self._delivered: set[int] = set()

    def round(self, since: datetime) -> int:
        """Deliver what is new.

        Parameters
        ----------
        since
            Where to begin if nothing has been read so far.

        Returns
        -------
        How many things were delivered.

        Raises
        ------
        NotNowError
            If helpdesk or service do not answer; what was delivered before is.
        EscalmlError
            If one of them refuses for good, or the place cannot be read or written.
        """
        place = read_place(self.file)
        if place is None:
            place = Place(since=since)
            write_place(self.file, place)  # now: what comes until the helpdesk answers is not to be lost
        after, n_delivered = place.after, 0
        while items := self._ask(after, place):
            for item in items:
                if item.number not in self._delivered:
                    log.info("%s: %d: %s", self.name, item.number, _deliver(self.service, self.name, item))
                    self._delivered.add(item.number)
                    n_delivered += 1
            after = items[-1].number
            settled = [item.number for item in items if item.at and item.at <= self.clock() - OVERLAP]
            place = place.model_copy(update={"after": max([place.after, *settled])})
            write_place(self.file, place)
        self._delivered = {number for number in self._delivered if number > place.after}
        return n_delivered

    def close(self) -> None:
        """Close the connections to both."""
        self.sender.close()
        self.service.close()

    def _ask(self, after: int, place: Place) -> list[NewsItem]:
        """What there is after a number."""
        try:
            (answer,) = self.sender.send([self.news.ask(after, place.since)])
        except RefusedError as refused:
            raise EscalmlError(f"{self.name} cannot be asked what is new: {refused}.") from None
        except HelpdeskError as error:
            raise NotNowError(f"{self.name} could not be asked what is new ({error})") from None
        return [item for item in self.news.read(answer) if item.number > after]


def read_place(file: Path) -> Place | None:
    """How far a helpdesk was read; None where it never was.

    Parameters
    ----------
    file
        Where that is kept.

    Returns
    -------
    The place.

    Raises
    ------
    EscalmlError
        If the file cannot be read.
    """
    try:
        return Place.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError):
        raise EscalmlError(f"{file}: is no place of a poller; move it away, and begin anew with --since.") from None


def write_place(file: Path, place: Place) -> None:
    """Keep how far a helpdesk was read; a kill leaves the file as it was, or as it is to be.

    Parameters
    ----------
    file
        Where to.
    place
        The place.

    Raises
    ------
    EscalmlError
        If it cannot be written.
    """
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(place.model_dump_json())
        part.replace(file)
    except OSError as error:
        raise EscalmlError(f"{file}: cannot be written: {error.strerror}.") from None


def poller_of(
    name: str,
    settings: HelpdeskSettings,
    environment: Mapping[str, str],
    *,
    to: str,
    file: Path,
    transport: httpx.BaseTransport | None = None,
) -> Poller:
    """A poller of a helpdesk that delivers to a service.

    Parameters
    ----------
    name
        Of the helpdesk.
    settings
        Of the helpdesk.
    environment
        Holds its token, and the secret of its webhook.
    to
        Address of the service.
    file
        Where the place is kept.
    transport
        Of the calls; None: the network.

    Returns
    -------
    The poller; `close` it.

    Raises
    ------
    EscalmlError
        If the helpdesk cannot be polled, its settings or token are missing, or the secret would travel in the clear.
    """
    helpdesk = HELPDESKS.get(name)
    if helpdesk is None or helpdesk.news is None:
        known = ", ".join(one.name for one in HELPDESKS.values() if one.news)
        raise EscalmlError(f"expected a helpdesk that can be polled, which is {known}; the others have webhooks.")
    if settings.write_back == "off":
        raise EscalmlError(f"{name}: the service fetches every text; set write_back to dry_run or on, and base_url.")
    parts = urlsplit(to)
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        raise EscalmlError(
            "--to: expected https://…, or http:// on this machine: the secret would travel in the clear."
        )
    client = client_of(helpdesk, settings, token_of(name, settings, environment), transport)
    client.timeout = _TIMEOUT
    sender = Sender(name, client)
    secret = environment.get(settings.secret_variable or variable_of(name, "SECRET"), "")
    service = httpx.Client(
        base_url=to.rstrip("/"),
        headers={"X-Escalml-Secret": secret} if secret else {},
        timeout=_TIMEOUT,
        transport=transport,
        trust_env=False,
    )
    return Poller(name, helpdesk.news, sender, service, file)


def _deliver(service: httpx.Client, name: str, item: NewsItem) -> str:
    """Deliver one thing, and say what became of it."""
    try:
        answer = service.post(f"{WEBHOOKS}{name}", json=item.delivery)
    except httpx.TransportError as error:
        raise NotNowError(f"the service does not answer ({type(error).__name__})") from None
    if answer.is_success:
        return str(_said(answer).get("outcome", "delivered"))
    if answer.status_code == httpx.codes.TOO_MANY_REQUESTS or answer.is_server_error:
        raise NotNowError(f"the service cannot take it now (status {answer.status_code})")
    raise EscalmlError(
        f"the service refuses deliveries of {name} with {answer.status_code}: {_said(answer).get('error')}."
    )


def _said(answer: httpx.Response) -> Mapping[str, object]:
    try:
        said = json.loads(answer.content)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
