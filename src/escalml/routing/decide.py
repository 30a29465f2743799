"""From a prediction to a decision: level, team, deadline, what to do and what to say.

Pure in its three arguments: no clock, no files, no state. Knows nothing about models. `scoring`, `batch` and the
service call it; imports `policy`, `facts` and `ranking`.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from escalml.errors import EscalmlError
from escalml.routing.facts import Case, Facts, raised_targets, read_facts, requested_level
from escalml.routing.policy import EXPERT, FALLBACK, LEVEL_FLOOR, PREVIOUS_OWNER, ROLE_OF_LEVEL, Default, Policy
from escalml.routing.ranking import queue_score
from escalml.schema import Decision, Handover, Message, Origin, Prediction


@dataclass(frozen=True)
class Context:
    """What a decision needs besides message and prediction.

    Parameters
    ----------
    policy
        The company's rules.
    now
        The hour of the decision, with its time zone.
    surge
        Whether negative mentions are coming in a flood.
    capacity_left
        Alerts that managers still take in this period; None where nobody counts them.

    Raises
    ------
    EscalmlError
        If `now` has no time zone.
    """

    policy: Policy
    now: datetime
    surge: bool = False
    capacity_left: int | None = None

    def __post_init__(self) -> None:
        if self.now.tzinfo is None:
            raise EscalmlError("now has no time zone, so no deadline can be told; use datetime.now(UTC).")


@dataclass(frozen=True)
class _Verdict:
    """What the rules have settled."""

    settled: Default
    actions: tuple[str, ...]
    rules: tuple[str, ...]


def decide(message: Message, prediction: Prediction, context: Context) -> Decision:
    """Route one message.

    Besides the policy's rules these hold, whatever a policy says: the level is never below the one the customer asks
    for, nor below the one the case has reached, unless it is referred down; nobody answers a private message in
    public. The reply is due `reply_within_hours` after the message was sent, or after `now` where that is not known.

    Parameters
    ----------
    message
        The message.
    prediction
        What a model says of it.
    context
        Policy, hour, surge and the managers' capacity.

    Returns
    -------
    The decision. `rules` names every rule that settled a field or added an action, in the policy's order, and
    `level-floor` where the level had to be raised for what holds whatever a policy says.
    """
    policy = context.policy
    raised = raised_targets(prediction, policy.thresholds)
    facts = read_facts(Case(message, prediction, raised, context.now, context.surge, context.capacity_left))
    verdict = _hold_the_floor(_apply_rules(policy, facts), message, raised)
    settled = verdict.settled
    expert = policy.expert_for(prediction.topic.label if prediction.topic else None)
    desk = policy.levels[settled.level]
    team = settled.team or desk.team
    actions = tuple(dict.fromkeys((*desk.actions, *verdict.actions)))
    due = _reply_by(message.sent_at or context.now, context.now, settled.reply_within_hours)
    hours_left = (due - context.now).total_seconds() / 3600
    return Decision(
        level=settled.level,
        tier=settled.tier,
        role=settled.role or ROLE_OF_LEVEL[settled.level],
        team=expert.team if team == EXPERT else team,
        owner=message.customer.owner if settled.owner == PREVIOUS_OWNER else settled.owner,
        visibility=settled.visibility if message.is_public else "private",
        reply_within_hours=settled.reply_within_hours,
        reply_by=due,
        priority=settled.priority,
        queue_score=queue_score(message, prediction, critical=facts["severity"] == "critical", hours_left=hours_left),
        needs_approval=settled.needs_approval,
        origin=_origin(message, raised, settled.level),
        actions=actions,
        say=_say(policy, message, settled, expert.eta if team in (EXPERT, expert.team) else policy.say.eta, actions),
        rules=verdict.rules,
        policy_version=policy.version,
    )


def _apply_rules(policy: Policy, facts: Facts) -> _Verdict:
    """First match settles an exclusive field, every match adds its actions."""
    chosen: dict[str, object] = {}
    actions: dict[str, None] = {}
    names = []
    for rule in policy.rules:
        if not rule.when.holds(facts):
            continue
        settles = {name: value for name, value in rule.then.exclusive.items() if name not in chosen}
        adds = [action for action in rule.then.actions if action not in actions]
        if settles or adds:
            names.append(rule.name)
        chosen |= settles
        actions |= dict.fromkeys(adds)
    return _Verdict(policy.default.model_copy(update=chosen), tuple(actions), tuple(names))


def _hold_the_floor(verdict: _Verdict, message: Message, raised: frozenset[str]) -> _Verdict:
    """Raise the level to what the customer asks for and the case has reached; role and team then follow from it."""
    reached = None if "refer_down" in verdict.actions else message.state.level
    floor = max(requested_level(raised), reached or 0)
    if verdict.settled.level >= floor:
        return verdict
    settled = verdict.settled.model_copy(update={"level": floor, "role": None, "team": None})
    return replace(verdict, settled=settled, rules=(*verdict.rules, LEVEL_FLOOR))


def _reply_by(start: datetime, now: datetime, hours: float) -> datetime:
    """When the reply is due, in UTC; a start at the very end of the calendar counts from now."""
    try:
        return start.astimezone(UTC) + timedelta(hours=hours)
    except OverflowError:
        return now.astimezone(UTC) + timedelta(hours=hours)


def _say(policy: Policy, message: Message, settled: Default, eta: str, actions: tuple[str, ...]) -> Handover:
    """The texts to send: the way to a private channel where one is needed, the ETA where one is due."""
    hours = f"{settled.reply_within_hours:g}"
    texts = policy.say.handover
    handover = texts.get(message.channel, texts[FALLBACK])
    moves = message.is_public and settled.visibility == "private"
    return Handover(
        handover=handover.replace("{hours}", hours) if moves else None,
        eta=eta.replace("{hours}", hours) if "give_eta" in actions else None,
    )


def _origin(message: Message, raised: frozenset[str], level: int) -> Origin | None:
    """Who brought it: as the caller says; else executives, PR or the internet, or the agents it goes up from."""
    if message.origin is not None:
        return message.origin
    if message.inbox == "executive":
        return "down"
    if "reason_public_callout" in raised:
        return "across"
    return "up" if level >= 3 else None
