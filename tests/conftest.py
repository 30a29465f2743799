"""Fixtures that several test modules share: parameters, corpus, and one small real model per session."""

import fcntl
import gc
import io
import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from escalml.assets import asset
from escalml.batch import ordered
from escalml.batch import score_files as batch
from escalml.batch.job import BatchSummary
from escalml.cli import main
from escalml.config import Params, read_params
from escalml.data.dataset import read_labelled
from escalml.data.labels import TargetTable
from escalml.records import LabelledMessage, Message, Result
from escalml.routing import Policy, read_policy
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer
from escalml.training import train
from message_files import MESSAGES, write_messages
from routing_cases import NOW
from tiny_encoder import tiny_config, write_base_model

if TYPE_CHECKING:
    from starlette.testclient import TestClient

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def own_data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test keeps decisions in the store of the user who runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        for name in ("ESCALML_STORE", "ESCALML_NO_STORE", "ESCALML_KEEP_DAYS", "ESCALML_KEYS"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="module", autouse=True)
def own_code() -> Iterator[None]:
    """MLflow puts the code of a model that it loads into `sys.path`: the next module's processes must not take it."""
    before = list(sys.path)
    yield
    sys.path[:] = before


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where Chromium is; CI has installed it."""
    path = shutil.which("chromium")
    if path is None and os.environ.get("CI") != "true":
        pytest.skip("needs Chromium, as of Debian: apt-get install chromium")
    assert path, "CI has no chromium: .ci/run installs it"
    return path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[object, str, str]]:
    """Run a command line in this process as `escalml` does -> exit code, stdout, stderr."""

    def run(*words: object, stdin: bytes = b"") -> tuple[object, str, str]:
        monkeypatch.setattr(sys, "argv", ["escalml", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, *capfd.readouterr()

    return run


@pytest.fixture(scope="session")
def results(scorer: Scorer, policy: Policy) -> list[Result]:
    """Answers to `MESSAGES`, explained."""
    messages = [Message.model_validate(fields) for fields in MESSAGES]
    return answer(scorer, policy, messages, now=NOW, explain=True)


@pytest.fixture(scope="session")
def params() -> Params:
    """The shipped parameters, with fewer features, folds and replicates."""
    params = read_params(asset("params.yaml"))
    return params.model_copy(
        update={
            "n_folds": 2,
            "tfidf": params.tfidf.model_copy(update={"char_ngrams": (2, 3), "max_features": 3_000}),
            "evaluation": params.evaluation.model_copy(update={"n_bootstrap": 50}),
        }
    )


@pytest.fixture(scope="session")
def table(params: Params) -> TargetTable:
    return TargetTable(params.targets)


@pytest.fixture(scope="session")
def corpus(table: TargetTable) -> Sequence[LabelledMessage]:
    return read_labelled(asset("data/corpus/corpus.jsonl"), tuple(table.blocks))


def made_once(name: str, tmp_path_factory: pytest.TempPathFactory, train: Callable[[], Callable[[Path], None]]) -> Path:
    """Directory of a model, trained by the first of several test workers (`pytest -n`) that asks for it."""
    folder = tmp_path_factory.getbasetemp()
    folder = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    directory = folder / f"shared-{name}"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not directory.exists():
            train()(directory)
    return directory


@pytest.fixture(scope="session")
def tiny_model(params: Params, corpus: Sequence[LabelledMessage], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Directory of a model trained on the corpus in seconds."""
    return made_once("model", tmp_path_factory, lambda: train(corpus, params, data_sha256="0" * 64).save)


@pytest.fixture(scope="session")
def scorer(tiny_model: Path) -> Scorer:
    return Scorer.load(tiny_model)


@pytest.fixture(scope="session")
def base_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a transformer small enough to be trained in a test."""
    return write_base_model(tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="session")
def blend_model(
    params: Params, corpus: Sequence[LabelledMessage], base_model: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Directory of a blend with a tiny encoder, which knows little, trained on the corpus."""
    small = params.model_copy(update={"encoder": tiny_config(base_model, epochs=1, batch_size=64)})
    return made_once("blend", tmp_path_factory, lambda: train(corpus, small, data_sha256="0" * 64, kind="blend").save)


@pytest.fixture(scope="session")
def blend_scorer(blend_model: Path) -> Scorer:
    return Scorer.load(blend_model)


@pytest.fixture(scope="session")
def policy() -> Policy:
    return read_policy(asset("serving/policy.yaml"))


@pytest.fixture
def score(
    tiny_model: Path, scorer: Scorer, policy: Policy, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., BatchSummary]:
    """Score a file with the small model, which is loaded once; two rows are a chunk."""
    monkeypatch.setattr(Scorer, "load", lambda directory, **options: scorer)
    monkeypatch.setattr(batch, "read_policy", lambda path, targets: policy)
    monkeypatch.setattr(ordered, "CHUNK_ROWS", 2)
    rules = asset("serving/policy.yaml")
    return lambda source, out, **options: batch.score_file(source, out, model=tiny_model, policy_file=rules, **options)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Three chunks for `score`, the last with a reject."""
    return write_messages(tmp_path / "in.jsonl", [*MESSAGES, {"text": ""}])


@pytest.fixture(scope="session")
def client(blend_model: Path) -> Iterator["TestClient"]:
    """The service in this process, with a model of all parts: one per session, since BentoML cannot be built twice."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ESCALML_MODEL", str(blend_model))
        factory, thresholds = logging.getLogRecordFactory(), gc.get_threshold()
        from starlette.testclient import TestClient

        from escalml.service.app import Escalml

        with TestClient(Escalml.to_asgi(), base_url="http://127.0.0.1", client=("127.0.0.1", 1)) as client:
            yield client
        logging.setLogRecordFactory(factory)
        gc.unfreeze()
        gc.set_threshold(*thresholds)
