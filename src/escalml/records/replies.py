"""An agent's draft reply, and what the checklist says of it."""

from typing import Annotated, Literal

from pydantic import Field, ValidationError

from escalml.errors import EscalmlError
from escalml.records.messages import PUBLIC_CHANNELS, Channel, Input, Text
from escalml.records.record import Count, Level, Record, describe

Verdict = Literal["pass", "fail", "not_applicable"]
CheckName = Literal[
    "answers",
    "few_messages",
    "channel_fit",
    "no_personal_data",
    "tone",
    "positive_end",
    "eta",
    "apology",
    "explains",
]


class Agent(Input):
    """Who wrote the reply."""

    tenure_days: Count | None = Field(default=None, description="days in the job; absent: no newcomer")


class DraftReply(Input):
    """A reply before it is sent, and the message that it answers."""

    reply: Text
    message: Text = Field(description="what the customer wrote")
    level: Level = 1
    agent: Agent = Agent()
    channel: Channel = "other"
    public: bool | None = Field(default=None, description="others can read the reply; default true for social, review")

    @property
    def is_public(self) -> bool:
        """Whether others can read the reply; where unsaid, those to social posts and reviews are (the safe side)."""
        return self.channel in PUBLIC_CHANNELS if self.public is None else self.public


def parse_draft(fields: object, *, where: str) -> DraftReply:
    """Validate one draft reply.

    Parameters
    ----------
    fields
        A mapping with the fields of `DraftReply`; anything else is an error.
    where
        What the user would call it; it opens the error.

    Returns
    -------
    The draft.

    Raises
    ------
    EscalmlError
        If a field is missing or has a value that is not allowed; names every such field, never a value.
    """
    try:
        return DraftReply.model_validate(fields)
    except ValidationError as error:
        raise EscalmlError(f"{where}: {describe(error)}.") from None


class Evidence(Record):
    """A stretch of the reply, `reply[start:end]` in Unicode code points of the reply as sent."""

    start: Count
    end: Count
    text: str


class CheckItem(Record):
    """One item of the checklist: its verdict, why, the stretches that show it, and what to do if it failed."""

    name: CheckName
    verdict: Verdict
    why: str
    evidence: tuple[Evidence, ...] = ()
    hint: str | None = None


class ReplyCheck(Record):
    """The whole checklist. `passed`: no item failed. `needs_approval`: a colleague has to see the reply first."""

    items: Annotated[tuple[CheckItem, ...], Field(min_length=1)]
    passed: bool
    needs_approval: bool
