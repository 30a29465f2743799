"""What a bare answer is by its own shape, where no known word of the question tells.

A desk asks for numbers and codes under more names than a list holds (`the job number?`, `which sticker is on it?`).
A bare code behind any such request counts as ACCOUNT_ID, the widest type there is; what has a shape of its own (a
postcode, a handle, a given name) as what it looks like. Questions about amounts, times, models and the like ask for
no identifier.
"""

import re

from escalml.privacy.given_names import GIVEN_NAMES
from escalml.privacy.questions import OF_THINGS, PERSON_SHAPE, Question

# Words of a question about a quantity, a time, a place of business or a thing.
_OF_NOBODY_WORDS = """
    when why price amount cost costs charge charged paid pay total balance limit budget fee rate time date dates day
    days month week hour hours minutes size model models version versions build builds release error errors status
    port ports resolution speed colour color percent degrees temperature weight quantity units pieces city town
    cpu processor gpu chip route bus tram line paint fabric ingredient
    mileage miles odometer kilometers kilometres km score scores points level levels height width length distance
    age income salary capacity followers views consumption usage
    country nationality plan tariff package brand make os browser device screenshot setting settings reason happen
    happens happened problem issue work works working tried try server protocol reading readings food dish
    wieviel wann uhr uhrzeit datum tag monat preis betrag kosten summe größe modell warum farbe stadt land stand
    laufleistung kilometerstand kilometer punkte punktzahl punktestand spielstand alter gewicht höhe breite länge
    einkommen gehalt zählerstand verbrauch fehler fehlermeldung fehlercode
    kilométrage kilomètres score points niveau âge poids hauteur largeur longueur revenu salaire
    combien quand heure date jour mois prix montant somme taille modèle erreur pourquoi couleur ville pays relevé
    kilometraje kilómetros puntuación puntos nivel edad peso altura anchura ingresos salario
    cuánto cuánta cuántos cuántas cuando cuándo hora fecha día mes precio importe talla modelo porqué color ciudad
    país lectura
    chilometraggio chilometri punteggio punti livello età altezza larghezza reddito stipendio
    quanto quanta quanti quante quando ora data giorno mese prezzo importo taglia modello errore perché colore città
    paese lettura
    kilometerstand kilometers score punten niveau leeftijd gewicht hoogte breedte inkomen salaris
    hoeveel wanneer tijd dag maand prijs bedrag maat fout foutmelding foutcode waarom kleur stad meterstand
    quilometragem quilômetros quilómetros pontuação pontos nível idade rendimento salário
    quantos quantas horas dia mês preço valor montante tamanho erro porquê cor cidade leitura
"""
_OF_NOBODY = re.compile(
    rf"\b(?:{'|'.join(sorted(set(_OF_NOBODY_WORDS.split()), reverse=True))}|operating system|(?:anything|"
    rf"something) (?:else|more)|is that (?:all|right|correct)|sure|sonst noch|autre chose|algo más|altro|verder nog|"
    rf"algo mais|"
    r"how (?:much|many|long|often|old|big|far|soon|do|does|did|can|is|are|was)|wie ?(?:viele?|lange|oft|hoch|alt|groß)|"
    r"por qué|hoe (?:lang|vaak|oud|groot)|which (?:product|item|shop|store|branch|station|flight|train)|"
    r"(?:display|screen|panel|machine|anzeige|pantalla|schermo|scherm|écran) (?:shows?|says?|read)|"
    rf"{OF_THINGS})(?!\w)"
)
# Given names that are months, places and words: alone they answer too much else.
_NOT_ALONE_WORDS = """
    april may june august summer autumn florence paris chelsea victoria sydney charlotte lourdes jordan chad georgia
    mia pia india jersey rose grace mercedes max will mark rob dawn joy hope iris jean pat jack nick bill rich ray guy
    bob sue art dean christian lane clay sandy olive amber ruby crystal angel faith jade pearl ginger sunny star king
"""
NOT_ALONE = frozenset(_NOT_ALONE_WORDS.split())
_NO_SURNAMES = frozenset(
    ("said", "says", "wrote", "asked", "replied", "has", "is", "was", "schrieb", "sagte", "dit", "dijo", "disse", "说")
)
_LONGEST_NAME = 4  # words, and one more is no name
# No year, date, month of a card, time or version.
_NO_DATE = (
    r"(?!(?:19|20)\d\d(?![\d/&-]|-\d{3}))(?!\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\b|\d\d[/:]\d\d\b)"
    r"(?!(?:19|20)\d\d-\d\d-\d\d\b|\d{1,4}(?:\.\d{1,4}){1,3}(?!\w))"
)
_NO_UNIT = (
    r"(?![ -]?(?:[%€£$]|(?:x|am|pm|gb|mb|kwh|km|kg|euros?|pounds?|dollars?|times?|days?|hours?|months?|years?)\b))"
)
_POSTCODE = (
    r"(?-i:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[1-9]\d{3} ?[A-Z]{2}|\d{5}-\d{3}|\d{4}-\d{3})(?!\w)"
)
_STREET = (
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|close|court|crescent|place|terrace|way|gardens|grove|square|hill|"
    r"mews|quay|rise|walk|row|boulevard|blvd|park|view|green)"
)
_CODES = (
    r"(?-i:\d{4,12} [A-Z]{1,2})(?!\w)",
    r"(?-i:(?=(?:[A-Z /-]{0,9}\d){3})(?=[\d /-]{0,12}[A-Z])[A-Z\d]{1,8}(?: ?[ /-] ?[A-Z\d]{1,8}){1,5})(?!\w)",
    rf"\d(?:[ /-]?\d){{3,22}}{_NO_UNIT}(?!\w)",
    # Letters and digits in groups, then in one word: `JD0002 4417 9920`, `HM-4471-992`.
    r"[A-Z]{1,4}[ -]?\d{2,6}(?:[ /-]\d{1,6}){1,4}(?: [A-Z]{1,3})?(?!\w)",
    r"#?(?=(?:[A-Z/&._-]{0,12}\d){3})(?!\d{1,4}(?:st|nd|rd|th)\b)[A-Z\d](?:[A-Z\d]|[/&._-](?=[A-Z\d])){3,30}(?!\w)",
    r"(?-i:(?=[A-Z]{0,9}\d)(?=\d{0,9}[A-Z])[A-Z\d]{5,12})(?!\w)",
)


