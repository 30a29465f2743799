# ruff: noqa: E501 - messages stand in one line each
"""Customers who let it be understood, in passing, that they may end their life, and look-alikes; invented.

The cues were written with `TOLD` and `LOOK_ALIKES` in view. `HELD_OUT` and its look-alikes are another writer's, who knew no
cue: nobody is to write one with them in view, as `tests/benchmarks/bench_farewells.py` measures by them.
"""

TOLD = {
    "en": """
        I do not really see much point in carrying on after this month, so please just close everything and send what is left to my sister.
        It will all be over by the weekend anyway, so the balance does not matter to me any more. Please make sure my brother gets the dog food refund.
        By the time anyone reads this I will be gone, so do not bother ringing the house.
        There is not a lot left for me here. I have given the cat away and written the letters.
        I just want it to stop. All of it. The calls, the letters, me.
        You will not have to worry about my arrears much longer, nobody will.
        Honestly some nights I hope I do not wake up, then at least the reminders would end.
        I've nothing left in me to go on with, after Friday you can keep the flat.
        Please cancel my direct debit from the first, I do not plan on being around to pay it.
        My kids will need the refund more than me, pay it to them. I've made my peace with it.
        Can't face another day of this. The tablets from my last operation are on the side and it's very quiet here.
        I keep thinking everybody'd sleep easier if I wasn't in the picture.
        What's the use of keeping going, you have taken the one thing I got up for.
        I've sorted out who gets what and cleaned the house. This is just so the account is tidy.
        If I go to sleep tonight I'd rather it was for good.
        Tell whoever takes my calls that I'm sorry, she was kind. I won't be ringing again, or doing anything again.
        Hi British Gas, I got your letter about the estimated reading. Send whatever is left to my daughter, I've made sure she won't have to carry me any longer after this month.
        my vodafone contract ends in march you say. honestly i dont see myself getting as far as march so do what you like with the renewal
        Dear Barclays, please add my brother to the account as soon as possible. Everything is labelled and in folders now, and I feel calmer than I have in years knowing it's nearly over.
        The DPD driver left my parcel next door again. No matter, the neighbour can keep it, I've been handing my things out all week anyway.
        Can you tell me whether the Aviva policy still pays out whatever the reason? They'd do a lot better with the money than with me around.
        I'm writing about the washing machine repair (Hotpoint, booked the 14th). You can cancel it. Most nights I just go to bed hoping that's the last of it and morning doesn't come.
        Please close my Netflix. Thank you all for being kind on the chat, it was nice to talk to someone one last time.
        Since Margaret passed I've only kept the Sky box for company. I'll be with her again soon enough, so no need to send the engineer.
    """,
    "de": """
        Ich sehe ehrlich gesagt keinen Grund mehr, weiterzumachen. Bitte lösen Sie alles auf, der Rest geht an meine Schwester.
        Bis Sie das lesen, bin ich nicht mehr da. Rufen Sie bitte nicht an.
        Ab Montag brauche ich das alles nicht mehr, die Katze ist schon bei der Nachbarin und die Briefe sind geschrieben.
        Manchmal hoffe ich abends, dass ich morgens einfach nicht mehr wach werde.
        Mit mir werden Sie bald keinen Ärger mehr haben, niemand wird das.
        Ich habe keine Kraft mehr für dieses Leben, die Mahnung war der letzte Tropfen.
        Bitte kündigen Sie zum Ersten, ich habe nicht vor, dann noch da zu sein.
        Ohne mich hätten es alle leichter, meine Kinder zuerst.
        Wozu soll ich mich noch weiter quälen, es wartet ja keiner mehr auf mich.
        Ich habe alles geregelt und aufgeräumt. Danke für die Geduld, das war es dann für mich.
        Noch so einen Tag halte ich nicht aus, am liebsten würde ich für immer schlafen.
        Guten Tag, zur Nachzahlung bei der EnBW: ich begleiche das noch, danach ist alles geregelt und keiner muss sich mehr mit mir rumärgern. Ich bin des Lebens einfach müde.
        hallo telekom, den vertrag braucht ihr nicht verlängern, nächstes jahr gibts mich eh nicht mehr
        Sehr geehrte Damen und Herren, bitte tragen Sie meinen Sohn als Bevollmächtigten für mein Sparkassenkonto ein. Ich habe die Ordner beschriftet und die Briefe an die Familie geschrieben, es fehlt nur noch dies.
        Das DHL Paket könnt ihr zurückschicken, ich brauch nix mehr. Meine Gitarre und die Bücher hab ich auch schon alle verschenkt
        Die Spülmaschine von Bosch ist immer noch kaputt, aber ehrlich gesagt: wenn ich abends einschlafe, wünsche ich mir, dass es morgens einfach nicht weitergeht. Da ist der Termin auch egal.
        Ich falle meiner Frau nur noch zur Last, erst die Pflege und jetzt die Rechnung von der Barmenia. Ohne mich hätte sie es leichter, und bald hat sie es auch.
        Kündigung Zeitungsabo Süddeutsche zum Monatsende. Leben Sie wohl, Sie waren all die Jahre freundlich zu mir, das wollte ich noch gesagt haben, solange ich es kann.
        Ihre Mahnung von Klarna hab ich bekommen. Ich sehe keinen Sinn mehr, in gar nichts, nicht nur in der Rechnung.
    """,
    "nl": """
        Ik zie er eerlijk gezegd het nut niet meer van in om door te gaan. Sluit alles maar af, wat over is mag naar mijn zus.
        Als u dit leest ben ik er niet meer, bellen hoeft niet.
        Vanaf maandag heb ik het allemaal niet meer nodig, de kat is al weg en de brieven zijn geschreven.
        Soms hoop ik dat ik morgen gewoon niet meer wakker word.
        Van mij zullen jullie binnenkort geen last meer hebben, niemand meer.
        Ik heb geen kracht meer voor dit leven.
        Zeg alles maar op per de eerste, ik ben niet van plan er dan nog te zijn.
        Zonder mij heeft iedereen het makkelijker, mijn kinderen voorop.
        Waar doe ik het nog voor, er wacht niemand meer op mij.
        Ik heb alles geregeld en opgeruimd. Bedankt voor uw geduld, voor mij is het klaar.
        Nog zo'n dag houd ik niet vol, het liefst zou ik voor altijd slapen.
        Beste Ziggo, zet het abonnement maar op naam van mijn vrouw. Ik ben er straks niet meer en dan hoeft zij tenminste niet te bellen.
        hoi, die eindafrekening van eneco klopt niet maar laat maar. ik ben op, echt helemaal op, het hoeft voor mij allemaal niet meer
        Geachte heer/mevrouw, ik wil mijn spaarrekening bij de Rabobank overzetten naar mijn kleinkinderen. Ik heb alles netjes achtergelaten, zodat niemand na mij rommel hoeft op te ruimen.
        Pakketje van Bol is niet aangekomen, maar geef het maar aan iemand anders. Ik ben mijn spullen toch aan het weggeven, waar ik heenga heb ik niks nodig.
        Kan de monteur van de Nefit-ketel volgende week komen of liever nooit? S avonds denk ik steeds: werd ik morgen maar niet wakker.
        Ik ben iedereen alleen maar tot last, ook jullie nu weer met deze factuur van Zilveren Kruis. Zonder mij zijn ze beter af, dat weet ik nu zeker.
        Mijn man is in mei overleden en stond ook op de polis van Interpolis. Ik ga hem binnenkort achterna, dus maakt u er maar geen werk meer van.
        Opzegging Spotify. Dit is meteen mijn afscheid, bedankt voor de muziek en het ga jullie goed.
    """,
    "fr": """
        Je ne vois plus vraiment l'intérêt de continuer. Clôturez tout et envoyez ce qui reste à ma sœur.
        Quand vous lirez ceci je ne serai plus là, inutile de rappeler.
        À partir de lundi je n'aurai plus besoin de rien, le chat est chez la voisine et les lettres sont écrites.
        Certains soirs j'espère ne pas me réveiller le lendemain.
        Je ne serai bientôt plus un problème pour personne.
        Je n'ai plus la force de cette vie.
        Résiliez au premier du mois, je n'ai pas l'intention d'être encore là.
        Sans moi tout le monde aurait la vie plus simple, mes enfants les premiers.
        À quoi bon continuer, personne ne m'attend plus.
        J'ai tout réglé et tout rangé. Merci de votre patience, pour moi c'est terminé.
        Une journée de plus comme ça, je ne tiendrai pas, je voudrais dormir pour toujours.
        Bonjour, je vous écris pour ma facture EDF. Je la règle cette semaine, je veux partir sans laisser de dettes à mes enfants.
        slt orange, pas la peine de me proposer un nouvel engagement de 24 mois, je serai plus là pour le voir de toute façon
        Madame, Monsieur, je souhaite que ma fille ait procuration sur mon livret au Crédit Agricole. Tout est rangé, les lettres sont écrites, je suis en paix avec ma décision.
        Le colis Chronopost est perdu ? Tant pis, j'ai déjà donné presque toutes mes affaires, je n'ai plus besoin de rien.
        La réparation de mon lave-linge Brandt traîne depuis un mois. Remarquez, je suis si fatigué de vivre que je ne sais pas pourquoi je réclame encore.
        Je ne suis qu'un poids pour ma femme, et votre mutuelle MGEN qui refuse le remboursement n'arrange rien. Elle respirera mieux quand je ne serai plus dans ses pattes pour de bon.
        Merci de résilier mon Canal+. Je m'endors chaque soir en espérant ne pas me réveiller, alors la télé, vous pensez bien...
        j'ai recu votre relance pr le loyer de juin. a quoi bon continuer, y a plus rien devant moi, je vous demande juste de prevenir ma soeur pour le chien
    """,
    "it": """
        Sinceramente non vedo più il senso di andare avanti. Chiudete tutto e mandate quello che resta a mia sorella.
        Quando leggerete questo messaggio io non ci sarò più, inutile richiamare.
        Da lunedì non mi servirà più niente, il gatto è dalla vicina e le lettere sono scritte.
        Certe sere spero di non svegliarmi la mattina.
        Presto non sarò più un problema per nessuno.
        Non ho più la forza per questa vita.
        Disdite dal primo del mese, non ho intenzione di esserci ancora.
        Senza di me starebbero tutti più tranquilli, i miei figli per primi.
        A che pro continuare, non mi aspetta più nessuno.
        Ho sistemato tutto e messo in ordine. Grazie della pazienza, per me finisce qui.
        Un altro giorno così non lo reggo, vorrei dormire per sempre.
        Buongiorno Enel, ho ricevuto il conguaglio. Lo pago subito perché voglio lasciare tutto a posto prima di andarmene, ai miei figli non deve restare niente da sistemare.
        ciao tim, inutile che mi rinnovate l'offerta, tanto io a natale non ci sarò più
        Spett.le Intesa Sanpaolo, chiedo di cointestare il conto a mia moglie. Sono diventato un peso per lei e presto, grazie a Dio, non lo sarò più.
        Il pacco BRT non è arrivato ma non fa niente, datelo a chi ne ha bisogno. Sto regalando tutto, anche i dischi di una vita.
        Il tecnico della caldaia Vaillant non si è presentato. Ogni sera spero di non svegliarmi la mattina dopo, figuratevi quanto mi importa dell'acqua calda ormai.
        Vi scrivo per disdire Sky. Sono stanca di questa vita, non ce la faccio più a tirare avanti e non credo che qualcuno se ne accorgerà.
        Ho una domanda sulla polizza vita Generali: i soldi arrivano subito ai ragazzi? Con quelli starebbero meglio che con un padre come me.
        Vi ringrazio per la pazienza con la bolletta dell'acqua. Questo è il mio addio, non vi disturberò piu e nemmeno gli altri.
    """,
    "es": """
        La verdad es que ya no le veo sentido a seguir. Cierren todo y lo que quede mándenselo a mi hermana.
        Cuando lean esto ya no estaré, no hace falta que llamen.
        A partir del lunes no voy a necesitar nada, el gato está con la vecina y las cartas están escritas.
        Hay noches en que espero no despertarme al día siguiente.
        Pronto dejaré de ser un problema para todos.
        Ya no tengo fuerzas para esta vida.
        Den de baja desde el día uno, no pienso estar ya para entonces.
        Sin mí todos vivirían más tranquilos, mis hijos los primeros.
        Para qué seguir, si ya no me espera nadie.
        Lo he dejado todo arreglado y ordenado. Gracias por la paciencia, para mí se acaba aquí.
        Otro día así no lo aguanto, quisiera dormir para siempre.
        Buenos días, Iberdrola: pago la factura de mayo y ya está, con eso dejo todo arreglado para que mi familia no cargue con nada cuando falte.
        hola movistar no me mandeis mas ofertas para el año q viene, yo al año q viene no llego ni quiero llegar
        Estimados señores de CaixaBank: les ruego pongan a mi hija como titular. He escrito las cartas de despedida y solo me queda este trámite.
        Lo del paquete de Correos déjelo, que se lo quede el vecino. Llevo días repartiendo mis cosas, adonde voy no hace falta equipaje.
        La nevera Balay sigue sin enfriar y nadie viene. Aunque, si le digo la verdad, cada noche me acuesto deseando no despertar.
        Soy una carga para todos, también para Sanitas por lo visto, que me deniega la prueba. No se preocupen, pronto dejaré de molestar a todo el mundo.
        Quiero dar de baja HBO. Estoy cansada de vivir así y ya no le encuentro sentido a seguir aquí
        Desde que se fue mi Antonio, el seguro de Mapfre lo llevo yo sola. Ya me queda poco para reunirme con él, lo he decidido y estoy tranquila, así que no renueven.
    """,
    "pt": """
        Sinceramente já não vejo sentido em continuar. Fechem tudo e mandem o que sobrar à minha irmã.
        Quando lerem isto eu já não estarei cá, não vale a pena ligar.
        A partir de segunda não vou precisar de mais nada, o gato está com a vizinha e as cartas estão escritas.
        Há noites em que espero não acordar no dia seguinte.
        Em breve deixarei de ser um problema para toda a gente.
        Já não tenho forças para esta vida.
        Cancelem a partir do dia um, não conto estar cá nessa altura.
        Sem mim todos viveriam mais descansados, os meus filhos primeiro.
        Para quê continuar, já ninguém está à minha espera.
        Deixei tudo tratado e arrumado. Obrigado pela paciência, para mim acaba aqui.
        Mais um dia assim não aguento, queria dormir para sempre.
        Bom dia EDP, vou pagar a fatura em atraso e depois fica tudo em ordem. Não quero que os meus filhos tenham trabalho com as minhas coisas quando eu já cá não estiver, e falta pouco.
        oi vivo, nem precisa renovar o plano, mês que vem eu não vou estar mais por aqui e é melhor assim pra todo mundo
        Exmos. Senhores, solicito que a minha conta na Caixa Geral passe para o nome da minha irmã. Já distribuí o resto pelos sobrinhos, só me falta isto para descansar de vez.
        A encomenda dos CTT ainda não chegou, mas podem dar a quem quiserem. Cheguei a um ponto em que já não preciso de nada nem de ninguém, cansei da vida.
        O técnico da Brastemp marcou pra quinta e não veio. Deixa, eu deito toda noite pedindo pra não acordar mais, a geladeira é o de menos.
        Sou um fardo para a minha mulher desde o acidente e agora ainda por cima esta conta da Fidelidade. Sem mim ela endireitava a vida.
        Queria cancelar a Globoplay. Fica aqui meu adeus e meu obrigado, vocês foram das poucas pessoas que me responderam este ano.
        Recebi o aviso da NOS sobre a fidelizaçao de 2 anos. Dois anos? nao vejo razao para andar por ca nem mais duas semanas
    """,
}

