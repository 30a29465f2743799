"""Labels of a form: names, people, other fields, and whatever asks for an identifier."""

import re

from escalml.privacy.questions.names import ROLES

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
    rf"(?:legal |primary |other |your )?{ROLES}(?: name)?|"
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
# People's labels behind which companies and programs stand as well: `Courier: Parcel Force`, `Driver: Realtek Audio`.
COMPANY_LABEL = re.compile(
    r"(?:legal |primary |other |your )?(?:courier|driver|operator|seller|buyer|payee|vet|dentist|assistant|coach|"
    r"solicitor|lawyer|accountant|surveyor|plumber|electrician|mechanic|fitter|handler|executor|partner|landlord|adjuster|"
    r"inspector|beneficiary)"
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
