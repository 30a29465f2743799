"""`escalml label …`: which messages to label, which labels to look at again, how far two readers agree."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from escalml.cli.options import Fast, Model, Overwrite, Source, model_directory, with_reading

if TYPE_CHECKING:
    from escalml.config import Params
    from escalml.data.read_options import Reading
    from escalml.records import LabelledMessage, Message
    from escalml.scoring.scorer import Scorer
    from escalml.training.labelling.by_hand import Sheet

app = typer.Typer(help="Label messages: which ones, and how well.")
_MOST_SCORED = 5_000
ParamsFile = Annotated[Path | None, typer.Option("--params", help="params.yaml; default the current folder's.")]


@app.callback()
def label() -> None:
    """Choose messages to label (suggest), label them by keys (page), look labels over (audit), compare two readers."""


@app.command()
@with_reading
def suggest(
    *,
    source: Source,
    out: Annotated[Path, typer.Option(help="The list: .csv or .jsonl, with an empty column for each label.")],
    n: Annotated[int, typer.Option("-n", min=1, help="How many messages.")] = 100,
    known: Annotated[Path | None, typer.Option(help="Messages already labelled: their copies stay out.")] = None,
    model: Model = "champion",
    fast: Fast = False,
    seed: Annotated[int, typer.Option(help="Of what chance picks.")] = 0,
    reading: "Reading",
    overwrite: Overwrite = False,
) -> None:
    """Choose messages to label: some at random, those the model is unsure of, and rare matters; no two alike.

    The texts are redacted. Keep the column `sampling`: rows that a model picked are learned from, and count for no rate
    and no figure. Of a file with more than 5,000 messages as many are drawn at random first.
    """
    from escalml.cli.progress import say, say_notes
    from escalml.data.dataset import MessageReader
    from escalml.data.writing import report_disk_faults, write_rows
    from escalml.records import Message
    from escalml.scoring.scorer import Scorer
    from escalml.training.labelling import suggest as choose

    _check_out(out, overwrite=overwrite)
    reader = MessageReader(source, reading)
    messages = _drawn([item for item in reader if isinstance(item, Message)], seed)
    say_notes(reader.notes())
    scorer = Scorer.load(model_directory(model), fast=fast)
    texts = [item.text for item in MessageReader(known) if isinstance(item, Message)] if known else []
    found = choose(scorer, messages, n, known=texts, seed=seed)
    fields = dict.fromkeys(scorer.manifest.targets, None)
    rows = [_to_label(messages[one.place], one.sampling, scorer) | fields for one in found]
    with report_disk_faults(out):
        write_rows(out, rows)
    say(f"wrote {len(rows)} messages to {out}; leave a cell empty where you cannot tell")
    say(
        f"next: escalml label page {out} --reader NAME opens a page to label them by keys; or fill in the file yourself"
    )
    say("then, in a checkout: escalml prepare --own FILE")


@app.command()
def audit(
    out: Annotated[Path, typer.Option(help="The list: .csv or .jsonl, with an empty column `correct`.")],
    data: Annotated[Path, typer.Option(help="What `escalml prepare` wrote.")] = Path("data/processed/messages.jsonl"),
    every_source: Annotated[bool, typer.Option("--all", help="Also the shipped sources, not only your own.")] = False,
    params: ParamsFile = None,
    model: Model = "champion",
    overwrite: Overwrite = False,
) -> None:
    """List labels that may be wrong: a model that never saw them contradicts, or a copy of the text has another.

    Fill in `correct` where a label is wrong, name the file under `prepare.corrections` in params.yaml, and prepare
    again. The texts are redacted.
    """
    from escalml.assets import asset
    from escalml.cli.progress import say
    from escalml.data.dataset import read_labelled
    from escalml.data.labels import TargetTable
    from escalml.data.sources import SOURCES, read_sources
    from escalml.data.writing import report_disk_faults, write_rows
    from escalml.errors import EscalmlError
    from escalml.scoring.scorer import Scorer
    from escalml.training.labelling import audit as look_over
    from escalml.training.labelling.corrections import key_of

    _check_out(out, overwrite=overwrite)
    targets = _params(params).targets
    rows = read_labelled(data, tuple(targets))
    shipped = set() if every_source else set(read_sources(asset(SOURCES)))
    rows = [row for row in rows if row.source not in shipped]
    if not rows:
        raise EscalmlError(f"{data}: holds no own messages; give --all to look at the shipped ones.")
    say(f"learning {len(rows):,} messages, five times without a fifth of them …")
    found = look_over(rows, TargetTable(targets))
    scorer = Scorer.load(model_directory(model))
    listed = [
        {
            "key": key_of(rows[suspect.row]),
            "source": rows[suspect.row].source,
            "kind": suspect.kind,
            "field": suspect.field,
            "given": suspect.given,
            "likely": suspect.likely or "",
            "probability_of_given": round(suspect.given_share, 3),
            "correct": "",
            "text": _redacted(rows[suspect.row].message, scorer)[-1],
        }
        for suspect in found
    ]
    with report_disk_faults(out):
        write_rows(out, listed)
    n = sum(suspect.kind == "suspect" for suspect in found)
    say(f"wrote {n} labels that others contradict and {len(found) - n} of copies with several labels to {out}")
    say("next: fill in `correct`, name the file under prepare.corrections in params.yaml; then: escalml prepare")


@app.command()
def page(
    source: Annotated[Path, typer.Argument(help="The list, as `escalml label suggest` writes it.", readable=False)],
    reader: Annotated[str, typer.Option(help="Who labels; part of the name of the file with the labels.")],
    field: Annotated[list[str] | None, typer.Option(help="Only this field; several times for several.")] = None,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port of this machine.")] = 3010,
    params: ParamsFile = None,
) -> None:
    """Open a page on which a person labels a list by keys; each label is saved at once, in LIST.READER.jsonl.

    Stop it with Ctrl-C; the next start goes on where it was. A second reader gets a page of the same list with another
    --reader; the page then shows how far the two agree. It listens on this machine alone and asks for no key.
    """
    from importlib.util import find_spec

    from escalml.data.labels import TargetTable
    from escalml.errors import EscalmlError
    from escalml.training.labelling.by_hand import Sheet

    if find_spec("uvicorn") is None:
        raise EscalmlError("the page needs a web server; install it with: pip install 'escalml[serve]'")
    targets = _params(params).targets
    wanted = field or list(targets)
    if unknown := sorted(set(wanted) - set(targets)):
        raise EscalmlError(f"--field {unknown[0]}: is no field of params.yaml; those are {', '.join(targets)}.")
    sheet = Sheet(source, reader, TargetTable({name: targets[name] for name in wanted}))
    typer.echo(f"{len(sheet.messages)} messages; labels of {reader} are saved in {sheet.path}")
    typer.echo(f"Open http://127.0.0.1:{port}/ in a browser. Ctrl-C stops it; the same command goes on.")
    typer.echo(f"Then, in a checkout: escalml prepare --own {sheet.path}")
    _serve_page(sheet, port)


def _serve_page(sheet: "Sheet", port: int) -> None:
    import uvicorn

    from escalml.service.label_page import label_page

    uvicorn.run(label_page(sheet), host="127.0.0.1", port=port, log_level="warning", access_log=False)


@app.command()
def agreement(
    first: Annotated[Path, typer.Argument(help="Messages with ids that one reader labelled.", readable=False)],
    second: Annotated[Path, typer.Argument(help="The same messages, labelled by another.", readable=False)],
    params: ParamsFile = None,
) -> None:
    """Say how far two readers agree, beyond chance: Cohen's kappa, weighted for levels, with 95 % intervals.

    No model can be expected to agree with either reader much better than they agree with each other.
    """
    from escalml.data.labels import TargetTable
    from escalml.errors import EscalmlError
    from escalml.evaluation.table_cells import markdown_table, rounded
    from escalml.training.labelling import agreement as compare

    table = TargetTable(_params(params).targets)
    sides = [_by_id(path, table) for path in (first, second)]
    found = compare(sides[0], sides[1], table)
    if not found:
        raise EscalmlError(f"{first} and {second} label no field of the same id; give both files the column id.")
    rows = [
        [
            one.field,
            f"{one.n:,}",
            f"{100 * one.alike:.0f} %",
            "–" if one.kappa is None else f"{rounded(one.kappa)} [{rounded(one.low or 0)}, {rounded(one.high or 0)}]",
        ]
        for one in found
    ]
    typer.echo(markdown_table(["field", "messages", "same label", "kappa"], rows))


def _by_id(path: Path, table: Any) -> dict[str, "LabelledMessage"]:  # noqa: ANN401 - a TargetTable; its import is heavy
    """The rows of a file by their ids, read as own files are."""
    from escalml.config import OwnFile
    from escalml.training.own_data import read_own_file, require_usable

    read = read_own_file(path, OwnFile(file=str(path)), table)
    require_usable([read])
    return {str(item.row.message.id): item.row for item in read.rows if item.row.message.id is not None}


def _params(path: Path | None) -> "Params":
    """The parameters of a checkout, else the shipped ones."""
    from escalml.assets import asset
    from escalml.config import read_params

    here = Path("params.yaml")
    return read_params(path or (here if here.exists() else asset("params.yaml")))


def _drawn(messages: "list[Message]", seed: int) -> "list[Message]":
    """So many messages as can be scored while somebody waits, in their order."""
    import random

    if len(messages) <= _MOST_SCORED:
        return messages
    places = sorted(random.Random(seed).sample(range(len(messages)), _MOST_SCORED))
    return [messages[place] for place in places]


def _to_label(message: "Message", sampling: str, scorer: "Scorer") -> dict[str, object]:
    """A message as a row to be labelled."""
    *_, subject, text = ("", *_redacted(message, scorer))
    sent_at = message.sent_at.isoformat() if message.sent_at else None
    return {
        "id": str(message.id),
        "sampling": sampling,
        "channel": message.channel,
        "sent_at": sent_at,
        "subject": subject if message.subject else None,
        "text": text,
    }


def _redacted(message: "Message", scorer: "Scorer") -> list[str]:
    """Subject, where there is one, and text, without identifiers."""
    from escalml.scoring.redact import redact

    return redact(scorer, [*([message.subject] if message.subject else []), message.text])


def _check_out(out: Path, *, overwrite: bool) -> None:
    from escalml.data.writing import check_target
    from escalml.errors import EscalmlError

    check_target(out)
    if out.exists() and not overwrite:
        raise EscalmlError(f"{out}: is there already, perhaps with labels; choose another --out, or give --overwrite.")
