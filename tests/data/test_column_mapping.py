"""Columns of other people's exports become fields of a message, as told or as a preset says (issue 15)."""

import json
import shlex
from pathlib import Path
from typing import get_args

import pytest
from pydantic import ValidationError

from escalml.config import OwnFile, PrepareConfig
from escalml.data.column_names import TARGETS
from escalml.data.dataset import MessageReader, read_labelled
from escalml.data.missing_columns import propose
from escalml.data.read_options import make_reading
from escalml.errors import EscalmlError
from escalml.records import Message
from escalml.records.column_presets import LIKELY, PRESETS, PresetName
from message_files import SECRET

ZENDESK = {
    "id": 7,
    "description": "No refund.",
    "subject": "Refund",
    "created_at": "2026-05-04T09:12:00Z",
    "via": {"channel": "web", "source": {"from": {}}},
    "requester_id": 9,
}
ROW = {"id": "7", "text": "No refund.", "subject": "Refund", "channel": "web_form", "sent_at": "2026-05-04T09:12Z"}
EXPORTS = [
    ("zendesk", "a.json", json.dumps({"tickets": [ZENDESK], "count": 1})),
    ("zendesk", "a.jsonl", json.dumps(ZENDESK)),
    ("zendesk", "a.csv", "Id,Subject,Description,Requested,Channel\n7,Refund,No refund.,2026-05-04 09:12,Web\n"),
    (
        "freshdesk",
        "a.json",
        json.dumps(
            [
                {
                    "id": 7,
                    "description_text": "No refund.",
                    "description": "<p>No</p>",
                    "subject": "Refund",
                    "source": 2,
                }
            ]
        ),
    ),
    ("freshdesk", "a.csv", "Ticket ID;Subject;Description;Created time;Source\n7;Refund;No refund.;;Portal\n"),
    (
        "jira",
        "a.csv",
        "Issue key,Summary,Description,Created,Comment,Comment\n7,Refund,No refund.,04/May/26 9:12 AM,x,y\n",
    ),
    ("jira", "a.json", '{"issues": [{"key": "7", "fields": {"summary": "Refund", "description": "No refund."}}]}'),
    (
        "intercom",
        "a.json",
        '{"conversations": [{"id": 7, "source": {"subject": "Refund", "body": "No refund."}}]}',
    ),
    ("zammad", "a.json", '[{"number": "7", "title": "Refund", "article": {"body": "No refund.", "type": "web"}}]'),
    ("hubspot", "a.csv", "Ticket ID,Ticket name,Ticket description,Source\n7,Refund,No refund.,FORM\n"),
    (
        "hubspot",
        "a.json",
        '{"results": [{"id": "7", "properties": {"content": "No refund.", "subject": "Refund"}}]}',
    ),
    (
        "salesforce",
        "a.csv",
        '"Case Number","Subject","Description","Case Origin"\n"7","Refund","No refund.","Web"\n',
    ),
    (
        "salesforce",
        "a.json",
        '{"records": [{"CaseNumber": "7", "Subject": "Refund", "Description": "No refund."}]}',
    ),
    (
        "servicenow",
        "a.json",
        '{"result": [{"number": "7", "short_description": "Refund", "description": "No refund."}]}',
    ),
    ("kaggle", "a.csv", "Ticket ID,Ticket Subject,Ticket Description,Ticket Channel\n7,Refund,No refund.,Web\n"),
]


def read(path: Path, content: str, **options: object) -> list[Message]:
    path.write_text(content, encoding="utf-8")
    return list(MessageReader(path, make_reading(**options)))  # type: ignore[arg-type]


@pytest.mark.parametrize(("preset", "name", "content"), EXPORTS, ids=[f"{e[0]}-{e[1]}" for e in EXPORTS])
def test_an_export_is_read_by_its_preset(tmp_path, preset, name, content):
    (message,) = read(tmp_path / name, content, preset=preset)
    assert (message.id, message.text, message.subject) == ("7", "No refund.", "Refund")
    assert message.channel in ("web_form", "other")
    assert message.sent_at is None or message.sent_at.isoformat() == "2026-05-04T09:12:00+00:00"


