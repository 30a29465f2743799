"""Words of fire, smoke, gas, carbon monoxide, electric shock and batteries that swell."""

from escalml.scoring.alarms.cues import AlarmTable

CUES = {
    "en": """
        thing = plug*|socket*|outlet*|charger*|battery|batteries|phone|laptop|tablet|boiler|heater|dryer|washer|
          dishwasher|oven|fridge|freezer|kettle|toaster|hob|stove|meter|fuse*|fusebox|breaker|panel|wire|wires|wiring|
          cable*|adapter|adaptor|lamp|bulb|tv|router|modem|engine|bonnet|hood|dashboard|unit|machine|scooter|bike|
          power bank|powerbank|hoverboard|appliance|iron|hairdryer|straightener*|blanket|microwave|dehumidifier|
          radiator|console|inverter|vape|headset|earbud*|watch|pan|car|kitchen|house|flat|building|apartment|room|van|
          truck|bus|train|carriage|wall|ceiling|loft|dash
        smell|smells|smelling|smelt|smelled|reek*|stink*|stench|odour|odor|whiff|hiss|hissing|leak|leaks|leaking|
          leaked|escaping|escape + gas|propane|butane|natural gas|lpg
        smell|smells|smelling|odour|odor|stench + rotten egg*|eggs|eggy|burning|burnt plastic|hot plastic|
          plastic melting|burning plastic|melting plastic|burned plastic|burning rubber
        gas leak|gas leaks|gasleak|leak of gas|leaking gas|gas escape
        carbon monoxide|co alarm|co detector|monoxide|co leak + beep*|alarm*|went|going|headache*|dizzy|sick|level*|
          leak*|poison*|sounding|off|high|reading*
        co alarm|co detector|carbon thing + going off|went off|goes off|beep*|sounding
        fire|flames|flame|ablaze + $thing|caught|catch|catches|catching|brigade|department|burst into|shooting|
          coming out|started
        house fire|kitchen fire|electrical fire|chip pan fire|on fire|in flames|burst into flames|caught fire|
          caught on fire|catch fire|catching fire|went up in flames|set fire|set on fire|started a fire|
          started burning|burned down|burnt down|burning down
        smoke|smoking|smouldering|smoldering|smoked + $thing|coming out|coming from|filled|filling|black
        sparks|sparking|sparked|arcing + $thing|came out|coming|flew|flying|of|from
        $thing + melted|melting|exploded|explode|explodes|exploding|explosion|blew up|caught light|overheat*|burning|
          scorched|charred|burnt out|singed|hissing
        battery|batteries|phone|screen|laptop|power bank|back + swollen|swelling|swelled|bulging|bulged|lifting|
          bloated|puffed
        electric shock|electric shocks|electrical shock|shock from|got a shock|gave me a shock|gives me a shock|
          got shocked|electrocut*|zapped|shocked me + $thing|tap|shower|touch*|switch|arm|when|me|my|sink|handle|
          metal|casing
        gives a shock|give a shock|giving a shock|gave a shock|giving shocks|gives shocks|gives you a shock|
          gave him a shock|gave her a shock|gave us a shock
        electrocuted|live wire|live wires|bare wire*|exposed wire*|exposed wiring|wires exposed|cable down|
          power line down|live cable
        too hot to touch|too hot to hold|red hot|hot to the touch + $thing|it|side|back
        smoke|fire + alarm going off|alarms going off|alarm went off
        explosion + $thing|gas|heard|injured|damage|loud|flat|building
        smell*|smoke|flames + fireworks|like a match|burnt hair
        co|c o|carbon monoxide > monitor|sensor|meter|alarm|detector|reading > sounding|shows|beeping|going|went|goes|
          ppm|reads|alarming|kicked|triggered|set off|red|wont stop
        carbon monoxide + detected|leak|leaking|poisoning|boiler|in the house|in our|in my|levels|ppm
        was shocked|got shocked|been shocked|shocked by|jolt of|electric jolt|electricity through|current through|
          tingle from|tingling from|bolt of electricity + switch|socket|plug|tap|shower|oven|fridge|electricity|
          machine|kettle|lamp|cooker|hob|toaster|light|appliance|dryer|iron|wire|charger|radiator|microwave|
          door handle
        set > curtains|kitchen|house|carpet|sofa|bed|bedding|room|flat|table|garage|car|worktop|wall > on fire|alight
        gas > hissing|escaping|coming out of the|coming from the|pouring out
        feel a shock|feel shocks|felt a shock|small shock|small shocks|little shock|mild shock|slight shock|
          static like shock|shocks me|shocks us|shocking me + touch|machine|dryer|tap|shower|sink|lamp|switch|oven|
          fridge|appliance|radiator|toaster|handle|metal|plug|when
        smell|smells|smelling|stinks|reeks|fumes|odor|odour + gasoline|petrol fumes|exhaust|hot wires|hot wire|
          electrics|burning electrics|fishy from + $thing|cabin|inside|of
        battery|batteries|phone|power bank|powerbank|laptop > fat|puffy|like a pillow|like a cushion|humpback
        hiss|hisses|hissing|whistling|whistles|sizzling|hissed + cylinder|gas bottle|gas canister|gas tank|
          regulator|bottle you delivered|butane|calor|valve of the bottle|bottle at the valve
    """,
    "de": """
        riecht|rieche|riechen|roch|gestank|stinkt|geruch|zischt|zischen|strömt|leck|austritt|tritt aus|undicht + gas|
          erdgas|propan|gasleitung|gasherd|gastherme|gashahn
        gasgeruch|gasleck|gasaustritt|gas ausgetreten|gasalarm
        riecht|rieche|stinkt|geruch|roch + verbrannt*|verschmort*|angebrannt*|faulen eiern|angekokelt*|verkokelt*|
          brandgeruch|nach rauch|plastik
        brandgeruch|schmorgeruch|schmort|verschmort*
        kohlenmonoxid*
        co melder|co-melder|co warner|co-warner|co alarm|kohlenmonoxidmelder + piept|schlägt|angeschlagen|alarm|geht|
          los|ging
        brennt|brannte|gebrannt|in flammen|feuer gefangen|fing feuer|fängt feuer|flammen|abgebrannt|in brand|
          angefangen zu brennen|hausbrand|zimmerbrand|küchenbrand|kabelbrand|wohnungsbrand + haus|küche|wohnung|gerät|
          akku|steckdose|stecker|ladegerät|motor|auto|trockner|maschine|herd|ofen|es|bei|keller|handy|netzteil|dach|
          batterie|kabel|halle|laden|zimmer|bus|zug|feuerwehr
        hausbrand|zimmerbrand|küchenbrand|kabelbrand|wohnungsbrand|schwelbrand|feuer gefangen|fing feuer|
          steht in flammen|stand in flammen
        raucht|rauch|qualmt|qualm*|geraucht|funken|funkt|explodiert|explosion|geschmolzen|schmilzt|durchgeschmort|
          aufgebläht|bläht|aufgequollen|gewölbt|dick geworden|glüht|heiss geworden|zischt + gerät|akku|steckdose|
          stecker|ladegerät|motor|auto|trockner|maschine|herd|ofen|heizung|handy|netzteil|batterie|kabel|lampe|
          sicherungskasten|therme|laptop|toaster|wand|wasserkocher|staubsauger*|spülmaschine|waschmaschine|
          kühlschrank|boiler|zähler|roller|bildschirm|rückseite|powerbank|wohnung|küche|haus|wagen|geschirrspüler|fön|
          föhn
        stromschlag|stromschläge|stromstoss|elektrischer schlag|elektrischen schlag|einen schlag bekommen|
          eine gewischt|unter strom|unter spannung|blanke kabel|blanker draht|offene kabel|freiliegende kabel
        brandgefahr|explosionsgefahr
        hausbrand|es hat gebrannt|hat es gebrannt|hat gebrannt|abgebrannt|feuer gelegt|brand ausgelöst|
          brand verursacht|brand ausgebrochen|brannte es|es brennt
        schlag|stromschlag|gewischt + dusche|duschen|waschmaschine|steckdose|herd|ofen|lampe|wasserhahn|schalter|
          elektrisch*|kühlschrank|kabel + bekommen|gekriegt|bekam|versetzt|kriege|bekomme|erlitten
        tritt|strömt|leckt|entweicht|pfeift > gas
        co alarm|co-alarm|co melder|co-melder|co warner|co-warner|gasmelder|rauchmelder + geweckt|ausgelöst|
          heute nacht|losgegangen|ging los|schlägt an|angeschlagen|ständig|dauernd|schrillt|gepiept|angegangen
        riecht|rieche|stinkt|geruch|dämpfe + benzin|abgasen|abgase|heißen kabeln|heißem kabel + auto|wagen|innenraum|
          kabine|wohnung|keller|garage|nach
        zischt|zischen|zischte|pfeift|pfeifen|pfiff|faucht + gasflasche|gasflaschen|propanflasche|druckminderer|
          gasschlauch|gaskartusche|ventil der flasche|flasche am ventil|schlauch der flasche|flasche am anschluss
    """,
    "nl": """
        ruik|ruikt|ruiken|rook|stinkt|stank|geur|lucht|lek|lekt|lekkage|sist|ontsnapt + gas|aardgas|propaan|
          gasleiding|gasfornuis
        gaslucht|gaslek|gaslekkage|gasgeur|gas gelekt|brandlucht|schroeilucht|brandgeur
        ruik|ruikt|stinkt|geur|lucht + verbrand*|aangebrand*|rotte eieren|schroei*|gesmolten|brandend
        koolmonoxide*|kolendamp*|co melder|co-melder|co alarm + gaat|af|piept|alarm|hoofdpijn|gemeten|vergift*|slaat|
          ging|loeit|misselijk|afgegaan
        koolmonoxidevergiftiging|kolendampvergiftiging
        in brand|vlam gevat|vlammen|vatte vlam|vat vlam|brandt|brandde|afgebrand|uitgebrand|woningbrand|huisbrand|
          keukenbrand|kortsluiting|vliegt in brand|vloog in brand + huis|keuken|woning|apparaat|accu|batterij|
          stopcontact|stekker|oplader|motor|auto|droger|machine|oven|fornuis|telefoon|meterkast|kabel|er|het|de|fiets|
          schuur|kamer|brandweer
        woningbrand|huisbrand|keukenbrand|vlam gevat|in brand gevlogen|vloog in brand|vliegt in brand|staat in brand|
          stond in brand|in de fik
        rook|rookt|rookte|roken|vonken|vonkt|ontploft|ontplofte|explodeert|explosie|gesmolten|smelt|opgezwollen|
          gezwollen|zwelt|bol|gloeiend|sissen|sist|doorgebrand|smeult + apparaat|accu|batterij|stopcontact|stekker|
          oplader|motor|auto|droger|machine|oven|fornuis|telefoon|meterkast|kabel|lamp|ketel|laptop|broodrooster|muur|
          waterkoker|wasmachine|vaatwasser|koelkast|scherm|powerbank|fiets|huis|keuken|woning|adapter|stofzuiger|
          snoer|step|kachel
        schok|schokken|elektrische schok|stroomstoot|geëlektrocuteerd|onder stroom|blote draden|losse draden|
          kale draad + apparaat|kraan|douche|aanraak*|stroom|kreeg|krijg|gehad|wasmachine|lamp|kachel|stekker|van|
          schakelaar|elektrische|stopcontact
        geëlektrocuteerd|onder stroom staat|staat onder stroom|elektrische schok|stroomstoot|blootliggende draden|
          brandgevaar|ontploffingsgevaar
        brand veroorzaakt|brand ontstaan|brand uitgebroken|brand uit|afgebrand|uitgebrand|in de brand|brand in + huis|
          keuken|woning|accu|oplader|door jullie|droger|kamer|schuur
        schok|stroom|tik > gekregen|kreeg|krijg|gaf|geeft + oven|kraan|douche|wasmachine|lamp|stopcontact|schakelaar|
          koelkast|fornuis
        co alarm|co-alarm|co melder|co-melder|rookmelder|gasmelder + ging|wakker|vannacht|af|gaat|steeds|loeide|piepte
        ruik|ruikt|stinkt|geur|lucht|dampen + benzine|uitlaatgas*|hete draden|warme kabels + auto|cabine|huis|kelder|
          garage|naar
        sist|sissen|gesis|fluit|fluiten|siste + gasfles|gasflessen|propaanfles|drukregelaar|gasslang|
          slang van de fles|kraan van de fles|gastank
    """,
    "fr": """
        sent|sens|odeur|odeurs|fuite|fuites|fuit|siffle|pue|sentir|sentait|sentons|s'échappe + gaz|propane|butane
        fuite de gaz|odeur de gaz
        sent|sens|odeur|pue|sentait + brûlé|cramé|roussi|oeuf pourri|oeufs pourris|plastique fondu|le chaud
        monoxyde*|détecteur de co|détecteur co|alarme co + sonne|sonné|bip*|alarme|déclenché|maux|tête|intoxi*|niveau|
          fuite|sifflé|retentit|dégage
        a pris feu|prend feu|pris feu|en feu|en flammes|flammes|incendie|a brûlé|a cramé|brûle|début d'incendie|
          départ de feu|feu s'est déclaré + maison|cuisine|appartement|appareil|batterie|prise|chargeur|moteur|
          voiture|machine|four|téléphone|câble|chez|immeuble|il|lave*|ordinateur|sèche*|plaque|garage|salon|pompiers|
          trottinette|vélo|chambre|tableau|chaudière|il y a|on a|nous avons|j'ai
        a pris feu|prend feu|ont pris feu|est en feu|en flammes|début d'incendie|départ de feu|la maison brûle
        fumée|fume|fumait|étincelles|étincelle|explosé|explose|explosion|fondu|fond|gonflé|gonflée|gonfle|brûlante|
          brûlant|surchauffe|noirci|grésille|crame + appareil|batterie|prise|chargeur|moteur|voiture|machine|four|
          téléphone|câble|lave*|ordinateur|sèche*|plaque|chaudière|tableau|lampe|compteur|grille*|bouilloire|frigo|
          réfrigérateur|trottinette|vélo|écran|mur|maison|cuisine|multiprise|radiateur|chauffe*|aspirateur|portable|
          coque
        électrocut*|choc électrique|décharge électrique|décharges électriques|coup de jus|châtaigne|pris le courant|
          pris une décharge|fils dénudés|fil dénudé|fils à nu|risque d'incendie|risque d'explosion
        mis le feu|a mis le feu|provoqué un incendie|déclenché un incendie|causé un incendie|a brûlé entièrement|
          départ d'incendie
        décharge|du courant|châtaigne|secousse|coup de jus + touchant|four|prise|lave*|douche|robinet|lampe|frigo|
          interrupteur|machine|appareil
        alarme co|alarme gaz|détecteur de fumée|détecteur de gaz|alarme incendie + réveillé*|sonné|sonne|déclenché*|
          cette nuit|s'est mis*
        sent|odeur|pue|vapeurs + essence|gaz d'échappement|fils chauds|câble chaud + voiture|habitacle|cave|garage|
          maison|appartement
        siffle|sifflement|siffler|sifflait|chuinte|chuintement + bouteille de gaz|bonbonne|détendeur|
          tuyau de gaz|valve|robinet du gaz|cartouche de gaz|bouteille de butane
    """,
    "it": """
        odore|puzza|sento|sentiamo|si sente|perdita|perde|fuga|fughe|esce|sibila|fuoriuscita + gas|metano|gpl
        fuga di gas|perdita di gas|odore di gas|puzza di gas
        odore|puzza|sa di + bruciato|bruciaticcio|plastica fusa|uova marce|plastica bruciata
        monossido*
        ha preso fuoco|preso fuoco|prende fuoco|prendere fuoco|a fuoco|in fiamme|fiamme|incendio|brucia|bruciando|
          bruciata + casa|cucina|appartamento|apparecchio|batteria|presa|caricabatterie|motore|auto|macchina|
          lavatrice|forno|telefono|cavo|lavastoviglie|asciugatrice|caldaia|quadro|palazzo|camera|garage|è|sta|
          monopattino|c'è|pompieri|vigili|stufa|phon
        ha preso fuoco|hanno preso fuoco|va a fuoco|andata a fuoco|andato a fuoco|principio di incendio|
          incendio in casa|in fiamme
        fumo|fuma|fumava|scintille|esploso|esplosa|esplode|esplosione|fuso|fusa|sciolto|sciolta|gonfia|gonfio|
          gonfiata|rovente|scotta|surriscald*|annerita|annerito|sfrigola + apparecchio|batteria|presa|caricabatterie|
          motore|auto|macchina|lavatrice|forno|telefono|cavo|lavastoviglie|asciugatrice|caldaia|quadro|lampada|
          contatore|tostapane|bollitore|frigo|monopattino|schermo|muro|casa|cucina|spina|stufa|phon|cellulare|pc|
          portatile|powerbank|ciabatta|alimentatore|aspirapolvere|scaldabagno
        scossa|scosse|folgorat*|fulminat* + elettrica|corrente|preso|presa|prendo|presa la|lavatrice|doccia|rubinetto|
          frigo|forno|toccando|toccato|lampada|interruttore
        fili scoperti|filo scoperto|cavi scoperti|rischio di incendio|rischio di esplosione
        incendiat*|provocato un incendio|causato un incendio|dato fuoco + salotto|casa|cucina|caricabatterie|camera|
          batteria|tende|asciugatrice|garage|lavatrice|forno|auto
        scossa|corrente + forno|lavatrice|doccia|rubinetto|frigo|lampada|presa|interruttore|phon
        odore|puzza|sento|esalazioni + benzina|gas di scarico|cavi caldi|plastica bruciata + auto|abitacolo|casa|
          cantina|garage
        fischia|fischio|fischiare|sibila|sibilo|soffia|sfiata + bombola|bombole|regolatore|tubo del gas|
          rubinetto del gas|bombolone|cartuccia del gas
    """,
    "es": """
        huele|olor|oler|oliendo|olemos|fuga|escape|fugas|sale|silba|pierde|escapa|peste|huelo + gas|butano|propano
        fuga de gas|escape de gas|olor a gas|huele a gas|pérdida de gas
        huele|olor|olía|peste + quemado|chamuscado|plástico derretido|huevo podrido|huevos podridos|plástico quemado
        monóxido*
        se incendió|se prendió|incendiado|incendio|en llamas|llamas|prendió fuego|cogió fuego|agarró fuego|se quemó|
          ardiendo|ardió|arde|está quemando|fuego + casa|cocina|piso|departamento|aparato|batería|enchufe|cargador|
          motor|coche|carro|auto|lavadora|horno|teléfono|móvil|celular|cable|secadora|calentador|edificio|cuarto|
          garaje|hay|patinete|bomberos|estufa|tablero|microondas|se|nuestra|mi
        se incendió|en llamas|prendió fuego|cogió fuego|salió ardiendo|se está quemando la casa|incendio en casa|
          incendio en mi
        humo|chispas|chispazo|chispazos|explotó|explosión|estalló|derretido|derritió|hinchada|hinchado|hinchó|
          abultada|quema|ardiendo|recalienta|chamuscado|sobrecalient*|echa + aparato|batería|enchufe|cargador|motor|
          coche|carro|auto|lavadora|horno|teléfono|móvil|celular|cable|secadora|calentador|lámpara|contador|medidor|
          tostadora|hervidor|nevera|patinete|pantalla|pared|casa|cocina|estufa|tablero|microondas|portátil|
          lavavajillas|plancha|humo|termo|caldera
        descarga eléctrica|descargas eléctricas|electrocut*|calambre del|calambrazo|me dio corriente|da corriente|
          toque eléctrico|me dio la corriente|cables pelados|cable pelado|cables sueltos y|riesgo de incendio|
          riesgo de explosión
        incendió|incendiaron|provocó un incendio|causó un incendio|prendió + salón|casa|cocina|cargador|habitación|
          batería|cortinas|secadora|garaje|sala
        calambre|corriente|toque|descarga|chispazo + tocar|horno|lavadora|ducha|grifo|nevera|lámpara|enchufe|
          interruptor|estufa|llave
        olor|huele|vapores + gasolina|gases de escape|cables quemados|cable caliente + coche|carro|auto|cabina|casa|
          garaje|sótano
        silba|silbido|silbando|siseo|sisea|pita|pierde + bombona|bombonas|regulador|goma del gas|
          manguera del gas|tubo del gas|garrafa de gas|cilindro de gas
    """,
    "pt": """
        cheiro|cheira|cheirando|cheirar|fuga|vazamento|vazando|escape|chia|sinto|vaza|a cheirar + gás|butano|propano
        fuga de gás|vazamento de gás|cheiro a gás|cheiro de gás|cheira a gás|gás vazando
        cheiro|cheira|cheirando|a cheirar + queimado|queimada|esturro|plástico derretido|ovo podre|ovos podres|
          chamuscado
        monóxido*
        pegou fogo|pegando fogo|pega fogo|a arder|ardeu|em chamas|chamas|incêndio|incendiou|incendiou-se|incendiar|
          fogo + casa|cozinha|apartamento|aparelho|bateria|tomada|carregador|motor|carro|máquina|forno|telefone|
          celular|telemóvel|cabo|secador|esquentador|prédio|quarto|garagem|há|trotinete|bombeiros|quadro|micro-ondas|
          fogão|está|houve|a
        pegou fogo|pegando fogo|em chamas|princípio de incêndio|incêndio em casa|incêndio na|casa a arder
        fumo|fumaça|fumegar|faísca*|faíscas|explodiu|explosão|rebentou|estourou|derreteu|derretida|derretido|inchada|
          inchado|inchou|estufada|estufou|a ferver|superaquec*|sobreaquec*|chamuscada|escaldar|deita fumo + aparelho|
          bateria|tomada|carregador|motor|carro|máquina|forno|telefone|celular|telemóvel|cabo|secador|esquentador|
          lâmpada|contador|torradeira|chaleira|geladeira|frigorífico|trotinete|ecrã|tela|parede|casa|cozinha|quadro|
          micro-ondas|portátil|notebook|ferro|caldeira|chuveiro|power bank|ficha|fogão|disjuntor
        choque elétrico|choques elétricos|choque eléctrico|levei um choque|levei choque|leva choque|tomei choque|
          tomei um choque|dá choque|dando choque|eletrocut*|electrocut*|apanhei um choque|apanha choque|apanho choque|
          fios desencapados|fio desencapado|fios descarnados|risco de incêndio|perigo de incêndio|risco de explosão
        incendiou|incendiaram|provocou um incêndio|causou um incêndio|ateou fogo + sala|casa|cozinha|carregador|
          quarto|bateria|cortinas|secador|garagem
        choque + tocar|forno|máquina|chuveiro|torneira|frigorífico|geladeira|candeeiro|tomada|interruptor|micro-ondas|
          lavar
        cheiro|cheira|vapores + gasolina|gases de escape|fios quentes|fio queimado + carro|cabine|habitáculo|casa|
          garagem|cave
        assobia|assobio|assobiar|silva|silvo|chia|chiado|sibila + botija|botijas|botijão|redutor|regulador|
          mangueira do gás|tubo do gás|bilha
    """,
    "tr": """
        gaz kokusu|gaz kokuyor|gaz kaçağı|gaz kaçırıyor|gaz sızıntısı|gaz sızıyor|doğalgaz kokusu|doğalgaz kokuyor|
          doğal gaz kokusu|doğal gaz kokuyor|gaz kokusu
        gaz|doğalgaz + koku*|kaçak|sızıntı*|kokuyor
        karbonmonoksit*|karbon monoksit*
        yangın|yangin|alev aldı|alev alev|alevler|yanıyor|tutuştu|patladı|duman çıkıyor|dumanlar|duman + ev*|mutfak|
          priz|şarj*|batarya|pil|telefon*|motor|araba*|fırın|cihaz|çıktı|var|makine*|kazan|kombi|çıkıyor
        yanık kokusu|yanık kokuyor|elektrik çarptı|elektrik çarpıyor|elektrik çarpması|çarpıldım|şişti ve ısınıyor|
          kıvılcım*
        çarptı|çarpıyor|çarpıldı* + elektrik|priz*|ocak|fırın|duş|musluk|makine*|beni|lamba
        kıvılcım çıktı|kıvılcım*|duman + priz*|kablo*|şarj*|çıktı|pil|batarya
        yandı|yanmış|yanıyor|tutuştu|kül oldu + mutfa*|ev*|oda*|şarj*|batarya*|telefon*|araba*|daire*
    """,
    "pl": """
        zapach|czuć|czuje|czuję|śmierdzi|pachnie|ulatnia|wyciek|nieszczeln*|syczy|ulatnianie|wycieka + gaz|gazu|gazem
        tlenek węgla|tlenku węgla|zatrucie czadem|ulatnia się czad|czujnik czadu|czujka czadu
        pożar|pożaru|pali się|zapalił się|zapaliła się|zapaliło się|w płomieniach|płomienie|stanął w ogniu|
          stanęła w ogniu|spłonął|spłonęła
        dym|dymi|dymu|iskry|iskrzy|wybuchł|wybuchła|wybuch|eksplod*|stopił|stopiła|spuchła|spuchnięta|
          napuchła + gniazdk*|bateria|baterii|ładowark*|telefon*|silnik*|samoch*|pralk*|piekarnik*|kabel|kabla|
          urządzeni*|dom|domu|kuchni*|pieca|piec|hulajnog*|suszark*|wydobywa
        zapach spalenizny|śmierdzi spalenizną|spalenizn*|poraził prąd|poraził mnie prąd|porażenie prądem|
          porażony prądem|kopie prąd|kopnął mnie prąd|kopnął prąd|porażona prądem
        prąd|prądem + poraził*|kopie|kopnął|kopnęł*|kopnie|raził*
        poraził*|kopnął|kopie|kopnęł* + prąd|prądem|pralk*|piekarnik*|gniazdk*|kontakt*|kran*|kuchenk*|lodówk*
        spłonął|spłonęła|spaliło się|spalił się|spaliła się|pożar* + dom|mieszkanie|kuchnia|pokój|ładowark*|bateri*|
          samochód
        czad|czadu|czadem + czujnik*|czujk*|alarm*|włączył*|zatru*|ulatnia*|piszczy
    """,
    "ru": """
        запах|пахнет|воняет|утечка|утечку|утечки|шипит|чувствую|чувствуем|несет + газ|газа|газом
        угарн*|угарный газ|датчик угарного
        пожар|пожара|загорелся|загорелась|загорелось|горит дом|горит квартира|горит проводка|вспыхнул*|в огне|пламя|
          возгорание|воспламен*
        дым|дымит|дымится|искры|искрит|взорвал*|взрыв|оплавил*|расплавил*|вздулся|вздулась|вздулся + розетк*|
          аккумулятор*|батаре*|зарядк*|телефон*|двигател*|машин*|духовк*|кабел*|прибор*|дом*|кухн*|котел|котла|
          самокат*|провод*|утюг*|чайник*|стиральн*|идет|валит|пошел|квартир*
        пахнет гарью|запах гари|воняет гарью|пахнет горелым|запах горелого|ударило током|ударил ток|бьет током|
          бьётся током|удар током|получил* удар током|дернуло током|удар тока|током
        бьет|ударил*|дернул*|шарахнул* + током|ток
        сгорел*|сгорела|загорел*|горит + дом|квартира|кухня|комната|зарядк*|аккумулятор*|машина
    """,
    "uk": """
        запах|пахне|смердить|витік|витоку|шипить|чую|відчуваю|чути|тхне + газ|газу|газом
        чадний|чадного|чадним|чадний газ
        пожежа|пожежу|загорівся|загорілася|загорілось|горить будинок|горить квартира|у вогні|полум'я|займання|
          спалахнув|спалахнула|пожежі
        дим|димить|димиться|іскри|іскрить|вибухнув|вибухнула|вибух|розплавил*|оплавил*|здувся|здулася|
          роздул* + розетк*|акумулятор*|батаре*|зарядк*|телефон*|двигун*|машин*|духовк*|кабел*|прилад*|будин*|кухн*|
          котел|самокат*|провод*|праск*|чайник*|іде|йде|пішов|квартир*
        пахне горілим|запах горілого|пахне паленим|запах паленого|запах гару|вдарило струмом|вдарив струм|б'є струмом|
          удар струмом|струмом
        б'є|вдарив|вдарило|вдарила|смикнуло + струмом|струм
        згорів|згоріла|загорів*|горить + будинок|квартира|кухня|кімната|зарядк*|акумулятор*|машина
    """,
    "ar": """
        رائحة غاز|رائحة الغاز|ريحة غاز|ريحة الغاز|تسرب غاز|تسرب الغاز|تسريب غاز|تسريب الغاز|يتسرب الغاز|الغاز يتسرب|
          تسرب في الغاز|نشم غاز|اشم غاز|اشم الغاز|نشم الغاز|تهريب غاز|اشم رائحة غاز
        اول اكسيد الكربون|احادي اكسيد الكربون
        حريق|اشتعلت|اشتعل|احترق|يحترق|تحترق|النار في|نيران|اندلع|النيران|شب الحريق|ولعت|انفجر|انفجار|دخان يخرج|
          دخان من|خرج دخان|يخرج دخان|يتصاعد الدخان|الدخان يتصاعد|يتصاعد دخان|رائحة حريق|رائحة احتراق|شرارة|شرر|
          صعقة كهرب|صعقتني|صعقني|صعقه|صدمة كهرب|ماس كهرب|كهربني|كهربتني|صعق
    """,
    "zh": """
        煤气味|煤氣味|漏煤气|瓦斯味
        煤气|煤氣|天然气|天然氣|瓦斯|燃气|燃氣 + 泄漏|洩漏|泄露|漏|味|闻到|聞到|臭
        漏气 + 燃气|煤气|炉|灶
        一氧化碳|瓦斯味|瓦斯外洩
        着火|著火|起火|火灾|火災|失火|冒烟|冒煙|烧起来|燒起來|烧着了|爆炸|冒火|火花|烧焦味|燒焦味|焦味|焦糊味|糊味|
          烧坏了插座|电池鼓包|鼓包|电池膨胀|電池膨脹
        触电|觸電|电击|電擊|被电到|被電到|漏电|漏電|电了一下|電了一下
        着火|起火|烧了|燒了|烧起来 + 房子|家|厨房|充电器|电池|插座
        电 + 麻|打到|触
        电到我|电到了我|被电了|电了我|把厨房烧|把房子烧|烧毁了
    """,
    "ja": """
        ガス + 臭い|臭く|におい|匂い|漏れ|もれ|漏洩|くさい|臭っ|臭う|シュー
        ガス漏れ|ガス臭|ガスのにおい|ガスの臭い|ガスの匂い
        一酸化炭素|co警報|警報器が鳴
        火事|火災|出火|燃えて|燃えた|燃えだ|燃え出|発火|火が出|火を噴|炎が|煙が|煙を|煙も|発煙|爆発|焦げ臭|焦げた臭|
          焦げたにおい|焦げくさ|焦げた匂い|火花|バッテリーが膨|電池が膨|膨らんで
        感電|電気ショック|漏電|ビリッと|ビリビリ
        ガス + 臭|匂|におい|漏
        感電|電気が走|ビリッ
        co|一酸化炭素 + 警報|検知|アラーム
        燃え + 家|部屋|充電器|バッテリー|台所|キッチン|カーテン
    """,
    "hi": """
        गैस + लीक|रिस|रिसाव|गंध|बदबू|महक|स्मेल|लीकेज|बू|बास
        कार्बन मोनोऑक्साइड|कार्बन मोनोक्साइड|मोनोऑक्साइड
        आग + लग|लगी|लगने|पकड़|घर|रसोई|मकान|चार्जर|बैटरी|इंजन
        धुआं|धुआँ|चिंगारी|विस्फोट|धमाका|फट गई|फट गया|फूल गई|जलने की बदबू|जलने की गंध|जलने की बू|जलने की महक|
          पिघल + बैटरी|चार्जर|सॉकेट|मोबाइल|फोन|फ़ोन|इंजन|घर|से|निकल|आ|उठ|प्लग
        करंट लग*|करंट मार*|करंट आ|करंट दे*|करेंट लग*|बिजली का झटका|बिजली के झटके
        gas leak|gas ki smell|gas ki badbu|gas ki mehak|gas lik|aag lag|aag lagi|dhuan|current lag|current laga|
          bijli ka jhatka
    """,
    "cs": """
        zápach plynu|cítit plyn|cítím plyn|cítíme plyn|únik plynu|uniká plyn|smrdí plyn|plynem|oxid uhelnatý|
          oxidu uhelnatého|požár|hoří|začalo hořet|začal hořet|vzplan*|kouří se|jde kouř|jiskří|jiskry|vybuchl*|
          zápach spáleniny|zásah proudem|kopla mě elektřina|kopl mě proud|zasáhl elektrický proud|kope proud|
          kopla proud
    """,
    "ro": """
        miros de gaz|miroase a gaz|miroase a gaze|scurgere de gaz|scurgeri de gaz|scapă gaz|monoxid de carbon|
          monoxidul de carbon|incendiu|a luat foc|ia foc|luat foc|în flăcări|flăcări|iese fum|scoate fum|scântei|
          a explodat|explozie|miros de ars|miroase a ars|curentat|electrocut*|șoc electric
    """,
    "el": """
        μυρίζει αέριο|μυρωδιά αερίου|μυρωδιά γκαζιού|μυρίζει γκάζι|διαρροή αερίου|διαρροή φυσικού|διαρροή γκαζιού|
          μονοξείδιο*|φωτιά|πυρκαγιά|έπιασε φωτιά|πήρε φωτιά|φλόγες|καπνός|καπνό|βγάζει καπνό|καπνίζει η|σπίθες|
          έκρηξη|εξερράγη|μυρίζει καμένο|ηλεκτροπληξία|με χτύπησε το ρεύμα|χτύπησε ρεύμα
    """,
    "ko": """
        가스 냄새|가스냄새|가스가 새|가스 누출|가스누출|가스 새는|일산화탄소|불이 났|불이 나|불났|화재가|불이 붙|
          연기가 나|연기가 나고|연기가|폭발했|폭발하|불꽃|타는 냄새|탄내|감전|배터리가 부풀|전기가 오|누전
    """,
    "sv": """
        luktar gas|gaslukt|lukt av gas|gasläcka|gasläckage|gas läcker|kolmonoxid*|koloxid*|brinner|börjat brinna|
          började brinna|fattade eld|fattat eld|eldsvåda|i lågor|ryker|rök från|rök ur|kommer rök|gnistor|gnistrar|
          exploderade|exploderat|explosion|luktar bränt|elstöt|elchock|elektrisk stöt|fick en stöt
    """,
    "da": """
        lugter af gas|lugter gas|gaslugt|lugt af gas|gasudslip|gaslækage|gaslæk|kulilte*|brænder|brød i brand|
          gik i brand|i brand|ildebrand|flammer|ryger fra|kommer røg|røg fra|gnister|eksploder*|eksplosion|
          lugter brændt|elektrisk stød|fik stød|får stød
    """,
    "no": """
        lukter gass|gasslukt|lukt av gass|gasslekkasje|gass lekker|kullos|karbonmonoksid*|brenner|begynte å brenne|
          tok fyr|tatt fyr|i brann|brann i|i flammer|kommer røyk|røyk fra|røyk ut|gnister|eksploder*|eksplosjon|
          lukter brent|elektrisk støt|strømstøt|fikk støt|får støt
    """,
    "fi": """
        kaasun haju|kaasun hajua|haisee kaasu|haisee kaasulle|kaasuvuoto|kaasua vuotaa|häkävaroitin|häkää|
          hiilimonoksidi*|tulipalo|syttyi palamaan|syttyi tuleen|palaa talo|tulessa|liekeissä|savuaa|tulee savua|
          savua tulee|kipinöi|kipinöitä|räjähti|räjähdys|palaneen haju|palaneen hajua|sähköisku|sähköiskun
    """,
    "hu": """
        gázszag|gázszagot|gáz szag|gázszivárgás|szivárog a gáz|gázszivárg*|szénmonoxid|szén-monoxid|tűz ütött|tűz van|
          kigyulladt|kigyullad|ég a ház|ég a lakás|lángol|lángokban|füstöl|füst|szikrázik|szikra|felrobbant|robbanás|
          égett szag|áramütés|megrázott az áram|megrázott|megráz
    """,
    "he": """
        ריח גז|ריח של גז|דליפת גז|דליפה של גז|נזילת גז|פחמן חד חמצני|שריפה|עולה באש|עלה באש|עלתה באש|נשרף|נשרפת|להבות|
          עשן יוצא|יוצא עשן|עשן מ|ניצוצות|התפוצץ|התפוצצה|פיצוץ|ריח שרוף|ריח של שריפה|התחשמל|מכת חשמל|חשמל אותי|
          התחשמלתי
    """,
    "id": """
        bau gas|kebocoran gas|gas bocor|karbon monoksida|kebakaran|terbakar|berasap|mengeluarkan asap|keluar asap|
          percikan api|meledak|ledakan|bau hangus|bau gosong|bau terbakar|tersengat listrik|kesetrum|tersetrum|
          menggembung
    """,
    "vi": """
        mùi ga|mùi gas|mùi khí gas|rò rỉ gas|rò rỉ khí|rò gas|xì gas|hỏa hoạn|bốc cháy|bị cháy|đang cháy|cháy nhà|
          bốc khói|khói bốc|có khói|tia lửa|phát nổ|bị nổ|mùi khét|mùi cháy|điện giật|giật điện|rò điện
    """,
    "th": """
        กลิ่นแก๊ส|กลิ่นก๊าซ|แก๊สรั่ว|ก๊าซรั่ว|คาร์บอนมอนอกไซด์|คาร์บอนมอนออกไซด์|ไฟไหม้|ลุกไหม้|ไฟลุก|ควันออก|มีควัน|
          ควันขึ้น|ประกายไฟ|ระเบิด|กลิ่นไหม้|ไฟดูด|ไฟช็อต|ไฟช๊อต|แบตบวม
    """,
}

