"""Keeps what a desk works with: decisions, corrections, approvals, deliveries; redacted, and for some days only.

Also the API keys of the service's callers. It needs SQLAlchemy (the extra `serve`).

>>> from escalml.store import Store, StoreSettings
>>> Store(StoreSettings("store.db")).decisions  # doctest: +SKIP
"""

from escalml.errors import EscalmlError

try:
    import sqlalchemy  # noqa: F401 - it is part of an extra
except ImportError:
    raise EscalmlError("a store needs SQLAlchemy; install it with: pip install 'escalml[serve]'") from None

from escalml.store.alike import LikeRules
from escalml.store.backup import back_up, restore
from escalml.store.case_notes import Actor, Labels
from escalml.store.case_reading import Standing
from escalml.store.deliveries import LEASE_SECONDS, Claimed, Deliveries, DeliveryState, Held
from escalml.store.exporting import export_feedback, export_past
from escalml.store.faults import (
    AlreadyDecidedError,
    ClockError,
    NothingToUndoError,
    OwnRequestError,
    SameCaseError,
    StoreError,
    UnknownIdError,
)
from escalml.store.feedback import merged
from escalml.store.helpdesk_events import HelpdeskEvents, HelpdeskOutcome
from escalml.store.mailbox_places import Place
from escalml.store.outgoing_alerts import AlertCase, ClaimedSend, OutgoingAlert, OutgoingAlerts
from escalml.store.settings import StoreSettings, four_eyes, location_of, store_settings
from escalml.store.shadow import Comparison
from escalml.store.store import Store
from escalml.store.writer import PROMISED_SECONDS

__all__ = [
    "LEASE_SECONDS",
    "PROMISED_SECONDS",
    "Actor",
    "AlertCase",
    "AlreadyDecidedError",
    "Claimed",
    "ClaimedSend",
    "ClockError",
    "Comparison",
    "Deliveries",
    "DeliveryState",
    "Held",
    "HelpdeskEvents",
    "HelpdeskOutcome",
    "Labels",
    "LikeRules",
    "NothingToUndoError",
    "OutgoingAlert",
    "OutgoingAlerts",
    "OwnRequestError",
    "Place",
    "SameCaseError",
    "Standing",
    "Store",
    "StoreError",
    "StoreSettings",
    "UnknownIdError",
    "back_up",
    "export_feedback",
    "export_past",
    "four_eyes",
    "location_of",
    "merged",
    "restore",
    "store_settings",
]
