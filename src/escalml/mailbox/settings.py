"""Typed form of a mailbox's YAML file: where mails come from, who gets them, and how they are filed.

Passwords and tokens stand in the environment or in files that it names, never in this file or on a command line.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import Field, model_validator

from escalml.records import Inbox
from escalml.service.settings_files import read_settings
from escalml.service.smtp import ServerSettings, Several, SmtpSettings, StrictSettings, check_addresses
from escalml.service.webhooks.helpdesks import HelpdeskSettings
from escalml.service.webhooks.helpdesks.settings import NoteLanguage

AUTOMATIC = "automatic"  # the folder, among those of teams, of what nobody has to read
Level = Annotated[int, Field(ge=1, le=4)]


class ImapSettings(ServerSettings):
    """Where mails come from."""

    user: str
    folder: str = "INBOX"


class ForwardSettings(StrictSettings):
    """Who gets a mail: by the policy's team, `others` where a team has no entry; below `from_level` nobody does."""

    teams: Mapping[str, Several] = {}
    others: Several = ()
    from_level: Level = 1

    @model_validator(mode="after")
    def _allcheck_addresses(self) -> "ForwardSettings":
        for addresses in (self.others, *self.teams.values()):
            check_addresses(addresses, domains=False)
        return self

    @property
    def addresses(self) -> frozenset[str]:
        """All that may get a mail."""
        return frozenset(one.lower() for those in (self.others, *self.teams.values()) for one in those)

    def of(self, team: str, level: int) -> tuple[str, ...]:
        """Who gets the mail of a team at a level."""
        return self.teams.get(team, self.others) if level >= self.from_level else ()


class MailboxSettings(StrictSettings):
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
        check_addresses((*self.agents, *self.forms), domains=True)
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
    return read_settings(path, MailboxSettings, such_as="imap")
