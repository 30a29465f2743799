"""Lines that look like a mark or a footer and are the customer's own words, and those that are neither."""

import pytest

from escalml.data.newest_text import read_newest

BODY = "The lamp flickers again.\nPlease tell me when somebody comes."


@pytest.mark.parametrize(
    "own",
    [
        "Please think about the environment before you print a 40 page invoice.",
        "Denken Sie an die Umwelt, bevor Sie mir eine Rechnung drucken.",
        "Gesendet mit DHL am Handy verfolgt",
        "Envoyé avec Colissimo mobile",
        "Verstuurd met PostNL app",
        "This email is confidential, you wrote, and yet you sent me another client's bank statement.",
        "Bitte denken Sie an die Umwelt und schicken Sie mir keine drei Kartons für eine Socke.",
        "Sent from Edison Road",
        "Sent by Canary Wharf shop",
    ],
)
def test_a_last_line_about_paper_or_a_parcel_is_the_customers(own):
    text = f"{BODY}\n\n{own}"
    assert read_newest(text).text == text


@pytest.mark.parametrize(
    "mark",
    [
        "Please consider the environment before printing this e-mail.",
        "Bitte denken Sie an die Umwelt, bevor Sie diese Mail drucken.",
        "Sent with Shortwave",
        "Sent from Superhuman",
        "Verstuurd vanaf mijn mobiel, excuus voor tikfouten",
        "Отправлено с телефона, прошу прощения за опечатки",
        "© 2026 Acme Group. All rights reserved.",
        "Copyright (c) 2024-2026 Acme Ltd, Leeds",
        "Copyright 2026 Acme Group",
        "(c) 2026 Acme GmbH",
        "Sent with Edison Mail",
        "Sent from my Amazon Fire tablet",
        "Sent from my phone, sorry for typos and word order",
    ],
)
def test_a_last_line_of_a_program_or_a_company_is_set_aside(mark):
    assert read_newest(f"{BODY}\n\n{mark}").text.strip() == BODY


@pytest.mark.parametrize(
    "own",
    [
        "(c) is what my contract says in § 4",
        "(c) 1200 Euro zu viel abgebucht",
        "(c) 2400 kWh stimmen nicht",
        "(c) 2024 Refund still missing",
        "(c) 2025, the third invoice you got wrong",
        "© 2019 stands on the manual, so it is too old",
    ],
)
def test_the_third_of_a_list_and_a_line_about_copyright_are_kept(own):
    text = f"{BODY}\n\n{own}"
    assert read_newest(text).text == text


SENDINGS = [
    *(
        "Sent via Royal Mail on Tuesday",
        "Sent by courier",
        "Sent from the warehouse in Leeds",
        "Sent by mobile courier",
    ),
    *("Sent from your app", "Sent from my office", "Sent by e-mail", "Sent by email on Monday", "Sent by post"),
    *("Sent from the phone shop", "Sent via Mail Boxes Etc in Leeds", "Sent from my home address"),
    *("Gesendet per Kurier", "Gesendet aus dem Lager in Leipzig", "Am Dienstag mit der Post gesendet"),
    *("Envoyé par coursier", "Envoyé depuis l'entrepôt de Lyon", "Envoyé par la poste mardi"),
    *("Enviado por mensajero", "Enviado desde el almacén de Madrid", "Enviado por correo el martes"),
    *("Inviato tramite corriere", "Inviato dal magazzino di Milano", "Inviato per posta martedì"),
    *("Verzonden per koerier", "Verzonden vanuit het magazijn in Utrecht", "Verzonden met PostNL op dinsdag"),
    *("Enviado por transportadora", "Enviado do armazém de Lisboa", "Enviado pelo correio na terça"),
]
DEVICES = [
    *("Sent from my iPhone", "Sent via Outlook for iOS", "Sent from Mail for Windows", "Sent from my work phone"),
    *("Gesendet von meinem iPhone", "Von meinem iPhone gesendet", "Gesendet von Outlook für iOS"),
    *("Envoyé de mon iPhone", "Envoyé depuis Outlook pour iOS", "Enviado desde mi iPhone"),
    *("Enviado desde Outlook para iOS", "Enviado desde Correo para Windows", "Inviato da iPhone"),
    *("Inviato da Outlook per iOS", "Verzonden vanaf mijn iPhone", "Verzonden met Outlook voor iOS"),
    *("Enviado do meu iPhone", "Enviado do Outlook para iOS", "Enviado a partir do Correio para Windows"),
]
AROUND = [
    f"{BODY}\n\n{{}}",
    "Dear team,\nmy order 4711 never came. I want my money back.\n{}\n",
    "Where is my parcel?\n{}\n\nKind regards\nAnn Miller",
]


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("own", SENDINGS)
def test_how_a_parcel_or_a_letter_was_sent_is_the_customers(own, around):
    assert own in read_newest(around.format(own)).text


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("mark", DEVICES)
def test_the_mark_of_a_device_or_a_mail_program_is_set_aside(mark, around):
    assert mark not in read_newest(around.format(mark)).text
