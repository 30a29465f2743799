"""Words of a journalist who asks, and of a customer who goes to the press or to many followers."""

from escalml.scoring.alarms.cues import AlarmTable

CUES = {
    "en": """
        i am|im|i write|writing|i work|we are|were working|working|my name is|this is + a journalist|a reporter|
          journalist for|journalist at|journalist with|reporter for|reporter at|reporter with|an editor at|
          producer for|producer at|freelance journalist|investigative|a story about|a story on|a piece on|
          a piece about|an article about|an article on|a feature on|a report on|for a newspaper|for a magazine|
          for a podcast|a podcast about|a documentary
        journalist|reporter|newsroom|producer|editor|correspondent|columnist|newspaper|broadcaster|podcast|news desk|
          magazine|our programme|our paper|newsletter + comment|statement|deadline|interview|on the record|
          right of reply
        request for comment|right of reply|press enquiry|press inquiry|media enquiry|media inquiry|media request|
          press request|press contact|press office|press officer|media contact|comment before publication|
          statement before|before we publish|before i publish|we publish on|we publish tomorrow|going to print|
          go to print|goes to print|publishing on|publishing tomorrow|airs on & ?|statement|comment|questions|your|
          story|deadline|by|we|i|you
        sent|send|gave|forwarded|passed|contacted|contacting|contact|going to|go to|told|telling|tell|written to|
          writing to|write to|sent to|send to|send this to|sending this to|take this to|taking this to|talk to|
          talking to|spoken to|speaking to|calling|emailed|email|tipped off|reaching out to|gave to|given to|send|
          alert*|inform* > the press|the media|the newspaper*|the papers|local news|local paper|local newspaper*|
          newspaper*|the paper|a journalist|journalists|a reporter|channel 4|channel 5|the bbc|bbc|itv|watchdog|
          the news|news station|news channel|tv station|the guardian|daily mail|local newspaper|national press|
          a newspaper|the sun|cnn|fox news|abc news|nbc|consumer programme|media outlets
        press|media|journalist|reporter|newspaper*|bbc|tv crew + will be|is coming|are coming|be hearing|
          interested in|picked up|has asked|have asked|got hold|is on|are on|wants to|want to & story|this|you|your|
          interview
        followers|subscribers|viewers|readers|listeners + will see|will hear|tell my|telling my|to my|post*|video|
          know about|going live|live tonight|upload*|are about|thousand|000|k
        journalist|reporter|correspondent|columnist|newsroom + publish*|story|quote|questions|article|piece|response|
          respond|asked me|enquir*
        go viral|going viral|make this viral|making this viral|made this viral + i will|ill|this will|will make|
          gonna make|watch|until you
    """,
    "de": """
        journalist*|reporter*|redaktion|redakteur*|zeitung|fernsehen|tageszeitung|lokalzeitung|presse|rundfunk|
          podcast|magazin|sender + stellungnahme|recherch*|bericht*|anfrage|veröffentlich*|frist|kommentar|interview|
          statement|sendung|beitrag
        ich bin|arbeite|schreibe|als|für die + journalist*|reporter*|redakteur*|eine zeitung|tageszeitung|
          lokalzeitung|redaktion
        presseanfrage|medienanfrage|pressestelle|pressekontakt|bitte um stellungnahme|um stellungnahme
        wende|wenden|gehe|gehen|informier*|schreibe|schreiben|melde|kontaktier*|schicke|gewandt|geschrieben|
          gesprochen|geht + an die presse|an die zeitung|an die medien|zur presse|zur zeitung|zu den medien|
          die presse|die zeitung|bild zeitung|an die bild|die medien|ans fernsehen|zum fernsehen|wiso|akte
        follower* + zeige|poste|erfahren|meine|tausend|video
    """,
    "nl": """
        journalist*|verslaggever|redactie|redacteur|krant|televisie|dagblad|pers|omroep|podcast|tijdschrift|
          programma + reactie|onderzoek|verhaal|wederhoor|publice*|deadline|commentaar|interview|uitzending|reportage
        ik ben|werk|schrijf|als|voor de + journalist*|verslaggever|redacteur|een krant|dagblad
        persvraag|persvragen|persvoorlichter|perscontact|wederhoor|persverzoek|voor publicatie|perswoordvoerder|
          woordvoerder
        ga|stap|stappen|gaan|licht|schrijf|schrijven|meld|contact|stuur|benader* + naar de pers|naar de krant|
          naar de media|de pers|de krant|de media|kassa|radar|bnnvara|max meldpunt|opgelicht
        volgers + zien|vertel|post|mijn|duizend|video
    """,
    "fr": """
        journaliste*|rédaction|rédacteur|rédactrice|journal|quotidien|télévision|presse|podcast|magazine|émission|
          reporter + réaction|enquête|sujet|droit de réponse|publi*|bouclage|commentaire|interview|reportage|
          déclaration|réagir
        je suis|j'écris|travaille|pour un|pour le + journaliste*|quotidien|rédacteur|rédactrice|reporter
        demande presse|contact presse|service presse|service de presse|attaché de presse|attachée de presse|
          droit de réponse|avant publication|demande de réaction
        vais|alerter|alerte|contacter|contacte|contacté|écrire|écris|saisir|prévenir|transmettre|envoyer|parlé|
          alerté + la presse|les médias|le journal|les journaux|bfm|un journaliste|les journalistes|france 2|tf1|
          le parisien|cash investigation|médias|la télé|m6
        abonnés|followers + montrer|publier|vidéo|partager|mes|000|mille
    """,
    "it": """
        giornalista|giornalisti|redazione|redattore|redattrice|giornale|quotidiano|televisione|stampa|podcast|rivista|
          trasmissione|cronista|testata + dichiarazione|inchiesta|servizio|replica|pubblic*|scadenza|commento|
          intervista|puntata|presa di posizione
        sono|scrivo|lavoro|per un + giornalista|giornalisti|cronista|quotidiano|redattore|redattrice
        ufficio stampa|richiesta stampa|diritto di replica|addetto stampa|contatto stampa|prima della pubblicazione
        vado|contatt*|scriv*|segnal*|rivolg*|mand*|avvis*|raccont*|parler*|chiam* + alla stampa|ai giornali|
          striscia la notizia|le iene|giornali|giornalisti|ai media|alla televisione|mi manda rai|report|stampa|
          il giornale|un giornalista|alle iene|a striscia
        follower|iscritti + pubblic*|video|mostr*|miei|mila
    """,
    "es": """
        periodista*|redacción|redactor*|periódico|diario|televisión|prensa|podcast|revista|programa|reportero|
          reportera|medio + declaración|declarar|investigación|reportaje|réplica|cierre|comentario|entrevista|
          su versión|emite|publicamos
        soy|escribo|trabajo|para un + periodista*|reporter*|periódico|redactor*
        consulta de prensa|contacto de prensa|gabinete de prensa|derecho de réplica|jefe de prensa|
          departamento de prensa|solicitud de prensa|oficina de prensa
        voy|contact*|escrib*|acudir*|acudo|llamar*|avis*|contar*|cuento|hablar*|hablé|mandar*|enviar*|
          llevar* + a la prensa|la prensa|a los medios|los medios|al periódico|a la televisión|periodista*|noticiero|
          telediario|noticias|los periódicos|a la tele|un periódico
        seguidores + publicar*|video|vídeo|mostrar|mis|mil|subir
    """,
    "pt": """
        jornalista*|redação|redator*|redatora|jornal|televisão|imprensa|podcast|revista|programa|repórter|reportagem|
          emissora + declaração|declarar|investigação|matéria|contraditório|public*|fecho|comentário|entrevista|
          posicionamento|direito de resposta|vai ao ar
        sou|escrevo|trabalho|para um + jornalista*|repórter|jornal|redator*|redatora
        podcast|programa|blog & vai ao ar|algo a declarar|comentário
        assessoria de imprensa|gabinete de imprensa|pedido de esclarecimento|contacto de imprensa|contato de imprensa|
          direito de resposta|nota de imprensa|pedido da imprensa
        vou|contact*|contat*|escrev*|recorrer|ligar|avis*|contar|falar|falei|mandar|enviar|levar|procur* + à imprensa|
          a imprensa|à comunicação social|aos jornais|ao jornal|à televisão|à tv|jornalista*|telejornal|cmtv|
          sic notícias|celso russomanno|mídia|media
        seguidores + publicar*|vídeo|mostrar|meus|mil|postar
    """,
}

