"""Prints how fast files of messages are read, as a ratio to a bare reading that finds nothing out and forgives nothing.

The bare reading is `csv.DictReader` or `json.loads`, then the schema: no ids, no unknown fields, no counts. Run it with
`PYTHONPATH=src python tests/benchmarks/bench_reading_files.py [ROWS]`.
"""

import csv
import json
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

from escalml.data.dataset import MessageReader
from escalml.data.reading import nested
from escalml.records import parse_message

WORDS = [
    "where",
    "is",
    "my",
    "parcel",
    "the",
    "invoice",
    "please",
    "refund",
    "gas",
    "für",
    "Löschung",
    "café",
    "called",
]
REPEATS = 5


def records(n: int) -> Iterator[dict[str, Any]]:
    """Invented messages of 40 words."""
    chance = random.Random(1)
    for number in range(n):
        yield {
            "id": f"m{number}",
            "text": " ".join(chance.choices(WORDS, k=40)),
            "subject": "Refund",
            "channel": chance.choice(["email", "chat", "phone"]),
            "sent_at": "2026-05-04T09:12:00Z",
            "customer": {"id": f"c{number % 999}", "vip": True, "followers": number % 77},
        }


def write_csv(path: Path, rows: list[dict[str, Any]], *, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """Write the messages with dotted columns."""
    flat = [
        {name: cell for name, cell in row.items() if name != "customer"}
        | {f"customer.{name}": cell for name, cell in row["customer"].items()}
        for row in rows
    ]
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(flat[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(flat)
    return path


def read_bare_csv(path: Path) -> None:
    """Read without finding anything out."""
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        for row in csv.DictReader(file, strict=True):
            parse_message(nested(row), where="row")


def read_bare_json(path: Path) -> None:
    """Read without finding anything out."""
    with path.open("rb") as file:
        for line in file:
            parse_message(nested(json.loads(line.decode("utf-8-sig"))), where="row")


def read(path: Path) -> None:
    """Read as escalml does."""
    for _ in MessageReader(path):
        pass


def seconds(work: Callable[[Path], None], path: Path) -> float:
    """Least processor time of several runs."""
    found = []
    for _ in range(REPEATS):
        begun = process_time()
        work(path)
        found.append(process_time() - begun)
    return min(found)


def main() -> None:
    """Print rows a second, and the time as a ratio to the bare reading of the same messages."""
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    rows = list(records(n))
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        (base / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
        (base / "a.json").write_text("[" + ",\n".join(lines) + "]", encoding="utf-8")
        files = [
            ("plain CSV", write_csv(base / "a.csv", rows), read_bare_csv),
            ("plain JSONL", base / "a.jsonl", read_bare_json),
            ("JSON list", base / "a.json", read_bare_json),
            ("CSV with ; in cp1252", write_csv(base / "b.csv", rows, delimiter=";", encoding="cp1252"), read_bare_csv),
            (
                "CSV with tabs in UTF-16",
                write_csv(base / "c.csv", rows, delimiter="\t", encoding="utf-16"),
                read_bare_csv,
            ),
        ]
        bare = {work: seconds(work, path) for _, path, work in files[:2]}
        for name, path, work in files:
            own = seconds(read, path)
            print(f"{name:25} {n / own:9,.0f} rows/s   time / bare reading: {own / bare[work]:.2f}")


if __name__ == "__main__":
    main()
