"""Words of somebody who lets it be understood, in passing, that they may not want to go on living.

Each line needs two or three signs, as one alone is said of a contract or a holiday as well; hence a table of its own,
whose words of another sense cancel nothing in the plain one.
"""

from escalml.scoring.alarms.cues import AlarmTable

CUES = {
    "en": """
        not|no|dont|cant|cannot|hardly|isnt|any|much|little|less|whats the|what is the|wheres the|where is the > point|
          sense|use|reason|purpose > carry on|carrying on|keep going|keeping going|keep on going|going on|to go on|
          going any further|getting up|get up|anything anymore|anything any more
        by the time|when|once|if > read|reads|get|gets|see|sees|open|opens|hear|hears > this|my message|my mail|
          from me > ill be gone|i will be gone|i wont be here|i will not be here|i wont be around|im gone|i am gone|
          i will not be around|i will no longer be|ill no longer be|it will be too late|itll be too late
        hope|hoping|wish|pray|praying|rather & dont wake|do not wake|not wake|never wake|not waking|didnt wake|
          did not wake|wouldnt wake|would not wake|not to wake
        sleep|asleep|bed|eyes & rather it was for good|sleep for good|sleep forever|sleep for ever|and stay asleep|
          for the last time
        about me|chasing me|with me|my arrears|my debt|my debts > much longer|for much longer|for long & wont|will not|
          not have to|nobody|no more
        burden|weight|problem|nuisance|trouble > on anyone|to anyone|for anyone|on anybody|to anybody|to nobody|
          on my family|to my family|for my family|to you all|to everyone & soon|no longer|much longer|anymore|any more|
          stop being|wont be|will not be|without me
        easier|better|happier|lighter|calmer > without me|if i wasnt|if i was gone|if i were gone|if i was not|
          if i werent|when im gone|when i am gone|once im gone|once i am gone|with me gone
        without me > easier|better|happier|lighter|better off
        given|gave|giving|found|rehomed|taken > cat|dog|dogs|cats|pets|budgie|rabbit|horse > away|home|neighbour|
          neighbours|friend|shelter & letters|letter|goodbye|gone|left for me|wont be|will not be|nobody|tidy
        written|wrote|writing > letters|a letter|the letter > to everyone|for everyone|to each|for each|for my|
          to my & gone|goodbye|tidy|leave|leaving|sorry|after
        who gets what|who gets my|who gets the > house|cat|dog|car|things & tidy|tidied|cleaned|sorted|gone|last
        who gets what & cleaned the house|tidied the house|tidy|goodbye|peace
        my affairs|all my affairs|affairs > in order & wont|will not|gone|soon|last|after me|kids|children|sorry|
          goodbye|anymore
        made my peace|made peace with it|made my peace with it|at peace with it & kids|children|refund|family|money|
          account|close|wont|gone
        what is left|whats left|whatever is left|anything left|the rest|the balance|the money|the refund > to my|
          to their > sister|brother|kids|children|mum|mother|daughter|son|wife|husband|family & point|carrying on|gone|
          wont be|will not be|over|after this month|peace|around
        nothing|no strength|no energy|no fight|nothing much > left in me|left in my life|in me to go on
        not a lot|nothing|not much|little|nobody|no one > left for me here|left for me in|left to stay for|
          left to get up for|to get up for|waiting for me|left to be here for
        cant|cannot|can not|dont know if i can > face another|do another|get through another|take another|
          manage another > day|night|morning|week|winter & tablets|pills|quiet|life|sleep|anymore|any more|sorry|alone|
          over|end
        it will all be over|itll all be over|it will be over|itll be over|it is all over|its all over for me > for me|
          to me|anyway|dont matter|does not matter|doesnt matter|sorry|by then
        dont|do not|not|never|wont > plan on being|planning on being|intend to be|expect to be|going to be|plan to be|
          planning to be|be > around|here|alive|about > to pay|to use|to see|to need|by then|next year|for it|
          much longer
        just want it to stop|just want it all to stop|want it all to stop|want everything to stop|want all of it to|
          make it all stop|want it all to be over|want all this to be over & me|life|tired|letters|alone|anymore|
          any more
        i wont|i will not > be ringing|ring|call|write|be writing|bother you > again & anything again|sorry|goodbye|
          was kind|been kind|last|thank you for being
        done with|tired of|fed up with|had enough of > everything|it all|all of it|living|being here|this world|
          this life & goodbye|over|sleep|end|gone|anymore|any more|no more|cant|nothing left
        see myself|picture myself|imagine myself|think ill|think i will|doubt ill|doubt i will|
          dont expect to > getting as far as|getting that far|get that far|get as far as|see next|see the spring|
          see the summer|see christmas|make it to next|make it that far|making it to|be here next|reach next
        next year|next month|by then|in the spring|by christmas > i wont be here|i will not be here|i wont exist|
          there wont be a me|i wont be around|i dont plan to be|i wont be needing
        giving|handing|given|handed > my things|my stuff|my belongings|my possessions|my clothes|my books|my records|
          everything i own|everything > away|out|to charity & no matter|dont need|wont need|all week|anyway|peace|
          keep it|going
        where im going|where i am going|where im off to > wont need|dont need|need nothing|no need for|nobody needs
        need|needing > where im going|where i am going
        everything|papers|paperwork|folders|affairs|house > labelled|in folders|in order|in boxes|tidied|
          sorted & calmer|nearly over|almost over|at peace|before i go|after im gone|once im gone|when im gone|
          nobody has to|no one has to|behind me
        leave|leaving|go|going > without debts|no debts behind|no mess behind|nothing for the kids to|
          everything in order for|everything tidy for
        better|more use|more good|more help > with the money|with the payout|from the policy|from the insurance|
          than with me|than from me|than me alive|worth more & around|me|dead|gone
        worth more > dead|gone|than alive|to them dead
        morning doesnt come|morning wont come|morning never comes|morning would not come|that morning doesnt|
          thats the last of it|that is the last of it|there is no morning|theres no morning
        talk to someone|spoke to someone|hear a voice|hear a kind voice|be heard > one last time|a last time|
          for the last time
        be with|join|joining|follow|following|see|back with|reunited with > her|him|them|my wife|my husband|my son|
          my daughter|my mum|my dad|my late > again soon|soon enough|again before long|before long|very soon|
          shortly & passed|died|gone|buried|lost|funeral|widow*|since
        no point|no sense|dont see the point|dont see the sense|do not see the point > in anything|in any of it|
          of anything|to anything|to any of it
        calm|calmer|peaceful|at peace|relieved > with my decision|than ive been in|than i have in|now that ive decided|
          since i decided & over|gone|decided|last|goodbye|leave|letters
        this is me signing off for good|signing off for good|a last thank you before|
          thank you for everything and goodbye|goodbye and thank you for everything|my last goodbye|
          this is my farewell|consider this my goodbye
        i am so tired|im so tired|just so tired|too tired > of being here|of all of it|of existing|of everything|
          to keep living|to be here
    """,
    "de": """
        keinen|kein|nicht|nichts|wenig|kaum|welchen > grund|sinn|zweck|nutzen > weiterzumachen|weitermachen|
          weiter zu machen|weiterzukämpfen|aufzustehen|morgens aufzustehen
        wozu|wofür|warum & noch weiter quälen|weiterquälen|weiterkämpfen|noch kämpfen|noch aufstehen|mich noch|
          das alles noch & keiner|niemand|leben|keinen|sinn
        bis|wenn|sobald > lesen|liest|bekommen|erhalten|hören & bin ich nicht mehr da|bin ich weg|
          gibt es mich nicht mehr|bin ich nicht mehr|lebe ich nicht
        hoffe|wünsche|wünschte|bete|hoff|schön wenn & nicht mehr wach|nicht mehr aufwache|nicht mehr aufwachen|
          nicht mehr aufzuwachen|nicht aufwache|nicht mehr wach werde|gar nicht mehr wach|morgens nicht aufwache
        mit mir|von mir|wegen mir|an mir > keinen ärger|keine sorgen|keine last|keine mühe|keine arbeit|
          keine probleme & bald|mehr|niemand|keiner
        ohne mich & leichter|besser|einfacher|ruhiger|glücklicher|besser dran
        last|belastung|bürde|klotz am bein > für alle|für niemanden|für keinen|meine familie|meiner familie|für meine|
          niemandem|allen & bald|nicht mehr|ohne mich|los
        keine kraft|keine energie|kraft nicht > mehr|für > für dieses leben|zum leben|zu leben|für das leben|
          dieses leben|fürs leben
        nicht vor|nicht geplant|plane nicht|rechne nicht damit|glaube nicht > noch da|dann da|dann noch|noch hier|
          noch am leben > zu sein|bin
        alles geregelt|alles aufgeräumt|alles verschenkt|briefe sind geschrieben|briefe geschrieben|briefe liegen|
          alles verteilt|papiere liegen & das war es|das wars|katze|hund|für mich|nicht mehr|danach|niemand|ruhe
        für immer schlafen|für immer einschlafen|ewig schlafen|für immer die augen|für immer ruhe|endlich ruhe haben
        noch so einen tag|noch einen tag|noch so eine nacht|noch so eine woche & schlafen|leben|sterben|weg sein|
          nicht mehr
        was übrig|der rest|das restliche|den rest|das guthaben > an meine|an meinen|meiner|meinem > schwester|bruder|
          kinder|kindern|tochter|sohn|mutter|frau|mann & nicht mehr|sinn|weiterzumachen|ohne mich
        brauche ich|werde ich > nichts mehr|das alles nicht mehr|das nicht mehr|gar nichts mehr & katze|hund|briefe|
          geschrieben|verschenkt|leben
        lebewohl an alle|leben sie wohl für immer
        müde von|müde vom|müde zu|satt > leben|allem|kämpfen|da zu sein
        nächstes jahr|nächsten monat|bis dahin|dann|im frühjahr|im sommer > gibts mich|gibt es mich|bin ich|werde ich|
          lebe ich > eh nicht mehr|nicht mehr|sowieso nicht mehr & nicht verlängern|brauch*|egal|leben|hier|eh
        gibts mich|gibt es mich > nicht mehr|eh nicht mehr|dann nicht mehr
        ordner|unterlagen|papiere|alles + beschriftet|sortiert|geordnet|geregelt|vorbereitet & briefe an|
          briefe geschrieben|nur noch dies|ruhe|abschied|dann ist es vorbei|nach mir
        brauch nix mehr|brauche nichts mehr|brauch nichts mehr|brauche ja nichts mehr|wo ich hingehe|
          wo ich hin gehe > verschenkt|weggegeben|brauche ich nichts|brauch ich nichts|nichts
        verschenk*|weggegeben|verteilt > meine sachen|alles|bücher|auch schon alle|alle & brauch nix|brauche nichts|
          nicht mehr|wo ich
        meine sachen|meine bücher|mein hab und gut|meine gitarre|alle meine + verschenk*|weggegeben|
          verteilt & nichts mehr|nix mehr|nicht mehr|wo ich|ruhe
        morgens|am morgen|der morgen + nicht weitergeht|einfach nicht weitergeht|nicht kommt|nicht mehr kommt|
          ausbleibt|nicht mehr gibt
        leben sie wohl|lebt wohl|machen sie es gut > für immer|solange ich & freundlich|danke|noch gesagt
        leben sie wohl|lebt wohl & solange ich es kann|solange ich noch kann|solange ich noch da|das wollte ich noch
        keinen sinn > mehr > in gar nichts|in nichts|in irgendetwas|in irgendwas|in allem
        bald|endlich > bei ihm|bei ihr|bei meinem mann|bei meiner frau|wieder bei|wieder vereint & gestorben|
          verstorben|tod|verloren|seit
        folge ihm|folge ihr|gehe ihm nach|gehe ihr nach > bald|nach|bald nach
        mehr wert|mehr davon|besser dran > tot|ohne mich|als von mir|als mit mir|mit dem geld
        lebensmüde|müde vom leben|des lebens müde|leben satt|das leben so satt|vom leben genug|genug vom leben|
          es reicht mir mit dem leben
        keine schulden|nichts schuldig|alles in ordnung > hinterlassen|zurücklassen|bevor ich gehe & kinder*|familie|
          gehe|frieden
        bevor ich gehe|wenn ich gegangen bin|wenn ich weg bin|nach mir > soll|muss|kinder|niemand|alles & geregelt|
          ordnung|schulden|frieden|ruhe
        brauch nix mehr|brauche nichts mehr|brauch nichts mehr|brauche nix mehr & verschenk*|weggegeben|verteilt
    """,
    "nl": """
        nut|zin|reden|doel > niet meer|niet|geen > door te gaan|verder te gaan|op te staan|doorga|verderga
        geen|niet|nauwelijks|weinig > nut|zin|reden|doel > door te gaan|verder te gaan|op te staan|door te vechten
        waar doe ik|waarvoor doe ik|waarom doe ik > het|dit & niemand|leven|wacht|nergens
        als|wanneer|tegen de tijd > leest|lezen|krijgt|hoort & ben ik er niet meer|ik er niet meer|leef ik niet meer|
          ben ik weg|ben ik er niet
        hoop|wens|bid|wou|wilde & niet meer wakker|nooit meer wakker|niet wakker word|niet meer opsta
        van mij|met mij|aan mij > geen last|geen zorgen|geen problemen|geen omkijken|geen werk & meer|niemand|
          binnenkort|straks
        zonder mij & makkelijker|beter|rustiger|gelukkiger|lichter|beter af
        last|blok aan het been|zorg > voor iedereen|voor niemand|mijn familie|mijn gezin|mijn kinderen & niet meer|
          binnenkort|straks|zonder mij
        geen kracht|geen energie|kracht niet > meer|voor > dit leven|te leven|het leven|dit bestaan
        niet van plan|niet de bedoeling|denk niet|reken er niet op > er dan|er nog|er dan nog|dat ik er > te zijn|ben
        alles geregeld|alles opgeruimd|alles weggegeven|brieven zijn geschreven|brieven geschreven|brieven liggen|
          papieren liggen & voor mij is het|klaar mee|kat|hond|niet meer nodig|dat was het voor mij|niemand|rust|daarna
        voor altijd slapen|voor altijd inslapen|voorgoed slapen|eeuwig slapen|voor altijd rust|eindelijk rust hebben
        nog zo'n dag|nog een dag|nog zo'n nacht|nog een week & slapen|leven|er niet meer|weg zijn
        wat over is|wat er over is|de rest|het restant > naar mijn|voor mijn|aan mijn > zus|broer|kinderen|dochter|
          zoon|moeder|vrouw|man & nut|zin|door te gaan|niet meer
        klaar met|moe van|zat van > het leven|leven|alles|vechten & niet meer|slapen|niemand|voorbij|over
        vaarwel allemaal|vaarwel aan iedereen
        hoeft voor mij|hoeft van mij|hoef > allemaal niet meer|niet meer zo nodig|niet meer > leven|echt|op|allemaal
        het hoeft voor mij allemaal niet meer|het hoeft allemaal niet meer voor mij|het hoeft voor mij niet meer|
          van mij hoeft het niet meer|van mij hoeft het allemaal niet
        volgend jaar|volgende maand|tegen die tijd|dan > ben ik er|ben ik|besta ik|leef ik > niet meer|
          toch niet meer & verlengen|hoeft|maakt niet uit|leven|hier
        netjes achtergelaten|alles achtergelaten|geen rommel > na mij|zodat niemand & niemand|opruimen|op te ruimen
        na mij > rommel|opruimen|op te ruimen|last van
        mijn spullen|mijn boeken|mijn kleren|alles + weggeven|weg te geven|aan het weggeven|uitdelen|
          uit te delen & nodig|waar ik|toch|niks|rust
        waar ik heenga|waar ik naartoe ga|waar ik heen ga & niks nodig|niets nodig|geen bagage|hoef ik
        werd ik morgen|word ik morgen|was ik morgen > maar niet|niet > wakker
        de ochtend niet|geen ochtend > kwam|komt|meer
        achterna|bij hem zijn|bij haar zijn|weer samen > binnenkort|straks|gauw & overleden|gestorven|dood|verloren|
          sinds
        ga hem|ga haar|ik ga > binnenkort|straks|gauw > achterna
        dit is meteen mijn afscheid|dit is mijn afscheid|mijn afscheid van alles|bij deze mijn afscheid|
          laatste groet van mij|een laatste keer met iemand praten
        moe van het leven|het leven moe|leven zat|het leven zat|genoeg van het leven|klaar met leven|
          klaar met het leven
        meer waard|beter af|meer aan > dood|zonder mij|dan aan mij|met het geld
        zie nergens|zie er nergens > nut|het nut|zin
        geen schulden|alles netjes|alles op orde > achterlaten|achter te laten|voor ik ga|voordat ik ga & kinderen|
          familie|ga|rust|vrede
        vrede met|rust met > mijn besluit|mijn beslissing|wat ik ga doen
    """,
    "fr": """
        vois plus|vois pas|voit plus|trouve plus|plus aucun|aucun|aucune|quel|plus de|ai plus > intérêt|sens|raison|
          but > de continuer|à continuer|continuer|de me lever|de me battre|à tout ça|de rester
        à quoi bon|pourquoi > continuer|me battre|me lever|rester & personne|vie|plus rien|m'attend|seul|seule
        quand|lorsque|si > lirez|lira|liras|lisez|recevrez|lis > ceci|ce message|ce mail|ces lignes|ça & serai plus là|
          serai plus|serai parti|serai partie|serai plus de ce|sera trop tard
        espère|voudrais|souhaite|prie|aimerais|rêve & ne pas me réveiller|ne plus me réveiller|pas me réveiller|
          plus me réveiller|pas réveillé|pas réveillée
        problème|poids|charge|fardeau|souci > pour personne|à personne|pour ma famille|pour mes enfants|pour eux|
          pour tout le monde & bientôt|plus|ne serai|sans moi
        plus la force|plus de force|plus l'énergie|plus le courage > de cette vie|de vivre|pour cette vie|
          de continuer à|d'exister|de me lever|pour continuer
        sans moi & plus simple|mieux|plus facile|plus tranquille*|plus heureux|plus léger*
        pas l'intention|ne compte pas|ne pense pas|ne prévois pas > d'être|être > là|encore là|de ce monde|vivant
        lettres sont écrites|lettres écrites|écrit les lettres|tout réglé|tout rangé|tout préparé|tout donné|
          papiers sont en ordre & pour moi c'est|plus besoin|besoin de rien|le chat|le chien|plus là|repos|la paix
        dormir pour toujours|m'endormir pour toujours|dormir à jamais|fermer les yeux pour|dormir pour de bon
        une journée de plus|un jour de plus|une nuit de plus|un matin de plus & dormir|vivre|en finir|tiendrai|fin
        ce qui reste|le reste|le solde|l'argent > à ma|à mon|à mes > sœur|frère|enfants|fille|fils|mère|mari|
          femme & continuer|plus là|ne serai|sans moi|besoin de rien
        fatigué|fatiguée|lasse|las|marre|épuisé|épuisée > de vivre|de cette vie|de la vie|d'exister|d'être là|
          d'être encore là|de tout ça & plus|fin|dormir|personne|partir
        adieu à tous|adieu à toutes|adieu mes amis|adieu tout le monde
        partir|m'en aller > sans laisser|en laissant > dettes|de dettes|problèmes|tout en ordre|
          rien derrière & enfants|famille|personne
        en paix|sereine|serein|tranquille > avec ma décision|avec mon choix|j'ai décidé|depuis que j'ai décidé
        donné|donne|distribué|distribue > presque toutes|toutes|tout > mes affaires|mes vêtements|mes livres|
          ce que j'ai & besoin de rien|plus besoin|là où je vais
        là où je vais > besoin de rien|pas besoin|plus besoin|de bagage*
        fatigué de vivre|fatiguée de vivre|lasse de vivre|las de vivre|marre de vivre|fatigué de la vie|
          fatiguée de la vie|lasse de la vie|épuisé de vivre|épuisée de vivre|assez de vivre|assez de cette vie
        ne serai plus|ne suis plus > dans ses pattes|dans leurs pattes|à charge|un poids > pour de bon|bientôt|& mieux|
          respirer*
        quand je ne serai plus|quand je serai plus|le jour où je ne serai plus > là|dans ses|dans leurs|
          de ce monde & mieux|respirera|soulag*|tranquill*|pour de bon|bientôt
        m'endors|me couche|couche > en espérant|en priant|en rêvant > ne pas me réveiller|ne plus me réveiller|
          que le matin|ne pas voir le matin
        que le matin ne vienne|pas de lendemain|sans lendemain pour moi|que demain n'arrive pas
        rejoindre|retrouver|rejoins|retrouverai > mon mari|ma femme|mon fils|ma fille|mon père|ma mère > bientôt|
          là haut & décès|décédé*|mort|morte|parti|partie|depuis
        rejoindre bientôt|le rejoindre bientôt|la rejoindre bientôt|bientôt le rejoindre|bientôt la rejoindre|
          bientôt les rejoindre
        l'an prochain|l'année prochaine|le mois prochain|d'ici là > je ne serai|je serai > plus là|plus de ce monde|
          plus
        ceci est un adieu|ceci est mon adieu|c'est mon adieu|mes adieux|lettres d'adieu|
          parler à quelqu'un une dernière fois|une dernière fois parler
        plus de sens à rien|aucun sens à rien|plus goût à rien & vivre|vie|continuer|fin
        vaux plus|vaudrais plus|mieux avec l'argent > mort|morte|sans moi|qu'avec moi
    """,
    "it": """
        non vedo|non c'è|non ha|non trovo|non ho|nessun|quale > senso|motivo|ragione|scopo > andare avanti|
          di continuare|continuare|di alzarmi|alzarmi|di restare
        a che pro|a che serve|perché|per chi > continuare|andare avanti|alzarmi|lottare & nessuno|vita|vivere|niente|
          sola|solo
        quando|se > leggerete|leggerà|leggete|legge|riceverete|leggerai & non ci sarò|non sarò più|sarà troppo tardi|
          sarò già
        spero|vorrei|prego|sogno & non svegliarmi|non risvegliarmi|non aprire più gli occhi
        problema|peso|disturbo|pensiero > per nessuno|a nessuno|per la mia famiglia|per i miei|per tutti|
          per voi & presto|non sarò|più|senza di me
        di peso > a nessuno|ai miei|alla mia & presto|più|non sarò
        non ho|senza|mi manca > più la forza|la forza|forza|forze > questa vita|di vivere|per vivere|di andare avanti|
          per andare avanti
        senza di me & più tranquill*|meglio|più facile|più seren*|più felic*|più legger*
        non ho intenzione|non penso|non conto|non credo > di esserci|esserci|di essere qui|che ci sarò
        lettere sono scritte|scritto le lettere|sistemato tutto|messo in ordine|regalato tutto|tutto in ordine|
          tutto sistemato & finisce qui|per me è finita|non mi servirà|gatto|cane|non ci sarò|in pace
        dormire per sempre|addormentarmi per sempre|chiudere gli occhi per|dormire e basta per sempre
        un altro giorno|un giorno in più|un'altra notte|un altro inverno & dormire|vivere|non lo reggo|finire|
          non ce la faccio
        quello che resta|ciò che resta|il resto|quel che resta|i soldi > a mia|a mio|ai miei|alla mia > sorella|
          fratello|figli|figlia|figlio|madre|moglie|marito & andare avanti|non ci sarò|senza di me|senso
        stanco|stanca|stufo|stufa > di vivere|della vita|di esserci|di tutto|di lottare & più|dormire|finire|nessuno|
          basta
        addio a tutti|questo è un addio
        prima di andarmene|prima che me ne vada|quando me ne sarò andat*|prima di andare via per sempre > figli|
          nessuno|tutto|famiglia|debiti
        lasciare|lascio > tutto a posto|tutto in ordine|tutto sistemato|senza debiti|
          nessun debito > prima di andarmene|ai figli|ai miei|per i figli
        sto regalando|ho regalato|regalo > tutto|le mie cose|i miei libri|i miei vestiti & non mi serve|
          dischi di una vita|dove vado|non fa niente|pace
        dove vado > non mi serve|non serve|non servono|niente|bagagli*
        stanco|stanca|stufo|stufa > di questa vita|della vita|di vivere|di esistere
        diventato un peso|diventata un peso|sono un peso|solo un peso & presto|non lo sarò|senza di me|più
        non arrivo|non ci arrivo|non arriverò > a quella data|all'anno prossimo|al mese prossimo|all'estate|
          a natale & voglio|non ci sarò|tanto
        l'anno prossimo|il mese prossimo|per allora|a quel punto > io non ci|non ci > sarò
        starebbero meglio|staranno meglio|meglio > che con|che avere > un padre come|una madre come|me & soldi|ragazzi|
          figli|polizza
        questo è il mio addio|il mio addio|lettere di addio|lettere d'addio|vi dico addio|
          parlare con qualcuno un'ultima volta|un'ultima volta con qualcuno
        raggiungere|raggiungo|raggiungerò|rivedrò > presto|lui|lei|mio marito|mia moglie|mio figlio & mort*|mancat*|
          scompars*|da quando
        presto > la raggiungo|lo raggiungo|raggiungerla|raggiungerlo|sarò con lei|sarò con lui
        in pace|seren*|tranquill* > con la mia decisione|con la mia scelta|da quando ho deciso
        che la mattina non arrivi|che il mattino non arrivi|che non arrivi domani|sperando di non svegliarmi|
          sperando di non risvegliarmi
        non vedo senso in niente|niente ha più senso|nulla ha più senso & vita|vivere|andare avanti|fine
    """,
    "es": """
        no le veo|no veo|no tiene|no le encuentro|no encuentro|ya no hay|ningún|qué > sentido|razón|motivo > a seguir|
          seguir|en seguir|para seguir|de seguir|levantarme|para levantarme
        para qué|por qué > seguir|continuar|luchar|levantarme & nadie|vida|vivir|nada ya|sola|solo
        cuando|si > lean|lea|leas|reciban|leáis|lee & no estaré|no voy a estar|me habré ido|será tarde|
          será demasiado tarde|no esté
        espero|quisiera|ojalá|rezo|deseo|pido & no despertar|no despertarme|no despierte|no abrir los ojos
        problema|carga|peso|estorbo|molestia > para todos|para nadie|para mi familia|para mis hijos|
          para ustedes & dejaré|pronto|ya no|sin mí
        no tengo|sin|me faltan|no me quedan > fuerzas|fuerza|ganas > para esta vida|para vivir|de vivir|de esta vida|
          de seguir aquí|para seguir adelante
        sin mí & mejor|tranquil*|más fácil|felices|más ligero
        no pienso|no planeo|no cuento con|no espero|no creo > estar > ya|entonces|aquí|vivo|viva|para
        cartas están escritas|escrito las cartas|todo arreglado|todo ordenado|arreglado y ordenado|todo en orden|
          regalado todo & se acaba aquí|para mí se acaba|no voy a necesitar|gato|perro|me despido|descansar|en paz
        dormir para siempre|dormirme para siempre|descansar para siempre|cerrar los ojos para|descansar de todo
        otro día así|un día más|otra noche|otra semana & dormir|vivir|no lo aguanto|descansar|acabar
        lo que quede|lo que queda|lo que sobre|el resto|el saldo|el dinero > a mi|a mis > hermana|hermano|hijos|hija|
          hijo|madre|mujer|marido & seguir|no estaré|sin mí|sentido
        cansado|cansada|harto|harta > de vivir|de la vida|de estar aquí|de todo|de luchar & ya|dormir|acabar|nadie|
          descansar
        adiós a todos|adiós para siempre|me despido de todos|me despido para siempre
        cuando falte|cuando yo falte|cuando ya no esté|cuando me haya ido|antes de irme & arreglado|familia|hijos|
          no cargue|deudas|en orden
        año que viene|año q viene|mes que viene|próximo año|para entonces > no llego|no llegaré|ya no estaré|
          no voy a estar|no quiero llegar|no pienso llegar
        cartas de despedida|carta de despedida|mi despedida|esta es mi despedida|hablar con alguien por última vez|
          por última vez con alguien|les digo adiós para
        repartiendo|regalando|regalado|repartido > mis cosas|todo|mi ropa|mis libros|mis discos & adonde voy|donde voy|
          no necesito|no hace falta|días|paz
        adonde voy|a donde voy|donde voy > no hace falta|no necesito|no me hará falta|no harán falta
        deseando|esperando|pidiendo|rogando|rezando > no despertar|no despertarme|que no amanezca|
          que no llegue la mañana
        reunirme|reunirnos|juntarme|estar > con él|con ella|con mi > pronto|ya & murió|se fue|falleci*|queda poco|
          decidido|desde que
        me queda poco|queda poco > para reunirme|para estar con|para irme|aquí & decidido|tranquil*|él|ella
        lo he decidido|ya lo he decidido|ya decidí|decisión tomada > estoy tranquil*|en paz|y estoy & poco|reunirme|
          adiós|no renueven|despid*
        cansado de vivir|cansada de vivir|cansado de la vida|cansada de la vida|harto de vivir|harta de vivir|
          cansado de existir|cansada de existir
        soy una carga|soy un estorbo|sólo una carga|solo una carga & pronto|ya no|sin mí|mejor
        estarían mejor|estarán mejor|valgo más > con el dinero|sin mí|muerto|muerta|que conmigo
        no le veo sentido a nada|ya nada tiene sentido|nada tiene sentido ya & vida|vivir|seguir|fin
        no quiero llegar > al año|a viej*|a mañana|a navidad
    """,
    "pt": """
        não vejo|não tem|não há|não encontro|não acho|nenhum|que > sentido|razão|motivo > em continuar|continuar|
          para continuar|em seguir|para me levantar|me levantar|levantar
        para quê|pra que|para que|porquê|por que > continuar|lutar|levantar & ninguém|vida|viver|nada|sozinh*
        quando|se > lerem|ler|leres|receberem|lerem isto & não estarei|não estou|não vou estar|já não estarei|
          já terei partido|será tarde
        espero|queria|rezo|peço|oxalá|quem me dera & não acordar|nunca mais acordar|já não acordar
        problema|peso|fardo|estorvo|incómodo|incômodo > para ninguém|para todos|para toda|para a minha|para a família|
          para os meus|para vocês & deixarei|deixo de|em breve|já não|sem mim|vou deixar
        não tenho|sem|faltam-me|não me restam > forças|força|vontade > para esta vida|para viver|de viver|desta vida|
          para continuar
        sem mim & melhor|descansad*|mais fácil|mais tranquil*|felizes|mais leve
        não conto|não penso|não planeio|não pretendo|não espero > estar|estar cá > cá|aqui|vivo|viva|nessa altura|lá
        cartas estão escritas|escrevi as cartas|tudo tratado|tudo arrumado|tratado e arrumado|tudo em ordem|
          dei tudo & acaba aqui|para mim acaba|não vou precisar|gato|cão|cachorro|me despeço|em paz|descansar
        dormir para sempre|adormecer para sempre|descansar para sempre|fechar os olhos para
        mais um dia assim|mais um dia|mais uma noite|outro dia & dormir|viver|não aguento|descansar|acabar
        o que sobrar|o que restar|o resto|o saldo|o dinheiro > à minha|ao meu|aos meus|para a minha|para o meu > irmã|
          irmão|filhos|filha|filho|mãe|mulher|marido & continuar|não estarei|sem mim|sentido
        cansad*|fart* > de viver|da vida|de estar aqui|de tudo|de lutar & já|dormir|acabar|ninguém|descansar
        adeus a todos|adeus para sempre|me despeço de todos|despeço-me de todos
        quando eu já cá não estiver|quando já cá não estiver|quando eu não estiver mais|quando eu faltar|
          quando eu já não estiver|quando eu me for|antes de partir & ordem|filhos|família|trabalho|falta pouco|
          dívidas|descans*
        mês que vem|ano que vem|próximo mês|próximo ano|até lá|nessa altura > não vou estar|já não estarei|não estarei|
          eu não vou|já não estou & aqui|cá|melhor|vivo|mundo
        mês que vem|ano que vem|próximo mês|próximo ano > não vou estar mais|já não estarei
        descansar de vez|descansar para sempre|descanso final|para eu descansar de vez
        distribuí|dei|doei|distribuindo|dando > as minhas coisas|tudo|o resto|minhas coisas|meus livros & descansar|
          não preciso|onde vou|falta isto|paz
        para onde vou|pra onde vou|onde vou > não preciso|não vou precisar|não é preciso
        cansei da vida|cansei de viver|cansado de viver|cansada de viver|cansado da vida|cansada da vida|
          farto de viver|farta de viver|farto da vida|farta da vida|fartei-me da vida
        meu adeus|o meu adeus|fica aqui o meu adeus|cartas de despedida|esta é a minha despedida|
          falar com alguém pela última vez|pela última vez com alguém
        não vejo razão|nao vejo razao|não vejo motivo|não vejo sentido > para andar por cá|andar por cá|para estar cá|
          estar por cá|para cá andar|estar aqui|em nada
        nem mais duas semanas|nem mais um mês|nem mais uma semana + andar por cá|estar cá|por aqui|aqui|viver
        deito-me|adormeço|vou dormir > a desejar|desejando|a pedir|pedindo|esperando > não acordar|que não amanheça
        reunir-me|juntar-me|encontrar|estar > com ele|com ela|com o meu|com a minha > em breve|já & morreu|faleceu|
          partiu|desde que
        sou um peso|sou só um peso|sou um fardo & em breve|sem mim|já não|melhor
        em paz|tranquil* > com a minha decisão|desde que decidi|com a decisão
        já não preciso de nada nem de ninguém|não preciso de nada nem de ninguém
        valho mais|melhor > morto|morta|com o dinheiro > do que comigo|sem mim
    """,
}

