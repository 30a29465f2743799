"""Redacted copies of message files: subject, text and every earlier turn alike along a conversation, and the ids.

What any part of a message reveals is redacted in all of them, and in the later rows of its conversation. Rows are
written as they are read, so what a row reveals stays where it stands bare in an earlier one.

What finds identifiers is given, so that no model need be known here. Fields that the contract does not know are left
out of the copy: what they hold is unknown too.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from escalml.batch.copied_ids import IdStyle, numbered, with_ids
from escalml.batch.redaction_parts import FoundParts
from escalml.data.dataset import MessageReader, Reject
from escalml.data.output_lock import lock_outputs
from escalml.data.read_options import Reading
from escalml.data.reading import check_source
from escalml.data.writing import check_target, chunks, is_flat, report_disk_faults, require_apart, write_rows
from escalml.errors import EscalmlError
from escalml.privacy import Finder, Pseudonyms, Style, answers_along, find_by_patterns
from escalml.privacy.spans import unite_spans
from escalml.records import Identifier, Message, parse_message
from escalml.records.columns import flat_message, flat_message_columns

UNSURE = 0.75  # below it a shape or a loose context alone speaks for a span
_CHUNK_ROWS = 64  # searched together: a model answers many texts faster than one at a time


@dataclass
class RedactionSummary:
    """What a redaction did."""

    n_written: int = 0
    n_rejected: int = 0
    n_identifiers: int = 0
    n_by_type: Counter[str] = field(default_factory=Counter)
    n_unsure: int = 0  # of the spans found, how many a person should look at
    n_resumed: int = 0  # rows that an earlier run had searched
    unknown_fields: Counter[str] = field(default_factory=Counter)
    notes: tuple[str, ...] = ()  # what a person should know of how the source was read


def redact_file(
    source: Path,
    target: Path,
    *,
    find: Finder = find_by_patterns,
    style: Style | None = None,
    ids: IdStyle | None = None,
    raw_cells: bool = False,
    reading: Reading | None = None,
    overwrite: bool = False,
    review: Path | None = None,
    finder: str | None = None,
    on_progress: Callable[[int], None] = lambda _: None,
) -> RedactionSummary:
    """Write a redacted copy of a file of messages.

    Parameters
    ----------
    source
        Delimited text, JSON, Parquet or Excel, by suffix.
    target
        CSV, JSONL or Parquet, by suffix; appears only when whole. Bad rows go to `<target>.rejects.jsonl`, and so do
        those that redaction makes longer than a message may be: they could not be read again.
    find
        Finds the identifiers of many texts.
    style
        How a value is written; default a placeholder, numbered along its conversation.
    ids
        How ids and owners are written; default numbered along the file.
    raw_cells
        Write texts to a CSV as they are, also those that a spreadsheet program would run as a formula.
    reading
        How the columns, days and letters of the source are to be read; default by their names alone.
    overwrite
        Replace an existing target.
    review
        A JSONL file for a person: row, id in the copy, part, offsets in the text as sent, type and score of every span
        whose score is below `UNSURE`; no text.
    finder
        What `find` is, such as the hash of a model. With it an interrupted run is gone on with: spans that were found
        are kept in `<target>.parts` until the copy is whole.
    on_progress
        Called with the number of rows done since the last call.

    Returns
    -------
    Counts.

    Raises
    ------
    EscalmlError
        If source or target cannot be used, or another run is writing target.
    """
    check_target(target)
    check_source(source)
    rejects_file = target.with_name(target.name + ".rejects.jsonl")
    require_apart(source, (target, rejects_file, *([review] if review else [])))
    reader, id_style = MessageReader(source, reading), ids or numbered()
    rejects: list[dict[str, Any]] = []
    unsure: list[dict[str, Any]] = []
    summary, flat = RedactionSummary(), is_flat(target)

    def rows() -> Iterator[dict[str, Any]]:
        for item in redactor.copies(reader):
            on_progress(1)
            if isinstance(item, Reject):
                rejects.append(item.fields())
                continue
            summary.n_written += 1
            copy = with_ids(item.message, id_style)
            unsure.extend({"row": item.row, "id": copy.id, **span} for span in item.unsure)
            yield flat_message(copy) if flat else copy.model_dump(mode="json", exclude_unset=True)
        # Before the copy has its name: a copy that is there means that its rejects are.
        write_rows(rejects_file, rejects)
        if not rejects:
            rejects_file.unlink()
        if review:
            write_rows(review, unsure)

    with lock_outputs(target, rejects_file), report_disk_faults(target):
        if not overwrite:
            _require_free(target, review)
        searched_by = f"{finder}, {reader.reading.fingerprint()}"  # other columns make other texts
        parts = FoundParts(target, source, searched_by) if finder else None
        redactor = _Redactor(find, style, parts)
        write_rows(target, rows(), column_types=flat_message_columns(), raw_cells=raw_cells)
        if parts:
            parts.remove()
    summary.n_rejected, summary.n_identifiers = len(rejects), redactor.n_by_type.total()
    summary.n_by_type, summary.n_unsure, summary.n_resumed = redactor.n_by_type, len(unsure), redactor.n_resumed
    summary.unknown_fields, summary.notes = reader.unknown_fields, tuple(reader.notes())
    return summary


def _require_free(target: Path, review: Path | None) -> None:
    """Refuse to write over a file."""
    for path, option in ((target, "--out"), (review, "--review")):
        if path and path.exists():
            raise EscalmlError(f"{path}: exists; choose another {option}, or give --overwrite.")


@dataclass(frozen=True)
class _Copy:
    """A redacted message, the row of its source, and what a person should look at in that."""

    message: Message
    row: int
    unsure: list[dict[str, Any]]


class _Redactor:
    """Redacts rows in their order; keeps what each conversation has revealed."""

    def __init__(self, find: Finder, style: Style | None, parts: FoundParts | None) -> None:
        self.n_by_type: Counter[str] = Counter()
        self.n_resumed = 0
        self._find = find
        self._style = style
        self._parts = parts
        self._conversations: dict[str, Pseudonyms] = {}

    def copies(self, reader: MessageReader) -> Iterator[_Copy | Reject]:
        """Each row redacted, or why the copy cannot have it."""
        number = 0
        for chunk, rows in enumerate(chunks(reader, _CHUNK_ROWS)):
            found = iter(self._found(chunk, [row for row in rows if isinstance(row, Message)]))
            for row in rows:
                number += 1
                if isinstance(row, Reject):
                    yield row
                else:
                    yield self._copy(row, [next(found) for _ in row.texts], reader, number)

    def _found(self, chunk: int, messages: Sequence[Message]) -> list[tuple[Identifier, ...]]:
        """Spans of each text of a chunk's messages, those that an earlier run found among them."""
        texts = [text for message in messages for text in message.texts]
        kept = self._parts.read(chunk) if self._parts else None
        if kept is not None and len(kept) == len(texts):
            self.n_resumed += len(messages)
            return kept
        found = self._find(texts)
        if self._parts:
            self._parts.keep(chunk, found)
        return found

    def _copy(
        self, row: Message, found: Sequence[tuple[Identifier, ...]], reader: MessageReader, number: int
    ) -> _Copy | Reject:
        pseudonyms = self._pseudonyms(row.conversation_id)
        before = Counter(pseudonyms.n_by_type)
        found = [unite_spans(spans, asked) for spans, asked in zip(found, answers_along(row.texts), strict=True)]
        message = redact_message(row, found, pseudonyms)
        self.n_by_type += pseudonyms.n_by_type - before
        try:
            parse_message(message.model_dump(include={"text", "subject", "thread"}), where="row")
        except EscalmlError as error:
            fault = reader.reject(row, error)
            return replace(fault, reason=f"{fault.reason} once redacted; shorten it")
        return _Copy(message, number, list(_unsure(row, found)))

    def _pseudonyms(self, conversation: str | None) -> Pseudonyms:
        """Those of a conversation; a message of none is one by itself."""
        new = Pseudonyms(self._style)
        return self._conversations.setdefault(conversation, new) if conversation else new


def _unsure(message: Message, found: Sequence[tuple[Identifier, ...]]) -> Iterator[dict[str, Any]]:
    """Where a message has spans of a low score: part, offsets, type and score."""
    parts = [*(f"thread[{number}]" for number in range(len(message.thread))), "subject", "text"]
    for part, spans in zip(parts, found, strict=True):
        for span in spans:
            if span.score < UNSURE:
                yield {"part": part, **span.model_dump(include={"start", "end", "type", "score"})}


def redact_message(message: Message, found: Sequence[tuple[Identifier, ...]], pseudonyms: Pseudonyms) -> Message:
    """A message with its earlier turns, subject and text redacted, in that order of numbering.

    Parameters
    ----------
    message
        The message.
    found
        Identifiers of each of its `texts`.
    pseudonyms
        Those of its conversation.

    Returns
    -------
    The redacted message; its ids are as they were.
    """
    return message.with_texts(pseudonyms.redact_all(message.texts, found))
