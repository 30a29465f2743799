"""Helpdesks: their own payloads in, their own updates out, each through the same small form.

Names of the systems, as they stand in a webhook's path, are the keys of `HELPDESKS`.
"""

from escalml.service.webhooks.helpdesks.changes import change_for, informed
from escalml.service.webhooks.helpdesks.chatwoot import CHATWOOT
from escalml.service.webhooks.helpdesks.django_helpdesk import DJANGO_HELPDESK
from escalml.service.webhooks.helpdesks.form import (
    ApiCall,
    Arrived,
    FetchRequired,
    Helpdesk,
    HelpdeskEvent,
    Ignored,
    ReasonCode,
    Ticket,
)
from escalml.service.webhooks.helpdesks.freescout import FREESCOUT
from escalml.service.webhooks.helpdesks.freshdesk import FRESHDESK
from escalml.service.webhooks.helpdesks.hubspot import HUBSPOT
from escalml.service.webhooks.helpdesks.intercom import INTERCOM
from escalml.service.webhooks.helpdesks.jira import JIRA
from escalml.service.webhooks.helpdesks.request_tracker import REQUEST_TRACKER
from escalml.service.webhooks.helpdesks.salesforce import SALESFORCE
from escalml.service.webhooks.helpdesks.sending import ConflictError, HelpdeskError, RefusedError, Sender
from escalml.service.webhooks.helpdesks.settings import (
    HelpdeskSettings,
    is_loopback,
    read_helpdesks,
    token_of,
    variable_of,
)
from escalml.service.webhooks.helpdesks.signatures import Delivery
from escalml.service.webhooks.helpdesks.zammad import ZAMMAD
from escalml.service.webhooks.helpdesks.zendesk import ZENDESK

_ALL = (
    ZENDESK,
    ZAMMAD,
    DJANGO_HELPDESK,
    FRESHDESK,
    SALESFORCE,
    INTERCOM,
    HUBSPOT,
    JIRA,
    CHATWOOT,
    FREESCOUT,
    REQUEST_TRACKER,
)
HELPDESKS = {helpdesk.name: helpdesk for helpdesk in _ALL}

__all__ = [
    "HELPDESKS",
    "ApiCall",
    "Arrived",
    "ConflictError",
    "Delivery",
    "FetchRequired",
    "Helpdesk",
    "HelpdeskError",
    "HelpdeskEvent",
    "HelpdeskSettings",
    "Ignored",
    "ReasonCode",
    "RefusedError",
    "Sender",
    "Ticket",
    "change_for",
    "informed",
    "is_loopback",
    "read_helpdesks",
    "token_of",
    "variable_of",
]
