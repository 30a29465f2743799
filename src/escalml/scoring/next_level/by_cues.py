"""Requests for the next level as tables of cues: in six more languages, and in English what the patterns leave."""

from collections.abc import Mapping
from functools import cache

from escalml.scoring.alarms.cues import AlarmTable, CueIndex
from escalml.scoring.next_level import indirect

SENIOR = {
    "en": """
        boss = manager|supervisor|gm|general manager|duty manager|partner|officer in charge|someone senior|
          complaints manager|team leader|branch manager
        manager|supervisor|gm|partner|partners > to ring|to call me|to phone|to reply|to answer this|to read this
        is there not|isnt there|is there really no|theres no + manager|supervisor|someone senior|anyone senior|
          anyone in charge
        whoever supervises|whoever manages this|whoever manages that|whoever signs these|whoever signs this|
          whoever decides|whoever is in charge|whoever handles complaints|whoever assigns + call|ring|have|to|me|pass|
          get|could|please|reply|read|for|let
        put through to|pass me to|put me on to|hear it from|hear from|like to speak to|want to speak to|
          let me speak to|can i speak to|want to talk to|like to talk to > whoever
        either|one of the|pass|put|get|want|forward > a partner|the partners|partners on|to a partner|partners whose
        forward|send|pass > gm|general manager|officer in charge
        officer in charge|someone in authority|the person in authority + connect|speak|talk|please|transfer|put
        complaints team|complaints people|complaints person|complaints lead + for the|please|dealt|pass|to the|by your
        principal|headteacher|head teacher|chair of governors|the head + wish the|would the|would like the|could the|
          ask the|i would like|want the
        who i should speak to|who should i speak to|who do i complain to|whom do i complain to|
          who else can i complain to|who reviews you|who checks your work|who is above you|whos above you|
          and at the next level
        who assigns|who decides|who signs|who approves + name|whats|please|number|speak|email
        escalate|escalating|escalated + next level|higher authorit*|higher level|strict action|senior authorit*
        who at your firm|who at your company|who in your company > at the top|in charge
        to your data protection officer|for your data protection officer
        lodge|lodging|log|make|making|file|filing|register|raise|raising|submit|consider|treat|count|take|this is|
          accept|put in > formal complaint|official complaint|formal grievance
        someone above you|somebody above you|anyone above you|one above you + please|can|could|look|i mean|get|put|
          want|need|give|pass|find|if there
        whos your|who is your > protection person|protection officer|protection lead|complaints person|
          complaints officer|compliance officer|safeguarding lead|safeguarding officer|manager|supervisor|boss
        put|get|find|give|bring|fetch|have > grown up|grown ups|an adult|a proper adult
        someone senior|somebody senior|anyone senior > ring|call|phone|reply|answer
        glad if|grateful if|obliged if|appreciate it if|pleased if|happier if + a manager|the manager|your manager|
          a supervisor|your supervisor|someone senior|a partner
        ill have|ill take|ill hold for|ill wait for|let me have|let me see + the boss|your boss|a manager|the manager|
          your manager|a supervisor|the supervisor|your supervisor|the gaffer
        your manager|your supervisor|your boss|the manager|the supervisor & want him to|want her to|like him to|
          like her to|have him call|have her call|have him ring|have her ring|tell him to call|tell her to call|
          get him to call|get her to call
        talk|speak > someone who can understand|someone who can take action|someone who can decide|
          someone who can act|somebody who can decide|someone with sense|somebody with sense
        have|get|ask > somebody with sense|someone with sense > ring|call
        if your manager has|does your manager have > name|surname|number|address|email|phone
    """,
    "de": """
        boss = vorgesetzt*|vorjesetzt*|chef|chefin|teamleit*|team-leitung|abteilungsleit*|filialleit*|marktleit*|
          geschäftsstellenleit*|manager|managerin|supervisor|schichtleit*|beschwerdestelle|beschwerdeabteilung|
          beschwerdemanagement|reklamationsabteilung|verantwortliche*|leiter|leiterin|kundendienstleit*|serviceleit*|
          betriebsleit*|standortleit*|jemand über ihnen|jemanden über ihnen|jemand höheres|jemanden höheres|
          höhere stelle|höheren stelle|höhere instanz|nächsthöher*|führungskraft|hausleitung|heimleitung|
          pflegedienstleitung|bereichsleit*|regionalleit*|der über ihnen|die über ihnen|jemand mit befugnis*|
          jemanden mit befugnis*|jemand mit entscheidung*|jemanden der entscheiden|jemand der entscheiden|
          jemanden mit mehr|jemand mit mehr|ihr boss|ihrem boss|euer boss|eurem boss|küchenchef*|hotelmanager*|
          schulleit*|der leitung|die leitung|bauleit*|gruppenleit*|stationsleit*|oberarzt|oberärztin
        $boss + draufschauen|drauf schauen|anschauen|ansehen|drüberschauen|prüfen|überprüfen|übernehmen|übernimmt|
          hinzuziehen|dazuholen|rückmeldung|stellungnahme|weiterreichen|sprechen|spreche|reden|redn|verbinden|
          verbinde|geben|jeben|geb|gib|gebt|weiterleiten|weiterzuleiten|leiten|leite|weitergeben|durchstellen|stellen|
          verlange|fordere|holen|hol|holt|schicken|zurückrufen|anrufen|rückruf|kontakt|nummer|namen|erreichen|
          schreiben|vorlegen|beschweren|einschalten|hätte gern*|hätte gerne|wünsche|brauche|anruf|meld*|vorlegen|
          eskalieren|her mit|ran|lesen|antworten|kümmern|wenden|gespräch|sehen|verbunden|termin mit|schildern|
          dran haben|am apparat|ans telefon|ran holen|rangehen
        sprechen|reden|verbinden|verbunden|geben|gib|hol|meld*|will|möcht* + der über ihnen|die über ihnen|
          über dir steht|über ihnen steht|über euch steht|ihnen sagt was|der das entscheidet|die das entscheidet|
          der etwas entscheid*|der was entscheid*|der was zu sagen|der etwas zu sagen|die etwas zu sagen|
          der das sagen|die das sagen|wer das sagen|wer bei ihnen entscheidet|wer das entscheidet
        einer|jemand|wer|eine > über dir steht|über ihnen steht|über euch steht
        sehr geehrte*|liebe*|guten tag|hallo|an das|an die > beschwerdemanagement|beschwerdestelle|beschwerdeabteilung
        möchte|will|bitte|kann ich|könnte ich|ist da|gibt es|gibts|wer ist|wie heisst|wie heißt|geht an|sondern|
          lieber + ihr vorgesetz*|ihre vorgesetz*|ihren vorgesetz*|ihrem vorgesetz*|ihrer vorgesetz*|ihren chef|
          ihrem chef|ihre chefin|ihrer chefin|deinen chef|deinem chef|euren chef|eurem chef|einen vorgesetz*|
          einem vorgesetz*|einen manager|einem manager|den manager|die managerin|den filialleit*|die filialleit*|
          einen supervisor|einem supervisor|den supervisor|einen teamleit*|einem teamleit*|den teamleit*|
          die teamleit*|jemand über ihnen|jemanden über ihnen|jemand höheres
        eskalier* > sie|bitte|das|den|diesen|meinen|die
        formelle beschwerde|förmliche beschwerde|offizielle beschwerde|offiziell beschweren|förmlich beschweren|
          formell beschweren
        nächste ebene|nächste stufe|höhere ebene|höhere stufe|eine etage höher|eine stufe höher|
          weiter nach oben + bitte|geben|weiter|leiten|gehen|bringen|möchte|will|eskal*
        an wen > beschwerde|beschweren|beschwer
        wer steht über ihnen|wer ist ihr vorgesetz*|wo kann ich mich beschweren|bei wem kann ich mich beschweren|
          wie kann ich mich beschweren|wer entscheidet bei ihnen|wer entscheidet das bei
    """,
    "nl": """
        boss = leidinggevende*|manager|supervisor|chef|baas|teamleider|teamleidster|teamlead|afdelingshoofd|
          filiaalmanager|filiaalhouder|filiaalleider|bedrijfsleider|bedrijfsleidster|klachtenafdeling|
          klachtencommissie|klachtenfunctionaris|klachtenteam|verantwoordelijke|teammanager|regiomanager|
          vestigingsmanager|winkelmanager|hoofd van de|iemand boven u|iemand boven jou|iemand boven je|iemand hogerop|
          iemand hoger|hogergeplaatste|meerdere|iemand met bevoegd*|iemand die mag beslissen|iemand die kan beslissen|
          iemand die beslist|iemand met meer|iemand die erover gaat|iemand die er over gaat|iemand die d'r over|
          locatiemanager|zorgmanager|schoolleider|schoolleiding|schooldirecteur|wie hier beslist|degene die beslist|
          degene boven u|degene boven je|wie daar de baas|wie de baas is|ploegbaas|chef de bureau
        $boss + beoordelen|beoordeelt|bekijken|bekijkt|meekijken|herzien|oppakken|oppakt|reageren|reageert|overnemen|
          overneemt|mailen|mailt|spreken|praten|doorverbinden|verbind|geven|geef|geft|doorsturen|doorgeven|stuur|
          sturen|eis|roep|roepen|haal|halen|terugbellen|bellen|belt|bel|nummer|naam|bereiken|schrijven|voorleggen|
          inschakelen|graag|verzoek|verwacht|telefoontje|escaler*|antwoord|lezen|gesprek|wens|horen|mailadres|erbij|
          doet u mij|doe mij|doet u me|doe me|overleggen|overleg|geeft|verbonden|te woord|aan de lijn|aan de telefoon
        wil|kan ik|mag ik|is er|wie is|hoe heet|liever|maar + uw leidinggevende|je leidinggevende|
          jullie leidinggevende|een leidinggevende|uw manager|je manager|jullie manager|een manager|de manager|
          uw chef|je chef|jullie chef|je baas|uw baas|jullie baas|een supervisor|uw supervisor|een teamleider|
          je teamleider|de teamleider|de bedrijfsleider|iemand boven u|iemand boven je|iemand hogerop
        escaleer|escaleren|escalatie > graag|dit|deze|mijn|aub|alstublieft|svp|a u b|nu
        formele klacht|officiële klacht|officieel klagen|formeel klagen|officieel een klacht|formeel een klacht
        hogerop|een niveau hoger|volgende niveau|hoger niveau > graag|wil|leggen|brengen|sturen|spreken|met dit
        wil|ga|leg|stuur + dit hogerop|deze klacht hogerop|hogerop zoeken|het hogerop
        wie staat er boven|wie is uw leidinggevende|waar kan ik een klacht|hoe dien ik een klacht|
          hoe kan ik een klacht indienen|waar kan ik klagen|bij wie kan ik klagen|wie beslist hier
        iemand spreken die > beslis*|bevoegd|mag|iets te zeggen|verstand|kan|geen script|wel|verantwoord*
    """,
    "fr": """
        boss = responsable|responsables|supérieur|supérieure|supérieurs|superviseur|superviseure|manager|manageur|
          chef|cheffe|chef de service|chef d'équipe|directeur d'agence|directrice d'agence|directeur du magasin|
          directrice du magasin|directeur de l'hôtel|gérant|gérante|service réclamation*|service des réclamations|
          service réclamations|service des plaintes|service plaintes|hiérarchie|supérieur hiérarchique|encadrant|
          quelqu'un au-dessus|quelqu'un au dessus|quelqu'un de plus haut|au-dessus de vous|au dessus de vous|n+1|
          directeur de l'agence|directrice de l'agence|quelqu'un qui décide|quelqu'un qui peut décider|
          quelqu'un qui a le pouvoir|quelqu'un d'habilité|personne habilitée|échelon supérieur|niveau supérieur|
          chef de rayon|chef de gare|chef d'agence|service consommateurs|service escalade|la personne qui dirige|
          celui qui dirige|celle qui dirige|celui qui commande|celle qui commande|celui qui décide|celle qui décide|
          la personne qui décide|qui a la main|proviseur|proviseure|chef d'établissement|directrice de l'école|
          directeur de l'école|cadre de santé
        $boss + regarder|revoir|étudier|reprendre|reprenne|prenne en charge|recontacter|recontacte|réexaminer|
          réexaminé|intervienne|me réponde|parler|passez|passe|passer|joindre|transférez|transférer|transmettre|
          transmettez|exige|demande à|rappelle|rappeler|appelle|contacter|numéro|nom|coordonnées|écrire|
          mettre en relation|mettez|voir|rencontrer|remonter|faire remonter|aller voir|adresser|souhaite|veux|
          voudrais|aimerais|escalader|répondre|une réponse|sa réponse|entretien|rendez-vous|saisir|copie|passez-moi|
          passe-moi|transmis|transmise|repris|reprise par|examiné par|examinée par|traité par|traitée par|demande le|
          demande la|demande un|écrive
        remonter|remontez|faire remonter + dossier|réclamation|hiérarchie|plus haut|cas|problème|demande
        réclamation solennelle|réclamation en bonne et due forme|plainte en bonne et due forme
        réclamation officielle|réclamation formelle|plainte formelle|plainte officielle|réclamation écrite au
        escaladez|escalader|escalade > ce|mon|le|ticket|dossier|s'il|svp|demande
        qui est votre|quel est le nom de|y a-t-il|y aurait-il|il y aurait|est-ce qu'il y a|
          n'y a-t-il pas + responsable|supérieur|supérieure|manager|chef|hiérarchie|superviseur|au-dessus de vous|
          au dessus de vous
        comment|où|à qui|auprès de qui > déposer une réclamation|faire une réclamation|puis-je me plaindre|
          me plaindre|adresser une réclamation
        parler|parle > quelqu'un qui peut|quelqu'un qui décide|quelqu'un qui sait|quelqu'un de compétent|
          quelqu'un de responsable|quelqu'un qui a
    """,
    "it": """
        boss = responsabile|responsabili|superiore|superiori|supervisore|supervisor|manager|capo|capoarea|caporeparto|
          capo reparto|capo servizio|direttore di filiale|direttrice di filiale|direttore della filiale|
          direttore del negozio|direttore del club|direttore dell'hotel|direttore dell'albergo|direttore|direttrice|
          ufficio reclami|servizio reclami|reparto reclami|coordinatore|coordinatrice|team leader|qualcuno sopra di|
          qualcuno al di sopra|qualcuno più in alto|chi sta sopra|qualcuno che può decidere|
          qualcuno che possa decidere|qualcuno che decide|qualcuno con potere|caposala|capotreno|capostazione|
          livello superiore|responsabile qualità|quello che comanda|quella che comanda|chi comanda|chi dirige|
          quello sopra di|capoufficio|capo ufficio|preside|dirigente scolastic*|primario|direttore sanitario
        $boss + riesaminare|riesaminato|esaminare|valutare|occuparsene|se ne occupi|intervenga|mi scriva|ricontattare|
          ricontatti|parlare|parlarne|passi|passa|passami|passatemi|passarmi|mi passi|mi passa|passate|inoltrare|
          inoltrate|inoltri|girare|esigo|pretendo|richiamare|richiamato|richiami|chiami|chiamare|chiamatemi|
          contattare|contatto|numero|nome|recapito|scrivere|mettermi in contatto|vedere|incontrare|rivolgermi|vorrei|
          voglio|legga|leggesse|rispondere|risposta|appuntamento|colloquio|grazie|per favore|faccia|fatemi|chiedo il|
          chiedo la|chiedo un|mi chiama|mi chiami|mi dia|mi dai|datemi|mi faccia|mi fa
        formalizzo|presento|sporgo|deposito|inoltro + reclamo
        reclamo formale|reclamo ufficiale|reclamo scritto formale
        escalation|scalare > per favore|del|il|la|mio|ticket|subito|richiedo|chiedo
        chi è il|chi è la|chi è|c'è|non c'è|ci sarebbe|come si chiama + vostro responsabile|suo responsabile|
          tuo responsabile|suo superiore|tuo superiore|vostro superiore|un responsabile|un superiore|qualcuno sopra|
          supervisore|il responsabile
        a chi|come|dove > posso fare un reclamo|presentare un reclamo|fare reclamo|mi lamento|posso lamentarmi|
          sporgere reclamo
        parlare|parlo > qualcuno che può|qualcuno che possa|qualcuno che decide|qualcuno di competente|
          qualcuno che sappia
    """,
    "es": """
        boss = supervisor|supervisora|supervisores|jefe|jefa|jefes|encargado|encargada|gerente|gerenta|responsable|
          responsables|superior|superiores|coordinador|coordinadora|director de la sucursal|directora de la sucursal|
          director de la tienda|director del hotel|director de la oficina|departamento de quejas|
          departamento de reclamaciones|servicio de reclamaciones|área de quejas|manager|mánager|alguien por encima|
          alguien más arriba|alguien superior|por encima de usted|arriba tuyo|arriba suyo|por encima de él|
          por encima de ella|por encima tuyo|alguien con más mano|alguien con autoridad|alguien que pueda decidir|
          alguien que decida|alguien con poder|siguiente nivel|nivel superior|nivel más alto|quien lleve|
          quien esté a cargo|quien mande|quien manda|quien la manda|quien lo manda|quien le manda|quien te manda|
          quien dirige|quien dirija|quien lleva las|quien decida|quien decide|quien pueda decidir|
          quien tenga autoridad|el que manda|la que manda|jefatura|directora del colegio|director del colegio
        $boss + revise|revisar|se encargue|intervenga|me escriba|contacte|se ocupe|hablar|páseme|pásame|pasame|
          pásenme|pase|pasen|pasarme|comuníqueme|comuniqueme|comunícame|comunicarme|comuníquenme|transfiérame|
          transfiera|transferir|exijo|llame|llámeme|llamar|contactar|contacto|número|nombre|apellidos|escribir|
          póngame|ponme|ponerme|ver|reunión|quiero|quisiera|necesito|solicito|pido|correo|elevar|eleven|eleve|escalar|
          escale|escalen|respuesta|conteste|responda|mando|derive|deriven|atienda|comunicar|me pasa|me pase|me pasas|
          me comunica|me comunique|me pone|me ponga|deme|me da|sentarme con|cita con
        queja formal|reclamación formal|reclamo formal|queja oficial|reclamación oficial
        escalar|escalen|escale|escálenlo|elevar|eleven > mi caso|el caso|este caso|mi queja|esto|el ticket|mi reclamo
        quién es|cómo se llama > el encargado|la encargada|el jefe|la jefa|el responsable|la responsable|
          el supervisor|la supervisora|el gerente|la gerente
        quién es|hay|no hay|habría|cómo se llama|tiene + su supervisor|tu supervisor|su jefe|tu jefe|su superior|
          un supervisor|un encargado|algún supervisor|algún encargado|algún responsable|alguien por encima|
          supervisor ahí|supervisores|alguien más arriba|algún superior
        dónde|cómo|a quién|ante quién > puedo quejarme|pongo una queja|presento una queja|puedo reclamar|
          pongo una reclamación|poner una queja|me quejo|le mando esto más arriba
        hablar + alguien que pueda|alguien que decida|alguien que sepa|alguien con más|alguien con autoridad|
          otra persona ahí
    """,
    "pt": """
        boss = supervisor|supervisora|chefe|chefia|gerente|gerência|responsável|responsáveis|superior|superiores|
          coordenador|coordenadora|encarregado|encarregada|líder de equipa|líder da equipe|diretor da loja|
          diretora da loja|departamento de reclamações|setor de reclamações|ouvidoria|provedoria|manager|alguém acima|
          alguém superior|acima de você|acima de vc|acima de si|acima de ti|alguém com poder|alguém com autoridade|
          alguém que decida|alguém que possa decidir|alguém que resolva|próximo nível|nível superior|nível acima|
          quem manda|quem for responsável|quem decide|quem tenha poder|quem tem poder|quem possa decidir|
          quem nessa casa|quem mande|quem decida|diretora da escola|diretor da escola|chefe de turno|um gestor
        $boss + reveja|rever|reavaliado|analise|intervenha|me escreva|contacte|retorne|assuma|falar|passe|passa|
          passar|passem|passe-me|passa-me|transfira|transferir|transfere|exijo|ligue|ligar|liguem|contactar|contato|
          contacto|número|nome|escrever|encaminhar|encaminhe|encaminhem|ver|reunião|quero|queria|gostaria|preciso|
          solicito|peço|chamar|chame|escalar|escale|resposta|responda|atenda|me passa|consiga|libere|colocar|põe|
          ponha|levar|leve|chama|chamem|passassem|passasse|análise por|analisado por|me dá|me dê|dá-me|me põe|
          por favor|por gentileza|transferido|atendido por
        formalizo|formalizar|formalização de|registro|apresento > reclamação formal|reclamação|queixa formal
        reclamação formal|queixa formal|reclamação oficial
        escalar|escale|escalem|escalar isto|escalar isso > meu caso|o caso|este caso|isto|isso|o ticket|o meu|para
        quem é|há|tem|existe|haveria|como se chama + seu supervisor|seu chefe|sua chefe|seu superior|
          vosso responsável|um supervisor|algum supervisor|algum responsável|algum gerente|alguém acima|o responsável|
          o gerente|teu chefe
        onde|como|a quem > posso reclamar|faço uma reclamação|apresento uma reclamação|apresento queixa|
          posso apresentar queixa|me queixo|fazer uma reclamação
        falar > alguém que possa|alguém que decida|alguém que saiba|alguém que resolva|alguém com mais|
          alguém com autoridade
    """,
}

