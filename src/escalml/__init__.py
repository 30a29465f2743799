"""escalml: how severe, how likely to escalate, how private is a customer's message, and who should answer it.

Importing this package loads nothing heavy: each name below is imported when it is first used.

>>> from datetime import UTC, datetime
>>> from escalml import Message, Scorer, answer, read_policy
>>> scorer, policy = Scorer.load(), read_policy()  # doctest: +SKIP
>>> answer(scorer, policy, [Message(text="any news?")], now=datetime.now(UTC))  # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from escalml.records import Message
    from escalml.routing import read_policy
    from escalml.scoring.answer import answer
    from escalml.scoring.redact import redact
    from escalml.scoring.scorer import Scorer
from escalml.quiet import turn_reports_off

turn_reports_off()

__version__ = "0.1.0"
__all__ = ["Message", "Scorer", "__version__", "answer", "read_policy", "redact"]
_HOMES = {
    "Message": "escalml.records",
    "Scorer": "escalml.scoring.scorer",
    "answer": "escalml.scoring.answer",
    "read_policy": "escalml.routing",
    "redact": "escalml.scoring.redact",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name is of
    """Import a public name when it is first asked for (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'escalml' has no attribute {name!r}; it has {', '.join(__all__)}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
