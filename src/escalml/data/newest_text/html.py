"""HTML as readable text: blocks become lines, hidden parts go, and every character knows its place in the source.

An HTML parser tells nobody where in the source a text stood. So each stretch of text, and each entity, gets a private
character in front before it is parsed; where such a character turns up in the tree, its stretch has come to stand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from escalml.data.newest_text.offsets import Piece, Rewritten, join_pieces
from escalml.data.newest_text.words import FORWARDED_MESSAGE, set_of

Range = tuple[int, int]

# What is given to the parser: elements that make lines or can hold something hidden or quoted. All other elements of
# HTML are left out: they change no text, and open formatting elements make a tree grow quadratically.
_LINES = set_of(
    """p div table tbody thead tfoot tr ul ol li dl dt dd blockquote pre h1 h2 h3 h4 h5 h6 br hr section article header
    footer nav aside main address center details summary fieldset figure figcaption caption"""
)
_GIVEN = _LINES | {"span", "td", "th"}
_PARAGRAPHS = set_of("p blockquote pre h1 h2 h3 h4 h5 h6 ul ol dl table hr")
_LEFT_OUT = set_of(
    """a abbr acronym area audio b base basefont bdi bdo big body button canvas cite code col colgroup data datalist del
    dfn dir em embed font form frame frameset g head html i iframe img input ins kbd label legend link map mark menu
    meta meter nobr noscript object optgroup option output param path picture progress q rp rt ruby s samp select small
    source strike strong style script template textarea time title tt u sub sup svg var video wbr"""
)
_KNOWN = _GIVEN | _LEFT_OUT
_GAPS = {
    **dict.fromkeys(_LINES - _PARAGRAPHS, "\n"),
    **dict.fromkeys(_PARAGRAPHS, "\n\n"),
    **dict.fromkeys(("td", "th"), "\t"),
}
_SILENT = ("script", "style", "title", "template", "datalist")
_CLOSING = {name: re.compile(f"</{name}\\b", re.IGNORECASE) for name in _SILENT}
_NESTING = _GIVEN - set_of("p tr td th li dt dd br hr")
_DEEPEST = 200

# Each alternative ends before the next `<`, or is possessive: linear whatever is sent.
_TAG = re.compile(
    r"<(/?)([A-Za-z][\w:-]{0,40}+)((?:\s(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+|/)?)>"
    r"|<(/?)([A-Za-z][\w:-]{0,40}+)(\s[^<>]*+)>"
)
_DECLARATION = re.compile(r"<(?:!(?:doctype|\[(?:if|endif)\b)|\?xml)[^<>]*+>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_UNSAFE = re.compile("[\U000f0000-\U000ffffd\0]")
_MARKED = re.compile("[\U000f0000-\U000ffffd]")
_LONGEST_SAME = 200  # letters of a tag that is told by its like
_WIDTH = {"": 0, " ": 1, "\t": 2, "\n": 3, "\n\n": 4}
_BEGINNING = 300
_FORWARD = re.compile(rf"\W{{0,40}}(?:{FORWARDED_MESSAGE})", re.IGNORECASE)
_FIRST_MARK = 0xF0000
_MOST_MARKS = 0xFFFE
_WORDS = re.compile(r"\S++(?: \S++)*+")  # with one space between them
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:font-size|max-height)\s*:\s*0(?:p[xt]"
    r"|em|%)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_QUOTE = re.compile(
    r"\b(?:x_)?(?:gmail_attr|gmail_quote|gmail_extra|yahoo_quoted|moz-cite-prefix|zammad_quote|protonmail_quote"
    r"|tutanota_quote|freshdesk_quote"
    r"|zendesk_quote|cite|blockquote_zmail|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container)\b",
    re.IGNORECASE,
)
# Outlook: what comes after them in the same element is older mail.
_QUOTES_FOLLOW = re.compile(r"(?:x_)?(?:divrplyfwdmsg|appendonsend)", re.IGNORECASE)
# Gmail and Outlook indent by a quote without a border; that is the writer's own text.
_INDENT = re.compile(r"margin[^;]{0,30}40px[^;]{0,30};\s*border:\s*none|webkit-indent-blockquote", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"\b(?:gmail_signature|moz-signature|ms-outlook-mobile-signature|protonmail_signature_block|yahoo-signature"
    r"|x_?signature|signature)\b",
    re.IGNORECASE,
)

_START_OF_HTML = re.compile(
    r"[\s\ufeff]*+(?:<\?xml[^<>]*+>\s*+)?(?:<!--|<!doctype\s+html|<(?:html|head|body)\b)", re.IGNORECASE
)
_FIRST_TAG = re.compile(r"[\s\ufeff]*+<[A-Za-z]")
_ABOUT_CODE = re.compile(
    r"```|`<|\b(?:html|css|code|codes|snippet|tags?|xml|markup|iframe|embed|widget|template|javascript|react"
    r"|jsx|element|source"
    r"|quelltext|quellcode|balise|etiqueta)\b",
    re.IGNORECASE,
)
_END_OF_HTML = re.compile(r"</(?:html|body|div|p|table|span|ul|blockquote)>\s*\Z|<br ?/?>\s*\Z", re.IGNORECASE)
# Seldom typed by hand: a break or a closing tag that touches what is before or behind it.
_TOUCHING = re.compile(
    r"<br ?/?>(?=\s*\n|\s*<|\w|\Z)|</(?:p|div|span|b|i|strong|em|u|li|td|a|font|h[1-6])>(?=[\s<.,:;!?)]|\w|\Z)",
    re.IGNORECASE,
)
_TYPESETTING = set_of(
    "a b blockquote br center div em font h1 h2 h3 h4 h5 h6 hr i img li ol p small span strong sub sup u ul"
)
ENOUGH_TAGS = 2
_LONGEST_END = 4_000


@dataclass
class HtmlText:
    """Readable text of HTML, its places in the source, and which of it the markup calls a quote or a signature."""

    rewritten: Rewritten
    quoted: tuple[Range, ...]  # in a `<blockquote>`, which an author may have written, or marked
    marked: tuple[Range, ...]  # by a mail program, as older mail
    signatures: tuple[Range, ...]
    markup: tuple[Range, ...]  # of the source: what is not shown

    @property
    def text(self) -> str:
        """The readable text."""
        return self.rewritten.text


def is_html(text: str) -> bool:
    """Whether a text is HTML, and not plain text that speaks of tags.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    True where it begins as an HTML document, or has tags of HTML where a mail has them. `<3`, `a < b`, XML and a piece
    of code in a question are no HTML.
    """
    if "<" not in text or ">" not in text:
        return False
    if _START_OF_HTML.match(text):
        return True
    known = (match for match in _TAG.finditer(text) if (match[2] or match[5]).lower() in _KNOWN)
    first = list(islice(known, ENOUGH_TAGS))
    if not first:
        return False
    if _FIRST_TAG.match(text) and first[0].start() <= len(text) - len(text.lstrip("\ufeff \t\r\n")):
        ends = bool(_END_OF_HTML.search(text, max(0, len(text) - _LONGEST_END)))
        return ends or (len(first) >= ENOUGH_TAGS and not _speaks_of_code(text))
    return _is_typeset(text, [*first, *known]) and not _speaks_of_code(text)


def _is_typeset(text: str, tags: list[re.Match[str]]) -> bool:
    """Whether tags in a text that begins with words set that text: they touch it, and what closes was opened."""
    names = [((tag[2] or tag[5]).lower(), bool(tag[1] or tag[4])) for tag in tags]
    if any(name not in _TYPESETTING for name, _ in names):
        return False
    opened = sum(not closes for _, closes in names)
    return len(_TOUCHING.findall(text)) >= ENOUGH_TAGS and 2 * opened >= len(names)


def _speaks_of_code(text: str) -> bool:
    """Whether the words outside of all tags say that the tags are what the message is about."""
    return bool(_ABOUT_CODE.search(_TAG.sub(" ", text)))


@dataclass
class _Source:
    """HTML with marks, ready to be parsed, and the stretch that each mark stands for."""

    parts: list[str] = field(default_factory=list)
    runs: list[Range] = field(default_factory=list)

    def add_text(self, html: str, start: int, end: int) -> None:
        """Add text, marked piece by piece; a `<` that opens no tag is the customer's own."""
        if start == end:
            return
        position = start
        for entity in _ENTITY.finditer(html, start, end) if html.find("&", start, end) >= 0 else ():
            self._add_run(html, position, entity.start())
            self._add_run(html, entity.start(), entity.end())
            position = entity.end()
        self._add_run(html, position, end)

    def _add_run(self, html: str, start: int, end: int) -> None:
        text = html[start:end]
        if text and not text.isspace() and len(self.runs) < _MOST_MARKS:
            self.parts.append(chr(_FIRST_MARK + len(self.runs)))
            self.runs.append((start, end))
        self.parts.append(text.replace("<", "&lt;"))


