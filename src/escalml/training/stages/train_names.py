"""Train the head that finds person names and street addresses, and add it to a model that has an encoder.

Learns from the corpus' marked spans, from variations of them with invented values, and from those files of marked texts
in params.yaml (`names.marked_texts`) that lie below --marked-texts. The encoder stays as it is: no score of a message
changes, but for the contact data that an address is. Ten minutes on two cores, 4 GB; needs the extra `train`.
"""

import os
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic

from escalml.config import Params, read_params
from escalml.errors import EscalmlError
from escalml.models.encoder import EncoderClassifier
from escalml.models.manifest import load_whole, require_whole, write_manifest
from escalml.models.names import NameFinder
from escalml.training.inventor import VARIED, Inventor
from escalml.training.names_data import MarkedText, read_marked, read_messages
from escalml.training.stages.arguments import parser_of

MODEL = "models/blend"
FOLDER = "ESCALML_MARKED_TEXTS"
N_VARIATIONS, N_INSERTED, N_ALONE, N_REPEATS = 4, 2, 600, 2


def main(argv: list[str] | None = None) -> int:
    """Run the training."""
    parser = parser_of("train-names", __doc__)
    parser.add_argument("--model", type=Path, help=f"the model that gets the head; default {MODEL}")
    parser.add_argument(
        "--marked-texts",
        type=Path,
        default=os.environ.get(FOLDER),
        help=f"the folder of files of marked texts; default ${FOLDER}, else none",
    )
    options = parser.parse_args(argv)
    params = read_params(options.root / "params.yaml")
    model = options.model or options.root / MODEL
    encoder, manifest = load_whole(model, lambda manifest: (EncoderClassifier.load(model), manifest))
    inventor = Inventor(params.seed)
    corpora = [options.root / path for path in params.prepare.corpus]
    texts = [
        *texts_of_corpus([text for path in corpora for text in read_messages(path)["train"]], inventor),
        *texts_of_others(params, options.marked_texts, inventor),
    ]
    fit_names = require_training()
    started = monotonic()

    def say(line: str) -> None:
        print(f"[{monotonic() - started:6.0f} s] names: {line}", file=sys.stderr, flush=True)

    finder = fit_names(encoder, texts, inventor.known_names(), params.names, seed=params.seed, on_progress=say)
    require_whole(model, manifest)  # it still is the model whose layers the head learned from
    finder.save(model)
    counts = dict(Counter(text.source for text in texts))
    facts = manifest.trained_on.model_copy(update={"names": counts})
    write_manifest(manifest.model_copy(update={"trained_on": facts}), model)
    print(f"learned names from {len(texts)} texts; wrote {model}; next: escalml evaluate --model {model}")
    return 0


def require_training() -> Callable[..., NameFinder]:
    """`fit_names`; an EscalmlError says what to install where torch is missing."""
    try:
        from escalml.training.names_training import fit_names
    except ImportError as error:
        raise EscalmlError(f"training needs the package {error.name}: pip install '.[train]'.") from None
    return fit_names


def texts_of_corpus(texts: list[MarkedText], inventor: Inventor) -> list[MarkedText]:
    """The corpus as it is, more than once since nothing is nearer to what is served, and variations of it."""
    marked = [text for text in texts if any(label in ("PERSON", "ADDRESS") for *_, label in text.spans)]
    clean = [text for text in texts if not text.spans]
    return [
        *(text for text in texts for _ in range(N_REPEATS)),
        *(replace(inventor.varied(text), source=VARIED) for text in marked for _ in range(N_VARIATIONS)),
        *(inventor.inserted(text.text) for text in clean for _ in range(N_INSERTED)),
        *(inventor.sentence() for _ in range(N_ALONE)),
    ]


def texts_of_others(params: Params, folder: Path | None, inventor: Inventor) -> list[MarkedText]:
    """The files of marked texts that are at hand; what they mark throughout is learned as it is, else varied too."""
    found: list[MarkedText] = []
    for source in params.names.marked_texts:
        path = Path(folder or "") / source.file
        if folder is None or not path.exists():
            print(f"{source.file}: not there; names are learned without {source.source}", file=sys.stderr)
            continue
        texts = read_marked(path, source.labels, source=source.source, tells_others=source.tells_others)
        found += texts if source.tells_others else [*texts, *(inventor.varied(text) for text in texts)]
    return found
