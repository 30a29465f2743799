"""What rules find beside the model: alarms, language, and why a person should look."""

from typing import get_args

import pytest

from escalml.data.labels import TargetTable
from escalml.records import AlarmName, Message
from escalml.scoring.alarms import ALARM_NAMES
from escalml.scoring.predictions import build_prediction
from escalml.scoring.scorer import Scorer

GAS = "There is a strong smell of gas in our kitchen"
CALM = "Could you tell me when my parcel comes?"


@pytest.fixture(scope="module")
def say(scorer):
    def predict(text, **fields):
        (prediction,) = scorer.predict([Message(id="t", text=text, **fields)])
        return prediction

    return predict


def customer(text):
    return {"role": "customer", "text": text}


def test_every_alarm_that_is_sought_has_its_name_in_the_records():
    assert set(get_args(AlarmName)) == set(ALARM_NAMES)


def test_an_alarm_names_its_place_in_the_text_as_sent(say):
    text = f"<p>Hello 👋,</p><p>{GAS} &amp; hall.</p>"
    (alarm,) = say(text).alarms
    assert (alarm.name, alarm.turn) == ("fire_or_gas", None)
    assert text[alarm.start : alarm.end] in GAS
    assert alarm.end > alarm.start


def test_an_alarm_in_the_subject_counts(say):
    (alarm,) = say("Please come.", subject=GAS).alarms
    assert (alarm.name, alarm.start, alarm.end, alarm.turn) == ("fire_or_gas", 0, 0, None)


def test_an_alarm_of_an_open_turn_names_the_turn(say):
    (alarm,) = say("Hello? Anybody?", thread=[customer("Hi"), customer(GAS), {"role": "bot", "text": "Hi"}]).alarms
    assert alarm.turn == 1


@pytest.mark.parametrize("role", ["agent", "supervisor"])
def test_once_a_person_has_acted_older_words_are_no_alarm(say, role):
    assert not say("Thank you, all is well now.", thread=[customer(GAS), {"role": role, "text": "We come"}]).alarms


def test_quoted_older_mail_is_no_alarm(say):
    assert not say(f"Thanks, that helped.\n\nOn Mon, 2 Mar 2026 at 10:00, Ann wrote:\n> {GAS}\n").alarms


def test_an_alarm_changes_no_probability(say, scorer):
    row = scorer.probabilities([Message(text=GAS)])[0]
    assert list(say(GAS).targets.values()) == pytest.approx(row.tolist(), abs=1e-6)


def test_an_alarm_against_a_mild_severity_is_a_reason_to_look(say):
    prediction = say("ik wil niet meer leven door deze rekening", language="en")
    assert prediction.severity.level in ("low", "medium")
    assert prediction.review
    assert "alarm_against_model" in prediction.review_reasons


def test_grave_words_in_what_the_model_takes_for_mild_are_a_reason_to_look(say):
    prediction = say("The ambulance is parked before your shop.")
    assert (prediction.severity.level in ("low", "medium"), prediction.alarms) == (True, ())
    assert "grave_words" in prediction.review_reasons


def test_where_an_alarm_is_raised_grave_words_are_no_further_reason(say):
    assert "grave_words" not in say("The kettle is on fire, the ambulance is here").review_reasons


def test_what_a_program_wrote_raises_no_alarm_and_no_language(say):
    prediction = say(f"Automatic reply: I am out of the office until Monday. {GAS}", subject="Automatic reply")
    assert prediction.automatic
    assert (prediction.alarms, set(prediction.review_reasons) - {"abstains"}) == ((), set())


def test_a_language_the_model_was_not_trained_for_is_a_reason_to_look(say):
    prediction = say("Wann kommt mein Paket endlich bei mir an? Ich warte seit Tagen.")
    assert (prediction.language.code, prediction.language.supported) == ("de", False)
    assert "language" in prediction.review_reasons


def test_the_callers_language_wins(say):
    prediction = say("Wann kommt mein Paket endlich bei mir an?", language="en-GB")
    assert (prediction.language.code, prediction.language.score) == ("en", 1.0)
    assert "language" not in prediction.review_reasons


def test_the_manifest_says_which_languages_are_supported(scorer):
    manifest = scorer.manifest.model_copy(update={"languages": ("en", "de")})
    (prediction,) = Scorer(scorer.classifier, manifest).predict([Message(text=CALM, language="de")])
    assert prediction.language.supported
    assert "language" not in prediction.review_reasons


@pytest.mark.parametrize("text", ["Refund", "!!!", "👍"])
def test_a_text_of_hardly_a_word_is_a_reason_to_look(say, text):
    assert "too_short" in say(text).review_reasons


@pytest.mark.parametrize("text", ["thanks!", "Ok.", CALM, "厨房里有煤气味"])
def test_a_closing_word_or_a_sentence_is_not_too_short(say, text):
    assert "too_short" not in say(text).review_reasons


def test_a_short_answer_in_a_thread_is_not_too_short(say):
    assert "too_short" not in say("Monday", thread=[{"role": "agent", "text": "Which day?"}]).review_reasons


def test_a_thread_that_was_not_read_whole_is_a_reason_to_look(say):
    prediction = say(CALM, thread=[customer("x" * 20_000)] * 4)
    assert prediction.turns_unread
    assert "whole_thread_unread" in prediction.review_reasons


def test_review_is_whether_there_are_reasons(scorer):
    texts = [CALM, "Refund", GAS, "Wann kommt mein Paket endlich bei mir an?"]
    predictions = scorer.predict([Message(text=text) for text in texts])
    assert [prediction.review for prediction in predictions] == [bool(p.review_reasons) for p in predictions]
    assert not predictions[0].review


def test_who_wants_a_human_of_a_bot_is_heard(say):
    assert say("can I get a human", thread=[{"role": "bot", "text": "I am the assistant."}]).asks_for_human


def test_who_wants_a_human_without_a_bot_is_not_asking_one(say):
    assert not say("can I get a human").asks_for_human


def test_what_is_taken_for_mild_and_may_be_critical_is_for_a_person(scorer):
    limit = 0.05
    manifest = scorer.manifest.model_copy(update={"critical_limit": limit})
    table = TargetTable(manifest.targets)
    mild = {"severity_ge_medium": 0.3, "severity_ge_high": 0.25}

    def reasons(critical, **others):
        row = table.row(dict.fromkeys(table.columns, 0.0) | mild | others | {"severity_ge_critical": critical})
        return build_prediction("t", ["text"], [()], row, table, manifest).review_reasons

    assert "may_be_critical" in reasons(limit + 1e-6)
    assert "may_be_critical" not in reasons(limit - 1e-6)
    assert "may_be_critical" not in reasons(limit + 1e-6, severity_ge_medium=0.99, severity_ge_high=0.99)  # not mild
