"""`escalml policy check`: is a policy sound?"""

from escalml.cli.options import Model
from escalml.cli.policy.inputs import PolicyFile


def check(policy: PolicyFile = None, model: Model = "champion") -> None:
    """Check a policy: every word, team and threshold in it."""
    from escalml.cli.options import policy_file
    from escalml.cli.policy.inputs import read
    from escalml.cli.progress import say

    checked = read(policy, model)
    say(
        f"{policy_file(policy)}: policy {checked.version} is sound: "
        f"{len(checked.rules)} rules, {len(checked.teams)} teams"
    )
