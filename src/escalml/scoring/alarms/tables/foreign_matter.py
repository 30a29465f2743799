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
    """,
    "nl": """
        ding = glas|scherfje|glasscherfje|glasscherven|metaal*|plastic|ijzerdraad|draad|schroef|spijker|naald|haar|
          haren|made|maden|worm|wormen|insect*|kever*|kakkerlak*|vlieg|muis|slak|spin|schimmel|steen|steentje|mesje|
          handschoen|pleister|tand|rubber|splinter*|scherf|scherven|larve*|mot|motten|beestje*
        eten = eten|gerecht|burger|salade|soep|brood|broodje|pizza|kip|rijst|muesli|chocola*|yoghurt|melk|fles|blik|
          blikje|pot|potje|verpakking|zak|koekje*|taart|pasta|saus|koffie|sap|bier|babyvoeding|pap|tabletten|capsule*|
          ijs|worst|kaas|vis|vlees|gehakt|spinazie|reep|water|hap|bord|maaltijd|filet|chips|friet|voer
        zat|zaten|zit|zitten|gevonden|vond|aangetroffen|lag|lagen|stuk|stukje|stukjes|beet + $ding & $eten
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
    "any": """
        lol|lmao|😂|🤣
    """,
    "en": """
        movie|film|game|recipe|do you sell|glass bottle*|glass jar*|plastic free|plastic bottle*|plastic bag*|
          glass of|bug fix*|software bug|hairdresser*|metal tin|the app|website|browser|fly with|flight|gluten free|
          how do i
    """,
    "de": """
        film|spiel|app|glasflasche*|haarig|rezept|plastikfrei|plastiktüte*|ein glas|webseite|flug
    """,
    "nl": """
        film|spel|app|glazen fles|recept|plastic zak*|plasticvrij|een glas wijn|website
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
