"""Asks for a person's name, by role or outright."""

from escalml.privacy.questions.form import PERSON_SHAPE, asks

# Whose name a desk asks for: `Name of the passenger?`, `Quién es el titular?`
_ROLE = (
    r"(?:(?:account|policy|contract|card|bill|lease|ticket|licen[cs]e) ?)?(?:holder|owner|passenger|patient|customer"
    r"|caller|insured|"
    r"payer|payee|tenant|recipient|guest|student|travell?er|applicant|cardholder|policyholder|child|driver"
    r"|beneficiary|next of kin|emergency contact|engineer|technician|courier|colleague|advis[eo]r|representative|nurse"
    r"|consultant|witness|carer|guardian|executor|agent|person|member of staff|rep|colleagues?|claimant|victim|buyer|"
    r"seller|supervisor|handler|prescriber|inspector|officer|clerk|cashier|operator|instructor|coach|tutor|teacher|trainer|"
    r"surveyor|solicitor|lawyer|accountant|dentist|vet|surgeon|midwife|therapist|assistant|fitter|plumber|electrician|"
    r"mechanic|pilot|attendant|receptionist|warden|investigator|adjuster|husband|wife|spouse|partner|son|daughter|mother|father|neighbou?r|landlord|manager|doctor)"
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
ROLES = rf"(?:{_ROLE}|{_ROLE_DE}|{_ROLE_FR}|{_ROLE_ES}|{_ROLE_IT}|{_ROLE_NL}|{_ROLE_PT})"
_WHICH = r"(?:welche[mnr]?|which|what|quel|qué|que|quale|che|welke)"
_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][a-zß-öø-ÿĀ-ž]{1,20}(?:['’-][^\W\d_]{1,20})?"
# A company or a program in a person's part: `Which operator are you with?`
_USED = (
    r"(?:operators?|assistants?|drivers?|couriers?|sellers?|partners?|agents?) (?:are you (?:with|on)|"
    r"do you (?:use|have)|(?:is|are|did you) install\w{0,3}|versions?|compan(?:y|ies)|airlines?|apps?|software)"
)
_NO_PERSONS = (
    r"(?:compan(?:y|ies)|business|shops?|stores?|branch|products?|items?|models?|brands?|apps?|plans?|street|road|city|"
    r"town|country|place|hotel|restaurant|school|bank|hospital|clinic|practice|project|file|domain|server|host|network|"
    r"wi-?fi|device|printer|user|display|screen|game|song|film|movie|book|course|medicine|drug|dish|event|airline|"
    r"airport|station|website|site|page|organi[sz]ation|department|team|service|bot|pet|dog|cat|"
    r"firma|firmen\w{0,8}|geschäfts?|filiale|produkt\w{0,8}|artikel\w{0,8}|modell\w{0,5}|marke\w{0,6}|straße\w{0,6}|"
    r"ort\w{0,4}|stadt|land|hotel\w{0,5}|schule|bank|datei\w{0,5}|benutzer\w{0,6}|nutzer\w{0,6}|gerät\w{0,6}|"
    r"entreprise|société|magasin|boutique|produit|article|modèle|marque|rue|ville|pays|école|banque|fichier|"
    r"utilisateur|empresa|tienda|producto|modelo|marca|calle|ciudad|país|escuela|banco|archivo|usuario|"
    r"azienda|ditta|negozio|prodotto|modello|via|città|paese|scuola|banca|utente|"
    r"loja|produto|rua|cidade|escola|arquivo|utilizador|usuário|"
    r"bedrijf\w{0,5}|winkel\w{0,5}|product\w{0,6}|merk\w{0,5}|straat\w{0,5}|stad|gebruikers\w{0,6})"
)

QUESTIONS = (
    asks(
        "PERSON",
        0.8,
        r"who(?:m|se)?|wer|wem|wen|quién|quien|chi|quem|(?:à |de |par |chez )qui|qui (?:a|est|vous)|wie heeft|wie is",
        rf"(?-i:{_CAPITALISED}(?: (?:van|von|de|del|della|di|da|dos|du|la|le|el|den|der"
        rf"|ter) ?){{0,2}}(?: {_CAPITALISED}){{1,2}})",
        in_words=True,
        unless=r"(?:makes|made|sells?|produces?|supplies) (?:it|this|that|the|them|these|those)|"
        r"manufactur\w{1,5}|stellt|hersteller|fabri\w{1,6}|produ[cz]\w{1,5}|"
        r"maakt|vend\w{1,3}|verkauft|verkoopt",
    ),
    # The name of whoever, but of no business, thing or place.
    asks(
        "PERSON",
        0.8,
        r"(?:\w{0,12})names?|\w{0,20}namen?|noms?|nombres?|nomes?|naam",
        rf"(?-i:{_CAPITALISED}(?: (?:van|von|de|del|della|di|da|dos|du|la|le|el|den|der"
        rf"|ter) ?){{0,2}}(?: {_CAPITALISED}){{1,2}})",
        in_words=True,
        unless=_NO_PERSONS,
    ),
    asks(
        "PERSON",
        0.85,
        rf"which (?:of our |other |\w{{1,15}} ){{0,2}}{_ROLE}|which (?:one )?of (?:our|my|us)\b[^.?!]{{0,20}}|"
        rf"what (?:should|shall|can|"
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
        r"met wie|met wie spreek|wie (?:heb|kan) ik|hoe heet|à qui|"
        rf"(?:auf|unter|mit|under|in|sous|à|bajo|con|a|sotto|sob|em|onder|op) {_WHICH} (?:nach|familien)?"
        r"(?:namen?|nom|nombre|nome|naam)(?! (?:utente|d['’]utilisateur|de (?:usuario|utilizador|usuário)))|"
        r"qui est à|c'est à quel nom|à quel nom|comment vous|"
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
        unless=rf"(?:names?|namen?|noms?|nombres?|nomes?|naam) (?:of|on|for|de|du|del|della|der|des|van|do|"
        rf"da)(?: (?:the|your|"
        rf"la|le|el|de|het|il|su|uw|votre|seu|ihre[sr]?))? {_NO_PERSONS}(?! (?:holder|owner|account|contact|"
        rf"manager|user))|{_USED}",
        hints=r"(?:vous êtes|are you|is (?:this|that)|sind sie|es usted|lei è|é|bent u) "
        r"(?:mr|mrs|ms|miss|mme|madame|monsieur|herr|frau|señora?|signora?|senhora?|meneer|mevrouw)|cómo te llamas|"
        r"comment (?:tu t'|vous )appel\w{1,4}|come (?:ti chiami|si chiama)|hoe heet|wie hei(?:ß|ss)\w{1,3}|"
        r"who(?:'s| is| are) (?:this|you)|de la part de qui|da parte di chi|de parte de quién|da parte de quem|"
        r"(?:first|last|family|given|full|your|account|card) names?|apelidos?|apellidos?|"
        r"cognome|prénom|voornaam|achternaam|vorname|nachname|zuname",
    ),
)