LOOK_ALIKES = {
    "en": """
        I do not see much point in carrying on with this subscription, please cancel it.
        By the time you read this I will be gone on holiday, so please ring after the 12th.
        It will all be over by the weekend, the sale I mean. Can I still use my code?
        I will not be needing the locker any more, the letters are already written to the council.
        You will not have to worry about my parcel much longer, it arrived.
        No point in going on hold again, I will mail instead.
        I do not plan on being at home on the first, can the engineer come on the second?
        Without me on the account everybody pays less, please take me off the family plan.
        What's the use of keeping the receipt if you never look at it?
        I've sorted out who gets what in the group order. Please split the bill.
        I could sleep for ever on this mattress, best buy in years!
        I won't be ringing again, your chat solved it. Thanks!
        Can't face another hold queue today, can you mail me?
        No point in carrying on with this Gousto subscription, we end up throwing half of it away. Please cancel from next month.
        I won't be here from the 3rd to the 17th because we're in Spain, could Evri hold the parcel until I'm back?
        I'm so tired of your hotline music I could hum it in my sleep. Can someone please just call me about my BT bill?
        I'm getting my papers in order for the tax return and need the 2023 interest statement from NatWest.
        Best mattress ever, Emma, I never want to get up again! Do you have the same one in king size?
    """,
    "de": """
        Ich sehe keinen Grund mehr, den Vertrag weiterzumachen, bitte kündigen.
        Bis Sie das lesen, bin ich nicht mehr da, ich bin ab morgen im Urlaub.
        Ab Montag brauche ich den Stellplatz nicht mehr.
        Ich hoffe, der Wecker klingelt, sonst werde ich morgens nicht wach.
        Ich habe keine Kraft mehr, mit Ihrer Hotline zu reden.
        Ich habe nicht vor, am Ersten da zu sein, bitte liefern Sie am Zweiten.
        Wozu soll ich mich noch anmelden, wenn der Kurs voll ist?
        Ich habe alles geregelt, danke für die Geduld.
        Auf der Matratze könnte ich für immer schlafen!
        Ich sehe keinen Sinn mehr in der Premium-Mitgliedschaft, da ich kaum noch bei euch bestelle. Bitte zum Monatsende kündigen.
        Ab dem 1. September wohne ich nicht mehr in der Lindenstraße, bitte schicken Sie die Stromrechnung an die neue Adresse in Kassel.
        Ich ordne gerade meine Unterlagen für die Steuer und brauche die Jahresbescheinigung der Comdirect.
        Ich bin es so leid, jedesmal 40 minuten in eurer Warteschleife zu hängen. Wann kommt endlich der Techniker?
        Auf der neuen Matratze schlaf ich wie ein Stein und will morgens gar nicht mehr raus, haha. Gibt es dazu auch das passende Kissen?
    """,
    "nl": """
        Ik zie het nut er niet van in om door te gaan met dit abonnement.
        Als u dit leest ben ik er niet meer, ik ben vanaf morgen op vakantie.
        Vanaf maandag heb ik de parkeerplaats niet meer nodig.
        Waar doe ik die registratie nog voor als het toch niet werkt?
        Ik heb alles geregeld en betaald, bedankt voor uw geduld.
        Op dit matras zou ik voor altijd kunnen slapen!
        Verder gaan met HelloFresh heeft voor ons geen zin meer, de kinderen lusten het niet. Graag stopzetten.
        Volgende week ben ik er niet, we zitten op Texel. Kan PostNL het pakket de week erna bezorgen?
        Ik ben jullie helpdesk zo moe, dit is de vierde keer dat ik over dezelfde Odido-factuur mail.
        Wij nemen afscheid van ons oude huis en verhuizen naar Zwolle, kan het contract bij Vattenfall mee?
        Ik wil mijn administratie op orde brengen voor de aangifte, waar vind ik het jaaroverzicht van ING?
    """,
    "fr": """
        Je ne vois plus l'intérêt de continuer cet abonnement, merci de le résilier.
        Quand vous lirez ceci je ne serai plus au bureau, rappelez demain.
        À partir de lundi je n'aurai plus besoin du box.
        À quoi bon continuer à appeler si personne ne décroche ?
        J'ai tout réglé par carte, merci de votre patience.
        Sur ce matelas on voudrait dormir pour toujours !
        Je ne vois plus l'intérêt de continuer mon abonnement Basic-Fit, la salle est toujours pleine. Comment résilier ?
        Je ne serai pas là du 5 au 20 août, merci de garder le colis Mondial Relay jusqu'à mon retour.
        Je mets de l'ordre dans mes papiers pour les impôts, pouvez-vous m'envoyer l'attestation de la Banque Postale ?
        Je suis fatiguée de votre serveur vocal, ça fait trois fois que je tape 2 et que ça coupe !
        Nous quittons définitivement l'appartement le 30 juin, je voudrais donc clôturer le contrat Engie.
    """,
    "it": """
        Non vedo il senso di andare avanti con questo abbonamento, vorrei disdire.
        Quando leggerete io sarò in ferie, richiamate il 12.
        Da lunedì non mi servirà più il posto auto.
        A che pro continuare a telefonare se nessuno risponde?
        Ho sistemato tutto, grazie della pazienza.
        Su questo materasso dormirei per sempre!
        Non ha senso continuare con l'abbonamento alla palestra, ormai corro al parco. Come faccio la disdetta?
        Dal 10 al 25 agosto non ci sarò, sono al mare: potete consegnare il pacco Amazon a settembre?
        Sto mettendo in ordine i documenti per il 730, mi serve la certificazione degli interessi del mutuo BPER.
        Sono stanco del vostro call center, ogni volta mi rispondono una cosa diversa sulla bolletta WindTre.
        Lascio la casa di Bologna a fine mese, quindi chiudete pure il contratto gas con Eni Plenitude.
    """,
    "es": """
        No le veo sentido a seguir con esta suscripción, denme de baja.
        Cuando lean esto ya estaré de vacaciones.
        A partir del lunes no voy a necesitar la plaza de garaje.
        ¿Para qué seguir llamando si no contesta nadie?
        Lo he dejado todo arreglado con su compañera, gracias por la paciencia.
        ¡En este colchón dormiría para siempre!
        No tiene sentido seguir pagando DAZN si ya no dan la liga que me gusta. Quiero darme de baja.
        La semana que viene no voy a estar, me voy a Tenerife. ¿Puede Seur entregar el paquete el lunes siguiente?
        Estoy poniendo en orden los papeles para la renta y me falta el certificado de retenciones del Sabadell.
        estoy cansada de hablar con vuestro robot, quiero una persona que me explique la factura de yoigo
        Dejo el piso el día 31, así que quiero despedirme de Naturgy y poner el contrato a nombre del nuevo inquilino.
    """,
    "pt": """
        Já não vejo sentido em continuar com esta assinatura, quero cancelar.
        Quando lerem isto já estarei de férias.
        A partir de segunda não vou precisar do lugar de garagem.
        Para quê continuar a ligar se ninguém atende?
        Deixei tudo tratado com a vossa colega, obrigado pela paciência.
        Neste colchão dormia para sempre!
        Não vale a pena continuar com o Disney+, os miúdos já não ligam. Como cancelo?
        Não vou estar em casa na próxima semana porque vou de férias ao Algarve, podem entregar depois do dia 20?
        Estou colocando minha papelada em ordem pro imposto de renda, preciso do informe de rendimentos do Itaú.
        Cansei do atendimento de vocês, é a quinta vez que explico o mesmo problema da internet da Claro!
        Vou deixar o apartamento no fim do mês e quero encerrar o contrato da água, por favor.
    """,
}

