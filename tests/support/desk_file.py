"""A helpdesk with one ticket, kept in a file, so that it outlives a killed worker; it speaks as Zendesk does."""

import json
from collections.abc import Callable
from pathlib import Path

import httpx

TICKET = {"id": 17, "priority": None, "tags": ["vip"], "group_id": 1, "updated_at": "2026-11-22T10:00:00Z", "notes": 0}


class DeskFile:
    """The helpdesk; `written` is called when a ticket has been changed, before that is answered."""

    def __init__(self, path: Path, written: Callable[[], None] = lambda: None) -> None:
        self._path = path
        self._written = written
        if not path.exists():
            self._save(TICKET)

    @property
    def ticket(self) -> dict[str, object]:
        """The ticket as it is; `notes` counts what was written."""
        return json.loads(self._path.read_text())

    def _save(self, ticket: dict[str, object]) -> None:
        self._path.write_text(json.dumps(ticket))

    def handle(self, request: httpx.Request) -> httpx.Response:
        """Answer a call of the API."""
        ticket = self.ticket
        if request.method == "PUT":
            changed = json.loads(request.content)["ticket"]
            ticket |= {name: value for name, value in changed.items() if name in ticket}
            ticket["notes"] += "comment" in changed
            self._save(ticket)
            self._written()
        return httpx.Response(200, json={"ticket": ticket})
