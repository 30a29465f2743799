"""Words of people attacked, threatened, stalked or abused."""

from escalml.scoring.alarms.cues import AlarmTable

CUES = {
    "en": """
        who = driver|drivers|couriers|engineers|technicians|men|postman|mechanic|courier|engineer|technician|he|she|
          they|man|guy|someone|somebody|staff|guard|security|employee|ex|host|landlord|neighbour|seller|rider|agent|
          men|stranger|match|waiter|porter|your man|your lad|bailiff*|collector*|manager|bouncer|deliveryman|
          passenger|customer|hes|shes|theyre|moderator|user|husband|wife|partner|boyfriend|stepdad|father
        me = me|my|us|him|her|our|daughter|son|wife|husband|child|mum|mom|dad|mother|father|dog|kids|girlfriend|
          sister|brother|passenger
        worker = driver|drivers|courier|couriers|engineer|technician|rider|waiter|agent|guard|porter|postman|
          delivery man|delivery guy|deliveryman|mechanic|landlord|host|ex|stranger|match|seller|neighbour|fitter|
          plumber|your man
        $who > punched|hit|slapped|kicked|pushed|shoved|grabbed|attacked|assaulted|beat up|strangled|choked|spat at|
          spat on|headbutted|stabbed|mugged|robbed|raped|dragged|pinned|threw > $me
        assaulted|beaten up|punched|stabbed|mugged|raped|strangled + by|in|at & $who|your|store|branch|car|bus|train|
          station|hotel
        physical assault|physically assault*|physically attack*|physical abuse|physically abus*|assault by|
          was assaulted|been assaulted|sexually assault*|domestic violence|domestic abuse|raped|rape
        $who > threatened|threatening|threatens|threaten > $me|to
        death threat*|threatened to kill|threatening to kill|threatened to hurt|threatened to come|threatened me|
          threatened my|threatens me|threatening me|threatening my|threats against me|threatened with|
          wants to kill me|said he would kill|said he will kill|said hed kill|hurt me
        being followed|followed home|following me home|followed me home|follows me home + driver*|courier|he|by|him|
          your|man|engineer|rider|me
        stalker|stalking|stalked + me|my|driver|by|us|he|him|being|courier|ex|am
        $worker > following|followed|follows|waits at|waits outside|waits by|waits in|waiting at|waiting by|
          waiting in|lurking|loitering|waiting for|waits for|waiting outside|sitting outside|parked outside|
          standing outside|keeps coming|came back to|turned up at|shown up at|showed up at|turns up at|shows up at|
          keeps turning up|comes to my|came to my|comes by my|hanging around > me|my|our|house|home|flat|work|school|
          daughter|again|window|door|night|us
        $worker > sending|keeps sending|been sending|has been texting|has been messaging|keeps texting|
          keeps messaging|messaging me|texting me|contacting me|wrote to me|wont stop > me|messaging|texting|
          privately|personal|number|private|since|after|contacting|writing
        outside my house|outside my home|outside my flat|outside my door|outside my work|outside my window|
          outside our house|outside my apartment & driver|stranger|he|him|courier|ex|someone|man|guy|engineer
        knows where i live|knows my address|knows where we live|knows where she lives|he has my address|
          hes got my address|found my address|he saved my number|saved my number|got my number from & driver|courier|
          he|engineer|scared|afraid|message*|text*|man|again|delivery|his|unsafe
        pulled|pointed|held|holding|waved|had > a knife|knife at|a gun|gun at|a weapon > $me|on|at|to|and
        abused by|abuses me|abusing me|beats me|hits me|hits the kids|violent + husband|partner|ex|boyfriend|father|
          he|wife|stepdad
        tried to|attempted to > force|break in|break into|get into|touch|kidnap|drag|grab|rape > $me|house|room|flat|
          car|home|apartment
        kidnap*|abducted|held against my will|held us hostage|held me|wouldnt let me out|would not let me out|
          wont let me out|locked me in|refused to let me out + $who|car|me|us|taxi|van|room
        turned up at|shown up at|showed up at|came to|comes to|waits at|waits outside|been outside|
          stands outside > my work|my job|my workplace|my house|my home|my door|my flat|my school|my gym & driver*|
          courier*|engineer*|technician*|stranger|ex|messages|messaging|scared|afraid|follow*|blocked
        stalks|stalker|stalking|stalked|being stalked + me|my|driver|by|us|he|him|courier|ex|am
        going to kill me|gonna kill me|kill me + says|said|threat*|driver|guy|neighbour|chat|typed|ex|stranger
        $worker > messaging me|texting me|calling me|sending me|keeps messaging|keeps texting|keeps calling|
          keeps sending|been sending
        $worker > standing in front of|stands in front of|parked in front of|sitting in front of|waiting in front of|
          stood outside|standing outside|sitting outside|parked outside|waiting outside > my|our|the building|
          the house
        hurtful = broke|busted|split|punched|kicked|slapped|headbutted|elbowed|shoved|pushed|pinned|choked|bit me|
          bit my|bit him|spat on|spat at|hit|struck|beat|knocked|smacked|grabbed|dragged|threw
        staff = bouncer*|doorman|doormen|guard|guards|driver|staff|employee*|courier*|manager|crew|passenger|customer|
          technician*|engineer|bailiff*|inspector*|conductor|security|cleaner|waiter|nurse|carer|worker*|delivery man|
          delivery guy|masseur|therapist|trainer|instructor|teacher|rider|guest
        $staff + $hurtful > me|my|him|her|us|our|his
        touched|touching|rubbed|grabbed|fondled|groped|stroked|kissed|squeezed > me|my daughter|my wife|my son|her|
          my girlfriend|my child|my sister|my mother|my breast*|my leg|my thigh|my bum|my backside|my knee|
          my chest > inappropriately|sexually|breast*|thigh*|bum|bottom|between|without|private|daughter|consent
        $staff + touched|rubbed|fondled|groped|stroked|kissed|exposed|flashed|masturbat*|filmed|
          photographed + daughter|wife|me|girlfriend|son|child|himself|my leg|my thigh|my breast*|changing room|
          toilet|shower
        man|guy|someone|somebody|customer|passenger|person|woman|teen*|lad|youths + with a knife|with a gun|
          with a machete|with an axe|has a knife|has a gun|holding a knife|waving a knife|waving a gun|
          carrying a knife|pulled a knife|pulled a gun|armed with|with a hammer|swinging a|with a crowbar
        threatened|threatens|threatening|threat + to hit|to beat|to hurt|to kill|to stab|to shoot|to come back|
          to find me|to break my|with a knife|with a gun|my family|my kids|my children|burn down|physical*|violence|
          punch
        punched|beaten|assaulted|attacked|stabbed|robbed|mugged|spat on|kicked|headbutted|strangled|slapped + by|
          outside|inside|on your|in your|at your & staff|crew|driver|guard|nothing|watched|security|passenger|
          customer|train|bus|store|hotel|club|car park
        locked the doors|hand on my thigh|hand on my leg|hand on my knee|hand up my|put his hand|put his hands|
          arm around me|would not stop|wouldnt stop the car|pulled over and + driver|thigh|leg|knee|waist|taxi|uber|
          masseur|therapist|trainer|me|my
        went for|lunged at|swung at|squared up|came at|threatened > my|him|her|me|us + with a|wrench|hammer|knife|
          spanner|bat|tool|fist*|bar|neighbour|husband
        ill|i will|gonna|going to|im coming|we will + smash|break|beat|punch|batter|knock|kick|burn > your face|
          your head|your teeth|your windows|his face|your legs|you up|the lot of you|your shop|your office
    """,
    "de": """
        geschlagen|angegriffen|geschubst|gestossen|gestoßen|getreten|gewürgt|angespuckt|bespuckt|verprügelt|
          attackiert|gepackt|überfallen|geohrfeigt|niedergeschlagen|zusammengeschlagen|tätlich + mich|mir|uns|meine*|
          meinen|mein|fahrer*|mitarbeiter*|wurde|worden|techniker|security|türsteher|wachmann|sohn|tochter|frau|
          kurier|zusteller*
        bedroht|bedrohte|droht|drohte|gedroht|morddrohung*|drohung*|bedrohung + mich|mir|uns|umzubringen|schlagen|
          messer|fahrer*|mitarbeiter*|techniker|meine*|er|wurde|kurier|gewalt|zusteller*
        stalkt|stalker|stalking|gestalkt|verfolgt|verfolgen|lauert|auflauert|aufgelauert|nachgestellt|nachstellt|
          belästigt|folgt + mich|mir|fahrer*|kurier|techniker|er|meine*|uns|nach hause|zusteller*|ex|bote
        fahrer*|kurier|techniker|zusteller*|bote|monteur|ex|mann|er > steht|stand|wartet|wartete|taucht|sitzt|parkt|
          kommt|schreibt|ruft|fährt > vor meiner|vor meinem|vor der tür|vor unserer|vor dem haus|bei mir|mir privat|
          mich privat|meine nummer|jeden tag|ständig|immer wieder|seit tagen|nachts|privat|dauernd|vor unserem|
          meiner tür
        messer|pistole|waffe + bedroht|gezogen|gezückt|vorgehalten|hält|gehalten|zog
        vergewaltig*|entführt|häusliche gewalt|körperverletzung|sexuell missbraucht|eingesperrt und|
          sexueller übergriff|gewalttätig*
        weiss wo ich wohne|weiß wo ich wohne|kennt meine adresse|weiss wo wir wohnen|meine privatnummer + fahrer*|er|
          kurier|angst|techniker|zusteller*|bote
        fahrer|techniker|zusteller|kurier|monteur + verfolgt|folgt|stalkt|belästigt|auflauert|beobachtet + mich|mir|
          uns|meine|meiner
        taeter = türsteher*|fahrer*|mitarbeiter*|kurier*|paketbote*|bote|techniker*|wachmann|security|kontrolleur*|
          fahrgast|kunde|gast|masseur|trainer|lehrer|personal|monteur*|pfleger*|kellner*|schaffner*|zusteller*|
          gerichtsvollzieher*|passagier
        $taeter + nase gebrochen|ins gesicht geschlagen|geschlagen|gestoßen|gestossen|geschubst|getreten|gewürgt|
          angespuckt|gepackt|gebissen|zu boden|verprügelt|gezerrt|ohrfeige|geohrfeigt
        unsittlich|zwischen die beine|an die brust|an den po|an den hintern|intim + angefasst|berührt|gefasst|
          gegriffen|fasste
        $taeter > meine tochter|meine frau|meinen sohn|mich|meine freundin > angefasst|begrapscht|belästigt|
          gestreichelt|geküsst|gefilmt
        mann|jemand|kunde|typ|person|jugendliche*|frau > mit einem messer|mit messer|mit einer waffe|
          mit einer pistole|mit einer axt|mit einer machete|hat ein messer|hat eine waffe
        $taeter > gefolgt|folgt|folgte|verfolgt|verfolgte|aufgelauert > nach hause|bis nach hause|mir|mich|wohnung|
          haus
        mir|uns|mich + nach der fahrt|bis nach hause + gefolgt|nachgelaufen|nachgefahren|verfolgt
        gedroht|droht|drohte + fertig|umbringen|umzubringen|kommt wieder|zusammenschlagen|abstechen|verprügeln|
          schlagen|familie|kinder|anzünden
        ins gesicht|in den bauch|auf den kopf + geschlagen|getreten|geboxt|schlug|gehauen|faust
        losgegangen auf|auf mich losgegangen|losgegangen|ging auf mich los|mit der zange|rohrzange|hammer|brechstange|
          schraubenschlüssel|faust + gedroht|drohte|bedroht|losgegangen|nachbar*|mich|auf
        dann knallts|dann knallt es|dann kracht es|dann rappelts|schlag den|schlage den|schlag ihn|schlag sie|hau dir|
          hau euch|haue euch|aufs maul|die fresse|polier + filiale|tot|euch|ihr|dir|typ*|komm|schalter|komme|vorbei|
          laden|ich
        hand + auf meinen oberschenkel|auf meinem oberschenkel|auf mein bein|auf mein knie|an den po|unter den rock
    """,
    "nl": """
        geslagen|aangevallen|geduwd|geschopt|gewurgd|bespuugd|mishandeld|vastgepakt|overvallen|in elkaar geslagen|
          gestompt|neergestoken + mij|me|ons|mijn|chauffeur*|medewerker*|werd|ben|monteur|beveiliger|zoon|dochter|
          vrouw|bezorger|koerier|door
        bedreigd|bedreigt|bedreigde|dreigt|dreigde|doodsbedreiging*|bedreiging*|bedreigen + mij|me|ons|te slaan|mes|
          chauffeur*|medewerker*|monteur|mijn|hij|werd|bezorger|geweld|te vermoorden|koerier|dood
        stalkt|stalker|stalking|gestalkt|achtervolgt|achtervolgd|volgt|achtervolgen|lastiggevallen|valt + chauffeur|
          koerier|monteur|hij|ons|bezorger|ex|naar huis|lastig
        chauffeur|koerier|monteur|bezorger|ex|man|hij > staat|stond|wacht|wachtte|zit|komt|appt|belt|stuurt|rijdt|
          duikt > voor mijn|voor de deur|bij mijn|voor ons huis|bij mij|mij privé|me privé|mijn nummer|elke dag|
          steeds|constant|'s nachts|berichten|mijn deur|mijn huis|mijn straat|telkens|privé
        mes|pistool|wapen + bedreigd|getrokken|trok|tegen|houdt|hield|op mij
        verkracht|verkrachting|ontvoerd|huiselijk geweld|aanranding|aangerand|mishandeling|opgesloten door|
          gewelddadig*
        weet waar ik woon|weten waar ik woon|kent mijn adres|weet mijn adres|weet waar we wonen + chauffeur|hij|
          bezorger|bang|monteur|koerier|ex|angst
        volgt me|volgt mij|achtervolgt me|achtervolgt mij|valt me lastig|valt mij lastig|achtervolgd + chauffeur|
          bezorger|koerier|monteur|taxichauffeur|door|naar huis|ex
        dader = portier*|uitsmijter|chauffeur*|medewerker*|koerier*|bezorger*|monteur*|beveiliger*|controleur*|
          conducteur|passagier|klant|gast|masseur|trainer|leraar|personeel|deurwaarder|ober|buschauffeur
        $dader + neus gebroken|sloeg|geslagen|duwde|geduwd|schopte|geschopt|greep|spuugde|gespuugd|beet|
          tegen de grond|tegen de muur|in mijn gezicht|kopstoot|sleurde|smeet|trapte|wurgde
        aan mijn dochter|aan mijn vrouw|aan mijn zoon|aan mijn borst*|aan mijn billen|aan mij|aan haar + gezeten|zat|
          gevoeld|geraakt|voelde
        $dader > betast|onzedelijk|aangeraakt|gefilmd|kuste|gezoend|streelde > mijn dochter|mijn vrouw|mij|me|
          mijn zoon|mijn vriendin
        $dader > volgde|volgt|achtervolgde|achterna > me|mij|ons|huis
        man|iemand|klant|vent|persoon|jongeren|jongen > met een mes|met mes|met een wapen|met een pistool|
          met een bijl|met een machete|heeft een mes|heeft een wapen
        dreigde|bedreigde|gedreigd|dreigt + te pakken|terug te komen|te slaan|te vermoorden|neer te steken|mijn gezin|
          mijn kinderen|kapot|dood|in elkaar
        in mijn gezicht|in het gezicht|tegen mijn hoofd|in mijn buik + sloeg|geslagen|gestompt|geschopt|gespuugd|
          vuist|stompte
        hand + op mijn been|op mijn dij|op mijn knie|op mijn bil*|onder mijn rok|tussen mijn
        kom naar jullie|kom langs|kom eraan|sla je|sla jullie|sla hem|trap de|breek je|breek jullie + bek|kop|tanden|
          ruiten|in elkaar|kapot|benen|neer|dood
        bedreigde|dreigde|viel aan|vloog aan|ging op + hamer|tang|moersleutel|honkbalknuppel|buurman|mes|vuist
    """,
    "fr": """
        frappé*|agressé*|bousculé*|poussé*|giflé*|étranglé*|craché|tabassé*|attaqué*|empoigné*|cogné|violenté*|
          poignardé* + moi|m'a|m'ont|me|nous|mon|ma|chauffeur|employé*|technicien|vigile|été|fils|fille|livreur|par|
          votre
        m'a menacé*|m'ont menacé*|me menace|nous a menacé*|a menacé*|menaces de mort|été menacé*|m'a menacée|
          ont menacé* + chauffeur|employé*|technicien|livreur|mon|ma|il|arme|votre|violence|couteau|tuer|mort|je|j'ai|
          chez|avec
        harcèle|harceleur|stalke|stalker|me suit|suivie|suivi|traque|épie|rôde|poursuit|guette|harcelée|suivait + me|
          m'a|chauffeur|livreur|technicien|il|chez moi|jusque|ma maison|ex|mon domicile|moi
        chauffeur|livreur|technicien|ex|homme|il|coursier|type > attend|attendait|est devant|était devant|poste|
          stationne|débarque|rôde|traîne > devant chez|devant ma|en bas de|chez moi|mon immeuble|numéro|en privé|
          mon travail|ma porte|chaque soir|messages|ma rue|bas de chez
        couteau|pistolet|arme|fusil|lame + menacé|sorti|pointé|braqué|sous la gorge|m'a
        viol|violée|violé|kidnapp*|enlevé par|séquestré*|violence conjugale|violences conjugales|agression physique|
          coups et blessures|agression sexuelle|mari violent|conjoint violent|ex violent|battue par
        sait où j'habite|sait où nous habitons|connaît mon adresse|a mon adresse|a gardé mon numéro + chauffeur|
          livreur|il|peur|technicien|ex|messages
        auteur = videur*|vigile*|chauffeur*|employé*|livreur*|coursier*|technicien*|agent|contrôleur*|passager|client|
          masseur|entraîneur|professeur|personnel|serveur|huissier|voyageur|gardien
        $auteur > m'a|m'ont|nous a|a + cassé le nez|cassé la|frappé*|poussé*|giflé*|craché|mordu|bousculé*|tapé*|
          jeté*|plaqué*|traîné*|cogné*|étranglé*
        attouchement*|touché les fesses|touché les seins|touché la poitrine|main aux fesses|touché ma fille|
          touché mon fils|caressé|s'est exhibé|s'est masturbé|filmé dans les
        $auteur + agressé|agressée|agressés|violenté
        homme|quelqu'un|type|client|individu|personne|mec|jeunes > avec un couteau|avec une arme|avec un pistolet|
          avec une machette|avec une hache|armé d'un|a un couteau|a une arme
        menacé*|menace|menacent + revenir|régler mon compte|tuer|frapper|casser la|ma famille|mes enfants|brûler|
          me retrouver|planter|buter
        main + sur ma cuisse|sur mes cuisses|sur ma jambe|sur mon genou|aux fesses|sous ma jupe|entre les jambes
        je viens|je débarque|je passe|je descends|vais venir + casser la gueule|péter la gueule|casser la figure|
          tout casser|vous défoncer|te défoncer|exploser|tout péter
        menacé*|foncé sur|s'est jeté sur|sauté dessus + marteau|clé|barre|batte|couteau|poing*|voisin
    """,
    "it": """
        picchiat*|aggredit*|spintonat*|schiaffeggiat*|strangolat*|sputato|malmenat*|strattonat*|preso a pugni|
          presa a pugni|preso a calci|accoltellat*|afferrat* + mi|mio|mia|ci|autista|dipendente*|tecnico|guardia|
          stato|stata|figlio|figlia|corriere|da un|vostro|addetto
        minacciat*|minaccia|minacciando|minacce + mi|mio|mia|ci|uccidere|morte|picchiar*|coltello|autista|dipendente*|
          tecnico|corriere|stato|stata|vostro|pistola|addetto
        stalker|stalking|perseguit*|pedina|pedinat*|segue|seguendo|seguita|seguito|perseguitando|molesta|
          tormenta + autista|corriere|tecnico|casa|sotto|ex|fattorino|da giorni
        autista|corriere|tecnico|ex|uomo|lui|fattorino|tassista > aspetta|è sotto|era sotto|sta sotto|torna|
          si presenta|scrive|chiama|gira|apposta|passa|è fuori|parcheggiato > casa|sotto casa|mia|privato|
          in continuazione|ogni giorno|lavoro|porta|notte|messaggi|numero|mio
        coltello|pistola|arma|lama + minacciat*|tirato fuori|puntat*|estratto|alla gola
        stupr*|violentata|violentato|rapit*|sequestrat*|violenza domestica|violenza sessuale|aggressione fisica|
          violenza fisica|marito violento|ex violento|compagno violento|mi picchia
        sa dove abito|sa dove vivo|conosce il mio indirizzo|ha il mio indirizzo|sanno dove abito|
          ha salvato il mio numero + autista|corriere|lui|paura|tecnico|ex|messaggi|fattorino
        mi segue|mi sta seguendo|mi ha seguito|mi pedina + autista|corriere|tecnico|fattorino|tassista|a casa|ovunque
        autore = buttafuori|autist*|dipendent*|corrier*|fattorin*|tecnic*|guardi*|controllor*|passeggero|cliente|
          massaggiator*|allenatore|insegnante|personale|camerier*|addett*|vigilante|tassista|ospite
        $autore + rotto il naso|spinto|spinta|pugno|pugni|schiaffo|calcio|calci|sputo|sputato|morso|strattonat*|
          picchiat*|afferrat*|strangolat*|buttat* a terra|testata|sbattut*|trascinat*
        $autore + palpeggiat*|palpat*|toccato|toccata|molestat*|aggredit*|baciat*|accarezzat*|filmat* & figlia|moglie|
          mi|figlio|seno|sedere|gambe
        palpeggiat*|palpat*|mano sul sedere|toccato il seno|toccata nelle parti intime|si è masturbato
        uomo|qualcuno|tizio|cliente|persona|ragazz*|tipo > con un coltello|con una pistola|con un'arma|con un machete|
          con un'ascia|ha un coltello|ha una pistola|armato di|con il coltello
        minacciat*|minaccia|minaccia di + farmela pagare|tornare|ammazzar*|picchiar*|uccider*|famiglia|figli|spaccar*|
          bruciar*|venirmi|trovarmi
        pugno|schiaffo|calcio|testata + in faccia|sul viso|in pancia|al volto|in testa
        mano + sulla coscia|sulle cosce|sulla gamba|sul ginocchio|sul sedere|sotto la gonna|tra le gambe
        vengo lì|vengo da voi|vengo giù|passo io|vi aspetto|ti aspetto + spacco|faccia|ammazzo|botte|gonfio|meno|
          distruggo
        vi spacco|ti spacco|gli spacco|vi gonfio|ti gonfio|vi meno|ti meno + faccia|testa|gambe|tutti|botte|denti
        minacciat*|avventat*|scagliat* + martello|chiave inglese|mazza|spranga|coltello|pugn*
    """,
    "es": """
        golpeó|golpearon|golpeado|golpeada|agredió|agredieron|agredid*|empujó|empujaron|pateó|estranguló|escupió|
          atacó|atacaron|pegó|pegaron|asaltaron|apuñal*|abofeteó|agarró|zarandeó + me|mi|nos|conductor|empleado*|
          técnico|guardia|hijo|hija|repartidor|chofer|su|esposa|vigilante
        amenazó|amenaza|amenazaron|amenazad*|amenazando|amenazas|amenazan + me|mi|nos|matar*|muerte|golpear*|cuchillo|
          conductor|empleado*|técnico|repartidor|chofer|pistola|violencia|cobrador*
        acosa|acosador|acosando|acecha|acechando|persigue|persiguiendo|sigue|siguiendo|siguió|me acosa|hostiga|
          stalkea|stalker + conductor|repartidor|técnico|casa|chofer|ex
        conductor|repartidor|técnico|ex|hombre|él|chofer|tipo|taxista > espera|esperaba|está fuera|está afuera|
          estaba fuera|estaba afuera|vuelve|aparece|escribe|llama|ronda|se presenta|está parado|aparcado|estacionado|
          pasa|está en > casa|mi|por privado|a cada rato|todos los días|trabajo|puerta|noche|mensajes|número|whatsapp
        cuchillo|pistola|arma|navaja|machete + amenaz*|sacó|apuntó|en el cuello|me puso
        violó|violada|violación sexual|secuestr*|violencia doméstica|violencia de género|violencia machista|
          agresión física|agresión sexual|maltrata|maltratador|marido violento|ex violento|me pega
        sabe dónde vivo|sabe donde vivo|conoce mi dirección|tiene mi dirección|guardó mi número|saben dónde vivo|
          saben donde vivo + conductor|repartidor|él|miedo|técnico|ex|mensajes|chofer
        me sigue|me está siguiendo|me viene siguiendo|me siguió + hasta mi casa|a mi casa|conductor|repartidor|chofer|
          técnico|taxista|a todas partes
        autor = portero*|conductor*|empleado*|repartidor*|mensajero*|técnico*|guardia*|vigilante*|pasajero|cliente|
          masajista|entrenador|profesor|personal|mesero|camarero|chofer|chófer|cobrador*|taxista|huésped|cajero|
          revisor
        $autor + rompió la nariz|empujó|golpeó|pegó|pateó|escupió|mordió|agarró|jaló|abofeteó|estranguló|
          tiró al suelo|puñetazo|bofetada|patada|cabezazo|estampó|arrastró
        $autor + manose*|tocó|toqueteó|agredió|acosó|besó|acarició|filmó|grabó & hija|mujer|esposa|me|hijo|novia|
          pecho*|piernas|trasero|mí
        manoseó|manosearon|manoseado|me tocó el pecho|me tocó el trasero|me tocó las piernas|se masturbó|se exhibió
        hombre|alguien|tipo|cliente|persona|sujeto|muchacho|joven > con un cuchillo|con una pistola|con un arma|
          con un machete|con un hacha|con una navaja|tiene un cuchillo|tiene un arma|armado
        amenazó|amenaza|amenazaron|amenazado + volver a por|volver por mí|volver a buscarme|matar*|pegar*|golpear*|
          romperme|mi familia|mis hijos|quemar|encontrarme|partirme
        puñetazo|bofetada|patada|golpe|pegó|cachetada|trompada + en la cara|en el rostro|en la cabeza|en el estómago
        mano + en el muslo|en mi pierna|en la pierna|en la rodilla|en el trasero|bajo la falda|entre las piernas
        voy a ir|voy para allá|iré|voy allí|me presento|los espero + partir*|romper*|cara|hostias|reventar*|golpes|
          quemar*|madre
        les parto|os parto|te parto|les rompo|os rompo|te rompo|te reviento|los reviento + cara|piernas|cabeza|boca|
          madre|todo
        amenaz*|se abalanzó|se lanzó + martillo|llave inglesa|bate|palo|tubo|cuchillo|puño*
    """,
    "pt": """
        bateu|bateram|agrediu|agrediram|agredid*|empurrou|empurraram|pontapeou|chutou|estrangulou|cuspiu|atacou|
          atacaram|espancad*|espancou|esfaque*|agarrou|esbofeteou|deu-me um murro|me deu um soco|deu um soco|
          assaltad* + me|meu|minha|nos|motorista|funcionári*|técnico|segurança|filho|filha|entregador|estafeta|fui|
          vosso|vigilante
        ameaçou|ameaça|ameaçaram|ameaçad*|ameaçando|ameaças|ameaçam|a ameaçar + me|meu|minha|nos|matar*|morte|bater*|
          faca|motorista|funcionári*|técnico|entregador|estafeta|arma|violência|cobrador*|de
        persegue|perseguindo|perseguid*|stalker|stalking|stalkeando|assedia|segue|seguindo|seguiu|a seguir-me|
          a perseguir|me seguindo|ronda|perseguição + motorista|entregador|técnico|casa|estafeta|ex
        motorista|entregador|técnico|ex|homem|ele|estafeta|taxista|tipo > espera|esperava|está à porta|está lá fora|
          fica|estava|volta|aparece|escreve|liga|ronda|parado|estacionado|passa|manda|está > casa|minha|meu|privado|
          toda hora|todos os dias|trabalho|porta|noite|mensagens|número|whatsapp|prédio
        faca|pistola|arma|facão|navalha + ameaç*|puxou|apontou|no pescoço|tirou|sacou
        violou-me|estupr*|violada|sequestr*|raptad*|violência doméstica|agressão física|agressão sexual|
          violação sexual|marido violento|ex violento|me bate|bate-me
        sabe onde moro|sabe onde eu moro|sabe onde vivo|tem a minha morada|tem meu endereço|guardou meu número|
          guardou o meu número|sabem onde moro|conhece meu endereço + motorista|entregador|ele|medo|técnico|ex|
          mensagens|estafeta
        segue-me|me segue|me seguindo|a seguir-me|me seguiu + motorista|entregador|estafeta|técnico|taxista|até casa|
          para casa
        autor = segurança*|porteiro|motorista*|funcionári*|entregador*|estafeta*|técnico*|guarda*|vigilante*|
          passageiro|cliente|massagista|treinador|professor|pessoal|empregado|garçom|cobrador*|taxista|hóspede|fiscal|
          revisor
        $autor + quebrou meu nariz|partiu o nariz|partiu-me o nariz|quebrou o nariz|empurrou|bateu|chutou|cuspiu|
          mordeu|agarrou|puxou|esbofeteou|estrangulou|jogou no chão|atirou|soco|murro|bofetada|pontapé|cabeçada|tapa|
          arrastou
        $autor + apalp*|tocou|abusou|agrediu|assediou|beijou|acariciou|filmou|passou a mão & filha|mulher|esposa|me|
          filho|namorada|seio*|pernas|rabo|bunda|mim
        apalpou|apalparam|apalpada|passou a mão em mim|passou a mão na|abusou da minha|abusou do meu|se masturbou|
          masturbou-se
        homem|alguém|tipo|cliente|pessoa|sujeito|rapaz|jovem|cara > com uma faca|com uma pistola|com uma arma|
          com um machado|com uma navalha|tem uma faca|tem uma arma|armado|com um facão
        ameaçou|ameaça|ameaçaram|ameaçado + voltar|dar cabo|matar*|bater*|minha família|meus filhos|queimar|encontrar|
          quebrar|partir
        soco|murro|bofetada|tapa|pontapé|estalo + na cara|no rosto|na cabeça|no estômago|no nariz
        mão + na minha coxa|na coxa|na minha perna|no joelho|no meu joelho|no rabo|na bunda|entre as pernas|
          debaixo da saia
        vou aí|vou até aí|passo aí|apareço aí|espero por vocês + parto|quebro|cara|porrada|arrebento|parto tudo|
          quebro tudo|fogo
        parto-vos|parto-te|quebro a|arrebento|parto a + cara|pernas|cabeça|loja|vocês|todos|tudo
        ameaç*|atirou-se|partiu para cima|avançou + martelo|chave|taco|barra|faca|punho*
    """,
    "pl": """
        kierowca|kurier|on|ktoś|mężczyzna|były + śledzi|prześladuje|nachodzi|czeka pod|stoi pod|groził|grozi|pobił|
          uderzył|zaatakował|jedzie za mną|chodzi za mną|wystaje pod
        grozi mi śmiercią|groził mi|zostałam pobita|zostałem pobity|zgwałc*|napad*
    """,
    "ru": """
        водитель|курьер|он|мужчина|таксист|бывший|мастер + преследует|следит|стоит у|стоит под|ждет у|угрожает|
          угрожал|избил|ударил|напал|караулит|едет за мной|поджидает|пишет мне
        угрожает убить|угрожал убить|избили|изнасил*|напали|угрозы убий*
    """,
    "uk": """
        водій|кур'єр|він|чоловік|таксист|колишній|майстер + переслідує|стежить|стоїть під|стоїть біля|чекає під|
          погрожує|погрожував|побив|вдарив|напав|їде за мною|чатує|пише мені
        погрожує вбити|погрожував вбити|побили|зґвалт*|напали
    """,
    "tr": """
        şoför*|sürücü*|kurye*|adam|biri|eski + takip ediyor|takip etti|tehdit etti|tehdit ediyor|saldırdı|vurdu|dövdü|
          kapımda|evimin önünde|evime geldi|rahatsız ediyor|taciz*|peşimde
        ölümle tehdit|tecavüz*|beni takip
    """,
    "ar": """
        السائق يلاحقني|السائق يتبعني|يلاحقني|يتبعني|يطاردني|يهددني|هددني|هددوني|ضربني|اعتدي علي|اعتدى علي|
          يقف امام بيتي|ينتظرني امام|تحرش بي|يتحرش|امام منزلي|يهدد بقتلي|اغتصب
    """,
    "zh": """
        司机|司機|快递员|外送员|男人|他|有人 + 跟踪|跟蹤|尾随|尾隨|威胁|威脅|打我|打了我|骚扰|騷擾|在我家门口|
          在我家樓下|在我家楼下|等我|堵我
        性侵|强奸|強姦|殴打|毆打|死亡威胁|被打
        司机|快递员|外送员|男人 + 跟着我|跟到|守在|蹲守
    """,
    "ja": """
        運転手|ドライバー|配達員|男|彼|元彼|誰か|技術者|スタッフ + つけて|尾行|付きまと|つきまと|ストーカー|脅|殴|
          暴力|襲|家の前|待ち伏せ|追いかけ|後をつけ|叩
        ストーカー|殺すと脅|性的暴行|強姦|暴行を受|待ち伏せ
        運転手|ドライバー|配達員|男|彼 + ついてき|ついて来|待って|見張|うろつ
    """,
    "hi": """
        ड्राइवर|कूरियर|आदमी|वह|कोई|डिलीवरी + पीछा|धमकी|मारा|मारपीट|हमला|घर के बाहर|परेशान कर|घूर|छेड़
        जान से मारने की धमकी|बलात्कार|रेप|मारपीट
    """,
}

