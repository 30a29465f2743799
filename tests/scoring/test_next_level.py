import re

import pytest

import next_level_abroad as abroad
from escalml.data.views import MessageView, view_message, view_text
from escalml.records import Message, Turn
from escalml.scoring.next_level import asking, asks_for_human, lookalikes, people, requested_level, requests, words
from next_level_cases import CHIEF, SENIOR
from next_level_lookalikes import NOBODY

ASKED = [(text, 3) for text in SENIOR.strip().splitlines()] + [(text, 4) for text in CHIEF.strip().splitlines()]
PATTERNS = [
    value
    for room in (words, people, asking, lookalikes)
    for value in vars(room).values()
    if isinstance(value, re.Pattern)
] + [pattern for rules in (asking.RULES, asking.UPWARDS) for rule in rules for pattern in rule]


def level(text, **fields):
    return requested_level(view_message(Message(text=text, **fields), history_turns=4))


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_who_asks_for_the_next_level_gets_it(text, expected):
    assert level(text) == expected


@pytest.mark.parametrize("text", NOBODY.strip().splitlines())
def test_what_only_sounds_like_asking_asks_for_nobody(text):
    assert level(text) == 0


@pytest.mark.parametrize(("text", "expected"), ASKED[::4])
def test_capitals_and_apostrophes_do_not_matter(text, expected):
    assert level(text.upper()) == level(text.replace("'", "’")) == level(text.replace("'", "")) == expected


@pytest.mark.parametrize(("text", "expected"), ASKED[::4])
def test_a_request_is_found_among_other_sentences(text, expected):
    assert level(f"My parcel is lost and I am tired of this.\n\n{text}\n\nMany thanks,\nJo Example") == expected


@pytest.mark.parametrize("wrong", ["manger", "maneger", "mannager", "mgr", "superviser", "suprvisor", "Supervizor"])
def test_a_misspelt_title_is_still_a_title(wrong):
    assert level(f"i want to talk to ur {wrong}") == 3


def test_a_request_in_the_subject_counts():
    assert level("see above", subject="Put me through to your CEO") == 4


def test_a_request_of_an_earlier_turn_does_not_count_again():
    assert level("any news?", thread=(Turn(role="customer", text="Get me a manager"),)) == 0


def test_an_executive_beside_a_manager_is_the_higher_request():
    assert level("Get me a manager, and then I want to speak to your CEO.") == 4


def test_a_job_title_under_a_letter_asks_for_nobody():
    assert level("I need a new key by Monday.\n\nKind regards,\nJo Example\nOffice Manager") == 0


def test_an_executive_who_is_greeted_without_a_demand_is_not_asked():
    assert level("To the Programme Director, in the spirit of friendship: a lovely concert.") == 0


def test_a_request_ends_with_its_sentence():
    assert level("I want a refund. The manager of the shop next door smiled.") == 0


