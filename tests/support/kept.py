"""Scored messages without a model, and stores in a folder, for the tests of what is kept."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from escalml.privacy import Pseudonyms, find_by_patterns
from escalml.records import Identifier, Message, Result
from escalml.store import Store, StoreSettings
from escalml.store.kept_rows import Scored
from routing_cases import NOW, a_message, a_prediction, route

AGENTS_LABELS = {"severity": "high", "escalated": True, "privacy": ["billing"]}


def scored(message_id: str = "t-1", text: str = "my card 4111 1111 1111 1111", **fields: Any) -> Scored:
    """A message and what the policy makes of it; redacted by what patterns find."""
    of_prediction = {name: fields.pop(name) for name in ("severity", "escalated", "topic") if name in fields}
    at, changes = fields.pop("at", NOW), fields.pop("route", {})
    message = a_message(id=message_id, text=text, **fields)
    prediction = a_prediction(**of_prediction)
    *before, redacted = Pseudonyms().redact_all(message.texts, find_by_patterns(message.texts))
    privacy = prediction.privacy.model_copy(update={"redacted_text": redacted, "redacted_before": tuple(before)})
    result = Result(
        **dict(prediction) | {"id": message_id, "privacy": privacy},
        route=route(message, prediction).model_copy(update=changes),
    )
    return Scored(message, result, at, len(message.thread))


def a_store(where: Path | str, **options: Any) -> Store:
    """A store in a folder, or at a URL."""
    location = str(where / "store.db") if isinstance(where, Path) else where
    clock = options.pop("clock", lambda: NOW)  # no test depends on today's date
    return Store(StoreSettings(location, options.pop("keep_days", 30)), clock=clock, **options)


def keep(store: Store, *items: Scored) -> None:
    """Keep decisions as the service does, and wait for it."""
    for item in items:
        store.keep([item.message], [item.result], item.at)
    store.flush()


def texts_of(message: Message) -> str:
    """All its texts as one."""
    return "\n".join(message.texts)


def find_ann(texts: Sequence[str]) -> list[tuple[Identifier, ...]]:
    """A model that knows one name."""
    places = [text.find("Ann") for text in texts]
    return [(Identifier(type="PERSON", start=at, end=at + 3),) if at >= 0 else () for at in places]
