"""Words of things in food, drink or medicine that do not belong there."""

from escalml.scoring.alarms.cues import AlarmTable

CUES = {
    "en": """
        thing = piece of plastic|pieces of plastic|bit of plastic|bits of plastic|blue plastic|hard plastic|
          dead mouse|dead fly|a bolt|glass|metal|wire|screw|nail|needle|bone fragment*|hair|hairs|maggot*|worm|worms|
          insect|insects|cockroach*|roach*|beetle*|rat|slug|caterpillar|mould|mold|mouldy|moldy|stone|blade|razor|
          glove|band aid|bandaid|tooth|rubber|larva*|ants|weevil*|frog|snail|lizard|splinter|shard*|swarf|cigarette|
          foreign object*|foreign body|something hard|something sharp|mouse droppings|droppings
        food = chocolate bar|protein bar|cereal bar|soft drink can|your cans|a can of|food|meal|meals|cans|bottles|
          tins|jars|packets|burgers|salads|pizzas|wraps|bag of|burger|salad|soup|bread|sandwich|wrap|pizza|chicken|
          rice|cereal|chocolate|yoghurt|yogurt|milk|bottle|tin|jar|packet|pouch|biscuit*|cake|pasta|sauce|pie|crisps|
          cookie*|coffee|drink|juice|beer|baby food|formula|puree|tablet*|capsule*|syrup|curry|fries|chips|beans|
          ice cream|sweets|candy|snack|cereal bar|dish|plate|noodles|kebab|fish|meat|sausage*|cheese|spinach|lettuce|
          tuna|bun|muffin|porridge|lasagne|stew|ready meal|kibble|dog food|cat food|teabag*|water|peas|bite|spoonful|
          lunch|dinner|breakfast|toastie|roll|granola|muesli|nuggets|taco|sushi|buffet|pint|smoothie
        found|find|finding|there was|there were|theres|there is|contained|containing|came with|bit into|bit on|
          bit down on|spat out|piece of|pieces of|bit of|bits of|shards of|fragments of|live|dead|crawling|full of|
          had a|has a|saw > $thing & $food
        $thing > in my|in the|in our|in her|in his|in your|inside my|inside the|baked into|on my|at the bottom of|
          in a > $food
        $food > had|has|with|contained|contains|full of > $thing
        foreign object*|foreign body|foreign matter|foreign bodies + $food|in|found
        broken glass|shards of glass|glass shards|pieces of glass|piece of glass + $food|jar|bottle
        free = no dairy|no nuts|no milk|no gluten|no egg|no eggs|no peanuts|no sesame|no shellfish|nut free|
          dairy free|gluten free|without milk|without nuts|without gluten|lactose free|egg free|milk free|peanut free|
          vegan
        there are|there were|were|opened|noticed|discovered|spotted|crunched|chewed + $thing & $food
        bit into|bit on|bit down|chipped|cracked|broke|crunched|chewed|choked on|nearly swallowed|
          almost swallowed + metal|glass|stone|screw|bone|plastic|something hard|a nail|a staple|wire|my tooth|
          a tooth & $food
        mouldy|moldy|mould|mold|rotten|maggots|gone off + baby|babys|toddler|son|daughter|kid|kids|child|eaten|ate|
          fed & $food
        $free & it had|had|contained|contains|found|turned out|lists|list|there was|made with|was full of|
          inside & allerg*|coeliac|celiac|anaphyla*|intoleran*|reaction|epipen
        mouse|rat|frog|lizard|bird|spider|cockroach*|slug|snail + dead|tail + $food|in the|in a|in my|in our|bag|can|
          tin
        worms|maggots|larvae|insects|beetles|ants|weevils|moths|flies|bugs + moving|crawling|alive|wriggling|live|
          hatching & $food
        gluten free|dairy free|nut free|egg free|lactose free & normal|regular|ordinary|wrong & coeliac|celiac|
          allerg*|intoleran*|inside|box|bag|packet
    """,
    "de": """
        ding = glas|glassplitter|metall*|plastik*|kunststoff*|draht|schraube|nagel|nadel|haar|haare|made|maden|wurm|
          würmer|insekt*|käfer|kakerlake*|fliege|maus|schnecke|spinne|schimmel|stein|klinge|handschuh*|pflaster|zahn|
          gummi|splitter|scherbe*|fremdkörper|motte*|larve*|knochensplitter|spinne
        speise = essen|gericht|burger|salat|suppe|linsensuppe|brot|brötchen|pizza|hähnchen|reis|müsli|schokolade|
          joghurt|milch|flasche|dose|glas|packung|keks*|kuchen|nudeln|soße|sosse|kaffee|saft|bier|brei|babybrei|
          tablette*|kapsel*|eis|wurst|käse|fisch|fleisch|spinat|tüte|riegel|wasser|bissen|teller|mahlzeit|hackfleisch|
          futter|döner|konserve
        war|waren|ist|sind|gefunden|fand|finde|entdeckt|drin|lag|steckte|befand|stück|gebissen + $ding & $speise
        fremdkörper* + $speise|gefunden|in
        ding = glasscherbe|glassplitter|glasstück*|scherbe|metallstück*|metallteil*|metallspäne|wurm|würmer|maden|
          made|handschuh*|maus|ratte|kakerlake*|käfer|schraube|nagel|plastikteil*|plastikstück*|zahn|pflaster|spinne|
          draht|splitter|schnecke|frosch|rasierklinge|klinge|raupe|larven|motten|mäusekot|heftklammer
        speise = glas|soße|tomatensoße|brötchen|babymilch|milchpulver|lasagne|salatbeutel|salat|keks*|tüte|dose|
          packung|suppe|brot|müsli|joghurt|brei|eis|schokolade|wurst|burger|pizza|nudeln|reis|kuchen|flasche|mehl|
          döner|konserve|gläschen|pulver|essen|bohnen|apfelmus|tee|gewürz|käse|fisch
        $ding + $speise & war|waren|drin|gefunden|krabbel*|gebissen|eingebacken|entdeckt|lag|lagen|steckte|schwamm|
          foto|fotos|fand|befand|sind|ist
        gebissen|biss|beiße|zahn + metall*|hartes|stein|glas|plastik|metallisches|schraube|nagel & brötchen|brot|
          müsli|keks|essen|burger|salat|reis|kuchen|riegel|schokolade|pizza|wurst
        schimmel*|verschimmelt*|verdorben*|vergammelt*|maden|ranzig + kind|baby|gegessen|tochter|sohn|
          gefüttert & joghurt|brei|brot|gläschen|käse|essen|quark|milch|wurst|saft
        nussfrei|ohne nüsse|ohne milch|glutenfrei|laktosefrei|milchfrei|ohne ei|ohne erdnüsse|eifrei & drin|sind aber|
          ist aber|war aber|waren aber|trotzdem|obwohl|stattdessen|es war|tatsächlich & allergi*|milchallergie|
          nussallergie|zöliakie|erdnussallergie|allergiker*
        maden|kakerlake*|würmer|mäuse|maus|ratte|glasscherbe*|käfer|schabe*|larven + müsli|rosinen|dose|packung|tüte|
          glas|teller|schüssel|regal|küche|brot|salat|nudeln|reis|suppe|joghurt
        glutenfrei|laktosefrei|nussfrei|milchfrei & normale|normales|drinnen|falsche|enthält|enthalten & zöliakie|
          allergi*|kind|sohn|tochter|intoleran*
    """,
    "nl": """
        ding = glas|scherfje|glasscherfje|glasscherven|metaal*|plastic|ijzerdraad|draad|schroef|spijker|naald|haar|
          haren|made|maden|worm|wormen|insect*|kever*|kakkerlak*|vlieg|muis|slak|spin|schimmel|steen|steentje|mesje|
          handschoen|pleister|tand|rubber|splinter*|scherf|scherven|larve*|mot|motten|beestje*
        eten = eten|gerecht|burger|salade|soep|brood|broodje|pizza|kip|rijst|muesli|chocola*|yoghurt|melk|fles|blik|
          blikje|pot|potje|verpakking|zak|koekje*|taart|pasta|saus|koffie|sap|bier|babyvoeding|pap|tabletten|capsule*|
          ijs|worst|kaas|vis|vlees|gehakt|spinazie|reep|water|hap|bord|maaltijd|filet|chips|friet|voer
        zat|zaten|zit|zitten|gevonden|vond|aangetroffen|lag|lagen|stuk|stukje|stukjes|beet + $ding & $eten
        ding = glasscherf|scherf|glassplinter|stuk glas|stukje glas|stuk metaal|stukje metaal|worm|wormen|wormpjes|
          maden|handschoen|muis|rat|kakkerlak*|kever*|schroef|spijker|stuk plastic|stukje plastic|tand|pleister|spin|
          ijzerdraad|splinter|slak|kikker|mesje|rups|larven|motten|muizenkeutels|nietje|insect*|beestjes|mier|mieren
        spijs = pot|tomatensaus|saus|broodje|babymelk|melkpoeder|lasagne|zak|sla|salade|koek*|blik|pak|soep|brood|
          muesli|yoghurt|pap|ijs|chocolade|worst|burger|pizza|pasta|rijst|taart|fles|meel|kaas|vis|maaltijd|eten|
          bonen|thee|hapje|potje|cornflakes
        $ding + $spijs & zat|zaten|gevonden|kruip*|beweg*|gebeten|beet|meegebakken|ontdekt|lag|lagen|dreef|foto|trof|
          vond
        gebeten|beet|kapot gebeten|tand + metaal|iets hards|steen|glas|plastic|schroef & broodje|brood|muesli|koek|
          eten|burger|salade|rijst|taart|reep|chocolade|pizza
        beschimmeld*|schimmel|bedorven|maden + kind|baby|gegeten|dochter|zoon|op|gevoerd & yoghurt|pap|brood|potje|
          kaas|eten|melk|sap|fruithapje
        notenvrij|zonder noten|zonder melk|glutenvrij|lactosevrij|melkvrij|zonder ei|zonder pinda & zat|zitten|toch|
          maar er|bleek|terwijl|wel & allergi*|koemelkallergie|notenallergie|pinda-allergie|coeliakie
        maden|kakkerlak*|wormen|wormpjes|muis|muizen|rat|glasscherv*|kevers|larven + rozijnen|kom|blik|pak|zak|schaal|
          bord|ontbijtgranen|muesli|brood|salade|pasta|rijst|soep
        glutenvrij|lactosevrij|notenvrij|pindavrij|geen pinda|geen noten & gewone|normale|verkeerde|toch|
          wel & allerg*|coeliakie|vrouw|dochter|zoon|kind
    """,
    "fr": """
        chose = verre|métal|métallique|plastique|fil de fer|vis|clou|aiguille|cheveu|cheveux|asticot*|ver|vers|
          insecte*|cafard*|mouche|souris|limace|araignée|moisi*|moisissure*|caillou|lame|gant|pansement|dent|
          caoutchouc|éclat*|corps étranger|larve*|mite*|agrafe|scarabée|ver de terre|blatte*
        plat = repas|plat|burger|salade|soupe|pain|sandwich|pizza|poulet|riz|céréales|chocolat|yaourt|lait|bouteille|
          boîte|conserve|bocal|paquet|biscuit*|gâteau|pâtes|sauce|café|jus|bière|purée|petit pot|comprimé*|gélule*|
          glace|saucisse*|fromage|poisson|viande|épinards|barre|eau|bouchée|assiette|compote|steak|croquettes|dessert
        trouvé|trouve|trouvée|trouvés|il y avait|y avait|il y a|découvert|contenait|contient|morceau|morceaux|bout|
          mordu|tombé sur|contenaient > $chose & $plat
        corps étranger* + $plat|trouvé|dans
        chose = éclat de verre|bout de verre|morceau de verre|verre|bout de métal|morceau de métal|métal|ver|vers|
          asticots|gant|souris|rat|cafard*|insecte*|vis|clou|morceau de plastique|bout de plastique|plastique|dent|
          pansement|araignée|fil de fer|limace|escargot|grenouille|lame|chenille|larves|mites|crottes|agrafe|
          charançons|fourmis
        mets = sauce|pot|sandwich|lait infantile|lait|lasagne*|salade|sachet|boîte|conserve|soupe|pain|céréales|
          yaourt|purée|compote|glace|chocolat|saucisse*|burger|pizza|pâtes|riz|gâteau|biscuit*|farine|fromage|poisson|
          plat|repas|thé|haricots|petit pot
        $chose + $mets & trouvé*|il y avait|il y a|croqué|mordu|bouge*|découvert|cuit|cuite|retrouvé*|contenait|
          photo*|grouill*|tombé|dedans|nageait
        croqué|mordu|dent cassée|cassé une dent + métal|verre|caillou|plastique|quelque chose de dur|vis|
          os & sandwich|pain|céréales|biscuit|plat|burger|salade|riz|gâteau|chocolat|pizza
        moisi*|pourri*|périmé*|avarié*|asticots + bébé|enfant|fils|fille|mangé|avalé & yaourt|compote|pain|petit pot|
          fromage|lait|purée|plat|jambon
        sans noix|sans lait|sans gluten|sans oeuf|sans arachide*|sans lactose|sans fruits à coque & il y a|il y avait|
          contenait|contient|pourtant|en fait|y en avait & allergi*|intoléran*|coeliaque|cœliaque
        asticots|cafard*|vers|souris|rat|éclat de verre|insecte*|larves|mites + conserve|bol|paquet|sachet|assiette|
          raisins|boîte|pain|salade|pâtes|riz|soupe|pot
        sans gluten|sans lait|sans noix|sans arachide*|sans lactose & normal|normale|normales|ordinaire*|
          mauvais & allerg*|coeliaque|cœliaque|intoléran*
    """,
    "it": """
        cosa = vetro|metallo|metallic*|plastica|filo di ferro|vite|chiodo|ago|capello|capelli|larva|larve|verme|vermi|
          insett*|scarafagg*|mosca|topo|lumaca|ragno|muffa|ammuffit*|sasso|sassolino|lama|guanto|cerotto|dente|gomma|
          scheggia|schegge|corpo estraneo|blatta|blatte|farfallin*|camola
        piatto = cibo|piatto|panino|insalata|zuppa|minestra|pane|pizza|pollo|riso|cereali|cioccolat*|yogurt|latte|
          bottiglia|lattina|barattolo|vasetto|confezione|biscott*|torta|pasta|sugo|caffè|succo|birra|omogeneizzat*|
          pappa|compress*|capsul*|gelato|salsiccia|formaggio|pesce|carne|spinaci|barretta|acqua|boccone|tiramisù|
          tonno|crocchette|sacchetto|busta
        trovato|trovata|trovati|trovate|trovo|c'era|c'erano|c'è|ci sono|conteneva|contiene|pezzo|pezzi|pezzetto|morso|
          scoperto > $cosa & $piatto
        cosa = scheggia di vetro|pezzo di vetro|pezzi di vetro|vetro|pezzo di metallo|metallo|verme|vermi|larve|
          guanto|topo|ratto|scarafaggi*|blatta|insett*|vite|chiodo|pezzo di plastica|plastica|dente|cerotto|ragno|
          filo di ferro|lumaca|rana|lama|bruco|farfalline|escrementi|graffetta|formiche|vermetti
        cibo = barattolo|passata|panino|latte|lasagne|insalata|busta|scatola|scatoletta|zuppa|pane|cereali|yogurt|
          pappa|omogeneizzato|gelato|cioccolato|salsiccia|hamburger|pizza|pasta|riso|torta|biscott*|farina|formaggio|
          pesce|piatto|pasto|tè|fagioli|lattina|bottiglia
        $cosa + $cibo & trovat*|c'era|c'erano|ci sono|c'è|morso|morsicato|muov*|scopert*|cotto|cotta|dentro|conteneva|
          foto|galleggia*|cammina*|morto
        morso|addentato|masticato|dente rotto|rotto un dente + metallo|vetro|sasso|plastica|qualcosa di duro|
          vite & panino|pane|cereali|biscotto|piatto|hamburger|insalata|riso|torta|pizza|cioccolato
        ammuffit*|muffa|marci*|avariat*|scadut*|vermi + bimb*|bambin*|neonato|figli*|mangiat* & yogurt|omogeneizzato|
          pane|formaggio|latte|pappa|prosciutto|succo
        senza noci|senza latte|senza glutine|senza uova|senza arachidi|senza lattosio|senza frutta a guscio & c'era|
          c'erano|ci sono|conteneva|invece|in realtà|eppure & allergi*|intolleran*|celiac*
        vermi|scarafaggi*|larve|topo|ratto|insett*|blatt*|schegge + lattina|scatoletta|ciotola|pacco|sacchetto|piatto|
          uvetta|cereali|pane|insalata|pasta|riso|busta
        senza glutine|senza latte|senza lattosio|senza noci & normale|normali|sbagliat*|scambiat* & allergi*|celiac*|
          intolleran*
    """,
    "es": """
        cosa = vidrio*|cristal*|metal|metálico|plástico*|alambre|tornillo|clavo|aguja|pelo|pelos|cabello|gusano*|
          insecto*|cucaracha*|mosca|ratón|rata|babosa|araña|moho|mohoso|piedra|cuchilla|guante|curita|tirita|diente|
          goma|astilla*|cuerpo extraño|larva*|polilla*|gorgojo*|bicho*
        plato = comida|plato|hamburguesa|ensalada|sopa|pan|sándwich|bocadillo|pizza|pollo|arroz|cereales|cereal|
          chocolate|yogur|leche|botella|lata|frasco|tarro|paquete|galleta*|pastel|pasta|salsa|café|jugo|zumo|cerveza|
          papilla|potito|tabletas|cápsulas|helado|salchicha*|queso|pescado|carne|espinacas|barrita|agua|bocado|atún|
          bolsa|pienso|taco*|tamal*|empanada
        encontré|encontró|encontramos|encontrado|había|hay|venía|traía|contenía|contiene|trozo|trozos|pedazo|pedazos|
          mordí|salió|apareció > $cosa & $plato
        cosa = trozo de cristal|trozo de vidrio|pedazo de vidrio|cristal|vidrio|trozo de metal|pedazo de metal|metal|
          gusano|gusanos|larvas|guante|ratón|rata|cucaracha*|insecto*|tornillo|clavo|trozo de plástico|
          pedazo de plástico|plástico|diente|curita|tirita|araña|alambre|babosa|caracol|rana|cuchilla|oruga|polillas|
          excremento*|grapa|hormigas|gorgojos
        comida = bote|tomate|salsa|bocadillo|sándwich|torta|leche|lasaña|ensalada|bolsa|lata|sopa|pan|cereal|cereales|
          yogur|papilla|potito|helado|chocolate|salchicha|hamburguesa|pizza|pasta|arroz|pastel|galleta*|harina|queso|
          pescado|plato|comida|té|frijoles|tarro|frasco|botella
        $cosa + $comida & encontr*|había|hay|mordí|mordió|mov*|descubr*|cocinad*|dentro|contenía|foto|flotando|
          camina*|venía|traía|salió|muerto
        mordí|mordió|mastiqué|diente roto|rompí un diente|partí una muela + metal|vidrio|cristal|piedra|plástico|
          algo duro|tornillo & bocadillo|pan|cereal|galleta|plato|hamburguesa|ensalada|arroz|pastel|torta|pizza|
          chocolate
        mohos*|moho|podrid*|caducad*|echad* a perder|gusanos + bebé|niñ*|hij*|comi* & yogur|potito|pan|queso|leche|
          papilla|jamón|jugo
        sin nueces|sin leche|sin gluten|sin huevo|sin cacahuete*|sin maní|sin lactosa|sin frutos secos & había|hay|
          lleva|llevaba|contenía|tenía|pero|resulta & alérgic*|alergia*|intoleran*|celiac*
        gusanos|cucaracha*|larvas|ratón|rata|insecto*|cristales + lata|alubias|tazón|plato|paquete|bolsa|pasas|
          cereales|pan|ensalada|pasta|arroz|frasco|frijoles
        sin gluten|sin leche|sin lactosa|sin nueces & normal|normales|equivocad* & alérgic*|alergia|celiac*|celíac*|
          intoleran*
    """,
    "pt": """
        coisa = vidro*|metal|metálico|plástico*|arame|parafuso|prego|agulha|cabelo|cabelos|larva*|verme*|inseto*|
          insecto*|barata*|mosca|rato|lesma|aranha|bolor|mofo|mofad*|pedra|lâmina|luva|penso|dente|borracha|lasca*|
          estilhaço*|corpo estranho|lagarta*|bicho*|traça*|caruncho
        prato = comida|prato|hambúrguer|salada|sopa|pão|sanduíche|sandes|pizza|frango|arroz|cereais|cereal|chocolate|
          iogurte|leite|garrafa|lata|frasco|pacote|bolacha*|biscoito*|bolo|massa|macarrão|molho|café|sumo|suco|
          cerveja|papinha|papa|comprimidos|cápsulas|gelado|sorvete|salsicha*|queijo|peixe|carne|espinafre*|barra|água|
          dentada|mordida|atum|marmita|saco|ração|merenda|refeição
        encontrei|encontrou|encontrámos|encontramos|achei|achou|havia|tinha|tem|há|vinha|veio|continha|contém|pedaço|
          pedaços|bocado|mordi > $coisa & $prato
        coisa = caco de vidro|pedaço de vidro|vidro|pedaço de metal|metal|verme*|larva|larvas|minhoca*|luva|rato|
          ratazana|barata*|inseto*|parafuso|prego|pedaço de plástico|plástico|dente|curativo|penso|aranha|arame|lesma|
          caracol|rã|lâmina|lagarta|traças|fezes|agrafo|grampo|formigas|gorgulhos|bichos
        comida = pote|molho|sandes|sanduíche|leite|lasanha|salada|saco|lata|sopa|pão|cereal|cereais|iogurte|papa|
          papinha|boião|gelado|sorvete|chocolate|salsicha|hambúrguer|pizza|massa|macarrão|arroz|bolo|bolacha*|
          biscoito*|farinha|queijo|peixe|prato|comida|refeição|chá|feijão|frasco|garrafa
        $coisa + $comida & encontr*|havia|há|tinha|mordi|mordeu|mex*|descobr*|assad*|cozid*|dentro|continha|foto|
          boiando|a boiar|vinha|veio|achei|morto
        mordi|mordeu|mastiguei|dente partido|quebrei um dente|parti um dente + metal|vidro|pedra|plástico|algo duro|
          parafuso & sandes|sanduíche|pão|cereal|bolacha|prato|hambúrguer|salada|arroz|bolo|pizza|chocolate
        mofad*|mofo|bolor|bolorent*|podre|estragad*|larvas + bebé|bebê|criança|filh*|comido|comeu & iogurte|papinha|
          boião|pão|queijo|leite|papa|presunto|suco|sumo
        sem nozes|sem leite|sem glúten|sem ovo|sem amendoim|sem lactose|sem frutos secos & tem|tinha|havia|continha|
          mas|afinal & alérgic*|alergia*|intoleran*|celíac*
        larvas|barata*|bichos|rato|ratazana|inseto*|cacos + lata|feijão|tigela|prato|pacote|saco|passas|cereais|pão|
          salada|massa|arroz|frasco
        sem glúten|sem leite|sem lactose|sem nozes & normal|normais|errad* & alérgic*|alergia|celíac*|intoleran*
    """,
    "pl": """
        znalazłem szkło w|znalazłam szkło w|kawałek szkła|kawałki szkła|kawałek metalu|kawałek plastiku|robak w|
          robaki w|larwy w|karaluch w|ciało obce|obce ciało
    """,
    "ru": """
        осколок стекла|осколки стекла|кусок стекла|кусок металла|кусок пластика|черви в|червяк в|таракан в|личинки в|
          плесень в|инородн*|посторонний предмет
    """,
    "uk": """
        уламок скла|уламки скла|шматок скла|шматок металу|шматок пластику|хробаки в|тарган у|тарган в|личинки в|
          сторонній предмет
    """,
    "tr": """
        cam parçası|cam kırığı|metal parçası|plastik parçası|böcek çıktı|kurt çıktı|kıl çıktı|yabancı cisim|
          içinden böcek
    """,
    "ar": """
        قطعة زجاج|قطع زجاج|زجاج في الطعام|قطعة معدن|قطعة بلاستيك|حشرة في|صرصور|دود في|جسم غريب
    """,
    "zh": """
        玻璃碎|玻璃渣|碎玻璃|金属片|金屬片|塑料片|异物|異物|虫子|蟲|蟑螂|发霉|發霉|吃到头发
    """,
    "ja": """
        異物|ガラス片|ガラスの破片|金属片|プラスチック片|虫が入|虫が混入|髪の毛が入|混入して|カビが|ゴキブリが
    """,
    "hi": """
        कांच का टुकड़ा|काँच का टुकड़ा|कांच के टुकड़े|धातु का टुकड़ा|प्लास्टिक का टुकड़ा|कीड़ा निकला|कीड़े निकले|
          कॉकरोच निकला|कीड़ा मिला|कीड़े मिले
    """,
}

