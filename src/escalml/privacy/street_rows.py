"""The table of street addresses: how streets are named and numbered, by language and, with a postcode, by none."""

import re

from escalml.privacy.gates import BEGIN, END, NO_LETTER, any_of, widened
from escalml.privacy.gates import DIGIT as GATE_DIGIT
from escalml.privacy.spans import HOLE
from escalml.privacy.street_parts import (
    BRITISH,
    CANADIAN,
    CODE,
    COUNTY,
    GLUE,
    IRISH,
    LOW_NAME,
    NAME,
    NUMBER,
    NUMBERED,
    OUTWARD,
    PLACED,
    POSTCODE,
    REGION,
    SPOKEN,
    SPOKEN_EN,
    SPOKEN_FR,
    TAIL,
    TOWN,
    UNIT,
    UNITS,
    UP,
)

KIND = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Cl|Court|Ct|Crescent|Cres|Place|Pl|Terrace|Tce|Way|"
    r"Gardens|"
    r"Grove|Square|Sq|Hill|Mews|Boulevard|Blvd|Parade|Pde|Highway|Hwy|Row|Walk|Circle|Cir|Trail|Parkway|Pkwy|Quay"
    r"|Rise|"
    r"Croft|Fold|Wynd|Esplanade|Wharf|Brae|Loan)"
)
_SPOKEN_KIND = r"(?i:street|road|avenue|lane|drive|close|court|crescent|terrace|gardens|grove|square|boulevard)"
_EN_TAIL = (
    rf"(?:{GLUE}{UNIT})?(?:(?:(?:, ?{TOWN}){{0,3}}|{GLUE}{TOWN})(?:{GLUE}[A-Z]{{2,3}}\b\.?)?{GLUE}{POSTCODE}|"
    rf"(?:{GLUE}{TOWN})?(?:{GLUE}[A-Z]{{2,3}}\b\.?)?)"
)
_DE_WORDS = r"(?:stra(?:ß|ss)e|str\.|gasse|gässle|weg|platz|allee|damm|ufer|chaussee|zeile|stiege|steig|promenade)"
_DE_OWN = r"(?:Stra(?:ß|ss)e|Str\.|Gasse|Weg|Platz|Allee|Damm|Ufer|Ring|Zeile|Steig|Promenade)"
_DE_OLD = r"(?:(?:Alte|Neue|Obere|Untere|Hintere|Vordere|Lange|Kurze|Kleine|Große|Breite|Hohe|Äußere|Innere)[nr]? )?"
_NO_WAY = r"(?!(?i:Arbeits|Sitz|Park|Steh|Stell|Spiel|Fest|Um|Heim|Rück|Kasten)(?:platz|plätze|weg|zeile)\b)"
_FR_KIND = (
    r"(?i:rue|avenue|av\.?|boulevard|boul\.|bld\.?|bd\.?|place|pl\.|chemin|che?\.|impasse|imp\.?|allée|all\.|quai|"
    r"route|rte\.?|cours|square|passage|venelle|sente|sentier|ruelle|rang|montée|côte|faubourg|fg|lotissement|lot\.|"
    r"esplanade|promenade|hameau|clos|traverse|chaussée|parvis|cité|rond-point)"
)
# Number last, as in Belgium and Switzerland.
_FR_FIRST = r"(?i:rue|avenue|av\.|boulevard|bd\.?|chemin|ch\.|quai|route de|chaussée|place|impasse|allée)"
_ES_KIND = (
    r"(?i:calle|urb|avda|avenida|av|plaza|pza|plza|paseo|p\.?º|camino|cno|carretera|ctra|ronda|travesía|"
    r"trav|pasaje|pje|"
    r"carrer|"
    r"rúa|callejón|cuesta|glorieta|rambla|calzada|bulevar|privada|cerrada|prolongación|urbanización|barrio|polígono|"
    r"caserío|passeig|avinguda|plaça|plazuela|corredera)"
)
_IT_KIND = (
    r"(?i:via|viale|v\.le|corso|c\.so|piazza|p\.zz?a|piazzale|p\.le|vicolo|vico|largo|l\.go|strada|salita|borgo|"
    r"contrada|"
    r"c\.da|località|loc\.|frazione|fraz\.|fondamenta|androna|podere|lungomare|lungarno|lungotevere|galleria|traversa|"
    r"rione|calata|sestiere|campo|cascina)"
)
_PT_KIND = (
    r"(?i:rua|r\.|avenida|av\.?|travessa|trav\.|tv\.|praça|pç\.|pça\.|praceta|largo|lg\.|estrada|estr\.|alameda|al\.|"
    r"beco|calçada|rodovia|ladeira|caminho|azinhaga|escadinhas|quinta|monte|rotunda|vila)"
)
_LOW_KIND = r"(?i:calle|avda\.?|avenida|paseo|rua|av\.|travessa|praceta|beco|estrada|viale|piazza|p\.zza|vicolo|c/)"

