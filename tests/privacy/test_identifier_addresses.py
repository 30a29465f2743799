"""Addresses by rules: the orders of street, number, postcode and town of ten lands, in a line and over lines."""

import pytest

from escalml.evaluation.identifier_spans import overlap
from escalml.privacy import find_by_patterns
from escalml.records import Identifier

ADDRESSES = """
14 Harbour Street, Whitby YO21 1DH
Flat 3, 22 Beacon Road, Leeds LS7 4QX
Flat 12, Mariners Court, Hull HU1 2AB
7 Tanner's Yard, Kendal LA9 4DN
Rose Cottage, Chapel Lane, Malham BD23 4DA
The Old Vicarage, Church End, Cambridge CB4
Unit 9, Kestrel Business Park, Swindon SN3 4TX
Lisnagry, Castleconnell, Co. Limerick
19 Quay Street, Galway, H91 X2P4
PO Box 118, Derby DE1 9ZZ
1420 Maple Street, Apt 5B, Springfield, IL 62704
88 N 4th Street, Columbus OH 43215
233 Willow Creek Drive, Boulder, Colorado 80302
Unit 4/18 Banksia Parade, Fremantle WA 6160
27 Wattle Grove, Fitzroy VIC 3065
905 Elgin Crescent, Toronto ON M5V 2T6
Lindenstraße 14, 04109 Leipzig
Lindenstr. 14a in Fulda
Obere Mühlgasse 3, 97070 Würzburg
Am Kirchberg 7, 86150 Augsburg
Schillerplatz 2, A-1010 Wien
Seilergasse 9/3/12, 1010 Wien
Neue Zeile 8, 3. OG, 24103 Kiel
Sonnenrain 21, 8400 Winterthur
Hof Ehlers 2, 24969 Sillerup
Postfach 1180, 50667 Köln
Beukenlaan 12, 5616 VC Eindhoven
Lange Voorhout 8 bis, 2514 ED Den Haag
Oude Gracht 45, Utrecht
Kortestraat 3 bus 4, 9000 Gent
't Hofje 6, 1811 KL Alkmaar
De Meent 17, 8224 BR Lelystad
Kerkplein 5, 2800 Mechelen
12 rue des Lilas, 69003 Lyon
4 bis, avenue du Général Leclerc, 35000 Rennes
31 bd Victor Hugo, bât. B, 06000 Nice
9 imp. des Mésanges, 44100 Nantes
18 chemin du Moulin à Annecy
7 place de la Liberté, 3e étage, 29200 Brest
résidence Les Pins, 8 allée des Tilleuls, 33600 Pessac
rue du Rhône 54, 1204 Genève
chaussée de Wavre 210, boîte 6, 1050 Ixelles
4120, rue Saint-Denis, app. 3, Montréal (Québec) H2W 2M5
lieu-dit Le Bourg, 19500 Collonges
Calle del Olmo 14, 3.º B, 28012 Madrid
C/ San Andrés, 7, bajo dcha., 15003 A Coruña
Avda. de la Paz 120, portal 3, 41013 Sevilla
Paseo Marítimo 41, 8002 Barcelona
Pza. Mayor 3, 37001 Salamanca
Ctra. de Canillas 88, 28043 Madrid
Carrer de Balmes 202, 2n 1a, 08006 Barcelona
Av. Insurgentes Sur 1457, Ciudad de México
Carrera 7 #45-12, Bogotá
via Garibaldi 22, 10122 Torino
Via dei Mille, 15/A, 80121 Napoli NA
viale Monza 114, scala B, int. 9, 20127 Milano (MI)
corso Italia n. 6, 52100 Arezzo
p.zza Dante 4, 38122 Trento
loc. Poggio Secco, 53024 Montalcino
vicolo del Forno 3 a Lucca
strada Vecchia 19, 43125 Parma
Rua de Cedofeita 211, 2.º Dto., 4050-180 Porto
Av. da República, 45, 1050-187 Lisboa
Travessa do Carmo 8, 3.º, Lisboa
Praceta dos Heróis, lote 12, 2675-302 Odivelas
R. Augusta, 1508, apto 71, São Paulo
Rua das Flores, 90, Bairro Alto, 30130-000 Belo Horizonte
Estrada do Galeão 2500, Rio de Janeiro
Largo da Sé 2, 3000-138 Coimbra
Vesterbrogade 41, 1620 København
Storgatan 12, 411 38 Göteborg
ul. Długa 8, 31-147 Kraków
""".strip().split("\n")
FRAMES = ["{}", "I live at {}.", "my new address:\n{}\nthank you", "Ola Brandt, {}"]


def addresses(text):
    return [text[span.start : span.end] for span in find_by_patterns([text])[0] if span.type == "ADDRESS"]


def covered(found, address, text):
    """Whether what was found shares three quarters of what it and the address have together."""
    spans = [Identifier(type="ADDRESS", start=text.index(one), end=text.index(one) + len(one)) for one in found]
    start = text.index(address)
    marked = Identifier(type="ADDRESS", start=start, end=start + len(address))
    return any(overlap(span, marked) >= 0.75 for span in spans)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_found_as_one_span(address, frame):
    text = frame.format(address)
    assert covered(addresses(text), address, text)


@pytest.mark.parametrize(
    "block",
    [
        "Ola Brandt\n14 Harbour Street\nWhitby\nYO21 1DH",
        "Ola Brandt\nFlat 3\n22 Beacon Road\nLeeds LS7 4QX",
        "1420 Maple Street\nApt 5B\nSpringfield, IL 62704",
        "Lindenstraße 14\n04109 Leipzig",
        "Sonnenrain 21\n8400 Winterthur",
        "Beukenlaan 12\n5616 VC Eindhoven",
        "12 rue des Lilas\n69003 Lyon",
        "Calle del Olmo 14, 3.º B\n28012 Madrid",
        "Via dei Mille, 15\n80121 Napoli",
        "Rua de Cedofeita 211\n4050-180 Porto",
        "Vesterbrogade 41\n1620 København",
    ],
)
def test_the_lines_below_a_street_belong_to_it(block):
    found = addresses(f"Please send it to\n{block}\n\nThanks")
    assert any(one.endswith(block[-6:]) and "\n" in one for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Windows 11, 2019 edition, 64 bit",
        "Kapitel 3, 15000 Kunden warten",
        "Golf 7, 2019 Baujahr",
        "I waited 3 hours at Gate 14, Terminal 5",
        "Order 5, 12345 Berlin is wrong",
        "via mail 3 volte",
        "largo 2 metri e alto 3",
        "place 2 orders",
        "la calle está cortada desde hace 3 días",
        "a rua está fechada há 2 dias",
        "in der Straße ein Paket",
        "Platz 3 im Zug",
        "Arbeitsplatz 14",
        "the en route 66 signs",
        "Room 12 was cold, Floor 3 too",
        "Level 3, Section 2",
        "It is a 5 Star Park View hotel",
        "I called 3 times, Anna said 2 days",
        "Java 17\n56223 by: nobody",
        "Apollo 11\n\nThanks\n12 days",
    ],
)
def test_what_only_looks_like_an_address_is_kept(text):
    assert addresses(text) == []
