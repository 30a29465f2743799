"""Fixtures that several test modules share: parameters, corpus, and one small real model per session."""

import gc
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from escalml.assets import asset
from escalml.config import Params, read_params
from escalml.dataset import read_labelled
from escalml.pipeline import CORPUS, train
from escalml.routing import Policy, read_policy
from escalml.schema import LabelledMessage
from escalml.scoring import Scorer
from escalml.targets import TargetTable

if TYPE_CHECKING:
    from starlette.testclient import TestClient

ROOT = Path(__file__).resolve().parent.parent


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
    return read_labelled(asset("data/corpus/corpus.jsonl"), tuple(table.blocks), source=CORPUS)


@pytest.fixture(scope="session")
def tiny_model(params: Params, corpus: Sequence[LabelledMessage], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Directory of a model trained on the corpus in seconds."""
    directory = tmp_path_factory.mktemp("model")
    train(corpus, params, data_sha256="0" * 64).save(directory)
    return directory


@pytest.fixture(scope="session")
def scorer(tiny_model: Path) -> Scorer:
    return Scorer.load(tiny_model)


@pytest.fixture(scope="session")
def policy() -> Policy:
    return read_policy(asset("serving/policy.yaml"))


@pytest.fixture(scope="session")
def client(tiny_model: Path) -> Iterator["TestClient"]:
    """The service in this process: one per session, since BentoML cannot be built twice in one process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ESCALML_MODEL", str(tiny_model))
        patch.setenv("BENTOML_DO_NOT_TRACK", "True")
        factory, thresholds = logging.getLogRecordFactory(), gc.get_threshold()
        from starlette.testclient import TestClient

        from service import Escalml

        with TestClient(Escalml.to_asgi()) as client:
            yield client
        logging.setLogRecordFactory(factory)
        gc.unfreeze()
        gc.set_threshold(*thresholds)
