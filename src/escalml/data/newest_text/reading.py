"""Reads what a customer says now out of what was sent, and says what else was there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from escalml.data.newest_text.automatic import is_automatic, is_opt_out
from escalml.data.newest_text.boilerplate import find_boilerplate, find_footers
from escalml.data.newest_text.forms import find_form
from escalml.data.newest_text.html import HtmlText, html_to_text, is_html
from escalml.data.newest_text.lines import FEWEST_LEFT, Cut, Line, Reason, split_lines
from escalml.data.newest_text.offsets import Edit, Rewritten, copy_stretch, join_pieces
from escalml.data.newest_text.older_mail import (
    find_inline,
    find_older,
    find_quotes,
    is_only_greeting,
    points_below,
)
from escalml.data.newest_text.signature import find_signature

_DEEPEST_FORWARD = 3
_START = attrgetter("start")
_LONG_LINK = 120
_TRACKED_LINK = 60
_LINK = re.compile(r"https?://[^\s/?#<>\"']{1,255}([/?#][^\s<>\"']*)?")
_TRACKER = re.compile(
    r"[?&#][\w.-]{0,40}=[^&]{16}|utm_|/(?:ls/)?click\b|/track|safelinks|list-manage|redirect|unsubscribe|[\w-]{40}",
    re.IGNORECASE,
)


class SetAside(NamedTuple):  # made for every tag of a mail: a tuple is the quickest record
    """A stretch of the text as sent that is not what the customer says now, and why."""

    reason: Reason
    start: int
    end: int


@dataclass(frozen=True)
class NewestText:
    """What a customer says now, and the way back to the text as sent."""

    text: str
    edits: tuple[Edit, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    automatic: bool = False
    opt_out: bool = False

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of `text` stands in the text as sent, in code points."""
        return Rewritten(self.text, self.edits).source_span(start, end)


def read_newest(text: str, *, whole: bool = False, html: bool | None = None, learned: bool = True) -> NewestText:
    """Read what a customer says now.

    Parameters
    ----------
    text
        A text as sent: plain or HTML, with whatever mail programs add.
    whole
        Take the text as it is, and set nothing aside.
    html
        Whether the text is HTML, where somebody knows; None finds it out.
    learned
        Whether the learned judge of lines is asked about what the rules leave; it is trained on what they leave.

    Returns
    -------
    The newest text. It is never empty where the text is not: a quote with nothing of the writer's own stays.
    """
    if whole or not text:
        return NewestText(text)
    read = _read_stretch(text, is_html(text) if html is None else html, learned=learned)
    said = read.text if read else text
    automatic = is_automatic(said)
    opt_out = not automatic and is_opt_out(said)
    if read is None:
        return NewestText(text, automatic=automatic, opt_out=opt_out)
    return NewestText(read.text, read.edits, read.set_aside, automatic, opt_out)


def read_readable(text: str) -> NewestText:
    """Everything that a text says: HTML as text, and nothing else set aside.

    Parameters
    ----------
    text
        A text as sent.

    Returns
    -------
    The text; of HTML what a reader sees, quotes and signatures too.
    """
    if not is_html(text):
        return NewestText(text)
    html = html_to_text(text)
    if not html.rewritten.text.strip():
        return NewestText(text)
    markup = tuple(SetAside("html", start, end) for start, end in html.markup)
    return NewestText(html.rewritten.text, html.rewritten.edits, markup)


def _read_stretch(text: str, as_html: bool, *, learned: bool) -> NewestText | None:
    """The newest text; None where it is the text itself."""
    html = html_to_text(text) if as_html else None
    if html is not None and not html.rewritten.text.strip():
        html = None
    readable = html.rewritten if html else Rewritten(text)
    cuts = _find_cuts(readable.text, html, learned=learned)
    if not cuts and html is None:
        return None
    kept = _keep(readable.text, cuts)
    pieces = [piece for start, end in kept for piece in copy_stretch(readable, start, end)]
    newest = join_pieces(pieces, len(text))
    set_aside = [SetAside("html", start, end) for start, end in (html.markup if html else ())]
    set_aside += [SetAside(cut.reason, *readable.source_span(cut.start, cut.end)) for cut in cuts]
    return NewestText(newest.text, newest.edits, tuple(_disjoint(set_aside)))


