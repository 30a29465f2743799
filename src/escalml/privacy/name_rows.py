"""The table of what surrounds a name: titles, greetings, closings, kin, `my name is`; and what names are made of."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from escalml.privacy.answer_words import NOBODY
from escalml.privacy.gates import BEGIN, DIGIT, any_of
from escalml.privacy.given_names import GIVEN_NAMES
from escalml.privacy.open_questions import NOT_ALONE
from escalml.privacy.questions import NO_NAMES
from escalml.privacy.transcripts import ROLE_WORDS, is_role

_UP = r"[^\W\d_a-zß-öø-ÿ]"  # a capital, or a letter of a script without capitals
NAME = rf"{_UP}[^\W\d_]{{0,30}}(?:['’-][^\W\d_]{{1,30}}){{0,3}}"
_INITIAL = rf"{_UP}\."
_OF = r"(?:van|von|vom|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ter|zu|y)"
_NEXT = rf"(?: (?!Jr\b|Sr\b)(?:{_OF} ){{0,2}}(?:{_INITIAL}|{NAME}))"
_JUNIOR = r"(?: (?:Jr|Sr|II|III)\b\.?)?"
_FULL = rf"(?:{_INITIAL}|{NAME}){_NEXT}{{0,3}}{_JUNIOR}"
_LONG = rf"(?:{_INITIAL}|{NAME}){_NEXT}{{1,3}}{_JUNIOR}"
_TITLED = rf"(?:Mc|Mac|Fitz)?{_UP}[a-zß-öø-ÿĀ-ž]{{1,20}}(?:['’-]{_UP}?[a-zß-öø-ÿĀ-ž]{{1,20}})?"
_SIGNED_LONG = rf"{_TITLED}(?: {_UP}\.)?(?: (?:{_OF} ){{0,2}}{_TITLED}){{1,2}}"
_SIGNATURE = rf"(?:{_TITLED}|{_INITIAL})(?: {_UP}\.)?(?: (?:{_OF} ){{0,2}}{_TITLED}){{0,2}}"
_LOWER = r"[a-zà-ÿ][\w'’-]{1,20}(?: [a-zà-ÿ][\w'’-]{1,20}){0,2}"
_PARTICLES_WORDS = """
    van von vom der den de del della di da dos du la le el al bin ter zu y
"""
# Offices behind a title: `Herr Direktor`, `Senhor Presidente`.
_OFFICES_WORDS = """
    direktor direktorin präsident präsidentin doktor professor professorin minister ministerin bürgermeister vorstand
    vorsitzender geschäftsführer hofrat rat pfarrer kollege nachbar wirt chef chefarzt president chairman chairwoman
    director manager minister mayor secretary speaker ambassador judge présidente président directeur directrice
    ministre maire docteur professeur maître chef presidente director directora ministro ministra alcalde doctor
    doctora licenciado profesor profesora diretor diretora doutor doutora ministro presidente prefeito vereador
    engenheiro direttore direttrice ministro sindaco dottore professore avvocato ingegnere voorzitter directeur
    burgemeester minister dokter
"""
# What a subject ends with that begins with a name of a product or a place; no surnames: `Emma Matratze`.
_MATTERS_WORDS = """
    order return returns refund delivery shipment parcel invoice payment problem issue broken complaint question request
    cancellation warranty repair account subscription app timer period shirt shoes dress jacket perfume mattress sofa
    lamp station airport hotel bestellung lieferung rechnung zahlung erstattung reklamation frage kündigung garantie
    matratze lampe schuhe hemd kleid jacke bahnhof flughafen commande livraison retour remboursement facture paiement
    matelas chaussures gare pedido entrega devolución factura colchón zapatos vestido ordine consegna reso rimborso
    fattura materasso scarpe encomenda devolução fatura colchão sapatos bestelling levering factuur matras schoenen
    chile italy españa germany texas brasil portugal argentina australia bleu
