"""What a customer wrote, out of what a helpdesk holds: HTML, quoted history, signatures and boilerplate taken away.

Rules by line and tag, in linear time: mail-parser-reply 1.36 takes half a minute for 11 kB of "On x wrote". When in
doubt words are kept.
"""

import re
from collections import Counter
from html.parser import HTMLParser

MAX_MARKUP = 100_000  # characters of HTML that are read; five times the longest message
_SILENT = frozenset({"script", "style", "title"})
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        """
    address article blockquote br dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav
    ol option p pre section summary table tbody td tfoot th thead tr ul
""",
    )
)
_INLINE = frozenset(
    re.findall(
        r"\w+",
        """
    a abbr acronym area audio b base basefont bdi bdo big body button canvas caption center cite code col colgroup data
    datalist del dfn dir em embed figcaption figure font g head html i iframe img input ins kbd label legend link map
    mark meta nobr noscript object output param path picture progress q rp rt ruby s samp select small source span
    strike strong sub sup svg template textarea time track tt u var video wbr
""",
    )
)
_VOID = frozenset(re.findall(r"\w+", "area base basefont br col embed hr img input link meta param source track wbr"))
_KNOWN = _SILENT | _BLOCKS | _INLINE
_QUOTE_CLASSES = frozenset({"gmail_quote", "gmail_extra", "yahoo_quoted", "moz-cite-prefix", "zammad_quote"})
# Python's parser takes quadratic time over these; a `<` that opens nothing is the customer's own.
_NO_TAG = re.compile(r"<(?![A-Za-z/]|!doctype|!\[)", re.IGNORECASE)
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
    plain = text_of_html(text[:MAX_MARKUP]) if html else text
    plain = plain.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return without_history(plain) or plain.strip()


class _Stripper(HTMLParser):
    """Collects the text of HTML in pieces, each with whether it is quoted history."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[tuple[str, bool]] = []
        self._silent = ""  # the element whose text is not shown
        self._open: list[tuple[str, bool]] = []  # elements, each with whether it is or stands in a quote
        self._n_open: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, or write what only looks like one."""
        if not self._begin(tag):
            return
        if tag in _SILENT:
            self._silent = self._silent or tag
        if tag not in _VOID:
            self._open.append((tag, self._is_quoted() or _opens_a_quote(dict(attrs))))
            self._n_open[tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Take `<br/>` as `<br>`."""
        self._begin(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element and all that has been left open in it."""
        if tag == self._silent:
            self._silent = ""
        if tag in _BLOCKS:
            self._write("\n")
        while self._n_open[tag]:
            closed = self._open.pop()[0]
            self._n_open[closed] -= 1
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        """Write text; a line's end in HTML is a space."""
        if not self._silent:
            self._write(re.sub(r"\s+", " ", data))

    def _begin(self, tag: str) -> bool:
        """Write what an element begins with; False for `<jane@example.org>`, a tag that somebody forgot to escape."""
        is_tag = tag in _KNOWN or ":" in tag
        if tag in _BLOCKS or not is_tag:
            self._write("\n" if is_tag else self.get_starttag_text() or "")
        return is_tag

    def _is_quoted(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def _write(self, text: str) -> None:
        self.pieces.append((text, self._is_quoted()))


def _opens_a_quote(attributes: dict[str, str | None]) -> bool:
    """Whether an element holds an earlier mail, as the common mail programs write it."""
    classes = (attributes.get("class") or "").split()
    return attributes.get("type") == "cite" or not _QUOTE_CLASSES.isdisjoint(classes)


def text_of_html(html: str) -> str:
    """Text of HTML, a line for each block, without quoted mail; a forwarded mail is no quote.

    Parameters
    ----------
    html
        Any text; broken HTML loses no words.

    Returns
    -------
    The text; with its quotes where there is nothing else.
    """
    stripper = _Stripper()
    last = (html := _without_comments(html)).rfind(">") + 1  # behind it no tag ends
    stripper.feed(_NO_TAG.sub("&lt;", html[:last]) + html[last:].replace("<", "&lt;"))
    stripper.close()
    whole = "".join(text for text, _ in stripper.pieces)
    own = "".join(text for text, quoted in stripper.pieces if not quoted)
    text = own if own.strip() and not _FORWARDED.search(whole) else whole
    lines = (re.sub(r"[ \t\u00a0]+", " ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _without_comments(html: str) -> str:
    """HTML without the comments that end."""
    kept, position = [], 0
    while (start := html.find("<!--", position)) >= 0 and (end := html.find("-->", start + 4)) >= 0:
        kept.append(html[position:start])
        position = end + 3
    return "".join([*kept, html[position:]])


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
