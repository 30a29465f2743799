"""The routing policy: the company's own if/then rules, read from YAML and checked to the last word.

Rules are tried in order. The first match decides each exclusive field (level, team, deadline…); every match adds its
actions. A field that no rule sets comes from `default`, role and team from the level. Knows nothing of messages or
models. Stands below `decide`; imports `conditions`, `facts` and `faults`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    Strict,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic import ValidationInfo as Info

from escalml.assets import asset
from escalml.config import TargetConfig, read_params, read_yaml
from escalml.errors import EscalmlError
from escalml.routing import faults
from escalml.routing.conditions import Condition, parse_condition
from escalml.routing.facts import OWN_HEAD_THRESHOLD, Vocabulary, vocabulary
from escalml.routing.faults import MisfitError, Place
from escalml.schema import Channel, Level, Priority, Probability, Visibility

Action = Literal[
    "saved_reply", "give_eta", "apologise", "explain", "move_to_private", "refer_down", "hold_public_reply",
    "alert_manager", "approve_reply", "retain_customer", "ignore", "sample_for_leader",
]  # fmt: skip
DeskRole = Literal["representative", "expert", "supervisor", "executive"]
ROLE_OF_LEVEL: dict[int, DeskRole] = {1: "representative", 2: "expert", 3: "supervisor", 4: "executive"}
LEVEL_FLOOR = "level-floor"  # named among the rules of a decision whose level no rule had set high enough
EXPERT = "expert"  # as a team: whoever `experts` names for the topic
PREVIOUS_OWNER = "previous_owner"  # as an owner: who handled this customer's last escalation
FALLBACK = "default"  # key of `experts` and `say.handover` for a topic or channel without an entry
MAX_HOURS = 8_760.0  # a year

StrictLevel = Annotated[Level, Strict()]
Tier = Annotated[int, Field(ge=1, le=3, strict=True)]
Hours = Annotated[float, Field(ge=0, le=MAX_HOURS, strict=True)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$")]


def _template(text: str) -> str:
    """A text whose only gap is {hours}."""
    gaps = set(re.findall(r"\{(.*?)\}", text)) - {"hours"}
    if gaps:
        raise MisfitError(f"{{{min(gaps)}}} cannot be filled in; the only gap there is is {{hours}}")
    return text


Template = Annotated[str, Field(min_length=1), AfterValidator(_template)]


def _words(info: Info) -> Vocabulary:
    """The words that `read_policy` allows."""
    if not isinstance(info.context, Vocabulary):
        raise TypeError("a policy is validated with a Vocabulary as its context; use read_policy")
    return info.context


def _condition(node: object, info: Info) -> Condition:
    """The condition of a rule."""
    return parse_condition(node, _words(info))


# What JSON Schema can say of a condition; its facts depend on the model, so `escalml policy check` has the last word.
_ConditionMapping = Annotated[dict[str, Any], Field(min_length=1)]


class Part(BaseModel):
    """A frozen part of a policy file that refuses unknown keys."""

    model_config = ConfigDict(frozen=True, json_schema_extra={"additionalProperties": False})

    @model_validator(mode="before")
    @classmethod
    def _keys_are_known(cls, fields: object) -> object:
        if not isinstance(fields, Mapping):
            raise MisfitError(f"expected a mapping of {', '.join(cls.model_fields)}")
        faults.require_known("key", fields, cls.model_fields)
        return fields


class Expert(Part):
    """Who deals with a topic at level 2, and what the customer is told meanwhile; {hours} is the time to reply."""

    team: str
    eta: Template


class Say(Part):
    """Texts an agent can send as they are: the way to a private channel, by channel, and an ETA that is no expert's."""

    handover: dict[str, Template]
    eta: Template

    @field_validator("handover")
    @classmethod
    def _every_channel_has_a_text(cls, handover: dict[str, str]) -> dict[str, str]:
        faults.require_known("channel", handover, [*get_args(Channel), FALLBACK])
        return faults.require_all(handover, [FALLBACK])


class Desk(Part):
    """Who stands at a level where no rule names a team, and what is always done there."""

    team: str
    actions: tuple[Action, ...] = ()


class Default(Part):
    """What holds where no rule says otherwise; complete, but for role and team, which follow from the level."""

    level: StrictLevel
    tier: Tier
    visibility: Visibility
    reply_within_hours: Hours
    priority: Priority
    needs_approval: bool
    role: DeskRole | None = None
    team: str | None = None
    owner: str | None = None


