"""Data sources: what each is, who made it, under which licence; `data/sources.json` says it once for card and docs."""

from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from escalml.config import Section
from escalml.errors import EscalmlError
from escalml.records import describe

SOURCES = "data/sources.json"


class Source(Section):
    """One data set. `tweets`: its licence is the collector's, who could not license what others had posted."""

    what: str
    by: str
    licence: str
    url: str | None = None
    tweets: bool = False
    number_in_id: str = ""

    @property
    def terms(self) -> str:
        """The licence, and what it is of."""
        return f"{self.licence}, of the compilation; the tweets are their authors'" if self.tweets else self.licence

    @property
    def maker(self) -> str:
        """Who made it, as a link where there is one."""
        return f"[{self.by}]({self.url})" if self.url else self.by


def read_sources(path: Path) -> dict[str, Source]:
    """Read the table of data sources.

    Parameters
    ----------
    path
        A JSON file: name of the source -> its facts.

    Returns
    -------
    The sources by name, in the order of the file.

    Raises
    ------
    EscalmlError
        If the file cannot be read, or a fact is missing or unknown; names source and fact.
    """
    try:
        return TypeAdapter(dict[str, Source]).validate_json(path.read_bytes())
    except OSError as error:
        raise EscalmlError(f"{path}: cannot be read ({type(error).__name__}); restore it from the checkout.") from None
    except ValidationError as error:
        raise EscalmlError(f"{path}: {describe(error)}.") from None
