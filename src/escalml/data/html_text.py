"""Reads the text of an HTML mail as a person sees it, and where in it earlier mail is quoted."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_HTML = 100_000  # characters that are read; five times the longest message
# The tree's own time grows with the square of its depth: 0.1 s at this many elements, 1.2 s at 25,000.
MAX_ELEMENTS = 10_000

QuoteKind = Literal["mail", "blockquote"]

_HIDDEN = frozenset({"script", "style", "title", "template", "head", "datalist"})
_PARAGRAPHS = frozenset({"p", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"})  # an empty line around them
_CELLS = frozenset({"td", "th"})
_BLOCKS = _PARAGRAPHS | frozenset(
    re.findall(
        r"\w+",
        """
    address article aside body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
    header hgroup hr legend li main menu nav ol optgroup option search section summary table tbody tfoot thead tr ul
""",
    )
)
# As they came, each of them may be opened anew in every block behind it: 100 kB then make a tree of gigabytes. An
# iframe's content is read as plain text up to its end, wherever that is. Both say nothing of the text.
_FORMATTING = frozenset(re.findall(r"\w+", "a b big code em font i iframe nobr s small strike strong tt u"))
_OTHERS = frozenset(
    re.findall(
        r"\w+",
        """
    abbr acronym area audio base basefont bdi bdo br button canvas cite col colgroup data datalist del desc dfn embed
    figcaption g head html img input ins kbd label link map mark math meta meter noscript object output param path
    picture progress q rp rt ruby samp script select source span style sub sup svg template textarea time title track
    var video wbr
""",
    )
)
_KNOWN = _BLOCKS | _CELLS | _FORMATTING | _OTHERS
# `<` that begins markup: a tag, a document type, XML's first line, or a condition of Outlook's.
_OPENING = re.compile(
    r"<(?:(?P<end>/?)(?P<name>[a-z][^\s<>/]*)(?:(?=(?P<attribute>\s{1,20}[\w:-]{1,40}\s{0,20}=))|)"
    r"|(?P<other>!doctype\b|\?xml\b|!\[(?:if|endif)\b)|)",
    re.IGNORECASE,
)

_OFFICE = re.compile(r"[a-z]\w*:[a-z]\w*")  # `<o:p>`; not `<https://example.org>`

# How mail programs mark the mail that is answered: Gmail, Yahoo, Thunderbird, Proton, Tuta, Zoho, Zammad, Outlook.
_QUOTE_NAMES = frozenset(
    re.findall(
        r"[\w-]+",
        """
    gmail_quote gmail_extra yahoo_quoted moz-cite-prefix protonmail_quote tutanota_quote zmail_extra zammad_quote
    olk_src_body_section ms-outlook-mobile-reference-message mail-editor-reference-message-container
""",
    )
)
_QUOTES_FOLLOW = frozenset({"divrplyfwdmsg", "appendonsend"})  # Outlook: what comes after them in the same element
_INVISIBLE = re.compile(r"(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of a text that is quoted."""

    start: int
    end: int
    kind: QuoteKind  # `mail`: a mail program marked it as earlier mail; `blockquote`: an author may have written it


@dataclass(frozen=True, slots=True)
class HtmlText:
    """The text of HTML, and what of it is quoted."""

    text: str
    quoted: tuple[Quote, ...]  # in order; they do not overlap

    def without_quotes(self, *kinds: QuoteKind) -> str:
        """The text without quotes of these kinds; without any kind given, `mail`."""
        left_out, kept, position = kinds or ("mail",), [], 0
        for quote in self.quoted:
            if quote.kind in left_out:
                kept.append(self.text[position : quote.start])
                position = quote.end
        return re.sub(r"\n{3,}", "\n\n", "".join([*kept, self.text[position:]])).strip()


def html_to_text(html: str) -> HtmlText:
    """Read the text of HTML as a person sees it.

    Blocks and `<br>` are lines, paragraphs have an empty line between them, and cells of a row a tab, as in a browser's
    `innerText`. What only looks like a tag, such as `<jane@example.org>`, is text.

    Parameters
    ----------
    html
        Any text; the first `MAX_HTML` characters are read. Broken HTML loses no words.

    Returns
    -------
    The text, and what of it is quoted.
    """
    source = html[:MAX_HTML].replace("\0", "").encode(errors="replace").decode()
    # The tag keeps `<frameset>` from taking the place of all text.
    body = LexborHTMLParser(f"<!doctype html><body>{_with_markup_only(source)}").body
    writer = _Writer()
    if body is not None:
        _write_children(body, writer)
    return writer.result()


def _with_markup_only(html: str) -> str:
    """HTML without comments, in which every `<` that begins no markup is escaped."""
    html = _without_comments(html)
    last = html.rfind(">") + 1  # behind it no tag ends
    return _OPENING.sub(_opening_rewriter(), html[:last]) + html[last:].replace("<", "&lt;")


