"""Words of somebody who may take their own life or another's, or whose life hangs by minutes."""

from escalml.scoring.alarms.cues import AlarmTable

CUES = {
    "en": """
        wish = want|wants|wanna|wanted|going to|gonna|will|ill|id|thinking of|thinking about|thought of|thought about|
          plan*|ready to|rather|might|may|could|about to|urge*|feel like|feeling like|tempted|thoughts of
        life = my life|my own life|his life|her life|their life|this life
        kill|killing|killed|kil|hang|hanging|shoot|shooting|drown|drowning|unalive + myself|meself|my self|himself|
          herself|themselves
        $wish + kms|unalive|self harm|self-harm
        $wish > hurt|hurting|harm|harming|cut|cutting > myself|meself|himself|herself
        suicid*|suicde|sucide|sucidal|suiside|suicial
        self harm|self harming|selfharm + i|my|me|he|she|daughter|son|again|thoughts
        end|ending|take|taking|took|finish + $life|it all|own lives|my own existence
        $wish > end everything|end all of this
        want|wanna|rather|prefer + to die|be dead|b dead
        i want die|wanna die|want to just die|wish to die
        i wish i was dead|wish i were dead|wish i was never born|wish i wasnt here|id be better off dead|
          better off dead|better off without me|world without me
        dont|do not|doesnt|does not|no longer|cant|cannot + want to live|wanna live|wish to live|want to be alive|
          want to exist|want to be here anymore|want to be here any more|want to wake up|see a reason to live|
          see any reason to live|see a way out|see any way out|see a point in living|keep living|go on living|
          live like this
        dont see|cant see|do not see|no + the point of living|point living|point in living|point in going on|
          point going on|reason to go on|reason to carry on|reason to live|way out of this but|why id carry on|
          why i should carry on|why i should go on
        nothing|nothing left + to live for
        doesnt want to be here|dont want to be here anymore|do not want to be here anymore|
          dont want to be here any more|dont want to be alive|doesnt want to be alive|doesnt want to live
        nobody here|nobody left|no one here|no one left|anyone in it > for you to collect|to collect from|to chase|
          to evict
        why id carry on|why i should carry on|why i would carry on|why id go on|why i should go on|
          why i should bother living|i cant go on|i cannot go on|cant carry on|cannot carry on|
          cant do this anymore and|cant take life|tired of living|tired of life|tired of being alive|given up on life|
          sick of living
        wont|will not|might not|may not + be here tomorrow|be around much longer|be alive|be here next week|
          be here next month|be about next month|be here by the time|wake up tomorrow|be here much longer|
          be here when|be here anymore|be here any more|be around anymore|be around any more|be here any longer|
          be with you anymore
        jump|jumping|jump off|throw myself|throwing myself + bridge|roof|in front of a train|in front of the train|
          balcony|off a building|off the building|out of the window
        walk|step|lie|drive > in front of a train|in front of the train|into traffic|under a train|in front of a bus|
          off a bridge|off the bridge
        overdose|overdosing|overdosed
        took|taken|swallowed|take|taking > all my pills|all the pills|all my tablets|all the tablets|whole bottle|
          whole packet|too many pills|too many tablets|a handful of pills|a handful of tablets
        slit|slash|cut > wrists|my throat
        this is my last message|last message you will|my goodbye|goodbye forever|saying goodbye to everyone|
          goodbye note|wrote my note|written my note
        tablets|pills|rope|razor|gun + ready|here so|in front of me
        going|gonna|will|ill|might|want|wanna|swear|about to|feel like|could|would + kill|murder|stab|shoot|strangle|
          hurt|harm > him|her|them|someone|somebody|your driver|your engineer|your staff|your agent*|your manager|
          everyone|anyone|people|my wife|my husband|my kid*|my child*|my mother|you all|you|that driver|that man|
          the driver|the engineer|the manager|my neighbour|my boss
        thoughts of|thinking about|thinking of|afraid i might|scared i might|scared i will|afraid i will + hurting|
          harming|killing|hurt|harm|kill
        dont want to hurt anyone|dont want to hurt anybody|someone is going to get hurt|somebody is going to get hurt|
          someone will get hurt|somebody will get hurt|someone is going to die|someone will die|someone could die|
          somebody could die|people will die|people could die|going to die in here|blood on your hands
        burn|blow > down your|down the office|down the shop|up your office|up your building|up the office|
          your office down|your shop down|your building down|the place down
        bomb > in your|in the building|in the bag|threat|on board|on the train|on the plane
        come|coming|turn up|be there > with a gun|with a knife|with my gun|with a baseball bat|with a hammer|
          with an axe|with petrol|with my shotgun
        not breathing|isnt breathing|stopped breathing|cant breathe|cannot breathe|can not breathe|
          struggling to breathe|hard to breathe|trouble breathing|difficulty breathing|gasping for air|turning blue|
          gone blue|lips are blue|lips went blue
        unconscious|wont wake up|not waking up|isnt waking|hard to rouse|cant wake|cannot wake|no pulse
        unresponsive|doesnt wake up|fainted|collapsed + he|she|person|man|woman|baby|dad|mum|mom|people|passenger*|
          daughter|son|husband|wife|hes|shes|patient|lady
        heart attack|cardiac arrest|having a stroke|anaphyla*
        oxygen + running out|run out|nearly done|low|lasts|left|cut off|power|bottle
        at gunpoint|at knifepoint|held us hostage|held me hostage
        locked|trapped|stuck + wont let me out|wont stop|refuses to stop|locks are down
        sleep|asleep > never wake up|not wake up|and not wake|never have to wake
        never wake up again|dont want to wake up|not wake up tomorrow|never wake up
        keep myself safe|not safe with myself|not safe to be alone|a danger to myself|danger to myself|
          danger to others
        point of living|point in living|point of being alive|point in being alive|purpose in living|purpose to live
        letters to my children|letters to my kids|letter to my children|letters to my family|note to my family|
          note for my family|goodbye letter*|farewell letter*|suicide note
        ending it all|end it tonight|end it today|ending it tonight|finish myself|do myself in|top myself|off myself|
          do something to myself|do something stupid to myself|ending things for good|take my own life|
          taking my own life
        nobody would miss me|no one would miss me|nobody will miss me|everyone would be better off|burden to everyone|
          everybody would be better off
        kill|murder|stab|shoot|strangle|hurt|harm|killing|hurting|harming|stabbing|attack|attacking|punch|
          knife > your fitter|your installer|your technician|your engineer|your driver|your nurse|your collector|
          your collectors|your bailiff|your bailiffs|your receptionist|your courier|your postman|your guard|
          your clerk|your cashier|your agent|your agents|your manager|your staff|your colleague|your boss|
          your employee|your employees|your people|your men|your man|your girl|your lad|your guy|your operator|
          your advisor|your adviser|your landlord|your doctor|your plumber
        going to|gonna|will|ill|might|want to|feel like|swear|about to + kill|stab|hurt|hurting|harm|harming|strangle|
          shoot|attack|attacking > the next|whoever|one of you|one of your|anybody|anyone|that guy|that woman|the man|
          the woman|the next person|the person
        dont know what ill do to|dont know what i will do to|dont know what i might do to|what i might do to|
          cant promise i wont hurt|wont be responsible for what i do to + him|her|them|myself|someone|people|driver|
          your
        point of being here|point in being here|point of me being here|reason to be here anymore|
          dont belong in this world|leave this world|done with life|done with living
        wants|wanted|wanting|wished > to die|to be dead|to end it
        rope|noose|razor blades|razor|pills|knives|knife|the bridge|loaded gun > nobody to talk|no one to talk|
          in my hand|beside me|on the table|next to me
        i have a|ive got a|i bought a|got a > rope|noose|gun + nobody|tonight|talk|goodbye|end|letter|anymore
        keep looking at|staring at|looking at > knives|pills|rope|bridge|tablets|razor|kitchen knife|train tracks
        break|smash|cut|rip|bash > his legs|your legs|his neck|your neck|his face|your face|his head|your head|
          their legs|her face|his throat|your throat|their heads & ill|i will|going to|gonna|come|next time|swear|will
        come|come down|coming|be there > with a bat|with a baseball bat|with a crowbar|with a knife|with my mates and
    """,
    "de": """
        bringe|bring|umbringen|umzubringen|umbringe|töten|toeten|erhängen|erhaengen|erschiessen|vergiften + mich|mir
        suizid*|selbstmord*|freitod|selbsttötung|selbstverletz*|ritze mich|mich ritzen
        mich umbringen|mich umzubringen|bringe mich um|bring mich um|nehme mir das leben|das leben nehmen|
          das leben zu nehmen|mein leben beenden|mein leben zu beenden|meinem leben ein ende|leben ein ende
        will|wollte|möchte|moechte|mag|würde|wuerde|am liebsten|lieber + sterben|tot sein|nicht mehr leben|
          nicht mehr da sein|nicht mehr aufwachen|nicht mehr hier sein|einfach weg sein|nicht mehr sein|tot umfallen
        kann nicht mehr|kann nicht mehr so weiter|keinen ausweg|kein ausweg & leben|weiterleben|ab freitag|sterben|
          schluss|papiere|ausweg
        keinen sinn mehr|sinn mehr + leben|weiterzuleben|weiterleben|weitermachen
        sehe|sehen|seh|gibt + keinen ausweg mehr|keinen ausweg|keinen anderen ausweg
        nicht mehr leben|nicht mehr weiterleben|lebensmüde|lebensmuede|mag nicht mehr leben|kein grund zu leben|
          keinen grund zu leben|keinen grund mehr zu leben
        mache schluss mit|schluss machen mit dem leben|es beenden|allem ein ende|wäre besser tot|waere besser tot|
          besser ohne mich|wenn ich tot bin|wäre ich tot|waere ich tot
        ich springe|spring ich|runterspringen|zu springen|springen + brücke|bruecke|dach|balkon|zug|fenster
        vor den zug|vor einen zug|vom dach springen|von der brücke springen
        überdosis|ueberdosis|alle tabletten genommen|alle tabletten geschluckt|zu viele tabletten|pulsadern|
          tabletten liegen bereit|tabletten liegen schon
        bin|werde|gibt es mich + nicht mehr da|nicht mehr am leben|bald nicht mehr|morgen nicht mehr
        abschiedsbrief
        kann nicht mehr|ende|aufgeben & um mich nicht mehr|nicht mehr um mich|für die katze ist gesorgt
        stech|steche|schlag|schlage|bring|bringe|knall|knalle|mach|mache + ihn|sie|euch|den fahrer|den techniker|
          den kerl|jemanden|alle + ab|tot|um|kalt
        umbringen|umbringe|umzubringen|töten|toeten|töte|abstechen|absteche|erschiesse|erschiessen|erstechen|erwürgen|
          totschlagen|verletze|verletzen|wehtun|weh tun|antue|antun|antäte|anzutun + ihn|sie|euch|jemand*|den fahrer|
          ihren|ihre|fahrer|mitarbeiter*|alle|den techniker|meine frau|meinen mann|meinem mann|meiner frau|kinder*|
          nachbar*|chef|ihm|ihr|einem anderen|kollegen|chef
        passiert|kommt|geschieht + ein unglück|ein unglueck
        zünde|zuende|zünden|brenne|fackel* + laden an|filiale an|büro an|bude ab|laden ab
        bombe|bombendrohung|mit einem messer|mit der waffe|mit einer waffe|mit der axt + komme|vorbei|gebäude|filiale|
          büro|tasche|zug
        atmet nicht|nicht mehr atmen|bekomme keine luft|kriege keine luft|bekommt keine luft|kriegt keine luft|
          atemnot|bewusstlos|nicht ansprechbar|reagiert nicht mehr & er|sie|mutter|vater|kind|ich|mann|frau|oma|opa|
          baby|tochter|sohn
        herzinfarkt|herzstillstand|schlaganfall|anaphyla*|lebensgefahr|in lebensgefahr
        sauerstoff* + leer|zu ende|reicht|ausfall|strom
        halte das nicht mehr aus|halte es nicht mehr aus|halte das alles nicht mehr aus & leben|da sein|sterben|
          weg sein|schluss|ende
        nicht mehr da sein|nicht mehr aufwachen|nie mehr aufwachen|nie wieder aufwachen|
          einschlafen und nicht mehr + will|möchte|moechte|einfach|am liebsten
        wozu|wofür|warum + noch leben|weiterleben|noch weiterleben
        abschiedsbriefe|briefe an meine kinder|brief an meine kinder
        mir etwas an|mir was an|mir etwas antun|mir was antun|mir etwas anzutun|mir was anzutun|mir selbst weh|
          mir selbst etwas
        beherrschen|zurückhalten|kontrollieren + jemanden verletzen|jemand verletzen|etwas antun|jemandem weh|ihm weh
        jemanden verletzen|jemandem etwas antun|jemand etwas antun|jemandem weh tun|jemandem wehtun|
          einem menschen etwas + könnte|werde|angst|will|bevor
    """,
    "nl": """
        zelfmoord*|suicid*|suïcid*|zelfdoding|zelf van kant|van het leven beroven|zelfbeschadiging
        mezelf|mijzelf|me zelf|mijn eigen + iets aandoen|iets aan te doen|wat aandoen|wat aan te doen|ophangen|
          op te hangen|doden|doodmaken|dood maken|verdrinken|pijn doen|pijn te doen|van kant
        maak|maken|een eind|einde + aan mijn leven|eind aan mijn leven|einde aan mijn leven|
          er een eind aan|er een einde aan
        wil|wilde|wou|liever|zou + dood|doodgaan|niet meer leven|niet langer leven|er niet meer zijn|
          niet meer wakker worden|niet meer verder leven|sterven|er een einde aan maken|er een eind aan maken|
          niet meer wakker
        wil|hoef|zin + niet meer te leven|niet meer leven|niet meer verder
        zie|zien + geen uitweg|geen andere uitweg|het leven niet meer zitten
        geen zin meer in het leven|leven heeft geen zin|het leven geen zin|zin van het leven|levensmoe|
          was ik maar dood|beter af zonder mij|beter zonder mij|ik ben er straks niet meer|ben ik er niet meer|
          ben er dan niet meer|ben er morgen niet meer
        ik spring|springen > trein|brug|dak|balkon|raam
        van het dak springen|van de brug springen|voor de trein|van het balkon
        overdosis|alle pillen|te veel pillen|hele strip|polsen + genomen|ingenomen|innemen|klaar|doorsnijden|liggen|
          snijden
        afscheidsbrief|dit is mijn laatste bericht|mijn laatste bericht
        steek|sla|schiet|maak + hem|haar|ze|jullie|iemand|die vent|die man + neer|dood|kapot
        vermoord|vermoorden|doodmaken|maak dood|aandoe|aandoet|pijn doe|pijn doen|neersteken|steek neer|doodschieten|
          schiet dood|doodslaan|iets aandoen|wat aandoen|iets aan te doen|wat aan te doen|kapot maken + hem|haar|
          jullie|iemand|chauffeur|monteur|medewerker*|ze|mijn vrouw|mijn man|kinderen|anderen|buurman|een ander|baas
        vallen + doden|slachtoffers
        steek|steken + winkel in brand|kantoor in brand|filiaal in brand|tent in brand|de boel in brand
        bom|met een mes|met een wapen|met een pistool|met een bijl + kom|langs|gebouw|kantoor|winkel|trein|tas
        ademt niet|kan niet ademen|krijg geen lucht|krijgt geen lucht|kan niet meer ademen|ademnood|bewusteloos|
          buiten bewustzijn|niet aanspreekbaar|wordt niet wakker
        hartaanval|hartstilstand|beroerte|anafyla*|levensgevaar|in levensgevaar
        zuurstof* + leeg|bijna op|op is|stroom
        zin meer om te leven|zin om te leven|zin meer om verder te leven|zin om verder te gaan met leven|
          reden meer om te leven|reden om te leven
        inslapen en|slapen en > nooit meer wakker|niet meer wakker
        afscheidsbrieven|brieven aan mijn kinderen|brief aan mijn kinderen
        waarom + nog leven|nog verder leven
        beter dood|liever dood|leven beëindigen|mijn leven te beëindigen|mijzelf iets aan|mezelf iets aan|
          mezelf wat aan
        geen zin meer om te leven|geen zin meer om verder te leven|geen reden meer om te leven|geen zin in het leven
        iemand|anderen|mensen|hem|haar + pijn kunnen|pijn doe|pijn doen|kwaad doen|iets aandoe|verwonden + bang|zou|
          ga|wil|kan|straks
    """,
    "fr": """
        suicid*|m'ôter la vie|mettre fin à mes jours|fin à mes jours|mettre fin à ma vie|fin à ma vie|
          en finir avec la vie|automutil*|me foutre en l'air|me flinguer
        me tuer|me pendre|me jeter|me noyer|me faire du mal|me scarifier|me tirer une balle|m'ouvrir les veines|
          je me tue|je me pends|je me jette & je|vais|veux
        je|j'ai|veux|envie|préfère|voudrais|aimerais|souhaite + mourir|être mort|être morte|crever|en finir|
          ne plus être là|ne plus exister|plus vivre|plus me réveiller|disparaître pour toujours|
          tout arrêter et mourir
        plus envie|plus la force|plus de raison|aucune raison|plus le goût|pas la force + de vivre|à vivre|
          de continuer à vivre|d'exister|de rester en vie
        veux plus|veux pas|envie plus|peux plus + vivre|être là|continuer à vivre|être de ce monde
        vois + aucune issue|pas d'issue|plus d'issue|pas d'autre issue|aucune autre issue|plus d'autre issue
        je serai plus là|je ne serai plus là|plus là demain|plus là la semaine|mieux sans moi|mieux mort|mieux morte|
          si j'étais mort|si j'étais morte|lettre d'adieu|mon dernier message
        me jeter|je me jette|je saute|vais sauter|sauter du > pont|train|balcon|toit|fenêtre
        sous un train|sous le train|du haut du pont
        overdose|surdose|surdosage|avalé tous les|avalé toute la|pris tous les comprimés|pris tous les médicaments|
          trop de comprimés|cachets sont prêts|couper les veines
        tuer|tue|buter|bute|poignarder|planter|égorger|étrangler|crever + le|la|les|votre|vos|quelqu'un|lui|
          un de vous|livreur|chauffeur|technicien|tout le monde|mon mari|ma femme|mes enfants|voisin|patron & vais|
          veux|envie|peur de|pourrais|jure|finir par
        vais|veux|envie|peur de|pourrais + faire du mal à|faire mal à
        je le tue|je la tue|je les tue|je vous tue|je le bute|je la bute|je les bute|je vais le tuer|je vais la tuer|
          je vais les tuer
        mettre le feu|brûler|faire sauter|foutre le feu + votre agence|votre magasin|vos bureaux|l'agence|le magasin|
          les bureaux|votre boutique
        bombe|avec un couteau|avec une arme|avec un fusil|avec une hache + viens|venir|bâtiment|agence|train|sac|
          bureaux
        respire plus|respire pas|arrive plus à respirer|arrive pas à respirer|peux plus respirer|peux pas respirer|
          mal à respirer|du mal à respirer|étouffe|inconscient|inconsciente|perdu connaissance|se réveille pas|
          se réveille plus|ne réagit plus
        crise cardiaque|infarctus|arrêt cardiaque|un avc|anaphyla*|danger de mort|péril de mort|en danger de mort
        oxygène|respirateur + vide|bientôt vide|coupure|courant|reste|électricité
        envie d'en finir|veux en finir|vais en finir|pense à en finir|en finir une bonne fois avec|
          ne plus me réveiller|m'endormir et ne plus|plus jamais me réveiller
        je ne veux plus être là|je veux plus être là|je préfère mourir|à quoi bon vivre|mettre un terme à ma vie|
          un terme à mes jours|plus de ce monde|attenter à mes jours|attenter à ma vie
        lettres à mes enfants|lettre à mes enfants|préparé mes cachets|préparé les cachets|préparé mes médicaments
        blesser|frapper|tuer|massacrer > quelqu'un|des gens|une personne|votre|vos|le livreur|le technicien|
          un employé & pourrais|peur|vais|veux|retenir|finir
    """,
    "it": """
        suicid*|togliermi la vita|farla finita|mi ammazzo|mi uccido|uccidermi|ammazzarmi|impiccarmi|mi impicco|
          spararmi|farmi del male|autolesion*|tagliarmi le vene|mi butto dal|mi butto sotto|buttarmi dal|
          buttarmi sotto|buttarmi giù
        voglio|vorrei|preferisco|preferirei|voglia di + morire|essere morto|essere morta|farla finita|non esserci più|
          sparire per sempre|non svegliarmi
        non voglio più|non ho più voglia di|non ho più la forza di|non ha più senso|non ho motivo di|
          non ho più motivi|stanco di|stanca di|non ce la faccio più a|non riesco più a + vivere|esserci|
          andare avanti a vivere|restare al mondo|stare al mondo
        non vedo + via d'uscita|via di uscita|altra via|altra soluzione che|vie d'uscita
        la vita non ha senso|meglio morto|meglio morta|meglio senza di me|fossi morto|fossi morta|domani non ci sarò|
          non ci sarò più|lettera d'addio|mio ultimo messaggio|porre fine alla mia vita|fine alla mia vita|
          finire la mia vita|fine ai miei giorni
        saltare dal|saltare giù|buttarmi|gettarmi|mi butto|mi getto > ponte|treno|balcone|tetto|finestra
        overdose|sovradosaggio|ingoiato tutte le|preso tutte le pastiglie|preso tutte le pillole|
          preso tutte le compresse|troppe pillole|troppe pastiglie|pillole pronte|pastiglie pronte
        ammazzo|ammazzare|uccido|uccidere|accoltell*|sparo|sparare|strangol*|sgozz*|far male|fare male|
          faccio male + lo|la|li|vi|qualcuno|
          autista|tecnico|vostro|vostri|tutti|corriere|mia moglie|mio marito|figli|vicino|capo & voglio|vado|vengo|
          giuro|potrei|paura di|finisce che|rischio di|pensando
        ammazzarlo|ammazzarla|ucciderlo|ucciderla|fargli del male|farle del male|lo ammazzo|la ammazzo|vi ammazzo|
          lo uccido|la uccido|fare del male a|fare del male agli|faccio del male a|far del male a
        dare fuoco|do fuoco|brucio|bruciare|far saltare + negozio|ufficio|filiale|sede|uffici
        bomba|con un coltello|con una pistola|con il coltello|con la pistola|con il fucile + vengo|venire|edificio|
          ufficio|treno|borsa|negozio
        non respira|non riesco a respirare|non riesce a respirare|fatica a respirare|mi manca il respiro|manca l'aria|
          svenut*|privo di sensi|priva di sensi|non si sveglia|non risponde più agli stimoli|incosciente
        infarto|arresto cardiaco|ictus|anafila*|shock anafilattico|pericolo di vita|pericolo di morte
        ossigeno + finit*|quasi finit*|sta per finire|finendo|corrente|manca
        togliermi di mezzo|farmi fuori|addormentarmi e non|non svegliarmi più|porre fine a tutto|finirla per sempre|
          farla finita|a che serve vivere|a cosa serve vivere|perché dovrei vivere
        lettere ai miei figli|lettera ai miei figli|senso vivere
        ferire|picchiare|colpire > qualcuno|una persona|l'autista|il tecnico|il corriere & potrei|paura|voglio|
          controllarmi|finirà
    """,
    "es": """
        suicid*|quitarme la vida|matarme|me mato|me voy a matar|ahorcarme|me ahorco|pegarme un tiro|
          cortarme las venas|hacerme daño|autolesion*|acabar con mi vida|terminar con mi vida|poner fin a mi vida|
          fin a mi vida|acabar con todo esto y morir|tirarme del|tirarme por|tirarme de|me tiro del|me tiro de|
          me tiro por|tirarme al
        quiero|quisiera|prefiero|ganas de|preferiría|deseo|gustaría + morir|morirme|estar muerto|estar muerta|
          no despertar|no despertarme|desaparecer para siempre|no existir|dejar de existir|dejar de vivir
        no quiero|ya no quiero|no tengo ganas de|no tengo fuerzas para|sin ganas de|no vale la pena|no tiene sentido|
          cansado de|cansada de|no puedo|para qué + seguir viviendo|vivir más|vivir así|vivir|seguir con vida|
          estar vivo|estar viva|seguir aquí en este mundo
        no veo|no encuentro|no hay + salida|otra salida|ninguna salida
        ya no doy más & tranquila|vivir|muert*|deuda|balcón|fuerzas
        mejor muerto|mejor muerta|mejor sin mí|estuviera muerto|estuviera muerta|mañana no estaré|ya no estaré|
          ya no voy a estar|carta de despedida|mi último mensaje|nada por qué vivir|nada por lo que vivir
        saltar por|saltar del|saltar de|tirarme|me tiro|lanzarme|aventarme|me lanzo > puente|tren|balcón|azotea|
          ventana|vías
        sobredosis|tomado todas las pastillas|tomé todas las pastillas|tragado todas|demasiadas pastillas|
          pastillas preparadas|todas las pastillas
        matar|mato|apuñal*|acuchill*|disparar|disparo|estrangul*|degollar|hacer daño|haré daño + lo|la|le|los|
          a alguien|alguien|
          repartidor|conductor|chofer|técnico|su|sus|todos|mi mujer|mi marido|mi esposa|mis hijos|vecino|jefe & voy a|
          quiero|juro|ganas de|miedo de|podría|capaz de|acabaré|terminaré|pensando
        matarlo|matarla|matarlos|lo mato|la mato|los mato|hacerle daño|hacerles daño|hacer daño a alguien|
          lastimar a alguien|hacer daño a
        quemar|quemo|prender fuego|prenderle fuego|incendiar|volar + oficina|tienda|sucursal|local|edificio|oficinas
        bomba|con un cuchillo|con una pistola|con un arma|con una navaja|con un machete + voy|ir|edificio|oficina|
          tren|bolsa|tienda|sucursal
        no respira|no puedo respirar|no puede respirar|me cuesta respirar|le cuesta respirar|dificultad para respirar|
          falta el aire|inconsciente|no despierta|no vuelve en sí|desmayad*|no reacciona|no se despierta
        infarto|paro cardíaco|paro cardiaco|ataque al corazón|derrame cerebral|ictus|anafil*|peligro de muerte|
          riesgo de muerte
        oxígeno + acaba|acabando|agot*|sin luz|vacío|queda|corte
        acabar con todo|terminar con todo + vida|morir|muert*|aguanto|ya no
        dormirme y no|no despertar más|no despertar nunca|para qué vivir|quitarme de en medio|de qué sirve vivir|
          cartas a mis hijos|carta a mis hijos|voy a hacer una locura|hacerme algo|atentar contra mi vida
        lastimar|herir|golpear > a alguien|a una persona|al técnico|al repartidor|al conductor & podría|miedo|voy|
          quiero|contenerme
    """,
    "pt": """
        suicid*|suicíd*|tirar a minha vida|tirar minha vida|tirar a própria vida|me matar|matar-me|vou-me matar|
          me mato|enforcar-me|me enforcar|cortar os pulsos|dar um tiro em mim|me machucar|magoar-me a mim|automutil*|
          acabar com a minha vida|acabar com minha vida|pôr fim à minha vida|por fim à minha vida|pôr termo à vida|
          dar cabo de mim|me jogar|jogar-me|atirar-me|me atirar
        quero|queria|prefiro|preferia|vontade de|desejo|apetece-me|gostaria + morrer|estar morto|estar morta|
          desaparecer para sempre|sumir para sempre|deixar de existir|deixar de viver|não acordar
        não quero mais|já não quero|não quero|não tenho vontade de|não tenho forças para|não aguento|cansado de|
          cansada de|não vale a pena|não faz sentido|sem vontade de|não há razão para|não vejo razão para + viver|
          continuar a viver|continuar vivo|continuar viva|estar aqui|estar vivo|estar viva|continuar vivendo
        não vejo|não há|não encontro + saída|outra saída|nenhuma saída
        melhor morto|melhor morta|melhor sem mim|estivesse morto|estivesse morta|amanhã já não estou|
          amanhã não estarei|não vou estar mais aqui|já cá não estou|não estarei mais aqui|carta de despedida|
          última mensagem|nada por que viver
        me jogar|jogar-me|pular da|pular do|saltar da|saltar do|atirar-me|me atirar|vou pular|vou saltar > ponte|trem|
          comboio|varanda|sacada|telhado|janela|linha
        overdose|sobredosagem|sobredose|tomei todos os comprimidos|tomei todos os remédios|comprimidos todos|
          cartela inteira|comprimidos a mais|remédios todos
        matar|mato|esfaquear|esfaqueio|atirar em|estrangular|degolar|fazer mal|faço mal + alguém|ele|ela|vocês|
          motorista|técnico|
          estafeta|entregador|todos|seu|vosso|minha mulher|meu marido|minha esposa|meus filhos|vizinho|chefe & vou|
          quero|juro|vontade de|medo de|posso|capaz de|acabo por|pensando|pensar
        matá-lo|matá-la|matar alguém|fazer mal a|machucar alguém|fazer mal ao|mato-o|mato ele|mato esse|
          machucar ele
        botar fogo|pôr fogo|por fogo|tocar fogo|incendiar|queimar|deitar fogo|explodir + loja|escritório|agência|
          prédio|sede|balcão
        bomba|com uma faca|com uma arma|com um facão|com uma pistola + vou|prédio|escritório|agência|loja|comboio|
          trem|mala
        não respira|não consigo respirar|não consegue respirar|está sem respirar|falta de ar|dificuldade em respirar|
          dificuldade para respirar|custa-me respirar|inconsciente|não acorda|desmaiad*|não reage|desacordad*
        enfarte|infarto|ataque cardíaco|paragem cardíaca|parada cardíaca|avc|anafil*|perigo de vida|risco de vida|
          perigo de morte|risco de morte
        oxigénio|oxigênio + acaba|acabando|a acabar|sem luz|no fim|vazi*|falta
        acabar com tudo|pôr fim a tudo + vida|morrer|aguento|já não|não quero
        dormir e não acordar|não acordar mais|nunca mais acordar|para que viver|de que serve viver|
          cartas aos meus filhos|carta aos meus filhos|cometer uma loucura|fazer mal a mim|fazer-me mal|
          atentar contra a minha vida
        magoar|ferir|machucar|bater em > alguém|uma pessoa|o técnico|o entregador|o motorista & posso|medo|vou|quero|
          controlar
    """,
    "tr": """
        intihar*|kendimi öldür*|kendimi oldur*|canıma kıy*|canıma kıymak|kendime zarar|hayatıma son|yaşamıma son|
          ölmek istiyorum|ölmek istedim|yaşamak istemiyorum|artık yaşamak|yaşamanın anlamı|yaşamaya değmez|
          kendimi asacağım|kendimi asmak|keşke ölsem|öleceğim
        öldüreceğim|öldürürüm|öldürmek istiyorum|bıçaklayacağım|vuracağım|zarar vereceğim|zarar vermek istiyorum|
          zarar verebilirim|zarar vermekten
        nefes alamıyor*|nefes almıyor|bilinci kapalı|bilincini kaybetti|baygın|kalp krizi|uyanmıyor
        canıma kıyacağım|kendime bir şey yapacağım|hayatıma son vermek|hayatıma son vereceğim|uyuyup uyanmamak|
          ölsem daha iyi|ölmek daha iyi|yaşamaktan bıktım|birine zarar
        öldür* + onu|seni|sizi|adamı|şoförü|kuryeyi|herkesi|teknisyeni
        birini öldür*|birine zarar|insanlara zarar|kendimi öldürmek|canıma kıyarım
    """,
    "pl": """
        samobój*|samoboj*|zabić się|się zabić|zabiję się|się zabiję|odebrać sobie życie|odebrać życie|
          skończyć ze sobą|skończę ze sobą|targnąć się na|powiesić się|powieszę się|zrobić sobie krzywdę|
          zrobię sobie coś|zrobić sobie coś|okaleczam się
        nie chcę już|nie chce już|nie chce mi się|nie mam siły|nie mam po co|nie ma sensu|nie chcę dłużej|
          nie chcę + żyć|istnieć
        chcę umrzeć|chce umrzeć|chciałbym umrzeć|chciałabym umrzeć|wolałbym nie żyć|wolałabym nie żyć|
          odechciało mi się żyć|skoczę z mostu|skoczyć z mostu|skoczę z balkonu|pod pociąg|nie widzę wyjścia|
          nie widzę innego wyjścia
        zabiję go|zabiję ją|zabiję ich|zabiję was|zabiję kogoś|zabić kogoś|zrobię mu krzywdę|zrobić komuś krzywdę|
          zrobię komuś krzywdę|zrobię coś komuś|zrobić komuś coś złego|skrzywdzić kogoś|skrzywdzę kogoś|zadźgam*|
          zastrzelę
        nie oddycha|nie mogę oddychać|nie może oddychać|nieprzytomn*|straciła przytomność|stracił przytomność|
          zawał serca|nie budzi się
        ze sobą skończyć|dość życia|mam dosyć życia|nie obudzić się|zasnąć i nie|życie nie ma sensu|lepiej umrzeć|
          wolę umrzeć|targnę się|odbiorę sobie|z życiem skończyć|skończyć z życiem
        zabi* + go|ją|ich|was|kierowc*|kuriera|technika
        komuś krzywdę|kogoś skrzywdzić|coś sobie zrobić|coś sobie zrobię|sobie coś zrobię|sobie coś zrobić
    """,
    "ru": """
        самоуби*|суицид*|покончить с собой|покончу с собой|покончить с жизнью|убью себя|убить себя|наложить на себя|
          наложу на себя|повеситься|повешусь|сделаю с собой|сделать с собой|свести счеты|причинить себе
        не хочу|не хочется|нет смысла|нет сил|незачем|устал*|больше не хочу|не вижу смысла + жить|существовать
        хочу умереть|хочется умереть|лучше умереть|лучше бы я умер*|хочу сдохнуть|прыгну с|спрыгнуть с моста|
          прыгнуть с моста|прыгнуть с крыши|под поезд|не вижу выхода|меня скоро не станет|меня не станет|
          наглотаюсь таблеток|наглоталась таблеток
        убью его|убью ее|убью их|убью вас|убью кого*|убить его|убить кого*|зарежу|застрелю|причинить вред|
          причиню вред|навредить кому*|навредить людям|покалечу|взорву
        не дышит|не могу дышать|не может дышать|трудно дышать|задыха*|без сознания|потерял* сознание|не просыпается|
          сердечный приступ|инфаркт
        незачем жить|незачем больше жить|нет смысла жить|не для чего жить|надоело жить|жизнь не имеет смысла|
          уснуть и не|не проснуться|лучше сдохнуть|уйти из жизни|уйду из жизни|свести счёты|вскрыть вены|вскрою вены
        незачем|нет смысла|устал*|надоело > жить
        убью|убить|прибью|зарежу + водителя|курьера|мастера|его|ее|их|вас|кого
        причинить кому|причинить вред|навредить кому|сделать кому|могу убить|могу покалечить
    """,
    "uk": """
        самогуб*|суїцид*|покінчити з собою|покінчу з собою|покінчити із собою|накласти на себе|накладу на себе|
          вбити себе|вб'ю себе|уб'ю себе|вкоротити собі віку|повіситися|повішуся|заподіяти собі|зроблю собі щось|
          зробити собі щось
        не хочу|не хочеться|немає сенсу|нема сенсу|немає сил|втомив*|більше не хочу|не бачу сенсу + жити
        хочу померти|хочеться померти|краще померти|краще б я помер*|стрибну з|стрибнути з мосту|під потяг|під поїзд|
          не бачу виходу|мене скоро не стане|мене не стане
        вб'ю його|вб'ю її|вб'ю їх|вб'ю вас|вб'ю когось|уб'ю його|вбити його|вбити когось|заріжу|застрелю|
          заподіяти шкоду|завдати шкоди|завдам шкоди|нашкодити комусь|покалічу
        не дихає|не можу дихати|важко дихати|задиха*|непритомн*|без свідомості|втратив* свідомість|серцевий напад|
          інфаркт
        нема для чого жити|немає для чого жити|нема сенсу жити|немає сенсу жити|набридло жити|не прокинутись|
          не прокинутися|піти з життя|піду з життя|краще здохнути|звести рахунки
        нема|немає|незачем|втомив* > жити
        вб'ю|уб'ю|вбити|заріжу + водія|кур'єра|майстра|його|її|їх|вас
        комусь нашкодити|нашкодити комусь|заподіяти комусь|зашкодити комусь|скривдити когось|когось скривдити|
          можу вбити
    """,
    "ar": """
        انتحار|انتحر|سانتحر|اقتل نفسي|قتل نفسي|ساقتل نفسي|انهي حياتي|انهاء حياتي|اريد ان اموت|اريد الموت|بدي اموت|
          عايز اموت|اتمني الموت|لا اريد ان اعيش|لا اريد العيش|لم اعد اريد العيش|مش عايز اعيش|ما بدي اعيش|
          لا معني للحياة|لا معني لحياتي|اؤذي نفسي|ايذاء نفسي|اذية نفسي|تعبت من الحياة|لا اري مخرجا|لا اري اي مخرج
        ساقتله|ساقتلها|ساقتلهم|ساقتلكم|اقتله|ان اقتل|ساقتل|ساؤذي|اؤذي شخص|اؤذي احد|ايذاء شخص|اؤذيه|ساطعن|اطعنه
        لا يتنفس|لا تتنفس|لا استطيع التنفس|لا يستطيع التنفس|لا تستطيع التنفس|صعوبة في التنفس|ضيق في التنفس|فقد الوعي|
          فقدت الوعي|فاقد الوعي|مغمي عليه|نوبة قلبية|ازمة قلبية
        سانهي حياتي|ان انهي حياتي|اضع حدا لحياتي|وضع حد لحياتي|الموت افضل|افضل ان اموت|لا فائدة من الحياة|
          لا اطيق الحياة|كرهت حياتي|لا استيقظ ابدا|انام ولا استيقظ|ساؤذي نفسي|اؤذي نفسي|اقتل السائق|ساقتل السائق
        اؤذي شخصا|اؤذي نفسي|اؤذي احدا|اذي نفسي|اقتل احدا|اقتل شخصا
    """,
    "zh": """
        自杀|自殺|不想活|活不下去|想死|想要死|轻生|輕生|结束生命|結束生命|结束自己的生命|結束自己的生命|了结自己|
          了結自己|跳楼|跳樓|跳桥|割腕|自残|自殘|伤害自己|傷害自己|寻短见|尋短見|没有活着的意义|活着没意思|
          活着没有意义|不如死|一了百了|吞药|不想再活
        杀了他|杀了她|杀了你|杀死他|殺了他|殺了你|杀人|殺人|砍死|捅死|伤害别人|傷害別人|伤害他人|傷害他人|伤害某人|
          同归于尽|弄死他|弄死你
        没有呼吸|没呼吸了|无法呼吸|呼吸困难|呼吸困難|喘不过气|昏迷|失去意识|失去知觉|叫不醒|心脏病发
        结束这一切|結束這一切|不想再醒来|不想醒来|再也不醒|没有活下去|活下去的意义|活着还有什么|活着有什么|遗书|遺書|
          去死
        杀 + 司机|你们|他们|快递员|他
        伤害别|傷害別|伤害我自己|弄伤自己|控制不住自己
    """,
    "ja": """
        自殺|死にたい|死のうと|死んでしまいたい|消えてしまいたい|生きていたくない|生きたくない|生きる意味|生きる気力|
          生きていけない|生きているのが|命を絶|首を吊|飛び降り|自傷|自分を傷つけ|もう生き|死ぬつもり|死んだ方がまし|
          死んだほうがまし
        殺してやる|殺すぞ|ぶっ殺|殺してしまい|殺したい|刺してやる|刺し殺|人を傷つけ|誰かを傷つけ|彼を傷つけ|
          危害を加え|火をつけてやる
        息をしていない|呼吸をしていない|息ができない|呼吸ができない|息が苦し|呼吸が苦し|意識がない|意識を失|意識不明|
          心臓発作|目を覚まさない
        死のう|死んだほうが|死ぬしか|死にます|死んでやる|遺書|二度と目覚め|目が覚めなければ|いなくなりたい|この世から|
          生きているのがつら|生きてる意味|生きる価値|楽になりたい
        殺し + やる|たい|ます|そう
    """,
    "hi": """
        आत्महत्या|खुदकुशी|ख़ुदकुशी|सुसाइड|अपनी जान दे|अपनी जान ले|जान देने|अपने आप को मार|खुद को मार|ख़ुद को मार|
          खुद को खत्म|खुद को नुकसान|मर जाना चाहता|मर जाना चाहती|मरना चाहता|मरना चाहती|जीना नहीं चाहता|जीना नहीं चाहती|
          जीने का मन नहीं|जीने का कोई मतलब|जीने की इच्छा नहीं|मैं मर जाऊंगा|मैं मर जाऊंगी|फांसी लगा
        मार डालूंगा|मार डालूँगा|मार दूंगा|मार दूँगा|जान से मार|जान ले लूंगा|किसी को मार|किसी को नुकसान|उसे नुकसान|
          चोट पहुंचाना चाहता|चोट पहुँचा*
        सांस नहीं|साँस नहीं|सांस लेने में|साँस लेने में|बेहोश|दिल का दौरा|होश में नहीं
        khudkushi|aatmahatya|atmahatya|suicide kar|mar jana chahta|mar jana chahti|marna chahta|marna chahti|
          jeena nahi chahta|jeena nahi chahti|jaan de dunga|jaan de dungi|maar dunga|jaan se maar|khatam kar lunga|
          khatam kar lungi
        जान देना|जान देने|जान दे दूं|जान दे दूँ|जीने से थक|मर जाना बेहतर|मरने का मन|ज़िंदगी खत्म|जिंदगी खत्म|
          जीवन समाप्त|अपना जीवन|जीने का मतलब|नहीं जीना|मर जाऊं
        मार + डालूंगा|डालूँगा|दूंगा|दूँगा
        खुद को मारना|अपने आप को मारना|खुद को चोट|खुद को मार|किसी को चोट|मर जाना|मर जाऊँ
    """,
    "cs": """
        sebevra*|zabít se|se zabít|zabiju se|se zabiju|vzít si život|si vzít život|skoncovat se životem|chci umřít|
          chci zemřít|nechci žít|nechce se mi žít|nechci už žít|už nechci žít|oběsit se|oběsím se|ublížit si|
          zabiju ho|zabiju je|zabiju vás|zabiju někoho|někomu ublížím|ublížit někomu|nedýchá|nemůžu dýchat|
          v bezvědomí|infarkt
    """,
    "ro": """
        sinucid*|sinucig|mă omor|ma omor|să mă omor|îmi iau viața|să-mi iau viața|vreau să mor|
          nu mai vreau să trăiesc|nu vreau să mai trăiesc|nu mai are rost să trăiesc|îl omor|o omor|omor pe cineva|
          rănesc pe cineva|să fac rău cuiva|nu respiră|nu pot respira|inconștient*|infarct
    """,
    "el": """
        αυτοκτον*|να σκοτωθώ|θα σκοτωθώ|αυτοκτονήσω|να πεθάνω θέλω|θέλω να πεθάνω|δεν θέλω να ζω|δεν θέλω να ζήσω|
          δεν αντέχω να ζω|τη ζωή μου τέλος|θα τον σκοτώσω|θα την σκοτώσω|θα σας σκοτώσω|να σκοτώσω κάποιον|
          να κάνω κακό σε|δεν αναπνέει|δεν μπορώ να αναπνεύσω|αναίσθητ*|έμφραγμα
    """,
    "ko": """
        자살|죽고 싶|죽고싶|죽어버리고|살고 싶지 않|살고싶지 않|살기 싫|목숨을 끊|극단적 선택|극단적인 선택|뛰어내리|
          자해|살 이유가 없|죽여버리|죽이고 싶|죽일 거|누군가를 해치|사람을 해치|칼로 찌르|숨을 쉬지|숨을 못|
          숨이 막히|의식이 없|의식을 잃|심장마비
    """,
    "sv": """
        självmord*|ta mitt liv|tar mitt liv|ta livet av mig|döda mig själv|vill dö|vill inte leva|orkar inte leva|
          skada mig själv|hoppa från bron|framför tåget|döda honom|döda henne|döda någon|ska döda|skada någon|
          andas inte|kan inte andas|svårt att andas|medvetslös|hjärtinfarkt
    """,
    "da": """
        selvmord*|tage mit liv|tage livet af mig|slå mig selv ihjel|vil dø|vil gerne dø|vil ikke leve|
          orker ikke at leve|skade mig selv|slå ham ihjel|slå hende ihjel|slå nogen ihjel|dræbe ham|dræbe nogen|
          skade nogen|trækker ikke vejret|kan ikke trække vejret|kan ikke få vejret|bevidstløs|hjerteanfald
    """,
    "no": """
        selvmord*|ta livet mitt|ta mitt eget liv|ta livet av meg|drepe meg selv|vil dø|vil ikke leve|orker ikke leve|
          orker ikke å leve|skade meg selv|drepe ham|drepe henne|drepe noen|skade noen|puster ikke|får ikke puste|
          får ikke pustet|bevisstløs|hjerteinfarkt
    """,
    "fi": """
        itsemurh*|tappaa itseni|tapan itseni|haluan kuolla|en halua elää|en jaksa elää|en jaksa enää elää|
          vahingoittaa itseäni|satuttaa itseäni|tapan hänet|tappaa hänet|tapan teidät|vahingoittaa jotakuta|
          satuttaa jotakuta|ei hengitä|en saa henkeä|en pysty hengittämään|tajuton|tajuttomana|sydänkohtaus
    """,
    "hu": """
        öngyilkos*|megölöm magam|megölni magam|meg akarok halni|nem akarok élni|nem akarok tovább élni|
          véget vetek az életem*|véget vetni az életem*|kárt teszek magamban|felakasztom magam|megölöm őt|megölöm|
          megölök valakit|bántani valakit|kárt tenni valakiben|nem lélegzik|nem kapok levegőt|eszméletlen*|szívroham
    """,
    "he": """
        להתאבד|אתאבד|התאבדות|לשים קץ לחיי|להרוג את עצמי|אהרוג את עצמי|רוצה למות|לא רוצה לחיות|אין טעם לחיות|
          לפגוע בעצמי|אהרוג אותו|אהרוג אותה|להרוג אותו|לפגוע במישהו|אפגע במישהו|לא נושם|לא נושמת|לא יכול לנשום|
          לא יכולה לנשום|מחוסר הכרה|איבד הכרה|איבדה הכרה|התקף לב
    """,
    "id": """
        bunuh diri|mengakhiri hidup|akhiri hidup|ingin mati|mau mati|pengen mati|tidak ingin hidup|tidak mau hidup|
          gak mau hidup|menyakiti diri|melukai diri|akan membunuh|saya bunuh|membunuh dia|menyakiti seseorang|
          menyakiti orang|melukai seseorang|tidak bernapas|tidak bisa bernapas|sesak napas|tidak sadarkan diri|
          pingsan|serangan jantung
    """,
    "vi": """
        muốn tự tử|định tự tử|nghĩ đến tự tử|nghĩ đến việc tự tử|ý định tự tử|sẽ tự tử|muốn tự sát|ý định tự sát|
          muốn chết|không muốn sống|kết thúc cuộc đời|kết liễu đời|tự làm hại|tự hại bản thân|nhảy cầu|giết anh ta|
          giết hắn|giết nó|giết người|làm hại ai|làm hại người|không thở được|khó thở|ngừng thở|bất tỉnh|đau tim
    """,
    "th": """
        ฆ่าตัวตาย|อยากตาย|ไม่อยากมีชีวิต|ไม่อยากอยู่แล้ว|จบชีวิต|ทำร้ายตัวเอง|กระโดดตึก|ฆ่ามัน|ฆ่าเขา|ฆ่าคน|ทำร้ายคน|
          ทำร้ายใคร|หายใจไม่ออก|ไม่หายใจ|หมดสติ|หัวใจวาย
    """,
}

