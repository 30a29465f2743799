"""Own files: every fault told once, copies on one side, the latest measured, too little refused with advice."""

import json
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from escalml.config import LabelColumn, OwnFile, read_params
from escalml.data.dataset import labelled_message
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.training.own_data import check_own, group_and_split, read_own_file, require_usable
from escalml.training.prepare import _require_lessons, gather
from escalml.training.stages import prepare as stage
from places import ROOT

START = datetime(2026, 1, 1, tzinfo=UTC)
WORDS = [
    "lamp",
    "sofa",
    "parcel",
    "refund",
    "invoice",
    "late",
    "broken",
    "again",
    "called",
    "waiting",
    "login",
    "crash",
    "page",
    "order",
    "driver",
    "missing",
    "colour",
    "price",
    "charged",
    "twice",
    "answer",
    "support",
    "week",
    "monday",
    "wrong",
    "size",
    "return",
    "courier",
]


def sentence(number, n_words=14):
    return " ".join(random.Random(number).choices(WORDS, k=n_words))


def write_csv(path, header, rows):
    path.write_text("\n".join([header, *rows]) + "\n")
    return path


def read(path, table, **entry):
    return read_own_file(path, OwnFile(file=path.name, **entry), table)


def split(*reads, shipped=()):
    asked = {str(one.path): one.file.split_by for one in reads}
    return group_and_split([row for one in reads for row in one.rows], shipped, asked)


def report_of(one, table, least=8):
    own, copies, split_by = split(one)
    return check_own([one], own, copies, split_by, table, least=least)


def test_an_export_is_read_with_its_own_names_and_its_faults_are_told(tmp_path, table):
    rows = ['Where is it?,P2,"open > escalated",Ann', ",P2,open,Bo", "Again!,Sev-X,open,Cy", "Thanks,Low,solved,Di"]
    path = write_csv(tmp_path / "desk.csv", "Body,Prio,Status,Agent name", rows)
    labels = {"severity": "Prio", "escalated": "Status became escalated"}
    one = read(path, table, columns={"text": "Body"}, labels=labels)
    assert [(own.row.labels["severity"], own.row.labels["escalated"]) for own in one.rows] == [
        ("high", True),
        ("low", False),
    ]
    assert [(reject.row, reject.field) for reject in one.rejects] == [(2, "text"), (3, "severity")]
    assert dict(one.unread) == {"Agent name": 4}
    assert {own.row.source for own in one.rows} == {"desk"}


def test_a_scale_of_three_levels_is_told_with_what_becomes_of_the_fourth(tmp_path, table):
    rows = [f"{sentence(number)},{('Low', 'Normal', 'High')[number % 3]}" for number in range(9)]
    path = write_csv(tmp_path / "desk.csv", "text,Prio", rows)
    told = "\n".join(report_of(read(path, table, labels={"severity": "Prio"}), table).lines())
    assert "severity: Prio never holds critical, so these rows say nothing of it. Heads on a champion keep" in told
    mapped = LabelColumn(column="Prio", values={"High": "critical", "Normal": "high", "Low": "medium"})
    told = "\n".join(report_of(read(path, table, labels={"severity": mapped}), table).lines())
    assert "severity: Prio never holds low" in told
    assert "High -> critical = 3" in told


def test_the_team_of_a_helpdesk_is_no_group_and_its_channel_no_source(tmp_path, table):
    path = write_csv(tmp_path / "desk.csv", "text,Priority,Group,Source", ["a b,High,Tier 1,Web", "c d,Low,Tier 1,Web"])
    one = read(path, table, labels={"severity": "Priority"})
    assert len({own.row.group for own in one.rows}) == 2
    assert {own.row.source for own in one.rows} == {"desk"}


def test_a_file_without_any_label_is_refused_with_the_columns_that_were_likely_meant(tmp_path, table):
    path = write_csv(tmp_path / "desk.csv", "text,Priority,Team", ["a,High,x"])
    with pytest.raises(EscalmlError, match=r"no own label used.*Likely meant: labels: \{severity: Priority\}.*Team"):
        require_usable([read(path, table)])


def test_a_scale_that_nobody_mapped_is_refused_with_its_values(tmp_path, table):
    path = write_csv(tmp_path / "desk.csv", "text,severity", [f"{sentence(n)},{n % 2}" for n in range(20)])
    with pytest.raises(EscalmlError, match=r"20 of 20 rows cannot .* maps none of 0 \(10\), 1 \(10\)"):
        require_usable([read(path, table)])


def test_values_that_few_rows_have_are_not_printed(tmp_path, table):
    path = write_csv(tmp_path / "desk.csv", "text,severity", [f"{sentence(n)},Name{n}" for n in range(20)])
    with pytest.raises(EscalmlError) as raised:
        require_usable([read(path, table)])
    assert "Name" not in str(raised.value)


def test_the_latest_messages_measure_where_they_have_times(tmp_path, table):
    rows = [f"{sentence(n)},{(START + timedelta(days=n)).isoformat()},{'yes' if n % 3 else 'no'}" for n in range(100)]
    random.Random(1).shuffle(rows)
    own, _, split_by = split(read(write_csv(tmp_path / "desk.csv", "text,sent_at,escalated", rows), table))
    assert split_by == "time"
    latest = {name: max(o.row.message.sent_at for o in own if o.row.split == name) for name in ("train", "gate")}
    first_test = min(o.row.message.sent_at for o in own if o.row.split == "test")
    assert latest["train"] < latest["gate"] < first_test
    assert sum(o.row.split == "train" for o in own) == 65


