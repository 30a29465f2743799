"""Marks that programs put under a mail: of phones and mail programs, of scanners for viruses, of pictures."""

import re

from escalml.data.newest_text.stems import Stems

_I = re.IGNORECASE
LONGEST_MARK = 120
# One of them stands in every mark.
MARK_STEMS = Stems(
    (
        *(
            "sent",
            "gesendet",
            "envoyé",
            "expédié",
            "enviad",
            "inviat",
            "verzonden",
            "verstuurd",
            "sendt",
            "skicka",
            "wysłan",
        ),
        *(
            "lähetetty",
            "odesláno",
            "отправлено",
            "gönderildi",
            "送信",
            "outlook",
            "typed",
            "written",
            "tapped",
            "dictated",
        ),
        *("getippt", "geschrieben", "écrit", "tapé", "dicté", "escrito", "dictado", "scritto", "dettato", "getypt"),
        *("geschreven", "digitado", "skrivet", "skrevet", "pisane", "написано", "напечатано"),
        *("for android", "for ios", "for iphone", "for mac", "for windows", "yahoo mail", "aol mail"),
    )
)

_DEVICE = (
    r"(?:i ?(?:phon\w*|pad\w*|pod\w*)|galaxy|samsung|android|huawei|xiaomi|pixel|oneplus|nokia|motorola|blackberry"
    r"|unterwegs|telefoon|ios(?: için)?|laitte\w*|cihaz\w*|zařízení|puhelim\w*|スマートフォン"
    r"|почт[ыа]?(?: mail)?(?:\.ru)?|aplikac\w+|app|mac(?:book)?|windows(?: phone)?|mobile?|handy|smartphone|téléphone"
    r"|telefon\w*|tablet|phone|mobil\w*|mobiel\w*|телефон\w*|смартфон\w*|планшет\w*|móvil|cellulare|telemóvel|celular|outlook|yahoo|gmail|gmx|web\.de"
    r"|proton ?mail|tutanota|fastmail|thunderbird|webmail|mail(?:app)?|spark|e\.?mail|workspace|shortwave|"
    r"superhuman|missive|edison mail|blue ?mail|airmail|canary mail|mailspring"
    r"|fairemail|aqua ?mail|em client|mimestream|polymail|k-?9|zoho|zimbra|roundcube|posteo|hushmail|startmail|"
    r"laposte|libero ?mail"
    r"|t-online|freenet|seznam|naver|айфон\w*)"
)
# "Sent from my iPhone": verb, small words, device, at most a few more words; nothing else on the line.
_MOBILE = re.compile(
    r"(?:[-–—*_ ]{0,5})"
    r"(?:(?:sent|gesendet|envoyé|enviado|inviato|verzonden|verstuurd|sendt|skickat|wysłan[eo]|lähetetty"
    r"|odesláno|gönderildi|отправлено|expédié|versendet|get|via|von|diese nachricht wurde)\b"
    r"[^\n.!?]{0,40}?)?"
    rf"\b(?P<device>{_DEVICE})[^\n.!?]{{0,50}}?"
    r"(?:\b(?:gesendet|verschickt|versandt|versendet|gönderildi|gönderilmiştir|herunterladen"
    r"|sent)\b[^\n.!?]{0,20})?[.!]?(?:[-–—*_ ]{0,5})",
    _I,
)
_MOBILE_STEM = re.compile(
    r"^[-–—*_ ]{0,5}(?:sent (?:from|with|via|using|by|on)\b|(?:von|aus|mit) (?:mein\w*|der|dem|unterwegs"
    r"|outlook|samsung|iphone)\b.{0,60}gesendet|gesendet (?:von|mit|über|aus|via)\b"
    r"|diese nachricht wurde von meinem|(?:envoyé|expédié) (?:de|depuis|avec|à partir|via)\b|enviado (?:desde"
    r"|con|do|a partir|pelo|via|de)\b|inviat[oa] (?:da\w*|con|tramite)\b"
    r"|(?:verzonden|verstuurd) (?:vanaf|van|met|via|vanuit)\b|sendt (?:fra|med|via)\b|skickat från\b"
    r"|skickades? från\b|wysłan[eoa] (?:z|za pomocą|przy użyciu)\b|lähetetty\b"
    r"|odesláno (?:z|ze|pomocí)\b|отправлено (?:с|из|через)\b|get outlook for\b"
    r"|outlook für .{2,20} herunterladen|hol(?:en sie sich)? outlook für|télécharge[rz] outlook pour"
    r"|obtén outlook para|obtener outlook para"
    r"|scarica outlook per|ottieni outlook per|obter o outlook para|baixe o outlook para"
    r"|outlook voor .{2,20} downloaden|hent outlook (?:til|for)|hämta outlook för"
    r"|pobierz (?:aplikację )?outlook"
    r"|hanki outlook|.{2,40}(?:[dt][ae]n) gönderildi|.{2,20}から送信|sent from)",
    _I,
)
# "Sent by app yesterday" tells when somebody did it; a mark never does.
_SENT_WHEN = re.compile(
    r"\b(?:yesterday|today|tonight|last (?:week|month|night)|this (?:morning|week)|ago|gestern|heute"
    r"|letzte\w*"
    r"|aujourd'hui|ayer|hoy|ieri|oggi|gisteren|vandaag|ontem|hoje|igår|idag|i går|i dag|wczoraj|dzisiaj|eilen|tänään"
    r"|včera|dnes|dün|bugün|вчера|сегодня)\b|昨日|今日|\d[:.h]\d\d\b",
    _I,
)
_OUTLOOK = re.compile(
    r"[-–—*_ ]{0,5}(?:(?P<verb>get|hol\w*|obtener|obtén|consigue|descarga\w*|télécharge[rz]?|obtene[rz]|obtenir"
    r"|scarica|ottieni|obter|obtenha"
    r"|baix\w+|transferir|download|hent|skaff deg|last ned|hämta|ladda ned|pobierz|hanki|lataa|získa\w+|stáhn\w+"
    r"|скачать|загрузи\w+"
    r"|получи\w+|установи\w+)\b[^\n.!?]{0,25})?\boutlook\b[^\n.!?]{0,15}\b(?:ios|android|iphone|mac|windows|mobile)\b"
    r"[^\n.!?]{0,30}[-–—*_ .]{0,5}|(?:android|ios) için outlook[^\n.!?]{0,20}",
    _I,
)
# Behind the product: "herunterladen", "downloaden", "edinin", "を入手".
_OUTLOOK_VERB_BEHIND = re.compile(
    r"(?:herunterladen|laden|holen|downloaden|ophalen|edinin|indirin|入手|ダウンロード)\W*$", _I
)
MARK_AT_END = re.compile(
    r"(?<=[.!?\s])(?:Sent from my (?:iP(?:hone|ad|od)|Galaxy|Android|Samsung|Huawei|Pixel|BlackBerry|mobile"
    r"|phone)[\w ]{0,25}|Sent from (?:Outlook|Mail|Yahoo Mail)[\w ]{0,20}"
    r"|Get Outlook for (?:iOS|Android)|Von meinem [\w ]{2,25} gesendet|Envoyé de mon [\w ]{2,25}"
    r"|Enviado desde mi [\w ]{2,25}|Inviato da(?:l mio)? [\w ]{2,25}"
    r"|Enviado do meu [\w ]{2,25}|Verzonden vanaf mijn [\w ]{2,25})\.?\s*\Z"
)

