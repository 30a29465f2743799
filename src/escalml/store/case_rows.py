"""How decisions become cases: a conversation is one case; it stands on its newest message, and never falls while open.

Pure: rows in, rows out.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from escalml.routing.parts import ROLE_OF_LEVEL
from escalml.store.facets import facets_of
from escalml.store.tables import seconds_of, time_of

Row = Mapping[str, Any]
SHOWN_IN_EVENTS = ("status", "level", "team", "reply_by")


class Folding:
    """Cases to which decisions are added, one after the other: `changed` and `events` have to be written then.

    Parameters
    ----------
    kept
        Cases that the decisions may belong to.
    """

    def __init__(self, kept: Iterable[Row]) -> None:
        self._by_id: dict[str, Row] = {}
        self._of_conversation: dict[str, str] = {}
        for case in kept:
            self._take(case)
        self.changed: dict[str, Row] = {}
        self.events: list[Row] = []

    def add(self, decision: Row) -> Row:
        """Add a row of the table of decisions; returns its case."""
        case = self._by_id.get(self._id_of(decision))
        if case is None:
            now, kind = new_case(decision), "opened"
        elif decision["message_id"] == case["message_id"]:
            now, kind = _decided_again(case, decision)
        else:
            now, kind = _joined(case, decision)
        if now["message_id"] == decision["message_id"]:
            now = {**now, **facets_of(decision["message"], decision["result"], now)}
        self._take(now)
        self.changed[now["id"]] = now
        before = {name: case[name] for name in SHOWN_IN_EVENTS} if case else {}
        after = {name: now[name] for name in SHOWN_IN_EVENTS}
        if now["assignee"] and (case is None or case["assignee"] != now["assignee"]):
            after["assignee"] = now["assignee"]
        if kind != "message" or (case and decision["message_id"] != case["message_id"]):
            self.events.append(event(now, kind, decision["at"], before=before, after=after))
        return now

    def _id_of(self, decision: Row) -> str:
        own: str = decision.get("case_id") or decision["message_id"]
        return self._of_conversation.get(decision["conversation"], own) if decision["conversation"] else own

    def _take(self, case: Row) -> None:
        self._by_id[case["id"]] = case
        if case["conversation"]:
            self._of_conversation[case["conversation"]] = case["id"]


def new_case(decision: Row) -> Row:
    """The case that a decision opens.

    Parameters
    ----------
    decision
        Row of the table of decisions.

    Returns
    -------
    Row of the table of cases.
    """
    result = json.loads(decision["result"])
    return {
        "id": decision["message_id"],
        "conversation": decision["conversation"],
        "message_id": decision["message_id"],
        "opened_at": decision["at"],
        "at": decision["at"],
        "status": decision["status"],
        "sign": sign_of(result),
        "stance": None,
        "assignee": decision["owner"],  # who had this customer's last case gets this one
        "snoozed_until": None,
        "by_hand": "[]",
        "corrected": 0,
        "n_messages": 1,
        "agent_labels": None,
        "looked_for": None,
        "problem": None,
        **cells_of(result["route"]),
        "reply_by": decision["reply_by"],  # the earliest that was given for the message
    }


def sign_of(result: Row) -> str:
    """What a result says of escalation: `requested` by the customer, `likely`, or `none`."""
    escalation = result.get("escalation") or {}
    if escalation.get("requested_level"):
        return "requested"
    return "likely" if escalation.get("likely") else "none"


def cells_of(route: Row) -> dict[str, Any]:
    """The cells of a case that follow from a decision as JSON has it."""
    reply_by = route["reply_by"]
    return {
        "level": route["level"],
        "team": route["team"],
        "queue_score": route["queue_score"],
        "reply_by": None if reply_by is None else _moment(reply_by),
        "route": json.dumps(route),
    }


def overlaid(route: Row, level: int, team: str, reply_by: float | None) -> dict[str, Any]:
    """A decision, as JSON has it, with what a case has in its place: role follows from the level."""
    role = route["role"] if level == route["level"] else ROLE_OF_LEVEL[level]
    due = None if reply_by is None else time_of(reply_by).isoformat()
    return {**route, "level": level, "role": role, "team": team, "reply_by": due}


def rerouted(case: Row, route: Row) -> dict[str, Any]:
    """What changes in a case that gets another decision: all that follows from it, but for what somebody has set.

    Parameters
    ----------
    case
        Row of the table of cases.
    route
        The decision, as JSON has it.

    Returns
    -------
    Column -> cell.
    """
    kept = json.loads(case["by_hand"])
    return {name: cell for name, cell in cells_of(route).items() if name not in kept}


def event(case: Row, kind: str, at: float, *, before: Row, after: Row, **who: str | None) -> Row:
    """Row of what was done with a case; `who` is `by` and `key_name`."""
    return {
        "case_id": case["id"],
        "message_id": case["message_id"],
        "at": at,
        "kind": kind,
        "by": who.get("by"),
        "key_name": who.get("key_name"),
        "before": json.dumps(before),
        "after": json.dumps(after),
        "undone": 0,
    }


def _decided_again(case: Row, decision: Row) -> tuple[Row, str]:
    """A case whose newest message was posted again, and raised it or came with another text."""
    reopened = case["status"] == "done" and decision["status"] == "open"
    result = json.loads(decision["result"])
    changes = _higher(case, result["route"], decision["reply_by"])
    return (
        {**case, **changes, "status": decision["status"], "sign": sign_of(result)},
        "reopened" if reopened else "message",
    )


def _joined(case: Row, decision: Row) -> tuple[Row, str]:
    """A case with another message of its conversation."""
    result = json.loads(decision["result"])
    if decision["at"] < case["at"]:  # an older one that is found later
        return {**case, "n_messages": case["n_messages"] + 1}, "message"
    fresh = {
        "message_id": decision["message_id"],
        "at": decision["at"],
        "n_messages": case["n_messages"] + 1,
        "snoozed_until": None,
        "sign": sign_of(result),
        "agent_labels": None,  # they were of the message before
    }
    if case["status"] == "done":
        # A new matter of the same customer, or the old one again: decided anew; who knows it has it still.
        cells = cells_of(result["route"])
        anew = {"status": "open", "stance": None, "by_hand": "[]", "corrected": 0, "looked_for": None}
        keeper = {"assignee": case["assignee"] or decision["owner"]}
        return {**case, **fresh, **anew, **cells, **keeper}, "reopened"
    return {**case, **fresh, **_higher(case, result["route"], _due(case, decision, result["route"]))}, "message"


def _higher(case: Row, route: Row, reply_by: float | None) -> dict[str, Any]:
    """What changes when an open case gets a decision that may be less grave than the one it stands on."""
    kept = json.loads(case["by_hand"])
    due = {} if "reply_by" in kept else {"reply_by": reply_by}
    is_graver = (route["level"], route["queue_score"]) > (case["level"], case["queue_score"])
    if not is_graver and "refer_down" not in route["actions"]:
        return due
    return {**rerouted(case, route), **due}


def _due(case: Row, decision: Row, route: Row) -> float | None:
    """When an open case falls due: as promised before, unless somebody has answered in between."""
    if answered_since(case, decision, route):
        return decision["reply_by"]  # type: ignore[no-any-return]
    return min((time for time in (case["reply_by"], decision["reply_by"]) if time is not None), default=None)


def answered_since(case: Row, decision: Row, route: Row) -> bool:
    """Whether a message shows that what its case waited for was answered: its own wait began after the case's."""
    if not decision["answered"]:
        return False
    before, since = json.loads(case["route"]).get("counted_from"), route.get("counted_from")
    return bool(before and since and _moment(since) > _moment(before))


def _moment(text: str) -> float:
    return seconds_of(datetime.fromisoformat(text))