UNLESS = {
    "any": """
        &if you or somebody|if you or someone|if someone you know
        lol|lmao|rofl|haha*|hahaha*|jaja*|jajaja|kkk|kkkk*|rsrs*|mdr|ptdr|😂|🤣|😅|😆|😜|😝|🙃|😭|💀|jk|笑|哈哈|ㅋㅋ|
          ㅎㅎ
        suicide squad|suicide doors|in case of suicide|bei suizid|en cas de suicide|in caso di suicidio|
          en caso de suicidio
    """,
    "en": """
        laughing|laughter|boredom|of embarrassment|from cringe|squad|suicide squad|suicide doors|movie|film|series|
          episode|season|novel|lyrics|song|band|level|levels|boss|respawn*|zombie*|npc|raid|enemy|enemies|minecraft|
          roblox|fortnite|raid boss|kill streak
        going on hold|going on about
        to die for|suicide prevention|suicide hotline number for|killer deal|of cuteness|with kindness|crowd work|
          for a joke|joking
        suicidal + burger
        heart attack when i saw|heart attack at|heart attack seeing|nearly had a heart attack|
          almost had a heart attack|gave me a heart attack
        rape whistle|life insurance
        &if you or|if someone you know|emote|in the game|this game|the game|gameplay|storyline|playthrough|book review
    """,
    "de": """
        spiel|film|serie|folge|roman|buch|level|gegner|lachen|langeweile|neugier|
          bin im urlaub|ab morgen im urlaub|dann im urlaub|vertrag weiterzu*|
          abo weiterzu*|&im spiel
    """,
    "nl": """
        spel|film|serie|aflevering|roman|boek|level|lachen|verveling|op vakantie|&in het spel|&in de game
    """,
    "fr": """
        jeu|film|série|épisode|roman|livre|niveau|boss|rire|ennui|&dans le jeu
    """,
    "it": """
        gioco|film|serie|episodio|romanzo|libro|livello|ridere|noia|voglia matta|&nel gioco
    """,
    "es": """
        juego|película|serie|episodio|novela|libro|nivel|risa|aburrimiento|&en el juego
    """,
    "pt": """
        jogo|filme|série|episódio|romance|livro|nível|rir|tédio|&no jogo
    """,
    "pl": """
        gra|grze|film|filmie|serial|śmiechu
    """,
    "ru": """
        игра|игре|фильм|фильме|сериал|смеху
    """,
    "tr": """
        oyun*|film*|dizi*|gülmekten
    """,
    "zh": """
        游戏|電影|电影|小说|笑死
    """,
    "ja": """
        ゲーム|映画|小説|漫画|笑い死
    """,
    "hi": """
        फिल्म|गेम|हंसते
    """,
}

TABLE = AlarmTable("danger_to_life", CUES, UNLESS, negation=1)
