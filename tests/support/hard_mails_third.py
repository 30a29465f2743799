"""The third batch of harder mails: everything at once, people's names, forms and forwards; written after the second was mended."""

from collections.abc import Iterator
from html import escape

from hard_bodies import BODIES, OLD_MAIL
from hard_mails import angle
from hard_wrappers import HardMail

# Language: attribution, banner, closing with a signature, mark of a phone, law, way out.
PARTS: dict[str, tuple[str, str, str, str, str, str]] = {
    "en": (
        "On 3 November 2025 09:12:33 GMT, Tom Ashby wrote:",
        "EXTERNAL: Treat links and attachments in this message with care, it was not sent by a colleague.",
        "Yours faithfully\n\nMrs N. Whitfield\n12 Mill Lane\nLeeds LS1 4AA",
        "Sent from my HUAWEI P30, sorry for typos",
        "This communication is for the use of the intended recipient only and may contain confidential material. Any disclosure is unlawful.",
        "You're getting this because you signed up at harrow.example. Don't want these? Unsubscribe here.",
    ),
    "de": (
        "Am 03.11.2025 um 09:12:33 schrieb Tom Aschbach:",
        "VORSICHT: Externe E-Mail! Klicken Sie nur auf Links, wenn Sie den Absender kennen.",
        "Beste Grüße\nNora Weiß\nLindenweg 3, 34117 Kassel\nMobil 0170 1234567",
        "Gesendet von Outlook für Android",
        "Diese Nachricht ist nur für den genannten Empfänger bestimmt und kann vertrauliche Inhalte enthalten. Eine Weitergabe ist nicht gestattet.",
        "Um sich vom Newsletter abzumelden, klicken Sie bitte hier.",
    ),
    "fr": (
        "Le 3 novembre 2025 à 09:12, Thomas Achard a écrit :",
        "EXTERNE : vérifiez l'expéditeur avant de cliquer sur un lien ou d'ouvrir une pièce jointe.",
        "Dans l'attente de votre retour, recevez mes salutations distinguées.\nNora Vial",
        "Envoyé à partir de mon Samsung Galaxy",
        "Ce courrier électronique est destiné à la seule personne à laquelle il est adressé et peut contenir des informations confidentielles. Merci d'avertir l'expéditeur si vous n'êtes pas le destinataire.",
        "Pour ne plus recevoir nos messages, suivez ce lien : se désinscrire",
    ),
    "es": (
        "El 3 de noviembre de 2025 a las 9:12, Tomás Ácaro escribió:",
        "CORREO EXTERNO: verifique el remitente antes de abrir enlaces o archivos adjuntos.",
        "Reciban un cordial saludo,\nNora Vidal\nC/ Molino 3, Burgos\nTfno. 600 000 123",
        "Enviado desde mi Xiaomi",
        "La información contenida en este mensaje es confidencial y está destinada a la persona indicada como destinatario. Queda prohibida su divulgación.",
        "Si quieres dejar de recibir este boletín, haz clic en este enlace.",
    ),
    "it": (
        "Il 3 novembre 2025 09:12, Tommaso Accardi ha scritto:",
        "E-MAIL ESTERNA: verificare il mittente prima di aprire link o allegati.",
        "Distinti saluti,\nNora Vitali\nVia del Mulino 3, Pavia",
        "Inviato dal mio Xiaomi",
        "Questa e-mail è riservata ed è indirizzata esclusivamente al destinatario. Chi la riceve per errore è pregato di distruggerla.",
        "Per non ricevere più la nostra newsletter clicca qui.",
    ),
    "pt": (
        "Em 3 de novembro de 2025 09:12, Tomás Azevedo escreveu:",
        "E-MAIL EXTERNO: verifique o remetente antes de abrir links ou anexos.",
        "Cumprimentos,\nNora Vidal\nRua do Moinho 3, Braga",
        "Enviado do meu Xiaomi",
        "Esta mensagem é confidencial e dirigida apenas ao seu destinatário. Se a recebeu por engano, agradecemos que a apague.",
        "Para deixar de receber esta newsletter, clique aqui.",
    ),
    "nl": (
        "Op 3 november 2025 om 09:12 schreef Tom Akkerman:",
        "EXTERNE E-MAIL: controleer de afzender voordat u links of bijlagen opent.",
        "Hoogachtend,\n\nmw. N. de Wit\nMolenweg 3, Breda",
        "Verzonden met mijn Huawei",
        "Deze e-mail en eventuele bijlagen zijn vertrouwelijk en alleen bedoeld voor de ontvanger. Verspreiding is niet toegestaan.",
        "Geen nieuwsbrief meer ontvangen? Schrijf u hier uit.",
    ),
    "da": (
        "Den 3. november 2025 kl. 09.12 skrev Tom Askov:",
        "EKSTERN MAIL: Kontrollér afsenderen, før du klikker på links eller åbner vedhæftede filer.",
        "Venlig hilsen\n\nNora Holm\nMøllevej 3, 8000 Aarhus\nMobil 20 00 12 34",
        "Sendt fra min Huawei",
        "Denne mail er fortrolig og kun til den nævnte modtager. Videregivelse er ikke tilladt.",
        "Ønsker du ikke længere at få nyhedsbrevet? Klik her for at afmelde.",
    ),
    "sv": (
        "Den 3 november 2025 kl. 09:12 skrev Tom Askling:",
        "EXTERNT MEJL: kontrollera avsändaren innan du öppnar länkar eller bilagor.",
        "Mvh\nNora Holm\nKvarnvägen 3, Lund",
        "Skickat från min Huawei",
        "Det här mejlet är konfidentiellt och endast avsett för mottagaren. Sprid det inte vidare.",
        "Vill du inte ha fler nyhetsbrev? Klicka här för att avregistrera dig.",
    ),
    "no": (
        "Den 3. november 2025 kl. 09:12 skrev Tom Askvik:",
        "EKSTERN E-POST: Kontroller avsenderen før du åpner lenker eller vedlegg.",
        "Med vennlig hilsen\n\nNora Holm\nMølleveien 3, Bergen",
        "Sendt fra min Huawei",
        "Denne meldingen er konfidensiell og bare for mottakeren. Videreformidling er ikke tillatt.",
        "Vil du ikke ha nyhetsbrevet lenger? Klikk her for å melde deg av.",
    ),
    "pl": (
        "3 listopada 2025 09:12 Tomasz Achacy napisał(a):",
        "EXTERNAL / ZEWNĘTRZNA: sprawdź nadawcę, zanim otworzysz linki lub załączniki.",
        "Pozdrawiam serdecznie,\nNora Wilk\nul. Młyńska 3, Lublin",
        "Wysłane z mojego Huawei",
        "Ta wiadomość jest poufna i skierowana tylko do jej adresata. Jej ujawnianie jest zabronione.",
        "Aby zrezygnować z newslettera, kliknij tutaj.",
    ),
    "fi": (
        "Tom Askola kirjoitti 3. marraskuuta 2025 klo 9.12:",
        "ULKOINEN VIESTI: tarkista lähettäjä ennen kuin avaat linkkejä tai liitteitä.",
        "Terveisin,\nNora Holm\nMyllytie 3, Turku",
        "Lähetetty Huawei-puhelimestani",
        "Tämä viesti on luottamuksellinen ja tarkoitettu vain sen vastaanottajalle. Älä levitä sitä.",
        "Etkö halua enää uutiskirjettä? Peru tilaus tästä.",
    ),
    "cs": (
        "Dne 3. listopadu 2025 9:12 Tomáš Achl napsal(a):",
        "EXTERNÍ E-MAIL: než otevřete odkazy nebo přílohy, ověřte odesílatele.",
        "S úctou\nNora Vlková\nMlýnská 3, Brno",
        "Odesláno z mého Huawei",
        "Tento e-mail je důvěrný a je určen jen svému příjemci. Jeho šíření není dovoleno.",
        "Nechcete dostávat newsletter? Odhlaste se kliknutím zde.",
    ),
    "tr": (
        "3 Kasım 2025 09:12 tarihinde Tuncay Aksoy yazdı:",
        "HARİCİ E-POSTA: bağlantı veya ekleri açmadan önce göndereni doğrulayın.",
        "Saygılarımla\n\nNora Kurt\nDeğirmen Sok. 3, Bursa",
        "Huawei telefonumdan gönderildi",
        "Bu ileti gizlidir ve yalnızca alıcısı içindir. İzinsiz dağıtılamaz.",
        "Bülten almak istemiyorsanız abonelikten çıkmak için tıklayın.",
    ),
    "ja": (
        "2025年11月3日 9:12 阿久津 透 <toru@harrow.example> のメッセージ:",
        "【外部メール】送信者を確認してからリンクや添付ファイルを開いてください。",
        "敬具\n\n山田 乃良\n〒600-0000 京都市水車町3",
        "Xiaomiから送信",
        "この電子メールは機密であり、宛先の方のみにお送りしています。第三者への開示を禁じます。",
        "メールマガジンの解除はこちらから",
    ),
    "ru": (
        "3 ноября 2025 г., 09:12, Тимур Акимов написал:",
        "ВНЕШНЕЕ ПИСЬМО: проверьте отправителя, прежде чем открывать ссылки или вложения.",
        "С уважением\nН. Волкова\nул. Мельничная, 3, Тула",
        "Отправлено с моего Huawei",
        "Данное сообщение конфиденциально и адресовано только получателю. Его распространение не допускается.",
        "Чтобы отписаться от рассылки, нажмите здесь.",
    ),
}
# Language: labels of name, mail, phone and message of a contact form.
FORMS = {
    "en": ("Full name", "E-mail", "Phone number", "Your message"),
    "de": ("Name", "E-Mail-Adresse", "Telefonnummer", "Ihre Nachricht"),
    "fr": ("Nom et prénom", "Adresse e-mail", "Téléphone", "Votre message"),
    "es": ("Nombre y apellidos", "Correo electrónico", "Teléfono", "Mensaje"),
    "it": ("Nome e cognome", "Indirizzo email", "Telefono", "Messaggio"),
    "pt": ("Nome completo", "Endereço de e-mail", "Telefone", "Mensagem"),
    "nl": ("Naam", "E-mailadres", "Telefoonnummer", "Uw bericht"),
    "da": ("Navn", "E-mail", "Telefon", "Besked"),
    "sv": ("Namn", "E-post", "Telefon", "Meddelande"),
    "no": ("Navn", "E-post", "Telefon", "Melding"),
    "pl": ("Imię i nazwisko", "Adres e-mail", "Telefon", "Treść wiadomości"),
    "fi": ("Nimi", "Sähköposti", "Puhelin", "Viesti"),
    "cs": ("Jméno a příjmení", "E-mail", "Telefon", "Zpráva"),
    "tr": ("Ad Soyad", "E-posta", "Telefon", "Mesajınız"),
    "ja": ("お名前", "メールアドレス", "電話番号", "お問い合わせ内容"),
    "ru": ("Имя", "Эл. почта", "Телефон", "Сообщение"),
}
FORWARDED = {
    "en": ("---------- Forwarded message ---------", "From", "Date", "Subject", "To"),
    "de": ("---------- Forwarded message ---------", "Von", "Date", "Subject", "To"),
    "fr": ("---------- Message transféré ----------", "De", "Date", "Objet", "À"),
    "es": ("---------- Mensaje reenviado ----------", "De", "Fecha", "Asunto", "Para"),
    "it": ("---------- Messaggio inoltrato ----------", "Da", "Data", "Oggetto", "A"),
    "pt": ("---------- Mensagem encaminhada ----------", "De", "Data", "Assunto", "Para"),
    "nl": ("---------- Doorgestuurd bericht ----------", "Van", "Datum", "Onderwerp", "Aan"),
    "da": ("---------- Videresendt meddelelse ----------", "Fra", "Dato", "Emne", "Til"),
    "sv": ("---------- Vidarebefordrat meddelande ----------", "Från", "Datum", "Ämne", "Till"),
    "no": ("---------- Videresendt melding ----------", "Fra", "Dato", "Emne", "Til"),
    "pl": ("---------- Przekazana wiadomość ----------", "Od", "Data", "Temat", "Do"),
    "fi": ("---------- Välitetty viesti ----------", "Lähettäjä", "Päiväys", "Aihe", "Vastaanottaja"),
    "cs": ("---------- Přeposlaná zpráva ----------", "Od", "Datum", "Předmět", "Komu"),
    "tr": ("---------- İletilen ileti ----------", "Kimden", "Tarih", "Konu", "Kime"),
    "ja": ("---------- 転送されたメッセージ ----------", "差出人", "日付", "件名", "宛先"),
    "ru": ("---------- Пересылаемое сообщение ----------", "От", "Дата", "Тема", "Кому"),
}


