"""Lines that no customer writes: banners of mail gateways, legal footers, unsubscribe lines, marks of phones."""

import re
from collections.abc import Callable
from itertools import accumulate

from escalml.data.newest_text.lines import Cut, Line, Reason, paragraph_end
from escalml.data.newest_text.marks import (
    ANTIVIRUS_STEMS,
    LONGEST_MARK,
    MARK_AT_END,
    MARK_STEMS,
    is_antivirus_mark,
    is_image,
    is_mark,
)
from escalml.data.newest_text.notices import FAILS, is_gateway_warning, is_law, is_own_story, is_way_out, may_be_law
from escalml.data.newest_text.stems import Stems
from escalml.data.newest_text.words import set_of

_I = re.IGNORECASE

_BANNER_MARK = re.compile(
    r"[\[*<(【]{1,3}\s?(?:external|extern|externe|externo|esterno|ekstern|zewnętrzn\w+|ulkoinen|внешн\w+(?: письмо)?"
    r"|externí|harici"
    r"|社外(?:メール)?|外部(?:メール)?"
    r"|external (?:e-?mail|sender|message)|ext|caution|spam\??)\s?:?[\])*>】]{1,3}:?",
    _I,
)
_BANNER_LINE = re.compile(
    r"(?:originat\w+|sent|came|comes|received|generated) (?:from )?(?:an |the )?(?:outside|external|someone outside)\b"
    r"|(?:external|unknown|outside) (?:e-?mail|sender|source|message)\b[^\n]{0,40}(?:links|attachments|caution"
    r"|careful|verify|click)|^\W{0,6}(?:external (?:e-?mail|sender|message)|caution|warning)\W{0,6}$"
    r"|you don'?t often get e-?mail from|learn why this is important|do not click (?:on )?(?:any )?links"
    r"|(?:be careful|exercise caution|use caution|be cautious)[^\n]{0,60}(?:links|attachments|opening|clicking"
    r"|external)"
    r"|this sender is (?:not )?(?:trusted|verified|unknown)|unless you (?:recogni[sz]e|know|trust"
    r"|are expecting) (?:the sender|and|this)|first time (?:sender|you received)"
    r"|extern(?:e|er|en)[^\n]{0,20}(?:e-?mail|absender|mail|nachricht)[^\n]{0,80}(?:vorsicht|link|anh[aä]ng"
    r"|klick|öffnen|außerhalb)|(?:achtung|vorsicht|warnung)\W{1,4}[^\n]{0,40}extern|stammt von außerhalb"
    r"|von einem externen absender"
    r"|(?:courriel|e-?mail|message|expéditeur) externe|provient de l'ext[ée]rieur|ne cliquez pas sur (?:les"
    r"|des|aucun) liens?|correo externo|mensaje externo|remitente externo|procede del exterior|no haga clic en"
    r"|(?:e-?mail|mittente|messaggio) estern[oa]|proviene dall'esterno|non (?:cliccare|fare clic)"
    r"|e-?mail externo|remetente externo|não clique em|externe e-?mail|externe afzender|klik niet op"
    r"|ekstern (?:e-?mail|afsender|avsender)|externt (?:mejl|meddelande)"
    r"|wiadomość (?:e-?mail )?(?:pochodzi )?spoza|nadawca zewnętrzny|внешн\w+ отправител\w+",
    _I,
)
_BANNER_REST = re.compile(
    r"click|links?\b|attachments?|sender|recogni[sz]e|content is safe|organi[sz]ation|organisation|phish"
    r"|suspicious|absender|anhäng|klick|pièces? jointes?|expéditeur|adjuntos|remitente|allegati|mittente"
    r"|anexos|bijlagen|afzender",
    _I,
)

