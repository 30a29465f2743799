"""Typed form of a mailbox's YAML file: where mails come from, who gets them, and how they are filed.

Passwords and tokens stand in the environment or in files that it names, never in this file or on a command line.
"""

import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from escalml.errors import EscalmlError
from escalml.records import Inbox, describe
from escalml.service.webhooks.helpdesks import HelpdeskSettings, is_loopback
from escalml.service.webhooks.helpdesks.settings import NoteLanguage
from escalml.yaml_files import read_yaml

Security = Literal["tls", "starttls", "none"]
Server = Literal["IMAP", "SMTP"]
AUTOMATIC = "automatic"  # the folder, among those of teams, of what nobody has to read
_PORTS: Mapping[tuple[Server, Security], int] = {
    ("IMAP", "tls"): 993,
    ("IMAP", "starttls"): 143,
    ("IMAP", "none"): 143,
    ("SMTP", "tls"): 465,
    ("SMTP", "starttls"): 587,
    ("SMTP", "none"): 25,
}
# No more than keeps a typo out: what an address may be, a mail server knows.
_ADDRESS = re.compile(r"[^\s<>@,;\"]+@[^\s<>@,;\"]+")


def _one_is_a_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _are_addresses(values: tuple[str, ...], *, domains: bool) -> tuple[str, ...]:
    for value in values:
        if not (_ADDRESS.fullmatch(value) or (domains and _ADDRESS.fullmatch(f"any{value}"))):
            wanted = "an address such as ann@example.com" + (" or a domain such as @example.com" if domains else "")
            raise ValueError(f"holds what is not {wanted}")
    return tuple(value.lower() for value in values)


Several = Annotated[tuple[str, ...], BeforeValidator(_one_is_a_list)]
Level = Annotated[int, Field(ge=1, le=4)]


class _Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class ServerSettings(_Settings):
    """How one mail server is reached. `ca_file`: who vouches for its certificate, where that is not a public one."""

    host: str
    port: Annotated[int, Field(ge=1, le=65_535)] | None = None
    security: Security = "tls"
    ca_file: Path | None = None

    @model_validator(mode="after")
    def _passwords_travel_encrypted(self) -> "ServerSettings":
        if self.security == "none" and not is_loopback(self.host):
            raise ValueError("security has to be tls or starttls: passwords and mails would travel in the clear")
        return self

    def port_of(self, server: Server) -> int:
        """Its port; the usual one where none is named."""
        return self.port or _PORTS[server, self.security]

    def tls(self) -> ssl.SSLContext:
        """How its certificate is checked.

        Returns
        -------
        By `ca_file`, else by the authorities that the system knows.

        Raises
        ------
        EscalmlError
            If `ca_file` cannot be read.
        """
        try:
            return ssl.create_default_context(cafile=self.ca_file and str(self.ca_file.expanduser()))
        except (OSError, ssl.SSLError):
            raise EscalmlError(
                f"ca_file: {self.ca_file} holds no certificate that can be read; name a PEM file."
            ) from None


class ImapSettings(ServerSettings):
    """Where mails come from."""

    user: str
    folder: str = "INBOX"


class SmtpSettings(ServerSettings):
    """What sends mails on. `sender` is whom they come from; without a `user` nobody logs in."""

    sender: str
    user: str | None = None

    @model_validator(mode="after")
    def _the_sender_is_an_address(self) -> "SmtpSettings":
        _are_addresses((self.sender,), domains=False)
        return self


class ForwardSettings(_Settings):
    """Who gets a mail: by the policy's team, `others` where a team has no entry; below `from_level` nobody does."""

    teams: Mapping[str, Several] = {}
    others: Several = ()
    from_level: Level = 1

    @model_validator(mode="after")
    def _all_are_addresses(self) -> "ForwardSettings":
        for addresses in (self.others, *self.teams.values()):
            _are_addresses(addresses, domains=False)
        return self

    @property
    def addresses(self) -> frozenset[str]:
        """All that may get a mail."""
        return frozenset(one.lower() for those in (self.others, *self.teams.values()) for one in those)

    def of(self, team: str, level: int) -> tuple[str, ...]:
        """Who gets the mail of a team at a level."""
        return self.teams.get(team, self.others) if level >= self.from_level else ()


