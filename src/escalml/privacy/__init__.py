"""Finds literal identifiers (cards, phone numbers, e-mail addresses …) in a text and replaces them.

A table of patterns and check digits finds what has a shape or a label beside it; names and addresses need a model.

>>> from escalml.privacy import Pseudonyms, find_identifiers
>>> text = "mail ann@example.org"
>>> Pseudonyms().redact(text, find_identifiers(text))
'mail [EMAIL_1]'
"""

from escalml.privacy.answers import answers_along
from escalml.privacy.check_digits import iban_holds, luhn_holds
from escalml.privacy.find import Finder, find_by_patterns, find_identifiers
from escalml.privacy.given_names import GIVEN_NAMES
from escalml.privacy.grammar import VALID, Gate, Pattern
from escalml.privacy.patterns import PATTERNS
from escalml.privacy.people import find_people, join_names
from escalml.privacy.pseudonyms import Pseudonyms
from escalml.privacy.styles import PLACEHOLDER, PLACEHOLDER_MARK, Style, hashed, keyed_hash, masked

__all__ = [
    "GIVEN_NAMES",
    "PATTERNS",
    "PLACEHOLDER",
    "PLACEHOLDER_MARK",
    "VALID",
    "Finder",
    "Gate",
    "Pattern",
    "Pseudonyms",
    "Style",
    "answers_along",
    "find_by_patterns",
    "find_identifiers",
    "find_people",
    "hashed",
    "iban_holds",
    "join_names",
    "keyed_hash",
    "luhn_holds",
    "masked",
]
