"""Gather and check the labelled messages: corpus, own files and public texts -> data/processed/messages.jsonl.

Own files are those of `prepare.own_files` in params.yaml, or the one that --own names. They are read as `escalml score`
reads them; --label and --outcome say where labels stand. Prints one report on them: rows that were rejected (with row,
field and reason in DATA.rejects.jsonl), columns that nothing was made of, labels by target, copies, contradictions,
texts that tell their label. Their training messages are read for names by the shipped model, so that no n-gram is made
of a name.

  escalml prepare --own tickets.csv --from zendesk --outcome "tags contains escalated" --label severity=Priority

The public data sets' texts are not ours to ship. Whoever has them gives a JSONL of `id`, `text` (and `thread`) as
--public-texts or ESCALML_PUBLIC_TEXTS; ids as in data/public/labels.jsonl. Without it, the corpus alone is prepared.
Exit code 0: done; 2: you can mend it; 3: done, but rows were rejected.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

from escalml.config import LabelColumn, OwnFile, PrepareConfig, read_params
from escalml.data.labels import TargetTable
from escalml.data.read_options import make_reading
from escalml.data.reading import file_sha256
from escalml.data.writing import write_rows
from escalml.errors import EscalmlError
from escalml.training import describe_data, gather, write_labelled
from escalml.training.own_data import OwnRead
from escalml.training.stages.arguments import parser_of, write_json

SECONDS_BETWEEN_LINES = 15.0
DATA = "data/processed/messages.jsonl"
REJECTED = 3  # exit code


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    options = _parser().parse_args(argv)
    texts = options.public_texts or os.environ.get("ESCALML_PUBLIC_TEXTS")
    root: Path = options.root
    params = read_params(root / "params.yaml")
    table = TargetTable(params.targets)
    data: Path = options.data or root / DATA
    prepared = gather(
        _config(params.prepare.model_copy(update={"corpus": ()}) if options.own_only else params.prepare, options),
        table,
        root,
        Path(texts) if texts and not options.own_only else None,
        features=params.features,
        names_model=options.names_model,
        least=params.tfidf.min_positives,
        accept_leaks=options.accept_leaks,
        on_own=lambda reads: keep_rejects(data, reads),
        say=now_and_then(),
    )
    write_labelled(data, prepared.rows)
    summary = describe_data(prepared.rows, table)
    own = {"own": prepared.own.model_dump(mode="json")} if prepared.own else {}
    write_json(data.with_suffix(".summary.json"), summary | {"sha256": file_sha256(data)} | own)
    if prepared.own:
        print("\n".join(prepared.own.lines()))
    print(f"wrote {len(prepared.rows)} messages of {len(summary['messages'])} sources to {data}; next: escalml train")
    if prepared.n_rejected and not options.accept_rejects:
        print(f"rejected {prepared.n_rejected} rows; row, field and reason are in {rejects_of(data)}", file=sys.stderr)
        return REJECTED
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = parser_of("prepare", __doc__)
    parser.add_argument("--public-texts", type=Path, help="JSONL of id and text; default $ESCALML_PUBLIC_TEXTS")
    parser.add_argument(
        "--names-model", type=Path, help="whose head finds names in own files; default models/champion, as shipped"
    )
    parser.add_argument("--data", type=Path, help=f"where to write; default {DATA}")
    own = parser.add_argument_group("one own file, instead of prepare.own_files")
    own.add_argument("--own", type=Path, metavar="FILE", help="CSV, JSON, Parquet or Excel, also packed")
    own.add_argument(
        "--label",
        action="append",
        metavar="FIELD=COLUMN",
        help="where a label stands, as severity=Priority; repeatable",
    )
    own.add_argument(
        "--outcome",
        action="append",
        metavar="EXPRESSION",
        help="what says that a message escalated: 'status became escalated', 'tags contains tier2', 'reopens>0'; "
        "repeatable: one suffices",
    )
    own.add_argument("--column", action="append", metavar="FIELD=COLUMN", help="as of escalml score; repeatable")
    own.add_argument("--from", dest="preset", metavar="EXPORT", help="whose export, as of escalml score")
    own.add_argument("--columns", type=Path, metavar="YAML", help="as of escalml score")
    own.add_argument("--dates", metavar="DMY|MDY", help="how to read a day such as 03/11/25")
    own.add_argument("--encoding", help="where it is not found out")
    own.add_argument("--source", help="name of the data set; default that of the file")
    own.add_argument("--split-by", choices=("auto", "time", "chance"), help="auto: by time where messages have one")
    parser.add_argument("--own-only", action="store_true", help="leave corpora and public texts out: own files alone")
    parser.add_argument("--accept-leaks", action="store_true", help="go on where own texts tell the outcome")
    parser.add_argument("--accept-rejects", action="store_true", help="exit code 0 although rows were rejected")
    return parser


def _config(config: PrepareConfig, options: argparse.Namespace) -> PrepareConfig:
    """What to prepare, with the own file that the options name."""
    if options.own is None:
        alone = ("label", "outcome", "column", "preset", "columns", "dates", "encoding", "source", "split_by")
        if any(getattr(options, name) for name in alone):
            raise EscalmlError("--label, --outcome and the options of columns are of the file that --own names.")
        return config
    reading = make_reading(
        columns=options.column or (),
        preset=options.preset,
        file=options.columns,
        dates=options.dates,
        encoding=options.encoding,
    )
    labels: dict[str, str | LabelColumn] = dict(map(_label, options.label or ()))
    if options.outcome:
        labels["escalated"] = LabelColumn(any_of=tuple(options.outcome))
    own = OwnFile.model_validate(
        {
            "file": str(options.own.resolve()),
            "columns": dict(reading.columns),
            "from": reading.preset,
            "dates": reading.dates,
            "encoding": reading.encoding,
            "labels": labels,
            "source": options.source,
            "split_by": options.split_by or "auto",
        }
    )
    return config.model_copy(update={"own_files": (own,)})


def _label(text: str) -> tuple[str, str]:
    field, sign, column = text.partition("=")
    if not sign or not field.strip() or not column.strip():
        raise EscalmlError("--label: use FIELD=COLUMN, such as --label severity=Priority.")
    return field.strip(), column.strip()


def rejects_of(data: Path) -> Path:
    """Where the rows are named that could not be used."""
    return data.with_name(data.name + ".rejects.jsonl")


def keep_rejects(data: Path, reads: Sequence[OwnRead]) -> None:
    """Write which rows of own files could not be used, and why; where all could, no file is left of an earlier run."""
    path = rejects_of(data)
    rejects = [{**reject.fields(), "file": read.path.name} for read in reads for reject in read.rejects]
    path.unlink(missing_ok=True)
    if rejects:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_rows(path, rejects)


def now_and_then() -> Callable[[str], None]:
    """Says a line on stderr: the first at once, another when some seconds have passed."""
    said = -SECONDS_BETWEEN_LINES

    def say(line: str) -> None:
        nonlocal said
        if monotonic() - said >= SECONDS_BETWEEN_LINES:
            said = monotonic()
            print(line, file=sys.stderr, flush=True)

    return say
