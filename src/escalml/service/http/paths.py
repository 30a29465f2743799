"""The paths there are: each by its template, so that `/v1/decisions/t-17` is counted and checked as one path.

`guard` and `answers` use it.
"""

from collections.abc import Collection

from starlette.routing import compile_path


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
