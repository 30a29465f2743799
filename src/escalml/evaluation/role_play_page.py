"""Sheets for role-play as one page to print: the case on one sheet of paper, what was decided on the next."""

from collections import Counter
from collections.abc import Sequence
from html import escape

from escalml.evaluation.pages.parts import TableRow, bullets, table, web_page
from escalml.evaluation.role_play import Sheet
from escalml.routing.plain_words import plain

_BREAK = '<div style="break-before: page"></div>'
_QUESTIONS = (
    "Which level is it: front line, expert, supervisor or executive?",
    "Which team answers, and by when?",
    "In public or in private?",
    "Say or write the first reply.",
)
_ACTOR = (
    "You are the customer who wrote this. Keep to your problem. Get impatient if you are asked the same thing twice. "
    "Calm down if the trainee does what this sheet says."
)
_HOW = (
    "Each case has two sheets. Give the first to the trainee; the second, with the decision, is for the actor and for "
    "the observer. Talk about what differs afterwards: the policy may be wrong, too."
)


def role_play_page(sheets: Sequence[Sheet], title: str) -> str:
    """Draw sheets.

    Parameters
    ----------
    sheets
        At least one.
    title
        What the page calls the file that they are from.

    Returns
    -------
    The whole HTML of a page that fetches nothing else; printed, each case and each solution has a sheet of its own.
    """
    return web_page(f"Role-play sheets from {title}", _cover(sheets, title) + "".join(map(_both_sides, sheets)))


def _cover(sheets: Sequence[Sheet], title: str) -> str:
    kinds = Counter((sheet.level, sheet.reason) for sheet in sheets)
    rows = [TableRow(f"level {level}", (plain(reason), f"{n}")) for (level, reason), n in sorted(kinds.items())]
    said = (
        f"Real cases from {title}, redacted: names, numbers and addresses that were found are replaced. What was not "
        "found is still there, so read every sheet before you hand it out. Levels and teams are the policy's."
    )
    head = f"<h1>{len(sheets)} cases to play</h1><p class=warning>{escape(said)}</p><p>{_HOW}</p>"
    return head + table(("level", "reason", "sheets"), rows)


def _both_sides(sheet: Sheet) -> str:
    return f"{_BREAK}{_case(sheet)}{_BREAK}{_solution(sheet)}"


def _case(sheet: Sheet) -> str:
    seen = {True: "Written in public: others can read it.", False: "Written in private.", None: ""}[sheet.public]
    return (
        f"<section><h2>Case {sheet.number}</h2>"
        f'<p style="white-space: pre-line; font-size: 1.1rem">{escape(sheet.text)}</p><p>{seen}</p>'
        f"<h2>For the trainee</h2>{bullets(_QUESTIONS)}</section>"
    )


def _solution(sheet: Sheet) -> str:
    decided = (
        f"Level {sheet.level}, {sheet.team}; answer in {sheet.visibility}, within {sheet.reply_within_hours:g} h. "
        f"Severity: {sheet.severity}."
    )
    by = f"Rules that applied: {', '.join(sheet.rules)}" if sheet.rules else "No rule applied: this is the ordinary way"
    why = bullets((by, *(f"To do: {action}" for action in sheet.actions)))
    wants = f"This is behind it: {'; '.join(sheet.wants)}." if sheet.wants else "You have no reason to be angry yet."
    checks = "".join(f"<li>☐ {escape(item)}</li>" for item in sheet.checklist)
    return (
        f"<section><h2>Case {sheet.number}: what was decided</h2><p>{escape(decided)}</p>{why}"
        f"<h2>For the actor</h2><p>{escape(f'{_ACTOR} {wants}')}</p>"
        f'<h2>For the observer: does the reply do this?</h2><ul style="list-style: none">{checks}</ul></section>'
    )
