"""What two decisions about one ticket do not share, and which tickets a policy affects most."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from escalml.records import Decision
from escalml.yaml_files import read_yaml

# What somebody at the desk notices; the place in the queue and the texts follow from it.
COMPARED = (
    "level", "tier", "role", "team", "owner", "visibility", "reply_within_hours", "working_time", "reply_by",
    "priority", "needs_approval", "origin", "actions",
)  # fmt: skip
MOST = 10


@dataclass(frozen=True, slots=True)
class Difference:
    """One ticket that two policies, or a policy and a file, decide differently; `fields` are those that differ."""

    ticket: str
    old: Decision
    new: Decision
    fields: tuple[str, ...]

    @property
    def weight(self) -> tuple[int, int, int]:
        """How much changes: levels first, then the team, then the number of fields."""
        return abs(self.new.level - self.old.level), self.new.team != self.old.team, len(self.fields)


def difference(ticket: str, old: Decision, new: Decision) -> Difference | None:
    """What differs between two decisions about a ticket; None where nothing does."""
    fields = tuple(name for name in COMPARED if getattr(old, name) != getattr(new, name))
    if "reply_by" in fields and {"reply_within_hours", "working_time"} & {*fields}:
        fields = tuple(name for name in fields if name != "reply_by")  # it follows from them
    return Difference(ticket, old, new, fields) if fields else None


def most_affected(differences: Iterable[Difference]) -> list[Difference]:
    """The ten that change most, by falling weight, equal ones by id."""
    return sorted(differences, key=lambda one: ([-part for part in one.weight], one.ticket))[:MOST]


def fingerprint(policy_file: Path) -> str:
    """What the rules of a policy file are, its comments, layout and version apart: SHA-256, in hexadecimal.

    Parameters
    ----------
    policy_file
        A sound policy file.

    Returns
    -------
    The same for the same rules; the order of rules counts, that of keys does not.
    """
    fields = read_yaml(policy_file)
    rules = {key: value for key, value in fields.items() if key != "version"} if isinstance(fields, dict) else fields
    return hashlib.sha256(json.dumps(rules, sort_keys=True, default=str).encode()).hexdigest()
