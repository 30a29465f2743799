"""What is known of a case and its customer from before: how the desk has dealt with it, and who had the last one."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, and_, func, or_, select

from escalml.store.database import Database
from escalml.store.kept_rows import fingerprint
from escalml.store.tables import CASE_EVENTS, CASES, DECISIONS

ESCALATED_LEVEL = 3  # from here on a case counts as escalated, as does one that somebody has acknowledged


@dataclass(frozen=True)
class Handling:
    """How the desk has dealt with a case so far."""

    responders: int
    reopened: int
    reassigned: int
    is_done: bool = False


@dataclass(frozen=True)
class Before:
    """The customer's earlier cases that escalated: how many, and who had the last of them."""

    n_escalations: int
    owner: str | None


class Known:
    """Answers what is known of cases and customers.

    Parameters
    ----------
    database
        Where the cases are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def handling(self, *, case_id: str | None = None, conversation: str | None = None) -> Handling | None:
        """How the desk has dealt with a case, found by its id or its conversation; None where there is none.

        Parameters
        ----------
        case_id
            Its id.
        conversation
            The group of its messages, as `kept_rows` writes it.

        Returns
        -------
        The counts. A case that is done counts as reopened once more: whoever asks is about to bring it back.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        its = CASES.c.id == case_id if case_id is not None else CASES.c.conversation == conversation
        with self._database.transaction() as connection:
            found = connection.execute(select(CASES.c.id, CASES.c.status, CASES.c.assignee).where(its)).first()
            return None if found is None else _handling(connection, found)

    def before(self, customer: str, conversation: str | None) -> Before:
        """The customer's earlier cases that escalated.

        Parameters
        ----------
        customer
            The customer's id.
        conversation
            The group of the messages that are no earlier case, but this one; None: all are earlier.

        Returns
        -------
        How many, and who had the last of them that anybody had.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        of_customer = select(DECISIONS.c.case_id).where(DECISIONS.c.customer == fingerprint(customer))
        escalated = or_(CASES.c.level >= ESCALATED_LEVEL, CASES.c.stance == "acknowledged")
        other = or_(CASES.c.conversation.is_(None), CASES.c.conversation != conversation)
        its = and_(CASES.c.id.in_(of_customer), escalated, *([] if conversation is None else [other]))
        with self._database.transaction() as connection:
            n_before = connection.execute(select(func.count()).select_from(CASES).where(its)).scalar_one()
            last = select(CASES.c.assignee).where(its, CASES.c.assignee.is_not(None)).order_by(CASES.c.at.desc())
            return Before(n_before, connection.execute(last.limit(1)).scalar())

    def teams(self) -> tuple[str, ...]:
        """Every team that has a case, also one that the policy no longer has."""
        with self._database.transaction() as connection:
            return tuple(connection.execute(select(CASES.c.team).distinct().order_by(CASES.c.team)).scalars())


def _handling(connection: Connection, case: Row[Any, Any, Any]) -> Handling:
    events = connection.execute(
        select(CASE_EVENTS.c.kind, CASE_EVENTS.c.before, CASE_EVENTS.c.after).where(
            CASE_EVENTS.c.case_id == case.id, CASE_EVENTS.c.undone == 0
        )
    ).all()
    changes = [(event.kind, json.loads(event.before), json.loads(event.after)) for event in events]
    people = {case.assignee, *(cells.get("assignee") for _, *both in changes for cells in both)} - {None}
    handed = [kind for kind, old, new in changes if kind in ("assign", "route") and _went(old, new)]
    reopened = sum(kind in ("reopened", "open") for kind, _, _ in changes) + (case.status == "done")
    return Handling(responders=len(people), reopened=reopened, reassigned=len(handed), is_done=case.status == "done")


def _went(old: dict[str, object], new: dict[str, object]) -> bool:
    """Whether a case went from one person or team to another; the first who takes it changes nothing."""
    return any(old.get(name) and new.get(name) and old[name] != new[name] for name in ("assignee", "team"))