_APOLOGY = re.compile(
    r"\s?[-–—,.;(:]\s?(?:(?:so |daher |please |bitte |pls )?(?:please )?(?:excuse|forgive|pardon|apolog\w+|sorry"
    r"|verzeih\w*|entschuldig\w*"
    r"|excuse[zr]?|pardon\w*|merci d'excuser|veuillez excuser|disculp\w+|perd[oó]n\w*|scus\w+|chiedo scusa|excuus"
    r"|let niet op|desculp\w+"
    r"|perdo\w+|peço desculpa|ursäkta|undskyld|beklager|przepraszam|wybacz\w*|anteeksi|omluvte|прошу прощения"
    r"|извин\w+)[^\n?]{0,60}"
    r"|(?:tipp)?fehler [^\n?]{0,30}entschuldig\w*|özür[^\n?]{0,30}|yazım hatalar[^\n?]{0,60})$",
    _I,
)
_TYPED = re.compile(
    r"[-–—*_ ]{0,5}(?:(?:sent|typed|written|tapped|dictated|getippt|geschrieben|écrit|tapé|dicté|escrito|dictado"
    r"|scritto|dettato|getypt"
    r"|geschreven|escrito|digitado|skrivet|skrevet|pisane|napisane|напечатано|написано)\b|mit (?:dem"
    r"|meinem) \w+ (?:getippt|geschrieben))"
    r"[^\n.?!]{0,40}",
    _I,
)
# What such a mark asks pardon for, or what it was typed with: `Written complaint to the ombudsman, sorry` is no mark.
_IN_HASTE = re.compile(
    r"typo|brevi|\bbrief|\bshort|mistake|error|spell|auto-?correct|grammar|thumb|finger|\bhand\b|\bgo\b|voice|train\b|\bbus\b"
    r"|fehler|kürze|\bkurz|unterwegs|daumen|autokorrektur|faute|erreur|concis|coquille|pouce|errat|faltas|pulgar|errore|refus|sintesi"
    r"|pollice|fout|beknopt|duim|onderweg|erros?\b|polegar|\bfel\b|skrivfel|\bfeil|\bfejl|slåfejl|tastefejl|błęd|literówk|virhe"
    r"|chyb|překlep|ошиб|опечат|hata|kısa"
    rf"|{_DEVICE}",
    _I,
)
_GET_APP = re.compile(
    r"(?:get|download|try) (?:[A-Z]\w{2,15} ?){1,3} for (?:android|ios|iphone|mac|windows)"
    r"|yahoo mail: [a-zäöüéèáíóúñç, ]{5,60}|aol mail: [a-z, ]{5,60}",
    _I,
)
_INLINE_IMAGE = re.compile(
    r"\[(?:image|cid|inline image|bild|grafik)[^\]\n]{0,200}\](?:<https?://[^<>\s]{1,500}>)?|<(?:image"
    r"|img)\d{0,5}\.(?:png|jpe?g|gif)>"
    r"|<https?://[^<>\s]{1,500}\.gif(?:\?[^<>\s]{0,300})?>|<#[0-9A-Fa-f-]{36}>"
    r"|\[(?:image removed by sender|imagen quitada por el remitente|vom absender entferntes bild"
    r"|image supprimée par l'expéditeur)[^\]\n]{0,80}\]",
    _I,
)
# Avast and AVG under each mail that they let out.
_ANTIVIRUS = re.compile(
    r"(?:[^\n]{0,30}\b(?:virus[- ]free|virenfrei|garanti sans virus|sans virus|libre de virus|priv[ao] di virus"
    r"|senza virus|virusvrij"
    r"|(?:não contém|sem) vírus|virusfri|wolna od wirusów|без вирусов)\b[^\n]{0,15}"
    r"|(?:this|diese|cet|ce|este|esta|questa?|deze|dit|denne|detta)\s(?:e-?mail|mail|message|nachricht|courriel"
    r"|correo|mensaje|messaggio|mensagem|bericht|besked)\b[^\n]{0,60}\b(?:avast|avg|avira"
    r"|eset)\b[^\n]{0,80}[.:])?"
    r"\s?(?:<?(?:https?://)?www\.(?:avast|avg|avira|eset)\.com(?:/[^\s<>]{0,200})?>?){0,2}",
    _I,
)
ANTIVIRUS_STEMS = Stems(("avast", "avg", "avira", "eset"))


