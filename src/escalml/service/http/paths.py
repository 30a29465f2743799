"""The paths there are: each by its template, so that `/v1/decisions/t-17` is counted and checked as one path."""

from collections.abc import Collection
from urllib.parse import unquote_to_bytes

from starlette.routing import compile_path
from starlette.types import ASGIApp, Receive, Scope, Send

# Stands in a path for a slash that came as %2F, and so belongs to an id; a Unicode noncharacter, which no id holds.
_SLASH = "\ufdd1"


class Paths:
    """Looks a path up among templates such as `/v1/decisions/{id:path}`; of several that fit the first one counts.

    Parameters
    ----------
    templates
        Every path there is.
    """

    def __init__(self, templates: Collection[str]) -> None:
        self._plain = frozenset(template for template in templates if "{" not in template)
        self._patterns = [(compile_path(template)[0], template) for template in templates if "{" in template]

    def template_of(self, path: str) -> str | None:
        """Template of a path; None where there is no such path."""
        if path in self._plain:
            return path
        return next((template for pattern, template in self._patterns if pattern.match(path)), None)


class EncodedSlashes:
    """ASGI middleware that tells a slash of an id, which comes as `%2F`, from one of the path.

    Without it `/v1/decisions/a%2Fdone` would be the call `done` of the case `a`.

    Parameters
    ----------
    app
        The application behind it; `with_slashes` gives it an id as it was.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, with another path where need be."""
        raw = scope.get("raw_path") or b""
        if scope["type"] == "http" and b"%2f" in raw.lower():
            # As the server does it, but for the slashes; a path that is no UTF-8 is nobody's.
            marked = raw.replace(b"%2f", b"%2F").replace(b"%2F", _SLASH.encode())
            scope = {**scope, "path": unquote_to_bytes(marked).decode("utf-8", "replace")}
        await self._app(scope, receive, send)


def with_slashes(part: str) -> str:
    """A part of a path as it was sent."""
    return part.replace(_SLASH, "/")
