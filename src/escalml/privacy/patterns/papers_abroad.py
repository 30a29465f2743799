"""Papers, plates, dates of birth and names of users behind their word in six languages, and shapes of their lands."""

import re

from escalml.privacy.gates import any_of
from escalml.privacy.grammar import ANY, CODED, DIGIT, END, SIX, START, THREE, Gate, Pattern, alone, near


def _opened(words: str) -> str:
    """The gate of a row: beginnings of words, in small letters, of which a text must hold one."""
    return any_of(words.replace("_", " ").split("|"), begin=True)


# A number in groups, each of which has a digit or is one to four capitals before one that has.
_GROUP = r"(?:[A-Z]{0,6}\d[A-Z\d]{0,22}|[A-Z]{1,4}(?=[ ./-]{1,2}[A-Z]{0,3}\d))"
_NUMBER = (
    rf"(?=(?:[A-Z ./-]{{0,8}}\d){{3}}){_GROUP}(?:[ ./-]{{1,2}}(?:[A-Z]{{0,3}}\d[A-Z\d]{{0,12}}|"
    rf"[A-Z]{{1,2}}(?=[ -]\d))){{0,6}}(?:-[A-Z])?"
)
_NO_DATE = r"(?!\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d(?!\d)|(?:19|20)\d\d(?![\d/.-])|\d{1,3}(?:\.\d{3}){0,2},\d\d)"
_IS = (
    r"(?: (?:ist|lautet|is|luidt|est|è|es|é)(?: (?:der|die|das|le|la|il|el|o|a|de|het))?|(?: (?:n[°ºo]\.?|nr\.?|no\.?|"
    r"nummer|number|numéro|numero|número|núm\.?)))?(?:\s?[:=(]{1,2} ?|, | )[\"“«]?"
)
_PERSONAL = (
    r"(?:steuer-?id|steuer-?nummer|steuer-?nr\.?|(?:personal)?ausweis(?:nummer|-?nr\.?)?|personalausweis|"
    r"versicherten-?(?:nummer|nr\.?)|aufenthaltstitel|ahv-?(?:nummer|nr\.?)?|sozialversicherungs-?(?:nummer|nr\.?)|"
    r"sv-?(?:nummer|nr\.?)|führerschein(?:nummer|-?nr\.?)?|bsn|burgerservicenummer|rijksregister(?:nummer)?|v-nummer|"
    r"id-kaart|identiteitskaart|rijbewijs(?:nummer)?|verblijfsvergunning|"
    r"nir|numéro (?:de )?sécu(?:rité sociale)?|n° (?:de )?sécu(?:rité sociale)?|nas|carte d['’]identité|cni|"
    r"registre national|numéro étranger|(?:numéro )?avs|titre de séjour|permis de conduire|"
    r"codice fiscale|carta d['’]identità|tessera sanitaria|permesso(?: di soggiorno)?|"
    r"dni|nie|nif|c\. ?c\.|cédula(?: de identidad)?|rut|rfc|curp|cuit|documento(?: de identidad)?|"
    r"niss|número de contribuinte|contribuinte|cartão de cidadão|cartão de saúde|cpf|rg|carta de condução|cnh|"
    r"título de residência|autorização de residência|arc number|driver number|(?:\w{5,12} )?tax number|"
    r"registration certificate)"
)
_PASSPORT = r"(?:reisepass|pass|passeport|passaporto|pasaporte|passaporte|paspoort)(?: [a-zà-ÿ]{4,12})?"
_CAR = (
    r"(?:(?:kfz-?)?kennzeichen|kenteken|targa(?:ta|to)?|placas?|patente|matr[íi]cula|immatricul\w{2,8}|plaque|"
    r"plate(?: number)?|viatura|auto|carro|coche|voiture|macchina|wagen|vehículo|veículo)"
)
_PLATE = (
    r"(?:[A-ZÄÖÜ]{1,3}[- ][A-ZÄÖÜ]{1,2}[- ]?\d{1,4}|[A-Z]{2}[- ]?\d{2,3}[- ]?[A-Z]{2}|\d\d-[A-Z]{2,3}-\d{1,2}|"
    r"[A-Z]{2}-\d{2,3}-[A-Z]{1,2}|\d-?[A-Z]{3}-?\d{2,3}|[A-Z]{3}[- ]?\d[A-Z\d]\d\d|\d{4} ?[A-Z]{3}|[A-Z]{3}-\d\d-\d\d|"
    r"[A-Z]{2}-\d\d-\d\d|\d\d-\d\d-[A-Z]{2}|[A-Z]{3} \d{3,4})"
)
_MONTH = (
    r"(?:jan(?:uar|vier|uari|eiro)?|jänner|enero|gennaio|feb(?:ruar|ruari|rero|braio)?|févr(?:ier)?\.?|fevereiro|märz|"
    r"mars|maart|mrt|marzo|março|april|avril|abril|aprile|mai|mei|mayo|maggio|maio|jun[io]?i?|juin|junio|giugno|junho|"
    r"jul[iy]?|juillet|julio|luglio|julho|aug(?:ust|ustus)?|août|agosto|sep(?:t(?:ember|embre|iembre)?|tembre)?|"
    r"settembre|setembro|o[ck]t(?:ober|obre|ubre)?|ottobre|outubro|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember)?|"
    r"décembre|diciembre|dicembre|dezembro)\.?"
)
_DATE = (
    rf"\d{{1,2}}(?:\.|er|º|°)? ?(?:de )?{_MONTH},? ?(?:de )?(?:19|20)\d\d|\d{{1,2}}[/. -]\d{{1,2}}[/. -](?:19|20)?\d\d"
)
_BORN = (
    r"(?:geboren(?: am| op)?|geb\.(?: am)?|geburtstag|née?(?: le)?|nat[oa](?: il| l[’'])?|nacid[oa](?: el)?|"
    r"nací(?: el)?|"
    r"nascid[oa](?: a| em)?|nasci(?: a| em)?|verjaardag|compleanno|cumpleaños|aniversário|anniversaire)"
)
_USER = (
    r"(?:(?:be)?nutzer(?:name)?|nutzername|gebruikers?(?:naam)?|(?:nombre de )?usuario|nome utente|utente|utilizador|"
    r"usuário|"
    r"nick(?:name)?|pseudo|identifiant|accountnaam|account|konto|profil|perfil|profilo)"
)
_HANDLE = (
    r"(?![\w.]{1,40}\.(?:com|org|net|co|de|fr|es|it|nl|pt|be|ch|at|br|uk|io)\b)"
    r"(?=[\w.]{0,30}[a-z\d][_.][a-z\d]|[a-z]{3,20}\d{1,4}(?!\w))[A-Za-z][\w.]{2,38}\w"
)
_CALLED = (
    r"(?:tel(?:efon|efone|efoon|efono|éfono|éphone)?\b\.?|tlf\.?|tfno\.?|cel(?:ular|u)?\b\.?|telem[óo]vel|m[óo]vil|"
    r"handy|mobiel|gsm|"
    r"whatsapp|(?:ll[aá]me(?:n|nme|me)?|chiam(?:i|ate|ami)|trovate|ligu?em?|bel(?:t|len)?|appel(?:le|ez)[ -]moi|"
    r"m['’]appelle|"
    r"rufen|anrufen|erreichbar)(?: \w{1,7}){0,3}|mi n[úu]mero|o meu n[úu]mero|mein(?:e)? nummer|mon numéro|mijn nummer)"
)
_ENDING = (
    r"(?:end(?:et|end|ziffern)(?: auf| mit)?|acabad[oa] en|termina(?:d[oa])?(?: en| em| con| per| in)|finissant par|"
    r"(?:se )?terminant par|(?:qui )?(?:se termine|finit) par|eindig(?:t|end)(?: op| met)?|(?:che )?(?:finisce|"
    r"termina) "
    r"(?:in|con|per)|final)"
)
_CARDS, _ACCOUNTS = (
    r"(?:\w{0,10}karte|carte|tarjeta|carta|pas|kaart|cartão)",
    r"(?:\w{0,6}konto|compte|cuenta|conto|rekening|conta)",
)

