"""Outgoing replies: the checklist of a draft before it is sent.

`check_reply` is all that others need.
"""

from escalml.replies.channel import FindIdentifiers
from escalml.replies.checklist import check_reply, needs_approval

__all__ = ["FindIdentifiers", "check_reply", "needs_approval"]
