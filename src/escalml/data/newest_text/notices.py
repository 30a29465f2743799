"""Notices that programs add to a mail, told by their parts in sixteen languages: warnings, ways out of a list.

A notice is put in many ways, but of few parts: whom it warns of, what not to open, how to leave. No part alone is one.
"""

import re

from escalml.data.newest_text.stems import Stems

_I = re.IGNORECASE

_WARNING = re.compile(
    r"\W{0,8}(?:caution|warning|attention|notice|alert|achtung|vorsicht|warnung|hinweis|prudence|avertissement"
    r"|precaución"
    r"|atención|advertencia|aviso|attenzione|avviso|atenção|cuidado|alerta|let op|waarschuwing|pas op|advarsel"
    r"|obs|bemærk|varning|merk|uwaga|ostrzeżenie|varoitus|huomio|huom|pozor|upozornění|varování|dikkat|uyarı|注意|警告"
    r"|внимание|осторожно|предупреждение|ext(?:ern\w*)?)\b",
    _I,
)
_MARK = re.compile(r"\s{0,3}(?:[\[(<【*]{1,3})[^\]\)>】*\n]{2,40}[\])>】*]{1,3}")
_OUTSIDE = re.compile(
    r"outside|\bextern|außerhalb|ausserhalb|extérieur|fuera de|\bexterior\b|\bestern[aoi]\b|dall'esterno"
    r"|\bfora d[aoe]\b"
    r"|\bbuiten (?:de|onze|het|uw)\b|ekstern|uden for|utanför|utenfor|zewnętrzn|spoza|ulkopuol|ulkoi[ns]|\bmimo "
    r"|dış(?:ı|ar)|utifrån|utsiden|udefra|extern[íý]|van buiten|von außen|harici|社外|外部|組織外|внешн|извне"
    r"|за пределами|вне (?:организации|компании)",
    _I,
)
_SENDER = re.compile(
    r"sender|organi[sz]|compan(?:y|ies)\b|absender|unternehmen|\bfirma|expéditeur|sociét|entreprise|remitente"
    r"|empresa|mittente"
    r"|azienda|remetente|afzender|bedrijf|afsender|virksomhed|avsender|bedrift|avsändare|företag|nadawc|lähettäj"
    r"|yrity|odesílatel|společnost|gönder|kurum|şirket|送信|組織|отправител|компани",
    _I,
)
_OPENED = re.compile(
    r"\blinks?\b|attachment|anh[aä]ng|\bliens?\b|pièces? jointes?|enlaces|adjunto|allegati|collegamenti|anexos"
    r"|ligações|bijlage|koppeling|vedhæft|vedlegg|bilag|lenke|länk|załącznik|\blinki\b|linkke|liitte|liittei|odkaz"
    r"|přílo|bağlantı|\bekleri\b|リンク|添付|ссылк|вложени",
    _I,
)
_NEVER = re.compile(
    r"\b(?:not|don'?t|never|unless|nicht|keine|ne|pas|no|non|não|niet|geen|ikke|inte|nie|älä|ennen|bez)\b"
    r"|\bne\w{5,}|\w+m[ae]y[ıi]n|ないで|\bне\b",
    _I,
)
_WARY = re.compile(
    r"caution|careful|verify|vorsicht|aufpassen|pruden[tz]|vigilan|cuidado|attenzione|atenção|voorzichtig|forsigtig"
    r"|varsom"
    r"|försiktig|forsiktig|ostroż|varovai|opatrn|dikkat|注意|осторож|внимательн|think before",
    _I,
)
_FIRST_CHECK = re.compile(
    r"\b(?:before|until|bevor|wenn sie|avant de|antes de|prima di|voordat|før|innan|zanim|ennen kuin|než|önce|прежде"
    r"|до того)\b"
    r"|kontroll|verif|vérif|prüf|controle|sprawdź|tarkista|ověř|doğrula|провер|確認",
    _I,
)
# Microsoft's line over the first mails of somebody: "You don't often get email from", and why that matters.
_SELDOM = re.compile(
    r"(?:often|nicht oft|pas souvent|no suele|spesso|costuma|frequência|niet vaak|ikke ofte|inte ofta"
    r"|nie .{0,20}często|usein|často"
    r"|sık sık|頻度|часто)",
    _I,
)
_SELDOM_FROM = re.compile(
    r"important|wichtig|importante|importante|belangrijk|vigtig|viktig|ważne|tärkeää|důležit|önemli|重要|важно", _I
)