_SHOP = (
    r"(?:dispute|supporter|delegate|badge|kundenkonto|schaden|leistungsfall|versicherungsfall|student(?:en)?nummer|"
    r"matrikelnummer|matricola|matr[íi]cula|aanslagnummer|pas(?:nummer)?|cmd|bon|fattura|ordine|ord|mandato(?: sepa)?|"
    r"commessa|carnet|utenza|codice|folio|nro(?:\.|\b)? ?serie|número de (?:serie|guía)|guía|hoja|presupuesto|contador|"
    r"ap[óo]lice|protocolo|empr[ée]stimo|pr[ée]stamo|prêt|lening|hypotheek|darlehen|mutuo|loan|mortgage|polis|police|"
    r"polizza|póliza|dossier|carte|cartão|tarjeta|tessera|nr\.?|n°|n\.)"
)
_CODE = (
    r"(?=(?:[A-Z ./-]{0,8}\d){3})(?:[A-Z]{1,4} )?[A-Z\d]{1,12}(?:(?:[./-]|//)[A-Z\d]{1,12}){1,4}|"
    r"(?=(?:[A-Z ]{0,6}\d){4})(?:[A-Z]{1,4} )?\d{1,6}(?:[ -]\d{2,6}){1,4}|[A-Z]{1,4}\d{4,12}"
)

