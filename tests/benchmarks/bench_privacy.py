"""How well literal identifiers are found, beside other finders, in one run: a table per data set, with messages/s.

    ESCALML_SHARED=../shared/data python tests/benchmarks/bench_privacy.py

The peers (presidio-analyzer, scrubadub, datafog) are installed in an environment of their own, see `privacy_peers.py`;
`--reuse` takes what they answered before. Span matches as in `escalml.evaluation.identifier_spans`; sets and types as
in `privacy_sets.py`. Times are processor time of one warm process, since others share the machine. Not collected by
pytest. `--split test` is for a figure that is to be reported, once.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from privacy_peers import Run, run_peers
from privacy_sets import STRUCTURED, SpanSet, span_sets

from escalml.assets import asset
from escalml.config import EvaluationConfig
from escalml.evaluation.identifier_spans import ALL, IdentifierSpans, MarkedText, evaluate_identifier_spans
from escalml.evaluation.table_cells import figure, markdown_table
from escalml.privacy import find_by_patterns, find_identifiers
from escalml.records import Identifier, Message
from escalml.scoring.scorer import Scorer

Find = Callable[[Sequence[str]], Sequence[tuple[Identifier, ...]]]
CONFIG = EvaluationConfig(n_bootstrap=200)
WORK = Path(tempfile.gettempdir()) / "escalml-privacy-peers"
N_WARM = 20
FIRST_TABLE_ONLY = (
    "escalml, patterns and names by rules",
    "escalml --fast, with scores",
    "escalml, with scores",
    "presidio, patterns",
    "presidio with spaCy",
)


def ours(model: Path) -> dict[str, Find]:
    """Our own finders, from the fastest on."""
    scorer, fast = Scorer.load(model), Scorer.load(model, fast=True)
    return {
        "escalml, patterns": lambda texts: [find_identifiers(text) for text in texts],
        "escalml, patterns and names by rules": find_by_patterns,
        "escalml --fast, with scores": lambda texts: _with_scores(fast, texts),
        "escalml": scorer.find_identifiers,
        "escalml, with scores": lambda texts: _with_scores(scorer, texts),
    }


def _with_scores(scorer: Scorer, texts: Sequence[str]) -> list[tuple[Identifier, ...]]:
    """What the service answers: everything else that it says of a message included."""
    return [found.privacy.identifiers for found in scorer.predict([Message(text=text) for text in texts])]


def run(find: Find, each: SpanSet) -> Run:
    """Search one set, warmed up."""
    texts = [text.text for text in each.texts]
    find(texts[:N_WARM])
    start = time.process_time()
    found = find(texts)
    return Run(list(found), time.process_time() - start)


def measured(each: SpanSet, found: Sequence[tuple[Identifier, ...]], types: frozenset[str]) -> IdentifierSpans:
    """Figures of some of a set's types."""
    texts = []
    for text, spans in zip(each.texts, found, strict=True):
        counted = [span for span in each.counted(text, spans) if span.type in types]
        texts.append(MarkedText(text.group, [span for span in text.marked if span.type in types], counted))
    return evaluate_identifier_spans(texts, CONFIG, split="", seed=0)


def show(each: SpanSet, runs: dict[str, Run]) -> None:
    """Print both tables of a set: systems beside each other, then F1 with precision and recall by type."""
    n_characters = sum(len(text.text) for text in each.texts) / len(each.texts)
    print(f"\n## {each.name}: {len(each.texts):,} texts of {n_characters:.0f} characters on average\n")
    figures = {name: measured(each, run.found, each.types) for name, run in runs.items()}
    structured = {name: measured(each, run.found, STRUCTURED & each.types) for name, run in runs.items()}
    rows = [
        [
            name,
            figure(figures[name].rows[ALL].f1),
            figure(structured[name].rows[ALL].f1),
            *(_f1(figures[name], type_) for type_ in ("PERSON", "ADDRESS")),
            figure(figures[name].clean_flagged),
            f"{len(each.texts) / run.seconds:,.0f}",
        ]
        for name, run in runs.items()
    ]
    n_clean = next(iter(figures.values())).clean_flagged.n
    header = ["F1 [95 % interval]", "all types", "structured", "PERSON", "ADDRESS", f"clean flagged ↓ (n {n_clean:,})"]
    print(markdown_table([*header, "messages/s"], rows))
    figures = {name: found for name, found in figures.items() if name not in FIRST_TABLE_ONLY}
    marked = {type_: sum(span.type == type_ for text in each.texts for span in text.marked) for type_ in each.types}
    rows = [
        [f"`{type_}` ({marked[type_]:,})", *(_by_type(found, type_) for found in figures.values())]
        for type_ in sorted(each.types, key=lambda type_: -marked[type_])
    ]
    print("\n" + markdown_table(["F1 (precision, recall)", *figures], rows))


def _f1(found: IdentifierSpans, type_: str) -> str:
    return figure(found.rows[type_].f1) if type_ in found.rows else "–"


def _by_type(found: IdentifierSpans, type_: str) -> str:
    """F1 with precision and recall, such as `.95 (.97, .94)`; a dash where nothing was marked or found."""
    if type_ not in found.rows:
        return "–"
    row = found.rows[type_]
    shown = ["–" if metric.value is None else f"{metric.value:.2f}" for metric in (row.f1, row.precision, row.recall)]
    return f"{shown[0]} ({shown[1]}, {shown[2]})"


def main() -> None:
    """Run every system on every set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--split", choices=("validation", "gate", "test"), action="append", help="of the corpus")
    parser.add_argument("--model", type=Path, default=asset("models/champion"), help="our model directory")
    parser.add_argument("--work", type=Path, default=WORK, help="folder for the peers' answers")
    parser.add_argument("--peers-venv", type=Path, help="environment of the peers; default: in the work folder")
    parser.add_argument("--reuse", action="store_true", help="take the peers' earlier answers and times")
    options = parser.parse_args()
    shared = Path(os.environ.get("ESCALML_SHARED", "../shared/data"))
    sets = span_sets(shared, options.split or ["validation", "gate"])
    peers = run_peers(sets, options.work, options.peers_venv or options.work / "venv", reuse=options.reuse)
    finders = ours(options.model)
    for each in sets:
        runs = {name: run(find, each) for name, find in finders.items()}
        show(each, runs | {name: found[each.name] for name, found in peers.items()})


if __name__ == "__main__":
    main()
