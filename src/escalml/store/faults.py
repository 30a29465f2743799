"""What can go wrong with a store, each as a caller has to tell it apart."""

from escalml.errors import EscalmlError


class StoreError(EscalmlError):
    """The store cannot be read or written now: full disk, lock, no server. Nothing was half-stored; try again."""


class ClockError(EscalmlError):
    """The clock has jumped ahead, and nothing is deleted by it."""


class UnknownIdError(EscalmlError):
    """The store has nothing under this id, or no longer."""


class AlreadyDecidedError(EscalmlError):
    """Somebody has decided this before."""


class OwnRequestError(EscalmlError):
    """Somebody else has to decide this: whoever asks for an approval does not give it."""


class SameCaseError(EscalmlError):
    """A case is to be linked with itself."""


class NothingToUndoError(EscalmlError):
    """Nobody did anything that can be taken back."""


def unknown_id(field: str = "id") -> UnknownIdError:
    """What to say of an id, given in a field, that the store does not have."""
    return UnknownIdError(
        f"{field}: no decision is kept under it; give the id of a message that was scored, and not long ago."
    )
