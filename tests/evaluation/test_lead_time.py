import pytest

from escalml.config import EvaluationConfig
from escalml.errors import EscalmlError
from escalml.evaluation import LeadTime, evaluate_lead_time
from escalml.evaluation.conversations import LabelledConversation, scored_conversation
from escalml.records import Turn
from escalml.scoring.trajectory import messages_along, turn_risks


def talk(name, probabilities, *, at=None, hours=(), labels=None):
    """A conversation whose customer writes the very probability that a fake model then reads; an agent answers each."""
    times = [f"2026-03-{1 + hour // 24:02}T{hour % 24:02}:00:00Z" for hour in hours] or [None] * len(probabilities)
    turns = []
    for probability, time in zip(probabilities, times, strict=True):
        turns += [Turn(role="customer", text=str(probability), sent_at=time), Turn(role="agent", text="Sorry!")]
    conversation = LabelledConversation(
        id=name,
        split="validation",
        turns=tuple(turns),
        labels=tuple({"turn": 2 * entry, "escalated": label} for entry, label in enumerate(labels or ())),
        escalates_at=None if at is None else 2 * at,
    )
    messages = messages_along(conversation.message)
    return scored_conversation(conversation, turn_risks(messages, [float(m.text) for m in messages.values()], 0.5))


# Ten customer turns, from the highest down: .9 (a), .8 (b), .7 (c), .6 (a), .5 (d), .3, .2, .1, .05, .01.
TALKS = (
    talk("a", (0.1, 0.6, 0.9), at=2, hours=(0, 24, 50)),
    talk("b", (0.2, 0.8), at=1, hours=(0, 3)),
    talk("c", (0.7, 0.3), at=0, hours=(0, 5)),
    talk("d", (0.5, 0.05)),
    talk("e", (0.01,)),
)


def measure(*talks, capacities=(0.2,), n_bootstrap=50, seed=0):
    config = EvaluationConfig(n_bootstrap=n_bootstrap, review_capacities=capacities)
    return evaluate_lead_time(talks, config, split="validation", seed=seed)


def values(measured, at, *names):
    return [measured.metrics[f"{name}_at_{at}"].value for name in names]


def test_what_is_measured_is_counted():
    measured = measure(*TALKS)
    assert (measured.n_conversations, measured.n_escalating, measured.n_turns) == (5, 3, 10)


def test_a_team_looks_at_its_share_of_the_customer_turns():
    # 20 % of ten turns: those at .9 and .8, where a and b escalate; c is missed, d and e are left in peace.
    measured = measure(*TALKS, capacities=(0.2,))
    assert values(measured, 20, "reviewed", "recall", "early_recall", "false_alarm_rate") == [0.2, 2 / 3, 0, 0]


def test_a_turn_looked_at_before_the_escalation_catches_it_early():
    # 40 %: .7 and .6 too. c is caught with its first turn, a one turn early; b at its escalation.
    measured = measure(*TALKS, capacities=(0.4,))
    # Nobody can be early for c, so that a is one of two.
    assert values(measured, 40, "recall", "early_recall", "false_alarm_rate") == [1, 0.5, 0]


def test_a_turn_looked_at_of_a_conversation_that_stays_calm_is_a_false_alarm():
    # 50 %: .5 too, which is d, one of two that stay calm.
    assert values(measure(*TALKS, capacities=(0.5,)), 50, "false_alarm_rate") == [0.5]


def test_several_turns_of_one_conversation_are_one_false_alarm():
    calm = talk("calm", (0.9, 0.8)), talk("calmer", (0.1, 0.2))
    assert values(measure(*calm, capacities=(0.5,)), 50, "reviewed", "false_alarm_rate") == [0.5, 0.5]


