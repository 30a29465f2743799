"""`escalml helpdesk check`: walks through what a helpdesk needs, and says what to mend or click; it changes nothing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, TypeAlias

import httpx

from escalml.errors import EscalmlError
from escalml.records import Result
from escalml.service.webhooks.helpdesks import (
    HELPDESKS,
    Helpdesk,
    HelpdeskError,
    HelpdeskSettings,
    Sender,
    token_of,
    variable_of,
)
from escalml.service.webhooks.helpdesks.changes import PREFIX
from escalml.service.webhooks.helpdesks.sending import TIMEOUT, client_of
from escalml.service.webhooks.write_back import WriteBack, calls_for

State: TypeAlias = Literal["good", "mend", "note"]


@dataclass(frozen=True)
class Step:
    """One thing that was looked at, how it stands, and what to do."""

    what: str
    state: State
    said: str


def check_helpdesk(
    name: str,
    settings: HelpdeskSettings,
    environment: Mapping[str, str],
    *,
    address: str,
    decide: Callable[[], Result],
    ticket_id: str | None = None,
    transport: httpx.BaseTransport | None = None,
) -> Iterator[Step]:
    """Look at everything that a helpdesk needs.

    Parameters
    ----------
    name
        Of the helpdesk.
    settings
        Of the helpdesk.
    environment
        Holds secret and token.
    address
        Of our webhook, as the helpdesk calls it.
    decide
        Gives a decision to write back in a dry run.
    ticket_id
        Of a ticket to read; without one no ticket is.
    transport
        Of the calls; None: the network.

    Yields
    ------
    The steps, in the order in which they are looked at.

    Raises
    ------
    EscalmlError
        If there is no such helpdesk.
    """
    helpdesk = HELPDESKS.get(name)
    if helpdesk is None:
        raise EscalmlError(f"no such helpdesk; expected one of {', '.join(HELPDESKS)}.")
    yield Step("set-up", "note", f"In {name}: {helpdesk.set_up}.")
    yield _secret(name, settings, environment)
    yield _address(address, transport)
    if settings.write_back == "off":
        yield Step("write-back", "note", "off: decisions are answered, and nothing is read or written there")
        return
    try:
        token = token_of(name, settings, environment)
    except EscalmlError as error:
        yield Step("token", "mend", str(error))
        return
    yield Step("token", "good", "is set")
    sender = Sender(name, client_of(helpdesk, settings, token, transport), lambda _: None)
    yield from _priorities(helpdesk, settings, sender)
    if ticket_id is None:
        yield Step("ticket", "note", "not read; name one by --ticket, and nothing of it is changed")
    else:
        yield from _ticket(helpdesk, settings, sender, ticket_id, decide)
    sender.close()


def _secret(name: str, settings: HelpdeskSettings, environment: Mapping[str, str]) -> Step:
    variable = settings.secret_variable or variable_of(name, "SECRET")
    if environment.get(variable):
        return Step(
            "secret", "good", f"{variable} is set; a delivery whose signature does not fit shows in the console"
        )
    return Step("secret", "mend", f"set {variable} where the service runs; without it only this machine may deliver")


def _address(address: str, transport: httpx.BaseTransport | None) -> Step:
    """Whether something answers at our address, as helpdesks look themselves: by HEAD, some by GET."""
    for method in ("HEAD", "GET"):
        try:
            with httpx.Client(timeout=TIMEOUT, transport=transport, trust_env=False) as client:
                status = client.request(method, address).status_code
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return Step(
                "address", "mend", f"{method} {address}: {type(error).__name__}; is the service there, and TLS?"
            )
        if status != httpx.codes.OK:
            return Step("address", "mend", f"{method} {address} is answered with {status}; a proxy may keep it away")
    return Step("address", "good", f"HEAD and GET {address} are answered")


def _priorities(helpdesk: Helpdesk, settings: HelpdeskSettings, sender: Sender) -> Iterator[Step]:
    """Whether the helpdesk has the priorities that we would set."""
    if helpdesk.known_priorities is None:
        return
    call, read = helpdesk.known_priorities
    try:
        (answer,) = sender.send([call])
    except HelpdeskError as error:
        yield Step("priorities", "mend", f"cannot be asked for: {error}")
        return
    known, wanted = read(answer), {**helpdesk.priorities, **settings.priorities}
    lacking = [f"{ours} ({word})" for ours, word in wanted.items() if word is not None and str(word) not in known]
    if lacking and known:
        there = ", ".join(known)
        said = f"it has no {', '.join(lacking)}, but {there}; name yours under `priorities:` of its settings"
        yield Step("priorities", "mend", said)
    elif known:
        yield Step("priorities", "good", f"all of ours are there: {', '.join(known)}")


def _ticket(
    helpdesk: Helpdesk, settings: HelpdeskSettings, sender: Sender, ticket_id: str, decide: Callable[[], Result]
) -> Iterator[Step]:
    """Read a ticket, and say what would be written to it."""
    now = datetime.now(UTC)
    back = WriteBack(helpdesk, settings, sender, lambda: now, now)
    try:
        ticket = helpdesk.ticket(back.look(ticket_id), settings)
    except HelpdeskError as error:
        yield Step("ticket", "mend", f"cannot be read: {error}")
        return
    ours = [tag for tag in ticket.tags if tag.startswith(PREFIX)]
    yield Step(
        "ticket", "good", f"was read: priority {ticket.priority!r}, {len(ticket.tags)} tags, {len(ours)} of ours"
    )
    untouched = helpdesk.untouched if settings.untouched is None else settings.untouched
    if ticket.priority not in untouched:
        named = ", ".join(map(repr, untouched))
        yield Step("ticket", "note", f"its priority is none of {named}: it counts as set by a person, and is kept")
    calls = calls_for(helpdesk, ticket, decide(), settings, now)
    said = "; ".join(f"{call.method} {call.path.partition('?')[0]} ({_fields(call.json)})" for call in calls)
    yield Step("dry run", "good", f"of a grave message would be written: {said or 'nothing'}")


def _fields(body: object) -> str:
    return ", ".join(body) if isinstance(body, Mapping) else "nothing"


def is_good(steps: Sequence[Step]) -> bool:
    """Whether nothing has to be mended."""
    return all(step.state != "mend" for step in steps)