"""
_MATTERS = frozenset(_MATTERS_WORDS.split())
# Brands with the name of a person.
_BRANDS = re.compile(
    r"(?:hugo boss|marie claire|stella artois|laura ashley|paul smith|ben sherman|jack daniels|calvin klein|"
    r"tommy hilfiger|ralph lauren|michael kors|kate spade|louis vuitton|yves rocher|thomas cook|ted baker)\b"
)
_OFFICES = frozenset(_OFFICES_WORDS.split())
_OFFICE = rf"(?:(?i:{'|'.join(sorted(_OFFICES, reverse=True))}) ){{0,2}}"  # `Herr Direktor Müller`
LAST_LATIN = 0x24F  # a letter alone is no name, a sign of a script of syllables may be
_PARTICLES = frozenset(_PARTICLES_WORDS.split())


@dataclass(frozen=True)
class _Row:
    """One way in which surroundings show a name: group 1 of the expression."""

    gate: str  # what every match implies, for `Gates`; empty = any text
    shape: re.Pattern[str]  # that the text must hold, too
    regex: re.Pattern[str]
    score: float
    check: Callable[[str], bool]


def is_name(value: str) -> bool:
    """Whether no word of it is one that names are not made of."""
    words = [word.strip(".'’") for word in value.split()]
    if words[0].lower() in _OFFICES and len(words) == 1:
        return False
    return (
        (len(value) > 1 or ord(value[0]) > LAST_LATIN)
        and not any(len(word) > 1 and word.lower() in NO_NAMES for word in words if word.lower() not in _PARTICLES)
        and NOBODY.search(value) is None
    )


def _is_given_name(value: str) -> bool:
    """As `is_name`, and the first word a common given name: `Hi Tom`, not `Hi Amazon`."""
    return value.split()[0].lower() in GIVEN_NAMES and is_name(value)


def _is_whole_text(value: str) -> bool:
    """As `_is_given_name`, but for names and words that begin or end much else: `Rose Gold`, `Clara Lieferung`."""
    words = value.lower().split()
    is_thing = words[0] in NOT_ALONE or _MATTERS.intersection(words) or _BRANDS.match(value.lower())
    return not is_thing and _is_given_name(value)


def _is_speaker(value: str) -> bool:
    """As `is_name`, and not what somebody is: `[10:05] Passenger:`."""
    return is_name(value) and not is_role(value)


def _is_lower_name(value: str) -> bool:
    """As `is_name`, for words in lower case: two at least, none of which is a word of the sentence."""
    return len(value.split()) > 1 and is_name(value)


def _row(
    words: str,
    regex: str,
    score: float = 0.9,
    check: Callable[[str], bool] = is_name,
    *,
    shape: str = "",
    gate: str = "",
) -> _Row:
    source = gate or any_of(words.split("|") if words else ())
    return _Row(source, re.compile(shape), re.compile(regex), score, check)


_MY_NAME = (
    r"(?i:my (?:full |first |last |real )?name(?: is|['’]s|:)|the name['’]?s?(?: is)?|mein name ist|mein name lautet|"
    r"ich hei(?:ß|ss)e|je m['’]appelle|mon nom est|me llamo|mi nombre es|mi chiamo|il mio nome è|mijn naam is|ik heet|"
    r"(?:o )?meu nome é|me chamo|chamo-me|меня зовут|мене звати|моё имя|моє ім['’]я|με λένε|με λένε τον|ονομάζομαι|"
    r"nazywam się|jmenuji se|mitt namn är|jag heter|jeg hedder|jeg heter|nimeni on|adım|numele meu este)"
)
_I_AM = (
    r"(?:[Tt]his is|[Hh]ier ist|[Hh]ier spricht|[Ss]oy|[Ss]ono|[Ii]k ben|[Ii]ci|[Ss]ou (?:o |a )?|"
    r"[Ii]ch bin|I am|I['’]m)"
)
_I_AM_FIRST = (
    r"(?:[Tt]his is|[Ii]t['’]?s|[Hh]ier ist|[Hh]ier spricht|[Ii]ch bin(?: die| der)?|[Ss]oy(?: la| el)?|"
    r"[Ss]ono(?: la| il)?|"
    r"[Ii]k ben|[Mm]et|[Jj]e suis|[Ii]ci|[Ss]ou (?:o|a)|[Aa]qui (?:é|fala) (?:o|a)|[Ff]ala (?:o|a)|[Dd]aqui (?:é |"
    r"fala )?"
    r"(?:o|a)|I am|I['’]m)"
)
_CALLED = (
    r"(?:called|named|(?:by the )?name of|namens|genannt|appelée?|s['’]appelle|nommée?|llamad[oa]|se llama"
    r"|chiamat[oa]|"
    r"si chiama|genaamd|heet|chamad[oa]|(?:se )?chama(?:-se)?|heißt|heisst|ask for|pregunte por|demandez|"
    r"fragen Sie nach)"
)
_KIN = (
    r"(?:(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Mm]eine?[mnr]?|[Uu]nsere?[mnr]?|[Mm]ijn|[Oo]nze?|[Mm]on|[Mm]a|[Nn]otre|[Mm]i|"
    r"[Nn]uestr[oa]|"
    r"(?:[Ii]l |[Ll]a )?[Mm]i[oa]|[Oo] meu|[Aa] minha|[Mm]eu|[Mm]inha) (?:\w{1,12} )?"
    r"(?:wife|husband|son|daughter|mother|mum|mom|father|dad|brother|sister|neighbou?r|colleague|partner|aunt|uncle|"
    r"friend|"
    r"manager|driver|nurse|doctor|tenant|landlord|Frau|Mann|Sohn|Tochter|Mutter|Vater|Bruder|Schwester|Nachbar(?:in)?|"
    r"Kollege|Kollegin|Freundin?|Oma|Opa|Tante|Onkel|vrouw|man|zoon|dochter|moeder|vader|broer|zus|buurman|buurvrouw|"
    r"collega|"
    r"femme|mari|fils|fille|mère|père|frère|sœur|voisine?|collègue|amie?|tante|oncle|neveu|nièce|mujer|marido|"
    r"hij[oa]|madre|"
    r"padre|herman[oa]|vecin[oa]|compañer[oa]|amig[oa]|tí[oa]|moglie|marito|figli[oa]|sorella|fratello|vicin[oa]|"
    r"collega|"
    r"suocer[oa]|nonn[oa]|zi[oa]|amic[oa]|esposa|filh[oa]|mãe|pai|irmão|irmã|vizinh[oa]|tia|tio|avó|avô|sogr[oa]))"
)
_BORN = r"(?:born|geb\.|geboren|née?\b|nacid[oa]|nat[oa] (?:il|a)|nascid[oa]|DOB|aged \d)"
_TOLD_OF = (
    r"(?:passport|pasaporte|passaporto|passeport|DNI|NIE|NIF|"
    r"CPF|BSN|matrícula|customer n|account n|acct|policy|Kunden|Vertrag|klantn|n° client|contratto|contrato|polizza|"
    r"póliza|"
    r"apólice|encomenda|pedido|tessera|\+?\d{4}|tel\b|telefone|tél)"
)
_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sra|Srta|Sr|Dra|Sig|Sig\.ra|Dott|Dott\.ssa|Mme|Mlle|Fr|Hr|Hrn|Mag|Ing|Rev)\.?|"
    r"(?:Herrn?|Frau|Mister|(?<=[aàe] )D\.|[Dd]ona|[Dd]r\.|[Dd]ra\.|[Ss]r\.|[Ss]ra\.|Madame|Monsieur|Mademoiselle|"
    r"Señor|Señora|Señorita|Doña|Don|Signora?|Signorina|"
    r"Mevrouw|[Mm]evr\.|[Dd]hr\.|[Mm]eneer|[Dd]e heer|Senhora?|Professor|Doctor|Dame|Prof\. Dr\.|Dr\. med\.)|M\."
)
GREETING = (
    r"(?:Hi|Hello|Hey|Dear|Hallo|Hej|Liebe[rs]?|Bonjour|Bonsoir|Salut|Ch[eè]re?|Hola|Querid[oa]|Estimad[oa]|Ciao|"
    r"Car[oa]|Gentile|Egregio|Beste|Geachte|Olá|Oi|Prezad[oa]|Sehr geehrte[rs]?|Guten (?:Tag|Morgen|Abend)|"
    r"Salve|Buongiorno|Buonasera|Buenas(?: tardes| noches)?|Buenos días|Bom dia|Boa (?:tarde|noite)|Goede(?:morgen|"
    r"middag|"
    r"navond)|Hoi|Dag|Moin|Servus|Grüß Gott|Grüezi|Good (?:morning|afternoon|evening)|HI|HELLO|DEAR)"
)
_SIGNED = (
    r"(?i:(?:kind(?:est)?|best|warm(?:est)?|many)? ?(?:regards|wishes|thanks)|"
    r"thanks?(?: you)?(?: again| in advance)?|cheers|"
    r"(?:very )?(?:yours(?: sincerely| faithfully| truly| respectfully)?|"
    r"respectfully(?: yours)?|warmly)|with (?:my )?"
    r"(?:very )?(?:best|kind|warm|warmest) (?:good )?(?:regards|wishes|thanks)|sincerely(?: yours)?|best|rgds|"
    r"br|(?:mit )?(?:freundliche[nm]?|viele|"
    r"beste|liebe|schöne) gr(?:ü|ue)(?:ß|ss)en?|mfg|lg|vg|(?:bien )?cordialement|bien à vous|sincères salutations|"
    r"(?:un )?(?:cordial |atento )?saludos?(?: cordial(?:es)?)?|(?:muy )?atentamente|"
    r"(?:com )?(?:os )?(?:meus )?(?:melhores )?cumprimentos|com os melhores cumprimentos|(?:com )?(?:estima|"
    r"consideração)|"
    r"(?:met (?:de )?(?:meeste )?)?hoogacht(?:end|ing)|hochachtungsvoll|mit vorzüglicher hochachtung|respectueusement|"
    r"salutations(?: distinguées)?|cordialmente|con osservanza|obrigad[oa]|gracias|grazie|danke|merci|bedankt|"
    r"dank (?:u|je)(?: wel)?|atentamente|(?:cordiali|distinti) saluti|"
    r"(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|mvg|atenciosamente|cumprimentos|--)"
)


def _lower(source: str) -> str:
    """An expression of words as a gate: in small letters, without what RE2 has not."""
    return (
        source.replace("(?i:", "(?:")
        .replace("(?<=[aàe] )", "")
        .replace(r"\w{1,12}", r"[\pL\pN_]+")
        .lower()
        .replace(r"[\pl\pn_]+", r"[\pL\pN_]+")
    )


ROWS = (
    _row(
        "name|hei|appelle|nom est|llamo|nombre|chiam|nome|naam|heet|chamo|зовут|звати|имя|ім|λένε|ονομ|nazyw|jmen"
        "|namn|"
        "heter|hedder|nimen|adım|numele",
        rf"{_MY_NAME},? ({_FULL})",
        0.93,
        gate=_lower(_MY_NAME),
    ),
    _row(
        "name|llamo|chiamo|heiße|appelle",
        rf"{_MY_NAME},? ({_LOWER})(?=[,.!\n]|$| (?:and|und|et|y|e|en|from|i|please|with|but|aus|ich)\b)",
        0.85,
        _is_lower_name,
        gate=_lower(_MY_NAME),
    ),
    _row(
        "this is|hier |soy|sono|ik ben|ici |sou |ich bin|i am|i'm|i’m",
        rf"(?<![\w])(?:{_I_AM}) ({_LONG})(?![\w’']|[ ]?(?:Street|Road|Ltd|GmbH|Inc))",
        0.85,
        gate=rf"{BEGIN}{_lower(_I_AM)} ",
    ),
    _row(
        "my name is|this is|i am|i'm|i’m|name:",
        r"(?i:my name is|this is|i am|i['’]m|name:) ([^\W\d_A-Za-zÀ-ɏ]{2,20}(?: [^\W\d_A-Za-zÀ-ɏ]{2,20}){0,2})",
        0.88,
        shape=r"[^\x00-\u024f]",
    ),
    _row(
        "我|敝",
        r"(?:我叫|我的名字是|我的名字叫|敝姓|我是(?=[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫朱马馬胡郭林何高梁罗羅]))"
        r"([一-鿿]{2,4}?)(?=[，,。.！!的\s]|$)",
        0.8,
    ),
    _row(
        "私|名前|わたし",
        r"(?:私の名前は|名前は|私は|わたしは)([一-鿿゠-ヿ々]{2,8}(?<![人者客員生]))(?=です|と申|と言|といい|と云)",
        0.8,
    ),
    _row("이름|저는", r"(?:제 이름은|저는|이름은) ?([가-힣]{2,4}?)(?=입니다|이에요|예요|이고|라고)", 0.8),
    _row("اسم", r"(?:اسمي|إسمي) ([\u0600-\u06ff]{2,15}(?: [\u0600-\u06ff]{2,15})?)", 0.8),
    _row(
        "d. |mr|ms|mx|miss|dr|prof|sr|dott|sig|mme|mlle|m. |fr. |fr |hr|rev|mag|ing|herr|frau|mister|mada|monsieur|"
        "mademoi|señor|doña|don |mev|dhr|meneer|heer|senhor|doctor|dame",
        rf"(?<![\w.])(?:{_TITLE}) {_OFFICE}({_FULL})",
        0.9,
        gate=rf"{BEGIN}(?:{_lower(_TITLE)}) ",
    ),
    _row(
        "",
        rf"(?m:^|(?<=: ))[ \t>]{{0,5}}{GREETING},? ({_FULL})(?=[ ]?[,!:–—-]|\. |[ ]?\.?[ \t]{{0,20}}(?:\n|$))",
        0.85,
        _is_given_name,
        gate=rf"(?:^|\n|: )[ \t>]*{_lower(GREETING)},? ",
    ),
    _row(
        "this is|it's|its |it’s|hier |ich bin|soy|sono|ik ben|met |je suis|ici |sou |aqui |fala |daqui|i am|i'm|i’m",
        rf"(?<!\w){_I_AM_FIRST} ({NAME})(?![\w’']|[ ]?{_UP})",
        0.85,
        _is_given_name,
        gate=rf"{BEGIN}{_lower(_I_AM_FIRST)} ",
    ),
    _row(
        "called|named|name of|namens|genannt|appel|nomm|llama|chiama|genaamd|heet|chama|heißt|heisst|ask for|"
        "pregunte|demandez|fragen sie",
        rf"(?<!\w){_CALLED},? [\"“„«]?({_FULL})",
        0.8,
        _is_given_name,
        gate=rf"{BEGIN}{_lower(_CALLED)},? ",
    ),
    _row(
        "my |our |his |her |mein|unser|mijn|onze|mon |ma |notre|mi |nuestr|mio|mia|meu|minha",
        rf"(?<!\w){_KIN},? ({_FULL})",
        0.8,
        _is_given_name,
        gate=rf"{BEGIN}{_lower(_KIN)},? ",
    ),
    _row(
        "born|geb|né|nacid|nat|nascid|dob|aged",
        rf"(?<![\w.’'])({_LONG})(?:,| ?\(| -| –)? {{0,2}}(?=\(?{_BORN})",
        0.8,
        shape=_BORN,
    ),
    _row(
        "",
        rf"(?<![\w.’'])({_LONG})(?:,| ?\(| -| –)? {{0,2}}(?=\(?{_TOLD_OF})",
        0.8,
        _is_given_name,
        shape=_TOLD_OF,
        gate=_lower(_TOLD_OF).replace(r"\d", DIGIT),
    ),
    _row("@", rf"(?<![\w.])({_FULL}),? ?[(\[]?(?:<|&lt;)(?:mailto:)?[^\s@<>]{{1,64}}@", 0.93),
    _row(
        "\n",
        rf"(?m:^)[ \t>]{{0,5}}{_SIGNED}[,.!]?[ \t]{{0,20}}\r?\n(?:[ \t>]{{0,20}}\r?\n){{0,2}}"
        rf"[ \t>]{{0,5}}({_FULL})(?=[ \t]{{0,20}}(?:[\n\r|,]|$))",
        0.8,
    ),
    # Signed below the last sentence, or behind a word of thanks at the very end.
    _row(
        "\n",
        rf"[.!?,][ \t]{{0,20}}\r?\n(?:[ \t]{{0,20}}\r?\n){{0,2}}[ \t]{{0,20}}({_SIGNATURE})(?=[ \t\r\n]{{0,20}}\Z)",
        0.75,
    ),
    _row(
        "\n",
        rf"[.!?][ \t]{{0,20}}\r?\n(?:[ \t]{{0,20}}\r?\n){{1,2}}[ \t]{{0,20}}({_SIGNED_LONG})"
        r"(?=[ \t]{0,20}\r?\n[^\n]{1,60}(?:\n[^\n]{0,60}){0,3}\Z)",
        0.75,
    ),
    # On a line of its own below a sentence, with a few short lines below; at the very end behind a sentence.
    _row(
        "\n",
        rf"[.!?)][ \t]{{0,20}}\r?\n[ \t]{{0,20}}({_SIGNED_LONG})(?=,? ?[^\n.!?]{{0,60}}(?:\r?\n[^\n]{{0,60}})"
        rf"{{0,4}}\s{{0,20}}\Z)",
        0.75,
        _is_given_name,
    ),
    _row(
        "\n",
        rf"[.!?,][ \t]{{0,20}}\r?\n[ \t]{{0,20}}\r?\n[ \t]{{0,20}}({_SIGNATURE})"
        r"(?=[ \t]{0,20}\r?\n\s{0,20}(?:--|__|Begin forwarded|From:|Von:|De :|De:|Da:|Van:|On \d|Am \d|Sent from|> ))",
        0.75,
    ),
    _row(
        "\n",
        rf"[.!?,][ \t]{{0,20}}\r?\n[ \t]{{0,20}}\r?\n[ \t]{{0,20}}({_SIGNATURE})(?=, [^\n.!?]{{1,40}}\s{{0,20}}\Z)",
        0.75,
        _is_given_name,
    ),
    _row("", rf"[.!?] {{1,2}}({_SIGNED_LONG})(?=(?:, [^\n.!?]{{1,60}})?[ \t.\r\n]{{0,20}}\Z)", 0.75, _is_given_name),
    _row(
        "regard|thank|thx|ty|cheers|faithf|truly|sincer|wishes",
        r"(?i:\b(?:regards|thanks|thank you|thx|ty|cheers|wishes|sincerely|"
        rf"faithfully|truly)[,.!]? )(?:[^\w\s]{{1,3}} )?({_SIGNATURE})(?=(?: [^\w\s]{{1,4}})?[ \t.\r\n]{{0,20}}\Z)",
        0.8,
        gate=rf"{BEGIN}(?:regards|thanks|thank you|thx|ty|cheers|wishes|sincerely|faithfully|truly)"
        r"[,.!]? [^\n,;:?!]*[ \t.\r\n]*$",
    ),
    # In lower case below a word of thanks at the very end, and a text that is nothing but a name.
    _row(
        "\n",
        rf"(?m:^)[ \t>]{{0,5}}{_SIGNED}[,.!]?[ \t]{{0,20}}\r?\n[ \t]{{0,5}}([a-zà-ÿ]{{2,20}} [a-zà-ÿ]{{2,20}})"
        r"(?=[ \t.\r\n]{0,20}\Z)",
        0.75,
        _is_whole_text,
    ),
    _row(
        "",
        rf"\A\s{{0,5}}({NAME}(?: {_INITIAL})?(?: {NAME}){{1,2}})(?=\s{{0,5}}\Z)",
        0.75,
        _is_whole_text,
        gate=r"^\s*\S+ \S+(?: \S+)?(?: \S+)?\s*$",
    ),
    _row(
        ":",
        rf"(?m:^)[ \t>]{{0,5}}[\[(]?\d{{1,2}}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?[\])]?[ |,-]{{1,4}}({_FULL})"
        r"(?=(?: from [\w ]{1,30}| \([\w ]{1,20}\))?:)",
        0.85,
        _is_speaker,
        shape=r"\d:\d\d",
    ),
    # `[10:06] Agent (Kim): hi`
    _row(
        ":",
        rf"(?m:^)[ \t>]{{0,5}}(?:[\[(]?\d{{1,2}}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?[\])]?[ |,-]{{1,4}})?{ROLE_WORDS} ?"
        rf"[(\[]({_FULL})[)\]] ?:",
        0.85,
        _is_given_name,
        shape=r"[(\[]",
    ),
    _row(
        "wrote|schrieb|écrit|escribió|scritto|schreef|escreveu",
        rf"(?:\d{{1,2}}:\d\d|\d{{4}}),? ?({_LONG}) (?i:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu)",
        0.9,
    ),
)
