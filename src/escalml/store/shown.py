"""What a list shows of a decision."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from escalml.records import VULNERABLE

_EXCERPT = 300  # characters of a text
_OF_ROUTE = ("role", "priority", "visibility", "needs_approval", "level", "team", "owner", "queue_score")


def shown_of(
    message: Mapping[str, Any],
    result: Mapping[str, Any],
    route: Mapping[str, Any],
    *,
    status: str,
    reply_by: datetime | None,
    now: datetime,
) -> dict[str, Any]:
    """The fields that every list has.

    Parameters
    ----------
    message
        As it is kept.
    result
        Its result, as it is kept.
    route
        The decision that holds.
    status
        `open` or `done`.
    reply_by
        When the reply is due.
    now
        The hour that decides what is overdue.

    Returns
    -------
    Field of `QueueItem` -> value, but for `id` and `scored_at`.
    """
    severity, topic, escalation = (result[name] or {} for name in ("severity", "topic", "escalation"))
    return {
        "status": status,
        "text": message["text"][:_EXCERPT],
        "channel": message.get("channel", "other"),
        "severity": severity.get("level"),
        "topic": topic.get("label"),
        "escalation_probability": escalation.get("probability"),
        "review": result["review"],
        "review_reasons": tuple(result.get("review_reasons", ())),  # a decision of an earlier version has neither
        "alarms": tuple(alarm["name"] for alarm in result.get("alarms", ())),
        "vulnerable": result["privacy"].get(VULNERABLE),
        "reply_by": reply_by,
        "overdue": status == "open" and reply_by is not None and reply_by < now,
        **{name: route[name] for name in _OF_ROUTE},
    }