UNLESS = {
    "any": """
        lol|lmao|😂|🤣
        firefox|trojan|malware|antivirus|browser|hacker
        jaja*|jajaja*|hahaha*|haha*|ahah*|mdr|ptdr|kkk*|rsrs*
    """,
    "en": """
        movie|film|series|episode|season|game|boss|level|song|album|concert|assault rifle|assault course|
          pushed her all|pushed him all|pushed my wheelchair|stalker 2|heart attack|panic attack|ddos|cyber attack|
          following the steps|following your|followed the instructions|followed your|followed all|followed up|
          following up|threatening letter of fee*|weather|football|match day|beaten path|beaten to|off the beaten|
          dog followed|following instructions|followed by a|followed by the|following error|on twitter|on instagram|
          followers|parcel|waiting for my|waiting for a
        left it|used it|kicked it|hit it|threw it|sister is|mum is|mom is|dad is|wife is going|emails|e-mails|
          ing email
    """,
    "de": """
        film|serie|folge|spiel|sendung verfolg*|sendungsverfolgung|verfolge die|paket|lieferung verfolg*|
          live verfolgen|preise geschlagen|tracking
    """,
    "nl": """
        film|serie|aflevering|spel|pakket|zending|volg de|volgt u|stappen|order|bestelling|tracking|twitter
    """,
    "fr": """
        film|série|épisode|jeu|colis|suivi de commande|suit son cours|suivi du colis|dossier|commande|suivi de|twitter
    """,
    "it": """
        film|serie|episodio|gioco|pacco|spedizione|pratica|ordine|come segue|segue la|instagram
        minaccia informatica
    """,
    "es": """
        película|serie|episodio|juego|paquete|envío|pedido|seguimiento|sigue sin|sigue igual|sigue el|instagram
    """,
    "pt": """
        filme|série|episódio|jogo|encomenda|pacote|pedido|segue em|a seguir ao|instagram|rastreio|rastreamento
        ameaça de segurança|ameaça de invasão
    """,
}

TABLE = AlarmTable("violence", CUES, UNLESS, negation=2)
