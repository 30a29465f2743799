"""A store is copied while it is written to, put back while nobody uses it, and what was there stays beside it."""

import sqlite3
import threading
from contextlib import closing
from datetime import timedelta

import pytest
from typer.testing import CliRunner

from escalml.cli import app
from escalml.cli import store as store_command
from escalml.errors import EscalmlError
from escalml.records import QueueQuery
from escalml.store import back_up, restore
from escalml.store.holding import hold
from kept import a_store, keep, scored
from planted import chain
from routing_cases import NOW

SERVER = "postgresql://desk:hunter2@db.example:5433/desk"


@pytest.fixture
def store(tmp_path):
    """A store with a decision."""
    (tmp_path / "desk").mkdir()
    store = a_store(tmp_path / "desk")
    keep(store, scored())
    yield store
    store.close()


@pytest.fixture
def location(tmp_path):
    return str(tmp_path / "desk" / "store.db")


def ids(file):
    with closing(sqlite3.connect(file)) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return {key for (key,) in copy.execute("SELECT message_id FROM decisions")}


def copies(folder):
    return {path.name for path in folder.iterdir()}


def test_a_copy_holds_all_that_was_acknowledged_while_writers_go_on(store, location, tmp_path):
    acknowledged, done = [], threading.Event()

    def write():
        for n in range(100_000):
            keep(store, scored(f"w-{n}"))
            acknowledged.append(f"w-{n}")
            if done.is_set():
                return

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(10):
            before, copy = set(acknowledged), tmp_path / f"{number}.db"
            assert back_up(location, copy) == len(ids(copy))
            assert before <= ids(copy)
    finally:
        done.set()
        writer.join()
    assert acknowledged


def test_a_copy_is_one_file_of_its_owners_alone(store, location, tmp_path):
    back_up(location, tmp_path / "copy.db")
    assert copies(tmp_path) == {"desk", "copy.db"}
    assert (tmp_path / "copy.db").stat().st_mode & 0o077 == 0


def test_what_was_kept_is_in_the_file_itself_soon_and_not_in_its_journal_alone(store, location, tmp_path):
    store._database.move_journal()  # as the writer does every few seconds
    (tmp_path / "cp.db").write_bytes((tmp_path / "desk" / "store.db").read_bytes())
    assert ids(tmp_path / "cp.db") == {"t-1"}


def test_the_writer_moves_the_journal_by_itself(tmp_path, monkeypatch):
    moved = threading.Event()
    monkeypatch.setattr("escalml.store.database.Database.move_journal", lambda _: moved.set())
    store = a_store(tmp_path)
    store.start()
    assert moved.wait(60)
    store.close()


def test_a_backup_is_not_written_over_without_a_word(store, location, tmp_path):
    copy = tmp_path / "copy.db"
    back_up(location, copy)
    with pytest.raises(EscalmlError, match="exists; give another name, or --overwrite"):
        back_up(location, copy)
    keep(store, scored("t-2"))
    assert back_up(location, copy, overwrite=True) == 2
    with pytest.raises(EscalmlError, match="exists; give another name"):
        back_up(location, tmp_path / "desk" / "store.db", overwrite=True)


@pytest.mark.parametrize("content", [b"no database " * 400, b""])
def test_what_is_no_store_is_neither_backed_up_nor_restored(tmp_path, location, store, content):
    (tmp_path / "other.db").write_bytes(content)
    store.close()
    for refused in (
        lambda: back_up(str(tmp_path / "other.db"), tmp_path / "copy.db"),
        lambda: restore(location, tmp_path / "other.db", NOW),
    ):
        with pytest.raises(EscalmlError, match=r"is no store of escalml|it may be no store, or damaged"):
            refused()
    assert (copies(tmp_path), ids(location)) == ({"desk", "other.db"}, {"t-1"})


