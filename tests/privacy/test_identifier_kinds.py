"""Kinds of identifiers of many countries and trades: found with their type, and what only looks like them is not.

Values are invented, from ranges kept free for examples, or the examples that their publishers give.
"""

import pytest

from escalml.privacy import VALID, find_identifiers

FOUND = {
    "NATIONAL_ID": [
        "my SSN is ⟦219099999⟧",
        "Social Security number, last four ⟦0000⟧",
        "my SIN: ⟦046 454 286⟧",
        "Aadhaar ending ⟦8841⟧",
        "aadhar number '⟦2363 4567 8901⟧'",
        "my PAN is ⟦AAAPZ1234C⟧",
        "pan card aaapz1234c and PAN ⟦AAAPZ1234C⟧",
        "TFN ⟦123 456 782⟧",
        "my Medicare number is ⟦2123 45670 1⟧",
        "voter id ⟦ABC1234567⟧",
        "PPS number ⟦1234567T⟧",
        "ID number ⟦800101 5009 087⟧",
        "Steuer-ID ⟦86 095 742 719⟧",
        "DNI ⟦12345678Z⟧",
        "my NRIC ⟦S1234567D⟧",
        "NHS number ⟦943 476 5919⟧",
        "CPF ⟦111.444.777-35⟧",
        "ID no ⟦784-1991-0000000-0⟧",
        "my driver's license ⟦D990-4417-0028⟧",
        "driving licence ⟦MORGA 999999 J99ZZ⟧",
        "share code, no paper: ⟦W99 ZZZ 9ZZ⟧",
        "residence card ⟦RR9900123⟧ is not accepted",
        "tax ID is ⟦98-157845411⟧",
    ],
    "PASSPORT": [
        "passport ⟦Z0000045⟧ is correct",
        "even my own passport (⟦X9980012A⟧)",
        "scanned passport, number ⟦X00000000⟧ and all",
        "my visa number is ⟦V1599751⟧",
    ],
    "DATE_OF_BIRTH": [
        "born ⟦14/06/1937⟧",
        "DOB: ⟦1994-08-30⟧",
        "d.o.b. ⟦02.09.41⟧",
        "my birthday (⟦07/19/1954⟧)",
        "His date of birth, since they both asked, was ⟦2 March 1944⟧",
        "born on ⟦May 12th, 1938⟧",
        "date of birth ⟦third of the second nineteen eighty five⟧",
        "I'm ⟦14/08/1991⟧",
    ],
    "USERNAME": [
        "username is ⟦beanie_pat61⟧",
        "my login (⟦gh.mistry61⟧) still works",
        "gamertag: ⟦Stormcrow⟧",
        "handle's ⟦@mossy.knees⟧",
        "My account ⟦kemi_travels⟧ is gone",
        "user ⟦jo@kestrelworks⟧",
    ],
    "PLATE": [
        "reg ⟦BX19 KTL⟧",
        "it is ⟦BX19 KTL⟧",
        "number plate bx19 ktl, I mean plate ⟦BX19 KTL⟧",
        "plate ⟦7ABC123⟧",
        "car ⟦B-MW 1234⟧",
        "two wheeler ⟦MH12AB1234⟧",
    ],
    "GEO": [
        "pin is ⟦-31.9871, 116.0440⟧",
        "at ⟦51.5074 N, 0.1278 W⟧",
        "⟦40°26′46″N 79°58′56″W⟧",
        "we are at ⟦///filled.count.soap⟧",
        "what3words: ⟦filled.count.soap⟧",
        "up the track at ⟦SO 3271 9904⟧",
        "plus code ⟦9C3XGV4F+8X⟧",
    ],
    "ACCOUNT_ID": [
        "parcel ⟦1Z 999 AA1 01 2345 6784⟧",
        "it is ⟦RB123456785GB⟧",
        "IMEI ⟦490154203237518⟧",
        "the MAC is ⟦00:1A:2B:7D:4C:4E⟧",
        "to ⟦1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa⟧",
        "pay 0x de0b, no: ⟦0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe⟧",
        "order # was ⟦3264677178⟧",
        "booking ⟦R7HH2C⟧",
    ],
    "BANK_ACCOUNT": ["routing ⟦111000025⟧", "use account ⟦000123456789⟧, routing", "checking account ⟦000123456⟧"],
    "PASSWORD": [
        "the 2FA code is ⟦458749⟧",
        "use the code ⟦957468⟧",
        "my API key is ⟦API-26395f12686⟧",
        "AWS says ⟦AKIAIOSFODNN7EXAMPLE⟧",
        "password 'Root', no: password '⟦AadharShare!Access⟧'",
    ],
    "PHONE": ["my number is ⟦9637383534⟧", "00 44 is wrong, ⟦0044 20 7946 0311⟧ right", "⟦030/1234567⟧"],
}
CLEAN = [
    "born in London, arrives 12/03/2026",
    "a present for her birthday on 12/12/2026",
    "passport office, gate 12",
    "the passport took 16 weeks",
    "driving for 200 miles on my licence",
    "login is not working since 12/03",
    "username is wrong",
    "the user is logged out",
    "I'm on hold for 45 minutes",
    "the car BMW 320 is fine",
    "region 51 has 3 cars",
    "rates 1.25, 1.27 and 1.31",
    "meet at 12 and 14:30",
    "the code is broken",
    "GPT-4 and B2B and H1N1",
    "social media since 2019",
    "key 3 of 12",
    "password must have 8 characters!",
    "my wallet was stolen 3 days ago",
]
CASES = [(kind, text) for kind, texts in FOUND.items() for text in texts]


