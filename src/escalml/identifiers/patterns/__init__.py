"""The table of patterns, one module for each kind of identifier."""

from escalml.identifiers.grammar import Pattern
from escalml.identifiers.patterns import accounts, contact, documents, logins, money, national, places

PATTERNS: tuple[Pattern, ...] = (
    *contact.PATTERNS,
    *money.PATTERNS,
    *national.PATTERNS,
    *documents.PATTERNS,
    *accounts.PATTERNS,
    *logins.PATTERNS,
    *places.PATTERNS,
)
