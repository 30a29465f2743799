"""The fourth batch of harder mails: written before its author read the tables of the reading; each wording once.

The file has blocks of `=== kind language`: bodies, and mails around `{}`; a mail of the kind `keep` is all its customer's.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from html import escape
from pathlib import Path

from hard_wrappers import HardMail

_BLOCK = re.compile(r"^=== (\w+) (\w+)\n", re.MULTILINE)


def fourth_batch() -> Iterator[HardMail]:
    """Every mail of the file, around the bodies of its language in turn."""
    parts = _BLOCK.split(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8"))[1:]
    blocks = list(zip(parts[::3], parts[1::3], (text.strip("\n") for text in parts[2::3]), strict=True))
    bodies: dict[str, list[str]] = defaultdict(list)
    for kind, language, text in blocks:
        if kind == "body":
            bodies[language].append(text)
    n_made: Counter[str] = Counter()
    for kind, language, text in blocks:
        if kind == "keep":
            yield HardMail(kind, language, text, text)
        elif kind != "body":
            words = bodies[language][n_made[language] % len(bodies[language])]
            n_made[language] += 1
            put = escape(words).replace("\n", "<br>\n") if kind == "html" else words
            yield HardMail(kind, language, words, text.replace("{}", put))
