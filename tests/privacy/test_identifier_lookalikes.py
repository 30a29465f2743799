"""Words that look like an identifier and are none, and identifiers that look like ordinary words."""

import pytest

from escalml.privacy import find_by_patterns


def _typed(text):
    return [(span.type, text[span.start : span.end]) for span in find_by_patterns([text])[0]]


@pytest.mark.parametrize("name", ["kelly", "fred", "Jared", "mohammed", "sterling", "firefly", "huntable"])
def test_a_user_name_with_the_ending_of_a_verb_or_adverb_is_found(name):
    assert _typed(f"my username is {name}") == [("USERNAME", name)]


@pytest.mark.parametrize(
    "state", ["broken", "locked", "blocked", "unavailable", "misspelled", "working", "exactly what I typed", "isn't it"]
)
def test_what_is_said_of_a_user_name_is_none(state):
    assert _typed(f"my username is {state}") == []


@pytest.mark.parametrize(
    ("form", "names"),
    [
        (
            "Teacher: Greta Hall\nStudent: Ida Falk\nParent: Ola Falk\nOffice: room 4",
            ["Greta Hall", "Ida Falk", "Ola Falk"],
        ),
        (
            "Office: Leeds\nOwner: Ola Brandt\nTenant: Ida Falk\nApplicant: Greta Moss",
            ["Ola Brandt", "Ida Falk", "Greta Moss"],
        ),
        (
            "Patient: Ida Falk\nPatient: Ola Falk\nClerk: Jane Roe\nClerk: Finn Moss",
            ["Ida Falk", "Ola Falk", "Jane Roe", "Finn Moss"],
        ),
        ("Nurse: Jane Roe\nPatient: Ida Falk\nOffice: Ward 4", ["Jane Roe", "Ida Falk"]),
    ],
)
def test_a_form_of_people_of_both_sides_keeps_its_labels(form, names):
    assert _typed(form) == [("PERSON", name) for name in names]


@pytest.mark.parametrize(
    "text",
    [
        "Courier: Parcel Force",
        "Driver: ; ; ",
        "Driver: Realtek Audio",
        "Operator: Deutsche Telekom",
        "Seller: Green Garden Tools",
        "Vet: Green Cross Clinic",
        "Assistant: Google Home",
        "Agent: Which operator are you with?\nCustomer: Vodafone Germany",
        "Agent: Which assistant do you use?\nCustomer: Google Home",
        "Agent: Which driver is installed?\nCustomer: Realtek Audio",
        "Agent: Which partner airline?\nCustomer: Iberia Express",
    ],
)
def test_companies_and_programs_in_a_persons_part_are_left(text):
    assert _typed(text) == []


@pytest.mark.parametrize(
    "text",
    ["Driver: Tom Fallow", "Courier: Greta Moss", "Seller name: Zog Brandt", "Which driver was it?\n\nTom Fallow"],
)
def test_people_in_such_a_part_are_found(text):
    assert [type_ for type_, _ in _typed(text)] == ["PERSON"]


@pytest.mark.parametrize(
    "text",
    ["Emma Matratze", "Clara Lieferung", "Paul Smith Shoes", "Hugo Boss", "Santiago Chile", "thanks\ngrace period"],
)
def test_a_product_a_place_and_a_brand_alone_are_no_names(text):
    assert _typed(text) == []


@pytest.mark.parametrize("name", ["Paul Fallow", "Emma Matras-Falk", "Hugo Falk Gil"])
def test_a_name_alone_is_found(name):
    assert _typed(name) == [("PERSON", name)]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which room number?", "1412"),
        ("Zimmernummer?", "1207"),
        ("¿Número de habitación?", "1408"),
        ("Numéro de chambre ?", "1207"),
        ("Numero di camera?", "1207"),
        ("Kamernummer?", "1207"),
        ("Número do quarto?", "1207"),
        ("gate number?", "4471"),
        ("flight number?", "BA4817"),
        ("Flugnummer?", "LH1204"),
        ("colour number?", "7016"),
        ("How many extensions?", "12"),
        ("Which error code does the app show?", "4017"),
        ("What time is the match ending?", "2145"),
        ("Qual é a placa de vídeo?", "RTX 4070"),
        ("Welcher Jahrgang ist der Wein?", "2014"),
        ("Which handle came off?", "Left"),
        ("Did the login work?", "sometimes"),
        ("Did the password reset work?", "Partially"),
    ],
)
def test_numbers_of_things_and_whether_it_works_are_left(question, answer):
    assert _typed(f"Agent: {question}\nCustomer: {answer}") == []