class Outcome(Part):
    """What a rule decides: exclusive fields, each optional, and actions, which add up over the rules."""

    level: StrictLevel | None = None
    tier: Tier | None = None
    visibility: Visibility | None = None
    reply_within_hours: Hours | None = None
    priority: Priority | None = None
    needs_approval: bool | None = None
    role: DeskRole | None = None
    team: str | None = None
    owner: str | None = None
    actions: tuple[Action, ...] = ()

    @cached_property
    def exclusive(self) -> dict[str, object]:
        """The exclusive fields that are set."""
        return {name: value for name, value in self if value is not None and name != "actions"}


class Rule(Part):
    """One if/then; `owner` is the team that may change it."""

    name: Name
    owner: str
    when: Annotated[Condition, PlainValidator(_condition, json_schema_input_type=_ConditionMapping)]
    then: Outcome


class Policy(Part):
    """The whole of a policy file."""

    version: Annotated[str, Field(min_length=1)]
    teams: Annotated[tuple[Name, ...], Field(min_length=1)]
    levels: dict[StrictLevel, Desk]
    experts: dict[str, Expert]
    thresholds: dict[str, Probability] = Field(default={}, validate_default=True)
    say: Say
    default: Default
    rules: tuple[Rule, ...]

    @field_validator("thresholds")
    @classmethod
    def _thresholds_are_of_targets(cls, thresholds: dict[str, float], info: Info) -> dict[str, float]:
        """Targets that no prediction flags get a threshold too, so that `true` means something for each."""
        words = _words(info)
        targets = [name for name, term in words.terms.items() if term.kind == "target"]
        faults.require_known("target", thresholds, targets)
        return dict.fromkeys(words.own_targets, OWN_HEAD_THRESHOLD) | thresholds

    @field_validator("experts")
    @classmethod
    def _experts_are_of_topics(cls, experts: dict[str, Expert], info: Info) -> dict[str, Expert]:
        faults.require_known("topic", experts, [*_words(info).topics, FALLBACK])
        return faults.require_all(experts, [FALLBACK])

    @field_validator("levels")
    @classmethod
    def _every_level_has_a_desk(cls, levels: dict[int, Desk]) -> dict[int, Desk]:
        return faults.require_all(levels, ROLE_OF_LEVEL)

    @model_validator(mode="after")
    def _names_are_right(self) -> Self:
        for place, team in self._team_references():
            if team not in self.teams:
                raise MisfitError(faults.unknown("team", team, self.teams), place)
        seen = {LEVEL_FLOOR}
        for position, rule in enumerate(self.rules):
            if rule.name in seen:
                raise MisfitError("another rule, or escalml itself, uses this name", ("rules", position, "name"))
            seen.add(rule.name)
        return self

    def _team_references(self) -> Iterator[tuple[Place, str]]:
        """Every team named in the file with its place; `expert` stands for a team only where one is chosen."""
        yield from ((("experts", topic, "team"), expert.team) for topic, expert in self.experts.items())
        yield from ((("rules", i, "owner"), rule.owner) for i, rule in enumerate(self.rules))
        chosen: list[tuple[Place, str | None]] = [(("default", "team"), self.default.team)]
        chosen += [(("levels", level, "team"), desk.team) for level, desk in self.levels.items()]
        chosen += [(("rules", i, "then", "team"), rule.then.team) for i, rule in enumerate(self.rules)]
        yield from ((place, team) for place, team in chosen if team not in (None, EXPERT))

    def expert_for(self, topic: str | None) -> Expert:
        """The expert of a topic; the fallback where it has none or is not known."""
        return self.experts.get(topic or FALLBACK, self.experts[FALLBACK])


def read_policy(path: Path, *, targets: Mapping[str, TargetConfig] | None = None) -> Policy:
    """Read and check a policy file.

    Parameters
    ----------
    path
        The file.
    targets
        The targets of the model in use, so that rules may ask about heads and topics of its own; those of the
        shipped params.yaml are known in any case.

    Returns
    -------
    The policy.

    Raises
    ------
    EscalmlError
        If the file cannot be read or something in it is not allowed; names file, line, rule, the word and the
        nearest allowed one, for every fault found.
    """
    raw = read_yaml(path)
    faults.refuse_repeated_keys(path)
    words = vocabulary(read_params(asset("params.yaml")).targets, targets or {})
    try:
        return Policy.model_validate(raw, context=words)
    except ValidationError as error:
        raise EscalmlError(faults.describe_faults(path, raw, error)) from None
