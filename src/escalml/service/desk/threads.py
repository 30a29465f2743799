"""What a message that comes alone follows on: the kept turns of its conversation."""

from collections.abc import Callable, Sequence

from escalml.data.dataset import group_of
from escalml.records import MAX_TURNS, Message, Result, Turn
from escalml.service.desk.known_before import with_past
from escalml.store import Store


def with_thread(store: Store, message: Message) -> Message:
    """A message that comes without its thread, with what is kept of its conversation before it.

    Parameters
    ----------
    store
        What is kept.
    message
        The message, as a helpdesk delivered it.

    Returns
    -------
    The message with its thread; as it is where it has one, or belongs to no conversation. The turns have no times: a
    helpdesk need not tell when somebody has answered, so that nobody is taken to wait since then.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    if message.thread or not message.conversation_id:
        return message
    before = store.cases.before(group_of(message), message.id or "")
    thread = tuple(Turn(role=turn.role, text=turn.text) for turn in before[-MAX_TURNS:])
    return message.model_copy(update={"thread": thread})


def answer_for_good(
    store: Store, answer: Callable[[Sequence[Message]], list[Result]], messages: Sequence[Message]
) -> list[Result]:
    """Results that are on the disk when this returns: nobody delivers again what was answered.

    Parameters
    ----------
    store
        Where they are kept.
    answer
        Scores messages, and has the store keep the results.
    messages
        Each with an id; what its sender does not say of thread, case and customer is filled in from what is kept.

    Returns
    -------
    Their results, in the same order.

    Raises
    ------
    StoreError
        If the store is out of order.
    """
    store.flush()  # what came a moment ago is part of the thread
    results = answer([with_past(store, with_thread(store, message)) for message in messages])
    store.flush()
    return results
