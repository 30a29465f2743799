"""Predictions on a cluster: the model as MLflow registers it, shipped with the job, on every core that Spark has.

What reads the files, routes and writes is the program that runs this, so that results are those of one machine, row for
row: floods and the managers' alerts are counted along all messages in their order.
"""

import logging
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

from escalml.batch.workers import Recipe, WorkerFault
from escalml.errors import EscalmlError
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
        Cores of this machine, where nobody has named a cluster (`spark-submit`, `SPARK_REMOTE`, `spark.master`).
    """

    n_ahead = _JOBS

    def __init__(self, recipe: Recipe, scorer: Scorer, processes: int) -> None:  # noqa: ARG002 - as other engines
        self._recipe = recipe
        self._processes = processes
        self._held = ExitStack()

    def __enter__(self) -> "SparkCrew":
        with ExitStack() as held:
            spark, is_ours = _session(self._processes)
            if is_ours:
                held.callback(spark.stop)
            folder = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="escalml-")))
            save_pyfunc(
                self._recipe.model, folder / "model", fast=self._recipe.fast, whole_text=self._recipe.whole_text
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
        rows = [tuple(row[name] for name in COLUMNS) for row in map(flat_message, messages)]
        return self._askers.submit(self._ask, rows).result

    def _ask(self, rows: list[tuple[Any, ...]]) -> list[Prediction]:
        if not rows:
            return []
        from pyspark.sql.functions import struct

        context = self._spark.sparkContext
        frame = self._spark.createDataFrame(context.parallelize(rows, context.defaultParallelism), _schema())
        answers = frame.select(self._udf(struct(*COLUMNS)).alias("json")).collect()
        return [_prediction(answer.json) for answer in answers]


def _session(processes: int) -> tuple[Any, bool]:
    """The session of Spark that is there, else one of our own; and whether it is."""
    try:
        from pyspark.errors import PySparkRuntimeError
        from pyspark.sql import SparkSession
    except ImportError:
        raise EscalmlError(f"{NEEDED}.") from None
    if active := SparkSession.getActiveSession():
        return active, False
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("escalml score")
    if "MASTER" not in os.environ and "SPARK_REMOTE" not in os.environ and not _is_submitted():
        builder = builder.master(f"local[{processes}]").config("spark.driver.host", "localhost")
        builder = builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.ui.enabled", "false")
    for name, value in NO_REPORTS.items():
        builder = builder.config(f"spark.executorEnv.{name}", value)
    try:
        spark = builder.getOrCreate()
    except PySparkRuntimeError as error:
        raise EscalmlError(f"{NEEDED} ({error.getCondition()}).") from None
    spark.sparkContext.setLogLevel("ERROR")
    return spark, True


def _is_submitted() -> bool:
    """Whether `spark-submit` started this program, and so has said where to work."""
    return "PYSPARK_GATEWAY_PORT" in os.environ


def _schema() -> Any:  # noqa: ANN401 - pyspark is imported lazily
    from pyspark.sql.types import BooleanType, StringType, StructField, StructType

    kinds = {"automatic": BooleanType()}
    return StructType([StructField(name, kinds.get(name, StringType())) for name in COLUMNS])


def _udf(spark: Any, model: Path, *, explain: bool) -> Any:  # noqa: ANN401 - pyspark is imported lazily
    """The model as a function of Spark's, of a row that answers with the prediction as JSON."""
    import mlflow

    logging.getLogger("mlflow.pyfunc").setLevel(logging.ERROR)  # it warns that executors need these packages, too
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
