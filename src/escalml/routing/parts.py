"""The parts of a policy file: levels, experts, texts, defaults and rules, each checked to the last word."""

import re
from functools import cached_property
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import AfterValidator, Field, PlainValidator, Strict, field_validator, model_validator
from pydantic import ValidationInfo as Info

from escalml.records import Channel, Level, Origin, Priority, Visibility
from escalml.routing import faults
from escalml.routing.conditions import Condition, parse_condition
from escalml.routing.facts import Vocabulary
from escalml.routing.faults import MisfitError
from escalml.routing.part import Part

# What these do stands in our code; every other action is a word that the company's own programs read.
RESERVED_ACTIONS = ("give_eta", "refer_down", "alert_manager", "ignore")
SHIPPED_ACTIONS = (
    *RESERVED_ACTIONS, "saved_reply", "apologise", "explain", "move_to_private", "hold_public_reply", "approve_reply",
    "retain_customer", "sample_for_leader", "opt_out", "offer_callback", "offer_help",
    "extra_care",
)  # fmt: skip
DeskRole = Literal["representative", "expert", "supervisor", "executive"]
ROLE_OF_LEVEL: dict[int, DeskRole] = {1: "representative", 2: "expert", 3: "supervisor", 4: "executive"}
NAME_OF_LEVEL = {1: "front line", 2: "experts", 3: "supervisors", 4: "executives"}
LEVEL_FLOOR = "level-floor"  # named among the rules of a decision whose level no rule had set high enough
AUTOMATIC = "written-by-a-program"  # named among the rules of a decision on what no person wrote
EXPERT = "expert"  # as a team: whoever `experts` names for the topic
PREVIOUS_OWNER = "previous_owner"  # as an owner: who handled this customer's last escalation
FALLBACK = "default"  # key of `experts` and `say.handover` for a topic or channel without an entry
MAX_HOURS = 8_760.0  # a year

StrictLevel = Annotated[Level, Strict()]
Tier = Annotated[int, Field(ge=1, le=3, strict=True)]
Hours = Annotated[float, Field(ge=0, le=MAX_HOURS, strict=True)]
Words = Annotated[str, Field(min_length=1, max_length=60)]
Handle = Annotated[str, Field(pattern=r"^@?[^\s@*/]{2,60}$")]
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$")]


def _template(text: str) -> str:
    """A text whose only gap is {hours}."""
    gaps = set(re.findall(r"\{(.*?)\}", text)) - {"hours"}
    if gaps:
        raise MisfitError(f"{{{min(gaps)}}} cannot be filled in; the only gap there is is {{hours}}")
    return text


Template = Annotated[str, Field(min_length=1), AfterValidator(_template)]


def words_of(info: Info) -> Vocabulary:
    """The words that `read_policy` allows.

    Parameters
    ----------
    info
        Of the validation under way.

    Returns
    -------
    The vocabulary it was given.

    Raises
    ------
    TypeError
        If it was given none: policies are read by `read_policy`.
    """
    if not isinstance(info.context, Vocabulary):
        raise TypeError("a policy is validated with a Vocabulary as its context; use read_policy")
    return info.context


def _condition(node: object, info: Info) -> Condition:
    """The condition of a rule."""
    return parse_condition(node, words_of(info))


# Only for JSON Schema, where `editor_schema` puts what an editor can know of a condition in its place.
_ConditionMapping = Annotated[dict[str, Any], Field(min_length=1)]


class Expert(Part):
    """Who deals with a topic at level 2, and what the customer is told meanwhile; {hours} is the time to reply."""

    team: str
    eta: Template


class Say(Part):
    """Texts an agent can send as they are: the way to a private channel, by channel, an ETA, the way down."""

    handover: dict[str, Template]
    eta: Annotated[Template, Field(description="where no expert's own is said")]
    refer_down: Annotated[Template | None, Field(description="to who wrote to the escalations address too soon")] = None

    @field_validator("handover")
    @classmethod
    def _every_channel_has_a_text(cls, handover: dict[str, str]) -> dict[str, str]:
        faults.require_known("channel", handover, [*get_args(Channel), FALLBACK])
        return faults.require_all(handover, [FALLBACK])


class OwnWords(Part):
    """Texts that a rule says in place of those of `say` and of the experts."""

    handover: Template | None = None
    eta: Template | None = None
    refer_down: Template | None = None


class Desk(Part):
    """Who stands at a level where no rule names a team, what is always done there, and how late at the latest."""

    team: str
    name: Annotated[Words | None, Field(description="what people call this level; without: by the role")] = None
    actions: tuple[Name, ...] = ()
    reply_within_hours: Annotated[Hours | None, Field(description="at the latest, whatever a rule says")] = None


class Capacity(Part):
    """How much of the managers' time there is; a rule asks for it as `capacity_left`."""

    alerts_per_day: Annotated[int, Field(ge=0, strict=True, description="alert_manager actions in a day (UTC)")]


class LeadersSample(Part):
    """Which messages leaders see whatever becomes of them; a rule asks for it as `leaders_sample`."""

    share: Annotated[float, Field(ge=0, le=1)]
    seed: Annotated[int, Field(strict=True, description="another one draws another sample")]


class Replies(Part):
    """What holds for outgoing replies."""

    approval_until_days: Annotated[
        int,
        Field(ge=0, le=366, strict=True, description="in the job; before, public replies need approval; 0: none do"),
    ] = 28


class Default(Part):
    """What holds where no rule says otherwise; complete, but for role and team, which follow from the level."""

    level: StrictLevel
    tier: Tier
    visibility: Visibility
    reply_within_hours: Hours
    working_time: Annotated[bool, Field(description="count them in the team's `hours`")] = False
    priority: Priority
    needs_approval: bool
    role: DeskRole | None = None
    team: str | None = None
    owner: str | None = None


class Outcome(Part):
    """What a rule decides: exclusive fields and texts, each optional, and actions, which add up over the rules."""

    level: StrictLevel | None = None
    up_to: Annotated[
        StrictLevel | None, Field(description="one level above what all rules together give, but not above this one")
    ] = None
    tier: Tier | None = None
    visibility: Visibility | None = None
    reply_within_hours: Hours | None = None
    working_time: Annotated[
        bool | None, Field(description="with reply_within_hours: count them in the team's `hours`; else by the clock")
    ] = None
    priority: Priority | None = None
    needs_approval: bool | None = None
    role: DeskRole | None = None
    team: str | None = None
    owner: str | None = None
    origin: Origin | None = None
    say: OwnWords = OwnWords()
    actions: tuple[Name, ...] = ()

    @model_validator(mode="after")
    def _working_time_is_of_hours(self) -> Self:
        if self.working_time is not None and self.reply_within_hours is None:
            raise MisfitError("needs reply_within_hours beside it: it says how those are counted", ("working_time",))
        return self

    @cached_property
    def exclusive(self) -> dict[str, object]:
        """The exclusive fields that are set, each text under `say.<text>`; `working_time` goes with its hours."""
        fields = {name: value for name, value in self if name not in ("actions", "say", "working_time")}
        fields |= {f"say.{name}": text for name, text in self.say}
        return {name: value for name, value in fields.items() if value is not None}


class Rule(Part):
    """One if/then; `owner` is the team that may change it."""

    name: Name
    owner: str
    when: Annotated[Condition, PlainValidator(_condition, json_schema_input_type=_ConditionMapping)]
    then: Outcome
