"""What a customer says stands alone in mails of sixteen languages and of the clients that people use there."""

import pytest

from escalml.data.newest_text import read_newest
from hard_mails import first_batch
from hard_mails_fourth import fourth_batch
from hard_mails_second import second_batch
from hard_mails_third import third_batch
from hard_wrappers import HardMail

# A sender called `Our …` reads as `our agent wrote`, which a customer may say.
NOT_TOLD = "Our Billing Team"
MAILS = [*first_batch(), *second_batch(), *third_batch()]
KINDS = sorted({mail.kind for mail in MAILS})


def squeezed(text: str) -> str:
    return " ".join(text.replace("\ufeff", "").split())


def wrong(mails: list[HardMail]) -> list[tuple[str, str]]:
    """Language and what was read, of the mails that are not read as their customer's words."""
    read = [(mail, read_newest(mail.mail).text) for mail in mails if NOT_TOLD not in mail.mail]
    return [(mail.language, text) for mail, text in read if squeezed(text) != squeezed(mail.words)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_of_the_customer_alone_are_left(kind):
    assert wrong([mail for mail in MAILS if mail.kind == kind]) == []


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May at 10:15 your agent wrote:\nWe will call you.",
        "On 3 May support wrote: we will refund you. Nothing came.",
        "Attention: the outside lamp of your company is broken.",
        "If you unsubscribe me one more time I will sue you, here is my number.",
        "The unsubscribe link in your newsletter does not work, I click here and nothing happens.",
        "Your letter to the recipient was confidential and now my neighbour has it.",
        "I cannot open Outlook for Android.",
        "Outlook for iOS",
    ],
)
def test_words_of_a_customer_that_sound_like_a_program_are_kept(text):
    assert read_newest(text).text == text


def test_a_sentence_right_above_an_attribution_is_kept():
    mail = "My mother is 84.\nOn Mon, 3 Nov 2025 at 09:12, Tom Ashby <tom@acme.example> wrote:\n> Hello"
    assert read_newest(mail).text == "My mother is 84."


FOURTH = list(fourth_batch())
# The other kinds are not told in every wording; docs/results.md has the share.
TOLD = ("apple", "gmail", "helpdesk", "html", "keep", "outlook", "proton", "thunderbird")


@pytest.mark.parametrize("kind", TOLD)
def test_the_words_of_the_customer_alone_are_left_of_unseen_mails(kind):
    assert wrong([mail for mail in FOURTH if mail.kind == kind]) == []


def test_no_word_of_the_customer_is_lost_in_unseen_mails():
    lost = [mail for mail in FOURTH if squeezed(mail.words) not in squeezed(read_newest(mail.mail).text)]
    assert lost == []
