"""Cards and bank accounts."""

import re

from escalml.privacy.check_digits import iban_holds, luhn_holds, routing_holds
from escalml.privacy.grammar import (
    GAP,
    JOIN,
    LAST_FOUR,
    MARKER,
    MIXED,
    NEAR,
    SIX,
    THREE,
    Gate,
    Pattern,
    after,
    near,
    shaped,
)
from escalml.privacy.spans import HOLE

_LAST = Gate(THREE, ("end", "last", "finish"))
_MASKED = Gate(THREE, shape=re.compile(r"[*•xX]{2}[ -]?\d{4}"))
_SORTED = Gate(SIX, ("sort",))
_BANKED = Gate(SIX, ("account", "acc", "acct", "a/c", "bank", "iban", "routing", "aba", "bsb", "clabe"))
_CARD = r"\b(?:card|visa|mastercard|amex)\b"
_BANK = r"\b(?:account|acct?|a/c|bank)\b"
_BRANCH = r"\b(?:sort code|routing|aba|bsb|transit|ifsc)\b"
_IBAN = r"[A-Z]{2}\d\d(?:[A-Z\d]{11,30}|(?:[ -][A-Z\d]{4}){2,7}(?:[ -][A-Z\d]{1,3})?)"

PATTERNS = (
    shaped("CARD", 0.8, SIX, rf"\d{{4}}(?:{GAP}\d{{4}}){{3}}|\d{{4}}{GAP}\d{{6}}{GAP}\d{{4,5}}", luhn_holds),
    shaped("CARD", 0.45, SIX, r"4\d{12}|[2-6]\d{13,18}", luhn_holds),
    Pattern("CARD", 0.85, Gate(SIX, ("card", "visa", "amex")), near(_CARD, r"(?:\d ){12,18}\d|\d{13,19}"), luhn_holds),
    Pattern(
        "CARD",
        0.8,
        Gate(SIX, ("card", "cc ")),
        near(r"\b(?:card|visa|mastercard|maestro|amex|cc)\b", r"\d{12}"),
        luhn_holds,
    ),
    Pattern("CARD", 0.9, _LAST, after(rf"{_CARD}{NEAR}{{0,12}}{LAST_FOUR}", r"\d{4}")),
    Pattern(
        "CARD",
        0.7,
        _LAST,
        after(rf"(?<!sim )(?<!phone )(?<!mobile )(?<!number )(?<!account ){LAST_FOUR}", r"(?!(?:19|20)\d\d)\d{4}"),
    ),
    Pattern("CARD", 0.8, _MASKED, after(rf"(?<![a-wyz\d{HOLE}])[*•x]{{2,12}}[ -]?", r"\d{4}")),
    shaped("BANK_ACCOUNT", 0.7, MIXED, _IBAN, iban_holds),
    Pattern("BANK_ACCOUNT", 0.8, Gate(SIX, ("iban",)), near(r"\biban\b", f"(?i:{_IBAN})"), iban_holds),
    shaped("BANK_ACCOUNT", 0.95, SIX, r"\d\d-\d\d-\d\d[ ,/]{1,2}\d{6,8}"),
    Pattern("BANK_ACCOUNT", 0.95, _SORTED, after(rf"\bsort code{JOIN}", r"\d\d[- ]?\d\d[- ]?\d\d")),
    Pattern(
        "BANK_ACCOUNT",
        0.9,
        _BANKED,
        after(rf"{_BRANCH}[^{HOLE}]{{6,30}}{_BANK}(?: {MARKER})? ?\w{{0,2}}{JOIN}", r"\d{6,17}"),
    ),
    Pattern(
        "BANK_ACCOUNT",
        0.9,
        _BANKED,
        re.compile(rf"(?i:{_BANK}(?: {MARKER})?{JOIN})(\d{{6,17}})(?=\W{{1,3}}(?i:and |with )?(?i:{_BRANCH}))"),
    ),
    Pattern(
        "BANK_ACCOUNT",
        0.9,
        _BANKED,
        after(
            rf"\b(?:(?:bank|checking|savings|current) (?:account|acct?)|iban|clabe)(?: {MARKER})?{JOIN}", r"\d{6,24}"
        ),
    ),
    Pattern(
        "BANK_ACCOUNT",
        0.9,
        _BANKED,
        after(rf"\b(?:routing|aba)(?: transit)?(?: {MARKER})?{JOIN}", r"\d{8,10}"),
        routing_holds,
    ),
    Pattern("BANK_ACCOUNT", 0.9, _BANKED, after(rf"\bbsb(?: {MARKER})?{JOIN}", r"\d{3}[- ]?\d{3}")),
    Pattern("BANK_ACCOUNT", 0.8, _LAST, after(rf"{_BANK}{NEAR}{{0,15}}{LAST_FOUR}", r"\d{3,4}")),
)