# Sought in every line, so only where its words stand in the text.
_LATE_OPENER = re.compile(
    r"\W{0,6}[^\n.]{0,60}\b(?:is authori[sz]ed and regulated by|is a charity registered in"
    r"|accepts? no liability for)\b",
    re.IGNORECASE,
)
_LATE_STEMS = Stems(("and regulated by", "charity registered in", "no liability for"))
_FOOTER_OPENER = re.compile(
    r"\W{0,6}(?:(?:this|the|any) (?:(?:information|content\w*|views?|opinions?)[^\n]{0,60})?(?:e-?mail|message"
    r"|communication|transmission|information|document|mail)|(?:confidentiality|legal|privacy|privileged"
    r"|disclaimer|important) ?(?:notice|note|statement|disclaimer|information|and confidential)?\W"
    r"|if you (?:are not|have received)|please (?:consider|think of|don't print)[^\n]{0,30}(?:environment"
    r"|printing|print)|think before you print|save (?:a tree|paper)|registered (?:in|office|company)"
    r"|company (?:registration|reg|no)|scanned by|virus[- ]free|virenfrei"
    r"|en cumplimiento d|conforme (?:al|à la) r|conformément a\w|ai sensi d|gemäß |hinweise zum datenschutz"
    r"|in ottemperanza"
    r"|(?:diese|die) (?:e-?mail|nachricht|mail|information)|der inhalt dieser|vertraulichkeit\w*"
    r"|rechtlicher hinweis|geschäftsführ\w+|sitz der gesellschaft|handelsregister|amtsgericht|registergericht"
    r"|ust-?id|bitte (?:denken|prüfen|drucken)[^\n]{0,40}"
    r"|ce (?:message|courriel|mail|document)|cet e-?mail|ce courrier|les informations|avis de confidentialité"
    r"|pensez à l'environnement|este (?:mensaje|correo|e-?mail)|la información contenida|aviso (?:legal"
    r"|de confidencialidad)"
    r"|(?:questo|il presente|la presente) (?:messaggio|e-?mail|comunicazione)|le informazioni contenute"
    r"|avviso di riservatezza|esta (?:mensagem|comunicação)|este e-?mail|as informações|aviso (?:legal"
    r"|de confidencialidade)"
    r"|dit (?:bericht|e-?mailbericht)|deze e-?mail|de informatie|denne (?:e-?mail|mail|meddelelse|besked"
    r"|e-?post|melding)|detta (?:meddelande|e-?post|mejl)|(?:ta |niniejsza )?wiadomość|treść tej wiadomości"
    r"|tämä (?:viesti|sähköposti)|tato (?:zpráva|e-?mail)|tento e-?mail"
    r"|bu (?:e-?posta|ileti|mesaj)|(?:это|данное|настоящее) (?:сообщение|письмо|электронное)|(?:本"
    r"|この)(?:電子)?(?:メール|メッセージ))",
    _I,
)
_FOOTER_PHRASE = re.compile(
    r"(?:intended|meant|destined) (?:only|solely|exclusively)?[^\n]{0,20}for (?:the )?(?:use|addressee"
    r"|recipient|person|individual|named|sole|exclusive|intended)|intended (?:recipient|addressee)"
    r"|named (?:recipient|addressee)"
    r"|(?:is|are|be|may be|contains?)[^\n]{0,30}(?:confidential|privileged)|strictly (?:prohibited"
    r"|confidential|forbidden)|legally privileged|unauthori[sz]ed (?:use|disclosure|copying|access|review)"
    r"|received (?:this|it)[^\n]{0,30} in error"
    r"|before printing|print this e-?mail|think before you print|do not necessarily (?:reflect|represent)"
    r"|checked (?:for|by)[^\n]{0,20}virus|scanned (?:for|by)|virus[- ]free|registered (?:in england|office"
    r"|company|number)|company (?:registration|reg\.?|no\.?)\W{0,3}(?:number)?\W{0,3}\d"
    r"|\brgpd\b|\bgdpr\b|\bdsgvo\b|2016/679|\blopd|authori[sz]ed and regulated by|charity registered in"
    r"|no liability for"
    r"|vertraulich|nicht der (?:richtige|beabsichtigte|vorgesehene) (?:adressat|empfänger)|irrtümlich erhalten"
    r"|unbefugte|handelsregister|amtsgericht|registergericht|hrb ?\d|sitz der gesellschaft|ausdrucken"
    r"|an die umwelt"
    r"|confidentiel|destinataire[s]? (?:prévu|visé|désigné)|exclusivement (?:destiné|à l'attention|réservé)"
    r"|reçu ce (?:message|courriel|mail) par erreur|d'imprimer ce"
    r"|confidencial|destinatario|(?:recibido|recebid[oa])[^\n]{0,30} por err[oo]r?|riservat|destinatari"
    r"|ricevut[oa][^\n]{0,30} per errore|destinatário|por engano"
    r"|vertrouwelijk|niet de (?:bedoelde|geadresseerde)|uitsluitend bestemd|ten onrechte|fortrolig"
    r"|konfidentiel|rette modtager|ved en fejl|konfidentiell|avsedda mottagaren|sekretess|taushetsplikt"
    r"|poufn|adresat|luottamuksel|tarkoitettu|důvěrn|určen[aoy]? |gizli|alıcı|konfidensiel|konfidencjal|kun (?:ment"
    r"|beregnet) for|конфиденциал|предназначен|機密|誤って|名宛人|宛先",
    _I,
)

