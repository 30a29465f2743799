"""Flat columns: a result as one row of a CSV or Parquet file.

Column names are fixed by the contract.
"""

import json
from collections.abc import Mapping
from typing import Any, get_args

from pydantic.fields import FieldInfo

from escalml.records import Customer, Message, Prediction, Result


def flat_message_columns() -> dict[str, str]:
    """Columns of a message in a flat table -> `string`, `boolean` or `double` (whole numbers, of which some miss)."""
    columns = {name: _column_type(field) for name, field in Message.model_fields.items() if name != "customer"}
    customer = {f"customer.{name}": _column_type(field) for name, field in Customer.model_fields.items()}
    return columns | customer


def flat_message(message: Message) -> dict[str, Any]:
    """One row of the columns of `flat_message_columns`; thread and state as JSON, what is absent as None."""
    given = message.model_dump(mode="json", exclude_unset=True)  # a default is nothing that the sender said
    given |= {f"customer.{name}": value for name, value in given.pop("customer", {}).items()}
    for name in ("thread", "state"):
        given[name] = json.dumps(given[name], ensure_ascii=False) if given.get(name) else None
    return {name: given.get(name) for name in flat_message_columns()}


def _column_type(field: FieldInfo) -> str:
    kinds = {bool: "boolean", int: "double"}
    types = [field.annotation, *get_args(field.annotation)]
    found = [kind for python, kind in kinds.items() if any(python in (t, *get_args(t)) for t in types)]
    return found[0] if found else "string"


def flat_prediction(prediction: Prediction) -> dict[str, Any]:
    """One row of flat columns.

    Parameters
    ----------
    prediction
        What the model says of a message.

    Returns
    -------
    Column name -> text, number, yes/no, list of texts, or None.
    """
    escalation = prediction.escalation
    row: dict[str, Any] = {
        "id": prediction.id,
        "severity": prediction.severity.level if prediction.severity else None,
        "escalation_probability": escalation.probability if escalation else None,
        "escalation_likely": escalation.likely if escalation else None,
        "requested_level": escalation.requested_level if escalation else None,
        "reasons": list(escalation.reasons) if escalation else None,
        "topic": prediction.topic.label if prediction.topic else None,
        "privacy_sensitive": prediction.privacy.sensitive,
        "privacy_categories": list(prediction.privacy.categories),
        "vulnerable": prediction.privacy.vulnerable,
        "identifiers": [item.model_dump_json() for item in prediction.privacy.identifiers],
        "redacted_text": prediction.privacy.redacted_text,
        "review": prediction.review,
        "review_reasons": list(prediction.review_reasons),
        "alarms": [alarm.name for alarm in prediction.alarms],
        "language": prediction.language.code if prediction.language else None,
        "language_supported": prediction.language.supported if prediction.language else None,
        "asks_for_human": prediction.asks_for_human,
        "automatic": prediction.automatic,
        "opt_out": prediction.opt_out,
    }
    row |= {f"field_{name}": _own_label(field.label) for name, field in prediction.fields.items()}
    row |= {f"p_{name}": probability for name, probability in prediction.targets.items()}
    return row | {"model_version": prediction.model.version}


def _own_label(label: bool | str | tuple[str, ...] | None) -> object:
    return list(label) if isinstance(label, tuple) else label


def flat_result(result: Result) -> dict[str, Any]:
    """One row of flat columns, routing included.

    Parameters
    ----------
    result
        A prediction with its decision.

    Returns
    -------
    As `flat_prediction`, with `route_<field>` for every field of the decision and `policy_version`.
    """
    route = result.route.model_dump(mode="json")
    say = route.pop("say")
    version = route.pop("policy_version")
    row = flat_prediction(result) | {f"route_{name}": value for name, value in route.items()}
    row |= {f"route_say_{name}": value for name, value in say.items()}
    if result.explanation is not None:
        row["explanation"] = [phrase.model_dump_json() for phrase in result.explanation]
    if result.set_aside is not None:
        row["set_aside"] = [item.model_dump_json() for item in result.set_aside]
    return row | {"policy_version": version}


def csv_cells(row: Mapping[str, Any]) -> dict[str, Any]:
    """A flat row as CSV cells: lists as JSON, yes/no as true/false, None as an empty cell."""
    return {name: _cell(value) for name, value in row.items()}


def _cell(value: object) -> object:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return str(value).lower() if isinstance(value, bool) else value
