"""Secrets that stand nowhere else, the places to plant them in, and the search for them."""

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CARD, PASSWORD, NAME = "4929 1234 5678 9012", "hunter2Zx9", "Wendrick Brasewater"
TEXT = f"This is {NAME}. My password is {PASSWORD} and my card is {CARD}."
_CARD = re.compile(rb"4929[ -]?1234[ -]?5678[ -]?9012")
FOUND_BY_SHAPE = ("card", "password")


def leaks(content: str | bytes) -> set[str]:
    """Which secrets stand in something: a card number however it is spaced, a word in any case."""
    raw = (content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content).lower()
    found = {"card"} if _CARD.search(raw) else set()
    found |= {"password"} if PASSWORD.lower().encode() in raw else set()
    return found | ({"name"} if any(part.lower().encode() in raw for part in NAME.split()) else set())


def leaks_under(folder: Path, *, besides: tuple[Path, ...] = ()) -> dict[str, set[str]]:
    """File -> secrets in its name or content, archives unpacked; `besides` are files the user made or asked for."""
    files = [path for path in folder.rglob("*") if path.is_file() and path not in besides]
    searched = {str(path.relative_to(folder)): leaks(path.name) | _leaks_in(path) for path in files}
    return {name: found for name, found in searched.items() if found}


def _leaks_in(path: Path) -> set[str]:
    found = leaks(path.read_bytes())
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            found |= {secret for name in archive.namelist() for secret in leaks(name) | leaks(archive.read(name))}
    return found


def chain(error: BaseException | None) -> str:
    """What the worst of tracebacks would say: an exception and all that it followed from, hidden ones too."""
    said = []
    while error is not None:
        said += [str(error), *(repr(argument) for argument in error.args)]
        error = error.__cause__ or error.__context__
    return "\n".join(said)


# Messages that are valid: in every field that takes a text.
VALID: tuple[dict[str, Any], ...] = (
    {"text": TEXT},
    {"text": "where is it?", "subject": TEXT},
    {"text": "where is it?", "thread": [{"role": "customer", "text": TEXT}, {"role": "agent", "text": TEXT}]},
    {"text": "where is it?", "conversation_id": TEXT},
    {"text": "where is it?", "brand": TEXT, "language": TEXT},
    {"text": "where is it?", "customer": {"id": CARD, "group": NAME}},
    {"text": "where is it?", "notes": TEXT, "severity": TEXT, "identifiers": TEXT},
    {"text": "where is it?", TEXT: TEXT, NAME: 1},
    {"text": "where is it?", "customer": {TEXT: TEXT}, "state": {TEXT: TEXT}},
)
# Messages whose own output holds what the caller put there as an id or a name: in the results and nowhere else.
ECHOED: tuple[dict[str, Any], ...] = (
    {"text": "where is it?", "id": TEXT},
    {"text": "where is it?", "customer": {"owner": NAME}, "conversation_id": CARD},
)
_TURN = {"role": "customer", "text": TEXT}
# Messages that are refused, by the field that is named. The text is fine, so that no other field is to blame.
INVALID: tuple[tuple[str, dict[str, Any]], ...] = (
    *((field, {field: TEXT}) for field in ("channel", "public", "inbox", "sent_at", "customer", "origin")),
    *((field, {field: [TEXT]}) for field in ("text", "subject", "id", "conversation_id", "brand", "language")),
    *((field, {field: {TEXT: TEXT}}) for field in ("text", "subject", "thread", "id", "channel")),
    *((f"customer.{field}", {"customer": {field: TEXT}}) for field in ("vip", "followers", "previous_contacts")),
    *((f"customer.{field}", {"customer": {field: [TEXT]}}) for field in ("owner", "id", "group")),
    *((f"state.{field}", {"state": {field: TEXT}}) for field in ("level", "opened_at", "expert_tried")),
    ("thread", {"thread": TEXT}),
    ("thread.0", {"thread": [TEXT]}),
    ("thread.0.role", {"thread": [_TURN | {"role": TEXT}]}),
    ("thread.0.text", {"thread": [_TURN | {"text": [TEXT]}]}),
    ("thread.0.sent_at", {"thread": [_TURN | {"sent_at": TEXT}]}),
    ("subject", {"subject": TEXT * 50}),
    ("text", {"text": TEXT * 400}),
    ("id", {"id": TEXT * 5}),
)
# Lines of a JSONL file that hold no message at all.
BROKEN = (
    json.dumps({"text": TEXT})[:-2].encode(),
    json.dumps([TEXT]).encode(),
    json.dumps(TEXT).encode(),
    TEXT.encode(),
    json.dumps({"text": TEXT}).encode() + b"\xff",
)


def invalid_messages() -> Iterator[dict[str, Any]]:
    """The refused messages."""
    return ({"text": "where is it?"} | fields for _, fields in INVALID)
