"""The signature under what the customer says: after `-- `, or after a closing such as `Kind regards`."""

import re

from escalml.data.newest_text.lines import Cut, Line
from escalml.data.newest_text.words import CLOSINGS, SENTENCE_WORDS, SHORT_CLOSINGS

_I = re.IGNORECASE
_RULE = re.compile(r"[━─═＝*=~]{6,}")  # a person may underline a heading with it
_DELIMITER = re.compile(rf"(?:--|—|__) ?|{_RULE.pattern}")
# `from Kassel`, `aus dem sonnigen Kassel`
_FROM_PLACE = (
    r"(?: (?:aus|from|de|uit|fra|från|da|desde|z)(?: (?:a|an|the|dem|der|un|una|une|een|het|et"
    r"|ett))?(?: [^\W\d_]{3,12})?"
    r" [^\W\d_]\w+)?"
)
# Two in a row: `Buona giornata e buon lavoro`, `Muchas gracias, saludos`.
_AND = r"(?:,| and| und| et| y| e| en| och| og| i| ve| и) "
_CLOSING = re.compile(
    rf"(?:{CLOSINGS})(?:{_AND}(?:{CLOSINGS}))?{_FROM_PLACE}\s?[,.!;:。、！–-]{{0,3}}(?:\s?[-–]\s?)?", _I
)
# What is awaited, and a closing behind it: `Aguardo resposta. Atenciosamente,`
_AWAITED = re.compile(
    r"[^\n]{0,30}\b(?:attente|erwartung|freue mich|look(?:ing)? forward|hear from|espera|attesa|aguard\w+"
    r"|afwachting|hoor graag"
    r"|remerci\w+|ringrazi\w+|outro assunto|disposición|disposizione|disposition|verfügung)\b[^\n]{0,80}?[.,] ?"
    rf"(?:[^\W\d_-]+-me com (?:os )?|me despido con |)(?:{CLOSINGS})\s?[,.!]?",
    _I,
)
_CLOSING_WITH_NAME = re.compile(
    rf"(?:(?:{CLOSINGS})\s?[,.!;–-]{{1,2}}\s?|(?:{SHORT_CLOSINGS}) )(?P<name>[^\W\d_][^\n]{{0,60}})", _I
)
POSTSCRIPT = re.compile(
    r"\W{0,3}(?:p\.? ?s\.?|p\.? ?p\.? ?s\.?|nb|n\.b\.|ps|edit|update)\s?[:.,\-–)]|\W{0,3}p\.s\.|ps\b", _I
)
_CONTACT = re.compile(
    r"@|https?://|www\.|\+?\d[\d ()/.-]{6,}\d|[|·•]|^\W{0,2}(?:tel|t|m|p|f|e|w|mob|mobile|phone|fax|cell"
    r"|telefon|handy|email|e-mail|web|mail|tél|móvil|direct|skype|linkedin)\.?\s?[:.+\d]",
    _I,
)
# `Rua do Moinho 3, Braga`: the small words of a street are words of sentences elsewhere.
_STREET = re.compile(
    r"[^\W\d_a-z][\w.'-]*(?: (?:d[aeo]s?|di|del(?:la)?|van|den|der|la|el"
    r"|[^\W\d_a-z][\w.'-]*)){1,5},? \d{1,5}\w?(?:,? [^\n.!?]{0,30})?"
)
_ON_BEHALF = re.compile(r"^(?:i\. ?[AV]\.|ppa\.|p\. ?p\.) ")
_SOCIAL = re.compile(
    r"\W{0,3}(?:(?:follow|find|visit|like|join|connect|folge\w*|suivez|retrouvez|síguenos|siga|seguici|segui|volg"
    r"|følg|följ)\b"
    r"[^\n.?!]{0,40})?(?:\b(?:linkedin|twitter|facebook|instagram|youtube|xing|tiktok|x\.com)\b\W{0,6}){1,5}",
    _I,
)
_WORDS = re.compile(r"[^\W\d_][\w'’.&-]*")
MOST_LINES = 10
_LONGEST_LINE = 120
_MOST_WORDS = 9
_MOST_NAME_WORDS = 4


