"""Words of how money is taken: unknown payments one after another, a code told to a caller, a stolen card in use."""

from escalml.scoring.alarms.cues import AlarmTable
from escalml.scoring.alarms.tables import fraud_under_way

CUES = {
    "en": """
        flow = payments|charges|transactions|withdrawals|transfers|purchases|money|debits|orders|bookings
        strange = not mine|arent mine|isnt mine|none of them are mine|none are mine|none of it is mine|
          none of these are mine|not me|wasnt me|isnt me|didnt make|did not make|dont recognise|dont recognize|
          do not recognise|do not recognize|never made|never heard|not by me|nothing to do with me|havent made|
          have not made|i never
        lure = claiming to be|claimed to be|pretending|pretended|posing as|supposedly|said he was|said she was|
          said they were|said it was|fake|scam*|fraud*|impersonat*|imposter|impostor|bogus|con man|conman
        $flow + every few mins|every few minutes|every couple of minutes|every couple of mins|every minute|
          every few seconds|every five minutes|right now|keep coming|keep going|keeps going|as we speak|
          one after another|still coming|still going|minutes apart|just popped up & $strange
        someone|somebody|hacker*|they|stranger|thief|scammer*|a person|an unknown person + has my login|have my login|
          has my password|changed the email|changed my email|changed my password|changed the password|
          changed the address|changed the delivery address|changed my phone number|changed the phone number|
          locked me out|got my password|got hold of my password|in my account|into my account & order*|buying|money|
          payment*|card|points|wallet|bank|spending|crypto|gift card*
        email|password|phone number|address|recovery email|login|two factor|2fa > changed|was changed|
          has been changed|been changed|were changed|got changed & not by me|not me|wasnt me|i didnt|i did not|
          without my & order*|buying|money|payment*|card|points|wallet|bank|spent
        read|reads|gave|given|told|handed|passed|shared|typed|entered|giving|gives + code|otp|pin|passcode|
          card number|card details|bank details|sort code|security number|pin number|online banking|password & $lure
        man|woman|caller|guy|person|someone|he|she|they + moving|moved|transferring|transferred|sending|taking|
          withdrawing|has taken|emptying > savings|her money|his money|my money|their money|everything|all the money|
          pension|thousands
        balance|account|savings|wallet|pension > at zero|is zero|to zero|at 0|is 0|on 0|is empty|wiped|all gone|nil|
          is gone|was gone & sent to|transferred to|paid to|went to|moved to|withdrawn|someone|somebody|never heard|
          not me|hack*|stranger|unknown|overnight
        contract|loan|account|line|sim|credit card|phone plan|finance|mortgage|subscription|overdraft|
          catalogue + opened|taken out|took out|set up|signed|arranged|applied for|registered|got + my details|
          my name|my identity|my data|my address|my ssn|my social security|my id|my passport & never|not me|wasnt me|
          didnt|did not|fraud*|nothing to do
        fallen for|fell for|victim of|taken in by|tricked by|tricked into|conned by|conned into|scammed by|
          scammed into|duped|swindled|been had + scam*|fraud*|phishing|fake|con|trick|imposter*|impostor*|caller|
          website|bogus|sending|transferring & sent|transferred|bank|account|details|code|gift card*|wired
        employee|staff|cashier|waiter|waitress|driver|agent|rep|technician|clerk|assistant|barman + charging my card|
          used my card|using my card|copied my card|cloned my card|photographed my card|photo of my card|
          picture of my card|wrote down my card|my card for himself|my card for herself|my card details|
          my card number & himself|herself|charge*|bought|spent|pay*|transaction*|photo*|picture*|wrote down|copied|
          cloned|swiped
        stolen card|lost card|stolen phone|stolen wallet|stolen purse|card was stolen|card got stolen|bag was stolen|
          bag got stolen|purse was stolen|wallet was stolen|wallet got stolen|phone was stolen|phone got stolen|
          wallet got nicked|card got nicked|purse got nicked & using|used|buying|spent|spending|bought|charge|charges|
          paying|payments|transactions|withdrawn|withdrawals|contactless|bank app
        invoice*|iban|bank details|account details|payment details|supplier*|email + tampered|altered|intercepted|
          manipulated|swapped|spoofed|fake|forged|wrong iban|hacked|fraudster* & paid|transferred|sent|wired
        lost signal|lost service|no signal|no service|number was ported|ported my number|ported out|sim stopped|
          sim went dead|phone went dead & money|bank app|bank account|banking|savings & going out|emptied|transferred|
          withdrawn|leaving|sim swap*|gone|drained
        loan|credit card|account|contract|mortgage|overdraft|finance agreement > in my name|using my name|
          under my name & never applied|never asked|never signed|never took|never opened|didnt apply|did not apply|
          didnt open|i have not applied|know nothing
        page|site|website|profile|account|number|email|text|ad|app > pretending to be you|pretending to be your|
          pretends to be you|posing as you|impersonating you|using your logo|claiming to be you|copy of your & asks|
          asking|card|pay|paid|fell|details|money|password*|bank
        logged in|login|logged on|sign in|signed in > from > russia|china|nigeria|another country|a country|moscow|
          brazil|india|abroad|a device i|vietnam
        hacker*|hacked|hijack*|scammer* & changed the email|changed my email|changed the password|changed my password|
          is selling|selling my|locked me out|messaging my|posting as me|ordering|spending
        someone|somebody|they|stranger > is selling|are selling|selling my|is ordering|are ordering|is spending|
          are spending|is sending|is messaging|are messaging|is posting|is booking & as we speak|right now|now|
          account|my friends|from my
        anydesk|teamviewer|program|programme|software|app|remote control > installed|install|download|downloaded|
          let him|let them|let her & bank*|moving|controlling|screen|called|phoned|rang
        installed|install|downloaded|told to install|asked to install + anydesk|teamviewer|a program|a programme|
          software|an app|remote & bank*|screen|called him|called her|called me|phoned|rang
        fraud|fraudulent|fradulent|froud + transaction*|loan|charge|charges|activity|withdrawal*|payment* + my|card|
          account|happened|added|i have|me
        fraud|frauds|froud > on my|in my account|in my bank|in my credit|against my|through my|with my card|
          happened with me|happened to me
        stole|stolen|steal + card info|debit card info|card number|card details|my debit card|credit card info|
          bank info|card information
        misusing|misuse|misused|abusing + my name|my number|my identity|my details|my pan|my id|my card|my documents|
          my email
        credit report|credit file|credit score + loan|account|inquiry|debt + no knowledge|not mine|never|didnt open|
          dont recognise|dont recognize|not know
    """,
    "de": """
        fluss = beträge|abbuchungen|überweisungen|zahlungen|buchungen|bestellungen|einkäufe|geld|lastschriften|
          transaktionen|abhebungen
        fremd = nicht kenne|kenne ich nicht|nicht von mir|nicht ich|stammt nicht|war ich nicht|bin ich nicht|
          nie getätigt|nicht getätigt|nicht veranlasst|nichts davon ist von mir|nicht bestellt
        luege = angeblich*|ausgegeben|gab sich aus|falsche*|betrüger*|betrug|vorgetäuscht|fake|trickbetrüger*|
          vermeintlich*|enkeltrick|schockanruf
        $fluss + im minutentakt|alle paar minuten|alle zwei minuten|im sekundentakt|gerade jetzt|in diesem moment|
          gerade eben|laufend|nacheinander|immer weiter|weiterhin & $fremd
        jemand|unbekannte*|fremde*|hacker*|betrüger* + mail|e-mail|mailadresse|passwort|adresse|lieferadresse|
          telefonnummer|zugangsdaten > geändert|umgestellt|ausgetauscht & bestell*|kauft|rechnung|geld|karte|punkte|
          konto
        tan|code|pin|passwort|kartennummer|kartendaten|zugangsdaten|kontodaten|bestätigungscode + durchgegeben|
          gegeben|genannt|gesagt|weitergegeben|eingegeben|verraten|vorgelesen & $luege
        konto|kontostand|guthaben|sparbuch|ersparnisse|wallet + auf null|null|bei null|leer|weg|verschwunden|
          im minus & überwiesen|abgehoben|unbekannt*|fremde*|jemand|nicht ich|nicht von mir
        vertrag|handyvertrag|kredit|konto|ratenkauf|kundenkonto|abo|girokonto|mobilfunkvertrag + meinen daten|
          meinem namen|meinen namen|meiner identität|meinem ausweis|meiner adresse & nie|nicht|betrug|ohne mein|fremd*
        reingefallen|hereingefallen|betrogen|übers ohr gehauen|opfer|hereingelegt|reingelegt + betrüger*|betrug*|
          phishing|fake*|masche|anrufer*|trick|trickbetrüger* & überwiesen|konto|daten|euro|code|tan|gutscheinkarten|
          bank
        gestohlene*|geklaute*|verlorene*|gestohlen|geklaut + karte|kreditkarte|bankkarte|handy|portemonnaie|geldbörse|
          handtasche & eingekauft|einkauft|bezahlt|bezahlen|abgehoben|gekauft|kauft|abbuchung*|benutzt|abgebucht
        mitarbeiter*|kellner*|kassierer*|fahrer*|verkäufer*|techniker* + meiner karte|meine karte|meine kartendaten|
          meine kreditkarte|meiner kreditkarte + abgebucht|fotografiert|kopiert|eingekauft|bezahlt|benutzt|
          abgeschrieben
        rechnung|iban|bankverbindung|lieferant* + manipuliert|gefälscht|abgefangen|ausgetauscht|
          falsche iban & überwiesen|bezahlt|gezahlt
        kein netz|netz mehr|sim|rufnummer|meine nummer + andere sim|übertragen|portiert|umgeleitet|neue sim & konto|
          bank*|geld|passw*
        karte|konto|kreditkarte|paypal & alle paar minuten|im minutentakt|jede minute|alle zwei minuten|
          alle fünf minuten & abgebucht|belastet|abgehoben|eingekauft|abbuchung*
        kredit|darlehen|vertrag|konto|ratenzahlung > in meinem namen|auf meinen namen & nie beantragt|nicht beantragt|
          nie abgeschlossen|nie unterschrieben|weiß nichts
        eingeloggt|angemeldet|login|zugriff|anmeldung + aus russland|aus china|aus dem ausland|fremdes gerät|
          unbekanntes gerät|aus nigeria|aus moskau
        seite|profil|account|mail|nummer|shop + gibt sich als|gibt sich für euch|gibt sich für sie|gefälscht*|
          fake & karte*|daten|geld|überwiesen|bestellt|reingefallen|euch aus|sie aus
        programm|app|anydesk|teamviewer|fernwartung + installiert|installieren|heruntergeladen & bank*|angerufen|
          bildschirm|handy|überweis*|konto
    """,
    "nl": """
        stroom = bedragen|afschrijvingen|betalingen|overboekingen|bestellingen|aankopen|transacties|geld|opnames
        vreemd = niet van mij|ben ik niet|niet door mij|ken ik niet|niet herken|herken ik niet|niets van mij|
          niet gedaan|nooit gedaan|niet besteld
        list = zogenaamd*|nep*|oplichter*|oplichting|zich voordeed|deed zich voor|valse|babbeltruc|fraude|
          deden zich voor|zogenaamde
        $stroom + om de paar minuten|elke paar minuten|elke minuut|om de minuut|op dit moment|nu net|achter elkaar|
          steeds meer|blijven komen|paar seconden & $vreemd
        iemand|onbekende|hacker|oplichter*|vreemde + mailadres|e-mailadres|wachtwoord|adres|bezorgadres|
          telefoonnummer|inloggegevens + veranderd|gewijzigd|aangepast & bestel*|koopt|geld|pas|punten|rekening
        code|pincode|tancode|wachtwoord|kaartgegevens|inloggegevens|bankgegevens|kaartnummer + doorgegeven|gegeven|
          voorgelezen|ingevuld|verteld|opgelezen & $list
        saldo|rekening|spaarrekening|spaargeld|wallet + op nul|nul|leeg|weg|verdwenen|in de min & overgemaakt|
          opgenomen|onbekende*|vreemde|iemand|niet door mij|niet van mij
        contract|abonnement|telefoonabonnement|lening|rekening|krediet|account|telefooncontract + mijn gegevens|
          mijn naam|mijn identiteit|mijn paspoort|mijn adres & nooit|niet|fraude|zonder
        ingetrapt|getrapt|erin geluisd|slachtoffer|beetgenomen|trapte in|opgelicht + oplichter*|oplichting|phishing|
          nep*|truc|fraude|beller|website & overgemaakt|rekening|gegevens|euro|code|bank
        gestolen|gejatte|verloren + pas|bankpas|creditcard|telefoon|portemonnee|tas & gekocht|betaald|gepind|koopt|
          opgenomen|afgeschreven|gebruikt|aankopen
        medewerker|kassière|ober|chauffeur|verkoper|monteur|bezorger + mijn pas|mijn kaart|mijn creditcard|
          mijn kaartgegevens + gefotografeerd|gekopieerd|betaald|gebruikt|afgeschreven|overgeschreven
        factuur|iban|rekeningnummer|leverancier* + gemanipuleerd|vervalst|onderschept|verkeerde iban|valse & betaald|
          overgemaakt
        geen bereik|geen signaal|mijn nummer|simkaart|sim + overgezet|andere sim|geporteerd|nieuwe sim|
          overgenomen & rekening|bank*|geld|wachtwoord
        ingelogd|inlog|inlogpoging|aangemeld + vanuit|uit rusland|uit china|uit het buitenland|
          onbekend apparaat & bestel*|account|geld|kaart|wachtwoord
        lening|krediet|contract|rekening|abonnement > op mijn naam|in mijn naam & nooit|niet aangevraagd|niets van|
          nooit aangevraagd|niet getekend
        pagina|site|profiel|account|mail|nummer|webshop + doet zich voor als|zich voordoet als|doet alsof|nep|
          namaak & kaart*|gegevens|geld|betaald|ingetrapt|jullie
        programma|app|anydesk|teamviewer + geïnstalleerd|installeren|gedownload & bank*|gebeld|scherm|mobiel|
          overgemaakt|rekening
        cadeaubonnen|cadeaukaarten|bestellingen + mijn kaart|opgeslagen kaart|mijn rekening|
          mijn account & niet door mij|ze|iemand|onbekend*|vanuit
    """,
    "fr": """
        flux = débits|prélèvements|paiements|virements|achats|retraits|commandes|transactions|argent
        etrange = pas moi|pas de moi|ne sont pas de moi|ne vient pas de moi|ne reconnais pas|ne connais pas|
          jamais fait|pas fait|n'ai rien fait|rien commandé
        ruse = faux|fausse|soi disant|prétend*|se faisait passer|s'est fait passer|escroc*|arnaque*|fraud*|imposteur|
          prétendu*|usurp*
        $flux + toutes les deux minutes|toutes les minutes|toutes les cinq minutes|en ce moment|à l'instant|
          en continu|les uns après les autres|sans arrêt|encore maintenant|toutes les quelques minutes & $etrange
        quelqu'un|inconnu|hacker|pirate|escroc + mail|adresse mail|mot de passe|adresse|numéro|
          identifiants > compte + changé|modifié|commande*|achète
        quelqu'un|inconnu|hacker|pirate|escroc + changé|modifié|remplacé + mail|adresse|mot de passe|numéro|
          identifiants & commande*|achète|argent|carte|compte|points
        code|mot de passe|numéro de carte|coordonnées bancaires|identifiants|pin + donné|donner|communiqué|dicté|
          transmis|saisi|lu & $ruse
        compte|solde|épargne|livret|économies|cagnotte + à zéro|zéro|vide|vidé|disparu|disparues|à sec & viré|
          virement*|retiré|inconnu*|quelqu'un|pas moi
        abonnement|crédit|prêt|compte|contrat|ligne|forfait + mes coordonnées|mon nom|mon identité|mes données|
          mes papiers|ma pièce d'identité & jamais|pas|fraude|sans
        fait avoir|faite avoir|fait arnaquer|faite arnaquer|fait escroquer|faite escroquer|tombé dans|tombée dans|
          victime|piégé*|berné* + escroc*|arnaque*|phishing|faux|fraude*|hameçonnage|imposteur & viré|virement|compte|
          données|euros|code|carte|banque|coordonnées
        volé|volée|perdue|perdu + carte|cb|téléphone|portefeuille|sac & achète|acheter|achats|payé|payer|paiements|
          retraits|retirer|utilise*|débit*
        employé|serveur|serveuse|caissier|caissière|chauffeur|livreur|vendeur|technicien + ma carte|
          numéro de ma carte|ma cb + photographié|copié|utilisé|payé|noté|recopié
        facture|rib|iban|fournisseur + falsifié*|intercepté*|modifié*|faux|fausse|mauvais iban|piraté* & viré|payé|
          réglé|virement
        plus de réseau|ligne coupée|mon numéro|carte sim|sim + portée|porté|transféré*|autre sim|
          nouvelle sim & compte|banque|argent|mot de passe
        sim|carte sim|ligne|numéro + dupliquée|dupliqué|clonée|piratée|usurpé* & banque|compte|connecte|argent|code*|
          quelqu'un
        prêt|crédit|compte|contrat|abonnement > à mon nom|en mon nom & jamais demandé|jamais souscrit|jamais signé|
          pas demandé|n'ai rien
        connexion|connecté|connectée|identifié + depuis la russie|depuis l'étranger|depuis la chine|appareil inconnu|
          autre pays
        page|site|profil|compte|mail|numéro + se fait passer pour vous|prétend être vous|usurpe|faux & carte*|données|
          argent|payé|avoir|vous
        logiciel|application|appli|anydesk|teamviewer + installé|installer|télécharg* & banque|appelé|écran|téléphone|
          virement|compte
    """,
    "it": """
        flusso = addebiti|pagamenti|bonifici|prelievi|acquisti|ordini|transazioni|soldi|movimenti
        strano = non sono io|non sono miei|non miei|non li riconosco|non riconosco|mai fatto|mai fatti|
          non li ho fatti|non ho fatto|non ho ordinato|non c'entro
        trucco = fint*|fals*|truff*|si spacciava|spacciat*|si è finto|si fingeva|sedicente|impostor*|presunto|raggir*
        $flusso + ogni due minuti|ogni minuto|ogni pochi minuti|ogni cinque minuti|in questo momento|proprio adesso|
          di continuo|uno dopo l'altro|ancora adesso|a raffica & $strano
        qualcuno|sconosciut*|hacker|truffator* + cambiato|modificato|sostituito + mail|email|password|indirizzo|
          numero|credenziali & ordin*|compra|soldi|carta|punti|conto
        codice|otp|pin|password|numero della carta|dati della carta|credenziali|codici + dato|comunicato|dettato|
          fornito|inserito|letto & $trucco
        conto|saldo|risparmi|libretto|wallet + a zero|zero|vuoto|svuotat*|sparit*|azzerat*|prosciugat* & bonific*|
          prelev*|sconosciut*|qualcuno|non sono stat*|trasferit*
        contratto|prestito|finanziamento|conto|linea|abbonamento|utenza|sim + miei dati|mio nome|mia identità|
          miei documenti|mio codice fiscale & mai|non|frode|senza
        cadut*|cascat*|truffat*|raggirat*|vittima|abboccat*|fregat* + truff*|phishing|fint*|fals*|frode|raggiro|
          inganno & bonifico|conto|dati|euro|codice|carta|banca
        rubat*|smarrit*|persa + carta|bancomat|telefono|portafoglio|borsa & comprando|acquist*|pagat*|pagament*|
          preliev*|usat*|addebit*|comprat*
        dipendente|cameriere|cameriera|cassiere|cassiera|autista|addetto|tecnico|corriere + mia carta|
          numero della carta|mio bancomat + fotografat*|copiat*|usat*|pagato|clonat*|segnat*
        fattura|iban|fornitore + manomess*|falsificat*|intercettat*|alterat*|fals*|iban sbagliato & pagat*|bonific*
        non ho più segnale|senza segnale|mio numero|sim + trasferit*|portat*|altra sim|nuova sim|duplicat* & conto|
          banca|soldi|password
        contratto|prestito|finanziamento|conto|abbonamento|utenza + miei documenti|mio nome|mia firma|
          firma falsificata|firma falsa|mai chiesto|mai richiesto|mai firmato
        accesso|login|entrato|collegato + dalla russia|dall'estero|dalla cina|dispositivo sconosciuto|altro paese
        sim|numero|scheda + clonat*|duplicat*|rubat* & banca|conto|soldi|codic*|accede
        pagina|sito|profilo|account|mail|numero + si spaccia per|spacciandosi|si finge|finto|falso & carta|dati|soldi|
          pagat*|voi|cascat*
        programma|app|anydesk|teamviewer + installat*|installare|scaricat* & banca|chiamat*|schermo|telefono|bonifico|
          conto
    """,
    "es": """
        flujo = cargos|pagos|transferencias|retiros|compras|pedidos|transacciones|dinero|cobros|movimientos
        raro = no soy yo|no son míos|no son mías|no fui yo|no los reconozco|no las reconozco|no reconozco|nunca hice|
          no los hice|no hice|yo no|ninguno es mío|no he hecho|que no hice
        truco = fals*|estafa*|supuest*|se hizo pasar|se hacía pasar|haciéndose pasar|fraud*|impostor*|timo|timador*|
          fingi*|dizque
        $flujo + cada dos minutos|cada minuto|cada pocos minutos|cada cinco minutos|en este momento|ahora mismo|
          sin parar|uno tras otro|siguen entrando|siguen saliendo|cada rato & $raro
        alguien|desconocido|hacker|estafador* + cambió|cambiado|modificó|modificado + correo|email|contraseña|clave|
          dirección|número|teléfono & pedidos|compra*|dinero|tarjeta|puntos|cuenta
        código|clave|pin|contraseña|número de tarjeta|datos de la tarjeta|token|datos bancarios + dio|dar|darle|di|
          dado|dictó|dicté|pasó|ingresó|ingresé|leyó & $truco
        cuenta|saldo|ahorros|libreta|billetera + a cero|en cero|cero|vacía|vaciad*|desaparec*|sin un & transfer*|
          retir*|desconocid*|alguien|no fui|no he sido
        línea|contrato|préstamo|crédito|cuenta|suscripción|financiamiento + mis datos|mi nombre|mi identidad|mi dni|
          mis documentos|mi identificación & nunca|no|fraude|sin
        caí|caído|cayó|estafad*|víctima|picado|engañ*|timad* + estafa*|phishing|falso|falsa|fraude|timo|engaño|trampa|
          página & transf*|cuenta|datos|euros|pesos|código|tarjeta|banco|bizum
        robad*|robaron|perdida|perdí + tarjeta|celular|móvil|cartera|billetera|bolso & comprando|compras|compran|
          pagado|pagando|pagos|cargos|retiros|usando|usan
        empleado|empleada|mesero|mesera|camarero|cajero|cajera|chofer|repartidor|técnico + mi tarjeta|
          número de mi tarjeta|datos de mi tarjeta + foto*|copió|usó|pagó|clonó|anotó|cargó
        factura|iban|clabe|proveedor + manipulad*|falsificad*|intercept*|alterad*|fals*|iban equivocado & pagamos|
          pagué|transfer*
        sin señal|sin línea|mi número|chip|sim + portad*|portaron|otra sim|otro chip|duplicad*|duplicaron|
          clonaron & cuenta|banco|dinero|contraseña
        programa|app|aplicación|anydesk|teamviewer + instal*|descarg* & banco|llam*|pantalla|móvil|celular|manejando|
          transfer*|cuenta
        préstamo|crédito|contrato|línea|cuenta > a mi nombre|en mi nombre & nunca|no pedí|no solicité|no firmé|yo no
        acceso|sesión|entraron|conectado + desde rusia|desde el extranjero|desde china|otro país|
          dispositivo desconocido
        página|sitio|perfil|cuenta|correo|número + se hace pasar por|haciéndose pasar|finge ser|falso|falsa & tarjeta|
          datos|dinero|pag*|ustedes|picado|cayó
    """,
    "pt": """
        fluxo = débitos|pagamentos|transferências|levantamentos|saques|compras|pedidos|transações|dinheiro|cobranças|
          movimentos|pix
        raro = não sou eu|não são meus|não são minhas|não fui eu|não reconheço|nunca fiz|não fiz|que não fiz|
          nenhum é meu|não fui
        truque = fals*|golpe*|golpista*|burla*|burlão|suposto|suposta|se fez passar|fez-se passar|fazendo se passar|
          a fazer-se passar|fraude*|impostor*|dizendo ser|dizia ser
        $fluxo + de dois em dois minutos|a cada minuto|a cada dois minutos|a cada poucos minutos|neste momento|
          agora mesmo|sem parar|um atrás do outro|continuam a sair|continuam saindo|de minuto a minuto & $raro
        alguém|desconhecido|hacker|golpista|burlão + trocou|mudou|alterou|modificou + email|e-mail|senha|
          palavra-passe|endereço|morada|número & pedidos|compra*|encomend*|dinheiro|cartão|pontos|conta
        código|senha|pin|palavra-passe|número do cartão|dados do cartão|token|dados bancários + deu|dar|dei|passou|
          passei|forneceu|ditou|digitou|digitei|leu & $truque
        conta|saldo|poupança|poupanças|economias|carteira + a zero|zerad*|zero|vazia|limpa|limparam|desaparec*|sumiu|
          sumiram & transfer*|levant*|sac*|desconhecid*|alguém|não fui|pix
        linha|contrato|empréstimo|crédito|conta|assinatura|financiamento + meus dados|meu nome|minha identidade|
          meu cpf|meu nif|meus documentos & nunca|não|fraude|sem
        caí|caído|caiu|enganad*|vítima|burlad*|levei|sofri + golpe*|burla*|phishing|falso|falsa|fraude|esquema|
          conto do vigário & pix|transfer*|conta|dados|euros|reais|código|cartão|banco
        roubad*|furtad*|roubaram|perdido|perdi + cartão|celular|telemóvel|carteira|bolsa & comprando|comprar|compras|
          pago|pagamentos|saques|levantamentos|usando|usar
        funcionário|funcionária|garçom|empregado|empregada|caixa|motorista|entregador|estafeta|técnico + meu cartão|
          número do meu cartão|dados do meu cartão + foto*|copiou|usou|pagou|clonou|anotou
        fatura|boleto|iban|fornecedor + adulterad*|falsificad*|intercetad*|interceptad*|alterad*|fals*|
          iban errado & pagámos|pagamos|paguei|transfer*
        sem rede|sem sinal|meu número|chip|sim + portad*|outro chip|outra sim|novo chip|clonaram|clonado & conta|
          banco|dinheiro|senha
        empréstimo|crédito|contrato|consignado|linha|conta & nunca pediu|nunca pedi|nunca solicitei|nunca solicitou|
          não pedi|não solicitei|sem autorização|não autorizou|não autorizei|nunca assinei
        programa|app|aplicação|aplicativo|anydesk|teamviewer + instal*|baix*|descarreg* & banco|lig*|tela|ecrã|
          celular|telemóvel|transfer*|conta
        acesso|login|sessão|entraram + da rússia|do estrangeiro|da china|outro país|dispositivo desconhecido
        página|site|perfil|conta|email|número + se passa por|se passando por|finge ser|a fazer-se passar|falso|
          falsa & cartão|dados|dinheiro|pag*|vocês|caiu
    """,
}

TABLE = AlarmTable("fraud_under_way", CUES, fraud_under_way.UNLESS, negation=0)
