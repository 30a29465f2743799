"""Words that a grave matter is often told with, though they raise no alarm by themselves: a person looks."""

from escalml.scoring.alarms.cues import AlarmTable

CUES = {
    "en": """
        hospital|hospitalised|hospitalized|a&e|ambulance|paramedic*|stitches|bleeding|bled|fracture*|concuss*|
          unconscious|rash|hives|swelling|swollen|vomit*|throwing up|food poisoning|poisoned|poisoning|allerg*|
          coeliac|celiac|anaphyla*|epipen|seizure*|fainted|blister*|burnt my|burned my|burns on|in plaster|
          on crutches|injur*|chest pain|cant breathe|overdose|miscarr*|side effects
        fell down|fell off|fell on|slipped on|tripped on|tripped over|cut my|cut his|cut her|crushed|choked|choking|
          chipped a tooth|cracked a tooth|broke a tooth|lost a tooth|fever
        suicid*|kill myself|end it all|funeral|passed away|died|death of|bailiff*|ventilator|dialysis|insulin|oxygen
        dont want to be here|cant go on|cannot go on|no way out|no point any more|wont be needing anything|
          last message
        on fire|caught fire|flames|smoke|smoking|sparks|sparking|electric shock|electrocut*|carbon monoxide|gas leak|
          smell of gas|smells of gas|burning smell|scorched|exploded|explosion
        maggot*|cockroach*|mould|mold|mouldy|moldy|glass in|metal in|worm|worms|insect in|insects|bug in my|
          hair in my|mouse in|rat in|screw in|bolt in|plastic in my|needle|raw chicken|undercooked
        racis*|sexis*|homophob*|transphob*|discriminat*|harass*|wheelchair|hijab|headscarf|turban|guide dog|
          assistance dog|pregnant|breastfeed*|autis*|down syndrome|deaf|i am blind|im blind|is blind|are blind|
          transgender|trans woman|trans man|lesbian|gay|gypsy|muslim|jewish|asylum|immigrant*|skin colour|skin color|
          ethnic*|my accent|disability|disabled son|disabled daughter|foreigners|where im from|kind of people|
          people like you|people like us|our sort|your sort|men only|women like|too old for|my age|black man|
          black woman|black men|black kids|black boys|black customers|white customers|proper english|our kind
        called as|under a different name|different surname|as soon as they saw|as soon as she heard|once they heard|
          when they saw my
        a knife|a gun|weapon|threaten*|assault*|attacked|punched|groped|grabbed me|pushed me|shoved|slapped|spat|
          stalk*|followed me|my thigh|touched me|rape|raped|scared of him|afraid of him|police|violent
        smash your|break your|burn down|come down there|come to your office|sort you out|beat you|you will regret|
          youll regret
        lawyer*|solicitor*|attorney*|barrister|legal action|legal advice|lawsuit|sue you|suing|small claims|tribunal|
          ombudsman|arbitration|class action|proceedings|litigation|in court|to court|trading standards|regulator|
          statutory|liable|liability|gdpr|breach
        journalist*|reporter*|newspaper*|the press|the media|tv crew|camera crew|documentary|a podcast|our podcast|
          my podcast|radio show|local radio|breakfast show|newsroom|the herald|the guardian|the times|bbc|channel 4|
          cnn|watchdog|go viral|gone viral|going viral|million views|the papers|saturdays paper|sundays paper|blogger|
          investigat*|press office
        someone elses|somebody elses|other peoples|another customer*|another patient*|another persons|other customers|
          strangers|belongs to a|payslip*|wrong person|personal data|data breach|data leak|private data|
          medical records|diagnosis|confidential|publicly visible|readable by|anyone can see|everyone can see|
          passport*|not wiped|wasnt wiped|previous owner|privacy
        fraud*|scam*|hacked|hacker*|stolen|stole|identity theft|phish*|unauthori*|in my name|never applied|cloned|
          impersonat*|pretending to be|anydesk|teamviewer|remote access|gift cards|money gone|emptied|drained
        doctor|doctors|my gp|the vet|dangerous|unsafe|danger|hazard*|emergency|scared|afraid|frightened|terrified|
          hurt|painful|in pain|burnt|burned|sharp edge*|shards|swallowed|toddler|my baby|infant|medication|medicine|
          tablets|prescription|brakes|steering|airbag*|seat belt|stuck in the lift|no heating|no heat|vulnerable|
          elderly|dementia|my carer|tooth|teeth
        a stranger|someone else|another person|treated differently|because of my|because i am|because we are|
          my rights|bank details|date of birth|ssn|social security|home address|leaked|exposed|wrong envelope|
          addressed to|the caller|i didnt make|never signed|never opened|prayer|humiliat*|laughed at|mocked|touched|
          touching|creepy|inappropriate*|drunk|locked the doors|outside my house|knows where i live|punch|
          photographer|tiktok|damages|insurer|crime|report you|inspector
    """,
    "de": """
        krankenhaus|klinik|notaufnahme|notarzt|krankenwagen|rettungswagen|genäht|blutet*|geblutet|gebrochen|
          bewusstlos|ohnmächtig|ausschlag|geschwollen|erbrech*|übergeben|vergift*|lebensmittelvergiftung|allergi*|
          zöliakie|krampf*|verbrannt|verbrennung*|verletz*|gips|brustschmerz*|atemnot|überdosis|fehlgeburt|
          nebenwirkung*|gestürzt|ausgerutscht|zahn|fieber
        suizid*|selbstmord|umbringen|nicht mehr leben|verstorben|gestorben|tod meine*|gerichtsvollzieher|insulin|
          sauerstoff*|beatmung*
        es brennt|brannte|feuer|flammen|rauch|qualm*|funken|stromschlag|kohlenmonoxid|gasgeruch|nach gas|verschmort|
          explodiert|explosion
        maden|kakerlake*|schimmel*|verschimmelt|glassplitter|scherbe|scherben|wurm|würmer|insekt*|käfer|maus|mäuse|
          ratte*|schraube im|haare im|rohes
        rassis*|sexis*|homophob*|diskriminier*|belästig*|rollstuhl*|kopftuch|blindenhund|schwanger*|stillen|gestillt|
          autis*|behindert*|behinderung|gehörlos|taub|i am blind|im blind|is blind|are blind|transfrau|transmann|
          lesb*|schwul|muslim*|jüdisch|ausländer*|flüchtling*|hautfarbe|akzent|herkunft|roma|sinti|türke|türkin|
          afrikaner*|solche leute|leute wie
        messer|waffe|pistole|bedroh*|gedroht|droh*|angegriffen|geschlagen|angefasst|begrapscht|geschubst|ohrfeige|
          gestalkt|verfolgt|vergewalt*|polizei|gewalt*|fresse|knallts|oberschenkel
        anwalt|anwältin|anwälte|rechtsanwalt|klage|verklage*|gericht|gerichtlich*|juristisch*|rechtlich*|schlichtung*|
          verbraucherzentrale|verbraucherschutz|ombuds*|bundesnetzagentur|bafin|strafanzeige|anzeige erstatt*|
          schadenersatz|schadensersatz|abmahnung|dsgvo|datenschutz*
        journalist*|reporter*|redaktion|presse|zeitung|fernsehen|kamerateam|sendung|podcast|radio|interview|viral|
          millionen aufrufe
        fremde daten|fremde rechnung*|andere kunden|anderer kunden|anderen kunden|anderer kunde|von jemand anderem|
          jemand anders|eines fremden|einer fremden|gehaltsabrechnung*|lohnabrechnung*|datenleck|datenpanne|arztbrief|
          befund|diagnose|vertraulich|ausweiskopie*|öffentlich einsehbar
        betrug|betrüger*|gehackt|hacker*|gestohlen|geklaut|identitäts*|phishing|unbefugt*|auf meinen namen|
          in meinem namen|nie beantragt|abgezockt|anydesk|fernzugriff
        arzt|ärztin|tierarzt|gefährlich|gefahr|lebensgefährlich|notfall|angst|verbrannt|schmerzen|weh getan|
          scharfkantig|verschluckt|kleinkind|baby|säugling|medikament*|tabletten|bremse|bremsen|lenkung|airbag*|
          aufzug|ohne heizung|ohne strom|pflegebedürftig|demenz
        fremde|fremden|anders behandelt|wegen meiner|wegen meines|weil ich|bankdaten|geburtsdatum|offengelegt|
          falscher umschlag|nie unterschrieben|gedemütigt|ausgelacht|verspottet|angefasst|unangenehm|vor meiner tür|
          weiß wo ich wohne|fotograf|schaden*|versicherung*|anzeigen
    """,
    "nl": """
        ziekenhuis|spoedeisende|ambulance|gehecht|hechtingen|bloed*|gebroken|bewusteloos|flauwgevallen|uitslag|
          gezwollen|overgeven|overgegeven|vergift*|voedselvergiftiging|allerg*|coeliakie|verbrand|brandwond*|gewond|
          letsel|gips|benauwd|overdosis|bijwerking*|gevallen over|uitgegleden|tand afgebroken|koorts
        zelfmoord|suïcid*|niet meer leven|overleden|deurwaarder|insuline|zuurstof|beademing
        in brand|vlammen|rook|vonken|schok gekregen|stroomstoot|koolmonoxide*|gaslucht|naar gas|ontploft|explosie|
          schroeilucht
        maden|kakkerlak*|schimmel|beschimmeld|glasscherf|worm|wormen|insect*|kever|muis|rat|haar in|schroef in|
          rauwe kip
        racis*|seksis*|homofo*|discrimin*|intimid*|rolstoel*|hoofddoek|geleidehond|zwanger*|borstvoeding|autis*|
          beperking|gehandicapt*|doof|i am blind|im blind|is blind|are blind|transvrouw|transman|lesb*|homo|moslim*|
          joods*|buitenlander*|vluchteling*|huidskleur|accent|afkomst|marokkaan*|turkse|dat soort mensen|mensen zoals
        mes|wapen|pistool|bedreig*|dreigt|dreigde|aangevallen|geslagen|aangeraakt|betast|geduwd|gestalkt|achtervolg*|
          verkracht*|politie|geweld*|aangerand
        advocaat|jurist|rechter|rechtbank|rechtszaak|juridisch*|gerechtelijk*|dagvaard*|geschillencommissie|
          consumentenbond|ombudsman|aansprakelijk*|aangifte|schadevergoeding|avg|privacy
        journalist*|verslaggever|redactie|krant|de pers|televisie|cameraploeg|uitzending|podcast|radio|interview|
          viraal|miljoen keer
        van iemand anders|andermans|andere klanten|andere klant|een andere patiënt|van een ander|vreemden|loonstrook*|
          datalek|vertrouwelijk|bsn|paspoort*|medisch*|diagnose
        fraude|oplicht*|gehackt|hacker*|gestolen|identiteits*|phishing|op mijn naam|nooit aangevraagd|anydesk|skim*
        arts|huisarts|dierenarts|gevaarlijk|gevaar|levensgevaarlijk|noodgeval|bang|verbrand|pijn|ingeslikt|peuter|
          baby|medicijn*|tabletten|remmen|stuur|airbag*|lift|zonder verwarming|zonder stroom|dementie|kwetsbaar
        vreemde|anders behandeld|vanwege mijn|omdat ik|bankgegevens|geboortedatum|verkeerde envelop|nooit getekend|
          vernederd|uitgelachen|belachelijk|aangeraakt|ongemakkelijk|voor mijn deur|weet waar ik woon|fotograaf|
          schade*|verzekeraar
    """,
    "fr": """
        hôpital|urgences|ambulance|samu|pompiers|points de suture|recousu|saigne*|saigné|cassé le|cassé la|fracture*|
          inconscient*|évanoui*|éruption|urticaire|gonflé*|vomi*|intoxi*|allerg*|coeliaque|cœliaque|convulsion*|
          brûlure*|brûlé*|blessé*|blessure*|plâtre|douleur* thoracique*|effets secondaires|fausse couche|glissé sur|
          dent cassée|fièvre
        suicid*|en finir|décédé*|mort de|huissier*|insuline|oxygène|respirateur
        incendie|pris feu|flammes|fumée|étincelle*|électrocut*|monoxyde|odeur de gaz|sent le gaz|fuite de gaz|explosé|
          explosion|cramé
        asticots|cafard*|moisi*|moisissure|bout de verre|éclat de verre|ver dans|vers dans|insecte*|souris|rat|gant|
          poulet cru
        racis*|sexis*|homophob*|discrimin*|harcel*|harcèl*|fauteuil roulant|mon voile|porte le voile|voilée|foulard|
          chien guide|enceinte|allait*|autis*|handicap*|sourd*|aveugle|malvoyant*|lesb*|gay|musulman*|juif|juive|
          étrangers|étrangère|immigré*|réfugié*|couleur de peau|mon accent|origine*|gitan*|roms|arabe*|maghréb*|
          les noirs|gens comme vous|gens comme nous
        couteau|une arme|menacé*|menaces de|agress*|frappé*|giflé*|poussé*|touché la|attouchement*|suivie|harceleur|
          viol|violée|police|gendarm*|violent*|violence*|casser la gueule|cuisse
        avocat*|tribunal|en justice|juridique*|judiciaire*|plainte|mise en demeure|médiateur|dgccrf|ufc|60 millions|
          huissier|dommages et intérêts|préjudice|rgpd|cnil
        journaliste*|rédaction|la presse|journal|télé|reportage|podcast|radio|interview|viral*|millions de vues
        quelqu'un d'autre|d'autres clients|autre client|autre patient|d'un inconnu|d'inconnus|fiche de paie|
          bulletin de salaire|fuite de données|données personnelles|dossier médical|diagnostic|confidentiel*|
          confidentialité|en copie visible|passeport*
        fraude*|arnaque*|escroc*|piraté*|hacké*|volé*|usurp*|phishing|hameçonnage|à mon nom|jamais souscrit|anydesk|
          cloné*
        médecin|docteur|vétérinaire|dangereux|dangereuse|danger|urgence|peur|brûlé|douleur*|avalé|nourrisson|bébé|
          médicament*|comprimés|freins|volant|airbag*|ascenseur|sans chauffage|sans électricité|démence|vulnérable|
          dent
        inconnu|inconnue|traité différemment|traitée différemment|à cause de mon|à cause de ma|parce que je suis|
          coordonnées bancaires|date de naissance|mauvaise enveloppe|jamais signé|humili*|moqué*|touchée|mal à l'aise|
          devant chez moi|sait où j'habite|photographe|dommages|assureur|signaler|gitans
    """,
    "it": """
        ospedale|pronto soccorso|ambulanza|punti di sutura|sangu*|frattur*|rotto il|rotta la|svenut*|privo di sensi|
          orticaria|sfogo|gonfi*|vomit*|intossic*|allergi*|celiac*|convulsion*|ustion*|bruciato la|ferit*|lesion*|
          gesso|dolore al petto|effetti collaterali|scivolat*|dente rotto|febbre
        suicid*|farla finita|decedut*|morto|morta|ufficiale giudiziario|insulina|ossigeno|respiratore
        incendio|preso fuoco|fiamme|scintille|scossa|monossido|odore di gas|puzza di gas|fuga di gas|esplos*|bruciato
        vermi|scarafagg*|muffa|ammuffit*|pezzo di vetro|scheggia|verme|insett*|topo|guanto|capello nel|pollo crudo
        razzis*|sessis*|omofob*|discrimin*|molest*|carrozzina|sedia a rotelle|cane guida|incinta|maternità|allatt*|
          autis*|disabil*|sord*|cieco|cieca|lesbic*|gay|musulman*|ebre*|stranier*|immigrat*|rifugiat*|
          colore della pelle|accento|origini|zingar*|rom|extracomunitar*|gente come
        coltello|un arma|pistola|minacc*|aggredit*|aggression*|picchiat*|schiaff*|spintonat*|palpeggi*|toccata|
          seguit* fino|stalk*|violent*|violenza|polizia|carabinieri|spacco|coscia
        avvocat*|tribunale|legale|legali|giudice|giudiziari*|denunci*|querel*|diffida|messa in mora|agcom|
          altroconsumo|codacons|garante|risarciment*|danni morali|gdpr
        giornalist*|redazione|stampa|giornale|giornali|televisione|alla tv|striscia|le iene|servizio tv|podcast|radio|
          intervist*|virale|milioni di visualizzazioni
        di qualcun altro|altri clienti|altro cliente|altro paziente|di uno sconosciuto|di estranei|busta paga|
          buste paga|dati personali|violazione dei dati|cartella clinica|diagnosi|riservat*|passaport*|referto
        frode|frodi|truff*|hackerat*|hacker*|rubat*|furto|clonat*|phishing|a mio nome|mai richiesto|mai chiesto|
          firma falsa|firma falsificata|anydesk|raggir*
        medico|dottore|veterinario|pericolos*|pericolo|emergenza|paura|bruciat*|dolore|ingoiat*|neonat*|bimb*|farmac*|
          compresse|freni|sterzo|airbag*|ascensore|senza riscaldamento|senza corrente|demenza|fragile|dente
        sconosciut*|trattat* diversamente|per via del mio|per via della mia|perché sono|coordinate bancarie|
          data di nascita|busta sbagliata|mai firmato|umiliat*|deris*|preso in giro|a disagio|sotto casa|
          sa dove abito|fotografo|danni|assicurazione|segnalare
    """,
    "es": """
        hospital|urgencias|ambulancia|puntos de sutura|sangr*|fractur*|rompió el|rompió la|desmay*|inconsciente|
          ronchas|sarpullido|hinchad*|vomit*|vómito*|intoxic*|alérg*|alergi*|celíac*|celiac*|convulsion*|quemadura*|
          me quemé|herid*|lesion*|yeso|dolor de pecho|efectos secundarios|me resbalé|se resbaló|diente roto|fiebre
        suicid*|quitarme la vida|quito la vida|falleci*|murió|insulina|oxígeno|respirador
        incendio|se incendió|llamas|echa humo|sale humo|chispas|calambre|descarga eléctrica|monóxido|olor a gas|
          huele a gas|fuga de gas|explot*|explosión|quemado
        gusanos|cucaracha*|moho|mohos*|trozo de vidrio|trozo de cristal|gusano|insecto*|ratón|rata|guante|pelo en|
          pollo crudo
        racis*|machis*|sexis*|homof*|discrimin*|acos*|silla de ruedas|perro guía|embarazad*|amamant*|dando el pecho|
          autis*|discapaci*|sordo|sorda|ciego|ciega|lesbiana*|gay|gays|musulman*|judí*|extranjer*|inmigrante*|
          refugiad*|color de piel|acento|gitan*|indígena*|negro por|negra por|gente como
        cuchillo|un arma|pistola|amenaz*|agred*|agresi*|golpeó|golpearon|me pegó|me empujó|manose*|tocó a|me siguió|
          violó|violent*|violencia|policía|reventar|muslo
        abogad*|tribunal*|juzgado|juicio|demandar|demandarlos|demandaré|legal|legales|judicial*|denunci*|burofax|
          consumo|profeco|ocu|facua|defensor|indemniz*|daños y perjuicios|rgpd|protección de datos
        periodista*|redacción|la prensa|periódico|la tele|televisión|reportaje|podcast|radio|entrevista|viral|
          millones de
        de otra persona|otros clientes|otro cliente|otro paciente|de un desconocido|de desconocidos|nómina*|
          datos personales|filtración|filtraron|expediente|diagnóstico*|confidencial*|dni|pasaporte*|
          por error la lista
        fraude*|estaf*|hacke*|robad*|robaron|clonad*|phishing|a mi nombre|nunca solicité|nunca pedí|anydesk|timo|
          suplant*
        médico|doctor|doctora|veterinario|peligros*|peligro|emergencia|miedo|quemado|dolor|tragó|tragado|bebé|
          recién nacido|medicamento*|pastillas|frenos|volante|airbag*|ascensor|sin calefacción|sin luz|demencia|
          vulnerable|diente|muela
        desconocid*|trató diferente|por mi acento|por mi color|por ser|porque soy|datos bancarios|fecha de nacimiento|
          sobre equivocado|nunca firmé|humill*|burló|burlaron|incómod*|afuera de mi casa|sabe dónde vivo|fotógrafo|
          daños|aseguradora|reportar
    """,
    "pt": """
        hospital|pronto socorro|urgências|ambulância|pontos na|sangr*|fratur*|partiu o|quebrou o|desmai*|inconsciente|
          urticária|inchad*|inchou|vomit*|vómito*|vômito*|intoxic*|alérg*|alergi*|celíac*|convuls*|queimadura*|
          me queimei|ferid*|lesões|gesso|dor no peito|efeitos secundários|efeitos colaterais|escorreguei|escorregou|
          dente partido|dente quebrado|febre
        suicíd*|me matar|matar-me|faleceu|morreu|penhora|insulina|oxigénio|oxigênio|ventilador pulmonar
        incêndio|pegou fogo|chamas|fumaça|faíscas|levei um choque|monóxido|cheiro de gás|cheiro a gás|cheira a gás|
          fuga de gás|vazamento de gás|explod*|explosão|queimado
        larvas|barata*|mofo|bolor|caco de vidro|pedaço de vidro|verme|vermes|inseto*|rato|luva|cabelo na|cabelo no|
          frango cru
        racis*|machis*|homof*|discrimin*|assédio|assedi*|cadeira de rodas|cadeirante|cão guia|cão-guia|grávida|
          amament*|autis*|deficien*|surdo|surda|cego|cega|lésbica*|gay|gays|muçulman*|judeu|judia|estrangeir*|
          imigrante*|refugiad*|cor da pele|sotaque|cigan*|sou preto|sou preta|sou negro|sou negra|gente como
        faca|un arma|pistola|ameaç*|agred*|agress*|bateu em|soco|murro|empurrou|apalp*|tocou na|me seguiu|seguiu-me|
          estupr*|violent*|violência|polícia|quebro a cara|parto a cara|coxa
        advogad*|tribunal|justiça|processo judicial|vou processar|jurídic*|judicial*|denúnci*|denunci*|procon|
          reclame aqui|livro de reclamações|defesa do consumidor|deco|indemniz*|indeniz*|danos morais|lgpd|rgpd
        jornalista*|redação|imprensa|jornal|televisão|reportagem|podcast|rádio|entrevista|viral|milhões de
        de outra pessoa|outros clientes|outro cliente|outro paciente|de um desconhecido|de desconhecidos|holerite|
          contracheque|dados pessoais|vazamento de dados|vazaram|prontuário|diagnóstico|confidencia*|passaporte*
        fraude*|golpe|golpistas|burla*|burlad*|hackea*|roubad*|roubaram|furtad*|clonad*|phishing|em meu nome|
          no meu nome|nunca pedi|nunca pediu|nunca solicitei|anydesk|estelionat*
        médico|doutor|veterinário|perigos*|perigo|emergência|medo|queimado|dor|engoliu|bebé|bebê|recém nascido|
          remédio*|comprimidos|travões|freios|volante|airbag*|elevador|sem aquecimento|sem luz|demência|vulnerável|
          dente
        desconhecid*|tratad* diferente|por causa do meu|por causa da minha|por ser|porque sou|dados bancários|
          data de nascimento|envelope errado|nunca assinei|humilh*|gozou|debochou|desconfort*|à porta de casa|
          sabe onde moro|fotógrafo|danos|seguradora|denunciar
    """,
}

TABLE = AlarmTable("grave_words", CUES, negation=0)
