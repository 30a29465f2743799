"""Which columns and JSON paths of a helpdesk's export are which field of a message, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

PresetName = Literal[
    "zendesk", "freshdesk", "jira", "intercom", "zammad", "hubspot", "salesforce", "servicenow", "kaggle"
]


@dataclass(frozen=True)
class Preset:
    """Columns of one helpdesk's exports.

    `columns` gives each field of a message its column names, the first that is filled wins; a dotted name is a path
    in JSON. `channels` gives the codes of channels a meaning, where words would not do.
    """

    columns: Mapping[str, tuple[str, ...]]
    channels: Mapping[str, str] = field(default_factory=dict)


PRESETS: Mapping[str, Preset] = {
    "zendesk": Preset(
        {
            "text": ("description", "comment.body", "latest comment", "body"),
            "subject": ("subject", "raw_subject", "ticket subject", "title"),
            "id": ("id", "ticket id", "ticket"),
            "sent_at": ("created_at", "requested", "created", "ticket created"),
            "channel": ("via.channel", "channel", "ticket channel", "via"),
            "customer.id": ("requester_id", "requester.id", "requester id", "requester"),
            "brand": ("brand", "brand.name", "ticket brand"),
            "language": ("requester.locale", "locale"),
        }
    ),
    "freshdesk": Preset(
        {
            "text": ("description_text", "helpdesk_ticket.description", "description", "ticket description"),
            "subject": ("subject", "helpdesk_ticket.subject", "ticket subject"),
            "id": ("ticket id", "id", "helpdesk_ticket.display_id", "display_id"),
            "sent_at": ("created time", "created_at", "helpdesk_ticket.created_at"),
            "channel": ("source", "source_name", "helpdesk_ticket.source_name", "channel"),
            "customer.id": ("requester_id", "contact id", "requester email", "email", "helpdesk_ticket.requester_id"),
            "brand": ("product", "product_name"),
        },
        {"1": "email", "2": "web_form", "3": "phone", "7": "chat", "9": "web_form", "10": "email"},
    ),
    "jira": Preset(
        {
            "text": ("description", "fields.description", "renderedFields.description", "issue description"),
            "subject": ("summary", "fields.summary"),
            "id": ("issue key", "key", "issue id", "id"),
            "sent_at": ("created", "fields.created"),
            "channel": ("request channel type", "custom field (request channel type)", "channel"),
            "customer.id": ("reporter id", "fields.reporter.accountId", "reporter", "fields.reporter.name"),
        }
    ),
    "intercom": Preset(
        {
            "text": ("source.body", "body", "message", "first message", "conversation message", "part body"),
            "subject": ("source.subject", "subject", "title"),
            "id": ("id", "conversation id"),
            "sent_at": ("created_at", "conversation started at", "started at", "created at"),
            "channel": ("source.type", "channel", "conversation channel"),
            "customer.id": ("source.author.id", "contact id", "user id", "source.author.email"),
            "language": ("language", "conversation language"),
        }
    ),
    "zammad": Preset(
        {
            "text": ("article.body", "body", "article", "description"),
            "subject": ("title", "article.subject", "subject"),
            "id": ("number", "#", "id", "ticket_id"),
            "sent_at": ("created_at", "created at", "article.created_at"),
            "channel": ("article.type", "create_article_type", "create article type", "type", "channel"),
            "customer.id": ("customer_id", "customer"),
        }
    ),
    "hubspot": Preset(
        {
            "text": ("properties.content", "ticket description", "content", "description"),
            "subject": ("properties.subject", "ticket name", "subject"),
            "id": ("ticket id", "record id", "id", "properties.hs_object_id"),
            "sent_at": ("properties.createdate", "create date", "createdate", "createdAt"),
            "channel": ("properties.source_type", "source", "source_type"),
            "customer.id": ("associated contact ids", "associated contact"),
        }
    ),
    "salesforce": Preset(
        {
            "text": ("description", "case description", "TextBody", "body"),
            "subject": ("subject", "case subject"),
            "id": ("CaseNumber", "case number", "id", "case id"),
            "sent_at": ("CreatedDate", "date/time opened", "created date", "opened date", "MessageDate"),
            "channel": ("origin", "case origin"),
            "customer.id": ("ContactId", "AccountId", "contact id", "contact name", "SuppliedEmail"),
            "language": ("language",),
        }
    ),
    "servicenow": Preset(
        {
            "text": ("description", "u_description", "comments", "short_description"),
            "subject": ("short_description",),
            "id": ("number", "sys_id"),
            "sent_at": ("opened_at", "sys_created_on", "opened", "created"),
            "channel": ("contact_type", "channel"),
            "customer.id": ("caller_id.value", "caller_id", "caller", "contact.value", "contact"),
        }
    ),
    "kaggle": Preset(
        {
            "text": (
                "ticket description",
                "body",
                "consumer complaint narrative",
                "tweet",
                "message",
                "complaint",
                "instruction",
                "document",
                "description",
                "text",
            ),
            "subject": ("ticket subject", "subject", "title"),
            "id": ("ticket id", "tweet_id", "complaint id", "id"),
            "sent_at": ("created_at", "date received", "date"),
            "channel": ("ticket channel", "submitted via", "channel"),
            "customer.id": ("customer email", "author_id", "customer name"),
            "language": ("language",),
        }
    ),
}
# Column names, in the languages that we serve, that tell what a column holds where no preset is named: for a proposal.
LIKELY: Mapping[str, tuple[str, ...]] = {
    "text": (
        "description_text", "description", "body", "message", "ticket description", "content", "message text",
        "comment", "comment.body", "message body", "body_text", "plain_body", "source.body", "article.body",
        "fields.description", "properties.content", "helpdesk_ticket.description", "feedback", "review", "review text",
        "complaint", "complaint text", "consumer complaint narrative", "request", "query", "inquiry", "question",
        "tweet", "msg", "customer message", "nachricht", "beschreibung", "inhalt", "mensaje", "descripción",
        "contenido", "corps", "contenu", "messaggio", "descrizione", "testo", "texte", "texto", "tekst",
        "mensagem", "descrição",
        "bericht", "omschrijving", "inhoud", "meddelande", "wiadomość", "opis", "summary", "short_description",
    ),
    "subject": (
        "subject", "ticket subject", "title", "summary", "raw_subject", "ticket name", "short_description", "betreff",
        "asunto", "objet", "sujet", "oggetto", "assunto", "onderwerp", "ämne", "emne", "temat", "fields.summary",
        "source.subject", "properties.subject", "helpdesk_ticket.subject",
    ),
    "id": (
        "id", "ticket id", "issue key", "case number", "casenumber", "number", "conversation id", "key",
        "ticket number", "ticket", "message id", "ticketnummer", "tweet_id",
    ),
    "sent_at": (
        "created_at", "created", "created time", "create date", "createddate", "requested", "date", "timestamp",
        "received", "received at", "date received", "opened_at", "opened", "date/time opened", "time", "datum", "fecha",
        "erstellt", "fields.created", "createdate", "properties.createdate",
    ),
    "channel": (
        "channel", "via.channel", "ticket channel", "source", "origin", "case origin", "contact_type", "kanal", "canal",
    ),
    "customer.id": (
        "requester_id", "requester", "customer email", "customer id", "customer_id", "contact id", "contactid", "email",
        "reporter", "caller_id", "caller", "author_id", "from", "sender",
    ),
    "language": ("language", "lang", "locale", "sprache", "idioma", "langue", "lingua", "taal"),
}  # fmt: skip
