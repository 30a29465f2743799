"""What an assistant may do: score, redact, check a reply, look at cases, try a policy; where asked for, change cases.

Texts of cases are redacted, as they are kept. What an assistant sends is kept by the tools alone that say so.
"""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal
from uuid import uuid4

from pydantic import BaseModel, ValidationError

from escalml.errors import EscalmlError
from escalml.privacy import Pseudonyms, find_identifiers
from escalml.records import Message, QueueQuery, Result, describe, parse_message
from escalml.records.cases import CaseItem, CasesQuery, EventKind
from escalml.records.replies import parse_draft
from escalml.replies import check_reply
from escalml.routing import Policy, read_policy
from escalml.routing.compare import most_affected
from escalml.routing.scored import Ticket, ticket_of
from escalml.routing.simulate import simulate
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer
from escalml.service.desk.threads import answer_for_good
from escalml.store import Actor, Store

MAX_MESSAGES, MAX_TEXTS, MAX_POLICY, MAX_PAST = 32, 64, 200_000, 2_000
_PAGE = 200
Json = dict[str, Any]
# The least scope of a key that may use each tool; those of `_CHANGES` are there only where changes are allowed.
SCOPES: Mapping[str, str] = {
    "score": "score",
    "redact": "score",
    "check_reply": "agent",
    "list_cases": "agent",
    "show_case": "agent",
    "simulate_policy": "agent",
    "open_case": "agent",
    "assign_case": "agent",
    "finish_case": "agent",
    "reopen_case": "agent",
}
CHANGES = ("open_case", "assign_case", "finish_case", "reopen_case")


