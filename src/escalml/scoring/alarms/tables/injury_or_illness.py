"""Words of people or animals hurt or made ill: injuries, reactions, poisoning, wrong medicine, allergens."""

from escalml.scoring.alarms.cues import AlarmTable

CUES = {
    "en": """
        who = i|im|ive|my|me|we|he|she|they|his|her|their|our|hes|shes|son|daughter|wife|husband|baby|child|kid*|dad|
          mum|mom|guest*|customer*|resident*|patient*|dog|cat|people|colleague*|everyone|everybody|mother|father|
          toddler|nan|gran|grand*|us|passenger*|someone|boy|girl|partner|nephew|niece
        product = product|cream|lotion|shampoo|serum|dose|doses|tablet|tablets|pill|pills|medicine|medication|
          injection|jab|vaccine|inhaler|capsule*|drops|food|meal|chicken|salad|burger|sandwich|dinner|lunch|
          restaurant|eating|ate|eaten|using|used|drinking|drank|buffet|catering|supplement*|formula|syrup|infusion|
          prescription|patch|antibiotic*|insulin
        hospital|hospitalised|hospitalized|a&e|emergency room|in er|the er|ambulance|icu|intensive care|paramedic*|
          resus|burns clinic|urgent care|on a drip|on drips|needed stitches|had stitches|poison control|poison line|
          was admitted|been admitted|admitted to hospital + $who & $product|reaction|injur*|fell|burn*|hurt|ate|broke|
          collapsed|allerg*
        chest|chests + tight|tightening|squeez*|funny and|tightness|pain|pains|hurts|hurting|heavy|pressure|tightens|
          feels tight|aches|aching
        tight chest|chest pain*|chest tightness|heart racing|heart pounding|palpitations|heart is racing
        tight|swollen|swelling|swelled|closing|closed up|itchy|numb|tingling|puffed|hives > throat|tongue|face|lips|
          eyes|eye|mouth|airway
        throat|throats|tongue|face|lips|eyes|eye|mouth > tight|swollen|swelling|swelled|closing|closed up|numb|
          tingling|puffed up|swell|swells
        $product & dizzy|faint|fainted|vomit*|throwing up|threw up|violently ill|violently sick|being sick|rash|hives|
          swollen|breathless|short of breath|out in spots|seizure*|diarrhoea|diarrhea|blister*|passed out|collapsed|
          drowsy|sleepy|food poison*
        icu|intensive care|resus|on a drip|on drips|burns clinic|emergency vet|high dependency + he|she|hes|shes|son|
          daughter|wife|husband|baby|my|our|dog|cat|guest*
        food poison*|foodpoison*|salmonella|e coli|listeria|legionella|norovirus
        allergic reaction*|allergic shock|epipen|reacted badly|bad reaction|severe reaction
        allerg*|coeliac|celiac|intoleran* + contain*|contained|label*|undeclared|not listed|not mention*|nuts|peanut*|
          hazelnut*|served|traces|reaction|ate|told|milk|gluten|egg*|sesame|despite|wrong|hospital
        undeclared|not declared|not listed|isnt listed|not on the label|does not mention|doesnt mention|not mention|
          does not list|doesnt list|fails to mention|nothing about|does not say|doesnt say|not say|no mention of|
          missing from the label|wasnt on the label|not mentioned|unlabelled|mislabelled|mislabeled|
          wrong label + allergen*|nut|nuts|peanut*|milk|egg|eggs|gluten|sesame|soy|soya|almond*|hazelnut*|cashew*|
          shellfish|wheat|lupin|mustard|celery|dairy|ingredients
        says|labelled|labeled|marked|sold as + nut free|gluten free|dairy free|allergen free|without nuts|
          egg free > but|contains|contained|found|yet
        wrong|incorrect|double|twice the|ten times|somebody elses|someone elses|different > dose|dosage|medication|
          medicine|tablets|pills|insulin|strength & took|taken|given|take|gave|pharmacy|box|label|had|prescription|
          leaflet
        second degree|third degree|degree burns|first degree
        burned|burnt|burns|burn|scalded|scald* + my hand|hand|hands|finger*|arm|arms|face|leg|legs|skin|scalp|mouth|
          her|his|himself|herself|foot|feet|thigh*
        chemical burn*|skin came off|skin peeling|skin is peeling|blistered|blisters|blister + $who
        bleeding|bled|fracture*|dislocat*|gash* + $who & head|hand|arm|leg|finger*|face|eye|foot|nose|mouth|knee|fell|
          cut|hip|wrist|gums|wound
        blood everywhere|concussion|concussed|broken arm|broken leg|broken wrist|broken nose|broken hip|broken ankle|
          knocked out|amputat*|lost a finger
        broke|broken|fractured|sprained|twisted|snapped|smashed + my ankle|my wrist|my arm|my leg|my hip|my nose|
          my tooth|my finger|her hip|his hip|her arm|his arm|her wrist|his leg|her leg|my collarbone|my ribs|my foot|
          a tooth|my teeth
        injured|injury|injuries|got hurt|was hurt|were hurt|badly hurt|cut open|cut my|sliced my|crushed my|
          trapped my|trapped finger*|split my head|hit my head|hit his head|hit her head + $who
        fell|slipped|tripped|fallen > stairs|wet floor|floor|ladder|pavement|step|steps|ice|escalator & injur*|hurt|
          broke|hospital|bruis*|head|hip|knee|back|ambulance|sprain*|wrist
        collapsed on me|fell on me|fell on my|fell on her|fell on his|landed on my
        choked|choking|poisoned|poisoning|fainted|passed out|seizure*|convuls* + $who
        $who > vomiting|throwing up|been sick|violently ill|very ill|seriously ill|really ill & ate|eating|food|after|
          since|restaurant|meal|dose|drinking|water|took
        all|both|everyone|three of us|two of us|whole family|kids > sick|ill|vomiting & ate|eating|food|meal|
          restaurant|water|buffet
        died|dead|passed away|killed + because of|after using|after eating|after taking|due to your|your vaccine|
          your product|my dog|my cat & your|product|food|after|batch
        headache*|dizzy|nausea|nauseous|light headed|lightheaded|sick + all of us|boiler|heater|heating|fumes|flue|
          fume*|since the|chemical smell
        allergen = nut|nuts|peanut*|almond*|hazelnut*|cashew*|walnut*|pistachio*|milk|dairy|egg|eggs|gluten|wheat|
          sesame|soy|soya|mustard|celery|shellfish|prawn*|fish|lupin|lactose|allergen*
        label = label|labels|labelled|labeled|ingredients list|ingredient list|list of ingredients|ingredients|
          packaging|packet says|box says|declared|sold as|marked as|marked|listed|nut free|gluten free|dairy free|
          egg free|milk free|free from|allergen list|allergen information|menu said|menu says|described as|warning
        contains = contains|contained|containing|full of|in it|inside it|there are|there were|there is|there was|
          found|leaves out|left out|omits|missing|isnt mentioned|not mentioned|nowhere|forgot|lacks|without mention
        $label + $allergen & $contains > $allergen|bread|cake|product|bar|soup|sauce|it|biscuit*|chocolate|recipe|mix|
          curry
        $label > leaves out|omits|does not list|doesnt list|misses|fails to list|lacks|forgets|is missing > $allergen
        $contains > $allergen > but|although|though|even though|despite + $label
        sold|sold to me|labelled|labeled|marked|described > nut free|gluten free|dairy free|egg free|milk free|
          allergen free
        allergic to|allergy to|allergies to|coeliac|celiac + contained|contains|had|there was|there were|found|served|
          ate|eaten|given
        heart|pulse + racing|pounding|skipping|irregular|fluttering|hammering & $product
        pressure|weight|tightness|heaviness|squeezing|burning > in my chest|on my chest|in his chest|in her chest|
          across my chest|in the chest|on the chest
    """,
    "de": """
        mittel = creme|salbe|shampoo|tablette*|dosis|medikament*|spritze|impfung|tropfen|essen|gericht|gegessen|
          genommen|einnahme|eingenommen|produkt|kapsel*|mahlzeit|salat|hähnchen|restaurant|präparat|arznei*|kosmetik|
          getrunken|saft|buffet|infusion|pumpe|nahrung|pille*|pflaster
        brust|brustkorb + eng|enge|schmerz*|drückt|druck|stechen|sticht|tut weh|zieht|engegefühl|weh|beklemm*
        brustschmerz*|engegefühl|herzrasen|brustenge|herzschmerz*
        hals|zunge|lippen|gesicht|augen|auge|rachen|mund + geschwollen|schwillt|zugeschwollen|anschwell*|kribbelt|
          taub|zu|juckt & $mittel|seit|nach
        krankenhaus|klinik|notaufnahme|notarzt|rettungswagen|krankenwagen|intensivstation|giftnotruf|genäht + ich|
          meine|mein|sie|er|wir|wurde|musste|liegt|kind|sohn|tochter|mutter|vater|frau|mann|gast|meinem|
          meiner & $mittel|verletz*|gestürzt|sturz|reaktion
        $mittel & schwindel*|schwindlig|erbrech*|übergeben|übel|ausschlag|quaddeln|ohnmächtig|zusammengebrochen|
          durchfall|krampf*|schläft fest|atemnot|benommen|herzrasen|kreislauf
        lebensmittelvergift*|vergiftung|vergiftet|salmonell*|listerien|allergische reaktion*|allergischer schock|
          allergischen schock|allergieschock|epipen|notfallspritze|cortison bekommen
        allergi*|zöliakie|unverträglich* + enthält|enthielt|enthalten|erdnüsse|erdnuss*|nüsse|nuss|haselnuss*|milch|
          gluten|ei|sesam|etikett|deklariert|gekennzeichnet|zutatenliste|trotzdem|obwohl|reaktion|drin|steht
        nicht deklariert|nicht gekennzeichnet|nicht angegeben|falsch deklariert|falsch etikettiert|falsches etikett|
          fehlt auf dem etikett|steht nicht auf|nicht auf dem etikett|nicht ausgewiesen|ohne kennzeichnung|
          nicht aufgeführt|glutenfrei|nussfrei|laktosefrei + erdnüsse|erdnuss*|nüsse|nuss|haselnuss*|haselnüsse|
          milch*|gluten*|ei|sesam|soja|mandel*|allergen*|weizen|sellerie|senf|cashew*
        falsche|falsches|falschen|doppelte|zehnfache|verwechselt|vertauscht + dosis|dosierung|medikament*|tablette*|
          arznei*|wirkstoff|insulin
        verbrannt|verbrüht|verbrennung*|verätzt|verätzung*|brandblasen + hand|finger|arm|gesicht|haut|kopfhaut|bein|
          mund|mich|sich|grades|grad|kind|tochter|sohn|auge*|fuss|kopf
        verbrennung* + grades|grad
        verletzt|verletzung*|blutet|geblutet|blutend*|platzwunde|gehirnerschütterung|gebrochen|knochenbruch|
          schnittwunde|gequetscht|ausgekugelt|bewusstlos + ich|mich|mir|kind|sohn|tochter|sich|frau|mann|mutter|vater|
          hand|arm|bein|finger|kopf|hüfte|fuss|nase|handgelenk|schulter|oma|gast|person*|kollege*
        gestürzt|ausgerutscht|gestolpert|gefallen + verletz*|gebrochen|krankenhaus|hüfte|kopf|knie|arzt|notarzt|
          handgelenk
        verschluckt|erstickt|ersticken|kollabiert|ohnmächtig|krampfanfall|vergiftet + kind|baby|sohn|tochter|ich|er|
          sie|hund|mutter|vater|gast
        mussten uns|musste mich|müssen uns|alle + übergeben|erbrochen|brechen & gegessen|essen|restaurant|buffet|
          wasser
        kopfschmerz*|schwindel*|übelkeit + heizung|therme|alle|abgas*|seit der|ofen
        allergen = erdnuss*|erdnüsse|nüsse|nuss|mandeln|mandel|haselnuss*|haselnüsse|milch|gluten|ei|eier|sesam|soja|
          sellerie|senf|cashew*|laktose|weizen|krebstiere|lupine*
        $allergen + obwohl|trotzdem|dabei|aber|doch + nussfrei|glutenfrei|laktosefrei|milchfrei|etikett|verpackung|
          zutatenliste|zutaten|frei von|ohne nüsse|gekennzeichnet|deklariert|eifrei|angegeben|draufsteht
        nussfrei|glutenfrei|laktosefrei|milchfrei|etikett|zutatenliste|zutaten|verpackung & $allergen > enthalten|
          drin|enthält|gefunden|trotzdem
        steht nichts von|steht nichts über|steht nicht drauf|keine angabe|nicht erwähnt|nicht aufgelistet|
          fehlt der hinweis|fehlt die angabe + erdnuss*|erdnüsse|nüsse|milch|gluten|ei|sesam|soja|mandeln|haselnüsse|
          sellerie|senf|weizen|allergen*
    """,
    "nl": """
        middel = crème|creme|zalf|shampoo|pil|pillen|tablet|tabletten|dosis|medicijn*|medicatie|prik|vaccin|injectie|
          druppels|eten|maaltijd|gegeten|aten|opgegeten|ingenomen|ingeslikt|capsule*|kip|salade|restaurant|gedronken|
          dronk|koekje*|snoep*|buffet|pomp|pompje|drankje|infuus|siroop
        borst|borstkas + pijn|beklemd|benauwd|drukt|druk|strak|steken|beklemmend|krap|doet pijn|drukkend
        pijn op de borst|druk op de borst|pijn op mijn borst|druk op mijn borst|beklemd gevoel|hartkloppingen|benauwd
        keel|tong|lippen|gezicht|ogen|oog|mond + opgezwollen|gezwollen|zwelt|dik|dicht|tintelt|opgezet|
          dichtgeknepen & $middel|na|sinds
        ziekenhuis|spoedeisende|spoed|ambulance|huisartsenpost|intensive care|gehecht|hechtingen|eerste hulp|
          opgenomen + ik|mijn|hij|zij|ze|we|moest|ligt|kind|zoon|dochter|moeder|vader|vrouw|man|gast & $middel|gewond|
          gevallen|reactie
        $middel & duizelig|overgeven|overgegeven|braken|misselijk|uitslag|galbulten|flauwgevallen|flauw gevallen|
          diarree|slaapt|kortademig|suf|stuiptrek*
        voedselvergift*|vergiftiging|vergiftigd|salmonella|listeria|allergische reactie*|allergische shock|epipen
        allergi*|coeliakie|intoleran* + bevat|bevatte|pinda*|noten|hazelnoot*|melk|gluten|ei|sesam|etiket|vermeld|
          staat|toch|reactie|verpakking|zat
        niet vermeld|niet op het etiket|niet op de verpakking|verkeerd etiket|ontbreekt op|staat niet op|
          staat er niet op|verkeerde etiket|glutenvrij|notenvrij|lactosevrij|zonder vermelding|
          vermeld het niet + pinda*|noten|nootjes|hazelnoot*|hazelnoten|melk|gluten|ei|sesam|soja|amandel*|allergen*|
          tarwe|selderij|mosterd|cashew*
        verkeerde|dubbele|tienvoudige|verwisseld|twee keer de > dosis|dosering|medicijn*|medicatie|pillen|tabletten|
          insuline
        verbrand|brandwond*|verbrandde|blaren|geschroeid|chemische brandwond* + hand|vingers|vinger|arm|gezicht|huid|
          hoofdhuid|been|mond|zich|mezelf|graads|mijn|haar|zijn|dochter|zoon|kind
        gewond|gewonden|verwond|letsel|bloedt|bloedde|bloeden|hersenschudding|gebroken|snijwond|bloeding|bekneld + ik|
          mijn|me|mij|kind|zoon|dochter|zich|vrouw|man|moeder|vader|hand|arm|been|vinger|hoofd|heup|voet|pols|iemand|
          collega|oma
        gevallen|uitgegleden|gestruikeld|val + gewond|gebroken|ziekenhuis|heup|hoofd|knie|pols|huisarts|enkel
        gestikt|stikte|verslikt|flauwgevallen|vergiftigd|toeval + kind|baby|zoon|dochter|ik|hij|zij|hond|moeder|gast
        ziek|overgeven|braken|misselijk + allemaal|hele gezin|iedereen|gasten & gegeten|eten|restaurant|buffet|water|
          na
        hoofdpijn|duizelig|misselijk + allemaal|iedereen|ketel|kachel|cv|geiser
        allergen = pinda*|noten|nootjes|amandel*|hazelnoot*|hazelnoten|melk|gluten|ei|eieren|sesam|soja|selderij|
          mosterd|cashew*|lactose|tarwe
        $allergen + terwijl|hoewel|maar|toch + notenvrij|glutenvrij|lactosevrij|etiket|verpakking|ingrediënten*|
          vrij van|zonder noten|vermeld
        staat niets over|staat niets van|geen vermelding|niet genoemd|niet aangegeven|ontbreekt op het etiket|
          ontbreekt op de verpakking + pinda*|noten|melk|gluten|ei|sesam|soja|amandel*|hazelnoten|selderij|mosterd|
          tarwe|allergen*
    """,
    "fr": """
        produit = crème|lotion|shampoing|sérum|dose|comprimé*|cachet|cachets|médicament*|piqûre|vaccin|injection|
          gouttes|repas|mangé|manger|avalé|pris|prise|produit|gélule*|poulet|salade|restaurant|bu|plat|buffet|
          traitement|sirop|perfusion|pompe
        poitrine|thorax|thoracique|thoraciques + serré|serrée|oppress*|douleur*|mal|serre|pression|pique|lourde|
          comprime|comprimée|brûle
        douleur thoracique|douleurs thoraciques|oppression thoracique|palpitations|coeur qui s'emballe|coeur s'emballe
        gorge|langue|lèvres|visage|yeux|oeil|bouche + gonflé*|enflé*|gonfle*|enfle|serre|serrée|picote|fermé|
          engourdi* & $produit|depuis|après
        hôpital|urgences|samu|ambulance|réanimation|points de suture|hospitalisé*|pompiers|perfusion|
          centre antipoison + je|mon|ma|il|elle|on|nous|mes|fils|fille|mère|père|femme|mari|client*|enfant*|est|
          suis & $produit|bless*|tombé*|réaction|chute
        $produit & vertige*|vomi*|vomissements|éruption|plaques|boutons partout|urticaire|évanoui*|malaise|diarrhée|
          convulsion*|somnol*|dort|nausée*|essouffl*
        intoxication*|intoxiqué*|empoisonn*|salmonell*|listeria|réaction allergique|réactions allergiques|
          choc allergique|oedème|epipen|cortico*
        allergi*|coeliaque|cœliaque|intoléran* + contient|contenait|contiennent|arachide*|cacahuète*|noix|noisette*|
          lait|gluten|oeuf*|sésame|étiquette|mentionn*|indiqu*|servi|réaction|malgré|pourtant
        pas mentionn*|pas indiqu*|pas déclar*|non déclar*|pas sur l'étiquette|ne figure pas|figure pas|
          mauvaise étiquette|erreur d'étiquetage|mal étiquet*|sans gluten|sans lactose|sans arachide|sans mention|
          non mentionn*|n'apparaît pas|absent de l'étiquette + arachide*|cacahuète*|noix|noisette*|lait|gluten|oeuf*|
          sésame|soja|amande*|allergène*|blé|céleri|moutarde|cajou
        mauvais|mauvaise|double|dix fois|erreur de > dose|dosage|médicament*|comprimé*|insuline|posologie
        brûlé|brûlée|brûlure|brûlures|ébouillant*|cloques + main|mains|doigt*|bras|visage|peau|cuir chevelu|jambe*|
          bouche|moi|degré|fils|fille|enfant|pied*
        blessé|blessée|blessés|blessure*|saigne|saignait|saigné|commotion|fracture|fracturé|cassé le bras|
          cassé la jambe|cassé le poignet|cassé la cheville|coupé le doigt|entaille + je|me|mon|ma|il|elle|fils|fille|
          enfant|femme|mari|mère|père|s'est|suis|main|tête|hanche|doigt|client*|pied
        tombé|tombée|glissé|trébuché|chute + bless*|hôpital|hanche|tête|genou|urgences|fracture|poignet|cheville|cassé
        étouffé|étranglé|évanoui*|s'étouffe|convulsion*|malaise + enfant|bébé|fils|fille|je|il|elle|chien|mère|père|
          client*
        malades|malade|vomi|vomissent|vomit + tous|toute la famille|tout le monde|enfants & mangé|repas|restaurant|
          buffet|eau
        mal de tête|maux de tête|vertige*|nausée* + chaudière|tous|chauffage|poêle|toute la famille
        allergene = arachide*|cacahuète*|noix|noisette*|amande*|lait|gluten|oeuf*|sésame|soja|céleri|moutarde|cajou|
          lactose|blé|crustacés|fruits à coque
        $allergene + alors que|pourtant|mais|malgré|bien que + sans fruits à coque|sans noix|sans gluten|sans lactose|
          sans arachide*|étiquette|emballage|ingrédients|indiqué|écrit|mention*|composition
        poids|pression|oppression|étau|serrement > poitrine|sur la poitrine|dans la poitrine
        mentionne pas|ne mentionne|n'indique pas|ne dit rien|rien sur|pas précisé|ne précise + arachide*|cacahuète*|
          noix|noisette*|amande*|lait|gluten|oeuf*|sésame|soja|céleri|moutarde|blé|allergène*
    """,
    "it": """
        prodotto = crema|lozione|shampoo|siero|dose|pastiglia|pastiglie|compress*|medicin*|farmac*|puntura|vaccino|
          iniezione|gocce|pasto|mangiato|mangiare|preso|presa|prodotto|capsul*|pollo|insalata|ristorante|bevuto|
          piatto|buffet|terapia|sciroppo|flebo|pompa|usato
        petto|torace|toracico|toracica|toracici + stretto|oppress*|dolor*|male|stringe|pesante|fitte|pressione|peso|
          costrizione|contratto
        dolore al petto|dolori al petto|peso sul petto|oppressione|palpitazioni|tachicardia|cuore che batte forte
        gola|lingua|labbra|viso|faccia|occhi|occhio|bocca + gonfi*|chiude|stringe|pizzica|formicola|
          chiusa & $prodotto|dopo|da quando
        ospedale|pronto soccorso|ambulanza|rianimazione|punti di sutura|ricoverat*|118|centro antiveleni|flebo + mio|
          mia|sono|siamo|lui|lei|figlio|figlia|madre|padre|moglie|marito|cliente|bambin*|è|finit* & $prodotto|ferit*|
          cadut*|reazione
        $prodotto & vertigini|vomit*|capogir*|sfogo|orticaria|svenut*|diarrea|convulsion*|dorme tanto|nausea|bolle|
          affanno|sonnolen*|eritema
        intossicazion*|intossicat*|avvelenat*|avvelenamento|salmonell*|listeria|reazione allergica|
          reazioni allergiche|shock allergico|epipen|cortisone
        allergi*|celiac*|intolleran* + contiene|conteneva|contengono|arachid*|noci|nocciol*|latte|glutine|uov*|sesamo|
          etichetta|indicat*|dichiarat*|servit*|reazione|eppure|nonostante
        non dichiarat*|non indicat*|non segnalat*|non in etichetta|manca in etichetta|etichetta sbagliata|
          etichetta errata|non riporta|non compare|senza glutine|senza lattosio|senza indicazione|non sono indicat*|
          non è indicat*|non è riportat*|non figura + arachid*|noci|nocciol*|latte|glutine|uov*|sesamo|soia|mandorl*|
          allergen*|grano|sedano|senape|anacardi
        sbagliat*|doppia|dieci volte|errat*|scambiat* + dose|dosaggio|medicin*|farmac*|pastiglie|compresse|insulina
        mi sono ustionat*|mi ha ustionat*|mi sono bruciat*|mi sono scottat*
        ustionat*|ustion*|bruciat*|scottat*|vesciche + mano|mani|dito|dita|braccio|viso|pelle|cuoio capelluto|gamba|
          bocca|grado|figlio|figlia|bambin*|piede
        ferito|ferita|feriti|sanguina*|sangue|trauma cranico|frattur*|rotto il|rotta la|tagliato un dito|
          lussat* + figlio|figlia|bambin*|moglie|marito|madre|padre|mano|testa|anca|dito|braccio|gamba|polso|cliente|
          piede
        cadut*|scivolat*|inciampat* + ferit*|ospedale|anca|testa|ginocchio|pronto soccorso|frattura|polso|caviglia|
          rotto
        soffocat*|soffocando|strozzat*|svenut*|convulsion* + bambin*|neonato|figlio|figlia|io|lui|lei|cane|madre|
          padre|cliente
        male|vomitato|vomitano|vomitando + tutti|tutta la famiglia|bambini & mangiato|pranzo|cena|ristorante|buffet|
          acqua
        mal di testa|vertigini|nausea + caldaia|tutti|stufa|riscaldamento
        allergene = arachid*|noci|nocciol*|mandorl*|latte|glutine|uov*|sesamo|soia|sedano|senape|anacardi|lattosio|
          grano|crostacei|frutta a guscio
        $allergene + ma|però|eppure|anche se|nonostante + senza frutta a guscio|senza glutine|senza lattosio|
          senza noci|etichetta|confezione|ingredienti|indicat*|dichiarat*
        sono ferit*|è ferit*|rimast* ferit*|mi sono rotto il polso|mi sono rotto il braccio|mi sono rotta|
          si è rotta l'anca|si è rotta il femore|si è fatto male|si è fatta male|mi sono fatto male|mi sono fatta male
        non menziona|non riporta|non dice|nessuna indicazione|non c'è scritto + arachid*|noci|nocciol*|mandorl*|latte|
          glutine|uov*|sesamo|soia|sedano|grano|allergen*
    """,
    "es": """
        producto = crema|loción|champú|sérum|dosis|pastilla*|tableta*|medicin*|medicament*|inyección|vacuna|gotas|
          comida|comí|comimos|comió|comer|tomé|tomó|tomar|producto|cápsula*|pollo|ensalada|restaurante|bebí|buffet|
          bufé|jarabe|suero|bomba|usé|usar|tratamiento
        pecho|tórax|torácico + apretado|oprimido|opresión|dolor|duele|aprieta|presión|pesado|punzada*|tirante|oprime
        dolor en el pecho|dolor de pecho|opresión en el pecho|palpitaciones|taquicardia
        garganta|lengua|labios|cara|ojos|ojo|boca + hinchad*|hinchó|hincha|cierra|cerrad*|cerrando|hormigue*|pica|
          apretada & $producto|desde|después|tras
        hospital|urgencias|ambulancia|cuidados intensivos|uci|puntos de sutura|ingresad*|hospitalizad*|internad*|
          toxicología|suero + mi|yo|él|ella|hijo|hija|madre|padre|esposa|esposo|mujer|marido|cliente|niñ*|está|estoy|
          estamos|terminé|acabó|acabé|acabamos|terminamos|fui|fuimos|tuve|tuvimos|llev*|bebé|niet*|
          abuel* & $producto|herid*|caíd*|cayó|reacción|tomaron|comieron|biberón|golpe*|le dio|fiebre|máquina|aparato
        $producto & mareo*|maread*|vómito*|vomit*|sarpullido|ronchas|urticaria|desmay*|diarrea|convulsion*|dormidito|
          náusea*|falta el aire|somnolien*|ampollas|erupción
        intoxicaci*|intoxicad*|envenenad*|envenenamiento|salmonel*|listeria|reacción alérgica|reacciones alérgicas|
          choque anafil*|shock alérgico|epipen|cortisona
        alergi*|alérgic*|celíac*|celiac*|intoleran* + contiene|contenía|contienen|cacahuete*|cacahuate*|maní|nueces|
          nuez|avellana*|leche|gluten|huevo*|sésamo|ajonjolí|etiqueta|indica*|declarad*|sirvieron|reacción|traía|
          aun así|sin embargo
        no declara*|sin declarar|no indica*|no figura*|no aparece*|no viene|etiqueta equivocada|etiqueta errónea|
          mal etiquetad*|sin gluten|sin lactosa|no está en la etiqueta|sin indicar|no menciona* + cacahuete*|
          cacahuate*|maní|nueces|nuez|frutos secos|avellana*|leche|gluten|huevo*|sésamo|soja|soya|almendra*|alérgeno*|
          trigo|apio|mostaza|anacardo*
        equivocad*|errónea|doble|diez veces|cambiad*|incorrecta|cruzad* + dosis|medicin*|medicament*|pastillas|
          tabletas|insulina
        me quemé|me quemó|me quemaron
        quemado|quemada|quemé|quemó|quemadura*|escald*|ampollas + mano|manos|dedo*|brazo|cara|piel|cuero cabelludo|
          pierna*|boca|grado|hijo|hija|niñ*|pie
        herido|herida|heridos|lesion*|sangra*|sangrando|sangre|conmoción|fractur*|rompí el|rompió el|rompí la|
          rompió la|corté el dedo|dislocad* + hijo|hija|niñ*|esposa|marido|madre|padre|mano|cabeza|cadera|dedo|brazo|
          pierna|muñeca|cliente|pie
        caí|cayó|caída|resbal*|tropec* + herid*|hospital|cadera|cabeza|rodilla|urgencias|fractura|muñeca|tobillo|
          lesion*|rompí|rompió
        ahogó|ahogaba|atragant*|desmay*|convulsion*|asfixi* + niñ*|bebé|hijo|hija|yo|él|ella|perro|madre|padre|señor*|
          cliente
        enferm*|vomitando|vómitos + todos|toda la familia|los niños & comimos|comida|cena|restaurante|bufé|agua
        dolor de cabeza|dolores de cabeza|mareo*|náuseas + caldera|todos|calentador|calefactor|estufa
        alergeno = cacahuete*|cacahuate*|maní|nueces|nuez|almendra*|avellana*|leche|gluten|huevo*|sésamo|ajonjolí|
          soja|soya|apio|mostaza|anacardo*|lactosa|trigo|mariscos|frutos secos
        $alergeno + aunque|pero|sin embargo|a pesar + sin frutos secos|sin gluten|sin lactosa|sin nueces|
          sin cacahuete*|etiqueta|envase|ingredientes|indica*|pone
        no aparecen|no aparece|no figuran|no figura|no declaran|sin mencionar + almendra*|avellana*|nueces|nuez|
          cacahuete*|maní|leche|huevo*|sésamo|gluten
        estoy herid*|está herid*|resultó herid*|me rompí la|me rompí el brazo|me rompí el tobillo|se rompió la cadera|
          se rompió la muñeca|se rompió el brazo
    """,
    "pt": """
        produto = creme|loção|champô|shampoo|dose|comprimido*|pastilha*|remédio*|medicament*|injeção|injecção|vacina|
          gotas|comida|comi|comemos|comeu|comer|tomei|tomou|tomar|produto|cápsula*|frango|salada|restaurante|bebi|
          buffet|xarope|soro|bomba|usei|usar|tratamento|medicação
        peito|tórax|torácica + apertado|apertada|aperto|dor|dói|pressão|pesado|pontada*|doer|oprimido|aperta|apertar
        dor no peito|dores no peito|aperto no peito|pressão no peito|palpitações|taquicardia|coração acelerado
        garganta|língua|lábios|cara|rosto|olhos|olho|boca + inchad*|inchou|incha|fechar|fechando|fechad*|formig*|
          apertada & $produto|desde|depois|após
        hospital|urgência|urgências|pronto-socorro|pronto socorro|ambulância|samu|inem|cuidados intensivos|uti|pontos|
          internad*|upa + meu|minha|eu|ele|ela|filho|filha|mãe|pai|mulher|marido|esposa|cliente|está|estou|fui|fomos|
          foi|criança* & $produto|ferid*|caí|caiu|reação|queda
        $produto & tontura*|tont*|vómito*|vômito*|vomit*|erupção|urticária|manchas|desmai*|diarreia|convuls*|sonolen*|
          dorme|náusea*|enjoo*|bolhas|empolad*|falta de ar
        intoxicaç*|intoxicad*|envenenad*|envenenamento|salmonel*|listeria|reação alérgica|reacção alérgica|
          reações alérgicas|choque anafil*|epipen|cortisona
        alergi*|alérgic*|celíac*|intoleran* + contém|continha|contêm|amendoi*|nozes|noz|avelã*|leite|glúten|ovo*|
          sésamo|gergelim|rótulo|indica*|declarad*|serviram|reação|tinha|mesmo assim
        não declara*|sem declarar|não indica*|não consta*|não aparece*|não menciona*|não vem|rótulo errado|
          rótulo trocado|mal rotulad*|sem glúten|sem lactose|não está no rótulo|não diz + amendoi*|nozes|noz|
          frutos secos|avelã*|leite|glúten|ovo*|sésamo|gergelim|soja|amêndoa*|alergén*|alérgen*|trigo|aipo|mostarda|
          caju
        errad*|trocad*|dobro|dupla|dez vezes|incorret* + dose|dosagem|remédio*|medicament*|medicação|comprimidos|
          insulina
        me queimei|me queimou|queimou-me|queimei-me|queimou-se
        queimado|queimada|queimei|queimou|queimadura*|escald*|bolhas + mão|mãos|dedo*|braço|rosto|cara|pele|
          couro cabeludo|perna*|boca|grau|filho|filha|criança|pé
        ferido|ferida|feridos|ferimento*|ferimentos|lesão|sangra*|a sangrar|sangue|traumatismo|fratur*|parti o|
          partiu o|quebrei o|quebrou o|cortei o dedo|deslocad* + filho|filha|criança|mulher|marido|mãe|pai|mão|cabeça|
          anca|quadril|dedo|braço|perna|pulso|cliente|pé
        caí|caiu|queda|escorreg*|tropec* + ferid*|hospital|anca|quadril|cabeça|joelho|urgência*|fratura|pulso|
          tornozelo|lesão|parti|quebrei|quebrou
        engasg*|sufoc*|desmai*|convuls* + criança|bebé|bebê|filho|filha|eu|ele|ela|cão|cachorro|mãe|pai|cliente|
          senhor*
        doente*|vomitar|vomitando|vômitos + todos|toda a família|família inteira|crianças|miúdos & comemos|comida|
          jantar|restaurante|água|buffet
        dor de cabeça|dores de cabeça|tontura*|náuseas|enjoos + caldeira|todos|esquentador|aquecedor
        alergeno = amendoi*|nozes|noz|amêndoa*|avelã*|leite|glúten|ovo*|sésamo|gergelim|soja|aipo|mostarda|caju|
          lactose|trigo|marisco|frutos secos
        $alergeno + mas|embora|apesar|porém + sem frutos secos|sem glúten|sem lactose|sem nozes|sem amendoim|rótulo|
          embalagem|ingredientes|indica*|diz
        estou ferid*|está ferid*|ficou ferid*|parti o pulso|parti a perna|quebrei o braço|quebrei a perna|
          partiu a anca|quebrou o quadril|quebrou a perna
    """,
    "pl": """
        ból w klatce|bóle w klatce|ucisk w klatce|uciska w klatce|kłucie w klatce|ściska w klatce|klatka piersiowa|
          klatce piersiowej|reakcj* alergicz*|reakcja alergiczna|wstrząs anafil*|anafila*|zatrucie pokarm*|zatruł*|
          spuchło gardło|puchnie gardło|opuchnięt*|alergen*|poparzył*|poparzen*|w szpitalu po
        klatce|klatka|klatkę|piersi|piersiach + ból|boli|ucisk|ściska|kłuje|ciasno|dusi|pali|uciska
        orzech*|orzeszk*|mleko|gluten|jaj*|sezam*|soj*|seler*|migdał* + etykiecie|etykieta|składzie|składu|opakowaniu|
          bezglutenow*|alergen*
        nie ma ich na etykiecie|nie ma na etykiecie|brak na etykiecie|nie podano|nie jest podan*|nie ma w składzie|
          nie wymienion* + orzech*|orzeszk*|mleko|gluten|jaj*|sezam*|soj*|migdał*|zawiera|alergen*
        nie ma mleka|nie ma glutenu|nie ma orzechów|nie ma orzeszków|nie ma jajek|nie ma sezamu|nic o mleku|
          nic o orzechach|brak informacji o + opakowaniu|etykiecie|składzie
    """,
    "ru": """
        боль в груди|болит в груди|болит грудь|боли в груди|давит в груди|давит грудь|сдавило грудь|сжимает грудь|
          стеснение в груди|тяжесть в груди|тесно в груди|грудь сжим*|аллергическ*|анафила*|отравил*|отравление|
          отек квинке|опухло горло|опухло лицо|отекло лицо|аллерген*|ожог*|обжег*|скорую после
        груди|грудь|грудной + боль|болит|давит|сжимает|теснит|тяжесть|колет|жжет|сдавило|сдавливает|стеснение
        арахис*|орех*|молоко|глютен*|яйц*|кунжут*|сое*|соя|миндал* + составе|этикетке|этикетка|упаковке|не указан*|
          аллерг*|безглютенов*
        не указан*|не указали|нет в составе|не написан*|не упомянут* + арахис*|орех*|молоко|глютен*|яйц*|кунжут*|
          миндал*|аллерген*
        давление|тяжело|спазм|болит + груди|грудной клетке
    """,
    "uk": """
        біль у грудях|болить у грудях|болить в грудях|біль в грудях|тисне в грудях|тисне у грудях|стискає груди|
          стискає в грудях|стискання в грудях|алергічн*|анафіла*|отруїв*|отруїл*|отруєння|набрякло горло|
          набрякло обличчя|алерген*|опік*|обпік*
        грудях|груди|грудей + біль|болить|тисне|стискає|важкість|коле|пече|здавило
        арахіс*|горіх*|молоко|глютен*|яйц*|яєць|кунжут*|соя|мигдал* + складі|етикетці|етикетка|упаковці|не вказан*|
          алерг*|безглютенов*
        не вказан*|не вказали|немає в складі|не написан*|не згадан* + арахіс*|горіх*|молоко|глютен*|яйц*|кунжут*|
          мигдал*|алерген*
        тиск|тисне|спазм|болить + грудях|груди|грудній клітці
        не вказано|не зазначено|немає + молоко|арахіс*|горіх*|глютен*|яйц* + упаковці|етикетці|складі
    """,
    "tr": """
        göğsüm sıkışıyor|göğsümde ağrı|göğsümde sıkış*|göğüs ağrısı|göğsüm ağrıyor|göğsümde baskı|göğsüm daralıyor|
          göğsümde bir sıkış*|göğsümde bir baskı|göğüs ağrım|alerjik reaksiyon|anafila*|zehirlendi*|gıda zehirlenmesi|
          boğazım şişti|yüzüm şişti|alerjen*|yandı elim|elimi yaktı|hastanelik
        göğsüm*|göğüs + ağrı*|sıkış*|baskı*|daral*|yanma|acı*|ağrıyor
        fıstık*|yer fıstığı|fındık*|badem*|süt|gluten|yumurta|susam|soya + etiket*|içindekiler*|ambalaj*|yazmıyor|
          belirtilmemiş|glutensiz|alerj*
        ambalaj*|etiket*|paket* + yazmıyor|belirtilmemiş|yok + süt|fıstık|fındık|gluten|yumurta|susam|badem
    """,
    "ar": """
        الم في الصدر|الم في صدري|ضيق في صدري|ضيق في الصدر|صدري يؤلمني|وجع في صدري|ضغط في صدري|صدري ضيق|بضيق في صدري|
          بالم في صدري|رد فعل تحسسي|حساسية شديدة|تحسس شديد|تسمم غذائي|تسممت|تسمم|تورم وجه|تورم في الحلق|
          مسببات الحساسية|حرق في يد|حروق|مسبب للحساسية
        صدري|الصدر + الم|ضيق|ضغط|يؤلم|وجع|ثقل
        فول سوداني|الفول السوداني|مكسرات|لوز|بندق|الحليب|حليب|الغلوتين|غلوتين|بيض|سمسم|صويا + الملصق|ملصق|المكونات|
          العبوة|مكتوب|خال من|خالي من|حساسية
    """,
    "zh": """
        胸痛|胸闷|胸悶|胸口疼|胸口痛|胸口发紧|胸口發緊|胸口闷|胸口悶|胸部疼痛|胸口有点|过敏|過敏|食物中毒|中毒|喉咙肿|
          喉嚨腫|脸肿|嘴唇肿|烫伤|燙傷|烧伤|燒傷|受伤|受傷|骨折|呕吐|嘔吐|昏倒|晕倒|送医院|急诊
        胸口|胸部|胸腔|胸 + 闷|悶|疼|痛|紧|緊|压|壓
        花生|坚果|堅果|杏仁|榛子|牛奶|麸质|鸡蛋|雞蛋|芝麻|大豆 + 标签|標籤|配料表|成分表|包装|包裝|没写|没有标|未标|
          不含
    """,
    "ja": """
        胸が痛|胸が苦し|胸の痛み|胸が締め付け|胸がしめつけ|胸が締めつけ|胸痛|胸が圧迫|胸に圧迫|胸がきつ|胸が重|
          アレルギー反応|アレルギー症状|アナフィラキシー|アレルゲン|アレルギー物質|アレルギー表示|食中毒|中毒|喉が腫|
          顔が腫|唇が腫|やけど|火傷|怪我をし|けがをし|ケガをし|骨折|嘔吐|倒れて|救急車|病院に運ば|じんましん|蕁麻疹
        胸 + 痛|苦し|締め|圧迫|重|きつ|違和感
        ピーナッツ|落花生|ナッツ|アーモンド|ヘーゼルナッツ|牛乳|乳|小麦|グルテン|卵|ごま|大豆|くるみ|そば|えび + 表示|
          ラベル|原材料|記載|不使用
    """,
    "hi": """
        सीने में दर्द|सीने में जकड़न|छाती में दर्द|छाती में जकड़न|सीने में भारीपन|छाती में भारीपन|सीना जकड़|छाती जकड़|
          सीने में जकड़|छाती में जकड़|सीने में दबाव|छाती में दबाव|एलर्जी|फूड पॉइजनिंग|विषाक्त|सूज गया|सूज गई|
          चेहरा सूज|गला सूज|जल गया|जल गई|जल गए|अस्पताल में भर्ती|उल्टी|एलर्जिक|seene mein dard|seene me dard|
          chest me dard
        सीने|छाती|सीना + दर्द|जकड़*|भारी*|दबाव|जलन
        मूंगफली|मेवा|मेवे|बादाम|काजू|दूध|ग्लूटेन|अंडा|अंडे|तिल|सोया + लेबल|पैकेट|सामग्री|लिखा|लिखी|एलर्जी
    """,
}

