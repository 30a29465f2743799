"""Writes an invented year: its messages, scores and report as files, and its last month into a store."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from math import ceil
from pathlib import Path

from escalml.cli.demo.replay import Replay
from escalml.cli.demo.year import Event
from escalml.data.outcomes import parse_outcome
from escalml.data.writing import write_atomically, write_rows
from escalml.evaluation.desk_report import Options, make_report
from escalml.evaluation.desk_report.cases import read_cases
from escalml.evaluation.desk_report.export import read_export
from escalml.evaluation.desk_report.outcomes import MIN_OUTCOMES
from escalml.evaluation.desk_report.page import report_page
from escalml.records import Result
from escalml.routing import Policy
from escalml.scoring.scorer import Scorer
from escalml.store import StoreSettings

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


def fill_store(
    location: Path,
    year: Sequence[Event],
    results: Sequence[Result],
    scorer: Scorer,
    *,
    policy: Policy,
    until: datetime,
) -> int:
    """Keep the last days as a service would have, with what fell due, what people judged and what they closed.

    People judge only messages of which an outcome is known: those that the model did not learn from.

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
    policy
        Decides anew what falls due or is corrected.
    until
        The year's end.

    Returns
    -------
    How many are kept.
    """
    since = until - timedelta(days=_DAYS_SHOWN)
    pairs = zip(year, results, strict=True)
    last = [(event, result) for event, result in pairs if event.message.sent_at and event.message.sent_at >= since]
    replay = Replay(StoreSettings(str(location)), policy, scorer, since)
    replay.play([event for event, _ in last], [result for _, result in last], until=until)
    return len(last)
