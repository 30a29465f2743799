"""Every road reads what the customer says now, and answers count in the text as sent."""

import pytest

from escalml.data.views import view_message
from escalml.records import Message, Turn
from escalml.scoring.scorer import Scorer
from newest_wrappers import ATTRIBUTIONS, OLD, WRAPPERS, quoted

OWN = "Thanks, that worked. You can close the ticket."
MAIL = f"{OWN}\n\n{ATTRIBUTIONS['gmail_en']}\n{quoted(OLD)}"
AWAY = "I am out of the office until 2 September. For anything urgent call my manager."


def view(text: str, **fields):
    return view_message(Message(text=text, **fields), history_turns=6)


@pytest.mark.parametrize("wrapper", sorted(set(WRAPPERS) - {"form"}))
def test_a_wrapped_message_scores_as_the_bare_one(scorer, wrapper):
    bare, wrapped = scorer.probabilities([Message(text=OWN), Message(text=WRAPPERS[wrapper](OWN, 1))])
    moved = [name for name, a, b in zip(scorer.table.columns, bare, wrapped, strict=True) if abs(a - b) > 1e-6]
    assert not [name for name in moved if not name.startswith("privacy_")]  # a signature's phone number is private


def test_the_whole_text_is_read_on_request(scorer):
    whole = Scorer(scorer.classifier, scorer.manifest, whole_text=True)
    assert (whole.probabilities([Message(text=MAIL)]) != scorer.probabilities([Message(text=MAIL)])).any()


def test_earlier_turns_are_read_like_the_message():
    turns = (Turn(role="customer", text=MAIL),)
    assert view("any news?", thread=turns).history == (("customer", OWN),)


def test_a_request_in_an_older_mail_is_no_request(scorer):
    result = scorer.predict([Message(text=MAIL)])[0]
    assert result.escalation.requested_level == 0


def test_explanations_count_in_the_text_as_sent(scorer):
    text = f"<html><p>Ol&aacute;!</p><p>Get me your <b>manager</b> now.</p><blockquote>{OLD}</blockquote></html>"
    phrases = scorer.predict([Message(text=text)], explain=True)[0].explanation
    assert phrases
    assert all(phrase.text.split()[-1] in text[phrase.start : phrase.end] for phrase in phrases)


def test_what_was_set_aside_is_told_with_an_explanation(scorer):
    told, untold = (scorer.predict([Message(text=MAIL)], explain=explain)[0].set_aside for explain in (True, False))
    assert [(item.reason, MAIL[item.start : item.end].startswith("On Mon")) for item in told] == [("quoted_mail", True)]
    assert untold is None


def test_redaction_covers_what_was_set_aside(scorer):
    text = f"{OWN}\n\n{ATTRIBUTIONS['gmail_en']}\n> mail me at kim@example.net"
    assert "kim@example.net" not in scorer.predict([Message(text=text)])[0].privacy.redacted_text


@pytest.mark.parametrize("fields", [{"text": AWAY}, {"text": "Back soon", "subject": "Automatic reply: your order"}])
def test_what_a_program_wrote_is_low_and_never_escalates(scorer, fields):
    result = scorer.predict([Message(**fields)])[0]
    assert result.automatic
    assert (result.severity.level, result.escalation.probability, result.escalation.likely) == ("low", 0.0, False)


def test_a_reply_to_an_automatic_reply_is_a_persons():
    assert not view("Still waiting", subject="Re: Automatic reply: your order").automatic


def test_a_plain_text_keeps_its_view():
    text = "My lamp > your lamp. I <3 it; mail me: a@example.org"
    assert view(text).text.newest is None
