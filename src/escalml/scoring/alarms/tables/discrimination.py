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
        group = black|brown|asian|non white|dark skinned|muslim|arab|indian|african|mexican|chinese|jewish|disabled|
          gay|trans|roma|gypsy|foreign|hispanic|latino|somali|turkish|polish
        breastfeed*|breast feeding|nursing my + asked to leave|told to leave|told to cover|kicked out|thrown out|
          cover up|not allowed|asked me to|told me to|made to|told to stop|moved|shouted
        told me|told us|told him|told her|told my|said|shouted|yelled|screamed > go back to|get back to|going back to|
          go home to > country|where|own country|africa|india|pakistan|mexico|china|poland|romania
        go back to my country|go back to my own country|back to where i came from|back where i came from
        two men|two women|gay couple|same sex|lesbian couple|two guys|two girls|both men|both women|two husbands|
          two mums|trans woman|trans man + refused|denied|wouldnt|would not|cancelled|turned away|suddenly|
          once they saw|when they saw|as soon as|told us|no double|fully booked|rejected
        only|just|every|all > $group > customers|customer|people|passengers|passenger|guests|families|family|kids|men|
          man|women|woman|couple|shopper*|person|ones|drivers|players|applicants + asked|searched|checked|stopped|
          show|had to|made|receipt*|bags|singled|followed|questioned|told|moved|bumped|removed|charged|rejected
        singled out|picked on|searched|followed|stopped|watched|ignored|served last|skipped|asked for id|questioned|
          removed|rejected|charged more|accused + because|for being|being|as we are|since we are|due to > $group|skin|
          colour|color|accent|race|hijab|headscarf|nationality|religion|surname|foreigner*|immigrant*
        accent|stutter|stammer|hijab|headscarf|turban|disability|wheelchair|my english|lisp|tourettes|my name|
          my religion|my skin|down syndrome|downs + mocked|mocking|mocks|laughed at|imitated|imitating|mimicked|
          mimicking|ridiculed|made fun|making fun|jokes about|joked about|joke about|sneered|giggled|took the mick|
          took the piss
        wheelchair|disabled son|disabled daughter|disabled mother|disabled father|disabled passenger|
          disabled customer|my disability|blind|deaf|autis*|down syndrome|downs syndrome|crutches|walking frame|
          mobility scooter|tourettes|guide dog|assistance dog|service dog|hearing dog + turned away|refused entry|
          refused us|refused me|refused to let|refused to serve|refused to take|denied entry|denied boarding|
          not let in|wouldnt let|would not let|told to leave|asked to leave|not welcome|sent away|left behind|
          drove past|disturb*|upset other|put other guests off
        told|said|says|informed + not for|dont hire|do not hire|dont serve|do not serve|dont rent to|do not rent to|
          dont employ|no room for|dont take|do not take > pregnant women|pregnant|women|foreigners|muslims|
          black people|black|immigrants|gays|gay people|disabled|old people|people like|gypsies|your sort|your kind|
          indians|pakistanis|arabs|asians|refugees
        refused to serve|wont serve|wouldnt serve|would not serve|refused service|refused entry|refused to rent|
          wouldnt rent|ignored|didnt get the flat|turned down + because|because of|due to|for being|over my|
          for wearing > $group|headscarf|hijab|skin|colour|color|accent|race|religion|nationality|surname|pregnan*|
          age|turban|foreign*
        pregnant|pregnancy|maternity + fired|sacked|dismissed|let go|rejected|refused the job|job offer withdrawn|
          demoted & because|told|after|when|manager|your
        trait = wheelchair|hijab|headscarf|turban|guide dog|assistance dog|pregnant|autistic|autism|down syndrome|
          downs syndrome|deaf|blind|transgender|trans woman|trans man|lesbian|gay|gypsy|gypsies|muslim|muslims|
          black sons|black teenage|black boys|black man|black woman|black family|black men|black women|black kids|
          foreigners|skin colour|skin color|stutter|sikh|asylum seeker|refugee|boyfriend and i|girlfriend and i|
          wife and i are both women|husband and i are both men|prayer|ramadan|kippah|my accent|guide dogs|crutches|
          breastfeed*
        $trait & drove off|turned away|turned us away|turned me away|refused|refuses|not let in|wouldnt let|
          would not let|told us this isnt|isnt that kind of place|not that kind of place|asked to remove|take it off|
          told to leave|asked to leave|position is filled|position was filled|no longer available|withdrew|withdrawn|
          cancelled our booking|cancelled my booking|searched only|followed my|followed me|followed us|laughed at|
          mocked|not welcome|made to wait|skipped|ignored us|only their bags|said no
        proper english|speaks english properly|speak proper|real name|where are you really|called about the flat|
          your sort|your type|people like them|we dont want & agent|born|flat|told|asked|said|landlord|staff|driver
        as hassan|as mohammed|as muhammad|under my husbands name|with an english name|with a white name & taken|gone|
          available|view*|when would
        interview|job|position|vacancy|promotion|contract & pregnan*|headscarf|hijab|my age|too old|children|
          disab* & filled|withdrawn|suddenly|not a fit|turned down|no longer
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
        gestillt|stillen|stille|gestillt habe|brust gegeben + rausgeschickt|rausgeworfen|rausgeschmissen|verlassen|
          weggeschickt|zudecken|bedecken|aufhören|verboten|gebeten|aufgefordert|toilette
        blindenhund|assistenzhund|blindenführhund|führhund + nicht mitnehmen|nicht mit|verweigert|abgelehnt|weigerte|
          draußen|nicht rein|nicht hinein|abgewiesen|mitgenommen|verboten|rausgeworfen
        zurück wo|dahin zurück|dahin wo ich herkomme|wo ich herkomme|in mein land|zurück in mein land|in meine heimat|
          zurück in meine heimat|geh dahin zurück + mitarbeiter*|fahrer*|er|sie|ihr*|sagte|meinte|gesagt|soll|solle|
          schrie
        zwei männer|zwei frauen|schwules paar|lesbisches paar|gleichgeschlechtlich* + kein doppelzimmer|kein zimmer|
          plötzlich|storniert|abgelehnt|abgewiesen|ausgebucht|verweigert|absage|nicht mehr
        nur|ausgerechnet|ausschließlich > dunkelhäutige*|schwarze*|ausländische*|muslimische*|türkische*|arabische*|
          afrikanische*|migranten|ausländer + kontrolliert|durchsucht|taschen|öffnen|mussten|musste|ausweis|zeigen|
          gefilzt|aussteigen|abgewiesen
        akzent|kopftuch|hautfarbe|stottern|behinderung|deutsch|namen|herkunft|turban|rollstuhl + lustig|ausgelacht|
          nachgeäfft|nachgemacht|verspottet|witze|gelacht|beleidigt|gespottet
        wegen meines|wegen meiner|wegen seines|wegen seiner|wegen ihres|wegen ihrer|aufgrund meiner|
          aufgrund meines > kopftuch*|akzents|hautfarbe|herkunft|religion|behinderung|namens|nachnamens|rollstuhls|
          glaubens|schwangerschaft|turbans|blindenhund* + nicht|abgewiesen|abgelehnt|rausgeworfen|verweigert|
          kontrolliert|benachteiligt|beleidigt|kein*|weggeschickt|gekündigt|ignoriert
        rollstuhl|rollstuhlfahrer*|behinderte*|autist*|blind|gehörlos|krücken|downsyndrom|down syndrom + abgewiesen|
          nicht rein|nicht reingelassen|nicht hineingelassen|weggeschickt|stehen gelassen|stehengelassen|
          nicht mitgenommen|nicht bedient|störe*|unerwünscht|nicht einsteigen|rausgeworfen
        schwanger*|schwangere + gekündigt|abgelehnt|nicht eingestellt|absage|kein job|nichts für|rausgeworfen
        merkmal = rollstuhl*|kopftuch|hijab|blindenhund|assistenzhund|schwanger*|autist*|down-syndrom|down syndrom|
          gehörlos*|taub|blind|transfrau|transmann|lesbisch|schwul|sinti|roma|muslim*|türkisch*|schwarze*|
          dunkelhäutig*|ausländer*|flüchtling*|akzent|nachname*|behindert*|behinderung|kippa|turban|gebärdensprache
        $merkmal & abgewiesen|nicht rein|nicht reingelassen|rausgeworfen|weggeschickt|verweigert|abgelehnt|
          weggefahren|nicht mitgenommen|kein konto|keine wohnung|plötzlich vergeben|schon vergeben|hausordnung|
          nicht erwünscht|unerwünscht|ausgelacht|lustig gemacht|nur ihre taschen|nur meine tasche|
          nur uns kontrolliert|nicht bedient|storniert|absage|komme ich hier nicht
        wer nicht telefonieren kann|keine ausländer|nur deutsche|nur an deutsche|solche leute|leute wie euch|
          leute wie dich|euresgleichen & konto|wohnung|vermiet*|sagte|meinte|antwort|mitarbeiter*|laden
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
        borstvoeding|borstvoeden + weggestuurd|bedekken|stoppen|eruit|verlaten|gevraagd|niet toegestaan|weg|verboden|
          toilet
        geleidehond|blindengeleidehond|hulphond|assistentiehond + weiger*|geweigerd|niet mee|niet naar binnen|
          verboden|buiten blijven|weggestuurd|niet toegestaan
        terug naar mijn land|terug naar mijn eigen land|terug moest naar mijn|terug naar waar ik|
          terug naar m'n eigen land|oprotten naar + medewerker*|chauffeur|hij|zij|ze|zei|jullie|riep|moest
        twee mannen|twee vrouwen|homostel|lesbisch stel|homokoppel + geen|ineens|geannuleerd|geweigerd|volgeboekt|
          plotseling|afgewezen|niet meer
        alleen|uitsluitend|enkel|juist > donkere|zwarte|buitenlandse|moslim*|marokkaanse|turkse|gekleurde|
          getinte > klanten|mensen|passagiers|gasten|jongens|klant|reizigers + gecontroleerd|gefouilleerd|tas|openen|
          moesten|moest|legitim*|laten zien|eruit|uitstappen
        accent|hoofddoek|huidskleur|stotteren|beperking|nederlands|achternaam|afkomst|tulband|rolstoel + belachelijk|
          uitgelachen|nagedaan|nadoen|bespot|grappen|gelachen|beledigd
        vanwege mijn|vanwege zijn|vanwege haar|om mijn|door mijn > hoofddoek|accent|huidskleur|afkomst|geloof|
          beperking|achternaam|rolstoel|zwangerschap|tulband|geleidehond|leeftijd + niet|geweigerd|afgewezen|
          weggestuurd|gecontroleerd|benadeeld|beledigd|geen|ontslagen|genegeerd
        rolstoel|gehandicapt*|autis*|blind|doof|krukken|syndroom van down|scootmobiel + geweigerd|niet naar binnen|
          weggestuurd|laten staan|niet meegenomen|niet geholpen|storend|niet welkom|niet binnen
        zwanger* + ontslagen|afgewezen|niet aangenomen|geen contract|contract niet verlengd
        kenmerk = rolstoel*|hoofddoek|hijab|geleidehond|hulphond|zwanger*|autis*|downsyndroom|met down|
          syndroom van down|doof|dove|blind|transvrouw|transman|lesbisch*|homo*|moslim*|marokkaans*|turks*|zwarte|
          donkere|buitenlander*|vluchteling*|accent|achternaam|beperking|gehandicapt*|tulband|keppel
        $kenmerk & geweigerd|niet binnen|niet naar binnen|weggestuurd|afgewezen|reed weg|doorgereden|niet meegenomen|
          al vergeven|ineens weg|niet welkom|uitgelachen|alleen hun tas*|alleen mijn tas|niet geholpen|geannuleerd|
          niet in de|niet toegelaten|weigert
        geen buitenlanders|alleen nederlanders|jullie soort|dat soort mensen|mensen zoals jullie + wil|verhuurder|
          makelaar|zei|zeggen|winkel|medewerker|eigenaar|hier
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
        allaitais|allaite|allaiter|allaitement|donnais le sein|donner le sein + sortir|partir|dehors|couvrir|arrêter|
          demandé|interdit*|viré*|toilettes
        chien guide|chien d'assistance|chien d'aveugle + refus*|interdit*|pas pris|pas voulu|laissé dehors|refoulé*|
          n'a pas
        rentrer dans mon pays|retourner dans mon pays|rentre dans ton pays|retourne dans ton pays|
          rentrer chez moi dans|retourner d'où je viens|retourner chez moi au + employé*|chauffeur|il|elle|m'a dit|
          dit|votre|crié|agent
        deux hommes|deux femmes|couple gay|couple homosexuel|couple lesbien|couple d'hommes|
          couple de femmes + plus de|refus*|annulé*|soudain|complet|plus aucune|pas de chambre|avait plus
        seuls|seulement|uniquement|que > les noirs|les arabes|clients noirs|les clients noirs|les passagers noirs|
          personnes noires|les maghrébins|les musulmans|noirs|arabes|gens de couleur + sac|sacs|fouill*|contrôl*|
          ouvrir|montrer|dû|papiers|descendre
        accent|voile|foulard|couleur de peau|bégaiement|handicap|mon nom|origines|turban|fauteuil + moqué*|moque|ri|
          rigolé|imité|imitait|ricané|blagues|insulté*|ridiculis*
        à cause de mon|à cause de ma|à cause de son|à cause de sa|en raison de mon|en raison de ma|parce que je porte|
          vu mon > voile|accent|couleur|origine|origines|religion|handicap|nom|fauteuil|grossesse|foulard|turban|
          chien|âge + pas|refus*|refoulé*|viré*|contrôlé*|discrim*|insulté*|ignoré*|interdit
        fauteuil roulant|en fauteuil|handicapé|handicapée|aveugle|sourd|autiste|trisomi*|béquilles + refusé l'entrée|
          refoulé*|refusé*|pas laissé entrer|pas pu entrer|laissé sur|pas pris|dérang*|mis dehors
        enceinte + licenciée|virée|refusée|pas embauchée|pas prise|poste
        trait = fauteuil|voile|voilée|foulard|chien guide|enceinte|autiste|trisomique|trisomie|sourd|sourde|
          malvoyant*|aveugle|trans|lesbienne*|gay|gays|gitan*|roms|musulman*|arabe|arabes|noir|noire|maghrébin*|
          étranger|étrangère|accent|nom de famille|handicap|handicapé*|kippa|turban|réfugié*
        $trait & refusé l'entrée|refusé de|refuse de|refoulé*|pas laissé|mis dehors|mise dehors|mis à la porte|viré*|
          reparti sans|parti sans|déjà louée|déjà loué|déjà prise|poste est pourvu|annulé notre|annulé ma|enlever|
          retirer mon|pas le bienvenu|moqué*|fouillé*|suivi dans|suivie dans|insulté*|dérange
        pas d'étrangers|que des français|des gens comme vous|gens comme vous|votre espèce|vous autres + dit|veut|
          propriétaire|agence|employé*|vendeu*|ici|chez
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
        allattavo|allattare|allattando|allatto|al seno + uscire|andarmene|fuori|coprirmi|smettere|chiesto|vietato|
          cacciat*|bagno
        cane guida|cane d'assistenza|cane per ciechi + rifiut*|vietat*|non ha voluto|lasciat* fuori|fatto scendere|
          cacciat*|non può
        tornare al mio paese|tornatene al tuo paese|torna al tuo paese|tornare a casa mia in|tornare da dove|
          torna da dove + addetto|autista|dipendente|mi ha detto|detto|lui|lei|vostro|urlato|gridato
        due uomini|due donne|coppia gay|coppia omosessuale|coppia lesbica|coppia di uomini|
          coppia di donne + non c'era più|più disponibile|rifiut*|annullat*|improvvisamente|al completo|
          niente matrimoniale
        solo|soltanto|esclusivamente|unicamente > clienti neri|neri|i neri|i clienti neri|persone di colore|stranieri|
          arabi|musulmani|passeggeri neri|africani + borsa|borse|controll*|perquisi*|aprire|mostrare|dovuto|documenti|
          scendere
        accento|velo|hijab|colore della pelle|balbuzie|disabilità|mio nome|origini|turbante|carrozzina|
          cognome + preso in giro|presa in giro|deris*|riso|imitat*|battute|insultat*|ridicol*|prendeva in giro
        per via del|per via della|a causa del|a causa della|per il mio|per la mia|perché porto il > velo|accento|
          colore|origine|origini|religione|disabilità|cognome|carrozzina|gravidanza|turbante|pelle|cane guida + non|
          rifiut*|cacciat*|controllat*|discrimin*|insultat*|ignorat*|negat*
        sedia a rotelle|carrozzina|disabile|cieco|cieca|sordo|sorda|autistic*|sindrome di down|
          stampelle + negato l'ingresso|negat*|non ci hanno fatto entrare|respint*|rifiutat*|lasciat* a terra|
          disturb*|cacciat*|non fatto entrare
        incinta + licenziat*|non assunt*|scartat*|rifiutat*|posto
        tratto = carrozzina|sedia a rotelle|velo|hijab|cane guida|incinta|maternità|autistic*|sindrome di down|sord*|
          cieco|cieca|trans|lesbic*|gay|rom|zingar*|musulman*|arab*|nero|nera|neri|stranier*|accento|cognome|disabil*|
          turbante|kippah|africano|africana
        $tratto & rifiutat*|non ci ha fatto|non mi ha fatto|non ci hanno fatto|non mi hanno fatto|cacciat*|
          mandat* via|ripartito|scartat*|già affittata|già affittato|posto già|annullat*|togliermi|toglierlo|
          non è il benvenuto|deris*|preso in giro|perquisit*|seguit* per|insultat*|disturb*|farmi salire|farci salire|
          a rischio
        niente stranieri|solo italiani|gente come voi|quelli come voi|la vostra razza|non affitto a|
          non affittiamo a + detto|vuole|proprietari*|agenzia|addett*|qui|negozio|stranieri
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
        dando el pecho|dar el pecho|amamantando|amamantar|dando pecho|lactando + saliera|salir|fuera|cubri*|taparme|
          pidieron|prohib*|echaron|baño
        perro guía|perro de asistencia|perro lazarillo + rechaz*|neg*|no quiso|no dejaron|no me dejó|prohib*|bajar|
          fuera|echaron
        volviera a mi país|vuelve a tu país|volverme a mi país|regresara a mi país|regresa a tu país|vete a tu país|
          regresarme a mi país|me fuera a mi país|volver a mi país + empleado|chofer|conductor|dijo|dijeron|su|gritó|
          me|él|ella
        dos hombres|dos mujeres|pareja gay|pareja homosexual|pareja lesbiana|pareja de hombres|
          pareja de mujeres + ya no había|ya no hay|no había|negaron|cancel*|de repente|lleno|rechaz*
        solo|sólo|solamente|únicamente > clientes negros|negros|a los negros|los negros|los clientes negros|
          a los clientes negros|morenos|indígenas|extranjeros|árabes|gitanos|musulmanes|latinos + bolso|bolsa|bolsas|
          revis*|registr*|abrir|mostrar|identific*|bajar
        acento|velo|hiyab|color de piel|tartamudez|discapacidad|mi nombre|origen|turbante|silla de ruedas|
          apellido + burl*|se rió|rieron|imit*|bromas|insult*|ridiculiz*|mofa*|mofó
        por llevar|por mi|por su|por tener|por ser|debido a mi > velo|acento|color|origen|religión|discapacidad|
          apellido|embarazo|turbante|hiyab|negro|negra|gitano|gitana|indígena|extranjer*|gay|lesbiana|trans|musulman*|
          moren*|silla de ruedas + no me atend*|no nos|neg*|ech*|rechaz*|revis*|discrimin*|insult*|ignor*|no me|
          prohib*|no nos dej*
        silla de ruedas|discapacitado|discapacitada|ciego|ciega|sordo|sorda|autis*|síndrome de down|
          muletas + negaron la entrada|negaron|no nos dejaron|no me dejaron|rechaz*|dejaron tirad*|molest*|echaron|
          no dejaron entrar
        embarazada + despid*|no contrat*|rechaz*|puesto|echaron
        rasgo = silla de ruedas|velo|hiyab|perro guía|embarazada|autista|autismo|síndrome de down|sordo|sorda|ciego|
          ciega|trans|lesbiana*|gay|gays|gitano*|gitana*|musulman*|árabe*|negro|negra|indígena*|extranjer*|acento|
          apellido*|discapacidad|discapacitad*|turbante|moro|mora|latin*|venezolan*|maternidad
        $rasgo & no nos dejó|no me dejó|no nos dejaron|no me dejaron|negaron|negó|rechaz*|ech*|me fui|arrancó sin|
          ya estaba alquilad*|ya está ocupad*|puesto ya|cancelaron|canceló|quitarme|no es bienvenid*|burl*|registr*|
          persiguió|siguió por|insult*|molest*|descart*|no atend*
        solo españoles|no extranjeros|gente como ustedes|gente como vosotros|los de tu clase|los de su clase|
          no alquilamos a|no alquilo a|no rentamos a + dijo|dijeron|quiere|dueñ*|agencia|emplead*|aquí|extranjeros|
          gitanos
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
        amamentando|amamentar|a amamentar|dando de mamar|dar de mamar|a dar o peito|dando o peito + sair|saísse|fora|
          cobri*|tapar|pediram|proib*|expuls*|banheiro
        cão-guia|cão guia|cão de assistência|cachorro guia + recus*|neg*|não quis|não deixaram|não me deixou|proib*|
          descer|fora|expuls*
        voltar para o meu país|voltar pro meu país|volta para a tua terra|volta para o teu país|volte para o seu país|
          voltar para a minha terra|voltasse para o meu país + funcionári*|motorista|disse|disseram|ele|ela|vosso|
          gritou|empregad*
        dois homens|duas mulheres|casal gay|casal homossexual|casal lésbico|casal de homens|
          casal de mulheres + já não havia|não havia|não tinha|negaram|cancel*|de repente|lotado|recus*
        só|somente|apenas|unicamente > clientes negros|os negros|os clientes negros|negros|pretos|estrangeiros|
          ciganos|brasileiros|africanos|muçulmanos + bolsa|bolsas|mala|revist*|abrir|mostrar|identific*|sacos|descer
        sotaque|véu|hijab|cor da pele|gaguez|gagueira|deficiência|meu nome|origem|turbante|cadeira de rodas + gozou|
          gozaram|riu|riram|imit*|piadas|insult*|ridiculariz*|zombou|zombaram|deboch*
        por causa do|por causa da|por ser|por usar|por ter|por ser muito > véu|sotaque|cor|origem|religião|
          deficiência|cadeirante|gravidez|turbante|hijab|negro|negra|preto|preta|cigano|cigana|brasileir*|estrangeir*|
          gay|lésbica|trans|muçulman*|cadeira de rodas|grávida + não me|não nos|neg*|barr*|expuls*|recus*|revist*|
          discrimin*|insult*|ignor*|proib*
        cadeira de rodas|cadeirante|deficiente|cego|cega|surdo|surda|autis*|síndrome de down|muletas + barr*|
          negaram a entrada|não nos deixaram|não me deixaram|recus*|deixaram para trás|incomod*|expuls*|
          não deixaram entrar
        grávida + despedida|demitida|não contrat*|recus*|vaga|dispensada
        traco = cadeira de rodas|cadeirante|véu|hijab|cão guia|cão-guia|grávida|autista|autismo|síndrome de down|
          surdo|surda|cego|cega|trans|lésbica*|gay|gays|cigan*|muçulman*|negro|negra|preto|preta|estrangeir*|sotaque|
          apelido|sobrenome|deficiência|deficiente|turbante|nordestin*|brasileir*|favela
        $traco & não nos deix*|não me deix*|negaram|negou|recus*|expuls*|mandou sair|mandou eu sair|me mandou sair|
          foi embora sem|já estava alugad*|vaga já|cancelaram|cancelou|tirar o véu|não é bem vind*|gozou|debochou|
          revistar*|revistou|seguiu pela|seguiram pela|insult*|incomod*|rejeit*|barr*
        só portugueses|não aceitamos estrangeiros|gente como vocês|gente da tua laia|gente da sua laia|não alugamos a|
          não alugo para|esse tipo de gente + disse|disseram|quer|senhorio|dono|agência|funcionári*|aqui|brasileiros|
          estrangeiros|ciganos
    """,
}

UNLESS = {
    "any": """
        lol|lmao|😂|🤣
        jaja*|jajaja*|hahaha*|haha*|ahah*|mdr|ptdr|kkk*|rsrs*
    """,
    "en": """
        price discriminat*|movie|film|series|book|episode|trailer|election|trump|obama|congress|wheelchair bound|
          do you have wheelchair|is there wheelchair|song|statue|mascot|tweet was|logo
        discriminates between|discriminate between|upper and lower|long names|filter|left handed|algorithm
    """,
    "de": """
        film|serie|buch|wahl|preisdiskriminierung
        linkshänder*|filter|zwischen groß|algorithmus
    """,
    "nl": """
        film|serie|boek|verkiezing*|prijsdiscriminatie
        linkshandig*|filter
    """,
    "fr": """
        film|série|livre|élection*
        gaucher*|gauchère*|ciseaux|filtre
    """,
    "it": """
        film|serie|libro|elezioni
        mancin*|forbici|filtro
    """,
    "es": """
        película|serie|libro|elecciones
        zurd*|tijeras|filtro
    """,
    "pt": """
        filme|série|livro|eleições
        canhot*|tesoura|filtro
    """,
}

TABLE = AlarmTable("discrimination", CUES, UNLESS)
