"""Outgoing replies: approval of new agents (R17), the checklist (R18), both as cases; what holds for any reply."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escalml.errors import EscalmlError
from escalml.records import DraftReply, Identifier, parse_draft
from escalml.replies import check_reply

GOOD = (
    "Hi Ann, I'm sorry about the crushed box. I've sent a new lamp today, it arrives by Friday, free of charge. "
    "Just reply here if anything else is amiss!"
)
MESSAGE = "My lamp arrived broken, what now?"


def check(reply, message=MESSAGE, *, days=28, **fields):
    return check_reply(DraftReply(reply=reply, message=message, **fields), approval_until_days=days)


def item(name, reply, message=MESSAGE, **fields):
    (found,) = [item for item in check(reply, message, **fields).items if item.name == name]
    return found


def verdict(name, reply, message=MESSAGE, **fields):
    return item(name, reply, message, **fields).verdict


# R17: replies of new agents need approval before they go public, for a configurable few weeks


def test_a_new_agents_public_reply_needs_approval():
    assert check(GOOD, public=True, agent={"tenure_days": 12}).needs_approval


def test_a_new_agents_private_reply_needs_none():
    assert not check(GOOD, public=False, agent={"tenure_days": 12}).needs_approval


def test_after_the_configured_days_an_agent_replies_alone():
    assert check(GOOD, public=True, agent={"tenure_days": 27}).needs_approval
    assert not check(GOOD, public=True, agent={"tenure_days": 28}).needs_approval
    assert not check(GOOD, public=True, agent={"tenure_days": 12}, days=7).needs_approval


def test_a_company_can_ask_for_no_approval_at_all():
    assert not check(GOOD, public=True, agent={"tenure_days": 0}, days=0).needs_approval


def test_an_agent_of_unknown_tenure_is_no_newcomer():
    assert not check(GOOD, public=True).needs_approval


@pytest.mark.parametrize("channel", ["social", "review"])
def test_a_reply_to_a_post_is_public_where_nobody_says_otherwise(channel):
    assert check(GOOD, channel=channel, agent={"tenure_days": 1}).needs_approval
    assert not check(GOOD, channel=channel, public=False, agent={"tenure_days": 1}).needs_approval


# R18: thought through, few messages


def test_a_good_reply_passes_whole():
    checked = check(GOOD, public=True)
    assert checked.passed
    assert [found.verdict for found in checked.items] == ["pass"] * 6 + ["not_applicable"] * 3


def test_a_set_phrase_answers_nothing_and_makes_the_customer_write_again():
    empty = "Dear customer, thank you for your message. It has been forwarded to the relevant department."
    assert verdict("answers", empty) == verdict("few_messages", empty) == verdict("tone", empty) == "fail"


def test_two_questions_are_not_answered_in_one_sentence():
    both = "Which of your paints is safe for a cot? And does it come in sage?"
    assert verdict("answers", "Our Nursery Matt is safe after 72 hours.", both) == "fail"
    assert verdict("answers", "Our Nursery Matt is safe after 72 hours. Yes, we have it in sage.", both) == "pass"


def test_what_the_customer_has_told_is_not_asked_again():
    told = "I already gave you the serial, HX-000-1188, and the router is still dead"
    again = item("few_messages", "Hello! How can I help you today? Please send us the serial number.", told)
    assert (again.verdict, again.evidence[0].text) == ("fail", "serial number")


# R18: public unless personal information is discussed, and no personal data in public


@pytest.mark.parametrize(
    ("leak", "shown"),
    [
        ("your card 4111 1111 1111 1111 was charged", "4111 1111 1111 1111"),
        ("we wrote to you at ann@example.org", "ann@example.org"),
        ("we rang your number 020 7946 0958", "020 7946 0958"),
        ("your order number 88-14025 is on its way", "88-14025"),
        ("your test results are ready", "your test results"),
        ("your account is overdrawn", "your account is overdrawn"),
    ],
)
def test_personal_data_in_a_public_reply_always_fails(leak, shown):
    found = item("no_personal_data", f"Hi Ann, {leak}. Sorry!", public=True)
    assert found.verdict == "fail"
    assert shown in [evidence.text for evidence in found.evidence]
    assert verdict("channel_fit", f"Hi Ann, {leak}. Sorry!", public=True) == "fail"


def test_in_private_anything_may_be_discussed():
    private = "Hi Ann, your card 4111 1111 1111 1111 was charged once."
    assert verdict("no_personal_data", private, public=False) == "not_applicable"
    assert verdict("channel_fit", private, public=False) == "pass"


@pytest.mark.parametrize(
    "own", ["Ring me on 020 7946 0958, any time.", "E-mail us at help@example.com and we call you."]
)
def test_how_to_reach_the_desk_is_no_personal_data(own):
    assert verdict("no_personal_data", own, public=True) == "pass"


def test_a_number_that_the_customer_gave_stays_personal_whoever_is_to_call_it():
    reply = "We will call 020 7946 0958 tonight."
    assert verdict("no_personal_data", reply, "ring me: 020 7946 0958", public=True) == "fail"


def test_another_finder_may_be_passed_and_a_first_name_is_no_personal_data():
    def find(text):
        return tuple(
            Identifier(type="PERSON", start=text.index(name), end=text.index(name) + len(name))
            for name in ("Ann Lee", "Ann", "Bo Dahl")
            if name in text
        )[:1]

    def judge(reply):
        request = DraftReply(reply=reply, message=MESSAGE, public=True)
        return check_reply(request, approval_until_days=28, find=find).items[3].verdict

    assert judge("Dear Ann Lee, yours is on its way.") == "fail"
    assert judge("Hi Ann, yours is on its way.") == "pass"
    assert judge("Yours is on its way. I'm Bo Dahl, ask for me.") == "pass"


def test_a_question_that_anybody_may_ask_is_answered_in_public():
    hidden = "Hi! Please DM us your full name so that we can assist."
    assert verdict("channel_fit", hidden, "Are the oat bars vegan?", public=True) == "fail"
    assert verdict("channel_fit", hidden, "My oat bars never came", public=True) == "pass"


def test_personal_data_is_never_asked_for_in_public():
    assert verdict("channel_fit", "What is your order number and postcode?", "my lamp is late", public=True) == "fail"


# R18: tone mirrored, positive ending


def test_who_is_upset_gets_empathy():
    assert verdict("tone", "A new lamp will be sent to your address.") == "fail"
    assert verdict("tone", "I'm sorry, a new lamp will be sent to your address.") == "pass"


def test_who_is_delighted_gets_delight():
    praise = "Thank you so much, Deepa on the phone was amazing, she saved my day"
    assert verdict("tone", "Your comment was recorded in our system today.", praise) == "fail"
    assert verdict("tone", "You've made Deepa blush! She says hello and good luck.", praise) == "pass"


@pytest.mark.parametrize("cold", ["Pursuant to our terms, no.", "Sorry, but this is hard to believe.", "Sorry! 🎉"])
def test_legal_words_doubt_and_confetti_are_no_answer_to_somebody_upset(cold):
    assert verdict("tone", f"{cold} The lamp left our house in one piece.") == "fail"


def test_the_end_counts_not_the_beginning():
    kind, dry = "Have a lovely weekend!", "The lamp is in the post. It needs a bulb."
    assert verdict("positive_end", f"{dry} {kind}") == "pass"
    assert verdict("positive_end", f"{kind} {dry} {dry}\n\nRegards\nBo") == "fail"


# R18: what a level owes


def test_level_2_owes_an_eta():
    assert verdict("eta", "Our engineer looks at it as soon as possible.", level=2) == "fail"
    found = item("eta", "Our engineer will ring you by Thursday noon.", level=2)
    assert (found.verdict, found.evidence[0].text) == ("pass", "by Thursday")
    assert verdict("eta", "Our engineer looks at it.", level=1) == "not_applicable"


@pytest.mark.parametrize("level", [3, 4])
def test_level_3_owes_an_apology_and_an_explanation(level):
    sincere = "I am truly sorry. I have stopped the machine and I'm ringing you tonight."
    assert [verdict(name, sincere, level=level) for name in ("apology", "explains")] == ["pass", "pass"]
    hollow = "We are sorry if any offence was caused. Staff are trained."
    assert [verdict(name, hollow, level=level) for name in ("apology", "explains")] == ["fail", "fail"]
    assert verdict("apology", hollow, level=2) == verdict("explains", hollow, level=2) == "not_applicable"


# What holds for any reply


@settings(max_examples=30, deadline=None, derandomize=True)
@given(
    st.text(min_size=1, max_size=200).filter(lambda text: any(c.isalnum() for c in text)), st.sampled_from([1, 2, 3, 4])
)
def test_evidence_slices_back_and_a_failure_always_says_what_to_do(text, level):
    reply = f"{text}\u2019 {GOOD} {text} ann@example.org"
    checked = check(reply, text, level=level, public=True)
    assert all(reply[e.start : e.end] == e.text for found in checked.items for e in found.evidence)
    assert all((found.verdict == "fail") == (found.hint is not None) for found in checked.items)
    assert len({found.name for found in checked.items}) == len(checked.items) == 9


@pytest.mark.parametrize(
    "piece", ["]", "…", "\n", ". ", "1", "a ", "I've ", "\u2019", "reply me ", "A-", " 1,1", "!) "]
)
def test_hostile_replies_take_linear_time(piece):
    hostile = "x" + piece * (19_990 // len(piece)) + "x"
    started = process_time()
    check(hostile, hostile, level=3, public=True)
    assert process_time() - started < 2


def test_why_and_hint_never_quote_the_texts():
    secret = "Zanzibarski"
    for found in check(
        f"Hi {secret}, {secret} must wait. {secret}", f"{secret}! my {secret} is late", public=True
    ).items:
        assert secret not in f"{found.why} {found.hint}"


def test_a_faulty_draft_is_told_by_field_and_never_quoted():
    with pytest.raises(
        EscalmlError, match=r"the draft: reply: is blank.*; level: Input should be less than or equal to 4\."
    ) as e:
        parse_draft({"reply": " ", "message": "Zanzibarski", "level": 7}, where="the draft")
    assert "Zanzibarski" not in str(e.value)