# "Denk aan het milieu voordat u print": the verb, the print and what is spared.
_BEFORE_PRINT = re.compile(
    r"(?=.*\b(?:think|consider|pens\w+|denk\w*|piens\w+|cuid\w+|rispett\w+|tänk|tenk|tænk|pomyśl|myslete|düşün\w*"
    r"|ajattel\w+|подума\w+)\b)"
    r"(?=.*\b(?:print\w*|imprim\w+|imprês\w+|stamp\w+|(?:aus)?druck\w+|afdruk\w*|skriv\w* ut|wydruk\w+|vytis\w+"
    r"|yazdır\w+|tulost\w+|печат\w+)\b)"
    r"(?:.*\b(?:environment|planet\w*|trees?|umwelt|environnement|planète|ambiente|milieu|miljö\w*|miljø\w*"
    r"|środowisk\w*|přírod\w*|çevre\w*"
    r"|ympäristö\w*|planeta)\b|.*\bthink before\b|.*before you print this\b).{0,150}",
    _I,
)
# Of a company, whose name has a capital. `(c)` alone is a letter of a list, too: `(c) 2400 kWh are wrong`.
_COPYRIGHT = re.compile(
    r"(?:copyright(?: ©| \(c\))?|©(?: copyright)?|\(c\)(?: copyright|(?=.{0,100}\b(?:rights? reserved|ltd|llc|inc|plc|"
    r"gmbh|ag|b\.?v|s\.?a|s\.?r\.?l)\b))),? ?(?:19|20)\d\d(?:[-–]\d{4})?,? (?-i:(?:by )?[^\W\d_a-zß-öø-ÿ])"
    r"[^\n?!]{1,100}",
    _I,
)
# What no footer speaks of: other paper than the mail.
_OTHER_PAPER = re.compile(
    r"\d ?-?(?:pages?|seit\w*|págin\w+|pagin\w+|sid[eo]r\w*|stron\w*|strán\w*|sayfa\w*|sivu\w*|страниц\w*)"
    r"|\b(?:invoices?|bills?|letters?|brochures?|catalog\w*|leaflets?|manuals?|statements?|receipts?|contracts?"
    r"|(?:ab)?rechnung\w*|briefe?|kataloge?|prospekt\w*|beleg\w*|factures?|lettres?|facturas?|cartas?"
    r"|folletos?|catálogos?|fattur[ae]|bollett[ae]|letter[ae]|faturas?|brochuras?|facturen|factuur|brieven"
    r"|folders?|fakturor?|regning\w*|faktur\w*|lasku\w*)\b",
    _I,
)
_UNSUBSCRIBE = re.compile(
    r"\bunsubscribe\b|\bopt[- ]out\b|manage (?:your |my )?(?:e-?mail )?(?:preferences|subscriptions?)"
    r"|(?:update|change|edit) (?:your |my )?(?:e-?mail |notification )?(?:preferences|settings)"
    r"|view (?:this )?(?:e-?mail |message |it )?(?:in|on) (?:your |a )?(?:web )?browser"
    r"|you(?: are|'re| have)? (?:receiv(?:ing|ed)|got(?:ten)?) this (?:e-?mail|message|newsletter)"
    r"|this (?:e-?mail|message) was sent to|no longer (?:wish|want) to receive|privacy policy ?[|·•]"
    r"|add us to your address book"
    r"|\babmelden\b|abbestellen|newsletter (?:ab|nicht mehr)|sie erhalten diese (?:e-?mail|nachricht)"
    r"|im browser (?:ansehen|öffnen|anzeigen|betrachten)|online ansehen|einstellungen verwalten"
    r"|se désabonner|désabonne\w*|se désinscrire|désinscri\w+|vous recevez (?:ce|cet) (?:message|e-?mail"
    r"|courriel)|(?:voir|afficher|consulter)[^\n]{0,30}(?:navigateur|en ligne)|darse de baja|cancelar (?:la "
    r"|mi )?suscripción|anular (?:la )?suscripción|recibe este (?:correo|mensaje|e-?mail)"
    r"|ver (?:este \w+ )?en (?:el|su|tu) navegador"
    r"|annulla(?:re)? l'iscrizione|disiscri\w+|cancella(?:re)? (?:l')?iscrizione|ricevi questa|riceve questa"
    r"|visualizza(?:re)?[^\n]{0,20}browser|cancelar (?:a )?(?:inscrição|subscrição|assinatura)|descadastr\w+"
    r"|está a receber|você (?:está )?receb\w+ este|(?:ver|abrir) no navegador"
    r"|uitschrijven|afmelden|u ontvangt deze|bekijk[^\n]{0,30}browser|afmeld|du modtager denne|avregistrera"
    r"|avsluta prenumeration|avmeld|wypisz się|zrezygnuj|rezygnacja z|otrzymujesz tę|peru(?:uta)? tilaus"
    r"|odhlásit|abonelikten çık|отписаться|配信停止",
    _I,
)
# "Unsubscribe me" is a wish, "unsubscribe here" a link.
_WISH = re.compile(
    r"\b(?:i|i'm|me|my|we|want|please|pls|can you|could you|would like|tried|how|why|ich|mich|bitte|möchte"
    r"|will|wie|je|j'ai|me|moi|veuillez|comment|quiero|quisiera|por favor|cómo|vorrei|voglio|mi|per favore"
    r"|quero|gostaria|ik|wil|graag|alstublieft|jeg|jag|vill|proszę|chcę)\b",
    _I,
)
# "Right-click the folder and choose 'Unsubscribe'" tells how a program is used.
_INSTRUCTION = re.compile(
    r"(?<!\w)['\"‘“«]\w[^'\"’”»\n]{0,30}['\"’”»]|\b(?:folder|calendar|select|right[- ]?click|drop ?down|directions)\b",
    _I,
)
_LINK_LIKE = re.compile(
    r"https?://|www\.|\bclick\b|\bhere\b|\blink\b|[|·•»©]|\bhier\b|klick|\bici\b|cliquez|\baquí\b|\bclic\b"
    r"|\bqui\b|clicca|\baqui\b|clique|klik|\bher\b|\bhär\b|kliknij|tästä|zde|tıkla|здесь|this e-?mail"
    r"|this message",
    _I,
)
_MAX_UNSUBSCRIBE = 300
# Who quotes a warning is no gateway.
_QUOTED_WORDS = re.compile(r"[\"“„«]\w+[^\"“”„«»\n]* [^\"“”„«»\n]* [^\"“”„«»\n]*[\"”“»]")
_HEAD_LINES = 8
_FOOTER_LINES = 12  # that far a footer says what it is
_FOOTER_LENGTH = 2_000

