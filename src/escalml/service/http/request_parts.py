"""What handlers read of a request: its body, its query, the id in its path, and who calls."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from escalml.errors import EscalmlError
from escalml.privacy import Pseudonyms, find_identifiers
from escalml.records import describe
from escalml.service.http.json_bodies import mend_json
from escalml.service.http.paths import with_slashes

Record = TypeVar("Record", bound=BaseModel)


def read_body(record: type[Record], body: bytes) -> Record:
    """The body of a call as a record; an EscalmlError says what is wrong with it."""
    try:
        return record.model_validate_json(mend_json(body))
    except ValidationError as error:
        raise EscalmlError(describe(error)) from None


def read_query(record: type[Record], request: Request) -> Record:
    """The parameters of a call as a record; an EscalmlError says what is wrong with them."""
    try:
        return record.model_validate(dict(request.query_params))
    except ValidationError as error:
        raise EscalmlError(describe(error)) from None


def id_of(request: Request) -> str:
    """The id in a path."""
    return with_slashes(request.path_params["id"])


def redacted_name(by: str | None) -> str | None:
    """Who does something, redacted by patterns: the agent's own name is what it is for."""
    return Pseudonyms().redact(by, find_identifiers(by)) if by else by


def key_name(request: Request) -> str | None:
    """Name of the caller's key, which nobody can make up; None where nobody needs one."""
    name = request.scope.get("key")
    return None if name is None else str(name)
