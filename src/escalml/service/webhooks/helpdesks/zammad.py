"""Zammad: a trigger's webhook with the default payload, ticket and article.

Zammad adds a tag by a call of its own, so none is ever dropped.
"""

from collections.abc import Sequence

from escalml.records import Channel
from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    BY_BOT,
    INTERNAL,
    NO_TICKET,
    ApiCall,
    Change,
    Helpdesk,
    HelpdeskEvent,
    Ignored,
    Ticket,
    arrived,
    called,
    misshapen,
    one_by_one,
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import (
    Json,
    at,
    each,
    flag,
    has_list,
    number,
    says_automatic,
    word,
    words,
)
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.signatures import hub_signature

_CHANNELS: dict[str | None, Channel] = {
    "email": "email",
    "web": "web_form",
    "chat": "chat",
    "phone": "phone",
    "sms": "sms",
    "twitter status": "social",
    "facebook feed post": "social",
    "whatsapp message": "chat",
    "telegram personal-message": "chat",
}
_NOBODY = ("1", "-")  # id and name of Zammad's own user, who owns what no person has taken


_ARTICLE = "article"
SET_UP = "choose the default payload in the webhook (no custom payload), and HMAC SHA1 with your secret"


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """The article that a trigger was about."""
    article = at(payload, "article")
    if not isinstance(at(payload, "ticket"), dict):
        return [misshapen(f"the ticket is missing, or no record of its fields; {SET_UP}")]
    if number(payload, "ticket.id") is None:
        return [NO_TICKET]
    if not article:
        return called("ticket", Ignored("it holds no article", "no_text"))
    return called(_ARTICLE, _said(payload, article))


def _said(payload: Json, article: Json) -> HelpdeskEvent:
    """What a customer's article says."""
    ticket = at(payload, "ticket")
    if "merged" in (word(ticket, "state"), word(ticket, "state.name")):
        return Ignored("its ticket was merged into another", "merged")
    if at(article, "internal") is not False:
        return INTERNAL
    if word(article, "sender") == "System":
        return BY_BOT
    if word(article, "sender") != "Customer":
        return BY_AGENT
    customer = at(ticket, "customer")
    companies = (at(ticket, "organization"), at(customer, "organization"))
    is_vip = flag(customer, "vip") or any(flag(company, "vip") for company in companies)
    return arrived(
        "zammad",
        _ticket_of(ticket, None),
        at(article, "body"),
        part=word(article, "id"),
        html=word(article, "content_type") == "text/html",
        subject=at(ticket, "title"),
        opens=at(ticket, "article_count") in (None, 1),
        field_name="article.body",
        automatic=says_automatic(article),
        channel=_CHANNELS.get(word(article, "type"), "other"),
        sent_at=at(article, "created_at"),
        opened_at=at(ticket, "created_at"),
        customer={"id": word(customer, "id"), "vip": is_vip},
    )


def _ticket_of(fields: Json, tags: Json) -> Ticket:
    """A ticket with its relations as names (the API) or as records (a webhook)."""
    owner = word(fields, "owner_id")
    return Ticket(
        id=number(fields, "id") or "",
        priority=word(fields, "priority") or word(fields, "priority.name"),
        tags=words(tags, "tags"),
        group=word(fields, "group") or word(fields, "group.name"),
        assignee=None if owner in _NOBODY else owner,
        knows_tags=has_list(tags, "tags"),
    )


def _look(ticket_id: str, _: HelpdeskSettings) -> Sequence[ApiCall]:
    return [
        ApiCall("GET", f"/api/v1/tickets/{ticket_id}?expand=true"),
        ApiCall("GET", f"/api/v1/tags?object=Ticket&o_id={ticket_id}"),
    ]


def _update(ticket: Ticket, change: Change, _: HelpdeskSettings) -> Sequence[ApiCall]:
    """The ticket, its tags one by one, and a note."""
    fields = without_nones(priority=change.priority, group=change.group)
    note = {"ticket_id": int(ticket.id), "body": change.note, "type": "note", "internal": True}
    return [
        *(
            [one_by_one(ApiCall("PUT", f"/api/v1/tickets/{ticket.id}", fields), lambda some: some, fields)]
            if fields
            else []
        ),
        *(
            ApiCall("POST", "/api/v1/tags/add", {"object": "Ticket", "o_id": int(ticket.id), "item": tag})
            for tag in change.tags
        ),
        *(
            ApiCall("DELETE", "/api/v1/tags/remove", {"object": "Ticket", "o_id": int(ticket.id), "item": tag})
            for tag in change.outdated
        ),
        ApiCall("POST", "/api/v1/ticket_articles", note, repeatable=False),
    ]


ZAMMAD = Helpdesk(
    name="zammad",
    page="{base}/#ticket/zoom/{id}",
    priorities={"low": "1 low", "normal": "2 normal", "high": "3 high", "urgent": "3 high"},
    untouched=("2 normal",),
    read=_read,
    look=_look,
    ticket=lambda answers, _: _ticket_of(answers[0], answers[1]),
    update=_update,
    known_priorities=(ApiCall("GET", "/api/v1/ticket_priorities"), lambda answer: each(answer, "name")),
    set_up=SET_UP,
    signature=hub_signature("sha1"),
)
