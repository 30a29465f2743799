"""Distillation: larger encoders teach what they think of unlabelled messages to the small one that is served.

Teachers are fine-tuned on the labelled messages. Each then says how likely every target is for each unlabelled message;
the mean of their log-odds is what the student learns from before it sees a label (Hinton, Vinyals & Dean 2015).
Encoders of different kinds err differently, hence the mean.

A second student starts from some layers of the teacher of its own kind (Sanh et al. 2019) and learns labels and the
teachers' answers together. It is better; but since it has seen the labels, nothing can be fitted on its scores of them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from escalml.config import EncoderConfig, TeacherConfig
from escalml.data.arrays import read_arrays, write_arrays
from escalml.data.labels import FloatArray, TargetTable
from escalml.data.views import MessageView
from escalml.models.base_models import find_base_model
from escalml.models.encoder_input import read_tokenizer
from escalml.models.manifest import model_sha256
from escalml.training.encoder_network import (
    MultiTaskEncoder,
    keep_layers,
    load_network,
    save_network,
    tokenizer_folder,
)
from escalml.training.encoder_training import documents_of, key_of
from escalml.training.fine_tuning import Lesson, Step, fine_tune, scores_of
from escalml.training.served_network import starting_network

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Say = Callable[[str], None]
CHUNK = 2_000  # unlabelled messages that a killed stage does at most again


@dataclass(frozen=True)
class Labelled:
    """Views, their languages, and targets of shape (n, n_targets) in {0, 1, NaN}."""

    views: Sequence[MessageView]
    languages: Sequence[str]
    targets: FloatArray

    def of(self, languages: Sequence[str]) -> "Labelled":
        """Those in some languages; all where none is named."""
        if not languages:
            return self
        rows = [row for row, language in enumerate(self.languages) if language in languages]
        return Labelled([self.views[row] for row in rows], [self.languages[row] for row in rows], self.targets[rows])


def teach(
    student: EncoderConfig,
    views: Sequence[MessageView],
    soft: FloatArray,
    table: TargetTable,
    *,
    out: Path,
    checkpoint: Path,
    seed: int,
    say: Say = lambda _: None,
) -> None:
    """Teach a student what its teachers think of messages, and write it as a folder that `encoder.base` takes.

    Parameters
    ----------
    student
        Which base, which of its layers, and how it learns.
    views
        What it sees of each message.
    soft
        Probabilities of its teachers. Shape (n_views, n_targets), in [0, 1] or NaN.
    table
        Names of the targets.
    out
        The folder; made if need be.
    checkpoint
        A file that a killed training goes on from.
    seed
        Of order, dropout and head.
    say
        Told how far the work is.

    Raises
    ------
    EscalmlError
        If the base weights cannot be found.
    """
    base = find_base_model(student.base)
    torch.manual_seed(seed)
    model = load_network(base, table, student)
    tokenizer = read_tokenizer(tokenizer_folder(base))
    lesson = Lesson(documents_of(views, tokenizer, student), soft)
    fine_tune(model, lesson, table, student, seed=seed, checkpoint=checkpoint, on_step=_told("student", say))
    save_network(model, tokenizer, table, out)


@dataclass(frozen=True)
class SoftLabels:
    """What teachers think of messages: log-odds of shape (n, n_targets) for the ids, NaN where nobody answered."""

    ids: Sequence[str]
    columns: Sequence[str]
    log_odds: FloatArray

    def save(self, path: Path) -> None:
        """Write them, to two bytes a number."""
        names = {"ids": self.ids, "columns": self.columns}
        texts = {name: np.frombuffer("\n".join(lines).encode(), np.uint8) for name, lines in names.items()}
        path.parent.mkdir(parents=True, exist_ok=True)
        write_arrays(path, {**texts, "log_odds": self.log_odds.astype(np.float16)})

    @classmethod
    def load(cls, path: Path) -> "SoftLabels":
        """Read what `save` wrote; an EscalmlError says where that cannot be."""
        arrays = read_arrays(path)
        ids, columns = (arrays[name].tobytes().decode().split("\n") for name in ("ids", "columns"))
        return cls(ids, columns, arrays["log_odds"].astype(np.float64))

    def probabilities(self, table: TargetTable) -> FloatArray:
        """For each id, by the targets of a table; NaN where the teachers had no such target. Shape (n, n_targets)."""
        result = np.full((len(self.ids), len(table)), np.nan)
        for column, name in enumerate(table.columns):
            if name in self.columns:
                result[:, column] = 1.0 / (1.0 + np.exp(-self.log_odds[:, self.columns.index(name)]))
        return result


def answers_of(
    config: TeacherConfig,
    labelled: Labelled,
    unlabelled: Labelled,
    table: TargetTable,
    *,
    work: Path,
    seed: int,
    say: Say = lambda _: None,
) -> FloatArray:
    """What one teacher thinks of the unlabelled messages in its languages.

    Parameters
    ----------
    config
        The teacher, how it learns, and its languages.
    labelled
        What it learns from.
    unlabelled
        What it is asked about; the targets are not looked at.
    table
        Names of the targets.
    work
        Folder for checkpoints and answers, which a killed run goes on from.
    seed
        Of order, dropout and head.
    say
        Told how far the work is.

    Returns
    -------
    Log-odds. Shape (n_unlabelled, n_targets); NaN in the rows of other languages.
    """
    name = Path(config.base).name
    model, tokenizer, key = _trained(config, labelled.of(config.languages), table, work=work, seed=seed, say=say)
    rows = [row for row, code in enumerate(unlabelled.languages) if code in config.languages or not config.languages]
    documents = documents_of([unlabelled.views[row] for row in rows], tokenizer, config)
    answers = np.full((len(unlabelled.views), len(table)), np.nan)
    for start in range(0, len(rows), CHUNK):
        part = rows[start : start + CHUNK]
        answers[part] = _asked(model, documents[start : start + CHUNK], work / f"{key}-{_key(part)}.safetensors")
        say(f"{name}: asked about {start + len(part)} of {len(rows)} messages")
    return answers


def teach_together(
    student: EncoderConfig,
    teacher: TeacherConfig | Path,
    labelled: Labelled,
    unlabelled: Labelled,
    table: TargetTable,
    *,
    out: Path,
    work: Path,
    seed: int,
    say: Say = lambda _: None,
) -> None:
    """Teach a student that starts from layers of its teacher, by labels and soft labels together, and write it.

    Parameters
    ----------
    student
        Which layers of the teacher it keeps, and how it learns.
    teacher
        The teacher of its own kind; trained if an earlier run has not left it in `work`. Or the folder of a served
        model to go on from, all of whose layers are kept.
    labelled
        What both learn from.
    unlabelled
        What the student learns from besides; the targets are probabilities of its teachers, in [0, 1] or NaN.
    table
        Names of the targets.
    out
        The folder; made if need be.
    work
        Folder for what a killed run goes on from.
    seed
        Of order, dropout and head.
    say
        Told how far the work is.
    """
    if isinstance(teacher, Path):
        torch.manual_seed(seed)
        model, tokenizer = starting_network(str(teacher), table, student), read_tokenizer(teacher)
        key = model_sha256(teacher)[:16]
    else:
        model, tokenizer, key = _trained(teacher, labelled.of(teacher.languages), table, work=work, seed=seed, say=say)
        keep_layers(model.body, student.layers)
    lesson = Lesson(
        documents_of([*labelled.views, *unlabelled.views], tokenizer, student),
        np.concatenate([labelled.targets, unlabelled.targets]),
    )
    checkpoint = work / f"together-{key_of(lesson, table, student, seed)}-{key}.pt"
    fine_tune(model, lesson, table, student, seed=seed, checkpoint=checkpoint, on_step=_told("student", say))
    save_network(model, tokenizer, table, out)


def mean_log_odds(answers: Sequence[FloatArray]) -> FloatArray:
    """Mean over those teachers that answered. Shape (n, n_targets) each, NaN where one was not asked -> the same."""
    stacked = np.stack(answers)
    n_answers = np.sum(~np.isnan(stacked), axis=0)
    total = np.nansum(stacked, axis=0)
    mean: FloatArray = np.divide(total, n_answers, out=np.full(total.shape, np.nan), where=n_answers > 0)
    return mean


def _trained(
    config: TeacherConfig, known: Labelled, table: TargetTable, *, work: Path, seed: int, say: Say
) -> tuple[MultiTaskEncoder, "Tokenizer", str]:
    """A teacher that has learned from labelled messages, its tokenizer, and a name for this training."""
    base = find_base_model(config.base)
    name = Path(config.base).name
    tokenizer = read_tokenizer(tokenizer_folder(base))
    lesson = Lesson(documents_of(known.views, tokenizer, config), known.targets)
    key = f"{name}-{key_of(lesson, table, config, seed)}"
    torch.manual_seed(seed)
    model = load_network(base, table, config)
    fine_tune(model, lesson, table, config, seed=seed, checkpoint=work / f"{key}.pt", on_step=_told(name, say))
    return model, tokenizer, key


def _asked(model: MultiTaskEncoder, documents: Sequence[list[int]], cache: Path) -> FloatArray:
    """Log-odds of some documents, from the file in which an earlier run kept them."""
    if not cache.exists():
        part = cache.with_suffix(".part")
        write_arrays(part, {"log_odds": scores_of(model, documents)})
        part.replace(cache)
    return read_arrays(cache)["log_odds"]


def _key(rows: Sequence[int]) -> str:
    """A name for some rows."""
    return f"{rows[0]}-{rows[-1]}"


def _told(name: str, say: Say) -> Callable[[Step], None]:
    """Says where a fine-tuning stands."""

    def tell(step: Step) -> None:
        say(f"{name}, {step.describe()}")

    return tell
