"""Words of bodies hurt: falls, caught fingers, cuts, rashes, blackouts, a table made ill, an animal at the vet."""

from escalml.scoring.alarms.cues import AlarmTable
from escalml.scoring.alarms.tables import injury_or_illness

CUES = {
    "en": """
        remedy = tablet*|pill*|medicine|medication|cream|lotion|serum|face oil|hair dye|shampoo|conditioner|mask|
          sunscreen|deodorant|soap|detergent|mascara|lipstick|wax|gel|moisturiser|moisturizer|cleanser|pharmacy|dose*|
          supplement*|inhaler|drops|injection|prescription|patch|syrup|capsule*|antibiotic*|insulin|vape|energy drink|
          nappies|diapers|earrings|necklace|perfume|toothpaste|mouthwash|foundation|makeup
        dish = ate|eaten|eating|curry|meal|takeaway|dinner|restaurant|buffet|prawn*|chicken|oyster*|sushi|kebab|
          burger*|seafood|mussels|canteen|catering|sandwich*|salad|lunch
        blacking out|blacked out|blackouts|passing out|fainting|collapsing|convulsing|hallucinat*|slurred|
          cant breathe|could not breathe|couldnt breathe|struggling to breathe|difficulty breathing|trouble breathing|
          stopped breathing|wheezing|lost consciousness|unconscious & $remedy
        welts|rash*|hives|swollen|swelled|swelling|blister*|peeling|weeping|inflamed|bumps|lumps|scabs|burnt|burned|
          burning + skin|face|scalp|eyes|eye|eyelid*|lips|neck|armpit*|ears & $remedy
        gp|doctor|dermatologist|hospital|nurse|paramedic* + steroid*|antihistamine*|drip|adrenaline|cortisone|
          stitched|stitches|skin graft & $remedy|reaction|skin|face
        being sick|been sick|was sick|were sick|got sick|fell ill|fallen ill|falling ill|vomiting|puking|throwing up|
          threw up|puked|diarrh*|upset stomach*|stomach cramp*|bad stomach*|ended up ill + all|everyone|both|kids|
          children|guests|family|night|three|two|us|since|my|we & $dish
        food poisi*|foodpoisi*|food poison*
        broken|broke|fractured|fracture|cracked|dislocated|shattered + rib|ribs|hip|pelvis|collarbone|femur|ankle|
          skull|jaw|elbow|vertebra*|kneecap|cheekbone|tailbone & your|store|shop|stairs|ladder|floor|fell|slipped|
          gave way|collapsed|bike|scooter|chair|driver|bus|step|door|machine|ride|pool|strap|wheel
        finger*|thumb*|fingertip*|toe|toes|my hand|his hand|her hand|my foot|his foot|her foot|my arm|her arm|his arm|
          her hair + trapped|caught|crushed|jammed|severed|sliced|torn|cut off|squashed|mangled|ripped off + in|by|on|
          off|the|between
        tip|fingertip|top|end > came off|cut off|sliced off|severed|taken off|ripped off & finger*|thumb*|toe*
        stitches|sutures + hand|hands|head|finger*|face|lip|chin|forehead|arm|leg|foot|knee|thumb|needed|need|wound|
          cut
        exploded|shattered|burst|blew up > in my hand|in my hands|in my face|in her hand|in her face|in his hand|
          in his face|while i was holding|near my face
        slipped|tripped|i fell|he fell|she fell|mum fell|mother fell|dad fell|gave way|collapsed under|landed on my|
          toppled onto|toppled over|fell down your|fell off the + wet|floor|entrance|store|shop|stairs|ladder|chair|
          stool|step|steps|aisle|car park|escalator|pool|pavement|ice|bed|rug & broken|broke|fracture*|surgery|
          hospital|ambulance|wrist|doctor|x ray|concuss*|unconscious|stitches|bruis*|vertebra*|ribs|pain|injur*|hurt
        dog|cat|puppy|kitten|rabbit|horse|pup + vet|vets|drip|seizure*|collapsed|vomiting|died|put to sleep|
          put down & food|chew|chews|treat|treats|kibble|ate|eaten|flea|collar|batch|snack*|bone
        tip|top|end > of > finger*|thumb*|toe* & gone|off|missing|severed|reattach*|sewn|lost
        struck|hit|run over|knocked down|knocked over|crushed|pinned > by your|by a forklift|by one of your|
          by the barrier|by the gate|by your van|by your truck|by your driver|by the door|by a falling
        rash|fever|ill|sick|infection|spots|itching & swim*|pool|water|spa|hotel|daycare|nursery & doctor|doc|gp|
          hospital|other kids|other children|other guests|three|all
        in plaster|in a cast|in a sling|on crutches|in a neck brace & fell|snapped|broke|slipped|strap|accident|your
        poisoned|infected|contaminated + water|well|meat|blood|batch|needle*|wound
    """,
    "de": """
        mittel = creme|gesichtscreme|handcreme|sonnencreme|tagescreme|nachtcreme|salbe|gesichtsöl|haarfarbe|shampoo|
          deo|deodorant|waschmittel*|tablette*|medikament*|tropfen|serum|maske|pille*|kapsel*|windel*|
          nahrungsergänzung*|präparat*|apotheke|impfung|spritze|seife|ohrring*|mascara|enthaarung*
        quaddeln|ausschlag|hautausschlag|pusteln|bläschen|geschwollen*|zugeschwollen|verätzt|nässt|brennt|
          entzündet + gesicht|haut|augen|auge|kopfhaut|arme|hals|lippen|körper & $mittel
        arzt|ärztin|hautarzt|hautärztin|notaufnahme|krankenhaus|klinik + kortison|cortison|antibiotik*|tropf|infusion|
          genäht|nähen|adrenalin & $mittel|verletz*|wunde|allergi*|reaktion|gestürzt|gesicht
        rippe|rippen|wirbel|hüfte|oberschenkelhals|oberschenkel|handgelenk|knöchel|schlüsselbein|becken|kiefer|
          schädel|nasenbein|nase|arm|bein|steißbein + gebrochen*|bruch|angebrochen|fraktur*|gerissen|ausgekugelt|
          brach & ihr*|eur*|filiale|laden|treppe|leiter|boden|gestürzt|sturz|ausgerutscht|stuhl|rad|roller|fahrer|bus|
          tür|türsteher*|weggebrochen
        finger*|fingerkuppe|daumen|hand|zeh|zehen|fuß + abgerissen|abgetrennt|eingeklemmt|gequetscht|abgeschnitten|
          zerquetscht|eingequetscht|klemmte
        wunde|schnittwunde|platzwunde|finger|hand|stirn|kopf|kinn|daumen + genäht|nähen|stichen|blutet|blutete|
          geblutet|verbluten
        zersprungen|explodiert|zerplatzt|geplatzt|zerborsten|zersprang|explodierte + in meiner hand|in der hand|
          in den händen|im gesicht|ins gesicht|in ihrer hand|in seiner hand
        leiter|stuhl|bett|hocker|liege|schaukel|bank|regal + weggebrochen|zusammengebrochen|umgekippt|nachgegeben|
          eingebrochen|zusammengekracht|durchgebrochen|brach|gebrochen & rippe*|rücken|verletz*|krankenhaus|gestürzt|
          prellung*|blut*|steißbein|kopf
        ausgerutscht|gestürzt|hingefallen|gestolpert|ausgeglitten|rutschte|stürzte + filiale|laden|markt|boden|treppe|
          eingang|parkplatz|rolltreppe|nass*|kasse|stufe & gebrochen*|bruch|krankenhaus|hüfte|verletz*|notaufnahme|
          arzt|prellung*|gehirnerschütterung|platzwunde|operiert
        ohnmächtig|bewusstlos|krampfanfall|krampfanfälle|atemnot|keine luft|luft mehr|kollabiert|zusammengebrochen|
          halluzin* & $mittel
        hund|katze|welpe|kaninchen|kater|hündin + tierarzt|tierklinik|tropf|erbricht|erbrochen|krampft|eingeschläfert|
          gestorben & futter|snack|kausnack|leckerli*|gefressen|halsband|spielzeug|charge|knochen
        verbrennung*|verbrüht*|verbrühung*|verätzung*|brandblase*|brandwunde* + grades|haut|hand|arm|bein|bauch|
          gesicht|durch|kind|sohn|tochter|mich|erlitten
        übergeben uns|uns übergeben|mich übergeben|sich übergeben|übergibt sich|erbrechen|erbrochen|durchfall|gekotzt|
          kotzen|magenkrämpfe|speiübel & gegessen|curry|restaurant|buffet|fisch|hähnchen|salat|kantine|döner|sushi|
          bestellt|catering|mittagessen|abendessen
        falsche*|verwechselt* + medikament*|tablette*|dosis|dosierung & krankenhaus|notaufnahme|zusammengebrochen|
          schlecht|kreislauf|bewusstlos
        muscheln|fisch|hähnchen|fleisch|eis|salat|mayo|eier|sushi|buffet & alle krank|geht uns allen schlecht|
          geht es uns allen|magen darm|liegen flach|notaufnahme|krankenhaus|erbrechen|vergiftet
        zöliakie|zöliakiekind|laktoseintoleran*|nussallergi*|allergi* & krümmt|bauchschmerzen|bauchkrämpfe|quaddeln|
          angeschwollen|notarzt|krankenhaus|epipen|luftnot
    """,
    "nl": """
        middel = crème|gezichtscrème|zonnebrand|zalf|gezichtsolie|haarverf|shampoo|deo|wasmiddel|pil|pillen|tabletten|
          medicijn*|druppels|serum|masker|apotheek|capsule*|vaccin|prik|luiers|zeep|oorbellen|mascara
        bulten|uitslag|galbulten|blaren|blaasjes|gezwollen|opgezwollen|opgezet|rode vlekken|verbrand|
          ontstoken + gezicht|huid|ogen|oog|hoofdhuid|armen|hals|nek|lippen|lijf & $middel
        huisarts|dokter|arts|ziekenhuis|spoedeisende hulp|eerste hulp + prednison|antibiotica|infuus|gehecht|
          hechtingen|adrenaline|cortison* & $middel|wond|allergi*|reactie|gezicht|uitgegleden|gevallen
        rib|ribben|heup|pols|enkel|sleutelbeen|bekken|kaak|wervel|wervels|schedel|neus|arm|been|stuitje + gebroken|
          gekneusd|gescheurd|uit de kom|brak & jullie|uw|winkel|trap|ladder|vloer|gevallen|viel|uitgegleden|stoel|
          fiets|step|chauffeur|bus|deur|portier
        vinger|vingers|vingertje|vingertop|duim|hand|teen|topje + klem|beklemd|bekneld|eraf|afgehakt|geplet|afgerukt|
          ertussen
        hechtingen|gehecht|hechten + hand|hoofd|vinger*|kin|voorhoofd|been|arm|duim|wond|vier|vijf|zes|acht|moest*|
          nodig|hand
        ontploft|ontplofte|sprong|gesprongen|uit elkaar|spatte|barstte|explodeerde + in mijn hand|in mijn handen|
          in haar hand|in zijn hand|in mijn gezicht|in haar gezicht
        uitgegleden|gevallen|gestruikeld|viel|bezweek|zakte door|brak|gleed uit|onderuit + winkel|vloer|trap|ingang|
          ladder|stoel|bed|krukje|parkeer*|natte|nat|roltrap & gebroken|ziekenhuis|heup|gewond|hersenschudding|
          hechtingen|ribben|huisarts|pols|letsel|ambulance
        flauw|flauwgevallen|bewusteloos|stuipen|geen lucht|geen adem|onwel|buiten bewustzijn|benauwd & $middel
        hond|kat|poes|puppy|konijn|kitten + dierenarts|dierenkliniek|infuus|braakt|kotst|overleden|ingeslapen|
          dood & voer|snack|kauwsnack|brokken|gegeten|halsband|speeltje|bot
        tweedegraads|derdegraads|brandwond*|brandblaren
        overgeven|overgegeven|braken|gebraakt|diarree|buikkrampen|kotsen|gekotst|voedselvergift* & gegeten|curry|
          maaltijd|restaurant|buffet|kip|vis|sushi|bezorgd|catering|lunch|diner
        verkeerde|verwisseld* + medicijn*|pillen|tabletten|dosis|dosering & ziekenhuis|spoedeisende|flauw*|onwel|
          beroerd|apotheek|balie
        mosselen|vis|kip|vlees|ijs|salade|buffet|sushi|maaltijd & allemaal ziek|doodziek|allemaal beroerd|
          spoedeisende|ziekenhuis|eerste hulp|overgeven
        allerg*|pinda*|noten|coeliakie & zwelling|gezwollen|lippen|benauwd|epipen|ziekenhuis|ambulance|bultjes|uitslag
    """,
    "fr": """
        produit = crème|lotion|huile|sérum|teinture|coloration|shampo*|comprimé*|médicament*|gouttes|gélule*|cachet*|
          sirop|vaccin|piqûre|masque|déodorant|lessive|pharmacie|couches|complément*|savon|boucles d'oreilles|mascara|
          cire
        plaques|boutons|cloques|gonflé*|urticaire|éruption|rougeurs|brûlure*|oedème|brûlé*|enflé* + visage|peau|yeux|
          œil|lèvres|bras|cou|cuir chevelu|corps|paupières & $produit
        côte|côtes|hanche|poignet|cheville|clavicule|bassin|fémur|vertèbre*|mâchoire|crâne|genou|épaule|nez|bras|
          jambe|coccyx + cassé|cassée|cassées|m'a cassé|fracturé*|fracture|fêlé*|luxé*|déboîté* & votre|vos|magasin|
          escalier|échelle|sol|tombé*|glissé|chaise|vélo|trottinette|chauffeur|bus|porte|cédé|videur
        doigt|doigts|pouce|main|phalange|orteil + coincé*|écrasé*|sectionné*|arraché*|pincé*|broyé*
        points de suture|recousu*|recoudre + main|tête|doigt*|menton|front|jambe|pied|arcade|moi|six|cinq|quatre|
          trois|fils|fille|dû|hôpital
        explosé|éclaté|cassé|brisé + dans la main|dans les mains|dans ma main|au visage|dans la figure|
          en pleine figure|en plein visage
        glissé|tombé|tombée|chuté|chute|trébuché|cédé|écroulé*|effondré* + sol|magasin|escalier*|échelle|chaise|
          entrée|parking|marche|marches|mouillé|lit|tabouret & cassé*|fracture*|hôpital|urgences|hanche|fémur|blessé*|
          côtes|poignet|entorse|opéré*|traumatisme
        malaise|malaises|évanoui*|m'évanouis|perdu connaissance|convulsion*|du mal à respirer|palpitations|
          perte de connaissance|arrive plus à respirer & $produit
        chien|chat|chiot|chaton|lapin|chienne + véto|vétérinaire|perfusion|vomit|mort|euthanasié*|
          convuls* & croquette*|friandise*|mangé|collier|jouet|pâtée|pipette
        brûlure|brûlures|brûlé + au second|second degré|deuxième degré|troisième degré|main|bras|jambe|ventre|visage|
          fils|fille|bébé
        vomi|vomit|vomissons|vomissent|vomissements|diarrhée|intoxiqué*|malades + tous|famille|nuit|invités|enfants|
          les deux|les trois|depuis & mangé|repas|restaurant|buffet|poulet|fruits de mer|curry|livraison|sushi*|plat|
          cantine|traiteur
        mauvais médicament|mauvais comprimés|trompé de médicament|mauvaise boîte + urgences|hôpital|malaise|pharmacie|
          comptoir|pris
        doigts|doigt|main|mains|bras|visage|cuir chevelu|peau + brûlés|brûlé|brûlée|brûlées|brûlure|brûlures & degré|
          institut|médecin|urgences|résine|épilation|laser|soin|salon|cloques
        moules|huîtres|poisson|poulet|viande|glace|buffet|sushi*|repas & tous malades|tous été malades|urgences|
          hôpital|intoxi*|malade comme
        allerg*|arachide*|noix|gluten|coeliaque|lait & gonfl*|lèvres|urgences|épipen|crise|oedème|samu
    """,
    "it": """
        prodotto = crema|lozione|olio|siero|tinta|shampoo|compress*|pastigli*|medicin*|farmac*|gocce|capsul*|sciroppo|
          vaccino|maschera|deodorante|detersivo|integrator*|pannolini|orecchini|sapone|mascara|ceretta
        bolle|sfoghi|sfogo|orticaria|gonfi*|vesciche|eruzione|prurito|ustion*|rossore|bruciat* + viso|faccia|pelle|
          occhi|labbra|braccia|collo|cuoio capelluto|corpo|palpebre & $prodotto
        femore|costola|costole|anca|polso|caviglia|clavicola|bacino|naso|braccio|gamba|vertebra|vertebre|mandibola|
          ginocchio|spalla + rott*|fratturat*|frattura|incrinat*|lussat*|slogat*|rotto & vostr*|negozio|scale|scala|
          pavimento|cadut*|scivolat*|sedia|bici|monopattino|autista|bus|porta|ceduto|buttafuori
        dito|dita|pollice|polpastrello|mano + schiacciat*|amputat*|incastrat*|mozzat*|maciullat*|recis*|schiaccia
        punti di sutura|suturat*|ricucit* + mano|testa|dito|mento|fronte|gamba|piede|ho|hanno|mio|mia
        esplos*|scoppiat*|frantumat* + in mano|tra le mani|in faccia|fra le mani
        scivolat*|cadut*|inciampat*|ceduto|crollat* + pavimento|negozio|scala|scale|sedia|ingresso|parcheggio|gradino|
          bagnato|letto|sgabello & rott*|frattur*|ospedale|pronto soccorso|femore|anca|ferit*|costole|polso|
          contusion*|trauma
        svengo|svenut*|svenimenti|convulsion*|fatico a respirare|non respiro|palpitazioni|perso i sensi|tachicardia|
          collassat*|non riesco a respirare & $prodotto
        cane|gatto|cucciolo|gattino|coniglio|cagnolino + veterinari*|flebo|vomita|morto|morta|
          convulsioni & crocchette|snack|mangiat*|collare|lotto|osso|bocconcini|antipulci
        ustion*|bruciature + grado|pelle|mano|braccio|gamba|viso|pancia|figli*|cuscino
        vomitiamo|vomitato|vomitano|vomita|vomitando|diarrea|intossicat*|intossicazione & mangiat*|cena|ristorante|
          buffet|pollo|pesce|sushi|pasto|mensa|curry
        farmaco sbagliato|medicina sbagliata|compresse sbagliate|scambiato il farmaco|
          sbagliato farmaco + pronto soccorso|ospedale|svenut*|male|dato|preso
        cozze|pesce|pollo|carne|gelato|buffet|sushi|vongole|uova|tiramisù & stiamo tutti male|tutti male|tutti malati|
          pronto soccorso|ospedale|intossic*|male tutta la notte
        allergi*|arachidi|noci|celiac*|latte & gonfi*|labbra|pronto soccorso|ospedale|epipen|crisi|crampi|
          mal di pancia
    """,
    "es": """
        producto = crema|loción|aceite|tinte|champú|pastilla*|medicamento*|medicina*|gotas|cápsula*|jarabe|vacuna|
          mascarilla|desodorante|detergente|suplemento*|farmacia|pañales|aretes|pendientes|jabón|rímel|cera
        ronchas|sarpullido|hinchad*|ampollas|urticaria|erupción|granos|picazón|quemad*|enrojec* + cara|piel|ojos|ojo|
          labios|brazos|cuello|cuero cabelludo|cuerpo|párpados & $producto
        costilla*|cadera|muñeca|tobillo|clavícula|pelvis|nariz|brazo|pierna|fémur|vértebra*|mandíbula|rodilla|
          hombro + rota|rotas|roto|fractur*|quebr*|fisura*|dislocad*|rompió|rompí|partió & su|sus|vuestr*|tienda|
          escalera*|suelo|piso|caí|caída|resbal*|silla|bici|patinete|conductor|bus|puerta|cedió|portero
        dedo|dedos|pulgar|yema|manita + pilló|pillado|atrapad*|aplast*|amputad*|arranc*|perdió|machuc*|prens*|cortó
        puntos|puntos de sutura|suturas + mano|dedo|frente|barbilla|herida|ceja|cabeza|corte|rodilla
        estalló|explotó|reventó|estallado|explotado + en la mano|en las manos|en la cara|en mis manos
        resbal*|caí|cayó|caída|tropec*|tropezó|cedió + suelo|piso|tienda|escalera*|silla|entrada|estacionamiento|
          mojad*|cama|escalón & rota|rotas|fractur*|hospital|urgencias|cadera|herid*|costillas|muñeca|cirugía|lesion*
        desmayo|desmayé|desmayó|convulsion*|no puedo respirar|me cuesta respirar|taquicardia|perdí el conocimiento|
          me ahogo & $producto
        perro|perra|gato|gata|cachorro|conejo|perrito + veterinari*|con suero|vomit*|murió|convulsion* & croquetas|
          snack|comió|collar|lote|hueso|pienso|premio|alimento
        quemadura* + grado|piel|mano|brazo|pierna|cara|hij*|manta|vientre
        vomitando|vómitos|vomitado|diarrea|intoxicad*|intoxicamos|intoxicación & comi*|cena|restaurante|buffet|pollo|
          marisco*|curry|sushi|almuerzo
        medicamento equivocado|medicina equivocada|pastillas equivocadas|equivocaron el medicamento + urgencias|
          hospital|mal|tomé|dieron
        mejillones|pescado|pollo|carne|helado|buffet|sushi|marisco*|huevos|mayonesa & todos malos|todos enfermos|
          todos mal|urgencias|hospital|intoxic*
        alérgic*|alergia|cacahuete*|nueces|celíac*|celiac* & hinch*|labios|urgencias|hospital|epinefrina|ronchas|
          retorc*
    """,
    "pt": """
        produto = creme|loção|óleo|tinta|champô|shampoo|comprimido*|remédio*|medicamento*|gotas|cápsula*|xarope|
          vacina|máscara|desodorante|detergente|suplemento*|farmácia|fraldas|brincos|sabonete|rímel
        bolhas|urticária|inchad*|erupção|manchas|alergia|queimad*|vermelhidão|inchou + cara|rosto|pele|olhos|olho|
          lábios|braços|pescoço|couro cabeludo|corpo|pálpebras & $produto
        costela*|anca|quadril|pulso|tornozelo|clavícula|bacia|nariz|braço|perna|fémur|fêmur|vértebra*|maxilar|joelho|
          ombro + partid*|fratur*|fractur*|quebrad*|quebrou|partiu|deslocad*|fissura* & vocês|vosso|loja|escada*|chão|
          caí|caiu|queda|escorreg*|cadeira|bicicleta|trotinete|motorista|ônibus|porta|cedeu|segurança
        dedo|dedos|polegar|dedinho + entalou|preso|esmag*|amputad*|arranc*|perdeu|prensad*|cortou|decepad*
        pontos|suturad* + mão|dedo|testa|queixo|corte|ferida|sobrancelha|cabeça|joelho
        estourou|explodiu|rebentou|estilhaçou + na mão|na minha mão|nas mãos|na cara|no rosto
        escorreg*|caí|caiu|queda|tropec*|tropeçou|cedeu|desabou + chão|piso|loja|escada*|cadeira|entrada|
          estacionamento|molhad*|cama|degrau|banco & partid*|fratur*|hospital|urgências|pronto socorro|anca|fêmur|
          ferid*|costelas|pulso|cirurgia|lesão
        desmaio|desmaiei|desmaiou|convuls*|não consigo respirar|falta de ar|taquicardia|perdi os sentidos|
          palpitações & $produto
        cachorro|cão|gato|gata|cadela|cachorrinho|coelho + veterinári*|no soro|a soro|vomit*|morreu|convuls* & ração|
          snack|petisco|comeu|coleira|lote|osso|biscoito
        queimadura* + grau|pele|mão|braço|perna|cara|filh*|barriga
        vomitar|vomitando|vómitos|vômito*|diarreia|intoxicad*|intoxicação & comemos|comi|comeu|jantar|restaurante|
          buffet|frango|marisco*|caril|sushi|almoço|comida
        remédio errado|medicamento errado|comprimidos errados|trocaram o remédio|
          trocaram o medicamento + pronto socorro|hospital|urgências|mal|tomei|deram
        mexilhões|peixe|frango|carne|gelado|sorvete|buffet|sushi|marisco*|ovos|maionese & todos mal|todos doentes|
          passamos mal|passámos mal|urgências|hospital|intoxic*|pronto socorro
        alérgic*|alergia|amendoim|nozes|celíac* & inch*|lábios|urgências|hospital|pronto socorro|falta de ar|cólicas
    """,
}

TABLE = AlarmTable("injury_or_illness", CUES, injury_or_illness.UNLESS)
