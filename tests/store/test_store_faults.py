"""A store that is locked, full, broken or gone: no answer waits, nothing acknowledged is lost, nobody is quoted."""

import signal
import sqlite3
import subprocess
import sys
import threading
from collections import Counter

import pytest

from escalml.records import ApprovalsQuery, Correction, QueueQuery
from escalml.store import StoreError, database, decisions, writer
from kept import a_store, keep, scored
from places import SUPPORT
from planted import TEXT, chain, leaks
from routing_cases import NOW

CORRECTION = Correction(id="t-1", labels={"severity": "high"})


@pytest.fixture(autouse=True)
def hasty(monkeypatch):
    """Nobody waits for long."""
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.05)
    monkeypatch.setattr(writer, "_BACK_OFF_SECONDS", 0.01)
    monkeypatch.setattr(store_module(), "_FLUSH_SECONDS", 0.3)
    monkeypatch.setattr(store_module(), "_CLOSE_SECONDS", 2.0)


def store_module():
    return sys.modules["escalml.store.store"]


@pytest.fixture
def events():
    """What became of decisions; `seen` is set at every event."""
    counts = Counter()
    counts.seen = threading.Event()
    return counts


@pytest.fixture
def store(tmp_path, events):
    """A store whose events are counted, and which holds a decision."""

    def count(event, n):
        events[event] += n
        events.seen.set()

    store = a_store(tmp_path, on_event=count)
    keep(store, scored())
    events.seen.clear()
    yield store
    store.close()


