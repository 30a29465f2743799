"""Threads of any length: the latest turns are read within bounds and the others counted; no message is lost."""

import pytest

from escalml.records import MAX_THREAD, Message, Turn

SECRET = "My PIN is 4921."


def long_thread(n_turns=5, n_characters=20_000, first="hello"):
    return (Turn(role="customer", text=first), *[Turn(role="agent", text="w " * (n_characters // 2))] * n_turns)


@pytest.mark.parametrize(
    ("lengths", "n_read"), [((), 0), ((0,) * 9, 9), ((60_000,), 1), ((1, 60_000), 1), ((20_000,) * 6, 3), ((1, 1), 2)]
)
def test_the_latest_turns_are_read_until_there_is_no_room(lengths, n_read):
    turns = [Turn.model_construct(role="customer", text="x" * n) for n in lengths]
    message = Message.model_construct(text="hi", subject=None, thread=tuple(turns))
    assert (message.n_turns_read, message.as_read.thread) == (n_read, tuple(turns[len(turns) - n_read :]))
    assert message.n_characters == 2 + sum(lengths[len(lengths) - n_read :]) <= 2 + MAX_THREAD


def test_what_stands_before_the_turns_that_are_read_changes_no_score_and_is_counted(scorer):
    long = Message(id="t-1", text="Where is it? 4921", thread=long_thread(first=SECRET))
    short = long.model_copy(update={"thread": long.thread[-3:]})
    (of_long,), (of_short,) = scorer.predict([long]), scorer.predict([short])
    assert (of_long.turns_unread, of_short.turns_unread) == (3, 0)
    assert (of_long.review_reasons[-1], of_short.review_reasons) == ("whole_thread_unread", of_long.review_reasons[:-1])
    unread = {"turns_unread": 0, "review": of_short.review, "review_reasons": of_short.review_reasons}
    assert of_long.model_copy(update=unread) == of_short
    assert len(of_long.privacy.redacted_before) == 4  # three turns and the subject


def test_a_short_thread_is_read_whole(scorer):
    message = Message(text="Where is it? 4921", thread=[{"role": "customer", "text": SECRET}])
    (prediction,) = scorer.predict([message])
    assert (prediction.turns_unread, "4921" in prediction.privacy.redacted_text) == (0, False)


def test_a_long_old_thread_costs_no_message_and_its_characters_count(client):
    turns = [{"role": "customer", "text": "w " * 10_000}] * 6
    message = {"text": "Where is it?", "thread": turns}
    answered = client.post("/v1/score", json={"messages": [message]})
    assert (answered.status_code, answered.json()["results"][0]["turns_unread"]) == (200, 3)
    refused = client.post("/v1/score", json={"messages": [message] * 17})  # 17 times 60,000 and some
    assert refused.status_code == 400
    assert "1,000,000 characters in all, subjects and the latest 60,000 of each thread included" in refused.text


def test_threads_count_where_an_explanation_is_asked_for(client):
    turns = [{"role": "customer", "text": "w " * 10_000}] * 3
    refused = client.post("/v1/score", json={"messages": [{"text": "Hello", "thread": turns}] * 2, "explain": True})
    assert "explain: at most 32 messages of 100,000 characters in all" in refused.text
