"""Words of other people's data that somebody sees who should not, and of own data that has got out."""

from escalml.scoring.alarms.cues import AlarmTable

CUES = {
    "en": """
        others = other customer*|other client*|other people|other peoples|another customer*|another persons|
          another person|another patient*|someone elses|somebody elses|some one elses|someone else|somebody else|
          strangers|a stranger|stranger|other user*|another user*|other patients|other guests|other families|
          other passengers|another company|other companies|different customer*|different person|different persons|
          different people|others|other members|another member*|another mans|another womans|people i dont know|
          a different name|other employees|other accounts|another account*|other tenant*|neighbours|another family|
          other students|a lady|a man|a woman|another client*|everyone elses|everybody elses|everyones|everybodys|
          people ive never met|dont know
        data = invoice*|bill|bills|statement*|data|details|address|addresses|order|orders|order history|account|
          accounts|documents|document|medical|records|record|file|files|payslip*|passport*|emails|e-mails|photos|
          pictures|prescription*|letter|letters|bank details|card details|personal information|personal info|
          information|info|phone number*|names|name and address|transactions|balance|diagnos*|results|test results|
          booking*|tickets|messages|chats|history|profile|contract*|policy|licence*|license*|tax form|report|scans|
          cards|payments
        see|saw|seeing|seen|view|access|open|opened|viewing|shows|showing|shown|show|sent|send|sending|received|
          receiving|got|get|getting|given|displays|displaying|lists|download*|visible|contained|contains|in with|
          belongs|belonging|included|attached|mailed|emailed|logged|logs me|logging > $others > $data
        see|saw|seeing|seen|view|access|open|opened|viewing|shows|showing|sent|send|received|receiving|got|get|given|
          displays|lists|download*|visible|contains|contained|attached|emailed > $data > of other|of another|
          of a different|of someone|of somebody|for another|for other|for someone|for a different|belonging to|
          belongs to|from other|from another|from someone|from somebody|from a different|from strangers|from people i|
          for strangers|that arent mine|that are not mine|that isnt mine|that is not mine|not mine|isnt mine|
          arent mine|for a man|for a woman|for a lady|of a man|of a woman|of strangers|of a stranger|of people|
          which are not mine
        $others > $data > in my|on my|in the portal|in your portal|when i log|when i open|showing|visible|
          on your website|on the website|appeared|instead of mine|popping up|came up|appears|appear|are shown|
          is shown|are displayed|is displayed|being shown|shown to me|in with mine|stapled|in the envelope|attached|
          online|in the app|under my
        in my account|my order history|my inbox|my portal|when i log in|in the app|my dashboard|
          my profile & $others > $data
        logged in|log in|logged me|logs me|login + someone elses account|another persons account|
          somebody elses account|another customers account|a strangers account|different account|other account|
          another account|someone elses|stranger*
        data breach*|data leak*|databreach|leaked data|leak of data|leak of personal|leaked my|leaked our|leaking my|
          breach of personal data|personal data breach|privacy breach|leaked customer|leaking customer|leaked online|
          gdpr breach|exposed data|data exposed|data is exposed|exposes customer|exposing customer|hipaa violation
        publicly|anyone can|anybody can|anyone with the link|everyone can|without a login|without logging in|no login|
          no password|without password|indexed|comes up in a web search|comes up on google + see|visible|access*|open|
          read|exposed|view|readable|download|link & customer data|customer records|customer files|personal data|
          personal details|names|addresses|passport*|medical|records|documents|files|invoices
        sent|emailed|mailed|gave|given|giving|shared|disclosed|forwarded|posted|released|handed|
          published > my > details|data|information|address|number|medical records|file|records|account|documents|
          bank details|photos|number > to another|to someone|to somebody|to a stranger|to a third|to my ex|
          to the wrong|to other|to a different|online|without my consent|without consent|without permission|
          without my permission|publicly
        change|changed|changing + number|digit|id in the > url|link|address bar|address & other|another|next|someone|
          customer*|see|get
        in cc|on cc|in the cc|all in cc|cc line|instead of bcc|in the to line|in the to field|to line + addresses|
          everyone|every single|customers|all of us|each other|hundreds|about 200
        wrong person|wrong customer|wrong patient|wrong recipient|wrong email + sent|details|data|records|letter|
          statement|results|invoice*
        medical records|patient records|customer database|customer data|user database|customer list|patient data|
          customer details|customers data|customers details|customer records + exposed|leaked|visible|public|
          accessible|online|for sale|stolen|out there|dark web|open
        open|see|view|read|download|got|received > $data > addressed to|in the name of|made out to|under the name of|
          with the name of > someone|somebody|another|other|a different|people|a man|a woman|strangers|a company
        $data + in my account|in my portal|in my app|in my profile|on my page|under my account|in my inbox|
          in my dashboard + belong to|never met|dont know|do not know|strangers|not mine|arent mine|someone else|
          somebody else|other customers|another customer|other people|other clients
        every guests|all guests|every patients|all patients|every customers|every parents|every members|every tenants|
          everyone elses|all the guests|all our guests|all the patients|other childrens|other kids > passport*|
          address*|details|names|photos|surnames|records|files|data|results|allergies
        attachment|attached|spreadsheet|list|pdf|file > names > dates of birth|home addresses|passport numbers|
          phone numbers|diagnos*|salaries
        any password|wrong password|without a password|mistype my password > logs in|log in|lets me in|see|inbox|opens
    """,
    "de": """
        andere = anderer|anderen|andere|anderes|fremde|fremder|fremden|fremdes|eines anderen|einer anderen|
          jemand anderem|jemand anders|jemand anderes|unbekannte*|dritter|dritten|nachbarn|wildfremde*
        daten = rechnung*|daten|kundendaten|adresse|adressen|anschrift*|bestellung*|konto|konten|kontoauszug*|
          kontoauszüge|dokument*|unterlagen|gehaltsabrechnung*|lohnabrechnung*|lohnzettel|ausweis*|befund*|rezept*|
          brief*|bankdaten|kontodaten|verträge|vertrag|akte|akten|patientenakte*|mails|e-mails|fotos|kunden|kunde|
          kundin|kunden|personen|mieter|patienten|namen|krankenakte*|bescheid*|profil*|buchung*|tickets|kontostand|
          kontostände
        sehe|sehen|sieht|gesehen|angezeigt|zeigt|einsehen|öffnen|zugriff|einsicht|erhalten|bekommen|bekam|erhielt|
          geschickt|gesendet|zugeschickt|sichtbar|zugestellt|finde|habe|liegen|angezeigt|tauchen|auftaucht|stehen|
          abrufen|abrufbar|herunterladen|lag|lagen|heruntergeladen|landen + $andere > $daten
        $daten > anderer|fremder|eines anderen|einer anderen|von anderen|von fremden|von jemand|von einer anderen|
          von einem anderen|von dritten|eines fremden|von unbekannten|von mehreren + kunden|kunde|kundin|personen|
          person|mieter*|patienten|patient*|leute|leuten|nutzer*|familie*|mannes|frau|unbekannten|fremden|jemand|mann|
          herrn|menschen|gäste|mitglieder*|firma|unternehmen|mitarbeiter*
        fremde*|andere > rechnung*|kundendaten|kontodaten|daten|kontoauszüge|dokumente|adressen|befunde|
          konten + konto|portal|sehe|app|mein*|zugriff|sichtbar|angezeigt|kundenkonto
        datenleck*|datenpanne*|datenschutzverletzung*|datenschutzvorfall*|datenschutzverstoß|datenschutzverstoss|
          daten geleakt|datenleak|datenabfluss|dsgvo verstoß|dsgvo-verstoß
        meine|meiner + daten|adresse|unterlagen|kontodaten|bankdaten|akte|nummer + weitergegeben|veröffentlicht|
          an dritte|an fremde|an meinen ex|an einen anderen|an jemand|an die falsche|an den falschen|
          ohne einwilligung|ohne meine zustimmung|öffentlich
        offen im netz|öffentlich einsehbar|öffentlich zugänglich|frei zugänglich|ohne passwort|ohne anmeldung|
          ohne login|im offenen verteiler|offener verteiler|offenem verteiler|im cc|in cc & daten|kunden*|adressen|
          mail*|rechnungen|unterlagen|empfänger
        anhang|liste|datei|tabelle|pdf > namen > geburtsdatum|geburtsdaten|anschriften|adressen|diagnosen|gehälter|
          telefonnummern
        aller gäste|aller patienten|aller kunden|aller mieter|aller kinder|aller mitarbeiter + namen|daten|adressen|
          pässe|ausweise|fotos|befunde|diagnosen|sehen|offen
    """,
    "nl": """
        anderen = andere|ander|iemand anders|anderen|een vreemde|vreemden|onbekende|onbekenden|de buren|een andere|
          derden
        gegevens = factuur|facturen|gegevens|klantgegevens|adres|adressen|bestelling*|rekening*|account|accounts|
          bankafschrift*|document*|loonstrook*|loonstroken|paspoort*|uitslag*|recept*|brief|brieven|dossier*|
          contract*|mails|e-mails|foto's|fotos|klant|klanten|personen|patiënt*|patient*|mensen|huurder*|namen|polis*|
          bankgegevens|papieren
        zie|zien|ziet|gezien|inzien|getoond|toont|openen|toegang|ontvangen|ontving|kreeg|krijg|gekregen|gestuurd|
          toegestuurd|zichtbaar|staan|staat|bekijken|downloaden|vind|lezen|inzage + $anderen + $gegevens
        $gegevens > van andere|van een andere|van iemand anders|van anderen|van een ander|van vreemden|
          van een vreemde|van onbekenden|van een onbekende|van derden|van mensen die ik|van de buren|die niet van mij|
          niet van mij|van wildvreemden + zie|zien|ziet|ontvangen|kreeg|krijg|gestuurd|zichtbaar|mijn account|mijn|
          account|portaal|app|staan|staat|inzien|klanten|klant|mensen|downloaden|bekijken|gekregen|ingelogd
        datalek*|gegevenslek|privacylek|privacyschending|avg-schending|gelekte gegevens|gegevens gelekt|data gelekt|
          avg schending|gegevens op straat
        mijn + gegevens|adres|dossier|nummer|rekeningnummer|bankgegevens + doorgegeven|gedeeld|gepubliceerd|
          naar een ander|naar iemand anders|aan mijn ex|naar de verkeerde|zonder toestemming|openbaar|aan derden|
          aan iemand anders
        openbaar|zonder wachtwoord|zonder in te loggen|zonder inloggen|voor iedereen|in de cc|in cc + klantgegevens|
          gegevens|adressen|dossiers|facturen|e-mailadressen|mailadressen|zichtbaar|iedereen
        bijlage|lijst|bestand|spreadsheet|pdf > namen > geboortedat*|adressen|diagnoses|salarissen|telefoonnummers
        van alle gasten|van alle patiënten|van alle klanten|van alle bewoners|van alle kinderen + namen|gegevens|
          adressen|paspoorten|foto's|uitslagen|zien
    """,
    "fr": """
        autres = d'autres|d'un autre|d'une autre|autre client|autres clients|quelqu'un d'autre|autre personne|
          autres personnes|un inconnu|une inconnue|d'inconnus|un autre|une autre|autrui|autres|des voisins|
          d'un inconnu|d'une inconnue|de tiers
        donnees = facture*|données|coordonnées|adresse*|commande*|compte|comptes|relevé*|document*|bulletin*|
          fiche de paie|fiches de paie|passeport*|résultats|ordonnance*|courrier*|dossier*|contrat*|mails|e-mails|
          photos|rib|informations|infos|noms|identité|historique|analyses|client|clients|clientes|assurés|patients|
          locataires
        vois|voir|voit|vu|affiche|affichent|accès|accéder|ouvre|ouvrir|reçu|reçois|reçoit|envoyé|envoyés|visible*|
          tombe sur|tombé sur|apparaît|apparaissent|consulter|télécharger|télécharge|montre|trouve|
          trouvé + $donnees > d'autres|d'un autre|d'une autre|de quelqu'un d'autre|d'un inconnu|d'inconnus|
          d'une inconnue|de tiers|d'autrui|d'une personne|d'un monsieur|d'une dame|de personnes|qui ne sont pas|
          qui n'est pas|pas à moi|pas les miennes|pas la mienne|des autres|d'un certain|de plusieurs|du voisin|
          d'un client|d'une cliente|de clients
        vois|voir|vu|affiche|accès|reçu|envoyé|visible*|consulter|trouve + $autres > $donnees
        fuite de données|fuites de données|données ont fuité|données fuitées|violation de données|
          données personnelles exposées|données personnelles en ligne|faille rgpd|violation du rgpd|
          données clients exposées
        mes + données|coordonnées|dossier|adresse|numéro|informations > transmis*|communiqué*|divulgué*|publié*|
          partagé*|envoyé* & autre|tiers|inconnu|ex|sans mon accord|sans mon consentement|en ligne|sans autorisation
        sans mot de passe|sans connexion|sans se connecter|accessible à tous|accessibles à tous|en copie visible|
          en cc|tout le monde peut voir|publiquement|accessible publiquement|indexé* & données|clients|adresses|
          factures|documents|dossiers
        pièce jointe|liste|fichier|tableau|pdf > noms > dates de naissance|adresses|diagnostics|salaires|téléphones
        de tous les clients|de tous les patients|de tous les locataires|de tous les enfants|de tous les élèves|
          de toutes les familles + noms|données|adresses|passeports|photos|dossiers|résultats
    """,
    "it": """
        dati = fattura|fatture|dati|indirizzo|indirizzi|ordine|ordini|conto|conti|estratto conto|estratti conto|
          document*|busta paga|buste paga|passaport*|referto|referti|ricetta|ricette|lettera|cartella clinica|
          cartelle|contratt*|mail|e-mail|foto|iban|informazioni|nomi|bollett*|account|profil*|codice fiscale|
          prenotazion*|pratica|pratiche|movimenti|anagrafic*|polizz*
        vedo|vedere|vede|visto|visualizz*|mostra|compaiono|compare|accesso|accedere|apro|aprire|ricevuto|ricevo|
          mandato|inviato|inviate|visibil*|arrivata|arrivate|arrivati|arrivato|scaricare|scarico|consultare|trovo|
          trovato|escono|esce|entro|appaiono > $dati > di altri|di un altro|di un'altra|di altre|di qualcun altro|
          di sconosciuti|di uno sconosciuto|di una sconosciuta|di terzi|di una signora|di un signore|di estranei|
          di persone|che non sono mie|che non sono miei|non mie|non miei|non mia|altrui|di altro|di un estraneo|
          di tale|di clienti|di un cliente|del vicino
        $dati > di altri clienti|di altre persone|di un altro cliente|di un'altra persona|di un'altra cliente|
          di sconosciuti|altrui + vedo|vedere|mio|area|portale|app|accesso|ricevuto|visibili|account|trovo
        fuga di dati|violazione dei dati|violazione di dati|data breach|dati esposti|dati personali online|
          violazione della privacy|violazione privacy|perdita di dati personali|dati trafugati
        miei dati|mio indirizzo|mie informazioni|mia cartella|mio fascicolo + comunicat*|divulgat*|pubblicat*|
          condivis*|mandat*|inviat*|dat* a & altr*|terzi|sconosciut*|ex|senza il mio consenso|senza consenso|online
        senza password|senza login|accessibili a tutti|accessibile a tutti|visibili a tutti|in cc|in copia visibile|
          in chiaro|pubblicamente + dati|clienti|indirizzi|fatture|documenti|pratiche|tutti
        allegato|elenco|file|foglio|pdf > nomi > date di nascita|indirizzi|diagnosi|stipendi|telefoni|codici fiscali
        di tutti i clienti|di tutti i pazienti|di tutti gli ospiti|di tutti i bambini|di tutti i condomini + nomi|
          dati|
          indirizzi|passaporti|foto|referti|documenti
    """,
    "es": """
        datos = factura|facturas|datos|dirección|direcciones|pedido*|cuenta|cuentas|estado de cuenta|
          estados de cuenta|extracto*|document*|nómina|nóminas|pasaporte*|resultado*|receta*|carta|cartas|expediente*|
          historial*|contrato*|correos|fotos|información|nombres|recibo*|perfil*|póliza*|movimientos|teléfonos|
          reserva*
        veo|ver|ve|visto|aparece*|muestra|acceso|acceder|acceso a|abro|abrir|recibí|recibido|recibo|recibimos|
          mandaron|enviaron|enviado|llegó|llegaron|visible*|descargar|descargo|consultar|encuentro|salen|sale|entro|
          me sale|ves|llegado > $datos > de otros|de otro|de otra|de otras|de alguien más|de desconocidos|
          de un desconocido|de una desconocida|de terceros|de una señora|de un señor|de extraños|de personas|
          que no son míos|que no son mías|que no son mios|que no es mía|ajenos|ajenas|de gente|de clientes|de un tal|
          de un cliente|del vecino|de varios
        $datos > de otros clientes|de otras personas|de otro cliente|de otra persona|de desconocidos|de otra clienta|
          ajenas|ajenos|de otros usuarios|de otros pacientes + veo|ver|mi|área|portal|app|acceso|recibí|visibles|
          cuenta|sale|salen
        fuga de datos|filtración de datos|filtraron mis datos|filtraron los datos|datos filtrados|brecha de datos|
          brecha de seguridad|violación de datos|datos expuestos|filtrado mis datos|filtrado datos|
          filtración de información
        mis datos|mi dirección|mi información|mi expediente|mi historial + entregad*|divulgad*|publicad*|compartid*|
          mandaron|enviaron|dieron|dado & otr*|tercer*|desconocid*|ex|sin mi consentimiento|sin consentimiento|
          internet|sin permiso
        sin contraseña|sin iniciar sesión|accesible para todos|a la vista de todos|visible para todos|
          en copia visible|en cc|públicamente|cualquiera puede ver|cualquiera puede + datos|clientes|direcciones|
          facturas|documentos|expedientes
        adjunto|lista|archivo|listado|excel|pdf > nombres > fechas de nacimiento|direcciones|domicilios|diagnósticos|
          sueldos|teléfonos
        de todos los clientes|de todos los pacientes|de todos los huéspedes|de todos los niños|
          de todos los vecinos + nombres|datos|direcciones|pasaportes|fotos|historias|resultados
    """,
    "pt": """
        dados = fatura|faturas|factura|facturas|dados|endereço*|morada*|pedido*|encomenda*|conta|contas|extrato*|
          extracto*|document*|recibo*|passaporte*|resultado*|receita*|carta|cartas|processo*|histórico*|contrato*|
          emails|e-mails|fotos|informação|informações|nomes|perfil|perfis|apólice*|contracheque*|holerite*|boleto*|
          prontuário*|nif|reserva*|exame*|notas fiscais
        vejo|ver|vê|visto|aparece*|mostra|acesso|aceder|acessar|abro|abrir|recebi|recebo|recebemos|recebido|mandaram|
          enviaram|enviado|chegou|chegaram|visíve*|descarregar|baixar|consultar|encontro|surge*|entro|veio|vieram|
          consigo > $dados > de outros|de outro|de outra|de outras|de alguém|de desconhecidos|de um desconhecido|
          de uma desconhecida|de terceiros|de uma senhora|de um senhor|de estranhos|de pessoas|que não são meus|
          que não são minhas|que não é minha|que não é meu|alheios|alheias|de gente|de clientes|de um tal|do vizinho|
          de um cliente|dos outros|de várias
        $dados > de outros clientes|de outras pessoas|de outro cliente|de outra pessoa|de desconhecidos|
          de outra cliente|alheias|alheios|de terceiros|de outros utilizadores|de outros usuários|
          de outros pacientes + vejo|ver|minha|meu|área|portal|app|acesso|recebi|visíveis|conta|aparece*
        fuga de dados|vazamento de dados|vazaram meus dados|vazaram os meus dados|vazaram os dados|dados vazados|
          dados vazaram|violação de dados|quebra de privacidade|dados expostos|exposição de dados|vazou meus dados
        meus dados|minha morada|meu endereço|minhas informações|meu processo|meu prontuário + divulgad*|publicad*|
          partilhad*|compartilhad*|mandaram|enviaram|deram|passaram|enviad* & outr*|terceir*|desconhecid*|ex|
          sem consentimento|sem o meu consentimento|sem autorização|internet
        sem senha|sem palavra-passe|sem login|acessível a todos|acessíveis a todos|visível para todos|
          visíveis para todos|em cc|em cópia aberta|publicamente|qualquer um pode|qualquer pessoa pode + dados|
          clientes|endereços|moradas|faturas|documentos|processos
        anexo|lista|ficheiro|arquivo|planilha|pdf > nomes > datas de nascimento|moradas|endereços|diagnósticos|
          salários|
          telefones
        de todos os clientes|de todos os pacientes|de todos os hóspedes|de todas as crianças|
          de todos os alunos + nomes|
          dados|moradas|endereços|passaportes|fotos|exames
    """,
    "pl": """
        faktury innych klientów|faktury innego klienta|dane innych klientów|dane innego klienta|dane innych osób|
          dane innej osoby|faktury innych osób|fakturę innej osoby|fakturę innego klienta|cudze dane|cudze faktury|
          cudzą fakturę|wyciek danych|wyciekły dane|wyciekły moje dane|dane obcych|dokumenty innych osób|
          dokumenty innych klientów|faktury obcych
        faktur*|dane|danych|dokument*|rachunk*|adres*|zamówieni* + innych|innego|innej|cudze|cudzych|obcych|obcej|
          cudzą + widzę|widać|dostał*|otrzymał*|panelu|koncie|pobrać|dostęp|mogę|wyświetla*|aplikacj*
    """,
    "ru": """
        счета других клиентов|счета других людей|счет другого клиента|данные других клиентов|данные другого клиента|
          данные других людей|чужие данные|чужие счета|чужой счет|чужие документы|чужие заказы|утечка данных|
          утечка персональных|утекли данные|данные утекли|документы других клиентов|счета чужих|инвойсы других|
          счета-фактуры других
        счета|счет|данные|документы|заказы|адреса|квитанции|фактуры + чужие|чужих|чужой|других|другого|посторонних|
          не мои|незнакомых + вижу|видно|видны|кабинете|прислали|пришли|получил*|показыва*|доступ*|приложени*
    """,
    "uk": """
        рахунки інших клієнтів|рахунки інших людей|рахунок іншого клієнта|дані інших клієнтів|дані іншого клієнта|
          дані інших людей|чужі дані|чужі рахунки|чужий рахунок|чужі документи|витік даних|витекли дані|
          документи інших клієнтів
        рахунки|рахунок|дані|документи|замовлення|адреси|квитанції + чужі|чужих|чужий|інших|іншого|сторонніх|
          незнайомих + бачу|видно|кабінеті|надіслали|прийшли|отримав|отримала|показу*|доступ*|застосунк*
    """,
    "tr": """
        başka müşterilerin|diğer müşterilerin|başkalarının|başka birinin|başka müşterinin + fatura*|bilgi*|veri*|
          belge*|sipariş*|adres*|hesap*
        veri sızıntısı|veri ihlali|verilerim sızdı|bilgilerim sızdı
        başka|diğer|yabancı > kişilerin|insanların|müşterilerin|kullanıcıların|firmaların|hastaların|
          birinin + fatura*|bilgi*|veri*|belge*|sipariş*|adres*
    """,
    "ar": """
        فواتير عملاء|فواتير زبائن|فواتير العملاء الاخرين|بيانات عملاء|بيانات زبائن|بيانات العملاء الاخرين|
          بيانات اشخاص|فاتورة شخص|فاتورة عميل|بيانات شخص|تسرب بيانات|تسريب بيانات|تسرب البيانات|تسريب البيانات|
          معلومات عملاء|فواتير اشخاص|فواتير تخص|فواتير لعملاء|فواتير لزبائن
        فواتير|فاتورة|بيانات|مستندات|طلبات|معلومات|عناوين + اخرين|اخر|غيري|لا اعرفهم|غرباء|شخص + اري|اشاهد|تظهر|يظهر|
          ارسلتم|وصلني|وصلتني|حسابي|استطيع
    """,
    "zh": """
        其他客户的|其他客戶的|别的客户|別的客戶|别人的|別人的|他人的|其他用户的|其他顾客的|其他人的|陌生人的 + 发票|
          發票|账单|帳單|订单|訂單|信息|資料|资料|地址|数据|隐私
        数据泄露|資料外洩|信息泄露|数据外泄|隐私泄露|泄露了我的
        账单|帳單|发票|發票|订单|訂單|资料|信息|地址|个人信息|病历 + 别人|他人|其他|陌生人|别的 + 看到|看见|显示|收到|
          发给|能看|下载|打开
    """,
    "ja": """
        他のお客様|ほかのお客様|他の顧客|他人|他の人|他のお客さん|別の人|別のお客様|知らない人|他の利用者|別の方|
          他の方|他社 + 請求書|個人情報|注文|住所|情報|明細|データ|書類|履歴|領収書
        情報漏えい|情報漏洩|個人情報が漏|データ漏洩|個人情報の流出|情報流出
        請求書|個人情報|注文|住所|明細|書類|履歴|領収書|データ + 他|別|知らない|他人 + 見え|表示|届|閲覧|送られ|
          ダウンロード
    """,
    "hi": """
        दूसरे ग्राहकों|दूसरे ग्राहक|अन्य ग्राहकों|दूसरों|किसी और|दूसरे लोगों|अन्य लोगों + बिल|इनवॉइस|चालान|जानकारी|
          डेटा|पता|दस्तावेज़|दस्तावेज|ऑर्डर|खाता|इनवॉयस
        डेटा लीक|जानकारी लीक|डाटा लीक
        बिल|इनवॉइस|जानकारी|डेटा|दस्तावेज़|ऑर्डर|पता + दूसरे|दूसरों|अन्य|किसी और|अनजान + दिख*|देख*|मिल*|भेज*|खुल*
    """,
}

