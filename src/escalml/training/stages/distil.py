"""Distil: larger encoders teach the one that is served; writes a folder that `escalml train --base` starts from.

The teachers of params.yaml (`distil`) learn from the labelled messages and are asked about unlabelled ones; what they
say is kept in a file, by id, and the student learns from it. Where that file is there already the teachers are not
needed; training them takes hours on two cores. Killed, it goes on where it was. Needs the extra `train`.

`--with-labels` writes a second student for `escalml train --network`: it starts from layers of the teacher of its own
kind, which is trained for that, or from a champion (`--start`), and learns labels and what the teachers say together.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from escalml.config import DistilConfig, Params, TogetherConfig, read_params
from escalml.data.dataset import group_of, read_labelled
from escalml.data.labels import FloatArray, TargetTable
from escalml.data.reading import read_rows
from escalml.data.views import view_message
from escalml.errors import EscalmlError
from escalml.records import LabelledMessage, Message, parse_message
from escalml.training.learn import require_encoder_training
from escalml.training.stages.arguments import parser_of
from escalml.training.stages.prepare import DATA, now_and_then

if TYPE_CHECKING:
    from escalml.training.distillation import Labelled, SoftLabels

STUDENT, WORK = "models/student", "models/teachers"
SOFT_LABELS = "data/public/soft_labels.safetensors"
UNLABELLED = "ESCALML_UNLABELLED"


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = parser_of("distil", __doc__)
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    parser.add_argument(
        "--unlabelled", type=Path, nargs="+", help=f"message files with ids; default ${UNLABELLED}, parted by colons"
    )
    parser.add_argument("--soft-labels", type=Path, help=f"what the teachers say; default {SOFT_LABELS}")
    parser.add_argument("--ask-anew", action="store_true", help="train the teachers and ask them, and write that file")
    parser.add_argument("--work", type=Path, help=f"for what a killed run goes on from; default {WORK}")
    parser.add_argument("--out", type=Path, help=f"where to write the student; default {STUDENT}")
    parser.add_argument("--with-labels", type=Path, metavar="FOLDER", help="write a student that has seen labels, too")
    parser.add_argument(
        "--start", type=Path, metavar="MODEL", help="of --with-labels: go on from this model, such as models/champion"
    )
    options = parser.parse_args(argv)
    if options.start and not options.with_labels:
        raise EscalmlError("--start is what the student of --with-labels starts from; give both.")
    root = options.root
    params = read_params(root / "params.yaml")
    require_encoder_training(params.encoder.base)
    from escalml.training.distillation import SoftLabels, teach

    table = TargetTable(params.targets)
    unlabelled = read_unlabelled(options.unlabelled or paths_of(os.environ.get(UNLABELLED, "")))
    known = read_labelled(options.data or root / DATA, tuple(params.targets))
    messages = apart(unlabelled, known)  # soft labels may be older than a label of the same text
    path, work = options.soft_labels or root / SOFT_LABELS, options.work or root / WORK
    work.mkdir(parents=True, exist_ok=True)
    if options.ask_anew or not path.exists():
        ask(messages, known, params, work).save(path)
    labels = SoftLabels.load(path)
    rows = [row for row, id_ in enumerate(labels.ids) if id_ in messages]
    if not rows:
        raise EscalmlError(f"{path}: none of its ids is among the unlabelled messages; give their files.")
    views = [view_message(messages[labels.ids[row]], history_turns=params.features.history_turns) for row in rows]
    settings = {"epochs": params.distil.epochs, "learning_rate": params.distil.learning_rate}
    out = options.out or root / STUDENT
    teach(
        params.encoder.model_copy(update=settings),
        views,
        labels.probabilities(table)[rows],
        table,
        out=out,
        checkpoint=work / "student.pt",
        seed=params.seed,
        say=now_and_then(),
    )
    if options.with_labels:
        said = {id_: row for row, id_ in enumerate(labels.ids) if id_ in messages}
        wanted = some({id_: messages[id_] for id_ in said}, params.distil.together, params.seed)
        soft = labels.probabilities(table)[[said[id_] for id_ in wanted]]
        teach_both(
            known,
            [messages[id_] for id_ in wanted],
            soft,
            params,
            start=options.start,
            work=work,
            out=options.with_labels,
        )
    print(f"learned from {len(rows)} unlabelled messages; wrote {out}; next: escalml train --kind blend --base {out}")
    return 0


def teach_both(
    rows: Sequence[LabelledMessage],
    messages: Sequence[Message],
    soft: FloatArray,
    params: Params,
    *,
    start: Path | None,
    work: Path,
    out: Path,
) -> None:
    """Write the student that starts from a teacher or a model, and learns labels and soft labels together."""
    from escalml.training.distillation import teach_together

    settings, encoder = params.distil.together, params.encoder
    own_kind = (teacher for teacher in params.distil.teachers if teacher.base == encoder.base)
    teacher = start or next(own_kind, None)
    if teacher is None:
        raise EscalmlError(
            f"distil.teachers: --with-labels needs one of the encoder's base, {encoder.base}, or --start MODEL."
        )
    table = TargetTable(params.targets)
    rates = {"epochs": settings.epochs, "learning_rate": settings.learning_rate}
    teach_together(
        encoder.model_copy(update=rates),
        teacher,
        labelled_of(rows, params),
        asked_of(messages, soft, params),
        table,
        out=out,
        work=work,
        seed=params.seed,
        say=now_and_then(),
    )


def labelled_of(rows: Sequence[LabelledMessage], params: Params) -> "Labelled":
    """What teachers learn from: the train split."""
    from escalml.training.distillation import Labelled

    gold = [row for row in rows if row.split == "train"]
    views = [view_message(row.message, history_turns=params.features.history_turns) for row in gold]
    return Labelled(views, [row.language for row in gold], TargetTable(params.targets).encode_rows(gold))


def asked_of(messages: Sequence[Message], targets: FloatArray, params: Params) -> "Labelled":
    """Unlabelled messages with what is known of their targets, in [0, 1] or NaN."""
    from escalml.training.distillation import Labelled

    views = [view_message(message, history_turns=params.features.history_turns) for message in messages]
    return Labelled(views, [message.language or "en" for message in messages], targets)


def ask(messages: Mapping[str, Message], known: Sequence[LabelledMessage], params: Params, work: Path) -> "SoftLabels":
    """Train the teachers and ask them about some of the messages."""
    from escalml.training.distillation import SoftLabels, answers_of, mean_log_odds

    if not params.distil.teachers:
        raise EscalmlError("distil.teachers: params.yaml names none; name one, or give a file of --soft-labels.")
    table = TargetTable(params.targets)
    labelled = labelled_of(known, params)
    ids = some(messages, params.distil, params.seed)
    unlabelled = asked_of([messages[id_] for id_ in ids], np.full((len(ids), len(table)), np.nan), params)
    answers = [
        answers_of(teacher, labelled, unlabelled, table, work=work, seed=params.seed, say=now_and_then())
        for teacher in params.distil.teachers
    ]
    return SoftLabels(ids, table.columns, mean_log_odds(answers))


def apart(messages: Mapping[str, Message], labelled: Sequence[LabelledMessage]) -> dict[str, Message]:
    """Messages that are none of the labelled ones, by id and by text: what is measured on is not learned from."""
    ids = {row.message.id for row in labelled}
    groups = {group_of(row.message) for row in labelled}
    return {id_: message for id_, message in messages.items() if id_ not in ids and group_of(message) not in groups}


def some(messages: Mapping[str, Message], config: DistilConfig | TogetherConfig, seed: int) -> list[str]:
    """Ids of as many messages in English, and in other languages, as the configuration asks for, drawn by chance."""
    rng = np.random.default_rng(seed)
    found: list[str] = []
    for is_english, wanted in ((True, config.n_english), (False, config.n_other)):
        ids = sorted(id_ for id_, message in messages.items() if ((message.language or "en") == "en") == is_english)
        found += ids if len(ids) <= wanted else rng.choice(ids, wanted, replace=False).tolist()
    return sorted(found)


def read_unlabelled(paths: list[Path]) -> dict[str, Message]:
    """Messages by id; a row without id or text is passed over."""
    if not paths:
        raise EscalmlError(f"no unlabelled messages; give --unlabelled FILES, or set {UNLABELLED}.")
    found: dict[str, Message] = {}
    for path in paths:
        for row in read_rows(path):
            if not row.fault and row.fields.get("id") and row.fields.get("text"):
                message = parse_message(row.fields, where=f"{path}: row {row.number}")
                found[str(message.id)] = message
    return found


def paths_of(setting: str) -> list[Path]:
    """Paths of a setting that parts them by colons."""
    return [Path(part) for part in setting.split(os.pathsep) if part]
