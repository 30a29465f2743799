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
        outlet = bbc|itv|sky news|channel 4|channel 5|channel 9|reuters|bloomberg|associated press|guardian|telegraph|
          daily mail|the times|the herald|the sun|the mirror|panorama|watchdog|rip off britain|the independent|
          new york times|washington post|wsj|wall street journal|the gazette|evening news|local radio|the papers|
          local paper|local press|a journalist|a reporter|reporters|journalists|the press|the media|tv crew|news crew|
          camera crew
        writing|working on|reporting on|researching|preparing|doing|covering|running|filming|producing|recording|host|
          we have seen|have seen|has seen|obtained|from reuters|from the bbc|from bloomberg + a piece|a story|
          an article|a feature|a report|a column|a podcast|podcast|a programme|a segment|a documentary|
          an investigation|newsroom|internal emails|internal documents|leaked emails|on deadline|our readers|
          our listeners|our viewers & comment|statement|go on record|on record|on the record|spokesperson|spokesman|
          spokeswoman|position|interview|right of reply|press officer|quote
        newsroom|news desk|our editor|our programme|our paper|our magazine|our readers|our listeners|our viewers|
          on deadline + comment|statement|spokesperson|spokesman|interview|position|seen|obtained|quote|respond|
          response
        reuters|bloomberg|bbc|associated press|newspaper|journalist|reporter + spokesperson|spokesman|press officer|
          on deadline|media team|your press
        newsroom|journalist*|reporter* & what is your position|whats your position|your position|spokesperson|
          your response|your side
        $outlet + have been in touch|has been in touch|have contacted|has contacted|contacted me|rang me|called me|
          interviewed me|interviewing me|are running|is running|will run|want to run|are covering|is covering|
          are filming|are interested|is interested|sending a photographer|sending a|want my story|doing a story|
          has the story|have the story|has my story|have my story|picked up|know about this|knows about this|
          will love this|would love this|will be told
        video|tiktok|post|reel|thread|tweet|clip|story > about you|about your|of your|about how you|
          about this company|about what you > million|viral|views|shares|000
        reporter|journalist|camera crew|tv crew|news crew|film crew|photographer|news team|documentary maker + at our|
          at my|at the|outside|asking about|asking questions|asked me|asked us|turned up|came to|coming|visiting|
          interviewing|wants to|want to|contacted|rang|phoned & gate|door|house|site|wells|plant|staff|you|your|
          building|about
        works at|works for|writes for|editor at|reporter at|friend at|sister at|brother at|contact at|
          someone at > the herald|the times|the paper|the newspaper|the bbc|the guardian|the gazette|the mail|
          the mirror|the sun|the post|the telegraph|channel 4|sky|itv|the local paper|the chronicle|the echo|the news
        in saturdays|in sundays|in tomorrows|in mondays|in fridays|in next weeks|in this weeks > paper|edition|issue|
          herald|times|mail
        local radio|breakfast show|morning show|radio station|tv show|talk show|news programme|local tv|national tv|
          the six oclock news + wants me|wants us|want me|invited|interview|talk about|going on|im on|ill be on|booked
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
        blatt = zeitung|rheinische post|bild|spiegel|zeit|faz|süddeutsche|wdr|ndr|zdf|ard|rtl|swr|mdr|br|stern|fokus|
          focus|taz|welt|tagesspiegel|lokalzeitung|lokalpresse|lokalradio|radiosender|fernsehteam|kamerateam|
          journalist*|reporter*|reporterin|presse|marktcheck|wiso|dpa|redaktion
        schreibe|recherchiere|arbeite|berichte|mache|produziere|drehe|bereite + für die|für den|für das|einen artikel|
          einen beitrag|einen bericht|podcast|verbraucherpodcast|eine reportage|eine geschichte & äußern|
          stellungnahme|interview|statement|position|ansprechpartner|pressesprecher*|kommentieren|zitat|wer kann
        redaktion|$blatt + liegt|liegen|vorliegen|zugespielt & stellungnahme|position|äußern|standpunkt|
          pressesprecher*|interner|interne
        $blatt + weiß bescheid|wissen bescheid|fotograf*|gemeldet|meldet sich|interessiert sich|berichtet|berichten|
          angerufen|bei mir|interviewt|kommt vorbei|dreht|bringt die geschichte & euch|eure*|ihnen|ihr*|sie|fall|
          sache|mir|bescheid
        podcast|verbraucherpodcast + interview|gast|gespräch|statement & ihre|preiserhöhung*|jemand*|firma|
          unternehmen|sie
        video|tiktok|beitrag|post|reel|tweet > über sie|über euch|über ihr|über ihre|über ihren|über euer|
          über eure > millionen|million|aufrufe|viral|tausend|000|klicks
        team|kamera*|sender|redaktion|fernsehen|radio|tv|reporter*|journalist*|fotograf* + dreht|drehen|filmt|filmen|
          vorbei|kommt|kommen|steht|stand|fragt|fragte|interviewt|eingeladen|live & euch|eure*|ihre*|ihr|treppenhaus|
          haus|heizung|laden|sie|klinik|werk
        journalist*|redakteur*|reporter* & interviewen|befragen|sprechen|anfrage|artikel|beitrag|erscheint|sendung|
          geschäftsführung
        verbrauchersendung|verbrauchermagazin|tv-verbrauchersendung|fernsehsendung|lokalfernsehen|landesschau|
          lokalradio|tageszeitung
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
        blad = krant|ad|telegraaf|volkskrant|nrc|trouw|nos|rtl|nu nl|radar|kassa|bnnvara|omroep|dagblad|
          plaatselijke krant|lokale krant|regionale krant|journalist*|verslaggever|cameraploeg|de pers|pointer|
          opgelicht|hart van nederland
        schrijf|werk|onderzoek|maak|doe|produceer|film + voor het|voor de|een artikel|een stuk|een reportage|podcast|
          consumentenpodcast|een verhaal|een item & reageren|reactie|wederhoor|interview|standpunt|woordvoerder|
          meewerken|commentaar
        redactie + interne|mails|documenten|gezien|standpunt|heeft|ontving & standpunt|reactie|woordvoerder|reageren
        $blad + weet ervan|weten ervan|fotograaf|benaderd|heeft me gebeld|belde|komt langs|interview*|besteedt|
          gaat over|interesse|pakt het op & jullie|u|uw|dit|me|mij|ervan
        filmpje|video|tiktok|post|bericht|reel|tweet > over jullie|over uw|over u > miljoen|viraal|keer bekeken|
          duizend|views
        cameraploeg|tv-programma|omroep|radio|televisie|verslaggever|journalist*|krant|fotograaf + komt|langs|filmt|
          filmen|opnames|vroeg|vragen|interview*|uitgenodigd|stond|belde & jullie|uw|huis|flat|fabriek|over|kliniek
        journalist*|verslaggever|redacteur & stuk|artikel|verschijnt|directie|interview*|vragen|spreken|donderdag|
          publicatie
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
        journal = ouest-france|ouest france|bfm|tf1|france 2|france 3|m6|le monde|le figaro|libération|mediapart|
          le parisien|sud ouest|la voix du nord|rmc|france info|60 millions|cash investigation|envoyé spécial|
          journal local|presse locale|journaliste*|radio locale|reporter*|la presse|capital|médiapart|afp
        écris|travaille|enquête|prépare|fais|réalise|tourne|couvre + pour ouest|pour le|pour la|un article|un sujet|
          un papier|une enquête|un reportage|podcast|une émission & réagir|réaction|interview|porte-parole|
          commentaire|position|répondre|déclaration|témoigner
        rédaction + mails internes|documents|a eu|obtenu|consulté & position|réaction|réagir|porte-parole|version
        $journal + au courant|photographe|m'a contacté*|m'ont contacté*|m'a appelé*|m'a interviewé*|vont en parler|
          va en parler|envoie|prépare|s'intéresse|contacté par & vous|votre|vos|ça|propos|courant
        vidéo|tiktok|post|publication|reel|tweet > sur vous|sur votre|sur vos > millions|million|vues|viral*|000|
          partages
        journaliste* & papier|article|paraît|parait|direction|interroger|interview*|enquête|sujet|questions|
          publication
        équipe télé|équipe de télé|caméra*|télé|radio|journaliste*|reporter*|photographe + vient|viennent|filmer|
          filme|tourner|tourne|passé|passée|devant|invité*|interroge* & vous|votre|vos|chez|usine|immeuble|clinique
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
        testata = resto del carlino|corriere|repubblica|la stampa|il giornale locale|giornale locale|stampa locale|
          le iene|iene|striscia|report|rai|mediaset|sky tg24|ansa|il fatto|messaggero|gazzettino|giornalist*|
          tv locale|radio locale|reporter|mi manda rai|mattino|il giorno
        scrivo|lavoro|sto lavorando|preparo|faccio|realizzo|conduco + per il|per la|per un|un articolo|un servizio|
          un'inchiesta|podcast|un pezzo & rispondere|replica|intervista|portavoce|commento|posizione|dichiarazione|
          commentare
        redazione + mail interne|documenti|ottenuto|visionato|ha & posizione|replica|portavoce|versione|commento
        $testata + sa tutto|sanno tutto|fotografo|contattat*|chiamat*|intervistat*|interessat*|interessa|manda|
          farà un servizio|ne parl* & voi|vostr*|vi|tutto|questo|mi
        video|tiktok|post|reel|tweet > su di voi|sul vostro|sulla vostra|sui vostri|su voi > milioni|visualizzazioni|
          virale|mila|000|condivisioni
        mando|mandiamo|scrivo|invio|racconto|porto|giro|segnalo|consegno|vado > a striscia|alle iene|ai giornali|
          alla stampa|al giornale|a report|alla tv|alla televisione|a mi manda|alla redazione|a un giornalista|
          ai giornalisti
        giornalist*|troupe|telecamer*|tv locale|radio|fotografo|inviato + viene|vengono|filmare|riprese|registrare|
          intervist*|invitat*|davanti|arriva & voi|vostr*|casa|fabbrica|clinica|palazzo
        giornalista & articolo|pezzo|esce|direzione|intervist*|inchiesta|domande|pubblic*
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
        medio = antena 3|telecinco|la sexta|el país|el mundo|abc|televisa|tv azteca|el norte|reforma|el universal|
          clarín|la nación|caracol|rcn|univision|telemundo|periódico local|prensa local|diario local|periodista*|
          reportero*|radio local|canal local|la prensa|espejo público|el tiempo|agencia efe|rtve
        escribo|trabajo|investigo|preparo|hago|realizo|conduzco|cubro + para el|para la|un artículo|un reportaje|
          una nota|podcast|una investigación|una pieza & responder|declar*|entrevista|portavoz|comentario|postura|
          vocero|contestar
        redacción + correos internos|documentos|tiene|obtuvo|ha visto & postura|posición|portavoz|declaración|versión
        $medio + ya lo sabe|ya sabe|fotógrafo|me ha llamado|me llamó|contact*|entrevist*|interesad*|van a sacar|
          va a sacar|manda|publicará & ustedes|vosotros|su|esto|lo|vuestr*|me
        video|vídeo|tiktok|post|reel|tuit|hilo > sobre su|sobre ustedes|sobre vuestr*|de su|sobre vosotros > millones|
          millón|reproducciones|viral|vistas|mil|000
        he escrito|escribí|he llamado|llamé|mandé|he mandado|he contado|conté|avisé|he avisado > al periódico|
          a la tele|a la prensa|al diario|a la televisión|a los medios|a la radio|al canal|a un periodista|a la cadena
        equipo de televisión|cámaras|la tele|la televisión|periodista*|reporter*|canal|radio|fotógrafo + viene*|
          vendrá*|grabar|grabando|filmar|entrevist*|invit*|afuera|en la puerta & ustedes|vosotros|su|vuestr*|casa|
          fábrica|clínica|edificio
        periodista & artículo|nota|reportaje|sale|dirección|entrevist*|preguntas|publica*
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
        orgao = jornal de notícias|público|expresso|correio da manhã|cmtv|tvi|sic|rtp|globo|record|folha|estadão|uol|
          g1|band|sbt|jornal local|imprensa local|jornalista*|repórter*|rádio local|tv local|a imprensa|lusa|
          observador|fantástico
        escrevo|trabalho|investigo|preparo|faço|apresento|produzo|estou a escrever|estou escrevendo + para o|para a|
          um artigo|uma reportagem|uma matéria|podcast|uma peça|uma investigação & responder|comentar|entrevista|
          porta-voz|posição|posicionamento|declaração|comentário
        redação + emails internos|e-mails internos|documentos|tem|obteve|teve acesso & posição|posicionamento|
          porta-voz|versão|comentário
        $orgao + já sabe|já sabem|fotógrafo|já me ligou|me ligou|ligou-me|contact*|contat*|entrevist*|interessad*|
          vai sair|vai publicar|mandar & vocês|vos|vosso|isto|isso|sabe|me
        vídeo|tiktok|post|reel|tweet|publicação > sobre vocês|sobre o vosso|sobre o hotel|sobre a vossa|sobre o seu|
          sobre a sua|sobre a empresa > milhões|milhão|visualizações|viral|mil|000|partilhas
        levar isso|levar isto|vou levar|levo isto|contar tudo|mandei|escrevi|enviei|liguei > à imprensa|pra imprensa|
          para a imprensa|para o jornal|pro jornal|ao jornal|à tv|pra tv|para a tv|à televisão|à rádio|aos jornais|
          para a televisão
        reportagem|equipe|equipa|câmaras|câmeras|tv|televisão|rádio|jornalista*|repórter*|fotógrafo + vir|vem|vêm|
          filmar|gravar|entrevist*|convid*|marcou|à porta|na porta & vocês|vos*|casa|fábrica|clínica|prédio|esgoto|
          aqui
        jornalista & artigo|matéria|peça|sai|direção|entrevist*|perguntas|public*
    """,
}

UNLESS = {
    "any": """
        lol|lmao|😂|🤣
        jaja*|jajaja*|hahaha*|haha*|ahah*|mdr|ptdr|kkk*|rsrs*
    """,
    "en": """
        press release|press button|press the|press enter|press key|press conference|subscription|subscribe*|
          unsubscribe*|media player|social media team|media server|newspaper delivery|delivery of my paper|news feed|
          newsfeed|news app|fox news channel|watch cnn|on cnn|cnn says|cnn reports|viral infection|antiviral|
          going viral on|media centre|press fit|french press|printer|journalism course|student discount|abonnement|
          ink|follow back|followers are not|my followers count|lost followers|buy followers|quote from|quote for
        nice interview|lovely article|great article|nice article|nice piece|great piece|great interview|kit with logos
    """,
    "de": """
        abo|abonnement|zeitung nicht|zeitung kam|zustellung|fernseher|fernsehempfang|receiver|sendersuchlauf|
          senderliste|knopf|taste
        toller artikel|schöner artikel|schönes interview|tolles interview
    """,
    "nl": """
        abonnement|bezorg*|krant niet|tv-programma|zender|zenders|televisiepakket|knop
        leuk stuk|mooi stuk|leuk interview|mooi artikel
    """,
    "fr": """
        abonnement|abonnement presse|journal télé|chaîne|chaînes|décodeur|bouton|touche|livraison du journal|
          télécommande
        bravo|bel article|belle interview|super article
    """,
    "it": """
        abbonamento|consegna|canali|decoder|pulsante|tasto|stampante|stampare|in stampa|telecomando
        complimenti|bell articolo|bella intervista
    """,
    "es": """
        suscripción|suscriptor|entrega|canales|canal|decodificador|botón|tecla|descodificador
        felicidades|enhorabuena|buen artículo|linda entrevista|gran artículo
    """,
    "pt": """
        assinatura|entrega|canais|canal|box|botão|tecla|descodificador|impressora
        parabéns|belo artigo|bela entrevista|ótima matéria
    """,
}

TABLE = AlarmTable("press", CUES, UNLESS, negation=1)
