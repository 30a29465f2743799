"""What customers say, and the older mail below it, in sixteen languages: the inside of the harder wrappers."""

BODIES: dict[str, tuple[str, str]] = {
    "en": (
        "The mug I got is chipped at the rim. Can you send me another one?",
        "I have written to you twice about the boiler and nobody has come.\n\n"
        "My mother is 84 and has had no heating since Sunday. If nobody comes today I will call the ombudsman.",
    ),
    "de": (
        "Die Tasse hat am Rand einen Sprung. Können Sie mir eine neue schicken?",
        "Ich habe Ihnen schon zweimal wegen der Therme geschrieben, und niemand ist gekommen.\n\n"
        "Meine Mutter ist 84 und hat seit Sonntag keine Heizung. Wenn heute niemand kommt, gehe ich zum Anwalt.",
    ),
    "fr": (
        "La tasse est ébréchée. Pouvez-vous m'en envoyer une autre ?",
        "Je vous ai déjà écrit deux fois au sujet de la chaudière et personne n'est venu.\n\n"
        "Ma mère a 84 ans et n'a plus de chauffage depuis dimanche. Si personne ne vient, je saisis le médiateur.",
    ),
    "es": (
        "La taza llegó rota por el borde. ¿Me pueden mandar otra?",
        "Ya les escribí dos veces por la caldera y no ha venido nadie.\n\n"
        "Mi madre tiene 84 años y está sin calefacción desde el domingo. Si hoy no viene nadie, voy a consumo.",
    ),
    "it": (
        "La tazza è arrivata scheggiata. Me ne mandate un'altra?",
        "Vi ho già scritto due volte per la caldaia e non è venuto nessuno.\n\n"
        "Mia madre ha 84 anni ed è senza riscaldamento da domenica. Se oggi non viene nessuno, chiamo l'avvocato.",
    ),
    "pt": (
        "A caneca veio lascada. Podem enviar-me outra?",
        "Já vos escrevi duas vezes por causa da caldeira e ninguém apareceu.\n\n"
        "A minha mãe tem 84 anos e está sem aquecimento desde domingo. Se hoje não vier ninguém, apresento queixa.",
    ),
    "nl": (
        "De mok is beschadigd aan de rand. Kunt u mij een andere sturen?",
        "Ik heb u al twee keer over de ketel geschreven en er is niemand gekomen.\n\n"
        "Mijn moeder is 84 en zit sinds zondag zonder verwarming. Komt er vandaag niemand, dan bel ik mijn advocaat.",
    ),
    "da": (
        "Kruset har et skår i kanten. Kan I sende mig et nyt?",
        "Jeg har skrevet to gange om fyret, og der er ikke kommet nogen.\n\n"
        "Min mor er 84 og har været uden varme siden søndag. Kommer der ingen i dag, ringer jeg til en advokat.",
    ),
    "sv": (
        "Muggen har ett hack i kanten. Kan ni skicka en ny?",
        "Jag har skrivit två gånger om pannan och ingen har kommit.\n\n"
        "Min mamma är 84 och har varit utan värme sedan i söndags. Kommer ingen i dag ringer jag en advokat.",
    ),
    "no": (
        "Koppen har et hakk i kanten. Kan dere sende en ny?",
        "Jeg har skrevet to ganger om fyren, og ingen har kommet.\n\n"
        "Moren min er 84 og har vært uten varme siden søndag. Kommer det ingen i dag, ringer jeg en advokat.",
    ),
    "pl": (
        "Kubek jest wyszczerbiony. Czy mogą mi Państwo przysłać nowy?",
        "Pisałam już dwa razy w sprawie pieca i nikt nie przyjechał.\n\n"
        "Moja mama ma 84 lata i od niedzieli nie ma ogrzewania. Jeśli dziś nikt nie przyjedzie, idę do prawnika.",
    ),
    "fi": (
        "Mukin reuna on lohjennut. Voitteko lähettää uuden?",
        "Olen kirjoittanut kaksi kertaa kattilasta eikä kukaan ole tullut.\n\n"
        "Äitini on 84 ja on ollut ilman lämmitystä sunnuntaista asti. Ellei kukaan tule tänään, soitan lakimiehelle.",
    ),
    "cs": (
        "Hrnek je na okraji odštípnutý. Můžete mi poslat nový?",
        "Už jsem vám dvakrát psala kvůli kotli a nikdo nepřijel.\n\n"
        "Mamince je 84 let a od neděle je bez topení. Jestli dnes nikdo nepřijede, obrátím se na právníka.",
    ),
    "tr": (
        "Kupanın kenarı kırık geldi. Yenisini gönderebilir misiniz?",
        "Kombi için size iki kez yazdım, kimse gelmedi.\n\n"
        "Annem 84 yaşında ve pazardan beri ısıtması yok. Bugün kimse gelmezse avukatıma gideceğim.",
    ),
    "ja": (
        "届いたマグカップの縁が欠けています。新しいものを送っていただけますか。",
        "給湯器の件で二度ご連絡しましたが、誰も来ていません。\n\n"
        "母は84歳で、日曜日から暖房がありません。今日どなたも来ないなら弁護士に相談します。",
    ),
    "ru": (
        "У кружки отколот край. Можете прислать другую?",
        "Я дважды писала вам про котёл, и никто не приехал.\n\n"
        "Маме 84 года, с воскресенья у неё нет отопления. Если сегодня никто не приедет, я пойду к юристу.",
    ),
}

