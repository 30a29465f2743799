"""What a desk asks for and a form labels, by type: the words of the question and the shape of the answer.

In en, de, fr, es, it, nl and pt. Every expression is bounded.
"""

import re
from dataclasses import dataclass

from escalml.records import IdentifierType

_MONTH = (
    r"(?:jan|feb|fév|mar|mär|mrt|apr|avr|abr|may|mai|mag|mei|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|ott|out|"
    r"nov|dec|dez|déc|dic)[^\W\d_]{0,7}\.?"
)
_DATE = (
    r"\d{1,2}[/. -]{1,2}\d{1,2}[/. -]{1,2}(?:\d{4}|\d\d)|(?:19|20)\d\d[/. -]\d{1,2}[/. -]\d{1,2}|\d{6}|\d{8}|"
    rf"\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?(?: (?:of|de))?[ -]?{_MONTH}(?: de)?,?[ -]?(?:\d{{4}}|'?\d\d)|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
)
_CODE = r"#?(?=(?:[\w/&.-]{0,8}?\d){3})[A-Z\d](?:[A-Z\d]|[/&_.-](?=[A-Z\d])){2,30}|[A-Z]{1,4} \d{3,12}"
_DIGITS = r"\d(?:[ .-]?\d){3,22}"
# No word of a name or a secret: what people say instead of an answer.
_REFUSALS_WORDS = """
    yes yeah yep no nope none nothing what why when where how who which hello hi hey ok okay sure thanks thank thx
    please pls sorry not never don't dont i i'm im i've my the a an it it's its is are was that this these you your
    we he she they idk n/a na same already again can could would will still waiting forgot forgotten unknown there
    here one wait moment ja nein oui non si sí sim não nee nao und et y e och ich je moi yo eu io ik der die das le
    la el los il de het warum pourquoi por waarom bitte danke merci gracias grazie obrigado dank cannot can't cant
    do did does have has had need want tell ask just me to for in on at of and or but with from order refund help
    speak agent human see above below asap now later today tomorrow yesterday done sent correct wrong must should
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
    """

    type: IdentifierType
    score: float
    words: re.Pattern[str]
    answer: re.Pattern[str]
    in_words: bool = False
    whole: bool = False


def _asks(
    type_: IdentifierType, score: float, words: str, answer: str, *, in_words: bool = False, whole: bool = False
) -> Question:
    return Question(
        type_, score, re.compile(rf"\b(?:{words})(?!\w)"), re.compile(answer, re.IGNORECASE), in_words, whole
    )


_WORD = r"[^\W\d_][\w'’.-]{0,30}"
_PERSON = rf"{_WORD}(?:,? {_WORD}){{0,4}}"
_FREE_WORDS = r"[^\s\"“”]{2,30}(?: [^\s\"“”]{1,20}){0,3}"

