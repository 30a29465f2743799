"""How a redacted value is written: masked, or as a pseudonym made with a key; numbers are `Pseudonyms`' own."""

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Callable

from escalml.errors import EscalmlError
from escalml.privacy.spans import HOLE
from escalml.privacy.typography import read_shown
from escalml.records import IdentifierType

Style = Callable[[IdentifierType, str], str]

SHORTEST_KEY = 32  # bytes: as long as the hash is, as RFC 2104 has it
# 64 bits. With the 40 of ten digits two of a million different values would share a pseudonym as likely as not; with
# these the odds are 1 in 37 million (n²/2⁶⁵), and a person can still compare two of them.
HASH_DIGITS = 16
PLACEHOLDER_MARK = rf"(?:[0-9a-f]{{{HASH_DIGITS}}}|\d{{1,9}})"  # of a hash, or of a numbered value
PLACEHOLDER = re.compile(rf"\[(?P<type>[A-Z_]{{2,20}})_(?P<mark>{PLACEHOLDER_MARK})\]")
_SPACING_IS_STYLE = frozenset({"CARD", "BANK_ACCOUNT", "NATIONAL_ID", "PHONE", "ACCOUNT_ID", "PASSPORT", "PLATE"})


def cover_placeholders(text: str) -> str:
    """The text with holes for the placeholders that redaction left."""
    return PLACEHOLDER.sub(lambda placeholder: HOLE * len(placeholder[0]), text)


def normalised(type_: IdentifierType, value: str) -> str:
    """A value without what does not make it another one: case, typography, line breaks and, in numbers, spacing."""
    value = unicodedata.normalize("NFKC", read_shown(value).text).casefold()
    return "".join(filter(str.isalnum, value)) if type_ in _SPACING_IS_STYLE else " ".join(value.split())


def masked(type_: IdentifierType, value: str) -> str:  # noqa: ARG001 - a style is given the type too
    """A value with `*` for each letter and digit. No digit of a card is kept: its last four are an identifier."""
    return "".join("*" if character.isalnum() or unicodedata.combining(character) else character for character in value)


def hashed(key: bytes) -> Style:
    """Pseudonyms that are the same wherever the key is: `[EMAIL_3f9a2c7b1d04e856]`.

    HMAC-SHA-256 of type and normalised value. Without the key nobody can try out which value makes a pseudonym, as
    one could with a bare hash of a phone number.

    Parameters
    ----------
    key
        Secret, at random, of at least 32 bytes.

    Returns
    -------
    The style.

    Raises
    ------
    EscalmlError
        If the key is too short.
    """
    if len(key) < SHORTEST_KEY:
        raise EscalmlError(
            f"the key for --hash has {len(key)} bytes; it needs {SHORTEST_KEY} or more, at random: "
            "`openssl rand -hex 32` makes one."
        )

    def style(type_: IdentifierType, value: str) -> str:
        return f"[{type_}_{keyed_hash(key, type_, normalised(type_, value))}]"

    return style


def keyed_hash(key: bytes, kind: str, value: str) -> str:
    """Sixteen hexadecimal digits of a value, other ones for each kind of value."""
    return hmac.digest(key, f"{kind}\0{value}".encode(), hashlib.sha256).hex()[:HASH_DIGITS]
