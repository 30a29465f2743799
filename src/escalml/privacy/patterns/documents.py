"""Passports, driving licences and dates of birth: by their context, hardly ever by shape."""

import re

from escalml.privacy.grammar import (
    ANY,
    DIGIT,
    END,
    JOIN,
    MARKER,
    NEAR,
    SIX,
    START,
    THREE,
    VALUE,
    Gate,
    Pattern,
    near,
    shaped,
)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_LONG = rf"{_DAY}(?: of|-)? ?{_MONTH},?[ -]?(?:of )?(?:{_YEAR}|['’]?\d\d(?!/))|{_MONTH} {_DAY},? {_YEAR}"
_DATE = rf"\d{{1,2}}[/. -]\d{{1,2}}[/. -](?:{_YEAR}|\d\d)|{_YEAR}[/.-]\d{{1,2}}[/.-]\d{{1,2}}|{_LONG}"
_PART = rf"{_DAY}(?: of)? {_MONTH}|{_MONTH} {_DAY}"  # without its year
_PAST = r"\d{1,2}[/.-]\d{1,2}[/.-](?:19\d\d|20[01]\d)|(?:19\d\d|20[01]\d)-\d\d-\d\d"
_TENS = r"(?:ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES = r"(?:oh|one|two|three|four|five|six|seven|eight|nine)"
_ORDINAL = (
    r"(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"\w{3,5}teenth|twentieth|thirtieth)"
)
_SPOKEN = (
    rf"{_ORDINAL}(?: of)?(?: the)? (?:{_ORDINAL}|{_MONTH}),? (?:of )?(?:{_TENS}|two thousand)(?: and)?"
    rf"(?:[ -](?:{_TENS}|{_ONES})){{0,2}}"
)
_BIRTH = (
    r"(?:\b(?:dob|date of birth|birth ?date|geboren|geb|geburtsdatum|geboortedatum|date de naissance|"
    r"n[ée]e? le|nat[oa] il|data di nascita|fecha de nacimiento|nacid[oa] el|data de nascimento|nascid[oa] (?:a|"
    r"em))\b|\bd\. ?o\. ?b\b)"
)
_BORN = rf"(?:{_BIRTH}|\bborn\b)"
_BORN_WORDS = (
    "born",
    "birth",
    "dob",
    "o.b",
    "o. b",
    "geb",
    "geboort",
    "naissance",
    "né",
    "nato il",
    "nata il",
    "nasc",
    "nac",
)
_BIRTHDAY = r"(?:\b(?:birthday|b-?day)\b|\bI['’]? ?a?m\b)"
_DOCUMENT = r"[A-Za-z]{0,3}\d(?: ?\d){5,9}[A-Za-z]{0,2}"
_LICENCE = r"(?=[A-Z-]{0,6}\d|[A-Z]{5} \d)(?=(?:[A-Z -]{0,6}\d){3})[A-Z\d](?:[ -]?[A-Z\d]){4,19}"
_DRIVING = r"\b(?:driv(?:er|ing|ers)(?:['’]?s)? ?licen[cs]e|driver id|provisional licen[cs]e)\b"

PATTERNS = (
    Pattern("DATE_OF_BIRTH", 0.95, Gate(DIGIT, _BORN_WORDS), near(_BORN, f"(?i:{_DATE})", 15)),
    Pattern("DATE_OF_BIRTH", 0.9, Gate(DIGIT, _BORN_WORDS), near(_BIRTH, f"(?i:{_DATE})", 60)),
    Pattern(
        "DATE_OF_BIRTH",
        0.85,
        Gate(DIGIT, _BORN_WORDS),
        re.compile(  # one is wrong, the other right
            rf"(?i:{_BORN}{NEAR}{{0,60}}?{START}(?:{_PAST}|{_LONG}|{_PART}){NEAR}{{1,30}}{START}({_PAST}|{_LONG})){END}"
        ),
    ),
    Pattern("DATE_OF_BIRTH", 0.6, Gate(DIGIT, _BORN_WORDS), near(r"\bborn(?: on)?(?: the)?", f"(?i:{_PART})", 1)),
    Pattern(
        "DATE_OF_BIRTH",
        0.7,
        Gate(DIGIT, ("birthday", "bday", "b-day", "i'm", "i’m", "i am")),
        near(_BIRTHDAY, _PAST, 15),
    ),
    Pattern("DATE_OF_BIRTH", 0.85, Gate(ANY, _BORN_WORDS), near(_BORN, f"(?i:{_SPOKEN})", 30)),
    Pattern("PASSPORT", 0.93, Gate(THREE, ("passport",)), near(r"\bpassport\b", _DOCUMENT, 25)),
    Pattern("PASSPORT", 0.9, Gate(THREE, ("passport",)), re.compile(rf"(?i:\bpassport(?: {MARKER})?{JOIN}){VALUE}")),
    Pattern("PASSPORT", 0.8, Gate(THREE, ("passport",)), near(r"\bpassport\b", r"[A-Z]{1,3}\d{6,9}[A-Z]?", 60)),
    Pattern(
        "PASSPORT",
        0.85,
        Gate(THREE, ("visa", "travel document")),
        near(r"\b(?:visa(?: number| no\.?)?|travel document)", r"[A-Z]{1,3}\d{5,9}", 6),
    ),
    Pattern(
        "NATIONAL_ID", 0.93, Gate(THREE, ("driv", "dl", "provisional")), near(rf"(?:{_DRIVING}|\bdl\b)", _LICENCE, 25)
    ),
    Pattern(
        "NATIONAL_ID", 0.9, Gate(THREE, ("driv",)), re.compile(rf"(?i:{_DRIVING}(?: {MARKER})?{JOIN}(?:dl: ?)?){VALUE}")
    ),
    Pattern(
        "NATIONAL_ID", 0.75, Gate(THREE, ("licen",)), near(r"\blicen[cs]e\b(?: (?:number|no|id|#)\b)?", _LICENCE, 15)
    ),
    shaped("NATIONAL_ID", 0.9, SIX, r"[A-Z9]{5} ?\d{6} ?[A-Z9]{2}\d? ?[A-Z\d]{2,3}"),  # Britain
    shaped("NATIONAL_ID", 0.85, SIX, r"[A-Z]{2}[ -]?\d\d[ -]?(?:19|20)\d{9}"),  # India
)
