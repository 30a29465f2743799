"""Subjects and earlier turns follow their decisions: nothing that takes a model long keeps a decision from the disk."""

import signal
import subprocess
import sys
import threading

import pytest

from escalml.records import Correction, QueueQuery
from escalml.store import StoreError, completer
from kept import a_store, find_ann, keep, scored
from places import SUPPORT
from planted import TEXT, leaks, leaks_under
from routing_cases import NOW

THREAD = [{"role": "customer", "text": "turn of Ann"}]


class SlowModel:
    """A model that looks for names until it is let go; `asked` has what it was asked for."""

    def __init__(self):
        self.asked, self.began, self.go = [], threading.Event(), threading.Event()

    def __call__(self, texts):
        self.asked.append(texts)
        self.began.set()
        assert self.go.wait(60)
        return find_ann(texts)


@pytest.fixture
def slow(tmp_path, monkeypatch):
    """A store with a slow model; nobody waits for it long."""
    monkeypatch.setattr(sys.modules["escalml.store.store"], "_FLUSH_SECONDS", 5.0)
    model = SlowModel()
    store = a_store(tmp_path, find=model)
    yield store, model
    model.go.set()
    store.close()


def long_turns(n_characters=20_000):
    return [{"role": "customer", "text": "a word " * (n_characters // 7)}] * 6


def test_a_decision_is_on_the_disk_before_names_are_looked_for_in_its_thread(slow, tmp_path):
    store, model = slow
    keep(store, scored("long", thread=long_turns()), scored("short"))
    assert model.began.wait(60)
    assert {item.id for item in a_store(tmp_path).decisions.queue(QueueQuery(), NOW).items} == {"long", "short"}


def test_a_webhook_does_not_wait_for_names_in_anothers_thread(slow):
    store, model = slow
    keep(store, scored("long", thread=long_turns()))
    assert model.began.wait(60)
    keep(store, scored("webhook", thread=THREAD))  # flush: StoreError where it waits
    assert store.decisions.find("webhook").message.thread == ()


def test_no_name_of_a_thread_or_subject_is_on_the_disk_before_it_was_looked_for(slow, tmp_path):
    store, model = slow
    name = "Wendrick Brasewater"
    keep(store, scored(text="Hello", subject=name, thread=[{"role": "customer", "text": TEXT}]))
    assert model.began.wait(60)
    assert leaks_under(tmp_path) == {}
    assert not leaks(store.decisions.find("t-1").model_dump_json())


def test_what_was_missing_follows_without_its_names(slow):
    store, model = slow
    keep(store, scored(text="tell Ann", subject="Ann again", thread=THREAD))
    assert store.decisions.find("t-1").turns_not_kept == 1
    model.go.set()
    case = store.decision("t-1")
    assert case.message.texts == ("turn of [PERSON_1]", "[PERSON_1] again", "tell Ann")
    assert case.turns_not_kept == 0


def test_short_ones_are_completed_first(slow):
    store, model = slow
    keep(store, scored("first", thread=THREAD))
    assert model.began.wait(60)
    keep(
        store,
        scored("long", thread=long_turns()),
        scored("middling", thread=THREAD * 2),
        scored("short", text="x", thread=THREAD),
    )
    model.go.set()
    assert store._completer.wait_for("long", 60)
    assert [len(texts) for texts in model.asked] == [
        2,
        2,
        3,
        2,
    ]  # turns and subject; of the long ones 12,000 characters


def test_of_a_long_thread_the_latest_turns_are_kept_within_bounds_and_the_others_counted(tmp_path):
    store = a_store(tmp_path)
    turns = [{"role": "customer", "text": f"{n} " + "word " * 1_000} for n in range(9)]
    keep(store, scored(thread=turns))
    case = store.decision("t-1")
    assert [turn.text[:1] for turn in case.message.thread] == ["6", "7", "8"]
    assert sum(len(turn.text) for turn in case.message.thread) <= 12_000
    assert (case.message.thread[0].text[-4:], case.turns_not_kept) == ("word", 6)
    store.close()


def test_feedback_on_a_case_that_is_completed_later_stays_one_message(slow):
    store, model = slow
    keep(store, scored(thread=THREAD))
    store.correct(Correction(id="t-1", labels={"severity": "high"}), NOW)
    model.go.set()
    store.decision("t-1")
    store.correct(Correction(id="t-1", labels={"escalated": True}), NOW)
    (item,) = store.feedback.labelled()
    assert (item.labels, len(item.message.thread)) == ({"severity": "high", "escalated": True}, 1)


def test_another_post_of_the_same_text_does_not_change_the_thread(tmp_path):
    store = a_store(tmp_path)
    keep(store, scored(thread=THREAD))
    store.decision("t-1")
    keep(store, scored(thread=[{"role": "agent", "text": "it is solved"}]))
    assert store.decision("t-1").message.thread[0].text == "turn of Ann"
    store.close()


def test_where_there_is_no_room_the_longest_is_dropped_and_counted(slow, monkeypatch):
    store, model = slow
    dropped = []
    store._completer._on_event = lambda event, n: dropped.append((event, n))
    keep(store, scored("first", thread=THREAD))
    assert model.began.wait(60)
    monkeypatch.setattr(completer, "MAX_WAITING_CHARACTERS", 1_000)
    keep(store, scored("long", thread=long_turns()), scored("short", thread=THREAD))
    assert dropped == [("turns_dropped", 1)]
    assert store._completer.wait_for("long", 0)
    assert not store._completer.wait_for("short", 0)


def test_a_model_that_fails_costs_the_thread_and_not_the_decision(tmp_path):
    def fail(texts):
        raise type("PanicError", (BaseException,), {})(TEXT)

    store, events = a_store(tmp_path, find=fail), []
    store._completer._on_event = lambda event, n: events.append((event, n))
    keep(store, scored(thread=THREAD))
    case = store.decision("t-1")
    assert (case.message.thread, case.turns_not_kept, events) == ((), 1, [("turns_dropped", 1)])
    store.close()


def test_a_store_that_is_out_of_order_for_a_while_costs_no_thread(tmp_path, monkeypatch):
    store, complete = a_store(tmp_path), []
    monkeypatch.setattr(completer, "_BACK_OFF_SECONDS", 0.0)

    def fail_once(one):
        complete.append(one)
        if len(complete) == 1:
            raise StoreError("locked")
        store._complete(one)

    store._completer._complete = fail_once
    keep(store, scored(thread=THREAD))
    assert len(store.decision("t-1").message.thread) == 1
    store.close()


KEEPER = """
import sys, threading
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from kept import a_store, find_ann, keep, scored
began = threading.Event()
def find(texts):
    began.set()
    threading.Event().wait()
store = a_store(Path(sys.argv[1]), find=find)
turns = [{"role": "customer", "text": "a word " * 2000}] * 6
keep(store, scored("long", thread=turns))
began.wait()
keep(store, *(scored(f"t-{n}", thread=turns) for n in range(60)))
print("kept", flush=True)
threading.Event().wait()
"""


@pytest.mark.slow
def test_what_was_kept_under_a_call_that_takes_for_ever_outlives_a_kill(tmp_path):
    command = [sys.executable, "-c", KEEPER, str(tmp_path), str(SUPPORT)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as keeper:
        assert keeper.stdout.readline() == b"kept\n"
        keeper.kill()
    assert keeper.returncode == -signal.SIGKILL
    assert a_store(tmp_path).decisions.queue(QueueQuery(), NOW).total == 61
