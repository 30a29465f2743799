"""Hypothesis strategies read off a JSON Schema: whatever the contract allows, whether anybody thought of it or not."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

Schema = Mapping[str, Any]
# Of a text's length; longer ones say nothing new and take their time. `test_properties` has long texts of its own.
LONGEST = 60
ZONES = st.integers(-23 * 60, 23 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
ENDS = ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00")  # of the calendar; in UTC they lie beyond it
TIMES = st.sampled_from(ENDS) | st.datetimes(timezones=st.none() | st.just(dt.UTC) | ZONES).map(dt.datetime.isoformat)


def values_of(schema: Schema, words: Sequence[str] = ()) -> st.SearchStrategy[Any]:
    """Values that a schema allows.

    `words` are texts that mean something where any text may stand, such as the topics a model knows.
    """
    return _Reader(schema.get("$defs", {}), words).values(schema)


class _Reader:
    def __init__(self, definitions: Mapping[str, Schema], words: Sequence[str]) -> None:
        self.definitions = definitions
        self.words = words

    def values(self, schema: Schema) -> st.SearchStrategy[Any]:
        if "$ref" in schema:
            return self.values(self.definitions[schema["$ref"].rpartition("/")[2]])
        if "anyOf" in schema:
            return st.one_of([self.values(option) for option in schema["anyOf"]])
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        return getattr(self, schema.get("type", "any"))(schema)

    def null(self, schema: Schema) -> st.SearchStrategy[None]:
        return st.none()

    def boolean(self, schema: Schema) -> st.SearchStrategy[bool]:
        return st.booleans()

    def integer(self, schema: Schema) -> st.SearchStrategy[int]:
        return st.integers(schema.get("minimum"), schema.get("maximum"))

    def number(self, schema: Schema) -> st.SearchStrategy[float]:
        return st.floats(schema.get("minimum"), schema.get("maximum"), allow_nan=False, allow_infinity=False)

    def string(self, schema: Schema) -> st.SearchStrategy[str]:
        if schema.get("format") == "date-time":
            return TIMES
        if schema.get("pattern", r"\S") != r"\S":
            return st.from_regex(schema["pattern"], fullmatch=True)
        shortest, longest = schema.get("minLength", 0), min(schema.get("maxLength", LONGEST), LONGEST)
        text = st.text(st.characters(exclude_categories=["Cs"]), min_size=shortest, max_size=longest)
        text = text | st.sampled_from(self.words) if self.words else text
        return text.map("a ".__add__) if "pattern" in schema else text  # not blank

    def array(self, schema: Schema) -> st.SearchStrategy[list[Any]]:
        return st.lists(self.values(schema["items"]), min_size=schema.get("minItems", 0), max_size=4)

    def object(self, schema: Schema) -> st.SearchStrategy[dict[str, Any]]:
        fields = {name: self.values(field) for name, field in schema.get("properties", {}).items()}
        if not fields:
            return st.dictionaries(self.string({}), self.values(schema["additionalProperties"]), max_size=8)
        required = schema.get("required", ())
        return st.fixed_dictionaries(
            {name: field for name, field in fields.items() if name in required},
            optional={name: field for name, field in fields.items() if name not in required},
        )
