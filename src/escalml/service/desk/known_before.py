"""What the store knows of a case and its customer, for a message whose sender does not say it."""

from typing import Any

from escalml.data.dataset import group_of
from escalml.records import Message
from escalml.store import Store
from escalml.store.known import Handling


def with_past(store: Store, message: Message) -> Message:
    """A message with what is kept of its case and of the customer's earlier ones.

    Parameters
    ----------
    store
        What is kept.
    message
        The message, as a helpdesk delivered it.

    Returns
    -------
    The message; what its sender says of `state` and `customer` stands, the rest is filled in where it is known.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    conversation = group_of(message) if message.conversation_id else None
    handling = None if conversation is None else store.known.handling(conversation=conversation)
    return message.model_copy(update=_customer(store, message, conversation) | of_case(message, handling))


def of_case(message: Message, handling: Handling | None) -> dict[str, Any]:
    """The message's state with how the desk has dealt with its case, where the sender does not say it."""
    if handling is None:
        return {}
    counts = {name: getattr(handling, name) for name in ("responders", "reopened", "reassigned")}
    unknown = {name: count for name, count in counts.items() if getattr(message.state, name) is None}
    return {"state": message.state.model_copy(update=unknown)}


def _customer(store: Store, message: Message, conversation: str | None) -> dict[str, Any]:
    """The customer with their earlier escalations, where the sender names none."""
    customer = message.customer
    if customer.id is None or (customer.owner is not None and customer.previous_escalations):
        return {}
    before = store.known.before(customer.id, conversation)
    known = {
        "owner": customer.owner or before.owner,
        "previous_escalations": max(customer.previous_escalations, before.n_escalations),
    }
    return {"customer": customer.model_copy(update=known)}
