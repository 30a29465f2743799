"""Typed form of `alerts.yaml`: the channels there are, who gets which alert, and when.

Addresses of chat webhooks are secrets, too: they stand in the environment, never in the file.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, field_validator, model_validator

from escalml.errors import EscalmlError
from escalml.records.alerts import AlertCause
from escalml.records.record import Level
from escalml.records.results import AlarmName
from escalml.routing import Policy
from escalml.routing.faults import unknown
from escalml.routing.hours import TeamHours
from escalml.routing.parts import LEVEL_FLOOR
from escalml.service.settings_files import read_settings
from escalml.service.smtp import Several, SmtpSettings, StrictSettings, check_addresses, secret_of
from escalml.service.webhooks.helpdesks import is_loopback
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings, NoteLanguage
from escalml.store import LikeRules, OutgoingAlert

ChannelKind = Literal["json", "slack", "teams", "mattermost", "email"]
ChannelName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,59}$")]
_OF_SMTP = "ALERTS"
_LIKE = LikeRules()


class Hours(TeamHours):
    """When a channel takes alerts; the others are its quiet hours. From a level on it takes them at any hour."""

    any_time_from_level: Level | None = 4


class Channel(StrictSettings):
    """One way to reach somebody. `to`: addresses, of a channel of kind `email` alone."""

    kind: ChannelKind
    to: Several = ()
    hours: Hours | None = None
    quote: bool = True

    @model_validator(mode="after")
    def _an_address_is_for_mails(self) -> "Channel":
        if (self.kind == "email") != bool(self.to):
            raise ValueError("to has to name the addresses of a channel of kind email, and of no other")
        check_addresses(self.to, domains=False)
        return self


class Entry(StrictSettings):
    """Which alerts go to some channels: those that fit all that is said here."""

    teams: Several = ()
    rules: Several = ()
    causes: Several = ()
    from_level: Level = 1
    channels: Several

    @field_validator("causes")
    @classmethod
    def _causes_are_known(cls, causes: tuple[str, ...]) -> tuple[str, ...]:
        if not {*causes} <= {*get_args(AlertCause)}:
            raise ValueError(f"holds what is no cause; expected {', '.join(get_args(AlertCause))}")
        return causes

    def fits(self, alert: OutgoingAlert, rules: tuple[str, ...]) -> bool:
        """Whether an alert goes there; `rules` are those that decided its case."""
        return (
            alert.level >= self.from_level
            and (not self.teams or alert.team in self.teams)
            and (not self.causes or alert.cause in self.causes)
            and (not self.rules or not {*self.rules}.isdisjoint(rules))
        )


class Like(StrictSettings):
    """When cases are of one problem, and alert but once; see `LikeRules`, which has the same fields."""

    window_hours: Annotated[float, Field(gt=0, le=72)] = _LIKE.window.total_seconds() / 3600
    similarity: Annotated[float, Field(gt=0, le=1)] = _LIKE.similarity
    from_cases: Annotated[int, Field(ge=2, le=20)] = _LIKE.from_cases
    tell_again_at: tuple[Annotated[int, Field(ge=2)], ...] = _LIKE.tell_again_at
    alone: tuple[AlarmName, ...] = _LIKE.alone

    @property
    def rules(self) -> LikeRules:
        """As the store takes them."""
        window = timedelta(hours=self.window_hours)
        return LikeRules(window, self.similarity, self.from_cases, self.tell_again_at, self.alone)


class AlertSettings(StrictSettings):
    """All channels, and who gets what.

    Every entry of `who` that fits an alert names channels for it; `others` get what no entry fits. `hours` hold for
    channels that name none. `console_url` is where managers open the console: an alert links to its case there.
    `like: null` links no cases: each alerts by itself.
    """

    channels: Mapping[ChannelName, Channel] = {}
    who: tuple[Entry, ...] = ()
    others: Several = ()
    hours: Hours | None = None
    console_url: str | None = None
    language: NoteLanguage = "en"
    zone: str = "UTC"
    smtp: SmtpSettings | None = None
    like: Like | None = Like()

    @field_validator("zone")
    @classmethod
    def _zone_is_known(cls, name: str) -> str:
        return TeamHours(zone=name).zone

    @model_validator(mode="after")
    def _fits_together(self) -> "AlertSettings":
        named = [*(("others", name) for name in self.others)]
        named += [(f"who.{n}", name) for n, entry in enumerate(self.who) for name in entry.channels]
        for place, name in named:
            if name not in self.channels:
                known = f"expected one of {', '.join(self.channels)}" if self.channels else "there is none yet"
                raise ValueError(f"{place}: {name[:60]!r} is none of the channels; {known}")
        if self.smtp is None and any(channel.kind == "email" for channel in self.channels.values()):
            raise ValueError("smtp: is missing, the server that sends mails; a channel of kind email needs it")
        HelpdeskSettings(console_url=self.console_url)  # the rules for addresses of the console are its
        return self

    def channels_of(self, alert: OutgoingAlert, rules: tuple[str, ...]) -> tuple[str, ...]:
        """Names of the channels that get an alert, each once."""
        fitting = [name for entry in self.who if entry.fits(alert, rules) for name in entry.channels]
        return tuple(dict.fromkeys(fitting or self.others))

    def earliest(self, channel: str, alert: OutgoingAlert, now: datetime) -> datetime:
        """From when on an alert may be sent on a channel: now, or when its quiet hours are over."""
        hours = self.channels[channel].hours or self.hours
        if hours is None or (hours.any_time_from_level is not None and alert.level >= hours.any_time_from_level):
            return now
        return hours.calendar.after(now, 0)

    def local(self, moment: datetime) -> datetime:
        """A moment by the clock of whoever reads the alerts."""
        return moment.astimezone(ZoneInfo(self.zone))


def read_alerts(path: Path) -> AlertSettings:
    """The settings of all alerts.

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
    return read_settings(path, AlertSettings, such_as="channels")