UNLESS = {
    "any": """
        lol|lmao|haha*|fire tv|amazon fire|firefox|thunderbird
        fire fox
        jaja*|jajaja*|hahaha*|haha*|ahah*|mdr|ptdr|kkk*|rsrs*
        war der brenner
    """,
    "en": """
        gas price*|gas station|gas bill*|gas tank|gas mileage|price of gas|gas money|gas card|fire sale|fire stick|
          firestick|kindle fire|fire tablet|fire tv|fire hd|fired|under fire|fire emblem|free fire|fire him|fire her|
          fire your|fire them|ceasefire|like wildfire|no smoke without|where theres smoke|fire pit|fire door*|
          fire exit*|fire escape|fire extinguisher|fire safety|fire insurance|nothings on fire|screen protector*|
          chirp*|flame grilled|flames emoji|scented|candle*|bbq|barbecue|incense|perfume|fragrance|aroma|
          wood burner for|gaslight*|gas lighting
        smoking area|smoking room|non smoking|no smoking|smoked salmon|detectors detect|detector detect|alarm detect|
          smoke free|smokefree|smoke break|smoked fish|cigarette*|smoker*|smoke detector battery|vape flavour*|tobacco
        movie|film|episode|season|game|song|album|trailer|mixtape
        do you sell|do you offer|do you stock|do you insure|is it covered|am i covered|does it cover|
          does the policy cover|cover for|how often should
        was fixed|has been fixed|got fixed|already fixed|been resolved|all sorted|all good now|false alarm|drill|
          years ago|last year|test alarm
        roof|inbox|data|blew up my phone|blowing up my phone|blew up on twitter|exploded in popularity|sales exploded|
          on fire today|on fire tonight|on fire lately|on fire this season|crossfire|trial by fire|burn rate
        sticker shock|shock absorber*|price shock|in shock|culture shock|state of shock|shell shock
        smoke house|smokehouse|liar liar|fire alarms to|shocked to see|shocked at the|shocked that|
          got shocked when i saw|fire fox|bloated ui|firefox
        do you carry|do you stock
    """,
    "de": """
        gaspreis*|gasrechnung*|gasanbieter|gastarif*|gasvertrag|abschlag|kündig*|feuerwehrauto|grill|räucher*|kerze*|
          duftkerze|behoben|war fehlalarm|fehlalarm|letztes jahr|vor jahren|film|spiel|song|folge|serie|
          brennt mir unter|brennend interessiert|rauchmelder kaufen|raucherzimmer|nichtraucher*|im lager|
          es brennt bei uns|feuerwerk|vor dem kochen|beim kochen|bevor er kocht|bevor das wasser kocht
    """,
    "nl": """
        gasprijs*|gasrekening|gascontract|gastarief|barbecue|kaars*|opgelost|vals alarm|vorig jaar|jaren geleden|film|
          spel|serie|aflevering|roken verboden|rookvrij|niet roken|brandende vraag|schok effect|rookworst|gerookte|
          uit de brand|voor hij kookt|voordat hij kookt|bij het koken|voordat het water kookt
        concert|feest|de zaal
    """,
    "fr": """
        prix du gaz|facture de gaz|contrat gaz|tarif gaz|facture|abonnement|barbecue|bougie*|parfum|résolu|
          réparé depuis|fausse alerte|l'année dernière|film|jeu|série|épisode|chanson|fumée de tabac|fumeur*|
          non fumeur|tout feu tout flamme|feu vert|feu rouge|feux d'artifice|saumon fumé|cigarette
    """,
    "it": """
        prezzo del gas|bolletta|contratto gas|tariffa|barbecue|candela|candele|profumo|risolto|falso allarme|
          l'anno scorso|film|gioco|serie|episodio|canzone|fumatori|sigaretta|sigarette|salmone affumicato|
          dare alla testa|fuochi d'artificio|fumo negli occhi
    """,
    "es": """
        precio del gas|factura|tarifa|contrato de gas|barbacoa|asado|vela|velas|perfume|resuelto|falsa alarma|
          el año pasado|película|juego|serie|episodio|canción|fumadores|no fumar|cigarro|cigarrillo|salmón ahumado|
          fuegos artificiales|cortina de humo
        chat|oferta*|concierto|rebajas
    """,
    "pt": """
        preço do gás|conta do gás|conta de gás|fatura|tarifa|churrasco|vela|velas|perfume|resolvido|falso alarme|
          ano passado|filme|jogo|série|episódio|música|fumadores|fumantes|cigarro|salmão fumado|fogo de artifício|
          fogos de artifício|cortina de fumo
        promoção|vendas|esgotou|festa|show
    """,
    "ru": """
        цена на газ|счет за газ|фильм|игра|игре|сериал|шашлык|сигарет*
    """,
    "uk": """
        ціна на газ|рахунок за газ|фільм|гра|грі|серіал|шашлик|сигарет*
    """,
    "pl": """
        cena gazu|rachunek za gaz|film|gra|grze|serial|grill|papieros*|pali mi się do|okazja
    """,
    "tr": """
        gaz faturası|doğalgaz faturası|doğalgaz fiyat*|film|oyun|sigara
    """,
    "zh": """
        煤气费|燃气费|电影|游戏|火锅|烧烤|很火
    """,
    "ja": """
        ガス代|ガス料金|映画|ゲーム|花火大会
    """,
    "hi": """
        गैस सिलेंडर बुक|गैस का बिल|फिल्म|गेम
    """,
}

TABLE = AlarmTable("fire_or_gas", CUES, UNLESS, near=9)
