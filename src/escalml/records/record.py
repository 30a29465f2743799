"""What all records share, and how a fault in one is told."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

Count = Annotated[int, Field(ge=0, le=10**12)]  # more is no count, and no float could hold it
Level = Annotated[int, Field(ge=1, le=4)]
Probability = Annotated[float, Field(ge=0.0, le=1.0)]


class Record(BaseModel):
    """Immutable record; unknown fields are ignored, and no error ever shows the value it got."""

    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)


def describe(error: ValidationError) -> str:
    """Say what is wrong with a record in one line, without ever showing a value."""
    parts = []
    for item in error.errors(include_input=False, include_url=False, include_context=False):
        field = ".".join(str(part) for part in item["loc"]) or "record"
        parts.append(f"{field}: {item['msg'].removeprefix('Value error, ')}")
    return "; ".join(parts)
