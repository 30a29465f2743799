"""What stands in JSON of which nothing is known: whatever comes, these find what is asked for, or nothing."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from escalml.data.newest_text import is_automatic_headers

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


def each(values: Json, name: str) -> tuple[str, ...]:
    """A short text under a name of each record in a list; those without are left out."""
    found = [word(value, name) for value in values] if isinstance(values, list) else []
    return tuple(one for one in found if one is not None)


def flag(payload: Json, path: str) -> bool:
    """Whether there is a yes at a dotted path: helpdesks also write it as a word or a number."""
    value = at(payload, path)
    return value is True or value == 1 or (isinstance(value, str) and value.strip().lower() in ("true", "yes", "1"))


def is_soon_after(first: Json, second: Json, within: timedelta) -> bool:
    """Whether two times in ISO 8601 lie so close; False where one is no such time."""
    try:
        return abs(datetime.fromisoformat(second) - datetime.fromisoformat(first)) <= within
    except (TypeError, ValueError):
        return False


_HEADERS = ("headers", "Headers", "raw_headers", "message_headers", "email_headers", "email.headers")
_FLAGS = ("preferences.is-auto-response", "is_auto_response", "auto_reply", "email.auto_reply")
_RAW_HEADER = re.compile(r"^([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]*([^\r\n]{0,500})", re.MULTILINE)
_MAX_HEADERS = 200


def says_automatic(*parts: Json) -> bool:
    """Whether what a helpdesk gives of a mail says that a program sent it.

    Parameters
    ----------
    *parts
        Where its headers may stand, as a mapping, a list of names and values, or the text of a mail's head; and where a
        helpdesk's own flag for automatic replies may.

    Returns
    -------
    Whether one of them says so; see `is_automatic_headers`.
    """
    for part in parts:
        if any(flag(part, path) for path in _FLAGS):
            return True
        if any(is_automatic_headers(dict(_headers(at(part, path)))) for path in _HEADERS):
            return True
    return False


def _headers(given: Json) -> Iterator[tuple[str, str]]:
    """Names and values, from whichever of the three shapes."""
    if isinstance(given, str):
        yield from _RAW_HEADER.findall(given[:50_000])
    elif isinstance(given, Mapping):
        for name, value in list(given.items())[:_MAX_HEADERS]:
            yield str(name), value if isinstance(value, str) else ""
    elif isinstance(given, list):
        for item in given[:_MAX_HEADERS]:
            name, value = at(item, "name"), at(item, "value")
            if isinstance(name, str) and isinstance(value, str):
                yield name, value
