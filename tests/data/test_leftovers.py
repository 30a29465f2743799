"""What the rules leave at the head and tail of a mail is judged by a learned model, and nothing else is."""

import pytest

from escalml.data.newest_text import leftovers, line_model, read_newest
from escalml.data.newest_text.line_model import OTHERS, Surroundings, shipped_model
from escalml.data.newest_text.lines import split_lines

OWN = "The pump has been leaking for a week and nobody has called me back.\n\nI want somebody here tomorrow."
LEFT_BY_THE_RULES = {
    "signature": "Ever yours,\nNora Holm\nHead of Facilities, Brightwater Laboratories",
    "footer": "Unauthorised use or copying of this e-mail is prohibited and may be unlawful.",
    "unsubscribe": "Want fewer e-mails? Adjust your settings here.",
    "mobile_signature": "Sent from Mail.com app",
}
BANNER = "[Caution: external e-mail]"


@pytest.mark.parametrize("reason", LEFT_BY_THE_RULES)
def test_a_tail_that_no_rule_knows_is_set_aside_with_its_reason_and_place(reason):
    mail = f"{OWN}\n\n{LEFT_BY_THE_RULES[reason]}"
    read = read_newest(mail)
    assert read_newest(mail, learned=False).text != OWN  # else the rules know it, and this shows nothing
    assert read.text == OWN
    assert reason in {item.reason for item in read.set_aside}
    assert "\n".join(mail[item.start : item.end] for item in read.set_aside) == LEFT_BY_THE_RULES[reason]


def test_a_banner_that_no_rule_knows_is_set_aside_at_the_head_alone():
    assert read_newest(f"{BANNER}\n\n{OWN}", learned=False).text != OWN
    assert read_newest(f"{BANNER}\n\n{OWN}").text == OWN
    middle = f"{OWN}\n\n{BANNER}\n\nThat is what your own letter said to me."
    assert read_newest(middle).text == middle


@pytest.mark.parametrize(
    "text",
    [
        "Still waiting.\nDay 12.\nNobody calls.",
        "The kettle leaks.\nThe handle is loose.\nThe lid does not close.\nI want my money back.",
        "Things I ordered:\n- blue mug\n- red mug\n- two plates\nNothing came.",
        "Bitte rufen Sie mich an.\nMein Telefon ist kaputt.",
        "Je veux parler au gérant.\nTout de suite.",
        "No me llega nada.\nDen de baja mi cuenta.",
        "Ho chiesto il rimborso.\nNessuno risponde.",
        "Verzonden op maandag.\nNog steeds niets.",
        "Quero cancelar a subscrição.\nJá pedi três vezes.",
        "Жду третью неделю.\nВерните деньги.",
        "I clicked unsubscribe.\nThe page said error 404.",
        "My order number is\nAB-4471",
        "The parcel is lost.\nSent to lawyer and ombudsman, sorry.",
        "The parcel is lost.\nSent by mail, phone missing.",
        "My trip was cancelled\nLima | Peru",
        "The package never came.\n\nTracking JD0002 4417\n01632 960114",
        "This page fails\nhttps://shop.example.com/checkout",
        "Cannot log in\nhttps://app.example.com/login\nuser jane@example.com",
        "Wrong address on parcel\nShould be\nHauptstraße 5\n10115 Berlin",
        "Le colis est perdu.\nAppelez au 06 12 34 56 78",
        "商品が届きません。\n注文番号 12345678\n090-1234-5678",
        "The mail hangs while it loads.\nPS. We are using Thunderbird Version 128.0.1 Build: 20240717233102",
    ],
)
def test_the_words_of_a_customer_in_short_lines_are_kept(text):
    assert read_newest(text).text == text


def test_the_middle_of_a_text_is_never_judged():
    tail = LEFT_BY_THE_RULES["signature"]
    mail = f"{OWN}\n\n{tail}\n\nI am still waiting for your answer to my letter."
    assert read_newest(mail).text == read_newest(mail, learned=False).text


def test_the_whole_text_is_taken_where_that_is_asked():
    mail = f"{OWN}\n\n{LEFT_BY_THE_RULES['footer']}"
    assert read_newest(mail, whole=True).text == mail


def test_a_text_of_one_line_asks_no_model(monkeypatch):
    monkeypatch.setattr(line_model, "shipped_model", lambda: pytest.fail("the model was asked"))
    assert read_newest("Where is my lamp?").text == "Where is my lamp?"


def test_one_line_always_stays():
    lines = split_lines(LEFT_BY_THE_RULES["signature"])
    left = list(range(len(lines)))
    assert sum(cut.start == 0 for cut in leftovers.find_leftovers(lines, left, shipped_model())) == 0


def test_chances_of_a_line_sum_to_one():
    lines = split_lines(f"{OWN}\n\n\ud83d half an emoji\nŽ")
    left = [index for index, line in enumerate(lines) if line.text]
    around = Surroundings(lines, left)
    for position in range(len(left)):
        chances = shipped_model().probabilities(around.judged(position))
        assert set(chances) == {"own", *OTHERS}
        assert sum(chances.values()) == pytest.approx(1, abs=1e-5)
