"""Works on the mails of a folder, each once, also over a crash: claimed, scored and kept, sent on, filed, noted.

The claims stand in the store beside the cases. A process that is killed leaves its claim, which the next one takes
over, and whatever it had done is not done again: a message that is kept twice under one id is one, and what was sent on
is noted before the mail itself is.
"""

import hashlib
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from escalml.errors import EscalmlError, without_words
from escalml.mailbox.forwarding import Original, as_bytes, open_smtp, write_forward
from escalml.mailbox.imap import Fetched, Inbox
from escalml.mailbox.letters import Letter, event_of, read_letter
from escalml.mailbox.plans import Plan, conversation_of, plan_for, plan_without
from escalml.mailbox.settings import MailboxSettings
from escalml.records import Message, Result
from escalml.service.desk.threads import answer_for_good
from escalml.service.smtp import MailPostponedError, MailRefusedError, MailServerError, send
from escalml.service.webhooks.helpdesks import Arrived, Ignored
from escalml.service.webhooks.outcomes import Journal, Outcome
from escalml.service.webhooks.working import ignored, repeated
from escalml.store import Place, Store, StoreError

log = logging.getLogger("escalml.mailbox")
NAME = "mailbox"  # among helpdesks
_EVENT = "mail"
# Half of a claim's lease: what is begun at the last moment has ended before anybody else may begin.
_WORK = timedelta(seconds=60)
_EARLIER = timedelta(days=1)  # before the last look, where the server has numbered all mails anew: clocks differ


class LaterError(Exception):
    """A mail cannot be worked on now; those after it may."""


class _UnscoredError(Exception):
    """The model will not have this mail: its fault, not one that keeps the others waiting."""


@dataclass(frozen=True)
class Worked:
    """How many mails a pass has worked on, and how many it has left for later."""

    n_done: int
    n_left: int


