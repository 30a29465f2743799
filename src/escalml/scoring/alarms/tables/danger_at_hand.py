"""Words of a danger to life that lies in a thing or a service: vehicles, lifts, oxygen, doses, homes without heat."""

from escalml.scoring.alarms.cues import AlarmTable

CUES = {
    "en": """
        moving = motorway|highway|interstate|freeway|while driving|driving|at speed|mph|kmh|traffic|in motion|downhill|
          dual carriageway|slip road|overtaking|roundabout|m50|lane
        frail = baby|newborn|infant|toddler|twins|month old|year old|my mother|my mum|my mom|my nan|my gran|my father|
          my dad|grandmother|grandfather|pensioner|disabled|dialysis|pneumonia|oxygen|premature
        brakes|brake|brake pedal|footbrake > failed|failing|went to the floor|to the floor|gave out|not working|
          didnt work|dont work|stopped working|did nothing|no response|went soft|gone soft|went straight down
        steering|steering wheel|handlebar* + locked|locks|locked up|seized|failed|went stiff|came off|came loose
        lost power|loses power|lost all power|loss of power|engine cut out|engine cuts out|engine shut off|
          engine died|stalls|stalled|motor cuts out|car shut down & $moving
        accelerat*|surged|surges|throttle|sped up > by itself|on its own|stuck|unintended|would not slow
        wheel came off|wheel fell off|wheel nuts loose|wheel nuts were loose|airbags did not deploy|
          airbag did not deploy|airbags didnt deploy|airbag didnt deploy|airbag deployed for no reason
        nuts|bolts + wheel + loose|missing|finger tight
        belt|seat belt|seatbelt|harness|safety bar|buckle|middle bar > releases|released|came undone|comes undone|
          doesnt click|wont click|wont latch|unlatch*|opens by itself|popped open
        trapped|stuck > in the lift|in the elevator|inside the lift|inside the elevator
        oxygen|ventilator|dialysis machine|feeding pump|insulin pump|pacemaker|suction machine|
          concentrator + runs out|running out|ran out|run out|empty|last bottle|last cylinder|stopped|failed|off|
          alarming|no power|in the red|cut out
        insulin|oxygen|epipens|chemo|anticoagul*|warfarin|methadone|antibiotic*|inhaler > runs out|ran out|run out|
          last one|none left|last dose|only enough for
        swallowed|swallowing|in her mouth|in his mouth|ate|drank|eaten + button battery|battery|batteries|magnet|
          magnets|bleach|detergent|descaler|drain cleaner|antifreeze|weed killer|weedkiller|e liquid
        twice the dose|double the dose|double dose|ten times the dose|wrong strength|wrong dose|wrong insulin|
          two instead of one|someone elses tablets|someone elses medication + $frail|he|she|my|him|her|i|patient*|
          took|given|taken
        no heating|without heating|no heat|without heat|heating has been off|heating is off|heatings off|
          no electricity|without electricity|power cut off|cut us off|disconnected us|boiler has been off & $frail
        carer*|nurse|care visit|care call > never came|didnt come|did not come|has not come|hasnt come|no show|
          missed & $frail|medication|insulin|bed|toilet|alone
        device = insulin|oxygen|ventilator|dialysis|nebuliser|nebulizer|feeding pump|epipen*|epi pen*|inhaler|
          inhalers|heart tablets|seizure medication|chemo|concentrator|cpap|suction machine
        $device & none left|none in the house|nothing left|last one|last bottle|last dose|run out|runs out|ran out|
          running out|battery|minutes left|min left|hours left|hour left|cut us off|cut off|disconnected|no power|
          power cut|never arrived|never came|didnt come|not arrived|not come
        lift|elevator + stopped|stuck|jammed|between floors|not moving & inside|trapped|in it|in there|my mother|
          my husband|heart|wheelchair|cant breathe|pregnant|answer*|alarm|emergency button
        not responding|isnt responding|stopped responding|not moving|isnt moving|not answering me|wont wake|
          not waking|lifeless|limp|blue in the face|turning grey + he|she|hes|shes|baby|son|daughter|mother|father|
          husband|wife|mum|dad|child|man|woman|him|her
        wheelchair|powerchair|mobility scooter|pram|pushchair|stroller + stopped|stuck|died|cut out|rolled|rolls|
          brake* & road|crossing|traffic|train|tracks|street|platform|stairs|hill|car
        sat on|stood on|standing on|sitting on|back to|on the edge of + bridge|railway bridge|roof|tracks|
          platform edge|ledge|cliff & i|me|tonight|again|going back|hours
        wont be needing|wont need|not be needing|will not need|no longer need + anything|any of it|it any more|
          it anymore & after|thank you for being|sorry for the trouble|goodbye|kind to me|nice to me
        power steering|steering assist|power steering assist|power assist|steering wheel|steering + stopped working|
          fails|failed|goes out|went out|was lost|lost|difficult to turn|hard to turn|will not turn|wont turn|snap|
          jerked|faulty|fault|assist fault|not turn at all
        emergency braking|automatic braking|emergency brake|auto braking|collision braking|brakes + activated|engaged|
          slammed on|applied themselves|for no reason|by itself|by themselves & nothing|no reason|driving|highway|
          motorway|road|twice|again|traffic
    """,
    "de": """
        frail = baby|säugling|neugeboren*|kleinkind|zwillinge|meine mutter|meiner mutter|mein vater|meinem vater|
          meine oma|meiner oma|opa|pflegegrad*|bettlägerig*|sauerstoff|dialyse|schwanger|monate alt
        bremse|bremsen|bremspedal > versagt*|ausgefallen|ausfiel*|fiel aus|ins leere|durchgetreten|bis zum boden|
          reagiert* nicht|keine wirkung|gehen nicht|ging nicht|griff nicht|greift nicht
        lenkung|lenkrad|lenker + blockiert*|versagt*|ausgefallen|fest|klemmt|gelöst
        motor|antrieb + ging aus|geht aus|ausgegangen|abgestellt|ausgefallen|fiel aus & autobahn|während der fahrt|
          bei tempo|kmh|km/h|überholen|landstraße|fahrt
        radmuttern|radbolzen|rad + locker|lose|abgefallen|verloren
        gurt|sicherheitsgurt|gurtschloss|bügel|kindersitz > springt auf|sprang auf|löst sich|rastet nicht|
          ging auf|geht auf
        sitzt|sitzen|stecken|steckt|gefangen|eingeschlossen + im aufzug|im fahrstuhl|im lift
        sauerstoff*|beatmungsgerät|dialyse|insulinpumpe|ernährungspumpe|herzschrittmacher|konzentrator + leer|
          ausgefallen|reicht nur|reicht noch|letzte flasche|geht aus|piept|ohne strom|alarm
        verschluckt|gegessen|getrunken|im mund + knopfbatterie*|batterie|batterien|magnet*|reiniger|rohrreiniger|
          entkalker|waschmittel*
        keine heizung|ohne heizung|heizung ist aus|heizung ausgefallen|heizung fällt aus|kein strom|ohne strom|
          strom abgestellt|strom gesperrt & $frail
        pflegedienst|pflegerin|pfleger > nicht gekommen|kam nicht|nicht erschienen|niemand & $frail|insulin|
          tabletten|bett|allein
        doppelte dosis|falsche dosis|falsche stärke|zehnfache dosis|zwei statt eine*
        geraet = sauerstoff*|insulin|beatmungsgerät|dialyse|inhalator|sauerstoffgerät|herztabletten|ernährungspumpe|
          absauggerät|notfallspray|epipen
        $geraet & letzte|leer|reicht noch|reicht nur|kein|keine|nichts mehr|nicht gekommen|nicht geliefert|akku|
          stunden|minuten|strom abgestellt|ohne strom|abgeschaltet
        aufzug|fahrstuhl|lift + steckt|stecken|stehengeblieben|stehen geblieben|hängt|fest|zwischen & drin|drinnen|
          mutter|vater|mann|frau|herz|rollstuhl|luft|antwort*|notruf*
        reagiert nicht|reagiert nicht mehr|bewegt sich nicht|nicht ansprechbar|regungslos|leblos|läuft blau an + er|
          sie|kind|sohn|tochter|mutter|vater|mann|frau|baby
        schluss mit meinem leben|schluss mit dem leben|mit dem leben schluss|ein letztes mal schreiben und|
          ich schreibe ihnen das letzte mal & will|wollte|droht|leben|mache|möchte|gesagt|pfändung|ich
        schluss > leben
        sich + umbringen|umzubringen|das leben nehmen|etwas antun|was antun|das leben zu nehmen
        umbringen|das leben nehmen|etwas antun + will|wollte|droht|drohte|würde|möchte
        rollstuhl|kinderwagen|elektromobil + stehengeblieben|stehen geblieben|rollte|bremse|blockiert & straße|
          bahnübergang|gleis*|verkehr|treppe|kreuzung
        servolenkung|lenkung|lenkhilfe|notbremsassistent|bremsassistent + ausgefallen|fällt aus|fiel aus|schwergängig|
          ohne grund|von selbst|grundlos|plötzlich
    """,
    "nl": """
        frail = baby|pasgeboren|peuter|tweeling|mijn moeder|mijn vader|mijn oma|mijn opa|bedlegerig|zuurstof|dialyse|
          zwanger|maanden oud
        rem|remmen|rempedaal > weigerd*|deden het niet|doen het niet|doet het niet|viel weg|vielen uit|uitgevallen|
          tot de vloer|tot op de bodem|reageerd* niet|pakten niet|pakt niet
        stuur|stuurinrichting|besturing + blokkeer*|vast|geblokkeerd|viel uit|los
        motor|aandrijving + viel uit|valt uit|uitgevallen|sloeg af|slaat af & snelweg|tijdens het rijden|a2|
          km per uur|inhalen|rijdend
        wielbouten|wielmoeren|wiel + los|afgebroken|eraf|verloren
        gordel|veiligheidsgordel|beugel|gesp > schiet los|schoot los|klikt niet|gaat open|ging open|springt open
        zit|zitten|vast|opgesloten + in de lift
        zuurstof*|beademing*|dialyse|insulinepomp|voedingspomp|pacemaker + leeg|uitgevallen|laatste fles|valt uit|
          piept|zonder stroom|alarm|op
        ingeslikt|doorgeslikt|opgegeten|in haar mond|in zijn mond|gedronken + knoopbatterij*|batterij|batterijen|
          magneet*|magneetje*|ontstopper|ontkalker|wasmiddel*|chloor
        geen verwarming|zonder verwarming|verwarming doet het niet|verwarming ligt eruit|geen stroom|zonder stroom|
          stroom afgesloten|afgesloten van stroom & $frail
        thuiszorg|verzorgende|wijkverpleg* > niet gekomen|kwam niet|niet geweest|niemand & $frail|insuline|
          medicijnen|bed|alleen
        dubbele dosis|verkeerde dosis|verkeerde sterkte|twee in plaats van
        toestel = zuurstof*|insuline|beademing*|dialyse|vernevelaar|sondepomp|hartmedicijnen|epipen|inhalator
        $toestel & laatste|leeg|op|niet gekomen|niet geleverd|geen|accu|batterij|uur|minuten|afgesloten|stroom uit|
          zonder stroom
        lift + vast|blijft hangen|stilgevallen|tussen twee|gestopt & in|moeder|vader|man|vrouw|hart|rolstoel|binnen|
          noodknop
        reageert niet|reageert niet meer|beweegt niet|ademt niet|levenloos|bewusteloos|slap + hij|zij|ze|dochter*|
          zoon*|moeder|vader|man|vrouw|baby|kind
        rolstoel|scootmobiel|kinderwagen + stil|gestopt|rolde|remmen|rem|uitgevallen & weg|overweg|spoor|verkeer|trap|
          kruising
        zichzelf|z'n eigen|haar zelf + wat aandoen|iets aandoen|van kant|doden|ombrengen
        stuurbekrachtiging|noodrem|remassistent + uitgevallen|valt uit|viel uit|zonder reden|vanzelf|zwaar|plotseling
    """,
    "fr": """
        frail = bébé|nourrisson|nouveau-né|jumeaux|ma mère|mon père|ma grand-mère|mon grand-père|oxygène|dialyse|
          enceinte|mois|handicapé*|alité*
        frein|freins|pédale de frein > lâché|lâchent|ne répond*|ne freine*|au plancher|en panne|plus rien|
          ne fonctionn*|n'ont pas
        direction|volant + bloqué*|se bloque|dure d'un coup|lâché
        moteur + coupé|se coupe|s'est coupé|calé|perte de puissance|s'arrête & autoroute|en roulant|périphérique|
          km/h|rocade|doublant|dépassement
        roue|écrous + desserré*|perdue|détachée|partie toute seule
        ceinture|harnais|barre|boucle > s'ouvre|se détache|s'est détachée|s'est ouverte|ne clique*|ne se verrouille*
        bloqué*|coincé*|enfermé* > dans l'ascenseur
        oxygène|respirateur|concentrateur|dialyse|pompe à insuline|pacemaker + vide|à sec|dernière bouteille|
          en panne|s'arrête|sonne|bientôt plus
        avalé|avale|mangé|bu|dans la bouche + pile bouton|pile|piles|aimant*|javel|détartrant|déboucheur|lessive
        sans chauffage|plus de chauffage|pas de chauffage|chauffage en panne|sans électricité|plus d'électricité|
          courant coupé|coupé l'électricité & $frail
        aide-soignante|infirmière|infirmier|auxiliaire > pas venue|pas venu|pas passée|n'est pas & $frail|insuline|
          médicaments|lit|seule
        double dose|mauvaise dose|mauvais dosage|dosage erroné|deux au lieu d'un*|dix fois la dose
        appareil = insuline|oxygène|respirateur|dialyse|concentrateur|nébuliseur|ventoline|pompe à insuline|pacemaker
        $appareil & dernière|plus une|plus de|vide|pas livré|pas arrivé|batterie|minutes|heures|coupé|coupure|
          sans courant|débranché
        ascenseur + bloqué|coincé|arrêté|en panne|entre deux & dedans|dans|mère|père|mari|femme|cœur|cardiaque|
          fauteuil|répond|bouton
        ne répond plus|ne réagit plus|ne bouge plus|ne respire|sans vie|devenu bleu|devient bleu + il|elle|fils|fille|
          bébé|mère|père|mari|femme|enfant
        fauteuil|poussette|scooter + arrêté|bloqué|roulé|freins|frein|lâché & route|passage à niveau|voie|voies|
          circulation|escalier|train
        direction assistée|freinage d'urgence|freinage automatique + en panne|lâche|lâché|sans raison|tout seul|
          toute seule|dure|hs
    """,
    "it": """
        frail = neonat*|bimb*|bambin*|gemelli|mia madre|mio padre|mia nonna|mio nonno|ossigeno|dialisi|incinta|mesi|
          disabil*|allettat*
        freno|freni|pedale del freno > non rispond*|non fren*|a fondo|non funziona*|ceduto|cedono|a vuoto
        sterzo|volante + bloccat*|si blocca|ceduto
        motore + si spegne|si è spento|spento|perde potenza & autostrada|in marcia|tangenziale|km/h|sorpasso|guidavo
        ruota|bulloni|dadi + allentat*|persa|staccata|lenti
        cintura|imbragatura|sbarra|fibbia > si apre|si è aperta|si slaccia|non aggancia|non scatta
        bloccat*|chius*|rimast* + in ascensore|nell'ascensore|dentro l'ascensore
        ossigeno|respiratore|concentratore|dialisi|microinfusore|pacemaker + vuot*|finit*|finisce|ultima bombola|
          si ferma|suona|spento|in rosso
        ingoiat*|inghiottit*|mangiat*|bevut*|in bocca + pila|pile|batteri*|calamit*|magnet*|candeggina|disgorgante|
          detersivo|anticalcare
        senza riscaldamento|senza luce e|senza corrente|riscaldamento spento|riscaldamento rotto|
          staccato la corrente|staccata la corrente|caldaia ferma & $frail
        badante|infermiera|infermiere|assistente domiciliare > non è venut*|non si è vist*|non è passat* & $frail|
          insulina|medicine|letto|sola|solo
        dose doppia|doppia dose|dose sbagliata|dosaggio sbagliato|dosaggio errato|due invece di una
        apparecchio = insulina|ossigeno|respiratore|ventilatore|dialisi|concentratore|aerosol|microinfusore|pacemaker
        $apparecchio & ultima|ultimo|finit*|non arriva*|non è arrivat*|batteria|minuti|ore|un'ora|staccat*|
          senza corrente|corrente
        ascensore + bloccat*|fermo|fermato|guasto|tra due piani & dentro|mia madre|mio padre|mio marito|moglie|cuore|
          cardiopatic*|carrozzina|risponde
        non risponde più|non reagisce|non si muove|non respira|esanime|cianotic* + lui|lei|figlio|figlia|bimb*|mamma|
          madre|padre|marito|moglie
        carrozzina|passeggino|scooter + ferm*|bloccat*|fren*|spent* & strada|passaggio a livello|binari|traffico|
          scale|treno
        mi tolgo|togliersi|si toglie|si vuole togliere + la vita|di mezzo
        servosterzo|frenata automatica|frenata di emergenza + guast*|si blocca|dur*|da sola|da solo|senza motivo|rotto
    """,
    "es": """
        frail = bebé|recién nacid*|gemelos|mi madre|mi padre|mi abuela|mi abuelo|mi mamá|mi papá|oxígeno|diálisis|
          embarazada|meses|discapacit*|encamad*
        freno|frenos|pedal de freno > no responde*|no fren*|al fondo|fallaron|falló|fallan|se fue|sin fuerza
        dirección|volante + se bloque*|bloquead*|se trab*|trabad*
        motor + se apaga|se apagó|se corta|se cortó|pierde potencia & autopista|autovía|en marcha|conduciendo|
          manejando|km/h|carretera|adelantando|ruta
        rueda|tuercas|tornillos + floj*|suelt*|se salió
        cinturón|arnés|barra|hebilla > se suelta|se soltó|se abre|se abrió|no engancha|no cierra
        atrapad*|encerrad*|atascad* + en el ascensor|en el elevador|dentro del ascensor
        oxígeno|respirador|concentrador|diálisis|bomba de insulina|marcapasos + vací*|se acaba|se termina|
          última botella|último tanque|último cilindro|falla|apagad*|pita|sin luz
        tragado|tragó|comió|bebió|en la boca + pila|pilas|batería de botón|imán|imanes|lejía|cloro|detergente|
          desatascador
        sin calefacción|sin luz y|sin electricidad|cortaron la luz|cortado la luz|caldera apagada & $frail
        cuidadora|enfermera|enfermero > no vino|no ha venido|no apareció|no llegó & $frail|insulina|pastillas|cama|
          sola|solo
        dosis doble|doble dosis|dosis equivocada|dosis errónea|dos en vez de una|dos en lugar de una
        aparato = insulina|oxígeno|respirador|ventilador|diálisis|concentrador|nebulizador|inhalador|marcapasos|
          bomba de insulina
        $aparato & última|último|no queda|se acab*|no llegó|no ha llegado|batería|minutos|horas|cortaron|sin luz|
          desconect*
        ascensor|elevador + parado|atascad*|detenido|atorad*|entre dos|averiad* & dentro|adentro|madre|padre|marido|
          esposo|mujer|corazón|silla|responde|contesta
        no responde|no reacciona|no se mueve|no respira|sin vida|se puso azul|morad* + él|ella|hijo|hija|bebé|madre|
          padre|marido|esposa|niñ*
        silla de ruedas|silla eléctrica|carrito|scooter + parad*|fren*|se paró|apag*|rodó & calle|paso a nivel|vía|
          vías|tráfico|tren|escalera*
        me quito|quitarse|se quita|quitándome + la vida
        dirección asistida|dirección hidráulica|frenado automático|freno de emergencia + fall*|dura|sola|solo|
          sin motivo|sin razón
    """,
    "pt": """
        frail = bebé|bebê|recém-nascid*|gêmeos|gémeos|minha mãe|meu pai|minha avó|meu avô|oxigénio|oxigênio|diálise|
          grávida|meses|acamad*
        travão|travões|freio|freios|pedal > não respond*|não trava*|não freia*|falhou|falharam|até ao fundo|
          até o fundo|foi ao fundo
        direção|volante + bloque*|travou|travada|trava
        motor + desliga*|apag*|morre|perde força|perde potência & autoestrada|rodovia|estrada|em andamento|
          conduzir|dirigindo|km/h|ultrapass*
        roda|porcas|parafusos + solt*|frouxa*|caiu
        cinto|arnês|fivela|barra > abre|abriu|solta|soltou|não encaixa|não trava
        preso|presa|presos|fechad* + no elevador|dentro do elevador
        oxigénio|oxigênio|ventilador|concentrador|diálise|bomba de insulina|marcapasso|pacemaker + vazi*|acaba|
          acabando|acabou|última garrafa|último cilindro|falhou|apita|sem luz|no vermelho
        engoliu|engolido|comeu|bebeu|na boca + pilha*|bateria de botão|íman*|ímã*|lixívia|água sanitária|detergente|
          desentupidor
        sem aquecimento|sem luz e|sem eletricidade|cortaram a luz|luz cortada|caldeira parada & $frail
        cuidadora|enfermeira|enfermeiro|técnica > não veio|não apareceu|não chegou & $frail|insulina|remédios|
          comprimidos|cama|sozinha|sozinho
        dose dupla|dobro da dose|dose errada|dosagem errada|dois em vez de um
        aparelho = insulina|oxigénio|oxigênio|ventilador|respirador|diálise|concentrador|nebulizador|
          bomba de insulina|pacemaker|marcapasso
        $aparelho & última|último|não há|não tem|acab*|não chegou|não veio|bateria|minutos|horas|cortaram|sem luz|
          deslig*
        elevador + parado|preso|parou|avariado|entre dois|travado & dentro|mãe|pai|marido|mulher|coração|cadeira|
          responde
        não responde|não reage|não se mexe|não respira|desacordad*|ficou roxo|ficou azul + ele|ela|filho|filha|bebé|
          bebê|mãe|pai|marido|esposa|criança
        cadeira de rodas|cadeira elétrica|carrinho|scooter + parou|parad*|trav*|freio*|apagou & rua|passagem de nível|
          linha|trilhos|trânsito|comboio|trem|escada*
        tiro a minha|tirar a minha|tira a própria|tiro a própria + vida
        direção assistida|direção hidráulica|travagem automática|travagem de emergência|frenagem automática + falh*|
          dura|sozinh*|sem motivo|sem razão
    """,
}

UNLESS = {
    "any": """
        lol|lmao|haha*|jaja*|😂|🤣
    """,
    "en": """
        recall letter said|brake pads cost|brake light|handbrake light|price of|quote for|in the game|simulator|
          controller|toy|last year and|before you fixed|fixed now|works again|all good now
        if one of|what would|what happens if|leaflet|register
    """,
    "de": "spiel|simulator|wieder in ordnung|repariert worden|wieder heil|bremsbeläge kosten",
    "nl": "spel|simulator|weer gemaakt|werkt weer|in het spel",
    "fr": "jeu|simulateur|réparé depuis|remarche",
    "it": "gioco|simulatore|riparato|funziona di nuovo",
    "es": "juego|simulador|ya está arreglado|ya funciona",
    "pt": "jogo|simulador|já está arranjado|já funciona|já consertou",
}

TABLE = AlarmTable("danger_to_life", CUES, UNLESS, negation=0)