def find_signature(lines: list[Line], first: int, last: int) -> list[Cut]:
    """The signature at the end of a stretch of lines.

    Parameters
    ----------
    lines
        Lines of a text; those that are set aside already count as empty.
    first
        The first line of the stretch.
    last
        One past its last line.

    Returns
    -------
    At most one cut. What says something (a postscript, a sentence, a question) ends it and stays.
    """
    while last > first and not lines[last - 1].text:
        last -= 1
    begin = max(first + 1, last - MOST_LINES - 3)
    for index in range(begin, last):
        if _DELIMITER.fullmatch(lines[index].text):
            end = _signature_end(lines, index + 1, last, most=MOST_LINES + 2)
            certain = end == last and not _RULE.fullmatch(lines[index].text)
            if certain or (end > index + 1 and _names_somebody(lines[index + 1 : end])):
                return [Cut("signature", lines[_closing_above(lines, first, index)].start, lines[end - 1].end)]
    for index in range(begin, last):
        if cut := _closing(lines, index, last):
            return [cut]
    return []


def _closing_above(lines: list[Line], first: int, index: int) -> int:
    """The line of a closing that stands right above a delimiter; the delimiter's own where none does."""
    above = index - 1
    while above > first and not lines[above].text and index - above <= 2:
        above -= 1
    return above if above > first and _CLOSING.fullmatch(lines[above].text) else index


def _names_somebody(below: list[Line]) -> bool:
    """Whether lines say how to reach somebody: then they are a signature though something else follows."""
    return any(_CONTACT.search(line.text) for line in below)


def _closing(lines: list[Line], index: int, last: int) -> Cut | None:
    """The cut that a closing at a line begins, if one does and a name or address follows."""
    text = lines[index].text
    if len(text) > _LONGEST_LINE or not text:
        return None
    if _CLOSING.fullmatch(text) or _AWAITED.fullmatch(text):
        end = _signature_end(lines, index + 1, last, most=MOST_LINES)
        named = any(line.text for line in lines[index + 1 : end])
        return Cut("signature", lines[index].start, lines[end - 1].end) if named else None
    found = _CLOSING_WITH_NAME.fullmatch(text)
    if found and _is_name(found["name"]):
        end = _signature_end(lines, index + 1, last, most=MOST_LINES)
        return Cut("signature", lines[index].start, lines[end - 1].end)
    return None


def _signature_end(lines: list[Line], index: int, last: int, *, most: int) -> int:
    """One past the last line that names, places or numbers somebody."""
    end, n_lines = index, 0
    while index < last:
        if lines[index].text:
            n_lines += 1
            if n_lines > most or not is_contact_line(lines[index].text):
                break
            end = index + 1
        index += 1
    return end


def is_contact_line(text: str) -> bool:
    """Whether a line can belong to a signature: a name, a title, a company, an address, a number, another closing."""
    if POSTSCRIPT.match(text) or text.endswith(("?", "!")) or len(text) > _LONGEST_LINE:
        return False
    if _CLOSING.fullmatch(text):
        return True
    text = _ON_BEHALF.sub("", text)
    words = [word.lower().strip(".") for word in _WORDS.findall(text)]
    if _SOCIAL.match(text):
        return True
    if SENTENCE_WORDS.intersection(words) and not _STREET.fullmatch(text):
        return False
    if _CONTACT.search(text):
        return True
    return len(words) <= _MOST_WORDS and not (len(words) > _MOST_NAME_WORDS and text.endswith(".")) and _is_titled(text)


def _is_titled(text: str) -> bool:
    """Whether most words of a line begin as names do; short lines in small letters pass, too."""
    words = _WORDS.findall(text)
    high = sum(word[0].isupper() or not word[0].islower() for word in words)
    return len(words) <= 2 or high * 2 >= len(words)


def _is_name(text: str) -> bool:
    """Whether a few words are a name, and not a product behind its maker: `LG OLED55`."""
    words = _WORDS.findall(text)
    titled = 0 < len(words) <= _MOST_NAME_WORDS and all(word[0].isupper() for word in words)
    return titled and not any(map(str.isdigit, text)) and is_contact_line(text)
