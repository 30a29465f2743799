"""Grave words are nobody's automatic reply: a rule that mutes programs never mutes a person in danger."""

import pytest

from escalml.records import Message, Turn

GRAVE = [
    "We are on vacation in your resort until Saturday and there is a strong smell of gas in the room, send someone",
    "Gas smell on the third floor, two children are dizzy. Please do not reply to this email, call the front desk",
    "I'm on holiday until Sunday in your hotel and a member of staff attacked my wife in the corridor",
]


@pytest.mark.parametrize("text", GRAVE)
def test_a_grave_matter_in_the_words_of_an_automatic_reply_is_a_persons(scorer, text):
    (prediction,) = scorer.predict([Message(text=text)])
    assert not prediction.automatic
    assert prediction.alarms


@pytest.mark.parametrize("subject", ["Undelivered", "Undelivered - order 4711", "Não entregue", "Unzustellbar"])
def test_a_parcel_that_was_not_delivered_is_no_failed_mail(scorer, subject):
    (prediction,) = scorer.predict([Message(text="My parcel never came.", subject=subject)])
    assert not prediction.automatic


def test_the_subject_of_a_thread_that_a_program_opened_mutes_no_later_message(scorer):
    thread = (Turn(role="customer", text="I am out of the office until Monday."),)
    (prediction,) = scorer.predict(
        [Message(text="I am back. Where is my refund?", subject="Out of office", thread=thread)]
    )
    assert not prediction.automatic


def test_an_out_of_office_reply_is_still_a_programs(scorer):
    text = "I am out of the office until Monday and will answer when I am back."
    (prediction,) = scorer.predict([Message(text=text, subject="Automatic reply: your order")])
    assert prediction.automatic