def _disjoint(found: Iterable[SetAside]) -> Iterable[SetAside]:
    """In order, none within another: what is cut for its meaning counts before its markup."""
    found = sorted(found, key=_START)
    named = [item for item in found if item.reason != "html"]
    if not named:
        yield from found
        return
    position = 0
    markup = iter([item for item in found if item.reason == "html"])
    html = next(markup, None)
    for item in named:
        while html is not None and html.start < item.start:
            if html.end > position:
                inside = position <= html.start and html.end <= item.start
                yield html if inside else SetAside("html", max(html.start, position), min(html.end, item.start))
            if html.end > item.start:
                break
            html = next(markup, None)
        yield item
        position = max(position, item.end)
    while html is not None:
        if html.end > position:
            yield SetAside("html", max(html.start, position), html.end)
        html = next(markup, None)


def _keep(text: str, cuts: list[Cut]) -> list[tuple[int, int]]:
    """The stretches of a text that stay, without white space at its ends or doubled where something was cut."""
    kept: list[tuple[int, int]] = []
    position = 0
    for cut in [*cuts, Cut("html", len(text), len(text))]:
        if cut.start > position:
            kept.append((position, cut.start))
        position = max(position, cut.end)
    return _trim(text, kept)


def _trim(text: str, kept: list[tuple[int, int]]) -> list[tuple[int, int]]:
    trimmed: list[tuple[int, int]] = []
    for start, end in kept:
        inside = text[start:end]
        # One gap is enough where something was cut.
        gap = not trimmed or text[trimmed[-1][1] - 1].isspace()
        begin = start + (len(inside) - len(inside.lstrip()) if gap else 0)
        if begin < end:
            trimmed.append((begin, end))
    while trimmed:
        start, end = trimmed[-1]
        end = start + len(text[start:end].rstrip())
        trimmed[-1] = (start, end)
        if start < end:
            break
        trimmed.pop()
    return trimmed


def _find_cuts(text: str, html: HtmlText | None, *, learned: bool) -> list[Cut]:
    """What to set aside of a readable text: sorted, none overlapping another."""
    inline = find_inline(text)
    body = (
        text if inline < 0 or is_only_greeting(text[:inline]) or points_below(text[:inline], "reply") else text[:inline]
    )
    cuts = [] if len(body) == len(text) else [Cut("quoted_mail", len(body), len(text))]
    lines = split_lines(body, html.quoted, html.marked) if html else split_lines(body)
    for choice in (_all_cuts, _gentle_cuts):
        found = sorted([*choice(body, lines, html), *cuts], key=lambda cut: (cut.start, -cut.end))
        merged = _merge(found)
        if not is_only_greeting(_left(text, merged)) or not merged:
            return _with_leftovers(text, lines, merged) if learned else merged
    return _links(text)


def _with_leftovers(text: str, lines: list[Line], cuts: list[Cut]) -> list[Cut]:
    """The cuts of the rules, and those of the learned judge about the lines that they leave."""
    left = [index for index, line in enumerate(_without(lines, cuts)) if line.text]
    if len(left) < FEWEST_LEFT:
        return cuts
    # They bring NumPy, which commands that score nothing do without.
    from escalml.data.newest_text.leftovers import find_leftovers
    from escalml.data.newest_text.line_model import shipped_model

    found = find_leftovers(lines, left, shipped_model())
    if not found:
        return cuts
    both = _merge(sorted([*cuts, *found], key=lambda cut: (cut.start, -cut.end)))
    return cuts if is_only_greeting(_left(text, both)) else both


