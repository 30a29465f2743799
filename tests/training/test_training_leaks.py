"""What is planted in labelled messages is in no model, no report, no MLflow store and nothing that a stage says."""

import io
import json
import shutil
import sys
from contextlib import redirect_stderr, redirect_stdout

import pandas as pd
import pytest
import yaml
from mlflow.exceptions import MlflowException

from escalml.assets import asset
from escalml.config import TfidfConfig
from escalml.data.views import view_message
from escalml.errors import EscalmlError
from escalml.models.ngrams import fit_vectorizers
from escalml.records import Message
from escalml.registry.store import default_tracking_uri, tracking
from escalml.training.stages import evaluate, prepare, register, train
from escalml.training.stages.arguments import run
from planted import CARD, NAME, PASSWORD, TEXT, chain, leaks, leaks_under

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning:mlflow"),
    pytest.mark.filterwarnings("ignore::FutureWarning:mlflow"),
    pytest.mark.filterwarnings("ignore::UserWarning:mlflow"),
]
LABELS = {"severity": "high", "escalated": True}
# Every row says it another way: equal texts would be one group.
OPENINGS = ("Hello", "Please help", "Once more", "Good morning", "Listen", "Any news", "Dear team", "Still waiting")


def planted_rows():
    """Eight messages for training and two to measure, with the secrets in all, the name marked in one alone."""
    for number, opening in enumerate(OPENINGS):
        text = f"{opening}. My password is {PASSWORD} and my card is {CARD}. {NAME}"
        marks = [{"type": "PERSON", "start": len(text) - len(NAME), "end": len(text)}]
        turn = {"role": "customer", "text": text}
        fields = {"text": text, "subject": text, "thread": [turn], "brand": NAME, "customer": {"owner": NAME}}
        facts = {"id": f"{NAME} {number}", "notes": TEXT, "split": "train", "identifiers": [] if number else marks}
        yield fields | LABELS | facts
    for number, group in enumerate((NAME, f"{PASSWORD} {CARD}")):
        yield {"text": TEXT, "id": f"{CARD} {number}", "group": group, "split": "validation"} | LABELS


