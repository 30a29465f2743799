"""Behavioural tests: what must not change a decision does not, and what must move it moves it the right way.

Invariance: the same matter with typing errors, in capitals, with an emoji, politely wrapped, as a mail, or signed by
people of many origins. Direction: a demand for a manager must not lower the probability that a message escalates, and
"solved, thank you" must not raise it.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

import numpy as np

from escalml.data.labels import FloatArray
from escalml.evaluation.table_cells import markdown_table
from escalml.records import Message, Record
from escalml.scoring.scorer import Scorer

TARGET = "escalated"
MOST_MESSAGES = 100  # each is scored about 20 times
_MOVED = 0.1  # of a probability, beside a flag that changed
_WRONG_WAY = 0.02
NAMES = (
    "John Miller", "Adaeze Okonkwo", "Nguyễn Thị Mai", "Mohammed Al-Farsi", "Agnieszka Wójcik", "Lakshmi Iyer",
    "María Fernández", "Wei Zhang",
)  # fmt: skip
Change = Callable[[str, random.Random], str]


def _typos(text: str, draw: random.Random) -> str:
    """Two neighbouring letters swapped in every twelfth word or so, and in one at least."""
    words = text.split(" ")
    long = [place for place, word in enumerate(words) if len(word) > 3 and word.isalpha()]
    for place in draw.sample(long, k=min(len(long), 1 + len(words) // 12)):
        at = draw.randrange(1, len(words[place]) - 2)
        word = words[place]
        words[place] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return " ".join(words)


INVARIANT: Mapping[str, Change] = {
    "typing errors": _typos,
    "lower case": lambda text, _: text.lower(),
    "capitals": lambda text, _: text.upper(),
    "an emoji at the end": lambda text, _: f"{text} 🙂",
    "a greeting before it": lambda text, _: f"Good morning,\n\n{text}",
    "thanks in advance": lambda text, _: f"{text} Thank you in advance for your help.",
    "a line of a phone": lambda text, _: f"{text}\n\nSent from my phone",
    "an order number": lambda text, _: f"{text} Order 4471-20.",
}
UP: Mapping[str, Change] = {
    "asks for a manager": lambda text, _: f"{text} I want to speak to a manager now.",
    "third contact": lambda text, _: f"{text} This is the third time I contact you about this and nobody helps.",
}
DOWN: Mapping[str, Change] = {
    "it is solved": lambda text, _: f"{text} Update: it is solved now, thank you, no need to answer.",
}


class BehaviourCheck(Record):
    """One test: of `n` messages, how many broke it."""

    name: str
    kind: Literal["invariance", "up", "down", "names"]
    n: int
    n_broken: int


class Behaviour(Record):
    """What the tests found for one target."""

    target: str
    n_messages: int
    checks: tuple[BehaviourCheck, ...]


def behave(scorer: Scorer, messages: Sequence[Message], *, seed: int = 0) -> Behaviour | None:
    """Change messages in ways that should not matter, or should, and see what a model makes of it.

    Parameters
    ----------
    scorer
        The model under test.
    messages
        Messages in a language that it reads; at most 100 are drawn.
    seed
        Of the draw and of the typing errors.

    Returns
    -------
    How often each test was broken; None if the model has no target `escalated`, or there are no messages. A test of
    invariance is broken where the flag changes and the probability moves by more than 0.1, one of names where that
    happens between two names, one of direction where the probability goes the wrong way by more than 0.02.

    References
    ----------
    Ribeiro et al. (2020), Beyond Accuracy: Behavioral Testing of NLP Models with CheckList.
    """
    if TARGET not in scorer.table.columns or not messages:
        return None
    draw = random.Random(seed)
    chosen = draw.sample(list(messages), k=min(MOST_MESSAGES, len(messages)))
    before = _probabilities(scorer, chosen)
    threshold = float(scorer.thresholds[scorer.table.index(TARGET)])
    checks = []
    groups: tuple[tuple[Literal["invariance", "up", "down"], Mapping[str, Change]], ...] = (
        ("invariance", INVARIANT),
        ("up", UP),
        ("down", DOWN),
    )
    for kind, changes in groups:
        for name, change in changes.items():
            after = _probabilities(scorer, [_changed(message, change, draw) for message in chosen])
            checks.append(_check(name, kind, before, after, threshold))
    signed = np.column_stack(
        [_probabilities(scorer, [_changed(m, _signed_by(name), draw) for m in chosen]) for name in NAMES]
    )
    crossed = (signed.max(axis=1) >= threshold) & (signed.min(axis=1) < threshold)
    broken = int(np.sum(crossed & (np.ptp(signed, axis=1) > _MOVED)))
    checks.append(BehaviourCheck(name="names of many origins", kind="names", n=len(chosen), n_broken=broken))
    return Behaviour(target=TARGET, n_messages=len(chosen), checks=tuple(checks))


def _signed_by(name: str) -> Change:
    return lambda text, _: f"{text}\n\n{name}"


def _changed(message: Message, change: Change, draw: random.Random) -> Message:
    return message.model_copy(update={"text": change(message.text, draw)})


def _probabilities(scorer: Scorer, messages: Sequence[Message]) -> FloatArray:
    probabilities: FloatArray = scorer.probabilities(messages, for_names=False)[:, scorer.table.index(TARGET)]
    return probabilities


def _check(
    name: str, kind: Literal["invariance", "up", "down"], before: FloatArray, after: FloatArray, threshold: float
) -> BehaviourCheck:
    """How many messages broke a test."""
    moved = after - before
    if kind == "invariance":
        broken = ((before >= threshold) != (after >= threshold)) & (np.abs(moved) > _MOVED)
    else:
        broken = (moved < -_WRONG_WAY) if kind == "up" else (moved > _WRONG_WAY)
    return BehaviourCheck(name=name, kind=kind, n=len(before), n_broken=int(broken.sum()))


def behaviour_section(behaviour: Behaviour) -> str:
    """The tests as a section of Markdown."""
    meaning = {
        "invariance": "the flag stays",
        "names": "the flag is the same for all names",
        "up": "the probability does not fall",
        "down": "the probability does not rise",
    }
    rows = [[check.name, meaning[check.kind], f"{check.n_broken} of {check.n}"] for check in behaviour.checks]
    return (
        f"## Behaviour\n\n`{behaviour.target}` of {behaviour.n_messages} English messages, each changed in one way. "
        f"Broken: the flag changes with a move of more than {_MOVED:g}, or the probability goes the wrong way by more "
        f"than {_WRONG_WAY:g}.\n\n{markdown_table(['what was changed or added', 'what should hold', 'broken'], rows)}"
    )
