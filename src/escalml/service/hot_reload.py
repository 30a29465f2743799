"""Exchanges model and policy for newer ones while the service runs.

It looks at folder and file every few seconds. It loads what has changed beside the pair in use, tries it out and puts
it in place at once. It refuses what is broken; the old pair then stays. A call keeps the pair that it began with.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread
from typing import Any, Literal

from escalml.errors import EscalmlError, without_words
from escalml.models.manifest import Stamp, file_stamp, model_stamp
from escalml.records import Message, Result
from escalml.routing import Policy, RunningContext, read_policy
from escalml.routing.desk_state import Alerts, Floods
from escalml.scoring.answer import answer
from escalml.scoring.language import read_ahead
from escalml.scoring.scorer import Scorer
from escalml.service.bento_defaults import return_freed_memory, settle_memory

log = logging.getLogger("escalml.hot_reload")
LOOK_SECONDS = 5.0
Part = Literal["model", "policy"]
_TRIAL = Message(id="trial", text="Hello, where is my parcel?")  # enough words to load what tells languages apart


@dataclass(frozen=True)
class Pair:
    """A model and a policy that fit each other, and the desk's running counts under that policy."""

    scorer: Scorer
    policy: Policy
    running: RunningContext

    def answer(self, messages: Sequence[Message], *, explain: bool = False) -> list[Result]:
        """Score and route messages as of now."""
        now = datetime.now(UTC)
        return answer(self.scorer, self.policy, messages, now=now, explain=explain, running=self.running)


@dataclass
class _Watched:
    """A folder or file, as it was when it was last taken or refused, and as it was at the last look."""

    path: Path
    taken: Stamp
    seen: Stamp
    since: datetime
    refused: str | None = None

    def has_settled_anew(self) -> bool:
        """Whether it is another than the one taken, and the same as at the last look: nobody is writing it now."""
        stamp = _stamp(self.path)
        is_settled, self.seen = stamp == self.seen, stamp
        return is_settled and stamp != self.taken


class HotReload:
    """The pair that answers, and what watches for its successor.

    Parameters
    ----------
    model
        A model directory, or a link to one.
    policy
        A policy file.
    alerts
        Counts the managers' alerts; None: this process for itself.
    floods
        Tells floods; None: this process by itself.
    on_event
        Told of each exchange: `model` or `policy`, and `taken` or `refused`.

    Raises
    ------
    EscalmlError
        If model or policy cannot be used.
    """

    def __init__(
        self,
        model: Path,
        policy: Path,
        alerts: Alerts | None = None,
        floods: Floods | None = None,
        on_event: Callable[[Part, str], None] = lambda _part, _event: None,
    ) -> None:
        read_ahead()
        now = datetime.now(UTC)
        stamps = {path: _stamp(path) for path in (model, policy)}  # before they are read: a later change is seen
        self._watched: dict[Part, _Watched] = {
            "model": _Watched(model, stamps[model], stamps[model], now),
            "policy": _Watched(policy, stamps[policy], stamps[policy], now),
        }
        self._on_event = on_event
        scorer = Scorer.load(model.resolve())
        rules = read_policy(policy, targets=scorer.manifest.targets)
        self.pair = _tried(Pair(scorer, rules, RunningContext(rules, alerts=alerts, floods=floods)))
        self._has_left_overs = False
        self._closing = Event()
        self._thread = Thread(target=self._watch, name="escalml-hot-reload", daemon=True)

    def start(self) -> None:
        """Watch from now on."""
        settle_memory()
        self._thread.start()

    def close(self) -> None:
        """Watch no longer."""
        self._closing.set()

    def facts(self) -> dict[str, Any]:
        """What is live since when, and what was refused last and why."""
        return {
            part: {"since": watched.since.isoformat(timespec="seconds"), "refused": watched.refused}
            for part, watched in self._watched.items()
        }

    def look(self) -> None:
        """Take what has changed: all of it, else each part that can be taken alone."""
        changed = [part for part, watched in self._watched.items() if watched.has_settled_anew()]
        if not changed:
            if self._has_left_overs:  # now: calls that began with the pair before have ended
                settle_memory()
                return_freed_memory()
            self._has_left_overs = False
            return
        self._has_left_overs = True
        refused = self._try(changed)
        if refused and len(changed) > 1:
            refused = {part: why for one in changed for part, why in self._try([one]).items()}
        for part in changed:
            watched = self._watched[part]
            watched.taken, watched.refused = watched.seen, refused.get(part)
            if part in refused:
                log.error("a new %s is refused, the old one stays: %s", part, refused[part])
            else:
                watched.since = datetime.now(UTC)
                log.info("a new %s answers: %s", part, self._version(part))
            self._on_event(part, "refused" if part in refused else "taken")
        settle_memory()

    def _version(self, part: Part) -> str:
        """Version of a part of the pair that answers."""
        return self.pair.scorer.manifest.version if part == "model" else self.pair.policy.version

    def _try(self, parts: Sequence[Part]) -> dict[Part, str]:
        """Put new parts in place together; why they are refused where they are."""
        try:
            self.pair = _tried(self._loaded(parts))
        except EscalmlError as error:
            return dict.fromkeys(parts, str(error))
        except BaseException as error:  # of whatever reads weights: the new model's fault, and no end of the watch
            return dict.fromkeys(parts, without_words(error))
        return {}

    def _loaded(self, parts: Sequence[Part]) -> Pair:
        """The pair that answers, with new parts."""
        scorer, policy = self.pair.scorer, self.pair.policy
        if "model" in parts:
            scorer = Scorer.load(self._watched["model"].path.resolve())
        if "policy" in parts:
            policy = read_policy(self._watched["policy"].path, targets=scorer.manifest.targets)
        return Pair(scorer, policy, self.pair.running.under(policy))

    def _watch(self) -> None:
        while not self._closing.wait(LOOK_SECONDS):
            self.look()


def _tried(pair: Pair) -> Pair:
    """A pair that has answered: a model that cannot must never be asked; the first answer also pays for imports."""
    alone = replace(pair, running=RunningContext(pair.policy))
    alone.answer([_TRIAL], explain=True)
    return pair


def _stamp(path: Path) -> Stamp:
    """What changes when a policy, or any file of a model, is written anew, or a link is set to another."""
    try:
        return model_stamp(path.resolve()) if path.is_dir() else (file_stamp(path.resolve()),)
    except (OSError, RuntimeError):  # a mount that is gone, a link that leads to itself
        return ()