# Who carries parcels and letters, from where, and what is done with them: `Gesendet mit DHL am Handy verfolgt`,
# `Sent via Royal Mail`, `Sent from the warehouse in Leeds`, `Sent by courier`, `Sent by e-mail`, `Sent from your app`.
_OF_A_PARCEL = re.compile(
    r"\b(?:dhl|dpd|ups|gls|hermes|fed ?ex|tnt|usps|royal mail|evri|yodel|an post|post ?nl|postnord|bpost|"
    r"colissimo|chronopost"
    r"|mondial relay|la poste|correos|seur|mrw|brt|bartolini|poste italiane|ctt|inpost|amazon(?! (?:fire|kindle))"
    r"|parcels?|pakete?t?|pakje"
    r"|colis|paquete|pacco|encomenda|orders?(?<!word order)"
    r"|ordered|verfolgt|bestellt|bezahlt|gekauft|tracked|paid|bought|suivi|commandé\w*"
    r"|payé\w*|seguido|pagado|pedido|tracciato|pagato|ordinato|gevolgd|besteld|betaald"
    r"|parcelforce|mail boxes etc|couriers?|kuriere?|coursier|mensajer\w+|corriere|koerier|estafeta|transportador\w+"
    r"|(?:recorded|special|registered|signed for|next day|express|(?:first|second) class) (?:delivery|post|mail)"
    r"|einschreiben|recommandé|certificad[oa]|raccomandata|aangetekend\w*|registad[oa]"
    r"|warehouses?|depots?|lager|entrepôt|almac[eé]n|magazzino|magazijn|armazém|dépôt|deposito|depósito"
    r"|(?:my|your|our|the|their) (?:\w+ )?(?:office|address|home)(?! (?:phone|mobile|computer|pc|laptop|mail))"
    r"|shops?|stores?|filialen?|boutique|magasin|tienda|negozio|winkel|loja|post office|bureau de poste"
    r"|(?:by|via) (?:the )?(?:post|snail mail|fax|hand|air ?mail|e-?mail(?=[.!]?$| to| on| and| but))"
    r"|per (?:post|fax|posta|(?:e-?)?mail(?=[.!]?$| an| am| a| op| aan))|mit der post|met de post|à la main"
    r"|par (?:la )?(?:poste|fax|courrier|courriel)|por (?:el )?correo|pelo correio|pelos correios"
    r"|(?:from|via|by|through|with|using) your|(?:von|aus|mit|über) ihre[mr]?|depuis votre|desde su|dalla vostra)\b",
    _I,
)
_WEEKDAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?)\b",
    _I,
)
_SENDING = re.compile(
    r"\b(?:sent|gesendet|versendet|versandt|verschickt|envoyée?s?|expédiée?s?|enviad[oa]s?|inviat[oaie]|spedit[oaie]"
    r"|verzonden|verstuurd)\b(?! ?:)",
    _I,
)