def _last_start(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match of a pattern begins; -1 where there is none."""
    return max((match.start() for match in pattern.finditer(text)), default=-1)


class _Scanner:
    """Finds where tags, comments and declarations of one source end; whatever is sent, each character is read once."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.last_comment_end = html.rfind("-->")
        lower = html.lower()
        self.last_closing = {
            name: _last_start(pattern, html) if name in lower else -1 for name, pattern in _CLOSING.items()
        }
        self.depth = 0
        self._alike: dict[str, tuple[str, int]] = {}  # by a tag that was met: what of it is parsed, and how it nests

    def token(self, start: int) -> tuple[int, str]:
        """Where what begins at a `<` ends, and what of it is parsed; `start` itself where nothing begins."""
        # A mail is made of a few tags again and again.
        end = self.html.find(">", start, start + _LONGEST_SAME) + 1
        if end and (alike := self._alike.get(self.html[start:end])) is not None:
            return end, self._nested(*alike)
        if self.html.startswith("<!--", start):
            closed = start + 2 <= self.last_comment_end
            return (self.html.find("-->", start + 2) + 3 if closed else start + 4), ""
        if (tag := _TAG.match(self.html, start)) is not None:
            return self._tag(tag)
        if (declaration := _DECLARATION.match(self.html, start)) is not None:
            return declaration.end(), ""
        return start, ""

    def _tag(self, tag: re.Match[str]) -> tuple[int, str]:
        """As `token`."""
        name, closes = (tag[2] or tag[5]).lower(), bool(tag[1] or tag[4])
        if name in _GIVEN:
            given, nesting = tag[0], (-1 if closes else 1) if name in _NESTING else 0
        elif name not in _LEFT_OUT and ":" not in name:
            return tag.start(), ""
        elif name in _SILENT and not closes:
            return self._behind(name, tag.end()), ""
        else:
            given, nesting = "", 0
        # One whose quotation marks do not close may end elsewhere the next time.
        if tag[2] and ">" not in tag[3]:
            self._alike[tag[0]] = given, nesting
        return tag.end(), self._nested(given, nesting)

    def _nested(self, given: str, nesting: int) -> str:
        """A tag; an element too deep becomes a line break, since a parser's time grows with the depth."""
        if nesting:
            self.depth = max(self.depth + nesting, 0)
        return given if self.depth <= _DEEPEST or not given else "<br>"

    def _behind(self, name: str, position: int) -> int:
        """Where an element whose text is not shown closes; its beginning where it never does."""
        if position > self.last_closing[name]:
            return position
        closing = _CLOSING[name].search(self.html, position)
        return closing.start() if closing else position


def _mark(html: str) -> _Source:
    """Put a mark before each stretch of text, and leave out what changes no text."""
    source, scanner = _Source(), _Scanner(html)
    position = start = 0
    while (start := html.find("<", start)) >= 0:
        end, given = scanner.token(start)
        if end > start:
            source.add_text(html, position, start)
            source.parts.append(given)
            position = end
        start = max(end, start + 1)
    source.add_text(html, position, len(html))
    return source


@dataclass(frozen=True, slots=True)
class _Inherited:
    """What an element hands on to all that stands in it."""

    hidden: bool = False
    quoted: bool = False
    marked: bool = False
    answered: bool = False  # a box of older mail: what stands in it below a quote is an answer
    signature: bool = False
    as_typed: bool = False


class _Look(NamedTuple):
    """What the attributes of an element say."""

    hides: bool
    quotes: bool
    marks: bool  # by a mail program, as older mail
    signs: bool
    as_typed: bool


def _look_of(tag: str, attributes: dict[str, str | None]) -> _Look:
    """What an element's name and attributes say."""
    # Outlook names what it quotes by a leading x_.
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''} {attributes.get('type') or ''}"
    style = attributes.get("style") or ""
    return _Look(
        hides="hidden" in attributes or bool(style and _HIDDEN.search(style)),
        quotes=tag == "blockquote" and not _INDENT.search(f"{style} {named}"),
        marks=bool(_QUOTE.search(named)),
        signs=bool(_SIGNATURE.search(named)),
        as_typed=tag == "pre" or "pre-wrap" in style,
    )


