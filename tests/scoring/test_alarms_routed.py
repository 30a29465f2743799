"""Alarms from the words to the desk, with the shipped model and policy."""

import pytest

from alarm_cases import CALM, RAISED
from escalml.records import Message
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer
from routing_cases import NOW, POLICY


def lines(block):
    return [line.strip() for line in block.strip().splitlines()]


# One of each alarm and language, every second pair.
GRAVE = [(name, language, lines(block)[0]) for name, of in RAISED.items() for language, block in of.items()][::2]
LOOK_ALIKES = [line for block in CALM.values() for line in lines(block)][:40]
AT_ONCE = 1


@pytest.fixture(scope="module")
def scorer():
    return Scorer.load()


@pytest.fixture(scope="module")
def routed(scorer):
    def route(*texts, **fields):
        messages = [Message(id=f"m{place}", text=text, **fields) for place, text in enumerate(texts)]
        return answer(scorer, POLICY, messages, now=NOW)

    return route


@pytest.fixture(scope="module")
def grave(routed):
    return routed(*[text for *_, text in GRAVE])


def test_there_are_at_least_thirty_grave_lines_in_many_languages():
    assert len(GRAVE) >= 30
    assert len({language for _, language, _ in GRAVE}) >= 10


def test_no_grave_message_ends_at_level_1_without_a_person_who_looks(grave):
    assert [GRAVE[place] for place, result in enumerate(grave) if result.route.level < 3 and not result.review] == []


def test_a_grave_message_goes_to_a_desk_at_once_by_a_rule_that_says_so(grave):
    for result in grave:
        assert result.route.level >= 3
        assert result.route.reply_within_hours <= AT_ONCE
        assert any(name.startswith("alarm-") for name in result.route.rules)
        assert not {"ignore", "saved_reply", "refer_down"} & set(result.route.actions)


def test_look_alikes_go_to_no_desk_by_an_alarm(routed):
    results = routed(*LOOK_ALIKES)
    assert [result.alarms for result in results] == [()] * len(LOOK_ALIKES)
    assert not [rule for result in results for rule in result.route.rules if rule.startswith("alarm-")]


def test_a_gas_leak_in_japanese_is_never_ignored(routed):
    (result,) = routed("台所でガスの臭いがします。早く来てください", channel="social")
    assert result.language.code == "ja"
    assert "ignore" not in result.route.actions
    assert (result.route.level, result.route.team) == (3, "safety_desk")


@pytest.mark.parametrize(
    "text", ["何だよこれ、ふざけるな", "Co za żenada, wszyscy jesteście do niczego", "мда, полный отстой"]
)
def test_a_rant_in_a_language_the_model_does_not_know_is_not_left_to_moderation(routed, text):
    (result,) = routed(text, channel="social")
    assert result.review
    assert "ignore" not in result.route.actions
    assert result.route.team != "moderation"
    assert result.route.reply_within_hours <= 12


def test_who_wants_a_human_of_a_bot_is_offered_a_call_back(routed):
    (result,) = routed("can I get a human", thread=[{"role": "bot", "text": "Hello, I am the assistant."}])
    assert "offer_callback" in result.route.actions


def test_alarms_change_no_score(scorer, monkeypatch):
    texts = [text for *_, text in GRAVE[:10]]
    messages = [Message(id=str(place), text=text) for place, text in enumerate(texts)]
    with_alarms = scorer.predict(messages)
    monkeypatch.setattr("escalml.scoring.watch.find_alarms", lambda text: ())
    without = scorer.predict(messages)
    assert any(prediction.alarms for prediction in with_alarms)
    assert [p.targets for p in with_alarms] == [p.targets for p in without]
    assert [p.severity for p in with_alarms] == [p.severity for p in without]
