"""What a desk keeps: decisions, corrections, approvals, deliveries, a challenger's scores; redacted and for some days.

SQLAlchemy is its own.
"""

from escalml.errors import EscalmlError

try:
    import sqlalchemy  # noqa: F401 - it is part of an extra
except ImportError:
    raise EscalmlError("a store needs SQLAlchemy; install it with: pip install 'escalml[serve]'") from None

from escalml.store.deliveries import LEASE_SECONDS, DeliveryState
from escalml.store.exporting import export_feedback
from escalml.store.faults import AlreadyDecidedError, StoreError, UnknownIdError
from escalml.store.settings import StoreSettings, location_of, store_settings
from escalml.store.shadow import Comparison
from escalml.store.store import Store

__all__ = [
    "LEASE_SECONDS",
    "AlreadyDecidedError",
    "Comparison",
    "DeliveryState",
    "Store",
    "StoreError",
    "StoreSettings",
    "UnknownIdError",
    "export_feedback",
    "location_of",
    "store_settings",
]