@pytest.mark.parametrize(("preset", "name", "content"), EXPORTS, ids=[f"{e[0]}-{e[1]}" for e in EXPORTS])
def test_without_a_preset_the_columns_are_named_and_the_likely_ones_proposed(tmp_path, preset, name, content):
    with pytest.raises(EscalmlError, match=r"is named 'text'; found: .*Likely meant: text=") as caught:
        read(tmp_path / name, content)
    columns = [f"{target}={column}" for target, column in caught.value.proposal.items()]
    assert read(tmp_path / name, content, columns=columns)[0].text == "No refund."


def test_the_second_column_of_a_preset_counts_where_the_first_is_empty(tmp_path):
    content = "number,short_description,description\n1,a,\n2,b,c\n"
    assert [m.text for m in read(tmp_path / "a.csv", content, preset="servicenow")] == ["a", "c"]


def test_presets_name_only_fields_and_channels_that_there_are():
    assert set(PRESETS) == set(get_args(PresetName))
    assert {target for preset in PRESETS.values() for target in preset.columns} | set(LIKELY) <= set(TARGETS)
    for preset in PRESETS.values():
        for channel in preset.channels.values():
            Message(text="a", channel=channel)


def test_a_column_that_is_named_wins_over_one_of_the_fields_own_name(tmp_path):
    content = {"csv": "text,body\nkurz,lang\n", "jsonl": '{"text": "kurz", "body": "lang"}'}
    for suffix, written in content.items():
        assert read(tmp_path / f"a.{suffix}", written, columns=["text=Body"])[0].text == "lang"


@pytest.mark.parametrize(
    "name", ["Ticket Description", "ticket_description", "TICKET-DESCRIPTION", "\ufeffTicketDescription "]
)
def test_case_blanks_underscores_and_a_byte_order_mark_make_no_other_column(tmp_path, name):
    assert read(tmp_path / "a.csv", f"id,{name}\n1,a\n", columns=["text=ticket description"])[0].text == "a"
    assert read(tmp_path / "a.jsonl", json.dumps({name: "a"}), columns=["text=ticket description"])[0].text == "a"


def test_fields_are_found_by_their_names_however_they_are_written(tmp_path):
    (message,) = read(tmp_path / "a.csv", "ID,Text,Sent At,Customer.VIP\n1,a,2026-05-04,yes\n")
    assert (message.id, message.customer.vip, message.sent_at.year) == ("1", True, 2026)
    (message,) = read(tmp_path / "a.jsonl", '{"ID": 1, "TEXT": "a", "sentAt": "2026-05-04"}')
    assert (message.id, message.text, message.sent_at.year) == ("1", "a", 2026)


def test_a_mapped_field_of_an_object_leaves_its_other_fields(tmp_path):
    (message,) = read(
        tmp_path / "a.jsonl", '{"text": "a", "who": 9, "customer": {"vip": true}}', columns=["customer.id=who"]
    )
    assert (message.customer.id, message.customer.vip) == ("9", True)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"columns": ["text"]}, "--column: use FIELD=COLUMN"),
        ({"columns": ["txt=body"]}, r"--column: txt is no field of a message; did you mean text\?"),
        ({"columns": [f"{SECRET}=body"]}, r"--column: \(not a plain name\) is no field"),
        ({"preset": "outlook"}, "--from: is none of the exports that are known; use one of zendesk, freshdesk"),
        ({"dates": "YMD"}, "--dates: use DMY"),
    ],
)
def test_an_option_that_means_nothing_is_refused(options, said):
    with pytest.raises(EscalmlError, match=said):
        make_reading(**options)