class Mailbox:
    """What works on a mailbox for good.

    Parameters
    ----------
    settings
        Of the mailbox.
    store
        Keeps cases, claims and the place.
    answer
        Scores messages as of now.
    environment
        Holds the secrets.
    clock
        The hour.
    """

    def __init__(
        self,
        settings: MailboxSettings,
        store: Store,
        answer: Callable[[Sequence[Message]], list[Result]],
        environment: Mapping[str, str],
        clock: Callable[[], datetime],
    ) -> None:
        self._settings = settings
        self._store = store
        self._answer = answer
        self._environment = environment
        self._clock = clock
        self._journal = Journal(store.helpdesk_events, lambda *_: None, clock)
        of = settings.imap
        self._name = hashlib.sha256(f"{of.user}\0{of.host}\0{of.folder}".encode()).hexdigest()
        self._done: set[int] = set()

    def begin_here(self, inbox: Inbox) -> bool:
        """Note where the folder ends, if nobody has worked on it: mails that are there are left alone.

        Parameters
        ----------
        inbox
            The open folder.

        Returns
        -------
        Whether this was the first time.
        """
        if self._store.mailbox_places.find(self._name) is not None:
            return False
        self._reach(inbox, inbox.last_uid())
        return True

    def begin_at(self, inbox: Inbox, since: datetime) -> None:
        """Go back to the mails that came on a day or after it; those that are worked on already are not again."""
        found = inbox.uids_since(since.date())
        self._reach(inbox, found[0] - 1 if found else inbox.last_uid())
        self._done.clear()

    def work(self, inbox: Inbox) -> Worked:
        """Work on all mails that are new, oldest first.

        Parameters
        ----------
        inbox
            The folder, open for changes.

        Returns
        -------
        How many.

        Raises
        ------
        EscalmlError
            If what is to be done cannot be done with this server.
        MailServerError, StoreError
            If a server or the store is out of order; what is not done is done in the next pass.
        """
        self._store.deliveries.free_orphans()
        n_done = n_left = 0
        for uid in self._new(inbox):
            if uid not in self._done:
                try:
                    self._work_on(inbox, uid)
                    n_done += 1
                except LaterError as why:
                    log.warning("mail %d is left for later: %s", uid, why)
                    n_left += 1
                    continue
                self._done.add(uid)
            if not n_left:
                self._reach(inbox, uid)
        return Worked(n_done, n_left)

    def _new(self, inbox: Inbox) -> list[int]:
        place = self._store.mailbox_places.find(self._name)
        if place is None:
            return inbox.uids_after(0)
        if place.uid_validity == inbox.uid_validity:
            return inbox.uids_after(place.uid)
        log.warning("the server has numbered all mails anew: those of the last days are looked at again")
        self._done.clear()
        return inbox.uids_since((place.at - _EARLIER).date())

    def _reach(self, inbox: Inbox, uid: int) -> None:
        self._store.mailbox_places.note(self._name, Place(inbox.uid_validity, uid, self._clock()))
        self._done = {one for one in self._done if one > uid}

    def _work_on(self, inbox: Inbox, uid: int) -> None:
        fetched = inbox.fetch(uid)
        if fetched is None:
            return
        letter = read_letter(fetched.raw)
        conversation = conversation_of(letter, self._store.deliveries.tickets(NAME, letter.references))
        event = event_of(letter, conversation, self._settings)
        message_id = event.message.id if isinstance(event, Arrived) else None
        with self._claim(letter.key, message_id, conversation) as is_ours:
            outcome = self._done_with(inbox, uid, letter, fetched, event) if is_ours else repeated(_EVENT, message_id)
            self._journal.note(NAME, [outcome])
        self._journal.flush()

    @contextmanager
    def _claim(self, key: str, message_id: str | None, ticket: str | None = None) -> Iterator[bool]:
        """Claim what is done once only; whether it is ours to do. It counts as done when nothing is raised."""
        begun = self._clock()
        state = self._store.deliveries.begin(NAME, key, begun, message_id=message_id, ticket=ticket)
        if state == "in work":
            raise LaterError("another process has it in work")
        if state == "finished":
            yield False
            return
        try:
            yield True
        except BaseException:
            with suppress(StoreError):  # it lapses by itself
                self._store.deliveries.withdraw(NAME, key, begun)
            raise
        self._store.deliveries.finish(NAME, key, begun)

    def _done_with(self, inbox: Inbox, uid: int, letter: Letter, fetched: Fetched, event: Arrived | Ignored) -> Outcome:
        """Do all that is to be done with a mail; a fault of ours with one mail must not keep the others waiting."""
        try:
            if isinstance(event, Ignored):
                self._file(inbox, uid, plan_without(event, self._settings))
                return ignored(event)
            return self._take(inbox, uid, letter, fetched, event)
        except (EscalmlError, MailServerError, LaterError):
            raise
        except Exception as error:
            log.error("mail %d could not be worked on: %s", uid, without_words(error))
            inbox.flag(uid)
            return Outcome(_EVENT, "failed", "bad_body", "it could not be worked on; a person has to read it")

    def _take(self, inbox: Inbox, uid: int, letter: Letter, fetched: Fetched, event: Arrived) -> Outcome:
        """Score a customer's mail, put it on the desk, send it on, file it."""
        until = self._clock() + _WORK
        (result,) = answer_for_good(self._store, self._answer_and_keep, [event.message])
        plan = plan_for(result, self._settings)
        said = self._forward(letter, result, plan, fetched, until) if plan.to else None
        if said and said.startswith("refused"):
            plan = Plan(plan.to, flag=True)  # nobody was told: it stays where people look, and shows
        self._file(inbox, uid, plan)
        return Outcome(_EVENT, "scored", message_id=result.id, write_back=said)

    def _answer_and_keep(self, messages: Sequence[Message]) -> list[Result]:
        try:
            results = self._answer(messages)
        except EscalmlError as error:
            raise _UnscoredError from error
        self._store.keep(messages, results, self._clock())
        return results

    def _forward(self, letter: Letter, result: Result, plan: Plan, fetched: Fetched, until: datetime) -> str:
        """Send a mail on to its team, unless that has been done; what became of it."""
        with self._claim(f"{letter.key}.forward", result.id) as is_ours:
            if not is_ours:
                return "forwarded"
            if self._clock() > until:
                raise LaterError("to score it took too long")
            try:
                return self._send(letter, result, plan.to, fetched)
            except MailPostponedError as why:
                raise LaterError(f"the mail to its team is {why}") from None

    def _send(self, letter: Letter, result: Result, to: Sequence[str], fetched: Fetched) -> str:
        """Send it with the customer's mail; where that is refused, in a form that any server takes, at last without."""
        refused: MailRefusedError | None = None
        sender = self._settings.smtp.sender if self._settings.smtp else ""
        for goes_as in ("mail", "file", "none") if fetched.is_whole else ("none",):
            original = Original(fetched.raw, goes_as)
            mail = as_bytes(write_forward(letter, result, to, self._settings, original, self._clock()))
            if mail is None:
                continue
            try:
                with open_smtp(self._settings, self._environment) as client:
                    n_refused = send(client, mail, sender, to)
                return f"forwarded, but not to {n_refused}" if n_refused else "forwarded"
            except MailRefusedError as error:
                refused = error
        log.error("%s: the mail to its team is %s", result.id, refused)
        return str(refused or "refused (it cannot be written)")

    def _file(self, inbox: Inbox, uid: int, plan: Plan) -> None:
        if plan.flag:
            inbox.flag(uid)
        if plan.folder:
            inbox.file(uid, plan.folder)
