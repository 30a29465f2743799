"""What is kept as files: corrected messages for training, and decisions for the tools that look at a desk's past."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from escalml.data.dataset import group_of
from escalml.data.output_lock import lock_outputs
from escalml.data.writing import check_target, report_disk_faults, write_atomically, write_jsonl, write_rows
from escalml.errors import EscalmlError
from escalml.store.feedback import Labelled
from escalml.store.past import Kept

SOURCE = "feedback"
MESSAGES, SCORED = "messages.jsonl", "scored.jsonl"


def export_feedback(
    labelled: Collection[Labelled],
    target: Path,
    *,
    choices: Mapping[str, Sequence[str]],
    keep_ids: bool = False,
    overwrite: bool = False,
) -> int:
    """Write corrected messages for retraining.

    A message of a conversation shares its group, and so its split, with the conversation's other messages.

    Parameters
    ----------
    labelled
        What `Feedback.labelled` gives.
    target
        A JSONL file; appears only when whole.
    choices
        Field -> the values that agents could choose from, such as those of the model that answers. A value added later
        is then missing for these messages, and not a "no".
    keep_ids
        Also write the messages' ids, to find them in the helpdesk again.
    overwrite
        Replace an existing target.

    Returns
    -------
    How many were written.

    Raises
    ------
    EscalmlError
        If there is nothing to export, or the target cannot be used.
    """
    if target.suffix.lower() != ".jsonl":
        raise EscalmlError(f"{target}: feedback is written as JSON lines; give --out a name that ends in .jsonl.")
    check_target(target)
    if not labelled:
        raise EscalmlError("there is no feedback to export; agents give it by POST /v1/feedback or in the console.")
    with lock_outputs(target), report_disk_faults(target):
        if target.exists() and not overwrite:
            raise EscalmlError(f"{target}: exists; choose another --out, or give --overwrite.")
        write_rows(target, ({**_fields(item, keep_ids=keep_ids), "looked_for": choices} for item in labelled))
    return len(labelled)


def _fields(item: Labelled, *, keep_ids: bool) -> dict[str, Any]:
    """Nested fields that `labelled_message` reads."""
    own = {"id": item.message_id} if keep_ids else {}
    message = item.message.model_dump(mode="json", exclude_defaults=True)
    group = item.conversation or group_of(item.message)
    return own | message | item.labels | {"group": group, "source": SOURCE}


def export_past(kept: Iterable[Kept], folder: Path, *, overwrite: bool = False) -> int:
    """Write decisions as two files: `messages.jsonl`, and `scored.jsonl` as `escalml score` writes it.

    Parameters
    ----------
    kept
        What `Past.between` gives.
    folder
        Made if need be. The files appear in it only when both are whole.
    overwrite
        Replace the files of an earlier export.

    Returns
    -------
    How many decisions were written.

    Raises
    ------
    EscalmlError
        If the files are there already, cannot be written, or nothing was kept.
    """
    messages, scored = folder / MESSAGES, folder / SCORED
    n_written = 0
    with report_disk_faults(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with lock_outputs(messages, scored), report_disk_faults(folder):
        for target in (messages, scored):
            if target.exists() and not overwrite:
                raise EscalmlError(f"{target}: exists; choose another folder, or give --overwrite.")
        with write_atomically(messages) as texts, write_atomically(scored) as results:
            for n_written, one in enumerate(kept, 1):  # noqa: B007 - how many there were
                write_jsonl(texts, [_past_fields(one)])
                write_jsonl(results, [one.result.model_dump(mode="json")])
            if not n_written:
                raise EscalmlError("nothing is kept of that time; name another one, or the store with --store.")
    return n_written


def _past_fields(one: Kept) -> dict[str, Any]:
    """A message with what became of it; labels under the names that training data have."""
    of = one.outcome
    return {
        **one.message.model_dump(mode="json", exclude_defaults=True),
        **of.labels,
        "case_id": of.case_id,
        "case_status": of.status,
        "case_level": of.level,
        "case_team": of.team,
        "case_stance": of.stance or "unsaid",
        "answered_at": of.answered_at and of.answered_at.isoformat(),
    }