def unknown_names(settings: AlertSettings, policy: Policy) -> list[str]:
    """Find teams and rules of `who` that the policy does not have: no alert would ever fit them.

    Parameters
    ----------
    settings
        Who gets what.
    policy
        The rules that decide.

    Returns
    -------
    A sentence for each, with the nearest name that there is.
    """
    known = {"team": policy.teams, "rule": (LEVEL_FLOOR, *(rule.name for rule in policy.rules))}
    return [
        f"who.{n}: {unknown(kind, name, known[kind])}"
        for n, entry in enumerate(settings.who)
        for kind, names in (("team", entry.teams), ("rule", entry.rules))
        for name in names
        if name not in known[kind]
    ]


def check_secrets(settings: AlertSettings, environment: Mapping[str, str]) -> None:
    """Look that the environment has every secret that the channels need.

    Parameters
    ----------
    settings
        Which channels there are.
    environment
        Holds the secrets.

    Raises
    ------
    EscalmlError
        If one is missing, or is no address; names its variable.
    """
    for name, channel in settings.channels.items():
        if channel.kind != "email":
            url_of(name, environment)
    if settings.smtp is not None and settings.smtp.user:
        secret_of("SMTP", environment, _OF_SMTP)


def url_of(channel: str, environment: Mapping[str, str]) -> str:
    """Where a channel's alerts are posted.

    Parameters
    ----------
    channel
        Name of the channel.
    environment
        Holds the address.

    Returns
    -------
    The address.

    Raises
    ------
    EscalmlError
        If the environment does not say, or it is no address that keeps secrets.
    """
    variable = variable_of(channel, "URL")
    url = environment.get(variable)
    if not url:
        raise EscalmlError(f"alerts: channel {channel} needs its address; set {variable}.")
    parts = urlsplit(url)
    if not parts.hostname or parts.scheme not in ("http", "https"):
        raise EscalmlError(f"{variable} is no address such as https://hooks.example.com/…; mend it.")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise EscalmlError(f"{variable} has to begin with https://: alerts would travel in the clear.")
    return url


def variable_of(channel: str, kind: Literal["URL", "SECRET"]) -> str:
    """Environment variable that holds a channel's address or secret."""
    return f"ESCALML_ALERTS_{channel.upper().replace('-', '_')}_{kind}"
