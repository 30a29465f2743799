"""Asks for dates of birth, PINs, codes, passwords and the answers to security questions."""

from escalml.privacy.grammar import SPOKEN
from escalml.privacy.questions.form import PERSON_SHAPE, WHETHER_IT_WORKS, asks

_MONTH = (
    r"(?:jan|ene|gen|feb|fév|mar|maa|mär|mrt|apr|avr|abr|may|mai|mag|mei|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|ott"
    r"|out|"
    r"nov|dec|dez|déc|dic)[^\W\d_]{0,7}\.?"
)
_DATE = (
    r"\d{1,2}[/. -]{1,2}\d{1,2}[/. -]{1,2}(?:\d{4}|\d\d)|(?:19|20)\d\d[/. -]\d{1,2}[/. -]\d{1,2}|\d{6}|\d{8}|"
    rf"\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?(?: (?:of|de))?[ -]?{_MONTH}(?: de)?,?[ -]?(?:\d{{4}}|'?\d\d)|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
)
_FREE_WORDS = r"[^\s\"“”]{2,30}(?: [^\s\"“”]{1,20}){0,3}"
_THREE = r"(?:three|3|drei|drie|trois|tre|tres|três|four|4|vier|quatre|quattro|cuatro|quatro)"
# A secret: one word with a digit, a sign or a capital in it.
_ONE_WORD = r"(?=\S{0,40}(?:\d|[^\W\d_][A-Z]|[!?#$%&*_-]))[\w!?#$%&*.+-]{4,40}"

