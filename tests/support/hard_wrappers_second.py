"""The second batch of harder mails: other clients and providers, other wordings; written after the first was mended."""

# Over an older mail behind `>`: what clients and providers of each land write.
ATTRIBUTIONS = {
    "en": (
        "On Monday, November 3, 2025 at 09:12:01 AM GMT+1, Harrow Energy Customer Care <care@harrow.example> wrote:",
        "---- On Mon, 03 Nov 2025 09:12:00 +0000 Harrow Team <care@harrow.example> wrote ----",
        "3 Nov 2025, 09:12 by care@harrow.example:",
        "On 3 Nov 2025, 09:12 +0100, Priya from Harrow <care@harrow.example>, wrote:",
        "On Mon, 3 Nov 2025, at 9:12 AM, Our Billing Team wrote:",
    ),
    "de": (
        "Am Montag, 3. November 2025 um 09:12:01 MEZ hat Stadtwerke Kundenservice <care@harrow.example> Folgendes geschrieben:",
        "Am 3. November 2025 09:12:33 MEZ schrieb Stadtwerke Service-Team <care@harrow.example>:",
        "Stadtwerke Service <care@harrow.example> hat am 03.11.2025 09:12 geschrieben:",
        "care@harrow.example schrieb am 03.11.2025 09:12 (GMT +01:00):",
    ),
    "fr": (
        "Le lundi 3 novembre 2025 à 09:12:01 UTC+1, Votre Conseiller <care@harrow.example> a écrit :",
        "Le 3 novembre 2025 09:12:33 GMT+01:00, Service Clients <care@harrow.example> a écrit :",
        "Envoyé le lundi 3 novembre 2025 09:12, Service Clients <care@harrow.example> a écrit :",
    ),
    "es": (
        "En lunes, 3 de noviembre de 2025, 09:12:01 CET, Atención al Cliente <care@harrow.example> escribió:",
        "El lunes, 3 de noviembre de 2025, 9:12, Su Gestor <care@harrow.example> escribió:",
        "El 3 de noviembre de 2025 9:12:33 CET, Soporte <care@harrow.example> escribió:",
    ),
    "it": (
        "Il lunedì 3 novembre 2025 alle ore 09:12:01 CET, Servizio Clienti <care@harrow.example> ha scritto:",
        "Il 03/11/2025 09:12 CET Servizio Clienti <care@harrow.example> ha scritto:",
        "Il 3 novembre 2025 09:12:33 CET, Servizio Clienti <care@harrow.example> ha scritto:",
    ),
    "pt": (
        "Em segunda-feira, 3 de novembro de 2025 09:12:01 BRT, Central de Atendimento <care@harrow.example> escreveu:",
        "Em seg., 3 de nov. de 2025 às 09:12, Sua Operadora <care@harrow.example> escreveu:",
        "Apoio ao Cliente <care@harrow.example> escreveu no dia segunda, 3/11/2025 à(s) 09:12:",
    ),
    "nl": (
        "Op maandag 3 november 2025 om 09:12:01 CET schreef Klantenservice <care@harrow.example>:",
        "Op 3 november 2025 09:12:33 CET schreef Uw Netbeheerder <care@harrow.example>:",
        "Op 03-11-2025 09:12 CET schreef Klantenservice <care@harrow.example>:",
    ),
    "da": (
        "mandag den 3. november 2025 kl. 09.12.01 CET skrev Kundeservice <care@harrow.example>:",
        "Den man. 3. nov. 2025, 09:12 skrev Kundeservice <care@harrow.example>:",
    ),
    "sv": (
        "måndag 3 november 2025 09:12:01 CET skrev Kundtjänst <care@harrow.example>:",
        "På mån, 3 nov 2025 kl. 09:12, Kundtjänst <care@harrow.example> skrev:",
    ),
    "no": (
        "mandag 3. november 2025 kl. 09:12:01 CET skrev Kundesenter <care@harrow.example>:",
        "På man. 3. nov. 2025 kl. 09:12 skrev Kundesenter <care@harrow.example>:",
    ),
    "pl": (
        "Dnia 3 listopada 2025 09:12 Biuro Obsługi Klienta <care@harrow.example> napisał(a):",
        "W dniu poniedziałek, 3 listopada 2025 09:12:01 CET użytkownik Biuro Obsługi <care@harrow.example> napisał:",
    ),
    "fi": (
        "maanantai 3. marraskuuta 2025 klo 09.12.01 UTC+2 Asiakaspalvelu <care@harrow.example> kirjoitti:",
        "Asiakaspalvelu <care@harrow.example> kirjoitti maanantaina 3. marraskuuta 2025 klo 9.12:",
    ),
    "cs": (
        "V pondělí 3. listopadu 2025 v 9:12:01 SEČ, Zákaznická linka <care@harrow.example> napsal/a:",
        "Dne po 3. 11. 2025 9:12 uživatel Zákaznická linka <care@harrow.example> napsal:",
    ),
    "tr": (
        "3 Kasım 2025 Pazartesi 09:12:01 GMT+3 tarihinde, Müşteri Hizmetleri <care@harrow.example> şunu yazdı:",
        "Müşteri Hizmetleri <care@harrow.example>, 3 Kas 2025 Pzt 09:12 tarihinde şöyle yazdı:",
    ),
    "ja": (
        "2025年11月3日月曜日 9:12:01 JST、お客様センター<care@harrow.example>さんは書きました:",
        "2025年11月3日(月) 9:12 お客様センター <care@harrow.example>：",
    ),
    "ru": (
        "Понедельник, 3 ноября 2025, 9:12 +03:00 от Служба поддержки <care@harrow.example>:",
        '03.11.2025, 09:12, "Служба поддержки" <care@harrow.example>:',
        "понедельник, 3 ноября 2025 г. в 09:12:01 GMT+3, Служба поддержки <care@harrow.example> написал(-а):",
    ),
}
# Header blocks that no Outlook writes, each over an older mail that nothing quotes.
BLOCKS = {
    "en": (
        '------ Original Message ------\nFrom "Harrow Care" <care@harrow.example>\nTo "Nora" <nora@home.example>\n'
        "Date 03/11/2025 09:12:00\nSubject Re: Boiler",
        "-------- Original message --------\nFrom: Harrow Care <care@harrow.example>\nDate: 03/11/2025 09:12 (GMT+00:00)\n"
        "To: nora@home.example\nSubject: Re: Boiler",
    ),
    "de": (
        'Gesendet: Montag, 3. November 2025 um 09:12 Uhr\nVon: "Stadtwerke" <care@harrow.example>\nAn: nora@home.example\nBetreff: Re: Therme',
        '-----Original-Nachricht-----\nBetreff: Re: Therme\nDatum: 2025-11-03T09:12:00+0100\nVon: "Stadtwerke" <care@harrow.example>\nAn: nora@home.example',
        "-------- Ursprüngliche Nachricht --------\nVon: Stadtwerke <care@harrow.example>\nDatum: 03.11.25 09:12 (GMT+01:00)\nAn: nora@home.example\nBetreff: Re: Therme",
    ),
    "fr": (
        "-------- Message d'origine --------\nDe : Service Clients <care@harrow.example>\nDate : 03/11/2025 09:12 (GMT+01:00)\nÀ : nora@home.example\nObjet : Re: Chaudière",
        'De: "Service Clients" <care@harrow.example>\nÀ: nora@home.example\nEnvoyé: Lundi 3 Novembre 2025 09:12:00\nObjet: Re: Chaudière',
    ),
    "es": (
        "-------- Mensaje original --------\nDe: Atención <care@harrow.example>\nFecha: 3/11/25 9:12 (GMT+01:00)\nA: nora@home.example\nAsunto: Re: Caldera",
        "De: Atención <care@harrow.example>\nEnviado el: lunes, 3 de noviembre de 2025 9:12\nPara: nora@home.example\nCC: pep@home.example\nAsunto: RE: Caldera",
    ),
    "it": (
        "-------- Messaggio originale --------\nDa: Servizio Clienti <care@harrow.example>\nData: 03/11/25 09:12 (GMT+01:00)\nA: nora@home.example\nOggetto: Re: Caldaia",
        "Da: Servizio Clienti [mailto:care@harrow.example]\nInviato: lunedì 3 novembre 2025 09:12\nA: nora@home.example\nOggetto: R: Caldaia",
    ),
    "pt": (
        "-------- Mensagem original --------\nDe: Apoio <care@harrow.example>\nData: 03/11/25 09:12 (GMT+00:00)\nPara: nora@home.example\nAssunto: Re: Caldeira",
        "De: Apoio <care@harrow.example>\nEnviado: segunda-feira, 3 de novembro de 2025 09:12\nPara: nora@home.example\nAssunto: RE: Caldeira",
    ),
    "nl": (
        "-------- Oorspronkelijk bericht --------\nVan: Klantenservice <care@harrow.example>\nDatum: 03-11-2025 09:12 (GMT+01:00)\nAan: nora@home.example\nOnderwerp: Re: Ketel",
        "Van: Klantenservice <care@harrow.example>\nDatum: maandag 3 november 2025 om 09:12\nAan: nora@home.example\nOnderwerp: Re: Ketel",
    ),
    "da": (
        "-------- Oprindelig besked --------\nFra: Kundeservice <care@harrow.example>\nDato: 03.11.2025 09.12 (GMT+01:00)\nTil: nora@home.example\nEmne: Re: Fyr",
    ),
    "sv": (
        "-------- Originalmeddelande --------\nFrån: Kundtjänst <care@harrow.example>\nDatum: 2025-11-03 09:12 (GMT+01:00)\nTill: nora@home.example\nÄmne: Re: Panna",
    ),
    "no": (
        "-------- Opprinnelig melding --------\nFra: Kundesenter <care@harrow.example>\nDato: 03.11.2025 09:12 (GMT+01:00)\nTil: nora@home.example\nEmne: Re: Fyr",
    ),
    "pl": (
        "-------- Oryginalna wiadomość --------\nOd: BOK <care@harrow.example>\nData: 03.11.2025 09:12 (GMT+01:00)\nDo: nora@home.example\nTemat: Re: Piec",
        "From: BOK <care@harrow.example>\nSent: Monday, November 3, 2025 9:12 AM\nTo: nora@home.example\nSubject: Odp: Piec",
    ),
    "fi": (
        "-------- Alkuperäinen viesti --------\nLähettäjä: Asiakaspalvelu <care@harrow.example>\nPäivämäärä: 3.11.2025 9.12 (GMT+02:00)\nSaaja: nora@home.example\nAihe: Re: Kattila",
    ),
    "cs": (
        "---------- Původní e-mail ----------\nOd: Zákaznická linka <care@harrow.example>\nKomu: nora@home.example\nDatum: 3. 11. 2025 9:12:00\nPředmět: Re: Kotel",
    ),
    "tr": (
        "-------- Orijinal mesaj --------\nKimden: Müşteri Hizmetleri <care@harrow.example>\nTarih: 03.11.2025 09:12 (GMT+03:00)\nAlıcı: nora@home.example\nKonu: Re: Kombi",
    ),
    "ja": (
        "-------- 元のメッセージ --------\n差出人: お客様センター <care@harrow.example>\n日付: 2025/11/03 9:12 (GMT+09:00)\n宛先: nora@home.example\n件名: Re: 給湯器",
    ),
    "ru": (
        "-------- Исходное сообщение --------\nОт: Служба поддержки <care@harrow.example>\nДата: 03.11.2025 09:12 (GMT+03:00)\nКому: nora@home.example\nТема: Re: Котёл",
    ),
}
MARKS = {
    "en": (
        "Sent from Mail for Windows",
        "Sent from my Pixel 8, please excuse typos",
        "Sent via BlackBerry Hub+ Inbox for Android",
    ),
    "de": ("Gesendet mit der GMX Mail App", "Von Samsung Galaxy-Smartphone gesendet", "Von unterwegs gesendet"),
    "fr": ("Envoyé à partir de Outlook pour Android", "Envoyé de mon appareil Galaxy", "Envoyé depuis mon mobile"),
    "es": ("Enviado desde Yahoo Mail para iPhone", "Enviado desde mi Samsung Galaxy", "Enviado desde Outlook para iOS"),
    "it": ("Inviato dal mio Galaxy", "Inviato da Outlook per Android", "Inviato dallo smartphone"),
    "pt": (
        "Enviado a partir do meu smartphone Samsung Galaxy.",
        "Enviado do Yahoo Mail para iPhone",
        "Enviado do Outlook para Android",
    ),
    "nl": ("Verzonden via Outlook voor iOS", "Verzonden vanaf mijn Galaxy", "Verstuurd met mijn telefoon"),
    "da": ("Sendt fra Outlook til iOS", "Sendt fra min Galaxy", "Sendt fra Yahoo Mail på Android"),
    "sv": ("Skickat från Outlook för Android", "Skickat från min Galaxy", "Skickat från min mobil"),
    "no": ("Sendt fra Outlook for iOS", "Sendt fra min Galaxy", "Sendt fra mobilen"),
    "pl": ("Wysłano z Outlooka dla Androida", "Wysłane z mojego Galaxy", "Wysłane z telefonu"),
    "fi": ("Lähetetty Outlook for iOS:stä", "Lähetetty Galaxy-laitteestani", "Lähetetty puhelimesta"),
    "cs": ("Odesláno z Outlooku pro Android", "Odesláno z mého zařízení Galaxy", "Odesláno z aplikace Seznam Email"),
    "tr": ("iOS için Outlook'tan gönderildi", "Galaxy cihazımdan gönderildi", "Samsung telefonumdan gönderildi"),
    "ja": ("Galaxyから送信", "Outlook for Android から送信", "スマートフォンから送信"),
    "ru": (
        "Отправлено из Почты Mail для Android",
        "Отправлено с моего Galaxy",
        "Отправлено из мобильной Почты Mail.ru",
    ),
}
BANNERS = {
    "en": (
        "[EXTERNAL EMAIL] DO NOT CLICK links or attachments unless you recognize the sender and know the content is safe.",
        "You don't often get email from nora@home.example. Learn why this is important",
        "*** This email is from an EXTERNAL sender. Think before you click. ***",
    ),
    "de": (
        "Diese E-Mail kommt von außerhalb der Organisation. Seien Sie vorsichtig beim Öffnen von Anhängen und Links.",
        "[EXTERN] Vorsicht bei Links und Anhängen!",
        "Sie erhalten nicht oft eine E-Mail von nora@home.example. Erfahren Sie, warum dies wichtig ist",
    ),
    "fr": (
        "[EXTERNE] Soyez prudent avec les liens et les pièces jointes.",
        "Ce message provient d'un expéditeur externe à l'entreprise. Vérifiez l'expéditeur avant d'ouvrir un lien.",
        "Vous n'obtenez pas souvent d'e-mail à partir de nora@home.example. Pourquoi est-ce important",
    ),
    "es": (
        "AVISO: mensaje de un remitente externo a la empresa. Tenga cuidado con los enlaces.",
        "[EXTERNO] No abra enlaces ni adjuntos si no conoce al remitente.",
        "No suele recibir correos electrónicos de nora@home.example. Por qué es esto importante",
    ),
    "it": (
        "[ESTERNO] Prestare attenzione ad allegati e link.",
        "Questo messaggio proviene dall'esterno dell'azienda: non aprire allegati se non si conosce il mittente.",
        "Non si ricevono spesso messaggi di posta elettronica da nora@home.example. Informazioni sul perché è importante",
    ),
    "pt": (
        "[EXTERNO] Cuidado com links e anexos.",
        "AVISO: mensagem enviada por um remetente externo à empresa.",
        "Você não costuma receber emails de nora@home.example. Saiba por que isso é importante",
    ),
    "nl": (
        "[EXTERN] Wees voorzichtig met links en bijlagen.",
        "Deze e-mail komt van buiten onze organisatie. Open geen bijlagen als u de afzender niet kent.",
        "U ontvangt niet vaak e-mail van nora@home.example. Meer informatie over waarom dit belangrijk is",
    ),
    "da": (
        "[EKSTERN] Vær forsigtig med links og vedhæftede filer.",
        "Denne mail er sendt fra en afsender uden for virksomheden. Vær varsom med links.",
        "Du får ikke ofte mails fra nora@home.example. Få mere at vide om, hvorfor dette er vigtigt",
    ),
    "sv": (
        "[EXTERN] Var försiktig med länkar och bilagor.",
        "Det här mejlet kommer utifrån organisationen. Öppna inte bilagor från okända avsändare.",
        "Du får inte ofta e-post från nora@home.example. Läs om varför det här är viktigt",
    ),
    "no": (
        "[EKSTERN] Vær forsiktig med lenker og vedlegg.",
        "Denne e-posten er sendt fra utsiden av organisasjonen. Ikke åpne vedlegg fra ukjente avsendere.",
        "Du får ikke ofte e-post fra nora@home.example. Finn ut hvorfor dette er viktig",
    ),
    "pl": (
        "[ZEWNĘTRZNY] Ostrożnie z linkami i załącznikami.",
        "Wiadomość od nadawcy zewnętrznego. Nie otwieraj załączników, jeśli nie znasz nadawcy.",
        "Nie otrzymujesz często wiadomości e-mail z nora@home.example. Dowiedz się, dlaczego jest to ważne",
    ),
    "fi": (
        "[ULKOINEN] Ole varovainen linkkien ja liitteiden kanssa.",
        "Tämä viesti tulee organisaation ulkopuoliselta lähettäjältä. Älä avaa tuntemattomia liitteitä.",
        "Et saa usein sähköpostia osoitteesta nora@home.example. Lue, miksi tämä on tärkeää",
    ),
    "cs": (
        "[EXTERNÍ] Buďte opatrní při otevírání odkazů a příloh.",
        "Tento e-mail přišel od odesílatele mimo naši organizaci. Neotevírejte neznámé přílohy.",
        "Od nora@home.example e-maily často nedostáváte. Zjistěte, proč je to důležité",
    ),
    "tr": (
        "[HARİCİ] Bağlantılara ve eklere dikkat edin.",
        "Bu ileti kuruluş dışından bir gönderenden geldi. Tanımadığınız ekleri açmayın.",
        "nora@home.example adresinden sık sık e-posta almıyorsunuz. Bunun neden önemli olduğunu öğrenin",
    ),
    "ja": (
        "【社外メール】リンクや添付ファイルの開封にはご注意ください。",
        "[EXTERNAL] このメールは外部から届いています。添付ファイルにご注意ください。",
        "nora@home.example からのメールを受け取る頻度は多くありません。これが重要である理由をご確認ください",
    ),
    "ru": (
        "[ВНЕШНЕЕ ПИСЬМО] Будьте осторожны со ссылками и вложениями.",
        "Письмо получено от внешнего отправителя. Не открывайте вложения, если не знаете отправителя.",
        "Вы нечасто получаете письма от nora@home.example. Узнайте, почему это важно",
    ),
}
LAWS = {
    "en": "NOTICE: The contents of this e-mail are privileged. If you are not the intended recipient you must not copy or disclose it. Harrow Pike Ltd is registered in England no. 01234567.",
    "de": "Der Inhalt dieser E-Mail ist vertraulich und ausschließlich für den bezeichneten Adressaten bestimmt.\nGeschäftsführer: Jo Pick · Amtsgericht Kassel HRB 1234 · USt-IdNr. DE123456789",
    "fr": "Les informations contenues dans ce courriel sont confidentielles. Si vous n'êtes pas le destinataire, toute diffusion est interdite.\nPensez à l'environnement avant d'imprimer ce message.",
    "es": "AVISO LEGAL: La información contenida en este correo es confidencial. En cumplimiento del RGPD le informamos de que sus datos son tratados por Harpic S.L.\nAntes de imprimir este correo piense si es necesario.",
    "it": "Ai sensi del Regolamento UE 2016/679 si precisa che le informazioni contenute in questo messaggio sono riservate e a uso esclusivo del destinatario.",
    "pt": "AVISO DE CONFIDENCIALIDADE: esta mensagem pode conter informação confidencial ou privilegiada. Se não for o destinatário, não deverá copiá-la.\nAntes de imprimir, pense no ambiente.",
    "nl": "De informatie in deze e-mail is uitsluitend bestemd voor de geadresseerde. Openbaarmaking aan derden is niet toegestaan.\nDenk aan het milieu voordat u deze e-mail print.",
    "da": "Denne meddelelse kan indeholde fortrolig information og er udelukkende beregnet til den angivne modtager. Vidersendelse er ikke tilladt.",
    "sv": "Informationen i detta mejl är konfidentiell och avsedd endast för adressaten. Obehörig spridning är förbjuden.",
    "no": "Informasjonen i denne e-posten er taushetsbelagt og kun beregnet på adressaten. Videresending er ikke tillatt.",
    "pl": "Treść tej wiadomości może zawierać informacje poufne i jest przeznaczona tylko dla wskazanego adresata. Rozpowszechnianie jest zabronione.\nPomyśl o środowisku, zanim wydrukujesz tę wiadomość.",
    "fi": "Tämän sähköpostin sisältö on luottamuksellinen ja tarkoitettu vain sen vastaanottajalle. Luvaton levittäminen on kielletty.",
    "cs": "Obsah tohoto e-mailu je důvěrný a je určen pouze jeho adresátovi. Jakékoli šíření je zakázáno.",
    "tr": "Bu mesajın içeriği gizli olabilir ve sadece alıcısı tarafından kullanılabilir. Yetkisiz paylaşımı yasaktır.",
    "ja": "本メールには機密情報が含まれている場合があります。意図した受信者でない場合は、本メールを破棄してください。",
    "ru": "Информация, содержащаяся в этом письме, является конфиденциальной и предназначена исключительно адресату. Распространение запрещено.",
}
WAYS_OUT = {
    "en": "To stop receiving these emails, click here or update your preferences.",
    "de": "Sie möchten keinen Newsletter mehr? Hier abbestellen | Impressum | Datenschutz",
    "fr": "Se désabonner | Voir dans le navigateur | Mentions légales",
    "es": "Para dejar de recibir estos mensajes haga clic aquí | Política de privacidad",
    "it": "Annulla iscrizione | Privacy | Visualizza nel browser",
    "pt": "Cancelar inscrição | Política de privacidade | Ver no navegador",
    "nl": "Uitschrijven | Voorkeuren aanpassen | Bekijk in browser",
    "da": "Afmeld nyhedsbrev | Opdater dine oplysninger | Se i browser",
    "sv": "Avsluta prenumerationen | Uppdatera dina uppgifter | Visa i webbläsaren",
    "no": "Meld deg av nyhetsbrevet | Oppdater profil | Vis i nettleser",
    "pl": "Wypisz się | Zaktualizuj preferencje | Zobacz w przeglądarce",
    "fi": "Peruuta uutiskirje | Päivitä tietosi | Näytä selaimessa",
    "cs": "Odhlásit odběr | Upravit nastavení | Zobrazit v prohlížeči",
    "tr": "Abonelikten çık | Tercihlerimi güncelle | Tarayıcıda görüntüle",
    "ja": "配信停止はこちら | 登録情報の変更 | ブラウザで表示",
    "ru": "Отписаться от рассылки | Изменить настройки | Открыть в браузере",
}
SIGNATURES = {
    "en": "Thanks in advance\nNora\n\nNora Whitfield MBA\nOperations Manager\nHarrow & Pike Ltd, Unit 4, Mill Lane, Leeds LS1 4AA\nM: 07700 900123\nFollow us on LinkedIn | Twitter",
    "de": "Viele Grüße aus Kassel\ni. A. Nora Weiß",
    "fr": "Bien à vous,\n\nNora Vial\n06 12 34 56 78",
    "es": "Atentamente,\nNora Vidal",
    "it": "In attesa di un vostro riscontro, porgo distinti saluti.\n\nNora Vitali\nCell. 333 0001234",
    "pt": "Atenciosamente,\n\nNora Vidal\nCel.: (11) 90000-1234",
    "nl": "Hartelijke groeten,\nNora de Wit\n06 - 1200 3400",
    "da": "De bedste hilsner\nNora Holm",
    "sv": "Med vänlig hälsning,\n\nNora Holm\n070-000 12 34",
    "no": "Hilsen Nora Holm",
    "pl": "Z wyrazami szacunku,\nNora Wilk\ntel. kom. 600 000 123",
    "fi": "Terveisin\nNora Holm\n040 000 1234",
    "cs": "S přátelským pozdravem\n\nIng. Nora Vlková\nmobil: 600 000 123",
    "tr": "İyi günler dilerim.\nNora Kurt\n0532 000 12 34",
    "ja": "以上、よろしくお願い申し上げます。\n\n━━━━━━━━━━━━━━\n山田 乃良\n株式会社ハリック\nTEL 03-0000-1234\n━━━━━━━━━━━━━━",
    "ru": "С наилучшими пожеланиями,\nНора Волкова\n+7 900 000-12-34",
}
