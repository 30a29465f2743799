"""What no person wrote (automatic replies, delivery failures, confirmations), and the wish to be written to no more."""

import re
from collections.abc import Mapping

from escalml.data.newest_text.stems import Stems
from escalml.data.newest_text.words import set_of

_I = re.IGNORECASE
_HEAD = 700
_FIRST = 400
_MOST_WORDS_BEFORE = 12

_SUBJECT = re.compile(
    r"(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response|answer)|out of (?:the )?office|ooo"
    r"|undeliverable(?: mail)?|delivery (?:status notification|has failed)"
    r"|mail delivery (?:failed|system)|returned mail|failure notice"
    r"|automatische (?:antwort|antwoord)|abwesenheits(?:notiz|meldung|nachricht)|abwesend"
    r"|réponse automatique|absence du bureau|message d'absence|échec de la remise"
    r"|respuesta automática|fuera de la oficina|no se puede entregar|risposta automatica|fuori sede"
    r"|resposta automática|fora do escritório|automatisch antwoord|afwezig"
    r"|autosvar|automatisk svar|automatiskt svar|frånvaro|fraværsbesked|automatyczna odpowiedź"
    r"|automaattinen vastaus|automatická odpověď|otomatik yanıt|自動応答|автоответ"
    r"|автоматический ответ)\s?(?:[:：(\[–-]|$)",
    _I,
)
_SAYS_AUTOMATIC = re.compile(
    r"\b(?:this is an? (?:automat(?:ed|ic)|auto[- ]?generated|system[- ]generated)(?: system)? (?:reply"
    r"|response|message|e-?mail|notification|answer|acknowledge?ment|confirmation)"
    r"|(?:this|the) (?:e-?mail|message|mailbox|address|reply) (?:was|is|has been) (?:generated automatically"
    r"|automatically generated|created automatically|sent automatically|auto[- ]generated|not monitored)"
    r"|please do not reply to this (?:automated |automatic |system )?(?:e-?mail|message)|auto(?:mat(?:ed"
    r"|ic))? ?-?reply:|automatic reply:"
    r"|dies ist eine automati(?:sche|sierte|sch erstellte|sch generierte|sch erzeugte)[^\n.]{0,30}(?:antwort"
    r"|nachricht|e-?mail|mail|eingangsbestätigung|benachrichtigung)|diese (?:e-?mail|nachricht|mail) (?:wurde"
    r"|ist) automatisch (?:erstellt|generiert|erzeugt|versendet)"
    r"|bitte antworten sie nicht auf diese (?:e-?mail|nachricht)"
    r"|ceci est (?:une réponse|un (?:message|e-?mail|courriel)) (?:automatique|automatisé)|ce (?:message"
    r"|courriel|mail) (?:a été|est) (?:généré|envoyé) automatiquement|(?:merci de ne pas|ne pas"
    r"|veuillez ne pas) répondre à ce (?:message|courriel|mail|e-?mail)|réponse automatique ?:"
    r"|est[ea] es un[a]? (?:respuesta|mensaje|correo) (?:automátic[oa]|generad[oa] automáticamente)"
    r"|este (?:mensaje|correo) (?:ha sido|fue|es) (?:generado|enviado) automáticamente"
    r"|no responda a este (?:mensaje|correo)|respuesta automática:"
    r"|quest[oa] è un[a']? ?(?:risposta|messaggio|e-?mail) automatic[oa]|questo messaggio è stato (?:generato"
    r"|inviato) automaticamente|non rispond(?:ere|a) a quest[oa]|risposta automatica:|quest[oa] è un avviso automatico"
    r"|est[ae] é uma? (?:resposta|mensagem|e-?mail) automátic[oa]|esta mensagem foi (?:gerada"
    r"|enviada) automaticamente|não responda a est[ea]|resposta automática:"
    r"|dit is een (?:automatisch (?:antwoord|bericht|gegenereerd[e]? \w+)|automatische \w+)"
    r"|dit bericht is automatisch|automatisch antwoord:|dette er (?:et|en) automatisk|detta är ett automatiskt"
    r"|to jest automatyczna|(?:tämä on|tämä viesti on) automaatti\w+|toto je automatick\w+|bu (?:otomatik"
    r"|bir otomatik)|これは自動|это автоматическое)",
    _I,
)
_AWAY = re.compile(
    r"\b(?:(?:i am|i'm|i will be|i'll be|we are|our office is|the office is|i'm currently"
    r"|i am currently) (?:currently |presently |now )?(?:out of (?:the )?office|away from (?:the office"
    r"|my desk|work)|on (?:annual |parental |maternity |paternity |sick )?(?:leave|vacation|holiday)"
    r"|on holiday|not in the office|closed|away until|travell?ing)"
    r"|out of (?:the )?office (?:until|from|till)|thank you for your (?:e-?mail"
    r"|message)\W{1,3}i am (?:currently )?(?:out|away|on)"
    r"|ich bin (?:\S+ ){0,6}?(?:nicht (?:im (?:büro|haus|dienst)|erreichbar|am arbeitsplatz)|außer haus"
    r"|abwesend|im urlaub|in elternzeit|auf dienstreise)|bin ich (?:\S+ ){0,6}?(?:nicht (?:im büro|erreichbar)"
    r"|wieder (?:erreichbar|im büro|für sie))"
    r"|je suis (?:actuellement |en ce moment )?(?:absente?|en congés?|en vacances|en déplacement)"
    r"|je serai (?:de retour|absente?)|(?:estoy|estaré|me encuentro) (?:actualmente )?(?:fuera de la oficina"
    r"|ausente|de vacaciones)"
    r"|(?:sono|sarò) (?:attualmente )?(?:fuori (?:ufficio|sede)|assente|in ferie)|(?:estou|estarei"
    r"|encontro-me) (?:atualmente |de momento )?(?:fora do escritório|ausente|de férias|em férias)"
    r"|ik ben (?:\S+ ){0,5}?(?:niet (?:op kantoor|aanwezig|bereikbaar)|afwezig|op vakantie|met verlof)"
    r"|jeg er (?:\S+ ){0,3}?(?:ikke på kontoret|på ferie|fraværende)|jag är (?:\S+ ){0,3}?(?:inte på kontoret"
    r"|på semester|frånvarande|bortrest)"
    r"|(?:jestem|będę) (?:\S+ ){0,3}?(?:nieobecn\w+|na urlopie|poza biurem)|olen (?:\S+ ){0,3}?(?:poissa"
    r"|lomalla)|(?:jsem|budu) (?:\S+ ){0,3}?(?:mimo kancelář|na dovolené|nepřítom\w+)|ofis dışında"
    r"|я (?:\S+ ){0,3}?(?:в отпуске|отсутствую))",
    _I,
)
_BACK = re.compile(
    r"\b(?:until|till|through|return(?:ing)?|be back|back (?:in|on)|limited access|no access to"
    r"|urgent (?:matters|issues|requests|cases|enquiries|inquiries)|in urgent|if urgent|for urgent"
    r"|for immediate|immediate assistance|in my absence|as soon as i|upon my return|will (?:respond|reply"
    r"|answer) (?:to your|when|as soon)"
    r"|bis (?:zum|einschließlich|\d|ende|montag)|wieder (?:ab|erreichbar|da|im)|ab dem|in dringenden|dringende"
    r"|vertretung|nicht weitergeleitet|zurück|jusqu'au|de retour|en cas d'urgence|pour toute urgence"
    r"|pendant mon absence|à mon retour"
    r"|hasta el|regres\w+|urgen\w+|vuelv\w+|fino al|rientr\w+|torner\w+|até|retorn\w+|regress\w+|volt\w+"
    r"|tot en met|tot \d|terug|dringend|spoed|indtil|tilbage|haster|till och med|tillbaka|brådskande|do dnia"
    r"|wrac\w+|piln\w+|palaan|kiireelli\w+|vrátím|naléhav\w+|tarihine kadar|acil|вернусь|срочн\w+)\b",
    _I,
)
_BOUNCE = re.compile(
    r"\b(?:this message was created automatically by mail delivery software|delivery status notification"
    r"|mail delivery (?:failed|subsystem|system)|your message (?:wasn't|was not|could not be|couldn't be"
    r"|has not been|to [^\n]{3,80} (?:couldn't|could not|wasn't|was not"
    r"|has been blocked)) ?(?:be )?(?:delivered)?"
    r"|(?:delivery has failed to these recipients|the following (?:recipient|address"
    r"|message to)[^\n]{0,60}(?:fail|undeliver|could not)"
    r"|a message that you (?:have )?sent could not be delivered|undeliverable:|address not found"
    r"|mailbox (?:is )?(?:full|unavailable)|user unknown|recipient address rejected|the (?:e-?mail"
    r"|recipient's) (?:account|mailbox)[^\n]{0,40}(?:does not exist|is full|over quota))"
    r"|i'm sorry to have to inform you that your message could not|diagnostic[- ]code: ?smtp"
    r"|final-recipient: ?rfc822|(?:5[05]\d|4[25]\d)[ -][45]\.\d\.\d{1,2}|ihre nachricht (?:konnte nicht"
    r"|wurde nicht) (?:zugestellt|übermittelt)|(?:die )?zustellung (?:an [^\n]{3,60} )?ist fehlgeschlagen"
    r"|die folgende(?:n)? (?:adresse|empfänger)[^\n]{0,40}nicht"
    r"|votre message n'a pas (?:pu être|été) (?:remis|distribué|délivré)|échec de la remise"
    r"|su mensaje no (?:se (?:ha podido|pudo)|pudo ser|ha sido) entrega\w+|no se pudo entregar|il (?:tuo "
    r"|suo )?messaggio non (?:è stato|ha potuto essere) (?:recapitato|consegnato)"
    r"|(?:a )?sua mensagem não (?:foi|pôde ser) entregue|uw bericht (?:kon niet"
    r"|is niet) (?:worden )?(?:afgeleverd|bezorgd)|(?:din|deres) (?:besked|meddelelse) kunne ikke leveres"
    r"|wiadomość nie została dostarczona)",
    _I,
)
_BOUNCE_SIGNS = re.compile(
    r"mailer-daemon|postmaster|smtp|rfc822|remote server|permanent(?:ly)? (?:error|fail)|recipient|diagnostic"
    r"|bounce|\b[45]\.\d\.\d|delivery|empfänger|destinataire|destinatari|zustell|server",
    _I,
)
_RECEIVED = re.compile(
    r"\b(?:we(?:'ve| have) (?:now |successfully )?(?:received|registered|logged|opened) (?:your|a|this)\b"
    r"|(?:your (?:request|ticket|message|enquiry|inquiry|e-?mail|case|query|complaint"
    r"|support request) (?:\S{1,20} )?(?:has been|was|is)) (?:now |successfully |just )?(?:received|created"
    r"|logged|opened|registered|submitted|assigned)|we have received your|thank you for (?:contacting"
    r"|reaching out|your (?:request|message|e-?mail|enquiry|inquiry)|getting in touch|writing)"
    r"|(?:a|your) (?:new )?(?:support )?(?:ticket|case|request) (?:\S{1,20} )?has been (?:created|opened"
    r"|received|logged)|(?:ihre|deine) (?:anfrage|nachricht|e-?mail"
    r"|meldung) (?:\S+ ){0,3}?(?:ist (?:bei uns )?eingegangen|erhalten|wurde (?:erfasst|registriert|angelegt))"
    r"|wir haben (?:ihre|deine) (?:anfrage|nachricht|e-?mail) (?:\S+ ){0,2}?erhalten|vielen dank für (?:ihre"
    r"|deine) (?:anfrage|nachricht|e-?mail|kontaktaufnahme)"
    r"|(?:votre|nous avons bien reçu votre) (?:demande|message|courriel"
    r"|e-?mail)(?: (?:a (?:bien )?été (?:reçue?|enregistrée?|prise? en compte)))?|(?:hemos recibido|su"
    r"|tu) (?:su |tu )?(?:solicitud|mensaje|consulta|petición)(?: (?:ha sido (?:recibid|registrad"
    r"|cread)[oa]))?|abbiamo ricevuto la (?:tua|sua|vostra) (?:richiesta|e-?mail)|la (?:tua"
    r"|sua) richiesta è stata (?:ricevuta|registrata|presa in carico)"
    r"|recebemos (?:a |o )?(?:sua|seu|tua|teu) (?:solicitação|pedido|mensagem|e-?mail)|(?:we hebben uw"
    r"|uw) (?:aanvraag|bericht|verzoek|vraag|e-?mail)(?: is)? (?:goed )?(?:ontvangen|geregistreerd)"
    r"|vi har (?:modtaget|mottagit|mottatt) (?:din|ditt|deres)|otrzymaliśmy (?:twoje|państwa)"
    r"|olemme vastaanottaneet|obdrželi jsme|talebiniz)",
    _I,
)
_REFERENCE = re.compile(
    r"\b(?:ticket|case|reference|request|incident|vorgang\w*|fall|referenz|bearbeitungs|dossier|numéro"
    r"|référence|caso|número|referencia|pratica|numero|riferimento|protocolo|chamado|zaak|referentie|sag"
    r"|ärende\w*|zgłoszen\w+)[- ]?(?:id|no\.?|nr\.?|number|nummer|reference|n[°º])?\s?(?:is|ist|est|es|è|é"
    r"|:)?\s?[:#\[(]{0,2}\s?#?[A-Z]{0,6}-?\d{3,}"
    r"|(?:get back to|respond to|reply to|be in touch with|answer|contact) you (?:within|as soon as|shortly"
    r"|soon)|(?:agent|representative|member of our team|our (?:support )?team"
    r"|specialist)[^\n.]{0,40} will (?:\S+ )?(?:respond|reply|review|contact|be in touch|get back|look)"
    r"|typically (?:respond|reply) within|business (?:days|hours)|to add (?:additional |further )?comments"
    r"|(?:so (?:schnell|bald) wie möglich|schnellstmöglich|in kürze|umgehend|werktage\w*)"
    r"|dans les (?:plus brefs|meilleurs) délais|jours ouvr\w+|lo antes posible|a la mayor brevedad"
    r"|días (?:hábiles|laborables)|al più presto|giorni lavorativi|o mais (?:breve|rápido)|dias úteis"
    r"|zo (?:spoedig|snel) mogelijk|werkdagen|hurtigst muligt|så snart (?:som )?möjligt|jak najszybciej",
    _I,
)
_MYSELF = re.compile(
    r"(?<!\w)(?:i|i'm|i've|i'd|my|me|mine|ich|mein\w*|mir|mich|je|j'ai|mon|ma|mes|moi|yo|mi|mis|me|io|mio|mia"
    r"|miei|eu|meu|minha|ik|mijn|jeg|jag|min|mitt)(?!\w)",
    _I,
)
_SENTENCE = re.compile(r"[.!?。]\s|\n")

