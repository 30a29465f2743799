"""The table of patterns, one module for each kind of identifier."""

from escalml.privacy.grammar import Pattern
from escalml.privacy.patterns import accounts, contact, documents, logins, money, national, places

PATTERNS: tuple[Pattern, ...] = (
    *contact.PATTERNS,
    *money.PATTERNS,
    *national.PATTERNS,
    *documents.PATTERNS,
    *accounts.PATTERNS,
    *logins.PATTERNS,
    *places.PATTERNS,
)
