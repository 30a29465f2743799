"""Scored files without a model: sure predictions in plain words, decided by the shipped policy."""

import json
from datetime import datetime, timedelta

from escalml.data.writing import write_rows
from escalml.records import Result
from escalml.records.columns import flat_result
from escalml.routing import Context, decide
from routing_cases import NOW, POLICY, a_message, a_prediction


def scored(name, message, prediction, *, text="", team=None):
    """The result of a message that was decided on arrival."""
    privacy = prediction.privacy.model_copy(update={"redacted_text": text})
    prediction = prediction.model_copy(update={"id": name, "privacy": privacy})
    route = decide(message, prediction, Context(POLICY, message.sent_at or NOW))
    route = route.model_copy(update={"team": team}) if team else route
    return Result(**dict(prediction), route=route)


def write_scored(path, results):
    """The results as `escalml score` writes them."""
    flat = path.suffix != ".jsonl"
    write_rows(path, [flat_result(one) if flat else one.model_dump(mode="json") for one in results])
    return path


def write_both(folder, rows, *, suffix="csv", text="text of {}"):
    """A scored file and its messages; each row is (fields of a message, prediction, further columns)."""
    messages, results = [], []
    for number, (fields, prediction, others) in enumerate(rows):
        message = a_message(**{"id": f"m-{number}", **fields})
        results.append(scored(str(message.id), message, prediction, text=text.format(message.id)))
        messages.append(message.model_dump(mode="json", exclude_unset=True) | others)
    export = folder / "messages.jsonl"
    export.write_text("".join(json.dumps(one) + "\n" for one in messages), encoding="utf-8")
    return write_scored(folder / f"scored.{suffix}", results), export


def days(n):
    """A time so many days after the first."""
    return (datetime(2026, 3, 2, 9, tzinfo=NOW.tzinfo) + timedelta(days=n)).isoformat()


__all__ = ["a_prediction", "days", "scored", "write_both", "write_scored"]
