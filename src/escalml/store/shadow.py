"""A challenger's scores beside the champion's: kept while it runs in the shadow, and compared."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from escalml.records import SEVERITY_LEVELS, Prediction
from escalml.store.database import Database
from escalml.store.feedback import Feedback
from escalml.store.tables import DECISIONS, SHADOW_SCORES, key_of, seconds_of

_Scores = dict[str, Any]  # of a prediction, as JSON


@dataclass
class Comparison:
    """Two models on the same messages.

    `severity` and `likely` count what the challenger does to a message: `same`, `higher`, `lower`. `right` counts, of
    the corrected messages that have a label of that field, how many each model had right.
    """

    champion: str
    challenger: str
    n: int = 0
    severity: Counter[str] = field(default_factory=Counter)
    likely: Counter[str] = field(default_factory=Counter)
    mean_difference: float = 0.0  # of the probability to escalate, challenger less champion
    right: dict[str, Counter[str]] = field(default_factory=dict)


class ShadowScores:
    """What a challenger says beside the champion; no text but the model's own words for labels.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, predictions: Sequence[Prediction], now: datetime) -> None:
        """Keep a challenger's predictions.

        Parameters
        ----------
        predictions
            Any number.
        now
            The hour.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        rows = [
            {
                "message_id": key_of(prediction.id),
                "at": seconds_of(now),
                "model": f"{prediction.model.name} {prediction.model.version}",
                "result": prediction.model_dump_json(exclude={"explanation": True, "privacy": {"redacted_text"}}),
            }
            for prediction in predictions
        ]
        if rows:
            with self._database.transaction() as connection:
                self._database.insert(connection, SHADOW_SCORES, rows)

    def compare(self) -> list[Comparison]:
        """Each pair of a champion and a challenger on the messages that both have scored.

        Returns
        -------
        One comparison per pair, the one with most messages first; of a message that was scored again the last counts.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        labels = {item.message_id: item.labels for item in Feedback(self._database).labelled()}
        pairs: dict[tuple[str, str], Comparison] = {}
        for row in self._scored_by_both():
            found = pairs.setdefault((row.champion, row.challenger), Comparison(row.champion, row.challenger))
            _count(found, json.loads(row.ours), json.loads(row.theirs), labels.get(row.message_id, {}))
        return sorted(pairs.values(), key=lambda pair: -pair.n)

    def _scored_by_both(self) -> list[Row[Any, Any, Any, Any, Any]]:
        """The last scores of each message by its champion and by each challenger."""
        both = (
            select(
                DECISIONS.c.message_id,
                DECISIONS.c.model.label("champion"),
                DECISIONS.c.result.label("ours"),
                SHADOW_SCORES.c.model.label("challenger"),
                SHADOW_SCORES.c.result.label("theirs"),
            )
            .where(DECISIONS.c.message_id == SHADOW_SCORES.c.message_id)
            .order_by(SHADOW_SCORES.c.number)
        )
        with self._database.transaction() as connection:
            last = {(row.message_id, row.challenger): row for row in connection.execute(both)}
        return list(last.values())


def _count(pair: Comparison, ours: _Scores, theirs: _Scores, labels: dict[str, Any]) -> None:
    """Count one message."""
    pair.n += 1
    if ours["severity"] and theirs["severity"]:
        levels = [SEVERITY_LEVELS.index(scores["severity"]["level"]) for scores in (ours, theirs)]
        pair.severity[_move(*levels)] += 1
        _judge(pair, "severity", labels, [scores["severity"]["level"] for scores in (ours, theirs)])
    if ours["escalation"] and theirs["escalation"]:
        here, there = ours["escalation"], theirs["escalation"]
        pair.likely[_move(here["likely"], there["likely"])] += 1
        pair.mean_difference += (there["probability"] - here["probability"] - pair.mean_difference) / pair.n
        _judge(pair, "escalated", labels, [here["likely"], there["likely"]])


def _move(before: int, after: int) -> str:
    return "same" if before == after else "higher" if after > before else "lower"


def _judge(pair: Comparison, name: str, labels: dict[str, Any], said: list[Any]) -> None:
    """Count who was right, where an agent has said what is."""
    if name in labels:
        right = pair.right.setdefault(name, Counter())
        right["labelled"] += 1
        right["champion"] += said[0] == labels[name]
        right["challenger"] += said[1] == labels[name]
