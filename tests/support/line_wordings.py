"""Wordings of what programs and habit add to a mail, by language and reason: what the line classifier learns from.

`{firm}`, `{place}`, `{url}`, `{mail}`, `{who}` and `{tel}` are filled in by `line_examples`.
"""

WORDINGS: dict[str, dict[str, str]] = {
    "en": {
        "banner": """
This e-mail was sent by someone outside {firm}. Be cautious with links and attachments.
External sender: check the address before you reply.
[Caution: external e-mail]
This message was sent from an address outside our network. Treat any link in it as suspicious.
IT Security notice: the sender of this e-mail is not known to {firm}. Never give your password.
We could not confirm who sent this e-mail. Avoid opening its attachments.
Reminder: this mail comes from an external source. Report anything suspicious to the help desk.
This is the first e-mail you have got from {mail}. Make sure you trust them.
""",
        "footer": """
This transmission is private and is for the named person alone. If it reached you in error, delete it and tell us.
Unauthorised use, copying or disclosure of this e-mail is prohibited and may be unlawful.
{firm} is a company registered in Scotland, number SC123456. Registered office: {place}.
{firm} is authorised by the Financial Conduct Authority. VAT number GB 123 4567 89.
Consider the environment: do you really need to print this e-mail?
E-mails cannot be guaranteed to be secure or free of errors. {firm} accepts no liability for them.
The opinions expressed are those of the writer and do not represent {firm}.
We may monitor e-mails for training and to comply with the law. See our privacy notice at {url}.
This email has been checked for viruses by our security software.
If you are not the person it was meant for, you must not use or pass on what it says.
Please save paper: only print if you must.
""",
        "unsubscribe": """
You received this mail since you subscribed to news of {firm}. Stop these mails at any time: {url}
Update your e-mail preferences or unsubscribe from all mails.
Want fewer e-mails? Adjust your settings here.
To be removed from our mailing list reply with REMOVE or visit {url}
This newsletter was sent to {mail}. Click here if you no longer wish to receive it.
Terms of service | Help centre | Stop receiving e-mails
View online | Contact us | Manage subscription
(c) {firm}, {place}. All rights reserved.
Why did I get this? You have an account with {firm}.
""",
        "mobile_signature": """
Sent from my phone, please excuse mistakes.
Sent from my Motorola smartphone
Sent from AOL on Android
Sent from Mail.com app
Sent on the go, so short
Written on a small keyboard, sorry for errors.
Sent using Zoho Mail
Sent with Airmail for iOS
Download Edison Mail for iPhone
Dictated by voice, so there may be mistakes
""",
        "closing": """
Warmly,
With many thanks and kind regards,
Thanks and regards
Yours truly
With best wishes from {place}
Looking forward to your reply. Kind regards,
I look forward to hearing from you. Yours sincerely,
Have a lovely weekend,
Have a nice day!
Until then, all the best
Yours in frustration,
Hope to hear soon, thanks
""",
        "role": """
Sales Director, {firm}
Project Lead | {firm}
Practice Manager
Senior Accountant, Finance Department
Teacher of Maths
Director of Operations
Landlord of {place}
Opening hours: Tuesday to Saturday 9 - 5
Book a call: {url}
""",
    },
    "de": {
        "banner": """
Achtung, diese E-Mail wurde von außerhalb der {firm} gesendet. Öffnen Sie Anhänge nur, wenn Sie dem Absender vertrauen.
[Externe Mail] Absender prüfen!
Diese Mail kam über das Internet von einem unbekannten Absender. Geben Sie keine Passwörter weiter.
Sicherheitshinweis der IT: externer Absender, Links mit Vorsicht behandeln.
Warnung: Der Absender dieser Nachricht gehört nicht zu unserem Unternehmen.
Von diesem Absender haben Sie noch nie Post bekommen. Seien Sie vorsichtig.
""",
        "footer": """
Diese Mitteilung ist vertraulich. Haben Sie sie irrtümlich bekommen, geben Sie uns Bescheid und vernichten Sie sie.
Das unerlaubte Kopieren sowie die unbefugte Weitergabe dieser E-Mail sind nicht gestattet.
{firm}, Sitz {place}, Registergericht {place} HRB 12345
Vorstand: {who}, {who}. Vorsitzender des Aufsichtsrats: {who}
Geschäftsführerin: {who} · Steuernummer 123/456/7890
Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.
Informationen zur Verarbeitung Ihrer Daten: {url}
Diese E-Mail wurde auf Viren geprüft.
Bankverbindung: Sparkasse {place}, IBAN DE00 0000 0000 0000 0000 00
Inhaber: {who}
""",
        "unsubscribe": """
Sie erhalten diesen Newsletter, weil Sie sich bei {firm} angemeldet haben. Hier abmelden: {url}
Newsletter abbestellen | Kontakt | AGB
Wenn Sie künftig keine E-Mails mehr von uns wünschen, klicken Sie bitte auf diesen Link.
E-Mail-Einstellungen ändern oder alle Mails abbestellen
Diese Mail wurde an {mail} gesendet. Abmeldung jederzeit möglich.
Falls die Mail nicht richtig angezeigt wird, hier im Browser öffnen.
© {firm}, {place}. Alle Rechte vorbehalten.
""",
        "mobile_signature": """
Von meinem Smartphone gesendet, bitte Tippfehler zu entschuldigen.
Von meinem Huawei-Mobiltelefon gesendet
Gesendet mit der Telekom Mail App
Gesendet mit der WEB.DE Mail App
Unterwegs geschrieben, daher kurz.
Diese Mail habe ich auf dem Telefon diktiert.
Von Yahoo Mail auf Android gesendet
""",
        "closing": """
Mit besten Grüßen und vielem Dank im Voraus
Liebe Grüße aus {place}
Beste Grüße und ein schönes Wochenende
Mit freundlichem Gruß
Viele Grüße und danke
In Erwartung Ihrer Antwort verbleibe ich mit freundlichen Grüßen
Ich freue mich auf Ihre Rückmeldung. Mit freundlichen Grüßen
Einen schönen Tag noch
Bis dann
Servus und danke
Gez. {who}
""",
        "role": """
Leiter Vertrieb
Assistenz der Geschäftsleitung
Rechtsanwältin
Steuerberaterin
Abteilung Einkauf und Logistik
im Auftrag {who}
Öffnungszeiten: Mo-Fr 9-18 Uhr
Fax: {tel}
Hausmeisterservice {who}
Gaststätte {place}
""",
    },
    "fr": {
        "banner": """
Attention, ce message a été envoyé par une personne extérieure à {firm}. Vérifiez avant de cliquer.
[EXTERNE] Expéditeur inconnu
Sécurité : cet e-mail ne vient pas de notre réseau, méfiez-vous des pièces jointes.
L'expéditeur de ce message n'a pas pu être identifié.
Message provenant de l'extérieur de l'organisation. Ne communiquez jamais votre mot de passe.
""",
        "footer": """
Ce courriel est confidentiel. Toute utilisation non autorisée est interdite. Supprimez-le s'il n'est pas pour vous.
Ce message ainsi que ses pièces jointes sont destinés à la seule personne nommée.
{firm}, société au capital de 50 000 euros, RCS {place} 123 456 789
SIRET 123 456 789 00012 - TVA intracommunautaire FR00123456789
Avant d'imprimer, pensez à l'environnement.
Conformément au RGPD, vous disposez d'un droit d'accès et de rectification de vos données : {url}
Cet e-mail a été vérifié par un logiciel antivirus.
{firm} décline toute responsabilité si ce message a été modifié.
""",
        "unsubscribe": """
Vous recevez cette lettre d'information car vous êtes inscrit chez {firm}. Se désabonner : {url}
Pour modifier vos préférences ou ne plus recevoir nos offres, cliquez ici.
Voir la version en ligne | Nous contacter | Se désinscrire
Ce message a été envoyé à {mail}.
Vous souhaitez recevoir moins d'e-mails ? Réglez vos préférences.
© {firm}, {place}. Tous droits réservés.
""",
        "mobile_signature": """
Envoyé de mon téléphone, veuillez excuser les fautes de frappe.
Envoyé depuis mon mobile Orange
Envoyé à partir de mon Huawei
Envoyé depuis l'application La Poste Mail
Envoyé depuis Yahoo Mail pour Android
Message dicté, merci d'excuser les erreurs
""",
        "closing": """
Bien cordialement et merci d'avance,
Avec mes sincères salutations
Dans l'attente d'une réponse rapide, cordialement
Je vous prie de croire, Madame, Monsieur, à l'expression de mes sentiments distingués.
Veuillez recevoir mes meilleures salutations.
Belle journée à vous
Bonne réception
Bon week-end
Respectueusement,
Salutations de {place}
En vous remerciant par avance,
Amitiés
""",
        "role": """
Directrice commerciale
Responsable des achats - {firm}
Cabinet {who}, avocat
Service comptabilité
Gérant de {firm}
Port. {tel}
Présidente de l'association
N° d'abonné : 123456
""",
    },
    "es": {
        "banner": """
Atención: este mensaje lo ha enviado alguien ajeno a {firm}. No abra los adjuntos sin comprobarlo.
[CORREO EXTERNO] Compruebe el remitente
Aviso de seguridad: remitente desconocido, desconfíe de los enlaces.
No se ha podido verificar quién envía este correo.
Este correo viene de fuera de la organización. No facilite contraseñas.
""",
        "footer": """
Este correo es confidencial y para uso exclusivo de la persona a la que se dirige. Si lo recibe por error, bórrelo.
Queda prohibida la copia o divulgación de este mensaje sin autorización.
{firm}, CIF B12345678, inscrita en el Registro Mercantil de {place}
Cuidemos el planeta: no imprima este correo si no hace falta.
Responsable del tratamiento: {firm}. Más información sobre protección de datos en {url}
Este mensaje ha sido analizado en busca de virus.
""",
        "unsubscribe": """
Recibe este boletín porque se suscribió en {firm}. Darse de baja: {url}
Cambiar preferencias | Cancelar suscripción | Contacto
Si no desea seguir recibiendo nuestros correos, haga clic aquí.
Este mensaje se envió a {mail}.
¿Quiere recibir menos correos? Ajuste sus preferencias.
© {firm}, {place}. Todos los derechos reservados.
""",
        "mobile_signature": """
Enviado desde mi teléfono, disculpe los errores.
Enviado desde mi teléfono Huawei
Enviado desde mi smartphone
Enviado desde Yahoo Mail para Android
Escrito desde el móvil, disculpen las faltas
Mensaje dictado por voz
""",
        "closing": """
Reciba un cordial saludo y gracias por adelantado,
En espera de su respuesta, le saluda atentamente
Sin otro particular, se despide
Quedo a su disposición. Saludos,
Con un saludo afectuoso
Que tengan un buen día
Saludos desde {place}
Besos
Mil gracias,
Gracias y un saludo
""",
        "role": """
Directora comercial
Departamento de contabilidad - {firm}
Abogado colegiado
Jefe de compras
NIF 00000000T
Móvil {tel}
Presidenta de la comunidad
Horario: de lunes a viernes de 9 a 14 h
""",
    },
    "it": {
        "banner": """
Attenzione: messaggio inviato da una persona esterna a {firm}. Controllare prima di cliccare.
[ESTERNA] Verificare il mittente
Avviso di sicurezza: mittente sconosciuto, diffidare dei link.
Non è stato possibile verificare chi ha inviato questo messaggio.
Questa email viene da fuori dell'organizzazione. Non comunicare password.
""",
        "footer": """
Questo messaggio è confidenziale e destinato alla sola persona indicata. Se ricevuto per errore, va cancellato.
È vietata la copia o la diffusione non autorizzata di questa email.
{firm}, P.IVA 00000000000, capitale sociale euro 10.000 i.v., iscritta al Registro Imprese di {place}
Prima di stampare pensa all'ambiente.
Informativa sul trattamento dei dati personali: {url}
Questa email è stata controllata da un antivirus.
""",
        "unsubscribe": """
Ricevi questa newsletter perché ti sei iscritto a {firm}. Annulla l'iscrizione: {url}
Gestisci le preferenze | Annulla iscrizione | Contatti
Se non desidera più ricevere queste email clicchi qui.
Questo messaggio è stato inviato a {mail}.
© {firm}, {place}. Tutti i diritti riservati.
""",
        "mobile_signature": """
Inviato dal mio telefono, perdonate gli errori di battitura.
Inviato dal mio Huawei
Inviato da smartphone Samsung
Inviato da Yahoo Mail per Android
Scritto dal cellulare, chiedo scusa per i refusi
Inviato da Virgilio Mail
""",
        "closing": """
Ringraziando anticipatamente porgo cordiali saluti
Resto in attesa di una risposta. Cordiali saluti
Con i migliori saluti
Distintamente
Un caro saluto da {place}
Vi auguro una buona giornata
Grazie e buona serata
A presto
Con osservanza
Un saluto
""",
        "role": """
Responsabile commerciale
Ufficio acquisti - {firm}
Studio legale {who}
Dott.ssa {who}
Amministratore di condominio
Cell. {tel}
Codice cliente 123456
Orario: lun-ven 9-13
""",
    },
    "nl": {
        "banner": """
Let op, deze mail is verstuurd door iemand buiten {firm}. Controleer eerst wie de afzender is.
[EXTERNE MAIL] Afzender controleren
Beveiliging: onbekende afzender, wees voorzichtig met koppelingen.
Wij konden niet nagaan wie deze mail heeft gestuurd.
Dit bericht komt van buiten de organisatie. Geef nooit uw wachtwoord.
""",
        "footer": """
Deze e-mail is vertrouwelijk en alleen voor de genoemde persoon. Hebt u hem per ongeluk ontvangen, verwijder hem dan.
Verspreiding of vermenigvuldiging van deze e-mail is zonder toestemming niet toegestaan.
{firm}, KvK {place} 00000000, btw-nummer NL000000000B00
Bespaar papier: print alleen als het moet.
Hoe wij met uw gegevens omgaan leest u op {url}
Dit bericht is gecontroleerd op virussen.
Aan dit bericht kunt u geen rechten ontlenen.
""",
        "unsubscribe": """
U ontvangt deze nieuwsbrief omdat u zich bij {firm} hebt aangemeld. Afmelden: {url}
Voorkeuren aanpassen | Afmelden | Contact
Wilt u onze e-mails niet langer ontvangen, klik dan hier.
Dit bericht is verzonden aan {mail}.
© {firm}, {place}. Alle rechten voorbehouden.
""",
        "mobile_signature": """
Verzonden vanaf mijn telefoon, let niet op typefouten.
Verstuurd vanaf mijn Huawei
Verzonden met de Ziggo Mail app
Verzonden vanaf Yahoo Mail op Android
Onderweg getypt, vandaar zo kort
""",
        "closing": """
Met vriendelijke groet en alvast bedankt,
In afwachting van uw antwoord verblijf ik
Ik hoor graag van u. Vriendelijke groeten,
Groeten uit {place}
Met hoogachting,
Een prettige dag verder
Fijn weekend
Bij voorbaat dank,
Liefs
Tot dan
""",
        "role": """
Verkoopleider
Afdeling inkoop - {firm}
Advocatenkantoor {who}
Administratie
Namens {who}
Mob. {tel}
Klantnummer 123456
Open ma t/m vr 9-17 uur
""",
    },
    "pt": {
        "banner": """
Atenção: mensagem enviada por alguém de fora de {firm}. Verifique antes de clicar.
[E-MAIL EXTERNO] Verifique o remetente
Aviso de segurança: remetente desconhecido, desconfie das ligações.
Não foi possível verificar quem enviou esta mensagem.
Este e-mail vem de fora da empresa. Nunca forneça a sua palavra-passe.
""",
        "footer": """
Este e-mail é confidencial e destina-se apenas à pessoa indicada. Se o recebeu por erro, elimine-o.
É proibida a cópia ou divulgação desta mensagem sem autorização.
{firm}, NIF 500000000, capital social 5.000 euros, matriculada em {place}
Poupe papel: imprima apenas se for preciso.
Saiba como tratamos os seus dados em {url}
Esta mensagem foi verificada por um antivírus.
""",
        "unsubscribe": """
Recebe esta newsletter porque se inscreveu em {firm}. Cancelar: {url}
Alterar preferências | Cancelar inscrição | Contactos
Se não deseja continuar a receber os nossos e-mails, clique aqui.
Esta mensagem foi enviada para {mail}.
© {firm}, {place}. Todos os direitos reservados.
""",
        "mobile_signature": """
Enviado do meu telefone, perdoe os erros de digitação.
Enviado do meu Huawei
Enviado do meu smartphone
Enviado do Yahoo Mail para Android
Escrito no telemóvel, peço desculpa pelas gralhas
""",
        "closing": """
Grato pela atenção, cumprimentos
Fico a aguardar a vossa resposta. Cumprimentos,
Sem mais de momento,
Com estima e consideração
Saudações de {place}
Tenha um bom dia
Bom fim de semana
Beijinhos
Muito obrigado e cumprimentos
Respeitosamente,
""",
        "role": """
Diretora comercial
Departamento financeiro - {firm}
Advogado
Responsável de compras
Administradora do condomínio
Telem. {tel}
N.º de cliente 123456
Horário: segunda a sexta, 9h-18h
""",
    },
}