# Anything with a number and a postcode: languages and villages whose streets are named by no known word.
_ANY_NAME = (
    rf"(?!(?:Kapitel|Abschnitt|Artikel|Seite|Nummer|Order|Ticket|Version|Model|Modell|Page|Item|Room|Gate|Terminal|"
    rf"Flight|Platform|Level|Invoice|Chapter|Section|Line|Box|Type|Step)\b)"
    rf"(?:(?:[dD]e|[dD]er|[dD]en|[dD]as|[iI]m|[aA]m|[aA]n der|[iI]n der|[aA]uf der|[zZ]um|[zZ]ur|[hH]et|['’]t|ul\.|"
    rf"[lL]e|[lL]a|[vV]on der|os\.|al\.|pl\.) )?{UP}[\w'’.-]{{1,25}}(?: (?:(?:of|van|von|de|di|in der|den|der|dei|do|"
    rf"da) )?{UP}[\w'’.-]{{0,25}}){{0,3}}"
)
_NO_YEAR = r"(?!(?:19|20)\d\d )"
_PLACE_WORD = rf"(?!(?:Flat|Apt|Apartment|Unit|Suite|Shop)\b){UP}(?:[^\W\d_]|['’-](?=[^\W\d_])){{0,25}}(?!\w)"
_PLACE = rf"{_PLACE_WORD}(?: (?:(?:na|of|the|on|upon|in|by|y) ){{0,2}}{_PLACE_WORD}){{0,3}}(?: \d{{1,2}}(?![\w/.-]))?"
_LINE_GAP = r",?[ \t]{0,3}\r?\n[ \t]{0,8}"
# Lines below that end with a postcode; the span itself grows over them later.
_LINE = rf"(?:{_LINE_GAP}(?:{UNIT}|{TOWN}(?:,? [A-Z]{{2,3}})?)(?=,?[ \t]{{0,3}}\r?\n))"
_LINES_AHEAD = (
    rf"(?=\.?(?:{_LINE}{{0,3}}{_LINE_GAP}(?:(?:{CODE}) {TOWN}|"
    rf"{TOWN},? (?:[A-Z]{{2,3}},? )?(?:{POSTCODE}|{CODE}|\d{{3,6}}(?![\w/-])))|"
    rf"{_LINE}{{1,3}}{_LINE_GAP}\d{{4,6}}(?=[ \t,.]{{0,3}}(?:\r?\n|\Z))))"
)
_EN_STREET = (
    rf"\d{{1,5}}[A-Za-z]?(?:-\d{{1,5}})?,? (?:[NSEW]{{1,2}}\.? )?"
    rf"(?:(?!{KIND}\b){UP}[\w'’-]{{1,25}}\.? |\d{{1,3}}(?:st|nd|rd|th) ){{1,3}}{KIND}\b\.?"
    rf"(?: [NSEW]{{1,2}}\b)?{_EN_TAIL}"
)