REPLY_MARKS = frozenset("#-=_*~—–")  # what such a marker begins with
_REPLY_ABOVE = re.compile(
    r"\W{0,12}(?:please,? |por favor,? |s'il vous plaît,? )?(?:type|write|enter|reply|respond|antwort\w*|bitte"
    r"|veuillez|répondez|répondre"
    r"|escrib\w+|respond\w+|rispond\w+|scriv\w+|digit\w+|typ|antwoord|schrijf|skriv|svar\w*|odpowied\w+|napisz"
    r"|wpisz|kirjoita"
    r"|odpově\w+|napište|yanıt\w*|lütfen|пожалуйста|ответ\w*|この行)[^\n]{0,60}(?:above|oberhalb|über|au-dessus"
    r"|encima|sopra|acima"
    r"|boven|over|ovanför|powyżej|nad|yläpuolelle|üst\w*|выше|より上)[^\n]{0,50}(?:line|linie|zeile|ligne|línea"
    r"|linea|riga|linha|lijn|regel"
    r"|linje\w*|lini[ią]|řádek|viiva\w*|satır\w*|строк\w*|deze|this|esta|questa|この行|に)[^\n]{0,30}"
    r"|\W{0,12}(?:reply|type your reply|antwort) (?:above|oberhalb) (?:this|dieser) (?:line|zeile)\W{0,12}",
    _I,
)
_FORM_INTRODUCTION = re.compile(
    r"(?:you(?:'ve| have)? received a new (?:message|enquiry|submission|contact form submission)\b.{0,120}"
    r"|(?:new|a new) (?:contact form )?(?:message|submission|enquiry) (?:from|via) .{0,80}(?:form|website)\W{0,2}"
    r"|this (?:message|ticket|e-?mail) was (?:created|sent) (?:automatically|from|through|via)\b.{0,200}"
    r"|neue (?:nachricht|anfrage) (?:über|von|aus) .{0,80}(?:formular|website|webseite)\W{0,2})",
    _I,
)