HELD_OUT = {
    "en": """
        Quick question on my Octopus direct debit: what happens to it when the account holder is no longer around? Asking for myself, it'll be this week I think.
        Who would I speak to at Pets at Home about Biscuit's flea plan? I need it in my friend's name by Friday, I won't be able to look after him from then on and he shouldn't suffer because I gave up.
        no rush on the Currys refund. its funny, since i made up my mind nothing bothers me any more, even the debt letters
        I only ring you lot because the flat is so quiet. If I disappeared, I reckon the first to notice would be Thames Water, when the bill went unpaid.
        Re: pension forecast. You've put me down to retire in 2041. I've no intention of being anywhere in 2041, or at Christmas for that matter.
        Please send the photobook (Photobox order 2 of 2) straight to my mum, she'll want something to remember me by. I'd like it to reach her before she gets the news.
        Your Tesco Bank reminder says 'final notice'. Fits quite well, I've had enough of all of it and I'm getting off at this stop.
        Sorry to moan about a broadband fault, it's just that I've been fighting since I was fifteen and I've no fight left. I just want it all to go quiet, for good.
    """,
    "de": """
        Guten Morgen, kann man bei E.ON einen Vertrag auch so beenden, dass die Hinterbliebenen nichts unterschreiben müssen? Es geht um meinen eigenen, und es eilt ein wenig.
        Die Rentenauskunft hab ich erhalten, danke. 2038 steht da, so lange halte ich das nicht aus und so lange werde ich auch nicht warten.
        hi zooplus, bitte das futterabo auf meine nachbarin umschreiben, die nimmt mohrle ab samstag. ich hab mich entschieden und es fühlt sich zum ersten mal leicht an
        Wenn ich morgen weg wäre, würde es wohl nur auffallen, weil bei Ihnen die Lastschrift platzt. Wegen dem Rücklastschriftentgelt schreibe ich aber trotzdem.
        Bitte liefern Sie das Fotobuch von Cewe direkt an meine Eltern. Es soll das sein, was ihnen von mir bleibt.
        Ihr Techniker von Vodafone war sehr nett, richten Sie ihm das bitte aus. Ich selbst habe lange genug durchgehalten und mache jetzt das Licht aus.
        Widerspruch gegen den Bescheid der AOK vom 3.4.: Die Schmerzen nehmen mir alles und eine dritte Ablehnung brauche ich nicht mehr. Ich möchte nur noch meine Ruhe, und zwar die endgültige.
        Rate für Juli kann ich nicht zahlen, sorry. Ist aber auch wurscht, meine Kinder haben vom Erbe mehr als von mir, und lang müssen sie da nicht mehr warten
    """,
    "nl": """
        Vraagje over mijn KPN: wie moet er bellen om het stop te zetten als de klant er niet meer is? Het gaat over mezelf, ik wil het mijn zus besparen.
        Jullie pensioenoverzicht zegt 2044. Lief bedoeld, maar ik heb besloten dat het voor mij dit jaar al stopt.
        De brokkenbox van Zooplus mag voortaan naar mijn buurvrouw, zij neemt de poes over. Vanaf zondag kan ik niet meer voor haar zorgen, ik heb de strijd opgegeven.
        ik bel niet graag dus ik mail ff over de waterrekening van vitens. als ik verdwijn merkt niemand dat, hooguit jullie incasso
        Stuur het fotoalbum van Albelli naar mijn ouders en doe er geen kaartje bij, de brief die ik voor ze heb klaargelegd legt alles uit.
        Geacht CZ, de pijn is nu elf jaar mijn dagelijks brood. Ik wil eindelijk rust, de eeuwige, en vraag u daarom niet langer om een vergoeding.
        Sorry dat ik zo laat betaal, Essent. Het leven en ik zijn klaar met elkaar, dus dit wordt de laatste die u van mij krijgt.
        Coolblue wil weten of ik een verzekering van vijf jaar bij de tv wil. Ik hoop eerlijk gezegd dat ik het einde van deze week niet haal.
    """,
    "fr": """
        Bonjour Free, comment fait-on pour que la ligne s'arrête toute seule quand l'abonné n'est plus de ce monde ? C'est pour moi, je préfère anticiper, ce sera fait avant la fin du mois.
        Votre simulation de retraite m'annonce 2039. C'est gentil mais je compte tirer ma révérence bien avant, disons cet automne.
        Pouvez-vous mettre l'assurance du chat (SantéVet) au nom de ma voisine ? Elle le prend samedi, après je n'aurai plus à m'occuper de rien, enfin.
        jvous ecris parce que y a personne d'autre a qui ecrire.. si je disparaissais y aurait que veolia pour s'en rendre compte a cause de la facture
        Livrez l'album Cheerz chez mes parents, s'il vous plaît. Qu'ils aient de moi une image heureuse pour après.
        Pour le prélèvement Cofidis, ne vous inquiétez pas, l'assurance décès couvrira. J'ai relu le contrat trois fois, c'est la seule chose utile que je puisse encore faire pour eux.
        Messieurs, je conteste le refus de la CPAM. Cela étant, j'ai quatre-vingt-un ans, j'ai fait mon temps, et j'ai choisi le jour où je poserai mes valises.
        Depuis que j'ai pris ma décision je dors bien et je souris même à vos conseillers SFR. Faites donc ce que vous voulez de ma box, tout ça ne me regarde plus.
    """,
    "it": """
        Salve Iliad, cosa succede alla SIM quando l'intestatario non c'è più? Lo chiedo per me, così mia madre non deve fare code dopo.
        Nella busta arancione dell'INPS c'è scritto 2043. Io ho già deciso di scendere molto prima, alla prossima fermata.
        vorrei passare la polizza del cane a mio fratello, da domenica lo tiene lui. io ho finito le forze e ho smesso di lottare, lui almeno merita qualcuno
        Scusate se scrivo ancora per la bolletta Acea, è che non parlo con nessuno da settimane. Se sparissi domani, il mondo andrebbe avanti uguale, anzi meglio.
        Il fotolibro speditelo ai miei genitori entro venerdì, per favore. Vorrei che lo avessero in mano quando sapranno di me.
        Gentile UniSalute, dopo nove interventi desidero solo il riposo eterno, e questa volta non aspetterò che decida qualcun altro. La pratica di rimborso potete archiviarla.
        La rata Findomestic di luglio è l'ultima che pago. Da quando ho preso la mia decisione mi sento leggero, quasi felice, e volevo salutarvi con educazione.
        MediaWorld mi propone 5 anni di garanzia sul frigo, che ridere... a me basterebbe che stanotte si spegnesse tutto, e io con lui
    """,
    "es": """
        Hola, Digi: ¿qué pasa con la línea cuando el titular ya no está en este mundo? Pregunto por la mía, prefiero dejarlo hablado yo antes del domingo.
        En la carta de la Seguridad Social pone jubilación en 2045. No pienso esperar tanto, yo me bajo aquí.
        quisiera cambiar el pienso de tiendanimal a nombre de mi prima, ella se queda con Luna. yo ya tire la toalla con todo y la perra no tiene la culpa
        Perdonen que llame tanto por el recibo de Aqualia, es que son los únicos que me cogen el teléfono. Si un día desaparezco nadie me va a buscar.
        El álbum de Hofmann mándenlo a casa de mis padres. Quiero que les quede un buen recuerdo mío, para lo que se les viene encima.
        Señores de Adeslas, llevo siete años con dolores y no les pido más pruebas. Lo único que quiero es descansar para siempre y ya le he puesto fecha.
        Con lo de Cofidis no se apuren: el seguro de vida lo cubre y valgo más ausente que presente. Solo confírmenme quién lo cobra.
        Desde que lo tengo decidido me ha entrado una paz enorme, hasta he pagado la multa del parking. No hace falta que Vodafone me llame el lunes, el lunes no va a contestar nadie.
    """,
    "pt": """
        Boa tarde MEO, o que acontece ao contrato quando o titular desaparece deste mundo? É o meu caso daqui a dias, e gostava de poupar esse telefonema à minha mãe.
        No extrato do INSS tá escrito que me aposento em 2047. Eu não vou esperar nem o fim do ano, já deu pra mim.
        pode passar o plano da Petlove pro nome do meu vizinho? ele fica com o Thor a partir de sábado, eu desisti de tudo e o bichinho nao merece ficar sozinho
        Se eu sumisse amanhã só a Sabesp ia dar pela minha falta, por causa da conta. Enfim, segue o comprovante que pediram.
        Peço que o álbum de fotografias da Fnac siga para casa dos meus pais. Vai ser a última coisa que recebem de mim e queria que fosse bonita.
        Prezados da Unimed, são doze anos de dor e três negativas. Não recorro mais: escolhi o meu dia e quero apenas o sossego definitivo.
        Sobre a prestação da Cofidis, o seguro trata disso depois. Fiz as contas e a minha família fica mais folgada com a minha falta do que com a minha presença.
        Desde que tomei a decisão ando sereno, até agradeço à menina da Worten que me atendeu. A garantia de 3 anos é que já não me vai servir, onde eu vou não há máquinas de lavar.
    """,
}

