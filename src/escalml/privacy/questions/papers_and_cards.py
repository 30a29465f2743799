"""Asks for cards, bank accounts, papers of a state and number plates."""

from escalml.privacy.questions.form import asks

_OF_NO_CARD = (
    r"(?![^.?!]{0,30}\b(?:ssn|social|account|phone|mobile|policy|iban|id|passport|licen[cs]e|nino|serial|imei|order|"
    r"member\w{0,4})\b)"
)
_BRAND = r"(?:visa|master ?card|amex|maestro|debit|credit|barclaycard)(?: card)?(?: ending(?: in)?)?"
# Cards that pay nothing.
_OF_A_CLUB = (
    r"(?:member(?:ship)?|loyalty|library|travel|club|student|staff|id|health|sim|rewards?|bonus|points|"
    r"season) ?(?:card|pass)|"
    r"(?:kunden|mitglieds|versicherten|gesundheits|bibliotheks|bonus|sim-?)karten?\w{0,8}|"
    r"carte (?:de fidélité|vitale|d['’]abonné|de membre|sim)|"
    r"tarjeta (?:de socio|sim|sanitaria|de fidelización|de cliente)|klantenkaart|ledenpas|simkaart|"
    r"cartão (?:de sócio|de cliente|de cidadão|sim)"
)

QUESTIONS = (
    asks(
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
        unless=rf"{_OF_A_CLUB}|(?:when|what time|offer|sale|trial)\b[^.?!]{{0,40}}\bending",
    ),
    asks(
        "CARD",
        0.91,
        r"(?!)",
        r"\d{4}|\d(?: \d){3}|\d(?:[ -]?\d){11,18}",
        hints=r"(?:debit|credit|bank|gift)? ?cards?|\w{0,12}karte|carte(?! sim)|tarjeta|carta|kaart|cartão|visa|"
        r"master ?card|amex",
        unless=_OF_A_CLUB,
    ),
    asks(
        "CARD",
        0.93,
        r"card\b[^.?!]{0,15}\bvalid|valid\b[^.?!]{0,15}\bcard|karte[^.?!]{0,15} gültig|expir[ye]\w{0,5}|"
        r"exp\.?(?: ?date)?|"
        r"(?:valid|good) (?:thru|until|to)|gültig bis|ablaufdatum|date d['’]expiration|"
        r"caducidad|scadenza|vervaldatum|validade",
        r"(?:0[1-9]|1[0-2]) ?[/-] ?(?:20)?[2-4]\d",
    ),
    asks(
        "BANK_ACCOUNT",
        0.92,
        r"sort(?: ?-?code)?|a/c(?: no\.?| nr\.?| number)?|routing(?: number)?|bank account(?: number)?|iban|bsb|aba|"
        r"blz|bankleitzahl|kontonummer|"
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
    asks(
        "NATIONAL_ID",
        0.92,
        r"ssn|social(?: security)?(?: number)?|national insurance(?: number)?|ni number|nino|(?<!council )tax (?:id|"
        r"no|number|"
        r"ref(?:erence)?|code)|utr|tfn|"
        r"driv(?:er'?s?|ing) licen[cs]e(?: number)?|id (?:card )?number|identity (?:card|number)|personal number|"
        r"sozialversicherungsnummer|steuer-?id\w{0,20}|steuernummer|(?:personal)?ausweis(?:es|-?(?:nummer|"
        r"nr\.?))?|identifiant fiscal|"
        r""
        r"numéro de sécurité sociale|"
        r"sécu|rentenversicherungsnummer|krankenversichertennummer|rijbewijsnummer|numéro fiscal|carte d'identité|"
        r"documento(?: de identidad| nacional)?|número de (?:identidad|la seguridad social)|carta d'identità|"
        r"c\.? ?f\.?|"
        r"cartão de cidadão|(?:número de )?contribuinte|bilhete de identidade|rg|dni/nie|nif/nie|nie/dni|curp|rfc|rut|"
        r"your social|patente\b|social insurance number|sin number|medicare number|número de utente|"
        r"n° de sécurité sociale|dni|nie|nif|codice fiscale|bsn|burgerservicenummer|cpf|aadhaar|nhs(?: number"
        r"| no\.?)?",
        r"(?=(?:[A-Z ./-]{0,6}\d){3})[A-Z\d](?:[ ./-]?[A-Z\d]){3,22}",
        unless=r"(?:student|pupil|staff|employee|customer|member|user|device|client|account|booking|order|"
        r"patient)(?:['’]?s)? id",
    ),
    asks(
        "PASSPORT",
        0.92,
        r"passport(?: number| no)?|travel document(?: number| no)?|reise(?:pass)?dokument\w{0,8}|reisepass(?:es|"
        r"nummer)?|passnummer|numéro de passeport|passeport|pasaporte"
        r"|passaporto|"
        r"paspoort(?:nummer)?|passaporte|número de pasaporte|numero (?:del|di) passaporto|número do passaporte",
        r"[A-Z]{0,3}\d(?: ?\d){5,9}[A-Z]{0,2}|(?=[A-Z]{0,6}\d)[A-Z\d]{8,9}",
    ),
    asks(
        "PLATE",
        0.85,
        r"(?:vehicle |car )?registration(?: number| plate| mark)?|(?:vehicle |car )?reg(?: number| plate| no)?|"
        r"(?:number"
        r"|licen[cs]e)? ?plates?|(?:kfz-?)?kennzeichen|"
        r"nummernschild|(?:plaque|numéro) d['’]immatriculation|immatricul\w{1,6}|plaque|matrícula|targa|kenteken|placa",
        r"(?=[A-ZÄÖÜ \d-]{0,9}\d)(?=[\d -]{0,6}[A-ZÄÖÜ])[A-ZÄÖÜ\d]{1,4}(?:[ -]?[A-ZÄÖÜ\d]{1,4}){1,3}",
        unless=r"placa (?:de vídeo|gráfica|mãe|base|madre|solar|de inducción|de som)|"
        r"plaque (?:de cuisson|à induction|vitro\w{1,9})",
    ),
)
