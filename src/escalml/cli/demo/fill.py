"""Writes an invented year: its messages, scores and report as files, and its last month into a store."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from pathlib import Path

from escalml.cli.demo.year import Event
from escalml.data.outcomes import parse_outcome
from escalml.data.writing import write_atomically, write_rows
from escalml.evaluation.desk_report import Options, make_report
from escalml.evaluation.desk_report.cases import read_cases
from escalml.evaluation.desk_report.export import read_export
from escalml.evaluation.desk_report.outcomes import MIN_OUTCOMES
from escalml.evaluation.desk_report.page import report_page
from escalml.records import Result
from escalml.scoring.scorer import Scorer
from escalml.store import Store, StoreSettings
from escalml.store.kept_rows import scored, whole_message

_OUTCOME, _ANSWERED = "escalated", "first_reply_at"
_TEAMS_WITH_CAPACITY = 3
_DAYS_SHOWN = 28  # less than a store keeps, so that a service does not delete them at once


def write_history(out: Path, year: Sequence[Event], results: Sequence[Result], *, banner: str) -> Path:
    """Write messages, scores and the report.

    Parameters
    ----------
    out
        An existing folder.
    year
        The messages.
    results
        Theirs, in the same order.
    banner
        What the report says of itself at its head.

    Returns
    -------
    The report's file.
    """
    messages, scores, page = out / "messages.jsonl", out / "scored.jsonl", out / "report.html"
    write_rows(messages, map(_row, year))
    write_rows(scores, [result.model_dump(mode="json") for result in results])
    outcome = parse_outcome(_OUTCOME)
    export = read_export(messages, outcome=outcome, answered=_ANSWERED)
    known = Counter(event.escalated for event in year)
    is_enough = min(known[True], known[False]) >= MIN_OUTCOMES
    options = Options(teams=_capacities(results), outcome=str(outcome) if is_enough else None, banner=banner)
    report = make_report(read_cases(scores, export), title=scores.name, export=export, options=options)
    with write_atomically(page) as file:
        file.write(report_page(report).encode())
    return page


def _row(event: Event) -> dict[str, object]:
    """A message as an export holds it, with the columns that a helpdesk adds later."""
    outcome = {True: "yes", False: "no", None: ""}[event.escalated]
    answered = event.answered.isoformat() if event.answered else ""
    return event.message.model_dump(mode="json", exclude_unset=True) | {_ANSWERED: answered, _OUTCOME: outcome}


def _capacities(results: Sequence[Result]) -> dict[str, int]:
    """A little more than a mean day, for the busiest teams."""
    teams = Counter(result.route.team for result in results).most_common(_TEAMS_WITH_CAPACITY)
    return {team: ceil(1.5 * n / 365) + 1 for team, n in teams}


@dataclass
class _Clock:
    """A clock that is set: an answer of last week is noted as of last week."""

    now: datetime


def fill_store(
    location: Path, year: Sequence[Event], results: Sequence[Result], scorer: Scorer, *, until: datetime
) -> int:
    """Keep the last days as a service would have, those that were answered as done.

    Parameters
    ----------
    location
        A file that is not there yet.
    year
        The messages.
    results
        Theirs, in the same order.
    scorer
        Finds names in subjects and earlier turns.
    until
        The year's end.

    Returns
    -------
    How many are kept.
    """
    since = until - timedelta(days=_DAYS_SHOWN)
    last = [
        (event, scored(event.message, result, event.message.sent_at))
        for event, result in zip(year, results, strict=True)
        if event.message.sent_at and event.message.sent_at >= since
    ]
    clock = _Clock(until)
    store = Store(StoreSettings(str(location)), clock=lambda: clock.now)
    try:
        # At once and not behind the answers, as a service does: nobody waits for these.
        store.decisions.save([one for _, one in last])
        for _, one in last:
            if one.has_more:
                store.decisions.complete(one, whole_message(one, scorer.find_identifiers))
        answers = sorted((event.answered, one.result.id) for event, one in last if event.answered)
        for clock.now, message_id in answers:
            store.mark(message_id, "done")
        clock.now = until
    finally:
        store.close()
    return len(last)
