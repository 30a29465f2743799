"""FreeScout: webhooks of its module *API & Webhooks*, whose body is the conversation with all that was said in it.

freescout.net/module/api-webhooks names events and body; the signature's secret is derived from the installation's
`APP_KEY`. FreeScout has no priorities, and replaces tags by a call of their own: those there are go along.
"""

from collections.abc import Sequence

from escalml.records import MAX_TEXT, Channel, Role, Turn
from escalml.service.webhooks.helpdesks.cleaning import clean
from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    DELETED,
    INTERNAL,
    NO_TEXT,
    NO_TICKET,
    ApiCall,
    Change,
    Helpdesk,
    HelpdeskEvent,
    Ticket,
    arrived,
    called,
    misshapen,
    united,
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, each, has_list, number, says_automatic, word
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.signatures import freescout_signature

_CONVERSATIONS = "/api/conversations"
_CHANNELS: dict[str | None, Channel] = {"email": "email", "phone": "phone", "chat": "chat"}
_ROLES: dict[str | None, Role] = {"customer": "customer", "message": "agent"}
_MAX_TURNS = 100
SET_UP = (
    "in Manage > API & Webhooks add this address with the events convo.created and convo.customer.reply.created; the "
    "secret is the MD5, in hex, of APP_KEY followed by webhook_key"
)


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """The newest of what was said in a conversation."""
    if number(payload, "id") is None:
        return [NO_TICKET]
    if not has_list(payload, "_embedded.threads"):
        return [misshapen(f"_embedded.threads is missing, or no list; {SET_UP}")]
    said = _said(payload)
    if not said:
        return called("convo.created", NO_TEXT)
    kind = "convo.customer.reply.created" if len(said) > 1 else "convo.created"
    return called(kind, _newest(payload, said))


def _said(conversation: Json) -> list[Json]:
    """What was said in a conversation, oldest first: neither drafts nor lines of what was done."""
    threads = [one for one in at(conversation, "_embedded.threads") if word(one, "type") in (*_ROLES, "note")]
    whole = [one for one in threads if word(one, "state") in (None, "published")]
    return sorted(whole, key=lambda one: (word(one, "createdAt") or "", int(number(one, "id") or 0)))


def _newest(conversation: Json, said: Sequence[Json]) -> HelpdeskEvent:
    newest = said[-1]
    if word(conversation, "state") == "deleted":
        return DELETED
    if word(newest, "type") != "customer":
        return INTERNAL if word(newest, "type") == "note" else BY_AGENT
    return arrived(
        "freescout",
        _ticket_of(conversation),
        at(newest, "body"),
        part=word(newest, "id"),
        html=True,
        subject=at(conversation, "subject"),
        opens=len(said) == 1,
        field_name="body",
        automatic=says_automatic(newest),
        channel=_CHANNELS.get(word(conversation, "type"), "other"),
        sent_at=at(newest, "createdAt"),
        opened_at=at(conversation, "createdAt"),
        customer={"id": word(newest, "customer.id") or word(conversation, "customer.id")},
        thread=[turn for one in said[-_MAX_TURNS - 1 : -1] if (turn := _turn(one))],
    )


def _turn(thread: Json) -> Turn | None:
    role, body = _ROLES.get(word(thread, "type")), at(thread, "body")
    text = clean(body, html=True).strip()[:MAX_TEXT] if isinstance(body, str) else ""
    return Turn(role=role, text=text.encode(errors="replace").decode()) if role and text else None


def _ticket_of(conversation: Json) -> Ticket:
    owner = word(conversation, "assignee.id")
    return Ticket(
        id=number(conversation, "id") or "",
        tags=each(at(conversation, "_embedded.tags"), "name"),
        group=owner,
        assignee=owner,
        knows_tags=has_list(conversation, "_embedded.tags"),
    )


def _update(ticket: Ticket, change: Change, settings: HelpdeskSettings) -> Sequence[ApiCall]:
    """The person it is assigned to, its tags, and a note in the name of `account`."""
    path, by = f"{_CONVERSATIONS}/{ticket.id}", settings.account
    move = {"byUser": by, "assignTo": change.group} if change.group is not None and by else None
    tags = united(ticket, change)
    note = without_nones(type="note", text=change.note.replace("\n", "<br>"), user=by)
    return [
        *([ApiCall("PUT", path, move)] if move else []),
        *([ApiCall("PUT", f"{path}/tags", {"tags": tags})] if tags else []),
        ApiCall("POST", f"{path}/threads", note, repeatable=False),
    ]


FREESCOUT = Helpdesk(
    name="freescout",
    priorities={"low": None, "normal": None, "high": None, "urgent": None},
    untouched=(None,),
    read=_read,
    look=lambda ticket_id, _: [ApiCall("GET", f"{_CONVERSATIONS}/{ticket_id}")],
    ticket=lambda answers, _: _ticket_of(answers[0]),
    update=_update,
    set_up=SET_UP,
    signature=freescout_signature,
    token_header="X-FreeScout-API-Key",  # noqa: S106 - a name
)
