"""Own messages are read for names and addresses, and of what is found no n-gram is made."""

import json

import pytest

from escalml.assets import asset
from escalml.config import PrepareConfig, TfidfConfig
from escalml.data.dataset import labelled_message, names_among, read_labelled
from escalml.errors import EscalmlError
from escalml.models.ngrams import fit_vectorizers
from escalml.records import Identifier
from escalml.training import own_names, prepare, write_labelled
from escalml.training.own_names import name_finder, read_names
from escalml.training.train import examples_of

PERSON, STREET = "Odalys Quenneville", "14 Tarnbrook Crescent"
CONFIG = TfidfConfig(char_ngrams=(2, 6), max_features=5_000)


def row_of(text, number=0, **fields):
    """A row of the train split, of a group of its own."""
    return labelled_message(
        {"text": text, "group": f"g{number}", "split": "train"} | fields, ("severity",), where="row", source="own"
    )


def find(texts):
    """Finds the person and the street, wherever they are written with capitals."""
    marks = {PERSON: "PERSON", STREET: "ADDRESS", "Mark Hill": "PERSON"}
    return [
        tuple(
            Identifier(type=type_, start=text.index(value), end=text.index(value) + len(value), score=0.9)
            for value, type_ in marks.items()
            if value in text
        )
        for text in texts
    ]


def terms_of(rows, table, params):
    """Terms of an n-gram model of some rows."""
    examples = examples_of(rows, table, params)
    names = names_among(rows, CONFIG.min_df)
    blocks = fit_vectorizers(
        examples.views, examples.groups, CONFIG, names=names, named=examples.named, writers=examples.writers
    )
    return {term for block in blocks for term in block.vocabulary}


@pytest.fixture
def read():
    return lambda rows: read_names(rows, find, history_turns=6)


def test_a_name_that_nobody_marked_is_no_term_of_any_block(read, table, params):
    turn = {"role": "agent", "text": f"Dear {PERSON}, your parcel"}
    text = f"my parcel to {STREET} is lost, says {PERSON}, and odalys is tired"
    rows = [row_of(f"{text} {n}", n, subject=PERSON, thread=[turn]) for n in range(8)]
    assert {"odalys", "quenneville", "tarnbrook", "crescent"} <= terms_of(rows, table, params)
    terms = terms_of(read(rows), table, params)
    assert {"parcel", "lost", "your parcel"} <= terms
    assert not {term for term in terms if any(part in term for part in ("odal", "quenn", "tarnb", "cresc"))}


def test_a_name_that_was_found_once_is_no_term_where_it_was_missed(read, table, params):
    rows = [*read([row_of(f"I am {PERSON}")]), *(row_of(f"Odalys broke it {n}", 9 + n) for n in range(8))]
    terms = terms_of(rows, table, params)
    assert "broke" in terms
    assert not {term for term in terms if "odal" in term}


def test_a_name_of_two_common_words_is_no_term_where_it_is_a_name(read, table, params):
    named = [row_of(f"Mark Hill promised it {n}", n) for n in range(8)]
    common = [row_of(f"there is a mark on it, and up the hill {n}", 50 + n) for n in range(8)]
    assert "mark hill" in terms_of([*named, *common], table, params)
    terms = terms_of(read([*named, *common]), table, params)
    assert {"mark", "hill", "promised"} <= terms
    assert not {"mark hill", "hill promised"} & terms


@pytest.mark.parametrize(
    ("customers", "is_term"),
    [
        (["c-1"] * 9, False),
        (["c-1", "c-2", "c-3", "c-4"] * 3, False),
        (["c-1", "c-2", "c-3", "c-4", "c-5"], True),
        ([None] * 5, True),
        (["c-1"] * 5 + [None] * 3, False),
        (["c-1"] * 5 + [None] * 4, True),
    ],
)
def test_a_term_stands_in_texts_of_five_customers(table, params, customers, is_term):
    facts = [{"customer": {"id": customer}} if customer else {} for customer in customers]
    rows = [row_of(f"our zorbulator broke {n}", n, **own) for n, own in enumerate(facts)]
    others = [row_of(f"lovely shop {n}", 90 + n) for n in range(5)]
    terms = terms_of([*rows, *others], table, params)
    assert ("lovely" in terms, "zorbulator" in terms) == (True, is_term)


def test_five_customers_of_one_group_are_still_one_group(table, params):
    rows = [row_of(f"our zorbulator broke {n}", 1, customer={"id": n}) for n in range(9)]
    assert "zorbulator" not in terms_of([*rows, *(row_of(f"lovely {n}", 90 + n) for n in range(5))], table, params)