UNLESS = {
    "en": """
        movie|film|game|recipe|do you sell|glass bottle*|glass jar*|plastic free|plastic bottle*|plastic bag*|
          glass of|bug fix*|software bug|hairdresser*|metal tin|the app|website|browser|fly with|flight|gluten free|
          how do i
        easter egg|level 1|level 2|level 3|level 4|level 5|sour worms|gummy
    """,
    "de": """
        film|spiel|app|glasflasche*|haarig|rezept|plastikfrei|plastiktüte*|ein glas|webseite|flug
        gummi*|fruchtgummi|saure würmer
    """,
    "nl": """
        film|spel|app|glazen fles|recept|plastic zak*|plasticvrij|een glas wijn|website
        gummi*|snoep|zure
    """,
    "fr": """
        film|jeu|appli|application|bouteille en verre|recette|sac plastique|un verre de|site|vers la|vers le|vers les|
          vers 1|vers 2|vers 8|vers 9|vers midi
    """,
    "it": """
        film|gioco|app|bottiglia di vetro|ricetta|sacchetto di plastica|sito
    """,
    "es": """
        película|juego|app|aplicación|botella de vidrio|receta|bolsa de plástico|sitio|página
    """,
    "pt": """
        filme|jogo|app|aplicação|aplicativo|garrafa de vidro|receita|saco de plástico|sacola plástica|site
    """,
}

TABLE = AlarmTable("foreign_matter", CUES, UNLESS)
