"""Numbers that a state gives to a person, of many countries."""

import re

from escalml.privacy.check_digits import (
    cpf_holds,
    dni_holds,
    luhn_holds,
    nhs_holds,
    nino_holds,
    nric_holds,
    pps_holds,
    ssn_holds,
    steuer_id_holds,
    tax_file_holds,
    verhoeff_holds,
)
from escalml.privacy.gates import whole_words
from escalml.privacy.grammar import (
    DIGIT,
    END,
    JOIN,
    LAST_FOUR,
    MARKER,
    MIXED,
    NEAR,
    NO_QUANTITY,
    SIX,
    THREE,
    Gate,
    Pattern,
    near,
    shaped,
)

_WEAK = 0.8  # a check that one number in ten or so passes by chance does not outweigh a label that says otherwise
_BIRTH = r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_GROUPS = r"\d{3}[ -]?\d{3}[ -]?"
_MBI = "[AC-HJKMNP-RT-Y]"  # the letters of a US Medicare number
_CODE = r"(?=(?:[A-Z -]{0,5}\d){3})[A-Z\d](?:[ -]?[A-Z\d]){5,19}"
_LABELS = (
    r"(?:n(?:ational (?:id(?:entity|entification)?|insurance)|ino|i|ric|ip|if|ie)|id(?:entity)? card|identity|"
    r"r(?:esiden(?:ce|cy|t) (?:card|permit|id)|esidence|ut)|brp|work permit|green card|emirates id|hetu|id document|"
    r"tax(?:payer)?(?: id(?:entification)?| reference| ref| payer id)|[ai]?tin|ein|fin|"
    r"p(?:esel|psn?|ersonnummer|ermanent account)|b(?:sn|vn)|c(?:pf|urp|nic|dl|odice fiscale|itizen(?:ship)?(?: id)?)|"
    r"voters?(?: id)?|epic|dni)"
)
_LABEL = rf"\b{_LABELS}\b"

