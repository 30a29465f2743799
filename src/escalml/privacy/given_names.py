"""Common given names, so that `Hi Tom,` is told from `Hi Amazon,`; nobody's in particular, written down for escalml."""

_GIVEN_NAMES_WORDS = """
    aaron abdul abdullah abigail adam adrian adriana aisha alan albert alberto alejandra alejandro alessandra
    alessandro alex alexander alexandra alexis alfie ali alice alicia alina alison allison amanda amelia amélie
    amina amir amit amy ana andré andrea andreas andrés andrew andrzej angela angelika anita anja ann anna anne
    annette annika anthony antoine anton antonella antonia antonio anwen arjun arthur astrid aurélie ava axel
    barbara bart beata beatrice beatriz becky ben benjamin bernard bernd bianca birgit björn bob brandon brenda
    brian brigitte bruno callum camila camille carl carla carlos carmen carol carolina caroline cath catherine cathy
    cecilia cédric charles charlotte chiara chloe chloé chris christian christina christine christoph christopher
    claire clara claudia clémence colin connor cristina daniel daniela daniele danielle dave david dawn deborah
    denise dennis derek diana diane diego dieter dirk dmitri dominik dominique donna dorothy doug duncan dylan eddie
    edward elena eleanor eli elif elisabeth elizabeth ella ellen ellie emil emilia emily emma emmanuel enrico eric
    erik erin esther ethan eva evelyn fabian fabio fatima federica federico felix fernando finn fiona florian
    frances francesca francesco francisco françois frank franz fred frederik freya frieda gabriel gabriela gareth
    gary gavin gemma georg george georgia georgina gerald gerard gerhard gianni giorgio giovanni giulia giuseppe
    gonzalo grace graham grzegorz guillaume günter gwen hans hannah harold harry hassan heather heidi heike helen
    helena helga hélène henk henri henrik henry holger holly hugo ian ibrahim ignacio ines inga ingrid irene irina
    iris isabel isabella isabelle isla ivan jack jackie jacob jacqueline jake jakob james jamie jan jana jane janet
    janine jasmine jason javier jean jeff jennifer jenny jens jeremy jeroen jerry jess jesse jessica jill jim jimmy
    jo joan joana joanna joanne joão jochen joe johan johanna john johnny jonas jonathan jordan jorge josé josef
    joseph josh joshua juan judith julia julian julie julien jürgen justin kai karen karin karl karsten kasia kate
    katharina katherine kathleen kathrin kathy katie katja kayla keith kelly ken kenneth kerry kevin kim kirsten
    klaus konrad kristin kurt kyle lara lars laura lauren laurent lea léa leah lee leila leo leon leonie lewis liam
    lina linda lisa liz lorenzo lorna louis louise luc luca lucas lucia lucy luigi luis luísa lukas luke lydia
    maddie madison magda magdalena malcolm manfred manuel manuela marc marcel marco marcos marcus margaret margarita
    maria maría mariana marie marina mario marion mariusz marjan marlene marta martha martin martina mary mateo
    mathieu mathilde matt matteo matthew matthias maureen max maximilian megan mehmet melanie melissa mia michael
    michaela michał michel michele michelle miguel mike mikhail mila miriam mohamed mohammed moira monica monika
    morgan murray mustafa nadia nadine naomi natalia natalie natasha nathan neil nick nicola nicolas nicole niels
    nigel nina noah noor nora oliver olivia olga omar oscar otto owen pablo paola paolo pascal patricia patricio
    patrick patrizia paul paula pauline pavel pedro peggy penny peter petra phil philip philipp philippe phoebe pia
    pierre pieter piotr priya priyanka rachel rafael rahul rainer raj rajesh ralf ravi raymond rebecca reinhard
    renate rené rhys ricardo riccardo richard rita rob robert roberta roberto robin rodrigo roger roland rolf ron
    rosa rosie ross ruben ruth ryan sabine sally salma sam samantha samira samuel sandra sandrine sanjay sara sarah
    sascha scott sean sebastian sergei sergio shannon sharon shaun sheila silke silvia simon simone siobhan sofia
    sofie sonia sonja sophia sophie stacey stefan stefania stefano stefanie stella stephan stephanie stephen steve
    steven stu stuart sue sunil susan susanne suzanne sven svetlana sylvia sylvie tamara tanja tanya tara ted teresa
    thea theo theresa thierry thomas tiago tim timo timothy tina tobias todd tom tomasz tommy tony tracey tracy
    trevor ulrich ulrike ursula uwe valentina valeria valerie vanessa vera veronica victor victoria vijay vincent
    vivian vladimir walter wayne wendy werner wiebke willem william wolfgang xavier yasmin yvonne yusuf zainab zoe
"""
GIVEN_NAMES = frozenset(_GIVEN_NAMES_WORDS.split())
