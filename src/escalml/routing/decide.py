"""From a prediction to a decision: level, team, deadline, what to do and what to say.

Pure in its three arguments: no clock, no files, no state. `scoring`, `batch` and the service call it.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from escalml.errors import EscalmlError
from escalml.records import GRAVE_ALARMS, VULNERABLE, Decision, Handover, Message, Origin, Prediction
from escalml.routing.facts import Case, Facts, level_4_risk, raised_targets, read_facts, requested_level
from escalml.routing.parts import (
    AUTOMATIC,
    EXPERT,
    FALLBACK,
    LEVEL_FLOOR,
    PREVIOUS_OWNER,
    ROLE_OF_LEVEL,
    Default,
    Expert,
    OwnWords,
)
from escalml.routing.policy import Policy
from escalml.routing.ranking import queue_score
from escalml.routing.sample import in_sample
from escalml.routing.waiting import due, waiting_since

_ACTIONS_ON_PROGRAMS = frozenset({"sample_for_leader"})
ESCALATED_LEVEL = 3  # from here on somebody has brought it up: agents, where nothing else is known
DEFAULT_FIELDS = frozenset(Default.model_fields)


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
    overdue
        Whether the reply is known to be late, whatever the message says of its time: a deadline that stood has passed.

    Raises
    ------
    EscalmlError
        If `now` has no time zone.
    """

    policy: Policy
    now: datetime
    surge: bool = False
    capacity_left: int | None = None
    overdue: bool = False

    def __post_init__(self) -> None:
        if self.now.tzinfo is None:
            raise EscalmlError("now has no time zone, so no deadline can be told; use datetime.now(UTC).")


@dataclass(frozen=True)
class _Verdict:
    """What the rules have settled."""

    settled: Default
    up_to: int | None
    origin: Origin | None
    words: OwnWords
    actions: tuple[str, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True)
class _SettledCase:
    """A case, what the rules have settled of it, who deals with it, and when the reply is due."""

    case: Case
    verdict: _Verdict
    team: str
    reply_by: datetime


def decide(message: Message, prediction: Prediction, context: Context) -> Decision:
    """Route one message.

    Besides the policy's rules these hold, whatever a policy says: the level is never below the one the customer asks
    for, nor below the one the case has reached, unless it is referred down; nobody answers a private message in
    public; what a program wrote stays at level 1, is not answered and alerts nobody. The reply is due
    `reply_within_hours` after the oldest word that nobody has answered, or after `now` where no time is known; with
    `working_time` they count in the hours of the team. Where that is past, the rules are asked once more, with
    `overdue` true.

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
    policy, settled_case = context.policy, _settle(message, prediction, context)
    case, verdict, reply_by = settled_case.case, settled_case.verdict, settled_case.reply_by
    settled = verdict.settled
    hours_left = (reply_by - context.now).total_seconds() / 3600
    grave = any(alarm.name in GRAVE_ALARMS for alarm in prediction.alarms)
    critical = grave or "severity_ge_critical" in case.raised
    first = VULNERABLE in case.raised and not prediction.automatic
    expert = _expert(policy, prediction)
    return Decision(
        level=settled.level,
        tier=settled.tier,
        role=settled.role or ROLE_OF_LEVEL[settled.level],
        team=settled_case.team,
        owner=message.customer.owner if settled.owner == PREVIOUS_OWNER else settled.owner,
        visibility=settled.visibility if message.is_public else "private",
        reply_within_hours=settled.reply_within_hours,
        working_time=settled.working_time,
        counted_from=waiting_since(message) or context.now,
        reply_by=reply_by,
        priority=settled.priority,
        queue_score=queue_score(message, prediction, critical=critical, first=first, hours_left=hours_left),
        needs_approval=settled.needs_approval,
        level_4_risk=level_4_risk(prediction),
        origin=message.origin or verdict.origin or ("up" if settled.level >= ESCALATED_LEVEL else None),
        actions=verdict.actions,
        say=_say(policy, message, verdict, expert.eta if settled_case.team == expert.team else policy.say.eta),
        rules=verdict.rules,
        policy_version=policy.version,
    )


def case_of(message: Message, prediction: Prediction, context: Context) -> Case:
    """The case that `decide` read its facts from: to explain its decision by."""
    return _settle(message, prediction, context).case


def _settle(message: Message, prediction: Prediction, context: Context) -> _SettledCase:
    """What the rules make of a message; where the reply is then overdue, what they make of it knowing that."""
    since = waiting_since(message)
    case = _case(message, prediction, context)
    found = _promise(context, case, since)
    if found.reply_by < context.now and not case.overdue:
        found = _promise(context, replace(case, overdue=True), since)
    return found


def _promise(context: Context, case: Case, since: datetime | None) -> _SettledCase:
    """What the rules make of a case, and when they have its reply due: by the level's latest hour in any case."""
    policy, verdict = context.policy, _verdict(context.policy, case)
    team = _team(policy, verdict.settled, case.prediction)
    if not verdict.settled.working_time:
        return _SettledCase(case, verdict, team, due(since, context.now, verdict.settled.reply_within_hours))
    hours, latest = verdict.settled.reply_within_hours, policy.levels[verdict.settled.level].reply_within_hours
    reply_by = due(since, context.now, hours, policy.calendar_of(team))
    if latest is None or reply_by <= (bound := due(since, context.now, latest)):
        return _SettledCase(case, verdict, team, reply_by)
    by_the_clock = verdict.settled.model_copy(update={"reply_within_hours": latest, "working_time": False})
    return _SettledCase(case, replace(verdict, settled=by_the_clock), team, bound)


