"""What the service does with policies beside deciding by one: tries drafts, and routes open cases again."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from escalml.config import TargetConfig
from escalml.errors import EscalmlError
from escalml.records import Decision, Message, Prediction
from escalml.records.policies import MAX_AGAIN, CaseMove, PolicyTried, RoutedAgain, RuleStep, Tried
from escalml.routing import Context, Policy
from escalml.routing.compare import COMPARED
from escalml.routing.faults import PolicyError
from escalml.routing.lint import warnings_of
from escalml.routing.policy import parse_policy
from escalml.routing.trace import Step, trace_message
from escalml.service.desk.rerouting import Rerouting
from escalml.store import Actor, Standing, Store

_SHOWN = 100
_AT_ONCE = 100


def try_draft(
    message: Message,
    prediction: Prediction,
    live: Policy,
    draft: str | None,
    *,
    now: datetime,
    targets: Mapping[str, TargetConfig],
) -> PolicyTried:
    """Decide a message by the policy in use and by a draft.

    Parameters
    ----------
    message
        The message.
    prediction
        What the model says of it.
    live
        The policy in use.
    draft
        YAML of the draft; None: there is none.
    now
        The hour.
    targets
        Those of the model in use.

    Returns
    -------
    Both decisions with the log of their rules; of a draft that is not sound its faults.
    """
    before = _tried(message, prediction, live, now)
    if draft is None:
        return PolicyTried(live=before, draft=None, faults=(), warnings=(), differs_in=())
    try:
        policy = parse_policy(draft, targets=targets)
    except PolicyError as error:
        return PolicyTried(live=before, draft=None, faults=error.faults, warnings=(), differs_in=())
    except EscalmlError as error:
        return PolicyTried(live=before, draft=None, faults=(str(error),), warnings=(), differs_in=())
    after = _tried(message, prediction, policy, now)
    return PolicyTried(
        live=before,
        draft=after,
        faults=(),
        warnings=tuple(f"rule {one.rule!r} {one.said}" for one in warnings_of(policy)),
        differs_in=tuple(name for name in COMPARED if getattr(before.route, name) != getattr(after.route, name)),
    )


def _tried(message: Message, prediction: Prediction, policy: Policy, now: datetime) -> Tried:
    """A decision with its log; a manager may always be called, since a trial counts no alert."""
    capacity = policy.capacity.alerts_per_day if policy.capacity else None
    trace = trace_message(message, prediction, Context(policy, now, capacity_left=capacity))
    return Tried(route=trace.decision, rules=tuple(map(_step, trace.steps)), held_up=trace.held_up)


def _step(step: Step) -> RuleStep:
    settled = [f"{name} {value:g}" if isinstance(value, float) else f"{name} {value}"
               for name, value in step.settled.items()]  # fmt: skip
    return RuleStep(
        number=step.number,
        rule=step.rule.name,
        owner=step.rule.owner,
        holds=step.holds,
        settles=(*settled, *step.added),
        lacks=step.failed,
        found=step.found,
    )


def route_again(
    store: Store, rerouting: Rerouting, clock: Callable[[], datetime], *, dry_run: bool, actor: Actor
) -> RoutedAgain:
    """Have open cases that another policy has routed follow the one in use; what is set by hand stays.

    Parameters
    ----------
    store
        Where the cases are.
    rerouting
        Decides them anew.
    clock
        The hour.
    dry_run
        Only say what would change: nothing is written, and no alert counted.
    actor
        Who asks.

    Returns
    -------
    What changes, or would. A case that is decided as before follows the policy in use, too.

    Raises
    ------
    StoreError
        If the store cannot be read or written.
    """
    version = rerouting.policy.version
    n_cases = n_changed = left = 0
    moves: list[CaseMove] = []
    for standing in _open_cases(store):
        if standing.route.policy_version == version:
            continue
        if n_cases == MAX_AGAIN:
            left += 1
            continue
        n_cases += 1
        now = clock()
        labels = store.decisions.find(standing.result.id).labels
        route = rerouting.anew(standing, labels, now, dry_run=dry_run)
        seen = route
        if not dry_run:
            store.cases.change(standing.id, "rerouted", now, {}, actor=actor, route=route)
            seen = store.cases.stands_on(standing.id).route
        move = _move(standing, seen)
        n_changed += move is not None
        if move is not None and len(moves) < _SHOWN:
            moves.append(move)
    return RoutedAgain(
        dry_run=dry_run, policy_version=version, n_cases=n_cases, n_changed=n_changed, left=left, moves=tuple(moves)
    )


def _open_cases(store: Store) -> Iterator[Standing]:
    last = ""
    while found := store.cases.open_after(last, _AT_ONCE):
        yield from found
        last = found[-1].id


def _move(standing: Standing, route: Decision) -> CaseMove | None:
    """The change of a case; None where level, team and reply-by stay."""
    cells: dict[str, Any] = {
        name: (getattr(standing.route, name), getattr(route, name)) for name in ("level", "team", "reply_by")
    }
    return CaseMove(id=standing.id, **cells) if any(old != new for old, new in cells.values()) else None
