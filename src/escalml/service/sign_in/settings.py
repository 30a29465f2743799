"""What an operator says of signing in: which proxies are believed, and what the people of each group may do."""

import ipaddress
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from escalml.service.settings_files import read_settings
from escalml.store.api_keys import SCOPES

LOCATION = "ESCALML_SIGN_IN"
KeyScope = Literal["score", "agent", "approver", "admin"]  # those of `escalml keys`
_HEADER = re.compile(r"[A-Za-z0-9-]{1,64}")


class _Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class IdentityHeaders(_Settings):
    """Names of the headers in which a proxy says who somebody is; by default those of oauth2-proxy."""

    user: str = "x-forwarded-user"
    email: str = "x-forwarded-email"
    name: str = "x-forwarded-preferred-username"
    groups: str = "x-forwarded-groups"

    @field_validator("user", "email", "name", "groups")
    @classmethod
    def _is_a_header(cls, name: str) -> str:
        if not _HEADER.fullmatch(name):
            raise ValueError("is no name of a header, such as X-Forwarded-User")
        return name.lower()

    @property
    def all(self) -> tuple[str, ...]:
        """Their names, in lower case."""
        return self.user, self.email, self.name, self.groups


class SignInSettings(_Settings):
    """Who signs in, how, and for how long."""

    trusted_proxies: tuple[str, ...] = ()  # addresses and networks; what others say of who they are is not believed
    headers: IdentityHeaders = IdentityHeaders()
    groups: Mapping[str, KeyScope] = {}  # group as the proxy names it -> what its people may do
    everybody: KeyScope | None = None  # what people in none of these groups may do; null: nothing
    sign_out: str = "/oauth2/sign_out"  # where the proxy ends its own session
    session_hours: float = Field(default=12, gt=0, le=24 * 31)  # of a session that was started with a key

    @field_validator("trusted_proxies")
    @classmethod
    def _are_networks(cls, proxies: tuple[str, ...]) -> tuple[str, ...]:
        for number, proxy in enumerate(proxies):
            try:
                network = ipaddress.ip_network(proxy)
            except ValueError:
                raise ValueError(f"[{number}] is no address or network, such as 10.0.0.7 or 10.0.0.0/28") from None
            if network.prefixlen == 0:
                raise ValueError(f"[{number}] is every address: anybody could claim to be anybody; name the proxy's")
        return proxies

    @model_validator(mode="after")
    def _somebody_is_believed(self) -> "SignInSettings":
        if (self.groups or self.everybody) and not self.trusted_proxies:
            raise ValueError(
                "trusted_proxies: is empty, so nobody is believed who is in which group; name the proxy's address"
            )
        return self

    @field_validator("sign_out")
    @classmethod
    def _is_on_this_site(cls, path: str) -> str:
        if not re.fullmatch(r"/[\w./?=&%-]*", path) or path.startswith("//"):
            raise ValueError("is no path on this site, such as /oauth2/sign_out")
        return path

    @cached_property
    def _networks(self) -> tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]:
        return tuple(map(ipaddress.ip_network, self.trusted_proxies))

    def trusts(self, address: str) -> bool:
        """Whether a call from this address may say who somebody is."""
        try:
            caller = ipaddress.ip_address(address)
        except ValueError:
            return False
        mapped = caller.ipv4_mapped if isinstance(caller, ipaddress.IPv6Address) else None
        return any((mapped or caller) in network for network in self._networks)

    def scope_of(self, groups: tuple[str, ...]) -> KeyScope | None:
        """What people of these groups may do: of several groups the most; None: nothing."""
        found = [self.groups[group] for group in groups if group in self.groups]
        return max([*found, *([self.everybody] if self.everybody else [])], key=SCOPES.index, default=None)


def read_sign_in(path: Path | None) -> SignInSettings:
    """Settings of a file.

    Parameters
    ----------
    path
        A YAML file; None: nobody is signed in by a proxy, and sessions last as long as they do by default.

    Returns
    -------
    The settings.

    Raises
    ------
    EscalmlError
        If the file cannot be read, or a setting is not known or not allowed.
    """
    if path is None:
        return SignInSettings()
    return read_settings(path, SignInSettings, such_as="trusted_proxies")
