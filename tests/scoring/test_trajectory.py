import pytest

from escalml.config import TargetConfig
from escalml.errors import EscalmlError
from escalml.records import MAX_TURNS, Message, Turn
from escalml.scoring.scorer import Scorer
from escalml.scoring.trajectory import TurnRisk, messages_along, turn_risks

TURNS = (
    Turn(role="bot", text="Hello, how can I help?"),
    Turn(role="customer", text="My router is dead.", sent_at="2026-03-01T10:00:00Z"),
    Turn(role="agent", text="Sorry! We will call you tomorrow."),
    Turn(role="customer", text="Nobody called.", sent_at="2026-03-02T18:00:00Z"),
    Turn(role="customer", text="Get me your manager now.", sent_at="2026-03-02T18:05:00Z"),
    Turn(role="agent", text="Let me see."),
)
LAST = Message(
    text=TURNS[4].text, subject="Formal complaint", channel="chat", sent_at=TURNS[4].sent_at, thread=TURNS[:4]
)


def test_each_customer_turn_is_a_message_with_the_turns_before_it():
    messages = messages_along(TURNS)
    assert list(messages) == [1, 3, 4]
    assert [message.text for message in messages.values()] == [TURNS[1].text, TURNS[3].text, TURNS[4].text]
    assert [message.thread for message in messages.values()] == [TURNS[:1], TURNS[:3], TURNS[:4]]


def test_the_message_itself_is_the_last_turn_unchanged():
    messages = messages_along(LAST)
    assert list(messages) == [1, 3, 4]
    assert messages[4] is LAST


def test_earlier_turns_share_the_channel_but_not_a_subject_written_later():
    earlier = messages_along(LAST)[1]
    assert (earlier.channel, earlier.subject) == ("chat", None)


def test_turns_without_a_customer_make_no_message():
    assert messages_along([TURNS[0], TURNS[2]]) == {}


def test_a_thread_never_grows_beyond_what_a_message_may_hold():
    messages = messages_along([Turn(role="customer", text=str(n)) for n in range(MAX_TURNS + 3)])
    # The turn at 502 has 502 before it: the first two go.
    assert [turn.text for turn in messages[MAX_TURNS + 2].thread][:1] == ["2"]
    assert max(len(message.thread) for message in messages.values()) == MAX_TURNS


def test_risks_carry_turn_and_time_and_are_likely_from_the_threshold_on():
    risks = turn_risks(messages_along(TURNS), [0.1, 0.4, 0.4000001], 0.4)
    assert [risk.turn for risk in risks] == [1, 3, 4]
    assert [risk.sent_at for risk in risks] == [TURNS[1].sent_at, TURNS[3].sent_at, TURNS[4].sent_at]
    assert [risk.likely for risk in risks] == [False, True, True]


# Scorer.trajectory


def test_a_trajectory_says_of_each_turn_what_predict_says_of_it_as_a_message(scorer: Scorer):
    alone = scorer.predict(list(messages_along(LAST).values()))
    assert scorer.trajectory(LAST) == [
        TurnRisk(turn=turn, sent_at=TURNS[turn].sent_at, probability=said.probability, likely=said.likely)
        for turn, said in zip((1, 3, 4), (prediction.escalation for prediction in alone), strict=True)
    ]


def test_what_is_known_after_a_turn_never_depends_on_later_ones(scorer: Scorer):
    whole = scorer.trajectory(TURNS)
    assert len({risk.probability for risk in whole}) == 3
    for n_turns in range(1, len(TURNS)):
        assert scorer.trajectory(TURNS[:n_turns]) == [risk for risk in whole if risk.turn < n_turns]


def test_nothing_of_the_last_message_reaches_earlier_turns(scorer: Scorer):
    calm = LAST.model_copy(update={"text": "Thanks, it works again.", "subject": None})
    before, after = scorer.trajectory(LAST), scorer.trajectory(calm)
    assert before[-1] != after[-1]
    assert before[:-1] == after[:-1]


def test_all_turns_are_scored_in_one_call(scorer: Scorer, monkeypatch):
    calls, score = [], Scorer.probabilities
    monkeypatch.setattr(
        Scorer,
        "probabilities",
        lambda self, messages: calls.append(messages) or score(self, messages),
    )
    scorer.trajectory(TURNS)
    assert [len(messages) for messages in calls] == [3]


def test_a_blank_turn_such_as_a_photo_alone_is_scored_in_the_light_of_its_thread(scorer: Scorer):
    photo = Turn(role="customer", text=" ")
    fresh, late = scorer.trajectory([photo]), scorer.trajectory([*TURNS, photo])
    assert [risk.turn for risk in late] == [1, 3, 4, 6]
    assert late[-1].probability > fresh[0].probability


def test_no_customer_turn_makes_an_empty_trajectory(scorer: Scorer):
    assert scorer.trajectory([]) == scorer.trajectory(TURNS[:1]) == []


def test_a_model_without_escalation_names_the_targets_it_has(scorer: Scorer):
    manifest = scorer.manifest.model_copy(update={"targets": {"calm": TargetConfig(kind="binary")}})
    with pytest.raises(EscalmlError, match="no target is named 'escalated'; the targets are calm"):
        Scorer(scorer.classifier, manifest).trajectory(TURNS)
