"""Requests for the next level that give nobody a title, in seven languages: "whoever signs off", "pass this up".

Lines of cues for `by_cues`, in the notation of `escalml.scoring.alarms.cues`.
"""

SENIOR = {
    "en": """
        appeal|appeal to|take it to|go to|take this to|move to > next stage|second stage|next tier|
          higher stage + how do|i want|i would|id like|please|what is the
        whoever runs|whoever owns|whoever manages > this place|the place|this shop|the shop|this branch|
          this store + deal|speak|talk|put|pass|get|i want|i need|let me|contact|call|ring|phone|write|email|reach|
          like to
        whoever signs off|whoever approves|whoever authorises|whoever authorizes|whoever can overrule|
          whoever has the power|whoever has the authority|whoever can decide|whoever makes the decisions|
          whoever makes these decisions|whoever made that decision|whoever made this decision|whoever outranks you|
          whoever trained you|whoever you report to|whoever you answer to|who you report to|who you answer to|
          people who outrank you|person who outranks you|someone who outranks you|somebody who outranks you|
          anyone who outranks you|anyone who can overrule|someone who can overrule|somebody who can overrule|
          someone with actual authority|someone with real authority|anyone with actual authority|
          person who can say yes|someone who can say yes|above your pay grade|above your paygrade|
          beyond your pay grade|up the chain|further up the chain|up the ladder|up the food chain|your higher ups|
          your superiors|your higher-ups + have them|have him|have her|put me|put through|pass|get|let me|speak|talk|
          i want|i need|need this|need it|needs to|forward|send|give|please|contact|call|email|move
        him|her|them > email me|call me|ring me|phone me|write to me|reply to me|speak to me|talk to me|
          get back to me & your team leader|your line manager|your shift lead|your supervisor|your manager
    """,
    "de": """
        teamleitung|regionalleitung|filialleitung|bereichsleitung|abteilungsleitung + bitte|erfährt|antwortet|will|
          möchte|sofort|jetzt
        entscheidungsgewalt|entscheidungsbefugnis|entscheidungskompetenz + jemand|jemanden|wer
        nach oben weiter|nach oben geben|nach oben weitergeben|nach oben weiterleiten|nach oben weiterreichen|
          nach oben weitergereicht|nach oben weitergeleitet|nach oben weitergegeben|nach oben eskal*|eine etage höher|
          eine ebene höher|eine instanz höher|eine stelle höher|an höherer stelle|an die nächsthöhere stelle|
          an die nächste stelle|an die nächste instanz|an die nächste ebene + bitte|sie|möchte|will|soll|muss|kann|
          geben|leiten|reichen|weiter|eskal*|vorlegen|klären
        jemanden|jemand|einem|einer|einen|eine person|wer|wen + mehr zu sagen hat|etwas zu sagen hat|was zu sagen hat|
          entscheiden darf|entscheiden kann|das entscheiden|befugt ist|befugnis hat|entscheidungsbefugt|
          mit entscheidungsgewalt|mit kompetenzen|unterschreiben darf|über ihnen sitzt|über dir sitzt + geben|gib|
          gebt|sprechen|reden|verbinden|stellen|holen|will|möchte|wenden|bitte|brauche|her|ans|an
        wem sind sie unterstellt|wem unterstehen sie|wem berichten sie|an wen berichten sie|wer ist ihnen vorgesetzt|
          wer hat bei ihnen das sagen|wer hat bei euch das sagen|wer hat hier das sagen|wer entscheidet bei euch|
          wer kann das entscheiden|wer darf das entscheiden
        hiermit beschwere ich mich|förmlich beschwerde|offiziell beschwerde|formell beschwerde|offizielle beschwerde|
          dienstaufsichtsbeschwerde
    """,
    "nl": """
        wie|iemand|degene > boven u|boven jou|boven je > kan|mag|goedkeuren|beslissen
        hogerop|een trapje hoger|een niveau hoger|een stap hoger|een laag hoger|naar boven toe|
          naar een hoger niveau + graag|wil|leggen|brengen|sturen|hebben|doorzetten|doorgeven|zet|leg|breng|stuur|
          kaart|aankaarten|spelen|kan
        iemand|diegene|degene + met meer bevoegdheid|met meer bevoegdheden|met meer macht|met bevoegdheid|
          die hier wel over gaat|die hierover gaat|die daarover gaat|die er wel over gaat|die erover gaat|die wel mag|
          die wel iets mag|die knopen door|die knopen kan|die mag tekenen|die beslissingen neemt|die beslissingen mag|
          die boven u staat|die boven jou staat|die boven je staat|met iets te vertellen|die iets te vertellen heeft|
          die het voor het zeggen heeft|die de beslissing + spreken|praten|geef|geeft|schakel|verbind|doorverbinden|
          wil|graag|mag ik|kan ik|stuur|bellen|belt|aan de lijn|nodig|moet ik
        wie staat er boven|wie staat boven|aan wie rapporteert|aan wie legt u|aan wie leg je|wie heeft het daar voor|
          wie heeft het bij jullie voor|wie beslist dit|wie beslist dat|wie gaat hierover bij|wie is je baas|
          wie is uw baas|wie is jouw baas|wie is uw chef|wie is jouw leidinggevende|wie is uw manager
        officieel een klacht|officieel beklag|een officiële klacht|een formele klacht|formeel bezwaar bij uw
        escaleren|geëscaleerd|escalatie|escaleer + verzoek|graag|wil|zaak|ticket|melding|dossier|vraag|dit|svp
    """,
    "fr": """
        qui peut|qui a le pouvoir|qui l'a|qui décide > passez-le-moi|passez-la-moi|passez le moi|autoriser
        un superviseur|un responsable|le responsable|un chef + svp|s'il vous plaît|s'il te plaît|tout de suite|
          maintenant|immédiatement
        plus haut placé|plus haut placée|haut placé|quelqu'un de plus gradé|un gradé|un supérieur|une supérieure|
          votre n 1|au-dessus de vous|au dessus de vous|votre hiérarchie|la hiérarchie|l'échelon au-dessus|
          l'échelon supérieur|au niveau au-dessus|à l'étage au-dessus|en haut lieu|plus haut dans la hiérarchie|
          plus haut dans l'organisation + parler|passez|passe|voir|veux|voudrais|souhaite|demande|transmettre|
          transmettez|remonter|remontez|réexaminé|réexaminée|examiné|relu|revu|tranche|trancher|réponde|rappelle|
          contacter|joindre|escaladé|escalader|porter|faire
        quelqu'un|une personne|celui|celle|la personne + qui décide|qui peut décider|qui prend les décisions|
          qui a le droit|qui ait le droit|qui ait le pouvoir|qui a du pouvoir|qui signe|qui valide|qui ait autorité|
          qui a autorité|qui a l'autorité|décisionnaire|capable de décider|en mesure de décider|
          habilité à décider + veux|voudrais|passez|passe|parler|donnez|mettez|besoin|exige|souhaite|joindre|demande
        qui est au-dessus|qui est au dessus|qui commande chez|qui décide chez|à qui rendez-vous|à qui rendez vous|
          qui est votre chef|qui est ton chef|qui vous supervise|qui est votre n 1
        y a pas|y'a pas|il n'y a pas|ya pas > un chef|un responsable|un supérieur|un manager|quelqu'un au-dessus
        réclamation officielle|plainte officielle|réclamation formelle|plainte formelle|réclamation en règle
        remonter|remontez|faire remonter|faites remonter|remontée|escalader|escaladez|escalade + ma demande|
          mon dossier|ma réclamation|ce dossier|ce ticket|cette demande|mon cas|l'affaire|en haut lieu|à l'échelon|
          au niveau supérieur
    """,
    "it": """
        chi può|chi puo > autorizzare|decidere|approvare + sopra|mandate|passate|passi|inoltrate
        basta|subito|finitela + supervisore|supervisor|un responsabile|il responsabile
        responsabile del punto vendita|direttore del punto vendita|responsabile di zona|
          responsabile dell'assistenza + può|scrivermi|chiamarmi|voglio|vorrei
        più in alto di lei|più in alto di te|più in alto di voi|sopra di lei|sopra di te|sopra di voi|
          al di sopra di lei|un gradino più su|un livello più su|un livello più alto|un livello superiore|
          livello più alto|piani alti|ai piani alti|chi di dovere|un superiore|una superiore|vostro superiore|
          suo superiore|tuo superiore + parlare|parlo|passi|passa|passami|passatemi|voglio|vorrei|chiedo|portare|
          portate|portata|inoltrare|inoltrate|inoltri|girate|girare|trasmettere|rivisto|rivista|riesaminato|esaminato|
          valutato|valutata|riferire|riferite|rispondere|contattare|fatemi|mettetemi|segnalazione|pratica
        qualcuno|una persona|uno|quello|quella|con chi|a chi + che possa decidere|che può decidere|che decida|
          che decide|che abbia potere|che abbia l'autorità|che abbia autorità|con potere decisionale|con più autorità|
          con autorità|che possa autorizzare|che può autorizzare|che firma|che abbia voce in capitolo|può decidere|
          prende le decisioni + parlare|voglio|vorrei|fatemi|passatemi|passami|mi passi|datemi|serve|bisogno|chiedo|
          mettetemi|rivolgermi
        chi c'è sopra|chi sta sopra|chi comanda da voi|chi comanda lì|chi è il suo capo|chi è il tuo capo|
          chi è il vostro capo|a chi risponde lei|a chi rispondi|chi è il suo superiore|chi decide da voi
        un capo ce|un capo ce l'avete|un responsabile ce|avete un capo|avete un responsabile|hai un capo|ha un capo
        reclamo ufficiale|reclamo formale|lamentela formale|lamentela ufficiale|reclamo per iscritto
        escalation|escalare|scalare + ticket|pratica|caso|richiesta|segnalazione|chiede|chiedo|richiede|urgente
    """,
    "es": """
        quién puede|quien puede > autorizar|decidir|aprobar|resolver + por encima|páselo|pásenlo|mándenlo|pásame
        basta|ahora mismo + supervisor|supervisora|un supervisor|un encargado
        por encima de usted|por encima de ti|por encima de vosotros|por encima suyo|más arriba que usted|
          un nivel más arriba|un escalón más arriba|a una instancia superior|una instancia superior|
          instancias superiores|a la instancia que corresponda|instancia correspondiente|a quien corresponda arriba|
          a niveles superiores|un superior|una superior|su superior|tu superior|sus superiores|
          tus superiores + hablar|páseme|pásame|páseme|pase|pasen|quiero|quisiera|necesito|solicito|pido|eleve|eleven|
          elevar|elevarlo|elevo|eleva|lleven|lleve|trasladar|trasladen|traslade|revise|revisen|revisar|revisado|
          responda|conteste|remitan|remita|derive|deriven|escalar|escale|llevar
        alguien|persona|quien|quién + que sí pueda decidir|que pueda decidir|que pueda autorizar|que decida|
          que decide|que tome decisiones|que tenga autoridad|con autoridad|con poder de decisión|
          con capacidad de decisión|que tenga mando|con mando|que mande|sí pueda decidir|toma las decisiones|
          que pueda resolver de verdad + hablar|páseme|pásame|pásenme|pásenmelo|pasenmelo|ponme|póngame|quiero|
          quisiera|necesito|comuníqueme|deme|dame|tengo que hablar|busco
        quién está por encima|quién está arriba|quién manda ahí|quién manda allí|quién manda aquí|quién es su jefe|
          quién es tu jefe|quién es tu superior|quién es su superior|a quién le reporta|a quién reportas|
          quién decide ahí
        no tienen un jefe|no tenéis un jefe|no tenéis jefe|no hay un jefe|no hay jefe|no hay ningún jefe|
          no hay ningún encargado|no hay un encargado
        queja formal|queja oficial|reclamación formal|reclamo formal|hoja de reclamaciones|hojas de reclamaciones|
          libro de quejas|libro de reclamaciones + quiero|poner|dame|me das|deme|me da|pido|solicito|necesito|
          presentar|pongo|dónde|quisiera|rellenar|exijo|interpongo|interponer
        escalar|escalen|escale|escalado|escalamiento|escálenlo|escalad + necesito|quiero|pido|solicito|por favor|
          ruego|este|mi|el ticket|el caso
    """,
    "pt": """
        quem pode > autorizar|decidir|aprovar + acima|mandem|mande|passe|passem
        chega|agora mesmo|basta + supervisor|supervisora|um supervisor|um gerente
        acima de você|acima de vc|acima de si|acima de vocês|acima do senhor|acima da senhora|um nível acima|
          uma instância superior|instância superior|instâncias superiores|a quem de direito|um superior|uma superior|
          seu superior|teu superior|vosso superior|seus superiores|escalão superior|nível superior|
          hierarquia superior|alguém mais acima + falar|falo|passe|passa|passem|quero|queria|gostaria|preciso|
          solicito|peço|reavaliado|reavaliada|reavaliem|avaliado|revisto|revista|revisado|revise|reveja|analisado|
          levem|levar|leve|encaminhem|encaminhe|encaminhar|suba|subir|subam|submeter|responda|escalar
        alguém|pessoa|quem|com quem + que decida|que decide|que possa decidir|que tenha autoridade|com autoridade|
          com poder de decisão|que tenha poder|que mande|que resolva de verdade|que possa autorizar|com autonomia|
          que tome decisões|possa decidir + falar|passa|passe|passem|quero|queria|preciso|põe|ponha|coloca|coloque|
          chama|chame|me dá|dá-me|transfere
        quem está acima|quem manda aí|quem é o seu chefe|quem é seu chefe|quem é o teu chefe|quem é teu chefe|
          a quem você responde|a quem responde|quem é o seu superior|quem é seu superior|quem decide aí
        não tem um chefe|não têm um chefe|não há um chefe|não tem chefe|não há nenhum responsável|
          não tem nenhum gerente|não tem um gerente
        reclamação formal|queixa formal|reclamação oficial|queixa oficial|livro de reclamações|
          livro de reclamação + quero|fazer|abrir|peço|solicito|pretendo|registar|registrar|apresentar|desejo|exijo|
          apresento|faço|dá|dê
        escalar|escalem|escale|escalonar|escalonamento|escalada + preciso|quero|peço|solicito|por favor|esse|este|meu|
          chamado|ticket|caso|processo
    """,
}

