"""Common given names, so that `Hi Tom,` is told from `Hi Amazon,`; nobody's in particular, written down for escalml."""

_GIVEN_NAMES_WORDS = """
    aaron abdul abdullah abel abigail abril abílio acácio adalgisa adam adela adelaide adele adelheid adelina adeline
    adelino adolf adolfo adozinda adriaan adrian adriana adrien adrián adèle adília afonso africa agata agathe agnes
    agnese agnès agostinho agostino agustina agustín ahmed ahmet aida aimé aisha aitana aitor akiko alain alan alba
    albane albert albertina alberto albino alcides alda aldina aldo alejandra alejandro aleksandra alessandra
    alessandro alessia alessio alex alexander alexandra alexandre alexis alf alfie alfio alfons alfonso alfred
    alfredo ali alice alicia alie alina aline alison aliénor allison alma almerinda almudena almut alois altino alzira
    amadeu amalia amanda amandine amara amaury ambre amedeo amelia amina amir amit amparo amy amélia amélie américo
    amílcar ana anabel anabela anacleto anatole anaïs ander andoni andrea andreas andrew andrzej andré andrée andrés
    angela angelika angelina angelo angus angèle angélica anil anita anja anjali anke ann anna anna-maria annalisa
    annamaria anne anneke anneliese annemarie annemiek annette annick annie annika annunziata anouk anselmo antero
    anthelme anthony antje antoine anton antonella antonello antonia antonio antónio antônio anwen anxo aníbal apolline
    aquilino araceli archie ariadna ariane arianna arie arjan arjun arlene arlete arlindo armand armanda armando
    armelle armin armindo arnaldo arnaud arne arno arnold arthur artur arturo aránzazu ashok assunta astrid attilio
    aubin aude audrey augusta augustin augusto aurelio aurore aurélie aurélien aurélio ava axel axelle ayesha ayodele
    ayşe azucena azzurra babak baltasar baltazar baptiste barbara barnabé bart bartolomeo bartolomé basilio bastien
    battista beata beatrice beatriz becky begoña bella belmira belén ben benedetta benedetto benedikt benedito benito
    benjamim benjamin benoit benoît bep bernadette bernard bernardete bernardino bernardo bernd bernhard bert berta
    berthold bertrand beryl bettina betty beverley biagio bianca billy birgit björn blandine boaz bob bobby bogdan
    borja bradley brais bram brandon braulio brenda brendan brian brice bridget brigitta brigitte brites bronwyn bruce
    bruna bruno bryan burak burkhard bérangère bérénice caio calixto callum calogero cameron camila camilla camille
    candela capucine carina carl carla carlos carlota carlotta carmela carmelo carmen carminda carmine carol carole
    carolina caroline carsten casimiro casper catalina catarina caterina cath catherine cathy cayetano cecilia cees
    celestino celia celina celso cesaltina cesare chantal charles charlotte charo cheryl chiara chidi chiel chinedu
    chloe chloé chris christa christel christelle christian christiane christina christine christoph christophe
    christopher chukwu ciara ciarán cinzia claire clara clare clarice clarisse claude claudia claudine claudio claus
    cleide clelia cliff clive clotilde cláudia cláudio clémence clément coen colette colin coline concetta concha
    conchita connor conor constança cordula corentin corina corinne cornelia corrado corrie cosimo costanza courtney
    covadonga craig cremilde creuza crispín cristian cristiana cristiano cristina cristóbal custódio cyprien cyril
    cyrille cándido cássia cátia cândida cândido cécile cédric céleste célia céline césar cíntia daan dafne dagmar
    dalila dalva damiano damien damián damião daniel daniela daniele danielle danièle daria dario dariusz darnell
    darren darryl darío dave davi david davide dawn debora deborah declan deepak deirdre deise delfim delfina delia
    delphine demetrio denis denise dennis deolinda derek desiderio desirée desmond detlef diamantino diana diane didier
    diego dieter dietmar diletta dilys dinesh dinis dino diogo dirce dirk divya dmitri domenica domenico domingas
    dominic dominik dominique donal donald donatella donato donna dora doreen doriana doris dorothy doug dougal douglas
    duarte dulce duncan dylan dário débora désiré dörte edda eddie edelmira edeltraud edgar edite edith edmond edmundo
    edna edoardo edson edu eduarda eduardo edward eelco efraín egon eileen ekkehard eladio elaine elda eleanor elena
    eleonora elettra elfriede eli eliane elif elio elisa elisabete elisabeth elisabetta elizabeth elke ella ellen ellie
    eloisa eloy eloísa elsa elsie elvira elza emanuel emanuela emanuele emeka emil emilia emiliano emilie emilio emily
    emma emmanuel emmett emre emídio encarna enid ennio enrico enrique enza enzo ercole eric erich erik erika erin
    ermanno ermelinda ermenegilda erna ernest ernesto ernst errol ersilia erwin esmeralda esmée esra esteban estefanía
    estela estelle esther estêvão etelvina ethan ettore eugenia eugenio eugène eugénia eugénie eugénio eulalia eulalie
    eunice eurico eusebio eusébia eva evandro evaristo evelina evelyn everardo evert evie ewald ezequiel fabian fabiana
    fabien fabienne fabio fabiola fabrice fabrizio fabrício facundo fanny farah farid fatima fatma fausta faustine
    faustino fausto federica federico felice feliciano felicitas felipe felisberto felix felícia femi femke fenna
    ferdinando fergus ferhat fermín fernand fernanda fernando fernão ferruccio ferry fiamma filipa filipe filippo
    filomena finja finn fiona fiorella firmino flaminia flavia flavie flavio florbela florencia florent florentine
    florian floriana floriano floris flávia flávio fokke fortunato fran franca frances francesca francesco francisca
    francisco franco frank franz franziska françois françoise fred freddie frederico frederik freya frieda friederike
    friedrich frits fritz froilán frédéric frédérique fulgencio fulvia fulvio furio fábio fátima félicie félix gabi
    gabriel gabriela gabriele gabriella gabrielle gaetana gaetano gaia gaizka gareth gary gaspar gaspard gaston gaurav
    gavin gaétan gaël gaëlle gemma genaro geneviève gennaro genoveva geoff geoffrey geoffroy georg george georges
    georgia georgina gerald geraldine geraldo gerard gerardo gerda gerhard gerlinde germaine germana germano germán
    gerrit gerry gertjan gertrud gertrudes gertrudis ghislain ghislaine giacinto giacomo giada gianfranco gianluca
    gianmarco gianna gianni gianpaolo gijs gilbert gilberto gilda gilles gillian gina ginette ginevra gino gioele
    giordano giorgi giorgia giorgio giosuè giovana giovanni gisela gisele giulia giuliana giuliano giulio giuseppa
    giuseppe giuseppina giustina giusy glenn gonzalo gonçalo gordon gorka grace graciela graciete gracinda graham
    grazia graziana graziella grazyna greet greetje greg gregor gregorio gregory gregório greta grit grzegorz grégoire
    grégory guadalupe gudrun guglielmo guida guido guilhem guilherme guilhermina guillaume guillermo gunnar gustav
    gustavo guus gwen gwenaël gwendoline gwyneth gérald gérard gökhan günter hakan halima hamish hamza hanna hannah
    hanneke hannelore hannie hans hans-peter harald harm harmen harold harriet harry hartmut haruki harvey hassan
    heather hedwig heidi heike heiko hein heiner heinrich heinz heitor helder helen helena helga helmut heloísa henk
    hennie henny henri henriette henrik henrike henrique henriqueta henry herbert herculano hermann herminia hermínia
    hermínio hernán hervé higino hilario hilary hilda hilde hildegard hilário hiroshi holger holly honorine horacio
    horst hortense hortênsia horácio howard hubert hugh hugo hugues huguette humberto hussein héctor hélder hélia hélio
    hélène ian iara ibrahim idalina idoia ignace ignacia ignacio igor iker ilaria ilario ilda ilse ilídio imanol imke
    immacolata imogen imran ineke ines inga inge ingeborg ingo ingrid inka inmaculada inácio inès inês ioana iolanda
    iracema irene iria irina iris irma irmgard irène isa isaac isabeau isabel isabella isabelle isaura isaías isidoro
    isidro isla ismael isolde italo itziar iva ivan ivana ivano ivete ivo ivone ivonne iván iwona iñaki iñigo jaap
    jacco jacinta jacinto jack jackie jacky jacob jacopo jacqueline jacques jaime jake jakob jamal james jamie jan jana
    janaína jane janet janice janine janneke jannie jannik jantien januário jared jarek jasmin jasmine jason jasper
    javi javier jean jean-claude jean-françois jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul
    jean-philippe jean-pierre jean-yves jeanette jeanne jeannine jeff jeffrey jelena jelle jemma jennifer jenny jens
    jeremiah jeremy jeremías jermaine jeroen jerry jerónimo jess jesse jessica jesús jette jill jim jimena jimmy jo
    joan joana joanna joanne joaquim joaquina joaquín jochen joe joel johan johanna johannes john johnny joke jolanda
    jon jonas jonathan jonny joop joost jordan jordana jordi jorge joris jos josef josefa josefina josefine josep
    joseph josephine josette josh joshua josiane josé joséphine joyce joão joël joëlle juan juan-carlos juana juanjo
    judite judith jule jules julia julian juliana julie julien julieta juliette julio julius julián jurre jussara
    justin justine jutta juvenal jérémy jérôme jéssica júlia júlio jürgen kai kamal karel karen karim karin karine karl
    karsten kasia kaspar katarzyna kate katharina katherine kathleen kathrin kathy katia katie katja katrin kavita
    kayla kees keira keith kelly kemal ken kenneth kenny kerry kerstin kevin khadija khalid kilian killian kim kirsten
    kirsty klaas klara klaus koen kofi koldo konrad konstantin korbinian kristen kristin krzysztof kurt kwame kyle
    kátia käthe lachlan laetitia laia lakshmi lamberto lara lars laszlo laura lauren laurence laurent laurinda laurène
    lavinia lawrence layla laércio lea leah leandro leanne leda lee leen leila leire lella lena leni lenie leo leocadia
    leolinda leon leonardo leonel leonie leonor leopold leopoldina leopoldo leroy lesley leslie leticia letizia letícia
    lewis leyla liam licia lidia lieke liesbeth lieselotte liliana lilou lina linda lindsay lindsey lino lisa lisandra
    lise livia livio liz loes logan lola loredana lorena lorenz lorenzo loretta lorna lothar lotte lottie louane louis
    louis-marie louisa louise lourdes lourenço loïc luana lubos luc luca lucas lucette luchino lucia luciana luciano
    lucie lucien lucienne lucilla lucinda lucrezia lucrécia lucy lucía lucília ludivine ludovic ludovica ludovico
    ludovina ludwig luigi luigina luis luisa luise luitpold luiz luiza lukas luke lupe lutz luuk luzia luís luísa lydia
    lynn lynne lázaro léa léo léon léonie léopold lídia lídio lúcia maaike maarten maartje mabel macarena machteld
    madalena maddalena maddie madison mado maeve mafalda magali magda magdalena mahmoud maia maisie maite malcolm
    malena malik mandy manfred manfredi manish manlio manoel manolo manon manuel manuela mara marc marcel marcela
    marcelino marcella marcelle marcelline marcello marcelo marcia marco marcos marcus mareike marga margaret margarete
    margarida margarita margaux margit margot marguerite maria marian mariana mariangela marianne mariano mariapia
    maricarmen marie marie-claire marie-claude marie-france marie-hélène marie-laure marie-louise marieke mariele
    mariella marielle marijke marilena marilyn marina marine marinella mario mariolina marion marisa marisol maristella
    marit marius mariusz marja marjan marjolaine marjolein marjorie marlene marli marlies marlis marloes marlon marta
    martha martial martijn martin martina martine martyn maruja mary maryam marzia maría marília massimiliano massimo
    mateo mateus mateusz mathias mathieu mathijs mathilda mathilde mathis matilde matt matteo matthew matthias matthijs
    mattia maud maura maureen maurice mauricio maurizio mauro maurício mavis max maxence maxime maximilian mayte maël
    maëlle mechthild meera megan mehmet meike melanie melissa menno merche mervyn mia michael michaela michał michel
    michela michelangelo michele micheline michelle mickaël mieke miguel mike mikhail mila milena millie mimmo minh
    mireille mirela mirella miren miriam mirjam mirko mirta mitchell mohamed mohammed mohan moira moisés molly monica
    monika monique montse montserrat morena moreno morgan morgane moritz murat muriel murilo murray mustafa myles
    myriam myrthe márcia márcio mário mélanie mélissa mónica mônica nacho nadia nadine nagore nancy nando naomi narciso
    nasir natalia natalie natalina natasha nathalie nathan nathaniel natália natércia nazario neha neide neil nele nell
    nella nello nelly nerea nerina nerio nerys neusa nevio ngozi nicanor nick nicla nicola nicolas nicole nicoletta
    nicolás nicolò niek niels nienke nigel nikki niklas nikolai nikos nilza nina nino ninon nisha nives noah noelia
    noemi noor nora norah norbert norberto norman noé noémia noémie nuno nunzia nunzio nuria nynke nádia néstor núria
    octavio octávio odete odette odile odília olaf olalla olegário olena olga olimpia oliver olivia olivier ollie
    olívia omar ondine oonagh orane orazio oreste orietta oriol orlando ornella orsola ortensia oscar osmar osvaldo
    ottavia ottavio ottilie ottmar otto otília owen pablo paca paco palmira pam pamela paola paolo pascal pascale
    pascual pasquale pasqualina patrice patricia patricio patrick patrik patrizia patrizio patrícia patsy patty patxi
    paul paula paula-cristina paulette paulien paulina pauline paulino paulo pavel pawel pedro peggy penelope penny
    pepa pepe percy perrine petar peter petra phil philibert philip philipp philippe phoebe phyllis pia piera
    pierangelo pierluigi piero pierre pierrick piet pieter pietro pina pino piotr polly pooja prakash priscila priti
    priya priyanka quentin quintino quique quirino quitéria rachel rachid radek rafa rafael rafaela raffaela raffaele
    raffaella rahul raimondo raimundo rainer raj rajesh rajiv ralf ralph ramiro ramón raoul raphael raphaël raphaëlle
    raquel rashid raul ravi raymond raymonde raúl rebecca reggie regina reginaldo reiner reinhard reme remo renata
    renate renato renaud renzo rené rhiannon rhona rhys rianne ricarda ricardo riccardo richard rick ricky rico riet
    rigoberto rino rinus rita rob robbie robert roberta roberto roberval robin rocco rocío roderich roderick rodney
    rodolfo rodolphe rodrigo roel roelien roelof rogelio roger rogério rohan rohit roland rolf romane romeo romeu
    romilda romina romolo román ron ronald ronan ronja roque rory rosa rosalba rosalia rosalie rosalía rosana rosanna
    rosaria rosella roselyne rosemarie rosemary rosendo rosetta rosie rosina rosinda ross rossana rossella roswitha
    rosália rosângela roy ruben rubén rudi rudolf rufino ruggero rui rupert russell ruth ruud ryan régine régis rémi
    rémy rúben rüdiger sabela sabina sabine sabrina sadia sadie salete salim sally salma salomé salvador salvatore sam
    samanta samantha samir samira samuel samuele sander sandra sandrine sandro sandy sanjay sanne santiago santina
    santosh saoirse sara sarah sascha saskia saturnino saverio savino saúl scarlett scott seamus sean sebastian
    sebastiano sebastián sebastião selene selim sepp serafim serafín serena serge sergei sergi sergio sestilio severino
    seán shabnam shane shanice shannon sharon shaun sheila shirley shreya sian sibilla siddharth sidonie siegfried
    sieglinde sigrid silke silvana silvano silverio silvestre silvestro silvia silvio simon simona simone simão sina
    sinead siobhan siphokazi sirio siân sjaak sjoerd sjors slavica sofia sofie sofija solange solenne soline solène
    sonia sonja sonsoles sophia sophie soraia spencer stacey stacy stan stanley stef stefan stefania stefanie stefano
    steffen steffi stella stephan stephanie stephen steve steven stijn stu stuart stéphane stéphanie sue sunil sunita
    suresh susan susana susanna susanne suzanne suzie sven svenja svetlana swati sybil sylvain sylvette sylvia sylviane
    sylvie sytske ségolène séraphine sérgio séverine sílvia sílvio sónia sônia sönke sören tadeo tadeu tadeusz takeshi
    tamara tanguy tania tanja tanya tara tarcisio tariq tatiana taís tea tecla ted telma telmo tendai teodora teodoro
    tere terence teresa teresinha teresita tereza terry tess tessa teun teófilo thabo thea theo theodor theresa
    theresia thiago thibault thibaut thierry thijmen thijs thilo thomas thorsten théo théodore tiago tiberio tijmen
    tilman tim timo timoteo timothy timothée tina tindaro tine tineke tinus tito titouan tiziana tiziano tjeerd tobias
    toby tobías todd tom tomas tomasz tommaso tommy tomás tomásia tomé toni tonino tony toos torben torsten tosca toñi
    tracey tracy traudl trevor trini trish tristan trude trudy truus tullio tânia ubaldo udo ugo ulises ulla ulrich
    ulrike umberto unai ursula usha ute uwe valdemar valentim valentin valentina valentine valentino valentín valeria
    valerie valerio valéria valérie vanda vanesa vanessa vasco velia vera vernon veronica veronika verónica vicenta
    vicente victor victoria vicência vijay vikram viktor viktoria vilma vince vincent vincenza vincenzo vinod viola
    violaine violeta violette virgilio virginie vito vitor vitorino vittoria vittorio viv vivian viviana viviane
    vladimir volker víctor vítor walter waltraud wanda warren wayne wencke wendell wendy wenzel werner wesley wessel
    wiebke wieke wies wietse wilfred wilfried wilhelm willeke willem willi william wilma wilmer wim winfried winifred
    wojciech wojtek wolfgang wouter xabier xavi xavier xavière ximena xosé yaiza yann yannick yara yasemin yasmin
    yesenia yewande yoann yohan yolanda yolande yuki yuri yusra yusuf yves yvette yvonne zacarías zachary zainab zaira
    zara zeferino zeno zeynep zilda zita zoe zofia zoé zulmira zélia zélie álvaro ángel ángela ángeles édith édouard
    élisabeth élise élodie éloïse émeline émile émilie émilien étienne évelyne íñigo óscar úrsula
"""
GIVEN_NAMES = frozenset(_GIVEN_NAMES_WORDS.split())
