"""What street addresses are made of in many lands: names, house numbers, flats and floors, postcodes, towns."""

UP = r"[^\W\d_a-zß-öø-ÿ]"  # a capital, or a letter of a script without capitals
WORD = rf"(?:St\. |S\. )?{UP}(?:[^\W\d_]|['’-](?=[^\W\d_])|\.(?=[A-Z]\.|to\b)){{0,25}}(?!\w)"
_IN_TOWN = (
    r"(?:am|an der|im|in der|ob der|bei|vor der|de la|de los|de las|de|la|del|della|delle|do|da|dos|das|di|sur|sous|"
    r"lès|les|aan|den|op|on|upon|of|in|na)"
)
# Capitalised words behind a number that are no town.
_NO_TOWN = (
    r"(?!(?:The|I|Euro|EUR|Uhr|Stück|USD|GBP|CHF|Watt|Volt|Personen|Kunden|Euros|Meter|Kilometer|Order|Ticket|Account|"
    r"Invoice|Ref|Reference|Case|Tel|Phone|Mobile|Fax|Email|E|Bestellung|Kunde|Kundennummer|Telefon|Thanks|Thank|"
    r"Regards|"
    r"Please|Merci|Danke|Bitte|Gracias|Grazie|Obrigad[oa]|Dank|Mr|Mrs|Ms|Dr|Herr|Frau|Mein|Meine|My|Mon|Ma|Order|Sent|"
    r"Hello|Hi|Dear|Un|Una|Saluti|Saludos|Cordialement|Cumprimentos|Groet|Grüße|Gruß)\b)"
)
TOWN = rf"{_NO_TOWN}{WORD}(?:[ -](?:{_IN_TOWN}[ -])?{WORD}){{0,3}}"
# Region behind a town: `(Québec)`, `MI`, `VIC`.
REGION = r"(?:,? \([^\W\d_]{2,20}\)|,? [A-Z]{2,3}(?![\w-]))?"
GLUE = r"(?:,? {1,2}|, ?)"

OF = (
    r"(?:(?:de la|de los|de las|del|des|du|de|da|do|dos|das|della|delle|dello|"
    r"dei|degli|di|la|le|les|los|las|el|zum|zur|von|van|den|der|dell['’]|d['’]|l['’]) ?)"
)
NAME = rf"{OF}{{0,2}}(?:{UP}[\w'’.-]{{0,25}}|\d{{1,2}} de {UP}?[\w]{{2,12}})(?: {OF}{{0,2}}{UP}[\w'’.-]{{0,25}}){{0,3}}"
# A street's name typed in lower case: two words at most, and its particles.
LOW_NAME = rf"{OF}{{0,2}}[a-zà-ÿ]{{3,20}}(?: {OF}{{0,1}}[a-zà-ÿ]{{3,20}}){{0,1}}"

_SPOKEN_DE = (
    r"(?:ein|eins|zwei|drei|vier|fünf|sechs?|sieben|acht|neun|zehn|elf|zwölf|sieb|zwanzig|drei(?:ß|ss)ig|vierzig|"
    r"fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|und){1,6}"
)
_SPOKEN_NL = (
    r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|der|veer|twin|dertig|veertig|tig|honderd|"
    r"en|ën){1,7}"
)
_SPOKEN_IT = (
    r"(?:uno|un|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|"
    r"diciassette|diciotto|diciannove|vent[i]?|trent[a]?|quarant[a]?|cinquant[a]?|sessant[a]?|settant[a]?|ottant[a]?|"
    r"novant[a]?|cento){1,3}"
)
_TENS_IBERIA = (
    r"(?:uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|"
    r"dieciocho|diecinueve|veinte|veinti[a-zé]{3,6}|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|"
    r"ciento|doscientos|um|dois|três|quatro|sete|oito|nove|dez|onze|doze|treze|catorze|quinze|dezasseis|dezesseis|"
    r"dezassete|dezessete|dezoito|dezanove|dezenove|vinte|trinta|quarenta|cinquenta|sessenta|oitenta|cem|cento|"
    r"duzentos|trezentos)"
)
_SPOKEN_IBERIA = rf"{_TENS_IBERIA}(?: (?:y |e )?{_TENS_IBERIA}){{0,2}}"
# Words that are no number where they stand alone: `ein`, `und`, `sei`.
SPOKEN = (
    r"(?!(?:eins?|und|een|en|der|tig|uno?|um|sei|dos|sete)\b)"
    rf"(?:{_SPOKEN_DE}|{_SPOKEN_NL}|{_SPOKEN_IT}|{_SPOKEN_IBERIA})(?!\w)"
)
_TENS_FR = (
    r"(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|"
    r"quarante|cinquante|soixante|septante|huitante|nonante|cent)"
)
SPOKEN_FR = rf"(?!un\b){_TENS_FR}(?:[ -](?:et )?{_TENS_FR}){{0,3}}"
_TENS_EN = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)"
)
SPOKEN_EN = rf"{_TENS_EN}(?:[ -](?:and )?{_TENS_EN}){{0,3}}"

NUMBER = (
    r"\d{1,4}(?:\.\d{3})?(?: ?(?:bis|ter)\b| ?[A-Za-z](?![A-Za-z\d'’ªº])|"
    r"/[A-Za-z](?![A-Za-z\d]))?(?![A-Za-z\d%€$£])(?![.,]\d)"
    r"(?: ?[-/] ?\d{1,4}[a-z]?(?!\w)){0,2}"
)
# Behind a romance street: `n.º 12`, `núm. 3`, `lote 4`, `km 3`, `s/n`.
NUMBERED = (
    rf"(?:(?i:n\.?[ºo°]\.?|núm\.?|num\.?|n\.|nº|número|numero|lote|km|civico) ?)?{NUMBER}|(?:s/n|s\.n\.|snc)(?!\w)"
)

