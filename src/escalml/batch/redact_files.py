"""Redacted copies of message files: subject, text and every earlier turn alike along a conversation, and the ids.

What any part of a message reveals is redacted in all of them, and in the later rows of its conversation. Rows are
written as they are read, so what a row reveals stays where it stands bare in an earlier one.

What finds identifiers is given, so that no model need be known here. Fields that the contract does not know are left
out of the copy: what they hold is unknown too.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from escalml.batch.copied_ids import IdStyle, numbered, with_ids
from escalml.data.dataset import MessageReader, Reject
from escalml.data.writing import check_target, chunks, disk_faults_are_the_users, require_apart, write_rows
from escalml.errors import EscalmlError
from escalml.privacy import Finder, Pseudonyms, Style, answers_along, find_by_patterns
from escalml.privacy.spans import merge_spans
from escalml.records import Identifier, Message, parse_message
from escalml.records.columns import flat_message, flat_message_columns

_CHUNK_ROWS = 64  # searched together: a model answers many texts faster than one at a time


@dataclass
class RedactionSummary:
    """What a redaction did."""

    n_written: int = 0
    n_rejected: int = 0
    n_identifiers: int = 0
    unknown_fields: Counter[str] = field(default_factory=Counter)


def redact_file(
    source: Path,
    target: Path,
    *,
    find: Finder = find_by_patterns,
    style: Style | None = None,
    ids: IdStyle | None = None,
    overwrite: bool = False,
    on_progress: Callable[[int], None] = lambda _: None,
) -> RedactionSummary:
    """Write a redacted copy of a file of messages.

    Parameters
    ----------
    source
        CSV, JSONL or Parquet, by suffix.
    target
        CSV, JSONL or Parquet, by suffix; appears only when whole. Bad rows go to `<target>.rejects.jsonl`, and so do
        those that redaction makes longer than a message may be: they could not be read again.
    find
        Finds the identifiers of many texts.
    style
        How a value is written; default a placeholder, numbered along its conversation.
    ids
        How ids and owners are written; default numbered along the file.
    overwrite
        Replace an existing target.
    on_progress
        Called with the number of rows done since the last call.

    Returns
    -------
    Counts.

    Raises
    ------
    EscalmlError
        If source or target cannot be used.
    """
    check_target(target)
    rejects_file = target.with_name(target.name + ".rejects.jsonl")
    require_apart(source, (target, rejects_file))
    if target.exists() and not overwrite:
        raise EscalmlError(f"{target}: exists; choose another --out, or give --overwrite.")
    redactor, reader, id_style = _Redactor(find, style), MessageReader(source), ids or numbered()
    rejects: list[dict[str, Any]] = []
    summary, flat = RedactionSummary(), target.suffix.lower() != ".jsonl"

    def rows() -> Iterator[dict[str, Any]]:
        for item in redactor.copies(reader):
            on_progress(1)
            if isinstance(item, Reject):
                rejects.append(asdict(item))
                continue
            summary.n_written += 1
            copy = with_ids(item, id_style)
            yield flat_message(copy) if flat else copy.model_dump(mode="json", exclude_unset=True)
        # Before the copy has its name: a copy that is there means that its rejects are.
        write_rows(rejects_file, rejects)
        if not rejects:
            rejects_file.unlink()

    with disk_faults_are_the_users(target):
        write_rows(target, rows(), column_types=flat_message_columns())
    summary.n_rejected, summary.n_identifiers = len(rejects), redactor.n_identifiers
    summary.unknown_fields = reader.unknown_fields
    return summary


class _Redactor:
    """Redacts rows in their order; keeps what each conversation has revealed."""

    def __init__(self, find: Finder, style: Style | None) -> None:
        self.n_identifiers = 0
        self._find = find
        self._style = style
        self._conversations: dict[str, Pseudonyms] = {}

    def copies(self, reader: MessageReader) -> Iterator[Message | Reject]:
        """Each row redacted, or why the copy cannot have it."""
        for rows in chunks(reader, _CHUNK_ROWS):
            found = iter(self._find([text for row in rows if isinstance(row, Message) for text in row.texts]))
            for row in rows:
                yield row if isinstance(row, Reject) else self._copy(row, [next(found) for _ in row.texts], reader)

    def _copy(self, row: Message, found: Sequence[tuple[Identifier, ...]], reader: MessageReader) -> Message | Reject:
        pseudonyms = self._pseudonyms(row.conversation_id)
        before = pseudonyms.n_replaced
        message = redact_message(row, found, pseudonyms)
        self.n_identifiers += pseudonyms.n_replaced - before
        try:
            parse_message(message.model_dump(include={"text", "subject", "thread"}), where="row")
        except EscalmlError as error:
            fault = reader.reject(row, error)
            return replace(fault, reason=f"{fault.reason} once redacted; shorten it")
        return message

    def _pseudonyms(self, conversation: str | None) -> Pseudonyms:
        """Those of a conversation; a message of none is one by itself."""
        new = Pseudonyms(self._style)
        return self._conversations.setdefault(conversation, new) if conversation else new


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
