"""`escalml calibrate`: a copy that answers for another desk, and nothing else touched."""

import csv
import json

import pytest

from escalml.assets import asset
from escalml.models.manifest import MODEL_FILES, model_sha256, read_manifest
from escalml.records import Result
from planted import TEXT, leaks, leaks_under


@pytest.fixture
def calibrate(run, tiny_model, tmp_path):
    """Calibrate the small model into `desk`."""
    return lambda *words: run("calibrate", "--model", tiny_model, "--out", tmp_path / "desk", *words)


@pytest.fixture(scope="module")
def rows(corpus):
    """All that is labelled and neither train nor test: a desk of its own."""
    return [row for row in corpus if row.split in ("validation", "gate")]


def write_csv(path, rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["text", "escalated", "severity"])
        writer.writerows(
            [row.message.text, json.dumps(row.labels["escalated"]), row.labels["severity"]] for row in rows
        )
    return path


def refused(ended, said):
    return ended[0] == 2 and ended[2].count("\n") == 1 and said in ended[2]


def test_a_base_rate_makes_a_copy_that_names_it_in_every_answer(calibrate, run, tiny_model, tmp_path):
    before = model_sha256(tiny_model)
    code, out, err = calibrate("--base-rate", "0.03")
    assert (code, err.splitlines()[0]) == (0, f"wrote {tmp_path / 'desk'}: calibrated on base rate 0.03, given")
    assert "reason_churn" in out
    answer = Result.model_validate_json(run("route", "any news?", "--json", "--model", tmp_path / "desk")[1])
    assert answer.model.calibrated_on == "base rate 0.03, given"
    assert model_sha256(tiny_model) == before


def test_a_base_rate_may_name_its_target(calibrate, tmp_path):
    assert calibrate("--base-rate", "topic_outage=0.5", "--base-rate", "0.1")[0] == 0
    manifest = read_manifest(tmp_path / "desk")
    rates = dict(zip(manifest.thresholds, manifest.calibration.base_rates, strict=True))
    assert (rates["topic_outage"], rates["escalated"]) == (0.5, 0.1)


def test_labels_say_what_changed_what_was_kept_and_what_is_next(calibrate, rows, tmp_path):
    code, out, err = calibrate("--labels", write_csv(tmp_path / "tickets.csv", rows))
    assert code == 0
    assert f"{len(rows)} labelled messages" in out
    assert {"severity_ge_high", "escalated"} <= set(out.split())
    assert "curves kept, for want of 20 positives and negatives: reason_asks_next_level" in err
    assert f"calibrated on tickets.csv, {len(rows)} messages, base rate 0." in err
    assert f"next: escalml score IN --out OUT --model {tmp_path / 'desk'}" in err


def test_an_export_with_columns_of_its_own_names_is_calibrated_on_by_a_mapping(calibrate, rows, tmp_path):
    file = write_csv(tmp_path / "tickets.csv", rows)
    file.write_text(file.read_text(encoding="utf-8").replace("text,", "What they wrote,", 1), encoding="utf-8")
    refusal = calibrate("--labels", file)
    assert (refusal[0], "What they wrote" in refusal[2]) == (2, True)
    code, out, _ = calibrate("--labels", file, "--column", "text=What they wrote")
    assert code == 0
    assert f"{len(rows)} labelled messages" in out


def test_the_copy_holds_the_model_and_nothing_of_the_messages(calibrate, rows, tmp_path):
    named = [row.model_copy(update={"message": row.message.model_copy(update={"text": TEXT})}) for row in rows[:5]]
    ended = calibrate("--labels", write_csv(tmp_path / "4929123456789012.csv", [*rows, *named]))
    assert ended[0] == 0
    assert {path.name for path in (tmp_path / "desk").iterdir()} <= set(MODEL_FILES)
    assert leaks_under(tmp_path / "desk") == {}
    assert leaks(ended[1] + ended[2]) == set()
    assert read_manifest(tmp_path / "desk").calibration.calibrated_on.startswith("own messages, ")


def test_a_wrong_label_is_told_by_its_row_and_not_quoted(calibrate, rows, tmp_path):
    bad = rows[0].model_copy(update={"labels": rows[0].labels | {"severity": TEXT}})
    ended = calibrate("--labels", write_csv(tmp_path / "tickets.csv", [*rows, bad]))
    assert refused(ended, f"row {len(rows) + 1}: severity has a value that is not allowed")
    assert leaks(ended[2]) == set()
    assert not (tmp_path / "desk").exists()


def test_a_model_that_is_there_stays_unless_overwrite_is_given(calibrate, tmp_path):
    assert calibrate("--base-rate", "0.03")[0] == 0
    assert refused(calibrate("--base-rate", "0.2"), "holds a model; choose another --out, or give --overwrite.")
    assert calibrate("--base-rate", "0.2", "--overwrite")[0] == 0
    assert read_manifest(tmp_path / "desk").calibration.calibrated_on == "base rate 0.2, given"


def test_a_folder_of_other_files_is_never_written_to(calibrate, tmp_path):
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk/thesis.txt").write_text("mine")
    assert refused(calibrate("--base-rate", "0.03", "--overwrite"), "holds other files than a model's")
    assert [path.name for path in (tmp_path / "desk").iterdir()] == ["thesis.txt"]


def test_neither_the_model_itself_nor_the_champion_is_written_over(run, tiny_model):
    for out in (tiny_model, asset("models/champion")):
        ended = run("calibrate", "--model", tiny_model, "--out", out, "--base-rate", "0.03", "--overwrite")
        assert refused(ended, "is the model itself, or the shipped one; choose another --out.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "give either --labels FILE or --base-rate R."),
        (("--labels", "tickets.csv", "--base-rate", "0.1"), "give either --labels FILE or --base-rate R."),
        (("--base-rate", "three"), "--base-rate: expected a number such as 0.03, or TARGET=0.03."),
        (("--base-rate", "3"), "base rate of escalated: has to lie between 0 and 1, such as 0.03."),
        (("--base-rate", "anger=0.1"), "no target is named 'anger'"),
        (("--labels", "none.csv"), "none.csv: no such file; give one message file."),
    ],
)
def test_what_cannot_be_done_ends_with_2_and_one_line(calibrate, tmp_path, words, said):
    assert refused(calibrate(*words), said)
    assert not (tmp_path / "desk").exists()