CHIEF = {
    "en": """
        copying in|copied in|copying > chief exec*|ceo|managing director|your chair|your chairman & grateful|please|
          i ask|would you|could you|i expect
        very top of|top of > your organisation|your organization|your company|the company|your firm|
          your business + put|desk|send|forward|want|need|reach|reply|read
        gentleman whose|lady whose|man whose|woman whose|person whose > name is|face is + over the|on the + word with|
          speak|talk|get|put|want|like
        whoever runs|whoever owns|whoever heads|whoever founded|person who runs|person who owns|man who runs|
          man who owns|woman who runs|woman who owns|people who run|people who own|who actually runs|
          who really runs > this company|your company|the company|the business|this business|this firm|your firm|
          this bank|your bank|this outfit|this circus|the show|the whole thing|this chain|that company|the airline|
          your airline|this hotel|the hotel + deal|speak|talk|put|pass|get|i want|i need|let me|only|contact|call|
          ring|phone|write|email|reach|hear|tell|forward|send
        in front of|before|land with|taken to|put to|raised with|raised at > the board|your board|the directors|
          your directors|the trustees|your trustees + i want|i need|please|this|demand|expect
        your md|the md|your ceo|the ceo|your chief executive|your managing director|your president|your founder|
          the founder|your owner|the owner|your chairman|your chairwoman|your director & have him write|
          have her write|have them write|have him email|have her email|have them email|have him reply|have her reply|
          have them reply|have him phone|have her phone|have them call|have them ring
        your md|your ceo|your chief executive|your managing director|your president|your founder|your owner|
          your chairman|your chairwoman|your director > should be the one|should answer|must answer|needs to answer|
          should explain|has to explain|needs to explain|on the phone|on the line|to answer me|to call me|to ring me|
          to write to me|to phone me|to email me|to explain|look me in the eye|can explain|owes me
        big boss|head honcho|top dog|boss of bosses|boss of the bosses|boss of the whole|boss of the company + want|
          get|speak|talk|put|give me|need|please
        you founded|you started|you set up|you built > this bank|this company|the company|this business|the business|
          this firm|this brand|the bank|the airline|this airline|this chain + please|explain|help|fix|demand|expect|
          ask you|why is|why are
    """,
    "de": """
        wem gehört der laden|wem gehört die firma|wem gehört das unternehmen|wem gehört das hotel|wer führt die firma|
          wer leitet die firma & mit ihm sprechen|mit ihr sprechen|den will ich|die will ich|mit dem will ich|
          ihm schreiben
        hauptverwaltung|firmenzentrale|firmensitz|hauptsitz|konzernzentrale & dort möchte ich|dort will ich|
          dahin möchte ich|dorthin möchte ich|da möchte ich mich
        sie haben|du hast|ihr habt > gegründet|die firma gegründet|aufgebaut & bitte|helfen|hilfe|wann bekomme|sorgen|
          warum|deshalb schreibe
        zentrale|die zentrale|der zentrale|eure zentrale|ihre zentrale|eurer zentrale|ihrer zentrale|stammsitz|
          firmensitz|hauptsitz|hauptquartier|headquarter + erreiche|erreiche ich|erreichen|kontakt|telefonnummer|
          adresse|anschrift|schreiben|weiterleiten|jemand aus|jemanden aus|jemanden von|jemand von|wenden|sprechen|
          reden|beschweren|melden
        oberste boss|oberster boss|obersten boss|oberste chef|oberster chef|obersten chef|große boss|großen boss|
          ganz große boss|big boss|chef des ganzen|chef vons ganze|boss vom ganzen|obermacker|oberboss|inhaber|
          inhaberin|eigentümer|besitzer|besitzerin|geschäftsführer|geschäftsführerin|vorstand|direktor|direktorin|ceo|
          firmenchef*|firmeninhaber* + dran|ans telefon|holen|hol|holt|rede nur noch|rede ich|spreche ich|reden wir|
          reden will|sprechen will|mal dran|hätt ich|hätte ich|her mit|persönlich|annehmen|anrufen|zurückrufen|
          auf den tisch|auf den schreibtisch|vorlegen|zur kenntnis
        oberste boss|oberster boss|obersten boss|oberste chef|oberster chef|obersten chef|inhaber|inhaberin|
          geschäftsführer|geschäftsführerin & den will ich|die will ich|den hätt ich|den hätte ich|die hätte ich|
          mit dem will ich|mit dem möchte ich|mit der will ich|mit der möchte ich|den bitte|mit dem rede ich|
          mit der rede ich
        wem gehört der laden|wem gehört die firma|wem gehört das unternehmen|wem gehört das hotel|
          wer führt diese firma|wer leitet diese firma|wer leitet dieses unternehmen|
          wer leitet das unternehmen + sprechen|reden|schreiben|kontakt|nummer|adresse|will|möchte|bitte
        sie sind doch|sie als|du bist doch|ihr als > vorstand|chef|chefin|geschäftsführer|geschäftsführerin|inhaber|
          inhaberin|ceo + bitte|können sie|kannst du|sorgen|kümmern|geld|hilfe|helfen|tun
    """,
    "nl": """
        u bent|jij bent|bent u > oprichter|de oprichter|eigenaar van dit|directeur van dit & kunt u|help|zorgen|aub|
          alstublieft|geld
        hoofdkantoor|het hoofdkantoor|jullie hoofdkantoor|uw hoofdkantoor|hoofdzetel|de hoofdzetel|
          maatschappelijke zetel + iemand van|adres|neerleggen|contact|spreken|schrijven|mailen|bellen|nummer|bereik|
          bereiken|doorsturen|stuur|klacht|terecht
        directeur|directrice|algemeen directeur|directie|eigenaar|eigenares|ceo|bestuurder|grote baas|bestuur|
          raad van bestuur|hoogste baas|allerhoogste baas + in contact|contact brengen|moet ik hebben|wil ik hebben|
          die moet ik|alleen nog met|alleen met|op het bureau|kennis van neemt|persoonlijk|zelf bellen|mij bellen|
          mij maar bellen|me maar bellen|me bellen|terugbellen|schrijf ik|in te grijpen|ingrijpt|aan de lijn|
          aan de telefoon|onder ogen|voorgelegd
        eigenaar|eigenares|directeur|directrice|baas van dit bedrijf|ceo & die moet ik hebben|die wil ik|
          die moet ik spreken|daar wil ik mee praten|met die wil ik|hem moet ik|haar moet ik
        van wie is|wie is de baas van|wie runt|wie leidt > dit bedrijf|deze zaak|de zaak|jullie bedrijf|deze winkel|
          deze tent|de tent + spreken|praten|bellen|nummer|mailen|wil|graag|moet
        jij bent toch|u bent toch|jij als|u als > de baas|directeur|eigenaar|ceo|topman|bestuurder + regel|kunt u|
          kun je|aub|alstublieft|graag|geld|help|doe
        geachte raad van bestuur|geachte directie|geacht bestuur|aan de raad van bestuur|aan de hoofddirectie
    """,
    "fr": """
        à qui appartient cette entreprise|à qui appartient cette boîte|à qui appartient cette société|
          à qui appartient votre & lui parler|lui écrire|le joindre|la joindre
        comité de direction|direction générale|conseil d'administration|votre pdg|le pdg + connaissance|portez|porter|
          jusqu'au|jusqu'à|informé|informée|saisir|répondre
        grand patron|big boss|grand chef|pdg|p-dg + mail|e-mail|courriel|adresse|numéro|donnez-moi|donne-moi
        vous avez fondé|vous dirigez|vous présidez|en votre qualité de présidente|en votre qualité de président|
          en votre qualité de directeur & aidez|je vous demande|faites|intervenir|intervenez|récupérer|pouvez-vous
        siège|le siège|votre siège|siège social|maison mère|la maison mère + quelqu'un du|adresse|joindre|contact|
          contacter|en relation|écrire|recommandé|téléphone|numéro|parler|courrier|m'adresser
        pdg|p-dg|dg|patron|patronne|grand patron|proprio|propriétaire|directeur général|directrice générale|
          direction générale|président|présidente|ceo|gérant de la société|fondateur|fondatrice|comité de direction|
          comex|codir|conseil d'administration|big boss|grand chef + saisi|saisie|se saisisse|soit informé|
          soit informée|sur le bureau|ne parlerai plus|parlerai qu|parle qu|parler au|parler à|je veux le|je veux la|
          j'attends sa réponse|rappelle|m'appelle|réponde|intervienne|intervenir|prenne connaissance|entre les mains|
          sous les yeux|membre du|joindre
        qui dirige|qui est à la tête|à qui appartient|qui est le patron > cette entreprise|cette boîte|cette société|
          votre entreprise|votre société|de cette boîte|de cette entreprise|la boîte + parler|joindre|écrire|adresse|
          contact|contacter|veux
        vous qui dirigez|vous qui êtes à la tête|vous qui avez fondé|en tant que dirigeant* + pouvez|aidez|débloquer|
          svp|s'il|remboursement|intervenir|faites
        monsieur le directeur général|madame la directrice générale|monsieur le pdg|madame la pdg|
          monsieur le président-directeur
    """,
    "it": """
        consiglio di amministrazione|direzione generale|amministratore delegato|cda + informato|informata|
          dia risposta|mi dia|mi risponda|a conoscenza
        capo supremo|grande capo|boss|padrone + mail|email|numero|datemi|dammi|telefono|parlare|contatto
        lei ha fondato|lei dirige|lei guida|lei presiede|tu hai fondato|lei è il fondatore|
          lei è la fondatrice & mi aiuti|le chiedo|intervenga|intervenire|faccia|i miei soldi|può
        sede centrale|sede|vostra sede|casa madre|la casa madre|direzione generale|sede principale + qualcuno della|
          qualcuno dalla|indirizzo|in contatto|raccomandata|scrivere|numero|contattare|telefono|parlare
        amministratore delegato|amministratrice delegata|ad|dg|direttore generale|direttrice generale|titolare|
          proprietario|proprietaria|padrone|padrona|presidente|consiglio di amministrazione|cda|grande capo|
          capo supremo|boss + se ne occupi|sulla scrivania|parlo solo|parlerò solo|voglio parlare|mi chiami|
          mi richiami|mi risponda|sua risposta|intervenga|di intervenire|intervenire|personalmente|sia informato|
          sia messo al corrente|prenda in mano|contattare un membro|membro del
        chi comanda|chi dirige|chi guida|chi possiede|chi è a capo|quello che comanda + in questa azienda|
          questa azienda|quest'azienda|la vostra azienda|vostra azienda|la baracca|la società|questa società + parlo|
          parlare|voglio|vorrei|scrivere|contattare|mi chiami|solo con
        lei che guida|tu che guidi|lei che dirige|tu che dirigi|lei che è a capo|lei che ha fondato + può|puoi|
          rimborso|aiuti|aiutarmi|faccia|sbloccare
        di chi è questo locale|di chi è l'azienda|di chi è questa azienda + parlare|voglio|numero|contatto
    """,
    "es": """
        usted que dirige|tú que diriges|usted que preside|usted que fundó + ayúdeme|ayúdame|intervenga|por favor
        consejo de administración|dirección general|consejero delegado|junta directiva + informado|informada|
          dé respuesta|me conteste|conozca|conocimiento
        jefazo|jefe máximo|gran jefe|mandamás + correo|número|dame|deme|teléfono|hablar|contacto
        usted fundó|usted dirige|usted preside|tú fundaste|usted es el fundador|usted es la fundadora & ayúdeme|
          le pido|intervenga|haga|mi dinero|puede
        sede central|la central|casa matriz|oficina central|oficinas centrales|casa central|
          sede principal + alguien de|alguien en|dirección de|dirección|en contacto|burofax|escribir|teléfono|
          contactar|hablar|carta|certificada
        dueño|dueña|propietario|propietaria|director general|directora general|consejero delegado|consejera delegada|
          gerente general|presidente|presidenta|ceo|consejo de administración|mandamás|jefazo|jefe máximo|
          junta directiva|la directiva + me llame|llámeme|me llamen|me conteste|conteste él|conteste ella|a la mesa|
          en la mesa|al despacho|lo vea|que vea|intervenga|que intervenga|tome cartas|solo hablo|sólo hablo|hablaré|
          exijo|contacto con|algún miembro|miembro del|esté al tanto|ponga en conocimiento
        quien manda|el que manda|la que manda|quien dirige|quien lleva|el dueño|
          quien está al frente + en esta empresa|esta empresa|en la empresa|la empresa|su empresa|de la compañía|
          de esta compañía|el chiringuito|todo esto + hablo|hablar|quiero|solo|sólo|páseme|pásame|escribir|contactar
        tú que diriges|usted que dirige|tu que diriges|tú que eres el dueño|usted que es el dueño|tú que fundaste|
          usted que fundó + puedes|puede|dinero|ayuda|ayúdame|haz|haga|devuelvan
        de quién es esta empresa|de quién es la empresa|de quién es este restaurante + hablar|quiero|contacto
        estimado señor presidente|estimada señora presidenta|señor director general|señora directora general|
          señor consejero delegado
    """,
    "pt": """
        administração|conselho de administração|direção-geral|diretoria + informada|informado|dê resposta|me responda|
          conhecimento
        chefão|chefe máximo|manda-chuva|big boss + e-mail|email|número|me dá|dá-me|telefone|falar|contato
        a senhora fundou|o senhor fundou|você fundou|o senhor dirige|a senhora dirige|o senhor é o fundador|
          a senhora é a fundadora & ajude-me|me ajude|peço|intervenha|faça|o meu dinheiro|meu dinheiro|pode
        sede|a sede|a matriz|da matriz|casa-mãe|casa mãe|matriz|sede central|escritório central + alguém da|alguém na|
          morada|endereço|em contato|em contacto|carta|registada|escrever|telefone|contactar|contatar|falar com
        dono|dona|proprietário|proprietária|diretor-geral|diretor geral|diretora geral|administrador|administração|
          presidente|ceo|conselho de administração|diretoria|manda-chuva|mandachuva|chefão|big boss + me ligue|
          ligue-me|me liguem|me responda|responda-me|que seja ele|que seja ela|intervenha|trate disto|trate disso|
          cuide disso|à secretária do|na mesa|à mesa|só falo|falo com alguém|falar com alguém|membro do|alguém do|
          tome conhecimento|faça chegar|façam chegar|fazer chegar|exijo
        quem manda|quem dirige|quem lidera|quem comanda|o dono + nesta empresa|nessa empresa|desta empresa|
          dessa empresa|na empresa|da empresa|esta empresa|essa empresa|isso tudo|isto tudo + falo|falar|quero|só|
          passe|passa|escrever|contactar|ligar
        você que dirige|tu que diriges|você que comanda|o senhor que dirige|a senhora que dirige|
          você que fundou + consegue|pode|reembolso|ajuda|ajude|liberar|faça|dinheiro
        de quem é esta empresa|de quem é essa empresa|de quem é o restaurante + falar|quero|contato|contacto
        exmo senhor presidente|exmo senhor diretor|exma senhora presidente|exmo sr presidente|
          excelentíssimo senhor presidente
    """,
}
