"""Works on one event of a helpdesk: fetches what it lacks, has it scored, and changes its ticket."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from escalml.errors import EscalmlError
from escalml.service.webhooks.helpdesks import (
    Arrived,
    FetchRequired,
    Helpdesk,
    HelpdeskError,
    Ignored,
    RefusedError,
    informed,
)
from escalml.service.webhooks.outcomes import Outcome
from escalml.service.webhooks.write_back import WriteBack, Written, calls_for
from escalml.store import StoreError

if TYPE_CHECKING:
    from escalml.service.webhooks.helpdesks import HelpdeskSettings
    from escalml.service.webhooks.intake import Intake

# Half of a claim's lease: a call that is begun at the last moment has ended before anybody else may begin.
_WORK = timedelta(seconds=60)
BEFORE = "it was delivered before"


def ignored(event: Ignored) -> Outcome:
    """The outcome of what is not scored."""
    return Outcome(event.event, "refused" if event.is_refused else "ignored", event.code, event.reason)


def repeated(event: str, message_id: str | None = None) -> Outcome:
    """The outcome of what came before."""
    return Outcome(event, "repeated", "repeated", BEFORE, message_id)


def work_on(intake: "Intake", helpdesk: Helpdesk, event: Arrived | FetchRequired, *, is_claimed: bool) -> Outcome:
    """Work on one event to its end.

    Parameters
    ----------
    intake
        What it takes.
    helpdesk
        Whose event it is.
    event
        The event.
    is_claimed
        Whether the caller has claimed it, so that nobody else works on it.

    Returns
    -------
    What became of it.

    Raises
    ------
    EscalmlError, HelpdeskError
        If it cannot be done now, and may be later.
    """
    begun = intake.clock()
    settings, sender = intake.settings[helpdesk.name], intake.senders.get(helpdesk.name)
    back = WriteBack(helpdesk, settings, sender, intake.clock, begun + _WORK) if sender else None

    def do() -> Outcome:
        found = _fetched(intake, helpdesk, event, back) if isinstance(event, FetchRequired) else event
        if isinstance(found, Ignored):
            return ignored(found)
        if isinstance(event, Arrived) and is_claimed:
            return _decide(intake, helpdesk, found, back)
        key = str(found.message.id)
        return _once(intake, helpdesk, key, found.event, begun, lambda: _decide(intake, helpdesk, found, back))

    key = event.key if isinstance(event, FetchRequired) else None
    if is_claimed or key is None:
        return do()
    return _once(intake, helpdesk, key, event.event, begun, do)


def _once(
    intake: "Intake", helpdesk: Helpdesk, key: str, event: str, begun: datetime, do: Callable[[], Outcome]
) -> Outcome:
    """Do it unless that has been done, or somebody is doing it."""
    state = intake.deliveries.begin(helpdesk.name, key, begun, message_id=key)
    if state == "finished":
        return repeated(event, key)
    if state == "in work":
        raise EscalmlError("it has been in work since a moment ago; deliver it again.")
    try:
        outcome = do()
    except BaseException:
        with suppress(StoreError):  # the claim lapses by itself
            intake.deliveries.withdraw(helpdesk.name, key, begun)
        raise
    intake.deliveries.finish(helpdesk.name, key, begun)
    return outcome


def _fetched(intake: "Intake", helpdesk: Helpdesk, event: FetchRequired, back: WriteBack | None) -> Arrived | Ignored:
    """The event with what it lacks; a ticket that is gone for good is no reason to ask again."""
    if back is None or helpdesk.fetched is None:
        if isinstance(event.otherwise, Arrived):
            return event.otherwise
        needed = intake.variable(helpdesk.name, "TOKEN")
        why = event.otherwise.reason if event.otherwise else "needs its text fetched"
        return Ignored(f"{why}: set write_back, base_url and {needed}", "needs_fetch", event.event)
    try:
        answers = [*back.look(event.id), *(back.ask(call) for call in event.asks)]
    except RefusedError as refused:
        if refused.code != "deleted":
            raise
        return event.otherwise or Ignored(f"its text cannot be fetched: {refused}", "deleted", event.event)
    found = helpdesk.fetched(answers, back.settings, event.payload)
    if isinstance(found, FetchRequired):
        raise HelpdeskError("an answer that lacks what was asked for")
    return _renamed(found, event.event)


def _renamed(found: Arrived | Ignored, event: str) -> Arrived | Ignored:
    """What was fetched, under the name of the event that made us ask."""
    if isinstance(found, Arrived):
        return Arrived(found.message, found.ticket, event, found.left_out)
    return Ignored(found.reason, found.code, event, found.is_refused)


def _decide(intake: "Intake", helpdesk: Helpdesk, event: Arrived, back: WriteBack | None) -> Outcome:
    """Score a message, and change its ticket as the settings say."""
    settings = intake.settings[helpdesk.name]
    (result,) = intake.score([informed(event, settings)])
    if back is None:
        written = Written(calls_for(helpdesk, event.ticket, result, settings, intake.clock()))
    else:
        written = back.write(event.ticket.id, result)
    shown = [
        {name: value for name, value in asdict(call).items() if name not in ("repeatable", "instead")}
        for call in written.calls
    ]
    answer = {"result": json.loads(result.model_dump_json()), "update": shown, "write_back": _said(written, settings)}
    if event.left_out:
        answer["ignored_fields"] = dict(event.left_out)
    kept: str = "sent" if settings.write_back == "on" else settings.write_back
    if written.refusals:
        kept = f"refused ({written.refusals[0].status} {written.refusals[0].code})"
    return Outcome(event.event, "scored", message_id=event.message.id, write_back=kept, answer=answer)


def _said(written: Written, settings: "HelpdeskSettings") -> str:
    """What became of the update, in words."""
    if written.refusals:
        return f"refused ({'; '.join(dict.fromkeys(str(one) for one in written.refusals))})"
    return "sent" if settings.write_back == "on" else settings.write_back
