"""What a desk asks for and a form labels, by type: the words of the question and the shape of the answer.

In en, de, fr, es, it, nl and pt. Every expression is bounded.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from escalml.records import IdentifierType

_MONTH = (
    r"(?:jan|feb|fév|mar|maa|mär|mrt|apr|avr|abr|may|mai|mag|mei|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|ott"
    r"|out|"
    r"nov|dec|dez|déc|dic)[^\W\d_]{0,7}\.?"
)
_DATE = (
    r"\d{1,2}[/. -]{1,2}\d{1,2}[/. -]{1,2}(?:\d{4}|\d\d)|(?:19|20)\d\d[/. -]\d{1,2}[/. -]\d{1,2}|\d{6}|\d{8}|"
    rf"\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?(?: (?:of|de))?[ -]?{_MONTH}(?: de)?,?[ -]?(?:\d{{4}}|'?\d\d)|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
)
# A bare code of letters and digits, as airlines and parcels have them: `K7QW2M`.
_MIXED = r"(?-i:(?=[A-Z]{0,9}\d)(?=\d{0,9}[A-Z])[A-Z\d]{5,10})"
_CODE = (
    r"[A-Z]{1,4} \d{2,6}(?: \d{2,6}){1,3}|"
    r"#?(?=(?:[\w/&.-]{0,8}?\d){3})[A-Z\d](?:[A-Z\d]|[/&_.-](?=[A-Z\d])){2,30}|"
    r"[A-Z]{1,4} \d{3,12}(?:[/-]\d{1,6})?"
)
_DIGITS = r"\d(?:[ .-]?\d){3,22}"
# No word of a name or a secret: what people say instead of an answer.
_REFUSALS_WORDS = """
    yes yeah yep no nope none nothing what why when where how who which hello hi hey ok okay sure thanks thank thx
    please pls sorry not never don't dont i i'm im i've my the a an it it's its is are was that this these you your
    we he she they idk n/a na same already again can could would will still waiting forgot forgotten unknown there
    here one wait moment ja nein oui non si sí sim não nee nao und et y e och ich je moi yo eu io ik der die das le
    la el los il de het warum pourquoi por waarom bitte danke merci gracias grazie obrigado dank cannot can't cant
    do did does have has had need want tell ask just me to for in on at of and or but with from order refund help
    if speak agent human see above below asap now later today tomorrow yesterday done sent correct wrong must should
    dije ayer gestern ieri ontem gisteren perché perche porque porquê pourquoi ya erst first avez tengo tenho heb habe
    reset expired invalid incorrect changed required locked working works work
"""
REFUSALS = frozenset(_REFUSALS_WORDS.split())
# Words that stand capitalised where a name could, but are none.
_NO_NAMES_WORDS = """
    team support sir madam customer customers service everyone everybody all folks guys friends friend colleague
    colleagues concern may whom agent manager admin miss mr mrs ms dr prof damen herren kundenservice kunde equipe
    équipe messieurs mesdames madame monsieur señores senhores signori allen iedereen heer mevrouw good morning
    afternoon evening day dear hallo hello guten tag morgen abend bonjour bonsoir hola buenos buenas ciao buongiorno
    salve goedemiddag goedendag olá liebe lieber regards best kind cheers sincerely greetings cordialement saludos
    grüße grüßen gruß gruss groet groeten mit freundlichen viele beste und the and for from with monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august september october
    november december montag dienstag mittwoch donnerstag freitag samstag sonntag tel telefon phone mobile fax email
    mail subject betreff sent gesendet von an to cc date datum objet asunto oggetto onderwerp assunto envoyé enviado
    inviato verzonden apt suite unit flat god jesus lord ceo update support@ sirs sir's help urgent warmest
    respectfully einkauf vertrieb purchasing refund disgusted appalled disgraceful still very really just so too now
    only always also honestly disappointed frustrated angry unhappy writing calling contacting trying looking having
    getting being going sending asking hoping
