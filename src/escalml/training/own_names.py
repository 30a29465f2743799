"""Reads own messages for names and addresses before anything is learned from them, so that no n-gram is made of one."""

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from escalml.assets import asset
from escalml.data.views import lower_case
from escalml.data.writing import chunks
from escalml.errors import EscalmlError
from escalml.privacy import Finder
from escalml.records import Identifier, LabelledMessage
from escalml.scoring.scorer import Scorer

_FOUND = ("PERSON", "ADDRESS")
_WORD = re.compile(r"[^\W\d_]{2,}")
_TEXTS_AT_ONCE = 256  # several for each core, so that none waits; few enough to show how far it is

OnRead = Callable[[int, int], None]  # texts read since the last call, texts in all


def name_finder(model: Path | None = None) -> Finder | None:
    """What finds names in texts.

    Parameters
    ----------
    model
        A model directory; default the shipped champion.

    Returns
    -------
    The finder; None where the champion is not there or has no head for names, as one has that was trained here without.

    Raises
    ------
    EscalmlError
        If a model that was asked for has no head for names, or the model's folder is not whole.
    """
    try:
        directory = model or asset("models/champion")
    except EscalmlError:
        return None
    scorer = Scorer.load(directory)
    if scorer.classifier.finds_names:
        return scorer.find_identifiers
    if model:
        raise EscalmlError(
            f"{model}: has no head that finds names; give a model that has one, such as the shipped one."
        )
    return None


def read_names(
    rows: Sequence[LabelledMessage],
    find: Finder,
    *,
    history_turns: int,
    on_read: OnRead = lambda _read, _all: None,
) -> list[LabelledMessage]:
    """Find the names and addresses in the messages of the train split, as far as a model sees them.

    Parameters
    ----------
    rows
        Labelled messages. Those that an earlier run has read stay as they are, and so do those of other splits, of
        which no n-gram is made.
    find
        What `name_finder` gives.
    history_turns
        How many of the latest earlier turns a model sees.
    on_read
        Called as the work goes on. Equal texts, such as a turn that stands in each later message, count once.

    Returns
    -------
    The same messages with their `found_words`, which `write_labelled` keeps: what is prepared need not be read again.
    """
    unread = [n for n, row in enumerate(rows) if row.split == "train" and row.found_words is None]
    texts = {n: _seen_texts(rows[n], history_turns) for n in unread}
    distinct = list(dict.fromkeys(text for of_row in texts.values() for text in of_row if text))
    words: dict[str, frozenset[str]] = {"": frozenset()}
    for some in chunks(distinct, _TEXTS_AT_ONCE):
        words |= {text: _words(text, spans) for text, spans in zip(some, find(some), strict=True)}
        on_read(len(some), len(distinct))
    return [
        row.model_copy(update={"found_words": frozenset[str]().union(*(words[text] for text in texts[n]))})
        if n in texts
        else row
        for n, row in enumerate(rows)
    ]


def _seen_texts(row: LabelledMessage, history_turns: int) -> tuple[str, ...]:
    """The texts of a message that a model sees: its latest turns, subject and text."""
    return row.message.texts[-history_turns - 2 :]


def _words(text: str, spans: Iterable[Identifier]) -> frozenset[str]:
    """Words of two letters or more of the names and addresses in a text, lower case."""
    found = " ".join(text[span.start : span.end] for span in spans if span.type in _FOUND)
    return frozenset(_WORD.findall(lower_case(found)))