# Beginnings of the words of each row.
_CARDS_OPEN = r"endet|endend|endziff|acabad|termin|finissant|finit|eindig|finisce|final"
_ACCOUNTS_OPEN = r"endet|endend|endziff|acabad|termin|finissant|finit|eindig|finisce|final"
_CALLED_OPEN = (
    r"tel|tlf|tfno|cel|móvil|movil|handy|mobiel|gsm|whatsapp|llam|llám|chiam|trovate|lig|bel|appel|m'appel|m’appel|"
    r"rufen|anrufen|erreichbar|mi n|o meu n|mein|mon n|mijn n"
)
_PERSONAL_OPEN = (
    r"steuer|ausweis|personalausweis|versicherten|aufenthalts|ahv|sozialvers|sv|führerschein|bsn|burgerserv|rijks|"
    r"rijbewijs|v-|id-|identiteits|verblijfs|nir|sécu|numéro|n°|nas|carte d|cni|registre|avs|titre|permis|codice f|"
    r"carta|tessera|permesso|dni|nie|nif|c.|cédula|rut|rfc|curp|cuit|documento|niss|número|contribuinte|cartão|cpf|"
    r"rg|cnh|título|autorização|arc n|driver n|tax n|registration c"
)
_PASSPORT_OPEN = r"reisepass|pass|pasaporte|paspoort"
_CAR_OPEN = (
    r"kfz|kennzeichen|kenteken|targa|placa|patente|matr|immatricul|plaque|plate|viatura|auto|carro|coche|voiture|"
    r"macchina|wagen|veh|veí"
)
_BORN_OPEN = r"geb|né|nat|nac|nasc|verjaardag|compleanno|cumplea|aniver|anniver"
_USER_OPEN = (
    r"benutzer|nutzer|gebruiker|nombre de u|usu|nome u|ute|utiliz|nick|pseudo|identifiant|account|konto|profil|perfil"
)
_SHOP_OPEN = (
    r"dispute|supporter|delegate|badge|kundenkonto|schaden|leistungsf|versicherungsf|student|matri|matrí|aanslag|pas|"
    r"cmd|bon|fattura|ord|mandato|commessa|carnet|utenza|codice|folio|nro|número|guía|hoja|presup|contador|ap|"
    r"protocolo|empr|pr|lening|hypoth|darlehen|mutuo|loan|mortgage|pol|pól|dossier|cart|tarjeta|tessera|nr|n°|n."
)

_SIX = Gate(SIX)  # few texts have six digits: a gate of their own for each shape costs every text more

