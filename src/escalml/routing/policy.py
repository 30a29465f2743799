"""The routing policy: the company's own if/then rules, read from YAML and checked to the last word.

Rules are tried in order. The first match decides each exclusive field (level, team, deadline…); every match adds its
actions. A field that no rule sets comes from `default`, role and team from the level.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic import ValidationInfo as Info

from escalml.assets import asset
from escalml.config import TargetConfig, read_params
from escalml.records import Probability
from escalml.routing import faults
from escalml.routing.facts import vocabulary
from escalml.routing.faults import MisfitError, Place
from escalml.routing.hours import DEFAULT as DEFAULT_HOURS
from escalml.routing.hours import Calendar, TeamHours, calendar_of
from escalml.routing.part import Part
from escalml.routing.parts import (
    EXPERT,
    FALLBACK,
    LEVEL_FLOOR,
    NAME_OF_LEVEL,
    RESERVED_ACTIONS,
    ROLE_OF_LEVEL,
    SHIPPED_ACTIONS,
    Capacity,
    Default,
    Desk,
    Expert,
    Handle,
    LeadersSample,
    Name,
    Replies,
    Rule,
    Say,
    StrictLevel,
    Words,
    words_of,
)
from escalml.routing.plain_words import plain
from escalml.yaml_files import YamlFile, parse_yaml, read_yaml_file

_DRAFT = Path("draft")


class Policy(Part):
    """The whole of a policy file."""

    version: Annotated[str, Field(min_length=1)]
    teams: Annotated[tuple[Name, ...], Field(min_length=1)]
    team_names: Annotated[
        dict[str, Words],
        Field(default={}, description="what people call a team; without: its name, with blanks for underscores"),
    ]
    handles: Annotated[
        tuple[Handle, ...],
        Field(
            description="your own names where others read along, such as '@acme': the fact `addressed` asks for them"
        ),
    ] = ()
    actions: Annotated[
        tuple[Name, ...],
        Field(description=f"what rules may ask for, beside {', '.join(RESERVED_ACTIONS)}, which always stand"),
    ] = SHIPPED_ACTIONS
    levels: dict[StrictLevel, Desk]
    experts: dict[str, Expert]
    thresholds: dict[str, Probability] = Field(default={})
    hours: Annotated[
        dict[str, TeamHours],
        Field(
            default={},
            description="when teams work, by team; `default`: all others. What none covers works day and night",
        ),
    ]
    capacity: Capacity | None = None
    leaders_sample: LeadersSample | None = None
    replies: Replies = Replies()
    say: Say
    default: Default
    rules: tuple[Rule, ...]

    @field_validator("thresholds")
    @classmethod
    def _thresholds_are_of_targets(cls, thresholds: dict[str, float], info: Info) -> dict[str, float]:
        targets = [name for name, term in words_of(info).terms.items() if term.kind == "target"]
        faults.require_known("target", thresholds, targets)
        return thresholds

    @field_validator("experts")
    @classmethod
    def _experts_are_of_topics(cls, experts: dict[str, Expert], info: Info) -> dict[str, Expert]:
        faults.require_known("topic", experts, [*words_of(info).topics, FALLBACK])
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
        for place, actions in self._action_references():
            for position, action in enumerate(actions):
                if action not in self.known_actions:
                    raise MisfitError(faults.unknown("action", action, self.known_actions), (*place, position))
        seen = {LEVEL_FLOOR}
        for position, rule in enumerate(self.rules):
            if rule.name in seen:
                raise MisfitError("another rule, or escalml itself, uses this name", ("rules", position, "name"))
            seen.add(rule.name)
        return self

    def _team_references(self) -> Iterator[tuple[Place, str]]:
        """Every team named in the file with its place; `expert` stands for a team only where one is chosen."""
        yield from ((("experts", topic, "team"), expert.team) for topic, expert in self.experts.items())
        yield from ((("hours", team), team) for team in self.hours if team != DEFAULT_HOURS)
        yield from ((("team_names", team), team) for team in self.team_names)
        yield from ((("rules", i, "owner"), rule.owner) for i, rule in enumerate(self.rules))
        chosen: list[tuple[Place, str | None]] = [(("default", "team"), self.default.team)]
        chosen += [(("levels", level, "team"), desk.team) for level, desk in self.levels.items()]
        chosen += [(("rules", i, "then", "team"), rule.then.team) for i, rule in enumerate(self.rules)]
        yield from ((place, team) for place, team in chosen if team not in (None, EXPERT))

    def _action_references(self) -> Iterator[tuple[Place, tuple[str, ...]]]:
        """Every list of actions in the file with its place."""
        yield from ((("levels", level, "actions"), desk.actions) for level, desk in self.levels.items())
        yield from ((("rules", i, "then", "actions"), rule.then.actions) for i, rule in enumerate(self.rules))

    @model_validator(mode="after")
    def _working_time_has_hours(self) -> Self:
        for place, working in self._working_times():
            if working and not self.hours:
                raise MisfitError("counts in working time, and there is no `hours:` that says when teams work", place)
        return self

    def _working_times(self) -> Iterator[tuple[Place, bool]]:
        """Every place that says how hours are counted."""
        yield ("default", "working_time"), self.default.working_time
        for i, rule in enumerate(self.rules):
            yield ("rules", i, "then", "working_time"), bool(rule.then.working_time)

    @property
    def known_actions(self) -> tuple[str, ...]:
        """The actions that the policy declares, and those that always stand."""
        return tuple(dict.fromkeys((*RESERVED_ACTIONS, *self.actions)))

    def expert_for(self, topic: str | None) -> Expert:
        """The expert of a topic; the fallback where it has none or is not known."""
        return self.experts.get(topic or FALLBACK, self.experts[FALLBACK])

    def team_name(self, team: str) -> str:
        """What people call a team."""
        return self.team_names.get(team, plain(team))

    def level_name(self, level: int) -> str:
        """What people call a level."""
        return self.levels[level].name or NAME_OF_LEVEL[level]

    def calendar_of(self, team: str | None = None) -> Calendar:
        """When a team works; without one, when the desk does."""
        return calendar_of(self.hours, team)


def read_policy(path: Path | None = None, *, targets: Mapping[str, TargetConfig] | None = None) -> Policy:
    """Read and check a policy file.

    Parameters
    ----------
    path
        The file; default the shipped policy.
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
    path = path or asset("serving/policy.yaml")
    return _checked(path, read_yaml_file(path), targets)


def parse_policy(text: str, *, targets: Mapping[str, TargetConfig] | None = None) -> Policy:
    """Check a policy that stands in no file, such as a draft; see `read_policy`. Its faults name the file `draft`."""
    return _checked(_DRAFT, parse_yaml(_DRAFT, text), targets)


def _checked(path: Path, file: YamlFile, targets: Mapping[str, TargetConfig] | None) -> Policy:
    """The policy that a file holds."""
    faults.refuse_repeated_keys(path, file)
    words = vocabulary(read_params(asset("params.yaml")).targets, targets or {})
    try:
        return Policy.model_validate(file.content, context=words)
    except ValidationError as error:
        raise faults.PolicyError(faults.list_faults(path, file, error)) from None
