"""Forms: labels and contact fields that a web form writes around the message."""

import re

from escalml.data.newest_text.lines import Cut, Line
from escalml.data.newest_text.words import CONTACT_LABELS, CONTACT_WORDS, LABEL_FILLERS, MESSAGE_LABELS, MESSAGE_WORDS

_I = re.IGNORECASE
_FIELD = re.compile(r"[*\s•-]{0,4}(?P<label>[^\W\d_][^:：\n\t]{0,40}?)\s?\*{0,2}\s?(?:[:：]\*{0,2}|\t)\s*(?P<value>.*)")
_CONTACT = re.compile(rf"(?:{CONTACT_LABELS})", _I)
_MESSAGE = re.compile(rf"(?:{MESSAGE_LABELS})", _I)
_LABEL_WORD = re.compile(r"[^\W\d_]+")
FEWEST_FIELDS = 2
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
    if not contacts or not messages or not _is_one_form(lines, contacts, messages):
        return []
    cuts = [_contact(lines, fields, index) for index in contacts]
    cuts += [_label(lines[index], fields[index]) for index in messages]
    return cuts


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
