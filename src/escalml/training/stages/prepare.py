"""Gather and check the labelled messages: corpus, own files and public texts -> data/processed/messages.jsonl.

The public data sets' texts are not ours to ship. Whoever has them gives a JSONL of `id`, `text` (and `thread`) as
--public-texts or ESCALML_PUBLIC_TEXTS; ids as in data/public/labels.jsonl. Without it, the corpus alone is prepared.
Training messages of own files are read for names by the shipped model, so that no n-gram is made of a name.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from escalml.config import read_params
from escalml.data.labels import TargetTable
from escalml.data.reading import file_sha256
from escalml.training import describe_data, prepare, write_labelled
from escalml.training.stages.arguments import parser_of, write_json

SECONDS_BETWEEN_LINES = 15.0
DATA = "data/processed/messages.jsonl"


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = parser_of("prepare", __doc__)
    parser.add_argument("--public-texts", type=Path, help="JSONL of id and text; default $ESCALML_PUBLIC_TEXTS")
    parser.add_argument(
        "--names-model", type=Path, help="whose head finds names in own files; default models/champion, as shipped"
    )
    parser.add_argument("--data", type=Path, help=f"where to write; default {DATA}")
    options = parser.parse_args(argv)
    texts = options.public_texts or os.environ.get("ESCALML_PUBLIC_TEXTS")
    root = options.root
    params = read_params(root / "params.yaml")
    table = TargetTable(params.targets)
    rows = prepare(
        params.prepare,
        table,
        root,
        Path(texts) if texts else None,
        features=params.features,
        names_model=options.names_model,
        say=now_and_then(),
    )
    data = options.data or root / DATA
    write_labelled(data, rows)
    summary = describe_data(rows, table)
    write_json(data.with_suffix(".summary.json"), summary | {"sha256": file_sha256(data)})
    print(f"wrote {len(rows)} messages of {len(summary['messages'])} sources to {data}; next: escalml train")
    return 0


def now_and_then() -> Callable[[str], None]:
    """Says a line on stderr: the first at once, another when some seconds have passed."""
    said = -SECONDS_BETWEEN_LINES

    def say(line: str) -> None:
        nonlocal said
        if monotonic() - said >= SECONDS_BETWEEN_LINES:
            said = monotonic()
            print(line, file=sys.stderr, flush=True)

    return say
