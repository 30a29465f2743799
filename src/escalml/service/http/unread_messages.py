"""Messages of a call that cannot be read: named by index, field, kind and fix, so that they do not cost the others."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from pydantic import Field, ValidationError, ValidationInfo, ValidatorFunctionWrapHandler
from pydantic_core import ErrorDetails

from escalml.records import Message, Record

MAX_FAULTS = 5  # of one message are named; the caller mends these and tries again
MAX_ID = 200
Kind: TypeAlias = Literal["missing", "null", "boolean", "number", "text", "list", "object"]
_KINDS: dict[type, Kind] = {
    type(None): "null",
    bool: "boolean",
    int: "number",
    float: "number",
    str: "text",
    list: "list",
    dict: "object",
}
_FIXES = {
    "missing": "add it; it is required",
    "model_type": "has to be an object with at least a field `text`",
}


class MessageError(Record):
    """One field of a message that keeps it from being read; no word of what was sent."""

    index: int = Field(description="place of the message in the call, from 0")
    id: str | None = Field(description="the message's own id, if it has one")
    field: str = Field(description="such as `channel` or `thread[2].text`; `message` where it is no object")
    kind: Kind = Field(description="of what was sent there")
    fix: str = Field(description="what is allowed")


@dataclass(frozen=True)
class Unread:
    """Stands in a call's list for a message that cannot be read."""

    errors: tuple[MessageError, ...]


def read_what_can_be(
    given: Any,  # noqa: ANN401 - anything at all
    read: ValidatorFunctionWrapHandler,
    info: ValidationInfo,
) -> Sequence[Message | Unread]:
    """Read the messages of a call, and say what is wrong with those that cannot be read.

    Parameters
    ----------
    given
        The list as it was sent.
    read
        Reads a list of messages, all or none.
    info
        Its `strict` says that a single one costs the call.

    Returns
    -------
    A message or `Unread` for each, in their order.

    Raises
    ------
    ValidationError
        If no message can be read, or one cannot and the call is strict; or if the list itself is not as it has to be.
    """
    try:
        return list(read(given))
    except ValidationError as error:
        faults = _faults_by_index(error)
        if info.data.get("strict") or faults is None or len(faults) == len(given):
            raise
    messages = iter(read([one for index, one in enumerate(given) if index not in faults]))
    return [
        Unread(_errors(index, given[index], faults[index])) if index in faults else next(messages)
        for index in range(len(given))
    ]


def read_ones(messages: Iterable[Message | Unread]) -> list[Message]:
    """The messages that can be read."""
    return [message for message in messages if isinstance(message, Message)]


def errors_of(messages: Iterable[Message | Unread]) -> list[MessageError]:
    """What is wrong with the others."""
    return [error for message in messages if isinstance(message, Unread) for error in message.errors]


def _faults_by_index(error: ValidationError) -> dict[int, list[ErrorDetails]] | None:
    """Faults of each message; None where one is of the list."""
    found: dict[int, list[ErrorDetails]] = {}
    for fault in error.errors(include_url=False, include_context=False):
        if not fault["loc"]:
            return None
        found.setdefault(int(fault["loc"][0]), []).append(fault)
    return found


def _errors(index: int, given: object, faults: Sequence[ErrorDetails]) -> tuple[MessageError, ...]:
    own = given.get("id") if isinstance(given, Mapping) else None
    its_id = str(own)[:MAX_ID] if isinstance(own, str | int) and not isinstance(own, bool) and own != "" else None
    return tuple(
        MessageError(index=index, id=its_id, field=_field(fault), kind=_kind(fault), fix=_fix(fault))
        for fault in faults[:MAX_FAULTS]
    )


def _field(fault: ErrorDetails) -> str:
    """A place in a message as a caller would write it: `thread[2].text`."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in fault["loc"][1:]]
    return "".join(parts).removeprefix(".") or "message"


def _kind(fault: ErrorDetails) -> Kind:
    return "missing" if fault["type"] == "missing" else _KINDS.get(type(fault["input"]), "object")


def _fix(fault: ErrorDetails) -> str:
    """What is allowed; pydantic's words show no value, but for what a parser of ours says of one."""
    said = fault["msg"].removeprefix("Value error, ")
    return _FIXES.get(fault["type"], said.replace("Input should be", "has to be", 1))