_POLITE = (
    r"(?:please|pls|plz|kindly|hi|hello|hey|dear \w+|thanks?|thank you|now|immediately|again|asap|bitte|hallo"
    r"|danke|sofort|guten tag|svp|s'il vous plaît|bonjour|merci|por favor|hola|gracias|per favore|ciao|grazie"
    r"|olá|obrigad[oa]|alstublieft|alsjeblieft|bedankt|hej|tack|tak|und|and|et|y|e|en"
    r"|i (?:want|would like|wish|need|'d like) (?:you )?to|i want you to|can you|could you|would you"
    r"|ich (?:möchte|will) (?:mich )?|je (?:veux|souhaite|voudrais)|quiero|deseo|vorrei|voglio|quero"
    r"|gostaria de|ik wil|under gdpr|gdpr request|according to (?:the )?gdpr|as per (?:the )?gdpr"
    r"|pursuant to (?:the )?gdpr|gemäß dsgvo|nach dsgvo|rgpd|art(?:icle|ikel|\.)? ?17(?: gdpr| dsgvo| rgpd)?)"
)
_LIST = (
    r"(?:mailing |e-?mail |newsletter |marketing |distribution )?(?:list|lists|newsletter|emails?|mails?"
    r"|mailing|verteiler|verteilerliste|liste de diffusion|lista|database|system|records|datenbank|sms)"
)
_OPT_OUT = re.compile(
    r"(?:stop(?: ?all)?|stop it|unsub|unsubscribe(?: me)?(?: (?:from )?(?:all|(?:this|your|the|these"
    r"|all)(?: of)?(?: your)?(?: marketing)? ?(?:list|newsletter|emails?|mails?|messages|texts|service"
    r"|mailing list)s?))?|cancel (?:my )?(?:newsletter )?subscription to (?:your|the) newsletter|opt[- ]?out"
    r"|quit|end|stopall|arret|arrêt|baja|alto|parar|sair|basta|abmelden|abbestellen"
    rf"|(?:remove|take|delete) (?:me|my (?:e-?mail|address|e-?mail address|number|name|phone number)) (?:off"
    rf"|from)(?: of)? (?:this|your|the|all|all your)? ?{_LIST}|stop (?:sending|e-?mailing|texting|messaging"
    rf"|contacting|calling|spamming)(?: me)?(?: (?:these|your|any|more|any more|those))*(?: (?:emails?|mails?"
    rf"|messages|texts|newsletters?|sms|spam|marketing(?: emails?)?|ads|advertising))*"
    r"|(?:do not|don't|never) (?:contact|e-?mail|text|message|write to|write|call|send) me(?: (?:again"
    r"|any ?more|anything|ever|any more|emails?|messages|newsletters?|advertising|ads))*|no more (?:emails?"
    r"|mails?|messages|texts|newsletters?|sms|ads|advertising)"
    r"|(?:delete|erase|remove|forget|wipe) (?:all )?(?:of )?(?:my|the) (?:personal |account |stored "
    r"|user )?(?:data|information|details|account and data|account and all (?:my )?data"
    r"|data and account)(?: (?:you (?:have|hold|store|keep)|about me|from your (?:system|systems|records"
    r"|database)|on me|completely|permanently|that you (?:have|hold)|stored))*|i (?:withdraw"
    r"|revoke) my consent(?: to (?:marketing|emails?|advertising|data processing))?"
    r"|(?:newsletter|mich|diesen newsletter|den newsletter|e-?mails?)(?: (?:von|vom"
    r"|aus) \S+(?: \S+)?)? (?:abmelden|abbestellen|austragen|stornieren|kündigen)"
    r"|melden sie mich (?:\S+ ){0,4}ab|(?:abmeldung|austragung)(?: vom newsletter)?|(?:nehmen|streichen"
    r"|entfernen|löschen) sie mich (?:aus|von) (?:\S+ ){0,3}\S+|keine (?:werbung|e-?mails?|mails|newsletter"
    r"|nachrichten)(?: mehr)?(?: (?:schicken|senden|zusenden|an mich))?|(?:senden"
    r"|schicken) sie mir keine (?:\S+ ){0,3}mehr"
    r"|(?:löschen sie |lösche[nt]? )?(?:alle )?meine (?:personenbezogenen |persönlichen "
    r"|gespeicherten )?daten(?: (?:löschen|zu löschen|vollständig löschen|umgehend löschen))?"
    r"|ich widerspreche der (?:nutzung|verarbeitung|verwendung) meiner daten(?: (?:zu|für) werbe\w+)?"
    r"|(?:me )?(?:désabonn\w+|désinscri\w+)(?:[- ]moi)?(?: (?:de (?:la|votre|cette)|à (?:la"
    r"|votre)) (?:newsletter|liste(?: de diffusion)?|lettre d'information))?|(?:retirez|supprimez"
    r"|enlevez)[- ]moi de (?:\S+ ){0,4}\S+|(?:supprimer|supprimez|effacer|effacez) (?:toutes )?mes (?:données"
    r"|informations)(?: (?:personnelles))?|ne (?:me|m') ?(?:contactez|envoyez|écrivez) plus(?: (?:de|d'"
    r"|rien) ?\S*)?|plus de (?:mails?|courriels?|publicité|sms)"
    r"|(?:darme de baja|dar de baja|cancelar (?:mi |la )?suscripción|d[ée]nme de baja|dame de baja)(?: (?:de"
    r"|del|a) (?:\S+ ){0,3}\S+)?|(?:borr[ea]n?|elimin[ea]n?|borrar"
    r"|eliminar) (?:todos )?mis datos(?: personales)?|no me (?:envíen|manden|escriban"
    r"|contacten) más(?: (?:correos|mensajes|publicidad|emails))?"
    r"|(?:cancellatemi|disiscrivetemi|cancellare l'iscrizione|annullare l'iscrizione|cancellami|disiscrivimi"
    r"|toglietemi|rimuovetemi)(?: (?:dalla?|dal|da) (?:\S+ ){0,3}\S+)?|(?:cancell(?:are|ate|a)|elimin(?:are"
    r"|ate|a)) (?:tutti )?i miei dati(?: personali)?|non (?:scrivetemi|contattatemi|inviatemi"
    r"|mandatemi) più(?: \S+)?"
    r"|(?:cancelar (?:a )?(?:minha )?(?:subscrição|inscrição|assinatura)(?: da newsletter)?|descadastr\w+"
    r"|remov(?:am|er|a)[- ]me|tirem[- ]me|me (?:remov|retir|tir)\w+)(?: (?:da|de|do) (?:\S+ ){0,3}\S+)?"
    r"|(?:apag(?:ar|uem|ue)|elimin(?:ar|em|e)|exclu(?:ir|am|a)) (?:todos )?(?:os )?meus dados(?: pessoais)?"
    r"|não (?:me )?(?:enviem|mandem|contactem|escrevam)(?:-me)? mais(?: \S+)?"
    r"|(?:uitschrijven|afmelden|schrijf me uit|schrijft? u mij uit|meld mij af)(?: (?:voor"
    r"|van) (?:\S+ ){0,3}\S+)?|verwijder (?:al )?(?:mijn|me) (?:persoonlijke )?(?:gegevens|data|uit \S+ \S+)"
    r"|(?:stuur|mail) (?:mij|me) (?:geen|niet) (?:\S+ )?meer(?: \S+)?|afmeld(?: mig)?(?: \S+){0,3}"
    r"|slet mine (?:person)?(?:data|oplysninger)|avregistrera(?: mig)?(?: \S+){0,3}|(?:radera"
    r"|ta bort) mina (?:person)?uppgifter|wypisz(?:cie)? mnie(?: \S+){0,4}"
    r"|usuń(?:cie)? moje dane(?: osobowe)?)",
    _I,
)
_STEMS = re.compile(
    r"stop|unsub|opt|remove|take me|delete|erase|forget my|wipe|contact me|mail me|text me|call me|send me"
    r"|no more|consent|quit|end|arr[eê]t|baja|alto|parar|sair|basta|abmeld|bestell|austrag|verteiler|werbung"
    r"|newsletter|daten|désa|désin|plus|données|suscrip|borr|elimin|datos|cancel|iscri|dati|descad|remov|dados"
    r"|uitschr|afmeld|schrijf|verwijder|meer|avregis|radera|uppgift|wypisz|dane|mailing|spam|melden sie|keine"
    r"|streichen|entfernen|nehmen|retirez|enlevez|supprim|effac|toglie|rimuov|tirem|retir|apag|exclu|não|non "
    r"|no me|ne m|stuur|slet",
    _I,
)
_POLITE_ENDS = re.compile(rf"(?:\s|[,.!;:])*(?:{_POLITE})(?=[\s,.!;:]|\Z)(?:\s|[,.!;:])*", _I)
_LONGEST_OPT_OUT = 200


