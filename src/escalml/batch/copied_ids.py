"""The ids of a redacted copy: message, conversation, customer and owner, none of which says who somebody is.

A customer's id is often an e-mail address, a conversation's a phone number, an owner's a name.
"""

from collections import Counter
from collections.abc import Callable

from escalml.privacy import PLACEHOLDER, keyed_hash
from escalml.records import Message

IdStyle = Callable[[str, str], str]  # kind of id, value -> what is written
_KINDS = {"id": "message", "conversation_id": "conversation"}
_KINDS_OF_CUSTOMER = {"id": "customer", "owner": "owner"}


def kept(kind: str, value: str) -> str:  # noqa: ARG001 - a style is given the kind too
    """An id as it is."""
    return value


def numbered() -> IdStyle:
    """Ids as `customer-2`: each kind is counted by itself, in the order of appearance along one file."""
    numbers: dict[tuple[str, str], int] = {}
    counts: Counter[str] = Counter()

    def style(kind: str, value: str) -> str:
        if (kind, value) not in numbers:
            counts[kind] += 1
            numbers[kind, value] = counts[kind]
        return f"{kind}-{numbers[kind, value]}"

    return style


def hashed(key: bytes) -> IdStyle:
    """Ids as `[CUSTOMER_3f9a2c7b1d04e856]`, the same in every file with this key; one made before stays."""

    def style(kind: str, value: str) -> str:
        done = PLACEHOLDER.fullmatch(value)
        return value if done else f"[{kind.upper()}_{keyed_hash(key, kind, value)}]"

    return style


def with_ids(message: Message, style: IdStyle) -> Message:
    """A message with its ids as a style writes them; what it lacks it lacks still."""
    changes: dict[str, object] = {
        name: style(kind, value) for name, kind in _KINDS.items() if (value := getattr(message, name))
    }
    customer = message.customer
    people = {
        name: style(kind, value) for name, kind in _KINDS_OF_CUSTOMER.items() if (value := getattr(customer, name))
    }
    if people:
        changes["customer"] = customer.model_copy(update=people)
    return message.model_copy(update=changes)
