"""What the rules leave at the head and the tail of a mail: lines that a learned model takes for no customer's words."""

import math
import re
from itertools import pairwise

from escalml.data.newest_text.line_model import OTHERS, LineModel, Surroundings
from escalml.data.newest_text.lines import FEWEST_LEFT, Cut, Line, Reason
from escalml.data.newest_text.marks import tells_of_sending
from escalml.data.newest_text.notices import is_own_story
from escalml.data.newest_text.signature import POSTSCRIPT
from escalml.data.newest_text.words import set_of

MOST_TAIL, MOST_HEAD = 10, 3
# Chosen on held-out wordings and on texts without such lines: training/experiments/line_classifier.py prints both.
EVIDENCE = 1.0  # log odds that the lines of a stretch must have on their mean
SURE = 3.0  # log odds that a stretch must have together above that
_NEVER = -2.0  # a line less likely than that ends a stretch
_LEAST = 1e-6
_LONGEST_OF_SIGNATURE = 120
_SENT = re.compile(
    r"\bsent\b|typed|written|dictated|download|gesendet|geschrieben|getippt|diktiert|laden\b|envoy|écrit|dicté"
    r"|enviad|escrit"
    r"|dictad|inviat|scritt|dettat|verzonden|verstuurd|getypt|ditad|phone\b|handy|telefon|mobil|móvil|cellulare"
    r"|telem|mail\b"
    r"|android|\bios\b|outlook|skickat|sendt|wysłan|gönderildi|送信|отправлено",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(r"\W{0,2}(?:t[eé]l|telefon|mob|mobile?|móvil|fax|phone)\.?\s?[:.+]", re.IGNORECASE)
_PART = re.compile(r"[|·•,;/]|\s[-–—]\s")
_OF_A_NAME = range(2, 6)  # words
_PARTICLES = set_of("van von der den de del della di da dos du la le el of and und et y e en og och i")
_CONTACT = re.compile(r"@|www\.|https?:|(?:\d[ ()/.-]{0,3}){6}")


def find_leftovers(lines: list[Line], left: list[int], model: LineModel) -> list[Cut]:
    """Stretches at the end, and at the head, that are no words of a customer.

    Parameters
    ----------
    lines
        Lines of a text.
    left
        Those that no rule has set aside, in order.
    model
        The judge of lines.

    Returns
    -------
    Cuts of whole lines. The middle of a text is never judged, and one line always stays.
    """
    if len(left) < FEWEST_LEFT:
        return []
    around = Surroundings(lines, left)
    tail = _stretch(around, model, range(len(left) - 1, max(0, len(left) - 1 - MOST_TAIL), -1))
    head = _stretch(around, model, range(min(MOST_HEAD, len(left) - len(tail) - 1)), only="banner")
    return _cuts(lines, {left[position]: reason for position, reason in [*tail, *head]})


def _stretch(
    around: Surroundings, model: LineModel, positions: range, only: Reason | None = None
) -> list[tuple[int, Reason]]:
    """The lines of the stretch that begins at the first position, with their reasons; empty where none is likely."""
    found: list[tuple[int, Reason]] = []
    total, best, n_best = 0.0, 0.0, 0
    for position in positions:
        text = around.text(position)
        if (only or len(text) > _LONGEST_OF_SIGNATURE) and is_own_story(text):
            break  # quicker than the model
        if POSTSCRIPT.match(text):
            break
        if position and around.text(position - 1).endswith((":", "：")):
            break  # the customer shows it
        chances = model.probabilities(around.judged(position))
        reason: Reason = only if only else max(OTHERS, key=chances.__getitem__)
        likely = chances[only] if only else 1 - chances["own"]
        odds = math.log(max(likely, _LEAST) / max(1 - likely, _LEAST))
        if odds < _NEVER or _is_told(text, reason):
            break
        total += odds - EVIDENCE
        found.append((position, reason))
        if total > best:
            best, n_best = total, len(found)
    found = found[:n_best]
    if best < SURE or (
        all(reason == "signature" for _, reason in found)
        and not _is_of_somebody([around.text(position) for position, _ in found])
    ):
        return []
    return found


def _is_of_somebody(texts: list[str]) -> bool:
    """Whether lines are a signature: a number, an address or `Lima | Peru` alone may be what the message is about."""
    if len(texts) == 1 and not _CONTACT.search(texts[0]):
        return False
    # a closing, a number with its label, or a name
    return any(text.endswith((",", "，", "、")) or _NUMBER_OF.match(text) or _names(text) for text in texts)


def _names(text: str) -> bool:
    """Whether a line has a name or a title: a few words that all begin as names do, before any number or address."""
    words = [word for word in _PART.split(text)[0].split() if word[0].isalpha()]
    return len(words) in _OF_A_NAME and not any(
        (word[0].islower() and word not in _PARTICLES) or any(map(str.isdigit, word)) for word in words
    )


def _is_told(text: str, reason: Reason) -> bool:
    """Whether a line speaks as a person does, whatever the model says of its words."""
    if reason == "signature":
        return text.endswith("?") or len(text) > _LONGEST_OF_SIGNATURE
    if reason == "mobile_signature":
        return _SENT.search(text) is None or tells_of_sending(text)
    return is_own_story(text)


def _cuts(lines: list[Line], reasons: dict[int, Reason]) -> list[Cut]:
    """Neighbours of one reason as one cut."""
    ordered = sorted(reasons)
    cuts: list[Cut] = []
    start = 0
    for n, (index, following) in enumerate(pairwise([*ordered, -1]), 1):
        together = (
            following > index
            and reasons[following] == reasons[index]
            and not any(line.text for line in lines[index + 1 : following])
        )
        if not together:
            cuts.append(Cut(reasons[index], lines[ordered[start]].start, lines[index].end))
            start = n
    return cuts
