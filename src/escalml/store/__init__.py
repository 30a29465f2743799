"""Keeps what a desk works with: decisions, corrections, approvals, deliveries; redacted, and for some days only.

Also the API keys of the service's callers. It needs SQLAlchemy (the extra `serve`).

>>> from escalml.store import Store, StoreSettings
>>> Store(StoreSettings("store.db")).decisions  # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from escalml.errors import EscalmlError

try:
    import sqlalchemy  # noqa: F401 - it is part of an extra
except ImportError:
    raise EscalmlError("a store needs SQLAlchemy; install it with: pip install 'escalml[serve]'") from None

if TYPE_CHECKING:
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
_NAMES = {  # of each file
    "alike": "LikeRules",
    "backup": "back_up restore",
    "case_notes": "Actor Labels",
    "case_reading": "Standing",
    "deliveries": "LEASE_SECONDS Claimed Deliveries DeliveryState Held",
    "exporting": "export_feedback export_past",
    "faults": "AlreadyDecidedError ClockError NothingToUndoError OwnRequestError SameCaseError StoreError "
    "UnknownIdError",
    "feedback": "merged",
    "helpdesk_events": "HelpdeskEvents HelpdeskOutcome",
    "mailbox_places": "Place",
    "outgoing_alerts": "AlertCase ClaimedSend OutgoingAlert OutgoingAlerts",
    "settings": "StoreSettings four_eyes location_of store_settings",
    "shadow": "Comparison",
    "store": "Store",
    "writer": "PROMISED_SECONDS",
}
_HOMES = {name: file for file, names in _NAMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name is of
    """Import a name when it is first asked for (PEP 562): whoever only opens the database is fast."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
