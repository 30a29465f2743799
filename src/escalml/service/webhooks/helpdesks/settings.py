"""Typed form of `helpdesks.yaml`: which helpdesks may be written to, where, and which of their groups is which team.

Secrets stand in the environment, never in the file.
"""

import ipaddress
from collections.abc import Mapping
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator, model_validator

from escalml.errors import EscalmlError
from escalml.records import Priority, describe
from escalml.yaml_files import read_yaml

WriteBack = Literal["off", "dry_run", "on"]
NoteLanguage = Literal["en", "de", "fr", "es"]


class HelpdeskSettings(BaseModel):
    """Of one helpdesk."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    write_back: WriteBack = "off"
    base_url: str | None = None  # of its API, without a path
    public_url: str | None = None  # of our webhook as the helpdesk calls it, where a proxy stands between
    secret_variable: str | None = None  # default ESCALML_HELPDESK_<NAME>_SECRET
    token_variable: str | None = None  # default ESCALML_HELPDESK_<NAME>_TOKEN
    account: str | None = None  # Chatwoot: the account; Intercom: the admin in whose name is written
    marks_field: str | None = None  # Salesforce, HubSpot: a text field of your own that holds our marks
    vip_tags: tuple[str, ...] = ("vip",)
    # What the system calls a priority, where it is not what it calls it by default; null: it cannot be said there.
    priorities: Mapping[Priority, int | str | None] = {}
    untouched: tuple[int | str | None, ...] | None = None  # priorities of a ticket that nobody has set one for
    language: NoteLanguage = "en"  # of the note
    console_url: str | None = None  # where agents open the console; the note then links to the case
    ticket_url: str | None = None  # page of a ticket, {id} being its id, where it is not the system's usual one
    groups: Mapping[str, int | str] = {}  # the policy's team -> its group, team or queue; others stay where they are

    @field_validator("write_back", mode="before")
    @classmethod
    def _yaml_reads_on_and_off_as_true_and_false(cls, value: object) -> object:
        return {False: "off", True: "on"}[value] if isinstance(value, bool) else value

    @field_validator("account", mode="before")
    @classmethod
    def _a_number_is_a_name(cls, value: object) -> object:
        return str(value) if isinstance(value, int) and not isinstance(value, bool) else value

    @field_validator("base_url")
    @classmethod
    def _tokens_travel_encrypted(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        if not parts.hostname or parts.scheme not in ("http", "https") or parts.query or parts.username:
            raise ValueError("is no address such as https://example.zendesk.com")
        if parts.scheme == "http" and not is_loopback(parts.hostname):
            raise ValueError("has to begin with https://: a token would travel in the clear")
        return url.rstrip("/")

    @field_validator("console_url")
    @classmethod
    def _a_link_is_an_address(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
            raise ValueError("is no address such as https://escalml.example.com")
        return url.rstrip("/")

    @field_validator("ticket_url")
    @classmethod
    def _a_ticket_has_an_address(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname or "{id}" not in url:
            raise ValueError("is no address with {id} in it, such as https://desk.example.com/tickets/{id}")
        return url

    @model_validator(mode="after")
    def _needs_an_address(self) -> "HelpdeskSettings":
        if self.write_back != "off" and not self.base_url:
            raise ValueError("write_back needs base_url, the address of the helpdesk's API")
        return self


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def read_helpdesks(path: Path, known: tuple[str, ...]) -> dict[str, HelpdeskSettings]:
    """Settings of every helpdesk there is; those that the file does not name have the defaults.

    Parameters
    ----------
    path
        A YAML file.
    known
        Names of the helpdesks.

    Returns
    -------
    Name -> settings.

    Raises
    ------
    EscalmlError
        If the file cannot be read, or names a helpdesk or setting that is not known.
    """
    content = read_yaml(path) or {}
    if not isinstance(content, dict):
        raise EscalmlError(f"{path.name}: expected helpdesks and their settings, found {type(content).__name__}.")
    unknown = [name for name in content if name not in known]
    if unknown:
        raise EscalmlError(
            f"{path.name}: {str(unknown[0])[:60]!r} is no helpdesk we know; expected {', '.join(known)}."
        )
    return {name: _settings(path.name, name, content.get(name) or {}) for name in known}


def _settings(file: str, name: str, fields: object) -> HelpdeskSettings:
    try:
        return HelpdeskSettings.model_validate(fields)
    except ValidationError as error:
        raise EscalmlError(f"{file}: {name}: {describe(error)}.") from None


def token_of(name: str, settings: HelpdeskSettings, environment: Mapping[str, str]) -> str:
    """What the header holds by which a helpdesk's API knows us.

    Parameters
    ----------
    name
        Of the helpdesk.
    settings
        Of the helpdesk.
    environment
        Holds the token.

    Returns
    -------
    The token.

    Raises
    ------
    EscalmlError
        If there is none.
    """
    variable = settings.token_variable or variable_of(name, "TOKEN")
    if not environment.get(variable):
        raise EscalmlError(f"{name}: write_back needs its token; set {variable}.")
    return environment[variable]


def variable_of(name: str, kind: Literal["SECRET", "TOKEN"]) -> str:
    """Environment variable that holds a helpdesk's secret or token, unless the settings name another."""
    return f"ESCALML_HELPDESK_{name.upper().replace('-', '_')}_{kind}"
