"""`escalml policy test`: does a policy decide invented cases as it should?"""

from pathlib import Path
from typing import Annotated

import typer

from escalml.cli.options import Model
from escalml.cli.policy.inputs import PolicyFile


def run_tests(
    policy: PolicyFile = None,
    tests: Annotated[Path | None, typer.Option(help="The cases; default POLICY with .tests.yaml for its end.")] = None,
    model: Model = "champion",
) -> None:
    """Decide invented cases, and compare with what is expected.

    A case gives facts by the names that rules use, and fields of the decision: serving/policy.tests.yaml shows how.
    Exit code 0: all as expected; 2: not so, with case, field, expected and found.
    """
    from escalml.cli.options import model_directory, policy_file
    from escalml.cli.policy.inputs import read, show
    from escalml.cli.progress import say
    from escalml.errors import EscalmlError
    from escalml.models.manifest import read_manifest
    from escalml.routing.policy_tests import read_policy_tests, run_policy_tests

    rules = read(policy, model)
    path = tests or policy_file(policy).with_suffix(".tests.yaml")
    if not path.is_file():
        raise EscalmlError(
            f"{path}: no cases there; write some as serving/policy.tests.yaml does, or name a file: --tests"
        )
    cases = read_policy_tests(path, targets=read_manifest(model_directory(model)).targets)
    failures = run_policy_tests(rules, cases)
    rows = [(one.case, one.field, _shown(one.expected), _shown(one.found)) for one in failures]
    show("Not as expected", ("case", "field", "expected", "found"), rows)
    n_failed = len({one.case for one in failures})
    say(f"{path}: policy {rules.version}: {len(cases.cases) - n_failed} of {len(cases.cases)} cases as expected")
    if failures:
        raise typer.Exit(2)


def _shown(value: object) -> object:
    return ", ".join(map(str, value)) or "none" if isinstance(value, tuple) else "none" if value is None else value
