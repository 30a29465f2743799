"""Redacted copies of message files: subject, text and every earlier turn, numbered alike along a conversation.

Stands on `identifiers`, `dataset` and `writing`. Fields that the contract does not know are left out of the copy: what
they hold is unknown too.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from escalml.dataset import MessageReader, Reject
from escalml.errors import EscalmlError
from escalml.flat import flat_message, flat_message_columns
from escalml.identifiers import Pseudonyms, find_identifiers
from escalml.schema import Message
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
        CSV, JSONL or Parquet, by suffix; appears only when whole. Bad rows go to `<target>.rejects.jsonl`.
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
    seen: dict[str, Pseudonyms] = {}
    flat = target.suffix.lower() != ".jsonl"

    def rows() -> Iterator[dict[str, Any]]:
        for item in reader:
            on_progress(1)
            if isinstance(item, Reject):
                rejects.append(asdict(item))
                continue
            pseudonyms = seen.setdefault(item.conversation_id, Pseudonyms()) if item.conversation_id else Pseudonyms()
            redacted = redact_message(item, pseudonyms, summary)
            summary.n_written += 1
            yield flat_message(redacted) if flat else redacted.model_dump(mode="json", exclude_unset=True)
        # Before the copy has its name: a copy that is there means that its rejects are.
        write_rows(rejects_file, rejects)
        if not rejects:
            rejects_file.unlink()

    with disk_faults_are_the_users(target):
        write_rows(target, rows(), column_types=flat_message_columns())
    summary.n_rejected, summary.unknown_fields = len(rejects), reader.unknown_fields
    return summary


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

    def redacted(text: str) -> str:
        identifiers = find_identifiers(text)
        summary.n_identifiers += len(identifiers)
        return pseudonyms.redact(text, identifiers)

    changes: dict[str, Any] = {}
    if message.thread:
        changes["thread"] = tuple(turn.model_copy(update={"text": redacted(turn.text)}) for turn in message.thread)
    if message.subject:
        changes["subject"] = redacted(message.subject)
    return message.model_copy(update=changes | {"text": redacted(message.text)})
