"""Jira Service Management: webhooks of issues created and updated, of comments by customers, and of automations.

Jira Cloud's comments come without the issue's reporter, who is looked up. Jira Server's come with `issue_updated`.
An automation's body has no `webhookEvent` and is known by its shape.

A description is wiki text or, in newer versions, an Atlassian document. Teams map to account ids of assignees.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    BY_BOT,
    INTERNAL,
    NO_TICKET,
    ApiCall,
    Change,
    FetchRequired,
    Helpdesk,
    HelpdeskEvent,
    Ignored,
    Ticket,
    arrived,
    called,
    misshapen,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, each, identity, says_automatic, word, words
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.signatures import either, hub_signature, shared_secret

_PARAGRAPHS = ("paragraph", "heading", "listItem", "codeBlock", "tableRow", "blockCard", "embedCard")
_MAX_DEPTH = 40
_FIELDS = "priority,labels,assignee,reporter"
_TEXTS = ("summary", "description")
_WIKI_FILE = re.compile(r"![^\s!|\n]{1,200}\.\w{2,5}(?:\|[^!\n]{0,200})?!|\[\^[^\]\n]{1,200}\]")
_CREATED, _UPDATED, _COMMENT, _AUTOMATION = "jira:issue_created", "jira:issue_updated", "comment_created", "automation"
_NAMES = ("accountId", "name", "key")  # Cloud's, Server's
_CHANGED_COMMENTS = ("issue_comment_edited", "issue_comment_deleted")
SET_UP = "send issue and comment events of System > WebHooks, or an automation's web request with `Issue data` as body"


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """An issue's description, or a customer's comment."""
    kind = word(payload, "webhookEvent")
    if kind is None:
        if identity(payload, "issue.key") is None or not isinstance(at(payload, "issue.fields"), Mapping):
            return [misshapen(f"it has neither webhookEvent nor an issue with key and fields; {SET_UP}")]
        return called(_AUTOMATION, _said(payload, _AUTOMATION))
    if kind not in (_CREATED, _UPDATED, _COMMENT):
        return [Ignored("only new and changed issues and new comments hold a customer's text")]
    if identity(payload, "issue.key") is None:
        return called(kind, NO_TICKET)
    return called(kind, _said(payload, kind))


def _said(payload: Json, kind: str) -> HelpdeskEvent:
    """What a customer says in a delivery."""
    comment = at(payload, "comment")
    if kind == _COMMENT or isinstance(comment, Mapping):
        if word(payload, "issue_event_type_name") in _CHANGED_COMMENTS:
            return Ignored("an older comment was changed, none is new")
        return _commented(payload)
    if kind == _UPDATED:
        if not _says_something_new(at(payload, "changelog.items")):
            return Ignored("neither summary nor description changed")
        if at(payload, "user") is not None and not _is_customer(at(payload, "user"), _reporter(payload)):
            return BY_AGENT
    return _of_issue(payload, at(payload, "issue.fields.description"), opens=True)


def _commented(payload: Json) -> HelpdeskEvent:
    """A comment; Jira Cloud names its issue's reporter only where it is asked."""
    comment = at(payload, "comment")
    author = at(comment, "author")
    if at(comment, "jsdPublic") is False or at(comment, "visibility") or _is_hidden(at(comment, "properties")):
        return INTERNAL
    if word(author, "accountType") == "app":
        return BY_BOT
    if not _is_customer(author, _reporter(payload)):
        key = identity(payload, "issue.key")
        if _reporter(payload) is not None or not _person(author) or key is None:
            return BY_AGENT
        unknown = Ignored("the issue's reporter is not in it, so nobody can tell who wrote it", "unknown_author")
        return FetchRequired(key, key=f"comment-{word(comment, 'id')}", payload=payload, otherwise=unknown)
    return _of_issue(payload, at(comment, "body"), opens=False)


def _of_issue(payload: Json, text: Json, *, opens: bool) -> HelpdeskEvent:
    fields, comment = at(payload, "issue.fields"), None if opens else at(payload, "comment")
    return arrived(
        "jira",
        _ticket_of(at(payload, "issue")),
        _WIKI_FILE.sub("", _text(text)),
        part=word(comment, "id"),
        subject=at(fields, "summary"),
        opens=opens,
        field_name="description" if opens else "comment.body",
        automatic=says_automatic(payload, fields),
        channel="web_form",
        sent_at=at(comment or fields, "created"),
        opened_at=at(fields, "created"),
        customer={"id": _person(at(fields, "reporter"))},
    )


