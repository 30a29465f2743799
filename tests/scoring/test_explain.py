import numpy as np
import pytest

from escalml.data.views import view_message
from escalml.records import Message, Turn
from escalml.scoring.explain import MAX_GROUPS, MAX_IN_ROUND, MAX_ROUNDS, MAX_TURN_GROUPS, explain


def view_of(text, **fields):
    return view_message(Message(text=text, **fields), history_turns=6)


class Counts:
    """Log-odds of a target for each word: how often the word stands in text and turns."""

    def __init__(self, *words):
        self.words = words
        self.n_asked = 0

    def __call__(self, views):
        self.n_asked += len(views)
        texts = [" ".join([view.text.text, *(text for _, text in view.history)]) for view in views]
        return np.array([[self.of(word, text) for word in self.words] for text in texts])

    def of(self, word, text):
        return float(text.count(word))


def words_of(view, *words, **options):
    """The phrases of each target, as the model saw them, with their turn."""
    found = explain(Counts(*words), view, range(len(words)), **options)
    return [[(span.seen, span.turn) for span in one.phrases] for one in found]


def test_the_clause_that_matters_is_named_whole():
    view = view_of("Good morning to you all. The order was wrong, not good, bad. Regards from the hills.")
    assert words_of(view, "bad") == [[("The order was wrong, not good, bad.", None)]]


def test_each_target_has_its_own_phrases_strongest_first():
    view = view_of("It is bad. It is late late late. It is late again today.")
    assert words_of(view, "bad", "late") == [
        [("It is bad.", None)],
        [("It is late late late.", None), ("It is late again today.", None)],
    ]


def test_what_hardly_counts_beside_the_strongest_is_not_named():
    view = view_of("It is bad bad bad bad bad bad. It is bad once more.")
    assert words_of(view, "bad") == [[("It is bad bad bad bad bad bad.", None)]]


def test_where_clauses_say_the_same_the_one_that_says_most_alone_comes_first():
    view = view_of("It is bad good. It is bad bad. It is fine.")

    def log_odds(views):  # neither of the two is missed much beside the other one; alone the second says more
        texts = [view.text.text for view in views]
        together = [0.20 * text.count("bad good") + 0.16 * text.count("bad bad") for text in texts]
        alone = [2.0 * text.count("bad") if text.count(".") < 2 else 5.0 for text in texts]
        return np.array([together, alone]).sum(axis=0)[:, None]

    (explained,) = explain(log_odds, view, [0])
    assert [span.seen for span in explained.phrases] == ["It is bad bad.", "It is bad good."]
    assert explained.phrases[0].weight < explained.phrases[1].weight


def test_the_fall_without_all_phrases_is_told():
    view = view_of("It is bad. It is bad again. It is bad still. It is bad too.")
    (explained,) = explain(Counts("bad"), view, [0], n_phrases=3)
    assert [span.weight for span in explained.phrases] == [1, 1, 1]
    assert explained.together == 3


def test_a_sentence_of_an_earlier_turn_is_named_with_its_turn():
    thread = (
        Turn(role="agent", text="Sorry. You have it by Monday."),
        Turn(role="customer", text="Hello. Nothing came."),
    )
    view = view_of("Any news?", thread=thread)
    assert words_of(view, "Monday", "Nothing") == [[("You have it by Monday.", 0)], [("Nothing came.", 1)]]
    assert words_of(view, "Monday", with_turns=False) == [[]]


def test_what_the_desk_said_has_to_count_more_than_what_the_customer_said():
    said = "It is bad."
    text = "It is bad bad bad bad."
    desk, customer = (view_of(text, thread=(Turn(role=role, text=said),)) for role in ("agent", "customer"))
    assert words_of(desk, "bad") == [[(text, None)]]
    assert words_of(customer, "bad") == [[(text, None), (said, 0)]]


@pytest.mark.parametrize("n", [1, 10, 11, 60, 1500])
def test_a_message_is_not_asked_about_too_often(n):
    model = Counts("bad")
    view = view_of(
        "It is good. " * (n - 1) + "It is bad.", thread=(Turn(role="customer", text="It is good. " * n),) * 5
    )
    explain(model, view, [0])
    most = MAX_GROUPS + MAX_TURN_GROUPS + (MAX_ROUNDS - 1) * (MAX_IN_ROUND + 1)
    assert model.n_asked <= 1 + most + (1 + most) + 1  # as it is, without each, each alone, without all


@pytest.mark.parametrize("at", [0, 7, 23, 40])
def test_a_long_message_is_narrowed_down_to_its_clause(at):
    sentences = ["It is good here."] * 41
    sentences[at] = "It is bad there."
    assert words_of(view_of(" ".join(sentences)), "bad") == [[("It is bad there.", None)]]


def test_where_nothing_is_to_be_explained_the_model_is_not_asked():
    model = Counts("bad")
    assert explain(model, view_of("bad bad"), []) == []
    assert model.n_asked == 0


def test_what_is_known_of_the_message_is_not_asked_again():
    first, second = Counts("bad"), Counts("bad")
    view = view_of("It is bad. It is good.")
    assert explain(first, view, [0]) == explain(second, view, [0], base=np.array([1.0]))
    assert second.n_asked == first.n_asked - 1
