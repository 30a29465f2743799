"""Items of the checklist as records."""

from collections.abc import Iterable

from escalml.records import CheckItem, CheckName
from escalml.replies.cues import Found


def passed(name: CheckName, why: str, found: Iterable[Found] = ()) -> CheckItem:
    """An item that holds."""
    return CheckItem(name=name, verdict="pass", why=why, evidence=tuple(item.evidence for item in found))


def failed(name: CheckName, why: str, hint: str, found: Iterable[Found] = ()) -> CheckItem:
    """An item that does not hold, and what to do about it."""
    evidence = tuple(item.evidence for item in found)
    return CheckItem(name=name, verdict="fail", why=why, hint=hint, evidence=evidence)


def not_applicable(name: CheckName, why: str) -> CheckItem:
    """An item that is not asked of this reply."""
    return CheckItem(name=name, verdict="not_applicable", why=why)
