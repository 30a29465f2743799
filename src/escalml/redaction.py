"""Redacted copies of message files: subject, text and every earlier turn, numbered alike along a conversation.

What any part of a message reveals is redacted in all of them, and in the later rows of its conversation. Rows are
written as they are read, so what a row reveals stays where it stands bare in an earlier one.

Stands on `identifiers`, `dataset` and `writing`. Fields that the contract does not know are left out of the copy: what
they hold is unknown too.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from escalml.dataset import MessageReader, Reject
from escalml.errors import EscalmlError
from escalml.flat import flat_message, flat_message_columns
from escalml.identifiers import Pseudonyms, find_identifiers
from escalml.schema import Message, parse_message
from escalml.writing import check_target, disk_faults_are_the_users, require_apart, write_rows


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
        those that placeholders make longer than a message may be: they could not be read again.
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
    reader, summary = MessageReader(source), RedactionSummary()
    rejects: list[dict[str, Any]] = []
    flat = target.suffix.lower() != ".jsonl"

    def rows() -> Iterator[dict[str, Any]]:
        for item in _redacted(reader, summary):
            on_progress(1)
            if isinstance(item, Reject):
                rejects.append(asdict(item))
                continue
            summary.n_written += 1
            yield flat_message(item) if flat else item.model_dump(mode="json", exclude_unset=True)
        # Before the copy has its name: a copy that is there means that its rejects are.
        write_rows(rejects_file, rejects)
        if not rejects:
            rejects_file.unlink()

    with disk_faults_are_the_users(target):
        write_rows(target, rows(), column_types=flat_message_columns())
    summary.n_rejected, summary.unknown_fields = len(rejects), reader.unknown_fields
    return summary


def _redacted(reader: MessageReader, summary: RedactionSummary) -> Iterator[Message | Reject]:
    """Each row redacted, or why the copy cannot have it."""
    seen: dict[str, Pseudonyms] = {}
    for item in reader:
        if isinstance(item, Reject):
            yield item
            continue
        pseudonyms = seen.setdefault(item.conversation_id, Pseudonyms()) if item.conversation_id else Pseudonyms()
        message = redact_message(item, pseudonyms, summary)
        try:
            parse_message(message.model_dump(include={"text", "subject", "thread"}), where="row")
        except EscalmlError as error:
            fault = reader.reject(item, error)
            yield replace(fault, reason=f"{fault.reason} once redacted; shorten it")
        else:
            yield message


def redact_message(message: Message, pseudonyms: Pseudonyms, summary: RedactionSummary) -> Message:
    """A message with its earlier turns, subject and text redacted, in that order of numbering.

    Parameters
    ----------
    message
        The message.
    pseudonyms
        Numbering of its conversation.
    summary
        Its `n_identifiers` is raised by what was replaced.

    Returns
    -------
    The redacted message.
    """

    before = pseudonyms.n_replaced
    texts = [*(turn.text for turn in message.thread), message.subject or "", message.text]
    *turns, subject, text = _redact_together(texts, pseudonyms)
    summary.n_identifiers += pseudonyms.n_replaced - before
    changes: dict[str, Any] = {"text": text}
    if message.thread:
        pairs = zip(message.thread, turns, strict=True)
        changes["thread"] = tuple(turn.model_copy(update={"text": redacted}) for turn, redacted in pairs)
    if message.subject:
        changes["subject"] = subject
    return message.model_copy(update=changes)


def _redact_together(texts: Sequence[str], pseudonyms: Pseudonyms) -> Sequence[str]:
    """Texts of a conversation without what any of them reveals."""
    while True:
        found = [find_identifiers(text) for text in texts]
        for text, identifiers in zip(texts, found, strict=True):
            pseudonyms.learn(text, identifiers)
        redacted = [pseudonyms.redact(*pair) for pair in zip(texts, found, strict=True)]
        if redacted == texts:
            return redacted
        texts = redacted  # again, since a value that only another text reveals may have hidden one beside it