_CONFIDENCE_STEMS = (
    *("confiden", "privileged", "vertraulich", "riservat", "vertrouwelijk", "fortrolig", "konfiden", "taushetsbelagt"),
    *("sekretess", "poufn", "luottamuksel", "důvěrn", "gizli", "機密", "конфиденц"),
)
_MISTAKE_STEMS = (
    *(
        "by mistake",
        "in error",
        "irrtümlich",
        "versehentlich",
        "par erreur",
        "por error",
        "per errore",
        "por engano",
        "per ongeluk",
    ),
    *(
        "ten onrechte",
        "per abuis",
        "ved en fejl",
        "ved en feil",
        "av misstag",
        "pomyłk",
        "omyłk",
        "vahingossa",
        "erehdyksessä",
    ),
    *("omylem", "yanlışlıkla", "誤って", "по ошибке"),
)
_MISTAKE = re.compile("|".join(_MISTAKE_STEMS), _I)
_LAW = Stems((*_CONFIDENCE_STEMS, *_MISTAKE_STEMS))
_IN_CONFIDENCE = re.compile("|".join(_CONFIDENCE_STEMS), _I)
_TO_ME = re.compile(r"\b(?:me|us|moi|mig|mij|mir|bana)\b|我|私", _I)
_FOR_WHOM = re.compile(
    r"addressee|recipient|adressat|empfänger|destinatai|destinatari|destinatário|geadresseerde|ontvanger|modtager"
    r"|mottaker|mottagar|gönderildiği kişi|person (?:it is|to whom)"
    r"|adresat|odbiorc|vastaanottaj|adresát|příjemc|alıcı|受信者|宛先|名宛|адресат|получател",
    _I,
)
_THIS_MAIL = re.compile(
    r"\b(?:th(?:is|e|ese)|any|diese[rsnm]?|ce|cet|ces|este|esta|questo|questa|presente|dit|deze|denne|dette|detta"
    r"|denna|det här|den här|t[aąeę]j?|niniejsz\w+"
    r"|tämä\w*|tämän|tato|toto|tohoto|této|tento|bu|это\w*|данн\w+|настоящ\w+)\s(?:\w+\s){0,2}(?:e-?\w*posta?\w*"
    r"|e-?mail\w*|mail\w*|mejl\w*|message\w*"
    r"|nachricht|communication|transmission|courriel\w*|correo\w*|mensaje|messaggio|mensagem|bericht|besked"
    r"|meddelelse|melding"
    r"|meddelande|wiadomoś\w+|viesti\w*|sähköposti\w*|zpráv\w*|ileti\w*|mesaj\w*|письм\w+|сообщени\w+)"
    r"|(?:本|この)(?:電子)?(?:メール|メッセージ)",
    _I,
)
_IF_UNWANTED = re.compile(
    r"too many e?-?mails|fewer e?-?mails|had enough|kein interesse|ne vous intéressent|\bnon vuoi\b|\bnão quer\b"
    r"|trop d'e-?mails"
    r"|\bno quieres?\b|te veel e?-?mails|this e?-?mail was (?:sent|delivered)"
    r"|\bif you|\bwenn (?:sie|du)\b|\bfalls (?:sie|du)\b|möchten sie|don'?t want|no longer|\bgeen\b|\bsi vous"
    r"|(?:souhaite[zr]|voulez) plus|\bsi (?:ya )?no\b"
    r"|\bse non\b|\bse (?:já )?não\b|\bwilt u\b|\bwil je\b|\bals (?:u|je)\b|\bhvis du|ønsker du|\bvil du\b|\bom du\b"
    r"|\bvill du\b"
    r"|\bje(?:śli|żeli) nie|\bjos et|\bpokud|nechcete|iste(?:mez|miyor)\w*|希望|если вы|не хотите|\bsi quieres?\b"
    r"|\bsi deseas?\b|etkö halua|vil du ikke|\bpara (?:dejar|deixar)\b"
    r"|\bto stop\b|\bpour ne plus\b|\bper non\b|\baby (?:nie|zrezygn|się wypis)|\bчтобы\b|\bum (?:sich|dich|den)\b",
    _I,
)
_LEAVE = re.compile(
    r"(?:leave|off|from) (?:the|this|our) (?:mailing )?list|taken off|(?:von|aus) der liste|de (?:la|esta) lista"
    r"|da (?:questa|esta) lista"
    r"|dalla lista|(?:van|uit) de lijst|de (?:la|cette) liste|remov[ae] aqui|e-?mail settings|how often you hear"
    r"|unsubscri|opt[- ]?out|ab(?:zu)?meld|melden sie sich\b.{0,20}\bab\b|abbestell|austrag|désabonn|désinscri"
    r"|de baja|suscripci"
    r"|iscrizion|disiscri|cancelar|subscriç|descadastr|uitschrijv|schrijf (?:u|je)\b.{0,20}\buit|\baf ?(?:te )?meld"
    r"|frameld|afmeld|avregistr|avsluta|avprenumerera|meld(?:e)? deg av"
    r"|avmeld|\bwypis|rezygn|\bperu(?:u|\s(?:tilau|uutis|viesti|posti))|lopet|odhlas|odhlás|zruš"
    r"|abonelik|listeden|配信停止|購読|dejar de recibir"
    r"|deixar de receber|stop receiving|nicht mehr erhalten|ne plus recevoir|non ricevere più"
    r"|niet meer ontvangen|ikke længere modtage|ikke lenger motta|inte längre få|\bkeinen newsletter mehr|解除"
    r"|отпи[сш]|отказа",
    _I,
)
_NEWSLETTER = re.compile(
    r"newsletter|boletín|bollettino|infolettre|nieuwsbrief|nyhedsbrev|nyhetsbrev|uutiskirj|bülten|メールマガジン"
    r"|メルマガ|рассылк",
    _I,
)
# Who writes that the way out fails is no mailing list.
FAILS = re.compile(
    r"work|fail|broken|error|still|kaputt|fehler|funktionier|fonctionn|marche pas|funciona|funziona|werkt|virker"
    r"|fungerar|fungerer"
    r"|działa|toimi|nefung|çalışm|ошибк|работа|できま|動き|届",
    _I,
)
_LINK_WORD = re.compile(
    r"https?://|www\.|\bhere\b|click|\blink|\bhier\b|klick|\bici\b|cliqu|\baquí\b|\bclic|\bqui\b|\baqui\b|klik"
    r"|\bher\b|\bhär\b"
    r"|tutaj|tästä|\bzde\b|burada|buraya|tıkla|enlace|\blien|\bhaz clic|こちら|クリック|здесь|ссылк|[|·•»©]"
    r"|\breply\b|\bstop\b|antwort|\btap\b|\bpincha|\bcambia|change",
    _I,
)
# A wish of the writer's own has one of these. `je` alone is Dutch and Czech, too, and `i` Polish.
_WRITER = re.compile(
    r"\b(?:me|my|we|ich|mich|mir|mein\w*|moi|quiero|quisiera|vorrei|voglio|quero|gostaria|ik|mij|mijn|jeg|meg|mig"
    r"|jag|proszę|chcę"
    r"|minut|haluan|chci|prosím vás|istiyorum|lütfen beni|мне|хочу|прошу)\b|\bj'|\bje (?:vous|veux|voudrais|souhaite"
    r"|ne|n'|demande)",
    _I,
)
_CAPITAL_I = re.compile(r"\bI(?:['’](?:ve|m|d|ll))?\b")
_STORY = re.compile(
    r"\b(?:my|ich|mein\w*|j'ai|yo|mi|mio|meu|ik|mijn|jeg|jag)\b|\b[eE]u\b|\b[Ii]o\b"
    r"|\b(?:je (?:vous|suis|ne|n'|veux|souhaite|voudrais|demande|reçois|l'|les|me|m')|mon (?:compte|ami|fils|mari"
    r"|message))"
    # What is reproached and asked: `you wrote, and yet you sent me another's statement`.
    r"|\b(?:you (?:wrote|said|told|sent)|(?:sent|tell|owe) me|(?:schicken|senden|haben) sie mir|vous m'avez|envoyez-moi"
    r"|me (?:ha|han|habéis) (?:enviado|mandado)|mi avete|m'avete|enviaram-me|u (?:stuurde|heeft) mij)\b",
    _I,
)
_BAR = re.compile(r"\s[|·•»]\s")
_MENU_WORDS = 5
_LEAVES_ANYTHING = ("cancelar", "lopeta", "zruš", "zrušit", "解除", "отказаться", "avsluta")
_LONGEST = 400


