"""The ticket of a helpdesk behind a message: where it is looked at, and a note of ours in it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote

from escalml.service.webhooks.helpdesks import HELPDESKS, HelpdeskError
from escalml.service.webhooks.helpdesks.form import Change
from escalml.service.webhooks.write_back import WriteBack
from escalml.store import Store

if TYPE_CHECKING:
    from escalml.service.webhooks.intake import Intake

_WORK = timedelta(seconds=20)  # somebody waits for it


@dataclass(frozen=True)
class TicketOf:
    """A ticket, the address of its page where that is known, and whether we may write into it."""

    helpdesk: str
    id: str
    address: str | None
    can_write: bool


class Tickets:
    """Finds the tickets behind messages.

    Parameters
    ----------
    store
        Holds what was delivered.
    intake
        Has settings and senders.
    """

    def __init__(self, store: Store, intake: "Intake") -> None:
        self._store = store
        self._intake = intake

    def of(self, message_id: str) -> TicketOf | None:
        """The ticket that a message was delivered from; None of one that no helpdesk has delivered.

        Parameters
        ----------
        message_id
            Id of the message.

        Returns
        -------
        The ticket.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        found = self._store.deliveries.ticket_of(message_id)
        if found is None or found[0] not in HELPDESKS:
            return None
        name, ticket = found
        settings = self._intake.settings[name]
        page = settings.ticket_url or HELPDESKS[name].page
        has_base = settings.base_url is not None or "{base}" not in (page or "")
        account = settings.account or ""
        address = None
        if page and has_base and (account or "{account}" not in page):
            address = page.replace("{base}", settings.base_url or "").replace("{account}", quote(account, safe=""))
            address = address.replace("{id}", quote(ticket, safe=""))
        return TicketOf(name, ticket, address, settings.write_back == "on" and name in self._intake.senders)

    def write_note(self, message_id: str, text: str) -> str:
        """Write a note, which agents alone see, into the ticket of a message.

        Parameters
        ----------
        message_id
            Id of the message.
        text
            The note.

        Returns
        -------
        Name of the helpdesk.

        Raises
        ------
        HelpdeskError
            If there is no such ticket, we may not write into it, or the helpdesk does not take it.
        StoreError
            If the store cannot be read.
        """
        ticket = self.of(message_id)
        if ticket is None or not ticket.can_write:
            raise HelpdeskError("no ticket that may be written into")
        helpdesk, settings = HELPDESKS[ticket.helpdesk], self._intake.settings[ticket.helpdesk]
        now = self._intake.clock()
        back = WriteBack(helpdesk, settings, self._intake.senders[ticket.helpdesk], self._intake.clock, now + _WORK)
        back.note(ticket.id, Change(note=text, at=now))
        return ticket.helpdesk
