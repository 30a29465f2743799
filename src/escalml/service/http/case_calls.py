"""Handlers of the calls for cases: the list, one case, and what people do with it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from escalml.records.cases import (
    Assignment,
    BulkAct,
    BulkDone,
    Case,
    CaseAct,
    CaseDone,
    CasesQuery,
    NotDone,
    RouteByHand,
    SameProblem,
    Snooze,
    TicketLink,
    Undo,
)
from escalml.service.desk.case_acts import ActName, CaseActs
from escalml.service.desk.rerouting import Rerouting
from escalml.service.http.request_parts import id_of, key_name, read_body, read_query, redacted_name
from escalml.service.webhooks.tickets import Tickets
from escalml.store import Actor, NothingToUndoError, SameCaseError, Store, StoreError, UnknownIdError
from escalml.store.case_reading import BY_PEOPLE
from escalml.store.settings import Clock, utc_now


@dataclass(frozen=True)
class CaseCalls:
    """The calls, over the store, what decides a case anew, and the fields that may be labelled."""

    store: Store | None
    rerouting: Rerouting | None
    fields: Collection[str]
    tickets: Tickets | None = None
    clock: Clock = utc_now

    @property
    def kept(self) -> Store:
        """The store; where there is none, an error that says why."""
        if self.store is None:
            raise StoreError("this service keeps nothing (--no-store); start it without, to have cases.")
        return self.store

    def list(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """A page of the cases."""
        return self.kept.cases.list(read_query(CasesQuery, request), self.clock())

    def show(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """One case."""
        store, hour = self.kept, self.clock()
        item = store.soon(lambda: store.cases.find(id_of(request), hour))
        events = store.cases.history(item.id)
        last = next((one for one in events if not one.undone and one.kind != "undone"), None)
        return Case(
            item=item,
            route=store.cases.stands_on(item.id).route,
            decision=store.decision(item.message_id),
            thread=store.cases.thread(item.id),
            events=events,
            ticket=self._ticket(item.message_id),
            can_undo=last is not None and last.kind in BY_PEOPLE,
        )

    def route(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Set level, team or reply-by by hand."""
        return self._perform("route", read_body(RouteByHand, body), request)

    def assign(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Say who works on a case."""
        return self._perform("assign", read_body(Assignment, body), request)

    def snooze(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Put a case out of the way for a while; it trains nothing."""
        return self._perform("snooze", read_body(Snooze, body), request)

    def acknowledge(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Take a case as an escalation that somebody works on; it is kept as the label `escalated: true`."""
        return self._perform("acknowledge", read_body(CaseAct, body), request)

    def disagree(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Say that a case is no escalation; it is kept as the label `escalated: false`, and routes it anew."""
        return self._perform("disagree", read_body(CaseAct, body), request)

    def finish(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Mark a case as done."""
        return self._perform("done", read_body(CaseAct, body), request)

    def reopen(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Mark a case as open again."""
        return self._perform("open", read_body(CaseAct, body), request)

    def part(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Take a case out of the problem that it shares with like cases; nothing links it again."""
        return self._perform("part", read_body(CaseAct, body), request)

    def link(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Put two cases into one problem."""
        return self._perform("link", read_body(SameProblem, body), request)

    def undo(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Take back the last thing that somebody did with a case, its labels too."""
        return self._perform("undo", read_body(Undo, body), request)

    def act_on_many(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Do one thing with several cases, each on its own: what cannot be done with one costs the others nothing."""
        wanted, acts = read_body(BulkAct, body), self._acts
        actor = _actor(wanted, request)
        act = acts.check(wanted.act, wanted)
        items, errors = [], []
        for case_id in dict.fromkeys(wanted.ids):
            try:
                items.append(acts.perform(wanted.act, case_id, act, actor))
            except (UnknownIdError, NothingToUndoError, SameCaseError) as error:
                errors.append(NotDone(id=case_id, error=str(error)))
        return BulkDone(items=tuple(items), errors=tuple(errors))

    @property
    def _acts(self) -> CaseActs:
        return CaseActs(self.kept, self.rerouting, self.fields, self.clock)

    def _perform(self, name: ActName, act: CaseAct, request: Request) -> CaseDone:
        acts = self._acts
        return acts.perform(name, id_of(request), acts.check(name, act), _actor(act, request))

    def _ticket(self, message_id: str) -> TicketLink | None:
        found = self.tickets.of(message_id) if self.tickets else None
        return TicketLink(helpdesk=found.helpdesk, id=found.id, address=found.address) if found else None


def _actor(act: CaseAct, request: Request) -> Actor:
    return Actor(redacted_name(act.by), key_name(request))