def _left(text: str, cuts: list[Cut]) -> str:
    return " ".join(text[start:end] for start, end in _keep(text, cuts))


def _all_cuts(text: str, lines: list[Line], html: HtmlText | None) -> list[Cut]:
    cuts = find_boilerplate(text, lines) + find_footers(text, lines)
    cuts += [Cut("signature", start, end) for start, end in (html.signatures if html else ())]
    cuts += find_form(lines)
    cuts += _mail_cuts(_without(lines, cuts), 0, _DEEPEST_FORWARD)
    return cuts + _links(text)


def _gentle_cuts(text: str, lines: list[Line], html: HtmlText | None) -> list[Cut]:  # noqa: ARG001
    """What is left out where everything else would leave nothing: marks that are never a message."""
    cuts = [cut for cut in find_boilerplate(text, lines) if cut.reason in ("banner", "mobile_signature")]
    return cuts + _links(text)


def _without(lines: list[Line], cuts: list[Cut]) -> list[Line]:
    """The lines, those that are cut as a whole made empty."""
    if not cuts:
        return lines
    covered = sorted((cut.start, cut.end) for cut in cuts)
    result: list[Line] = []
    position = 0
    for line in lines:
        while position < len(covered) and covered[position][1] < line.end:
            position += 1
        inside = (
            position < len(covered)
            and covered[position][0] <= line.start + line.indent
            and line.end <= covered[position][1]
        )
        result.append(Line(line.start, line.end, "", 0) if inside and line.text else line)
    return result


def _mail_cuts(lines: list[Line], first: int, depth: int) -> list[Cut]:
    """Older mail, quotes and the signature, from a line on."""
    older = find_older(lines, first, len(lines)) if depth else None
    last = older.line if older else len(lines)
    own = _own_cuts(lines, first, last)
    if older is None:
        return own
    said = _said(lines, first, last, own)
    nothing = is_only_greeting(said)
    if not nothing and not points_below(said, older.kind):
        return [*own, Cut("quoted_mail", lines[older.line].start, lines[-1].end)]
    head = Cut("quoted_mail", lines[older.line].start, lines[older.line + older.n_head - 1].end)
    kept = [] if nothing and not any(cut.reason == "quoted_mail" for cut in own) else own
    return [*kept, head, *_mail_cuts(lines, older.line + older.n_head, depth - 1)]


def _own_cuts(lines: list[Line], first: int, last: int) -> list[Cut]:
    """Quotes and the signature in the writer's own part."""
    quotes = [
        Cut("quoted_mail", lines[start].start, lines[end - 1].end) for start, end in find_quotes(lines, first, last)
    ]
    rest = _without(lines, quotes)
    if is_only_greeting(" ".join(line.text for line in rest[first:last])):
        return []  # a quote alone is what the writer wants to show
    return quotes + find_signature(rest, first, last)


def _said(lines: list[Line], first: int, last: int, cuts: list[Cut]) -> str:
    return " ".join(line.text for line in _without(lines, cuts)[first:last] if line.text)


def _links(text: str) -> list[Cut]:
    """The long tail of links, whose beginning says where they lead."""
    if "://" not in text:
        return []
    return [
        Cut("tracking_link", match.start(1), match.end(1))
        for match in _LINK.finditer(text)
        if match[1] and (len(match[0]) > _LONG_LINK or (len(match[0]) > _TRACKED_LINK and _TRACKER.search(match[0])))
    ]


def _merge(cuts: list[Cut]) -> list[Cut]:
    """Cuts that do not overlap: where two do, the first, longest one keeps what it has."""
    merged: list[Cut] = []
    for cut in cuts:
        done = merged[-1].end if merged else 0
        if cut.end <= done:
            continue
        start = max(cut.start, done)
        if start < cut.end:
            merged.append(Cut(cut.reason, start, cut.end))
    return merged
