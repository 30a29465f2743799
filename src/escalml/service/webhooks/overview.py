"""`GET /v1/helpdesks`: what became of each helpdesk's deliveries, so that a hole shows."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal

from escalml.records import Record
from escalml.service.webhooks.helpdesks import HELPDESKS
from escalml.service.webhooks.intake import Intake
from escalml.store import HelpdeskOutcome

_N_LOOKED_AT, _N_REASONS = 200, 8
_DAY = timedelta(days=1)
# What each reason means, and what to do.
REASONS = {
    "automatic_text": "a program wrote it",
    "bad_body": "the body is not what is read; the answer to the helpdesk says what to set up",
    "bad_signature": "the signature or secret does not fit, or none is configured",
    "boilerplate": "the helpdesk itself wrote the text",
    "bounced": "a mail that the mailbox had sent on came back: somebody does not get them",
    "by_agent": "an agent wrote it",
    "by_bot": "a bot or the system wrote it",
    "deleted": "it was deleted",
    "internal": "it is internal",
    "loop": "it is a mail of ours that came back",
    "merged": "its ticket was merged into another",
    "needs_fetch": "its text has to be fetched: set write_back, base_url and the token",
    "no_text": "it holds no text of a customer",
    "no_ticket": "it names no ticket",
    "not_allowed": "the helpdesk does not allow it",
    "other_event": "events of this kind hold no customer's text",
    "repeated": "it was delivered before",
    "store": "the store is out of order",
    "unknown_author": "nobody can tell who wrote it: set write_back, base_url and the token, so that it is looked up",
    "unreachable": "the helpdesk's API did not answer",
    "unsupported": "this kind of event is not read",
    "wrong_token": "the token is wrong or has expired",
}


class ReasonCount(Record):
    """Why deliveries were not scored: how many of the last ones, and when last."""

    outcome: str
    code: str
    meaning: str
    n: int
    last_at: datetime


class LastDelivery(Record):
    """The newest delivery of a helpdesk."""

    at: datetime
    event: str
    outcome: str
    code: str


class HelpdeskState(Record):
    """One helpdesk: what came from it, and whether it and we can talk."""

    name: str
    has_secret: bool
    write_back: Literal["off", "dry_run", "on"]
    waiting: int
    last_day: Mapping[str, int]
    last_delivery: LastDelivery | None
    reasons: tuple[ReasonCount, ...]
    signature: Literal["not seen yet", "works", "failing", "this machine only"]
    written: str | None
    written_at: datetime | None


class Helpdesks(Record):
    """Every helpdesk, those that deliver first."""

    helpdesks: tuple[HelpdeskState, ...]


def show_helpdesks(intake: Intake) -> Helpdesks:
    """What became of each helpdesk's deliveries.

    Parameters
    ----------
    intake
        Holds settings and outcomes.

    Returns
    -------
    Every helpdesk, the one that delivered last first.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    intake.journal.flush()
    counts = intake.journal.kept.counts(intake.clock() - _DAY)
    waiting = intake.queue.count_waiting() if intake.queue else {}
    states = [_state(intake, name, counts, waiting.get(name, 0)) for name in HELPDESKS]
    states.sort(key=lambda one: -(one.last_delivery.at.timestamp() if one.last_delivery else 0))
    return Helpdesks(helpdesks=tuple(states))


def _state(intake: Intake, name: str, counts: Mapping[tuple[str, str], int], waiting: int) -> HelpdeskState:
    newest = intake.journal.kept.newest(name, _N_LOOKED_AT)
    written = next((one for one in newest if one.write_back), None)
    last = newest[0] if newest else None
    return HelpdeskState(
        name=name,
        has_secret=bool(intake.secret(name)),
        write_back=intake.settings[name].write_back,
        waiting=waiting,
        last_day={outcome: n for (of, outcome), n in sorted(counts.items()) if of == name},
        last_delivery=_last(last) if last else None,
        reasons=tuple(_reasons(newest)),
        signature=_signature(newest, has_secret=bool(intake.secret(name))),
        written=written.write_back if written else None,
        written_at=written.at if written else None,
    )


def _last(one: HelpdeskOutcome) -> LastDelivery:
    return LastDelivery(at=one.at, event=one.event, outcome=one.outcome, code=one.reason)


def _reasons(newest: Sequence[HelpdeskOutcome]) -> list[ReasonCount]:
    """The newest reasons, each once."""
    found: dict[tuple[str, str], list[HelpdeskOutcome]] = {}
    for one in newest:
        if one.reason:
            found.setdefault((one.outcome, one.reason), []).append(one)
    return [
        ReasonCount(outcome=outcome, code=code, meaning=REASONS.get(code, code), n=len(rows), last_at=rows[0].at)
        for (outcome, code), rows in list(found.items())[:_N_REASONS]
    ]


def _signature(
    newest: Sequence[HelpdeskOutcome], *, has_secret: bool
) -> Literal["not seen yet", "works", "failing", "this machine only"]:
    """Whether the newest delivery was believed."""
    if not newest:
        return "not seen yet"
    if newest[0].reason == "bad_signature":
        return "failing"
    return "works" if has_secret else "this machine only"