def is_reply_marker(text: str) -> bool:
    """Whether a line is a helpdesk's `##- Please type your reply above this line -##`."""
    return text[:1] in REPLY_MARKS and len(text) < 150 and bool(_REPLY_ABOVE.fullmatch(text))


# A pattern of many words is slow where none of them stands; `in` is quick.
_BANNER_STEMS = Stems(
    (
        *set_of(
            "extern outside caution warning vorsicht achtung esterno exterior extérieur ekstern zewn spoza внешн l'ext"
        ),
        *set_of(
            "cliquez außerhalb ausserhalb attachment anhang anhäng jointes enlaces adjunto allegati anexos bijlage"
        ),
        *set_of("vedhæft vedlegg bilag lenke länk utanför załącz linki ulkop liitte linkke přílo odkaz bağlant ekleri"),
        *set_of("utenfor dışınd dışarı harici 社外 外部 組織外 リンク 添付 извне пределами ссылк вложени"),
        *(
            "often get",
            "not click",
            "no haga clic",
            "não clique",
            "klik niet",
            "links or attach",
            "this sender",
            "fuera de",
        ),
        *("links", "uden for", "buiten de", "buiten onze", "вне организ"),
        *set_of("@ utsiden utifrån udefra externí dış"),
    )
)
_INTRODUCTION_STEMS = Stems(
    ("received a", "form", "website", "webseite", "message was", "ticket was", "e-mail was", "email was")
)
_PRINTED = Stems(
    ("print", "imprim", "imprês", "stamp", "druck", "afdruk", "skriv", "wydruk", "vytis", "yazdır", "tulost", "печат")
)
_UNSUBSCRIBE_STEMS = Stems(
    (
        *(
            "taken off",
            " list",
            "lista",
            "liste",
            "lijst",
            "remova aqui",
            "how often you hear",
            "e-mail settings",
            "email settings",
        ),
        *set_of(
            "unsubscri subscription opt-out preference browser abmeld abbestell austrag désabonn désinscri recevez"
        ),
        *set_of(
            "suscripci iscriz disiscri ricev inscrição subscriç assinatura descadast receber uitschr afmeld frameld"
        ),
        *set_of("ontvangt modtager avregist avsluta avprenum prenumer avmeld wypis rezyg odsubskr otrzym peru tilaus"),
        *set_of("navigat odhl zruš abonel listeden отпи отказа 配信 購読 解除 newsletter cancelar"),
        *("opt out", "receiving this", "received this", "getting this", "sent to", "longer w", "privacy policy"),
        *(
            "your settings",
            "erhalten diese",
            "online ansehen",
            "de baja",
            "recibe este",
            "navegador",
            "ver en",
            "address book",
        ),
        *(
            "dejar de recibir",
            "deixar de receber",
            "stop receiving",
            "ne plus recevoir",
            "ricevere più",
            "mehr erhalten",
        ),
        *("meer ontvangen", "længere modtage", "lenger motta", "längre få", "keinen newsletter"),
        *("abzumeld", "nieuwsbrief", "nyhetsbrev", "nyhedsbrev", "melde deg av"),
        *("af te meld", "meld deg av", "melden sie sich"),
    )
)


