"""What people do with cases: each act changes one case, is noted, and can be taken back."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ValidationError

from escalml.errors import EscalmlError
from escalml.records import Correction, describe
from escalml.records.cases import (
    Assignment,
    CaseAct,
    CaseDone,
    CaseItem,
    EventKind,
    RouteByHand,
    SameProblem,
    Snooze,
    Undo,
)
from escalml.routing.parts import EXPERT
from escalml.service.desk.rerouting import Rerouting, shown_cells
from escalml.service.http.request_parts import redacted_name
from escalml.store import Actor, Store
from escalml.store.problems import PARTED
from escalml.store.settings import Clock
from escalml.store.tables import key_of, seconds_of

ActName = Literal["route", "assign", "snooze", "acknowledge", "disagree", "done", "open", "part", "link", "undo"]
_FORMS: Mapping[str, type[CaseAct]] = {
    "route": RouteByHand,
    "assign": Assignment,
    "snooze": Snooze,
    "link": SameProblem,
    "undo": Undo,
}
_LABELS = {"acknowledge": True, "disagree": False}
_STANCES = {"acknowledge": "acknowledged", "disagree": "disagreed"}


@dataclass(frozen=True)
class CaseActs:
    """The acts, over the store, what decides a case anew, and the fields that may be labelled."""

    store: Store
    rerouting: Rerouting | None
    fields: Collection[str]
    clock: Clock

    def check(self, name: ActName, act: CaseAct) -> CaseAct:
        """Find an act to be allowed, before it is done with any case.

        Parameters
        ----------
        name
            What is to be done.
        act
            With which values; more than those of the act do not matter.

        Returns
        -------
        The act in its own form.

        Raises
        ------
        EscalmlError
            If a value is missing or not allowed.
        """
        form = _FORMS.get(name, CaseAct)
        if name == "link" and getattr(act, "like", None) is None:
            raise EscalmlError("like: is missing; give the id of a case that has the same problem.")
        try:
            given = form.model_validate(act.model_dump(include=set(form.model_fields)))
        except ValidationError as error:
            raise EscalmlError(describe(error)) from None
        if isinstance(given, Snooze) and given.until is not None and given.until <= self.clock():
            raise EscalmlError("until: lies in the past; give a time to come, or null to end a snooze.")
        if isinstance(given, RouteByHand) and given.team is not None:
            self._check_team(given.team)
        return given

    def perform(self, name: ActName, case_id: str, act: CaseAct, actor: Actor) -> CaseDone:
        """Do something with a case.

        Parameters
        ----------
        name
            What.
        case_id
            Its id, or that of any of its messages.
        act
            As `check` gave it.
        actor
            Who does it.

        Returns
        -------
        The case afterwards.

        Raises
        ------
        SameCaseError
            If a case is to be linked with itself.
        UnknownIdError
            If there is no such case.
        NothingToUndoError
            If nothing can be taken back, or not what was asked for.
        StoreError
            If the store cannot be written.
        """
        if name == "undo":
            return self._undo(case_id, actor, act.events if isinstance(act, Undo) else None)
        if name in _LABELS:
            return self._take_a_stand(case_id, actor, name)
        if isinstance(act, SameProblem):
            like = act.like
            return self.store.soon(lambda: self.store.cases.link(case_id, like, self.clock(), actor=actor))
        cells = self._by_hand(case_id, act) if isinstance(act, RouteByHand) else _cells(name, act)
        return self.store.soon(lambda: self.store.cases.change(case_id, name, self.clock(), cells, actor=actor))

    def _by_hand(self, case_id: str, wanted: RouteByHand) -> dict[str, Any]:
        """Cells of a case whose level, team or reply-by somebody sets."""
        item = self.store.soon(lambda: self.store.cases.find(case_id, self.clock()))
        cells: dict[str, Any] = {}
        if wanted.level is not None:
            cells |= {"level": wanted.level, "team": self._team_at(wanted.level, item)}
        if wanted.team is not None:
            cells["team"] = wanted.team
        if wanted.reply_by is not None:
            cells["reply_by"] = seconds_of(wanted.reply_by)
        return cells | {"by_hand": json.dumps([*dict.fromkeys((*item.by_hand, *cells))])}

    def _undo(self, case_id: str, actor: Actor, only: Collection[int] | None) -> CaseDone:
        """Take back the last thing that somebody did with a case, its labels too."""
        item, labels = self.store.cases.undo(case_id, self.clock(), actor=actor, only=only)
        if labels:
            given = Correction(id=item.message_id, labels=labels, by=actor.by)
            self.store.correct(given, self.clock(), key_name=actor.key_name)
        return item

    def _take_a_stand(self, case_id: str, actor: Actor, kind: EventKind) -> CaseDone:
        """Say whether a case is an escalation: its label, its stance, and what the rules then make of it."""
        store, hour = self.store, self.clock()
        standing = store.soon(lambda: store.cases.stands_on(case_id))
        labels = {name: label for name, label in {"escalated": _LABELS[kind]}.items() if name in self.fields}
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
        cells |= {"stance": _STANCES[kind]} | ({} if route is None else {"corrected": 1})
        return store.cases.change(standing.id, kind, hour, cells, actor=actor, route=route, labels=changed)

    def _team_at(self, level: int, item: CaseItem) -> str:
        """Who stands at a level, by the policy in use."""
        if self.rerouting is None:
            return item.team
        policy = self.rerouting.policy
        team = policy.levels[level].team
        return policy.expert_for(item.topic).team if team == EXPERT else team

    def _check_team(self, team: str) -> None:
        teams = (team,) if self.rerouting is None else self.rerouting.policy.teams
        if team not in teams:
            raise EscalmlError(f"team: is none of the policy's; expected one of {', '.join(teams)}.")


def _cells(name: ActName, act: CaseAct) -> dict[str, Any]:
    """Cells of a case with which something simple is done."""
    if isinstance(act, Assignment):
        who = redacted_name(act.assignee)
        return {"assignee": who and key_of(who)}
    if isinstance(act, Snooze):
        return {"snoozed_until": None if act.until is None else seconds_of(act.until)}
    if name == "part":
        return {"problem": PARTED}
    return {"status": name} | ({"snoozed_until": None} if name == "done" else {})
