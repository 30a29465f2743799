"""The words of mail programs and of writers, by language: what opens older mail, closes a letter, labels a form."""


def set_of(words: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(words.split())


# Labels of a mail's header, as Outlook and its like write them over an older mail.
# en de fr es it pt nl da no sv pl fi cs tr ja ru
HEADER_LABELS = {
    "from": (
        r"От кого|From|Von|De|Da|Van|Fra|Från|Od|Lähettäjä|Gönderen|Kimden|差出人|送信者|От|Отправитель|Expéditeur"
        r"|Remitente|Mittente|Remetente|Afzender|Avsändare|Nadawca|Odesílatel"
    ),
    "sent": (
        r"Enviado el|Enviado em|Enviada em|Envoyé le|Gönderme Tarihi|Gönderilme Tarihi|Sendt den|Sent at|Sent"
        r"|Date|Gesendet|Datum|Envoyé|Enviado|Fecha|Inviato|Data|Enviada|Verzonden|Sendt|Dato|Skickat|Wysłano"
        r"|Wysłane|Lähetetty|Päivämäärä|Päiväys|Pvm|Odesláno|Gönderildi|Gönderim|Tarih|送信日時|日付|日時|送信"
        r"|Отправлено"
        r"|Дата"
    ),
    "to": (
        r"To|An|À|A|Para|Aan|Til|Till|Do|Komu|Vastaanottaja|Kime|Alıcı|Per|Pour|宛先|Кому|Destinataire"
        r"|Destinatario|Saaja|Mottagare|Modtager|Příjemce|Adresat"
    ),
    "subject": (
        r"Subject|Betreff|Objet|Sujet|Asunto|Oggetto|Assunto|Onderwerp|Emne|Ämne|Temat|Aihe|Předmět|Konu|件名"
        r"|Тема|Betr|Re"
    ),
    "copy": (r"Cc|Bcc|Kopie|Copie|Copia|Cópia|Kopi|Kopia|Kopio|DW|Bilgi|Копия|CC"),
    "other": (
        r"Pièces jointes|Antwort an|Répondre à|Responder a|Importance|Priority|Wichtigkeit|Priorität"
        r"|Importancia|Priorità|Prioridade|Attachments|Anlagen|Anhang|Allegati|Adjuntos|Anexos|Bijlagen"
        r"|Organization|Reply-To|Answer-To|Message-ID"
    ),
}

# "On Monday, Jane wrote:" has one of these.
WROTE = (
    r"wrote|writes|schrieb|schreibt|geschrieben|a écrit|écrit|escribió|ha scritto|scrive|escreveu|schreef"
    r"|heeft geschreven"
    r"|geschreven"
    r"|skrev|skrev følgende|napisał(?:\(?a\)?|[/-]a)?|napisan[ae] przez|pisze|kirjoitti|napsal(?:\(?a\)?|[/-]a)?"
    r"|yazdı|şunu yazdı"
    r"|şunları yazdı|написал(?:\(?-?а\)?)?|пишет|さんは書きました|さんが書きました|のメール|のメッセージ|書きました"
    r"|寫道|写道"
)
# "On Monday your agent wrote:" is the customer's own sentence.
OWN_WORDS = (
    r"your?|you|my|we|our|i|he|she|they|somebody|someone"
    r"|ihr[em]?[nrs]?|mein[em]?[nrs]?|unser|ich|sie|kollege|votre|vos|mon|ma|notre|je|vous"
    r"|su|tu|mi|nuestro"
    r"|vostro|suo|mio|seu|sua|meu|nosso|uw|mijn|ons|din|min|jeres|vores|teidän|minun|váš|můj|wasz|mój|ваш|мой"
)

OWN_SIDE = r"agent|support|team|colleague|company|website|chatbot|bot|[Mm]itarbeiter(?:in)?|[Kk]ollegin"

ORIGINAL_MESSAGE = (
    r"original message|original mail|mail original|e-?mail original|courriel original|original-nachricht"
    r"|originalnachricht|ursprüngliche nachricht|ursprüngliche e-?mail"
    r"|message d'origine"
    r"|message original|message initial|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht"
    r"|origineel bericht|oprindelig (?:meddelelse|besked|mail)|original meddelelse|ursprungligt meddelande"
    r"|originalmeddelande"
    r"|opprinnelig (?:melding|e-post)|oryginalna wiadomość|wiadomość oryginalna|alkuperäinen viesti|původní zpráva"
    r"|původní e-?mail"
    r"|orijinal ileti|orijinal mesaj|özgün ileti|元のメッセージ|исходное сообщение|оригинальное сообщение"
    r"|original appointment|reply message|antwortnachricht"
)
FORWARDED_MESSAGE = (
    r"forwarded message|begin forwarded message|forwarded by [^\n]{1,60}|weitergeleitete nachricht"
    r"|anfang der weitergeleiteten nachricht"
    r"|message transféré|message transmis|début du message (?:transféré|réexpédié)|mensaje reenviado"
    r"|inicio del mensaje reenviado"
    r"|messaggio inoltrato|inizio messaggio inoltrato|mensagem (?:encaminhada|reencaminhada)"
    r"|início da mensagem (?:encaminhada|reencaminhada)"
    r"|doorgestuurd bericht|begin doorgestuurd bericht|videresendt (?:besked|meddelelse|melding)"
    r"|start på videresendt (?:besked|melding)"
    r"|vidarebefordrat (?:meddelande|mejl)|vidarebefordrat brev|przekazana wiadomość|wiadomość przekazana"
    r"|välitetty viesti"
    r"|edelleenlähetetty viesti"
    r"|přeposlaná zpráva|iletilen ileti|yönlendirilen (?:ileti|mesaj)|転送(?:された)?メッセージ"
    r"|пересылаемое сообщение|пересланное сообщение|начало переадресованного сообщения"
)
# A comment that points at the mail below: then that mail is what the customer wants to say.
POINTS_BELOW = (
    r"\bsee (?:the )?(?:e-?mail |mail |message |thread |chain |note |attached |my (?:e-?mail "
    r"|message )?)?below|\bbelow\b|\bfyi\b"
    r"|for your information|\bforward(?:ed|ing)?\b|\bfwd\b|\bs\. ?u\.|siehe unten|\bunten\b|untenstehend\w*"
    r"|weiterleit\w*|weitergeleitet"
    r"|zur info\w*|zur kenntnis|ci-dessous|pour info\w*|transf[eè]re\w*|fais suivre|más abajo|\babajo\b"
    r"|reenv[ií]\w+|para su información"
    r"|\bsotto(?:stante)?\b|inoltr\w+|per conoscenza|abaixo|encaminh\w+|hieronder|onderstaand\w*|ter info\w*"
    r"|stuur \w+ door|nedenfor"
    r"|nedenstående|videresend\w*|nedan\b|nedanstående|vidarebefordra\w*|poniżej|przekazuj\w+|alla oleva\w*"
    r"|välitän|níže|přeposíl\w+"
    r"|aşağıda\w*|iletiyorum|下記|以下の|転送|ниже|пересыла\w+"
)

_WISHES = (
    r"(?:have|enjoy) a (?:nice|good|great|lovely|pleasant) (?:day|evening|week|weekend|afternoon)|speak soon|talk soon"
    r"|until then|kindest|warmly|(?:yours )?in (?:hope|frustration|anger|despair)"
    r"|(?:ich wünsche )?(?:ihnen |euch )?(?:noch )?(?:einen )?(?:schönen|angenehmen) (?:tag|abend)(?: noch)?"
    r"|schönes wochenende"
    r"|bonne (?:fin de )?(?:journée|soirée|semaine|réception|après-midi)|bon week-?end|belle (?:journée|soirée)"
    r"|(?:que )?(?:tengan? |pase(?:n)? )?(?:un )?buen (?:día|fin de semana)"
    r"|(?:vi auguro |auguro )?(?:una )?buon[ao] (?:giornata|serata|lavoro|weekend|fine settimana)|a presto|cordialità"
    r"|(?:een )?(?:fijne|prettige) (?:dag|avond|week)(?: nog| verder| toegewenst)?|fijn weekend"
    r"|(?:tenha(?:m)? )?um bom (?:dia|fim de semana)|uma boa (?:tarde|semana)|respeitosamente"
    r"|ha en (?:fin|bra) (?:dag|helg)|hav en god (?:dag|weekend)|miłego dnia|mukavaa päivää|hezký den"
    r"|hyvää päivänjatkoa"
    r"|хорошего дня|всего хорошего"
)
CLOSINGS = (
    rf"{_WISHES}|"
    r"(?:with )?(?:(?:very |my |our )?(?:best|kind|kindest|warm|warmest|sincere|friendly) (?:regards|wishes)"
    r"|regards|rgds|brgds|kr|br"
    r"|yours(?: (?:sincerely|faithfully|truly))?|sincerely(?: yours)?|faithfully|respectfully(?: yours)?"
    r"|cordially|cheers|best|all the best"
    r"|many thanks|thanks(?: (?:a lot|so much|very much|in advance|again|and (?:best|kind)? ?regards))?"
    r"|thank you(?: (?:so much|very much|in advance"
    r"|again|for your (?:help|time|support|assistance|understanding)))?|thx|ta|take care|greetings|with thanks"
    r"|with regards|in anticipation)"
    r"|(?:mit )?(?:(?:den |vielen )?(?:besten|freundlichen|freundlichem|herzlichen|lieben|schönen|sonnigen"
    r"|vielen) (?:grüßen|gruessen|grüssen|gruß|gruss|dank))"
    r"|(?:freundliche|herzliche|liebe|schöne|beste|viele|sonnige) (?:grüße|gruesse|grüsse)|(?:lieben|schönen"
    r"|besten|freundlichen|herzlichen) (?:gruß|gruss|dank)"
    r"|gruß|gruss|grüße|grüsse|hochachtungsvoll|mfg|m\.f\.g\.|lg|vg|bg|danke(?: (?:im voraus|schön|sehr))?"
    r"|vielen dank(?: im voraus)?"
    r"|(?:bien )?cordialement|(?:très |bien )?(?:cordialement|amicalement)(?: vôtre)?|cdlt|bien à vous"
    r"|(?:dans l'attente[^\n]{1,60}, )?(?:recevez|je vous adresse|nous vous adressons|agréez"
    r"|acceptez)[^\n.]{1,50}salutations[^\n.]{0,30}"
    r"|sincères salutations|salutations(?: distinguées)?"
    r"|(?:dans l'attente[^\n]{1,60}, )?(?:veuillez|je vous prie)[^\n.]{1,80}(?:salutations|sentiments)[^\n.]{0,30}"
    r"|meilleures salutations"
    r"|avec mes (?:remerciements|salutations)[^\n.]{0,20}|merci(?: (?:d'avance|beaucoup|bien))?"
    r"|(?:un |(?:les )?(?:reciban?|envío|mando) un )?(?:muy )?(?:cordial|atento|afectuoso) saludo"
    r"|saludos(?: cordiales)?|cordialmente|atentamente"
    r"|muy atentamente|(?:muchas )?gracias(?: de antemano)?|un saludo|un abrazo"
    r"|(?:cordiali|distinti|cari|migliori) saluti|saluti|(?:in attesa[^\n.]{1,60}, )?(?:(?:vi |si )?porgo|porgiamo"
    r"|invio)[^\n.]{0,30} saluti|cordialmente|in fede|grazie(?: (?:mille"
    r"|in anticipo))?|buona giornata"
    r"|(?:com os )?(?:melhores|meus) cumprimentos|cumprimentos|atenciosamente|cordiais saudações"
    r"|(?:muito )?obrigad[oa](?: desde já)?|att\.?|abraços?"
    r"|(?:met )?(?:vriendelijke|hartelijke) (?:groet|groeten)|(?:hoogachtend|mvg|groeten|groetjes|groet)"
    r"|(?:alvast )?bedankt|dank u(?: wel)?|(?:met )?beste groeten?"
    r"|(?:de )?bedste (?:hilsner|hilsener)|(?:med )?(?:venlig|venlige|vennlig|kærlig|bedste|beste|vänlig|vänliga"
    r"|bästa|hjertelig) (?:hilsen"
    r"|hilsener|hälsning|hälsningar)|hilsen|mvh|hälsningar|hälsar|venligst"
    r"|(?:på forhånd )?tak(?: på forhånd)?|takk(?: på forhånd)?|tack(?: på förhand)?"
    r"|(?:z |łączę )?(?:poważaniem|wyrazami szacunku|wyrazy szacunku|pozdrowieniami)"
    r"|pozdrawiam(?: serdecznie)?|(?:serdecznie )?pozdrawiam|dziękuję(?: z góry)?|pozdrowienia"
    r"|(?:ystävällisin|parhain|hyvää päivänjatkoa) ?(?:terveisin)?|terveisin|t\.|kiitos(?: etukäteen)?|(?:s "
    r"|se )?(?:pozdravem|srdečným pozdravem|přátelským pozdravem|úctou)|děkuji(?: předem)?|hezký den"
    r"|saygılarım(?:la|ızla)(?: arz ederim)?|saygılar|iyi (?:çalışmalar|günler)(?: dilerim)?|teşekkür(?:ler"
    r"| ederim)|selamlar"
    r"|(?:以上[、,]?)?(?:どうぞ|何卒)?(?:よろしく|宜しく)お願い(?:いた|致|申し上げ)?(?:します|ます)?|以上(?:です)?"
    r"|敬具"
    r"|с уважением(?: и [^\n.!?]{1,30})?|с (?:наилучшими|добрыми|лучшими) пожеланиями|спасибо(?: заранее)?"
    r"|всего доброго"
)
# Closings that a name follows without a comma: `Hilsen Nora Holm`.
SHORT_CLOSINGS = (
    r"(?:kind |best |warm )?regards|(?:liebe |viele |beste )?grüße|lg|vg|mfg|(?:vriendelijke "
    r"|hartelijke )?groet(?:en|jes)?"
    r"|mvh|(?:(?:med )?(?:venlig|vennlig|bedste|kærlig|vänlig|bästa) )?(?:hilsen|hälsning(?:ar)?)|terveisin|t\."
    r"|pozdrawiam"
    r"|(?:s )?pozdravem|cordialement|un saludo|saludos|saluti|cumprimentos|с уважением"
)
# A line with one of these says something; a name, a title or an address does not.
SENTENCE_WORDS = set_of(
    """i i'm i've i'd i'll you you're we we're they he she it it's this that my your me us please is are was were
    am have has had do does did don't didn't not
    can can't cannot could will won't would should must need want when why how what where because but if then
    still again never no yes
    ich sie wir ihr mir mich uns mein meine meinen bitte ist sind war nicht kein keine habe hat haben wird kann
    warum wann wie was wenn aber noch
    je j'ai vous nous ne pas est sont suis mon ma mes votre vos s'il pourquoi quand comment mais encore veuillez
    yo usted ustedes no es son está están mi mis por favor cuándo porqué cómo pero todavía quiero tengo necesito
    io lei voi noi non è sono mio mia vostro perché quando come ma ancora vorrei ho
    eu você vocês não é são está meu minha porque quando como mas ainda quero tenho
    ik u wij niet is zijn was mijn uw waarom wanneer hoe maar nog graag wil heb heeft
    jeg du vi ikke er var min mit hvornår hvorfor men stadig jag inte är var mitt när varför
    nie jest są mój moje proszę dlaczego kiedy minä en on ole minun miksi já není jsem můj prosím kdy
    ben değil neden ne zaman lütfen я вы не это мой почему когда пожалуйста"""
)

# Labels of a form: the contact fields (set aside with their values), and what the customer came to say.
CONTACT_LABELS = (
    r"(?:your |full |first |last |middle |sur|given |family |customer |contact |billing |company "
    r"|sender ?)?name|surname|vorname|nachname|firmenname"
    r"|(?:your |contact |e-?mail |work )?(?:e-?mail|e-?mail[- ]?address|mail)|e-?mail[- ]?adresse|(?:your "
    r"|contact |mobile |cell |work |home |day ?time )?(?:tele)?phone(?: ?(?:number|no\.?|nr\.?))?"
    r"|tel\.?|mobile|cell|handy|telefon(?:nummer)?|fax|(?:street|postal|home|billing|shipping|delivery"
    r"|mailing )?address(?: line \d)?|street|city|town|state|zip(?: ?code)?|post(?:al )?code"
    r"|country|company|organi[sz]ation|dob|date of birth|title|salutation|contact|ip(?: address)?|user ?agent"
    r"|browser|date|submitted(?: (?:on|at))?|page|url|referrer|consent|newsletter|marketing|privacy policy"
    r"|anrede|firma|straße|strasse|adresse|anschrift|plz|ort|stadt|land|geburtsdatum|datum"
    r"|nom|prénom|nom complet|courriel|adresse (?:e-?mail|mail|postale)|téléphone|portable|société|ville"
    r"|code postal|pays|rue"
    r"|nombre(?: completo)?|apellidos?|correo(?: electrónico)?|teléfono|móvil|dirección|ciudad|país|empresa"
    r"|código postal"
    r"|nome(?: completo)?|cognome|telefono|cellulare|indirizzo|città|paese|azienda|cap|sobrenome|apelido"
    r"|telefone|telemóvel|celular|endereço|morada|cidade"
    r"|naam|voornaam|achternaam|telefoonnummer|adres|postcode|woonplaats|bedrijf|navn|fornavn|efternavn"
    r"|etternavn|postnummer|by|virksomhed|namn|förnamn|efternamn|företag|ort"
    r"|imię(?: i nazwisko)?|nazwisko|numer telefonu|jméno|příjmení|nimi|puhelin|sähköposti|osoite"
    r"|ad(?: soyad)?|soyad|e-?posta|имя|фамилия|телефон|почта|адрес"
)
MESSAGE_LABELS = (
    r"(?:your |customer |the |ihre |votre |su |il tuo |sua |uw )?(?:message|comments?|enquiry|inquiry|question"
    r"|request|issue|problem|complaint|feedback|description|details|note|query|ticket|text"
    r"|nachricht|mitteilung|anliegen|frage|anfrage|beschreibung|kommentar|bemerkung|beschwerde|ihre nachricht"
    r"|réclamation|demande|mensaje|consulta|comentarios?|pregunta|descripción|reclamación|problema"
    r"|messaggio|richiesta|domanda|commento|descrizione|reclamo|mensagem|pergunta|comentário|descrição"
    r"|reclamação|bericht|vraag|opmerking(?:en)?|omschrijving|klacht"
    r"|besked|beskrivelse|spørgsmål|henvendelse|meddelande|fråga|beskrivning|melding|wiadomość|treść|pytanie"
    r"|opis|viesti|kysymys|zpráva|dotaz|popis|mesaj|soru|сообщение|вопрос|описание)"
    r"|(?:how can we help(?: you)?|what can we do for you|tell us more|what happened|message body"
    r"|additional (?:information|comments|details)|description of (?:the )?(?:problem|issue))\??"
)
# A label made of these alone is one, too: `Nom et prénom`, `Adres e-mail`.
CONTACT_WORDS = set_of(
    """post name surname forename firstname lastname fullname mail email phone mobile telephone address postcode
    vorname nachname familienname telefon telefonnummer handynummer mobilnummer rufnummer mailadresse
    emailadresse anschrift kundenname nom prénom prénoms courriel téléphone portable adresse nombre apellido
    apellidos correo teléfono móvil dirección nome cognome telefono cellulare indirizzo sobrenome apelido
    telefone telemóvel celular endereço morada naam voornaam achternaam familienaam mailadres emailadres
    telefoon telefoonnummer adres navn fornavn efternavn etternavn tlf mobil namn förnamn efternamn epost
    postadress epostadress mejladress
    mejl imię nazwisko telefonu nimi etunimi sukunimi puhelin puhelinnumero sähköposti sähköpostiosoite
    osoite jméno příjmení telefonní ad adı soyad soyadı adınız soyadınız eposta posta telefonunuz имя
    фамилия отчество фио телефон почта email お名前 氏名 名前 フリガナ メールアドレス メール 電話番号 電話 住所
    会社名"""
)
MESSAGE_WORDS = set_of(
    """message comment comments enquiry inquiry question request nachricht mitteilung anliegen frage anfrage
    kommentar demande commentaire commentaires mensaje consulta comentario comentarios messaggio richiesta
    mensagem comentário dúvida bericht vraag opmerking opmerkingen besked meddelelse henvendelse meddelande
    fråga ärende melding henvendelsen wiadomość wiadomości treść pytanie viesti kysymys viestisi zpráva
    zprávy dotaz mesaj mesajınız sorunuz сообщение сообщения вопрос обращение お問い合わせ内容 お問い合わせ
    問い合わせ内容 ご質問
    ご用件 内容 メッセージ"""
)
LABEL_FILLERS = set_of(
    """your full first last and or of the number no contact e de et ou votre complet y su completo completa
    electrónico numéro número email il tuo vostro seu sua o a do da dos il und ihre ihr der die nummer nr en
    uw je volledige og dit din din fulde och ditt i lub numer pełne twoja koko täydellinen celé vaše ve
    numarası numaranız ваше ваш полное эл электронная номер text texto texte testo"""
)
