"""Mails around a message, for tests and benchmarks: what mail programs, companies and helpdesks put around a text."""

from collections.abc import Callable
from html import escape

OLD = (
    "This is the third time I write. My card was charged twice and nobody answers. I want to speak to a manager, "
    "or I go to my lawyer and to the press."
)
CALM = "Thank you for your order. It leaves our warehouse on Thursday. If you have questions, reply to this mail."

ATTRIBUTIONS = {
    "gmail_en": "On Mon, 4 May 2026 at 09:12, Ola Brandt <ola@example.org> wrote:",
    "apple_en": "On 4 May 2026, at 09:12, Ola Brandt <ola@example.org> wrote:",
    "proton_en": "On Monday, May 4th, 2026 at 9:12 AM, Ola Brandt <ola@example.org> wrote:",
    "thunderbird_en": "On 5/4/26 09:12, Ola Brandt wrote:",
    "gmail_de": "Am Mo., 4. Mai 2026 um 09:12 Uhr schrieb Ola Brandt <ola@example.org>:",
    "android_de": "Ola Brandt <ola@example.org> schrieb am Mo., 4. Mai 2026, 09:12:",
    "thunderbird_de": "Am 04.05.26 um 09:12 schrieb Ola Brandt:",
    "gmail_fr": "Le lun. 4 mai 2026 à 09:12, Ola Brandt <ola@example.org> a écrit :",
    "gmail_es": "El lun, 4 may 2026 a las 9:12, Ola Brandt (<ola@example.org>) escribió:",
    "gmail_it": "Il giorno lun 4 mag 2026 alle ore 09:12 Ola Brandt <ola@example.org> ha scritto:",
    "gmail_pt": "Em seg., 4 de mai. de 2026 às 09:12, Ola Brandt <ola@example.org> escreveu:",
    "gmail_nl": "Op ma 4 mei 2026 om 09:12 schreef Ola Brandt <ola@example.org>:",
    "gmail_da": "Den man. 4. maj 2026 kl. 09.12 skrev Ola Brandt <ola@example.org>:",
    "gmail_sv": "Den mån 4 maj 2026 kl 09:12 skrev Ola Brandt <ola@example.org>:",
    "gmail_no": "man. 4. mai 2026 kl. 09:12 skrev Ola Brandt <ola@example.org>:",
    "gmail_pl": "pon., 4 maj 2026 o 09:12 Ola Brandt <ola@example.org> napisał(a):",
    "thunderbird_pl": "W dniu 4.05.2026 o 09:12, Ola Brandt pisze:",
    "gmail_fi": "ma 4. toukok. 2026 klo 9.12 Ola Brandt (ola@example.org) kirjoitti:",
    "gmail_cs": "po 4. 5. 2026 v 9:12 odesílatel Ola Brandt <ola@example.org> napsal:",
    "thunderbird_cs": "Dne 04. 05. 26 v 9:12 Ola Brandt napsal(a):",
    "gmail_tr": "Ola Brandt <ola@example.org>, 4 May 2026 Pzt, 09:12 tarihinde şunu yazdı:",
    "gmail_ja": "2026年5月4日(月) 9:12 Ola Brandt <ola@example.org>:",
    "apple_ja": "2026/05/04 9:12、Ola Brandt <ola@example.org>のメール:",
    "gmail_ru": "пн, 4 мая 2026 г. в 09:12, Ola Brandt <ola@example.org>:",
    "mailru": "04.05.2026 09:12, Ola Brandt пишет:",
    "wrapped_en": "On Mon, 4 May 2026 at 09:12, Ola Brandt\n<ola.brandt.of.the.purchasing.office@example.org> wrote:",
    "wrapped_de": "Am Mo., 4. Mai 2026 um 09:12 Uhr schrieb Ola Brandt\n<ola.brandt@example.org>:",
}

