"""Settings that an operator writes in a YAML file, in their typed form."""

from difflib import get_close_matches
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
        said = _said(error, kind)
        raise EscalmlError(f"{path.name}: {said}{'' if said.endswith('?') else '.'}") from None


def _said(error: ValidationError, kind: type[BaseModel]) -> str:
    """What is wrong, in one line and without a value; a setting that is not known with the nearest one that is."""
    places = [item["loc"] for item in error.errors(include_input=False) if item["type"] == "extra_forbidden"]
    parts = [f"{'.'.join(map(str, place))}: {_unknown(str(place[-1]), kind)}" for place in places]
    others = [item for item in describe(error).split("; ") if not item.endswith(": Extra inputs are not permitted")]
    return "; ".join([*parts, *(item.removeprefix("record: ") for item in others)])


def _unknown(name: str, kind: type[BaseModel]) -> str:
    """That a setting is not known at its place, with the one that was perhaps meant."""
    schema = kind.model_json_schema()
    known = {name for part in (schema, *schema.get("$defs", {}).values()) for name in part.get("properties", {})}
    if name in known:
        return "stands at a place where there is no such setting; indent it below the one that it belongs to"
    near = get_close_matches(name, sorted(known), n=1)
    return f"is no setting that there is{f'; did you mean {near[0]}?' if near else ''}"
