"""Words of people treated worse by staff for what they are, and of harassment by staff."""

from escalml.scoring.alarms.cues import AlarmTable

CUES = {
    "en": """
        staff = staff|employee*|driver|agent|manager|cashier|waiter|waitress|clerk|guard|rep|engineer|technician|
          receptionist|nurse|doctor|crew|steward*|attendant|supervisor|teller|courier|your man|your men|
          your colleague|security|host|landlord|teacher|bouncer|rider|assistant|officer|he|she|they|him|her
        racist|racism|racial|racially|sexist|sexism|homophobic|transphobic|islamophobic|antisemitic|anti semitic|
          xenophobi*|bigot*|ableist + $staff|your|towards|abuse|abused|remark*|comment*|profil*|behaviour|behavior|
          treatment|treated|slur*|incident|company|service|shop|store|branch|experience|was|being|discriminat*
        racially profiled|racial profiling|racial slur*|racial abuse|racist slur*|racist abuse|racist comment*|
          racist remark*|homophobic slur*|n word|n-word|called me a slur
        discriminated|discriminate|discriminates|discriminating|discrimination|discriminatory + me|us|my|against|
          because|race|disability|disabled|wheelchair|guide dog|pregnan*|gender|religion|age|skin|staff|branch|victim|
          your|ethnic*|sexual|woman|black|muslim|asian|gay|trans|blatant|clear
        refused|denied|turned away|wouldnt let|would not let|told to leave|asked to leave|not allowed|kicked out|
          followed|wont serve|drove off|refuses|refusing|banned + because of|due to|for being|because im|because i am|
          because we|because shes|because hes & wheelchair|guide dog|assistance dog|service dog|disab*|skin|race|
          black|asian|muslim|jewish|gay|lesbian|trans|headscarf|hijab|pregnant|breastfeeding|accent|foreign*|blind|
          deaf|autis*|turban|colour|color|gypsy|roma|religion|nationality
        wheelchair|guide dog|assistance dog|service dog|headscarf|hijab|turban + refused|denied|turned away|drove off|
          wouldnt let|would not let|told to leave|asked to leave|left behind|not allowed|mocked|imitated|laughed|
          mocking|no wheelchairs|doesnt do|dont do|wouldnt take|wont take
        people like you|your kind|your lot|you lot > dont|arent|not welcome|shouldnt|should|belong|back
        problems|trouble > with you lot|with your lot|with your kind
        where i was really from|where are you really from|where im really from|go back to your country|
          go back to where|back to your own country|speak english|not a refugee office|dont serve your
        sexually harass*|sexual harassment|groped|groping|touched me inappropriately|inappropriate touching|
          sexual comment*|sexual remarks|sexually assault*|made sexual|unwanted advances|upskirt*|
          creepy messages + $staff|your|me|my|by|wife|daughter|was|i
        called + monkey|paki|faggot|dyke|tranny|retard|retarded|gypsy|terrorist
    """,
    "de": """
        rassist*|rassismus|sexist*|homophob*|transphob*|fremdenfeindlich*|ausländerfeindlich*|antisemit*|
          islamfeindlich* + mitarbeiter*|ihr|ihre*|fahrer*|behandelt|bemerkung*|beleidig*|kommentar*|äusserung*|
          äußerung*|verkäufer*|vorfall|verhalten|kontrolleur|personal|worden|war|kellner*|angestellte*
        diskriminier* + mich|uns|ich|wurde|worden|wegen|behinder*|hautfarbe|herkunft|mitarbeiter*|ihr*|rollstuhl|
          religion|meine|mein|filiale|fühle
        abgewiesen|verweigert|rausgeworfen|rausgeschmissen|hausverbot|nicht mitgenommen|nicht bedient|stehen gelassen|
          nicht reingelassen|nicht hereingelassen + rollstuhl*|blindenhund|assistenzhund|kopftuch|hautfarbe|herkunft|
          behinder*|schwanger*|akzent|schwarz*|muslim*|jüdisch*|schwul*|lesbisch|blind|gehörlos*|ausländer*
        wegen meiner|wegen seiner|wegen ihrer > hautfarbe|herkunft|religion|behinderung|sexualität|nationalität
        sexuell belästigt|sexuelle belästigung|belästigt|begrapscht|angefasst|anzügliche + fahrer*|mitarbeiter*|
          techniker*|mich|meine|kurier|kollege*|zusteller*|trainer*|tochter|frau
        leute wie sie|geh zurück|gehen sie zurück|wo kommen sie wirklich|ihresgleichen|solche wie sie|
          sprechen sie deutsch oder|rassistisch beleidigt
    """,
    "nl": """
        racist*|racisme|seksist*|seksisme|homofo*|transfo*|vreemdelingenhaat|antisemit* + medewerker*|jullie|
          chauffeur*|behandeld|opmerking*|beledig*|bejegen*|verkoper|incident|gedrag|uw|personeel|werd|uitgescholden|
          bezorger|kassamedewerker|conducteur
        discrimin* + mij|me|ons|ik|werd|wegen|beperking|huidskleur|afkomst|medewerker*|jullie|rolstoel|geloof|mijn|
          filiaal|voel
        geweigerd|weggestuurd|niet meegenomen|niet geholpen|buitengezet|laten staan|niet binnen + rolstoel*|
          geleidehond|hulphond|hoofddoek|huidskleur|afkomst|beperking|zwanger*|accent|zwart|moslim*|joods*|homo|blind|
          doof|buitenlander*
        vanwege mijn|vanwege zijn|vanwege haar|om mijn > huidskleur|afkomst|geloof|beperking|geaardheid|nationaliteit|
          hoofddoek
        seksueel geïntimideerd|seksuele intimidatie|aangerand|betast|lastiggevallen|onzedelijk|
          seksuele opmerking* + chauffeur|medewerker*|monteur|mij|me|mijn|bezorger|collega|dochter|vrouw
        mensen zoals jij|jullie soort|ga terug naar|terug naar je eigen land|waar kom je echt
    """,
    "fr": """
        raciste*|racisme|sexiste*|homophobe*|transphobe*|xénophobe*|antisémite*|islamophobe* + employé*|votre|vos|
          chauffeur|traité*|remarque*|propos|insulte*|vendeur*|vendeuse|incident|comportement|personnel|agent|
          conseiller*|été|livreur|serveur|injure*|contrôleur
        discrimin* + moi|me|nous|je|suis|victime|handicap|couleur|origine|votre|fauteuil|religion|employé*|agence|été|
          cause
        refusé*|refoulé*|mis dehors|mise dehors|interdit*|pas pris|pas servi|laissé sur le + fauteuil|chien guide|
          chien d'assistance|voile|foulard|couleur de peau|origine*|handicap*|enceinte|accent|noir|noire|musulman*|
          juif|juive|gay|lesbienne|aveugle|sourd*|arabe
        à cause de|en raison de + ma couleur|mon origine|mes origines|ma religion|mon handicap|sa couleur|
          son handicap|sa religion|mon voile|son voile|mon accent|mon orientation|son origine
        harcèlement sexuel|harcelé sexuellement|harcelée sexuellement|attouchement*|tripoté*|agression sexuelle|
          agressée sexuellement|propos sexuels|peloté* + chauffeur|employé*|technicien|moi|me|ma|livreur|votre|fille|
          femme|agent|je
        gens comme vous|gens comme toi|rentrez chez vous|retourne dans ton pays|retournez dans votre pays|
          d'où venez-vous vraiment|sale arabe|sale noir|sale juif|sale pédé|injures racistes
    """,
    "it": """
        razzist*|razzismo|sessist*|omofob*|transfob*|xenofob*|antisemit* + dipendente*|vostro|vostra|vostri|autista|
          trattat*|commento|commenti|insult*|frase|frasi|comportamento|personale|impiegat*|cassier*|stato|stata|
          episodio|corriere|cameriere|operator*|addett*
        discriminat*|discriminazion* + mi|ci|sono|stato|stata|per|disabil*|pelle|origin*|vostr*|carrozzina|
          sedia a rotelle|religione|dipendente*|filiale|vittima
        rifiutat*|cacciat*|respint*|fatto uscire|non mi hanno servit*|lasciat* a terra|negato + carrozzina|
          sedia a rotelle|cane guida|velo|hijab|colore della pelle|origin*|disabil*|incinta|accento|nero|nera|
          musulman*|ebre*|gay|lesbica|cieco|cieca|sordo|sorda|stranier*
        per il colore|per la mia pelle|per la mia religione|per la mia disabilità|per le mie origini|
          per il mio accento|perché sono nero|perché sono nera|perché sono straniero|perché sono straniera|
          perché sono gay
        molestie sessuali|molestat*|palpeggiat*|palpat*|avances|commenti sessuali|violenza sessuale + autista|
          dipendente*|tecnico|mi|mia|corriere|vostro|figlia|moglie|addetto
        gente come voi|gente come lei|torna al tuo paese|tornate al vostro paese|da dove viene veramente
    """,
    "es": """
        racista*|racismo|sexista*|machista*|homófob*|homofob*|transfób*|xenófob*|xenofob*|antisemita* + empleado*|
          empleada*|su|sus|vuestro*|conductor|chofer|trato|trató|trataron|comentario*|insulto*|insultó|comportamiento|
          personal|cajer*|camarer*|mesero|incidente|fue|repartidor|guardia
        discrimin* + me|nos|soy|por|discapac*|color|origen|su|sus|silla de ruedas|religión|empleado*|sucursal|víctima|
          fui|sentí
        negaron|negó|echaron|echó|rechazaron|no me dejaron|no nos dejaron|no me atendieron|no quiso llevar*|
          no quisieron atender* + silla de ruedas|perro guía|perro de asistencia|velo|hiyab|color de piel|origen|
          discapac*|embarazada|acento|negro|negra|musulman*|judí*|gay|lesbiana|ciego|ciega|sord*|extranjer*|indígena
        por mi color|por el color de|por mi religión|por mi discapacidad|por mi origen|por mi acento|por ser negro|
          por ser negra|por ser mujer|por ser gay|por ser extranjer*|por ser indígena|por ser musulman*|por ser trans
        acoso sexual|acosó|acosada|acosado|acosando|manoseó|manosearon|tocó sin|tocamientos|insinuaciones|
          comentarios sexuales|abuso sexual + conductor|empleado*|técnico|me|mi|repartidor|su|hija|esposa|guardia|
          chofer
        gente como usted|gente como tú|vuelve a tu país|regresa a tu país|regrese a su país|de dónde es realmente
    """,
    "pt": """
        racista*|racismo|sexista*|machista*|homofób*|transfób*|xenófob*|xenofob*|antissemita* + funcionári*|vosso|
          vossa|motorista|tratou|tratad*|comentário*|insulto*|comportamento|pessoal|atendente*|empregad*|incidente|
          fui|foi|caso|de vocês|segurança|entregador|seu
        discrimin* + me|nos|fui|por|deficiên*|cor|origem|vosso|cadeira de rodas|religião|funcionári*|loja|balcão|
          vítima|agência
        recusaram|recusou|expulsaram|expulso|expulsa|barraram|barrado|barrada|não me deixaram|não me atenderam|
          não quis levar|negaram|impediram + cadeira de rodas|cão-guia|cão guia|cão de assistência|véu|hijab|
          cor da pele|origem|deficiên*|grávida|sotaque|negro|negra|preto|preta|muçulman*|jude*|gay|lésbica|cego|cega|
          surd*|estrangeir*
        por causa da minha cor|por causa da cor|pela minha cor|pela cor da|por ser negro|por ser negra|por ser preto|
          por ser preta|por ser gay|por ser mulher|por ser estrangeir*|por ser muçulman*|por causa do meu sotaque|
          por ser trans|por causa da minha deficiência|por ser brasileir*
        assédio sexual|assediou|assediada|assediado|apalpou|apalparam|abuso sexual|importunação|comentários sexuais|
          assediando + motorista|funcionári*|técnico|me|minha|entregador|vosso|filha|esposa|segurança|estafeta
        gente como você|gente como tu|volta para a tua terra|volte para o seu país|volta pra sua terra
    """,
}

UNLESS = {
    "any": """
        lol|lmao|😂|🤣
    """,
    "en": """
        price discriminat*|movie|film|series|book|episode|trailer|election|trump|obama|congress|wheelchair bound|
          do you have wheelchair|is there wheelchair|song|statue|mascot|tweet was|logo
    """,
    "de": """
        film|serie|buch|wahl|preisdiskriminierung
    """,
    "nl": """
        film|serie|boek|verkiezing*|prijsdiscriminatie
    """,
    "fr": """
        film|série|livre|élection*
    """,
    "it": """
        film|serie|libro|elezioni
    """,
    "es": """
        película|serie|libro|elecciones
    """,
    "pt": """
        filme|série|livro|eleições
    """,
}

TABLE = AlarmTable("discrimination", CUES, UNLESS)