HEADERS = {
    "en": "From: {who}\nSent: Monday, May 4, 2026 9:12 AM\nTo: Support <help@example.org>\nSubject: RE: charged twice",
    "en_bold": "*From:* {who}\n*Sent:* Monday, May 4, 2026 9:12 AM\n*To:* Support\n*Cc:* Per Holm\n*Subject:* RE: it",
    "en_date": "From: {who}\nDate: Monday, 4 May 2026 at 09:12\nTo: Support <help@example.org>\nSubject: charged twice",
    "de": "Von: {who}\nGesendet: Montag, 4. Mai 2026 09:12\nAn: Support\nBetreff: AW: doppelt abgebucht",
    "fr": "De : {who}\nEnvoyé : lundi 4 mai 2026 09:12\nÀ : Support\nObjet : RE: débité deux fois",
    "es": "De: {who}\nEnviado el: lunes, 4 de mayo de 2026 9:12\nPara: Soporte\nAsunto: RE: cobro doble",
    "it": "Da: {who}\nInviato: lunedì 4 maggio 2026 09:12\nA: Assistenza\nOggetto: R: addebito doppio",
    "pt": "De: {who}\nEnviada em: segunda-feira, 4 de maio de 2026 09:12\nPara: Suporte\nAssunto: RES: cobrança dupla",
    "nl": "Van: {who}\nVerzonden: maandag 4 mei 2026 09:12\nAan: Support\nOnderwerp: RE: dubbel afgeschreven",
    "da": "Fra: {who}\nSendt: 4. maj 2026 09:12\nTil: Support\nEmne: SV: trukket to gange",
    "sv": "Från: {who}\nSkickat: den 4 maj 2026 09:12\nTill: Support\nÄmne: SV: dragits två gånger",
    "no": "Fra: {who}\nSendt: mandag 4. mai 2026 09:12\nTil: Support\nEmne: SV: trukket to ganger",
    "pl": "Od: {who}\nWysłano: poniedziałek, 4 maja 2026 09:12\nDo: Support\nTemat: ODP: podwójna płatność",
    "fi": "Lähettäjä: {who}\nLähetetty: maanantai 4. toukokuuta 2026 9.12\nVastaanottaja: Tuki\nAihe: VS: veloitus",
    "cs": "Od: {who}\nOdesláno: pondělí 4. května 2026 9:12\nKomu: Podpora\nPředmět: RE: platba",
    "tr": "Kimden: {who}\nGönderildi: 4 Mayıs 2026 Pazartesi 09:12\nKime: Destek\nKonu: YNT: çift ödeme",
    "ja": "差出人: {who}\n送信日時: 2026年5月4日 9:12\n宛先: サポート\n件名: RE: 二重請求",
    "ru": "От: {who}\nОтправлено: 4 мая 2026 г. 9:12\nКому: Поддержка\nТема: RE: двойное списание",
}
WHO = "Ola Brandt <ola@example.org>"

SEPARATORS = {
    "en": "-----Original Message-----",
    "proton": "------- Original Message -------",
    "de": "-----Ursprüngliche Nachricht-----",
    "fr": "-----Message d'origine-----",
    "es": "-----Mensaje original-----",
    "it": "-----Messaggio originale-----",
    "pt": "-----Mensagem original-----",
    "nl": "-----Oorspronkelijk bericht-----",
    "da": "-----Oprindelig meddelelse-----",
    "sv": "-----Ursprungligt meddelande-----",
    "no": "-----Opprinnelig melding-----",
    "pl": "-----Oryginalna wiadomość-----",
    "fi": "-----Alkuperäinen viesti-----",
    "cs": "-----Původní zpráva-----",
    "tr": "-----Özgün İleti-----",
    "ja": "-----元のメッセージ-----",
    "ru": "-----Исходное сообщение-----",
}

FORWARDS = {
    "gmail": "---------- Forwarded message ---------\nFrom: {who}\nDate: Mon, 4 May 2026 at 09:12\nSubject: it\nTo: us",
    "apple": "Begin forwarded message:\n\nFrom: {who}\nSubject: it\nDate: 4 May 2026 at 09:12:00 CEST\nTo: us",
    "thunderbird": "-------- Forwarded Message --------\nSubject: it\nDate: \tMon, 4 May 2026\nFrom: {who}\nTo: \tus",
    "de": "---------- Weitergeleitete Nachricht ---------\nVon: {who}\nDatum: Mo., 4. Mai 2026\nBetreff: es\nAn: uns",
    "fr": "---------- Message transféré ---------\nDe : {who}\nDate : lun. 4 mai 2026\nObjet : cela\nÀ : nous",
}