def _inherit(node: LexborNode, tag: str, above: _Inherited, seen: dict[tuple[str, ...], _Look]) -> _Inherited:
    """What holds inside an element; `seen` keeps the looks, since a mail is made of a few again and again."""
    attributes = node.attributes
    if not attributes and tag not in ("blockquote", "pre"):
        return above
    key = (tag, *(f"{name}={value}" for name, value in attributes.items()))
    look = seen.get(key)
    if look is None:
        look = seen[key] = _look_of(tag, attributes)
    if not any(look):
        return replace(above, answered=False) if above.answered else above
    marked = (look.quotes and above.answered) or (look.marks and not _is_forward(node))
    return _Inherited(
        hidden=above.hidden or look.hides,
        quoted=above.quoted or look.quotes or marked,
        marked=above.marked or marked,
        answered=marked and not look.quotes,
        signature=above.signature or look.signs,
        as_typed=above.as_typed or look.as_typed,
    )


def _is_forward(node: LexborNode) -> bool:
    """Whether a box of older mail begins with what a mail program writes over a forward."""
    beginning = _MARKED.sub("", node.text()[:_BEGINNING])
    return bool(_FORWARD.match(beginning))


class _Writer:
    """Writes what the tree shows, with one space for any white space and lines for blocks."""

    def __init__(self, html: str, runs: list[Range]) -> None:
        self.html = html
        self.runs = runs
        self.pieces: list[Piece] = []
        self.length = 0
        self.done = 0  # where in the source the last piece ended
        self.gap = ""
        self.quoted: list[Range] = []
        self.marked: list[Range] = []
        self.signatures: list[Range] = []

    def separate(self, gap: str) -> None:
        """Ask for a gap before the next word; the widest that is asked for holds."""
        if _WIDTH[gap] > _WIDTH[self.gap]:
            self.gap = gap

    def break_line(self) -> None:
        """A `<br>`: the next one makes an empty line."""
        self.gap = "\n\n" if self.gap.startswith("\n") else "\n"

    def write(self, text: str, state: _Inherited) -> None:
        """Write a text node: stretches that each begin with a mark."""
        if text[1:].isascii() and _MARKED.match(text):  # as most are: one stretch, and no other mark in it
            self._write_run(text[1:], self.runs[ord(text[0]) - _FIRST_MARK], state)
            return
        position = 0
        run: Range | None = None
        for mark in _MARKED.finditer(text):
            if position < mark.start():
                self._write_run(text[position : mark.start()], run, state)
            run, position = self.runs[ord(mark[0]) - _FIRST_MARK], mark.end()
        self._write_run(text[position:], run, state)

    def _write_run(self, shown: str, run: Range | None, state: _Inherited) -> None:
        """Write one stretch; without a place of its own it is white space between two."""
        if run and len(shown) == run[1] - run[0] and _is_single_spaced(shown) and self.html.startswith(shown, run[0]):
            self._put(shown, run, state, copied=True)
            return
        if not shown or shown.isspace():
            self.separate(" " if shown else "")
            return
        words = list(_WORDS.finditer(shown))
        start, end = run or (self.done, self.done)
        source = list(_WORDS.finditer(self.html, start, end))
        aligned = len(source) == len(words) and all(a[0] == b[0] for a, b in zip(source, words, strict=True))
        before = 0
        for position, word in enumerate(words):
            if (gap := shown[before : word.start()]) or position:
                self.separate("\n" if state.as_typed and "\n" in gap else " ")
            before = word.end()
            place = source[position].span() if aligned else (start, end) if position == 0 else (end, end)
            self._put(word[0], place, state, copied=aligned)
        if before < len(shown):
            self.separate("\n" if state.as_typed and "\n" in shown[before:] else " ")

    def _put(self, word: str, place: Range, state: _Inherited, *, copied: bool) -> None:
        start, end = place
        if start < self.done:  # text that the parser moved, out of a table
            start, end, copied = self.done, self.done, False
        if self.pieces and self.gap:
            self._add(Piece(self.gap, self.done, start, copied=self.html[self.done : start] == self.gap))
        self.gap = ""
        begin = self.length
        self._add(Piece(word, start, end, copied))
        if state.quoted:
            _extend(self.quoted, begin, self.length)
        if state.marked:
            _extend(self.marked, begin, self.length)
        if state.signature:
            _extend(self.signatures, begin, self.length)

    def _add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.length += len(piece.text)
        self.done = max(self.done, piece.end)