_ORDINAL = r"\d{1,2}(?:\.?[ºª°]\.?|\.? ?o\b)"
_SIDE = (
    r"(?i:izquierda|derecha|izda|izqda|izq|dcha|der|dta|centro|esquerdo|esq|direito|dto|dt|frente|fte|trás|[A-Za-z]|"
    r"\d[ªºa])\b\.?"
)
_FLAT = "|".join(
    (
        r"(?i:apt|apartment|apartamento|apartado|apto|appartement|app|suite|ste|unit|flat|floor|room|wohnung|whg|top|"
        r"stiege|tür|zimmer|bus|kamer|boîte|bte|porte|puerta|portal|piso|dpto|depto|departamento|int|interno|scala|"
        r"piano|"
        r"pal|palazzina|bloco|bloque|blq|casa|lote|bâtiment|bât|bat|escalier|escalera|esc|étage|sala|andar|torre|block|"
        r"depto|local|loja|letra|cuarto|planta|oficina|nave|chalet|bungalow|pta|"
        r"pta\.)\b\.? ?(?:n[º°]?\.? ?)?#?(?:\d{1,5}[A-Za-z]?|[A-Z]\d{0,3})"
        r"(?![A-Za-z\d])(?:-\d{1,3}|[ªº])?",
        r"#\d{1,5}[A-Za-z]?(?![A-Za-z\d])",
        rf"{_ORDINAL}(?:[ ,]{{0,2}}{_SIDE}){{0,2}}",
        rf"\d{{1,2}} (?:{_SIDE})(?=[,.;\n]|$)",
        r"\d{1,2}(?:er|e|ème|nd|st|rd|th) (?i:étage|ét|g|dr|gauche|droite|floor)\b\.?",
        r"\d{1,2}(?:n|r|t|è)\b(?: \d[aª])?",
        r"\d{1,2}\. ?(?:OG|UG|EG|DG|Stock|Etage|Obergeschoss)\b",
        r"(?i:bajo|bajos|entresuelo|ático|principal|fundos|rés-do-chão|r/c|hinterhaus|vorderhaus|HH|VH|gauche|droite|"
        r"rdc)"
        r"(?:(?: ?(?:izda|izq|dcha|[A-D]|\d[ªa]))\b\.?)?(?!\w)",
        rf"(?:c/o|presso|chez|z\.Hd\.|bei)(?: (?:Fam|Sig|Familie|fam)\.?)? {WORD}(?: {WORD}){{0,2}}",
        rf"(?i:res|rés|résidence|urb|urbanización|colonia|col|bairro|barrio|lugar|loteamento|résid|"
        rf"condomínio)\b\.? {NAME}",
        r"(?:BP|CS|CP) ?\d{1,6}",
    )
)
UNIT = rf"(?:{_FLAT})"
UNITS = rf"(?:{GLUE}{UNIT}){{0,3}}"

# Of the continent: de ch at be fr es it dk no fi, se cz, nl, pt br, pl.
CODE = (
    r"(?:(?:D|A|CH|B|F|E|I|L|NL|DK|DE|AT|FR|ES|IT|PT)-)?"
    r"(?:\d{4}-\d{3}|\d{5}-\d{3}|\d{2}-\d{3}|\d{4} ?[A-Z]{2}|\d{3} \d{2}|\d{4,5})(?![\w/-])"
)
BRITISH = r"[A-PR-UWYZ][A-HK-Y]?\d[A-HJKMNP-Y\d]? ?\d[ABD-HJLNP-UW-Z]{2}"
IRISH = r"[AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y][\dA-Z]{3}"
CANADIAN = r"[A-Z]\d[A-Z] ?\d[A-Z]\d"
# Outward codes alone; areas of one letter are too often a model of a car.
OUTWARD = (
    r"(?:AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|"
    r"GL|"
    r"GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|"
    r"PH|"
    r"PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|"
    r"YO|ZE)\d[A-Z\d]?(?![\w/-])"
)
# Great Britain, Ireland, the United States, Canada, Australia.
POSTCODE = rf"(?:{BRITISH}|{IRISH}|{CANADIAN}|{OUTWARD}|\d{{5}}(?:-\d{{4}})?|\d{{4}})(?![\w/-])"

COUNTY = (
    r"(?:Co\.?|County) (?:Antrim|Armagh|Carlow|Cavan|Clare|Cork|Derry|Donegal|Down|Dublin|Durham|Fermanagh|Galway|"
    r"Kerry|"
    r"Kildare|Kilkenny|Laois|Leitrim|Limerick|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|Tipperary|"
    r"Tyrone|Waterford|Westmeath|Wexford|Wicklow)\b"
)
# What follows street, number and flat on the continent: postcode and town, or a town alone.
PLACED = (
    rf"(?:{GLUE}{CODE},? (?:{TOWN}{REGION}|[a-zäöüßà-ÿ]{{3,20}}(?![\w]))|{GLUE}\d{{4}} ?[A-Z]{{2}}(?![\w-])|"
    rf"{GLUE}\d{{4,5}}-\d{{3}}(?![\w-])|"
    rf",? (?:in|à|a|en|em|te|de|aan)(?: der)? {TOWN}|"
    rf", ?{TOWN}{REGION}(?:,? (?:{CODE}|{CANADIAN}))?)"
)
TAIL = rf"{UNITS}{PLACED}?"
