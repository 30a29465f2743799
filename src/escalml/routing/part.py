"""What every part of a policy file is: frozen, and without a key that nobody knows."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, model_validator

from escalml.routing import faults
from escalml.routing.faults import MisfitError


class Part(BaseModel):
    """A frozen part of a policy file that refuses unknown keys."""

    model_config = ConfigDict(frozen=True, json_schema_extra={"additionalProperties": False})

    @model_validator(mode="before")
    @classmethod
    def _keys_are_known(cls, fields: object) -> object:
        if not isinstance(fields, Mapping):
            raise MisfitError(f"expected a mapping of {', '.join(cls.model_fields)}")
        faults.require_known("key", fields, cls.model_fields)
        return fields
