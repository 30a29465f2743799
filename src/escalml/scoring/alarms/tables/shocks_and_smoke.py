"""Words of devices that tingle or go up in smoke, of headaches by a carbon monoxide alarm, of cables that hang down."""

from escalml.scoring.alarms.cues import AlarmTable
from escalml.scoring.alarms.tables import fire_or_gas

CUES = {
    "en": """
        device = lead|extension|extension lead|charger*|adapter|adaptor|socket*|plug*|kettle|router|fuse*|dryer|
          toaster|drill|laptop|power strip|heater|lamp|oven|washing machine|dishwasher|fridge|freezer|microwave|
          boiler|tap|shower|machine|iron|hob|cooker|lift|switch|hoover|vacuum|blanket|hairdryer|straightener*|
          treadmill|scooter|e bike|ebike|battery|casing|door handle|appliance|monitor
        went up in smoke|gone up in smoke|going up in smoke + $device
        tingle|tingles|tingled|tingling|tingly|a jolt|a belt|a zap|zaps|zapped|bites|a buzz|buzzes me|little shock*|
          small shock* + $device & touch*|electric*|metal|casing|current|mains|plugged|hand|fingers|arm
        monoxide|co alarm|co detector|co monitor & headache*|head hurts|dizzy|sick|nausea|vomit*|drowsy|hospital|
          faint*
        cable|wire|wires|power line|line|pylon + hanging|down|fallen|dangling|low|snapped|bare + street|pole|road|
          garden|pavement|sparking|live|fence|pole
        $device + went bang|loud bang|exploded|burning smell|scorch*|black mark*|singed|melted|melting|burn marks|
          caught light|getting really hot|red hot|glowing
        smoke smell|smokey smell|smoky smell|smell of smoke|smells of smoke|smelling of smoke|smelling smoke|
          smell smoke + car|engine|comes out|coming|brakes|vents|machine|charger|oven|socket|from
    """,
    "de": """
        geraet = steckdose*|steckdosenleiste|mehrfachsteckdose|ladegerät|netzteil|wasserkocher|toaster|trockner|
          waschmaschine|spülmaschine|lampe|herd|backofen|bohrmaschine|router|laptop|heizdecke|heizlüfter|föhn|
          bügeleisen|mikrowelle|verteilerdose|sicherungskasten|akku|stecker|armatur|dusche|wasserhahn|kühlschrank|
          gerät|schalter|roller
        in rauch aufgegangen|in rauch auf|abgefackelt|durchgebrannt und|gekokelt|verkokelt|kokelt + $geraet
        kribbelt|kribbeln|bitzelt|bizzelt|zwiebelt|gewischt|eine gewischt|elektrisiert + $geraet & anfass*|berühr*|
          strom|hand|finger|metall|gehäuse|elektr*
        co-melder|co melder|co-warner|kohlenmonoxid* & kopfweh|kopfschmerzen|schwindel*|übel|erbrechen|benommen|
          krankenhaus
        kabel|leitung|stromleitung|draht + hängt|liegt|gerissen|blank|herunter|runter + funken|straße|mast|weg|garten|
          strom|gehweg
        entzündet|entzündete|feuer|abgebrannt|angekokelt|verbrannt|geschmort|verschmort + akku|akkus|ladegerät|
          netzteil|trockner|steckdose|staubsauger|handy|laptop|roller|heizdecke|batterie|beim laden
    """,
    "nl": """
        toestel = stekkerdoos|stopcontact|verlengsnoer|oplader|waterkoker|broodrooster|droger|wasmachine|vaatwasser|
          lamp|fornuis|oven|boormachine|router|laptop|elektrische deken|kachel|föhn|strijkijzer|magnetron|meterkast|
          accu|stekker|kraan|douche|koelkast|apparaat|schakelaar|step
        in rook opgegaan|in rook op|in de hens|uitgefikt|doorgefikt|doorgebrand|geschroeid + $toestel
        tintelt|tinteling*|tintelen|een tik|een dreun|een opdonder|prikt + $toestel & aanraak*|stroom|hand|vingers|
          metaal|elektr*|aanraken
        co-melder|co melder|koolmonoxide* & hoofdpijn|duizelig|misselijk|braken|suf|ziekenhuis
        kabel|draad|leiding|stroomkabel + hangt|ligt|geknapt|bloot|naar beneden + vonk*|straat|paal|weg|tuin|stroom|
          stoep
        koolmonoxidemelder|co-melder|gasalarm|rookmelder|koolmonoxide + afgaan|gaat af|ging af|af te gaan|afging|
          loeien|blijft gaan
    """,
    "fr": """
        appareil = multiprise|prise|rallonge|chargeur|adaptateur|bouilloire|grille-pain|sèche-linge|machine à laver|
          lave-linge|lave-vaisselle|lampe|four|plaque|perceuse|routeur|box|ordinateur|couverture chauffante|radiateur|
          sèche-cheveux|fer à repasser|micro-ondes|tableau|batterie|robinet|douche|frigo|appareil|interrupteur|
          trottinette|cafetière
        parti en fumée|partie en fumée|partis en fumée|a cramé|cramé|carbonisé* + $appareil
        picote|picotement*|le jus|du jus|châtaigne|coup de jus|électrise|pique + $appareil
        détecteur de co|détecteur co|monoxyde* & mal à la tête|maux de tête|vertiges|nausée*|vomi*|malaise|hôpital
        câble|fil|ligne + pend|par terre|arraché|dénudé|tombé|traîne + étincelle*|rue|poteau|route|jardin|courant|
          trottoir
    """,
    "it": """
        apparecchio = ciabatta|presa|prolunga|caricatore|caricabatterie|alimentatore|bollitore|tostapane|asciugatrice|
          lavatrice|lavastoviglie|lampada|forno|trapano|router|computer|termocoperta|stufetta|phon|ferro da stiro|
          microonde|quadro|batteria|rubinetto|doccia|frigo|apparecchio|interruttore|monopattino
        andata in fumo|andato in fumo|fuso|fusa|bruciato|bruciata|carbonizzat*|squagliat* + $apparecchio & bruci*|
          fumo|macchia|nera|nero|odore|puzza|pavimento|plastica|scintill*
        pizzica|pizzicore|formicolio|la scossa|una scossa|scossetta + $apparecchio
        rilevatore di co|rilevatore co|allarme co|monossido* & mal di testa|nausea|giramenti|vertigini|vomit*|svenut*
        sibila|fischia|fuma|sfrigola|si gonfia|gonfia|bollente|rovente + batteria|power bank|accumulatore
        cavo|filo|linea + penzola|pende|per terra|spezzato|scoperto|caduto + scintille|strada|palo|giardino|corrente|
          marciapiede
    """,
    "es": """
        aparato = regleta|enchufe|alargador|extensión|cargador|adaptador|hervidor|tetera|tostadora|secadora|lavadora|
          lavavajillas|lámpara|horno|taladro|router|laptop|manta eléctrica|calefactor|secador|plancha|microondas|
          cuadro|batería|grifo|ducha|nevera|refrigerador|aparato|interruptor|patinete|cafetera
        se hizo humo|hecha humo|hecho humo|se achicharró|se carbonizó|chamuscad*|se fundió + $aparato
        da calambre|calambre|calambres|da toques|toques|hormigueo|da corriente|me dio corriente|pasa corriente|
          cosquilleo + $aparato
        detector de co|detector de monóxido|alarma de co|monóxido* & dolor de cabeza|duele la cabeza|mareo*|náusea*|
          vómito*|mareados
        cable|línea|alambre + cuelga|colgando|caído|suelto|pelado|tirado + chispas|calle|poste|jardín|corriente|acera|
          banqueta
    """,
    "pt": """
        aparelho = régua|régua de tomadas|tomada|extensão|carregador|adaptador|chaleira|torradeira|secadora|
          máquina de lavar|máquina de secar|lava-louças|lâmpada|candeeiro|forno|berbequim|furadeira|router|roteador|
          portátil|manta elétrica|aquecedor|secador|ferro de engomar|micro-ondas|quadro|bateria|torneira|chuveiro|
          geladeira|frigorífico|aparelho|interruptor|trotinete|patinete|cafeteira
        virou fumaça|virou fumo|foi-se em fumo|carbonizou|derreteu|derretido|chamuscad*|torrou + $aparelho & fumaça|
          fumo|preta|preto|chão|queim*|cheiro|manhã|hoje|plástico
        formigueiro|formigamento|dá choque|choquinho|choque|choques|esticão + $aparelho & toco|tocar|mão|metal|
          encost*|corrente|levei|apanh*
        detetor de co|detector de co|alarme de co|monóxido* & dor de cabeça|dores de cabeça|tontura*|náusea*|vómito*|
          vômito*|enjoo
        cabo|fio|linha + pendurado|pendente|caído|solto|descarnado|partido + faísca*|faiscar|rua|poste|jardim|
          corrente|passeio|calçada
    """,
}

TABLE = AlarmTable("fire_or_gas", CUES, fire_or_gas.UNLESS)
