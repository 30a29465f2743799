"""Words of a legal step that is taken or announced: a lawyer instructed, a claim, a regulator written to."""

from escalml.scoring.alarms.cues import AlarmTable

CUES = {
    "en": """
        body = ombudsman|ombuds*|regulator|ofcom|ofgem|fca|cfpb|ftc|fcc|trading standards|bbb|better business bureau|
          attorney general|consumer court|consumer forum|consumer affairs|data protection authority|ico|
          financial conduct authority|rbi|trai|irdai|banking ombudsman|small claims|small claims court|court|tribunal|
          the police|consumer commission|competition commission|acas|consumer protection|caa|
          department of transportation|dot complaint
        my|our > lawyer|lawyers|solicitor|solicitors|attorney|attorneys|barrister|legal team|legal counsel|counsel|
          advocate + will|has|is|have|are|ready|instructed|advised|says|said|write|contact|in touch|letter|be in|
          hearing|copied|involved|send|sent|call|get
        instructed|consulted|consulting|contacted|contacting|hired|hiring|speaking to|speaking with|spoke to|
          spoken to|seeing|engaged|retained|talking to|taking advice from|hear from|hearing from|go to|going to|
          getting|calling|see|in the hands of|matter to|over to|involve|involving > lawyer|lawyers|solicitor|
          solicitors|attorney|attorneys|a barrister|legal advice|legal counsel|my legal team
        take|taking|took|pursue|pursuing|start|starting|started|begin|commence*|initiat*|consider*|seek*|forced to|
          no choice but > legal action|legal proceedings|court action|civil action|legal steps|legal recourse|
          legal route|class action
        legal action + will|against|if|unless|take|taken|taking|consider*|next step|threat*|be|forced
        ill|i will|will|going to|gonna|we will|well|intend to|plan to|shall|about to|thinking of|ready to|want to|
          have to|had to|forced to > sue|sueing|suing
        suing + you|your|them|the|for|company|bank
        see you in court|see you all in court|taking you to court|take you to court|take them to court|
          taking this to court|take this to court|took you to court|go to court|going to court|court date|
          court papers|court claim|county court|court summons|issue proceedings|issued proceedings|issue a claim|
          file a claim in|filing a claim|file a lawsuit|filed a lawsuit|filing a lawsuit|lawsuit against|
          letter before action|letter before claim|pre action|pre-action|cease and desist|statement of claim|
          legal notice|breach of contract & will|days|unless|you|your|against|if|hear*|i|we|court
        small claims & will|file*|filing|court|take|taking|going|start*|see you|issue*|i
        filed|file|filing|lodged|lodge|lodging|submitted|submitting|raised|made|making|reported|report|reporting|
          complain|complained|complaining|escalate*|wrote|written|taking|take|go|going|referred|refer*|opened|
          contacted|contacting|forward*|approach*|complaint > to|with|a complaint with|this to|you to|it to|
          a case with|complaint to|the > $body
        $body > has been|have been|have my|will be|has my|is next|complaint|case|next > informed|notified|complaint|
          contacted|involved|file|filed|stop|hearing|letter
        copied|cc to|cced|copy to|copying > $body|my solicitor|my lawyer
        subject access request|dsar|statutory demand|enforcement notice|section 75 claim|injunction
        see you in court|see you all in court|letter before action|letter before claim|letter before proceedings|
          reserve all our rights|reserve our rights|reserve my rights|reserve all my rights|taking legal advice|
          take legal advice|taken legal advice|took legal advice|sought legal advice|seeking legal advice|
          issue proceedings|issuing proceedings|issue court proceedings|statement of claim|served with papers|
          put you on notice|in breach of consumer rights act|chargeback and legal
        my|our|his|her|a > lawyer|solicitor|attorney|barrister|legal adviser|legal advisor|legal team + look*|
          reviewing|reviewed|preparing|prepare|drafting|drafted|handle|handling|deal with|take it from here|take over|
          takes over|taken over|on the case|follow up
        sued|suing|sue|lawsuit|litigation|legal proceedings|court proceedings|prosecut* + you|your company|
          against you|if you dont|unless|being prepared|have begun|has begun|started|pending|over this|for this|
          for damages
        we act for|acting for|acting on behalf of|on behalf of our client|our client|i act for + disclosure|
          proceedings|claim|require|instructed|estate|damages|liability|settlement
        notice of arbitration|demand for arbitration|joining the class action|joined the class action|
          class action against|proceedings will be issued|proceedings being issued|letter of claim|pre litigation|
          disclosure of all|subject access request under|witness statement|small claims court|court claim|ccj|
          county court claim
    """,
    "de": """
        anwalt|anwältin|rechtsanwalt|rechtsanwältin|rechtsbeistand|anwalts|anwälte|kanzlei + mein|meinen|meinem|meine|
          meiner|unser*|einschalt*|eingeschaltet|übergeb*|beauftrag*|wird|werde|melden|hören|gesprochen|weiter|einen|
          prüft|schreiben|nehmen|genommen
        rechtliche schritte|rechtlichen schritte|rechtliche schritten|rechtlichen schritten|klage einreichen|
          klage erheben|klage eingereicht|verklage|verklagen|gerichtlich*|mahnbescheid|vor gericht|zeige sie an|
          strafanzeige|anzeige erstattet|anzeige erstatten|anzeige erstatte|rechtsweg|einstweilige verfügung|
          rechtsschutzversicherung|sammelklage|amtsgericht|unterlassungserklärung|fristsetzung|letztmalig* frist|
          abmahnung
        verbraucherzentrale|bundesnetzagentur|bafin|ombudsmann|ombudsstelle|schlichtungsstelle|datenschutzbehörde|
          datenschutzbeauftragte|aufsichtsbehörde|verbraucherschutz|landesdatenschutz*|gewerbeaufsicht|gesundheitsamt|
          eisenbahn-bundesamt|söp + wende|wenden|gemeldet|melde|melden|beschwerde|eingeschaltet|einschalten|
          einreichen|eingereicht|informiert|schalte|kopie|geschrieben|gewandt|informieren|schreiben|nächster|geht
        erstatte|erstatten|erstattet|erstatte ich|werde ich|stelle + anzeige|strafanzeige|strafantrag
        sehen uns vor gericht|sieht man sich vor gericht|vor gericht wieder|behalte mir rechtliche|
          behalten uns rechtliche|rechtliche schritte|rechtlichen schritte|rechtliche mittel|juristische schritte|
          gerichtliche schritte|klageweg|auf dem klageweg|mahnverfahren|gerichtlich vorgehen|gehe zur polizei|
          polizei einschalten|bei der polizei angezeigt|schadensersatzforderung|schadensersatz geltend|
          schadenersatz geltend
        rechtsschutz*|mieterverein|verbraucherschutz*|verbraucherzentrale|schlichtung*|ombudsmann|schlichtungsstelle|
          bundesnetzagentur|bafin|kartellamt + eingeschaltet|gemeldet|übernimmt|informiert|beauftragt|eingereicht|
          raus|läuft
        anzeige + wegen betrug|geht raus|raus|ausgefüllt|erstattet|gestellt|polizei|schreibe ich|mache ich|läuft
        vertreten wir|vertrete ich|namens und in vollmacht|zeigen wir die vertretung|mandant*|anspruch genommen|
          letzte frist|frist bis zum|letztmalige aufforderung + mandant*|frist|forder*|klage|zahlung|schadens*|
          rechtlich*|gericht*|anwalt*
    """,
    "nl": """
        advocaat|advocate|jurist|rechtsbijstand*|rechtsbijstandverzekering|juridische hulp + mijn|onze|inschakel*|
          ingeschakeld|schakel|neem|stuur|contact|zal|gesproken|via|naar|ga|overleg*|brief
        juridische stappen|gerechtelijke stappen|naar de rechter|naar de rechtbank|voor de rechter|kort geding|
          dagvaard*|dagvaarding|aanklagen|klaag jullie aan|klaag u aan|aangifte gedaan|aangifte doen|doe aangifte|
          deed aangifte|aansprakelijk gesteld|stel u aansprakelijk|stel jullie aansprakelijk|ingebrekestelling|
          in gebreke|schadeclaim|kantonrechter|incassobureau inschakel*|massaclaim
        consumentenbond|geschillencommissie|acm|afm|kifid|autoriteit persoonsgegevens|ombudsman|toezichthouder|
          consuwijzer|nvwa|inspectie|huurcommissie|autoriteit consument + klacht|melding|meld|gemeld|ingediend|dien|
          stap|naar|melden|indienen|inschakelen|schrijf|geschreven|kopie|gestuurd|leg
        rechtszaal|zie je in de rechtbank|zien we elkaar voor de rechter|zie u voor de rechter|juridische procedure|
          gerechtelijke procedure|juridische actie|rechtszaak|behoud mij alle rechten|alle rechten voor|sommatie|
          sommeer|naar de politie|naar het juridisch loket + tot in|dan|u|jullie|ik|stap|start|begin|aangespannen|ga|
          wij
        aansprakelijk|schadevergoeding + stel|gesteld|eis|vorder|houd|claim
        namens mijn cliënt|namens cliënt|onze cliënt|mijn cliënt|laatste sommatie|ingebrekestelling|dagvaarding|
          conclusie|aangifte wegens|aangifte van oplichting
    """,
    "fr": """
        avocat|avocate|avocats|mon conseil|conseil juridique|protection juridique|huissier|commissaire de justice|
          juriste + mon|notre|mes|ma|saisi*|contact*|consult*|prendra|va|pris|prendre|courrier|lettre|recours|
          fais appel|dossier|mandat*|engag*
        action en justice|poursuites judiciaires|poursuivre en justice|porter plainte|porte plainte|porté plainte|
          portons plainte|dépôt de plainte|déposé plainte|déposer plainte|dépose plainte|dépose une plainte|
          saisir le tribunal|saisi le tribunal|saisis le tribunal|au tribunal|devant le tribunal|devant les tribunaux|
          assigner|assignation|mise en demeure|vous poursuivre|attaquer en justice|attaque en justice|
          saisir la justice|voie judiciaire|procédure judiciaire|prud'hommes|référé|recours collectif|
          conciliateur de justice|lettre recommandée avec + vous|je|j'ai|votre|vais|contre|si|sous|nous|sinon|va|ai
        ufc que choisir|que choisir|60 millions|dgccrf|signalconso|médiateur|cnil|arcep|acpr|répression des fraudes|
          ombudsman|défenseur des droits|médiatrice|autorité de contrôle|amf + saisi*|saisir|plainte|signal*|
          signalement|contact*|réclamation|écri*|courrier|copie|dossier|alert*|vais|déposé
        on se verra au tribunal|se verra au tribunal|se reverra au tribunal|rendez-vous au tribunal|
          on se retrouvera au tribunal|vaut mise en demeure|mise en demeure|j'engage une procédure|
          engage une procédure|engager une procédure|engagerai une procédure|voies de droit|poursuites|
          action judiciaire|actions en justice|saisis la justice|saisi la justice|commissariat|gendarmerie|
          dommages et intérêts + je|vous|nous|on|sans|sous|si|présente|votre|mon|j'ai
        vaut mise en demeure|mise en demeure|saisis le tribunal|saisirai le tribunal|saisirons le tribunal|
          tribunal judiciaire|tribunal de commerce|injonction de payer|au nom de mon client|au nom de ma cliente|
          notre client|class action|action collective|plainte pour escroquerie|plainte déposée|plainte contre vous
    """,
    "it": """
        avvocato|avvocata|avvocati|legale|legali|studio legale|mio legale + mio|nostro|miei|rivolg*|incaric*|contatt*|
          parlato|tramite|passo|mandat*|sentir*|scriver*|farò|letter*|sentito|affid*|diffida
        azione legale|azioni legali|vie legali|adire le vie|per vie legali|denuncia|denuncio|denuncerò|
          sporgere denuncia|sporto denuncia|querela|querelo|causa legale|fare causa|farò causa|faccio causa|
          vi faccio causa|in tribunale|giudice di pace|citazione|diffida|messa in mora|ingiunzione|class action|
          risarcimento danni + vi|vostr*|farò|procedo|procederò|presento|presenter*|sporgo|ho|se|contro|sarò|
          costrett*|intendo|invio|entro|altrimenti|valut*|passo|andiamo|andrò|ci
        agcom|agcm|antitrust|altroconsumo|codacons|garante|federconsumatori|adiconsum|arera|consob|ivass|
          arbitro bancario|abf|corecom|nas|guardia di finanza|banca d'italia|unione consumatori|ombudsman + segnal*|
          ricorso|esposto|reclamo|rivolg*|denunci*|scriv*|scritto|contatt*|copia|present*|inviat*
        messa in mora|sedi opportune|sede legale competente|ci vediamo in tribunale|ci vedremo in tribunale|
          vie legali|azione legale|azioni legali|per vie giudiziarie|risarcimento danni|risarcimento del danno|
          diffida + vale|agirò|adire|presente|ci|vi|vostr*|entro|procederò|tutel*|chiedo|intendo|richiesta
        carabinieri|polizia|questura|guardia di finanza|procura + denunc*|querel*|esposto|denuncia|segnalat*
        messa in mora|in nome e per conto|per conto del mio assistito|mia assistita|mio assistito|atto di citazione|
          decreto ingiuntivo|querela per truffa|denuncia per truffa|azione collettiva|class action
    """,
    "es": """
        abogado|abogada|abogados|mi letrado|asesor legal|asesoría jurídica|equipo legal + mi|nuestro|mis|contact*|
          consult*|contrat*|hablé|hablado|voy|manos|carta|poner*|demand*|comunicar*|enviar*|ya|llam*
        acciones legales|acción legal|acciones judiciales|vía judicial|vías legales|medidas legales|demandar|
          demandaré|demando|demandarlos|demandarles|los voy a demandar|les voy a demandar|poner una denuncia|
          puse una denuncia|he denunciado|denunciaré|voy a denunciar|interpondré|interponer|presentar una demanda|
          presentaré una demanda|presenté una demanda|presento demanda|presentaré demanda|demanda judicial|
          demanda colectiva|ir a juicio|iré a juicio|en los tribunales|a los tribunales|ante el juzgado|
          ante los tribunales|burofax|requerimiento notarial|querella|conciliación judicial
        consumo|hoja de reclamaciones|hojas de reclamaciones|ocu|facua|omic|profeco|condusef|aepd|
          agencia de protección de datos|defensor del pueblo|sernac|indecopi|superintendencia|defensa del consumidor|
          defensa al consumidor|cnmc|banco de españa|facua|ombudsman|sic|defensor del cliente|inai + reclama*|
          denunci*|queja|presenté|presentar*|presentado|presento|acudir*|acudo|puse|poner|interpon*|escrib*|copia|
          avis*|llevar*|voy|iré
        demanda + interpuest*|interpondr*|presentad*|juzgado|preparad*|interponiendo|en marcha|civil
        policía|comisaría|fiscalía|guardia civil|juzgado|ministerio público + denunci*|denuncia|demand*|querella
        está en|puse|puesta|puesto|presenté|presentada|interpuse|va a|llevo a|llevaré a|elevaré a|acudo a > consumo|
          ocu|facua|omic|profeco|condusef|sernac|indecopi|aepd
        nos vemos en los tribunales|nos vemos en el juzgado|nos veremos en los tribunales|nos veremos en el juzgado|
          iniciaré acciones|iniciar acciones|tomaré acciones|tomar acciones legales|reservo el derecho de|
          reservo las acciones|daños y perjuicios|manos de mis abogados|manos de mi abogado
        en nombre de mi cliente|en representación de|mi representado|mi representada|reclamación judicial|
          procedimiento monitorio|acto de conciliación|denuncia por estafa|demanda colectiva|arbitraje de consumo|
          junta arbitral
    """,
    "pt": """
        advogado|advogada|advogados|departamento jurídico|assessoria jurídica|meu jurídico|solicitador + meu|minha|
          meus|nosso|contact*|contat*|consult*|contrat*|falei|vou|mãos|carta|notificação|acion*|procur*|vai|já
        ação judicial|acção judicial|ação legal|medidas legais|meios legais|medidas judiciais|vias judiciais|
          processar|processo vocês|vou processar|vos processar|entrar com processo|entrar com uma ação|
          entrar na justiça|entrei na justiça|na justiça|em tribunal|para tribunal|ao tribunal|juizado especial|
          pequenas causas|boletim de ocorrência|apresentar queixa|apresentei queixa|queixa-crime|queixa na polícia|
          queixa à polícia|julgado de paz|notificação extrajudicial|danos morais|injunção|processo judicial|
          avançar judicialmente|judicialmente|ação coletiva
        procon|livro de reclamações|reclame aqui|deco|anatel|anacom|banco central|banco de portugal|asae|cnpd|anpd|
          defesa do consumidor|senacon|consumidor.gov|ouvidoria do|susep|ans|aneel|erse|provedor de justiça|bacen|
          ombudsman|portal da queixa|anac + reclama*|queixa|denunci*|apresent*|registr*|abri|abrir|vou|acion*|escrev*|
          cópia|formaliz*|fiz|particip*|entr*
        polícia|delegacia|esquadra|psp|gnr|ministério público + queixa|denúncia|denunci*|boletim|participação|b o
        está no|está na|abri no|abri na|fui ao|vou ao|levo ao|registrei no|registei no|coloquei no|fiz no > procon|
          reclame aqui|consumidor gov|anatel|livro de reclamações|portal da queixa|deco|bacen|anac
        dei entrada|entrei com|entrarei com|vou entrar com|darei entrada + juizado|processo|ação|pequenas causas|
          justiça|tribunal
        nos vemos no tribunal|vemo-nos em tribunal|vemo-nos no tribunal|nos veremos na justiça|medidas judiciais|
          medidas legais|ação judicial|providências legais|providências jurídicas|perdas e danos|
          indemnização por danos|indenização por danos|mãos do meu advogado|mãos da minha advogada
        em nome do meu cliente|em representação de|meu constituinte|minha constituinte|ação coletiva|injunção|
          queixa por burla|denúncia por estelionato|queixa crime|arbitragem de consumo|centro de arbitragem
    """,
}