@pytest.mark.parametrize(
    ("question", "answer", "type_"),
    [
        ("Your room number or booking reference?", "K7QW2M", "ACCOUNT_ID"),
        ("¿Cuál es su correo?", "lourdes.c arroba example punto com", "EMAIL"),
        ("Your extension?", "4471", "PHONE"),
        ("What is the card ending?", "4471", "CARD"),
        ("Jahrgang?", "1964", "DATE_OF_BIRTH"),
        ("Which login do you use?", "kestrel", "USERNAME"),
        ("The code in the app?", "4471", "PASSWORD"),
        ("Welches Kennzeichen?", "M AB 4471", "PLATE"),
    ],
)
def test_what_is_a_customers_own_is_typed_still(question, answer, type_):
    assert _typed(f"Agent: {question}\nCustomer: {answer}") == [(type_, answer)]


@pytest.mark.parametrize(
    ("question", "lead", "name"),
    [
        ("¿Con quién tengo el gusto?", "Con ", "Fermín Urrutia"),
        ("Met wie spreek ik?", "Met ", "Wietske"),
        ("Auf welchen Namen läuft das Konto?", "auf meinen Mann, ", "Detlef Krüger"),
        ("A chi è intestato il contratto?", "a mia moglie, ", "Loredana Piras"),
        ("What is the name on the account?", "my husband ", "Owen Fallow"),
    ],
)
def test_the_words_before_a_name_are_no_part_of_it(question, lead, name):
    assert _typed(f"Agent: {question}\nCustomer: {lead}{name}") == [("PERSON", name)]


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("N° de commande : 7730-114\nMontant : 129,90", "7730-114"),
        ("Booking | ZK4471\nModel | XR4471", "ZK4471"),
        ("Kundennummer: 4410 2287\nPreis: 1299 Euro", "4410 2287"),
    ],
)
def test_the_line_below_a_forms_number_answers_nothing(form, value):
    assert _typed(form) == [("ACCOUNT_ID", value)]


VERSIONS = [
    *("version 10.14.2.1", "Version: 10.14.2.1", "the version number is 10.14.2.1", "v10.14.2.1", "v 10.14.2.1"),
    *("iOS 10.14.2.1", "on macOS 10.14.2.1", "Android 10.14.2.1", "Chrome 120.0.61.12", "build 10.14.2.1"),
    *("firmware: 10.14.2.1", "App-Version 10.14.2.1", "I upgraded to 10.14.2.1", "since updating to version 10.14.2.1"),
    *("aktualisiert auf 10.14.2.1", "versión 10.14.2.1", "mise à jour vers 10.14.2.1", "versie 10.14.2.1"),
    *("versione 10.14.2.1", "versão 10.14.2.1", "the version of your app is 10.14.2.1", "the 10.14.2.1 release"),
]
ADDRESSES = [
    *("10.14.2.1", "my ip is 10.14.2.1", "IP address: 10.14.2.1", "IP version 10.14.2.1", "a login from 10.14.2.1"),
    *("the app cannot reach 10.14.2.1", "I use the app from 10.14.2.1", "my IP was updated to 10.14.2.1"),
    *("this version connects to 10.14.2.1", "my version is old. 10.14.2.1 is my address", "our iOS server: 10.14.2.1"),
]


@pytest.mark.parametrize("text", VERSIONS)
@pytest.mark.parametrize("around", ["{}", "The app crashes, {} I think"])
def test_a_version_of_four_parts_is_no_ip_address(text, around):
    assert _typed(around.format(text)) == []


@pytest.mark.parametrize("text", ADDRESSES)
@pytest.mark.parametrize("around", ["{}", "The app crashes, {} I think"])
def test_an_ip_address_near_software_is_one_still(text, around):
    assert _typed(around.format(text)) == [("IP_ADDRESS", "10.14.2.1")]


def test_an_ip_address_that_stands_beside_a_version_is_found():
    assert _typed("iOS 10.14.2.1, my ip is 81.2.69.142") == [("IP_ADDRESS", "81.2.69.142")]
