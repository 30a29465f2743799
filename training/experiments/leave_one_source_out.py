"""Apart: train without each source in turn, and without all tweets -> models/evaluation/leave_one_source_out.json.

Measured on validation and gate, never on test; nothing is chosen by it. The next `escalml evaluate` of a model of the
same data shows it in its card. Ten n-gram models take minutes; other kinds take that many times what one takes.
"""

import sys
from pathlib import Path
from time import monotonic

from escalml.assets import asset
from escalml.config import read_params
from escalml.data.dataset import read_labelled
from escalml.data.reading import file_sha256
from escalml.data.sources import SOURCES, read_sources
from escalml.evaluation.leave_one_source_out import leave_one_source_out_section
from escalml.training import KINDS, leave_one_source_out
from escalml.training.stages.arguments import parser_of, run, write_json
from escalml.training.stages.evaluate import LEFT_OUT
from escalml.training.stages.prepare import DATA

TWEETS = "all tweets"


def main(argv: list[str] | None = None) -> int:
    """Run the comparison."""
    parser = parser_of(__file__, __doc__)
    parser.add_argument("--kind", choices=KINDS, default="tfidf", help="default tfidf")
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    parser.add_argument("--out", type=Path, help=f"where to write; default {LEFT_OUT}")
    options = parser.parse_args(argv)
    params = read_params(options.root / "params.yaml")
    data, out = options.data or options.root / DATA, options.out or options.root / LEFT_OUT
    tweets = {name for name, source in read_sources(asset(SOURCES)).items() if source.tweets}
    started = monotonic()

    def say(name: str) -> None:
        print(f"[{monotonic() - started:6.0f} s] {options.kind}, without {name}: done", file=sys.stderr, flush=True)

    measured = leave_one_source_out(
        read_labelled(data, tuple(params.targets)),
        params,
        data_sha256=file_sha256(data),
        kind=options.kind,
        together={TWEETS: tweets},
        on_fit=say,
    )
    write_json(out, measured.model_dump(mode="json"))
    print(f"{leave_one_source_out_section(measured)}\n\nwrote {out}; next: escalml evaluate")
    return 0


if __name__ == "__main__":
    run(main)