_BODIES = (
    # German
    (
        "straße|strasse|str.|gasse|gässle|weg|platz|allee|damm|ufer|chaussee|zeile|stiege|steig|promenade",
        rf"{_NO_WAY}(?:{_DE_OLD}{UP}[\w-]{{2,25}}{_DE_WORDS}|{UP}[\w-]{{2,20}}[- ]{_DE_OWN}|"
        rf"[a-zäöüß]{{3,20}}(?:stra(?:ß|ss)e|str\.|gasse)|[a-zäöüß]{{3,20}}er stra(?:ß|ss)e|"
        rf"[a-zäöüß]{{4,20}}(?:er|en|e) (?:Gasse|Straße|Allee)|(?:Hintere|Vordere|Obere|Untere|Lange|Alte|"
        rf"Neue)[nr]? {_DE_OWN})"
        rf" (?:{NUMBER}|{SPOKEN}){TAIL}",
    ),
    (
        "am |an der|auf dem|im |zum |zur |unter den|an den",
        rf"(?:[Aa]m|[Aa]n der|[Aa]uf dem|[Ii]m|[Zz]um|[Zz]ur|[Uu]nter den|[Aa]n den) {UP}[\w-]{{2,25}} {NUMBER}"
        rf"{GLUE}(?:D-)?\d{{4,5}} (?:{TOWN}|[a-zäöüß]{{3,20}}(?!\w))",
    ),
    # Dutch
    (
        "straat|laan|weg|gracht|kade|plein|dijk|singel|steeg|pad|brink|hof|kamp|dreef|markt",
        rf"(?:(?:Lange|Korte|Oude|Nieuwe|Grote|Kleine|Hoge|Lage|de|De) )?(?:{UP}[\w'’-]{{2,25}}"
        rf"(?:straat|laan|gracht|kade|plein|dijk|singel|steeg|weg|pad|dreef)|"
        rf"[a-z]{{3,20}}straat|{UP}[\w'’-]{{2,20}} (?:Gracht|Straat|Laan|Plein|Kade|Singel|Dijk|Markt)) (?:{NUMBER}|"
        rf"{SPOKEN}){UNITS}(?:{PLACED}|{GLUE}{TOWN})?",
    ),
    (
        "de |het ",
        rf"(?:[dD]e|[hH]et) {UP}[\w'’-]{{1,25}} {NUMBER}(?:{GLUE}\d{{4}} ?[A-Z]{{2}}(?: {TOWN})?| (?:in|te) {TOWN})",
    ),
    # French
    (
        "rue |aven|av.|bou|bd|bld|pla|pl.|che|ch.|imp|all|quai|rout|rte|cours|square|passag|venel|sent|ruel|rang|mont|"
        "côte|faub|fg |lot|espl|prom|hameau|clos|trav|chau|parv|cité|rond",
        rf"(?:(?i:résidence|rés\.|immeuble) {NAME},? )?(?:\d{{1,4}}(?: ?(?:bis|ter|[A-D]))?|{SPOKEN_FR})"
        rf",? {_FR_KIND} (?:{NAME}|\d{{1,2}} (?:Ouest|Est|Nord|Sud)){TAIL}",
    ),
    (
        "rue |avenue|av.|boulevard|bd|chemin|ch.|quai|route|chaussée|place|impasse|allée",
        rf"(?:\d{{1,4}} )?{_FR_FIRST} {NAME},? (?<!Suite )(?<!Apt )(?<!Apt\. )(?<!Ste )(?<!Unit ){NUMBER}{TAIL}",
    ),
    (
        "lieu-dit|lieudit|hameau|za |zi |zac ",
        rf"(?:(?i:lieu-?dit|hameau)|ZA|ZI|ZAC) {NAME}{GLUE}{CODE} {TOWN}",
    ),
    # Spanish
    (
        "calle|c/|av|plaza|pza|plza|pase|pº|p.º|camino|cno|carret|ctra|ronda|trav|pasaje|pje|carrer|rúa|cuesta|glor"
        "|rambla|"
        "calzada|bulevar|privada|cerrada|prolong|urb|barrio|políg|caser|passeig|avinguda|plaça|plazuela|"
        "corredera",
        rf"(?:{_ES_KIND}\.?|[Cc]/) ?{NAME},? (?:{NUMBERED}|{SPOKEN}){TAIL}",
    ),
    (
        "calle|carrera|cra|cl|diagonal|transversal|av",
        r"(?i:calle|carrera|cra\.?|cl\.?|diagonal|transversal|av\.?) \d{1,3}[A-Za-z]? ?(?:#|"
        r"[Nn][º°o]\.?) ?\d{1,3}[A-Za-z]?"
        rf" ?- ?\d{{1,3}}{TAIL}",
    ),
    ("gran v", rf"[Gg]ran [Vv][íi]a(?: {NAME})?,? (?:{NUMBERED}){TAIL}"),
    ("jr.", rf"Jr\. (?:Los|Las|El|La|San|Santa) {UP}[\w'’-]{{1,25}} {NUMBER}{TAIL}"),
    # Italian
    (
        "via |vial|v.le|cors|c.so|piazz|p.z|p.le|vic|largo|l.go|strada|salita|borgo|contrada|c.da|loc|fraz|fondam|"
        "androna|podere|lung|galleria|traversa|rione|calata|sestiere|campo|cascina",
        rf"{_IT_KIND} {NAME},? (?:{NUMBERED}|{SPOKEN}){TAIL}",
    ),
    ("loc|fraz", rf"(?i:loc\.|località|fraz\.|frazione) {NAME}(?:, [a-z ]{{3,20}})?{GLUE}\d{{5}} {TOWN}"),
    # Portuguese
    (
        "rua |r. |avenida|av|trav|tv.|praça|pç|pça|pracet|largo|lg.|estr|alameda|al.|beco|calçada|rodovia|ladeira|"
        "caminho|azinhaga|escad|quinta|monte|rotunda|vila",
        rf"{_PT_KIND} {NAME},? (?:{NUMBERED}|{SPOKEN}){TAIL}",
    ),
    # Typed in lower case, or without its capital
    (
        "calle|avda|avenida|paseo|rua|av.|travessa|praceta|beco|estrada|viale|piazza|p.zza|vicolo|c/",
        rf"{_LOW_KIND} {LOW_NAME},? {NUMBER}{UNITS}(?:, ?[a-zà-ÿ]{{4,20}}(?=[,.;\n]|$)|{GLUE}{CODE},? (?:{TOWN}|"
        rf"[a-zà-ÿ]{{3,20}}))?",
    ),
    # English
    (
        KIND.strip("(?:)").lower(),
        rf"(?:\d{{1,4}}/ ?)?{_EN_STREET}",
    ),
    ("apt|apartment|suite|ste|unit|flat|floor|room|shop|villa|#", rf"{UNIT},? ?{_EN_STREET}"),
    (
        "street|road|avenue|lane|drive|close|court|crescent|terrace|gardens|grove|square|boulevard",
        rf"(?i:{SPOKEN_EN}) (?:{UP}[\w'’-]{{2,25}} ){{1,3}}{_SPOKEN_KIND}(?!\w){_EN_TAIL}",
    ),
    (
        "flat|apt|apartment|unit|shop|block|villa|plot",
        rf"(?:(?i:flat|apt\.?|apartment) [A-Z\d]{{1,4}},? {_PLACE}(?:, {_PLACE}){{0,3}}|"
        rf"(?i:unit|shop|block|villa|plot) [A-Z\d]{{1,4}},? {_PLACE}(?:, {_PLACE}){{1,3}})(?:,? {POSTCODE})?",
    ),
    (
        "box |postfach|apartado|casella postale|postbus",
        rf"(?i:P\.? ?O\.? ?Box|Postfach|Postbus|apartado(?: de correos)?|casella postale) \d{{1,6}}(?: ?\d{{2}})"
        rf"?{_EN_TAIL}",
    ),
)
_SHAPED = (
    # With a postcode
    (
        rf"{GATE_DIGIT}{{4}}|{GATE_DIGIT}{{2}}[ -]{GATE_DIGIT}{{2}}",
        r"\d{4}|\d{2}[ -]\d{2}",
        rf"{_ANY_NAME} {NUMBER}{UNITS}{GLUE}{_NO_YEAR}{CODE} {TOWN}{REGION}",
    ),
    (
        rf"[a-z]{GATE_DIGIT}",
        r"[A-Z]\d",
        rf"(?:(?:{UNIT},? )?\d{{1,4}}[A-Za-z]?,? {_PLACE}(?:, {_PLACE}){{0,3}},? (?:{BRITISH}|{IRISH}|{OUTWARD}|"
        rf"{CANADIAN})|"
        rf"{_PLACE}(?:, {_PLACE}){{0,3}},? {BRITISH}|{_PLACE}(?:, {_PLACE}){{1,3}},? {IRISH}|{_PLACE}(?:, {_PLACE})"
        rf"{{2,4}} {OUTWARD})(?![\w/-])",
    ),
    (
        rf"{BEGIN}co(?:\.|unty)? [a-z]",
        r"\bCo(?:\.|unty)? [A-Z]",
        rf"(?:(?:\d{{1,4}}[A-Za-z]? )?{_PLACE}, ){{1,3}}{COUNTY}(?:,? {IRISH})?",
    ),
    (
        rf"\n[^\n]*{GATE_DIGIT}{{3}}",
        r"\n[^\n]{0,40}\d{3}",
        rf"(?:{_ANY_NAME}\.? {NUMBER}|\d{{1,5}}[A-Za-z]?,? {_ANY_NAME}){_LINES_AHEAD}",
    ),
    (
        rf"\n[^\n]*[a-z]{GATE_DIGIT}",
        r"\n[^\n]{0,40}[A-Z]\d",
        rf"{_ANY_NAME}\.? {NUMBER}(?={_LINE_GAP}{BRITISH} {TOWN})",
    ),
)

