"""Names of columns: the fields of a message that they may mean, and how far a name may be printed."""

import re
import unicodedata
from functools import lru_cache

from escalml.records import LABEL_FIELDS, Customer, Message, State
from escalml.records.column_presets import LIKELY, PRESETS

_OTHER_FIELDS = (*LABEL_FIELDS, "group", "split", "source", "person_words")
_FIELDS = (
    *Message.model_fields,
    *(f"customer.{name}" for name in Customer.model_fields),
    *(f"state.{name}" for name in State.model_fields),
)
TARGETS = (*_FIELDS, *_OTHER_FIELDS)
_SEPARATORS = re.compile(r"[\s_\-]+")
# A name of a column as far as it may be printed: of a file without a header it would be a message.
PLAIN_WORD = re.compile(r"(?!.*\d{5})[^\W\d][\w.\-/#]{0,39}")
PLAIN_WORDS = re.compile(r"(?!.*\d{5})[^\W\d][\w.\-/# ()]{0,39}")


@lru_cache(maxsize=4_096)
def normal(name: str) -> str:
    """A name without what people write in one way or another: case, blanks, underscores, dashes, a byte order mark."""
    text = unicodedata.normalize("NFKC", name).strip("\ufeff\u200b \t\r\n\"'")
    return _SEPARATORS.sub("", text).casefold()


def shown(name: object) -> str:
    """A name of a field as far as it may be printed: a misread header can hold a customer's words."""
    return name if isinstance(name, str) and PLAIN_WORD.fullmatch(name) and name.isascii() else "(not a plain name)"


def shown_column(name: str) -> str:
    """A name of a column of a file whose header was understood, blanks and all, as far as it may be printed."""
    return name.strip() if PLAIN_WORDS.fullmatch(name.strip()) else "(not a plain name)"


BY_NORMAL = {normal(name): name for name in TARGETS}
_LIKELY_NAMES = frozenset(normal(name) for names in LIKELY.values() for name in names) | frozenset(
    normal(name) for preset in PRESETS.values() for names in preset.columns.values() for name in names
)


def is_known_name(name: str) -> bool:
    """Whether a column of this name is met in exports: what tells a header from a message."""
    return normal(name) in BY_NORMAL or normal(name) in _LIKELY_NAMES


def is_known_field(name: str) -> bool:
    """Whether a row's field is one of a message, of its labels, or stands in for one (`text (2)`)."""
    plain = re.sub(r" \(\d+\)$", "", name)
    return plain in TARGETS or plain.partition(".")[0] in Message.model_fields