def find_boilerplate(text: str, lines: list[Line]) -> list[Cut]:
    """Find the lines that a program wrote.

    Parameters
    ----------
    text
        A text.
    lines
        Its lines.

    Returns
    -------
    Cuts in order of their kind. A line that the one above announces by a colon is what the customer wants to show.
    """
    lower = text.lower()
    cuts = _banners(lines)
    tests = _tests_for(lower)
    before = ""
    for line in lines:
        if line.text and not before.endswith(":"):
            reason = next((reason for reason, is_one in tests if is_one(line.text)), None)
            if reason:
                cuts.append(Cut(reason, line.start, line.end))
        before = line.text or before
    last = next((line for line in reversed(lines) if line.text), None)
    if last and (found := MARK_AT_END.search(last.text)):
        cuts.append(Cut("mobile_signature", last.start + last.indent + found.start(), last.end))
    return cuts


def _tests_for(lower: str) -> list[tuple[Reason, Callable[[str], bool]]]:
    """What each line of a text is to be asked: only what some word of the text, in small letters, can answer."""
    tests: list[tuple[Reason, Callable[[str], bool]]] = []
    if MARK_STEMS.stand_in(lower):
        tests.append(("mobile_signature", is_mark))
    if _UNSUBSCRIBE_STEMS.stand_in(lower):
        tests.append(("unsubscribe", _is_unsubscribe))
    if _INTRODUCTION_STEMS.stand_in(lower):
        tests.append(("form_label", _is_introduction))
    if "[" in lower or "<" in lower:
        tests.append(("signature", is_image))
    if _PRINTED.stand_in(lower):
        tests.append(("footer", _spares_paper))
    if "©" in lower or "(c)" in lower or "copyright" in lower:
        tests.append(("footer", _is_copyright))
    if ANTIVIRUS_STEMS.stand_in(lower):
        tests.append(("footer", is_antivirus_mark))
    return tests


def _is_introduction(text: str) -> bool:
    """Whether a line says that a form sent what follows."""
    return _FORM_INTRODUCTION.fullmatch(text) is not None


def _spares_paper(text: str) -> bool:
    """Whether a line asks to think of nature before one prints."""
    lower = text.lower()
    if len(lower) > LONGEST_MARK or _BEFORE_PRINT.fullmatch(lower) is None:
        return False
    return _OTHER_PAPER.search(lower) is None and not is_own_story(text)


def _is_copyright(text: str) -> bool:
    """Whether a line is a company's `© 2026 Acme Group. All rights reserved.`"""
    return _COPYRIGHT.fullmatch(text) is not None and not is_own_story(text)


