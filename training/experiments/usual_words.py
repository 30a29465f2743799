"""Writes `usual_words.txt`: which words, and pairs of words, are usual in messages to companies, language by language.

By it the store knows which words tell one matter from another before a desk has messages of its own. Run it as
`python training/experiments/usual_words.py` after the corpus has changed; it reads the parts train and validation.
"""

import json
from collections import Counter, defaultdict
from pathlib import Path

from escalml.store.alike import USUAL_WORDS, grams_of

CORPUS = Path("data/corpus")
FILES = ("corpus.jsonl", "corpus2.jsonl", "corpus3.jsonl")
MIN_SHARE, MIN_MESSAGES = 0.01, 5


def main() -> None:
    """Count in every language how many messages hold a word, and write the largest share of each."""
    texts = defaultdict(list)
    for name in FILES:
        for line in (CORPUS / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row.get("split") in ("train", "validation"):
                texts[row.get("language") or "en"].append(row["text"])
    shares: dict[str, float] = {}
    for of_language in texts.values():
        counts = Counter(gram for text in of_language for gram in set(grams_of(text)))
        for gram, n in counts.items():
            share = n / len(of_language)
            if n >= MIN_MESSAGES and share >= MIN_SHARE:
                shares[gram] = max(share, shares.get(gram, 0.0))
    lines = [f"{shares[gram]:.3f} {gram}\n" for gram in sorted(shares)]
    USUAL_WORDS.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines):,} words and pairs of words in {USUAL_WORDS.name}")


if __name__ == "__main__":
    main()
