"""Invented questions of a desk with bare answers, and labels of forms with values: three sets, written in turn.

A line each: the types that are right, question or label, answer; the value stands in braces. What the first try of
a set missed was mended by kind before the next set was written; the few lines still missed are in STILL_MISSED.
"""

PAIRS = """
DATE_OF_BIRTH|Great, and when's your birthday, just so I can tick the security box?|{3 Feb 1986}
DATE_OF_BIRTH|I'll need the day, month and year you were born.|the {19th of August 1990}
DATE_OF_BIRTH|Which year were you born in?|{1974}
DATE_OF_BIRTH|Can you confirm the account holder's birth date for me?|sure, {07.11.62}
DATE_OF_BIRTH|What does the passport give as her date of birth?|{12-SEP-2001}
PASSWORD|And what are the second and fifth characters of your passphrase?|{k and 9}
PASSWORD|Please key in or tell me the four digits you use at the cash machine.|{8841}
PASSWORD|What's the one-time passcode we just texted over?|{553 108}
PASSWORD|Which secret word did we set up last time?|it's {hummingbird}
PASSWORD|Can I have the unlock code for the parcel locker?|{PX7719}
PASSWORD|What was the answer to your security question?|{Fluffy}
PASSWORD|Name of your first pet?|{Biscuit}
PASSWORD|And the town you were born in, as your memorable place?|{Oswestry}
PASSWORD|Your first school, as on file?|{Greenhill Primary}
PASSWORD|Could you tell me your wifi key?|{aq7-trundle-44}
PASSWORD|What password were you typing when it locked?|{Sommer!2023}
CARD|And what are the final 4 of the card on file?|{4417}
CARD|Ending in?|{9902}
CARD|Which card did you pay with, last digits please?|visa {3371}
CARD|What does the expiry say?|{09/27}
CARD,PASSWORD|And the three numbers on the back?|{118}
CARD,PASSWORD|Security code on the signature strip?|{774}
CARD|Could I grab the long number across the front?|{5500 0055 5555 5559}
CARD|What's the number printed on your gift card?|{6006 4912 3456 7890}
BANK_ACCOUNT|Which sort code should the refund go to?|{20-41-17}
BANK_ACCOUNT|And the account it should go into?|{31926819}
BANK_ACCOUNT|Six digit sort code next, please|{404784}
BANK_ACCOUNT|What's the routing number of your bank?|{021000021}
BANK_ACCOUNT|May I take the IBAN we should pay back to?|{GB33 BUKB 2020 1555 5555 55}
BANK_ACCOUNT|And the BIC that goes with it?|{BUKBGB22}
BANK_ACCOUNT|BSB and account?|{062-000 1234 5678}
ACCOUNT_ID|Do you have the order reference to hand?|yes, {A-55102-GH}
ACCOUNT_ID|What's on the top right of your invoice, the one starting with INV?|{INV-2024-00317}
ACCOUNT_ID|Which ticket is this about?|{#88317}
ACCOUNT_ID|Can you give me the tracking code off the slip?|{JD0002 4417 9920}
ACCOUNT_ID|Which policy are we talking about?|{HM-4471-992}
ACCOUNT_ID|What's your claim ref?|{CLM/23/00918}
ACCOUNT_ID|Your loyalty card number, if you have one?|{6331 2098 77}
ACCOUNT_ID|Could you find your PNR?|{QX7TTR}
ACCOUNT_ID|And the eticket?|{125-2204417711}
ACCOUNT_ID|What's the serial on the back of the unit?|{SN4C-0091-AA7}
ACCOUNT_ID|I'd need the IMEI of that handset.|{356938035643809}
ACCOUNT_ID|What is the tenancy reference?|{TN-00417}
ACCOUNT_ID|What's your student ID?|{s2041177}
ACCOUNT_ID|Do you know your membership no?|I think it's {0047712}
ACCOUNT_ID|What's the number on your library card?|{20417 00331}
ACCOUNT_ID|Give me the reference from the confirmation mail please|{RZ-881-KLM}
ACCOUNT_ID|Which contract number is shown on the letter?|{V 4417 220}
ACCOUNT_ID|What did the gas engineer write down as job number?|{J77120}
ACCOUNT_ID|Payment reference on your bank statement?|{PPX0914417}
ACCOUNT_ID|And the meter serial please|{E14BG09917}
ACCOUNT_ID|What is the case number police gave you?|{CAD 4417/21}
ACCOUNT_ID|How about your employee number?|{E10442}
PASSPORT|What's in the top corner of the photo page of your passport?|{533380006}
PASSPORT|Travel document number?|{C01X00T47}
PASSPORT|And the number of the passport you're flying on?|{LX4471092}
NATIONAL_ID|What's your social?|{536-90-4399}
NATIONAL_ID|Can I take your driving licence number?|{MORGA657054SM9IJ}
NATIONAL_ID|Which NI number is on your payslip?|{QQ123456C}
NATIONAL_ID|Last 4 of your SSN?|{4399}
NATIONAL_ID|Could you spell out your tax ID?|{98-7654321}
PLATE|What's the reg of the car?|{LK19 XTZ}
PLATE|Which vehicle was parked there, what's on the plate?|{7ABC123}
PLATE|Registration?|{BD51 SMR}
PHONE|What number are you calling from?|{07700 900 461}
PHONE|Best way to ring you back?|{0161 496 0772}
PHONE|And a daytime contact number?|{020 7946 0991} after 6
PHONE|If we get cut off, where can I reach you?|{555-0142}
PHONE|What landline is the broadband on?|{01632 960 771}
EMAIL|Where shall I send the label to?|{jo.barker@example.org}
EMAIL|Which mail is the account under?|{tess at example dot com}
USERNAME|What do you log in with?|{mountain_goat77}
USERNAME|What handle do you use on the app?|{tinkerbelle_x}
USERNAME|Your gamertag?|{NoScopeNellie}
USERNAME|And your screen name on the forum?|{old_kettle}
USERNAME|What's your Skype?|{live:marthak}
ADDRESS|Where do you live?|{14 Cobden Road, Mossley}
ADDRESS|Could you confirm the first line and postcode?|{22 Hale Rise, M33 4FT}
ADDRESS|What's the postcode there?|{LS6 2QR}
ADDRESS|Where should the driver drop it?|{Flat 3, 61 Quay Street}
ADDRESS|Which property is affected?|{9 Larkspur Avenue}
ADDRESS|Zip code?|{60614}
ADDRESS|What billing address does your bank hold?|{771 W Oak Ave Apt 4, Fresno CA 93722}
ADDRESS|And the house number?|{114b}
PERSON|Who am I speaking with?|{marlene}
PERSON|And who is the policy holder?|{Devon Achebe}
PERSON|Can I have your full name?|yes it's {tobias lindqvist}
PERSON,PASSWORD|Your mother's name before she married?|{Haverford}
PERSON|What name is the booking under?|{Szymanski}
PERSON|Which engineer came out?|{Callum}
PERSON|Whose name is on the account, please?|my wife's, {Ines Caldeira}
PERSON|How do you spell your surname?|{K-R-A-W-I-E-C}
PERSON|And the next of kin?|{Rosalind Peake}
DATE_OF_BIRTH|Wann sind Sie geboren?|{4. Mai 1981}
PASSWORD|Wie lautet Ihr Kundenkennwort?|{Sonnenblume}
ACCOUNT_ID|Welche Nummer steht oben rechts auf der Rechnung?|{2024-118833}
BANK_ACCOUNT|Auf welches Konto dürfen wir es erstatten?|{DE89 3704 0044 0532 0130 00}
PERSON|Mit wem spreche ich bitte?|{Annegret Kolbe}
ADDRESS|Wohin soll das Paket gehen?|{Lindenallee 4, 50968 Köln}
PLATE|Welches Kennzeichen hat der Wagen?|{K-LM 4417}
DATE_OF_BIRTH|Vous êtes né quand ?|le {2 avril 1979}
ACCOUNT_ID|Quel numéro figure sur votre bon de livraison ?|{BL-4471902}
PHONE|À quel numéro peut-on vous joindre ?|{06 39 98 41 17}
ADDRESS|Où habitez-vous ?|{8 rue des Tanneurs, 37000 Tours}
PASSWORD|Quel est le code reçu par SMS ?|{771 904}
DATE_OF_BIRTH|¿Cuándo nació usted?|{5 de junio de 1992}
ACCOUNT_ID|¿Me dice el localizador de la reserva?|{KX4T9Q}
NATIONAL_ID|¿Cuál es su DNI?|{12345678Z}
ADDRESS|¿A qué dirección lo mandamos?|{Calle Mayor 14, 3º B, 28013 Madrid}
PHONE|¿Un teléfono de contacto?|{612 34 41 77}
PERSON|¿Con quién hablo?|{Maricarmen}
DATE_OF_BIRTH|Quando è nato?|il {7 marzo 1968}
NATIONAL_ID|Mi detta il codice fiscale?|{RSSMRA68C07H501V}
ACCOUNT_ID|Che numero ha il contratto?|{40071199}
ADDRESS|In che via abita?|{via dei Mille 12, Parma}
DATE_OF_BIRTH|Wanneer bent u geboren?|{8 januari 1977}
ACCOUNT_ID|Wat is uw klantnummer?|{0417 7712}
ADDRESS|Naar welk adres mag het?|{Kerkstraat 41, 3511 KT Utrecht}
PHONE|Op welk nummer kan ik u terugbellen?|{06 12 34 41 77}
NATIONAL_ID|Qual é o seu NIF?|{245 119 887}
DATE_OF_BIRTH|Qual a sua data de nascimento?|{14/10/1983}
ACCOUNT_ID|Pode dizer-me o número da encomenda?|{PT 40 117}
PERSON|Em que nome está a reserva?|{Figueiredo}
DATE_OF_BIRTH|Just for our records, on which day were you born?|{22 November 1983}
DATE_OF_BIRTH|And the little one's date of birth please, for the ticket|{30/01/2019}
DATE_OF_BIRTH|Could you read me the birth date from the card?|{1990-06-14}
DATE_OF_BIRTH|To check it's you: birthday?|{sept 9th 1971}
DATE_OF_BIRTH|I see two of you. What year were you born?|that'd be {1966}
PASSWORD|Which digits come first and last in your PIN?|{7 and 3}
PASSWORD|The keypad code for the bike store is?|{C4471}
PASSWORD|What's the passkey on the router sticker?|{Tq9-maple-71}
PASSWORD|What's the temporary password that came in the mail?|{Xk49!plum}
PASSWORD|What is your password reminder?|{dog's birthday}
PASSWORD|Tell me the one-off code showing on the app|ok {118 402}
PASSWORD|Your telephone banking number, the five digit one?|{40118}
CARD|Which card shall I put the credit back on, last four?|{6620}
CARD|Does the debit card we hold still end in something you know?|yes {7781}
CARD|Would you read the sixteen digits to me?|{4929 1234 5678 9012}
CARD|Until when is the card valid?|{11/28}
CARD,PASSWORD|What's the little 3 digit number next to the signature?|{904}
BANK_ACCOUNT|Where do we pay the money back, IBAN?|{NL91 ABNA 0417 1643 00}
BANK_ACCOUNT|Can you let me have your sort code first|{77-30-12}
BANK_ACCOUNT|and then the eight digit account number for the transfer|{20918837}
BANK_ACCOUNT|What's your bank's SWIFT?|{DEUTDEFF500}
ACCOUNT_ID|Have you got the docket number?|{D-77120}
ACCOUNT_ID|What's your locker booking?|{BK77Q0}
ACCOUNT_ID|Any waybill?|{176-44180092}
ACCOUNT_ID|Which invoice did you get the reminder for?|{RE-2024/1187}
ACCOUNT_ID|What's the reference on that letter?|{OUR/44/17-K}
ACCOUNT_ID|Could I trouble you for the plan number?|{PLN 220 417}
ACCOUNT_ID|and your Clubcard?|{634004 0117 7712 90}
ACCOUNT_ID|Quote number?|{Q4417702}
ACCOUNT_ID|What's on the wristband?|{MRN0044718}
ACCOUNT_ID|What's the complaint number we gave you last week?|{CMP-0091-22}
ACCOUNT_ID|Which repair is it?|{R-200417}
ACCOUNT_ID|Got a voucher code there?|{GV4K-77QT-0912}
ACCOUNT_ID|What's your NMI or meter number?|{4102 0117 882}
ACCOUNT_ID|And your donor ID|{DN-30417}
ACCOUNT_ID|What is your seat and ticket?|{T-55102}
ACCOUNT_ID|Can you see an RMA on the label?|yes {RMA-2207}
ACCOUNT_ID|Who is your pension with, and the scheme number?|{PS/0417/88}
ACCOUNT_ID|May I have the chassis number?|{WVWZZZ1JZXW000417}
ACCOUNT_ID|What is your payroll number?|{00417}
ACCOUNT_ID|Patient number at the clinic?|{P 44 17 92}
PASSPORT|Can I see the passport, what number's on it?|{GB1204417}
PASSPORT|Which travel document are you using and what's its number?|{C3J0T4417}
NATIONAL_ID|And your national insurance?|{AB 12 34 56 D}
NATIONAL_ID|I need your licence number, the one on your driving licence.|{JONES710238HA9PT}
NATIONAL_ID|Just the last four of the social, please.|{6620}
NATIONAL_ID|What's your TIN?|{912-70-4417}
NATIONAL_ID|Do you have your NHS card?|{485 777 3456}
PLATE|What's your car's number plate?|{MA64 KLO}
PLATE|Plate of the van?|{ABC-1234}
PLATE|Which car did we tow, its registration I mean?|{FN08 YTR}
PHONE|On which number shall the engineer ring?|{07700 900733}
PHONE|Is there a number I can text the link to?|{(415) 555-0131}
PHONE|Can I get a mobile for the driver?|{+44 7700 900 417}
PHONE|What's your extension there?|{01632 960 417 ext 22}
PHONE|Whose phone do I call when I'm outside?|mine, {07700 900 118}
EMAIL|Which inbox should the receipt go to?|{petra.l@example.com}
EMAIL|Email?|{nora_b at example dot org}
USERNAME|What are you called in the game?|{DuskFalcon88}
USERNAME|What's your ID on our forum?|{grey_heron}
USERNAME|Which profile should I unlock?|{@lina.bakes}
USERNAME|Sign-in name?|{hollis.j}
USERNAME|Your handle on Insta?|{sunny_sideup_}
ADDRESS|Which address do you want it delivered to?|{5 Wharf Lane, Totnes TQ9 5XX}
ADDRESS|What postcode are you in?|{EH12 7QF}
ADDRESS|And the street?|{33 Pilgrim Street}
ADDRESS|Where is the meter located?|{Flat 2B, 110 Harrow Road}
ADDRESS|Can you give me the collection point, street and number?|{48 Tanner Row}
ADDRESS|ZIP for billing?|{94110}
ADDRESS|Where do you live these days?|{1207 Juniper Ave, Boulder, CO 80304}
ADDRESS|Shipping to?|{60 Mill Road, Cambridge CB1 2AS}
ADDRESS|Number of the flat?|{17c}
PERSON|Hi there, who's this?|{Gwendolyn}
PERSON|What should I call you?|{Priya}
PERSON|Who signed for the parcel?|{Marek Nowak}
PERSON|Name on the card please|{HANNAH L OKORO}
PERSON|Which colleague did you talk to?|{Benedict}
PERSON|Who should the cheque be made out to?|{Theodora Vance}
PERSON|And your partner's name?|{joaquin}
PERSON|Who's the tenant at the moment?|{Sanjay Rao}
PERSON,PASSWORD|Maiden name of your mum?|{Pettigrew}
PERSON|Your surname again?|{Van der Linden}
PERSON|Passenger name as in the passport?|{OKAFOR CHIDI}
DATE_OF_BIRTH|Ihr Geburtstag, bitte?|{12.07.1969}
PASSWORD|Welches Codewort haben Sie hinterlegt?|{Regenbogen}
ACCOUNT_ID|Steht auf dem Schreiben ein Zeichen oder eine Nummer?|{KD-88-4471}
ACCOUNT_ID|Wie ist die Sendungsnummer?|{00340434 1771}
BANK_ACCOUNT|Von welchem Konto wird abgebucht?|{DE12 5001 0517 0648 4898 90}
PERSON|Wie war Ihr Name gleich?|{Hannelore Bieber}
ADDRESS|Unter welcher Anschrift sind Sie gemeldet?|{Am Anger 7, 99084 Erfurt}
PHONE|Wie erreiche ich Sie heute Nachmittag?|{0171 5550147}
DATE_OF_BIRTH|Votre date de naissance, s'il vous plaît ?|{17/05/1988}
ACCOUNT_ID|Il y a quoi comme référence sur le courrier ?|{CR/2024-4417}
PERSON|Qui est à l'appareil ?|{Solange Mercier}
PASSWORD|Quel mot de passe aviez-vous choisi ?|{Tournesol}
ADDRESS|C'est pour quelle adresse ?|{21 bis avenue Foch, 69006 Lyon}
PHONE|Je vous rappelle sur quel portable ?|{07 55 50 41 17}
ACCOUNT_ID|¿Qué número aparece en la factura?|{F-2024-0417}
PASSWORD|¿Qué código le ha llegado al móvil?|{440 118}
NATIONAL_ID|¿Me facilita su NIE?|{X1234567L}
PERSON|¿A nombre de quién está la línea?|{Remedios Pastor}
DATE_OF_BIRTH|¿En qué fecha nació?|{03/12/1979}
ADDRESS|¿Dónde se lo entregamos?|{Avenida de la Paz 31, 2º A, 41013 Sevilla}
ACCOUNT_ID|Qual è il codice della pratica?|{PR-00417}
PHONE|A che numero la richiamo?|{347 555 0141}
PERSON|Chi parla?|{Ornella Zanin}
ADDRESS|Dove lo spediamo?|{Corso Garibaldi 18, 20121 Milano}
ACCOUNT_ID|Wat staat er op de pakbon?|{PB-2200417}
PERSON|Met wie spreek ik?|{Marijke Postma}
PHONE|Waar kan ik u op bereiken?|{06-55501417}
DATE_OF_BIRTH|Wat is uw geboortedatum?|{9-3-1972}
ACCOUNT_ID|Qual é a referência da fatura?|{FT 2024/417}
PERSON|Com quem estou a falar?|{Graça Monteiro}
ADDRESS|Qual é a morada de entrega?|{Rua do Carmo 18, 2º esq, 1200-093 Lisboa}
PHONE|Qual é o seu telemóvel?|{912 555 417}
DATE_OF_BIRTH|One more check, what's your d.o.b?|{04/08/77}
DATE_OF_BIRTH|And how about the date you were born?|{May 2nd, 1959}
DATE_OF_BIRTH|When is the insured's birthday?|{16 October 2004}
PASSWORD|What code did the text message give you?|{664 201}
PASSWORD|What's the PIN on the alarm?|{9071}
PASSWORD|Your mother's favourite flower, as on file?|{peony}
CARD|Which four digits does the card end with?|{5518}
CARD|Can you read the card number out?|{4000 1234 5678 9010}
CARD,PASSWORD|and the CVC?|{331}
BANK_ACCOUNT|IBAN, please.|{FR76 3000 6000 0112 3456 7890 189}
ACCOUNT_ID|Is there an order number in the mail?|{SO-448817}
ACCOUNT_ID|What booking is that for?|{H7TT2L}
ACCOUNT_ID|The policy, which one?|{MTR 0098 221}
ACCOUNT_ID|Do you know the site ID?|{ST-00981}
ACCOUNT_ID|Could you give the shipment's number?|{1Z 999 AA1 01 2345 6784}
ACCOUNT_ID|What's your account with us?|{8840 1177}
ACCOUNT_ID|And the licence key of the software?|{XK4T-99PL-0QW2}
ACCOUNT_ID|What number is engraved on the frame of the bike?|{WTU224K0417}
ACCOUNT_ID|Which prescription was it?|{RX-889014}
ACCOUNT_ID|Your rail card number?|{ABC 4471 992}
PASSPORT|Passport?|{120382978}
NATIONAL_ID|Do you have your Medicare number handy?|{2123 45670 1}
NATIONAL_ID|What's the ID number on your identity card?|{T22000129}
PLATE|Whose car is that, what's the plate?|{YK21 OPA}
PHONE|Which phone can we try you on?|{0191 498 0417}
PHONE|Got a mobile?|{07700 900290}
EMAIL|Where can I mail the form?|{k.osei@example.net}
USERNAME|What's your player name?|{ZedRunner_9}
ADDRESS|What's your current address?|{19 Bramble Close, Didcot OX11 7TT}
ADDRESS|Which flat are you in?|{Flat 6, Mercer House}
ADDRESS|And your area code, I mean the post code?|{BN3 1AB}
PERSON|And you are?|{Eleanor Whitby}
PERSON|Who do I address the letter to?|{Desmond Tull}
PERSON|Who lives there with you?|{Anita}
PERSON|Your good name please?|{Rahul Deshmukh}
ACCOUNT_ID|Unter welcher Nummer läuft der Vertrag?|{V-2024-7781}
PERSON|Wer hat bestellt?|{Jörg Ebner}
ADDRESS|Wo soll der Techniker hinkommen?|{Mühlweg 9, 71332 Waiblingen}
PHONE|Quel est votre numéro ?|{06 12 98 44 17}
PERSON|C'est pour qui ?|{Mathilde Roy}
ACCOUNT_ID|¿Tiene el código del envío?|{ES-99017-K}
PERSON|¿Quién llama?|{Íñigo Arrieta}
ACCOUNT_ID|Il numero dell'ordine?|{2024/00981}
DATE_OF_BIRTH|In che data è nata?|{21/01/1990}
ADDRESS|Wat is het adres?|{Stationsweg 88, 6711 PV Ede}
PHONE|Para que número posso ligar?|{+351 912 555 018}
"""
FIELDS = """
DATE_OF_BIRTH|Your DOB (dd/mm/yyyy)|{01/09/1988}
DATE_OF_BIRTH|Geb.-Datum|{04.05.1981}
DATE_OF_BIRTH|Né(e) le|{02/04/1979}
PASSWORD|Telephone banking passcode|{774120}
PASSWORD|Security answer|{Rex}
PASSWORD|Password hint|{my old street}
PASSWORD|Memorable word|{lighthouse}
CARD|Card ending|{4417}
CARD,PASSWORD|CVC2|{118}
CARD|Card number (16 digits)|{5500 0055 5555 5559}
BANK_ACCOUNT|Sort code|{20-41-17}
BANK_ACCOUNT|A/C no|{31926819}
BANK_ACCOUNT|IBAN for refund|{DE89 3704 0044 0532 0130 00}
ACCOUNT_ID|Order ref.|{A55102}
ACCOUNT_ID|Your customer ID|{00417-C}
ACCOUNT_ID|Booking reference|{K7QW2M}
ACCOUNT_ID|Policy no (if known)|{HM4471992}
ACCOUNT_ID|Vorgangsnummer|{2024-118833}
ACCOUNT_ID|N° de dossier|{D-44719}
ACCOUNT_ID|Nº de pedido|{5510-22}
ACCOUNT_ID|Numero cliente|{40071199}
PASSPORT|Passport No.|{533380006}
PASSPORT|Reisepass-Nr.|{C01X00T47}
NATIONAL_ID|Driver license #|{D4417-9920-1188}
NATIONAL_ID|Tax reference|{98-7654321}
NATIONAL_ID|Codice fiscale|{RSSMRA68C07H501V}
PLATE|Vehicle reg|{LK19 XTZ}
PLATE|Amtl. Kennzeichen|{K-LM 4417}
PHONE|Daytime tel|{020 7946 0991}
PHONE|Mobile / WhatsApp|{07700 900461}
PHONE|Telefono di contatto|{331 447 1199}
USERNAME|Login name|{mountain_goat77}
USERNAME|Benutzername|{kolbe_a}
USERNAME|Twitter handle|{tinkerbelle_x}
ADDRESS|Street and no.|{14 Cobden Road}
ADDRESS|Delivery address|{22 Hale Rise, Sale M33 4FT}
ADDRESS|Postcode|{LS6 2QR}
ADDRESS|Straße, Hausnr.|{Lindenallee 4}
ADDRESS|Código postal|{28013}
ADDRESS|Adresse|{8 rue des Tanneurs, 37000 Tours}
PERSON|Full name (as on card)|{Devon Achebe}
PERSON|Mother's maiden name|{Haverford}
PERSON|Contact person|{Rosalind Peake}
PERSON|Name des Kontoinhabers|{Annegret Kolbe}
PERSON|Nom et prénom|{Lucie Marchetti}
PERSON|Apellidos|{Ferreiro Lago}
PERSON|Emergency contact|{Tobias Lindqvist}
EMAIL|Mail|{jo.barker@example.org}
DATE_OF_BIRTH|Birth date|{12 March 1971}
DATE_OF_BIRTH|Child's date of birth|{01/09/2018}
DATE_OF_BIRTH|Geboren am|{04.05.1981}
DATE_OF_BIRTH|Nacimiento (dd/mm/aa)|{02/04/1979}
PASSWORD|PIN for phone support|{7741}
CARD|Last 4 digits of card|{4417}
CARD|Credit card no.|{5500 0055 5555 5559}
CARD|Exp. date|{09/27}
BANK_ACCOUNT|Bank sort code|{20-41-17}
BANK_ACCOUNT|Bank account number (UK)|{31926819}
BANK_ACCOUNT|Kontonummer / IBAN|{DE89 3704 0044 0532 0130 00}
ACCOUNT_ID|Member ID|{00417-C}
ACCOUNT_ID|E-ticket|{125-2204417711}
ACCOUNT_ID|Claim or policy number|{HM4471992}
ACCOUNT_ID|Auftragsnr.|{2024-118833}
ACCOUNT_ID|Référence client|{D-44719}
ACCOUNT_ID|N.º de apólice|{5510-2277}
ACCOUNT_ID|Codice cliente|{40071199}
ACCOUNT_ID|Klantnr|{0417771}
PASSPORT|Passport / travel doc|{533380006}
NATIONAL_ID|National ID number|{98765432K}
NATIONAL_ID|NI number|{QQ 12 34 56 C}
NATIONAL_ID|Personalausweis-Nr.|{L01X00T47}
PLATE|Registration number of vehicle|{LK19 XTZ}
PLATE|Matrícula del vehículo|{4417 KLM}
PHONE|Best number to call|{020 7946 0991}
PHONE|Tel (evenings)|{07700 900461}
PHONE|Rückruf unter|{0171 5550147}
USERNAME|Username / handle|{mountain_goat77}
USERNAME|Account login|{kolbe_a}
USERNAME|Pseudo|{tinkerbelle_x}
ADDRESS|Address line 1|{14 Cobden Road}
ADDRESS|Ship to|{22 Hale Rise, Sale M33 4FT}
ADDRESS|Zip / postal code|{94110}
ADDRESS|Wohnanschrift|{Lindenallee 4, 50968 Köln}
ADDRESS|Domicilio|{Calle Mayor 14, 28013 Madrid}
PERSON|Your name (required)|{Rosalind Peake}
PERSON|Patient's name|{Tobias Lindqvist}
PERSON|Ihr Name|{Annegret Kolbe}
PERSON|Nom du titulaire|{Lucie Marchetti}
PERSON|Nombre del titular|{Carmen Ferreiro Lago}
EMAIL|E-Mail-Adresse|{jo.barker@example.org}
"""
STILL_MISSED = """
PASSWORD|And the phrase you set when you opened the account?|{silver kettle}
PASSWORD|Pop the six numbers from your phone in here for me.|{220418}
PASSWORD|What was your favourite teacher called?|{Mrs Dunmore}
PASSWORD|And the name of the street you grew up on?|{Alder Grove}
CARD|Digits at the end of your Mastercard?|{0043}
BANK_ACCOUNT|Direct debit from which account then?|{60161331}
ACCOUNT_ID|What does the sticker on the box say, under the barcode?|{LP 0044 1729 3}
ACCOUNT_ID|Do you see a long number starting with 00?|{003404410012}
ACCOUNT_ID|The barcode digits under the ticket please|{0417 7719 0032}
ACCOUNT_ID|And the device ID in settings > about?|{8F-22-C1-09}
PERSON|Whom do I ask for at the door?|{Mr Ellwood}
PASSWORD|Security word please|{lantern}
BANK_ACCOUNT|Sort code and account number of the payee?|{30-94-17 and 55779911}
USERNAME|Which user should get admin rights?|{lmeyer}
PERSON|Which doctor saw you?|Dr {Ferris}
DATE_OF_BIRTH|Born|{12/03/1971}
PASSWORD|Security phrase|{blue lantern}
PASSWORD|Hint|{first dog}
PASSWORD|Antwort auf Sicherheitsfrage|{Waldi}
ACCOUNT_ID|Reservation #|{A55102}
PERSON|Cardholder|{Devon Achebe}
PERSON|Account manager|{Lindsay Crowe}
"""