def _is_unsubscribe(text: str) -> bool:
    """Whether a line belongs to the foot of a newsletter."""
    if len(text) > _MAX_UNSUBSCRIBE:
        return False
    found = _UNSUBSCRIBE.search(text)
    if (found is not None and len(text) <= len(found[0]) + 1) or _INSTRUCTION.search(text):
        return False  # the single word may be all that a customer says
    if found is not None and _LINK_LIKE.search(text) and not _WISH.search(text) and not FAILS.search(text):
        return True
    return is_way_out(text)


def _banners(lines: list[Line]) -> list[Cut]:
    """Warnings of a mail gateway: at the head of a mail, or in brackets at its foot."""
    cuts: list[Cut] = []
    worded = [index for index, line in enumerate(lines) if line.text]
    told = False  # whether the line before was one
    for index in worded[:_HEAD_LINES]:
        line = lines[index]
        mark = _BANNER_MARK.match(line.text)
        follows = told and bool(lines[index - 1].text) and bool(_BANNER_REST.search(line.text))
        if _is_banner(line.text) or (follows and not is_own_story(line.text)):
            cuts.append(Cut("banner", line.start, line.end))
        elif mark:
            cuts.append(Cut("banner", line.start, line.start + line.indent + mark.end()))
            if mark.end() < len(line.text):
                break
        else:
            break
        told = True
    last = lines[worded[-1]] if worded else None
    if last and len(worded) > 1 and last.text[0] in "[*(" and last.text[-1] in "])*" and _is_banner(last.text):
        cuts.append(Cut("banner", last.start, last.end))
    return cuts


def _is_banner(text: str) -> bool:
    """Whether a line is a warning of a mail gateway."""
    lower = text.lower()
    if not _BANNER_STEMS.stand_in(lower) or is_own_story(text) or _QUOTED_WORDS.search(text):
        return False
    return bool(_BANNER_LINE.search(text)) or is_gateway_warning(text)


class _Paragraph:
    """A paragraph as one line, which tells from each of its lines on whether it speaks as a legal footer does.

    Every line of a long paragraph may open a footer, so what is sought is found once and kept.
    """

    def __init__(self, lines: list[Line], first: int) -> None:
        self._first, self.end = first, paragraph_end(lines, first)
        texts = [line.text for line in lines[first : self.end]]
        self._joined = " ".join(texts)
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]
        self._phrase: tuple[int, int] | None = (-1, -1)

    def told(self, index: int) -> str:
        """What stands from a line on, some lines of it."""
        start, end = self._window(index)
        return self._joined[start:end]

    def has_phrase(self, index: int) -> bool:
        """Whether a phrase of a legal footer stands there."""
        start, end = self._window(index)
        if self._phrase is not None and self._phrase[0] < start:
            found = _FOOTER_PHRASE.search(self._joined, start)
            self._phrase = found.span() if found else None
        return self._phrase is not None and self._phrase[1] <= end

    def _window(self, index: int) -> tuple[int, int]:
        start = self._starts[index - self._first]
        after = self._starts[min(index - self._first + _FOOTER_LINES, len(self._starts) - 1)]
        return start, min(after - 1, start + _FOOTER_LENGTH)


def find_footers(text: str, lines: list[Line]) -> list[Cut]:
    """Legal footers: from the line that opens one to the end of its paragraph."""
    cuts: list[Cut] = []
    in_confidence, opens_late = may_be_law(text), _LATE_STEMS.stand_in(text.lower())
    paragraph: _Paragraph | None = None
    index, begins = 0, False
    while index < len(lines):
        line = lines[index]
        opens = bool(_FOOTER_OPENER.match(line.text) or (opens_late and _LATE_OPENER.match(line.text)))
        if line.text and (opens or (begins and in_confidence)):
            if paragraph is None or index >= paragraph.end:
                paragraph = _Paragraph(lines, index)
            known = opens and paragraph.has_phrase(index) and not is_own_story(paragraph.told(index))
            if known or (begins and in_confidence and is_law(paragraph.told(index))):
                cuts.append(Cut("footer", line.start, lines[paragraph.end - 1].end))
                index = paragraph.end
                continue
        begins = not line.text  # a paragraph that is not the first
        index += 1
    return cuts
