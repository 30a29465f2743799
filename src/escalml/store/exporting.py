"""Feedback as training data: corrected messages in the format that `prepare.own_files` reads."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from escalml.data.dataset import group_of
from escalml.data.output_lock import lock_outputs
from escalml.data.writing import check_target, report_disk_faults, write_rows
from escalml.errors import EscalmlError
from escalml.store.feedback import Labelled

SOURCE = "feedback"


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