def _is_single_spaced(text: str) -> bool:
    """Whether a stretch holds no white space but single blanks inside; most do, and need no search."""
    return text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " " and bool(text)


def _extend(ranges: list[Range], start: int, end: int) -> None:
    """Add a range, joined to the last where only a gap lies between."""
    if ranges and start - ranges[-1][1] <= len("\n\n"):
        ranges[-1] = (ranges[-1][0], end)
    else:
        ranges.append((start, end))


def html_to_text(html: str) -> HtmlText:
    """Turn HTML into readable text.

    Parameters
    ----------
    html
        HTML, broken or whole.

    Returns
    -------
    What a reader sees, a line for each block; what is hidden is left out, unless nothing else is there.
    """
    safe = html if html.isascii() and "\0" not in html else _UNSAFE.sub("\ufffd", html)
    source = _mark(safe)
    writer = _Writer(html, source.runs)
    body = LexborHTMLParser("".join(source.parts)).body
    if body is not None:
        for node, state in _walk(body, writer):
            if not state.hidden:
                writer.write(node.text_content or "", state)
    rewritten = join_pieces(writer.pieces, len(html))
    shown = [(piece.start, piece.end) for piece in writer.pieces if not piece.text.isspace()]
    markup = tuple(_between(html, shown))
    return HtmlText(rewritten, tuple(writer.quoted), tuple(writer.marked), tuple(writer.signatures), markup)