_DIGIT, _ANYTHING = re.compile(r"\d"), re.compile("")


def _gate(body: str) -> re.Pattern[str]:
    """What a text must hold to be searched by a row: a digit, but where numbers may be words."""
    return _ANYTHING if any(spoken in body for spoken in (SPOKEN, SPOKEN_EN, SPOKEN_FR, "ZAC")) else _DIGIT


# Rows whose words stand at the beginning of a word: French, Spanish, Italian, Portuguese, typed in lower case.
_BEGINNING = frozenset({"am ", "de ", "flat", "rue ", "calle", "via ", "loc", "rua ", "lieu-dit", "jr."})
# An English street: a number, and behind it, in the same line, a word for streets.
_ENGLISH = rf"{GATE_DIGIT}[^\n]*{NO_LETTER}{KIND.lower()}{END}"


def _source(words: str) -> str:
    """The gate of a row for `Gates`."""
    first = words.split("|")[0]
    if first == "street" and "st" in words.split("|"):
        return _ENGLISH
    if first == "rue ":
        return rf" {widened(_FR_KIND)} " if "aven" in words.split("|") else rf"{BEGIN}{widened(_FR_FIRST)} "
    if first == "apt":
        return rf"(?:{words})[^\n]*{_ENGLISH}"
    return any_of(words.split("|"), begin=first in _BEGINNING)


# (the gate for `Gates`, the shape that it must hold, the source of the address as group 1: to compile all takes long)
ROWS = (
    *((_source(words), _gate(body), rf"(?<![\w{HOLE}])({body})") for words, body in _BODIES),
    *((first, re.compile(shape), rf"(?<![\w{HOLE}.-])({body})") for first, shape, body in _SHAPED),
)
