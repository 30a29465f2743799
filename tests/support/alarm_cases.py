"""Invented messages that must raise an alarm, and look-alikes that must not, for the tests of `alarms`.

A block per language and kind; `danger_to_life` and `fire_or_gas` in more languages than the rest.
"""

RAISED = {
    "danger_to_life": {
        "en": """
            I don't want to live anymore because of these bills
            honestly I can't see any way out, I'd rather be dead than pay this
            im gonna kill myself if this doesnt stop
            Your letters have brought me to the point where I am thinking of ending my life.
            there is no point in going on, please tell my sister I'm sorry
            I have been having suicidal thoughts since the repossession.
            Nobody would miss me. I've got the pills ready.
            If your driver comes back here I will stab him
            I am afraid that I might hurt somebody if you send that man again
            I'm standing on the bridge and about to jump, your collectors have won
            she has taken a whole bottle of tablets
            my father is not breathing properly since your nurse left
            By the time you read this I won't be here anymore.
            I keep thinking about hurting my neighbour because of the noise you ignore
            the brakes went to the floor twice on the ring road
            At 65 mph the steering wheel locked for two seconds.
            The engine cuts out while driving, three times this week.
            the safety bar on seat four doesnt click down
            my mum is still trapped in the lift
            his oxygen is on the last bottle and nobody came
            she has swallowed one of the magnets
            No heating since Monday and the baby is three weeks old.
            the carer didn't come and my father is in bed without his insulin
        """,
        "de": """
            Ich möchte nicht mehr leben, Ihre Mahnungen machen mich fertig.
            ich bring mich um wenn das so weitergeht
            Ich sehe keinen Ausweg mehr und denke jeden Tag an Suizid.
            Am liebsten wäre ich tot, dann hätte das mit den Schulden ein Ende.
            Ich werde dem Fahrer etwas antun, wenn er noch einmal klingelt.
            Wenn der Techniker noch mal kommt, stech ich ihn ab.
            Ich habe Angst, dass ich meiner Frau etwas antue.
            Er atmet nicht mehr richtig seit der Infusion
            das Bremspedal ging beim Fahren ins Leere
            Die Lenkung blockierte in der Kurve.
            der Motor fiel aus auf der Autobahn
            Der Sauerstoff reicht nur noch bis heute Abend.
            seit Montag keine Heizung und ein Säugling im Haus
            unser Sohn hat die Knopfbatterie verschluckt
        """,
        "nl": """
            Ik wil niet meer leven door al die aanmaningen.
            ik maak er een einde aan als dit zo doorgaat
            Ik denk de laatste weken vaak aan zelfmoord.
            Ik zie geen uitweg meer, ik wil dood.
            Als die monteur nog een keer komt, steek ik hem neer.
            Ik ben bang dat ik iemand iets aandoe.
            de remmen deden het niet bij het stoplicht
            De zuurstof is bijna op, dit is de laatste fles.
            geen verwarming en een baby van zes weken
        """,
        "fr": """
            Je n'ai plus envie de vivre à cause de vos relances.
            je vais me tuer si ça continue
            Je pense au suicide depuis que vous avez coupé ma ligne.
            Je ne vois plus d'issue, je veux mourir.
            Si votre livreur revient, je le tue.
            J'ai peur de faire du mal à quelqu'un.
            les freins ne répondent plus
            Le volant s'est bloqué, direction bloquée en virage.
            plus de chauffage et un bébé de deux mois
        """,
        "it": """
            Non voglio più vivere, i vostri solleciti mi hanno distrutto.
            mi ammazzo se non la smettete
            Da settimane penso al suicidio per questo debito.
            Non vedo via d'uscita, vorrei morire.
            Se il vostro tecnico torna qui lo ammazzo.
            Ho paura di fare del male a qualcuno.
            i freni non rispondono
            Lo sterzo si blocca in curva.
            senza riscaldamento con un neonato in casa
        """,
        "es": """
            Ya no quiero vivir por culpa de esta deuda.
            me voy a matar si siguen llamando
            Llevo semanas pensando en el suicidio.
            No veo salida, prefiero morir.
            Si vuelve ese repartidor lo mato.
            Tengo miedo de hacerle daño a alguien.
            los frenos no responden
            El motor se apaga en la autopista.
            sin calefacción desde el lunes y con un bebé
        """,
        "pt": """
            Já não quero viver por causa desta dívida.
            vou me matar se isto continuar
            Penso em suicídio todos os dias.
            Não vejo saída, só quero morrer.
            Se esse entregador voltar, eu mato ele.
            Tenho medo de fazer mal a alguém.
            os travões não respondem
            O motor desliga em andamento.
            sem aquecimento e com um bebé de dois meses
        """,
        "tr": """
            Artık yaşamak istemiyorum, borçlarınız yüzünden.
            intihar etmeyi düşünüyorum
            Şoförü öldüreceğim, bir daha gelmesin.
        """,
        "pl": """
            Nie chcę już żyć przez te długi.
            myślę o samobójstwie
            Zabiję go, jeśli jeszcze raz przyjedzie.
        """,
        "ru": """
            Я больше не хочу жить из-за ваших коллекторов.
            думаю о самоубийстве
            Я убью его, если он ещё раз придёт.
        """,
        "uk": """
            Я більше не хочу жити через ваші борги.
            думаю про самогубство
            Я вб'ю його, якщо він ще раз прийде.
        """,
        "ar": """
            لا أريد أن أعيش بعد الآن بسبب ديونكم
            أفكر في الانتحار
            سأقتله إذا عاد السائق مرة أخرى
        """,
        "zh": """
            因为你们的催债，我不想活了
            我想自杀
            他再来我就杀了他
        """,
        "ja": """
            借金の取り立てで、もう死にたいです。
            自殺を考えています
            またあの配達員が来たら殺してやる
        """,
        "hi": """
            आपके वसूली वालों की वजह से मैं जीना नहीं चाहता।
            मैं आत्महत्या करने की सोच रहा हूँ
            वह फिर आया तो मैं उसे मार डालूंगा
        """,
    },
    "fire_or_gas": {
        "en": """
            Good evening, I think I can smell gas near the meter.
            there is a faint smell of gas on the landing since your fitter left
            gas is leaking from the hose behind the cooker
            The carbon monoxide detector keeps beeping and we all have headaches.
            co alarm has been going off since this morning, is that normal
            I got an electric shock from the washing machine.
            The toaster gave me a shock when I touched the casing
            our kitchen caught fire because of your dryer
            There was a house fire last night, it started at your charger.
            smoke is coming out of the back of the router
            the power bank is swollen and hissing
            Slight burning smell from the socket whenever the heater is on
            Strong smell of gasoline in the cabin after each fill-up.
            the power bank has gone fat like a pillow
        """,
        "de": """
            In der Küche riecht es seit heute früh leicht nach Gas.
            gasgeruch im treppenhaus, ist das normal?
            Der CO-Melder piept ständig und uns ist schwindlig.
            Ich habe an der Waschmaschine einen Stromschlag bekommen.
            Unser Haus hat gebrannt, der Trockner war die Ursache.
            aus der steckdose kommt rauch
            Der Akku hat sich aufgebläht und wird sehr warm.
        """,
        "nl": """
            Het ruikt in de gang een beetje naar gas.
            gaslucht in de meterkast, is dat erg?
            De koolmonoxidemelder gaat steeds af.
            Ik kreeg een schok van de wasmachine.
            Onze keuken stond in brand door jullie droger.
            er komt rook uit het stopcontact
        """,
        "fr": """
            Il y a une légère odeur de gaz dans la cuisine.
            ça sent le gaz sur le palier depuis hier
            Le détecteur de monoxyde de carbone sonne sans arrêt.
            J'ai pris une décharge électrique avec le lave-linge.
            Notre maison a pris feu à cause de votre chargeur.
            de la fumée sort de la prise
        """,
        "it": """
            Si sente un leggero odore di gas in cucina.
            c'è puzza di gas sul pianerottolo
            Il rilevatore di monossido di carbonio continua a suonare.
            Ho preso la scossa toccando la lavatrice.
            La nostra casa ha preso fuoco per colpa dell'asciugatrice.
            esce fumo dalla presa
        """,
        "es": """
            Huele un poco a gas en la cocina.
            hay olor a gas en el rellano desde ayer
            El detector de monóxido de carbono no para de sonar.
            La lavadora me dio una descarga eléctrica.
            Nuestra casa se incendió por culpa de su cargador.
            sale humo del enchufe
        """,
        "pt": """
            Sinto um leve cheiro a gás na cozinha.
            tem cheiro de gás no corredor desde ontem
            O detetor de monóxido de carbono não para de apitar.
            Levei um choque elétrico da máquina de lavar.
            A nossa casa pegou fogo por causa do vosso carregador.
            está saindo fumaça da tomada
        """,
        "tr": """
            Mutfakta hafif bir gaz kokusu var.
            Karbonmonoksit alarmı çalıyor
            Çamaşır makinesi beni elektrik çarptı.
            Evimizde yangın çıktı
        """,
        "pl": """
            W kuchni lekko czuć gaz.
            Czujnik tlenku węgla ciągle piszczy
            Pralka poraziła mnie prądem.
            W domu był pożar przez waszą ładowarkę
        """,
        "ru": """
            На кухне слабо пахнет газом.
            Датчик угарного газа постоянно пищит
            Стиральная машина ударила меня током.
            У нас загорелся дом из-за вашей зарядки
        """,
        "uk": """
            На кухні трохи пахне газом.
            Датчик чадного газу постійно пищить
            Пральна машина вдарила мене струмом.
            У нас була пожежа через вашу зарядку
        """,
        "ar": """
            توجد رائحة غاز خفيفة في المطبخ
            جهاز كشف أول أكسيد الكربون يطلق الإنذار
            تعرضت لصعقة كهربائية من الغسالة
            اندلع حريق في منزلنا
        """,
        "zh": """
            厨房里有淡淡的煤气味
            一氧化碳报警器一直在响
            洗衣机漏电，我被电到了
            我们家着火了
        """,
        "ja": """
            台所で少しガスの臭いがします。
            一酸化炭素警報器が鳴り続けています
            洗濯機で感電しました。
            充電器が原因で家が火事になりました
        """,
        "hi": """
            रसोई में गैस की हल्की गंध आ रही है।
            कार्बन मोनोऑक्साइड अलार्म बज रहा है
            वॉशिंग मशीन से करंट लगा।
            हमारे घर में आग लग गई
        """,
        "ko": """
            부엌에서 가스 냄새가 조금 나요
            집에 불이 났어요
        """,
        "sv": """
            Det luktar gas i köket.
            Det brinner i huset
        """,
        "cs": """
            V kuchyni je cítit plyn.
        """,
        "vi": """
            Nhà bếp có mùi gas
        """,
        "th": """
            ในครัวมีกลิ่นแก๊ส
        """,
        "id": """
            Ada bau gas di dapur
        """,
    },
    "injury_or_illness": {
        "en": """
            after the second dose my chest feels tight
            Since taking the new tablets I have chest pain.
            I've had a pain in my chest since I started the new dose, is that expected?
            my tongue is swelling up after your protein bar
            The label does not mention peanuts, but there are peanuts in it.
            Your allergen list is wrong: the soup contains milk that isn't listed.
            my son had an allergic reaction to your biscuits
            we all got food poisoning from the buffet
            The cream burned my face, the skin is blistered.
            My mother fell on your wet floor and broke her hip.
        """,
        "de": """
            Seit der zweiten Dosis fühlt sich meine Brust eng an.
            Nach den neuen Tabletten habe ich Schmerzen in der Brust.
            Auf dem Etikett stehen keine Erdnüsse, obwohl Erdnüsse drin sind, die Allergie meiner Tochter ist bekannt.
            Haselnüsse sind auf der Packung nicht angegeben.
            mein sohn hatte eine allergische reaktion auf eure kekse
            Ihre Creme hat mir die Haut im Gesicht verbrannt.
        """,
        "nl": """
            Sinds de tweede dosis voelt mijn borst beklemd.
            Na de nieuwe tabletten heb ik pijn op de borst.
            Er zitten noten in, maar dat staat niet op het etiket.
            mijn zoon kreeg een allergische reactie op jullie koekjes
            Door jullie crème is mijn gezicht verbrand.
            Mijn dochter at jullie koekjes en we moesten naar de spoedeisende hulp.
        """,
        "fr": """
            Depuis la deuxième dose, j'ai la poitrine serrée.
            Après les nouveaux comprimés j'ai une douleur à la poitrine.
            Les noisettes ne sont pas indiquées sur l'étiquette.
            mon fils a fait une réaction allergique à vos biscuits
            Votre crème m'a brûlé le visage.
        """,
        "it": """
            Dopo la seconda dose mi sento il petto stretto.
            Con le nuove compresse ho un dolore al petto.
            Le nocciole non sono indicate in etichetta.
            mio figlio ha avuto una reazione allergica ai vostri biscotti
            La vostra crema mi ha ustionato il viso.
        """,
        "es": """
            Mi hija comió vuestras galletas y tuvimos que ir a urgencias.
            Nos comimos la ensalada y anoche acabamos en urgencias.
            Después de la segunda dosis siento el pecho apretado.
            Con las pastillas nuevas me duele el pecho.
            Las avellanas no aparecen en la etiqueta.
            mi hijo tuvo una reacción alérgica a sus galletas
            Su crema me quemó la cara.
        """,
        "pt": """
            Depois da segunda dose sinto o peito apertado.
            Com os comprimidos novos tenho dor no peito.
            As avelãs não aparecem no rótulo.
            meu filho teve uma reação alérgica às vossas bolachas
            O vosso creme queimou-me a cara.
        """,
        "tr": """
            Yeni dozdan sonra göğsümde ağrı var.
        """,
        "pl": """
            Po nowej dawce mam ból w klatce piersiowej.
        """,
        "ru": """
            После новой дозы у меня болит в груди.
        """,
        "uk": """
            Після нової дози у мене біль у грудях.
        """,
        "ar": """
            بعد الجرعة الجديدة أشعر بألم في الصدر
        """,
        "zh": """
            吃了新剂量的药以后我胸口疼
        """,
        "ja": """
            新しい薬を飲んでから胸が苦しいです。
        """,
        "hi": """
            नई खुराक के बाद मेरे सीने में दर्द है।
        """,
    },
    "foreign_matter": {
        "en": """
            I found a piece of glass in my salad.
            there was a metal screw in the soup
            My daughter bit on something hard, it was a bit of metal in the yoghurt.
            maggots in the rice you delivered
        """,
        "de": """
            In meinem Salat war ein Stück Glas.
            im joghurt habe ich eine schraube gefunden
        """,
        "nl": """
            Er zat een stuk glas in mijn salade.
            ik vond een schroef in de soep
        """,
        "fr": """
            J'ai trouvé un morceau de verre dans ma salade.
            il y avait une vis dans la soupe
        """,
        "it": """
            Ho trovato un pezzo di vetro nell'insalata.
            c'era una vite nella zuppa
        """,
        "es": """
            Encontré un trozo de vidrio en la ensalada.
            había un tornillo en la sopa
        """,
        "pt": """
            Encontrei um pedaço de vidro na salada.
            tinha um parafuso na sopa
        """,
    },
    "data_leak": {
        "en": """
            I noticed that I can see invoices of other customers in my account.
            When I log in, somebody else's invoices are shown.
            your portal shows me another customer's bills and address
            I received an email with someone else's medical results attached.
            Just so you know, the download link gives me the invoices of a different person.
            You sent my bank details to another customer.
            my order history contains orders from strangers
            the printer had every guest's passport page
            The attachment has 900 names, dates of birth and home addresses.
        """,
        "de": """
            Mir ist aufgefallen, dass ich in meinem Konto Rechnungen anderer Kunden sehen kann.
            in eurer app werden mir fremde rechnungen angezeigt
            Ich habe per Mail die Unterlagen eines anderen Patienten erhalten.
            Sie haben meine Bankdaten an einen anderen Kunden weitergegeben.
        """,
        "nl": """
            Ik zie in mijn account facturen van andere klanten.
            ik heb per mail de gegevens van iemand anders gekregen
            In de app staan facturen van een onbekende.
        """,
        "fr": """
            Je vois dans mon espace client les factures d'autres clients.
            j'ai reçu par mail les documents d'une autre personne
            Votre site affiche les coordonnées d'un inconnu.
        """,
        "it": """
            Nella mia area clienti vedo le fatture di altri clienti.
            ho ricevuto per mail i documenti di un'altra persona
            L'app mi mostra i dati di uno sconosciuto.
        """,
        "es": """
            En mi cuenta veo las facturas de otros clientes.
            recibí por correo los documentos de otra persona
            La app me muestra los datos de un desconocido.
        """,
        "pt": """
            Na minha conta vejo as faturas de outros clientes.
            recebi por email os documentos de outra pessoa
            A app mostra-me os dados de um desconhecido.
        """,
        "tr": """
            Hesabımda başka müşterilerin faturalarını görüyorum.
        """,
        "pl": """
            Na moim koncie widzę faktury innych klientów.
        """,
        "ru": """
            В моём кабинете видны счета других клиентов.
        """,
        "uk": """
            У моєму кабінеті видно рахунки інших клієнтів.
        """,
        "ar": """
            أرى في حسابي فواتير عملاء آخرين
        """,
        "zh": """
            我在我的账户里能看到其他客户的发票
        """,
        "ja": """
            私のアカウントで他のお客様の請求書が見えます。
        """,
        "hi": """
            मुझे अपने खाते में दूसरे ग्राहकों के बिल दिख रहे हैं।
        """,
    },
    "fraud_under_way": {
        "en": """
            A stranger is emptying my account right now.
            someone is taking money from my account as i write
            There are transfers going out right now that I did not make.
            I am watching my savings disappear, someone is in my account.
            please block my card, somebody is using it in another city
            my sim was swapped and now they are in my bank
            your fraud team has me moving it to a safe account in bits
        """,
        "de": """
            Ein Fremder räumt gerade mein Konto leer.
            jemand bucht gerade geld von meinem konto ab
            Es laufen gerade Überweisungen, die nicht von mir sind.
            Bitte sperren Sie meine Karte, jemand Fremdes kauft damit ein.
            ich soll alles auf ein sicheres Konto überweisen, sagt Ihre Betrugsabteilung
        """,
        "nl": """
            Een vreemde haalt nu mijn rekening leeg.
            iemand maakt op dit moment geld over van mijn rekening
            Er lopen overboekingen die niet van mij zijn.
        """,
        "fr": """
            Un inconnu est en train de vider mon compte.
            quelqu'un retire de l'argent de mon compte en ce moment
            Il y a des virements en cours que je n'ai pas faits.
        """,
        "it": """
            Uno sconosciuto mi sta svuotando il conto adesso.
            qualcuno sta prelevando soldi dal mio conto
            Ci sono bonifici in corso che non ho fatto.
        """,
        "es": """
            Un desconocido está vaciando mi cuenta ahora mismo.
            alguien está sacando dinero de mi cuenta
            Hay transferencias en curso que yo no hice.
            me dicen que tengo que transferir todo a una cuenta segura
        """,
        "pt": """
            Um desconhecido está a esvaziar a minha conta agora.
            alguém está tirando dinheiro da minha conta
            Há transferências em curso que não fiz.
        """,
        "tr": """
            Birisi şu anda hesabımı boşaltıyor.
        """,
        "pl": """
            Ktoś właśnie czyści moje konto.
        """,
        "ru": """
            Кто-то прямо сейчас снимает деньги с моего счёта.
        """,
        "uk": """
            Хтось зараз знімає гроші з мого рахунку.
        """,
        "ar": """
            شخص غريب يسحب أموالي من حسابي الآن
        """,
        "zh": """
            有人正在把我账户里的钱转走
        """,
        "ja": """
            今、知らない人が私の口座からお金を引き出しています。
        """,
        "hi": """
            कोई अभी मेरे खाते से पैसे निकाल रहा है।
        """,
    },
    "discrimination": {
        "en": """
            Your waiter refused to serve us because of my headscarf.
            the driver saw my guide dog and drove off
            I felt discriminated against by your staff because of my skin colour.
        """,
        "de": """
            Ihr Fahrer hat mich wegen meiner Hautfarbe nicht mitgenommen.
            ich wurde von ihrer verkäuferin rassistisch beleidigt
        """,
        "nl": """
            Ik werd geweigerd vanwege mijn hoofddoek.
            jullie medewerker maakte een racistische opmerking
        """,
        "fr": """
            Votre chauffeur a refusé mon chien guide.
            j'ai été victime de propos racistes de votre employé
        """,
        "it": """
            Il vostro autista ha rifiutato il mio cane guida.
            un vostro dipendente ha fatto un commento razzista
        """,
        "es": """
            El conductor no me dejó subir, negaron el acceso a mi perro guía.
            su empleado me hizo un comentario racista
        """,
        "pt": """
            O motorista recusou o meu cão-guia.
            um funcionário fez um comentário racista
        """,
    },
    "violence": {
        "en": """
            Your driver keeps waiting outside my house.
            I am being followed by one of your drivers, he knows where I live
            the courier is stalking me
            Your guard punched my brother in the face.
            He threatened me with a knife at the door.
            the driver has my number now and keeps messaging me
        """,
        "de": """
            Ihr Fahrer steht seit Tagen vor meiner Wohnung.
            der fahrer verfolgt mich bis nach hause
            Ihr Mitarbeiter hat mich geschlagen.
        """,
        "nl": """
            De chauffeur staat al dagen voor mijn huis.
            de bezorger achtervolgt me
            Jullie medewerker heeft mij geslagen.
        """,
        "fr": """
            Votre chauffeur attend devant chez moi tous les soirs.
            le livreur me suit jusque chez moi
            Votre employé m'a frappé.
        """,
        "it": """
            Il vostro autista è sotto casa mia ogni sera.
            il corriere mi segue fino a casa
            Un vostro dipendente mi ha picchiato.
        """,
        "es": """
            El conductor está fuera de mi casa todas las noches.
            el repartidor me sigue hasta mi casa
            Su empleado me golpeó.
        """,
        "pt": """
            O motorista fica à porta da minha casa todas as noites.
            o estafeta anda a seguir-me até casa
            O vosso funcionário agrediu-me.
        """,
        "tr": """
            Şoför beni takip ediyor.
        """,
        "pl": """
            Kierowca mnie śledzi i stoi pod domem.
        """,
        "ru": """
            Водитель преследует меня и стоит у дома.
        """,
        "uk": """
            Водій переслідує мене і стоїть біля дому.
        """,
        "ar": """
            السائق يلاحقني وينتظرني أمام بيتي
        """,
        "zh": """
            司机一直跟踪我，还在我家楼下等我
        """,
        "ja": """
            ドライバーに付きまとわれて、家の前で待っています。
        """,
        "hi": """
            ड्राइवर मेरा पीछा कर रहा है।
        """,
    },
    "legal_step": {
        "en": """
            My solicitor will be in touch on Monday.
            I have filed a complaint with the ombudsman.
            refund me or I will see you in small claims court
            We are instructing lawyers and will take legal action.
        """,
        "de": """
            Mein Anwalt wird sich bei Ihnen melden.
            Ich habe Beschwerde bei der Verbraucherzentrale eingereicht.
        """,
        "nl": """
            Mijn advocaat neemt contact met u op.
            Ik heb een klacht ingediend bij de geschillencommissie.
        """,
        "fr": """
            Mon avocat prendra contact avec vous.
            J'ai saisi le médiateur de mon dossier.
        """,
        "it": """
            Il mio avvocato vi contatterà.
            Ho presentato un reclamo all'AGCOM.
        """,
        "es": """
            Mi abogado se pondrá en contacto con ustedes.
            He presentado una reclamación en Consumo.
        """,
        "pt": """
            O meu advogado vai contactar-vos.
            Vou apresentar queixa na DECO.
        """,
    },
    "press": {
        "en": """
            I am a journalist at the Evening Echo and would like a comment by five.
            I have sent the photos to the local newspaper.
            Request for comment: we publish on Friday.
        """,
        "de": """
            Ich bin Journalistin und bitte um eine Stellungnahme bis Freitag.
            Ich gehe damit an die Presse.
        """,
        "nl": """
            Ik ben journalist en vraag om een reactie voor vrijdag.
            Ik stap hiermee naar de pers.
        """,
        "fr": """
            Je suis journaliste et souhaite votre réaction avant vendredi.
            Je vais contacter la presse.
        """,
        "it": """
            Sono una giornalista e chiedo una dichiarazione entro venerdì.
            Mi rivolgo ai giornali.
        """,
        "es": """
            Soy periodista y pido una declaración antes del viernes.
            Voy a contar esto a la prensa.
        """,
        "pt": """
            Sou jornalista e peço uma declaração até sexta.
            Vou contar isto à imprensa.
        """,
    },
}

