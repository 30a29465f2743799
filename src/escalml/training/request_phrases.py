"""Invented phrases that ask for the next level, or only speak of it, in seven languages; nobody's in particular.

`|` stands between phrases; `{p}` is a person. Frames and persons are combined freely, so articles and cases are often
wrong, as in many messages.
"""

# Who stands one level higher.
SENIOR = {
    "en": """
        your manager|a manager|your supervisor|a supervisor|someone more senior|your boss|the team leader|
        the person above you|whoever is in charge|somebody with authority|the complaints department|
        your line manager|the store manager|the duty manager|someone higher up|a senior colleague|
        the person who manages you|the next level|the branch manager|your complaints team|
        somebody who can actually decide|the head of your department|the shift supervisor|
        the people who can approve this|someone with more power than you|your team lead|the clinic manager|
        the regional manager|the escalations team|your superior
    """,
    "de": """
        Ihren Vorgesetzten|Ihre Teamleitung|einen Vorgesetzten|jemanden mit Entscheidungsbefugnis|
        den Filialleiter|die Beschwerdestelle|Ihren Chef|jemanden, der über Ihnen steht|die Abteilungsleitung|
        jemanden, der das entscheiden darf|die nächsthöhere Stelle|die Marktleiterin|den Schichtleiter|
        eine Führungskraft|den Leiter des Kundendienstes|das Beschwerdemanagement|die zuständige Leitung|
        deinen Chef|euren Chef|die Regionalleitung
    """,
    "nl": """
        uw leidinggevende|een leidinggevende|je baas|de teamleider|een manager|de klachtenafdeling|
        iemand die hierover mag beslissen|iemand boven u|de bedrijfsleider|de filiaalmanager|je chef|
        iemand met meer bevoegdheden|het afdelingshoofd|de vestigingsmanager|de persoon boven jou|een supervisor|
        iemand hogerop|de regiomanager
    """,
    "fr": """
        votre responsable|un responsable|votre supérieur|un superviseur|le directeur du magasin|
        le service réclamations|quelqu'un qui peut décider|votre chef|votre chef d'équipe|
        la personne au-dessus de vous|votre hiérarchie|la responsable de l'agence|quelqu'un de plus haut placé|
        votre manager|un décideur|le chef de service|l'échelon supérieur|ton chef
    """,
    "it": """
        il suo responsabile|un responsabile|il vostro superiore|un supervisore|il direttore del negozio|
        l'ufficio reclami|qualcuno che possa decidere|il tuo capo|il capoturno|chi sta sopra di lei|
        qualcuno di grado più alto|la responsabile del reparto|il direttore della filiale|
        chi è autorizzato a decidere|il coordinatore|il vostro manager|un livello superiore
    """,
    "es": """
        su jefe|un supervisor|el encargado|su superior|un responsable|la encargada de la tienda|
        el departamento de reclamaciones|alguien que pueda decidir|tu jefa|quien esté por encima de usted|
        alguien con autoridad|el gerente de la sucursal|la supervisora|el jefe de turno|alguien con más mando|
        una instancia superior|la persona que te supervisa|el coordinador
    """,
    "pt": """
        o seu chefe|um supervisor|o gerente|o seu superior|um responsável|a gerente da loja|
        o departamento de reclamações|alguém que possa decidir|a tua chefe|quem está acima de você|
        alguém com autoridade|a supervisora|a ouvidoria|o chefe de turno|uma instância superior|o coordenador|
        a pessoa que supervisiona você|o encarregado
    """,
}
# Executives, owners, head offices.
CHIEF = {
    "en": """
        your CEO|the CEO|the owner|the managing director|head office|your headquarters|the board|the chairman|
        the president of the company|the founder|your chief executive|corporate|the executive team|
        your chief operating officer|the person who runs the company|the very top of your organisation|
        the owner of the business|your directors|your VP of operations|Mr Hale, your CEO|the big boss|
        the man whose name is on the door|the board of directors|your executive office|whoever owns this company|
        the proprietor|senior leadership at corporate|Ms Doyle, who founded the company
    """,
    "de": """
        Ihren Vorstand|die Geschäftsführung|den Geschäftsführer|den Inhaber|die Zentrale|
        den Vorstandsvorsitzenden|Ihre Konzernleitung|den Eigentümer|die Chefin der Firma|
        Herrn Brandt, Ihren Geschäftsführer|die Hauptverwaltung|den obersten Chef|den Gründer der Firma|
        jemanden aus der Zentrale|die Direktion|den Firmenchef|die Firmeninhaberin|den Aufsichtsrat|den CEO
    """,
    "nl": """
        de directie|uw directeur|de eigenaar|het hoofdkantoor|de raad van bestuur|de CEO|de algemeen directeur|
        de baas van het bedrijf|de oprichter|mevrouw Smit, uw directeur|iemand van het hoofdkantoor|
        de hoogste baas|de bestuursvoorzitter|degene die dit bedrijf leidt|de eigenares|het bestuur
    """,
    "fr": """
        votre PDG|la direction générale|le patron|le siège|votre directeur général|le propriétaire|
        le conseil d'administration|la présidente de la société|M. Lenoir, votre PDG|le grand patron|
        le fondateur|quelqu'un du siège|le comité de direction|la personne qui dirige cette entreprise|
        le gérant de la société|votre président
    """,
    "it": """
        il vostro amministratore delegato|la direzione generale|il titolare|la sede centrale|il proprietario|
        il presidente della società|il consiglio di amministrazione|il dott. Riva, vostro amministratore delegato|
        il capo supremo|il fondatore|qualcuno della sede|chi comanda in questa azienda|il direttore generale|
        il padrone|i vertici dell'azienda
    """,
    "es": """
        su director general|el dueño|la sede central|el consejero delegado|el consejo de administración|
        el presidente de la compañía|la dirección general|el propietario|el señor Vega, su consejero delegado|
        el jefazo|la fundadora|alguien de la central|quien manda en esta empresa|el gerente general|
        la casa matriz|los directivos
    """,
    "pt": """
        o diretor-geral|o dono|a sede|o presidente da empresa|a administração|o conselho de administração|
        a diretoria|o proprietário|o Dr. Pinto, vosso administrador|o chefão|a fundadora|alguém da matriz|
        quem manda nesta empresa|o CEO|a direção-geral|o presidente da companhia
    """,
}
# Sentences that ask for a person.
ASKING = {
    "en": """
        I want {p} to call me|please pass this to {p}|can you put me through to {p}?|I'd like to speak to {p}|
        let {p} know and ask for a reply|have {p} look at it|I need {p} to review this decision|
        forward this to {p}|how do I reach {p}?|what's the email of {p}|I will only discuss it with {p} now|
        could {p} get back to me|{p}. now.|this has to go to {p}|kindly raise it with {p}|I'm asking for {p}|
        get {p} on the phone|I want to hear from {p}|make sure {p} sees this and answers|
        before you reply again, show this to {p}|is {p} available? I'd like a word|I'd rather deal with {p}|
        I appeal against your answer and want {p} to decide|{p} please|who is {p} and how can I contact them|
        I expect a written answer from {p}|take me to {p}|{p} can answer this instead of you|
        would you mind asking {p} to phone me|I'd be glad if {p} wrote to me|escalate it to {p}
    """,
    "de": """
        Ich möchte {p} sprechen|Bitte holen Sie {p} ans Telefon|Leiten Sie das an {p} weiter|
        Informieren Sie bitte {p}, ich erwarte eine Antwort|wie erreiche ich {p}?|geben sie mir {p}|
        Ich will nur noch {p} sprechen|Fragen Sie {p}, man soll mich zurückrufen|ich verlange {p}|
        Bitte geben Sie mir die Nummer, unter der ich {p} erreiche|Schalten Sie bitte {p} ein|
        Das muss an {p} gehen|ich hätte gern {p} dran|Können Sie {p} bitten, sich bei mir zu melden?|
        Bevor Sie mir nochmal schreiben, zeigen Sie das bitte {p}|Lassen Sie das bitte {p} entscheiden|
        Ich wende mich hiermit an {p} und bitte um Stellungnahme|
        kann ich {p} kontaktieren? an Sie schreibe ich nicht mehr|
        Setzen Sie {p} in Kenntnis und bestätigen Sie mir das|holt {p} her
    """,
    "nl": """
        Ik wil {p} spreken|Kunt u mij doorverbinden met {p}?|Stuur dit door naar {p}|Laat {p} mij bellen|
        Hoe bereik ik {p}?|geef me {p}|Ik praat alleen nog met {p}|Ik verwacht een reactie van {p}|
        Leg dit voor aan {p}|mag ik het mailadres van {p}|Dit moet naar {p}|kan {p} hiernaar kijken|
        Ik vraag om een beoordeling door {p}|Wilt u {p} vragen contact op te nemen|Ik eis een gesprek met {p}|
        breng {p} op de hoogte en laat mij antwoord geven|voordat u weer antwoordt: laat dit zien aan {p}|{p} graag
    """,
    "fr": """
        Je veux parler à {p}|Passez-moi {p}|Transmettez ceci à {p}|Que {p} me rappelle|Comment joindre {p} ?|
        Je ne parlerai plus qu'à {p}|J'attends une réponse de {p}|Merci d'en informer {p} et de me répondre|
        donnez-moi le mail pour écrire à {p}|je veux que ça remonte jusqu'à {p}|
        Pourriez-vous demander à {p} de m'écrire|Je demande que mon dossier soit revu par {p}|
        je souhaite un rendez-vous avec {p}|Je m'adresse à {p} et demande une intervention|
        mettez-moi en relation avec {p}|Avant de me répondre encore, montrez cela à {p}|{p}, svp|
        j'exige {p} au téléphone
    """,
    "it": """
        Voglio parlare con {p}|Mi passi {p}|Inoltrate questo messaggio: lo deve leggere {p}|
        Fatemi chiamare: mi deve richiamare {p}|Come contatto {p}?|Parlo solo con {p}|
        Mi aspetto una risposta: deve scrivermi {p}|datemi la mail, voglio scrivere a {p}|Chiedo che decida {p}|
        Può chiedere che {p} mi scriva?|esigo {p}|Chiedo che la pratica la riveda {p}|
        mettetemi in contatto con {p}|{p}, per favore|Prima di rispondermi ancora, lo faccia vedere: serve {p}|
        Desidero che {p} sia informato e mi risponda|vorrei un appuntamento, con {p}
    """,
    "es": """
        Quiero hablar con {p}|Páseme con {p}|Reenvíen esto: lo tiene que leer {p}|Que me llame {p}|
        ¿Cómo contacto con {p}?|Solo hablaré con {p}|Espero una respuesta de {p}|
        dame el correo para escribir a {p}, no a ustedes|Pido que lo revise {p}|¿Puede escribirme {p}?|
        exijo {p} al teléfono|Que decida {p}|pónganme en contacto con {p}|{p}, por favor|
        Antes de contestarme otra vez, enséñeselo a {p}|Deseo que {p} esté al tanto y me conteste|
        quisiera una cita con {p}
    """,
    "pt": """
        Quero falar com {p}|Passe-me: quero {p} ao telefone|Encaminhem isto: quem tem de ler é {p}|
        Que me ligue {p}|Como contacto {p}?|Só falo com {p}|Espero resposta, e quem deve responder é {p}|
        me dá o e-mail para escrever, quero {p}|Peço que reveja o caso {p}|Pode pedir que {p} me escreva?|
        exijo {p}|Que decida {p}|me coloca em contato com {p}|{p}, por favor|
        Antes de me responder outra vez, mostre isto: quero {p}|Desejo que {p} saiba e me dê resposta|
        gostaria de uma reunião com {p}
    """,
}
# Sentences that only speak of one, or want something else.
TELLING = {
    "en": """
        {p} already called me yesterday, all sorted|please thank {p} for me|my sister works with {p}|
        I don't need {p}, you were great|{p} was really kind when I visited|
        I spoke to {p} last week and it was fixed|how do I add {p} as a user in the app|
        are you hiring? I'd love to be {p} one day|lol imagine bothering {p} with this|
        at our own firm {p} must sign the order first|I read an article about {p}|
        what does {p} do, I'm writing a school essay|{p} gave us free dessert, nice|no need to involve {p}|
        first I have to ask {p} at my own office, is the offer valid until Friday|
        how do I change who is {p} in our account|{p} resigned, I read it in the paper|
        can I talk to a human instead of the bot|could you ask the driver to call me|
        please don't involve {p}, I found the answer|I want my parcel, not {p}|
        our team leader has left, who gets the invoices now|the complaint is settled, how do I renew
    """,
    "de": """
        Danken Sie bitte {p} von mir|{p} brauche ich nicht, Sie haben mir toll geholfen|
        Ich habe gestern {p} erreicht und alles ist geklärt|bei uns in der Firma muss ich erst {p} fragen|
        Wie trage ich {p} in der App als Nutzer ein?|ich habe einen Artikel über {p} gelesen|
        haha, stört bloß nicht {p} damit|Meine Schwester kennt {p} aus der Schule|Grüßen Sie {p}|
        ich fand {p} sehr nett|ich muss erst mit meiner Chefin reden, gilt das Angebot bis Freitag|
        unser Geschäftsführer muss noch unterschreiben|wie ändere ich den Inhaber des Kontos|
        kann ich mit einem Menschen statt mit dem Bot schreiben|{p} ist zurückgetreten, stand in der Zeitung|
        mein Chef will eine neue Rechnung|Ihre Vorgesetzte hat sich schon entschuldigt|
        die Beschwerde ist erledigt, wie verlängere ich?|Fragen Sie bitte den Fahrer, ob er mich anruft
    """,
    "nl": """
        Bedank {p} van mij|ik heb {p} niet nodig, u heeft me goed geholpen|
        ik sprak gisteren met {p} en het is opgelost|bij ons op het werk moet {p} eerst tekenen|
        hoe voeg ik {p} toe als gebruiker in de app|ik las een artikel over {p}|haha val {p} hier niet mee lastig|
        mijn zus kent {p}|{p} was heel vriendelijk|complimenten voor {p}|
        ik moet eerst met mijn baas overleggen, geldt de aanbieding tot vrijdag|onze directeur moet nog tekenen|
        hoe wijzig ik de eigenaar van het account|kan ik met een mens praten in plaats van de bot|
        {p} is opgestapt, las ik in de krant|mijn leidinggevende wil een nieuwe factuur|
        mijn klacht is afgehandeld, hoe verleng ik?|wilt u de chauffeur vragen mij te bellen
    """,
    "fr": """
        Remerciez {p} de ma part|pas besoin de déranger {p}, vous m'avez bien aidé|
        j'ai eu {p} hier et tout est réglé|chez nous, {p} doit d'abord signer|
        comment ajouter {p} comme utilisateur dans l'appli|j'ai lu un article sur {p}|mdr imaginez {p} pour ça|
        ma sœur connaît {p}|{p} nous a offert le café, adresse adorable|bravo à {p}|
        je dois d'abord en parler à mon chef, l'offre tient jusqu'à vendredi ?|notre directeur doit encore signer|
        comment changer le titulaire du compte|je peux parler à un humain plutôt qu'au robot|
        {p} a démissionné, c'est dans le journal|mon responsable veut une nouvelle facture|
        la réclamation est réglée, comment renouveler ?|demandez au livreur de m'appeler svp
    """,
    "it": """
        Ringraziate {p} da parte mia|non serve disturbare {p}, è stata gentile|
        ieri ho sentito {p} ed è tutto risolto|da noi in ditta deve prima firmare {p}|
        come aggiungo {p} come utente nell'app|ho letto un articolo su {p}|ahah figurati se disturbo {p}|
        mia sorella conosce {p}|{p} ci ha offerto il caffè, posto splendido|complimenti, {p} è stato gentilissimo|
        devo prima parlarne con il mio capo, l'offerta vale fino a venerdì?|il nostro direttore deve ancora firmare|
        come cambio l'intestatario del conto|posso parlare con una persona e non con il bot|
        {p} si è dimesso, era sul giornale|la mia responsabile vuole una nuova fattura|
        il reclamo è chiuso, come rinnovo?|dite al corriere di chiamarmi|
        il vostro responsabile mi ha spiegato tutto
    """,
    "es": """
        Den las gracias a {p} de mi parte|no hace falta molestar a {p}, me ayudó mucho|
        ayer hablé con {p} y ya está resuelto|en nuestra empresa primero firma {p}|
        cómo agrego a {p} como usuario en la app|leí un artículo sobre {p}|jaja imagina molestar a {p} por esto|
        mi hermana conoce a {p}|{p} nos invitó al café, sitio precioso|felicidades, {p} es un encanto|
        primero tengo que hablarlo con mi jefa, ¿la oferta vale hasta el viernes?|nuestro director tiene que firmar|
        cómo cambio el titular de la cuenta|puedo hablar con una persona y no con el bot|
        {p} dimitió, salió en el periódico|mi jefe quiere otra factura|
        la reclamación ya está cerrada, ¿cómo renuevo?|díganle al repartidor que me llame|
        buscan gerente? envío mi currículum
    """,
    "pt": """
        Agradeçam a {p} por mim|não é preciso incomodar {p}, já me ajudou|ontem falei com {p} e está resolvido|
        na nossa empresa primeiro assina {p}|como adiciono {p} como utilizador na app|li um artigo sobre {p}|
        ahah imagina incomodar {p} por isto|a minha irmã conhece {p}|{p} ofereceu o café, lugar lindo|
        parabéns, {p} é um amor|primeiro tenho de falar com o meu chefe, a oferta vale até sexta?|
        o nosso diretor ainda tem de assinar|como mudo o titular da conta|
        posso falar com uma pessoa e não com o robô|{p} demitiu-se, saiu no jornal|a minha chefe quer outra fatura|
        a reclamação já foi fechada, como renovo?|peçam ao motorista para me ligar|
        estão a contratar gerente? envio currículo
    """,
}
# Whole requests for the next level.
SENIOR_WITHOUT_PERSON = {
    "en": """
        who do you report to? that's who I want|is there nobody there who can overrule this?|
        This is my official complaint, please log it|Not good enough. Next level please.|
        I'd like to take this further, what's the next step|you obviously can't decide, so give me the one who can|
        I want this escalated|treat this as a formal grievance
    """,
    "de": """
        Wem unterstehen Sie? Dorthin möchte ich mich wenden.|Hiermit lege ich offiziell Beschwerde ein|
        bitte eskalieren|Sie dürfen das offenbar nicht entscheiden. Wer darf es? Den bitte.|
        Das soll jemand über Ihnen prüfen.
    """,
    "nl": """
        Aan wie rapporteert u? Die wil ik spreken.|Dit is mijn officiële klacht|graag escaleren|
        U mag dit niet beslissen. Wie wel? Die graag.|Ik wil dit hogerop zoeken, hoe doe ik dat?
    """,
    "fr": """
        De qui dépendez-vous ? C'est à lui que je veux parler.|Ceci est ma réclamation officielle|
        merci d'escalader|Vous ne pouvez pas décider. Qui le peut ? Passez-le-moi.|
        je veux un second avis plus haut chez vous
    """,
    "it": """
        A chi risponde lei? Voglio parlare con quella persona.|Questo è il mio reclamo ufficiale|
        chiedo l'escalation|Lei non può decidere. Chi può? Mi passi quello.|portatelo più in alto
    """,
    "es": """
        ¿A quién reporta usted? Con ese quiero hablar.|Esta es mi queja formal|pido que se escale|
        Usted no puede decidir. ¿Quién puede? Páseme con él.|llévenlo más arriba
    """,
    "pt": """
        A quem responde você? É com essa pessoa que quero falar.|Esta é a minha reclamação formal|
        peço para escalar|Você não pode decidir. Quem pode? Passe-me.|levem isto mais acima
    """,
}
# Whole requests for an executive.
CHIEF_WITHOUT_PERSON = {
    "en": """
        Dear Ms Carrow, you run this airline, so I'm asking you personally to step in|
        you founded this company, please help me get my money back|cc: the CEO. I ask the CEO to reply.|
        Sir, as chairman you are answerable for this; please act|
        whoever is at the top, please read this and answer me
    """,
    "de": """
        Sehr geehrter Herr Kolb, als Geschäftsführer bitte ich Sie persönlich um Hilfe|
        Sie haben diese Firma gegründet, bitte helfen Sie mir|An den Vorstand: ich bitte um Antwort|
        wer bei euch ganz oben sitzt, soll das lesen und mir antworten
    """,
    "nl": """
        Geachte mevrouw Prins, als directeur vraag ik u persoonlijk om hulp|
        U bent de oprichter, help mij alstublieft|Aan de directie: ik verzoek om antwoord|
        wie bij jullie bovenaan staat moet dit lezen en antwoorden
    """,
    "fr": """
        Madame Roux, vous dirigez cette société, je vous demande d'intervenir personnellement|
        vous avez fondé cette entreprise, aidez-moi à récupérer mon argent|
        À la direction générale : je demande une réponse|celui qui est tout en haut doit lire ceci et me répondre
    """,
    "it": """
        Gentile dott. Sala, lei guida questa società, le chiedo di intervenire personalmente|
        lei è il fondatore, mi aiuti|Alla direzione generale: chiedo risposta|
        chi sta in cima deve leggere e rispondermi
    """,
    "es": """
        Estimado señor Rey, usted dirige esta compañía, le pido que intervenga personalmente|
        usted es el fundador, ayúdeme|A la dirección general: pido respuesta|
        el que está arriba del todo tiene que leer esto y contestarme
    """,
    "pt": """
        Caro senhor Reis, o senhor dirige esta empresa, peço que intervenha pessoalmente|
        o senhor é o fundador, ajude-me|À administração: peço resposta|
        quem está lá em cima tem de ler isto e responder
    """,
}
# Why somebody writes at all.
REASONS = {
    "en": """
        The parcel is three weeks late.|I was charged twice.|Your agent hung up on me.|Nobody answers my emails.|
        The boiler is still broken.|My claim was refused without a reason.|I've explained this five times.|
        The room was dirty.|The refund never came.|my order is wrong again
    """,
    "de": """
        Das Paket ist seit drei Wochen weg.|Mir wurde zweimal abgebucht.|Ihr Mitarbeiter hat aufgelegt.|
        Niemand antwortet auf meine Mails.|Die Heizung ist immer noch kaputt.|
        Der Antrag wurde ohne Begründung abgelehnt.|Das erkläre ich jetzt zum fünften Mal.|
        das geld ist immer noch nicht da
    """,
    "nl": """
        Het pakket is al drie weken zoek.|Er is twee keer afgeschreven.|Uw collega hing op.|
        Niemand beantwoordt mijn mails.|De ketel doet het nog steeds niet.|
        Mijn aanvraag is zonder reden geweigerd.|Dit leg ik nu voor de vijfde keer uit.
    """,
    "fr": """
        Le colis a trois semaines de retard.|J'ai été prélevé deux fois.|Votre conseiller m'a raccroché au nez.|
        Personne ne répond à mes mails.|La chaudière est toujours en panne.|Mon dossier a été refusé sans motif.|
        C'est la cinquième fois que j'explique.
    """,
    "it": """
        Il pacco è in ritardo di tre settimane.|Mi avete addebitato due volte.|
        L'operatore mi ha chiuso il telefono in faccia.|Nessuno risponde alle mie mail.|La caldaia è ancora rotta.|
        La pratica è stata respinta senza motivo.|È la quinta volta che lo spiego.
    """,
    "es": """
        El paquete lleva tres semanas de retraso.|Me cobraron dos veces.|Su agente me colgó.|
        Nadie contesta mis correos.|La caldera sigue rota.|Rechazaron mi solicitud sin motivo.|
        Es la quinta vez que lo explico.
    """,
    "pt": """
        A encomenda está três semanas atrasada.|Cobraram-me duas vezes.|O vosso funcionário desligou-me na cara.|
        Ninguém responde aos meus e-mails.|A caldeira continua avariada.|O meu pedido foi recusado sem motivo.|
        É a quinta vez que explico.
    """,
}