UNLESS = {
    "en": """
        carry on with|carrying on with|keep going with|keeping going with|go on with the|going on with the|
          going on hold|go on hold|going on about|carry on paying|carrying on paying|carry on using|carrying on using|
          carry on calling|keep going back|keep going round|keep going through|carry on this|carrying on this|
          going on like that with|going on holiday|go on holiday|going on to
        on holiday|on vacation|annual leave|maternity leave|at work|on a plane|in the air|abroad for|off to|mattress|
          pillow|duvet|topper|bunk|sofa bed|subscription|membership|trial period|game|level|season|episode|hold queue|
          queue
        group order|secret santa|split the bill|family plan|tax return|tax office|accountant
    """,
    "de": """
        vertrag weiter*|abo weiter*|mit dem vertrag|mit dem abo|kurs weiter*|abonnement|mitgliedschaft|im urlaub|
          in den urlaub|in urlaub|verreist|auf reisen|im büro|feierabend|matratze|kissen|bett|wecker|hotline|
          warteschleife|spiel|staffel|steuer*|finanzamt
    """,
    "nl": """
        abonnement|contract|lidmaatschap|cursus|registratie|op vakantie|met vakantie|op kantoor|onderweg|matras|kussen|
          bed|wekker|wachtrij|helpdesk|spel|seizoen|belasting*
    """,
    "fr": """
        abonnement|contrat|adhésion|continuer à appeler|continuer à téléphoner|continuer à payer|continuer avec|
          en vacances|en congé*|au bureau|en déplacement|matelas|oreiller|lit|réveil|hotline|jeu|saison|impôt*
    """,
    "it": """
        abbonamento|contratto|iscrizione|continuare a telefonare|continuare a chiamare|continuare a pagare|in ferie|
          in vacanza|in ufficio|in viaggio|materasso|cuscino|letto|sveglia|call center|gioco|stagione|tasse
    """,
    "es": """
        suscripción|contrato|membresía|curso|seguir llamando|seguir pagando|seguir con|seguir esperando|de vacaciones|
          en la oficina|de viaje|colchón|almohada|cama|despertador|juego|temporada|hacienda
    """,
    "pt": """
        assinatura|subscrição|contrato|inscrição|continuar a ligar|continuar ligando|continuar a pagar|continuar com|
          de férias|no escritório|em viagem|colchão|almofada|travesseiro|cama|despertador|jogo|temporada|imposto*
    """,
}

TABLE = AlarmTable("danger_to_life", CUES, UNLESS, negation=0)