QUESTIONS = (
    asks(
        "DATE_OF_BIRTH",
        0.92,
        r"date of birth|zur welt|d\.? ?o\.? ?b|birth ?-?date|birthday|when were you born|geburtsdatum|geburtstag|"
        r"geboren|"
        r"geb\.? ?(?:am|dat\w{0,2}\.?)|geb\.?|date de naissance|née? le|né\(e\) le|êtes[- ]vous née?|vous êtes née?|"
        r"es[- ]tu née?|fecha de nac(?:imiento|\.)?|(?:cuándo|cuando) (?:nació|naciste|cumple)|nacid[oa](?: el)?|"
        r"f\. ?nac(?:imiento)?\.?|nacimiento|data di nascita|nat[oa](?:/[oa])? (?:il|quando)|quando (?:è|e['’]|sei|"
        r"siete) nat[oa]|"
        r"nascita|geboortedatum|geb\.? ?datum|verjaardag|wanneer bent u jarig|data de nasc(?:imento|\.)?|nascimento|"
        r"quando (?:é que )?(?:nasceu|nasceste|faz anos)|nascid[oa] (?:a|em)|year of birth|jahrgang",
        _DATE,
        hints=r"\w{0,20}(?:birth|geburt|gebor|geboort|nasc|naci|naiss)\w{0,15}|born|née?|nat[oa]|jarig|bday|b-day",
    ),
    asks(
        "DATE_OF_BIRTH",
        0.92,
        r"year (?:of birth|(?:were |was )?(?:you|he|she|they) (?:were |was )?born)|birth year|jahrgang|geburtsjahr|"
        r"année de naissance|año de nacimiento|anno di nascita|geboortejaar|ano de nascimento",
        rf"(?:19|20)\d\d(?![/. -]?\d)|{_DATE}",
        unless=r"(?:wein|whisky|auto|wagen|fahrzeug|motorrad|gerät|maschine|kamera)(?:s|e?n)?",
    ),
    asks(
        "PASSWORD",
        0.925,
        r"(?:memorable|important) date|date mémorable|fecha memorable|data memorable",
        _DATE,
    ),
    asks(
        "PASSWORD",
        0.925,
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
        r"\d{3}[ -]\d{3}|\d(?: \d){2,7}|\d\d(?: \d\d){1,3}|\d{2,4}[ -]\d{2,4}|[A-Z]{1,3}-\d{3,8}|[A-Z]?-?\d{3,8}|"
        rf"{SPOKEN}(?:[ ,-]{{1,2}}{SPOKEN}){{2,7}}",
        unless=r"(?:error|fault|err(?:eur|ore|o)|fehler\w{0,8}|fout\w{0,8}|promo|discount|rabatt\w{0,6})",
        hints=r"(?<!product )(?<!qr )codes?|codice|código|chave|clave|\w{0,12}pin|geheim\w{0,12}|"
        r"sicherheits\w{0,12}|verif\w{0,12}|"
        r"beveilig\w{0,15}|(?!bar|post|zip|promo|discount|source|country|area|dress|qr)\w{0,15}code|passcode|cifre|digits|ziffern|chiffres|dígitos|cijfers",
    ),
    asks(
        "PASSWORD",
        0.93,
        r"(?:three|3|drei|trois|tre|tres|três|drie)[ -]?(?:digits?|numbers|stellig\w{1,3}|ziffern|zahlen|chiffres|"
        r"cifre|"
        r"cifras|dígitos|cijfer\w{0,4})|signature strip|next to the signature",
        r"\d{3}",
    ),
    asks(
        "PASSWORD",
        0.93,
        r"(?:phone|telephone|online|mobile) banking|(?:un-?lock|door|gate|entry|alarm|locker|key ?-?(?:safe|box)|"
        r"lock ?-?box|wi-?fi|wlan|network|"
        r"router|activation|pick ?-?up|collection|reset|"
        r"voicemail|banking|cash ?(?:point|machine)|atm|safe|keypad) ?-?(?:key|code|pin|password|schlüssel|passwort)|"
        r"(?:clé|clave|chiave|sleutel|chave|schlüssel|code|código|codice)(?: du| del| da| de| di| van de)? (?:wi-?fi|"
        r"wlan)",
        rf"{_ONE_WORD}|\d{{4,10}}|{SPOKEN}(?:[ ,-]{{1,2}}{SPOKEN}){{2,7}}",
        unless=r"(?:user|customer|account|login|log-in|member\w{0,4}|client|benutzer\w{0,8}|"
        r"kunden\w{0,8}) ?(?:number|no|id|name|nummer)",
    ),
    # Below what the table finds of it, which knows where a sign at the end belongs to it.
    asks(
        "PASSWORD",
        0.84,
        r"pass ?-?codes?|clave(?: de acceso| personal| secreta)?|pass ?words?|(?:kenn|pass)wort|wachtwoord|"
        r"mot de passe|contraseña|senha|palavra-passe|parola d'accesso|\w{0,12}kennwort|access code|"
        r"zugangscode|toegangscode|code d'accès|codice (?:di accesso|segreto)|código (?:de acceso|de acesso|secreto)",
        rf"{_ONE_WORD}|{SPOKEN}(?:[ ,-]{{1,2}}{SPOKEN}){{2,7}}",
    ),
    # `The second and fifth characters of your password?`
    asks(
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
    asks(
        "PASSWORD",
        0.86,
        r"hint|(?:password|passwort|pin|security|kennwort)[ -]?(?:hints?|reminder|hinweis|erinnerung)|memory hint|"
        r"(?:indice|rappel) (?:de |du )mot de passe|(?:pista|recordatorio) de (?:la )?contraseña|"
        r"suggerimento (?:della )?password|wachtwoordhint|(?:dica|lembrete) d[ae] (?:senha|palavra-passe)",
        r"[^\s?!.][^?!.\n]{1,50}",
        in_words=True,
        free=True,
    ),
    asks(
        "PASSWORD",
        0.85,
        r"code ?-?w(?:or[dt]|oord)|(?:pass|security|code|secret|memorable) ?-?phrase|mot de code|palabra clave|"
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
        unless=WHETHER_IT_WORKS,
        hints=r"(?:sicherheits|security|secret|memorable|geheim|code|kunden)[ -]?(?:word|wort|woord)|parola|palabra|"
        r"\w{0,12}phrase|pass ?(?:key|code|phrase)|grew up|as a child|childhood|favou?rite|your (?:very )?first|"
        r"best friend|security|sicherheits\w{1,12}|segurança|seguridad|sicurezza|sécurité|beveiliging\w{0,12}|"
        r"palavra|"
        r"contrasenya|codewort|codewoord|beveiligingswoord",
    ),
    asks(
        "PERSON",
        0.85,
        r"mother'?s maiden name|maiden name|mädchenname|geburtsname|nom de jeune fille|apellido de soltera|"
        r"cognome da nubile|meisjesnaam|nome de solteir[ao]|geburtsnamen?|geboortenaam|nom de naissance|"
        r"nombre de solter[ao]|cognome di nascita|cognome (?:di|della) (?:sua |tua )?madre|"
        r"name before (?:you )?marri\w+",
        PERSON_SHAPE,
        in_words=True,
    ),
)
