"""The reply checklist on its roads: `escalml reply-check`, `POST /v1/reply-check`, its schemas, its policy setting."""

import io
import json
import sys

import pytest
from jsonschema import Draft202012Validator

from escalml.assets import asset
from escalml.cli import main
from escalml.errors import EscalmlError
from escalml.records import DraftReply
from escalml.replies import check_reply
from escalml.routing import read_policy

SECRET = "Zanzibarski"
DRAFT = {
    "reply": "Hi Ann, I'm sorry. Your order number 88-14025 is on its way, it arrives by Friday. Enjoy!",
    "message": "my lamp never came",
    "level": 2,
    "agent": {"tenure_days": 12},
    "public": True,
}


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command line; its exit code, stdout and stderr."""

    def run(*words, stdin=b""):
        monkeypatch.setattr(sys, "argv", ["escalml", "reply-check", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, *capsys.readouterr()

    return run


@pytest.fixture
def policy_with(tmp_path):
    """The shipped policy with another line in place of its `replies`."""

    def policy_with(line):
        text = asset("serving/policy.yaml").read_text(encoding="utf-8")
        (old,) = [found for found in text.splitlines() if found.startswith("replies:")]
        (tmp_path / "policy.yaml").write_text(text.replace(old, line), encoding="utf-8")
        return tmp_path / "policy.yaml"

    return policy_with


def test_a_customer_who_is_named_in_public_is_found_by_the_model(run):
    reply = "So sorry! Wendy Brasewater has her refund."
    _, out, _ = run(reply, "--message", DRAFT["message"], "--public", "--json")
    (item,) = [item for item in json.loads(out)["items"] if item["name"] == "no_personal_data"]
    assert (item["why"], [one["text"] for one in item["evidence"]]) == (
        "public, and has an identifier (PERSON)",
        ["Wendy Brasewater"],
    )


def test_the_command_shows_verdicts_evidence_hints_and_approval(run):
    code, out, _ = run(DRAFT["reply"], "--message", DRAFT["message"], "--public", "--tenure-days", "12", "--level", "2")
    assert code == 0
    assert "no_personal_data  FAIL  public, and has an identifier (ACCOUNT_ID): “88-14025”" in out
    assert "-> Take it out, or answer in private." in out
    assert "eta               pass" in out
    assert "needed before it goes public" in out


def test_the_command_reads_a_reply_from_standard_input(run):
    code, out, _ = run(
        "-", "--message", "my lamp never came", "--json", stdin="So sorry, it’s here by Friday!".encode()
    )
    assert code == 0
    assert {item["name"]: item["verdict"] for item in json.loads(out)["items"]}["tone"] == "pass"


@pytest.mark.parametrize(
    "words",
    [
        ("reply", SECRET, "--message", "x"),
        ("reply", "--message", "x", SECRET),
        (" ", "--message", SECRET),
        (SECRET, "--message", "x", "--channel", SECRET),
        (SECRET, "--message", "x", "--level", "9"),
    ],
)
def test_a_faulty_call_ends_with_2_and_one_line_that_quotes_nothing(run, words):
    code, out, err = run(*words)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert SECRET not in err


def test_bytes_that_are_no_utf_8_do_not_keep_a_reply_from_being_checked(run):
    code, _, err = run("-", "--message", "x", stdin=b"caf\xe9")
    assert (code, err) == (0, "")


def test_a_company_sets_the_days_of_approval(run, policy_with):
    words = (DRAFT["reply"], "--message", "x", "--public", "--tenure-days", "12", "--json")
    assert json.loads(run(*words)[1])["needs_approval"]
    shorter = policy_with("replies: {approval_until_days: 10}")
    assert not json.loads(run(*words, "--policy", shorter)[1])["needs_approval"]


def test_a_policy_without_the_setting_asks_for_four_weeks(policy_with):
    assert read_policy(policy_with("")).replies.approval_until_days == 28


@pytest.mark.parametrize("line", ["replies: {approval_until_days: -1}", "replies: {approval_until_days: soon}"])
def test_days_that_are_none_are_refused_with_line_and_field(policy_with, line):
    with pytest.raises(EscalmlError, match=r"policy\.yaml:\d+: replies\.approval_until_days"):
        read_policy(policy_with(line))


def test_the_service_answers_what_the_library_answers(client, policy):
    expected = check_reply(DraftReply(**DRAFT), approval_until_days=policy.replies.approval_until_days)
    response = client.post("/v1/reply-check", json=DRAFT)
    assert response.status_code == 200
    assert response.json() == expected.model_dump(mode="json")
    assert response.json()["needs_approval"]


def test_only_reply_and_message_are_required(client):
    response = client.post("/v1/reply-check", json={"reply": "Yes, we do.", "message": "Do you?", "agent": None})
    assert response.status_code == 200
    assert not response.json()["needs_approval"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"reply": SECRET}, "message: Field required"),
        (DRAFT | {"level": SECRET}, "level: "),
        (DRAFT | {"agent": {"tenure_days": SECRET}}, "agent.tenure_days: "),
        (DRAFT | {"reply": SECRET * 2_000}, "reply: String should have at most 20000"),
        (DRAFT | {"channel": SECRET}, "channel: Input should be 'email'"),
    ],
)
def test_a_faulty_draft_is_refused_by_field_and_never_quoted(client, body, said, caplog):
    response = client.post("/v1/reply-check", json=body)
    assert response.status_code == 400
    assert said in response.json()["error"]
    assert SECRET not in response.text + caplog.text


def test_a_checked_reply_is_in_no_log_and_no_metric(client, caplog):
    draft = DRAFT | {"reply": f"Dear {SECRET}, no.", "message": f"{SECRET}?"}
    assert client.post("/v1/reply-check", json=draft).status_code == 200
    metrics = client.get("/metrics").text
    assert 'path="/v1/reply-check"' in metrics
    assert SECRET not in caplog.text + metrics


def test_call_and_answer_are_what_the_schemas_say(client):
    def check(name, value):
        Draft202012Validator(json.loads(asset(f"schemas/{name}.json").read_text(encoding="utf-8"))).validate(value)

    check("reply", DRAFT)
    check("reply_check", client.post("/v1/reply-check", json=DRAFT).json())


def test_the_description_names_the_call_and_its_records(client):
    description = client.get("/docs.json").json()
    call = description["paths"]["/v1/reply-check"]["post"]
    assert call["requestBody"]["content"]["application/json"]["schema"]["required"] == ["reply", "message"]
    assert {"ReplyRequest", "ReplyResponse", "CheckItem"} <= description["components"]["schemas"].keys()
