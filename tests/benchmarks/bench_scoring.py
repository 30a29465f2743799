"""How fast messages are scored beside a plain torch loop of the same encoder, and where the time goes.

    python tests/benchmarks/bench_scoring.py [--model models/champion] [--tokens 36 50] [--messages 500] [--rounds 3]

Four roads in turn, in each round: the plain loop (fp32, batches of 32 in file order, padded; random weights of the same
shape, which cost the same time), the champion (names and routing included), its `--fast` part, and `escalml score` as a
command, whose start is measured with one message and taken off. Messages are those of `data/corpus` whose tokens have
this mean. Seconds are of the wall and of the CPU, all threads and processes together: on a machine that does something
else, too, read those of the CPU, and in any case the ratios. The last table says where the champion's CPU time goes.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from escalml.assets import asset
from escalml.quiet import NO_REPORTS
from escalml.records import Message, parse_message
from escalml.routing import Policy, read_policy
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer

FILES = ("data/corpus/corpus.jsonl", "data/corpus/corpus2.jsonl")
FIELDS = ("id", "text", "subject", "channel", "public", "thread", "sent_at", "customer", "state")
BATCH = 32
LOOP = "plain torch loop"
NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
# Part -> functions whose own time it is, as `module:name`; what they call and is named here, too, counts there.
PARTS: dict[str, tuple[str, ...]] = {
    "encoder": ("models.encoder:EncoderClassifier._outputs",),
    "tokens": ("models.encoder_input:tokens_of",),
    "names": (
        "models.name_tokens:cut",
        "models.names:NameFinder.probabilities",
        "models.names:NameFinder.find",
        "models.learned_hints:LearnedHints.is_likely",
        "privacy.people:join_names",
    ),
    "n-grams": ("models.tfidf:TfidfClassifier.log_odds",),
    "views": ("data.views:view_message", "data.newest_text.reading:read_newest"),
    "identifiers": ("privacy.find:find_identifiers", "privacy.answers:answers_along"),
    "redacted texts": ("privacy.pseudonyms:Pseudonyms.redact_all",),
    "alarms": ("scoring.alarms.find:find_alarms",),
    "requests for a manager": ("scoring.next_level.requests:requested_level",),
    "language": ("scoring.language:detect_language",),
    "routing": ("routing.decide:decide",),
    "predictions": ("scoring.predictions:build_prediction", "scoring.watch:watch"),
}


@dataclass(frozen=True)
class Cost:
    """What a road took."""

    wall: float
    cpu: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, default=asset("models/champion"), help="model directory; a blend")
    parser.add_argument("--tokens", type=int, nargs="+", default=[36, 50], help="mean tokens of a message")
    parser.add_argument("--messages", type=int, default=500, help="how many")
    parser.add_argument("--rounds", type=int, default=3, help="how often each road is taken")
    parser.add_argument("--profile-only", action="store_true", help="only where the time goes")
    arguments = parser.parse_args()
    scorer, fast = Scorer.load(arguments.model), Scorer.load(arguments.model, fast=True)
    policy = read_policy(asset("serving/policy.yaml"), targets=scorer.manifest.targets)
    for n_tokens in arguments.tokens:
        messages = messages_of(scorer, n_tokens, arguments.messages)
        lengths = [count_tokens(scorer, message) for message in messages]
        load = os.getloadavg()[0]
        print(f"\n{len(messages)} messages, {statistics.mean(lengths):.1f} tokens; load of the machine {load:.1f}")
        if not arguments.profile_only:
            compare(roads(scorer, fast, policy, messages, arguments.model), len(messages), arguments.rounds)
        for name, model in (("champion", scorer), ("--fast", fast)):
            profile(name, partial(answer, model, policy, messages, now=NOW), len(messages))


def messages_of(scorer: Scorer, n_tokens: int, n: int) -> list[Message]:
    """Messages of the corpus in file order, evenly drawn; the longest or shortest left out until the mean is right."""
    rows = [json.loads(line) for name in FILES for line in asset(name).read_bytes().splitlines()]
    messages = [
        parse_message({name: row[name] for name in FIELDS if row.get(name) is not None}, where="row") for row in rows
    ]
    lengths = [count_tokens(scorer, message) for message in messages]
    order = sorted(range(len(messages)), key=lengths.__getitem__)
    total, kept = sum(lengths), len(order)
    too_long = total > n_tokens * kept
    while kept > n and (total > n_tokens * kept) == too_long:
        total -= lengths[order.pop(-1 if too_long else 0)]
        kept -= 1
    drawn = sorted(order)
    return [messages[drawn[place * kept // n]] for place in range(min(n, kept))]


def count_tokens(scorer: Scorer, message: Message) -> int:
    """Tokens of a message's text as sent."""
    return len(encoder_of(scorer).tokenizer.encode(message.text, add_special_tokens=False).ids)


def encoder_of(scorer: Scorer) -> Any:
    """The encoder of a blend."""
    return scorer.classifier.encoder


def roads(
    scorer: Scorer, fast: Scorer, policy: Policy, messages: Sequence[Message], model: Path
) -> dict[str, Callable[[], Cost]]:
    """Each way to score the messages."""
    return {
        LOOP: partial(measured, torch_loop(scorer, messages)),
        "champion": partial(measured, partial(answer, scorer, policy, messages, now=NOW)),
        "--fast": partial(measured, partial(answer, fast, policy, messages, now=NOW)),
        "escalml score": partial(command, messages, model),
        "escalml score --fast": partial(command, messages, model, "--fast"),
    }


