"""Whether any of many pieces of words stands in a text: one pass of RE2, before patterns that are slow are tried."""

from collections.abc import Iterable

import re2


class Stems:
    """Pieces of words, sought at once.

    Parameters
    ----------
    stems
        Pieces in small letters, at least one.
    """

    def __init__(self, stems: Iterable[str]) -> None:
        self._any = re2.compile("|".join(re2.escape(stem) for stem in stems).encode())

    def stand_in(self, lower: str) -> bool:
        """Whether one of them stands in a text.

        Parameters
        ----------
        lower
            A text in small letters; half an emoji does no harm.

        Returns
        -------
        Whether one does.
        """
        return self._any.search(lower.encode("utf-8", "surrogatepass")) is not None
