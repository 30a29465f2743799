"""Which messages of the last hours are alike: density-based clustering of their words, one message after the other.

A message is a bag of its words and pairs of neighbouring words, each weighed by how rarely messages hold it; two are
near where the cosine of their bags is high. A message with enough others near it is the core of a group; what is near
a core belongs to its group, and groups that meet in a core are one. So paraphrases of one matter are found from
neighbour to neighbour, while two messages that are alike by chance make no group.

All of this is in memory alone; the words it is made from are those of the redacted messages that are kept anyway.

References
----------
Ester, Kriegel, Sander & Xu (1996), A Density-Based Algorithm for Discovering Clusters in Large Spatial Databases with
Noise, KDD-96: cores, neighbours, groups (DBSCAN).
Ester, Kriegel, Sander, Wimmer & Xu (1998), Incremental Clustering for Mining in a Data Warehousing Environment, VLDB:
one after the other.
Yang, Pierce & Carbonell (1998), A Study on Retrospective and On-Line Event Detection, SIGIR: a window of time, and
weights that do not know the messages to come.
"""

import math
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from itertools import islice, pairwise
from operator import itemgetter
from pathlib import Path

from escalml.records.results import AlarmName
from escalml.store.words import words_of

USUAL_WORDS = Path(__file__).with_name("usual_words.txt")
MAX_MESSAGES = 2_000  # compared at a time: the newest ones
_MAX_WORDS = 120  # of a message, from its beginning: what it is about stands there
_MAX_GRAMS = 60  # of a message, the rarest: usual ones hardly count
_RAREST = 0.0005  # share of a word that nobody has counted
_MIN_LEARNED = 100  # messages of the desk, from which on their words are counted, too
_NEAR_KEPT = 32
_HOLDERS = 64  # newest messages with a word that are looked at: in a flood thousands hold the same
_SLACK = 0.02  # of the window, by which a message may stay longer; it is near to nothing then
_COMPARED = 64  # messages whose bags are compared whole, the most promising


@dataclass(frozen=True)
class LikeRules:
    """When cases are of one problem, and when a manager hears of it again.

    `similarity` is the least cosine of near messages, `from_cases` the number of cases from which on they are one
    problem, `tell_again_at` the numbers of cases at which who was told of one is told again. A case with an alarm of
    `alone` alerts by itself, whatever it is like.
    """

    window: timedelta = timedelta(hours=6)
    similarity: float = 0.2
    from_cases: int = 3
    tell_again_at: tuple[int, ...] = (10, 100, 1000)
    alone: tuple[AlarmName, ...] = ("danger_to_life", "fire_or_gas", "injury_or_illness", "violence")


@dataclass(slots=True)
class _Row:
    """A message: whose it is, when it came, its bag, and the newest ones that are near it."""

    brand: str
    customer: str | None
    at: float
    bag: dict[str, float]
    near: deque[str] = field(default_factory=lambda: deque(maxlen=_NEAR_KEPT))
    is_settled: bool = False  # a core whose neighbours have been told; later ones tell of it themselves