def is_automatic(text: str) -> bool:
    """Whether a program wrote a text: an automatic reply, a delivery failure, a confirmation of a ticket.

    Parameters
    ----------
    text
        What is said now, without older mail.

    Returns
    -------
    True for set phrases at its beginning. A person who mentions or quotes an automatic reply speaks of themselves.
    """
    head = text[:_HEAD].replace("’", "'")
    if _SUBJECT.match(head.lstrip()):
        return not complains(head)
    lower = head.lower()
    return (
        (_AWAY_STEMS.stand_in(lower) and _is_away(head))
        or (_BOUNCE_STEMS.stand_in(lower) and _is_bounce(head, text))
        or (_AUTOMATIC_STEMS.stand_in(lower) and _says_automatic(head))
        or (_RECEIVED_STEMS.stand_in(lower) and _confirms(head))
    )


def _says_automatic(head: str) -> bool:
    """Whether a text calls itself automatic: at its very beginning, or anywhere where nobody says `I`."""
    said = _SAYS_AUTOMATIC.search(head)
    if said is None or complains(head):
        return False
    return len(head[: said.start()].split()) <= 1 or not _MYSELF.search(head)


def _is_away(head: str) -> bool:
    """Whether somebody says that they are away, and until when or who else helps, and nothing of their own."""
    away = _AWAY.search(head, 0, _FIRST)
    if away is None or not _is_early(head, away.start(), n_sentences=2):
        return False
    return bool(_BACK.search(head)) and "?" not in head and not complains(head)


