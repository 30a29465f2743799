"""Words of money or an account being taken right now, or taken over by somebody else."""

from escalml.scoring.alarms.cues import AlarmTable

CUES = {
    "en": """
        money = money|savings|wages|salary|pension
        thief = someone|somebody|some one|a stranger|stranger|scammer*|fraudster*|hacker*|thief|thieves|
          unknown person|unknown people|criminal*|unauthori*|not me
        $thief + taking|withdrawing|transferring|spending|withdrew|buying|moving|sending + my account|my money|
          my savings|my wallet|my card|my bank|our account|my crypto|my balance|on my
        emptying|emptied|draining|drained|stealing|stole|stolen|cleared out|cleaned out|wiped out|siphon*|
          being emptied|being drained + my account|my money|my savings|my wallet|my card|my bank|from my|my balance|
          account is|wallet is|money is|my crypto|on my account|on my card|with my card|our account|my gift card
        $thief > using|used|has used|is using|has got|got into|hacked|accessed|opened|took over|taken over|has taken|
          is in|logged into|logging into|logged in|changed|in control of|cloned|bought|ordering|spending|took out|
          applied > my account|my card|my name|my identity|my details|account in my|loan in my|my bank|my password|
          my email|my number|my paypal|my wallet|my sim|credit in my|my debit|my credit|our account|my profile|
          my login
        right now|as we speak|as i type|at this moment|this minute|still going|in progress|every few minutes|
          every two minutes|every minute|one after the other|one after another|now & transactions|transfers|payments|
          withdrawals|charges|money going|transactions going|account|wallet|orders + unauthori*|leaving|
          dont recognise|dont recognize|not me|isnt me|not mine|going out|going through|disappearing|emptied|emptying|
          fraud*|stranger|someone|somebody|didnt make|not by me
        account|wallet|balance|points|miles > has been emptied|was emptied|been emptied|been drained|was drained|
          got drained|been cleaned out|been cleared out|emptied overnight|gone overnight|being emptied|being drained
        sim swap*|sim-swap*|sim swapped|sim was swapped|swapped my sim|cloned my sim|identity theft|identity stolen|
          stolen identity|stole my identity|account takeover|account taken over|account was taken over|
          account has been taken over|identity thief
        account|email|wallet|profile|phone|login + been hacked|was hacked|got hacked|is hacked|hacked into|
          was compromised|been compromised|has been hijacked|been hijacked|was hijacked
        been|was|got|ive been|were > scammed|defrauded|phished|conned & $money|bank|transfer*|sent|paid|account|card|
          pounds|dollars|euros|gift cards|savings|lost|thousand
        gave|given|told|shared|read out|entered|typed|handed > the code|my pin|my password|my otp|card details|
          the otp|bank details|security code|one time code|passcode|verification code & caller|scam*|fraud*|fake|
          suspicious|pretending|claimed to be|said he was from|said they were from
        opened|taken out|took out|applied + in my name & account*|loan*|credit|card*|contract*|without my|never|
          not me|did not|didnt|fraud*|someone|i have no
        bank details|account number|payee|direct deposit|deposit accounts|iban|payout > changed|altered|edited|
          swapped|replaced & not by|didnt|did not|not me|not mine|nobody|hack*|fraud*|somebody|someone|without
        all my savings|my life savings|all my money|whole savings|everything in my account|account is empty|
          wallet is empty|balance is zero|money is gone|money has gone|money gone|money disappeared|all gone & stole*|
          scam*|fraud*|unauthori*|transfer*|hack*|stranger|not me|someone|somebody|without
        stop|freeze|block > the payments|everything|my account|my card|the transfer*|the card|all transactions|
          payments & fraud*|stolen|hack*|someone|somebody|stranger|unauthori*|right now|scam*|not me
        remote access|anydesk|teamviewer|screen share|screen sharing + bank*|money|account|caller|transfer*|scam*|
          fraud*|he|they
        skimmer|skimming device|cloned card|card was cloned|card cloned|fake terminal|card skimm*
        transactions|payments|purchases|withdrawals|transfers|charges + i didnt make|i did not make|not made by me|
          i never made|not authorised|not authorized|unauthorised|unauthorized|fraudulent
        a person i do not know|a person i dont know|someone i dont know|someone i do not know|people i dont know|
          a man i dont know|a woman i dont know + in my account|my account|my money|moving money|using my card|taking|
          my bank
        safe account|secure account|holding account > moving|move|moved|transfer*|bits|sent
        moving|move|moved|transfer* > safe account|secure account|holding account
        your fraud team|your security team|your security department|someone from your bank|man from your bank|
          lady from your fraud & code|passcode|anydesk|teamviewer|remote|moving it|move the money|transfer
        in my computer|in the computer|on my screen|moving the mouse|remote access & bank|banking|account|card|code
        loan|account|credit card|contract > in my name|with my ssn|with my id > never|not me|isnt mine|i dont have|
          didnt open|did not open
    """,
    "de": """
        räumt|leert|plündert|ausgeräumt|leergeräumt|geplündert|hebt|buchen|bucht|abgehoben|überweist|geleert|
          abgeräumt|leer geräumt|kaufen|kauft|stiehlt|klaut|gestohlen|geklaut|zieht|abbuch*|abgebucht + konto|geld|
          wallet|karte|ersparnisse|guthaben|ersparte*|sparkonto + jemand|fremder|fremde*|unbekannt*|gerade|betrüger*|
          jetzt|hacker*|irgendwer|dauernd|minuten|im moment|laufend
        jemand|fremde*|unbekannt*|betrüger*|hacker* + mein konto|meinem konto|meine karte|meiner karte|meinen account|
          meinem account|meinen daten|meinem namen|meine identität|zugriff|passwort geändert|meinen namen|
          mein passwort + bestellt|kauft|zugriff|geändert|übernommen|gehackt|eingeloggt|benutzt|nutzt|abgeschlossen|
          eröffnet|überweist|kredit|einkaufen|einkauft|abgehoben|hat
        konto|account|profil|wallet|mailkonto|postfach + gehackt|übernommen|gekapert|kompromittiert
        identitätsdiebstahl|identitätsmissbrauch|kontoübernahme|sim swap*|sim-swap*|meine identität gestohlen|
          enkeltrick
        auf meinen namen|in meinem namen + kredit|vertrag|konto|bestell*|abgeschlossen|eröffnet|handyvertrag
        betrogen|reingefallen|betrüger*|abgezockt|abgephisht|phishing & überwiesen|tan|konto|geld|euro|karte|code|pin|
          bank
        abbuchungen|überweisungen|transaktionen|zahlungen|buchungen + nicht von mir|nicht autorisiert*|unberechtigt*|
          nicht veranlasst|kenne ich nicht|gerade|minuten|fremd*|unbekannt*
        sperren|sperrt|stoppen|stoppt|einfrieren + konto|karte|überweisung*|zahlung* & betrug*|gestohlen|geklaut|
          fremd*|gehackt|unberechtigt*|jemand|gerade|betrüger*
        bankverbindung|iban|kontonummer + geändert|ausgetauscht & nicht von mir|nicht von uns|ohne|betrug|gehackt|
          niemand
        fernzugriff|anydesk|teamviewer + bank|konto|überweis*|geld|anrufer
        girokonto|sparkonto|tagesgeldkonto|bankkonto|konto|ersparnisse + leergeräumt|ausgeräumt|leerräumen|ausräumen|
          geplündert|leergemacht|leer geräumt
        hebt|überweist|bucht|räumt|zieht|holt > mein ganzes geld|mein geld|all mein geld|meine ersparnisse|
          geld von meinem
        sicheres konto|sicherheitskonto|treuhandkonto + überwies*|überweisen|transferier*|verschoben|umgebucht
        ihre betrugsabteilung|ihre sicherheitsabteilung|ihr mitarbeiter am telefon & tan|code|anydesk|teamviewer|
          überweis*|fernzugriff
    """,
    "nl": """
        haalt|leegt|plundert|leeggehaald|geplunderd|leeg aan het halen|leeg te halen|leeghalen|opneemt|steelt|
          gestolen|leeggetrokken|afgeschreven|leeg gehaald|maakt over|overmaakt|maakt|pint|gepind|koopt|leegtrekken|
          afgehaald|opgenomen + rekening|geld|wallet|pas|spaargeld|bankrekening|saldo|kaart + iemand|vreemde|
          onbekende*|nu|oplichter*|hacker*|op dit moment|steeds|minuten|momenteel
        iemand|vreemde*|onbekende*|oplichter*|hacker* + mijn rekening|mijn pas|mijn account|mijn naam|mijn gegevens|
          mijn identiteit|mijn wachtwoord|mijn kaart|mijn bankrekening + bestelt|koopt|toegang|gewijzigd|overgenomen|
          gehackt|ingelogd|gebruikt|afgesloten|geopend|lening|binnen|veranderd|misbruik*|zit|bezig
        account|rekening|profiel|wallet|mail|mailbox + gehackt|overgenomen|gekaapt
        identiteitsfraude|identiteitsdiefstal|simswap*|sim-swap*|sim swap*|accountovername|bankhelpdeskfraude
        op mijn naam + lening|contract|rekening|krediet|afgesloten|geopend|abonnement & niet door mij|fraude|nooit|
          iemand|zonder
        opgelicht|oplichter*|oplichting|ingetrapt|phishing & overgemaakt|code|rekening|geld|euro|pas|pincode|bank
        afschrijvingen|overboekingen|transacties|betalingen + niet van mij|niet door mij|herken ik niet|nu|minuten|
          onbekend*|frauduleus*|niet gedaan
        blokkeer|blokkeren|stop|bevries|blokkeert + rekening|pas|overboeking*|betaling*|kaart & fraude|gestolen|
          gehackt|iemand|oplichter*|vreemde|nu meteen
        rekeningnummer|iban + gewijzigd|veranderd|aangepast & niet door|zonder|fraude|gehackt|niemand
        anydesk|teamviewer|op afstand + bank|rekening|geld|beller
        spaarrekening|betaalrekening|spaargeld|bankrekening|rekening + leeghalen|leeggehaald|leeggetrokken|
          leegtrekken|geplunderd|leegroven|leeggeroofd
        onbekende|vreemde|iemand|oplichter* + neemt|haalt|pint|maakt|schrijft + mijn geld|al mijn geld|mijn rekening|
          van mijn rekening|mijn spaargeld|geld op
        veilige rekening|kluisrekening + overmaken|overgemaakt|overboeken|overgeboekt|storten
        uw fraudeafdeling|jullie fraudeafdeling|fraudehelpdesk & code|anydesk|teamviewer|overmaken|overgemaakt|meekijk*
    """,
    "fr": """
        vide|vident|viden|vidé|vidée|vidés|pille|pillé|pique|vole|volé|volent|retire|retirent|débite|
          en train de vider|en train de piquer|en train de retirer|siphonn*|transfère|disparaît|achète|prélève|
          dépouill* + compte|argent|wallet|carte|économies|épargne|livret|portefeuille|comptes + quelqu'un|inconnu*|
          en ce moment|escroc*|pirate*|maintenant|là tout de suite|hacker*|actuellement|en direct|minutes|étranger|on
        quelqu'un|inconnu*|escroc*|pirate*|hacker*|un étranger + mon compte|ma carte|mon nom|mon identité|mes données|
          mon mot de passe|ma boîte|mon numéro + commande|achète|accès|changé|piraté|connecté|utilise|utilisé|ouvert|
          souscrit|crédit|pris|prêt|entré|contrôle|modifié|passe
        compte|profil|messagerie|mail|wallet + piraté|hacké|usurpé|détourné|compromis
        usurpation d'identité|usurpé mon identité|vol d'identité|volé mon identité|identité usurpée|sim swap*|
          faux conseiller
        à mon nom|en mon nom + crédit|prêt|compte|contrat|abonnement|souscrit|ouvert & jamais|fraude|pas moi|
          quelqu'un|escroc*|sans
        arnaqué*|escroqué*|victime d'une arnaque|victime d'une escroquerie|victime de fraude|phishing|hameçonnage|
          victime d'une fraude & virement|code|compte|argent|euros|carte|banque
        prélèvements|virements|transactions|paiements|débits|achats + pas de moi|pas autorisé*|non autorisé*|
          frauduleu*|ne reconnais pas|pas fait|que je n'ai pas|minutes|inconnu*|en cours
        bloquez|bloquer|stoppez|gelez|opposition + compte|carte|virement*|paiement*|tout & fraude|volé*|piraté|
          quelqu'un|escroc*|inconnu|frauduleu*
        rib|iban|coordonnées bancaires + changé|modifié|remplacé & pas moi|sans|fraude|pirat*|pas nous
        anydesk|teamviewer|prise en main à distance + banque|compte|argent|virement
        compte sécurisé|compte de sécurité + virer|viré|virement*|transférer|transféré
        votre service fraude|votre service des fraudes|conseiller fraude & code|anydesk|virement*|carte|validé
    """,
    "it": """
        svuota|svuotando|svuotato|svuotano|svuotarmi|prosciug*|ruba|rubando|rubato|rubano|preleva|prelevando|
          prelevato|prelevano|trasfer*|bonific*|sottrae|sottraendo|sottratto|comprando|spendendo|spariti + conto|
          soldi|wallet|carta|risparmi|denaro|saldo|portafoglio + qualcuno|sconosciut*|adesso|in questo momento|
          truffator*|ora|hacker*|estrane*|proprio ora|minuti|stanno
        qualcuno|sconosciut*|truffator*|hacker*|estrane* + mio conto|mia carta|mio nome|mia identità|miei dati|
          mia password|mio account|mio profilo|mio numero + ordina|compra|accesso|cambiato|hackerato|entrato|usa|
          usato|usando|aperto|finanziamento|prestito|preso|modificato|collegato|dentro
        conto|account|profilo|casella|mail|wallet + hackerato|violato|rubato|clonato|compromesso
        furto d'identità|furto di identità|identità rubata|rubato l'identità|sim swap*|carta clonata|clonato la carta|
          carta di credito clonata
        a mio nome + prestito|finanziamento|conto|contratto|aperto|attivato & mai|frode|non io|qualcuno|truffa|senza
        truffat*|raggirat*|vittima di una truffa|phishing|vittima di truffa & bonifico|codice|conto|soldi|euro|carta|
          banca
        addebiti|bonifici|transazioni|pagamenti|prelievi|movimenti + non miei|non autorizzat*|fraudolent*|
          non riconosco|non ho fatto|mai fatto|minuti|sconosciut*|in corso|non fatti da me
        blocca|bloccate|bloccare|fermate|fermare|congelate + conto|carta|bonific*|pagament*|tutto & frode|rubat*|
          hackerato|qualcuno|truffa*|sconosciut*|clonata
        iban|coordinate bancarie + cambiat*|modificat*|sostituit* & non io|senza|frode|hacker*|non noi|nessuno
        anydesk|teamviewer|controllo remoto + banca|conto|soldi|bonifico
        conto sicuro|conto protetto + bonific*|spostare|spostato|trasferi*
        vostro ufficio frodi|vostro reparto antifrode|vostro operatore antifrode & codice|anydesk|bonific*|otp
    """,
    "es": """
        vaciando|vaciaron|vacían|vaciado|vacía|vaciar|vaciándome|vaciándose|robando|robaron|robado|roba|sacando|
          sacaron|sacan|retirando|retiraron|transfiriendo|transfirieron|gastando|comprando|limpiando|drenando|robó|
          está sacando|llevando|llevándose|desaparec* + cuenta|dinero|wallet|tarjeta|ahorros|plata|saldo|billetera|
          cartera + alguien|desconocid*|ahora|en este momento|estafador*|hacker*|extraño|ahorita|ahora mismo|minutos|
          están
        alguien|desconocid*|estafador*|hacker*|un extraño + mi cuenta|mi tarjeta|mi nombre|mi identidad|mis datos|
          mi contraseña|mi perfil|mi número|mi correo + pide|compra|comprando|acceso|cambió|cambiado|hackeó|entró|usa|
          usando|usó|abrió|préstamo|crédito|sacó|controla|metido|dentro|entrado
        cuenta|perfil|correo|wallet + hackearon|hackeada|hackeado|han robado la|robado la|robado mi|pirateada|
          pirateado|robaron|clonaron|suplantad*|comprometida
        robo de identidad|suplantación de identidad|suplantaron mi identidad|robaron mi identidad|sim swap*|
          tarjeta clonada|clonaron mi tarjeta|clonaron la tarjeta|duplicado de sim
        a mi nombre + préstamo|crédito|cuenta|contrato|abrieron|sacaron|línea & nunca|fraude|no fui yo|alguien|estafa|
          sin
        estafado|estafada|estafaron|víctima de una estafa|víctima de fraude|phishing|me timaron|timado|
          timada & transferencia|código|cuenta|dinero|euros|pesos|tarjeta|banco
        cargos|transferencias|transacciones|pagos|retiros|movimientos|compras + no son míos|no son mías|no autorizad*|
          fraudulent*|no reconozco|no hice|minutos|desconocid*|en curso|yo no hice|no he hecho
        bloqueen|bloquear|paren|detengan|congelen|bloqueo|bloqueadme|bloquead + cuenta|tarjeta|transferencia*|pago*|
          todo & fraude|robad*|robando|hackead*|alguien|estafador*|desconocido
        iban|clabe|cuenta bancaria|datos bancarios + cambiaron|cambiado|modificad* & no fui|sin|fraude|hackea*|nadie|
          no fuimos
        anydesk|teamviewer|acceso remoto + banco|cuenta|dinero|transfer*
        cuenta segura|cuenta de seguridad + transfer*|mover|movido|pasar
        su departamento de fraude|departamento antifraude|su equipo de fraude & código|anydesk|transfer*|clave
    """,
    "pt": """
        esvaziar|esvaziando|esvaziou|esvaziaram|limpando|limparam|limpar|roubando|roubaram|roubar|roubado|roubou|
          a roubar|levantar|levantando|sacando|sacaram|sacar|tirando|tirar|tiraram|transferindo|transferir|
          transferiram|gastando|gastar|comprando|desviando|sumindo|a sumir + conta|dinheiro|carteira|cartão|poupança*|
          saldo|wallet + alguém|desconhecid*|agora|neste momento|golpista*|burlão|burlões|hacker*|estranho|
          neste instante|minutos|estão|agora mesmo
        alguém|desconhecid*|golpista*|burlão|burlões|hacker*|um estranho + minha conta|meu cartão|meu nome|
          minha identidade|meus dados|minha senha|minha palavra-passe|meu perfil|meu número|meu email + pede|compra|
          comprando|acesso|mudou|alterou|invadiu|entrou|usa|usando|usou|abriu|empréstimo|fez|controla|dentro|a usar|
          a comprar
        conta|perfil|email|carteira + hackeada|hackeado|invadida|invadido|clonad*|pirateada|hackearam|invadiram|
          comprometida
        roubo de identidade|usurpação de identidade|roubaram a minha identidade|roubaram minha identidade|sim swap*|
          cartão clonado|clonaram meu cartão|clonaram o meu cartão|clonaram o cartão
        em meu nome|no meu nome + empréstimo|crédito|conta|contrato|abriram|fizeram|linha & nunca|fraude|não fui eu|
          alguém|golpe|burla|sem
        burlado|burlada|golpe|vítima de burla|vítima de fraude|phishing|caí num golpe|caí no golpe|
          enganad* & transferência|pix|código|conta|dinheiro|euros|reais|cartão|banco
        débitos|transferências|transações|transacções|pagamentos|levantamentos|saques|movimentos|compras|
          pix + não são meus|não são minhas|não autorizad*|fraudulent*|não reconheço|não fiz|minutos|desconhecid*|
          em curso
        bloqueiem|bloquear|bloqueia|parem|congelem|bloqueie + conta|cartão|transferência*|pagamento*|tudo & fraude|
          roubad*|roubando|hackead*|alguém|golpista|burla*|desconhecido
        iban|dados bancários|conta bancária + mudaram|alterado|alterados|alteraram|trocad* & não fui|sem|fraude|
          hacke*|ninguém
        anydesk|teamviewer|acesso remoto + banco|conta|dinheiro|transfer*
        conta segura|conta de segurança + transfer*|passar|mover
        vosso departamento de fraude|setor antifraude|central antifraude & código|anydesk|transfer*|pix|senha
    """,
    "pl": """
        ktoś|ktos|oszust*|złodziej*|nieznajom*|obcy + czyści|opróżnia|wypłaca|przelewa|kradnie|ukradł|wyprowadza|
          zhakował|przejął|wyczyścił|włamał|włamuje
        włamanie na konto|włamano się na|kradzież tożsamości|przejęto moje konto|na moje dane + kredyt|pożyczk*
        konta|koncie|konto|karty|kartą|oszczędności + znikają|znika|wypłacane|przelewane|kradnie|wypłaca|płaci|
          okradziono|okradł*|wyprowadz* + teraz|właśnie|ktoś|w tej chwili|nie ja|to nie ja|oszust*
        obca osoba|obcy|ktoś|nieznajomy|oszust + wypłaca|przelewa|kradnie|zabiera|czyści|wydaje + pieniądze|konto|
          konta|oszczędności
    """,
    "ru": """
        кто-то|кто то|мошенник*|неизвестн*|незнаком*|чужой|посторонний + снимает|списывает|переводит|ворует|крадет|
          опустошает|украл*|выводит|взломал*|снял*|опустошил*
        мой счет взломали|взломали мой|взломали аккаунт|прямо сейчас списыва*|деньги списываются|деньги уходят|
          кража личности|на мое имя + кредит*
        счета|счёта|карты|счет|карте|сбережения + уходят|снимают|снимает|списывают|списываются|переводят|выводят|
          крадут|пропадают|исчезают + деньги|прямо сейчас|сейчас|не я|кто-то|мошенник*
        незнакомец|кто-то|неизвестный|мошенник*|чужой + снимает|выводит|переводит|крадет|тратит|списывает + деньги|
          счет*|карт*
    """,
    "uk": """
        хтось|шахра*|невідом*|незнайом*|чужий|сторонній + знімає|списує|переказує|краде|спустошує|вкрав|викрав*|
          виводить|зламав*|зняв
        мій рахунок зламали|зламали мій|зламали акаунт|гроші списуються|гроші зникають|на моє ім'я + кредит*
        рахунку|картки|рахунок|картці|заощадження + зникають|знімають|знімає|списують|списуються|переказують|виводять|
          крадуть + гроші|зараз|прямо зараз|не я|хтось|шахра*
        незнайомець|хтось|невідомий|шахра*|чужий + знімає|виводить|переказує|краде|витрачає|списує + гроші|рахунк*|
          картк*
    """,
    "tr": """
        biri|birisi|dolandırıcı*|yabancı biri|tanımadığım*|hacker* + hesabımı boşalt*|hesabımdan para|paramı çek*|
          para çekiyor|hesabımı ele|hesabıma girdi|kartımı kullan*|boşaltıyor|hesabımı
        hesabım boşaltılıyor|hesabım hacklendi|hesabım çalındı|kimliğim çalındı|dolandırıldım
        hesabımdan|kartımdan + para|paralar + çekiliyor|çekiyorlar|gidiyor|transfer*|çalınıyor|çekildi
        yabancı|birisi|biri|tanımadığım + paramı|paramızı|parayı|paralarımı|hesabımı + çek*|çal*|boşalt*|aktar*|
          transfer*
    """,
    "ar": """
        شخص يسحب|احد يسحب|يسحب اموالي|يسحب المال من حسابي|يسحبون|يفرغ حسابي|يفرغ حسابي|يسرق اموالي|سرقة حسابي|
          تم اختراق حسابي|اخترق حسابي|احدهم يسحب|غريب يسحب|يسحب من حسابي|يسرقون|حسابي مخترق|اختراق حسابي|يفرغ رصيدي|
          احتيال|نصب علي|يقوم بسحب|يحول اموالي|يتم سحب|تفريغ حسابي|بافراغ حسابي
        حسابي|اموالي|بطاقتي|رصيدي + يسحب|تسحب|يسحبون|يفرغ|يسرق|تختفي|يحول|تحويلات + الان|شخص|احدهم|غريب|ليس انا|
          لست انا|مجهول
    """,
    "zh": """
        有人|陌生人|骗子|盗贼|駭客|黑客 + 转走|轉走|盗刷|盜刷|盗用|盜用|盗取|正在转|正在轉|正在取|取走|清空|转账|提走|
          偷|划走|刷我
        账户被盗|帳戶被盜|账号被盗|卡被盗刷|信用卡被盗|身份被盗|被诈骗|被詐騙|钱被转走|钱正在被|我的钱正
        账户|帐户|賬戶|银行卡|存款|钱 + 转走|轉走|取走|被盗|盗刷|盗取|划走|清空 + 正在|现在|有人|陌生人|不是我
    """,
    "ja": """
        誰か|知らない人|他人|第三者|何者か|詐欺師|見知らぬ + 引き出|送金|不正|盗ま|盗ん|乗っ取|使われ|使って|口座から|
          抜かれ|抜いて|空に
        不正送金|不正利用|不正アクセス|乗っ取られ|なりすまし|口座からお金が|預金が引き出|詐欺に遭|詐欺にあ|
          カードが不正|勝手に送金|勝手に引き出
        口座|預金|カード|お金 + 抜かれ|引き出され|送金され|減って|盗まれ|使われ + 今|勝手|不正|知らない|誰か
    """,
    "hi": """
        कोई|अजनबी|धोखेबाज|ठग|हैकर|किसी + पैसे निकाल|पैसा निकाल|खाता खाली|खाते से|चुरा|ट्रांसफर कर|अकाउंट खाली|
          निकाल रहा|निकाल रहे
        खाता हैक|अकाउंट हैक|खाते से पैसे निकल|पैसे कट रहे|ठगी|धोखाधड़ी
        खाते|अकाउंट|कार्ड|बचत + निकल*|निकाल*|कट|कटे|गायब|चोरी|ट्रांसफर + अभी|कोई|मैंने नहीं|बिना|धोखा*
    """,
}

