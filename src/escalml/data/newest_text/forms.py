"""Forms: labels and contact fields that a web form writes around the message."""

import re

from escalml.data.newest_text.lines import Cut, Line
from escalml.data.newest_text.notices import FAILS
from escalml.data.newest_text.words import CONTACT_LABELS, CONTACT_WORDS, LABEL_FILLERS, MESSAGE_LABELS, MESSAGE_WORDS

_I = re.IGNORECASE
_FIELD = re.compile(r"[*\s•-]{0,4}(?P<label>[^\W\d_][^:：\n\t]{0,40}?)\s?\*{0,2}\s?(?:[:：]\*{0,2}|\t)\s*(?P<value>.*)")
_CONTACT = re.compile(rf"(?:{CONTACT_LABELS})", _I)
_MESSAGE = re.compile(rf"(?:{MESSAGE_LABELS})", _I)
_LABEL_WORD = re.compile(r"[^\W\d_]+")
# "New", then what came, in one line that ends no sentence.
_INTRODUCTION = re.compile(
    r"\b(?:new|received|submission|neue[rs]?|nouve(?:l(?:le)?|au)|nuev[oa]|nuov[oa]|nieuwe?|nov[oa]|ny[at]?"
    r"|now[aey]|uusi|nová|yeni"
    r"|нов\w+)\b.*\b(?:form\w*|web\w*|site|sito|sitio|contact\w*|kontakt\w*|hjemmeside\w*|hemsida\w*|strony|сайт\w*)"
    r"|新しいお問い合わせ",
    _I,
)
_TICK = re.compile(
    r"\bagree|privacy|consent|newsletter|heard? (?:about|of) us|preferred contact|datenschutz|confidentialité"
    r"|privacidad|rgpd|gdpr"
    r"|\bcivilité\b|\banrede\b|voorwaarden|privacidade|zgod[aęy]|samtyck|samtykke",
    _I,
)
_OF_NO_MATTER = re.compile(r"heard? (?:about|of) us|preferred contact", _I)
FEWEST_FIELDS = 2
_PROSE_WORDS = 5
_FEW_WORDS = 4
_NEAR = 2
_BELOW_A_LABEL = 80


def find_form(lines: list[Line]) -> list[Cut]:
    """Labels and contact fields of a form.

    Parameters
    ----------
    lines
        Lines of a text.

    Returns
    -------
    Cuts: whole lines of contact fields, and the label of the message. None where it is no form: that takes a label of a
    message under or over a contact field.
    """
    fields = {
        index: match
        for index, line in enumerate(lines)
        if _may_be_field(line.text) and (match := _FIELD.fullmatch(line.text))
    }
    if len(fields) < FEWEST_FIELDS:
        return []
    contacts = [index for index, match in fields.items() if _is_label(match["label"], _CONTACT, CONTACT_WORDS)]
    messages = [index for index, match in fields.items() if _is_label(match["label"], _MESSAGE, MESSAGE_WORDS)]
    if contacts and not messages and _reaches_somebody(fields, contacts):
        messages = _asked(lines, fields, contacts)
    if not contacts or not messages or not _is_one_form(lines, contacts, messages):
        return []
    cuts = [_contact(lines, fields, index) for index in contacts]
    cuts += [_label(lines[index], fields[index]) for index in messages]
    known = {*contacts, *messages}
    cuts += [
        _contact(lines, fields, index) for index, match in fields.items() if index not in known and _is_tick(match)
    ]
    return cuts + _introduction(lines, min(known))


def _asked(lines: list[Line], fields: dict[int, re.Match[str]], contacts: list[int]) -> list[int]:
    """The field in one block with the contact fields that a person answered in words, whatever its label."""
    index, above = contacts[0], contacts[0]
    while index + 1 < len(lines) and index - above <= _NEAR:
        index += 1
        if index not in fields:
            if lines[index].text:
                break
            continue
        above = index
        value = fields[index]["value"].strip() or lines[min(index + 1, len(lines) - 1)].text
        if index not in contacts and (len(value.split()) >= _PROSE_WORDS or value.endswith((",", "!"))):
            return [index]
    return []


def _is_tick(field: re.Match[str]) -> bool:
    """Whether a field is a tick or a title that says nothing of the matter: `I agree to the privacy policy: yes`.

    More words under `privacy` or `GDPR` may be the matter itself.
    """
    most = _FEW_WORDS if _OF_NO_MATTER.search(field["label"]) else 1
    return 0 < len(field["value"].split()) <= most and _TICK.search(field["label"]) is not None


def _reaches_somebody(fields: dict[int, re.Match[str]], contacts: list[int]) -> bool:
    """Whether contact fields have an address or two labels, and short values: a program's report has not."""
    values = [fields[index]["value"].split() for index in contacts]
    if any(len(value) > _FEW_WORDS for value in values):
        return False
    labels = {fields[index]["label"].lower() for index in contacts}
    return len(labels) >= FEWEST_FIELDS or any("@" in word for value in values for word in value)


def _introduction(lines: list[Line], first: int) -> list[Cut]:
    """The line over a form that says that it is one: `New enquiry from your website`."""
    above = [index for index in range(first) if lines[index].text]
    text = lines[above[0]].text if len(above) == 1 else ""
    if not _INTRODUCTION.search(text) or FAILS.search(text):
        return []
    return [Cut("form_label", lines[above[0]].start, lines[above[0]].end)] if len(text) <= _BELOW_A_LABEL else []


def _is_label(label: str, known: re.Pattern[str], cores: frozenset[str]) -> bool:
    """Whether a label is a known one, or made of label words and fillers alone: `Nombre y apellidos`."""
    if known.fullmatch(label.strip()):
        return True
    words = [word.lower() for word in _LABEL_WORD.findall(label)]
    return any(word in cores for word in words) and all(word in cores or word in LABEL_FILLERS for word in words)


def _may_be_field(text: str) -> bool:
    """Whether a line has what ends a label; most have not."""
    return ":" in text or "：" in text or "\t" in text


def _is_one_form(lines: list[Line], contacts: list[int], messages: list[int]) -> bool:
    """Whether the fields stand together at the head or foot of the text, and not here and there in a letter."""
    first = next(index for index, line in enumerate(lines) if line.text)
    head = min(contacts[0], messages[0])
    return len(contacts) + len(messages) > 2 or head - first <= 1


def _contact(lines: list[Line], fields: dict[int, re.Match[str]], index: int) -> Cut:
    """A contact field with its value, which may stand below its label."""
    end = index
    following = index + 1
    below = lines[following].text if following < len(lines) and following not in fields else ""
    if not fields[index]["value"].strip() and 0 < len(below) <= _BELOW_A_LABEL:
        end = following
    return Cut("form_label", lines[index].start, lines[end].end)


def _label(line: Line, match: re.Match[str]) -> Cut:
    """The label over or before the message."""
    value = match.start("value")
    return Cut("form_label", line.start, line.start + line.indent + value)