def _is_bounce(head: str, text: str) -> bool:
    """Whether a mail server says that it could not deliver."""
    bounce = _BOUNCE.search(head, 0, _FIRST)
    if bounce is None or len(head[: bounce.start()].split()) > _MOST_WORDS_BEFORE or ":" in head[: bounce.start()]:
        return False
    around = f"{head[: bounce.start()]} {text[bounce.end() : 3_000]}"
    return bool(_BOUNCE_SIGNS.search(around)) and not complains(head)


def _confirms(head: str) -> bool:
    """Whether a helpdesk says that it got a message, and has nothing to ask."""
    received = _RECEIVED.search(head, 0, _FIRST)
    if received is None or "?" in head or _MYSELF.search(head):
        return False
    thanks_only = received[0].lower().startswith(("thank you", "vielen dank"))
    return bool((_PROMISE if thanks_only else _REFERENCE).search(head))


_PROMISE = re.compile(
    r"\b(?:(?:get back to|respond to|reply to|be in touch with|answer|contact) you (?:within|as soon as"
    r"|shortly|soon)|business (?:days|hours)|ticket (?:\S+ ){0,4}(?:created|opened)|so (?:schnell"
    r"|bald) wie möglich|schnellstmöglich|in kürze|werktage\w*)",
    _I,
)


