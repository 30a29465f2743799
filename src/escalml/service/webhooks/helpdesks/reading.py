"""What stands in JSON of which nothing is known: whatever comes, these find what is asked for, or nothing."""

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

Json: TypeAlias = Any  # what a helpdesk sends: nothing is known of it before it is looked at


def at(payload: Json, path: str) -> Json:
    """What stands at a dotted path; None where there is nothing."""
    for name in path.split("."):
        payload = payload.get(name) if isinstance(payload, Mapping) else None
    return payload


def word(payload: Json, path: str) -> str | None:
    """A short text or number at a dotted path, as text; None where there is none."""
    value = at(payload, path)
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value).strip()[:200] or None


def identity(payload: Json, path: str) -> str | None:
    """An id at a dotted path that can stand in an address as it is; None where there is none."""
    value = word(payload, path)
    return value if value and re.fullmatch(r"[\w-]{1,64}", value, re.ASCII) else None


def number(payload: Json, path: str) -> str | None:
    """An id at a dotted path that is a number; None where there is none."""
    value = identity(payload, path)
    return value if value and value.isdecimal() else None


def has_list(payload: Json, path: str) -> bool:
    """Whether there is a list at a dotted path, be it empty."""
    return isinstance(at(payload, path), list)


def words(payload: Json, path: str) -> tuple[str, ...]:
    """The texts of a list at a dotted path."""
    values = at(payload, path)
    return tuple(value for value in values if isinstance(value, str)) if isinstance(values, list) else ()
