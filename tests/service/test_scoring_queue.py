"""Calls that come together are scored together, and none notices."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from escalml.errors import EscalmlError
from escalml.service import scoring_queue as module
from escalml.service.scoring_queue import MAX_CHARACTERS, MAX_JOINED, MAX_TOGETHER, PATIENCE_SECONDS, ScoringQueue

WAIT = 60


class PanicError(BaseException):
    """What the tokenizers raise where their own code ends in a panic."""


class Scorer:
    """Answers `3` with `3!`; its first answer waits until `open` is set, so that others come meanwhile."""

    def __init__(self):
        self.asked, self.began, self.open = [], threading.Event(), threading.Event()

    def __call__(self, messages, explain):
        self.asked.append((list(messages), explain))
        if not self.began.is_set():
            self.began.set()
            assert self.open.wait(WAIT)
        if "bad" in messages:
            raise ValueError("hunter2")
        if "panic" in messages:
            raise PanicError
        if "short" in messages and len(messages) > 1:
            return []
        return [f"{message}!" for message in messages]


@pytest.fixture(autouse=True)
def words_for_messages(monkeypatch):
    monkeypatch.setattr(module, "_n_characters", lambda messages: sum(map(len, messages)))


@pytest.fixture
def scorer():
    return Scorer()


@pytest.fixture
def clock():
    """Its one item is the time."""
    return [0.0]


@pytest.fixture
def queue(scorer, clock):
    return ScoringQueue(scorer, lambda: clock[0])


@pytest.fixture
def together(scorer, queue):
    """Have calls wait behind a first one, then answer all; their answers or errors, in order."""
    with ThreadPoolExecutor(40) as callers:

        def ask(*calls, explain=False):
            lane = queue._long if explain else queue._short
            first = callers.submit(queue.answer, ["first"], explain=explain)
            assert scorer.began.wait(WAIT)
            waiting = []
            for n, messages in enumerate(calls, start=1):
                waiting.append(callers.submit(queue.answer, messages, explain=explain))
                until(lambda n=n: len(lane._waiting) == n)
            scorer.open.set()
            assert first.result(WAIT) == ["first!"]
            return [call.exception(WAIT) or call.result() for call in waiting]

        yield ask


def until(holds):
    """Wait for another thread's step; pytest's own time limit ends it."""
    while not holds():
        threading.Event().wait(0.001)


def test_one_call_is_answered_at_once(scorer, queue):
    scorer.open.set()
    assert queue.answer(["1", "2"]) == ["1!", "2!"]
    assert queue.answer([]) == []


def test_calls_that_come_meanwhile_are_scored_together_and_each_gets_its_own(scorer, together):
    assert together(["1"], ["2", "3"], ["4"]) == [["1!"], ["2!", "3!"], ["4!"]]
    assert scorer.asked == [(["first"], False), (["1", "2", "3", "4"], False)]


def test_no_list_grows_beyond_what_gains_time(scorer, together):
    together(["a"] * 2, ["b"] * (MAX_JOINED - 2), ["c"])
    assert [len(messages) for messages, _ in scorer.asked] == [1, MAX_JOINED, 1]


def test_explained_calls_are_answered_one_by_one(scorer, together):
    assert together(["1"], ["2"], explain=True) == [["1!"], ["2!"]]
    assert scorer.asked == [([text], True) for text in ("first", "1", "2")]


def test_the_fault_of_one_call_is_no_others(together):
    first, fault, last = together(["1"], ["bad"], ["2"])
    assert (first, last) == (["1!"], ["2!"])
    assert isinstance(fault, ValueError)


@pytest.mark.parametrize("word", ["panic", "short"])
def test_whatever_goes_wrong_every_waiting_call_is_answered(together, word):
    first, _, last = together(["1"], [word], ["2"])
    assert (first, last) == (["1!"], ["2!"])


def test_a_panic_that_meets_the_first_call_keeps_none_behind_it_waiting(together):
    panic, last = together(["panic"], ["2"])
    assert (type(panic), last) == (PanicError, ["2!"])


def test_what_nobody_waits_for_any_more_keeps_no_one_from_their_turn(scorer, queue, clock):
    with ThreadPoolExecutor(3) as callers:
        first = callers.submit(queue.answer, ["first"])
        assert scorer.began.wait(WAIT)
        left = callers.submit(queue.answer, ["left"])
        until(lambda: len(queue._short._waiting) == 1)
        clock[0] = PATIENCE_SECONDS + 1
        last = callers.submit(queue.answer, ["last"])
        until(lambda: len(queue._short._waiting) == 2)
        scorer.open.set()
        assert (first.result(WAIT), last.result(WAIT)) == (["first!"], ["last!"])
        with pytest.raises(EscalmlError, match="took too long"):
            left.result(WAIT)
    assert scorer.asked == [(["first"], False), (["last"], False)]


def test_after_a_fault_the_next_call_is_answered(scorer, queue):
    scorer.open.set()
    with pytest.raises(ValueError, match="hunter2"):
        queue.answer(["bad"])
    assert queue.answer(["1"]) == ["1!"]


def test_what_takes_long_keeps_no_short_call_waiting(scorer, queue):
    with ThreadPoolExecutor(1) as caller:
        long = caller.submit(queue.answer, ["long"], explain=True)
        assert scorer.began.wait(WAIT)
        assert queue.answer(["short"]) == ["short!"]
        scorer.open.set()
        assert long.result(WAIT) == ["long!"]
    assert scorer.asked == [(["long"], True), (["short"], False)]


def test_a_list_too_long_to_share_goes_the_way_of_what_takes_long(scorer, queue):
    with ThreadPoolExecutor(1) as caller:
        long = caller.submit(queue.answer, ["long"] * (MAX_TOGETHER + 1))
        assert scorer.began.wait(WAIT)
        assert queue.answer(["short"]) == ["short!"]
        scorer.open.set()
        assert len(long.result(WAIT)) == MAX_TOGETHER + 1


def test_a_single_message_of_many_characters_goes_the_way_of_what_takes_long(scorer, queue):
    with ThreadPoolExecutor(1) as caller:
        long = caller.submit(queue.answer, ["x" * (MAX_CHARACTERS + 1)])
        assert scorer.began.wait(WAIT)
        assert queue.answer(["short"]) == ["short!"]
        scorer.open.set()
        assert len(long.result(WAIT)) == 1


def test_no_list_grows_beyond_the_characters_that_others_can_wait_for(scorer, together):
    together(["a" * MAX_CHARACTERS], ["b"], ["c"])
    assert [len(messages) for messages, _ in scorer.asked] == [1, 1, 2]


def test_while_one_call_scores_another_does_where_there_is_a_core_for_it_and_the_rest_wait(scorer):
    queue = ScoringQueue(scorer, lambda: 0.0, at_once=2)
    with ThreadPoolExecutor(3) as callers:
        first = callers.submit(queue.answer, ["first"])
        assert scorer.began.wait(WAIT)
        assert callers.submit(queue.answer, ["2"]).result(WAIT) == ["2!"]  # the first one is not done yet
        assert queue._short._n_free == 1
        scorer.open.set()
        assert first.result(WAIT) == ["first!"]
    assert queue._short._n_free == 2


@pytest.mark.parametrize("at_once", [1, 2, 5])
def test_every_one_of_many_callers_gets_its_own(scorer, at_once):
    queue = ScoringQueue(scorer, at_once=at_once)
    scorer.open.set()
    with ThreadPoolExecutor(32) as callers:
        answers = list(callers.map(lambda n: queue.answer([f"{n}", f"{n}b"]), range(2_000)))
    assert answers == [[f"{n}!", f"{n}b!"] for n in range(2_000)]
