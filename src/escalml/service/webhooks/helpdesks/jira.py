"""Jira Service Management: webhooks of issues created and updated, and of comments by the issue's reporter.

A description is wiki text or, in newer versions, an Atlassian document. Teams map to account ids of assignees.
"""

from collections.abc import Sequence

from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    INTERNAL,
    NO_TICKET,
    ApiCall,
    Change,
    Helpdesk,
    HelpdeskEvent,
    Ignored,
    Ticket,
    arrived,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, identity, word, words
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.signatures import hub_signature

_PARAGRAPHS = ("paragraph", "heading", "listItem", "codeBlock", "tableRow")
_MAX_DEPTH = 40
_TEXTS = ("summary", "description")


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """An issue's description, or its reporter's comment."""
    kind, fields, comment = word(payload, "webhookEvent"), at(payload, "issue.fields"), at(payload, "comment")
    if identity(payload, "issue.key") is None:
        return [NO_TICKET]
    if kind not in ("jira:issue_created", "jira:issue_updated", "comment_created"):
        return [Ignored("only created issues and comments hold a customer's text")]
    if kind == "comment_created":
        if at(comment, "jsdPublic") is False:
            return [INTERNAL]
        if not _is_customer(at(comment, "author"), at(fields, "reporter")):
            return [BY_AGENT]
    else:
        comment = None
        if not _says_something_new(at(payload, "changelog.items")):
            return [Ignored("neither summary nor description changed")]
    return [
        arrived(
            "jira",
            _ticket_of(at(payload, "issue")),
            _text(at(comment, "body") if comment else at(fields, "description")),
            part=word(comment, "id"),
            subject=at(fields, "summary"),
            channel="web_form",
            sent_at=at(comment or fields, "created"),
            opened_at=at(fields, "created"),
            customer={"id": _person(at(fields, "reporter"))},
        )
    ]


def _is_customer(author: Json, reporter: Json) -> bool:
    """Whether a comment is by a customer of the portal, or by whoever reported the issue."""
    person = _person(author)
    return word(author, "accountType") == "customer" or (person is not None and person == _person(reporter))


def _says_something_new(changes: Json) -> bool:
    """Whether an update changed what the customer wrote: our own labels and priorities come back as updates, too."""
    return not isinstance(changes, list) or any(word(item, "field") in _TEXTS for item in changes)


def _person(user: Json) -> str | None:
    return word(user, "accountId") or word(user, "name")


def _text(node: Json, depth: int = 0) -> str:
    """Text of an Atlassian document, or a text as it is."""
    if isinstance(node, str):
        return node
    if depth > _MAX_DEPTH or not isinstance(node, dict):
        return ""
    if node.get("type") == "hardBreak":
        return "\n"
    own = word(node, "attrs.text") if node.get("type") == "mention" else at(node, "text")
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
    body: dict[str, Json] = {"fields": fields} if fields else {}
    if change.tags:
        body["update"] = {"labels": [{"add": tag} for tag in change.tags]}
    note = {"body": change.note, "public": False}
    return [
        ApiCall("PUT", f"/rest/api/3/issue/{ticket.id}", body),
        ApiCall("POST", f"/rest/servicedeskapi/request/{ticket.id}/comment", note, repeatable=False),
    ]


JIRA = Helpdesk(
    name="jira",
    priorities={"low": "Low", "normal": "Medium", "high": "High", "urgent": "Highest"},
    untouched=(None, "Medium"),
    read=_read,
    look=lambda ticket_id, _: [ApiCall("GET", f"/rest/api/3/issue/{ticket_id}?fields=priority,labels,assignee")],
    ticket=lambda answers, _: _ticket_of(answers[0]),
    update=_update,
    signature=hub_signature("sha256"),
)
