"""A mailbox from the outside: looked at without a trace, worked through once, or watched for good."""

import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from escalml.errors import EscalmlError
from escalml.mailbox.forwarding import open_smtp
from escalml.mailbox.imap import Inbox, open_inbox
from escalml.mailbox.letters import event_of, read_letter
from escalml.mailbox.plans import Plan, conversation_of, plan_for, plan_without
from escalml.mailbox.settings import MailboxSettings
from escalml.mailbox.work import Mailbox, Worked
from escalml.records import Message, Result
from escalml.service.smtp import MailServerError
from escalml.service.webhooks.helpdesks import Ignored
from escalml.store import StoreError

log = logging.getLogger("escalml.mailbox")
_WAIT_SECONDS = 300.0  # for new mail, before a look whether the connection still stands
_LEFT_SECONDS = 60.0  # where a mail was left for later
_FIRST_PAUSE, _LONGEST_PAUSE = 5.0, 300.0


@dataclass(frozen=True)
class Foreseen:
    """What would become of a mail; `why` it is not scored, or its result."""

    uid: int
    sent_at: str | None
    plan: Plan
    result: Result | None
    why: str = ""


def foresee(
    settings: MailboxSettings,
    environment: Mapping[str, str],
    answer: Callable[[Sequence[Message]], list[Result]],
    choose: Callable[[Inbox], list[int]],
) -> Iterator[Foreseen]:
    """What would become of mails; nothing is written, not even that they were read.

    Parameters
    ----------
    settings
        Of the mailbox.
    environment
        Holds the secrets.
    answer
        Scores messages; keeps none.
    choose
        Which mails.

    Yields
    ------
    What would become of each.

    Raises
    ------
    EscalmlError
        If a server is not there or does not take our secret, also the one that would send mails on.
    """
    known: dict[str, str] = {}
    seen: set[str] = set()
    try:
        if settings.smtp:
            with open_smtp(settings, environment):
                pass
        with open_inbox(settings.imap, environment, read_only=True) as inbox:
            _check_filing(settings, inbox)
            for uid in choose(inbox):
                fetched = inbox.fetch(uid)
                if fetched is None:
                    continue
                letter = read_letter(fetched.raw)
                known[letter.head] = conversation_of(letter, known)
                event = event_of(letter, known[letter.head], settings)
                if letter.key in seen:
                    yield Foreseen(uid, letter.sent_at, Plan(), None, "it came before")
                elif isinstance(event, Ignored):
                    yield Foreseen(uid, letter.sent_at, plan_without(event, settings), None, event.reason)
                else:
                    (result,) = answer([event.message])
                    yield Foreseen(uid, letter.sent_at, plan_for(result, settings), result)
                seen.add(letter.key)
    except MailServerError as error:
        raise EscalmlError(f"{error}.") from None


def run_once(
    settings: MailboxSettings, environment: Mapping[str, str], mailbox: Mailbox, since: datetime | None
) -> Worked | None:
    """Work on what is new.

    Parameters
    ----------
    settings
        Of the mailbox.
    environment
        Holds the secrets.
    mailbox
        Works on it.
    since
        Go back to mails from this day on.

    Returns
    -------
    How many; None where this was the first time, which only notes where the folder ends.

    Raises
    ------
    EscalmlError
        If a server is not there, or does not do what is asked for.
    """
    try:
        with open_inbox(settings.imap, environment, read_only=False) as inbox:
            _check_filing(settings, inbox)
            if since is None and mailbox.begin_here(inbox):
                return None
            if since is not None:
                mailbox.begin_at(inbox, since)
            return mailbox.work(inbox)
    except MailServerError as error:
        raise EscalmlError(f"{error}; what is not done is done in the next run.") from None


def watch(
    settings: MailboxSettings,
    environment: Mapping[str, str],
    mailbox: Mailbox,
    since: datetime | None,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Work on what is new, and on what comes, for good; a server that is not there is tried again.

    Parameters
    ----------
    settings
        Of the mailbox.
    environment
        Holds the secrets.
    mailbox
        Works on it.
    since
        Go back to mails from this day on.
    pause
        Waits a number of seconds.

    Raises
    ------
    EscalmlError
        If the first look finds what only a person can mend. A secret that is refused later may be a new one soon.
    """
    run_once(settings, environment, mailbox, since)
    wait = 0.0
    while True:
        try:
            with open_inbox(settings.imap, environment, read_only=False) as inbox:
                while True:
                    worked = mailbox.work(inbox)
                    wait = 0.0
                    inbox.wait(_LEFT_SECONDS if worked.n_left else _WAIT_SECONDS)
        except (MailServerError, StoreError, EscalmlError) as error:
            wait = min(max(2 * wait, _FIRST_PAUSE), _LONGEST_PAUSE)
            log.warning("%s; tried again in %.0f s", error, wait)
            pause(wait)


def _check_filing(settings: MailboxSettings, inbox: Inbox) -> None:
    if settings.folders and not inbox.can_move:
        raise EscalmlError("folders: this server cannot move mails (MOVE, RFC 6851); leave `folders` out.")