@dataclass(frozen=True)
class Desk:
    """The tools' work, over a model, a policy and a store; None: there are no cases.

    `pair` gives model and policy as they are now.
    """

    pair: Callable[[], tuple[Scorer, Policy]]
    store: Store | None
    clock: Callable[[], datetime]

    def score(self, messages: Sequence[Json], *, explain: bool = False) -> Json:
        """Results of messages, of which nothing is kept.

        Parameters
        ----------
        messages
            Each with at least a `text`; the fields are those of `Message`.
        explain
            Name the phrases that moved each score.

        Returns
        -------
        `{"results": [...]}`, in the order of the messages.

        Raises
        ------
        EscalmlError
            If a message is not one, or there are too many.
        """
        read = _read(messages)
        return {"results": [_shown(result) for result in self._answer(read, explain=explain)]}

    def redact(self, texts: Sequence[str]) -> Json:
        """Texts without what identifies somebody; what one of them reveals is replaced alike in all.

        Parameters
        ----------
        texts
            Of one conversation.

        Returns
        -------
        `{"texts": [...]}`, in the same order.

        Raises
        ------
        EscalmlError
            If there are too many.
        """
        if len(texts) > MAX_TEXTS:
            raise EscalmlError(f"texts: at most {MAX_TEXTS} at a time.")
        scorer, _ = self.pair()
        return {"texts": Pseudonyms().redact_all(texts, scorer.find_identifiers(texts))}

    def check_reply(self, draft: Json) -> Json:
        """The checklist of a draft reply; the fields are those of `DraftReply`."""
        scorer, policy = self.pair()
        parsed = parse_draft(draft, where="the draft")
        days = policy.replies.approval_until_days
        return _json(
            check_reply(parsed, approval_until_days=days, find=lambda text: scorer.find_identifiers([text])[0])
        )

    def list_cases(self, **query: Any) -> Json:  # noqa: ANN401 - the fields of CasesQuery
        """A page of the cases; the parameters are those of `CasesQuery`."""
        try:
            wanted = CasesQuery.model_validate(query)
        except ValidationError as error:
            raise EscalmlError(f"{describe(error)}.") from None
        return _json(self._kept.cases.list(wanted, self.clock()))

    def show_case(self, case_id: str) -> Json:
        """One case: where it stands, the decision that holds now, its thread and its history; all redacted."""
        store, hour = self._kept, self.clock()
        item = store.soon(lambda: store.cases.find(case_id, hour))
        return {
            "case": _json(item),
            "route": _json(store.cases.stands_on(item.id).route),
            "result": _shown(store.decision(item.message_id).result),
            "thread": [_json(turn) for turn in store.cases.thread(item.id)],
            "events": [_json(event) for event in store.cases.history(item.id)],
        }

    def simulate_policy(self, policy: str) -> Json:
        """What a policy would make of the messages that are kept.

        Parameters
        ----------
        policy
            The whole policy, as YAML.

        Returns
        -------
        How many there would be of each level and team, and the messages that would change most.

        Raises
        ------
        EscalmlError
            If the policy is not sound, or nothing is kept; says where and what is allowed.
        """
        if len(policy) > MAX_POLICY:
            raise EscalmlError(f"policy: at most {MAX_POLICY:,} characters.")
        past = sorted(self._past(), key=lambda ticket: ticket.when)
        if not past:
            raise EscalmlError("no decision is kept yet, so there is no past to try a policy on.")
        found = simulate(self._sound(policy), iter(past))
        return {
            "messages": found.n_tickets,
            "levels": {str(level): found.levels[level] for level in (4, 3, 2, 1)},
            "teams": dict(found.teams.most_common()),
            "manager_alerts": sum(found.alerts.values()),
            "changed": len(found.differences),
            "most_affected": [
                {
                    "id": one.ticket,
                    "differs_in": list(one.fields),
                    "old": {"level": one.old.level, "team": one.old.team, "rules": list(one.old.rules)},
                    "new": {"level": one.new.level, "team": one.new.team, "rules": list(one.new.rules)},
                }
                for one in most_affected(found.differences)
            ],
        }

    def open_case(self, message: Json) -> Json:
        """Score a message and put it on the desk; under an id that is known it is another version of that one."""
        (read,) = _read([message])
        if not read.id:
            read = read.model_copy(update={"id": uuid4().hex})
        (result,) = answer_for_good(self._kept, self._answer_and_keep, [read])
        return _shown(result)

    def assign_case(self, case_id: str, assignee: str | None, actor: Actor) -> Json:
        """Say who works on a case; None: nobody."""
        name = Pseudonyms().redact(assignee, find_identifiers(assignee)) if assignee else None
        return self._change(case_id, "assign", {"assignee": name}, actor)

    def mark_case(self, case_id: str, status: Literal["done", "open"], actor: Actor) -> Json:
        """Mark a case as done, or open again."""
        cells: Json = {"status": status} | ({"snoozed_until": None} if status == "done" else {})
        return self._change(case_id, status, cells, actor)

    def _change(self, case_id: str, kind: EventKind, cells: Json, actor: Actor) -> Json:
        store, hour = self._kept, self.clock()
        item: CaseItem = store.soon(lambda: store.cases.change(case_id, kind, hour, cells, actor=actor))
        return _json(item)

    def _answer(self, messages: Sequence[Message], *, explain: bool = False) -> list[Result]:
        scorer, policy = self.pair()
        return answer(scorer, policy, messages, now=self.clock(), explain=explain)

    def _answer_and_keep(self, messages: Sequence[Message]) -> list[Result]:
        results = self._answer(messages)
        self._kept.keep(messages, results, self.clock())
        return results

    @property
    def _kept(self) -> Store:
        if self.store is None:
            raise EscalmlError("nothing is kept here (ESCALML_NO_STORE), so there are no cases.")
        return self.store

    def _past(self) -> list[Ticket]:
        """The latest messages that are kept, with what was decided of them."""
        store, ids = self._kept, list[str]()
        while len(ids) < MAX_PAST:
            page = store.decisions.queue(QueueQuery(status="all", limit=_PAGE, offset=len(ids)), self.clock())
            ids += [item.id for item in page.items]
            if len(page.items) < _PAGE:
                break
        kept = [(one.message, one.result, one.result.route.reply_by) for one in map(store.decisions.find, ids)]
        return [ticket_of(message, result, reply_by) for message, result, reply_by in kept if reply_by]

    def _sound(self, policy: str) -> Policy:
        """A policy, checked; faults are told by line, without the file that nobody knows of."""
        scorer, _ = self.pair()
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "policy.yaml"
            file.write_text(policy, encoding="utf-8", errors="replace")
            try:
                return read_policy(file, targets=scorer.manifest.targets)
            except EscalmlError as error:
                raise EscalmlError(str(error).replace(f"{folder}/", "")) from None


def _read(messages: Sequence[Json]) -> list[Message]:
    if len(messages) > MAX_MESSAGES:
        raise EscalmlError(f"messages: at most {MAX_MESSAGES} at a time.")
    read = [parse_message(fields, where=f"messages[{place}]") for place, fields in enumerate(messages)]
    return [one if one.id else one.model_copy(update={"id": f"message-{n}"}) for n, one in enumerate(read)]


def _shown(result: Result) -> Json:
    """A result without the probability of every target: few ask for it, and an assistant reads all that it is given."""
    return result.model_dump(mode="json", exclude={"targets"})


def _json(record: BaseModel) -> Json:
    return record.model_dump(mode="json")