@pytest.mark.parametrize(("kind", "marked"), CASES)
def test_each_kind_is_found_by_its_value_alone(kind, marked):
    before, value, behind = marked.replace("⟧", "⟦").split("⟦")
    found = {(span.type, span.start, span.end) for span in find_identifiers(before + value + behind)}
    assert (kind, len(before), len(before + value)) in found


@pytest.mark.parametrize("text", CLEAN)
def test_what_only_looks_like_one_is_left(text):
    assert find_identifiers(text) == ()


@pytest.mark.parametrize(
    ("valid", "mistyped"),
    [
        ("NHS number 943 476 5919", "NHS number 943 476 5918"),
        ("IMEI 490154203237518", "IMEI 490154203237519"),
        ("aadhaar 2341 2341 2346", "aadhaar 2341 2341 2345"),
        ("my SIN 046 454 286", "my SIN 046 454 287"),
    ],
)
def test_a_check_digit_raises_a_score_and_never_gates(valid, mistyped):
    (right,), (wrong,) = find_identifiers(valid), find_identifiers(mistyped)
    assert right.score == VALID > wrong.score
    assert right.type == wrong.type


def test_a_label_outweighs_a_check_digit_that_one_number_in_ten_passes():
    (found,) = find_identifiers("order 2341 2341 2346")  # a valid Aadhaar by chance
    assert found.type == "ACCOUNT_ID"


def test_numbers_listed_without_spaces_are_all_found():
    numbers = [f"9637{n:06d}" for n in range(100)]
    assert len(find_identifiers(",".join(numbers))) == 100


def test_a_text_of_which_each_pass_frees_one_more_value_is_left_after_twenty_passes():
    numbers = [f"9637{n:06d}" for n in range(100)]  # the dot before a number hides it until its left neighbour is found
    assert len(find_identifiers(".".join(numbers))) == 20


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Kundennummer 44-0917-3, bitte löschen", "44-0917-3"),
        ("kundennummer ist 4 4 1 0 9 also", "4 4 1 0 9"),
        ("Kd.-Nr. 3301877", "3301877"),
        ("Auftrag 90-5521 ist nicht da", "90-5521"),
        ("Klantnr KT-90021-4", "KT-90021-4"),
        ("Mijn boekingscode HV8K2M werkt niet", "HV8K2M"),
        ("Contrat EAU-4471-09", "EAU-4471-09"),
        ("n° client 0031877", "0031877"),
        ("Contratto LS-55810", "LS-55810"),
        ("Reserva CTG-81-5520", "CTG-81-5520"),
        ("Contrato BR-7719 no dia 30", "BR-7719"),
    ],
)
def test_a_customers_number_is_found_behind_its_word_in_six_languages(text, value):
    assert [(span.type, text[span.start : span.end]) for span in find_identifiers(text)] == [("ACCOUNT_ID", value)]


@pytest.mark.parametrize(
    "text",
    [
        "Vertrag über 24 Monate",
        "Rechnung 39,95 im Monat",
        "la commande de 12 000 euros",
        "factuur van 120 euro",
        "factura 03/2024",
        "contrato de 12 meses",
        "Vertrag 2024 gekündigt",
    ],
)
def test_a_sum_a_span_of_time_and_a_year_behind_such_a_word_are_none(text):
    assert find_identifiers(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Geburtsdatum 19.06.1974",
        "geboortedatum is 26-07-1988",
        "ma date de naissance (19/09/1971)",
        "Née le 07.11.2001",
        "fecha de nacimiento 03/02/1980",
    ],
)
def test_a_date_of_birth_is_found_behind_its_words_in_other_languages(text):
    assert [span.type for span in find_identifiers(text)] == ["DATE_OF_BIRTH"]
