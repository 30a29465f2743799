"""Bare answers to what desks of banks, telecoms, airlines, utilities, hospitals, shops and offices ask for.

A line each: type, question, answer; the value stands in braces.
"""

import pytest

from escalml.privacy import answers_along, find_by_patterns
from escalml.privacy.spans import merge_spans

PAIRS = """
NATIONAL_ID|Before I can look at the tax credit I need your NINO, please.|{QQ 12 34 56 C}
ACCOUNT_ID|What does it say under 'meter point' on your bill?|{2000054417732}
ACCOUNT_ID|Could you read out the MPRN from the top of the statement?|it's {10306268709}
ACCOUNT_ID|Your frequent flyer number?|{UA 4471 2093}
ACCOUNT_ID|Can I take the six-character record locator?|{K7QW2M}
ACCOUNT_ID|And the hospital number on your wristband?|{H0044718}
ACCOUNT_ID|What's the prescription number?|{RX 4471209}
NATIONAL_ID|Could I get the patient's NHS no.?|{943 476 5919}
PASSWORD|Just to verify, what is your voicemail PIN?|{4471}
PASSWORD|Which word did you choose for phone banking?|{Marigold}
PASSWORD|Could you pop in the 4 digit code from the authenticator?|{4471 02}
DATE_OF_BIRTH|And how old is the patient, when was she born?|{12 March 1949}
DATE_OF_BIRTH|Child's D.O.B. for the claim?|{14/09/2016}
PHONE|Which mobile is the SIM in?|{07700 900118}
PHONE|What number are you calling from today?|{01632 960118}
PHONE|If we get cut off, where do I ring you back?|{07700 900118}
ADDRESS|What's the supply address?|{14 Larch Rise, Otley LS21 3QP}
ADDRESS|Which property is this about?|{14 Larch Rise, Otley LS21 3QP}
ADDRESS|Where is the parcel to go instead?|{14 Larch Rise, Otley}
PERSON|And you are?|{Imogen Tarrant}
PERSON|Who is the account holder?|{Imogen Tarrant}
PERSON|Whose name is the booking under?|{Imogen Tarrant}
PERSON|Name of the patient?|{Imogen Tarrant}
PERSON|And the passenger's name exactly as on the passport?|{Imogen Tarrant}
BANK_ACCOUNT|Which account should the direct debit come from?|{40-11-62 31926819}
CARD|Which card did you tap with, last four?|{7714}
PASSPORT|What is the number in your passport?|{533401372}
EMAIL|Where shall I email the boarding pass?|{imogen.t@example.org}
USERNAME|What do you log in with?|{imogen_t84}
PLATE|What's the registration of the vehicle?|{LS68 KXW}
ACCOUNT_ID|Nennen Sie mir bitte die Zählernummer.|{1EMH0044718}
ACCOUNT_ID|Wie lautet Ihre Vielfliegernummer?|{992 4471 2093}
ACCOUNT_ID|Welche Versichertennummer steht auf der Karte?|{A123456780}
ACCOUNT_ID|Was steht bei Vertragskonto auf der Abrechnung?|{200044718}
ACCOUNT_ID|Die Patientennummer haben Sie da?|ja, {0044718}
NATIONAL_ID|Ich bräuchte noch Ihre Steuer-ID.|{86 095 742 719}
PASSWORD|Wie ist Ihr Telefon-PIN?|{4471}
PASSWORD|Welches Kundenkennwort haben wir vereinbart?|{Ringelblume}
PASSWORD|Sie haben eben eine TAN bekommen, lesen Sie sie bitte vor.|{447 102}
DATE_OF_BIRTH|Wann ist die Patientin geboren?|{12.03.1949}
DATE_OF_BIRTH|Geburtsdatum des Kindes?|{14.09.2016}
PHONE|Unter welcher Nummer können wir Sie zurückrufen?|{0170 4471209}
PHONE|Welche Rufnummer ist gestört?|{0561 447120}
ADDRESS|Um welche Verbrauchsstelle geht es?|{Lärchenweg 14, 34117 Kassel}
ADDRESS|Wohin dürfen wir die Karte schicken?|{Lärchenweg 14, 34117 Kassel}
PERSON|Auf wen läuft der Anschluss?|{Imke Tarrach}
PERSON|Wie heißt die Patientin?|{Imke Tarrach}
PERSON|Wer ist Vertragsinhaber?|{Imke Tarrach}
BANK_ACCOUNT|Von welchem Konto sollen wir abbuchen?|{DE89 3704 0044 0532 0130 00}
PASSPORT|Die Nummer Ihres Reisepasses bitte.|{C01X00T47}
PLATE|Wie ist das Kennzeichen?|{KS-IT 447}
ACCOUNT_ID|Quel est votre numéro de ligne ou d'abonné ?|{A0044718}
ACCOUNT_ID|Vous avez le point de livraison sous les yeux ?|oui, {14447120934471}
ACCOUNT_ID|Votre numéro de vol ou de réservation ?|{K7QW2M}
NATIONAL_ID|Il me faudrait le numéro fiscal.|{30 23 217 600 053}
PASSWORD|Quel est le code confidentiel de votre espace ?|{447102}
PASSWORD|Votre mot secret ?|{Souci}
DATE_OF_BIRTH|La date de naissance du patient ?|{12/03/1949}
PHONE|À quel numéro peut-on vous joindre ?|{06 44 71 20 93}
PHONE|Sur quelle ligne avez-vous la panne ?|{01 99 44 71 20}
ADDRESS|L'adresse du logement concerné ?|{14 rue des Mélèzes, 38000 Grenoble}
PERSON|Qui est le titulaire du compte ?|{Inès Tarrade}
PERSON|Le nom du passager ?|{Inès Tarrade}
BANK_ACCOUNT|Sur quel RIB faut-il rembourser ?|{FR76 3000 6000 0112 3456 7890 189}
ACCOUNT_ID|¿Me dice el CUPS que viene en la factura?|{ES0021000004471209AB}
ACCOUNT_ID|¿El localizador del vuelo?|{K7QW2M}
ACCOUNT_ID|¿Número de historia clínica?|{0044718}
NATIONAL_ID|¿Me facilita el DNI del titular?|{12345678Z}
PASSWORD|¿Cuál es su clave de atención telefónica?|{4471}
DATE_OF_BIRTH|¿Cuándo nació el paciente?|el {12/03/1949}
PHONE|¿Qué línea es la que no funciona?|{600 447 120}
PHONE|¿A qué teléfono le devolvemos la llamada?|{600 447 120}
ADDRESS|¿Cuál es la dirección del suministro?|{Calle Alerce 14, 2º B, 09001 Burgos}
PERSON|¿Quién es el titular de la línea?|{Inés Tarrago}
PERSON|¿Nombre del pasajero?|{Inés Tarrago}
BANK_ACCOUNT|¿En qué cuenta quiere la domiciliación?|{ES91 2100 0418 4502 0005 1332}
ACCOUNT_ID|Mi legge il codice POD dalla bolletta?|{IT001E04471209}
ACCOUNT_ID|Il codice cliente?|{0044718}
NATIONAL_ID|Il codice fiscale del paziente?|{TRRNSI49C52F205X}
PASSWORD|Qual è il PIN telefonico?|{4471}
DATE_OF_BIRTH|Quando è nata la signora?|{12/03/1949}
PHONE|A quale numero la richiamiamo?|{333 4471209}
ADDRESS|Qual è l'indirizzo della fornitura?|{Via dei Larici 14, 27100 Pavia}
PERSON|A chi è intestata la linea?|{Ines Tarri}
PERSON|Il nome dell'intestatario?|{Ines Tarri}
BANK_ACCOUNT|Su quale IBAN facciamo il rimborso?|{IT60 X054 2811 1010 0000 0123 456}
ACCOUNT_ID|Wat is de EAN-code op uw rekening?|{871687120000447120}
ACCOUNT_ID|Heeft u het patiëntnummer bij de hand?|ja, {0044718}
NATIONAL_ID|Mag ik het burgerservicenummer?|{111222333}
PASSWORD|Welke pincode hoort bij de simkaart?|{4471}
DATE_OF_BIRTH|Wat is de geboortedatum van de patiënt?|{12-03-1949}
PHONE|Op welk nummer zit de storing?|{06 44 71 20 93}
ADDRESS|Om welk adres gaat het?|{Lariksweg 14, 4811 AB Breda}
PERSON|Op wiens naam staat het contract?|{Ines Tarrel}
BANK_ACCOUNT|Naar welke rekening mag het terug?|{NL91 ABNA 0417 1643 00}
ACCOUNT_ID|Qual é o código do ponto de entrega na fatura?|{PT0002000044712093AB}
ACCOUNT_ID|O localizador da reserva?|{K7QW2M}
NATIONAL_ID|Qual é o NIF do titular?|{123456789}
PASSWORD|Qual é o PIN do cartão SIM?|{4471}
DATE_OF_BIRTH|Quando nasceu o doente?|{12/03/1949}
PHONE|Para que número lhe ligamos de volta?|{912 447 120}
ADDRESS|Qual é a morada da instalação?|{Rua dos Lariços 14, 4700-001 Braga}
PERSON|Em nome de quem está o contrato?|{Inês Tarroso}
PERSON|Quem é o titular da conta?|{Inês Tarroso}
BANK_ACCOUNT|Para que conta fazemos o reembolso?|{PT50 0002 0123 1234 5678 9015 4}
ACCOUNT_ID|Do you see a customer reference on the red reminder letter?|{CR 4471/09}
ACCOUNT_ID|Which claim are we talking about?|{CLM-2093-118}
ACCOUNT_ID|What's the serial of the router?|{SN44712093XK}
ACCOUNT_ID|Can you give me the bag tag number?|{BA 447120}
ACCOUNT_ID|Please quote your case reference.|{MH/2024/00471}
PASSWORD|I'm texting you a code now. What does it say?|{447102}
PASSWORD|What's your online banking passcode hint?|{Marigold}
PASSWORD|First and third digit of your security number? Actually just give me the whole thing.|{447120}
DATE_OF_BIRTH|And the little one's birth date?|{14 Sept 2016}
DATE_OF_BIRTH|When's your birthday, love?|{12th of March '49}
PHONE|Got a landline we can try?|{01943 447120}
PHONE|Is there another number for you?|{07700 900118}
PHONE|Best contact for the engineer on the day?|{07700 900118}
ADDRESS|Where do you live now?|{Flat 3, 14 Larch Rise, Otley LS21 3QP}
ADDRESS|And the address the licence is registered at?|{14 Larch Rise, Otley LS21 3QP}
ADDRESS|Where did the accident happen, and where's your home?|{14 Larch Rise, Otley LS21 3QP}
PERSON|May I ask who's calling?|{Imogen Tarrant}
PERSON|What's your surname?|{Tarrant}
PERSON|Who should I make the cheque out to?|{Imogen Tarrant}
PERSON|Who signed for it?|{Imogen Tarrant}
PERSON|And your husband's name?|{Giles Tarrant}
BANK_ACCOUNT|Could you give me the IBAN for the compensation?|{GB29 NWBK 6016 1331 9268 19}
CARD|What are the last four numbers on the card?|{7714}
EMAIL|What email is on the account?|{imogen.t@example.org}
NATIONAL_ID|Driver number on the licence?|{TARRA 851218 I99XX}
PASSPORT|Passport no. for the visa form?|{533401372}
ACCOUNT_ID|Haben Sie eine Schadennummer bekommen?|{S-4471/2093}
ACCOUNT_ID|Welche Sendungsnummer steht auf dem Beleg?|{00340434161094042557}
ACCOUNT_ID|Geben Sie mir bitte die Gepäcknummer durch.|{LH 447120}
PASSWORD|Wie lautet das Passwort fürs WLAN?|{Ringelblume84}
PASSWORD|Sagen Sie mir die ersten Stellen Ihrer PIN oder gleich alle.|{4471}
DATE_OF_BIRTH|Geboren sind Sie wann?|{12. März 1949}
DATE_OF_BIRTH|Ihr Geburtstag?|{12.3.49}
PHONE|Haben Sie auch eine Festnetznummer?|{0561 447120}
PHONE|Wie erreichen wir Sie tagsüber?|{0170 4471209}
ADDRESS|Wo soll der Techniker hinkommen?|{Lärchenweg 14, 34117 Kassel}
ADDRESS|Ihre Meldeadresse?|{Lärchenweg 14, 34117 Kassel}
PERSON|Wie ist Ihr Nachname?|{Tarrach}
PERSON|Mit wem spreche ich bitte?|{Imke Tarrach}
PERSON|Auf welchen Namen ist das Ticket gebucht?|{Imke Tarrach}
PERSON|Wer hat das Paket angenommen?|{Imke Tarrach}
PERSON|Wie heißt Ihr Mann?|{Götz Tarrach}
BANK_ACCOUNT|Die Kontoverbindung für die Erstattung?|{DE89 3704 0044 0532 0130 00}
NATIONAL_ID|Ihre Rentenversicherungsnummer?|{65 120349 T 004}
NATIONAL_ID|Die Personalausweisnummer?|{L01X00T471}
CARD|Wie enden die Ziffern Ihrer Karte?|auf {7714}
ACCOUNT_ID|Quelle est la référence du sinistre ?|{SIN-4471-2093}
ACCOUNT_ID|Le numéro de suivi du colis ?|{6A04471209315}
ACCOUNT_ID|Avez-vous votre numéro d'allocataire ?|{0447120}
PASSWORD|Le code à quatre chiffres de la carte SIM ?|{4471}
PASSWORD|Vous avez reçu un code par SMS ?|oui, {447102}
DATE_OF_BIRTH|Vous êtes né quand ?|{12 mars 1949}
PHONE|Un numéro de portable ?|{06 44 71 20 93}
PHONE|On vous rappelle où ?|{06 44 71 20 93}
ADDRESS|Vous habitez où ?|{14 rue des Mélèzes, 38000 Grenoble}
PERSON|C'est de la part de qui ?|{Inès Tarrade}
PERSON|Votre nom de famille ?|{Tarrade}
PERSON|Le dossier est à quel nom ?|{Inès Tarrade}
NATIONAL_ID|Votre numéro de sécu ?|{2 49 03 38 185 044 71}
CARD|Les quatre derniers chiffres de la carte ?|{7714}
ACCOUNT_ID|¿Tiene el número de incidencia?|{INC-4471-2093}
ACCOUNT_ID|¿Y la póliza?|{0044718/09}
PASSWORD|¿Qué código le ha llegado al móvil?|{447102}
DATE_OF_BIRTH|¿Su fecha de nacimiento?|{12 de marzo de 1949}
PHONE|¿Otro teléfono de contacto?|{600 447 120}
PHONE|¿Dónde podemos localizarle?|{600 447 120}
ADDRESS|¿Adónde mandamos al técnico?|{Calle Alerce 14, 2º B, 09001 Burgos}
PERSON|¿Con quién hablo, por favor?|{Inés Tarrago}
PERSON|¿Y sus apellidos?|{Tarrago Molina}
PERSON|¿Cómo se llama su marido?|{Gil Tarrago}
CARD|¿En qué termina la tarjeta?|en {7714}
NATIONAL_ID|¿Su NIE o pasaporte?|{X1234567L}
ACCOUNT_ID|Ha il numero della pratica?|{PR/4471/24}
ACCOUNT_ID|Qual è il numero di tracking?|{1Z4471209XK}
PASSWORD|Che codice le è arrivato per SMS?|{447102}
DATE_OF_BIRTH|Mi dice quando è nato?|il {12 marzo 1949}
PHONE|Un recapito telefonico?|{333 4471209}
PHONE|Dove la possiamo chiamare?|{333 4471209}
ADDRESS|Dove mandiamo il tecnico?|{Via dei Larici 14, 27100 Pavia}
PERSON|Con chi parlo?|{Ines Tarri}
PERSON|Come si chiama suo marito?|{Gino Tarri}
NATIONAL_ID|Mi detta il suo codice fiscale?|{TRRNSI49C52F205X}
CARD|Con che cifre finisce la carta?|{7714}
ACCOUNT_ID|Wat is het schadenummer?|{S-4471-2093}
ACCOUNT_ID|Welke track-en-tracecode heeft u?|{3SABCD4471209}
PASSWORD|Welke code kreeg u per sms?|{447102}
DATE_OF_BIRTH|Wanneer bent u geboren?|{12 maart 1949}
PHONE|Hebt u een mobiel nummer?|{06 44 71 20 93}
PHONE|Waar kunnen we u bereiken?|{06 44 71 20 93}
ADDRESS|Waar moet de monteur heen?|{Lariksweg 14, 4811 AB Breda}
PERSON|Met wie spreek ik?|{Ines Tarrel}
PERSON|Hoe heet uw man?|{Gijs Tarrel}
CARD|Wat zijn de laatste vier cijfers van uw pas?|{7714}
ACCOUNT_ID|Tem o número do processo?|{PR-4471-24}
PASSWORD|Que código recebeu por SMS?|{447102}
DATE_OF_BIRTH|A sua data de nascimento?|{12 de março de 1949}
PHONE|Tem outro contacto?|{912 447 120}
ADDRESS|Para onde mandamos o técnico?|{Rua dos Lariços 14, 4700-001 Braga}
PERSON|Com quem estou a falar?|{Inês Tarroso}
PERSON|Como se chama o seu marido?|{Gil Tarroso}
NATIONAL_ID|O seu número de utente?|{447 120 930}
CARD|Quais são os últimos quatro dígitos do cartão?|{7714}
ACCOUNT_ID|What's printed after 'Ref' on the parking notice?|{PCN 4471 2093}
ACCOUNT_ID|Have you got your council tax reference?|{7100 4471 20}
ACCOUNT_ID|Your student number, please.|{u2044718}
ACCOUNT_ID|Could you read me the gym membership number?|{GM-447120}
PASSWORD|What's the alarm code?|{4471}
PASSWORD|Your safe word for the account?|{Marigold}
DATE_OF_BIRTH|What year and date were you born?|{12/03/1949}
DATE_OF_BIRTH|Can you confirm your son's date of birth?|{14/09/2016}
PHONE|Mobile for the text updates?|{07700 900118}
PHONE|What's a good daytime number?|{01943 447120}
ADDRESS|What's your home address?|{14 Larch Rise, Otley LS21 3QP}
ADDRESS|Where should the courier collect it?|{14 Larch Rise, Otley LS21 3QP}
PERSON|Who made the booking?|{Imogen Tarrant}
PERSON|First and last name?|{Imogen Tarrant}
PERSON|Name of the policyholder?|{Imogen Tarrant}
CARD|Which card shall I put the refund on?|the one ending {7714}
EMAIL|Best email?|{imogen.t@example.org}
NATIONAL_ID|What is your driving licence number?|{TARRA 851218 I99XX}
BANK_ACCOUNT|Sort code?|{40-11-62}
USERNAME|Your player name?|{mossytarn}
ACCOUNT_ID|Die Nummer auf der Fahrkarte?|{8GX4471}
ACCOUNT_ID|Nennen Sie mir das Kassenzeichen.|{5044.7120.9301}
ACCOUNT_ID|Die Matrikelnummer?|{4471209}
PASSWORD|Wie lautet die PUK?|{44712093}
PASSWORD|Ihr Sicherheitswort?|{Ringelblume}
DATE_OF_BIRTH|Wie ist das Geburtsdatum Ihrer Tochter?|{14.09.2016}
PHONE|Ihre Mobilnummer für die Benachrichtigung?|{0170 4471209}
ADDRESS|Wo wohnen Sie jetzt?|{Lärchenweg 14, 34117 Kassel}
ADDRESS|Die neue Anschrift?|{Lärchenweg 14, 34117 Kassel}
PERSON|Wer ist der Versicherungsnehmer?|{Imke Tarrach}
PERSON|Vor- und Nachname bitte.|{Imke Tarrach}
PERSON|Wer hat gebucht?|{Imke Tarrach}
BANK_ACCOUNT|Wohin sollen wir das Geld überweisen, IBAN?|{DE89 3704 0044 0532 0130 00}
ACCOUNT_ID|Le numéro du contrat d'assurance ?|{A-4471-2093}
PASSWORD|Quel est le code PUK ?|{44712093}
DATE_OF_BIRTH|Quand êtes-vous née ?|le {12 mars 1949}
PHONE|Votre numéro de téléphone fixe ?|{04 76 44 71 20}
ADDRESS|Quelle est votre nouvelle adresse ?|{14 rue des Mélèzes, 38000 Grenoble}
PERSON|Qui a fait la réservation ?|{Inès Tarrade}
PERSON|Nom et prénom du voyageur ?|{Inès Tarrade}
NATIONAL_ID|Votre numéro de sécurité sociale ?|{2 49 03 38 185 044 71}
ACCOUNT_ID|¿Cuál es el número de expediente?|{EXP-4471/2024}
ACCOUNT_ID|¿Número de tarjeta sanitaria?|{CYLH447120930018}
PASSWORD|¿Me dice la palabra de seguridad?|{Caléndula}
DATE_OF_BIRTH|¿Fecha de nacimiento de la niña?|{14/09/2016}
PHONE|¿Un móvil para avisarle?|{600 447 120}
ADDRESS|¿Cuál es su domicilio actual?|{Calle Alerce 14, 2º B, 09001 Burgos}
PERSON|¿Quién hizo la reserva?|{Inés Tarrago}
PERSON|¿Nombre y apellidos?|{Inés Tarrago Molina}
BANK_ACCOUNT|¿A qué IBAN hacemos el abono?|{ES91 2100 0418 4502 0005 1332}
ACCOUNT_ID|Il numero del sinistro?|{SN-4471-24}
ACCOUNT_ID|La matricola universitaria?|{447120}
PASSWORD|Qual è il codice PUK?|{44712093}
DATE_OF_BIRTH|La data di nascita di sua figlia?|{14/09/2016}
PHONE|Un cellulare per gli avvisi?|{333 4471209}
ADDRESS|Qual è il suo indirizzo di residenza?|{Via dei Larici 14, 27100 Pavia}
PERSON|Chi ha fatto la prenotazione?|{Ines Tarri}
PERSON|Nome e cognome del passeggero?|{Ines Tarri}
ACCOUNT_ID|Wat is uw studentnummer?|{4471209}
ACCOUNT_ID|Het dossiernummer alstublieft.|{D-4471/24}
PASSWORD|Wat is de pukcode?|{44712093}
DATE_OF_BIRTH|De geboortedatum van uw dochter?|{14-09-2016}
PHONE|Op welk mobiel nummer sturen we de sms?|{06 44 71 20 93}
ADDRESS|Wat is uw nieuwe adres?|{Lariksweg 14, 4811 AB Breda}
PERSON|Wie heeft er geboekt?|{Ines Tarrel}
PERSON|Voor- en achternaam?|{Ines Tarrel}
ACCOUNT_ID|Qual é o número da apólice?|{AP-4471/24}
ACCOUNT_ID|O número de aluno?|{a44718}
PASSWORD|Qual é o código PUK?|{44712093}
DATE_OF_BIRTH|A data de nascimento da sua filha?|{14/09/2016}
PHONE|Um telemóvel para o avisarmos?|{912 447 120}
ADDRESS|Qual é a sua nova morada?|{Rua dos Lariços 14, 4700-001 Braga}
PERSON|Quem fez a reserva?|{Inês Tarroso}
PERSON|Nome e apelido do passageiro?|{Inês Tarroso}
BANK_ACCOUNT|Qual é o IBAN para a devolução?|{PT50 0002 0123 1234 5678 9015 4}
""".strip().split("\n")
NO_ANSWERS = """
Who did you speak to?|some guy in billing
Who signed for it?|nobody did
And you are?|still waiting for an answer
Wer hat das Paket angenommen?|keine Ahnung, ein Nachbar
Qui a fait la réservation ?|ma femme
¿Quién hizo la reserva?|una agencia
Chi ha fatto la prenotazione?|mia moglie
Who is the account holder?|my mother
What's the registration of the vehicle?|sold it last year
""".strip().split("\n")


@pytest.mark.parametrize("pair", PAIRS)
def test_a_bare_answer_to_a_desk_is_typed(pair):
    type_, question, written = pair.split("|")
    start, end = written.index("{"), written.index("}") - 1
    answer = written.replace("{", "").replace("}", "")
    spans = merge_spans((*find_by_patterns([answer])[0], *answers_along([question, "", answer])[-1]))
    assert any(span.type == type_ and span.start <= start and end <= span.end for span in spans)


@pytest.mark.parametrize("pair", NO_ANSWERS)
def test_what_says_nobody_stays_legible(pair):
    question, answer = pair.split("|")
    assert answers_along([question, "", answer])[-1] == ()