QUESTIONS = (
    _asks(
        "DATE_OF_BIRTH",
        0.92,
        r"date of birth|d\.? ?o\.? ?b|birth ?-?date|birthday|when were you born|geburtsdatum|geburtstag|geboren|"
        r"date de naissance|né le|née le|fecha de nacimiento|data di nascita|geboortedatum|data de nascimento",
        _DATE,
    ),
    _asks(
        "PASSWORD",
        0.92,
        r"pin(?:[ -]?(?:code|number|nummer))?|cv[vc]2?|security code|otp|one[- ]time (?:code|pass\w{0,4})|"
        r"verification code|passcode|access code|code (?:we|i) (?:just )?(?:sent|texted)|2fa code|"
        r"geheimzahl|prüfziffer|sicherheitscode|bestätigungscode|code (?:pin|secret|de sécurité)|cryptogramme|"
        r"código (?:de seguridad|de verificación|de segurança)|clave|codice (?:pin|di sicurezza)|"
        r"pincode|beveiligingscode|three digits on the back|3 digits on the back",
        r"[A-Z]?-?\d{3,8}|\d(?: \d){2,7}|\d{3}[ -]\d{3}",
    ),
    _asks(
        "PASSWORD",
        0.85,
        r"pass ?word(?: hint)?|pass ?phrase|memorable (?:word|place|name|information)|secret (?:word|answer|question)|"
        r"security (?:answer|question|word)|safe ?word|passwort|kennwort|losungswort|mot de passe|contraseña|"
        r"password|parola d'ordine|wachtwoord|palavra-passe|senha|first pet|pet'?s name",
        _FREE_WORDS,
        in_words=True,
    ),
    _asks(
        "PERSON",
        0.85,
        r"mother'?s maiden name|maiden name|mädchenname|geburtsname|nom de jeune fille|apellido de soltera|"
        r"cognome da nubile|meisjesnaam|nome de solteira",
        _PERSON,
        in_words=True,
    ),
    _asks(
        "CARD",
        0.92,
        r"last (?:four|4)(?: digits)?(?: of (?:the|your) (?:card|debit card|credit card))?|card (?:number|no|ending)|"
        r"long (?:card )?number|16[- ]digit(?: number)?|letzten? (?:vier|4)(?: ziffern| stellen)?|kartennummer|"
        r"(?:quatre|4) derniers chiffres|numéro de carte|(?:últimos|ultimos) (?:cuatro|4|quatro)(?: dígitos)?|"
        r"número de (?:tarjeta|cartão)|ultime (?:quattro|4) cifre|numero (?:di|della) carta|laatste (?:vier|4)"
        r"(?: cijfers)?|kaartnummer",
        r"\d{4}|\d(?: \d){3}|\d(?:[ -]?\d){11,18}",
    ),
    _asks(
        "BANK_ACCOUNT",
        0.92,
        r"sort code|routing(?: number)?|bank account(?: number)?|iban|bsb|aba|blz|bankleitzahl|kontonummer|"
        r"numéro de compte|code guichet|rib|número de cuenta|conto corrente|rekeningnummer|número da conta|nib",
        r"[A-Z]{2}\d\d[A-Z\d ]{8,32}|\d(?:[ -]?\d){4,22}",
    ),
    _asks(
        "NATIONAL_ID",
        0.92,
        r"ssn|social(?: security)?(?: number)?|national insurance(?: number)?|ni number|nino|tax (?:id|number)|tfn|"
        r"driv(?:er'?s?|ing) licen[cs]e(?: number)?|id (?:card )?number|identity (?:card|number)|personal number|"
        r"sozialversicherungsnummer|steuer-?id|steuernummer|ausweisnummer|numéro de sécurité sociale|"
        r"n° de sécurité sociale|dni|nie|nif|codice fiscale|bsn|burgerservicenummer|cpf|aadhaar|nhs number",
        r"(?=(?:[A-Z ./-]{0,6}\d){3})[A-Z\d](?:[ ./-]?[A-Z\d]){3,22}",
    ),
    _asks(
        "PASSPORT",
        0.92,
        r"passport(?: number| no)?|reisepass(?:nummer)?|passnummer|numéro de passeport|passeport|pasaporte|passaporto|"
        r"paspoort(?:nummer)?|passaporte",
        r"[A-Z]{0,3}\d(?: ?\d){5,9}[A-Z]{0,2}|(?=[A-Z]{0,6}\d)[A-Z\d]{8,9}",
    ),
    _asks(
        "PHONE",
        0.9,
        r"(?:tele)?phone(?: ?number| no)?|tel|mobile(?: ?number| no)?|cell(?: ?phone)?(?: number)?|call ?-?back number|"
        r"contact number|number (?:can|should|shall|may) (?:we|i)(?: best)? (?:call|reach)|whatsapp|"
        r"telefon(?:nummer)?|handy(?:nummer)?|rückrufnummer|mobilnummer|(?:numéro de )?téléphone|portable|"
        r"teléfono|móvil|telefono|cellulare|telefoonnummer|mobiel(?: nummer)?|telefone|telemóvel|celular",
        r"\+?\(?\d(?:[ ()./-]{0,2}\d){5,15}(?: ?(?:ext|x)\.? ?\d{1,5})?",
    ),
    _asks(
        "ACCOUNT_ID",
        0.72,
        r"(?:order|ticket|case|account|customer|client|member(?:ship)?|booking|policy|invoice|tracking|reference|claim|"
        r"serial|contract|reservation|confirmation|loyalty|meter|payment|transaction|parcel|shipment)"
        r"(?: ?(?:number|no|nr|id|ref|reference|code))?|ref|imei|"
        r"(?:bestell|auftrags|kunden|rechnungs|buchungs|vertrags|ticket|sendungs|vorgangs|mitglieds)-?(?:nummer|nr)|"
        r"(?:numéro|n°|n\.?) ?(?:de |du |d')?(?:commande|client|dossier|facture|contrat|suivi|réservation)|commande|"
        r"(?:número|nº|n\.?º?) ?(?:de |do |da )?(?:pedido|cliente|factura|fatura|reserva|encomenda|contrato|"
        r"seguimiento)|"
        r"(?:numero|n\.?) ?(?:d'|di |dell'|del )?(?:ordine|cliente|fattura|prenotazione|pratica)|pedido|ordine|"
        r"(?:bestel|order|klant|factuur|boekings|dossier)-?nummer",
        rf"{_CODE}|{_DIGITS}",
    ),
    _asks(
        "USERNAME",
        0.85,
        r"user ?-?names?|user ?-?id|log-?in(?: name| id)?|screen ?name|gamer ?tag|nick(?:name)?|account name|"
        r"benutzername|nutzername|nom d'utilisateur|identifiant|nombre de usuario|usuario|nome utente|gebruikersnaam|"
        r"nome de (?:utilizador|usuário)",
        r"@?[A-Z\d][\w.+-]{1,39}",
        in_words=True,
    ),
    _asks(
        "ADDRESS",
        0.85,
        r"(?:post(?:al)?|home|delivery|shipping|billing|street|mailing|full)? ?address|where do you live|street|"
        r"(?:liefer|post|rechnungs)?(?:adresse|anschrift)|straße|strasse|adresse(?: postale| de livraison)?|rue|"
        r"dirección|domicilio|calle|indirizzo|via|adres|straat|endereço|morada|rua",
        r"(?=[^\d]{0,60}\d)(?=[^a-z]{0,20}[a-zà-ÿ])[\w#(][\w .,'’/#()ºª°-]{5,110}\w\.?",
        whole=True,
    ),
    _asks(
        "PERSON",
        0.85,
        r"(?:your |my |the |full |first |last |given |family |middle |complete |account ?holder'?s? |customer'?s? |"
        r"contact |legal |card ?holder'?s? )+name|name(?= and\b|,)|surname|forename|"
        r"(?:speaking|chatting|talking) (?:to|with)|who am i (?:speaking|chatting|talking)|"
        r"(?:ihr(?:en?)?|dein(?:en?)?|voller|vollständige[rn]?) name|vorname|nachname|familienname|wie heißen sie|"
        r"mit wem spreche ich|(?:votre|ton) (?:nom|prénom)|prénom|nom (?:complet|de famille)|(?:su|tu) nombre|"
        r"nombre (?:completo|y apellidos?)|apellidos?|con quién (?:hablo|tengo)|(?:suo|tuo) nome|nome e cognome|"
        r"cognome|"
        r"nome completo|con chi parlo|(?:uw|je) (?:volledige )?naam|voornaam|achternaam|"
        r"(?:seu|teu) nome|sobrenome|apelido",
        _PERSON,
        in_words=True,
    ),
)
# Labels of a form that say no more than `name`, and people of a mail's head or a ticket's record.
NAME_LABEL = re.compile(
    r"(?:(?:first|last|full|given|family|middle|your|customer|contact|account|card ?holder|account ?holder|billing|"
    r"shipping|sender|recipient|patient|guest|passenger|caller)(?:'s)?[ _-]?)?name|surname|forename|vor-?name|"
    r"nach-?name|familienname|nom|prénom|nom complet|nombre|nombre completo|apellidos?|nome|cognome|nome completo|naam|"
    r"voornaam|achternaam|sobrenome|apelido|nom et prénom|nombre y apellidos|nome e cognome",
    re.IGNORECASE,
)
PEOPLE_LABEL = re.compile(
    r"requester|assignee|reporter|customer|client|contact|caller|patient|guest|passenger|tenant|student|parent|employee|"
    r"sender|recipient|attn|attention|from|to|cc|bcc|reply-to|on behalf of|signed|agent|account ?holder|card ?holder|"
    r"kunde|kundin|ansprechpartner(?:in)?|absender(?:in)?|empfänger(?:in)?|von|an|kopie|de|à|expéditeur|destinataire|"
    r"cliente|remitente|destinatario|para|mittente|da|a|klant|afzender|van|aan|contactpersoon|remetente",
    re.IGNORECASE,
)
