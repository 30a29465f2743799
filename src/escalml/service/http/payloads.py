"""Bodies of the API's calls, from which its OpenAPI description derives.

The records in them are those of `escalml.records`.
"""

from typing import Annotated, Literal

import bentoml
from pydantic import AfterValidator, Field, WrapValidator

from escalml.records import MAX_TEXT, MAX_THREAD, DraftReply, Identifier, Message, Record, ReplyCheck, Result
from escalml.service.http.unread_messages import MessageError, read_what_can_be

MAX_MESSAGES = 256
# More would not be done before the call's time is up, and keep the processors from others long after it.
MAX_CHARACTERS = 1_000_000
# An explanation asks the model dozens of times: within these, one call keeps the others waiting for seconds.
MAX_EXPLAINED, MAX_EXPLAINED_CHARACTERS = 32, 100_000


def _can_be_done_in_time(texts: list[str]) -> list[str]:
    if sum(map(len, texts)) > MAX_CHARACTERS:
        raise ValueError(f"at most {MAX_CHARACTERS:,} characters in all; send fewer at a time")
    return texts


def _messages_can_be_read_in_time(messages: list[Message]) -> list[Message]:
    if sum(message.n_characters for message in messages) > MAX_CHARACTERS:
        raise ValueError(
            f"at most {MAX_CHARACTERS:,} characters in all, subjects and the latest {MAX_THREAD:,} of each thread "
            "included; send fewer at a time"
        )
    return messages


class ScoreRequest(bentoml.IODescriptor, Record):
    """Messages to score."""

    # Before the messages, which are read as it says.
    strict: bool = Field(
        default=False, description="refuse the whole call for one message that cannot be read, and name it"
    )
    messages: Annotated[
        list[Message],
        Field(max_length=MAX_MESSAGES),
        AfterValidator(_messages_can_be_read_in_time),
        WrapValidator(read_what_can_be),
    ] = Field(
        description=f"their texts, subjects and threads have at most {MAX_CHARACTERS} characters in all; of each "
        f"thread the latest {MAX_THREAD} count and are read"
    )
    explain: bool = Field(
        default=False,
        description="also give the phrases that moved each target; at most "
        f"{MAX_EXPLAINED} messages of {MAX_EXPLAINED_CHARACTERS} characters in all",
    )
    trial: bool = Field(
        default=False,
        description="only try it out: nothing is kept, no case is opened, no alert or flood is counted",
    )


class ScoreResponse(bentoml.IODescriptor, Record):
    """One result per message that can be read, in the order of the messages, and what is wrong with the others."""

    results: list[Result]
    errors: list[MessageError] = Field(
        default=[], description="messages that cannot be read and so have no result, by index; empty as a rule"
    )


class RedactRequest(bentoml.IODescriptor, Record):
    """Texts to redact, as one conversation: what one of them reveals is redacted in all, and numbered alike."""

    texts: Annotated[
        list[Annotated[str, Field(max_length=MAX_TEXT)]],
        Field(max_length=MAX_MESSAGES),
        AfterValidator(_can_be_done_in_time),
    ] = Field(description=f"at most {MAX_CHARACTERS} characters in all")
    style: Literal["placeholder", "mask"] = Field(
        default="placeholder", description="`[CARD_1]`, or `*` for each letter and digit of a value"
    )


class Redaction(Record):
    """What identifies somebody in one text, and the text without it."""

    identifiers: tuple[Identifier, ...]
    redacted_text: str


class RedactResponse(bentoml.IODescriptor, Record):
    """One redaction per text, in the order of the texts."""

    results: list[Redaction]


class ReplyRequest(bentoml.IODescriptor, DraftReply):
    """A reply before it is sent, and the message that it answers."""


class ReplyResponse(bentoml.IODescriptor, ReplyCheck):
    """The checklist of the reply."""
