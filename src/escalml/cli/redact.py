"""`escalml redact`: a copy of a file of messages without its identifiers."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import Model, Overwrite, RawCells, Source, model_directory, with_reading

if TYPE_CHECKING:
    from escalml.batch.copied_ids import IdStyle
    from escalml.batch.redact_files import RedactionSummary
    from escalml.data.read_options import Reading
    from escalml.privacy import Style

KEY_VARIABLE = "ESCALML_HASH_KEY"


@with_reading
def redact(
    source: Source,
    out: Annotated[Path, typer.Option(help="The redacted copy, by suffix; bad rows go to OUT.rejects.jsonl.")],
    mask: Annotated[bool, typer.Option("--mask", help="Each letter and digit of a value becomes a `*`.")] = False,
    hash_: Annotated[
        bool, typer.Option("--hash", help="[EMAIL_3f9a2c7b1d04e856]: the same value alike in all files with one key.")
    ] = False,
    key_file: Annotated[
        Path | None, typer.Option(help=f"The key for --hash, 32 bytes or more; default the variable {KEY_VARIABLE}.")
    ] = None,
    keep_ids: Annotated[bool, typer.Option("--keep-ids", help="Leave ids and owner as they are.")] = False,
    model: Model = "champion",
    fast: Annotated[bool, typer.Option(help="Only the patterns, without the model: faster, and finds less.")] = False,
    raw_cells: RawCells = False,
    *,
    reading: "Reading",
    review: Annotated[
        Path | None, typer.Option(help="JSONL for a person: where spans of a low score stand, without the text.")
    ] = None,
    overwrite: Overwrite = False,
) -> None:
    """Copy a file of messages with the identifiers that were found replaced, as [CARD_1], so that it can be shared.

    Searched are subject, text and thread, quoted mail and HTML included. What any part of a message reveals ("my pin
    is 4921") is replaced in all of it, and in later rows of the same conversation_id; a bare 4921 in an earlier row
    stays. What one line or turn asks for ("PIN?") is replaced where the next answers.

    id, conversation_id, customer.id and customer.owner say who somebody is, too: they become message-1,
    conversation-1, customer-1, owner-1, alike along the file, or with --hash pseudonyms that join files. Rows keep
    their order. Times, brand, language and group stay; labels and unknown fields are left out.
    """
    from escalml.batch.copied_ids import kept
    from escalml.batch.job import JobPaths
    from escalml.batch.redact_files import redact_file
    from escalml.cli.progress import counting, say, say_notes, say_rejects
    from escalml.privacy import find_by_patterns

    style, ids = _styles(mask, hash_, key_file)
    if fast:
        find, finder = find_by_patterns, "patterns"
    else:
        from escalml.models.manifest import model_sha256
        from escalml.scoring.scorer import Scorer

        directory = model_directory(model)
        find, finder = Scorer.load(directory).find_identifiers, model_sha256(directory)
    with counting("redacting", unit="messages") as advance:
        summary = redact_file(
            source,
            out,
            find=find,
            style=style,
            ids=kept if keep_ids else ids,
            raw_cells=raw_cells,
            reading=reading,
            overwrite=overwrite,
            review=review,
            finder=finder,
            on_progress=advance,
        )
    say_notes(summary.notes)
    said = "kept" if keep_ids else "hashed" if hash_ else "numbered anew"
    counts = f"{summary.n_written} redacted messages to {out}; {summary.n_identifiers} identifiers replaced"
    resumed = f", {summary.n_resumed} of them searched by an earlier run" if summary.n_resumed else ""
    say(f"wrote {counts}, ids {said}{resumed}")
    _say_found(summary, review)
    say_rejects(JobPaths(out).rejects, summary.n_rejected, summary.unknown_fields)


def _say_found(summary: "RedactionSummary", review: Path | None) -> None:
    """What was found, what is unsure, and what no search finds."""
    from escalml.cli.progress import say

    if summary.n_by_type:
        say("found " + ", ".join(f"{type_} {count}" for type_, count in summary.n_by_type.most_common()))
    if summary.n_unsure:
        where = f"they are listed in {review}" if review else "--review FILE lists them"
        say(f"unsure of {summary.n_unsure} of them (low score); {where}")
    say(
        "not found: nicknames and names that nothing around them shows, most names in other scripts, places without a "
        "street, what pictures and attachments show, and facts that only fit one person; read a sample before you share"
    )


def _styles(mask: bool, hash_: bool, key_file: Path | None) -> "tuple[Style | None, IdStyle | None]":
    """How values and ids are to be written; None is the default of the library."""
    from escalml import privacy as identifiers
    from escalml.batch import copied_ids
    from escalml.errors import EscalmlError

    if mask and hash_:
        raise EscalmlError("--mask and --hash: choose one of them.")
    if key_file and not hash_:
        raise EscalmlError("--key-file: has no meaning without --hash; give both, or neither.")
    if not hash_:
        return (identifiers.masked if mask else None), None
    key = read_key(key_file)
    return identifiers.hashed(key), copied_ids.hashed(key)


def read_key(path: Path | None) -> bytes:
    """The key for `--hash`: what a file holds but for a line break at its end, else the environment variable.

    Parameters
    ----------
    path
        The file, if there is one.

    Returns
    -------
    The key, of any length.

    Raises
    ------
    EscalmlError
        If there is neither, or the file cannot be read.
    """
    import os

    from escalml.errors import EscalmlError

    if path:
        try:
            return path.read_bytes().removesuffix(b"\n").removesuffix(b"\r")
        except OSError as error:
            raise EscalmlError(f"{path}: cannot be read ({error.strerror}); --key-file names the key.") from None
    key = os.environ.get(KEY_VARIABLE)
    if not key:
        raise EscalmlError(
            f"--hash needs a key: name a file with --key-file, or set {KEY_VARIABLE}. `openssl rand -hex 32` makes "
            "one; keep it, since copies made with another do not join."
        )
    return os.fsencode(key)
