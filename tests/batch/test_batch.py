"""Files scored: the same on every road, resumable, nothing lost, nothing private in what is said about bad rows."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from escalml.assets import asset
from escalml.batch import ordered
from escalml.batch import score_files as batch
from escalml.batch.score_files import BatchSummary, score_file
from escalml.data.read_options import make_reading
from escalml.errors import EscalmlError
from escalml.records import Message
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer
from message_files import FORMATS, MESSAGES, SECRET, read_cells, read_rejects, write_messages
from routing_cases import NOW

POLICY = asset("serving/policy.yaml")
Run = Callable[..., BatchSummary]


class Killed(BaseException):
    """As good as the plug pulled: nothing in the code under test may catch it."""


@pytest.fixture
def run(tiny_model, scorer, policy, monkeypatch) -> Run:
    """Score a file with the small model, which is loaded once as the policy is; two rows are a chunk."""
    monkeypatch.setattr(Scorer, "load", lambda directory, **options: scorer)
    monkeypatch.setattr(batch, "read_policy", lambda path, targets: policy)
    monkeypatch.setattr(ordered, "CHUNK_ROWS", 2)

    def run(source: Path, target: Path, **options) -> BatchSummary:
        return score_file(source, target, **{"model": tiny_model, "policy_file": POLICY} | options)

    return run


@pytest.fixture
def source(tmp_path) -> Path:
    return write_messages(tmp_path / "in.jsonl", MESSAGES)


@pytest.fixture
def scored(monkeypatch, scorer) -> list[str]:
    """Ids of the messages that the model is asked about from now on."""
    seen: list[str] = []
    predict = Scorer.predict

    def watched(self, messages, *, explain=False):
        seen.extend(message.id for message in messages)
        return predict(self, messages, explain=explain)

    monkeypatch.setattr(Scorer, "predict", watched)
    return seen


def kill_after(n_chunks: int) -> Callable[[int], None]:
    """An `on_progress` that pulls the plug."""
    left = iter(range(n_chunks - 1))

    def on_progress(n: int) -> None:
        if next(left, None) is None:
            raise Killed("plug pulled")

    return on_progress


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_in_and_out_gives_the_same_results_in_order(run, tmp_path, scorer, policy, suffix):
    expected = answer(scorer, policy, [Message.model_validate(fields) for fields in MESSAGES], now=NOW, on_arrival=True)
    source = write_messages(tmp_path / f"in.{suffix}", MESSAGES)
    outs = [tmp_path / f"out.{out}" for out in FORMATS]
    assert [run(source, out) for out in outs] == [BatchSummary(len(MESSAGES), 0, 0, Counter())] * 3
    csv_rows, jsonl_rows, parquet_rows = map(read_cells, outs)
    assert csv_rows == jsonl_rows == parquet_rows
    lines = outs[1].read_text().splitlines()
    assert [json.loads(line) for line in lines] == [result.model_dump(mode="json") for result in expected]


def test_a_message_scores_the_same_alone_and_in_any_batch(scorer, policy):
    messages = [Message.model_validate(fields) for fields in MESSAGES]
    together = answer(scorer, policy, messages, now=NOW, explain=True)
    assert together == [answer(scorer, policy, [message], now=NOW, explain=True)[0] for message in messages]
    assert together[::-1] == answer(scorer, policy, messages[::-1], now=NOW, explain=True)
    assert answer(scorer, policy, [], now=NOW) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_size_of_a_chunk_does_not_change_a_byte(run, tmp_path, source, monkeypatch, suffix):
    outs = [tmp_path / f"{size}.{suffix}" for size in (1, 3, 100)]
    for size, out in zip((1, 3, 100), outs, strict=True):
        monkeypatch.setattr(ordered, "CHUNK_ROWS", size)
        run(source, out)
    assert len({out.read_bytes() for out in outs}) == 1


BAD = [
    {"id": "a", "text": "good"},
    {"id": "b", "text": "x", "channel": SECRET},
    {"id": "c", "text": [SECRET]},
    {"id": "a", "text": SECRET},
    {"id": "d", "text": "good too"},
    {"id": "e", "text": "x", "thread": SECRET, "customer": SECRET, "state": {"level": SECRET}},
]


def test_bad_rows_are_told_by_row_field_and_reason_and_lose_nothing_else(run, tmp_path):
    out = tmp_path / "out.jsonl"
    summary = run(write_messages(tmp_path / "in.jsonl", BAD), out)
    assert (summary.n_scored, summary.n_rejected) == (4, 2)
    assert [row["id"] for row in read_cells(out)] == ["a", "b", "d", "e"]
    assert [reject[:2] for reject in read_rejects(out)] == [(3, "text"), (4, "id")]
    assert all(reason for _, _, reason in read_rejects(out))


def test_optional_cells_that_cannot_be_read_are_counted_by_field_and_kind(run, tmp_path):
    summary = run(write_messages(tmp_path / "in.jsonl", BAD), tmp_path / "out.jsonl")
    assert summary.notes == (
        "left out 4 optional cells that cannot be read (channel, a text: 1, customer, a text: 1, "
        "state.level, a text: 1, thread, a text: 1)",
    )


def test_a_run_that_reads_the_columns_otherwise_is_another_run(run, tmp_path):
    source, out = write_messages(tmp_path / "in.jsonl", [{"text": "a", "body": "b"}]), tmp_path / "out.jsonl"
    run(source, out, reading=make_reading(columns=["text=body"]))
    with pytest.raises(EscalmlError, match=r"another choice of --column, --from, --columns, --dates or --encoding"):
        run(source, out)
    assert run(source, out, reading=make_reading(columns=["text=body"])).n_scored == 1


def test_nothing_that_is_written_shows_a_bad_row(run, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    run(write_messages(tmp_path / "in.jsonl", BAD), folder / "out.csv")
    written = b"".join(path.read_bytes() for path in folder.rglob("*"))
    assert len(list(folder.iterdir())) == 3  # results, rejects, job
    assert b"hunter2" not in written
    assert b"4111" not in written


def test_without_bad_rows_there_is_no_file_of_rejects(run, tmp_path, source):
    run(source, tmp_path / "out.csv")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.csv", "out.csv.job.json"]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("n_chunks", [1, 2, 3])
def test_killed_after_any_chunk_a_second_run_ends_in_the_same_bytes(run, tmp_path, scored, suffix, n_chunks):
    source = write_messages(tmp_path / "in.jsonl", [*MESSAGES, {"text": ""}])  # three chunks, the last with a reject
    out, whole = tmp_path / f"out.{suffix}", tmp_path / f"whole.{suffix}"
    run(source, whole)
    with pytest.raises(Killed, match="plug pulled"):
        run(source, out, on_progress=kill_after(n_chunks))
    assert not out.exists()
    scored.clear()
    summary = run(source, out)
    assert scored == [fields["id"] for fields in MESSAGES[2 * n_chunks :]]
    assert (summary.n_scored, summary.n_rejected, summary.n_resumed) == (5, 1, min(2 * n_chunks, 5))
    assert out.read_bytes() == whole.read_bytes()
    assert read_rejects(out) == read_rejects(whole)


def test_a_part_that_got_lost_is_scored_again(run, tmp_path, source, scored):
    out, whole = tmp_path / "out.csv", tmp_path / "whole.csv"
    run(source, whole)
    with pytest.raises(Killed, match="plug pulled"):
        run(source, out, on_progress=kill_after(3))
    (tmp_path / "out.csv.parts" / "00000001.json").unlink()
    (tmp_path / "out.csv.parts" / ".00000001.json.partial").write_bytes(b'{"resu')
    scored.clear()
    run(source, out)
    assert scored == ["c", "d"]
    assert out.read_bytes() == whole.read_bytes()


def test_a_run_that_resumes_goes_on_with_the_hour_of_the_first(run, tmp_path, monkeypatch):
    source = write_messages(tmp_path / "in.jsonl", [{"text": "Where is my parcel?"}] * 4)  # no sent_at: now counts
    with pytest.raises(Killed, match="plug pulled"):
        run(source, tmp_path / "out.csv", on_progress=kill_after(1))
    run(source, tmp_path / "out.csv")
    assert len({row["route_reply_by"] for row in read_cells(tmp_path / "out.csv")}) == 1


def test_a_second_run_of_finished_work_does_nothing_and_says_the_same(run, tmp_path, scored):
    source, out = write_messages(tmp_path / "in.jsonl", [*BAD, {"text": "x", "mood": 1}]), tmp_path / "out.csv"
    first = run(source, out)
    before = {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in tmp_path.iterdir()}
    scored.clear()
    assert run(source, out) == first
    assert first.unknown_fields == Counter({"mood": 1})
    assert scored == []
    assert {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in tmp_path.iterdir()} == before


def test_finished_work_is_done_again_on_request(run, tmp_path, source, scored):
    run(source, tmp_path / "out.csv")
    run(source, tmp_path / "out.csv", overwrite=True)
    assert scored == 2 * [fields["id"] for fields in MESSAGES]


REFUSED = r"out\.csv: holds the work of {}; choose another --out, or give --overwrite"


@pytest.mark.parametrize("killed", [True, False], ids=["half done", "done"])
@pytest.mark.parametrize("changed", ["input", "policy", "explain"])
def test_other_work_never_replaces_results_unasked(run, tmp_path, source, killed, changed):
    out, policy = tmp_path / "out.csv", tmp_path / "policy.yaml"
    policy.write_bytes(POLICY.read_bytes() + b"# another\n")
    try:
        run(source, out, on_progress=kill_after(1) if killed else lambda _: None)
    except Killed:
        assert killed
    if changed == "input":
        write_messages(source, MESSAGES[1:])
    options = {"policy": {"policy_file": policy}, "explain": {"explain": True}}.get(changed, {})
    with pytest.raises(EscalmlError, match=REFUSED.format(f"another (choice of --)?{changed}")):
        run(source, out, **options)
    assert run(source, out, overwrite=True, **options).n_resumed == 0
    assert [row["id"] for row in read_cells(out)] == [item["id"] for item in MESSAGES[changed == "input" :]]


@pytest.mark.parametrize("content", ["", "message\na\n"])
def test_a_run_that_could_not_start_does_not_stand_in_the_way_of_the_next(run, tmp_path, source, content):
    bad, out = tmp_path / "bad.csv", tmp_path / "out.csv"
    bad.write_text(content, encoding="utf-8")
    with pytest.raises(EscalmlError, match=r"bad\.csv: "):
        run(bad, out)
    assert run(source, out).n_scored == len(MESSAGES)


def test_a_missing_input_is_not_told_as_a_fault_of_the_output(run, tmp_path):
    with pytest.raises(EscalmlError, match=r"none\.csv: no such file"):
        run(tmp_path / "none.csv", tmp_path / "out.csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["out.csv", "out.csv.rejects.jsonl"])
def test_the_input_is_neither_output_nor_rejects(run, tmp_path, name):
    source = write_messages(tmp_path / name, MESSAGES)
    before = source.read_bytes()
    with pytest.raises(EscalmlError, match="is the input itself; choose another --out"):
        run(source, tmp_path / "out.csv", overwrite=True)
    assert source.read_bytes() == before


def test_a_job_file_of_another_version_counts_as_other_work(run, tmp_path, source):
    run(source, tmp_path / "out.csv")
    (tmp_path / "out.csv.job.json").write_text("{}", encoding="utf-8")
    with pytest.raises(EscalmlError, match=REFUSED.format("an unknown run")):
        run(source, tmp_path / "out.csv")


def test_a_policy_may_ask_about_topics_of_this_model(tmp_path, source, tiny_model, scorer, monkeypatch):
    manifest = scorer.manifest
    topic = manifest.targets["topic"]
    targets = manifest.targets | {"topic": topic.model_copy(update={"labels": ("kudos", *topic.labels[1:])})}
    thresholds = {name.replace("topic_billing", "topic_kudos"): value for name, value in manifest.thresholds.items()}
    own = manifest.model_copy(update={"targets": targets, "thresholds": thresholds})
    monkeypatch.setattr(Scorer, "load", lambda directory, **options: Scorer(scorer.classifier, own))
    text = POLICY.read_text(encoding="utf-8")
    policy_file = tmp_path / "policy.yaml"
    rule = "rules:\n  - {name: thank, owner: front_line, when: {topic: kudos}, then: {actions: [ignore]}}\n"
    policy_file.write_text(text.replace("\nrules:\n", f"\n{rule}", 1), encoding="utf-8")
    assert score_file(source, tmp_path / "out.csv", model=tiny_model, policy_file=policy_file).n_scored == 5