def is_gateway_warning(text: str) -> bool:
    """Whether a line at the head of a mail is what a mail gateway warns of.

    Parameters
    ----------
    text
        A line.

    Returns
    -------
    Whether it says that the mail comes from outside, or what not to open, as a warning does.
    """
    if len(text) > _LONGEST:
        return False
    if "@" in text and _SELDOM.search(text) and _SELDOM_FROM.search(text):
        return True
    if not (_OUTSIDE.search(text) or _OPENED.search(text)):
        return False
    headed = bool(_WARNING.match(text) or _MARK.match(text))
    outside, opened = bool(_OUTSIDE.search(text)), bool(_OPENED.search(text))
    if opened and (_NEVER.search(text) or _WARY.search(text)):
        return outside or headed
    if opened and outside and _FIRST_CHECK.search(text):
        return True
    return headed and outside and bool(_SENDER.search(text))


def is_way_out(text: str) -> bool:
    """Whether a line tells the reader how to leave a mailing list.

    Parameters
    ----------
    text
        A line.

    Returns
    -------
    Whether it does; a writer's own wish to leave is none.
    """
    if _is_menu(text):
        return True
    return (
        len(text) <= _LONGEST
        and bool(_LEAVE.search(text))
        and bool(_IF_UNWANTED.search(text) or (_NEWSLETTER.search(text) and not FAILS.search(text)))
        and bool(_LINK_WORD.search(text))
        and not _WRITER.search(text)
        and not _CAPITAL_I.search(text)
    )


