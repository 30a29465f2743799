"""HTML entities and no-break spaces: `4111&nbsp;1111` is searched as what it shows, and found where it was sent."""

import html
import re
from collections.abc import Callable

from escalml.records import Identifier

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,30});")

_NO_BREAK = str.maketrans("\u00a0\u202f", "  ")  # patterns look for plain spaces

Search = Callable[[str], tuple[Identifier, ...]]


def reads_entities(search: Search) -> Search:
    """A search that reads each HTML entity as its character and no-break spaces as spaces; offsets as sent."""

    def through(text: str) -> tuple[Identifier, ...]:
        shown = {match.start(): match for match in _ENTITY.finditer(text) if len(html.unescape(match[0])) == 1}
        if not shown:
            return search(text.translate(_NO_BREAK))
        characters, places, position = [], [], 0
        while position < len(text):
            entity = shown.get(position)
            characters.append(html.unescape(entity[0]) if entity else text[position])
            places.append(position)
            position = entity.end() if entity else position + 1
        places.append(position)
        found = search("".join(characters).translate(_NO_BREAK))
        return tuple(s.model_copy(update={"start": places[s.start], "end": places[s.end]}) for s in found)

    return through
