"""Predictions on a cluster: the model as MLflow registers it, shipped with the job, on every core that Spark has.

What reads the files, routes and writes is the program that runs this, so that results are those of one machine, row for
row: floods and the managers' alerts are counted along all messages in their order.
"""

import logging
import math
import os
import sys
import tempfile
import warnings
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

from escalml.batch.workers import Recipe, WorkerFault
from escalml.errors import EscalmlError, without_words
from escalml.quiet import NO_REPORTS
from escalml.records import Message, Prediction
from escalml.records.columns import flat_message
from escalml.registry.frames import FAULT
from escalml.registry.models import save_pyfunc
from escalml.scoring.scorer import Scorer

COLUMNS = ("id", "text", "subject", "thread", "language", "automatic")  # all that a prediction depends on
_JOBS = 4  # that Spark works on at a time: while one is collected, the next have their data
NEEDED = "--engine spark needs Spark and Java 17 or newer: pip install 'escalml[spark]', and a Java runtime"


class SparkCrew:
    """Predicts on Spark; a context manager, which stops the session that it began.

    Parameters
    ----------
    recipe
        The model, and how it reads.
    scorer
        Not used: workers load their own.
    processes
        Cores of this machine, where nobody has named a cluster (`MASTER`, `PYSPARK_SUBMIT_ARGS`, `spark-submit`).
    """

    n_ahead = _JOBS

    def __init__(self, recipe: Recipe, scorer: Scorer, processes: int) -> None:  # noqa: ARG002 - as other engines
        self._recipe = recipe
        self._processes = processes
        self._held = ExitStack()

    def __enter__(self) -> "SparkCrew":
        with ExitStack() as held:
            spark, is_ours = session(self._processes)
            if is_ours:
                held.callback(spark.stop)
            folder = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="escalml-")))
            save_pyfunc(
                self._recipe.model,
                folder / "model",
                fast=self._recipe.fast,
                whole_text=self._recipe.whole_text,
                encoder_above=self._recipe.encoder_above,
            )
            self._spark = spark
            self._udf = _udf(spark, folder / "model", explain=self._recipe.explain)
            self._askers = held.enter_context(ThreadPoolExecutor(_JOBS))
            self._held = held.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._held.close()

    def predict(self, messages: Sequence[Message]) -> Callable[[], list[Prediction]]:
        """Begin to predict messages with ids; what is returned waits for the predictions, in order."""
        rows = [{name: row[name] for name in COLUMNS} for row in map(flat_message, messages)]
        return self._askers.submit(self._ask, rows).result

    def _ask(self, rows: list[dict[str, Any]]) -> list[Prediction]:
        if not rows:
            return []
        from pyspark.sql.functions import struct

        try:
            frame = self._spark.createDataFrame(_table(rows, self._spark.sparkContext.defaultParallelism))
            answers = frame.select(self._udf(struct(*COLUMNS)).alias("json")).collect()
        except Exception as error:  # of Spark, Java or a worker, whose words may quote a row
            raise EscalmlError(
                f"Spark could not do its work ({without_words(error)}); its own log says more. The same command goes "
                "on where this one stopped."
            ) from None
        return [_prediction(answer.json) for answer in answers]


def session(processes: int) -> tuple[Any, bool]:
    """The session of Spark that is there, else a new one.

    Parameters
    ----------
    processes
        Cores of this machine, where nobody has named a cluster.

    Returns
    -------
    The session, and whether it is new.

    Raises
    ------
    EscalmlError
        If Spark or Java is missing, or the cluster is one of Spark Connect.
    """
    try:
        from pyspark.errors import PySparkRuntimeError
        from pyspark.sql import SparkSession
    except ImportError:
        raise EscalmlError(f"{NEEDED}.") from None
    if "SPARK_REMOTE" in os.environ:
        raise EscalmlError("SPARK_REMOTE: --engine spark does not work over Spark Connect; name the cluster by MASTER.")
    if active := SparkSession.getActiveSession():
        return active, False
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("escalml score").config("spark.log.level", "ERROR")
    builder = builder.config("spark.ui.showConsoleProgress", "false")
    if not _names_cluster():
        builder = builder.master(f"local[{processes}]").config("spark.driver.host", "localhost")
        builder = builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.ui.enabled", "false")
        os.environ.setdefault("SPARK_LOCAL_HOSTNAME", "localhost")  # else Spark looks for a name of this machine
    for name, value in {**NO_REPORTS, "PYTHONWARNINGS": "ignore"}.items():
        builder = builder.config(f"spark.executorEnv.{name}", value)
    try:
        with warnings.catch_warnings(action="ignore", category=FutureWarning):  # of pandas 3, which works
            return builder.getOrCreate(), True
    except PySparkRuntimeError as error:
        raise EscalmlError(f"{NEEDED} ({error.getCondition()}).") from None


def _names_cluster() -> bool:
    """Whether the environment says where Spark is to work."""
    submitted = "PYSPARK_GATEWAY_PORT" in os.environ
    return submitted or "MASTER" in os.environ or "--master" in os.environ.get("PYSPARK_SUBMIT_ARGS", "")


def _table(rows: Sequence[dict[str, Any]], n_parts: int) -> Any:  # noqa: ANN401 - pyarrow has no types
    """Rows as an Arrow table, which Spark takes without a Python worker: each of its batches is one task."""
    import pyarrow

    kinds = {"automatic": pyarrow.bool_()}
    schema = pyarrow.schema([(name, kinds.get(name, pyarrow.string())) for name in COLUMNS])
    n = math.ceil(len(rows) / n_parts)
    parts = [rows[first : first + n] for first in range(0, len(rows), n)]
    return pyarrow.Table.from_batches([pyarrow.RecordBatch.from_pylist(part, schema=schema) for part in parts])


def _udf(spark: Any, model: Path, *, explain: bool) -> Any:  # noqa: ANN401 - pyspark is imported lazily
    """The model as a function of Spark's, of a row that answers with the prediction as JSON."""
    import mlflow

    logging.getLogger("mlflow.pyfunc").setLevel(logging.ERROR)  # it warns that executors need these packages, too
    with warnings.catch_warnings(action="ignore", category=FutureWarning):  # of pandas 3, which works
        return mlflow.pyfunc.spark_udf(
            spark,
            str(model),
            result_type="string",
            env_manager="local",
            params={"as_json": True, "explain": explain},
        )


def _prediction(answer: str) -> Prediction:
    """A prediction out of its JSON; every message was read before, so that none is refused."""
    if answer.startswith(f'{{"{FAULT}":'):
        raise WorkerFault("a message that was read here was refused by a worker: it has another version of escalml.")
    return Prediction.model_validate_json(answer)