# A pattern of many words is slow where none of them stands; `in` is quick.
_AWAY_STEMS = Stems(
    (
        *[
            "office",
            "leave",
            "vacation",
            "holiday",
            "travel",
            "closed",
            "büro",
            "urlaub",
            "abwesen",
            "erreichbar",
            "dienst",
            "elternzeit",
            "absent",
            "congé",
        ],
        *[
            "vacances",
            "déplac",
            "oficina",
            "ausente",
            "vacaciones",
            "ufficio",
            "assente",
            "ferie",
            "escrit",
            "férias",
            "kantoor",
            "afwez",
            "vakantie",
            "verlof",
        ],
        *[
            "bereikbaar",
            "kontor",
            "frånvar",
            "semester",
            "bortrest",
            "fravær",
            "nieobec",
            "urlop",
            "biur",
            "poissa",
            "lomal",
            "kancel",
            "dovolen",
            "nepř",
            "ofis",
        ],
        *("отпуск", "отсутств", "away ", "my desk", "i am on", "i'm on", "außer haus", "fuori sede", "retour"),
    )
)
_BOUNCE_STEMS = Stems(
    (
        *[
            "undeliver",
            "recipient",
            "mailbox",
            "smtp",
            "rfc822",
            "zugestellt",
            "zustellung",
            "remise",
            "remis",
            "distribué",
            "recapit",
            "consegnat",
            "afgeleverd",
        ],
        *set_of("bezorgd leveres dostarczona daemon subsystem"),
        *(
            "mail delivery",
            "delivery status",
            "delivery has failed",
            "be delivered",
            "delivered to",
            "your message",
            "user unknown",
        ),
        *("address not found", "inform you that", "entrega", "entregue", "quota"),
    )
)
_AUTOMATIC_STEMS = Stems(
    (
        *set_of("automat auto-reply auto-gen generated monitored otomatik automaatti 自動 автомат"),
        *("autoreply", "not reply", "nicht auf diese", "pas répondre", "no responda", "non rispond", "não responda"),
    )
)
_RECEIVED_STEMS = Stems(
    (
        *set_of(
            "eingegangen erfasst registriert reçu enregistr recibido registrad ricevuto registrat recebemos ontvangen"
        ),
        *set_of("geregistreerd modtaget mottagit mottatt otrzyma vastaanot obdrž talebin"),
        *(
            "received",
            "has been",
            "thank you for",
            "request",
            "ticket",
            "anfrage erhalten",
            "nachricht erhalten",
            "vielen dank für",
        ),
    )
)


