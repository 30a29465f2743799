"""Does a model pay? It is compared with what anybody would try first: a plain tf-idf and a logistic regression.

Both learn from the same own messages and are measured on the same others, on the same bootstrap replicates. The model
is compared with chance, too: with its own answers, shuffled among the messages.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from escalml.config import Params
from escalml.data.labels import Block, FloatArray, TargetTable
from escalml.data.views import view_message
from escalml.evaluation import evaluation_set
from escalml.evaluation.leave_one_source_out import Change, Scores, changes
from escalml.evaluation.table_cells import figure, rounded
from escalml.models.ngrams import TOKEN, message_document
from escalml.records import LabelledMessage
from escalml.scoring.scorer import Scorer

METRIC_OF = {
    "ordinal": "qwk",
    "binary": "average_precision",
    "multilabel": "macro_f1",
    "multiclass": "macro_f1",
}
FEWEST = 20  # labelled messages to compare on; on fewer an interval says nothing
A_LITTLE = 0.1  # better than chance by less at the most: then labels taught nothing that is of use
NAME = "a plain tf-idf + logistic regression"


@dataclass(frozen=True)
class Comparison:
    """A field's figure against that of a plain model, and against chance, on `n` messages; None where they are few."""

    field: str
    metric: str
    n: int
    plain: Change | None = None
    chance: Change | None = None

    @property
    def untold_from_chance(self) -> bool:
        """Whether the model is not told from its own answers, shuffled among the messages."""
        return self.chance is not None and not (self.chance.difference.low or 0.0) > 0

    @property
    def learned_nothing(self) -> bool:
        """Whether messages enough say that the model is hardly better than its own answers, shuffled among them."""
        return self.untold_from_chance and self.chance is not None and (self.chance.difference.high or 0.0) < A_LITTLE

    def _against_chance(self) -> str:
        """What the comparison with chance says, where the model is not better beyond doubt."""
        if self.chance is None or not self.untold_from_chance:
            return ""
        than_chance = f"better than chance by {figure(self.chance.difference)}"
        if self.learned_nothing:
            return f"; {than_chance}: it learned nothing of this field"
        return f"; {than_chance}: {self.n} messages are too few to tell whether it learned anything of this field"

    def sentence(self) -> str:
        """The comparison in words."""
        if self.plain is None:
            return f"{self.field}: not compared; {self.n} own validation messages have a label, {FEWEST} are needed"
        plain, value, difference = self.plain.seen.value, self.plain.unseen.value, self.plain.difference
        low, high = difference.low, difference.high
        if plain is None or value is None or low is None or high is None:
            return f"{self.field}: not compared; the {self.n} own validation messages with a label all have the same"
        gap, interval = rounded(abs(difference.value or 0.0)), f"[{rounded(low)}, {rounded(high)}]"
        if low > 0:
            verdict = f"better by {gap} {interval} than {NAME} ({rounded(plain)})"
        elif high < 0:
            verdict = f"worse by {gap} [{rounded(-high)}, {rounded(-low)}] than {NAME} ({rounded(plain)})"
        else:
            verdict = f"no better than {NAME} ({rounded(plain)}; difference {figure(difference)})"
        shown = f"{self.metric} {rounded(value)} on {self.n} own validation messages"
        return f"{self.field}: {shown}, {verdict}{self._against_chance()}"


def compare_with_plain(
    scorer: Scorer,
    learned: Sequence[LabelledMessage],
    held_out: Sequence[LabelledMessage],
    fields: Sequence[str],
    params: Params,
) -> list[Comparison]:
    """Compare a model with a plain one, field by field.

    Parameters
    ----------
    scorer
        The model.
    learned
        The own rows that it learned from; the plain model learns from those with a label.
    held_out
        Rows that neither has seen.
    fields
        Which fields to compare.
    params
        Bootstrap and seed.

    Returns
    -------
    One comparison for each field.
    """
    turns = scorer.manifest.features.history_turns
    held_out = [row for row in held_out if row.at_random]
    documents = [
        [message_document(view_message(row.message, history_turns=turns)) for row in rows]
        for rows in (learned, held_out)
    ]
    probabilities = scorer.probabilities([row.message for row in held_out])
    return [_compare(scorer, field, learned, held_out, documents, probabilities, params) for field in fields]