def test_a_conversation_is_measured_when_its_last_message_is_late(tmp_path, table):
    rows = [f"{sentence(n)},{(START + timedelta(days=n)).isoformat()},yes,{n}" for n in range(100)]
    rows.append(f"{sentence(500)},{(START + timedelta(days=200)).isoformat()},no,0")
    one = read(write_csv(tmp_path / "desk.csv", "text,sent_at,escalated,conversation_id", rows), table)
    own, _, _ = split(one)
    assert [o.row.split for o in own if o.row.message.conversation_id == "0"] == ["test", "test"]


def test_a_near_copy_of_a_shipped_message_goes_where_that_is(tmp_path, table):
    shipped = labelled_message(
        {"text": sentence(7, 30), "group": "there", "split": "test"}, tuple(table.blocks), where="row", source="corpus"
    )
    one = read(write_csv(tmp_path / "desk.csv", "text,severity", [f"{sentence(7, 30)} please,low"]), table)
    own, copies, _ = split(one, shipped=[shipped])
    assert (own[0].row.group, own[0].row.split, copies.n_shipped) == ("there", "test", 1)


def test_near_copies_share_a_split_and_are_counted(tmp_path, table):
    texts = [word for n in range(30) for word in (sentence(n, 30), f"{sentence(n, 30)} thanks")]
    own, copies, _ = split(read(write_csv(tmp_path / "desk.csv", "text,severity", [f"{t},low" for t in texts]), table))
    assert all(one.row.split == other.row.split for one, other in zip(own[::2], own[1::2], strict=True))
    assert (copies.n_near, copies.n_same) == (60, 0)


def test_a_template_is_not_one_group(tmp_path, table):
    fixed = sentence(1, 60)
    rows = [f"{fixed} {word},low" for word in WORDS]
    own, copies, _ = split(read(write_csv(tmp_path / "desk.csv", "text,severity", rows), table))
    assert copies.n_template == len(rows)
    assert len({item.row.group for item in own}) > 1


def test_texts_with_more_than_one_label_are_counted(tmp_path, table):
    path = write_csv(tmp_path / "desk.csv", "text,severity", ["Hello there,low", "hello THERE,high", "Other,low"])
    assert report_of(read(path, table), table).contradicted == {"severity": 1}


def leaky(tmp_path, table, *, as_outcome):
    rows = [f"{sentence(n)}{' handed over' * (n % 2)},{'tier2' * (n % 2)}" for n in range(120)]
    path = write_csv(tmp_path / "desk.csv", "text,tags", rows)
    entry = LabelColumn(any_of=("tags contains tier2",)) if as_outcome else LabelColumn(column="tags")
    values = {} if as_outcome else {"tier2": True}
    return read(path, table, labels={"escalated": entry.model_copy(update={"values": values})})


def test_notes_written_after_the_outcome_stop_it_and_can_be_accepted(tmp_path, table):
    report = report_of(leaky(tmp_path, table, as_outcome=True), table)
    assert "escalated: " in report.certain_leaks[0]
    with pytest.raises(EscalmlError, match=r"the texts tell the outcome.*--accept-leaks goes on"):
        _require_lessons(report, alone=False, least=8, accept_leaks=False)
    _require_lessons(report, alone=False, least=8, accept_leaks=True)
    assert any("average precision of 1.000" in hint for hint in report.hints)


def test_too_little_is_refused_with_how_many_more_would_do_but_joins_a_corpus(tmp_path, table):
    rows = [f"{sentence(n)},{'yes' if n < 4 else 'no'}" for n in range(40)]
    report = report_of(read(write_csv(tmp_path / "desk.csv", "text,escalated", rows), table), table)
    with pytest.raises(EscalmlError, match=r"too little to learn from.*nearest is escalated.*more of the rarer kind"):
        _require_lessons(report, alone=True, least=8, accept_leaks=False)
    _require_lessons(report, alone=False, least=8, accept_leaks=False)
    assert any("too few to learn from" in hint for hint in report.hints)


def test_the_command_writes_what_it_could_use_and_names_what_it_could_not(tmp_path, capsys):
    rows = [f"{sentence(n)},{'High' if n % 2 else 'Low'},{n}" for n in range(60)]
    own = write_csv(tmp_path / "tickets.csv", "Message,Priority,Colour", [*rows, " ,High,3"])
    data = tmp_path / "out/messages.jsonl"
    words = ["--own", str(own), "--column", "text=Message", "--label", "severity=Priority", "--data", str(data)]
    words.append("--own-only")
    assert stage.main(["--root", str(ROOT), *words]) == 3
    said = capsys.readouterr()
    assert "tickets.csv: 60 rows used, 1 rejected" in said.out
    assert "columns not read: Colour" in said.out
    (reject,) = map(json.loads, Path(f"{data}.rejects.jsonl").read_text().splitlines())
    assert (reject["file"], reject["row"], reject["field"]) == ("tickets.csv", 61, "text")
    summary = json.loads(data.with_suffix(".summary.json").read_text())
    assert summary["messages"].keys() == {"tickets"}  # own only
    assert summary["own"]["files"][0]["labels"]["severity, from Priority"] == {"High -> high": 30, "Low -> low": 30}


def test_where_our_corpora_are_not_it_is_said_what_to_do(params, tmp_path):
    config = params.prepare.model_copy(update={"corpus": ("data/corpus/corpus.jsonl",)})
    with pytest.raises(
        EscalmlError, match=r"corpus.jsonl: no such file\..* --root\. .*: --own-only, or prepare.corpus"
    ):
        gather(config, TargetTable(params.targets), tmp_path, None, features=params.features)


def test_where_there_are_no_parameters_it_is_said_where_training_works(tmp_path):
    with pytest.raises(EscalmlError, match=r"params.yaml: there is none\. .*checkout.*--root"):
        read_params(tmp_path / "params.yaml")
