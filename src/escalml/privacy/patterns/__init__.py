"""The table of patterns, one module for each kind of identifier."""

from escalml.privacy.grammar import Pattern
from escalml.privacy.patterns import (
    cards_and_banks,
    contact,
    customer_numbers,
    documents,
    logins,
    national,
    numbers_abroad,
    papers_abroad,
    places,
)

PATTERNS: tuple[Pattern, ...] = (
    *contact.PATTERNS,
    *cards_and_banks.PATTERNS,
    *national.PATTERNS,
    *documents.PATTERNS,
    *customer_numbers.PATTERNS,
    *numbers_abroad.PATTERNS,
    *papers_abroad.PATTERNS,
    *logins.PATTERNS,
    *places.PATTERNS,
)
