"""What lies in data/: valid, apart, without other people's texts, and as the data card says."""

import json
import re
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest

from escalml.config import Params
from escalml.data.dataset import MessageReader, read_labelled
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.records import Identifier, IdentifierType, LabelledMessage, Message
from escalml.training import prepare, write_labelled
from escalml.training.stages.prepare import DATA, main
from places import ROOT

Row = dict[str, Any]

CARD = (ROOT / "data/README.md").read_text(encoding="utf-8")
SPLITS = ("train", "validation", "gate", "test")
CORPORA = ("corpus", "corpus2", "corpus3", "corpus4")


def rows_of(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def corpus_rows() -> list[Row]:
    """Both corpora, each row with the source that reading it gives."""
    return [{"source": name} | row for name in CORPORA for row in rows_of(ROOT / f"data/corpus/{name}.jsonl")]


@pytest.fixture(scope="module")
def public_rows() -> list[Row]:
    return rows_of(ROOT / "data/public/labels.jsonl")


@pytest.fixture(scope="module")
def conversations() -> list[Row]:
    return rows_of(ROOT / "data/corpus/threads.jsonl")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what `training/prepare.py` reads, for a user who has no public texts."""
    monkeypatch.delenv("ESCALML_PUBLIC_TEXTS", raising=False)
    shutil.copy(ROOT / "params.yaml", tmp_path)
    for name in ("corpus", "public"):
        shutil.copytree(ROOT / "data" / name, tmp_path / "data" / name)
    return tmp_path


def write_rows(path: Path, *rows: Row) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


# The corpus


def test_corpus_labels_are_those_of_params(corpus: Sequence[LabelledMessage], table: TargetTable) -> None:
    targets = table.encode([row.labels for row in corpus])
    assert targets.shape == (len(corpus), len(table))
    assert not np.isnan(targets[:, table.index("escalated")]).any()


def texts_with_identifiers(rows: Sequence[Row]) -> Iterator[tuple[str, Identifier]]:
    """Text and identifier of each message and each earlier turn."""
    for row in rows:
        for part in (row, *row.get("thread", ()), *row.get("turns", ())):
            for item in part.get("identifiers", ()):
                yield part["text"], Identifier.model_validate(item)


def test_identifiers_of_the_corpus_slice_to_visible_text(corpus_rows: list[Row], conversations: list[Row]) -> None:
    found = list(texts_with_identifiers([*corpus_rows, *conversations]))
    assert {item.type for _, item in found} <= set(get_args(IdentifierType))
    for text, item in found:
        literal = text[item.start : item.end]
        assert item.end <= len(text)
        assert literal.strip() == literal != ""


def test_equal_texts_after_equal_turns_share_a_group(corpus_rows: list[Row]) -> None:
    groups = defaultdict(set)
    for row in corpus_rows:
        said = [turn["text"] for turn in row.get("thread", ())] + [row["text"]]
        groups[tuple(re.sub(r"\W+", " ", text.lower()) for text in said)].add(row["group"])
    assert max(map(len, groups.values())) == 1


def test_conversations_are_labelled_after_each_customer_turn(conversations: list[Row]) -> None:
    for row in conversations:
        customers = [number for number, turn in enumerate(row["turns"]) if turn["role"] == "customer"]
        escalated = [label["turn"] for label in row["labels"] if label["escalated"]]
        assert [label["turn"] for label in row["labels"]] == customers
        assert row["escalates_at"] == (escalated[0] if escalated else None)
        assert row["escalates"] == bool(escalated)
        assert row["split"] in ("validation", "test")


def test_sample_tickets_are_valid_and_unlabelled() -> None:
    reader = MessageReader(ROOT / "data/samples/tickets.jsonl")
    assert all(isinstance(item, Message) for item in reader)
    assert not reader.unknown_fields


def test_of_older_corpora_english_was_read_for_vulnerability_and_each_that_is_has_its_kind(
    corpus_rows: list[Row],
) -> None:
    read = [row for row in corpus_rows if row.get("vulnerable") is not None and row["source"] in ("corpus", "corpus2")]
    assert {row.get("language", "en") for row in read} == {"en"}
    assert {row.get("vulnerable_kind") for row in read if not row["vulnerable"]} == {None}
    kinds = {"health", "life_event", "resilience", "capability", "danger"}
    assert {row["vulnerable_kind"] for row in read if row["vulnerable"]} == kinds
    assert [row for row in corpus_rows if row.get("vulnerable_kind") and not row.get("vulnerable")] == []


# Labels of public messages


def strings_in(value: object) -> Iterator[str]:
    """Every string in a JSON value, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for pair in value.items():
            yield from strings_in(list(pair))
    elif isinstance(value, list):
        for item in value:
            yield from strings_in(item)


def test_public_labels_hold_no_text_of_any_kind(public_rows: list[Row]) -> None:
    allowed = {"id", "source", "channel", "public", "group", "split", "language", "sampling", "confidence"}
    labels = {"severity", "escalated", "reasons", "requested_level", "privacy", "topic"}
    assert {key for row in public_rows for key in row} == allowed | labels
    word = re.compile(r"(?:active:)?[a-z0-9_-]{1,24}|(?:p[23]-)?mdg-[0-9a-f]{8}-None-\d{4}")  # as its owners number it
    assert [text for text in strings_in(public_rows) if not word.fullmatch(text)] == []


def test_rows_say_how_they_were_picked_and_how_sure_their_reader_was(public_rows: list[Row]) -> None:
    later = [row for row in public_rows if row["group"].startswith(("p2-", "p3-"))]
    assert all(re.fullmatch(r"random|active:[a-z]+", row["sampling"]) for row in later)
    assert {row["confidence"] for row in later} == {1, 2, 3}
    first = [row for row in public_rows if not row["group"].startswith(("p2-", "p3-"))]
    assert {key for row in first for key in row}.isdisjoint({"sampling", "confidence"})


def test_public_labels_are_those_of_params(public_rows: list[Row], table: TargetTable) -> None:
    assert table.encode(public_rows).shape == (len(public_rows), len(table))


def test_ids_are_unique_over_corpus_and_public_labels(corpus_rows: list[Row], public_rows: list[Row]) -> None:
    ids = Counter(row["id"] for row in [*corpus_rows, *public_rows])
    assert max(ids.values()) == 1


def test_complaints_filed_with_a_regulator_have_no_escalation_label(public_rows: list[Row]) -> None:
    labels = ("escalated", "reasons", "requested_level")
    assert {row[name] for row in public_rows if row["source"] in ("cfpb", "nhtsa") for name in labels} == {None}


def test_no_group_stands_in_two_splits(corpus_rows: list[Row], public_rows: list[Row]) -> None:
    splits = defaultdict(set)
    for row in [*corpus_rows, *public_rows]:
        splits[row["group"]].add(row["split"])
    assert max(map(len, splits.values())) == 1
    assert set.union(*splits.values()) == set(SPLITS)


# The data card


def test_counts_in_the_card_are_those_on_disk(corpus_rows: list[Row], public_rows: list[Row]) -> None:
    counts: dict[str, list[int]] = {}
    for row in [*corpus_rows, *public_rows]:
        line = counts.setdefault(row["source"], [0] * 7)
        line[SPLITS.index(row["split"])] += 1
        line[4] += 1
        line[5] += row["escalated"] is not None
        line[6] += row["escalated"] is True
    lines = CARD.split("<!-- counts -->")[1].split("<!-- /counts -->")[0].strip().splitlines()[2:]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert {name: [int(number) for number in numbers] for name, *numbers in cells} == counts


def test_languages_in_the_card_are_those_on_disk(corpus_rows: list[Row], public_rows: list[Row]) -> None:
    counts: dict[str, list[list[int]]] = {}
    for place, rows in enumerate((corpus_rows, public_rows)):
        for row in rows:
            of_language = counts.setdefault(row.get("language", "en"), [[0] * 4, [0] * 4])
            of_language[place][SPLITS.index(row["split"])] += 1
    lines = CARD.split("<!-- languages -->")[1].split("<!-- /languages -->")[0].strip().splitlines()[2:]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    shown = {name: [[int(n) for n in part.split(" / ")] for part in parts] for name, *parts in cells}
    assert shown == counts


def test_card_names_every_column_that_the_files_have(corpus_rows: list[Row], public_rows: list[Row]) -> None:
    section = CARD.split("## Columns")[1].split("\n## ")[0]
    cells = re.findall(r"^\| (`[^|]*) \|", section, re.MULTILINE)
    documented = {name for cell in cells for name in re.findall(r"`(\w+)`", cell)}
    assert documented == {key for row in [*corpus_rows, *public_rows] for key in row}


def test_card_defines_every_label_and_names_every_source(params: Params) -> None:
    rubric = CARD.split("## How to label")[1].split("\n### ")[0]
    code = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`\n]+)`", rubric))))
    labels = {label for target in params.targets.values() for label in target.labels}
    assert labels - {"3", "4"} | set(params.targets) <= code
    assert set(get_args(IdentifierType)) <= code
    assert all(f"\n| {source} |" in CARD for source in (*CORPORA, *params.prepare.public_sources))


# training/prepare.py


def test_prepare_works_with_the_corpora_alone(checkout: Path, corpus_rows: list[Row], params: Params) -> None:
    assert main(["--root", str(checkout)]) == 0
    rows = read_labelled(checkout / DATA, tuple(params.targets))
    assert [row.message.id for row in rows] == [row["id"] for row in corpus_rows]
    assert {row.source for row in rows} == set(CORPORA)


def test_prepare_joins_public_texts_by_id(
    checkout: Path, public_rows: list[Row], params: Params, monkeypatch: pytest.MonkeyPatch
) -> None:
    label = next(row for row in public_rows if row["source"] == "cucom" and row["escalated"])
    turn = {"role": "agent", "text": "We invented this turn."}
    text = {"id": label["id"], "text": "An invented text.", "thread": [turn], "severity": "not ours"}
    texts = write_rows(checkout / "texts.jsonl", text, {"id": "nobody-1", "text": "Without a label."})
    monkeypatch.setenv("ESCALML_PUBLIC_TEXTS", str(texts))
    assert main(["--root", str(checkout)]) == 0
    *_, joined = read_labelled(checkout / DATA, tuple(params.targets))
    assert (joined.message.id, joined.message.text) == (label["id"], "An invented text.")
    assert joined.message.thread[0].text == turn["text"]
    assert (joined.source, joined.group, joined.split) == ("cucom", label["group"], label["split"])
    assert joined.labels == {name: label.get(name) for name in params.targets}


def test_a_label_that_is_added_to_a_field_is_missing_in_every_shipped_row(checkout: Path, params: Params) -> None:
    privacy = params.targets["privacy"]
    wider = privacy.model_copy(update={"labels": (*privacy.labels, "family")})
    table = TargetTable(params.targets | {"privacy": wider})
    targets = table.encode_rows(prepare(params.prepare, table, checkout, None))
    assert np.isnan(targets[:, table.index("privacy_family")]).all()
    assert not np.isnan(targets[:, table.index("privacy_contact")]).any()


def test_what_a_row_was_read_for_is_not_a_text_of_any_kind(checkout: Path, params: Params, table: TargetTable) -> None:
    write_rows(checkout / "own.jsonl", {"text": "hi", "severity": "low", "looked_for": {"severity": "lowest"}})
    config = params.prepare.model_copy(update={"own_files": ("own.jsonl",)})
    with pytest.raises(EscalmlError, match=r"row 1: looked_for\.severity: "):
        prepare(config, table, checkout, None)


def test_a_row_picked_because_a_model_was_unsure_stays_known_as_such(
    checkout: Path, corpus_rows: list[Row], public_rows: list[Row], params: Params, table: TargetTable
) -> None:
    picked = next(row for row in public_rows if row.get("sampling", "random") != "random")
    chance = next(row for row in public_rows if row["source"] == picked["source"] and "sampling" not in row)
    texts = write_rows(checkout / "texts.jsonl", *({"id": row["id"], "text": "Invented."} for row in (picked, chance)))
    write_labelled(checkout / "out.jsonl", prepare(params.prepare, table, checkout, texts))
    found = {row.message.id: row.at_random for row in read_labelled(checkout / "out.jsonl", tuple(table.blocks))}
    assert (found.pop(picked["id"]), found.pop(chance["id"])) == (False, True)
    # Nobody picked the corpora's, but those that were written to mend weaknesses.
    written = {row["id"] for row in corpus_rows if row.get("sampling") == "written"}
    assert {id_ for id_, at_random in found.items() if not at_random} == written


def test_source_that_params_do_not_name_stays_out(
    checkout: Path, public_rows: list[Row], params: Params, table: TargetTable
) -> None:
    first = {row["source"]: row["id"] for row in reversed(public_rows)}
    texts = write_rows(checkout / "texts.jsonl", *({"id": id_, "text": "Invented."} for id_ in first.values()))
    config = params.prepare.model_copy(update={"public_sources": ("xci", "cfpb")})
    rows = prepare(config, table, checkout, texts)
    assert {row.source for row in rows} == {*CORPORA, "xci", "cfpb"}


def test_texts_of_other_data_sets_are_refused(checkout: Path) -> None:
    texts = write_rows(checkout / "texts.jsonl", {"id": "nobody-1", "text": "Invented."})
    with pytest.raises(EscalmlError, match=r"texts\.jsonl: none of its ids stands in .*labels\.jsonl"):
        main(["--root", str(checkout), "--public-texts", str(texts)])


def test_own_tickets_get_group_and_split_and_keep_missing_labels_missing(
    checkout: Path, params: Params, table: TargetTable
) -> None:
    one = {"id": "a", "text": "Where is my sofa?", "severity": "medium"}
    same = {"id": "b", "text": "where is my SOFA", "escalated": True}
    talk = [{"id": id_, "text": f"Invented {id_}", "conversation_id": 7} for id_ in ("c", "d")]
    write_rows(checkout / "own.jsonl", one, same, *talk)
    config = params.prepare.model_copy(update={"own_files": ("own.jsonl",)})
    own = {row.message.id: row for row in prepare(config, table, checkout, None)[-4:]}
    assert own["a"].group == own["b"].group != own["c"].group == own["d"].group
    assert all(row.source == "own" and row.split in SPLITS for row in own.values())
    assert own["a"].labels["escalated"] is None