def compare(by_name: dict[str, Callable[[], Cost]], n: int, n_rounds: int) -> None:
    """Take each road in turn and print the median of the rounds."""
    taken: dict[str, list[Cost]] = {name: [] for name in by_name}
    for _ in range(n_rounds):
        for name, take in by_name.items():
            taken[name].append(take())
    median = {
        name: Cost(statistics.median(c.wall for c in costs), statistics.median(c.cpu for c in costs))
        for name, costs in taken.items()
    }
    print(f"{'road':24}{'messages/s':>12}{'ratio':>8}{'a core-second':>16}{'ratio':>8}")
    for name, cost in median.items():
        against = median[LOOP]
        print(
            f"{name:24}{n / cost.wall:12.1f}{against.wall / cost.wall:8.2f}{n / cost.cpu:16.1f}"
            f"{against.cpu / cost.cpu:8.2f}"
        )


def measured(work: Callable[[], object]) -> Cost:
    """What a piece of work takes in this process."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Cost(time.perf_counter() - wall, time.process_time() - cpu)


def command(messages: Sequence[Message], model: Path, *options: str) -> Cost:
    """What `escalml score` takes, without its start."""
    whole, start = (run_command(part, model, *options) for part in (messages, messages[:1]))
    return Cost(whole.wall - start.wall, whole.cpu - start.cpu)


def run_command(messages: Sequence[Message], model: Path, *options: str) -> Cost:
    """What `escalml score` takes from its start to its end, all its processes together."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        source.write_text("".join(message.model_dump_json(exclude_unset=True) + "\n" for message in messages))
        program = "from escalml.cli import main; main()"
        words = ["score", str(source), "--out", str(out), "--model", str(model), *options]
        wall, before = time.perf_counter(), os.times()
        subprocess.run(
            [sys.executable, "-P", "-c", program, *words],
            check=True,
            capture_output=True,
            env={**os.environ, **NO_REPORTS, "PYTHONPATH": str(Path(__file__).resolve().parents[2] / "src")},
        )
        after = os.times()
        cpu = after.children_user + after.children_system - before.children_user - before.children_system
        return Cost(time.perf_counter() - wall, cpu)


def torch_loop(scorer: Scorer, messages: Sequence[Message]) -> Callable[[], None]:
    """What anybody would write first: tokenise, pad, run in fp32, thirty-two at a time in file order."""
    import torch
    from transformers import BertConfig, BertModel

    encoder = encoder_of(scorer)
    hidden = 384
    n_layers = 2 * (encoder.width // hidden - 1)  # every other layer is an output, the first and the last among them
    config = BertConfig(
        vocab_size=encoder.tokenizer.get_vocab_size(),
        hidden_size=hidden,
        num_hidden_layers=n_layers,
        num_attention_heads=12,
        intermediate_size=4 * hidden,
    )
    torch.manual_seed(0)
    body, head = BertModel(config).eval(), torch.nn.Linear(hidden, encoder.n_targets)
    print(f"{LOOP}: {n_layers} layers of {hidden}, {torch.get_num_threads()} threads")

    def run() -> None:
        with torch.no_grad():
            for first in range(0, len(messages), BATCH):
                texts = [f"{m.subject or ''} {m.text}" for m in messages[first : first + BATCH]]
                tokens = [encoding.ids[: encoder.max_tokens] for encoding in encoder.tokenizer.encode_batch(texts)]
                longest = max(map(len, tokens))
                ids = torch.tensor([row + [0] * (longest - len(row)) for row in tokens])
                mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in tokens])
                states = body(input_ids=ids, attention_mask=mask).last_hidden_state
                pooled = (states * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)
                torch.sigmoid(head(pooled)).numpy()

    return run


def profile(name: str, work: Callable[[], object], n: int) -> None:
    """Print where the CPU time of a piece of work goes."""
    work()  # patterns and tables are compiled at the first message
    with Stopwatch() as watch:
        whole = measured(work).cpu
    print(f"\n{name}: {1e3 * whole / n:.2f} ms of CPU a message, of which")
    shares = {**watch.seconds, "anything else": whole - sum(watch.seconds.values())}
    for part, seconds in sorted(shares.items(), key=lambda item: -item[1]):
        if seconds > 0:
            print(f"  {part:24}{100 * seconds / whole:6.1f} %{1e3 * seconds / n:9.3f} ms")


class Stopwatch:
    """Own CPU time of each part while it is open: wraps its functions wherever a module of ours names them."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._open = threading.local()
        self._lock = threading.Lock()
        self._changed: list[tuple[Any, str, Any]] = []

    def __enter__(self) -> "Stopwatch":
        for part, names in PARTS.items():
            for name in names:
                self._wrap(part, name)
        return self

    def __exit__(self, *error: object) -> None:
        for owner, name, original in self._changed:
            setattr(owner, name, original)

    def _wrap(self, part: str, path: str) -> None:
        module, _, name = path.partition(":")
        owner, _, method = name.rpartition(".")
        __import__(f"escalml.{module}")
        home = sys.modules[f"escalml.{module}"]
        if owner:
            owners = [getattr(home, owner)]
        else:
            ours = [found for key, found in sys.modules.items() if key.startswith("escalml.")]
            owners = [found for found in ours if getattr(found, method, None) is getattr(home, method)]
        original = getattr(owners[0], method)
        for found in owners:
            self._changed.append((found, method, original))
            setattr(found, method, self._timed(part, original))

    def _timed(self, part: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*arguments: Any, **options: Any) -> Any:
            outer = getattr(self._open, "inner", 0.0)
            self._open.inner = 0.0
            begun = time.thread_time()
            try:
                return function(*arguments, **options)
            finally:
                spent = time.thread_time() - begun
                with self._lock:
                    self.seconds[part] += spent - self._open.inner
                self._open.inner = outer + spent

        return timed


if __name__ == "__main__":
    main()
