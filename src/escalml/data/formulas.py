"""Keeps a spreadsheet program from running a CSV cell as a formula, and reads such a cell back as it was."""

import re

# What spreadsheet programs begin a formula with, in full width too, whatever blanks, controls and zero-width
# characters stand before it; a tab or a carriage return at the start may begin a cell anew (OWASP, CSV Injection).
_SKIPPED = r"(?:[^\S\t\r]|[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff])*+"
_RUNS = re.compile(rf"'*+{_SKIPPED}[\t\r=+\-@\uff1d\uff0b\uff0d\uff20]")


def guard_cell(text: str) -> str:
    """Neutralise a text that a spreadsheet program would run.

    Parameters
    ----------
    text
        What a cell of text holds. A number is no text: -1.5 stays a number.

    Returns
    -------
    The text behind a `'` if it begins with = + - @ (full-width or not), a tab or a carriage return, after any blanks;
    else the text. One that has the `'` already gets another, so that `unguard_cell` gives back each as it was.
    """
    return f"'{text}" if _RUNS.match(text) else text


def unguard_cell(text: str) -> str:
    """The text that `guard_cell` was given; any other text as it is."""
    return text[1:] if text.startswith("'") and _RUNS.match(text) else text
