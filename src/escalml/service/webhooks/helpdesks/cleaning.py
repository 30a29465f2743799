"""What a customer wrote, out of what a helpdesk holds: HTML, quoted history, signatures and boilerplate taken away.

Rules by line and tag, in linear time: mail-parser-reply 1.36 takes half a minute for 11 kB of "On x wrote". When in
doubt words are kept.
"""

import re

from escalml.data.html_text import html_to_text
from escalml.records import MAX_TEXT

MAX_PLAIN = 5 * MAX_TEXT  # characters of plain text that are read, as of HTML: quotes of earlier mail may stand first
_FORWARDED = re.compile(r"^-{3,} ?(?:Forwarded message|Weitergeleitete Nachricht)", re.IGNORECASE | re.MULTILINE)

# With a time or an address: "On Monday your agent wrote:" is a customer's own sentence.
_WROTE = re.compile(r"(?:On|Am|Le|El) (?=.*(?:\d[:.]\d\d|@)).{4,400}(?:wrote|schrieb[^:]{0,100}|a écrit|escribió) ?:")
_ORIGINAL = re.compile(r"-{3,} ?(?:Original Message|Ursprüngliche Nachricht) ?-{3,}", re.IGNORECASE)
# All three of them: "From: London, To: Paris, Date: 3 May" is no header of a mail.
_HEADERS = (
    re.compile(r"\*?(?:From|Von):"),
    re.compile(r"\*?(?:Sent|Date|Gesendet):"),
    re.compile(r"\*?(?:Subject|Betreff):"),
)
_REPLY_ABOVE = re.compile(r"#{1,3}-? ?Please type your reply above this line ?-?#{1,3}", re.IGNORECASE)
_BOILERPLATE = re.compile(
    r"Sent from (?:my (?:iP|Galaxy|Android|Samsung|Huawei|Pixel|BlackBerry|Mac|phone|mobile)[\w ]{0,30}"
    r"|Mail for [\w ]{2,20}|Outlook[\w ]{0,20}|Yahoo Mail[\w ]{0,20}|Proton ?Mail[\w ]{0,20})\.?"
    r"|Get Outlook for [\w<>:/. ]{2,60}|Von meinem [\w ]{2,30} gesendet"
    r"|\[(?:image|cid|inline image)[^\]]{0,200}\]|\[?(?:EXTERNAL|CAUTION)\]?:? .{0,40}originated from outside.{0,200}"
    r"|You received a new message from your online store's contact form\.?"
    r"|This (?:message|ticket) was (?:created|sent) automatically\b.{0,200}",
    re.IGNORECASE,
)
_MAX_SIGNATURE_LINES = 10


def clean(text: str, *, html: bool = False) -> str:
    """What the customer wrote.

    Parameters
    ----------
    text
        As the helpdesk holds it.
    html
        Whether it is HTML.

    Returns
    -------
    The text, without quoted mail, signature and boilerplate. Where nothing but these is there, they are kept: a
    customer who sends only a quote means it.
    """
    plain = text_of_html(text) if html else text[:MAX_PLAIN]
    plain = plain.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return without_history(plain) or plain.strip()


def text_of_html(html: str) -> str:
    """Text of HTML, without quoted mail; a forwarded mail is no quote.

    Parameters
    ----------
    html
        Any text; broken HTML loses no words.

    Returns
    -------
    The text; with its quotes where there is nothing else.
    """
    read = html_to_text(html)
    return read.text if _FORWARDED.search(read.text) else read.without_quotes() or read.text


def without_history(text: str) -> str:
    """Text without quoted mail, signature and boilerplate.

    Parameters
    ----------
    text
        Plain text, lines ended by a line feed.

    Returns
    -------
    What is left, perhaps nothing.
    """
    kept: list[str] = []
    lines = text.split("\n")
    for i, line in enumerate(lines):
        bare = line.strip()
        if bare == "--" and len(lines) - i <= _MAX_SIGNATURE_LINES:
            break
        if _REPLY_ABOVE.fullmatch(bare):
            if any(kept):
                break
        elif _history_begins(lines, i) and any(kept):
            break
        elif not bare.startswith(">") and not _introduces_a_quote(lines, i) and not _BOILERPLATE.fullmatch(bare):
            kept.append(line.rstrip())
    return "\n".join(kept).strip()


def _history_begins(lines: list[str], i: int) -> bool:
    """Whether all below is an earlier mail. Not after a forward: there it is what the customer wants to show."""
    bare = lines[i].strip()
    if any(_FORWARDED.match(line.strip()) for line in lines[max(0, i - 2) : i]):
        return False
    if _ORIGINAL.fullmatch(bare):
        return True
    if _HEADERS[0].match(bare):
        below = [line.strip() for line in lines[i : i + 6]]
        return all(any(header.match(line) for line in below) for header in _HEADERS)
    return _attribution_length(lines, i) > 0 and not _quote_follows(lines, i)


def _introduces_a_quote(lines: list[str], i: int) -> bool:
    """Whether a line is part of `On Monday, Jane wrote:` above lines that begin with `>`."""
    return any(
        _attribution_length(lines, start) > i - start and _quote_follows(lines, start)
        for start in range(max(0, i - 2), i + 1)
    )


def _attribution_length(lines: list[str], i: int) -> int:
    """Over how many lines, three at most, `On Monday, Jane wrote:` goes; 0 where there is none."""
    if not lines[i].lstrip().startswith(("On ", "Am ", "Le ", "El ")):
        return 0
    joined = ""
    for n, line in enumerate(lines[i : i + 3], 1):
        joined = f"{joined} {line.strip()}".strip()
        if len(joined) <= 500 and _WROTE.fullmatch(joined):
            return n
    return 0


def _quote_follows(lines: list[str], i: int) -> bool:
    """Whether the next line with something on it, after an attribution, is quoted."""
    below = lines[i + _attribution_length(lines, i) :][:3]
    return next((line.strip().startswith(">") for line in below if line.strip()), False)
