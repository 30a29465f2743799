import re

import pytest
from next_level_cases import CHIEF, NOBODY, SENIOR

from escalml import next_level
from escalml.features import View, view_message
from escalml.next_level import requested_level
from escalml.schema import Message, Turn

ASKED = [(text, 3) for text in SENIOR.strip().splitlines()] + [(text, 4) for text in CHIEF.strip().splitlines()]
PATTERNS = [value for value in vars(next_level).values() if isinstance(value, re.Pattern)] + [
    pattern for rules in (next_level._RULES, next_level._UPWARDS) for rule in rules for pattern in rule
]


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
    "piece", ["dear boss, ", "want to ", "someone with the ", "a.", "x'", "m", " ", "\n", "please, "]
)
def test_a_hundred_thousand_characters_are_read_in_pieces_of_bounded_size(piece):
    plain = next_level._plain(piece * (100_000 // len(piece)))
    assert max(map(len, plain.split())) <= 30
    found = re.search(r"\w+", plain) or re.search(" ", plain)
    assert max(map(len, next_level._around(plain, found))) <= 120
    assert requested_level(view_of(piece * (100_000 // len(piece)))) == 0


def view_of(text):
    return next_level.MessageView("", View(text), ())


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