def test_lead_is_the_median_over_those_caught_with_its_range():
    measured = measure(*TALKS, talk("f", (0.65, 0.02, 0.03, 0.04), at=3, hours=(0, 1, 2, 100)), capacities=(0.35,))
    # Of 14 turns 5 reach .6: a leads by 1 turn and 50 - 24 h, b and c by none, f by 3 turns and 100 h.
    assert values(measured, 35, "lead_turns", "lead_hours") == [0.5, 13]
    assert (measured.ranges["lead_turns_at_35"], measured.ranges["lead_hours_at_35"]) == ((0, 3), (0, 100))
    assert measured.metrics["lead_turns_at_35"].n == 4


def test_an_alarm_after_the_escalation_catches_nothing():
    late = talk("late", (0.1, 0.2, 0.9), at=1), talk("calm", (0.3,))
    measured = measure(*late, capacities=(0.25,))
    assert values(measured, 25, "recall", "early_recall", "lead_turns") == [0, 0, None]
    assert (measured.ranges, measured.metrics["lead_turns_at_25"].n) == ({}, 0)


def test_a_lead_without_times_has_turns_but_no_hours():
    measured = measure(talk("a", (0.9, 0.1), at=1), talk("d", (0.2,)))
    assert values(measured, 20, "lead_turns", "lead_hours") == [1, None]


def test_equal_turns_are_looked_at_first_come_first_served():
    # 25 % of four turns is one, but two share the highest probability.
    later, sooner = talk("a", (0.9,), at=0, hours=(5,)), talk("d", (0.9, 0.1, 0.1), hours=(3, 4, 6))
    measured = measure(later, sooner, capacities=(0.25,))
    assert values(measured, 25, "reviewed", "recall", "false_alarm_rate") == [0.25, 0, 1]


def test_equal_turns_without_times_are_looked_at_in_the_order_given():
    first, second = talk("a", (0.9,), at=0), talk("d", (0.9, 0.9, 0.1))
    assert values(measure(first, second, capacities=(0.25,)), 25, "recall", "false_alarm_rate") == [1, 0]


def test_average_precision_is_of_the_labelled_turns():
    labelled = talk("a", (0.9, 0.8, 0.7, 0.6), labels=(True, None, False, True))
    # Without the unlabelled .8: first of one found, then two of three: (1 + 2/3) / 2.
    metric = measure(labelled, TALKS[4]).metrics["turns/average_precision"]
    assert (metric.value, metric.n, metric.n_positive) == (pytest.approx(5 / 6), 3, 2)


def test_without_any_label_the_order_of_turns_is_undefined():
    metric = measure(*TALKS).metrics["turns/average_precision"]
    assert (metric.value, metric.n) == (None, 0)


def test_no_conversation_escalates_and_recall_is_none_not_zero():
    assert values(measure(*TALKS[3:]), 20, "recall", "early_recall") == [None, None]


def test_conversations_are_drawn_whole():
    # Of a and d either may be missing from a resample of two: recall is 0 or 1 where it is defined.
    a, d = talk("a", (0.3, 0.2, 0.1), at=2), talk("d", (0.9, 0.8, 0.7))
    metric = measure(a, d, n_bootstrap=200).metrics["recall_at_20"]
    assert (metric.value, metric.low, metric.high) == (0, 0, 1)


def test_the_threshold_is_chosen_anew_in_each_resample():
    # With the threshold of the sample, a resample of `high` twice would look at all of its turns.
    high, low = talk("high", [n / 100 for n in range(90, 100)]), talk("low", [n / 100 for n in range(10)])
    metric = measure(high, low, capacities=(0.5,), n_bootstrap=200).metrics["reviewed_at_50"]
    assert (metric.value, metric.high) == (0.5, pytest.approx(0.5, abs=0.11))


def test_intervals_come_from_the_seed():
    first, again, other = (measure(*TALKS, seed=seed) for seed in (0, 0, 1))
    assert first == again != other


def test_lead_time_survives_json():
    measured = measure(*TALKS, capacities=(0.2, 0.5))
    assert LeadTime.model_validate_json(measured.model_dump_json()) == measured


def test_no_conversation_names_the_split():
    with pytest.raises(EscalmlError, match=r"no conversation belongs to split 'validation'; choose another"):
        measure()
