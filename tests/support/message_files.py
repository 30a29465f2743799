"""Files of messages in every format, for the tests of reading, scoring and redacting."""

import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from escalml.records import Result
from escalml.records.columns import csv_cells, flat_result

SECRET = "4111 1111 1111 1111 hunter2"
FORMATS = ("csv", "jsonl", "parquet")
# Long overdue, so that the place in the queue does not depend on the hour a run began.
MESSAGES: tuple[dict[str, Any], ...] = (
    {"id": "a", "text": "Where is my parcel?", "sent_at": "2020-11-20T08:00:00Z"},
    {
        "id": "b",
        "conversation_id": "c-1",
        "channel": "social",
        "public": True,
        "sent_at": "2020-11-20T08:01:00Z",
        "text": 'Third time I ask: "when?"\nI want to speak to your manager, 😡 now',
        "thread": [{"role": "customer", "text": "any news?"}, {"role": "agent", "text": "We are sorry, tomorrow."}],
        "customer": {"id": "7", "vip": True, "followers": 12, "previous_contacts": 3, "owner": "Mia"},
        "state": {"level": 2, "expert_tried": True},
    },
    {"id": "c", "text": "اين طردي؟ 📦\u200d؟", "language": "ar", "sent_at": "2020-11-20T08:02:00+02:00"},
    {
        "id": "d",
        "text": "Charged twice, card 4111 1111 1111 1111",
        "subject": "Refund",
        "sent_at": "2020-11-20T08:03:00Z",
    },
    {"id": "e", "text": "thank you, all fine, great, shop", "inbox": "escalations", "sent_at": "2020-11-20T08:04:00Z"},
)


def write_messages(path: Path, rows: Sequence[Mapping[str, Any]]) -> Path:
    """Write nested rows as the suffix says; a CSV gets dotted columns and JSON cells."""
    if path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    elif path.suffix == ".parquet":
        import pyarrow
        from pyarrow.parquet import write_table

        names = dict.fromkeys(name for row in rows for name in row)
        write_table(pyarrow.table({name: [row.get(name) for row in rows] for name in names}), path)
    else:
        flat = [_dotted(row) for row in rows]
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(dict.fromkeys(name for row in flat for name in row)))
            writer.writeheader()
            writer.writerows(flat)
    return path


def _dotted(row: Mapping[str, Any]) -> dict[str, Any]:
    customer = {f"customer.{name}": value for name, value in row.get("customer", {}).items()}
    cells = {name: value for name, value in row.items() if name != "customer"} | customer
    return {name: json.dumps(cell) if isinstance(cell, dict | list) else cell for name, cell in cells.items()}


def read_cells(path: Path) -> list[dict[str, str]]:
    """Rows of an output file of any format, as the cells of a CSV."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    if path.suffix == ".jsonl":
        rows = [flat_result(Result.model_validate_json(line)) for line in path.read_bytes().splitlines()]
    else:
        from pyarrow.parquet import read_table

        rows = read_table(path).to_pylist()
    return [{name: "" if cell is None else str(cell) for name, cell in csv_cells(row).items()} for row in rows]


def read_rejects(out: Path) -> list[tuple[int, str, str]]:
    """Row, field and reason of every reject beside an output."""
    lines = Path(f"{out}.rejects.jsonl").read_bytes().splitlines()
    return [(reject["row"], reject["field"], reject["reason"]) for reject in map(json.loads, lines)]