OLD_MAIL: dict[str, str] = {
    "en": "Hello,\n\nthank you for your message. A manager will look into the gas leak that you reported.\n\nAcme Support",
    "de": "Guten Tag,\n\nvielen Dank für Ihre Nachricht. Wegen des Gasgeruchs kommt ein Techniker.\n\nIhr Acme-Team",
    "fr": "Bonjour,\n\nmerci de votre message. Un technicien viendra pour la fuite de gaz.\n\nLe service client Acme",
    "es": "Hola:\n\ngracias por su mensaje. Un técnico irá por la fuga de gas.\n\nAtención al cliente Acme",
    "it": "Buongiorno,\n\ngrazie per il suo messaggio. Un tecnico verrà per la fuga di gas.\n\nAssistenza Acme",
    "pt": "Bom dia,\n\nobrigado pela sua mensagem. Um técnico irá por causa da fuga de gás.\n\nApoio Acme",
    "nl": "Goedendag,\n\nbedankt voor uw bericht. Voor het gaslek komt een monteur.\n\nKlantenservice Acme",
    "da": "Hej\n\ntak for din besked. Der kommer en tekniker på grund af gaslækagen.\n\nAcme kundeservice",
    "sv": "Hej,\n\ntack för ditt meddelande. En tekniker kommer på grund av gasläckan.\n\nAcme kundtjänst",
    "no": "Hei,\n\ntakk for meldingen. Det kommer en tekniker på grunn av gasslekkasjen.\n\nAcme kundeservice",
    "pl": "Dzień dobry,\n\ndziękujemy za wiadomość. W sprawie wycieku gazu przyjedzie technik.\n\nBiuro Acme",
    "fi": "Hei,\n\nkiitos viestistänne. Asentaja tulee kaasuvuodon takia.\n\nAcmen asiakaspalvelu",
    "cs": "Dobrý den,\n\nděkujeme za zprávu. Kvůli úniku plynu přijede technik.\n\nZákaznická podpora Acme",
    "tr": "Merhaba,\n\nmesajınız için teşekkürler. Gaz kaçağı için bir teknisyen gelecek.\n\nAcme Destek",
    "ja": "お客様\n\nお問い合わせありがとうございます。ガス漏れの件で技術者が伺います。\n\nAcmeサポート",
    "ru": "Здравствуйте!\n\nСпасибо за сообщение. По поводу утечки газа приедет техник.\n\nПоддержка Acme",
}