CALM = {
    "en": """
        this app makes me want to die lol
        that kills me 😂
        I'm dying to try the new flavour
        The boss in level 4 kills me every time
        no smoke anymore, the fan just needed cleaning
        There is no smell of gas, I only want to read the meter.
        The gas price went up again, which tariff is cheaper?
        Do your detectors detect carbon monoxide?
        I was fired last week, can I pause my plan?
        when does your fire sale end?
        There is a leak in the roof of the shop.
        my inbox is full of spam, is there a spam leak?
        Not a leak of data, just a wrong label on the chart.
        How do I see the invoices of my own company?
        do you have gluten free bread?
        My laptop died, can it be repaired?
        The phone is charging slowly, is that normal?
        I am a lawyer and need the invoice with VAT.
        My daughter plays at the tennis court next door.
        press the button and nothing happens
        I follow your account on every platform
        Can you send me a copy of my last invoice?
        the soup was cold and the salad was soggy
        Your driver was great, he waited for me to find the keys.
        How do I report a stolen parcel?
        My chest of drawers arrived with a scratch.
        Where can I change my address and bank details?
        Please stop sending me two copies of each statement.
        What do new brake pads cost for the estate?
        the brake pedal in the racing simulator failed again, new firmware please
        Do your lifts have a mirror?
        For a scene we need smoke from a boiler, do you rent fog machines?
        How long does an oxygen cylinder last?
    """,
    "de": """
        Der Gaspreis ist schon wieder gestiegen.
        Ich habe die Sendungsverfolgung geprüft, das Paket steht still.
        Es gab nie Gasgeruch, ich möchte nur den Zähler ablesen.
        Wie kann ich meine Rechnung herunterladen?
        Haben Sie auch glutenfreie Nudeln?
        Bitte liefern Sie an eine andere Adresse.
        Ich brenne darauf, das neue Modell zu sehen.
    """,
    "nl": """
        De gasprijs is weer gestegen.
        Mijn pakket staat al dagen stil.
        Hebben jullie ook glutenvrij brood?
        Kan ik op een ander adres laten bezorgen?
        Maak een eind aan mijn abonnement per 1 mei, graag.
    """,
    "fr": """
        Le prix du gaz a encore augmenté.
        Mon colis suit son cours depuis lundi.
        Avez-vous du pain sans gluten ?
        Comment puis-je télécharger ma facture ?
    """,
    "it": """
        Il prezzo del gas è aumentato di nuovo.
        Avete anche pane senza glutine?
        Come posso scaricare la mia fattura?
        È caduta la linea mentre parlavo con voi.
        La consegna è andata male, la voglio annullare e voglio il rimborso.
    """,
    "es": """
        El precio del gas subió otra vez.
        ¿Tienen opciones sin gluten?
        ¿Cómo puedo descargar mi factura?
        Se cayó la llamada con su compañera.
        La caja llegó con daño, su empresa no contesta y quiero el reembolso.
    """,
    "pt": """
        O preço do gás subiu outra vez.
        Vocês têm opções sem glúten?
        Como posso descarregar a minha fatura?
        A chamada caiu enquanto falava convosco.
        O aspirador funciona mal, o vosso técnico não veio e quero o reembolso.
    """,
    "ja": """
        荷物がまだ届きません。
        ゲームのボスに殺されました笑
    """,
    "zh": """
        我的包裹还没到
        今天的火锅很好吃
    """,
    "ru": """
        Посылка до сих пор не пришла.
        Когда будет доставка?
    """,
    "tr": """
        Kargom hâlâ gelmedi, ne zaman gelir?
    """,
}

