"""Bare answers to strangers' desks, a set before each mend of `privacy`: the first two.

A line each: the types that are right, question, answer; the value stands in braces.
"""

PAIRS = """
DATE_OF_BIRTH|Before I open your profile, could you confirm your date of birth?|{17 March 1984}
BANK_ACCOUNT|And the sort code of the account?|{20-45-71}
BANK_ACCOUNT,ACCOUNT_ID|which account number shall I use|{44810372}
CARD,PASSWORD|What is the three digit code on the back?|{418}
CARD|Please give me the last four digits of your card.|{7730}
PERSON,PASSWORD|Mother's maiden name?|{Harcourt}
PASSWORD|What's your memorable word?|{lighthouse}
CARD|and the expiry date on the front of the card?|{09/27}
PASSWORD|May I have your telephone banking passcode?|{882014}
PASSWORD|Can you read me the one-time code we just texted you?|{604 219}
ACCOUNT_ID|What reference is shown on the letter?|{HX/22/90817}
PERSON|Who am I speaking with?|{Delphine Marsh}
ADDRESS|What is your current address?|{12 Orchard Rise, Stroud}
PHONE|A number we can reach you on?|{07700 900461}
PERSON|What is the name on the account?|{Rohan Bhatt}
USERNAME|Please type your username.|{kestrel_92}
ACCOUNT_ID|Please type the serial number on the bottom of the router.|{S9K2LL04718}
ACCOUNT_ID|What is the IMEI of the handset?|{353879234252633}
ACCOUNT_ID|What's the SIM number?|{8944110068220174539}
PASSWORD|PUK?|{77120394}
ACCOUNT_ID,PASSWORD|What is your PAC code?|{KTR729104}
PHONE|mobile number on the account?|{07911 123456}
PASSWORD|Wifi password on the sticker?|{tulip-Moss-41}
ADDRESS,GEO|postcode?|{LS6 2QT}
PASSWORD|What's your customer PIN|{3391}
ACCOUNT_ID|May I have your booking reference?|{QX7LMP}
ACCOUNT_ID|Could I get your frequent flyer number as well?|{4402 871 665}
PASSPORT|and passport number please|{512904477}
ACCOUNT_ID|What's the e-ticket number?|{125-2301448719}
ACCOUNT_ID|Which tag number is on the missing bag?|{BA481220}
ACCOUNT_ID|Could you tell me the PIR number from the desk?|{LHRBA28817}
ACCOUNT_ID,NATIONAL_ID|your Known Traveller Number?|{TT118XM4K}
EMAIL|email for the voucher?|{d.okafor@example.net}
DATE_OF_BIRTH|Date of birth?|{4/11/62}
NATIONAL_ID|NHS number if you have it?|{943 476 5919}
ACCOUNT_ID|What is your hospital number?|{RJ1-448120}
PERSON|And your next of kin is?|{Maureen Tully}
ACCOUNT_ID|Your insurance member ID?|{W2281 04417}
ADDRESS|first line of your address?|{7 Tanner Close}
ACCOUNT_ID|what number is on your referral?|{4471-2209-8}
PERSON|Which surname is it under?|{Adeyemi}
ACCOUNT_ID|UBRN please|{0001 4478 2210}
ACCOUNT_ID|Sure, order number?|{5510284}
ACCOUNT_ID|Do you have the tracking code?|{JD0002291774}
ACCOUNT_ID,CARD|What's the gift card code?|{GC4T-99PL-XK20}
ACCOUNT_ID|number of the invoice?|{2026-11873}
ACCOUNT_ID,CARD|Can I get your loyalty card number?|{633 8841 2207}
USERNAME|what nickname did you use on the site?|{plumpudding}
ADDRESS|Where should the parcel go instead?|{Flat 3, 88 Canal Street, Leeds}
ACCOUNT_ID|can you give me the RMA?|{R-77201}
ACCOUNT_ID|receipt no.?|{00419827}
ACCOUNT_ID|What is your council tax reference?|{80021447}
NATIONAL_ID|National Insurance number?|{QQ 12 34 56 C}
PLATE|registration of the vehicle?|{LK19 VTD}
ACCOUNT_ID|the penalty notice number at the top?|{WM4410927A}
NATIONAL_ID,ACCOUNT_ID|driving licence number?|{MARSH804174D99XY}
ACCOUNT_ID|and your planning application number|{22/01877/FUL}
PERSON|What is your child's full name?|{Isla Rowntree}
DATE_OF_BIRTH|her date of birth?|{02.06.2015}
ACCOUNT_ID|student ID?|{st-20417}
ACCOUNT_ID|What's the UPN on the report?|{H801200001001}
USERNAME|parent portal login?|{rowntree.k}
ACCOUNT_ID|Could you read me the meter serial?|{E6S14228390}
ACCOUNT_ID|What is your MPAN?|{10 1291 4487 332}
ACCOUNT_ID|what's your contract number|{60-4417-220}
ACCOUNT_ID|what does the top-up key number say?|{9826 1104 2207}
DATE_OF_BIRTH|Wie lautet Ihr Geburtsdatum?|{3. Juli 1971}
ACCOUNT_ID|Ihre Kundennummer bitte|{700 418 22}
ACCOUNT_ID|Und die Vertragskontonummer?|{2001447812}
ACCOUNT_ID|Zählernummer?|{1ESY1160447281}
PASSWORD|Nennen Sie mir bitte Ihr Kundenkennwort.|{Sonnenblume}
PERSON|Wie heißen Sie?|{Annegret Pohl}
ADDRESS|Wie ist Ihre Anschrift?|{Lindenweg 14, 35037 Marburg}
ACCOUNT_ID|Welche Vorgangsnummer steht auf dem Brief?|{V-2026/4418}
PERSON|Unter welchem Namen läuft der Vertrag?|{Hübner}
NATIONAL_ID,ACCOUNT_ID|Versichertennummer?|{A123456780}
ACCOUNT_ID|Ihre Matrikelnummer?|{3044187}
USERNAME|Ihr Benutzername im Portal?|{wolkenfrei}
PLATE|Kennzeichen?|{MR-AB 417}
ACCOUNT_ID|Aktenzeichen?|{32-4471/26}
PASSWORD|Die TAN aus der SMS?|{448201}
CARD|letzte vier Ziffern der Karte?|{9917}
DATE_OF_BIRTH|Quelle est votre date de naissance ?|{12 mai 1988}
ACCOUNT_ID|Votre numéro de client s'il vous plaît ?|{4 418 207}
ACCOUNT_ID|Quel est le numéro de dossier ?|{D2026-8817}
PASSWORD|votre code secret ?|{6620}
ACCOUNT_ID|Le numéro PDL du compteur ?|{14297448120033}
ADDRESS|Votre adresse complète ?|{8 rue des Tilleuls, 35000 Rennes}
NATIONAL_ID|Numéro de sécurité sociale ?|{2 88 05 35 238 117 46}
USERNAME,ACCOUNT_ID|Quel est votre identifiant ?|{mleroux35}
PERSON|À quel nom est la réservation ?|{Garnier}
CARD,PASSWORD|Le cryptogramme au dos ?|{774}
PERSON|Nom de jeune fille ?|{Lemoine}
DATE_OF_BIRTH|¿Cuál es su fecha de nacimiento?|{23 de abril de 1969}
NATIONAL_ID|¿Me dice su DNI?|{48120337K}
ACCOUNT_ID|¿Número de pedido?|{4417-99}
ACCOUNT_ID|¿Cuál es el localizador de la reserva?|{R5TQ9L}
ADDRESS|¿Dirección de entrega?|{Calle Mayor 18, 2º B, Zamora}
ACCOUNT_ID|¿Código CUPS?|{ES0021000004481207LJ}
PASSWORD|Dígame su clave de acceso|{girasol77}
PERSON|¿A nombre de quién está la línea?|{Rosario Benítez}
ACCOUNT_ID|¿Número de expediente?|{EXP/2026/0442}
PHONE|¿Un teléfono de contacto?|{612 44 18 07}
DATE_OF_BIRTH|Mi dice la data di nascita?|{9 ottobre 1975}
NATIONAL_ID|Il suo codice fiscale?|{RSSMRA75R49H501X}
ACCOUNT_ID|Codice cliente?|{100447812}
ACCOUNT_ID|Numero della pratica?|{P-4471/B}
ACCOUNT_ID|Qual è il codice POD?|{IT001E44712008}
PERSON|Nome e cognome?|{Lucia Ferrante}
ADDRESS|Indirizzo?|{via Garibaldi 22, Lecce}
PASSWORD|Il PIN della carta?|{40417}
DATE_OF_BIRTH|Qual a sua data de nascimento?|{14/09/1983}
NATIONAL_ID|CPF?|{529.982.247-25}
ACCOUNT_ID|Qual o número do protocolo?|{20264471882}
ACCOUNT_ID|Número da instalação?|{0071448820}
PERSON|Seu nome completo?|{Thaís Moreira}
PASSWORD|Qual é a senha?|{estrela09}
ADDRESS|Endereço?|{Rua das Acácias, 140, Niterói}
DATE_OF_BIRTH|Wat is uw geboortedatum?|{6 januari 1990}
ACCOUNT_ID|Klantnummer?|{40447120}
NATIONAL_ID|Mag ik uw BSN?|{111222333}
ACCOUNT_ID|Wat is het dossiernummer?|{DS-44718}
ADDRESS|Uw adres?|{Kerkstraat 41, Breda}
PERSON|Op welke naam staat het contract?|{Van Dongen}
ACCOUNT_ID|EAN-code van de aansluiting?|{871687120044718820}
PASSWORD|Wat is uw wachtwoord?|{Zeehond12}
ACCOUNT_ID|What's the number on your gym fob?|{00318-7742}
ACCOUNT_ID|quote ref?|{q-77120b}
PERSON|Which claims handler wrote to you?|{Bernice Oduya}
ACCOUNT_ID|Your no claims certificate number, please.|{NCB 2204 881}
ACCOUNT_ID|What is the tenancy deposit ID?|{EW00441872}
PERSON|How do I address you?|Ms {Okonedo}
ACCOUNT_ID|rental agreement no?|{RA 4471 220}
PASSWORD,ACCOUNT_ID|DVLA check code?|{k7Tx92Bd}
ACCOUNT_ID|what's your pet's microchip number?|{977200004417882}
ACCOUNT_ID|the barcode on your library card?|{21881004477120}
PERSON|Which prescriber is on the form?|Dr {Helga Brandvold}
ACCOUNT_ID|Could you give me the exemption certificate number?|{5 2204 4718 82}
ACCOUNT_ID|Supporter number if you have it|{S0044718}
ACCOUNT_ID|transaction hash or ID?|{TX99204417B}
ACCOUNT_ID|ticket serial on the back of the slip?|{1042-88117204-7}
ACCOUNT_ID,CARD|card number on the missed delivery note?|{RM 2204 7718}
ACCOUNT_ID|supply point ID|{3019WD4471882}
ACCOUNT_ID|What's printed above the barcode on your travel pass?|{0633 5970 0044 1887}
ACCOUNT_ID|court case reference?|{G00YJ417}
ACCOUNT_ID|which police incident number did they give you?|{417/0811/26}
PERSON|and what do they call you at home, your full name I mean|{Priya Venkataraman}
PERSON|Whose account is it?|{Gordon Pell}
ACCOUNT_ID|Can you type the letters and numbers in the corner of the letter?|{HB4 / 22071}
EMAIL|What e-mail do you sign in with?|{p.venkat@example.com}
USERNAME|What do you log in with?|{priya.v88}
PASSWORD|and the answer to the secret question|{Marzipan}
PASSWORD|Please enter your 6 digit telephone PIN|{four four one seven eight two}
PASSWORD|Please give me the second and third characters of your password|{e and 7}
ACCOUNT_ID|booking code pls|{k7 q2 w9}
ACCOUNT_ID|PNR?|{XKQPLM}
ACCOUNT_ID|spell the locator for me|{Q X 7 L M P}
ACCOUNT_ID,BANK_ACCOUNT|how old is the account, and its number?|3 years, {44718820}
ACCOUNT_ID|Is there a reference on the bank statement?|yes, {GOCARD-7K2P9}
ACCOUNT_ID|your agreement number?|it should be {HP/4471/9}
ACCOUNT_ID|employee no.|{E-20417}
PASSWORD|what's the keysafe code for the carer|{C1490Y}
PERSON|what shall I put down as your surname?|{MacAndrew}
ACCOUNT_ID|whats ur cust no|{00447188}
ACCOUNT_ID,BANK_ACCOUNT|acc no?|{10447182}
PHONE|tel no pls|{0161 496 0718}
ADDRESS|add + pcode?|{5 Fell View, CA12 4TT}
ACCOUNT_ID|Your Blue Badge number|{4KP72N0219X1249}
PASSWORD|and the security phrase we agreed|{purple heron}
PASSWORD|voucher PIN?|{7742}
ACCOUNT_ID,PASSWORD,CARD|the 8 digits under the scratch panel?|{4471 8820}
NATIONAL_ID|What is the last four of your social?|{4417}
NATIONAL_ID,ACCOUNT_ID|What is your EIN?|{12-3456789}
NATIONAL_ID,ACCOUNT_ID|Driver's license state and number?|Ohio, {RT447188}
NATIONAL_ID,ACCOUNT_ID|Medicare ID?|{1EG4-TE5-MK73}
ADDRESS|What's your apartment number?|{14C}
ACCOUNT_ID|Group number on the insurance card?|{GRP-77120}
ACCOUNT_ID|What is the VIN?|{1HGCM82633A004352}
ACCOUNT_ID|wallet address?|{0x52908400098527886E0F7030069857D2E4169EE7}
ADDRESS|where do you live?|{9 Harbour Terrace, Portsoy}
PERSON|Wie ist Ihr vollständiger Name?|{Torsten Behnke}
DATE_OF_BIRTH|Wann kamen Sie zur Welt?|{12.08.1965}
ACCOUNT_ID|Dürfte ich die Mitgliedsnummer haben?|{M 44 718 20}
ACCOUNT_ID|Was steht oben rechts auf der Mahnung?|{MA-2204/88}
ACCOUNT_ID|Ihre Marktlokation?|{50447188201}
NATIONAL_ID|Ihre Steuernummer bitte|{21/815/08150}
PHONE|Welche Handynummer sollen wir hinterlegen?|{0170 4471882}
PASSWORD|Sagen Sie mir bitte das vereinbarte Codewort|{Leuchtturm}
ADDRESS|Wohin darf die Ersatzkarte gehen?|{Am Anger 3, 99084 Erfurt}
ACCOUNT_ID|Fallnummer der Klinik?|{4471882}
NATIONAL_ID|Nummer des Personalausweises?|{L01X00T47}
ACCOUNT_ID|Und die Gerätenummer unter dem Strichcode?|{GX 4471 88}
EMAIL|Unter welcher E-Mail sind Sie registriert?|{t.behnke@example.de}
USERNAME|Ihr Nutzername?|{leuchtfeuer}
PERSON|Wer hat unterschrieben?|{Margret Behnke}
PERSON|Pouvez-vous m'épeler votre nom ?|{Kervella}
DATE_OF_BIRTH|Vous êtes né le combien ?|le {3 août 1961}
ACCOUNT_ID|La référence du bail ?|{BL-2204-7}
ACCOUNT_ID|Numéro d'allocataire ?|{4471882 K}
NATIONAL_ID,ACCOUNT_ID|Votre identifiant fiscal ?|{30 44 718 820 112}
PASSWORD|Le code reçu par texto ?|{774 120}
PLATE|Il est immatriculé comment ?|{GH-417-KX}
ADDRESS|Où faut-il livrer ?|{3 impasse du Lavoir, 29200 Brest}
ACCOUNT_ID|Numéro inscrit sur le carnet ?|{C 77 120 4}
PHONE|Un numéro où vous joindre ?|{02 98 00 44 17}
PASSWORD|votre mot de passe actuel|{Goeland29}
PERSON|¿Con quién tengo el gusto?|{Amparo Segovia}
ACCOUNT_ID|¿Número de póliza?|{HG 4471 882}
NATIONAL_ID|¿Me confirma el NIE?|{X1234567L}
PLATE|¿Matrícula del coche?|{4471 KLM}
ACCOUNT_ID|¿Cuál es el código del contador?|{Z44-71882}
ACCOUNT_ID|¿Qué número figura en la carta?|{2026/447-18}
USERNAME|Su usuario, por favor|{amparo_sg}
ADDRESS|¿Dónde vive usted?|{Avenida del Puerto 14, 3º A, Valencia}
PERSON|¿Y el nombre de soltera de su madre?|{Carrasco}
DATE_OF_BIRTH|¿Qué día nació?|{7 de enero de 1958}
PERSON|Con chi ho il piacere?|{Ornella Bassi}
PLATE|Numero di targa?|{FK 417 ZT}
ACCOUNT_ID|Mi legge il codice sulla tessera?|{T-4471 882}
ACCOUNT_ID|Il numero verde della ricevuta... anzi, il numero della ricevuta?|{2204/B}
ADDRESS|A che indirizzo spediamo?|{corso Cavour 41, Bari}
DATE_OF_BIRTH|Quando è nato?|il {22 febbraio 1949}
PASSWORD|La parola d'ordine?|{girandola}
PHONE|Il suo numero di cellulare?|{333 447 1882}
ACCOUNT_ID|Il numero del libretto?|{00044 71882}
PERSON|Com quem estou a falar?|{Graça Falcão}
ACCOUNT_ID|Qual o número do cartão de sócio?|{44718}
NATIONAL_ID|NIF?|{123 456 789}
PLATE|A matrícula?|{44-XR-71}
ACCOUNT_ID|Código do contador?|{CT447188}
ADDRESS|Para que morada enviamos?|{Rua do Sobreiro 41, 4450-208 Matosinhos}
PASSWORD,ACCOUNT_ID|Código de confirmação?|{447 188}
PERSON|Met wie spreek ik?|{Joke Terpstra}
ACCOUNT_ID|Wat is uw relatienummer?|{R44.718.82}
ACCOUNT_ID|Welk nummer staat er op de brief?|{2204-K-77}
PLATE|Uw kenteken?|{XR-447-K}
ADDRESS|Naar welk adres mag het?|{Havenweg 3, 8862 ZR Harlingen}
PERSON|Wat was uw meisjesnaam?|{Bijlsma}
ACCOUNT_ID|Uw patiëntnummer?|{4471882}
"""
