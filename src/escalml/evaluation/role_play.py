"""Sheets for role-play: redacted cases of a desk, some of each level and reason, with what was decided and why."""

import random
from collections import defaultdict
from collections.abc import Sequence

from escalml.errors import EscalmlError
from escalml.evaluation.desk_report.cases import Case
from escalml.records import Level, Record, Visibility
from escalml.routing.phrases import REASONS
from escalml.routing.plain_words import action_in_words, plain

NO_REASON = "no reason to escalate"
_CHARACTERS = (20, 900)  # of a text: long enough to play, short enough to read aloud; longer ones may have been cut
_NOT_PLAYED = "ignore"  # of the actions: a program wrote it, or nobody answers
_EVERYBODY = (
    "answers every question, in as few messages as can be",
    "asks for no personal data where others can read it",
    "is warm, and blames nobody",
    "ends with what happens next",
)
_OF_LEVEL = {
    2: ("says by when the customer hears from us",),
    3: ("apologises, without if", "says what was found, what is done and what follows"),
    4: ("apologises, without if", "says what was found, what is done and what follows"),
}


class Sheet(Record):
    """One case to play: without its id, so that nobody looks the customer up.

    `public` is None where nobody said whether others could read it. `wants` is what moves the customer, `actions` what
    the policy asks for, `checklist` what a good reply does; all in plain words.
    """

    number: int
    level: Level
    reason: str
    text: str
    public: bool | None
    severity: str
    team: str
    visibility: Visibility
    reply_within_hours: float
    wants: tuple[str, ...]
    actions: tuple[str, ...]
    rules: tuple[str, ...]
    checklist: tuple[str, ...]


def choose_sheets(cases: Sequence[Case], *, each: int, seed: int, is_known_public: bool) -> list[Sheet]:
    """Choose cases at random, so many of each level and reason.

    Parameters
    ----------
    cases
        Rows of a scored file.
    each
        How many of each pair of level and reason, at most.
    seed
        Of what is drawn.
    is_known_public
        Whether the messages' own file was given, which says what others could read.

    Returns
    -------
    Sheets by rising level. A case of several reasons may be drawn for any of them, but only once, and no text twice.

    Raises
    ------
    EscalmlError
        If no case has a text that can be played.
    """
    playable = {" ".join(case.text.casefold().split()): case for case in cases if _is_playable(case)}
    by_kind: dict[tuple[int, str], list[Case]] = defaultdict(list)
    for case in playable.values():
        for reason in case.reasons or (NO_REASON,):
            by_kind[case.level, reason].append(case)
    if not by_kind:
        raise EscalmlError(
            f"no case has a redacted text of {_CHARACTERS[0]} to {_CHARACTERS[1]} characters; give a file that "
            "`escalml score` wrote, with its texts."
        )
    draw, taken, sheets = random.Random(seed), set[str](), list[Sheet]()
    for (_, reason), own in sorted(by_kind.items()):
        left = sorted((case for case in own if case.id not in taken), key=lambda case: case.id)
        for case in draw.sample(left, min(each, len(left))):
            taken.add(case.id)
            sheets.append(_sheet(len(sheets) + 1, case, reason, is_known_public))
    return sheets


def _is_playable(case: Case) -> bool:
    shortest, longest = _CHARACTERS
    return shortest <= len(case.text) <= longest and _NOT_PLAYED not in case.actions


def _sheet(number: int, case: Case, reason: str, is_known_public: bool) -> Sheet:
    return Sheet(
        number=number,
        level=case.level,
        reason=reason,
        text=case.text,
        public=case.public if is_known_public else None,
        severity=case.severity,
        team=plain(case.team),
        visibility="public" if case.visibility == "public" else "private",
        reply_within_hours=case.reply_within_hours,
        wants=tuple(REASONS.get(name, plain(name)) for name in case.reasons),
        actions=tuple(map(action_in_words, case.actions)),
        rules=tuple(map(plain, case.rules)),
        checklist=(*_EVERYBODY, *_OF_LEVEL.get(case.level, ())),
    )
