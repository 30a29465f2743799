"""Forms: labels and contact fields that a web form writes around the message."""

import re

from escalml.data.newest_text.lines import Cut, Line
from escalml.data.newest_text.words import CONTACT_LABELS, MESSAGE_LABELS

_I = re.IGNORECASE
_FIELD = re.compile(r"[*\s•-]{0,4}(?P<label>[^\W\d_][^:：\n\t]{0,40}?)\s?\*{0,2}\s?(?:[:：]\*{0,2}|\t)\s*(?P<value>.*)")
_CONTACT = re.compile(rf"(?:{CONTACT_LABELS})", _I)
_MESSAGE = re.compile(rf"(?:{MESSAGE_LABELS})", _I)
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
    fields = {index: match for index, line in enumerate(lines) if (match := _FIELD.fullmatch(line.text))}
    if len(fields) < FEWEST_FIELDS:
        return []
    contacts = [index for index, match in fields.items() if _CONTACT.fullmatch(match["label"].strip())]
    messages = [index for index, match in fields.items() if _MESSAGE.fullmatch(match["label"].strip())]
    if not contacts or not messages or not _is_one_form(lines, contacts, messages):
        return []
    cuts = [_contact(lines, fields, index) for index in contacts]
    cuts += [_label(lines[index], fields[index]) for index in messages]
    return cuts


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