def _walk(body: LexborNode, writer: _Writer) -> Iterator[tuple[LexborNode, _Inherited]]:
    """Each text node with what it inherits; asks the writer for lines on the way. No recursion: HTML nests deeply."""
    states = [_Inherited()]
    seen: dict[tuple[str, ...], _Look] = {}
    node = body.child
    while node is not None:
        tag = node.tag or ""
        if tag == "-text":
            yield node, states[-1]
            child = None
        else:
            if tag == "br":
                writer.break_line()
            writer.separate(_GAPS.get(tag, ""))
            above = states[-1]
            states[-1] = _after(node, tag, above)
            child = node.child
        if child is not None:
            states.append(_inherit(node, tag, above if tag == "blockquote" else states[-1], seen))
            node = child
            continue
        while node is not None and (following := node.next) is None:
            node = node.parent
            states.pop()
            if not states or node is None or node.tag in ("body", "html"):
                return
            writer.separate(_GAPS.get(node.tag or "", ""))
        node = following


def _after(node: LexborNode, tag: str, around: _Inherited) -> _Inherited:
    """What holds for the rest of the element that another one stands in."""
    if tag == "div" and _QUOTES_FOLLOW.search(node.attributes.get("id") or ""):
        return replace(around, quoted=True, marked=True)
    if tag == "blockquote" and around.answered:
        return replace(around, quoted=False, marked=False)
    return around


def _between(html: str, shown: list[Range]) -> Iterator[Range]:
    """What of the source lies between shown stretches, white space apart."""
    position = 0
    for start, end in [*shown, (len(html), len(html))]:
        if start > position and (left := html[position:start].strip()):
            first = html.index(left[0], position)
            yield first, first + len(left)
        position = max(position, end)
