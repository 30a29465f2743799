"""Trains `line_model.npz`: which lines at the end or head of a mail are no words of its customer.

    PYTHONPATH=src:tests/support python training/experiments/line_classifier.py [--shared ../shared/data] [--write]

Mails are made line by line (`tests/support/line_examples.py`) around the texts of the corpus, of the part `train`; what
is printed comes from wordings that were held out and texts of `validation`. Public texts, where there are any, are
customers' lines alone: one half is learned from, the other is read to count false cuts.
"""

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from escalml.data.newest_text import leftovers, read_newest
from escalml.data.newest_text.line_model import CLASSES, N_COLUMNS, LineModel, Surroundings, columns_of
from escalml.data.newest_text.lines import split_lines
from line_examples import SENTENCE, MadeMail, MailMaker

CORPUS = Path("data/corpus")
FILES = ("corpus.jsonl", "corpus2.jsonl", "corpus3.jsonl")
PUBLIC = ("public/unlabelled2.jsonl.gz",)
MODEL = Path("src/escalml/data/newest_text/line_model.npz")
N_TRAIN, N_HELD, SEED = 24_000, 3_000, 7
N_SPLIT = 12_000  # customers' texts with their sentences as lines


def main() -> None:
    """Train, measure on what was held out, and write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, help="folder of the public texts")
    parser.add_argument("--regularisation", type=float, default=20.0, help="C of the logistic regression")
    parser.add_argument("--write", action="store_true", help=f"write {MODEL.name}")
    options = parser.parse_args()
    train, validation = own_texts("train"), own_texts("validation")
    public = list(public_texts(options.shared)) if options.shared else []
    learned = [text for text in public if not _kept(text)]
    mails = list(MailMaker(train, held=False, seed=SEED).mails(N_TRAIN))
    mails += [_own_mail(text) for text in split_texts(train, N_SPLIT)]
    mails += [_own_mail(text) for text in learned]
    model = fit(mails, options.regularisation)
    held = list(MailMaker(validation, held=True, seed=SEED + 1).mails(N_HELD))
    unseen = [text for text in public if _kept(text)]
    report(model, held, split_texts(validation, N_HELD), unseen)
    if options.write:
        write(model)


def own_texts(split: str) -> dict[str, list[str]]:
    """What customers say in the corpus, by language, as the rules alone read it."""
    texts = defaultdict(list)
    for name in FILES:
        for line in (CORPUS / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row.get("split") == split and len(row["text"]) > 15:
                texts[row.get("language") or "en"].append(read_newest(row["text"], learned=False).text)
    return texts


def split_texts(texts: dict[str, list[str]], n: int) -> list[str]:
    """Texts of customers whose sentences stand on lines of their own, some with gaps between; each once."""
    dice = random.Random(SEED)
    everything = [text for of_language in texts.values() for text in of_language]
    made: dict[str, None] = {}
    for number in range(n):
        gap = dice.choice(("\n", "\n\n"))
        sentences = SENTENCE.split(everything[number % len(everything)])
        cut = dice.choice((0, dice.randrange(len(sentences))))
        made[gap.join([*filter(None, [" ".join(sentences[:cut])]), *sentences[cut:]])] = None
    return list(made)


def public_texts(shared: Path) -> Iterator[str]:
    """Public texts of several lines, as the rules alone read them."""
    for name in PUBLIC:
        with gzip.open(shared / name, "rt", encoding="utf-8") as file:
            for line in file:
                text = read_newest(json.loads(line)["text"], learned=False).text
                if "\n" in text:
                    yield text


def _kept(text: str) -> bool:
    """Whether a public text is read to count false cuts and not learned from."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).digest()[0] % 2 == 0


def _own_mail(text: str) -> MadeMail:
    lines = text.split("\n")
    return MadeMail(lines, ["own"] * len(lines))


def fit(mails: list[MadeMail], regularisation: float) -> LineModel:
    """Fit the judge to all lines that it may ever be asked of: the head and the tail."""
    columns: list[np.ndarray] = []
    values: list[np.ndarray] = []
    starts, classes = [0], []
    for mail in mails:
        lines = split_lines("\n".join(mail.lines))
        left = [index for index, line in enumerate(lines) if line.text]
        around = Surroundings(lines, left)
        for position, index in enumerate(left):
            if leftovers.MOST_HEAD <= position < len(left) - leftovers.MOST_TAIL:
                continue
            groups = columns_of(around.judged(position))
            columns += [found for found, _ in groups]
            values += [np.full(len(found), value, np.float32) for found, value in groups]
            starts.append(starts[-1] + sum(len(found) for found, _ in groups))
            classes.append(CLASSES.index(mail.reasons[index]))
    rows = csr_matrix((np.concatenate(values), np.concatenate(columns), starts), shape=(len(classes), N_COLUMNS))
    print(f"{len(mails):,} mails, {len(classes):,} lines: {dict(Counter(CLASSES[number] for number in classes))}")
    fitted = LogisticRegression(C=regularisation, max_iter=200, tol=1e-3).fit(rows, classes)
    weights, scale = quantised(fitted.coef_.T)
    return LineModel(weights.astype(np.float32) * scale, fitted.intercept_.astype(np.float32))


def quantised(weights: np.ndarray) -> tuple[np.ndarray, np.float32]:
    """Weights as small whole numbers, and what one of them is worth."""
    scale = np.float32(np.abs(weights).max() / 127)
    return np.rint(weights / scale).astype(np.int8), scale


def report(model: LineModel, held: list[MadeMail], own: list[str], public: list[str]) -> None:
    """Print how much of the lines is found, and what is cut of customers' own words."""
    found: Counter[str] = Counter()
    wrong = exact = 0
    total: Counter[str] = Counter()
    n_told = sum(not mail.postscript for mail in held)
    for mail in held:
        cut = cut_lines(model, "\n".join(mail.lines))
        told = [index for index, reason in enumerate(mail.reasons) if reason != "own"]
        lost = [index for index in cut if mail.reasons[index] == "own" and mail.lines[index]]
        wrong += bool(lost)
        if mail.postscript:
            continue  # what stands above the customer's last word is never judged
        total.update(mail.reasons[index] for index in told)
        found.update(mail.reasons[index] for index in told if index in cut)
        exact += not lost and all(index in cut for index in told if mail.lines[index])
    print(
        f"held-out mails {len(held):,}: exactly the words {exact / n_told:.1%} of {n_told:,}, own words cut in {wrong}"
    )
    for reason in CLASSES[1:]:
        print(f"  {reason:18} {found[reason] / max(1, total[reason]):6.1%} of {total[reason]:,} lines")
    for name, texts in (("validation", own), ("public", public)):
        cuts = [(text, cut) for text in texts if (cut := cut_lines(model, text))]
        print(f"{name}: {len(texts):,} texts of customers, {len(cuts)} cut")
        for text, cut in cuts[:40] if name == "validation" else []:
            print("   ", [text.split("\n")[index] for index in sorted(cut)])


def cut_lines(model: LineModel, text: str) -> set[int]:
    """The numbers of the lines that the judge cuts."""
    lines = split_lines(text)
    left = [index for index, line in enumerate(lines) if line.text]
    cuts = leftovers.find_leftovers(lines, left, model)
    return {index for index in left if any(cut.start <= lines[index].start < cut.end for cut in cuts)}


def write(model: LineModel) -> None:
    """Write the weights as whole numbers."""
    weights, scale = quantised(model.weights)
    np.savez_compressed(MODEL, weights=weights, scale=scale, bias=model.bias)
    print(f"{MODEL}: {MODEL.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