class Alike:
    """The messages of the last hours.

    Parameters
    ----------
    rules
        When two of them are near, and how many make a group.
    """

    def __init__(self, rules: LikeRules) -> None:
        self._rules = rules
        self._rows: OrderedDict[str, _Row] = OrderedDict()
        # brand, word -> messages that hold it, with its weight there; a flood of another brand hides none of them
        self._holders: dict[tuple[str, str], dict[str, float]] = {}
        self._learned: dict[str, float] = {}
        self._window = rules.window.total_seconds()
        self._oldest = math.inf  # no message here is older

    def __contains__(self, key: str) -> bool:
        return key in self._rows

    def learn(self, texts: Sequence[str]) -> None:
        """Count the words of a desk's own messages: what stands in many of them tells nothing apart.

        Parameters
        ----------
        texts
            Redacted messages from before the window; too few of them change nothing.
        """
        counts = Counter(gram for text in texts for gram in set(grams_of(text)))
        enough = len(texts) >= _MIN_LEARNED
        self._learned = {gram: n / len(texts) for gram, n in counts.items() if n > 1} if enough else {}

    def add(self, key: str, brand: str, at: float, text: str, *, customer: str | None = None) -> None:
        """Take in a message; one that is known stays as it is.

        Parameters
        ----------
        key
            Its name here.
        brand
            Messages to different brands are never near.
        at
            When it came, in seconds.
        text
            Its text, redacted.
        customer
            Who wrote it; what one customer writes twice is near to nothing of their own. None: nobody knows.
        """
        if key in self._rows:
            return
        row = _Row(brand, customer, at, self._bag(text))
        for other, shared in self._promising(row):
            its_row = self._rows[other]
            is_soon = abs(its_row.at - at) <= self._window
            is_own = customer is not None and its_row.customer == customer
            # The words looked at are often enough: in a flood to compare whole bags took half the time of a write.
            if is_soon and not is_own and (shared >= self._rules.similarity or self._is_near(row, its_row)):
                row.near.append(other)
                its_row.near.append(key)
        self._rows[key] = row
        self._oldest = min(self._oldest, at)
        for gram, weight in row.bag.items():
            self._holders.setdefault((brand, gram), {})[key] = weight
        self._let_go(at)

    def _promising(self, row: _Row) -> list[tuple[str, float]]:
        """Messages of a brand that share most with one, and at least what cosine they have with it, least first.

        The older ones of a flood are not looked at.
        """
        shared: defaultdict[str, float] = defaultdict(float)
        for gram, weight in row.bag.items():
            for other, its in islice(reversed(self._holders.get((row.brand, gram), {}).items()), _HOLDERS):
                shared[other] += weight * its
        return sorted(shared.items(), key=itemgetter(1))[-_COMPARED:]

    def _is_near(self, row: _Row, other: _Row) -> bool:
        cosine = sum(weight * other.bag.get(gram, 0.0) for gram, weight in row.bag.items())
        return cosine >= self._rules.similarity

    def group_of(self, key: str) -> tuple[str, ...]:
        """Messages of one group with a message that has just come, as far as it alone shows.

        Parameters
        ----------
        key
            Its name here.

        Returns
        -------
        Itself first; the cores near it, and what is near of those that are cores since now. None where it has no group.
        """
        if key not in self._rows:
            return ()
        found = dict.fromkeys([key])
        for core in filter(self._is_core, (key, *self._near(key))):
            found |= dict.fromkeys([core] if self._rows[core].is_settled else [core, *self._near(core)])
            self._rows[core].is_settled = True
        return tuple(found) if len(found) > 1 else ()

    def forget(self, keys: Iterable[str]) -> None:
        """Let go of messages."""
        for key in keys:
            if row := self._rows.pop(key, None):
                for gram in row.bag:
                    holders = self._holders[row.brand, gram]
                    holders.pop(key)
                    if not holders:
                        del self._holders[row.brand, gram]

    def _is_core(self, key: str) -> bool:
        enough = self._rules.from_cases - 1
        near = (other for other in self._rows[key].near if other in self._rows)
        return sum(1 for _ in islice(near, enough)) >= enough

    def _near(self, key: str) -> list[str]:
        return [other for other in self._rows[key].near if other in self._rows]

    def _let_go(self, now: float) -> None:
        """Let go of what lies before the window, and of more than can be compared."""
        first = now - self._window
        if self._oldest < first - _SLACK * self._window:  # to look at every message for each that comes would take long
            self.forget([key for key, row in self._rows.items() if row.at < first])
            self._oldest = min((row.at for row in self._rows.values()), default=math.inf)
        while len(self._rows) > MAX_MESSAGES:
            self.forget([next(iter(self._rows))])

    def _bag(self, text: str) -> dict[str, float]:
        """Words and pairs with their weights, whose squares sum to 1; empty where there is no word."""
        usual = _usual()
        weights = {
            gram: (1 + math.log(n)) * -math.log(min(1.0, max(_RAREST, usual.get(gram, 0), self._learned.get(gram, 0))))
            for gram, n in Counter(grams_of(text)).items()
        }
        rarest = sorted(weights.items(), key=lambda pair: -pair[1])[:_MAX_GRAMS]
        length = math.sqrt(sum(weight * weight for _, weight in rarest))
        return {gram: weight / length for gram, weight in rarest if weight > 0}


def grams_of(text: str) -> list[str]:
    """The words of a text's beginning, and each with the one behind it.

    Parameters
    ----------
    text
        Any, redacted.

    Returns
    -------
    Words and pairs, as often as they stand there.
    """
    words = words_of(text)[:_MAX_WORDS]
    return [*words, *(" ".join(pair) for pair in pairwise(words))]


@cache
def _usual() -> dict[str, float]:
    """Word or pair -> share of the messages of some language that hold it, where that is 1 % or more."""
    lines = USUAL_WORDS.read_text(encoding="utf-8").splitlines()
    return {gram: float(share) for share, gram in (line.split(" ", 1) for line in lines)}
