"""What is to become of a mail in its folder, and who gets it: the same for a dry run and for one that acts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from escalml.mailbox.letters import Letter
from escalml.mailbox.settings import AUTOMATIC, MailboxSettings
from escalml.records import Result
from escalml.service.webhooks.helpdesks import Ignored

_SET_ASIDE = ("automatic_text", "loop")  # nobody has to read these
_FOR_A_PERSON = ("bounced", "no_text", "bad_body")  # these somebody has to look at, since we cannot


@dataclass(frozen=True)
class Plan:
    """Who gets the mail, whether it is flagged, and the folder that it is filed in."""

    to: tuple[str, ...] = ()
    flag: bool = False
    folder: str | None = None

    def __str__(self) -> str:
        """In words, without an address."""
        parts = [f"forward it to {len(self.to)} address{'es' if len(self.to) > 1 else ''}"] if self.to else []
        parts += ["flag it"] if self.flag else []
        parts += [f"file it in {self.folder}"] if self.folder else []
        return ", ".join(parts) or "leave it as it is"


def plan_for(result: Result, settings: MailboxSettings) -> Plan:
    """What is to become of a customer's mail."""
    route = result.route
    is_for_nobody = result.automatic or "ignore" in route.actions
    return Plan(
        () if is_for_nobody else settings.forward.of(route.team, route.level),
        settings.flag_from_level is not None and route.level >= settings.flag_from_level,
        settings.folders.get(AUTOMATIC if is_for_nobody else route.team),
    )


def plan_without(ignored: Ignored, settings: MailboxSettings) -> Plan:
    """What is to become of a mail that is not scored."""
    folder = settings.folders.get(AUTOMATIC) if ignored.code in _SET_ASIDE else None
    return Plan((), ignored.code in _FOR_A_PERSON, folder)


def conversation_of(letter: Letter, known: Mapping[str, str]) -> str:
    """What all mails of a thread share: the thread of the latest mail that is known, else of the first one named.

    Parameters
    ----------
    letter
        The mail.
    known
        Threads of mails that came before, by what stands for their Message-IDs.

    Returns
    -------
    What stands for the Message-ID of the mail that opened the thread.
    """
    named: Sequence[str] = letter.references
    return next((known[one] for one in reversed(named) if one in known), named[0] if named else letter.head)
