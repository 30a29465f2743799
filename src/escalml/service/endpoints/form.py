"""The form of an endpoint: its path and scope, what it takes and answers, and what handles it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from pydantic import BaseModel
from starlette.requests import Request

if TYPE_CHECKING:
    from escalml.service.engine import Engine

# `open` needs no key: there is nothing to see, or, as with webhooks, a signature says who calls. Each of the others
# may do what those before it may; they are those of `escalml keys`.
Scope = Literal["open", "score", "agent", "approver", "admin"]


@dataclass(frozen=True)
class Backend:
    """What handlers need of this process.

    Its engine, all it has counted in Prometheus' format, and its OpenAPI description.
    """

    engine: "Engine"
    exposition: Callable[[], bytes]
    description: Callable[[], dict[str, Any]]


# What it gives is answered as JSON; a string as HTML; a response as it is.
Handler: TypeAlias = Callable[[Backend, Request, bytes], Any]


@dataclass(frozen=True)
class Endpoint:
    """One call: `path` is a template of Starlette's, such as `/v1/decisions/{id:path}`.

    Parameters
    ----------
    method
        Of HTTP. HEAD goes where GET goes.
    path
        Template of its path.
    scope
        The least scope of a key that may call it.
    summary
        What it does, for the OpenAPI description.
    handler
        Answers it; None: BentoML does.
    body
        Record that its body is read as; None: any JSON.
    answer
        Record that it answers; None: any JSON object.
    query
        Record of its query parameters.
    refusals
        Statuses that it can be refused with, beside those that all calls of its method and scope can.
    media_type
        Of its answer.
    path_values
        For each parameter of its path that only takes some values: those.
    xml_paths
        Paths of this template whose bodies may also come as `text/xml`.
    mended
        Whether JSON that is slightly broken is mended; a body that somebody signed stays as it is.
    logged
        Whether its requests stand in the log; those of probes would drown the others.
    described
        Whether it stands in the OpenAPI description.

    Raises
    ------
    ValueError
        If there is no such scope.
    """

    method: Literal["GET", "POST"]
    path: str
    scope: Scope
    summary: str
    handler: Handler | None = None
    body: type[BaseModel] | None = None
    answer: type[BaseModel] | None = None
    query: type[BaseModel] | None = None
    refusals: tuple[int, ...] = ()
    media_type: str = "application/json"
    path_values: Mapping[str, tuple[str, ...]] | None = None
    xml_paths: tuple[str, ...] = ()
    mended: bool = False
    logged: bool = True
    described: bool = True

    def __post_init__(self) -> None:
        if self.scope not in get_args(Scope):
            raise ValueError(
                f"{self.method} {self.path}: scope is {self.scope!r}; expected one of {', '.join(get_args(Scope))}."
            )


NEEDS_STORE = (400, 500, 503)
