"""Rules that ask about words: an operator's own phrases, and what rules found beside the model."""

import time

import pytest

from escalml.errors import EscalmlError
from escalml.records import Message, Prediction
from escalml.routing.conditions import parse_condition
from escalml.routing.facts import vocabulary
from escalml.routing.faults import MisfitError
from escalml.routing.invented import invent_case
from escalml.routing.plain_words import in_words
from escalml.routing.said import UNKNOWN_TEXT, check_phrases, has_phrase, said_in

WORDS = vocabulary()


def says(text, *phrases, **fields):
    return has_phrase(said_in(Message(text=text, **fields)), phrases)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The BATTERY   swells!", "battery swells"),
        ("it is recalled", "recall*"),
        ("Müllers Straße", "straße"),
        ("厨房里有煤气味", "煤气"),
        ("it won’t turn off", "won't turn off"),
        ("a cot\u200b re\u00adcall", "cot recall"),
        ("ｒｅｃａｌｌ today", "recall"),
        ("SCHLOSSSTRASSE 3", "schlossstraße"),
    ],
)
def test_a_phrase_is_found_whatever_its_capitals_and_blanks(text, phrase):
    assert says(text, phrase)


@pytest.mark.parametrize(
    ("text", "phrase"), [("gasoline", "gas"), ("élégas", "gas"), ("gasé", "gas"), ("a.b", "axb"), ("aab", "a.b")]
)
def test_a_phrase_stands_on_word_borders_and_is_no_pattern(text, phrase):
    assert not says(text, phrase)


def test_a_phrase_is_sought_in_the_subject_and_the_open_turns():
    turns = [{"role": "customer", "text": "old recall"}, {"role": "agent", "text": "hi"}]
    turns += [{"role": "customer", "text": "the cot breaks"}]
    assert says("hello", "cot breaks", thread=turns)
    assert says("hello", "recall", subject="Recall?")
    assert not says("hello", "old recall", thread=turns)


def test_a_phrase_in_quoted_older_mail_is_not_said():
    assert not says("Thanks.\n\nOn Mon, 2 Mar 2026 at 10:00, Ann wrote:\n> recall\n", "recall")


def test_phrases_are_sought_in_linear_time():
    start = time.perf_counter()
    assert not says("a" * 20_000, *("a*" * 20 + "b" for _ in range(3)))
    assert time.perf_counter() - start < 2.0


@pytest.mark.parametrize("phrase", ["*", " ", "…", "x" * 201])
def test_a_phrase_that_cannot_be_sought_is_refused(phrase):
    with pytest.raises(EscalmlError, match=r"letter or digit|the limit is 200"):
        check_phrases((phrase,))


def test_a_fault_in_a_phrase_names_the_fact():
    with pytest.raises(MisfitError, match="letter or digit"):
        parse_condition({"text.matches": ["*"]}, WORDS)


def test_where_nobody_knows_the_text_no_phrase_holds_and_null_does():
    facts = {"text.matches": said_in(Message(text=UNKNOWN_TEXT))}
    assert not parse_condition({"text.matches": "given"}, WORDS).holds(facts)
    assert parse_condition({"text.matches": None}, WORDS).holds(facts)


def test_a_rule_on_words_is_told_in_plain_words():
    when = {"alarms": "danger_to_life", "text.matches": ["recall", "cot"], "review_reasons": "language"}
    said = in_words(parse_condition(when, WORDS))
    assert said == (
        "a rule, not the model, finds danger to life and the customer says “recall” or “cot” "
        "and a person should look: the model does not know the language"
    )


def test_an_alarm_that_nobody_knows_is_refused():
    with pytest.raises(MisfitError, match=r"danger_to_lif.*danger_to_life"):
        parse_condition({"alarms": "danger_to_lif"}, WORDS)


def test_an_invented_case_says_its_text():
    case = invent_case({"text": "my cot is on recall", "alarms": ["press"], "language": "de"}, WORDS)
    assert case.message.text == "my cot is on recall"
    assert [alarm.name for alarm in case.prediction.alarms] == ["press"]
    assert case.prediction.language.code == "de"


def test_an_invented_case_cannot_give_what_follows_from_its_text():
    with pytest.raises(MisfitError, match="give text"):
        invent_case({"text.matches": "recall"}, WORDS)


def test_a_prediction_of_an_earlier_version_is_still_read():
    case = invent_case({}, WORDS)
    new = {"review_reasons", "alarms", "language", "asks_for_human"}
    old = Prediction.model_validate(case.prediction.model_dump(exclude=new))
    assert (old.alarms, old.language, old.review_reasons) == ((), None, ())
