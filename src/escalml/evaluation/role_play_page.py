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
    "You are the customer and wrote this. Stay with your matter. Grow impatient where you are asked the same thing "
    "twice; grow calm where the other side does what stands on the next sheet."
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
    head = f"<h1>{len(sheets)} cases to play</h1><p class=warning>{escape(said)}</p>"
    return head + table(("level", "reason", "sheets"), rows)


def _both_sides(sheet: Sheet) -> str:
    return f"{_BREAK}{_case(sheet)}{_BREAK}{_solution(sheet)}"


def _case(sheet: Sheet) -> str:
    seen = {True: "Others can read it.", False: "Only we can read it.", None: ""}[sheet.public]
    wants = f"What moves you: {'; '.join(sheet.wants)}." if sheet.wants else "You have no reason to be angry yet."
    return (
        f"<section><h2>Case {sheet.number}</h2>"
        f'<p style="white-space: pre-line; font-size: 1.1rem">{escape(sheet.text)}</p><p>{seen}</p>'
        f"<h2>For whom it is trained</h2>{bullets(_QUESTIONS)}"
        f"<h2>For the actor</h2><p>{escape(f'{_ACTOR} {wants}')}</p></section>"
    )


def _solution(sheet: Sheet) -> str:
    decided = (
        f"Level {sheet.level}, {sheet.team}; answer in {sheet.visibility}, within {sheet.reply_within_hours:g} h. "
        f"Severity: {sheet.severity}."
    )
    why = bullets(("By the rules: " + (", ".join(sheet.rules) or "none; what always holds"), *sheet.actions))
    return (
        f"<section><h2>Case {sheet.number}: what was decided</h2><p>{escape(decided)}</p>{why}"
        f"<h2>For who watches: the reply</h2>{bullets(f'☐ {item}' for item in sheet.checklist)}</section>"
    )