def test_what_was_found_is_kept_in_the_prepared_rows_and_not_read_again(read, tmp_path):
    rows = read([row_of(f"{PERSON} {n}", n) for n in range(2)])
    write_labelled(tmp_path / "messages.jsonl", rows)
    again = read_labelled(tmp_path / "messages.jsonl", ("severity",))
    assert again == rows
    assert again[0].found_words == {"odalys", "quenneville"}
    assert read_names(again, lambda texts: pytest.fail("read again"), history_turns=6) == again


def test_equal_texts_are_read_once_and_progress_counts_them():
    seen, said = [], []
    turns = [{"role": "customer", "text": f"turn {n}"} for n in range(8)]
    rows = [row_of("same", n, thread=turns[: n + 1]) for n in range(8)]

    def watched(texts):
        seen.extend(texts)
        return find(texts)

    read_names(rows, watched, history_turns=2, on_read=lambda *counts: said.append(counts))
    assert sorted(seen) == ["same", *(f"turn {n}" for n in range(8))]
    assert said == [(9, 9)]


def test_rows_that_nothing_is_learned_from_are_not_read():
    rows = [row_of(PERSON, split="test")]
    assert read_names(rows, lambda texts: pytest.fail("read"), history_turns=6) == rows


def test_a_name_with_a_letter_whose_small_form_is_longer_is_found_in_the_document(table, params):
    value = "İBRAHİMZ"
    spans = lambda texts: [  # noqa: E731
        (Identifier(type="PERSON", start=text.index(value), end=text.index(value) + len(value), score=0.9),)
        for text in texts
    ]
    rows = read_names([row_of(f"{value} came {n}", n) for n in range(8)], spans, history_turns=6)
    terms = terms_of(rows, table, params)
    assert "came" in terms
    assert not {term for term in terms if "brah" in term}


@pytest.fixture
def root(tmp_path):
    (tmp_path / "corpus.jsonl").write_text(json.dumps({"text": "any news?", "split": "train"}) + "\n")
    own = [{"id": str(n), "text": f"I am {PERSON}, hello {n}", "split": "train", "severity": "low"} for n in range(3)]
    (tmp_path / "own.jsonl").write_text("".join(json.dumps(row) + "\n" for row in own))
    return tmp_path


OWN = PrepareConfig(corpus=("corpus.jsonl",), own_files=("own.jsonl",))


def test_preparing_reads_own_files_with_the_shipped_head_and_the_corpus_not(root, table):
    said = []
    corpus, *own = prepare(OWN, table, root, None, say=said.append)
    assert corpus.found_words is None
    assert all(row.found_words >= {"odalys", "quenneville"} for row in own)
    assert said == ["names: read 3 of 3 own texts"]


def test_without_a_head_for_names_a_line_says_so(root, table, tiny_model, monkeypatch):
    said = []
    monkeypatch.setattr(own_names, "asset", lambda _: tiny_model)
    rows = prepare(OWN, table, root, None, say=said.append)
    assert {row.found_words for row in rows} == {None}
    assert len(said) == 1
    assert "nobody reads the 3 own messages for names" in said[0]


def test_a_model_that_was_named_for_its_head_and_has_none_is_refused(tiny_model):
    with pytest.raises(EscalmlError, match="has no head that finds names; give a model that has one"):
        name_finder(tiny_model)


def test_where_no_champion_is_shipped_nobody_reads(monkeypatch):
    def missing(name):
        raise EscalmlError(f"{name} is not part of this installation")

    monkeypatch.setattr(own_names, "asset", missing)
    assert name_finder() is None


def test_a_corpus_alone_loads_no_model(root, table, monkeypatch):
    config = OWN.model_copy(update={"own_files": ()})
    monkeypatch.setattr(own_names.Scorer, "load", lambda *_: pytest.fail("loaded"))
    assert len(prepare(config, table, root, None)) == 1


def test_the_stage_says_how_many_messages_nobody_has_read(capsys):
    from escalml.training.stages.train import say_who_looked_for_names

    say_who_looked_for_names([row_of("a"), row_of("b", 1, found_words=[]), row_of("c", 2, split="test")])
    assert "names: 1 of 2 messages that are not the corpora's were not read for names" in capsys.readouterr().err
    say_who_looked_for_names([row_of("b", 1, found_words=[])])
    assert capsys.readouterr().err == ""


def test_the_shipped_model_finds_names():
    assert name_finder(asset("models/champion")) is not None
