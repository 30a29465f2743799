"""The ablation: what each part of the model, and of its data, is worth -> models/evaluation/ablation.{json,md}.

n-gram model, frozen encoder with linear heads, fine-tuned encoder and a blend; on whole data, without threads, with the
channel, and without public texts. All learn on train and are measured on validation. A finished variant is kept: a
run that was interrupted goes on where it stopped; other data or parameters start anew, but after a change of code
delete models/evaluation/ablation/ yourself. An n-gram variant takes a minute; a fine-tuning, ten.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from time import monotonic

import numpy as np

from ablation_table import Ablation, Measures, measure_variant, part_of, render
from escalml.config import Params, read_params
from escalml.data.arrays import read_arrays, write_arrays
from escalml.data.dataset import read_labelled
from escalml.data.labels import FloatArray, TargetTable
from escalml.data.reading import file_sha256
from escalml.errors import EscalmlError
from escalml.evaluation import EvaluationSet, evaluation_set
from escalml.records import LabelledMessage
from escalml.training.stages.arguments import parser_of, run, write_json
from escalml.training.stages.prepare import DATA
from escalml.training.stages.train import Reporter
from variants import VARIANTS, Variant, blend_evenly, learn_and_score, seen_by

OUT = "models/evaluation"
SPLIT = "validation"
OURS = "corpus and own files"
BY_NAME = {variant.name: variant for variant in VARIANTS}


def main(argv: list[str] | None = None) -> int:
    """Learn what is not kept, measure all that is."""
    parser = parser_of(__file__, __doc__)
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    parser.add_argument("--out", type=Path, help=f"folder of the table; default {OUT}")
    parser.add_argument("--only", action="append", choices=tuple(BY_NAME), metavar="NAME", help=", ".join(BY_NAME))
    parser.add_argument("--fast", action="store_true", help="leave out what needs torch")
    options = parser.parse_args(argv)
    root, out = options.root, options.out or options.root / OUT
    params = read_params(root / "params.yaml")
    path = options.data or root / DATA
    bench = Bench(read_labelled(path, tuple(params.targets)), params, file_sha256(path), out / "ablation")
    asked = [BY_NAME[name] for name in options.only or BY_NAME]
    chosen = [variant for variant in asked if not (options.fast and variant.needs_torch)]
    if not chosen:
        raise EscalmlError("--fast leaves none of the variants that --only names; drop one of the two.")
    for variant in chosen:
        bench.work(variant)
        table = write_table(bench, out)
    print(f"wrote {table}")
    return 0


@dataclass(frozen=True)
class Work:
    """What a variant made of the scored rows. `log_odds` has shape (n_scored, n_targets)."""

    log_odds: FloatArray
    n_learned: int
    seconds: float


class Bench:
    """Rows, parameters, and the work of the variants that have been learned so far.

    Parameters
    ----------
    rows
        Labelled messages of any split; test is dropped here.
    params
        As for `escalml train`.
    data_sha256
        Hash of the data file.
    folder
        Where work is kept, apart for each combination of data and parameters.
    """

    def __init__(self, rows: Sequence[LabelledMessage], params: Params, data_sha256: str, folder: Path) -> None:
        self.params, self.data_sha256 = params, data_sha256
        self.table = TargetTable(params.targets)
        self._measures: dict[tuple[str, str], Measures] = {}
        self.train, self.measured, self.gate = (
            [row for row in rows if row.split == split] for split in ("train", SPLIT, "gate")
        )
        if not self.train or not self.measured:
            raise EscalmlError(f"an ablation needs messages of the splits train and {SPLIT}; run `escalml prepare`.")
        learns_by = params.model_dump_json(exclude={"thresholds", "evaluation", "n_folds"})
        self.folder = folder / sha256(f"{data_sha256} {learns_by}".encode()).hexdigest()[:12]

    @property
    def public(self) -> tuple[str, ...]:
        """Names of the public sources."""
        return self.params.prepare.public_sources

    @cached_property
    def sets(self) -> dict[str, tuple[EvaluationSet, list[int]]]:
        """Parts of what is measured, and which of its rows they are; one part where there is one kind of source."""
        rows = range(len(self.measured))
        public = [row for row in rows if self.measured[row].source in self.public]
        parts = {"all": list(rows), OURS: sorted(set(rows) - set(public)), "public": public}
        return {
            name: (evaluation_set(name, SPLIT, [self.measured[row] for row in part], self.table), part)
            for name, part in parts.items()
            if part and (name == "all" or len(part) < len(self.measured))
        }

    def work(self, variant: Variant) -> Work:
        """What a variant made of the rows of validation, then gate; learned now if it is not kept.

        Parameters
        ----------
        variant
            Which one. A blend has its members learned too.

        Returns
        -------
        Its work.
        """
        kept = self.folder / f"{variant.name}.safetensors"
        if not kept.exists():
            found = self._blend(variant) if variant.members else self._learn(variant)
            self.folder.mkdir(parents=True, exist_ok=True)
            numbers = {"log_odds": found.log_odds, "n_learned": np.array(found.n_learned)}
            partial = kept.with_suffix(".partial")
            write_arrays(partial, numbers | {"seconds": np.array(found.seconds)})
            partial.replace(kept)
        arrays = read_arrays(kept)
        return Work(arrays["log_odds"], int(arrays["n_learned"]), float(arrays["seconds"]))

    def _learn(self, variant: Variant) -> Work:
        started = monotonic()
        train, scored = (
            seen_by(variant.view, rows, self.public) for rows in (self.train, [*self.measured, *self.gate])
        )
        print(f"{variant.name}: learning from {len(train)} messages", file=sys.stderr, flush=True)
        log_odds = learn_and_score(variant, train, scored, self.params, on_progress=Reporter())
        return Work(log_odds, len(train), monotonic() - started)

    def _blend(self, variant: Variant) -> Work:
        members = [self.work(member) for member in variant.members]
        parts = [member.log_odds for member in members]
        log_odds = blend_evenly(parts, self.gate, slice(len(self.measured), None), self.table)
        return Work(log_odds, members[0].n_learned, sum(member.seconds for member in members))

    def finished(self) -> dict[str, Work]:
        """Work of all variants that are kept, in the order of the table."""
        return {v.name: self.work(v) for v in VARIANTS if (self.folder / f"{v.name}.safetensors").exists()}

    def measures(self, variant: str, part: str) -> Measures:
        """What a variant is worth on one part of the validation rows; measured once."""
        if (variant, part) not in self._measures:
            data, rows = self.sets[part]
            log_odds = self.work(BY_NAME[variant]).log_odds[rows]
            measures = measure_variant(data, log_odds, self.table, self.params.evaluation, seed=self.params.seed)
            self._measures[variant, part] = measures
        return self._measures[variant, part]


def write_table(bench: Bench, out: Path) -> Path:
    """Measure what is kept, and write it as JSON and Markdown.

    Parameters
    ----------
    bench
        Holds the work.
    out
        Folder of both files.

    Returns
    -------
    The Markdown file.
    """
    works = bench.finished()
    config = bench.params.evaluation
    references = {v.name: v.reference.name if v.reference else None for v in VARIANTS}
    ablation = Ablation(
        data_sha256=bench.data_sha256,
        split=SPLIT,
        n_bootstrap=config.n_bootstrap,
        interval=config.interval,
        learned_from={name: work.n_learned for name, work in works.items()},
        seconds={name: round(work.seconds, 1) for name, work in works.items()},
        parts=tuple(
            part_of(data, {name: bench.measures(name, part) for name in works}, references, config.interval)
            for part, (data, _) in bench.sets.items()
        ),
    )
    write_json(out / "ablation.json", ablation.model_dump(mode="json"))
    table = out / "ablation.md"
    table.write_text(render(ablation), encoding="utf-8")
    return table


if __name__ == "__main__":
    run(main)
