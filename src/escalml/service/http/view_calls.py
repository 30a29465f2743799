"""Handlers of the calls for saved views."""

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from escalml.privacy import Finder, Pseudonyms
from escalml.records.views import NewView
from escalml.service.http.request_parts import id_of, key_name, read_body
from escalml.store import Store, StoreError
from escalml.store.settings import Clock, utc_now


@dataclass(frozen=True)
class ViewCalls:
    """The calls, over the store and what finds identifiers in the words that somebody looks for."""

    store: Store | None
    find: Finder
    clock: Clock = utc_now

    @property
    def kept(self) -> Store:
        """The store; where there is none, an error that says why."""
        if self.store is None:
            raise StoreError("this service keeps nothing (--no-store); start it without, to have views.")
        return self.store

    def list(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Views that the caller sees."""
        return self.kept.views.list(key_name(request))

    def add(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Save a view."""
        wanted = read_body(NewView, body)
        query = wanted.query.model_copy(update={"q": self._redacted(wanted.query.q) if wanted.query.q else None})
        view = wanted.model_copy(update={"name": self._redacted(wanted.name)[:60], "query": query})
        return self.kept.views.add(view, self.clock(), owner=key_name(request))

    def remove(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Remove a view."""
        self.kept.views.remove(id_of(request), owner=key_name(request))
        return {"id": id_of(request)}

    def _redacted(self, text: str) -> str:
        return Pseudonyms().redact(text, self.find([text])[0])
