"""A database as escalml wrote it before deliveries were claimed: its tables, and a row in each of two of them."""

from collections.abc import Sequence

from sqlalchemy import Engine

_TABLES = (
    "approvals (id VARCHAR(64) NOT NULL, message_id VARCHAR, at DOUBLE NOT NULL, status VARCHAR(20) NOT NULL, "
    '"by" VARCHAR, reply TEXT NOT NULL, decided_at DOUBLE, decided_by VARCHAR, edited_reply TEXT, note TEXT, '
    "PRIMARY KEY (id))",
    "decisions (message_id VARCHAR NOT NULL, at DOUBLE NOT NULL, status VARCHAR(20) NOT NULL, message TEXT NOT NULL, "
    "result TEXT NOT NULL, model VARCHAR NOT NULL, policy_version VARCHAR NOT NULL, level INTEGER NOT NULL, "
    "team VARCHAR NOT NULL, owner VARCHAR, reply_by DOUBLE, queue_score DOUBLE NOT NULL, customer VARCHAR(64), "
    "conversation VARCHAR(64), PRIMARY KEY (message_id))",
    'deliveries (helpdesk VARCHAR NOT NULL, "key" VARCHAR NOT NULL, message_id VARCHAR, at DOUBLE NOT NULL, '
    'PRIMARY KEY (helpdesk, "key"))',
    'feedback (number INTEGER NOT NULL, message_id VARCHAR NOT NULL, at DOUBLE NOT NULL, "by" VARCHAR, '
    "labels TEXT NOT NULL, message TEXT NOT NULL, customer VARCHAR(64), conversation VARCHAR(64), "
    "PRIMARY KEY (number))",
    "shadow_scores (number INTEGER NOT NULL, message_id VARCHAR NOT NULL, at DOUBLE NOT NULL, model VARCHAR NOT NULL, "
    "result TEXT NOT NULL, PRIMARY KEY (number))",
)
_INDEXES = (
    "decisions_queue ON decisions (status, reply_by, queue_score, level, team, message_id)",
    *(f"ix_{table}_at ON {table} (at)" for table in ("approvals", "decisions", "deliveries", "feedback")),
    *(f"ix_{table}_message_id ON {table} (message_id)" for table in ("approvals", "deliveries", "feedback")),
)
_ROWS = (
    "INSERT INTO deliveries (helpdesk, \"key\", message_id, at) VALUES ('zammad', 'k', 'zammad-17-5', 1.5)",
    "INSERT INTO approvals (id, message_id, at, status, reply) VALUES ('a', 'zammad-17-5', 1.5, 'pending', 'Sorry')",
)


def statements(dialect: str) -> Sequence[str]:
    """What made the database and its rows."""
    tables = [f"CREATE TABLE IF NOT EXISTS {table}" for table in _TABLES]
    if dialect == "postgresql":
        precise = [table.replace("DOUBLE", "DOUBLE PRECISION") for table in tables]
        tables = [table.replace("number INTEGER", "number BIGSERIAL") for table in precise]
    return [*tables, *(f"CREATE INDEX IF NOT EXISTS {index}" for index in _INDEXES), *_ROWS]


def make_old(engine: Engine) -> None:
    """Make the database."""
    with engine.begin() as connection:
        for statement in statements(engine.dialect.name):
            connection.exec_driver_sql(statement)