class MailboxSettings(_Settings):
    """A mailbox: where its mails come from, whose are not a customer's, and what becomes of them.

    `agents` (addresses, or domains as @example.com) write for us; `forms` are web forms, whose mails are a customer's
    although a program sends them. `folders` are by team, and `automatic`.
    """

    imap: ImapSettings
    smtp: SmtpSettings | None = None
    forward: ForwardSettings = ForwardSettings()
    agents: Several = ()
    forms: Several = ()
    flag_from_level: Level | None = 3
    folders: Mapping[str, str] = {}
    inbox: Inbox = "escalations"
    language: NoteLanguage = "en"
    console_url: str | None = None

    @model_validator(mode="after")
    def _fits_together(self) -> "MailboxSettings":
        _are_addresses((*self.agents, *self.forms), domains=True)
        if self.forward.addresses and self.smtp is None:
            raise ValueError("forward needs smtp, the server that sends mails on")
        if self.forward.addresses & self.own:
            raise ValueError("forward names the mailbox itself: its mails would come back for ever")
        HelpdeskSettings(console_url=self.console_url)  # the rules for addresses of the console are its
        return self

    @property
    def own(self) -> frozenset[str]:
        """Addresses that we ourselves write from."""
        named = (self.imap.user, self.smtp.sender if self.smtp else "", self.smtp.user or "" if self.smtp else "")
        return frozenset(one.lower() for one in named if "@" in one)

    @property
    def note(self) -> HelpdeskSettings:
        """What the note that teams get goes by."""
        return HelpdeskSettings(language=self.language, console_url=self.console_url)

    def is_agents(self, address: str) -> bool:
        """Whether an address is of one who writes for us: an agent, or one who gets mails from here."""
        return address in self.forward.addresses or _is_among(address, self.agents)

    def is_form(self, address: str) -> bool:
        """Whether an address is of a web form."""
        return _is_among(address, self.forms)


def _is_among(address: str, those: tuple[str, ...]) -> bool:
    return bool(address) and any(
        address == one.lower() or (one.startswith("@") and address.endswith(one.lower())) for one in those
    )


def read_mailbox(path: Path) -> MailboxSettings:
    """The settings of a mailbox.

    Parameters
    ----------
    path
        A YAML file.

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
        raise EscalmlError(f"{path.name}: expected settings such as imap, found {type(content).__name__}.")
    try:
        return MailboxSettings.model_validate(content)
    except ValidationError as error:
        raise EscalmlError(f"{path.name}: {describe(error)}.") from None


@dataclass(frozen=True)
class Secret:
    """What proves who we are to a server: a password, or a token (XOAUTH2)."""

    value: str
    is_token: bool

    def __repr__(self) -> str:
        """Without the secret, which must not show in a traceback."""
        return f"Secret(is_token={self.is_token})"


def secret_of(server: Server, environment: Mapping[str, str]) -> Secret:
    """The secret for a server; read anew for each connection, since a token lasts for an hour.

    Parameters
    ----------
    server
        Which one.
    environment
        Holds it in ESCALML_MAILBOX_<SERVER>_PASSWORD or …_TOKEN, or names its file in …_PASSWORD_FILE or …_TOKEN_FILE.

    Returns
    -------
    The secret.

    Raises
    ------
    EscalmlError
        If there is none, or its file cannot be read.
    """
    start = f"ESCALML_MAILBOX_{server}"
    for kind in ("TOKEN", "PASSWORD"):
        if value := environment.get(f"{start}_{kind}"):
            return Secret(value, is_token=kind == "TOKEN")
        if file := environment.get(f"{start}_{kind}_FILE"):
            return Secret(_first_line(file, f"{start}_{kind}_FILE"), is_token=kind == "TOKEN")
    raise EscalmlError(
        f"{server}: needs a secret; set {start}_PASSWORD, {start}_PASSWORD_FILE, or …_TOKEN for XOAUTH2."
    )


def _first_line(file: str, variable: str) -> str:
    try:
        lines = Path(file).expanduser().read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise EscalmlError(f"{variable}: its file cannot be read ({type(error).__name__}).") from None
    if not lines or not lines[0].strip():
        raise EscalmlError(f"{variable}: its file is empty; its first line has to be the secret.")
    return lines[0].strip()
