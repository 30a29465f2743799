"""How to reach a person: e-mail addresses and phone numbers."""

import re

from escalml.privacy.check_digits import phone_holds
from escalml.privacy.grammar import (
    ANY,
    DIGIT,
    GAP,
    NEAR,
    SIX,
    SPOKEN,
    START,
    WORDS,
    Gate,
    Pattern,
    after,
    alone,
    near,
)
from escalml.privacy.spans import HOLE

_MAIL = Gate(ANY, shape=re.compile("@"))
_PHONE = Gate(SIX)
_CALLED = Gate(
    SIX,
    ("call", "ring", "phone", "tel", "mob", "cell", "text", "sms", "whatsapp", "landline", "reach", "contact", "fax"),
)
_CALL = r"\b(?:call|ring|(?:tele|cell)?phone|tel|mobile|mob|cell|text|sms|whatsapp|landline|reach|contact|fax)\b"
_TOLL_FREE = (
    r"(?:0800|0808|0300|1800\d{6}|1?[ (.-]{0,2}8(?:00|33|44|55|66|77|88)[ ).-])"  # a brand's line, nobody's own
)
_EXTENSION = r"(?:(?:,? (?:ext|extn|extension)\.?|,? ?x) ?\d{1,5})?"
_ABROAD = (
    r"\+(?!\d{1,3}(?: 000){2})(?="
    + r"[ ().-]{0,2}\d" * 8
    + rf")\d{{1,15}}(?:[ .-]?\(\d{{1,4}}\)[ .-]?\d{{1,12}})?(?:{GAP}\d{{1,12}}){{0,6}}(?<=\d\d)"
)
_DIALLED = "00(?=" + r"[ .-]?\d" * 9 + rf")\d{{0,3}}(?:{GAP}\d{{2,12}}){{1,5}}"
_TRUNK = (
    "0(?="
    + r"[ ./-]?\d" * 8
    + rf")(?:\d{{1,4}}(?:{GAP}|/)(?:\d{{5,8}}|\d{{3,4}}{GAP}\d{{3,4}})|\d(?:[ .]\d\d){{4}}|\d{{9,10}})"
)
_NANP = rf"(?:1{GAP})?(?:\(\d{{3}}\) ?|\d{{3}}{GAP})\d{{3}}{GAP}\d{{4}}"

_GROUPED = r"\(?\d{2,5}\)?(?:[ .-]\d{2,4}){2,4}|\(?\d{2,5}\)?[ .-]\d{4,7}"

# A number that could be assigned is no proof, as a checksum is: nearly every run of ten digits is one somewhere.
PATTERNS = (
    Pattern(
        "EMAIL",
        0.95,
        _MAIL,
        re.compile(
            rf"(?<![\w.+{HOLE}-])([\w+][\w.+'-]{{0,63}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}})(?<=[^\W_])(?!{HOLE})"
        ),
    ),
    Pattern(
        "EMAIL",
        0.95,
        _MAIL,
        re.compile(
            rf"(?<![\w.{HOLE}])(\"[\w .+'-]{{1,64}}\"@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}})(?<=[^\W_])(?!{HOLE})"
        ),
    ),
    Pattern(
        "EMAIL",
        0.9,
        Gate(ANY, ("at]", "at)", "at}", "ät)", "arroba")),
        re.compile(
            rf"(?i:(?<![\w.+{HOLE}-])([\w+][\w.+'-]{{0,63}} ?[\[({{](?:at|ät|arroba)[\])}}] ?[\w-]{{1,63}}"
            rf"(?:(?:\.| ?[\[({{](?:dot|punkt|punto|point)[\])}}] ?)[\w-]{{1,63}}){{1,5}})(?<=[^\W_])(?!{HOLE}))"
        ),
    ),
    Pattern(
        "PHONE",
        0.75,
        _PHONE,
        alone(f"(?:{_ABROAD}|{_DIALLED}|(?!{_TOLL_FREE})(?:{_NANP}|{_TRUNK})){_EXTENSION}"),
        phone_holds,
        0.8,
    ),
    Pattern("PHONE", 0.5, _PHONE, alone(r"[2-9]\d\d-\d{4}|[6-9]\d{4} \d{5}")),
    Pattern("PHONE", 0.3, _PHONE, alone(r"[6-9]\d{9}|[2-9]\d\d[2-9]\d{6}"), phone_holds, 0.45),  # else an account
    Pattern(
        "PHONE",
        0.75,
        _CALLED,
        after(
            rf"{_CALL}{NEAR}{{0,20}}?{START}(?!{_TOLL_FREE})",
            rf"\d{{7,15}}|\d{{3,5}}{GAP}\d{{3,5}}(?:{GAP}\d{{3,5}})?|(?:\d[ -]{{1,2}}){{6,14}}\d",
        ),
        phone_holds,
        0.8,
    ),
    # Grouped as in many lands, where what stands beside it speaks of calls, or says whose line it is.
    Pattern(
        "PHONE",
        0.78,
        Gate(SIX, ("answer", "message", "register", "text", "sms", "call", "dial", "ring", "reach")),
        after(
            r"\b(?:answer(?:ing)?(?: at)?|(?:messages?|texts?|sms)(?: to| on)|registered(?: number| mobile)?|"
            r"(?:call|ring|reach|text|phone) (?:me|us|him|her|them)(?: back)?(?: on| at)?|dial(?:led|ling)?)"
            rf"[ :]{{1,2}}{START}",
            _GROUPED,
        ),
    ),
    Pattern(
        "PHONE",
        0.78,
        Gate(SIX, ("office", "fax", "mobile", "cell", "home", "desk", "direct", "work", "büro", "mobil")),
        re.compile(
            rf"{START}({_GROUPED}|\d{{8,12}})"
            r"(?= ?[-(]? ?(?i:office|fax|mobile|cell|home|desk|direct|work|büro|mobil)\b)"
        ),
    ),
    Pattern("PHONE", 0.6, Gate(WORDS), alone(rf"(?i:{SPOKEN}(?:[ ,-]{{1,2}}{SPOKEN}){{5,15}})")),
    Pattern(
        "PHONE",
        0.75,
        Gate(DIGIT, ("my number", "her number", "his number")),
        near(
            r"\b(?:my|her|his) (?:new |old |work |home |other )?number(?:['’]?s| is| was)\b",
            r"0\d{6,11}|[6-9]\d{9}",
            12,
        ),
    ),
)