PATTERNS = (
    # By shape.
    shaped("NATIONAL_ID", 0.9, SIX, r"\d{3}-\d\d-\d{4}", ssn_holds, 0.95),  # United States
    shaped("NATIONAL_ID", 0.9, SIX, r"(?i:[A-Z]{2}(?:[ -]?\d\d){3}[ -]?[A-D])", nino_holds, 0.95),  # Britain
    shaped("NATIONAL_ID", 0.5, SIX, r"[2-9]\d{3} \d{4} \d{4}|[2-9]\d{3}-\d{4}-\d{4}", verhoeff_holds, _WEAK),  # India
    shaped("NATIONAL_ID", 0.85, THREE, r"[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]"),  # India, tax
    shaped("NATIONAL_ID", 0.45, SIX, r"\d{8}-?[A-Z]|[XYZ]-?\d{7}-?[A-Z]", dni_holds, _WEAK),  # Spain
    shaped("NATIONAL_ID", 0.45, SIX, r"\d{7}[A-W][A-IW]?", pps_holds, _WEAK),  # Ireland
    shaped("NATIONAL_ID", 0.5, SIX, r"[STFGM]\d{7}[A-Z]", nric_holds, _WEAK),  # Singapore
    shaped("NATIONAL_ID", 0.5, SIX, rf"{_BIRTH} ?\d{{4}} ?[01]\d\d", luhn_holds),  # South Africa
    shaped("NATIONAL_ID", 0.9, SIX, r"\d{3}\.\d{3}\.\d{3}-\d\d", cpf_holds),  # Brazil
    shaped("NATIONAL_ID", 0.9, SIX, r"\d{3}-\d{4}-\d{7}-\d|\d{5}-\d{7}-\d"),  # Emirates, Pakistan
    shaped("NATIONAL_ID", 0.6, SIX, rf"(?:19|20)?{_BIRTH}-\d{{4}}", luhn_holds, _WEAK),  # Sweden
    shaped("NATIONAL_ID", 0.7, SIX, rf"{_BIRTH}-[1-4]\d{{6}}"),  # Korea
    shaped("NATIONAL_ID", 0.9, MIXED, r"[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]"),  # Italy
    shaped("NATIONAL_ID", 0.9, MIXED, r"[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d"),  # Mexico
    shaped(
        "NATIONAL_ID", 0.8, MIXED, rf"[1-9]{_MBI}(?:{_MBI}|\d)\d-?{_MBI}(?:{_MBI}|\d)\d-?{_MBI}{{2}}\d\d"
    ),  # United States, Medicare
    # By context.
    Pattern(
        "NATIONAL_ID",
        0.92,
        Gate(SIX, ("ssn", "social", "itin")),
        near(r"\b(?:ssn|social(?: security)?|itin)\b", r"\d{3}[ .-]?\d\d[ .-]?\d{4}", 25),
        ssn_holds,
    ),
    Pattern(
        "NATIONAL_ID",
        0.92,
        Gate(THREE, ("ssn", "social sec", "aadh", "adha", "nino")),
        near(rf"\b(?:ssn|social security|aadhaa?r|adhaar|nino)\b{NEAR}{{0,15}}{LAST_FOUR}", r"\d{4}", 1),
    ),
    Pattern(
        "NATIONAL_ID",
        0.92,
        Gate(SIX, ("sin", "social insurance")),
        near(r"\b(?:sin|social insurance)\b", _GROUPS + r"\d{3}"),
        luhn_holds,
    ),
    Pattern(
        "NATIONAL_ID",
        0.92,
        Gate(SIX, ("aadh", "adha", "uid")),
        near(r"\b(?:aadhaa?r|adhaar|uid)\b", r"\d{4}[ -]?\d{4}[ -]?\d{4}|\d{11,14}"),
        verhoeff_holds,
    ),
    Pattern(
        "NATIONAL_ID",
        0.92,
        Gate(THREE, ("pan",)),
        near(r"\bpan\b", r"[A-Za-z]{4,9}\d{3,6}[A-Za-z]{0,2}", 30),
    ),
    Pattern(
        "NATIONAL_ID",
        0.92,
        Gate(SIX, ("tfn", "tax file")),
        near(r"\b(?:tfn|tax file)\b", _GROUPS + r"\d{2,3}"),
        tax_file_holds,
    ),
    Pattern(
        "NATIONAL_ID",
        0.92,
        Gate(SIX, ("nhs", "chi number")),
        near(r"\b(?:nhs|chi)\b", _GROUPS + r"\d{4}"),
        nhs_holds,
    ),
    Pattern(
        "NATIONAL_ID",
        0.92,
        Gate(SIX, ("medicare", "medicaid", "health card", "ihi")),
        near(r"\b(?:medicare|medicaid|health card|ihi)\b", r"\d{4}[ -]?\d{5}[ -]?\d(?:[ /-]?\d)?|" + _CODE),
    ),
    Pattern(
        "NATIONAL_ID",
        0.92,
        Gate(SIX, ("steuer", "idnr", "tax id")),
        near(r"\b(?:steuer-?(?:id|identifikationsnummer|nummer)|idnr|tax id)\b", r"\d\d ?\d{3} ?\d{3} ?\d{3}"),
        steuer_id_holds,
    ),
    Pattern(
        "NATIONAL_ID",
        0.9,
        Gate(DIGIT, ("share code",)),
        near(r"\bshare code\b", r"(?=[A-Z ]{0,8}\d)[A-Z\d]{3}(?: ?[A-Z\d]{3}){2}", 40),
    ),
    Pattern(
        "NATIONAL_ID",
        0.9,
        Gate(THREE, first=whole_words(_LABELS)),
        re.compile(rf"(?i:{_LABEL}\)?(?: card)?(?: {MARKER})?{JOIN}){NO_QUANTITY}({_CODE}){END}"),
    ),
)