SIGNATURES = {
    "dashes": "-- \nOla Brandt\nMill Lane 14\nNR3 1AB Norwich",
    "regards": "Kind regards,\nOla Brandt\nHead of Purchasing\nLumen Ltd\nMobile: 07700 900123\nwww.lumen.example",
    "pipes": "Best\nOla Brandt | Head of Purchasing | Lumen Ltd | T 07700 900123 | ola@lumen.example",
    "de": "Mit freundlichen Grüßen\n\nOla Brandt\nLeiterin Einkauf\nLumen GmbH\nTel.: +49 30 5550 1234",
    "fr": "Bien cordialement,\n\nOla Brandt\nResponsable achats\nTél. : 01 99 00 12 34",
    "es": "Un cordial saludo,\nOla Brandt\nJefa de Compras",
    "it": "Cordiali saluti\nOla Brandt\nUfficio Acquisti",
    "nl": "Met vriendelijke groet,\n\nOla Brandt\nInkoop Lumen BV",
    "sv": "Med vänliga hälsningar\nOla Brandt",
    "one_line": "Kind regards, Ola Brandt",
}

FOOTERS = {
    "en": "This e-mail and any attachments are confidential and intended solely for the use of the individual to whom\n"
    "they are addressed. If you are not the intended recipient, please notify the sender and delete it.",
    "notice": "CONFIDENTIALITY NOTICE: The contents of this message are privileged. Disclosure is strictly prohibited.",
    "tree": "Please consider the environment before printing this e-mail.",
    "company": "Registered in England and Wales. Company number 01234567. Registered office: 14 Mill Lane, Norwich.",
    "de": "Diese E-Mail enthält vertrauliche Informationen. Sind Sie nicht der richtige Adressat, löschen Sie sie.",
    "de_company": "Geschäftsführer: Ola Brandt · Sitz der Gesellschaft: Fulda · Amtsgericht Fulda, HRB 1234",
    "fr": "Ce message et ses pièces jointes sont confidentiels et exclusivement destinés à leur destinataire.",
    "es": "Este mensaje contiene información confidencial. Si no es usted el destinatario, bórrelo.",
    "it": "Questo messaggio contiene informazioni riservate ai soli destinatari.",
    "nl": "Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde.",
    "virus": "Virus-free. Scanned by AVG. https://www.avg.example",
}

BANNERS = {
    "mark": "[EXTERNAL]",
    "caution": "CAUTION: This email originated from outside of the organization. Do not click links\n"
    "or open attachments unless you recognize the sender and know the content is safe.",
    "often": "You don't often get email from ola@example.org. Learn why this is important",
    "de": "ACHTUNG: Diese E-Mail stammt von einem externen Absender. Bitte keine Links oder Anhänge öffnen.",
    "fr": "ATTENTION : courriel externe. Ne cliquez pas sur les liens.",
    "es": "Correo externo: no haga clic en enlaces.",
}

MOBILE = {
    "iphone": "Sent from my iPhone",
    "galaxy": "Sent from my Galaxy",
    "outlook": "Get Outlook for iOS<https://aka.ms/o0ukef>",
    "yahoo": "Sent from Yahoo Mail on Android",
    "proton": "Sent with Proton Mail secure email.",
    "de": "Von meinem iPhone gesendet",
    "de_gmx": "Gesendet mit der GMX Mail App",
    "de_outlook": "Outlook für Android herunterladen",
    "fr": "Envoyé de mon iPhone",
    "es": "Enviado desde mi iPhone",
    "it": "Inviato da iPhone",
    "pt": "Enviado do meu iPhone",
    "nl": "Verzonden vanaf mijn iPhone",
    "da": "Sendt fra min iPhone",
    "sv": "Skickat från min iPhone",
    "pl": "Wysłane z iPhone'a",
    "fi": "Lähetetty iPhonesta",
    "cs": "Odesláno z iPhonu",
    "tr": "iPhone'umdan gönderildi",
    "ja": "iPhoneから送信",
    "ru": "Отправлено с iPhone",
}

UNSUBSCRIBE = {
    "pipes": "Unsubscribe | Manage preferences | View in browser",
    "here": "To unsubscribe from this newsletter, click here: https://news.example/u?id=18f2",
    "because": "You are receiving this email because you signed up at lumen.example. Unsubscribe here.",
    "de": "Newsletter abbestellen: https://news.example/ab",
    "fr": "Pour vous désinscrire, cliquez ici : https://news.example/des",
    "es": "Para darse de baja haga clic aquí.",
    "it": "Per annullare l'iscrizione clicca qui.",
    "nl": "Klik hier om u af te melden | Uitschrijven",
}