_COMPLAINS = re.compile(
    r"\b(?:i (?:got|get|keep|received|only|have|sent|tried|wrote|want|need|ordered|paid)|you (?:sent|keep"
    r"|still)|your \d+"
    r"|my (?:order|parcel|refund|money|package|card|bill|account|heater|phone|order's)|still (?:no|not"
    r"|waiting)|why|nobody|refund|broken|(?:a|your) manager|complaint"
    r"|ich habe|ich bekomme|warum|meine (?:bestellung|lieferung|rechnung)|immer noch|j'ai|pourquoi|ma commande"
    r"|he recibido|por qué|mi pedido|ho ricevuto|perché (?:non|il mio|la mia)|il mio ordine|recebi|meu pedido"
    r"|ik heb|waarom|mijn bestelling)\b",
    _I,
)


def complains(text: str) -> bool:
    """Whether a person with a matter of their own speaks."""
    return bool(_COMPLAINS.search(text))


def _is_early(text: str, position: int, *, n_sentences: int) -> bool:
    """Whether a place lies in one of the first sentences."""
    return sum(1 for _ in _SENTENCE.finditer(text, 0, position)) <= n_sentences + 1


def is_automatic_subject(subject: str) -> bool:
    """Whether a subject is one that programs give: `Automatic reply: …`, but not `Re: Automatic reply: …`."""
    return bool(_SUBJECT.match(subject.strip()))