def _is_menu(text: str) -> bool:
    """Whether a line is a row of short links, one of which leaves the list: `Unsubscribe | Privacy`."""
    entries = _BAR.split(text)
    return (
        len(entries) > 1
        and all(len(entry.split()) <= _MENU_WORDS for entry in entries)
        # `Orders | cancelar` is a page that a customer speaks of: the word alone leaves no list.
        and any(_LEAVE.search(entry) and entry.strip().lower() not in _LEAVES_ANYTHING for entry in entries)
    )


def may_be_law(text: str) -> bool:
    """Whether a paragraph of a text can be one that `is_law` knows; quick.

    Parameters
    ----------
    text
        A whole text.

    Returns
    -------
    Whether a word for confidence or for a mistake stands in it.
    """
    lower = text.lower()
    return _LAW.stand_in(lower)


def is_law(text: str) -> bool:
    """Whether a paragraph says for whom a mail is and that it is in confidence.

    Parameters
    ----------
    text
        A paragraph.

    Returns
    -------
    Whether all three stand there (this mail, whom it is for, that it is confidential or came by mistake), and nobody
    says `I`.
    """
    told = _IN_CONFIDENCE.search(text) or (_MISTAKE.search(text) and not _TO_ME.search(text))
    return bool(told) and bool(_FOR_WHOM.search(text)) and bool(_THIS_MAIL.search(text)) and not is_own_story(text)


def is_own_story(text: str) -> bool:
    """Whether a paragraph speaks in the first person, as no notice does.

    Parameters
    ----------
    text
        A paragraph.

    Returns
    -------
    Whether a word for `I` or `my` stands in it.
    """
    return bool(_CAPITAL_I.search(text) or _STORY.search(text))
