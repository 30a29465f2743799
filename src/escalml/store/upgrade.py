"""Makes what a database does not have yet: tables, and columns and indexes that an older version did not know.

These are all the migrations there are: a column that is added to a table later has to be nullable, and old rows have
NULL there. Several workers may come at once.
"""

from collections.abc import Collection

from sqlalchemy import Column, Connection, Table, inspect
from sqlalchemy.schema import CreateColumn, CreateIndex, CreateTable

from escalml.store.index import lacks_index, make_index
from escalml.store.tables import METADATA

_LOCK = 7_301_926_110_415  # PostgreSQL names a lock by a number; any that no other application takes


def make_missing(connection: Connection) -> None:
    """Make all that is missing, while no other worker does.

    Parameters
    ----------
    connection
        In a transaction in which nothing has been written. Where nothing is missing it only reads.
    """
    lacking = any(_columns_missing(connection).values()) or _lacks_an_index(connection) or lacks_index(connection)
    if not lacking:
        return
    is_file = connection.dialect.name == "sqlite"
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_file else f"SELECT pg_advisory_xact_lock({_LOCK})")
    missing = _columns_missing(connection)  # anew: another worker may have been faster
    for table in METADATA.sorted_tables:
        if len(missing[table]) == len(table.columns):
            connection.execute(CreateTable(table, if_not_exists=True))
        else:
            for column in missing[table]:
                cell = CreateColumn(column).compile(dialect=connection.dialect)
                connection.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {cell}")
        for index in table.indexes:
            connection.execute(CreateIndex(index, if_not_exists=True))
    make_index(connection)


def _columns_missing(connection: Connection) -> dict[Table, Collection[Column[object]]]:
    """Table -> columns that it lacks; all of a table that is not there."""
    found = inspect(connection).get_multi_columns(filter_names=list(METADATA.tables))
    there = {name: {column["name"] for column in columns} for (_, name), columns in found.items()}
    return {
        table: [column for column in table.columns if column.name not in there.get(table.name, ())]
        for table in METADATA.sorted_tables
    }


def _lacks_an_index(connection: Connection) -> bool:
    found = inspect(connection).get_multi_indexes(filter_names=list(METADATA.tables))
    there = {index["name"] for indexes in found.values() for index in indexes}
    return any(index.name not in there for table in METADATA.sorted_tables for index in table.indexes)
