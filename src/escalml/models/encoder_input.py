"""What the encoder reads of a message: token ids, the message first, the latest history into what is left."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from escalml.data.views import MessageView

if TYPE_CHECKING:
    from tokenizers import Tokenizer

TOKENIZER = "tokenizer.json"
N_MARKS = 3  # [CLS] history [SEP] message [SEP]
MARKS = (("[CLS]", "[SEP]"), ("<s>", "</s>"))  # what opens and what parts, by family of tokenizers
MIN_HISTORY = 8  # tokens; less says nothing
HEAD_SHARE = 2 / 3  # of a message that is too long, the opening tells more than the end


def read_tokenizer(directory: Path) -> "Tokenizer":
    """The tokenizer of a model directory, without the padding and truncation that it may have been saved with."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(directory / TOKENIZER))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def tokens_of(view: MessageView, tokenizer: "Tokenizer", max_tokens: int) -> list[int]:
    """Token ids: the latest part of the history that fits, then the message.

    Parameters
    ----------
    view
        What the model sees.
    tokenizer
        Knows one of the pairs of `MARKS`.
    max_tokens
        Longest result. A message that is longer loses its middle; only what it leaves free goes to the history.

    Returns
    -------
    Ids as `[CLS] history [SEP] message [SEP]`, at most `max_tokens`.
    """
    # Subject and text apart: the tokens of the text are then the same, with a subject and without.
    message = [tokenizer.encode(part, add_special_tokens=False).ids for part in (view.subject, view.text.text) if part]
    room = max_tokens - N_MARKS
    tokens = _without_middle(list(chain(*message)), room)
    room -= len(tokens)
    history: list[int] = []
    if room >= MIN_HISTORY and view.history:
        turns = " ".join(f"{role}: {text}" for role, text in view.history)
        history = tokenizer.encode(turns, add_special_tokens=False).ids[-room:]
    return framed(tokenizer, history, tokens)


def framed(tokenizer: "Tokenizer", history: Sequence[int], message: Sequence[int]) -> list[int]:
    """`[CLS] history [SEP] message [SEP]`, or whatever the tokenizer's family has for these marks."""
    opening, parting = next((pair for pair in MARKS if tokenizer.token_to_id(pair[0]) is not None), MARKS[0])
    first, separator = tokenizer.token_to_id(opening) or 0, tokenizer.token_to_id(parting) or 0
    return [first, *history, separator, *message, separator]


def _without_middle(tokens: list[int], room: int) -> list[int]:
    if len(tokens) <= room:
        return tokens
    head = int(room * HEAD_SHARE)
    return tokens[:head] + tokens[head - room :]
