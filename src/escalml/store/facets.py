"""What cases are filtered by: cells that are drawn out of the message, its result and the decision of a case."""

import json
from collections.abc import Mapping
from typing import Any

from escalml.records import VULNERABLE, Result
from escalml.routing.corrected import corrected

FACETS = (
    "severity",
    "channel",
    "topic",
    "language",
    "reasons",
    "alarms",
    "review",
    "approval",
    "vip",
    "vulnerable",
    "risk",
)


def facets_of(message: str, result: str, case: Mapping[str, Any]) -> dict[str, Any]:
    """The cells of a case.

    Parameters
    ----------
    message
        Its newest message, as it is kept.
    result
        What was answered of it, as it is kept.
    case
        Row of the table of cases; its `route` and `agent_labels` count.

    Returns
    -------
    Column -> cell; of several values ` one another `, so that ` one ` is found in it. `channel` is never NULL.
    """
    said, known, route = json.loads(message), result_with(result, case["agent_labels"]), json.loads(case["route"])
    severity, topic, escalation, language = (
        known.get(name) or {} for name in ("severity", "topic", "escalation", "language")
    )
    return {
        "severity": severity.get("level"),
        "channel": said.get("channel", "other"),
        "topic": topic.get("label"),
        "language": language.get("code"),
        "reasons": _several(escalation.get("reasons", ())),
        "alarms": _several(alarm["name"] for alarm in known.get("alarms", ())),
        "review": int(bool(known["review"])),
        "approval": int(bool(route["needs_approval"])),
        "vip": int(bool((said.get("customer") or {}).get("vip"))),
        "vulnerable": int(bool(known["privacy"].get(VULNERABLE))),
        "risk": escalation.get("probability"),
    }


def result_with(result: str, labels: str | None) -> dict[str, Any]:
    """A result as JSON has it: where an agent gave labels, these and not the model's.

    Parameters
    ----------
    result
        As it is kept.
    labels
        The agent's labels as JSON; None where there are none.

    Returns
    -------
    The result.
    """
    if not labels:
        known: dict[str, Any] = json.loads(result)
        return known
    return corrected(Result.model_validate_json(result), json.loads(labels)).model_dump(mode="json")


def _several(names: Any) -> str:  # noqa: ANN401 - any iterable of names
    found = " ".join(names)
    return f" {found} " if found else ""