def write_lines(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """A checkout with a third of the corpus, two fields to learn, and one file of one's own."""
    root = tmp_path_factory.mktemp("checkout")
    params = yaml.safe_load(asset("params.yaml").read_text(encoding="utf-8"))
    params["targets"] = {name: params["targets"][name] for name in ("severity", "escalated")}
    params["prepare"] = {"corpus": ["corpus.jsonl"], "own_files": ["own.jsonl"]}
    params |= {"n_folds": 2, "thresholds": {}, "evaluation": params["evaluation"] | {"n_bootstrap": 50}}
    params["tfidf"] |= {"char_ngrams": [2, 3]}
    (root / "params.yaml").write_text(yaml.safe_dump(params), encoding="utf-8")
    lines = asset("data/corpus/corpus.jsonl").read_bytes().splitlines(keepends=True)
    (root / "corpus.jsonl").write_bytes(b"".join(lines[::3]))
    write_lines(root / "own.jsonl", planted_rows())
    return root


@pytest.fixture(scope="module")
def said(root):
    """What the four stages said; the root then holds all that they wrote."""
    said = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(said), redirect_stderr(said):
        patch.delenv("MLFLOW_TRACKING_URI", raising=False)
        patch.delenv("ESCALML_PUBLIC_TEXTS", raising=False)
        for stage in (prepare, train, evaluate, register):
            assert stage.main(["--root", str(root)]) == 0
    return said.getvalue()


def test_no_stage_quotes_a_message(said):
    assert "trained on" in said
    assert not leaks(said)


def test_no_artefact_holds_what_was_planted(root, said):
    held = [root / "own.jsonl", root / prepare.DATA]  # the user's data, and the same once more
    assert {leaks(path.read_bytes()) == {"card", "password", "name"} for path in held} == {True}
    assert leaks_under(root, besides=tuple(held)) == {}
    written = {
        "tfidf.safetensors",
        "tfidf.json",
        "evaluation.json",
        "results.md",
        "card.md",
        "confusion.png",
        "mlflow.db",
        "MLmodel",
    }
    assert written <= {path.name for path in root.rglob("*")}


@pytest.mark.parametrize(("n_named", "one_group", "learned"), [(4, False, False), (8, True, False), (5, False, True)])
def test_a_name_is_learned_from_five_groups_and_no_fewer(n_named, one_group, learned):
    texts = [f"{NAME if n < n_named else 'somebody'} has my card {CARD}, password {PASSWORD}" for n in range(16)]
    views = [view_message(Message(text=text), history_turns=0) for text in texts]
    groups = ["named" if one_group and n < n_named else str(n) for n in range(16)]
    terms = {term for block in fit_vectorizers(views, groups, TfidfConfig()) for term in block.vocabulary}
    assert "somebody" in terms
    assert {secret for term in terms for secret in leaks(term)} == ({"name"} if learned else set())


@pytest.fixture(scope="module")
def served(root, said):
    """The registered model as MLflow loads it."""
    with tracking(default_tracking_uri(root)) as mlflow:
        return mlflow.pyfunc.load_model("models:/escalml@champion")


@pytest.mark.parametrize("columns", [{TEXT: [TEXT]}, {"subject": [TEXT], TEXT: [1]}])
def test_mlflow_refuses_a_table_without_texts_and_does_not_quote_it(served, capfd, columns):
    with pytest.raises(MlflowException, match=r"^Failed to enforce") as caught:
        served.predict(pd.DataFrame(columns))
    assert not leaks(chain(caught.value) + "".join(capfd.readouterr()))


@pytest.mark.parametrize(
    "columns",
    [
        {"text": [TEXT, 1.5]},
        {"text": [TEXT], "thread": [[TEXT]]},
        {"text": [TEXT], "customer.followers": [TEXT]},
        {"text": [TEXT], "sent_at": [[TEXT]]},
        {"text": [TEXT], "channel": [TEXT]},
        {"text": [TEXT], "thread": [TEXT]},
        {"text": [TEXT], "customer.vip": [TEXT]},
    ],
)
def test_a_cell_that_the_registered_model_cannot_read_fails_no_other_row_and_is_not_quoted(served, capfd, columns):
    answers = served.predict(pd.DataFrame(columns))
    assert answers["severity"].ne("").tolist() == [True, False][: len(answers)]
    assert answers["fault"].eq("").tolist() == [True, False][: len(answers)]
    assert not leaks("".join(map(str, answers["fault"])) + "".join(capfd.readouterr()))


def test_mlflow_warns_of_a_column_that_it_does_not_know_without_naming_it(served, capfd):
    served.predict(pd.DataFrame({"text": ["where is it?"], TEXT: [TEXT]}))
    said = "".join(capfd.readouterr())
    assert "The table has columns that messages do not have; they are ignored." in said
    assert not leaks(said)


@pytest.mark.parametrize(
    "fields",
    [
        *({name: TEXT} for name in ("severity", "escalated", "split", "source")),
        {"identifiers": TEXT},
        *({name: [TEXT]} for name in ("severity", "escalated", "text", "source")),
        {"source": CARD},
        {"source": "../elsewhere"},
    ],
)
def test_training_data_that_are_refused_are_named_by_row_and_field(root, tmp_path, fields):
    shutil.copytree(root, tmp_path, dirs_exist_ok=True)
    write_lines(tmp_path / "own.jsonl", [{"text": "where is it?"} | LABELS | fields])
    with pytest.raises(EscalmlError, match=rf"own\.jsonl.* 1: {next(iter(fields))}") as caught:
        prepare.main(["--root", str(tmp_path)])
    assert not leaks(chain(caught.value))


@pytest.mark.parametrize("name", ["channel", "thread", "customer"])
def test_an_optional_cell_that_cannot_be_read_is_told_and_not_quoted(root, tmp_path, name, capsys):
    shutil.copytree(root, tmp_path, dirs_exist_ok=True)
    write_lines(tmp_path / "own.jsonl", [{"text": "where is it?"} | LABELS | {name: TEXT}])
    assert prepare.main(["--root", str(tmp_path)]) == 0
    said = "".join(capsys.readouterr())
    assert f"left out 1 optional cells that cannot be read ({name}, a text: 1)" in said
    assert not leaks(said)


@pytest.mark.parametrize("group", [TEXT, CARD, CARD.replace(" ", "")])
def test_a_group_that_holds_a_number_is_not_quoted(root, tmp_path, group):
    shutil.copytree(root, tmp_path, dirs_exist_ok=True)
    rows = [{"text": "where is it?", "group": group, "split": split} | LABELS for split in ("train", "test")]
    write_lines(tmp_path / "own.jsonl", rows)
    with pytest.raises(EscalmlError, match=r"a group .* stands in the splits train and test") as caught:
        prepare.main(["--root", str(tmp_path)])
    assert not leaks(chain(caught.value))


def test_a_bug_in_a_stage_has_a_traceback_without_words(monkeypatch, capsys):
    def fail():
        raise ValueError(TEXT)

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with pytest.raises(ValueError, match="password") as caught:
        run(fail)
    sys.excepthook(caught.type, caught.value, caught.tb)
    said = capsys.readouterr().err
    assert "in fail" in said
    assert not leaks(said)