UNLESS = {
    "en": """
        spam|game leak*|leaked trailer|leaked photos of the new|leaked specs|water leak|leak in the roof|pipe*|roof|
          memory leak|tap|how do i|how can i|is it possible to|can i see other|permission*|admin role|user role*|
          share with|authorised user|authorized user|on behalf of|gift for|as a gift|family plan|family member*|
          import*|export*|merge|reviews|review from|see what others|other reviews
        no data|hear others|like other people|unlike other|same as other|as other people
        template|layout|not affected|wasnt affected|i shared|i gave|so she can|so he can|with my permission
    """,
    "de": """
        wie kann ich|kann man|ist es möglich|berechtigung*|geschenk|im auftrag|vollmacht|wasser*|dach|bewertungen|
          familienmitglied|andere farbe|andere größe|andere marke|anderes produkt|an eine andere adresse|
          andere adresse|andere lieferadresse|anderes konto|andere zahlungsart|anderen tarif
        nicht betroffen|vorlage|bei einem datenleck|im falle
    """,
    "nl": """
        hoe kan ik|is het mogelijk|kan ik een ander|cadeau|namens|machtiging|water*|dak|reviews|ander adres|
          andere rekening|ander account|andere kleur|andere maat|ander rekeningnummer
        niet getroffen|sjabloon|in geval van
    """,
    "fr": """
        comment puis-je|comment faire pour|est-il possible|cadeau|de la part de|procuration|eau|toit|avis des autres|
          à une autre adresse|une autre adresse|autre compte|autre numéro|un autre compte|autre commande|
          autre facture|facture d'eau|une autre commande
        pas concerné|modèle de|en cas de
    """,
    "it": """
        come posso|è possibile|regalo|per conto|delega|acqua|tetto|recensioni|altro indirizzo|altro conto|altro ordine
        non coinvolt*|modello di|in caso di
    """,
    "es": """
        cómo puedo|es posible|regalo|en nombre de|poder notarial|agua|techo|reseñas|otra dirección|otra cuenta mía|
          otro pedido|otra tarjeta
        no afectad*|plantilla|en caso de
    """,
    "pt": """
        como posso|é possível|presente|em nome de|procuração|água|telhado|avaliações|outro endereço|outra morada|
          outro pedido|outra encomenda
        não afetad*|modelo de|em caso de
    """,
}

TABLE = AlarmTable("data_leak", CUES, UNLESS)