UNLESS = {
    "any": """
        lol|lmao|😂|🤣
    """,
    "en": """
        press release|press button|press the|press enter|press key|press conference|subscription|subscribe*|
          unsubscribe*|media player|social media team|media server|newspaper delivery|delivery of my paper|news feed|
          newsfeed|news app|fox news channel|watch cnn|on cnn|cnn says|cnn reports|viral infection|antiviral|
          going viral on|media centre|press fit|french press|printer|journalism course|student discount|abonnement|
          ink|follow back|followers are not|my followers count|lost followers|buy followers|quote from|quote for
    """,
    "de": """
        abo|abonnement|zeitung nicht|zeitung kam|zustellung|fernseher|fernsehempfang|receiver|sendersuchlauf|
          senderliste|knopf|taste
    """,
    "nl": """
        abonnement|bezorg*|krant niet|tv-programma|zender|zenders|televisiepakket|knop
    """,
    "fr": """
        abonnement|abonnement presse|journal télé|chaîne|chaînes|décodeur|bouton|touche|livraison du journal|
          télécommande
    """,
    "it": """
        abbonamento|consegna|canali|decoder|pulsante|tasto|stampante|stampare|in stampa|telecomando
    """,
    "es": """
        suscripción|suscriptor|entrega|canales|canal|decodificador|botón|tecla|descodificador
    """,
    "pt": """
        assinatura|entrega|canais|canal|box|botão|tecla|descodificador|impressora
    """,
}

TABLE = AlarmTable("press", CUES, UNLESS)
