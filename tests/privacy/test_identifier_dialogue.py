"""Bare answers in seven languages: what the turn or line before asks for, in threads, transcripts, quotes and forms.

A line each: type, question, answer; in forms type and line. The value stands in braces.
"""

import pytest

from escalml.privacy import answers_along, find_by_patterns
from escalml.privacy.spans import merge_spans

PAIRS = """
DATE_OF_BIRTH|Thanks Rhona. Before I go on, could you give me your date of birth?|Yes, {3rd of June 1971}
DATE_OF_BIRTH|For security, your DOB please.|{03/06/71}
DATE_OF_BIRTH|And your birthday?|{June 3rd, 1971}
PASSWORD|Could you type in your PIN for me?|{7314}
PASSWORD|What are the three digits on the back of the card?|{806}
PASSWORD|We have texted you a six digit code. Please read it to me.|{553 018}
PASSWORD|What's the CVC on that one?|its {806}
PASSWORD|And the answer to your security question?|{Thistledown}
PASSWORD|Your telephone banking passcode, please?|ok {620418}
CARD|And just the last 4 of the card you paid with?|{7714}
CARD|Can you read me the long number on the front of the card?|{5105 1051 0510 5100}
CARD|Which card was it? The last four digits will do.|ends in {7714}
ACCOUNT_ID|Do you have the order number to hand?|yes it's {WB-20417}
ACCOUNT_ID|What's the booking reference?|{K7QW2M}
ACCOUNT_ID|Sure. What is your membership number?|{00418872}
ACCOUNT_ID|Can you give me the reference on the letter?|{NRT/4471/B}
BANK_ACCOUNT|Which sort code should the refund go to?|{40-11-62}
BANK_ACCOUNT|Could you give me the routing number of your bank?|{021000021}
PERSON|What was your mother's maiden name?|{Abernethy}
PERSON|Who am I speaking to?|{Rhona Macaulay}
PERSON|Can I take your name please?|{Rhona Macaulay}
PERSON|And the name on the card?|{R Macaulay}
PERSON|Name on the account?|It's under {Rhona Macaulay}
ADDRESS|What's the delivery address?|{27 Skellgill Rise, Kendal LA9 4QQ}
ADDRESS|Where should we send the replacement to?|{27 Skellgill Rise, Kendal}
ADDRESS|Can you confirm the first line of your address and the postcode?|{27 Skellgill Rise, LA9 4QQ}
PHONE|What's the best number to reach you on?|{07700 900461}
PHONE|Which number shall our engineer ring?|{01632 960 218}
USERNAME|What is the username on the account?|{rhona_mac71}
USERNAME|What's your handle in the app?|{mossygarden}
EMAIL|And your email?|{rhona.macaulay@example.org}
NATIONAL_ID|Could I have your National Insurance number?|{QQ 12 34 56 C}
NATIONAL_ID|Please state your social.|{078-05-1120}
DATE_OF_BIRTH|Zur Sicherheit bitte noch Ihr Geburtsdatum.|{03.06.1971}
DATE_OF_BIRTH|Wann sind Sie geboren?|am {3. Juni 1971}
DATE_OF_BIRTH|Und wann haben Sie Geburtstag?|{3.6.71}
PASSWORD|Wie lautet die PIN?|{7314}
PASSWORD|Nennen Sie mir bitte die Prüfnummer auf der Rückseite der Karte.|{806}
PASSWORD|Welchen Code haben wir Ihnen per SMS geschickt?|{553018}
PASSWORD|Und Ihr telefonisches Kennwort?|{Distelfink}
CARD|Die letzten vier Ziffern der Karte?|{7714}
CARD|Wie ist die Kartennummer?|{5105 1051 0510 5100}
ACCOUNT_ID|Haben Sie die Bestellnummer zur Hand?|ja, {20417733}
ACCOUNT_ID|Welche Kundennummer steht auf der Rechnung?|{KD-204177}
ACCOUNT_ID|Können Sie mir das Aktenzeichen nennen?|{NRT/4471/23}
BANK_ACCOUNT|Auf welche IBAN sollen wir überweisen?|{DE89 3704 0044 0532 0130 00}
BANK_ACCOUNT|Und die Bankleitzahl?|{370 400 44}
PERSON|Wie ist der Geburtsname Ihrer Mutter?|{Achterberg}
PERSON|Mit wem habe ich das Vergnügen?|{Henrike Wulff}
PERSON|Wie war noch gleich Ihr Name?|{Henrike Wulff}
ADDRESS|An welche Adresse sollen wir liefern?|{Dünenweg 27, 26757 Borkum}
ADDRESS|Wo wohnen Sie?|{Dünenweg 27 in Borkum}
PHONE|Unter welcher Nummer können wir Sie erreichen?|{0151 00004461}
PHONE|Ihre Rückrufnummer bitte?|unter {04922 000 218}
USERNAME|Welchen Benutzernamen haben Sie?|{henrike_w71}
USERNAME|Wie ist Ihr Login?|{moosgarten}
NATIONAL_ID|Bitte noch Ihre Steuer-ID.|{12 345 678 903}
PASSPORT|Welche Nummer hat Ihr Reisepass?|{C01X00T47}
DATE_OF_BIRTH|Mag ik voor de controle uw geboortedatum?|{03-06-1971}
DATE_OF_BIRTH|Wanneer bent u geboren?|op {3 juni 1971}
PASSWORD|Wat is uw pincode?|{7314}
PASSWORD|Welke code heeft u per sms ontvangen?|{553018}
PASSWORD|En de drie cijfers achterop de kaart?|{806}
PASSWORD|Wat is uw wachtwoord?|{Distelvink9}
CARD|De laatste vier cijfers van uw pas?|{7714}
CARD|Wat is het kaartnummer?|{5105 1051 0510 5100}
ACCOUNT_ID|Heeft u het bestelnummer bij de hand?|ja dat is {20417733}
ACCOUNT_ID|Wat is uw klantnummer?|{KL-204177}
ACCOUNT_ID|En het polisnummer?|{88120417}
BANK_ACCOUNT|Op welk rekeningnummer mogen we storten?|{NL91 ABNA 0417 1643 00}
PERSON|Wat is de meisjesnaam van uw moeder?|{Achterberg}
PERSON|Met wie spreek ik?|{Hennie Wolters}
PERSON|Mag ik uw naam?|{Hennie Wolters}
ADDRESS|Wat is uw adres?|{Duinweg 27, 8881 EB West-Terschelling}
ADDRESS|Waar mogen we het naartoe sturen?|{Duinweg 27, West-Terschelling}
PHONE|Op welk nummer kan ik u bereiken?|{06 00000461}
PHONE|Mag ik uw telefoonnummer?|{0562 000 218}
USERNAME|Wat is uw gebruikersnaam?|{hennie_w71}
NATIONAL_ID|Mag ik uw burgerservicenummer?|{111222333}
DATE_OF_BIRTH|Pour vérification, votre date de naissance s'il vous plaît ?|{03/06/1971}
DATE_OF_BIRTH|Vous êtes né quand ?|le {3 juin 1971}
DATE_OF_BIRTH|Quand êtes-vous née ?|{3 juin 71}
PASSWORD|Quel est votre code PIN ?|{7314}
PASSWORD|Les trois chiffres au dos de la carte ?|{806}
PASSWORD|Quel code avez-vous reçu par SMS ?|{553018}
PASSWORD|Votre mot de passe ?|{Chardonneret9}
CARD|Les quatre derniers chiffres de votre carte, s'il vous plaît.|{7714}
CARD|Quel est le numéro de la carte ?|{5105 1051 0510 5100}
ACCOUNT_ID|Avez-vous le numéro de commande ?|oui, {20417733}
ACCOUNT_ID|Votre numéro client, je vous prie ?|{CL-204177}
ACCOUNT_ID|Quelle est la référence du dossier ?|{NRT/4471/B}
BANK_ACCOUNT|Sur quel IBAN devons-nous vous rembourser ?|{FR14 2004 1010 0505 0001 3M02 606}
PERSON|Le nom de jeune fille de votre mère ?|{Achterberg}
PERSON|À qui ai-je l'honneur ?|{Solenne Guivarc'h}
PERSON|Votre nom et prénom ?|{Guivarc'h Solenne}
ADDRESS|Quelle est votre adresse ?|{27 rue des Dunes, 29253 Batz}
ADDRESS|Où devons-nous livrer ?|{27 rue des Dunes à Batz}
PHONE|À quel numéro peut-on vous joindre ?|au {06 00 00 04 61}
PHONE|Votre numéro de portable ?|{0600000461}
USERNAME|Quel est votre identifiant ?|{solenne_g71}
USERNAME|Quel est votre pseudo ?|{jardinmousse}
NATIONAL_ID|Votre numéro de sécurité sociale ?|{2 71 06 29 000 000 47}
DATE_OF_BIRTH|Mi dice la data di nascita?|{03/06/1971}
DATE_OF_BIRTH|Quando è nato?|il {3 giugno 1971}
PASSWORD|Qual è il PIN?|{7314}
PASSWORD|Le tre cifre sul retro della carta?|{806}
PASSWORD|Quale codice ha ricevuto via SMS?|{553018}
PASSWORD|Mi può dare la password?|{Cardellino9}
CARD|Le ultime quattro cifre della carta?|{7714}
CARD|Qual è il numero della carta?|{5105 1051 0510 5100}
ACCOUNT_ID|Ha il numero dell'ordine?|sì, {20417733}
ACCOUNT_ID|Qual è il codice cliente?|{CL-204177}
ACCOUNT_ID|Mi dà il numero di pratica?|{88120417}
BANK_ACCOUNT|Su quale IBAN facciamo il rimborso?|{IT60 X054 2811 1010 0000 0123 456}
PERSON|Qual è il cognome da nubile di sua madre?|{Altobelli}
PERSON|Con chi parlo?|{Ginevra Altobelli}
PERSON|Il suo nome e cognome?|{Ginevra Altobelli}
ADDRESS|Qual è il suo indirizzo?|{via delle Dune 27, 57034 Campo}
ADDRESS|Dove abita?|{via delle Dune 27 a Campo}
PHONE|A che numero la possiamo richiamare?|al {340 0000461}
PHONE|Mi lascia un recapito?|{0565 000 218}
USERNAME|Qual è il suo nome utente?|{ginevra_a71}
NATIONAL_ID|Mi detta il codice fiscale?|{LTBGVR71H43G702X}
DATE_OF_BIRTH|¿Me dice su fecha de nacimiento, por favor?|{03/06/1971}
DATE_OF_BIRTH|¿Cuándo nació?|el {3 de junio de 1971}
PASSWORD|¿Cuál es su PIN?|{7314}
PASSWORD|¿Los tres dígitos del reverso de la tarjeta?|{806}
PASSWORD|¿Qué código le ha llegado por SMS?|{553018}
PASSWORD|Indíqueme la contraseña|{Jilguero9}
CARD|¿Los últimos cuatro dígitos de la tarjeta?|{7714}
CARD|¿Cuál es el número de la tarjeta?|{5105 1051 0510 5100}
ACCOUNT_ID|¿Tiene el número de pedido a mano?|sí, {20417733}
ACCOUNT_ID|¿Me da su número de cliente?|{CL-204177}
ACCOUNT_ID|¿Y el número de póliza?|{88120417}
BANK_ACCOUNT|¿A qué IBAN hacemos la devolución?|{ES91 2100 0418 4502 0005 1332}
PERSON|¿El apellido de soltera de su madre?|{Altolaguirre}
PERSON|¿Con quién tengo el gusto?|{Nerea Altolaguirre}
PERSON|¿Su nombre completo?|{Nerea Altolaguirre Pons}
ADDRESS|¿Cuál es la dirección de entrega?|{calle de las Dunas 27, 04150 Cabo de Gata}
ADDRESS|¿Dónde vive?|{calle de las Dunas 27 en Níjar}
PHONE|¿A qué número le podemos llamar?|al {600 000 461}
PHONE|¿Me deja un teléfono de contacto?|{950 000 218}
USERNAME|¿Cuál es su nombre de usuario?|{nerea_a71}
NATIONAL_ID|¿Me indica su DNI?|{00000461-Q}
DATE_OF_BIRTH|Qual é a sua data de nascimento?|{03/06/1971}
DATE_OF_BIRTH|Quando nasceu?|a {3 de junho de 1971}
PASSWORD|Qual é o seu PIN?|{7314}
PASSWORD|Os três dígitos no verso do cartão?|{806}
PASSWORD|Que código recebeu por SMS?|{553018}
PASSWORD|Qual é a sua senha?|{Pintassilgo9}
CARD|Os últimos quatro dígitos do cartão?|{7714}
CARD|Qual o número do cartão?|{5105 1051 0510 5100}
ACCOUNT_ID|Tem consigo o número da encomenda?|sim, {20417733}
ACCOUNT_ID|Pode informar o número do pedido?|{CL-204177}
ACCOUNT_ID|E o número da apólice?|{88120417}
BANK_ACCOUNT|Para que IBAN fazemos a transferência?|{PT50 0002 0123 1234 5678 9015 4}
BANK_ACCOUNT|Agência e conta, por favor?|{0417-1 48812-6}
PERSON|O nome de solteira da sua mãe?|{Figueiredo}
PERSON|Com quem falo?|{Inês Altamira}
PERSON|Qual é o seu nome completo?|{Inês Altamira Dourado}
ADDRESS|Qual é a morada?|{Rua das Dunas, 27, 8365-100 Armação}
ADDRESS|Onde mora?|{Rua das Dunas 27 em Armação}
PHONE|Para que número lhe podemos ligar?|para o {910 000 461}
PHONE|Qual o seu telefone com DDD?|{(11) 90000-0461}
USERNAME|Qual é o seu nome de utilizador?|{ines_a71}
NATIONAL_ID|Me informa seu CPF?|{000.000.461-91}
DATE_OF_BIRTH|Before we continue I need to verify you. When's your birthday?|{12 Sept 1988}, why?
DATE_OF_BIRTH|Please enter the date of birth of the account holder|{1988-09-12}
PASSWORD|Could I have characters from your passcode, or simply the whole PIN if easier?|sure, {90 21 44}
PASSWORD|Enter the one-time code we just emailed you.|{AB-44192}
PASSWORD|And the CVV2 please|{441}
CARD|What are the final four digits on your card?|{0093}
CARD|Your card number, please.|{4000 0000 0000 0002} and expiry 04/29
ACCOUNT_ID|Could you share your ticket number?|It was {#558120}
ACCOUNT_ID|Policy number?|{HH/552/0912}
ACCOUNT_ID|Can I get a tracking number from you?|{JD0002255000}
ACCOUNT_ID|Do you know your meter number?|Think so, {K0441192}
BANK_ACCOUNT|What's the IBAN?|{GB33BUKB20201555555555}
PERSON|May I know who is calling?|{Farid Okonjo}
PERSON|What name is it booked under?|{Okonjo}
PERSON|Surname please|{Okonjo}
PERSON|Could you spell your full name?|{Farid Okonjo}
ADDRESS|Could you tell me the address on file?|{9b Lattice Yard, Bury BL9 0XY}
ADDRESS|What address is the parcel going to?|{Flat 2, 9 Lattice Yard, Bury}
PHONE|Can I take a contact number in case we get cut off?|{+44 7700 900 774}
PHONE|What is your mobile?|yes {07700900774}
USERNAME|Your user id?|{fokonjo}
USERNAME|What do you log in with? Your username?|{farid.okonjo}
PASSPORT|I also need your passport number.|{925665416}
NATIONAL_ID|And your NHS number?|{943 476 5919}
DATE_OF_BIRTH|Dürfte ich noch das Geburtsdatum erfahren?|{12. September 1988}, wieso?
DATE_OF_BIRTH|Bitte geben Sie Ihr Geburtsdatum ein|{12.09.88}
PASSWORD|Bitte lesen Sie mir die TAN vor.|{440 192}
PASSWORD|Wie heißt Ihr Kundenkennwort?|{Regenpfeifer}
CARD|Welche Endziffern hat Ihre Karte?|{0093}
ACCOUNT_ID|Wie lautet die Sendungsnummer?|{00340434161094000011}
ACCOUNT_ID|Bräuchte noch die Rechnungsnr.|{RE-2024-5581}
ACCOUNT_ID|Ihre Vertragsnummer bitte|{V 558120}
BANK_ACCOUNT|Nennen Sie mir bitte Ihre Kontonummer|{0558120944}
PERSON|Auf welchen Namen läuft der Vertrag?|auf {Farid Okonjo}
PERSON|Ihr Nachname?|{Okonjo}
PERSON|Wer spricht denn da bitte?|{Farid Okonjo}
ADDRESS|Ihre Anschrift bitte?|{Am Lattich 9b, 45127 Essen}
PHONE|Haben Sie eine Handynummer für Rückfragen?|ja klar, {0170 0004419}
USERNAME|Wie ist Ihr Nutzername?|{fokonjo}
DATE_OF_BIRTH|Ter controle: geboortedatum?|{12 september 1988}
PASSWORD|Wilt u de verificatiecode doorgeven?|{440192}
CARD|Wat zijn de laatste 4 cijfers?|{0093}
ACCOUNT_ID|Kunt u het factuurnummer geven?|{F2024-5581}
ACCOUNT_ID|Wat is het kenmerk van de brief?|{ZK-558120}
BANK_ACCOUNT|Wat is uw IBAN?|{NL20 INGB 0001 2345 67}
PERSON|Op welke naam staat het abonnement?|op naam van {Farid Okonjo}
PERSON|Uw achternaam?|{Okonjo}
ADDRESS|Op welk adres woont u?|{Latticelaan 9b, 3511 AA Utrecht}
PHONE|Wat is het beste nummer om u te bellen?|{06-00044192}
USERNAME|Met welke inlognaam logt u in?|{fokonjo}
DATE_OF_BIRTH|Merci de confirmer votre date de naissance|{12 septembre 1988}
PASSWORD|Donnez-moi le code de vérification.|{440192}
PASSWORD|Quel est le cryptogramme visuel ?|{441}
CARD|Les 4 derniers chiffres de la carte ?|{0093}
ACCOUNT_ID|Pouvez-vous me donner le numéro de suivi ?|{6A12345678901}
ACCOUNT_ID|Quel est votre numéro d'adhérent ?|c'est le {558120}
ACCOUNT_ID|Numéro de facture ?|{FA-2024-5581}
BANK_ACCOUNT|Il me faudrait votre RIB.|{30002 00550 0000157845Z 02}
PERSON|À quel nom est le contrat ?|au nom de {Farid Okonjo}
PERSON|Comment vous appelez-vous ?|{Farid Okonjo}
ADDRESS|Votre adresse de livraison ?|{9 ter rue du Lattis, 69007 Lyon}
PHONE|Un numéro où vous joindre ?|{07 00 04 41 92}
USERNAME|Votre nom d'utilisateur, s'il vous plaît|{fokonjo}
DATE_OF_BIRTH|Mi conferma la sua data di nascita?|{12 settembre 1988}
PASSWORD|Mi legga il codice di sicurezza.|{441}
CARD|Le ultime 4 cifre?|{0093}
ACCOUNT_ID|Mi può dire il codice prenotazione?|{K4QW2M}
ACCOUNT_ID|Numero di polizza?|{558120944}
BANK_ACCOUNT|Mi dà l'IBAN?|{IT60X0542811101000000123456}
PERSON|A che nome è la prenotazione?|a nome {Farid Okonjo}
PERSON|Come si chiama?|{Farid Okonjo}
ADDRESS|Mi conferma l'indirizzo di spedizione?|{via del Graticcio 9/b, 50123 Firenze}
PHONE|Ha un numero di cellulare?|sì, {333 0004419}
USERNAME|Con quale nome utente accede?|{fokonjo}
DATE_OF_BIRTH|Por seguridad, ¿fecha de nacimiento?|{12 de septiembre de 1988}
PASSWORD|Dígame el código de verificación|{440192}
CARD|¿Cuáles son los 4 últimos dígitos?|{0093}
ACCOUNT_ID|¿Me facilita el número de expediente?|{EXP-2024-5581}
ACCOUNT_ID|¿Cuál es el localizador?|{K4QW2M}
BANK_ACCOUNT|¿Número de cuenta?|{2100 0418 45 0200051332}
PERSON|¿Cómo se llama usted?|{Farid Okonjo}
PERSON|¿A nombre de quién está la línea?|a nombre de {Farid Okonjo}
ADDRESS|¿Me confirma la dirección?|{C/ Celosía 9, 2.º B, 29008 Málaga}
PHONE|¿Un móvil de contacto?|{600 004 419}
USERNAME|¿Con qué usuario entra?|{fokonjo}
DATE_OF_BIRTH|Confirma a data de nascimento, por favor?|{12 de setembro de 1988}
PASSWORD|Digite o código de verificação|{440192}
CARD|Quais os 4 últimos dígitos?|{0093}
ACCOUNT_ID|Qual é o protocolo?|{2024558120}
ACCOUNT_ID|O número do contrato?|{558120944}
BANK_ACCOUNT|Pode dar-me o NIB?|{0035 0000 0000 0000 0000 5}
PERSON|Como se chama?|{Farid Okonjo}
PERSON|Em nome de quem está o contrato?|em nome de {Farid Okonjo}
ADDRESS|Qual o endereço de entrega?|{Rua da Treliça, 9, 4000-001 Porto}
PHONE|Deixe-me um contacto telefónico|{930 004 419}
USERNAME|Qual é o utilizador?|{fokonjo}
DATE_OF_BIRTH|Can you tell me when you were born, just to find you on the system?|{22/11/59}
ACCOUNT_ID|Right, and the claim reference?|{CLM-88/20931}
PASSWORD|What's the memorable word on the account?|{hollyhock}
PHONE|Is there a number the driver can phone?|{07700 900 318}
PERSON|And your last name is?|{Adeyinka}
CARD|Which card ended up being charged, last four?|{6628}
BANK_ACCOUNT|I'll need your sort code|{30-94-55}
USERNAME|What username did you sign up with?|{tolu.ade}
DATE_OF_BIRTH|Sagen Sie mir bitte Ihr Geburtsdatum?|der {22.11.1959}
ACCOUNT_ID|Haben Sie eine Auftragsnummer?|Moment, {A-8820931}
PASSWORD|Wie lautet Ihr Sicherheitswort?|{Stockrose}
PHONE|Wie erreicht Sie der Monteur telefonisch?|{0160 0003189}
PERSON|Und Ihr Familienname?|{Adeyinka}
ADDRESS|Wohin darf ich das schicken?|{Heckenweg 30, 34117 Kassel}
BANK_ACCOUNT|Ihre Bankverbindung bitte, IBAN reicht|{DE02 1203 0000 0000 2020 51}
DATE_OF_BIRTH|Wat is uw geboortedag?|{22-11-1959}
ACCOUNT_ID|Mag ik het ordernummer?|{8820931}
PASSWORD|Wat is de beveiligingscode achterop?|{662}
PHONE|Waarop kunnen we u terugbellen?|{06-00031894}
PERSON|Hoe heet u?|{Tolu Adeyinka}
ADDRESS|Wat is het bezorgadres?|{Hegweg 30, 6811 KD Arnhem}
DATE_OF_BIRTH|Et vous êtes née le ?|{22/11/1959}
ACCOUNT_ID|Vous avez un numéro de dossier ?|{D-8820931}
PASSWORD|Le code reçu par mail, s'il vous plaît ?|{318940}
PHONE|On peut vous rappeler à quel numéro ?|{06 00 03 18 94}
PERSON|Vous êtes Madame ?|{Adeyinka}
ADDRESS|Où habitez-vous ?|{30 chemin des Haies, 38000 Grenoble}
DATE_OF_BIRTH|Data di nascita, per favore.|{22.11.1959}
ACCOUNT_ID|Il numero di contratto?|{8820931}
PASSWORD|Mi dice il PIN telefonico?|{3189}
PHONE|Un telefono per richiamarla?|{347 0003189}
PERSON|Cognome?|{Adeyinka}
ADDRESS|A quale indirizzo consegniamo?|{via delle Siepi 30, 38122 Trento}
DATE_OF_BIRTH|¿En qué fecha nació?|el {22 de noviembre de 1959}
ACCOUNT_ID|Facilíteme el número de reserva|{R8820931}
PASSWORD|¿La clave de acceso?|{318940}
PHONE|¿Dónde le podemos llamar?|{600 031 894}
PERSON|¿Apellidos?|{Adeyinka Ruiz}
ADDRESS|¿A qué dirección se lo enviamos?|{Calle del Seto 30, 50001 Zaragoza}
DATE_OF_BIRTH|Em que dia nasceu?|{22/11/1959}
ACCOUNT_ID|Indique o número de cliente, por favor|{8820931}
PASSWORD|Qual o código que chegou no seu celular?|{318940}
PHONE|Tem um número para contacto?|{910 031 894}
PERSON|E o apelido?|{Adeyinka}
ADDRESS|Onde fazemos a entrega?|{Rua da Sebe, 30, 4700-001 Braga}
DATE_OF_BIRTH|Could you confirm how your birth date is written on the policy?|{7 May 1990}
PHONE|Shall I call you back on this line, or is there a better number?|{01632 960 774}
PERSON|Sorry, I did not catch your name?|{Dilys Prosser}
DATE_OF_BIRTH|Könnten Sie mir das Geburtsdatum des Kontoinhabers nennen?|{07.05.1990}
ACCOUNT_ID|Was steht als Referenz auf der Mahnung?|{M-441027}
PHONE|Geben Sie mir kurz Ihre Nummer, falls wir getrennt werden?|{0171 0007740}
PERSON|Darf ich Ihren Namen notieren?|{Dilys Prosser}
DATE_OF_BIRTH|En wat was de geboortedatum ook alweer?|{7-5-1990}
ACCOUNT_ID|Staat er een serienummer op het apparaat?|{SN441027}
PASSWORD|Noem even de code uit de app|{774 102}
PERSON|Hoe kan ik u noemen? Uw naam graag.|{Dilys Prosser}
DATE_OF_BIRTH|Il me manque votre date de naissance.|{7 mai 1990}
ACCOUNT_ID|Le numéro de série de l'appareil, vous l'avez ?|{SN-441027}
PASSWORD|Saisissez votre code secret|{7741}
PERSON|C'est de la part de qui ?|{Dilys Prosser}
DATE_OF_BIRTH|Serve anche la data di nascita dell'intestatario|{07/05/1990}
ACCOUNT_ID|C'è un numero di serie sul retro?|{SN441027}
PHONE|Posso avere un numero dove trovarla?|{347 0007741}
PERSON|Scusi, il suo nome?|{Dilys Prosser}
DATE_OF_BIRTH|Necesito también la fecha de nacimiento del titular|{07-05-1990}
ACCOUNT_ID|¿Qué número de serie pone?|{SN441027}
PASSWORD|Marque su clave de cuatro cifras|{7741}
PERSON|Perdone, ¿me repite su nombre?|{Dilys Prosser}
DATE_OF_BIRTH|Falta-me a data de nascimento do titular|{07/05/1990}
ACCOUNT_ID|Consegue ver o número de série?|{SN441027}
PASSWORD|Insira a senha de quatro dígitos|{7741}
PERSON|Desculpe, o seu nome?|{Dilys Prosser}
""".strip().split("\n")
FORMS = """
DATE_OF_BIRTH|D.O.B.: {22/11/1959}
PHONE|Telefon privat: {0160 0003189}
ADDRESS|Adresse postale : {30 chemin des Haies, 38000 Grenoble}
DATE_OF_BIRTH|Nato/a il: {22/11/1959}
PHONE|Móvil: {600 031 894}
PERSON|Nome do cliente: {Tolu Adeyinka}
PHONE|Telefoon: {06-00031894}
PERSON|Voornaam: {Tolu}
PHONE|Telephone (home): {01632 960774}
DATE_OF_BIRTH|Geburtstag: {07.05.1990}
NATIONAL_ID|Codice fiscale: {PRSDLY90E47H501X}
ADDRESS|Endereço de entrega: {Rua da Sebe, 30, Braga}
DATE_OF_BIRTH|Date of birth: {03/06/1971}
DATE_OF_BIRTH|DOB - {03/06/1971}
PERSON|Full name: {Rhona Macaulay}
PERSON|Mother's maiden name: {Abernethy}
PHONE|Daytime phone: {01632 960218}
PHONE|Contact no.: {01632 960218}
ADDRESS|Home address: {27 Skellgill Rise, Kendal, LA9 4QQ}
ACCOUNT_ID|Order #: {WB-20417}
BANK_ACCOUNT|Sort code: {40-11-62}
USERNAME|Login: {mossygarden}
PASSWORD|CVV: {806}
PASSWORD|Memorable word: {thistledown}
CARD|Last 4 digits: {7714}
DATE_OF_BIRTH|Geb.-Datum: {03.06.1971}
DATE_OF_BIRTH|geb. am: {03.06.1971}
PERSON|Vor- und Nachname: {Henrike Wulff}
PHONE|Tel.-Nr.: {04922 000218}
ADDRESS|Anschrift: {Dünenweg 27, 26757 Borkum}
ACCOUNT_ID|Kunden-Nr.: {20417733}
USERNAME|Benutzername: {moosgarten}
PASSWORD|Passwort: {distelfink9}
DATE_OF_BIRTH|Geboortedatum: {03-06-1971}
PERSON|Naam: {Hennie Wolters}
PHONE|Tel.nr.: {0562 000218}
ADDRESS|Adres: {Duinweg 27, 8881 EB West-Terschelling}
ACCOUNT_ID|Klantnr.: {204177}
DATE_OF_BIRTH|Date de naissance : {03/06/1971}
DATE_OF_BIRTH|Né(e) le : {03/06/1971}
PERSON|Nom : {Guivarc'h}
PERSON|Prénom : {Solenne}
PHONE|Tél. : {06 00 00 04 61}
ADDRESS|Adresse : {27 rue des Dunes, 29253 Batz}
ACCOUNT_ID|N° de commande : {20417733}
ACCOUNT_ID|N° client : {20417733}
PASSWORD|Mot de passe : {chardonneret9}
DATE_OF_BIRTH|Data di nascita: {03/06/1971}
DATE_OF_BIRTH|Nata il: {03/06/1971}
PERSON|Cognome e nome: {Altobelli Ginevra}
PHONE|Cell.: {340 0000461}
ADDRESS|Indirizzo: {via delle Dune 27, 57034 Campo}
ACCOUNT_ID|N. ordine: {20417733}
NATIONAL_ID|C.F.: {LTBGVR71H43G702X}
DATE_OF_BIRTH|Fecha de nacimiento: {03/06/1971}
PERSON|Nombre y apellidos: {Nerea Altolaguirre Pons}
PHONE|Tlf.: {600 000 461}
ADDRESS|Domicilio: {calle de las Dunas 27, 04150 Níjar}
ACCOUNT_ID|N.º de pedido: {20417733}
NATIONAL_ID|DNI/NIE: {00000461Q}
DATE_OF_BIRTH|Data de nascimento: {03/06/1971}
DATE_OF_BIRTH|Nascimento: {03/06/1971}
PERSON|Nome completo: {Inês Altamira Dourado}
PHONE|Telemóvel: {910 000 461}
PHONE|Celular: {(11) 90000-0461}
ADDRESS|Morada: {Rua das Dunas, 27, 8365-100 Armação}
ADDRESS|Endereço: {Rua das Dunas, 27, Armação}
ACCOUNT_ID|Nº do pedido: {20417733}
NATIONAL_ID|NIF: {000000461}
PERSON|Caller: {Farid Okonjo}
DATE_OF_BIRTH|Birth date {12/09/1988}
PHONE|Mobile no: {07700 900774}
PHONE|Best number: {07700 900774}
ACCOUNT_ID|Your reference: {HH/552/0912}
ADDRESS|Delivery address: {9b Lattice Yard, Bury BL9 0XY}
PERSON|Name, Vorname: {Okonjo, Farid}
PHONE|Mobil: {0170 0004419}
ACCOUNT_ID|Vertragsnr.: {V558120}
BANK_ACCOUNT|BLZ: {50010517}
ACCOUNT_ID|Polisnummer: {55812094}
PHONE|Mobiel: {06 00044192}
PHONE|Portable : {07 00 04 41 92}
ACCOUNT_ID|Réf. dossier : {558120-B}
PHONE|Telefono: {055 0004419}
ACCOUNT_ID|Codice cliente: {558120}
PHONE|Teléfono de contacto: {600 004 419}
ACCOUNT_ID|Nº póliza: {55812094}
PHONE|Telefone: {(21) 99999-4419}
NATIONAL_ID|CPF: {000.000.441-92}
""".strip().split("\n")
NO_ANSWERS = """
What is your PIN?|I never had one
PIN?|no idea
What is your date of birth?|why would you need that
May I have your order number?|it came yesterday
May I have your order number?|3 weeks ago
Which number can we reach you on?|after 18:00 please
What is your name?|first tell me yours
Who am I speaking to?|the same person as yesterday
Your address please?|you have it
Can you tell me your password?|certainly not
How many parcels did you get?|2
How much were you charged?|149.99
When did you order?|last Tuesday
Is there anything else?|No thank you
Wie lautet Ihre Kundennummer?|die habe ich nicht
Wann sind Sie geboren?|das geht Sie nichts an
Wie ist Ihr Name?|warum fragen Sie
Quel est votre code ?|je ne sais pas
Votre adresse ?|vous l'avez
Qual è il suo nome?|perché
¿Su nombre?|ya se lo dije ayer
¿Número de pedido?|no lo tengo
Qual é a sua senha?|não vou dizer
Mag ik uw naam?|waarom
Wat is uw klantnummer?|weet ik niet
Your card was charged twice. Which shop was it?|the one in Leeds
We sent the refund to your card.|when
Was the driver rude?|Yes
Which size did you order?|42
What is the name of the product?|Desk lamp
""".strip().split("\n")
SHOWN = [
    "Agent: {}\nCustomer: {}",
    "[10:04] Kim (Support): {}\n[10:05] Visitor: {}",
    "> {}\n{}",
    "{}\n\n{}\n",
    "{}\nsure\n{}",
]