UNLESS = {
    "any": """
        lol|lmao|😂|🤣
        jaja*|jajaja*|hahaha*|haha*|ahah*|mdr|ptdr|kkk*|rsrs*
    """,
    "en": """
        how do i report|how can i report|how to report|how do you protect|how can i protect|prevent|protection plan|
          how do i prevent|what happens if|in case|if someone|if somebody|awareness|article|documentary|movie|film|
          blog|webinar|alert emails|game update|day light|daylight robbery|should i worry|used to|life hack*|
          hackathon|growth hack*
        in game|quest|loot|refunded already|you already refunded|has been resolved|was resolved
        tips for|fraud prevention|parcel|package|bike was stolen|bicycle|scooter|suitcase|luggage|umbrella
        in 2015|in 2016|in 2017|in 2018|in 2019|in 2020|in 2021|in 2022|earlier incidents|leaflet|brochure
        fraud alert|alerts you|usually alerts
    """,
    "de": """
        wie kann ich|was passiert wenn|falls|schützen|vorbeugen|film|artikel|vorsicht vor|wie melde|spiel
        broschüre|infoblatt|wie erkenne ich
    """,
    "nl": """
        hoe kan ik|wat gebeurt er als|stel dat|beschermen|voorkomen|film|artikel|spel
        brochure|folder|hoe herken ik
    """,
    "fr": """
        comment puis-je|comment faire|que se passe-t-il si|au cas où|protéger|prévenir|film|article|jeu
        brochure|dépliant|comment reconnaître
    """,
    "it": """
        come posso|cosa succede se|nel caso|proteggere|prevenire|film|articolo|gioco
        brochure|opuscolo|come riconosco
    """,
    "es": """
        cómo puedo|qué pasa si|en caso de|proteger|prevenir|película|artículo|juego
        folleto|cómo reconozco|cómo reconocer
    """,
    "pt": """
        como posso|o que acontece se|em caso de|proteger|prevenir|filme|artigo|jogo
        folheto|brochura|como reconheço|como reconhecer
    """,
}

TABLE = AlarmTable("fraud_under_way", CUES, UNLESS)
