"""What people do with the policy beside writing it: try a draft, suggest a change, route open cases again."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from escalml.records.desk import MAX_PAGE, KeyName, Note, Who
from escalml.records.messages import Identity, Input, Message
from escalml.records.record import Count, Level, Record
from escalml.records.results import Decision

MAX_DRAFT = 200_000  # characters; the shipped policy has 20,000
MAX_AGAIN = 500  # cases that one call routes again
SuggestionStatus = Literal["open", "taken", "declined"]
RuleName = Annotated[str, Field(min_length=1, max_length=100)]


class PolicyTrial(Input):
    """A message, and a draft of a policy to decide it by."""

    message: Message
    draft: Annotated[str, Field(max_length=MAX_DRAFT)] | None = Field(
        default=None, description="the draft's YAML; absent: only the policy in use is shown"
    )


class RuleStep(Record):
    """What became of one rule, in plain words."""

    number: Count
    rule: str
    owner: str
    holds: bool
    settles: tuple[str, ...] = Field(description="fields with their values, and actions; none where earlier rules had")
    lacks: tuple[str, ...] = Field(description="the conditions that fail")
    found: tuple[str, ...] = Field(description="what the facts are in place of each of them")


class Tried(Record):
    """What a policy makes of a message, and the log of its rules."""

    route: Decision
    rules: tuple[RuleStep, ...]
    held_up: bool = Field(description="the level was raised to what holds whatever a policy says")


class PolicyTried(Record):
    """The policy in use and the draft side by side."""

    live: Tried
    draft: Tried | None = Field(description="null where none was given, or it is not sound")
    faults: tuple[str, ...] = Field(description="what is wrong with the draft, one sentence each")
    warnings: tuple[str, ...] = Field(description="rules of the draft that can never do anything")
    differs_in: tuple[str, ...] = Field(description="fields of the decision in which the two differ")


class SuggestionRequest(Input):
    """A change of a rule that somebody asks for."""

    rule: RuleName | None = Field(default=None, description="of the policy in use; absent: a rule that is missing")
    text: Annotated[str, Field(min_length=1, max_length=2_000, pattern=r"\S")] = Field(
        description="what should change, and why"
    )
    message_id: Identity | None = Field(default=None, description="of the case that gave rise to it")
    by: Who | None = None


class SuggestionVerdict(Input):
    """What the policy's owner says to it."""

    decision: Literal["take", "decline"]
    note: Note | None = Field(default=None, description="to whoever suggested it")
    by: Who | None = None


class SuggestionsQuery(Input):
    """Which suggestions to show."""

    status: Literal["open", "decided", "all"] = "open"
    owner: Annotated[str, Field(max_length=200)] | None = Field(default=None, description="only of this team's rules")
    limit: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 50
    offset: Annotated[int, Field(ge=0, le=10**9)] = 0


class Suggestion(Record):
    """A suggested change, and what became of it. Its texts are redacted."""

    id: str
    at: datetime
    status: SuggestionStatus
    rule: str | None
    owner: str | None = Field(description="the team that answers for the rule; null of a rule that is missing")
    text: str
    message_id: str | None
    policy_version: str
    by: str | None
    key_name: KeyName = None
    decided_at: datetime | None = None
    decided_by: str | None = None
    decided_key_name: KeyName = None
    note: str | None = None


class Suggestions(Record):
    """Suggested changes, newest first."""

    items: tuple[Suggestion, ...]
    total: Count
    limit: int
    offset: int


class RouteAgain(Input):
    """Have open cases that another policy routed follow the one in use."""

    dry_run: bool = Field(default=True, description="only say what would change; nothing is written or counted")
    by: Who | None = None


class CaseMove(Record):
    """A case that changes, or has changed."""

    id: str
    level: tuple[Level, Level] = Field(description="as it is, and as the policy in use has it")
    team: tuple[str, str]
    reply_by: tuple[datetime | None, datetime | None]


class RoutedAgain(Record):
    """What became of open cases, or would."""

    dry_run: bool
    policy_version: str
    n_cases: Count = Field(description="open cases that were looked at: routed by another policy")
    n_changed: Count
    left: Count = Field(description=f"cases still to look at: one call takes {MAX_AGAIN}; ask again")
    moves: tuple[CaseMove, ...] = Field(description="those whose level, team or reply-by changes; at most 100")
