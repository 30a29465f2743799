"""Settings that an operator writes in a YAML file, in their typed form."""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from escalml.errors import EscalmlError
from escalml.records import describe
from escalml.yaml_files import read_yaml

Settings = TypeVar("Settings", bound=BaseModel)


def read_settings(path: Path, kind: type[Settings], *, such_as: str) -> Settings:
    """The settings of a file.

    Parameters
    ----------
    path
        A YAML file.
    kind
        Their typed form.
    such_as
        One of the settings, for whoever wrote something else.

    Returns
    -------
    The settings.

    Raises
    ------
    EscalmlError
        If the file cannot be read, or holds a setting that is not known or not allowed.
    """
    content = read_yaml(path) or {}
    if not isinstance(content, dict):
        raise EscalmlError(f"{path.name}: expected settings such as {such_as}, found {type(content).__name__}.")
    try:
        return kind.model_validate(content)
    except ValidationError as error:
        raise EscalmlError(f"{path.name}: {describe(error)}.") from None