@pytest.fixture
def locked(store, tmp_path):
    """Somebody else writes to the store, and takes their time."""
    other = sqlite3.connect(tmp_path / "store.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


def put(store, *items):
    """Give decisions to keep, without waiting."""
    for item in items:
        store.keep([item.message], [item.result], item.at)


def test_a_correction_of_a_decision_answered_a_moment_ago_is_taken(store):
    put(store, scored("t-2"))
    assert store.correct(CORRECTION.model_copy(update={"id": "t-2"}), NOW) == {"severity": "high"}


def test_answers_of_one_moment_share_a_transaction(store, monkeypatch):
    saved = []
    monkeypatch.setattr(writer, "_GATHER_SECONDS", 60.0)
    monkeypatch.setattr(store._writer, "_save", saved.append)
    put(store, *(scored(f"n-{n}") for n in range(5)))
    store.flush()
    assert [len(batch) for batch in saved] == [5]


def test_who_waits_for_the_disk_does_not_wait_for_those_who_come_after(store, monkeypatch):
    save = store._writer._save

    def save_and_put(batch):
        save(batch)
        put(store, scored(f"after-{batch[0].message.id}"[:50]))

    monkeypatch.setattr(store._writer, "_save", save_and_put)
    put(store, scored("t-2"))
    store.flush()  # ends, although there is always more to save
    assert store.decision("t-2").id == "t-2"


def test_a_disk_that_is_slow_and_not_out_of_order_is_waited_for(store, monkeypatch):
    monkeypatch.setattr(store_module(), "_FLUSH_SECONDS", 0.01)
    monkeypatch.setattr(store_module(), "_CLOSE_SECONDS", 30.0)
    save, may_save = store._writer._save, threading.Event()

    def save_late(batch):
        threading.Timer(0.1, may_save.set).start()
        may_save.wait(30)
        save(batch)

    monkeypatch.setattr(store._writer, "_save", save_late)
    put(store, scored("t-2"))
    store.flush()
    assert store.decision("t-2").id == "t-2"


def test_while_the_store_is_locked_decisions_wait_and_are_saved_afterwards(store, locked, events):
    put(store, scored("t-2"))
    assert events.seen.wait(5)
    assert (events["fault"] >= 1, events["dropped"]) == (True, 0)
    locked.execute("ROLLBACK")
    store.flush()
    assert store.decision("t-2").status == "open"
    assert (events["saved"], events["dropped"]) == (2, 0)


def test_what_cannot_be_kept_now_is_refused_and_not_half_kept(store, locked):
    for refused in (lambda: store.correct(CORRECTION, NOW), lambda: store.deliveries.begin("zammad", "k", NOW)):
        with pytest.raises(StoreError, match=r"cannot be read or written now \(SQLITE_BUSY\)"):
            refused()
    locked.execute("ROLLBACK")
    assert (store.feedback.labelled(), store.deliveries.begin("zammad", "k", NOW)) == ([], "begun")


def test_the_queue_can_be_read_while_somebody_writes(store, locked):
    assert store.decisions.queue(QueueQuery(), NOW).total == 1


def test_an_unknown_id_is_not_called_unknown_while_decisions_wait(store, locked):
    put(store, scored("t-2"))
    with pytest.raises(StoreError, match="decisions wait to be kept; try again"):
        store.decision("t-2")


def test_a_full_disk_keeps_what_was_kept_and_refuses_the_rest(tmp_path, store, monkeypatch):
    store.close()
    monkeypatch.setattr(database, "_PRAGMAS", (*database._PRAGMAS, "max_page_count=1"))  # as big as it is, no bigger
    full, counts = a_store(tmp_path), Counter()
    full._writer._on_event = lambda event, n: counts.update({event: n})
    put(full, *(scored(f"n-{n}", text="a long story " * 500) for n in range(50)))
    with pytest.raises(StoreError, match="decisions wait to be kept"):
        full.flush()
    assert not full.close()
    assert (counts["dropped"], counts["fault"] >= 1) == (50, True)
    assert [item.id for item in a_store(tmp_path).decisions.queue(QueueQuery(), NOW).items] == ["t-1"]


def test_a_full_disk_is_named(tmp_path, store, monkeypatch):
    store.close()
    monkeypatch.setattr(database, "_PRAGMAS", (*database._PRAGMAS, "max_page_count=1"))
    with pytest.raises(StoreError, match="SQLITE_FULL"):
        a_store(tmp_path).decisions.save([scored(f"n-{n}", text="a long story " * 500) for n in range(50)])


def test_more_text_than_there_is_room_for_is_dropped_and_what_has_been_written_makes_room(store, events, monkeypatch):
    monkeypatch.setattr(writer, "MAX_CHARACTERS", 10)
    for name in ("a", "b"):
        put(store, scored(name, "ten chars."))
        store.flush()
    put(store, scored("c", "eleven char"))
    assert (events["dropped"], store.decision("b").id) == (1, "b")


def test_more_than_there_is_room_for_is_dropped_and_counted(store, locked, events, monkeypatch):
    monkeypatch.setattr(writer, "MAX_WAITING", 2)
    put(store, *(scored(f"n-{n}") for n in range(5)))
    assert events["dropped"] == 3


@pytest.mark.parametrize("kind", [ValueError, type("PanicError", (BaseException,), {})])
def test_a_bug_costs_its_decision_and_neither_those_beside_it_nor_those_after(store, events, monkeypatch, caplog, kind):
    def row(one):
        if one.message.id == "bad":
            raise kind(TEXT)
        return decision_row(one)

    decision_row = decisions.decision_row
    monkeypatch.setattr(decisions, "decision_row", row)
    put(store, scored("t-2"), scored("bad"), scored("t-3"))
    store.flush()
    keep(store, scored("t-4"))
    assert [store.decision(f"t-{n}").id for n in (2, 3, 4)] == ["t-2", "t-3", "t-4"]
    assert events["dropped"] == 1
    assert not leaks(caplog.text)


def test_an_error_of_the_database_quotes_nobody(store, tmp_path):
    with sqlite3.connect(tmp_path / "store.db") as other:
        other.execute("DROP TABLE feedback")
    other.close()
    with pytest.raises(StoreError, match="SQLITE_ERROR") as caught:
        store.correct(CORRECTION.model_copy(update={"by": TEXT}), NOW)
    assert not leaks(chain(caught.value))


def test_a_fault_is_logged_once_and_its_end_too(store, locked, caplog, events):
    put(store, scored("t-2", text=TEXT))
    while events["fault"] < 3:
        assert events.seen.wait(5)
    locked.execute("ROLLBACK")
    store.flush()
    store.close()
    assert [record.levelname for record in caplog.records] == ["ERROR", "WARNING"]
    assert not leaks(caplog.text)


def test_many_workers_make_the_tables_at_the_same_time(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "WAIT_SECONDS", 5.0)
    stores, faults = [a_store(tmp_path) for _ in range(8)], []

    def check(store):
        try:
            store.check()
        except StoreError as error:
            faults.append(error)

    threads = [threading.Thread(target=check, args=[store]) for store in stores]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert faults == []


KEEPER = """
import sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from kept import a_store, keep, scored
from routing_cases import NOW
from escalml.records import ApprovalRequest, Correction
store = a_store(Path(sys.argv[1]))
keep(store, scored())
store.correct(Correction(id="t-1", labels={"severity": "high"}), NOW)
store.approvals.add(ApprovalRequest(reply="Sorry"), NOW)
store.deliveries.begin("zammad", "k", NOW)
store.deliveries.finish("zammad", "k", NOW)
print("kept", flush=True)
while True:
    store.keep([scored().message] * 50, [scored().result] * 50, NOW)
"""


@pytest.mark.slow
def test_what_was_acknowledged_outlives_a_kill(tmp_path):
    command = [sys.executable, "-c", KEEPER, str(tmp_path), str(SUPPORT)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as keeper:
        assert keeper.stdout.readline() == b"kept\n"
        keeper.kill()
    assert keeper.returncode == -signal.SIGKILL
    store = a_store(tmp_path)
    assert [item.labels for item in store.feedback.labelled()] == [{"severity": "high"}]
    assert len(store.approvals.list(ApprovalsQuery()).items) == 1
    assert store.deliveries.begin("zammad", "k", NOW) == "finished"
