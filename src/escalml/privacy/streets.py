"""Street addresses by the words that streets are named with, in de, fr, es, it, nl, pt and English-speaking lands."""

import re
from collections.abc import Iterator, Sequence

from escalml.privacy.grammar import holds_word
from escalml.privacy.spans import HOLE
from escalml.records import Identifier

_UP = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:St\. )?{_UP}(?:[^\W\d_]|['’-](?=[^\W\d_])){{0,25}}(?!\w)"
_TOWN = rf"{_WORD}(?:[ -](?:(?:am|an der|im|de|la|del|do|da|di|sur|aan|den) )?{_WORD}){{0,2}}"
_NUMBER = r"\d{1,4} ?[A-Za-z]?(?![A-Za-z\d])(?: ?[-/] ?\d{1,4}[a-z]?)?"
_GLUE = r"(?:,? {1,2}|, ?)"
_DE_TAIL = rf"(?:{_GLUE}(?:(?:D|A|CH)-)?\d{{4,5}} {_TOWN}| in (?:\d{{5}} )?{_TOWN})?"
_NL_TAIL = rf"(?:{_GLUE}\d{{4}} ?[A-Z]{{2}}(?: {_TOWN})?|{_GLUE}(?:in |te )?{_TOWN})?"
_FR_TAIL = rf"(?:{_GLUE}\d{{5}} {_TOWN}| à {_TOWN})?"
_ES_TAIL = rf"(?:,? \d{{1,2}}[ºª°] ?[A-Z\d]{{0,2}})?(?:{_GLUE}\d{{5}},? {_TOWN}|(?:,| en) {_TOWN})?"
_IT_TAIL = rf"(?:{_GLUE}\d{{5}} {_TOWN}(?: \([A-Z]{{2}}\))?|(?:,| a) {_TOWN})?"
_PT_TAIL = rf"(?:,? \d{{1,2}}[ºª°] ?\w{{0,3}})?(?:{_GLUE}\d{{4,5}}-\d{{3}}(?: {_TOWN})?|(?:,| em) {_TOWN})?"
_POSTCODE = (
    r"(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4})(?![\w/-])"  # gb, us, ca, au
)
_UNIT = r"(?:(?i:apt|apartment|suite|ste|unit|flat|floor|room)\b\.? ?#?|#)[A-Za-z]?\d{0,5}[A-Za-z]?(?![A-Za-z\d])"
_EN_TAIL = rf"(?:{_GLUE}{_UNIT})?(?:{_GLUE}(?!The |I ){_TOWN})?(?:{_GLUE}[A-Z]{{2,3}}\b\.?)?(?:{_GLUE}{_POSTCODE})?"
_KIND = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Crescent|Cres|Place|Pl|Terrace|Tce|Way|Gardens|"
    r"Grove|Square|Sq|Hill|Mews|Boulevard|Blvd|Parade|Pde|Highway|Hwy|Row|Walk|Circle|Cir|Trail|Parkway|Pkwy|Quay|Rise)"
)
_OF = (
    r"(?:(?:de la|de los|de las|del|des|du|de|da|do|dos|das|della|delle|"
    r"dei|degli|di|la|le|les|los|las|dell['’]|d['’]|l['’]) ?)"
)
_NAME = rf"{_OF}{{0,2}}{_UP}[\w'’.-]{{0,25}}(?: {_OF}{{0,2}}{_UP}[\w'’.-]{{0,25}}){{0,3}}"

_MOST_LINES = 5
_DIGIT = re.compile(r"\d")

# (words of which a text must hold one, the address as group 1), in the order of the languages above
_ROWS = tuple(
    (tuple(words.split("|")), re.compile(rf"(?<![\w{HOLE}])({body})"))
    for words, body in (
        (
            "straße|strasse|str.|gasse|weg|platz|allee|damm|ufer|chaussee",
            rf"(?!(?:Arbeits|Sitz|Park|Steh|Stell|Spiel|Fest|Um|Heim|Rück)(?:platz|plätze|weg)\b)"
            rf"(?:{_UP}[\w-]{{2,25}}(?:stra(?:ß|ss)e|str\.|gasse|weg|platz|allee|damm|ufer|chaussee)|"
            rf"{_UP}[\w-]{{2,20}}[- ](?:Stra(?:ß|ss)e|Str\.|Gasse|Weg|Platz|Allee|Damm|Ufer)) {_NUMBER}{_DE_TAIL}",
        ),
        (
            "am |an der|auf dem|im |zum |zur |unter den|an den",
            rf"(?:Am|An der|Auf dem|Im|Zum|Zur|Unter den|An den) {_UP}[\w-]{{2,25}} {_NUMBER}"
            rf"{_GLUE}(?:D-)?\d{{5}} {_TOWN}",
        ),
        (
            "straat|laan|weg|gracht|kade|plein|dijk|singel|steeg|pad",
            rf"{_UP}[\w'’-]{{2,25}}(?:straat|laan|gracht|kade|plein|dijk|singel|steeg|weg|pad) {_NUMBER}{_NL_TAIL}",
        ),
        (
            "rue |avenue|av.|boulevard|bd |place |chemin|impasse|allée|quai|route|cours|square|passage",
            r"\d{1,4}(?: ?(?:bis|ter))?,? (?i:rue|avenue|av\.|boulevard|bd|place|chemin|impasse|allée|quai|route|cours|"
            rf"square|passage) {_NAME}{_FR_TAIL}",
        ),
        (
            "calle|c/|avda|avenida|plaza|paseo|camino|carretera|ronda|travesía|pasaje",
            r"(?:(?i:calle|avda|avenida|plaza|paseo|camino|carretera|ronda|travesía|pasaje)\.?|[Cc]/) ?"
            rf"{_NAME},? (?:n\.?[ºo°]\.? ?|núm\.? ?)?\d{{1,4}}(?!\d){_ES_TAIL}",
        ),
        (
            "via |viale|corso|piazza|vicolo|largo|strada",
            rf"(?i:via|viale|corso|piazza|piazzale|vicolo|largo|strada) {_NAME},? (?:n\.? ?)?"
            rf"\d{{1,4}}(?:/?[a-zA-Z](?!\w))?(?!\d){_IT_TAIL}",
        ),
        (
            "rua |avenida|av.|travessa|praça|largo|estrada|alameda",
            r"(?i:rua|avenida|av\.|travessa|praça|largo|estrada|alameda) "
            rf"{_NAME},? (?:n\.?[ºo°]\.? ?)?\d{{1,4}}(?!\d){_PT_TAIL}",
        ),
        (
            _KIND.strip("(?:)").lower(),
            rf"(?:(?:{_UNIT}|\d{{1,4}}/),? ?)?\d{{1,5}}[A-Za-z]?(?:-\d{{1,5}})?,? (?:[NSEW]{{1,2}}\.? )?"
            rf"(?:(?!{_KIND}\b){_UP}[\w'’-]{{1,25}}\.? |\d{{1,3}}(?:st|nd|rd|th) ){{1,3}}{_KIND}\b\.?"
            rf"(?: [NSEW]{{1,2}}\b)?{_EN_TAIL}",
        ),
        (
            "box |postfach|apartado|casella postale|postbus",
            rf"(?i:P\.? ?O\.? ?Box|Postfach|Postbus|apartado(?: de correos)?) \d{{1,6}}(?: ?\d{{2}})?{_EN_TAIL}",
        ),
    )
)


# What may follow a street in its next lines; a quote mark ends a span, and the line behind it is one of its own.
_NEXT_LINE = re.compile(
    rf"(?P<gap>,?[ \t]{{0,3}}\r?\n[ \t]{{0,8}}(?P<quote>(?:[>?|]{{1,4}}[ \t]{{0,2}}){{0,3}}))"
    rf"(?P<line>{_UNIT}|,? ?(?:\d{{4,6}} )?{_TOWN}(?:,? [A-Z]{{2,3}})?"
    rf"(?:,? (?:[A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}}|[A-Z]{{0,2}}-?\d{{3,6}}(?:-\d{{3,4}})?))?|"
    rf"\d{{4,6}})(?=[ \t,.]{{0,3}}(?:\r?\n|\Z))"
)


def grow_addresses(text: str, spans: Sequence[Identifier]) -> list[Identifier]:
    """Addresses with the lines below them, where those end with a postcode; other spans as they are.

    Parameters
    ----------
    text
        Any text.
    spans
        Its spans, sorted by start.

    Returns
    -------
    The spans; a block of lines is one span, in quoted mail one for each line.
    """
    grown: list[Identifier] = []
    done = 0
    for span in spans:
        if span.start < done:
            continue
        block = [span, *_lines_below(text, span)] if span.type == "ADDRESS" else [span]
        done = block[-1].end
        grown += block if len(block) == 1 else _joined(text, block)
    return grown


def _lines_below(text: str, span: Identifier) -> list[Identifier]:
    """The lines below an address as far as the last that holds a postcode."""
    lines: list[Identifier] = []
    last, end = 0, span.end
    for _ in range(_MOST_LINES):
        match = _NEXT_LINE.match(text, end)
        if match is None:
            break
        end = match.end()
        lines.append(span.model_copy(update={"start": match.start("line"), "end": end}))
        last = len(lines) if any(map(str.isdigit, match["line"])) else last
    return lines[:last]


def _joined(text: str, block: Sequence[Identifier]) -> list[Identifier]:
    """Lines of an address as one span; where quote marks stand between them, each as its own."""
    between = text[block[0].end : block[-1].start]
    if ">" in between or "?" in between:
        return list(block)
    return [block[0].model_copy(update={"end": block[-1].end})]


def find_streets(text: str) -> Iterator[Identifier]:
    """Street addresses with what follows of house, postcode and town in the same line.

    Parameters
    ----------
    text
        In plain characters.

    Yields
    ------
    Spans of type ADDRESS; they may overlap.
    """
    if _DIGIT.search(text) is None:
        return
    lowered = text.lower()
    for words, regex in _ROWS:
        if holds_word(lowered, words):
            for match in regex.finditer(text):
                yield Identifier(type="ADDRESS", start=match.start(1), end=match.end(1), score=0.85)
