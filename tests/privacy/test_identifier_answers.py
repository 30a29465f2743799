"""What the line or turn before asks for types the bare answer; labels of forms type their values."""

import pytest

from escalml.privacy import answers_along, find_by_patterns

ASKED = [
    ("What is your date of birth?", "14/03/1986", "DATE_OF_BIRTH"),
    ("And when were you born?", "14 March 1986", "DATE_OF_BIRTH"),
    ("Wie lautet Ihr Geburtsdatum?", "14. März 1986", "DATE_OF_BIRTH"),
    ("Quelle est votre date de naissance ?", "14 mars 1986", "DATE_OF_BIRTH"),
    ("¿Me indica su fecha de nacimiento?", "14 de marzo de 1986", "DATE_OF_BIRTH"),
    ("PIN?", "4921", "PASSWORD"),
    ("Please type the security code on the back.", "302", "PASSWORD"),
    ("What is the CVV?", "302", "PASSWORD"),
    ("What is your password hint?", "Blue42horse", "PASSWORD"),
    ("Your mother's maiden name?", "Kowalczyk", "PERSON"),
    ("Last four digits of the card?", "4921", "CARD"),
    ("Can I have your order number please?", "88412290", "ACCOUNT_ID"),
    ("Geben Sie bitte Ihre Kundennummer an.", "7730028", "ACCOUNT_ID"),
    ("And the sort code?", "20-15-33", "BANK_ACCOUNT"),
    ("Please confirm your SSN.", "219 09 4417", "NATIONAL_ID"),
    ("Passport number?", "X12345678", "PASSPORT"),
    ("What number can we call you on? A phone number, please.", "07700 900123", "PHONE"),
    ("Qual è il suo numero di telefono?", "347 555 0142", "PHONE"),
    ("What is your user name?", "mossback", "USERNAME"),
    ("Which address should it go to?", "14 Mill Lane, Norwich NR3 1AB", "ADDRESS"),
    ("Mag ik uw adres?", "Kerkstraat 12, 1234 AB Utrecht", "ADDRESS"),
    ("and the last name?", "santino", "PERSON"),
    ("Wie heißen Sie?", "Petra Vogel", "PERSON"),
    ("Qual o seu nome?", "Inês Figueira", "PERSON"),
]
WRAPPED = ["{}", "it's {}", "Sure, {}", "{} thanks"]


def typed(text):
    return [(span.type, text[span.start : span.end]) for span in find_by_patterns([text])[0]]


@pytest.mark.parametrize(("question", "answer", "type_"), ASKED)
@pytest.mark.parametrize("wrapped", WRAPPED)
def test_a_bare_answer_is_typed_by_the_turn_before_it(question, answer, type_, wrapped):
    text = wrapped.format(answer)
    found = answers_along([question, "", text])[-1]
    assert (type_, answer) in [(span.type, text[span.start : span.end]) for span in found]


@pytest.mark.parametrize(("question", "answer", "type_"), ASKED)
@pytest.mark.parametrize("form", ["Agent: {}\nCustomer: {}", "(09:43:22) Kim: {}\n(09:43:50) Visitor: {}", "{}\n> {}"])
def test_a_bare_answer_is_typed_in_a_transcript(question, answer, type_, form):
    assert (type_, answer) in typed(form.format(question, answer))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("PIN?", "I forgot it"),
        ("What is your name?", "why do you ask"),
        ("Your password hint?", "it does not work"),
        ("Where is my order? I asked on Monday.", "3 weeks now"),
        ("May I have the address?", "no"),
        ("What is the name of the product?", "Desk lamp"),
        ("Anything else?", "4921"),
    ],
)
def test_what_is_no_answer_is_not_typed(question, answer):
    assert answers_along([question, "", answer])[-1] == ()


def test_the_subject_stands_between_no_question_and_its_answer():
    assert [span.type for span in answers_along(["PIN?", "Re: lamp", "4921"])[-1]] == ["PASSWORD"]
    assert answers_along(["Re: lamp", "4921"]) == [(), ()]


def test_two_things_that_are_asked_for_are_both_answered():
    text = "sophia santino, 88412290"
    found = answers_along(["Your name and order number please", "", text])[-1]
    assert [(span.type, text[span.start : span.end]) for span in found] == [
        ("PERSON", "sophia santino"),
        ("ACCOUNT_ID", "88412290"),
    ]


@pytest.mark.parametrize("line", ["\n", "\r\n", "<br>"])
def test_values_of_a_form_end_before_the_next_label(line):
    text = line.join(
        ["Name: Ola Brandt", "Tel: 0176 55501234", "Address: 14 Mill Lane, Norwich", "PIN: 4921", "Plan: Pro"]
    )
    assert typed(text) == [
        ("PERSON", "Ola Brandt"),
        ("PHONE", "0176 55501234"),
        ("ADDRESS", "14 Mill Lane, Norwich"),
        ("PASSWORD", "4921"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('{"name":"Ola Brandt","plan":"pro"}', "Ola Brandt"),
        ("Customer\tOla Brandt\nProduct\tDesk lamp", "Ola Brandt"),
        ("Requester: Brandt, Ola\nSubject: lamp", "Brandt, Ola"),
        ("Vorname: Ola\nPrio: hoch", "Ola"),
        ("Von: Ola Brandt <ola@example.org>\nBetreff: Lampe", "Ola Brandt"),
    ],
)
def test_a_label_makes_a_name(text, name):
    assert ("PERSON", name) in typed(text)


@pytest.mark.parametrize(
    "text",
    ["Contact: Customer Support", "Customer: Premium Plan Ltd", "To: Billing Department", "Product name: Desk Lamp"],
)
def test_a_label_makes_no_name_of_a_desk_or_company(text):
    assert typed(text) == []