PATTERNS = (
    # In groups, as it is printed; no check, since people mistype and mask.
    Pattern("BANK_ACCOUNT", 0.993, _SIX, alone(r"[A-Z]{2}\d\d(?: [A-Z\d]{4}){3,7}(?: [A-Z\d]{1,3})?")),
    Pattern(
        "CARD",
        0.9,
        Gate(THREE, first=_opened(_CARDS_OPEN)),
        near(rf"\b{_CARDS}\b[^\d\n.]{{0,25}}\b{_ENDING} ", r"\d{4}", 1),
    ),
    Pattern(
        "BANK_ACCOUNT",
        0.9,
        Gate(THREE, first=_opened(_ACCOUNTS_OPEN)),
        near(rf"\b{_ACCOUNTS}\b[^\d\n.]{{0,25}}\b{_ENDING} ", r"\d{4}", 1),
    ),
    Pattern(
        "PHONE",
        0.86,
        Gate(SIX, first=_opened(_CALLED_OPEN)),
        near(rf"\b{_CALLED}", r"\(?\d{2,5}\)?(?:[ -]?\d{2,5}){2,4}", 12),
    ),
    Pattern("NATIONAL_ID", 0.95, _SIX, alone(r"756[. ]?\d{4}[. ]?\d{4}[. ]?\d\d")),  # Switzerland
    Pattern("NATIONAL_ID", 0.95, _SIX, alone(r"\d\d\.\d\d\.\d\d-\d{3}\.\d\d")),  # Belgium
    Pattern("NATIONAL_ID", 0.9, _SIX, alone(r"[12] \d\d \d\d \d\d \d{3} \d{3}(?: \d\d)?")),  # France
    Pattern("NATIONAL_ID", 0.85, _SIX, alone(r"\d\d ?\d{6} ?[A-Z] ?\d{3}")),  # Germany, pension
    Pattern("NATIONAL_ID", 0.9, _SIX, alone(r"\d{8} ?\d ?[A-Z]{2}\d")),  # Portugal
    Pattern("NATIONAL_ID", 0.6, _SIX, alone(r"C[A-Z]\d{5}[A-Z]{2}")),  # Italy, identity card
    Pattern("NATIONAL_ID", 0.7, _SIX, alone(r"\d{1,2}\.\d{3}\.\d{3}-[\dKkXx]")),  # Chile
    Pattern(
        "NATIONAL_ID",
        0.994,  # above what has the shape of an address of a machine or a phone number
        Gate(DIGIT, first=_opened(_PERSONAL_OPEN)),
        re.compile(rf"(?i:\b{_PERSONAL}\b{_IS}){_NO_DATE}({_NUMBER}){END}"),
    ),
    Pattern(
        "NATIONAL_ID",
        0.8,
        Gate(DIGIT, ("social", "ssn")),
        near(
            r"\b(?:social(?: security(?: number)?)?|ssn)\b(?! (?:media|network|club))",
            r"(?!(?:19|20)\d\d(?!\d))\d{4}|\d{3}-\d\d",
            45,
        ),
    ),
    Pattern(
        "PASSPORT",
        0.9,
        Gate(DIGIT, first=_opened(_PASSPORT_OPEN)),
        re.compile(rf"(?i:\b{_PASSPORT}\b{_IS})((?=[A-Z]{{0,3}}\d|[A-Z]\d)[A-Z][A-Z\d]{{6,8}}){END}"),
    ),
    Pattern(
        "PLATE",
        0.86,
        Gate(DIGIT, first=_opened(_CAR_OPEN)),
        re.compile(rf"(?i:\b{_CAR}\b{_IS})({_PLATE}){END}"),
    ),
    Pattern(
        "DATE_OF_BIRTH",
        0.94,
        Gate(DIGIT, first=_opened(_BORN_OPEN)),
        near(rf"\b{_BORN}", f"(?i:{_DATE})", 12),
    ),
    Pattern(
        "USERNAME",
        0.75,
        Gate(ANY, first=_opened(_USER_OPEN)),
        re.compile(
            rf"(?i:\b{_USER}\b(?: (?:ist|is|es|est|è|é|era|was))?(?: ?[:=(] ?| )[\"'“‘«]?)@?({_HANDLE})(?![\w@])"
        ),
    ),
    Pattern(
        "ACCOUNT_ID",
        0.84,
        Gate(CODED, first=_opened(_SHOP_OPEN)),
        re.compile(rf"(?i:(?<![\w-]){_SHOP}{_IS}){START}{_NO_DATE}(?!\d{{1,4}}[.,]\d\d(?!\d))(?-i:({_CODE})){END}"),
    ),
)