def is_mark(text: str) -> bool:
    """Whether a line is the mark that a phone or a mail program adds.

    Parameters
    ----------
    text
        A line.

    Returns
    -------
    Whether it is, with or without an apology for typos behind it.
    """
    plain = text.split("<http")[0].rstrip()
    if len(plain) > LONGEST_MARK or _SENT_WHEN.search(plain) or _OF_A_PARCEL.search(plain) or _WEEKDAY.search(plain):
        return False
    mark, apology = _without_apology(plain)
    if _MOBILE_STEM.match(mark) and "," not in mark and _MOBILE.fullmatch(mark):
        return True
    if apology and _TYPED.match(mark) and _IN_HASTE.search(plain):
        return True
    if _GET_APP.fullmatch(plain):
        return True
    found = _OUTLOOK.fullmatch(plain) if "utlook" in plain else None
    return found is not None and bool(found["verb"] or _OUTLOOK_VERB_BEHIND.search(plain))


def tells_of_sending(text: str) -> bool:
    """Whether a line tells how, from where or on which day something was sent, as a customer does and no program.

    Parameters
    ----------
    text
        A line.

    Returns
    -------
    Whether it does; `Sent: Tuesday`, as over a quoted mail, does not.
    """
    return bool(_SENDING.search(text) and (_OF_A_PARCEL.search(text) or _WEEKDAY.search(text)))


def _without_apology(text: str) -> tuple[str, bool]:
    """A mark without `, please excuse typos` behind it, and whether there was one."""
    found = _APOLOGY.search(text)
    return (text[: found.start()].rstrip(), True) if found else (text, False)


def is_antivirus_mark(text: str) -> bool:
    """Whether a line is what a scanner for viruses puts under a mail that is sent.

    Parameters
    ----------
    text
        A line.

    Returns
    -------
    Whether it is; a customer who names his scanner writes no such line.
    """
    return ANTIVIRUS_STEMS.stand_in(text.lower()) and _ANTIVIRUS.fullmatch(text) is not None


def is_image(text: str) -> bool:
    """Whether a line is a picture that was left out: `[image: logo]`, `[cid:image001.png]`.

    Parameters
    ----------
    text
        A line with something on it.

    Returns
    -------
    Whether it is.
    """
    return text[0] in "[<" and _INLINE_IMAGE.fullmatch(text) is not None