CHIEF = {
    "en": """
        for the|attention of the|attn|fao|to the > chairman personally|chief executive|chief executive officer|
          managing director|chairman and|chairwoman|ceo personally|ceo please|director personally|
          medical director personally|president personally|owner personally
        dear > (ceo)|(managing director)|(chief executive)|(chair)|(founder)
        ceo|ceos|chief executive|chief executives|managing director|your president|your chairman & to her office|
          to his office|to their office
        your ceo|the ceo|your chief executive|your managing director|your chairman|your chairwoman|the owner|
          your owner|your president & want him to|want her to|like him to|like her to|have him call|have her call|
          have him ring|have her ring|tell him to call|tell her to call|get him to call|get her to call|bring him|
          bring her|him to ring|her to ring|him to phone|her to phone|him to call|her to call
        for the chairman|for the chief executive|for the managing director|for the attention of the ceo|
          for the attention of the chief executive|fao the chief executive|dear chief executive|dear chairman|
          dear managing director|personal attention of
        as founder|as the founder|as chief executive|as ceo > since|because|you|dear|writing
        addressing this to you|writing to you > as founder|as ceo|as chief executive|as chairman|as director
        who runs|who owns > this place|this company|your company|the company + answer|reply|tell|ask|ceo|please|
          sentence
        as managing director|as chief executive|as ceo|as the ceo|as the chief executive|as chairman|as chairwoman|
          as president of|as owner of|as founder|as head of the company > you|i ask you|i urge you|i beg you|
          i appeal to you|intervene|please look|please intervene
        whoever runs|whoever owns|whoever heads > the company|this company|your company|the business|this place|
          the firm & answer|refund|reply|please|need|call|want|fix|help
        leader = tim cook|mr cook|elon musk|mr musk|jeff bezos|mr bezos|andy jassy|mr jassy|satya nadella|mr nadella|
          sundar pichai|mr pichai|mark zuckerberg|mr zuckerberg|brian chesky|mr chesky|richard branson|mr branson|
          sir richard|mary barra|ms barra|jim farley|daniel ek|marc benioff|mr benioff|mr khosrowshahi|
          dara khosrowshahi|vijay shekhar|kunal shah|ritesh agarwal|bhavish aggarwal|deepinder goyal|anand mahindra|
          michael oleary|mr oleary
        $leader > please|i need|i ask|can you|could you|would you|will you|do something|fix|help me|sort|look into|
          i want my|refund|intervene
        handle ceo > do something|fix this|sort this|can you|could you|will you|help me|i need|please + my|me|our|
          order|account|delivery|refund
    """,
    "de": """
        boss = geschäftsführ*|geschäftsleitung|vorstand|vorstands|vorstandsvorsitz*|ceo|chefetage|konzernleitung|
          konzernzentrale|firmenzentrale|unternehmenszentrale|hauptverwaltung|inhaber|inhaberin|direktor|direktorin|
          generaldirektor*|unternehmensleitung|firmenchef*|aufsichtsrat*|oberste chef|obersten chef|oberster chef|
          direktion|eigentümer|eigentümerin|chef von allem|chefin von allem|oberste leitung|ganz oben
        $boss + sprechen|reden|verbinden|geben|weiterleiten|weiterzuleiten|leiten|weitergeben|durchstellen|verlange|
          fordere|kontakt|nummer|adresse|namen|anschrift|erreichen|schreiben|vorlegen|hätte gern*|wünsche|antwort|
          antworten|stellungnahme|persönlich|mailadresse|anruf|anrufen|bitte|will|möchte|lesen|kümmern|wenden|erwarte|
          verbunden|schreibe dem|schreibe der|termin
        lieber|liebe|sehr geehrter|sehr geehrte|an die|an den|an die gesamte > geschäftsführer|geschäftsführerin|
          unternehmensleitung|geschäftsinhaber|geschäftsinhaberin|konzernleitung|(ceo)|(geschäftsführer)|
          (geschäftsführerin)|(vorstand)
        z. hd. vorstand*|z. hd. geschäftsführ*|z. hd. geschäftsleitung|z. hd. direktion|z.hd. vorstand*|
          z. h. vorstand*|z. h. geschäftsführ*|zu händen vorstand*|zu händen geschäftsführ*|
          z. hd. der geschäftsführung|z. hd. des vorstands|z. hd. herrn direktor|z. hd. des geschäftsführ*|
          z. hd. der geschäftsleitung
        an den vorstand|an die geschäftsführung|an die geschäftsleitung|zu händen der geschäftsführung|
          zu händen des vorstands|an die direktion|sehr geehrter herr direktor|sehr geehrter herr vorstand*|
          sehr geehrte geschäftsführung|sehr geehrte geschäftsleitung|sehr geehrte frau direktorin|
          sehr geehrter vorstand|sehr geehrte direktion|z hd der geschäftsführung|z hd des vorstands
        als vorstandsvorsitz*|als vorstand|als geschäftsführ*|als ceo|als chef|als chefin|als inhaber|als inhaberin|
          als direktor > sollten sie|sind sie|bitte ich sie|tragen sie|müssen sie|können sie|ihrer firma|
          ihres unternehmens|dafür sorgen|wissen sie
        chef der firma|chef des unternehmens|chef vom ganzen|chef vom laden|chefin der firma|vorstandschef*|
          konzernchef*|firmenchef* + weiterleiten|weitergeben|bitte|sprechen|schreibe|melden|tisch|antwort*|vorlegen|
          will|möchte|reden
        handle ceo > bitte|helfen|hilfe|können sie|kümmern|tun sie
    """,
    "nl": """
        boss = directie|directeur|directrice|raad van bestuur|ceo|bestuurder|bestuursvoorzitter|hoofdkantoor|eigenaar|
          eigenaresse|eigenares|topman|topvrouw|algemeen directeur|hoofddirectie|bestuur|grote baas|hoogste baas
        $boss + spreken|praten|doorverbinden|verbind|geven|geef|doorsturen|doorgeven|eis|nummer|adres|naam|bereiken|
          schrijven|schrijf|voorleggen|antwoord|reactie|persoonlijk|mailadres|bellen|belt|wil|graag|lezen|leest|horen|
          stuur|doe mij|doet u mij|geeft|verbonden
        mijnheer de directeur|meneer de directeur|mevrouw de directeur|mevrouw de eigenares|mijnheer de voorzitter|
          t.a.v. algemeen directeur|t.a.v. de directie|t.a.v. directie|t.a.v. de directeur|t.a.v. de eigenaar|
          t.a.v. de raad van bestuur|t.a.v. de algemeen directeur|ter attentie van de directeur
        geachte|beste > (ceo)|(directeur)|(algemeen directeur)|(eigenaar)
        aan de directie|t a v de directie|ter attentie van de directie|aan de raad van bestuur|geachte directie|
          geachte directeur|geachte bestuurder|geachte heer afgevaardigd|aan de afgevaardigd bestuurder|
          geacht bestuur|aan de directeur|aan het hoofdkantoor|geachte heer directeur
        als ceo|als directeur|als algemeen directeur|als bestuursvoorzitter|als eigenaar|als topman|
          als directrice + bent u|verzoek ik u|verzoek u|vraag ik u|vraag u|moet u|zou u|kunt u|roep ik u
        handle ceo > kunt u|help me|help mij|helpt u|aub|alstublieft|graag|doe iets
    """,
    "fr": """
        boss = pdg|p-dg|directeur général|directrice générale|direction générale|la direction|votre direction|
          président|présidente|ceo|siège social|le siège|patron|patronne|administrateur délégué|
          administratrice déléguée|conseil d'administration|propriétaire de l'entreprise|fondateur|fondatrice|
          dirigeant*
        $boss + parler|passez|passer|joindre|transférez|transmettre|transmettez|exige|contacter|numéro|nom|
          coordonnées|écrire|adresse|voir|rencontrer|remonter|adresser|souhaite|veux|voudrais|aimerais|réponse|
          personnellement|répondre|attends|lise|demande le|demande la|demande un|transmis|transmise
        décision|réponse|retour|position + de votre siège|de votre direction générale|du siège social
        à l'attention du siège|au siège social|à la direction générale|à monsieur le président|à madame la présidente
        cher|chère|monsieur|madame > (pdg)|(directeur général)|(directrice générale)|(ceo)|(président)
        à l'attention personnelle|à l'attention du directeur|à l'attention de la direction|à l'attention du président|
          à l'attention de la directrice|à l'attention du pdg|à l'attention de l'administrateur|
          à l'attention de madame la directrice|à l'attention de monsieur le directeur|monsieur le directeur|
          madame la directrice|monsieur le président|madame la présidente|monsieur l'administrateur
        en tant que pdg|en tant que patron|en tant que patronne|en tant que directeur général|
          en tant que directrice générale|en tant que président|en tant que présidente|en tant que ceo|
          en votre qualité de + aidez|vous demande|vous devez|intervenez|vous prie|vous êtes|intervenir|pouvez
        handle ceo|monsieur niel|xavier niel|mr niel|monsieur drahi|patrick drahi > pouvez|aidez|svp|s'il vous plaît|
          intervenir|intervenez|faites quelque chose|que faire|ma ligne|mes forfaits
    """,
    "it": """
        boss = amministratore delegato|amministratrice delegata|direttore generale|direttrice generale|
          direzione generale|la direzione|presidente|ceo|sede centrale|titolare|proprietario|proprietaria|
          consiglio di amministrazione|fondatore|fondatrice|vertici|direzione centrale
        $boss + parlare|passi|passa|passarmi|passatemi|inoltrare|inoltrate|girare|esigo|pretendo|contattare|contatto|
          numero|nome|recapito|scrivere|indirizzo|vedere|incontrare|rivolgermi|vorrei|voglio|risposta|personalmente|
          rispondere|attendo|legga|mi dia|mi passi|mi passa|autorizzar*
        signor presidente|signora presidente|egregio signor presidente|per il presidente|alla presidenza|
          alla cortese attenzione della direzione|egregio amministratore delegato
        gentile|egregio|egregia|caro|cara > (ceo)|(amministratore delegato)|(amministratrice delegata)|(presidente)
        all'attenzione dell'amministratore|attenzione dell'amministratore|alla direzione|all'amministratore delegato|
          alla direzione generale|egregio direttore generale|egregio presidente|gentile presidente|spett le direzione|
          spettabile direzione|alla cortese attenzione del direttore generale|alla cortese attenzione del presidente
        come ad|come amministratore|come amministratrice|come presidente|come ceo|come direttore generale|
          come titolare|in quanto ceo|in quanto amministratore|nella sua qualità di + le chiedo|la prego|intervenire|
          intervenga|lei è|dovrebbe|chiedo
        amministratore delegato|amministratrice delegata|presidente della società|direttore generale + mail|email|
          datemi|dateci
        handle ceo > mi aiuti|aiuto|aiutami|per favore|può|intervenga|faccia qualcosa
    """,
    "es": """
        boss = director general|directora general|dirección general|la dirección de la|presidente|presidenta|ceo|
          sede central|casa matriz|oficina central|oficinas centrales|dueño|dueña|propietario|propietaria|
          gerente general|gerencia general|director ejecutivo|directora ejecutiva|consejo de administración|fundador|
          fundadora|presidencia|alta dirección|alta gerencia|dirección de la cadena|consejero delegado|
          consejera delegada|un directivo|directivos
        $boss + hablar|páseme|pásenme|pasen|pase|pasarlo|comuníqueme|comunicarme|transfiera|exijo|contactar|contacto|
          número|nombre|escribir|dirección de correo|ver|reunión|quiero|quisiera|necesito|respuesta|personalmente|
          conteste|responda|espero|correo|lea|ruego|me pasa|me comunica|ordene|decida
        carta a|carta para|carta abierta a|carta al|estimado|estimada|distinguido|distinguida > consejero delegado|
          consejera delegada|director general|directora general|presidente de|(ceo)|(director general)|(presidente)|
          (consejero delegado)
        a la casa matriz|en la casa matriz|escribo a la cadena|a la sede central|a las oficinas centrales
        a la atención del director general|a la atención de la dirección|a la atención de la directora general|
          a la atención del presidente|señor presidente|señora presidenta|estimado director general|
          estimado presidente|para el despacho de la presidencia|a la presidencia de|al director general
        como presidente|como presidenta|como director general|como directora general|como ceo|como dueño|
          como consejero delegado|en su calidad de + le pido|le ruego|le exijo|intervenga|usted debe|pido que|solicito
        handle ceo > ayúdeme|ayuda|ayúdame|por favor|puede|intervenga|haga algo
    """,
    "pt": """
        boss = diretor geral|diretora geral|diretor-geral|direção geral|direção-geral|a administração|
          conselho de administração|presidente|presidência|ceo|sede|dono|dona|proprietário|proprietária|diretoria|
          administrador|administradora|fundador|fundadora|reitor|reitora|reitoria|diretor executivo|
          diretora executiva|matriz|diretor da empresa|diretora da empresa|diretor no brasil|diretoria executiva
        $boss + falar|passe|passa|passar|passem|transfira|exijo|contactar|contato|contacto|número|nome|escrever|
          encaminhar|encaminhem|ver|reunião|quero|queria|gostaria|resposta|pessoalmente|responda|espero|leia|morada|
          endereço|me dá|me dê|dirijo-me à|me dirijo à
        a/c > ceo|diretor*|presidente|presidência|administração
        caro|cara|prezado|prezada|estimado|estimada > (ceo)|(diretor geral)|(diretora geral)|(presidente)|
          (diretor executivo)|(diretora executiva)
        à diretoria executiva|senhores diretores|prezados diretores|à direção-geral|senhor administrador
        à atenção do diretor geral|à atenção da administração|ao conselho de administração|à atenção do presidente|
          à administração da|exmo senhor presidente|exmo senhor diretor geral|exmo sr presidente|à presidência da|
          senhor presidente|ao diretor geral
        como ceo|como presidente|como diretor|como diretora|como dono|como dona|como administrador|enquanto ceo|
          na qualidade de + peço|lhe peço|intervenha|deve|solicito|pedia
        presidente da empresa|diretor geral|diretor-geral|dono da empresa|presidente da companhia + email|e-mail|
          qual é o|qual o
        handle ceo > me ajuda|ajude|ajuda|por favor|pode|intervenha|faça alguma coisa|faz alguma coisa
    """,
}

