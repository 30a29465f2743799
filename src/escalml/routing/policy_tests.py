"""Tests of a policy: facts of an invented case, and what the decision about it has to be.

The facts are those that rules ask about, by the same names.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import AwareDatetime, Field, PlainValidator, ValidationError, model_validator
from pydantic import ValidationInfo as Info

from escalml.assets import asset
from escalml.config import TargetConfig, read_params
from escalml.errors import EscalmlError
from escalml.records import Decision, Origin, Priority, Visibility
from escalml.routing import faults
from escalml.routing.decide import decide
from escalml.routing.facts import vocabulary
from escalml.routing.invented import InventedCase, invent_case
from escalml.routing.part import Part
from escalml.routing.parts import DeskRole, StrictLevel, Tier, words_of
from escalml.routing.policy import Policy
from escalml.yaml_files import read_yaml_file


def _case(node: object, info: Info) -> InventedCase:
    """The facts of a case."""
    return invent_case(node, words_of(info))


class Expected(Part):
    """What a decision has to be; what is not named may be anything. `actions` and `rules` have to be among its own."""

    level: StrictLevel | None = None
    tier: Tier | None = None
    role: DeskRole | None = None
    team: str | None = None
    owner: str | None = None
    visibility: Visibility | None = None
    reply_within_hours: float | None = None
    working_time: bool | None = None
    reply_by: AwareDatetime | None = None
    priority: Priority | None = None
    needs_approval: bool | None = None
    origin: Origin | None = None
    actions: tuple[str, ...] = ()
    no_actions: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _something_is_expected(self) -> Self:
        if not self.model_fields_set:
            raise faults.MisfitError("names nothing that has to hold, such as 'level: 3'")
        return self


class PolicyTest(Part):
    """One case with its expectation."""

    case: Annotated[str, Field(min_length=1)]
    facts: Annotated[InventedCase, PlainValidator(_case)]
    expect: Expected


class PolicyTests(Part):
    """The whole of a test file."""

    cases: Annotated[tuple[PolicyTest, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Failure:
    """A field of a decision that is not what a case expects."""

    case: str
    field: str
    expected: object
    found: object


def read_policy_tests(path: Path, *, targets: Mapping[str, TargetConfig] | None = None) -> PolicyTests:
    """Read and check a file of policy tests.

    Parameters
    ----------
    path
        The file.
    targets
        As for `read_policy`.

    Returns
    -------
    The tests.

    Raises
    ------
    EscalmlError
        If the file cannot be read or something in it is not allowed; names file, line and word, for every fault.
    """
    file = read_yaml_file(path)
    faults.refuse_repeated_keys(path, file)
    words = vocabulary(read_params(asset("params.yaml")).targets, targets or {})
    try:
        return PolicyTests.model_validate(file.content, context=words)
    except ValidationError as error:
        raise faults.PolicyError(faults.list_faults(path, file, error)) from None


def run_policy_tests(policy: Policy, tests: PolicyTests) -> list[Failure]:
    """Decide every case, and list what is not as expected.

    Parameters
    ----------
    policy
        The rules.
    tests
        The cases.

    Returns
    -------
    The failures in order of the cases; none where the policy does what is expected of it.

    Raises
    ------
    EscalmlError
        If a case names an action that the policy does not have: `no_actions` with a typo would always hold.
    """
    failures = []
    for test in tests.cases:
        for action in (*test.expect.actions, *test.expect.no_actions):
            if action not in policy.known_actions:
                wrong = faults.unknown("action", action, policy.known_actions)
                raise EscalmlError(f"case {test.case!r}: {wrong}; a policy declares its own under `actions:`.")
        message, prediction, context = test.facts.under(policy)
        failures += list(_failures(test, decide(message, prediction, context)))
    return failures


def _failures(test: PolicyTest, decision: Decision) -> Iterator[Failure]:
    """What a decision misses of what a case expects."""
    expected: dict[str, Any] = test.expect.model_dump(include=test.expect.model_fields_set)
    for field, value in expected.items():
        if field == "no_actions":
            found: object = decision.actions
            holds = not set(value) & set(decision.actions)
        elif isinstance(value, tuple):
            found = getattr(decision, field)
            holds = set(value) <= set(getattr(decision, field))
        else:
            found = getattr(decision, field)
            holds = found == value
        if not holds:
            yield Failure(test.case, field, value, found)
