"""Rows of a scored file as a report counts them, with what the messages' own file says of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from escalml.errors import EscalmlError
from escalml.evaluation.desk_report.export import Export, Known
from escalml.evaluation.desk_report.record import NONE
from escalml.routing.scored import Ticket, read_tickets
from escalml.routing.surge import is_negative_mention

_NOTHING = Known()
_KEPT = 1_000  # characters of a redacted text


@dataclass(frozen=True, slots=True)
class Case:
    """One message: what was said and decided of it; `known` is what its own file says."""

    id: str
    when: datetime
    level: int
    team: str
    visibility: str
    actions: tuple[str, ...]
    rules: tuple[str, ...]
    queue_score: float
    due: datetime
    reply_within_hours: float
    severity: str
    probability: float | None
    likely: bool
    reasons: tuple[str, ...]
    topic: str | None
    categories: tuple[str, ...]
    review: bool
    alarmed: bool
    model: str
    policy: str
    text: str
    brand: str | None
    public: bool
    negative_mention: bool
    known: Known

    @property
    def day(self) -> str:
        """Its day, in UTC."""
        return self.when.astimezone(UTC).date().isoformat()


def read_cases(
    scored: Path, export: Export | None, *, on_progress: Callable[[int], None] = lambda _: None
) -> list[Case]:
    """Read a scored file.

    Parameters
    ----------
    scored
        What `escalml score` wrote.
    export
        The messages that were scored, if they are given.
    on_progress
        Called with the number of rows read since the last call.

    Returns
    -------
    Every row, in order of time.

    Raises
    ------
    EscalmlError
        If the file is no scored file, is empty, or a row is not among the messages.
    """
    messages = export.messages if export else None
    cases = []
    for ticket in read_tickets(scored, messages):
        known = export.known.get(ticket.prediction.id, _NOTHING) if export else _NOTHING
        cases.append(_case(ticket, known))
        on_progress(1)
    if not cases:
        raise EscalmlError(f"{scored}: holds no result; give a file that `escalml score` wrote, with rows in it.")
    return sorted(cases, key=lambda case: (case.when, case.id))


def _case(ticket: Ticket, known: Known) -> Case:
    prediction, route, message = ticket.prediction, ticket.stored, ticket.message
    escalation = prediction.escalation
    return Case(
        id=prediction.id,
        when=ticket.when,
        level=route.level,
        team=route.team,
        visibility=route.visibility,
        actions=route.actions,
        rules=route.rules,
        queue_score=route.queue_score,
        due=route.reply_by or ticket.when,
        reply_within_hours=route.reply_within_hours,
        severity=prediction.severity.level if prediction.severity else NONE,
        probability=escalation.probability if escalation else None,
        likely=bool(escalation and escalation.likely),
        reasons=tuple(escalation.reasons) if escalation else (),
        topic=prediction.topic.label if prediction.topic else None,
        categories=prediction.privacy.categories if prediction.privacy.sensitive else (),
        review=prediction.review,
        alarmed=bool(prediction.alarms),
        model=prediction.model.version,
        policy=route.policy_version,
        text=prediction.privacy.redacted_text[:_KEPT],
        brand=message.brand,
        public=message.is_public,
        negative_mention=is_negative_mention(message, prediction),
        known=known,
    )
