"""Floods as all workers and replicas that share a store see them, and as they were before a restart."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from threading import Lock
from typing import Any
from uuid import uuid4

from sqlalchemy import Row, select

from escalml.records import Message, Prediction
from escalml.routing.surge import BUCKET_SECONDS, MAX_BRANDS, MAX_NAME, SurgeWatch, is_negative_mention
from escalml.store.database import Database
from escalml.store.settings import Clock, utc_now
from escalml.store.tables import MENTIONS, seconds_of, time_of

EXCHANGE_SECONDS = 1.0
# A row has its number before others can read it: for so long it is looked for again.
_LATE_SECONDS = 10.0
_MAX_UNSENT = 10_000  # kinds of mentions, while the store is out of order
_Counted = tuple[str, str, int, bool]  # brand, topic, ten minutes, negative


class SharedFloods:
    """Counts public mentions in memory and says at once whether there is a flood.

    What was counted here is written behind the answer, and what others wrote is read, by `exchange`. So all that share
    a store know of the same mentions, but for those of the last second or two. While the store is out of order each
    counts for itself.

    Parameters
    ----------
    database
        Where the mentions are.
    clock
        The hour, by which rows grow old.
    """

    def __init__(self, database: Database, clock: Clock = utc_now) -> None:
        self._database = database
        self._clock = clock
        self._source = uuid4().hex
        self._one_at_a_time = Lock()
        self._watch = SurgeWatch()
        self._unsent: Counter[_Counted] = Counter()
        self._heard: set[str] = set()  # brands that the others know that we have heard of
        self._is_loaded = False
        self._last = -1  # every row up to this number has been read
        self._read: set[int] = set()  # rows after it that have been read

    def observe(self, message: Message, prediction: Prediction, when: datetime) -> bool:
        """Take in a message and say whether negative mentions of its brand and topic are coming in a flood.

        Parameters
        ----------
        message
            The message.
        prediction
            What a model says of it.
        when
            When it came, with its time zone.

        Returns
        -------
        As of `SurgeWatch.observe`.
        """
        brand, topic = brand_key(message.brand), prediction.topic.label if prediction.topic else None
        negative = is_negative_mention(message, prediction)
        with self._one_at_a_time:
            is_new = brand not in self._heard and len(self._heard) < MAX_BRANDS
            if (negative or is_new) and len(self._unsent) < _MAX_UNSENT:
                self._heard.add(brand)
                self._unsent[(brand, topic or "", int(when.timestamp() // BUCKET_SECONDS), negative)] += 1
            return self._watch.count(brand, topic, when, negative=negative)

    def exchange(self) -> None:
        """Write what was counted here since the last time, and count what others wrote.

        Raises
        ------
        StoreError
            If the store is out of order; nothing is lost, and the next exchange makes up for it.
        """
        with self._one_at_a_time:
            sent = Counter(self._unsent)
        now = seconds_of(self._clock())
        rows = [
            {"at": now, "source": self._source, "brand": brand, "topic": topic, "bucket": bucket, "n": n,
             "negative": int(negative)}
            for (brand, topic, bucket, negative), n in sent.items()
        ]  # fmt: skip
        its = select(MENTIONS).where(MENTIONS.c.number > self._last).order_by(MENTIONS.c.bucket, MENTIONS.c.number)
        with self._database.transaction() as connection:
            if rows:
                self._database.insert(connection, MENTIONS, rows)
            found = connection.execute(its).all()
        with self._one_at_a_time:
            self._unsent -= sent
            self._take_in(found)
        self._read = {row.number for row in found if row.at >= now - _LATE_SECONDS}
        self._last = max((row.number for row in found if row.at < now - _LATE_SECONDS), default=self._last)

    def _take_in(self, found: Sequence[Row[Any]]) -> None:
        """Count rows that were not counted yet; the first time all of them, the oldest first."""
        if self._is_loaded:
            for row in found:
                if row.source != self._source and row.number not in self._read:
                    self._count(row.brand, row.topic, row.bucket, bool(row.negative), row.n)
            return
        # A watch that has heard of the present takes what is older for late: so it begins anew.
        self._watch, self._is_loaded = SurgeWatch(), True
        for row in found:
            self._count(row.brand, row.topic, row.bucket, bool(row.negative), row.n)
        for (brand, topic, bucket, negative), n in self._unsent.items():
            self._count(brand, topic, bucket, negative, n)

    def _count(self, brand: str, topic: str, bucket: int, negative: bool, n: int) -> None:
        self._heard.add(brand)
        when = time_of(bucket * BUCKET_SECONDS)
        for _ in range(n):
            self._watch.count(brand, topic or None, when, negative=negative)


def brand_key(brand: str | None) -> str:
    """What stands for a brand's name, which is whatever a caller writes there and is not kept."""
    name = (brand or "").strip().casefold()[:MAX_NAME]
    return hashlib.sha256(b"brand\0" + name.encode("utf-8", "surrogatepass")).hexdigest() if name else ""