UNLESS = {
    "any": """
        lol|lmao|haha*|jk|😂|🤣
        jaja*|jajaja*|hahaha*|haha*|ahah*|mdr|ptdr|kkk*|rsrs*
    """,
    "en": """
        heartburn relief|gluten free range|gluten free menu|gluten free option*|do you have|do you sell|do you offer|
          are there any gluten|is there a gluten|could you tell me if|is it suitable for|suitable for coeliac*|
          policy cover|does my policy|am i covered|would it cover|treasure chest|chest freezer|chest of drawers|
          ice chest|loot
        movie|film|episode|game|level|boss|burn cd|burned cd|burn a hole|hurt my feelings|hurts my feelings|
          broke my heart|broken heart|back burner|burn out|burnout|freezer burn|sunburn
        laptop died|phone died|battery died|it died|screen is bleeding|light bleed*|almost fainted|nearly fainted|
          suppose i|suppose we|suppose my|years ago|backlight bleed|bleeding money|bleeding edge|sick of|
          sick and tired|hurts my brain|cost an arm|injury time|injury list|injured list|injured players
        bleeding money|in the game|pay grade|call cut|cut my call
        skiing|skied|snowboarding|playing football|playing rugby|marathon|at my wedding|help against|helps against|
          help with a|good for|years ago|can i eat|can i use|do your|do you stock
    """,
    "de": """
        spiel|film|folge|serie|haben sie auch|bieten sie|gibt es auch|glutenfreie auswahl|schwindelig vor glück|
          herz gebrochen|truhe|verletztenliste|datenschutzverletzung|vertragsverletzung|urheberrechtsverletzung|
          verletzung von|verletzung der|verletzung des|versprechen gebrochen|wort gebrochen
        beim skifahren|skiurlaub|beim fußball|beim sport|marathon|hilft|helfen|vor jahren|darf ich
    """,
    "nl": """
        spel|film|aflevering|serie|hebben jullie ook|heeft u ook|is er ook|hart gebroken|gebroken rood|blessure*|
          belofte gebroken
        skiën|wintersport|bij voetbal|marathon|helpt|mag ik|jaren geleden
    """,
    "fr": """
        jeu|film|épisode|série|avez-vous|proposez-vous|est-ce que vous avez|cœur brisé|avez vous une|à tomber|
          chute des prix|chute de tension|chute de débit
        au ski|en skiant|au foot|marathon|aide t elle|aide t il|aide contre|efficace contre|puis je|il y a des années
    """,
    "it": """
        gioco|film|episodio|serie|avete anche|c'è un menù|offrite|cuore spezzato|è caduta la linea|caduta la linea|
          caduta la connessione|linea caduta|cade la linea|caduta la chiamata
        sciando|in settimana bianca|a calcetto|maratona|aiuta contro|funziona contro|posso mangiare|anni fa
    """,
    "es": """
        juego|película|episodio|serie|tienen opciones|tenéis|ofrecen|corazón roto|se cayó el sistema|cayó la línea|
          se cayó la llamada|se cayó la red|cayó internet|caída del sistema|caída de internet|caída de la red
        esquiando|jugando al fútbol|maratón|ayuda contra|sirve para|puedo comer|hace años
    """,
    "pt": """
        jogo|filme|episódio|série|vocês têm|oferecem|têm opções|coração partido|caiu a ligação|caiu o sistema|
          caiu a rede|caiu a net|caiu a internet|queda de energia|queda do sistema|a ligação caiu|caiu o sinal|
          queda de sinal|caiu a chamada|queda da internet
        esquiar|esquiando|jogando bola|a jogar futebol|maratona|ajuda contra|serve para|posso comer|há anos
    """,
}

TABLE = AlarmTable("injury_or_illness", CUES, UNLESS)
