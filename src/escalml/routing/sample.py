"""The leaders' sample: a fixed share of all messages, drawn by a hash, the same on every road and at any hour."""

import hashlib

_RANGE = 2**64


def in_sample(message_id: str, *, share: float, seed: int) -> bool:
    """Whether a message belongs to the sample.

    Parameters
    ----------
    message_id
        The message's id.
    share
        Of the ids that belong to it, in [0, 1]; a larger share keeps those of a smaller one.
    seed
        Another seed draws another sample.

    Returns
    -------
    The same answer for the same arguments, whatever else is asked.
    """
    digest = hashlib.sha256(f"{seed}:{message_id}".encode()).digest()
    return int.from_bytes(digest[:8]) < share * _RANGE
