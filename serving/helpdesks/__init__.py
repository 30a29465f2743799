"""Helpdesks: their own payloads in, their own updates out, each through the same small form.

Knows nothing of models; `webhooks` stands on it. Names of the systems, as they stand in a webhook's path, are the keys
of `HELPDESKS`.
"""

from helpdesks.changes import change_for, informed
from helpdesks.chatwoot import CHATWOOT
from helpdesks.django_helpdesk import DJANGO_HELPDESK
from helpdesks.form import Arrived, Call, Event, FetchRequired, Helpdesk, Ignored, Ticket
from helpdesks.freshdesk import FRESHDESK
from helpdesks.hubspot import HUBSPOT
from helpdesks.intercom import INTERCOM
from helpdesks.jira import JIRA
from helpdesks.salesforce import SALESFORCE
from helpdesks.sending import ConflictError, HelpdeskError, Sender
from helpdesks.settings import HelpdeskSettings, is_loopback, read_helpdesks, token_of, variable_of
from helpdesks.signatures import Delivery
from helpdesks.zammad import ZAMMAD
from helpdesks.zendesk import ZENDESK

_ALL = (ZENDESK, ZAMMAD, DJANGO_HELPDESK, FRESHDESK, SALESFORCE, INTERCOM, HUBSPOT, JIRA, CHATWOOT)
HELPDESKS = {helpdesk.name: helpdesk for helpdesk in _ALL}

__all__ = [
    "HELPDESKS",
    "Arrived",
    "Call",
    "ConflictError",
    "Delivery",
    "Event",
    "FetchRequired",
    "Helpdesk",
    "HelpdeskError",
    "HelpdeskSettings",
    "Ignored",
    "Sender",
    "Ticket",
    "change_for",
    "informed",
    "is_loopback",
    "read_helpdesks",
    "token_of",
    "variable_of",
]