_UNLESS = {
    "en": """
        compliment*|praise|well done|pass on my thanks|thank her|thank him|tell the manager how|job|vacancy|role of|
          applied for|my manager|our manager|password manager|file manager|i am the manager|im the manager|dont need|
          no need|in the game
    """,
    "any": """
        &lol|haha*|jaja*|kkk*|rsrs|mdr|😂|🤣|😅|😜
        verbale|assemblea
        &no complaint|not a complaint|keine beschwerde|geen klacht|pas une plainte|pas une réclamation|
          non è un reclamo|nessun reclamo|no es una queja|ninguna queja|não é uma reclamação|nenhuma reclamação
        &curriculum|my cv|mein lebenslauf|meine bewerbung|mijn sollicitatie|mon cv|mio cv|mi cv|meu cv|meu currículo|
          mi currículum|cerco lavoro|suche eine stelle|cherche un emploi|busco trabajo|busco empleo|procuro emprego
    """,
    "de": """
        antwortet sofort|antwortet immer|nicht an die teamleitung|nicht an die filialleitung|
          hat mir erklärt|hat es mir erklärt|gruß an|grüße an|gruss an|grüsse an|grüßen sie|kleingarten*|suchen sie|
          sucht ihr|ausgeschrieben*|hat mich zurückgerufen|hat mich gestern|hat mich heute|hat mich schon|
          hat mich angerufen|hat gestern|brauche ich nicht|brauch ich nicht|mein vorgesetz*|meine vorgesetz*|
          meinem vorgesetz*|meiner vorgesetz*|unser vorgesetz*|unsere teamleitung|unsere filialleitung|
          unsere abteilungsleitung|unsere bereichsleitung|unsere regionalleitung|bin die teamleitung|
          bin die filialleitung|bin die abteilungsleitung|bin die bereichsleitung|bin die regionalleitung|
          unsere geschäftsführung|unserer geschäftsführung|
          unser geschäftsführer|unsere geschäftsleitung|unser vorstand|unserem vorstand|unsere zentrale|
          unserer zentrale|meiner chefin|tritt zurück|zurückgetreten|im status|hausbesitzer|wohnungseigentümer*|lob|
          loben|spass|scherz|süchtig|mein chef|meine chefin|meinem chef|meinen chef|unser chef|unserem chef|
          bei meinem|bei unserem|als manager|als leiter|als leiterin|bin manager|stelle als|bewerb*|passwort manager|
          passwort-manager|download manager|kontoinhaber|kontoinhaberin|inhaber des kontos|karteninhaber|nicht nötig|
          kein grund|nicht eskalieren|eskaliert ist|ich bin leiter|leiter gefallen|hat mir geholfen|hat sich gemeldet|
          vereinsvorstand|film|spiel
    """,
    "nl": """
        heeft uitgelegd|heeft mij uitgelegd|heeft het al|onze directie|ons hoofdkantoor|onze directeur|ons bestuur|
          onze baas|onze leidinggevende|directie van onze|directie van mijn|hoofdkantoor verhuis*|verhuisd naar|
          heeft gebeld|heeft al gebeld|heeft gisteren|heeft mij gebeld|van het account|vacatures|huiseigenaar|
          vereniging van eigenaren|treedt af|afgetreden|compliment*|grapje|strafbaar zijn|mijn manager|mijn baas|
          mijn chef|onze manager|mijn leidinggevende|als manager|ben manager|sollicit*|vacature|wachtwoordmanager|
          rekeninghouder|niet nodig|hoeft niet|heeft mij geholpen|eigenaar van de rekening|eigenaar van de website|
          van het huis|schoolbestuur|film|spel|besturing
    """,
    "fr": """
        programme de fidélité|du programme|du jeu|dans le jeu|
          m'a expliqué|m'a tout expliqué|nous a offert|notre siège|siège de notre|siège social de notre|siège auto|
          notre direction|ma direction|notre pdg|notre patron|mon patron|m'a rappelé|m'a rappelée|m'a déjà|recrutez|
          recrute|démissionne|propriétaire du compte|propriétaire de la voiture|mon propriétaire|ma propriétaire|
          directeur de notre|président de notre|félicit*|bravo|je plaisante|propriétaire du site|mon chef|
          mon responsable|ma responsable|ma cheffe|mon manager|notre responsable|je suis responsable|suis directeur|
          suis directrice|en tant que responsable|en tant que client|en tant que cliente|en tant que gérant|
          candidature|poste de|gestionnaire de mots|pas besoin|inutile|m'a aidé|responsable du retard|
          responsable de ce|responsable des dégâts|président de la république|film|jeu|chef cuisinier
    """,
    "it": """
        mi ha spiegato|mi ha già spiegato|ci ha offerto|nostra sede|sede della nostra|sede legale della nostra|
          nostra direzione|mia direzione|nostro titolare|nostro direttore|mi ha richiamato|mi ha richiamata|mi ha già|
          cercate un|si dimette|amministratore di condominio|amministratore del condominio|proprietario dell'account|
          proprietario di casa|padrone di casa|presidente della nostra|direttore della nostra|capo di casa|
          compliment*|abbraccio|scherzo|proprietario del sito|il mio capo|il mio responsabile|la mia responsabile|
          nostro responsabile|sono il responsabile|sono responsabile|in qualità di|candidatura|posizione di|non serve|
          non c'è bisogno|non ho bisogno|mi ha aiutato|responsabile del ritardo|responsabile del danno|
          titolare del conto|titolare della carta|presidente della repubblica|account manager|film|gioco|
          qualità superiore|piano superiore|età superiore|importo superiore
    """,
    "es": """
        comprar un libro|comprar libros|me lo solucionó|ya me lo arregló|ya me lo resolvió|ya lo solucionó|
          escalar la imagen|escalar la foto|escalar el logo|escalar el servidor|supervisor de carga|
          me explicó|me lo explicó|nos invitó|nuestra sede|sede de nuestra|sede social de nuestra|nuestra dirección|
          nuestro director|mi gerente|mi director|mi directora|ya me llamó|ya me llamaron|ya me atendió|
          buscan gerente|dimite|administrador de la finca|administrador de fincas|presidente de la comunidad|
          propietario de la cuenta|propietario del piso|dueño del piso|mi casero|jefa de la casa|jefe de la casa|
          felicit*|es broma|propietario del sitio|dueño anterior|dueña anterior|a nombre del|a nombre de la|
          excelente atención|mi jefe|mi jefa|mi supervisor|nuestro gerente|soy gerente|soy el encargado|
          soy supervisor|como gerente|puesto de|vacante|no hace falta|no es necesario|no necesito|no quiero un|
          me ayudó|titular de la cuenta|gestor de contraseñas|responsable del retraso|presidente del país|película|
          juego|calidad superior|piso superior
    """,
    "pt": """
        comprar um livro|comprar livros|já me resolveu|o supervisor já resolveu|o gerente já resolveu|
          escalar o servidor|escalar os servidores|escalar a imagem|escalar a foto|escalar o sistema|
          me explicou|já me explicou|ofereceu|nossa sede|sede da nossa|nossa diretoria|nossa administração|
          nosso diretor|minha diretora|meu diretor|já me ligou|já ligou|a contratar|demite|síndico|síndica|
          administrador do condomínio|administração do condomínio|dono da conta|proprietário da conta|dono do imóvel|
          senhorio|chefe cá de casa|parabéns|elogi*|zoeira|brincadeira|dono anterior|dona anterior|em nome do|
          proprietário do site|dono do site|meu chefe|minha chefe|meu gerente|meu supervisor|nosso gerente|
          sou gerente|sou o responsável|sou responsável|sou supervisor|como gerente|vaga de|não é preciso|não precisa|
          não preciso|me ajudou|ajudou-me|titular da conta|gerenciador de|responsável pelo atraso|
          presidente da república|filme|jogo|qualidade superior|andar superior
    """,
}
_NEGATORS: Mapping[str, str] = {
    "en": "dont|do not|not to|never|without",
    "de": "kein|keine|keinen|keinem|keiner|nicht|nie|ohne",
    "nl": "geen|niet|nooit|zonder",
    "fr": "aucun|aucune|jamais|sans",
    "it": "nessun|nessuna|mai|senza",
    "es": "ningún|nunca|sin",
    "pt": "nenhum|nenhuma|nunca|sem",
}


@cache
def _index() -> CueIndex:
    """The compiled tables; built at the first message."""
    tables = (
        AlarmTable("3", SENIOR, _UNLESS, negation=1, near=7),
        AlarmTable("3", indirect.SENIOR, _UNLESS, negation=1, near=7),
        AlarmTable("4", CHIEF, _UNLESS, negation=1, near=7),
        AlarmTable("4", indirect.CHIEF, _UNLESS, negation=1, near=7),
    )
    return CueIndex(tables, _NEGATORS)


def requested_level_by_cues(text: str) -> int:
    """Which level a text asks for by a cue.

    Parameters
    ----------
    text
        Subject and text of a message.

    Returns
    -------
    4 for an executive, 3 for a supervisor or manager, 0 for none.
    """
    return max((int(level) for level, _, _ in _index().find(text)), default=0)
