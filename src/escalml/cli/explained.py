"""An explanation as lines for a person: which words decided, by how much, and from where a target counts."""

import re
from collections.abc import Container, Iterator, Mapping
from typing import TYPE_CHECKING

from escalml.records import SEVERITY_LEVELS
from escalml.routing.plain_words import plain

if TYPE_CHECKING:
    from escalml.data.labels import TargetTable
    from escalml.records import Message, Phrase, Result

_LEVEL = re.compile(r"(.+)_ge_(.+)")
_FIELD = re.compile(r"(reason|privacy|topic)_(.+)")


def target_in_words(target: str) -> str:
    """A target's name for people: *severity high or above*, *privacy: billing*."""
    if level := _LEVEL.fullmatch(target):
        return f"{plain(level[1])} {plain(level[2])}{'' if level[2] == SEVERITY_LEVELS[-1] else ' or above'}"
    if field := _FIELD.fullmatch(target):
        return f"{field[1]}: {plain(field[2])}"
    return "may need extra care" if target == "vulnerable" else plain(target)


def alarm_words(result: "Result", message: "Message") -> str:
    """Alarms and the words that raised them.

    Parameters
    ----------
    result
        What was answered.
    message
        The message as sent.

    Returns
    -------
    Such as *data leak (“somebody else's invoice”)*; empty without an alarm.
    """

    def words(start: int, end: int, turn: int | None) -> str:
        text = message.text if turn is None else message.thread[turn].text
        return f" (“{_one_line(text[start:end])}”)" if start < end else " (the subject)"

    return ", ".join(f"{plain(alarm.name)}{words(alarm.start, alarm.end, alarm.turn)}" for alarm in result.alarms)


def counts_from(thresholds: Mapping[str, float], table: "TargetTable") -> dict[str, float]:
    """From which probability each target counts. Of topics the likeliest holds, however low it is: they have none.

    Parameters
    ----------
    thresholds
        Of every target, topics too.
    table
        The targets of the model.

    Returns
    -------
    Target -> threshold, without fields of which one label always holds.
    """
    return {
        column: thresholds[column]
        for block in table.blocks.values()
        if block.config.kind != "multiclass" or block.config.none is not None
        for column in block.columns
        if column in thresholds
    }


def phrase_rows(result: "Result", thresholds: Mapping[str, float]) -> dict[str, str]:
    """The lines of an explanation.

    Parameters
    ----------
    result
        What was answered.
    thresholds
        From which probability each target holds.

    Returns
    -------
    Heading -> text; empty where nobody asked for an explanation.
    """
    if result.explanation is None:
        return {}
    named: dict[str, list[Phrase]] = {}
    for phrase in result.explanation:
        named.setdefault(phrase.target, []).append(phrase)
    left = result.without_phrases or {}
    rows = {
        f"  {target_in_words(target)}": _phrases(
            phrases, result.targets[target], thresholds.get(target), left.get(target)
        )
        for target, phrases in named.items()
    }
    rows |= {
        f"  {target_in_words(target)}": f"{p:.2f}; no phrase alone decides" for target, p in _as_a_whole(result, named)
    }
    if closest := _not_reached(result, thresholds):
        rows[f"  not {target_in_words(closest)}"] = (
            f"{result.targets[closest]:.2f}, counts from {thresholds[closest]:.2f}"
        )
    return {"phrases": "what each adds to the probability", **rows} if rows else {}


def _phrases(phrases: list["Phrase"], probability: float, threshold: float | None, left: float | None) -> str:
    """The phrases of a target, each on a line of its own, below its probability."""
    # Of topics another figure is shown elsewhere: the share of each among all.
    counts = f", counts from {threshold:.2f}" if threshold is not None else " by itself"
    without = f"; without these words {left:.2f}" if left is not None else ""
    lines = [f"“{_one_line(one.text)}”{'' if one.turn is None else ' (earlier)'} {_sum(one.weight)}" for one in phrases]
    return "\n".join([f"{probability:.2f}{counts}{without}", *lines])


def _sum(weight: float) -> str:
    return f"+{weight:.2f}" if weight >= 0.005 else "+ under 0.01"


def _as_a_whole(result: "Result", named: Container[str]) -> Iterator[tuple[str, float]]:
    """Severity and escalation, where they hold and no phrase is named."""
    if result.escalation and result.escalation.likely and "escalated" not in named:
        yield "escalated", result.escalation.probability
    reached = f"severity_ge_{result.severity.level}" if result.severity else ""
    if reached in result.targets and reached not in named:
        yield reached, result.targets[reached]


def _not_reached(result: "Result", thresholds: Mapping[str, float]) -> str | None:
    """The lowest level of severity that the message does not reach; None where it reaches the highest."""
    levels = [name for name in result.targets if name.startswith("severity_ge_") and name in thresholds]
    names = list(result.severity.probabilities) if result.severity else []
    reached = names.index(result.severity.level) if result.severity else 0
    return levels[reached] if reached < len(levels) else None


def _one_line(text: str) -> str:
    return " ".join(text.split())