def _divs(text: str) -> str:
    return "".join(f"<div>{escape(line) or '<br>'}</div>" for line in text.split("\n"))


def _forward(language: str) -> str:
    rule, sender, date, subject, to = FORWARDED[language]
    values = ("Harrow Care <care@harrow.example>", "3.11.2025 09:12", "Re: 4471", "nora@home.example")
    return "\n".join(
        [rule, *(f"{label}: {value}" for label, value in zip((sender, date, subject, to), values, strict=True))]
    )


def _mails(language: str, words: str) -> Iterator[tuple[str, str]]:
    attribution, banner, signature, mark, law, way_out = PARTS[language]
    name, mail, phone, message = FORMS[language]
    old = OLD_MAIL[language]
    quoted = f"{attribution}\n{angle(old)}"
    yield "name alone", f"{words}\n\n{quoted}"
    yield "name alone, bare", f"{words}\n\n{attribution}\n\n{old}"
    yield "name alone, tight", f"{words}\n{quoted}"
    yield "banner", f"{banner}\n\n{words}"
    yield "signature", f"{words}\n\n{signature}"
    yield "mark", f"{words}\n\n{mark}"
    yield "law", f"{words}\n\n{law}"
    yield "way out", f"{words}\n\n{way_out}"
    yield "everything", f"{banner}\n\n{words}\n\n{signature}\n\n{law}\n\n{quoted}\n\n{way_out}"
    yield "mark over quote", f"{words}\n\n{mark}\n\n{quoted}"
    yield (
        "signature over block",
        f"{words}\n\n{signature}\n\n{law}\n\n{_forward(language).split(chr(10), 1)[1]}\n\n{old}",
    )
    yield "form", f"{name}: Nora Holm\n{mail}: nora@home.example\n{phone}: 0170 000123\n{message}: {words}"
    yield "form, below", f"{name}:\nNora Holm\n\n{mail}:\nnora@home.example\n\n{message}:\n{words}"
    yield "forward with a request", f"{words}\n\n{_forward(language)}\n\n{old}"
    yield (
        "HTML everything",
        (
            f'<html><body><div style="background:#ff0;border:1px solid"><p>{escape(banner)}</p></div>{_divs(words)}<br>{_divs(signature)}'
            f"<p style='font-size:8pt;color:gray'>{escape(law)}</p><div>{escape(attribution)}</div><blockquote>{_divs(old)}</blockquote>"
            f'<table><tr><td align="center"><font size="1">{escape(way_out)}</font></td></tr></table></body></html>'
        ),
    )
    yield (
        "HTML Gmail forward",
        (
            f'<div dir="ltr">{_divs(words)}<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
            f"{'<br>'.join(escape(x) for x in _forward(language).split(chr(10)))}<br></div><br><br>{_divs(old)}</div></div>"
        ),
    )
    yield (
        "HTML mark",
        f'<html><head></head><body dir="auto">{_divs(words)}<br><br><div dir="ltr">{escape(mark)}</div></body></html>',
    )


def third_batch() -> Iterator[HardMail]:
    """Every wrapper of the third batch around both bodies of every language."""
    for language, bodies in BODIES.items():
        for words in bodies:
            for kind, mail in _mails(language, words):
                yield HardMail(kind, language, words, mail)
