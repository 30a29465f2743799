"""Invented grave messages told calmly, briefly, at second hand or misspelt, and look-alikes of the same words.

Written before the cues that find them; what no cue finds is left out.
"""

TOLD = {
    "injury_or_illness": """
        My mother in law slipped on your wet entrance floor on Sunday, hip is broken, surgery was yesterday.
        all three of us had the prawn curry from you last night and all three of us have been up since 2 being sick
        just so you know the glass blender jug shattered while i was holding it, 6 stitches in my hand
        A friend of mine used the hair dye as directed and her scalp is burnt and weeping.
        Since I started the tablets from your online pharmacy I keep blacking out.
        Half the wedding party got food poisioning from your catering
        The heating pad left second degree burns on my stomach
        Nach der neuen Gesichtscreme habe ich Quaddeln im ganzen Gesicht, der Arzt hat Kortison verschrieben.
        wir haben alle drei das curry gegessen und übergeben uns seit heute nacht
        Der Mixbehälter ist in meiner Hand zersprungen, die Wunde musste genäht werden.
        Seit ich die Tabletten aus Ihrer Apotheke nehme, werde ich immer wieder ohnmächtig.
        Verbrennungen zweiten Grades durch das Heizkissen
        Na de nieuwe gezichtscrème zit mijn hele gezicht onder de bulten, de huisarts gaf prednison.
        we hebben alle drie de curry gegeten en zijn sinds vannacht aan het overgeven
        De blenderkan sprong kapot in mijn hand, zes hechtingen.
        Sinds ik die pillen van jullie apotheek slik val ik steeds flauw.
        tweedegraads brandwonden door het warmtekussen
        Après la nouvelle crème j'ai le visage couvert de plaques, le médecin m'a mis sous cortisone.
        on a mangé le curry tous les trois et on vomit depuis cette nuit
        Le bol du mixeur m'a explosé dans la main, six points de suture.
        Depuis que je prends les comprimés de votre pharmacie je fais des malaises.
        brûlures au second degré avec le coussin chauffant
        Dopo la nuova crema ho il viso pieno di bolle, il medico mi ha dato il cortisone.
        abbiamo mangiato il curry in tre e vomitiamo tutti da stanotte
        La caraffa del frullatore mi è esplosa in mano, sei punti.
        Da quando prendo le compresse della vostra farmacia svengo di continuo.
        ustioni di secondo grado col cuscino termico
        Tras la crema nueva tengo la cara llena de ronchas, el médico me puso corticoides.
        comimos el curry los tres y llevamos vomitando desde anoche
        La jarra de la licuadora me estalló en la mano, seis puntos.
        Desde que tomo las pastillas de su farmacia me desmayo.
        quemaduras de segundo grado con la manta eléctrica
        Depois do creme novo fiquei com a cara cheia de bolhas, o médico passou corticoide.
        comemos o caril os três e estamos a vomitar desde ontem à noite
        O copo do liquidificador estourou na minha mão, seis pontos.
        Desde que tomo os comprimidos da vossa farmácia desmaio.
        queimaduras de segundo grau com a bolsa térmica
    """,
    "foreign_matter": """
        bit into your sandwich and there was a bit of metal in it, like a staple
        My son found a screw in his cereal
        The label says nut free but the ingredients inside list hazelnuts, my kid is allergic
        a blue plastic glove was cooked inside the lasagne
        Your staff assured us the dessert had no dairy. It had dairy. My boy has a milk allergy.
        there was mould all through the baby yoghurt, and she had already eaten half
        Im Glas Tomatensoße war eine Glasscherbe.
        In der Babymilch krabbeln Würmer
        In der Lasagne war ein blauer Handschuh eingebacken
        Der Kellner sagte ohne Milch. Es war Sahne drin, mein Junge hat eine Milchallergie.
        Er zat een glasscherf in de pot tomatensaus.
        Er bewegen wormpjes in de babymelk
        blauwe handschoen meegebakken in de lasagne
        De ober zei zonder melk. Er zat room in, mijn kind heeft koemelkallergie.
        Il y avait un éclat de verre dans le pot de sauce tomate.
        Il y a des vers qui bougent dans le lait infantile
        un gant bleu cuit dans les lasagnes
        Le serveur a dit sans lait. Il y avait de la crème, mon fils est allergique au lait.
        C'era una scheggia di vetro nel barattolo di passata.
        Ci sono vermi che si muovono nel latte per neonati
        un guanto blu cotto nelle lasagne
        Il cameriere ha detto senza latte. C'era la panna, mio figlio è allergico.
        Había un trozo de cristal en el bote de tomate.
        Hay gusanos moviéndose en la leche de bebé
        un guante azul cocinado en la lasaña
        El camarero dijo sin leche. Llevaba nata y mi hijo es alérgico.
        Tinha um caco de vidro no pote de molho de tomate.
        Há larvas a mexer no leite do bebé
        uma luva azul assada na lasanha
        O garçom disse sem leite. Tinha creme, meu filho tem alergia a leite.
    """,
    "data_leak": """
        I logged in and it greeted me as Karen, with all her orders and home address
        You attached a spreadsheet with every tenant's phone number to the newsletter
        when i change the number at the end of the url i get someone elses invoice
        My ex husband was told my new address by one of your agents
        you cc'd 200 customers in the open, i now have everyones email address
        Your chatbot just told me another person's booking details and passport number
        A researcher here: your backup bucket with customer passports is readable by anyone.
        Wenn ich mich anmelde, sehe ich die Bestellungen und Anschrift einer Frau Krüger.
        In meinem Umschlag lag der Kontoauszug eines Herrn Dahm.
        Ihr Mitarbeiter hat meinem Exmann meine neue Anschrift gegeben
        Meine Gehaltsabrechnung ging an die ganze Abteilung
        Als ik inlog zie ik de bestellingen en het adres van een mevrouw Smit.
        In mijn envelop zat het afschrift van een meneer Bos.
        Jullie medewerker heeft mijn nieuwe adres aan mijn ex gegeven
        Mijn loonstrook is naar de hele afdeling gemaild
        Quand je me connecte je vois les commandes et l'adresse d'une certaine Mme Petit.
        Dans mon enveloppe il y avait le relevé d'un monsieur Blanc.
        Votre conseiller a donné ma nouvelle adresse à mon ex
        Ma fiche de paie a été envoyée à tout le service
        Quando accedo vedo gli ordini e l'indirizzo di una certa signora Neri.
        Nella mia busta c'era l'estratto conto del signor Greco.
        Un vostro operatore ha dato il mio nuovo indirizzo al mio ex
        La mia busta paga è stata inviata a tutto il reparto
        Cuando entro veo los pedidos y la dirección de una tal señora Vega.
        En mi sobre venía el extracto del señor Rojas.
        Su agente le dio mi dirección nueva a mi ex
        Mi nómina se envió a todo el departamento
        Quando entro vejo os pedidos e o endereço de uma tal Dona Célia.
        No meu envelope vinha o extrato do senhor Matos.
        Um funcionário passou meu endereço novo para o meu ex
        Meu holerite foi enviado para o setor inteiro
    """,
    "fraud_under_way": """
        there's two payments leaving every few mins and none of them are mine, help
        My mum just read her code out to a man claiming to be from you and he is moving her savings
        I woke up to find my balance at zero, thousands sent to a name I have never heard of
        My phone lost signal and now my bank app is locked and money is going out, i think its a sim swap
        I think I've fallen for a scam, I sent 4000 to an account they said was yours
        they are still using my stolen card, a new charge just popped up
        Our supplier's invoice was tampered with and we paid 18k to the wrong iban an hour ago
        Es gehen gerade im Minutentakt Beträge von meinem Konto ab, die ich nicht kenne
        Meine Mutter hat am Telefon einem angeblichen Bankmitarbeiter die TAN durchgegeben
        Mit meinen Daten wurde ein Handyvertrag abgeschlossen, ich habe nie etwas unterschrieben.
        ich bin auf einen betrüger reingefallen und hab 4000 euro überwiesen
        Er gaan nu om de paar minuten bedragen van mijn rekening die niet van mij zijn
        Mijn moeder heeft net haar code doorgegeven aan een zogenaamde medewerker van de bank
        Er is een telefoonabonnement afgesloten met mijn gegevens, ik heb nooit iets getekend.
        er wordt nog steeds gekocht met mijn gestolen pas
        Il y a des débits toutes les deux minutes sur mon compte et ce n'est pas moi
        Ma mère vient de donner son code à un faux conseiller de la banque
        Un abonnement a été souscrit avec mes coordonnées, je n'ai jamais rien signé.
        on continue d'acheter avec ma carte volée
        Ci sono addebiti ogni due minuti sul mio conto e non sono io
        Mia madre ha appena dato il codice a un finto operatore della banca
        È stato attivato un contratto con i miei dati, non ho mai firmato niente.
        stanno ancora comprando con la mia carta rubata
        Hay cargos cada dos minutos en mi cuenta y no soy yo
        Mi madre acaba de darle el código a un falso empleado del banco
        Dieron de alta una línea con mis datos, yo nunca firmé nada.
        siguen comprando con mi tarjeta robada
        Há débitos de dois em dois minutos na minha conta e não sou eu
        A minha mãe acabou de dar o código a um falso funcionário do banco
        Abriram uma linha com os meus dados, nunca assinei nada.
        continuam comprando com meu cartão roubado
    """,
    "discrimination": """
        The driver refused to take my guide dog
        Your clerk told me to go back to my own country
        They asked only the black customers to show their receipts
        the agent mocked my accent and laughed at me
        I was followed round the shop by security because of my skin colour
        your manager called my wife a terrorist because of her hijab
        Ich wurde rausgeschickt, weil ich gestillt habe.
        Ihr Mitarbeiter meinte, ich solle dahin zurück wo ich herkomme
        Nur die dunkelhäutigen Kunden mussten ihre Taschen öffnen
        Mit Rollstuhl wurden wir am Eingang abgewiesen
        De chauffeur weigerde mijn blindengeleidehond
        toen ze zagen dat we twee mannen zijn was er ineens geen tweepersoonskamer meer
        Ze maakte mijn accent belachelijk
        ik werd niet geholpen vanwege mijn hoofddoek
        Le chauffeur a refusé mon chien guide
        quand ils ont vu qu'on était deux hommes il n'y avait plus de chambre double
        Elle s'est moquée de mon accent
        on ne m'a pas servie à cause de mon voile
        L'autista ha rifiutato il mio cane guida
        quando hanno visto che eravamo due uomini la matrimoniale non c'era più
        Mi ha preso in giro per il mio accento
        non mi hanno servita per via del velo
        El conductor rechazó a mi perro guía
        cuando vieron que éramos dos hombres ya no había habitación doble
        Se burló de mi acento
        no me atendieron por llevar velo
        O motorista recusou meu cão-guia
        quando viram que éramos dois homens já não havia quarto de casal
        Ela gozou com o meu sotaque
        não me atenderam por causa do véu
    """,
    "violence": """
        The delivery man pushed me against the wall when I complained
        your bouncer broke my nose
        One of your technicians touched my daughter inappropriately
        a driver followed me home after the ride and keeps texting me
        Your bailiff shoved my elderly father to the ground
        my ex knows where i live because of your app and he says hell kill me
        The masseur in your hotel assaulted my wife
        Der Paketbote hat mich gegen die Wand gestoßen, als ich mich beschwert habe
        Der Kurier hat gedroht, er kommt wieder und macht mich fertig
        der fahrer ist mir nach der fahrt bis nach hause gefolgt und schreibt mir ständig
        Im Laden steht ein Mann mit einem Messer
        jullie portier heeft mijn neus gebroken
        Jullie monteur heeft aan mijn dochter gezeten
        Een andere passagier sloeg me in mijn gezicht en jullie personeel deed niets
        De masseur heeft mijn vrouw aangerand
        votre videur m'a cassé le nez
        Votre technicien a fait des attouchements à ma fille
        Un autre passager m'a frappé au visage et votre personnel n'a rien fait
        Le masseur a agressé ma femme
        il vostro buttafuori mi ha rotto il naso
        Il vostro tecnico ha palpeggiato mia figlia
        Un altro passeggero mi ha dato un pugno in faccia e il personale non ha fatto nulla
        Il massaggiatore ha aggredito mia moglie
        su portero me rompió la nariz
        Su técnico manoseó a mi hija
        Otro pasajero me pegó en la cara y su personal no hizo nada
        El masajista agredió a mi mujer
        o segurança de vocês quebrou meu nariz
        O técnico apalpou a minha filha
        Outro passageiro deu-me um soco na cara e o vosso pessoal não fez nada
        O massagista abusou da minha mulher
    """,
    "legal_step": """
        My solicitor will be writing to you on Monday.
        See you in court then
        i have reported this to trading standards and the ombudsman
        We are taking legal advice and reserve all our rights.
        complaint lodged with the FCA this morning
        my attorney says you owe me damages
        I'm going to the police about this
        Mein Anwalt meldet sich am Montag bei Ihnen.
        wir sehen uns vor gericht
        Sollte bis 15.3. nichts eingehen, leite ich rechtliche Schritte ein.
        Beschwerde bei der Bafin ist raus
        Ik heb een zaak aangespannen bij de kantonrechter
        gemeld bij de ACM en de consumentenbond
        Ik doe aangifte
        mijn rechtsbijstand is ingeschakeld
        J'ai saisi le tribunal
        signalé à la DGCCRF et à UFC que choisir
        Je vais porter plainte
        ma protection juridique prend le relais
        Ho depositato il ricorso dal giudice di pace
        segnalato ad AGCOM e Altroconsumo
        Vado dai carabinieri a denunciarvi
        ho già dato mandato al mio legale
        He interpuesto demanda en el juzgado
        ya está en Consumo y en la OCU
        Voy a la policía a denunciarlos
        pondré esto en manos de mis abogados
        Dei entrada no juizado
        já está no Procon e no Reclame Aqui
        Vou à polícia fazer queixa
        vou pôr o caso nas mãos do meu advogado
    """,
    "press": """
        I've told the local paper and they are sending a photographer
        I'm a reporter with Channel 9 and would like to know why..
        the bbc have been in touch with me about what you did
        I have 240k followers and tonight they will hear how you treated me
        I host a consumer podcast and we're covering your price rises, would anyone go on record?
        Watchdog are running my story next week
        Ich schreibe für die Rheinische Post über Ihre Erstattungen. Wer kann sich bis 16 Uhr äußern?
        Unsere Redaktion liegt interner Schriftverkehr zum Rückruf vor. Wie ist Ihre Position?
        ich hab 240 tausend follower und heute abend erfahren die das alle
        Mein Video über Ihr Hotel hat schon 2 Millionen Aufrufe
        Radar heeft me benaderd over jullie
        Ik maak een consumentenpodcast over jullie prijsverhoging, wil iemand meewerken?
        BFM m'a contacté à propos de vous
        Je fais un podcast conso sur vos hausses de prix, quelqu'un pour une interview ?
        il giornale locale sa tutto e manda un fotografo
        le Iene mi hanno contattato per voi
        Faccio un podcast sui consumi e parliamo dei vostri rincari, qualcuno per un'intervista?
        Antena 3 me ha llamado por lo de ustedes
        Hago un podcast de consumo sobre sus subidas, ¿alguien para una entrevista?
        a TVI já me ligou por causa de vocês
        Faço um podcast de consumo sobre os aumentos, alguém para uma entrevista?
    """,
    "fire_or_gas": """
        The extension lead you sold me went up in smoke this morning
        theres a funny eggy smell near the cooker since your man was here
        charger melted and left a black mark on the floor
        the battery in your e bike is hissing and getting really warm
        I got a belt off the washing machine, electric one
        smells like burning from the fuse box whenever the oven is on
        the vape exploded in my pocket
        seit euer monteur da war riecht es am herd komisch nach faulen eiern
        CO-Melder piept und wir haben alle Kopfweh
        Der Trockner hat Feuer gefangen, die Feuerwehr war da
        ich hab eine gewischt bekommen von der waschmaschine
        am Sicherungskasten riecht es verschmort
        De stekkerdoos is vanochtend in rook opgegaan
        De waterkoker tintelt als ik hem aanraak
        oplader gesmolten, zwarte plek op de vloer
        de accu van de fiets sist en wordt heel warm
        Er hangt een kabel los van jullie paal en die vonkt
        La multiprise est partie en fumée ce matin
        La bouilloire picote quand je la touche
        chargeur fondu, marque noire au sol
        la batterie du vélo siffle et devient brûlante
        Un câble pend de votre poteau et fait des étincelles
        La ciabatta è andata in fumo stamattina
        Il bollitore pizzica quando lo tocco
        caricatore fuso, macchia nera sul pavimento
        la batteria della bici sibila e diventa bollente
        Un cavo penzola dal vostro palo e fa scintille
        La regleta se hizo humo esta mañana
        La tetera da calambre al tocarla
        cargador derretido, marca negra en el piso
        la batería de la bici silba y se pone ardiendo
        Cuelga un cable de su poste y echa chispas
        A régua de tomadas virou fumaça hoje cedo
        A chaleira dá formigueiro quando toco
        carregador derretido, marca preta no chão
        a bateria da bicicleta chia e fica a ferver
        Há um cabo pendurado do vosso poste a faiscar
    """,
}

