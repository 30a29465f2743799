"""Where a store cannot be: what is no database, cannot be written, or does not answer is said and left as it is."""

import subprocess
import sys

import pytest

from escalml.errors import EscalmlError
from escalml.store import Store, StoreError, StoreSettings
from escalml.store.database import _make_private
from kept import a_store
from planted import chain


@pytest.mark.parametrize("content", [b"no database " * 400, b""])
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path, content):
    (tmp_path / "store.db").write_bytes(content)
    if content:
        with pytest.raises(StoreError, match="SQLITE_NOTADB"):
            a_store(tmp_path).check()
        assert (tmp_path / "store.db").read_bytes() == content
    else:
        a_store(tmp_path).check()


def test_a_place_where_nothing_can_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"cannot be read or written now \(Not a directory\)"):
        a_store(tmp_path / "file" / "folder").check()


def test_a_server_that_does_not_answer_is_said_without_its_password():
    store = Store(StoreSettings("postgresql://desk:hunter2@127.0.0.1:9/desk"))
    with pytest.raises(StoreError, match="the store cannot be read or written now") as caught:
        store.check()
    assert store.name == "postgresql+pg8000://desk:***@127.0.0.1:9/desk"
    assert "hunter2" not in chain(caught.value)


@pytest.mark.parametrize(
    "location", ["mysql://host/name", "postgresql://host/name", "sqlite://", "sqlite:///:memory:", "://"]
)
def test_another_kind_of_store_is_refused(location):
    with pytest.raises(EscalmlError, match=r"expected a file, postgresql://user@host/name or sqlite:///file"):
        Store(StoreSettings(location))


def test_a_second_store_of_the_same_process_leaves_the_locks_of_the_first(tmp_path):
    first = a_store(tmp_path)
    first.check()
    program = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT * FROM alerts'); c.close()"
    with first._database.transaction() as connection:
        connection.exec_driver_sql("SELECT * FROM alerts")
        _make_private(first.file)  # as the second one does
        subprocess.run([sys.executable, "-c", program, first.file], check=True)
        # Who finds no lock takes itself for the last one, and removes the journal.
        assert (tmp_path / "store.db-wal").exists()
