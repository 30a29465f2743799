"""How many alerts like cases make, with and without linking, and how many links are wrong; prints, asserts nothing.

1. An outage: 200 messages put together from parts within three hours, among 1,000 messages of the corpus (parts train
   and validation, English) within the same six hours, all to one brand. The champion scores them, the shipped policy
   decides, a store keeps one after the other; once more as if each of the outage called a manager. A link is wrong
   where a corpus message stands with the outage, or where corpus messages of two authors' groups stand together.
2. Real threads (`threads.jsonl.gz` of ESCALML_SHARED, skipped without it): the first message of each at its own hour,
   as if each alerted. Nobody has said which of them are of one problem; that two of a problem have another topic, by
   the n-gram part of the champion, is counted as a sign of a wrong link.

Run it as `python tests/benchmarks/bench_problems.py [similarity ...]`; it takes some minutes.
"""

import gzip
import json
import os
import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

sys.path.append(str(Path(__file__).parent.parent / "support"))

from outage_messages import outage_messages
from sqlalchemy import select

from escalml import Message, Scorer, read_policy
from escalml.scoring.answer import answer
from escalml.store import LikeRules, Store, StoreSettings
from escalml.store.kept_rows import Scored, scored
from escalml.store.tables import CASES
from kept import scored as made_up

START = datetime(2026, 1, 5, 8, tzinfo=UTC)
N_OUTAGE, N_OTHERS = 200, 1_000
CORPUS = ("corpus.jsonl", "corpus2.jsonl", "corpus3.jsonl")
THREADS = Path(os.environ.get("ESCALML_SHARED", "../shared/data")) / "public" / "threads.jsonl.gz"


def outage_among_others(seed: int) -> tuple[list[Scored], dict[str, str]]:
    """Decisions in the order of their times, and what each is about: `outage`, or the group of its author."""
    chance = random.Random(seed)
    rows = [json.loads(line) for name in CORPUS for line in (Path("data/corpus") / name).open(encoding="utf-8")]
    rows = [
        row for row in rows if row.get("split") in ("train", "validation") and row.get("language", "en") in ("en", None)
    ]
    drawn = chance.sample(rows, N_OTHERS)
    about = {f"o-{n}": "outage" for n in range(N_OUTAGE)} | {row["id"]: row.get("group", row["id"]) for row in drawn}
    texts = outage_messages(N_OUTAGE, seed)
    sent = [
        Message(id=f"o-{n}", text=text, channel=chance.choice(("social", "email", "chat")))
        for n, text in enumerate(texts)
    ]
    others = [Message(id=row["id"], text=row["text"], channel=row.get("channel", "other")) for row in drawn]
    hours = {one.id: 1 + 3 * chance.random() for one in sent} | {one.id: 6 * chance.random() for one in others}
    results = answer(Scorer.load(), read_policy(), [*sent, *others], now=START)
    pairs = zip([*sent, *others], results, strict=True)
    found = [scored(message, result, START + timedelta(hours=hours[message.id])) for message, result in pairs]
    return sorted(found, key=lambda one: one.at), about


def alerting(one: Scored) -> Scored:
    """A decision about the outage as if a manager had to hear of it; any other as it is."""
    if not one.result.id.startswith("o-"):
        return one
    route = one.result.route.model_copy(update={"actions": ("alert_manager",), "level": 3})
    return replace(one, result=one.result.model_copy(update={"route": route}))


def threads() -> list[Scored]:
    """The first message of each real thread, as if a manager had to hear of it."""
    with gzip.open(THREADS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    rows.sort(key=lambda row: row["turns"][0]["sent_at"])
    route = {"actions": ("alert_manager",), "level": 3}
    return [
        made_up(row["id"], row["turns"][0]["text"], at=datetime.fromisoformat(row["turns"][0]["sent_at"]), route=route)
        for row in rows
        if row["turns"][0]["text"].strip()
    ]


def kept(
    found: Sequence[Scored], rules: LikeRules | None
) -> tuple[dict[tuple[str, str], int], dict[str, list[str]], list[float]]:
    """Alerts by cause, cases by problem, and seconds of each save, when decisions are kept one after the other."""
    seconds = []
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        store = Store(StoreSettings(f"{folder}/store.db", 36_500), clock=lambda: START, like=rules)
        store.check()
        for one in found:
            began = perf_counter()
            store.decisions.save([one])
            seconds.append(perf_counter() - began)
        told = [(alert.case_id, alert.cause) for alert, *_ in store.outgoing_alerts.newest(100_000)]
        causes = Counter((cause, "outage" if case.startswith("o-") else "others") for case, cause in told)
        problems = defaultdict(list)
        with store.cases._database.transaction() as connection:
            for row in connection.execute(select(CASES.c.id, CASES.c.problem).where(CASES.c.problem.is_not(None))):
                problems[row.problem].append(row.id)
        store.close()
    return dict(causes), dict(problems), seconds


def tell(name: str, found: Sequence[Scored], rules: LikeRules | None) -> dict[str, list[str]]:
    """Keep decisions and print what came of it."""
    causes, problems, seconds = kept(found, rules)
    seconds.sort()
    sizes = sorted(map(len, problems.values()), reverse=True)
    alerts = ", ".join(f"{n} {cause} of {whose}" for (cause, whose), n in sorted(causes.items()))
    print(
        f"{name}: {sum(causes.values())} alerts ({alerts});\n"
        f"  {len(problems)} problems of {sum(sizes)} cases {sizes[:8]}; "
        f"a save takes {1000 * seconds[len(seconds) // 2]:.1f} ms (median), {1000 * seconds[-1]:.0f} at most"
    )
    return problems


def main() -> None:
    """Print both parts."""
    similarities = [float(one) for one in sys.argv[1:]] or [LikeRules().similarity]
    for seed in (0, 1):
        found, about = outage_among_others(seed)
        tell(f"outage {seed}, each calls a manager", [alerting(one) for one in found], LikeRules())
        tell(f"outage {seed}, not linked", found, None)
        for similarity in similarities:
            problems = tell(f"outage {seed}, similarity {similarity}", found, LikeRules(similarity=similarity))
            mixed = wrong = missed = 0
            for ids in problems.values():
                kinds = Counter(about[one] for one in ids)
                mixed += len(ids) - kinds["outage"] if kinds["outage"] else 0
                wrong += 0 if kinds["outage"] else len(ids) - max(kinds.values())
            linked = {one for ids in problems.values() for one in ids}
            missed = sum(about[one] == "outage" and one not in linked for one in about)
            print(
                f"  with the outage by mistake: {mixed} of {N_OTHERS}; others linked across groups: {wrong}; "
                f"of the outage not linked: {missed} of {N_OUTAGE}"
            )
    if not THREADS.exists():
        print(f"real threads: skipped, there is no {THREADS.name}")
        return
    real = threads()
    fast = Scorer.load(fast=True)
    topics = {p.id: p.topic.label if p.topic else "" for p in fast.predict([one.message for one in real])}
    print(f"threads: {len(real)} alerts where nothing is linked")
    for similarity in similarities:
        for hours in (6, 24):
            rules = LikeRules(timedelta(hours=hours), similarity)
            problems = tell(f"threads, similarity {similarity}, within {hours} h", real, rules)
            odd = sum(len(ids) - max(Counter(topics[one] for one in ids).values()) for ids in problems.values())
            print(f"  cases whose topic is not that of most of their problem: {odd}")


if __name__ == "__main__":
    main()
