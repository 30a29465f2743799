"""`escalml redact`: how a person chooses what values and ids become, where the key comes from, and who searches."""

import json
import sys

import pytest

from escalml.cli import main
from escalml.cli.redact import KEY_VARIABLE
from escalml.records import Identifier
from escalml.scoring.scorer import Scorer
from message_files import write_messages
from planted import VALID, leaks

KEY = "0123456789abcdef0123456789abcdef"
ROW = {"id": "t-1", "text": "Roe here, order 12345", "customer": {"id": "C-9", "owner": "Mia"}}


class NameFinder:
    """In the place of a scorer: finds one name, and says which model it was."""

    def __init__(self, loaded):
        self.loaded = loaded

    def find_identifiers(self, texts):
        places = [text.find("Roe") for text in texts]
        return [(Identifier(type="PERSON", start=at, end=at + 3),) if at >= 0 else () for at in places]


@pytest.fixture
def redact(monkeypatch, capsys, tmp_path):
    """Redact one row, or others; exit code, the row of the copy if there is one, what was said, and models loaded."""
    loaded: list[str] = []

    def load(directory, **options):
        loaded.append(directory.name)
        return NameFinder(loaded)

    monkeypatch.setattr(Scorer, "load", load)
    monkeypatch.delenv(KEY_VARIABLE, raising=False)

    def redact(*options, rows=(ROW,)):
        source, out = write_messages(tmp_path / "in.jsonl", rows), tmp_path / "out.jsonl"
        words = ["escalml", "redact", source, "--out", out, "--overwrite", *options]
        monkeypatch.setattr(sys, "argv", [str(word) for word in words])
        with pytest.raises(SystemExit) as ended:
            main()
        copy = json.loads(out.read_text(encoding="utf-8").splitlines()[0]) if out.exists() else None
        return ended.value.code, copy, capsys.readouterr().err, loaded

    return redact


def test_the_champion_searches_unless_told_otherwise(redact, tmp_path):
    assert redact()[1]["text"] == "[PERSON_1] here, order 12345"
    (tmp_path / "mine").mkdir()
    assert redact("--model", tmp_path / "mine")[3] == ["champion", "mine"]


def test_fast_loads_no_model_and_finds_by_patterns(redact):
    _, copy, _, loaded = redact("--fast")
    assert (copy["text"], loaded) == ("Roe here, order [ACCOUNT_ID_1]", [])


def test_ids_are_numbered_anew_and_that_is_said(redact):
    code, copy, said, _ = redact("--fast")
    assert (code, copy["id"], copy["customer"]) == (0, "message-1", {"id": "customer-1", "owner": "owner-1"})
    assert "1 identifiers replaced, ids numbered anew\n" in said


def test_ids_are_kept_on_request(redact):
    _, copy, said, _ = redact("--fast", "--keep-ids")
    assert (copy["id"], copy["customer"]) == ("t-1", ROW["customer"])
    assert "ids kept\n" in said


def test_masked_copies_hold_no_digit_of_a_value(redact):
    assert redact("--fast", "--mask")[1]["text"] == "Roe here, order *****"


def test_the_key_comes_from_a_file_or_the_environment_alike(redact, monkeypatch, tmp_path):
    (tmp_path / "key").write_text(f"{KEY}\n")
    _, from_file, said, _ = redact("--fast", "--hash", "--key-file", tmp_path / "key")
    monkeypatch.setenv(KEY_VARIABLE, KEY)
    assert redact("--fast", "--hash")[1] == from_file
    assert from_file["text"].startswith("Roe here, order [ACCOUNT_ID_")
    assert from_file["customer"]["owner"].startswith("[OWNER_")
    assert "ids hashed\n" in said


def test_ids_may_be_kept_in_a_hashed_copy(redact, monkeypatch):
    monkeypatch.setenv(KEY_VARIABLE, KEY)
    assert redact("--fast", "--hash", "--keep-ids")[1]["id"] == "t-1"


@pytest.mark.parametrize(
    ("options", "key", "said"),
    [
        (("--hash",), None, f"--hash needs a key: name a file with --key-file, or set {KEY_VARIABLE}."),
        (("--hash",), "", f"--hash needs a key: name a file with --key-file, or set {KEY_VARIABLE}."),
        (("--hash",), KEY[1:], "the key for --hash has 31 bytes; it needs 32 or more, at random"),
        (("--hash", "--key-file", "none"), KEY, "none: cannot be read (No such file or directory); --key-file names"),
        (("--hash", "--mask"), KEY, "--mask and --hash: choose one of them."),
        (("--key-file", "none"), None, "--key-file: has no meaning without --hash; give both, or neither."),
    ],
)
def test_what_does_not_go_together_ends_with_2_before_anything_is_read(redact, monkeypatch, options, key, said):
    if key is not None:
        monkeypatch.setenv(KEY_VARIABLE, key)
    code, copy, words, loaded = redact(*options)
    assert (code, copy, loaded, words.count("\n")) == (2, None, [], 1)
    assert said in words
    assert KEY[1:] not in words


def test_no_card_no_password_and_no_id_is_left_in_any_style(redact, monkeypatch):
    monkeypatch.setenv(KEY_VARIABLE, KEY)
    rows = [*VALID[:4], {"id": VALID[0]["text"], "text": "a", "customer": {"owner": VALID[0]["text"]}}]
    for option in ((), ("--mask",), ("--hash",)):
        code, *_ = redact("--fast", *option, rows=rows)
        assert code == 0
    assert not leaks(json.dumps(redact("--fast", "--hash", rows=rows[4:])[1]))


def test_what_was_found_and_what_no_search_finds_is_said_at_the_end(redact):
    _, _, said, _ = redact("--fast")
    assert "found ACCOUNT_ID 1\n" in said
    assert "not found: nicknames" in said


def test_the_number_of_unsure_spans_is_said_with_where_they_are(redact, tmp_path):
    row = {"text": "see 98765432109 please"}
    assert "unsure of 1 of them (low score); --review FILE lists them" in redact("--fast", rows=[row])[2]
    said = redact("--fast", "--review", tmp_path / "look.jsonl", rows=[row])[2]
    assert "unsure of 1" in said
    assert (tmp_path / "look.jsonl").exists()