def value_of(written):
    return written[written.index("{") + 1 : written.index("}")], written.replace("{", "").replace("}", "")


def typed(text, spans):
    return [(span.type, text[span.start : span.end]) for span in spans]


@pytest.mark.parametrize("pair", PAIRS)
def test_a_bare_answer_is_typed_by_what_was_asked(pair):
    type_, question, written = pair.split("|")
    value, answer = value_of(written)
    spans = merge_spans((*find_by_patterns([answer])[0], *answers_along([question, "", answer])[-1]))
    assert (type_, value) in typed(answer, spans)
    missed = []
    for form in SHOWN:
        text = form.format(question, answer)
        if (type_, value) not in typed(text, find_by_patterns([text])[0]):
            missed.append(form)
    assert missed == []


@pytest.mark.parametrize("line", FORMS)
@pytest.mark.parametrize("form", ["{}", "Topic: delivery\n{}\nMessage: it never came", "> {}\n> Betreff: Lampe"])
def test_the_label_of_a_form_types_its_value(line, form):
    type_, written = line.split("|")
    value, shown = value_of(written)
    text = form.format(shown)
    assert (type_, value) in typed(text, find_by_patterns([text])[0])


@pytest.mark.parametrize("pair", NO_ANSWERS)
def test_what_is_no_answer_stays_legible(pair):
    question, answer = pair.split("|")
    assert answers_along([question, "", answer])[-1] == ()
    assert find_by_patterns([f"Agent: {question}\nCustomer: {answer}"])[0] == ()


def test_answers_on_a_line_each_are_all_typed():
    text = "sure\nRhona Macaulay\n03/06/1971"
    found = answers_along(["Your full name and date of birth, please?", "", text])[-1]
    assert typed(text, found) == [("PERSON", "Rhona Macaulay"), ("DATE_OF_BIRTH", "03/06/1971")]


def test_an_answer_that_asks_back_is_typed():
    text = "7314, why do you need it?"
    assert typed(text, answers_along(["What is your PIN?", "", text])[-1]) == [("PASSWORD", "7314")]


def test_a_link_is_no_answer():
    assert answers_along(["Your order number please?", "", "https://example.org/P7B0JJHZ"])[-1] == ()
