"""Trains `learned_hints.npz`: which words that hint at a name are likely to be a part of one.

    PYTHONPATH=src python training/experiments/name_hints.py --shared ../shared/data [--found FILE] [--write]

Learned from what the head for names learns from (marked texts of the part `train`, variations of them, the marked texts
of others) and from public texts without labels, where the words count in which the model itself finds names when it
reads every word. What is printed comes from a fifth of the public texts and from the corpora's `validation` and `gate`:
of the spans that no rule finds, how many keep a word, and how many texts the encoder would still read.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from escalml.config import read_params
from escalml.data.views import view_readable
from escalml.models.blend import BlendClassifier
from escalml.models.encoder import EncoderClassifier
from escalml.models.learned_hints import N_COLUMNS, LearnedHints, columns_of, is_judged
from escalml.models.name_hints import NameHints
from escalml.privacy import find_people
from escalml.scoring.scorer import Scorer
from escalml.training.inventor import Inventor
from escalml.training.names_data import ADDRESS, PERSON, MarkedText, read_messages
from escalml.training.stages.train_names import texts_of_corpus, texts_of_others

PUBLIC = ("public/unlabelled.jsonl.gz", "public/unlabelled2.jsonl.gz")
MODEL = Path("src/escalml/models/learned_hints.npz")
N_MARKED, LONGEST, SEED = 40_000, 1_500, 7
THRESHOLDS = (-5.0, -4.5, -4.0, -3.5, -3.0, -2.5, -2.0)
INT8 = 127


@dataclass(frozen=True)
class Judged:
    """A word that hints at a name: its columns, and the number of the span that it is a part of; -1 for none."""

    columns: list[int]
    span: int


Texts = list[list[Judged]]


def main() -> None:
    """Train, measure on what was held out, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder of the public texts")
    parser.add_argument("--found", type=Path, help="file that keeps what the model finds in the public texts")
    parser.add_argument("--regularisation", type=float, default=0.2, help="C of the logistic regression")
    parser.add_argument("--threshold", type=float, default=-2.5, help="log-odds from which a word is read")
    parser.add_argument("--write", action="store_true", help=f"write {MODEL.name}")
    options = parser.parse_args()
    encoder = encoder_of(Scorer.load())
    if encoder.names is None:
        raise SystemExit("the model has no head for names; fit one first: escalml train-names")
    hints = NameHints(encoder.names.known, encoder.is_common)
    params = read_params(Path("params.yaml"))
    inventor = Inventor(params.seed)
    corpora = [Path(path) for path in params.prepare.corpus]
    marked = texts_of_corpus([text for path in corpora for text in read_messages(path)["train"]], inventor)
    marked += texts_of_others(params, options.shared / "privacy", inventor)
    marked = random.Random(SEED).sample(marked, min(len(marked), N_MARKED))
    public = dict(in_public_texts(encoder, options.shared, options.found))
    learned = [judged(hints, text, spans) for text, spans in public.items() if not _kept(text)]
    learned += [judged(hints, text.text, names_of(text)) for text in marked]
    weights, bias = fit(learned, options.regularisation)
    judge = LearnedHints(weights, bias, options.threshold)
    report("public", [judged(hints, text, spans) for text, spans in public.items() if _kept(text)], judge)
    for path in corpora:
        splits = read_messages(path)
        held = [text for split in ("validation", "gate") for text in splits.get(split, ())]
        if not held:
            continue
        report(f"{path.stem}, validation and gate", [judged(hints, text.text, names_of(text)) for text in held], judge)
    if options.write:
        write(judge)


def encoder_of(scorer: Scorer) -> EncoderClassifier:
    """The encoder of a blend."""
    found = scorer.classifier.encoder if isinstance(scorer.classifier, BlendClassifier) else scorer.classifier
    if not isinstance(found, EncoderClassifier):
        raise SystemExit("the model has no encoder; take a blend or an encoder")
    return found


def in_public_texts(
    encoder: EncoderClassifier, shared: Path, kept: Path | None
) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Public texts, and where the model finds names when it reads every word; by hash in a file, to find them once."""
    found = json.loads(kept.read_text()) if kept and kept.exists() else {}
    for name in PUBLIC:
        with gzip.open(shared / name, "rt", encoding="utf-8") as file:
            for text in (json.loads(line)["text"] for line in file):
                if len(text) <= LONGEST:
                    key = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
                    if key not in found:
                        names = encoder.names_anywhere(view_readable(text))
                        found[key] = [(span.start, span.end) for span in names]
                    yield text, found[key]
    if kept:
        kept.write_text(json.dumps(found))


def _kept(text: str) -> bool:
    """Whether a public text is kept back, to measure on."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=1).digest()[0] % 5 == 0


def names_of(text: MarkedText) -> list[tuple[int, int]]:
    """Marked names and addresses."""
    return [(start, end) for start, end, label in text.spans if label in (PERSON, ADDRESS)]


def judged(hints: NameHints, text: str, spans: Sequence[tuple[int, int]]) -> list[Judged]:
    """Words of a text that the judge is asked about, but for those that rules have found."""
    view, people = view_readable(text), find_people(text)
    rows = []
    for hint in hints.hints(view.text):
        start, end = view.source_span(hint.start, hint.end)
        if is_judged(hint.words[hint.place]) and not any(p.start <= start and end <= p.end for p in people):
            span = next((n for n, (first, last) in enumerate(spans) if first < end and start < last), -1)
            rows.append(Judged(columns_of(hint.words, hint.place, starts=hint.starts), span))
    return rows


def fit(texts: Texts, regularisation: float) -> tuple[np.ndarray, float]:
    """Weights and bias, learned from every judged word."""
    rows = [row for text in texts for row in text]
    columns = np.concatenate([row.columns for row in rows])
    starts = np.arange(0, len(columns) + 1, len(rows[0].columns))
    matrix = csr_matrix((np.ones(len(columns), np.float32), columns, starts), shape=(len(rows), N_COLUMNS))
    named = np.array([row.span >= 0 for row in rows])
    print(f"{len(texts):,} texts, {len(rows):,} words that hint at a name, {named.mean():.1%} of them in one")
    model = LogisticRegression(C=regularisation, max_iter=300, solver="liblinear").fit(matrix, named)
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def report(name: str, texts: Texts, judge: LearnedHints) -> None:
    """Print the share of spans of which a word is kept, and of texts that are still read, for some thresholds."""
    hinted = sum(bool(text) for text in texts) / len(texts)
    print(f"{name}: {len(texts):,} texts, {hinted:.1%} with a hint by the rules")
    for threshold in THRESHOLDS:
        at = LearnedHints(judge.weights, judge.bias, threshold)
        kept, spans, n_read, n_words = 0, 0, 0, 0
        for text in texts:
            likely = [row for row in text if at.log_odds(row.columns) >= threshold]
            spans += len({row.span for row in text} - {-1})
            kept += len({row.span for row in likely} - {-1})
            n_read += bool(likely)
            n_words += len(likely)
        print(f"  {threshold:5.1f}: {kept} of {spans} spans, {n_read / len(texts):.1%} of texts, {n_words:,} words")


def write(judge: LearnedHints) -> None:
    """Write the weights as whole numbers of one byte."""
    scale = float(np.abs(judge.weights).max()) / INT8
    weights = np.round(judge.weights / scale).astype(np.int8)
    np.savez_compressed(MODEL, weights=weights, scale=scale, bias=judge.bias, threshold=judge.threshold)
    print(f"wrote {MODEL}, {MODEL.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
