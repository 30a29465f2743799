"""Which level a message asks for: whom it names, and whether the words around make it a request."""

import re
from dataclasses import dataclass
from functools import cached_property

from escalml.data.views import MessageView
from escalml.scoring.alarms.quotes import without_quotes
from escalml.scoring.next_level import asking, lookalikes, people
from escalml.scoring.next_level.by_cues import requested_level_by_cues
from escalml.scoring.next_level.offers import accepts_offer
from escalml.scoring.next_level.words import plain

# "Escalate? What does that even mean?" repeats what the desk said.
_ECHO = re.compile(r"\A\s*escalat(?:e|ed|ing|ion)(?: \w{1,20})?\s*\?", re.IGNORECASE)
_WINDOW = 120  # characters on either side of a person that may make it a request


@dataclass(frozen=True)
class _Words:
    """Plain words, and what is asked of them as a whole: once, so that many persons cost no more than one reading."""

    text: str

    @cached_property
    def demands(self) -> bool:
        """Whether who is greeted is also asked for something."""
        return bool(asking.DEMAND.search(self.text)) and not lookalikes.FRIENDLY.search(self.text)

    @cached_property
    def appeals(self) -> bool:
        """Whether somebody wants something for themselves."""
        return bool(asking.APPEAL.search(self.text) and asking.MINE.search(self.text))


def requested_level(view: MessageView) -> int:
    """Which level a message asks for in so many words, in its subject or its text.

    Earlier turns do not count: what they asked for stands in `state.level` once somebody granted it. But a bare "yes
    please" counts if the desk has just offered a supervisor.

    Parameters
    ----------
    view
        What a model sees of the message.

    Returns
    -------
    4 for an executive, 3 for a supervisor or manager, 0 for none.
    """
    text = without_quotes(f"{view.subject}\n\n{view.text.with_executives}")
    level = max(_requested_in_english(text), requested_level_by_cues(text))
    return level or 3 * accepts_offer(view)


def _requested_in_english(text: str) -> int:
    """Which level a text asks for in English."""
    words = _Words(plain(_ECHO.sub(" ", text)))
    if any(_is_chief_asked(words, chief) for chief in people.CHIEF.finditer(words.text)):
        return 4
    senior = any(_is_asked(words, senior) for senior in people.SENIOR.finditer(words.text))
    return 3 if senior or _asks_to_escalate(words.text) else 0


def _is_chief_asked(words: _Words, chief: re.Match[str]) -> bool:
    """Whether an executive is asked for, by title or by handle."""
    before, after = _around(words.text, chief)
    if lookalikes.is_curiosity(before, after):
        return False
    return _is_tagged(words, before, after) or _is_asked(words, chief)


def _is_tagged(words: _Words, before: str, after: str) -> bool:
    """Whether an executive's handle is called with a wish; one that is tagged in a rant is not asked (RUBRIC 6)."""
    if not before.endswith(" handle "):
        return False
    called = asking.TAGGED.search(before) or asking.TAGGED_ON.match(after)
    return bool(called) and words.appeals


def _is_asked(words: _Words, person: re.Match[str]) -> bool:
    """Whether the words around a person make it a request; who is greeted is asked if the message demands."""
    before, after = _around(words.text, person)
    if _is_another(person[0], before, after) or lookalikes.is_unasked(before) or lookalikes.is_praised(before, after):
        return False
    if asking.GREETING.search(before) and asking.GREETED.match(after) and words.demands:
        return True
    return any(rule.search(before) and follow.match(after) for rule, follow in asking.RULES)


def _is_another(title: str, before: str, after: str) -> bool:
    """Whether a namesake is meant, a thing of theirs, or where goods should go."""
    if people.NAMESAKE.search(before + title) or people.NOT_THEY.match(after, 1):
        return True
    if people.POSSESSOR.search(title) and people.THING.match(after):
        return True
    return bool(people.GOODS.search(before) or people.ADDRESS.match(title + after))


def _asks_to_escalate(words: str) -> bool:
    """Whether the matter itself is to go up, with no person named."""
    found = ((rule, goal, _around(words, goal)) for rule, goals in asking.UPWARDS for goal in goals.finditer(words))
    asked = [(goal[0], before, after) for rule, goal, (before, after) in found if rule.search(before)]
    return any(
        not lookalikes.is_unasked(before)
        and not lookalikes.is_announced(before)
        and not (asking.LEVEL.search(goal) and lookalikes.is_of_a_place(before, after))
        for goal, before, after in asked
    )


def _around(words: str, found: re.Match[str]) -> tuple[str, str]:
    """What stands before and after, as far as it can matter."""
    return words[max(0, found.start() - _WINDOW) : found.start()], words[found.end() : found.end() + _WINDOW]
