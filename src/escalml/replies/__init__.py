"""Checks an agent's draft reply against a checklist before it is sent, and says whether a colleague must approve it.

`check_reply` is all that others need.

>>> from escalml.records import DraftReply
>>> from escalml.replies import check_reply
>>> check_reply(DraftReply(reply="No.", message="my lamp never came"), approval_until_days=28)  # doctest: +SKIP
"""

from escalml.replies.channel import FindIdentifiers
from escalml.replies.checklist import check_reply, needs_approval

__all__ = ["FindIdentifiers", "check_reply", "needs_approval"]