def _expert(policy: Policy, prediction: Prediction) -> Expert:
    """Who deals with the topic."""
    return policy.expert_for(prediction.topic.label if prediction.topic else None)


def _team(policy: Policy, settled: Default, prediction: Prediction) -> str:
    """Who deals with it."""
    team = settled.team or policy.levels[settled.level].team
    return _expert(policy, prediction).team if team == EXPERT else team


def _case(message: Message, prediction: Prediction, context: Context) -> Case:
    """All that facts are read from."""
    sample = context.policy.leaders_sample
    return Case(
        message,
        prediction,
        raised_targets(prediction, context.policy.thresholds),
        context.now,
        context.surge,
        context.capacity_left,
        in_leaders_sample=sample is not None and in_sample(prediction.id, share=sample.share, seed=sample.seed),
        overdue=context.overdue,
        calendar=context.policy.calendar_of(),
        handles=context.policy.handles,
    )


def _verdict(policy: Policy, case: Case) -> _Verdict:
    """What rules, floor and desk make of a case."""
    applied = _apply_rules(policy, read_facts(case))
    verdict = _ignore(applied) if case.prediction.automatic else _go_up(_hold_the_floor(applied, case))
    desk = policy.levels[verdict.settled.level]
    hours, counts_work = verdict.settled.reply_within_hours, verdict.settled.working_time
    latest = hours if desk.reply_within_hours is None or counts_work else min(hours, desk.reply_within_hours)
    return replace(
        verdict,
        settled=verdict.settled.model_copy(update={"reply_within_hours": latest}),
        actions=tuple(dict.fromkeys((*desk.actions, *verdict.actions))),
    )


def _apply_rules(policy: Policy, facts: Facts) -> _Verdict:
    """First match settles an exclusive field, every match adds its actions."""
    chosen: dict[str, Any] = {}
    actions: dict[str, None] = {}
    names = []
    for rule in policy.rules:
        if not rule.when.holds(facts):
            continue
        settles = {name: value for name, value in rule.then.exclusive.items() if name not in chosen}
        adds = [action for action in rule.then.actions if action not in actions]
        if settles or adds:
            names.append(rule.name)
        if "reply_within_hours" in settles:
            settles["working_time"] = bool(rule.then.working_time)
        chosen |= settles
        actions |= dict.fromkeys(adds)
    return _Verdict(
        settled=policy.default.model_copy(update={name: chosen[name] for name in chosen if name in DEFAULT_FIELDS}),
        up_to=chosen.get("up_to"),
        origin=chosen.get("origin"),
        words=OwnWords.model_construct(**{name: chosen.get(f"say.{name}") for name in OwnWords.model_fields}),
        actions=tuple(actions),
        rules=tuple(names),
    )


def _ignore(verdict: _Verdict) -> _Verdict:
    """The verdict on what a program wrote: nobody answers it, whoever it came to and wherever the case stands."""
    level_1 = verdict if verdict.settled.level == 1 else _at_level(verdict, 1)
    settled = level_1.settled.model_copy(update={"needs_approval": False, "priority": "low"})
    kept = [action for action in verdict.actions if action in _ACTIONS_ON_PROGRAMS]
    names = [name for name in verdict.rules if name != AUTOMATIC]
    return replace(level_1, settled=settled, actions=("ignore", *kept), rules=(AUTOMATIC, *names))


def _hold_the_floor(verdict: _Verdict, case: Case) -> _Verdict:
    """Raise the level to what the customer asks for and the case has reached."""
    reached = None if "refer_down" in verdict.actions else case.message.state.level
    floor = max(requested_level(case.raised), reached or 0)
    if verdict.settled.level >= floor:
        return verdict
    return replace(_at_level(verdict, floor), rules=(*verdict.rules, LEVEL_FLOOR))


def _go_up(verdict: _Verdict) -> _Verdict:
    """One level up, where a rule asks for it and the level is not there yet."""
    level = verdict.settled.level
    return _at_level(verdict, level + 1) if level < (verdict.up_to or 0) else verdict


def _at_level(verdict: _Verdict, level: int) -> _Verdict:
    """The verdict at another level: role and team follow from it."""
    return replace(verdict, settled=verdict.settled.model_copy(update={"level": level, "role": None, "team": None}))


def _say(policy: Policy, message: Message, verdict: _Verdict, eta: str) -> Handover:
    """The texts to send: each where it is due, in a rule's own words where it has some."""
    words, texts = verdict.words, policy.say.handover
    moves = message.is_public and verdict.settled.visibility == "private"
    said = {
        "handover": (words.handover or texts.get(message.channel, texts[FALLBACK])) if moves else None,
        "eta": (words.eta or eta) if "give_eta" in verdict.actions else None,
        "refer_down": (words.refer_down or policy.say.refer_down) if "refer_down" in verdict.actions else None,
    }
    return Handover(**{name: text and _fill(text, verdict.settled) for name, text in said.items()})


def _fill(text: str, settled: Default) -> str:
    """A text with its hours; those of work are called so."""
    hours = f"{settled.reply_within_hours:g}"
    if not settled.working_time:
        return text.replace("{hours}", hours)
    return text.replace("{hours} h", f"{hours} working hours").replace("{hours}", f"{hours} working")
