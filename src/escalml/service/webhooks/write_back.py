"""One message of a helpdesk: its ticket read, and changed as a decision and the settings say.

Whatever is written can be worked out again from the ticket as it then is, but for notes: those are written last, and
never twice.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from escalml.records import Result
from escalml.service.webhooks.helpdesks import (
    ApiCall,
    ConflictError,
    Helpdesk,
    HelpdeskError,
    HelpdeskSettings,
    RefusedError,
    Sender,
    Ticket,
    change_for,
)
from escalml.service.webhooks.helpdesks.form import Change
from escalml.service.webhooks.helpdesks.reading import Json

_TRIES_AFTER_CONFLICT = 3


@dataclass(frozen=True)
class Written:
    """What was done to a ticket: the calls, and what of them the helpdesk will not do."""

    calls: Sequence[ApiCall]
    refusals: Sequence[RefusedError] = ()


@dataclass(frozen=True)
class WriteBack:
    """What it takes to change a ticket; no call is begun later than `until`."""

    helpdesk: Helpdesk
    settings: HelpdeskSettings
    sender: Sender
    clock: Callable[[], datetime]
    until: datetime

    def look(self, ticket_id: str) -> Sequence[Json]:
        """Read a ticket.

        Parameters
        ----------
        ticket_id
            The system's id of it.

        Returns
        -------
        The answers, which hold a ticket and all its tags.

        Raises
        ------
        HelpdeskError
            If they do not, or there are none.
        """
        answers = self.sender.send(self.helpdesk.look(ticket_id, self.settings), self._is_late)
        ticket = self.helpdesk.ticket(answers, self.settings)
        if not ticket.id or not ticket.knows_tags:
            raise HelpdeskError("an answer that is no ticket")
        return answers

    def ask(self, call: ApiCall) -> Json:
        """Make one call that only reads.

        Parameters
        ----------
        call
            The call.

        Returns
        -------
        Its answer; None where the helpdesk refuses it, such as what the token may not see.

        Raises
        ------
        HelpdeskError
            If it cannot be asked now, and may be later.
        """
        try:
            return self.sender.send([call], self._is_late)[0]
        except RefusedError:
            return None

    def write(self, ticket_id: str, result: Result) -> Written:
        """Change a ticket as it is now; where somebody is faster, as it then is.

        Parameters
        ----------
        ticket_id
            The system's id of it.
        result
            The decision.

        Returns
        -------
        The calls that were made, or in a dry run would be. Where the ticket itself cannot be read for good, none.

        Raises
        ------
        HelpdeskError
            If they could not all be made, and may be later.
        """
        for _ in range(_TRIES_AFTER_CONFLICT - 1):
            try:
                return self._write(ticket_id, result)
            except ConflictError:
                continue
        return self._write(ticket_id, result)

    def note(self, ticket_id: str, change: Change) -> None:
        """Write a note into a ticket, and change nothing else of it.

        Parameters
        ----------
        ticket_id
            The system's id of it.
        change
            Holds the note alone.

        Raises
        ------
        HelpdeskError
            If it could not be written.
        """
        ticket = self.helpdesk.ticket(self.look(ticket_id), self.settings)
        self.sender.send(self.helpdesk.update(ticket, change, self.settings), self._is_late)

    def _write(self, ticket_id: str, result: Result) -> Written:
        try:
            answers = self.look(ticket_id)
        except RefusedError as refused:
            return Written((), (refused,))
        ticket = self.helpdesk.ticket(answers, self.settings)
        calls = calls_for(self.helpdesk, ticket, result, self.settings, self.clock())
        if self.settings.write_back != "on":
            return Written(calls)
        return Written(calls, self.sender.send_what_can_be(calls, self._is_late))

    def _is_late(self) -> bool:
        return self.clock() > self.until


def calls_for(
    helpdesk: Helpdesk, ticket: Ticket, result: Result, settings: HelpdeskSettings, now: datetime
) -> Sequence[ApiCall]:
    """What would change a ticket as it is; the parameters are those of `change_for`."""
    change = change_for(helpdesk, ticket, result, settings, now)
    return helpdesk.update(ticket, change, settings) if change else ()
