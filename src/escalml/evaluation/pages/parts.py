"""The parts that pages are made of: frame, cards, sections, tables, and figures as a reader sees them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

from escalml.evaluation.evaluate import Metric

_FRAME = Path(__file__).with_name("frame.html")
DASH = "–"
SHOWN_CHARACTERS = 400  # of a redacted message


@dataclass(frozen=True)
class Card:
    """One number of the first screen: `look` is `own` (ours), `bad` (look here) or nothing."""

    number: str
    says: str
    look: str = ""


@dataclass(frozen=True)
class TableRow:
    """One row: its name and its cells; `look` as for a card."""

    name: str
    cells: Sequence[str]
    look: str = ""


def web_page(title: str, body: str) -> str:
    """A whole page.

    Parameters
    ----------
    title
        Plain text.
    body
        HTML.

    Returns
    -------
    HTML that fetches nothing else and runs no script.
    """
    return Template(_FRAME.read_text(encoding="utf-8")).substitute(title=escape(title), body=body)


def cards(shown: Iterable[Card]) -> str:
    """The numbers of the first screen."""
    each = (f'<div class="card {card.look}"><b>{escape(card.number)}</b>{escape(card.says)}</div>' for card in shown)
    return f'<div class="cards">{"".join(each)}</div>'


def section(title: str, body: str, *, note: str = "", whole: bool = False) -> str:
    """A part under a heading.

    Parameters
    ----------
    title
        Plain text.
    body
        HTML.
    note
        How it is to be read: plain text.
    whole
        Whether it is short enough to stand on one sheet of paper.

    Returns
    -------
    HTML.
    """
    said = f'<p class="note">{escape(note)}</p>' if note else ""
    return f"<section{' class=whole' if whole else ''}><h2>{escape(title)}</h2>{said}{body}</section>\n"


def table(header: Sequence[str], rows: Iterable[TableRow], *, text_columns: Iterable[int] = ()) -> str:
    """A table; the columns of `text_columns`, counted from 0 behind the name, hold long texts."""
    shown, wide = list(rows), frozenset(text_columns)
    if not shown:
        return "<p>None.</p>"
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in header)
    body = "".join(
        f'<tr class="{row.look}"><th scope="row">{escape(row.name)}</th>'
        + "".join(
            f"<td{' class=text' if place in wide else ''}>{escape(cell)}</td>" for place, cell in enumerate(row.cells)
        )
        + "</tr>"
        for row in shown
    )
    return f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def bullets(sentences: Iterable[str]) -> str:
    """Plain sentences as a list."""
    return f"<ul>{''.join(f'<li>{escape(sentence)}</li>' for sentence in sentences)}</ul>"


def cut(text: str, most: int = SHOWN_CHARACTERS) -> str:
    """The beginning of a redacted text."""
    return text if len(text) <= most else f"{text[:most]} …"


def percent(share: float | None) -> str:
    """A share with one decimal; a dash where it is undefined."""
    return DASH if share is None else f"{100 * share:.1f} %"


def of_100(metric: Metric) -> str:
    """A share as a whole number of 100."""
    return DASH if metric.value is None else f"{round(100 * metric.value)}"  # never "-0"


def span_of_100(metric: Metric) -> str:
    """Where that number would lie in other samples; nothing where it is not known."""
    if metric.low is None or metric.high is None:
        return ""
    return f"[{round(100 * metric.low)} to {round(100 * metric.high)}]"
