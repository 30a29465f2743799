"""Asks for phone numbers, numbers of customers and things, user names and addresses."""

from escalml.privacy.grammar import SPOKEN
from escalml.privacy.questions.form import WHETHER_IT_WORKS, asks

# A bare code of letters and digits, as airlines and parcels have them: `K7QW2M`.
_MIXED = r"(?-i:(?=[A-Z]{0,9}\d)(?=\d{0,9}[A-Z])[A-Z\d]{5,10})"
_CODE = (
    r"[A-Z]{1,4}[ -]?\d{2,6}(?:[ -]\d{2,6}){1,3}|"
    r"(?-i:(?=(?:[A-Z /-]{0,9}\d){3})[A-Z\d]{1,8}(?: ?[ /-] ?[A-Z\d]{1,8}){1,8})|"  # in groups: `W2281 04417`
    r"#?(?=(?:[\w/&.-]{0,8}?\d){3})[A-Z\d](?:[A-Z\d]|[/&_.-](?=[A-Z\d])){2,30}|"
    r"[A-Z]{1,4} \d{3,12}(?:[/-]\d{1,6})?|"
    r"(?=(?:[A-Z][ -]){0,9}\d)(?:[A-Z\d][ -]){4,15}[A-Z\d]|"  # letter by letter
    r"(?:[A-Z]{0,3}\d[A-Z\d]{0,4}[ -]){1,4}[A-Z]{0,3}\d[A-Z\d]{0,4}|"  # each group with a digit: `k7 q2 w9`
    rf"{SPOKEN}(?:[ ,-]{{1,2}}{SPOKEN}){{3,15}}"
)
_DATED = r"(?!\d{1,2}/\d{1,2}/(?:19|20)?\d\d(?!\d))"
_DIGITS = rf"{_DATED}\d(?:[ ./-]?\d){{3,22}}"
_GERMAN = (
    r"bestell|auftrags?|kunden|rechnungs?|buchungs?|vertrags?|ticket|sendungs?|vorgangs?|mitglieds?|"
    r"versicherungs(?:schein)?|"
    r"policen|zähler|reservierungs?|fall|akten|schadens?|referenz|serien|geräte|patienten|paket|konto|teilnehmer|"
    r"anschluss|fahrkarten|abo|kundenkarten"
)
_DUTCH = (
    r"bestel|order|klant|factuur|boekings?|dossier|polis|contract|reserverings?|lidmaatschaps?|zaak|referentie|meter|"
    r"serie|track|pakket|claim|schade|relatie|ticket|leden|abonnee"
)
_FRENCH = (
    r"étudiante?|allocataire|commande|client|dossier|facture|contrat|suivi|réservation|police|sinistre|adhérent"
    r"|abonnée?|membre|billet|colis|"
    r"ticket|sociétaire|compteur|série|référence|abonnement|carte de fidélité"
)
_IBERIAN = (
    r"pedido|cliente|factura|fatura|reserva|encomenda|contrato|seguimiento|póliza|apólice|expediente|abonado|socio|"
    r"sócio|"
    r"referencia|referência|incidencia|caso|processo|protocolo|rastreio|envío|envio|billete|bilhete|compra|siniestro|"
    r"sinistro|contador|serie|série|matrícula|suministro|instalação|assinante|associado"
)
_ITALIAN = (
    r"ordine|cliente|fattura|prenotazione|pratica|polizza|contratto|tessera|sinistro|spedizione|tracking|biglietto|"
    r"abbonamento|utenza|contatore|serie|socio|segnalazione|reclamo|pnr"
)
# Whatever it is of: `numero del libretto`; of a phone, a house and the like others ask.
_NUMBER_OF = (
    r"(?:numbers?|numero|número|numéro|nummer|référence|referencia|referência|riferimento) "
    r"(?:of|on|from|de|du|des|der|del|dello|della|dell['’]|di|do|da|van|vom|auf|op|sur|sul|sulla|en|no|na)"
    r"(?: (?:the|your|la|le|les|el|los|il|l['’]|het|de|der|dem|su|sua|suo|votre|uw|seu|ihrem?r?))? ?"
    r"(?!(?:you|we|they|it|that|i)\b)(?!(?:tel|tél|phone|mobil|móvil|cel|handy|contact|kontakt|house|home|flat|apartment|casa|rue|maison|porte|"
    r"portal|puerta|porta|card|cart|kaart|karte|tarjeta|back|dos|verso|retro|reverso|passport|passeport|pasaporte|"
    r"passaporto|paspoort|people|chambre|habitaci|camera|stanza|quarto|couleur|color|page|pagina|página|quai|andén|binario|persone|personas|pessoas|personnes|personen|bank|compte|cuenta|conto|conta|"
    r"identi|sécurit|segur|s[eé]c|model|modèle|product|produ|item|articl|artíc|error|erreur|fehler|fout|lign|línea|linea|linha|lijn)\w{0,15})"
    r"[^\W\d_]{3,25}"
)
# `receipt number`, `Belegnummer`; of a phone, a house and the like others ask.
_ITS_NUMBER = (
    r"(?!(?:phone|mobile|cell|contact|daytime|evening|another|other|what|which|this|that|the|any|good|better|best|right|your|"
    r"our|my|their|his|her|its|call|fax|home|work|office|landline|house|flat|apartment|door|building|room|card|debit|"
    r"long|whole|full|last|new|old|same|correct|different|and|or|whatsapp|back|line|local|direct|tel|telephone|"
    r"callback|alternative|alternate|second|first|main|one|a|security|personal|social|insurance|passport|licence|"
    r"license|plate|account|routing|part|model|product|item|article|error|version|emergency|preferred|current|"
    r"extension|gate|platform|page|lane|channel|table|episode|level|chapter|bus|train|tram|flight|batch|lot|firmware|build|"
    r"colou?r|total|large|small|high|low|maximum|minimum|user|is|was|s) )[a-z]{3,20} (?:numbers?|"
    r"no(?=\.? ?(?:\?|\Z|pls\b|please\b)))|"
    r"(?!tele|handy|mobil|rückruf|fest|haus|zimmer|konto|haus|huis|kamer|bel|rekening|mobiel|toestel|artikel|modell|teile|"
    r"produkt|personal|sozial|ausweis|pass|prüf|geheim|kontroll|sicherheits|karten|kredit|fehler|versions|steuer|"
    r"renten|flug|zug|seiten|gleis|linien|farb|chargen|typ|vlucht|trein|kleur|pagina|notruf|durchwahl|kaart|pas|burger|paspoort|rijbewijs)[a-zäöüß]{4,20}nummer"
)
_NUMBER = rf"(?-i:\d{{4,12}} [A-Z]{{1,2}})(?!\w)|(?:{_DIGITS})(?![\w/.-]?\w)|(?:{_CODE})(?!\w)|{_MIXED}"
# What an order or a meter has besides its number.
_OF_NO_NUMBER = (
    r"meters? (?:read|reads|say|says|show|shows)|"
    r"(?:you|we|they|i) (?:order|book|claim|invoice)\w{0,3}|"
    r"(?:order|ticket|case|account|contract|policy|meter|payment|invoice|booking|claim|parcel|bill|member\w{0,4}) ?"
    r"(?:readings?|totals?|values?|amounts?|prices?|types?|sizes?|status|dates?|fees?|limits?|balances?|weights?|"
    r"names?|years?|times?|class|level|models?)"
)