def quoted(text: str) -> str:
    """The text with `> ` before each line."""
    return "\n".join(f"> {line}" for line in text.split("\n"))


def outlook_html(text: str, below: str = "") -> str:
    """The text as Outlook writes it."""
    style = "font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif;mso-fareast-language:EN-US"
    paragraphs = "".join(
        f'<p class="MsoNormal"><span style="{style}">{escape(line) or "&nbsp;"}<o:p></o:p></span></p>\r\n'
        for line in text.split("\n")
    )
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head>'
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style><!-- p.MsoNormal {margin:0cm;} '
        '--></style><!--[if gte mso 9]><xml><o:x v:ext="edit"/></xml><![endif]--></head>'
        f'<body lang="EN-GB" link="#0563C1"><div class="WordSection1">{paragraphs}{below}</div></body></html>'
    )


def outlook_reply_html(text: str) -> str:
    """The text over an older mail, as Outlook writes it."""
    head = (
        '<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">'
        "<b><span>From:</span></b><span> Ola Brandt &lt;ola@example.org&gt; <br><b>Sent:</b> Monday, 4 May 2026<br>"
        "<b>To:</b> Support<br><b>Subject:</b> RE: charged twice<o:p></o:p></span></p></div></div>"
    )
    return outlook_html(text, f'{head}<p class="MsoNormal">{OLD}<o:p></o:p></p>')


def gmail_reply_html(text: str) -> str:
    """The text over an older mail, as Gmail writes it."""
    own = "".join(f"<div>{escape(line) or '<br>'}</div>" for line in text.split("\n"))
    return (
        f'<div dir="ltr">{own}</div><br><div class="gmail_quote gmail_quote_container">'
        '<div dir="ltr" class="gmail_attr">'
        'On Mon, 4 May 2026 at 09:12, Ola Brandt &lt;<a href="mailto:o@x.example">ola@example.org</a>&gt; wrote:<br>'
        f'</div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">{escape(OLD)}</blockquote></div>'
    )


def newsletter_table(text: str) -> str:
    """The text in a table of a mailing tool, with a hidden preheader, a tracking pixel and the foot of a newsletter."""
    cells = "".join(f"<tr><td>{escape(line)}</td></tr>" for line in text.split("\n") if line)
    return (
        "<!DOCTYPE html><html><head><title>Hello</title><style>td{padding:0}</style></head><body>"
        '<div style="display:none;max-height:0">Only today: half price on everything!</div>'
        f'<table role="presentation" width="100%"><tbody>{cells}</tbody></table>'
        '<img src="https://track.example/o.gif?u=18f2" width="1" height="1">'
        '<p style="font-size:10px">You are receiving this email because you are a customer. '
        '<a href="https://news.example/u">Unsubscribe here</a></p></body></html>'
    )


WRAPPERS: dict[str, Callable[[str, int], str]] = {
    "gmail_reply": lambda text, n: f"{text}\n\n{_nth(ATTRIBUTIONS, n)}\n{quoted(OLD)}",
    "outlook_reply": lambda text, n: f"{text}\n\n{_nth(HEADERS, n).format(who=WHO)}\n\n{OLD}",
    "outlook_separator": lambda text, n: f"{text}\n\n{_nth(SEPARATORS, n)}\nFrom: {WHO}\n\n{OLD}",
    "html_outlook": lambda text, n: outlook_reply_html(text) if n % 2 else outlook_html(text),
    "html_gmail": lambda text, n: gmail_reply_html(text),
    "newsletter": lambda text, n: newsletter_table(text),
    "signature_footer": lambda text, n: f"{text}\n\n{_nth(SIGNATURES, n)}\n\n{_nth(FOOTERS, n)}",
    "banner": lambda text, n: f"{_nth(BANNERS, n)}\n\n{text}",
    "mobile": lambda text, n: f"{text}\n\n{_nth(MOBILE, n)}",
    "form": lambda text, n: f"Name: Ola Brandt\nEmail: ola@example.org\nPhone: 07700 900123\nMessage: {text}",
    "bottom_posting": lambda text, n: f"{_nth(ATTRIBUTIONS, n)}\n{quoted(OLD)}\n\n{text}",
    "forwarded": lambda text, n: f"{_nth(FORWARDS, n).format(who=WHO)}\n\n{text}",
}


def _nth(table: dict[str, str], n: int) -> str:
    return list(table.values())[n % len(table)]