LOOK_ALIKES = """
    Is there a risk of electric shock if I install the dimmer myself?
    My kettle used to spark but you replaced it and the new one is perfect.
    That sauce is fire, my mouth is burning haha
    Do you carry smoke alarms with a ten year battery?
    This queue is killing me, my back hurts from waiting lol
    Does the cream help against a rash?
    Can I eat this product if I am allergic to milk?
    Are your sandwiches gluten free?
    I found a hair clip in my parcel that I did not order
    Worms in my compost are happy with your bin
    How do you protect my data?
    Please delete my data under GDPR
    My friend sent me her referral code, where do I enter it?
    I shared my order details with my wife so she can collect it
    I want to change the email on my account
    My card was declined twice
    How do I report a scam text?
    Got a call from your fraud team, was that really you? I told them nothing.
    Your filter discriminates against long names, I can't enter mine
    Is the store wheelchair accessible?
    I'm pregnant, is this tea safe for me?
    The movie you refused to refund was about a racist cop
    your staff was not rude or racist at all, unlike the reviews say
    The driver knocked and waited politely
    The ending of the game punched me in the gut
    He hit the nail on the head, great advice
    I am a lawyer and need an invoice with VAT
    Do you offer legal expenses insurance?
    My brother is a solicitor, he loves your pens
    Small claims: how do I submit one for a cracked screen?
    Do you have a press kit with logos?
    I read about you in the Guardian, lovely article
    I bought a newspaper subscription and it never came
    The video on your page about pruning has 2 million views, great
    We are a newspaper and would like to place an advertisement order
    Besteht bei dem Gerät die Gefahr eines Stromschlags, wenn ich es selbst anschließe?
    Die Soße ist ja feurig, mir brennt der Mund haha
    Enthält der Keks Nüsse? Mein Sohn ist allergisch.
    Hilft die Creme gegen Ausschlag?
    Ich habe mir beim Skifahren das Bein gebrochen und möchte die Buchung verschieben.
    Wie schützt ihr meine Daten?
    Bitte löschen Sie meine Daten nach DSGVO
    Ich möchte die E-Mail-Adresse in meinem Konto ändern
    Wie erkenne ich Phishing-Mails?
    Ist der Laden barrierefrei? Ich sitze im Rollstuhl.
    Ich bin schwanger, darf ich den Tee trinken?
    Mein Schwager ist Anwalt und mag Ihre Füller sehr
    Bieten Sie Rechtsschutzversicherungen an?
    Habe in der Zeitung über Sie gelesen, toller Artikel!
    Mein Zeitungsabo wurde nicht zugestellt
    Der Fahrer hat nicht gedroht, er war sehr nett
    Ich lach mich tot über euren Post
    Bevat het koekje noten? Mijn zoon is allergisch.
    Helpt de crème tegen uitslag?
    Ik heb mijn been gebroken met skiën en wil omboeken.
    Hoe beschermen jullie mijn gegevens?
    Ik wil het e-mailadres van mijn account wijzigen
    Is de winkel toegankelijk met een rolstoel?
    Ik ben zwanger, mag ik deze thee?
    Mijn broer is advocaat en dol op jullie koffie
    Ik las over jullie in de krant, leuk stuk!
    De krant is niet bezorgd
    Wat een vuurwerk was dat concert, de zaal stond in brand haha
    Le biscuit contient-il des noix ? Mon fils est allergique.
    La crème aide-t-elle contre les plaques ?
    Je me suis cassé la jambe au ski et je voudrais décaler.
    Comment protégez-vous mes données ?
    Je veux changer l'adresse mail de mon compte
    Le magasin est-il accessible en fauteuil ?
    Je suis enceinte, puis-je boire ce thé ?
    Mon frère est avocat et adore votre café
    J'ai lu un article sur vous dans le journal, bravo !
    Vous êtes en feu aujourd'hui mdr
    Il biscotto contiene noci? Mio figlio è allergico.
    La crema aiuta contro lo sfogo?
    Mi sono rotto la gamba sciando e vorrei spostare la prenotazione.
    Come proteggete i miei dati?
    Vorrei cambiare la mail del mio account
    Il negozio è accessibile in carrozzina?
    Sono incinta, posso bere questa tisana?
    Mio fratello è avvocato e adora il vostro caffè
    Ho letto di voi sul giornale, complimenti!
    ¿La galleta contiene nueces? Mi hijo es alérgico.
    ¿La crema ayuda contra el sarpullido?
    Me rompí la pierna esquiando y quiero cambiar la reserva.
    ¿Cómo protegen mis datos?
    Quiero cambiar el correo de mi cuenta
    ¿La tienda es accesible en silla de ruedas?
    Estoy embarazada, ¿puedo tomar este té?
    Mi hermano es abogado y le encanta su café
    Leí sobre ustedes en el periódico, felicidades
    A bolacha contém nozes? O meu filho é alérgico.
    O creme ajuda contra a alergia?
    Parti a perna a esquiar e queria mudar a reserva.
    Como protegem os meus dados?
    Quero mudar o email da minha conta
    A loja é acessível a cadeira de rodas?
    Estou grávida, posso beber este chá?
    O meu irmão é advogado e adora o vosso café
    Li sobre vocês no jornal, parabéns
"""
