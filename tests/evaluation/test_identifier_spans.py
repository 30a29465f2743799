import json
from types import SimpleNamespace

import pytest

from escalml.config import EvaluationConfig
from escalml.evaluation.identifier_spans import (
    ALL,
    BUT_PERSON,
    ENOUGH,
    EXACT,
    UNTYPED,
    MarkedText,
    evaluate_identifier_spans,
    identifier_section,
    n_matches,
    overlap,
)
from escalml.records import Identifier
from escalml.training import measure_identifiers


def spans(*drawn):
    """Identifiers from `(type, start, end)`."""
    return tuple(Identifier(type=type_, start=start, end=end) for type_, start, end in drawn)


def measure(*texts, n_bootstrap=50, seed=0):
    marked = [MarkedText(f"g{number}", spans(*gold), spans(*found)) for number, (gold, found) in enumerate(texts)]
    return evaluate_identifier_spans(marked, EvaluationConfig(n_bootstrap=n_bootstrap), split="gate", seed=seed)


CARD, PHONE, ANN = ("CARD", 0, 10), ("PHONE", 20, 30), ("PERSON", 40, 43)
# Found: the card but for its last two characters (8 of 10), the phone as an account, Ann, and a card in a clean text.
TEXTS = (
    ([CARD, PHONE, ANN], [("CARD", 0, 8), ("ACCOUNT_ID", 20, 30), ANN]),
    ([], [("CARD", 5, 9)]),
    ([], []),
)


@pytest.mark.parametrize(
    ("other", "share"), [((0, 10), 1), ((0, 5), 0.5), ((5, 15), 1 / 3), ((10, 20), 0), ((30, 40), 0)]
)
def test_overlap_is_the_shared_part_of_the_union(other, share):
    one, two = spans(CARD, ("CARD", *other))
    assert overlap(one, two) == overlap(two, one) == pytest.approx(share)


def test_spans_apart_do_not_overlap():
    assert [overlap(*spans(CARD, ("CARD", start, 40))) for start in (10, 30)] == [0, 0]


def test_half_of_the_union_is_enough_and_less_is_not():
    assert n_matches(spans(CARD), spans(("CARD", 0, 5)), ENOUGH) == 1
    assert n_matches(spans(CARD), spans(("CARD", 0, 4)), ENOUGH) == 0


def test_no_span_is_matched_twice():
    halves = spans(("CARD", 0, 5), ("CARD", 5, 10))
    assert n_matches(spans(CARD), halves, ENOUGH) == n_matches(halves, spans(CARD), ENOUGH) == 1


def test_the_closest_are_paired_first():
    # 0:10 fits 0:6 (6 of 10) and 2:10 (8 of 10); 0:6 fits 0:6 alone, and would be left out if 0:10 took it.
    assert n_matches(spans(CARD, ("CARD", 0, 6)), spans(("CARD", 0, 6), ("CARD", 2, 10)), ENOUGH) == 2
    # 0:10 has its own; were it to take 0:9 as well, 0:8 would have none.
    assert n_matches(spans(CARD, ("CARD", 0, 8)), spans(CARD, ("CARD", 0, 9)), ENOUGH) == 2


def test_figures_are_those_counted_by_hand():
    rows = measure(*TEXTS).rows
    # All types: 2 matches (card, Ann) of 3 marked and 4 found; F1 2 * 2 / 7; exact: Ann alone, 2 / 7.
    found = rows[ALL]
    assert (found.recall.value, found.precision.value) == (pytest.approx(2 / 3), 0.5)
    assert (found.f1.value, found.exact_f1.value) == (pytest.approx(4 / 7), pytest.approx(2 / 7))
    assert (found.recall.n, found.recall.n_positive, found.precision.n) == (3, 2, 4)
    assert rows[BUT_PERSON].recall.value == 0.5
    assert rows[UNTYPED].recall.value == 1  # the phone was found, as an account


def test_what_was_never_marked_has_no_recall_and_what_was_never_found_no_precision():
    rows = measure(*TEXTS).rows
    assert rows["ACCOUNT_ID"].recall.value is rows["PHONE"].precision.value is None
    assert rows["ACCOUNT_ID"].f1.value == rows["PHONE"].f1.value == 0


def test_types_that_nobody_marked_or_found_have_no_row():
    assert list(measure(*TEXTS).rows) == [ALL, BUT_PERSON, UNTYPED, "ACCOUNT_ID", "CARD", "PERSON", "PHONE"]


def test_only_texts_without_marks_count_as_clean():
    flagged = measure(*TEXTS).clean_flagged
    assert (flagged.value, flagged.n, flagged.n_positive) == (0.5, 2, 1)
    assert measure(TEXTS[0]).clean_flagged.value is None


def test_intervals_hold_the_figure_and_come_from_texts():
    found = measure(*TEXTS * 5, n_bootstrap=200).rows[ALL].f1
    assert found.low < found.value < found.high
    assert measure(*TEXTS * 50, n_bootstrap=200).rows[ALL].f1.low > found.low  # more texts, less doubt


def test_the_same_seed_gives_the_same_figures():
    assert measure(*TEXTS, seed=3) == measure(*TEXTS, seed=3)


def test_without_texts_nothing_is_measured():
    assert measure() is None


def test_equal_borders_are_a_match_at_any_least_overlap():
    assert n_matches(spans(CARD), spans(CARD), EXACT) == 1
    assert n_matches(spans(CARD), spans(("CARD", 0, 9)), EXACT) == 0


def test_the_section_shows_every_row_and_the_clean_texts():
    section = identifier_section(measure(*TEXTS))
    assert "split gate: 3 texts" in section
    assert "Of the 2 texts in which nothing is marked, 0.50 [" in section
    assert "| `PHONE` | – | 0.00 [0.00, 0.00] | 0.00 [0.00, 0.00] | 0.00 [0.00, 0.00] | 1 | 0 |" in section


# From a file of labelled messages


@pytest.fixture
def file(tmp_path):
    """Two texts of the split, in one of them a card; one that nobody read for identifiers; one of another split."""
    card = {"type": "CARD", "start": 5, "end": 24}
    rows = [
        {"text": "card 4111 1111 1111 1111", "identifiers": [card], "split": "validation"},
        {"text": "no card", "identifiers": [], "split": "validation"},
        {"text": "mine is 4111 1111 1111 1111", "split": "validation"},
        {"text": "card 5500 0000 0000 0004", "identifiers": [card], "split": "train"},
    ]
    path = tmp_path / "desk.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_only_texts_of_the_split_that_were_read_for_identifiers_count(file, params):
    asked = []
    finds_nothing = SimpleNamespace(find_identifiers=lambda texts: asked.extend(texts) or [() for _ in texts])
    measured = measure_identifiers(finds_nothing, [file], params)
    assert asked == ["card 4111 1111 1111 1111", "no card"]
    assert (measured.split, measured.n_texts, measured.rows["CARD"].recall.value) == ("validation", 2, 0)


def test_what_the_scorer_finds_is_what_is_measured(file, params, scorer):
    measured = measure_identifiers(scorer, [file], params)
    assert (measured.rows["CARD"].exact_f1.value, measured.clean_flagged.value) == (1, 0)
