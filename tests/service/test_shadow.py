"""A challenger scores beside the champion: its scores are kept, never given, and never in the way."""

import json
import threading

import pytest

from escalml.cli import main
from escalml.records import Correction, Message
from escalml.service.shadow import MAX_WAITING, Shadow
from escalml.store import StoreError
from kept import a_store, keep, scored
from routing_cases import NOW, a_prediction

MESSAGES = [Message(id=f"t-{n}", text=f"Where is parcel {n}?") for n in range(120)]


class Kept:
    """Keeps predictions, and says when there are enough."""

    def __init__(self, wanted=1):
        self.ids, self.events, self._wanted, self._all = [], [], wanted, threading.Event()

    def save(self, predictions, _now):
        self.ids += [prediction.id for prediction in predictions]
        if len(self.ids) >= self._wanted:
            self._all.set()

    def told(self, *event):
        self.events.append(event)

    def wait(self):
        assert self._all.wait(60)


@pytest.fixture
def start(tiny_model):
    started = []

    def start(kept, **methods):
        started.append(Shadow(tiny_model, methods.get("save", kept.save), kept.told))
        return started[-1]

    yield start
    for shadow in started:
        shadow.close()


def test_every_message_is_scored_in_order_behind_the_answer(start):
    kept = Kept(len(MESSAGES))
    shadow = start(kept)
    shadow.put(MESSAGES)
    shadow.start()
    kept.wait()
    shadow.close()
    assert kept.ids == [message.id for message in MESSAGES]
    assert sum(n for event, n in kept.events if event == "scored") == len(MESSAGES)


def test_what_it_cannot_keep_up_with_passes_by_and_is_counted(start):
    kept = Kept()
    start(kept).put([MESSAGES[0]] * (MAX_WAITING + 3))
    assert kept.events == [("passed_by", 1)] * 3


class PanicError(BaseException):
    """What the tokenizers raise where their own code ends in a panic."""


@pytest.mark.parametrize(
    "error",
    [StoreError("out of order"), ValueError("hunter2"), PanicError("hunter2")],
    ids=["store", "challenger", "tokenizers"],
)
def test_a_fault_costs_its_scores_and_not_the_next(start, caplog, error):
    kept, faults, failed = Kept(), [error], threading.Event()

    def save(predictions, now):
        if faults:
            failed.set()
            raise faults.pop()
        kept.save(predictions, now)

    shadow = start(kept, save=save)
    shadow.start()
    shadow.put([MESSAGES[0]])
    assert failed.wait(60)
    shadow.put([MESSAGES[1]])
    kept.wait()
    assert kept.ids == ["t-1"]
    assert ("fault", 1) in kept.events
    assert "hunter2" not in caplog.text


def test_the_service_says_who_scores_beside_the_champion(start):
    assert start(Kept()).model.startswith("escalml ")


# What came of it


def challengers(message_id, *, version="2", **said):
    prediction = a_prediction(**said)
    model = prediction.model.model_copy(update={"version": version})
    return prediction.model_copy(update={"id": message_id, "model": model})


@pytest.fixture
def store(tmp_path):
    """Three messages that the champion takes for low and not likely, and what two challengers say of two of them."""
    store = a_store(tmp_path)
    keep(store, *(scored(f"t-{n}", severity="low", escalated=False) for n in range(3)))
    store.shadow.save([challengers("t-0", severity="low", escalated=False)], NOW)
    store.shadow.save([challengers("t-1", severity="low", escalated=False)], NOW)  # scored again below
    store.shadow.save([challengers("t-1", severity="high", escalated=True), challengers("gone")], NOW)
    store.shadow.save([challengers("t-2", version="3")], NOW)
    yield store
    store.close()


def test_models_are_compared_on_the_last_scores_of_messages_that_both_have_scored(store):
    second, third = store.shadow.compare()
    assert (second.challenger, second.n, third.challenger, third.n) == ("test 2", 2, "test 3", 1)
    assert second.severity == second.likely == {"same": 1, "higher": 1}


def test_the_mean_difference_is_that_of_the_probabilities(store):
    (second, _), low, high = store.shadow.compare(), a_prediction(escalated=False), a_prediction(escalated=True)
    assert second.mean_difference == pytest.approx((high.escalation.probability - low.escalation.probability) / 2)


def test_where_agents_said_what_is_right_each_model_is_judged(store):
    store.correct(Correction(id="t-1", labels={"severity": "high"}), NOW)
    store.correct(Correction(id="t-0", labels={"severity": "low", "escalated": True}), NOW)
    right = store.shadow.compare()[0].right
    assert right["severity"] == {"labelled": 2, "champion": 1, "challenger": 2}
    assert right["escalated"] == {"labelled": 1, "champion": 0, "challenger": 0}


def test_the_command_says_what_would_change(store, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["escalml", "shadow", "--store", str(tmp_path / "store.db")])
    with pytest.raises(SystemExit, match="0"):
        main()
    out = capsys.readouterr().out
    assert "test 2 beside test 1: 2 messages" in out
    assert "severity: same 50.0%, higher 50.0%, lower 0.0%" in out


def test_the_command_gives_its_counts_as_json(store, tmp_path, capsys, monkeypatch):
    store.correct(Correction(id="t-0", labels={"severity": "high"}), NOW)
    monkeypatch.setattr("sys.argv", ["escalml", "shadow", "--json", "--store", str(tmp_path / "store.db")])
    with pytest.raises(SystemExit, match="0"):
        main()
    second, _ = json.loads(capsys.readouterr().out)
    assert (second["n"], second["severity"]) == (2, {"same": 1, "higher": 1})
    assert second["right"] == {"severity": {"labelled": 1, "champion": 0, "challenger": 0}}


def test_where_nothing_is_to_compare_the_command_says_how_to_begin(tmp_path, capsys, monkeypatch):
    a_store(tmp_path).check()
    monkeypatch.setattr("sys.argv", ["escalml", "shadow", "--store", str(tmp_path / "store.db")])
    with pytest.raises(SystemExit, match="2"):
        main()
    assert "serve with --shadow MODEL" in capsys.readouterr().err
