"""Decides a case anew: by labels that a person gave, or because its reply-by time has passed."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from escalml.records import Correction, Decision, Message
from escalml.routing import Policy, RunningContext
from escalml.routing.corrected import corrected
from escalml.service.desk.known_before import of_case
from escalml.store import Actor, Labels, Standing, Store, merged
from escalml.store.case_rows import sign_of
from escalml.store.known import Handling


class Rules(Protocol):
    """The rules in use, and the desk's running counts under them."""

    @property
    def policy(self) -> Policy:
        """The rules."""
        ...

    @property
    def running(self) -> RunningContext:
        """The counts."""
        ...


class Rerouting:
    """Decides cases anew by the rules in use.

    Parameters
    ----------
    store
        Where the cases are.
    rules
        Gives the rules in use.
    """

    def __init__(self, store: Store, rules: Callable[[], Rules]) -> None:
        self._store = store
        self._rules = rules

    @property
    def policy(self) -> Policy:
        """The policy in use."""
        return self._rules().policy

    def follow(self, given: Correction, labels: Mapping[str, Any], now: datetime, *, key_name: str | None) -> None:
        """Have a case follow the labels of its newest message from now on.

        Parameters
        ----------
        given
            The correction, which is kept already. Of an older message it changes nothing.
        labels
            All corrections of the message as one.
        now
            The hour.
        key_name
            Name of the API key that gave it.

        Raises
        ------
        UnknownIdError
            If there is no such case.
        StoreError
            If the store cannot be read or written.
        """
        standing = self._store.soon(lambda: self._store.cases.stands_on(given.id))
        if standing.result.id != given.id:
            return
        self._store.cases.change(
            standing.id,
            "corrected",
            now,
            shown_cells(standing, labels) | {"corrected": int(bool(labels))},
            actor=Actor(given.by, key_name),
            route=self.anew(standing, labels, now) if labels else standing.result.route,
            labels=self.labels_of(given),
        )

    def labels_of(self, given: Correction) -> Labels:
        """The labels that a correction, which is kept already, has changed: as they were, and as it gave them."""
        *earlier, _ = self._store.decision(given.id).corrections
        before = merged(one.labels for one in earlier)
        return Labels({name: before.get(name) for name in given.labels}, dict(given.labels))

    def anew(
        self,
        standing: Standing,
        labels: Mapping[str, Any],
        now: datetime,
        *,
        overdue: bool = False,
        dry_run: bool = False,
    ) -> Decision:
        """What the rules make of a case now.

        Parameters
        ----------
        standing
            The case.
        labels
            A person's labels of its newest message.
        now
            The hour.
        overdue
            Whether its reply-by time has passed.
        dry_run
            Count no alert: what would be decided is only shown.

        Returns
        -------
        The decision. What is not kept of a message, such as its customer's id, no rule can ask for any more; who had
        the customer's last case stays.
        """
        prediction = corrected(standing.result, labels) if labels else standing.result
        message = _message(standing, overdue)
        message = message.model_copy(update=of_case(message, self._handling(standing)))
        running = self._rules().running
        if dry_run:
            route = running.would_decide(message, prediction, now)
        else:
            route = running.decide_again(message, prediction, now, overdue=overdue)
        return route.model_copy(update={"owner": route.owner or standing.route.owner})

    def _handling(self, standing: Standing) -> Handling | None:
        """How the desk has dealt with a case; to look at one that is done brings nothing back."""
        found = self._store.known.handling(case_id=standing.id)
        return found and replace(found, reopened=found.reopened - found.is_done)


def shown_cells(standing: Standing, labels: Mapping[str, Any]) -> dict[str, Any]:
    """The cells of a case that show what a person has said of its newest message, and not what the model said.

    Parameters
    ----------
    standing
        The case.
    labels
        All labels of its newest message; empty: the model's word holds again.

    Returns
    -------
    Column -> cell.
    """
    result = corrected(standing.result, labels) if labels else standing.result
    return {"agent_labels": json.dumps(dict(labels)) if labels else None, "sign": sign_of(result.model_dump())}


def _message(standing: Standing, overdue: bool) -> Message:
    """The kept message as it is decided: an undated one came when it was scored, a late case stands at its level."""
    message = standing.message
    changes: dict[str, Any] = {"id": standing.result.id, "sent_at": message.sent_at or standing.scored_at}
    state = dict.fromkeys(("responders", "reopened", "reassigned"), None)  # as they were then; they are counted anew
    level = {"level": standing.route.level} if overdue else {}
    changes["state"] = message.state.model_copy(update=state | level)
    return message.model_copy(update=changes)