@pytest.mark.parametrize(
    "piece",
    [
        "dear boss, ",
        "want to ",
        "someone with the ",
        "a.",
        "x'",
        "m",
        " ",
        "\n",
        "please, ",
        "never want ",
        "@a_ceo x ",
    ],
)
def test_a_hundred_thousand_characters_are_read_in_pieces_of_bounded_size(piece):
    view = view_text(piece * (100_000 // len(piece)))
    plain = words.plain(view.with_executives)
    assert max(map(len, plain.split())) <= 30
    found = re.search(r"\w+", plain) or re.search(" ", plain)
    assert max(map(len, requests._around(plain, found))) <= 120
    assert requested_level(MessageView("", view, ())) == 0


def lines(blocks):
    return [line.strip() for block in blocks for line in block.strip().splitlines()]


@pytest.mark.parametrize("text", lines(abroad.SENIOR.values()))
def test_a_supervisor_asked_for_in_another_language_is_level_3(text):
    assert level(text) == level(text.upper()) == 3


@pytest.mark.parametrize("text", lines([*abroad.CHIEF.values(), *abroad.CHIEF_INDIRECT.values()]))
def test_an_executive_asked_for_in_another_language_is_level_4(text):
    assert level(text) == 4


@pytest.mark.parametrize("text", lines([abroad.LEADERS]))
def test_an_executive_addressed_by_office_name_or_handle_in_another_language_is_level_4(text):
    assert level(text) == 4


@pytest.mark.parametrize("text", lines(abroad.NOBODY.values()))
def test_a_look_alike_in_another_language_asks_for_nobody(text):
    assert level(text) == 0


@pytest.mark.parametrize("text", lines([abroad.HUMANS]))
def test_a_human_in_place_of_a_bot_is_no_request_for_the_next_level(text):
    assert asks_for_human(text)
    assert level(text) == 0


@pytest.mark.parametrize("text", lines([abroad.NO_HUMANS]))
def test_an_agent_who_is_only_named_is_not_asked_for(text):
    assert not asks_for_human(text)


OFFER = Turn(role="agent", text="I am sorry. Shall I put you through to my manager?")


@pytest.mark.parametrize("text", ["yes please", "Yes, do that.", "ok go on then yeah"])
def test_a_yes_to_an_offered_supervisor_is_a_request(text):
    assert level(text, thread=(OFFER,)) == 3
    assert level(text, thread=(Turn(role="agent", text="Shall I close the ticket?"),)) == 0


@pytest.mark.parametrize(
    ("named", "text"),
    [
        ("Yes, there is a line manager.", "then put me through to him"),
        ("Ja, der Abteilungsleiter.", "dann verbinden Sie mich mit ihm"),
        ("Sí, el jefe de tráfico.", "comuníqueme con él"),
        ("Oui, le responsable du dépôt.", "passez-le-moi"),
        ("Sì, il direttore.", "me lo passi"),
        ("Sim, a gerente.", "quero falar com ela"),
        ("Ja, de teamleider.", "geef me hem dan"),
    ],
)
def test_who_asks_for_the_boss_that_the_desk_has_just_named_is_asking(named, text):
    assert level(text, thread=(Turn(role="agent", text=named),)) == 3
    assert level(text, thread=(Turn(role="agent", text="OK."),)) == 0


@pytest.mark.parametrize("text", ["no thanks", "yes but not now, it is fixed", "thanks, that is kind"])
def test_anything_else_after_an_offer_is_none(text):
    assert level(text, thread=(OFFER,)) == 0


@pytest.mark.parametrize("text", ["escalate? what does that even mean?", "> get me a manager\nall sorted, thanks"])
def test_what_the_desk_said_and_what_a_mail_quotes_is_no_request(text):
    assert level(text) == 0


class CountedPattern:
    """A pattern that knows how often a text was searched."""

    def __init__(self):
        self.searches = 0

    def search(self, _text):
        self.searches += 1


@pytest.mark.parametrize("name", ["DEMAND", "APPEAL"])
def test_the_whole_text_is_searched_once_however_many_are_named(monkeypatch, name):
    # Once per person would make a message of 10,000 greetings quadratic.
    monkeypatch.setattr(asking, name, counted := CountedPattern())
    level("dear boss, @ceo_acme, " * 500)
    assert counted.searches == 1


@pytest.mark.parametrize(
    "text",
    [
        "@XYZChairman Sir, my pension was not paid",
        "please return my money @acme @ceo_acme",
        "@AcmeHelp no answer. @BankOfAcmeCEO kindly look into this",
    ],
)
def test_an_executive_called_by_handle_with_a_wish_is_asked(text):
    assert level(text) == 4


@pytest.mark.parametrize(
    "text",
    [
        "@acme @AcmeCEO no help from the branch, totally fed up",
        "week five without a part. cc @acme_ceo",
        "congrats @AcmeCEO on the new role, please enjoy it",
        "@acme_support please return my money",
    ],
)
def test_an_executive_tagged_in_a_rant_or_talked_about_is_not_asked(text):
    assert level(text) == 0


@pytest.mark.parametrize("pattern", PATTERNS, ids=range(len(PATTERNS)))
def test_no_repeat_without_end_stands_in_another(pattern):
    # (a+)+ backtracks exponentially; one endless repeat inside another is the only way there.
    assert not endless_in_endless(re._parser.parse(pattern.pattern), within=False)


def endless_in_endless(node, *, within):
    if isinstance(node, tuple) and len(node) == 2 and str(node[0]) in {"MAX_REPEAT", "MIN_REPEAT"}:
        endless = node[1][1] == re._parser.MAXREPEAT
        return (endless and within) or endless_in_endless(node[1][2], within=within or endless)
    if isinstance(node, list | tuple | re._parser.SubPattern):
        return any(endless_in_endless(child, within=within) for child in node)
    return False
