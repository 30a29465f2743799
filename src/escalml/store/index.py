"""The index of words, which each kind of database makes in its own way; see `search`."""

from sqlalchemy import Connection, inspect, text

INDEX = "texts_index"


def lacks_index(connection: Connection) -> bool:
    """Whether the index of words has to be made still."""
    if connection.dialect.name == "sqlite":
        return not inspect(connection).has_table(INDEX)
    return connection.execute(text("SELECT to_regclass(:name)"), {"name": INDEX}).scalar() is None


def make_index(connection: Connection) -> None:
    """Make the index of words, where there is none."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql(
            f"CREATE INDEX IF NOT EXISTS {INDEX} ON texts USING gin (to_tsvector('simple'::regconfig, words))"
        )
        return
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {INDEX} USING fts5(words, content='texts', content_rowid='number', "
        "prefix='2 3', tokenize='unicode61 remove_diacritics 0')"
    )
    gone = f"INSERT INTO {INDEX}({INDEX}, rowid, words) VALUES ('delete', old.number, old.words)"  # noqa: S608 - ours
    come = f"INSERT INTO {INDEX}(rowid, words) VALUES (new.number, new.words)"  # noqa: S608 - ours
    for name, event, what in (
        ("come", "INSERT", f"{come};"),
        ("gone", "DELETE", f"{gone};"),
        ("changed", "UPDATE", f"{gone}; {come};"),
    ):
        connection.exec_driver_sql(f"CREATE TRIGGER IF NOT EXISTS texts_{name} AFTER {event} ON texts BEGIN {what} END")
