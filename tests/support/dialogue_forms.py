"""Bare answers to strangers' desks, a set before each mend of `privacy`: the third, forms, and what tells nobody.

A line each: the types that are right, question, answer; the value stands in braces.
"""

PAIRS = """
ACCOUNT_ID,BANK_ACCOUNT|Sure thing! Which account are we looking at today?|{6044 1882}
PLATE|I can look that up. Got the reg handy?|{WP21 OKD}
CARD|Thanks Callum. And the card you used?|ending {3381}
ACCOUNT_ID|Great, what do I look you up under?|{MEM-00881}
CARD|The long number on the front, please.|{4929 4212 3460 0821}
PASSWORD|and the three numbers next to the signature|{902}
PERSON|Whom should I make the cheque payable to?|{Harriet Lowe}
ACCOUNT_ID|Could you remind me of your claim?|it's {CLM/26/0817}
ACCOUNT_ID|Policy?|{7718-2204-K}
ACCOUNT_ID|reference from the text message?|{T-88120}
EMAIL|What e-mail address is it under?|{hlowe@example.org}
ACCOUNT_ID|Do you know the asset tag of the laptop?|{LT-00417}
ACCOUNT_ID|Hostname or asset number?|{A0041772}
USERNAME|What is your Windows login?|{hlowe}
PHONE,ACCOUNT_ID|Your extension?|{4471}
PHONE|Which mobile shall I text?|{07700 900223}
ACCOUNT_ID|badge number?|{20817}
ACCOUNT_ID|What's your staff ID?|{S882014}
ACCOUNT_ID,BANK_ACCOUNT|Enter your account number followed by hash|{10447182}
PASSWORD,DATE_OF_BIRTH|Please enter the memorable date|{170384}
DATE_OF_BIRTH|Type your date of birth as DDMMYYYY|{17031984}
EMAIL|What's the best email?|{me.too@example.net}
ADDRESS|Enter your ZIP|{60614}
NATIONAL_ID|last 4 of SSN|{4471}
ACCOUNT_ID|Please say or type your member number|{9044 1882 01}
ACCOUNT_ID|I didn't catch that. Your order number?|{112-4471882-2204417}
PASSWORD|Enter the 4-digit PIN|{0417}
PASSWORD|Which city were you born in?|{Coimbra}
ACCOUNT_ID|Please provide the shipment number|{CN447188201GB}
PERSON|Can I take the patient's surname?|{Okafor}
PERSON|And the first name?|{Chidinma}
ACCOUNT_ID|Her hospital ID, it's on the wristband|{H4471882}
PERSON|Who's your GP?|Dr {Lindsay}
ACCOUNT_ID,PASSWORD|Your referral code?|{RF-20417}
NATIONAL_ID,ACCOUNT_ID|Health card number and version code?|{4471 882 204 XK}
PERSON|And dad's name?|{Stellan Voss}
DATE_OF_BIRTH|When's her birthday?|{2nd of June 2016}
ACCOUNT_ID|lunch account number|{771204}
ACCOUNT_ID|What's the unique learner number?|{1044 7188 20}
ACCOUNT_ID|what's written on the luggage receipt?|{0125 447188}
ACCOUNT_ID|ok, redress number?|{2044718}
PERSON|surname on the booking?|{Thibodeaux}
PASSPORT|passport?|{561204417}
PERSON|the agent's name who told you that?|{Melinda}
PERSON|which name did you order under?|{Ravi Teja}
ACCOUNT_ID,PASSWORD|store credit code?|{SC-77QX-2204}
ACCOUNT_ID|and the till receipt number, bottom left|{0417 2204 0091}
ADDRESS|What address did it go to?|{Flat 9, 21 Quay Street, Cardiff}
ACCOUNT_ID|do you have an IMEI?|yes {356938035643809}
ACCOUNT_ID|what is the MPRN?|{4471882204}
ACCOUNT_ID|smart meter GUID?|{00-DB-12-34-56-78-90-A7}
ACCOUNT_ID|could you check the account on the top of your bill?|{A-7F204417}
PERSON|who pays the bill?|{Marguerite Onslow}
ACCOUNT_ID|what's your UPRN?|{100023447188}
ACCOUNT_ID|housing application ref|{HA 20417}
NATIONAL_ID|NI?|{QQ123456C}
ACCOUNT_ID|permit no|{RP20417X}
PLATE|what is the plate of the van?|{YK08 ZZT}
BANK_ACCOUNT|IBAN for the refund?|{GB29 NWBK 6016 1331 9268 19}
USERNAME,ACCOUNT_ID|your user number for online banking?|{1044718820}
PASSWORD|what's the password on the account?|{Quicksilver}
PASSWORD|digit 2 and 4 of the passcode?|{7 and 1}
CARD|expiry?|{11/29}
ACCOUNT_ID|payee reference?|{ONSLOW-417}
PASSWORD|security number, 3 digits|{417}
ACCOUNT_ID|mortgage number?|{08/2204/4471}
ACCOUNT_ID|Unter welcher Nummer finde ich Sie im System?|{K-2204-77}
PERSON|Können Sie mir den Namen des Kontoinhabers sagen?|{Ottilie Brandt}
ADDRESS|Auf welche Adresse läuft der Anschluss?|{Schillerstraße 8, 07743 Jena}
ACCOUNT_ID|Haben Sie die Auftragsnummer parat?|ja, {AU 2204 417}
PASSWORD|PIN oder Passwort?|{Igel2204}
ACCOUNT_ID|Wie war die Nummer auf dem Paketaufkleber?|{JJD0002044718820417}
BANK_ACCOUNT|Nennen Sie bitte Ihre IBAN|{DE02 1203 0000 0000 2020 51}
NATIONAL_ID|Sozialversicherungsnummer?|{65 170384 B 002}
PERSON|Und Ihr Vorname?|{Ottilie}
ACCOUNT_ID|Fahrgestellnummer?|{WVWZZZ1JZXW000417}
ACCOUNT_ID|Ihre Vorgangs-ID?|{VG20417}
PERSON|Auf welchen Namen ist reserviert?|{Brandt}
DATE_OF_BIRTH|Geburtstag?|{17.3.84}
PHONE|Rückrufnummer bitte|{03641 204417}
DATE_OF_BIRTH|Je vous demande votre date de naissance.|{02/07/1991}
PHONE|Numéro de ligne concernée ?|{06 44 71 88 20}
ACCOUNT_ID|Le RIO de la ligne ?|{04P2044718B7}
ADDRESS|Vous habitez où ?|{15 rue Pasteur, 21000 Dijon}
PERSON|Votre nom et prénom ?|{Solène Marchand}
ACCOUNT_ID|Le numéro qui figure sur votre avis ?|{26 A 20417}
ACCOUNT_ID|Code client ?|{CL20417}
PASSWORD|Quel est le code à 6 chiffres reçu ?|{204 417}
PLATE|Numéro de la plaque ?|{FX-204-KL}
EMAIL|Votre adresse mail ?|{s.marchand@example.fr}
ACCOUNT_ID|Facilíteme el número de contrato|{C-2204417}
PERSON|¿Titular de la cuenta?|{Ramiro Olmedo}
PERSON|¿Nombre y apellidos?|{Ramiro Olmedo Vega}
NATIONAL_ID|¿Número de la Seguridad Social?|{28 20441718 40}
PASSWORD|¿El PIN de la tarjeta SIM?|{2204}
ADDRESS|¿Código postal?|{49001}
CARD|¿Los cuatro últimos dígitos?|{2204}
ACCOUNT_ID|¿Su número de historia clínica?|{NHC 204417}
DATE_OF_BIRTH|¿Cuándo nació el niño?|el {3 de agosto de 2015}
ACCOUNT_ID|¿Número del recibo?|{R/26-20417}
PERSON|Mi conferma il cognome?|{Quaranta}
ACCOUNT_ID|Numero contratto?|{20 44 17 88}
BANK_ACCOUNT|Mi dia l'IBAN|{IT60 X054 2811 1010 0000 0123 456}
ACCOUNT_ID,PASSWORD|Codice di migrazione?|{TI0020441788B}
ADDRESS|Dove abita?|{via Manzoni 7, 27100 Pavia}
NATIONAL_ID,ACCOUNT_ID|Numero della tessera sanitaria?|{80380000204417882041}
PASSWORD|Parola segreta?|{Vesuvio}
NATIONAL_ID|Qual o número do cartão de cidadão?|{14471882 0 ZY4}
PERSON|Nome do titular?|{Duarte Simões}
NATIONAL_ID,ACCOUNT_ID|Número de utente?|{204 417 882}
ADDRESS|CEP?|{04538-133}
ACCOUNT_ID|Referência da encomenda?|{EN204417PT}
DATE_OF_BIRTH|Quando nasceu?|{14 de setembro de 1983}
PERSON|Wat is uw achternaam?|{Dijkhuizen}
BANK_ACCOUNT|Uw rekeningnummer?|{NL91 ABNA 0417 1643 00}
ACCOUNT_ID,CARD|Het nummer op uw pas?|{6731 2044 17}
DATE_OF_BIRTH|Geboortedatum van uw zoon?|{2-7-2015}
PHONE|Op welk telefoonnummer bent u bereikbaar?|{06 20441718}
ACCOUNT_ID|Welke referentie staat erbij?|{REF 20417}
"""
# A text each; every value in braces with its types before it.
FORMS = (
    "Full name: {PERSON|Tobias Lindqvist}\n"
    "DOB: {DATE_OF_BIRTH|1979-08-30}\n"
    "Policy no: {ACCOUNT_ID|LV-200 417}\n"
    "Mobile: {PHONE|07700 900812}",
    "Membership: {ACCOUNT_ID|A-44182}\nSecurity answer: {PASSWORD|Biscuit}\nSort: {BANK_ACCOUNT|40-12-88}",
    "Claim ref = {ACCOUNT_ID|CLM774102}; user id = {USERNAME/ACCOUNT_ID|mbrand7}; pin = {PASSWORD|2048}",
    "name? {PERSON|Greta Sousa} dob? {DATE_OF_BIRTH|11/02/1990} order? {ACCOUNT_ID|77201448}",
    "CVV? {PASSWORD|209} and the PIN? {PASSWORD|7714}",
    "Q: Consumer number? A: {ACCOUNT_ID|210044817} Q: Phone? A: {PHONE|020 7946 0812}",
    "> your locker code please\n{PASSWORD/ACCOUNT_ID|5528#}",
    "On Tuesday you asked: what is your enrolment number?\n{ACCOUNT_ID|EN-55102}",
    "Buchungscode: {ACCOUNT_ID|ZK7PQ2}\nGeburtsname: {PERSON|Wagner}\nTelefon: {PHONE|06421 4418822}",
    "Nom : {PERSON|Claire Vasseur}\nN° de contrat : {ACCOUNT_ID|K 447 120}\nTél : {PHONE|06 12 44 18 20}",
    "Agent: What's your date of birth and postcode?\nMe: {DATE_OF_BIRTH|14.2.79}, {ADDRESS|SY3 8LQ}",
    "Agent: Name and number please\nMe: {PERSON|Wendell Ames}, {PHONE|01743 960 118}",
    "Agent: Could I have the name, date of birth and NHS number?\n"
    "Me: {PERSON|Wendell Ames}, {DATE_OF_BIRTH|14/02/1979}, {NATIONAL_ID|943 476 5919}",
    "PIN: {PASSWORD|2204} / CVV: {PASSWORD|418} / exp: {CARD|09/28}",
    "name? {PERSON|Ida Falk} address? {ADDRESS|12 Fell View, Keswick} tel? {PHONE|01768 960118}",
    "You asked: account number? {ACCOUNT_ID/BANK_ACCOUNT|44718820}. Sort code? "
    "{BANK_ACCOUNT|20-45-77}. Name? {PERSON|Ida Falk}.",
    "order number? {ACCOUNT_ID|5510284} postcode? {ADDRESS|CA12 4TT}",
    "DOB {DATE_OF_BIRTH|14/02/1979}, policy {ACCOUNT_ID|PX-7718204}, mobile {PHONE|07700 900118}",
    "Student name: {PERSON|Oskar Lund}\n"
    "Year group: 7\n"
    "Candidate number: {ACCOUNT_ID|4471}\n"
    "Centre: 20417\n"
    "Guardian: {PERSON|Ingrid Lund}",
    "Claimant: {PERSON|Femi Adebayo}\n"
    "Claim: {ACCOUNT_ID|77-4418-C}\n"
    "NINO: {NATIONAL_ID|QQ123456C}\n"
    "Bank: Barclays\n"
    "Account: {BANK_ACCOUNT/ACCOUNT_ID|20417718}",
    "Customer ID ......... {ACCOUNT_ID|204-1771}\nLogin ......... {USERNAME|ifalk79}",
    "1. Name: {PERSON|Ida Falk}\n"
    "2. Date of birth: {DATE_OF_BIRTH|14 Feb 1979}\n"
    "3. Membership number: {ACCOUNT_ID|M204177}",
    "Passport - {PASSPORT|533401372}\nBooking - {ACCOUNT_ID|K7QW2M}",
    "*Kontonummer*: {BANK_ACCOUNT/ACCOUNT_ID|4471882042}\n*Geheimzahl*: {PASSWORD|4417}",
    "Agent: Let me verify you first. Full name plus date of birth?\n"
    "Customer: {PERSON|Callum Reyes}, {DATE_OF_BIRTH|8/9/93}",
    "Reception: Who should we call in an emergency?\nCaller: {PERSON|Obinna Okafor}, {PHONE|07700 900771}",
    "your name? {PERSON|Ravi Teja}. your order? {ACCOUNT_ID|5519204}. your zip? {ADDRESS|60614}",
    "You: what's the order number? Me: {ACCOUNT_ID|5519204} You: and the email? Me: {EMAIL|ravi@example.org}",
    "Name={PERSON|Ravi Teja}; DOB={DATE_OF_BIRTH|1991-07-02}; Acct={ACCOUNT_ID/BANK_ACCOUNT|20417718}",
    "phone? {PHONE|020 7946 0417} email? {EMAIL|r@example.org} surname? {PERSON|Teja}",
    "1) full name? {PERSON|Ravi Teja}\n2) membership? {ACCOUNT_ID|2041-77}\n3) mobile? {PHONE|07700 900417}",
    "Please confirm the following:\n"
    "- Account number: {ACCOUNT_ID/BANK_ACCOUNT|20417718}\n"
    "- Mother's maiden name: {PERSON/PASSWORD|Fairweather}\n"
    "- Postcode: {ADDRESS|LS6 1AA}",
    "Ticket holder | {PERSON|Ravi Teja}\nSeat | 14C\nBooking | {ACCOUNT_ID|ZK4471}",
    "Witness: {PERSON|Anneliese Roth}\nIncident no.: {ACCOUNT_ID|26/04471}\nLocation: car park",
    "Policyholder\n"
    "{PERSON|Ravi Teja}\n"
    "Policy number\n"
    "{ACCOUNT_ID|20417-A}\n"
    "Date of birth\n"
    "{DATE_OF_BIRTH|02.07.1991}\n"
    "Comments\n"
    "please call",
    "Asset tag: {ACCOUNT_ID|LT-00417}\nUsername: {USERNAME|rteja}\nOS: Windows 11\nError: 0x80070005",
)
NO_IDENTIFIERS = (
    "Agent: How many people are travelling?\nCustomer: 14",
    "Agent: What amount was taken?\nCustomer: 449.90",
    "Agent: Which size do you need?\nCustomer: 42",
    "Agent: What model is the washing machine?\nCustomer: WX4410B",
    "Agent: What does the error say?\nCustomer: E417",
    "Agent: When did you order?\nCustomer: 14 November 2026",
    "Agent: What is the meter reading?\nCaller: 44718",
    "Agent: Which flight?\nPassenger: BA481",
    "Agent: how many miles has the car done?\nCustomer: 48120",
    "Agent: Wie viele Kilometer?\nKunde: 120447",
    "Conseiller : Quel montant ?\nClient : 1447",
    "Agente: ¿Cuántos?\nCliente: 300",
    "Operatore: Che taglia?\nCliente: 46",
    "Model: XR4417-B\nQuantity: 12\nPrice: 449",
    "Agent: What year did you join?\nCustomer: 2014",
    "Agent: What version of the app?\nCustomer: 10.4.2",
    "Agent: How many units are left?\nCustomer: 4471",
    "Agent: What does the mileage say?\nCustomer: 88120",
    "Agent: What's your highest score?\nCustomer: 447188",
    "Agent: What's the total on the receipt?\nCustomer: 4471.88",
    "Agent: Which part number do you need?\nCustomer: 8KX-4471",
    "Agent: Which year?\nCustomer: 1998",
    "Agent: what time does it stop?\nCustomer: 1830",
    "Agent: Welche Stromstärke?\nKunde: 1600",
    "Agent: Welches Baujahr?\nKunde: 2014",
    "Conseiller : Combien de kilomètres ?\nClient : 120447",
    "Agente: ¿Qué modelo?\nCliente: SM4471X",
    "Agent: What's the product code?\nCustomer: PX4471",
    "Agent: What is your budget?\nCustomer: 250000",
    "Agent: what is the screen resolution\nCustomer: 1920",
    "Agent: Which port?\nCustomer: 8080",
    "Agent: Which shop was it?\nCustomer: Green Dragon",
    "Agent: What is the name of the product?\nCustomer: Velvet Storm",
    "Agent: Who makes it?\nCustomer: Harman Kardon",
    "Agent: what does the display show?\nCustomer: F07 441",
    "Agent: Operatore: Che anno?\nCliente: 2011",
    "Model: KX-4471\nSerial colour: 44718\nQuantity: 12000\nPrice: 4471",
    "Medewerker: Hoeveel stuks?\nKlant: 4471",
    "Agent: How much did they take?\nCustomer: 20417",
    "Agent: What do the scales say?\nCustomer: 8840",
    "Agent: What's the airflow setting?\nCustomer: 4471",
    "Agent: Which paint did you order?\nCustomer: RAL 7016",
    "Agent: Which route?\nCustomer: X4471",
    "Agent: which BIOS version?\nUser: F22 0417",
    "Agent: how many followers?\nUser: 204417",
    "Agent: What did you order?\nUser: 2 lamps",
    "Agent: When will you be in?\nUser: 14.11.2026",
    "Agent: At what time?\nUser: 14:30",
    "Agent: What's the error?\nUser: 0x80070005",
    "Agent: When did it arrive?\nCustomer: 12/11/2026",
    "Agent: Which band?\nCustomer: Arctic Monkeys",
    "Agent: Wie hoch ist der Zählerstand?\nKunde: 204417",
    "Agent: Was kostet es?\nKunde: 1299",
    "Conseillère : Quelle puissance ?\nCliente : 9000",
    "Agente: ¿Qué talla?\nCliente: 4044",
    "Operatore: Quanti chilometri?\nCliente: 120417",
    "Width: 1204\nHeight: 2204\nColour: 7016\nWeight: 4471",
    "Agent: What's the CPU?\nUser: i7-12700K",
)
