"""Words of records that reach the wrong person: a letter, a login, a chat, a list, a mail to all, an open store."""

from escalml.scoring.alarms.cues import AlarmTable
from escalml.scoring.alarms.tables import data_leak

CUES = {
    "en": """
        other = another patient*|another person*|another customer*|another client*|another tenant*|another employee*|
          a different patient|a different person|a different customer|someone else*|somebody else*|the wrong patient|
          another family|other patients|another child|another woman|another man|someone with the same name|a mr|a mrs|
          a ms|a miss|a dr|a stranger|a lady|another guest*|another passenger*|another member*|another user*
        record = statement*|balance|results|invoice*|bank|medical|payslip*|details|record*|tax|passport*|bill|account|
          letter|policy|contract|file|prescription*|scan*|report|booking*|order*|documents|address|data|diagnos*
        $record + belong to|belongs to|belonging to|meant for|addressed to|intended for|made out to > $other
        chatbot|bot|assistant|agent|adviser|advisor|rep|staff|employee|operator|clerk|receptionist|colleague*|
          your line|pharmacist|call centre + told|gave|given|giving|read out|disclosed|revealed|passed|shared|handed|
          confirmed > $other > $record|phone|number|name|history
        told|gave|given|read out|disclosed|revealed|passed|shared|handed|confirmed + my address|my new address|
          my phone number|my number|my details|my diagnosis|my results|my balance|my medical|my order history|
          my order|my location|my room number|my salary & ex|my husband|my wife|ex husband|ex wife|ex partner|
          my mother|my father|neighbour*|stranger|my boss|my employer|landlord|a caller|abus*|my parents|my family|
          someone who rang
        ex|ex husband|ex wife|ex boyfriend|ex partner|ex girlfriend|neighbour|boss|employer|stranger|landlord|
          mother in law > was told|was given|got told|were told|were given|was sent|was shown|received|got > my new|
          my address|my number|my details|my diagnosis|my results|my order*|my medical|my balance|my account|my phone
        payslip*|payroll file|salary|salaries|medical record*|sick note|diagnosis|test results|disciplinary|hr file|
          my statement|my passport|my contract|my application + sent|emailed|mailed|forwarded|shared|posted|uploaded|
          went|visible + department|whole team|entire team|whole company|entire company|all staff|everyone|everybody|
          wrong person|wrong people|colleagues|all employees|group chat|whole office
        spreadsheet|attachment|list|excel|csv|pdf|file|document|email|newsletter|mail + every|all the|all your|
          everyones|everybodys|hundreds of|200|300|500|thousands of > tenant*|customer*|patient*|member*|employee*|
          guest*|parent*|student*|resident*|subscriber*|applicant*|donor* > phone*|address*|names|name|details|email*|
          salary|salaries|data|number*|birth*|contact*
        newsletter|email|mail|message|invitation|circular + ccd|cced|cc d|cc field|in cc|cc instead|instead of bcc|
          in the open|to field|all recipients|visible + everyone*|everybody*|customers|addresses|email|recipients|
          parents|patients|members|people|guests
        bucket|backup*|database|server|endpoint|s3|dump|directory|api|storage|google drive|dropbox folder + public|
          publicly|readable|wide open|is open|left open|exposed|unprotected|unsecured|world readable|
          without authentication|no authentication|no password|indexed|anyone & customer*|passport*|personal|patient*|
          user data|clients|pii|addresses|medical
        greeted me as|logged in as|logged me in as|welcomes me as|welcomed me as|says welcome|says hello|thinks i am|
          shows me as|signed me in as & orders|address|invoices|details|someone|somebody|stranger|not me|account|
          different
        portal|app|account|website|link|page|qr code|login|url + shows|showed|opens|opened|brought up|pulled up|
          displays|gave me|took me to|lets me + $other > $record|profile|history|booking|basket|name
        stranger|someone|somebody|a woman|a man|a lady|another customer|another patient|a person > rang me|called me|
          phoned me|emailed me|wrote to me|messaged me|contacted me|received|got|was sent|has been sent|
          opened > my bill|my invoice*|my letter|my statement|my results|my details|my documents|my records|
          my order details|my data|my prescription
        bills|bill|letters|invoices|invoice|statements|statement|payslips|documents|records|orders|details|results|
          card|cards|biopsy|diagnosis > of a mr|of a mrs|of a ms|of a dr|of a lady|of a man|of a woman|of mr|of mrs|
          of another lady|of somebody|of some|belongs to a mr|belongs to mr|belongs to a mrs|belongs to a ms|
          belongs to somebody|belongs to someone
        envelope|letter|post|parcel|email|attachment + another lady*|another man*|another woman*|another gentleman*|
          another person*|somebody elses|someone elses|a different patient*
        payslips|salaries|personnel files|medical files|passports|sick notes|contracts|applications > of my|of the|
          of all|of everyone|of everybody|of other|of our > department|whole|team|colleagues|staff|company|people|
          tenants|neighbours|everyone|everybody
        laptop|phone|tablet|hard drive|disk|computer|device|usb|replacement|refurbished|console & wasnt wiped|
          not wiped|isnt wiped|someones|somebodys|previous owner*|still logged|another persons|strangers & pictures|
          photos|passwords|files|emails|documents|account|tax|messages|data
        complete stranger|total stranger|perfect stranger|someone i dont know|somebody i dont know|person i dont know|
          people i dont know + name|names|address|addresses|phone|number|order|orders|details|email
        changed|change|changing|swap|swapped + digit|number|id|letter|last + link|url|address|web
    """,
    "de": """
        andere = anderer|anderen|anderem|fremder|fremde|fremden|fremdes|anderes|eines herrn|einer frau|
          einer patientin|eines patienten|eines kunden|einer kundin|einer anderen|eines anderen|einer fremden|
          eines fremden|jemand anderem|jemand anders|von einer frau|von einem herrn|einer gewissen|eines gewissen|
          nachbarn|nachbarin
        unterlage = bestellung*|anschrift*|adresse*|rechnung*|kontoauszug|kontoauszüge|befund*|vertrag|verträge|
          gehaltsabrechnung*|lohnabrechnung*|rezept|daten|kundendaten|akte|passkopie*|ausweis*|buchung*|mahnung|
          bescheid|laborwerte|krankmeldung|abrechnung|patientenakte|zeugnis|profil
        anmelde|einlogge|eingeloggt|angemeldet|im portal|in der app|kundenkonto|meinem konto|url|link|umschlag|
          briefumschlag|kuvert|post|bekam|bekommen|erhalten|zugeschickt|zugesandt|gesehen|sehe|sieht|öffne|anzeigt|
          angezeigt + $andere + $unterlage
        $unterlage > $andere + sehe|sieht|erhalten|bekommen|bekam|lag|geschickt|umschlag|brief|angezeigt|zugesandt|
          eingesehen|post|portal|app
        adresse|anschrift|telefonnummer|handynummer|nummer|daten|diagnose|befund|zimmernummer|bestellung* + gegeben|
          weitergegeben|verraten|mitgeteilt|genannt|herausgegeben|rausgegeben|gesagt & exmann|exfrau|ex|exfreund|
          ex mann|nachbar*|arbeitgeber|chef|vermieter|fremden|dritte*|mutter|vater|anrufer*|stalker
        gehaltsabrechnung*|lohnabrechnung*|gehaltsliste|krankmeldung|personalakte|befund|kontoauszug|
          abmahnung + ganze abteilung|an alle|alle kollegen|gesamte abteilung|ganze firma|ganze team|
          falschen empfänger|falsche adresse|falsche person|alle mitarbeiter
        verteiler|newsletter|rundmail|mail|e-mail|einladung + offen|offenen|cc|alle adressen|allen adressen|
          adressen aller|sichtbar|alle empfänger
        datenbank|kundendatenbank|server|backup|bucket|cloud|ordner|schnittstelle + offen|frei zugänglich|öffentlich|
          ungeschützt|ohne passwort|jeder|auffindbar & kunden*|personen*|patienten*|daten|ausweis*
        liste|tabelle|excel|datei|anhang|pdf + aller kunden|aller mieter|aller patienten|aller mitarbeiter|
          aller mitglieder|aller gäste|aller eltern|allen kunden|sämtlicher|alle kunden|anderer kunden
        fremder|fremde|frau|mann|kunde|kundin|unbekannte* > hat|bekam|erhielt|rief > meine rechnung|meinen brief|
          meine unterlagen|meinen befund|meine daten|mein rezept|meine abrechnung
        arztbrief|befund|diagnose|rechnung|kontoauszug|vertrag|brief|unterlagen|akte|lohnzettel|röntgenbild*|
          daten > von jemand anderem|von jemand anders|von einem anderen|von einer anderen|von fremden|
          von einem fremden|eines anderen|einer anderen|anderer|von einer frau|von einem herrn|meiner kollegen|
          aller kollegen|der ganzen
    """,
    "nl": """
        ander = andere|anderen|ander|een mevrouw|een meneer|mevrouw|meneer|iemand anders|een vreemde|een onbekende|
          wildvreemde*|van de buren|buurman|buurvrouw|andermans|een ene
        stuk = bestelling*|adres|adressen|factu*|afschrift*|bankafschrift*|uitslag*|contract*|loonstrook*|
          salarisstrook*|recept|recepten|gegevens|klantgegevens|dossier*|paspoort*|boeking*|rekening|polis|brief|
          verslag|profiel|medicijnen|kopie
        inlog|ingelogd|inlogde|portaal|app|mijn account|url|link|envelop|post|brievenbus|kreeg|gekregen|ontving|
          ontvangen|zie|zag|zien|opende + $ander + $stuk
        $stuk > $ander + zie|kreeg|ontving|gekregen|envelop|in de bus|toegestuurd|getoond|in beeld|portaal|app|
          brievenbus|zien
        adres|telefoonnummer|nummer|gegevens|diagnose|uitslag|kamernummer|bestelling* + gegeven|doorgegeven|verteld|
          genoemd|verstrekt|gedeeld & ex|ex man|ex vrouw|exman|buurman|buurvrouw|werkgever|baas|verhuurder|vreemde|
          derden|moeder|vader|beller|stalker
        loonstrook*|salarisstrook*|salarislijst|ziekmelding|personeelsdossier|uitslag|afschrift|
          dossier + hele afdeling|aan iedereen|alle collega's|hele bedrijf|hele team|verkeerde persoon|
          alle medewerkers|verkeerde adres
        nieuwsbrief|mail|e-mail|uitnodiging|mailing + cc|zichtbaar|alle adressen|alle mailadressen|iedereens|
          open en bloot|alle ontvangers
        database|klantendatabase|server|backup|bucket|cloud|map|drive + open|openbaar|toegankelijk|onbeveiligd|
          zonder wachtwoord|iedereen|vindbaar & klant*|klanten|persoons*|patiënt*|gegevens|paspoort*
        lijst|excel|bestand|bijlage|pdf|spreadsheet + alle klanten|alle huurders|alle patiënten|alle medewerkers|
          alle leden|alle gasten|alle ouders|andere klanten
        vreemde|iemand|mevrouw|meneer|klant|onbekende > kreeg|heeft|ontving|belde > mijn factuur|mijn brief|
          mijn gegevens|mijn uitslag|mijn dossier|mijn recept|mijn afschrift
        lijst|excel|bestand|spreadsheet|mail|bijlage|map + alle cursisten|alle leerlingen|alle ouders|alle patiënten|
          alle klanten|alle collega's|alle deelnemers|alle bewoners|hele klas|hele afdeling & bsn|adressen|gegevens|
          cijfers|namen|geboortedat*|telefoonnummers|niet voor mij
        brief|factuur|dossier|uitslag|afschrift|gegevens|recept|verslag > van iemand anders|van een ander|
          van een andere|van anderen|van een vreemde|van mijn collega's|van de hele
    """,
    "fr": """
        tiers = un autre|une autre|d'autres|un certain|une certaine|d'autres gens|monsieur|madame|mme|m|un inconnu|
          une inconnue|quelqu'un d'autre|d'autrui|mon voisin|ma voisine|un autre patient|une autre patiente|
          un autre client|une autre cliente|d'un homme|d'une femme
        papier = commande*|adresse*|facture*|relevé*|analyses|résultats|contrat*|fiche de paie|bulletin de salaire|
          bulletin de paie|ordonnance*|données|coordonnées|dossier*|passeport*|réservation*|police|courrier|
          compte rendu|profil|radio*
        connecte|connecté|connectant|mon espace|l'appli|application|portail|url|lien|enveloppe|courrier|
          boîte aux lettres|reçu|reçois|vois|voit|vu|ouvre|obtiens + $papier > $tiers
        $papier > $tiers + vois|reçu|enveloppe|affiche*|apparai*|espace|portail|appli|envoyé*
        adresse|numéro|téléphone|coordonnées|diagnostic|résultats|commande*|chambre + donné|communiqué|transmis|
          révélé|divulgué|dit & mon ex|ex mari|ex femme|ex conjoint|voisin*|employeur|patron|propriétaire|inconnu*|
          mère|père|un tiers
        fiche de paie|bulletin de salaire|bulletin de paie|salaires|arrêt maladie|dossier médical|relevé|
          résultats + tout le service|à tous|tous les collègues|toute la boîte|toute l'entreprise|toute l'équipe|
          mauvaise personne|mauvais destinataire
        newsletter|mail|mailing|courriel|invitation + toutes les adresses|adresses visibles|adresses mail visibles|
          en copie|copie cachée|tous les destinataires|tous les clients
        base|serveur|sauvegarde|bucket|cloud|dossier|api + ouverte|ouvert|accessible|publique|public|
          sans mot de passe|n'importe qui|non protégé*|indexé* & clients|données|passeports|patients|personnelles|
          internet
        liste|tableau|excel|fichier|pièce jointe|pdf + tous les clients|tous les locataires|tous les patients|
          tous les salariés|tous les adhérents|tous les parents|des autres clients|d'autres clients
        inconnu|inconnue|quelqu'un|une dame|un monsieur|un autre client > a reçu|reçoit|m'a appelé*|
          a ouvert > ma facture|mon courrier|mes données|mes résultats|mon dossier|mon ordonnance|mon relevé
        mails|adresses|adresses mail|coordonnées|noms|numéros|dossiers|notes > de tous les|de toutes les|
          des autres + parents|clients|élèves|patients|locataires|salariés|adhérents|familles|collègues & copie|
          visible|visibles|envoyé*|mis|publié*|reçu
        courrier|facture|ordonnance|dossier|relevé|analyses|bulletin|lettre > de quelqu'un d'autre|
          d'une autre personne|d'un autre patient|d'une autre dame|d'un inconnu|d'une inconnue|de mes collègues|
          de toute l'équipe
    """,
    "it": """
        altri = altri|un altro|un'altra|altre|una certa|un certo|signora|signor|signore|uno sconosciuto|
          una sconosciuta|qualcun altro|altrui|vicino|vicina|tale|un estraneo
        carta = ordin*|indirizz*|fattur*|estratto conto|referto|referti|analisi|contratt*|busta paga|ricett*|dati|
          cartella|passaport*|prenotazion*|polizza|lettera|bollett*|pratica|profilo|documenti
        accedo|entro|entrando|mio account|area personale|app|portale|url|link|busta|posta|cassetta|ricevuto|arrivato|
          arrivata|vedo|vede|visto|apro|escono|esce + $carta > del signor|della signora|di un'altra|di un altro|
          di altri|di una certa|di un certo|di una|di uno sconosciuto|di qualcun altro|di tale|altrui|di un estraneo|
          del vicino|della vicina
        $carta > del signor|della signora|di un'altra|di un altro|di una certa|di un certo|di tale|altrui + vedo|
          ricevut*|arrivat*|busta|app|portale|mandat*|c'era|trovat*
        indirizzo|numero|telefono|dati|diagnosi|referto|ordin*|stanza + dato|comunicato|rivelato|detto|fornito|
          passato & mio ex|ex marito|ex moglie|ex compagno|vicin*|datore|capo|padrone di casa|sconosciut*|madre|padre|
          terzi
        busta paga|buste paga|stipendi|malattia|cartella clinica|referto|estratto conto + tutto il reparto|a tutti|
          tutti i colleghi|tutta l'azienda|tutto l'ufficio|persona sbagliata|destinatario sbagliato|intero reparto
        newsletter|mail|email|invito|circolare + tutti gli indirizzi|indirizzi visibili|in copia|in chiaro|
          tutti i destinatari|in cc|ccn
        database|server|backup|bucket|cloud|cartella|archivio + aperto|aperta|accessibile|pubblico|pubblica|
          senza password|chiunque|non protett*|indicizzat* & clienti|dati|passaporti|pazienti|personali
        elenco|lista|excel|file|allegato|pdf + tutti i clienti|tutti gli inquilini|tutti i pazienti|
          tutti i dipendenti|tutti i soci|tutti i genitori|altri clienti
        sconosciut*|qualcuno|una signora|un signore|altro cliente > ha ricevuto|riceve|mi ha chiamat*|
          ha aperto > mia fattura|mia posta|miei dati|mio referto|mia cartella|mia ricetta
        referto|fattura|cartella|busta paga|lettera|ricetta|estratto conto|documenti|buste paga|
          dati > di qualcun altro|di un'altra persona|di un altro paziente|di un altro cliente|di uno sconosciuto|
          dei colleghi|dei miei colleghi|di tutto il reparto|di tutti gli|di tutti i
        mail|indirizzi|numeri|dati|nomi|voti > di tutti i|di tutte le|di tutti gli + genitori|clienti|pazienti|alunni|
          studenti|inquilini|famiglie|soci & copia|visibil*|mandat*|inviat*|ricevut*
    """,
    "es": """
        papel = pedido*|dirección|direcciones|factura*|extracto*|estado de cuenta|análisis|resultados|contrato*|
          nómina*|receta*|datos|expediente|historial|pasaporte*|reserva*|póliza|carta|perfil|documentos|recibo*
        entro|entrar|inicio sesión|mi cuenta|app|portal|url|enlace|sobre|correo|buzón|recibí|llegó|llegaron|veo|ve|vi|
          abro|salen|aparece*|venía + $papel > de otra|de otro|de otros|de otras|de una tal|de un tal|del señor|
          de la señora|de una señora|de un señor|de un desconocido|de una desconocida|de alguien más|de otra gente|
          ajen*|de mi vecin*
        $papel > de otra|de otro|de una tal|de un tal|del señor|de la señora|ajen* + veo|recib*|llegar*|llegó|sobre|
          app|portal|aparece*|enviar*
        dirección|número|teléfono|datos|diagnóstico|resultados|pedido*|habitación + dio|dieron|dado|comunic*|revel*|
          dijo|dijeron|facilit*|pas* & mi ex|ex marido|ex mujer|ex esposo|ex pareja|vecin*|jefe|empleador|casero|
          desconocid*|madre|padre|terceros
        nómina*|sueldos|salarios|baja médica|expediente médico|historia clínica|extracto|
          resultados + todo el departamento|a todos|todos los compañeros|toda la empresa|todo el equipo|
          persona equivocada|toda la oficina|destinatario equivocado
        boletín|correo|mail|email|newsletter|invitación + todos los correos|todas las direcciones|correos a la vista|
          a la vista|en copia|copia oculta|visibles|todos los destinatarios
        base|servidor|respaldo|bucket|nube|carpeta|api + abierta|abierto|accesible|pública|público|sin contraseña|
          cualquiera|expuest*|indexad* & clientes|datos|pasaportes|pacientes|personales|usuarios
        lista|excel|archivo|adjunto|pdf|listado + todos los clientes|todos los inquilinos|todos los pacientes|
          todos los empleados|todos los socios|todos los padres|otros clientes
        desconocid*|alguien|una señora|un señor|otro cliente > recibió|me llamó|abrió|le llegó > mi factura|mi carta|
          mis datos|mis resultados|mi expediente|mi receta|mi extracto
        lista|listado|excel|archivo + completa|completo|de alumnos|de pacientes|de clientes|de vecinos|de todos|
          de empleados & dni|notas|teléfonos|direcciones|datos|diagnóstic*|correos|por error|todo el grupo
        carta|factura|historial|resultados|receta|nómina|nóminas|expediente|extracto > de otra persona|
          de otro paciente|de otro cliente|de un desconocido|de mis compañeros|de todo el|de otra señora|
          de alguien más|de otro vecino
        correos|direcciones|teléfonos|nombres|datos > de todos los|de todas las + padres|clientes|alumnos|pacientes|
          vecinos|familias|socios & copia|visible*|envi*|mand*|recib*
    """,
    "pt": """
        papel = pedido*|encomenda*|endereço*|morada*|fatura*|factura*|extrato*|exame*|resultado*|contrato*|holerite|
          recibo*|contracheque|receita*|dados|processo|prontuário|passaporte*|reserva*|apólice|carta|perfil|
          documentos|boleto*
        entro|entrar|acedo|acesso|minha conta|app|aplicação|aplicativo|portal|url|link|envelope|correio|
          caixa de correio|recebi|chegou|chegaram|vejo|vê|vi|abro|aparece*|vinha|veio + $papel > de outra|de outro|
          de outros|de outras|de uma tal|de um tal|do senhor|da senhora|de uma senhora|de um senhor|
          de um desconhecido|de uma desconhecida|de outra pessoa|alhei*|do vizinho|da vizinha|de outra gente
        $papel > de outra|de outro|de uma tal|de um tal|do senhor|da senhora|alhei* + vejo|receb*|chegar*|chegou|
          envelope|app|portal|aparece*|enviar*
        endereço|morada|número|telefone|dados|diagnóstico|resultado*|pedido*|quarto + deu|deram|dado|passou|passaram|
          revel*|contou|disse|informou|forneceu & meu ex|ex marido|ex mulher|ex namorado|ex companheiro|vizinh*|chefe|
          patrão|senhorio|desconhecid*|mãe|pai|terceiros
        holerite|contracheque|recibo de vencimento|salários|atestado|processo clínico|prontuário|extrato|
          exames + setor inteiro|toda a equipa|toda a equipe|todo mundo|para todos|a todos|todos os colegas|
          empresa inteira|toda a empresa|pessoa errada|departamento inteiro|destinatário errado
        newsletter|email|e-mail|convite|circular + todos os emails|todos os e-mails|todos os endereços|
          emails visíveis|visíveis|em cópia|cópia oculta|todos os destinatários
        base|banco de dados|servidor|backup|bucket|nuvem|pasta|api + aberta|aberto|acessível|pública|público|
          sem senha|qualquer um|qualquer pessoa|expost*|indexad* & clientes|dados|passaportes|pacientes|pessoais|
          usuários
        lista|planilha|excel|ficheiro|arquivo|anexo|pdf + todos os clientes|todos os inquilinos|todos os pacientes|
          todos os funcionários|todos os sócios|todos os pais|outros clientes
        desconhecid*|alguém|uma senhora|um senhor|outro cliente > recebeu|me ligou|ligou-me|abriu > minha fatura|
          a minha fatura|minha carta|meus dados|os meus dados|meus exames|meu processo|minha receita
        lista|planilha|excel|ficheiro|arquivo + completa|completo|de alunos|de pacientes|de clientes|de moradores|
          de todos|de funcionários & cpf|nif|notas|telefones|moradas|endereços|dados|por engano|grupo todo|
          todo o grupo
        carta|fatura|exame|exames|receita|recibo|extrato|processo|holerite > de outra pessoa|de outro paciente|
          de outro cliente|de um desconhecido|dos meus colegas|de todo o|de outra senhora|de outro morador
        emails|e-mails|endereços|telefones|nomes|dados > de todos os|de todas as + pais|clientes|alunos|pacientes|
          moradores|famílias|sócios & cópia|visíve*|envi*|mand*|receb*
    """,
}

TABLE = AlarmTable("data_leak", CUES, data_leak.UNLESS)
