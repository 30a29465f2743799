"""Handlers of the calls for cases: the list, one case, and what people do with it."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from escalml.errors import EscalmlError
from escalml.records import Correction
from escalml.records.cases import (
    Assignment,
    Case,
    CaseAct,
    CaseItem,
    CasesQuery,
    EventKind,
    RouteByHand,
    Snooze,
    TicketLink,
)
from escalml.routing.parts import EXPERT
from escalml.service.desk.rerouting import Rerouting, shown_cells
from escalml.service.http.request_parts import id_of, key_name, read_body, read_query, redacted_name
from escalml.service.webhooks.tickets import Tickets
from escalml.store import Actor, Store, StoreError
from escalml.store.case_reading import BY_PEOPLE
from escalml.store.settings import Clock, utc_now
from escalml.store.tables import key_of, seconds_of


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
        wanted = read_body(RouteByHand, body)
        item = self._find(request)
        cells: dict[str, Any] = {}
        if wanted.level is not None:
            cells |= {"level": wanted.level, "team": self._team_at(wanted.level, item)}
        if wanted.team is not None:
            cells["team"] = self._known_team(wanted.team)
        if wanted.reply_by is not None:
            cells["reply_by"] = seconds_of(wanted.reply_by)
        by_hand = dict.fromkeys((*item.by_hand, *cells))
        return self._change(request, wanted, "route", cells | {"by_hand": json.dumps([*by_hand])})

    def assign(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Say who works on a case."""
        wanted = read_body(Assignment, body)
        name = redacted_name(wanted.assignee)
        return self._change(request, wanted, "assign", {"assignee": name and key_of(name)})

    def snooze(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Put a case out of the way for a while; it trains nothing."""
        wanted = read_body(Snooze, body)
        if wanted.until is not None and wanted.until <= self.clock():
            raise EscalmlError("until: lies in the past; give a time to come, or null to end a snooze.")
        until = None if wanted.until is None else seconds_of(wanted.until)
        return self._change(request, wanted, "snooze", {"snoozed_until": until})

    def acknowledge(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Take a case as an escalation that somebody works on; it is kept as the label `escalated: true`."""
        return self._take_a_stand(body, request, "acknowledge", {"escalated": True})

    def disagree(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Say that a case is no escalation; it is kept as the label `escalated: false`, and routes it anew."""
        return self._take_a_stand(body, request, "disagree", {"escalated": False})

    def finish(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Mark a case as done."""
        return self._change(request, read_body(CaseAct, body), "done", {"status": "done", "snoozed_until": None})

    def reopen(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Mark a case as open again."""
        return self._change(request, read_body(CaseAct, body), "open", {"status": "open"})

    def undo(self, body: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """Take back the last thing that somebody did with a case, its labels too."""
        store, actor = self.kept, _actor(read_body(CaseAct, body), request)
        item, labels = store.cases.undo(id_of(request), self.clock(), actor=actor)
        if labels:
            given = Correction(id=item.message_id, labels=labels, by=actor.by)
            store.correct(given, self.clock(), key_name=actor.key_name)
        return item

    def _take_a_stand(self, body: bytes, request: Request, kind: EventKind, said: Mapping[str, Any]) -> CaseItem:
        """Say whether a case is an escalation: its label, its stance, and what the rules then make of it."""
        store, actor, hour = self.kept, _actor(read_body(CaseAct, body), request), self.clock()
        standing = store.soon(lambda: store.cases.stands_on(id_of(request)))
        labels = {name: label for name, label in said.items() if name in self.fields}
        route = changed = None
        cells: dict[str, Any] = {}
        if labels and self.rerouting is not None:
            given = Correction(id=standing.result.id, labels=labels, by=actor.by)
            all_labels = store.correct(given, hour, key_name=actor.key_name)
            changed = self.rerouting.labels_of(given)
            cells = shown_cells(standing, all_labels)
            escalation = standing.result.escalation
            if escalation is None or escalation.likely != labels["escalated"]:
                route = self.rerouting.anew(standing, all_labels, hour)
        stance = {"acknowledge": "acknowledged", "disagree": "disagreed"}[kind]
        cells |= {"stance": stance} | ({} if route is None else {"corrected": 1})
        return store.cases.change(standing.id, kind, hour, cells, actor=actor, route=route, labels=changed)

    def _ticket(self, message_id: str) -> TicketLink | None:
        found = self.tickets.of(message_id) if self.tickets else None
        return TicketLink(helpdesk=found.helpdesk, id=found.id, address=found.address) if found else None

    def _find(self, request: Request) -> CaseItem:
        return self.kept.soon(lambda: self.kept.cases.find(id_of(request), self.clock()))

    def _change(self, request: Request, act: CaseAct, kind: EventKind, cells: Mapping[str, Any]) -> CaseItem:
        actor, hour, key = _actor(act, request), self.clock(), id_of(request)
        return self.kept.soon(lambda: self.kept.cases.change(key, kind, hour, cells, actor=actor))

    def _team_at(self, level: int, item: CaseItem) -> str:
        """Who stands at a level, by the policy in use."""
        if self.rerouting is None:
            return item.team
        policy = self.rerouting.policy
        team = policy.levels[level].team
        return policy.expert_for(item.topic).team if team == EXPERT else team

    def _known_team(self, team: str) -> str:
        teams = (team,) if self.rerouting is None else self.rerouting.policy.teams
        if team not in teams:
            raise EscalmlError(f"team: is none of the policy's; expected one of {', '.join(teams)}.")
        return team


def _actor(act: CaseAct, request: Request) -> Actor:
    return Actor(redacted_name(act.by), key_name(request))
