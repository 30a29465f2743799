"""The newest text: what a customer says now, out of what was sent, with the way back to every character."""

from escalml.data.newest_text.automatic import complains, is_automatic_headers, is_automatic_subject
from escalml.data.newest_text.lines import Reason
from escalml.data.newest_text.reading import NewestText, SetAside, read_newest, read_readable

__all__ = [
    "NewestText",
    "Reason",
    "SetAside",
    "complains",
    "is_automatic_headers",
    "is_automatic_subject",
    "read_newest",
    "read_readable",
]