def _compare(
    scorer: Scorer,
    field: str,
    learned: Sequence[LabelledMessage],
    held_out: Sequence[LabelledMessage],
    documents: Sequence[Sequence[str]],
    probabilities: FloatArray,
    params: Params,
) -> Comparison:
    """The comparison of one field; `probabilities` are the model's, of the rows held out."""
    whole = TargetTable({field: scorer.manifest.targets[field]})
    known, unseen = whole.encode_rows(learned), whole.encode_rows(held_out)
    block = scorer.table.blocks[field].as_known(np.vstack([known, unseen]))
    table = TargetTable({field: block.config})
    known, unseen = known[:, : len(table)], unseen[:, : len(table)]
    seen_rows, rows = (_labelled(targets) for targets in (known, unseen))
    metric = METRIC_OF[block.config.kind]
    if len(rows) < FEWEST or not seen_rows:
        return Comparison(field, metric, len(rows))
    plain = _plain(
        [documents[0][row] for row in seen_rows],
        known[seen_rows],
        [documents[1][row] for row in rows],
        table.blocks[field],
    )
    data = evaluation_set(field, "validation", [held_out[row] for row in rows], table)
    own = Scores(probabilities[rows, block.span], scorer.thresholds[block.span])
    shuffled = Scores(np.random.default_rng(params.seed).permutation(own.probabilities), own.thresholds)
    name = f"{field}/{metric}"
    against_plain, against_chance = (
        changes(data, other, own, table, params.evaluation, seed=params.seed, metrics=[name])[name]
        for other in (Scores(plain, np.full(len(table), 0.5)), shuffled)
    )
    return Comparison(field, metric, len(rows), against_plain, against_chance)


def _labelled(targets: FloatArray) -> list[int]:
    """Rows in which the field has a label."""
    rows: list[int] = np.flatnonzero(~np.isnan(targets).any(axis=1)).tolist()
    return rows


def _plain(texts: Sequence[str], targets: FloatArray, others: Sequence[str], block: Block) -> FloatArray:
    """What a plain model, classes balanced, says of the columns of a field. Shape (n_others, n_columns)."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    tfidf = TfidfVectorizer(ngram_range=(1, 2), token_pattern=TOKEN.pattern, sublinear_tf=True, lowercase=False)
    seen, unseen = tfidf.fit_transform(texts), tfidf.transform(others)
    if block.config.kind in ("binary", "multilabel"):
        columns = [_class_shares(seen, labels, unseen, (0.0, 1.0))[:, 1] for labels in targets.T]
        return np.column_stack(columns)
    if block.config.kind == "ordinal":
        shares = _class_shares(seen, targets.sum(axis=1), unseen, range(len(block.config.labels)))
        return np.cumsum(shares[:, ::-1], axis=1)[:, ::-1][:, 1:]
    classes = np.where(targets.any(axis=1), targets.argmax(axis=1), len(block.columns))
    return _class_shares(seen, classes, unseen, range(len(block.columns) + 1))[:, :-1]


def _class_shares(seen: csr_matrix, labels: FloatArray, unseen: csr_matrix, classes: Sequence[float]) -> FloatArray:
    """Probability of each class; all of it on the only class that was seen. Shape (n, n_classes)."""
    from sklearn.linear_model import LogisticRegression

    shares = np.zeros((unseen.shape[0], len(classes)))
    places = {float(value): place for place, value in enumerate(classes)}
    if len(set(labels.tolist())) == 1:
        shares[:, places[float(labels[0])]] = 1.0
        return shares
    model = LogisticRegression(C=10.0, class_weight="balanced", max_iter=1000).fit(seen, labels)
    shares[:, [places[float(value)] for value in model.classes_]] = model.predict_proba(unseen)
    return shares