"""
NO_NAMES = REFUSALS | frozenset(_NO_NAMES_WORDS.split())


@dataclass(frozen=True)
class Question:
    """One thing that is asked for.

    Parameters
    ----------
    type
        Of the answer.
    score
        Of an answer with the shape that was asked for.
    words
        Of the question or label; lower case is searched.
    answer
        The whole of a bare answer.
    in_words
        Whether the answer is words, which must not be a refusal.
    whole
        Whether commas belong to the answer.
    hints
        Words that suggest it; they count where the words of no question stand, since the answer has its shape.
    check
        What an answer with the shape must pass, too.
    free
        Whether any words are an answer.
    """

    type: IdentifierType
    score: float
    words: re.Pattern[str]
    answer: re.Pattern[str]
    in_words: bool = False
    whole: bool = False
    hints: re.Pattern[str] | None = None
    check: Callable[[str], bool] | None = None
    free: bool = False


def _asks(
    type_: IdentifierType,
    score: float,
    words: str,
    answer: str,
    *,
    in_words: bool = False,
    whole: bool = False,
    hints: str = "",
    free: bool = False,
) -> Question:
    return Question(
        type_,
        score,
        re.compile(rf"\b(?:{words})(?!\w)"),
        re.compile(answer, re.IGNORECASE),
        in_words,
        whole,
        re.compile(rf"\b(?:{hints})(?!\w)") if hints else None,
        free=free,
    )


# Whose name a desk asks for: `Name of the passenger?`, `Quién es el titular?`
_ROLE = (
    r"(?:(?:account|policy|contract|card|bill|lease|ticket|licen[cs]e) ?)?(?:holder|owner|passenger|patient|customer"
    r"|caller|insured|"
    r"payer|payee|tenant|recipient|guest|student|travell?er|applicant|cardholder|policyholder|child|driver"
    r"|beneficiary|next of kin|emergency contact|engineer|technician|courier|colleague|advis[eo]r|representative|nurse"
    r"|consultant|witness|carer|guardian|executor|agent|person|member of staff|rep|colleagues?|claimant|victim|buyer|"
    r"seller|supervisor|husband|wife|spouse|partner|son|daughter|mother|father|neighbou?r|landlord|manager|doctor)"
)
_ROLE_DE = (
    r"(?:\w{0,20}(?:inhaber|nehmer|halter|mieter|eigentümer|empfänger|reisende|versicherte|antragsteller)(?:[nrs]"
    r"|in)?|patient(?:in|en)?|"
    r"kund(?:e|in|en)|kind(?:es)?|fahrgast(?:es)?|passagier(?:in|s)?|gast(?:es)?)"
)
_ROLE_FR = (
    r"(?:titulaire|passag(?:er|ère)|patiente?|assurée?|cliente?|locataire|abonnée?|voyageu(?:r|se)|enfant"
    r"|destinataire|bénéficiaire|"
    r"propriétaire|souscripteur|demandeur)"
)
_ROLE_ES = (
    r"(?:titular|pasajer[oa]|paciente|asegurad[oa]|client[ea]|inquilin[oa]"
    r"|abonad[oa]|viajer[oa]|niñ[oa]|destinatari[oa]|propietari[oa])"
)
_ROLE_IT = (
    r"(?:intestatari[oa]|passegger[oa]|paziente|assicurat[oa]|cliente"
    r"|inquilin[oa]|abbonat[oa]|viaggiatore|bambin[oa]|titolare|destinatari[oa])"
)
_ROLE_NL = r"(?:\w{0,20}(?:houder|nemer)|patiënte?|passagier|klant|huurder|eigenaar|reiziger|verzekerde|kind|ontvanger)"
_ROLE_PT = (
    r"(?:titular|passageir[oa]|doente|paciente|segurad[oa]|cliente"
    r"|inquilin[oa]|assinante|viajante|criança|destinatári[oa]|proprietári[oa])"
)
_WORD = r"[^\W\d_][\w'’.-]{0,30}"
_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][a-zß-öø-ÿĀ-ž]{1,20}(?:['’-][^\W\d_]{1,20})?"
PERSON_SHAPE = rf"{_WORD}(?:,? {_WORD}){{0,4}}"
_FREE_WORDS = r"[^\s\"“”]{2,30}(?: [^\s\"“”]{1,20}){0,3}"

_GERMAN = (
    r"bestell|auftrags?|kunden|rechnungs?|buchungs?|vertrags?|ticket|sendungs?|vorgangs?|mitglieds?|"
    r"versicherungs(?:schein)?|"
    r"policen|zähler|reservierungs?|fall|akten|schadens?|referenz|serien|geräte|patienten|paket|konto|teilnehmer|"
    r"anschluss|fahrkarten|abo|kundenkarten"
)
_DUTCH = (
    r"bestel|order|klant|factuur|boekings?|dossier|polis|contract|reserverings?|lidmaatschaps?|zaak|referentie|meter|"
    r"serie|track|pakket|claim|schade|relatie|ticket|leden|abonnee"
)
_FRENCH = (
    r"étudiante?|allocataire|commande|client|dossier|facture|contrat|suivi|réservation|police|sinistre|adhérent"
    r"|abonnée?|membre|billet|colis|"
    r"ticket|sociétaire|compteur|série|référence|abonnement|carte de fidélité"
)
_IBERIAN = (
    r"pedido|cliente|factura|fatura|reserva|encomenda|contrato|seguimiento|póliza|apólice|expediente|abonado|socio|"
    r"sócio|"
    r"referencia|referência|incidencia|caso|processo|protocolo|rastreio|envío|envio|billete|bilhete|compra|siniestro|"
    r"sinistro|contador|serie|série|matrícula|suministro|instalação|assinante|associado"
)
_ITALIAN = (
    r"ordine|cliente|fattura|prenotazione|pratica|polizza|contratto|tessera|sinistro|spedizione|tracking|biglietto|"
    r"abbonamento|utenza|contatore|serie|socio|segnalazione|reclamo|pnr"
)
_THREE = r"(?:three|3|drei|drie|trois|tre|tres|três|four|4|vier|quatre|quattro|cuatro|quatro)"

_OF_NO_CARD = (
    r"(?![^.?!]{0,30}\b(?:ssn|social|account|phone|mobile|policy|iban|id|passport|licen[cs]e|nino|serial|imei|order|"
    r"member\w{0,4})\b)"
)
_BRAND = r"(?:visa|master ?card|amex|maestro|debit|credit|barclaycard)(?: card)?(?: ending(?: in)?)?"
# A secret: one word with a digit, a sign or a capital in it.
_ONE_WORD = r"(?=\S{0,40}(?:\d|[^\W\d_][A-Z]|[!?#$%&*_-]))[\w!?#$%&*.+-]{4,40}"

QUESTIONS = (
    _asks(
        "DATE_OF_BIRTH",
        0.92,
        r"date of birth|d\.? ?o\.? ?b|birth ?-?date|birthday|when were you born|geburtsdatum|geburtstag|geboren|"
        r"geb\.? ?(?:am|dat\w{0,2}\.?)|geb\.?|date de naissance|née? le|né\(e\) le|êtes[- ]vous née?|vous êtes née?|"
        r"es[- ]tu née?|fecha de nac(?:imiento|\.)?|(?:cuándo|cuando) (?:nació|naciste|cumple)|nacid[oa](?: el)?|"
        r"f\. ?nac(?:imiento)?\.?|nacimiento|data di nascita|nat[oa](?:/[oa])? (?:il|quando)|quando (?:è|e['’]|sei|"
        r"siete) nat[oa]|"
        r"nascita|geboortedatum|geb\.? ?datum|verjaardag|wanneer bent u jarig|data de nasc(?:imento|\.)?|nascimento|"
        r"quando (?:é que )?(?:nasceu|nasceste|faz anos)|nascid[oa] (?:a|em)|year of birth|jahrgang",
        _DATE,
        hints=r"\w{0,20}(?:birth|geburt|gebor|geboort|nasc|naci|naiss)\w{0,15}|born|née?|nat[oa]|jarig|bday|b-day",
    ),
    _asks(
        "DATE_OF_BIRTH",
        0.92,
        r"year (?:of birth|(?:were |was )?(?:you|he|she|they) (?:were |was )?born)|birth year|jahrgang|geburtsjahr|"
        r"année de naissance|año de nacimiento|anno di nascita|geboortejaar|ano de nascimento",
        rf"(?:19|20)\d\d(?![/. -]?\d)|{_DATE}",
    ),
    _asks(
        "PASSWORD",
        0.92,
        r"pin(?:[ -]?(?:code|number|nummer))?|security number|puk(?:-?code|2)?|cv[vc]2?|security code|otp"
        r"|one[- ]time (?:code|pass\w{0,4})|"
        r"verification code|passcode|access code|code (?:we|i) (?:just )?(?:sent|texted)|2fa code|"
        r"geheimzahl|prüfziffer|sicherheitscode|bestätigungscode|code (?:pin|secret|de sécurité)|cryptogramme|"
        r"código (?:de seguridad|de verificación|de segurança)|clave|codice (?:pin|di sicurezza)|"
        r"pincode|beveiligingscode|prüfnummer|kartenprüfnummer|kontrollnummer|sicherheitsnummer|tan|sms-?code|"
        r"einmal(?:code|passwort|kennwort)|zugangscode|toegangscode|verificatiecode|bevestigingscode|controlegetal|"
        r"code (?:d'accès|de vérification|de validation|reçu)|codice (?:di verifica|di accesso|otp|cvv)|"
        r"código (?:de verificação|de acesso|de acceso|de confirmación|de confirmação|de validação|pin)|"
        r"palavra de acesso|pass ?word|passwort|kennwort|wachtwoord|mot de passe|contraseña|senha|palavra-passe|"
        rf"{_THREE} (?:digits?|numbers?|ziffern|stellen|zahlen|cijfers|chiffres|cifre|dígitos|números|algarismos)"
        r"[^.?!]{0,20}\b(?:back|reverse|rück\w{0,10}|hinten|achter\w{0,5}|dos|verso|retro|reverso|atrás|trás|detrás)|"
        r"(?:code|kode|codice|código|cifre|digits)\b[^.?!]{0,45}\b(?:sms|text(?:ed)?|e-?mail(?:ed)?|app|whatsapp|"
        r"chegou|arrived|came|llegó|ontvangen|gekregen|erhalten|bekommen|reçu|envoyé|ricevuto|arrivato|inviato|"
        r"recibido|recibió|llegado|enviado|"
        r"recebeu|recebido|geschickt|gesendet|gestuurd)|"
        r"(?:texted|sent|sms|envoyé|inviato|enviado|gestuurd|geschickt)\b[^.?!]{0,40}\b(?:code|codice|código)",
        r"\d{3}[ -]\d{3}|\d(?: \d){2,7}|\d\d(?: \d\d){1,3}|\d{2,4}[ -]\d{2,4}|[A-Z]{1,3}-\d{3,8}|[A-Z]?-?\d{3,8}",
        hints=r"codes?|codice|código|chave|clave|\w{0,12}pin|geheim\w{0,12}|sicherheits\w{0,12}|verif\w{0,12}|"
        r"beveilig\w{0,15}|\w{0,15}code|passcode|cifre|digits|ziffern|chiffres|dígitos|cijfers",
    ),
    _asks(
        "PASSWORD",
        0.93,
        r"(?:three|3|drei|trois|tre|tres|três|drie)[ -]?(?:digits?|numbers|stellig\w{1,3}|ziffern|zahlen|chiffres|"
        r"cifre|"
        r"cifras|dígitos|cijfer\w{0,4})|signature strip|next to the signature",
        r"\d{3}",
    ),
    _asks(
        "PASSWORD",
        0.93,
        r"(?:phone|telephone|online|mobile) banking|(?:un-?lock|door|gate|entry|alarm|locker|wi-?fi|wlan|network|"
        r"router|activation|pick ?-?up|collection|reset|"
        r"voicemail|banking|cash ?(?:point|machine)|atm|safe|keypad) ?-?(?:key|code|pin|password|schlüssel|passwort)|"
        r"(?:clé|clave|chiave|sleutel|chave|schlüssel|code|código|codice)(?: du| del| da| de| di| van de)? (?:wi-?fi|"
        r"wlan)",
        rf"{_ONE_WORD}|\d{{4,10}}",
    ),
    # `The second and fifth characters of your password?`
    _asks(
        "PASSWORD",
        0.93,
        r"(?:characters?|letters?|digits?|numbers?|zeichen|buchstaben?|ziffern?|stellen?|caractères?|lettres?|"
        r"chiffres?|"
        r"caracteres?|letras?|dígitos?|caratter[ei]|letter[ae]|cifr[ae]|tekens?|letters?|cijfers?)\b[^.?!]{0,40}\b"
        r"(?:pass\w{1,8}|pin|memorable|secret|\w{0,12}kennwort|mot de passe|code|contraseña|clave|parola|wachtwoord|"
        r"senha|"
        r"palavra)",
        r"[A-Z\d](?:(?:,? (?:and|und|et|y|e|en) |, ?| )[A-Z\d]){0,4}(?!\w)",
    ),
    _asks(
        "PASSWORD",
        0.86,
        r"hint|(?:password|passwort|pin|security|kennwort)[ -]?(?:hints?|reminder|hinweis|erinnerung)|memory hint|"
        r"(?:indice|rappel) (?:de |du )mot de passe|(?:pista|recordatorio) de (?:la )?contraseña|"
        r"suggerimento (?:della )?password|wachtwoordhint|(?:dica|lembrete) d[ae] (?:senha|palavra-passe)",
        r"[^\s?!.][^?!.\n]{1,50}",
        in_words=True,
        free=True,
    ),
    _asks(
        "PASSWORD",
        0.85,
        r"pass ?word|pass ?phrase|memorable (?:word|place|name|information)|secret (?:word|answer|question)|"
        r"security (?:answer|question|word)|safe ?word|pass ?code(?: hint)?|passwort|kennwort|losungswort"
        r"|mot de passe|contraseña|"
        r"password|parola (?:d'ordine|chiave|segreta)|wachtwoord|palavra[- ](?:passe|chave|secreta)|senha|first pet|"
        r"pet'?s name|(?:which|what) word|welches wort|quel mot|(?:qué|que) palabra|quale parola|welk woord"
        r"|que palavra|haustier|animal de compagnie|mascota|animale domestico|huisdier|animal de estimação|"
        r"(?:kunden|telefon|sicherheits)?kennwort|sicherheits(?:antwort|frage)|geheimwort|mot secret|"
        r"(?:réponse|question) secrète|(?:palabra|respuesta|pregunta) (?:secreta|de seguridad|clave)|"
        r"(?:risposta|domanda) (?:segreta|di sicurezza)|(?:geheime? )?(?:antwoord|vraag)|beveiligingsvraag|"
        r"(?:resposta|pergunta) (?:secreta|de segurança)|town (?:were you born|of birth)|first school|first car|"
        r"(?:town|city|place) (?:were )?you (?:were )?(?:born|grew up|met)\b[^.?!]{0,30}|(?:password|pin) (?:hint|"
        r"reminder)|"
        r"(?:favou?rite|first) (?:pet|car|school|teacher|job|band|film|book|colou?r|food|team|street|boss|concert|"
        r"player|"
        r"holiday)|childhood (?:nickname|friend|hero)|(?:erste[rsn]?|premi(?:er|ère)|primer|primera?|prim[oa]|eerste|"
        r"primeir[oa]) (?:auto|haustier|schule|lehrer(?:in)?|voiture|animal|école|instituteur|coche|mascota|colegio|"
        r"macchina|scuola|maestr[oa]|huisdier|school|carro|escola|professora?)|lieblings\w{3,15}|lievelings\w{3,15}|"
        r"\w{3,12} (?:préférée?|favorit[oa]|preferit[oa]|preferid[oa])",
        _FREE_WORDS,
        in_words=True,
        hints=r"(?:sicherheits|security|secret|memorable|geheim|code|kunden)[ -]?(?:word|wort|woord)|parola|palabra|"
        r"\w{0,12}phrase|pass ?(?:key|code|phrase)|grew up|as a child|childhood|favou?rite|your (?:very )?first|"
        r"best friend|security|sicherheits\w{1,12}|segurança|seguridad|sicurezza|sécurité|beveiliging\w{0,12}|"
        r"palavra|"
        r"contrasenya|codewort|codewoord|beveiligingswoord",
    ),
    _asks(
        "PERSON",
        0.85,
        r"mother'?s maiden name|maiden name|mädchenname|geburtsname|nom de jeune fille|apellido de soltera|"
        r"cognome da nubile|meisjesnaam|nome de solteir[ao]|geburtsnamen?|geboortenaam|nom de naissance|"
        r"nombre de solter[ao]|cognome di nascita|cognome (?:di|della) (?:sua |tua )?madre|"
        r"name before (?:you )?marri\w+",
        PERSON_SHAPE,
        in_words=True,
    ),
    _asks(
        "CARD",
        0.92,
        r"(?:end(?:s|et|en|ing)?|finisc\w{1,3}|termin\w{1,2}|finit|eindig\w{0,2})\b[^.?!]{0,30}\b(?:karte|card|carta"
        r"|tarjeta|carte|kaart|pas|cartão)|"
        rf"last (?:four|4)(?: (?:digits|numbers))?(?: of (?:the|your) (?:card|debit card|credit card))?{_OF_NO_CARD}"
        r"|card (?:number|no|ending)|"
        r"card\b[^.?!]{0,20}\bends?\b|"
        r"long (?:card )?number|16[- ]digit(?: number)?|letzten? (?:vier|4)(?: ziffern|"
        r" stellen)?|kartennummer|"
        r"(?:quatre|4) derniers chiffres|numéro de carte|(?:últimos|ultimos) (?:cuatro|4|quatro)(?: dígitos)?|"
        r"número (?:de|do|de la) (?:tarjeta|cartão)|ultime (?:quattro|4) cifre|numero (?:di|della) carta|"
        r"laatste (?:vier|4)(?: cijfers)?|kaartnummer|pasnummer|which card|welche karte|quelle carte|quale carta|"
        r"qué tarjeta|qual cartão|welke (?:kaart|pas)|kreditkartennummer|numéro de la carte|tarjeta|número da conta "
        r"cartão|(?:four|4) (?:final|last) digits|(?:cuatro|4) últimos(?: dígitos)?|(?:quatro|4) últimos(?: dígitos)?|"
        r"endziffern|final (?:four|4)(?: digits)?|last (?:few |\w{1,6} )?(?:digits|numbers)|ending(?: in|"
        r" with)?(?= ?\?)|"
        r"gift card(?: number)?",
        rf"(?:{_BRAND} ?)?(?:\d{{4}}|\d(?: \d){{3}}|\d(?:[ -]?\d){{11,18}})",
    ),
    _asks(
        "CARD",
        0.91,
        r"(?!)",
        r"\d{4}|\d(?: \d){3}|\d(?:[ -]?\d){11,18}",
        hints=r"(?:debit|credit|bank|gift)? ?cards?|\w{0,12}karte|carte(?! sim)|tarjeta|carta|kaart|cartão|visa|"
        r"master ?card|amex",
    ),
    _asks(
        "CARD",
        0.93,
        r"card\b[^.?!]{0,15}\bvalid|valid\b[^.?!]{0,15}\bcard|karte[^.?!]{0,15} gültig|expir[ye]\w{0,5}|exp\.? ?date|"
        r"(?:valid|good) (?:thru|until|to)|gültig bis|ablaufdatum|date d['’]expiration|"
        r"caducidad|scadenza|vervaldatum|validade",
        r"(?:0[1-9]|1[0-2]) ?[/-] ?(?:20)?[2-4]\d",
    ),
    _asks(
        "BANK_ACCOUNT",
        0.92,
        r"sort code|a/c(?: no\.?| nr\.?| number)?|routing(?: number)?|bank account(?: number)?|iban|bsb|aba|blz|"
        r"bankleitzahl|kontonummer|"
        r"numéro de compte|code guichet|rib|número de cuenta|cuenta bancaria|conto corrente|rekeningnummer|"
        r"número da conta|account\b[^.?!]{0,30}\b(?:paid?|refund\w{0,3}|transfer\w{0,4}|go(?:es)? (?:in)?to|"
        r"credit(?:ed)?|"
        r"debit(?:ed)?|money|bank)|swift(?: code)?|"
        r"nib|ag[êe]ncia(?: e conta)?|conta bancária|compte bancaire|bankrekening(?:nummer)?|bankverbindung"
        r"|coordinate "
        r"bancarie|clabe|ccc|bic",
        r"[A-Z]{2}\d\d[A-Z\d ]{8,32}|\d(?:[ -]?[A-Z]?\d){4,22}(?:[A-Z](?: ?\d\d))?|"
        r"(?-i:[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?)",
        hints=r"konto|compte|cuenta|conto|conta|direct debit|standing order|lastschrift|abgebucht|überwe\w{3,8}|"
        r"prélèvement|virement|domiciliación|"
        r"transferencia|addebit\w{1,3}|bonifico|incasso|overmaken|débito direto|transferência",
    ),
    _asks(
        "NATIONAL_ID",
        0.92,
        r"ssn|social(?: security)?(?: number)?|national insurance(?: number)?|ni number|nino|(?<!council )tax (?:id|"
        r"no|number|"
        r"ref(?:erence)?|code)|utr|tfn|"
        r"driv(?:er'?s?|ing) licen[cs]e(?: number)?|id (?:card )?number|identity (?:card|number)|personal number|"
        r"sozialversicherungsnummer|steuer-?id\w{0,20}|steuernummer|(?:personal)?ausweis-?(?:nummer|nr\.?)|"
        r"numéro de sécurité sociale|"
        r"sécu|rentenversicherungsnummer|krankenversichertennummer|rijbewijsnummer|numéro fiscal|carte d'identité|"
        r"documento(?: de identidad| nacional)?|número de (?:identidad|la seguridad social)|carta d'identità|"
        r"c\.? ?f\.?|"
        r"cartão de cidadão|(?:número de )?contribuinte|bilhete de identidade|rg|dni/nie|nif/nie|nie/dni|curp|rfc|rut|"
        r"your social|patente\b|social insurance number|sin number|medicare number|número de utente|"
        r"n° de sécurité sociale|dni|nie|nif|codice fiscale|bsn|burgerservicenummer|cpf|aadhaar|nhs(?: number"
        r"| no\.?)?",
        r"(?=(?:[A-Z ./-]{0,6}\d){3})[A-Z\d](?:[ ./-]?[A-Z\d]){3,22}",
    ),
    _asks(
        "PASSPORT",
        0.92,
        r"passport(?: number| no)?|travel document(?: number| no)?|reise(?:pass)?dokument\w{0,8}|reisepass(?:es|"
        r"nummer)?|passnummer|numéro de passeport|passeport|pasaporte"
        r"|passaporto|"
        r"paspoort(?:nummer)?|passaporte|número de pasaporte|numero (?:del|di) passaporto|número do passaporte",
        r"[A-Z]{0,3}\d(?: ?\d){5,9}[A-Z]{0,2}|(?=[A-Z]{0,6}\d)[A-Z\d]{8,9}",
    ),
    _asks(
        "PLATE",
        0.85,
        r"(?:vehicle |car )?registration(?: number| plate| mark)?|(?:vehicle |car )?reg(?: number| plate| no)?|"
        r"(?:number"
        r"|licen[cs]e)? ?plates?|(?:kfz-?)?kennzeichen|"
        r"nummernschild|(?:plaque|numéro) d['’]immatriculation|immatriculation|plaque|matrícula|targa|kenteken|placa",
        r"(?=[A-ZÄÖÜ \d-]{0,9}\d)(?=[\d -]{0,6}[A-ZÄÖÜ])[A-ZÄÖÜ\d]{1,4}(?:[ -]?[A-ZÄÖÜ\d]{1,4}){1,3}",
    ),
    _asks(
        "PHONE",
        0.9,
        r"(?:tele)?phone(?: ?number| no)?|tel|mobile(?: ?number| no)?|cell(?: ?phone)?(?: number)?"
        r"|call ?-?back number|"
        r"contact number|number (?:can|should|shall|may) (?:we|i)(?: best)? (?:call|reach)|whatsapp|"
        r"telefon(?:nummer)?|handy(?:nummer)?|rückrufnummer|mobilnummer|(?:numéro de )?téléphone|portable|"
        r"teléfono|móvil|telefono|cellulare|telefoonnummer|mobiel(?: nummer)?|telefone|telemóvel|celular|"
        r"(?:daytime|evening|home|work|contact|mobile|office)? ?(?:phone|tel|telephone|mobile|cell|contact)\.?"
        r" ?(?:number|no|nr|#)?\.?|"
        r"t[eé]l(?:ef)?\.?[ -]?(?:nr|no|n°|nº|n\.º)?\.?|tlfn?\.?|tfno\.?|cell?\.?|gsm|mob\.?(?:il)?|handy-?nr\.?|fest"
        r"netz(?:nummer)?|vaste lijn|ligne fixe|(?:fixe|fijo|fisso|fixo)|recapito(?: telefonico)?|"
        r"contact[oe] tele\w{3,7}|"
        r"(?:número|numero|numéro|nummer|telefono|teléfono|telefone) (?:de|di|do|voor) (?:contact[oe]?|contatto|"
        r"rückfragen)|(?:telefon)?(?:nummer|numéro|numero|número)\b[^.?!]{0,30}"
        r"\b(?:erreich\w{0,4}|anrufen|zurückrufen|bereik\w{0,4}|bellen|joindre|rappeler|appeler|chiamar\w{0,3}|"
        r"richiamar\w{0,3}|contattar\w{0,3}|raggiunger\w{0,3}|llamar\w{0,3}|contactar\w{0,3}|localizar\w{0,3}|ligar|"
        r"contatar|falar)|which number|(?:ihre|deine|your|votre|ton|su|sua|seu|suo|uw|je) (?:nummer|number|numéro|"
        r"numero|número)"
        r"(?! (?:d['’]|de|di|du|del|dell['’]|der|of|da|do|van))|(?:best|good) number|number (?:to|for) (?:reach|call|"
        r"ring|"
        r"contact)|reach you on",
        r"\+?\(?\d(?:[ ()./-]{0,2}\d){5,15}(?: ?(?:ext|x)\.? ?\d{1,5})?",
        hints=r"(?:zurück|an)?ruf\w{0,6}|\w{0,12}(?:telefon|teléfon|téléphon)\w{0,10}|(?:terug)?bellen|r?appel\w{0,4}|"
        r"joindre|llam\w{1,6}|(?:ri)?chiam\w{1,8}|ligar|contact\w{0,4}|mobi\w{1,5}|celular\w{0,2}|handy\w{0,8}|reach|"
        r"ring|rückruf\w{0,4}|zurückrufen|anschluss|línea|ligne|linha|linea|lijn|leitung|(?:sim|simkaart"
        r"|devolv\w{1,6}|lig\w{1,5})|"
        r"call|phone|erreich\w{0,4}|bereik\w{0,4}|raggiung\w{0,6}|trovar\w{0,3}|find you|trouver|encontrar\w{0,3}|"
        r"localiz\w{0,5}|texts?|sms",
    ),
    # A device's number passes the check of a card's.
    _asks(
        "ACCOUNT_ID",
        0.995,
        r"imei(?: ?number)?|iccid|sim (?:card )?(?:number|serial)|eid|serial(?: ?number)?|"
        r"seriennummer|numéro de série|número de serie|numero di serie|serienummer|número de série",
        r"\d(?:[ -]?\d){13,21}",
    ),
    _asks(
        "ACCOUNT_ID",
        0.72,
        r"(?:frequent flyer|(?:record )?locator|mprn|mpan|mpr|meter point|hospital|prescription|mrn|voucher"
        r"|application|student|employee|staff|"
        r"consignment|air ?waybill|awb|pod|cups|ean|pnr|order|ticket|case|account|customer|client|member(?:ship)?"
        r"|booking|policy|invoice|tracking|reference|claim|"
        r"serial|contract|reservation|confirmation|loyalty|meter|payment|transaction|parcel|shipment)"
        r"(?: ?(?:number|no\.?|nr\.?|id|ref|reference|code|#))?|ref|imei|(?:reference|ref) (?:number|on|code)|"
        r"track\S{0,12}code|tracecode|"
        rf"(?:{_GERMAN})s?-?(?:nummer|nr\.?|code|id)|(?:akten|kassen|geschäfts|buchungs)zeichen|matrikelnummer"
        rf"|matricola|az\.?|vorgang|referenz|"
        rf"(?:numéro|n°|n\.?|nº|code|référence|réf\.?) ?(?:de |du |de la |d'|d’)?(?:votre |la |le )?(?:{_FRENCH})|"
        r"commande|référence|réf\.?|"
        rf"(?:número|núm\.?|nº|n\.?º?|código|n°|referencia|referência) ?(?:de |do |da |del |de la )?(?:su |sua |seu )?"
        rf"(?:{_IBERIAN})|referencia|referência|expediente|localizador|protocolo|"
        rf"(?:numero|n\.?|codice|n°|nr\.?) ?(?:d'|di |dell'|del |della )?(?:suo |sua )?(?:{_ITALIAN})|pedido|ordine|"
        rf"pratica|"
        rf"(?:{_DUTCH})(?:s|-)?(?:nummer|nr\.?|code)|kenmerk|referentie",
        rf"(?:{_DIGITS})(?![\w/.-]?\w)|(?:{_CODE})(?!\w)|{_MIXED}",
        hints=r"\w{0,25}(?:number|nummer|numéro|numero|número|nr)|ref\w{0,10}|póliza|apólice|polizza|polis|siniestro|"
        r"sinistro|schade\w{0,6}|claim|expediente|dossier|cod[eio]\w{0,3}|código|n°|nº",
    ),
    _asks(
        "USERNAME",
        0.85,
        r"(?:twitter|insta(?:gram)?|tiktok|reddit|forum|social(?: media)?|chat|game|online) ?(?:handle|name|user|id|"
        r"account)|"
        r"user ?-?names?|(?:player|profile|display|channel) ?names?|user ?-?id|(?:account )?log-?in(?: name| id)?|"
        r"sign-?in(?: name| id)?|screen ?name"
        r"|gamer ?tag|nick(?:name)?|account name|"
        r"(?:benutzer|nutzer|anmelde|kunden-?login)namen?|nom d'utilisateur|identifiant|pseudo(?:nyme)?|"
        r"nombre de usuario|usuario|nome utente|gebruikersnaam|inlognaam|nome de (?:utilizador|usuário)|utilizador|"
        r"usuário|utente|handle|skype(?: name| id)?|discord|telegram|insta(?:gram)?|tiktok|psn(?: id)?|steam(?: id)?|"
        r"gamer ?id|alias|apodo|(?:log|sign) ?in (?:with|as)|what name do you (?:use|go by)|profilname"
        r"|spielername|nick|login",
        r"@?[A-Z\d][\w.+-]{1,39}",
        in_words=True,
    ),
    _asks(
        "ADDRESS",
        0.93,
        r"zip(?: ?code)?|post ?-?(?:al )?codes?|plz|postleitzahl|code postal|c\.? ?p\.|código postal|codice postale|"
        r"cap|"
        r"codice di avviamento|cep",
        r"(?-i:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]\d[\dW] ?[A-Z\d]{4})|"
        r"(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3,4})?(?: ?[A-Z]{2}(?!\w))?(?: [A-ZÀ-Ý][\w'’ -]{2,30})?",
        whole=True,
    ),
    _asks(
        "ADDRESS",
        0.93,
        r"(?:house|flat|apartment|door|building|property) (?:number|no\.?|name or number)|"
        r"number of (?:the|your) (?:house|flat|apartment|door|building|property)|hausnummer|haus-?nr\.?|"
        r"numéro de (?:rue|maison|porte|appartement)|número de (?:casa|puerta|portal|porta)|(?:numero )?civico|"
        r"huisnummer|número (?:da|de) (?:casa|porta)",
        r"\d{1,5} ?[A-Z]?(?:[/-]\d{1,4} ?[A-Z]?)?",
    ),
    _asks(
        "ADDRESS",
        0.85,
        r"(?:post(?:al)?|home|delivery|shipping|billing|street|mailing|full)? ?address|where do you live|street|"
        r"(?:liefer|post|rechnungs)?(?:adresse|anschrift)|straße|strasse|adresse(?: postale| de livraison)?|rue|"
        r"dirección(?: postal| de entrega| de envío)?|domicilio|indirizzo(?: di consegna| di spedizione)?|"
        r"(?:bezorg|post|factuur|huis)?adres|endereço(?: de entrega| completo)?|morada(?: completa)?|residência|"
        r"residenza|first line of (?:the|your) address|where (?:should|shall|can|do|must|would you like) (?:we|i|us|"
        r"it)\b[^.?!]{0,25}\b(?:send|deliver|ship|post|bring|come)|wo wohnen sie|wohin|wohnort|wohnhaft|lieferort|"
        r"où (?:habitez|devons|faut|livrer|envoyer|doit)|dove (?:abita|vive|dobbiamo|possiamo|spedi\w+|consegn\w+)|"
        r"(?:a )?(?:dónde|donde) (?:vive|lo |la |le |enviamos|entregamos|debemos|mandamos)|onde (?:mora|vive|reside|"
        r"entregamos)|para onde|waar (?:woont|mogen|moeten|kunnen|naartoe)|where do you live",
        r"(?=[^\d]{0,60}\d)(?=[^a-z]{0,20}[a-zà-ÿ])[\w#(][\w .,'’/#()ºª°-]{5,110}\w\.?",
        whole=True,
    ),
    # `Who signed for it?` asks for a name, but is answered by much else: two capitalised words at least.
    _asks(
        "PERSON",
        0.8,
        r"who(?:m|se)?|wer|wem|wen|quién|quien|chi|quem|(?:à |de |par |chez )qui|qui (?:a|est|vous)|wie heeft|wie is",
        rf"(?-i:{_CAPITALISED}(?: (?:van|von|de|del|della|di|da|dos|du|la|le|el|den|der"
        rf"|ter) ?){{0,2}}(?: {_CAPITALISED}){{1,2}})",
        in_words=True,
    ),
    _asks(
        "PERSON",
        0.85,
        rf"which (?:of our |other )?{_ROLE}|which (?:one )?of (?:our|my|us)\b[^.?!]{{0,20}}|what (?:should|shall|can|"
        rf"may) (?:i|we) call you|"
        r"next of kin|emergency contact|contact person|(?:notfall)?kontaktperson|ansprechpartner(?:in)?|"
        r"personne à contacter|(?:persona|contacto) de (?:contacto|emergencia)|persona di riferimento|contactpersoon|"
        r"pessoa de contacto|"
        r"(?:your |my |the |full |first |last |given |family |middle |complete |account ?holder'?s? |customer'?s? |"
        r"contact |legal |card ?holder'?s? )+name|name(?= and\b|,)|surname|forename|"
        r"(?:speaking|chatting|talking) (?:to|with)|who am i (?:speaking|chatting|talking)|who(?:['’]?s|"
        r" is) (?:calling|this)|"
        r"who do i have|(?<!screen )(?<!user )(?<!profile )(?<!display )name on (?:the|your)\b|name (?:please|for)|"
        r"(?:what|which) name|(?:and|your|full|"
        r"the) name(?=\?)|"
        r"wie (?:ist|war|lautet) (?:noch (?:mal|gleich|einmal) )?(?:der|ihr|dein) name|mit wem|wer (?:ist am|spricht)|"
        r"met wie|met wie spreek|wie (?:heb|kan) ik|hoe heet|à qui|qui est à|c'est à quel nom|à quel nom|comment vous|"
        r"con quién|a nombre de quién|cómo se llama|con chi|a (?:che|quale) nome|come si chiama|com quem"
        r"|como se chama|"
        r"em nome de quem|em que nome|auf welchen namen|op (?:welke|wiens) naam|"
        r"(?:ihr(?:en?)?|dein(?:en?)?|voller|vollständige[rn]?) namen?|vorname|nachname|familienname|wie heißen sie|"
        r"mit wem spreche ich|(?:votre|ton) (?:nom(?! d['’]utilisateur)|prénom)|prénom|nom (?:complet|de famille)|"
        r"(?:su|tu) nombre(?! de usuario)|"
        r"nombre (?:completo|y apellidos?)|apellidos?|con quién (?:hablo|tengo)|(?:suo|tuo) nome(?! utente)|"
        r"nome e cognome|cognome|nome completo|con chi parlo|(?:uw|je) (?:volledige )?naam|voornaam|achternaam|"
        r"(?:seu|teu) nome(?! de (?:utilizador|usuário))|sobrenome|apelido|"
        rf"(?:who(?:['’]?s| is|m) |name of )(?:the |your )?(?:\w{{1,12}} )?{_ROLE}|{_ROLE}(?:['’]?s['’]?)? (?:full "
        rf"|first |last )?names?|whose names?|"
        r"(?:in|under) (?:what|which) name|and you are|you are(?=\?)|"
        rf"wer ist (?:der |die |das )?{_ROLE_DE}|namen? (?:des|der|vom) {_ROLE_DE}|wie hei(?:ß|ss)t (?:der |die "
        rf"|das |ihr(?:e)? )?{_ROLE_DE}|"
        rf"(?:auf|für) wen (?:läuft|lautet|ist)|qui est (?:le |la |l['’])?{_ROLE_FR}|nom (?:du |de la |de l['’]"
        rf"|d['’]une? ){_ROLE_FR}|au nom de qui|"
        rf"quién es (?:el |la )?{_ROLE_ES}|nombre (?:del |de la ){_ROLE_ES}|"
        rf"chi è (?:il |la |l['’]){_ROLE_IT}|nome (?:del |della |dell['’]){_ROLE_IT}|a chi è intestat[oa]|"
        rf"wie is (?:de |het )?{_ROLE_NL}|naam van (?:de |het ){_ROLE_NL}|"
        rf"quem é (?:o |a ){_ROLE_PT}|nome (?:do |da ){_ROLE_PT}",
        PERSON_SHAPE,
        in_words=True,
        hints=r"(?:vous êtes|are you|is (?:this|that)|sind sie|es usted|lei è|é|bent u) "
        r"(?:mr|mrs|ms|miss|mme|madame|monsieur|herr|frau|señora?|signora?|senhora?|meneer|mevrouw)|cómo te llamas|"
        r"comment (?:tu t'|vous )appel\w{1,4}|come (?:ti chiami|si chiama)|hoe heet|wie hei(?:ß|ss)\w{1,3}|"
        r"who(?:'s| is| are) (?:this|you)|de la part de qui|da parte di chi|de parte de quién|da parte de quem|"
        r"(?:first|last|family|given|full|your|account|card) names?|apelidos?|apellidos?|"
        r"cognome|prénom|voornaam|achternaam|vorname|nachname|zuname",
    ),
)
# Labels of a form that say no more than `name`, and people of a mail's head or a ticket's record.
NAME_LABEL = re.compile(
    r"(?:(?:first|last|full|given|family|middle|your|customer|contact|account|card ?holder|account ?holder|billing|"
    r"shipping|sender|recipient|patient|guest|passenger|caller)(?:'s)?[ _-]?)?name|surname|forename|vor-?name|"
    r"nach-?name|familienname|nom|prénom|nom complet|nombre|nombre completo|apellidos?|nome|cognome|nome completo"
    r"|naam|"
    r"voornaam|achternaam|sobrenome|apelido|noms? et prénoms?|prénom et nom|nombre y apellidos?|nome e cognome|"
    r"cognome e nome|vor- ?(?:und|u\.) ?(?:nach|zu|familien)name|name,? vorname|vorname,? name|naam en voorna(?:am|"
    r"men)|"
    r"voor- en achternaam|nome e (?:apelido|sobrenome)|apellidos y nombre|titular|name of (?:customer|caller|patient)|"
    r"nom de famille|nom d'usage|nom du (?:client|titulaire)|primer apellido|segundo apellido|nombres|nomes?|"
    r"geburtsname|maiden name|nom de naissance|(?:nome|nombre|nom) (?:do|da|del|de la|di|du|de l['’]) ?(?:cliente?|"
    r"titular|"
    r"titulaire|segurado|paciente|assuré|intestatario)|name (?:des|der) (?:kund\w{2}|versicherten|patient\w{2})|"
    r"naam (?:van de )?(?:klant|verzekerde)",
    re.IGNORECASE,
)
PEOPLE_LABEL = re.compile(
    r"(?:emergency |billing |delivery |alternative |main |primary |secondary )?contact(?: person| name)?|next of kin|"
    r"notfallkontakt|kontaktperson|personne (?:à contacter|de contact)|persona (?:de contacto|di riferimento)|"
    r"(?:account|case|store|project|relationship) (?:manager|handler|owner|officer|executive)|engineer|technician|"
    r"doctor|"
    r"advis[eo]r|sachbearbeiter(?:in)?|bearbeiter(?:in)?|berater(?:in)?|conseill(?:er|ère)|asesora?|consulente|"
    r"adviseur|"
    r"contacto(?: de emergencia)?|pessoa de contacto|noodcontact|referente|requester|assignee|reporter|customer|"
    r"client|contact|caller|patient|guest|passenger|tenant|student|parent|"
    r"employee|"
    r"sender|recipient|attn|attention|from|to|cc|bcc|reply-to|on behalf of|signed|agent|account ?holder|card ?holder|"
    r"kunde|kundin|ansprechpartner(?:in)?|absender(?:in)?|empfänger(?:in)?|von|an|kopie|de|à|expéditeur|destinataire|"
    r"cliente|remitente|destinatario|para|mittente|da|a|klant|afzender|van|aan|contactpersoon|remetente",
    re.IGNORECASE,
)
# Other fields of a form, which say that it is one.
FIELD_LABEL = re.compile(
    r"(?:your )?(?:message|comments?|subject|enquiry|inquiry|question|description|request|notes?|topic|reason|"
    r"country|city|"
    r"town|company|e-?mail(?: address)?|department|title|website|details)|nachricht|betreff|anliegen|"
    r"bemerkung(?:en)?|ort|"
    r"firma|land|e-mail-adresse|message|objet|sujet|ville|pays|société|commentaires?|mensaje|asunto|ciudad|país|"
    r"empresa|"
    r"comentarios?|messaggio|oggetto|città|paese|azienda|commenti|bericht|onderwerp|plaats|bedrijf|opmerking(?:en)?|"
    r"mensagem|assunto|cidade|comentários?",
    re.IGNORECASE,
)
# Any label that asks for an identifier.
LABEL = re.compile(
    "|".join(each.pattern for each in (NAME_LABEL, PEOPLE_LABEL, *(question.words for question in QUESTIONS))),
    re.IGNORECASE,
)