def _without_comments(html: str) -> str:
    """HTML without the comments that end."""
    kept, position = [], 0
    while (start := html.find("<!--", position)) >= 0 and (end := html.find("-->", start + 2)) >= 0:
        kept.append(html[position:start])
        position = end + 3
    return "".join([*kept, html[position:]])


def _opening_rewriter() -> Callable[[re.Match[str]], str]:
    """A function that rewrites the beginning of each tag, in their order."""
    n_elements = 0

    def rewrite(match: re.Match[str]) -> str:
        nonlocal n_elements
        if match["other"]:
            return match[0]
        name = (match["name"] or "").lower()
        if not (name and (name in _KNOWN or match["end"] or match["attribute"] or _OFFICE.fullmatch(name))):
            return "&lt;" + match[0][1:]
        if name in _FORMATTING:
            name = "span"
        if not match["end"]:
            n_elements += 1
            if n_elements > MAX_ELEMENTS:
                name = "br"
        return f"<{match['end']}{name}"

    return rewrite


@dataclass(slots=True)
class _Open:
    """An element whose children are being written."""

    node: LexborNode
    name: str
    quote: QuoteKind | None  # that its children, from here on, stand in
    in_pre: bool


def _write_children(root: LexborNode, writer: "_Writer") -> None:
    """Write what stands in an element. A loop: a tree may be deeper than Python's stack."""
    stack = [_Open(root, "body", None, in_pre=False)]
    node = root.first_child
    while stack:
        if node is None:
            closed = stack.pop()
            writer.separate(closed.name)
            node = closed.node.next if stack else None
        elif opened := _opened(node, stack[-1]):
            writer.separate(opened.name)
            stack.append(opened)
            node = node.first_child
        else:
            if node.tag == "br":
                writer.break_line()
            writer.write(node.text_content or "", stack[-1].quote, in_pre=stack[-1].in_pre)
            node = node.next


def _opened(node: LexborNode, parent: _Open) -> _Open | None:
    """An element as it is opened; None where it is text, a line's end, or not shown."""
    if not node.is_element_node or node.tag == "br":
        return None
    name, attributes = node.tag or "", node.attributes
    if name in _HIDDEN or "hidden" in attributes or _INVISIBLE.search(attributes.get("style") or ""):
        return None
    marks = {word.lower() for word in f"{attributes.get('class') or ''} {attributes.get('id') or ''}".split()}
    marks |= {mark.removeprefix("x_") for mark in marks}  # as Outlook renames what it quotes
    if not _QUOTES_FOLLOW.isdisjoint(marks):
        parent.quote = "mail"
    quote = parent.quote
    if not _QUOTE_NAMES.isdisjoint(marks) or (attributes.get("type") or "").lower() == "cite":
        quote = "mail"
    elif name == "blockquote":
        quote = quote or "blockquote"
    return _Open(node, name, quote, in_pre=parent.in_pre or name == "pre")


class _Writer:
    """Puts pieces of text together, with the separators between them, and notes what is quoted."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._quotes: list[Quote] = []
        self._quote: QuoteKind | None = None  # that the last piece stands in
        self._n_breaks = 0
        self._gap = ""

    def separate(self, name: str) -> None:
        """Note what separates the texts before and behind an element's beginning or end."""
        if name in _PARAGRAPHS:
            self._n_breaks = max(self._n_breaks, 2)
        elif name in _BLOCKS:
            self._n_breaks = max(self._n_breaks, 1)
        elif name in _CELLS:
            self._gap = "\t"

    def break_line(self) -> None:
        """Note the end of a line, be it empty."""
        self._n_breaks += 1

    def write(self, text: str, quote: QuoteKind | None, *, in_pre: bool) -> None:
        """Write the text of one node."""
        lines = text.split("\n") if in_pre else [text]
        for i, line in enumerate(lines):
            if i:
                self.break_line()
            words = " ".join(line.split())
            if line[:1].isspace():
                self._gap = self._gap or " "
            if words:
                self._put(words, quote)
                self._gap = " " if line[-1:].isspace() else ""

    def _put(self, words: str, quote: QuoteKind | None) -> None:
        """Write words behind the separator that has been noted."""
        separator = "\n" * min(self._n_breaks, 2) or self._gap if self._pieces else ""
        self._n_breaks = 0
        start, end = self._length + len(separator), self._length + len(separator) + len(words)
        if quote is not None and quote == self._quote:
            start = self._quotes.pop().start
        if quote is not None:
            self._quotes.append(Quote(start, end, quote))
        self._quote = quote
        self._pieces += (separator, words)
        self._length = end

    def result(self) -> HtmlText:
        """All that has been written."""
        return HtmlText("".join(self._pieces), tuple(self._quotes))