QUESTIONS = (
    asks(
        "PHONE",
        0.9,
        r"(?:tele)?phone(?: ?number| no)?|tel|mobile(?: ?number| no)?|cell(?: ?phone)?(?: number)?"
        r"|call ?-?back number|"
        r"contact number|number (?:can|should|shall|may) (?:we|i)(?: best)? (?:call|reach)|whatsapp|"
        r"telefon(?:nummer)?|handy(?:nummer)?|rückrufnummer|mobilnummer|(?:numéro de )?téléphone|portable|"
        r"teléfono|móvil|telefono|cellulare|telefoonnummer|mobiel(?: nummer)?|telefone|telemóvel|celular|"
        r"(?:daytime|evening|home|work|contact|mobile|office)? ?(?:phone|tel|telephone|mobile|cell|contact)\.?"
        r" ?(?:number|no|nr|#)?\.?|"
        r"t[eé]l(?:ef)?\.?[ -]?(?:nr|no|n°|nº|n\.º)?\.?|tlfn?\.?|tfno\.?|cell?\.?|gsm|mob\.?(?:il)?|handy-?nr\.?|fest"
        r"netz(?:nummer)?|vaste lijn|ligne fixe|(?:fixe|fijo|fisso|fixo)|recapito(?: telefonico)?|"
        r"contact[oe] tele\w{3,7}|"
        r"(?:número|numero|numéro|nummer|telefono|teléfono|telefone) (?:de|di|do|voor) (?:contact[oe]?|contatto|"
        r"rückfragen)|(?:telefon)?(?:nummer|numéro|numero|número)\b[^.?!]{0,30}"
        r"\b(?:erreich\w{0,4}|anrufen|zurückrufen|bereik\w{0,4}|bellen|joindre|rappeler|appeler|chiamar\w{0,3}|"
        r"richiamar\w{0,3}|contattar\w{0,3}|raggiunger\w{0,3}|llamar\w{0,3}|contactar\w{0,3}|localizar\w{0,3}|ligar|"
        r"contatar|falar)|which number|(?:ihre|deine|your|votre|ton|su|sua|seu|suo|uw|je) (?:nummer|number|numéro|"
        r"numero|número)"
        r"(?! (?:d['’]|de|di|du|del|dell['’]|der|of|da|do|van))|(?:best|good) number|number (?:to|for) (?:reach|call|"
        r"ring|"
        r"contact)|reach you on",
        r"\+?\(?\d(?:[ ()./-]{0,2}\d){5,15}(?: ?(?:ext|x)\.? ?\d{1,5})?",
        hints=r"(?:zurück|an)?ruf\w{0,6}|\w{0,12}(?:telefon|teléfon|téléphon)\w{0,10}|(?:terug)?bellen|r?appel\w{0,4}|"
        r"joindre|llam\w{1,6}|(?:ri)?chiam\w{1,8}|ligar|contact\w{0,4}|mobi\w{1,5}|celular\w{0,2}|handy\w{0,8}|reach|"
        r"ring|rückruf\w{0,4}|zurückrufen|anschluss|línea|ligne|linha|linea|lijn|leitung|(?:sim|simkaart"
        r"|devolv\w{1,6}|lig\w{1,5})|"
        r"call|phone|erreich\w{0,4}|bereik\w{0,4}|raggiung\w{0,6}|trovar\w{0,3}|find you|trouver|encontrar\w{0,3}|"
        r"localiz\w{0,5}|texts?|sms",
    ),
    asks(
        "PHONE",
        0.85,
        r"extensions?|ext\.?|durchwahl|(?:numéro de )?poste|extensión|numero interno|ramal|toestel(?:nummer)?|"
        r"doorkiesnummer",
        r"(?:(?:ext|x)\.? ?)?\d{2,6}",
        unless=r"(?:how many|which|browser|file|chrome|firefox|hair|warranty|contract|cable) extensions|"
        r"(?:browser|file|chrome|firefox|hair|warranty|contract|cable) extension|bureau de poste|à la poste",
    ),
    # A device's number passes the check of a card's.
    asks(
        "ACCOUNT_ID",
        0.995,
        r"imei(?: ?number)?|iccid|sim (?:card )?(?:number|serial)|eid|serial(?: ?number)?|"
        r"seriennummer|numéro de série|número de serie|numero di serie|serienummer|número de série",
        r"\d(?:[ -]?\d){13,21}",
    ),
    asks(
        "ACCOUNT_ID",
        0.82,
        r"(?:device|handset|terminal|boiler|router) ?(?:id|number|no\.?|serial)|"
        r"(?:frequent flyer|(?:record )?locator|mprn|mpan|mpr|meter point|hospital|prescription|mrn|voucher"
        r"|application|student|employee|staff|"
        r"consignment|air ?waybill|awb|pod|cups|ean|pnr|order|ticket|case|account|customer|client|member(?:ship)?"
        r"|booking|policy|invoice|tracking|reference|claim|"
        r"serial|contract|reservation|confirmation|loyalty|meter|payment|transaction|parcel|shipment)"
        r"(?: ?(?:number|no\.?|nr\.?|id|ref|reference|code|#))?|ref|imei|(?:reference|ref) (?:number|on|code)|"
        r"track\S{0,12}code|tracecode|"
        rf"(?:{_GERMAN})s?-?(?:nummer|nr\.?|code|id)|(?:akten|kassen|geschäfts|buchungs)zeichen|matrikelnummer"
        rf"|matricola|az\.?|vorgang|referenz|"
        rf"(?:numéro|n°|n\.?|nº|code|référence|réf\.?) ?(?:de |du |de la |d'|d’)?(?:votre |la |le )?(?:{_FRENCH})|"
        r"commande|référence|réf\.?|"
        rf"(?:número|núm\.?|nº|n\.?º?|código|n°|referencia|referência) ?(?:de |do |da |del |de la )?(?:su |sua |seu )?"
        rf"(?:{_IBERIAN})|referencia|referência|expediente|localizador|protocolo|"
        rf"(?:numero|n\.?|codice|n°|nr\.?) ?(?:d'|di |dell'|del |della )?(?:suo |sua )?(?:{_ITALIAN})|pedido|ordine|"
        rf"pratica|"
        rf"{_NUMBER_OF}|{_ITS_NUMBER}|"
        rf"(?:{_DUTCH})(?:s|-)?(?:nummer|nr\.?|code)|kenmerk|referentie",
        _NUMBER,
        unless=_OF_NO_NUMBER,
    ),
    # An airline's record is named by letters alone as well.
    asks(
        "ACCOUNT_ID",
        0.82,
        r"pnr|(?:six|6)[- ]letters?|(?:record )?locator|booking (?:reference|ref|code|number)|"
        r"reservation (?:code|number)|"
        r"buchungs(?:code|nummer)|"
        r"localizador(?: de (?:la )?reserva)?|(?:code|référence|numéro) de réservation|codice (?:di )?prenotazione|"
        r"boekings?(?:code|nummer)|código (?:da|de) reserva",
        r"(?-i:[A-Z]{6})",
        in_words=True,
    ),
    # Below the score of a phone number, since any number may have been meant.
    asks(
        "ACCOUNT_ID",
        0.72,
        r"(?!)",
        _NUMBER,
        hints=r"\w{0,25}(?:number|nummer|numéro|numero|número|nr)|ref\w{0,10}|póliza|apólice|polizza|polis|siniestro|"
        r"sinistro|schade\w{0,6}|claim|expediente|dossier|cod[eio]\w{0,3}|código|n°|nº",
    ),
    asks(
        "USERNAME",
        0.85,
        r"(?:twitter|insta(?:gram)?|tiktok|reddit|forum|social(?: media)?|chat|game|online) ?(?:handle|name|user|id|"
        r"account)|"
        r"user ?-?names?|(?:player|profile|display|channel) ?names?|user ?-?id|(?:account )?log-?in(?: name| id)?|"
        r"sign-?in(?: name| id)?|screen ?name"
        r"|gamer ?tag|nick(?:name)?|account name|"
        r"(?:benutzer|nutzer|anmelde|kunden-?login)namen?|nom d'utilisateur|identifiant|pseudo(?:nyme)?|"
        r"nombre de usuario|usuario|nome utente|gebruikersnaam|inlognaam|nome de (?:utilizador|usuário)|utilizador|"
        r"usuário|utente|handle|skype(?: name| id)?|discord|telegram|insta(?:gram)?|tiktok|psn(?: id)?|steam(?: id)?|"
        r"gamer ?id|alias|apodo|(?:log|sign) ?in (?:with|as)|what name do you (?:use|go by)|profilname"
        r"|spielername|nick|login",
        r"@?[A-Z\d][\w.+-]{1,39}",
        in_words=True,
        unless=r"identifiant fiscal|(?:door|window|drawer|which) handles?|handle (?:came|broke|fell)|"
        rf"{WHETHER_IT_WORKS}",
    ),
    asks(
        "ADDRESS",
        0.93,
        r"zip(?: ?code)?|post ?-?(?:al )?codes?|plz|postleitzahl|code postal|c\.? ?p\.|código postal|codice postale|"
        r"cap|"
        r"codice di avviamento|cep",
        r"(?-i:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]\d[\dW] ?[A-Z\d]{4})|"
        r"(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3,4})?(?: ?[A-Z]{2}(?!\w))?(?: [A-ZÀ-Ý][\w'’ -]{2,30})?",
    ),
    asks(
        "ADDRESS",
        0.93,
        r"(?:house|flat|apartment|door|building|property) (?:number|no\.?|name or number)|"
        r"number of (?:the|your) (?:house|flat|apartment|door|building|property)|hausnummer|haus-?nr\.?|"
        r"numéro de (?:rue|maison|porte|appartement)|número de (?:casa|puerta|portal|porta)|(?:numero )?civico|"
        r"huisnummer|número (?:da|de) (?:casa|porta)",
        r"\d{1,5} ?[A-Z]?(?:[/-]\d{1,4} ?[A-Z]?)?",
    ),
    asks(
        "ADDRESS",
        0.85,
        r"(?:post(?:al)?|home|delivery|shipping|billing|street|mailing|full)? ?address|where do you live|street|"
        r"(?:liefer|post|rechnungs)?(?:adresse|anschrift)|straße|strasse|adresse(?: postale| de livraison)?|rue|"
        r"dirección(?: postal| de entrega| de envío)?|domicilio|indirizzo(?: di consegna| di spedizione)?|"
        r"(?:bezorg|post|factuur|huis)?adres|endereço(?: de entrega| completo)?|morada(?: completa)?|residência|"
        r"residenza|first line of (?:the|your) address|where (?:should|shall|can|do|must|would you like) (?:we|i|us|"
        r"it)\b[^.?!]{0,25}\b(?:send|deliver|ship|post|bring|come)|wo wohnen sie|wohin|wohnort|wohnhaft|lieferort|"
        r"où (?:habitez|devons|faut|livrer|envoyer|doit)|dove (?:abita|vive|dobbiamo|possiamo|spedi\w+|consegn\w+)|"
        r"(?:a )?(?:dónde|donde) (?:vive|lo |la |le |enviamos|entregamos|debemos|mandamos)|onde (?:mora|vive|reside|"
        r"entregamos)|para onde|waar (?:woont|mogen|moeten|kunnen|naartoe)|where do you live",
        r"(?=[^\d]{0,60}\d)(?=[^a-z]{0,20}[a-zà-ÿ])[\w#(][\w .,'’/#()ºª°-]{5,110}\w\.?",
        whole=True,
    ),
    # `Who signed for it?` asks for a name, but is answered by much else: two capitalised words at least.
)
