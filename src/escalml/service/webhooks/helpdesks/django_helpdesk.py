"""django-helpdesk: its webhooks of new tickets and follow-ups.

A follow-up's title becomes the ticket's title in version 2.6, so ours have none. It signs nothing; put the secret into
the webhook's address (`https://escalml:SECRET@...`), from where it is sent as HTTP Basic.
"""

from collections.abc import Sequence

from escalml.records import MAX_TEXT, Role, Turn
from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    INTERNAL,
    NO_TICKET,
    ApiCall,
    Change,
    Helpdesk,
    HelpdeskEvent,
    Ticket,
    arrived,
    called,
    one_by_one,
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, has_list, number, says_automatic, word
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings

_MARKS = "Marks: "
_MAX_TURNS = 100
_OPENING = "0"  # stands for the id of the message that opened a ticket


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """A new ticket, or a follow-up of its customer: one that no user of the desk has written."""
    ticket = at(payload, "ticket")
    if number(ticket, "id") is None:
        return [NO_TICKET]
    followup_id = word(payload, "followup_id")
    if followup_id is None:
        return called("new_ticket", _arrived(ticket, at(ticket, "description"), _OPENING, ()))
    before: list[Json] = []
    for followup in _followups(ticket):
        if word(followup, "id") == followup_id:
            return called("followup", _followed_up(ticket, followup, before))
        before.append(followup)
    return called("followup", NO_TICKET)


def _followed_up(ticket: Json, followup: Json, before: Sequence[Json]) -> HelpdeskEvent:
    if at(followup, "public") is not True:
        return INTERNAL
    if at(followup, "user") is not None:
        return BY_AGENT
    return _arrived(ticket, at(followup, "comment"), str(at(followup, "id")), before)


def _arrived(ticket: Json, text: Json, part: str, before: Sequence[Json]) -> HelpdeskEvent:
    """A message; the follow-up that a new ticket begins with only repeats its description."""
    description = at(ticket, "description")
    said = [f for f in before if at(f, "public") is True and at(f, "comment") != description]
    opening = [] if part == _OPENING else [{"comment": description}]
    dates = {word(f, "id"): at(f, "date") for f in _followups(ticket)}
    opened_at = next(iter(dates.values()), None)
    return arrived(
        "django-helpdesk",
        _ticket_of(ticket),
        text,
        part=part,
        subject=at(ticket, "title"),
        opens=part == _OPENING,
        field_name="description" if part == _OPENING else "comment",
        automatic=says_automatic(ticket),
        channel="web_form",
        sent_at=dates.get(part, opened_at),
        opened_at=opened_at,
        customer={"id": word(ticket, "submitter_email")},
        thread=[turn for f in [*opening, *said[-_MAX_TURNS:]] if (turn := _turn(f))],
    )


def _turn(followup: Json) -> Turn | None:
    text = at(followup, "comment")
    if not isinstance(text, str) or not text.strip():
        return None
    role: Role = "customer" if at(followup, "user") is None else "agent"
    return Turn(role=role, text=text.encode(errors="replace").decode()[:MAX_TEXT])


def _followups(ticket: Json) -> list[Json]:
    found = at(ticket, "followup_set")
    return found if isinstance(found, list) else []


def _ticket_of(fields: Json) -> Ticket:
    """A ticket with the marks of our own notes: a customer's are public and do not count."""
    notes = [at(f, "comment") for f in _followups(fields) if at(f, "public") is False and at(f, "user") is not None]
    lines = [note.strip().split("\n")[-1] for note in notes if isinstance(note, str)]
    return Ticket(
        id=number(fields, "id") or "",
        priority=at(fields, "priority"),
        tags=tuple(tag for line in lines if line.startswith(_MARKS) for tag in line.removeprefix(_MARKS).split()),
        group=word(fields, "queue"),
        assignee=word(fields, "assigned_to"),
        knows_tags=has_list(fields, "followup_set"),
    )


def _update(ticket: Ticket, change: Change, _: HelpdeskSettings) -> Sequence[ApiCall]:
    """The ticket, and a follow-up that only the desk sees."""
    fields = without_nones(priority=change.priority, queue=change.group)
    note = f"{change.note}\n{_MARKS}{' '.join(change.tags)}"
    return [
        *([one_by_one(ApiCall("PATCH", _path(ticket.id), fields), lambda some: some, fields)] if fields else []),
        ApiCall(
            "POST", "/api/followups/", {"ticket": int(ticket.id), "comment": note, "public": False}, repeatable=False
        ),
    ]


def _path(ticket_id: str) -> str:
    return f"/api/tickets/{ticket_id}/"


DJANGO_HELPDESK = Helpdesk(
    name="django-helpdesk",
    page="{base}/tickets/{id}/",
    priorities={"low": 4, "normal": 3, "high": 2, "urgent": 1},
    untouched=(3, "3"),
    read=_read,
    look=lambda ticket_id, _: [ApiCall("GET", _path(ticket_id))],
    ticket=lambda answers, _: _ticket_of(answers[0]),
    update=_update,
    set_up="name this address in HELPDESK_NEW_TICKET_WEBHOOK_URLS and HELPDESK_FOLLOWUP_WEBHOOK_URLS",
)
