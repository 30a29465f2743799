"""Agreement of the reply checklist with readers: counted right; the shipped figures are those of the shipped code."""

import json

import numpy as np
import pytest

from escalml.evaluation.bootstrap import Estimate
from evaluate_replies import LABELS, _figures, main, measure, read_replies, table
from places import ROOT

ROWS = read_replies(ROOT / "data/replies/replies.jsonl")
SHIPPED = json.loads((ROOT / "data/replies/agreement.json").read_text(encoding="utf-8"))


def half(split):
    return [row for row in ROWS if row["split"] == split]


def relabelled(**labels):
    """One public reply, as both readers and as the second one label it."""
    first, second = ({label: pair[i] for label, pair in labels.items()} for i in (0, 1))
    row = half("development")[0] | {"public": True}
    return row | {"reader_1": row["reader_1"] | first, "reader_2": row["reader_2"] | second}


def test_kappa_precision_and_recall_are_those_counted_by_hand():
    true, found = np.array([[1, 1, 1, 0, 0, 0], [1, 1, 0, 1, 0, 0]], dtype=bool)
    # 4 of 6 agree; by chance 1/2: kappa = (2/3 - 1/2) / (1/2) = 1/3; 2 of 3 found are true, 2 of 3 true are found.
    assert _figures(np.ones((1, 6)), true, found)[:, 0] == pytest.approx([2 / 3, 1 / 3, 2 / 3, 2 / 3])


def test_a_row_that_readers_dispute_is_left_out_and_counted():
    rows = [relabelled(tone=(True, False)), *half("development")[1:]]
    before, after = (next(a for a in measure(some) if a.item == "tone") for some in (half("development"), rows))
    assert (after.n, after.n_disputed) == (before.n - 1, before.n_disputed + 1)


def test_an_item_that_readers_do_not_apply_is_not_counted():
    assert {a.item: a.n for a in measure(half("development"))}["eta"] == sum(
        row["level"] == 2 for row in half("development")
    )


def test_the_halves_share_no_message():
    assert not {row["message"] for row in half("development")} & {row["message"] for row in half("test")}
    assert len(half("development")) + len(half("test")) == len(ROWS) == 160


def test_the_shipped_figures_of_the_development_half_are_those_of_the_code(tmp_path):
    main(["--root", str(ROOT), "--out", str(tmp_path / "a.json")])
    measured = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert measured["development"] == SHIPPED["development"], "measure the finished version once more, with --test"
    assert measured.keys() == {"development"}


def test_the_data_card_shows_the_shipped_figures():
    card = (ROOT / "data/README.md").read_text(encoding="utf-8")
    for split, items in SHIPPED.items():
        assert f"<!-- replies: {split} -->\n{table([agreement(item) for item in items])}\n<!-- /replies -->" in card


def agreement(fields):
    """An item of the shipped figures as the record it was."""
    from evaluate_replies import Agreement

    return Agreement(
        **{name: Estimate(**value) if isinstance(value, dict) else value for name, value in fields.items()}
    )


def test_every_label_of_the_readers_is_measured():
    assert set(LABELS.values()) == ROWS[0]["reader_1"].keys()