HELD_OUT_LOOK_ALIKES = {
    "en": """
        Game over for my old Dyson, it finally gave up the ghost. Is it still under warranty?
        I've made up my mind and I'm leaving Three for good, the signal here is hopeless. Please send the PAC code.
        We're giving everything away before the move to Canada, so please collect the rented sofa by the 28th.
        My late father's account with Halifax is still open, which form do you need from me as executor?
        This is the last goodbye, Amazon Prime! Joking aside, can I get the annual fee back?
    """,
    "de": """
        Mein alter Miele-Staubsauger hat endgültig den Geist aufgegeben, wird der noch repariert?
        Ich habe mich entschieden: ich verlasse o2 endgültig, das Netz hier ist hoffnungslos. Bitte Rufnummer freigeben.
        Ich brauche endlich Ruhe vor euren Werbeanrufen, bitte löschen Sie meine Nummer für immer.
        Mein Vater ist im März verstorben, welche Unterlagen braucht die Volksbank von uns Erben?
        Wir verschenken vor dem Umzug fast alles, deshalb bitte die Lieferung des Schranks von Otto stornieren.
    """,
    "nl": """
        Mijn Senseo heeft de geest gegeven na twee jaar, valt dat nog onder de garantie?
        Ik heb besloten, ik stap definitief over naar Budget Energie. Dit is dus mijn laatste rekening bij jullie, toch?
        Ik wil eindelijk rust van jullie reclame, haal mij voorgoed van de lijst.
        De game stopt steeds bij level 9 en dan is mijn leven op, kunnen jullie mijn punten terugzetten?
        Mijn moeder is vorige maand overleden, hoe zet ik haar krantenabonnement van de Trouw stop?
    """,
    "fr": """
        Mon grille-pain Moulinex a rendu l'âme au bout de six mois, comment faire jouer la garantie ?
        Ma décision est prise, je vous quitte pour Bouygues. Envoyez-moi le RIO et adieu Orange !
        dans votre jeu j'ai perdu toutes mes vies et j'arrive plus a continuer, le bouton bug
        Ma grand-mère est décédée en avril, quels documents faut-il pour fermer son compte à la Caisse d'Épargne ?
        Laissez-moi tranquille une bonne fois pour toutes avec vos mails promo, je veux disparaître de votre fichier clients.
    """,
    "it": """
        La mia lavatrice Candy è passata a miglior vita dopo tre anni, ahah. Conviene ripararla?
        Ho deciso, me ne vado da Fastweb per sempre: la linea cade ogni sera. Mandatemi il codice di migrazione.
        Voglio sparire dal vostro elenco, basta telefonate pubblicitarie!
        Mio suocero è mancato a febbraio, come volturiamo la luce a nome di mia moglie?
        Nel gioco ho finito le vite e non riesco più ad andare avanti, mi restituite le monete?
    """,
    "es": """
        El microondas Teka ha pasado a mejor vida al año y medio, ¿lo cubre la garantía?
        Lo tengo decidido, me voy de Orange para siempre, la cobertura en el pueblo es desesperante. ¿Cómo hago la portabilidad?
        Quiero desaparecer de su base de datos y que me dejen en paz con la publicidad de Jazztel.
        Mi abuela falleció en enero y seguimos recibiendo sus recibos de Endesa, ¿cómo cambiamos el titular?
        me quedé sin vidas en el juego y no puedo seguir aunque pagué el pase, devolvedme el dinero porfa
    """,
    "pt": """
        O meu aspirador Rowenta entregou a alma ao criador ao fim de um ano, ainda está na garantia?
        Já decidi, vou embora da Tim de vez, o sinal aqui não tem salvação. Como faço a portabilidade?
        Quero sumir do cadastro de vocês, chega de ligação de propaganda todo santo dia!
        O meu avô faleceu em maio, que documentos precisam para fechar a conta dele no Millennium?
        acabaram minhas vidas no jogo e não dá mais pra continuar, comprei o pacote e não caiu
    """,
}