def test_a_named_column_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(EscalmlError, match=r"--column text=body: there is no such column; found: id, text\."):
        read(tmp_path / "a.csv", "id,text\n1,a\n", columns=["text=body"])


def test_a_file_of_columns_gives_way_to_options(tmp_path):
    file = tmp_path / "columns.yaml"
    file.write_text("columns: {text: body, subject: title}\nfrom: zendesk\ndates: DMY\n")
    reading = make_reading(file=file, columns=["text=message"])
    assert (dict(reading.columns), reading.preset, reading.dates) == (
        {"text": "message", "subject": "title"},
        "zendesk",
        "DMY",
    )


@pytest.mark.parametrize("content", ["text: body", "columns: [text]", "from: outlook"])
def test_a_file_of_columns_that_is_wrong_is_refused(tmp_path, content):
    (tmp_path / "columns.yaml").write_text(content)
    with pytest.raises(EscalmlError, match=r"columns\.yaml: .*expected columns"):
        make_reading(file=tmp_path / "columns.yaml")


def test_a_message_without_a_header_is_not_shown_as_columns(tmp_path):
    for line in (f"{SECRET},b", "where is my lamp,ola brandt", "hello,ola brandt"):
        with pytest.raises(EscalmlError, match="does not look like names of columns") as caught:
            read(tmp_path / "a.csv", f"{line}\n")
        assert not any(word in str(caught.value) for word in ("hunter2", "lamp", "brandt"))


def test_a_proposal_takes_no_column_twice():
    assert propose(["summary", "id"]) == {"text": "summary"}
    assert propose(["priority", "status"]) == {}


def test_days_are_read_as_told(tmp_path):
    content = "text,sent_at\na,03/11/25\nb,25/11/2025\n"
    assert [m.sent_at.day for m in read(tmp_path / "a.csv", content, dates="dmy")] == [3, 25]


def test_training_data_are_read_by_the_same_mapping(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("Beschreibung;Kanal;Stufe\nmy lamp burns;E-Mail;high\n")
    own = OwnFile.model_validate(
        {"file": "own.csv", "columns": {"text": "Beschreibung", "channel": "Kanal", "severity": "Stufe"}}
    )
    (row,) = read_labelled(path, ("severity",), reading=make_reading_of(own))
    assert (row.message.text, row.message.channel, row.labels["severity"]) == ("my lamp burns", "email", "high")


def make_reading_of(own: OwnFile):
    from escalml.data.read_options import reading_of

    return reading_of(own)


def test_the_command_that_is_proposed_works_as_it_stands(tmp_path, monkeypatch, capsys):
    from escalml.cli import main

    source, out = tmp_path / "my export.csv", tmp_path / "out.jsonl"
    source.write_text("Ticket ID,Ticket Description\n1,my card is 4111 1111 1111 1111\n")
    monkeypatch.setattr("sys.argv", ["escalml", "redact", str(source), "--out", str(out), "--fast"])
    with pytest.raises(SystemExit, match="2"):
        main()
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    monkeypatch.setattr("sys.argv", shlex.split(said.partition("Try: ")[2]))
    with pytest.raises(SystemExit, match="0"):
        main()
    assert json.loads(out.read_bytes())["text"] == "my card is [CARD_1]"


OWN = ["own.jsonl", {"file": "own.jsonl"}, {"file": "own.jsonl", "from": "kaggle", "dates": "DMY"}]


@pytest.mark.parametrize("entry", OWN)
def test_an_own_file_of_training_is_a_name_or_a_name_with_its_columns(entry):
    (own,) = PrepareConfig.model_validate({"own_files": [entry]}).own_files
    assert (own if isinstance(own, str) else own.file) == "own.jsonl"


def test_an_own_file_with_a_misspelt_key_is_refused():
    with pytest.raises(ValidationError, match="colums"):
        PrepareConfig.model_validate({"own_files": [{"file": "own.jsonl", "colums": {}}]})