UNLESS = {
    "any": """
        lol|lmao|haha*|😂|🤣
        jaja*|jajaja*|hahaha*|haha*|ahah*|mdr|ptdr|kkk*|rsrs*
    """,
    "en": """
        &kindly verify|account will be close
        movie|golden retriever|completion|film|sue the weather|tennis|basketball|food court|court case series|
          tennis court*|supreme court|district court ruled|do you offer legal|legal services|lawyer app|not verify|
          confidential|on the bus|nothing legal|legal expenses cover|is it legal|power of attorney|law firm account|
          i am a lawyer|im a lawyer|as a lawyer|my lawyer friend|notary|probate|divorce|jury duty|attorney portal|
          dont want to sue|not going to sue|wont sue|was told by a lawyer|trump|senate|scotus|moderators
        patent attorney*|is a lawyer|liar
        loves|adores|likes your|is a fan|big fan|how do i|do you offer
    """,
    "de": """
        film|spiel|vollmacht|notar|scheidung|rechtsanwaltskanzlei sucht|wir sind eine kanzlei
        begeistert|liebt|mag ihre*|mag eure*|fan von|bieten sie|bietet ihr
    """,
    "nl": """
        film|spel|volmacht|notaris|scheiding|food court
        dol op|gek op|houdt van jullie|fan van|bieden jullie|biedt u
    """,
    "fr": """
        film|jeu|procuration|notaire|divorce|je suis avocat|je suis avocate
        adore|aime votre|aime vos|fan de|proposez vous
    """,
    "it": """
        film|gioco|procura|notaio|divorzio|sede legale|rappresentante legale|sono un avvocato|ora legale|
          denuncia di smarrimento|denuncia di furto
        è avvocat*
        adora|ama il vostro|ama la vostra|fan di|offrite
    """,
    "es": """
        película|juego|poder notarial|notario|divorcio|soy abogado|soy abogada|representante legal
        es abogad*
        encanta|adora|fan de|ofrecen
    """,
    "pt": """
        filme|jogo|procuração|notário|divórcio|sou advogado|sou advogada|representante legal
        é advogad*|sou a advogada|esposa é
        adora|ama o vosso|ama a vossa|fã de|oferecem
    """,
}

TABLE = AlarmTable("legal_step", CUES, UNLESS, negation=1)
