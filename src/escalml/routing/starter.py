"""A policy to start from, with comments that say what each part is for."""

import json
from collections.abc import Sequence
from pathlib import Path
from string import Template

_STARTER = Path(__file__).with_name("starter.yaml")


def starter_policy(file: str, *, handles: Sequence[str], zone: str, holidays: str | None = None) -> str:
    """Write a policy to start from.

    Parameters
    ----------
    file
        What its comments call it.
    handles
        The company's own names where others read along, such as `@acme`; none: rules that ask for them never hold.
    zone
        Time zone of the desk, such as `Europe/Berlin`.
    holidays
        Country, or part of one, whose public holidays are free; None: no day is.

    Returns
    -------
    The text of the file. Whether zone, holidays and handles exist, `parse_policy` says.
    """
    return Template(_STARTER.read_text(encoding="utf-8")).substitute(
        file=file,
        handles=json.dumps(list(handles)),
        zone=json.dumps(zone),
        holidays=json.dumps(holidays),
    )
