"""Labels by hand: what is suggested, what is doubted, how far readers agree, and how corrections come back."""

import csv
import random

import numpy as np
import pytest
from typer.testing import CliRunner

from escalml.cli import app
from escalml.config import TargetConfig
from escalml.data.dataset import labelled_message
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.scoring.scorer import Scorer
from escalml.training.labelling import agreement, audit, suggest
from escalml.training.labelling.audit import suspects
from escalml.training.labelling.corrections import correct, key_of, read_corrections
from escalml.training.prepare import write_labelled

TABLE = TargetTable(
    {
        "level": TargetConfig(kind="ordinal", labels=("low", "mid", "high")),
        "angry": TargetConfig(kind="binary"),
        "about": TargetConfig(kind="multilabel", labels=("money", "goods")),
    }
)
CALM, CROSS = (
    ["thank", "kind", "pleased", "lovely", "good", "nice"],
    ["rude", "awful", "useless", "angry", "worst", "never"],
)


def row(text, id_=None, **labels):
    fields = {"text": text, **({"id": id_} if id_ else {}), **labels}
    return labelled_message(fields, tuple(TABLE.blocks), where="row", source="desk")


def moods(n=80):
    """Messages whose words say whether somebody is angry."""
    draw = random.Random(0)
    return [
        row(" ".join([f"ticket{n}", *draw.choices(CROSS if n % 2 else CALM, k=6)]), f"m-{n}", angry=bool(n % 2))
        for n in range(n)
    ]


def test_a_label_is_doubted_where_another_is_as_sure_as_it_is_on_its_own_rows():
    # Mean share of label 0 on rows labelled 0: (0.9 * 4 + 0.8 + 0.1) / 6 = 0.75; of label 1 on rows labelled 1: 0.7.
    given = np.array([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    of_0 = np.array([0.9, 0.9, 0.9, 0.9, 0.8, 0.1, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3])
    assert suspects(given, np.column_stack([of_0, 1 - of_0])) == [(5, 1, pytest.approx(0.1))]


def test_a_label_that_hardly_any_row_has_is_not_judged():
    given = np.array([0] * 10 + [1])
    shares = np.tile([0.99, 0.01], (11, 1))
    assert suspects(given, shares) == []


def test_labels_that_were_swapped_are_found_and_others_are_left_alone():
    rows = moods()
    wrong = {4, 31}
    swapped = [
        one.model_copy(update={"labels": {**one.labels, "angry": not one.labels["angry"]}}) if n in wrong else one
        for n, one in enumerate(rows)
    ]
    assert {found.row for found in audit(swapped, TABLE)} == wrong
    assert audit(rows, TABLE) == []


def test_copies_with_several_labels_come_first():
    rows = [*moods(), row("Same words here", level="low"), row("same WORDS  here", level="high")]
    found = audit(rows, TABLE)
    assert [(one.row, one.kind, one.given) for one in found[:2]] == [
        (80, "contradiction", "low"),
        (81, "contradiction", "high"),
    ]


def test_agreement_is_beyond_chance_and_counts_levels_by_their_distance():
    levels = ("low", "low", "mid", "mid", "high", "high")
    first = {str(n): row(f"text {n}", level=level, angry=n < 3) for n, level in enumerate(levels)}
    near = {str(n): row(f"text {n}", level=lv, angry=n < 4) for n, lv in enumerate(("mid", *levels[1:]))}
    found = {one.field: one for one in agreement(first, near, TABLE, n_bootstrap=20)}
    # angry: 5 of 6 alike; chance: 3/6 * 4/6 + 3/6 * 2/6 = 1/2; kappa (5/6 - 1/2) / (1 - 1/2) = 2/3.
    assert found["angry"].kappa == pytest.approx(2 / 3)
    assert found["level"].weighted
    far = {**near, "0": row("text 0", level="high")}
    assert (
        found["level"].kappa > {one.field: one for one in agreement(first, far, TABLE, n_bootstrap=20)}["level"].kappa
    )
    assert "about_money" not in found  # nobody labelled it


def test_corrections_take_the_place_of_what_was_given(tmp_path):
    rows = [row("one", "a", angry=True, about=["money"]), row("two words", angry=True)]
    path = tmp_path / "audit.csv"
    path.write_text(f"key,field,correct\na,angry,no\na,about_goods,yes\na,level,\n{key_of(rows[1])},level,High\n")
    fixed = correct(rows, read_corrections(path, TABLE), TABLE)
    assert fixed[0].labels == {"level": None, "angry": False, "about": ["money", "goods"]}
    assert fixed[1].labels["level"] == "high"


def test_a_correction_that_is_no_label_is_refused(tmp_path):
    path = tmp_path / "audit.csv"
    path.write_text("key,field,correct\na,level,terrible\n")
    with pytest.raises(EscalmlError, match=r"audit.csv: row 1: correct: expected one of low, mid, high, or nothing"):
        read_corrections(path, TABLE)


@pytest.mark.slow
def test_suggestions_are_of_several_kinds_and_no_two_are_copies(tiny_model, corpus):
    scorer = Scorer.load(tiny_model)
    messages = [one.message for one in corpus if one.split == "validation"]
    found = suggest(scorer, [*messages, *messages], 40, known=[messages[0].text])
    places = [one.place for one in found]
    assert len(places) == len(set(places)) == 40
    assert max(places) < len(messages)  # the second halves are copies
    assert 0 not in places
    kinds = [one.sampling.split()[0] for one in found]
    assert kinds.count("random") == 12
    assert {"active:rare", "active:uncertain"} <= set(kinds)


@pytest.mark.slow
def test_the_commands_suggest_redacted_texts_and_list_doubts(tiny_model, corpus, tmp_path):
    run = CliRunner().invoke
    source = tmp_path / "tickets.csv"
    texts = [one.message.text.replace('"', "") for one in corpus[:30]]
    source.write_text("id,text\n" + "".join(f't{n},"{text} mail me: a{n}@b.com"\n' for n, text in enumerate(texts)))
    out = tmp_path / "to_label.csv"
    words = ["label", "suggest", str(source), "--out", str(out), "-n", "10", "--model", str(tiny_model)]
    assert run(app, words).exit_code == 0
    with out.open(newline="") as file:
        listed = list(csv.DictReader(file))
    assert len(listed) == 10
    assert all("@b.com" not in one["text"] and one["severity"] == "" for one in listed)
    with pytest.raises(EscalmlError, match="is there already, perhaps with labels"):
        run(app, words, catch_exceptions=False)
    data, doubts = tmp_path / "messages.jsonl", tmp_path / "doubts.csv"
    write_labelled(data, [one.model_copy(update={"source": "desk"}) for one in corpus[:150]])
    words = ["label", "audit", "--data", str(data), "--out", str(doubts), "--model", str(tiny_model)]
    assert run(app, words).exit_code == 0
    assert doubts.read_text().startswith("key,source,kind,field,given,likely,probability_of_given,correct,text")
