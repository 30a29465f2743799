"""What a message that comes alone follows on: the kept turns of its conversation."""

from escalml.data.dataset import group_of
from escalml.records import MAX_TURNS, Message, Turn
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