def _reporter(payload: Json) -> Json:
    return at(payload, "issue.fields.reporter")


def _is_hidden(properties: Json) -> bool:
    """Whether a comment of Service Management is for agents only: `sd.public.comment` is then internal."""
    found = properties if isinstance(properties, list) else []
    return any(word(one, "key") == "sd.public.comment" and at(one, "value.internal") is True for one in found)


def _fetched(answers: Sequence[Json], _: HelpdeskSettings, payload: Json) -> HelpdeskEvent:
    """The comment, in the light of its issue as Jira has it now."""
    reporter = at(answers[0], "fields.reporter")
    if reporter is None:
        return BY_AGENT
    issue = at(payload, "issue")
    fields = {**(at(issue, "fields") or {}), "reporter": reporter}
    return _commented({**payload, "issue": {**issue, "fields": fields}}) if isinstance(issue, Mapping) else NO_TICKET


def _is_customer(author: Json, reporter: Json) -> bool:
    """Whether a comment is by a customer of the portal, or by whoever reported the issue."""
    if word(author, "accountType") == "customer":
        return True
    names = ((word(author, name), word(reporter, name)) for name in _NAMES)
    return any(one is not None and one == other for one, other in names)


def _says_something_new(changes: Json) -> bool:
    """Whether an update changed what the customer wrote: our own labels and priorities come back as updates, too."""
    return not isinstance(changes, list) or any(word(item, "field") in _TEXTS for item in changes)


def _person(user: Json) -> str | None:
    return next((found for name in _NAMES if (found := word(user, name))), None)


def _text(node: Json, depth: int = 0) -> str:
    """Text of an Atlassian document, or a text as it is."""
    if isinstance(node, str):
        return node
    if depth > _MAX_DEPTH or not isinstance(node, dict):
        return ""
    if node.get("type") == "hardBreak":
        return "\n"
    own = next(
        (at(node, path) for path in ("text", "attrs.text", "attrs.url", "attrs.shortName") if at(node, path)), ""
    )
    children = node.get("content")
    inner = "".join(_text(child, depth + 1) for child in children) if isinstance(children, list) else ""
    return (own if isinstance(own, str) else "") + inner + ("\n" if node.get("type") in _PARAGRAPHS else "")


def _ticket_of(issue: Json) -> Ticket:
    fields = at(issue, "fields")
    return Ticket(
        id=identity(issue, "key") or "",
        priority=word(fields, "priority.name"),
        tags=words(fields, "labels"),
        group=_person(at(fields, "assignee")),
        assignee=_person(at(fields, "assignee")),
    )


def _update(ticket: Ticket, change: Change, _: HelpdeskSettings) -> Sequence[ApiCall]:
    """Labels are added one by one, so none is dropped; the note is a comment that customers do not see."""
    fields: dict[str, Json] = {"priority": {"name": change.priority}} if change.priority else {}
    if change.group is not None:
        fields["assignee"] = {"accountId": change.group}
    labels = [{"add": tag} for tag in change.tags] + [{"remove": tag} for tag in change.outdated]
    bodies: list[dict[str, Json]] = [{"update": {"labels": labels}}] if labels else []
    bodies += [{"fields": {name: value}} for name, value in fields.items()]
    whole = {name: part for body in bodies for name, part in body.items()}
    put = ApiCall("PUT", f"/rest/api/3/issue/{ticket.id}", whole | ({"fields": fields} if fields else {}))
    if len(bodies) > 1:  # a scheme without this priority, or a screen without a field, refuses all of it
        put = replace(put, instead=tuple(replace(put, json=body) for body in bodies))
    note = {"body": change.note, "public": False}
    return [
        *([put] if whole else []),
        ApiCall("POST", f"/rest/servicedeskapi/request/{ticket.id}/comment", note, repeatable=False),
    ]


JIRA = Helpdesk(
    name="jira",
    page="{base}/browse/{id}",
    priorities={"low": "Low", "normal": "Medium", "high": "High", "urgent": "Highest"},
    untouched=(None, "Medium"),
    read=_read,
    look=lambda ticket_id, _: [ApiCall("GET", f"/rest/api/3/issue/{ticket_id}?fields={_FIELDS}")],
    ticket=lambda answers, _: _ticket_of(answers[0]),
    update=_update,
    fetched=_fetched,
    known_priorities=(ApiCall("GET", "/rest/api/3/priority"), lambda answer: each(answer, "name")),
    set_up=SET_UP,
    signature=either("x-hub-signature", hub_signature("sha256"), shared_secret),
)
