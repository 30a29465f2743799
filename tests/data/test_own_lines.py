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
