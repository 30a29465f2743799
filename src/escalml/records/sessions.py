"""Signing in: who somebody is here, and what they may do."""

from typing import Annotated, Literal

from pydantic import Field

from escalml.records.messages import Input
from escalml.records.record import Record

RoleName = Literal["score", "agent", "approver", "admin"]


class SignIn(Input):
    """A key that starts a session."""

    key: Annotated[str, Field(min_length=1, max_length=500, description="an API key, as `escalml keys create` prints")]


class Session(Record):
    """Who calls, and what they may do."""

    signed_in: bool
    name: str | None = Field(default=None, description="what people call them")
    key_name: str | None = Field(
        default=None, description="what stands beside all that they do; null where nobody needs a key"
    )
    scope: RoleName | None = Field(default=None, description="what they may do; null: nothing")
    by: Literal["key", "session", "proxy", "machine"] | None = Field(default=None, description="how they are known")
    sign_in: Literal["key", "proxy"] | None = Field(default=None, description="how one signs in here; null: one is")
    sign_out: str | None = Field(default=None, description="where the proxy ends its session; null where none does")
    four_eyes: bool = Field(default=True, description="whether a colleague has to approve what one has asked for")