def _is_given_name(value: str) -> bool:
    """Whether it begins with a given name, which says so even where it stands alone, and is a name as a whole."""
    words = value.replace(",", " ").split()
    if words[0].lower() not in GIVEN_NAMES or len(words) >= _LONGEST_NAME:
        return False
    if all(word[0].isupper() for word in words[1:]) and len(words) > 1:
        return True
    return words[0].lower() not in NOT_ALONE and not _NO_SURNAMES & {word.lower() for word in words}


def _open(type_: str, score: float, answer: str, **more: object) -> Question:
    return Question(type_, score, re.compile(r"(?!)"), re.compile(answer, re.IGNORECASE), **more)  # type: ignore[arg-type]


# Answers to any request, by shape.
OPEN = (
    _open("ADDRESS", 0.84, _POSTCODE),
    _open(
        "ADDRESS",
        0.84,
        r"(?:(?:flat|apt\.?|apartment|unit|suite) ?[A-Z\d]{1,4},? )?\d{1,5}[a-z]?,? (?:[^\W\d_][\w'’.-]{1,20} ){1,3}"
        rf"{_STREET}\b\.?(?:,? [\w'’ -]{{2,30}}){{0,3}}",
        whole=True,
    ),
    _open(
        "EMAIL",
        0.85,
        r"[\w.-]{1,30}(?: (?:dot|punkt|point|punto|ponto) [\w-]{1,30}){0,2} (?:at|arroba|chiocciola|arobase)"
        r" [\w-]{1,30}(?: (?:dot|punkt|point|punto|ponto) [a-z]{2,12}){1,3}",
    ),
    _open("BANK_ACCOUNT", 0.8, r"\d\d-\d\d-\d\d"),
    _open(
        "USERNAME",
        0.76,
        r"@[A-Z][\w.-]{2,30}|[A-Z][A-Z\d]{1,20}(?:_[A-Z\d]{1,20}){1,3}|live:[\w.]{3,30}|"
        r"(?-i:[A-Z][a-z]{2,12}[A-Z][a-z]{2,12}\d{1,4})|(?!\S{1,40}\.(?:com|org|net|co|de|fr|es|it|nl|pt|uk|io)\b)"
        r"(?-i:[a-z]{2,20}\.[a-z]{1,20}\d{0,4})",
    ),
    _open("PHONE", 0.78, r"(?:\+|00(?!0))\d(?:[ ()./-]{0,2}\d){7,14}|\(?0\d{2,4}\)?[ /-]\d{2,4}(?:[ -]?\d{2,4}){1,3}"),
    _open("PERSON", 0.75, PERSON_SHAPE, in_words=True, check=_is_given_name),
    _open("ACCOUNT_ID", 0.6, rf"{_NO_DATE}(?:{'|'.join(_CODES)})"),
)


def asks_openly(sentence: str) -> bool:
    """Whether a request may ask for an identifier, whatever it calls it.

    Parameters
    ----------
    sentence
        The last one of who asks, in lower case.

    Returns
    -------
    False for questions about amounts, times, models and the like.
    """
    return _OF_NOBODY.search(sentence) is None
