"""What a decision changes of a ticket, without undoing what a person has done.

We write down what we did as marks, tags such as `escalml-level-3`: what a ticket has that no mark explains, a person
has set. Levels and priorities only rise, so deliveries in any order end in the same ticket.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from escalml.records import Message, Priority, Result
from escalml.service.webhooks.helpdesks.form import Arrived, Change, Helpdesk, Ticket
from escalml.service.webhooks.helpdesks.notes import note_of
from escalml.service.webhooks.helpdesks.reading import Json
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings

PREFIX = "escalml"
PRIORITIES: tuple[Priority, ...] = get_args(Priority)  # low first
_AT_ONCE = 3  # from this level on a ticket moves although somebody works on it


@dataclass(frozen=True)
class Marks:
    """What we have done to a ticket so far."""

    level: int
    priority: Priority | None


def marks_of(tags: tuple[str, ...]) -> Marks:
    """Read our marks among a ticket's tags; of several the highest counts."""
    levels = [level for level in (1, 2, 3, 4) if f"{PREFIX}-level-{level}" in tags]
    priorities = [priority for priority in PRIORITIES if f"{PREFIX}-priority-{priority}" in tags]
    return Marks(max(levels, default=0), priorities[-1] if priorities else None)


def informed(arrived: Arrived, settings: HelpdeskSettings) -> Message:
    """The message with what the ticket's tags say of customer and case.

    Parameters
    ----------
    arrived
        The message and its ticket.
    settings
        Of the helpdesk.

    Returns
    -------
    The message; a very important customer's where a tag says so, at the level that we have given the case.
    """
    message, level = arrived.message, marks_of(arrived.ticket.tags).level
    vip = message.customer.vip or not set(settings.vip_tags).isdisjoint(arrived.ticket.tags)
    return message.model_copy(
        update={
            "customer": message.customer.model_copy(update={"vip": vip}),
            "state": message.state.model_copy(update={"level": level or None}),
        }
    )


def change_for(
    helpdesk: Helpdesk, ticket: Ticket, result: Result, settings: HelpdeskSettings, now: datetime
) -> Change | None:
    """What a decision changes of a ticket as it is.

    Parameters
    ----------
    helpdesk
        The system.
    ticket
        As it is now.
    result
        The decision.
    settings
        Of the helpdesk.
    now
        The hour of the change.

    Returns
    -------
    The change; None where the ticket is already as it should be. Deciding the same again changes nothing.
    """
    marks, route = marks_of(ticket.tags), result.route
    priority = _priority(helpdesk, ticket, route.priority, marks, settings)
    group = _group(ticket, settings.groups.get(route.team), route.level, marks)
    wanted = [PREFIX, f"{PREFIX}-level-{route.level}"] if route.level > marks.level else [PREFIX]
    if priority is not None:
        wanted.append(f"{PREFIX}-priority-{route.priority}")
    if result.escalation and result.escalation.likely:
        wanted.append(f"{PREFIX}-escalation")
    if route.visibility == "private":
        wanted.append(f"{PREFIX}-private")
    if result.review:
        wanted.append(f"{PREFIX}-review")
    tags = tuple(tag for tag in wanted if tag not in ticket.tags)
    if priority is None and group is None and not tags:
        return None
    outdated = tuple(tag for tag in ticket.tags if _is_replaced(tag, tags))
    return Change(priority, tags, group, note_of(result, settings), now, outdated)


def _is_replaced(tag: str, new: tuple[str, ...]) -> bool:
    """Whether a tag is a level or priority of ours, and a new one says another."""
    kinds = (f"{PREFIX}-level-", f"{PREFIX}-priority-")
    return any(tag.startswith(kind) and any(one.startswith(kind) for one in new) for kind in kinds)


def _priority(helpdesk: Helpdesk, ticket: Ticket, wanted: Priority, marks: Marks, settings: HelpdeskSettings) -> Json:
    """The system's word for a priority, if nobody but us has set the one there is and it would not fall."""
    words = {**helpdesk.priorities, **settings.priorities}
    given = words[wanted]
    if marks.priority is None:
        is_free = ticket.priority in (helpdesk.untouched if settings.untouched is None else settings.untouched)
    else:
        is_ours = ticket.priority == words[marks.priority]
        is_free = is_ours and PRIORITIES.index(wanted) > PRIORITIES.index(marks.priority)
    return given if is_free and given != ticket.priority else None


def _group(ticket: Ticket, group: int | str | None, level: int, marks: Marks) -> int | str | None:
    """Where to move a ticket: not back down, and not out of a person's hands below level 3."""
    if group is None or str(group) == ticket.group or level < marks.level:
        return None
    # At the level we gave it before, whoever moved it since has moved it on purpose.
    is_in_hands = ticket.assignee is not None and level < _AT_ONCE
    return None if is_in_hands or level == marks.level else group