def is_automatic_headers(headers: Mapping[str, str]) -> bool:
    """Whether the headers of a mail say that a program sent it.

    Parameters
    ----------
    headers
        Names in any case, with their values.

    Returns
    -------
    By RFC 3834 (`Auto-Submitted`), Microsoft's `X-Auto-Response-Suppress` with a reply's subject, and what mail systems
    and helpdesks add. A mailing list alone is no automatic reply.
    """
    found = {name.lower(): value.strip().lower() for name, value in headers.items()}
    if found.get("auto-submitted", "no").split(";")[0].strip() not in ("", "no"):
        return True
    if any(
        found.get(name)
        for name in ("x-autoreply", "x-autorespond", "x-autoresponder", "x-failed-recipients", "x-auto-reply-from")
    ):
        return True
    if found.get("precedence") in ("auto_reply", "auto-reply") or found.get("x-autogenerated") in ("reply", "group"):
        return True
    if "report-type=delivery-status" in found.get("content-type", "").replace('"', "").replace(" ", ""):
        return True
    return found.get("return-path") == "<>" or is_automatic_subject(headers.get("Subject", headers.get("subject", "")))


def is_opt_out(text: str) -> bool:
    """Whether all that a text says is: write to me no more, or delete what you have of me.

    Parameters
    ----------
    text
        What is said now, without older mail and signature.

    Returns
    -------
    True for the wish alone, with whatever is polite around it. `STOP charging my card` is something else.
    """
    if len(text) > _LONGEST_OPT_OUT or not _STEMS.search(text):
        return False
    bare = text.strip().replace("’", "'").strip(" \t\r\n.!,;:\"'")
    for _ in range(6):
        found = _POLITE_ENDS.match(bare)
        if not found:
            break
        bare = bare[found.end() :]
    parts = [part for part in re.split(r"[.!;\n]+|,| and | und | et | y | e | en ", bare) if part.strip()]
    wishes = [_is_wish(part) for part in parts]
    return _is_wish(bare) or (bool(parts) and wishes[0] is True and all(wish is not False for wish in wishes))


def _is_wish(part: str) -> bool | None:
    """Whether a part of a sentence is an opt-out; None where it is only polite."""
    bare = part.strip(" \t\r\n.!,;:\"'")
    while bare and (found := _POLITE_ENDS.match(bare)):
        bare = bare[found.end() :].strip(" .!,")
    if not bare:
        return None
    return bool(_OPT_OUT.fullmatch(_TRAILING_POLITE.sub("", bare)))


_TRAILING_POLITE = re.compile(rf"(?:[\s,.!]+(?:{_POLITE}))+\Z", _I)
