"""Facts that no single message shows: whom it is addressed to, and how the desk has dealt with the case."""

from datetime import timedelta

import pytest

from escalml.errors import EscalmlError
from escalml.routing import Context, decide
from escalml.routing.decide import case_of
from escalml.routing.facts import read_facts
from escalml.routing.said import check_phrases, has_phrase, said_in
from routing_cases import NOW, POLICY, a_message, a_post, a_prediction

OURS = POLICY.model_copy(update={"handles": ("@Acme", "acme_help")})


def fact(name, message, policy=OURS):
    return read_facts(case_of(message, a_prediction(), Context(policy, NOW)))[name]


@pytest.mark.parametrize(
    ("text", "addressed"),
    [
        ("@acme where is my parcel?", True),
        (".@ACME, really?", True),
        ("thanks @acme_help!", True),
        ("acme is the worst shop", False),
        ("mail me at jo@acme.example", False),
        ("@acmeology is fun", False),
    ],
)
def test_a_post_is_addressed_where_it_names_a_handle(text, addressed):
    assert fact("addressed", a_post(text=text)) is addressed


def test_what_comes_in_private_or_follows_a_word_of_the_desk_is_addressed():
    assert fact("addressed", a_message(text="no handle")) is True
    turns = [{"role": "agent", "text": "Can we help?"}]
    assert fact("addressed", a_post(text="yes", thread=turns)) is True


def test_without_handles_nobody_knows():
    assert fact("addressed", a_post(text="@acme hello"), POLICY) is None


def test_who_vents_about_us_is_offered_help_in_private_and_who_writes_to_us_is_not():
    def route(text, severity="medium"):
        return decide(a_post(text=text), a_prediction(severity, "delivery"), Context(OURS, NOW))

    vents = route("acme lost my parcel")
    assert ("offer_help" in vents.actions, vents.visibility, vents.say.handover is None) == (True, "private", False)
    assert "offer_help" not in route("@acme lost my parcel").actions
    assert "offer_help" not in route("acme is a shop", "low").actions


def test_silence_and_unanswered_messages_are_counted_from_the_last_word_of_a_person():
    turns = [
        {"role": "agent", "text": "hello", "sent_at": NOW - timedelta(hours=30)},
        {"role": "bot", "text": "noted", "sent_at": NOW - timedelta(hours=2)},
        {"role": "customer", "text": "hm", "sent_at": NOW - timedelta(hours=1)},
    ]
    message = a_message(thread=turns)
    assert (fact("case.agent_silence", message), fact("case.unanswered", message)) == (30, 2)
    later = a_message(thread=turns, state={"last_reply_at": NOW - timedelta(hours=4)})
    assert fact("case.agent_silence", later) == 4
    assert (fact("case.agent_silence", a_message()), fact("case.unanswered", a_message())) == (None, 1)


def test_how_a_case_was_handed_about_is_what_the_caller_says():
    message = a_message(state={"responders": 3, "reopened": 1})
    assert [fact(f"case.{name}", message) for name in ("responders", "reopened", "reassigned")] == [3, 1, None]


def test_a_phrase_between_slashes_is_a_regular_expression_in_linear_time():
    said = said_in(a_message(text="Order AB-1234 never came"))
    assert has_phrase(said, (r"/\b[a-z]{2}-[0-9]{4}\b/",))
    assert not has_phrase(said, (r"/\b[a-z]{3}-[0-9]{4}\b/",))
    slow = said_in(a_message(text="a" * 19_000))
    assert not has_phrase(slow, ("/(a*)*b/",))  # a backtracking engine would never end


@pytest.mark.parametrize(("phrase", "said"), [("/(a/", "this one is none"), ("/a*/", "fits the empty text")])
def test_a_regular_expression_that_is_none_or_fits_everything_is_refused(phrase, said):
    with pytest.raises(EscalmlError, match=said):
        check_phrases((phrase,))