def damage(file, table):
    """Overwrite the page that a table begins on."""
    with closing(sqlite3.connect(file)) as copy:
        ((page,),) = copy.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table])
    content = bytearray(file.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"x" * 4096
    file.write_bytes(content)


@pytest.mark.parametrize("table", ["feedback", "decisions"])
def test_a_damaged_backup_is_refused_and_nothing_changes(store, location, tmp_path, table):
    back_up(location, tmp_path / "copy.db")
    store.close()
    damage(tmp_path / "copy.db", table)
    with pytest.raises(EscalmlError, match=r"copy\.db: is damaged, as SQLite's integrity check says"):
        restore(location, tmp_path / "copy.db", NOW)
    assert ids(location) == {"t-1"}


def test_a_damaged_store_is_not_backed_up(store, location, tmp_path):
    store.close()
    damage(tmp_path / "desk" / "store.db", "feedback")
    with pytest.raises(EscalmlError, match=r"store\.db: is damaged"):
        back_up(location, tmp_path / "copy.db")
    assert copies(tmp_path) == {"desk"}


def test_a_restored_store_is_the_copy_and_what_was_there_can_be_put_back(store, location, tmp_path):
    back_up(location, tmp_path / "copy.db")
    keep(store, scored("t-2"))
    store.close()
    replaced = restore(location, tmp_path / "copy.db", NOW)
    assert (ids(location), ids(replaced)) == ({"t-1"}, {"t-1", "t-2"})
    restore(location, replaced, NOW + timedelta(minutes=1))
    assert ids(location) == {"t-1", "t-2"}


def test_a_restored_store_goes_on(store, location, tmp_path):
    back_up(location, tmp_path / "copy.db")
    store.close()
    restore(location, tmp_path / "copy.db", NOW)
    again = a_store(tmp_path / "desk")
    keep(again, scored("t-3"))
    assert {item.id for item in again.decisions.queue(QueueQuery(), NOW).items} == {"t-1", "t-3"}
    again.close()


def test_what_is_only_in_the_journal_of_the_replaced_store_stays(store, location, tmp_path):
    back_up(location, tmp_path / "copy.db")
    keep(store, scored("t-2"))
    for name in ("store.db", "store.db-wal"):  # as a killed service leaves them
        (tmp_path / name).write_bytes((tmp_path / "desk" / name).read_bytes())
    replaced = restore(str(tmp_path / "store.db"), tmp_path / "copy.db", NOW)
    assert ids(replaced) == {"t-1", "t-2"}


def test_a_store_that_a_service_has_in_use_is_not_replaced(store, location, tmp_path):
    back_up(location, tmp_path / "copy.db")
    store.start()
    with pytest.raises(EscalmlError, match="a service has it in use; stop the service first"):
        restore(location, tmp_path / "copy.db", NOW)
    store.close()
    restore(location, tmp_path / "copy.db", NOW)


def test_a_store_that_any_program_has_open_is_not_replaced(store, location, tmp_path):
    back_up(location, tmp_path / "copy.db")
    with store._database.transaction() as connection:  # of a version that held no lock beside it
        connection.exec_driver_sql("SELECT * FROM decisions")
        with pytest.raises(EscalmlError, match="a service has it in use"):
            restore(location, tmp_path / "copy.db", NOW)


def test_a_store_that_is_damaged_can_be_replaced(store, location, tmp_path):
    back_up(location, tmp_path / "copy.db")
    store.close()
    (tmp_path / "desk" / "store.db").write_bytes(b"no database " * 400)
    replaced = restore(location, tmp_path / "copy.db", NOW)
    assert (ids(location), replaced.read_bytes()[:11]) == ({"t-1"}, b"no database")


def test_a_store_can_be_restored_where_there_is_none(store, location, tmp_path):
    back_up(location, tmp_path / "copy.db")
    assert restore(str(tmp_path / "new" / "store.db"), tmp_path / "copy.db", NOW) is None
    assert ids(tmp_path / "new" / "store.db") == {"t-1"}


def test_several_workers_hold_a_store_and_nobody_alone_meanwhile(tmp_path):
    file = tmp_path / "store.db"
    one, other = hold(file), hold(file)
    assert hold(file, alone=True) is None
    one.close()
    other.close()
    hold(file, alone=True).close()


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: back_up(SERVER, "a b.dump"), r"say: pg_dump --format=custom --file='a b\.dump' --dbname="),
        (lambda: restore(SERVER, "x", NOW), "say: pg_restore --clean --if-exists --single-transaction x --dbname="),
    ],
)
def test_a_store_in_postgresql_is_copied_by_its_own_programs(call, said):
    with pytest.raises(EscalmlError, match=said) as caught:
        call()
    assert str(caught.value).partition("--dbname=")[2].startswith("postgresql://desk@db.example:5433/desk ")
    assert "hunter2" not in chain(caught.value)


def test_the_commands_copy_a_store_and_put_it_back(store, location, tmp_path, monkeypatch):
    monkeypatch.setattr("escalml.store.PROMISED_SECONDS", 0)
    copy = str(tmp_path / "copy.db")
    done = CliRunner().invoke(store_command.app, ["backup", copy, "--store", location])
    assert (done.exit_code, "1 decisions, checked" in done.output) == (0, True)
    store.close()
    done = CliRunner().invoke(app, ["store", "restore", copy, "--store", location])
    assert (done.exit_code, "to go back: escalml store restore" in done.output) == (0, True)


def test_a_backup_of_nothing_is_refused(tmp_path):
    with pytest.raises(EscalmlError, match="no store is there; name it with --store"):
        back_up(str(tmp_path / "none.db"), tmp_path / "copy.db")
    assert copies(tmp_path) == set()