# Further kinds of saying it, in fifteen languages: each must raise some alarm.
ANY = """
    Since your agency rang my mother I have thought about ending it all.
    I'm done. I've written letters to my children. Tonight is the night.
    Honestly I'd be better off dead than deal with this loan.
    what's the point of living if you take the house
    I just want to go to sleep and never wake up
    I don't think I can keep myself safe tonight
    I feel like hurting the next person you send to my door
    I swear I'm going to kill your fitter
    there's a gas smell in the hallway
    We can smell gas outside number 12
    could be nothing but it smells of gas near the boiler cupboard
    the CO monitor in the caravan shows 80 ppm and keeps sounding
    my husband was shocked by the shower switch
    I touched the oven and got a jolt of electricity
    your heater set the curtains on fire
    the house burned down on Tuesday, I need my policy number
    flames came out of the back of the tv
    I feel pressure in my chest since the injection this morning
    my heart is racing since I doubled the dose as your leaflet said
    Took the second tablet an hour ago, my chest is tight and my arm is tingling
    The ingredients list leaves out sesame but the bread is full of it
    there are almonds in the cake that was sold as nut free
    my daughter is allergic to milk and your oat bar contained milk
    Opening the app I saw a stranger's invoices and phone number
    The billing page lists invoices belonging to other companies
    I can download other clients' bills by changing the number in the link
    I got another patient's letter in my envelope
    someone is draining my savings at this very moment
    money is leaving my account every minute and it isn't me
    Somebody in another country is spending on my card as I type
    your driver follows me every evening since he dropped me off
    The courier waits at my door each night and I'm scared
    one of your drivers has been sending me messages and turned up at my work
    Ihr Inkasso bringt mich dazu, mir das Leben zu nehmen.
    ich halte das nicht mehr aus, ich will nicht mehr da sein
    Im Flur riecht man Gas
    Bei uns hat es heute Nacht gebrannt, wegen Ihres Akkus
    Der Kohlenmonoxid-Warner hat Alarm geschlagen
    Ich habe beim Duschen einen elektrischen Schlag bekommen
    Nach der zweiten Spritze habe ich so ein Engegefühl in der Brust
    Im Kuchen sind Mandeln, obwohl nussfrei draufsteht
    Ich kann im Portal die Rechnungen anderer Leute öffnen
    Gerade hebt jemand Geld von meinem Konto ab
    Der Zusteller lauert mir jeden Abend auf
    Ik heb geen zin meer om te leven
    ik ga mezelf iets aandoen
    Er hangt een gaslucht in huis
    Ons huis is afgebrand door jullie accu
    Na de tweede prik heb ik druk op mijn borst
    Ik kan de facturen van andere mensen downloaden
    Iemand is nu mijn spaarrekening aan het leeghalen
    De bezorger volgt me naar huis
    J'ai envie d'en finir
    je ne veux plus être là, j'ai préparé mes cachets
    On sent le gaz dans l'immeuble
    Le chargeur a mis le feu à notre salon
    J'ai reçu une décharge en touchant le four
    Depuis la deuxième injection j'ai comme un poids sur la poitrine
    Il y a des amandes alors que c'est écrit sans fruits à coque
    J'ai accès aux factures d'autres abonnés
    Quelqu'un est en train de vider mon livret
    Le chauffeur me suit et sait où j'habite
    Non ce la faccio più, voglio farla finita
    C'è odore di gas nelle scale
    Il caricabatterie ha incendiato il salotto
    Ho preso una scossa dal forno
    Dalla seconda iniezione sento un peso sul petto
    Ci sono mandorle ma l'etichetta dice senza frutta a guscio
    Riesco a vedere le bollette di altre famiglie
    Mi stanno svuotando il conto in questo momento
    L'autista mi aspetta sotto casa tutte le sere
    No aguanto más, quiero quitarme la vida
    Se siente olor a gas en la escalera
    El cargador incendió el salón
    Me dio un calambre al tocar el horno
    Desde la segunda inyección noto presión en el pecho
    Lleva almendras aunque pone sin frutos secos
    Puedo ver los recibos de otros abonados
    Me están vaciando la cuenta en este instante
    El chofer me espera afuera de mi casa
    Não aguento mais, vou acabar com a minha vida
    Está a cheirar a gás nas escadas
    O carregador incendiou a sala
    Apanhei um choque ao tocar no forno
    Desde a segunda injeção sinto pressão no peito
    Tem amêndoas mas o rótulo diz sem frutos secos
    Consigo ver as faturas de outros assinantes
    Estão a esvaziar a minha conta neste momento
    O motorista espera por mim à porta de casa
    Kendime zarar vermek istiyorum
    Evde gaz kokusu aldık
    Prizden kıvılcım çıktı, beni çarptı
    İkinci dozdan sonra göğsümde sıkışma hissediyorum
    Hesabımda başka kişilerin faturaları görünüyor
    Şu an hesabımdan para çekiliyor, ben yapmadım
    Sürücü evime kadar beni takip etti
    Mam dość życia, chcę ze sobą skończyć
    Na klatce czuć gaz
    Czujnik czadu się włączył
    Poraził mnie prąd z pralki
    Po drugiej dawce czuję ucisk w klatce piersiowej
    W produkcie są orzechy, a nie ma ich na etykiecie
    Widzę w panelu faktury innych firm
    Ktoś teraz wypłaca pieniądze z mojego konta
    Kierowca chodzi za mną pod dom
    Мне незачем больше жить
    В подъезде запах газа
    Меня ударило током от плиты
    После второй дозы давит в груди
    В составе не указан арахис, а он там есть
    Я вижу чужие счета в личном кабинете
    С моего счета прямо сейчас уходят деньги, это не я
    Водитель следит за мной
    Мені більше нема для чого жити
    У під'їзді пахне газом
    Мене вдарило струмом від плити
    Після другої дози тисне в грудях
    Я бачу чужі рахунки в кабінеті
    З мого рахунку зараз знімають гроші, це не я
    Водій стежить за мною
    أريد أن أنهي حياتي
    أشم رائحة الغاز في الممر
    شب حريق في بيتنا بسبب الشاحن
    بعد الجرعة الثانية أشعر بضيق في صدري
    لا يذكر الملصق الفول السوداني وهو موجود
    أستطيع رؤية فواتير أشخاص آخرين
    أحدهم يفرغ حسابي الآن
    السائق يتبعني إلى البيت
    我活不下去了
    走廊里闻到燃气味
    充电器起火烧了房子
    打了第二针以后胸口很闷
    标签上没写花生，但里面有花生
    我能看到别人的账单
    现在有陌生人在转走我的存款
    送货司机跟踪我回家
    もう生きていたくない
    廊下がガス臭いです
    充電器から出火して家が燃えました
    二回目の接種のあと胸が締め付けられる感じがします
    表示にないピーナッツが入っていました
    他の人の請求書が見えてしまいます
    今まさに口座からお金が抜かれています
    運転手が家までついてきます
    मैं अपनी जान देना चाहता हूँ
    गलियारे में गैस की बदबू आ रही है
    चार्जर से घर में आग लगी
    दूसरी खुराक के बाद सीने में जकड़न है
    लेबल पर मूंगफली नहीं लिखी पर उसमें है
    मुझे दूसरों के बिल दिखाई दे रहे हैं
    अभी कोई मेरे खाते से पैसे निकाल रहा है
    ड्राइवर मेरे घर तक पीछा करता है
    You have taken everything. I don't see the point of being here any more.
    If I lose the flat I will take my life, that is a promise
    I keep looking at the knives since your letter came
    My son says he wants to die because of the bullying in your app
    I can't cope any more, I don't want to be alive
    I have a rope and nobody to talk to
    I want to hurt the man who did this to us and I know where he works
    Next time your agent calls I will come down there with a bat and break his legs
    I noticed a gas odour under the sink this morning, is it urgent?
    The meter cupboard smells strongly of gas
    Our carbon monoxide alarm sounded twice, we opened the windows
    I feel a shock whenever I touch the tumble dryer
    my son got electrocuted by your lamp, he is ok
    We had a fire in the flat caused by your e-bike battery
    The fire brigade came because your heater burst into flames
    Good morning, since the second dose on Tuesday I have had a tight feeling in my chest.
    I took the higher dose and now there is a pain in my chest when I breathe
    The cookies are labelled nut-free but contain hazelnuts
    Your soup does not list celery on the label, my wife is allergic
    I was able to open invoices which are addressed to someone else
    Just to let you know that your website shows me the bills of another customer
    There are invoices in my account that belong to people I have never met
    Someone is withdrawing all my money right now, please stop it
    A person I do not know is in my account and moving money out
    My driver from last night is standing in front of my building
    he got my number from the ride and won't stop calling, I am frightened
    Ich will mich umbringen
    Ich denke darüber nach, mir etwas anzutun
    Ich weiß nicht, ob ich mich noch beherrschen kann, ich könnte jemanden verletzen
    Am Herd tritt Gas aus
    Der CO-Alarm hat uns heute Nacht geweckt
    Ich habe von der Lampe eine gewischt bekommen
    Unsere Küche ist abgebrannt, das Ladegerät war schuld
    Seit der neuen Dosis spüre ich einen Druck auf der Brust
    Auf der Packung steht nichts von Milch, es ist aber Milch enthalten
    Mir werden Rechnungen von anderen Kunden angezeigt
    Ein Unbekannter hebt gerade mein ganzes Geld ab
    Ihr Fahrer verfolgt mich und kennt meine Adresse
    Ik denk eraan om mezelf van kant te maken
    Ik weet niet of ik mezelf in de hand heb, ik zou iemand pijn kunnen doen
    Er lekt gas bij het fornuis
    Het CO-alarm ging vannacht af
    Ik kreeg een schok van de lamp
    Onze keuken is uitgebrand door de oplader
    Sinds de nieuwe dosis voel ik druk op de borst
    Op de verpakking staat niets over melk maar er zit melk in
    Ik kan rekeningen van andere klanten zien
    Een onbekende neemt nu al mijn geld op
    Jullie chauffeur volgt mij en weet waar ik woon
    Je pense à me suicider
    Je ne sais pas si je vais me retenir, je pourrais blesser quelqu'un
    Il y a une fuite de gaz sous l'évier
    L'alarme CO nous a réveillés cette nuit
    La lampe m'a électrocuté
    Notre cuisine a brûlé à cause du chargeur
    Depuis la nouvelle dose, je ressens une pression dans la poitrine
    L'emballage ne mentionne pas le lait, mais il y en a
    Je peux voir les factures d'autres clients
    Un inconnu retire tout mon argent en ce moment
    Votre chauffeur me suit et connaît mon adresse
    Penso di uccidermi
    Non so se riesco a controllarmi, potrei fare del male a qualcuno
    C'è una fuga di gas sotto il lavandino
    L'allarme del monossido ci ha svegliati stanotte
    La lampada mi ha dato la scossa
    La nostra cucina è bruciata per colpa del caricatore
    Dalla nuova dose sento una pressione al petto
    Sulla confezione non è indicato il latte, ma c'è
    Posso vedere le fatture di altri clienti
    Uno sconosciuto sta prelevando tutti i miei soldi
    Il vostro autista mi segue e sa dove abito
    Pienso en suicidarme
    No sé si podré contenerme, podría hacerle daño a alguien
    Hay una fuga de gas debajo del fregadero
    La alarma de monóxido nos despertó anoche
    La lámpara me dio una descarga
    Nuestra cocina se quemó por culpa del cargador
    Desde la nueva dosis siento una presión en el pecho
    El envase no menciona la leche, pero lleva leche
    Puedo ver las facturas de otros clientes
    Un desconocido está retirando todo mi dinero
    Su conductor me sigue y sabe dónde vivo
    Penso em suicidar-me
    Não sei se me consigo controlar, posso magoar alguém
    Há uma fuga de gás debaixo do lava-loiça
    O alarme de monóxido acordou-nos esta noite
    O candeeiro deu-me um choque
    A nossa cozinha ardeu por causa do carregador
    Desde a nova dose sinto uma pressão no peito
    A embalagem não menciona leite, mas tem leite
    Consigo ver as faturas de outros clientes
    Um desconhecido está a levantar todo o meu dinheiro
    O vosso motorista persegue-me e sabe onde moro
    Kendimi öldürmek istiyorum
    Birine zarar vermekten korkuyorum
    Lavabonun altında gaz kaçağı var
    Karbonmonoksit alarmı bizi uyandırdı
    Lamba beni çarptı
    Mutfağımız şarj aleti yüzünden yandı
    Yeni dozdan beri göğsümde bir baskı hissediyorum
    Ambalajda süt yazmıyor ama içinde süt var
    Diğer müşterilerin faturalarını görebiliyorum
    Bir yabancı şu an bütün paramı çekiyor
    Şoförünüz beni takip ediyor ve nerede oturduğumu biliyor
    Chcę się zabić
    Boję się, że zrobię komuś krzywdę
    Pod zlewem ulatnia się gaz
    Alarm tlenku węgla obudził nas w nocy
    Lampa kopnęła mnie prądem
    Nasza kuchnia spłonęła przez ładowarkę
    Od nowej dawki czuję ucisk w klatce
    Na opakowaniu nie ma mleka, a jest w środku
    Widzę faktury innych klientów
    Obca osoba wypłaca teraz wszystkie moje pieniądze
    Wasz kierowca mnie śledzi i wie, gdzie mieszkam
    Я хочу убить себя
    Боюсь, что могу причинить кому-то вред
    Под раковиной утечка газа
    Ночью нас разбудила сигнализация угарного газа
    Лампа ударила меня током
    Наша кухня сгорела из-за зарядного устройства
    С новой дозы чувствую давление в груди
    На упаковке не указано молоко, но оно есть
    Я вижу счета других клиентов
    Незнакомец сейчас снимает все мои деньги
    Ваш водитель преследует меня и знает, где я живу
    Я хочу вбити себе
    Боюся, що можу комусь нашкодити
    Під раковиною витік газу
    Вночі нас розбудила сигналізація чадного газу
    Лампа вдарила мене струмом
    Наша кухня згоріла через зарядку
    Від нової дози відчуваю тиск у грудях
    Я бачу рахунки інших клієнтів
    Незнайомець зараз знімає всі мої гроші
    Ваш водій переслідує мене і знає, де я живу
    أريد أن أقتل نفسي
    أخشى أن أؤذي شخصا ما
    هناك تسرب غاز تحت المغسلة
    أيقظنا إنذار أول أكسيد الكربون ليلا
    صعقني المصباح بالكهرباء
    احترق مطبخنا بسبب الشاحن
    منذ الجرعة الجديدة أشعر بضغط في صدري
    العبوة لا تذكر الحليب لكنه موجود
    يمكنني رؤية فواتير عملاء آخرين
    شخص مجهول يسحب كل أموالي الآن
    سائقكم يلاحقني ويعرف أين أسكن
    我想结束自己的生命
    我怕我会伤害别人
    水槽下面煤气泄漏
    一氧化碳警报昨晚把我们吵醒了
    台灯电到我了
    充电器把我们的厨房烧了
    用新剂量后我觉得胸口有压迫感
    包装上没有写牛奶，但是里面有
    我可以看到其他客户的发票
    一个陌生人现在正在取走我所有的钱
    你们的司机跟踪我，还知道我住在哪里
    自殺したいです
    誰かを傷つけてしまいそうで怖いです
    流しの下からガスが漏れています
    昨夜、一酸化炭素の警報で目が覚めました
    ランプで感電しました
    充電器のせいで台所が燃えました
    新しい薬の量になってから胸に圧迫感があります
    包装に牛乳の表示がないのに入っています
    他の顧客の請求書が見えます
    知らない人が今、私のお金を全部引き出しています
    御社の運転手に付きまとわれ、住所も知られています
    मैं खुद को मारना चाहता हूँ
    मुझे डर है कि मैं किसी को नुकसान पहुँचा दूँगा
    सिंक के नीचे गैस लीक हो रही है
    कार्बन मोनोऑक्साइड अलार्म ने हमें रात में जगाया
    लैंप से मुझे बिजली का झटका लगा
    चार्जर की वजह से हमारी रसोई जल गई
    नई खुराक के बाद से सीने में दबाव महसूस होता है
    पैकेट पर दूध नहीं लिखा है लेकिन उसमें दूध है
    मैं दूसरे ग्राहकों के इनवॉइस देख सकता हूँ
    एक अजनबी अभी मेरा सारा पैसा निकाल रहा है
    आपका ड्राइवर मेरा पीछा कर रहा है और जानता है कि मैं कहाँ रहता हूँ
"""
