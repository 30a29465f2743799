"""Behavioural tests tell a model that follows the matter from one that follows its dress."""

import numpy as np

from escalml.config import TargetConfig
from escalml.data.labels import TargetTable
from escalml.evaluation.behaviour import INVARIANT, behave, behaviour_section
from escalml.records import Message

MESSAGES = [Message(text=f"where is order number {n} that was promised for yesterday") for n in range(10)]


class Rule:
    """A model that is one function of the text."""

    thresholds = np.array([0.5])

    def __init__(self, probability, target="escalated"):
        self.table = TargetTable({target: TargetConfig(kind="binary")})
        self._probability = probability

    def probabilities(self, messages, *, for_names):
        assert not for_names  # they decide contact data alone, and cost time
        return np.array([[self._probability(message.text)] for message in messages])


def broken(rule, messages=MESSAGES):
    return {check.name for check in behave(Rule(rule), messages).checks if check.n_broken}


def test_a_model_that_always_says_the_same_breaks_nothing():
    assert broken(lambda text: 0.3) == set()


def test_a_model_that_shouts_back_is_found():
    assert broken(lambda text: 0.9 if text.isupper() else 0.2) == {"capitals"}


def test_a_model_that_looks_at_names_is_found():
    assert broken(lambda text: 0.9 if "Okonkwo" in text else 0.2) == {"names of many origins"}


def test_a_move_that_changes_no_flag_breaks_nothing():
    assert broken(lambda text: 0.4 if text.isupper() else 0.2) == set()


def test_the_wrong_way_is_told_from_the_right_one():
    assert broken(lambda text: 0.2 if "manager" in text else 0.3) == {"asks for a manager"}
    assert broken(lambda text: 0.4 if "manager" in text else 0.3) == set()
    assert broken(lambda text: 0.4 if "solved" in text else 0.3) == {"it is solved"}


def test_every_change_changes_the_text():
    import random

    for name, change in INVARIANT.items():
        assert change(MESSAGES[0].text.capitalize(), random.Random(0)) != MESSAGES[0].text.capitalize(), name


def test_without_the_target_or_messages_nothing_is_tested():
    assert behave(Rule(lambda text: 0.3, target="calm"), MESSAGES) is None
    assert behave(Rule(lambda text: 0.3), []) is None


def test_the_section_names_what_was_broken():
    section = behaviour_section(behave(Rule(lambda text: 0.9 if text.isupper() else 0.2), MESSAGES))
    assert "| capitals | the flag stays | 10 of 10 |" in section
