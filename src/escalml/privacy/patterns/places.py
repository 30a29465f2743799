"""Where somebody is: IP addresses, coordinates, codes of precise places, number plates.

Street addresses need a model.
"""

import re

from escalml.privacy.check_digits import coordinates_hold, octets_hold
from escalml.privacy.grammar import ANY, DIGIT, JOIN, MIXED, THREE, Gate, Pattern, after, alone, near, shaped
from escalml.privacy.spans import HOLE

_DOTTED = Gate(DIGIT, shape=re.compile(r"\d\.\d{1,3}\.\d|:[\dA-Fa-f]{0,4}:"))
# "Version 10.14.2.1", "iOS 10.14.2.1", "I upgraded to 10.14.2.1", in seven languages: four parts, and no address.
_FOUR_PARTS = r"\d{1,3}(?:\.\d{1,3}){3}(?! (?:version|release|build|firmware|beta)\b)"
_VERSIONED = (
    r"versi(?:on(?:s?nummer|e)?|ón|e(?:nummer)?)|versão|ver|vers|v|build|release|patch|firmware|software(?:stand)?"
    r"|i(?:pad)?os|mac ?os(?: x)?|os x|watchos|tvos|android|windows|chrome(?: ?os)?|firefox|safari|edge"
    r"|app|appli(?:cation)?|aplicación|aplicativo|applicazione"
)
_UPGRADED = (
    r"(?<!was )(?<!is )(?<!been )(?<!were )(?<!got )(?:updat|upgrad)(?:e|ed|ing) to"
    r"|(?:aktualisiert|update|upgrade) auf|mise? à jour (?:vers|en)|actualizad[oa] a|aggiornat[oa] a"
    r"|bijgewerkt naar|atualizad[oa] para"
)
_OF_IT = (
    r"number|num|no|nr|code|is|was|now|ist|jetzt|est|es|è|é|of|the|your|my|app|application|software"
    r"|die|der|de|la|il|van"
)
_VERSION = re.compile(
    rf"(?<!ip[ -])\b(?:(?:{_VERSIONED})(?:[ -](?:{_OF_IT})\b){{0,4}}|(?:{_UPGRADED})(?: the| la| die)?(?: version)?)"
    r"[.:=# (]{0,3}$",
    re.IGNORECASE,
)
_HEX = r"[\dA-Fa-f]{1,4}"
_IPV6 = rf"(?=[A-Fa-f:]{{0,20}}\d)(?:(?:{_HEX}:){{7}}{_HEX}|(?:{_HEX}:){{0,6}}:(?:{_HEX}:){{0,6}}{_HEX})"
_DEGREES = r"\d{1,3}\.\d{4,12}"
_PAIR = rf"-?{_DEGREES}(?:°? ?[NS],?|°?,) {{0,2}}-?{_DEGREES}°?(?: ?[EW])?"
_SEXAGESIMAL = r"\d{1,3}° ?\d{1,2}(?:\.\d{1,4})?['′’] ?(?:\d{1,2}(?:\.\d{1,4})?(?:[\"″”]|''))? ?"
_OLC = "[23456789CFGHJMPQRVWX]"
_GRID = r"(?:H[P-Z]|N[A-Z]|O[V-W]|S[C-Z]|T[A-R])"
_PLATED = ("plate", "reg", "vrm", "car ", "van ", "vehicle", "taxi", "cab ", "kennzeichen")
_PLATE = (
    r"\b(?:(?:number|licen[cs]e|registration) plate|plate(?: (?:number|no))?|reg(?:istration)?(?: (?:number|no))?|rego|"
    r"vrm|kennzeichen)\b"
)
_BRITISH = r"[A-Z]{2}\d\d ?[A-Z]{3}"
_INDIAN = r"[A-Z]{2}[ -]?\d\d[ -]?[A-Z]{1,2}[ -]?\d{4}"

