"""Numbers of accounts, orders, policies, tickets, parcels, devices, wallets."""

import re

from escalml.privacy.check_digits import luhn_holds, s10_holds, ups_holds, vin_holds, wallet_holds
from escalml.privacy.grammar import (
    CODED,
    DIGIT,
    JOIN,
    MARKER,
    MIXED,
    SIX,
    SPOKEN,
    THREE,
    UNIT,
    VALUE,
    WORDS,
    Gate,
    Pattern,
    after,
    alone,
    near,
    shaped,
)

_LABEL = (
    r"(?:a(?:ccounts?|ccts?|cc|/c|greement|pplication)|booking|c(?:ustomer|lient|ase|laim|ontract|onfirmation|"
    r"onsignment|ollection|omplaint)|docket|e(?:mployee|ntry|nquiry)|file|gift card|"
    r"i(?:d|mei|ncident|nvoices?|nsurance)|job|"
    r"l(?:earner|oan|ibrary card|oyalty card)|m(?:ember(?:ship)?(?: card)?|eter|rn|edical record|ortgage)|"
    r"o(?:rders?|rganiser)|p(?:olicy(?:holder)?|atient|nr|arcel|o|ayment)|quote|r(?:eservation|eferences?|efs?|eceipt|"
    r"ma|equest)|s(?:tudent|erial|hipment|ubscription|ub|ystem|ite)|t(?:ickets?|racking|xn|ransaction|enant)|"
    r"u(?:tr|ser id)|v(?:in|oucher)|wa(?:ybill|llet))"
)  # by first letter: `re` tries each branch
_SLASHED = Gate(MIXED, shape=re.compile(r"[A-Z]{1,5}[-/][A-Z\d]"))
_LONG = Gate(MIXED, shape=re.compile(r"[A-Z\d]{12}"))
_HEX_PAIR = r"[\dA-Fa-f]{2}"

PATTERNS = (
    Pattern(
        "ACCOUNT_ID",
        0.8,
        Gate(WORDS),
        after(
            rf"(?<![\w-])(?:{_LABEL}(?: {MARKER})?|number)(?:{JOIN}|['’]s )(?:u[hm] |erm? )?",
            rf"(?i:(?:[a-z] )?{SPOKEN}(?:[ ,-]{{1,2}}{SPOKEN}){{3,15}})",
        ),
    ),
    Pattern(
        "ACCOUNT_ID", 0.85, Gate(CODED), re.compile(rf"(?i:(?<![\w-]){_LABEL}(?:[ _]?{MARKER}\b| ?#)?{JOIN}){VALUE}")
    ),
    Pattern(
        "ACCOUNT_ID",
        0.7,
        Gate(CODED, ("number", "no", "id", "ref", "acc")),
        re.compile(rf"(?i:\b(?:number|no|id|ref|reference|acct?|account)\b(?:[a-z' ]{{0,30}}?(?:\bis|'s))? ){VALUE}"),
    ),
    Pattern(
        "ACCOUNT_ID",
        0.6,
        Gate(THREE, ("serial", "reference", " ref ", "policy", "sub no", "account")),
        re.compile(
            r"(?i:\b(?:serial|reference|ref|policy|sub no|account)\b[^\d\n.]{0,30}[ :,] ?)"
            rf"(?=[A-Z]{{1,3}}[-/]?\d){VALUE}"
        ),
    ),
    Pattern(
        "ACCOUNT_ID",
        0.5,
        _SLASHED,
        alone(
            r"(?!ISO|RFC|CVE|XX/)(?:[A-Z]{2,4}-(?:\d{5,12}|0\d{3}|\d{2,6}-\d{3,8})|"
            r"[A-Z]{1,3}-[A-Z\d]{2,4}-\d{4,8}|[A-Z]-\d{5,8}|[A-Z]{2,5}/[A-Z\d]{1,5}(?:(?:/\d{4,8}){1,2}|\d{4,8}|"
            r"-\d{3,8}))"
        ),
    ),
    Pattern("ACCOUNT_ID", 0.4, Gate(SIX), alone(rf"\d{{9,20}}(?!{UNIT})")),
    Pattern("ACCOUNT_ID", 0.4, _LONG, alone(r"(?=[A-Z\d]{0,18}\d{5})(?=\d{0,18}[A-Z]\d{0,18}[A-Z])[A-Z\d]{12,20}")),
    Pattern("ACCOUNT_ID", 0.6, _LONG, alone(r"(?=[A-Z]{0,9}\d)(?=\d{0,9}[A-Z])[A-HJ-NPR-Z\d]{13}\d{4}"), vin_holds),
    shaped("ACCOUNT_ID", 0.6, MIXED, r"1Z ?[A-Z\d]{3} ?[A-Z\d]{3} ?[A-Z\d]{2} ?\d{4} ?\d{3} ?\d", ups_holds),
    shaped("ACCOUNT_ID", 0.7, SIX, r"[A-Z]{2} ?\d{3} ?\d{3} ?\d{3} ?[A-Z]{2}", s10_holds),
    shaped("ACCOUNT_ID", 0.85, SIX, r"9[2-5]\d\d(?: \d{4}){4} \d\d"),  # USPS
    Pattern(
        "ACCOUNT_ID",
        0.92,
        Gate(SIX, ("imei",)),
        near(r"\bimei\b", r"\d{2}-?\d{6}-?\d{6}-?\d{1,2}|\d{6} \d{2} \d{6} \d"),
        luhn_holds,
    ),
    Pattern(
        "ACCOUNT_ID",
        0.9,
        Gate(DIGIT, shape=re.compile(r"[:-][\dA-Fa-f]{2}[:-][\dA-Fa-f]{2}[:-]")),
        alone(rf"(?<![:-]){_HEX_PAIR}(?:(?::{_HEX_PAIR}){{5}}|(?:-{_HEX_PAIR}){{5}})(?![:-])"),
    ),
    Pattern("ACCOUNT_ID", 0.9, Gate(DIGIT, ("mac",)), near(r"\bmac\b", r"[A-Za-z\d]{2}(?:[:-][A-Za-z\d]{2}){5}")),
    shaped("ACCOUNT_ID", 0.6, DIGIT, r"[13][1-9A-HJ-NP-Za-km-z]{25,34}", wallet_holds),
    Pattern(
        "ACCOUNT_ID", 0.9, Gate(DIGIT, ("bc1", "ltc1", "0x")), alone(r"(?:bc|ltc)1[a-z\d]{30,60}|0x[\da-fA-F]{40}")
    ),
    Pattern(
        "ACCOUNT_ID", 0.85, Gate(DIGIT, ("wallet",)), near(r"\bwallet\b", r"(?=[A-Za-z]{0,40}\d)[A-Za-z\d]{24,100}", 30)
    ),
)
