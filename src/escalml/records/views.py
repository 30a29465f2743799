"""Saved views of the list of cases: a name for filters and an order."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from escalml.records.cases import CasesQuery
from escalml.records.messages import Input
from escalml.records.record import Record

ViewName = Annotated[str, Field(min_length=1, max_length=60)]


class NewView(Input):
    """A view to be saved."""

    name: ViewName
    query: CasesQuery = Field(description="filters and order; a page is no part of it")
    shared: bool = Field(default=False, description="whether others see it, too")


class View(Record):
    """A saved view."""

    id: str
    at: datetime
    name: str
    shared: bool
    can_remove: bool = Field(description="whether who asks may remove it: it is theirs, or nobody needs a key")
    query: dict[str, Any] = Field(description="the parameters of `GET /v1/cases`; its words are redacted")


class Views(Record):
    """Saved views that somebody sees, and what there is to filter by beside what the model and the policy name."""

    items: tuple[View, ...]
    assignees: tuple[str, ...] = Field(description="who has a case")
    languages: tuple[str, ...] = Field(description="in which there are cases")