PATTERNS = (
    Pattern("IP_ADDRESS", 0.5, _DOTTED, alone(_FOUR_PARTS), octets_hold, unless=_VERSION),
    Pattern("IP_ADDRESS", 0.9, _DOTTED, re.compile(rf"(?<![\w:.{HOLE}])({_IPV6})(?![\w:{HOLE}])")),
    Pattern(
        "GEO",
        0.7,
        Gate(DIGIT, shape=re.compile(r"\d\.\d{3,12}.{1,6}\d\.\d{3}")),
        re.compile(rf"(?<![\w{HOLE}£$€.,])({_PAIR})(?![\w{HOLE}%])"),
        coordinates_hold,
        0.95,
    ),
    Pattern(
        "GEO",
        0.95,
        Gate(DIGIT, shape=re.compile(r"\d° ?\d")),
        re.compile(rf"(?<![\w{HOLE}])({_SEXAGESIMAL}[NS],? {{0,2}}{_SEXAGESIMAL}[EW])(?!\w)"),
    ),
    Pattern(
        "GEO",
        0.95,
        Gate(ANY, shape=re.compile("///")),
        re.compile(rf"(?<![\w:/{HOLE}])(///[^\W\d_]{{2,20}}(?:\.[^\W\d_]{{2,20}}){{2}})(?![\w{HOLE}])"),
    ),
    Pattern(
        "GEO",
        0.9,
        Gate(ANY, ("what3words", "w3w", "what 3 words")),
        near(r"\b(?:what ?3 ?words|w3w)\b", r"[a-z]{2,20}\.[a-z]{2,20}\.[a-z]{2,20}", 25),
    ),
    Pattern(
        "GEO",
        0.85,
        Gate(MIXED, shape=re.compile(rf"{_OLC}{{4}}\+{_OLC}{{2}}")),
        alone(rf"(?=\d{{0,8}}[CFGHJMPQRVWX])(?:{_OLC}{{4}}){{1,2}}\+{_OLC}{{2,3}}"),
    ),
    Pattern(
        "GEO",
        0.7,
        Gate(DIGIT, (" at ", "grid", "track")),
        after(
            r"\b(?:at|grid(?: ref(?:erence)?)?|track)(?: is)?[ :]{1,2}",
            rf"{_GRID} ?(?:\d{{3}} ?\d{{3}}|\d{{4}} ?\d{{4}}|\d{{5}} ?\d{{5}})",
        ),
    ),
    Pattern(
        "GEO",
        0.8,
        Gate(DIGIT, ("hard shoulder", "layby", "lay-by")),
        re.compile(
            rf"(?<![\w{HOLE}])((?i:hard shoulder(?: at| of| near| by)? (?:j|junction )\d{{1,2}}[AB]?"
            rf"(?:,? (?:of|on) (?:the )?[AM]\d{{1,4}})?))(?![\w{HOLE}])"
        ),
    ),
    shaped("PLATE", 0.7, MIXED, _BRITISH),
    shaped("PLATE", 0.6, MIXED, _INDIAN),
    shaped("PLATE", 0.6, MIXED, r"[0-3]\d[12]?-[A-Z]{1,2}-\d{1,6}"),  # Ireland
    Pattern(
        "PLATE",
        0.93,
        Gate(DIGIT, _PLATED),
        after(
            rf"{_PLATE}{JOIN}",
            rf"{_BRITISH}|{_INDIAN}|"
            r"(?=[A-Z -]{0,6}\d)(?=[\d -]{0,6}[A-Z])[A-ZÄÖÜ\d]{1,4}[ -]?[A-Z\d]{2,4}(?:[ -]?\d{1,4})?",
        ),
    ),
    Pattern(
        "PLATE",
        0.9,
        Gate(DIGIT, _PLATED),
        near(_PLATE, f"(?i:{_BRITISH}|{_INDIAN})", 25),
    ),
    Pattern(
        "PLATE",
        0.85,
        Gate(THREE, _PLATED),
        re.compile(
            r"(?i:\b(?:car|van|vehicle|taxi|cab)(?: is|,|:)? [(]?)"
            r"([A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}|\d[A-Z]{3}\d{3})(?![\w-])"
        ),
    ),
)
